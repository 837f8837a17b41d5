/**
 * Records a run: the log of events, and for each instruction what it changed (snapshot/recording-data.ts).
 *
 * The recorder sees every change of a count through the heap's observer, and is told which objects had a slot
 * written (`touch`). Before each instruction it looks at what is dirty, compares with what it last wrote down, and
 * logs the difference. Objects that existed before the program's first line are listed without their own slots;
 * what such an object holds of the program's is listed as a reference of the runtime.
 *
 * A little longer than other files: one class that keeps what the last step looked like.
 */

import type { CodeUnit } from "../bytecode/code-unit.ts";
import { forEachReference, walkHolders } from "../memory/heapcheck.ts";
import { ADDRESS_BASE, blockUnitOf } from "../objects/alloc.ts";
import {
  type HeapObserver,
  IMMORTAL,
  Py_TPFLAGS_HEAPTYPE,
  type PyObject,
  PyTypeObject,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { versionText } from "../versions/index.ts";
import { difference, sameRuntime } from "../snapshot/differences.ts";
import type { FrameSnapshot, ObjectSnapshot, Reference, RuntimeReference } from "../snapshot/model.ts";
import { FLAG_LINE, FLAG_STATEMENT } from "../snapshot/recording.ts";
import type { Change, CollectorState, RecordingData, ThreadStack } from "../snapshot/recording-data.ts";
import type { ChoiceRecord, RunEnd, ThreadStep } from "../snapshot/trace.ts";
import { type Frame, frameLine } from "../vm/frame.ts";
import { forEachThreadSlot, visitDying, visitFrame } from "../vm/roots.ts";
import { AllocatorLog } from "./allocator-log.ts";
import { ChoiceLog } from "./choice-log.ts";
import { EventLog, isEventKind } from "./event-log.ts";
import { describeObject, isRuntimeObject, refsOf } from "./object-state.ts";

/** Ids of the program's own objects count from 1; those of constants and of the runtime's objects from here. */
const OTHERS_FROM = 100_001;

const sentences: Readonly<Record<string, string>> = {
  "compiler-arena": "While a script runs, the compiler's arena keeps each constant of its source.",
  current_exception: "The exception that is being raised.",
  exc_info: "The exception that is being handled.",
  "thread's function": "A thread that has been started keeps what it calls.",
  "thread's arguments": "A thread that has been started keeps the arguments of its call.",
  "thread's keywords": "A thread that has been started keeps the arguments of its call.",
  "local of a C function": "A C function that is running holds it in a local of its own.",
  "finished frame": "A frame that is being left.",
};

/** What a process that is forked takes over: the numbers of the objects that it has copies of. */
export interface Inheritance {
  readonly ids: ReadonlyMap<PyObject, number>;
  readonly nextProgram: number;
  readonly nextOther: number;
}

export class Recorder implements HeapObserver {
  readonly #ids = new Map<PyObject, number>();
  readonly #shadow = new Map<number, ObjectSnapshot>();
  readonly #frames = new Map<number, FrameSnapshot>();
  /** The program's own code objects that ran. */
  readonly #codes = new Map<number, CodeUnit>();
  readonly #countDirty = new Set<PyObject>();
  readonly #slotDirty = new Set<PyObject>();
  readonly #frameDirty = new Set<Frame>();
  readonly #freed: number[] = [];
  /** Those whose deallocation has begun. */
  readonly #dying = new Set<PyObject>();
  /** What runtime objects hold of the program's. */
  readonly #runtimeOut = new Map<PyObject, RuntimeReference[]>();
  #nextProgram = 1;
  #nextOther = OTHERS_FROM;
  #stack: readonly number[] = [];
  #threads: readonly ThreadStack[] | null = null;
  #runtime: readonly RuntimeReference[] = [];
  #collector: CollectorState;
  #lastFrame: Frame | null = null;
  #lastLine = -1;
  #lastLineFrame = -1;
  #started = false;
  #frozen = false;
  #mainDict: PyObject | null = null;

  readonly #log: EventLog;
  readonly #steps = {
    event: [] as number[],
    change: [] as number[],
    count: [] as number[],
    place: [] as number[],
    flags: [] as number[],
  };
  readonly #places: { line: number; code: string; filename: string }[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #changes: Change[] = [];
  readonly #counts = { object: [] as number[], old: [] as number[], now: [] as number[] };
  readonly #choices = new ChoiceLog();
  readonly #allocator = new AllocatorLog((kind, label) => this.#log.tell(kind, null, -1, { label }));
  readonly #output: { event: number; stream: "stdout" | "stderr"; text: string }[] = [];
  #initial: ObjectSnapshot[] = [];
  #initialFrames: readonly FrameSnapshot[] = [];
  #initialRuntime: readonly RuntimeReference[] = [];
  #initialCollector: CollectorState;
  readonly #source: string;
  readonly #filename: string;

  constructor(source: string, filename: string, inheritance: Inheritance | null = null) {
    if (inheritance !== null) {
      for (const [o, id] of inheritance.ids) if (!isRuntimeObject(o)) this.#ids.set(o, id);
      this.#nextProgram = inheritance.nextProgram;
      this.#nextOther = inheritance.nextOther;
    }
    this.#source = source;
    this.#filename = filename;
    this.#log = new EventLog(source);
    this.#collector = collectorState();
    this.#initialCollector = this.#collector;
  }

  get eventCount(): number {
    return this.#log.length;
  }

  /** For a copy of the process as it is now. */
  bequeath(): Inheritance {
    return { ids: new Map(this.#ids), nextProgram: this.#nextProgram, nextOther: this.#nextOther };
  }

  /** The namespace of the script, which is listed with its own slots although it exists before the first line. */
  prepare(mainDict: PyObject): void {
    this.#mainDict = mainDict;
  }

  /** Writes down what exists when the first instruction is about to run. */
  #start(frame: Frame | null): void {
    const mainDict = this.#mainDict as PyObject;
    const mine: PyObject[] = [];
    rt.obmalloc.forEachOwner((o) => mine.push(o as PyObject));
    mine.push(mainDict);
    for (const o of mine) this.#idOf(o);
    const seen = new Set(mine);
    walkHolders((holder, kind, label, target) => {
      if (typeof holder !== "string" && !seen.has(holder) && seen.has(target))
        this.#addRuntimeOut(holder, kind, label, target);
    });
    for (const o of mine) this.#describe(o);
    this.#settle();
    // More than one frame: in a process that has been forked.
    const stack: number[] = [];
    for (let f = frame; f !== null; f = f.previous) {
      this.#captureFrame(f);
      stack.unshift(f.id);
    }
    this.#stack = stack;
    this.#runtime = this.#runtimeRefs();
    this.#settle();
    this.#initial = [...this.#shadow.values()];
    this.#initialFrames = stack.flatMap((id) => this.#frames.get(id) ?? []);
    this.#initialRuntime = this.#runtime;
    this.#collector = collectorState();
    this.#initialCollector = this.#collector;
    this.#countDirty.clear();
    this.#slotDirty.clear();
    this.#changes.length = 0;
    this.#counts.object.length = 0;
    this.#counts.old.length = 0;
    this.#counts.now.length = 0;
    this.#allocator.begin(rt.obmalloc);
    this.#started = true;
  }

  #addRuntimeOut(holder: PyObject, kind: string, label: string, target: PyObject): void {
    const list = this.#runtimeOut.get(holder) ?? [];
    list.push({
      kind: "runtime",
      slot: runtimeSlot(holder),
      label: `${kind} ${label}`,
      target: this.#idOf(target),
      sentence: `The runtime's own ${holder.ob_type.tp_name} keeps it.`,
    });
    this.#runtimeOut.set(holder, list);
  }

  #isProgram(o: PyObject): boolean {
    return !isRuntimeObject(o) || o === this.#mainDict;
  }

  #idOf(o: PyObject): number {
    const known = this.#ids.get(o);
    if (known !== undefined) return known;
    const id = this.#nextOther++;
    this.#ids.set(o, id);
    if (this.#started || isRuntimeObject(o)) this.#slotDirty.add(o);
    return id;
  }

  #origin(o: PyObject, id: number): ObjectSnapshot["origin"] {
    if (o === this.#mainDict) return "program";
    if (isRuntimeObject(o)) return "runtime";
    return id >= OTHERS_FROM ? "constant" : "program";
  }

  /** Reads an object and logs how it differs from what was last written. */
  #describe(o: PyObject): void {
    const id = this.#idOf(o);
    const origin = this.#origin(o, id);
    const isMain = o === this.#mainDict;
    const { weakTarget, ...head } = describeObject(o, id, origin, isMain ? "__main__" : undefined);
    const refs = origin === "runtime" ? [] : refsOf(o, (t) => this.#idOf(t), isMain);
    const old = this.#shadow.get(id);
    const weak = weakTarget === undefined ? undefined : weakTarget === null ? null : this.#idOf(weakTarget);
    const now: ObjectSnapshot = { ...head, refs, ...(weak === undefined ? {} : { weak }) };
    this.#shadow.set(id, now);
    if (old === undefined) {
      this.#changes.push({
        entity: `o${id}`,
        before: null,
        after: now as unknown as Record<string, unknown>,
      });
      if (this.#started) for (const r of refs) this.#bind(id, r, true);
      return;
    }
    const change = difference(
      `o${id}`,
      old as unknown as Record<string, unknown>,
      now as unknown as Record<string, unknown>,
      old.refs,
      refs,
    );
    if (change === null) return;
    this.#changes.push(change);
    if (change.refs !== undefined) {
      for (const r of change.refs.old) this.#bind(id, r, false);
      for (const r of change.refs.now) this.#bind(id, r, true);
    }
  }

  #bind(holder: number, r: Reference, isBind: boolean): void {
    if (r.kind === "type") return;
    this.#log.tell(isBind ? "bind" : "unbind", r.target, -1, {
      holder: { kind: "object", id: holder },
      label: r.label,
    });
  }

  /** Dirty objects until none is left: describing one may name another for the first time. */
  #settle(): void {
    while (this.#slotDirty.size > 0) {
      const batch = [...this.#slotDirty];
      this.#slotDirty.clear();
      for (const o of batch) {
        this.#countDirty.delete(o);
        if (!isLiveObject(o)) continue;
        if (isRuntimeObject(o) && o !== this.#mainDict) this.#updateRuntimeOut(o);
        if (this.#ids.has(o)) this.#describe(o);
      }
    }
  }

  #updateRuntimeOut(holder: PyObject): void {
    const list: RuntimeReference[] = [];
    forEachReference(holder, (kind, label, target) => {
      if (this.#isProgram(target) && this.#ids.has(target)) {
        list.push({
          kind: "runtime",
          slot: runtimeSlot(holder),
          label: `${kind} ${label}`,
          target: this.#idOf(target),
          sentence: `The runtime's own ${holder.ob_type.tp_name} keeps it.`,
        });
      }
    });
    if (list.length === 0) this.#runtimeOut.delete(holder);
    else this.#runtimeOut.set(holder, list);
  }

  #runtimeRefs(): RuntimeReference[] {
    const out: RuntimeReference[] = [];
    const add = (slot: string, label: string, o: PyObject | null): void => {
      if (o === null || !this.#isProgram(o)) return;
      out.push({
        kind: "runtime",
        slot,
        label,
        target: this.#idOf(o),
        sentence: sentences[slot] ?? `The runtime holds it (${slot}).`,
      });
    };
    for (const list of this.#runtimeOut.values()) out.push(...list);
    for (const ts of rt.threads) forEachThreadSlot(ts, (slot, o) => add(slot, slot, o));
    if (rt.gc.garbage !== null) add("gc.garbage", "gc.garbage", rt.gc.garbage);
    if (rt.gc.callbacks !== null) add("gc.callbacks", "gc.callbacks", rt.gc.callbacks);
    for (const [name, { object }] of rt.holders) add(name, name, object);
    for (const o of rt.astArena) add("compiler-arena", "compiler-arena", o);
    for (const ts of rt.threads)
      for (const f of ts.dyingFrames)
        visitDying(f, "", (_slot, kind, label, o) => add("finished frame", `${kind} ${label}`, o));
    for (const view of rt.openBuffers) add("local of a C function", "buffer", view.obj);
    for (const ts of rt.threads)
      ts.cLocals.forEach((o, i) => {
        add("local of a C function", ts.cLocalLabels[i] ?? "", o);
      });
    return out;
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
    this.#pushStep(
      line > 0 ? this.#place(line, unit) : this.#place(frameLine(frame) ?? unit.co_firstlineno, unit),
      flags,
    );
    if ((flags & FLAG_LINE) !== 0) this.#log.tell("line", null, -1, null);
  }

  #pushStep(place: number, flags: number): void {
    this.#steps.event.push(this.eventCount);
    this.#allocator.step();
    this.#steps.change.push(this.#changes.length);
    this.#steps.count.push(this.#counts.object.length);
    this.#steps.place.push(place);
    this.#steps.flags.push(flags);
  }

  #place(line: number, unit: CodeUnit): number {
    const key = `${line}\n${unit.co_qualname}\n${unit.co_filename}`;
    const known = this.#placeOf.get(key);
    if (known !== undefined) return known;
    const i = this.#places.length;
    this.#places.push({ line, code: unit.co_qualname, filename: unit.co_filename });
    this.#placeOf.set(key, i);
    return i;
  }

  #flush(frame: Frame | null): void {
    this.#settle();
    // Frames: the running one and the one that ran before it.
    const chain: Frame[] = [];
    for (let f: Frame | null = frame; f !== null; f = f.previous) chain.push(f);
    // Below them those of the threads that do not run.
    for (const ts of rt.threads)
      if (ts !== rt.tstate) for (let f = ts.current_frame; f !== null; f = f.previous) chain.push(f);
    const ids = chain.map((f) => f.id).reverse();
    const threads = this.#threadStacks();
    const isSameStack =
      ids.length === this.#stack.length &&
      ids.every((id, i) => id === this.#stack[i]) &&
      sameThreads(threads, this.#threads);
    if (!isSameStack) {
      for (const id of this.#stack) {
        if (ids.includes(id)) continue;
        const old = this.#frames.get(id);
        if (old !== undefined) {
          this.#changes.push({
            entity: `f${id}`,
            before: old as unknown as Record<string, unknown>,
            after: null,
          });
          this.#frames.delete(id);
        }
      }
      for (const f of chain) this.#captureFrame(f);
      this.#changes.push({
        entity: "s",
        before: { stack: this.#stack, ...(this.#threads === null ? {} : { threads: this.#threads }) },
        after: { stack: ids, ...(threads === null ? {} : { threads }) },
      });
      this.#stack = ids;
      this.#threads = threads;
    } else if (frame !== null) {
      this.#frameDirty.add(frame);
      for (const f of this.#frameDirty) if (this.#frames.has(f.id)) this.#captureFrame(f);
    }
    this.#frameDirty.clear();
    const runtime = this.#runtimeRefs();
    this.#settle();
    if (!sameRuntime(runtime, this.#runtime)) {
      this.#changes.push({ entity: "r", before: { runtime: this.#runtime }, after: { runtime } });
      this.#runtime = runtime;
    }
    for (const o of this.#countDirty) {
      const id = this.#ids.get(o);
      if (id === undefined || !isLiveObject(o)) continue;
      if (rt.machine === "free-threaded") {
        this.#describe(o);
        continue;
      }
      const old = this.#shadow.get(id);
      if (
        old === undefined ||
        old.count === "immortal" ||
        o.ob_refcnt === IMMORTAL ||
        old.count === o.ob_refcnt
      ) {
        if (old !== undefined && (old.count === "immortal") !== (o.ob_refcnt === IMMORTAL)) this.#describe(o);
        continue;
      }
      this.#counts.object.push(id);
      this.#counts.old.push(old.count);
      this.#counts.now.push(o.ob_refcnt);
      this.#shadow.set(id, { ...old, count: o.ob_refcnt });
    }
    this.#countDirty.clear();
    for (const id of this.#freed) {
      const old = this.#shadow.get(id);
      if (old === undefined) continue;
      this.#changes.push({
        entity: `o${id}`,
        before: old as unknown as Record<string, unknown>,
        after: null,
      });
      this.#shadow.delete(id);
    }
    this.#freed.length = 0;
    const c = this.#collector;
    const gc = rt.gc;
    const [g0, g1, g2] = gc.generations;
    if (
      c.enabled !== gc.enabled ||
      c.count[0] !== g0.count ||
      c.count[1] !== g1.count ||
      c.count[2] !== g2.count ||
      c.threshold[0] !== g0.threshold ||
      c.threshold[1] !== g1.threshold ||
      c.threshold[2] !== g2.threshold
    ) {
      const collector = collectorState();
      this.#changes.push({ entity: "c", before: { collector: c }, after: { collector } });
      this.#collector = collector;
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
      const object = wait.object === null || !this.#isProgram(wait.object) ? null : this.#idOf(wait.object);
      return { ...head, state: "blocked", waitsFor: { kind: wait.kind, object, until: wait.deadline } };
    });
    const ended = rt.endedThreads.map((t): ThreadStack => ({ ...t, state: "finished", stack: [] }));
    return [...alive, ...ended].sort((a, b) => a.id - b.id);
  }

  #captureFrame(f: Frame): void {
    const unit = f.f_executable.body.unit;
    const refs: Reference[] = [];
    visitFrame(f, "", (_slot, kind, label, o) => {
      refs.push({
        kind: kind as Reference["kind"],
        label: kind === "stack" ? label : label,
        target: this.#idOf(o),
      });
    });
    const line = unit.linenos[f === this.#lastFrame ? f.pc : Math.max(0, f.lasti)] ?? -1;
    const old = this.#frames.get(f.id);
    const now: FrameSnapshot = {
      id: f.id,
      name: unit.co_qualname,
      kind:
        unit.co_name === "<module>"
          ? "module"
          : (unit.co_flags & 0x20) !== 0
            ? "generator"
            : (unit.co_flags & 1) !== 0
              ? "function"
              : "class",
      filename: unit.co_filename,
      line: line > 0 ? line : (old?.line ?? unit.co_firstlineno),
      instruction: f.pc,
      globals: this.#ids.get(f.f_globals) ?? null,
      refs,
    };
    this.#frames.set(f.id, now);
    if (old === undefined) {
      if (!unit.co_filename.startsWith("<frozen ")) this.#codes.set(this.#idOf(f.f_executable), unit);
      this.#changes.push({
        entity: `f${f.id}`,
        before: null,
        after: now as unknown as Record<string, unknown>,
      });
      if (this.#started)
        this.#log.tell("call", null, -1, { holder: { kind: "frame", id: f.id, name: unit.co_qualname } });
      return;
    }
    const change = difference(
      `f${f.id}`,
      old as unknown as Record<string, unknown>,
      now as unknown as Record<string, unknown>,
      old.refs,
      refs,
    );
    if (change === null) return;
    this.#changes.push(change);
    if (change.refs === undefined) return;
    for (const r of change.refs.old)
      if (r.kind === "local" || r.kind === "cell")
        this.#log.tell("unbind", r.target, -1, {
          holder: { kind: "frame", id: f.id, name: now.name },
          label: r.label,
        });
    for (const r of change.refs.now)
      if (r.kind === "local" || r.kind === "cell")
        this.#log.tell("bind", r.target, -1, {
          holder: { kind: "frame", id: f.id, name: now.name },
          label: r.label,
        });
  }

  // ---- HeapObserver -----------------------------------------------------------------------------------

  incref(o: PyObject): void {
    this.#countDirty.add(o);
    if (this.#started && this.#isProgram(o)) this.#log.push("incref", this.#idOf(o), o.ob_refcnt, -1);
  }
  decref(o: PyObject): void {
    this.#countDirty.add(o);
    if (this.#started && this.#isProgram(o))
      this.#log.push("decref", this.#idOf(o), Math.max(0, o.ob_refcnt), -1);
  }
  allocate(o: PyObject): void {
    if (!this.#started || isRuntimeObject(o)) return;
    this.#ids.set(o, this.#nextProgram++);
    this.#slotDirty.add(o);
    this.#log.push("allocate", this.#idOf(o), 1, -1);
  }
  die(o: PyObject): void {
    if (!this.#started || !this.#ids.has(o)) return;
    this.#slotDirty.add(o);
    this.#dying.add(o);
    this.#tellDeath(this.#idOf(o));
  }
  #tellDeath(id: number): void {
    this.#log.push("die", id, 0, this.#log.note({ by: rt.gc.collecting ? "collector" : "count" }));
  }
  free(o: PyObject, toFreelist = false): void {
    const id = this.#ids.get(o);
    this.#countDirty.delete(o);
    this.#slotDirty.delete(o);
    this.#ids.delete(o);
    if (id === undefined) return;
    if (this.#started) {
      this.#freed.push(id);
      // Numbers and texts are freed without more ado: with their block their life ends.
      if (!this.#dying.delete(o) && o.ob_refcnt === 0) this.#tellDeath(id);
      this.#log.push(toFreelist ? "freelist" : "free", id, -1, -1);
    }
  }
  touch(holder: PyObject | Frame): void {
    if ("ob_refcnt" in holder) this.#slotDirty.add(holder);
    else this.#frameDirty.add(holder);
  }
  note(kind: string, o: PyObject | null, label?: string, extra?: number): void {
    if (!this.#started) return;
    if (o !== null) this.#slotDirty.add(o);
    const known = isEventKind(kind) ? kind : "collect-phase";
    const text = label ?? (known === kind ? undefined : kind);
    const id = o === null ? 0 : (this.#ids.get(o) ?? 0);
    this.#log.push(known, id, extra ?? -1, text === undefined ? -1 : this.#log.note({ label: text }));
  }
  thread(step: ThreadStep, o: PyObject | null, label: string): void {
    if (!this.#started) return;
    const id = o === null || !this.#isProgram(o) ? null : this.#idOf(o);
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
    const id = this.#ids.get(o);
    return id === undefined ? [] : this.#log.historyOf(id);
  }

  /** The program's own code objects that ran, by their ids. */
  get codes(): ReadonlyMap<number, CodeUnit> {
    return this.#codes;
  }

  /** The finished recording. Call when nothing runs any more. */
  finish(end: RunEnd): RecordingData {
    this.freeze();
    return {
      format: 1,
      engine: "simulator",
      python: versionText,
      source: this.#source,
      filename: this.#filename,
      end,
      threadName: rt?.tstate?.name ?? "MainThread",
      objects: this.#initial,
      frames: this.#initialFrames,
      runtime: this.#initialRuntime,
      collector: this.#initialCollector,
      ...this.#log.data(),
      steps: {
        event: Int32Array.from(this.#steps.event),
        change: Int32Array.from(this.#steps.change),
        count: Int32Array.from(this.#steps.count),
        place: Int32Array.from(this.#steps.place),
        flags: Uint8Array.from(this.#steps.flags),
      },
      ...this.#choices.data(),
      allocator: this.#allocator.data(),
      places: this.#places,
      changes: this.#changes,
      counts: {
        object: Int32Array.from(this.#counts.object),
        old: Int32Array.from(this.#counts.old),
        now: Int32Array.from(this.#counts.now),
      },
      output: this.#output,
    };
  }
}

function runtimeSlot(holder: PyObject): string {
  return holder instanceof PyTypeObject && (holder.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0
    ? `type ${holder.tp_name}`
    : `the runtime's ${holder.ob_type.tp_name}`;
}

/** Still has its block: a freed object's owner entry is gone. */
function isLiveObject(o: PyObject): boolean {
  return isRuntimeObject(o) || rt.obmalloc.ownerAt(blockAddress(o)) === o;
}
function blockAddress(o: PyObject): number {
  return ADDRESS_BASE + blockUnitOf(o) * 16;
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
