/**
 * The cyclic collector (Python/gc.c of 3.13).
 *
 * A collection looks at one generation and all younger ones. It asks one question: which of these objects are
 * referred to only by each other? `gc_refs` starts as a copy of the count (`update_refs`); every reference that one
 * of the objects holds to another takes one off (`subtract_refs`); what is left came from outside. Objects with
 * something left are reachable, and so is all that they refer to; the rest is garbage (`move_unreachable`).
 *
 * Garbage is then taken apart in an order that programs can see: weak references to it are cleared and their
 * callbacks called (`handle_weakrefs`), finalizers run (`finalize_garbage`), what a finalizer brought back is set
 * aside (`handle_resurrected_objects`), and the rest is cleared one by one so that counts bring it down
 * (`delete_garbage`). The lists are the order: survivors go to the next generation in the order in which
 * `move_unreachable` left them.
 *
 * The collector knows an object only through its type's slots. What else it needs of the object model it is given as
 * hooks (`setCollectorHooks`, called by objects/collector-hooks.ts). The steps stand in one table so that a test can
 * put a faulty one in the place of a right one and show that the difference is noticed.
 */
import {
  DECREF,
  GC_COLLECTING,
  GC_FINALIZED,
  GC_UNREACHABLE,
  hold,
  holdMark,
  IMMORTAL,
  INCREF,
  MachineFault,
  observer,
  type PyHeapObject,
  type PyObject,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import {
  gc_list_append,
  gc_list_is_empty,
  gc_list_merge,
  gc_list_remove,
  gc_list_size,
  newListHead,
  StandIn,
  standInFor,
} from "./gcstate.ts";

export const DEBUG_STATS = 1;
export const DEBUG_COLLECTABLE = 2;
export const DEBUG_UNCOLLECTABLE = 4;
export const DEBUG_SAVEALL = 32;
export const DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL;

export const NUM_GENERATIONS = 3;
/** The permanent generation, as `gc_generation` has it. */
export const PERMANENT = 3;
/** Asks for the oldest generation past its threshold. */
const GENERATION_AUTO = -1;

/** Why a collection runs (`_PyGC_Reason`). */
export type Reason = "heap" | "shutdown" | "manual";

/** What the collector needs of the object model beyond the types' slots. */
export interface CollectorHooks {
  /** `invoke_gc_callback`: calls what is in gc.callbacks. */
  invokeCallbacks(
    phase: "start" | "stop",
    generation: number,
    collected: number,
    uncollectable: number,
  ): void;
  /** `_PyTuple_MaybeUntrack`, if the object is exactly a tuple. */
  untrackTuple(o: PyHeapObject): void;
  /** `_PyDict_MaybeUntrack`, if the object is exactly a dict. */
  untrackDict(o: PyHeapObject): void;
  isWeakref(o: PyHeapObject): boolean;
  /** Has a callback that has not been taken away. */
  hasCallback(wr: PyHeapObject): boolean;
  /** `_PyWeakref_ClearRef`. */
  clearRef(wr: PyHeapObject): void;
  /** Calls the callback of a cleared weak reference; an error is reported, not raised. */
  handleCallback(wr: PyHeapObject): void;
  /** Appends to gc.garbage. */
  appendGarbage(o: PyHeapObject): void;
  /** `clear_freelists`. */
  clearFreelists(): void;
  /** `PySys_WriteStderr`: to sys.stderr as it now is. */
  writeStderr(text: string): void;
  /** Takes the exception that is set out of the thread, or puts it back. The reference is handed over. */
  takeException(): PyObject | null;
  restoreException(e: PyObject | null): void;
  /** `PyErr_FormatUnraisable` with the exception that is set. */
  unraisable(message: string): void;
  addressText(o: PyObject): string;
}

let hooks: CollectorHooks | null = null;
export function setCollectorHooks(given: CollectorHooks): void {
  hooks = given;
}
function model(): CollectorHooks {
  if (hooks === null) throw new MachineFault("the collector runs before the object model is there");
  return hooks;
}

// ---------------------------------------------------------------------------------------------------------
// Lists

/** `gc_list_move`: to the end of another list. */
function gc_list_move(node: PyHeapObject, list: PyHeapObject): void {
  gc_list_remove(node);
  gc_list_append(node, list);
}

/** A list head's links are never null, and neither are those of an object in a list. */
const next = (gc: PyHeapObject): PyHeapObject => gc._gc_next as PyHeapObject;

/** Every object of the list from now on counts as one of `generation`. */
function setGeneration(list: PyHeapObject, generation: number): void {
  for (let gc = next(list); gc !== list; gc = next(gc)) {
    if (gc.gc_generation === generation) continue;
    gc.gc_generation = generation;
    if (gc instanceof StandIn) for (const o of gc.members) o.gc_generation = generation;
    else if (observer !== null) observer.note("promote", gc, undefined, generation);
  }
}

function phase(name: string, extra?: number): void {
  if (observer !== null) observer.note("collect-phase", null, name, extra);
}

// ---------------------------------------------------------------------------------------------------------
// What is unreachable

/** `update_refs`: copies the counts. Immortal objects leave for the permanent generation. */
function update_refs(containers: PyHeapObject): void {
  let gc = next(containers);
  while (gc !== containers) {
    const following = next(gc);
    if (gc.ob_refcnt === IMMORTAL) {
      gc_list_move(gc, rt.gc.permanent);
      gc.gc_generation = PERMANENT;
    } else {
      gc.gc_refs = gc.ob_refcnt;
      gc.gc_flags = (gc.gc_flags & GC_FINALIZED) | GC_COLLECTING;
      if (gc.gc_refs <= 0)
        throw new MachineFault(`the collector met a ${gc.ob_type.tp_name} with a count of ${gc.gc_refs}`, gc);
    }
    gc = following;
  }
}

/** `visit_decref`. Objects without a collector head have no gc_flags. */
function visit_decref(op: PyObject): void {
  const gc = op as PyHeapObject;
  if ((gc.gc_flags & GC_COLLECTING) === 0) return;
  if (gc.gc_refs <= 0)
    throw new MachineFault(
      `more references to a ${gc.ob_type.tp_name} than its count: refcount is too small`,
      gc,
    );
  gc.gc_refs--;
}

/** `subtract_refs`: afterwards gc_refs counts the references from outside. */
function subtract_refs(containers: PyHeapObject): void {
  for (let gc = next(containers); gc !== containers; gc = next(gc)) {
    const traverse = gc.ob_type.tp_traverse;
    if (traverse === null)
      throw new MachineFault(`${gc.ob_type.tp_name} objects are tracked but have no tp_traverse`, gc);
    traverse(gc, visit_decref);
  }
  if (observer !== null)
    for (let gc = next(containers); gc !== containers; gc = next(gc))
      if (!(gc instanceof StandIn)) observer.note("collect-phase", gc, `gc_refs ${gc.gc_refs}`, gc.gc_refs);
}

/** The list that `visit_reachable` appends to. */
let reachable: PyHeapObject;

/** `visit_reachable`: met from something reachable. */
function visit_reachable(op: PyObject): void {
  const gc = op as PyHeapObject;
  // Other generations, and what this scan has passed already, are not marked as collecting.
  if ((gc.gc_flags & GC_COLLECTING) === 0) return;
  if ((gc.gc_flags & GC_UNREACHABLE) !== 0) {
    // Set aside too early: back to the end of the list, to be scanned from there.
    gc.gc_flags &= ~GC_UNREACHABLE;
    gc_list_move(gc, reachable);
    gc.gc_refs = 1;
    if (observer !== null) observer.note("collect-phase", gc, "reachable after all", 1);
  } else if (gc.gc_refs === 0) {
    gc.gc_refs = 1;
  }
}

/** `move_unreachable`: what is only held from within goes to `unreachable`, in the order of the scan. */
function move_unreachable(young: PyHeapObject, unreachable: PyHeapObject): void {
  reachable = young;
  let gc = next(young);
  while (gc !== young) {
    if (gc.gc_refs > 0) {
      // subtract_refs has seen that there is a tp_traverse. It may append behind the last object: next comes after.
      (gc.ob_type.tp_traverse as NonNullable<typeof gc.ob_type.tp_traverse>)(gc, visit_reachable);
      gc.gc_flags &= ~GC_COLLECTING;
      gc = next(gc);
    } else {
      const following = next(gc);
      gc_list_move(gc, unreachable);
      gc.gc_flags |= GC_UNREACHABLE;
      if (observer !== null) observer.note("collect-phase", gc, "unreachable", 0);
      gc = following;
    }
  }
}

/** `deduce_unreachable`: `base` keeps what is reachable, `unreachable` gets the rest. */
function deduce_unreachable(base: PyHeapObject, unreachable: PyHeapObject): void {
  phase("update_refs");
  steps.update_refs(base);
  phase("subtract_refs");
  steps.subtract_refs(base);
  phase("move_unreachable");
  steps.move_unreachable(base, unreachable);
}

/** The mark is only for the scan (in C `move_legacy_finalizers` and `clear_unreachable_mask` take it away). */
function clear_unreachable_mask(unreachable: PyHeapObject): void {
  for (let gc = next(unreachable); gc !== unreachable; gc = next(gc)) gc.gc_flags &= ~GC_UNREACHABLE;
}

function untrack_tuples(head: PyHeapObject): void {
  const { untrackTuple } = model();
  let gc = next(head);
  while (gc !== head) {
    const following = next(gc);
    untrackTuple(gc);
    gc = following;
  }
}

/** Only full collections do this: dicts that are being filled would be tracked and untracked again and again. */
function untrack_dicts(head: PyHeapObject): void {
  const { untrackDict } = model();
  let gc = next(head);
  while (gc !== head) {
    const following = next(gc);
    untrackDict(gc);
    gc = following;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Taking garbage apart

/**
 * `handle_weakrefs`: clears every weak reference to garbage and every one that is garbage, then calls the callbacks
 * of those that are not garbage themselves. Returns how many weak references died of it.
 */
function handle_weakrefs(unreachable: PyHeapObject, old: PyHeapObject, oldGeneration: number): number {
  const m = model();
  const wrcb_to_call = newListHead();
  const pending: PyHeapObject[] = [];
  for (let gc = next(unreachable); gc !== unreachable; gc = next(gc)) {
    if (m.isWeakref(gc)) m.clearRef(gc);
    for (let wr: PyHeapObject | null = gc.ob_weaklist; wr !== null; wr = gc.ob_weaklist) {
      m.clearRef(wr);
      if (!m.hasCallback(wr)) continue;
      // A weak reference that is garbage too never calls: it could show what is already half taken apart.
      if ((wr.gc_flags & GC_COLLECTING) !== 0) continue;
      INCREF(wr);
      gc_list_move(wr, wrcb_to_call);
      pending.push(wr);
    }
  }
  const mark = holdMark();
  for (let i = pending.length - 1; i >= 0; i--)
    hold(pending[i] as PyHeapObject, "weak reference whose callback the collector calls");
  let num_freed = 0;
  for (let i = 0; i < pending.length; i++) {
    const wr = pending[i] as PyHeapObject;
    m.handleCallback(wr);
    unhold(mark + pending.length - 1 - i);
    DECREF(wr);
    if (next(wrcb_to_call) === wr) {
      gc_list_move(wr, old);
      wr.gc_generation = oldGeneration;
    } else num_freed++;
  }
  return num_freed;
}

/** `move_legacy_finalizers`, of types with a `tp_del`: the model has none. Answers what gc.garbage is to hold. */
function move_legacy_finalizers(_from: PyHeapObject, _to: PyHeapObject): readonly PyHeapObject[] {
  return [];
}

/** `finalize_garbage`: each finalizer once in the life of its object, in list order. */
function finalize_garbage(collectable: PyHeapObject): void {
  const seen = newListHead();
  const mark = holdMark();
  while (!gc_list_is_empty(collectable)) {
    const op = next(collectable);
    // A finalizer may shrink either list, but never leaves `op` at the head of this one.
    gc_list_move(op, seen);
    const finalize = op.ob_type.tp_finalize;
    if ((op.gc_flags & GC_FINALIZED) !== 0 || finalize === null) continue;
    op.gc_flags |= GC_FINALIZED;
    INCREF(op);
    hold(op, "object that the collector finalizes");
    if (observer !== null) observer.note("finalize", op, "collector");
    finalize(op);
    unhold(mark);
    DECREF(op);
  }
  gc_list_merge(seen, collectable);
}

/** `handle_resurrected_objects`: the same question again, among the garbage only. */
function handle_resurrected_objects(
  unreachable: PyHeapObject,
  still_unreachable: PyHeapObject,
  old: PyHeapObject,
  oldGeneration: number,
): void {
  for (let gc = next(unreachable); gc !== unreachable; gc = next(gc)) gc.gc_flags &= ~GC_COLLECTING;
  deduce_unreachable(unreachable, still_unreachable);
  clear_unreachable_mask(still_unreachable);
  if (observer !== null)
    for (let gc = next(unreachable); gc !== unreachable; gc = next(gc))
      observer.note("resurrect", gc, "collector");
  setGeneration(unreachable, oldGeneration);
  gc_list_merge(unreachable, old);
}

/** `delete_garbage`: clears one object after the other; counts do the rest. */
function delete_garbage(collectable: PyHeapObject, old: PyHeapObject, oldGeneration: number): void {
  const m = model();
  const gcstate = rt.gc;
  const mark = holdMark();
  while (!gc_list_is_empty(collectable)) {
    const op = next(collectable);
    if ((gcstate.debug & DEBUG_SAVEALL) !== 0) {
      m.appendGarbage(op);
    } else {
      const clear = op.ob_type.tp_clear;
      if (clear !== null) {
        INCREF(op);
        hold(op, "object that the collector clears");
        if (observer !== null) observer.note("collect-phase", op, "tp_clear");
        clear(op);
        if (rt.tstate.current_exception !== null)
          m.unraisable(`Exception ignored in tp_clear of ${op.ob_type.tp_name}`);
        unhold(mark);
        DECREF(op);
      }
    }
    if (next(collectable) === op) {
      // Still held by the rest of its cycle: it dies with that, or survives.
      op.gc_flags &= ~GC_COLLECTING;
      gc_list_move(op, old);
      op.gc_generation = oldGeneration;
    }
  }
}

/** `handle_legacy_finalizers`: they go on living, and gc.garbage tells of them. */
function handle_legacy_finalizers(
  finalizers: PyHeapObject,
  legacy: readonly PyHeapObject[],
  old: PyHeapObject,
  oldGeneration: number,
): void {
  for (const gc of legacy) model().appendGarbage(gc);
  for (let gc = next(finalizers); gc !== finalizers; gc = next(gc)) gc.gc_flags &= ~GC_COLLECTING;
  setGeneration(finalizers, oldGeneration);
  gc_list_merge(finalizers, old);
}

// ---------------------------------------------------------------------------------------------------------
// A collection

/** `gc_select_generation`: the oldest generation past its threshold; -1: none. */
function gc_select_generation(): number {
  const gcstate = rt.gc;
  for (let i = NUM_GENERATIONS - 1; i >= 0; i--) {
    const generation = gcstate.generations[i as 0 | 1 | 2];
    if (generation.count <= generation.threshold) continue;
    // Full collections wait until a quarter of what survived the last one is new, so that their cost stays linear.
    if (i === NUM_GENERATIONS - 1 && gcstate.long_lived_pending < Math.floor(gcstate.long_lived_total / 4))
      continue;
    return i;
  }
  return -1;
}

/** The younger generations join the end of the list being collected, youngest first. */
function merge_younger(generation: number): void {
  const { generations } = rt.gc;
  const young = generations[generation as 0 | 1 | 2].head;
  for (let i = 0; i < generation; i++) gc_list_merge(generations[i as 0 | 1].head, young);
}

/** The steps of a collection. A test may replace one for a while (`replaceSteps`). */
const steps = {
  gc_select_generation,
  merge_younger,
  update_refs,
  subtract_refs,
  move_unreachable,
  untrack_tuples,
  untrack_dicts,
  move_legacy_finalizers,
  handle_weakrefs,
  finalize_garbage,
  handle_resurrected_objects,
  delete_garbage,
};
export type CollectorSteps = typeof steps;

/** The right steps, for faulty ones that differ from them in one point. */
export const collectorSteps: Readonly<CollectorSteps> = Object.freeze({ ...steps });
/** Lets a test plant faults; the result puts the right steps back. */
export function replaceSteps(faulty: Partial<CollectorSteps>): () => void {
  Object.assign(steps, faulty);
  return () => Object.assign(steps, collectorSteps);
}

function show_stats_each_generations(): void {
  const gcstate = rt.gc;
  const sizes = gcstate.generations.map((g) => ` ${gc_list_size(g.head)}`).join("");
  model().writeStderr(
    `gc: objects in each generation:${sizes}\ngc: objects in permanent generation: ${gc_list_size(gcstate.permanent)}\n`,
  );
}

/** `gc_collect_main`: collects `generation` and all younger ones; the number of unreachable objects found. */
export function gc_collect_main(generation: number, reason: Reason): number {
  const gcstate = rt.gc;
  const m = model();
  if (gcstate.collecting) return 0;
  gcstate.collecting = true;
  if (generation === GENERATION_AUTO) {
    generation = steps.gc_select_generation();
    if (generation < 0) {
      gcstate.collecting = false;
      return 0;
    }
  }
  if (reason !== "shutdown") m.invokeCallbacks("start", generation, 0, 0);
  if (observer !== null) observer.note("collect-start", null, reason, generation);
  const t1 = rt.clock;
  if ((gcstate.debug & DEBUG_STATS) !== 0) {
    m.writeStderr(`gc: collecting generation ${generation}...\n`);
    show_stats_each_generations();
  }
  if (generation + 1 < NUM_GENERATIONS) gcstate.generations[(generation + 1) as 1 | 2].count++;
  for (let i = 0; i <= generation; i++) gcstate.generations[i as 0 | 1 | 2].count = 0;
  steps.merge_younger(generation);
  const young = gcstate.generations[generation as 0 | 1 | 2].head;
  const oldGeneration = Math.min(generation + 1, NUM_GENERATIONS - 1) as 1 | 2;
  const old = gcstate.generations[oldGeneration].head;
  const unreachable = newListHead();
  deduce_unreachable(young, unreachable);
  phase("untrack");
  steps.untrack_tuples(young);
  setGeneration(young, oldGeneration);
  if (young !== old) {
    if (generation === NUM_GENERATIONS - 2) gcstate.long_lived_pending += gc_list_size(young);
    gc_list_merge(young, old);
  } else {
    steps.untrack_dicts(young);
    gcstate.long_lived_pending = 0;
    gcstate.long_lived_total = gc_list_size(young);
  }
  const finalizers = newListHead();
  const legacy = steps.move_legacy_finalizers(unreachable, finalizers);
  clear_unreachable_mask(unreachable);
  if ((gcstate.debug & DEBUG_COLLECTABLE) !== 0)
    for (let gc = next(unreachable); gc !== unreachable; gc = next(gc))
      m.writeStderr(`gc: collectable <${gc.ob_type.tp_name} ${m.addressText(gc)}>\n`);
  let collected = 0;
  phase("handle_weakrefs", observer === null ? 0 : gc_list_size(unreachable));
  collected += steps.handle_weakrefs(unreachable, old, oldGeneration);
  phase("finalize_garbage");
  steps.finalize_garbage(unreachable);
  phase("handle_resurrected_objects");
  const final_unreachable = newListHead();
  steps.handle_resurrected_objects(unreachable, final_unreachable, old, oldGeneration);
  collected += gc_list_size(final_unreachable);
  phase("delete_garbage", collected);
  steps.delete_garbage(final_unreachable, old, oldGeneration);
  const uncollectable = gc_list_size(finalizers);
  handle_legacy_finalizers(finalizers, legacy, old, oldGeneration);
  if ((gcstate.debug & DEBUG_STATS) !== 0) {
    const seconds = ((rt.clock - t1) / 1e9).toFixed(4);
    m.writeStderr(
      `gc: done, ${uncollectable + collected} unreachable, ${uncollectable} uncollectable, ${seconds}s elapsed\n`,
    );
  }
  if (generation === NUM_GENERATIONS - 1) {
    phase("clear_freelists");
    m.clearFreelists();
  }
  if (rt.tstate.current_exception !== null) {
    if (reason === "shutdown") {
      const e = m.takeException();
      if (e !== null) DECREF(e);
    } else m.unraisable("Exception ignored in garbage collection");
  }
  const stats = gcstate.generation_stats[generation as 0 | 1 | 2];
  stats.collections++;
  stats.collected += collected;
  stats.uncollectable += uncollectable;
  if (observer !== null) observer.note("collect-stop", null, `${collected} collected`, generation);
  if (reason !== "shutdown") m.invokeCallbacks("stop", generation, collected, uncollectable);
  gcstate.collecting = false;
  return uncollectable + collected;
}

/** `_Py_RunGC`: the eval breaker found a collection scheduled. It may have become needless since, or forbidden. */
export function collectScheduled(): void {
  if (!rt.gc.enabled) return;
  gc_collect_main(GENERATION_AUTO, "heap");
}

/** Under stress: a full collection, although no threshold was passed. */
export function collectUnderStress(): void {
  const gcstate = rt.gc;
  if (!gcstate.enabled || gcstate.collecting) return;
  gcstate.stress--;
  gc_collect_main(NUM_GENERATIONS - 1, "heap");
}

/** `PyGC_Collect`: a full collection, if collecting is enabled. */
export function PyGC_Collect(): number {
  if (!rt.gc.enabled) return 0;
  const m = model();
  const saved = m.takeException();
  const mark = holdMark();
  if (saved !== null) hold(saved, "exception set before a collection");
  const n = gc_collect_main(NUM_GENERATIONS - 1, "manual");
  unhold(mark);
  m.restoreException(saved);
  return n;
}

/** `_PyGC_CollectNoFail`: a full collection of the shutdown, without gc.callbacks. */
export function _PyGC_CollectNoFail(): number {
  return gc_collect_main(NUM_GENERATIONS - 1, "shutdown");
}

/** `_PyGC_Freeze`: all tracked objects leave for the permanent generation, which no collection looks at. */
export function _PyGC_Freeze(): void {
  const { generations, permanent } = rt.gc;
  for (const g of generations) {
    setGeneration(g.head, PERMANENT);
    gc_list_merge(g.head, permanent);
    g.count = 0;
  }
}

/** `_PyGC_Unfreeze`: back to the oldest generation. */
export function _PyGC_Unfreeze(): void {
  const { generations, permanent } = rt.gc;
  setGeneration(permanent, NUM_GENERATIONS - 1);
  gc_list_merge(permanent, generations[2].head);
}

export function _PyGC_GetFreezeCount(): number {
  return gc_list_size(rt.gc.permanent);
}

/** `objects`, all tracked and in generation 0, live as long as the process: collections need not look at them. */
export function settleForGood(objects: ReadonlySet<PyObject>): void {
  const settled: PyHeapObject[] = [];
  const { head } = rt.gc.generations[0];
  for (let gc = next(head); gc !== head; gc = next(gc)) if (objects.has(gc)) settled.push(gc);
  standInFor(settled);
}

/**
 * The documented start state: what is tracked so far has survived the collections of generation 0 that a real start has
 * run, three in a 3.13.0 with its site module, and stands in generation 1. That shows: a full collection lists the
 * program's own objects before it.
 */
export function ageStartup(): void {
  const { generations, generation_stats } = rt.gc;
  const [young, middle] = generations;
  setGeneration(young.head, 1);
  gc_list_merge(young.head, middle.head);
  young.count = 0;
  middle.count = STARTUP_COLLECTIONS;
  generation_stats[0].collections = STARTUP_COLLECTIONS;
}
const STARTUP_COLLECTIONS = 3;
