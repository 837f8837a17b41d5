/**
 * What a check is. Each file in `../checks/` exports one, as `check`; the registry finds them by their folder, so
 * that a new check is one new file. A check is pure: the same recording gives the same outcome, and nothing of it
 * knows whether a test, a terminal or a page asks.
 */
import type { ExploreRequest, GivenSchedule, ObjectId } from "@refcounted/simulator/snapshot";
import type { Moment } from "../schema.ts";
import type { Shape } from "../shape.ts";
import type { Evidence } from "./evidence.ts";

export interface Outcome {
  readonly passed: boolean;
  /** What was found and where, as a sentence's end after a colon; names of the program between backticks. */
  readonly found: string;
  /** The moment that matters, as an event count; null for the end of the run. */
  readonly event: number | null;
  /** Objects to mark at that moment. */
  readonly objects?: readonly ObjectId[];
  /** The schedule under which it was found, where that is not the run's own. */
  readonly schedule?: GivenSchedule;
}

export interface Answer {
  /** What the learner would type or choose: "2", "['x', 'y']", "by count". */
  readonly value: string;
  readonly event: number | null;
  readonly objects?: readonly ObjectId[];
}

/** The same check put as a question: everything but the answer is given. */
export interface Question<Q = unknown> {
  readonly params: Shape<Q>;
  /** A whole question: "How many references does `config` have before line 4?" */
  words(params: Q, at: Moment): string;
  measure(params: Q, evidence: Evidence, at: Moment): Answer;
}

export interface Check<P = unknown, Q = unknown> {
  /** The name in the front matter; the same as the file's. */
  readonly name: string;
  /** One sentence for the author's guide. */
  readonly about: string;
  /** Parameters as an author writes them, for the guide. */
  readonly example: string;
  readonly params: Shape<P>;
  /** What must hold, as a sentence without its full stop. The moment is said by the check itself. */
  words(params: P, at: Moment): string;
  evaluate(params: P, evidence: Evidence, at: Moment): Outcome;
  /** The search over schedules that it needs. */
  explores?(params: P): ExploreRequest;
  readonly ask?: Question<Q>;
}

/** Declares a check; exists so that its parameters' type comes from its shape. */
export function defineCheck<P, Q = never>(check: Check<P, Q>): Check<P, Q> {
  return check;
}

/** A check cannot be decided: the object is not there, the line never ran. It then fails with these words. */
export class Undecided extends Error {
  readonly event: number | null;
  constructor(message: string, event: number | null = null) {
    super(message);
    this.name = "Undecided";
    this.event = event;
  }
}
