/**
 * The eval breaker (Python/ceval_gil.c: `_Py_HandlePending`): where a scheduled collection runs, a thread gives up the
 * GIL, and a stop request takes effect.
 */
import { collectScheduled, collectUnderStress } from "../memory/gcmodule.ts";
import { rt } from "../objects/runtime.ts";

/** `CHECK_EVAL_BREAKER` found the flag set. False with an exception set. */
export function handlePending(): boolean {
  rt.evalBreaker = false;
  if (rt.gc.scheduled) {
    rt.gc.scheduled = false;
    collectScheduled();
  }
  if (rt.gc.stress > 0) {
    collectUnderStress();
    rt.evalBreaker = true;
  }
  return true;
}

/** `PyErr_CheckSignals` in C code (text conversion, long arithmetic): in 3.13 it also runs a scheduled collection. */
export function checkEvalBreakerInC(): boolean {
  if (!rt.evalBreaker) return true;
  return handlePending();
}
