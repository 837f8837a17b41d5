// The hash of str and bytes: SipHash-1-3 over the canonical buffer (Python/pyhash.c, siphash13).
//
// A str's buffer has 1, 2 or 4 bytes a character, little-endian, by its kind; ASCII and Latin-1 strings so hash like
// the bytes of the same values. The key comes from PYTHONHASHSEED: 0 gives the all-zero key, which is the
// simulator's default, so that the order of a set of strings is that of a native run with that seed.
//
// 64-bit words are pairs of 32-bit halves in module variables: no allocation.

import { H } from "./hash.ts";

let k0Lo = 0;
let k0Hi = 0;
let k1Lo = 0;
let k1Hi = 0;

let v0Lo = 0;
let v0Hi = 0;
let v1Lo = 0;
let v1Hi = 0;
let v2Lo = 0;
let v2Hi = 0;
let v3Lo = 0;
let v3Hi = 0;

/** The key for PYTHONHASHSEED=seed (Python/bootstrap_hash.c, lcg_urandom); 0 disables randomisation. */
export function setHashSeed(seed: number): void {
  let x = seed | 0;
  const bytes = Array.from({ length: 16 }, () => {
    x = (Math.imul(x, 214013) + 2531011) | 0;
    return seed === 0 ? 0 : (x >>> 16) & 0xff;
  });
  const word = (i: number) =>
    (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);
  k0Lo = word(0);
  k0Hi = word(4);
  k1Lo = word(8);
  k1Hi = word(12);
}

/**
 * Writes the hash of a str to H. `kind` is 0 or 1 for one byte a character, 2 or 4; `value` the text in UTF-16,
 * `codePoints` the characters where kind is 4 (they may be left out for the other kinds).
 */
export function siphash13(value: string, kind: 0 | 1 | 2 | 4, codePoints: Int32Array | null): void {
  if (kind === 4) {
    const points = codePoints ?? Int32Array.from(value, (ch) => ch.codePointAt(0) ?? 0);
    const n = points.length;
    if (begin(n)) return;
    for (let i = 0; i + 1 < n; i += 2) compress(points[i] ?? 0, points[i + 1] ?? 0);
    finish((n & 1) === 0 ? 0 : (points[n - 1] ?? 0), 0, n * 4);
    return;
  }
  const n = value.length;
  if (begin(n)) return;
  if (kind === 2) {
    const whole = n & ~3;
    let i = 0;
    for (; i < whole; i += 4)
      compress(
        value.charCodeAt(i) | (value.charCodeAt(i + 1) << 16),
        value.charCodeAt(i + 2) | (value.charCodeAt(i + 3) << 16),
      );
    let lo = 0;
    let hi = 0;
    if (i < n) lo = value.charCodeAt(i);
    if (i + 1 < n) lo |= value.charCodeAt(i + 1) << 16;
    if (i + 2 < n) hi = value.charCodeAt(i + 2);
    finish(lo, hi, n * 2);
    return;
  }
  const whole = n & ~7;
  let i = 0;
  for (; i < whole; i += 8)
    compress(
      value.charCodeAt(i) |
        (value.charCodeAt(i + 1) << 8) |
        (value.charCodeAt(i + 2) << 16) |
        (value.charCodeAt(i + 3) << 24),
      value.charCodeAt(i + 4) |
        (value.charCodeAt(i + 5) << 8) |
        (value.charCodeAt(i + 6) << 16) |
        (value.charCodeAt(i + 7) << 24),
    );
  let lo = 0;
  let hi = 0;
  for (let shift = 0; i < n && shift < 32; i++, shift += 8) lo |= value.charCodeAt(i) << shift;
  for (let shift = 0; i < n; i++, shift += 8) hi |= value.charCodeAt(i) << shift;
  finish(lo, hi, n);
}

/** Writes the hash of a bytes object to H. */
export function siphash13Bytes(value: Uint8Array): void {
  const n = value.length;
  if (begin(n)) return;
  const word = (i: number, end: number) => {
    let out = 0;
    for (let shift = 0; i < end && shift < 32; i++, shift += 8) out |= (value[i] ?? 0) << shift;
    return out;
  };
  const whole = n & ~7;
  for (let i = 0; i < whole; i += 8) compress(word(i, n), word(i + 4, n));
  finish(word(whole, n), word(whole + 4, n), n);
}

/** Sets the state up; true for the empty buffer, whose hash is 0. */
function begin(length: number): boolean {
  if (length === 0) {
    H.hi = 0;
    H.lo = 0;
    return true;
  }
  // "somepseudorandomlygeneratedbytes"
  v0Hi = k0Hi ^ 0x736f6d65;
  v0Lo = k0Lo ^ 0x70736575;
  v1Hi = k1Hi ^ 0x646f7261;
  v1Lo = k1Lo ^ 0x6e646f6d;
  v2Hi = k0Hi ^ 0x6c796765;
  v2Lo = k0Lo ^ 0x6e657261;
  v3Hi = k1Hi ^ 0x74656462;
  v3Lo = k1Lo ^ 0x79746573;
  return false;
}

function compress(lo: number, hi: number): void {
  v3Lo ^= lo;
  v3Hi ^= hi;
  round();
  v0Lo ^= lo;
  v0Hi ^= hi;
}

/** The last, partial word carries the length in bytes, modulo 256, in its top byte. */
function finish(lo: number, hi: number, length: number): void {
  compress(lo, hi | (length << 24));
  v2Lo ^= 0xff;
  round();
  round();
  round();
  H.lo = v0Lo ^ v1Lo ^ v2Lo ^ v3Lo;
  H.hi = v0Hi ^ v1Hi ^ v2Hi ^ v3Hi;
  if (H.lo === -1 && H.hi === -1) H.lo = -2;
}

function round(): void {
  let lo = (v0Lo >>> 0) + (v1Lo >>> 0);
  v0Hi = (v0Hi + v1Hi + (lo > 0xffffffff ? 1 : 0)) | 0;
  v0Lo = lo | 0;
  lo = (v2Lo >>> 0) + (v3Lo >>> 0);
  v2Hi = (v2Hi + v3Hi + (lo > 0xffffffff ? 1 : 0)) | 0;
  v2Lo = lo | 0;
  let t = v1Lo;
  v1Lo = ((v1Lo << 13) | (v1Hi >>> 19)) ^ v0Lo;
  v1Hi = ((v1Hi << 13) | (t >>> 19)) ^ v0Hi;
  t = v3Lo;
  v3Lo = ((v3Lo << 16) | (v3Hi >>> 16)) ^ v2Lo;
  v3Hi = ((v3Hi << 16) | (t >>> 16)) ^ v2Hi;
  t = v0Lo;
  v0Lo = v0Hi;
  v0Hi = t;
  lo = (v2Lo >>> 0) + (v1Lo >>> 0);
  v2Hi = (v2Hi + v1Hi + (lo > 0xffffffff ? 1 : 0)) | 0;
  v2Lo = lo | 0;
  lo = (v0Lo >>> 0) + (v3Lo >>> 0);
  v0Hi = (v0Hi + v3Hi + (lo > 0xffffffff ? 1 : 0)) | 0;
  v0Lo = lo | 0;
  t = v1Lo;
  v1Lo = ((v1Lo << 17) | (v1Hi >>> 15)) ^ v2Lo;
  v1Hi = ((v1Hi << 17) | (t >>> 15)) ^ v2Hi;
  t = v3Lo;
  v3Lo = ((v3Lo << 21) | (v3Hi >>> 11)) ^ v0Lo;
  v3Hi = ((v3Hi << 21) | (t >>> 11)) ^ v0Hi;
  t = v2Lo;
  v2Lo = v2Hi;
  v2Hi = t;
}
