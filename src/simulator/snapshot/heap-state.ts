/**
 * The heap at one step of a recording, in a form that is cheap to move: references are two lists of numbers, counts are
 * numbers, and an object's snapshot is made when somebody looks, and kept until it changes.
 */
import {
  type ChangeLog,
  type FrameHead,
  IMMORTAL_COUNT,
  type KeyFrame,
  leafHead,
  lengthAt,
  type ObjectHead,
  OP_BITS,
  OP_CALL,
  OP_COLLECT,
  OP_COUNT,
  OP_FRAME,
  OP_HEAD,
  OP_OBJECT,
  OP_SLOTS,
  OP_STACK,
  type SlotName,
} from "./change-log.ts";
import type { FrameSnapshot, ObjectSnapshot, Reference, RuntimeReference } from "./model.ts";
import type { Change, CollectorState, RecordingData, ThreadStack } from "./recording-data.ts";

interface ObjectState {
  /** Null for a leaf that nobody has looked at. */
  head: ObjectHead | null;
  /** Row of a leaf, -1 for others. */
  leaf: number;
  count: number;
  slots: number[];
  targets: number[];
  shown: ObjectSnapshot | null;
}
interface FrameState {
  head: FrameHead;
  instruction: number;
  line: number;
  slots: number[];
  targets: number[];
  shown: FrameSnapshot | null;
}

/** Names of slots as numbers; those of a log keep theirs. */
export class SlotNames {
  readonly #names: SlotName[];
  #numbers: Map<string, number> | null = null;

  constructor(names: readonly SlotName[]) {
    this.#names = [...names];
  }

  number(kind: string, label: string): number {
    this.#numbers ??= new Map(this.#names.map((name, i) => [`${name.kind} ${name.label}`, i]));
    const key = `${kind} ${label}`;
    let known = this.#numbers.get(key);
    if (known === undefined) {
      known = this.#names.length;
      this.#names.push({ kind: kind as SlotName["kind"], label });
      this.#numbers.set(key, known);
    }
    return known;
  }

  reference(slot: number, target: number): Reference {
    if (slot < 0) return { kind: "item", label: String(-1 - slot), target };
    const { kind, label } = this.#names[slot] as SlotName;
    return { kind, label, target };
  }
}

/** Puts `insert` from `from` on (`n` pairs) in the place of `remove` pairs at `at`. */
function splice(
  of: ObjectState | FrameState,
  at: number,
  remove: number,
  ops: Int32Array,
  from: number,
  n: number,
): void {
  const { slots, targets } = of;
  of.shown = null;
  if (n === remove) {
    for (let i = 0; i < n; i++) {
      slots[at + i] = ops[from + 2 * i] as number;
      targets[at + i] = ops[from + 2 * i + 1] as number;
    }
    return;
  }
  if (at + remove === slots.length) {
    slots.length = at;
    targets.length = at;
    for (let i = 0; i < n; i++) {
      slots.push(ops[from + 2 * i] as number);
      targets.push(ops[from + 2 * i + 1] as number);
    }
    return;
  }
  const newSlots: number[] = [];
  const newTargets: number[] = [];
  for (let i = 0; i < n; i++) {
    newSlots.push(ops[from + 2 * i] as number);
    newTargets.push(ops[from + 2 * i + 1] as number);
  }
  of.slots = slots.slice(0, at).concat(newSlots, slots.slice(at + remove));
  of.targets = targets.slice(0, at).concat(newTargets, targets.slice(at + remove));
}

const refsIn = (fields: Readonly<Record<string, unknown>>): readonly Reference[] =>
  (fields["refs"] as readonly Reference[] | undefined) ?? [];
const numberOf = (count: number | "immortal"): number => (count === "immortal" ? IMMORTAL_COUNT : count);

export class HeapState {
  readonly #data: RecordingData;
  readonly #log: ChangeLog | undefined;
  readonly #names: SlotNames;
  readonly #heads: readonly ObjectHead[];
  objects = new Map<number, ObjectState>();
  frames = new Map<number, FrameState>();
  /** Frame ids, outermost first. */
  stack: number[] = [];
  /** Null as long as there is only one thread, whose frames are the stack. */
  threads: readonly ThreadStack[] | null = null;
  runtime: readonly RuntimeReference[] = [];
  collector: CollectorState;

  constructor(data: RecordingData, names: SlotNames) {
    this.#data = data;
    this.#log = data.log;
    this.#names = names;
    this.#heads = data.heads ?? [];
    this.collector = data.collector;
  }

  /** The state before the first instruction, of a recording without a log of operations. */
  begin(): void {
    const { objects, frames, runtime } = this.#data;
    for (const object of objects) this.#add(object);
    for (const frame of frames) this.#addFrame(frame);
    this.stack = frames.map(({ id }) => id);
    this.runtime = runtime;
  }

  load(key: KeyFrame): void {
    this.objects = new Map();
    this.frames = new Map();
    this.stack = [];
    this.forward(key.ops, 0, key.ops.length);
    this.threads = key.threads;
    this.runtime = key.runtime;
    this.collector = key.collector;
  }

  copy(): HeapState {
    const s = new HeapState(this.#data, this.#names);
    for (const [id, o] of this.objects)
      s.objects.set(id, { ...o, slots: o.slots.slice(), targets: o.targets.slice() });
    for (const [id, f] of this.frames)
      s.frames.set(id, { ...f, slots: f.slots.slice(), targets: f.targets.slice() });
    s.stack = this.stack.slice();
    s.threads = this.threads;
    s.runtime = this.runtime;
    s.collector = this.collector;
    return s;
  }

  // ---- looking -----------------------------------------------------------------------------------------

  /** For readers that look up single objects. */
  get(id: number): ObjectSnapshot | undefined {
    const o = this.objects.get(id);
    return o === undefined ? undefined : (o.shown ?? this.#show(id, o));
  }

  /** All objects, in any order. */
  *values(): Generator<ObjectSnapshot> {
    for (const [id, o] of this.objects) yield o.shown ?? this.#show(id, o);
  }

  /** All objects, by id. */
  snapshots(): ObjectSnapshot[] {
    const out: ObjectSnapshot[] = [];
    for (const [id, o] of this.objects) out.push(o.shown ?? this.#show(id, o));
    return out.sort((a, b) => a.id - b.id);
  }

  frame(id: number): FrameSnapshot | undefined {
    const f = this.frames.get(id);
    if (f === undefined) return undefined;
    const { head, line, instruction } = f;
    const { name, kind, filename, globals } = head;
    f.shown ??= { id, name, kind, filename, line, instruction, globals, refs: this.#refs(f) };
    return f.shown;
  }

  #show(id: number, o: ObjectState): ObjectSnapshot {
    o.head ??= leafHead(this.#log as ChangeLog, this.#heads, o.leaf, id);
    o.shown = {
      ...o.head,
      count: o.count === IMMORTAL_COUNT ? "immortal" : o.count,
      refs: this.#refs(o),
    };
    return o.shown;
  }

  #refs({ slots, targets }: ObjectState | FrameState): Reference[] {
    const refs: Reference[] = [];
    for (let i = 0; i < slots.length; i++)
      refs.push(this.#names.reference(slots[i] as number, targets[i] as number));
    return refs;
  }

  // ---- moving through a log of operations ------------------------------------------------------------------

  forward(ops: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; ) at = this.#redo(ops, at);
  }

  back(ops: Int32Array, from: number, to: number): void {
    const starts: number[] = [];
    for (let at = from; at < to; at += lengthAt(ops, at)) starts.push(at);
    for (let i = starts.length - 1; i >= 0; i--) this.#undo(ops, starts[i] as number);
  }

  #redo(ops: Int32Array, at: number): number {
    const head = ops[at] as number;
    const of = head >> OP_BITS;
    const a = ops[at + 1] as number;
    const b = ops[at + 2] as number;
    switch (head & 15) {
      case OP_COUNT:
        this.#count(of, a);
        return at + 2;
      case OP_FRAME:
        this.#step(of, a, b);
        return at + 3;
      case OP_OBJECT:
      case OP_SLOTS: {
        const m = ops[at + 3] as number;
        const holder = (head & 15) === OP_OBJECT ? this.objects.get(of) : this.frames.get(of);
        if (holder !== undefined) splice(holder, a, b, ops, at + 4 + 2 * b, m);
        return at + 4 + 2 * (b + m);
      }
      case OP_HEAD:
        this.#setHead(of, b, a === 0, ops[at + 3] as number);
        return at + 4;
      case OP_CALL:
        this.#setCall(of, b);
        return at + 3;
      case OP_STACK:
        this.stack.splice(of, a, ...ops.subarray(at + 3 + a, at + 3 + a + b));
        return at + 3 + a + b;
      case OP_COLLECT:
        this.#collect(a, b, ops[at + 3] as number);
        return at + 4;
      default:
        this.change(this.#data.changes[of] as Change, true);
        return at + 1;
    }
  }

  #undo(ops: Int32Array, at: number): void {
    const head = ops[at] as number;
    const of = head >> OP_BITS;
    const a = ops[at + 1] as number;
    const b = ops[at + 2] as number;
    switch (head & 15) {
      case OP_COUNT:
        this.#count(of, -a);
        return;
      case OP_FRAME:
        this.#step(of, -a, -b);
        return;
      case OP_OBJECT:
      case OP_SLOTS: {
        const m = ops[at + 3] as number;
        const holder = (head & 15) === OP_OBJECT ? this.objects.get(of) : this.frames.get(of);
        if (holder !== undefined) splice(holder, a, m, ops, at + 4, b);
        return;
      }
      case OP_HEAD:
        this.#setHead(of, a, b === 0, ops[at + 3] as number);
        return;
      case OP_CALL:
        this.#setCall(of, a);
        return;
      case OP_STACK:
        this.stack.splice(of, b, ...ops.subarray(at + 3, at + 3 + a));
        return;
      case OP_COLLECT:
        this.#collect(-a, -b, -(ops[at + 3] as number));
        return;
      default:
        this.change(this.#data.changes[of] as Change, false);
    }
  }

  #count(id: number, by: number): void {
    const o = this.objects.get(id);
    if (o === undefined) return;
    o.count += by;
    o.shown = null;
  }

  #step(id: number, instructions: number, lines: number): void {
    const f = this.frames.get(id);
    if (f === undefined) return;
    f.instruction += instructions;
    f.line += lines;
    f.shown = null;
  }

  /** `isNew`: the object comes (or comes back), with its count beyond that of its head. */
  #setHead(id: number, number: number, isNew: boolean, count: number): void {
    if (number === 0) {
      this.objects.delete(id);
      return;
    }
    const leaf = number < 0 ? -1 - number : -1;
    const head = number > 0 ? (this.#heads[number - 1] as ObjectHead) : null;
    const o = this.objects.get(id);
    if (o !== undefined && !isNew) {
      o.head = head;
      o.leaf = leaf;
      o.shown = null;
      return;
    }
    const own = count + (head === null ? 1 : numberOf(head.count));
    this.objects.set(id, { head, leaf, count: own, slots: [], targets: [], shown: null });
  }

  #setCall(id: number, number: number): void {
    if (number === 0) {
      this.frames.delete(id);
      return;
    }
    const head = (this.#log as ChangeLog).calls[number - 1] as FrameHead;
    const f = this.frames.get(id);
    if (f === undefined)
      this.frames.set(id, { head, instruction: 0, line: 0, slots: [], targets: [], shown: null });
    else {
      f.head = head;
      f.shown = null;
    }
  }

  #collect(a: number, b: number, c: number): void {
    const { count } = this.collector;
    this.collector = { ...this.collector, count: [count[0] + a, count[1] + b, count[2] + c] };
  }

  // ---- changes as records ------------------------------------------------------------------------------------

  change(c: Change, forward: boolean): void {
    const now = forward ? c.after : c.before;
    const kind = c.entity[0];
    const id = Number(c.entity.slice(1));
    if (kind === "o") this.#changeObject(id, now, c, forward);
    else if (kind === "f") this.#changeFrame(id, now, c, forward);
    else if (kind === "r")
      this.runtime = forward ? spliced(this.runtime, c, true) : spliced(this.runtime, c, false);
    else if (now === null) return;
    else if (kind === "s") {
      this.stack = [...(now["stack"] as readonly number[])];
      this.threads = (now["threads"] as readonly ThreadStack[] | undefined) ?? null;
    } else this.collector = now["collector"] as CollectorState;
  }

  #changeObject(id: number, now: Change["after"], c: Change, forward: boolean): void {
    if (now === null) {
      this.objects.delete(id);
      return;
    }
    const o = this.objects.get(id);
    if (o === undefined) {
      this.#add(now as unknown as ObjectSnapshot);
      return;
    }
    const { refs: _, ...fields } = now;
    o.head = { ...(o.head as ObjectHead), ...fields };
    if (fields["count"] !== undefined) o.count = numberOf(fields["count"] as number | "immortal");
    this.#spliceNamed(o, c, forward);
  }

  #changeFrame(id: number, now: Change["after"], c: Change, forward: boolean): void {
    if (now === null) {
      this.frames.delete(id);
      return;
    }
    const f = this.frames.get(id);
    if (f === undefined) {
      this.#addFrame(now as unknown as FrameSnapshot);
      return;
    }
    const { id: _, refs: __, line, instruction, ...fields } = now;
    f.head = { ...f.head, ...fields };
    if (line !== undefined) f.line = line as number;
    if (instruction !== undefined) f.instruction = instruction as number;
    this.#spliceNamed(f, c, forward);
  }

  #spliceNamed(of: ObjectState | FrameState, c: Change, forward: boolean): void {
    of.shown = null;
    if (c.refs === undefined) return;
    const { at, old, now } = c.refs;
    const come = forward ? now : old;
    const pairs = Int32Array.from(
      come.flatMap(({ kind, label, target }) => [this.#names.number(kind, label), target]),
    );
    splice(of, at, (forward ? old : now).length, pairs, 0, come.length);
  }

  #named(refs: readonly Reference[]): { slots: number[]; targets: number[] } {
    return {
      slots: refs.map(({ kind, label }) => this.#names.number(kind, label)),
      targets: refs.map(({ target }) => target),
    };
  }

  #add(object: ObjectSnapshot): void {
    const { refs: _, ...head } = object;
    this.objects.set(object.id, {
      head,
      leaf: -1,
      count: numberOf(object.count),
      ...this.#named(refsIn(object as unknown as Record<string, unknown>)),
      shown: null,
    });
  }

  #addFrame(frame: FrameSnapshot): void {
    const { id, refs, line, instruction, ...head } = frame;
    this.frames.set(id, { head, instruction, line, ...this.#named(refs), shown: null });
  }
}

/** References of the runtime: a splice, or all of them. */
function spliced(
  runtime: readonly RuntimeReference[],
  c: Change,
  forward: boolean,
): readonly RuntimeReference[] {
  if (c.refs === undefined)
    return (
      ((forward ? c.after : c.before)?.["runtime"] as readonly RuntimeReference[] | undefined) ?? runtime
    );
  const { at, old, now } = c.refs;
  const [go, come] = forward ? [old, now] : [now, old];
  return [
    ...runtime.slice(0, at),
    ...(come as readonly RuntimeReference[]),
    ...runtime.slice(at + go.length),
  ];
}
