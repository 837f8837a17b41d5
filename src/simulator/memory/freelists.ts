// CPython's free lists of 3.13 (Include/internal/pycore_freelist.h): dead objects of a few frequent types
// are not given back to the allocator but kept, with their block, for the next object of that type.
// Last in, first out, with a limit; every full collection empties them.
//
// The lists are of the modelled objects themselves; which type uses which list is the types' business.

import { modelled } from "../versions/index.ts";

/** How many objects each list may hold, PyFLOAT_MAXFREELIST and its kin. */
export const FREELIST_LIMITS = modelled.freeLists;

export class FreeList<T> {
  readonly limit: number;
  /** Objects handed out again, and objects taken in, since the start. */
  hits = 0;
  pushes = 0;
  private readonly kept: T[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  get length(): number {
    return this.kept.length;
  }

  /** Keeps the object; false when the list is full and the caller has to free it. */
  push(item: T): boolean {
    if (this.kept.length >= this.limit) return false;
    this.kept.push(item);
    this.pushes++;
    return true;
  }

  /** The object kept last, or null. */
  pop(): T | null {
    const item = this.kept.pop();
    if (item === undefined) return null;
    this.hits++;
    return item;
  }

  /** Empties the list, last kept first, as the collector's clear_freelists does. */
  clear(free: (item: T) => void): void {
    for (let item = this.kept.pop(); item !== undefined; item = this.kept.pop()) free(item);
  }

  /** The kept objects, next to be reused last. */
  items(): readonly T[] {
    return this.kept;
  }
}

/** The tuples' lists, by length 1 … 20; other lengths have none. */
export class TupleFreeLists<T> {
  readonly lists: readonly FreeList<T>[] = Array.from(
    { length: FREELIST_LIMITS.tupleLengths },
    () => new FreeList<T>(FREELIST_LIMITS.tuples),
  );

  push(length: number, item: T): boolean {
    return this.lists[length - 1]?.push(item) ?? false;
  }

  pop(length: number): T | null {
    return this.lists[length - 1]?.pop() ?? null;
  }

  clear(free: (item: T) => void): void {
    for (const list of this.lists) list.clear(free);
  }
}
