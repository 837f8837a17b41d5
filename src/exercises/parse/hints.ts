/** Whether a hint gives the solution away: it holds a line of the solution that the learner does not have yet. */
import type { Exercise } from "../schema.ts";

const squeeze = (text: string) => text.replace(/\s+/g, "");

/** For each hint that tells: its number from 1, and the line that it holds. */
export function hintsThatTell(
  exercise: Exercise,
): readonly { readonly hint: number; readonly line: string }[] {
  const secrets = secretsOf(exercise);
  return exercise.hints.flatMap((text, index) => {
    const line = secrets.find((each) => squeeze(text).includes(squeeze(each)));
    return line === undefined ? [] : [{ hint: index + 1, line: line.trim() }];
  });
}

/** What a hint must not hold. Where the lines themselves are given, it is two of them in their order. */
function secretsOf(exercise: Exercise): readonly string[] {
  const lines = (exercise.solution ?? "").split("\n").filter((line) => line.trim() !== "");
  if (exercise.kind === "order") {
    return lines.slice(1).map((line, index) => `${lines[index] ?? ""}\n${line}`);
  }
  const given = new Set(`${exercise.starter ?? ""}\n${exercise.program ?? ""}`.split("\n").map(squeeze));
  return lines.filter((line) => !given.has(squeeze(line)) && isTelling(line));
}

/** Lines that any program has say nothing: `else:`, `pass`, a lone bracket, a bare name. */
function isTelling(line: string): boolean {
  return /[\w"')\]].*[=(.[]/.test(line) && squeeze(line).length >= 6;
}
