/** io.BytesIO (Modules/_io/bytesio.c): a stream of bytes in memory. */
import { PyObject_GetIter, PyIter_Next } from "../../objects/abstract.ts";
import { argInt, argSsize } from "../../objects/argconvert.ts";
import {
  PyBUF_ND,
  PyBUF_SIMPLE,
  PyBUF_WRITABLE,
  Py_buffer,
  PyBuffer_Release,
  PyObject_GetBuffer,
} from "../../objects/buffer.ts";
import { PyBytes_CheckExact, PyBytes_FromArray } from "../../objects/bytesobject.ts";
import { contiguous } from "../../objects/bytearrayobject.ts";
import {
  PyDict_Check,
  PyDict_Copy,
  PyDict_New,
  PyDict_Update,
  type PyDictObject,
} from "../../objects/dictobject.ts";
import { BufferError, PyErr_Occurred, TypeError, ValueError } from "../../objects/errors.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, unpackTupleAndDict } from "../../objects/getargs.ts";
import { Py_False, Py_True, PyBool_FromLong, PyLong_FromLong } from "../../objects/longcore.ts";
import { PyList_Append, PyList_New } from "../../objects/listobject.ts";
import { PyMemoryView_FromObject } from "../../objects/memoryobject.ts";
import { PyType_GenericAlloc } from "../../objects/alloc.ts";
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, type PyTupleObject } from "../../objects/tupleobject.ts";
import { objectFields, setField } from "../object-fields.ts";
import { CLOSED_FILE, optionalSize } from "./common.ts";
import { BufferedIOBase_Type, streamSlots } from "./iobase.ts";

class BytesIOBody {
  bytes = new Uint8Array(0);
  /** Bytes that the buffer has room for, as `sys.getsizeof` counts them. */
  room = 0;
  size = 0;
  pos = 0;
  isClosed = false;
  exports = 0;
  /** A bytes object that is the buffer and somebody else's too: the one given, or that `getvalue` gave. */
  shared: PyObject | null = null;
}
const bio = (o: PyObject): BytesIOBody => (o as PyHeapObject).body as BytesIOBody;

function open(self: PyObject): BytesIOBody | null {
  const b = bio(self);
  return b.isClosed ? ValueError(CLOSED_FILE) : b;
}

/** The same where the size may change: not while a view of the buffer is out. */
function resizable(self: PyObject): BytesIOBody | null {
  const b = open(self);
  if (b === null) return null;
  return b.exports === 0 ? b : BufferError("Existing exports of data: object cannot be re-sized");
}

/** `resize_buffer`, and the new size. */
function setSize(b: BytesIOBody, size: number): void {
  if (size >= b.room) b.room = size <= b.room * 1.125 ? size + (size >> 3) + (size < 9 ? 3 : 6) : size + 1;
  else if (size < b.room / 2) b.room = size + 1;
  if (b.room > b.bytes.length) {
    const grown = new Uint8Array(b.room);
    grown.set(b.bytes.subarray(0, b.size));
    b.bytes = grown;
  } else b.bytes.fill(0, size, Math.max(size, b.size));
  b.size = size;
}

/** `unshare_buffer`: the buffer is about to change. */
function unshare(self: PyObject): void {
  const b = bio(self);
  if (b.shared === null) return;
  setField(self, "shared", null);
  b.room = b.size;
}

/** `write_bytes`: the number of bytes; -1 with an exception set. */
function write(self: PyObject, data: PyObject): number {
  if (resizable(self) === null) return -1;
  const view = PyObject_GetBuffer(data, PyBUF_ND);
  if (view === null) return -1;
  const from = contiguous(view).slice();
  PyBuffer_Release(view);
  const b = bio(self);
  const end = b.pos + from.length;
  if (from.length > 0) {
    unshare(self);
    if (end > b.size) setSize(b, end);
    b.bytes.set(from, b.pos);
    b.pos = end;
  }
  return from.length;
}

function take(b: BytesIOBody, size: number): Uint8Array {
  const left = Math.max(0, b.size - b.pos);
  const n = size < 0 || size > left ? left : size;
  const part = b.bytes.slice(b.pos, b.pos + n);
  b.pos += n;
  return part;
}

function lineLength(b: BytesIOBody, limit: number): number {
  if (b.pos >= b.size) return 0;
  const at = b.bytes.subarray(0, b.size).indexOf(10, b.pos);
  const n = (at < 0 ? b.size : at + 1) - b.pos;
  return limit >= 0 && n > limit ? limit : n;
}

function sized(name: string, f: (b: BytesIOBody, size: number) => Result): ReturnType<typeof fastcall> {
  return fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 0, 1)) return null;
    const size = optionalSize(args[0]);
    if (size === undefined) return null;
    const b = open(self);
    return b === null ? null : f(b, size);
  });
}

function init(self: PyObject, initial: PyObject): number {
  const b = bio(self);
  if (b.exports > 0) {
    BufferError("Existing exports of data: object cannot be re-sized");
    return -1;
  }
  b.bytes = new Uint8Array(0);
  b.size = 0;
  b.pos = 0;
  b.room = 0;
  setField(self, "shared", null);
  if (PyBytes_CheckExact(initial)) {
    b.bytes = initial.body.ob_sval.slice();
    b.size = b.bytes.length;
    setField(self, "shared", NewRef(initial));
  } else if (initial !== Py_None) {
    if (write(self, initial) < 0) return -1;
    b.pos = 0;
  }
  return 0;
}

/** What `getbuffer` gives a view of (`_io._BytesIOBuffer`). */
class BufferBody {
  source: PyObject | null = null;
}
const BytesIOBuffer_Type: PyTypeObject = defineType({
  ...objectFields(() => new BufferBody(), ["source"]),
  tp_name: "_io._BytesIOBuffer",
  tp_basicsize: 24,
  bf_getbuffer(self, flags) {
    const source = ((self as PyHeapObject).body as BufferBody).source as PyObject;
    const b = bio(source);
    const view = new Py_buffer(NewRef(self), b.bytes, 0, b.size, false);
    if ((flags & 4) !== 0) view.format = "B";
    b.exports++;
    return view;
  },
  bf_releasebuffer(self) {
    bio(((self as PyHeapObject).body as BufferBody).source as PyObject).exports--;
  },
});

export const BytesIO_Type: PyTypeObject = defineType({
  ...streamSlots(() => new BytesIOBody(), ["shared"]),
  tp_name: "_io.BytesIO",
  tp_base: () => BufferedIOBase_Type,
  tp_doc: "Buffered I/O implementation using an in-memory bytes buffer.",
  tp_basicsize: 64,
  tp_dictoffset: 40,
  tp_weaklistoffset: 48,
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "BytesIO", keywords: ["initial_bytes"], minpos: 0, maxpos: 1 },
      args,
      kwds,
    );
    return a === null ? -1 : init(self, a[0] ?? Py_None);
  },
  tp_iter: (self) => (open(self) === null ? null : NewRef(self)),
  tp_iternext(self) {
    const b = open(self);
    if (b === null) return null;
    const n = lineLength(b, -1);
    return n === 0 ? null : PyBytes_FromArray(take(b, n));
  },
  tp_methods: [
    ...["readable", "seekable", "writable"].map((name) =>
      noargs(name, (self) => (open(self) === null ? null : Py_True)),
    ),
    noargs("close", (self) => {
      const b = bio(self);
      if (b.exports > 0) return BufferError("Existing exports of data: object cannot be re-sized");
      b.isClosed = true;
      setField(self, "shared", null);
      b.bytes = new Uint8Array(0);
      b.size = 0;
      return Py_None;
    }),
    noargs("flush", (self) => (open(self) === null ? null : Py_None)),
    noargs("isatty", (self) => (open(self) === null ? null : Py_False)),
    noargs("tell", (self) => {
      const b = open(self);
      return b === null ? null : PyLong_FromLong(b.pos);
    }),
    onearg("write", (self, data) => {
      const n = write(self, data);
      return n < 0 ? null : PyLong_FromLong(n);
    }),
    onearg("writelines", (self, lines) => {
      if (open(self) === null) return null;
      const it = PyObject_GetIter(lines);
      if (it === null) return null;
      const mark = holdMark();
      hold(it, "iterator over lines");
      for (;;) {
        const line = PyIter_Next(it);
        if (line === null) break;
        hold(line, "line");
        const n = write(self, line);
        unhold(mark + 1);
        DECREF(line);
        if (n < 0) break;
      }
      unhold(mark);
      DECREF(it);
      return PyErr_Occurred() === null ? Py_None : null;
    }),
    sized("read1", (b, size) => PyBytes_FromArray(take(b, size))),
    onearg("readinto", (self, buffer) => {
      const view = PyObject_GetBuffer(buffer, PyBUF_SIMPLE | PyBUF_WRITABLE);
      if (view === null)
        return _PyArg_BadArgument("readinto", "argument", "read-write bytes-like object", buffer);
      const b = open(self);
      let n = 0;
      if (b !== null) {
        const into = view.bytes();
        const part = take(b, into.length);
        into.set(part);
        n = part.length;
      }
      PyBuffer_Release(view);
      return b === null ? null : PyLong_FromLong(n);
    }),
    sized("readline", (b, size) => PyBytes_FromArray(take(b, lineLength(b, size)))),
    fastcall("readlines", (self, args) => {
      if (!_PyArg_CheckPositional("readlines", args.length, 0, 1)) return null;
      const hint = optionalSize(args[0]);
      if (hint === undefined) return null;
      const b = open(self);
      const list = b === null ? null : PyList_New(0);
      if (b === null || list === null) return null;
      let total = 0;
      for (let n = lineLength(b, -1); n > 0; n = lineLength(b, -1)) {
        const line = PyBytes_FromArray(take(b, n));
        PyList_Append(list, line);
        DECREF(line);
        total += n;
        if (hint > 0 && total >= hint) break;
      }
      return list;
    }),
    sized("read", (b, size) => PyBytes_FromArray(take(b, size))),
    noargs("getbuffer", (self) => {
      if (open(self) === null) return null;
      unshare(self);
      const buf = PyType_GenericAlloc(BytesIOBuffer_Type, 0);
      if (buf === null) return null;
      setField(buf, "source", NewRef(self));
      const view = PyMemoryView_FromObject(buf);
      DECREF(buf);
      return view;
    }),
    noargs("getvalue", (self) => {
      const b = open(self);
      if (b === null) return null;
      if (b.shared === null) setField(self, "shared", PyBytes_FromArray(b.bytes.slice(0, b.size)));
      return NewRef(b.shared as PyObject);
    }),
    fastcall("seek", (self, args) => {
      if (!_PyArg_CheckPositional("seek", args.length, 1, 2)) return null;
      let pos = argSsize(args[0] as PyObject);
      if (pos === null) return null;
      const whence = args.length < 2 ? 0 : argInt(args[1] as PyObject);
      if (whence === null) return null;
      const b = open(self);
      if (b === null) return null;
      if (pos < 0 && whence === 0) return ValueError(`negative seek value ${pos}`);
      if (whence === 1) pos += b.pos;
      else if (whence === 2) pos += b.size;
      else if (whence !== 0) return ValueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
      b.pos = Math.max(0, pos);
      return PyLong_FromLong(b.pos);
    }),
    fastcall("truncate", (self, args) => {
      if (!_PyArg_CheckPositional("truncate", args.length, 0, 1)) return null;
      const given = args[0] ?? Py_None;
      const b = resizable(self);
      if (b === null) return null;
      const size = given === Py_None ? b.pos : optionalSize(given);
      if (size === undefined) return null;
      if (size < 0) return ValueError(`negative size value ${size}`);
      if (size < b.size) {
        unshare(self);
        setSize(b, size);
      }
      return PyLong_FromLong(size);
    }),
    noargs("__getstate__", (self) => {
      const b = open(self);
      if (b === null) return null;
      const d = (self as PyHeapObject).ob_dict as PyDictObject | null;
      const copy = d === null ? Py_None : PyDict_Copy(d);
      if (copy === null) return null;
      return PyTuple_FromArraySteal([
        PyBytes_FromArray(b.bytes.slice(0, b.size)),
        PyLong_FromLong(b.pos),
        copy,
      ]);
    }),
    onearg("__setstate__", (self, state) => {
      if (!PyTuple_Check(state) || (state as PyTupleObject).body.ob_item.length < 3)
        return TypeError(
          `${self.ob_type.tp_name.split(".").pop()}.__setstate__ argument should be 3-tuple, got ${state.ob_type.tp_name}`,
        );
      const [value, pos, dict] = (state as PyTupleObject).body.ob_item as [PyObject, PyObject, PyObject];
      if (init(self, value) < 0) return null;
      const at = argSsize(pos);
      if (at === null) return null;
      if (at < 0) return ValueError("position value cannot be negative");
      bio(self).pos = at;
      if (dict !== Py_None) {
        if (!PyDict_Check(dict))
          return TypeError(`third item of state should be a dict, got a ${dict.ob_type.tp_name}`);
        const o = self as PyHeapObject;
        o.ob_dict ??= PyDict_New();
        if (PyDict_Update(o.ob_dict, dict as PyDictObject) < 0) return null;
      }
      return Py_None;
    }),
    noargs("__sizeof__", (self) => {
      const { room, shared } = bio(self);
      return PyLong_FromLong(self.ob_type.tp_basicsize + (room === 0 || shared !== null ? 0 : 33 + room));
    }),
  ],
  tp_getset: [getset("closed", (self) => PyBool_FromLong(bio(self).isClosed ? 1 : 0))],
});
