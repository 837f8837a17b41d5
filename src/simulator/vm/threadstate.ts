/** The state of one thread (Include/cpython/pystate.h) and the recursion checks. */
import { PyErr_SetString } from "../objects/errors.ts";
import { PyExc_RecursionError } from "../objects/exceptions.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import type { PyListObject } from "../objects/listobject.ts";
import { type PyObject, setCLocals, touch } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { Frame } from "./frame.ts";
import type { Wait } from "./schedule.ts";

/** `_PyErr_StackItem`: an exception being handled. Generators have one of their own while they run. */
export interface ExcInfo {
  exc_value: PyObject | null;
  previous_item: ExcInfo | null;
  /** The generator whose slot it is; null: the thread's. */
  owner: PyObject | null;
}

/** Tells the observer that the handled exception is another one. */
export function touchExcInfo(info: ExcInfo): void {
  if (info.owner !== null) touch(info.owner);
}

/** Nesting of C code that a thread may reach: JavaScript's own stack is the limit here. */
export const C_RECURSION_LIMIT = 10000;

/** A frame whose locals are being dropped: it still owns what it has not dropped yet. */
export interface DyingFrame {
  readonly frame: Frame;
  /** Entries of localsplus below this one were there when dropping began; those that still are, are owned. */
  readonly top: number;
  /** Nobody else lists `f_locals`: the frame is neither its thread's nor a generator's nor a frame object's any more. */
  readonly unlinked: boolean;
}

export class ThreadState {
  readonly id: number;
  name: string;
  current_frame: Frame | null = null;
  current_exception: PyObject | null = null;
  readonly exc_state: ExcInfo = { exc_value: null, previous_item: null, owner: null };
  exc_info: ExcInfo;
  /** Python frames that may still be entered. */
  py_recursion_remaining: number;
  /** Nested runs of the evaluation loop and recursive C functions. */
  c_recursion_remaining = C_RECURSION_LIMIT;
  /** Result of the outermost frame of the evaluation loop that just ended. */
  returnValue: PyObject | null = null;
  /** Objects whose repr is being made: an entry of the thread's dict, borrowed. */
  reprList: PyListObject | null = null;
  /** Depth of nested evaluation loops that it has begun: 0 outside. */
  evalDepth = 0;
  /** What the thread waits for; also while it looks whether it has come. Null otherwise. */
  wait: Wait | null = null;
  /** It has ended its innermost activation of the loop, but another thread's lies above on JavaScript's stack. */
  isLeaving = false;
  /** What it calls first, owned until it ends; null for the main thread. */
  boot: { func: PyObject | null; args: PyObject | null; kwargs: PyObject | null } | null = null;
  hasBegun = false;
  /** `pthread_self()`, as `get_ident` shows it. */
  ident = 0;
  isDaemon = false;
  /** What to do when its state is cleared: thread-local values go. */
  readonly atClear: Set<() => void> = new Set();
  /** What to do when it has ended. */
  onEnd: (() => void) | null = null;
  trace: PyObject | null = null;
  profile: PyObject | null = null;
  tracing = 0;
  /** What `hold` has registered, while the thread does not run: see objects/object.ts. */
  readonly cLocals: PyObject[] = [];
  readonly cLocalLabels: string[] = [];
  /** Frames whose locals are being dropped, innermost last. Part of the ledger. */
  readonly dyingFrames: DyingFrame[] = [];

  constructor(id: number, name: string, recursionLimit: number) {
    this.id = id;
    this.name = name;
    this.exc_info = this.exc_state;
    this.py_recursion_remaining = recursionLimit;
  }
}

/** Where the main thread's stack lies: pthread_self(). */
const MAIN_IDENT = 0x7ffff7d8a740;

/** `get_ident()`. */
export function identOf(ts: ThreadState): number {
  if (ts.ident === 0) ts.ident = MAIN_IDENT;
  return ts.ident;
}

/** Makes a thread the one that runs. */
export function setThread(ts: ThreadState): void {
  rt.tstate = ts;
  setCLocals(ts.cLocals, ts.cLocalLabels);
}

/** `_Py_EnterRecursiveCall`: false with RecursionError set when the limit is reached. */
export function enterRecursive(where: string): boolean {
  const ts = rt.tstate;
  if (ts.c_recursion_remaining-- > 0) return true;
  if (ts.c_recursion_remaining >= -1) {
    ts.c_recursion_remaining++;
    PyErr_SetString(PyExc_RecursionError, `maximum recursion depth exceeded${where}`);
    return false;
  }
  return true;
}
/** Nested evaluation loops: a bound for hosts whose own stack has none. Python's limit of 1000 frames comes first. */
export const MAX_EVAL_DEPTH = 5000;

/**
 * What to say when JavaScript's stack has ended, null for any other error. CPython's own is large enough for its limit of
 * 1000 frames in all cases; of a page's, a level of the deepest recursions (through sorted, map, format …) takes more than
 * a thousandth.
 */
export function stackOverflow(e: unknown): string | null {
  if (!(e instanceof Error) || !/call stack|too much recursion|stack overflow/i.test(e.message)) return null;
  const { evalDepth } = rt.tstate;
  return (
    `Python code called Python code through special methods or C functions ${evalDepth} deep: here the host's stack ends ` +
    "before Python's limit does. With sys.setrecursionlimit(300) at its start the program ends as it does in Python"
  );
}

export function leaveRecursive(): void {
  rt.tstate.c_recursion_remaining++;
}

/** `PyEval_GetGlobals`: borrowed, null outside of Python code. */
export function currentGlobals(): PyDictObject | null {
  const f = rt.tstate.current_frame;
  return f === null ? null : f.f_globals;
}
