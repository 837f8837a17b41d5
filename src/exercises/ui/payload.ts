/**
 * What a page carries of an exercise: the exercise itself, its prose as HTML, and the words of its checks, which are
 * read before anything runs. Made at build time only; Markdown never goes to the reader.
 */
import { markdownToHtml } from "satteri";
import { beliefs } from "../beliefs/inventory.ts";
import { kindOf } from "../grading/answer.ts";
import { wordsOfCheck } from "../grading/grade.ts";
import type { OwnChoice } from "@refcounted/simulator/snapshot";
import type { ViewName } from "../../lab/options.ts";
import type { StillStep } from "../../lab/still.ts";
import type { Drawing } from "../heap/drawing.ts";
import type { Exercise } from "../schema.ts";
import { isMapping } from "../shape.ts";

export interface BeliefText {
  /** What the learner seems to believe, and what is true. */
  readonly belief: string;
  readonly truth: string;
  /** The rule under which the machine gives the answer of this belief; absent where none does. */
  readonly rule?: string;
}

export interface ExercisePayload {
  readonly exercise: Exercise;
  /** What the learner hands in. */
  readonly answer: "program" | "choice" | "heap" | "selection" | "schedule" | "order";
  /** The answer that stands there when nothing is done. */
  readonly starter: string;
  readonly html: {
    readonly prompt: string;
    readonly hints: readonly string[];
    readonly solutionNote: string;
    readonly explanation: string;
    /** By the title of the wrong answer. */
    readonly wrong: Readonly<Record<string, string>>;
    /** By the id of the misconception. */
    readonly beliefs: Readonly<Record<string, string>>;
  };
  readonly words: {
    readonly checks: readonly string[];
    readonly stays: readonly string[];
  };
  /** The misconceptions that feedback may name, by id. */
  readonly beliefs: Readonly<Record<string, BeliefText>>;
}

/** One thing that can be marked in a heap. */
export interface PointOption {
  /** As it stands in an answer. */
  readonly path: string;
  readonly words: string;
  /** What the reference leads to; "" where an object itself is marked. */
  readonly target: string;
  readonly object: number;
}

/** The program's own choices in a run, and who its threads are. */
export interface ScheduleLog {
  readonly choices: readonly OwnChoice[];
  readonly names: readonly { readonly id: number; readonly name: string }[];
  /** The holder when a choice came whose holder could not go on, by the choice's place. */
  readonly left: Readonly<Record<number, number>>;
}

/** What a kind shows besides the program; made when the page is built. */
export type Extra =
  | { readonly kind: "program" }
  | {
      readonly kind: "choice";
      readonly question: string;
      readonly choices: readonly string[];
      readonly answer: string;
    }
  | { readonly kind: "order"; readonly offered: readonly string[] }
  /** The places at which the program has a choice when nobody is interrupted. */
  | { readonly kind: "schedule"; readonly question: string; readonly log: ScheduleLog }
  /** A heap to be made, as markup and in words. */
  | { readonly kind: "picture"; readonly picture: string; readonly words: string }
  | {
      readonly kind: "point";
      readonly question: string;
      readonly options: readonly PointOption[];
      readonly picture: string;
      readonly words: string;
    }
  | {
      readonly kind: "draw";
      readonly question: string;
      /** Names that are offered, with the function whose they are ("" for the module). */
      readonly names: readonly { readonly scope: string; readonly name: string }[];
      /** Types of objects that are offered. */
      readonly types: readonly string[];
      readonly counts: boolean;
      /** Drawings of wrong models, by the id of the misconception. */
      readonly wrong: Readonly<Record<string, Drawing>>;
    };

/** Everything that the learner's part of an exercise is made from. */
export interface WorkProps {
  readonly payload: ExercisePayload;
  readonly extra: Extra;
  /** The bench as it was drawn when the page was built; its program's lines as HTML. */
  readonly still: StillStep & { readonly lines: readonly string[] };
  /** The views of the bench, the first one shown first. */
  readonly views: readonly ViewName[];
  /** The solution's lines as HTML. */
  readonly solutionLines: readonly string[];
}

/** Markdown of an author as HTML. Headings do not occur; raw HTML of an author is kept, as everywhere in content/. */
export function proseHtml(markdown: string): string {
  return markdown === ""
    ? ""
    : markdownToHtml(markdown, { features: { gfm: true, smartPunctuation: true } }).html.trim();
}

/** The beliefs by whose rules the machine gives wrong answers to an exercise. */
function modelsOf(detail: unknown): readonly string[] {
  const models = isMapping(detail) ? detail["wrong-models"] : undefined;
  return isMapping(models) ? Object.keys(models) : [];
}

/** `exercise` with the symptoms of its wrong answers, so that the page need not run them. */
export function payloadOf(exercise: Exercise): ExercisePayload {
  const kind = kindOf(exercise);
  const named = new Set([
    ...exercise.beliefs,
    ...Object.keys(exercise.beliefNotes),
    ...exercise.wrong.flatMap((answer) => answer.belief ?? []),
  ]);
  const modelled = new Set(modelsOf(exercise.detail));
  const texts = [...named].flatMap((id) => {
    const known = beliefs.get(id);
    if (known === undefined) return [];
    const { belief, truth, rule } = known;
    return [[id, { belief, truth, ...(rule !== null && modelled.has(id) ? { rule } : {}) }] as const];
  });
  // What a known wrong answer looks like stays with the author; the page needs to know only how it fails.
  const wrong = exercise.wrong.map((answer) => ({ ...answer, program: "", feedback: "" }));
  return {
    exercise: {
      ...exercise,
      wrong,
      prompt: "",
      explanation: "",
      solutionNote: "",
      beliefNotes: {},
      hints: [],
      lines: {},
    },
    answer: kind.answer,
    starter: kind.starter(exercise),
    html: {
      prompt: proseHtml(exercise.prompt),
      hints: exercise.hints.map(proseHtml),
      solutionNote: proseHtml(exercise.solutionNote),
      explanation: proseHtml(exercise.explanation),
      wrong: Object.fromEntries(exercise.wrong.map((answer) => [answer.title, proseHtml(answer.feedback)])),
      beliefs: Object.fromEntries(
        Object.entries(exercise.beliefNotes).map(([id, text]) => [id, proseHtml(text)]),
      ),
    },
    words: {
      checks: [...(kind.promises?.(exercise) ?? []), ...exercise.checks.map(wordsOfCheck)],
      stays: exercise.stays.map(wordsOfCheck),
    },
    beliefs: Object.fromEntries(texts),
  };
}
