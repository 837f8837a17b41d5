// The functions of the math module on floats, with their errors (Modules/mathmodule.c). Functions on ints are in
// math-integers.ts; converting arguments is the module's.

import { Failure } from "./failure.ts";
import { type DD, ddAdd, ddSqrt, twoProduct } from "./double-double.ts";
import { decompose } from "./float-format.ts";
import { copysign } from "./floats.ts";
import { bitLengthOf, type Int, scaledToFloat } from "./ints.ts";
import * as elementary from "./math-elementary.ts";
import { gamma, lgamma } from "./math-gamma.ts";

const domain = (): Failure => new Failure("ValueError", "math domain error");
const range = (): Failure => new Failure("OverflowError", "math range error");

type Unary = (x: number) => number | Failure;

/**
 * A function of one float as CPython's math_1 wraps it: NaN goes through; a result that is infinite for a finite
 * argument is a range error. `atInfinity` gives the result for each infinity, NaN standing for a domain error.
 */
function unary(
  f: (x: number) => number,
  atInfinity: (x: number) => number,
  isDomain: (x: number) => boolean = () => true,
): Unary {
  return (x) => {
    if (Number.isNaN(x)) return x;
    if (!Number.isFinite(x)) {
      const result = atInfinity(x);
      return Number.isNaN(result) ? domain() : result;
    }
    if (!isDomain(x)) return domain();
    const result = x === 0 && Object.is(f(0), 0) ? x : f(x);
    return Number.isFinite(result) ? result : range();
  };
}

const none = () => NaN;
const same = (x: number) => x;
const positive = (x: number) => x > 0;
const infiniteAbove = (x: number) => (x > 0 ? x : NaN);
const isPole = (x: number) => x <= 0 && Number.isInteger(x);

/** Functions of one float that give a float, by name. */
export const floatFunctions: Record<string, Unary> = {
  acos: unary(elementary.acos, none, (x) => Math.abs(x) <= 1),
  acosh: unary(elementary.acosh, infiniteAbove, (x) => x >= 1),
  asin: unary(elementary.asin, none, (x) => Math.abs(x) <= 1),
  asinh: unary(elementary.asinh, same),
  atan: unary(elementary.atan, (x) => copysign(Math.PI / 2, x)),
  atanh: unary(elementary.atanh, none, (x) => Math.abs(x) < 1),
  cbrt: unary((x) => (x === 0 ? x : elementary.cbrt(x)), same),
  cos: unary(elementary.cos, none),
  cosh: unary(elementary.cosh, Math.abs),
  degrees: (x) => x * (180 / Math.PI),
  erf: unary(
    (x) => (x === 0 ? 0 : elementary.erf(x)),
    (x) => (x > 0 ? 1 : -1),
  ),
  erfc: unary(elementary.erfc, (x) => (x > 0 ? 0 : 2)),
  exp: unary(elementary.exp, (x) => (x > 0 ? x : 0)),
  exp2: unary(elementary.exp2, (x) => (x > 0 ? x : 0)),
  expm1: unary(Math.expm1, (x) => (x > 0 ? x : -1)),
  fabs: Math.abs,
  gamma: unary(gamma, infiniteAbove, (x) => !isPole(x)),
  lgamma: unary(lgamma, Math.abs, (x) => !isPole(x)),
  log: unary(elementary.log, infiniteAbove, positive),
  log10: unary(elementary.log10, infiniteAbove, positive),
  log1p: unary(Math.log1p, infiniteAbove, (x) => x > -1),
  log2: unary(elementary.log2, infiniteAbove, positive),
  radians: (x) => x * (Math.PI / 180),
  sin: unary(elementary.sin, none),
  sinh: unary(elementary.sinh, same),
  sqrt: unary(Math.sqrt, infiniteAbove, (x) => x >= 0),
  tan: unary(elementary.tan, none),
  tanh: unary(elementary.tanh, (x) => (x > 0 ? 1 : -1)),
};

/** `math.log`, `log2` or `log10` of an int of any size (loghelper). */
export function logInt(name: "log" | "log2" | "log10", n: Int): number | Failure {
  if (n <= 0) return domain();
  const f = name === "log" ? elementary.log : name === "log2" ? elementary.log2 : elementary.log10;
  const x = Number(n);
  if (Number.isFinite(x)) return f(x);
  const bits = bitLengthOf(BigInt(n));
  const mantissa = scaledToFloat(BigInt(n), -bits);
  return f(mantissa) + f(2) * bits;
}

/** `math.log(x, base)` from both logarithms. */
export function logQuotient(x: number, base: number): number | Failure {
  return base === 0 ? new Failure("ZeroDivisionError", "float division by zero") : x / base;
}

/** `math.pow`: always a float, and C's special cases. */
export function mathPow(x: number, y: number): number | Failure {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const isOdd = Math.abs(y % 2) === 1;
  if (!Number.isFinite(x)) {
    if (y > 0) return isOdd ? x : Math.abs(x);
    return isOdd ? copysign(0, x) : 0;
  }
  if (!Number.isFinite(y)) {
    const magnitude = Math.abs(x);
    if (magnitude === 1) return 1;
    return y > 0 === magnitude > 1 ? Infinity : 0;
  }
  if (x === 0) {
    if (y < 0) return domain();
    return isOdd ? x : 0;
  }
  if (x < 0 && !Number.isInteger(y)) return domain();
  const power = elementary.powExact(Math.abs(x), y);
  if (!Number.isFinite(power)) return range();
  return x < 0 && isOdd ? -power : power;
}

export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  // Multiples of pi/4: the engine's are the C library's.
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  return elementary.atan2(y, x);
}

export function fmod(x: number, y: number): number | Failure {
  const r = x % y;
  return Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y) ? domain() : r;
}

/** IEEE 754's remainder: of the quotient rounded to even (m_remainder). */
export function remainder(x: number, y: number): number | Failure {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (!Number.isFinite(x) || y === 0) return domain();
  if (!Number.isFinite(y)) return x;
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const m = a % b;
  const c = b - m;
  const r = m < c ? m : m > c ? -c : m - 2 * ((0.5 * (a - m)) % b);
  return (x < 0 || Object.is(x, -0) ? -1 : 1) * r;
}

export function frexp(x: number): [mantissa: number, exponent: number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const { m, e } = decompose(x);
  const bits = bitLengthOf(m);
  return [copysign(Number(m) * 2 ** -bits, x), e + bits];
}

/** `math.ldexp`; the exponent of any size. */
export function ldexp(x: number, exponent: Int): number | Failure {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (exponent > 5000) return range();
  if (exponent < -5000) return copysign(0, x);
  const { m, e } = decompose(x);
  const result = scaledToFloat(m, e + Number(exponent));
  return Number.isFinite(result) ? copysign(result, x) : range();
}

/** Fractional and whole part, both with the sign. */
export function modf(x: number): [number, number] {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? [x, x] : [copysign(0, x), x];
  const whole = Math.trunc(x);
  return [copysign(x - whole, x), whole];
}

/** `math.fma`: x * y + z rounded once. */
export function fma(x: number, y: number, z: number): number | Failure {
  const product = x * y;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z)) {
    const r = (Number.isFinite(x) && Number.isFinite(y) ? 0 : product) + z;
    if (!Number.isNaN(r)) return r;
    return Number.isNaN(x) || Number.isNaN(y) || Number.isNaN(z)
      ? r
      : new Failure("ValueError", "invalid operation in fma");
  }
  if (x === 0 || y === 0) return product + z;
  const [a, b, c] = [decompose(x), decompose(y), decompose(z)];
  const e = Math.min(a.e + b.e, c.e);
  let sum = (a.m * b.m) << BigInt(a.e + b.e - e);
  if (product < 0 || Object.is(product, -0)) sum = -sum;
  const addend = c.m << BigInt(c.e - e);
  sum += z < 0 ? -addend : addend;
  if (sum === 0n) return product === 0 && z === 0 ? product + z : 0;
  const r = scaledToFloat(sum < 0n ? -sum : sum, e);
  if (!Number.isFinite(r)) return new Failure("OverflowError", "overflow in fma");
  return sum < 0n ? -r : r;
}

const view = new DataView(new ArrayBuffer(8));

/** `math.nextafter(x, y, steps=n)`; n is an int of 0 or more. */
export function nextafter(x: number, y: number, steps: Int): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  // The floats in order are the bit patterns in order, the negative ones mirrored.
  const order = (value: number) => {
    view.setFloat64(0, value === 0 ? 0 : value);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const [from, to, n] = [order(x), order(y), BigInt(steps)];
  if (n === 0n) return x;
  const distance = to > from ? to - from : from - to;
  if (n >= distance) return y === 0 ? copysign(0, x) : y;
  const at = to > from ? from + n : from - n;
  view.setBigInt64(0, at < 0n ? -at | -0x8000000000000000n : at);
  const result = view.getFloat64(0);
  return result === 0 ? copysign(0, at === 0n && from < 0n ? -1 : 1) : result;
}

/** `math.ulp`. */
export function ulp(x: number): number {
  if (!Number.isFinite(x)) return Math.abs(x);
  const a = Math.abs(x);
  const above = nextafter(a, Infinity, 1);
  return above === Infinity ? a - nextafter(a, 0, 1) : above - a;
}

/** `math.hypot` and, from differences, `math.dist`: the root of the sum of squares, rounded once. */
export function hypot(coordinates: readonly number[]): number {
  const magnitudes = coordinates.map(Math.abs);
  if (magnitudes.includes(Infinity)) return Infinity;
  if (magnitudes.some(Number.isNaN)) return NaN;
  const largest = Math.max(0, ...magnitudes);
  if (largest === 0) return 0;
  const [, exponent] = frexp(largest);
  const half = Math.trunc(-exponent / 2);
  let sum: DD = [0, 0];
  for (const x of magnitudes) {
    const scaled = x * 2 ** half * 2 ** (-exponent - half);
    sum = ddAdd(sum, twoProduct(scaled, scaled));
  }
  const [hi, lo] = ddSqrt(sum);
  return (hi + lo) * 2 ** -half * 2 ** (exponent + half);
}

/** `math.fsum`: the exact sum, rounded once (Shewchuk's partial sums). */
export class FloatSum {
  readonly #partials: number[] = [];
  #special = 0;
  #infinities = 0;

  add(value: number): Failure | null {
    let x = value;
    let n = 0;
    for (let y of this.#partials) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const hi = x + y;
      const lo = y - (hi - x);
      if (lo !== 0) this.#partials[n++] = lo;
      x = hi;
    }
    this.#partials.length = n;
    if (Number.isFinite(x)) {
      if (x !== 0) this.#partials.push(x);
      return null;
    }
    if (Number.isFinite(value)) return new Failure("OverflowError", "intermediate overflow in fsum");
    if (!Number.isNaN(value)) this.#infinities += value;
    this.#special += value;
    this.#partials.length = 0;
    return null;
  }

  result(): number | Failure {
    if (this.#special !== 0)
      return Number.isNaN(this.#infinities) ? new Failure("ValueError", "-inf + inf in fsum") : this.#special;
    const p = this.#partials;
    let n = p.length;
    let hi = p[--n] ?? 0;
    let lo = 0;
    while (n > 0 && lo === 0) {
      const x = hi;
      const y = p[--n] ?? 0;
      hi = x + y;
      lo = y - (hi - x);
    }
    // A tie is decided by the partial sum below.
    const below = p[n - 1] ?? 0;
    if (n > 0 && ((lo < 0 && below < 0) || (lo > 0 && below > 0))) {
      const twice = lo * 2;
      const x = hi + twice;
      if (twice === x - hi) hi = x;
    }
    return hi;
  }
}

/** `math.sumprod` of floats of equal number. */
export function sumprod(p: readonly number[], q: readonly number[]): number {
  const sum = new FloatSum();
  let plain = 0;
  for (const [i, x] of p.entries()) {
    const y = q[i] ?? 0;
    const [hi, lo] = twoProduct(x, y);
    plain += x * y;
    if (!Number.isFinite(lo) || sum.add(hi) !== null || sum.add(lo) !== null) {
      for (let j = i + 1; j < p.length; j++) plain += (p[j] ?? 0) * (q[j] ?? 0);
      return plain;
    }
  }
  const result = sum.result();
  return typeof result === "number" ? result : plain;
}
