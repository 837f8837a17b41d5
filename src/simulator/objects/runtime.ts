/**
 * The state of one modelled process (`_PyRuntime`, `PyInterpreterState`): allocator, collector, thread, tables.
 *
 * There is one current runtime, `rt`. `startRuntime` (vm/lifecycle.ts) makes a new one for each run; static types are
 * module-level constants, as in C, and are made ready anew for it. Nothing else of the model keeps state between
 * runs.
 */
import type { RunningBuild } from "./wasm32.ts";
import type { Machine } from "../snapshot/schedule.ts";
import type { CountModel } from "../vm/count-model.ts";
import type { ProcessKernel } from "../vm/processes.ts";
import type { Policy, SchedulerHooks } from "../vm/schedule.ts";
import type { ThreadState } from "../vm/threadstate.ts";
import { FREELIST_LIMITS, FreeList } from "../memory/freelists.ts";
import { GCState } from "../memory/gcstate.ts";
import { ObMalloc } from "../memory/obmalloc.ts";
import { modelled } from "../versions/index.ts";
import type { Py_buffer } from "./buffer.ts";
import type { PyDictObject } from "./dictobject.ts";
import type { PyObject } from "./object.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";

/** What a run may use before it is ended. */
export interface Limits {
  instructions: number;
  /** Bytes held by the allocator. */
  bytes: number;
  /** Characters of output. */
  output: number;
}

/** What the runtime asks of the world around it; all of it supplied by the caller of the simulator. */
export interface Host {
  write(stream: "stdout" | "stderr", text: string): void;
  /** Next line for `input()`, without its newline; null at the end. */
  readLine(): string | null;
  /** Files beside the program, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Source of an importable file of the same lab, or null. */
  readSource(moduleName: string): { filename: string; source: string } | null;
}

/** Who is told of blocks of memory (`tracemalloc`), in units of 16 bytes. */
export interface MallocTracer {
  allocated(unit: number, nbytes: number): void;
  freed(unit: number): void;
  /** A new object lies in a block that a free list had kept. */
  reused(unit: number): void;
}

/** Slots by name, with a number that is another after each change. */
class Holders extends Map<string, { object: PyObject; sentence: string }> {
  changes = 0;
  override set(name: string, held: { object: PyObject; sentence: string }): this {
    this.changes++;
    return super.set(name, held);
  }
  override delete(name: string): boolean {
    this.changes++;
    return super.delete(name);
  }
  override clear(): void {
    this.changes++;
    super.clear();
  }
}

export class Runtime {
  readonly obmalloc = new ObMalloc();
  readonly gc = new GCState();
  readonly host: Host;
  readonly limits: Limits;
  /** The running thread. Set by startRuntime before anything can fail. */
  tstate: ThreadState = null as unknown as ThreadState;
  /** All threads that have not ended, the main one first. */
  readonly threads: ThreadState[] = [];
  /** Those that have ended, in that order: for recordings. */
  readonly endedThreads: { readonly id: number; readonly name: string }[] = [];
  /** Whose evaluation loops nest on JavaScript's stack, outermost first: a thread stands here once for each of its own. */
  readonly activations: ThreadState[] = [];
  /** Null until a second thread is started. */
  scheduler: SchedulerHooks | null = null;
  machine: Machine = "3.13";
  /** The build whose answers the program is given, where it is not that of 64 bits. */
  build: RunningBuild | null = null;
  /** How a machine other than that of 3.13 counts, once there is a second thread. */
  countModel: CountModel | null = null;
  /** How the scheduler chooses. */
  policy: Policy = { kind: "cpython" };
  /** The processes beside this one; null as long as there is one only. Shared by all of them. */
  kernel: ProcessKernel | null = null;
  /** Who wants to know of them. */
  onKernel: ((kernel: ProcessKernel) => void) | null = null;
  /** The process waits, at an instruction that will run again: another one comes to hand. */
  stepsAside = false;
  /** A C function answers null without an exception: its thread has to wait, and the instruction runs again later. */
  mustWait = false;
  /** Null unless memory is being traced. */
  tracer: MallocTracer | null = null;
  /** While true, allocations go to the start-up region: what exists before the program's first line. */
  startingUp = true;
  /** Set from the end of the program's last line until the end of shutdown. */
  finalizing = false;
  hasShutThreadsDown = false;
  /** Next free unit of the start-up region. */
  startupTop = 0;
  /** Live blocks of the start-up region. */
  startupBlocks = 0;
  /** Live objects of the start-up region, in the order in which they were made. */
  readonly startupObjects: Set<PyObject> = new Set();

  /** Interned strings by value. Its references are not counted (3.13). */
  readonly interned: Map<string, PyUnicodeObject> = new Map();
  sysdict: PyDictObject | null = null;
  /** The built-in `__import__`: a replaced one is called. Borrowed. */
  originalImport: PyObject | null = null;
  /** `builtins.__dict__`. */
  builtinsDict: PyDictObject | null = null;
  /** What builtins held when the program started, put back at the end. */
  builtinsCopy: PyDictObject | null = null;
  /** `sys.modules`. */
  modules: PyDictObject | null = null;
  /** Slots of the runtime that own one reference each, by name: see `Snapshot.runtime`. */
  readonly holders: Holders = new Holders();
  /** Objects held by the arena of the compilation of the running script, in creation order. */
  readonly astArena: PyObject[] = [];

  /** Buffers that C functions have borrowed. Part of the ledger. */
  readonly openBuffers: Set<Py_buffer> = new Set();

  /** Any of: scheduled collection, switch request, pending stop. Checked at the eval breaker's checkpoints. */
  evalBreaker = false;
  instructionsExecuted = 0;
  /** Instructions until the next look at budgets and stop requests. */
  fuel = 0;
  fuelGiven = 0;
  /** Value of `instructionsExecuted` at which the current slice ends. */
  sliceEnd = Number.MAX_SAFE_INTEGER;
  stopRequested = false;
  outputWritten = 0;
  /** Next version tag for types, and for the versions that caches compare. */
  nextVersionTag = 1;
  /** Modelled clock, nanoseconds since the start of the run. */
  clock = 0;
  recursionLimit = 1000;
  /** `sys.set_int_max_str_digits`. */
  intMaxStrDigits = 4300;
  /** A wrong model: `id` counts objects instead of giving addresses. */
  idsFromCounter: WeakMap<PyObject, number> | null = null;
  nextCounterId = 1;
  /** Wrong models: objects whose count is 0 and that live all the same. */
  unfreed: ReadonlySet<PyObject> | null = null;
  /** `sys.setswitchinterval`, seconds. */
  switchInterval: number = modelled.switchInterval;
  /** Text of the files that are run or imported, for tracebacks. */
  readonly sources: Map<string, string> = new Map();
  readonly warningsShown: Set<string> = new Set();

  readonly freelists = {
    floats: new FreeList<number>(FREELIST_LIMITS.floats),
    tuples: Array.from(
      { length: FREELIST_LIMITS.tupleLengths + 1 },
      () => new FreeList<number>(FREELIST_LIMITS.tuples),
    ),
    lists: new FreeList<number>(FREELIST_LIMITS.lists),
    dicts: new FreeList<number>(FREELIST_LIMITS.dicts),
    dictkeys: new FreeList<number>(FREELIST_LIMITS.dictkeys),
    slices: new FreeList<number>(FREELIST_LIMITS.slices),
  };

  /** What modules keep in the process, each under a key of its own: see `processState`. */
  readonly moduleState: Map<object, object> = new Map();

  writeStdout(text: string): void {
    this.outputWritten += text.length;
    this.host.write("stdout", text);
  }
  writeStderr(text: string): void {
    this.outputWritten += text.length;
    this.host.write("stderr", text);
  }

  constructor(host: Host, limits: Limits) {
    this.host = host;
    this.limits = limits;
  }
}

/** The current runtime. Null only before the first `setRuntime`. */
export let rt: Runtime = null as unknown as Runtime;

export function setRuntime(runtime: Runtime): void {
  rt = runtime;
}

/** State that a module keeps in each process, made when first asked for: what its functions ask for it with. */
export function processState<T extends object>(make: () => T): () => T {
  const key = {};
  return () => {
    let state = rt.moduleState.get(key) as T | undefined;
    if (state === undefined) {
      state = make();
      rt.moduleState.set(key, state);
    }
    return state;
  };
}
