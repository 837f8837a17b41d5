// float arithmetic with Python's meaning (Objects/floatobject.c). +, - and * are JavaScript's own; what
// differs is here, with CPython's errors as data.

import { Failure } from "./failure.ts";
import { decompose, scaledInteger } from "./float-format.ts";
import { floatToInt, type Int, normalize } from "./ints.ts";
import { powExact } from "./math-elementary.ts";

export function floatTrueDiv(a: number, b: number): number | Failure {
  return b === 0 ? new Failure("ZeroDivisionError", "float division by zero") : a / b;
}

/** `%`: C's fmod, moved to the divisor's sign. */
export function floatMod(a: number, b: number): number | Failure {
  return b === 0 ? new Failure("ZeroDivisionError", "float modulo by zero") : mod(a, b);
}

function mod(a: number, b: number): number {
  const m = a % b;
  if (m === 0) return copysign(0, b);
  return b < 0 !== m < 0 ? m + b : m;
}

export function floatFloorDiv(a: number, b: number): number | Failure {
  return b === 0 ? new Failure("ZeroDivisionError", "float floor division by zero") : floorDiv(a, b);
}

export function floatDivmod(a: number, b: number): [number, number] | Failure {
  return b === 0 ? new Failure("ZeroDivisionError", "float divmod()") : [floorDiv(a, b), mod(a, b)];
}

function floorDiv(a: number, b: number): number {
  const m = a % b;
  let quotient = (a - m) / b;
  if (m !== 0 && b < 0 !== m < 0) quotient -= 1;
  if (quotient === 0) return copysign(0, a / b);
  // NaN included: neither branch changes it.
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

export function copysign(magnitude: number, sign: number): number {
  const isNegative = sign < 0 || Object.is(sign, -0);
  return isNegative ? -Math.abs(magnitude) : Math.abs(magnitude);
}

/** The result of `**` that is complex: a negative base with a fractional exponent. */
export const COMPLEX_POWER = Symbol("complex power");

/** `float_pow`. */
export function floatPow(base: number, exponent: number): number | Failure | typeof COMPLEX_POWER {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base)) return base;
  if (Number.isNaN(exponent)) return exponent;
  if (!Number.isFinite(exponent)) {
    const magnitude = Math.abs(base);
    if (magnitude === 1) return 1;
    return exponent > 0 === magnitude > 1 ? Infinity : 0;
  }
  const isOdd = Math.abs(exponent % 2) === 1;
  if (!Number.isFinite(base)) {
    if (exponent > 0) return isOdd ? base : Math.abs(base);
    return isOdd ? copysign(0, base) : 0;
  }
  if (base === 0) {
    if (exponent < 0) return new Failure("ZeroDivisionError", "0.0 cannot be raised to a negative power");
    return isOdd ? base : 0;
  }
  if (base < 0 && exponent !== Math.floor(exponent)) return COMPLEX_POWER;
  const power = powExact(Math.abs(base), exponent);
  if (!Number.isFinite(power)) return new Failure("OverflowError", "Numerical result out of range", 34);
  return base < 0 && isOdd ? -power : power;
}

/** `round(float, ndigits)`: the decimal rounding of the exact value, half to even. */
export function floatRound(value: number, ndigits: Int): number | Failure {
  if (!Number.isFinite(value) || ndigits > 323) return value;
  if (ndigits < -308) return 0 * value;
  const places = Number(ndigits);
  const magnitude = Number(`${scaledInteger(value, places)}e${-places}`);
  if (magnitude === Infinity) return new Failure("OverflowError", "rounded value too large to represent");
  return copysign(magnitude, value);
}

/** `round(float)`: the nearest int, half to even. */
export function floatRoundToInt(value: number): Int | Failure {
  const failure = notAnInt(value);
  if (failure !== null) return failure;
  const floor = Math.floor(value);
  const rest = value - floor;
  const isUp = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return floatToInt(isUp ? floor + 1 : floor);
}

/** `int(float)`. */
export function floatTruncate(value: number): Int | Failure {
  return notAnInt(value) ?? floatToInt(value);
}

export function floatFloor(value: number): Int | Failure {
  return notAnInt(value) ?? floatToInt(Math.floor(value));
}

export function floatCeil(value: number): Int | Failure {
  return notAnInt(value) ?? floatToInt(Math.ceil(value));
}

function notAnInt(value: number): Failure | null {
  if (Number.isFinite(value)) return null;
  return Number.isNaN(value)
    ? new Failure("ValueError", "cannot convert float NaN to integer")
    : new Failure("OverflowError", "cannot convert float infinity to integer");
}

/** `float.as_integer_ratio()`: in lowest terms, the denominator above 0. */
export function floatAsIntegerRatio(value: number): [Int, Int] | Failure {
  if (Number.isNaN(value)) return new Failure("ValueError", "cannot convert NaN to integer ratio");
  if (!Number.isFinite(value))
    return new Failure("OverflowError", "cannot convert Infinity to integer ratio");
  if (value === 0) return [0, 1];
  let { m, e } = decompose(value);
  while ((m & 1n) === 0n && e < 0) {
    m >>= 1n;
    e++;
  }
  if (value < 0) m = -m;
  return e >= 0 ? [normalize(m << BigInt(e)), 1] : [normalize(m), normalize(1n << BigInt(-e))];
}

export function floatIsInteger(value: number): boolean {
  return Number.isInteger(value);
}

/**
 * `sum()` over floats (Python/bltinmodule.c, 3.12 and later): the lost low part of each addition is kept. Ints
 * mixed in are added as `add` too.
 */
export class CompensatedSum {
  hi: number;
  lo = 0;

  constructor(start: number) {
    this.hi = start;
  }

  add(x: number): void {
    const t = this.hi + x;
    this.lo += Math.abs(this.hi) >= Math.abs(x) ? this.hi - t + x : x - t + this.hi;
    this.hi = t;
  }

  value(): number {
    return this.lo !== 0 && Number.isFinite(this.lo) ? this.hi + this.lo : this.hi;
  }
}
