/**
 * `sys.settrace` and `sys.setprofile` (Python/sysmodule.c, legacy_tracing.c, instrumentation.c): who is told what, when.
 *
 * A line event comes before an instruction that starts a line: the first of a line in the order of the code, or the
 * target of a jump, or the start of a handler. It is left out where the instruction executed before stands on the same
 * line, unless that was RESUME; a jump backwards to its own line tells of the line by itself.
 */
import { OP } from "../bytecode/opcodes.ts";
import type { CodeUnit } from "../bytecode/code-unit.ts";
import { PyMethod_Type } from "../objects/classobject.ts";
import { PyMethodDescr_Type } from "../objects/descrobject.ts";
import { PyErr_GetRaisedException, PyErr_SetRaisedException } from "../objects/errors.ts";
import { type PyBaseExceptionObject, PyExc_StopIteration } from "../objects/exceptions.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { PyCFunction_Check } from "../objects/methodobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "../objects/object.ts";
import { PyObject_CallOneArg, PyObject_Vectorcall } from "../objects/call.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray } from "../objects/tupleobject.ts";
import { identifier } from "../objects/unicodeobject.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** `call_trampoline`: the function's result, new reference; null with an exception set. Nothing is told meanwhile. */
function callTrampoline(ts: ThreadState, func: PyObject, f: Frame, event: string, arg: PyObject): Result {
  ts.tracing++;
  const fo = getFrameObject(f);
  const mark = holdMark();
  hold(NewRef(fo), "frame being traced");
  hold(NewRef(func), "trace function");
  const r = PyObject_Vectorcall(func, [fo, identifier(event), arg], null);
  unhold(mark);
  ts.tracing--;
  DECREF(func);
  DECREF(fo);
  return r;
}

/** `trace_trampoline`: the result becomes the frame's own function. False with an exception set (tracing is then off). */
function callTrace(ts: ThreadState, func: PyObject, f: Frame, event: string, arg: PyObject): boolean {
  if (ts.tracing > 0) return true;
  const r = callTrampoline(ts, func, f, event, arg);
  const fo = f.frame_obj;
  if (r === null) {
    const old = ts.trace;
    ts.trace = null;
    XDECREF(old);
    if (fo !== null) {
      const own = fo.body.f_trace;
      fo.body.f_trace = null;
      touch(fo);
      XDECREF(own);
    }
    return false;
  }
  if (r === Py_None || fo === null) DECREF(r);
  else {
    const old = fo.body.f_trace;
    fo.body.f_trace = r;
    touch(fo);
    XDECREF(old);
  }
  return true;
}

/** `profile_trampoline`. False with an exception set (profiling is then off). */
function callProfile(ts: ThreadState, f: Frame, event: string, arg: PyObject): boolean {
  if (ts.profile === null || ts.tracing > 0) return true;
  const r = callTrampoline(ts, ts.profile, f, event, arg);
  if (r === null) {
    const old = ts.profile;
    ts.profile = null;
    XDECREF(old);
    return false;
  }
  DECREF(r);
  return true;
}

/** The frame's own trace function, if events may be told now. */
function ownTrace(ts: ThreadState, f: Frame): PyObject | null {
  return ts.trace === null || ts.tracing > 0 ? null : (f.frame_obj?.body.f_trace ?? null);
}

/** A frame begins, goes on after a yield, or is entered by `throw`. */
export function traceCall(ts: ThreadState, f: Frame): boolean {
  if (!callProfile(ts, f, "call", Py_None)) return false;
  return ts.trace === null || callTrace(ts, ts.trace, f, "call", Py_None);
}

/** The same where an exception is set already, which stays. False when another took its place. */
export function traceThrow(ts: ThreadState, f: Frame): boolean {
  return withoutException(() => traceCall(ts, f));
}

function withoutException(tell: () => boolean): boolean {
  const exc = PyErr_GetRaisedException();
  const mark = holdMark();
  if (exc !== null) hold(exc, "exception being traced");
  const ok = tell();
  unhold(mark);
  if (ok) PyErr_SetRaisedException(exc);
  else XDECREF(exc);
  return ok;
}

/** Which instructions start a line (`initialize_lines`), by code. */
const lineStarts = new WeakMap<CodeUnit, Uint8Array>();

function startsOf(unit: CodeUnit): Uint8Array {
  let starts = lineStarts.get(unit);
  if (starts !== undefined) return starts;
  const { ops, args, linenos } = unit;
  starts = new Uint8Array(ops.length);
  const first = ops.indexOf(OP.RESUME);
  let current = -1;
  for (let i = Math.max(0, first); i < ops.length; i++) {
    const op = ops[i] as number;
    if (op === OP.END_FOR || op === OP.END_SEND || op === OP.END_ASYNC_FOR || op === OP.RESUME) continue;
    const line = linenos[i] as number;
    if (line !== current && line >= 0) starts[i] = 1;
    current = line;
  }
  const mark = (i: number): void => {
    if ((linenos[i] ?? -1) >= 0) (starts as Uint8Array)[i] = 1;
  };
  ops.forEach((op, i) => {
    const target = args[i] as number;
    if (op === OP.FOR_ITER || op === OP.SEND) mark(target + 1);
    else if (jumps.has(op)) mark(target);
  });
  for (const e of unit.exceptionTable) mark(e.target);
  lineStarts.set(unit, starts);
  return starts;
}
const jumps: ReadonlySet<number> = new Set([
  OP.POP_JUMP_IF_FALSE,
  OP.POP_JUMP_IF_TRUE,
  OP.POP_JUMP_IF_NONE,
  OP.POP_JUMP_IF_NOT_NONE,
  OP.JUMP_FORWARD,
  OP.JUMP_BACKWARD,
  OP.JUMP_BACKWARD_NO_INTERRUPT,
]);

/** Before an instruction: is there a line event? False with an exception set. */
export function traceLine(ts: ThreadState, f: Frame): boolean {
  const func = ownTrace(ts, f);
  if (func === null || f.lasti < 0 || f.frame_obj?.body.f_trace_lines !== true) return true;
  const { unit } = f.f_executable.body;
  const line = unit.linenos[f.pc] as number;
  const before = unit.ops[f.lasti] as number;
  if (line < 0) return true;
  if (line === unit.linenos[f.lasti] && before !== OP.RESUME) {
    if (before !== OP.JUMP_BACKWARD || f.pc > f.lasti) return true;
  } else if (startsOf(unit)[f.pc] !== 1) return true;
  const saved = f.lasti;
  f.lasti = f.pc;
  const ok = callTrace(ts, func, f, "line", Py_None);
  if (ok) f.lasti = saved;
  return ok;
}

/** A frame gives a result: it returns, or yields. */
export function traceReturn(ts: ThreadState, f: Frame, value: PyObject): boolean {
  const mark = holdMark();
  hold(value, "value being returned");
  let ok = callProfile(ts, f, "return", value);
  const func = ownTrace(ts, f);
  if (ok && func !== null) ok = callTrace(ts, func, f, "return", value);
  unhold(mark);
  return ok;
}

/** A frame is left because of an exception. */
export function traceUnwind(ts: ThreadState, f: Frame): void {
  if (ts.tracing > 0 || (ts.profile === null && ownTrace(ts, f) === null)) return;
  withoutException(() => traceReturn(ts, f, Py_None));
}

/** An exception was raised in a frame, or came into it from one that it called. */
export function traceException(ts: ThreadState, f: Frame): void {
  if (ownTrace(ts, f) === null) return;
  const exc = PyErr_GetRaisedException() as PyBaseExceptionObject | null;
  if (exc === null) return;
  const mark = holdMark();
  hold(exc, "exception being traced");
  const ok = tellException(ts, f, exc);
  unhold(mark);
  if (ok) PyErr_SetRaisedException(exc);
  else DECREF(exc);
}

function tellException(ts: ThreadState, f: Frame, exc: PyBaseExceptionObject): boolean {
  const func = ownTrace(ts, f);
  if (func === null) return true;
  const mark = holdMark();
  const arg = PyTuple_FromArray([exc.ob_type, exc, exc.body.traceback ?? Py_None]);
  hold(arg, "argument of the trace function");
  const ok = callTrace(ts, func, f, "exception", arg);
  unhold(mark);
  DECREF(arg);
  return ok;
}

/** `monitor_stop_iteration`: a generator's end inside `yield from`, which raises nothing. */
export function traceStopIteration(ts: ThreadState, f: Frame, value: PyObject): boolean {
  if (ownTrace(ts, f) === null) return true;
  const exc = PyObject_CallOneArg(PyExc_StopIteration, value);
  if (exc === null) return false;
  const mark = holdMark();
  hold(exc, "exception being traced");
  const ok = tellException(ts, f, exc as PyBaseExceptionObject);
  unhold(mark);
  DECREF(exc);
  return ok;
}

/** The built-in function that a call of `callable` means, new reference; null if it is none. */
function profiled(callable: PyObject, self: PyObject | undefined): PyObject | null {
  if (PyCFunction_Check(callable)) return NewRef(callable);
  if (callable.ob_type === PyMethodDescr_Type)
    return self === undefined
      ? null
      : (callable.ob_type.tp_descr_get?.(callable, self, self.ob_type) ?? null);
  if (callable.ob_type === PyMethod_Type) {
    const func = (callable as PyObject & { body: { im_func: PyObject } }).body.im_func;
    if (PyCFunction_Check(func)) return NewRef(func);
  }
  return null;
}

/** A call from Python code of something that is not written in Python, with the profile function told. */
export function profiledCall(
  ts: ThreadState,
  f: Frame,
  callable: PyObject,
  self: PyObject | undefined,
  call: () => Result,
): Result {
  if (ts.tracing > 0) return call();
  const func = profiled(callable, self);
  if (func === null) return call();
  const mark = holdMark();
  hold(func, "function being profiled");
  let r: Result = null;
  if (callProfile(ts, f, "c_call", func)) {
    r = call();
    if (r === null) withoutException(() => callProfile(ts, f, "c_exception", func));
    else {
      hold(r, "result of a call");
      if (!callProfile(ts, f, "c_return", func)) {
        DECREF(r);
        r = null;
      }
    }
  }
  unhold(mark);
  DECREF(func);
  return r;
}
