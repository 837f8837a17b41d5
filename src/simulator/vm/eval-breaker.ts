/**
 * The eval breaker (Python/ceval_gil.c: `_Py_HandlePending`): where a scheduled collection runs, a thread gives up the
 * GIL, and a stop request takes effect.
 */
import { collectScheduled, collectUnderStress } from "../memory/gcmodule.ts";
import { rt } from "../objects/runtime.ts";

/** `CHECK_EVAL_BREAKER` found the flag set. False with an exception set. */
export function handlePending(): boolean {
  runScheduled();
  if (rt.scheduler !== null) rt.scheduler.checkpoint();
  return true;
}

function runScheduled(): void {
  rt.evalBreaker = false;
  if (rt.gc.scheduled) {
    rt.gc.scheduled = false;
    collectScheduled();
  }
  if (rt.gc.stress > 0) {
    collectUnderStress();
    rt.evalBreaker = true;
  }
}

/** `PyErr_CheckSignals` in C code (text conversion, long arithmetic): in 3.13 it also runs a scheduled collection. */
export function checkEvalBreakerInC(): boolean {
  if (!rt.evalBreaker) return true;
  runScheduled();
  // The GIL is not given up here, but at the next check of the loop.
  if (rt.scheduler !== null && rt.scheduler.alive > 1) rt.evalBreaker = true;
  return true;
}
