/** What the page and the worker with real CPython say to each other. All of it survives structured cloning. */
import type { RecordingData } from "@refcounted/simulator/snapshot";
import type { Glances } from "./glance.ts";
import type { ProcessStart } from "../runner/protocol.ts";
import type { Outcome, Program } from "./process.ts";

export type ToWorker =
  | {
      readonly kind: "open";
      /** Where the files of Pyodide lie: an absolute address that ends with a slash. */
      readonly folder: string;
    }
  | { readonly kind: "check"; readonly run: number; readonly program: Program };

/** What came of running a program twice: once as it is, once watched. */
export interface RealRun extends Outcome {
  /** "3.13.2". */
  readonly python: string;
  /** What `openRecording` takes: the heap before each line. */
  readonly data: RecordingData;
  readonly glances?: Glances;
  /** The budget for watching ended before the program did. */
  readonly isCut: boolean;
  /** What `id()` answered in the run that was not watched, and in the one that was. */
  readonly ids: readonly number[];
  readonly watchedIds: readonly number[];
  /** The process when the watched run began. */
  readonly watchedStart: ProcessStart;
  /** The watched run wrote the same as the other one. */
  readonly isUnseen: boolean;
}

export type FromWorker =
  /** Bytes of Pyodide that are here. */
  | { readonly kind: "loading"; readonly bytes: number }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string }
  /** Sent while a watched program runs, so that silence means one long operation. */
  | { readonly kind: "lines"; readonly run: number; readonly lines: number }
  | { readonly kind: "done"; readonly run: number; readonly result: RealRun }
  /** The program has taken the process with it: no further program can run in this worker. */
  | { readonly kind: "died"; readonly run: number; readonly message: string };
