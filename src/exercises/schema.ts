/**
 * An exercise as data: what the parser makes of an author's file, what a page carries, and what the grader
 * reads. All of it survives JSON. Prose stays Markdown here; the page renders it.
 */
import type { showable } from "../lab/options.ts";

/** A step from an object to another that it refers to: `.left`, `[0]`, `["tea"]`. */
export type Step =
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "item"; readonly key: string };

/** Which object a check speaks of. `text` is what the author wrote. */
export type Subject =
  | {
      readonly by: "path";
      readonly text: string;
      readonly name: string;
      /** The function whose local name it is; null for a global name. */
      readonly code: string | null;
      readonly steps: readonly Step[];
    }
  | { readonly by: "first"; readonly text: string; readonly name: string; readonly code: string | null }
  | { readonly by: "class"; readonly text: string; readonly name: string }
  | { readonly by: "label"; readonly text: string; readonly name: string };

/** When a check looks. */
export type Moment =
  | { readonly when: "end" }
  | { readonly when: "marker"; readonly marker: string; readonly after: boolean }
  | { readonly when: "line"; readonly line: number; readonly after: boolean };

/** An object that is found at one moment and keeps its label from then on. */
export interface Label {
  readonly of: Subject;
  readonly at: Moment;
}

/** In what the runs of two programs may differ; an exercise says which of these do not matter to it (`free`). */
export const aspects = ["names", "objects", "values", "counts", "history", "output"] as const;

export type Aspect = (typeof aspects)[number];

interface CheckPlace {
  /** The name by which a wrong answer refers to it; unique within its exercise. */
  readonly id: string;
  readonly at: Moment;
  /** Where it stands in the author's file, 1-based. */
  readonly line: number;
}

/** One check with its parameters, or several combined. */
export type CheckSpec = CheckPlace &
  (
    | { readonly name: string; readonly params: unknown }
    | { readonly all: readonly CheckSpec[] }
    | { readonly any: readonly CheckSpec[] }
    | { readonly not: CheckSpec }
  );

/** A program that learners write, and what must be said to it. */
export interface WrongAnswer {
  readonly title: string;
  readonly program: string;
  /** Id of the check that must fail. */
  readonly fails: string;
  /** Words that must occur in what that check found. */
  readonly says: string | null;
  /** Id of the misconception behind it. */
  readonly belief: string | null;
  /** Markdown, for the learner whose answer fails in the same way. */
  readonly feedback: string;
  /** How it fails: what each failing check found, by the check's id; null until it has been run. */
  readonly symptoms: Readonly<Record<string, string>> | null;
  readonly line: number;
}

export interface Exercise {
  /** The file's name without its ending; unique in the course. Progress is kept under it. */
  readonly id: string;
  /** The chapter's folder, e.g. "01-names". */
  readonly chapter: string;
  /** The author's file, from the project's root. */
  readonly file: string;
  readonly title: string;
  readonly kind: string;
  readonly rows: readonly string[];
  readonly beliefs: readonly string[];
  readonly labels: Readonly<Record<string, Label>>;
  /** Differences from the solution that do not matter. */
  readonly free: readonly Aspect[];
  /** What the bench's picture shows from the start, beyond the program's own objects. */
  readonly show: readonly (typeof showable)[number][];
  readonly checks: readonly CheckSpec[];
  readonly stays: readonly CheckSpec[];
  /** Markdown. */
  readonly prompt: string;
  /** What the learner edits; null where the kind has none. */
  readonly starter: string | null;
  /** What the learner reads and cannot edit; null where the kind has none. */
  readonly program: string | null;
  readonly solution: string | null;
  /** Markdown shown with the solution; "" for none. */
  readonly solutionNote: string;
  readonly explanation: string;
  readonly hints: readonly string[];
  readonly wrong: readonly WrongAnswer[];
  /** What the learner is told who holds a belief, by its id. Markdown. */
  readonly beliefNotes: Readonly<Record<string, string>>;
  /** What only this kind of exercise knows; the kind's own module gives it its type. */
  readonly detail: unknown;
  /** The 1-based line of each section's heading, for messages of tests. */
  readonly lines: Readonly<Record<string, number>>;
}

/** The name under which a learner's program runs, in tracebacks and in what checks find. */
export const programFilename = "main.py";
