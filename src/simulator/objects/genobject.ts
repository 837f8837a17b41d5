/**
 * Generators (Objects/genobject.c). The frame of a generator function lives in the generator: `body.frame`. Types are in
 * gen-type.ts and coroobject.ts, whose coroutines share this machinery.
 */
import { CO_ASYNC_GENERATOR, CO_COROUTINE } from "../bytecode/code-unit.ts";
import { OP } from "../bytecode/opcodes.ts";
import { FRAME_OWNED_BY_THREAD, type Frame, touchFrame } from "../vm/frame.ts";
import type { ExcInfo, ThreadState } from "../vm/threadstate.ts";
import { PyType_Check, reprText } from "./abstract.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { callMethod, PyObject_CallNoArgs, PyObject_CallOneArg, PyObject_Vectorcall } from "./call.ts";
import { aliveAgain, beginFinalizing, callFinalizer, endFinalizing, nestDealloc } from "./dealloc.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_GetRaisedException,
  PyErr_Occurred,
  PyErr_SetNone,
  PyErr_SetRaisedException,
  PyExceptionInstance_Check,
  RuntimeError,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyException_SetTraceback } from "./exception-methods.ts";
import {
  type PyBaseExceptionObject,
  PyExc_GeneratorExit,
  PyExc_StopAsyncIteration,
  PyExc_StopIteration,
} from "./exceptions.ts";
import { PyGen_Type } from "./gen-type.ts";
import { getOptionalAttr } from "./genericattr.ts";
import {
  beginClearing,
  clearFrameExceptCode,
  clearLocals,
  endClearing,
  runGeneratorFrame,
  writeUnraisable,
} from "./machine.ts";
import {
  cLocals,
  DECREF,
  GC_FINALIZED,
  hasFlag,
  hold,
  holdMark,
  NewRef,
  observer,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None } from "./singletons.ts";
import { PyTraceBack_Check } from "./tracebackobject.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

export const FRAME_CREATED = -3;
export const FRAME_SUSPENDED = -2;
export const FRAME_SUSPENDED_YIELD_FROM = -1;
export const FRAME_EXECUTING = 0;
export const FRAME_COMPLETED = 1;
export const FRAME_CLEARED = 4;

export class GenBody {
  frame: Frame | null;
  gi_frame_state = FRAME_CREATED;
  gi_name: PyUnicodeObject | null;
  gi_qualname: PyUnicodeObject | null;
  readonly gi_exc_state: ExcInfo = { exc_value: null, previous_item: null, owner: null };
  /** Where the frame that runs this generator inline goes on when it returns. */
  returnJump = 0;
  /** While its locals are being dropped as the first part of its deallocation: how many they were. */
  closing: number | null = null;
  /** That is done by closing the generator, while it lives once more. */
  finalizing = false;
  /** Steps of the deallocation that dropped locals. */
  closed = 0;
  /** The frame's `f_executable`, which stays the generator's when the frame is cleared. Null while being freed. */
  code: PyObject | null;
  constructor(frame: Frame, name: PyUnicodeObject, qualname: PyUnicodeObject) {
    this.frame = frame;
    this.gi_name = NewRef(name);
    this.gi_qualname = NewRef(qualname);
    this.code = frame.f_executable;
  }
}
export interface PyGenObject extends PyHeapObject {
  body: GenBody;
}
export const gi = (o: PyObject): GenBody => (o as PyGenObject).body;

export function PyGen_CheckExact(o: PyObject): boolean {
  return o.ob_type === PyGen_Type;
}
/** What coroobject.ts and asyncgenobject.ts, which a page fetches with the first program that needs them, hand over. */
export interface AsyncKinds {
  readonly coroutine: PyTypeObject;
  readonly asyncGenerator: PyTypeObject;
  /** The body of either. */
  newBody(frame: Frame): GenBody;
  /** `_PyAsyncGenValueWrapperNew`: steals the reference. */
  wrap(value: PyObject): PyObject;
}
export let asyncKinds: AsyncKinds | null = null;
export function setAsyncKinds(kinds: AsyncKinds): void {
  asyncKinds = kinds;
}
export function PyCoro_CheckExact(o: PyObject): boolean {
  return asyncKinds !== null && o.ob_type === asyncKinds.coroutine;
}
export function PyAsyncGen_CheckExact(o: PyObject): boolean {
  return asyncKinds !== null && o.ob_type === asyncKinds.asyncGenerator;
}

/** `_Py_MakeCoro`: the frame becomes the generator's. */
export function newGenerator(frame: Frame): PyGenObject {
  const func = frame.f_funcobj.body;
  const code = frame.f_executable.body;
  const flags = code.unit.co_flags & (CO_COROUTINE | CO_ASYNC_GENERATOR);
  let type = PyGen_Type;
  let body: GenBody;
  if (flags !== 0 && asyncKinds !== null) {
    type = flags === CO_COROUTINE ? asyncKinds.coroutine : asyncKinds.asyncGenerator;
    body = asyncKinds.newBody(frame);
  } else body = new GenBody(frame, func.func_name as PyUnicodeObject, func.func_qualname as PyUnicodeObject);
  const gen = new PyHeapObject(type, body) as PyGenObject;
  // sizeof(PyGenObject) with the frame behind it: 144 and 8 a local or stack entry.
  PyObject_GC_Alloc(gen, 144 + 8 * code.framesize);
  frame.gen = gen;
  gen.body.gi_exc_state.owner = gen;
  PyObject_GC_Track(gen);
  return gen;
}

/** The generator's own handled exception joins the thread's; its frame starts to run. */
export function enterGenFrame(ts: ThreadState, gen: PyGenObject): void {
  const b = gen.body;
  b.gi_frame_state = FRAME_EXECUTING;
  b.gi_exc_state.previous_item = ts.exc_info;
  ts.exc_info = b.gi_exc_state;
  touch(gen);
}

/** `clear_gen_frame`: the generator is done, by return or by an exception. */
export function gen_clear_after_unwind(ts: ThreadState, gen: PyGenObject): void {
  const b = gen.body;
  const frame = b.frame as Frame;
  b.gi_frame_state = FRAME_CLEARED;
  ts.exc_info = b.gi_exc_state.previous_item as ExcInfo;
  b.gi_exc_state.previous_item = null;
  b.frame = null;
  frame.owner = FRAME_OWNED_BY_THREAD;
  touch(gen);
  nestDealloc(1);
  clearFrameExceptCode(frame);
  nestDealloc(-1);
  const handled = b.gi_exc_state.exc_value;
  b.gi_exc_state.exc_value = null;
  touch(gen);
  XDECREF(handled);
}

/** Nothing more to do: leaveFrame did it. Kept as the place where `FOR_ITER` lets go of a finished generator. */
export function gen_clear_after_return(_gen: PyGenObject): void {
  // The generator itself is still on FOR_ITER's stack and is dropped by POP_TOP.
}

/**
 * `gen_send_ex2`: the next yielded value, or null: with an exception, or without one when the generator returned
 * (then `genResult` holds the returned value, owned).
 */
export let genResult: PyObject | null = null;
export function gen_send_ex(gen: PyGenObject, arg: PyObject | null, exc: boolean, closing: boolean): Result {
  const b = gen.body;
  const ts = rt.tstate;
  genResult = null;
  if (b.gi_frame_state === FRAME_CREATED && arg !== null && arg !== Py_None) {
    return TypeError(`can't send non-None value to a just-started ${kindOf(gen)}`);
  }
  if (b.gi_frame_state === FRAME_EXECUTING) return ValueError(`${kindOf(gen)} already executing`);
  if (b.gi_frame_state >= FRAME_COMPLETED) {
    if (PyCoro_CheckExact(gen) && !closing) return RuntimeError("cannot reuse already awaited coroutine");
    if (arg !== null && !exc) genResult = Py_None;
    return null;
  }
  const frame = b.frame as Frame;
  frame.localsplus[frame.sp++] = NewRef(arg ?? Py_None);
  enterGenFrame(ts, gen);
  if (exc && PyErr_Occurred() !== null) chainHandled(ts, b);
  const result = runGeneratorFrame(frame);
  if (result !== null) {
    if (b.gi_frame_state === FRAME_SUSPENDED || b.gi_frame_state === FRAME_SUSPENDED_YIELD_FROM)
      return result;
    genResult = result;
    return null;
  }
  return null;
}

/** `_PyErr_ChainStackItem`: an exception thrown in gets what the generator handles as its context. */
function chainHandled(ts: ThreadState, _b: GenBody): void {
  const info = ts.exc_info;
  if (info.exc_value === null || info.exc_value === Py_None) return;
  const exc = ts.current_exception as PyBaseExceptionObject | null;
  if (exc === null || exc === info.exc_value || exc.body.context !== null) return;
  exc.body.context = NewRef(info.exc_value);
  touch(exc);
}

/** What messages call it. */
export function kindOf(gen: PyObject): string {
  return gen.ob_type.tp_name.replace("_", " ");
}

/** `PyGen_am_send`/`PyIter_Send`: for SEND with anything that is not run inline. null: finished or error. */
export function PyGen_Send(receiver: PyObject, arg: PyObject): Result {
  if (PyGen_CheckExact(receiver) || PyCoro_CheckExact(receiver)) {
    const r = gen_send_ex(receiver as PyGenObject, arg, false, false);
    if (r === null && genResult !== null) {
      setStopIteration(genResult);
      genResult = null;
    }
    return r;
  }
  if (arg === Py_None && receiver.ob_type.tp_iternext !== null) return receiver.ob_type.tp_iternext(receiver);
  return callMethod(receiver, "send", arg);
}

/** `_PyGen_SetStopIterationValue`: consumes the value. */
export function setStopIteration(value: PyObject): null {
  if (value === Py_None) return PyErr_SetNone(PyExc_StopIteration);
  const mark = holdMark();
  hold(value, "result of a generator");
  const e = PyObject_CallOneArg(PyExc_StopIteration, value);
  unhold(mark);
  DECREF(value);
  if (e === null) return null;
  setRaisedWithContext(e);
  return null;
}

import { setRaisedWithContext } from "./errors.ts";

/** `_PyGen_FetchStopIterationValue`: the value of a StopIteration that is set (and cleared), or None. New reference. */
export function stopIterationValue(): PyObject {
  if (PyErr_Occurred() === null) return Py_None;
  const e = PyErr_GetRaisedException() as PyBaseExceptionObject;
  const v = NewRef((e.body.fields[0] as PyObject | null) ?? Py_None);
  DECREF(e);
  return v;
}

/** `gen_send_ex`: a return is an exception. */
function raiseReturn(gen: PyObject, r: Result): Result {
  if (r !== null || PyErr_Occurred() !== null) return r;
  const v = genResult ?? Py_None;
  genResult = null;
  return PyAsyncGen_CheckExact(gen) ? PyErr_SetNone(PyExc_StopAsyncIteration) : setStopIteration(v);
}
export function gen_send_method(gen: PyObject, arg: PyObject | null): Result {
  return raiseReturn(gen, gen_send_ex(gen as PyGenObject, arg, false, false));
}

export function gen_iternext(gen: PyObject): Result {
  const r = gen_send_ex(gen as PyGenObject, null, false, false);
  if (r === null && PyErr_Occurred() === null && genResult !== null) {
    const v = genResult;
    genResult = null;
    if (v === Py_None) return null;
    return setStopIteration(v);
  }
  return r;
}

/** `_PyGen_yf`: what the generator delegates to, new reference or null. */
export function _PyGen_yf(gen: PyGenObject): PyObject | null {
  const b = gen.body;
  const frame = b.frame;
  if (
    frame === null ||
    (b.gi_frame_state !== FRAME_SUSPENDED && b.gi_frame_state !== FRAME_SUSPENDED_YIELD_FROM)
  )
    return null;
  const ops = frame.f_executable.body.ops;
  const args = frame.f_executable.body.args;
  // Suspended in the loop of SEND: the next instruction is RESUME with "yield from" or "await".
  if (ops[frame.pc] !== OP.RESUME || ((args[frame.pc] as number) & 3) < 2) return null;
  return NewRef(frame.localsplus[frame.sp - 1] as PyObject);
}

function gen_close_iter(yf: PyObject): number {
  if (PyGen_CheckExact(yf) || PyCoro_CheckExact(yf)) {
    const r = gen_close(yf);
    if (r === null) return -1;
    DECREF(r);
    return 0;
  }
  const { value: meth, error } = getOptionalAttr(yf, "close");
  if (error) writeUnraisable(yf);
  if (meth !== null) {
    const mark = holdMark();
    hold(meth, "close of what is delegated to");
    const r = PyObject_CallNoArgs(meth);
    unhold(mark);
    DECREF(meth);
    if (r === null) return -1;
    DECREF(r);
  }
  return 0;
}

export function gen_close(self: PyObject): Result {
  const gen = self as PyGenObject;
  const b = gen.body;
  if (b.gi_frame_state === FRAME_CREATED) {
    b.gi_frame_state = FRAME_COMPLETED;
    return Py_None;
  }
  if (b.gi_frame_state >= FRAME_COMPLETED) return Py_None;
  let err = 0;
  const yf = _PyGen_yf(gen);
  if (yf !== null) {
    const state = b.gi_frame_state;
    const mark = holdMark();
    hold(yf, "generator delegated to");
    b.gi_frame_state = FRAME_EXECUTING;
    err = gen_close_iter(yf);
    b.gi_frame_state = state;
    unhold(mark);
    DECREF(yf);
  }
  const frame = b.frame as Frame;
  if (err === 0 && isNoTryYield(frame)) {
    // A yield outside of any try block: nothing in the body can see the GeneratorExit. The function stays.
    b.gi_frame_state = FRAME_COMPLETED;
    clearLocals(frame, false);
    return Py_None;
  }
  if (err === 0) PyErr_SetNone(PyExc_GeneratorExit);
  const retval = gen_send_ex(gen, Py_None, true, true);
  if (retval !== null) {
    DECREF(retval);
    return RuntimeError(`${kindOf(gen)} ignored GeneratorExit`);
  }
  const returned = genResult;
  genResult = null;
  if (returned !== null && PyErr_Occurred() === null)
    return PyAsyncGen_CheckExact(gen) ? PyErr_SetNone(PyExc_StopAsyncIteration) : returned;
  if (PyErr_ExceptionMatches(PyExc_StopIteration) || PyErr_ExceptionMatches(PyExc_GeneratorExit)) {
    PyErr_Clear();
    return Py_None;
  }
  return null;
}

/** `is_resume` with RESUME_OPARG_DEPTH1: the suspended yield is at exception depth 1. */
function isNoTryYield(frame: Frame): boolean {
  const code = frame.f_executable.body;
  return code.ops[frame.pc] === OP.RESUME && ((code.args[frame.pc] as number) & 4) !== 0;
}

function clearGenFrame(gen: PyGenObject): void {
  const frame = gen.body.frame;
  if (frame === null) return;
  gen.body.frame = null;
  gen.body.gi_frame_state = FRAME_CLEARED;
  frame.owner = FRAME_OWNED_BY_THREAD;
  touch(gen);
  clearFrameExceptCode(frame);
}

/** `_gen_throw`. `typ`, `val`, `tb` borrowed. */
export function gen_throw_with(
  gen: PyGenObject,
  closeOnGenExit: boolean,
  typ0: PyObject,
  val0: PyObject | null,
  tb0: PyObject | null,
): Result {
  const b = gen.body;
  const yf = _PyGen_yf(gen);
  if (yf !== null) {
    const mark = holdMark();
    hold(yf, "yield from");
    if (closeOnGenExit && isGeneratorExit(typ0)) {
      const state = b.gi_frame_state;
      b.gi_frame_state = FRAME_EXECUTING;
      const err = gen_close_iter(yf);
      b.gi_frame_state = state;
      unhold(mark);
      DECREF(yf);
      if (err < 0) return sendException(gen);
      return throwHere(gen, typ0, val0, tb0);
    }
    let ret: Result;
    if (PyGen_CheckExact(yf) || PyCoro_CheckExact(yf)) {
      const ts = rt.tstate;
      const frame = b.frame as Frame;
      const prev = ts.current_frame;
      frame.previous = prev;
      ts.current_frame = frame;
      const state = b.gi_frame_state;
      b.gi_frame_state = FRAME_EXECUTING;
      touch(gen);
      ret = gen_throw_with(yf as PyGenObject, closeOnGenExit, typ0, val0, tb0);
      b.gi_frame_state = state;
      touch(gen);
      ts.current_frame = prev;
      frame.previous = null;
    } else {
      const { value: meth, error } = getOptionalAttr(yf, "throw");
      if (error) {
        unhold(mark);
        DECREF(yf);
        return null;
      }
      if (meth === null) {
        unhold(mark);
        DECREF(yf);
        return throwHere(gen, typ0, val0, tb0);
      }
      const state = b.gi_frame_state;
      b.gi_frame_state = FRAME_EXECUTING;
      const args = [typ0];
      if (val0 !== null) args.push(val0);
      if (tb0 !== null) args.push(tb0);
      hold(meth, "throw of what is delegated to");
      ret = PyObject_Vectorcall(meth, args, null);
      b.gi_frame_state = state;
      unhold(mark + 1);
      if (ret !== null) hold(ret, "result of throw");
      DECREF(meth);
    }
    unhold(mark);
    DECREF(yf);
    if (ret === null) ret = sendException(gen);
    return ret;
  }
  return throwHere(gen, typ0, val0, tb0);
}
function isGeneratorExit(o: PyObject): boolean {
  const type = PyType_Check(o) ? o : o.ob_type;
  return (type.tp_mro?.body.ob_item as PyObject[] | undefined)?.includes(PyExc_GeneratorExit) ?? false;
}

function sendException(gen: PyGenObject): Result {
  return raiseReturn(gen, gen_send_ex(gen, Py_None, true, false));
}

function throwHere(gen: PyGenObject, typ: PyObject, val: PyObject | null, tb0: PyObject | null): Result {
  const tb = tb0 === Py_None ? null : tb0;
  if (tb !== null && !PyTraceBack_Check(tb))
    return TypeError("throw() third argument must be a traceback object");
  let value: PyObject;
  if (PyType_Check(typ) && hasFlag(typ, Py_TPFLAGS_BASE_EXC_SUBCLASS)) {
    const v = val === Py_None ? null : val;
    if (
      v !== null &&
      PyExceptionInstance_Check(v) &&
      ((v.ob_type.tp_mro?.body.ob_item ?? []) as PyObject[]).includes(typ)
    )
      value = NewRef(v);
    else {
      const made =
        v === null
          ? PyObject_CallNoArgs(typ)
          : v.ob_type.tp_name === "tuple"
            ? PyObject_Vectorcall(
                typ,
                (v as unknown as { body: { ob_item: PyObject[] } }).body.ob_item.slice(),
                null,
              )
            : PyObject_CallOneArg(typ, v);
      if (made === null) return sendExceptionIfSet(gen);
      if (!PyExceptionInstance_Check(made)) {
        TypeError(
          `calling ${reprText(typ) ?? "?"} should have returned an instance of BaseException, not ${made.ob_type.tp_name}`,
        );
        DECREF(made);
        return sendException(gen);
      }
      value = made;
    }
  } else if (PyExceptionInstance_Check(typ)) {
    if (val !== null && val !== Py_None) return TypeError("instance exception may not have a separate value");
    value = NewRef(typ);
  } else {
    return TypeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typ.ob_type.tp_name}`,
    );
  }
  if (tb !== null) PyException_SetTraceback(value as PyBaseExceptionObject, tb);
  PyErr_SetRaisedException(value);
  if (gen.body.gi_frame_state === FRAME_CREATED) {
    // Thrown into a frame that never ran: it is raised at the definition and the generator is done.
  }
  return sendException(gen);
}
function sendExceptionIfSet(gen: PyGenObject): Result {
  return PyErr_Occurred() === null ? null : sendException(gen);
}

/** `_PyGen_Finalize`: closes a suspended generator when it dies. */
export function gen_finalize(self: PyObject): void {
  const gen = self as PyGenObject;
  if (gen.body.gi_frame_state >= FRAME_COMPLETED) return;
  const saved = PyErr_GetRaisedException();
  if (saved !== null) hold(saved, "exception set before a generator is closed");
  const res = gen_close(gen);
  if (res === null) {
    if (PyErr_Occurred() !== null) writeUnraisable(gen);
  } else DECREF(res);
  if (saved !== null) {
    cLocals.length > 0 ? unhold(cLocals.length - 1) : undefined;
    PyErr_SetRaisedException(saved);
  }
}

export function gen_predealloc(self: PyObject): boolean {
  const gen = self as PyGenObject;
  const b = gen.body;
  PyObject_GC_UnTrack(gen);
  if (gen.ob_weaklist !== null) PyObject_ClearWeakRefs(gen);
  PyObject_GC_Track(gen);
  if (b.gi_frame_state < FRAME_COMPLETED && (gen.gc_flags & GC_FINALIZED) === 0) {
    if (
      b.gi_frame_state === FRAME_SUSPENDED &&
      isNoTryYield(b.frame as Frame) &&
      !PyAsyncGen_CheckExact(gen)
    ) {
      // Closing it only drops its locals. They are the first of gen_drop's steps, so that generators that hold each
      // other in a long chain die without a deep stack.
      b.gi_frame_state = FRAME_COMPLETED;
      beginFinalizing(gen, true);
      b.finalizing = true;
      b.closing = beginClearing(b.frame as Frame);
      return true;
    }
    if (!callFinalizer(gen, gen.ob_type, true)) return false;
  }
  PyObject_GC_UnTrack(gen);
  // One that never began drops its arguments here.
  if (b.frame !== null && b.frame.frame_obj === null) b.closing = beginClearing(b.frame);
  if (observer !== null) touch(gen);
  return true;
}

export function gen_drop(self: PyObject, step: number): PyObject | null | undefined {
  const b = gi(self);
  const { closing } = b;
  if (closing !== null) {
    const frame = b.frame as Frame;
    if (step < closing) {
      const local = frame.localsplus[step] ?? null;
      frame.localsplus[step] = null;
      touchFrame(frame);
      return local;
    }
    endClearing();
    b.closing = null;
    b.closed = closing;
    if (b.finalizing) {
      b.finalizing = false;
      if (!endFinalizing(self, true)) return aliveAgain();
      PyObject_GC_UnTrack(self);
    }
    touch(self);
  }
  const i = step - b.closed;
  let o: PyObject | null;
  switch (i) {
    case 0:
      if (b.frame !== null) clearGenFrame(self as PyGenObject);
      o = b.gi_exc_state.exc_value;
      b.gi_exc_state.exc_value = null;
      return o;
    case 1:
      o = b.code;
      b.code = null;
      return o;
    case 2:
      o = b.gi_name;
      b.gi_name = null;
      return o;
    case 3:
      o = b.gi_qualname;
      b.gi_qualname = null;
      return o;
    default:
      return undefined;
  }
}
