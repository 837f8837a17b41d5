/**
 * tuple (Objects/tupleobject.c).
 *
 * Tuples of one to twenty items have free lists, by length; the empty tuple is one static object. A tuple is tracked by
 * the collector from its making; a collection that it survives untracks it if none of its items can be part of a cycle.
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  H,
  hasFlag,
  hold,
  holdMark,
  IMMORTAL,
  INCREF,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MATCH_SELF,
  Py_TPFLAGS_SEQUENCE,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import {
  _PyObject_GC_IS_TRACKED,
  _PyType_PreHeaderSize,
  blockUnitOf,
  freeObject,
  fromFreelist,
  hasRoom,
  mallocUnits,
  moveObject,
  PyMem_Realloc,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyObject_GC_UnTrack,
  PyType_GenericAlloc,
  toFreelist,
} from "./alloc.ts";
import { rt } from "./runtime.ts";
import {
  PyObject_Hash,
  PyObject_RichCompareBool,
  Py_ReprEnter,
  Py_ReprLeave,
  reprText,
  compareBoolSteps,
  compareSteps,
  nests,
  nestsInRepr,
  reprTextSteps,
} from "./abstract.ts";
import { compareInSteps, reprInSteps, type Steps } from "./steps.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { _PyObject_GC_MAY_BE_TRACKED } from "./dictobject.ts";
import { IndexError, MemoryError, TypeError, ValueError } from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "./getargs.ts";
import { makeSeqIterType } from "./iterobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { PySequence_Tuple } from "./sequence.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { _PyEval_SliceIndexNotNone, PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";
import { lengthCompare } from "./listobject.ts";

export { PySequence_Tuple };

const SIZEOF_TUPLE = 24;

export class TupleBody {
  /** Items; null only while the tuple is being made or dropped. */
  ob_item: (PyObject | null)[];
  constructor(items: (PyObject | null)[]) {
    this.ob_item = items;
  }
}

export interface PyTupleObject extends PyHeapObject {
  body: TupleBody;
}

export function PyTuple_Check(o: PyObject): o is PyTupleObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_TUPLE_SUBCLASS);
}

export function PyTuple_CheckExact(o: PyObject): o is PyTupleObject {
  return o.ob_type === PyTuple_Type;
}

/** Items of a tuple, complete. Borrowed. */
export function tupleItems(o: PyObject): PyObject[] {
  return (o as PyTupleObject).body.ob_item as PyObject[];
}

// ---------------------------------------------------------------------------------------------------------
// Making

/** `tuple_alloc`: untracked, around an array of at least one item. */
function tuple_alloc(items: (PyObject | null)[]): PyTupleObject {
  const op = new PyHeapObject(PyTuple_Type, new TupleBody(items)) as PyTupleObject;
  const n = items.length;
  if (n <= 20) {
    const addr = rt.freelists.tuples[n]?.pop() ?? null;
    if (addr !== null) return fromFreelist(op, addr);
  }
  return PyObject_GC_Alloc(op, SIZEOF_TUPLE + 8 * n);
}

/** `PyTuple_New`: `size` empty slots, tracked; `()` itself for 0. */
export function PyTuple_New(size: number): PyTupleObject {
  if (size === 0) return emptyTuple;
  const items: (PyObject | null)[] = [];
  for (let i = 0; i < size; i++) items.push(null);
  const op = tuple_alloc(items);
  PyObject_GC_Track(op);
  return op;
}

/** `_PyTuple_FromArraySteal`: takes over the references, and the array. */
export function PyTuple_FromArraySteal(items: PyObject[]): PyTupleObject {
  if (items.length === 0) return emptyTuple;
  const op = tuple_alloc(items);
  PyObject_GC_Track(op);
  touch(op);
  return op;
}

/** `_PyTuple_FromArray`: with new references. */
export function PyTuple_FromArray(items: readonly PyObject[]): PyTupleObject {
  if (items.length === 0) return emptyTuple;
  const own = items.slice();
  const op = tuple_alloc(own);
  for (let i = 0; i < own.length; i++) INCREF(own[i] as PyObject);
  PyObject_GC_Track(op);
  touch(op);
  return op;
}

/** `PyTuple_Pack`: new references to the arguments. */
export function PyTuple_Pack(...items: PyObject[]): PyTupleObject {
  return PyTuple_FromArray(items);
}

/** `PyTuple_GetSlice` with bounds in range: the tuple itself where it is the whole of an exact one. */
export function tuple_slice(a: PyTupleObject, low: number, high: number): PyTupleObject {
  const items = a.body.ob_item;
  const lo = Math.max(0, low);
  const hi = Math.max(lo, Math.min(high, items.length));
  if (lo === 0 && hi === items.length && PyTuple_CheckExact(a)) return NewRef(a);
  return PyTuple_FromArray(items.slice(lo, hi) as PyObject[]);
}

/** `PyObject_GC_Resize` of an untracked object: the block may move. */
function gcResize(op: PyTupleObject, size: number): boolean {
  const presize = _PyType_PreHeaderSize(op.ob_type);
  const unit = PyMem_Realloc(blockUnitOf(op), size + presize);
  if (unit === 0) return false;
  moveObject(op, unit + (presize >> 4));
  if (!rt.startingUp) rt.obmalloc.setOwnerUnits(unit, op);
  return true;
}

/**
 * `_PyTuple_Resize`: takes over the reference to `v` and gives one to the tuple of the new length. Only for a tuple
 * that nobody else has seen.
 */
export function _PyTuple_Resize(v: PyTupleObject, newsize: number): PyTupleObject | null {
  const items = v.body.ob_item;
  const oldsize = items.length;
  if (oldsize === newsize) return v;
  if (newsize === 0) {
    DECREF(v);
    return emptyTuple;
  }
  if (oldsize === 0) return PyTuple_New(newsize);
  if (_PyObject_GC_IS_TRACKED(v)) PyObject_GC_UnTrack(v);
  for (let i = newsize; i < oldsize; i++) {
    const item = items[i] ?? null;
    items[i] = null;
    if (item !== null) DECREF(item);
  }
  items.length = Math.min(oldsize, newsize);
  if (!gcResize(v, SIZEOF_TUPLE + 8 * newsize)) {
    DECREF(v);
    return MemoryError();
  }
  for (let i = oldsize; i < newsize; i++) items.push(null);
  touch(v);
  PyObject_GC_Track(v);
  return v;
}

// ---------------------------------------------------------------------------------------------------------
// Life

function tuple_free(self: PyObject): void {
  const n = (self as PyTupleObject).body.ob_item.length;
  if (n <= 20 && self.ob_type === PyTuple_Type && (rt.freelists.tuples[n]?.push(self.addr) ?? false))
    toFreelist(self);
  else freeObject(self);
}

/** `_PyTuple_MaybeUntrack`. */
export function _PyTuple_MaybeUntrack(op: PyObject): void {
  if (!PyTuple_CheckExact(op) || !_PyObject_GC_IS_TRACKED(op)) return;
  const items = op.body.ob_item;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item == null || _PyObject_GC_MAY_BE_TRACKED(item)) return;
  }
  PyObject_GC_UnTrack(op);
}

/** `tuple_new_impl`. */
function tuple_new_impl(type: PyTypeObject, iterable: PyObject | null): Result {
  if (type !== PyTuple_Type) return tuple_subtype_new(type, iterable);
  return iterable === null ? emptyTuple : PySequence_Tuple(iterable);
}

function tuple_subtype_new(type: PyTypeObject, iterable: PyObject | null): Result {
  const tmp = iterable === null ? emptyTuple : PySequence_Tuple(iterable);
  if (tmp === null) return null;
  const items = tmp.body.ob_item as PyObject[];
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, items.length) as PyTupleObject | null;
  if (o !== null) {
    o.body.ob_item = items.slice();
    for (const item of items) INCREF(item);
    touch(o);
  }
  const mark = holdMark();
  if (o !== null) hold(o, "tuple being made");
  DECREF(tmp);
  unhold(mark);
  if (o !== null && !_PyObject_GC_IS_TRACKED(o)) PyObject_GC_Track(o);
  return o;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function* tuple_repr(self: PyObject): Steps<Result> {
  const items = (self as PyTupleObject).body.ob_item;
  const n = items.length;
  if (n === 0) return PyUnicode_FromString("()");
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("(...)") : null;
  const parts: string[] = [];
  for (let i = 0; i < n; i++) {
    const item = items[i] as PyObject;
    const text = nestsInRepr(item) ? ((yield reprTextSteps(item)) as string | null) : reprText(item);
    if (text === null) {
      Py_ReprLeave(self);
      return null;
    }
    parts.push(text);
  }
  Py_ReprLeave(self);
  return PyUnicode_FromString(n === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`);
}

// xxHash's primes, as halves of 64 bits, and one of them xor'ed with what CPython adds for the length.
const P1_HI = 0x9e3779b1;
const P1_LO = 0x85ebca87;
const P2_HI = 0xc2b2ae3d;
const P2_LO = 0x27d4eb4f;
const P5_HI = 0x27d4eb2f;
const P5_LO = 0x165667c5;
const LENGTH_LO = P5_LO ^ 3527539;

let mulHi = 0;
let mulLo = 0;
/** Low 64 bits of a product, into mulHi and mulLo. */
function mul64(ahi: number, alo: number, bhi: number, blo: number): void {
  const a0 = alo & 0xffff;
  const a1 = alo >>> 16;
  const b0 = blo & 0xffff;
  const b1 = blo >>> 16;
  // Each of these stays below 2^32.
  const mid = a1 * b0 + ((a0 * b0) >>> 16);
  const mid2 = a0 * b1 + (mid & 0xffff);
  const high = a1 * b1 + (mid >>> 16) + (mid2 >>> 16);
  mulLo = Math.imul(alo, blo);
  mulHi = (high + Math.imul(ahi, blo) + Math.imul(alo, bhi)) | 0;
}

/** `tuplehash`. */
function tuple_hash(self: PyObject): boolean {
  const items = (self as PyTupleObject).body.ob_item;
  const n = items.length;
  let hi = P5_HI | 0;
  let lo = P5_LO | 0;
  for (let i = 0; i < n; i++) {
    if (!PyObject_Hash(items[i] as PyObject)) return false;
    mul64(H.hi, H.lo, P2_HI, P2_LO);
    const sum = (lo >>> 0) + (mulLo >>> 0);
    hi = (hi + mulHi + (sum > 0xffffffff ? 1 : 0)) | 0;
    lo = sum | 0;
    const rhi = (hi << 31) | (lo >>> 1);
    const rlo = (lo << 31) | (hi >>> 1);
    mul64(rhi, rlo, P1_HI, P1_LO);
    hi = mulHi;
    lo = mulLo;
  }
  const addLo = (n ^ LENGTH_LO) >>> 0;
  const sum = (lo >>> 0) + addLo;
  hi = (hi + P5_HI + (sum > 0xffffffff ? 1 : 0)) | 0;
  lo = sum | 0;
  if (hi === -1 && lo === -1) {
    hi = 0;
    lo = 1546275796;
  }
  H.hi = hi;
  H.lo = lo;
  return true;
}

function* tuple_richcompare(v: PyObject, w: PyObject, op: CompareOp): Steps<Result> {
  if (!PyTuple_Check(v) || !PyTuple_Check(w)) return Py_NotImplemented;
  const vt = v.body.ob_item;
  const wt = w.body.ob_item;
  const vlen = vt.length;
  const wlen = wt.length;
  let i = 0;
  for (; i < vlen && i < wlen; i++) {
    const a = vt[i] as PyObject;
    const b = wt[i] as PyObject;
    const k = nests(a, b)
      ? ((yield compareBoolSteps(a, b, Py_EQ)) as number)
      : PyObject_RichCompareBool(a, b, Py_EQ);
    if (k < 0) return null;
    if (k === 0) break;
  }
  if (i >= vlen || i >= wlen) return lengthCompare(vlen, wlen, op);
  if (op === Py_EQ) return Py_False;
  if (op === Py_NE) return Py_True;
  return (yield compareSteps(vt[i] as PyObject, wt[i] as PyObject, op)) as Result;
}

function tuple_item(self: PyObject, i: number): Result {
  const items = (self as PyTupleObject).body.ob_item;
  if (i < 0 || i >= items.length) return IndexError("tuple index out of range");
  return NewRef(items[i] as PyObject);
}

function tuple_subscript(self: PyObject, item: PyObject): Result {
  const t = self as PyTupleObject;
  if (PyIndex_Check(item)) {
    const i = PyNumber_AsSsize_t(item, PyExc_IndexError);
    if (i === null) return null;
    return tuple_item(self, i < 0 ? i + t.body.ob_item.length : i);
  }
  if (!PySlice_Check(item)) {
    return TypeError(`tuple indices must be integers or slices, not ${item.ob_type.tp_name}`);
  }
  const s = sliceIndices(item, t.body.ob_item.length);
  if (s === null) return null;
  if (s.length <= 0) return emptyTuple;
  const items = t.body.ob_item as PyObject[];
  if (s.start === 0 && s.step === 1 && s.length === items.length && PyTuple_CheckExact(t)) return NewRef(t);
  const out: PyObject[] = [];
  for (let i = 0, cur = s.start; i < s.length; i++, cur += s.step) out.push(items[cur] as PyObject);
  return PyTuple_FromArray(out);
}

function tuple_concat(a: PyObject, b: PyObject): Result {
  const left = (a as PyTupleObject).body.ob_item as PyObject[];
  if (left.length === 0 && PyTuple_CheckExact(b)) return NewRef(b);
  if (!PyTuple_Check(b)) return TypeError(`can only concatenate tuple (not "${b.ob_type.tp_name}") to tuple`);
  const right = b.body.ob_item as PyObject[];
  if (right.length === 0 && PyTuple_CheckExact(a)) return NewRef(a);
  return hasRoom((left.length + right.length) * 8) ? PyTuple_FromArray(left.concat(right)) : MemoryError();
}

function tuple_repeat(self: PyObject, n: number): Result {
  const items = (self as PyTupleObject).body.ob_item as PyObject[];
  const size = items.length;
  if ((size === 0 || n === 1) && PyTuple_CheckExact(self)) return NewRef(self);
  if (size === 0 || n <= 0) return emptyTuple;
  if (!hasRoom(size * n * 8)) return MemoryError();
  const out: PyObject[] = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < size; j++) out.push(items[j] as PyObject);
  return PyTuple_FromArray(out);
}

function tuple_contains(self: PyObject, value: PyObject): number {
  const items = (self as PyTupleObject).body.ob_item;
  let cmp = 0;
  for (let i = 0; i < items.length && cmp === 0; i++)
    cmp = PyObject_RichCompareBool(items[i] as PyObject, value, Py_EQ);
  return cmp;
}

function tuple_index(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("index", args.length, 1, 3)) return null;
  const items = (self as PyTupleObject).body.ob_item;
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
  if (start < 0) start = Math.max(0, start + items.length);
  if (stop < 0) stop += items.length;
  else if (stop > items.length) stop = items.length;
  for (let i = start; i < stop; i++) {
    const cmp = PyObject_RichCompareBool(items[i] as PyObject, args[0] as PyObject, Py_EQ);
    if (cmp > 0) return PyLong_FromLong(i);
    if (cmp < 0) return null;
  }
  return ValueError("tuple.index(x): x not in tuple");
}

function tuple_count(self: PyObject, value: PyObject): Result {
  let count = 0;
  for (const item of (self as PyTupleObject).body.ob_item as PyObject[]) {
    const cmp = PyObject_RichCompareBool(item, value, Py_EQ);
    if (cmp > 0) count++;
    else if (cmp < 0) return null;
  }
  return PyLong_FromLong(count);
}

export const PyTuple_Type = defineType({
  tp_name: "tuple",
  tp_basicsize: SIZEOF_TUPLE,
  tp_itemsize: 8,
  tp_flags:
    Py_TPFLAGS_HAVE_GC |
    Py_TPFLAGS_BASETYPE |
    Py_TPFLAGS_TUPLE_SUBCLASS |
    Py_TPFLAGS_MATCH_SELF |
    Py_TPFLAGS_SEQUENCE,
  tp_getattro: PyObject_GenericGetAttr,
  tp_doc:
    "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\n" +
    "If iterable is specified the tuple is initialized from iterable's items.\n\n" +
    "If the argument is a tuple, the return value is the same object.",
  tp_layout: (type) => new PyHeapObject(type, new TupleBody([])),
  tp_new: (type, args, kwds) => {
    if (type.tp_init === PyTuple_Type.tp_init && !_PyArg_NoKeywords("tuple", kwds)) return null;
    const items = args.body.ob_item;
    if (!_PyArg_CheckPositional("tuple", items.length, 0, 1)) return null;
    return tuple_new_impl(type, items[0] ?? null);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("tuple", kwnames)) return null;
    if (!_PyArg_CheckPositional("tuple", args.length, 0, 1)) return null;
    return tuple_new_impl(type as PyTypeObject, args[0] ?? null);
  },
  tp_drop: (self, step) => {
    const items = (self as PyTupleObject).body.ob_item;
    const i = items.length - 1 - step;
    if (i < 0) return undefined;
    const item = items[i] ?? null;
    items[i] = null;
    return item;
  },
  tp_free: tuple_free,
  tp_traverse: (self, visit) => {
    const items = (self as PyTupleObject).body.ob_item;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i];
      if (item != null) visit(item);
    }
  },
  tp_refs: (self, visit) => {
    (self as PyTupleObject).body.ob_item.forEach((item, i) => {
      if (item !== null) visit("item", String(i), item);
    });
  },
  tp_repr: reprInSteps(tuple_repr),
  tp_hash: tuple_hash,
  tp_richcompare: compareInSteps(tuple_richcompare),
  tp_iter: (self) => tupleIter(self),
  sq_length: (self) => (self as PyTupleObject).body.ob_item.length,
  sq_concat: tuple_concat,
  sq_repeat: tuple_repeat,
  sq_item: tuple_item,
  sq_contains: tuple_contains,
  mp_length: (self) => (self as PyTupleObject).body.ob_item.length,
  mp_subscript: tuple_subscript,
  tp_methods: [
    noargs("__getnewargs__", (self) => {
      const t = self as PyTupleObject;
      return PyTuple_FromArraySteal([tuple_slice(t, 0, t.body.ob_item.length)]);
    }),
    fastcall("index", tuple_index),
    onearg("count", tuple_count),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});

/** `()`: one static, immortal object. */
export const emptyTuple = new PyHeapObject(PyTuple_Type, new TupleBody([])) as PyTupleObject;
emptyTuple.ob_refcnt = IMMORTAL;

/** Gives `()` its address at the start of a runtime. */
export function initEmptyTuple(): void {
  emptyTuple.addr = mallocUnits(SIZEOF_TUPLE + 16) + 1;
  rt.startupObjects.add(emptyTuple);
}

// ---------------------------------------------------------------------------------------------------------
// Iterator

const tuple_iter = makeSeqIterType(
  "tuple_iterator",
  (seq) => (seq as PyTupleObject).body.ob_item,
  () => emptyTuple,
);
export const PyTupleIter_Type = tuple_iter.type;

function tupleIter(self: PyObject): Result {
  return tuple_iter.make(self);
}
