/** Under every schedule with so many pre-emptions the program comes to its end, and prints the same. */
import type { ExploredOutcome, ExploreRequest } from "@refcounted/simulator/snapshot";
import { defineCheck } from "../grading/check.ts";
import { countWords } from "../grading/range.ts";
import { joinWords } from "../grading/words.ts";
import { flag, record, text, whole } from "../shape.ts";

interface Params {
  readonly output: string;
  readonly preemptions?: number;
  readonly "every-instruction"?: boolean;
}

/** Enough for what an exercise asks for; a program with more schedules is searched so far. */
const mostSchedules = 3_000;

const tidy = (output: string): string =>
  output
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();

function requestOf(params: Params): ExploreRequest {
  return {
    preemptions: params.preemptions ?? 2,
    checkpoints: params["every-instruction"] === true ? "instruction" : "3.13",
    maxSchedules: mostSchedules,
  };
}

const fails = (params: Params, outcome: ExploredOutcome): boolean =>
  outcome.ended !== "exit" || outcome.status !== 0 || tidy(outcome.stdout) !== tidy(params.output);

/** "prints `1`", "ends in a deadlock". */
function endWords({ ended, status, stdout, message }: ExploredOutcome): string {
  if (ended === "deadlock") return `comes to no end: ${message}`;
  if (ended !== "exit") return `does not come to its end: ${message}`;
  if (status !== 0) return `ends with an error: ${message}`;
  const lines = tidy(stdout).split("\n");
  return tidy(stdout) === "" ? "prints nothing" : `prints ${lines.map((line) => `\`${line}\``).join(", ")}`;
}

/** "Thread-1 (work) gives the GIL to MainThread at line 6 of `one`". */
function wayWords({ schedule }: ExploredOutcome): string {
  const taken = schedule.filter(({ from }) => from !== null);
  if (taken.length === 0) return "without any interruption";
  return joinWords(
    taken.map(
      ({ from, toName, line, code }) =>
        `${from} gives the GIL to ${toName}${line === null ? "" : ` at line ${line}`}${code === "" ? "" : ` of \`${code}\``}`,
    ),
  );
}

export const check = defineCheck<Params>({
  name: "no-schedule-fails",
  about:
    "Whoever takes the GIL when, with so many interruptions (2), the program ends and prints the same; `every-instruction: true` allows them anywhere.",
  example: 'no-schedule-fails: { output: "2", preemptions: 2 }',
  params: record({ output: text }, { preemptions: whole, "every-instruction": flag }),

  words(params) {
    const where = params["every-instruction"] === true ? " before any instruction" : "";
    const lines = tidy(params.output).split("\n");
    return `the program prints ${lines.map((line) => `\`${line}\``).join(", then ")} under every schedule with up to ${params.preemptions ?? 2} ${params.preemptions === 1 ? "interruption" : "interruptions"}${where}`;
  },

  explores: requestOf,

  evaluate(params, evidence) {
    const exploration = evidence.explorationOf(requestOf(params));
    if (exploration === null)
      return { passed: false, found: "the schedules were not looked through", event: null };
    const { schedules, isComplete, outcomes } = exploration;
    const wrong = outcomes.filter((outcome) => fails(params, outcome));
    const [first] = [...wrong].sort((a, b) => a.schedule.length - b.schedule.length);
    if (first === undefined) {
      const all = isComplete ? "all of them" : "the first ones, there are more";
      return {
        passed: true,
        found: `${countWords(schedules, "schedule")} run, ${all}; none fails`,
        event: null,
      };
    }
    const many = wrong.reduce((sum, outcome) => sum + outcome.schedules, 0);
    return {
      passed: false,
      found: `${many} of ${schedules} schedules ${many === 1 ? "fails" : "fail"}; in the shortest ${wayWords(first)}, and the program ${endWords(first)}`,
      event: null,
      schedule: {
        kind: "given",
        switches: first.schedule.map(({ at, to }) => ({ at, to })),
        checkpoints: exploration.checkpoints,
      },
    };
  },
});
