/**
 * A recording as something to step through: the stops of a granularity, what happened between two of them, and
 * where to jump. Pure functions of the recording: whatever way a stop is reached, it shows the same.
 */
import {
  describeDiff,
  describeEvent,
  diffSnapshots,
  type EventKind,
  type Granularity,
  type ObjectId,
  type Recording,
  type Snapshot,
  type TraceEvent,
} from "@refcounted/simulator/snapshot";
import type { Death } from "./views/names-and-objects/draw.ts";

/** Events of a step that are looked at, at most: a jump over a long loop must not stall the page. */
const scanLimit = 300_000;

const normal = new WeakMap<Recording, Map<Granularity, readonly number[]>>();

/**
 * The stops of a granularity, without those that show nothing of their own: the state before the first line is
 * about to run is that in which it is, and a call's entry is that in which the function's first line is.
 */
export function stopsOf(recording: Recording, granularity: Granularity): readonly number[] {
  if (granularity === "event") return recording.stops(granularity);
  let known = normal.get(recording);
  if (known === undefined) {
    known = new Map();
    normal.set(recording, known);
  }
  let stops = known.get(granularity);
  if (stops === undefined) {
    stops = withoutEntries(recording, recording.stops(granularity));
    known.set(granularity, stops);
  }
  return stops;
}

function withoutEntries(recording: Recording, stops: readonly number[]): readonly number[] {
  /** The last place of the program, and whether the library's own Python has run since. */
  let asked: ReturnType<Recording["placeAt"]> = null;
  let isInLibrary = false;
  return stops.filter((stop, place) => {
    // What the library's own Python does inside a call or an import is one step of the program that asked for it.
    const here = recording.placeAt(stop);
    const wasInLibrary = isInLibrary;
    isInLibrary = here?.filename.startsWith("<frozen ") === true;
    if (isInLibrary) return false;
    const isBack = wasInLibrary && here !== null && here.line === asked?.line && here.code === asked.code;
    asked = here;
    if (isBack && place < stops.length - 1) return false;
    const next = stops[place + 1];
    if (next === undefined || (place === 0 && stops.length < 3)) return true;
    // Looking is cheap: an entry has a handful of events at most.
    if (next - stop > 4) return true;
    for (let index = stop; index < next; index += 1) {
      const { kind } = recording.event(index);
      if (kind !== "line" && !(place === 0 && kind === "call")) return true;
    }
    const last = next < recording.eventCount ? recording.event(next) : null;
    return !(place === 0 || last?.cause?.op === "RESUME");
  });
}

/** The index of the last stop that is not after an event. */
export function stopAt(stops: readonly number[], event: number): number {
  let low = 0;
  let high = stops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stops[middle] ?? 0) <= event) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The events between two stops, at most `scanLimit` of them, the latest. */
function* eventsBetween(recording: Recording, from: number, to: number): Generator<TraceEvent> {
  for (let index = Math.max(from, to - scanLimit); index < to; index += 1) yield recording.event(index);
}

/** Who died between two stops, in which order, and by what. */
export function deathsBetween(recording: Recording, from: number, to: number): Map<ObjectId, Death> {
  const deaths = new Map<ObjectId, Death>();
  for (const event of eventsBetween(recording, from, to)) {
    if (event.kind !== "die" || event.object === null) continue;
    deaths.set(event.object, { order: deaths.size + 1, by: event.by ?? "count" });
  }
  return deaths;
}

/** What was written between two stops. */
export function outputBetween(recording: Recording, from: number, to: number): string {
  const before = recording.outputAt(from);
  const after = recording.outputAt(to);
  const had = before.reduce((sum, each) => sum + each.text.length, 0);
  return after
    .map((each) => each.text)
    .join("")
    .slice(had);
}

export interface Step {
  readonly index: number;
  readonly event: number;
  /** The stop before; the same as `event` at the first. */
  readonly from: number;
  readonly snapshot: Snapshot;
  /** The heap at the stop before, null at the first. */
  readonly previous: Snapshot | null;
  readonly deaths: ReadonlyMap<ObjectId, Death>;
  /** What the step did, in one sentence; names between backticks. */
  readonly sentence: string;
  /** The line that ran in this step. */
  readonly ran: number | null;
  /** The line about to run, and in which function. */
  readonly next: { readonly line: number; readonly code: string; readonly filename: string } | null;
}

/** One stop of a run with everything that a bench shows of it. */
export function stepOf(
  recording: Recording,
  stops: readonly number[],
  index: number,
  granularity: Granularity,
): Step {
  const at = Math.max(0, Math.min(index, stops.length - 1));
  const event = stops[at] ?? 0;
  const from = stops[at - 1] ?? event;
  const snapshot = recording.snapshotAt(event);
  const next = recording.placeAt(event);
  if (at === 0) {
    const sentence =
      next === null ? "The program has not begun." : `The program is about to run line ${next.line}.`;
    return { index: at, event, from, snapshot, previous: null, deaths: new Map(), sentence, ran: null, next };
  }
  const previous = recording.snapshotAt(from);
  const ran = recording.placeAt(from)?.line ?? null;
  const sentence =
    granularity === "event" && event === from + 1
      ? describeEvent(recording.event(from), previous, snapshot)
      : describeDiff(diffSnapshots(previous, snapshot), snapshot, outputBetween(recording, from, event));
  return {
    index: at,
    event,
    from,
    snapshot,
    previous,
    deaths: deathsBetween(recording, from, event),
    sentence,
    ran,
    next,
  };
}

/** Where a reader may jump. */
export type Jump =
  | { readonly kind: "change" | "birth" | "death"; readonly object: ObjectId }
  | { readonly kind: "collection" | "output" | "exception" }
  | { readonly kind: "line"; readonly lines: ReadonlySet<number> };

/** Events that change an object or what holds it. */
export const changeKinds: ReadonlySet<EventKind> = new Set([
  "allocate",
  "incref",
  "decref",
  "bind",
  "unbind",
  "die",
  "finalize",
  "resurrect",
  "weakref-clear",
  "free",
  "freelist",
  "promote",
]);

function isMet(jump: Jump, event: TraceEvent): boolean {
  switch (jump.kind) {
    case "change":
      return (
        changeKinds.has(event.kind) &&
        (event.object === jump.object || (event.holder?.kind === "object" && event.holder.id === jump.object))
      );
    case "birth":
      return event.kind === "allocate" && event.object === jump.object;
    case "death":
      return event.kind === "die" && event.object === jump.object;
    case "collection":
      return event.kind === "collect-start";
    case "output":
      return event.kind === "output";
    case "exception":
      return event.kind === "exception";
    case "line":
      return event.kind === "line" && event.cause?.line != null && jump.lines.has(event.cause.line);
  }
}

/**
 * The stop to jump to: the first after `from` (or last before, backwards) whose step contains such an event.
 * Null when there is none.
 */
export function findJump(
  recording: Recording,
  stops: readonly number[],
  from: number,
  jump: Jump,
  direction: 1 | -1,
): number | null {
  const start = stops[from] ?? 0;
  if (direction === 1) {
    for (let index = start; index < recording.eventCount; index += 1) {
      if (isMet(jump, recording.event(index))) return stopAfter(stops, index + 1);
    }
    return null;
  }
  for (let index = (stops[from - 1] ?? 0) - 1; index >= 0; index -= 1) {
    if (isMet(jump, recording.event(index))) return stopAfter(stops, index + 1);
  }
  return null;
}

/** The first stop at which so many events have happened. */
export function stopAfter(stops: readonly number[], events: number): number {
  const at = stopAt(stops, events);
  return (stops[at] ?? 0) >= events ? at : Math.min(at + 1, stops.length - 1);
}
