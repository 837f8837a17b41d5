/**
 * bytearray (Objects/bytearrayobject.c). The bytes lie in a block of their own with some room behind them; bytes taken
 * off the front only move the start, until the next time the block changes.
 */

import { PyIter_Next, PyObject_GetIter } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t, PyNumber_Check } from "./abstract-number.ts";
import { freeUnits, hasRoom, mallocUnits, PyMem_Realloc, PyObject_Alloc } from "./alloc.ts";
import {
  type Py_buffer,
  PyBUF_FULL_RO,
  PyBUF_SIMPLE,
  PyBuffer_Release,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
} from "./buffer.ts";
import { PyByteArray_Type } from "./bytearray-type.ts";
import { byteValue, MAX_SIZE } from "./bytesobject.ts";
import { PyObject_CallOneArg } from "./call.ts";
import {
  BufferError,
  IndexError,
  MemoryError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_IndexError, PyExc_OverflowError, PyExc_TypeError } from "./exceptions.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  PyHeapObject,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { encodeObject } from "./unicode-codec.ts";
import { PyUnicode_Check } from "./unicodeobject.ts";

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

export const bodyOf = (o: PyObject): ByteArrayBody => (o as PyByteArrayObject).body;

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
    PyByteArray_Type.tp_basicsize,
  );
  if (value.length > 0) {
    const b = o.body;
    b.ob_alloc = value.length + 1;
    b.addr = mallocUnits(b.ob_alloc, b.ob_alloc);
    b.data = new Uint8Array(b.ob_alloc);
    b.data.set(value);
    b.size = value.length;
  }
  return o;
}

export function canresize(o: PyObject): boolean {
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
  if (alloc > MAX_SIZE || !hasRoom(alloc)) {
    MemoryError();
    return false;
  }
  const value = byteArrayBytes(o);
  let addr: number;
  if (b.start > 0) {
    addr = mallocUnits(alloc, alloc);
    if (addr !== 0) freeUnits(b.addr);
  } else addr = PyMem_Realloc(b.addr, alloc, alloc);
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

// ---------------------------------------------------------------------------------------------------------
// Changing

/** One byte behind the others. */
export function appendByte(self: PyObject, value: number): boolean {
  const n = bodyOf(self).size;
  if (!PyByteArray_Resize(self, n + 1)) return false;
  byteArrayBytes(self)[n] = value;
  return true;
}

/** `bytearray_iconcat`: the bytes of a bytes-like object behind the others. */
export function bytearray_iconcat(self: PyObject, other: PyObject): Result {
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

export function bytearray_setslice(self: PyObject, lo: number, hi: number, values: PyObject | null): number {
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

export const BYTE_RANGE = "byte must be in range(0, 256)";

export function setItem(self: PyObject, index: number, value: PyObject | null): number {
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

export function bytearray_ass_subscript(self: PyObject, index: PyObject, values: PyObject | null): number {
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

/** `bytearray___init___impl`. */
export function bytearray_init(
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
