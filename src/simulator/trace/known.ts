/**
 * What the recorder has written down of each object, found by the object's address: every count change asks, and a table
 * answers faster than a map. Two objects may share an address for a moment (one is about to be freed, or static); a map
 * keeps whoever has lost the place.
 */
import type { PyObject } from "../objects/object.ts";
import type { ObjectHead } from "../snapshot/change-log.ts";

const NOTHING: never[] = [];
/** Addresses of a page, in units: a power of 2. */
const PAGE_BITS = 12;
const PAGE = 1 << PAGE_BITS;
/** Addresses of a region: arenas, the system's blocks, what exists since the start (objects/alloc.ts, memory/malloc.ts). */
const REGION_BITS = 28;
const IN_REGION = (1 << REGION_BITS) - 1;

/** At most so many are kept for objects to come. */
const SPARE = 1000;

type Page = (Known | null)[];

export class Known {
  object: PyObject;
  /** Its ordinal; 0: nobody has named it yet. */
  id = 0;
  /** It is in the log, with this head (null for a leaf) and its number. */
  isDescribed = false;
  head: ObjectHead | null = null;
  headNumber = 0;
  /** The count that the log has. */
  count = 0;
  /** The references that the log has: the objects, their ordinals, and the numbers of the slots. */
  targets: PyObject[] = NOTHING;
  ids: number[] = NOTHING;
  slots: number[] = NOTHING;
  /** Its count, or one of its slots, may have changed since the last step. */
  isCounted = false;
  isTouched = false;
  /** Of a list or dict: the items or entries from `low` to `high` may have changed. */
  low = 0;
  high = Number.POSITIVE_INFINITY;
  isDying = false;
  isFreed = false;

  constructor(object: PyObject) {
    this.object = object;
  }

  /** What was kept for an object that is gone serves another one. */
  reuse(object: PyObject): Known {
    this.object = object;
    this.id = this.headNumber = this.count = this.low = 0;
    this.high = Number.POSITIVE_INFINITY;
    this.isDescribed = this.isCounted = this.isTouched = this.isDying = this.isFreed = false;
    this.head = null;
    this.targets = this.ids = this.slots = NOTHING;
    return this;
  }
}

export class KnownObjects {
  readonly #regions: Page[][] = [[], [], [], []];
  readonly #displaced = new Map<PyObject, Known>();
  readonly #spare: Known[] = [];

  /** What is known of an object: nothing but the object itself when it is met for the first time. */
  of(o: PyObject): Known {
    const known = this.find(o);
    if (known !== null) return known;
    const made = new Known(o);
    const page = this.#page(o.addr);
    const at = o.addr & (PAGE - 1);
    if (page[at] == null) page[at] = made;
    else this.#displaced.set(o, made);
    return made;
  }

  find(o: PyObject): Known | null {
    const page = this.#pageOf(o.addr);
    if (page !== undefined) {
      const known = page[o.addr & (PAGE - 1)] as Known | null | undefined;
      if (known != null && known.object === o) return known;
    }
    return this.#displaced.size === 0 ? null : (this.#displaced.get(o) ?? null);
  }

  /** An object that is new at its address. */
  add(o: PyObject): Known {
    this.remove(o);
    const made = this.#spare.pop()?.reuse(o) ?? new Known(o);
    this.#place(made);
    return made;
  }

  /** Nobody asks for this one any more. */
  giveBack(known: Known): void {
    if (this.#spare.length < SPARE) this.#spare.push(known);
  }

  remove(o: PyObject): void {
    this.#removeAt(o, o.addr);
    if (this.#displaced.size > 0) this.#displaced.delete(o);
  }

  moved(o: PyObject, from: number): void {
    const known = this.#removeAt(o, from);
    if (known !== null) this.#place(known);
  }

  forEach(visit: (known: Known) => void): void {
    for (const pages of this.#regions)
      for (const page of pages) for (const known of page) if (known !== null) visit(known);
    for (const known of this.#displaced.values()) visit(known);
  }

  #place(known: Known): void {
    const { object } = known;
    const page = this.#page(object.addr);
    const at = object.addr & (PAGE - 1);
    const old = page[at] as Known | null;
    if (old !== null && old.object !== object) this.#displaced.set(old.object, old);
    page[at] = known;
  }

  #removeAt(o: PyObject, addr: number): Known | null {
    const page = this.#pageOf(addr);
    const at = addr & (PAGE - 1);
    const known = page?.[at] ?? null;
    if (page === undefined || known === null || known.object !== o) return null;
    page[at] = null;
    return known;
  }

  #pageOf(addr: number): Page | undefined {
    return (this.#regions[addr >>> REGION_BITS] as Page[])[(addr & IN_REGION) >>> PAGE_BITS];
  }

  #page(addr: number): Page {
    const pages = this.#regions[addr >>> REGION_BITS] as Page[];
    const number = (addr & IN_REGION) >>> PAGE_BITS;
    // A list without holes is looked up fastest; a page that nothing lies in has no room.
    for (let i = pages.length; i < number; i++) pages.push(NOTHING);
    let page = pages[number];
    if (page === undefined || page === NOTHING) {
      page = new Array<Known | null>(PAGE).fill(null);
      pages[number] = page;
    }
    return page;
  }
}
