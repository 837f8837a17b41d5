/**
 * The contract between a page and an engine that runs in a worker. The page never sees the engine's objects:
 * it sends a program and gets a recording.
 */
import type {
  ClockMark,
  Exploration,
  ExploreRequest,
  Machine,
  ProcessRecord,
  Recording,
  RunEnd,
  SchedulePolicy,
  Switch,
} from "@refcounted/simulator/snapshot";

export interface Program {
  /** Shown in tracebacks, e.g. "main.py". */
  readonly filename: string;
  readonly source: string;
  /** Further importable files of the same lab: name to source. */
  readonly files?: Readonly<Record<string, string>>;
  /** Lines that `input()` returns, in order. */
  readonly input?: readonly string[];
}

export interface Budgets {
  /** Executed instructions. */
  readonly instructions: number;
  /** Bytes held by the modelled heap. */
  readonly bytes: number;
  /** Characters of output. */
  readonly output: number;
}

export const defaultBudgets: Budgets = { instructions: 2_000_000, bytes: 64 * 1024 * 1024, output: 200_000 };

export interface RunOptions {
  readonly budgets?: Partial<Budgets>;
  /** Extra wrong-model rules for predictions; empty for CPython itself. */
  readonly rules?: readonly string[];
  /** Which thread runs when; CPython's way unless told. */
  readonly policy?: SchedulePolicy;
  /** Look through the program's schedules as well. */
  readonly explore?: ExploreRequest;
  /** CPython 3.13 unless told; others are labelled models. */
  readonly machine?: Machine;
  /** Another build of CPython, whose answers the program is to be given: for comparisons with that build. */
  readonly build?: {
    readonly name: "wasm32";
    /** What `id()` answered there, in order. */
    readonly ids: readonly number[];
    /** The process that ran it, where it was no fresh one. */
    readonly start?: ProcessStart;
  };
}

/** What a process was like when its program began. What was there before stood in its permanent generation. */
export interface ProcessStart {
  /** Modules that it had imported. */
  readonly modules: readonly string[];
  /** `gc.get_count()` before the first line. */
  readonly count: readonly [number, number, number];
  /** What the last full collection left, and what has joined the oldest generation since. */
  readonly longLived: readonly [total: number, pending: number];
  /** `gc.get_stats()`: collections, collected, uncollectable of each generation. */
  readonly stats: readonly (readonly [number, number, number])[];
}

export interface RunResult {
  readonly end: RunEnd;
  readonly recording: Recording;
  readonly stdout: string;
  readonly stderr: string;
  /** The GIL's way, as a `given` policy takes it; empty without threads. */
  readonly switches: readonly Switch[];
  /** What the program asked that another build answers in its own way; empty without `build`. */
  readonly asked?: readonly ("sizes" | "immortal" | "addresses" | "blocks" | "threads" | "processes")[];
  /** Where it was asked for, and the program came to its end. */
  readonly exploration?: Exploration;
  /** The other processes of the run, each with its own memory. */
  readonly processes?: readonly ProcessRun[];
  /** The clock of the run's first process, where there are others. */
  readonly clock?: readonly ClockMark[];
}

export interface ProcessRun extends Omit<ProcessRecord, "recordingData"> {
  readonly recording: Recording;
}

export interface RunHandle {
  readonly result: Promise<RunResult>;
  /** Ends the run; the recording made so far is kept. */
  stop(): void;
  onProgress(listener: (instructions: number) => void): void;
}

/** An engine that can run a program: the simulator's worker, or (later) real CPython. */
export interface Engine {
  readonly name: string;
  run(program: Program, options?: RunOptions): RunHandle;
  dispose(): void;
}
