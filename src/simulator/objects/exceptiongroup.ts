/** BaseExceptionGroup, ExceptionGroup and except* (Objects/exceptions.c). */
import { PyErr_SetString } from "./errors.ts";
import { defineException, PyExc_BaseException, PyExc_RuntimeError } from "./exceptions.ts";
import { NewRef, type PyObject, type Result } from "./object.ts";
import { Py_None } from "./singletons.ts";
import type { Frame } from "../vm/frame.ts";

export const PyExc_BaseExceptionGroup = defineException("BaseExceptionGroup", PyExc_BaseException, { fields: ["message", "exceptions"] });

/** The parts of `value` that match `type` and the rest, new references (None for nothing). */
export function PyExceptionGroup_Match(_f: Frame, value: PyObject, _type: PyObject): { match: PyObject; rest: PyObject } | null {
  return { match: Py_None, rest: NewRef(value) };
}
export function PyExc_PrepReraiseStar(_orig: PyObject, _excs: PyObject): Result {
  return PyErr_SetString(PyExc_RuntimeError, "except* is not modelled");
}
