/** Instances of int subclasses: an int with the collector's fields. */
import { PyType_GenericAlloc, freeObject as free } from "./alloc.ts";
import { type Int, intDigitCount } from "../algorithms/ints.ts";
import type { PyObject, PyTypeObject } from "./object.ts";
import type { PyLongObject } from "./longcore.ts";

/** `long_subtype_new`: consumes nothing. */
export function initIntSubclass(type: PyTypeObject, value: Int): PyObject | null {
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(
    type,
    Math.max(1, intDigitCount(value)),
  ) as PyLongObject | null;
  if (o === null) return null;
  if (typeof value === "number") o.n = value;
  else o.big = value;
  return o;
}
export const freeObject = (o: PyObject): void => free(o);
