/**
 * The engine-neutral heap model: plain data that says, for one moment of a run, which objects are alive, how
 * many references each has, and who holds every one of them. Views draw it, checks grade it, prose quotes it.
 * Two engines fill it: the simulator, and real CPython read out of its own memory.
 *
 * The invariant, written once: for every object that is not immortal,
 *
 *     object.count === number of references in the snapshot whose target is that object
 *
 * where references stand in three places only: the slots of objects (`ObjectSnapshot.refs`), the slots of
 * frames (`FrameSnapshot.refs`), and the enumerated slots of the runtime (`Snapshot.runtime`). There is no
 * "the rest". This file imports nothing.
 */

import type { MemoryFacts } from "./layout.ts";

/** Ordinal of birth within one run, shown as `#4`. Never reused, unlike an address. */
export type ObjectId = number;

/**
 * What kind of slot holds a reference. `global`: an entry of a module's namespace dict; `local`: a fast local
 * of a frame; `cell`: the content of a closure cell; `freevar`: a cell held by a frame or a closure tuple;
 * `attribute`: an entry of an instance's inline values or of a `__dict__`; `slot`: a `__slots__` member;
 * `item`: an element of a list, tuple, set, deque; `key`, `value`: of a dict; `stack`: an entry of a frame's
 * evaluation stack; `constant`: an entry of co_consts; `type`: the `ob_type` of an instance;
 * `field`: any other C field of an object (`__func__`, `__globals__`, `gi_frame` …), named by its label;
 * `runtime`: an enumerated slot of the runtime.
 */
export type ReferenceKind =
  | "global"
  | "local"
  | "cell"
  | "freevar"
  | "attribute"
  | "slot"
  | "item"
  | "key"
  | "value"
  | "stack"
  | "constant"
  | "type"
  | "field"
  | "runtime";

/** One counted reference. `label` names the slot within its holder: a name, an index, a field, a key's repr. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly label: string;
  readonly target: ObjectId;
}

/** A slot of the runtime that owns one reference, with a sentence that explains it to a learner. */
export interface RuntimeReference extends Reference {
  readonly kind: "runtime";
  /** e.g. "compiler-arena", "interned", "exc_info", "c-local", "dealloc", "sys.modules". */
  readonly slot: string;
  readonly sentence: string;
}

/** `permanent` is the list of frozen objects. `null`: not tracked by the collector. */
export type Generation = 0 | 1 | 2 | "permanent" | null;

/** The two counts of an object on the free-threaded machine; their sum is `count`. */
export interface BiasedCount {
  /** Id of the thread whose references `local` counts; null once they are merged. */
  readonly owner: number | null;
  readonly local: number;
  /** References of all other threads; negative where they have dropped more than they had taken. */
  readonly shared: number;
  /** queued: the owner has been asked to merge. */
  readonly state: "none" | "maybe-weakref" | "queued" | "merged";
}

export interface ObjectSnapshot {
  readonly id: ObjectId;
  /** `id(x)`, in bytes. */
  readonly address: number;
  /** The block that the allocator handed out: where it starts and how many bytes were asked for. */
  readonly block: { readonly address: number; readonly request: number } | null;
  /** `type(x).__name__`. */
  readonly type: string;
  /** A short text for the card: the repr of simple objects, cut at 60 characters; "" for containers. */
  readonly text: string;
  /** Number of references (`ob_refcnt`), or "immortal". */
  readonly count: number | "immortal";
  /** `sys.getsizeof(x)` in bytes. */
  /** On the free-threaded machine, of mortal objects. */
  readonly biased?: BiasedCount;
  readonly size: number;
  readonly generation: Generation;
  /** Its finalizer has run. */
  readonly finalized: boolean;
  /** In the middle of its own deallocation: its count is 0 but its slots still hold references. */
  readonly dying: boolean;
  /**
   * "program": made by the learner's program. "constant": made by the compiler for it. "runtime": existed
   * before the first line (types, None, modules); its own slots are not listed.
   */
  readonly origin: "program" | "constant" | "runtime";
  /** Counted references out of this object, in slot order. Empty slots do not appear. */
  readonly refs: readonly Reference[];
  /** For weak references and proxies: the referent, or null once cleared. Not counted. */
  readonly weak?: ObjectId | null;
  /** Number of items, for containers (`len(x)`), else undefined. */
  readonly length?: number;
  /** For a module's namespace dict: the module's name. */
  readonly namespace?: string;
  /** What of its memory the references do not tell, where the engine knows; `layoutOf` makes the bytes of it. */
  readonly memory?: MemoryFacts;
}

export interface FrameSnapshot {
  /** Ordinal of the call within the run. */
  readonly id: number;
  /** `co_qualname`. */
  readonly name: string;
  readonly kind: "module" | "function" | "class" | "generator" | "comprehension";
  readonly filename: string;
  /** The line being executed, 1-based. */
  readonly line: number;
  /** Index of the instruction about to run (the last one run, for callers). */
  readonly instruction: number;
  /** The dict that is this frame's globals. */
  readonly globals: ObjectId | null;
  /** Locals, cells, free variables, stack entries, and the frame's own fields, in that order. */
  readonly refs: readonly Reference[];
}

/** What a thread can wait for besides the GIL. object: the lock of a list or dict, on the free-threaded machine. */
export type WaitKind = "lock" | "rlock" | "sleep" | "join" | "queue" | "object";

export interface ThreadSnapshot {
  readonly id: number;
  readonly name: string;
  /** running: it has the GIL; waiting: for the GIL; blocked: for something else. */
  readonly state: "running" | "waiting" | "blocked" | "finished";
  /** Of a blocked thread. `object`: the lock, queue or handle where the snapshot lists it; `until` as in a block's event. */
  readonly waitsFor?: {
    readonly kind: WaitKind;
    readonly object: ObjectId | null;
    readonly until: number | null;
  };
  /** Innermost frame last. */
  readonly frames: readonly FrameSnapshot[];
}

export interface CollectorSnapshot {
  readonly enabled: boolean;
  readonly threshold: readonly [number, number, number];
  readonly count: readonly [number, number, number];
  /** Objects in each generation's list, head first; only objects that the snapshot lists. */
  readonly generations: readonly [readonly ObjectId[], readonly ObjectId[], readonly ObjectId[]];
  readonly permanent: readonly ObjectId[];
}

export interface PoolSnapshot {
  readonly address: number;
  /** Block size in bytes: 16 … 512. */
  readonly blockSize: number;
  /** One entry a block, in address order: "used", "free", or "virgin" (never handed out yet). */
  readonly blocks: readonly ("used" | "free" | "virgin")[];
  /** Objects whose blocks these are, by block index; null where no listed object lies. */
  readonly objects: readonly (ObjectId | null)[];
}

export interface ArenaSnapshot {
  readonly index: number;
  readonly address: number;
  /** Pools that this arena can still give. */
  readonly nfreepools: number;
  readonly pools: readonly PoolSnapshot[];
}

export interface AllocatorSnapshot {
  readonly arenas: readonly ArenaSnapshot[];
  /** Requests of more than 512 bytes, served by the system's malloc. */
  readonly large: readonly {
    readonly address: number;
    readonly size: number;
    readonly object: ObjectId | null;
  }[];
  readonly bytesUsed: number;
  readonly bytesHeld: number;
}

/** Where in the run a snapshot stands. */
export interface Moment {
  /** The snapshot shows the state after this many events. */
  readonly event: number;
  readonly line: number | null;
}

export interface Snapshot {
  readonly format: 1;
  readonly engine: "simulator" | "cpython";
  /** The CPython version that is modelled or read, e.g. "3.13.0". */
  readonly python: string;
  readonly moment: Moment;
  readonly threads: readonly ThreadSnapshot[];
  /** By id. Everything that the program made and that is alive, and the runtime's objects that it refers to. */
  readonly objects: readonly ObjectSnapshot[];
  readonly runtime: readonly RuntimeReference[];
  readonly collector: CollectorSnapshot;
  /** Only when asked for: it is large. */
  readonly allocator?: AllocatorSnapshot;
}
