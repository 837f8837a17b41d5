/**
 * Deallocation (Objects/typeobject.c: `subtype_dealloc`, Objects/object.c: the trashcan; the `*_dealloc` functions of
 * container types).
 *
 * CPython deallocates by recursion: the destructor of a list drops its items, the destructor of an item drops its
 * own, and so on. Here one driver runs all of it on an explicit stack, in the same depth-first order, so that a chain
 * of 100,000 objects needs no deep JavaScript stack. Each type says, in `tp_drop`, which reference goes next.
 *
 * For an instance of a Python class the stages are, as in subtype_dealloc: untrack; `__del__` (the object is tracked
 * again meanwhile, with a count of 1); untrack; weak references; slots, derived class first; dict or inline values;
 * what the built-in base drops; the block; at last the reference to the class.
 *
 * The trashcan (Include/cpython/object.h: Py_TRASHCAN_BEGIN): CPython 3.13 counts nested deallocations of containers
 * against the limit of C recursion. With 50 levels left, an object is put aside; when the nesting has come back to
 * twice that, what was put aside is deallocated, last in, first out. That shows in the order of long chains.
 */
import {
  cLocals,
  cLocalLabels,
  DECREF,
  GC_FINALIZED,
  MachineFault,
  observer,
  type PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_MANAGED_DICT,
  type PyTypeObject,
} from "./object.ts";
import { freeObject, PyObject_GC_UnTrack } from "./alloc.ts";
import { MAX_EVAL_DEPTH } from "../vm/threadstate.ts";
import { rt } from "./runtime.ts";
import { detachDictOnDealloc, dropManagedDict } from "./dictobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

/**
 * Nested deallocations that 3.13.0 runs before it puts objects aside: 10000 levels of C, less 50, less two for each run
 * of the evaluation loop. (Calls of C functions that count a level too are not in the model.)
 */
const trashcanDepth = (): number => 9950 - 2 * rt.tstate.evalDepth;
/**
 * Below this nesting there is room however deep the evaluation loops are nested. (A function: while modules load, in a
 * page in another order than in a terminal, the depth may not be there yet.)
 */
const room = (): number => 9950 - 2 * MAX_EVAL_DEPTH;
const isFull = (): boolean => nesting >= room() && nesting >= trashcanDepth();
/** Py_TRASHCAN_HEADROOM: so many levels must be left again before what was put aside is taken up. */
const HEADROOM = 50;

/** One object being deallocated: where its driver stands. */
interface Dying {
  readonly o: PyObject;
  readonly type: PyTypeObject;
  stage: number;
  step: number;
  /** Levels that it counts for the trashcan now. */
  levels: number;
}

const stack: Dying[] = [];
const trash: PyObject[] = [];
/** Levels of `stack` that count for the trashcan. */
let nesting = 0;
/** Length of `stack` at which what was put aside is being taken up (`_PyTrash_thread_destroy_chain`); -1: it is not. */
let chain = -1;
/** Levels to go when that is done: its own, and those of the deallocators in whose middle it began. */
let chainLevels = 0;
/** Drivers at work, one within the other where a finalizer runs; and the one whose loop takes up what was put aside. */
let drivers = 0;
let chainDriver = 0;

/**
 * How many levels the C deallocators of a built-in type count, by the nearest base that has one of its own:
 * odict_dealloc ends in dict_dealloc, and both count; exceptions with fields have deallocators that do not count.
 */
const trashcanLevels: Readonly<Record<string, number>> = {
  list: 1,
  tuple: 1,
  dict: 1,
  set: 1,
  frozenset: 1,
  traceback: 1,
  frame: 1,
  builtin_function_or_method: 1,
  "method-wrapper": 1,
  "collections.OrderedDict": 2,
  BaseException: 1,
  BaseExceptionGroup: 0,
  StopIteration: 0,
  SystemExit: 0,
  ImportError: 0,
  NameError: 0,
  AttributeError: 0,
  OSError: 0,
  SyntaxError: 0,
  UnicodeEncodeError: 0,
  UnicodeDecodeError: 0,
  UnicodeTranslateError: 0,
  MemoryError: 0,
};
/** defdict_dealloc leaves the counting to dict_dealloc, which then takes the object for one of a subclass. */
const neverPutAside = "collections.defaultdict";

/** Levels that a deallocation counts; of an instance of a Python class 1 and those of the built-in base. */
function levelsOf(type: PyTypeObject): number {
  if (type.tp_trashcan >= 0) return type.tp_trashcan;
  let levels = 0;
  if ((type.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0) {
    let t: PyTypeObject | null = type;
    if (t.spec === null) levels = 1;
    while (t !== null && t.spec === null) t = t.tp_base;
    while (t !== null && trashcanLevels[t.tp_name] === undefined) t = t.tp_base;
    if (t !== null) levels += trashcanLevels[t.tp_name] as number;
  }
  type.tp_trashcan = levels;
  return levels;
}

/** Objects in the middle of their deallocation, outermost first: part of the ledger. */
export function dyingObjects(): readonly PyObject[] {
  return [...stack.map((d) => d.o), ...trash];
}

/** `clear_thread_frame`: what a frame that is left held dies one level deeper. */
export function nestDealloc(by: 1 | -1): void {
  nesting += by;
}

export function resetDealloc(): void {
  stack.length = 0;
  trash.length = 0;
  nesting = 0;
  chain = -1;
  chainLevels = 0;
  drivers = 0;
  isAliveAgain = false;
}

let isAliveAgain = false;
/** Called by a type's last drop: finalizing brought the object back to life, so it is not freed. */
export function aliveAgain(): undefined {
  isAliveAgain = true;
}

const SLOTS = 0;
const DICT = 1;
const BASE = 2;

/** `tp_dealloc` of every type that has no simpler one. */
export function driveDealloc(o: PyObject): void {
  if (isFull() && putAside(o)) return;
  const base = stack.length;
  drivers++;
  begin(o);
  for (;;) {
    if (chain === stack.length && chainDriver === drivers) takeUpTrash();
    if (stack.length <= base) break;
    const top = stack[stack.length - 1] as Dying;
    const child = nextDrop(top);
    if (child === null) continue;
    if (child !== undefined) {
      if (observer !== null) observer.touch(top.o);
      decrefChild(child);
      continue;
    }
    stack.pop();
    if (isAliveAgain) isAliveAgain = false;
    else finish(top);
    leave(top.levels);
  }
  drivers--;
}

/** Py_TRASHCAN_BEGIN with no room left. False: this type's deallocator does not ask. */
function putAside(o: PyObject): boolean {
  if (levelsOf(o.ob_type) === 0 || o.ob_type.tp_name === neverPutAside) return false;
  PyObject_GC_UnTrack(o);
  trash.push(o);
  return true;
}

/** Py_TRASHCAN_END, once a level: the first with room again goes on with what was put aside. */
function leave(levels: number): void {
  for (let left = levels - 1; left >= 0; left--) {
    nesting--;
    if (trash.length === 0 || chain >= 0 || nesting >= trashcanDepth() - HEADROOM) continue;
    chain = stack.length;
    chainLevels = 1 + left;
    chainDriver = drivers;
    nesting++;
    return;
  }
}

/** The loop of `_PyTrash_thread_destroy_chain`: the next that was put aside, or the end. */
function takeUpTrash(): void {
  while (chain === stack.length && trash.length > 0) begin(trash.pop() as PyObject);
  if (chain === stack.length) {
    chain = -1;
    nesting -= chainLevels;
  }
}

/** DECREF of a dropped reference: a death is pushed on the driver's stack instead of nesting. */
function decrefChild(child: PyObject): void {
  if (child.ob_type.tp_dealloc !== driveDealloc) {
    DECREF(child);
    return;
  }
  if (child.ob_refcnt === 0x3fffffff) return;
  let n = --child.ob_refcnt;
  if (observer !== null) {
    observer.decref(child);
    n = child.ob_refcnt;
    if (n === 0 && observer.defers?.(child) === true) return;
  }
  if (n > 0) return;
  if (n < 0) throw new MachineFault(`count of ${child.ob_type.tp_name} object fell below zero`, child);
  if (isFull() && putAside(child)) return;
  begin(child);
}

/** Everything up to the first dropped reference; the object is then on the stack, unless a finalizer resurrected it. */
function begin(o: PyObject): void {
  const type = o.ob_type;
  if (observer !== null) observer.die(o, stack.length);
  const isGC = (type.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0;
  const levels = levelsOf(type);
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) {
    if (isGC) PyObject_GC_UnTrack(o);
    // subtype_dealloc counts its own level; the base's deallocator counts when its turn comes.
    const own = Math.min(levels, 1);
    nesting += own;
    if (type.tp_finalize !== null && !callFinalizer(o, type, isGC)) {
      leave(own);
      return;
    }
    if (isGC && (o as PyHeapObject).ob_weaklist !== null) clearWeakRefs(o, type, SLOTS);
    // A generator or a function of a static base cleans up what its own tp_predealloc says.
    if (type.tp_predealloc !== null && !type.tp_predealloc(o)) {
      leave(own);
      return;
    }
    stack.push({ o, type, stage: SLOTS, step: 0, levels: own });
    return;
  }
  if (type.tp_predealloc !== null) {
    if (!type.tp_predealloc(o)) return;
  } else if (isGC) {
    PyObject_GC_UnTrack(o);
    if ((o as PyHeapObject).ob_weaklist !== null) clearWeakRefs(o, type, BASE);
  }
  nesting += levels;
  stack.push({ o, type, stage: BASE, step: 0, levels });
}

function clearWeakRefs(o: PyObject, type: PyTypeObject, stage: number): void {
  stack.push({ o, type, stage, step: 0, levels: 0 });
  PyObject_ClearWeakRefs(o as PyHeapObject);
  stack.pop();
}

/** `PyObject_CallFinalizerFromDealloc`. False if the object is alive again. */
export function callFinalizer(o: PyObject, type: PyTypeObject, isGC: boolean): boolean {
  const finalize = type.tp_finalize;
  if (finalize === null) return true;
  if (isGC && ((o as PyHeapObject).gc_flags & GC_FINALIZED) !== 0) return true;
  beginFinalizing(o, isGC);
  finalize(o);
  return endFinalizing(o, isGC);
}

/** The object lives once more, with a count of 1, while its finalizer runs. */
export function beginFinalizing(o: PyObject, isGC: boolean): void {
  o.ob_refcnt = 1;
  cLocals.push(o);
  cLocalLabels.push("object being finalized");
  if (isGC) trackForFinalizer(o as PyHeapObject);
  if (observer !== null) observer.note("finalize", o);
}

/** False if the object is alive again. */
export function endFinalizing(o: PyObject, isGC: boolean): boolean {
  if (isGC) (o as PyHeapObject).gc_flags |= GC_FINALIZED;
  cLocals.length--;
  cLocalLabels.length--;
  o.ob_refcnt--;
  if (o.ob_refcnt > 0) {
    if (observer !== null) observer.note("resurrect", o);
    return false;
  }
  if (isGC) PyObject_GC_UnTrack(o);
  return true;
}
import { gc_list_append } from "../memory/gcstate.ts";
function trackForFinalizer(g: PyHeapObject): void {
  if (g._gc_next !== null) return;
  gc_list_append(g, rt.gc.generations[0].head);
  g.gc_generation = 0;
}

/** The next reference to drop; null: an empty slot; undefined: none left. */
function nextDrop(d: Dying): PyObject | null | undefined {
  const o = d.o;
  if (d.stage === SLOTS) {
    const slots = (o as PyHeapObject).ob_slots;
    const order = slots === null || slots === undefined ? null : slotDropOrder(d.type);
    if (slots !== null && order !== null && d.step < order.length) {
      const k = order[d.step++] as number;
      const v = slots[k] ?? null;
      slots[k] = null;
      return v;
    }
    d.stage = DICT;
    d.step = 0;
  }
  if (d.stage === DICT) {
    if ((d.type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0) {
      if (d.step === 0) detachDictOnDealloc(o as PyHeapObject);
      const v = dropManagedDict(o as PyHeapObject, d.step++);
      if (v !== undefined) return v;
    }
    d.stage = BASE;
    d.step = 0;
    const levels = levelsOf(d.type);
    nesting += levels - d.levels;
    d.levels = levels;
  }
  const drop = d.type.tp_drop;
  if (drop === null) return undefined;
  return drop(o, d.step++);
}

/** Slot indexes in the order of clearing: the derived class's own first, alphabetical within a class. */
function slotDropOrder(type: PyTypeObject): number[] {
  const order: number[] = [];
  for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base)
    for (let k = t.slots_start; k < t.slots_end; k++) order.push(k);
  return order;
}

function finish(d: Dying): void {
  // A finalizer may have given the object another class.
  const type = d.o.ob_type;
  // While freeing, the object is no longer part of the ledger; its reference to a heap type goes last.
  (type.tp_free ?? freeObject)(d.o);
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) DECREF(type);
}
