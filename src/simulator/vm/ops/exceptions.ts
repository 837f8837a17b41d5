/** Raising, catching, with blocks, imports, pattern matching (Python/bytecodes.c). */
import { PyExceptionGroup_Match } from "../../objects/exceptiongroup.ts";
import {
  PyErr_Occurred,
  PyErr_SetRaisedException,
  PyErr_SetString,
  PyExceptionInstance_Check,
  setRaisedWithContext,
  topmostHandled,
  TypeError,
} from "../../objects/errors.ts";
import {
  type PyBaseExceptionObject,
  PyExc_AssertionError,
  PyExc_RuntimeError,
  PyExc_StopIteration,
} from "../../objects/exceptions.ts";
import { PyObject_CallNoArgs, PyObject_Vectorcall } from "../../objects/call.ts";
import { lookupSpecial } from "../../objects/lookup-special.ts";
import { lookupByText, PyType_IsSubtype } from "../../objects/typelookup.ts";
import {
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  NewRef,
  type PyObject,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  Py_TPFLAGS_MAPPING,
  Py_TPFLAGS_SEQUENCE,
  type PyTypeObject,
  touch,
  unhold,
  XDECREF,
} from "../../objects/object.ts";
import { PyTuple_Check, PyType_Check, reprText } from "../../objects/abstract.ts";
import { match_class, match_keys } from "../match.ts";
import { Py_False, Py_True, PyLongObject } from "../../objects/longcore.ts";
import type { PyCFunctionObject } from "../../objects/methodobject.ts";
import { rt } from "../../objects/runtime.ts";
import { Py_None } from "../../objects/singletons.ts";
import type { PyTupleObject } from "../../objects/tupleobject.ts";
import type { PyUnicodeObject } from "../../objects/unicodeobject.ts";
import { import_from, import_name } from "../import.ts";
import { callIntrinsic1, callIntrinsic2 } from "../intrinsics.ts";
import { indexOfLasti, reraise } from "../ceval.ts";
import { BLOCK, define, ERROR, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import { type ExcInfo, touchExcInfo } from "../threadstate.ts";
import { callAsC } from "./calls.ts";

/** `do_raise`: steals both. Sets the exception. True for a bare `raise`, which adds no traceback entry. */
function do_raise(exc: PyObject | null, cause: PyObject | null): boolean {
  if (exc === null) {
    const handled = topmostHandled();
    if (handled === null) {
      PyErr_SetString(PyExc_RuntimeError, "No active exception to reraise");
      return false;
    }
    INCREF(handled);
    PyErr_SetRaisedException(handled);
    return true;
  }
  const mark = holdMark();
  hold(exc, "raise");
  if (cause !== null) hold(cause, "raise … from");
  let value: PyObject | null = null;
  const isClass = PyType_Check(exc) && hasFlag(exc, Py_TPFLAGS_BASE_EXC_SUBCLASS);
  const fail = (): false => {
    unhold(mark);
    if (value !== null && value !== exc) DECREF(value);
    XDECREF(cause);
    DECREF(exc);
    return false;
  };
  if (isClass) {
    value = PyObject_CallNoArgs(exc);
    if (value === null) return fail();
    if (!PyExceptionInstance_Check(value)) {
      TypeError(
        `calling ${reprOf(exc)} should have returned an instance of BaseException, not ${reprOf(value.ob_type)}`,
      );
      return fail();
    }
    hold(value, "exception being raised");
  } else if (PyExceptionInstance_Check(exc)) value = exc;
  else {
    TypeError("exceptions must derive from BaseException");
    return fail();
  }
  if (cause !== null) {
    let fixed: PyObject | null;
    if (PyType_Check(cause) && hasFlag(cause, Py_TPFLAGS_BASE_EXC_SUBCLASS)) {
      fixed = PyObject_CallNoArgs(cause);
      if (fixed === null) return fail();
      if (!PyExceptionInstance_Check(fixed)) {
        TypeError(
          `calling ${reprOf(cause)} should have returned an instance of BaseException, not ${reprOf(fixed.ob_type)}`,
        );
        DECREF(fixed);
        return fail();
      }
      DECREF(cause);
    } else if (PyExceptionInstance_Check(cause)) fixed = cause;
    else if (cause === Py_None) fixed = null;
    else {
      TypeError("exception causes must derive from BaseException");
      return fail();
    }
    PyException_SetCause(value as PyBaseExceptionObject, fixed);
  }
  unhold(mark);
  INCREF(value);
  setRaisedWithContext(value);
  if (isClass) DECREF(value);
  DECREF(exc);
  return false;
}
function reprOf(o: PyObject): string {
  return reprText(o) ?? "?";
}

/** `PyException_SetCause`: steals `cause`. */
export function PyException_SetCause(self: PyBaseExceptionObject, cause: PyObject | null): void {
  const old = self.body.cause;
  self.body.suppress_context = true;
  self.body.cause = cause;
  touch(self);
  XDECREF(old);
}

const CANNOT_CATCH = "catching classes that do not inherit from BaseException is not allowed";
const CANNOT_CATCH_EG = "catching ExceptionGroup with except* is not allowed. Use except instead.";

function checkExceptType(right: PyObject): boolean {
  const types = PyTuple_Check(right) ? ((right as PyTupleObject).body.ob_item as PyObject[]) : [right];
  for (const t of types) {
    if (!PyType_Check(t) || !hasFlag(t, Py_TPFLAGS_BASE_EXC_SUBCLASS)) {
      TypeError(CANNOT_CATCH);
      return false;
    }
  }
  return true;
}
function checkExceptStarType(right: PyObject): boolean {
  if (!checkExceptType(right)) return false;
  const types = PyTuple_Check(right) ? ((right as PyTupleObject).body.ob_item as PyObject[]) : [right];
  for (const t of types) {
    if (PyType_Check(t) && lookupByText(t, "derive") !== null && t.tp_mro !== null && isGroupType(t)) {
      TypeError(CANNOT_CATCH_EG);
      return false;
    }
  }
  return true;
}
function isGroupType(t: PyTypeObject): boolean {
  return ((t.tp_mro?.body.ob_item ?? []) as PyTypeObject[]).some((b) => b.tp_name === "BaseExceptionGroup");
}
function givenMatches(value: PyObject, right: PyObject): boolean {
  if (PyTuple_Check(right))
    return ((right as PyTupleObject).body.ob_item as PyObject[]).some((t) => givenMatches(value, t));
  return PyType_Check(right) && PyType_IsSubtype(value.ob_type, right);
}

define({
  RAISE_VARARGS(f, n, ts) {
    const s = f.localsplus;
    let cause: PyObject | null = null;
    let exc: PyObject | null = null;
    if (n === 2) {
      cause = s[--f.sp] as PyObject;
      s[f.sp] = null;
    }
    if (n >= 1) {
      exc = s[--f.sp] as PyObject;
      s[f.sp] = null;
    }
    if (do_raise(exc, cause)) return reraise(ts);
    return ERROR;
  },
  RERAISE(f, n, ts) {
    const s = f.localsplus;
    const exc = s[--f.sp] as PyObject;
    s[f.sp] = null;
    if (n > 0) {
      const lasti = s[f.sp - n] as PyObject;
      if (lasti instanceof PyLongObject) f.lasti = indexOfLasti(f, lasti.n);
    }
    PyErr_SetRaisedException(exc);
    return reraise(ts);
  },
  PUSH_EXC_INFO(f, _arg, ts) {
    const s = f.localsplus;
    const exc = s[f.sp - 1] as PyObject;
    const info = ts.exc_info;
    s[f.sp - 1] = info.exc_value ?? Py_None;
    INCREF(exc);
    info.exc_value = exc;
    touchExcInfo(info);
    s[f.sp++] = exc;
    return NEXT;
  },
  POP_EXCEPT(f, _arg, ts) {
    const s = f.localsplus;
    const prev = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const info = ts.exc_info;
    const old = info.exc_value;
    info.exc_value = prev === Py_None ? null : prev;
    touchExcInfo(info);
    XDECREF(old);
    return NEXT;
  },
  CHECK_EXC_MATCH(f) {
    const s = f.localsplus;
    const right = s[f.sp - 1] as PyObject;
    const left = s[f.sp - 2] as PyObject;
    if (!checkExceptType(right)) {
      s[--f.sp] = null;
      DECREF(right);
      return ERROR;
    }
    s[f.sp - 1] = givenMatches(left, right) ? Py_True : Py_False;
    DECREF(right);
    return NEXT;
  },
  CHECK_EG_MATCH(f) {
    const s = f.localsplus;
    const type = s[f.sp - 1] as PyObject;
    const value = s[f.sp - 2] as PyObject;
    if (!checkExceptStarType(type)) {
      s[--f.sp] = null;
      DECREF(type);
      s[--f.sp] = null;
      DECREF(value);
      return ERROR;
    }
    const result = PyExceptionGroup_Match(f, value, type);
    if (result === null) {
      s[--f.sp] = null;
      DECREF(type);
      s[--f.sp] = null;
      DECREF(value);
      return ERROR;
    }
    const { match, rest } = result;
    s[f.sp - 2] = rest;
    s[f.sp - 1] = match;
    const mark = holdMark();
    hold(type, "except* type");
    unhold(mark);
    DECREF(value);
    DECREF(type);
    // PyErr_SetHandledException(match)
    if (match !== Py_None) {
      const info = currentInfo();
      const old = info.exc_value;
      info.exc_value = NewRef(match);
      touchExcInfo(info);
      XDECREF(old);
    }
    return NEXT;
  },
  LOAD_ASSERTION_ERROR(f) {
    f.localsplus[f.sp++] = PyExc_AssertionError;
    return NEXT;
  },
  CLEANUP_THROW(f, _arg, ts) {
    // sub-iterator, last sent value, exception
    const s = f.localsplus;
    const exc = s[f.sp - 1] as PyBaseExceptionObject;
    if (PyType_IsSubtype(exc.ob_type, PyExc_StopIteration)) {
      const value = NewRef((exc.body.fields[0] as PyObject | null) ?? Py_None);
      const last = s[f.sp - 2] as PyObject | null;
      const sub = s[f.sp - 3] as PyObject | null;
      s[f.sp - 3] = Py_None;
      s[f.sp - 2] = value;
      s[--f.sp] = null;
      XDECREF(sub);
      XDECREF(last);
      DECREF(exc);
      return NEXT;
    }
    INCREF(exc);
    PyErr_SetRaisedException(exc);
    return reraise(ts);
  },
  BEFORE_WITH(f, _arg, ts) {
    const s = f.localsplus;
    const mgr = s[f.sp - 1] as PyObject;
    const enter = lookupSpecial(mgr, "__enter__");
    if (enter === null) {
      if (PyErr_Occurred() === null)
        TypeError(`'${mgr.ob_type.tp_name}' object does not support the context manager protocol`);
      return ERROR;
    }
    const mark = holdMark();
    hold(enter, "__enter__");
    const exit = lookupSpecial(mgr, "__exit__");
    if (exit === null) {
      if (PyErr_Occurred() === null) {
        TypeError(
          `'${mgr.ob_type.tp_name}' object does not support the context manager protocol (missed __exit__ method)`,
        );
      }
      unhold(mark);
      DECREF(enter);
      return ERROR;
    }
    s[f.sp - 1] = exit;
    hold(mgr, "context manager");
    unhold(mark);
    DECREF_during(mgr, enter);
    if (rt.scheduler !== null) {
      s[f.sp++] = enter;
      const r = callAsC(enter, [], ts);
      if (r !== NEXT) return r;
      s[--f.sp] = null;
    }
    hold(enter, "__enter__");
    const res = PyObject_CallNoArgs(enter);
    unhold(mark);
    if (res === null && rt.mustWait) {
      // The manager, which its method still holds, takes its place again.
      s[f.sp - 1] = NewRef((enter as PyCFunctionObject).body.m_self as PyObject);
      DECREF(exit);
      DECREF(enter);
      return BLOCK;
    }
    if (res === null) {
      DECREF(enter);
      return ERROR;
    }
    s[f.sp++] = res;
    DECREF(enter);
    return NEXT;
  },
  WITH_EXCEPT_START(f, _arg, ts) {
    // exit function, lasti, previous exc_info, exception → and the result of the call
    const s = f.localsplus;
    const val = s[f.sp - 1] as PyBaseExceptionObject;
    const exit = s[f.sp - 4] as PyObject;
    const tb = val.body.traceback ?? Py_None;
    if (rt.scheduler !== null) {
      s[f.sp++] = Py_None;
      const r = callAsC(exit, [val.ob_type, val, tb], ts);
      if (r !== NEXT) return r;
      s[--f.sp] = null;
    }
    const res = PyObject_Vectorcall(exit, [val.ob_type, val, tb], null);
    if (res === null) return ERROR;
    s[f.sp++] = res;
    return NEXT;
  },
  IMPORT_NAME(f, i) {
    const s = f.localsplus;
    const fromlist = s[f.sp - 1] as PyObject;
    const level = s[f.sp - 2] as PyObject;
    const res = import_name(f, f.f_executable.body.names[i] as PyUnicodeObject, fromlist, level);
    const mark = holdMark();
    if (res !== null) hold(res, "imported module");
    s[f.sp - 2] = null;
    DECREF(level);
    s[f.sp - 1] = null;
    DECREF(fromlist);
    f.sp -= 2;
    unhold(mark);
    if (res === null) return ERROR;
    s[f.sp++] = res;
    return NEXT;
  },
  IMPORT_FROM(f, i) {
    const from = f.localsplus[f.sp - 1] as PyObject;
    const res = import_from(from, f.f_executable.body.names[i] as PyUnicodeObject);
    if (res === null) return ERROR;
    f.localsplus[f.sp++] = res;
    return NEXT;
  },
  CALL_INTRINSIC_1(f, which, ts) {
    const s = f.localsplus;
    const v = s[f.sp - 1] as PyObject;
    const r = callIntrinsic1(which, v, f, ts);
    if (r === null) {
      s[--f.sp] = null;
      DECREF(v);
      return ERROR;
    }
    s[f.sp - 1] = r;
    DECREF(v);
    return NEXT;
  },
  CALL_INTRINSIC_2(f, which) {
    const s = f.localsplus;
    const v2 = s[f.sp - 2] as PyObject;
    const v1 = s[f.sp - 1] as PyObject;
    const r = callIntrinsic2(which, v2, v1);
    const mark = holdMark();
    if (r !== null) hold(r, "result");
    s[f.sp - 2] = null;
    DECREF(v2);
    s[f.sp - 1] = null;
    DECREF(v1);
    f.sp -= 2;
    unhold(mark);
    if (r === null) return ERROR;
    s[f.sp++] = r;
    return NEXT;
  },
  MATCH_MAPPING(f) {
    const o = f.localsplus[f.sp - 1] as PyObject;
    f.localsplus[f.sp++] = (o.ob_type.tp_flags & Py_TPFLAGS_MAPPING) !== 0 ? Py_True : Py_False;
    return NEXT;
  },
  MATCH_SEQUENCE(f) {
    const o = f.localsplus[f.sp - 1] as PyObject;
    f.localsplus[f.sp++] = (o.ob_type.tp_flags & Py_TPFLAGS_SEQUENCE) !== 0 ? Py_True : Py_False;
    return NEXT;
  },
  MATCH_KEYS(f) {
    // subject, keys → and the values or None
    const s = f.localsplus;
    const r = match_keys(s[f.sp - 2] as PyObject, s[f.sp - 1] as PyTupleObject);
    if (r === null) return ERROR;
    s[f.sp++] = r;
    return NEXT;
  },
  MATCH_CLASS(f, n) {
    // subject, class, names → attributes or None
    const s = f.localsplus;
    const subject = s[f.sp - 3] as PyObject;
    const cls = s[f.sp - 2] as PyObject;
    const names = s[f.sp - 1] as PyTupleObject;
    const r = match_class(subject, cls, n, names);
    const mark = holdMark();
    if (r !== null) hold(r, "matched attributes");
    s[f.sp - 3] = null;
    DECREF(subject);
    s[f.sp - 2] = null;
    DECREF(cls);
    s[f.sp - 1] = null;
    DECREF(names);
    f.sp -= 3;
    unhold(mark);
    if (r === null) return PyErr_Occurred() !== null ? ERROR : pushNone(f);
    s[f.sp++] = r;
    return NEXT;
  },
});

function pushNone(f: Frame): number {
  f.localsplus[f.sp++] = Py_None;
  return NEXT;
}
/** The manager's stack reference goes while `__enter__` is held. */
function DECREF_during(o: PyObject, held: PyObject): void {
  const mark = holdMark();
  hold(held, "__enter__");
  DECREF(o);
  unhold(mark);
}
function currentInfo(): ExcInfo {
  return rt.tstate.exc_info;
}
