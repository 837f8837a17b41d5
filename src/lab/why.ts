/**
 * Why a count is what it became: the events of a step that touched an object, each with the instruction that
 * caused it and the token of the source that the instruction came from. And the way back: from a place in the
 * source to the events that it caused.
 */
import {
  type Cause,
  describeEvent,
  type EventKind,
  type ObjectId,
  type Recording,
} from "@refcounted/simulator/snapshot";
import { changeKinds } from "./stepper.ts";

export interface Reason {
  /** The event; after it `event + 1` events have happened. */
  readonly event: number;
  readonly kind: EventKind;
  readonly sentence: string;
  readonly cause: Cause | null;
  /** The piece of source that the instruction came from, on its first line. */
  readonly token: string;
}

const told: ReadonlySet<EventKind> = new Set<EventKind>([...changeKinds, "freelist", "track", "untrack"]);

/** Reasons that a reader is told at once. */
const limit = 60;

/** The source text of a cause, on its first line. */
export function tokenOf(source: string, cause: Cause | null): string {
  if (cause?.line == null || cause.column === null) return "";
  const line = source.split("\n")[cause.line - 1] ?? "";
  const end = cause.endLine === cause.line && cause.endColumn !== null ? cause.endColumn : line.length;
  return line.slice(cause.column, end);
}

/** What happened to an object between two stops, in order; `more` of it was left out. */
export function reasonsOf(
  recording: Recording,
  from: number,
  to: number,
  object: ObjectId,
): { readonly reasons: readonly Reason[]; readonly more: number } {
  const reasons: Reason[] = [];
  let more = 0;
  for (let index = from; index < to; index += 1) {
    const event = recording.event(index);
    if (event.object !== object || !told.has(event.kind)) continue;
    if (reasons.length >= limit) {
      more += 1;
      continue;
    }
    const sentence = describeEvent(event, recording.snapshotAt(index), recording.snapshotAt(index + 1));
    reasons.push({
      event: index,
      kind: event.kind,
      sentence,
      cause: event.cause,
      token: event.cause?.filename === recording.filename ? tokenOf(recording.source, event.cause) : "",
    });
  }
  return { reasons, more };
}

/** The cause of the last event before a stop: what the program was doing there. */
export function causeAt(recording: Recording, event: number): Cause | null {
  const cause = event > 0 && event <= recording.eventCount ? recording.event(event - 1).cause : null;
  return cause !== null && cause.filename === recording.filename ? cause : null;
}

/**
 * The next event after `after` (around the end of the run, if need be) that came from this place of the source,
 * 1-based line and 0-based column; null when the place caused none.
 */
export function eventFromPlace(
  recording: Recording,
  line: number,
  column: number,
  after: number,
): number | null {
  const covers = (cause: Cause | null): boolean => {
    if (
      cause === null ||
      cause.line === null ||
      cause.column === null ||
      cause.filename !== recording.filename
    )
      return false;
    const endLine = cause.endLine ?? cause.line;
    if (line < cause.line || line > endLine) return false;
    if (line === cause.line && column < cause.column) return false;
    return !(line === endLine && cause.endColumn !== null && column >= cause.endColumn);
  };
  for (let offset = 0; offset < recording.eventCount; offset += 1) {
    const index = (after + offset) % recording.eventCount;
    const event = recording.event(index);
    if (event.kind !== "line" && covers(event.cause)) return index;
  }
  return null;
}
