/**
 * How a set's table is filled (Objects/setobject.c): open addressing that looks at up to nine neighbours before it
 * jumps, growth when three fifths are filled. What needs no comparison of keys, so that the compiler may ask in which
 * order a set of constants will stand.
 */
import { H } from "./hash.ts";

export const PySet_MINSIZE = 8;
export const LINEAR_PROBES = 9;
export const PERTURB_SHIFT = 5;

/** Entries and their hashes, by slot; `mask` is the number of slots less one. */
export interface SetTable<E> {
  mask: number;
  table: (E | null)[];
  hashHi: number[];
  hashLo: number[];
}

/** `set_insert_clean`: into a table that has neither dummies nor the key. */
export function set_insert_clean<E>(into: SetTable<E>, key: E, hi: number, lo: number): void {
  const { table, mask } = into;
  let perturbHi = hi;
  let perturbLo = lo;
  let i = lo & mask;
  for (;;) {
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    let j = i;
    do {
      if (table[j] === null) {
        table[j] = key;
        into.hashHi[j] = hi;
        into.hashLo[j] = lo;
        return;
      }
      j++;
    } while (probes-- > 0);
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (Math.imul(i, 5) + 1 + perturbLo) & mask;
  }
}

/** Is a table with so many slots filled due to grow? */
export function isCrowded(fill: number, mask: number): boolean {
  return fill * 5 >= mask * 3;
}

/** For how many keys a crowded table that holds `used` is made anew. */
export function growth(used: number): number {
  return used > 50000 ? used * 2 : used * 4;
}

/** Number of slots of a table that is made for `minused` keys: the next power of two above. */
export function slotsFor(minused: number): number {
  let size = PySet_MINSIZE;
  while (size <= minused) size *= 2;
  return size;
}

function emptyTable<E>(slots: number): SetTable<E> {
  return {
    mask: slots - 1,
    table: new Array<E | null>(slots).fill(null),
    hashHi: new Array<number>(slots).fill(0),
    hashLo: new Array<number>(slots).fill(0),
  };
}

/** The order in which a set shows distinct keys that were added one after the other; `hash` writes a key's to H. */
export function setOrder<E>(keys: readonly E[], hash: (key: E) => void): E[] {
  let into = emptyTable<E>(PySet_MINSIZE);
  let used = 0;
  for (const added of keys) {
    hash(added);
    set_insert_clean(into, added, H.hi, H.lo);
    if (!isCrowded(++used, into.mask)) continue;
    const old = into;
    into = emptyTable<E>(slotsFor(growth(used)));
    old.table.forEach((key, i) => {
      if (key !== null) set_insert_clean(into, key, old.hashHi[i] as number, old.hashLo[i] as number);
    });
  }
  return into.table.filter((key): key is E & {} => key !== null);
}
