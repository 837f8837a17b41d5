/**
 * Inverse: given a picture of a heap, write a program that makes it. The picture is what the solution makes; any
 * program whose heap is isomorphic to it passes.
 */
import { Undecided } from "../../grading/check.ts";
import { Evidence } from "../../grading/evidence.ts";
import { type Finding, grade } from "../../grading/grade.ts";
import { defineKind, type Runs } from "../../grading/kind.ts";
import { type Drawing, drawingOf } from "../../heap/drawing.ts";
import { comparison } from "../../heap/finding.ts";
import { frameKeys, frameOf, momentOf } from "../../heap/frame.ts";
import { momentWords } from "../../parse/subject.ts";
import type { Exercise, Moment } from "../../schema.ts";
import { type Read, record } from "../../shape.ts";
import { template } from "./template.ts";

const detail = record({}, frameKeys);
export type InverseDetail = Read<typeof detail>;

/** The picture that an exercise shows: the solution's heap. */
export function pictureOf(exercise: Exercise, solution: Evidence): Drawing {
  const given = exercise.detail as InverseDetail;
  return drawingOf(solution.snapshotAt(solution.eventOf(momentOf(given))), frameOf(given));
}

function words(exercise: Exercise): string {
  return `the heap is the one in the picture ${momentWords(momentOf(exercise.detail as InverseDetail))}`;
}

function compare(exercise: Exercise, { run, reference }: Runs): Finding {
  if (reference === null) throw new Error("a picture is compared with the solution's run");
  const given = exercise.detail as InverseDetail;
  const at: Moment = momentOf(given);
  const evidence = new Evidence(run, exercise.labels);
  try {
    const mine = drawingOf(evidence.snapshotAt(evidence.eventOf(at)), frameOf(given));
    const picture = pictureOf(exercise, new Evidence(reference, exercise.labels));
    return comparison("picture", words(exercise), mine, picture, evidence, at, "mine");
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    const event = error.event ?? evidence.end;
    return {
      id: "picture",
      words: words(exercise),
      passed: false,
      decided: false,
      found: error.message,
      event,
      objects: [],
      parts: [],
    };
  }
}

export const kind = defineKind<InverseDetail>({
  name: "inverse",
  about: "Write a program that makes the heap in the picture.",
  answer: "program",
  block: "python",
  needs: ["Starter", "Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "allowed",
  implicit: ["picture"],
  promises: (exercise) => [words(exercise)],
  detail,
  template,
  starter: (exercise) => exercise.starter ?? "",
  programOf: (_exercise, answer) => answer,
  comparesWithSolution: true,
  judge: (exercise, _answer, runs) => grade(exercise, runs.run, [compare(exercise, runs)]),
});
