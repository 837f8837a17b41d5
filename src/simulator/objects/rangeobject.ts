/**
 * range and its iterators (Objects/rangeobject.c).
 *
 * A range holds four ints of any size: start, stop, step and the length worked out from them. Its iterator counts in
 * machine words (`range_iterator`) where all of it fits into 64 bits, else in ints (`longrange_iterator`). None of them
 * can be part of a cycle, so none has a collector head.
 */
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_SEQUENCE,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { PyObject_Alloc } from "./alloc.ts";
import {
  _PySequence_IterSearch,
  PyObject_Hash,
  PyObject_IsTrue,
  PyObject_RichCompareBool,
  reprText,
} from "./abstract.ts";
import {
  PyIndex_Check,
  PyNumber_Add,
  PyNumber_Index,
  PyNumber_Multiply,
  PyNumber_Negative,
  PyNumber_Subtract,
} from "./abstract-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { DECREF_held } from "./call.ts";
import { IndexError, TypeError, ValueError } from "./errors.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "./getargs.ts";
import { PyLong_AsSsize_t, PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { argSsize } from "./list-type.ts";
import {
  bigOf,
  Py_False,
  Py_True,
  PyLong_FromBigInt,
  PyLong_FromLong,
  type PyLongObject,
} from "./longcore.ts";
import { PyBool_Type, PyLong_Type } from "./longobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, type PySliceObject, sliceBigIndices } from "./sliceobject.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

class RangeBody {
  start: PyLongObject;
  stop: PyLongObject;
  step: PyLongObject;
  length: PyLongObject;
  constructor(start: PyLongObject, stop: PyLongObject, step: PyLongObject, length: PyLongObject) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
  }
}

export interface PyRangeObject extends PyHeapObject {
  body: RangeBody;
}
const rangeBody = (o: PyObject): RangeBody => (o as PyRangeObject).body;

const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);
const one = (): PyObject => PyLong_FromLong(1);
const zero = (): PyObject => PyLong_FromLong(0);

// ---------------------------------------------------------------------------------------------------------
// Making

/** Number of items, exactly. */
function lengthOf(start: bigint, stop: bigint, step: bigint): bigint {
  if (step > 0n) return start < stop ? (stop - start - 1n) / step + 1n : 0n;
  return stop < start ? (start - stop - 1n) / -step + 1n : 0n;
}

/** `compute_range_length`. */
function compute_range_length(start: PyLongObject, stop: PyLongObject, step: PyLongObject): PyLongObject {
  if (start.big === null && stop.big === null && step.big === null) {
    const span = step.n > 0 ? stop.n - start.n : start.n - stop.n;
    if (span <= 0) return PyLong_FromLong(0);
    if (Number.isSafeInteger(span)) return PyLong_FromLong(Math.floor((span - 1) / Math.abs(step.n)) + 1);
  }
  return PyLong_FromBigInt(lengthOf(bigOf(start), bigOf(stop), bigOf(step)));
}

/** `make_range_object`: takes over the references. */
function make_range_object(start: PyLongObject, stop: PyLongObject, step: PyLongObject): PyRangeObject {
  const length = compute_range_length(start, stop, step);
  const o = new PyHeapObject(PyRange_Type, new RangeBody(start, stop, step, length)) as PyRangeObject;
  return PyObject_Alloc(o, 48);
}

/** `range_from_array`. */
function range_from_array(args: readonly (PyObject | null)[]): Result {
  if (!_PyArg_CheckPositional("range", args.length, 1, 3)) return null;
  if (args.length === 1) {
    const stop = PyNumber_Index(args[0] as PyObject);
    return stop === null ? null : make_range_object(PyLong_FromLong(0), stop, PyLong_FromLong(1));
  }
  const mark = holdMark();
  const start = PyNumber_Index(args[0] as PyObject);
  if (start === null) return null;
  hold(start, "start of a range");
  const stop = PyNumber_Index(args[1] as PyObject);
  let step: PyLongObject | null = null;
  if (stop !== null) {
    hold(stop, "stop of a range");
    step = args.length < 3 ? PyLong_FromLong(1) : PyNumber_Index(args[2] as PyObject);
    if (step !== null && step.big === null && step.n === 0) {
      DECREF(step);
      step = ValueError("range() arg 3 must not be zero");
    }
  }
  unhold(mark);
  if (stop !== null && step !== null) return make_range_object(start, stop, step);
  DECREF(start);
  if (stop !== null) DECREF(stop);
  return null;
}

// ---------------------------------------------------------------------------------------------------------
// Items

/** `compute_item`: start + i * step. New reference, or null. */
function compute_item(r: RangeBody, i: PyObject): PyLongObject | null {
  const incr = PyNumber_Multiply(i, r.step);
  if (incr === null) return null;
  const result = PyNumber_Add(r.start, incr);
  DECREF(incr);
  return result as PyLongObject | null;
}

/** `compute_range_item`: also from the end. */
function compute_range_item(r: RangeBody, arg: PyLongObject): Result {
  const below = PyObject_RichCompareBool(arg, zero(), Py_LT);
  if (below < 0) return null;
  const i = below > 0 ? PyNumber_Add(r.length, arg) : NewRef(arg);
  if (i === null) return null;
  const inside =
    PyObject_RichCompareBool(i, zero(), Py_LT) === 0 && PyObject_RichCompareBool(i, r.length, Py_GE) === 0;
  const result = inside ? compute_item(r, i) : IndexError("range object index out of range");
  DECREF(i);
  return result;
}

function range_item(self: PyObject, i: number): Result {
  const arg = PyLong_FromLong(i);
  const result = compute_range_item(rangeBody(self), arg);
  DECREF(arg);
  return result;
}

/** `compute_slice`. */
function compute_slice(r: RangeBody, slice: PySliceObject): Result {
  const bounds = sliceBigIndices(slice, bigOf(r.length));
  if (bounds === null) return null;
  const [start, stop, step] = bounds.map((n) => PyLong_FromBigInt(n)) as [
    PyLongObject,
    PyLongObject,
    PyLongObject,
  ];
  const substep = PyNumber_Multiply(r.step, step) as PyLongObject;
  DECREF(step);
  const substart = compute_item(r, start) as PyLongObject;
  DECREF(start);
  const substop = compute_item(r, stop) as PyLongObject;
  DECREF(stop);
  return make_range_object(substart, substop, substep);
}

function range_subscript(self: PyObject, item: PyObject): Result {
  if (PyIndex_Check(item)) {
    const i = PyNumber_Index(item);
    if (i === null) return null;
    const result = compute_range_item(rangeBody(self), i);
    DECREF(i);
    return result;
  }
  if (PySlice_Check(item)) return compute_slice(rangeBody(self), item);
  return TypeError(`range indices must be integers or slices, not ${item.ob_type.tp_name}`);
}

/** Exact ints and bools are looked for by arithmetic. */
function isPlainInt(o: PyObject): o is PyLongObject {
  return o.ob_type === PyLong_Type || o.ob_type === PyBool_Type;
}

/** `range_contains_long`. */
function containsLong(r: RangeBody, o: PyLongObject): boolean {
  const start = bigOf(r.start);
  const stop = bigOf(r.stop);
  const step = bigOf(r.step);
  const v = bigOf(o);
  if (step > 0n ? v < start || v >= stop : v > start || v <= stop) return false;
  return (v - start) % step === 0n;
}

function range_contains(self: PyObject, o: PyObject): number {
  if (isPlainInt(o)) return containsLong(rangeBody(self), o) ? 1 : 0;
  return _PySequence_IterSearch(self, o, "contains");
}

function range_count(self: PyObject, o: PyObject): Result {
  if (isPlainInt(o)) return PyLong_FromLong(containsLong(rangeBody(self), o) ? 1 : 0);
  const n = _PySequence_IterSearch(self, o, "count");
  return n < 0 ? null : PyLong_FromLong(n);
}

function range_index(self: PyObject, o: PyObject): Result {
  const r = rangeBody(self);
  if (!isPlainInt(o)) {
    const i = _PySequence_IterSearch(self, o, "index");
    return i < 0 ? null : PyLong_FromLong(i);
  }
  if (containsLong(r, o)) return PyLong_FromBigInt((bigOf(o) - bigOf(r.start)) / bigOf(r.step));
  const text = reprText(o);
  return text === null ? null : ValueError(`${text} is not in range`);
}

// ---------------------------------------------------------------------------------------------------------
// Operators

/** `range_equals`: as sequences. 1, 0, -1. */
function range_equals(a: RangeBody, b: RangeBody): number {
  if (a === b) return 1;
  let cmp = PyObject_RichCompareBool(a.length, b.length, Py_EQ);
  if (cmp !== 1) return cmp;
  const length = bigOf(a.length);
  if (length === 0n) return 1;
  cmp = PyObject_RichCompareBool(a.start, b.start, Py_EQ);
  if (cmp !== 1 || length === 1n) return cmp;
  return PyObject_RichCompareBool(a.step, b.step, Py_EQ);
}

/** As the tuple (length, start, step), with None for what does not matter. */
function range_hash(self: PyObject): boolean {
  const r = rangeBody(self);
  const length = bigOf(r.length);
  const t = PyTuple_FromArraySteal([
    NewRef(r.length),
    length === 0n ? Py_None : NewRef(r.start),
    length <= 1n ? Py_None : NewRef(r.step),
  ]);
  const ok = PyObject_Hash(t);
  DECREF(t);
  return ok;
}

function range_repr(self: PyObject): Result {
  const r = rangeBody(self);
  const start = reprText(r.start);
  const stop = start === null ? null : reprText(r.stop);
  if (start === null || stop === null) return null;
  if (r.step.big === null && r.step.n === 1) return PyUnicode_FromString(`range(${start}, ${stop})`);
  const step = reprText(r.step);
  return step === null ? null : PyUnicode_FromString(`range(${start}, ${stop}, ${step})`);
}

function range_length(self: PyObject): number {
  return PyLong_AsSsize_t(rangeBody(self).length) ?? -1;
}

const member = (name: "start" | "stop" | "step", offset: number): PyMemberDef => ({
  name,
  readonly: true,
  get: (self) => NewRef(rangeBody(self)[name]),
  offset,
});

/** Drops the ints of `fields`, one after another. */
function intDrop(fields: readonly string[]): NonNullable<TypeSpec["tp_drop"]> {
  return (self, step) => {
    const name = fields[step];
    if (name === undefined) return undefined;
    const body = (self as PyHeapObject).body as Record<string, PyObject | null>;
    const o = body[name] ?? null;
    body[name] = null;
    return o;
  };
}

/** Lists the ints of `fields`. */
function intRefs(fields: readonly string[]): NonNullable<TypeSpec["tp_refs"]> {
  return (self, visit) => {
    const body = (self as PyHeapObject).body as Record<string, PyObject | null>;
    for (const name of fields) {
      const o = body[name] ?? null;
      if (o !== null) visit("field", name, o);
    }
  };
}
const RANGE_FIELDS = ["start", "stop", "step", "length"];

export const PyRange_Type: PyTypeObject = defineType({
  tp_name: "range",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 48,
  tp_flags: Py_TPFLAGS_SEQUENCE,
  tp_doc:
    "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n" +
    "Return an object that produces a sequence of integers from start (inclusive)\n" +
    "to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n" +
    "start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n" +
    "These are exactly the valid indices for a list of 4 elements.\n" +
    "When step is given, it specifies the increment (or decrement).",
  tp_new: (_type, args, kwds) =>
    _PyArg_NoKeywords("range", kwds) ? range_from_array(args.body.ob_item) : null,
  tp_vectorcall: (_type, args, kwnames) =>
    _PyArg_NoKwnames("range", kwnames) ? range_from_array(args) : null,
  tp_drop: intDrop(RANGE_FIELDS),
  tp_refs: intRefs(RANGE_FIELDS),
  tp_repr: range_repr,
  tp_hash: range_hash,
  tp_richcompare: (v, w, op) => {
    if (w.ob_type !== PyRange_Type || (op !== Py_EQ && op !== Py_NE)) return Py_NotImplemented;
    const result = range_equals(rangeBody(v), rangeBody(w));
    return result < 0 ? null : (result === 1) === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_iter: (self) => range_iter(rangeBody(self)),
  nb_bool: (self) => PyObject_IsTrue(rangeBody(self).length),
  sq_length: range_length,
  sq_item: range_item,
  sq_contains: range_contains,
  mp_length: range_length,
  mp_subscript: range_subscript,
  tp_members: [member("start", 16), member("stop", 24), member("step", 32)],
  tp_methods: [
    noargs("__reversed__", (self) => range_reverse(rangeBody(self))),
    noargs("__reduce__", (self) => {
      const r = rangeBody(self);
      return PyTuple_FromArraySteal([
        NewRef(PyRange_Type),
        PyTuple_FromArraySteal([NewRef(r.start), NewRef(r.stop), NewRef(r.step)]),
      ]);
    }),
    onearg("count", range_count),
    onearg("index", range_index),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// range_iterator

/** Counts in 64-bit words: numbers where they are safe, else bigints (then `wide` is set). */
export class RangeIterBody {
  start: number;
  readonly step: number;
  len: number;
  wide: { start: bigint; readonly step: bigint; len: bigint } | null = null;
  constructor(start: number, step: number, len: number) {
    this.start = start;
    this.step = step;
    this.len = len;
  }
}

export interface PyRangeIterObject extends PyHeapObject {
  body: RangeIterBody;
}
const iterBody = (o: PyObject): RangeIterBody => (o as PyRangeIterObject).body;

/** `fast_range_iter`. */
function fast_range_iter(start: bigint, step: bigint, len: bigint): Result {
  const body = new RangeIterBody(Number(start), Number(step), Number(len));
  const end = Number(start + len * step);
  if (!Number.isSafeInteger(body.start) || !Number.isSafeInteger(end) || !Number.isSafeInteger(body.step)) {
    body.wide = { start, step, len };
  }
  return PyObject_Alloc(new PyHeapObject(PyRangeIter_Type, body), 40);
}

const fits = (n: bigint): boolean => n >= LONG_MIN && n <= LONG_MAX;

function range_iter(r: RangeBody): Result {
  if (r.start.big === null && r.stop.big === null && r.step.big === null && r.length.big === null) {
    const end = r.start.n + r.length.n * r.step.n;
    if (Number.isSafeInteger(end)) {
      return PyObject_Alloc(
        new PyHeapObject(PyRangeIter_Type, new RangeIterBody(r.start.n, r.step.n, r.length.n)),
        40,
      );
    }
  }
  const start = bigOf(r.start);
  const stop = bigOf(r.stop);
  const step = bigOf(r.step);
  const length = bigOf(r.length);
  const room = step > 0n ? stop <= LONG_MAX - (step - 1n) : stop >= LONG_MIN + (-1n - step);
  if (fits(start) && fits(stop) && fits(step) && length <= LONG_MAX && (length === 0n || room)) {
    return fast_range_iter(start, step, length);
  }
  return newLongIter(NewRef(r.start), NewRef(r.step), NewRef(r.length));
}

function range_reverse(r: RangeBody): Result {
  const start = bigOf(r.start);
  const step = bigOf(r.step);
  const length = bigOf(r.length);
  if (
    fits(start) &&
    fits(bigOf(r.stop)) &&
    fits(step) &&
    step !== LONG_MIN &&
    fits(start - step) &&
    length <= LONG_MAX
  ) {
    return fast_range_iter(start - step + length * step, -step, length);
  }
  const diff = PyNumber_Subtract(r.length, one()) as PyObject;
  const product = PyNumber_Multiply(diff, r.step) as PyObject;
  DECREF(diff);
  const sum = PyNumber_Add(r.start, product) as PyLongObject;
  DECREF(product);
  return newLongIter(sum, PyNumber_Negative(r.step) as PyLongObject, NewRef(r.length));
}

/** `rangeiter_next`. */
function rangeiter_next(self: PyObject): Result {
  const r = iterBody(self);
  const wide = r.wide;
  if (wide !== null) {
    if (wide.len <= 0n) return null;
    const n = wide.start;
    wide.start += wide.step;
    wide.len--;
    return PyLong_FromBigInt(n);
  }
  if (r.len <= 0) return null;
  const n = r.start;
  r.start = n + r.step;
  r.len--;
  return PyLong_FromLong(n);
}

/** Start, step and length left, as bigints. */
function state(r: RangeIterBody): { start: bigint; step: bigint; len: bigint } {
  return r.wide ?? { start: BigInt(r.start), step: BigInt(r.step), len: BigInt(r.len) };
}

export const PyRangeIter_Type: PyTypeObject = defineType({
  tp_name: "range_iterator",
  tp_basicsize: 40,
  tp_iter: PyObject_SelfIter,
  tp_iternext: rangeiter_next,
  tp_methods: [
    noargs("__length_hint__", (self) => PyLong_FromBigInt(state(iterBody(self)).len)),
    noargs("__reduce__", (self) => {
      const { start, step, len } = state(iterBody(self));
      const a = PyLong_FromBigInt(start);
      const b = PyLong_FromBigInt(start + len * step);
      return reduceTo("iter", [make_range_object(a, b, PyLong_FromBigInt(step))], Py_None);
    }),
    onearg("__setstate__", (self, arg) => {
      const index = argSsize(arg);
      if (index === null) return null;
      const r = iterBody(self);
      const s = state(r);
      let by = BigInt(index);
      if (by < 0n) by = 0n;
      else if (by > s.len) by = s.len;
      if (r.wide !== null) {
        r.wide.start += by * s.step;
        r.wide.len -= by;
      } else {
        r.start += Number(by) * r.step;
        r.len -= Number(by);
      }
      return Py_None;
    }),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// longrange_iterator

class LongIterBody {
  start: PyLongObject;
  step: PyLongObject;
  len: PyLongObject;
  constructor(start: PyLongObject, step: PyLongObject, len: PyLongObject) {
    this.start = start;
    this.step = step;
    this.len = len;
  }
}
const longBody = (o: PyObject): LongIterBody => (o as PyHeapObject).body as LongIterBody;

/** Takes over the references. */
function newLongIter(start: PyLongObject, step: PyLongObject, len: PyLongObject): Result {
  return PyObject_Alloc(new PyHeapObject(PyLongRangeIter_Type, new LongIterBody(start, step, len)), 40);
}

const LONG_FIELDS = ["start", "step", "len"];

export const PyLongRangeIter_Type: PyTypeObject = defineType({
  tp_name: "longrange_iterator",
  tp_basicsize: 40,
  tp_drop: intDrop(LONG_FIELDS),
  tp_refs: intRefs(LONG_FIELDS),
  tp_iter: PyObject_SelfIter,
  tp_iternext: (self) => {
    const r = longBody(self);
    if (PyObject_RichCompareBool(r.len, zero(), Py_GT) !== 1) return null;
    const start = PyNumber_Add(r.start, r.step) as PyLongObject;
    const len = PyNumber_Subtract(r.len, one()) as PyLongObject;
    const result = r.start;
    const old = r.len;
    r.start = start;
    r.len = len;
    touch(self);
    DECREF(old);
    return result;
  },
  tp_methods: [
    noargs("__length_hint__", (self) => NewRef(longBody(self).len)),
    noargs("__reduce__", (self) => {
      const r = longBody(self);
      const product = PyNumber_Multiply(r.len, r.step) as PyObject;
      const stop = PyNumber_Add(r.start, product) as PyLongObject;
      DECREF(product);
      return reduceTo("iter", [make_range_object(NewRef(r.start), stop, NewRef(r.step))], Py_None);
    }),
    onearg("__setstate__", (self, index) => {
      const r = longBody(self);
      let cmp = PyObject_RichCompareBool(index, zero(), Py_LT);
      if (cmp < 0) return null;
      let by: PyObject = cmp > 0 ? zero() : index;
      if (cmp === 0) {
        cmp = PyObject_RichCompareBool(r.len, index, Py_LT);
        if (cmp < 0) return null;
        if (cmp > 0) by = r.len;
      }
      const mark = holdMark();
      hold(NewRef(by), "index of an iterator");
      const product = PyNumber_Multiply(by, r.step);
      if (product === null) {
        DECREF_held(by);
        return null;
      }
      hold(product, "offset of an iterator");
      const start = PyNumber_Add(r.start, product) as PyLongObject | null;
      DECREF_held(product);
      const len = start === null ? null : (PyNumber_Subtract(r.len, by) as PyLongObject | null);
      DECREF_held(by);
      unhold(mark);
      if (start === null) return null;
      if (len === null) {
        DECREF(start);
        return null;
      }
      const oldStart = r.start;
      const oldLen = r.len;
      r.start = start;
      r.len = len;
      touch(self);
      DECREF(oldStart);
      DECREF(oldLen);
      return Py_None;
    }),
  ],
});
