/**
 * A completion sheet: a file with the exercises that a learner has solved, and the answers that did it. Anyone verifies it by
 * grading them again; nothing in the file is believed. A file with all progress, saved from the page "What you have done",
 * is verified in the same way.
 */
import { gradeAnswer, type Run } from "./grading/answer.ts";
import { type ExerciseRecord, readRecord } from "./progress/record.ts";
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

/** The sheet of these records, as the text of a file: of each solved exercise the answer that solved it first. */
export function sheetOf(records: Readonly<Record<string, ExerciseRecord>>, name: string): string {
  const solved = Object.entries(records).flatMap(([id, record]) => {
    const answer = record.attempts.find(({ passed }) => passed);
    if (record.solved === null || answer === undefined) return [];
    return [[id, { ...record, attempts: [answer], draft: null }] as const];
  });
  const exercises = Object.fromEntries(solved);
  return JSON.stringify({ format: "refcounted-progress", version: 1, name, exercises, review: {} }, null, 2);
}

/** What stands in a sheet, before anything of it is run. An Error says why a text is none. */
export function readSheet(text: string): {
  /** Whose it says it is; "" where it does not say. */
  readonly name: string;
  readonly records: ReadonlyMap<string, ExerciseRecord>;
} {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Error("The file is no JSON.");
  }
  if (!isMapping(file) || file["format"] !== "refcounted-progress" || !isMapping(file["exercises"]))
    throw new Error("The file is no progress saved by the course.");
  const records = Object.entries(file["exercises"]).flatMap(([id, value]) => {
    const record = readRecord(value);
    return record === null ? [] : [[id, record] as const];
  });
  return { name: typeof file["name"] === "string" ? file["name"] : "", records: new Map(records) };
}

/** Grades the answers of a saved file, and tells of each row as it is done. An Error says why a text is no such file. */
export async function verifySheet(
  text: string,
  library: ReadonlyMap<string, Exercise>,
  run: Run,
  onrow: (row: SheetRow) => void = () => {},
): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for (const [id, record] of readSheet(text).records) {
    const exercise = library.get(id);
    const row: SheetRow = {
      exercise: id,
      title: exercise?.title ?? "",
      claimed: record.solved !== null,
      attempts: record.attempts.length,
      hints: record.hints,
      result:
        exercise === undefined
          ? "unknown"
          : (await isSolved(exercise, record.attempts, run))
            ? "solved"
            : "not solved",
    };
    rows.push(row);
    onrow(row);
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
