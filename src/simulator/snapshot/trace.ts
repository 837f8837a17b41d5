/**
 * What happened, as data: the log of memory events of one run, and the reader that gives the heap after any of
 * them. A recording is made by an engine and is independent of it afterwards.
 */
import type { ObjectId, Snapshot, WaitKind } from "./model.ts";

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
  | "switch" //          a thread took the GIL: `thread.phase` is "take"
  | "thread" //          any other step of a thread: `thread` says which
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

/**
 * The steps of a thread's life:
 *
 *   create   `other` starts it; from now on it waits for the GIL
 *   start    its first step, after its first take
 *   wait     it lines up for the GIL
 *   request  the switch interval is over: it asks the holder, `other`, to drop the GIL
 *   drop     it gives the GIL up: asked to (it then waits), to block, or because it finishes
 *   take     it has the GIL; `other` had it before
 *   block    it waits for something else than the GIL, `waitsFor`; the event's object is the lock, queue or handle
 *   wake     what it waited for may have come, through `other`, or its time is up (`other` is null)
 *   finish   it has ended
 */
export type ThreadPhase =
  | "create"
  | "start"
  | "wait"
  | "request"
  | "drop"
  | "take"
  | "block"
  | "wake"
  | "finish";

/** What a `thread` or `switch` event says. */
export interface ThreadStep {
  readonly phase: ThreadPhase;
  /** Id of the thread, as in `ThreadSnapshot`: 1 is the main one. */
  readonly thread: number;
  readonly name: string;
  /** Modelled nanoseconds since the start of the run. That of a request or a wake may lie before its neighbours'. */
  readonly time: number;
  /** The other thread concerned; null: none. */
  readonly other: number | null;
  /** For takes: the `at` of the choice, as schedules count. */
  readonly at?: number;
  /** For blocks. */
  readonly waitsFor?: WaitKind;
  /** For blocks: modelled nanoseconds at which it gives up waiting; null: never. */
  readonly until?: number | null;
}

/**
 * A place where the GIL could have changed hands. `switchHere` makes the schedule of a run that does so.
 */
export interface ChoiceRecord {
  /** Events before it. */
  readonly event: number;
  readonly at: number;
  /** Who had the GIL; null: it had to go to another thread. */
  readonly holder: number | null;
  /** Those that waited for it, the longest waiting first. */
  readonly ready: readonly number[];
  /** Who has it afterwards. */
  readonly took: number;
}

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
  /** For `thread` and `switch`. */
  readonly thread?: ThreadStep;
  readonly cause: Cause | null;
}

/** A moment of a process: so many events had been recorded of it at that modelled nanosecond since the start of the run. */
export interface ClockMark {
  readonly event: number;
  readonly time: number;
}

/** Another process of a run: its own memory, recorded by itself from its fork to its end. */
export interface ProcessRecord {
  /** The first process is 1000. */
  readonly pid: number;
  /** Id of the process that has forked it. */
  readonly parent: number;
  /** "Process-1". */
  readonly name: string;
  /** Modelled nanoseconds since the start of the run; null: it had not ended when the run did. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** Negative: ended by a signal of that number. */
  readonly exitcode: number | null;
  /** When it came to hand, was put aside, or had waited: rising in both. Between two marks it ran all the time. */
  readonly clock: readonly ClockMark[];
  /** What `openRecording` takes. */
  readonly recordingData: unknown;
}

export type Granularity = "line" | "statement" | "instruction" | "event";

export type EndKind =
  | "exit" //          ran to its end (or sys.exit)
  | "exception" //     uncaught exception
  | "syntax-error" //  never started
  | "unsupported" //   a construct outside the modelled language
  | "deadlock" //      every thread waits, and none can wake another
  | "wrong-count" //   on the machine with unlocked counts: an object died too early, or leaks
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
  /** Every place where the GIL could have changed hands, in order; empty without threads. */
  choices?(): readonly ChoiceRecord[];
  /** The ordinal of the running frame after `event` events, without making a snapshot; null where none runs. */
  frameAt?(event: number): number | null;
  /** Standard output and error written until `event`, in order. */
  outputAt(event: number): readonly { readonly stream: "stdout" | "stderr"; readonly text: string }[];
  /**
   * Bytes in use by blocks handed out since the beginning, instruction by instruction: where each begins (`event`), how many
   * are in use then (`before`), and the most during it, after one of its allocations. Null where nobody knows.
   */
  memory?(): {
    readonly event: Int32Array;
    readonly before: Int32Array;
    readonly most: Int32Array;
  } | null;
  /** The code objects of the run, for engines that know their instructions. */
  codes?(): readonly CodeListing[];
  /** How an object lies in memory after `event` events, for engines that know; null when it is not alive. */
  layoutAt?(event: number, object: ObjectId): ObjectLayout | null;
}
