/**
 * A schedule as text: one switch a line, `2 -> 3`: at the second place where the program has a choice, the GIL goes to
 * thread 3 (the main one is 1). What follows `#` is a comment.
 */
import type { GivenSchedule, Switch } from "@refcounted/simulator/snapshot";
import type { Exercise } from "../../schema.ts";

export interface ScheduleDetail {
  /** At most so many pre-emptions: switches that take the GIL from a thread that could go on. */
  readonly preemptions?: number;
  /** Switches may come before every instruction, as before Python 3.10 and as the language allows. */
  readonly "every-instruction"?: boolean;
}

const line = /^(\d+)\s*->\s*(\d+)$/;

/** The switches in rising order, or what cannot be read. */
export function readSchedule(answer: string): readonly Switch[] | string {
  const switches: Switch[] = [];
  for (const each of answer.split("\n")) {
    const told = each.replace(/#.*/, "").trim();
    if (told === "") continue;
    const match = line.exec(told);
    if (match === null) return `\`${told}\` is no switch such as \`2 -> 3\``;
    switches.push({ at: Number(match[1]), to: Number(match[2]) });
  }
  switches.sort((a, b) => a.at - b.at);
  const twice = switches.find(({ at }, index) => switches[index - 1]?.at === at);
  return twice === undefined ? switches : `two switches are to be made at place ${twice.at}`;
}

/** The text of a schedule. */
export function answerText(switches: readonly Switch[]): string {
  return switches.map(({ at, to }) => `${at} -> ${to}\n`).join("");
}

/** The schedule that an answer means; one that cannot be read means none. */
export function scheduleOf(exercise: Exercise, answer: string): GivenSchedule {
  const detail = exercise.detail as ScheduleDetail;
  const switches = readSchedule(answer);
  return {
    kind: "given",
    switches: typeof switches === "string" ? [] : switches,
    checkpoints: detail["every-instruction"] === true ? "instruction" : "3.13",
    numbering: "places",
  };
}
