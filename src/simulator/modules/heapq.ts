/** heapq (Modules/_heapqmodule.c, Lib/heapq.py): a list whose item k is not greater than items 2k+1 and 2k+2. */
import { PyObject_RichCompareBool } from "../objects/abstract.ts";
import { IndexError, PyErr_SetString } from "../objects/errors.ts";
import { PyExc_RuntimeError } from "../objects/exceptions.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyList_Append, PyList_Check, type PyListObject, PyList_SetSlice } from "../objects/listobject.ts";
import {
  DECREF,
  fastcall,
  hold,
  holdMark,
  NewRef,
  onearg,
  type PyMethodDef,
  type PyObject,
  Py_LT,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/heapq.py.ts";

/** Does `a` belong above `b`? -1 with an exception set. */
type Before = (a: PyObject, b: PyObject) => number;
const smaller: Before = (a, b) => PyObject_RichCompareBool(a, b, Py_LT);
const greater: Before = (a, b) => PyObject_RichCompareBool(b, a, Py_LT);

/** Items of a list that comparisons may change: read anew after each. */
const itemAt = (heap: PyListObject, i: number): PyObject => heap.body.ob_item[i] as PyObject;
const sizeOf = (heap: PyListObject): number => heap.body.ob_item.length;

/** Compares two items, both held meanwhile; -1 also when the list has another size afterwards. */
function compare(heap: PyListObject, a: PyObject, b: PyObject, before: Before): number {
  const size = sizeOf(heap);
  const mark = holdMark();
  hold(NewRef(a), "item being compared");
  hold(NewRef(b), "item being compared");
  const cmp = before(a, b);
  unhold(mark);
  DECREF(a);
  DECREF(b);
  if (cmp >= 0 && size !== sizeOf(heap)) {
    PyErr_SetString(PyExc_RuntimeError, "list changed size during iteration");
    return -1;
  }
  return cmp;
}

function swap(heap: PyListObject, i: number, j: number): void {
  const items = heap.body.ob_item;
  const kept = items[i] as PyObject;
  items[i] = items[j] as PyObject;
  items[j] = kept;
  touch(heap);
}

/** `siftdown`: the item at `at` rises towards `startpos`. False with an exception set. */
function siftdown(heap: PyListObject, startpos: number, at: number, before: Before): boolean {
  let pos = at;
  if (pos >= sizeOf(heap)) return IndexError("index out of range") !== null;
  const newitem = itemAt(heap, pos);
  while (pos > startpos) {
    const parentpos = (pos - 1) >> 1;
    const cmp = compare(heap, newitem, itemAt(heap, parentpos), before);
    if (cmp < 0) return false;
    if (cmp === 0) break;
    swap(heap, parentpos, pos);
    pos = parentpos;
  }
  return true;
}

/** `siftup`: the item at `startpos` sinks to a leaf along the smaller children, then rises to its place. */
function siftup(heap: PyListObject, startpos: number, before: Before): boolean {
  const endpos = sizeOf(heap);
  if (startpos >= endpos) return IndexError("index out of range") !== null;
  let pos = startpos;
  const limit = endpos >> 1;
  while (pos < limit) {
    let childpos = 2 * pos + 1;
    if (childpos + 1 < endpos) {
      const cmp = compare(heap, itemAt(heap, childpos), itemAt(heap, childpos + 1), before);
      if (cmp < 0) return false;
      if (cmp === 0) childpos++;
    }
    swap(heap, childpos, pos);
    pos = childpos;
  }
  return siftdown(heap, startpos, pos, before);
}

/** The item at the top, after another took its place. */
function replaceTop(heap: PyListObject, item: PyObject, before: Before): Result {
  const top = itemAt(heap, 0);
  heap.body.ob_item[0] = item;
  touch(heap);
  const mark = holdMark();
  hold(top, "item at the top");
  const ok = siftup(heap, 0, before);
  unhold(mark);
  if (ok) return top;
  DECREF(top);
  return null;
}

function pop(heap: PyListObject, before: Before): Result {
  const n = sizeOf(heap);
  if (n === 0) return IndexError("index out of range");
  const last = NewRef(itemAt(heap, n - 1));
  const mark = holdMark();
  hold(last, "last item");
  const r = PyList_SetSlice(heap, n - 1, n, null);
  unhold(mark);
  if (r < 0) {
    DECREF(last);
    return null;
  }
  return n === 1 ? last : replaceTop(heap, last, before);
}

function replace(heap: PyListObject, item: PyObject, before: Before): Result {
  if (sizeOf(heap) === 0) return IndexError("index out of range");
  return replaceTop(heap, NewRef(item), before);
}

/** Rows that do not fit into a cache are gone through depth-first. */
const CACHE_FRIENDLY = 2500;

function heapify(heap: PyListObject, before: Before): Result {
  const n = sizeOf(heap);
  if (n <= CACHE_FRIENDLY) {
    for (let i = (n >> 1) - 1; i >= 0; i--) if (!siftup(heap, i, before)) return null;
    return Py_None;
  }
  const firstLeaf = n >> 1;
  const leftmost = (1 << (31 - Math.clz32(firstLeaf + 1))) - 1;
  const upTheTree = (from: number, to: number): boolean => {
    for (let i = from; i >= to; i--)
      for (let j = i; ; j >>= 1) {
        if (!siftup(heap, j, before)) return false;
        if ((j & 1) === 0) break;
      }
    return true;
  };
  return upTheTree(leftmost - 1, firstLeaf >> 1) && upTheTree(firstLeaf - 1, leftmost) ? Py_None : null;
}

type OfHeap = (heap: PyListObject) => Result;
type OfHeapAndItem = (heap: PyListObject, item: PyObject) => Result;

const withHeap = (name: string, f: OfHeap): PyMethodDef =>
  onearg(name, (_m, heap) =>
    PyList_Check(heap) ? f(heap as PyListObject) : _PyArg_BadArgument(name, "argument", "list", heap),
  );

const withItem = (name: string, f: OfHeapAndItem): PyMethodDef =>
  fastcall(name, (_m, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 2, 2)) return null;
    const [heap, item] = args as [PyObject, PyObject];
    return PyList_Check(heap)
      ? f(heap as PyListObject, item)
      : _PyArg_BadArgument(name, "argument 1", "list", heap);
  });

const module: ModuleDef = {
  name: "heapq",
  functions: [
    withItem("heappush", (heap, item) => {
      if (PyList_Append(heap, item) < 0) return null;
      return siftdown(heap, 0, sizeOf(heap) - 1, smaller) ? Py_None : null;
    }),
    withHeap("heappop", (heap) => pop(heap, smaller)),
    withItem("heapreplace", (heap, item) => replace(heap, item, smaller)),
    withItem("heappushpop", (heap, item) => {
      if (sizeOf(heap) === 0) return NewRef(item);
      const top = NewRef(itemAt(heap, 0));
      const mark = holdMark();
      hold(top, "item at the top");
      const cmp = smaller(top, item);
      unhold(mark);
      DECREF(top);
      if (cmp <= 0) return cmp < 0 ? null : NewRef(item);
      return replace(heap, item, smaller);
    }),
    withHeap("heapify", (heap) => heapify(heap, smaller)),
    withHeap("_heappop_max", (heap) => pop(heap, greater)),
    withItem("_heapreplace_max", (heap, item) => replace(heap, item, greater)),
    withHeap("_heapify_max", (heap) => heapify(heap, greater)),
  ],
  source,
};
export default module;
