/** Calls (Python/bytecodes.c). */
import { CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR } from "../../bytecode/code-unit.ts";
import type { PyCodeObject } from "../../objects/codeobject.ts";
import { PyMethod_Check } from "../../objects/classobject.ts";
import {
  checkResult,
  endTpCall,
  holdArguments,
  notCallable,
  PyObject_Call,
  PyObject_Vectorcall,
  vectorcallOf,
} from "../../objects/call.ts";
import {
  dictItemsArray,
  PyDict_CheckExact,
  type PyDictObject,
  PyDict_New,
  dict_merge,
} from "../../objects/dictobject.ts";
import { TypeError } from "../../objects/errors.ts";
import { type PyFunctionObject, PyFunction_Type } from "../../objects/funcobject.ts";
import { format_kwargs_error } from "./operators.ts";
import { ALLOC_AND_ENTER_INIT, callChecks, callForm } from "../specialize.ts";
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  type PyObject,
  type Result,
  unhold,
  XDECREF,
  type FastFunction,
  METH_FASTCALL,
  METH_O,
  type OneArgFunction,
  cLocals,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyTuple_CheckExact, PyTuple_FromArray, type PyTupleObject } from "../../objects/tupleobject.ts";
import { PySequence_Tuple } from "../../objects/sequence.ts";
import { PyUnicode_Check } from "../../objects/unicodeobject.ts";
import {
  _PyObject_FunctionStr,
  PyCFunction_Check,
  type PyCFunctionObject,
  SIGNATURE,
} from "../../objects/methodobject.ts";
import { pushFrame } from "../call-function.ts";
import { UNSPECIALIZED } from "../adaptive.ts";
import { enterFrame } from "../ceval.ts";
import { BLOCK, define, ERROR, NEXT } from "../dispatch.ts";
import { allocAndEnterInit } from "../enter-inlined.ts";
import { handlePending } from "../eval-breaker.ts";
import { type Frame, RETURN_REPLACE } from "../frame.ts";
import type { ThreadState } from "../threadstate.ts";
import { profiledCall } from "../tracing.ts";

/** A Python call that stays in this evaluation loop: `callable` and arguments are moved off the stack. */
function callPython(
  f: Frame,
  base: number,
  start: number,
  kwnames: PyTupleObject | null,
  ts: ThreadState,
): number {
  const s = f.localsplus;
  const func = s[base] as PyFunctionObject;
  const end = f.sp;
  const args = s.slice(start, end);
  for (let i = base; i < end; i++) s[i] = null;
  f.sp = base;
  const frame = pushFrame(func, null, args, kwnames);
  if (frame === null) return ERROR;
  return enterFrame(ts, frame);
}

/** A call of C code: the entries stay on the stack until it is done, then go, callable first. */
function finishCall(f: Frame, base: number, res: Result): number {
  const s = f.localsplus;
  const callable = s[base] as PyObject;
  s[base] = res;
  DECREF(callable);
  for (let i = base + 1; i < f.sp; i++) {
    const o = s[i] as PyObject | null;
    s[i] = null;
    if (o !== null) DECREF(o);
  }
  if (res === null) {
    f.sp = base;
    return ERROR;
  }
  f.sp = base + 1;
  return NEXT;
}

/** If the callable is a bound method, its function and self take the two places. */
function unpackMethod(f: Frame, base: number): void {
  const s = f.localsplus;
  const callable = s[base] as PyObject;
  if (s[base + 1] === null && PyMethod_Check(callable)) {
    const self = callable.body.im_self as PyObject;
    const func = callable.body.im_func as PyObject;
    INCREF(self);
    s[base + 1] = self;
    INCREF(func);
    s[base] = func;
    DECREF(callable);
  }
}

/**
 * While there are threads: a call of a method in Python that CPython makes from C code (`__enter__`, `__exit__`) stays
 * in this evaluation loop, so that a thread that waits in it does not bar the others' way out of theirs. The topmost
 * entry of the stack makes room for the result. NEXT: it is not such a method, nothing was done.
 */
export function callAsC(method: PyObject, args: PyObject[], ts: ThreadState): number {
  if (!PyMethod_Check(method)) return NEXT;
  const func = method.body.im_func as PyObject;
  if (func.ob_type !== PyFunction_Type) return NEXT;
  const code = (func as PyFunctionObject).body.func_code as PyCodeObject;
  if ((code.body.unit.co_flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0) return NEXT;
  const all = [method.body.im_self as PyObject, ...args];
  for (const a of all) INCREF(a);
  INCREF(func);
  const frame = pushFrame(func as PyFunctionObject, null, all, null);
  if (frame === null) return ERROR;
  frame.returnTo = RETURN_REPLACE;
  return enterFrame(ts, frame);
}

/** A call of a C function without a frame of its own: METH_O with its one argument, METH_FASTCALL; 0 for others. */
function plainCall(callable: PyObject, nargs: number): number {
  if (!PyCFunction_Check(callable)) return 0;
  const flags = callable.body.m_ml.ml_flags & SIGNATURE;
  return flags === METH_FASTCALL || (flags === METH_O && nargs === 1) ? flags : 0;
}

const selfOf = (callable: PyObject): PyObject => (callable as PyCFunctionObject).body.m_self ?? Py_None;

function callProfiled(ts: ThreadState, f: Frame, callable: PyObject, args: PyObject[]): Result {
  return profiledCall(ts, f, callable, args[0], () => PyObject_Vectorcall(callable, args, null));
}

function endCall(f: Frame, base: number, res: Result, checks: boolean): number {
  const r = finishCall(f, base, checkResult(f.localsplus[base] as PyObject, res));
  return r === NEXT && checks && rt.evalBreaker && !handlePending() ? ERROR : r;
}

define({
  CALL(f, oparg, ts) {
    const s = f.localsplus;
    const base = f.sp - oparg - 2;
    // Watched by a profile function, the instruction is another one, which is never specialised.
    const form =
      ts.profile === null
        ? callForm(f, s[base] as PyObject, s[base + 1] as PyObject | null, oparg)
        : UNSPECIALIZED;
    if (form === ALLOC_AND_ENTER_INIT) return allocAndEnterInit(f, oparg, ts);
    unpackMethod(f, base);
    const callable = s[base] as PyObject;
    const start = s[base + 1] !== null ? base + 1 : base + 2;
    if (callable.ob_type === PyFunction_Type) return callPython(f, base, start, null, ts);
    if (rt.scheduler !== null && oparg === 2 && s[base + 1] === Py_None && PyMethod_Check(callable)) {
      // The end of a with block without an exception: __exit__(None, None, None).
      const nones = s.slice(base + 1, f.sp) as PyObject[];
      f.sp = base + 1;
      const r = callAsC(callable, nones, ts);
      if (r !== NEXT) return r;
      f.sp = base + 4;
    }
    const args = s.slice(start, f.sp) as PyObject[];
    // What PyObject_Vectorcall would come to, written out: it would stay on JavaScript's stack too.
    const vectorcall = vectorcallOf(callable);
    const kind = vectorcall === null ? 0 : plainCall(callable, args.length);
    let res: Result;
    if (ts.profile !== null) res = callProfiled(ts, f, callable, args);
    else if (kind === METH_O)
      res = ((callable as PyCFunctionObject).body.m_ml.ml_meth as OneArgFunction)(
        selfOf(callable),
        args[0] as PyObject,
      );
    else if (kind === METH_FASTCALL)
      res = ((callable as PyCFunctionObject).body.m_ml.ml_meth as FastFunction)(selfOf(callable), args);
    else if (vectorcall !== null) res = vectorcall(callable, args, null);
    else if (callable.ob_type.tp_call === null) res = notCallable(callable);
    else {
      const mark = holdArguments(args);
      res = endTpCall(mark, callable.ob_type.tp_call(callable, cLocals[mark] as PyTupleObject, null));
    }
    if (res === null && rt.mustWait) return BLOCK;
    return endCall(f, base, res, callChecks(form));
  },
  CALL_KW(f, oparg, ts) {
    const s = f.localsplus;
    const kwnames = s[--f.sp] as PyTupleObject;
    s[f.sp] = null;
    const base = f.sp - oparg - 2;
    const mark = holdMark();
    hold(kwnames, "keyword names of a call");
    unpackMethod(f, base);
    const callable = s[base] as PyObject;
    const start = s[base + 1] !== null ? base + 1 : base + 2;
    if (callable.ob_type === PyFunction_Type) {
      const r = callPython(f, base, start, kwnames, ts);
      unhold(mark);
      DECREF(kwnames);
      return r;
    }
    const args = s.slice(start, f.sp) as PyObject[];
    const res =
      ts.profile === null
        ? PyObject_Vectorcall(callable, args, kwnames)
        : profiledCall(ts, f, callable, args[0], () => PyObject_Vectorcall(callable, args, kwnames));
    unhold(mark);
    if (res === null && rt.mustWait) {
      s[f.sp++] = kwnames;
      return BLOCK;
    }
    DECREF(kwnames);
    const r = finishCall(f, base, res);
    if (r === NEXT && rt.evalBreaker && !handlePending()) return ERROR;
    return r;
  },
  CALL_FUNCTION_EX(f, flags, ts) {
    const s = f.localsplus;
    const hasKw = (flags & 1) !== 0;
    const base = f.sp - (hasKw ? 4 : 3);
    const func = s[base] as PyObject;
    const argsAt = base + 2;
    if (hasKw) {
      const kw = s[f.sp - 1] as PyObject;
      if (!PyDict_CheckExact(kw)) {
        const d = PyDict_New();
        const mark = holdMark();
        hold(d, "keyword arguments");
        if (dict_merge(d, kw, 2) < 0) {
          format_kwargs_error(func, kw);
          unhold(mark);
          DECREF(d);
          return ERROR;
        }
        unhold(mark);
        s[f.sp - 1] = d;
        DECREF(kw);
      }
    }
    const seq = s[argsAt] as PyObject;
    if (!PyTuple_CheckExact(seq)) {
      if (seq.ob_type.tp_iter === null && seq.ob_type.sq_item === null) {
        TypeError(
          `${_PyObject_FunctionStr(func)} argument after * must be an iterable, not ${seq.ob_type.tp_name}`,
        );
        return ERROR;
      }
      const tuple = PySequence_Tuple(seq);
      if (tuple === null) return ERROR;
      s[argsAt] = tuple;
      DECREF(seq);
    }
    const tuple = s[argsAt] as PyTupleObject;
    const kwargs = hasKw ? (s[f.sp - 1] as PyDictObject) : null;
    if (func.ob_type === PyFunction_Type) {
      // _PyEvalFramePushAndInit_Ex: the tuple's and dict's items are copied to the frame's arguments.
      const args = (tuple.body.ob_item as PyObject[]).slice();
      let kwnames: PyTupleObject | null = null;
      if (kwargs !== null && kwargs.body.ma_used > 0) {
        const names: PyObject[] = [];
        for (const [k, v] of dictItemsArray(kwargs)) {
          if (k.ob_type.tp_name !== "str" && !PyUnicode_Check(k)) {
            TypeError("keywords must be strings");
            return ERROR;
          }
          names.push(k);
          args.push(v);
        }
        kwnames = PyTuple_FromArray(names);
      }
      for (const a of args) INCREF(a);
      INCREF(func);
      const mark = holdMark();
      if (kwnames !== null) hold(kwnames, "keyword names of a call");
      const frame = pushFrame(func as PyFunctionObject, null, args, kwnames);
      unhold(mark);
      if (kwnames !== null) DECREF(kwnames);
      for (let i = f.sp - 1; i >= base; i--) {
        const o = s[i] as PyObject | null;
        s[i] = null;
        f.sp = i;
        XDECREF(o);
      }
      if (frame === null) return ERROR;
      return enterFrame(ts, frame);
    }
    const res =
      ts.profile === null
        ? PyObject_Call(func, tuple, kwargs)
        : profiledCall(ts, f, func, tuple.body.ob_item[0] ?? undefined, () =>
            PyObject_Call(func, tuple, kwargs),
          );
    if (res === null && rt.mustWait) return BLOCK;
    const r = finishCall(f, base, res);
    if (r === NEXT && rt.evalBreaker && !handlePending()) return ERROR;
    return r;
  },
});
