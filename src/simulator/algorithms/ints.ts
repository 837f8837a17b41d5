// int arithmetic with Python's meaning (Objects/longobject.c).
//
// A value is a JavaScript number whenever it is a safe integer (absolute value at most 2**53 - 1, never -0), and
// a bigint otherwise. Every function takes and gives values in that form, so two equal ints always have the same
// representation. Comparing needs no function: JavaScript's <, > and == between numbers and bigints are exact,
// also between ints and floats.
//
// An int of more than MAX_BITS bits is a MemoryError; CPython's limit is the machine's memory.

import { Failure } from "./failure.ts";

export type Int = number | bigint;

export const MAX_BITS = 2 ** 30 - 1;

/** The canonical form of a bigint. */
export function normalize(value: bigint): Int {
  return value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value;
}

function tooLarge(): Failure {
  return new Failure("MemoryError", "");
}

/** Wraps bigint operations whose result JavaScript may refuse to hold. */
function big(operation: () => bigint): Int | Failure {
  try {
    return normalize(operation());
  } catch (error) {
    if (error instanceof RangeError) return tooLarge();
    throw error;
  }
}

export function intAdd(a: Int, b: Int): Int | Failure {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return big(() => BigInt(a) + BigInt(b));
}

export function intSub(a: Int, b: Int): Int | Failure {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return big(() => BigInt(a) - BigInt(b));
}

export function intMul(a: Int, b: Int): Int | Failure {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return big(() => BigInt(a) * BigInt(b));
}

export function intNeg(a: Int): Int {
  return typeof a === "number" ? 0 - a : normalize(-a);
}

export function intAbs(a: Int): Int {
  return a < 0 ? intNeg(a) : a;
}

/** `//`: rounds towards minus infinity. */
export function intFloorDiv(a: Int, b: Int): Int | Failure {
  if (b === 0) return new Failure("ZeroDivisionError", "integer division or modulo by zero");
  if (typeof a === "number" && typeof b === "number") return numberFloorDiv(a, b);
  const [q] = bigDivmod(BigInt(a), BigInt(b));
  return normalize(q);
}

/** `%`: the result has the divisor's sign. */
export function intMod(a: Int, b: Int): Int | Failure {
  if (b === 0) return new Failure("ZeroDivisionError", "integer modulo by zero");
  if (typeof a === "number" && typeof b === "number") return numberMod(a, b);
  const [, r] = bigDivmod(BigInt(a), BigInt(b));
  return normalize(r);
}

export function intDivmod(a: Int, b: Int): [Int, Int] | Failure {
  if (b === 0) return new Failure("ZeroDivisionError", "integer division or modulo by zero");
  if (typeof a === "number" && typeof b === "number") {
    return [numberFloorDiv(a, b), numberMod(a, b)];
  }
  const [q, r] = bigDivmod(BigInt(a), BigInt(b));
  return [normalize(q), normalize(r)];
}

function numberMod(a: number, b: number): number {
  const r = a % b;
  return r !== 0 && r < 0 !== b < 0 ? r + b : r + 0;
}

function numberFloorDiv(a: number, b: number): number {
  // JavaScript's remainder has the sign of `a`, so a - r is no larger than `a`, and exact.
  const r = a % b;
  const q = (a - r) / b;
  return (r !== 0 && r < 0 !== b < 0 ? q - 1 : q) + 0;
}

function bigDivmod(a: bigint, b: bigint): [bigint, bigint] {
  const q = a / b;
  const r = a - q * b;
  return r !== 0n && r < 0n !== b < 0n ? [q - 1n, r + b] : [q, r];
}

/** `/`: the float nearest to the exact quotient, ties to even (long_true_divide). */
export function intTrueDiv(a: Int, b: Int): number | Failure {
  if (b === 0) return new Failure("ZeroDivisionError", "division by zero");
  if (typeof a === "number" && typeof b === "number") return a / b;
  const value = ratioToFloat(BigInt(a), BigInt(b));
  if (Number.isFinite(value)) return value;
  return new Failure("OverflowError", "integer division result too large for a float");
}

/** The float nearest to numerator / denominator (not 0), ties to even; infinite where it does not fit. */
export function ratioToFloat(numerator: bigint, denominator: bigint): number {
  const isNegative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  if (n === 0n) return isNegative ? -0 : 0;
  // A quotient of at least 66 bits, then cut to the 53 (fewer for a subnormal result) that a float has.
  const shift = 66 - bitLengthOf(n) + bitLengthOf(d);
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  const q = scaled / divisor;
  const isExact = q * divisor === scaled;
  const ulp = Math.max(bitLengthOf(q) - 53 - shift, -1074);
  const dropped = BigInt(ulp + shift);
  let mantissa = q >> dropped;
  const rest = q - (mantissa << dropped);
  const half = 1n << (dropped - 1n);
  if (rest > half || (rest === half && (!isExact || (mantissa & 1n) === 1n))) mantissa++;
  const value = Number(mantissa) * 2 ** ulp;
  return isNegative ? -value : value;
}

/** mantissa (0 or more) * 2**exponent as the nearest float, ties to even; infinite past the largest. */
export function scaledToFloat(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  const bits = bitLengthOf(mantissa);
  if (bits + exponent > 1024) return Infinity;
  if (bits + exponent < -1075) return 0;
  const ulp = Math.max(bits + exponent - 53, -1074);
  const dropped = ulp - exponent;
  if (dropped <= 0) return Number(mantissa << BigInt(-dropped)) * 2 ** ulp;
  let kept = mantissa >> BigInt(dropped);
  const rest = mantissa - (kept << BigInt(dropped));
  const half = 1n << BigInt(dropped - 1);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  return Number(kept) * 2 ** ulp;
}

/** `float(int)`: nearest, ties to even. */
export function intToFloat(a: Int): number | Failure {
  const value = Number(a);
  if (Number.isFinite(value)) return value;
  return new Failure("OverflowError", "int too large to convert to float");
}

/** `int(float)` of a finite float. */
export function floatToInt(value: number): Int {
  const whole = Math.trunc(value);
  return Number.isSafeInteger(whole) ? whole + 0 : normalize(BigInt(whole));
}

/** `**` with an exponent of 0 or more; a negative one is the caller's (it gives a float). */
export function intPow(a: Int, exponent: Int): Int | Failure {
  if (typeof a === "number" && typeof exponent === "number") {
    const power = a ** exponent;
    // Below 2**53 every product on the way was exact for these; anything larger is done exactly below.
    if (Math.abs(power) <= 9007199254740991 && (exponent < 3 || Math.abs(a) <= 1)) return power + 0;
  }
  if (a === 0 || a === 1) return exponent === 0 ? 1 : a;
  if (a === -1) return (BigInt(exponent) & 1n) === 1n ? -1 : 1;
  if (typeof exponent === "bigint" || (intBitLength(a) - 1) * exponent > MAX_BITS) return tooLarge();
  return big(() => BigInt(a) ** BigInt(exponent));
}

/** `pow(a, exponent, modulus)`. */
export function intPowMod(a: Int, exponent: Int, modulus: Int): Int | Failure {
  if (modulus === 0) return new Failure("ValueError", "pow() 3rd argument cannot be 0");
  const m = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let base = ((BigInt(a) % m) + m) % m;
  let e = BigInt(exponent);
  if (e < 0n) {
    const inverse = modularInverse(base, m);
    if (inverse === null) return new Failure("ValueError", "base is not invertible for the given modulus");
    base = inverse;
    e = -e;
  }
  let result = 1n % m;
  for (; e > 0n; e >>= 1n) {
    if ((e & 1n) === 1n) result = (result * base) % m;
    base = (base * base) % m;
  }
  if (modulus < 0 && result !== 0n) result -= m;
  return normalize(result);
}

function modularInverse(a: bigint, m: bigint): bigint | null {
  let [r0, r1] = [a, m];
  let [s0, s1] = [1n, 0n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  return r0 === 1n ? ((s0 % m) + m) % m : null;
}

export function intLshift(a: Int, count: Int): Int | Failure {
  if (count < 0) return new Failure("ValueError", "negative shift count");
  if (a === 0) return 0;
  if (typeof count === "bigint") {
    // CPython first asks whether the number of 30-bit digits fits a Py_ssize_t.
    if (count / 30n > 0x7fffffffffffffffn) return new Failure("OverflowError", "too many digits in integer");
    return tooLarge();
  }
  if (typeof a === "number" && count < 32) {
    const shifted = a * ((1 << count) >>> 0);
    if (Number.isSafeInteger(shifted)) return shifted;
  }
  if (intBitLength(a) + count > MAX_BITS) return tooLarge();
  return big(() => BigInt(a) << BigInt(count));
}

export function intRshift(a: Int, count: Int): Int | Failure {
  if (count < 0) return new Failure("ValueError", "negative shift count");
  if (typeof a === "number") {
    if (count >= 54) return a < 0 ? -1 : 0;
    return Math.floor(a / 2 ** Number(count));
  }
  if (count > intBitLength(a)) return a < 0n ? -1 : 0;
  return normalize(a >> BigInt(count));
}

function isInt32(a: Int): a is number {
  return typeof a === "number" && (a | 0) === a;
}

export function intAnd(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a & b : normalize(BigInt(a) & BigInt(b));
}

export function intOr(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a | b : normalize(BigInt(a) | BigInt(b));
}

export function intXor(a: Int, b: Int): Int {
  return isInt32(a) && isInt32(b) ? a ^ b : normalize(BigInt(a) ^ BigInt(b));
}

export function intInvert(a: Int): Int {
  return typeof a === "number" && a < 9007199254740991 ? -1 - a : normalize(~BigInt(a));
}

/** numerator / denominator, both positive, rounded to the nearest integer, ties to even. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const q = numerator / denominator;
  const twice = 2n * (numerator - q * denominator);
  return twice > denominator || (twice === denominator && (q & 1n) === 1n) ? q + 1n : q;
}

/** `int.__round__(ndigits)`: to a multiple of 10**-ndigits, ties to even. */
export function intRound(a: Int, ndigits: Int): Int | Failure {
  if (ndigits >= 0) return a;
  // More digits than the value has leaves nothing; CPython computes the power of ten all the same.
  if (ndigits < -(intBitLength(a) + 1)) return 0;
  const unit = 10n ** BigInt(-ndigits);
  const value = BigInt(a);
  const [q, r] = bigDivmod(value, unit);
  const twice = 2n * r;
  const isUp = twice > unit || (twice === unit && (q & 1n) === 1n);
  return normalize((isUp ? q + 1n : q) * unit);
}

/** Bits of the absolute value; 0 for 0. */
export function intBitLength(a: Int): number {
  if (typeof a === "bigint") return bitLengthOf(a < 0n ? -a : a);
  const magnitude = Math.abs(a);
  return magnitude < 0x100000000
    ? 32 - Math.clz32(magnitude)
    : 64 - Math.clz32(Math.floor(magnitude / 0x100000000));
}

/** Bits of a value of 0 or more. */
export function bitLengthOf(magnitude: bigint): number {
  if (magnitude === 0n) return 0;
  const digits = magnitude.toString(16);
  return digits.length * 4 - (Math.clz32(Number.parseInt(digits.charAt(0), 16)) - 28);
}

/** Ones in the absolute value's binary form. */
export function intBitCount(a: Int): number {
  let count = 0;
  for (const digit of BigInt(a < 0 ? -BigInt(a) : a).toString(16)) {
    let d = Number.parseInt(digit, 16);
    for (; d !== 0; d &= d - 1) count++;
  }
  return count;
}

/** How many 30-bit digits CPython stores: at least 1. The int's size is 24 + 4 bytes a digit. */
export function intDigitCount(a: Int): number {
  return Math.max(1, Math.ceil(intBitLength(a) / 30));
}

/** `math.isqrt` of a value of 0 or more. */
export function intSqrt(a: Int): Int {
  if (typeof a === "number") return Math.floor(Math.sqrt(a));
  let x = BigInt(1) << BigInt(Math.ceil(bitLengthOf(a) / 2));
  for (;;) {
    const y = (x + a / x) >> 1n;
    if (y >= x) return normalize(x);
    x = y;
  }
}

export function intGcd(a: Int, b: Int): Int {
  if (typeof a === "number" && typeof b === "number") {
    let [x, y] = [Math.abs(a), Math.abs(b)];
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }
  let [x, y] = [BigInt(a), BigInt(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return normalize(x < 0n ? -x : x);
}

// --- bytes ---------------------------------------------------------------------------------------------

/** `int.to_bytes`; the length has been checked to be 0 or more. */
export function intToBytes(
  a: Int,
  length: number,
  isLittle: boolean,
  isSigned: boolean,
): Uint8Array | Failure {
  if (a < 0 && !isSigned) return new Failure("OverflowError", "can't convert negative int to unsigned");
  let value = BigInt(a);
  const bits = BigInt(length * 8);
  const limit = length === 0 ? 0n : isSigned ? 1n << (bits - 1n) : 1n << bits;
  if (length === 0 ? value !== 0n && value !== -1n : value >= limit || value < -limit)
    return new Failure("OverflowError", "int too big to convert");
  if (value < 0n) value += 1n << bits;
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    out[isLittle ? i : length - 1 - i] = Number(value & 0xffn);
    value >>= 8n;
  }
  return out;
}

export function intFromBytes(bytes: ArrayLike<number>, isLittle: boolean, isSigned: boolean): Int {
  let digits = "";
  for (let i = 0; i < bytes.length; i++) {
    const at = isLittle ? bytes.length - 1 - i : i;
    digits += (bytes[at] ?? 0).toString(16).padStart(2, "0");
  }
  if (digits === "") return 0;
  const value = BigInt(`0x${digits}`);
  return normalize(isSigned ? BigInt.asIntN(bytes.length * 8, value) : value);
}
