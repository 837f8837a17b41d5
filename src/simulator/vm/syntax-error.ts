/** Makes the exception of a compilation that failed (Python/pythonrun.c, Parser/pegen_errors.c). */
import type { PythonSyntaxError } from "../syntax/errors.ts";
import { PyErr_SetObject, PyErr_SetString } from "../objects/errors.ts";
import {
  PyExc_MemoryError,
  PyExc_OverflowError,
  PyExc_RecursionError,
  PyExc_SystemError,
  PyExc_ValueError,
} from "../objects/exceptions.ts";
import { PyExc_IndentationError, PyExc_SyntaxError, PyExc_TabError } from "../objects/exceptions-extra.ts";
import { DECREF, type PyObject, type PyTypeObject } from "../objects/object.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray } from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";

const types: Readonly<Record<PythonSyntaxError["type"], () => PyTypeObject>> = {
  SyntaxError: () => PyExc_SyntaxError,
  IndentationError: () => PyExc_IndentationError,
  TabError: () => PyExc_TabError,
  RecursionError: () => PyExc_RecursionError,
  ValueError: () => PyExc_ValueError,
  OverflowError: () => PyExc_OverflowError,
  MemoryError: () => PyExc_MemoryError,
  SystemError: () => PyExc_SystemError,
};

export function setSyntaxError(e: PythonSyntaxError): null {
  const type = types[e.type]();
  // A limit, or a null byte: no place in the text is to blame.
  if (e.lineno === null) return PyErr_SetString(type, e.msg);
  const num = (n: number | null): PyObject => (n === null ? Py_None : PyLong_FromLong(n));
  const parts = [
    PyUnicode_FromString(e.filename),
    num(e.lineno),
    num(e.offset),
    e.text === null ? Py_None : PyUnicode_FromString(e.text),
    num(e.end_lineno),
    num(e.end_offset),
  ];
  const location = PyTuple_FromArray(parts);
  for (const p of parts) DECREF(p);
  const msg = PyUnicode_FromString(e.msg);
  const args = PyTuple_FromArray([msg, location]);
  DECREF(msg);
  DECREF(location);
  PyErr_SetObject(type, args);
  DECREF(args);
  return null;
}
