/** Jumps, iteration, returns, generators (Python/bytecodes.c). */
import { OP } from "../../bytecode/opcodes.ts";
import { CO_ASYNC_GENERATOR, CO_COROUTINE } from "../../bytecode/code-unit.ts";
import type { PyCodeObject } from "../../objects/codeobject.ts";
import type { PyDictObject } from "../../objects/dictobject.ts";
import { PyErr_Occurred, PyErr_Clear, PyErr_ExceptionMatches, TypeError } from "../../objects/errors.ts";
import { PyExc_StopIteration } from "../../objects/exceptions.ts";
import { type PyFunctionObject, PyFunction_New } from "../../objects/funcobject.ts";
import { PyObject_GetIter } from "../../objects/abstract.ts";
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
import { instrumentCalls, isWarm } from "../specialize.ts";
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "../../objects/object.ts";
import { Py_True } from "../../objects/longcore.ts";
import { rt } from "../../objects/runtime.ts";
import { Py_None } from "../../objects/singletons.ts";
import type { PyTupleObject } from "../../objects/tupleobject.ts";
import { ASYNC, part } from "../../modules/registry.ts";
import { enterFrame, leaveFrame, leaveShim } from "../ceval.ts";
import { define, ERROR, EXIT, FRAME, NEXT } from "../dispatch.ts";
import { handlePending } from "../eval-breaker.ts";
import {
  FRAME_OWNED_BY_GENERATOR,
  type Frame,
  INSTANCE,
  RETURN_EXIT,
  RETURN_PUSH,
  RETURN_REPLACE,
  RETURN_SELF,
} from "../frame.ts";
import type { ThreadState } from "../threadstate.ts";
import { traceCall, traceException, traceReturn } from "../tracing.ts";

function popBool(f: Frame): boolean {
  const s = f.localsplus;
  const o = s[--f.sp];
  s[f.sp] = null;
  return o === Py_True;
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
    if (ts.profile !== null) instrumentCalls(f.f_executable);
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
    if (f.returnTo === RETURN_SELF) return returnSelf(ts, f, gen);
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

/** EXIT_INIT_CHECK in the shim of a constructor: what `__init__` returned has to be None. */
function returnSelf(ts: ThreadState, f: Frame, value: PyObject): number {
  const self = leaveShim(ts, f) as PyObject;
  const caller = ts.current_frame as Frame;
  if (value === Py_None) {
    caller.localsplus[caller.sp++] = self;
    return FRAME;
  }
  const mark = holdMark();
  hold(self, INSTANCE);
  TypeError(`__init__() should return None, not '${value.ob_type.tp_name}'`);
  DECREF(value);
  unhold(mark);
  DECREF(self);
  return ERROR;
}

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
  if (returnTo === RETURN_SELF) return returnSelf(ts, f, value);
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
