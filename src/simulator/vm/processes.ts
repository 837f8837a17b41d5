/**
 * Several modelled processes beside each other (`os.fork`, `waitpid`, Modules/_multiprocessing). Each has its own memory,
 * collector, allocator and GIL: a copy of its parent's as they were at the fork, addresses and all (process-image.ts).
 * What they share is the kernel's: pipes, semaphores, who has ended and how.
 *
 * One process is in memory at a time. Others run when the one at hand waits: for a message, a semaphore, another's end, or
 * for time to pass. The first process then runs others on top of itself; a child steps aside, which it can between two
 * instructions of its outermost loop only. Modelled time passes in each process by itself, as on so many processors; who
 * gets a message does so no earlier than it was sent.
 */
import { type HeapObserver, observer, type PyObject, setObserver } from "../objects/object.ts";
import { processState, rt } from "../objects/runtime.ts";
import {
  beginLoop,
  continueLoop,
  type InstructionHook,
  instructionHook,
  modelledTime,
  PAUSED,
  RunEnded,
  setInstructionHook,
  settleFuel,
} from "./ceval.ts";
import type { Frame } from "./frame.ts";
import { ProcessImage } from "./process-image.ts";
import { NANOSECONDS_PER_INSTRUCTION } from "./schedule.ts";

/** Who watches a process: its recorder, if there is one. */
export interface Watch {
  readonly observer: HeapObserver | null;
  readonly hook: InstructionHook | null;
  readonly malloc: typeof rt.obmalloc.observer;
}

export interface Process {
  readonly pid: number;
  readonly parent: number | null;
  readonly name: string;
  /** Modelled nanoseconds. */
  readonly startedAt: number;
  /** Its memory while another process is at hand; null: it is at hand, below the one at hand, or has ended. */
  image: ProcessImage | null;
  /** What it begins with; null once it has. */
  entry: Frame | null;
  /** Null until it has ended; negative: ended by a signal of that number. */
  exitcode: number | null;
  /** Modelled nanoseconds, when it was last at hand. */
  time: number;
  /** What it waits for. */
  waiting: Waiting | null;
  /** Made when it begins. */
  watch: Watch | null;
}

interface Waiting {
  /** Has it come? Depends on the kernel's state alone. */
  readonly isDone: () => boolean;
  readonly deadline: number | null;
  timedOut: boolean;
}

interface Message {
  readonly bytes: Uint8Array;
  readonly sentAt: number;
}
interface Pipe {
  readonly messages: Message[];
  /** Open descriptors of all processes. */
  readers: number;
  writers: number;
}
interface Semaphore {
  value: number;
  readonly most: number;
  /** When it was last released. */
  releasedAt: number;
}

/** The first process's id; the others' follow. */
const FIRST_PID = 1000;

/** The open descriptors of a process: the number of the pipe, and which end. Part of its memory. */
const descriptors = processState(
  () => new Map<number, { readonly pipe: number; readonly isWriter: boolean }>(),
);

export class ProcessKernel {
  readonly processes: Process[] = [];
  current: Process;
  private readonly pipes: Pipe[] = [];
  private readonly semaphores: Semaphore[] = [];
  private nextDescriptor = 3;
  /** A copy of the process at hand has been made. */
  onFork: ((child: Process) => void) | null = null;
  /** Makes the watch of a process that begins. */
  onBegin: ((process: Process) => Watch) | null = null;
  onEnd: ((process: Process) => void) | null = null;
  /** The process at hand begins, goes on, or is put aside; or time passes while it waits. */
  onClock: ((process: Process, time: number) => void) | null = null;

  constructor() {
    if (rt.policy.kind === "chosen")
      throw new RunEnded("unsupported", "schedules are explored of programs with one process only");
    this.current = this.add(null, "MainProcess");
  }

  private add(parent: Process | null, name: string): Process {
    const process: Process = {
      pid: FIRST_PID + this.processes.length,
      parent: parent?.pid ?? null,
      name,
      startedAt: modelledTime(),
      image: null,
      entry: null,
      exitcode: null,
      time: modelledTime(),
      waiting: null,
      watch: null,
    };
    this.processes.push(process);
    return process;
  }

  byPid(pid: number): Process | null {
    return this.processes.find((p) => p.pid === pid) ?? null;
  }

  /** A copy of the current process that will begin with the frame which `begin` makes in it. */
  fork(name: string, begin: () => Frame | null): Process | null {
    if (rt.threads.length > 1)
      throw new RunEnded("unsupported", "a process is started while there are several threads: not modelled");
    const child = this.add(this.current, name);
    this.onFork?.(child);
    const here = new ProcessImage();
    const watch = this.leave();
    // A fork has no loops of its parent's to go back to, though it has all of its memory.
    rt.activations.length = 0;
    settleFuel();
    rt.sliceEnd = Number.MAX_SAFE_INTEGER;
    child.entry = begin();
    for (const { pipe, isWriter } of descriptors().values()) this.count(pipe, isWriter, 1);
    if (child.entry !== null) child.image = new ProcessImage();
    this.enter(here, watch);
    return child.entry === null ? null : child;
  }

  /** Nobody watches while another process comes to hand. */
  private leave(): Watch {
    const watch = { observer, hook: instructionHook(), malloc: rt.obmalloc.observer };
    setObserver(null);
    setInstructionHook(null);
    rt.obmalloc.observer = null;
    return watch;
  }
  private enter(image: ProcessImage, watch: Watch): void {
    image.restore();
    this.install(watch);
  }
  private install(watch: Watch): void {
    setObserver(watch.observer);
    setInstructionHook(watch.hook);
    rt.obmalloc.observer = watch.malloc;
  }

  /** Runs another process until it waits, has ended, or its clock comes to `until`. */
  private run(process: Process, until: number | null): void {
    const me = this.current;
    me.time = modelledTime();
    this.onClock?.(me, me.time);
    const here = new ProcessImage();
    const watch = this.leave();
    const image = process.image as ProcessImage;
    image.restore();
    process.image = null;
    this.current = process;
    try {
      this.resume(process, until);
    } finally {
      process.time = modelledTime();
      this.onClock?.(process, process.time);
      process.watch = this.leave();
      if (process.exitcode === null) process.image = new ProcessImage();
      this.enter(here, watch);
      this.current = me;
    }
  }

  private resume(process: Process, until: number | null): void {
    const { waiting, entry } = process;
    if (waiting !== null && !waiting.isDone()) {
      waiting.timedOut = true;
      this.advanceTo(waiting.deadline as number);
    }
    process.watch ??= this.onBegin?.(process) ?? null;
    if (process.watch !== null) this.install(process.watch);
    this.onClock?.(process, modelledTime());
    if (until !== null) {
      const left = Math.ceil((until - modelledTime()) / NANOSECONDS_PER_INSTRUCTION);
      rt.sliceEnd = rt.instructionsExecuted + Math.max(1, left);
    } else rt.sliceEnd = Number.MAX_SAFE_INTEGER;
    process.entry = null;
    const result = entry !== null ? beginLoop(entry) : continueLoop();
    if (result === PAUSED) {
      settleFuel();
      return;
    }
    process.exitcode = result === null ? 1 : exitcodeOf(result);
    for (const fd of [...descriptors().keys()]) this.close(fd);
    this.onEnd?.(process);
  }

  private advanceTo(time: number): void {
    const now = modelledTime();
    if (time <= now) return;
    this.onClock?.(this.current, now);
    rt.clock += time - now;
    this.onClock?.(this.current, time);
  }

  /**
   * The current process waits, for so many nanoseconds at most (null: for ever). null: the C function has to answer null; it
   * is called again.
   */
  wait(isDone: () => boolean, nanoseconds: number | null): "done" | "timeout" | null {
    const { current } = this;
    const earlier = current.waiting;
    current.waiting = null;
    if (isDone()) return "done";
    if (earlier?.timedOut === true) return "timeout";
    const deadline =
      earlier !== null ? earlier.deadline : nanoseconds === null ? null : modelledTime() + nanoseconds;
    if (current.parent !== null && rt.activations.length === 1) {
      current.waiting = { isDone, deadline, timedOut: false };
      rt.mustWait = true;
      rt.stepsAside = true;
      return null;
    }
    while (!isDone()) {
      const next = this.next(deadline);
      if (next === null) {
        if (deadline === null) throw new RunEnded("deadlock", this.deadlockText());
        this.advanceTo(deadline);
        return "timeout";
      }
      this.run(next, deadline);
    }
    return "done";
  }

  /** The one that is least far in time, of those that can go on before the deadline. */
  private next(deadline: number | null): Process | null {
    let best: Process | null = null;
    let bestTime = deadline ?? Number.POSITIVE_INFINITY;
    for (const p of this.processes) {
      if (p.image === null) continue;
      const isReady = p.waiting === null || p.waiting.isDone();
      const time = isReady ? p.time : (p.waiting?.deadline ?? Number.POSITIVE_INFINITY);
      if (time >= bestTime) continue;
      best = p;
      bestTime = time;
    }
    return best;
  }

  private deadlockText(): string {
    const alive = this.processes.filter((p) => p.exitcode === null).length;
    return `deadlock: ${alive === 1 ? "the only process waits for what nobody can do any more" : `all ${alive} processes wait, and none can wake another`}`;
  }

  /** Runs others as far as the clock of the current process is. */
  letOthersCatchUp(): void {
    if (this.current.parent !== null) return;
    const now = modelledTime();
    for (let next = this.next(now); next !== null; next = this.next(now)) this.run(next, now);
  }

  /** SIGTERM, SIGKILL: it ends where it is, now. */
  kill(process: Process, signal: number): void {
    if (process.exitcode !== null) return;
    const now = modelledTime();
    this.visit(process, () => {
      for (const fd of [...descriptors().keys()]) this.close(fd);
      process.exitcode = -signal;
      process.time = Math.max(process.time, now);
      this.onEnd?.(process);
      process.image = null;
    });
  }

  /** Looks at a process that is not at hand. */
  visit(process: Process, look: () => void): void {
    if (process.image === null) return;
    const here = new ProcessImage();
    const watch = this.leave();
    process.image.restore();
    look();
    this.leave();
    this.enter(here, watch);
  }

  /** The end of a process has been seen: time has passed until then. */
  reap(process: Process): number | null {
    if (process.exitcode !== null) this.advanceTo(process.time);
    return process.exitcode;
  }

  // ---- pipes ---------------------------------------------------------------------------------------------

  private count(pipe: number, isWriter: boolean, by: number): void {
    const p = this.pipes[pipe] as Pipe;
    if (isWriter) p.writers += by;
    else p.readers += by;
  }
  private open(pipe: number, isWriter: boolean): number {
    const fd = this.nextDescriptor++;
    descriptors().set(fd, { pipe, isWriter });
    this.count(pipe, isWriter, 1);
    return fd;
  }
  /** Descriptors of the two ends: to read, to write. */
  pipe(): [number, number] {
    const number = this.pipes.push({ messages: [], readers: 0, writers: 0 }) - 1;
    return [this.open(number, false), this.open(number, true)];
  }
  close(fd: number): void {
    const end = descriptors().get(fd);
    if (end === undefined) return;
    descriptors().delete(fd);
    this.count(end.pipe, end.isWriter, -1);
  }
  private end(fd: number): Pipe | null {
    const end = descriptors().get(fd);
    return end === undefined ? null : (this.pipes[end.pipe] as Pipe);
  }
  /** False: nobody can read it any more (EPIPE). */
  send(fd: number, bytes: Uint8Array): boolean {
    const pipe = this.end(fd);
    if (pipe === null || pipe.readers === 0) return false;
    pipe.messages.push({ bytes, sentAt: modelledTime() });
    return true;
  }
  /** Waits for a message, or for the end: for `poll`. */
  waitFor(fd: number, nanoseconds: number | null): "done" | "timeout" | null {
    const pipe = this.end(fd);
    if (pipe === null) return "timeout";
    return this.wait(() => pipe.messages.length > 0 || pipe.writers === 0, nanoseconds);
  }
  /** The next message; undefined: there is none and nobody can send one any more. After `waitFor`. */
  receive(fd: number): Uint8Array | undefined {
    const message = this.end(fd)?.messages.shift();
    if (message !== undefined) this.advanceTo(message.sentAt);
    return message?.bytes;
  }
  /** Messages that wait. */
  waitingIn(fd: number): number {
    return this.end(fd)?.messages.length ?? 0;
  }

  // ---- semaphores ----------------------------------------------------------------------------------------

  semaphore(value: number, most: number): number {
    return this.semaphores.push({ value, most, releasedAt: 0 }) - 1;
  }
  acquire(id: number, nanoseconds: number | null): "done" | "timeout" | null {
    const s = this.semaphores[id] as Semaphore;
    const r = this.wait(() => s.value > 0, nanoseconds);
    if (r !== "done") return r;
    s.value--;
    this.advanceTo(s.releasedAt);
    return r;
  }
  /** False: released too often. */
  release(id: number): boolean {
    const s = this.semaphores[id] as Semaphore;
    if (s.value >= s.most) return false;
    s.value++;
    s.releasedAt = modelledTime();
    return true;
  }
  valueOf(id: number): number {
    return this.semaphores[id]?.value ?? 0;
  }
}

let exitcodeOf: (result: PyObject) => number = () => 0;
/** How the result of a process's first frame is read: the module knows. */
export function setExitcodeReader(read: (result: PyObject) => number): void {
  exitcodeOf = read;
}

/** The kernel of this run, made when first asked for. */
export function theKernel(): ProcessKernel {
  if (rt.kernel === null) {
    rt.kernel = new ProcessKernel();
    rt.onKernel?.(rt.kernel);
  }
  return rt.kernel;
}
