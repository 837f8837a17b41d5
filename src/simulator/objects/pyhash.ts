/** Hashes that do not belong to one type (Python/pyhash.c). All write H. */
import { H, type PyObject } from "./object.ts";
import { ADDRESS_BASE } from "./alloc.ts";

/** `_Py_HashPointer`: the address rotated right by 4 bits. */
export function hashPointer(o: PyObject): boolean {
  // Addresses are multiples of 16, so that rotating is dividing.
  const v = ADDRESS_BASE / 16 + o.addr;
  H.lo = v | 0;
  H.hi = Math.floor(v / 4294967296) | 0;
  return true;
}

/** Writes a safe integer as a 64-bit hash. */
export function hashFromNumber(v: number): boolean {
  H.lo = v | 0;
  H.hi = Math.floor(v / 4294967296) | 0;
  return true;
}

/** The 64-bit hash in H as a signed bigint, as `hash()` returns it. */
export function hashAsBigInt(): bigint {
  return (BigInt(H.hi) << 32n) | BigInt(H.lo >>> 0);
}
