/** The items of an array.array as a block (Modules/arraymodule.c): making it, growing it, moving items in it. */
import { PyIter_Next, PyObject_GetIter, PyObject_RichCompareBool } from "../objects/abstract.ts";
import { freeUnits, hasRoom, mallocUnits, PyMem_Realloc, PyType_GenericAlloc } from "../objects/alloc.ts";
import { BufferError, MemoryError, PyErr_Occurred, TypeError, ValueError } from "../objects/errors.ts";
import { PyList_Append, PyList_New } from "../objects/listobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  Py_EQ,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import {
  codePointsOfBody,
  PyUnicode_FromCodePoints,
  type PyUnicodeObject,
} from "../objects/unicodeobject.ts";
import { itemSize, readItem, writeItem } from "./array-items.ts";
import { bodyOf } from "./object-fields.ts";

export class ArrayBody {
  code = "b";
  /** The block: room for `allocated` items, of which the first `size` are there. */
  data: Uint8Array = new Uint8Array(0);
  size = 0;
  allocated = 0;
  /** Unit address of the block; 0 for none. */
  addr = 0;
  exports = 0;
}
export const arr = (o: PyObject): ArrayBody => bodyOf<ArrayBody>(o);
export const isArray = (o: PyObject): boolean => bodyOf<unknown>(o) instanceof ArrayBody;

let arrayType: PyTypeObject;
/** The type that new arrays have. */
export function setArrayType(type: PyTypeObject): void {
  arrayType = type;
}
export const bytesOf = (b: ArrayBody): Uint8Array => b.data.subarray(0, b.size * itemSize(b.code));

/** A block of `n` items with what `old` has of them. False with MemoryError. */
function setRoom(o: PyObject, n: number): boolean {
  const b = arr(o);
  const bytes = n * itemSize(b.code);
  if (!hasRoom(bytes)) {
    MemoryError();
    return false;
  }
  b.addr = b.addr === 0 ? mallocUnits(bytes, bytes) : PyMem_Realloc(b.addr, bytes, bytes);
  const data = new Uint8Array(bytes);
  data.set(b.data.subarray(0, Math.min(bytes, b.data.length)));
  b.data = data;
  b.allocated = n;
  touch(o);
  return true;
}

/** `newarrayobject`. */
export function newArray(type: PyTypeObject, code: string, size: number): PyObject | null {
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (o === null) return null;
  const b = arr(o);
  b.code = code;
  b.size = size;
  if (size > 0 && !setRoom(o, size)) {
    b.size = 0;
    DECREF(o);
    return null;
  }
  return o;
}
export function fromBytes(code: string, bytes: Uint8Array): PyObject | null {
  const o = newArray(arrayType, code, bytes.length / itemSize(code));
  if (o !== null) arr(o).data.set(bytes);
  return o;
}

/** `array_resize`. */
export function resize(o: PyObject, size: number): boolean {
  const b = arr(o);
  if (b.exports > 0 && size !== b.size) {
    BufferError("cannot resize an array that is exporting buffers");
    return false;
  }
  if (b.allocated >= size && b.size < size + 16 && b.addr !== 0) {
    b.size = size;
    return true;
  }
  if (size === 0) {
    if (b.addr !== 0) freeUnits(b.addr);
    b.addr = b.size = b.allocated = 0;
    b.data = new Uint8Array(0);
    touch(o);
    return true;
  }
  if (!setRoom(o, (size >> 4) + (b.size < 8 ? 3 : 7) + size)) return false;
  b.size = size;
  return true;
}

/** Replaces the items from `low` to `high` by those in `bytes`. */
export function replace(o: PyObject, low: number, high: number, bytes: Uint8Array): boolean {
  const b = arr(o);
  const item = itemSize(b.code);
  const tail = bytesOf(b).slice(high * item);
  const size = low + bytes.length / item + (b.size - high);
  if (b.exports > 0 && size !== b.size) {
    BufferError("cannot resize an array that is exporting buffers");
    return false;
  }
  if (size !== b.size && !resize(o, size)) return false;
  b.data.set(bytes, low * item);
  b.data.set(tail, low * item + bytes.length);
  return true;
}

export const setAt = (o: PyObject, i: number, value: PyObject): boolean =>
  writeItem(arr(o).code, () => (i < arr(o).size ? arr(o).data : null), i * itemSize(arr(o).code), value);
export const getAt = (o: PyObject, i: number): Result =>
  readItem(arr(o).code, arr(o).data, i * itemSize(arr(o).code));

/** `ins1`. The value is tried before anything moves. */
export function insertAt(o: PyObject, where: number, value: PyObject): boolean {
  const b = arr(o);
  const one = new Uint8Array(itemSize(b.code));
  if (!writeItem(b.code, () => one, 0, value)) return false;
  let i = where < 0 ? Math.max(0, where + b.size) : where;
  i = Math.min(i, b.size);
  return replace(o, i, i, one);
}

export function extendFrom(o: PyObject, iterable: PyObject): boolean {
  if (isArray(iterable)) {
    if (arr(iterable).code !== arr(o).code) {
      TypeError("can only extend with array of same kind");
      return false;
    }
    return replace(o, arr(o).size, arr(o).size, bytesOf(arr(iterable)).slice());
  }
  const it = PyObject_GetIter(iterable);
  if (it === null) return false;
  const mark = holdMark();
  hold(it, "iterator");
  let ok = true;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      ok = PyErr_Occurred() === null;
      break;
    }
    hold(item, "item");
    ok = insertAt(o, arr(o).size, item);
    unhold(mark + 1);
    DECREF(item);
    if (!ok) break;
  }
  unhold(mark);
  DECREF(it);
  return ok;
}

/** `frombytes`. */
export function appendBytes(o: PyObject, bytes: Uint8Array): boolean {
  const b = arr(o);
  if (bytes.length % itemSize(b.code) !== 0) {
    ValueError("bytes length not a multiple of item size");
    return false;
  }
  return replace(o, b.size, b.size, bytes);
}

export function appendText(o: PyObject, text: PyUnicodeObject): boolean {
  const points = codePointsOfBody(text.body);
  return replace(o, arr(o).size, arr(o).size, new Uint8Array(Uint32Array.from(points).buffer));
}

export function picked(b: ArrayBody, start: number, step: number, length: number): Uint8Array {
  const item = itemSize(b.code);
  const out = new Uint8Array(length * item);
  for (let k = 0, i = start; k < length; k++, i += step)
    out.set(b.data.subarray(i * item, (i + 1) * item), k * item);
  return out;
}
/** Where the first item equal to `value` stands from `start` on; -1: nowhere; null with an exception. */
export function find(self: PyObject, value: PyObject, start: number, stop: number): number | null {
  for (let i = start; i < Math.min(stop, arr(self).size); i++) {
    const item = getAt(self, i) as PyObject;
    const mark = holdMark();
    hold(item, "item");
    const same = PyObject_RichCompareBool(item, value, Py_EQ);
    unhold(mark);
    DECREF(item);
    if (same < 0) return null;
    if (same > 0) return i;
  }
  return -1;
}

export const textOfArray = (self: PyObject): PyObject =>
  PyUnicode_FromCodePoints(new Uint32Array(bytesOf(arr(self)).slice().buffer));
export function listOf(self: PyObject): Result {
  const list = PyList_New(0);
  if (list === null) return null;
  for (let i = 0; i < arr(self).size; i++) {
    const item = getAt(self, i) as PyObject;
    PyList_Append(list, item);
    DECREF(item);
  }
  return list;
}
export function repeated(b: ArrayBody, n: number): Uint8Array | null {
  const bytes = bytesOf(b);
  const times = Math.max(0, n);
  if (!hasRoom(bytes.length * times)) return MemoryError();
  const out = new Uint8Array(bytes.length * times);
  for (let i = 0; i < times; i++) out.set(bytes, i * bytes.length);
  return out;
}
