/**
 * Memory for objects (Objects/object.c: `_PyObject_New`; Python/gc.c: `gc_alloc`, `PyObject_GC_Del`;
 * Include/internal/pycore_object.h: `_PyType_PreHeaderSize`).
 *
 *   low address                                                    high address
 *   [weakref list 8][managed dict 8] [collector head 16] [the object: ob_refcnt 8, ob_type 8, …]
 *    only with managed dict or        only with                  ^ id()
 *    managed weak references          Py_TPFLAGS_HAVE_GC
 *
 * A "unit" is 16 bytes: every block and every object lies on a multiple of it. Units count from ADDRESS_BASE, so that
 * all of them are small integers.
 */
import {
  GC_FINALIZED,
  INCREF,
  initGCFields,
  MachineFault,
  observer,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  type PyTypeObject,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { bytesThere, plainBytes } from "./wasm32.ts";
import { ARENA_BASE } from "../memory/obmalloc.ts";
import { gc_list_append, gc_list_remove } from "../memory/gcstate.ts";

export const ADDRESS_BASE = ARENA_BASE;
/** Static and start-up objects: a region of its own above all arenas, never freed. */
const STARTUP_BASE_UNIT = 0x20000000;
export const SIZEOF_GC_HEAD = 16;

export function addressOf(o: PyObject): number {
  return ADDRESS_BASE + o.addr * 16;
}

/** `_PyType_PreHeaderSize`, in bytes. */
export function _PyType_PreHeaderSize(type: PyTypeObject): number {
  const flags = type.tp_flags;
  return (
    ((flags & Py_TPFLAGS_HAVE_GC) !== 0 ? SIZEOF_GC_HEAD : 0) +
    ((flags & (Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF)) !== 0 ? 16 : 0)
  );
}

/**
 * A block of `nbytes` in units; 0 when memory is exhausted (then MemoryError is the caller's to set). `plain`: so many of
 * the bytes are the same in every build; the rest are pointers and numbers of their size.
 */
export function mallocUnits(nbytes: number, plain = 0): number {
  if (rt.startingUp) {
    const unit = STARTUP_BASE_UNIT + rt.startupTop;
    rt.startupBlocks++;
    rt.startupTop += Math.max(1, (nbytes + 15) >> 4);
    return unit;
  }
  const unit = rt.obmalloc.mallocUnits(nbytes);
  if (rt.tracer !== null && unit !== 0) rt.tracer.allocated(unit, bytesThere(nbytes, plain));
  return unit;
}

/** Is there memory for a block of so many bytes? For what is made outside of the modelled memory before it is put there. */
export function hasRoom(nbytes: number): boolean {
  if (nbytes <= 512 || rt.startingUp) return true;
  const { system } = rt.obmalloc;
  return system.bytesInUse + nbytes <= Math.min(system.limit, rt.limits.bytes);
}

export function freeUnits(unit: number): void {
  if (unit >= STARTUP_BASE_UNIT) rt.startupBlocks--;
  else {
    if (rt.tracer !== null) rt.tracer.freed(unit);
    rt.obmalloc.freeUnits(unit);
  }
}

/**
 * Thrown where memory for an object itself is not to be had. In C every caller passes the NULL on; here the evaluation
 * loop catches it, drops what the C functions in between held (`cLocals`), and raises MemoryError in its instruction.
 */
export const NO_MEMORY: unique symbol = Symbol("no memory");

/** The block of an object of `size` bytes, in units. */
function objectUnits(o: PyObject, size: number, presize: number): number {
  const unit = mallocUnits(size + presize, rt.build === null ? 0 : plainBytes(o, size));
  if (unit === 0) throw NO_MEMORY;
  return unit;
}

/** `PyMem_Malloc`, `PyObject_Malloc` for separate blocks (item arrays, key tables). */
export const PyMem_Malloc = mallocUnits;
export const PyMem_Free = freeUnits;

/** `PyMem_Realloc`. */
export function PyMem_Realloc(unit: number, nbytes: number, plain = 0): number {
  if (unit === 0) return mallocUnits(nbytes, plain);
  if (unit >= STARTUP_BASE_UNIT) {
    freeUnits(unit);
    return mallocUnits(nbytes, plain);
  }
  const moved = rt.obmalloc.reallocUnits(unit, nbytes);
  if (rt.tracer !== null && moved !== 0) {
    rt.tracer.freed(unit);
    rt.tracer.allocated(moved, bytesThere(nbytes, plain));
  }
  return moved;
}

/** `PyObject_Realloc` of a whole object without pre-header: the object may move. False when memory is exhausted. */
export function PyObject_Realloc(o: PyObject, nbytes: number): boolean {
  const unit = PyMem_Realloc(o.addr, nbytes, rt.build === null ? 0 : plainBytes(o, nbytes));
  if (unit === 0) return false;
  if (unit !== o.addr) {
    if (o.addr >= STARTUP_BASE_UNIT) rt.startupObjects.delete(o);
    moveObject(o, unit);
    if (unit >= STARTUP_BASE_UNIT) rt.startupObjects.add(o);
    if (observer !== null) observer.touch(o);
  }
  if (unit < STARTUP_BASE_UNIT) rt.obmalloc.setOwnerUnits(unit, o);
  return true;
}

/** The object lies elsewhere from now on. */
export function moveObject(o: PyObject, addr: number): void {
  const from = o.addr;
  o.addr = addr;
  if (observer !== null && observer.moved !== undefined) observer.moved(o, from);
}

/** An object in a block that was asked for before the object was made: a writer's buffer becomes a str. */
export function PyObject_InitAt<T extends PyObject>(o: T, unit: number): T {
  o.addr = unit;
  register(o, unit);
  return o;
}

function register(o: PyObject, blockUnit: number): void {
  if (blockUnit >= STARTUP_BASE_UNIT) rt.startupObjects.add(o);
  else rt.obmalloc.setOwnerUnits(blockUnit, o);
  if (observer !== null) observer.allocate(o);
}

/** An object among those of the start, whenever it is made: the program's own blocks lie where they would without it. */
export function PyObject_AllocAtStart(o: PyObject, size: number): void {
  o.addr = STARTUP_BASE_UNIT + rt.startupTop;
  rt.startupBlocks++;
  rt.startupTop += Math.max(1, (size + 15) >> 4);
  rt.startupObjects.add(o);
  if (observer !== null) observer.allocate(o);
}

/** `_PyObject_New` for types without a collector head: `size` is tp_basicsize plus items. Returns `o`. */
export function PyObject_Alloc<T extends PyObject>(o: T, size: number): T {
  const unit = objectUnits(o, size, 0);
  o.addr = unit;
  register(o, unit);
  const type = o.ob_type;
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) INCREF(type);
  return o;
}

/**
 * `_PyObject_GC_New`: a block with pre-header for `size` bytes of object. Not tracked yet. Counts for generation 0
 * and may schedule a collection (`_PyObject_GC_Link`).
 */
export function PyObject_GC_Alloc<T extends PyObject>(o: T, size: number): T {
  const presize = _PyType_PreHeaderSize(o.ob_type);
  const unit = objectUnits(o, size, presize);
  o.addr = unit + (presize >> 4);
  _PyObject_GC_Link();
  register(o, unit);
  const type = o.ob_type;
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) INCREF(type);
  return o;
}

/** Takes a block from a free list (`addr` of the object that left it there) for a new object of the same type. */
export function fromFreelist<T extends PyObject>(o: T, addr: number): T {
  o.addr = addr;
  const presize = _PyType_PreHeaderSize(o.ob_type);
  register(o, addr - (presize >> 4));
  if (rt.tracer !== null) rt.tracer.reused(addr - (presize >> 4));
  if (observer !== null) {
    rt.obmalloc.observer?.blockReused?.(addr - (presize >> 4));
    observer.note("freelist", o, "its block comes from the free list of its type");
  }
  return o;
}

/** `_PyObject_GC_Link`: counts an allocation and schedules a collection past the threshold. */
export function _PyObject_GC_Link(): void {
  const gc = rt.gc;
  const young = gc.generations[0];
  young.count++;
  if (
    young.count > young.threshold &&
    gc.enabled &&
    young.threshold !== 0 &&
    !gc.collecting &&
    rt.tstate.current_exception === null
  ) {
    gc.scheduled = true;
    rt.evalBreaker = true;
  }
}

/** Block of an object, in units. */
export function blockUnitOf(o: PyObject): number {
  return o.addr - (_PyType_PreHeaderSize(o.ob_type) >> 4);
}

/** `PyObject_GC_Del` or `PyObject_Free`, by the type's flags: gives the object's block back. */
export function freeObject(o: PyObject): void {
  const type = o.ob_type;
  const presize = _PyType_PreHeaderSize(type);
  if ((type.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0) {
    const g = o as PyHeapObject;
    if (g._gc_next !== null) gc_list_remove(g);
    const young = rt.gc.generations[0];
    if (young.count > 0) young.count--;
  }
  if (observer !== null) observer.free(o);
  const unit = o.addr - (presize >> 4);
  if (unit >= STARTUP_BASE_UNIT) rt.startupObjects.delete(o);
  freeUnits(unit);
}

/** The object leaves for a free list: its block stays allocated but is nobody's. */
export function toFreelist(o: PyObject): void {
  const unit = blockUnitOf(o);
  if (observer !== null) {
    observer.free(o, true);
    rt.obmalloc.observer?.blockKept?.(unit);
  }
  if (unit < STARTUP_BASE_UNIT) rt.obmalloc.setOwnerUnits(unit, null);
  else rt.startupObjects.delete(o);
}

/** `PyObject_GC_Track`: appends to generation 0. */
export function PyObject_GC_Track(o: PyObject): void {
  const g = o as PyHeapObject;
  if (g._gc_next !== null) throw new MachineFault("object already tracked by the garbage collector", o);
  gc_list_append(g, rt.gc.generations[0].head);
  g.gc_generation = 0;
  if (observer !== null) observer.note("track", o);
}

/** `PyObject_GC_UnTrack`: does nothing if untracked. */
export function PyObject_GC_UnTrack(o: PyObject): void {
  const g = o as PyHeapObject;
  if (g._gc_next !== null) {
    gc_list_remove(g);
    // An object that a collection was looking at is no longer part of it.
    g.gc_flags &= GC_FINALIZED;
    if (observer !== null) observer.note("untrack", o);
  }
}

export function _PyObject_GC_IS_TRACKED(o: PyObject): boolean {
  return o instanceof PyHeapObject ? o._gc_next !== null : (o as { _gc_next?: unknown })._gc_next != null;
}

/** `PyType_GenericAlloc`: an instance of any type, zeroed, tracked if the type has a collector head. */
export function PyType_GenericAlloc(type: PyTypeObject, nitems: number): PyObject | null {
  const layout = type.tp_layout;
  if (layout === null) throw new MachineFault(`type ${type.tp_name} has no layout`, type);
  const o = layout(type);
  // sizeof: items at the end, one more for the sentinel, rounded up to 8 (_PyObject_VAR_SIZE).
  const size = type.tp_basicsize + (type.tp_itemsize === 0 ? 0 : ((nitems + 1) * type.tp_itemsize + 7) & ~7);
  if ((type.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0) {
    // An int or float with slots has its fields already.
    if ((o as Partial<PyHeapObject>).gc_flags === undefined) initGCFields(o);
    PyObject_GC_Alloc(o, size + inlineValuesSize(type, o));
    PyObject_GC_Track(o);
  } else {
    PyObject_Alloc(o, size);
  }
  return o;
}

/** Set by dictobject.ts: makes the inline values of a new instance and returns their size in bytes. */
let inlineValuesHook: (type: PyTypeObject, o: PyHeapObject) => number = () => 0;
export function setInlineValuesHook(hook: typeof inlineValuesHook): void {
  inlineValuesHook = hook;
}
function inlineValuesSize(type: PyTypeObject, o: PyObject): number {
  return (type.tp_flags & 4) !== 0 ? inlineValuesHook(type, o as PyHeapObject) : 0;
}
