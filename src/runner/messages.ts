/** What the page and the worker say to each other. All of it survives structured cloning. */
import type { ClockMark, Exploration, ProcessRecord, RunEnd, Switch } from "@refcounted/simulator/snapshot";
import type { Part } from "./parts.ts";
import type { Program, RunOptions, RunResult } from "./protocol.ts";

export type ToWorker =
  | { readonly kind: "run"; readonly run: number; readonly program: Program; readonly options: RunOptions }
  | { readonly kind: "stop"; readonly run: number };

export type FromWorker =
  | { readonly kind: "ready" }
  /** Sent at least after every slice, so that silence means that the worker is stuck. */
  | { readonly kind: "progress"; readonly run: number; readonly instructions: number }
  /** Some of a large recording; all parts come before `done`. */
  | { readonly kind: "part"; readonly run: number; readonly part: Part }
  | {
      readonly kind: "done";
      readonly run: number;
      readonly end: RunEnd;
      /** What `openRecording` takes, once the parts are put into it. */
      readonly recordingData: unknown;
      readonly stdout: string;
      readonly stderr: string;
      readonly switches: readonly Switch[];
      readonly asked?: RunResult["asked"];
      readonly exploration?: Exploration;
      readonly processes?: readonly ProcessRecord[];
      readonly clock?: readonly ClockMark[];
    }
  /** The engine itself failed: never a picture, always a bug report. */
  | { readonly kind: "failed"; readonly run: number; readonly message: string };
