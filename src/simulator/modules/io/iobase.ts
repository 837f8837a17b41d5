/** The classes at the bottom of `_io` (Modules/_io/iobase.c): what every stream can do by means of a few methods. */
import { PyNumber_AsSsize_t } from "../../objects/abstract-number.ts";
import { byteArrayBytes, PyByteArray_FromArray } from "../../objects/bytearrayobject.ts";
import { PyIter_Next, PyObject_GetIter, PyObject_IsTrue, PyObject_Size } from "../../objects/abstract.ts";
import { PyType_GenericAlloc } from "../../objects/alloc.ts";
import { PyBytes_Check, PyBytes_FromArray, type PyBytesObject } from "../../objects/bytesobject.ts";
import { callMethod } from "../../objects/call.ts";
import {
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
  PyErr_SetString,
  ValueError,
} from "../../objects/errors.ts";
import { PyExc_OSError } from "../../objects/exceptions-extra.ts";
import { getOptionalAttr, PyObject_SetAttr } from "../../objects/genericattr.ts";
import { PyList_Append, PyList_New } from "../../objects/listobject.ts";
import { PyBool_FromLong, Py_False, Py_True } from "../../objects/longcore.ts";
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
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type Result,
  type TypeSpec,
  unhold,
  varargs,
  XDECREF,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import { identifier } from "../../objects/unicodeobject.ts";
import { withDict } from "../object-fields.ts";
import {
  CLOSED_FILE,
  callWithInts,
  DEFAULT_BUFFER_SIZE,
  optionalSize,
  unsupportedOperation,
} from "./common.ts";

/** Does the stream say that it is closed? -1 with an exception set. */
export function isClosed(self: PyObject): number {
  const { value, error } = getOptionalAttr(self, "closed");
  if (error) return -1;
  if (value === null) return 0;
  const r = PyObject_IsTrue(value);
  DECREF(value);
  return r;
}

/** `iobase_check_closed`: false with an exception set. */
export function checkClosed(self: PyObject): boolean {
  const r = isClosed(self);
  if (r > 0) ValueError(CLOSED_FILE);
  return r === 0;
}

/** `iobase_finalize`: a stream that is dropped is closed. What goes wrong then nobody hears. */
export function finalizeStream(self: PyObject): void {
  const saved = PyErr_GetRaisedException();
  const closed = isClosed(self);
  if (closed < 0) PyErr_Clear();
  if (closed <= 0) {
    if (PyObject_SetAttr(self, identifier("_finalizing"), Py_True) < 0) PyErr_Clear();
    const r = callMethod(self, "close");
    if (r === null) PyErr_Clear();
    else DECREF(r);
  }
  PyErr_SetRaisedException(saved);
}

/** Slots of a stream type: a body with object fields, a `__dict__`, weak references, and a finalizer that closes. */
export function streamSlots(makeBody: () => object, fields: readonly string[] = []): Partial<TypeSpec> {
  const { tp_getset: _shared, ...slots } = withDict(makeBody, fields);
  return {
    ...slots,
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    tp_finalize: finalizeStream,
    tp_new: (type) => PyType_GenericAlloc(type, 0),
  };
}

/** Calls a method for its answer: true, false, or -1 with an exception set. */
function asks(self: PyObject, method: string, complaint: string): Result {
  const r = callMethod(self, method);
  if (r === null) return null;
  const yes = r === Py_True;
  DECREF(r);
  return yes ? Py_True : unsupportedOperation(complaint);
}

/** A line of a stream that only knows `read`: byte by byte. */
function readline(self: PyObject, limit: number): Result {
  const bytes: number[] = [];
  while (limit < 0 || bytes.length < limit) {
    const b = callWithInts(self, "read", 1);
    if (b === null) return null;
    if (!PyBytes_Check(b)) {
      PyErr_SetString(
        PyExc_OSError,
        `read() should have returned a bytes object, not '${b.ob_type.tp_name}'`,
      );
      DECREF(b);
      return null;
    }
    const { ob_sval } = (b as PyBytesObject).body;
    bytes.push(...ob_sval);
    DECREF(b);
    if (ob_sval.length === 0 || bytes[bytes.length - 1] === 10) break;
  }
  return PyBytes_FromArray(Uint8Array.from(bytes));
}

/** `readlines`: the lines that iteration gives, until they are longer than `hint`. */
function readlines(self: PyObject, hint: number): Result {
  const list = PyList_New(0);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "lines");
  const it = PyObject_GetIter(self);
  if (it !== null) hold(it, "iterator over lines");
  let ok = it !== null;
  let length = 0;
  while (it !== null) {
    const line = PyIter_Next(it);
    if (line === null) {
      ok = noError();
      break;
    }
    hold(line, "line");
    const size = PyObject_Size(line);
    ok = size >= 0 && PyList_Append(list, line) >= 0;
    unhold(mark + 2);
    DECREF(line);
    length += size;
    if (!ok || (hint > 0 && length > hint)) break;
  }
  unhold(mark);
  XDECREF(it);
  if (ok) return list;
  DECREF(list);
  return null;
}

function noError(): boolean {
  const e = PyErr_GetRaisedException();
  PyErr_SetRaisedException(e);
  return e === null;
}

export const IOBase_Type: PyTypeObject = defineType({
  ...streamSlots(() => ({})),
  tp_name: "_io._IOBase",
  tp_basicsize: 32,
  tp_dictoffset: 16,
  tp_weaklistoffset: 24,
  tp_iter: (self) => (checkClosed(self) ? NewRef(self) : null),
  tp_iternext(self) {
    const line = callMethod(self, "readline");
    if (line === null) return null;
    const size = PyObject_Size(line);
    if (size > 0) return line;
    DECREF(line);
    return null;
  },
  tp_methods: [
    varargs("seek", () => unsupportedOperation("seek")),
    noargs("tell", (self) => {
      return callWithInts(self, "seek", 0, 1);
    }),
    varargs("truncate", () => unsupportedOperation("truncate")),
    noargs("fileno", () => unsupportedOperation("fileno")),
    noargs("isatty", (self) => (checkClosed(self) ? Py_False : null)),
    noargs("flush", (self) => {
      if (((self as PyHeapObject).body as { isBaseClosed?: boolean }).isBaseClosed === true)
        return ValueError(CLOSED_FILE);
      return Py_None;
    }),
    noargs("close", (self) => {
      const body = (self as PyHeapObject).body as { isBaseClosed?: boolean };
      if (body.isBaseClosed === true) return Py_None;
      const r = callMethod(self, "flush");
      body.isBaseClosed = true;
      return r;
    }),
    noargs("seekable", () => Py_False),
    noargs("readable", () => Py_False),
    noargs("writable", () => Py_False),
    fastcall("_checkClosed", (self) => (checkClosed(self) ? Py_None : null)),
    fastcall("_checkSeekable", (self) => asks(self, "seekable", "File or stream is not seekable.")),
    fastcall("_checkReadable", (self) => asks(self, "readable", "File or stream is not readable.")),
    fastcall("_checkWritable", (self) => asks(self, "writable", "File or stream is not writable.")),
    noargs("__enter__", (self) => (checkClosed(self) ? NewRef(self) : null)),
    varargs("__exit__", (self) => callMethod(self, "close")),
    fastcall("readline", (self, args) => {
      const limit = optionalSize(args[0]);
      return limit === undefined ? null : readline(self, limit);
    }),
    fastcall("readlines", (self, args) => {
      const hint = optionalSize(args[0]);
      return hint === undefined ? null : readlines(self, hint);
    }),
    onearg("writelines", (self, lines) => {
      if (!checkClosed(self)) return null;
      const it = PyObject_GetIter(lines);
      if (it === null) return null;
      const mark = holdMark();
      hold(it, "iterator over lines");
      let ok = true;
      for (;;) {
        const line = PyIter_Next(it);
        if (line === null) {
          ok = noError();
          break;
        }
        hold(line, "line");
        const r = callMethod(self, "write", line);
        unhold(mark + 1);
        DECREF(line);
        if (r === null) {
          ok = false;
          break;
        }
        DECREF(r);
      }
      unhold(mark);
      DECREF(it);
      return ok ? Py_None : null;
    }),
  ],
  tp_getset: [
    ...(withDict(() => ({}), []).tp_getset ?? []),
    getset("closed", (self) =>
      PyBool_FromLong(
        ((self as PyHeapObject).body as { isBaseClosed?: boolean }).isBaseClosed === true ? 1 : 0,
      ),
    ),
  ],
});

/** `read` by means of `readinto` or `readall`. */
export const RawIOBase_Type: PyTypeObject = defineType({
  tp_name: "_io._RawIOBase",
  tp_base: () => IOBase_Type,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_methods: [
    fastcall("read", (self, args) => {
      const n = optionalSize(args[0]);
      if (n === undefined) return null;
      if (n < 0) return callMethod(self, "readall");
      return readThroughInto(self, n);
    }),
    noargs("readall", (self) => {
      const parts: number[] = [];
      for (;;) {
        const data = callWithInts(self, "read", DEFAULT_BUFFER_SIZE);
        if (data === null) return null;
        if (data === Py_None) return parts.length === 0 ? Py_None : PyBytes_FromArray(Uint8Array.from(parts));
        if (!PyBytes_Check(data)) {
          DECREF(data);
          return PyErr_SetString(PyExc_OSError, "read() should return bytes");
        }
        const { ob_sval } = (data as PyBytesObject).body;
        parts.push(...ob_sval);
        DECREF(data);
        if (ob_sval.length === 0) return PyBytes_FromArray(Uint8Array.from(parts));
      }
    }),
  ],
});

function readThroughInto(self: PyObject, n: number): Result {
  const buffer = PyByteArray_FromArray(new Uint8Array(n));
  const mark = holdMark();
  hold(buffer, "buffer to read into");
  const r = callMethod(self, "readinto", buffer);
  unhold(mark);
  let result: Result = r;
  if (r !== null && r !== Py_None) {
    const count = PyNumber_AsSsize_t(r, true);
    DECREF(r);
    result = count === null ? null : PyBytes_FromArray(byteArrayBytes(buffer).slice(0, count));
  }
  DECREF(buffer);
  return result;
}

export const BufferedIOBase_Type: PyTypeObject = defineType({
  tp_name: "_io._BufferedIOBase",
  tp_base: () => IOBase_Type,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_methods: ["detach", "read", "read1", "write"].map((name) =>
    varargs(name, () => unsupportedOperation(name)),
  ),
});

export const TextIOBase_Type: PyTypeObject = defineType({
  tp_name: "_io._TextIOBase",
  tp_base: () => IOBase_Type,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_methods: ["detach", "read", "readline", "write"].map((name) =>
    varargs(name, () => unsupportedOperation(name)),
  ),
  tp_getset: ["encoding", "newlines", "errors"].map((name) => getset(name, () => Py_None)),
});
