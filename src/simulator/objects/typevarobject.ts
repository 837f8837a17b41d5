/** TypeVar, ParamSpec, TypeVarTuple, type aliases (Objects/typevarobject.c). */
import { RuntimeError } from "./errors.ts";
import type { PyObject, Result } from "./object.ts";

export function newTypeVarLike(kind: string, _name: PyObject, _bound: PyObject | null, _constraints: PyObject | null): Result {
  return RuntimeError(`${kind} is not modelled`);
}
export function newTypeAlias(_args: PyObject): Result {
  return RuntimeError("type aliases are not modelled");
}
export function subscriptGeneric(_params: PyObject): Result {
  return RuntimeError("generic classes are not modelled");
}
