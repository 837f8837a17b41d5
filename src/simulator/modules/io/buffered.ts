/**
 * io.BufferedReader, BufferedWriter, BufferedRandom (Modules/_io/bufferedio.c). What is written waits until the buffer is
 * full, the stream is flushed, closed or read; reading asks the raw stream for just what is wanted, since that
 * lies in memory anyway.
 */
import { PyNumber_AsSsize_t } from "../../objects/abstract-number.ts";
import { reprText } from "../../objects/abstract.ts";
import { argInt, argSsize } from "../../objects/argconvert.ts";
import {
  PyBUF_ND,
  PyBUF_SIMPLE,
  PyBUF_WRITABLE,
  PyBuffer_Release,
  PyObject_GetBuffer,
} from "../../objects/buffer.ts";
import { contiguous } from "../../objects/bytearrayobject.ts";
import { PyBytes_Check, PyBytes_FromArray, type PyBytesObject } from "../../objects/bytesobject.ts";
import { callMethod } from "../../objects/call.ts";
import {
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
  PyErr_SetString,
  TypeError,
  ValueError,
} from "../../objects/errors.ts";
import { PyExc_OSError } from "../../objects/exceptions-extra.ts";
import { getOptionalAttr, PyObject_GetAttrString } from "../../objects/genericattr.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, unpackTupleAndDict } from "../../objects/getargs.ts";
import { Py_True, PyLong_FromLong } from "../../objects/longcore.ts";
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyUnicode_FromString } from "../../objects/unicodeobject.ts";
import { setField } from "../object-fields.ts";
import {
  callWithInts,
  DEFAULT_BUFFER_SIZE,
  optionalSize,
  ownAttribute,
  unsupportedOperation,
} from "./common.ts";
import { BufferedIOBase_Type, isClosed, streamSlots } from "./iobase.ts";

class BufferedBody {
  raw: PyObject | null = null;
  size = DEFAULT_BUFFER_SIZE;
  /** Written, and not yet handed to the raw stream. */
  pending: number[] = [];
  detached = false;
  writable = false;
}
const bb = (o: PyObject): BufferedBody => (o as PyHeapObject).body as BufferedBody;

/** The raw stream, borrowed; null with ValueError set. */
function rawOf(self: PyObject): PyObject | null {
  const b = bb(self);
  if (b.raw !== null) return b.raw;
  return ValueError(b.detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
}

/** The same for an operation that a closed stream refuses, in its words. */
function openRaw(self: PyObject, what: string): PyObject | null {
  const raw = rawOf(self);
  if (raw === null) return null;
  const closed = isClosed(raw);
  if (closed < 0) return null;
  return closed > 0 ? ValueError(what) : raw;
}

/** Hands what waits to the raw stream. */
function flush(self: PyObject): boolean {
  const b = bb(self);
  while (b.pending.length > 0) {
    const data = PyBytes_FromArray(Uint8Array.from(b.pending));
    const r = callMethod(b.raw as PyObject, "write", data);
    DECREF(data);
    if (r === null) return false;
    const n = r === Py_None ? 0 : PyNumber_AsSsize_t(r, true);
    DECREF(r);
    if (n === null) return false;
    if (n < 0 || n > b.pending.length) {
      PyErr_SetString(
        PyExc_OSError,
        `raw write() returned invalid length ${n} (should have been between 0 and ${b.pending.length})`,
      );
      return false;
    }
    if (n === 0) return true;
    b.pending.splice(0, n);
  }
  return true;
}

/** Bytes that a raw stream gives: at most `n`, all for -1; null with an exception set. */
function readRaw(raw: PyObject, n: number): Uint8Array | null {
  const parts: number[] = [];
  while (n < 0 || parts.length < n) {
    const r = callWithInts(raw, "read", n < 0 ? -1 : n - parts.length);
    if (r === null) return null;
    if (r === Py_None) break;
    if (!PyBytes_Check(r)) {
      TypeError("read() should return bytes");
      DECREF(r);
      return null;
    }
    const { ob_sval } = (r as PyBytesObject).body;
    for (const byte of ob_sval) parts.push(byte);
    DECREF(r);
    if (ob_sval.length === 0 || n < 0) break;
  }
  return Uint8Array.from(parts);
}

function read(self: PyObject, n: number, what: string): Uint8Array | null {
  const raw = openRaw(self, what);
  return raw === null || !flush(self) ? null : readRaw(raw, n);
}

function readline(self: PyObject, limit: number): Result {
  const raw = openRaw(self, "readline of closed file");
  if (raw === null || !flush(self)) return null;
  const line: number[] = [];
  while (limit < 0 || line.length < limit) {
    const part = readRaw(raw, 1);
    if (part === null) return null;
    if (part.length === 0) break;
    line.push(part[0] as number);
    if (part[0] === 10) break;
  }
  return PyBytes_FromArray(Uint8Array.from(line));
}

function close(self: PyObject): Result {
  const raw = rawOf(self);
  if (raw === null) return null;
  const closed = isClosed(raw);
  if (closed !== 0) return closed < 0 ? null : Py_None;
  if (ownAttribute(self, "_finalizing") === Py_True) {
    const r = callMethod(raw, "_dealloc_warn", self);
    if (r === null) PyErr_Clear();
    else DECREF(r);
  }
  const flushed = callMethod(self, "flush");
  const failed = flushed === null ? PyErr_GetRaisedException() : null;
  if (flushed !== null) DECREF(flushed);
  const r = callMethod(raw, "close");
  if (failed === null) return r;
  if (r !== null) DECREF(r);
  else PyErr_Clear();
  PyErr_SetRaisedException(failed);
  return null;
}

/** Methods that ask the raw stream. */
const asksRaw = (name: string): PyMethodDef =>
  noargs(name, (self) => {
    const raw = rawOf(self);
    return raw === null ? null : callMethod(raw, name);
  });

const common: PyMethodDef[] = [
  noargs("close", close),
  noargs("detach", (self) => {
    const raw = rawOf(self);
    if (raw === null) return null;
    const r = callMethod(self, "flush");
    if (r === null) return null;
    DECREF(r);
    const given = NewRef(raw);
    bb(self).detached = true;
    setField(self, "raw", null);
    return given;
  }),
  ...["seekable", "fileno", "isatty"].map(asksRaw),
  onearg("_dealloc_warn", (self, source) => {
    const raw = bb(self).raw;
    const r = raw === null ? Py_None : callMethod(raw, "_dealloc_warn", source);
    if (r === null) PyErr_Clear();
    else DECREF(r);
    return Py_None;
  }),
  noargs("flush", (self) => {
    const raw = openRaw(self, "flush of closed file");
    return raw === null || !flush(self) ? null : Py_None;
  }),
  fastcall("seek", (self, args) => {
    if (!_PyArg_CheckPositional("seek", args.length, 1, 2)) return null;
    const whence = args.length < 2 ? 0 : argInt(args[1] as PyObject);
    if (whence === null) return null;
    if (whence < 0 || whence > 2) return ValueError(`whence value ${whence} unsupported`);
    const raw = openRaw(self, "seek of closed file");
    if (raw === null || !flush(self)) return null;
    const pos = argSsize(args[0] as PyObject);
    if (pos === null) return null;
    return callWithInts(raw, "seek", pos, whence);
  }),
  noargs("tell", (self) => {
    const raw = rawOf(self);
    if (raw === null) return null;
    const r = callMethod(raw, "tell");
    const n = r === null ? null : PyNumber_AsSsize_t(r, true);
    if (r !== null) DECREF(r);
    return n === null ? null : PyLong_FromLong(n + bb(self).pending.length);
  }),
  fastcall("truncate", (self, args) => {
    if (rawOf(self) !== null && !bb(self).writable) return unsupportedOperation("truncate");
    const raw = openRaw(self, "truncate of closed file");
    if (raw === null || !flush(self)) return null;
    return callMethod(raw, "truncate", args[0] ?? Py_None);
  }),
  noargs("__sizeof__", (self) => PyLong_FromLong(self.ob_type.tp_basicsize + bb(self).size)),
  noargs("__reduce__", (self) => TypeError(`cannot pickle '${self.ob_type.tp_name}' instances`)),
];

const reading: PyMethodDef[] = [
  asksRaw("readable"),
  fastcall("read", (self, args) => {
    if (!_PyArg_CheckPositional("read", args.length, 0, 1)) return null;
    const n = optionalSize(args[0]);
    if (n === undefined) return null;
    if (n < -1) return ValueError("read length must be non-negative or -1");
    const data = read(self, n, "read of closed file");
    return data === null ? null : PyBytes_FromArray(data);
  }),
  fastcall("read1", (self, args) => {
    const n = args.length === 0 ? -1 : argSsize(args[0] as PyObject);
    if (n === null) return null;
    const data = read(self, n < 0 ? bb(self).size : n, "read of closed file");
    return data === null ? null : PyBytes_FromArray(data);
  }),
  fastcall("peek", (self) => {
    const data = read(self, bb(self).size, "peek of closed file");
    if (data === null) return null;
    const r = callWithInts(bb(self).raw as PyObject, "seek", -data.length, 1);
    if (r === null) return null;
    DECREF(r);
    return PyBytes_FromArray(data);
  }),
  ...["readinto", "readinto1"].map((name) =>
    onearg(name, (self, buffer) => {
      const view = PyObject_GetBuffer(buffer, PyBUF_SIMPLE | PyBUF_WRITABLE);
      if (view === null) return _PyArg_BadArgument(name, "argument", "read-write bytes-like object", buffer);
      const data = read(self, view.len, "readinto of closed file");
      if (data !== null) view.bytes().set(data);
      PyBuffer_Release(view);
      return data === null ? null : PyLong_FromLong(data.length);
    }),
  ),
  fastcall("readline", (self, args) => {
    const n = optionalSize(args[0]);
    return n === undefined ? null : readline(self, n);
  }),
];

const writing: PyMethodDef[] = [
  asksRaw("writable"),
  onearg("write", (self, data) => {
    const view = PyObject_GetBuffer(data, PyBUF_ND);
    if (view === null) return null;
    const part = contiguous(view).slice();
    PyBuffer_Release(view);
    const raw = openRaw(self, "write to closed file");
    if (raw === null) return null;
    const b = bb(self);
    if (b.pending.length + part.length > b.size && !flush(self)) return null;
    for (const byte of part) b.pending.push(byte);
    if (b.pending.length > b.size && !flush(self)) return null;
    return PyLong_FromLong(part.length);
  }),
];

function fromRaw(name: string): ReturnType<typeof getset> {
  return getset(name, (self) => {
    const raw = rawOf(self);
    return raw === null ? null : PyObject_GetAttrString(raw, name);
  });
}

function bufferedType(name: string, methods: PyMethodDef[], needs: readonly string[]): PyTypeObject {
  const type: PyTypeObject = defineType({
    ...streamSlots(() => new BufferedBody(), ["raw"]),
    tp_name: `_io.${name}`,
    tp_base: () => BufferedIOBase_Type,
    tp_basicsize: 152,
    tp_dictoffset: 136,
    tp_weaklistoffset: 144,
    tp_init(self, args, kwds) {
      const a = unpackTupleAndDict(
        { fname: name, keywords: ["raw", "buffer_size"], minpos: 1, maxpos: 2 },
        args,
        kwds,
      );
      if (a === null) return -1;
      const size = a[1] == null ? DEFAULT_BUFFER_SIZE : argSsize(a[1]);
      return size === null ? -1 : Buffered_init(self, a[0] as PyObject, size, needs);
    },
    tp_repr(self) {
      const { value } = getOptionalAttr(self, "name");
      PyErr_Clear();
      if (value === null) return PyUnicode_FromString(`<${self.ob_type.tp_name}>`);
      const shown = reprText(value);
      DECREF(value);
      return shown === null ? null : PyUnicode_FromString(`<${self.ob_type.tp_name} name=${shown}>`);
    },
    ...(methods.includes(reading[0] as PyMethodDef)
      ? {
          tp_iternext: (self: PyObject): Result => {
            const line = self.ob_type === type ? readline(self, -1) : callMethod(self, "readline");
            if (line === null) return null;
            if ((line as PyBytesObject).body.ob_sval.length > 0) return line;
            DECREF(line);
            return null;
          },
        }
      : {}),
    tp_methods: [...common, ...methods],
    tp_getset: [
      getset("raw", (self) => {
        const { raw } = bb(self);
        return raw === null ? Py_None : NewRef(raw);
      }),
      ...["closed", "name", "mode"].map(fromRaw),
    ],
  });
  return type;
}

/** Also for `open`, which makes the stream itself. */
export function Buffered_init(self: PyObject, raw: PyObject, size: number, needs: readonly string[]): number {
  for (const need of needs) {
    const r = callMethod(raw, need);
    if (r === null) return -1;
    DECREF(r);
    if (r !== Py_True) {
      unsupportedOperation(`File or stream is not ${need}.`);
      return -1;
    }
  }
  if (size <= 0) {
    ValueError("buffer size must be strictly positive");
    return -1;
  }
  setField(self, "raw", NewRef(raw));
  bb(self).size = size;
  bb(self).writable = needs.includes("writable");
  return 0;
}

export const BufferedReader_Type = bufferedType("BufferedReader", reading, ["readable"]);
export const BufferedWriter_Type = bufferedType("BufferedWriter", writing, ["writable"]);
export const BufferedRandom_Type = bufferedType(
  "BufferedRandom",
  [...reading, ...writing],
  ["seekable", "readable", "writable"],
);
