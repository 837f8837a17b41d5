/**
 * The proof of the ledger: recomputes the count of every mortal object by walking all that may hold a reference, and
 * compares. `ob_refcnt` is read for the comparison only, never to find a holder.
 *
 * A reference stands in one of three places: a slot of an object (what its type's `tp_refs` lists, and the `ob_type`
 * of an instance of a Python class), a slot of a frame, or an enumerated slot of the runtime. The last two are given
 * by `setRoots` (vm/roots.ts), since memory knows objects only.
 *
 * Two ways to check. `heapcheck()` walks everything. A `HeapChecker` is for checking again and again, after every
 * instruction: what existed before the program's first line is walked once, and again only when it is told that a slot
 * was written (it is an observer: `touch`); the program's own objects are walked each time.
 */
import {
  GC_COLLECTING,
  GC_UNREACHABLE,
  type HeapObserver,
  IMMORTAL,
  PyHeapObject,
  type PyObject,
  PyTypeObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  type SlotKind,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { ARENA_BASE } from "./malloc.ts";

/** Called once for each reference: which slot of which holder, and to what. */
export type RootVisitor = (
  slot: string,
  kind: SlotKind | "local" | "freevar" | "stack" | "runtime",
  label: string,
  o: PyObject,
) => void;
type Roots = (visit: RootVisitor) => void;

let roots: Roots | null = null;
/** Gives the references of frames, threads and the runtime. */
export function setRoots(given: Roots): void {
  roots = given;
}

/** One reference: its holder (an object, or the name of a frame or of a slot of the runtime) and the slot in it. */
export interface HeldBy {
  readonly holder: PyObject | string;
  readonly kind: string;
  readonly label: string;
}

/** Every live object; static types are among the start-up objects. */
export function forEachObject(callback: (o: PyObject) => void): void {
  for (const o of rt.startupObjects) callback(o);
  rt.obmalloc.forEachOwner((o) => callback(o as PyObject));
}

/** The counted references out of one object, its reference to a Python class included. */
export function forEachReference(
  o: PyObject,
  visit: (kind: SlotKind, label: string, target: PyObject) => void,
): void {
  const type = o.ob_type;
  if (type.tp_refs !== null) type.tp_refs(o, visit);
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) visit("type", "ob_type", type);
}

/** Every reference of the whole process. */
export function walkHolders(
  visit: (holder: PyObject | string, kind: string, label: string, o: PyObject) => void,
): void {
  forEachObject((holder) => forEachReference(holder, (kind, label, o) => visit(holder, kind, label, o)));
  if (roots !== null) roots((slot, kind, label, o) => visit(slot, kind, label, o));
}

/** All references to one object. */
export function holdersOf(o: PyObject): HeldBy[] {
  const found: HeldBy[] = [];
  walkHolders((holder, kind, label, target) => {
    if (target === o) found.push({ holder, kind, label });
  });
  return found;
}

const addressText = (o: PyObject): string => `0x${(ARENA_BASE + o.addr * 16).toString(16)}`;

/** What an object is, without running any of its code. */
export function describe(o: PyObject): string {
  const name = o instanceof PyTypeObject ? `class ${o.tp_name}` : o.ob_type.tp_name;
  const body: unknown = o instanceof PyHeapObject ? o.body : o;
  const value =
    (body as { value?: unknown; n?: unknown } | null)?.value ?? (body as { n?: unknown } | null)?.n;
  const text =
    typeof value === "string"
      ? ` ${JSON.stringify(value.slice(0, 40))}`
      : typeof value === "number"
        ? ` ${value}`
        : "";
  return `${name}${text} at ${addressText(o)}`;
}

function describeHolder(h: HeldBy): string {
  return `${h.kind} ${h.label} of ${typeof h.holder === "string" ? h.holder : describe(h.holder)}`;
}

function wrongCount(o: PyObject, expected: number): string {
  const held = holdersOf(o).map(describeHolder);
  return `${describe(o)}: ob_refcnt is ${o.ob_refcnt}, references found: ${expected}${held.length === 0 ? "" : ` (${held.join("; ")})`}`;
}

/** Links and flags of the collector's lists. Not while a collection runs: it keeps lists of its own. */
function checkLists(problems: string[], isLive: (o: PyObject) => boolean): void {
  const gc = rt.gc;
  if (gc.collecting) return;
  const lists = [gc.generations[0].head, gc.generations[1].head, gc.generations[2].head, gc.permanent];
  lists.forEach((head, generation) => {
    let prev = head;
    for (let node = head._gc_next; node !== head; node = node._gc_next) {
      if (node === null) {
        problems.push(`the list of generation ${generation} is broken after ${describe(prev)}`);
        return;
      }
      if (node._gc_prev !== prev) {
        problems.push(
          `${describe(node)}: _gc_prev does not lead back to its predecessor in generation ${generation}`,
        );
        return;
      }
      if (node.gc_generation !== generation)
        problems.push(`${describe(node)} is in generation ${generation} but marked ${node.gc_generation}`);
      if ((node.gc_flags & (GC_COLLECTING | GC_UNREACHABLE)) !== 0)
        problems.push(`${describe(node)} is still marked as being collected`);
      if ((node.ob_type.tp_flags & Py_TPFLAGS_HAVE_GC) === 0)
        problems.push(`${describe(node)} is tracked but its type has no collector head`);
      if (!isLive(node)) problems.push(`${describe(node)} is freed but still in generation ${generation}`);
      prev = node;
    }
    if (head._gc_prev !== prev) problems.push(`the tail of generation ${generation} is wrong`);
  });
}

/** Checks the whole heap by walking all of it. One line a problem; none: every count is right. */
export function heapcheck(): string[] {
  const problems: string[] = [];
  const expected = new Map<PyObject, number>();
  forEachObject((o) => expected.set(o, 0));
  walkHolders((holder, kind, label, o) => {
    const n = expected.get(o);
    if (n !== undefined) expected.set(o, n + 1);
    else if (o.ob_refcnt !== IMMORTAL) {
      expected.set(o, 1);
      problems.push(`${describeHolder({ holder, kind, label })} is ${describe(o)}, which is freed`);
    }
  });
  for (const [o, n] of expected) {
    if (o.ob_refcnt !== IMMORTAL && o.ob_refcnt !== n) problems.push(wrongCount(o, n));
  }
  checkLists(problems, (o) => expected.has(o));
  return problems;
}

/** Has not been freed: for objects that were there at the start. */
function isLive(o: PyObject): boolean {
  return rt.startupObjects.has(o);
}

/** For repeated checks. Install it as observer (`setObserver`) when the program's first line is about to run. */
export class HeapChecker implements HeapObserver {
  /** Start-up objects by number; `#base` counts the references that they hold to each other. */
  readonly #startup: PyObject[] = [];
  readonly #number = new Map<PyObject, number>();
  readonly #base: number[] = [];
  /** What each start-up object refers to, as last walked. */
  readonly #targets: (readonly PyObject[])[] = [];
  readonly #touched = new Set<number>();
  /** References into start-up objects from outside, in this check. */
  #extra = new Int32Array(0);
  readonly #expected = new Map<PyObject, number>();

  constructor() {
    for (const o of rt.startupObjects) this.#add(o);
    for (let i = 0; i < this.#startup.length; i++) this.#walk(i);
  }

  #add(o: PyObject): void {
    if (this.#number.has(o)) return;
    this.#number.set(o, this.#startup.length);
    this.#startup.push(o);
    this.#base.push(0);
    this.#targets.push([]);
  }

  /** Takes the references of start-up object `i` into the base counts. */
  #walk(i: number): void {
    const targets: PyObject[] = [];
    const o = this.#startup[i] as PyObject;
    if (isLive(o)) forEachReference(o, (_kind, _label, target) => targets.push(target));
    for (const t of this.#targets[i] as readonly PyObject[]) this.#count(t, -1);
    for (const t of targets) this.#count(t, 1);
    // References from start-up objects to the program's are counted anew in each check.
    this.#targets[i] = targets;
    const outside = targets.some((t) => t.ob_refcnt !== IMMORTAL && !this.#number.has(t));
    if (outside) this.#leavesStartup.add(i);
    else this.#leavesStartup.delete(i);
  }
  #count(o: PyObject, by: number): void {
    const k = this.#number.get(o);
    if (k !== undefined) this.#base[k] = (this.#base[k] as number) + by;
  }
  readonly #leavesStartup = new Set<number>();

  touch(holder: object): void {
    const k = this.#number.get(holder as PyObject);
    if (k !== undefined) this.#touched.add(k);
  }
  free(o: PyObject): void {
    const k = this.#number.get(o);
    if (k !== undefined) this.#touched.add(k);
  }
  /** An object in a block that a start-up object left on a free list counts with the start-up objects. */
  allocate(o: PyObject): void {
    if (!rt.startupObjects.has(o)) return;
    this.#add(o);
    this.touch(o);
  }
  incref(): void {}
  decref(): void {}
  die(): void {}
  note(): void {}

  /** Problems of the heap as it is now; at most ten. */
  check(): string[] {
    const problems: string[] = [];
    for (const k of this.#touched) this.#walk(k);
    this.#touched.clear();
    const n = this.#startup.length;
    if (this.#extra.length < n) this.#extra = new Int32Array(n);
    else this.#extra.fill(0);
    const extra = this.#extra;
    const expected = this.#expected;
    expected.clear();
    let count = 0;
    rt.obmalloc.forEachOwner((o) => {
      expected.set(o as PyObject, 0);
    });
    const see = (holder: PyObject | string, kind: string, label: string, o: PyObject): void => {
      if (o.ob_refcnt === IMMORTAL) return;
      const e = expected.get(o);
      if (e !== undefined) {
        expected.set(o, e + 1);
        return;
      }
      const k = this.#number.get(o);
      if (k !== undefined && isLive(o)) extra[k] = (extra[k] as number) + 1;
      else if (problems.length < 10)
        problems.push(`${describeHolder({ holder, kind, label })} is ${describe(o)}, which is freed`);
    };
    for (const owner of expected.keys())
      forEachReference(owner, (kind, label, o) => see(owner, kind, label, o));
    for (const k of this.#leavesStartup) {
      const holder = this.#startup[k] as PyObject;
      for (const t of this.#targets[k] as readonly PyObject[])
        if (!this.#number.has(t)) see(holder, "slot", "?", t);
    }
    if (roots !== null) roots(see);
    for (const [o, e] of expected) {
      if (o.ob_refcnt !== e && o.ob_refcnt !== IMMORTAL && count++ < 10) problems.push(wrongCount(o, e));
    }
    for (let k = 0; k < n; k++) {
      const o = this.#startup[k] as PyObject;
      const e = (this.#base[k] as number) + (extra[k] as number);
      if (o.ob_refcnt !== e && o.ob_refcnt !== IMMORTAL && isLive(o) && count++ < 10)
        problems.push(wrongCount(o, e));
    }
    checkLists(problems, (o) => expected.has(o) || (this.#number.has(o) && isLive(o)));
    return problems;
  }
}
