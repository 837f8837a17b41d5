/**
 * A copy of a modelled process: all of its memory, at a moment between two instructions of its outermost loop. `restore`
 * makes the process what it was. Between taking and restoring, anything may have happened in it.
 *
 * The copy is made in place: objects stay the same JavaScript objects, and what their fields held is written back. What
 * never changes once it is made (compiled code, tables of methods) and what belongs to the host is left out. Functions are
 * opaque: no state of the process may hide in a closure.
 */
import { PyHeapObject, type PyObject, staticTypes } from "../objects/object.ts";
import { type Runtime, rt, setRuntime } from "../objects/runtime.ts";
import { staticObjects } from "../objects/singletons.ts";
import { resetDealloc } from "../objects/dealloc.ts";
import { frameIds, setFrameIds } from "./frame.ts";
import { setThread } from "./threadstate.ts";

/** Fields that are no memory of the process: compiled code and method tables, which never change, and what watches it. */
const constants: ReadonlySet<string> = new Set([
  "unit",
  "spec",
  "m_ml",
  "d_method",
  "d_getset",
  "d_member",
  "tp_methods",
  "tp_getset",
  "tp_members",
  "host",
  "policy",
  "kernel",
  "onKernel",
  "observer",
  "inner",
]);

/** The fields of PyHeapObject, which most objects are. */
const HEAP_FIELDS = 13;

type Fields = Record<string, unknown>;
type Numbers = Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Objects with the same fields, and those fields' values one object after the other. */
interface Group {
  /** All of an object's own keys, which tell that it belongs here; `keys` are those that are copied. */
  readonly own: readonly string[];
  readonly keys: readonly string[];
  readonly objects: Fields[];
  readonly values: unknown[];
}

export class ProcessImage {
  private readonly runtime: Runtime = rt;
  private readonly nextFrame = frameIds();
  private readonly heap: PyHeapObject[] = [];
  private readonly heapValues: unknown[] = [];
  /** By constructor, of which a few have instances with different fields. */
  private readonly groups = new Map<unknown, Group[]>();
  private readonly arrays: (readonly [unknown[], readonly unknown[]])[] = [];
  private readonly maps: (readonly [Map<unknown, unknown>, readonly (readonly [unknown, unknown])[]])[] = [];
  private readonly sets: (readonly [Set<unknown>, readonly unknown[]])[] = [];
  private readonly numbers: (readonly [Numbers, Numbers])[] = [];

  /** Copies the current process. `except`: what is not part of it. */
  constructor(except: readonly object[] = []) {
    const seen = new Set<object>(except);
    const waiting: object[] = [];
    const meet = (value: unknown): void => {
      if (typeof value !== "object" || value === null || seen.has(value)) return;
      seen.add(value);
      waiting.push(value);
    };
    meet(rt);
    for (const type of staticTypes) meet(type);
    for (const o of staticObjects) meet(o);
    for (let o = waiting.pop(); o !== undefined; o = waiting.pop()) this.copy(o, meet);
  }

  private copy(o: object, meet: (value: unknown) => void): void {
    if (Array.isArray(o)) {
      const copy = o.slice();
      this.arrays.push([o, copy]);
      for (const value of copy) meet(value);
    } else if (o instanceof Map) {
      const copy = [...o];
      this.maps.push([o, copy]);
      for (const [key, value] of copy) {
        meet(key);
        meet(value);
      }
    } else if (o instanceof Set) {
      const copy = [...o];
      this.sets.push([o, copy]);
      for (const value of copy) meet(value);
    } else if (ArrayBuffer.isView(o)) {
      const numbers = o as Numbers;
      this.numbers.push([numbers, numbers.slice()]);
    } else if (o.constructor === PyHeapObject && hasOwnBody(o as PyHeapObject)) {
      this.copyHeapObject(o as PyHeapObject, meet);
    } else if (!Object.isFrozen(o)) {
      this.copyFields(o as Fields, meet);
    }
  }

  private copyHeapObject(o: PyHeapObject, meet: (value: unknown) => void): void {
    this.heap.push(o);
    const v = this.heapValues;
    v.push(o.ob_refcnt, o.ob_type, o.addr, o.body, o._gc_next, o._gc_prev, o.gc_refs, o.gc_flags);
    v.push(o.gc_generation, o.ob_dict, o.ob_values, o.ob_weaklist, o.ob_slots);
    for (const value of [o.ob_type, o.body, o._gc_next, o._gc_prev, o.ob_dict]) meet(value);
    for (const value of [o.ob_values, o.ob_weaklist, o.ob_slots]) meet(value);
  }

  private copyFields(o: Fields, meet: (value: unknown) => void): void {
    const { keys, objects, values } = this.groupOf(o);
    objects.push(o);
    for (const key of keys) {
      const value = o[key];
      values.push(value);
      meet(value);
    }
  }

  private groupOf(o: Fields): Group {
    const own = Object.keys(o);
    let groups = this.groups.get(o.constructor);
    if (groups === undefined) {
      groups = [];
      this.groups.set(o.constructor, groups);
    }
    const known = groups.find((g) => isSameList(g.own, own));
    if (known !== undefined) return known;
    const keys = own.filter(
      (key) => !constants.has(key) && Object.getOwnPropertyDescriptor(o, key)?.get === undefined,
    );
    const group = { own, keys, objects: [], values: [] };
    groups.push(group);
    return group;
  }

  /** Makes the process what it was, and the current one. */
  restore(): void {
    this.restoreHeap();
    for (const groups of this.groups.values()) groups.forEach(restoreGroup);
    for (const [array, copy] of this.arrays) {
      array.length = copy.length;
      for (let i = 0; i < copy.length; i++) array[i] = copy[i];
    }
    for (const [map, copy] of this.maps) {
      if (isSameMap(map, copy)) continue;
      map.clear();
      for (const [key, value] of copy) map.set(key, value);
    }
    for (const [set, copy] of this.sets) {
      if (isSameSet(set, copy)) continue;
      set.clear();
      for (const value of copy) set.add(value);
    }
    for (const [numbers, copy] of this.numbers) numbers.set(copy);
    setRuntime(this.runtime);
    resetDealloc();
    setFrameIds(this.nextFrame);
    setThread(rt.tstate);
  }

  private restoreHeap(): void {
    const { heap, heapValues: v } = this;
    for (let i = 0, at = 0; i < heap.length; i++, at += HEAP_FIELDS) {
      const o = heap[i] as PyHeapObject;
      o.ob_refcnt = v[at] as number;
      o.ob_type = v[at + 1] as PyHeapObject["ob_type"];
      o.addr = v[at + 2] as number;
      o.body = v[at + 3];
      o._gc_next = v[at + 4] as PyHeapObject | null;
      o._gc_prev = v[at + 5] as PyHeapObject | null;
      o.gc_refs = v[at + 6] as number;
      o.gc_flags = v[at + 7] as number;
      o.gc_generation = v[at + 8] as number;
      o.ob_dict = v[at + 9] as PyHeapObject["ob_dict"];
      o.ob_values = v[at + 10] as PyHeapObject["ob_values"];
      o.ob_weaklist = v[at + 11] as PyHeapObject["ob_weaklist"];
      o.ob_slots = v[at + 12] as (PyObject | null)[] | null;
    }
  }
}

/** The text of a docstring is made when it is looked at (objects/docs.ts): such a body is no field. */
function hasOwnBody(o: PyHeapObject): boolean {
  return Object.getOwnPropertyDescriptor(o, "body")?.get === undefined;
}

/** Most fields of most objects are what they were: looking costs less than writing. */
function restoreGroup({ keys, objects, values }: Group): void {
  let at = 0;
  for (const o of objects) {
    for (const key of keys) {
      const value = values[at++];
      if (o[key] !== value) o[key] = value;
    }
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function isSameMap(map: Map<unknown, unknown>, copy: readonly (readonly [unknown, unknown])[]): boolean {
  if (map.size !== copy.length) return false;
  let i = 0;
  for (const [key, value] of map) {
    const known = copy[i++];
    if (known === undefined || known[0] !== key || known[1] !== value) return false;
  }
  return true;
}

function isSameSet(set: Set<unknown>, copy: readonly unknown[]): boolean {
  if (set.size !== copy.length) return false;
  let i = 0;
  for (const value of set) if (copy[i++] !== value) return false;
  return true;
}
