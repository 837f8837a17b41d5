/**
 * What a kind of exercise is. Each folder of `../kinds/` exports one, as `kind`, from its `index.ts`; the registry
 * finds them by their folders. A kind says what its author's file must hold; how an answer is graded and what the
 * page shows for it live beside it in the same folder.
 */
import type { Exercise } from "../schema.ts";
import type { Shape } from "../shape.ts";

export type SectionName =
  | "Starter"
  | "Program"
  | "Solution"
  | "Hint"
  | "Explanation"
  | "Wrong answer"
  | "Belief";

export interface Kind<D = unknown> {
  /** The name in the front matter; the same as the folder's. */
  readonly name: string;
  /** One sentence for the author's guide. */
  readonly about: string;
  /** What the learner hands in. */
  readonly answer: "program" | "choice" | "heap" | "selection" | "schedule" | "order";
  /** Sections that its file must have, and those that it may have. */
  readonly needs: readonly SectionName[];
  readonly allows: readonly SectionName[];
  /** Whether its file lists checks of its own. */
  readonly checks: "needed" | "allowed" | "none";
  /** Front matter keys of this kind alone. */
  readonly detail: Shape<D>;
  /** Mistakes that only the whole file shows: a path into the front matter and what is wrong there. */
  mistakes?(
    detail: D,
    exercise: Exercise,
  ): readonly { path: readonly (string | number)[]; message: string }[];
}

export function defineKind<D>(kind: Kind<D>): Kind<D> {
  return kind;
}
