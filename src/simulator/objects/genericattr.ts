/**
 * Attribute access (Objects/object.c: `PyObject_GetAttr`, `_PyObject_GenericGetAttrWithDict`,
 * `_PyObject_GetMethod`, `_PyObject_GenericSetAttrWithDict`).
 */

import {
  _PyObject_GetDictIfAny,
  _PyObject_StoreInstanceAttribute,
  _PyObject_TryGetInstanceAttribute,
  _PyObjectDict_SetItem,
  PyDict_GetItemRef,
} from "./dictobject.ts";
import { AttributeError, PyErr_Clear, PyErr_ExceptionMatches, PyErr_Occurred, TypeError } from "./errors.ts";
import { PyExc_AttributeError, PyExc_KeyError, setField } from "./exceptions.ts";
import {
  DECREF,
  type descrgetfunc,
  hold,
  holdMark,
  INCREF,
  NewRef,
  Py_TPFLAGS_INLINE_VALUES,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  Py_TPFLAGS_TYPE_SUBCLASS,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { _PyType_Lookup } from "./typelookup.ts";
import {
  identifier,
  PyUnicode_Check,
  PyUnicode_InternInPlace,
  type PyUnicodeObject,
  SSTATE_NOT_INTERNED,
} from "./unicodeobject.ts";

/** `PyObject_GetAttr`. */
export function PyObject_GetAttr(o: PyObject, name: PyObject): Result {
  if (!PyUnicode_Check(name))
    return TypeError(`attribute name must be string, not '${name.ob_type.tp_name}'`);
  const getattro = o.ob_type.tp_getattro;
  if (getattro === null) return noAttribute(o, name);
  const result = getattro === PyObject_GenericGetAttr ? genericGetAttr(o, name, false) : getattro(o, name);
  if (result === null) _PyObject_SetAttributeErrorContext(o, name);
  return result;
}

/** `PyObject_GetAttrString`, for names of the runtime. */
export function PyObject_GetAttrString(o: PyObject, name: string): Result {
  return PyObject_GetAttr(o, identifier(name));
}

/** `PyObject_GetOptionalAttr`: value, null with `attrMissing` when there is none, null with exception on error. */
export function PyObject_GetOptionalAttr(
  o: PyObject,
  name: PyUnicodeObject,
): { value: PyObject | null; error: boolean } {
  const type = o.ob_type;
  if (type.tp_getattro === PyObject_GenericGetAttr) {
    const value = genericGetAttr(o, name, true);
    if (value !== null) return { value, error: false };
    if (PyErr_Occurred() !== null) {
      if (!PyErr_ExceptionMatches(PyExc_AttributeError)) return { value: null, error: true };
      PyErr_Clear();
    }
    return { value: null, error: false };
  }
  const value = type.tp_getattro === null ? null : type.tp_getattro(o, name);
  if (value !== null) return { value, error: false };
  if (PyErr_Occurred() !== null && !PyErr_ExceptionMatches(PyExc_AttributeError))
    return { value: null, error: true };
  PyErr_Clear();
  return { value: null, error: false };
}

export function getOptionalAttr(o: PyObject, name: string): { value: PyObject | null; error: boolean } {
  return PyObject_GetOptionalAttr(o, identifier(name));
}

/** `PyObject_HasAttrWithError`: 1, 0, -1. */
export function hasAttr(o: PyObject, name: string): number {
  const { value, error } = getOptionalAttr(o, name);
  if (error) return -1;
  if (value === null) return 0;
  DECREF(value);
  return 1;
}

/** `PyObject_SetAttr`; value === null deletes. -1 on error. */
export function PyObject_SetAttr(o: PyObject, name: PyObject, value: PyObject | null): number {
  const type = o.ob_type;
  if (!PyUnicode_Check(name)) {
    TypeError(`attribute name must be string, not '${name.ob_type.tp_name}'`);
    return -1;
  }
  if (type.tp_setattro !== null) {
    if (name.body.interned !== SSTATE_NOT_INTERNED) return type.tp_setattro(o, name, value);
    const interned = PyUnicode_InternInPlace(NewRef(name));
    const mark = holdMark();
    hold(interned, "attribute name");
    const status = type.tp_setattro(o, interned, value);
    unhold(mark);
    DECREF(interned);
    return status;
  }
  const op = value === null ? "del" : "assign to";
  if (type.tp_getattro === null)
    TypeError(`'${type.tp_name}' object has no attributes (${op} .${name.body.value})`);
  else TypeError(`'${type.tp_name}' object has only read-only attributes (${op} .${name.body.value})`);
  return -1;
}

/** `_PyObject_SetAttributeErrorContext`: gives an AttributeError its `name` and `obj`, once. */
export function _PyObject_SetAttributeErrorContext(o: PyObject, name: PyUnicodeObject): void {
  const e = PyErr_Occurred();
  if (e === null || e.ob_type !== PyExc_AttributeError) return;
  const body = (e as PyHeapObject).body as { fields: (PyObject | null)[] };
  if (body.fields[0] !== null || body.fields[1] !== null) return;
  setField(e, 0, o);
  setField(e, 1, name);
}

/** AttributeError with name and obj set (`PyErr_Format` and `_PyObject_SetAttributeErrorContext`). */
export function noAttribute(o: PyObject, name: PyUnicodeObject): null {
  const who = o.ob_type.tp_name;
  AttributeError(`'${who}' object has no attribute '${name.body.value}'`);
  _PyObject_SetAttributeErrorContext(o, name);
  return null;
}

export function PyObject_GenericGetAttr(o: PyObject, name: PyUnicodeObject): Result {
  return genericGetAttr(o, name, false);
}

/** Calls `tp_descr_get` of a descriptor that is kept alive meanwhile. */
function callGet(get: descrgetfunc, descr: PyObject, o: PyObject, type: PyTypeObject): Result {
  const mark = holdMark();
  hold(NewRef(descr), "descriptor");
  return endGet(descr, mark, get(descr, o, type));
}
function endGet(descr: PyObject, mark: number, value: Result): Result {
  unhold(mark);
  if (value !== null) hold(value, "attribute value");
  DECREF(descr);
  unhold(mark);
  return value;
}

/** What the instance itself has under a name, in its inline values or its `__dict__`; null, perhaps with an exception set. */
function ownAttribute(o: PyObject, name: PyUnicodeObject): Result {
  const type = o.ob_type;
  if ((type.tp_flags & Py_TPFLAGS_INLINE_VALUES) !== 0 && (o as PyHeapObject).ob_values?.valid) {
    const value = _PyObject_TryGetInstanceAttribute(o as PyHeapObject, name);
    if (value !== null) return value;
  }
  if (type.tp_dictoffset === 0) return null;
  const dict = _PyObject_GetDictIfAny(o);
  if (dict === null) return null;
  INCREF(dict);
  const mark = holdMark();
  hold(dict, "__dict__");
  const value = PyDict_GetItemRef(dict, name);
  unhold(mark);
  DECREF(dict);
  return value;
}

/** `_PyObject_GenericGetAttrWithDict`. With `suppress` a missing attribute sets no exception. */
export function genericGetAttr(o: PyObject, name: PyUnicodeObject, suppress: boolean): Result {
  const type = o.ob_type;
  const descr = _PyType_Lookup(type, name);
  let get: descrgetfunc | null = null;
  if (descr !== null) {
    get = descr.ob_type.tp_descr_get;
    if (get !== null && descr.ob_type.tp_descr_set !== null) {
      // callGet, written out: the getter of a property may call itself.
      const mark = holdMark();
      hold(NewRef(descr), "descriptor");
      return endGet(descr, mark, get(descr, o, type));
    }
  }
  // Another key's __eq__ may take the descriptor from its class while the instance's dict is searched.
  if (descr !== null && !hasInlineValues(o)) {
    const mark = holdMark();
    hold(NewRef(descr), "descriptor");
    return endGet(descr, mark, ownOrDescr(o, name, descr, get, suppress));
  }
  return ownOrDescr(o, name, descr, get, suppress);
}
const hasInlineValues = (o: PyObject): boolean => (o as PyHeapObject).ob_values?.valid === true;

/** The second half of genericGetAttr: the instance's own attribute, or what its class has. */
function ownOrDescr(
  o: PyObject,
  name: PyUnicodeObject,
  descr: PyObject | null,
  get: descrgetfunc | null,
  suppress: boolean,
): Result {
  const own = ownAttribute(o, name);
  if (own !== null) return own;
  if (PyErr_Occurred() !== null) {
    if (suppress && PyErr_ExceptionMatches(PyExc_AttributeError)) PyErr_Clear();
    return null;
  }
  if (descr !== null) {
    if (get !== null) {
      const value = callGet(get, descr, o, o.ob_type);
      if (value === null && suppress && PyErr_ExceptionMatches(PyExc_AttributeError)) PyErr_Clear();
      return value;
    }
    return NewRef(descr);
  }
  if (!suppress) return noAttribute(o, name);
  return null;
}

/**
 * `_PyObject_GetMethod`: a method to be called with self in front (`unbound`), or any other callable attribute.
 * `callable` is a new reference; null on error.
 */
export function _PyObject_GetMethod(
  o: PyObject,
  name: PyUnicodeObject,
): { callable: PyObject; unbound: boolean } | null {
  const r = getMethod(o, name);
  return r === null ? null : { callable: r, unbound: methodUnbound };
}

/** Set by `getMethod`. */
export let methodUnbound = false;

/** As `_PyObject_GetMethod`, without an object for the answer: `methodUnbound` tells. */
export function getMethod(o: PyObject, name: PyUnicodeObject): PyObject | null {
  const type = o.ob_type;
  methodUnbound = false;
  if (type.tp_getattro !== PyObject_GenericGetAttr) {
    const r = PyObject_GetAttr(o, name);
    methodUnbound = false;
    return r;
  }
  const descr = _PyType_Lookup(type, name);
  let isMethod = false;
  let get: descrgetfunc | null = null;
  if (descr !== null) {
    if ((descr.ob_type.tp_flags & Py_TPFLAGS_METHOD_DESCRIPTOR) !== 0) isMethod = true;
    else {
      get = descr.ob_type.tp_descr_get;
      if (get !== null && descr.ob_type.tp_descr_set !== null) {
        const value = callGet(get, descr, o, type);
        methodUnbound = false;
        if (value === null) _PyObject_SetAttributeErrorContext(o, name);
        return value;
      }
    }
  }
  const own = ownAttribute(o, name);
  methodUnbound = false;
  if (own !== null || PyErr_Occurred() !== null) return own;
  if (isMethod && descr !== null) {
    INCREF(descr);
    methodUnbound = true;
    return descr;
  }
  if (descr !== null) {
    if (get !== null) {
      const value = callGet(get, descr, o, type);
      methodUnbound = false;
      return value;
    }
    return NewRef(descr);
  }
  return noAttribute(o, name);
}

/** `_PyObject_GenericSetAttrWithDict`. */
export function PyObject_GenericSetAttr(o: PyObject, name: PyUnicodeObject, value: PyObject | null): number {
  const type = o.ob_type;
  const mark = holdMark();
  const descr = _PyType_Lookup(type, name);
  if (descr !== null) {
    const set = descr.ob_type.tp_descr_set;
    if (set !== null) {
      INCREF(descr);
      hold(descr, "descriptor");
      const status = set(descr, o, value);
      unhold(mark);
      DECREF(descr);
      return status;
    }
  }
  let status: number;
  if (type.tp_dictoffset === 0) {
    setattrError(o, type, name, value, descr !== null);
    return -1;
  }
  if ((type.tp_flags & Py_TPFLAGS_INLINE_VALUES) !== 0) {
    status = _PyObject_StoreInstanceAttribute(o as PyHeapObject, name, value);
  } else {
    status = _PyObjectDict_SetItem(o, name, value);
  }
  if (status < 0 && PyErr_ExceptionMatches(PyExc_KeyError)) {
    if (hasTypeFlag(type))
      AttributeError(`type object '${(o as PyTypeObject).tp_name}' has no attribute '${name.body.value}'`);
    else AttributeError(`'${type.tp_name}' object has no attribute '${name.body.value}'`);
    _PyObject_SetAttributeErrorContext(o, name);
    return -1;
  }
  return status;
}

function hasTypeFlag(type: PyTypeObject): boolean {
  return (type.tp_flags & Py_TPFLAGS_TYPE_SUBCLASS) !== 0;
}

/** The texts for objects without a dict. */
function setattrError(
  o: PyObject,
  type: PyTypeObject,
  name: PyUnicodeObject,
  _value: PyObject | null,
  found: boolean,
): void {
  const text = name.body.value;
  if (found) AttributeError(`'${type.tp_name}' object attribute '${text}' is read-only`);
  else if (type.tp_setattro === PyObject_GenericSetAttr)
    AttributeError(
      `'${type.tp_name}' object has no attribute '${text}' and no __dict__ for setting new attributes`,
    );
  else AttributeError(`'${type.tp_name}' object has no attribute '${text}'`);
  _PyObject_SetAttributeErrorContext(o, name);
}
