// The native single-character formats of the struct module, as memoryview reads and writes them (Objects/memoryobject.c,
// unpack_single and pack_single). 64-bit, little-endian.

import type { Int } from "./ints.ts";
import { normalize } from "./ints.ts";

type Kind = "int" | "float" | "bool" | "char";

interface NativeFormat {
  readonly kind: Kind;
  readonly size: number;
  readonly signed: boolean;
}

const FORMATS: ReadonlyMap<string, NativeFormat> = new Map(
  (
    [
      ["c", "char", 1, false],
      ["b", "int", 1, true],
      ["B", "int", 1, false],
      ["h", "int", 2, true],
      ["H", "int", 2, false],
      ["i", "int", 4, true],
      ["I", "int", 4, false],
      ["l", "int", 8, true],
      ["L", "int", 8, false],
      ["q", "int", 8, true],
      ["Q", "int", 8, false],
      ["n", "int", 8, true],
      ["N", "int", 8, false],
      ["P", "int", 8, false],
      ["e", "float", 2, true],
      ["f", "float", 4, true],
      ["d", "float", 8, true],
      ["?", "bool", 1, false],
    ] as const
  ).map(([code, kind, size, signed]): [string, NativeFormat] => [code, { kind, size, signed }]),
);

/** The letter of a format with an optional `@`; null for any other. */
export function nativeCode(format: string): string | null {
  const code = format.startsWith("@") ? format.slice(1) : format;
  return FORMATS.has(code) ? code : null;
}

/** Bytes of an item; the code is one that nativeCode gave. */
export function nativeSize(code: string): number {
  return FORMATS.get(code)?.size ?? 0;
}

export function nativeKind(code: string): Kind {
  return FORMATS.get(code)?.kind ?? "int";
}

/** An int's value range. */
export function fitsNative(code: string, value: Int): boolean {
  const { size, signed } = FORMATS.get(code) as NativeFormat;
  const bits = BigInt(8 * size);
  const v = BigInt(value);
  return signed ? v >= -(1n << (bits - 1n)) && v < 1n << (bits - 1n) : v >= 0n && v < 1n << bits;
}

function view(data: Uint8Array, at: number): DataView {
  return new DataView(data.buffer, data.byteOffset + at);
}

export function readNativeInt(code: string, data: Uint8Array, at: number): Int {
  const { size, signed } = FORMATS.get(code) as NativeFormat;
  const v = view(data, at);
  switch (size) {
    case 1:
      return signed ? v.getInt8(0) : v.getUint8(0);
    case 2:
      return signed ? v.getInt16(0, true) : v.getUint16(0, true);
    case 4:
      return signed ? v.getInt32(0, true) : v.getUint32(0, true);
    default:
      return normalize(signed ? v.getBigInt64(0, true) : v.getBigUint64(0, true));
  }
}

export function writeNativeInt(code: string, data: Uint8Array, at: number, value: Int): void {
  const { size } = FORMATS.get(code) as NativeFormat;
  const v = view(data, at);
  if (size === 1) v.setUint8(0, Number(value));
  else if (size === 2) v.setUint16(0, Number(value), true);
  else if (size === 4) v.setUint32(0, Number(value), true);
  else v.setBigUint64(0, BigInt.asUintN(64, BigInt(value)), true);
}

export function readNativeFloat(code: string, data: Uint8Array, at: number): number {
  const v = view(data, at);
  if (code === "d") return v.getFloat64(0, true);
  if (code === "f") return v.getFloat32(0, true);
  return halfToDouble(v.getUint16(0, true));
}

/** False where a half float cannot hold the value. */
export function writeNativeFloat(code: string, data: Uint8Array, at: number, value: number): boolean {
  const v = view(data, at);
  if (code === "d") v.setFloat64(0, value, true);
  else if (code === "f") v.setFloat32(0, value, true);
  else {
    const half = doubleToHalf(value);
    if (half === null) return false;
    v.setUint16(0, half, true);
  }
  return true;
}

function halfToDouble(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Half to even; null where the value is too large. */
function doubleToHalf(value: number): number | null {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const x = Math.abs(value);
  if (Number.isNaN(x)) return 0x7e00;
  if (x === Infinity) return sign | 0x7c00;
  const unit = Math.max(Math.floor(Math.log2(x === 0 ? 2 ** -30 : x)), -14) - 10;
  const scaled = x / 2 ** unit;
  let whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++;
  const rounded = whole * 2 ** unit;
  if (rounded >= 65520) return null;
  if (rounded < 2 ** -14) return sign | (rounded * 2 ** 24);
  const exponent = Math.floor(Math.log2(rounded));
  return sign | ((exponent + 15) << 10) | (rounded / 2 ** (exponent - 10) - 1024);
}
