/** OSError and SyntaxError (Objects/exceptions.c); the Unicode errors are in unicode-errors.ts. */
import { reprText, strText } from "./abstract.ts";
import {
  BaseException_init,
  defineException,
  type PyBaseExceptionObject,
  PyExc_Exception,
  setField,
} from "./exceptions.ts";
import { BaseException_str } from "./exception-methods.ts";
import { IndexError } from "./errors.ts";
import { DECREF, type PyObject, type Result } from "./object.ts";
import { PySequence_Tuple } from "./sequence.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import type { PyLongObject } from "./longcore.ts";

const f = (o: PyObject, i: number): PyObject | null => (o as PyBaseExceptionObject).body.fields[i] ?? null;

export const PyExc_SyntaxError = defineException("SyntaxError", PyExc_Exception, {
  fields: ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    const items = args.body.ob_item as PyObject[];
    if (items.length >= 1) setField(self, 0, items[0] as PyObject);
    if (items.length === 2) {
      const info = PySequence_Tuple(items[1] as PyObject);
      if (info === null) return -1;
      const parts = info.body.ob_item as PyObject[];
      if (parts.length !== 4 && parts.length !== 6) {
        IndexError("tuple index out of range");
        DECREF(info);
        return -1;
      }
      for (let k = 0; k < parts.length; k++) setField(self, k + 1, parts[k] as PyObject);
      DECREF(info);
    }
    return 0;
  },
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
export const PyExc_IndentationError = defineException("IndentationError", PyExc_SyntaxError);
export const PyExc_TabError = defineException("TabError", PyExc_IndentationError);

export const PyExc_OSError = defineException("OSError", PyExc_Exception, {
  fields: ["errno", "strerror", "filename", "filename2"],
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    const items = args.body.ob_item as PyObject[];
    if (items.length >= 2 && items.length <= 5) {
      setField(self, 0, items[0] as PyObject);
      setField(self, 1, items[1] as PyObject);
      if (items[2] !== undefined) setField(self, 2, items[2]);
      if (items[4] !== undefined) setField(self, 3, items[4]);
    }
    return 0;
  },
  tp_str(self): Result {
    const errno = f(self, 0);
    const strerror = f(self, 1);
    if (errno === null || strerror === null) return BaseException_str(self);
    const filename = f(self, 2);
    const text = `[Errno ${strText(errno)}] ${strText(strerror)}`;
    return PyUnicode_FromString(filename === null ? text : `${text}: ${reprText(filename)}`);
  },
});
const os = (name: string, base = PyExc_OSError): typeof PyExc_OSError => defineException(name, base);
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
