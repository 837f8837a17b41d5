/** OSError and SyntaxError (Objects/exceptions.c); the Unicode errors are in unicode-errors.ts. */
import {
  DECREF,
  getset,
  NewRef,
  noargs,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  XDECREF,
} from "./object.ts";
import { PyType_GenericAlloc } from "./alloc.ts";
import { reprText, strText } from "./abstract.ts";
import { PyNumber_AsSsize_t, PyNumber_Check } from "./abstract-number.ts";
import type { PyDictObject } from "./dictobject.ts";
import {
  BaseException_init,
  type BaseExceptionBody,
  defineException,
  type PyBaseExceptionObject,
  PyExc_Exception,
  PyExc_ValueError,
  setField,
} from "./exceptions.ts";
import { BaseException_str } from "./exception-methods.ts";
import { AttributeError, TypeError } from "./errors.ts";
import { _PyArg_NoKeywords } from "./getargs.ts";
import { emptyTuple, PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { PySequence_Tuple } from "./sequence.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { PyLong_FromLong, PyLongObject } from "./longcore.ts";

const f = (o: PyObject, i: number): PyObject | null => (o as PyBaseExceptionObject).body.fields[i] ?? null;

function SyntaxError_init(self: PyObject, args: PyTupleObject, kwds: PyObject | null): number {
  if (BaseException_init(self, args, kwds) < 0) return -1;
  const items = args.body.ob_item as PyObject[];
  if (items.length >= 1) setField(self, 0, items[0] as PyObject);
  if (items.length !== 2) return 0;
  const info = PySequence_Tuple(items[1] as PyObject);
  if (info === null) return -1;
  const parts = info.body.ob_item as PyObject[];
  const n = parts.length;
  let error: string | null = null;
  if (n < 4) error = `function takes at least 4 arguments (${n} given)`;
  else if (n > 6) error = `function takes at most 6 arguments (${n} given)`;
  if (error === null) {
    for (let k = 0; k < 6; k++) setField(self, k + 1, parts[k] ?? null);
    if (n === 5) error = "end_offset must be provided when end_lineno is provided";
  }
  if (error !== null) TypeError(error);
  DECREF(info);
  return error === null ? 0 : -1;
}

export const PyExc_SyntaxError = defineException("SyntaxError", PyExc_Exception, {
  fields: ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
  tp_init: SyntaxError_init,
  tp_str(self): Result {
    const filename = f(self, 1);
    const lineno = f(self, 2);
    const msg = strText(f(self, 0) ?? Py_None);
    if (msg === null) return null;
    const haveFile = filename !== null && PyUnicode_Check(filename);
    const haveLine = lineno !== null && lineno.ob_type.tp_name === "int";
    const base = haveFile
      ? textOf(filename as PyObject)
          .split("/")
          .pop()
      : "";
    if (haveFile && haveLine)
      return PyUnicode_FromString(`${msg} (${base}, line ${(lineno as PyLongObject).n})`);
    if (haveFile) return PyUnicode_FromString(`${msg} (${base})`);
    if (haveLine) return PyUnicode_FromString(`${msg} (line ${(lineno as PyLongObject).n})`);
    return PyUnicode_FromString(msg);
  },
});
export const PyExc_IndentationError = defineException("IndentationError", PyExc_SyntaxError, {
  tp_init: SyntaxError_init,
});
export const PyExc_IncompleteInputError = defineException("_IncompleteInputError", PyExc_SyntaxError, {
  tp_init: SyntaxError_init,
});
export const PyExc_TabError = defineException("TabError", PyExc_IndentationError, {
  tp_init: SyntaxError_init,
});

// ---------------------------------------------------------------------------------------------------------
// OSError: the number of the error decides on the class; `__new__` does the work unless a subclass has its own
// `__init__` and leaves `__new__` alone.

interface OSErrorBody extends BaseExceptionBody {
  /** BlockingIOError only: characters written before the call blocked; absent if not given. */
  written?: number;
}
const FILENAME = 2;
const FILENAME2 = 3;

function oserror_use_init(type: PyTypeObject): boolean {
  return type.tp_init !== OSError_init && type.tp_new === OSError_new;
}

/** `oserror_init`: fills the fields. The file names leave the arguments. */
function oserror_init(self: PyObject, args: PyTupleObject): number {
  const items = args.body.ob_item as PyObject[];
  const n = items.length;
  let kept = args;
  let own = false;
  if (n >= 2 && n <= 5) {
    const filename = items[2] ?? Py_None;
    if (filename !== Py_None) {
      if (self.ob_type === PyExc_BlockingIOError && PyNumber_Check(filename)) {
        const written = PyNumber_AsSsize_t(filename, PyExc_ValueError);
        if (written === null) return -1;
        ((self as PyBaseExceptionObject).body as OSErrorBody).written = written;
      } else {
        setField(self, FILENAME, filename);
        if (items[4] !== undefined && items[4] !== Py_None) setField(self, FILENAME2, items[4]);
        kept = PyTuple_FromArray(items.slice(0, 2));
        own = true;
      }
    }
    setField(self, 0, items[0] as PyObject);
    setField(self, 1, items[1] as PyObject);
  }
  const body = (self as PyBaseExceptionObject).body;
  const old = body.args;
  body.args = own ? kept : NewRef(kept);
  touch(self);
  XDECREF(old);
  return 0;
}

function OSError_new(type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  let cls = type;
  const useInit = oserror_use_init(type);
  if (!useInit) {
    if (!_PyArg_NoKeywords(type.tp_name, kwds)) return null;
    const items = args.body.ob_item as PyObject[];
    const errno = items[0];
    if (type === PyExc_OSError && items.length >= 2 && items.length <= 5 && errno instanceof PyLongObject) {
      cls = classByErrno.get(errno.n) ?? type;
    }
  }
  const self = PyType_GenericAlloc(cls, 0) as PyBaseExceptionObject | null;
  if (self === null) return null;
  self.body.args = NewRef(emptyTuple);
  touch(self);
  if (useInit || oserror_init(self, args) === 0) return self;
  DECREF(self);
  return null;
}

function OSError_init(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
  if (!oserror_use_init(self.ob_type)) return 0;
  return _PyArg_NoKeywords(self.ob_type.tp_name, kwds) ? oserror_init(self, args) : -1;
}

export const PyExc_OSError = defineException("OSError", PyExc_Exception, {
  fields: ["errno", "strerror", "filename", "filename2"],
  tp_basicsize: 112,
  tp_new: OSError_new,
  tp_init: OSError_init,
  tp_str(self): Result {
    const [errno, strerror, filename, filename2] = [0, 1, FILENAME, FILENAME2].map((i) =>
      f(self, i),
    ) as (PyObject | null)[];
    if (filename == null && (errno == null || strerror == null)) return BaseException_str(self);
    const number = strText(errno ?? Py_None);
    const text = number === null ? null : strText(strerror ?? Py_None);
    if (text === null) return null;
    let shown = `[Errno ${number}] ${text}`;
    if (filename != null) {
      const name = reprText(filename);
      if (name === null) return null;
      shown += `: ${name}`;
      const second = filename2 == null ? "" : reprText(filename2);
      if (second === null) return null;
      if (filename2 != null) shown += ` -> ${second}`;
    }
    return PyUnicode_FromString(shown);
  },
  tp_getset: [
    getset(
      "characters_written",
      (self) => {
        const { written } = (self as PyBaseExceptionObject).body as OSErrorBody;
        return written === undefined ? AttributeError("characters_written") : PyLong_FromLong(written);
      },
      (self, value) => {
        const body = (self as PyBaseExceptionObject).body as OSErrorBody;
        if (value === null) {
          if (body.written === undefined) {
            AttributeError("characters_written");
            return -1;
          }
          delete body.written;
          return 0;
        }
        const n = PyNumber_AsSsize_t(value, PyExc_ValueError);
        if (n === null) return -1;
        body.written = n;
        return 0;
      },
    ),
  ],
  tp_methods: [
    noargs("__reduce__", (self) => {
      const e = self as PyBaseExceptionObject;
      const args = e.body.args as PyTupleObject;
      const items = args.body.ob_item as PyObject[];
      const filename = f(self, FILENAME);
      const filename2 = f(self, FILENAME2);
      let given = NewRef(args);
      if (items.length === 2 && filename !== null) {
        DECREF(given);
        given = PyTuple_FromArray(
          filename2 === null ? [...items, filename] : [...items, filename, Py_None, filename2],
        );
      }
      const r = PyTuple_FromArray(
        e.ob_dict === null ? [self.ob_type, given] : [self.ob_type, given, e.ob_dict],
      );
      DECREF(given);
      return r;
    }),
  ],
});
const os = (name: string, base = PyExc_OSError): typeof PyExc_OSError =>
  defineException(name, base, { tp_init: OSError_init, tp_basicsize: 112 });
export const PyExc_BlockingIOError = os("BlockingIOError");
export const PyExc_ConnectionError = os("ConnectionError");
export const PyExc_BrokenPipeError = os("BrokenPipeError", PyExc_ConnectionError);
export const PyExc_ConnectionAbortedError = os("ConnectionAbortedError", PyExc_ConnectionError);
export const PyExc_ConnectionRefusedError = os("ConnectionRefusedError", PyExc_ConnectionError);
export const PyExc_ConnectionResetError = os("ConnectionResetError", PyExc_ConnectionError);
export const PyExc_ChildProcessError = os("ChildProcessError");
export const PyExc_FileExistsError = os("FileExistsError");
export const PyExc_FileNotFoundError = os("FileNotFoundError");
export const PyExc_InterruptedError = os("InterruptedError");
export const PyExc_IsADirectoryError = os("IsADirectoryError");
export const PyExc_NotADirectoryError = os("NotADirectoryError");
export const PyExc_PermissionError = os("PermissionError");
export const PyExc_ProcessLookupError = os("ProcessLookupError");
export const PyExc_TimeoutError = os("TimeoutError");

export {
  PyExc_UnicodeDecodeError,
  PyExc_UnicodeEncodeError,
  PyExc_UnicodeError,
  PyExc_UnicodeTranslateError,
} from "./unicode-errors.ts";

/** `errnomap`, with Linux's numbers. */
const classByErrno = new Map([
  [11, PyExc_BlockingIOError],
  [114, PyExc_BlockingIOError],
  [115, PyExc_BlockingIOError],
  [32, PyExc_BrokenPipeError],
  [108, PyExc_BrokenPipeError],
  [10, PyExc_ChildProcessError],
  [103, PyExc_ConnectionAbortedError],
  [111, PyExc_ConnectionRefusedError],
  [104, PyExc_ConnectionResetError],
  [17, PyExc_FileExistsError],
  [2, PyExc_FileNotFoundError],
  [21, PyExc_IsADirectoryError],
  [20, PyExc_NotADirectoryError],
  [4, PyExc_InterruptedError],
  [13, PyExc_PermissionError],
  [1, PyExc_PermissionError],
  [3, PyExc_ProcessLookupError],
  [110, PyExc_TimeoutError],
]);
