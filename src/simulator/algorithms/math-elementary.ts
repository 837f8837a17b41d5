// Elementary functions, rounded to the nearest float.
//
// ECMAScript leaves the last digits of Math.exp, Math.sin and their kin to each engine, and engines do differ. Here
// each function is computed with about 100 bits (double-double.ts) and rounded once, so the result is the same
// everywhere and is the correctly rounded one but for about one case in 2**40. The C library under CPython rounds
// correctly in all but a fraction of a percent of cases (its claim is 0.5xx units in the last place).
//
// Arguments are finite floats in the functions' domains; errors and special cases are mathmodule.ts's.

import {
  type DD,
  ddAdd,
  ddDiv,
  ddFromRatio,
  ddMul,
  ddNeg,
  ddScale,
  ddSqrt,
  ddSub,
  twoProduct,
  twoSum,
} from "./double-double.ts";
import { decompose } from "./float-format.ts";
import { bitLengthOf, ratioToFloat } from "./ints.ts";

const ONE: DD = [1, 0];

// --- constants, from series of integers ------------------------------------------------------------------

/** atanh(1/n) or atan(1/n) times 2**bits. */
function inverseTangent(n: bigint, bits: bigint, isHyperbolic: boolean): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    const term = power / k;
    sum += isHyperbolic || k % 4n === 1n ? term : -term;
    power /= n * n;
  }
  return sum;
}

const LN2_BITS = 220n;
const LN2 = ddFromRatio(2n * inverseTangent(3n, LN2_BITS + 20n, true), 1n << (LN2_BITS + 20n));
/** pi times 2**bits, kept at the most bits asked for so far (Machin's formula). */
let piBits = 0n;
let piScaled = 0n;
function pi(bits: bigint): bigint {
  if (bits > piBits) {
    piBits = bits;
    const wide = bits + 32n;
    piScaled = (16n * inverseTangent(5n, wide, false) - 4n * inverseTangent(239n, wide, false)) >> 32n;
  }
  return piScaled >> (piBits - bits);
}

/** 1/n! for the exponential's, sine's and cosine's series. */
const FACTORIALS: bigint[] = [1n];
for (let n = 1; n < 34; n++) FACTORIALS.push((FACTORIALS[n - 1] ?? 1n) * BigInt(n));
const INVERSE_FACTORIALS = FACTORIALS.map((n) => ddFromRatio(1n, n));
/** 1/(2k+1) for atanh's series. */
const INVERSE_ODD = Array.from({ length: 26 }, (_, k) => ddFromRatio(1n, BigInt(2 * k + 1)));

// --- exp and log -------------------------------------------------------------------------------------------

/** exp(a) - 1 for |a| < 0.4, with full relative precision. */
function expm1Small(a: DD): DD {
  // Halved nine times, a short series, then (1 + s)**2 - 1 = 2s + s*s nine times.
  const r = ddScale(a, 1 / 512);
  let sum: DD = [0, 0];
  for (let n = 9; n >= 1; n--) sum = ddMul(ddAdd(sum, INVERSE_FACTORIALS[n] ?? ONE), r);
  for (let i = 0; i < 9; i++) sum = ddAdd(ddScale(sum, 2), ddMul(sum, sum));
  return sum;
}

/** exp(a) = mantissa * 2**k, the mantissa near 1. */
function expParts(a: DD): { mantissa: DD; k: number } {
  const k = Math.round(a[0] / LN2[0]);
  const r = ddSub(a, ddMul(LN2, [k, 0]));
  return { mantissa: ddAdd(expm1Small(r), ONE), k };
}

/** a * 2**k rounded once to a float, also where that is subnormal or infinite. */
function roundScaled(a: DD, k: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(a[0]))) + k;
  if (exponent < -1021) {
    // Below the normal floats the last place stands at 2**-1074: let an addition round there.
    if (exponent < -1080) return a[0] < 0 ? -0 : 0;
    const anchor = 1.5 * 2 ** (52 - 1074 - k);
    const [s, e] = twoSum(a[0] < 0 ? -anchor : anchor, a[0]);
    const rounded = s + (e + a[1]) - (a[0] < 0 ? -anchor : anchor);
    return rounded * 2 ** (k + 600) * 2 ** -600;
  }
  if (exponent > 1024) return a[0] < 0 ? -Infinity : Infinity;
  const half = Math.trunc(k / 2);
  return (a[0] + a[1]) * 2 ** half * 2 ** (k - half);
}

export function exp(x: number): number {
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  const { mantissa, k } = expParts([x, 0]);
  return roundScaled(mantissa, k);
}

export function exp2(x: number): number {
  if (x >= 1024) return Infinity;
  if (x < -1075) return 0;
  const k = Math.round(x);
  return roundScaled(ddAdd(expm1Small(ddMul(LN2, [x - k, 0])), ONE), k);
}

function value(a: DD): number {
  return a[0] + a[1];
}

/** 2 * atanh(s) = log((1+s)/(1-s)) for |s| < 0.18. */
function doubleAtanh(s: DD): DD {
  const square = ddMul(s, s);
  let sum: DD = [0, 0];
  for (let k = 23; k >= 0; k--) sum = ddAdd(ddMul(sum, square), INVERSE_ODD[k] ?? ONE);
  return ddScale(ddMul(sum, s), 2);
}

/** log(1 + u) for u > -0.3 and u < 0.42, relative precision also for small u. */
function log1pSmall(u: DD): DD {
  return doubleAtanh(ddDiv(u, ddAdd(u, [2, 0])));
}

/** The exponent of two that brings a positive value to between sqrt(1/2) and sqrt(2). */
function logExponent(a: number): number {
  const { m, e } = decompose(a);
  const bits = bitLengthOf(m);
  const exponent = bits + e;
  return Number(m) * 2 ** -bits < Math.SQRT1_2 ? exponent - 1 : exponent;
}

/** log(a * 2**0) = e * ln 2 + the log of a value between sqrt(1/2) and sqrt(2). */
function logParts(a: DD): { e: number; log: DD } {
  const e = logExponent(a[0]);
  const half = Math.trunc(-e / 2);
  const scaled = ddScale(ddScale(a, 2 ** half), 2 ** (-e - half));
  return { e, log: log1pSmall(ddAdd(scaled, [-1, 0])) };
}

export function logDD(a: DD): DD {
  const { e, log } = logParts(a);
  return e === 0 ? log : ddAdd(ddMul(LN2, [e, 0]), log);
}

export function log(x: number): number {
  return value(logDD([x, 0]));
}

/** log of an int beyond the floats: value * 2**e. */
export function logScaled(x: number, e: number): number {
  return value(ddAdd(logDD([x, 0]), ddMul(LN2, [e, 0])));
}

export function log2(x: number): number {
  const { e, log } = logParts([x, 0]);
  return value(ddAdd([e, 0], ddDiv(log, LN2)));
}

// --- power -------------------------------------------------------------------------------------------------

/** base ** exponent for a positive finite base and a finite exponent; infinite where it overflows. */
export function powExact(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1;
  const exact = powOfDyadic(base, exponent);
  if (exact !== null) return exact;
  const logarithm = logDD([base, 0]);
  if (Math.abs(logarithm[0] * exponent) > 800) return logarithm[0] > 0 === exponent > 0 ? Infinity : 0;
  const { mantissa, k } = expParts(ddMul(logarithm, [exponent, 0]));
  return roundScaled(mantissa, k);
}

/** Results that have few enough bits to lie exactly on a float or between two: computed as integers. */
function powOfDyadic(base: number, exponent: number): number | null {
  let root = base;
  let power = exponent;
  for (let i = 0; i < 8 && !Number.isInteger(power); i++) {
    const next = Math.sqrt(root);
    const [square, rest] = twoProduct(next, next);
    if (square !== root || rest !== 0) return null;
    root = next;
    power *= 2;
  }
  let { m, e } = decompose(root);
  while ((m & 1n) === 0n) {
    m >>= 1n;
    e++;
  }
  const magnitude = Math.abs(power);
  if (!Number.isInteger(power) || (m === 1n ? magnitude > 5000 : bitLengthOf(m) * magnitude > 1300))
    return null;
  // An odd part of more than 54 bits is no tie; the general way rounds it.
  if (m !== 1n && bitLengthOf(m) * magnitude > 120) return null;
  const n = m ** BigInt(magnitude);
  const shift = e * power;
  if (shift > 5000) return Infinity;
  if (shift < -5000) return 0;
  const [numerator, denominator] = power > 0 ? [n, 1n] : [1n, n];
  return shift >= 0
    ? ratioToFloat(numerator << BigInt(shift), denominator)
    : ratioToFloat(numerator, denominator << BigInt(-shift));
}

// --- functions that the C library composes -------------------------------------------------------------------
//
// glibc computes the following from the ones above by the classical formulas (Sun's fdlibm), whose own rounding
// errors show in the last digit of many results. So the formulas are followed, not improved. expm1 and log1p are the
// engine's, which are fdlibm's in V8 and SpiderMonkey.

export function log10(x: number): number {
  const k = logExponentFloor(x);
  const y = k < 0 ? k + 1 : k;
  const z = y * 3.694239077158931e-13 + Math.LOG10E * log(scaleDown(x, y));
  return z + y * 0.30102999566361177;
}

/** x / 2**k for an exponent of any size. */
function scaleDown(x: number, k: number): number {
  const half = Math.trunc(k / 2);
  return x * 2 ** -half * 2 ** (half - k);
}

function logExponentFloor(x: number): number {
  const { m, e } = decompose(x);
  return bitLengthOf(m) + e - 1;
}

export function sinh(x: number): number {
  const a = Math.abs(x);
  const h = x < 0 ? -0.5 : 0.5;
  if (a < 2 ** -28) return x;
  if (a >= 22) return a < 709.78 ? h * exp(a) : h * exp(0.5 * a) * exp(0.5 * a);
  const t = Math.expm1(a);
  return a < 1 ? h * (2 * t - (t * t) / (t + 1)) : h * (t + t / (t + 1));
}

export function cosh(x: number): number {
  const a = Math.abs(x);
  if (a >= 22) return a < 709.78 ? 0.5 * exp(a) : 0.5 * exp(0.5 * a) * exp(0.5 * a);
  if (a < 0.5 * Math.LN2) {
    const t = Math.expm1(a);
    const w = 1 + t;
    return a < 2 ** -55 ? w : 1 + (t * t) / (w + w);
  }
  const t = exp(a);
  return 0.5 * t + 0.5 / t;
}

export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a < 2 ** -55) return x;
  let z = 1;
  if (a < 1) {
    const t = Math.expm1(-2 * a);
    z = -t / (t + 2);
  } else if (a < 22) z = 1 - 2 / (Math.expm1(2 * a) + 2);
  return x < 0 ? -z : z;
}

export function asinh(x: number): number {
  const a = Math.abs(x);
  if (a < 2 ** -28) return x;
  let w: number;
  if (a > 2 ** 28) w = log(a) + Math.LN2;
  else if (a > 2) w = log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
  else w = Math.log1p(a + (a * a) / (1 + Math.sqrt(1 + a * a)));
  return x < 0 ? -w : w;
}

export function acosh(x: number): number {
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return Math.log1p(t + Math.sqrt(2 * t + t * t));
}

export function atanh(x: number): number {
  const a = Math.abs(x);
  if (a < 2 ** -28) return x;
  const t = a + a;
  const result = 0.5 * Math.log1p(a < 0.5 ? t + (t * a) / (1 - a) : t / (1 - a));
  return x < 0 ? -result : result;
}

/** The cube root, correctly rounded (glibc's is since 2.41; before, it is off by up to four units). */
export function cbrt(x: number): number {
  const third = Math.trunc(logExponentFloor(x) / 3);
  const scaled = scaleDown(x, 3 * third);
  const guess = Math.cbrt(scaled);
  const square = twoProduct(guess, guess);
  const rest = ddSub([scaled, 0], ddMul(square, [guess, 0]));
  return (guess + rest[0] / (3 * square[0])) * 2 ** third;
}

// --- trigonometric -----------------------------------------------------------------------------------------

const REDUCED_BITS = 240n;

/** x = q * pi/2 + r with |r| at most pi/4; r has full relative precision. */
function reduce(x: number): { quadrant: number; r: DD } {
  if (Math.abs(x) < 0.785) return { quadrant: 0, r: [x, 0] };
  const { m, e } = decompose(x);
  const wide = REDUCED_BITS + BigInt(Math.max(e + 54, 0));
  const halfPi = pi(wide) >> 1n;
  const scaled = e >= 0 ? m << (BigInt(e) + wide) : (m << wide) >> BigInt(-e);
  const q = (2n * scaled + halfPi) / (2n * halfPi);
  const rest = (scaled - q * halfPi) >> (wide - REDUCED_BITS);
  const hi = Number(rest);
  const lo = Number(rest - BigInt(hi));
  const unit = 2 ** -Number(REDUCED_BITS);
  const r: DD = [hi * unit, lo * unit];
  const quadrant = Number(q & 3n);
  return x < 0 ? { quadrant: (4 - quadrant) & 3, r: ddNeg(r) } : { quadrant, r };
}

function sinSeries(r: DD): DD {
  const square = ddMul(r, r);
  let sum: DD = [0, 0];
  for (let n = 27; n >= 1; n -= 2) {
    const term = INVERSE_FACTORIALS[n] ?? ONE;
    sum = ddAdd(ddMul(sum, square), (n & 2) === 0 ? term : ddNeg(term));
  }
  return ddMul(sum, r);
}

function cosSeries(r: DD): DD {
  const square = ddMul(r, r);
  let sum: DD = [0, 0];
  for (let n = 28; n >= 0; n -= 2) {
    const term = INVERSE_FACTORIALS[n] ?? ONE;
    sum = ddAdd(ddMul(sum, square), (n & 2) === 0 ? term : ddNeg(term));
  }
  return sum;
}

function sinCos(x: number): { s: DD; c: DD } {
  const { quadrant, r } = reduce(x);
  const s = sinSeries(r);
  const c = cosSeries(r);
  if (quadrant === 0) return { s, c };
  if (quadrant === 1) return { s: c, c: ddNeg(s) };
  return quadrant === 2 ? { s: ddNeg(s), c: ddNeg(c) } : { s: ddNeg(c), c: s };
}

export function sin(x: number): number {
  return Math.abs(x) < 2 ** -60 ? x : value(sinCos(x).s);
}

export function cos(x: number): number {
  return value(sinCos(x).c);
}

export function tan(x: number): number {
  if (Math.abs(x) < 2 ** -60) return x;
  const { s, c } = sinCos(x);
  return value(ddDiv(s, c));
}

/** The angle of the point (x, y), neither both 0 nor of extreme size. */
function angle(y: DD, x: DD): DD {
  // The engine's own answer, right to some 50 bits, corrected by the sine of what is missing.
  const guess = Math.atan2(y[0], x[0]);
  const { s, c } = sinCos(guess);
  const opposite = ddSub(ddMul(y, c), ddMul(x, s));
  const adjacent = ddAdd(ddMul(x, c), ddMul(y, s));
  return ddAdd([guess, 0], ddDiv(opposite, adjacent));
}

export function atan(x: number): number {
  if (Math.abs(x) < 2 ** -60) return x;
  return value(
    Math.abs(x) > 1e100 ? angle([x < 0 ? -1 : 1, 0], [Math.abs(1 / x), 0]) : angle([x, 0], [1, 0]),
  );
}

/** Both finite, neither 0. */
export function atan2(y: number, x: number): number {
  const larger = Math.max(Math.abs(x), Math.abs(y));
  const scale = 2 ** -Math.floor(Math.log2(larger));
  const [ys, xs] = Number.isFinite(scale) ? [y * scale, x * scale] : [y * 2 ** 1000, x * 2 ** 1000];
  // A ratio this small is the angle itself, or that much short of pi.
  if (x > 0 && Math.abs(y) < x * 2 ** -60) return y / x;
  return value(angle([ys, 0], [xs, 0]));
}

export function asin(x: number): number {
  if (Math.abs(x) < 2 ** -60) return x;
  return value(angle([x, 0], ddSqrt(ddMul(twoSum(1, -x), twoSum(1, x)))));
}

export function acos(x: number): number {
  return value(angle(ddSqrt(ddMul(twoSum(1, -x), twoSum(1, x))), [x, 0]));
}

// --- the error function ------------------------------------------------------------------------------------

const SQRT_PI = ddSqrt(ddFromRatio(pi(200n), 1n << 200n));

/** erf(x) for |x| < 3: the alternating series, whose largest term costs 13 bits of the 106. */
function erfSeries(x: DD): DD {
  const square = ddNeg(ddMul(x, x));
  let power: DD = x;
  let sum: DD = x;
  for (let n = 1; Math.abs(power[0]) > 2 ** -110 * Math.abs(sum[0]); n++) {
    power = ddDiv(ddMul(power, square), [n, 0]);
    sum = ddAdd(sum, ddDiv(power, [2 * n + 1, 0]));
  }
  return ddDiv(ddScale(sum, 2), SQRT_PI);
}

/** erfc(x) for x >= 3 as mantissa * 2**k: the continued fraction, from its far end. */
function erfcParts(x: number): { mantissa: DD; k: number } {
  const square = twoProduct(x, x);
  let tail: DD = [x, 0];
  for (let n = 160; n >= 1; n--) tail = ddAdd([x, 0], ddDiv([n / 2, 0], tail));
  const { mantissa, k } = expParts(ddNeg(square));
  return { mantissa: ddDiv(mantissa, ddMul(tail, SQRT_PI)), k };
}

export function erf(x: number): number {
  const a = Math.abs(x);
  if (a < 2 ** -500) return x * 1.1283791670955126;
  if (a > 6) return x < 0 ? -1 : 1;
  if (a < 3) return value(erfSeries([x, 0]));
  const { mantissa, k } = erfcParts(a);
  const result = value(ddSub(ONE, ddScale(mantissa, 2 ** k)));
  return x < 0 ? -result : result;
}

export function erfc(x: number): number {
  if (x < -6) return 2;
  if (x > 28) return 0;
  if (Math.abs(x) < 3) return Math.abs(x) < 2 ** -60 ? 1 : value(ddSub(ONE, erfSeries([x, 0])));
  const { mantissa, k } = erfcParts(Math.abs(x));
  return x > 0 ? roundScaled(mantissa, k) : value(ddSub([2, 0], ddScale(mantissa, 2 ** k)));
}
