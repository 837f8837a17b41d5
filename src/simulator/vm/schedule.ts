/**
 * Which thread runs when: schedules and policies as data, and what the evaluation loop asks of the scheduler. The
 * scheduler itself (scheduler.ts) is fetched with the module `_thread` only.
 */
import type { PyObject } from "../objects/object.ts";
import type { WaitKind } from "../snapshot/model.ts";
import type { Checkpoints, SchedulePolicy, Switch } from "../snapshot/schedule.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

export type { Checkpoints, Switch } from "../snapshot/schedule.ts";

/** A place where the next holder of the GIL is chosen. */
export interface ChoicePoint {
  readonly ordinal: number;
  /** The holder goes on unless somebody else is named; null: it waits or has ended, somebody else must go on. */
  readonly current: ThreadState | null;
  /** Those that wait for the GIL and could take it, the longest waiting first. */
  readonly ready: readonly ThreadState[];
  /** Where the holder stands. */
  readonly frame: Frame | null;
}

export type Policy =
  | SchedulePolicy
  /** Asked at each choice: the thread that goes on, null for the holder or the longest waiting. */
  | {
      readonly kind: "chosen";
      readonly checkpoints: Checkpoints;
      choose(point: ChoicePoint): ThreadState | null;
    };

/** Is the choice the program's own (snapshot/schedule.ts), and not one within the library's code? */
export function isOwnChoice({ current, ready, frame }: ChoicePoint): boolean {
  if (current === null) return ready.length > 1;
  return frame !== null && !frame.f_executable.body.unit.co_filename.startsWith("<frozen ");
}

/** What a thread waits for. */
export interface Wait {
  readonly kind: WaitKind;
  /** Lock, handle or queue; null for a sleep. Borrowed: it is an operand of the instruction that waits. */
  readonly object: PyObject | null;
  /** The list of the object's waiters, in which the thread stands until it is woken. */
  readonly waiters: ThreadState[] | null;
  /** Modelled nanoseconds since the start; null: for ever. */
  readonly deadline: number | null;
  timedOut: boolean;
}

export interface SchedulerHooks {
  /** Before an instruction, when the fuel is out: true if the innermost activation of the loop ends with its result. */
  beforeInstruction(): boolean;
  /** The instruction has to wait and will run again. As above. */
  block(): boolean;
  /** An activation's last frame, or a thread's, has been left. As above. */
  leave(): boolean;
  /**
   * A C function has released the GIL around a call of the system (Py_BEGIN_ALLOW_THREADS): who waits for it has it before the
   * holder's next instruction.
   */
  released(): void;
  /** A check of the eval breaker. */
  checkpoint(): void;
  /** Does the thread wait for something else than the GIL? */
  isBlocked(ts: ThreadState): boolean;
  /** The list or dict whose lock the thread has, on the free-threaded machine. */
  lockedBy(ts: ThreadState): PyObject | null;
  /** Threads that have not ended. */
  readonly alive: number;
  /** The GIL's way so far. */
  readonly switches: readonly Switch[];
  /** Every instruction is a place for a switch. */
  readonly everyInstruction: boolean;
}

/** Modelled time that an instruction takes. */
export const NANOSECONDS_PER_INSTRUCTION = 25;
