/**
 * Calling slots from Python (Objects/typeobject.c: `wrap_unaryfunc` and the like): what the wrapper descriptors of a type
 * (`int.__add__`) do with their arguments.
 */

import { PyNumber_AsSsize_t } from "./abstract-number.ts";
import type { SlotWrapper } from "./descrobject.ts";
import type { PyDictObject } from "./dictobject.ts";
import { PyErr_Occurred, PyErr_SetNone, TypeError } from "./errors.ts";
import { PyExc_StopIteration } from "./exceptions.ts";
import { _PyArg_CheckPositional } from "./getargs.ts";
import { PyBool_FromLong, PyLong_FromBigInt, PyLong_FromLong } from "./longcore.ts";
import type {
  binaryfunc,
  CompareOp,
  descrgetfunc,
  descrsetfunc,
  hashfunc,
  initproc,
  inquiry,
  lenfunc,
  objobjargproc,
  objobjproc,
  PyObject,
  PyTypeObject,
  Result,
  richcmpfunc,
  setattrofunc,
  ssizeargfunc,
  ssizeobjargproc,
  ternaryfunc,
  unaryfunc,
} from "./object.ts";
import { hashAsBigInt } from "./pyhash.ts";
import { Py_None } from "./singletons.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { wrap_setattr_check } from "./typeobject.ts";
import { PyUnicode_Check, type PyUnicodeObject } from "./unicodeobject.ts";

const item = (args: PyTupleObject, i: number): PyObject => args.body.ob_item[i] as PyObject;
function checkNumArgs(args: PyTupleObject, n: number): boolean {
  if (args.body.ob_item.length === n) return true;
  TypeError(`expected ${n} argument${n === 1 ? "" : "s"}, got ${args.body.ob_item.length}`);
  return false;
}
/** `PyArg_UnpackTuple(args, "", n, n, …)`, of which the text shows that the name is empty. */
function unpackTuple(args: PyTupleObject, n: number): boolean {
  return _PyArg_CheckPositional("", args.body.ob_item.length, n, n);
}
export type Wrapper = SlotWrapper["wrapper"];
export const wrap_unaryfunc: Wrapper = (self, args, f) =>
  checkNumArgs(args, 0) ? (f as unaryfunc)(self) : null;
export const wrap_binaryfunc: Wrapper = (self, args, f) =>
  checkNumArgs(args, 1) ? (f as binaryfunc)(self, item(args, 0)) : null;
/** Another function than wrap_binaryfunc, so that sq_concat's __add__ does not fill nb_add (update_one_slot). */
export const wrap_binaryfunc_l: Wrapper = (self, args, f, kwds) => wrap_binaryfunc(self, args, f, kwds);
export const wrap_binaryfunc_r: Wrapper = (self, args, f) =>
  checkNumArgs(args, 1) ? (f as binaryfunc)(item(args, 0), self) : null;
export const wrap_ternaryfunc: Wrapper = (self, args, f) => {
  if (!_PyArg_CheckPositional("", args.body.ob_item.length, 1, 2)) return null;
  return (f as ternaryfunc)(self, item(args, 0), args.body.ob_item[1] ?? Py_None);
};
export const wrap_ternaryfunc_r: Wrapper = (self, args, f) => {
  if (!_PyArg_CheckPositional("", args.body.ob_item.length, 1, 2)) return null;
  return (f as ternaryfunc)(item(args, 0), self, args.body.ob_item[1] ?? Py_None);
};
export const wrap_inquirypred: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 0)) return null;
  const r = (f as inquiry)(self);
  return r < 0 ? null : PyBool_FromLong(r);
};
export const wrap_lenfunc: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 0)) return null;
  const n = (f as lenfunc)(self);
  return n < 0 ? null : PyLong_FromLong(n);
};
export const wrap_hashfunc: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 0)) return null;
  return (f as hashfunc)(self) ? PyLong_FromBigInt(hashAsBigInt()) : null;
};
export const wrap_indexargfunc: Wrapper = (self, args, f) => {
  if (!unpackTuple(args, 1)) return null;
  const i = PyNumber_AsSsize_t(item(args, 0), true);
  return i === null ? null : (f as ssizeargfunc)(self, i);
};
function getindex(self: PyObject, arg: PyObject): number | null {
  const i = PyNumber_AsSsize_t(arg, true);
  if (i === null) return null;
  if (i < 0 && self.ob_type.sq_length !== null) {
    const n = self.ob_type.sq_length(self);
    return n < 0 ? null : i + n;
  }
  return i;
}
export const wrap_sq_item: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 1)) return null;
  const i = getindex(self, item(args, 0));
  return i === null ? null : (f as ssizeargfunc)(self, i);
};
export const none = (status: number): Result => (status < 0 ? null : Py_None);
export const wrap_sq_setitem: Wrapper = (self, args, f) => {
  if (!unpackTuple(args, 2)) return null;
  const i = getindex(self, item(args, 0));
  return i === null ? null : none((f as ssizeobjargproc)(self, i, item(args, 1)));
};
export const wrap_sq_delitem: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 1)) return null;
  const i = getindex(self, item(args, 0));
  return i === null ? null : none((f as ssizeobjargproc)(self, i, null));
};
export const wrap_objobjproc: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 1)) return null;
  const r = (f as objobjproc)(self, item(args, 0));
  return r < 0 ? null : PyBool_FromLong(r);
};
export const wrap_objobjargproc: Wrapper = (self, args, f) =>
  unpackTuple(args, 2) ? none((f as objobjargproc)(self, item(args, 0), item(args, 1))) : null;
export const wrap_delitem: Wrapper = (self, args, f) =>
  checkNumArgs(args, 1) ? none((f as objobjargproc)(self, item(args, 0), null)) : null;
export const wrap_call: Wrapper = (self, args, f, kwds) =>
  (f as (s: PyObject, a: PyTupleObject, k: PyDictObject | null) => Result)(self, args, kwds);
/** Whether the first argument can name an attribute; if not, with a TypeError. */
function namesAttribute(args: PyTupleObject): boolean {
  const name = item(args, 0);
  if (PyUnicode_Check(name)) return true;
  TypeError(`attribute name must be string, not '${name.ob_type.tp_name}'`);
  return false;
}
export const wrap_setattr: Wrapper = (self, args, f) => {
  if (!unpackTuple(args, 2) || !wrap_setattr_check(self, f, "__setattr__")) return null;
  if (!namesAttribute(args)) return null;
  return none((f as setattrofunc)(self, item(args, 0) as PyUnicodeObject, item(args, 1)));
};
export const wrap_delattr: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 1) || !wrap_setattr_check(self, f, "__delattr__")) return null;
  if (!namesAttribute(args)) return null;
  return none((f as setattrofunc)(self, item(args, 0) as PyUnicodeObject, null));
};
export const wrap_getattr: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 1) || !namesAttribute(args)) return null;
  return (f as binaryfunc)(self, item(args, 0));
};
export const wrap_richcmp =
  (op: CompareOp): Wrapper =>
  (self, args, f) =>
    checkNumArgs(args, 1) ? (f as richcmpfunc)(self, item(args, 0), op) : null;
export const wrap_next: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 0)) return null;
  const r = (f as unaryfunc)(self);
  if (r === null && PyErr_Occurred() === null) return PyErr_SetNone(PyExc_StopIteration);
  return r;
};
export const wrap_descr_get: Wrapper = (self, args, f) => {
  if (!_PyArg_CheckPositional("", args.body.ob_item.length, 1, 2)) return null;
  const obj = item(args, 0) === Py_None ? null : item(args, 0);
  const t = args.body.ob_item[1] ?? null;
  const type = t === Py_None ? null : t;
  if (type === null && obj === null) return TypeError("__get__(None, None) is invalid");
  return (f as descrgetfunc)(self, obj, type as PyTypeObject | null);
};
export const wrap_descr_set: Wrapper = (self, args, f) =>
  unpackTuple(args, 2) ? none((f as descrsetfunc)(self, item(args, 0), item(args, 1))) : null;
export const wrap_descr_delete: Wrapper = (self, args, f) =>
  checkNumArgs(args, 1) ? none((f as descrsetfunc)(self, item(args, 0), null)) : null;
export const wrap_init: Wrapper = (self, args, f, kwds) => none((f as initproc)(self, args, kwds));
export const wrap_del: Wrapper = (self, args, f) => {
  if (!checkNumArgs(args, 0)) return null;
  (f as (o: PyObject) => void)(self);
  return Py_None;
};
