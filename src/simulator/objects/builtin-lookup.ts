/** `_PyEval_GetBuiltin`: a name of the builtins module, borrowed. */
import { rt } from "./runtime.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import { NewRef, type PyObject } from "./object.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export function builtinByName(name: string): PyObject {
  return _PyDict_GetItemStringBorrowed(rt.builtinsDict as PyDictObject, name) as PyObject;
}

/** What `__reduce__` of a method or descriptor answers: `(getattr, (owner, name))`. New reference. */
export function reduceToGetattr(owner: PyObject, name: string): PyObject {
  const args = PyTuple_FromArraySteal([NewRef(owner), PyUnicode_FromString(name)]);
  return PyTuple_FromArraySteal([NewRef(builtinByName("getattr")), args]);
}
