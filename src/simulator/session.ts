/**
 * A run of one program that can be recorded, resumed in slices and stopped.
 */
import "./objects/all-types.ts";
import type { CodeUnit } from "./bytecode/code-unit.ts";
import { opcodeInfo } from "./bytecode/opcodes.ts";
import { disassembleOne } from "./compiler/dis.ts";
import { heapcheck } from "./memory/heapcheck.ts";
import { MachineFault, type PyObject, setObserver } from "./objects/object.ts";
import { rt } from "./objects/runtime.ts";
import type { AskedOfBuild, Build } from "./objects/wasm32.ts";
import { openRecording } from "./snapshot/recording.ts";
import type { RecordingData } from "./snapshot/recording-data.ts";
import type { Machine } from "./snapshot/schedule.ts";
import type {
  ClockMark,
  CodeListing,
  InstructionListing,
  ProcessRecord,
  Recording,
  RunEnd,
} from "./snapshot/trace.ts";
import { ProcessRecorders } from "./trace/process-recorders.ts";
import { Recorder } from "./trace/recorder.ts";
import { instructionsExecuted, RunEnded, setInstructionHook } from "./vm/ceval.ts";
import { MainRun, startRuntime } from "./vm/lifecycle.ts";
import type { Policy, Switch } from "./vm/schedule.ts";
import { freezeStart, takeOverCounts } from "./vm/process-start.ts";
import { stackOverflow } from "./vm/threadstate.ts";
import { installRules } from "./vm/rules.ts";

export interface SessionProgram {
  readonly filename: string;
  readonly source: string;
  /** Further importable files: path to source. */
  readonly files?: Readonly<Record<string, string>>;
  /** Lines for `input()`. */
  readonly input?: readonly string[];
}

export interface SessionOptions {
  readonly budgets?: { readonly instructions?: number; readonly bytes?: number; readonly output?: number };
  /** Rules of CPython to be replaced by a learner's wrong ones, by name. */
  readonly rules?: readonly string[];
  /** Which thread runs when; CPython's way unless told. */
  readonly policy?: Policy;
  /** CPython 3.13 unless told. */
  readonly machine?: Machine;
  /** Another build of CPython, whose answers the program is to be given: for comparisons with that build. */
  readonly build?: Build;
}

/** What a lab may use when it does not say: instructions, bytes, characters of output. */
export const defaultBudgets = { instructions: 200_000, bytes: 64 * 1024 * 1024, output: 200_000 };

export interface SessionResult {
  readonly end: RunEnd;
  readonly stdout: string;
  readonly stderr: string;
  /** Survives structured cloning; `openRecording` reads it. */
  readonly recordingData: RecordingData;
  readonly recording: Recording;
  /** The GIL's way, as a `given` policy takes it; empty without threads. */
  readonly switches: readonly Switch[];
  /** The other processes that have run, in the order in which they began. */
  readonly processes: readonly (ProcessRecord & { readonly recording: Recording })[];
  /** The clock of the first one; empty where there are no others. */
  readonly clock: readonly ClockMark[];
  /** What the program asked of another build. */
  readonly asked: readonly AskedOfBuild[];
}

export interface Session {
  /** Runs at most so many instructions. */
  resume(maxInstructions: number): "running" | "ended";
  /** Instructions executed so far. */
  progress(): number;
  /** Ends the run here; what was recorded is kept. */
  stop(): void;
  /** After the end (or `stop`). */
  result(): SessionResult;
}

/** Prepares a program; nothing of it runs before `resume`. One session at a time: a new one ends the last. */
export function createSession(program: SessionProgram, options: SessionOptions = {}): Session {
  const { source, filename } = program;
  const budgets = { ...defaultBudgets, ...options.budgets };
  let stdout = "";
  let stderr = "";
  const input = [...(program.input ?? [])];
  setObserver(null);
  setInstructionHook(null);
  const recorder: { current: Recorder | null } = { current: null };
  const processes = new ProcessRecorders(source, filename);
  startRuntime(
    {
      write(stream, text) {
        if (stream === "stdout") stdout += text;
        else stderr += text;
        (processes.current() ?? recorder.current)?.output(stream, text);
      },
      readLine: () => input.shift() ?? null,
      files: program.files ?? {},
      readSource(name) {
        const file = `${name.replaceAll(".", "/")}.py`;
        const text = program.files?.[file];
        return text === undefined ? null : { filename: file, source: text };
      },
    },
    budgets,
    [filename],
  );
  const rules = installRules(options.rules ?? [], source, filename);
  rt.machine = options.machine ?? "3.13";
  rt.build =
    options.build === undefined
      ? null
      : { ...options.build, next: 0, asked: new Set(), told: new Map(), placeOf: new Map() };
  freezeStart();
  const recording = new Recorder(source, filename);
  recorder.current = recording;
  let end: RunEnd | null = null;
  const guarded = (f: () => void): void => {
    try {
      f();
    } catch (e) {
      end = endOf(e, recorder.current);
    }
  };
  let run: MainRun | null = null;
  rt.onKernel = (kernel) => processes.watch(kernel, () => run?.dict ?? null, recording);
  if (options.policy !== undefined) rt.policy = options.policy;
  guarded(() => {
    run = new MainRun(source, filename);
    takeOverCounts();
    recording.prepare(run.dict);
    // The final heap is the one that the last instruction leaves; the end of the process is not recorded.
    run.onScriptEnd = () => {
      recording.freeze();
      setObserver(rules?.watch(null) ?? null);
      setInstructionHook(null);
      if (rt.machine === "unlocked-counts") return;
      const wrong: PyObject[] = [];
      const [problem] = heapcheck(wrong);
      if (problem !== undefined) throw new MachineFault(problem, wrong[0] ?? null);
      rules?.atScriptEnd();
    };
    setObserver(rules?.watch(recording) ?? recording);
    setInstructionHook((frame) => {
      rules?.before(frame);
      recording.step(frame);
    });
    if (run.exit !== null) end = exitEnd(run, stderr);
  });
  let data: RecordingData | null = null;
  const finish = (): RecordingData => {
    if (data === null) {
      // First: what lists instructions may still have to be fetched, and is asked again then.
      const codes = [...recording.codes].map(listing);
      processes.finish();
      data = { ...recording.finish(end ?? stopped()), codes };
      setObserver(null);
      setInstructionHook(null);
    }
    return data;
  };
  return {
    resume(maxInstructions) {
      if (end !== null || run === null) return "ended";
      const current = run as MainRun;
      guarded(() => {
        if (current.resume(maxInstructions) === "ended") end = exitEnd(current, stderr);
      });
      return end === null ? "running" : "ended";
    },
    progress: () => instructionsExecuted(),
    stop() {
      if (end === null) end = stopped();
    },
    result() {
      const recordingData = finish();
      return {
        end: recordingData.end,
        stdout,
        stderr,
        recordingData,
        recording: openRecording(recordingData),
        switches: rt.scheduler?.switches ?? [],
        processes: processes
          .records()
          .map((process) => ({ ...process, recording: openRecording(process.recordingData) })),
        clock: processes.clock(),
        asked: [...(rt.build?.asked ?? [])],
      };
    },
  };
}

/** A code object as `dis` lists it. */
function listing([object, unit]: readonly [number, CodeUnit]): CodeListing {
  let index = 0;
  const instructions = disassembleOne(unit).flatMap(({ op, argrepr, line }): InstructionListing[] => {
    // What only widens the argument of the next is no instruction of the machine.
    if (op === "EXTENDED_ARG") return [];
    const at = index++;
    const jumps = opcodeInfo(unit.ops[at] as number).has_jump;
    return [
      { index: at, op, argument: argrepr, line, ...(jumps ? { target: unit.args[at] as number } : {}) },
    ];
  });
  return { object, name: unit.co_qualname, filename: unit.co_filename, instructions };
}

function stopped(): RunEnd {
  return {
    kind: "stopped",
    status: 1,
    message: "The run was stopped. What it did until then is shown.",
    line: null,
    column: null,
  };
}

function exitEnd(run: MainRun, stderr: string): RunEnd {
  const exit = run.exit;
  const lines = stderr.trimEnd().split("\n");
  const last = lines[lines.length - 1] ?? "";
  if (run.isSyntaxError) {
    const place = /, line (\d+)$/m.exec(stderr);
    return {
      kind: "syntax-error",
      status: 1,
      message: last,
      line: place === null ? null : Number(place[1]),
      column: caretColumn(lines),
    };
  }
  if (exit === null || exit.uncaught === null)
    return { kind: "exit", status: exit?.status ?? 0, message: "", line: null, column: null };
  return {
    kind: "exception",
    status: exit.status,
    message: exit.uncaught.message,
    line: exit.uncaught.line,
    column: null,
  };
}

/** Column of the first caret, 0-based within the shown line. */
function caretColumn(lines: readonly string[]): number | null {
  const carets = lines.find((l) => /^\s*\^+\s*$/.test(l));
  return carets === undefined ? null : Math.max(0, carets.indexOf("^") - 4);
}

function endOf(e: unknown, recorder: Recorder | null): RunEnd {
  if (e instanceof RunEnded) {
    if (e.reason === "stopped") return stopped();
    if (e.reason === "deadlock")
      return { kind: "deadlock", status: 1, message: e.message, line: currentLine(), column: null };
    if (e.reason === "freed-too-early" || e.reason === "leaked")
      return { kind: "wrong-count", status: 1, message: e.message, line: currentLine(), column: null };
    if (e.reason === "unsupported")
      return { kind: "unsupported", status: 2, message: e.message, line: currentLine(), column: null };
    return {
      kind: "budget",
      status: 1,
      message: `Stopped: ${e.message}. What it did until then is shown.`,
      line: currentLine(),
      column: null,
    };
  }
  const overflow = stackOverflow(e);
  if (overflow !== null)
    return { kind: "unsupported", status: 2, message: overflow, line: currentLine(), column: null };
  const text = e instanceof Error ? e.message : String(e);
  const what =
    e instanceof MachineFault ? "The machine caught itself in a contradiction" : "The machine failed";
  const history = e instanceof MachineFault && e.object !== null ? (recorder?.historyOf(e.object) ?? []) : [];
  const told = history.length === 0 ? "" : ` What happened to it: ${history.join("; ")}.`;
  return {
    kind: "internal-error",
    status: 3,
    message: `${what}: ${text}.${told} Please report the program.`,
    line: currentLine(),
    column: null,
  };
}

function currentLine(): number | null {
  const f = rt.tstate?.current_frame ?? null;
  if (f === null) return null;
  const line = f.f_executable.body.unit.linenos[Math.max(0, f.lasti)] ?? -1;
  return line > 0 ? line : null;
}

/** Runs a program to its end and records it. */
export function run(program: SessionProgram, options: SessionOptions = {}): SessionResult {
  const session = createSession(program, options);
  while (session.resume(1_000_000) === "running") {
    // until it ends
  }
  return session.result();
}
