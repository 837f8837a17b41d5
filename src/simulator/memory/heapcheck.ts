/**
 * The proof of the ledger: recomputes the count of every mortal object by walking all that may hold a reference, and
 * compares. `ob_refcnt` is read for the comparison only, never to find a holder.
 *
 * A reference stands in one of three places: a slot of an object (what its type's `tp_refs` lists, and the `ob_type`
 * of an instance of a Python class), a slot of a frame, or an enumerated slot of the runtime. The last two are given
 * by `setRoots` (vm/roots.ts), since memory knows objects only.
 *
 * Two ways to check. `heapcheck()` walks everything. A `HeapChecker` is for checking again and again, after every
 * instruction: it is an observer, and walks again only what it is told was written.
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
import { StandIn } from "./gcstate.ts";
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
      if (node instanceof StandIn) {
        for (const o of node.members)
          if (o._gc_next === null || o.gc_generation !== generation)
            problems.push(
              `${describe(o)} is one of those for good, but not tracked in generation ${generation}`,
            );
      } else if (!isLive(node))
        problems.push(`${describe(node)} is freed but still in generation ${generation}`);
      prev = node;
    }
    if (head._gc_prev !== prev) problems.push(`the tail of generation ${generation} is wrong`);
  });
}

/**
 * Checks the whole heap by walking all of it. One line a problem; none: every count is right. The objects whose counts
 * are wrong are added to `wrong`.
 */
export function heapcheck(wrong: PyObject[] = []): string[] {
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
    if (o.ob_refcnt === IMMORTAL || o.ob_refcnt === n) continue;
    problems.push(wrongCount(o, n));
    wrong.push(o);
  }
  checkLists(problems, (o) => expected.has(o));
  return problems;
}

/**
 * For checking again and again. Install it as observer (`setObserver`) when the program's first line is about to run.
 *
 * It remembers what each object refers to. `check` walks only holders that it was told of (`touch`) and compares only
 * counts that may have changed; `verify` walks everything and fails where a holder had been written behind its back.
 */
export class HeapChecker implements HeapObserver {
  /** What each live object refers to, as last walked. */
  readonly #targets = new Map<PyObject, readonly PyObject[]>();
  /** References to an object from other objects' slots. */
  readonly #held = new Map<PyObject, number>();
  /** References to an object from the roots, at the last check. */
  #rootHeld = new Map<PyObject, number>();
  #rootSlots = 0;
  readonly #touched = new Set<PyObject>();
  /** Objects whose count or references may have changed since the last check. */
  readonly #suspects = new Set<PyObject>();

  constructor() {
    forEachObject((o) => {
      this.allocate(o);
    });
  }

  /** Takes the references of an object into the sums, in place of what they were. */
  #walk(o: PyObject): void {
    const old = this.#targets.get(o);
    if (old === undefined) return;
    const now: PyObject[] = [];
    forEachReference(o, (_kind, _label, target) => now.push(target));
    this.#targets.set(o, now);
    for (const t of now) this.#count(t, 1);
    for (const t of old) this.#count(t, -1);
  }
  #count(o: PyObject, by: number): void {
    if (o.ob_refcnt === IMMORTAL && !this.#held.has(o)) return;
    const n = (this.#held.get(o) ?? 0) + by;
    if (n === 0) this.#held.delete(o);
    else this.#held.set(o, n);
    this.#suspects.add(o);
  }

  touch(holder: object): void {
    if ("ob_refcnt" in holder) this.#touched.add(holder as PyObject);
  }
  allocate(o: PyObject): void {
    this.#targets.set(o, []);
    this.#touched.add(o);
    this.#suspects.add(o);
  }
  free(o: PyObject): void {
    for (const t of this.#targets.get(o) ?? []) this.#count(t, -1);
    this.#targets.delete(o);
    this.#suspects.add(o);
  }
  incref(o: PyObject): void {
    this.#suspects.add(o);
  }
  decref(o: PyObject): void {
    this.#suspects.add(o);
  }
  die(): void {}
  note(): void {}

  /** Live objects. */
  get size(): number {
    return this.#targets.size;
  }

  /** How many slots the next check is going to read, roughly. */
  get work(): number {
    let slots = this.#rootSlots;
    for (const o of this.#touched) slots += this.#targets.get(o)?.length ?? 0;
    return slots;
  }

  /** Problems since the last check; at most ten. */
  check(): string[] {
    for (const o of this.#touched) this.#walk(o);
    this.#touched.clear();
    const before = this.#rootHeld;
    const now = new Map<PyObject, number>();
    const suspects = this.#suspects;
    let slots = 0;
    if (roots !== null)
      roots((_slot, _kind, _label, o) => {
        slots++;
        if (o.ob_refcnt !== IMMORTAL) now.set(o, (now.get(o) ?? 0) + 1);
      });
    for (const [o, n] of now) if (before.get(o) !== n) suspects.add(o);
    for (const o of before.keys()) if (!now.has(o)) suspects.add(o);
    this.#rootHeld = now;
    this.#rootSlots = slots;
    const problems: string[] = [];
    for (const o of suspects) this.#compare(o, problems);
    suspects.clear();
    return problems;
  }

  #compare(o: PyObject, problems: string[]): void {
    if (o.ob_refcnt === IMMORTAL || problems.length >= 10) return;
    const expected = (this.#held.get(o) ?? 0) + (this.#rootHeld.get(o) ?? 0);
    if (this.#targets.has(o)) {
      if (o.ob_refcnt !== expected) problems.push(wrongCount(o, expected));
    } else if (expected !== 0) {
      const held = holdersOf(o).map(describeHolder).join("; ");
      problems.push(`${describe(o)} is freed, references found: ${expected} (${held})`);
    }
  }

  /** `check`, every count, every slot: none may have been written without a `touch`. At most some twenty problems. */
  verify(): string[] {
    const problems = this.check();
    let live = 0;
    forEachObject((o) => {
      live++;
      if (problems.length >= 10) return;
      const known = this.#targets.get(o);
      if (known === undefined) {
        problems.push(`${describe(o)} was made without a word to the observer`);
        return;
      }
      let i = 0;
      let wrong: string | null = null;
      forEachReference(o, (kind, label, target) => {
        if (known[i++] !== target) wrong ??= `${kind} ${label}, now ${describe(target)},`;
      });
      if (i < known.length) wrong ??= `a slot that held ${describe(known[i] as PyObject)}`;
      if (wrong !== null) problems.push(`${wrong} of ${describe(o)} was written without touch`);
      this.#compare(o, problems);
    });
    if (live !== this.#targets.size && problems.length === 0)
      problems.push(`${this.#targets.size} objects were announced, ${live} are live`);
    checkLists(problems, (o) => this.#targets.has(o));
    return problems;
  }
}
