/**
 * The heap of a running CPython as a snapshot: frames, the objects that they and the collector's lists lead to, and how
 * often each is counted. References that no listed slot owns are listed as the runtime's, so that they add up.
 *
 * What counts as the program's own is told by whoever watches births and deaths (`Births`): CPython keeps no such list.
 */
import type {
  FrameSnapshot,
  ObjectSnapshot,
  Reference,
  RuntimeReference,
} from "@refcounted/simulator/snapshot";
import type { ProcessStart } from "../runner/protocol.ts";
import { CO_GENERATOR, CO_OPTIMIZED, FRAME, GC_HEAD, GC_STATE, OWNED_BY_CSTACK } from "./layout.ts";
import type { Memory } from "./memory.ts";
import { ObjectReader } from "./objects.ts";
import { type Offsets, readOffsets } from "./offsets.ts";

/** Who knows when an object was born. */
export interface Births {
  /** The object's number in snapshots: the same at every reading as long as it lives. */
  idOf(address: number): number;
  originOf(address: number): ObjectSnapshot["origin"];
  /** The program's own objects that are alive. */
  own(): Iterable<number>;
  frameIdOf(frame: number): number;
}

/** A frame of the running thread, innermost first. */
export interface FramePlace {
  readonly frame: number;
  readonly code: number;
  readonly filename: string;
  readonly qualname: string;
}

export interface Collections {
  readonly collections: number;
  readonly collected: number;
  readonly uncollectable: number;
}

export interface CollectorReading {
  readonly enabled: boolean;
  readonly threshold: readonly [number, number, number];
  readonly count: readonly [number, number, number];
}

export interface Reading {
  readonly objects: ReadonlyMap<number, ObjectSnapshot>;
  readonly frames: readonly FrameSnapshot[];
  readonly runtime: readonly RuntimeReference[];
  readonly collector: CollectorReading;
}

/** What nothing listed owns. More than so many of one object are not written out one by one. */
const MOST_OTHERS = 400;
const MOST_IDS = 200_000;
const utf8 = new TextDecoder();
const elsewhere =
  "Something of the running interpreter that is not drawn here: its compiler, a table of its own, a C function's local.";

export class HeapReader {
  readonly memory: Memory;
  readonly offsets: Offsets;
  readonly objects: ObjectReader;
  readonly #interpreter: number;
  readonly #gc: number;
  #tracer = { own: 0, other: 0 };
  #frozen: { readonly ends: string; readonly members: ReadonlySet<number> } = {
    ends: "",
    members: new Set(),
  };

  /** Finds the interpreter in the memory; throws where there is none that it knows. */
  constructor(memory: Memory) {
    this.memory = memory;
    this.offsets = readOffsets(memory);
    this.objects = new ObjectReader(memory, this.offsets);
    const { runtime, runtime_state, interpreter_state } = this.offsets;
    this.#interpreter = memory.u32(runtime + runtime_state.interpreters_head);
    this.#gc = this.#interpreter + interpreter_state.gc;
  }

  /** CPython has room for one tracer of references. `tracemalloc` takes it too: then that one is called from here. */
  installTracer(callback: number): void {
    this.#tracer = { own: callback, other: 0 };
    this.memory.module._PyRefTracer_SetTracer(callback, 0);
  }

  keepTracer(): void {
    if (this.#tracer.own === 0) return;
    const other = this.memory.module._PyRefTracer_GetTracer(0);
    if (other === this.#tracer.own) return;
    this.installTracer(this.#tracer.own);
    this.#tracer.other = other;
  }

  tellOtherTracer(object: number, event: number): void {
    if (this.#tracer.other !== 0) this.memory.call(this.#tracer.other, object, event, 0);
  }

  removeTracer(): void {
    this.#tracer = { own: 0, other: 0 };
    this.memory.module._PyRefTracer_SetTracer(0, 0);
  }

  /**
   * The list into which goes what the built-in `id` answers from now on. The function object stays as it is: the pointer
   * to its C function, in its method's definition, leads here first (Include/methodobject.h: `ml_name`, `ml_meth`).
   */
  listenToId(): number[] {
    const { memory, offsets } = this;
    const answers: number[] = [];
    const builtins = memory.u32(this.#interpreter + offsets.interpreter_state.builtins);
    this.objects.eachEntry(builtins, (key, value) => {
      if (this.objects.string(key) !== "id") return;
      const definition = memory.u32(value + 8);
      const own = memory.u32(definition + 4);
      const listener = memory.module.addFunction((self = 0, object = 0) => {
        if (answers.length < MOST_IDS) answers.push(object >>> 0);
        return memory.call(own, self, object);
      }, "iii");
      memory.module.HEAPU32[(definition + 4) >>> 2] = listener;
    });
    return answers;
  }

  get isCollecting(): boolean {
    return this.memory.u32(this.#gc + this.offsets.gc.collecting) !== 0;
  }

  collector(): CollectorReading {
    const read = (field: number): [number, number, number] => {
      const at = (i: number) =>
        this.memory.i32(this.#gc + GC_STATE.generations + i * GC_STATE.generation.size + field);
      return [at(0), at(1), at(2)];
    };
    return {
      enabled: this.memory.u32(this.#gc + GC_STATE.enabled) !== 0,
      threshold: read(GC_STATE.generation.threshold),
      count: read(GC_STATE.generation.count),
    };
  }

  /** `gc.get_stats()` of the three generations. */
  collections(): readonly Collections[] {
    return [0, 1, 2].map((i) => {
      const at = this.#gc + GC_STATE.stats + 12 * i;
      return {
        collections: this.memory.u32(at),
        collected: this.memory.u32(at + 4),
        uncollectable: this.memory.u32(at + 8),
      };
    });
  }

  /** What the process is like now, for a model that is to begin as it does. */
  start(): ProcessStart {
    return {
      modules: this.modules(),
      count: this.collector().count,
      longLived: [
        this.memory.u32(this.#gc + GC_STATE.long_lived_total),
        this.memory.u32(this.#gc + GC_STATE.long_lived_pending),
      ],
      stats: this.collections().map((each) => [each.collections, each.collected, each.uncollectable]),
    };
  }

  /** The names in `sys.modules`. */
  modules(): string[] {
    const names: string[] = [];
    const dict = this.memory.u32(this.#interpreter + this.offsets.interpreter_state.imports_modules);
    this.objects.eachEntry(dict, (key) => names.push(this.objects.string(key)));
    return names;
  }

  /** The members of a generation's list, oldest first. */
  *generation(index: number): Generator<number> {
    yield* this.#list(this.#gc + GC_STATE.generations + index * GC_STATE.generation.size);
  }

  /** The frozen ones. The list is long and seldom changes: it is read again when its ends do. */
  permanent(): ReadonlySet<number> {
    const head = this.#gc + GC_STATE.permanent;
    const ends = `${this.memory.u32(head)} ${this.memory.u32(head + 4)}`;
    if (ends !== this.#frozen.ends) this.#frozen = { ends, members: new Set(this.#list(head)) };
    return this.#frozen.members;
  }

  *#list(head: number): Generator<number> {
    for (let at = this.memory.u32(head); at !== head && at !== 0; at = this.memory.u32(at) & ~3)
      yield at + GC_HEAD.size;
  }

  /** The frames of the main thread, innermost first. */
  frames(): FramePlace[] {
    const { memory, offsets, objects } = this;
    const { previous, executable, owner } = offsets.interpreter_frame;
    let thread = memory.u32(this.#interpreter + offsets.interpreter_state.threads_head);
    // The newest thread is first; a page's interpreter has one.
    for (let next = thread; next !== 0; next = memory.u32(next + offsets.thread_state.next)) thread = next;
    const found: FramePlace[] = [];
    let frame = memory.u32(thread + offsets.thread_state.current_frame);
    for (; frame !== 0; frame = memory.u32(frame + previous)) {
      if (memory.u8(frame + owner) === OWNED_BY_CSTACK) continue;
      const code = memory.u32(frame + executable);
      found.push({
        frame,
        code,
        filename: objects.string(memory.u32(code + offsets.code_object.filename)),
        qualname: objects.string(memory.u32(code + offsets.code_object.qualname)),
      });
    }
    return found;
  }

  /** The line that a frame executes. */
  lineOf({ frame, code }: FramePlace): number {
    const { instr_ptr } = this.offsets.interpreter_frame;
    const first = code + this.offsets.code_object.co_code_adaptive;
    return this.memory.module._PyCode_Addr2Line(code, this.memory.u32(frame + instr_ptr) - first);
  }

  /** What has been written into an `io.BytesIO` (Modules/_io/bytesio.c: `buf`, `pos`, `string_size`), as text. */
  bytesOf(address: number): string {
    const { memory, offsets } = this;
    if (address === 0) return "";
    const start = memory.u32(address + 8) + offsets.bytes_object.ob_sval;
    return utf8.decode(memory.module.HEAPU8.slice(start, start + memory.u32(address + 16)));
  }

  /** Everything at once: the frames given (innermost first), and the heap that hangs on them and on the program's own objects. */
  read(places: readonly FramePlace[], births: Births, main: number): Reading {
    const { objects: reader } = this;
    const young = new Map<number, 0 | 1>();
    for (const o of this.generation(0)) young.set(o, 0);
    for (const o of this.generation(1)) young.set(o, 1);
    const frozen = this.permanent();
    const generationOf = (o: number): ObjectSnapshot["generation"] =>
      reader.isTracked(o) ? (young.get(o) ?? (frozen.has(o) ? "permanent" : 2)) : null;
    const found = new Map<number, ObjectSnapshot>();
    const held = new Map<number, number>();
    const queue: number[] = [];
    const seen = new Set<number>();
    const reach = (address: number): number => {
      if (!seen.has(address)) {
        seen.add(address);
        queue.push(address);
      }
      return births.idOf(address);
    };
    const refer = (refs: Reference[]) => (kind: Reference["kind"], label: string, address: number) => {
      held.set(address, (held.get(address) ?? 0) + 1);
      refs.push({ kind, label, target: reach(address) });
    };
    reach(main);
    const frames = places.map((place) => this.#frame(place, births, refer)).reverse();
    for (const address of births.own())
      if (reader.isTracked(address) && !this.#isTracing(address)) reach(address);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const address = next;
      const id = births.idOf(address);
      found.set(
        id,
        this.#object(address, id, births.originOf(address), address === main, generationOf, reach, refer),
      );
    }
    return {
      objects: found,
      frames,
      runtime: this.#rest(seen, births, held),
      collector: this.collector(),
    };
  }

  /** The frames alone, without what they refer to; innermost last. */
  standing(places: readonly FramePlace[], births: Births): FrameSnapshot[] {
    return places.map((place) => this.#frame(place, births, () => () => {})).reverse();
  }

  /** A frame object that only the watching made: nothing but its own frame knows it. */
  #isTracing(address: number): boolean {
    return this.objects.baseName(address) === "frame" && this.memory.u32(address) === 1;
  }

  #frame(
    place: FramePlace,
    births: Births,
    refer: (refs: Reference[]) => (kind: Reference["kind"], label: string, address: number) => void,
  ): FrameSnapshot {
    const refs: Reference[] = [];
    const note = refer(refs);
    this.objects.frameReferences(place.frame, note);
    const flags = this.objects.codeFlags(place.code);
    return {
      id: births.frameIdOf(place.frame),
      name: place.qualname,
      kind:
        place.qualname === "<module>"
          ? "module"
          : (flags & CO_GENERATOR) !== 0
            ? "generator"
            : (flags & CO_OPTIMIZED) !== 0
              ? "function"
              : "class",
      filename: place.filename,
      line: this.lineOf(place),
      instruction: 0,
      globals: births.idOf(this.memory.u32(place.frame + FRAME.f_globals)),
      refs,
    };
  }

  #object(
    address: number,
    id: number,
    origin: ObjectSnapshot["origin"],
    isMain: boolean,
    generationOf: (o: number) => ObjectSnapshot["generation"],
    reach: (address: number) => number,
    refer: (refs: Reference[]) => (kind: Reference["kind"], label: string, address: number) => void,
  ): ObjectSnapshot {
    const { objects: reader } = this;
    const refs: Reference[] = [];
    const note = refer(refs);
    if (isMain) {
      reader.references(address, (kind, label, target) => {
        const name = /^'(.*)'$/.exec(label)?.[1];
        if (kind === "value" && name !== undefined) note("global", name, target);
        else note(kind, label, target);
      });
    } else if (origin !== "runtime") reader.references(address, note);
    const length = reader.length(address);
    const weak = this.#weak(address);
    return {
      id,
      address,
      block: null,
      type: reader.typeName(address),
      text: reader.text(address),
      count: reader.count(address),
      size: reader.size(address),
      generation: generationOf(address),
      finalized: reader.isFinalized(address),
      dying: false,
      origin,
      refs,
      ...(length === undefined ? {} : { length }),
      ...(isMain ? { namespace: "__main__" } : {}),
      ...(weak === undefined ? {} : { weak: weak === 0 ? null : reach(weak) }),
    };
  }

  /** What a weak reference refers to: 0 once it is cleared, undefined for other objects. */
  #weak(address: number): number | undefined {
    const base = this.objects.baseName(address);
    if (base !== "weakref.ReferenceType" && base !== "weakref.ProxyType") return undefined;
    const target = this.memory.u32(address + 8);
    return this.objects.typeName(target) === "NoneType" ? 0 : target;
  }

  #rest(seen: ReadonlySet<number>, births: Births, held: ReadonlyMap<number, number>): RuntimeReference[] {
    const rest: RuntimeReference[] = [];
    for (const address of seen) {
      const count = this.objects.count(address);
      if (count === "immortal") continue;
      const others = Math.min(MOST_OTHERS, count - (held.get(address) ?? 0));
      if (others <= 0) continue;
      const reference: RuntimeReference = {
        kind: "runtime",
        slot: "interpreter",
        label: "not attributed",
        target: births.idOf(address),
        sentence: elsewhere,
      };
      for (let i = 0; i < others; i++) rest.push(reference);
    }
    return rest;
  }
}
