/** `sys.settrace` (Python/sysmodule.c, legacy_tracing.c): call, line, return and exception events. */
import { PyErr_GetRaisedException, PyErr_SetRaisedException } from "../objects/errors.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { DECREF, hold, holdMark, NewRef, type PyObject, touch, unhold, XDECREF } from "../objects/object.ts";
import { PyObject_Vectorcall } from "../objects/call.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray } from "../objects/tupleobject.ts";
import { identifier } from "../objects/unicodeobject.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** Calls the trace function; its result becomes the frame's own. False with an exception set (tracing is then off). */
function callTrace(ts: ThreadState, func: PyObject, f: Frame, event: string, arg: PyObject): boolean {
  if (ts.tracing > 0) return true;
  ts.tracing++;
  const fo = getFrameObject(f);
  const mark = holdMark();
  hold(NewRef(fo), "frame being traced");
  hold(NewRef(func), "trace function");
  const r = PyObject_Vectorcall(func, [fo, identifier(event), arg], null);
  unhold(mark);
  ts.tracing--;
  DECREF(func);
  if (r === null) {
    const old = ts.trace;
    ts.trace = null;
    XDECREF(old);
    DECREF(fo);
    return false;
  }
  if (r === Py_None) DECREF(r);
  else {
    const old = fo.body.f_trace;
    fo.body.f_trace = r;
    touch(fo);
    XDECREF(old);
  }
  DECREF(fo);
  return true;
}

export function traceCall(ts: ThreadState, f: Frame, resumeArg: number): boolean {
  if (ts.trace === null || ts.tracing > 0) return true;
  if ((resumeArg & 3) !== 0) return true;
  return callTrace(ts, ts.trace, f, "call", Py_None);
}

/** Before an instruction: a line event when it begins another line, or jumps back to its start. */
export function traceLine(ts: ThreadState, f: Frame): boolean {
  const fo = f.frame_obj;
  if (fo === null || fo.body.f_trace === null || ts.tracing > 0) return true;
  const unit = f.f_executable.body.unit;
  const line = unit.linenos[f.pc] as number;
  if (line < 0 || f.lasti < 0) return true;
  const prev = unit.linenos[f.lasti] as number;
  const isBackward = f.pc < f.lasti;
  const startsLine = f.pc === 0 || unit.linenos[f.pc - 1] !== line;
  if (line === prev && !(isBackward && startsLine)) return true;
  const saved = f.lasti;
  f.lasti = f.pc;
  const ok = callTrace(ts, fo.body.f_trace, f, "line", Py_None);
  if (ok) f.lasti = saved;
  return ok;
}

export function traceReturn(ts: ThreadState, f: Frame, value: PyObject): boolean {
  const fo = f.frame_obj;
  if (fo === null || fo.body.f_trace === null) return true;
  const mark = holdMark();
  hold(value, "value being returned");
  const ok = callTrace(ts, fo.body.f_trace, f, "return", value);
  unhold(mark);
  return ok;
}

export function traceException(ts: ThreadState, f: Frame): void {
  const fo = f.frame_obj;
  if (fo === null || fo.body.f_trace === null || ts.tracing > 0) return;
  const exc = PyErr_GetRaisedException() as PyBaseExceptionObject | null;
  if (exc === null) return;
  const mark = holdMark();
  hold(exc, "exception being traced");
  const arg = PyTuple_FromArray([exc.ob_type, exc, exc.body.traceback ?? Py_None]);
  hold(arg, "argument of the trace function");
  const ok = callTrace(ts, fo.body.f_trace, f, "exception", arg);
  unhold(mark);
  DECREF(arg);
  if (ok) PyErr_SetRaisedException(exc);
  else DECREF(exc);
}
