/**
 * A program's runs in the model and in real CPython, compared; where they differ the model runs once more as that process
 * would: with the answers of its build (sizes, addresses, no threads) and from the state in which it began (modules that it
 * had imported, what its collector had counted). That run is what CPython must agree with.
 */
import { openRecording, type Recording } from "@refcounted/simulator/snapshot";
import type { ProcessStart, Program, RunOptions, RunResult } from "../runner/protocol.ts";
import type { CauseName } from "./causes.ts";
import { type Comparison, compareRuns, type Difference } from "./compare.ts";
import type { RealRun } from "./messages.ts";

export interface SideBySide {
  readonly comparison: Comparison;
  /** The heap of the real run. */
  readonly recording: Recording;
}

type Run = (program: Program, options: RunOptions) => Promise<RunResult>;

/** Of what differs, the strongest reason first. */
const byAsked: readonly (readonly [NonNullable<RunResult["asked"]>[number], CauseName])[] = [
  ["threads", "threads"],
  ["processes", "processes"],
  ["sizes", "pointers"],
  ["blocks", "blocks"],
  ["addresses", "addresses"],
  ["immortal", "immortal"],
];

/** Why a difference is as predicted: what the program asked for, and what the text itself shows. */
function causeOf(
  { real }: Difference,
  asked: NonNullable<RunResult["asked"]>,
  ids: readonly number[],
): CauseName {
  if (asked.includes("immortal") && real.includes("1073741823")) return "immortal";
  if (asked.includes("addresses") && ids.some((id) => real.includes(String(id)))) return "addresses";
  return byAsked.find(([each]) => asked.includes(each))?.[1] ?? "begun";
}

const isOutput = ({ kind }: Difference) => kind === "output" || kind === "errors";
const isOpen = ({ cause }: Difference) => cause === null;
const isSame = (a: Difference) => (b: Difference) => a.kind === b.kind && a.subject === b.subject;

/** Lays `real` beside `model`; `run` runs the model again. */
export async function sideBySide(
  program: Program,
  model: RunResult,
  real: RealRun,
  run: Run,
  knowsHeap = true,
): Promise<SideBySide> {
  const recording = openRecording(real.data);
  const side = { recording, stdout: real.stdout, stderr: real.stderr, glances: real.glances, knowsHeap };
  const first = compareRuns(model, side, real.isCut);
  if (!knowsHeap || first.differences.every((each) => !isOpen(each))) return { comparison: first, recording };
  // Between the beginning of a run and its first line the collector counts what compiling leaves, watched or not.
  const { count } = real.data.collector;
  const later = count[0] - real.watchedStart.count[0];
  const plainStart: ProcessStart = {
    ...real.start,
    count: [real.start.count[0] + later, real.start.count[1], real.start.count[2]],
  };
  const predicted = await run(program, { build: { name: "wasm32", ids: real.ids, start: plainStart } });
  const watchedStart: ProcessStart = { ...real.watchedStart, count };
  const isOneRun =
    real.ids.join() === real.watchedIds.join() && JSON.stringify(plainStart) === JSON.stringify(watchedStart);
  const watched = isOneRun
    ? predicted
    : await run(program, { build: { name: "wasm32", ids: real.watchedIds, start: watchedStart } });
  const asked = predicted.asked ?? [];
  const output = compareRuns(predicted, side, real.isCut).differences.filter(isOutput);
  const second = compareRuns(watched, side, real.isCut);
  const still = [...output, ...second.differences.filter((each) => !isOutput(each))];
  const told = first.differences.map((each): Difference => {
    const left = still.find(isSame(each));
    if (left !== undefined)
      return left.cause === null ? { ...each, predicted: left.model, cause: null } : left;
    // As predicted: the model that ran as that process would has what the real one has.
    return isOpen(each) ? { ...each, cause: causeOf(each, asked, real.ids), predicted: each.real } : each;
  });
  const extra = still.filter((each) => !first.differences.some(isSame(each)));
  return {
    recording,
    comparison: {
      ...second,
      differences: [...told, ...extra].sort((a, b) => Number(!isOpen(a)) - Number(!isOpen(b))),
      outputAgrees: first.outputAgrees,
    },
  };
}
