/** What a check has found, in the form in which the page shows it. */
import { openRecording, type Recording } from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import { type Comparison, compareRuns } from "../compare.ts";
import type { RealRun } from "../messages.ts";
import { renumber } from "../renumber.ts";

export interface Found {
  readonly python: string;
  readonly comparison: Comparison;
  /** The heap of real CPython, its objects numbered as the model's. */
  readonly recording: Recording;
  readonly stdout: string;
  readonly isUnseen: boolean;
}

export function findOut(model: RunResult, real: RealRun): Found {
  const { recording, stdout, stderr } = model;
  const comparison = compareRuns(
    { recording, stdout, stderr },
    { recording: openRecording(real.data), stdout: real.stdout, stderr: real.stderr },
    real.isCut,
  );
  return {
    python: real.python,
    comparison,
    recording: openRecording(renumber(real.data, comparison.pairs)),
    stdout: real.stdout,
    isUnseen: real.isUnseen,
  };
}
