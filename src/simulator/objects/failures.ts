/** Turns what an algorithm answers instead of raising into the exception. */
import { DECREF, type PyTypeObject } from "./object.ts";
import { Failure, type FailureType } from "../algorithms/failure.ts";
import { PyErr_SetObject, PyErr_SetString } from "./errors.ts";
import {
  PyExc_IndexError,
  PyExc_LookupError,
  PyExc_MemoryError,
  PyExc_OverflowError,
  PyExc_TypeError,
  PyExc_ValueError,
  PyExc_ZeroDivisionError,
} from "./exceptions.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { unsupported } from "./machine.ts";
import { PyTuple_FromArray } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

function typeOf(name: FailureType): PyTypeObject {
  switch (name) {
    case "IndexError":
      return PyExc_IndexError;
    case "LookupError":
      return PyExc_LookupError;
    case "MemoryError":
      return PyExc_MemoryError;
    case "OverflowError":
      return PyExc_OverflowError;
    case "TypeError":
      return PyExc_TypeError;
    case "ZeroDivisionError":
      return PyExc_ZeroDivisionError;
    default:
      return PyExc_ValueError;
  }
}

/** Sets the exception; returns null. */
export function raiseFailure(f: Failure): null {
  if (f.type === "Unsupported") return unsupported(f.message);
  if (f.errno !== 0) {
    const number = PyLong_FromLong(f.errno);
    const text = PyUnicode_FromString(f.message);
    const args = PyTuple_FromArray([number, text]);
    PyErr_SetObject(typeOf(f.type), args);
    DECREF(number);
    DECREF(text);
    DECREF(args);
    return null;
  }
  return PyErr_SetString(typeOf(f.type), f.message);
}

export function isFailure(v: unknown): v is Failure {
  return v instanceof Failure;
}
