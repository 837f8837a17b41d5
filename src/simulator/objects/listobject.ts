/**
 * list (Objects/listobject.c): the object and its C interface. Methods and the type are in list-type.ts, sorting in
 * listsort.ts.
 *
 * The items lie in a block of their own, with room for `allocated` of them. Growing by one asks for an eighth more and
 * a little; making a list of a known length asks for exactly that, or the next even number.
 */
import {
  type CompareOp,
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  NewRef,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_LIST_SUBCLASS,
  PyHeapObject,
  type PyObject,
  touch,
  touchItem,
  unhold,
} from "./object.ts";
import {
  freeUnits,
  fromFreelist,
  hasRoom,
  mallocUnits,
  PyMem_Realloc,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
} from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyIter_Next, PyObject_GetIter, PyObject_LengthHint } from "./abstract.ts";
import { DictCursor, PyDict_CheckExact, PyDict_Next, type PyDictObject } from "./dictobject.ts";
import { PyDictItems_Type, PyDictKeys_Type, PyDictValues_Type, type PyDictViewObject } from "./dictviews.ts";
import { BadInternalCall, IndexError, MemoryError, PyErr_Occurred } from "./errors.ts";
import { PyList_Type } from "./list-type.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { PySequence_Fast } from "./sequence.ts";
import { _PySet_NextEntry, PyAnySet_CheckExact, type PySetObject, SetCursor } from "./setobject.ts";
import { PyTuple_CheckExact, PyTuple_FromArray, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";

export { PySequence_Fast, PySequence_List } from "./sequence.ts";
export { PyList_Type };

/** sizeof(PyListObject): head 24, ob_item, allocated. */
export const SIZEOF_LIST = 40;

export class ListBody {
  /** The items: its length is `ob_size`. Null only while the list is being made. */
  ob_item: (PyObject | null)[] = [];
  /** Items that the block has room for; -1 while the list is being sorted. */
  allocated = 0;
  /** Unit address of the block; 0 for none. */
  itemAddr = 0;
}

export interface PyListObject extends PyHeapObject {
  body: ListBody;
}

export function PyList_Check(o: PyObject): o is PyListObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_LIST_SUBCLASS);
}

export function PyList_CheckExact(o: PyObject): o is PyListObject {
  return o.ob_type === PyList_Type;
}

/** `Py_RETURN_RICHCOMPARE` of two lengths. */
export function lengthCompare(v: number, w: number, op: CompareOp): PyObject {
  let r = false;
  if (op === Py_LT) r = v < w;
  else if (op === Py_LE) r = v <= w;
  else if (op === Py_EQ) r = v === w;
  else if (op === Py_NE) r = v !== w;
  else if (op === Py_GT) r = v > w;
  else if (op === Py_GE) r = v >= w;
  return r ? Py_True : Py_False;
}

// ---------------------------------------------------------------------------------------------------------
// The block of items

/** `list_resize`: room for `newsize` items; the array's length is the caller's to set. -1 with MemoryError. */
export function list_resize(self: PyListObject, newsize: number): number {
  const body = self.body;
  const allocated = body.allocated;
  if (allocated >= newsize && newsize >= allocated >> 1) return 0;
  let new_allocated = Math.floor((newsize + Math.floor(newsize / 8) + 6) / 4) * 4;
  if (newsize - body.ob_item.length > new_allocated - newsize)
    new_allocated = Math.floor((newsize + 3) / 4) * 4;
  if (newsize === 0) new_allocated = 0;
  const grows = new_allocated > allocated;
  const addr = grows && !hasRoom(new_allocated * 8) ? 0 : PyMem_Realloc(body.itemAddr, new_allocated * 8);
  if (addr === 0) {
    MemoryError();
    return -1;
  }
  body.itemAddr = addr;
  body.allocated = new_allocated;
  return 0;
}

/** `list_preallocate`: a block for an empty list, of an even number of items. */
function list_preallocate(self: PyListObject, size: number): number {
  const allocated = size + (size % 2);
  const addr = mallocUnits(allocated * 8);
  if (addr === 0) {
    MemoryError();
    return -1;
  }
  self.body.itemAddr = addr;
  self.body.allocated = allocated;
  return 0;
}

/** `list_clear`: empties first, then drops the items last to first, then gives the block back. */
export function list_clear(self: PyListObject): void {
  const body = self.body;
  const items = body.ob_item;
  const addr = body.itemAddr;
  if (addr === 0 && items.length === 0) return;
  body.ob_item = [];
  body.itemAddr = 0;
  body.allocated = 0;
  touch(self);
  dropLastToFirst(items, "item of a cleared list");
  if (addr !== 0) freeUnits(addr);
}

/** Drops references that a C function holds in an array of its own, last to first, each listed until its turn comes. */
export function dropLastToFirst(items: readonly (PyObject | null)[], label: string): void {
  const mark = holdMark();
  const own: PyObject[] = [];
  for (const item of items) {
    if (item === null) continue;
    own.push(item);
    hold(item, label);
  }
  for (let n = own.length - 1; n >= 0; n--) {
    unhold(mark + n);
    DECREF(own[n] as PyObject);
  }
}

// ---------------------------------------------------------------------------------------------------------
// Making

function newListObject(): PyListObject {
  const op = new PyHeapObject(PyList_Type, new ListBody()) as PyListObject;
  const addr = rt.freelists.lists.pop();
  if (addr !== null) return fromFreelist(op, addr);
  return PyObject_GC_Alloc(op, SIZEOF_LIST);
}

/** `PyList_New`: `size` empty slots, exactly. Tracked. Null with MemoryError. */
export function PyList_New(size: number): PyListObject | null {
  const op = newListObject();
  if (size > 0 && !giveItems(op, size)) return null;
  const items = op.body.ob_item;
  for (let i = 0; i < size; i++) items.push(null);
  PyObject_GC_Track(op);
  return op;
}

/** A block for exactly `size` items. On failure the list is dropped. */
function giveItems(op: PyListObject, size: number): boolean {
  const addr = mallocUnits(size * 8);
  if (addr === 0) {
    DECREF(op);
    MemoryError();
    return false;
  }
  op.body.itemAddr = addr;
  op.body.allocated = size;
  return true;
}

/** A list of exactly these items, whose references (and array) it takes over (`_PyList_FromArraySteal`). */
export function PyList_FromArraySteal(items: PyObject[]): PyListObject | null {
  const op = newListObject();
  if (items.length > 0) {
    if (!giveItems(op, items.length)) {
      for (const item of items) DECREF(item);
      return null;
    }
    op.body.ob_item = items;
    touch(op);
  }
  PyObject_GC_Track(op);
  return op;
}

/**
 * `list_new_prealloc` and a copy of the items with new references: as a slice, a copy or a concatenation is made. The
 * list is tracked before its block is asked for.
 */
export function listFromItems(items: readonly (PyObject | null)[]): PyListObject | null {
  const op = newListObject();
  PyObject_GC_Track(op);
  const n = items.length;
  if (n === 0) return op;
  if (!giveItems(op, n)) return null;
  const own = items.slice();
  for (let i = 0; i < n; i++) INCREF(own[i] as PyObject);
  op.body.ob_item = own;
  touch(op);
  return op;
}

/** `PyList_AsTuple`. */
export function PyList_AsTuple(v: PyListObject): PyTupleObject {
  return PyTuple_FromArray(v.body.ob_item as PyObject[]);
}

/** `list_slice` with bounds in range. */
export function list_slice(a: PyListObject, low: number, high: number): PyListObject | null {
  return listFromItems(high <= low ? [] : a.body.ob_item.slice(low, high));
}

// ---------------------------------------------------------------------------------------------------------
// Changing

/** `_PyList_AppendTakeRef`: takes over the reference. */
export function _PyList_AppendTakeRef(self: PyListObject, item: PyObject): number {
  const body = self.body;
  const n = body.ob_item.length;
  if (n >= body.allocated && list_resize(self, n + 1) < 0) {
    DECREF(item);
    return -1;
  }
  body.ob_item.push(item);
  touchItem(self, n);
  return 0;
}

export function PyList_Append(op: PyObject, item: PyObject): number {
  if (!PyList_Check(op)) {
    BadInternalCall();
    return -1;
  }
  INCREF(item);
  return _PyList_AppendTakeRef(op, item);
}

/** `ins1`: with a new reference. */
export function PyList_Insert(self: PyListObject, index: number, item: PyObject): number {
  const n = self.body.ob_item.length;
  if (list_resize(self, n + 1) < 0) return -1;
  let where = index;
  if (where < 0) where = Math.max(0, where + n);
  if (where > n) where = n;
  self.body.ob_item.splice(where, 0, NewRef(item));
  touch(self);
  return 0;
}

/** Borrowed; IndexError. */
export function PyList_GetItem(op: PyListObject, i: number): PyObject | null {
  const items = op.body.ob_item;
  if (i < 0 || i >= items.length) return IndexError("list index out of range");
  return items[i] as PyObject;
}

/** `PyList_SetItem`: takes over the reference. */
export function PyList_SetItem(op: PyListObject, i: number, item: PyObject): number {
  const items = op.body.ob_item;
  if (i < 0 || i >= items.length) {
    DECREF(item);
    IndexError("list assignment index out of range");
    return -1;
  }
  const old = items[i] ?? null;
  items[i] = item;
  touchItem(op, i);
  if (old !== null) DECREF(old);
  return 0;
}

/** `list_extend_fast`, `list_extend_set`, `list_extend_dict`: items that are all there (new references are made). */
function extendKnown(self: PyListObject, items: readonly PyObject[], even: boolean): boolean {
  const n = items.length;
  const body = self.body;
  const m = body.ob_item.length;
  if (even) {
    if (n === 0) return true;
    if (body.itemAddr === 0 && list_preallocate(self, n) < 0) return false;
  } else if (m + n === 0) return true;
  if (list_resize(self, m + n) < 0) return false;
  for (let i = 0; i < n; i++) {
    const item = items[i] as PyObject;
    INCREF(item);
    body.ob_item.push(item);
  }
  touchItem(self, m);
  return true;
}

/** `list_extend_dictitems`: the pairs are made one by one. */
function extendDictItems(self: PyListObject, dict: PyDictObject): boolean {
  const body = self.body;
  const m = body.ob_item.length;
  const n = dict.body.ma_used;
  if (m + n === 0) return true;
  if (list_resize(self, m + n) < 0) return false;
  const cursor = new DictCursor();
  while (PyDict_Next(dict, cursor)) {
    body.ob_item.push(PyTuple_Pack(cursor.key, cursor.value));
    touch(self);
  }
  return true;
}

function dictSide(dict: PyDictObject, side: "key" | "value"): PyObject[] {
  const out: PyObject[] = [];
  const cursor = new DictCursor();
  while (PyDict_Next(dict, cursor)) out.push(cursor[side]);
  return out;
}

/** `list_extend_iter`. */
function extendIter(self: PyListObject, iterable: PyObject): boolean {
  const it = PyObject_GetIter(iterable);
  if (it === null) return false;
  const mark = holdMark();
  hold(it, "iterator of list.extend");
  const n = PyObject_LengthHint(iterable, 8);
  const ok = n >= 0 && drain(self, n, it);
  unhold(mark);
  DECREF(it);
  return ok;
}

/**
 * The items left in a copy of an iterator, as `__reduce__` of dict and set iterators lists them: in C the copy is a
 * struct on the stack, so it is no object for anybody to count. `n` is its length hint.
 */
export function listFromStackIterator(copy: PyObject, n: number): PyListObject | null {
  const list = PyList_New(0);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "list being made");
  const ok = drain(list, n, copy);
  unhold(mark);
  if (ok) return list;
  DECREF(list);
  return null;
}

/** A hint that together with a list's own length passes PY_SSIZE_T_MAX is not heeded. */
const MAX_HINT = 2 ** 63 - 2 ** 20;

/** Appends what the iterator gives, with room made for `n` items beforehand and cut back afterwards. */
function drain(self: PyListObject, n: number, it: PyObject): boolean {
  const body = self.body;
  if (body.itemAddr === 0) {
    if (n > 0 && list_preallocate(self, n) < 0) return false;
  } else if (n <= MAX_HINT && list_resize(self, body.ob_item.length + n) < 0) return false;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) return false;
      break;
    }
    if (_PyList_AppendTakeRef(self, item) < 0) return false;
  }
  if (body.ob_item.length < body.allocated && list_resize(self, body.ob_item.length) < 0) return false;
  return true;
}

/** `_list_extend`, behind list.extend, list(), LIST_EXTEND: false with an exception set. */
export function _PyList_Extend(self: PyListObject, iterable: PyObject): boolean {
  if (self === iterable) {
    // list_inplace_repeat(self, 2)
    const items = self.body.ob_item as PyObject[];
    const n = items.length;
    if (n === 0) return true;
    if (list_resize(self, n * 2) < 0) return false;
    for (let i = 0; i < n; i++) items.push(NewRef(items[i] as PyObject));
    touch(self);
    return true;
  }
  if (PyList_CheckExact(iterable)) return extendKnown(self, iterable.body.ob_item as PyObject[], true);
  if (PyTuple_CheckExact(iterable)) return extendKnown(self, iterable.body.ob_item as PyObject[], true);
  if (PyAnySet_CheckExact(iterable)) {
    const keys: PyObject[] = [];
    const cursor = new SetCursor();
    while (_PySet_NextEntry(iterable as PySetObject, cursor)) keys.push(cursor.key);
    return extendKnown(self, keys, false);
  }
  if (PyDict_CheckExact(iterable)) return extendKnown(self, dictSide(iterable, "key"), false);
  const type = iterable.ob_type;
  if (type === PyDictKeys_Type || type === PyDictValues_Type || type === PyDictItems_Type) {
    const dict = (iterable as PyDictViewObject).body.dv_dict;
    if (dict === null) return true;
    if (type === PyDictItems_Type) return extendDictItems(self, dict);
    return extendKnown(self, dictSide(dict, type === PyDictKeys_Type ? "key" : "value"), false);
  }
  return extendIter(self, iterable);
}

/** `PyList_Extend` by C code: -1 on error. */
export function PyList_Extend(self: PyListObject, iterable: PyObject): number {
  return _PyList_Extend(self, iterable) ? 0 : -1;
}

/** Stack room for items taken out (`recycle_on_stack`); more go into a block. */
const RECYCLE_ON_STACK = 8;

/** `list_ass_slice`: a[ilow:ihigh] = v (any iterable), or del for null. -1 on error. */
export function list_ass_slice(a: PyListObject, ilow: number, ihigh: number, v: PyObject | null): number {
  if (v === a) {
    const copy = list_slice(a, 0, a.body.ob_item.length);
    if (copy === null) return -1;
    const mark = holdMark();
    hold(copy, "copy of a list assigned to its own slice");
    const r = list_ass_slice(a, ilow, ihigh, copy);
    unhold(mark);
    DECREF(copy);
    return r;
  }
  let fast: PyListObject | PyTupleObject | null = null;
  if (v !== null) {
    fast = PySequence_Fast(v, "can only assign an iterable");
    if (fast === null) return -1;
  }
  const body = a.body;
  const size = body.ob_item.length;
  const mark = holdMark();
  if (fast !== null) hold(fast, "items being assigned");
  const n = fast === null ? 0 : fast.body.ob_item.length;
  const low = Math.min(Math.max(ilow, 0), size);
  const high = Math.min(Math.max(ihigh, low), size);
  const norig = high - low;
  const d = n - norig;
  let result = 0;
  if (size + d === 0) {
    if (fast !== null) {
      unhold(mark);
      DECREF(fast);
    }
    list_clear(a);
    return 0;
  }
  let recycle = 0;
  if (norig > RECYCLE_ON_STACK) recycle = mallocUnits(norig * 8);
  // A longer list asks for room before the items move, a shorter one gives it back after.
  if (d !== 0 && list_resize(a, size + d) < 0) result = -1;
  else {
    const items = fast === null ? [] : (fast.body.ob_item.slice() as PyObject[]);
    for (const item of items) INCREF(item);
    const old = replaceItems(body, low, norig, items);
    touch(a);
    dropLastToFirst(old, "item replaced in a slice");
  }
  if (recycle !== 0) freeUnits(recycle);
  unhold(mark);
  if (fast !== null) DECREF(fast);
  return result;
}

/** splice, for any number of items. */
function replaceItems(body: ListBody, low: number, count: number, items: PyObject[]): (PyObject | null)[] {
  if (items.length < 1000) return body.ob_item.splice(low, count, ...items);
  const old = body.ob_item.slice(low, low + count);
  body.ob_item = body.ob_item.slice(0, low).concat(items, body.ob_item.slice(low + count));
  return old;
}

/** `PyList_SetSlice`. */
export function PyList_SetSlice(a: PyListObject, low: number, high: number, v: PyObject | null): number {
  return list_ass_slice(a, low, high, v);
}

/** `list_inplace_repeat`: -1 on error. */
export function list_inplace_repeat(self: PyListObject, n: number): number {
  const items = self.body.ob_item;
  const size = items.length;
  if (size === 0 || n === 1) return 0;
  if (n < 1) {
    list_clear(self);
    return 0;
  }
  if (!hasRoom(size * n * 8) || list_resize(self, size * n) < 0) {
    if (PyErr_Occurred() === null) MemoryError();
    return -1;
  }
  for (let k = 1; k < n; k++) for (let i = 0; i < size; i++) items.push(NewRef(items[i] as PyObject));
  touch(self);
  return 0;
}

/** `PyList_Reverse`. */
export function PyList_Reverse(self: PyListObject): void {
  self.body.ob_item.reverse();
  touch(self);
}
