/** SHA-512 (FIPS 180-4). Its constants are the first 64 bits of the fractional parts of roots of primes. */

const MASK = (1n << 64n) - 1n;
const rotr = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (64n - n))) & MASK;

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((p) => n % p !== 0n)) found.push(n);
  return found;
}

/** The first 64 bits behind the point of the `degree`th root. */
function rootBits(n: bigint, degree: bigint): bigint {
  const scaled = n << (64n * degree);
  let low = 0n;
  let high = 1n << 72n;
  while (low < high) {
    const mid = (low + high + 1n) >> 1n;
    if (mid ** degree <= scaled) low = mid;
    else high = mid - 1n;
  }
  return low & MASK;
}

let constants: { readonly k: readonly bigint[]; readonly h: readonly bigint[] } | null = null;

export function sha512(message: Uint8Array): Uint8Array {
  constants ??= {
    k: primes(80).map((p) => rootBits(p, 3n)),
    h: primes(8).map((p) => rootBits(p, 2n)),
  };
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  let state = [...constants.h];
  for (let at = 0; at < padded.length; at += 128) {
    const w: bigint[] = [];
    for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + i * 8));
    for (let i = 16; i < 80; i++) {
      const a = w[i - 15] as bigint;
      const b = w[i - 2] as bigint;
      const s0 = rotr(a, 1n) ^ rotr(a, 8n) ^ (a >> 7n);
      const s1 = rotr(b, 19n) ^ rotr(b, 61n) ^ (b >> 6n);
      w.push(((w[i - 16] as bigint) + s0 + (w[i - 7] as bigint) + s1) & MASK);
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const s1 = rotr(e, 14n) ^ rotr(e, 18n) ^ rotr(e, 41n);
      const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + (constants.k[i] as bigint) + (w[i] as bigint);
      const s0 = rotr(a, 28n) ^ rotr(a, 34n) ^ rotr(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
    }
    state = [a, b, c, d, e, f, g, h].map((v, i) => ((state[i] as bigint) + v) & MASK);
  }
  const out = new Uint8Array(64);
  const result = new DataView(out.buffer);
  for (const [i, v] of state.entries()) result.setBigUint64(i * 8, v);
  return out;
}
