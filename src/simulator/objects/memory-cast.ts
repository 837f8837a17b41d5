/** `memoryview.cast` (Objects/memoryobject.c: `cast_to_1D`, `cast_to_ND`). */

import { nativeCode, nativeSize } from "../algorithms/native-formats.ts";
import { PyLong_Check } from "./abstract-number.ts";
import type { Py_buffer } from "./buffer.ts";
import { TypeError, ValueError } from "./errors.ts";
import { PyList_Check } from "./listobject.ts";
import { valueOf } from "./longobject.ts";
import type { PyManagedBufferObject } from "./managedbuffer.ts";
import { isContiguous, mbuf_add_view } from "./memoryobject.ts";
import { DECREF, type PyObject, type Result } from "./object.ts";
import { PyTuple_Check } from "./tupleobject.ts";

const isByteCode = (code: string): boolean => "Bbc".includes(code);

/** The shape asked for; null with an exception set. */
function shapeOf(o: PyObject): number[] | null {
  const items = (o as unknown as { body: { ob_item: PyObject[] } }).body.ob_item;
  const shape: number[] = [];
  for (const item of items) {
    if (!PyLong_Check(item)) return TypeError("memoryview.cast(): elements of shape must be integers");
    const n = Number(valueOf(item));
    if (n <= 0) return ValueError("memoryview.cast(): elements of shape must be integers > 0");
    shape.push(n);
  }
  return shape;
}

function castFormat(view: Py_buffer, format: string): boolean {
  const from = nativeCode(view.format ?? "B");
  const fail = (_: null): false => false;
  if (from === null) {
    return fail(
      ValueError(
        "memoryview: source format must be a native single character format prefixed with an optional '@'",
      ),
    );
  }
  const to = nativeCode(format);
  if (to === null) {
    return fail(
      ValueError(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'",
      ),
    );
  }
  if (!isByteCode(from) && !isByteCode(to))
    return fail(TypeError("memoryview: cannot cast between two non-byte formats"));
  const size = nativeSize(to);
  if (view.len % size !== 0) return fail(TypeError("memoryview: length is not a multiple of itemsize"));
  view.format = format;
  view.itemsize = size;
  view.ndim = 1;
  view.shape = [view.len / size];
  view.strides = [size];
  return true;
}

function castShape(view: Py_buffer, shape: number[]): boolean {
  if (shape.reduce((n, k) => n * k, view.itemsize) !== view.len) {
    TypeError("memoryview: product(shape) * itemsize != buffer size");
    return false;
  }
  view.ndim = shape.length;
  view.shape = shape;
  view.strides = [];
  let stride = view.itemsize;
  for (let d = shape.length - 1; d >= 0; d--) {
    view.strides[d] = stride;
    stride *= shape[d] as number;
  }
  return true;
}

export function memory_cast(
  mbuf: PyManagedBufferObject,
  source: Py_buffer,
  format: string,
  shapeObject: PyObject | null,
): Result {
  if (!isContiguous(source, "C")) return TypeError("memoryview: casts are restricted to C-contiguous views");
  if ((shapeObject !== null || source.ndim !== 1) && source.shape.includes(0)) {
    return TypeError("memoryview: cannot cast view with zeros in shape or strides");
  }
  let shape: number[] | null = null;
  let ndim = 1;
  if (shapeObject !== null) {
    if (!PyList_Check(shapeObject) && !PyTuple_Check(shapeObject))
      return TypeError("shape must be a list or a tuple");
    ndim = (shapeObject as unknown as { body: { ob_item: PyObject[] } }).body.ob_item.length;
    if (ndim > 64) return ValueError("memoryview: number of dimensions must not exceed 64");
    if (source.ndim !== 1 && ndim !== 1) return TypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
  }
  const self = mbuf_add_view(mbuf, source, ndim);
  const { view } = self.body;
  let ok = castFormat(view, format);
  if (ok && shapeObject !== null) {
    shape = shapeOf(shapeObject);
    ok = shape !== null && castShape(view, shape);
  }
  if (ok) return self;
  DECREF(self);
  return null;
}
