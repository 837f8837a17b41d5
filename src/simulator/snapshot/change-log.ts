/**
 * The log of changes of an engine that watches every write: one stream of small numbers, read in both directions.
 *
 * An operation is a number whose lowest four bits say what it is and whose others say of what (an object's or a frame's
 * ordinal, mostly), followed by its operands:
 *
 *   COUNT    object · by how much its count changes
 *   FRAME    frame · by how much its instruction and its line change
 *   OBJECT   object · at, n, m, then n references that go and m that come in their place: pairs of slot and target
 *   SLOTS    frame, likewise
 *   HEAD     object · everything else about it: what it was, what it is, and its count beyond the 1 or the head's own;
 *            0 for an object that is not there (yet, or any more), n for the n-th head, -n for the n-th leaf
 *   CALL     frame · what never changes about it: what it was, what it is; 0 for none
 *   STACK    position · n, m, then n ordinals of frames that go and m that come in their place
 *   COLLECT  · by how much the three counts of the collector change
 *   CHANGE   index in `changes` · what is too rare for an operation of its own
 *
 * An object that goes has lost its references before; a frame its instruction too. So every operation can be undone
 * with what it says, and a state can be written down as the operations that make it out of nothing: a key frame.
 *
 * Heads and slots are lists of the recording. A slot is a number too: the index of its kind and label in that list, or -1 - i for the item i of a list.
 * A leaf is an int of up to 53 bits: a row of its address and value, of which the head is made when somebody looks.
 */
import type { FrameSnapshot, ObjectSnapshot, ReferenceKind } from "./model.ts";
import type { CollectorState, RuntimeState } from "./recording-data.ts";

export const OP_CHANGE = 0;
export const OP_COUNT = 1;
export const OP_FRAME = 2;
export const OP_OBJECT = 3;
export const OP_SLOTS = 4;
export const OP_HEAD = 5;
export const OP_CALL = 6;
export const OP_STACK = 7;
export const OP_COLLECT = 8;
/** Operations are marked in so many bits. */
export const OP_BITS = 4;

/** What stands for "immortal" where a count is a number. */
export const IMMORTAL_COUNT = -1;
/** The slot of an event whose holder has no slot to tell. */
export const NO_SLOT = -0x80000000;

/** Everything about an object but its references. Its `count` is that of the moment at which it was first described. */
export type ObjectHead = Omit<ObjectSnapshot, "refs">;
/** What never changes about a frame: that of all calls of one code. */
export type FrameHead = Omit<FrameSnapshot, "id" | "line" | "instruction" | "refs">;
export interface SlotName {
  readonly kind: ReferenceKind;
  readonly label: string;
}

/** The whole state at a step. */
export interface KeyFrame extends RuntimeState {
  readonly step: number;
  /** Operations that make the objects, the frames and the stack out of nothing. */
  readonly ops: Int32Array;
  readonly collector: CollectorState;
}

export interface ChangeLog {
  readonly ops: Int32Array;
  /** Rows: ordinal of the head that they share all else with (from 0), unit of 16 bytes from `base`, value. */
  readonly leaves: {
    readonly base: number;
    readonly like: Int32Array;
    readonly unit: Int32Array;
    readonly value: Float64Array;
  };
  readonly calls: readonly FrameHead[];
  /** Frames: ordinal and number of the head, two numbers each. */
  readonly frames: Int32Array;
  /** Holder (an object's ordinal, or minus a frame's) and slot of bind and unbind events, two numbers each. */
  readonly binds: Int32Array;
  /** By step. The first is the state before the first instruction. */
  readonly keys: readonly KeyFrame[];
}

/** The digits of an int of up to 53 bits, as `MemoryFacts` has them: the sign, then 30 bits each, lowest first. */
export function smallDigits(n: number): number[] {
  if (n === 0) return [0];
  const high = Math.floor(Math.abs(n) / 0x40000000);
  const low = Math.abs(n) % 0x40000000;
  return high === 0 ? [Math.sign(n), low] : [Math.sign(n), low, high];
}

/** The head of a leaf. */
export function leafHead(
  { leaves }: ChangeLog,
  heads: readonly ObjectHead[],
  row: number,
  id: number,
): ObjectHead {
  const like = heads[leaves.like[row] as number] as ObjectHead;
  const address = leaves.base + (leaves.unit[row] as number) * 16;
  const n = leaves.value[row] as number;
  return {
    ...like,
    id,
    address,
    ...(like.block === null ? {} : { block: { address, request: like.block.request } }),
    text: String(n),
    ...(like.memory === undefined ? {} : { memory: { ...like.memory, words: smallDigits(n) } }),
  };
}

/** How many numbers the operation at `at` takes, with its own. */
export function lengthAt(ops: Int32Array, at: number): number {
  const a = ops[at + 1] as number;
  const b = ops[at + 2] as number;
  switch ((ops[at] as number) & 15) {
    case OP_CHANGE:
      return 1;
    case OP_COUNT:
      return 2;
    case OP_FRAME:
    case OP_CALL:
      return 3;
    case OP_HEAD:
    case OP_COLLECT:
      return 4;
    case OP_STACK:
      return 3 + a + b;
    default:
      return 4 + 2 * (b + (ops[at + 3] as number));
  }
}
