/**
 * The collector's lists and counters (Include/internal/pycore_gc.h, pycore_interp.h: `struct _gc_runtime_state`).
 * The collector itself is gcmodule.ts; allocation and deallocation need only what is here.
 *
 * Each generation is a circular doubly linked list through `_gc_next` and `_gc_prev`, with a head that is not an
 * object. New objects go to the tail of generation 0.
 */
import { modelled } from "../versions/index.ts";
import {
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  PyType_Type,
  PyTypeObject,
} from "../objects/object.ts";

const StandIn_Type = new PyTypeObject(PyType_Type, "stand-in of the collector", null);
StandIn_Type.tp_flags = Py_TPFLAGS_HAVE_GC;
StandIn_Type.tp_traverse = () => {};

/**
 * Stands in a list for many objects that live as long as the process: what static types are made of. A collection that
 * looked at them one by one would find each of them reachable from outside. The stand-in has a count of 1 and refers
 * to nothing, so that it is found reachable too, at once, and goes from generation to generation at their place.
 *
 * The objects themselves are in a list of their own, for they are tracked.
 */
export class StandIn extends PyHeapObject {
  readonly members: readonly PyHeapObject[];
  constructor(members: readonly PyHeapObject[]) {
    super(StandIn_Type, null);
    this.members = members;
  }
}

export class GCGeneration {
  readonly head: PyHeapObject;
  threshold: number;
  /** Generation 0: allocations minus deallocations of GC objects. Others: collections of the younger one. */
  count = 0;
  constructor(threshold: number) {
    this.head = newListHead();
    this.threshold = threshold;
  }
}

/** `gc_list_init`: an empty list. The head is of the objects' own shape so that links have one shape. */
export function newListHead(): PyHeapObject {
  const head = new PyHeapObject(PyType_Type, null);
  head._gc_next = head;
  head._gc_prev = head;
  return head;
}

export interface GCGenerationStats {
  collections: number;
  collected: number;
  uncollectable: number;
}

export class GCState {
  enabled = true;
  debug = 0;
  collecting = false;
  readonly generations: readonly [GCGeneration, GCGeneration, GCGeneration];
  /** Frozen objects, and immortal ones met by a collection. */
  readonly permanent = newListHead();
  readonly generation_stats: [GCGenerationStats, GCGenerationStats, GCGenerationStats] = [
    { collections: 0, collected: 0, uncollectable: 0 },
    { collections: 0, collected: 0, uncollectable: 0 },
    { collections: 0, collected: 0, uncollectable: 0 },
  ];
  long_lived_total = 0;
  long_lived_pending = 0;
  /** `gc.garbage` and `gc.callbacks`: lists, made when the gc module is. */
  garbage: PyObject | null = null;
  callbacks: PyObject | null = null;
  /** For tests: so many times still, a full collection runs wherever one may while the collector is enabled. */
  stress = 0;
  /** `_Py_ScheduleGC`: a collection is to run at the next check of the eval breaker. */
  scheduled = false;

  constructor(thresholds: readonly [number, number, number] = modelled.thresholds) {
    this.generations = [
      new GCGeneration(thresholds[0]),
      new GCGeneration(thresholds[1]),
      new GCGeneration(thresholds[2]),
    ];
  }
}

export function gc_list_append(node: PyHeapObject, head: PyHeapObject): void {
  // A list head's links are never null: newListHead.
  const last = head._gc_prev as PyHeapObject;
  node._gc_prev = last;
  node._gc_next = head;
  last._gc_next = node;
  head._gc_prev = node;
}

export function gc_list_remove(node: PyHeapObject): void {
  const prev = node._gc_prev as PyHeapObject;
  const next = node._gc_next as PyHeapObject;
  prev._gc_next = next;
  next._gc_prev = prev;
  node._gc_next = null;
  node._gc_prev = null;
}

export function gc_list_is_empty(head: PyHeapObject): boolean {
  return head._gc_next === head;
}

/** `gc_list_merge`: appends all of `from` to `to` and empties `from`. */
export function gc_list_merge(from: PyHeapObject, to: PyHeapObject): void {
  if (gc_list_is_empty(from)) return;
  const toTail = to._gc_prev as PyHeapObject;
  const fromHead = from._gc_next as PyHeapObject;
  const fromTail = from._gc_prev as PyHeapObject;
  toTail._gc_next = fromHead;
  fromHead._gc_prev = toTail;
  fromTail._gc_next = to;
  to._gc_prev = fromTail;
  from._gc_next = from;
  from._gc_prev = from;
}

/** All objects of a list, in its order. `f` may not change the list. */
export function forEachTracked(head: PyHeapObject, f: (o: PyHeapObject) => void): void {
  for (let gc = head._gc_next; gc !== head && gc !== null; gc = gc._gc_next) {
    if (gc instanceof StandIn) gc.members.forEach(f);
    else f(gc);
  }
}

/** Number of objects in a list. */
export function gc_list_size(head: PyHeapObject): number {
  let n = 0;
  for (let gc = head._gc_next; gc !== head && gc !== null; gc = gc._gc_next)
    n += gc.ob_type === StandIn_Type ? (gc as StandIn).members.length : 1;
  return n;
}

/** Puts a stand-in in the place of the first of `objects`, all of which are in one list. */
export function standInFor(objects: readonly PyHeapObject[]): void {
  const [first] = objects;
  if (first === undefined) return;
  const standIn = new StandIn(objects);
  standIn.gc_generation = first.gc_generation;
  const before = first._gc_prev as PyHeapObject;
  const ring = newListHead();
  for (const o of objects) {
    gc_list_remove(o);
    gc_list_append(o, ring);
  }
  const after = before._gc_next as PyHeapObject;
  standIn._gc_prev = before;
  standIn._gc_next = after;
  before._gc_next = standIn;
  after._gc_prev = standIn;
}
