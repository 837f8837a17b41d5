/**
 * Predict: answer first, then run. The wrong choices are what the same program gives under the rules of wrong
 * models, so that a wrong answer shows which belief is behind it. The file writes every answer down, for people to
 * read; tests run all of them and compare.
 */
import { beliefs } from "../../beliefs/inventory.ts";
import type { Answer, Check, Question } from "../../grading/check.ts";
import { Evidence } from "../../grading/evidence.ts";
import { type Finding, reportOf } from "../../grading/grade.ts";
import { defineKind } from "../../grading/kind.ts";
import { checks } from "../../grading/registry.ts";
import { moment } from "../../grading/subject-shape.ts";
import type { Moment } from "../../schema.ts";
import { isMapping, mapOf, record, type Shape, ShapeError, text } from "../../shape.ts";
import { template } from "./template.ts";

/** Which check is asked as a question, of what, and when. */
export interface Ask {
  readonly name: string;
  readonly params: unknown;
  readonly at: Moment;
}

export interface PredictDetail {
  readonly ask: Ask;
  readonly answer: string;
  /** By the id of the misconception: what the program gives when the machine follows it. */
  readonly "wrong-models": Readonly<Record<string, string>>;
  /** Further wrong choices that a belief without a rule leads to: the answer to the belief's id. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The question of a check, or undefined for a check that cannot be asked. */
export function questionOf(name: string): Question | undefined {
  return (checks.get(name) as Check | undefined)?.ask;
}

const ask: Shape<Ask> = {
  expects: "a question such as `refcount: { of: config }`",
  read(value, path) {
    if (!isMapping(value)) throw new ShapeError(path, `expected ${this.expects}`);
    const [name, second] = Object.keys(value).filter((key) => key !== "at");
    if (name === undefined || second !== undefined) throw new ShapeError(path, "ask one question");
    const question = questionOf(name);
    if (question === undefined) {
      const known = [...checks.values()]
        .filter((check) => check.ask !== undefined)
        .map((check) => check.name);
      throw new ShapeError([...path, name], `"${name}" cannot be asked (known: ${known.join(", ")})`);
    }
    const at: Moment = "at" in value ? moment.read(value["at"], [...path, "at"]) : { when: "end" };
    return { name, params: question.params.read(value[name] ?? {}, [...path, name]), at };
  },
};

export const kind = defineKind<PredictDetail>({
  name: "predict",
  about: "Answer a question about a program before it runs; the wrong choices come from wrong models.",
  answer: "choice",
  block: "python",
  needs: ["Program", "Explanation"],
  allows: ["Hint", "Belief"],
  checks: "none",
  implicit: ["answer"],
  detail: record({ ask, answer: text, "wrong-models": mapOf(text) }, { also: mapOf(text) }),

  mistakes(detail, exercise) {
    const mistakes: { path: readonly (string | number)[]; message: string }[] = [];
    const choices = new Map([[detail.answer, "the right answer"]]);
    for (const key of ["wrong-models", "also"] as const) {
      for (const [belief, value] of Object.entries(detail[key] ?? {})) {
        const path = [key, belief];
        const known = beliefs.get(belief);
        if (known === undefined) mistakes.push({ path, message: `no misconception has the id "${belief}"` });
        else if (key === "wrong-models" && known.rule === null) {
          mistakes.push({
            path,
            message: `"${belief}" is no rule of the machine; write its answer under "also"`,
          });
        }
        const same = choices.get(value);
        if (same !== undefined) {
          mistakes.push({
            path,
            message: `the same answer as ${same}: the program does not tell them apart`,
          });
        }
        choices.set(value, `"${belief}"`);
        if (exercise.beliefNotes[belief] === undefined) {
          mistakes.push({ path, message: `there is no section "## Belief: ${belief}" for who chooses this` });
        }
      }
    }
    if (choices.size < 2)
      mistakes.push({ path: ["wrong-models"], message: "a prediction needs a wrong answer" });
    return mistakes;
  },

  template,
  starter: () => "",
  programOf: (exercise) => exercise.program ?? "",
  comparesWithSolution: false,

  judge(exercise, answer, { run }) {
    const detail = exercise.detail as PredictDetail;
    const evidence = new Evidence(run, exercise.labels);
    const measured = measure(detail.ask, evidence);
    const passed = sameAnswer(answer, measured.value);
    const belief = passed ? null : beliefBehind(detail, answer);
    const finding: Finding = {
      id: "answer",
      words: questionWords(detail.ask),
      passed,
      decided: true,
      found: passed
        ? `\`${measured.value}\`: so it is`
        : `the answer is \`${measured.value}\`, not \`${answer.trim()}\``,
      event: measured.event ?? evidence.end,
      objects: measured.objects ?? [],
      parts: [],
    };
    const report = reportOf(exercise, run.end, [finding]);
    if (belief === null) return report;
    const title = beliefs.get(belief)?.belief ?? belief;
    return { ...report, known: { title, belief, feedback: exercise.beliefNotes[belief] ?? "" } };
  },
});

/** The question in words. */
export function questionWords(ask: Ask): string {
  return questionOf(ask.name)?.words(ask.params, ask.at) ?? "";
}

/** What a run answers to the question. */
export function measure(ask: Ask, evidence: Evidence): Answer {
  const question = questionOf(ask.name);
  if (question === undefined) throw new Error(`"${ask.name}" cannot be asked`);
  return question.measure(ask.params, evidence, ask.at);
}

/** Whether two answers are the same, but for spaces at the ends of lines. */
export function sameAnswer(one: string, other: string): boolean {
  const tidy = (text: string) => text.trim().replace(/[ \t]+$/gm, "");
  return tidy(one) === tidy(other);
}

/** The misconception under which the program gives this answer, or null. */
export function beliefBehind(detail: PredictDetail, answer: string): string | null {
  const wrong = Object.entries({ ...detail["wrong-models"], ...detail.also });
  return wrong.find(([, value]) => sameAnswer(value, answer))?.[0] ?? null;
}

/** All choices in a fixed order that does not give the right one away: by their text. */
export function choicesOf(detail: PredictDetail): readonly string[] {
  const choices = [
    detail.answer,
    ...Object.values(detail["wrong-models"]),
    ...Object.values(detail.also ?? {}),
  ];
  return [...new Set(choices)].toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
