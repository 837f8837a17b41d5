/**
 * A learner's work on one exercise, without a page: hand in an answer, open a hint, look at the solution, begin
 * again. What is remembered goes to the progress store; the views only show what stands here. Time and the engine
 * are given, so that tests play a whole week in a moment.
 */
import type { RunResult } from "../../runner/protocol.ts";
import type { Run } from "../grading/answer.ts";
import type { Report } from "../grading/grade.ts";
import { type Attempt, type ExerciseRecord, withAttempt } from "../progress/record.ts";
import { missed, recalled } from "../progress/review.ts";
import type { ProgressStore } from "../progress/store.ts";
import type { ExercisePayload } from "./payload.ts";

export type Grade = (
  payload: ExercisePayload["exercise"],
  answer: string,
  run: Run,
) => Promise<{ report: Report; run: RunResult }>;

export interface SessionParts {
  readonly payload: ExercisePayload;
  readonly store: ProgressStore;
  readonly run: Run;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Loaded at the first answer; the grader is no part of the page's first weight. */
  readonly grade: Grade;
}

export interface Outcome {
  readonly answer: string;
  readonly report: Report;
  readonly run: RunResult;
  /** The misconception that the answer shows, or null. */
  readonly belief: string | null;
}

export class ExerciseSession {
  readonly payload: ExercisePayload;
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.payload = parts.payload;
  }

  get id(): string {
    return this.payload.exercise.id;
  }

  get record(): ExerciseRecord {
    return this.#parts.store.get(this.id);
  }

  /** The answer to begin with: the draft, or the starter. */
  get answer(): string {
    return this.record.draft ?? this.payload.starter;
  }

  /**
   * Grades an answer and remembers the attempt. A run that was stopped is no attempt. `made` is a run that the bench
   * has made of the same program already.
   */
  async submit(answer: string, made?: RunResult): Promise<Outcome> {
    const { store, grade, now } = this.#parts;
    const run: Run = async (program, options) =>
      made !== undefined && options === undefined && program.source === made.recording.source
        ? made
        : this.#parts.run(program, options);
    const { report, run: result } = await grade(this.payload.exercise, answer, run);
    const belief = report.known?.belief ?? null;
    if (report.end.kind === "stopped") return { answer, report, run: result, belief: null };
    const failed = [...report.checks, ...report.stays].filter((finding) => !finding.passed);
    const attempt: Attempt = {
      at: now(),
      answer,
      passed: report.passed,
      failed: failed.map((finding) => finding.id),
      belief,
    };
    store.update(this.id, (record) => withAttempt(record, attempt));
    if (belief !== null) store.updateReview((review) => missed(review, belief, this.id, attempt.at));
    if (report.passed) this.#recall(attempt.at);
    return { answer, report, run: result, belief };
  }

  /** Solving an exercise is an answer to every belief that it is about. */
  #recall(at: number): void {
    const { exercise, html } = this.payload;
    const about = [...exercise.beliefs, ...Object.keys(html.beliefs)];
    this.#parts.store.updateReview((review) =>
      about.reduce((sum, belief) => recalled(sum, belief, at), review),
    );
  }

  /** Opens the next hint; how many are open now. */
  openHint(): number {
    const open = Math.min(this.record.hints + 1, this.payload.html.hints.length);
    return this.#parts.store.update(this.id, (record) => ({ ...record, hints: open })).hints;
  }

  /** The solution was looked at; it counts only while the exercise is not solved. */
  seeSolution(): void {
    this.#parts.store.update(this.id, (record) =>
      record.solved === null ? { ...record, sawSolution: true } : record,
    );
  }

  /** Keeps the answer as it stands. */
  keepDraft(answer: string): void {
    const draft = answer === this.payload.starter ? null : answer;
    if (this.record.draft !== draft) this.#parts.store.update(this.id, (record) => ({ ...record, draft }));
  }

  /** Back to the starter. Attempts and the solved state stay. */
  reset(): string {
    this.#parts.store.update(this.id, (record) => ({ ...record, draft: null }));
    return this.payload.starter;
  }
}
