/**
 * slice (Objects/sliceobject.c), and the arithmetic of slices. A slice is kept for reuse when it dies: one of them.
 */
import {
  DECREF,
  defineType,
  H,
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
  Py_LE,
  Py_TPFLAGS_HAVE_GC,
  type Result,
  unhold,
} from "./object.ts";
import { freeObject, fromFreelist, PyObject_GC_Alloc, PyObject_GC_Track, toFreelist } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_Hash, PyObject_RichCompare, reprText } from "./abstract.ts";
import { _PyNumber_Index, PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { TypeError, ValueError } from "./errors.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "./getargs.ts";
import { bigOf, Py_False, Py_True, PyLong_FromBigInt, type PyLongObject } from "./longcore.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export class SliceBody {
  start: PyObject | null;
  stop: PyObject | null;
  step: PyObject | null;
  constructor(start: PyObject, stop: PyObject, step: PyObject) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

export interface PySliceObject extends PyHeapObject {
  body: SliceBody;
}

export function PySlice_Check(o: PyObject): o is PySliceObject {
  return o.ob_type === PySlice_Type;
}

/** `_PyBuildSlice_Consume2` and its kin: takes over the references. */
export function buildSliceSteal(start: PyObject, stop: PyObject, step: PyObject): PySliceObject {
  const o = new PyHeapObject(PySlice_Type, new SliceBody(start, stop, step)) as PySliceObject;
  const addr = rt.freelists.slices.pop();
  if (addr !== null) fromFreelist(o, addr);
  else PyObject_GC_Alloc(o, 40);
  PyObject_GC_Track(o);
  return o;
}

/** `_PyBuildSlice_ConsumeRefs`: takes over the references. */
export function _PyBuildSlice_ConsumeRefs(start: PyObject, stop: PyObject): PySliceObject {
  return buildSliceSteal(start, stop, Py_None);
}

/** `PySlice_New`: null stands for None. */
export function PySlice_New(
  start: PyObject | null,
  stop: PyObject | null,
  step: PyObject | null,
): PySliceObject {
  return buildSliceSteal(NewRef(start ?? Py_None), NewRef(stop ?? Py_None), NewRef(step ?? Py_None));
}

// ---------------------------------------------------------------------------------------------------------
// Indices

/** 2^63 - 1 to the nearest double: only ever compared with lengths. */
const PY_SSIZE_T_MAX = 2 ** 63;

/** `_PyEval_SliceIndex`: clipped to 64 bits; `fallback` for None. Null with an exception set. */
export function _PyEval_SliceIndex(v: PyObject, fallback: number): number | null {
  if (v === Py_None) return fallback;
  if (!PyIndex_Check(v))
    return TypeError("slice indices must be integers or None or have an __index__ method");
  return PyNumber_AsSsize_t(v, false);
}

export function _PyEval_SliceIndexNotNone(v: PyObject): number | null {
  if (!PyIndex_Check(v)) return TypeError("slice indices must be integers or have an __index__ method");
  return PyNumber_AsSsize_t(v, false);
}

/** What PySlice_Unpack found. */
export const unpacked = { start: 0, stop: 0, step: 1 };

/** `PySlice_Unpack`, into `unpacked`: false with an exception set. */
export function PySlice_Unpack(slice: PySliceObject): boolean {
  const { start, stop, step } = slice.body as { start: PyObject; stop: PyObject; step: PyObject };
  const by = _PyEval_SliceIndex(step, 1);
  if (by === null) return false;
  if (by === 0) {
    ValueError("slice step cannot be zero");
    return false;
  }
  const from = _PyEval_SliceIndex(start, by < 0 ? PY_SSIZE_T_MAX : 0);
  if (from === null) return false;
  const to = _PyEval_SliceIndex(stop, by < 0 ? -PY_SSIZE_T_MAX : PY_SSIZE_T_MAX);
  if (to === null) return false;
  unpacked.start = from;
  unpacked.stop = to;
  unpacked.step = by;
  return true;
}

export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  length: number;
}

/** `PySlice_AdjustIndices`. */
export function adjustIndices(length: number, start: number, stop: number, step: number): SliceIndices {
  if (start < 0) {
    start += length;
    if (start < 0) start = step < 0 ? -1 : 0;
  } else if (start >= length) start = step < 0 ? length - 1 : length;
  if (stop < 0) {
    stop += length;
    if (stop < 0) stop = step < 0 ? -1 : 0;
  } else if (stop >= length) stop = step < 0 ? length - 1 : length;
  let n = 0;
  if (step < 0) {
    if (stop < start) n = Math.floor((start - stop - 1) / -step) + 1;
  } else if (start < stop) n = Math.floor((stop - start - 1) / step) + 1;
  return { start, stop, step, length: n };
}

/** `PySlice_Unpack` and `PySlice_AdjustIndices`; null with an exception set. */
export function sliceIndices(slice: PySliceObject, length: number): SliceIndices | null {
  if (!PySlice_Unpack(slice)) return null;
  return adjustIndices(length, unpacked.start, unpacked.stop, unpacked.step);
}

/** `evaluate_slice_index`: an int of any size, new reference. */
function evaluate_slice_index(v: PyObject): PyLongObject | null {
  if (!PyIndex_Check(v))
    return TypeError("slice indices must be integers or None or have an __index__ method");
  return _PyNumber_Index(v);
}

function bigIndex(v: PyObject): bigint | null {
  const index = evaluate_slice_index(v);
  if (index === null) return null;
  const n = bigOf(index);
  DECREF(index);
  return n;
}

/** `_PySlice_GetLongIndices`, for any length: [start, stop, step], or null with an exception set. */
export function sliceBigIndices(slice: PySliceObject, length: bigint): [bigint, bigint, bigint] | null {
  const body = slice.body as { start: PyObject; stop: PyObject; step: PyObject };
  let step = 1n;
  if (body.step !== Py_None) {
    const s = bigIndex(body.step);
    if (s === null) return null;
    step = s;
    if (step === 0n) return ValueError("slice step cannot be zero");
  }
  const lower = step < 0n ? -1n : 0n;
  const upper = step < 0n ? length - 1n : length;
  const clip = (v: PyObject, none: bigint): bigint | null => {
    if (v === Py_None) return none;
    const i = bigIndex(v);
    if (i === null) return null;
    if (i < 0n) return i + length < lower ? lower : i + length;
    return i > upper ? upper : i;
  };
  const start = clip(body.start, step < 0n ? upper : lower);
  if (start === null) return null;
  const stop = clip(body.stop, step < 0n ? lower : upper);
  if (stop === null) return null;
  return [start, stop, step];
}

// ---------------------------------------------------------------------------------------------------------
// The type

function parts(o: PyObject): [PyObject, PyObject, PyObject] {
  const b = (o as PySliceObject).body;
  return [b.start as PyObject, b.stop as PyObject, b.step as PyObject];
}

function slice_repr(self: PyObject): Result {
  const texts: string[] = [];
  for (const part of parts(self)) {
    const text = reprText(part);
    if (text === null) return null;
    texts.push(text);
  }
  return PyUnicode_FromString(`slice(${texts.join(", ")})`);
}

function slice_indices(self: PyObject, len: PyObject): Result {
  const index = _PyNumber_Index(len);
  if (index === null) return null;
  const length = bigOf(index);
  DECREF(index);
  if (length < 0n) return ValueError("length should not be negative");
  const r = sliceBigIndices(self as PySliceObject, length);
  return r === null ? null : PyTuple_FromArraySteal(r.map((n) => PyLong_FromBigInt(n)));
}

// The primes of tuple's hash, over the three parts.
const P1 = 11400714785074694791n;
const P2 = 14029467366897019727n;
const P5 = 2870177450012600261n;

/** `slicehash`: as a tuple of the three without its length. */
function slice_hash(self: PyObject): boolean {
  let acc = P5;
  for (const part of parts(self)) {
    if (!PyObject_Hash(part)) return false;
    const lane = (BigInt(H.hi >>> 0) << 32n) | BigInt(H.lo >>> 0);
    acc = BigInt.asUintN(64, acc + lane * P2);
    acc = BigInt.asUintN(64, (acc << 31n) | (acc >> 33n));
    acc = BigInt.asUintN(64, acc * P1);
  }
  if (acc === 0xffffffffffffffffn) acc = 1546275796n;
  H.hi = Number(acc >> 32n) | 0;
  H.lo = Number(acc & 0xffffffffn) | 0;
  return true;
}

const member = (name: "start" | "stop" | "step", offset: number): PyMemberDef => ({
  name,
  readonly: true,
  get: (self) => NewRef((self as PySliceObject).body[name] as PyObject),
  offset,
});

export const PySlice_Type = defineType({
  tp_name: "slice",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 40,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_doc:
    "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
  tp_new: (_type, args, kwds) => {
    if (!_PyArg_NoKeywords("slice", kwds)) return null;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("slice", items.length, 1, 3)) return null;
    if (items.length === 1) return PySlice_New(null, items[0] as PyObject, null);
    return PySlice_New(items[0] as PyObject, items[1] as PyObject, items[2] ?? null);
  },
  tp_drop: (self, step) => {
    const body = (self as PySliceObject).body;
    let o: PyObject | null;
    if (step === 0) {
      o = body.step;
      body.step = null;
    } else if (step === 1) {
      o = body.start;
      body.start = null;
    } else if (step === 2) {
      o = body.stop;
      body.stop = null;
    } else return undefined;
    return o;
  },
  tp_free: (self) => {
    if (rt.freelists.slices.push(self.addr)) toFreelist(self);
    else freeObject(self);
  },
  tp_traverse: (self, visit) => {
    for (const part of parts(self)) if (part !== null) visit(part);
  },
  tp_refs: (self, visit) => {
    const body = (self as PySliceObject).body;
    if (body.start !== null) visit("field", "start", body.start);
    if (body.stop !== null) visit("field", "stop", body.stop);
    if (body.step !== null) visit("field", "step", body.step);
  },
  tp_repr: slice_repr,
  tp_hash: slice_hash,
  tp_richcompare: (v, w, op) => {
    if (!PySlice_Check(v) || !PySlice_Check(w)) return Py_NotImplemented;
    if (v === w) return op === Py_EQ || op === Py_LE || op === Py_GE ? Py_True : Py_False;
    const a = PyTuple_FromArray(parts(v));
    const b = PyTuple_FromArray(parts(w));
    const mark = holdMark();
    hold(b, "parts of a slice");
    hold(a, "parts of a slice");
    const r = PyObject_RichCompare(a, b, op);
    unhold(mark + 1);
    DECREF(a);
    unhold(mark);
    DECREF(b);
    return r;
  },
  tp_members: [member("start", 16), member("stop", 24), member("step", 32)],
  tp_methods: [
    onearg("indices", slice_indices),
    noargs("__reduce__", (self) =>
      PyTuple_FromArraySteal([NewRef(PySlice_Type), PyTuple_FromArray(parts(self))]),
    ),
  ],
});
