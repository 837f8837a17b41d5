/**
 * From an answer to its report: which programs are run, in which order, and who judges. The runner is given, so that
 * a page, a test and a terminal grade alike.
 */
import type { Program, RunOptions, RunResult } from "../../runner/protocol.ts";
import { type Exercise, programFilename } from "../schema.ts";
import { flatChecks } from "../parse/checks.ts";
import type { Report } from "./grade.ts";
import type { Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { knownWrongAnswer, symptomsOf } from "./known.ts";
import { checks as vocabulary } from "./registry.ts";

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

/** How an answer's program is run; undefined: as always. */
function optionsOf(exercise: Exercise, answer: string): RunOptions | undefined {
  const own = kindOf(exercise).optionsOf?.(exercise, answer);
  const explore = flatChecks([...exercise.checks, ...exercise.stays]).flatMap((spec) =>
    "name" in spec ? (vocabulary.get(spec.name)?.explores?.(spec.params) ?? []) : [],
  )[0];
  return own === undefined && explore === undefined
    ? undefined
    : { ...own, ...(explore === undefined ? {} : { explore }) };
}

/** Runs what an answer asks for and judges it, without looking for what is known of wrong answers. */
async function judged(exercise: Exercise, answer: string, run: Run): Promise<Graded> {
  const kind = kindOf(exercise);
  const result = await run(asProgram(kind.programOf(exercise, answer)), optionsOf(exercise, answer));
  const solution = kind.comparesWithSolution ? (exercise.solution ?? "") : null;
  const reference = solution === null ? null : await run(asProgram(solution));
  return { report: kind.judge(exercise, answer, { run: result, reference }), run: result };
}

const examined = new WeakMap<Exercise, Promise<Exercise>>();

/** The exercise with the symptoms of its known wrong answers; each is run once. */
export function withSymptoms(exercise: Exercise, run: Run): Promise<Exercise> {
  if (exercise.wrong.every((answer) => answer.symptoms !== null)) return Promise.resolve(exercise);
  let known = examined.get(exercise);
  if (known === undefined) {
    known = Promise.all(
      exercise.wrong.map(async (answer) => ({
        ...answer,
        symptoms: symptomsOf((await judged(exercise, answer.program, run)).report),
      })),
    ).then((wrong) => ({ ...exercise, wrong }));
    examined.set(exercise, known);
  }
  return known;
}

/** Runs what an answer asks for and judges it. */
export async function gradeAnswer(exercise: Exercise, answer: string, run: Run): Promise<Graded> {
  const graded = await judged(exercise, answer, run);
  const { report } = graded;
  const untouched = answer.trim() === kindOf(exercise).starter(exercise).trim();
  if (report.passed || report.known !== null || untouched || exercise.wrong.length === 0) return graded;
  const known = knownWrongAnswer(await withSymptoms(exercise, run), report);
  if (known === null) return graded;
  const { title, belief, feedback } = known;
  return { ...graded, report: { ...report, known: { title, belief, feedback } } };
}
