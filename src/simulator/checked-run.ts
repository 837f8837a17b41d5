/** A run that proves the ledger as it goes: the whole heap is checked after instructions. */
import "./objects/all-types.ts";
import { HeapChecker } from "./memory/heapcheck.ts";
import { registerAll } from "./modules/all.ts";
import { setObserver } from "./objects/object.ts";
import { rt } from "./objects/runtime.ts";
import { RunEnded, setInstructionHook } from "./vm/ceval.ts";
import { MainRun, startRuntime } from "./vm/lifecycle.ts";

export interface CheckedResult {
  readonly instructions: number;
  readonly checks: number;
  /** The first contradictions found, each with the place in the program; empty: every count was right throughout. */
  readonly problems: readonly string[];
  readonly stdout: string;
  /** Full collections that `stress` caused. */
  readonly forced: number;
}

export interface CheckedOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: readonly string[];
  /** After so many instructions or more, if the heap is large, all of it is walked; after others, what was written. */
  readonly verifyEvery?: number;
  readonly instructions?: number;
  /** No instructions are checked together, however many there are. */
  readonly each?: boolean;
  /** So many times, a full collection runs wherever one may while the program has the collector enabled. */
  readonly stress?: number;
  /** Called before each instruction, before it is checked: for tests that plant a fault. */
  readonly beforeEach?: () => void;
}

/** So many instructions are checked each by itself, whatever it costs. */
const EACH = 5_000;
/** Behind them, slots that are read for each instruction, on average at most, except where the whole heap is walked. */
const SLOTS_PER_INSTRUCTION = 400;
/** Objects of the heap that are walked for each instruction, on average at most. */
const OBJECTS_PER_INSTRUCTION = 20;
/** Past so many instructions they are checked fifty at a time. */
const DENSE = 100_000;

export function runChecked(source: string, filename: string, options: CheckedOptions = {}): CheckedResult {
  const input = [...(options.input ?? [])];
  const verifyEvery = options.verifyEvery ?? 101;
  const stress = options.stress ?? 0;
  const each = options.each === true ? Number.POSITIVE_INFINITY : EACH;
  let stdout = "";
  registerAll();
  setObserver(null);
  setInstructionHook(null);
  startRuntime(
    {
      write(stream, text) {
        if (stream === "stdout") stdout += text;
      },
      readLine: () => input.shift() ?? null,
      files: options.files ?? {},
      readSource(name) {
        const file = `${name.replaceAll(".", "/")}.py`;
        const text = options.files?.[file];
        return text === undefined ? null : { filename: file, source: text };
      },
    },
    { instructions: options.instructions ?? 2_000_000, bytes: 2 ** 32, output: Number.MAX_SAFE_INTEGER },
    [filename],
  );
  let instructions = 0;
  let checks = 0;
  let patience = 0;
  let sinceWhole = 0;
  const problems: string[] = [];
  try {
    const run = new MainRun(source, filename);
    const checker = new HeapChecker();
    rt.gc.stress = stress;
    if (stress > 0) rt.evalBreaker = true;
    setObserver(checker);
    setInstructionHook((frame) => {
      instructions++;
      options.beforeEach?.();
      if (problems.length > 0) return;
      // Where single instructions write into long containers, some instructions are checked together.
      patience += SLOTS_PER_INSTRUCTION;
      sinceWhole++;
      const isWhole = sinceWhole >= verifyEvery && sinceWhole * OBJECTS_PER_INSTRUCTION >= checker.size;
      if (!isWhole && instructions > each) {
        if (instructions > DENSE && instructions % 50 !== 0) return;
        if (patience < checker.work) return;
      }
      patience = 0;
      if (isWhole) sinceWhole = 0;
      checks++;
      const found = isWhole ? checker.verify() : checker.check();
      if (found.length === 0) return;
      const unit = frame.f_executable.body.unit;
      problems.push(
        ...found.map(
          (p) =>
            `before instruction ${instructions} (${unit.co_qualname}, line ${unit.linenos[frame.pc]}): ${p}`,
        ),
      );
    });
    while (run.exit === null) run.resume(1_000_000);
  } catch (e) {
    if (!(e instanceof RunEnded)) throw e;
  } finally {
    setObserver(null);
    setInstructionHook(null);
  }
  return { instructions, checks, problems, stdout, forced: stress - rt.gc.stress };
}
