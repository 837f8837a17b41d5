/**
 * Arithmetic on constants, as the AST optimizer does it.
 *
 * Results are what Python's operators give; null means "leave it to run time", because the operation raises, or
 * because the result would be too large to be worth keeping (CPython: `Python/ast_opt.c`, `safe_multiply`,
 * `safe_power`, `safe_lshift`, `safe_mod`). Where CPython returns an operand itself (`'a' * 1`, `+5`), so does this.
 */

import { complexPower, complexQuotient } from "../algorithms/complex.ts";
import { Failure } from "../algorithms/failure.ts";
import { COMPLEX_POWER, floatPow as floatPower } from "../algorithms/floats.ts";
import type { Const, ConstStr } from "../bytecode/code-unit.ts";
import { bool, codePointsOf, concatStr, int, strLength, strOfCodePoints } from "../bytecode/constants.ts";
import type { Operator, UnaryOperator } from "../syntax/ast.ts";

const MAX_INT_SIZE = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

type Complex = { re: number; im: number };

/** `bool(c)` of a constant. */
export function truth(c: Const): boolean {
  switch (c.kind) {
    case "none":
    case "false":
      return false;
    case "true":
    case "ellipsis":
    case "code":
      return true;
    case "int":
      return c.value !== 0;
    case "float":
      return c.value !== 0;
    case "complex":
      return c.re !== 0 || c.im !== 0;
    case "str":
      return c.value.length > 0;
    case "bytes":
      return c.value.length > 0;
    case "tuple":
    case "frozenset":
      return c.items.length > 0;
  }
}

/** The value of an int or bool, otherwise null. */
function asInt(c: Const): bigint | null {
  if (c.kind === "int") return BigInt(c.value);
  if (c.kind === "true") return 1n;
  if (c.kind === "false") return 0n;
  return null;
}

/** The value of a real number as a float; null when it is none or too large for one. */
function asFloat(c: Const): number | null {
  if (c.kind === "float") return c.value;
  const i = asInt(c);
  if (i === null) return null;
  const f = Number(i);
  return Number.isFinite(f) ? f : null;
}

function asComplex(c: Const): Complex | null {
  if (c.kind === "complex") return { re: c.re, im: c.im };
  const f = asFloat(c);
  return f === null ? null : { re: f, im: 0 };
}

function float(value: number): Const {
  return { kind: "float", value };
}

function complex(z: Complex | null): Const | null {
  return z === null ? null : { kind: "complex", re: z.re, im: z.im };
}

/** Bits of the absolute value. CPython: `_PyLong_NumBits`. */
function numBits(value: bigint): number {
  const v = value < 0n ? -value : value;
  return v === 0n ? 0 : v.toString(2).length;
}

export function unaryOp(op: UnaryOperator, c: Const): Const | null {
  if (op === "Not") return bool(!truth(c));
  const i = asInt(c);
  if (i !== null) {
    if (op === "Invert") return int(-i - 1n);
    if (op === "USub") return int(-i);
    return c.kind === "int" ? c : int(i);
  }
  if (op === "Invert") return null;
  if (c.kind === "float") return op === "USub" ? float(-c.value) : c;
  if (c.kind === "complex") return op === "USub" ? complex({ re: -c.re, im: -c.im }) : c;
  return null;
}

export function binaryOp(op: Operator, a: Const, b: Const): Const | null {
  const ai = asInt(a);
  const bi = asInt(b);
  if (ai !== null && bi !== null) return intOp(op, a, b, ai, bi);
  if (op === "Mult") {
    const repeated = repeat(a, b, ai, bi);
    if (repeated !== undefined) return repeated;
  }
  if (op === "Add") {
    if (a.kind === "str" && b.kind === "str") {
      if (a.value.length === 0) return b;
      if (b.value.length === 0) return a;
      return concatStr([a, b]);
    }
    if (a.kind === "bytes" && b.kind === "bytes") {
      if (a.value.length === 0) return b;
      if (b.value.length === 0) return a;
      const value = new Uint8Array(a.value.length + b.value.length);
      value.set(a.value);
      value.set(b.value, a.value.length);
      return { kind: "bytes", value };
    }
    if (a.kind === "tuple" && b.kind === "tuple") {
      if (a.items.length === 0) return b;
      if (b.items.length === 0) return a;
      return { kind: "tuple", items: [...a.items, ...b.items] };
    }
  }
  if (a.kind === "complex" || b.kind === "complex") {
    const x = asComplex(a);
    const y = asComplex(b);
    return x === null || y === null ? null : complexOp(op, x, y);
  }
  const x = asFloat(a);
  const y = asFloat(b);
  return x === null || y === null ? null : floatOp(op, x, y);
}

function intOp(op: Operator, a: Const, b: Const, x: bigint, y: bigint): Const | null {
  switch (op) {
    case "Add":
      return int(x + y);
    case "Sub":
      return int(x - y);
    case "Mult":
      if (x !== 0n && y !== 0n && numBits(x) + numBits(y) > MAX_INT_SIZE) return null;
      return int(x * y);
    case "FloorDiv":
      return y === 0n ? null : int(floorDiv(x, y));
    case "Mod":
      return y === 0n ? null : int(x - floorDiv(x, y) * y);
    case "Div": {
      const quotient = trueDivide(x, y);
      return quotient === null ? null : float(quotient);
    }
    case "Pow": {
      if (y < 0n) return x === 0n ? null : floatOp("Pow", Number(x), Number(y));
      if (x !== 0n && y > 0n) {
        if (y > BigInt(MAX_INT_SIZE) || numBits(x) > Math.floor(MAX_INT_SIZE / Number(y))) return null;
      }
      return int(x ** y);
    }
    case "LShift":
      if (y < 0n) return null;
      if (x !== 0n && y !== 0n && (y > BigInt(MAX_INT_SIZE) || numBits(x) > MAX_INT_SIZE - Number(y)))
        return null;
      return x === 0n ? int(0) : int(x << y);
    case "RShift":
      if (y < 0n) return null;
      return int(y > 100000000n ? (x < 0n ? -1n : 0n) : x >> y);
    case "BitOr":
      return isBool(a) && isBool(b) ? bool((x | y) === 1n) : int(x | y);
    case "BitXor":
      return isBool(a) && isBool(b) ? bool((x ^ y) === 1n) : int(x ^ y);
    case "BitAnd":
      return isBool(a) && isBool(b) ? bool((x & y) === 1n) : int(x & y);
    case "MatMult":
      return null;
  }
}

function isBool(c: Const): boolean {
  return c.kind === "true" || c.kind === "false";
}

function floorDiv(x: bigint, y: bigint): bigint {
  const q = x / y;
  return x % y !== 0n && x < 0n !== y < 0n ? q - 1n : q;
}

/** Correctly rounded x / y; null for division by zero or overflow. CPython: `long_true_divide`. */
function trueDivide(x: bigint, y: bigint): number | null {
  if (y === 0n) return null;
  if (x === 0n) return y < 0n ? -0 : 0;
  const limit = 9007199254740992n;
  if (x <= limit && x >= -limit && y <= limit && y >= -limit) return Number(x) / Number(y);
  const negative = x < 0n !== y < 0n;
  const ax = x < 0n ? -x : x;
  const ay = y < 0n ? -y : y;
  // Scale so that the quotient keeps 66 bits or more; a sticky bit then makes Number() round as if it had all.
  const shift = 66 - (numBits(ax) - numBits(ay));
  const n = shift > 0 ? ax << BigInt(shift) : ax;
  const d = shift < 0 ? ay << BigInt(-shift) : ay;
  let q = n / d;
  const exponent = -shift;
  // A subnormal result has fewer bits: drop them here, into the sticky bit, so that it is rounded only once.
  let sticky = n % d !== 0n;
  let scale = exponent;
  const excess = -1074 - scale - 2;
  if (excess > 0) {
    const mask = (1n << BigInt(excess)) - 1n;
    if ((q & mask) !== 0n) sticky = true;
    q >>= BigInt(excess);
    scale += excess;
  }
  if (scale < -1074) {
    // The remaining bits below 2**-1074 decide the rounding.
    const drop = BigInt(-1074 - scale);
    const rest = q & ((1n << drop) - 1n);
    q >>= drop;
    const half = 1n << (drop - 1n);
    if (rest > half || (rest === half && (sticky || (q & 1n) === 1n))) q += 1n;
    const value = Number(q) * 2 ** -1074;
    return negative ? -value : value;
  }
  if (sticky) q |= 1n;
  const value = scaleByPower(Number(q), scale);
  if (!Number.isFinite(value)) return null;
  return negative ? -value : value;
}

function scaleByPower(value: number, exponent: number): number {
  let v = value;
  let e = exponent;
  while (e > 1000) {
    v *= 2 ** 1000;
    e -= 1000;
  }
  while (e < -1000) {
    v *= 2 ** -1000;
    e += 1000;
  }
  return v * 2 ** e;
}

function floatOp(op: Operator, x: number, y: number): Const | null {
  switch (op) {
    case "Add":
      return float(x + y);
    case "Sub":
      return float(x - y);
    case "Mult":
      return float(x * y);
    case "Div":
      return y === 0 ? null : float(x / y);
    case "FloorDiv":
      return y === 0 ? null : float(floatDivmod(x, y)[0]);
    case "Mod":
      return y === 0 ? null : float(floatDivmod(x, y)[1]);
    case "Pow":
      return floatPow(x, y);
    default:
      return null;
  }
}

/** CPython: `_float_div_mod`. */
function floatDivmod(x: number, y: number): [number, number] {
  let mod = x % y;
  let div = (x - mod) / y;
  if (mod !== 0) {
    if (y < 0 !== mod < 0) {
      mod += y;
      div -= 1;
    }
  } else mod = y < 0 || Object.is(y, -0) ? -0 : 0;
  let floordiv: number;
  if (div !== 0) {
    floordiv = Math.floor(div);
    if (div - floordiv > 0.5) floordiv += 1;
  } else floordiv = x / y < 0 || Object.is(x / y, -0) ? -0 : 0;
  return [floordiv, mod];
}

function floatPow(x: number, y: number): Const | null {
  const value = floatPower(x, y);
  if (value === COMPLEX_POWER) return complexOp("Pow", { re: x, im: 0 }, { re: y, im: 0 });
  return typeof value === "number" ? float(value) : null;
}

function complexOp(op: Operator, a: Complex, b: Complex): Const | null {
  switch (op) {
    case "Add":
      return complex({ re: a.re + b.re, im: a.im + b.im });
    case "Sub":
      return complex({ re: a.re - b.re, im: a.im - b.im });
    case "Mult":
      return complex({ re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re });
    case "Div":
      return complex(fromPair(complexQuotient([a.re, a.im], [b.re, b.im])));
    case "Pow":
      return complex(fromPair(complexPower([a.re, a.im], [b.re, b.im])));
    default:
      return null;
  }
}

/** A complex result of the algorithms; null where CPython raises. */
function fromPair(r: readonly [number, number] | Failure): Complex | null {
  return r instanceof Failure ? null : { re: r[0], im: r[1] };
}

/** Sequence repetition; undefined when neither operand is a sequence. */
function repeat(a: Const, b: Const, ai: bigint | null, bi: bigint | null): Const | null | undefined {
  let seq = a;
  let n = bi;
  if (ai !== null) {
    seq = b;
    n = ai;
  }
  if (n === null) return undefined;
  const bounded = (size: number, limit: number): boolean =>
    size === 0 || (n >= 0n && n <= BigInt(Math.floor(limit / size)));
  const count = n < 0n ? 0 : n > 100000n ? 100000 : Number(n);
  switch (seq.kind) {
    case "str": {
      if (!bounded(strLength(seq), MAX_STR_SIZE)) return null;
      return repeatStr(seq, count);
    }
    case "bytes": {
      if (!bounded(seq.value.length, MAX_STR_SIZE)) return null;
      if (count === 1) return seq;
      const value = new Uint8Array(seq.value.length * count);
      for (let i = 0; i < count && seq.value.length > 0; i++) value.set(seq.value, i * seq.value.length);
      return { kind: "bytes", value };
    }
    case "tuple": {
      if (!bounded(seq.items.length, MAX_COLLECTION_SIZE)) return null;
      if (seq.items.length > 0 && count > 0 && checkComplexity(seq, Math.floor(MAX_TOTAL_ITEMS / count)) < 0)
        return null;
      if (count === 1 || seq.items.length === 0) return seq;
      const items: Const[] = [];
      for (let i = 0; i < count; i++) items.push(...seq.items);
      return { kind: "tuple", items };
    }
    default:
      return undefined;
  }
}

function repeatStr(s: ConstStr, count: number): ConstStr {
  if (count === 1 || s.value.length === 0) return s;
  if (count < 1) return { kind: "str", value: "" };
  if (s.codePoints === undefined && !/[\ud800-\udfff]/.test(s.value))
    return { kind: "str", value: s.value.repeat(count) };
  return concatStr(new Array<ConstStr>(count).fill(s));
}

/** CPython: `check_complexity`. Negative when the tuple holds more than `limit` items, nested ones included. */
function checkComplexity(c: Const, limit: number): number {
  if (c.kind !== "tuple") return limit;
  let rest = limit - c.items.length;
  for (let i = 0; rest >= 0 && i < c.items.length; i++) rest = checkComplexity(c.items[i] as Const, rest);
  return rest;
}

/** `c[index]`, or null when it raises. */
export function subscript(c: Const, index: Const): Const | null {
  const i = asInt(index);
  if (i === null) return null;
  const pick = (length: number): number => {
    const at = i < 0n ? i + BigInt(length) : i;
    return at >= 0n && at < BigInt(length) ? Number(at) : -1;
  };
  switch (c.kind) {
    case "str": {
      const points = codePointsOf(c);
      const at = pick(points.length);
      return at < 0 ? null : strOfCodePoints([points[at] ?? 0]);
    }
    case "bytes": {
      const at = pick(c.value.length);
      return at < 0 ? null : int(c.value[at] ?? 0);
    }
    case "tuple": {
      const at = pick(c.items.length);
      return at < 0 ? null : (c.items[at] ?? null);
    }
    default:
      return null;
  }
}

/** Python's == between constants, for removing repeated members of a folded set. */
export function constEqual(a: Const, b: Const): boolean {
  if (a === b) return true;
  const ai = asInt(a);
  const bi = asInt(b);
  if (ai !== null && bi !== null) return ai === bi;
  const az = asComplexExact(a);
  const bz = asComplexExact(b);
  if (az !== null && bz !== null) return az.im === bz.im && realEqual(az.re, bz.re);
  if (a.kind !== b.kind) return false;
  if (a.kind === "str" && b.kind === "str") {
    return (
      a.value === b.value &&
      strLength(a) === strLength(b) &&
      String(codePointsOf(a)) === String(codePointsOf(b))
    );
  }
  if (a.kind === "bytes" && b.kind === "bytes") return a.value.join() === b.value.join();
  if (a.kind === "tuple" && b.kind === "tuple") {
    return (
      a.items.length === b.items.length && a.items.every((item, i) => constEqual(item, b.items[i] as Const))
    );
  }
  if (a.kind === "frozenset" && b.kind === "frozenset") {
    return (
      a.items.length === b.items.length &&
      a.items.every((item) => b.items.some((other) => constEqual(item, other)))
    );
  }
  return a.kind === "none" || a.kind === "ellipsis";
}

function asComplexExact(c: Const): { re: number | bigint; im: number } | null {
  if (c.kind === "float") return { re: c.value, im: 0 };
  if (c.kind === "complex") return { re: c.re, im: c.im };
  const i = asInt(c);
  return i === null ? null : { re: i, im: 0 };
}

function realEqual(a: number | bigint, b: number | bigint): boolean {
  // JavaScript compares a bigint with a number by value, exactly.
  // biome-ignore lint/suspicious/noDoubleEquals: mixed types are meant
  return a == b;
}
