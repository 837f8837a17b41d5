/**
 * bytearray (Objects/bytearrayobject.c). The bytes lie in a block of their own with some room behind them; bytes taken
 * off the front only move the start, until the next time the block changes.
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_NE,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { freeObject, freeUnits, mallocUnits, PyMem_Realloc, PyObject_Alloc } from "./alloc.ts";
import { reprBytes } from "../algorithms/strescape.ts";
import { compareNumbers, PyIter_Next, PyObject_GetIter, PyObject_LengthHint } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t, PyNumber_Check } from "./abstract-number.ts";
import { argSsize } from "./argconvert.ts";
import {
  Py_buffer,
  PyBuffer_Release,
  PyBUF_FORMAT,
  PyBUF_FULL_RO,
  PyBUF_SIMPLE,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
} from "./buffer.ts";
import { bytes_mod } from "./bytes-format.ts";
import { type BytesKind, containsByte, latin1, sharedMethods } from "./bytes-methods.ts";
import {
  byteValue,
  compareBytes,
  MAX_SIZE,
  PyBytes_Check,
  PyBytes_FromArray,
  stepped,
} from "./bytesobject.ts";
import { PyObject_CallOneArg } from "./call.ts";
import {
  BufferError,
  IndexError,
  MemoryError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  SystemError,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_IndexError, PyExc_OverflowError, PyExc_TypeError } from "./exceptions.ts";
import { getOptionalAttr, PyObject_GenericGetAttr } from "./genericattr.ts";
import { type ArgParser, _PyArg_CheckPositional, unpackTupleAndDict } from "./getargs.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { makeTextIterType } from "./textiters.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { encodeObject } from "./unicode-codec.ts";
import { newUnicode, PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";
import { argStr } from "./argconvert.ts";

export class ByteArrayBody {
  /** The block: `ob_alloc` bytes, of which `size` from `start` on are the value. */
  data: Uint8Array = new Uint8Array(0);
  start = 0;
  size = 0;
  ob_alloc = 0;
  /** Unit address of the block; 0 for none. */
  addr = 0;
  /** Borrowers of the bytes: while there are any, the size is fixed. */
  ob_exports = 0;
}
export interface PyByteArrayObject extends PyHeapObject {
  body: ByteArrayBody;
}

const SIZEOF_BYTEARRAY = 56;
const bodyOf = (o: PyObject): ByteArrayBody => (o as PyByteArrayObject).body;

export function PyByteArray_Check(o: PyObject): o is PyByteArrayObject {
  return o.ob_type === PyByteArray_Type || PyType_IsSubtype(o.ob_type, PyByteArray_Type);
}

/** The value, where it lies now. */
export function byteArrayBytes(o: PyObject): Uint8Array {
  const b = bodyOf(o);
  return b.data.subarray(b.start, b.start + b.size);
}

/** `PyByteArray_FromStringAndSize`. */
export function PyByteArray_FromArray(value: Uint8Array): PyByteArrayObject {
  const o = PyObject_Alloc(
    new PyHeapObject(PyByteArray_Type, new ByteArrayBody()) as PyByteArrayObject,
    SIZEOF_BYTEARRAY,
  );
  if (value.length > 0) {
    const b = o.body;
    b.ob_alloc = value.length + 1;
    b.addr = mallocUnits(b.ob_alloc);
    b.data = new Uint8Array(b.ob_alloc);
    b.data.set(value);
    b.size = value.length;
  }
  return o;
}

function canresize(o: PyObject): boolean {
  if (bodyOf(o).ob_exports === 0) return true;
  BufferError("Existing exports of data: object cannot be re-sized");
  return false;
}

/** `PyByteArray_Resize`. False with an exception set. */
export function PyByteArray_Resize(o: PyObject, size: number): boolean {
  const b = bodyOf(o);
  if (size === b.size) return true;
  if (!canresize(o)) return false;
  let alloc = b.ob_alloc;
  if (size + b.start + 1 <= alloc) {
    if (size >= Math.floor(alloc / 2)) {
      b.size = size;
      return true;
    }
    alloc = size + 1;
  } else if (size <= alloc * 1.125) alloc = size + (size >> 3) + (size < 9 ? 3 : 6);
  else alloc = size + 1;
  if (alloc > MAX_SIZE) {
    MemoryError();
    return false;
  }
  const value = byteArrayBytes(o);
  let addr: number;
  if (b.start > 0) {
    addr = mallocUnits(alloc);
    if (addr !== 0) freeUnits(b.addr);
  } else addr = PyMem_Realloc(b.addr, alloc);
  if (addr === 0) {
    MemoryError();
    return false;
  }
  const data = new Uint8Array(alloc);
  data.set(value.subarray(0, Math.min(size, value.length)));
  b.data = data;
  b.start = 0;
  b.size = size;
  b.ob_alloc = alloc;
  b.addr = addr;
  touch(o);
  return true;
}

export const bytearrayKind: BytesKind = {
  name: "bytearray",
  bytes: byteArrayBytes,
  fresh: (value) => PyByteArray_FromArray(value),
  make: (value) => PyByteArray_FromArray(value),
  same: (self) => PyByteArray_FromArray(byteArrayBytes(self)),
};

// ---------------------------------------------------------------------------------------------------------
// Changing

/** One byte behind the others. */
function appendByte(self: PyObject, value: number): boolean {
  const n = bodyOf(self).size;
  if (!PyByteArray_Resize(self, n + 1)) return false;
  byteArrayBytes(self)[n] = value;
  return true;
}

/** `bytearray_iconcat`: the bytes of a bytes-like object behind the others. */
function bytearray_iconcat(self: PyObject, other: PyObject): Result {
  const view = PyObject_CheckBuffer(other) ? PyObject_GetBuffer(other, PyBUF_SIMPLE) : null;
  if (view === null) {
    return TypeError(`can't concat ${other.ob_type.tp_name} to ${self.ob_type.tp_name}`);
  }
  const size = bodyOf(self).size;
  // Of itself: the bytes are read after it has grown, as C's memcpy does.
  const own = other === self;
  const value = view.bytes();
  if (own) PyBuffer_Release(view);
  const ok = PyByteArray_Resize(self, size + value.length);
  if (ok) byteArrayBytes(self).set(own ? byteArrayBytes(self).slice(0, value.length) : value, size);
  if (!own) PyBuffer_Release(view);
  return ok ? NewRef(self) : null;
}

/** `bytearray_setslice_linear`: replaces bytes lo … hi. False with an exception set. */
function setslice_linear(self: PyObject, lo: number, hi: number, value: Uint8Array): boolean {
  const b = bodyOf(self);
  const growth = value.length - (hi - lo);
  const own = value.slice();
  if (growth < 0) {
    if (!canresize(self)) return false;
    if (lo === 0) b.start -= growth;
    else b.data.copyWithin(b.start + lo + own.length, b.start + hi, b.start + b.size);
    if (!PyByteArray_Resize(self, b.size + growth)) return false;
  } else if (growth > 0) {
    const size = b.size;
    if (!PyByteArray_Resize(self, size + growth)) return false;
    byteArrayBytes(self).copyWithin(lo + own.length, hi, size);
  }
  byteArrayBytes(self).set(own, lo);
  return true;
}

function bytearray_setslice(self: PyObject, lo: number, hi: number, values: PyObject | null): number {
  if (values === null) return setslice_linear(self, lo, hi, new Uint8Array(0)) ? 0 : -1;
  if (values === self) {
    const copy = PyByteArray_FromArray(byteArrayBytes(values));
    const status = bytearray_setslice(self, lo, hi, copy);
    DECREF(copy);
    return status;
  }
  const view = PyObject_CheckBuffer(values) ? PyObject_GetBuffer(values, PyBUF_SIMPLE) : null;
  if (view === null) {
    TypeError(`can't set bytearray slice from ${values.ob_type.tp_name}`);
    return -1;
  }
  const ok = setslice_linear(self, Math.max(0, lo), Math.min(hi, bodyOf(self).size), view.bytes());
  PyBuffer_Release(view);
  return ok ? 0 : -1;
}

const BYTE_RANGE = "byte must be in range(0, 256)";

function setItem(self: PyObject, index: number, value: PyObject | null): number {
  const i = index < 0 ? index + bodyOf(self).size : index;
  if (i < 0 || i >= bodyOf(self).size) {
    IndexError("bytearray index out of range");
    return -1;
  }
  if (value === null) return bytearray_setslice(self, i, i + 1, null);
  const byte = byteValue(value, BYTE_RANGE);
  if (byte === null) return -1;
  // __index__ of the value may have made the array shorter.
  if (i >= bodyOf(self).size) {
    IndexError("bytearray index out of range");
    return -1;
  }
  byteArrayBytes(self)[i] = byte;
  return 0;
}

function bytearray_ass_subscript(self: PyObject, index: PyObject, values: PyObject | null): number {
  if (PyIndex_Check(index)) {
    const i = PyNumber_AsSsize_t(index, PyExc_IndexError);
    return i === null ? -1 : setItem(self, i, values);
  }
  if (!PySlice_Check(index)) {
    TypeError(`bytearray indices must be integers or slices, not ${index.ob_type.tp_name}`);
    return -1;
  }
  const s = sliceIndices(index, bodyOf(self).size);
  if (s === null) return -1;
  if (values === null) return assignSlice(self, s.start, s.stop, s.step, s.length, new Uint8Array(0));
  if (!PyByteArray_Check(values) || values === self) {
    if (PyNumber_Check(values) || PyUnicode_Check(values)) {
      TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      return -1;
    }
    // Anything else is made a bytearray first.
    const copy = PyObject_CallOneArg(PyByteArray_Type, values);
    if (copy === null) return -1;
    const mark = holdMark();
    hold(copy, "bytes to assign");
    const status = bytearray_ass_subscript(self, index, copy);
    unhold(mark);
    DECREF(copy);
    return status;
  }
  return assignSlice(self, s.start, s.stop, s.step, s.length, byteArrayBytes(values));
}

function assignSlice(
  self: PyObject,
  from: number,
  to: number,
  step: number,
  length: number,
  value: Uint8Array,
): number {
  let [start, stop] = [from, to];
  if ((step < 0 && start < stop) || (step > 0 && start > stop)) stop = start;
  if (step === 1) return setslice_linear(self, start, stop, value) ? 0 : -1;
  if (value.length === 0) {
    if (length === 0) return 0;
    if (!canresize(self)) return -1;
    if (step < 0) {
      start = start + step * (length - 1);
      step = -step;
    }
    const b = byteArrayBytes(self);
    const gone = new Set(Array.from({ length }, (_, k) => start + k * step));
    b.set(b.filter((_, i) => !gone.has(i)));
    return PyByteArray_Resize(self, b.length - length) ? 0 : -1;
  }
  if (value.length !== length) {
    ValueError(`attempt to assign bytes of size ${value.length} to extended slice of size ${length}`);
    return -1;
  }
  const own = value.slice();
  const b = byteArrayBytes(self);
  for (let k = 0, i = start; k < length; k++, i += step) b[i] = own[k] as number;
  return 0;
}

// ---------------------------------------------------------------------------------------------------------
// Making

const parser: ArgParser = {
  fname: "bytearray",
  keywords: ["source", "encoding", "errors"],
  minpos: 0,
  maxpos: 3,
};

/** `bytearray___init___impl`. */
function bytearray_init(
  self: PyObject,
  arg: PyObject | null,
  encoding: PyObject | null,
  errors: PyObject | null,
): number {
  if (bodyOf(self).size !== 0 && !PyByteArray_Resize(self, 0)) return -1;
  const fail = (message: string): -1 => {
    TypeError(message);
    return -1;
  };
  if (arg === null) {
    if (encoding !== null) return fail("encoding without a string argument");
    if (errors !== null) return fail("errors without a string argument");
    return 0;
  }
  if (PyUnicode_Check(arg)) {
    if (encoding === null) return fail("string argument without an encoding");
    const encoded = encodeObject(arg, encoding, errors);
    if (encoded === null) return -1;
    const r = bytearray_iconcat(self, encoded);
    DECREF(encoded);
    if (r === null) return -1;
    DECREF(r);
    return 0;
  }
  if (encoding !== null) return fail("encoding without a string argument");
  if (errors !== null) return fail("errors without a string argument");
  if (PyIndex_Check(arg)) {
    const count = PyNumber_AsSsize_t(arg, PyExc_OverflowError);
    if (count !== null) {
      if (count < 0) {
        ValueError("negative count");
        return -1;
      }
      if (count > 0) {
        if (!PyByteArray_Resize(self, count)) return -1;
        byteArrayBytes(self).fill(0);
      }
      return 0;
    }
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) return -1;
    PyErr_Clear();
  }
  if (PyObject_CheckBuffer(arg)) {
    const view = PyObject_GetBuffer(arg, PyBUF_FULL_RO);
    if (view === null) return -1;
    const value = contiguous(view);
    const ok = PyByteArray_Resize(self, value.length);
    if (ok) byteArrayBytes(self).set(value);
    PyBuffer_Release(view);
    return ok ? 0 : -1;
  }
  return extendFromIterable(self, arg);
}

/** The bytes of any buffer in order. */
export function contiguous(view: Py_buffer): Uint8Array {
  if (view.ndim === 1 && view.strides[0] === view.itemsize) return view.bytes();
  if (view.ndim === 0) return view.bytes();
  const out: number[] = [];
  const walk = (dim: number, at: number): void => {
    if (dim === view.ndim) {
      for (let k = 0; k < view.itemsize; k++) out.push(view.data[at + k] as number);
      return;
    }
    for (let i = 0; i < (view.shape[dim] as number); i++)
      walk(dim + 1, at + i * (view.strides[dim] as number));
  };
  walk(0, view.offset);
  return Uint8Array.from(out);
}

function extendFromIterable(self: PyObject, arg: PyObject): number {
  const it = PyObject_GetIter(arg);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError))
      TypeError(`cannot convert '${arg.ob_type.tp_name}' object to bytearray`);
    return -1;
  }
  const mark = holdMark();
  hold(it, "iterator");
  let status = 0;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) status = -1;
      break;
    }
    hold(item, "item");
    const value = byteValue(item, BYTE_RANGE);
    unhold(mark + 1);
    DECREF(item);
    if (value === null || !appendByte(self, value)) {
      status = -1;
      break;
    }
  }
  unhold(mark);
  DECREF(it);
  return status;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function bytearray_concat(a: PyObject, b: PyObject): Result {
  const va = PyObject_CheckBuffer(a) ? PyObject_GetBuffer(a, PyBUF_SIMPLE) : null;
  const vb = va !== null && PyObject_CheckBuffer(b) ? PyObject_GetBuffer(b, PyBUF_SIMPLE) : null;
  let result: Result = null;
  if (va === null || vb === null) TypeError(`can't concat ${b.ob_type.tp_name} to ${a.ob_type.tp_name}`);
  else {
    const whole = new Uint8Array(va.len + vb.len);
    whole.set(va.bytes());
    whole.set(vb.bytes(), va.len);
    result = PyByteArray_FromArray(whole);
  }
  if (va !== null) PyBuffer_Release(va);
  if (vb !== null) PyBuffer_Release(vb);
  return result;
}

function repeated(value: Uint8Array, n: number): Uint8Array | null {
  const count = Math.max(0, n);
  if (value.length * count > MAX_SIZE) return MemoryError();
  const out = new Uint8Array(value.length * count);
  for (let i = 0; i < count; i++) out.set(value, i * value.length);
  return out;
}

function bytearray_subscript(self: PyObject, index: PyObject): Result {
  if (PyIndex_Check(index)) {
    let i = PyNumber_AsSsize_t(index, PyExc_IndexError);
    if (i === null) return null;
    const { size } = bodyOf(self);
    if (i < 0) i += size;
    if (i < 0 || i >= size) return IndexError("bytearray index out of range");
    return PyLong_FromLong(byteArrayBytes(self)[i] as number);
  }
  if (PySlice_Check(index)) {
    const s = sliceIndices(index, bodyOf(self).size);
    if (s === null) return null;
    return PyByteArray_FromArray(stepped(byteArrayBytes(self), s.start, s.step, Math.max(0, s.length)));
  }
  return TypeError(`bytearray indices must be integers or slices, not ${index.ob_type.tp_name}`);
}

function bytearray_richcompare(self: PyObject, other: PyObject, op: CompareOp): Result {
  if (!PyObject_CheckBuffer(self) || !PyObject_CheckBuffer(other)) return Py_NotImplemented;
  const a = PyObject_GetBuffer(self, PyBUF_SIMPLE);
  if (a === null) {
    PyErr_Clear();
    return Py_NotImplemented;
  }
  const b = PyObject_GetBuffer(other, PyBUF_SIMPLE);
  if (b === null) {
    PyErr_Clear();
    PyBuffer_Release(a);
    return Py_NotImplemented;
  }
  const order = a.len !== b.len && (op === Py_EQ || op === Py_NE) ? 1 : compareBytes(a.bytes(), b.bytes());
  PyBuffer_Release(a);
  PyBuffer_Release(b);
  return compareNumbers(order, 0, op);
}

// ---------------------------------------------------------------------------------------------------------
// Methods of its own

const ownMethods = [
  noargs("__alloc__", (self) => PyLong_FromLong(bodyOf(self).ob_alloc)),
  noargs("__reduce__", (self) => common_reduce(self, 2)),
  fastcall("__reduce_ex__", (self, args) => {
    if (!_PyArg_CheckPositional("__reduce_ex__", args.length, 0, 1)) return null;
    const proto = args[0] === undefined ? 0 : argSsize(args[0]);
    return proto === null ? null : common_reduce(self, proto);
  }),
  noargs("__sizeof__", (self) => PyLong_FromLong(self.ob_type.tp_basicsize + bodyOf(self).ob_alloc)),
  onearg("append", (self, item) => {
    const value = byteValue(item, BYTE_RANGE);
    return value === null || !appendByte(self, value) ? null : Py_None;
  }),
  noargs("clear", (self) => (PyByteArray_Resize(self, 0) ? Py_None : null)),
  noargs("copy", (self) => PyByteArray_FromArray(byteArrayBytes(self))),
  onearg("extend", bytearray_extend),
  fastcall("insert", (self, args) => {
    if (!_PyArg_CheckPositional("insert", args.length, 2, 2)) return null;
    let index = argSsize(args[0] as PyObject);
    if (index === null) return null;
    const value = byteValue(args[1] as PyObject, BYTE_RANGE);
    if (value === null) return null;
    const n = bodyOf(self).size;
    if (!PyByteArray_Resize(self, n + 1)) return null;
    if (index < 0) index = Math.max(0, index + n);
    if (index > n) index = n;
    const b = byteArrayBytes(self);
    b.copyWithin(index + 1, index, n);
    b[index] = value;
    return Py_None;
  }),
  fastcall("pop", (self, args) => {
    if (!_PyArg_CheckPositional("pop", args.length, 0, 1)) return null;
    let index = args[0] === undefined ? -1 : argSsize(args[0]);
    if (index === null) return null;
    const n = bodyOf(self).size;
    if (n === 0) return IndexError("pop from empty bytearray");
    if (index < 0) index += n;
    if (index < 0 || index >= n) return IndexError("pop index out of range");
    if (!canresize(self)) return null;
    const b = byteArrayBytes(self);
    const value = b[index] as number;
    b.copyWithin(index, index + 1);
    return PyByteArray_Resize(self, n - 1) ? PyLong_FromLong(value) : null;
  }),
  onearg("remove", (self, item) => {
    const value = byteValue(item, BYTE_RANGE);
    if (value === null) return null;
    const b = byteArrayBytes(self);
    const at = b.indexOf(value);
    if (at < 0) return ValueError("value not found in bytearray");
    if (!canresize(self)) return null;
    b.copyWithin(at, at + 1);
    return PyByteArray_Resize(self, b.length - 1) ? Py_None : null;
  }),
  noargs("reverse", (self) => {
    byteArrayBytes(self).reverse();
    return Py_None;
  }),
];

/** `bytearray_extend`: bytes-like as a whole; else the items go to a bytearray of their own first. */
function bytearray_extend(self: PyObject, iterable: PyObject): Result {
  if (PyObject_CheckBuffer(iterable)) {
    return bytearray_setslice(self, bodyOf(self).size, bodyOf(self).size, iterable) < 0 ? null : Py_None;
  }
  const it = PyObject_GetIter(iterable);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) {
      TypeError(`can't extend bytearray with ${iterable.ob_type.tp_name}`);
    }
    return null;
  }
  const mark = holdMark();
  hold(it, "iterator");
  const ok = extendFromIterator(self, it, iterable);
  unhold(mark);
  DECREF(it);
  return ok ? Py_None : null;
}

function extendFromIterator(self: PyObject, it: PyObject, iterable: PyObject): boolean {
  let room = PyObject_LengthHint(iterable, 32);
  if (room === -1) return false;
  const gathered = PyByteArray_FromArray(new Uint8Array(room));
  const mark = holdMark();
  hold(gathered, "bytes to add");
  let len = 0;
  let ok = true;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) ok = false;
      break;
    }
    hold(item, "item");
    const value = byteValue(item, BYTE_RANGE);
    if (value === null && PyErr_ExceptionMatches(PyExc_TypeError) && PyUnicode_Check(iterable)) {
      TypeError("expected iterable of integers; got: 'str'");
    }
    unhold(mark + 1);
    DECREF(item);
    if (value === null) {
      ok = false;
      break;
    }
    if (len >= room) {
      room = len + (len >> 1) + 1;
    }
    if (bodyOf(gathered).size < room && !PyByteArray_Resize(gathered, room)) {
      ok = false;
      break;
    }
    byteArrayBytes(gathered)[len++] = value;
  }
  if (ok)
    ok =
      PyByteArray_Resize(gathered, len) &&
      bytearray_setslice(self, bodyOf(self).size, bodyOf(self).size, gathered) >= 0;
  unhold(mark);
  DECREF(gathered);
  return ok;
}

function common_reduce(self: PyObject, proto: number): Result {
  const { value: state, error } = getOptionalAttr(self, "__dict__");
  if (error) return null;
  const dict = state ?? Py_None;
  const args =
    proto < 3
      ? PyTuple_FromArraySteal([
          PyUnicode_FromString(latin1(byteArrayBytes(self))),
          PyUnicode_FromString("latin-1"),
        ])
      : bodyOf(self).size > 0
        ? PyTuple_FromArraySteal([PyBytes_FromArray(byteArrayBytes(self).slice())])
        : PyTuple_FromArraySteal([]);
  return PyTuple_FromArraySteal([NewRef(self.ob_type), args, dict]);
}

function bytearray_free(o: PyObject): void {
  const b = bodyOf(o);
  if (b.addr !== 0) freeUnits(b.addr);
  b.addr = 0;
  freeObject(o);
}

function bytearray_repr(self: PyObject): Result {
  const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
  // Unlike bytes, a single quote is escaped inside double quotes too.
  const text = reprBytes(byteArrayBytes(self));
  return newUnicode(`${name}(${text.startsWith('b"') ? text.replaceAll("'", "\\'") : text})`);
}

const bytearray_iterator = makeTextIterType(
  "bytearray_iterator",
  (seq) => bodyOf(seq).size,
  (seq, i) => PyLong_FromLong(byteArrayBytes(seq)[i] as number),
  () => PyTuple_FromArraySteal([]),
);
export const PyByteArrayIter_Type = bytearray_iterator.type;

export const PyByteArray_Type: PyTypeObject = defineType({
  tp_name: "bytearray",
  tp_basicsize: SIZEOF_BYTEARRAY,
  tp_flags: Py_TPFLAGS_BASETYPE | (1 << 22),
  tp_layout: (type) => new PyHeapObject(type, new ByteArrayBody()),
  tp_new: (type) => (type.tp_alloc === null ? null : type.tp_alloc(type, 0)),
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(parser, args, kwds);
    if (a === null) return -1;
    const [arg, encoding, errors] = a;
    if (encoding != null && argStr("bytearray", "argument 'encoding'", encoding) === null) return -1;
    if (errors != null && argStr("bytearray", "argument 'errors'", errors) === null) return -1;
    return bytearray_init(self, arg ?? null, encoding ?? null, errors ?? null);
  },
  tp_dealloc(o) {
    if (bodyOf(o).ob_exports > 0) SystemError("deallocated bytearray object has exported buffers");
    bytearray_free(o);
  },
  tp_free: bytearray_free,
  tp_getattro: PyObject_GenericGetAttr,
  tp_repr: bytearray_repr,
  tp_str: bytearray_repr,
  tp_richcompare: bytearray_richcompare,
  tp_iter: (self) => bytearray_iterator.make(self),
  bf_getbuffer(self, flags) {
    const b = bodyOf(self);
    const view = new Py_buffer(NewRef(self), b.data, b.start, b.size, false);
    if ((flags & PyBUF_FORMAT) !== 0) view.format = "B";
    b.ob_exports++;
    return view;
  },
  bf_releasebuffer: (self) => void bodyOf(self).ob_exports--,
  nb_remainder: (v, w) =>
    PyByteArray_Check(v) ? bytes_mod(v, byteArrayBytes(v).slice(), w, true) : Py_NotImplemented,
  sq_length: (self) => bodyOf(self).size,
  sq_concat: bytearray_concat,
  sq_repeat(self, n) {
    const out = repeated(byteArrayBytes(self), n);
    return out === null ? null : PyByteArray_FromArray(out);
  },
  sq_item(self, i) {
    if (i < 0 || i >= bodyOf(self).size) return IndexError("bytearray index out of range");
    return PyLong_FromLong(byteArrayBytes(self)[i] as number);
  },
  sq_ass_item: setItem,
  sq_contains: (self, arg) => containsByte(() => byteArrayBytes(self), arg),
  sq_inplace_concat: bytearray_iconcat,
  sq_inplace_repeat(self, n) {
    const out = repeated(byteArrayBytes(self).slice(), n);
    if (out === null || !PyByteArray_Resize(self, out.length)) return null;
    byteArrayBytes(self).set(out);
    return NewRef(self);
  },
  mp_length: (self) => bodyOf(self).size,
  mp_subscript: bytearray_subscript,
  mp_ass_subscript: bytearray_ass_subscript,
  late: () => {
    const shared = sharedMethods(bytearrayKind);
    const own = new Map(ownMethods.map((m) => [m.ml_name, m]));
    return {
      tp_methods: [
        "__alloc__",
        "__reduce__",
        "__reduce_ex__",
        "__sizeof__",
        "append",
        "capitalize",
        "center",
        "clear",
        "copy",
        "count",
        "decode",
        "endswith",
        "expandtabs",
        "extend",
        "find",
        "fromhex",
        "hex",
        "index",
        "insert",
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
        "pop",
        "remove",
        "replace",
        "removeprefix",
        "removesuffix",
        "reverse",
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
      ].map((name) => own.get(name) ?? shared(name)),
    };
  },
});

/** A bytes or bytearray object. */
export const isBytesOrByteArray = (o: PyObject): boolean => PyBytes_Check(o) || PyByteArray_Check(o);
