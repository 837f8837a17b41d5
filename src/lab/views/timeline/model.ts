/**
 * A whole run at a glance, computed once: what kinds of events happened at each step, from when to when each
 * object of the picture lived and how it died, and how many bytes were alive. A run of a million events is
 * reduced to what a strip of a given number of columns can show.
 */
import type { EventKind, ObjectId, Recording } from "@refcounted/simulator/snapshot";

/** The rows of the strip, each with its glyph; what is not listed has no row. */
export const eventRows = [
  { name: "births", glyph: "+", kinds: ["allocate"] },
  { name: "deaths", glyph: "†", kinds: ["die"] },
  { name: "names", glyph: "◂", kinds: ["bind", "unbind"] },
  { name: "calls", glyph: "ƒ", kinds: ["call", "return"] },
  { name: "weak references", glyph: "∘", kinds: ["weakref-clear", "weakref-callback"] },
  { name: "finalizers", glyph: "◊", kinds: ["finalize", "resurrect"] },
  { name: "collections", glyph: "◎", kinds: ["collect-start", "promote"] },
  { name: "memory", glyph: "▦", kinds: ["arena", "pool"] },
  { name: "threads", glyph: "⇄", kinds: ["switch", "thread"] },
  { name: "output", glyph: "¶", kinds: ["output"] },
  { name: "exceptions", glyph: "!", kinds: ["exception"] },
] as const satisfies readonly { name: string; glyph: string; kinds: readonly EventKind[] }[];

export interface LifeBar {
  readonly id: ObjectId;
  readonly type: string;
  /** In steps, fractions within a step; `to` is null for what outlived the run. */
  readonly from: number;
  readonly to: number | null;
  readonly by: "count" | "collector" | null;
}

export interface Timeline {
  /** Number of steps: stops run from 0 to `last`. */
  readonly last: number;
  /** Steps at which each row has events, in rising order, with how many. */
  readonly rows: readonly {
    readonly row: number;
    readonly marks: readonly { readonly step: number; readonly count: number }[];
  }[];
  readonly lives: readonly LifeBar[];
  /** Bytes of the program's living objects, at some steps. */
  readonly bytes: readonly { readonly step: number; readonly bytes: number }[];
}

/** The strip has about so many columns: events nearer to each other than one fall together. */
const columns = 240;
/** Objects with a bar, the longest-lived ones first to be kept. */
const barLimit = 60;
const eventLimit = 1_200_000;

export function timelineOf(
  recording: Recording,
  stops: readonly number[],
  objects: ReadonlySet<ObjectId>,
): Timeline {
  const last = Math.max(1, stops.length - 1);
  const grain = Math.max(1, last / columns);
  const rowOf = new Map<EventKind, number>();
  eventRows.forEach((row, index) => {
    for (const kind of row.kinds) rowOf.set(kind, index);
  });
  const marks = eventRows.map(() => new Map<number, number>());
  const births = new Map<ObjectId, number>();
  const deaths = new Map<ObjectId, { at: number; by: "count" | "collector" }>();
  let at = 0;
  const count = Math.min(recording.eventCount, eventLimit);
  for (let index = 0; index < count; index += 1) {
    while (at < stops.length - 1 && (stops[at + 1] ?? 0) <= index) at += 1;
    const { kind, object, by } = recording.event(index);
    const row = rowOf.get(kind);
    if (row !== undefined) {
      const column = Math.floor((at + 1) / grain) * grain;
      const list = marks[row];
      if (list !== undefined) list.set(column, (list.get(column) ?? 0) + 1);
    }
    if (object === null || !objects.has(object)) continue;
    if (kind === "allocate") births.set(object, positionOf(stops, at, index));
    else if (kind === "die") deaths.set(object, { at: positionOf(stops, at, index), by: by ?? "count" });
  }
  return {
    last,
    rows: marks.flatMap((list, row) =>
      list.size === 0
        ? []
        : [
            {
              row,
              marks: [...list]
                .sort(([a], [b]) => a - b)
                .map(([step, n]) => ({ step: Math.min(step, last), count: n })),
            },
          ],
    ),
    lives: livesOf(recording, stops, objects, births, deaths),
    bytes: bytesOf(recording, stops),
  };
}

/** Where an event lies between two stops. */
function positionOf(stops: readonly number[], at: number, event: number): number {
  const from = stops[at] ?? 0;
  const to = stops[at + 1] ?? from + 1;
  return at + (event - from + 1) / Math.max(1, to - from + 1);
}

function livesOf(
  recording: Recording,
  stops: readonly number[],
  objects: ReadonlySet<ObjectId>,
  births: ReadonlyMap<ObjectId, number>,
  deaths: ReadonlyMap<ObjectId, { at: number; by: "count" | "collector" }>,
): LifeBar[] {
  const types = new Map<ObjectId, string>();
  const samples = 40;
  for (let index = 0; index <= samples; index += 1) {
    const stop = stops[Math.round((index * (stops.length - 1)) / samples)] ?? 0;
    for (const object of recording.snapshotAt(stop).objects) {
      if (objects.has(object.id) && !types.has(object.id)) types.set(object.id, object.type);
    }
  }
  for (const id of objects) {
    const birth = births.get(id);
    if (types.has(id) || birth === undefined) continue;
    const stop = stops[Math.ceil(birth)] ?? 0;
    const object = recording.snapshotAt(stop).objects.find((each) => each.id === id);
    if (object !== undefined) types.set(id, object.type);
  }
  return [...objects]
    .map((id): LifeBar => {
      const death = deaths.get(id);
      return {
        id,
        type: types.get(id) ?? "object",
        from: births.get(id) ?? 0,
        to: death?.at ?? null,
        by: death?.by ?? null,
      };
    })
    .sort(
      (a, b) => (b.to ?? Number.POSITIVE_INFINITY) - b.from - ((a.to ?? Number.POSITIVE_INFINITY) - a.from),
    )
    .slice(0, barLimit)
    .sort((a, b) => a.from - b.from || a.id - b.id);
}

function bytesOf(recording: Recording, stops: readonly number[]): { step: number; bytes: number }[] {
  const most = 80;
  const step = Math.max(1, Math.ceil((stops.length - 1) / most));
  const points: { step: number; bytes: number }[] = [];
  for (let index = 0; index < stops.length; index += step)
    points.push({ step: index, bytes: liveBytes(recording, stops[index] ?? 0) });
  if (points.at(-1)?.step !== stops.length - 1) {
    points.push({ step: stops.length - 1, bytes: liveBytes(recording, stops.at(-1) ?? 0) });
  }
  return points;
}

function liveBytes(recording: Recording, event: number): number {
  let bytes = 0;
  for (const object of recording.snapshotAt(event).objects)
    if (object.origin === "program") bytes += object.size;
  return bytes;
}
