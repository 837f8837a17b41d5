/**
 * The type of bytearray (Objects/bytearrayobject.c): operators, methods, iterator.
 */

import { reprBytes } from "../algorithms/strescape.ts";
import { compareNumbers, PyIter_Next, PyObject_GetIter, PyObject_LengthHint } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { freeObject, freeUnits } from "./alloc.ts";
import { argSsize, argStr } from "./argconvert.ts";
import {
  Py_buffer,
  PyBUF_FORMAT,
  PyBUF_SIMPLE,
  PyBuffer_Release,
  releaseAfter,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
} from "./buffer.ts";
import {
  appendByte,
  BYTE_RANGE,
  ByteArrayBody,
  bodyOf,
  byteArrayBytes,
  bytearray_ass_subscript,
  bytearray_iconcat,
  bytearray_init,
  bytearray_setslice,
  canresize,
  PyByteArray_Check,
  PyByteArray_FromArray,
  PyByteArray_Resize,
  setItem,
} from "./bytearrayobject.ts";
import { bytes_mod } from "./bytes-format.ts";
import { type BytesKind, containsByte, latin1, sharedMethods } from "./bytes-methods.ts";
import {
  byteValue,
  compareBytes,
  hasRoomForBytes,
  PyBytes_Check,
  PyBytes_FromArray,
  stepped,
} from "./bytesobject.ts";
import {
  IndexError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  SystemError,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_IndexError, PyExc_TypeError } from "./exceptions.ts";
import { getOptionalAttr, PyObject_GenericGetAttr } from "./genericattr.ts";
import { _PyArg_CheckPositional, type ArgParser, unpackTupleAndDict } from "./getargs.ts";
import { PyLong_FromLong } from "./longcore.ts";
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
  Py_TPFLAGS_BASETYPE,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { makeTextIterType } from "./textiters.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { newUnicode, PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Operators

function bytearray_concat(a: PyObject, b: PyObject): Result {
  const va = PyObject_CheckBuffer(a) ? PyObject_GetBuffer(a, PyBUF_SIMPLE) : null;
  const vb = va !== null && PyObject_CheckBuffer(b) ? PyObject_GetBuffer(b, PyBUF_SIMPLE) : null;
  let result: Result = null;
  if (va === null || vb === null) TypeError(`can't concat ${b.ob_type.tp_name} to ${a.ob_type.tp_name}`);
  else if (!hasRoomForBytes(va.len + vb.len)) result = null;
  else {
    const whole = new Uint8Array(va.len + vb.len);
    whole.set(va.bytes());
    whole.set(vb.bytes(), va.len);
    result = PyByteArray_FromArray(whole);
  }
  return releaseAfter(
    result,
    [va, vb].filter((view) => view !== null),
  );
}

function repeated(value: Uint8Array, n: number): Uint8Array | null {
  const count = Math.max(0, n);
  if (!hasRoomForBytes(value.length * count)) return null;
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

const bytearrayKind: BytesKind = {
  name: "bytearray",
  bytes: byteArrayBytes,
  fresh: (value) => PyByteArray_FromArray(value),
  make: (value) => PyByteArray_FromArray(value),
  same: (self) => PyByteArray_FromArray(byteArrayBytes(self)),
};

const parser: ArgParser = {
  fname: "bytearray",
  keywords: ["source", "encoding", "errors"],
  minpos: 0,
  maxpos: 3,
};

export const PyByteArray_Type: PyTypeObject = defineType({
  tp_name: "bytearray",
  tp_basicsize: 56,
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
