/**
 * Schedules as data: when the GIL changed hands in a run, or is to. They are recorded, replayed, edited ("switch here")
 * and written into links. And what a search over
 * the schedules of a program found.
 */
import type { ChoiceRecord, Recording } from "./trace.ts";

/** The GIL changes hands: at the choice with this ordinal it goes to the thread with this id (the main one is 1). */
export interface Switch {
  readonly at: number;
  readonly to: number;
}

/**
 * Where a switch may happen: at the eval breaker's checks of CPython 3.13, or before every instruction, as before 3.10
 * and as the language promises. Ordinals of the two are not comparable.
 */
export type Checkpoints = "3.13" | "instruction";

/**
 * The machine that a program runs on: CPython 3.13; the free-threaded build, a model with weaker promises, where each
 * instruction is a place for a switch and counts are biased; or *what if* counts were changed without any lock.
 */
export type Machine = "3.13" | "free-threaded" | "unlocked-counts";

/** Who runs when, for a run that a learner asks for. */
export type SchedulePolicy =
  /** A waiting thread asks after the switch interval; the holder gives up at its next check. */
  | { readonly kind: "cpython" }
  /** Anybody, at any check, with a generator of its own: the same seed gives the same run. */
  | { readonly kind: "random"; readonly seed: number }
  | GivenSchedule;

/** These switches and no others, except where the holder has to wait: then the longest waiting goes on. */
export interface GivenSchedule {
  readonly kind: "given";
  readonly switches: readonly Switch[];
  readonly checkpoints?: Checkpoints;
  /**
   * What `at` counts: all choices ("ordinals"), or the program's own only (`OwnChoice.place`): these stay the same when the
   * library's code changes. Links and recorded switches are in ordinals.
   */
  readonly numbering?: "ordinals" | "places";
}

/**
 * The schedule of a run that is as a recorded one until the choice, and then goes to another thread. What the recorded
 * run did later is left out: it happened in a run that is now another one.
 *
 * `switches` are those of the recorded run; `to` is one of the choice's `ready`, or its holder, who then goes on.
 */
export function switchHere(switches: readonly Switch[], choice: ChoiceRecord, to: number): Switch[] {
  const earlier = switches.filter((s) => s.at < choice.at);
  return to === choice.holder ? earlier : [...earlier, { at: choice.at, to }];
}

/** The same policy as a short text without spaces, for links: `cpython`, `random-7`, `given-12.2-40.1`, `every-3.2`. */
export function scheduleText(policy: SchedulePolicy): string {
  switch (policy.kind) {
    case "cpython":
      return "cpython";
    case "random":
      return `random-${policy.seed}`;
    case "given":
      return [
        policy.checkpoints === "instruction" ? "every" : "given",
        ...policy.switches.map(({ at, to }) => `${at}.${to}`),
      ].join("-");
  }
}

/** Reads `scheduleText`; null for what it never writes. */
export function parseSchedule(text: string): SchedulePolicy | null {
  const [kind = "", ...rest] = text.split("-");
  if (kind === "cpython") return rest.length === 0 ? { kind } : null;
  if (kind === "random") {
    const seed = rest[0] ?? "";
    return rest.length === 1 && /^\d{1,9}$/.test(seed) ? { kind, seed: Number(seed) } : null;
  }
  if (kind !== "given" && kind !== "every") return null;
  const switches: Switch[] = [];
  for (const part of rest) {
    const m = /^(\d{1,9})\.(\d{1,4})$/.exec(part);
    if (m === null) return null;
    const at = Number(m[1]);
    if (at <= (switches.at(-1)?.at ?? -1)) return null;
    switches.push({ at, to: Number(m[2]) });
  }
  return { kind: "given", switches, checkpoints: kind === "every" ? "instruction" : "3.13" };
}

/** What a search over the schedules of a program is to cover. */
export interface ExploreRequest {
  /** At most so many pre-emptions in one schedule. */
  readonly preemptions: number;
  /** Those of 3.13 unless told; other machines have every instruction. */
  readonly checkpoints?: Checkpoints;
  /** CPython 3.13 unless told. */
  readonly machine?: Machine;
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
  readonly ended: "exit" | "deadlock" | "unsupported" | "budget" | "freed-too-early" | "leaked";
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
  readonly machine: Machine;
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
