// The functions of the math module on ints (Modules/mathmodule.c): factorial, comb, perm, gcd, lcm, isqrt.

import { Failure } from "./failure.ts";
import { type Int, intGcd, intSqrt, MAX_BITS, normalize } from "./ints.ts";

/** The product of the ints from `low` to `high`, halves first so that factors stay of equal size. */
function product(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if (high - low < 8n) {
    let result = low;
    for (let i = low + 1n; i <= high; i++) result *= i;
    return result;
  }
  const middle = (low + high) / 2n;
  return product(low, middle) * product(middle + 1n, high);
}

/** Whether a product of `count` factors up to `largest` may pass the modelled limit of an int. */
function isTooLarge(count: bigint, largest: bigint): boolean {
  return count * BigInt(largest.toString(2).length) > BigInt(MAX_BITS);
}

export function factorial(n: Int): Int | Failure {
  if (n < 0) return new Failure("ValueError", "factorial() not defined for negative values");
  if (n > 0x7fffffffffffffffn)
    return new Failure("OverflowError", "factorial() argument should not exceed 9223372036854775807");
  const last = BigInt(n);
  if (isTooLarge(last, last + 1n)) return new Failure("MemoryError", "");
  return normalize(product(1n, last));
}

function negative(n: Int, k: Int): Failure | null {
  if (n < 0) return new Failure("ValueError", "n must be a non-negative integer");
  if (k < 0) return new Failure("ValueError", "k must be a non-negative integer");
  return null;
}

/** `math.perm(n, k)`; `perm(n)` is `factorial(n)`. */
export function perm(n: Int, k: Int): Int | Failure {
  const failure = negative(n, k);
  if (failure !== null) return failure;
  if (k > n) return 0;
  if (isTooLarge(BigInt(k), BigInt(n))) return new Failure("MemoryError", "");
  return normalize(product(BigInt(n) - BigInt(k) + 1n, BigInt(n)));
}

export function comb(n: Int, k: Int): Int | Failure {
  const failure = negative(n, k);
  if (failure !== null) return failure;
  if (k > n) return 0;
  const whole = BigInt(n);
  const rest = whole - BigInt(k);
  const smaller = BigInt(k) < rest ? BigInt(k) : rest;
  if (isTooLarge(smaller, whole)) return new Failure("MemoryError", "");
  return normalize(product(whole - smaller + 1n, whole) / product(1n, smaller));
}

export function gcd(values: readonly Int[]): Int {
  return values.reduce((a, b) => intGcd(a, b), 0);
}

export function lcm(values: readonly Int[]): Int {
  let result = 1n;
  for (const value of values) {
    if (value === 0) return 0;
    const magnitude = BigInt(value) < 0n ? -BigInt(value) : BigInt(value);
    result = (result / BigInt(intGcd(normalize(result), normalize(magnitude)))) * magnitude;
  }
  return normalize(result);
}

export function isqrt(n: Int): Int | Failure {
  return n < 0 ? new Failure("ValueError", "isqrt() argument must be nonnegative") : intSqrt(n);
}
