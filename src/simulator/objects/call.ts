/**
 * Calling objects (Objects/call.c).
 *
 * Two protocols, as in C: *vectorcall* takes the arguments where they stand (here: a JavaScript array, positional
 * arguments first, then the values of the keywords that `kwnames` names), `tp_call` takes a tuple and a dict. Which
 * one a callable has decides what a call allocates. Arguments are borrowed in both.
 */
import {
  cLocalLabels,
  cLocals,
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  METH_VARARGS,
  type PyObject,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  PyType_Type,
  type PyTypeObject,
  type Result,
  unhold,
  type vectorcallfunc,
} from "./object.ts";
import { PyErr_Occurred, SystemError, TypeError } from "./errors.ts";
import { _PyDict_FromKeywords, type PyDictObject, dictItemsArray } from "./dictobject.ts";
import { type PyTupleObject, PyTuple_FromArray } from "./tupleobject.ts";
import { identifier, type PyUnicodeObject } from "./unicodeobject.ts";
import { _PyObject_GetMethod } from "./genericattr.ts";
import { PyCFunction_Check } from "./methodobject.ts";
import { rt } from "./runtime.ts";

/**
 * `PyVectorcall_Function`: the vectorcall of a callable, or null if it only has tp_call, as ordinary classes and the
 * C functions that take a tuple do.
 */
export function vectorcallOf(callable: PyObject): vectorcallfunc | null {
  const vectorcall = callable.ob_type.tp_vectorcall_instance;
  if (vectorcall === type_vectorcall) {
    const type = callable as PyTypeObject;
    return type.tp_vectorcall !== null && type.ob_type === PyType_Type ? vectorcall : null;
  }
  if (PyCFunction_Check(callable) && (callable.body.m_ml.ml_flags & METH_VARARGS) !== 0) return null;
  return vectorcall;
}

/** `PyObject_Vectorcall`. */
export function PyObject_Vectorcall(
  callable: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  const type = callable.ob_type;
  const vectorcall = type.tp_vectorcall_instance;
  if (vectorcall !== null) return checkResult(callable, vectorcall(callable, args, kwnames));
  return _PyObject_MakeTpCall(callable, args, kwnames);
}

// Written out: a call less on JavaScript's stack.
export function PyObject_CallNoArgs(callable: PyObject): Result {
  const vectorcall = callable.ob_type.tp_vectorcall_instance;
  if (vectorcall !== null) return checkResult(callable, vectorcall(callable, [], null));
  return makeTpCall(callable, [], null);
}

export function PyObject_CallOneArg(callable: PyObject, arg: PyObject): Result {
  const vectorcall = callable.ob_type.tp_vectorcall_instance;
  if (vectorcall !== null) return checkResult(callable, vectorcall(callable, [arg], null));
  return makeTpCall(callable, [arg], null);
}

/** `_PyObject_MakeTpCall`: makes the tuple (and dict) that tp_call wants. */
export function _PyObject_MakeTpCall(
  callable: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  if (kwnames === null || nkw === 0 || callable.ob_type.tp_call === null)
    return makeTpCall(callable, args, null);
  const npos = args.length - nkw;
  const kwds = _PyDict_FromKeywords(kwnames, args, npos);
  if (kwds === null) return null;
  const mark = holdMark();
  hold(kwds, "call: keyword arguments");
  const result = makeTpCall(callable, args.slice(0, npos), kwds);
  if (result !== null) hold(result, "call: result");
  DECREF_held(kwds);
  unhold(mark);
  return result;
}

/** The same with positional arguments alone and the keywords in a dict, borrowed. */
function makeTpCall(callable: PyObject, args: readonly PyObject[], kwds: PyDictObject | null): Result {
  const call = callable.ob_type.tp_call;
  if (call === null) return notCallable(callable);
  const mark = holdArguments(args);
  return checkResult(callable, endTpCall(mark, call(callable, cLocals[mark] as PyTupleObject, kwds)));
}
export function notCallable(callable: PyObject): null {
  return TypeError(`'${callable.ob_type.tp_name}' object is not callable`);
}
/** The tuple of arguments that tp_call takes, held: its place among the held references. */
export function holdArguments(args: readonly PyObject[]): number {
  const mark = holdMark();
  hold(PyTuple_FromArray(args), "call: arguments");
  return mark;
}
export function endTpCall(mark: number, result: Result): Result {
  const tuple = cLocals[mark] as PyObject;
  if (result !== null) hold(result, "call: result");
  DECREF_held(tuple);
  unhold(mark);
  return result;
}

/** DECREF of something registered with `hold`: its entry is removed first. */
export function DECREF_held(o: PyObject): void {
  for (let i = cLocals.length - 1; i >= 0; i--) {
    if (cLocals[i] === o) {
      cLocals.splice(i, 1);
      cLocalLabels.splice(i, 1);
      break;
    }
  }
  DECREF(o);
}

/** `PyObject_Call`: with a tuple and a dict. */
export function PyObject_Call(callable: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const vectorcall = vectorcallOf(callable);
  if (vectorcall !== null)
    return unpackAndCall(callable, vectorcall, args.body.ob_item.slice() as PyObject[], kwds);
  const call = callable.ob_type.tp_call;
  if (call === null) return TypeError(`'${callable.ob_type.tp_name}' object is not callable`);
  return checkResult(callable, call(callable, args, kwds));
}

/** `_PyObject_Call_Prepend`: one argument goes before those of the tuple; no tuple is made of them. */
export function _PyObject_Call_Prepend(
  callable: PyObject,
  self: PyObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): Result {
  const stack = [self, ...(args.body.ob_item as PyObject[])];
  const vectorcall = vectorcallOf(callable);
  if (vectorcall === null) return makeTpCall(callable, stack, kwds);
  return unpackAndCall(callable, vectorcall, stack, kwds);
}

/**
 * A vectorcall with the keywords in a dict (`_PyStack_UnpackDict`): they become a tuple of names and values at the end
 * of the array, and meanwhile every argument, also a positional one, is held once more. `args` is the callee's.
 */
function unpackAndCall(
  callable: PyObject,
  vectorcall: vectorcallfunc,
  args: PyObject[],
  kwds: PyDictObject | null,
): Result {
  if (kwds === null || kwds.body.ma_used === 0)
    return checkResult(callable, vectorcall(callable, args, null));
  const names: PyObject[] = [];
  for (const [key, value] of dictItemsArray(kwds)) {
    if (!hasFlag(key.ob_type, Py_TPFLAGS_UNICODE_SUBCLASS)) return TypeError("keywords must be strings");
    names.push(key);
    args.push(value);
  }
  const held = args.slice();
  const mark = holdMark();
  for (const o of held) {
    INCREF(o);
    hold(o, "call: argument");
  }
  const kwnames = hold(PyTuple_FromArray(names), "call: keyword names");
  const result = vectorcall(callable, args, kwnames);
  if (result !== null) hold(result, "call: result");
  for (const o of held) DECREF_held(o);
  DECREF_held(kwnames);
  unhold(mark);
  return checkResult(callable, result);
}

/** `_Py_CheckFunctionResult`: a callable gives a result or sets an exception, never both or neither. */
export function checkResult(callable: PyObject, result: Result): Result {
  if (result === null) {
    if (PyErr_Occurred() === null && !rt.mustWait)
      return SystemError(`${callable.ob_type.tp_name} returned NULL without setting an exception`);
    return null;
  }
  return result;
}

/** Calls a type object: its own tp_vectorcall if it has one, else through tp_call of its metatype. */
export function vectorcallType(type: PyTypeObject, args: PyObject[]): Result {
  return PyObject_Vectorcall(type, args, null);
}

/** tp_vectorcall_instance of `type`: types have a vectorcall of their own or are called through tp_call. */
export function type_vectorcall(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const type = self as PyTypeObject;
  if (type.tp_vectorcall !== null && type.ob_type === PyType_Type)
    return type.tp_vectorcall(type, args, kwnames);
  return kwnames === null ? makeTpCall(type, args, null) : _PyObject_MakeTpCall(type, args, kwnames);
}

/** `PyObject_CallMethodNoArgs`, `PyObject_CallMethodOneArg` … by the text of the name. */
export function callMethod(self: PyObject, name: string, ...args: PyObject[]): Result {
  return PyObject_VectorcallMethod(identifier(name), [self, ...args], null);
}

/** `PyObject_VectorcallMethod`: `args[0]` is self. */
export function PyObject_VectorcallMethod(
  name: PyUnicodeObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  const self = args[0] as PyObject;
  const found = _PyObject_GetMethod(self, name);
  if (found === null) return null;
  const { callable, unbound } = found;
  const mark = holdMark();
  hold(callable, "method being called");
  const result = PyObject_Vectorcall(callable, unbound ? args : args.slice(1), kwnames);
  unhold(mark);
  if (result !== null) {
    hold(result, "result of a method call");
    DECREF(callable);
    unhold(mark);
  } else DECREF(callable);
  return result;
}

export function PyCallable_Check(o: PyObject): boolean {
  return o.ob_type.tp_call !== null;
}
