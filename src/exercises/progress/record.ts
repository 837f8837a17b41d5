/**
 * What is remembered of a learner's work on one exercise, and how an older or foreign record is read. A record is
 * found by the exercise's id alone, so that editing an exercise's text or checks never loses it.
 */

export interface Attempt {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was handed in: a program, a choice, or JSON of a drawing or a selection. */
  readonly answer: string;
  readonly passed: boolean;
  /** Ids of the checks that failed. */
  readonly failed: readonly string[];
  /** The misconception that the answer shows, where it shows one. */
  readonly belief: string | null;
}

export interface ExerciseRecord {
  readonly version: 1;
  /** When it was solved first; null while it is not. */
  readonly solved: number | null;
  /** In the order in which they were made; the oldest may have been dropped for space. */
  readonly attempts: readonly Attempt[];
  /** How many hints were opened. */
  readonly hints: number;
  /** Whether the solution was looked at before it was solved. */
  readonly sawSolution: boolean;
  /** The answer as it stands in the editor, or null where it is the starter. */
  readonly draft: string | null;
}

export const emptyRecord: ExerciseRecord = {
  version: 1,
  solved: null,
  attempts: [],
  hints: 0,
  sawSolution: false,
  draft: null,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readAttempt(value: unknown): Attempt[] {
  if (!isObject(value)) return [];
  const { at, answer, passed, failed, belief } = value;
  if (typeof at !== "number" || !Number.isFinite(at) || typeof answer !== "string") return [];
  const ids = Array.isArray(failed) ? failed.filter((id) => typeof id === "string") : [];
  return [
    { at, answer, passed: passed === true, failed: ids, belief: typeof belief === "string" ? belief : null },
  ];
}

/** Reads what was stored. Whatever is not understood is left out; null when nothing is. */
export function readRecord(value: unknown): ExerciseRecord | null {
  if (!isObject(value) || value["version"] !== 1) return null;
  const { solved, attempts, hints, sawSolution, draft } = value;
  return {
    version: 1,
    solved: typeof solved === "number" && Number.isFinite(solved) ? solved : null,
    attempts: Array.isArray(attempts) ? attempts.flatMap(readAttempt) : [],
    hints: typeof hints === "number" && Number.isInteger(hints) && hints > 0 ? hints : 0,
    sawSolution: sawSolution === true,
    draft: typeof draft === "string" ? draft : null,
  };
}

/** The record after one more attempt. */
export function withAttempt(record: ExerciseRecord, attempt: Attempt): ExerciseRecord {
  return {
    ...record,
    attempts: [...record.attempts, attempt],
    solved: record.solved ?? (attempt.passed ? attempt.at : null),
  };
}

/** Two records of one exercise as one: nothing that either remembers is lost. */
export function mergeRecords(one: ExerciseRecord, other: ExerciseRecord): ExerciseRecord {
  const seen = new Map<string, Attempt>();
  for (const attempt of [...one.attempts, ...other.attempts])
    seen.set(`${attempt.at} ${attempt.answer}`, attempt);
  const solved = [one.solved, other.solved].filter((time) => time !== null);
  return {
    version: 1,
    solved: solved.length === 0 ? null : Math.min(...solved),
    attempts: [...seen.values()].sort((a, b) => a.at - b.at),
    hints: Math.max(one.hints, other.hints),
    sawSolution: one.sawSolution || other.sawSolution,
    draft: one.draft ?? other.draft,
  };
}
