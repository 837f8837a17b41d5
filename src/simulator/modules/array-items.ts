/** The items of array.array by type code (Modules/arraymodule.c): how each is read and written. */
import type { Int } from "../algorithms/ints.ts";
import {
  nativeSize,
  readNativeFloat,
  readNativeInt,
  writeNativeFloat,
  writeNativeInt,
} from "../algorithms/native-formats.ts";
import { _PyNumber_Index } from "../objects/abstract-number.ts";
import { OverflowError, TypeError } from "../objects/errors.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble } from "../objects/floatobject.ts";
import { fromInt, valueOf } from "../objects/longobject.ts";
import { DECREF, type PyObject, type Result } from "../objects/object.ts";
import { emitDeprecation } from "../objects/warn.ts";
import { codePointsOfBody, PyUnicode_Check, unicodeFromOrdinal } from "../objects/unicodeobject.ts";

export const TYPECODES = "bBuwhHiIlLqQfd";

/** Bytes of an item. */
export const itemSize = (code: string): number => (isText(code) ? 4 : nativeSize(code));

/** Characters: `w`, and the `wchar_t` of Linux, which is as wide. */
export const isText = (code: string): boolean => code === "w" || code === "u";

/** The warning about `u`. False with an exception set. */
export function warnOfCode(code: string): boolean {
  return (
    code !== "u" || emitDeprecation("The 'u' type code is deprecated and will be removed in Python 3.16")
  );
}

export function readItem(code: string, data: Uint8Array, at: number): Result {
  if (isText(code)) return unicodeFromOrdinal(Number(readNativeInt("I", data, at)));
  if (code === "f" || code === "d") return PyFloat_FromDouble(readNativeFloat(code, data, at));
  return fromInt(readNativeInt(code, data, at));
}

interface Bound {
  readonly low: bigint;
  readonly high: bigint;
  /** What is said of a smaller and of a larger value. */
  readonly small: string;
  readonly large: string;
}
const bits = (n: bigint, signed: boolean, small: string, large: string): Bound => ({
  low: signed ? -(1n << (n - 1n)) : 0n,
  high: (1n << (signed ? n - 1n : n)) - 1n,
  small,
  large,
});
const named = (n: bigint, signed: boolean, what: string): Bound =>
  bits(n, signed, `${what} is less than minimum`, `${what} is greater than maximum`);

const both = "Python int too large to convert to C long";
const cLong = bits(64n, true, both, both);
const cShort = named(16n, true, "signed short integer");
const cInt = named(32n, true, "signed integer");
const negative = "can't convert negative value to unsigned int";
/** What C converts an int to, step by step. */
const steps: Readonly<Record<string, readonly Bound[]>> = {
  b: [cLong, cShort, named(8n, true, "signed char")],
  B: [cLong, named(8n, false, "unsigned byte integer")],
  h: [cLong, cShort],
  H: [cLong, cInt, named(16n, false, "unsigned short")],
  i: [cLong, cInt],
  I: [
    bits(64n, false, negative, "Python int too large to convert to C unsigned long"),
    bits(32n, false, negative, "unsigned int is greater than maximum"),
  ],
  l: [cLong],
  L: [bits(64n, false, negative, "Python int too large to convert to C unsigned long")],
  q: [bits(64n, true, "int too big to convert", "int too big to convert")],
  Q: [bits(64n, false, "can't convert negative int to unsigned", "int too big to convert")],
};

/** Writes an item; `data` is asked for when the value is known, since finding it out may run Python code. */
export function writeItem(code: string, data: () => Uint8Array | null, at: number, value: PyObject): boolean {
  if (isText(code)) {
    const points = PyUnicode_Check(value) ? codePointsOfBody(value.body) : [];
    if (points.length !== 1) {
      TypeError("array item must be unicode character");
      return false;
    }
    const into = data();
    if (into !== null) writeNativeInt("I", into, at, points[0] as number);
    return true;
  }
  if (code === "f" || code === "d") {
    const x = PyFloat_AsDouble(value);
    if (x === null) return false;
    const into = data();
    if (into !== null) writeNativeFloat(code, into, at, x);
    return true;
  }
  const index = _PyNumber_Index(value);
  if (index === null) return false;
  const n: Int = valueOf(index);
  DECREF(index);
  const big = BigInt(n);
  for (const { low, high, small, large } of steps[code] ?? []) {
    if (big >= low && big <= high) continue;
    OverflowError(big < low ? small : large);
    return false;
  }
  const into = data();
  if (into !== null) writeNativeInt(code, into, at, n);
  return true;
}
