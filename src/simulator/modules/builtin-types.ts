/** The types and exceptions that the builtins module names. */
import { PyType_Type, type PyTypeObject, staticTypes } from "../objects/object.ts";

const names = new Set([
  "bool",
  "memoryview",
  "bytearray",
  "bytes",
  "classmethod",
  "complex",
  "dict",
  "enumerate",
  "filter",
  "float",
  "frozenset",
  "property",
  "int",
  "list",
  "map",
  "object",
  "range",
  "reversed",
  "set",
  "slice",
  "staticmethod",
  "str",
  "super",
  "tuple",
  "type",
  "zip",
]);

/** All of them; exceptions by their base. */
export function builtinTypes(): PyTypeObject[] {
  return staticTypes.filter((t) => t === PyType_Type || names.has(t.tp_name) || isException(t));
}
function isException(t: PyTypeObject): boolean {
  return (t.tp_flags & (1 << 30)) !== 0 && !t.tp_name.includes(".");
}
