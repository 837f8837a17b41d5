/**
 * The grader: an exercise and a run of an answer give a report. Pure: no clock, no page, no engine. A report says
 * every check in words, whether it passed, what was found, and at which moment of the recording to look.
 */
import type { GivenSchedule, ObjectId, RunEnd } from "@refcounted/simulator/snapshot";
import type { RunResult } from "../../runner/protocol.ts";
import type { CheckSpec, Exercise } from "../schema.ts";
import { Undecided } from "./check.ts";
import { Evidence } from "./evidence.ts";
import { checks as vocabulary } from "./registry.ts";
import { joinWords } from "./words.ts";

export interface Finding {
  readonly id: string;
  /** What must hold. */
  readonly words: string;
  readonly passed: boolean;
  /** False where the check could not look: the object is not there, the line never ran. It counts as failed. */
  readonly decided: boolean;
  /** What was found and where. */
  readonly found: string;
  /** The event count of the moment to look at. */
  readonly event: number;
  readonly objects: readonly ObjectId[];
  /** The schedule under which it was found, where that is not the run's own. */
  readonly schedule?: GivenSchedule;
  /** The checks that `all`, `any` or `not` combine. */
  readonly parts: readonly Finding[];
}

export interface Report {
  readonly exercise: string;
  readonly passed: boolean;
  readonly end: RunEnd;
  readonly checks: readonly Finding[];
  readonly stays: readonly Finding[];
  /** The known wrong answer that fails in the same way, or null. */
  readonly known: {
    readonly title: string;
    readonly belief: string | null;
    readonly feedback: string;
  } | null;
}

/** What a check demands, in words, without any run: shown before the learner begins. */
export function wordsOfCheck(spec: CheckSpec): string {
  if ("name" in spec) {
    const check = vocabulary.get(spec.name);
    if (check === undefined) throw new Error(`unknown check "${spec.name}"`);
    return check.words(spec.params, spec.at);
  }
  if ("not" in spec) return `not: ${wordsOfCheck(spec.not)}`;
  return "all" in spec
    ? joinWords(spec.all.map(wordsOfCheck))
    : `either ${joinWords(spec.any.map(wordsOfCheck), "or")}`;
}

function evaluate(spec: CheckSpec, evidence: Evidence): Finding {
  const base = { id: spec.id, words: wordsOfCheck(spec), decided: true, parts: [] as readonly Finding[] };
  if ("name" in spec) {
    const check = vocabulary.get(spec.name);
    if (check === undefined) throw new Error(`unknown check "${spec.name}"`);
    try {
      const { passed, found, event, objects = [], schedule } = check.evaluate(spec.params, evidence, spec.at);
      const other = schedule === undefined ? {} : { schedule };
      return { ...base, passed, found, event: event ?? evidence.end, objects, ...other };
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      const event = error.event ?? evidence.end;
      return { ...base, passed: false, decided: false, found: error.message, event, objects: [] };
    }
  }
  if ("not" in spec) {
    const part = evaluate(spec.not, evidence);
    return { ...part, ...base, decided: part.decided, passed: part.decided && !part.passed, parts: [part] };
  }
  const parts = ("all" in spec ? spec.all : spec.any).map((each) => evaluate(each, evidence));
  const passed = "all" in spec ? parts.every((part) => part.passed) : parts.some((part) => part.passed);
  const telling = parts.find((part) => part.passed === passed) ?? parts[0];
  const shown =
    passed && "any" in spec
      ? parts.filter((part) => part.passed)
      : parts.filter((part) => passed || !part.passed);
  return {
    ...base,
    passed,
    decided: parts.some((part) => part.decided),
    found: shown.map((part) => part.found).join("; "),
    event: telling?.event ?? evidence.end,
    objects: telling?.objects ?? [],
    parts,
  };
}

/** Whether a run came to its end by itself, so that there is a final heap to judge. */
function hasEnded(end: RunEnd): boolean {
  return end.kind === "exit";
}

/** Grades one run by the exercise's own checks; `more` are findings of its kind, which come first. */
export function grade(exercise: Exercise, result: RunResult, more: readonly Finding[] = []): Report {
  const evidence = new Evidence(result, exercise.labels);
  const checks = [...more, ...exercise.checks.map((spec) => evaluate(spec, evidence))];
  const stays = exercise.stays.map((spec) => evaluate(spec, evidence));
  return reportOf(exercise, result.end, checks, stays);
}

/** A report from its findings. */
export function reportOf(
  exercise: Exercise,
  end: RunEnd,
  checks: readonly Finding[],
  stays: readonly Finding[] = [],
): Report {
  const failed = [...checks, ...stays].filter((finding) => !finding.passed);
  const passed = hasEnded(end) && failed.length === 0;
  return { exercise: exercise.id, passed, end, checks, stays, known: null };
}

/** Whether a finding holds the words, backticks aside. */
export function plainIncludes(found: string, words: string): boolean {
  return found.replaceAll("`", "").includes(words.replaceAll("`", ""));
}
