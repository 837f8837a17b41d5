// ints and text: `int(text, base)` and back (PyLong_FromString and long_to_decimal_string of Objects/longobject.c).

import { Failure } from "./failure.ts";
import { type Int, intBitLength, normalize } from "./ints.ts";
import { transformDecimalAndSpaceToASCII } from "./unicode.ts";

/** `sys.get_int_max_str_digits()` at start. 0 switches the limit off; below 640 CPython never checks. */
export const DEFAULT_MAX_STR_DIGITS = 4300;
const MAX_STR_DIGITS_THRESHOLD = 640;

/** The value of a digit in bases up to 36; 37 for what is none. */
function digitValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  if (c >= 97 && c <= 122) return c - 87;
  if (c >= 65 && c <= 90) return c - 55;
  return 37;
}

/** Py_ISSPACE: the six ASCII white spaces of C. */
function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

/**
 * `int(text, base)` for a str: underscores between digits, prefixes, decimal digits of any script. null is a
 * literal that is not valid, whose message needs the object's repr:
 * `invalid literal for int() with base B: R` (R cut at 200 characters).
 */
export function intFromText(text: string, base: number, maxStrDigits: number): Int | null | Failure {
  return intFromAscii(transformDecimalAndSpaceToASCII(text), base, maxStrDigits);
}

/** `int(bytes, base)` and the second half of `int(text, base)`. */
export function intFromAscii(text: string, base: number, maxStrDigits: number): Int | null | Failure {
  if ((base !== 0 && base < 2) || base > 36)
    return new Failure("ValueError", "int() base must be >= 2 and <= 36, or 0");
  let end = text.length;
  let at = 0;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
  let isNegative = false;
  if (text[at] === "+" || text[at] === "-") {
    isNegative = text[at] === "-";
    at++;
  }
  // Base 0 reads the base off the prefix; a leading zero without one may only be followed by zeros.
  let mustBeZero = false;
  const prefix = text[at] === "0" ? (text[at + 1] ?? "").toLowerCase() : "";
  const prefixBase = prefix === "x" ? 16 : prefix === "o" ? 8 : prefix === "b" ? 2 : 0;
  if (base === 0) {
    base = prefixBase === 0 ? 10 : prefixBase;
    mustBeZero = prefixBase === 0 && text[at] === "0";
  }
  if (prefixBase === base) {
    at += 2;
    if (text[at] === "_") at++;
  }
  let digits = "";
  let wasUnderscore = true;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === 95) {
      if (wasUnderscore) return null;
      wasUnderscore = true;
      continue;
    }
    if (digitValue(c) >= base) return null;
    digits += text.charAt(at);
    wasUnderscore = false;
  }
  if (wasUnderscore) return null;
  if ((base & (base - 1)) !== 0 && maxStrDigits > 0 && digits.length > MAX_STR_DIGITS_THRESHOLD)
    if (digits.length > maxStrDigits)
      return new Failure(
        "ValueError",
        `Exceeds the limit (${maxStrDigits} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
      );
  const value = parseDigits(digits, base);
  if (mustBeZero && value !== 0) return null;
  return isNegative ? (typeof value === "number" ? 0 - value : -value) : value;
}

function parseDigits(digits: string, base: number): Int {
  const small = Number.parseInt(digits, base);
  if (Number.isSafeInteger(small)) return small;
  if (base === 10) return normalize(BigInt(digits));
  if (base === 16) return normalize(BigInt(`0x${digits}`));
  if (base === 8) return normalize(BigInt(`0o${digits}`));
  if (base === 2) return normalize(BigInt(`0b${digits}`));
  // Halving keeps the factors of equal size.
  const parse = (from: number, to: number): bigint => {
    if (to - from <= 10) return BigInt(Number.parseInt(digits.slice(from, to), base));
    const middle = (from + to) >> 1;
    return parse(from, middle) * BigInt(base) ** BigInt(to - middle) + parse(middle, to);
  };
  return normalize(parse(0, digits.length));
}

/** `repr(int)`, unless it has more digits than allowed. */
export function intToDecimal(value: Int, maxStrDigits: number): string | Failure {
  if (typeof value === "number") return String(value);
  // 10 bits are more than 3 digits, so most values need no counting.
  const text = maxStrDigits > 0 && intBitLength(value) > maxStrDigits * 4 ? null : String(value);
  const length = text === null ? Infinity : text.length - (value < 0n ? 1 : 0);
  if (text !== null && (maxStrDigits <= 0 || length <= Math.max(maxStrDigits, MAX_STR_DIGITS_THRESHOLD)))
    return text;
  return new Failure(
    "ValueError",
    `Exceeds the limit (${maxStrDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
  );
}

/** `hex`, `oct`, `bin` and the format codes: digits of the absolute value with the sign before the prefix. */
export function intToBase(value: Int, base: 2 | 8 | 16, isPrefixed: boolean): string {
  const prefix = isPrefixed ? (base === 16 ? "0x" : base === 8 ? "0o" : "0b") : "";
  const text = value.toString(base);
  return value < 0 ? `-${prefix}${text.slice(1)}` : prefix + text;
}
