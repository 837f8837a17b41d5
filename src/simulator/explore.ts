/**
 * A systematic search over the schedules of a program: every way in which its threads can take turns with at most so
 * many pre-emptions. A pre-emption takes the GIL from a thread that could go on; who goes on when a thread waits or
 * ends is free. Each schedule is a run from where the first one can differ from another; what leads to a state that was
 * met before, with the same thread going on and no more pre-emptions used, is not run again.
 *
 * Threads are switched in the program's own code only, not inside of the library's. Time is modelled: a sleeping thread
 * wakes when all others wait, or when they have worked for long enough.
 */
import { setObserver } from "./objects/object.ts";
import { rt } from "./objects/runtime.ts";
import { canonicalState } from "./vm/canonical-state.ts";
import { type InstructionHook, pauseHere, RunEnded, setInstructionHook } from "./vm/ceval.ts";
import { frameLine } from "./vm/frame.ts";
import { MainRun, startRuntime } from "./vm/lifecycle.ts";
import { ProcessImage } from "./vm/process-image.ts";
import { keepPrograms } from "./vm/run-source.ts";
import type { Exploration, ExploredOutcome, ExploredSwitch, ExploreRequest } from "./snapshot/schedule.ts";
import { type Checkpoints, type ChoicePoint, isOwnChoice } from "./vm/schedule.ts";
import type { ThreadState } from "./vm/threadstate.ts";

export interface ExploreOptions extends ExploreRequest {
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: readonly string[];
  /** Of one run. */
  readonly instructions?: number;
}

/** Thrown through a run that has come to a known state. */
const MERGED = Symbol("merged");

/** A way to begin: these switches, then the default. */
interface Plan {
  readonly switches: readonly ExploredSwitch[];
  readonly used: number;
  /** Another run that came to the state of its last switch has gone this way. */
  isTaken: boolean;
}

/** What is known of a state left for a thread: the fewest pre-emptions, and the plan that is to leave it so. */
interface Leaving {
  used: number;
  plan: Plan | null;
}

/** Runs one schedule after the other, and stops after each. The machine is free in between. */
export function* exploring(
  source: string,
  filename: string,
  options: ExploreOptions,
): Generator<void, Exploration> {
  const machine = options.machine ?? "3.13";
  const checkpoints = machine === "3.13" ? (options.checkpoints ?? "3.13") : "instruction";
  const most = options.maxSchedules ?? 20_000;
  const met = new Map<string, Leaving>();
  const plans: Plan[][] = Array.from({ length: options.preemptions + 1 }, () => []);
  plans[0]?.push({ switches: [], used: 0, isTaken: false });
  const outcomes = new Map<string, { -readonly [K in keyof ExploredOutcome]: ExploredOutcome[K] }>();
  let schedules = 0;
  let merged = 0;
  let isComplete = true;
  setObserver(null);
  setInstructionHook(null);
  keepPrograms(true);
  try {
    const runs = new Runs(source, filename, options, checkpoints);
    // Fewer pre-emptions first, so that the first schedule of an outcome is one of its shortest.
    for (const bucket of plans) {
      for (const plan of bucket) {
        if (plan.isTaken) continue;
        if (schedules + merged >= most) {
          isComplete = false;
          break;
        }
        const way = [...plan.switches];
        const end = runs.run((out) => chooser(plan, way, plans, met, out));
        if (end === null) {
          merged++;
          yield;
          continue;
        }
        schedules++;
        yield;
        // Which object died or leaked is part of the outcome.
        const which = end.ended === "freed-too-early" || end.ended === "leaked" ? end.message : "";
        const key = JSON.stringify([end.ended, end.status, end.stdout, end.stderr, which]);
        const known = outcomes.get(key);
        if (known === undefined) outcomes.set(key, { ...end, schedules: 1, schedule: way });
        else {
          known.schedules++;
          if (way.length < known.schedule.length && plan.used <= preemptionsOf(known.schedule))
            known.schedule = way;
        }
      }
    }
  } finally {
    keepPrograms(false);
  }
  return {
    preemptions: options.preemptions,
    checkpoints,
    machine,
    schedules,
    merged,
    isComplete,
    outcomes: [...outcomes.values()],
  };
}

const preemptionsOf = (schedule: readonly ExploredSwitch[]): number =>
  schedule.filter((s) => s.from !== null).length;

type Choose = (point: ChoicePoint) => ThreadState | null;

/**
 * Follows the plan; behind its end notes every other way to go on. Where the default leads to what is known, it goes a
 * way that another plan of as many pre-emptions was to go from an equal state, so that this one need not be run.
 * `way` is what was chosen.
 */
function chooser(
  plan: Plan,
  way: ExploredSwitch[],
  plans: readonly Plan[][],
  met: Map<string, Leaving>,
  output: () => string,
): Choose {
  const bySwitch = new Map(plan.switches.map((s) => [s.at, s.to]));
  const last = plan.switches.at(-1)?.at ?? -1;
  let place = 0;
  return (point) => {
    const { ordinal, current, ready, frame } = point;
    const isOwn = isOwnChoice(point);
    if (isOwn) place++;
    const to = bySwitch.get(ordinal);
    if (to !== undefined) return ready.find((ts) => ts.id === to) ?? null;
    if (ordinal <= last) return null;
    if (!isOwn) return null;
    const first = current ?? (ready[0] as ThreadState);
    const everybody = [...ready, ...(current === null ? [] : [current])].sort((a, b) => a.id - b.id);
    const state = `${output()}\n${canonicalState(everybody)}`;
    const switchTo = (ts: ThreadState): ExploredSwitch => ({
      at: ordinal,
      place,
      to: ts.id,
      from: current?.name ?? null,
      toName: ts.name,
      line: frame === null ? null : frameLine(frame),
      code: frame === null ? "" : frame.f_executable.body.unit.co_qualname,
    });
    /** Leaves the state for the thread: what was known of that before, if it took no more pre-emptions. */
    const leave = (ts: ThreadState, used: number): Leaving | null => {
      const key = `${ts.id} ${state}`;
      const known = met.get(key);
      if (known !== undefined && known.used <= used) return known;
      met.set(key, { used, plan: null });
      return null;
    };
    let goesTo = leave(first, plan.used) === null ? first : null;
    for (const ts of ready) {
      if (ts === first) continue;
      const used = plan.used + (current === null ? 0 : 1);
      const bucket = plans[used];
      if (bucket === undefined) continue;
      const known = leave(ts, used);
      const isOpen = known === null || (known.used === used && known.plan?.isTaken === false);
      if (isOpen && goesTo === null && used === plan.used) {
        goesTo = ts;
        if (known?.plan != null) known.plan.isTaken = true;
      } else if (known === null) {
        const other: Plan = { used, switches: [...way, switchTo(ts)], isTaken: false };
        (met.get(`${ts.id} ${state}`) as Leaving).plan = other;
        bucket.push(other);
      }
    }
    if (goesTo === null) throw MERGED;
    if (goesTo === first) return null;
    way.push(switchTo(goesTo));
    return goesTo;
  };
}

type End = Omit<ExploredOutcome, "schedules" | "schedule">;

/** Thrown where the first choice is met, while the way to it is looked for. */
const FIRST_CHOICE = Symbol("first choice");

/**
 * A program that runs again and again. What comes before the first place where schedules can differ is the same each
 * time: it runs once, and each run begins with a copy of the process as it then was.
 */
class Runs {
  readonly #source: string;
  readonly #filename: string;
  readonly #options: ExploreOptions;
  readonly #checkpoints: Checkpoints;
  #stdout = "";
  #stderr = "";
  #input: string[] = [];
  #main: MainRun | null = null;
  #start: { image: ProcessImage; stdout: string; stderr: string; input: readonly string[] } | null = null;

  constructor(source: string, filename: string, options: ExploreOptions, checkpoints: Checkpoints) {
    this.#source = source;
    this.#filename = filename;
    this.#options = options;
    this.#checkpoints = checkpoints;
    this.#prepare();
  }

  /** The process before its first instruction. */
  #begin(): MainRun {
    this.#stdout = "";
    this.#stderr = "";
    this.#input = [...(this.#options.input ?? [])];
    startRuntime(
      {
        write: (stream, text) => {
          if (stream === "stdout") this.#stdout += text;
          else this.#stderr += text;
        },
        readLine: () => this.#input.shift() ?? null,
        readSource: (name) => {
          const file = `${name.replaceAll(".", "/")}.py`;
          const text = this.#options.files?.[file];
          return text === undefined ? null : { filename: file, source: text };
        },
      },
      { instructions: this.#options.instructions ?? 200_000, bytes: 2 ** 30, output: 1_000_000 },
      [this.#filename],
    );
    rt.machine = this.#options.machine ?? "3.13";
    return new MainRun(this.#source, this.#filename);
  }

  /** Looks for the last instruction before the first choice at which the process can be copied, and copies it there. */
  #prepare(): void {
    const firstChoice = (point: ChoicePoint): null => {
      if (isOwnChoice(point)) throw FIRST_CHOICE;
      return null;
    };
    let executed = 0;
    let last = -1;
    const count: InstructionHook = () => {
      if (rt.activations.length === 1) last = executed;
      executed++;
    };
    if (!this.#runWith(count, firstChoice) || last < 0) return;
    executed = 0;
    const pause: InstructionHook = () => {
      if (executed++ === last) pauseHere();
    };
    this.#runWith(pause, firstChoice);
    this.#start = {
      image: new ProcessImage(),
      stdout: this.#stdout,
      stderr: this.#stderr,
      input: [...this.#input],
    };
  }

  /** Runs until the first choice, or until the hook pauses. False: the program has ended. */
  #runWith(hook: InstructionHook, choose: Choose): boolean {
    setInstructionHook(hook);
    try {
      const main = this.#begin();
      this.#main = main;
      rt.policy = { kind: "chosen", checkpoints: this.#checkpoints, choose };
      return main.exit === null && main.resume(Number.MAX_SAFE_INTEGER / 2) === "running";
    } catch (e) {
      if (e === FIRST_CHOICE) return true;
      if (e instanceof RunEnded) return false;
      throw e;
    } finally {
      setInstructionHook(null);
    }
  }

  /** One run; null: it came to a known state. */
  run(makeChooser: (output: () => string) => Choose): End | null {
    const choose = makeChooser(() => `${this.#stdout}\n${this.#stderr}`);
    try {
      let main: MainRun;
      const start = this.#start;
      if (start === null || this.#main === null) main = this.#begin();
      else {
        start.image.restore();
        setObserver(rt.countModel);
        this.#stdout = start.stdout;
        this.#stderr = start.stderr;
        this.#input = [...start.input];
        main = this.#main;
        main.exit = null;
      }
      rt.policy = { kind: "chosen", checkpoints: this.#checkpoints, choose };
      while (main.exit === null) main.resume(Number.MAX_SAFE_INTEGER / 2);
      const { status, uncaught } = main.exit;
      return { ended: "exit", status, ...this.#output(), message: uncaught?.message ?? "" };
    } catch (e) {
      if (e === MERGED) return null;
      if (!(e instanceof RunEnded)) throw e;
      const isBudget = ["instructions", "bytes", "output", "stopped"].includes(e.reason);
      const ended = isBudget ? "budget" : (e.reason as End["ended"]);
      return { ended, status: ended === "unsupported" ? 2 : 1, ...this.#output(), message: e.message };
    }
  }

  #output(): { stdout: string; stderr: string } {
    return { stdout: this.#stdout, stderr: this.#stderr };
  }
}
