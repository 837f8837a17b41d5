/** What a check has found, in the form in which the page shows it. */
import { openRecording, type Recording } from "@refcounted/simulator/snapshot";
import type { Program, RunOptions, RunResult } from "../../runner/protocol.ts";
import type { Comparison } from "../compare.ts";
import type { RealRun } from "../messages.ts";
import { renumber } from "../renumber.ts";
import { sideBySide } from "../side-by-side.ts";

export interface Found {
  readonly python: string;
  readonly comparison: Comparison;
  /** The heap of real CPython, its objects numbered as the model's. */
  readonly recording: Recording;
  readonly stdout: string;
  readonly isUnseen: boolean;
}

export async function findOut(
  program: Program,
  model: RunResult,
  real: RealRun,
  run: (program: Program, options: RunOptions) => Promise<RunResult>,
): Promise<Found> {
  const { comparison } = await sideBySide(program, model, real, run);
  return {
    python: real.python,
    comparison,
    recording: openRecording(renumber(real.data, comparison.pairs)),
    stdout: real.stdout,
    isUnseen: real.isUnseen,
  };
}
