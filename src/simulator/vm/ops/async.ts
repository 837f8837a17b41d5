/** The instructions of asynchronous code (Python/bytecodes.c). Fetched with coroobject.ts. */
import { PyObject_CallNoArgs } from "../../objects/call.ts";
import { _PyCoro_GetAwaitableIter } from "../../objects/coroobject.ts";
import {
  PyErr_GetRaisedException,
  PyErr_Occurred,
  PyErr_SetRaisedException,
  PyErr_SetString,
  RuntimeError,
  TypeError,
} from "../../objects/errors.ts";
import {
  type PyBaseExceptionObject,
  PyExc_StopAsyncIteration,
  PyExc_TypeError,
} from "../../objects/exceptions.ts";
import {
  _PyGen_yf,
  PyAsyncGen_CheckExact,
  PyCoro_CheckExact,
  type PyGenObject,
} from "../../objects/genobject.ts";
import { lookupSpecial } from "../../objects/lookup-special.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { PyType_IsSubtype } from "../../objects/typelookup.ts";
import { reraise } from "../ceval.ts";
import { define, ERROR, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import { PyException_SetCause } from "./exceptions.ts";

/** `_PyErr_FormatFromCause`: the exception that is set is the cause of the new one. */
function formatFromCause(text: string): void {
  const cause = PyErr_GetRaisedException();
  PyErr_SetString(PyExc_TypeError, text);
  const e = rt.tstate.current_exception as PyBaseExceptionObject;
  if (cause === null) return;
  PyException_SetCause(e, NewRef(cause));
  const old = e.body.context;
  e.body.context = cause;
  touch(e);
  if (old !== null) DECREF(old);
}

/** Puts `o`, or an error, in place of the topmost entry. */
function replaceTop(f: Frame, o: Result): number {
  if (o === null) return ERROR;
  const s = f.localsplus;
  const old = s[f.sp - 1] as PyObject;
  s[f.sp - 1] = o;
  DECREF(old);
  return NEXT;
}

/** `_PyEval_GetAwaitable`. `how`: 1 for what __aenter__ gave, 2 for what __aexit__ gave. */
function getAwaitable(o: PyObject, how: number): Result {
  const it = _PyCoro_GetAwaitableIter(o);
  if (it === null) {
    if (how > 0 && o.ob_type.am_await === null)
      return TypeError(
        `'async with' received an object from ${how === 1 ? "__aenter__" : "__aexit__"} that does not implement __await__: ${o.ob_type.tp_name}`,
      );
    return null;
  }
  if (!PyCoro_CheckExact(it)) return it;
  const yf = _PyGen_yf(it as PyGenObject);
  if (yf === null) return it;
  DECREF(yf);
  DECREF(it);
  return RuntimeError("coroutine is being awaited already");
}

/** `_PyEval_GetANext`. */
function getANext(aiter: PyObject): Result {
  const next = aiter.ob_type.am_anext;
  if (next === null)
    return TypeError(`'async for' requires an iterator with __anext__ method, got ${aiter.ob_type.tp_name}`);
  const it = next(aiter);
  if (it === null || PyAsyncGen_CheckExact(aiter)) return it;
  const mark = holdMark();
  hold(it, "result of __anext__");
  const awaitable = _PyCoro_GetAwaitableIter(it);
  if (awaitable === null)
    formatFromCause(`'async for' received an invalid object from __anext__: ${it.ob_type.tp_name}`);
  else hold(awaitable, "awaitable of __anext__");
  unhold(mark);
  DECREF(it);
  return awaitable;
}

const NO_MANAGER = "object does not support the asynchronous context manager protocol";

define({
  GET_AWAITABLE: (f, how) => replaceTop(f, getAwaitable(f.localsplus[f.sp - 1] as PyObject, how)),
  GET_AITER(f) {
    const obj = f.localsplus[f.sp - 1] as PyObject;
    const getter = obj.ob_type.am_aiter;
    if (getter === null) {
      TypeError(`'async for' requires an object with __aiter__ method, got ${obj.ob_type.tp_name}`);
      return ERROR;
    }
    const r = replaceTop(f, getter(obj));
    if (r === ERROR) return ERROR;
    const it = f.localsplus[f.sp - 1] as PyObject;
    if (it.ob_type.am_anext !== null) return NEXT;
    TypeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${it.ob_type.tp_name}`,
    );
    return ERROR;
  },
  GET_ANEXT(f) {
    const awaitable = getANext(f.localsplus[f.sp - 1] as PyObject);
    if (awaitable === null) return ERROR;
    f.localsplus[f.sp++] = awaitable;
    return NEXT;
  },
  BEFORE_ASYNC_WITH(f) {
    const s = f.localsplus;
    const mgr = s[f.sp - 1] as PyObject;
    const enter = lookupSpecial(mgr, "__aenter__");
    if (enter === null) {
      if (PyErr_Occurred() === null) TypeError(`'${mgr.ob_type.tp_name}' ${NO_MANAGER}`);
      return ERROR;
    }
    const mark = holdMark();
    hold(enter, "__aenter__");
    const exit = lookupSpecial(mgr, "__aexit__");
    if (exit === null) {
      if (PyErr_Occurred() === null)
        TypeError(`'${mgr.ob_type.tp_name}' ${NO_MANAGER} (missed __aexit__ method)`);
      unhold(mark);
      DECREF(enter);
      return ERROR;
    }
    s[f.sp - 1] = exit;
    DECREF(mgr);
    const res = PyObject_CallNoArgs(enter);
    unhold(mark);
    if (res === null) {
      DECREF(enter);
      return ERROR;
    }
    s[f.sp++] = res;
    DECREF(enter);
    return NEXT;
  },
  END_ASYNC_FOR(f, _arg, ts) {
    // asynchronous iterator, exception
    const s = f.localsplus;
    const exc = s[f.sp - 1] as PyBaseExceptionObject;
    if (!PyType_IsSubtype(exc.ob_type, PyExc_StopAsyncIteration)) {
      s[--f.sp] = null;
      PyErr_SetRaisedException(exc);
      return reraise(ts);
    }
    const it = s[f.sp - 2] as PyObject;
    s[--f.sp] = null;
    s[--f.sp] = null;
    hold(it, "asynchronous iterator");
    DECREF(exc);
    unhold(holdMark() - 1);
    DECREF(it);
    return NEXT;
  },
});
