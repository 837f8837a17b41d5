/**
 * The simulator's public surface: run a program and get what it printed, with all modules at hand. `lazy.ts` is that of a
 * page, which fetches modules.
 */
import "./objects/all-types.ts";
import { rt } from "./objects/runtime.ts";
import { stackOverflow } from "./vm/threadstate.ts";
import { RunEnded } from "./vm/ceval.ts";
import type { Policy, Switch } from "./vm/schedule.ts";
import { runMain, startRuntime } from "./vm/lifecycle.ts";
import { type ExploreOptions, exploring } from "./explore.ts";
import { registerAll } from "./modules/all.ts";
import type { Exploration, Machine } from "./snapshot/schedule.ts";
import * as session from "./session.ts";

export interface PlainResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  readonly ended: "exit" | "budget" | "stopped" | "unsupported" | "deadlock" | "freed-too-early" | "leaked";
  readonly message: string;
  /** The GIL's way, as a `given` policy takes it; empty without threads. */
  readonly switches: readonly Switch[];
}

export interface PlainOptions {
  readonly instructions?: number;
  readonly output?: number;
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: readonly string[];
  /** Instead of `input`: asked for each line. */
  readonly readLine?: () => string | null;
  readonly argv?: readonly string[];
  /** Which thread runs when; CPython's way unless told. */
  readonly policy?: Policy;
  /** CPython 3.13 unless told. */
  readonly machine?: Machine;
  /** Called with each piece of output as it is written. */
  readonly onOutput?: (stream: "stdout" | "stderr", text: string) => void;
}

/** Runs a program to its end without recording it. */
export function runPlain(source: string, filename: string, options: PlainOptions = {}): PlainResult {
  let stdout = "";
  let stderr = "";
  const input = [...(options.input ?? [])];
  registerAll();
  startRuntime(
    {
      write(stream, text) {
        if (stream === "stdout") stdout += text;
        else stderr += text;
        options.onOutput?.(stream, text);
      },
      readLine: options.readLine ?? (() => input.shift() ?? null),
      files: options.files ?? {},
      readSource(name) {
        const file = `${name.replaceAll(".", "/")}.py`;
        const text = options.files?.[file];
        return text === undefined ? null : { filename: file, source: text };
      },
    },
    {
      instructions: options.instructions ?? Number.MAX_SAFE_INTEGER,
      bytes: 2 ** 32,
      output: options.output ?? Number.MAX_SAFE_INTEGER,
    },
    options.argv ?? [filename],
  );
  if (options.policy !== undefined) rt.policy = options.policy;
  rt.machine = options.machine ?? "3.13";
  const switches = (): readonly Switch[] => rt.scheduler?.switches ?? [];
  try {
    const { status, uncaught } = runMain(source, filename);
    return { stdout, stderr, status, ended: "exit", message: uncaught?.message ?? "", switches: switches() };
  } catch (e) {
    const overflow = stackOverflow(e);
    if (overflow !== null)
      return { stdout, stderr, status: 2, ended: "unsupported", message: overflow, switches: switches() };
    if (e instanceof RunEnded) {
      const { reason } = e;
      const isBudget = reason === "instructions" || reason === "bytes" || reason === "output";
      const ended = isBudget ? "budget" : reason;
      const status = e.reason === "unsupported" ? 2 : 1;
      return { stdout, stderr, status, ended, message: e.message, switches: switches() };
    }
    throw e;
  }
}

/** `createSession` of session.ts. */
export const createSession: typeof session.createSession = (program, options) => {
  registerAll();
  return session.createSession(program, options);
};

/** `run` of session.ts. */
export const run: typeof session.run = (program, options) => {
  registerAll();
  return session.run(program, options);
};

/** Every schedule of a program within a bound: explore.ts. */
export function explore(source: string, filename: string, options: ExploreOptions): Exploration {
  registerAll();
  const search = exploring(source, filename, options);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

export {
  defaultBudgets,
  type Session,
  type SessionOptions,
  type SessionProgram,
  type SessionResult,
} from "./session.ts";
export { type CheckedOptions, type CheckedResult, runChecked } from "./checked-run.ts";
export type { Machine } from "./snapshot/schedule.ts";
export type { Checkpoints, Policy, Switch } from "./vm/schedule.ts";
export { rules } from "./vm/wrong-models/index.ts";
