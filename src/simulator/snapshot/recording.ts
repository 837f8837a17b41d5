/**
 * Reading a recording: the heap at any event, forward or back, without running the program again.
 *
 * The reader keeps one live state (heap-state.ts) and moves it by applying changes, forwards or backwards. A jump starts
 * from the nearest key frame or from where the reader stands, whichever is nearer. A log of operations brings its key
 * frames with it: the recorder writes one whenever it has written half a million numbers and four times what a key frame
 * takes, so that all of them take at most a quarter of the log, and replaying from one takes some ten milliseconds. For
 * changes that are records the reader makes key frames of its own, the first time that their step is passed.
 *
 * A moment between two instructions is exact. Within an instruction the counts are those after the instruction
 * before it: references and counts always add up.
 */
import type { AllocatorData } from "./allocator-data.ts";
import { type KeyFrame, NO_SLOT } from "./change-log.ts";
import { HeapState, SlotNames } from "./heap-state.ts";
import { layoutOf } from "./layout.ts";
import type { FrameSnapshot, ObjectId, ObjectSnapshot, RuntimeReference, Snapshot } from "./model.ts";
import { AllocatorReader, memoryInUse } from "./recording-allocator.ts";
import type { Change, RecordingData } from "./recording-data.ts";
import type {
  ChoiceRecord,
  CodeListing,
  EventKind,
  Granularity,
  ObjectLayout,
  Recording,
  TraceEvent,
} from "./trace.ts";

/** Steps and changes, as records, from one key frame to the next at least. */
const KEY_WORK = 28_672;
export const FLAG_LINE = 1;
export const FLAG_STATEMENT = 2;

/** Where a recording without a log of operations has its key frames. A heap that grows makes them dearer: further apart. */
function keySteps({ steps, objects }: RecordingData): number[] {
  const found = [0];
  let last = 0;
  for (let step = 1; step < steps.event.length; step++) {
    const changes = steps.change[step] ?? 0;
    if (step + changes - last < Math.max(KEY_WORK, objects.length, changes / 16)) continue;
    found.push(step);
    last = step + changes;
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
  readonly objects: {
    get(id: ObjectId): ObjectSnapshot | undefined;
    values(): Iterable<ObjectSnapshot>;
  };
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
  readonly #names: SlotNames;
  /** Key frames of a recording without a log, made as their steps are passed. */
  readonly #made: Map<number, HeapState> = new Map();
  /** Steps of the key frames, in rising order. */
  readonly #keySteps: readonly number[];
  #state: HeapState;
  /** Names of frames by ordinal. */
  #frameNames: ReadonlyMap<number, string> | null = null;
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
    this.#names = new SlotNames(data.slots ?? []);
    this.#state = new HeapState(data, this.#names);
    if (data.log === undefined) {
      this.#state.begin();
      this.#made.set(0, this.#state.copy());
      this.#keySteps = keySteps(data);
    } else {
      this.#state.load(data.log.keys[0] as KeyFrame);
      this.#keySteps = data.log.keys.map(({ step }) => step);
    }
  }

  event(index: number): TraceEvent {
    const d = this.#data;
    const kind = d.kinds[d.events.kind[index] ?? 0];
    if (kind === undefined || index < 0 || index >= this.eventCount)
      throw new RangeError(`no event ${index}`);
    const object = d.events.object[index] ?? 0;
    const number = d.events.number[index] ?? -1;
    const place = d.events.note[index] ?? -1;
    const note = place < -1 ? this.#bindNote(-2 - place) : d.notes[place];
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

  /** What an event says of the slot that it is about. */
  #bindNote(row: number): Pick<TraceEvent, "holder" | "label"> {
    const { binds, calls, frames } = this.#data.log as NonNullable<RecordingData["log"]>;
    const holder = binds[2 * row] as number;
    const slot = binds[2 * row + 1] as number;
    if (this.#frameNames === null) {
      const names = new Map<number, string>();
      for (let i = 0; i < frames.length; i += 2)
        names.set(frames[i] as number, calls[(frames[i + 1] as number) - 1]?.name ?? "");
      this.#frameNames = names;
    }
    return {
      holder:
        holder > 0
          ? { kind: "object", id: holder }
          : { kind: "frame", id: -holder, name: this.#frameNames.get(-holder) ?? "" },
      ...(slot === NO_SLOT ? {} : { label: this.#names.reference(slot, 0).label }),
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
    const found = this.#state.get(object);
    return found === undefined ? null : layoutOf(found, this.#state);
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
    const { stack, threads, runtime } = this.#state;
    const running =
      threads === null ? stack : (threads.find(({ state }) => state === "running")?.stack ?? []);
    const frames = running.flatMap((ordinal) => this.#state.frame(ordinal) ?? []);
    return { objects: this.#state, frames, runtime };
  }

  snapshotAt(event: number, options: { readonly allocator?: boolean } = {}): Snapshot {
    if (event < 0 || event > this.eventCount)
      throw new RangeError(`the recording has ${this.eventCount} events`);
    const step = this.#stepOf(event);
    this.#moveTo(step);
    const s = this.#state;
    const objects = s.snapshots();
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
        frames: stack.flatMap((ordinal) => s.frame(ordinal) ?? []),
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
    const { log } = this.#data;
    let place = this.#lastKey(step);
    while (log === undefined && !this.#made.has(this.#keySteps[place] as number)) place--;
    const best = this.#keySteps[place] as number;
    const size = log?.keys[place]?.ops.length ?? 0;
    const { change } = this.#data.steps;
    const work = (from: number): number =>
      Math.abs(step - from) + Math.abs((change[step] as number) - (change[from] as number));
    if (work(best) + size < work(this.#at)) {
      if (log === undefined) this.#state = (this.#made.get(best) as HeapState).copy();
      else this.#state.load(log.keys[place] as KeyFrame);
      this.#at = best;
    }
    if (log !== undefined) {
      const from = change[this.#at] as number;
      const to = change[step] as number;
      if (from < to) this.#state.forward(log.ops, from, to);
      else this.#state.back(log.ops, to, from);
      this.#at = step;
      return;
    }
    let next = this.#lastKey(this.#at) + 1;
    while (this.#at < step) {
      this.#forward();
      if (this.#at !== this.#keySteps[next]) continue;
      if (!this.#made.has(this.#at)) this.#made.set(this.#at, this.#state.copy());
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

  /** The state after step `#at` of the log, that is before the instruction of the next one. */
  #forward(): void {
    const { steps, changes } = this.#data;
    const next = this.#at + 1;
    for (let i = steps.change[this.#at] as number; i < (steps.change[next] as number); i++)
      this.#state.change(changes[i] as Change, true);
    this.#at = next;
  }

  #back(): void {
    const { steps, changes } = this.#data;
    const prev = this.#at - 1;
    for (let i = (steps.change[this.#at] as number) - 1; i >= (steps.change[prev] as number); i--)
      this.#state.change(changes[i] as Change, false);
    this.#at = prev;
  }
}
