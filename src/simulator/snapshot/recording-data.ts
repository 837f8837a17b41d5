/**
 * A recording as it travels from an engine to whoever reads it: plain data that survives structured cloning.
 *
 * The heap is a set of *entities* (objects, frames, the thread, the collector, the runtime's slots). A recording is
 * the log of events, and beside it the log of *changes*: for each instruction that changed anything, which fields of
 * which entity became what, with what they were, so that reading goes both ways. An engine that sees every write tells
 * them as a log of operations (change-log.ts), one that compares moments as records.
 */
import type { AllocatorData } from "./allocator-data.ts";
import type { ChangeLog, ObjectHead, SlotName } from "./change-log.ts";
import type { FrameSnapshot, ObjectSnapshot, Reference, RuntimeReference, ThreadSnapshot } from "./model.ts";
import type { Cause, CodeListing, RunEnd, TraceEvent } from "./trace.ts";

/** One field's old and new value. For `refs`, a splice: at `at`, `old` became `now`. */
export interface Change {
  readonly entity: string;
  /** null in `before`: the entity appears; null in `after`: it is gone. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly refs?: {
    readonly at: number;
    readonly old: readonly Reference[];
    readonly now: readonly Reference[];
  };
}

/** What of the state is told as records in any case: it seldom changes. */
export interface RuntimeState {
  readonly runtime: readonly RuntimeReference[];
  /** Null as long as there is only one thread. */
  readonly threads: readonly ThreadStack[] | null;
}

export interface CollectorState {
  readonly enabled: boolean;
  readonly threshold: readonly [number, number, number];
  readonly count: readonly [number, number, number];
}

export interface RecordingData {
  readonly format: 1;
  readonly engine: "simulator" | "cpython";
  readonly python: string;
  readonly source: string;
  readonly filename: string;
  readonly end: RunEnd;
  readonly threadName: string;
  /** State before the first instruction; empty lists where a log begins with it. */
  readonly objects: readonly ObjectSnapshot[];
  readonly frames: readonly FrameSnapshot[];
  readonly runtime: readonly RuntimeReference[];
  readonly collector: CollectorState;
  /** Columns of the event log. `kind` indexes `kinds`. */
  readonly events: {
    readonly kind: Uint8Array;
    readonly object: Int32Array;
    /** Count after, generation, or -1. */
    readonly number: Int32Array;
    /** Index in `causes`, or -1. */
    readonly cause: Int32Array;
    /** Index in `notes`; -1 for none; -2 - i for the row i of the log's `binds`. */
    readonly note: Int32Array;
  };
  readonly kinds: readonly TraceEvent["kind"][];
  readonly causes: readonly Cause[];
  /** What an event says beyond its columns. */
  readonly notes: readonly Partial<Pick<TraceEvent, "holder" | "label" | "by" | "thread">>[];
  /**
   * One entry an instruction: events before it (`event`), changes before it (`change`: of `changes`, or where there is a
   * log, numbers of its `ops`), and the place about to run (index in `places`, -1 at the end).
   */
  readonly steps: {
    readonly event: Int32Array;
    readonly change: Int32Array;
    readonly place: Int32Array;
    /** 1: begins a line, 2: begins a statement. */
    readonly flags: Uint8Array;
  };
  /** The choices of the scheduler in columns; of `ready` an index in `lines`. Absent where there is one thread only. */
  readonly choices?: {
    readonly event: Int32Array;
    readonly at: Int32Array;
    /** 0 for none. */
    readonly holder: Int32Array;
    readonly ready: Int32Array;
    readonly took: Int32Array;
    readonly lines: readonly (readonly number[])[];
  };
  /** The program's own code objects that ran, as `dis` lists them. */
  readonly codes?: readonly CodeListing[];
  /** Engines that know their allocator. */
  readonly allocator?: AllocatorData;
  readonly places: readonly { readonly line: number; readonly code: string; readonly filename: string }[];
  readonly changes: readonly Change[];
  readonly log?: ChangeLog;
  /** With a log: everything but references of objects, at all times, and the names of slots. */
  readonly heads?: readonly ObjectHead[];
  readonly slots?: readonly SlotName[];
  readonly output: readonly {
    readonly event: number;
    readonly stream: "stdout" | "stderr";
    readonly text: string;
  }[];
}

/** One thread's part of the stack: ordinals of its frames, innermost last. */
export interface ThreadStack extends Omit<ThreadSnapshot, "frames"> {
  readonly stack: readonly number[];
}
