// Hashes of numbers and containers, after Python/pyhash.c, Objects/longobject.c, tupleobject.c, setobject.c,
// sliceobject.c and complexobject.c of 3.13.
//
// A Py_hash_t has 64 bits, which no JavaScript number holds. Each function writes its result to H as two
// 32-bit halves; nothing is allocated. -1 means an error in CPython, so a hash that would be -1 becomes -2
// (or another value where the type says so).

/** The last hash: signed 32-bit halves. Callers read it at once, since the next hash overwrites it. */
export const H = { hi: 0, lo: 0 };

/** Numbers hash to their value modulo 2**61 - 1, so that equal numbers of different types hash alike. */
const _PyHASH_BITS = 61;
const _PyHASH_MODULUS = (1n << 61n) - 1n;
const _PyHASH_INF = 314159;

/** The hash in H as `hash()` shows it. */
export function hashAsBigInt(): bigint {
  return (BigInt(H.hi) << 32n) | BigInt(H.lo >>> 0);
}

/** The hash in H as a number where it is a safe integer, else as a bigint. */
export function hashAsInt(): number | bigint {
  const n = H.hi * 4294967296 + (H.lo >>> 0);
  return Number.isSafeInteger(n) ? n : hashAsBigInt();
}

/** Writes a 64-bit two's complement value. */
export function setHashBigInt(value: bigint): void {
  H.lo = Number(BigInt.asIntN(32, value));
  H.hi = Number(BigInt.asIntN(32, value >> 32n));
}

/** Writes an integer below 2**63 in absolute value that a number holds exactly. */
export function setHashNumber(value: number): void {
  H.lo = value | 0;
  H.hi = Math.floor(value / 4294967296) | 0;
}

function replaceMinusOne(): void {
  if (H.lo === -1 && H.hi === -1) H.lo = -2;
}

/** What a `__hash__` method's int becomes (slot_tp_hash): itself where it fits 64 bits, else hashed again. */
export function hashFromMethod(value: number | bigint): void {
  if (typeof value === "number") {
    setHashNumber(value);
    replaceMinusOne();
  } else if (BigInt.asIntN(64, value) === value) setHashBigInt(value);
  else hashInt(value);
}

/** `long_hash`. */
export function hashInt(value: number | bigint): void {
  if (typeof value === "number") setHashNumber(value);
  else setHashBigInt(value < 0n ? -(-value % _PyHASH_MODULUS) : value % _PyHASH_MODULUS);
  replaceMinusOne();
}

/** `_Py_HashDouble`; a NaN hashes by its object's address, in bytes. */
export function hashDouble(value: number, address: number): void {
  if (Number.isSafeInteger(value)) {
    setHashNumber(value);
    replaceMinusOne();
  } else if (value === Infinity || value === -Infinity) {
    setHashNumber(value > 0 ? _PyHASH_INF : -_PyHASH_INF);
  } else if (Number.isNaN(value)) {
    hashPointer(address);
  } else {
    hashFraction(value);
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** mantissa * 2**exponent modulo 2**61 - 1: multiplying by two is rotating 61 bits. */
function hashFraction(value: number): void {
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  let hi = high & 0xfffff;
  let lo = bits.getUint32(4);
  if (biased !== 0) hi |= 0x100000;
  let e = (biased === 0 ? 1 : biased) - 1075;
  e = ((e % _PyHASH_BITS) + _PyHASH_BITS) % _PyHASH_BITS;
  if (e >= 32) {
    // Rotate by 32: the top 29 bits go below, the low 32 bits go up, of which 3 wrap around.
    const top = (lo & 0x1fffffff) >>> 0;
    lo = ((hi << 3) | (lo >>> 29)) >>> 0;
    hi = top;
    e -= 32;
  }
  for (; e > 0; e--) {
    const carry = lo >>> 31;
    lo = ((lo << 1) | (hi >>> 28)) >>> 0;
    hi = ((hi << 1) | carry) & 0x1fffffff;
  }
  H.lo = lo | 0;
  H.hi = hi;
  if (value < 0) {
    H.lo = -H.lo | 0;
    H.hi = ~H.hi + (H.lo === 0 ? 1 : 0);
  }
  replaceMinusOne();
}

/** `_Py_HashPointer`: the address (bytes, below 2**53) rotated right by 4 bits. */
export function hashPointer(address: number): void {
  setHashNumber(Math.floor(address / 16));
  H.hi |= (address % 16) << 28;
  replaceMinusOne();
}

/** `complex_hash`; each part hashes as a float does. */
export function hashComplex(real: number, imaginary: number, address: number): void {
  hashDouble(imaginary, address);
  multiply(H, 0, 1000003);
  const { hi, lo } = H;
  hashDouble(real, address);
  add(H, hi, lo);
  replaceMinusOne();
}

// --- tuples, slices, frozensets ----------------------------------------------------------------------------

type Halves = { hi: number; lo: number };

/** xxHash's primes, as halves. */
const P1_HI = 0x9e3779b1;
const P1_LO = 0x85ebca87;
const P2_HI = 0xc2b2ae3d;
const P2_LO = 0x27d4eb4f;
const P5_HI = 0x27d4eb2f;
const P5_LO = 0x165667c5;

/** A hash in the making. It lives with the caller, because hashing an item may run another tuple's hash. */
export function newTupleHash(): Halves {
  return { hi: P5_HI | 0, lo: P5_LO | 0 };
}

/** Takes in the next item's hash, which stands in H. */
export function tupleHashAdd(acc: Halves): void {
  multiply(H, P2_HI, P2_LO);
  add(acc, H.hi, H.lo);
  const { hi, lo } = acc;
  acc.hi = (hi << 31) | (lo >>> 1);
  acc.lo = (lo << 31) | (hi >>> 1);
  multiply(acc, P1_HI, P1_LO);
}

/** `tuple_hash`'s end: the number of items goes in. */
export function tupleHashEnd(acc: Halves, length: number): void {
  add(acc, P5_HI, length ^ P5_LO ^ 3527539);
  sliceHashEnd(acc);
}

/** `slicehash`'s end: like a tuple of start, stop and step, without the length. */
export function sliceHashEnd(acc: Halves): void {
  H.hi = acc.hi;
  H.lo = acc.lo;
  if (H.lo === -1 && H.hi === -1) setHashNumber(1546275796);
}

export function newFrozensetHash(): Halves {
  return { hi: 0, lo: 0 };
}

/** Takes in an element's hash, which stands in H; the order of elements does not matter. */
export function frozensetHashAdd(acc: Halves): void {
  const shifted = (H.hi << 16) | (H.lo >>> 16);
  H.hi ^= shifted;
  H.lo ^= 89869747 ^ (H.lo << 16);
  multiply(H, 0, 3644798167);
  acc.hi ^= H.hi;
  acc.lo ^= H.lo;
}

/** `frozenset_hash`'s end. */
export function frozensetHashEnd(acc: Halves, length: number): void {
  setHashNumber(length + 1);
  multiply(H, 0, 1927868237);
  const hi = acc.hi ^ H.hi;
  const lo = acc.lo ^ H.lo;
  H.hi = hi ^ (hi >>> 11) ^ (hi >>> 25);
  H.lo = lo ^ ((lo >>> 11) | (hi << 21)) ^ ((lo >>> 25) | (hi << 7));
  multiply(H, 0, 69069);
  add(H, 0, 907133923);
  if (H.lo === -1 && H.hi === -1) setHashNumber(590923713);
}

/** a += b, modulo 2**64. */
function add(a: Halves, hi: number, lo: number): void {
  const sum = (a.lo >>> 0) + (lo >>> 0);
  a.lo = sum | 0;
  a.hi = (a.hi + hi + (sum > 0xffffffff ? 1 : 0)) | 0;
}

/** a *= b, modulo 2**64. */
function multiply(a: Halves, hi: number, lo: number): void {
  const aLow = a.lo & 0xffff;
  const aHigh = a.lo >>> 16;
  const bLow = lo & 0xffff;
  const bHigh = lo >>> 16;
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16);
  const cross2 = aLow * bHigh + (cross & 0xffff);
  const carry = aHigh * bHigh + Math.floor(cross / 65536) + Math.floor(cross2 / 65536);
  a.hi = (carry + Math.imul(a.hi, lo) + Math.imul(a.lo, hi)) | 0;
  a.lo = Math.imul(a.lo, lo);
}
