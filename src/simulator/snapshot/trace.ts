/**
 * What happened, as data: the log of memory events of one run, and the reader that gives the heap after any of
 * them. A recording is made by an engine and is independent of it afterwards.
 */
import type { ObjectId, Snapshot } from "./model.ts";

export type EventKind =
  | "line" //            the program is about to execute a line
  | "call" //            a frame was entered
  | "return" //          a frame was left
  | "allocate" //        an object was born
  | "incref" //          one reference more: `object`, with the new count
  | "decref" //          one reference less
  | "bind" //            a slot of a holder now refers to `object`
  | "unbind" //          a slot of a holder lets go of `object`
  | "die" //             the count reached zero: deallocation starts
  | "finalize" //        __del__ (or another finalizer) is called
  | "resurrect" //       a finalizer made it reachable again
  | "weakref-clear" //   a weak reference to `object` was cleared
  | "weakref-callback"
  | "free" //            the object's block went back
  | "freelist" //        the object's block went to, or came from, a free list
  | "track"
  | "untrack"
  | "collect-start"
  | "collect-phase"
  | "collect-stop"
  | "promote"
  | "arena"
  | "pool"
  | "switch" //          the GIL changed hands
  | "thread"
  | "output"
  | "exception";

/** The place in the program that caused an event. */
export interface Cause {
  /** `co_qualname` of the running code. */
  readonly code: string;
  readonly filename: string;
  /** Instruction name and index in its code object. */
  readonly op: string;
  readonly instruction: number;
  /** 1-based line and 0-based UTF-16 columns of the token; null where the instruction has no place. */
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

/** What holds a reference, for bind and unbind events. */
export type HolderRef =
  | { readonly kind: "object"; readonly id: ObjectId }
  | { readonly kind: "frame"; readonly id: number; readonly name: string }
  | { readonly kind: "runtime"; readonly slot: string };

export interface TraceEvent {
  readonly index: number;
  readonly kind: EventKind;
  readonly object: ObjectId | null;
  /** Count after the event, for incref, decref, die. */
  readonly count?: number;
  readonly holder?: HolderRef;
  /** Name of the slot for bind/unbind; phase for collect-phase; text for output; message for exception. */
  readonly label?: string;
  /** For deaths: did a count reach zero, or did the collector clear it? */
  readonly by?: "count" | "collector";
  readonly generation?: number;
  readonly cause: Cause | null;
}

export type Granularity = "line" | "statement" | "instruction" | "event";

export type EndKind =
  | "exit" //          ran to its end (or sys.exit)
  | "exception" //     uncaught exception
  | "syntax-error" //  never started
  | "unsupported" //   a construct outside the modelled language
  | "deadlock" //      every thread waits, and none can wake another
  | "budget" //        instructions, bytes or output ran out: the recording shows what happened until then
  | "stopped" //       the reader pressed Stop
  | "internal-error"; // the machine caught itself in a contradiction: a bug report, not a picture

export interface RunEnd {
  readonly kind: EndKind;
  readonly status: number;
  /** For people; what happened, why, and what to do. */
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** One instruction of a code object, as `dis` shows it. */
export interface InstructionListing {
  /** As `FrameSnapshot.instruction` and `Cause.instruction` count. */
  readonly index: number;
  /** `dis`'s opname. */
  readonly op: string;
  /** `dis`'s argrepr, "" where there is none. */
  readonly argument: string;
  readonly line: number | null;
  /** Where a jump goes: the index of its target. */
  readonly target?: number;
  /** What it does, in one sentence for a learner. */
  readonly sentence?: string;
}

/** A code object of the run and its instructions. */
export interface CodeListing {
  /** The code object in the snapshots: what a frame's slot `f_executable` refers to. */
  readonly object: ObjectId;
  /** `co_qualname`. */
  readonly name: string;
  readonly filename: string;
  readonly instructions: readonly InstructionListing[];
}

/** One field of an object as it lies in memory. */
export interface LayoutField {
  /** Bytes from `id(x)`; negative for what stands before the object: the collector's head, inline slots. */
  readonly offset: number;
  readonly size: number;
  /** CPython's name of the field: `ob_refcnt`, `ob_item`, `_gc_next`. */
  readonly name: string;
  /** Its content, for people: a number, an address, a piece of text. */
  readonly value: string;
  /** The object that it points to, counted or not. */
  readonly target?: ObjectId;
  /** What the field is for, in one sentence. */
  readonly meaning: string;
}

/** An object byte by byte: its own block, and the separate blocks that belong to it. */
export interface ObjectLayout {
  readonly blocks: readonly {
    /** "object", or what the further block is: "ob_item", "dict keys". */
    readonly name: string;
    readonly address: number;
    readonly size: number;
    /** Where `id(x)` lies within the block, for the object's own block; 0 for others. */
    readonly start: number;
    readonly fields: readonly LayoutField[];
  }[];
}

/** A finished (or stopped) run that can be read at any event, in both directions. */
export interface Recording {
  readonly source: string;
  readonly filename: string;
  readonly eventCount: number;
  readonly end: RunEnd;
  event(index: number): TraceEvent;
  /**
   * The moments at which stepping by this granularity stops, as event counts in rising order: 0 is the state
   * before the first line, `eventCount` the final state. Both are always included.
   */
  stops(granularity: Granularity): readonly number[];
  /** The heap after `event` events. Equal moments give equal snapshots, from whichever side they are reached. */
  snapshotAt(event: number, options?: { readonly allocator?: boolean }): Snapshot;
  /** The line about to run after `event` events, with its frame's name; null at the end. */
  placeAt(event: number): { readonly line: number; readonly code: string; readonly filename: string } | null;
  /** Standard output and error written until `event`, in order. */
  outputAt(event: number): readonly { readonly stream: "stdout" | "stderr"; readonly text: string }[];
  /** The code objects of the run, for engines that know their instructions. */
  codes?(): readonly CodeListing[];
  /** How an object lies in memory after `event` events, for engines that know; null when it is not alive. */
  layoutAt?(event: number, object: ObjectId): ObjectLayout | null;
}
