/**
 * memoryview (Objects/memoryobject.c). Two objects stand behind each view of something new: the `managedbuffer`, which
 * has borrowed the bytes and gives them back when the last view of it is released, and the view itself. Views of views
 * share the managed buffer. What is read and written through a view's format is in memory-items.ts.
 */

import { siphash13Bytes } from "../algorithms/siphash13.ts";
import { hex, PyObject_Hash } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { argInt } from "./argconvert.ts";
import {
  Py_buffer,
  PyBUF_ANY_CONTIGUOUS,
  PyBUF_C_CONTIGUOUS,
  PyBUF_F_CONTIGUOUS,
  PyBUF_FORMAT,
  PyBUF_FULL_RO,
  PyBUF_ND,
  PyBUF_STRIDES,
  PyBUF_WRITABLE,
  PyBuffer_Release,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
} from "./buffer.ts";
import { contiguous } from "./bytearrayobject.ts";
import { hexMethod, type KwNames } from "./bytes-arguments.ts";
import { newBytes } from "./bytesobject.ts";
import {
  BufferError,
  IndexError,
  NotImplementedError,
  PyErr_Clear,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { _PyArg_BadArgument, _PyArg_UnpackKeywords, unpackTupleAndDict } from "./getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "./longcore.ts";
import { managedBufferOf, mbuf_release, type PyManagedBufferObject } from "./managedbuffer.ts";
import { memory_cast } from "./memory-cast.ts";
import { compareViews, itemAt, packItem, viewToList } from "./memory-items.ts";
import { memory_iter } from "./memory-iterator.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastkeywords,
  getset,
  H,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_SEQUENCE,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  type TypeSpec,
  touch,
  unhold,
  varargs,
} from "./object.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { PyTuple_Check, PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

// ---------------------------------------------------------------------------------------------------------
// memoryview

export class MemoryViewBody {
  mbuf: PyManagedBufferObject | null = null;
  view: Py_buffer;
  /** Shape, strides and suboffsets lie behind the object. */
  ob_size = 0;
  released = false;
  /** Borrowers of this view. */
  exports = 0;
  isHashed = false;
  hashHi = 0;
  hashLo = 0;
  constructor(view: Py_buffer) {
    this.view = view;
  }
}
export interface PyMemoryViewObject extends PyHeapObject {
  body: MemoryViewBody;
}
export const mv = (o: PyObject): MemoryViewBody => (o as PyMemoryViewObject).body;

export function PyMemoryView_Check(o: PyObject): o is PyMemoryViewObject {
  return o.ob_type === PyMemoryView_Type;
}

/** A copy of what a buffer says about itself; `obj` is not counted here. */
export function copyView(from: Py_buffer): Py_buffer {
  const view = new Py_buffer(from.obj as PyObject, from.data, from.offset, from.len, from.readonly);
  view.itemsize = from.itemsize;
  view.format = from.format ?? "B";
  view.ndim = from.ndim;
  view.shape = from.shape.slice();
  view.strides = from.strides.slice();
  return view;
}

/** `mbuf_add_view`: a new view of the managed buffer, like `source`, with room for `ndim` dimensions. */
export function mbuf_add_view(
  mbuf: PyManagedBufferObject,
  source: Py_buffer,
  ndim = source.ndim,
): PyMemoryViewObject {
  const self = new PyHeapObject(
    PyMemoryView_Type,
    new MemoryViewBody(copyView(source)),
  ) as PyMemoryViewObject;
  self.body.ob_size = 3 * ndim;
  PyObject_GC_Alloc(self, 144 + 24 * ndim);
  PyObject_GC_Track(self);
  self.body.mbuf = NewRef(mbuf);
  mbuf.body.exports++;
  touch(self);
  return self;
}

export function checkReleased(self: PyObject): boolean {
  const b = mv(self);
  if (!b.released && !(b.mbuf as PyManagedBufferObject).body.released) return true;
  ValueError("operation forbidden on released memoryview object");
  return false;
}

/** `PyMemoryView_FromObject`, with the flags of a request. */
export function PyMemoryView_FromObject(o: PyObject, flags = PyBUF_FULL_RO): PyMemoryViewObject | null {
  if (PyMemoryView_Check(o)) {
    return checkReleased(o) ? mbuf_add_view(o.body.mbuf as PyManagedBufferObject, o.body.view) : null;
  }
  if (!PyObject_CheckBuffer(o))
    return TypeError(`memoryview: a bytes-like object is required, not '${o.ob_type.tp_name}'`);
  return viewFrom(o, flags, PyObject_GetBuffer);
}

/** `_PyMemoryView_FromBufferProc`: of a buffer that a given function of the object lends. */
export function viewFrom(
  o: PyObject,
  flags: number,
  get: typeof PyObject_GetBuffer,
): PyMemoryViewObject | null {
  const mbuf = managedBufferOf(o, flags, get);
  if (mbuf === null) return null;
  const mark = holdMark();
  hold(mbuf, "managed buffer");
  const self = mbuf_add_view(mbuf, mbuf.body.master as Py_buffer);
  unhold(mark);
  DECREF(mbuf);
  return self;
}

/** `_memory_release`: -1 with BufferError while somebody borrows from the view. */
function _memory_release(self: PyMemoryViewObject): number {
  const { body } = self;
  if (body.released) return 0;
  if (body.exports > 0) {
    BufferError(`memoryview has ${body.exports} exported buffer${body.exports === 1 ? "" : "s"}`);
    return -1;
  }
  body.released = true;
  const mbuf = body.mbuf as PyManagedBufferObject;
  if (--mbuf.body.exports === 0) mbuf_release(mbuf);
  return 0;
}

// ---------------------------------------------------------------------------------------------------------
// Contiguity, buffers of a view

export function isContiguous(view: Py_buffer, order: "C" | "F"): boolean {
  if (view.len === 0) return true;
  let expected = view.itemsize;
  const dims = Array.from({ length: view.ndim }, (_, i) => (order === "C" ? view.ndim - 1 - i : i));
  for (const d of dims) {
    const n = view.shape[d] as number;
    if (n > 1 && view.strides[d] !== expected) return false;
    expected *= n;
  }
  return true;
}

/** `memory_getbuf`. */
function memory_getbuf(self: PyObject, flags: number): Py_buffer | null {
  if (!checkReleased(self)) return null;
  const { view } = mv(self);
  const has = (wanted: number): boolean => (flags & wanted) === wanted;
  if (has(PyBUF_WRITABLE) && view.readonly)
    return BufferError("memoryview: underlying buffer is not writable");
  const c = isContiguous(view, "C");
  const f = isContiguous(view, "F");
  if (has(PyBUF_C_CONTIGUOUS) && !c) return BufferError("memoryview: underlying buffer is not C-contiguous");
  if (has(PyBUF_F_CONTIGUOUS) && !f)
    return BufferError("memoryview: underlying buffer is not Fortran contiguous");
  if (has(PyBUF_ANY_CONTIGUOUS) && !c && !f)
    return BufferError("memoryview: underlying buffer is not contiguous");
  if (!has(PyBUF_STRIDES) && !c) return BufferError("memoryview: underlying buffer is not C-contiguous");
  if (!has(PyBUF_ND) && has(PyBUF_FORMAT))
    return BufferError("memoryview: cannot cast to unsigned bytes if the format flag is present");
  const copy = copyView(view);
  copy.obj = NewRef(self);
  if (!has(PyBUF_FORMAT)) copy.format = null;
  if (!has(PyBUF_ND)) {
    copy.ndim = 1;
    copy.shape = [copy.len];
    copy.strides = [1];
  }
  mv(self).exports++;
  return copy;
}

// ---------------------------------------------------------------------------------------------------------
// Indexing

/** `lookup_dimension`: the offset of item `index` in dimension `dim`; null with an exception set. */
function lookupDimension(view: Py_buffer, offset: number, dim: number, index: number): number | null {
  const n = view.shape[dim] as number;
  const i = index < 0 ? index + n : index;
  if (i < 0 || i >= n) return IndexError(`index out of bounds on dimension ${dim + 1}`);
  return offset + i * (view.strides[dim] as number);
}

function offsetOfTuple(view: Py_buffer, key: readonly PyObject[]): number | null {
  if (key.length > view.ndim)
    return TypeError(`cannot index ${view.ndim}-dimension view with ${key.length}-element tuple`);
  let offset: number | null = view.offset;
  for (const [dim, k] of key.entries()) {
    const index = PyNumber_AsSsize_t(k, PyExc_IndexError);
    if (index === null) return null;
    offset = lookupDimension(view, offset, dim, index);
    if (offset === null) return null;
  }
  return offset;
}

const isMultiIndex = (key: PyObject): key is PyObject & { body: { ob_item: PyObject[] } } =>
  PyTuple_Check(key) && (key.body.ob_item as PyObject[]).every(PyIndex_Check);
const isMultiSlice = (key: PyObject): boolean =>
  PyTuple_Check(key) && key.body.ob_item.length > 0 && (key.body.ob_item as PyObject[]).every(PySlice_Check);

/** `memory_item`. */
function memory_item(self: PyObject, index: number): Result {
  if (!checkReleased(self)) return null;
  const { view } = mv(self);
  if (view.ndim === 0) return TypeError("invalid indexing of 0-dim memory");
  if (view.ndim !== 1) return NotImplementedError("multi-dimensional sub-views are not implemented");
  const at = lookupDimension(view, view.offset, 0, index);
  return at === null ? null : itemAt(view, at);
}

function memory_subscript(self: PyObject, key: PyObject): Result {
  if (!checkReleased(self)) return null;
  const { view, mbuf } = mv(self);
  if (view.ndim === 0) {
    if (PyTuple_Check(key) && key.body.ob_item.length === 0) return itemAt(view, view.offset);
    if (key.ob_type.tp_name === "ellipsis") return NewRef(self);
    return TypeError("invalid indexing of 0-dim memory");
  }
  if (PyIndex_Check(key)) {
    const index = PyNumber_AsSsize_t(key, PyExc_IndexError);
    return index === null ? null : memory_item(self, index);
  }
  if (PySlice_Check(key)) {
    const s = sliceIndices(key, view.shape[0] as number);
    if (s === null) return null;
    const sliced = mbuf_add_view(mbuf as PyManagedBufferObject, view);
    sliceFirst(sliced.body.view, s.start, s.step, s.length);
    return sliced;
  }
  if (isMultiIndex(key)) {
    const items = key.body.ob_item;
    if (items.length < view.ndim) return NotImplementedError("sub-views are not implemented");
    const at = offsetOfTuple(view, items);
    return at === null ? null : itemAt(view, at);
  }
  if (isMultiSlice(key)) return NotImplementedError("multi-dimensional slicing is not implemented");
  return TypeError("memoryview: invalid slice key");
}

/** `init_slice` of the first dimension. */
function sliceFirst(view: Py_buffer, start: number, step: number, length: number): void {
  const stride = view.strides[0] as number;
  view.offset += start * stride;
  view.shape[0] = Math.max(0, length);
  view.strides[0] = stride * step;
  view.len = view.shape.reduce((n, k) => n * k, view.itemsize);
}

function memory_ass_sub(self: PyObject, key: PyObject, value: PyObject | null): number {
  if (!checkReleased(self)) return -1;
  const { view } = mv(self);
  const fail = (_: null): -1 => -1;
  if (view.readonly) return fail(TypeError("cannot modify read-only memory"));
  if (value === null) return fail(TypeError("cannot delete memory"));
  if (view.ndim === 0) {
    const isAll = key.ob_type.tp_name === "ellipsis" || (PyTuple_Check(key) && key.body.ob_item.length === 0);
    return isAll ? packItem(view, view.offset, value) : fail(TypeError("invalid indexing of 0-dim memory"));
  }
  if (PyIndex_Check(key)) {
    if (view.ndim > 1) return fail(NotImplementedError("sub-views are not implemented"));
    const index = PyNumber_AsSsize_t(key, PyExc_IndexError);
    const at = index === null ? null : lookupDimension(view, view.offset, 0, index);
    return at === null ? -1 : packItem(view, at, value);
  }
  if (PySlice_Check(key) && view.ndim === 1) return assignSlice(self, key, value);
  if (isMultiIndex(key)) {
    if (key.body.ob_item.length < view.ndim)
      return fail(NotImplementedError("sub-views are not implemented"));
    const at = offsetOfTuple(view, key.body.ob_item);
    return at === null ? -1 : packItem(view, at, value);
  }
  if (PySlice_Check(key) || isMultiSlice(key)) {
    return fail(NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1"));
  }
  return fail(TypeError("memoryview: invalid slice key"));
}

function assignSlice(self: PyObject, key: Parameters<typeof sliceIndices>[0], value: PyObject): number {
  const source = PyObject_GetBuffer(value, PyBUF_FULL_RO);
  if (source === null) return -1;
  const { view } = mv(self);
  const s = sliceIndices(key, view.shape[0] as number);
  let status = -1;
  if (s !== null) {
    const dest = copyView(view);
    sliceFirst(dest, s.start, s.step, s.length);
    const isAlike =
      source.ndim === 1 &&
      (source.format ?? "B").replace("@", "") === (dest.format ?? "B").replace("@", "") &&
      source.itemsize === dest.itemsize &&
      source.shape[0] === dest.shape[0];
    if (isAlike) {
      const bytes = contiguous(source).slice();
      const size = dest.itemsize;
      for (let i = 0; i < (dest.shape[0] as number); i++) {
        dest.data.set(
          bytes.subarray(i * size, (i + 1) * size),
          dest.offset + i * (dest.strides[0] as number),
        );
      }
      status = 0;
    } else ValueError("memoryview assignment: lvalue and rvalue have different structures");
  }
  PyBuffer_Release(source);
  return status;
}

// ---------------------------------------------------------------------------------------------------------
// Comparing, hashing

function memory_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (op !== Py_EQ && op !== Py_NE) return Py_NotImplemented;
  const answer = (isEqual: boolean): Result => PyBool_FromLong(isEqual === (op === Py_EQ));
  const { view, released, mbuf } = mv(v);
  if (released || (mbuf as PyManagedBufferObject).body.released) return answer(v === w);
  if (PyMemoryView_Check(w)) {
    if (w.body.released) return answer(v === w);
    return answer(compareViews(view, w.body.view));
  }
  if (!PyObject_CheckBuffer(w)) return Py_NotImplemented;
  const other = PyObject_GetBuffer(w, PyBUF_FULL_RO);
  if (other === null) {
    PyErr_Clear();
    return Py_NotImplemented;
  }
  const isEqual = compareViews(view, other);
  PyBuffer_Release(other);
  return answer(isEqual);
}

function memory_hash(self: PyObject): boolean {
  const b = mv(self);
  if (!b.isHashed) {
    if (!checkReleased(self)) return false;
    const { view } = b;
    if (!view.readonly) {
      ValueError("cannot hash writable memoryview object");
      return false;
    }
    if (!/^@?[Bbc]$/.test(view.format ?? "B")) {
      ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      return false;
    }
    if (view.obj !== null && !PyObject_Hash(view.obj)) return false;
    siphash13Bytes(contiguous(view));
    b.hashHi = H.hi;
    b.hashLo = H.lo;
    b.isHashed = true;
  }
  H.hi = b.hashHi;
  H.lo = b.hashLo;
  return true;
}

// ---------------------------------------------------------------------------------------------------------
// Methods and attributes

function tobytes(self: PyObject, args: PyObject[], kwnames: KwNames): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "tobytes", keywords: ["order"], minpos: 0, maxpos: 1 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const order = a[0] ?? Py_None;
  if (order !== Py_None && !PyUnicode_Check(order))
    return _PyArg_BadArgument("tobytes", "argument 'order'", "str or None", order);
  if (!checkReleased(self)) return null;
  if (order !== Py_None && !["C", "F", "A"].includes(textOf(order)))
    return ValueError("order must be 'C', 'F' or 'A'");
  const { view } = mv(self);
  const isFortran = order !== Py_None && textOf(order) === "F" && view.ndim > 1;
  return newBytes(isFortran ? fortranBytes(view) : contiguous(view).slice());
}

function fortranBytes(view: Py_buffer): Uint8Array {
  const reversed = copyView(view);
  reversed.shape.reverse();
  reversed.strides.reverse();
  return contiguous(reversed);
}

const methods: PyMethodDef[] = [
  noargs("release", (self) => (_memory_release(self as PyMemoryViewObject) < 0 ? null : Py_None)),
  fastkeywords("tobytes", tobytes),
  fastkeywords("hex", (self, args, kwnames) => {
    if (!checkReleased(self)) return null;
    return hexMethod(() => contiguous(mv(self).view), args, kwnames);
  }),
  noargs("tolist", (self) => (checkReleased(self) ? viewToList(mv(self).view) : null)),
  fastkeywords("cast", (self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "cast", keywords: ["format", "shape"], minpos: 1, maxpos: 2 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const format = a[0] as PyObject;
    if (!PyUnicode_Check(format)) return _PyArg_BadArgument("cast", "argument 'format'", "str", format);
    if (!checkReleased(self)) return null;
    return memory_cast(mv(self).mbuf as PyManagedBufferObject, mv(self).view, textOf(format), a[1] ?? null);
  }),
  noargs("toreadonly", (self) => {
    if (!checkReleased(self)) return null;
    const copy = mbuf_add_view(mv(self).mbuf as PyManagedBufferObject, mv(self).view);
    copy.body.view.readonly = true;
    return copy;
  }),
  fastkeywords(
    "_from_flags",
    (_type, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "_from_flags", keywords: ["object", "flags"], minpos: 2, maxpos: 2 },
        args,
        kwnames,
      );
      if (a === null) return null;
      const flags = argInt(a[1] as PyObject);
      return flags === null ? null : PyMemoryView_FromObject(a[0] as PyObject, flags);
    },
    METH_CLASS,
  ),
  noargs("__enter__", (self) => (checkReleased(self) ? NewRef(self) : null)),
  varargs("__exit__", (self) => (_memory_release(self as PyMemoryViewObject) < 0 ? null : Py_None)),
];

const attribute = (name: string, f: (view: Py_buffer, self: PyObject) => Result) =>
  getset(name, (self) => (checkReleased(self) ? f(mv(self).view, self) : null));
const numbers = (values: readonly number[]): Result =>
  PyTuple_FromArraySteal(values.map((n) => PyLong_FromLong(n)));

const spec: TypeSpec = {
  tp_name: "memoryview",
  tp_basicsize: 144,
  tp_itemsize: 8,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_SEQUENCE,
  tp_weaklistoffset: 136,
  tp_layout: (type) => new PyHeapObject(type, null),
  tp_new(_type, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "memoryview", keywords: ["object"], minpos: 1, maxpos: 1 },
      args,
      kwds,
    );
    return a === null ? null : PyMemoryView_FromObject(a[0] as PyObject);
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    _memory_release(self as PyMemoryViewObject);
    return true;
  },
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const { mbuf } = mv(self);
    mv(self).mbuf = null;
    return mbuf;
  },
  tp_free(self) {
    if ((self as PyHeapObject).ob_weaklist !== null) PyObject_ClearWeakRefs(self as PyHeapObject);
    freeObject(self);
  },
  tp_traverse(self, visit) {
    const { mbuf } = mv(self);
    if (mbuf !== null) visit(mbuf);
  },
  tp_clear(self) {
    _memory_release(self as PyMemoryViewObject);
    const { mbuf } = mv(self);
    mv(self).mbuf = null;
    touch(self);
    if (mbuf !== null) DECREF(mbuf);
  },
  tp_refs(self, visit) {
    const { mbuf } = mv(self);
    if (mbuf !== null) visit("field", "mbuf", mbuf);
  },
  tp_repr: (self) =>
    PyUnicode_FromString(`<${mv(self).released ? "released " : ""}memory at 0x${hex(self)}>`),
  tp_getattro: PyObject_GenericGetAttr,
  tp_hash: memory_hash,
  tp_richcompare: memory_richcompare,
  tp_iter: memory_iter,
  bf_getbuffer: memory_getbuf,
  bf_releasebuffer: (self) => void mv(self).exports--,
  sq_length: memory_length,
  sq_item: memory_item,
  mp_length: memory_length,
  mp_subscript: memory_subscript,
  mp_ass_subscript: memory_ass_sub,
  tp_methods: methods,
  tp_getset: [
    attribute("obj", (view) => NewRef(view.obj ?? Py_None)),
    attribute("nbytes", (view) => PyLong_FromLong(view.len)),
    attribute("readonly", (view) => PyBool_FromLong(view.readonly)),
    attribute("itemsize", (view) => PyLong_FromLong(view.itemsize)),
    attribute("format", (view) => PyUnicode_FromString(view.format ?? "B")),
    attribute("ndim", (view) => PyLong_FromLong(view.ndim)),
    attribute("shape", (view) => numbers(view.shape)),
    attribute("strides", (view) => numbers(view.strides)),
    attribute("suboffsets", () => numbers([])),
    attribute("c_contiguous", (view) => PyBool_FromLong(isContiguous(view, "C"))),
    attribute("f_contiguous", (view) => PyBool_FromLong(isContiguous(view, "F"))),
    attribute("contiguous", (view) => PyBool_FromLong(isContiguous(view, "C") || isContiguous(view, "F"))),
  ],
};

function memory_length(self: PyObject): number {
  if (!checkReleased(self)) return -1;
  const { view } = mv(self);
  if (view.ndim > 0) return view.shape[0] as number;
  TypeError("0-dim memory has no length");
  return -1;
}

export const PyMemoryView_Type: PyTypeObject = defineType(spec);
