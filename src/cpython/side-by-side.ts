/**
 * A program's runs in the model and in real CPython, compared; where they differ the model runs once more with the answers
 * that CPython's build gives (sizes, addresses, no threads), and that run is what CPython must agree with.
 */
import { openRecording, type Recording } from "@refcounted/simulator/snapshot";
import type { Program, RunOptions, RunResult } from "../runner/protocol.ts";
import type { CauseName } from "./causes.ts";
import { type Comparison, compareRuns, type Difference } from "./compare.ts";
import type { RealRun } from "./messages.ts";

export interface SideBySide {
  readonly comparison: Comparison;
  /** The heap of the real run. */
  readonly recording: Recording;
}

type Run = (program: Program, options: RunOptions) => Promise<RunResult>;

/** Of what is printed differently, the strongest reason first. */
const byAsked: readonly (readonly [NonNullable<RunResult["asked"]>[number], CauseName])[] = [
  ["threads", "threads"],
  ["addresses", "addresses"],
  ["blocks", "blocks"],
  ["sizes", "pointers"],
  ["immortal", "immortal"],
];

const isOutput = ({ kind }: Difference) => kind === "output" || kind === "errors";
const isOpen = ({ cause }: Difference) => cause === null;

/** Lays `real` beside `model`; `run` runs the model again. */
export async function sideBySide(
  program: Program,
  model: RunResult,
  real: RealRun,
  run: Run,
  knowsHeap = true,
): Promise<SideBySide> {
  const recording = openRecording(real.data);
  const side = { recording, stdout: real.stdout, stderr: real.stderr, knowsHeap };
  const first = compareRuns(model, side, real.isCut);
  if (!knowsHeap || first.differences.every((each) => !isOpen(each))) return { comparison: first, recording };
  const answered = (ids: readonly number[]) =>
    // A program that reads memory by address must find the model's memory behind it.
    run(program, { build: { name: "wasm32", ids: /\bctypes\b/.test(program.source) ? [] : ids } });
  const predicted = await answered(real.ids);
  const asked = predicted.asked ?? [];
  if (asked.length === 0) return { comparison: first, recording };
  const isSame = real.ids.join() === real.watchedIds.join();
  const watched = isSame ? predicted : await answered(real.watchedIds);
  const output = compareRuns(predicted, side, real.isCut).differences.filter(isOutput);
  const second = compareRuns(watched, side, real.isCut);
  const cause = byAsked.find(([each]) => asked.includes(each))?.[1] ?? null;
  const told = first.differences.filter(isOutput).flatMap((each): Difference[] => {
    const still = output.find(({ kind, subject }) => kind === each.kind && subject === each.subject);
    if (still === undefined) return [{ ...each, cause, predicted: each.real }];
    return still.cause === null
      ? [{ ...each, predicted: still.model, cause: null }]
      : [{ ...each, ...still }];
  });
  const extra = output.filter(
    (each) => !told.some(({ kind, subject }) => kind === each.kind && subject === each.subject),
  );
  const differences = [...told, ...extra, ...second.differences.filter((each) => !isOutput(each))];
  return {
    recording,
    comparison: {
      ...second,
      differences: differences.sort((a, b) => Number(!isOpen(a)) - Number(!isOpen(b))),
      outputAgrees: first.outputAgrees,
    },
  };
}
