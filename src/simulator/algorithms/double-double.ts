// Arithmetic with 106 bits: a value is an unevaluated sum of two floats, hi + lo, where lo is at most half a
// unit in hi's last place. Only +, -, *, / and Math.sqrt are used, which IEEE 754 and ECMAScript define exactly, so
// results are the same in every engine. (Dekker 1971, Knuth; the names of the steps are the usual ones.)

export type DD = readonly [hi: number, lo: number];

/** a + b exactly. */
export function twoSum(a: number, b: number): DD {
  const sum = a + b;
  const bb = sum - a;
  return [sum, a - (sum - bb) + (b - bb)];
}

/** a + b exactly, where |a| >= |b|. */
function quickTwoSum(a: number, b: number): DD {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** a * b exactly, while neither is above 2**995 and the product's low part does not underflow. */
export function twoProduct(a: number, b: number): DD {
  const product = a * b;
  const as = a * 134217729;
  const ah = as - (as - a);
  const al = a - ah;
  const bs = b * 134217729;
  const bh = bs - (bs - b);
  const bl = b - bh;
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}

export function ddAdd(a: DD, b: DD): DD {
  const [s1, s2] = twoSum(a[0], b[0]);
  const [t1, t2] = twoSum(a[1], b[1]);
  const [u1, u2] = quickTwoSum(s1, s2 + t1);
  return quickTwoSum(u1, u2 + t2);
}

export function ddNeg(a: DD): DD {
  return [-a[0], -a[1]];
}

export function ddSub(a: DD, b: DD): DD {
  return ddAdd(a, ddNeg(b));
}

export function ddMul(a: DD, b: DD): DD {
  const [p1, p2] = twoProduct(a[0], b[0]);
  return quickTwoSum(p1, p2 + (a[0] * b[1] + a[1] * b[0]));
}

/** Times a power of two: exact. */
export function ddScale(a: DD, power: number): DD {
  return [a[0] * power, a[1] * power];
}

export function ddDiv(a: DD, b: DD): DD {
  const q1 = a[0] / b[0];
  const r1 = ddSub(a, ddMul(b, [q1, 0]));
  const q2 = r1[0] / b[0];
  const r2 = ddSub(r1, ddMul(b, [q2, 0]));
  const q3 = r2[0] / b[0];
  const [s1, s2] = quickTwoSum(q1, q2);
  return ddAdd([s1, s2], [q3, 0]);
}

export function ddSqrt(a: DD): DD {
  if (a[0] === 0) return [0, 0];
  const root = Math.sqrt(a[0]);
  const rest = ddSub(a, twoProduct(root, root));
  return quickTwoSum(root, rest[0] / (2 * root));
}

/** A constant of 106 bits or more, given in thousands of bits as a fraction of two bigints. */
export function ddFromRatio(numerator: bigint, denominator: bigint): DD {
  const scaled = (numerator << 160n) / denominator;
  const hi = Number(scaled);
  return [hi * 2 ** -160, Number(scaled - BigInt(hi)) * 2 ** -160];
}
