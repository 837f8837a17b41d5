// math.gamma and math.lgamma, which CPython computes itself: Lanczos' approximation with the coefficients of
// Modules/mathmodule.c (m_tgamma, m_lgamma, lanczos_sum). The order of operations is kept, since it decides the
// last digits. The results here are the raw values; errors are math-functions.ts's.

import { cos, exp, log, powExact, sin } from "./math-elementary.ts";

const G = 6.02468004077673;
const G_MINUS_HALF = 5.52468004077673;
const LOG_PI = 1.1447298858494002;
const NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348,
  8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** The rational function, in x or in 1/x so that nothing overflows. */
function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  const n = NUMERATOR.length;
  for (let i = 0; i < n; i++) {
    const at = x < 5 ? n - 1 - i : i;
    const [a, b] = [NUMERATOR[at] ?? 0, DENOMINATOR[at] ?? 0];
    numerator = (x < 5 ? numerator * x : numerator / x) + a;
    denominator = (x < 5 ? denominator * x : denominator / x) + b;
  }
  return numerator / denominator;
}

/** sin(pi * x) for x of 0 or more. */
function sinpi(x: number): number {
  const y = x % 2;
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return sin(Math.PI * y);
    case 1:
      return cos(Math.PI * (y - 0.5));
    case 2:
      return sin(Math.PI * (1 - y));
    case 3:
      return -cos(Math.PI * (y - 1.5));
    default:
      return sin(Math.PI * (y - 2));
  }
}

/** The gamma function of a finite x that is neither 0 nor a negative integer; infinite past 171.6. */
export function gamma(x: number): number {
  if (Number.isInteger(x) && x <= 23) {
    let factorial = 1;
    for (let i = 2; i < x; i++) factorial *= i;
    return factorial;
  }
  const a = Math.abs(x);
  if (a < 1e-20) return 1 / x;
  if (a > 200) return x < 0 ? 0 / sinpi(a) : Infinity;
  const y = a + G_MINUS_HALF;
  // What the addition lost is put back to first order.
  const q = a > G_MINUS_HALF ? y - a : y - G_MINUS_HALF;
  const z = ((a > G_MINUS_HALF ? q - G_MINUS_HALF : q - a) * G) / y;
  const half = powExact(y, a < 140 ? a - 0.5 : a / 2 - 0.25);
  if (x < 0) {
    let r = ((-Math.PI / sinpi(a) / a) * exp(y)) / lanczosSum(a);
    r -= z * r;
    r /= half;
    return a < 140 ? r : r / half;
  }
  let r = lanczosSum(a) / exp(y);
  r += z * r;
  r *= half;
  return a < 140 ? r : r * half;
}

/** The logarithm of the gamma function's absolute value, for the same arguments. */
export function lgamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  const a = Math.abs(x);
  if (a < 1e-20) return -log(a);
  let r = log(lanczosSum(a)) - G;
  r += (a - 0.5) * (log(a + G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinpi(a))) - log(a) - r : r;
}
