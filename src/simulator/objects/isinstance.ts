/**
 * isinstance and issubclass (Objects/abstract.c: `object_isinstance`, `object_issubclass` and what they ask).
 */

import { enterRecursive, leaveRecursive } from "../vm/threadstate.ts";
import { PyObject_IsTrue, PyTuple_Check, PyType_Check } from "./abstract.ts";
import { PyObject_CallOneArg } from "./call.ts";
import { PyErr_Occurred, TypeError } from "./errors.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { DECREF, hold, holdMark, type PyObject, unhold } from "./object.ts";
import { PyType_IsSubtype } from "./typelookup.ts";

function abstract_get_bases(cls: PyObject): PyObject | null {
  const { value, error } = getOptionalAttr(cls, "__bases__");
  if (error || value === null) return null;
  if (!PyTuple_Check(value)) {
    DECREF(value);
    return null;
  }
  return value;
}

function abstract_issubclass(derived: PyObject, cls: PyObject): number {
  if (derived === cls) return 1;
  const bases = abstract_get_bases(derived);
  if (bases === null) return PyErr_Occurred() !== null ? -1 : 0;
  const mark = holdMark();
  hold(bases, "__bases__");
  let r = 0;
  for (const b of (bases as unknown as { body: { ob_item: PyObject[] } }).body.ob_item) {
    r = abstract_issubclass(b, cls);
    if (r !== 0) break;
  }
  unhold(mark);
  DECREF(bases);
  return r;
}

function check_class(cls: PyObject, message: string): boolean {
  const bases = abstract_get_bases(cls);
  if (bases === null) {
    if (PyErr_Occurred() === null) TypeError(message);
    return false;
  }
  DECREF(bases);
  return true;
}

function recursive_isinstance(inst: PyObject, cls: PyObject): number {
  if (PyType_Check(cls)) {
    if (PyType_IsSubtype(inst.ob_type, cls)) return 1;
    const { value: icls, error } = getOptionalAttr(inst, "__class__");
    if (error) return -1;
    let r = 0;
    if (icls !== null) {
      if (icls !== inst.ob_type && PyType_Check(icls)) r = PyType_IsSubtype(icls, cls) ? 1 : 0;
      DECREF(icls);
    }
    return r;
  }
  if (!check_class(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union")) return -1;
  const { value: icls, error } = getOptionalAttr(inst, "__class__");
  if (error) return -1;
  if (icls === null) return 0;
  const r = abstract_issubclass(icls, cls);
  DECREF(icls);
  return r;
}

/** `_PyObject_RealIsInstance`. */
export const _PyObject_RealIsInstance = recursive_isinstance;

/** `_Py_union_args`, borrowed. */
const unionArgs = (o: PyObject): PyObject => (o as unknown as { body: { args: PyObject } }).body.args;

/** `PyObject_IsInstance`: 1, 0, -1. */
export function PyObject_IsInstance(inst: PyObject, classinfo: PyObject): number {
  let cls = classinfo;
  if (inst.ob_type === cls) return 1;
  if (PyType_Check(cls) && cls.ob_type.ob_type === cls.ob_type && cls.ob_type.tp_name === "type")
    return recursive_isinstance(inst, cls);
  if (cls.ob_type.tp_name === "types.UnionType") cls = unionArgs(cls);
  if (PyTuple_Check(cls)) {
    if (!enterRecursive(" in __instancecheck__")) return -1;
    let r = 0;
    for (const item of (cls as unknown as { body: { ob_item: PyObject[] } }).body.ob_item) {
      r = PyObject_IsInstance(inst, item);
      if (r !== 0) break;
    }
    leaveRecursive();
    return r;
  }
  return viaHook(inst, cls, "__instancecheck__", recursive_isinstance);
}

function viaHook(
  o: PyObject,
  cls: PyObject,
  name: string,
  fallback: (o: PyObject, cls: PyObject) => number,
): number {
  const checker = lookupSpecial(cls, name);
  if (checker !== null) {
    const mark = holdMark();
    hold(checker, name);
    if (!enterRecursive(` in ${name}`)) {
      unhold(mark);
      DECREF(checker);
      return -1;
    }
    const res = PyObject_CallOneArg(checker, o);
    leaveRecursive();
    unhold(mark);
    DECREF(checker);
    if (res === null) return -1;
    const ok = PyObject_IsTrue(res);
    DECREF(res);
    return ok;
  }
  if (PyErr_Occurred() !== null) return -1;
  return fallback(o, cls);
}

function recursive_issubclass(derived: PyObject, cls: PyObject): number {
  if (PyType_Check(cls) && PyType_Check(derived)) return PyType_IsSubtype(derived, cls) ? 1 : 0;
  if (!check_class(derived, "issubclass() arg 1 must be a class")) return -1;
  if (!check_class(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union")) return -1;
  return abstract_issubclass(derived, cls);
}
export const _PyObject_RealIsSubclass = recursive_issubclass;

/** `PyObject_IsSubclass`: 1, 0, -1. */
export function PyObject_IsSubclass(derived: PyObject, classinfo: PyObject): number {
  let cls = classinfo;
  if (PyType_Check(cls) && cls.ob_type.ob_type === cls.ob_type && cls.ob_type.tp_name === "type") {
    if (derived === cls) return 1;
    return recursive_issubclass(derived, cls);
  }
  if (cls.ob_type.tp_name === "types.UnionType") cls = unionArgs(cls);
  if (PyTuple_Check(cls)) {
    if (!enterRecursive(" in __subclasscheck__")) return -1;
    let r = 0;
    for (const item of (cls as unknown as { body: { ob_item: PyObject[] } }).body.ob_item) {
      r = PyObject_IsSubclass(derived, item);
      if (r !== 0) break;
    }
    leaveRecursive();
    return r;
  }
  return viaHook(derived, cls, "__subclasscheck__", recursive_issubclass);
}
