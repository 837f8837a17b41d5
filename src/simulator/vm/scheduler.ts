/**
 * Threads and the GIL (Python/ceval_gil.c, Modules/_threadmodule.c: `thread_run`).
 *
 * One thread holds the GIL: `rt.tstate`. The others are ready (they wait for the GIL), wait for something else, or are
 * about to leave an activation of the loop that does not lie innermost. A waiting thread asks for the GIL when the
 * switch interval is over and the GIL has not changed hands meanwhile; the holder gives it up at its next check of the
 * eval breaker, to the one that has waited longest, and lines up itself. Modelled time passes with each instruction, and
 * jumps to the next deadline when everybody waits.
 */
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  observer,
  type PyObject,
  setObserver,
  unhold,
  XDECREF,
} from "../objects/object.ts";
import { PyObject_Call } from "../objects/call.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
} from "../objects/errors.ts";
import { PyExc_SystemExit } from "../objects/exceptions.ts";
import { reprText } from "../objects/abstract.ts";
import { PyMethod_Check } from "../objects/classobject.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import { type PyFunctionObject, PyFunction_Type } from "../objects/funcobject.ts";
import { rt } from "../objects/runtime.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { BiasedCounts } from "./biased-counts.ts";
import { pushFrame } from "./call-function.ts";
import { endFuel, enterFrame, modelledTime, RunEnded } from "./ceval.ts";
import { CriticalSections } from "./critical-sections.ts";
import { deadlockText, stuckText } from "./deadlock.ts";
import { EXIT } from "./dispatch.ts";
import { RETURN_EXIT } from "./frame.ts";
import {
  type ChoicePoint,
  isOwnChoice,
  NANOSECONDS_PER_INSTRUCTION,
  type SchedulerHooks,
  type Switch,
  type Wait,
} from "./schedule.ts";
import type { WaitKind } from "../snapshot/model.ts";
import type { ThreadPhase, ThreadStep } from "../snapshot/trace.ts";
import { setThread, ThreadState } from "./threadstate.ts";
import { UnlockedCounts } from "./unlocked-counts.ts";
import { writeUnraisable } from "./unraisable.ts";

/** A thread in line for the GIL. */
interface Waiting {
  readonly ts: ThreadState;
  /** When it will ask, in modelled nanoseconds. */
  asksAt: number;
  /** Switches until it began to wait: if there was one meanwhile, it waits another interval. */
  switches: number;
  /** It has asked in this interval. */
  hasAsked: boolean;
}

/** Where a new thread's stack lies, as pthread_self() tells: the others' below. */
const FIRST_IDENT = 0x7ffff6c006c0;
const STACK_SIZE = 0x801000;

export class Scheduler implements SchedulerHooks {
  readonly everyInstruction: boolean;
  /** The GIL's way so far. */
  readonly switches: Switch[] = [];
  /** Choices so far. */
  ordinal = 0;
  /** Choices of the program's own so far. */
  private places = 0;
  /** Switches that a given schedule names and that could not be made. */
  missed = 0;
  private readonly line: Waiting[] = [];
  private readonly blocked = new Set<ThreadState>();
  private handOvers = 0;
  private waits = 0;
  /** Asked at the last check: who gets the GIL before the next instruction. */
  private next: ThreadState | null = null;
  /** The holder has released the GIL in the instruction that has just run. */
  private hasReleased = false;
  /** Has just taken the GIL: it executes an instruction before it is asked again. */
  private fresh: ThreadState | null = null;
  private nextId = 2;
  private readonly idents: number[] = [];
  private identsUsed = 0;
  private random: number;
  private readonly given: ReadonlyMap<number, number>;

  /** Of the free-threaded machine. */
  private readonly sections: CriticalSections | null = null;

  constructor() {
    const policy = rt.policy;
    this.everyInstruction =
      rt.machine !== "3.13" ||
      ((policy.kind === "given" || policy.kind === "chosen") && policy.checkpoints === "instruction");
    if (rt.machine === "free-threaded") {
      this.sections = new CriticalSections();
      rt.countModel = new BiasedCounts(observer);
    } else if (rt.machine === "unlocked-counts") rt.countModel = new UnlockedCounts(observer);
    if (rt.countModel !== null) setObserver(rt.countModel);
    this.random = policy.kind === "random" ? policy.seed | 0 : 0;
    this.given = new Map(policy.kind === "given" ? policy.switches.map((s) => [s.at, s.to]) : []);
  }

  get alive(): number {
    return rt.threads.length;
  }

  lockedBy(ts: ThreadState): PyObject | null {
    return this.sections?.lockedBy(ts) ?? null;
  }

  isBlocked(ts: ThreadState): boolean {
    return this.blocked.has(ts);
  }

  // ---- threads -------------------------------------------------------------------------------------------

  /** `do_start_new_thread`: borrows its arguments. `onEnd` runs when the thread is gone. */
  start(
    func: PyObject,
    args: PyTupleObject,
    kwargs: PyDictObject | null,
    name: string,
    isDaemon: boolean,
    onEnd: (() => void) | null,
  ): ThreadState {
    const ts = new ThreadState(this.nextId++, name, rt.recursionLimit);
    INCREF(func);
    INCREF(args);
    if (kwargs !== null) INCREF(kwargs);
    ts.boot = { func, args, kwargs };
    ts.ident = this.idents.pop() ?? FIRST_IDENT - this.identsUsed++ * STACK_SIZE;
    ts.isDaemon = isDaemon;
    ts.onEnd = onEnd;
    rt.threads.push(ts);
    note("create", ts, `${rt.tstate.name} creates ${name}`, rt.tstate);
    this.#lineUp(ts, modelledTime());
    rt.evalBreaker = true;
    if (this.everyInstruction) endFuel();
    return ts;
  }

  /** The thread takes its first step. False: it has ended already. */
  #begin(ts: ThreadState): boolean {
    ts.hasBegun = true;
    note("start", ts, `${ts.name} starts`);
    const boot = ts.boot as NonNullable<ThreadState["boot"]>;
    const func = boot.func as PyObject;
    const args = boot.args as PyTupleObject;
    const kwargs = boot.kwargs as PyDictObject | null;
    const isMethod = PyMethod_Check(func);
    const inner = isMethod ? (func.body.im_func as PyObject) : func;
    if (inner.ob_type !== PyFunction_Type || (kwargs !== null && kwargs.body.ma_used > 0)) {
      this.#end(ts, PyObject_Call(func, args, kwargs));
      return false;
    }
    const all = [...(args.body.ob_item as PyObject[])];
    if (isMethod) all.unshift(func.body.im_self as PyObject);
    for (const a of all) INCREF(a);
    INCREF(inner);
    const frame = pushFrame(inner as PyFunctionObject, null, all, null);
    if (frame !== null) {
      frame.returnTo = RETURN_EXIT;
      if (enterFrame(ts, frame) !== EXIT) return true;
    }
    this.#end(ts, null);
    return false;
  }

  /** `thread_run` after the call: steals the result, null with an exception set. */
  #end(ts: ThreadState, result: PyObject | null): void {
    const boot = ts.boot as NonNullable<ThreadState["boot"]>;
    if (result !== null) DECREF(result);
    else if (PyErr_ExceptionMatches(PyExc_SystemExit)) PyErr_Clear();
    else {
      const exc = PyErr_GetRaisedException() as PyObject;
      const mark = holdMark();
      hold(exc, "exception that ended a thread");
      const shown = reprText(boot.func as PyObject);
      if (shown === null) PyErr_Clear();
      unhold(mark);
      PyErr_SetRaisedException(exc);
      writeUnraisable(null, `Exception ignored in thread started by ${shown ?? "<object repr() failed>"}`);
    }
    // thread_bootstate_free, then PyThreadState_Clear.
    for (const slot of ["func", "args", "kwargs"] as const) {
      const o = boot[slot];
      boot[slot] = null;
      XDECREF(o);
    }
    const dict = rt.holders.get(`dict of thread ${ts.id}`);
    if (dict !== undefined) {
      rt.holders.delete(`dict of thread ${ts.id}`);
      ts.reprList = null;
      DECREF(dict.object);
    }
    for (const clear of ts.atClear) clear();
    const handled = ts.exc_state.exc_value;
    ts.exc_state.exc_value = null;
    XDECREF(handled);
    for (const slot of ["profile", "trace"] as const) {
      const o = ts[slot];
      ts[slot] = null;
      XDECREF(o);
    }
    rt.countModel?.threadEnded(ts);
    this.#leaveSection(ts);
    rt.threads.splice(rt.threads.indexOf(ts), 1);
    rt.endedThreads.push({ id: ts.id, name: ts.name });
    this.idents.push(ts.ident);
    note("finish", ts, `${ts.name} finishes`);
    ts.onEnd?.();
  }

  // ---- the GIL -------------------------------------------------------------------------------------------

  #lineUp(ts: ThreadState, now: number): void {
    this.line.push({ ts, asksAt: now + this.#interval(), switches: this.handOvers, hasAsked: false });
    note("wait", ts, `${ts.name} waits for ${what()}`);
  }

  /**
   * The switch interval, and by how much a timed wait ends late: Linux gives a timer 50 microseconds of slack. Without
   * it, threads that wake each other could go on in step for ever, as no real ones do.
   */
  #interval(): number {
    this.waits++;
    return rt.switchInterval * 1e9 + ((this.waits * 7919) % 2003) * NANOSECONDS_PER_INSTRUCTION;
  }

  /** Those that could take the GIL, the longest waiting first. */
  #candidates(): ThreadState[] {
    const innermost = rt.activations.at(-1);
    const out: ThreadState[] = [];
    for (const { ts } of this.line) if (!ts.isLeaving || ts === innermost) out.push(ts);
    return out;
  }

  /** Has a waiting thread asked, its interval over and no switch meanwhile? */
  #isAsked(now: number): boolean {
    let isAsked = false;
    for (const w of this.line) {
      while (w.asksAt <= now) {
        if (w.switches === this.handOvers) {
          isAsked = true;
          this.#ask(w, w.asksAt);
          break;
        }
        w.asksAt += this.#interval();
        w.switches = this.handOvers;
        w.hasAsked = false;
      }
    }
    return isAsked;
  }

  #leaveSection(ts: ThreadState): void {
    for (const waiter of this.sections?.leaveDone(ts) ?? []) this.wake(waiter);
  }

  #ask(w: Waiting, time: number): void {
    if (w.hasAsked) return;
    w.hasAsked = true;
    note("request", w.ts, `${w.ts.name} asks ${rt.tstate.name} for ${what()}`, rt.tstate, { time });
  }

  /** Who goes on at this choice; null: the holder, or if there is none the longest waiting. */
  #choose(current: ThreadState | null, ready: readonly ThreadState[], now: number): ThreadState | null {
    const { policy } = rt;
    switch (policy.kind) {
      case "cpython":
        // Without a GIL all go on in step, as on so many processors.
        if (rt.machine === "free-threaded") return current === null ? null : (ready[0] ?? null);
        return current !== null && this.#isAsked(now) ? (ready[0] ?? null) : null;
      case "random": {
        if (current !== null && this.#nextRandom() % 4 !== 0) return null;
        return ready[this.#nextRandom() % ready.length] ?? null;
      }
      case "given": {
        const point = { ordinal: this.ordinal, current, ready, frame: rt.tstate.current_frame };
        const place = isOwnChoice(point) ? ++this.places : -1;
        const to = this.given.get(policy.numbering === "places" ? place : this.ordinal);
        if (to === undefined || to === current?.id) return null;
        const ts = ready.find((t) => t.id === to) ?? null;
        if (ts === null) this.missed++;
        return ts;
      }
      case "chosen":
        return policy.choose({
          ordinal: this.ordinal,
          current,
          ready,
          frame: rt.tstate.current_frame,
        } satisfies ChoicePoint);
    }
  }

  /** xorshift32. */
  #nextRandom(): number {
    let x = this.random === 0 ? 0x9e3779b9 : this.random;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.random = x;
    return x >>> 0;
  }

  released(): void {
    if (rt.threads.length < 2 || rt.finalizing || rt.machine === "free-threaded") return;
    this.hasReleased = true;
    endFuel();
  }

  checkpoint(): void {
    rt.countModel?.atCheck();
    if (rt.threads.length < 2 || rt.finalizing) return;
    rt.evalBreaker = true;
    if (this.everyInstruction || this.next !== null) return;
    this.next = this.#atCheck();
    if (this.next !== null) endFuel();
  }

  #atCheck(): ThreadState | null {
    const now = modelledTime();
    this.#wakeDue(now);
    this.ordinal++;
    const ready = this.#candidates();
    if (ready.length === 0) return null;
    const next = this.#choose(rt.tstate, ready, now);
    this.#noteChoice(rt.tstate, ready, next ?? rt.tstate);
    return next;
  }

  #noteChoice(holder: ThreadState | null, ready: readonly ThreadState[], took: ThreadState): void {
    if (observer === null) return;
    const ids = ready.map((ts) => ts.id);
    observer.choice?.({ at: this.ordinal, holder: holder?.id ?? null, ready: ids, took: took.id });
  }

  beforeInstruction(): boolean {
    if (rt.finalizing) return false;
    let next = this.next;
    this.next = null;
    const ts = rt.tstate;
    rt.countModel?.boundary(ts);
    if (this.sections !== null) this.#leaveSection(ts);
    if (this.hasReleased) {
      this.hasReleased = false;
      const ready = this.#candidates();
      if (ready.length > 0) {
        const now = modelledTime();
        note("drop", ts, `${ts.name} drops ${what()}`);
        this.#lineUp(ts, now);
        return this.#giveTo(ready, now);
      }
    }
    if (this.everyInstruction && rt.threads.length > 1) {
      const places = rt.countModel?.places(ts) ?? 1;
      if (places > 0 && this.fresh !== ts) next = this.#atCheck();
      this.fresh = null;
      if (next === null && places > 1) {
        rt.countModel?.read(ts);
        next = this.#atCheck();
      }
      if (next === null && this.sections !== null) {
        const entered = this.sections.enter(ts);
        if (typeof entered === "object") {
          ts.wait = {
            kind: "object",
            object: entered.o,
            waiters: entered.waiters,
            deadline: null,
            timedOut: false,
          };
          return this.block();
        }
        if (entered === "locked") {
          ts.wait = null;
          next = this.#atCheck();
        }
      }
    }
    if (next === null) return false;
    const now = modelledTime();
    for (const w of this.line) if (w.ts === next) this.#ask(w, now);
    note("drop", ts, `${ts.name} drops ${what()}`, next);
    this.#lineUp(ts, now);
    return this.#run(next);
  }

  block(): boolean {
    const ts = rt.tstate;
    this.blocked.add(ts);
    note("drop", ts, `${ts.name} drops ${what()}`);
    if (ts.wait !== null)
      note("block", ts, `${ts.name} waits for ${waitWords[ts.wait.kind]}`, null, {
        waitsFor: ts.wait.kind,
        until: ts.wait.deadline,
      });
    return this.#handOver();
  }

  leave(): boolean {
    const ts = rt.tstate;
    if (rt.activations.at(-1) === ts) return true;
    if (rt.activations.includes(ts)) {
      ts.isLeaving = true;
      note("drop", ts, `${ts.name} drops ${what()}`);
      this.#lineUp(ts, modelledTime());
    } else {
      const result = ts.returnValue;
      ts.returnValue = null;
      this.#end(ts, result);
      note("drop", ts, `${ts.name} drops ${what()}`);
    }
    return this.#handOver();
  }

  /** The holder cannot go on: somebody else takes the GIL. True: that one leaves the innermost activation. */
  #handOver(): boolean {
    for (;;) {
      const now = modelledTime();
      this.#wakeDue(now);
      const ready = this.#candidates();
      if (ready.length > 0) return this.#giveTo(ready, now);
      let deadline = Number.POSITIVE_INFINITY;
      for (const { wait } of this.blocked) deadline = Math.min(deadline, wait?.deadline ?? deadline);
      if (deadline === Number.POSITIVE_INFINITY) {
        if (this.line.length > 0) throw new RunEnded("unsupported", stuckText());
        throw new RunEnded("deadlock", deadlockText());
      }
      rt.clock += Math.max(0, deadline - now);
    }
  }

  /** Nobody has the GIL: one of these takes it. As `#handOver`. */
  #giveTo(ready: readonly ThreadState[], now: number): boolean {
    this.ordinal++;
    const next = this.#choose(null, ready, now) ?? (ready[0] as ThreadState);
    this.#noteChoice(null, ready, next);
    return this.#run(next);
  }

  /** `take_gil`. True: the thread leaves the innermost activation. */
  #run(ts: ThreadState): boolean {
    this.line.splice(
      this.line.findIndex((w) => w.ts === ts),
      1,
    );
    const before = rt.tstate;
    setThread(ts);
    this.fresh = ts;
    this.hasReleased = false;
    this.handOvers++;
    this.switches.push({ at: this.ordinal, to: ts.id });
    note("take", ts, `${ts.name} takes ${what()}`, before, { at: this.ordinal });
    if (rt.threads.length > 1) rt.evalBreaker = true;
    if (ts.isLeaving) {
      ts.isLeaving = false;
      return true;
    }
    if (ts.boot !== null && !ts.hasBegun && !this.#begin(ts)) return this.#handOver();
    return false;
  }

  /** What the thread waited for may have come: it will look. */
  wake(ts: ThreadState): void {
    if (!this.blocked.delete(ts)) return;
    note("wake", ts, `${ts.name} is woken`, rt.tstate);
    this.#lineUp(ts, modelledTime());
  }

  /** Those whose time is up. */
  #wakeDue(now: number): void {
    if (this.blocked.size === 0) return;
    const due = [...this.blocked].filter(({ wait }) => wait?.deadline != null && wait.deadline <= now);
    due.sort((a, b) => (a.wait?.deadline ?? 0) - (b.wait?.deadline ?? 0));
    for (const ts of due) {
      const wait = ts.wait as Wait;
      wait.timedOut = true;
      const at = wait.waiters?.indexOf(ts) ?? -1;
      if (at >= 0) wait.waiters?.splice(at, 1);
      this.blocked.delete(ts);
      note("wake", ts, `${ts.name} wakes: its time is up`, null, { time: wait.deadline as number });
      this.#lineUp(ts, wait.deadline as number);
    }
  }
}

const waitWords: Readonly<Record<WaitKind, string>> = {
  lock: "a lock",
  rlock: "a lock",
  sleep: "the end of its sleep",
  join: "the end of a thread",
  queue: "an item in a queue",
  object: "the lock of an object",
};

/** What only one thread at a time has: without a GIL, the turn that the model gives. */
const what = (): string => (rt.machine === "free-threaded" ? "its turn" : "the GIL");

/** Tells the observer of a step of a thread. */
function note(
  phase: ThreadPhase,
  ts: ThreadState,
  words: string,
  other: ThreadState | null = null,
  more: Partial<ThreadStep> = {},
): void {
  if (observer?.thread === undefined) return;
  const step = {
    phase,
    thread: ts.id,
    name: ts.name,
    time: modelledTime(),
    other: other?.id ?? null,
    ...more,
  };
  observer.thread(step, phase === "block" ? (ts.wait?.object ?? null) : null, words);
}

/** The scheduler of this run, made when first asked for. */
export function theScheduler(): Scheduler {
  if (rt.scheduler === null) {
    rt.scheduler = new Scheduler();
  }
  return rt.scheduler as Scheduler;
}
/** Wakes the one that has waited longest, if any. */
export function wakeFirst(waiters: ThreadState[]): void {
  const ts = waiters.shift();
  if (ts !== undefined) (rt.scheduler as Scheduler).wake(ts);
}
export function wakeAll(waiters: ThreadState[]): void {
  while (waiters.length > 0) wakeFirst(waiters);
}
