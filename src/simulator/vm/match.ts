/** Pattern matching (Python/ceval.c: `match_keys`, `_PyEval_MatchClass`). */
import { PyTuple_Check, PyType_Check, reprText } from "../objects/abstract.ts";
import { PyObject_IsInstance } from "../objects/isinstance.ts";
import { PyObject_Vectorcall } from "../objects/call.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, TypeError, ValueError } from "../objects/errors.ts";
import { PyExc_AttributeError } from "../objects/exceptions.ts";
import { getOptionalAttr, PyObject_GetAttr, PyObject_GetAttrString } from "../objects/genericattr.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  Py_TPFLAGS_MATCH_SELF,
  type PyTypeObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { PyBaseObject_Type } from "../objects/objecttype.ts";
import { PySet_Add, PySet_Contains, PySet_New } from "../objects/setobject.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";

/** A tuple of the values for the keys, None if one is missing, null on error. */
export function match_keys(map: PyObject, keys: PyTupleObject): Result {
  const items = keys.body.ob_item as PyObject[];
  if (items.length === 0) return PyTuple_FromArraySteal([]);
  const get = PyObject_GetAttrString(map, "get");
  if (get === null) return null;
  const mark = holdMark();
  hold(get, "mapping pattern: get");
  const seen = hold(PySet_New(null) as PyObject, "mapping pattern: keys seen");
  // A marker of its own, as in C: a plain object().
  const dummy = hold(
    (PyBaseObject_Type.tp_alloc as (t: PyTypeObject, n: number) => PyObject)(PyBaseObject_Type, 0),
    "mapping pattern: marker",
  );
  const values: PyObject[] = [];
  let result: Result | undefined;
  for (const key of items) {
    const dup = PySet_Contains(seen, key);
    if (dup < 0 || PySet_Add(seen, key) < 0) {
      result = null;
      break;
    }
    if (dup > 0) {
      ValueError(`mapping pattern checks duplicate key (${reprText(key)})`);
      result = null;
      break;
    }
    const value = PyObject_Vectorcall(get, [key, dummy], null);
    if (value === null) {
      result = null;
      break;
    }
    if (value === dummy) {
      DECREF(value);
      result = Py_None;
      break;
    }
    values.push(value);
    hold(value, "mapping pattern: value");
  }
  unhold(mark);
  if (result === undefined) result = PyTuple_FromArraySteal(values);
  else for (const v of values) DECREF(v);
  DECREF(get);
  DECREF(seen);
  DECREF(dummy);
  return result;
}

/** `match_class_attr`: the attribute, or null (with an exception only on real errors). */
function match_class_attr(subject: PyObject, type: PyTypeObject, name: PyObject, seen: Set<string>): Result {
  if (seen.has(textOf(name)))
    return TypeError(`${type.tp_name}() got multiple sub-patterns for attribute ${reprText(name)}`);
  seen.add(textOf(name));
  const attr = PyObject_GetAttr(subject, name);
  if (attr === null && PyErr_ExceptionMatches(PyExc_AttributeError)) PyErr_Clear();
  return attr;
}

/** `_PyEval_MatchClass`: a tuple of attributes; null: no match, or an error if one is set. */
export function match_class(subject: PyObject, cls: PyObject, nargs: number, kwattrs: PyTupleObject): Result {
  if (!PyType_Check(cls)) return TypeError("called match pattern must be a class");
  const is = PyObject_IsInstance(subject, cls);
  if (is <= 0) return null;
  const seen = new Set<string>();
  const attrs: PyObject[] = [];
  const mark = holdMark();
  const fail = (): null => {
    unhold(mark);
    for (const a of attrs) DECREF(a);
    return null;
  };
  const add = (o: PyObject): void => {
    attrs.push(o);
    hold(o, "class pattern: attribute");
  };
  if (nargs > 0) {
    let match_self = false;
    const { value: match_args, error } = getOptionalAttr(cls, "__match_args__");
    if (error) return null;
    let args: PyObject[] = [];
    if (match_args !== null) {
      hold(match_args, "__match_args__");
      if (!PyTuple_Check(match_args)) {
        TypeError(`${cls.tp_name}.__match_args__ must be a tuple (got ${match_args.ob_type.tp_name})`);
        unhold(mark);
        DECREF(match_args);
        return null;
      }
      args = (match_args as PyTupleObject).body.ob_item as PyObject[];
    } else match_self = (cls.tp_flags & Py_TPFLAGS_MATCH_SELF) !== 0;
    const allowed = match_self ? 1 : args.length;
    if (allowed < nargs) {
      TypeError(
        `${cls.tp_name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? "" : "s"} (${nargs} given)`,
      );
      if (match_args !== null) DECREF(match_args);
      return fail();
    }
    if (match_self) add(NewRef(subject));
    else {
      for (let i = 0; i < nargs; i++) {
        const name = args[i] as PyObject;
        if (!PyUnicode_Check(name)) {
          TypeError(`__match_args__ elements must be strings (got ${name.ob_type.tp_name})`);
          if (match_args !== null) DECREF(match_args);
          return fail();
        }
        const attr = match_class_attr(subject, cls, name, seen);
        if (attr === null) {
          if (match_args !== null) DECREF(match_args);
          return fail();
        }
        add(attr);
      }
    }
    if (match_args !== null) {
      unhold(mark);
      for (const a of attrs) hold(a, "class pattern: attribute");
      DECREF(match_args);
    }
  }
  for (const name of kwattrs.body.ob_item as PyObject[]) {
    const attr = match_class_attr(subject, cls, name, seen);
    if (attr === null) return fail();
    add(attr);
  }
  unhold(mark);
  return PyTuple_FromArraySteal(attrs);
}
