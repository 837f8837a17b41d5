/**
 * C functions that wait: for a lock, for a while, for a thread's end. Such a function answers null without an
 * exception; the instruction that called it stays where it is and runs again when its thread is woken
 * (`SchedulerHooks.block`), and the function then finds that what it waited for has come, or that time is up.
 */
import { OP } from "../bytecode/opcodes.ts";
import { PyCFunction_Check } from "../objects/methodobject.ts";
import type { PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { modelledTime, RunEnded } from "./ceval.ts";
import { frameLine } from "./frame.ts";
import type { Wait } from "./schedule.ts";
import type { ThreadState } from "./threadstate.ts";

/**
 * The running thread has to wait, for so many nanoseconds at most (null: for ever). "timeout": they are over, the C
 * function goes on. null: the C function has to answer null; it is called again.
 */
export function waitFor(
  kind: Wait["kind"],
  object: PyObject | null,
  waiters: ThreadState[] | null,
  nanoseconds: number | null,
): "timeout" | null {
  const ts = rt.tstate;
  const earlier = ts.wait;
  if (earlier?.timedOut === true) {
    ts.wait = null;
    return "timeout";
  }
  if (rt.threads.length === 1 && nanoseconds !== null) {
    // Nobody else could do anything meanwhile, unless there are other processes.
    if (rt.kernel !== null) return rt.kernel.wait(() => false, nanoseconds) === null ? null : "timeout";
    rt.clock += nanoseconds;
    ts.wait = null;
    return "timeout";
  }
  if (rt.scheduler !== null && !isDirectCall(kind, object)) {
    const line = ts.current_frame === null ? null : frameLine(ts.current_frame);
    throw new RunEnded(
      "unsupported",
      `${line === null ? "" : `line ${line}: `}a thread has to wait inside of C code that called the waiting function; only a call that stands in the program itself can wait while there are other threads`,
    );
  }
  const deadline =
    earlier !== null ? earlier.deadline : nanoseconds === null ? null : modelledTime() + nanoseconds;
  ts.wait = { kind, object, waiters, deadline, timedOut: false };
  if (rt.scheduler === null)
    throw new RunEnded("deadlock", "deadlock: the only thread waits for what nobody can do any more");
  waiters?.push(ts);
  rt.mustWait = true;
  return null;
}

/** What the thread waited for has come. */
export function endWait(): void {
  rt.tstate.wait = null;
}

/** `time.sleep`. False: its instruction runs again. */
export function sleepFor(nanoseconds: number): boolean {
  return waitFor("sleep", null, null, nanoseconds) === "timeout";
}

/** Has the instruction itself called the C function, so that it can run again? */
function isDirectCall(kind: Wait["kind"], object: PyObject | null): boolean {
  const f = rt.tstate.current_frame;
  if (f === null) return false;
  const body = f.f_executable.body;
  const arg = body.args[f.lasti] as number;
  const s = f.localsplus;
  let callable: PyObject | null;
  let self: PyObject | null = null;
  switch (body.ops[f.lasti]) {
    case OP.CALL:
    case OP.CALL_KW:
      callable = s[f.sp - arg - 2] ?? null;
      self = s[f.sp - arg - 1] ?? null;
      break;
    case OP.CALL_FUNCTION_EX:
      callable = s[f.sp - ((arg & 1) !== 0 ? 4 : 3)] ?? null;
      break;
    case OP.BEFORE_WITH:
      // __exit__ has taken the manager's place.
      callable = s[f.sp - 1] ?? null;
      break;
    default:
      return false;
  }
  if (callable === null) return false;
  if (PyCFunction_Check(callable)) {
    if (kind === "sleep") return callable.body.m_ml.ml_name === "sleep";
    if (callable.body.m_self === object || object === null) return true;
    return callable.body.m_ml.ml_name === "_shutdown";
  }
  return callable.ob_type.tp_name === "method_descriptor" && self === object;
}
