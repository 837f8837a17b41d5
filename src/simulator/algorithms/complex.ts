// Arithmetic of complex numbers as CPython 3.13 does it (Objects/complexobject.c): which steps are rounded decides the
// last digit. An answer that C tells by errno is a Failure.

import { Failure } from "./failure.ts";
import { cos, exp, log, powExact, sin } from "./math-elementary.ts";
import { atan2 } from "./math-functions.ts";

export type Complex = readonly [re: number, im: number];

export const complexSum = (a: Complex, b: Complex): Complex => [a[0] + b[0], a[1] + b[1]];
export const complexDifference = (a: Complex, b: Complex): Complex => [a[0] - b[0], a[1] - b[1]];
export const complexProduct = (a: Complex, b: Complex): Complex => [
  a[0] * b[0] - a[1] * b[1],
  a[0] * b[1] + a[1] * b[0],
];

/** `_Py_c_quot`: divides by the larger part of the divisor first. */
export function complexQuotient(a: Complex, b: Complex): Complex | Failure {
  const [re, im] = b;
  if (Math.abs(re) >= Math.abs(im)) {
    if (re === 0) return new Failure("ZeroDivisionError", "complex division by zero");
    const ratio = im / re;
    const denominator = re + im * ratio;
    return [(a[0] + a[1] * ratio) / denominator, (a[1] - a[0] * ratio) / denominator];
  }
  if (Math.abs(im) >= Math.abs(re)) {
    const ratio = re / im;
    const denominator = re * ratio + im;
    return [(a[0] * ratio + a[1]) / denominator, (a[1] * ratio - a[0]) / denominator];
  }
  return [NaN, NaN];
}

const SCALE = 2 ** -600;
const EPS = 2 ** -54;

/** The root of the sum of squares, and one step that brings it closer (C. F. Borges, "An Improved Algorithm for hypot"). */
function hypotKernel(ax: number, ay: number): number {
  const h = Math.sqrt(ax * ax + ay * ay);
  let t1: number;
  let t2: number;
  if (h <= 2 * ay) {
    const delta = h - ay;
    t1 = ax * (2 * delta - ax);
    t2 = (delta - 2 * (ax - ay)) * delta;
  } else {
    const delta = h - ax;
    t1 = 2 * delta * (ax - 2 * ay);
    t2 = (4 * delta - ay) * ay + delta * delta;
  }
  return h - (t1 + t2) / (2 * h);
}

/** The C library's hypot (glibc 2.35 and later), which is not math.hypot's: the last digit may differ. */
function hypot(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Math.hypot(x, y);
  const ax = Math.max(Math.abs(x), Math.abs(y));
  const ay = Math.min(Math.abs(x), Math.abs(y));
  if (ax > 2 ** 511) return ay <= ax * EPS ? ax + ay : hypotKernel(ax * SCALE, ay * SCALE) / SCALE;
  if (ay < 2 ** -459) return ax >= ay / EPS ? ax + ay : hypotKernel(ax / SCALE, ay / SCALE) * SCALE;
  return ay <= ax * EPS ? ax + ay : hypotKernel(ax, ay);
}

/** `_Py_c_abs`. */
export function complexAbs(a: Complex): number | Failure {
  const r = hypot(a[0], a[1]);
  if (r === Infinity && Number.isFinite(a[0]) && Number.isFinite(a[1]))
    return new Failure("OverflowError", "absolute value too large");
  return r;
}

const isInfinite = (x: number): boolean => x === Infinity || x === -Infinity;

function ranged(r: Complex): Complex | Failure {
  return isInfinite(r[0]) || isInfinite(r[1]) ? new Failure("OverflowError", "complex exponentiation") : r;
}

/** `complex_pow`: by repeated squaring for small whole exponents, by polar coordinates otherwise. */
export function complexPower(a: Complex, b: Complex): Complex | Failure {
  if (b[1] === 0 && Number.isInteger(b[0]) && Math.abs(b[0]) <= 100) return wholePower(a, b[0]);
  if (a[0] === 0 && a[1] === 0) {
    if (b[1] !== 0 || b[0] < 0) return new Failure("ZeroDivisionError", "0.0 to a negative or complex power");
    return [0, 0];
  }
  const magnitude = hypot(a[0], a[1]);
  const angle = atan2(a[1], a[0]);
  let length = realPower(magnitude, b[0]);
  let phase = angle * b[0];
  if (b[1] !== 0) {
    length /= exp(angle * b[1]);
    phase += b[1] * log(magnitude);
  }
  return ranged([length * cos(phase), length * sin(phase)]);
}

/** C's pow of a magnitude. */
function realPower(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0) return x ** y;
  return powExact(x, y);
}

function wholePower(a: Complex, n: number): Complex | Failure {
  let result: Complex = [1, 0];
  let square = a;
  const count = Math.abs(n);
  for (let mask = 1; count >= mask; mask *= 2) {
    if ((count & mask) !== 0) result = complexProduct(result, square);
    square = complexProduct(square, square);
  }
  if (n > 0) return ranged(result);
  const quotient = complexQuotient([1, 0], result);
  if (quotient instanceof Failure)
    return new Failure("ZeroDivisionError", "0.0 to a negative or complex power");
  return ranged(quotient);
}
