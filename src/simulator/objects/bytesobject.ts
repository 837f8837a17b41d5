/**
 * bytes (Objects/bytesobject.c): the object, making one, its operators and type. What bytes and bytearray have in common
 * is in bytes-methods.ts.
 *
 * The object is its header and the bytes, with a zero behind them: 33 + n. The empty bytes and those of one byte are
 * static, but only where a function makes them from given bytes: what C fills in after allocating is a new object.
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  H,
  hold,
  holdMark,
  IMMORTAL,
  INCREF,
  NewRef,
  noargs,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_BYTES_SUBCLASS,
  Py_TPFLAGS_MATCH_SELF,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { freeObject, hasRoom, PyObject_Alloc, PyType_GenericAlloc } from "./alloc.ts";
import { siphash13Bytes } from "../algorithms/siphash13.ts";
import { reprBytes } from "../algorithms/strescape.ts";
import { PyIter_Next, PyObject_GetIter, PyObject_LengthHint } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import {
  PyBuffer_FillInfo,
  PyBuffer_Release,
  releaseAfter,
  PyBUF_FULL_RO,
  PyBUF_SIMPLE,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
} from "./buffer.ts";
import { contiguous } from "./bytearrayobject.ts";
import { bytes_mod } from "./bytes-format.ts";
import { bytesKind, containsByte, sharedMethods } from "./bytes-methods.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import {
  IndexError,
  MemoryError,
  OverflowError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_IndexError, PyExc_OverflowError, PyExc_TypeError } from "./exceptions.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { type ArgParser, unpackTupleAndDict } from "./getargs.ts";
import { makeTextIterType } from "./textiters.ts";
import { PyList_CheckExact } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { PyTuple_CheckExact, PyTuple_FromArraySteal } from "./tupleobject.ts";
import { encodeObject } from "./unicode-codec.ts";
import { newUnicode, PyUnicode_Check } from "./unicodeobject.ts";
import { argStr } from "./argconvert.ts";
import { compareNumbers } from "./abstract.ts";

export class BytesBody {
  ob_sval: Uint8Array;
  isHashed = false;
  hashHi = 0;
  hashLo = 0;
  constructor(value: Uint8Array) {
    this.ob_sval = value;
  }
}
export interface PyBytesObject extends PyHeapObject {
  body: BytesBody;
}

// ---------------------------------------------------------------------------------------------------------
// Making

export const singleBytes: PyBytesObject[] = [];
export let emptyBytes: PyBytesObject = null as unknown as PyBytesObject;
/** sizeof(PyBytesObject) without items, the final zero included. */
const SIZEOF_BYTES = 33;

function allocate(value: Uint8Array): PyBytesObject {
  return PyObject_Alloc(
    new PyHeapObject(PyBytes_Type, new BytesBody(value)) as PyBytesObject,
    SIZEOF_BYTES + value.length,
  );
}

export function initStaticBytes(): void {
  const make = (v: Uint8Array): PyBytesObject => {
    const o = allocate(v);
    o.ob_refcnt = IMMORTAL;
    return o;
  };
  emptyBytes = make(new Uint8Array(0));
  singleBytes.length = 0;
  for (let i = 0; i < 256; i++) singleBytes.push(make(Uint8Array.of(i)));
}

/** `PyBytes_FromStringAndSize` of given bytes: the static ones where there are such. Takes the array over. */
export function PyBytes_FromArray(value: Uint8Array): PyBytesObject {
  if (value.length === 0) return emptyBytes;
  if (value.length === 1) return singleBytes[value[0] as number] as PyBytesObject;
  return allocate(value);
}

/** `PyBytes_FromStringAndSize(NULL, n)` and its filling: a new object, save for the empty one. */
export function newBytes(value: Uint8Array): PyBytesObject {
  return value.length === 0 ? emptyBytes : allocate(value);
}

export function PyBytes_Check(o: PyObject): o is PyBytesObject {
  return (o.ob_type.tp_flags & Py_TPFLAGS_BYTES_SUBCLASS) !== 0;
}
export function PyBytes_CheckExact(o: PyObject): o is PyBytesObject {
  return o.ob_type === PyBytes_Type;
}

const sval = (o: PyObject): Uint8Array => (o as PyBytesObject).body.ob_sval;

/** The bytes of a contiguous object with the buffer protocol; null, without an exception, if there are none. */
export function bytesLike(o: PyObject): Uint8Array | null {
  if (PyBytes_Check(o)) return o.body.ob_sval;
  if (!PyObject_CheckBuffer(o)) return null;
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) {
    PyErr_Clear();
    return null;
  }
  const bytes = view.bytes().slice();
  PyBuffer_Release(view);
  return bytes;
}

/** `bytes.__bytes__` or `__bytes__()` of another type; else as PyBytes_FromObject. */
export function PyObject_Bytes(o: PyObject): Result {
  if (PyBytes_CheckExact(o)) return NewRef(o);
  const func = lookupSpecial(o, "__bytes__");
  if (func !== null) return callBytes(func);
  if (PyErr_Occurred() !== null) return null;
  return PyBytes_FromObject(o);
}

function callBytes(func: PyObject): Result {
  const mark = holdMark();
  hold(func, "__bytes__");
  const result = PyObject_CallNoArgs(func);
  unhold(mark);
  DECREF(func);
  if (result === null || PyBytes_Check(result)) return result;
  TypeError(`__bytes__ returned non-bytes (type ${result.ob_type.tp_name})`);
  DECREF(result);
  return null;
}

/** The value of one item: an int from 0 to 255; null with an exception set. */
export function byteValue(item: PyObject, text: string): number | null {
  const value = PyNumber_AsSsize_t(item, false);
  if (value === null) return null;
  if (value < 0 || value >= 256) return ValueError(text);
  return value;
}
const OUT_OF_RANGE = "bytes must be in range(0, 256)";

/** `PyBytes_FromObject`. */
export function PyBytes_FromObject(x: PyObject): Result {
  if (PyBytes_CheckExact(x)) return NewRef(x);
  if (PyObject_CheckBuffer(x)) {
    const view = PyObject_GetBuffer(x, PyBUF_FULL_RO);
    if (view === null) return null;
    const result = newBytes(contiguous(view).slice());
    const mark = holdMark();
    hold(result, "bytes being made");
    PyBuffer_Release(view);
    unhold(mark);
    return result;
  }
  if (PyList_CheckExact(x) || PyTuple_CheckExact(x))
    return fromSequence(x as { body: { ob_item: PyObject[] } } & PyObject);
  if (!PyUnicode_Check(x)) {
    const it = PyObject_GetIter(x);
    if (it !== null) {
      const r = fromIterator(it, x);
      const mark = holdMark();
      if (r !== null) hold(r, "bytes being made");
      DECREF(it);
      unhold(mark);
      return r;
    }
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) return null;
  }
  return TypeError(`cannot convert '${x.ob_type.tp_name}' object to bytes`);
}

function fromSequence(x: { body: { ob_item: PyObject[] } } & PyObject): Result {
  const out: number[] = [];
  // The list may change while __index__ of an item runs.
  for (let i = 0; i < x.body.ob_item.length; i++) {
    const item = x.body.ob_item[i] as PyObject;
    INCREF(item);
    const mark = holdMark();
    hold(item, "item");
    const value = byteValue(item, OUT_OF_RANGE);
    unhold(mark);
    DECREF(item);
    if (value === null) return null;
    out.push(value);
  }
  return PyBytes_FromArray(Uint8Array.from(out));
}

function fromIterator(it: PyObject, x: PyObject): Result {
  const mark = holdMark();
  hold(it, "iterator");
  let out: number[] | null = PyObject_LengthHint(x, 64) < 0 ? null : [];
  while (out !== null) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) out = null;
      break;
    }
    hold(item, "item");
    const value = byteValue(item, OUT_OF_RANGE);
    unhold(mark + 1);
    DECREF(item);
    if (value === null) out = null;
    else out.push(value);
  }
  unhold(mark);
  return out === null ? null : PyBytes_FromArray(Uint8Array.from(out));
}

const parser: ArgParser = {
  fname: "bytes",
  keywords: ["source", "encoding", "errors"],
  minpos: 0,
  maxpos: 3,
};

/** `bytes_new_impl`. */
function bytes_new(
  type: PyTypeObject,
  x: PyObject | null,
  encoding: PyObject | null,
  errors: PyObject | null,
): Result {
  if (encoding !== null && argStr("bytes", "argument 'encoding'", encoding) === null) return null;
  if (errors !== null && argStr("bytes", "argument 'errors'", errors) === null) return null;
  const bytes = bytesOf(x, encoding, errors);
  if (bytes === null || type === PyBytes_Type) return bytes;
  const value = sval(bytes);
  const sub = (type.tp_alloc ?? PyType_GenericAlloc)(type, value.length) as PyBytesObject | null;
  if (sub !== null) {
    sub.body.ob_sval = value.slice();
    if ((bytes as PyBytesObject).body.isHashed)
      Object.assign(sub.body, bytes.body, { ob_sval: sub.body.ob_sval });
  }
  DECREF(bytes);
  return sub;
}

function bytesOf(
  x: PyObject | null,
  encoding: PyObject | null,
  errors: PyObject | null,
): (PyBytesObject & PyObject) | null {
  if (x === null) {
    if (encoding !== null) return TypeError("encoding without a string argument");
    if (errors !== null) return TypeError("errors without a string argument");
    return emptyBytes;
  }
  if (encoding !== null) {
    if (!PyUnicode_Check(x)) return TypeError("encoding without a string argument");
    return encodeObject(x, encoding, errors) as PyBytesObject | null;
  }
  if (errors !== null) {
    return TypeError(
      PyUnicode_Check(x) ? "string argument without an encoding" : "errors without a string argument",
    );
  }
  const func = lookupSpecial(x, "__bytes__");
  if (func !== null) return callBytes(func) as PyBytesObject | null;
  if (PyErr_Occurred() !== null) return null;
  if (PyUnicode_Check(x)) return TypeError("string argument without an encoding");
  if (PyIndex_Check(x)) {
    const size = PyNumber_AsSsize_t(x, PyExc_OverflowError);
    if (size !== null) {
      if (size < 0) return ValueError("negative count");
      if (!hasRoomForBytes(size)) return null;
      return newBytes(new Uint8Array(size));
    }
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) return null;
    PyErr_Clear();
  }
  return PyBytes_FromObject(x) as PyBytesObject | null;
}
/** Beyond this the model has no memory. */
export const MAX_SIZE = 2 ** 29;

/** Is there memory for so many bytes? False with MemoryError. */
export function hasRoomForBytes(size: number): boolean {
  if (size <= MAX_SIZE && hasRoom(size)) return true;
  MemoryError();
  return false;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

/** `PyBytes_Concat`'s operator: two bytes-like objects. */
function bytes_concat(a: PyObject, b: PyObject): Result {
  const va = PyObject_CheckBuffer(a) ? PyObject_GetBuffer(a, PyBUF_SIMPLE) : null;
  const vb = va !== null && PyObject_CheckBuffer(b) ? PyObject_GetBuffer(b, PyBUF_SIMPLE) : null;
  let result: Result = null;
  if (va === null || vb === null) TypeError(`can't concat ${b.ob_type.tp_name} to ${a.ob_type.tp_name}`);
  else if (va.len === 0 && PyBytes_CheckExact(b)) result = NewRef(b);
  else if (vb.len === 0 && PyBytes_CheckExact(a)) result = NewRef(a);
  else if (!hasRoomForBytes(va.len + vb.len)) result = null;
  else {
    const whole = new Uint8Array(va.len + vb.len);
    whole.set(va.bytes());
    whole.set(vb.bytes(), va.len);
    result = newBytes(whole);
  }
  return releaseAfter(
    result,
    [va, vb].filter((view) => view !== null),
  );
}

function bytes_repeat(a: PyObject, n: number): Result {
  const value = sval(a);
  const count = Math.max(0, n);
  if (count > 0 && value.length * count > 2 ** 63 - 1) return OverflowError("repeated bytes are too long");
  const size = value.length * count;
  if (size === value.length && PyBytes_CheckExact(a)) return NewRef(a);
  if (!hasRoomForBytes(size)) return null;
  const out = new Uint8Array(size);
  for (let i = 0; i < count; i++) out.set(value, i * value.length);
  // A block of its own even for no bytes at all.
  return allocate(out);
}

function bytes_subscript(self: PyObject, item: PyObject): Result {
  const value = sval(self);
  if (PyIndex_Check(item)) {
    let i = PyNumber_AsSsize_t(item, PyExc_IndexError);
    if (i === null) return null;
    if (i < 0) i += value.length;
    if (i < 0 || i >= value.length) return IndexError("index out of range");
    return PyLong_FromLong(value[i] as number);
  }
  if (PySlice_Check(item)) {
    const s = sliceIndices(item, value.length);
    if (s === null) return null;
    if (s.length <= 0) return emptyBytes;
    if (s.start === 0 && s.step === 1 && s.length === value.length && PyBytes_CheckExact(self))
      return NewRef(self);
    if (s.step === 1) return PyBytes_FromArray(value.slice(s.start, s.start + s.length));
    return newBytes(stepped(value, s.start, s.step, s.length));
  }
  return TypeError(`byte indices must be integers or slices, not ${item.ob_type.tp_name}`);
}

/** Every `step`th byte. */
export function stepped(value: Uint8Array, start: number, step: number, length: number): Uint8Array {
  const out = new Uint8Array(length);
  for (let k = 0, i = start; k < length; k++, i += step) out[k] = value[i] as number;
  return out;
}

/** memcmp, then the lengths. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

function bytes_richcompare(a: PyObject, b: PyObject, op: CompareOp): Result {
  if (!PyBytes_Check(a) || !PyBytes_Check(b)) return Py_NotImplemented;
  return compareNumbers(a === b ? 0 : compareBytes(sval(a), sval(b)), 0, op);
}

function bytes_hash(self: PyObject): boolean {
  const body = (self as PyBytesObject).body;
  if (!body.isHashed) {
    siphash13Bytes(body.ob_sval);
    body.hashHi = H.hi;
    body.hashLo = H.lo;
    body.isHashed = true;
  }
  H.hi = body.hashHi;
  H.lo = body.hashLo;
  return true;
}

const bytes_iterator = makeTextIterType(
  "bytes_iterator",
  (seq) => sval(seq).length,
  (seq, i) => PyLong_FromLong(sval(seq)[i] as number),
  () => PyTuple_FromArraySteal([]),
);
export const PyBytesIter_Type = bytes_iterator.type;

export const PyBytes_Type: PyTypeObject = defineType({
  tp_name: "bytes",
  tp_basicsize: SIZEOF_BYTES,
  tp_itemsize: 1,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyHeapObject(type, new BytesBody(new Uint8Array(0))),
  tp_new(type, args, kwds) {
    const a = unpackTupleAndDict(parser, args, kwds);
    return a === null ? null : bytes_new(type, a[0] ?? null, a[1] ?? null, a[2] ?? null);
  },
  tp_dealloc: (o) => freeObject(o),
  tp_getattro: PyObject_GenericGetAttr,
  tp_hash: bytes_hash,
  tp_repr: (self) => newUnicode(reprBytes(sval(self))),
  tp_str: (self) => newUnicode(reprBytes(sval(self))),
  tp_richcompare: bytes_richcompare,
  tp_iter: (self) => bytes_iterator.make(self),
  bf_getbuffer: (self, flags) => PyBuffer_FillInfo(self, sval(self), 0, sval(self).length, true, flags),
  nb_remainder: (v, w) => (PyBytes_Check(v) ? bytes_mod(v, sval(v), w, false) : Py_NotImplemented),
  sq_length: (self) => sval(self).length,
  sq_concat: bytes_concat,
  sq_repeat: bytes_repeat,
  sq_item(self, i) {
    const byte = sval(self)[i];
    return i < 0 || byte === undefined ? IndexError("index out of range") : PyLong_FromLong(byte);
  },
  sq_contains: (self, arg) => containsByte(() => sval(self), arg),
  mp_length: (self) => sval(self).length,
  mp_subscript: bytes_subscript,
  late: () => {
    const shared = sharedMethods(bytesKind);
    return {
      tp_methods: [
        noargs("__getnewargs__", (self) => PyTuple_FromArraySteal([PyBytes_FromArray(sval(self).slice())])),
        noargs("__bytes__", (self) =>
          PyBytes_CheckExact(self) ? NewRef(self) : PyBytes_FromArray(sval(self).slice()),
        ),
        ...[
          "capitalize",
          "center",
          "count",
          "decode",
          "endswith",
          "expandtabs",
          "find",
          "fromhex",
          "hex",
          "index",
          "isalnum",
          "isalpha",
          "isascii",
          "isdigit",
          "islower",
          "isspace",
          "istitle",
          "isupper",
          "join",
          "ljust",
          "lower",
          "lstrip",
          "maketrans",
          "partition",
          "replace",
          "removeprefix",
          "removesuffix",
          "rfind",
          "rindex",
          "rjust",
          "rpartition",
          "rsplit",
          "rstrip",
          "split",
          "splitlines",
          "startswith",
          "strip",
          "swapcase",
          "title",
          "translate",
          "upper",
          "zfill",
        ].map(shared),
      ],
    };
  },
});
