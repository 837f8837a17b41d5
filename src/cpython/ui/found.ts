/** What a check has found, in the form in which the page shows it. */
import { openRecording, type Recording } from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import { causes } from "../causes.ts";
import { type Comparison, compareRuns, type Difference } from "../compare.ts";
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

const amount = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The verdict in one line. */
export function verdict({ comparison, python }: Found): string {
  const open = comparison.differences.filter(({ cause }) => cause === null).length;
  const known = comparison.differences.length - open;
  if (open > 0) return `CPython ${python} differs from the model in ${amount(open, "place")}.`;
  if (known > 0) return `CPython ${python} agrees, but for ${amount(known, "difference")} that it must have.`;
  return `CPython ${python} agrees.`;
}

/** What was compared. */
export function compared({ comparison }: Found): string {
  const { lines, objects, counts, deaths, collections } = comparison;
  return [
    `${amount(lines, "line")}`,
    `${amount(counts, "count")} of ${amount(objects, "object")}`,
    amount(deaths, "death"),
    amount(collections, "collection"),
  ].join(", ");
}

/** Where a difference shows. */
export function placeOf({ line, code }: Difference): string {
  if (line === null) return "at the end";
  return code === null || code === "<module>" ? `line ${line}` : `line ${line}, ${code}`;
}

export function reasonOf({ cause }: Difference): string {
  return cause === null ? "No cause is known: please report it." : causes[cause];
}
