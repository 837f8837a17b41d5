/**
 * The evaluation loop (Python/ceval.c: `_PyEval_EvalFrameDefault`).
 *
 * Instructions are bodies in a table (dispatch.ts); the loop looks the next one up, runs it, and follows what it
 * answers. Calls of Python functions push a frame and go on in the same loop, as in CPython; only C code that calls
 * Python starts a loop of its own. State is kept in the frame (`pc`, `sp`, `localsplus`), never in locals of the loop,
 * so that at every moment the whole machine can be looked at.
 */
import { OP } from "../bytecode/opcodes.ts";
import { NO_MEMORY } from "../objects/alloc.ts";
import {
  MemoryError,
  PyErr_GetRaisedException,
  PyErr_Occurred,
  PyErr_SetString,
  SystemError,
} from "../objects/errors.ts";
import { PyExc_RecursionError } from "../objects/exceptions.ts";
import { gen_clear_after_unwind, type PyGenObject } from "../objects/genobject.ts";
import {
  DECREF,
  dropHeld,
  hold,
  holdMark,
  observer,
  type PyObject,
  type Result,
  unhold,
  XDECREF,
} from "../objects/object.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { rt } from "../objects/runtime.ts";
import { PyTraceBack_Here } from "../objects/tracebackobject.ts";
import { BLOCK, bodies, ERROR, EXIT, FRAME, NEXT } from "./dispatch.ts";
import { clearFrame } from "./frame-clear.ts";
import { FRAME_OWNED_BY_GENERATOR, type Frame, INSTANCE, isFrozenInC, RETURN_EXIT } from "./frame.ts";
import { runUnwatched } from "./hot-loop.ts";
import { NANOSECONDS_PER_INSTRUCTION } from "./schedule.ts";
import { enterRecursive, leaveRecursive, MAX_EVAL_DEPTH, type ThreadState } from "./threadstate.ts";
import { traceException, traceLine, traceThrow, traceUnwind } from "./tracing.ts";

/**
 * Thrown through the loop when a run has used up its budget or was stopped. Not a Python exception: nothing of the
 * program runs after it.
 */
export class RunEnded extends Error {
  readonly reason:
    | "instructions"
    | "bytes"
    | "output"
    | "stopped"
    | "unsupported"
    | "deadlock"
    | "freed-too-early"
    | "leaked";
  constructor(reason: RunEnded["reason"], message: string) {
    super(message);
    this.name = "RunEnded";
    this.reason = reason;
  }
}

/** Looks at the machine before each instruction: recorder, checker, stress. */
export type InstructionHook = (frame: Frame, ts: ThreadState) => void;
let hook: InstructionHook | null = null;
export const instructionHook = (): InstructionHook | null => hook;
export function setInstructionHook(h: InstructionHook | null): void {
  hook = h;
}

/** Makes `frame` the current one (`_Py_EnterRecursivePy` included). */
export function enterFrame(ts: ThreadState, frame: Frame): number {
  frame.previous = ts.current_frame;
  ts.current_frame = frame;
  if (ts.py_recursion_remaining-- <= 0) {
    PyErr_SetString(PyExc_RecursionError, "maximum recursion depth exceeded");
    // exit_unwind: the frame goes without a traceback entry, the error is its caller's.
    return unwindFrame(ts, frame);
  }
  return FRAME;
}

/** Leaves the frame: pops it off the thread and clears it (or lets its generator do so). */
export function leaveFrame(ts: ThreadState, frame: Frame): void {
  ts.py_recursion_remaining++;
  ts.current_frame = frame.previous;
  const self = frame.shim;
  if (self !== null) {
    // The shim is a frame of its own, which stays for now.
    const mark = holdMark();
    frame.shim = null;
    hold(self, INSTANCE);
    clearFrame(frame);
    unhold(mark);
    frame.shim = self;
  } else if (frame.owner === FRAME_OWNED_BY_GENERATOR) gen_clear_after_unwind(ts, frame.gen as PyGenObject);
  else clearFrame(frame);
  frame.previous = null;
}

/** Takes the instance out of the shim below a constructor's frame that was left. null: there is no shim. */
export function leaveShim(ts: ThreadState, frame: Frame): PyObject | null {
  const self = frame.shim;
  if (self === null) return null;
  ts.py_recursion_remaining++;
  frame.shim = null;
  return self;
}

/** Leaves a frame because of an error: ERROR for its caller, or EXIT with no result if it was the loop's first. */
function unwindFrame(ts: ThreadState, frame: Frame): number {
  const wasEntry = frame.returnTo === RETURN_EXIT;
  leaveFrame(ts, frame);
  const self = leaveShim(ts, frame);
  if (self !== null) DECREF(self);
  if (wasEntry) {
    ts.returnValue = null;
    return EXIT;
  }
  return ERROR;
}

/** Thrown at an instruction boundary when a slice is over; the machine can go on with `continueLoop`. */
export const PAUSED: unique symbol = Symbol("paused");

/**
 * For an instruction hook: the slice ends before the instruction that was about to run. Only where the outermost loop runs
 * alone (`rt.activations.length === 1`).
 */
export function pauseHere(): never {
  settleFuel();
  throw PAUSED;
}

/** What has been executed is counted; the next instruction looks at the budgets. */
export function settleFuel(): void {
  rt.instructionsExecuted += rt.fuelGiven - rt.fuel;
  rt.fuelGiven = 0;
  rt.fuel = 0;
}

/** Runs the outermost frame of a thread in slices: result, or PAUSED. */
export function beginLoop(entry: Frame): Result | typeof PAUSED {
  const ts = rt.tstate;
  rt.activations.push(ts);
  ts.evalDepth++;
  ts.c_recursion_remaining--;
  if (enterFrame(ts, entry) === EXIT) return endLoop(null);
  return continueLoop();
}

/** Goes on after PAUSED. */
export function continueLoop(): Result | typeof PAUSED {
  try {
    return endLoop(loop());
  } catch (e) {
    if (e === PAUSED) return PAUSED;
    throw e;
  }
}
function endLoop(result: Result): Result {
  rt.activations.pop();
  rt.tstate.evalDepth--;
  rt.tstate.c_recursion_remaining++;
  return result;
}

/** Python code is about to be run from C code. False with an exception set. */
export function enterNested(ts: ThreadState): boolean {
  if (!enterRecursive("")) return false;
  if (rt.activations.length >= MAX_EVAL_DEPTH) tooDeep();
  ts.evalDepth++;
  rt.activations.push(ts);
  return true;
}
export function leaveNested(ts: ThreadState): void {
  rt.activations.pop();
  ts.evalDepth--;
  leaveRecursive();
}
function tooDeep(): never {
  throw new RunEnded(
    "unsupported",
    `Python code calls Python code through C functions (special methods, sorted, map …) more than ${MAX_EVAL_DEPTH} calls deep`,
  );
}

/** Runs a frame called from C code until it returns. Result, or null with an exception set. */
export function runFrame(entry: Frame): Result {
  const ts = rt.tstate;
  if (!enterNested(ts)) {
    clearFrame(entry);
    return null;
  }
  const result = enterFrame(ts, entry) === EXIT ? null : loop();
  leaveNested(ts);
  return result;
}

/** Resumes a generator's frame from C code. */
export function runGeneratorFrame(entry: Frame): Result {
  const ts = rt.tstate;
  if (!enterNested(ts)) return null;
  entry.returnTo = RETURN_EXIT;
  const r = enterFrame(ts, entry);
  let result: Result = null;
  if (r !== EXIT) result = PyErr_Occurred() === null ? loop() : loopFromError(ts);
  leaveNested(ts);
  return result;
}

/** Continues a frame with an exception already set (`throw`). */
function loopFromError(ts: ThreadState): Result {
  if (ts.trace !== null || ts.profile !== null) traceThrow(ts, ts.current_frame as Frame);
  const r = handleError(ts);
  if (r === EXIT) return takeReturn(ts);
  return loop();
}

function takeReturn(ts: ThreadState): Result {
  const v = ts.returnValue;
  ts.returnValue = null;
  return v;
}

/**
 * Runs frames until the one that was entered from outside returns: those of whichever thread holds the GIL. An
 * activation ends with the frame that it began with. One function, since each level of a recursion through C functions
 * keeps it on JavaScript's stack.
 */
export function loop(): Result {
  running: for (;;) {
    const ts = rt.tstate;
    const mark = holdMark();
    const { evalDepth, c_recursion_remaining } = ts;
    const depth = rt.activations.length;
    try {
      let f = ts.current_frame as Frame;
      for (;;) {
        let r = NEXT;
        if (hook === null && observer === null && ts.trace === null && rt.scheduler === null)
          r = runUnwatched(f, ts);
        if (r === NEXT) {
          if (--rt.fuel <= 0) {
            refuel();
            if (rt.scheduler !== null) {
              if (rt.scheduler.beforeInstruction()) return takeReturn(rt.tstate);
              if (rt.tstate !== ts) continue running;
            }
          }
          if (hook !== null) hook(f, ts);
          if (ts.trace !== null && !traceLine(ts, f)) {
            if (handleError(ts) === EXIT && (rt.scheduler === null || rt.scheduler.leave()))
              return takeReturn(rt.tstate);
            if (rt.tstate !== ts) continue running;
            f = ts.current_frame as Frame;
            continue;
          }
          const pc = f.pc;
          f.lasti = pc;
          f.pc = pc + 1;
          const code = f.f_executable.body;
          r = (bodies[code.ops[pc] as number] as (typeof bodies)[number])(f, code.args[pc] as number, ts);
          if (r === NEXT) continue;
        }
        if (r === FRAME) {
          f = ts.current_frame as Frame;
          continue;
        }
        if (r === BLOCK) {
          f.pc = f.lasti;
          rt.mustWait = false;
          if (rt.stepsAside) {
            rt.stepsAside = false;
            throw PAUSED;
          }
          if (rt.scheduler?.block() === true) return takeReturn(rt.tstate);
        } else if (r === EXIT || handleError(ts) === EXIT) {
          if (rt.scheduler === null || rt.scheduler.leave()) return takeReturn(rt.tstate);
        }
        if (rt.tstate !== ts) continue running;
        f = ts.current_frame as Frame;
      }
    } catch (e) {
      if (!isOutOfMemory(e)) throw e;
      ts.evalDepth = evalDepth;
      ts.c_recursion_remaining = c_recursion_remaining;
      rt.activations.length = depth;
      if (memoryError(ts, mark) === EXIT && (rt.scheduler === null || rt.scheduler.leave()))
        return takeReturn(rt.tstate);
    }
  }
}
/** MemoryError in place of whatever was under way. */
function memoryError(ts: ThreadState, mark: number): number {
  while (holdMark() > mark) dropHeld(holdMark() - 1);
  MemoryError();
  return handleError(ts);
}

/** The model has no room (NO_MEMORY), or the JavaScript engine has none for the text or the array behind an object. */
function isOutOfMemory(e: unknown): boolean {
  return (
    e === NO_MEMORY ||
    (e instanceof RangeError &&
      // Where the stack has ended there is no room to compile a pattern either.
      !e.message.startsWith("Maximum call stack") &&
      /^(invalid (string|array|typed array|array buffer) length|array buffer allocation|allocation size|out of memory|maximum bigint size|\w+ maximum size)/i.test(
        e.message,
      ))
  );
}

/** Instructions between two looks at the budget and the host's wish to stop. */
const FUEL = 10_000;

/** Instructions executed so far. */
export function instructionsExecuted(): number {
  return rt.instructionsExecuted + rt.fuelGiven - rt.fuel;
}

/** The fuel is out at the next instruction. */
export function endFuel(): void {
  if (rt.fuel <= 1) return;
  rt.fuelGiven -= rt.fuel - 1;
  rt.fuel = 1;
}

/** Nanoseconds of modelled time since the start of the run. */
export function modelledTime(): number {
  return rt.clock + instructionsExecuted() * NANOSECONDS_PER_INSTRUCTION;
}

function refuel(): void {
  rt.instructionsExecuted += rt.fuelGiven;
  const left = rt.limits.instructions - rt.instructionsExecuted;
  const slice = rt.sliceEnd - rt.instructionsExecuted;
  const most = rt.scheduler?.everyInstruction === true ? 1 : FUEL;
  rt.fuelGiven = Math.max(1, Math.min(most, left, slice > 0 ? slice : FUEL));
  rt.fuel = rt.fuelGiven;
  if (left <= 0)
    throw new RunEnded(
      "instructions",
      `the program ran ${rt.limits.instructions} instructions without ending`,
    );
  if (rt.stopRequested) throw new RunEnded("stopped", "the run was stopped");
  const held = rt.obmalloc.narenas_currently_allocated * 1048576 + rt.obmalloc.system.bytesInUse;
  if (held > rt.limits.bytes)
    throw new RunEnded("bytes", `the program holds more than ${rt.limits.bytes} bytes`);
  // Only the outermost loop can be left and entered again.
  if (slice <= 0 && rt.activations.length === 1) throw PAUSED;
}

/**
 * `error:` and `exception_unwind:`. Adds the traceback entry, then finds a handler in this frame or, leaving frames,
 * in a caller's. FRAME when one was found, EXIT when the loop's first frame is left.
 */
function handleError(ts: ThreadState): number {
  for (;;) {
    const f = ts.current_frame as Frame;
    if (PyErr_Occurred() === null) SystemError("error return without exception set");
    // _PyFrame_IsIncomplete: a frame that is not yet prepared has no entry.
    if (!isIncomplete(f) && !isFrozenInC(f)) PyTraceBack_Here(f);
    if (ts.trace !== null) traceException(ts, f);
    if (unwindInFrame(f)) return FRAME;
    if (ts.trace !== null || ts.profile !== null) traceUnwind(ts, f);
    const r = unwindFrame(ts, f);
    if (r === EXIT) return EXIT;
  }
}

/** RERAISE: as handleError, without a new traceback entry for the current frame. */
export function reraise(ts: ThreadState): number {
  const f = ts.current_frame as Frame;
  if (unwindInFrame(f)) return FRAME;
  if (ts.trace !== null || ts.profile !== null) traceUnwind(ts, f);
  const r = unwindFrame(ts, f);
  if (r === EXIT) return EXIT;
  return ERROR;
}

function isIncomplete(f: Frame): boolean {
  // Once RETURN_GENERATOR has made the generator its frame is whole, also when something is thrown in before it begins.
  if (f.owner === FRAME_OWNED_BY_GENERATOR) return false;
  const ops = f.f_executable.body.ops;
  // Before the first RESUME, MAKE_CELL, COPY_FREE_VARS and RETURN_GENERATOR prepare the frame.
  return f.lasti < 0 || f.lasti < firstTraceable(f, ops);
}
function firstTraceable(f: Frame, ops: Uint8Array): number {
  const body = f.f_executable.body as { firstTraceable?: number };
  if (body.firstTraceable === undefined) {
    let i = 0;
    while (i < ops.length && ops[i] !== RESUME) i++;
    body.firstTraceable = i < ops.length ? i : 0;
  }
  return body.firstTraceable;
}
const RESUME = OP.RESUME;

/**
 * Looks the exception table up for the instruction that failed; cuts the stack, pushes lasti and the exception, jumps.
 * RERAISE sets `lasti` back to where the exception came from, but is looked up at its own place.
 */
function unwindInFrame(f: Frame): boolean {
  const code = f.f_executable.body;
  const table = code.unit.exceptionTable;
  const i = f.pc - 1;
  for (const entry of table) {
    if (i < entry.start || i >= entry.end) continue;
    const level = code.nlocalsplus + entry.depth;
    popTo(f, level);
    const s = f.localsplus;
    if (entry.lasti) s[f.sp++] = PyLong_FromLong((code.unit.offsets[f.lasti] as number) / 2);
    s[f.sp++] = PyErr_GetRaisedException();
    f.pc = entry.target;
    return true;
  }
  popTo(f, code.nlocalsplus);
  return false;
}

function popTo(f: Frame, level: number): void {
  const s = f.localsplus;
  while (f.sp > level) {
    const o = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    XDECREF(o);
  }
}

/** Index of the instruction whose offset in code units is `units`. */
export function indexOfLasti(f: Frame, units: number): number {
  const offsets = f.f_executable.body.unit.offsets;
  let lo = 0;
  let hi = offsets.length - 1;
  const byte = units * 2;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((offsets[mid] as number) < byte) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
