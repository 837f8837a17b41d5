/**
 * A completion sheet: the file that a learner saves from the page "Your progress" holds the answers with which exercises
 * were solved. Anyone verifies it by grading them again; nothing in the file is believed.
 */
import { gradeAnswer, type Run } from "./grading/answer.ts";
import { readRecord } from "./progress/record.ts";
import type { Exercise } from "./schema.ts";
import { isMapping } from "./shape.ts";

export interface SheetRow {
  readonly exercise: string;
  readonly title: string;
  /** `solved`: an answer in the file solves it. `not solved`: it was tried. `unknown`: there is no such exercise here. */
  readonly result: "solved" | "not solved" | "unknown";
  /** What the file says, for who compares. */
  readonly claimed: boolean;
  readonly attempts: number;
  readonly hints: number;
}

/** Grades the answers of a saved file. An Error says why a text is no such file. */
export async function verifySheet(
  text: string,
  library: ReadonlyMap<string, Exercise>,
  run: Run,
): Promise<readonly SheetRow[]> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("The file is no JSON.");
  }
  if (!isMapping(file) || file["format"] !== "refcounted-progress" || !isMapping(file["exercises"]))
    throw new Error("The file is no progress saved by the course.");
  const rows: SheetRow[] = [];
  for (const [id, value] of Object.entries(file["exercises"])) {
    const record = readRecord(value);
    if (record === null) continue;
    const exercise = library.get(id);
    const base = {
      exercise: id,
      title: exercise?.title ?? "",
      claimed: record.solved !== null,
      attempts: record.attempts.length,
      hints: record.hints,
    };
    if (exercise === undefined) rows.push({ ...base, result: "unknown" });
    else
      rows.push({
        ...base,
        result: (await isSolved(exercise, record.attempts, run)) ? "solved" : "not solved",
      });
  }
  return rows;
}

/** Whether one of the answers, the newest first, solves the exercise now. */
async function isSolved(
  exercise: Exercise,
  attempts: readonly { readonly answer: string; readonly passed: boolean }[],
  run: Run,
): Promise<boolean> {
  for (const { answer, passed } of attempts.toReversed())
    if (passed && (await gradeAnswer(exercise, answer, run)).report.passed) return true;
  return false;
}
