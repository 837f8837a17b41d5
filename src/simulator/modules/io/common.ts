/** What the streams of `_io` share: closed ones, unsupported operations, sizes as arguments (Modules/_io/_iomodule.c). */
import { PyIndex_Check, PyNumber_AsSsize_t } from "../../objects/abstract-number.ts";
import { callMethod, PyObject_Call } from "../../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../../objects/dictobject.ts";
import { PyErr_SetObject, PyErr_SetString, TypeError, ValueError } from "../../objects/errors.ts";
import { PyExc_ValueError } from "../../objects/exceptions.ts";
import { PyExc_OSError } from "../../objects/exceptions-extra.ts";
import { PyModule_GetDict, type PyModuleObject } from "../../objects/moduleobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  type PyHeapObject,
  type PyObject,
  PyType_Type,
  type PyTypeObject,
  type Result,
  unhold,
} from "../../objects/object.ts";
import { processState, rt } from "../../objects/runtime.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyLong_FromLong } from "../../objects/longcore.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal } from "../../objects/tupleobject.ts";
import { identifier, PyUnicode_FromString } from "../../objects/unicodeobject.ts";

export const DEFAULT_BUFFER_SIZE = 8192;

/** `_Py_convert_optional_to_ssize_t`: -1 for None; undefined with an exception set. */
export function optionalSize(o: PyObject | undefined | null): number | undefined {
  if (o == null || o === Py_None) return -1;
  if (!PyIndex_Check(o)) {
    TypeError(`argument should be integer or None, not '${o.ob_type.tp_name}'`);
    return undefined;
  }
  return PyNumber_AsSsize_t(o, true) ?? undefined;
}

export const CLOSED = "I/O operation on closed file";
export const CLOSED_FILE = "I/O operation on closed file.";

/** `io.UnsupportedOperation`, which is made anew in each process: an OSError that is a ValueError too. */
const unsupported = processState(() => ({ type: PyExc_OSError }));

/** Makes the class and puts it into the module. */
export function makeUnsupportedOperation(m: PyModuleObject): boolean {
  const namespace = PyDict_New();
  setItemIdentifier(namespace, "__module__", identifier("io"));
  const name = PyUnicode_FromString("UnsupportedOperation");
  const bases = PyTuple_FromArray([PyExc_OSError, PyExc_ValueError]);
  const args = PyTuple_FromArraySteal([name, bases, namespace]);
  const type = PyObject_Call(PyType_Type, args, null);
  DECREF(args);
  if (type === null) return false;
  setItemIdentifier(PyModule_GetDict(m), "UnsupportedOperation", type);
  unsupported().type = type as PyTypeObject;
  // The process keeps it, as CPython's module state does.
  rt.holders.set("io.UnsupportedOperation", { object: type, sentence: "The io module keeps this class." });
  return true;
}

/** Raises `io.UnsupportedOperation(what)`. */
export function unsupportedOperation(what: string): null {
  return PyErr_SetString(unsupported().type, what);
}

/** Raises the OSError of an error number, with a file's name; its class follows from the number. */
export function osError(
  errno: number,
  text: string,
  filename: PyObject | null,
  filename2: PyObject | null = null,
): null {
  const items: PyObject[] = [PyLong_FromLong(errno), PyUnicode_FromString(text)];
  if (filename !== null) items.push(filename);
  if (filename2 !== null) items.push(Py_None, filename2);
  const args = PyTuple_FromArray(items);
  const e = PyObject_Call(PyExc_OSError, args, null);
  DECREF(args);
  DECREF(items[1] as PyObject);
  DECREF(items[0] as PyObject);
  if (e === null) return null;
  PyErr_SetObject(e.ob_type, e);
  DECREF(e);
  return null;
}

/** Values of C's whence: 0, 1, 2; null with ValueError set. */
export function checkWhence(whence: number): boolean {
  if (whence >= 0 && whence <= 2) return true;
  ValueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
  return false;
}

/** Calls a method with ints. */
export function callWithInts(self: PyObject, name: string, ...numbers: number[]): Result {
  const mark = holdMark();
  const args = numbers.map((n) => hold(PyLong_FromLong(n), "argument of a stream's method"));
  const r = callMethod(self, name, ...args);
  unhold(mark);
  for (const a of args) DECREF(a);
  return r;
}

/** An attribute in the instance's own dict, borrowed. */
export function ownAttribute(self: PyObject, name: string): PyObject | null {
  const d = (self as PyHeapObject).ob_dict as PyDictObject | null;
  return d === null ? null : _PyDict_GetItemStringBorrowed(d, name);
}
