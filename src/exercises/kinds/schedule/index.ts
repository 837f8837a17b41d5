/**
 * Schedule: say who takes the GIL when, so that the program comes to a state. The program cannot be edited; an answer is
 * a list of switches at the places where CPython would look for raised hands (or before any instruction). To repair the
 * program afterwards is another exercise, of the kind `reach-a-state`, with the check `no-schedule-fails`.
 */
import { ownChoices } from "@refcounted/simulator/snapshot";
import { type Finding, grade } from "../../grading/grade.ts";
import { defineKind } from "../../grading/kind.ts";
import { countWords } from "../../grading/range.ts";
import { flag, record, whole } from "../../shape.ts";
import { readSchedule, type ScheduleDetail, scheduleOf } from "./schedule.ts";
import { template } from "./template.ts";

const mostOf = (detail: ScheduleDetail): number => detail.preemptions ?? 2;

const words = (detail: ScheduleDetail): string =>
  `every switch can be made, and threads are interrupted at most ${countWords(mostOf(detail), "time")}`;

export const kind = defineKind<ScheduleDetail>({
  name: "schedule",
  about: "Say who takes the GIL when: find the schedule under which the program goes wrong.",
  answer: "schedule",
  block: "text",
  needs: ["Program", "Solution", "Explanation", "Hint", "Wrong answer"],
  allows: [],
  checks: "needed",
  implicit: ["schedule"],
  promises: (exercise) => [words(exercise.detail as ScheduleDetail)],
  detail: record({}, { preemptions: whole, "every-instruction": flag }),

  mistakes(_detail, exercise) {
    const said = readSchedule(exercise.solution ?? "");
    return typeof said === "string" ? [{ path: [], message: `the solution: ${said}` }] : [];
  },

  template,
  /** Nobody is interrupted. */
  starter: () => "",
  programOf: (exercise) => exercise.program ?? "",
  optionsOf: (exercise, answer) => ({ policy: scheduleOf(exercise, answer) }),
  comparesWithSolution: false,

  judge(exercise, answer, { run }) {
    const detail = exercise.detail as ScheduleDetail;
    const base = { id: "schedule", words: words(detail), decided: true, objects: [], parts: [] };
    const switches = readSchedule(answer);
    if (typeof switches === "string")
      return grade(exercise, run, [{ ...base, passed: false, found: switches, event: 0 }]);
    const made = new Map(ownChoices(run.recording).map((choice) => [choice.place, choice]));
    const missed = switches.find(({ at, to }) => made.get(at)?.took !== to);
    const interrupted = switches.filter(({ at }) => made.get(at)?.holder != null).length;
    const most = mostOf(detail);
    const finding: Finding =
      missed !== undefined
        ? {
            ...base,
            passed: false,
            found: `at place ${missed.at} thread ${missed.to} cannot take the GIL`,
            event: made.get(missed.at)?.event ?? 0,
          }
        : {
            ...base,
            passed: interrupted <= most,
            found:
              interrupted === 0
                ? "no thread is interrupted"
                : `threads are interrupted ${countWords(interrupted, "time")}`,
            event: made.get(switches.at(-1)?.at ?? -1)?.event ?? 0,
          };
    return grade(exercise, run, [finding]);
  },
});
