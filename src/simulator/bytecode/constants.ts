/**
 * Making, comparing and merging constants.
 *
 * The compiler merges constants that are equal *and* of the same type and sign (CPython: `_PyCode_ConstantKey`), so
 * that 1, 1.0 and True stay three objects. `ConstCache` gives every constant the canonical object of its
 * compilation; equality is decided by a key string.
 */

import type { CodeUnit, Const, ConstStr } from "./code-unit.ts";

export const NONE: Const = { kind: "none" };
export const TRUE: Const = { kind: "true" };
export const FALSE: Const = { kind: "false" };
export const ELLIPSIS: Const = { kind: "ellipsis" };

export function bool(value: boolean): Const {
  return value ? TRUE : FALSE;
}

/** The canonical form of a ConstInt's value. */
export function intValue(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

export function int(value: number | bigint): Const {
  return { kind: "int", value: typeof value === "bigint" ? intValue(value) : value };
}

export function str(value: string): ConstStr {
  return { kind: "str", value };
}

/** A str of code points, which keeps surrogates apart that UTF-16 would join. */
export function strOfCodePoints(codePoints: readonly number[]): ConstStr {
  let value = "";
  let ambiguous = false;
  let previous = 0;
  for (const c of codePoints) {
    if (c >= 0xdc00 && c <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff) ambiguous = true;
    value += String.fromCodePoint(c);
    previous = c;
  }
  return ambiguous ? { kind: "str", value, codePoints } : { kind: "str", value };
}

export function codePointsOf(s: ConstStr): readonly number[] {
  return s.codePoints ?? Array.from(s.value, (ch) => ch.codePointAt(0) ?? 0);
}

/** `len()` of a str constant. */
export function strLength(s: ConstStr): number {
  if (s.codePoints !== undefined) return s.codePoints.length;
  let n = s.value.length;
  for (let i = 0; i + 1 < s.value.length; i++) {
    const c = s.value.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdbff) {
      const d = s.value.charCodeAt(i + 1);
      if (d >= 0xdc00 && d <= 0xdfff) {
        n--;
        i++;
      }
    }
  }
  return n;
}

/** Concatenation that does not let a surrogate pair form at a seam. */
export function concatStr(parts: readonly ConstStr[]): ConstStr {
  let value = "";
  let ambiguous = false;
  for (const part of parts) {
    if (part.codePoints !== undefined) ambiguous = true;
    else if (value.length > 0 && part.value.length > 0) {
      const before = value.charCodeAt(value.length - 1);
      const after = part.value.charCodeAt(0);
      if (before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff) ambiguous = true;
    }
    value += part.value;
  }
  if (!ambiguous) return { kind: "str", value };
  return strOfCodePoints(parts.flatMap((part) => codePointsOf(part)));
}

/** Canonical objects of one compilation. CPython: `merge_consts_recursive`, `c_const_cache`. */
export class ConstCache {
  private readonly known = new Map<string, Const>();
  private readonly codes = new Map<string, { unit: CodeUnit; id: number }[]>();
  private readonly nans = new Map<Const, number>();
  private serial = 0;

  /** As `merge`, but leaves the items of a new tuple alone. CPython: `_PyCompile_ConstCacheMergeOne`. */
  mergeOne<C extends Const>(c: C): C {
    const key = this.key(c);
    const existing = this.known.get(key);
    // Equal keys mean equal kinds.
    if (existing !== undefined) return existing as C;
    this.known.set(key, c);
    return c;
  }

  merge(c: Const): Const {
    if (c.kind === "none" || c.kind === "ellipsis") return c;
    const key = this.key(c);
    const existing = this.known.get(key);
    if (existing !== undefined) return existing;
    if (c.kind === "frozenset" && c.items.length > 0) {
      // CPython makes another set of the merged items and leaves this one to its holder.
      const copy: Const = { kind: "frozenset", items: c.items.map((item) => this.merge(item)), copyOf: c };
      this.known.set(key, copy);
      return copy;
    }
    this.known.set(key, c);
    if (c.kind === "tuple") {
      // The object stays; its items are exchanged, as CPython does.
      const items = c.items as Const[];
      for (let i = 0; i < items.length; i++) items[i] = this.merge(items[i] as Const);
    }
    return c;
  }

  key(c: Const): string {
    switch (c.kind) {
      case "none":
        return "N";
      case "true":
        return "T";
      case "false":
        return "F";
      case "ellipsis":
        return "E";
      case "int":
        return `i${c.value}`;
      case "float":
        return `f${this.floatKey(c.value, c)}`;
      case "complex":
        return `j${this.floatKey(c.re, c)},${this.floatKey(c.im, c)}`;
      case "str":
        return c.codePoints === undefined
          ? `s${c.value.length}:${c.value}`
          : `S${c.codePoints.length}:${c.codePoints.join(",")}`;
      case "bytes":
        return `b${c.value.length}:${c.value.join(",")}`;
      case "tuple":
        return `t${c.items.length}(${c.items.map((item) => this.key(item)).join(";")})`;
      case "frozenset":
        return `z${c.items.length}(${c.items
          .map((item) => this.key(item))
          .sort()
          .join(";")})`;
      case "code":
        return `c${this.codeId(c.unit)}`;
    }
  }

  /** Not-a-number equals only itself. */
  private floatKey(value: number, owner: Const): string {
    if (Object.is(value, -0)) return "-0";
    if (!Number.isNaN(value)) return String(value);
    let id = this.nans.get(owner);
    if (id === undefined) {
      id = this.serial++;
      this.nans.set(owner, id);
    }
    return `nan${id}`;
  }

  /** Equal code objects (CPython: `code_richcompare`) share a number. */
  private codeId(unit: CodeUnit): number {
    const bucketKey = `${unit.co_name}:${unit.co_firstlineno}:${unit.codeSize}`;
    let bucket = this.codes.get(bucketKey);
    if (bucket === undefined) {
      bucket = [];
      this.codes.set(bucketKey, bucket);
    }
    for (const entry of bucket) if (entry.unit === unit || this.sameCode(entry.unit, unit)) return entry.id;
    const id = this.serial++;
    bucket.push({ unit, id });
    return id;
  }

  private sameCode(a: CodeUnit, b: CodeUnit): boolean {
    return (
      a.co_argcount === b.co_argcount &&
      a.co_posonlyargcount === b.co_posonlyargcount &&
      a.co_kwonlyargcount === b.co_kwonlyargcount &&
      a.co_flags === b.co_flags &&
      sameArray(a.ops, b.ops) &&
      sameArray(a.args, b.args) &&
      sameArray(a.offsets, b.offsets) &&
      sameArray(a.linenos, b.linenos) &&
      sameArray(a.endLinenos, b.endLinenos) &&
      sameArray(a.colOffsets, b.colOffsets) &&
      sameArray(a.endColOffsets, b.endColOffsets) &&
      sameArray(a.co_names, b.co_names) &&
      sameArray(a.co_localsplusnames, b.co_localsplusnames) &&
      sameArray(a.co_localspluskinds, b.co_localspluskinds) &&
      a.exceptionTable.length === b.exceptionTable.length &&
      a.exceptionTable.every((e, i) => {
        const f = b.exceptionTable[i];
        return (
          f !== undefined &&
          e.start === f.start &&
          e.end === f.end &&
          e.target === f.target &&
          e.depth === f.depth &&
          e.lasti === f.lasti
        );
      }) &&
      a.co_consts.length === b.co_consts.length &&
      a.co_consts.every((c, i) => this.key(c) === this.key(b.co_consts[i] as Const))
    );
  }
}

function sameArray<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
