/**
 * The page's side of the worker. One worker serves one run after the other. A worker that falls silent, or
 * does not stop when told to, is terminated, and the next run gets a new one: a program can never take the
 * page with it, only its own picture.
 */
import type { ProcessRecord, Recording, RunEnd } from "@refcounted/simulator/snapshot";
import { emptyRecording } from "./empty-recording.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { type Part, putTogether } from "./parts.ts";
import type { Engine, ProcessRun, Program, RunHandle, RunOptions, RunResult } from "./protocol.ts";

/** The part of a `Worker` that the client uses. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ClientOptions {
  readonly createWorker: () => WorkerLike;
  readonly openRecording: (data: unknown) => Recording;
  /** Milliseconds without any word from a running worker until it is given up. The first word takes longer: the engine has to load. */
  readonly silence?: number;
  readonly loading?: number;
  /** Milliseconds that a worker has to end a run after Stop. */
  readonly stopping?: number;
}

interface Run {
  readonly id: number;
  readonly program: Program;
  readonly options: RunOptions;
  readonly listeners: Set<(instructions: number) => void>;
  readonly resolve: (result: RunResult) => void;
  /** Of the recording, as far as it has come. */
  readonly parts: Part[];
  instructions: number;
  stopped: boolean;
}

export class WorkerEngine implements Engine {
  readonly name = "CPython 3.13, modelled";
  readonly #options: Required<ClientOptions>;
  readonly #waiting: Run[] = [];
  #worker: WorkerLike | null = null;
  #heard = false;
  #current: Run | null = null;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #nextRun = 1;

  constructor(options: ClientOptions) {
    this.#options = { silence: 8_000, loading: 60_000, stopping: 2_000, ...options };
  }

  run(program: Program, options: RunOptions = {}): RunHandle {
    const id = this.#nextRun++;
    const listeners = new Set<(instructions: number) => void>();
    let queued: Run | undefined;
    const result = new Promise<RunResult>((resolve) => {
      queued = { id, program, options, listeners, resolve, parts: [], instructions: 0, stopped: false };
      this.#waiting.push(queued);
    });
    this.#startNext();
    return {
      result,
      stop: () => {
        if (queued !== undefined) this.#stop(queued);
      },
      onProgress: (listener) => listeners.add(listener),
    };
  }

  dispose(): void {
    for (const run of [...this.#waiting.splice(0), ...(this.#current === null ? [] : [this.#current])]) {
      this.#finishEmpty(run, "stopped", "The run was ended because its lab was closed.");
    }
    this.#current = null;
    this.#discardWorker();
  }

  #startNext(): void {
    if (this.#current !== null) return;
    const run = this.#waiting.shift();
    if (run === undefined) return;
    this.#current = run;
    try {
      this.#worker ??= this.#newWorker();
      this.#worker.postMessage({ kind: "run", run: run.id, program: run.program, options: run.options });
    } catch (error) {
      this.#giveUp("internal-error", `The engine could not be started: ${String(error)}. Reload the page.`);
      return;
    }
    this.#expect(this.#heard ? this.#options.silence : this.#options.loading);
  }

  #newWorker(): WorkerLike {
    const worker = this.#options.createWorker();
    this.#heard = false;
    worker.onmessage = ({ data }) => this.#hear(worker, data);
    worker.onerror = (event) => {
      if (worker !== this.#worker) return;
      const reason =
        event.message === "" || event.message === undefined ? "it could not be loaded" : event.message;
      this.#giveUp(
        "internal-error",
        `The engine failed: ${reason}. Check the connection and reload the page.`,
      );
    };
    return worker;
  }

  #hear(worker: WorkerLike, message: FromWorker): void {
    if (worker !== this.#worker) return;
    this.#heard = true;
    const run = this.#current;
    if (message.kind === "ready") {
      if (run !== null && !run.stopped) this.#expect(this.#options.silence);
      return;
    }
    if (run === null || message.run !== run.id) return;
    switch (message.kind) {
      case "progress":
        run.instructions = message.instructions;
        if (!run.stopped) this.#expect(this.#options.silence);
        for (const listener of run.listeners) listener(message.instructions);
        return;
      case "part":
        run.parts.push(message.part);
        if (!run.stopped) this.#expect(this.#options.silence);
        return;
      case "done": {
        const { end, recordingData, stdout, stderr, switches, asked, exploration, processes, clock } =
          message;
        this.#complete(run, () => ({
          end,
          recording: this.#options.openRecording(putTogether(recordingData, run.parts)),
          stdout,
          stderr,
          switches,
          ...(asked === undefined ? {} : { asked }),
          ...(exploration === undefined ? {} : { exploration }),
          ...(processes === undefined ? {} : { processes: processes.map((p) => this.#openProcess(p)) }),
          ...(clock === undefined ? {} : { clock }),
        }));
        return;
      }
      case "failed":
        this.#complete(run, () => emptyResult(run, failure("internal-error", message.message)));
        return;
    }
  }

  #openProcess({ recordingData, ...process }: ProcessRecord): ProcessRun {
    return { ...process, recording: this.#options.openRecording(recordingData) };
  }

  #complete(run: Run, result: () => RunResult): void {
    clearTimeout(this.#watch);
    this.#current = null;
    try {
      run.resolve(result());
    } catch (error) {
      run.resolve(
        emptyResult(run, failure("internal-error", `The recording could not be read: ${String(error)}`)),
      );
    }
    this.#startNext();
  }

  #stop(run: Run): void {
    const place = this.#waiting.indexOf(run);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      this.#finishEmpty(run, "stopped", "The run was stopped before it began.");
      return;
    }
    if (run !== this.#current || run.stopped) return;
    run.stopped = true;
    this.#worker?.postMessage({ kind: "stop", run: run.id });
    this.#expect(this.#options.stopping);
  }

  /** Gives the worker so many milliseconds to say something. */
  #expect(milliseconds: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      const run = this.#current;
      if (run === null) return;
      if (run.stopped) {
        this.#giveUp(
          "stopped",
          "The run was stopped in the middle of one long operation; what it recorded is lost.",
        );
      } else {
        this.#giveUp(
          "budget",
          `The program was inside one operation for ${Math.round(milliseconds / 1000)} seconds and was ended; what it recorded is lost. Make its numbers or texts smaller.`,
        );
      }
    }, milliseconds);
  }

  #giveUp(kind: "stopped" | "budget" | "internal-error", message: string): void {
    const run = this.#current;
    this.#current = null;
    this.#discardWorker();
    if (run !== null) this.#finishEmpty(run, kind, message);
    this.#startNext();
  }

  #finishEmpty(run: Run, kind: RunEnd["kind"], message: string): void {
    run.resolve(emptyResult(run, failure(kind, message)));
  }

  #discardWorker(): void {
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function failure(kind: RunEnd["kind"], message: string): RunEnd {
  return { kind, status: kind === "stopped" ? 130 : 70, message, line: null, column: null };
}

function emptyResult(run: Run, end: RunEnd): RunResult {
  return {
    end,
    recording: emptyRecording(run.program, end),
    stdout: "",
    stderr: "",
    switches: [],
    asked: [],
  };
}
