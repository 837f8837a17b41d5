/** Jumps, iteration, calls, returns, generators (Python/bytecodes.c). */
import { OP } from "../../bytecode/opcodes.ts";
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
import { PyErr_Occurred, PyErr_Clear, PyErr_ExceptionMatches, TypeError } from "../../objects/errors.ts";
import { PyExc_StopIteration } from "../../objects/exceptions.ts";
import { type PyFunctionObject, PyFunction_New, PyFunction_Type } from "../../objects/funcobject.ts";
import { PyObject_GetIter } from "../../objects/abstract.ts";
import { format_kwargs_error } from "./operators.ts";
import {
  enterGenFrame,
  gen_clear_after_return,
  newGenerator,
  PyCoro_CheckExact,
  PyGen_CheckExact,
  PyGen_Send,
  stopIterationValue,
  type PyGenObject,
  FRAME_CREATED,
  FRAME_SUSPENDED,
} from "../../objects/genobject.ts";
import { callCounts, isWarm } from "../specialize.ts";
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  type PyObject,
  type Result,
  touch,
  unhold,
  XDECREF,
  type FastFunction,
  METH_FASTCALL,
  METH_O,
  type OneArgFunction,
  cLocals,
} from "../../objects/object.ts";
import { Py_True } from "../../objects/longcore.ts";
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
import { ASYNC, part } from "../../modules/registry.ts";
import { pushFrame } from "../call-function.ts";
import { enterFrame, leaveFrame } from "../ceval.ts";
import { BLOCK, define, ERROR, EXIT, FRAME, NEXT } from "../dispatch.ts";
import { handlePending } from "../eval-breaker.ts";
import { FRAME_OWNED_BY_GENERATOR, type Frame, RETURN_EXIT, RETURN_PUSH, RETURN_REPLACE } from "../frame.ts";
import type { ThreadState } from "../threadstate.ts";
import { profiledCall, traceCall, traceException, traceReturn } from "../tracing.ts";

function popBool(f: Frame): boolean {
  const s = f.localsplus;
  const o = s[--f.sp];
  s[f.sp] = null;
  return o === Py_True;
}

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

/** `FOR_ITER` over a generator runs its frame in this loop. */
function resumeGenerator(ts: ThreadState, gen: PyGenObject, value: PyObject): number {
  const frame = gen.body.frame as Frame;
  frame.returnTo = RETURN_PUSH;
  frame.localsplus[frame.sp++] = value;
  enterGenFrame(ts, gen);
  return enterFrame(ts, frame);
}

/** FOR_ITER whose iterator gave nothing: the end of the loop, or an error. */
export function endFor(f: Frame, it: PyObject, target: number, ts: ThreadState): number {
  if (PyErr_Occurred() !== null) {
    if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return ERROR;
    if (ts.trace !== null) traceException(ts, f);
    PyErr_Clear();
  }
  // Past END_FOR and POP_TOP; the iterator goes here.
  f.localsplus[--f.sp] = null;
  DECREF(it);
  f.pc = target + 2;
  return NEXT;
}

define({
  RESUME(f, arg, ts) {
    if (rt.evalBreaker && (arg & 3) < 2 && !handlePending()) return ERROR;
    if ((ts.trace !== null || ts.profile !== null) && !traceCall(ts, f)) return ERROR;
    return NEXT;
  },
  INTERPRETER_EXIT: () => EXIT,
  JUMP_FORWARD(f, target) {
    f.pc = target;
    return NEXT;
  },
  JUMP_BACKWARD(f, target) {
    f.pc = target;
    return rt.evalBreaker && !handlePending() ? ERROR : NEXT;
  },
  JUMP_BACKWARD_NO_INTERRUPT(f, target) {
    f.pc = target;
    return NEXT;
  },
  POP_JUMP_IF_FALSE(f, target) {
    if (!popBool(f)) f.pc = target;
    return NEXT;
  },
  POP_JUMP_IF_TRUE(f, target) {
    if (popBool(f)) f.pc = target;
    return NEXT;
  },
  POP_JUMP_IF_NONE(f, target) {
    const s = f.localsplus;
    const o = s[--f.sp] as PyObject;
    s[f.sp] = null;
    if (o === Py_None) f.pc = target;
    else DECREF(o);
    return NEXT;
  },
  POP_JUMP_IF_NOT_NONE(f, target) {
    const s = f.localsplus;
    const o = s[--f.sp] as PyObject;
    s[f.sp] = null;
    if (o !== Py_None) {
      f.pc = target;
      DECREF(o);
    }
    return NEXT;
  },
  GET_YIELD_FROM_ITER(f) {
    const s = f.localsplus;
    const iterable = s[f.sp - 1] as PyObject;
    if (PyCoro_CheckExact(iterable)) {
      if ((f.f_executable.body.unit.co_flags & 0x180) === 0) {
        TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
        return ERROR;
      }
      return NEXT;
    }
    if (PyGen_CheckExact(iterable)) return NEXT;
    const it = PyObject_GetIter(iterable);
    if (it === null) return ERROR;
    s[f.sp - 1] = it;
    DECREF(iterable);
    return NEXT;
  },
  FOR_ITER(f, target, ts) {
    const s = f.localsplus;
    const it = s[f.sp - 1] as PyObject;
    const warm = isWarm(f) && ts.trace === null && ts.profile === null;
    if (warm && PyGen_CheckExact(it)) {
      const gen = it as PyGenObject;
      if (gen.body.gi_frame_state === FRAME_CREATED || gen.body.gi_frame_state === FRAME_SUSPENDED) {
        // When the generator returns, its result is pushed and END_FOR, the target, drops it.
        gen.body.returnJump = target;
        return resumeGenerator(ts, gen, Py_None);
      }
    }
    const next = (it.ob_type.tp_iternext as (o: PyObject) => Result)(it);
    if (next !== null) {
      s[f.sp++] = next;
      return NEXT;
    }
    return endFor(f, it, target, ts);
  },
  CALL(f, oparg, ts) {
    const s = f.localsplus;
    const base = f.sp - oparg - 2;
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
    const checks = callCounts(f, callable, oparg, start === base + 1);
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
    return endCall(f, base, res, checks);
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
  MAKE_FUNCTION(f) {
    const s = f.localsplus;
    const code = s[f.sp - 1] as PyCodeObject;
    const func = PyFunction_New(code, f.f_globals);
    s[f.sp - 1] = func;
    DECREF(code);
    return NEXT;
  },
  SET_FUNCTION_ATTRIBUTE(f, which) {
    // attribute, function
    const s = f.localsplus;
    const func = s[f.sp - 1] as PyFunctionObject;
    const attr = s[f.sp - 2] as PyObject;
    s[f.sp - 2] = func;
    s[--f.sp] = null;
    switch (which) {
      case 1:
        func.body.func_defaults = attr as PyTupleObject;
        break;
      case 2:
        func.body.func_kwdefaults = attr as PyDictObject;
        break;
      case 4:
        func.body.func_annotations = attr;
        break;
      default:
        func.body.func_closure = attr as PyTupleObject;
    }
    touch(func);
    return NEXT;
  },
  RETURN_VALUE(f, _arg, ts) {
    const s = f.localsplus;
    const value = s[--f.sp] as PyObject;
    s[f.sp] = null;
    return doReturn(f, value, ts);
  },
  RETURN_CONST(f, i, ts) {
    const value = f.f_executable.body.consts[i] as PyObject;
    INCREF(value);
    return doReturn(f, value, ts);
  },
  RETURN_GENERATOR(f, _arg, ts) {
    // The frame moves into a new generator, which the caller gets.
    if ((f.f_executable.body.unit.co_flags & (CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0) part(ASYNC);
    const gen = newGenerator(f);
    ts.current_frame = f.previous;
    f.previous = null;
    ts.py_recursion_remaining++;
    f.owner = FRAME_OWNED_BY_GENERATOR;
    // The first resumption pushes None where this instruction's result stands; POP_TOP drops it.
    if (f.returnTo === RETURN_EXIT) {
      ts.returnValue = gen;
      return EXIT;
    }
    const caller = ts.current_frame as Frame;
    caller.localsplus[caller.sp++] = gen;
    return FRAME;
  },
  YIELD_VALUE(f, _arg, ts) {
    const s = f.localsplus;
    const value = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const gen = f.gen as PyGenObject;
    if ((ts.trace !== null || ts.profile !== null) && !traceReturn(ts, f, value)) {
      DECREF(value);
      return ERROR;
    }
    gen.body.gi_frame_state = FRAME_SUSPENDED;
    touch(gen);
    ts.exc_info = gen.body.gi_exc_state.previous_item as ThreadState["exc_info"];
    gen.body.gi_exc_state.previous_item = null;
    ts.current_frame = f.previous;
    f.previous = null;
    ts.py_recursion_remaining++;
    if (f.returnTo === RETURN_EXIT) {
      ts.returnValue = value;
      return EXIT;
    }
    const caller = ts.current_frame as Frame;
    caller.localsplus[caller.sp++] = value;
    return FRAME;
  },
  SEND(f, target, ts) {
    // receiver, value
    const s = f.localsplus;
    const v = s[f.sp - 1] as PyObject;
    const receiver = s[f.sp - 2] as PyObject;
    if (PyGen_CheckExact(receiver) || PyCoro_CheckExact(receiver)) {
      const gen = receiver as PyGenObject;
      if (gen.body.gi_frame_state < 0 && (v === Py_None || gen.body.gi_frame_state !== FRAME_CREATED)) {
        s[--f.sp] = null;
        gen.body.returnJump = target;
        return resumeGenerator(ts, gen, v);
      }
    }
    const r = PyGen_Send(receiver, v);
    if (r === null && PyErr_Occurred() !== null) {
      if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return ERROR;
      if (ts.trace !== null) traceException(ts, f);
    }
    if (r !== null) {
      s[f.sp - 1] = r;
      DECREF(v);
      return NEXT;
    }
    const value = stopIterationValue();
    s[f.sp - 1] = value;
    DECREF(v);
    f.pc = target;
    return NEXT;
  },
  EXIT_INIT_CHECK(f) {
    const s = f.localsplus;
    const o = s[--f.sp] as PyObject;
    s[f.sp] = null;
    if (o !== Py_None) {
      TypeError(`__init__() should return None, not '${o.ob_type.tp_name}'`);
      DECREF(o);
      return ERROR;
    }
    return NEXT;
  },
});

/** Pops the frame; its result goes to the caller. */
function doReturn(f: Frame, value: PyObject, ts: ThreadState): number {
  if ((ts.trace !== null || ts.profile !== null) && !traceReturn(ts, f, value)) {
    DECREF(value);
    return ERROR;
  }
  const mark = holdMark();
  hold(value, "result being returned");
  const isGen = f.owner === FRAME_OWNED_BY_GENERATOR;
  const gen = f.gen;
  const caller = f.previous;
  const returnTo = f.returnTo;
  leaveFrame(ts, f);
  unhold(mark);
  if (returnTo === RETURN_EXIT) {
    ts.returnValue = value;
    return EXIT;
  }
  const to = caller as Frame;
  if (returnTo === RETURN_REPLACE) {
    const called = to.localsplus[to.sp - 1] as PyObject;
    to.localsplus[to.sp - 1] = value;
    DECREF(called);
    const isCall = to.f_executable.body.ops[to.lasti] === OP.CALL;
    if (isCall && rt.evalBreaker && !handlePending()) return ERROR;
  } else to.localsplus[to.sp++] = value;
  if (isGen && gen !== null) {
    // FOR_ITER continues at END_FOR, SEND behind its loop.
    to.pc = gen.body.returnJump;
    gen_clear_after_return(gen);
  }
  return FRAME;
}
