/**
 * From a type slot to a special method (Objects/typeobject.c: the `slot_*` functions). The way back is in
 * typewrappers.ts, the table of both in slotdefs.ts.
 */

import { _PySequence_IterSearch, hex, PyObject_IsTrue } from "./abstract.ts";
import { _PyNumber_Index, PyLong_Check } from "./abstract-number.ts";
import { _PyObject_Call_Prepend, PyObject_Call, PyObject_Vectorcall } from "./call.ts";
import type { SlotWrapper } from "./descrobject.ts";
import type { PyDictObject } from "./dictobject.ts";
import {
  AttributeError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetString,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_AttributeError, PyExc_OverflowError } from "./exceptions.ts";
import { PyObject_GenericGetAttr, PyObject_GetAttr } from "./genericattr.ts";
import { PySeqIter_New } from "./iterobject.ts";
import { bigOf, Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { lookupMethod, specialUnbound } from "./lookup-special.ts";
import { restoreCurrentException, takeCurrentException, writeUnraisable } from "./machine.ts";
import {
  type binaryfunc,
  DECREF,
  type descrgetfunc,
  type descrsetfunc,
  H,
  type hashfunc,
  hasFlag,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  hold,
  holdMark,
  INCREF,
  type initproc,
  type inquiry,
  type lenfunc,
  NewRef,
  type objobjargproc,
  type objobjproc,
  type PyObject,
  type PyTypeObject,
  type Result,
  type richcmpfunc,
  type setattrofunc,
  type ssizeargfunc,
  type ssizeobjargproc,
  type ternaryfunc,
  type unaryfunc,
  unhold,
  type vectorcallfunc,
} from "./object.ts";
import { PyMethod_Check } from "./classobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { lookupByText, PyType_IsSubtype } from "./typelookup.ts";
import { identifier, PyUnicode_FromString, type PyUnicodeObject } from "./unicodeobject.ts";

export type SlotName = keyof PyTypeObject;

export interface SlotDef extends SlotWrapper {
  readonly slot: SlotName;
  /** The `slot_*` function; null where C has NULL (`__add__` for sq_concat). */
  readonly func: unknown;
}

// ---------------------------------------------------------------------------------------------------------
// Calling special methods from slots

/*
 * A special method that is a Python function is called straight from its slot: of a recursion through special methods
 * as little as possible stays on JavaScript's stack. Each slot reads
 *
 *   const mark = beginSpecial(func);
 *   const direct = directCall(func, unbound);
 *   return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
 */
function beginSpecial(func: PyObject): number {
  const mark = holdMark();
  hold(func, "special method");
  return mark;
}
/** The vectorcall of a method that takes self; or null. */
function directCall(func: PyObject, unbound: boolean): vectorcallfunc | null {
  return unbound ? func.ob_type.tp_vectorcall_instance : null;
}
function callBound(func: PyObject, unbound: boolean, args: PyObject[]): Result {
  return PyObject_Vectorcall(func, unbound ? args : args.slice(1), null);
}

/** `vectorcall_unbound` on a method found by lookupMethod (new reference, consumed). `args[0]` is self. */
function callSpecial(func: PyObject, unbound: boolean, args: PyObject[]): Result {
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
}
function endSpecial(func: PyObject, mark: number, r: Result): Result {
  unhold(mark);
  if (r !== null) {
    hold(r, "result of a special method");
    DECREF(func);
    unhold(mark);
  } else DECREF(func);
  return r;
}

/** `vectorcall_method`: AttributeError if there is none. */
function vectorcall_method(name: string, args: PyObject[]): Result {
  const self = args[0] as PyObject;
  const func = lookupMethod(self, name);
  const unbound = specialUnbound;
  if (func === null) {
    if (PyErr_Occurred() === null) AttributeError(name);
    return null;
  }
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
}

/** `vectorcall_maybe`: Py_NotImplemented (a new reference in C; immortal) if there is none. */
function vectorcall_maybe(name: string, args: PyObject[]): Result {
  const func = lookupMethod(args[0] as PyObject, name);
  const unbound = specialUnbound;
  if (func === null) return PyErr_Occurred() === null ? Py_NotImplemented : null;
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
}

/** `method_is_overloaded`: does the right operand's class override the reflected method? -1 on error. */
function method_is_overloaded(left: PyObject, right: PyObject, name: string): number {
  const b = lookupByText(right.ob_type, name);
  if (b === null) return 0;
  const a = lookupByText(left.ob_type, name);
  return a === b ? 0 : 1;
}

export function slotBinary(slot: SlotName, op: string, rop: string): binaryfunc {
  const func: binaryfunc = (self, other) => {
    let doOther = self.ob_type !== other.ob_type && other.ob_type[slot] === func;
    if (self.ob_type[slot] === func) {
      if (doOther && PyType_IsSubtype(other.ob_type, self.ob_type)) {
        if (method_is_overloaded(self, other, rop) > 0) {
          const r = vectorcall_maybe(rop, [other, self]);
          if (r !== Py_NotImplemented) return r;
          doOther = false;
        }
      }
      const r = vectorcall_maybe(op, [self, other]);
      if (r !== Py_NotImplemented || other.ob_type === self.ob_type) return r;
    }
    if (doOther) return vectorcall_maybe(rop, [other, self]);
    return Py_NotImplemented;
  };
  return func;
}

export const slotUnary =
  (name: string): unaryfunc =>
  (self) =>
    vectorcall_method(name, [self]);
export const slotInplace =
  (name: string): binaryfunc =>
  (self, arg) =>
    vectorcall_method(name, [self, arg]);

/** `slot_nb_power`: three-argument power dispatches on the first only (and does not reflect, in 3.13). */
export const slot_nb_power: ternaryfunc = (self, other, modulus) => {
  if (modulus === Py_None) return slot_nb_power_binary(self, other);
  if (self.ob_type.nb_power === slot_nb_power) return vectorcall_method("__pow__", [self, other, modulus]);
  return Py_NotImplemented;
};
/** SLOT1BINFULL compares slots with slot_nb_power itself, so the generic one cannot serve. */
function slot_nb_power_binary(self: PyObject, other: PyObject): Result {
  let doOther = self.ob_type !== other.ob_type && other.ob_type.nb_power === slot_nb_power;
  if (self.ob_type.nb_power === slot_nb_power) {
    if (
      doOther &&
      PyType_IsSubtype(other.ob_type, self.ob_type) &&
      method_is_overloaded(self, other, "__rpow__") > 0
    ) {
      const r = vectorcall_maybe("__rpow__", [other, self]);
      if (r !== Py_NotImplemented) return r;
      doOther = false;
    }
    const r = vectorcall_maybe("__pow__", [self, other]);
    if (r !== Py_NotImplemented || other.ob_type === self.ob_type) return r;
  }
  if (doOther) return vectorcall_maybe("__rpow__", [other, self]);
  return Py_NotImplemented;
}

export const slot_nb_bool: inquiry = (self) => {
  let usingLen = false;
  let func = lookupMethod(self, "__bool__");
  let unbound = specialUnbound;
  if (func === null) {
    if (PyErr_Occurred() !== null) return -1;
    func = lookupMethod(self, "__len__");
    unbound = specialUnbound;
    if (func === null) return PyErr_Occurred() !== null ? -1 : 1;
    usingLen = true;
  }
  const value = callSpecial(func, unbound, [self]);
  if (value === null) return -1;
  let result: number;
  if (usingLen) result = PyObject_IsTrue(value);
  else if (value === Py_True || value === Py_False) result = value === Py_True ? 1 : 0;
  else {
    TypeError(`__bool__ should return bool, returned ${value.ob_type.tp_name}`);
    result = -1;
  }
  DECREF(value);
  return result;
};

export const slot_sq_length: lenfunc = (self) => {
  const res = vectorcall_method("__len__", [self]);
  if (res === null) return -1;
  const index = _PyNumber_Index(res);
  DECREF(res);
  if (index === null) return -1;
  const big = bigOf(index);
  if (big < 0n) {
    DECREF(index);
    ValueError("__len__() should return >= 0");
    return -1;
  }
  const n = index.big === null ? index.n : null;
  if (n === null && big > 9223372036854775807n) {
    DECREF(index);
    PyErr_SetString(PyExc_OverflowError, "cannot fit 'int' into an index-sized integer");
    return -1;
  }
  DECREF(index);
  return n ?? Number(big);
};

export const slot_sq_item: ssizeargfunc = (self, i) => {
  const index = PyLong_FromLong(i);
  const mark = holdMark();
  hold(index, "index");
  const r = vectorcall_method("__getitem__", [self, index]);
  unhold(mark);
  DECREF(index);
  return r;
};
export const slot_sq_ass_item: ssizeobjargproc = (self, i, value) => {
  const index = PyLong_FromLong(i);
  const r =
    value === null
      ? vectorcall_method("__delitem__", [self, index])
      : vectorcall_method("__setitem__", [self, index, value]);
  DECREF(index);
  if (r === null) return -1;
  DECREF(r);
  return 0;
};
export const slot_sq_contains: objobjproc = (self, value) => {
  const func = lookupMethod(self, "__contains__");
  const unbound = specialUnbound;
  if (func === Py_None) {
    DECREF(func);
    TypeError(`'${self.ob_type.tp_name}' object is not a container`);
    return -1;
  }
  if (func !== null) {
    const res = callSpecial(func, unbound, [self, value]);
    if (res === null) return -1;
    const r = PyObject_IsTrue(res);
    DECREF(res);
    return r;
  }
  if (PyErr_Occurred() !== null) return -1;
  return _PySequence_IterSearch(self, value, "contains");
};
export const slot_mp_subscript: binaryfunc = (self, key) => vectorcall_method("__getitem__", [self, key]);
export const slot_mp_ass_subscript: objobjargproc = (self, key, value) => {
  const r =
    value === null
      ? vectorcall_method("__delitem__", [self, key])
      : vectorcall_method("__setitem__", [self, key, value]);
  if (r === null) return -1;
  DECREF(r);
  return 0;
};

export const slot_tp_repr: unaryfunc = (self) => {
  const func = lookupMethod(self, "__repr__");
  const unbound = specialUnbound;
  if (func === null) {
    PyErr_Clear();
    return PyUnicode_FromString(`<${self.ob_type.tp_name} object at 0x${hex(self)}>`);
  }
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  const args = [self];
  return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
};
export const slot_tp_str = slotUnary("__str__");

export const slot_tp_hash: hashfunc = (self) => {
  const func = lookupMethod(self, "__hash__");
  const unbound = specialUnbound;
  if (func === Py_None || func === null) {
    if (func === null && PyErr_Occurred() !== null) return false;
    TypeError(`unhashable type: '${self.ob_type.tp_name}'`);
    return false;
  }
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  const args = [self];
  const res = endSpecial(
    func,
    mark,
    direct !== null ? direct(func, args, null) : callBound(func, unbound, args),
  );
  if (res === null) return false;
  if (!PyLong_Check(res)) {
    TypeError("__hash__ method should return an integer");
    DECREF(res);
    return false;
  }
  // An int in the range of Py_hash_t is taken as it is, a larger one is hashed as an int.
  const v = bigOf(res);
  if (v >= -(1n << 63n) && v < 1n << 63n) {
    H.lo = Number(BigInt.asIntN(32, v));
    H.hi = Number(BigInt.asIntN(32, v >> 32n));
    if (H.lo === -1 && H.hi === -1) H.lo = -2;
  } else {
    const M = (1n << 61n) - 1n;
    let h = (v < 0n ? -v : v) % M;
    if (v < 0n) h = -h;
    if (h === -1n) h = -2n;
    H.lo = Number(BigInt.asIntN(32, h));
    H.hi = Number(BigInt.asIntN(32, h >> 32n));
  }
  DECREF_keepH(res);
  return true;
};
/** The result's death may hash other things: keep H. */
function DECREF_keepH(o: PyObject): void {
  const { hi, lo } = H;
  DECREF(o);
  H.hi = hi;
  H.lo = lo;
}

export function slot_tp_call(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const meth = lookupMethod(self, "__call__");
  const unbound = specialUnbound;
  if (meth === null) {
    if (PyErr_Occurred() === null) AttributeError("__call__");
    return null;
  }
  const mark = holdMark();
  hold(meth, "__call__");
  const direct = kwds === null ? directCall(meth, unbound) : null;
  let r: Result;
  if (direct !== null) r = direct(meth, [self, ...(args.body.ob_item as PyObject[])], null);
  else if (unbound) r = _PyObject_Call_Prepend(meth, self, args, kwds);
  else r = PyObject_Call(meth, args, kwds);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(meth);
  unhold(mark);
  return r;
}

/** `slot_tp_getattro`: only `__getattribute__` is overridden. */
function slot_tp_getattro(self: PyObject, name: PyUnicodeObject): Result {
  return vectorcall_method("__getattribute__", [self, name]);
}
/** `slot_tp_getattr_hook`: `__getattribute__`, then `__getattr__` on AttributeError. */
export function slot_tp_getattr_hook(self: PyObject, name: PyUnicodeObject): Result {
  const type = self.ob_type;
  const getattr = lookupByText(type, "__getattr__");
  if (getattr === null) {
    type.tp_getattro = slot_tp_getattro;
    return slot_tp_getattro(self, name);
  }
  INCREF(getattr);
  const mark = holdMark();
  hold(getattr, "__getattr__");
  const getattribute = lookupByText(type, "__getattribute__");
  let res: Result;
  if (
    getattribute === null ||
    (getattribute.ob_type.tp_name === "wrapper_descriptor" &&
      (getattribute as unknown as { body: { wrapped: unknown } }).body.wrapped === PyObject_GenericGetAttr)
  ) {
    res = PyObject_GenericGetAttr(self, name);
  } else {
    INCREF(getattribute);
    hold(getattribute, "__getattribute__");
    res = call_attribute(self, getattribute, name);
    unhold(mark + 1);
    DECREF(getattribute);
  }
  if (res === null && PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Clear();
    res = call_attribute(self, getattr, name);
  }
  unhold(mark);
  DECREF(getattr);
  return res;
}
function call_attribute(self: PyObject, attr: PyObject, name: PyObject): Result {
  // A method is called as it is, with self before the name: nothing holds self besides the caller.
  if (hasFlag(attr.ob_type, Py_TPFLAGS_METHOD_DESCRIPTOR))
    return PyObject_Vectorcall(attr, [self, name], null);
  const get = attr.ob_type.tp_descr_get;
  if (get === null) return PyObject_Vectorcall(attr, [name], null);
  const bound = get(attr, self, self.ob_type);
  if (bound === null) return null;
  const mark = holdMark();
  hold(bound, "bound method");
  const { im_func, im_self } = PyMethod_Check(bound) ? bound.body : { im_func: null, im_self: null };
  const direct = im_func?.ob_type.tp_vectorcall_instance ?? null;
  const r =
    direct !== null
      ? direct(im_func as PyObject, [im_self as PyObject, name], null)
      : PyObject_Vectorcall(bound, [name], null);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(bound);
  unhold(mark);
  return r;
}
export const slot_tp_setattro: setattrofunc = (self, name, value) => {
  const r =
    value === null
      ? vectorcall_method("__delattr__", [self, name])
      : vectorcall_method("__setattr__", [self, name, value]);
  if (r === null) return -1;
  DECREF(r);
  return 0;
};

export const compareNames = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"] as const;
export const slot_tp_richcompare: richcmpfunc = (self, other, op) => {
  const func = lookupMethod(self, compareNames[op]);
  const unbound = specialUnbound;
  if (func === null) {
    PyErr_Clear();
    return Py_NotImplemented;
  }
  const mark = beginSpecial(func);
  const direct = directCall(func, unbound);
  const args = [self, other];
  return endSpecial(func, mark, direct !== null ? direct(func, args, null) : callBound(func, unbound, args));
};

export const slot_tp_iter: unaryfunc = (self) => {
  let func = lookupMethod(self, "__iter__");
  let unbound = specialUnbound;
  if (func === Py_None) {
    DECREF(func);
    return TypeError(`'${self.ob_type.tp_name}' object is not iterable`);
  }
  if (func !== null) return callSpecial(func, unbound, [self]);
  PyErr_Clear();
  func = lookupMethod(self, "__getitem__");
  unbound = specialUnbound;
  if (func === null) return TypeError(`'${self.ob_type.tp_name}' object is not iterable`);
  DECREF(func);
  return PySeqIter_New(self);
};
export const slot_tp_iternext: unaryfunc = slotUnary("__next__");

export const slot_tp_descr_get: descrgetfunc = (self, obj, type) => {
  const get = lookupByText(self.ob_type, "__get__");
  if (get === null) {
    if (self.ob_type.tp_descr_get === slot_tp_descr_get) self.ob_type.tp_descr_get = null;
    return NewRef(self);
  }
  INCREF(get);
  const mark = holdMark();
  hold(get, "__get__");
  const r = PyObject_Vectorcall(get, [self, obj ?? Py_None, type ?? Py_None], null);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(get);
  unhold(mark);
  return r;
};
export const slot_tp_descr_set: descrsetfunc = (self, target, value) => {
  const r =
    value === null
      ? vectorcall_method("__delete__", [self, target])
      : vectorcall_method("__set__", [self, target, value]);
  if (r === null) return -1;
  DECREF(r);
  return 0;
};

export const slot_tp_init: initproc = (self, args, kwds) => {
  const meth = lookupMethod(self, "__init__");
  const unbound = specialUnbound;
  if (meth === null) {
    if (PyErr_Occurred() === null) AttributeError("__init__");
    return -1;
  }
  const mark = holdMark();
  hold(meth, "__init__");
  let res: Result;
  if (unbound) {
    // _PyObject_Call_Prepend: no tuple, the arguments go on in an array.
    const direct = kwds === null ? meth.ob_type.tp_vectorcall_instance : null;
    res =
      direct !== null
        ? direct(meth, [self, ...(args.body.ob_item as PyObject[])], null)
        : _PyObject_Call_Prepend(meth, self, args, kwds);
  } else res = PyObject_Call(meth, args, kwds);
  unhold(mark);
  DECREF(meth);
  if (res === null) return -1;
  if (res !== Py_None) {
    TypeError(`__init__() should return None, not '${res.ob_type.tp_name}'`);
    DECREF(res);
    return -1;
  }
  return 0;
};

/** `slot_tp_new`: looks `__new__` up on the type object itself and passes the type. */
export function slot_tp_new(type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const func = PyObject_GetAttr(type, identifier("__new__"));
  if (func === null) return null;
  const mark = holdMark();
  hold(func, "__new__");
  const r = _PyObject_Call_Prepend(func, type, args, kwds);
  unhold(mark);
  if (r !== null) hold(r, "result of __new__");
  DECREF(func);
  unhold(mark);
  return r;
}

/** `slot_tp_finalize`: calls `__del__`; errors are reported, not raised. */
export function slot_tp_finalize(self: PyObject): void {
  const saved = takeCurrentException();
  const del = lookupMethod(self, "__del__");
  const unbound = specialUnbound;
  if (del !== null) {
    const mark = holdMark();
    hold(del, "__del__ being called");
    const r = PyObject_Vectorcall(del, unbound ? [self] : [], null);
    if (r === null) writeUnraisable(del);
    else DECREF(r);
    unhold(mark);
    DECREF(del);
  }
  restoreCurrentException(saved);
}
