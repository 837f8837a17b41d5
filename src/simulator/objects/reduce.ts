/** `object.__reduce__`, `__getstate__` (Objects/typeobject.c, copyreg). */
import { RuntimeError } from "./errors.ts";
import type { PyObject, Result } from "./object.ts";
import { Py_None } from "./singletons.ts";

export function copyreg_reduce(_self: PyObject, _protocol: PyObject): Result {
  return RuntimeError("pickling is not modelled");
}
export function object_getstate(_self: PyObject): Result {
  return Py_None;
}
