/**
 * The processes of a run beside each other. Each has a memory and a GIL of its own; what they share is modelled time,
 * by which a moment of one is found for a moment of another.
 */
import {
  type ClockMark,
  type ObjectSnapshot,
  objectOf,
  type Recording,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../../runner/protocol.ts";
import { stopAt, stopsOf } from "../../stepper.ts";

export interface ProcessLane {
  readonly pid: number;
  readonly name: string;
  /** Null: the process with which the run began. */
  readonly parent: number | null;
  /** Modelled nanoseconds. */
  readonly startedAt: number;
  /** Null: it had not ended when the run did. */
  readonly endedAt: number | null;
  readonly exitcode: number | null;
  readonly clock: readonly ClockMark[];
  readonly recording: Recording;
  /** Stretches of time in which nothing ran in it: it waited. */
  readonly waits: readonly { readonly begin: number; readonly end: number }[];
}

export interface Processes {
  readonly lanes: readonly ProcessLane[];
  /** When the second process was made, and when the last thing happened. */
  readonly begin: number;
  readonly end: number;
}

const first = { pid: 1000, name: "MainProcess" } as const;

const known = new WeakMap<object, Processes | null>();

/** Null where the run had one process only. */
export function processesOf(
  result: Pick<RunResult, "recording" | "processes" | "clock" | "end">,
): Processes | null {
  let processes = known.get(result);
  if (processes === undefined) {
    processes = read(result);
    known.set(result, processes);
  }
  return processes;
}

function read({
  recording,
  processes = [],
  clock = [],
  end,
}: Parameters<typeof processesOf>[0]): Processes | null {
  const [child] = processes;
  if (child === undefined) return null;
  const last = Math.max(
    ...[clock, ...processes.map((each) => each.clock)].map((marks) => marks.at(-1)?.time ?? 0),
  );
  const main = {
    ...first,
    parent: null,
    startedAt: 0,
    endedAt: clock.at(-1)?.time ?? last,
    exitcode: end.kind === "exit" || end.kind === "exception" ? end.status : null,
    clock,
    recording,
  };
  const lanes = [main, ...processes].map((each) => ({ ...each, waits: waitsOf(each.clock) }));
  return { lanes, begin: Math.min(...processes.map(({ startedAt }) => startedAt)), end: last };
}

/** Time that passed between two marks without an event. */
function waitsOf(clock: readonly ClockMark[]): { begin: number; end: number }[] {
  const waits: { begin: number; end: number }[] = [];
  clock.forEach(({ event, time }, index) => {
    const next = clock[index + 1];
    if (next?.event !== event || next.time <= time) return;
    const before = waits.at(-1);
    if (before?.end === time) waits[waits.length - 1] = { begin: before.begin, end: next.time };
    else waits.push({ begin: time, end: next.time });
  });
  return waits;
}

/**
 * The time of a process after so many of its events: between two marks, as if all events took as long; where it then waits,
 * the beginning of that.
 */
export function timeOfEvent({ clock, startedAt }: ProcessLane, event: number): number {
  const at = clock.findLastIndex((mark) => mark.event <= event);
  const after = clock[at + 1];
  const before = clock[at];
  if (before === undefined) return startedAt;
  if (before.event === event || after === undefined)
    return clock.find((mark) => mark.event === before.event)?.time ?? before.time;
  return before.time + ((event - before.event) / (after.event - before.event)) * (after.time - before.time);
}

/** How many events of a process had happened at a time; null where it was not there yet. */
export function eventOfTime({ clock, startedAt, recording }: ProcessLane, time: number): number | null {
  if (time < startedAt) return null;
  const at = clock.findLastIndex((mark) => mark.time <= time);
  const before = clock[at];
  const after = clock[at + 1];
  if (before === undefined) return 0;
  if (after === undefined || after.time === before.time) return Math.min(before.event, recording.eventCount);
  const part = (time - before.time) / (after.time - before.time);
  return Math.min(recording.eventCount, Math.floor(before.event + part * (after.event - before.event)));
}

/** What a process is doing at a time. */
export function stateOf(lane: ProcessLane, time: number): "not yet" | "runs" | "waits" | "ended" {
  if (time < lane.startedAt) return "not yet";
  if (lane.endedAt !== null && time >= lane.endedAt) return "ended";
  return lane.waits.some(({ begin, end }) => begin <= time && time < end) ? "waits" : "runs";
}

/** Its last whole line at a time: a moment that can be drawn, with the one before it; null where it was not there yet. */
export function momentOf(
  lane: ProcessLane,
  time: number,
): { readonly event: number; readonly snapshot: Snapshot } | null {
  const event = eventOfTime(lane, time);
  if (event === null) return null;
  const stops = stopsOf(lane.recording, "line");
  const stop = stops[stopAt(stops, event)] ?? 0;
  return { event: stop, snapshot: lane.recording.snapshotAt(stop) };
}

/** The program's own names in a snapshot, with what they are bound to. */
export function namesOf(snapshot: Snapshot): Map<string, ObjectSnapshot> {
  const names = new Map<string, ObjectSnapshot>();
  const main = snapshot.objects.find(({ namespace }) => namespace === "__main__");
  for (const { kind, label, target } of main?.refs ?? []) {
    const object = kind === "global" && !label.startsWith("__") ? objectOf(snapshot, target) : undefined;
    if (object !== undefined) names.set(label, object);
  }
  return names;
}

/** "has ended, exit code 0", "was ended by signal 15". */
export function exitWords(exitcode: number | null): string {
  if (exitcode === null) return "has ended";
  return exitcode < 0 ? `was ended by signal ${-exitcode}` : `has ended, exit code ${exitcode}`;
}
