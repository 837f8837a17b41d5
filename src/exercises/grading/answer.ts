/**
 * From an answer to its report: which programs are run, in which order, and who judges. The runner is given, so that
 * a page, a test and a terminal grade alike.
 */
import type { Program, RunOptions, RunResult } from "../../runner/protocol.ts";
import { type Exercise, programFilename } from "../schema.ts";
import type { Report } from "./grade.ts";
import type { Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";

export type Run = (program: Program, options?: RunOptions) => Promise<RunResult>;

export interface Graded {
  readonly report: Report;
  /** The run of the answer's program. */
  readonly run: RunResult;
}

export function kindOf(exercise: Exercise): Kind {
  const kind = kinds.get(exercise.kind);
  if (kind === undefined) throw new Error(`there is no kind of exercise "${exercise.kind}"`);
  return kind;
}

export function asProgram(source: string): Program {
  return { filename: programFilename, source };
}

/** Runs what an answer asks for and judges it. */
export async function gradeAnswer(exercise: Exercise, answer: string, run: Run): Promise<Graded> {
  const kind = kindOf(exercise);
  const result = await run(asProgram(kind.programOf(exercise, answer)));
  const solution = kind.comparesWithSolution ? (exercise.solution ?? "") : null;
  const reference = solution === null ? null : await run(asProgram(solution));
  return { report: kind.judge(exercise, answer, { run: result, reference }), run: result };
}
