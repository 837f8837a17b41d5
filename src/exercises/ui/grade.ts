/** Grading in a page: as everywhere, and for a drawing also by the wrong models' drawings that the build made. */
import { type Graded, gradeAnswer, type Run } from "../grading/answer.ts";
import { readDrawing } from "../heap/json.ts";
import { beliefDrawn } from "../kinds/draw/index.ts";
import type { Exercise } from "../schema.ts";
import type { ExercisePayload, Extra } from "./payload.ts";

export async function gradeOnPage(
  payload: ExercisePayload,
  extra: Extra,
  exercise: Exercise,
  answer: string,
  run: Run,
): Promise<Graded> {
  const graded = await gradeAnswer(exercise, answer, run);
  if (extra.kind !== "draw" || graded.report.passed) return graded;
  const drawn = readDrawing(answer);
  const belief = typeof drawn === "string" ? null : beliefDrawn(drawn, new Map(Object.entries(extra.wrong)));
  if (belief === null) return graded;
  const title = payload.beliefs[belief]?.belief ?? belief;
  return { ...graded, report: { ...graded.report, known: { title, belief, feedback: "" } } };
}
