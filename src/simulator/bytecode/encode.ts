/**
 * The byte strings of a code object: `co_code`, `co_linetable`, `co_exceptiontable`, as CPython 3.13 writes them
 * (`Python/assemble.c`). The machine runs the decoded form; these exist because programs can look at them and
 * because their lengths are part of a code object's size.
 */

import type { CodeUnit } from "./code-unit.ts";
import { INLINE_CACHE_ENTRIES, OP, opcodeInfo } from "./opcodes.ts";

/** Where instruction `i` begins, its EXTENDED_ARGs included. */
export function startOffset(unit: CodeUnit, i: number): number {
  if (i === 0) return 0;
  if (i >= unit.ops.length) return unit.codeSize;
  const previous = unit.ops[i - 1] as number;
  return (unit.offsets[i - 1] as number) + 2 + 2 * (INLINE_CACHE_ENTRIES[previous] ?? 0);
}

/** The argument as it stands in the bytes: jumps are relative to the next instruction, in 16-bit units. */
export function rawArg(unit: CodeUnit, i: number): number {
  const op = unit.ops[i] as number;
  const arg = unit.args[i] as number;
  if (!opcodeInfo(op).has_jump) return arg;
  return Math.abs(startOffset(unit, arg) - startOffset(unit, i + 1)) / 2;
}

/** `co_code`, caches zero and nothing specialised. */
export function encodeCode(unit: CodeUnit): Uint8Array {
  const out = new Uint8Array(unit.codeSize);
  for (let i = 0; i < unit.ops.length; i++) {
    const arg = rawArg(unit, i);
    const offset = unit.offsets[i] as number;
    const extended = (offset - startOffset(unit, i)) / 2;
    for (let k = extended; k > 0; k--) {
      out[offset - 2 * k] = OP.EXTENDED_ARG;
      out[offset - 2 * k + 1] = (arg >>> (8 * k)) & 0xff;
    }
    out[offset] = unit.ops[i] as number;
    out[offset + 1] = arg & 0xff;
  }
  return out;
}

const SHORT_FORMS = 10;
const ONE_LINE = 10;
const NO_COLUMNS = 13;
const LONG = 14;
const NONE = 15;

/** `co_linetable`. CPython: `assemble_location_info`; format in `Objects/locations.md`. */
export const encodeLineTable: (unit: CodeUnit) => Uint8Array = once(makeLineTable);
function makeLineTable(unit: CodeUnit): Uint8Array {
  const out: number[] = [];
  let currentLine = unit.co_firstlineno;
  const n = unit.ops.length;
  for (let i = 0; i < n; ) {
    let j = i + 1;
    while (j < n && samePosition(unit, i, j)) j++;
    let length = (startOffset(unit, j) - startOffset(unit, i)) / 2;
    while (length > 8) {
      currentLine = location(out, unit, i, 8, currentLine);
      length -= 8;
    }
    currentLine = location(out, unit, i, length, currentLine);
    i = j;
  }
  return Uint8Array.from(out);
}

function samePosition(unit: CodeUnit, i: number, j: number): boolean {
  return (
    unit.linenos[i] === unit.linenos[j] &&
    unit.endLinenos[i] === unit.endLinenos[j] &&
    unit.colOffsets[i] === unit.colOffsets[j] &&
    unit.endColOffsets[i] === unit.endColOffsets[j]
  );
}

/** One entry of at most 8 units; gives the line that the next entry counts from. */
function location(out: number[], unit: CodeUnit, i: number, length: number, currentLine: number): number {
  const line = unit.linenos[i] as number;
  const endLine = unit.endLinenos[i] as number;
  const column = unit.colOffsets[i] as number;
  const endColumn = unit.endColOffsets[i] as number;
  const first = (code: number): void => {
    out.push(0x80 | (code << 3) | (length - 1));
  };
  if (line < 0) {
    first(NONE);
    return currentLine;
  }
  const delta = line - currentLine;
  if (column < 0 || endColumn < 0) {
    if (endLine === line || endLine < 0) {
      first(NO_COLUMNS);
      signedVarint(out, delta);
      return line;
    }
  } else if (endLine === line) {
    if (delta === 0 && column < 8 * SHORT_FORMS && endColumn - column < 16 && endColumn >= column) {
      first(column >> 3);
      out.push(((column & 7) << 4) | (endColumn - column));
      return currentLine;
    }
    if (delta >= 0 && delta < 3 && column < 128 && endColumn < 128) {
      first(ONE_LINE + delta);
      out.push(column, endColumn);
      return line;
    }
  }
  first(LONG);
  signedVarint(out, delta);
  varint(out, endLine - line);
  varint(out, column + 1);
  varint(out, endColumn + 1);
  return line;
}

/** Six bits a byte, lowest first. */
function varint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 64) {
    out.push(64 | (rest & 63));
    rest >>>= 6;
  }
  out.push(rest);
}

function signedVarint(out: number[], value: number): void {
  varint(out, value < 0 ? (-value << 1) | 1 : value << 1);
}

/** `co_exceptiontable`. CPython: `assemble_exception_table`. */
export const encodeExceptionTable: (unit: CodeUnit) => Uint8Array = once(makeExceptionTable);
function makeExceptionTable(unit: CodeUnit): Uint8Array {
  const out: number[] = [];
  // Six bits a byte, highest first; the entry's first byte has the top bit.
  const item = (value: number, begin: number): void => {
    let mark = begin;
    for (let shift = 24; shift > 0; shift -= 6) {
      if (value < 1 << shift) continue;
      out.push(((value >> shift) & 63) | 64 | mark);
      mark = 0;
    }
    out.push((value & 63) | mark);
  };
  for (const e of unit.exceptionTable) {
    const start = startOffset(unit, e.start) / 2;
    item(start, 0x80);
    item(startOffset(unit, e.end) / 2 - start, 0);
    item(startOffset(unit, e.target) / 2, 0);
    item((e.depth << 1) | (e.lasti ? 1 : 0), 0);
  }
  return Uint8Array.from(out);
}

/** The table of a unit is the same each time: library code is made into code objects again and again. */
function once(make: (unit: CodeUnit) => Uint8Array): (unit: CodeUnit) => Uint8Array {
  const known = new WeakMap<CodeUnit, Uint8Array>();
  return (unit) => {
    let table = known.get(unit);
    if (table === undefined) {
      table = make(unit);
      known.set(unit, table);
    }
    return table;
  };
}
