/**
 * The allocator's part of a recording: its state before the first instruction, and a log of changes in columns, beside
 * the steps of the recording. Plain data that survives structured cloning.
 */

/** What a change of the log is; its column holds the index. */
export const ALLOCATOR_CHANGES = [
  "arena",
  "arena gone",
  "pool",
  "block",
  "block gone",
  /** A free list keeps the block. */
  "block kept",
  /** It gives it to a new object. */
  "block reused",
] as const;
export type AllocatorChange = (typeof ALLOCATOR_CHANGES)[number];

export interface PoolState {
  readonly address: number;
  readonly blockSize: number;
  /** A letter a block: "u" used, "f" free, "v" never handed out. */
  readonly blocks: string;
}

export interface AllocatorData {
  /** Address of unit 0; a unit is 16 bytes. */
  readonly base: number;
  readonly initial: {
    /** In the order in which they were obtained: the index is never reused. `pools` is how many fit. */
    readonly arenas: readonly { readonly address: number; readonly index: number; readonly pools: number }[];
    readonly pools: readonly PoolState[];
    readonly large: readonly { readonly address: number; readonly size: number }[];
  };
  /** Index in ALLOCATOR_CHANGES. */
  readonly kind: Uint8Array;
  /** Where. */
  readonly unit: Int32Array;
  /** Bytes asked for (block), bytes of each block (pool), index (arena), else 0. */
  readonly size: Int32Array;
  /** Length of the log before each step of the recording. */
  readonly steps: Int32Array;
}
