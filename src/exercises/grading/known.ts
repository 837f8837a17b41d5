/**
 * Which known wrong answer fails in the same way? Each is run once, and what its failing checks find are its symptoms;
 * an answer with the same symptoms gets its words. Where only the same checks fail, the words are given too, unless
 * the known answer is more particular (`says`) or the answer is the untouched starter.
 */
import type { Exercise, WrongAnswer } from "../schema.ts";
import { type Finding, plainIncludes, type Report } from "./grade.ts";

export type Symptoms = Readonly<Record<string, string>>;

/** What the failing checks of a report found, without the numbers that objects happen to have. */
export function symptomsOf(report: Report): Symptoms {
  const failed = [...report.checks, ...report.stays].filter((finding) => !finding.passed);
  const entries: [string, string][] = failed.map(({ id, found }) => [id, found.replace(/#\d+/g, "#")]);
  if (report.end.kind !== "exit") entries.push(["", `${report.end.kind} ${report.end.line ?? ""}`]);
  return Object.fromEntries(entries);
}

function sameKeys(one: Symptoms, other: Symptoms): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other);
}

export function sameSymptoms(one: Symptoms, other: Symptoms): boolean {
  return sameKeys(one, other) && Object.entries(one).every(([key, found]) => other[key] === found);
}

function says(answer: WrongAnswer, findings: readonly Finding[]): boolean {
  const { fails, says: words } = answer;
  return words === null || findings.some(({ id, found }) => id === fails && plainIncludes(found, words));
}

/** The known wrong answer that a failed report resembles, or null. Its symptoms must have been taken before. */
export function knownWrongAnswer(exercise: Exercise, report: Report): WrongAnswer | null {
  const mine = symptomsOf(report);
  const known = exercise.wrong.flatMap((answer) =>
    answer.symptoms === null ? [] : [{ answer, symptoms: answer.symptoms }],
  );
  const same = known.find(({ symptoms }) => sameSymptoms(symptoms, mine));
  if (same !== undefined) return same.answer;
  const findings = [...report.checks, ...report.stays].filter((finding) => !finding.passed);
  const alike = known.filter(({ answer, symptoms }) => sameKeys(symptoms, mine) && says(answer, findings));
  return (alike.find(({ answer }) => answer.says !== null) ?? alike[0])?.answer ?? null;
}
