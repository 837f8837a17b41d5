/** Recorders for the other processes of a run, one each: a process is recorded while it is at hand. */
import type { PyObject } from "../objects/object.ts";
import type { ClockMark, ProcessRecord, RunEnd } from "../snapshot/trace.ts";
import { modelledTime } from "../vm/ceval.ts";
import type { Process, ProcessKernel } from "../vm/processes.ts";
import { type Inheritance, Recorder } from "./recorder.ts";

export class ProcessRecorders {
  readonly #source: string;
  readonly #filename: string;
  readonly #recorders = new Map<Process, Recorder>();
  readonly #clocks = new Map<Process, ClockMark[]>();
  readonly #inherited = new Map<Process, Inheritance>();
  #first: Recorder | null = null;
  #kernel: ProcessKernel | null = null;

  constructor(source: string, filename: string) {
    this.#source = source;
    this.#filename = filename;
  }

  /** `namespace`: that of the script, which each process has a copy of. `first` records the process that is there already. */
  watch(kernel: ProcessKernel, namespace: () => PyObject | null, first: Recorder): void {
    this.#kernel = kernel;
    this.#first = first;
    this.#mark(kernel.current, modelledTime());
    kernel.onClock = (process, time) => this.#mark(process, time);
    kernel.onFork = (child) => {
      const parent = this.current() ?? first;
      this.#inherited.set(child, parent.bequeath());
    };
    kernel.onBegin = (process) => {
      const recorder = new Recorder(this.#source, this.#filename, this.#inherited.get(process) ?? null);
      this.#inherited.delete(process);
      const dict = namespace();
      if (dict !== null) recorder.prepare(dict);
      this.#recorders.set(process, recorder);
      return { observer: recorder, hook: (frame) => recorder.step(frame), malloc: null };
    };
    kernel.onEnd = (process) => this.#recorders.get(process)?.freeze();
  }

  #mark(process: Process, time: number): void {
    const recorder = process.parent === null ? this.#first : this.#recorders.get(process);
    const event = recorder?.eventCount ?? 0;
    const clock = this.#clocks.get(process);
    const last = clock?.at(-1);
    if (clock === undefined) this.#clocks.set(process, [{ event, time }]);
    else if (last?.event !== event || last.time !== time) clock.push({ event, time });
  }

  /** The clock of the first process; empty where there was no other. */
  clock(): readonly ClockMark[] {
    const first = this.#kernel?.processes[0];
    return first === undefined ? [] : (this.#clocks.get(first) ?? []);
  }

  /** The recorder of the process at hand, if it is one of these. */
  current(): Recorder | null {
    return this.#kernel === null ? null : (this.#recorders.get(this.#kernel.current) ?? null);
  }

  /** The run is over: processes that have not ended are left as they are. */
  finish(): void {
    if (this.#kernel !== null) this.#mark(this.#kernel.current, modelledTime());
    for (const [process, recorder] of this.#recorders)
      if (process.exitcode === null) this.#kernel?.visit(process, () => recorder.freeze());
  }

  records(): ProcessRecord[] {
    return [...this.#recorders].map(([process, recorder]) => ({
      pid: process.pid,
      parent: process.parent ?? 0,
      name: process.name,
      startedAt: process.startedAt,
      endedAt: process.exitcode === null ? null : process.time,
      exitcode: process.exitcode,
      clock: this.#clocks.get(process) ?? [],
      recordingData: recorder.finish(endOf(process.exitcode)),
    }));
  }
}

function endOf(exitcode: number | null): RunEnd {
  if (exitcode === null)
    return {
      kind: "stopped",
      status: 1,
      message: "The run ended before this process did.",
      line: null,
      column: null,
    };
  return { kind: "exit", status: exitcode, message: "", line: null, column: null };
}
