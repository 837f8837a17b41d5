/**
 * What a kind of exercise is. Each folder of `../kinds/` exports one, as `kind`, from its `index.ts`; the registry
 * finds them by their folders. A kind says what its author's file must hold, which program is run for an answer, and
 * how the answer is judged. An answer is always a text, so that it can be kept, exported and graded in a terminal:
 * a program, a choice, lines of paths, or JSON.
 */
import type { RunOptions, RunResult } from "../../runner/protocol.ts";
import type { Exercise } from "../schema.ts";
import type { Path, Shape } from "../shape.ts";
import type { Report } from "./grade.ts";

export type SectionName =
  | "Starter"
  | "Program"
  | "Solution"
  | "Hint"
  | "Explanation"
  | "Wrong answer"
  | "Belief";

/** What was run before an answer is judged. */
export interface Runs {
  /** The run of the program that the answer asks for (`programOf`). */
  readonly run: RunResult;
  /** The run of the solution, for kinds that compare with it. */
  readonly reference: RunResult | null;
}

export interface Mistake {
  /** Where in the front matter. */
  readonly path: Path;
  readonly message: string;
}

export interface Kind<D = unknown> {
  /** The name in the front matter; the same as the folder's. */
  readonly name: string;
  /** One sentence for the author's guide. */
  readonly about: string;
  /** What the learner hands in. */
  readonly answer: "program" | "choice" | "heap" | "selection" | "schedule" | "order";
  /** The language of the blocks in Solution and Wrong answer. */
  readonly block: "python" | "text";
  /** Sections that its file must have, and those that it may have. */
  readonly needs: readonly SectionName[];
  readonly allows: readonly SectionName[];
  /** Whether its file lists checks of its own. */
  readonly checks: "needed" | "allowed" | "none";
  /** Ids of the checks that the kind adds by itself, to which wrong answers may refer. */
  readonly implicit: readonly string[];
  /** The words of those checks before any answer, where the page lists them. */
  promises?(exercise: Exercise): readonly string[];
  /** Front matter keys of this kind alone. */
  readonly detail: Shape<D>;
  /** Mistakes that only the whole file shows. */
  mistakes?(detail: D, exercise: Exercise): readonly Mistake[];
  /** A first version of an author's file that passes the parser; `npm run new exercise` writes it. */
  readonly template: string;
  /** The answer that the learner finds when nothing is done yet; it must fail. */
  starter(exercise: Exercise): string;
  /** The program that is run for an answer. */
  programOf(exercise: Exercise, answer: string): string;
  /** How it is run, where that is not as always. */
  optionsOf?(exercise: Exercise, answer: string): RunOptions;
  /** Whether judging needs the run of the solution as well. */
  readonly comparesWithSolution: boolean;
  judge(exercise: Exercise, answer: string, runs: Runs): Report;
}

export function defineKind<D>(kind: Kind<D>): Kind<D> {
  return kind;
}
