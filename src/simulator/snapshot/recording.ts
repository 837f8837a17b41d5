/**
 * Reading a recording: the heap at any event, forward or back, without running the program again.
 *
 * The reader keeps one live state and moves it by applying changes, forwards or backwards. A jump starts from the
 * nearest key frame (the state, copied the first time that its step is passed) or from where the reader stands,
 * whichever is nearer. Key frames lie where so much has changed since the last one that replaying it takes some ten
 * milliseconds, and at least as much as a copy of the heap costs: a run of a million events with 10,000 objects has
 * some forty. States are maps of immutable records, so that a copy is cheap and equal moments give equal snapshots from
 * either side.
 *
 * A moment between two instructions is exact. Within an instruction the counts are those after the instruction
 * before it: references and counts always add up.
 */
import type { AllocatorData } from "./allocator-data.ts";
import type {
  FrameSnapshot,
  ObjectId,
  ObjectSnapshot,
  Reference,
  RuntimeReference,
  Snapshot,
} from "./model.ts";
import { AllocatorReader, memoryInUse } from "./recording-allocator.ts";
import type { Change, CollectorState, RecordingData, ThreadStack } from "./recording-data.ts";
import { layoutOf } from "./layout.ts";
import type {
  CodeListing,
  ObjectLayout,
  ChoiceRecord,
  EventKind,
  Granularity,
  Recording,
  TraceEvent,
} from "./trace.ts";

/** Work (steps, changes and counts) between two key frames, at least. */
const KEY_WORK = 28_672;
export const FLAG_LINE = 1;
export const FLAG_STATEMENT = 2;

interface State {
  readonly objects: Map<number, ObjectSnapshot>;
  readonly frames: Map<number, FrameSnapshot>;
  /** Frame ids, outermost first. */
  stack: readonly number[];
  /** Null as long as there is only one thread, whose frames are the stack. */
  threads: readonly ThreadStack[] | null;
  runtime: readonly RuntimeReference[];
  collector: CollectorState;
}

function copyState(s: State): State {
  return {
    objects: new Map(s.objects),
    frames: new Map(s.frames),
    stack: s.stack,
    threads: s.threads,
    runtime: s.runtime,
    collector: s.collector,
  };
}

function splice(
  refs: readonly Reference[],
  at: number,
  remove: number,
  insert: readonly Reference[],
): readonly Reference[] {
  return [...refs.slice(0, at), ...insert, ...refs.slice(at + remove)];
}

/** What has to be replayed to come to a step. */
const workAt = (steps: RecordingData["steps"], step: number): number =>
  step + (steps.change[step] ?? 0) + (steps.count[step] ?? 0);

/** Where key frames lie. A heap that grows makes their copies dearer: then they lie further apart. */
function keySteps(steps: RecordingData["steps"], objects: number): number[] {
  const found = [0];
  let last = 0;
  const apart = (step: number): number => Math.max(KEY_WORK, objects, (steps.change[step] ?? 0) / 16);
  for (let step = 1; step < steps.event.length; step++) {
    if (workAt(steps, step) - last < apart(step)) continue;
    found.push(step);
    last = workAt(steps, step);
  }
  return found;
}

/** Opens what an engine recorded. */
export function openRecording(data: unknown): Recording {
  return new RecordingReader(data as RecordingData);
}

/** Indices of a recording's events of these kinds, in order: for an opened one a scan that makes no events. */
export function eventsOfKinds(recording: Recording, kinds: readonly EventKind[]): readonly number[] {
  if (recording instanceof RecordingReader) return recording.eventsOf(kinds);
  const found: number[] = [];
  for (let i = 0; i < recording.eventCount; i++) if (kinds.includes(recording.event(i).kind)) found.push(i);
  return found;
}

/** The heap at an event, as the reader has it: valid until the recording is asked for another moment. */
export interface LiveHeap {
  readonly objects: ReadonlyMap<ObjectId, ObjectSnapshot>;
  /** The running thread's, outermost first. */
  readonly frames: readonly FrameSnapshot[];
  readonly runtime: readonly RuntimeReference[];
}

/** A moment of a recording without a copy of its heap, for those who look at thousands of them in order. */
export function momentAt(recording: Recording, event: number): LiveHeap {
  if (recording instanceof RecordingReader) return recording.momentAt(event);
  const { objects, threads, runtime } = recording.snapshotAt(event);
  const frames = threads.find(({ state }) => state === "running")?.frames ?? [];
  return { objects: new Map(objects.map((object) => [object.id, object])), frames, runtime };
}

class RecordingReader implements Recording {
  readonly source: string;
  readonly filename: string;
  readonly eventCount: number;
  readonly end: Recording["end"];
  readonly #data: RecordingData;
  readonly #keys: Map<number, State> = new Map();
  /** Steps of the key frames, in rising order. */
  readonly #keySteps: readonly number[];
  #state: State;
  /** Step at which `#state` stands. */
  #at = 0;
  readonly #stops: Map<Granularity, readonly number[]> = new Map();
  #allocator: AllocatorReader | null = null;

  constructor(data: RecordingData) {
    this.#data = data;
    this.source = data.source;
    this.filename = data.filename;
    this.end = data.end;
    this.eventCount = data.events.kind.length;
    this.#state = {
      objects: new Map(data.objects.map((o) => [o.id, o])),
      frames: new Map(data.frames.map((f) => [f.id, f])),
      stack: data.frames.map((f) => f.id),
      threads: null,
      runtime: data.runtime,
      collector: data.collector,
    };
    this.#keys.set(0, copyState(this.#state));
    this.#keySteps = keySteps(data.steps, data.objects.length);
  }

  event(index: number): TraceEvent {
    const d = this.#data;
    const kind = d.kinds[d.events.kind[index] ?? 0];
    if (kind === undefined || index < 0 || index >= this.eventCount)
      throw new RangeError(`no event ${index}`);
    const object = d.events.object[index] ?? 0;
    const number = d.events.number[index] ?? -1;
    const note = d.notes[d.events.note[index] ?? -1];
    const cause = d.causes[d.events.cause[index] ?? -1] ?? null;
    return {
      index,
      kind,
      object: object === 0 ? null : object,
      ...(number >= 0
        ? kind === "promote" || kind.startsWith("collect")
          ? { generation: number }
          : { count: number }
        : {}),
      ...note,
      cause,
    };
  }

  stops(granularity: Granularity): readonly number[] {
    const known = this.#stops.get(granularity);
    if (known !== undefined) return known;
    const { steps } = this.#data;
    const out: number[] = [0];
    const add = (event: number): void => {
      if (event > (out[out.length - 1] as number)) out.push(event);
    };
    if (granularity === "event") for (let i = 1; i <= this.eventCount; i++) add(i);
    else {
      const mask =
        granularity === "line" ? FLAG_LINE : granularity === "statement" ? FLAG_LINE | FLAG_STATEMENT : 255;
      for (let i = 0; i < steps.event.length; i++) {
        if (granularity === "instruction" || ((steps.flags[i] as number) & mask) !== 0)
          add(steps.event[i] as number);
      }
      add(this.eventCount);
    }
    this.#stops.set(granularity, out);
    return out;
  }

  /** The last step at or before an event count. */
  #stepOf(event: number): number {
    const column = this.#data.steps.event;
    let lo = 0;
    let hi = column.length - 1;
    if (event >= this.eventCount) return hi;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if ((column[mid] as number) <= event) lo = mid;
      else hi = mid - 1;
    }
    return Math.max(0, lo);
  }

  eventsOf(kinds: readonly EventKind[]): readonly number[] {
    const numbers = new Set(kinds.map((kind) => this.#data.kinds.indexOf(kind)));
    const column = this.#data.events.kind;
    const found: number[] = [];
    for (let i = 0; i < column.length; i++) if (numbers.has(column[i] as number)) found.push(i);
    return found;
  }

  choices(): readonly ChoiceRecord[] {
    const c = this.#data.choices;
    if (c === undefined) return [];
    return Array.from(c.at, (at, i) => ({
      event: c.event[i] as number,
      at,
      holder: c.holder[i] === 0 ? null : (c.holder[i] as number),
      ready: c.lines[c.ready[i] as number] as readonly number[],
      took: c.took[i] as number,
    }));
  }

  codes(): readonly CodeListing[] {
    return this.#data.codes ?? [];
  }

  layoutAt(event: number, object: ObjectId): ObjectLayout | null {
    this.#moveTo(this.#stepOf(event));
    const { objects } = this.#state;
    const found = objects.get(object);
    return found === undefined ? null : layoutOf(found, objects);
  }

  placeAt(event: number): { line: number; code: string; filename: string } | null {
    if (event >= this.eventCount) return null;
    return this.#data.places[this.#data.steps.place[this.#stepOf(event)] ?? -1] ?? null;
  }

  frameAt(event: number): number | null {
    this.#moveTo(this.#stepOf(event));
    const { stack, threads } = this.#state;
    const running = threads?.find(({ state }) => state === "running")?.stack ?? stack;
    return running.at(-1) ?? null;
  }

  outputAt(event: number): readonly { readonly stream: "stdout" | "stderr"; readonly text: string }[] {
    return this.#data.output.filter((o) => o.event <= event);
  }

  momentAt(event: number): LiveHeap {
    this.#moveTo(this.#stepOf(event));
    const { objects, frames, stack, threads, runtime } = this.#state;
    const running =
      threads === null ? stack : (threads.find(({ state }) => state === "running")?.stack ?? []);
    return { objects, frames: running.flatMap((ordinal) => frames.get(ordinal) ?? []), runtime };
  }

  snapshotAt(event: number, options: { readonly allocator?: boolean } = {}): Snapshot {
    if (event < 0 || event > this.eventCount)
      throw new RangeError(`the recording has ${this.eventCount} events`);
    const step = this.#stepOf(event);
    this.#moveTo(step);
    const s = this.#state;
    const objects = [...s.objects.values()].sort((a, b) => a.id - b.id);
    const generations: [number[], number[], number[]] = [[], [], []];
    const permanent: number[] = [];
    for (const o of objects) {
      if (o.generation === "permanent") permanent.push(o.id);
      else if (o.generation !== null) generations[o.generation].push(o.id);
    }
    const place = this.placeAt(event);
    const d = this.#data;
    return {
      format: 1,
      engine: d.engine,
      python: d.python,
      moment: { event, line: place === null ? null : place.line },
      threads: (
        s.threads ?? [
          {
            id: 1,
            name: d.threadName,
            state: s.stack.length === 0 ? ("finished" as const) : ("running" as const),
            stack: s.stack,
          },
        ]
      ).map(({ stack, ...thread }) => ({
        ...thread,
        frames: stack.flatMap((ordinal) => s.frames.get(ordinal) ?? []),
      })),
      objects,
      runtime: s.runtime,
      collector: { ...s.collector, generations, permanent },
      ...(options.allocator === true && d.allocator !== undefined
        ? { allocator: this.#allocatorReader(d.allocator).at(step, objects) }
        : {}),
    };
  }

  /** As the interface says; null for engines that do not know their allocator. */
  memory(): ReturnType<NonNullable<Recording["memory"]>> {
    const { allocator, steps } = this.#data;
    return allocator === undefined ? null : { event: steps.event, ...memoryInUse(allocator) };
  }

  #allocatorReader(data: AllocatorData): AllocatorReader {
    this.#allocator ??= new AllocatorReader(data);
    return this.#allocator;
  }

  /** Moves the live state to a step, from itself or from a key frame. */
  #moveTo(step: number): void {
    if (step === this.#at) return;
    let place = this.#lastKey(step);
    while (!this.#keys.has(this.#keySteps[place] as number)) place--;
    const best = this.#keySteps[place] as number;
    if (this.#work(step) - this.#work(best) < Math.abs(this.#work(step) - this.#work(this.#at))) {
      this.#state = copyState(this.#keys.get(best) as State);
      this.#at = best;
    }
    let next = this.#lastKey(this.#at) + 1;
    while (this.#at < step) {
      this.#forward();
      if (this.#at !== this.#keySteps[next]) continue;
      if (!this.#keys.has(this.#at)) this.#keys.set(this.#at, copyState(this.#state));
      next++;
    }
    while (this.#at > step) this.#back();
  }

  /** Place among the key frames of the last one at or before a step. */
  #lastKey(step: number): number {
    let low = 0;
    let high = this.#keySteps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#keySteps[middle] as number) <= step) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #work(step: number): number {
    return workAt(this.#data.steps, step);
  }

  /** The state after step `#at` of the log, that is before the instruction of the next one. */
  #forward(): void {
    const { steps, changes, counts } = this.#data;
    const next = this.#at + 1;
    for (let i = steps.change[this.#at] as number; i < (steps.change[next] as number); i++)
      this.#apply(changes[i] as Change, true);
    for (let i = steps.count[this.#at] as number; i < (steps.count[next] as number); i++)
      this.#setCount(counts.object[i] as number, counts.now[i] as number);
    this.#at = next;
  }

  #back(): void {
    const { steps, changes, counts } = this.#data;
    const prev = this.#at - 1;
    for (let i = (steps.count[this.#at] as number) - 1; i >= (steps.count[prev] as number); i--)
      this.#setCount(counts.object[i] as number, counts.old[i] as number);
    for (let i = (steps.change[this.#at] as number) - 1; i >= (steps.change[prev] as number); i--)
      this.#apply(changes[i] as Change, false);
    this.#at = prev;
  }

  #setCount(id: number, count: number): void {
    const o = this.#state.objects.get(id);
    if (o !== undefined) this.#state.objects.set(id, { ...o, count });
  }

  #apply(c: Change, forward: boolean): void {
    const s = this.#state;
    const now = forward ? c.after : c.before;
    const kind = c.entity[0];
    const id = Number(c.entity.slice(1));
    if (kind === "o" || kind === "f") {
      const map = (kind === "o" ? s.objects : s.frames) as Map<number, ObjectSnapshot | FrameSnapshot>;
      if (now === null) {
        map.delete(id);
        return;
      }
      const old = map.get(id);
      let next = (old === undefined ? { ...now } : { ...old, ...now }) as ObjectSnapshot | FrameSnapshot;
      if (c.refs !== undefined && old !== undefined) {
        const { at, old: before, now: after } = c.refs;
        next = {
          ...next,
          refs: forward
            ? splice(old.refs, at, before.length, after)
            : splice(old.refs, at, after.length, before),
        } as ObjectSnapshot;
      }
      map.set(id, next);
      return;
    }
    if (now === null) return;
    if (kind === "s") {
      s.stack = now["stack"] as readonly number[];
      s.threads = (now["threads"] as readonly ThreadStack[] | undefined) ?? null;
    } else if (kind === "r") s.runtime = now["runtime"] as readonly RuntimeReference[];
    else s.collector = now["collector"] as CollectorState;
  }
}
