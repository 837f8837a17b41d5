/**
 * Watches a program while it runs in CPython and records it as the simulator's runs are recorded: a reading of the heap
 * before each of its lines, and between them who was born, who died, what was collected and written.
 *
 * Two hooks of CPython's C interface call into this file, and neither runs any Python: `PyEval_SetTrace` before every
 * line, `PyRefTracer_SetTracer` (3.13) at every birth and death of an object.
 */
import {
  type Change,
  difference,
  type EventKind,
  FLAG_LINE,
  type FrameSnapshot,
  type ObjectSnapshot,
  type RecordingData,
  type RunEnd,
  type RuntimeReference,
  sameRuntime,
  type TraceEvent,
} from "@refcounted/simulator/snapshot";
import { type Glances, GlanceWriter } from "./glance.ts";
import type { Births, CollectorReading, FramePlace, HeapReader } from "./heap.ts";
import { CO_GENERATOR, FRAME, FRAME_OBJECT } from "./layout.ts";

/** When a watched run has seen enough. What comes after runs unwatched. */
export interface WatchBudget {
  /** Lines, each time that one is about to run. */
  readonly lines: number;
  /** Objects read, over all lines. */
  readonly objects: number;
  /**
   * The heap is read in full before a line the first so many times that it is about to run, and at its 16th, 32nd, 64th …
   * time; at all others there is a glance at what has a name.
   */
  readonly visits: number;
}

export const defaultWatch: WatchBudget = { lines: 40_000, objects: 600_000, visits: 10 };

/** Include/cpython/pystate.h: what a trace function is called for. */
const PyTrace_CALL = 0;
const PyTrace_LINE = 2;
const PyTrace_RETURN = 3;
const PyRefTracer_CREATE = 0;

const OTHERS_FROM = 100_001;

const kinds: readonly EventKind[] = [
  "line",
  "call",
  "allocate",
  "bind",
  "unbind",
  "die",
  "free",
  "resurrect",
  "collect-start",
  "collect-stop",
  "output",
];

/** The label of a death that CPython did not announce: its place among others of the same line is not known. */
export const unannounced = "unannounced";

interface Birth {
  id: number;
  /** `ob_type` at birth: a place in memory that has another one now holds another object, or none. */
  readonly type: number;
  /** Listed in a reading: from then on its death is told. */
  listed: boolean;
}

type Fields = Record<string, unknown>;

/** What the recording of a watched run may show besides its data. */
export interface Watched {
  readonly data: RecordingData;
  /** The names at the lines that are not read in full. */
  readonly glances: Glances;
  /** The budget ended before the program did. */
  readonly isCut: boolean;
}

export class Watch implements Births {
  readonly #heap: HeapReader;
  readonly #filename: string;
  readonly #source: string;
  readonly #budget: WatchBudget;
  /** What the program has written so far: bytes of standard output. */
  readonly #written: () => { stdout: string; stderr: string };
  readonly #onLine: (lines: number) => void;

  readonly #alive = new Map<number, Birth>();
  /** Born before the first line, or never seen to be born. */
  readonly #others = new Map<number, number>();
  readonly #births: { birth: Birth }[] = [];
  readonly #deaths: { address: number; birth: Birth; by: "count" | "collector" }[] = [];
  /** Those whose deallocation has begun and that are there all the same: their `__del__` runs, or has saved them. */
  readonly #revived = new Set<number>();
  /** Ids whose death was told and that have not been taken off the list. */
  readonly #dying = new Set<number>();
  readonly #visits = new Map<string, number>();
  readonly #glances: GlanceWriter;
  #nextOwn = 1;
  #nextOther = OTHERS_FROM;
  readonly #frameIds = new Map<number, { id: number; code: number }>();
  #nextFrame = 1;
  #started = false;
  #ended = false;
  #isCut = false;
  #main = 0;
  #lines = 0;
  #read = 0;

  readonly #shadow = new Map<number, ObjectSnapshot>();
  readonly #frames = new Map<number, FrameSnapshot>();
  #stack: readonly number[] = [];
  #runtime: readonly RuntimeReference[] = [];
  #collector: CollectorReading;
  #collections: ReturnType<HeapReader["collections"]>;
  #initial: {
    objects: ObjectSnapshot[];
    frames: FrameSnapshot[];
    runtime: readonly RuntimeReference[];
    collector: CollectorReading;
  };
  readonly #events = {
    kind: [] as number[],
    object: [] as number[],
    number: [] as number[],
    note: [] as number[],
  };
  readonly #notes: Partial<Pick<TraceEvent, "holder" | "label" | "by">>[] = [];
  readonly #steps = {
    event: [] as number[],
    change: [] as number[],
    place: [] as number[],
    flags: [] as number[],
  };
  readonly #changes: Change[] = [];
  readonly #places: { line: number; code: string; filename: string }[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #output: { event: number; stream: "stdout" | "stderr"; text: string }[] = [];
  #told = { stdout: 0, stderr: 0 };

  constructor(
    heap: HeapReader,
    program: { readonly filename: string; readonly source: string },
    written: () => { stdout: string; stderr: string },
    budget: WatchBudget = defaultWatch,
    onLine: (lines: number) => void = () => {},
  ) {
    this.#heap = heap;
    this.#glances = new GlanceWriter(heap);
    this.#filename = program.filename;
    this.#source = program.source;
    this.#written = written;
    this.#budget = budget;
    this.#onLine = onLine;
    this.#collector = heap.collector();
    this.#collections = heap.collections();
    this.#initial = { objects: [], frames: [], runtime: [], collector: this.#collector };
  }

  // ---- called by CPython ------------------------------------------------------------------------------------

  /** `PyRefTracer`. */
  reference(object: number, event: number): void {
    this.#heap.tellOtherTracer(object, event);
    if (this.#ended) return;
    this.#heap.objects.gone(object);
    if (event === PyRefTracer_CREATE) {
      const birth: Birth = { id: 0, type: this.#heap.objects.typeOf(object), listed: false };
      if (this.#started) {
        birth.id = this.#nextOwn++;
        this.#births.push({ birth });
      }
      this.#others.delete(object);
      this.#alive.set(object, birth);
      return;
    }
    const birth = this.#alive.get(object);
    if (birth === undefined) {
      const id = this.#others.get(object);
      if (id !== undefined)
        this.#deaths.push({ address: object, birth: { id, type: 0, listed: true }, by: this.#by() });
      this.#others.delete(object);
      return;
    }
    this.#alive.delete(object);
    this.#revived.delete(object);
    if (birth.listed) this.#deaths.push({ address: object, birth, by: this.#by() });
  }

  #by(): "count" | "collector" {
    return this.#heap.isCollecting ? "collector" : "count";
  }

  /** `Py_tracefunc`. */
  trace(frameObject: number, what: number): void {
    this.#heap.keepTracer();
    if (this.#ended || (what !== PyTrace_CALL && what !== PyTrace_LINE && what !== PyTrace_RETURN)) return;
    const frame = this.#heap.memory.u32(frameObject + FRAME_OBJECT.f_frame);
    if (what === PyTrace_CALL) {
      this.#enter(frame);
      return;
    }
    const places = this.#heap.frames();
    const bottom = places.findLastIndex(
      ({ filename, qualname }) => filename === this.#filename && qualname === "<module>",
    );
    const own = places.slice(0, bottom + 1);
    const top = own[0];
    if (top === undefined || top.filename !== this.#filename) return;
    if (what === PyTrace_LINE) {
      this.#step(own, this.#heap.lineOf(top), top.qualname);
      this.#lines += 1;
      this.#onLine(this.#lines);
      if (this.#lines >= this.#budget.lines || this.#read >= this.#budget.objects) {
        this.#isCut = true;
        this.#end(own);
      }
    } else if (own.length === 1) this.#end([]);
  }

  #enter(frame: number): void {
    const code = this.#heap.memory.u32(frame + this.#heap.offsets.interpreter_frame.executable);
    const known = this.#frameIds.get(frame);
    // A generator goes on in the frame that it had.
    if (known?.code === code && (this.#heap.objects.codeFlags(code) & CO_GENERATOR) !== 0) return;
    this.#frameIds.set(frame, { id: this.#nextFrame++, code });
  }

  // ---- Births -----------------------------------------------------------------------------------------------

  idOf(address: number): number {
    const birth = this.#alive.get(address);
    if (birth !== undefined) {
      if (birth.id === 0) birth.id = this.#nextOther++;
      birth.listed = true;
      return birth.id;
    }
    const known = this.#others.get(address);
    if (known !== undefined) return known;
    // It is there although its death was announced: its finalizer runs, or has brought it back.
    const back = this.#deaths.findLastIndex((death) => death.address === address);
    const death = this.#deaths[back];
    if (death !== undefined) {
      this.#alive.set(address, death.birth);
      this.#revived.add(address);
      return death.birth.id;
    }
    const id = this.#nextOther++;
    this.#others.set(address, id);
    return id;
  }

  originOf(address: number): ObjectSnapshot["origin"] {
    if (address === this.#main) return "program";
    const birth = this.#alive.get(address);
    if (birth === undefined) return "runtime";
    return birth.id >= OTHERS_FROM ? "constant" : "program";
  }

  *own(): Iterable<number> {
    if (!this.#started) return;
    for (const [address, { id, type }] of this.#alive) {
      if (id >= OTHERS_FROM || id === 0) continue;
      // What the evaluation loop drops goes without a word.
      if (this.#heap.objects.isStill(address, type)) yield address;
      else this.#alive.delete(address);
    }
  }

  frameIdOf(frame: number): number {
    const known = this.#frameIds.get(frame);
    if (known !== undefined) return known.id;
    this.#enter(frame);
    return this.frameIdOf(frame);
  }

  // ---- recording --------------------------------------------------------------------------------------------

  #step(places: readonly FramePlace[], line: number, code: string): void {
    const key = `${line}\n${code}`;
    const visits = (this.#visits.get(key) ?? 0) + 1;
    this.#visits.set(key, visits);
    const isRead = visits <= this.#budget.visits || (visits & (visits - 1)) === 0;
    if (!this.#started) this.#start(places);
    else if (isRead) this.#flush(places);
    else {
      this.#tellHappenings();
      this.#compareFrames(this.#heap.standing(places, this), true);
      const own = places.filter(({ filename }) => filename === this.#filename).reverse();
      const knownId = (o: number) => this.#alive.get(o)?.id ?? this.#others.get(o) ?? 0;
      this.#glances.add(this.#events.kind.length, own, this.#main, this, knownId);
    }
    let place = this.#placeOf.get(key);
    if (place === undefined) {
      place = this.#places.length;
      this.#places.push({ line, code, filename: this.#filename });
      this.#placeOf.set(key, place);
    }
    this.#pushStep(place, isRead ? FLAG_LINE : 0);
    this.#tell("line", 0, -1);
  }

  #pushStep(place: number, flags: number): void {
    this.#steps.flags.push(flags);
    this.#steps.event.push(this.#events.kind.length);
    this.#steps.change.push(this.#changes.length);
    this.#steps.place.push(place);
  }

  #start(places: readonly FramePlace[]): void {
    const bottom = places.at(-1);
    if (bottom === undefined) return;
    this.#main = this.#heap.memory.u32(bottom.frame + FRAME.f_globals);
    this.#collections = this.#heap.collections();
    const reading = this.#heap.read(places, this, this.#main);
    for (const [id, object] of reading.objects) this.#shadow.set(id, object);
    for (const frame of reading.frames) this.#frames.set(frame.id, frame);
    this.#stack = reading.frames.map(({ id }) => id);
    this.#runtime = reading.runtime;
    this.#collector = reading.collector;
    this.#initial = {
      objects: [...reading.objects.values()],
      frames: [...reading.frames],
      runtime: reading.runtime,
      collector: reading.collector,
    };
    this.#deaths.length = 0;
    this.#started = true;
  }

  #end(places: readonly FramePlace[]): void {
    if (this.#started) this.#flush(places);
    this.#pushStep(-1, 0);
    this.#ended = true;
  }

  #tell(
    kind: EventKind,
    object: number,
    number: number,
    note?: Partial<Pick<TraceEvent, "holder" | "label" | "by">>,
  ): void {
    this.#events.kind.push(kinds.indexOf(kind));
    this.#events.object.push(object);
    this.#events.number.push(number);
    this.#events.note.push(note === undefined ? -1 : this.#notes.push(note) - 1);
  }

  #flush(places: readonly FramePlace[]): void {
    const reading = this.#heap.read(places, this, this.#main);
    this.#read += reading.objects.size;
    this.#tellHappenings();
    for (const address of this.#revived) {
      const birth = this.#alive.get(address);
      if (birth !== undefined && reading.objects.has(birth.id)) continue;
      this.#alive.delete(address);
      this.#revived.delete(address);
    }
    this.#compareObjects(reading.objects);
    this.#compareFrames(reading.frames);
    if (!sameRuntime(reading.runtime, this.#runtime)) {
      this.#changes.push({
        entity: "r",
        before: { runtime: this.#runtime },
        after: { runtime: reading.runtime },
      });
      this.#runtime = reading.runtime;
    }
    if (JSON.stringify(reading.collector) !== JSON.stringify(this.#collector)) {
      this.#changes.push({
        entity: "c",
        before: { collector: this.#collector },
        after: { collector: reading.collector },
      });
      this.#collector = reading.collector;
    }
  }

  /** What came to pass since the last line. */
  #tellHappenings(): void {
    this.#writeOutput();
    for (const { birth } of this.#births) if (birth.listed) this.#tell("allocate", birth.id, 1);
    this.#births.length = 0;
    this.#tellCollections();
    for (const { birth, by } of this.#deaths) {
      this.#tell("die", birth.id, 0, { by });
      this.#dying.add(birth.id);
    }
    this.#deaths.length = 0;
  }

  #writeOutput(): void {
    const written = this.#written();
    for (const stream of ["stdout", "stderr"] as const) {
      const text = written[stream].slice(this.#told[stream]);
      if (text === "") continue;
      this.#told[stream] = written[stream].length;
      this.#tell("output", 0, -1, { label: text });
      this.#output.push({ event: this.#events.kind.length, stream, text });
    }
  }

  #tellCollections(): void {
    const now = this.#heap.collections();
    now.forEach((each, generation) => {
      const before = this.#collections[generation];
      if (before === undefined || each.collections === before.collections) return;
      this.#tell("collect-start", 0, generation, { label: "" });
      this.#tell("collect-stop", 0, generation, { label: `${each.collected - before.collected} collected` });
    });
    this.#collections = now;
  }

  #compareObjects(now: ReadonlyMap<number, ObjectSnapshot>): void {
    for (const [id, old] of this.#shadow) {
      if (now.has(id)) continue;
      this.#tellGone(id, old);
      this.#changes.push({ entity: `o${id}`, before: old as unknown as Fields, after: null });
      this.#shadow.delete(id);
    }
    for (const [id, object] of now) {
      const old = this.#shadow.get(id);
      const holder = { kind: "object", id } as const;
      if (old === undefined) {
        this.#changes.push({ entity: `o${id}`, before: null, after: object as unknown as Fields });
        for (const { kind, label, target } of object.refs)
          if (kind !== "type") this.#tell("bind", target, -1, { holder, label });
      } else {
        const change = difference(
          `o${id}`,
          old as unknown as Fields,
          object as unknown as Fields,
          old.refs,
          object.refs,
        );
        if (change === null) continue;
        this.#changes.push(change);
        this.#tellRefs(change, holder);
      }
      this.#shadow.set(id, object);
    }
  }

  /**
   * An object that was listed is not any more. The evaluation loop of 3.13 takes apart what it drops itself without a word
   * to the tracer (its own `Py_DECREF`, Python/ceval.c): whether the object is dead is then seen in its memory.
   */
  #tellGone(id: number, old: ObjectSnapshot): void {
    const isTold = this.#dying.delete(id);
    const birth = this.#alive.get(old.address);
    if (birth?.id === id || (birth === undefined && this.#others.get(old.address) === id)) {
      const { objects } = this.#heap;
      const isThere = objects.count(old.address) !== 0 && objects.typeName(old.address) === old.type;
      // It lives, and only what led to it is gone; of the program's own those that are tracked would be in a reading.
      const isListed = old.generation !== null && id < OTHERS_FROM;
      if (isThere && !objects.isFinalized(old.address) && !isListed) return;
      if (birth !== undefined) this.#alive.delete(old.address);
    }
    if (!isTold) this.#tell("die", id, 0, { by: "count", label: unannounced });
    this.#tell("free", id, -1);
  }

  #tellRefs(change: Change, holder: TraceEvent["holder"] & object): void {
    for (const { label, target } of change.refs?.old ?? [])
      this.#tell("unbind", target, -1, { holder, label });
    for (const { label, target } of change.refs?.now ?? []) this.#tell("bind", target, -1, { holder, label });
  }

  /** `onlyStand`: which frames there are, not what they refer to. */
  #compareFrames(now: readonly FrameSnapshot[], onlyStand = false): void {
    const ids = now.map(({ id }) => id);
    for (const [id, old] of this.#frames) {
      if (ids.includes(id)) continue;
      this.#changes.push({ entity: `f${id}`, before: old as unknown as Fields, after: null });
      this.#frames.delete(id);
    }
    for (const frame of now) {
      const old = this.#frames.get(frame.id);
      if (onlyStand && old !== undefined) continue;
      const holder = { kind: "frame", id: frame.id, name: frame.name } as const;
      this.#frames.set(frame.id, frame);
      if (old === undefined) {
        this.#changes.push({ entity: `f${frame.id}`, before: null, after: frame as unknown as Fields });
        this.#tell("call", 0, -1, { holder });
        continue;
      }
      const change = difference(
        `f${frame.id}`,
        old as unknown as Fields,
        frame as unknown as Fields,
        old.refs,
        frame.refs,
      );
      if (change === null) continue;
      this.#changes.push(change);
      this.#tellRefs(change, holder);
    }
    if (ids.join() === this.#stack.join()) return;
    this.#changes.push({ entity: "s", before: { stack: this.#stack }, after: { stack: ids } });
    this.#stack = ids;
  }

  /** What was seen, as a recording. */
  finish(end: RunEnd): Watched {
    if (!this.#ended) this.#end([]);
    const columns = this.#events;
    return {
      isCut: this.#isCut,
      glances: this.#glances.finish(),
      data: {
        format: 1,
        engine: "cpython",
        python: this.#heap.offsets.python,
        source: this.#source,
        filename: this.#filename,
        end,
        threadName: "MainThread",
        ...this.#initial,
        events: {
          kind: Uint8Array.from(columns.kind),
          object: Int32Array.from(columns.object),
          number: Int32Array.from(columns.number),
          cause: new Int32Array(columns.kind.length).fill(-1),
          note: Int32Array.from(columns.note),
        },
        kinds,
        causes: [],
        notes: this.#notes,
        steps: {
          event: Int32Array.from(this.#steps.event),
          change: Int32Array.from(this.#steps.change),
          place: Int32Array.from(this.#steps.place),
          flags: Uint8Array.from(this.#steps.flags),
        },
        places: this.#places,
        changes: this.#changes,
        output: this.#output,
      },
    };
  }
}
