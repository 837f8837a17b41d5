/**
 * The page's side of real CPython: fetched at the first check, one program at a time, in a worker that can be stopped by
 * ending it. The next check starts another one; its files are then in the browser's cache.
 */
import { folder as filesFolder, totalBytes } from "./files.ts";
import type { FromWorker, RealRun, ToWorker } from "./messages.ts";
import type { Program } from "./process.ts";

export interface WorkerLike {
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

export type Progress =
  | { readonly kind: "loading"; readonly bytes: number; readonly total: number }
  | { readonly kind: "running"; readonly lines: number };

export type CheckEnd =
  | { readonly kind: "done"; readonly result: RealRun }
  /** In words for the reader. */
  | { readonly kind: "stopped" | "failed"; readonly message: string };

export interface RealCheck {
  readonly end: Promise<CheckEnd>;
  stop(): void;
}

export interface RealOptions {
  readonly createWorker: () => Promise<WorkerLike>;
  /** The site's own path, an absolute address that ends with a slash. */
  readonly site: string;
  /** Milliseconds without a word from a worker with a program until it is given up. */
  readonly silence?: number;
  /** Milliseconds without a byte while it is fetched. */
  readonly loading?: number;
}

const offline =
  "Real CPython could not be fetched. Check the connection and try again; once it has come it is kept.";

export class RealCPython {
  readonly #options: Required<RealOptions>;
  #worker: WorkerLike | null = null;
  #isReady = false;
  #finish: ((end: CheckEnd) => void) | null = null;
  #tell: (progress: Progress) => void = () => {};
  #watch: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  constructor(options: RealOptions) {
    this.#options = { silence: 20_000, loading: 60_000, ...options };
  }

  /** Runs a program in real CPython; one that was running is stopped. */
  check(program: Program, tell: (progress: Progress) => void): RealCheck {
    this.#stop("Another program was checked.");
    this.#run += 1;
    const run = this.#run;
    this.#tell = tell;
    const end = new Promise<CheckEnd>((resolve) => {
      this.#finish = resolve;
    });
    void this.#start(run, program);
    return { end, stop: () => run === this.#run && this.#stop("The check was stopped.") };
  }

  async #start(run: number, program: Program): Promise<void> {
    try {
      if (this.#worker === null) {
        this.#tell({ kind: "loading", bytes: 0, total: totalBytes });
        const worker = await this.#options.createWorker();
        if (run !== this.#run || this.#finish === null) {
          worker.terminate();
          return;
        }
        this.#adopt(worker);
      } else this.#tell({ kind: "running", lines: 0 });
      this.#expect();
      this.#worker?.postMessage({ kind: "check", run, program });
    } catch (error) {
      this.#giveUp({ kind: "failed", message: `Real CPython could not be started: ${String(error)}.` });
    }
  }

  #adopt(worker: WorkerLike): void {
    this.#worker = worker;
    this.#isReady = false;
    worker.onmessage = ({ data }) => worker === this.#worker && this.#hear(data);
    worker.onerror = (event) => {
      if (worker !== this.#worker) return;
      const reason = event.message === undefined || event.message === "" ? offline : `${event.message}.`;
      this.#giveUp({ kind: "failed", message: reason });
    };
    worker.postMessage({ kind: "open", folder: new URL(filesFolder, this.#options.site).href });
  }

  #hear(message: FromWorker): void {
    this.#expect();
    switch (message.kind) {
      case "loading":
        this.#tell({ kind: "loading", bytes: message.bytes, total: totalBytes });
        return;
      case "ready":
        this.#isReady = true;
        this.#tell({ kind: "running", lines: 0 });
        return;
      case "lines":
        this.#tell({ kind: "running", lines: message.lines });
        return;
      case "done":
        if (message.run === this.#run) this.#end({ kind: "done", result: message.result });
        return;
      case "failed":
        this.#giveUp({ kind: "failed", message: `${offline} (${message.message})` });
        return;
      case "died":
        this.#giveUp({
          kind: "failed",
          message: `The program has ended the process in which real CPython ran: ${message.message}. In a page its stack is small: very deep chains and recursions do not fit. The model has counted what it could; the next check starts a new process.`,
        });
        return;
    }
  }

  /** Gives the worker a while to say something. */
  #expect(): void {
    clearTimeout(this.#watch);
    if (this.#finish === null) return;
    this.#watch = setTimeout(
      () => {
        const message = this.#isReady
          ? `Real CPython was inside the program for ${this.#options.silence / 1000} seconds without reaching a new line, and was ended. A program that does not end cannot be compared to its end.`
          : offline;
        this.#giveUp({ kind: "failed", message });
      },
      this.#isReady ? this.#options.silence : this.#options.loading,
    );
  }

  #end(end: CheckEnd): void {
    clearTimeout(this.#watch);
    this.#finish?.(end);
    this.#finish = null;
  }

  #giveUp(end: CheckEnd): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#end(end);
  }

  #stop(message: string): void {
    if (this.#finish !== null) this.#giveUp({ kind: "stopped", message });
  }
}
