/**
 * The adaptive merge sort of 3.13 with powersort's policy of merging (Objects/listobject.c from `sortslice` on,
 * Objects/listsort.txt). Which pairs are compared, and in which order, is CPython's, since `__lt__` may be written in
 * Python.
 */
import { freeUnits, mallocUnits } from "./alloc.ts";
import { MemoryError } from "./errors.ts";
import type { PyObject } from "./object.ts";

const MIN_GALLOP = 7;
/** Merges of up to this many items need no memory. */
export const MERGESTATE_TEMP_SIZE = 256;
const MAX_MINRUN = 64;

/** 1, 0, or -1 with an exception set. */
export type Less = (v: PyObject, w: PyObject) => number;

/** Thrown inside this file when a comparison fails: the place of C's `goto fail`, which crosses several loops. */
export const FAILED = Symbol("comparison failed");

interface Run {
  base: number;
  len: number;
  power: number;
}

export class MergeState {
  readonly less: Less;
  /** What is compared, and what moves with it (null without a key function). */
  readonly keys: PyObject[];
  readonly values: PyObject[] | null;
  readonly pending: Run[] = [];
  min_gallop = MIN_GALLOP;
  /** Slots of temporary memory, and the block if it is not C's own array. */
  alloced: number;
  tempAddr = 0;

  constructor(less: Less, keys: PyObject[], values: PyObject[] | null) {
    this.less = less;
    this.keys = keys;
    this.values = values;
    const n = keys.length;
    this.alloced =
      values === null ? MERGESTATE_TEMP_SIZE : Math.min(Math.floor((n + 1) / 2), MERGESTATE_TEMP_SIZE / 2);
  }

  lt(v: PyObject, w: PyObject): boolean {
    const r = this.less(v, w);
    if (r < 0) throw FAILED;
    return r > 0;
  }

  /** `merge_getmem`. */
  getmem(need: number): void {
    if (need <= this.alloced) return;
    this.freemem();
    this.tempAddr = mallocUnits((this.values !== null ? 2 : 1) * need * 8);
    if (this.tempAddr === 0) {
      MemoryError();
      throw FAILED;
    }
    this.alloced = need;
  }

  freemem(): void {
    if (this.tempAddr !== 0) freeUnits(this.tempAddr);
    this.tempAddr = 0;
  }

  /** Reverses n items from `lo`. */
  reverse(lo: number, n: number): void {
    for (const a of [this.keys, this.values]) {
      if (a === null) continue;
      for (let i = lo, j = lo + n - 1; i < j; i++, j--) {
        const t = a[i] as PyObject;
        a[i] = a[j] as PyObject;
        a[j] = t;
      }
    }
  }
}

// ---------------------------------------------------------------------------------------------------------
// Runs

/** Sorts n items from `lo`, of which the first `ok` are sorted, by binary insertion. */
function binarysort(ms: MergeState, lo: number, n: number, ok: number): void {
  const a = ms.keys;
  const v = ms.values;
  for (let k = lo + ok; k < lo + n; k++) {
    let l = lo;
    let r = k;
    const pivot = a[k] as PyObject;
    do {
      const m = (l + r) >> 1;
      if (ms.lt(pivot, a[m] as PyObject)) r = m;
      else l = m + 1;
    } while (l < r);
    for (let m = k; m > l; m--) a[m] = a[m - 1] as PyObject;
    a[l] = pivot;
    if (v !== null) {
      const value = v[k] as PyObject;
      for (let m = k; m > l; m--) v[m] = v[m - 1] as PyObject;
      v[l] = value;
    }
  }
}

/** Length of the run that starts at `lo`, which is ascending afterwards. */
function count_run(ms: MergeState, lo: number, nremaining: number): number {
  const a = ms.keys;
  const at = (i: number): PyObject => a[lo + i] as PyObject;
  const nextSmaller = (n: number): boolean => ms.lt(at(n), at(n - 1));
  let n = 1;
  while (n < nremaining && !nextSmaller(n)) n++;
  if (n === nremaining) return n;
  // The item at n is smaller. If those before it are all equal, a descending run has begun.
  if (n > 1) {
    if (ms.lt(at(0), at(n - 1))) return n;
    ms.reverse(lo, n);
  }
  n++;
  let neq = 0;
  // Equal neighbours inside a descending run are reversed, so that the reversal of the whole restores them.
  const reverseLastEqual = (): void => {
    if (neq === 0) return;
    neq++;
    ms.reverse(lo + n - neq, neq);
    neq = 0;
  };
  for (; n < nremaining; n++) {
    if (nextSmaller(n)) reverseLastEqual();
    else if (ms.lt(at(n - 1), at(n))) break;
    else neq++;
  }
  reverseLastEqual();
  ms.reverse(lo, n);
  while (n < nremaining && !nextSmaller(n)) n++;
  return n;
}

/** Where `key` belongs in the sorted `a[base … base+n)`, left of equal items, starting from `hint`. */
function gallop_left(
  ms: MergeState,
  key: PyObject,
  a: PyObject[],
  base: number,
  n: number,
  hint: number,
): number {
  let lastofs = 0;
  let ofs = 1;
  const at = (i: number): PyObject => a[base + i] as PyObject;
  if (ms.lt(at(hint), key)) {
    const maxofs = n - hint;
    while (ofs < maxofs && ms.lt(at(hint + ofs), key)) {
      lastofs = ofs;
      ofs = ofs * 2 + 1;
    }
    if (ofs > maxofs) ofs = maxofs;
    lastofs += hint;
    ofs += hint;
  } else {
    const maxofs = hint + 1;
    while (ofs < maxofs && !ms.lt(at(hint - ofs), key)) {
      lastofs = ofs;
      ofs = ofs * 2 + 1;
    }
    if (ofs > maxofs) ofs = maxofs;
    const k = lastofs;
    lastofs = hint - ofs;
    ofs = hint - k;
  }
  lastofs++;
  while (lastofs < ofs) {
    const m = lastofs + ((ofs - lastofs) >> 1);
    if (ms.lt(at(m), key)) lastofs = m + 1;
    else ofs = m;
  }
  return ofs;
}

/** The same, right of equal items. */
function gallop_right(
  ms: MergeState,
  key: PyObject,
  a: PyObject[],
  base: number,
  n: number,
  hint: number,
): number {
  let lastofs = 0;
  let ofs = 1;
  const at = (i: number): PyObject => a[base + i] as PyObject;
  if (ms.lt(key, at(hint))) {
    const maxofs = hint + 1;
    while (ofs < maxofs && ms.lt(key, at(hint - ofs))) {
      lastofs = ofs;
      ofs = ofs * 2 + 1;
    }
    if (ofs > maxofs) ofs = maxofs;
    const k = lastofs;
    lastofs = hint - ofs;
    ofs = hint - k;
  } else {
    const maxofs = n - hint;
    while (ofs < maxofs && !ms.lt(key, at(hint + ofs))) {
      lastofs = ofs;
      ofs = ofs * 2 + 1;
    }
    if (ofs > maxofs) ofs = maxofs;
    lastofs += hint;
    ofs += hint;
  }
  lastofs++;
  while (lastofs < ofs) {
    const m = lastofs + ((ofs - lastofs) >> 1);
    if (ms.lt(key, at(m))) ofs = m;
    else lastofs = m + 1;
  }
  return ofs;
}

// ---------------------------------------------------------------------------------------------------------
// Merging

/** A stretch being read or written: the arrays and a position in them. */
interface Cursor {
  keys: PyObject[];
  values: PyObject[] | null;
  i: number;
}

function copyTo(dest: Cursor, di: number, src: Cursor, si: number): void {
  dest.keys[di] = src.keys[si] as PyObject;
  if (dest.values !== null) dest.values[di] = (src.values as PyObject[])[si] as PyObject;
}

/** memmove: also where the stretches overlap. */
function moveTo(dest: Cursor, di: number, src: Cursor, si: number, n: number): void {
  if (di <= si) for (let k = 0; k < n; k++) copyTo(dest, di + k, src, si + k);
  else for (let k = n - 1; k >= 0; k--) copyTo(dest, di + k, src, si + k);
}

function temporary(ms: MergeState, lo: number, n: number): Cursor {
  return {
    keys: ms.keys.slice(lo, lo + n),
    values: ms.values === null ? null : ms.values.slice(lo, lo + n),
    i: 0,
  };
}

/** Merges the neighbours a[ssa … ssa+na) and the nb items behind, na <= nb: the first run is copied away. */
function merge_lo(ms: MergeState, ssaBase: number, na: number, ssbBase: number, nb: number): void {
  ms.getmem(na);
  const ssa = temporary(ms, ssaBase, na);
  const whole: Cursor = { keys: ms.keys, values: ms.values, i: 0 };
  let dest = ssaBase;
  let ssb = ssbBase;
  // What is left of the copied run has its place right before what is left of the second.
  const succeed = (): void => {
    if (na > 0) moveTo(whole, dest, ssa, ssa.i, na);
  };
  copyTo(whole, dest++, whole, ssb++);
  nb--;
  try {
    if (nb === 0) return;
    if (na === 1) {
      copyB();
      return;
    }
    let min_gallop = ms.min_gallop;
    for (;;) {
      let acount = 0;
      let bcount = 0;
      for (;;) {
        if (ms.lt(ms.keys[ssb] as PyObject, ssa.keys[ssa.i] as PyObject)) {
          copyTo(whole, dest++, whole, ssb++);
          bcount++;
          acount = 0;
          nb--;
          if (nb === 0) return;
          if (bcount >= min_gallop) break;
        } else {
          copyTo(whole, dest++, ssa, ssa.i++);
          acount++;
          bcount = 0;
          na--;
          if (na === 1) {
            copyB();
            return;
          }
          if (acount >= min_gallop) break;
        }
      }
      min_gallop++;
      do {
        min_gallop -= min_gallop > 1 ? 1 : 0;
        ms.min_gallop = min_gallop;
        let k = gallop_right(ms, ms.keys[ssb] as PyObject, ssa.keys, ssa.i, na, 0);
        acount = k;
        if (k > 0) {
          moveTo(whole, dest, ssa, ssa.i, k);
          dest += k;
          ssa.i += k;
          na -= k;
          if (na === 1) {
            copyB();
            return;
          }
          // Only an inconsistent comparison leaves nothing.
          if (na === 0) return;
        }
        copyTo(whole, dest++, whole, ssb++);
        nb--;
        if (nb === 0) return;
        k = gallop_left(ms, ssa.keys[ssa.i] as PyObject, ms.keys, ssb, nb, 0);
        bcount = k;
        if (k > 0) {
          moveTo(whole, dest, whole, ssb, k);
          dest += k;
          ssb += k;
          nb -= k;
          if (nb === 0) return;
        }
        copyTo(whole, dest++, ssa, ssa.i++);
        na--;
        if (na === 1) {
          copyB();
          return;
        }
      } while (acount >= MIN_GALLOP || bcount >= MIN_GALLOP);
      min_gallop++;
      ms.min_gallop = min_gallop;
    }
  } finally {
    succeed();
  }

  /** The last item of the first run goes behind all of the second. */
  function copyB(): void {
    moveTo(whole, dest, whole, ssb, nb);
    copyTo(whole, dest + nb, ssa, ssa.i);
    na = 0;
  }
}

/** The same for na >= nb: the second run is copied away, and merging goes from the right. */
function merge_hi(ms: MergeState, ssaBase: number, na: number, ssbBase: number, nb: number): void {
  ms.getmem(nb);
  const ssb = temporary(ms, ssbBase, nb);
  const whole: Cursor = { keys: ms.keys, values: ms.values, i: 0 };
  let dest = ssbBase + nb - 1;
  ssb.i = nb - 1;
  let ssa = ssaBase + na - 1;
  const succeed = (): void => {
    if (nb > 0) moveTo(whole, dest - (nb - 1), ssb, 0, nb);
  };
  copyTo(whole, dest--, whole, ssa--);
  na--;
  try {
    if (na === 0) return;
    if (nb === 1) {
      copyA();
      return;
    }
    let min_gallop = ms.min_gallop;
    for (;;) {
      let acount = 0;
      let bcount = 0;
      for (;;) {
        if (ms.lt(ssb.keys[ssb.i] as PyObject, ms.keys[ssa] as PyObject)) {
          copyTo(whole, dest--, whole, ssa--);
          acount++;
          bcount = 0;
          na--;
          if (na === 0) return;
          if (acount >= min_gallop) break;
        } else {
          copyTo(whole, dest--, ssb, ssb.i--);
          bcount++;
          acount = 0;
          nb--;
          if (nb === 1) {
            copyA();
            return;
          }
          if (bcount >= min_gallop) break;
        }
      }
      min_gallop++;
      do {
        min_gallop -= min_gallop > 1 ? 1 : 0;
        ms.min_gallop = min_gallop;
        let k = gallop_right(ms, ssb.keys[ssb.i] as PyObject, ms.keys, ssaBase, na, na - 1);
        k = na - k;
        acount = k;
        if (k > 0) {
          dest -= k;
          ssa -= k;
          moveTo(whole, dest + 1, whole, ssa + 1, k);
          na -= k;
          if (na === 0) return;
        }
        copyTo(whole, dest--, ssb, ssb.i--);
        nb--;
        if (nb === 1) {
          copyA();
          return;
        }
        k = gallop_left(ms, ms.keys[ssa] as PyObject, ssb.keys, 0, nb, nb - 1);
        k = nb - k;
        bcount = k;
        if (k > 0) {
          dest -= k;
          ssb.i -= k;
          moveTo(whole, dest + 1, ssb, ssb.i + 1, k);
          nb -= k;
          if (nb === 1) {
            copyA();
            return;
          }
          // Only an inconsistent comparison leaves nothing.
          if (nb === 0) return;
        }
        copyTo(whole, dest--, whole, ssa--);
        na--;
        if (na === 0) return;
      } while (acount >= MIN_GALLOP || bcount >= MIN_GALLOP);
      min_gallop++;
      ms.min_gallop = min_gallop;
    }
  } finally {
    succeed();
  }

  /** The first item of the second run goes before all of the first. */
  function copyA(): void {
    moveTo(whole, dest + 1 - na, whole, ssa + 1 - na, na);
    dest -= na;
    ssa -= na;
    copyTo(whole, dest, ssb, ssb.i);
    nb = 0;
  }
}

/** Merges runs i and i+1 of the stack. */
function merge_at(ms: MergeState, i: number): void {
  const a = ms.pending[i] as Run;
  const b = ms.pending[i + 1] as Run;
  let ssa = a.base;
  let na = a.len;
  const ssb = b.base;
  let nb = b.len;
  a.len = na + nb;
  if (i === ms.pending.length - 3) {
    const c = ms.pending[i + 2] as Run;
    b.base = c.base;
    b.len = c.len;
  }
  ms.pending.length--;
  // Items of a that are in place already, and of b.
  const k = gallop_right(ms, ms.keys[ssb] as PyObject, ms.keys, ssa, na, 0);
  ssa += k;
  na -= k;
  if (na === 0) return;
  nb = gallop_left(ms, ms.keys[ssa + na - 1] as PyObject, ms.keys, ssb, nb, nb - 1);
  if (nb <= 0) return;
  if (na <= nb) merge_lo(ms, ssa, na, ssb, nb);
  else merge_hi(ms, ssa, na, ssb, nb);
}

/** `powerloop`: depth, in the tree of a perfect merge, of the border between two neighbouring runs. */
function powerloop(s1: number, n1: number, n2: number, n: number): number {
  let result = 0;
  let a = 2 * s1 + n1;
  let b = a + n1 + n2;
  for (;;) {
    result++;
    if (a >= n) {
      a -= n;
      b -= n;
    } else if (b >= n) break;
    a *= 2;
    b *= 2;
  }
  return result;
}

/** `found_new_run`: merges what lies deeper than the new border. */
function found_new_run(ms: MergeState, n2: number): void {
  const p = ms.pending;
  if (p.length === 0) return;
  const last = p[p.length - 1] as Run;
  const power = powerloop(last.base, last.len, n2, ms.keys.length);
  while (p.length > 1 && (p[p.length - 2] as Run).power > power) merge_at(ms, p.length - 2);
  (p[p.length - 1] as Run).power = power;
}

function merge_force_collapse(ms: MergeState): void {
  const p = ms.pending;
  while (p.length > 1) {
    let n = p.length - 2;
    if (n > 0 && (p[n - 1] as Run).len < (p[n + 1] as Run).len) n--;
    merge_at(ms, n);
  }
}

function merge_compute_minrun(length: number): number {
  let n = length;
  let r = 0;
  while (n >= MAX_MINRUN) {
    r |= n & 1;
    n >>= 1;
  }
  return n + r;
}

/** The whole of it; throws FAILED. */
export function sortAll(ms: MergeState): void {
  let nremaining = ms.keys.length;
  if (nremaining < 2) return;
  let lo = 0;
  const minrun = merge_compute_minrun(nremaining);
  do {
    let n = count_run(ms, lo, nremaining);
    if (n < minrun) {
      const force = nremaining <= minrun ? nremaining : minrun;
      binarysort(ms, lo, force, n);
      n = force;
    }
    found_new_run(ms, n);
    ms.pending.push({ base: lo, len: n, power: 0 });
    lo += n;
    nremaining -= n;
  } while (nremaining > 0);
  merge_force_collapse(ms);
}
