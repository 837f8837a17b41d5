// floats as text: repr and the codes e, f, g, % (Python/pystrtod.c, PyOS_double_to_string).
//
// A float is m * 2**e exactly, so its decimal digits come from one division of bigints, rounded half to even like
// _Py_dg_dtoa's modes 2 and 3. repr's shortest digits are JavaScript's own: ECMAScript asks for the same ones.

import { bitLengthOf, divideHalfEven } from "./ints.ts";

/** Digits without leading or trailing zeros, and where the point stands: 0.digits * 10**point. */
type Decimal = { digits: string; point: number };

const view = new DataView(new ArrayBuffer(8));

/** The mantissa and exponent of a finite float's absolute value: value = m * 2**e. */
export function decompose(value: number): { m: bigint; e: number } {
  view.setFloat64(0, value);
  const biased = (view.getUint16(0) >> 4) & 0x7ff;
  const fraction = view.getBigUint64(0) & 0xfffffffffffffn;
  return biased === 0 ? { m: fraction, e: -1074 } : { m: fraction | 0x10000000000000n, e: biased - 1075 };
}

/** The absolute value times 10**places, rounded half to even. */
export function scaledInteger(value: number, places: number): bigint {
  const { m, e } = decompose(value);
  let numerator = m;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (e >= 0) numerator <<= BigInt(e);
  else denominator <<= BigInt(-e);
  return divideHalfEven(numerator, denominator);
}

/** Mode 2: `count` significant digits (at least 1) of a finite, non-zero value. */
function significantDigits(value: number, count: number): Decimal {
  const { m, e } = decompose(value);
  // An estimate of the exponent of ten, at most one too small.
  let exponent = Math.floor((bitLengthOf(m) - 1 + e) * 0.30102999566398114);
  let n = scaledInteger(value, count - 1 - exponent);
  if (n >= 10n ** BigInt(count)) {
    exponent++;
    n = scaledInteger(value, count - 1 - exponent);
  }
  return { digits: String(n), point: exponent + 1 };
}

/** Mode 0: the shortest digits that read back as the same float, nearest to it. */
function shortestDigits(value: number): Decimal {
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

function exponentText(exponent: number, isUpper: boolean): string {
  const digits = String(Math.abs(exponent)).padStart(2, "0");
  return `${isUpper ? "E" : "e"}${exponent < 0 ? "-" : "+"}${digits}`;
}

/** Digits as d.ddde±dd, with at least `count` digits. */
function exponential(
  { digits, point }: Decimal,
  count: number,
  isUpper: boolean,
  isAlternate: boolean,
): string {
  const padded = digits.padEnd(count, "0");
  const fraction = padded.length > 1 || isAlternate ? `.${padded.slice(1)}` : "";
  return padded.charAt(0) + fraction + exponentText(point - 1, isUpper);
}

/** Digits as a plain number, with at least `places` digits behind the point. */
function positional({ digits, point }: Decimal, places: number, isAlternate: boolean): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const fraction = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).padEnd(places, "0");
  return fraction !== "" || isAlternate ? `${whole}.${fraction}` : whole;
}

/** `repr(float)`. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return sign + (value === 0 ? "0.0" : reprOf(value, true));
}

function reprOf(value: number, hasPointZero: boolean): string {
  const decimal = shortestDigits(value);
  if (decimal.point <= -4 || decimal.point > 16) return exponential(decimal, 1, false, false);
  return positional(decimal, hasPointZero ? 1 : 0, false);
}

/** A part of `repr(complex)`: like a float's, without the ".0". */
export function complexPartRepr(value: number): string {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return sign + (value === 0 ? "0" : reprOf(value, false));
}

/** `repr(complex)`. */
export function complexRepr(real: number, imaginary: number): string {
  if (real === 0 && !Object.is(real, -0)) return `${complexPartRepr(imaginary)}j`;
  const text = complexPartRepr(imaginary);
  const sign = text.startsWith("-") ? "" : "+";
  return `(${complexPartRepr(real)}${sign}${text}j)`;
}

export type FloatCode = "e" | "E" | "f" | "F" | "g" | "G" | "r" | "%";

/**
 * `PyOS_double_to_string`: the value under a code with `precision` digits ("r" ignores it). `isAlternate` is '#': a
 * point always, and no zeros cut off by g; `hasPointZero` adds ".0" to what looks like an int. A negative value
 * begins with '-'; with `isZeroPositive` (the 'z' option) not where all its digits are 0.
 */
export function formatFloat(
  value: number,
  code: FloatCode,
  precision: number,
  isAlternate: boolean,
  hasPointZero = false,
  isZeroPositive = false,
): string {
  const isUpper = code === "E" || code === "F" || code === "G";
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    return (isUpper ? name.toUpperCase() : name) + (code === "%" ? "%" : "");
  }
  if (code === "%") {
    const scaled = value * 100;
    // 1e307 and more: the product overflows in CPython as well.
    return `${formatFloat(scaled, "f", precision, isAlternate, false, isZeroPositive)}%`;
  }
  const digits = magnitude(value, code, precision, isAlternate, hasPointZero, isUpper);
  const isNegative = value < 0 || Object.is(value, -0);
  return isNegative && !(isZeroPositive && /^[0.]*(e|$)/i.test(digits)) ? `-${digits}` : digits;
}

function magnitude(
  value: number,
  code: FloatCode,
  precision: number,
  isAlternate: boolean,
  hasPointZero: boolean,
  isUpper: boolean,
): string {
  const zero: Decimal = { digits: "0", point: 1 };
  switch (code) {
    case "r": {
      const decimal = value === 0 ? zero : shortestDigits(value);
      if (decimal.point <= -4 || decimal.point > 16) return exponential(decimal, 1, isUpper, isAlternate);
      return positional(decimal, hasPointZero ? 1 : 0, isAlternate);
    }
    case "f":
    case "F": {
      const n = String(scaledInteger(value, precision)).padStart(precision + 1, "0");
      const whole = n.length - precision;
      return precision > 0 || isAlternate ? `${n.slice(0, whole)}.${n.slice(whole)}` : n;
    }
    case "e":
    case "E":
      return exponential(
        value === 0 ? zero : significantDigits(value, precision + 1),
        precision + 1,
        isUpper,
        isAlternate,
      );
    default: {
      const count = precision === 0 ? 1 : precision;
      const decimal = value === 0 ? zero : significantDigits(value, count);
      // str(float) of old: the last place must not become a zero that no digit stands behind.
      const isExponential = decimal.point <= -4 || decimal.point > count - (hasPointZero ? 1 : 0);
      if (!isAlternate) decimal.digits = decimal.digits.replace(/(?!^)0+$/, "");
      if (isExponential) return exponential(decimal, isAlternate ? count : 1, isUpper, isAlternate);
      const places = isAlternate ? Math.max(count - decimal.point, 0) : hasPointZero ? 1 : 0;
      return positional(decimal, places, isAlternate);
    }
  }
}
