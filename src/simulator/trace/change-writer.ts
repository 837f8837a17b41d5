/**
 * Writes the log of changes (snapshot/change-log.ts): operations, and the tables that they refer to.
 */
import { ADDRESS_BASE } from "../objects/alloc.ts";
import {
  type ChangeLog,
  type FrameHead,
  IMMORTAL_COUNT,
  type KeyFrame,
  type ObjectHead,
  OP_BITS,
  OP_CALL,
  OP_CHANGE,
  OP_COLLECT,
  OP_COUNT,
  OP_FRAME,
  OP_HEAD,
  OP_STACK,
  type SlotName,
} from "../snapshot/change-log.ts";
import type { Change, CollectorState, RecordingData, RuntimeState } from "../snapshot/recording-data.ts";
import { FloatColumn, IntColumn } from "./columns.ts";

/** Numbers of the log from one key frame to the next at least, and at least so many times what the last one took. */
const KEY_EVERY = 1 << 19;
const KEY_SHARE = 4;

export class ChangeWriter {
  ops = new IntColumn();
  readonly changes: Change[] = [];
  readonly slots: SlotName[] = [];
  readonly #slotNumbers = new Map<string, Map<string, number>>();
  readonly #heads: ObjectHead[] = [];
  readonly #calls: FrameHead[] = [];
  /** Ordinal and head of each frame. */
  readonly #frames = new IntColumn();
  readonly #likes = new IntColumn();
  readonly #units = new IntColumn();
  readonly #values = new FloatColumn();
  readonly #keys: KeyFrame[] = [];
  #nextKey = 0;

  /** The number of a slot. */
  slot(kind: string, label: string): number {
    let ofKind = this.#slotNumbers.get(kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      this.#slotNumbers.set(kind, ofKind);
    }
    let number = ofKind.get(label);
    if (number === undefined) {
      number = this.slots.length;
      this.slots.push({ kind: kind as SlotName["kind"], label });
      ofKind.set(label, number);
    }
    return number;
  }

  /** The number of an object's head. */
  head(head: ObjectHead): number {
    return this.#heads.push(head);
  }
  /** The number of an int, which shares all but text, address and digits with the head of that number. */
  leaf(like: number, unit: number, value: number): number {
    this.#likes.push(like - 1);
    this.#units.push(unit);
    this.#values.push(value);
    return -this.#likes.length;
  }
  /** The number of what never changes about the frames of one code. */
  call(head: FrameHead): number {
    return this.#calls.push(head);
  }
  /** A frame with its head. */
  frame(id: number, call: number): void {
    this.#frames.push(id);
    this.#frames.push(call);
  }

  setHead(id: number, old: number, now: number, count: number): void {
    const { ops } = this;
    const data = ops.room(4);
    const at = ops.length;
    data[at] = (id << OP_BITS) | OP_HEAD;
    data[at + 1] = old;
    data[at + 2] = now;
    data[at + 3] = count;
    ops.length = at + 4;
  }
  setCount(id: number, by: number): void {
    const { ops } = this;
    const data = ops.room(2);
    const at = ops.length;
    data[at] = (id << OP_BITS) | OP_COUNT;
    data[at + 1] = by;
    ops.length = at + 2;
  }
  setCall(id: number, old: number, now: number): void {
    this.#three((id << OP_BITS) | OP_CALL, old, now);
  }
  setFrame(id: number, instructions: number, lines: number): void {
    this.#three((id << OP_BITS) | OP_FRAME, instructions, lines);
  }
  #three(op: number, a: number, b: number): void {
    const { ops } = this;
    const data = ops.room(3);
    const at = ops.length;
    data[at] = op;
    data[at + 1] = a;
    data[at + 2] = b;
    ops.length = at + 3;
  }
  /** The head of OP_OBJECT or OP_SLOTS: n pairs that go and m that come are to follow. */
  splice(op: number, id: number, at: number, n: number, m: number): void {
    const { ops } = this;
    const data = ops.room(4 + 2 * (n + m));
    const i = ops.length;
    data[i] = (id << OP_BITS) | op;
    data[i + 1] = at;
    data[i + 2] = n;
    data[i + 3] = m;
    ops.length = i + 4;
  }
  pair(slot: number, target: number): void {
    const { ops } = this;
    const data = ops.room(2);
    const at = ops.length;
    data[at] = slot;
    data[at + 1] = target;
    ops.length = at + 2;
  }
  /** From `at` on, the frames of `old` go and those of `now` come. */
  setStack(at: number, old: readonly number[], now: readonly number[]): void {
    this.#three((at << OP_BITS) | OP_STACK, old.length - at, now.length - at);
    for (let i = at; i < old.length; i++) this.ops.push(old[i] as number);
    for (let i = at; i < now.length; i++) this.ops.push(now[i] as number);
  }
  /** One frame more, or less. */
  setStackEnd(at: number, goes: number, comes: number): void {
    this.#three((at << OP_BITS) | OP_STACK, goes === 0 ? 0 : 1, comes === 0 ? 0 : 1);
    this.ops.push(goes === 0 ? comes : goes);
  }
  setCollector(a: number, b: number, c: number): void {
    this.#three(OP_COLLECT, a, b);
    this.ops.push(c);
  }
  change(change: Change): void {
    this.ops.push(((this.changes.push(change) - 1) << OP_BITS) | OP_CHANGE);
  }

  /** Forgets the operations written so far. The tables stay. */
  reset(): void {
    this.ops.length = 0;
    this.changes.length = 0;
  }

  /** Is it time for a key frame? */
  get wantsKey(): boolean {
    return this.ops.length >= this.#nextKey;
  }
  /** The state at a step: `write` writes the operations that make it. */
  key(step: number, state: RuntimeState & { readonly collector: CollectorState }, write: () => void): void {
    const log = this.ops;
    this.ops = new IntColumn();
    write();
    const ops = this.ops.array();
    this.ops = log;
    const { runtime, threads, collector } = state;
    this.#keys.push({ step, ops, runtime, threads, collector });
    this.#nextKey = log.length + Math.max(KEY_EVERY, KEY_SHARE * ops.length);
  }

  data(binds: Int32Array): Pick<RecordingData, "changes" | "heads" | "slots" | "log"> {
    const log: ChangeLog = {
      ops: this.ops.array(),
      leaves: {
        base: ADDRESS_BASE,
        like: this.#likes.array(),
        unit: this.#units.array(),
        value: this.#values.array(),
      },
      calls: this.#calls,
      frames: this.#frames.array(),
      binds,
      keys: this.#keys,
    };
    return { changes: this.changes, heads: this.#heads, slots: this.slots, log };
  }
}

/** The count of a head as the log has it. */
export const countOfHead = (head: ObjectHead | null): number =>
  head === null ? 1 : head.count === "immortal" ? IMMORTAL_COUNT : head.count;
