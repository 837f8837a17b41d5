/**
 * The schedules of a program as data: what a search over them is to cover and what it found, and the places of a recorded
 * run at which the program itself has a choice.
 */
import type { Checkpoints, Switch } from "./schedule.ts";
import type { ChoiceRecord, Recording } from "./trace.ts";

/** What a search over the schedules of a program is to cover. */
export interface ExploreRequest {
  /** At most so many pre-emptions in one schedule. */
  readonly preemptions: number;
  readonly checkpoints?: Checkpoints;
  /** Ends the search; it is then not complete. */
  readonly maxSchedules?: number;
}

/** A choice that differs from the default: the holder goes on, or the one that has waited longest. */
export interface ExploredSwitch extends Switch {
  /** As `OwnChoice.place`. */
  readonly place: number;
  /** Names of the threads; `from` is null where the holder could not go on. */
  readonly from: string | null;
  readonly toName: string;
  /** Where the thread that loses the GIL stands. */
  readonly line: number | null;
  readonly code: string;
}

export interface ExploredOutcome {
  readonly ended: "exit" | "deadlock" | "unsupported" | "budget";
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly message: string;
  /** How many of the schedules ended so. */
  readonly schedules: number;
  /** The shortest of them; as a `given` policy it gives this outcome again. */
  readonly schedule: readonly ExploredSwitch[];
}

export interface Exploration {
  readonly preemptions: number;
  readonly checkpoints: Checkpoints;
  /** Schedules run to their end. */
  readonly schedules: number;
  /** Schedules left where they met a state known already. */
  readonly merged: number;
  /** All schedules within the bound were covered. */
  readonly isComplete: boolean;
  readonly outcomes: readonly ExploredOutcome[];
}

/**
 * A choice of the program's own: a thread that stands in the program's code could be interrupted, or one cannot go on and
 * several others could. Choices within the library's code are not the program's.
 */
export interface OwnChoice extends ChoiceRecord {
  /** Counts the program's own choices, from 1. */
  readonly place: number;
  /** Where the holder stands; null where nobody holds the GIL. */
  readonly where: ReturnType<Recording["placeAt"]>;
}

/** The program's own choices of a run, in order: those that the scheduler's `isOwnChoice` counts. */
export function ownChoices(recording: Recording): readonly OwnChoice[] {
  const own: OwnChoice[] = [];
  for (const choice of recording.choices?.() ?? []) {
    const where = choice.holder === null ? null : recording.placeAt(choice.event);
    const isOwn =
      choice.holder === null
        ? choice.ready.length > 1
        : where !== null && !where.filename.startsWith("<frozen ");
    if (isOwn) own.push({ ...choice, place: own.length + 1, where });
  }
  return own;
}
