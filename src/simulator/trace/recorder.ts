/**
 * Records a run: the log of events, and for each instruction what it changed (snapshot/recording-data.ts).
 *
 * The recorder sees every change of a count through the heap's observer, and is told which objects had a slot written
 * (`touch`), for lists and dicts also which item (`touchItem`). Before each instruction it looks at what is dirty,
 * compares with what it last wrote down, and logs the difference. Objects that existed before the program's first line
 * are listed without their own slots; what such an object holds of the program's is listed as a reference of the runtime.
 *
 * So that recording costs less than four plain runs and a million events of a heap of 10,000 objects fit in 100 MB:
 *
 *   - what has not been written is not read: an instruction costs its own frame, the counts that changed and the slots
 *     that were written, however large the heap, the stack or the list is;
 *   - slots are compared by the objects in them, and only those that differ are named (known.ts: by address);
 *   - all that is written are numbers in typed arrays (change-log.ts, event-log.ts, columns.ts); names of slots, notes of
 *     events and places in the program are kept once each; of an int an address and a value are kept;
 *   - a key frame, from which a reader starts, is written whenever the log has grown by four times what one takes.
 *
 * `npm run bench -- recording` measures all of it.
 *
 * A little longer than other files: one class that keeps what the last step looked like.
 */

import type { CodeUnit } from "../bytecode/code-unit.ts";
import { forEachReference, walkHolders } from "../memory/heapcheck.ts";
import { type HeapObserver, Py_TPFLAGS_HEAPTYPE, type PyObject, PyTypeObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { ObjectHead } from "../snapshot/change-log.ts";
import type { RuntimeReference } from "../snapshot/model.ts";
import { FLAG_LINE, FLAG_STATEMENT } from "../snapshot/recording.ts";
import type { CollectorState, RecordingData, ThreadStack } from "../snapshot/recording-data.ts";
import type { ChoiceRecord, RunEnd, ThreadStep } from "../snapshot/trace.ts";
import { versionText } from "../versions/index.ts";
import { Frame, frameLine } from "../vm/frame.ts";
import { AllocatorLog } from "./allocator-log.ts";
import { ChangeWriter } from "./change-writer.ts";
import { ChoiceLog } from "./choice-log.ts";
import { Rows } from "./columns.ts";
import { EventLog, kindOf } from "./event-log.ts";
import { FrameLog } from "./frame-log.ts";
import { type Known, KnownObjects } from "./known.ts";
import { ObjectLog } from "./object-log.ts";
import { isRuntimeObject } from "./object-state.ts";
import { RuntimeSlots } from "./runtime-slots.ts";

/** Ids of the program's own objects count from 1; those of constants and of the runtime's objects from here. */
const OTHERS_FROM = 100_001;

const LINE = kindOf("line");
const ALLOCATE = kindOf("allocate");
const DECREF = kindOf("decref");
const DIE = kindOf("die");
const FREE = kindOf("free");
const FREELIST = kindOf("freelist");
const INCREF = kindOf("incref");
const PHASE = kindOf("collect-phase");

/** What a process that is forked takes over: the numbers of the objects that it has copies of. */
export interface Inheritance {
  readonly ids: ReadonlyMap<PyObject, number>;
  readonly nextProgram: number;
  readonly nextOther: number;
}

export class Recorder implements HeapObserver {
  readonly #known = new KnownObjects();
  /** The program's own code objects that ran. */
  readonly #codes = new Map<number, CodeUnit>();
  #counted: Known[] = [];
  #touched: Known[] = [];
  readonly #frameDirty = new Set<Frame>();
  readonly #freed: Known[] = [];
  #nextProgram = 1;
  #nextOther = OTHERS_FROM;
  #stack: number[] = [];
  #threads: readonly ThreadStack[] | null = null;
  #runtime: readonly RuntimeReference[] = [];
  #collector: CollectorState;
  #lastFrame: Frame | null = null;
  /** The frame that was innermost when the stack was last looked at, and the one below it. */
  #top: Frame | null = null;
  #below: Frame | null = null;
  /** The frame that called it, if that has not been looked at since another one ran. */
  #caller: Frame | null = null;
  #lastLine = -1;
  #lastLineFrame = -1;
  #started = false;
  #frozen = false;
  #mainDict: PyObject | null = null;

  readonly #log: EventLog;
  readonly #writer = new ChangeWriter();
  readonly #objects: ObjectLog;
  readonly #frames: FrameLog;
  readonly #slots: RuntimeSlots;
  /** Flags, events before, numbers of the log before, place. */
  readonly #steps = new Rows();
  readonly #places: { line: number; code: string; filename: string }[] = [];
  readonly #placeOf = new Map<string, number>();
  /** Places by instruction, of each code and of that which ran last. */
  readonly #placesOf = new Map<CodeUnit, Int32Array>();
  #placed: CodeUnit | null = null;
  #placedAt: Int32Array = new Int32Array(0);
  readonly #choices = new ChoiceLog();
  readonly #allocator = new AllocatorLog((kind, label) => this.#log.tell(kind, null, -1, { label }));
  readonly #output: { event: number; stream: "stdout" | "stderr"; text: string }[] = [];
  #initialCollector: CollectorState;
  readonly #notes: { readonly count: number; readonly collector: number };
  readonly #source: string;
  readonly #filename: string;

  constructor(source: string, filename: string, inheritance: Inheritance | null = null) {
    if (inheritance !== null) {
      for (const [o, id] of inheritance.ids) if (!isRuntimeObject(o)) this.#known.of(o).id = id;
      this.#nextProgram = inheritance.nextProgram;
      this.#nextOther = inheritance.nextOther;
    }
    this.#source = source;
    this.#filename = filename;
    this.#log = new EventLog(source);
    this.#notes = { count: this.#log.note({ by: "count" }), collector: this.#log.note({ by: "collector" }) };
    const idOf = (o: PyObject): number => this.#idOf(this.#known.of(o));
    this.#objects = new ObjectLog(this.#writer, this.#log, idOf);
    this.#frames = new FrameLog(this.#writer, this.#log, this.#known, idOf);
    this.#slots = new RuntimeSlots((o) => (this.#isProgram(o) ? idOf(o) : 0));
    this.#collector = collectorState();
    this.#initialCollector = this.#collector;
  }

  get eventCount(): number {
    return this.#log.length;
  }

  /** For a copy of the process as it is now. */
  bequeath(): Inheritance {
    const ids = new Map<PyObject, number>();
    this.#known.forEach(({ object, id }) => {
      if (id !== 0) ids.set(object, id);
    });
    return { ids, nextProgram: this.#nextProgram, nextOther: this.#nextOther };
  }

  /** The namespace of the script, which is listed with its own slots although it exists before the first line. */
  prepare(mainDict: PyObject): void {
    this.#mainDict = mainDict;
    this.#objects.namespace = mainDict;
  }

  /** Writes down what exists when the first instruction is about to run. */
  #start(frame: Frame | null): void {
    const mainDict = this.#mainDict as PyObject;
    const mine: PyObject[] = [];
    rt.obmalloc.forEachOwner((o) => mine.push(o as PyObject));
    mine.push(mainDict);
    for (const o of mine) this.#idOf(this.#known.of(o));
    const seen = new Set(mine);
    walkHolders((holder, kind, label, target) => {
      if (typeof holder !== "string" && !seen.has(holder) && seen.has(target))
        this.#slots.add(holder, this.#heldBy(holder, kind, label, target));
    });
    for (const o of mine) this.#describe(this.#known.of(o));
    this.#settle();
    // More than one frame: in a process that has been forked.
    const stack: number[] = [];
    for (let f = frame; f !== null; f = f.previous) {
      this.#capture(f);
      stack.unshift(f.id);
    }
    this.#stack = stack;
    this.#runtime = this.#slots.read();
    this.#settle();
    this.#collector = collectorState();
    this.#initialCollector = this.#collector;
    for (const k of this.#counted) k.isCounted = false;
    this.#counted.length = 0;
    this.#writer.reset();
    this.#writeKey(0);
    this.#allocator.begin(rt.obmalloc);
    this.#started = true;
    this.#objects.tells = true;
  }

  #heldBy(holder: PyObject, kind: string, label: string, target: PyObject): RuntimeReference {
    return {
      kind: "runtime",
      slot: runtimeSlot(holder),
      label: `${kind} ${label}`,
      target: this.#idOf(this.#known.of(target)),
      sentence: `The runtime's own ${holder.ob_type.tp_name} keeps it.`,
    };
  }

  #isProgram(o: PyObject): boolean {
    return !isRuntimeObject(o) || o === this.#mainDict;
  }

  #idOf(k: Known): number {
    if (k.id !== 0) return k.id;
    k.id = this.#nextOther++;
    if (this.#started || isRuntimeObject(k.object)) this.#touch(k);
    return k.id;
  }

  #origin({ object, id }: Known): ObjectHead["origin"] {
    if (object === this.#mainDict) return "program";
    if (isRuntimeObject(object)) return "runtime";
    return id >= OTHERS_FROM ? "constant" : "program";
  }

  #describe(k: Known): void {
    this.#objects.describe(k, this.#origin(k));
  }

  #capture(f: Frame): void {
    if (!this.#frames.capture(f, f === this.#lastFrame, this.#started)) return;
    const { unit } = f.f_executable.body;
    if (!unit.co_filename.startsWith("<frozen "))
      this.#codes.set(this.#idOf(this.#known.of(f.f_executable)), unit);
  }

  /** Dirty objects until none is left: describing one may name another for the first time. */
  #settle(): void {
    while (this.#touched.length > 0) {
      const batch = this.#touched;
      this.#touched = [];
      for (const k of batch) k.isTouched = false;
      for (const k of batch) {
        if (k.isFreed) continue;
        const { object } = k;
        if (isRuntimeObject(object) && object !== this.#mainDict) this.#updateHeld(object);
        if (k.id !== 0) this.#describe(k);
      }
    }
  }

  /** What an object of the runtime holds of the program's. */
  #updateHeld(holder: PyObject): void {
    const list: RuntimeReference[] = [];
    forEachReference(holder, (kind, label, target) => {
      if (this.#isProgram(target) && (this.#known.find(target)?.id ?? 0) !== 0)
        list.push(this.#heldBy(holder, kind, label, target));
    });
    this.#slots.set(holder, list);
  }

  /** Before each instruction: logs what the last one changed, and where the program stands. */
  step(frame: Frame): void {
    if (!this.#started) this.#start(frame);
    this.#flush(frame);
    const unit = frame.f_executable.body.unit;
    const line = unit.linenos[frame.pc] ?? -1;
    let flags = 0;
    const isNewFrame = frame !== this.#lastFrame;
    if (
      line > 0 &&
      (line !== this.#lastLine || frame.id !== this.#lastLineFrame || isLoopBack(frame, unit))
    ) {
      flags |= FLAG_LINE;
      this.#lastLine = line;
      this.#lastLineFrame = frame.id;
    }
    if (isNewFrame) flags |= FLAG_STATEMENT;
    this.#lastFrame = frame;
    this.#pushStep(this.#placeOfNext(frame, unit, line), flags);
    if ((flags & FLAG_LINE) !== 0) this.#log.push(LINE, 0, -1, -1);
  }

  #pushStep(place: number, flags: number): void {
    if (this.#started && this.#writer.wantsKey) this.#writeKey(this.#steps.length);
    this.#steps.push(flags, this.#log.length, this.#writer.ops.length, place, 0);
    this.#allocator.step();
  }

  #writeKey(step: number): void {
    const state = { runtime: this.#runtime, threads: this.#threads, collector: this.#collector };
    this.#writer.key(step, state, () => {
      this.#known.forEach((k) => {
        if (k.isDescribed) this.#objects.write(k);
      });
      this.#frames.writeAll();
      this.#writer.setStack(0, [], this.#stack);
    });
  }

  /** The place of the instruction about to run. */
  #placeOfNext(frame: Frame, unit: CodeUnit, line: number): number {
    if (line <= 0) return this.#place(frameLine(frame) ?? unit.co_firstlineno, unit);
    if (unit !== this.#placed) {
      const known = this.#placesOf.get(unit);
      this.#placed = unit;
      this.#placedAt = known ?? new Int32Array(unit.ops.length).fill(-1);
      if (known === undefined) this.#placesOf.set(unit, this.#placedAt);
    }
    let place = this.#placedAt[frame.pc] as number;
    if (place < 0) {
      place = this.#place(line, unit);
      this.#placedAt[frame.pc] = place;
    }
    return place;
  }

  #place(line: number, { co_qualname: code, co_filename: filename }: CodeUnit): number {
    const key = `${line}\n${code}\n${filename}`;
    let place = this.#placeOf.get(key);
    if (place === undefined) {
      place = this.#places.push({ line, code, filename }) - 1;
      this.#placeOf.set(key, place);
    }
    return place;
  }

  #flush(frame: Frame | null): void {
    this.#settle();
    this.#flushFrames(frame);
    this.#flushRuntime();
    this.#flushCounts();
    for (const k of this.#freed) {
      if (k.isDescribed) this.#objects.remove(k);
      this.#known.giveBack(k);
    }
    this.#freed.length = 0;
    this.#flushCollector();
  }

  #flushFrames(frame: Frame | null): void {
    const isAlone = rt.scheduler === null;
    if (isAlone && frame !== null && frame === this.#top && frame.previous === this.#below) {
      // The stack is as it was: a frame below changes only when it runs, and it has to be innermost then.
      this.#captureDirty(frame);
      return;
    }
    if (isAlone && frame !== null && this.#flushCall(frame)) return;
    this.#top = frame;
    this.#below = frame?.previous ?? null;
    this.#caller = null;
    const chain: Frame[] = [];
    for (let f: Frame | null = frame; f !== null; f = f.previous) chain.push(f);
    // Below them those of the threads that do not run.
    for (const ts of rt.threads)
      if (ts !== rt.tstate) for (let f = ts.current_frame; f !== null; f = f.previous) chain.push(f);
    const ids = chain.map((f) => f.id).reverse();
    const threads = this.#threadStacks();
    const old = this.#stack;
    let same = 0;
    while (same < ids.length && same < old.length && ids[same] === old[same]) same++;
    if (same === ids.length && same === old.length && sameThreads(threads, this.#threads)) {
      if (frame !== null) this.#captureDirty(frame);
      this.#frameDirty.clear();
      return;
    }
    for (let i = same; i < old.length; i++) {
      const id = old[i] as number;
      if (!ids.includes(id, same)) this.#frames.remove(id);
    }
    for (let i = 0; i < chain.length; i++) {
      const f = chain[i] as Frame;
      // Of the frames below the caller only those that were written from elsewhere, and that which ran last, are new.
      if (!isAlone || i < 2 || f === this.#lastFrame || this.#frameDirty.has(f) || this.#frames.isStale(f)) {
        this.#capture(f);
        if (i > 0 && f === this.#lastFrame) this.#caller = f;
      }
    }
    if (threads === null && this.#threads === null) this.#writer.setStack(same, old, ids);
    else
      this.#writer.change({
        entity: "s",
        before: { stack: [...old], ...(this.#threads === null ? {} : { threads: this.#threads }) },
        after: { stack: [...ids], ...(threads === null ? {} : { threads }) },
      });
    this.#stack = ids;
    this.#threads = threads;
    this.#frameDirty.clear();
  }

  /** The commonest: the innermost frame has called one, or returned to its caller. False: it is something else. */
  #flushCall(frame: Frame): boolean {
    const top = this.#top;
    const depth = this.#stack.length;
    if (top === null || top !== this.#lastFrame || this.#threads !== null) return false;
    const dirty = this.#frameDirty;
    if (dirty.size > 1 || (dirty.size === 1 && !dirty.has(top))) return false;
    const caller = this.#caller;
    if (frame.previous === top && !this.#frames.has(frame)) {
      this.#capture(frame);
      this.#capture(top);
      if (caller !== null && caller !== top) this.#capture(caller);
      this.#caller = top;
      this.#writer.setStackEnd(depth, 0, frame.id);
      this.#stack.push(frame.id);
    } else if (frame === this.#below && frame.id === this.#stack[depth - 2]) {
      this.#frames.remove(top.id);
      this.#capture(frame);
      if (frame.previous !== null) this.#capture(frame.previous);
      if (caller !== null && caller !== frame && this.#frames.has(caller)) this.#capture(caller);
      this.#caller = null;
      this.#writer.setStackEnd(depth - 1, top.id, 0);
      this.#stack.pop();
    } else return false;
    dirty.clear();
    this.#top = frame;
    this.#below = frame.previous;
    return true;
  }

  #captureDirty(frame: Frame): void {
    if (this.#frameDirty.size === 0) {
      this.#capture(frame);
      return;
    }
    this.#frameDirty.add(frame);
    for (const f of this.#frameDirty) if (this.#frames.has(f)) this.#capture(f);
    this.#frameDirty.clear();
  }

  #flushRuntime(): void {
    const runtime = this.#slots.isSame() ? null : this.#slots.read();
    // What frames and slots have named.
    this.#settle();
    if (runtime === null) return;
    const change = this.#slots.difference(this.#runtime, runtime);
    if (change === null) return;
    this.#writer.change(change);
    this.#runtime = runtime;
  }

  #flushCounts(): void {
    const counted = this.#counted;
    const isBiased = rt.machine === "free-threaded";
    for (let i = 0; i < counted.length; i++) {
      const k = counted[i] as Known;
      k.isCounted = false;
      if (k.isFreed || k.id === 0) continue;
      if (isBiased) this.#describe(k);
      else if (k.isDescribed) this.#objects.writeCount(k);
    }
    counted.length = 0;
  }

  #flushCollector(): void {
    const c = this.#collector;
    const { enabled, generations } = rt.gc;
    const g0 = generations[0];
    const g1 = generations[1];
    const g2 = generations[2];
    const { count, threshold } = c;
    if (
      c.enabled !== enabled ||
      threshold[0] !== g0.threshold ||
      threshold[1] !== g1.threshold ||
      threshold[2] !== g2.threshold
    ) {
      const collector = collectorState();
      this.#writer.change({ entity: "c", before: { collector: c }, after: { collector } });
      this.#collector = collector;
    } else if (count[0] !== g0.count || count[1] !== g1.count || count[2] !== g2.count) {
      this.#writer.setCollector(g0.count - count[0], g1.count - count[1], g2.count - count[2]);
      this.#collector = { enabled, threshold, count: [g0.count, g1.count, g2.count] };
    }
  }

  /** The threads with their stacks; null as long as there is only the main one. */
  #threadStacks(): readonly ThreadStack[] | null {
    if (rt.scheduler === null) return null;
    const alive = rt.threads.map((ts): ThreadStack => {
      const stack: number[] = [];
      for (let f = ts.current_frame; f !== null; f = f.previous) stack.unshift(f.id);
      const head = { id: ts.id, name: ts.name, stack };
      const { wait } = ts;
      if (ts === rt.tstate) return { ...head, state: "running" };
      if (wait === null || rt.scheduler?.isBlocked(ts) === false) return { ...head, state: "waiting" };
      const object =
        wait.object === null || !this.#isProgram(wait.object)
          ? null
          : this.#idOf(this.#known.of(wait.object));
      return { ...head, state: "blocked", waitsFor: { kind: wait.kind, object, until: wait.deadline } };
    });
    const ended = rt.endedThreads.map((t): ThreadStack => ({ ...t, state: "finished", stack: [] }));
    return [...alive, ...ended].sort((a, b) => a.id - b.id);
  }

  // ---- HeapObserver -----------------------------------------------------------------------------------

  #touch(k: Known): void {
    k.low = 0;
    k.high = Number.POSITIVE_INFINITY;
    if (k.isTouched) return;
    k.isTouched = true;
    this.#touched.push(k);
  }
  #count(o: PyObject): Known {
    const k = this.#known.of(o);
    if (!k.isCounted) {
      k.isCounted = true;
      this.#counted.push(k);
    }
    return k;
  }

  incref(o: PyObject): void {
    if (!this.#started) return;
    const k = this.#count(o);
    if (this.#isProgram(o)) this.#log.push(INCREF, this.#idOf(k), o.ob_refcnt, -1);
  }
  decref(o: PyObject): void {
    if (!this.#started) return;
    const k = this.#count(o);
    if (this.#isProgram(o)) this.#log.push(DECREF, this.#idOf(k), Math.max(0, o.ob_refcnt), -1);
  }
  allocate(o: PyObject): void {
    if (!this.#started || isRuntimeObject(o)) return;
    const k = this.#known.add(o);
    k.id = this.#nextProgram++;
    this.#touch(k);
    this.#log.push(ALLOCATE, k.id, 1, -1);
  }
  die(o: PyObject): void {
    if (!this.#started) return;
    const k = this.#known.find(o);
    if (k === null || k.id === 0) return;
    this.#touch(k);
    k.isDying = true;
    this.#tellDeath(k.id);
  }
  #tellDeath(id: number): void {
    this.#log.push(DIE, id, 0, rt.gc.collecting ? this.#notes.collector : this.#notes.count);
  }
  free(o: PyObject, toFreelist = false): void {
    const k = this.#known.find(o);
    if (k === null) return;
    this.#known.remove(o);
    k.isFreed = true;
    if (k.id === 0 || !this.#started) return;
    this.#freed.push(k);
    // Numbers and texts are freed without more ado: with their block their life ends.
    if (!k.isDying && o.ob_refcnt === 0) this.#tellDeath(k.id);
    this.#log.push(toFreelist ? FREELIST : FREE, k.id, -1, -1);
  }
  touch(holder: PyObject | Frame): void {
    if (holder instanceof Frame) this.#frameDirty.add(holder);
    else this.#touch(this.#known.of(holder));
  }
  touchItem(holder: PyObject, index: number): void {
    const k = this.#known.of(holder);
    if (index < k.low) k.low = index;
    if (index > k.high) k.high = index;
    if (k.isTouched) return;
    k.isTouched = true;
    this.#touched.push(k);
  }
  moved(o: PyObject, from: number): void {
    this.#known.moved(o, from);
  }
  note(kind: string, o: PyObject | null, label?: string, extra?: number): void {
    if (!this.#started) return;
    if (o !== null) this.#touch(this.#known.of(o));
    const known = kindOf(kind);
    const text = label ?? (known < 0 ? kind : undefined);
    const id = o === null ? 0 : (this.#known.find(o)?.id ?? 0);
    this.#log.push(
      known < 0 ? PHASE : known,
      id,
      extra ?? -1,
      text === undefined ? -1 : this.#log.label(text),
    );
  }
  thread(step: ThreadStep, o: PyObject | null, label: string): void {
    if (!this.#started) return;
    const id = o === null || !this.#isProgram(o) ? null : this.#idOf(this.#known.of(o));
    this.#log.tell(step.phase === "take" ? "switch" : "thread", id, -1, { label, thread: step });
  }
  choice(choice: Omit<ChoiceRecord, "event">): void {
    if (this.#started && !this.#frozen) this.#choices.add(this.eventCount, choice);
  }
  output(stream: "stdout" | "stderr", text: string): void {
    if (this.#started && !this.#frozen) this.#log.tell("output", null, -1, { label: text });
    this.#output.push({ event: this.eventCount, stream, text });
  }

  /** Writes down the state that is the last one: nothing that happens later is recorded, output excepted. */
  freeze(): void {
    if (this.#frozen) return;
    if (!this.#started && this.#mainDict !== null) this.#start(null);
    if (this.#started) this.#flush(rt.tstate.current_frame);
    this.#pushStep(-1, 0);
    this.#allocator.end();
    this.#frozen = true;
  }

  /** What has happened to an object, newest last: for a report about a count that is wrong. */
  historyOf(o: PyObject): string[] {
    const id = this.#known.find(o)?.id ?? 0;
    return id === 0 ? [] : this.#log.historyOf(id);
  }

  /** The program's own code objects that ran, by their ids. */
  get codes(): ReadonlyMap<number, CodeUnit> {
    return this.#codes;
  }

  /** The finished recording. Call when nothing runs any more. */
  finish(end: RunEnd): RecordingData {
    this.freeze();
    // Of a program that never started there is nothing.
    if (!this.#started) this.#writeKey(0);
    const steps = this.#steps;
    return {
      format: 1,
      engine: "simulator",
      python: versionText,
      source: this.#source,
      filename: this.#filename,
      end,
      threadName: rt?.tstate?.name ?? "MainThread",
      objects: [],
      frames: [],
      runtime: [],
      collector: this.#initialCollector,
      ...this.#log.data(),
      steps: {
        event: steps.others(0),
        change: steps.others(1),
        place: steps.others(2),
        flags: steps.firsts(),
      },
      ...this.#choices.data(),
      allocator: this.#allocator.data(),
      places: this.#places,
      ...this.#writer.data(this.#log.binds()),
      output: this.#output,
    };
  }
}

function runtimeSlot(holder: PyObject): string {
  return holder instanceof PyTypeObject && (holder.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0
    ? `type ${holder.tp_name}`
    : `the runtime's ${holder.ob_type.tp_name}`;
}

function isLoopBack(frame: Frame, unit: CodeUnit): boolean {
  return frame.pc < frame.lasti && (frame.pc === 0 || unit.linenos[frame.pc - 1] !== unit.linenos[frame.pc]);
}

function collectorState(): CollectorState {
  const [g0, g1, g2] = rt.gc.generations;
  return {
    enabled: rt.gc.enabled,
    threshold: [g0.threshold, g1.threshold, g2.threshold],
    count: [g0.count, g1.count, g2.count],
  };
}

function sameThreads(a: readonly ThreadStack[] | null, b: readonly ThreadStack[] | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
