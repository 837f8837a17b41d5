/**
 * The type list and its methods (Objects/listobject.c).
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  INCREF,
  METH_CLASS,
  METH_COEXIST,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_MATCH_SELF,
  Py_TPFLAGS_SEQUENCE,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  touchItem,
  unhold,
} from "./object.ts";
import { freeObject, freeUnits, hasRoom, mallocUnits, PyType_GenericAlloc, toFreelist } from "./alloc.ts";
import { rt } from "./runtime.ts";
import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyObject_HashNotImplemented,
  PyObject_IsTrue,
  PyObject_RichCompareBool,
  reprText,
  compareBoolSteps,
  compareSteps,
  nests,
  nestsInRepr,
  reprTextSteps,
} from "./abstract.ts";
import { compareInSteps, reprInSteps, type Steps } from "./steps.ts";
import { _PyNumber_Index, PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { IndexError, MemoryError, TypeError, ValueError } from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import {
  _PyArg_CheckPositional,
  _PyArg_NoKeywords,
  _PyArg_NoKwnames,
  _PyArg_UnpackKeywords,
} from "./getargs.ts";
import { PyLong_AsSsize_t } from "./iterobject.ts";
import { list_iter, newListRevIter } from "./listiter.ts";
import {
  _PyList_AppendTakeRef,
  _PyList_Extend,
  dropLastToFirst,
  ListBody,
  lengthCompare,
  list_ass_slice,
  list_clear,
  list_inplace_repeat,
  list_resize,
  list_slice,
  listFromItems,
  PyList_Check,
  PyList_Insert,
  PyList_New,
  PyList_Reverse,
  type PyListObject,
} from "./listobject.ts";
import { list_sort_impl } from "./listsort.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { PySequence_Fast } from "./sequence.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import {
  _PyEval_SliceIndexNotNone,
  adjustIndices,
  PySlice_Check,
  PySlice_Unpack,
  sliceIndices,
  unpacked,
} from "./sliceobject.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

const asList = (o: PyObject): PyListObject => o as PyListObject;

/** Clinic's Py_ssize_t: `__index__`, then OverflowError beyond 64 bits. Null with an exception set. */
export function argSsize(o: PyObject): number | null {
  const index = _PyNumber_Index(o);
  if (index === null) return null;
  const n = PyLong_AsSsize_t(index);
  DECREF(index);
  return n;
}

/** Compares an item, kept alive meanwhile, with a value: 1, 0, -1. */
function itemEquals(item: PyObject, value: PyObject): number {
  INCREF(item);
  const mark = holdMark();
  hold(item, "list item being compared");
  const cmp = PyObject_RichCompareBool(item, value, Py_EQ);
  unhold(mark);
  DECREF(item);
  return cmp;
}

// ---------------------------------------------------------------------------------------------------------
// Life

/** `list___init___impl`. */
function list_init_impl(self: PyListObject, iterable: PyObject | null): number {
  if (self.body.itemAddr !== 0) list_clear(self);
  if (iterable !== null && !_PyList_Extend(self, iterable)) return -1;
  return 0;
}

function list_free(self: PyObject): void {
  const body = asList(self).body;
  if (body.itemAddr !== 0) {
    freeUnits(body.itemAddr);
    body.itemAddr = 0;
  }
  if (self.ob_type === PyList_Type && rt.freelists.lists.push(self.addr)) toFreelist(self);
  else freeObject(self);
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function* list_repr(self: PyObject): Steps<Result> {
  const body = asList(self).body;
  if (body.ob_item.length === 0) return PyUnicode_FromString("[]");
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("[...]") : null;
  const parts: string[] = [];
  // 3.13 takes no reference to the item meanwhile.
  for (let i = 0; i < body.ob_item.length; i++) {
    const item = body.ob_item[i] as PyObject;
    const text = nestsInRepr(item) ? ((yield reprTextSteps(item)) as string | null) : reprText(item);
    if (text === null) {
      Py_ReprLeave(self);
      return null;
    }
    parts.push(text);
  }
  Py_ReprLeave(self);
  return PyUnicode_FromString(`[${parts.join(", ")}]`);
}

function* list_richcompare(v: PyObject, w: PyObject, op: CompareOp): Steps<Result> {
  if (!PyList_Check(v) || !PyList_Check(w)) return Py_NotImplemented;
  const vl = v.body;
  const wl = w.body;
  if (vl.ob_item.length !== wl.ob_item.length && (op === Py_EQ || op === Py_NE))
    return op === Py_EQ ? Py_False : Py_True;
  let i = 0;
  const mark = holdMark();
  for (; i < vl.ob_item.length && i < wl.ob_item.length; i++) {
    const vitem = vl.ob_item[i] as PyObject;
    const witem = wl.ob_item[i] as PyObject;
    if (vitem === witem) continue;
    hold(NewRef(witem), "list item being compared");
    hold(NewRef(vitem), "list item being compared");
    const k = nests(vitem, witem)
      ? ((yield compareBoolSteps(vitem, witem, Py_EQ)) as number)
      : PyObject_RichCompareBool(vitem, witem, Py_EQ);
    unhold(mark + 1);
    DECREF(vitem);
    unhold(mark);
    DECREF(witem);
    if (k < 0) return null;
    if (k === 0) break;
  }
  if (i >= vl.ob_item.length || i >= wl.ob_item.length)
    return lengthCompare(vl.ob_item.length, wl.ob_item.length, op);
  if (op === Py_EQ) return Py_False;
  if (op === Py_NE) return Py_True;
  return (yield compareSteps(vl.ob_item[i] as PyObject, wl.ob_item[i] as PyObject, op)) as Result;
}

function list_item(self: PyObject, i: number): Result {
  const items = asList(self).body.ob_item;
  if (i < 0 || i >= items.length) return IndexError("list index out of range");
  return NewRef(items[i] as PyObject);
}

function list_ass_item(self: PyObject, i: number, value: PyObject | null): number {
  const items = asList(self).body.ob_item;
  if (i < 0 || i >= items.length) {
    IndexError("list assignment index out of range");
    return -1;
  }
  if (value === null) return list_ass_slice(asList(self), i, i + 1, null);
  const old = items[i] as PyObject;
  items[i] = NewRef(value);
  touchItem(self, i);
  DECREF(old);
  return 0;
}

function list_contains(self: PyObject, value: PyObject): number {
  const body = asList(self).body;
  for (let i = 0; i < body.ob_item.length; i++) {
    const cmp = itemEquals(body.ob_item[i] as PyObject, value);
    if (cmp !== 0) return cmp;
  }
  return 0;
}

function list_concat(a: PyObject, b: PyObject): Result {
  if (!PyList_Check(b)) return TypeError(`can only concatenate list (not "${b.ob_type.tp_name}") to list`);
  const left = asList(a).body.ob_item;
  const right = b.body.ob_item;
  return hasRoom((left.length + right.length) * 8) ? listFromItems(left.concat(right)) : MemoryError();
}

function list_repeat(self: PyObject, n: number): Result {
  const items = asList(self).body.ob_item;
  const size = items.length;
  if (size === 0 || n <= 0) return PyList_New(0);
  if (!hasRoom(size * n * 8)) return MemoryError();
  const out: (PyObject | null)[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < size; j++) out.push(items[j] as PyObject);
  return listFromItems(out);
}

function list_subscript(self: PyObject, item: PyObject): Result {
  const items = asList(self).body.ob_item;
  if (PyIndex_Check(item)) {
    const i = PyNumber_AsSsize_t(item, PyExc_IndexError);
    if (i === null) return null;
    return list_item(self, i < 0 ? i + asList(self).body.ob_item.length : i);
  }
  if (!PySlice_Check(item))
    return TypeError(`list indices must be integers or slices, not ${item.ob_type.tp_name}`);
  const s = sliceIndices(item, items.length);
  if (s === null) return null;
  if (s.length <= 0) return PyList_New(0);
  if (s.step === 1) return list_slice(asList(self), s.start, s.stop);
  const out: (PyObject | null)[] = [];
  const source = asList(self).body.ob_item;
  for (let i = 0, cur = s.start; i < s.length; i++, cur += s.step) out.push(source[cur] as PyObject);
  return listFromItems(out);
}

function list_ass_subscript(self: PyObject, item: PyObject, value: PyObject | null): number {
  const list = asList(self);
  if (PyIndex_Check(item)) {
    const i = PyNumber_AsSsize_t(item, PyExc_IndexError);
    if (i === null) return -1;
    return list_ass_item(self, i < 0 ? i + list.body.ob_item.length : i, value);
  }
  if (!PySlice_Check(item)) {
    TypeError(`list indices must be integers or slices, not ${item.ob_type.tp_name}`);
    return -1;
  }
  if (!PySlice_Unpack(item)) return -1;
  const { start, stop, step } = unpacked;
  if (value === null) return deleteSlice(list, start, stop, step);
  const seq =
    value === self
      ? list_slice(list, 0, list.body.ob_item.length)
      : PySequence_Fast(value, "must assign iterable to extended slice");
  if (seq === null) return -1;
  const mark = holdMark();
  hold(seq, "items being assigned");
  const result = assignSlice(list, start, stop, step, seq);
  unhold(mark);
  DECREF(seq);
  return result;
}

/** `adjust_slice_indexes`: so that s[5:2] = … inserts before 5. */
function adjust(
  list: PyListObject,
  start: number,
  stop: number,
  step: number,
): { start: number; stop: number; length: number } {
  const s = adjustIndices(list.body.ob_item.length, start, stop, step);
  if ((step < 0 && s.start < s.stop) || (step > 0 && s.start > s.stop)) s.stop = s.start;
  return s;
}

function assignSlice(
  list: PyListObject,
  start: number,
  stop: number,
  step: number,
  seq: PyListObject | PyTupleObject,
): number {
  const s = adjust(list, start, stop, step);
  if (step === 1) return list_ass_slice(list, s.start, s.stop, seq);
  const n = seq.body.ob_item.length;
  if (n !== s.length) {
    ValueError(`attempt to assign sequence of size ${n} to extended slice of size ${s.length}`);
    return -1;
  }
  if (n === 0) return 0;
  const block = mallocUnits(n * 8);
  const garbage: PyObject[] = [];
  const items = list.body.ob_item;
  for (let i = 0, cur = s.start; i < n; i++, cur += step) {
    garbage.push(items[cur] as PyObject);
    items[cur] = NewRef(seq.body.ob_item[i] as PyObject);
  }
  touch(list);
  dropLastToFirst(garbage.reverse(), "item replaced in a slice");
  freeUnits(block);
  return 0;
}

function deleteSlice(list: PyListObject, start: number, stop: number, step: number): number {
  const s = adjust(list, start, stop, step);
  if (step === 1) return list_ass_slice(list, s.start, s.stop, null);
  if (s.length <= 0) return 0;
  let first = s.start;
  let by = step;
  if (step < 0) {
    first = s.start + step * (s.length - 1);
    by = -step;
  }
  const block = mallocUnits(s.length * 8);
  const garbage: PyObject[] = [];
  const items = list.body.ob_item;
  const kept: (PyObject | null)[] = items.slice(0, first);
  for (let i = first, next = first; i < items.length; i++) {
    if (i === next && garbage.length < s.length) {
      garbage.push(items[i] as PyObject);
      next += by;
    } else kept.push(items[i] as PyObject);
  }
  list.body.ob_item = kept;
  const result = list_resize(list, kept.length);
  touch(list);
  dropLastToFirst(garbage.reverse(), "item deleted with a slice");
  freeUnits(block);
  return result;
}

// ---------------------------------------------------------------------------------------------------------
// Methods

function list_insert(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("insert", args.length, 2, 2)) return null;
  const index = argSsize(args[0] as PyObject);
  if (index === null) return null;
  return PyList_Insert(asList(self), index, args[1] as PyObject) === 0 ? Py_None : null;
}

/** `list_pop_impl`. */
export function list_pop_impl(self: PyListObject, where: number): Result {
  const body = self.body;
  const size = body.ob_item.length;
  if (size === 0) return IndexError("pop from empty list");
  const index = where < 0 ? where + size : where;
  if (index < 0 || index >= size) return IndexError("pop index out of range");
  const v = body.ob_item[index] as PyObject;
  if (size === 1) {
    INCREF(v);
    list_clear(self);
    return v;
  }
  if (index === size - 1) {
    if (list_resize(self, size - 1) < 0) return null;
    body.ob_item.length = size - 1;
  } else {
    if (list_resize(self, size - 1) < 0) return null;
    body.ob_item.splice(index, 1);
  }
  if (index === size - 1) touchItem(self, index);
  else touch(self);
  return v;
}

function list_pop(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("pop", args.length, 0, 1)) return null;
  let index = -1;
  if (args.length > 0) {
    const n = argSsize(args[0] as PyObject);
    if (n === null) return null;
    index = n;
  }
  return list_pop_impl(asList(self), index);
}

function list_remove(self: PyObject, value: PyObject): Result {
  const body = asList(self).body;
  for (let i = 0; i < body.ob_item.length; i++) {
    const cmp = itemEquals(body.ob_item[i] as PyObject, value);
    if (cmp > 0) return list_ass_slice(asList(self), i, i + 1, null) === 0 ? Py_None : null;
    if (cmp < 0) return null;
  }
  return ValueError("list.remove(x): x not in list");
}

function list_index(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("index", args.length, 1, 3)) return null;
  const body = asList(self).body;
  let start = 0;
  let stop = Number.POSITIVE_INFINITY;
  if (args.length > 1) {
    const i = _PyEval_SliceIndexNotNone(args[1] as PyObject);
    if (i === null) return null;
    start = i;
  }
  if (args.length > 2) {
    const i = _PyEval_SliceIndexNotNone(args[2] as PyObject);
    if (i === null) return null;
    stop = i;
  }
  if (start < 0) start = Math.max(0, start + body.ob_item.length);
  if (stop < 0) stop = Math.max(0, stop + body.ob_item.length);
  const value = args[0] as PyObject;
  for (let i = start; i < stop && i < body.ob_item.length; i++) {
    const cmp = itemEquals(body.ob_item[i] as PyObject, value);
    if (cmp > 0) return PyLong_FromLong(i);
    if (cmp < 0) return null;
  }
  const text = reprText(value);
  return text === null ? null : ValueError(`${text} is not in list`);
}

function list_count(self: PyObject, value: PyObject): Result {
  const body = asList(self).body;
  let count = 0;
  for (let i = 0; i < body.ob_item.length; i++) {
    const item = body.ob_item[i] as PyObject;
    if (item === value) {
      count++;
      continue;
    }
    const cmp = itemEquals(item, value);
    if (cmp < 0) return null;
    count += cmp;
  }
  return PyLong_FromLong(count);
}

function list_sort(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const parsed = _PyArg_UnpackKeywords(SORT_PARSER, args, kwnames);
  if (parsed === null) return null;
  const key = parsed[0] ?? null;
  let reverse = 0;
  if (parsed[1] != null) {
    reverse = PyObject_IsTrue(parsed[1]);
    if (reverse < 0) return null;
  }
  return list_sort_impl(asList(self), key === Py_None ? null : key, reverse > 0);
}
const SORT_PARSER = { fname: "sort", keywords: ["key", "reverse"], minpos: 0, maxpos: 0 };

export const PyList_Type = defineType({
  tp_name: "list",
  tp_basicsize: 40,
  tp_flags:
    Py_TPFLAGS_HAVE_GC |
    Py_TPFLAGS_BASETYPE |
    Py_TPFLAGS_LIST_SUBCLASS |
    Py_TPFLAGS_MATCH_SELF |
    Py_TPFLAGS_SEQUENCE,
  tp_getattro: PyObject_GenericGetAttr,
  tp_doc:
    "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\n" +
    "The argument must be an iterable if specified.",
  tp_layout: (type) => new PyHeapObject(type, new ListBody()),
  tp_new: (type) => (type.tp_alloc ?? PyType_GenericAlloc)(type, 0),
  tp_init: (self, args, kwds) => {
    const type = self.ob_type;
    if ((type === PyList_Type || type.tp_new === PyList_Type.tp_new) && !_PyArg_NoKeywords("list", kwds))
      return -1;
    const items = args.body.ob_item;
    if (!_PyArg_CheckPositional("list", items.length, 0, 1)) return -1;
    return list_init_impl(asList(self), items[0] ?? null);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("list", kwnames)) return null;
    if (!_PyArg_CheckPositional("list", args.length, 0, 1)) return null;
    const list = PyType_GenericAlloc(type as PyTypeObject, 0) as PyListObject | null;
    if (list === null) return null;
    if (args.length > 0) {
      const mark = holdMark();
      hold(list, "list being made");
      const err = list_init_impl(list, args[0] as PyObject);
      unhold(mark);
      if (err < 0) {
        DECREF(list);
        return null;
      }
    }
    return list;
  },
  tp_drop: (self, step) => {
    const items = asList(self).body.ob_item;
    const i = items.length - 1 - step;
    if (i < 0) return undefined;
    const item = items[i] ?? null;
    items[i] = null;
    return item;
  },
  tp_free: list_free,
  tp_traverse: (self, visit) => {
    const items = asList(self).body.ob_item;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i];
      if (item != null) visit(item);
    }
  },
  tp_clear: (self) => list_clear(asList(self)),
  tp_refs: (self, visit) => {
    asList(self).body.ob_item.forEach((item, i) => {
      if (item !== null) visit("item", String(i), item);
    });
  },
  tp_repr: reprInSteps(list_repr),
  tp_hash: PyObject_HashNotImplemented,
  tp_richcompare: compareInSteps(list_richcompare),
  tp_iter: (self) => list_iter(self),
  sq_length: (self) => asList(self).body.ob_item.length,
  sq_concat: list_concat,
  sq_repeat: list_repeat,
  sq_item: list_item,
  sq_ass_item: list_ass_item,
  sq_contains: list_contains,
  sq_inplace_concat: (self, other) => (_PyList_Extend(asList(self), other) ? NewRef(self) : null),
  sq_inplace_repeat: (self, n) => (list_inplace_repeat(asList(self), n) < 0 ? null : NewRef(self)),
  mp_length: (self) => asList(self).body.ob_item.length,
  mp_subscript: list_subscript,
  mp_ass_subscript: list_ass_subscript,
  tp_methods: [
    onearg("__getitem__", list_subscript, METH_COEXIST),
    noargs("__reversed__", (self) => newListRevIter(self)),
    noargs("__sizeof__", (self) =>
      PyLong_FromLong(self.ob_type.tp_basicsize + Math.max(0, asList(self).body.allocated) * 8),
    ),
    noargs("clear", (self) => {
      list_clear(asList(self));
      return Py_None;
    }),
    noargs("copy", (self) => listFromItems(asList(self).body.ob_item)),
    onearg("append", (self, item) =>
      _PyList_AppendTakeRef(asList(self), NewRef(item)) < 0 ? null : Py_None,
    ),
    fastcall("insert", list_insert),
    onearg("extend", (self, iterable) => (_PyList_Extend(asList(self), iterable) ? Py_None : null)),
    fastcall("pop", list_pop),
    onearg("remove", list_remove),
    fastcall("index", list_index),
    onearg("count", list_count),
    noargs("reverse", (self) => {
      PyList_Reverse(asList(self));
      return Py_None;
    }),
    fastkeywords("sort", list_sort),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});
