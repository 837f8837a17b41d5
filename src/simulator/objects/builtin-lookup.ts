/** `_PyEval_GetBuiltin`: a name of the builtins module, borrowed. */
import { rt } from "./runtime.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import type { PyObject } from "./object.ts";

export function builtinByName(name: string): PyObject {
  return _PyDict_GetItemStringBorrowed(rt.builtinsDict as PyDictObject, name) as PyObject;
}
