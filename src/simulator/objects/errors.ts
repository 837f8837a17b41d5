/**
 * The thread's error indicator (Python/errors.c).
 *
 * As in C, a function that fails sets an exception and returns `null` (or -1). These setters return `null`, so that
 * `return PyErr_SetString(…)` reads as it does in C with its `return NULL`.
 */
import {
  DECREF,
  hasFlag,
  INCREF,
  NewRef,
  type PyObject,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  type PyTypeObject,
  touch,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { BaseExceptionBody, newExceptionFromText, type PyBaseExceptionObject } from "./exceptions.ts";
import * as exc from "./exceptions.ts";
import { PyType_IsSubtype } from "./typelookup.ts";

export function PyErr_Occurred(): PyObject | null {
  return rt.tstate.current_exception;
}

/** Sets the indicator to an exception instance; steals the reference (`_PyErr_SetRaisedException`). */
export function PyErr_SetRaisedException(value: PyObject | null): void {
  const old = rt.tstate.current_exception;
  rt.tstate.current_exception = value;
  if (old !== null) DECREF(old);
}

/** Takes the exception out of the indicator: new reference, or null (`PyErr_GetRaisedException`). */
export function PyErr_GetRaisedException(): PyObject | null {
  const value = rt.tstate.current_exception;
  rt.tstate.current_exception = null;
  return value;
}

export function PyErr_Clear(): void {
  PyErr_SetRaisedException(null);
}

/** `_PyErr_SetObject` for an instance made by C code: sets `__context__` to what is being handled. Steals `value`. */
export function setRaisedWithContext(value: PyObject): null {
  const handled = topmostHandled();
  if (handled !== null && handled !== value) {
    breakContextCycle(value, handled);
    const body = (value as PyBaseExceptionObject).body;
    const old = body.context;
    body.context = NewRef(handled);
    touch(value);
    if (old !== null) DECREF(old);
  }
  PyErr_SetRaisedException(value);
  return null;
}

/** `_PyErr_GetTopmostException`: the innermost exception being handled, borrowed. */
export function topmostHandled(ts = rt.tstate): PyObject | null {
  let info: typeof ts.exc_info | null = ts.exc_info;
  while (info !== null) {
    if (info.exc_value !== null && info.exc_value.ob_type !== NoneType.type) return info.exc_value;
    info = info.previous_item;
  }
  return null;
}
/** Set by object-none.ts; the type of None, to tell "nothing handled" in generators. */
export const NoneType: { type: PyTypeObject | null } = { type: null };

/** Avoids a cycle through `__context__`: `value` becoming its own context's context (Floyd, as in C). */
function breakContextCycle(value: PyObject, handled: PyObject): void {
  let o: PyBaseExceptionObject = handled as PyBaseExceptionObject;
  let slow: PyBaseExceptionObject = o;
  let slowUpdate = false;
  for (;;) {
    const context = o.body.context;
    if (context === null) return;
    if (context === value) {
      o.body.context = null;
      touch(o);
      DECREF(context);
      return;
    }
    o = context as PyBaseExceptionObject;
    if (o === slow) return;
    if (slowUpdate) slow = slow.body.context as PyBaseExceptionObject;
    slowUpdate = !slowUpdate;
  }
}

/** `PyErr_SetString`, `PyErr_Format`: a new instance of `type` with the message as its only argument. */
export function PyErr_SetString(type: PyTypeObject, message: string): null {
  const value = newExceptionFromText(type, message);
  if (value === null) return null;
  return setRaisedWithContext(value);
}

/** `PyErr_SetNone`. */
export function PyErr_SetNone(type: PyTypeObject): null {
  const value = exc.newException(type, []);
  if (value === null) return null;
  return setRaisedWithContext(value);
}

/** `PyErr_SetObject(type, value)`: `value` becomes the argument (a tuple: the arguments) unless it is an instance. */
export function PyErr_SetObject(type: PyTypeObject, value: PyObject | null): null {
  if (value !== null && PyType_IsSubtype(value.ob_type, type)) {
    INCREF(value);
    return setRaisedWithContext(value);
  }
  const instance = exc.createException(type, value);
  if (instance === null) return null;
  return setRaisedWithContext(instance);
}

/** `PyErr_ExceptionMatches` against one type. */
export function PyErr_ExceptionMatches(type: PyTypeObject): boolean {
  const e = rt.tstate.current_exception;
  return e !== null && PyType_IsSubtype(e.ob_type, type);
}

export function PyExceptionInstance_Check(o: PyObject): boolean {
  return hasFlag(o.ob_type, Py_TPFLAGS_BASE_EXC_SUBCLASS);
}

export const TypeError = (message: string): null => PyErr_SetString(exc.PyExc_TypeError, message);
export const ValueError = (message: string): null => PyErr_SetString(exc.PyExc_ValueError, message);
export const AttributeError = (message: string): null => PyErr_SetString(exc.PyExc_AttributeError, message);
export const IndexError = (message: string): null => PyErr_SetString(exc.PyExc_IndexError, message);
export const OverflowError = (message: string): null => PyErr_SetString(exc.PyExc_OverflowError, message);
export const ZeroDivisionError = (message: string): null =>
  PyErr_SetString(exc.PyExc_ZeroDivisionError, message);
export const RuntimeError = (message: string): null => PyErr_SetString(exc.PyExc_RuntimeError, message);
export const ImportError = (message: string): null => PyErr_SetString(exc.PyExc_ImportError, message);
export const NotImplementedError = (message: string): null =>
  PyErr_SetString(exc.PyExc_NotImplementedError, message);
export const EOFError = (message: string): null => PyErr_SetString(exc.PyExc_EOFError, message);
export const SystemError = (message: string): null => PyErr_SetString(exc.PyExc_SystemError, message);
/** `_PyErr_SetKeyError`: the key itself is the argument, also when it is a tuple. */
export function KeyError(key: PyObject): null {
  const value = exc.newException(exc.PyExc_KeyError, [key]);
  if (value === null) return null;
  return setRaisedWithContext(value);
}
export const BufferError = (message: string): null => PyErr_SetString(exc.PyExc_BufferError, message);
export const MemoryError = (): null => PyErr_SetNone(exc.PyExc_MemoryError);
/** `PyErr_BadInternalCall`: the machine's own fault, as CPython words it. */
export const BadInternalCall = (): null => SystemError("bad argument to internal function");
export { BaseExceptionBody };
