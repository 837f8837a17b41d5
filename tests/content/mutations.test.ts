// Are the checks strict enough? Ten mechanical mutations of each solution are graded. One whose final heap or history
// is no longer isomorphic to the solution's (judged by snapshots, not by the exercise's own checks) must fail, unless
// the exercise says that the difference is free. What it says to be free must be needed by one of them: nothing is free on
// suspicion. Chapters that are drafts wait, as in exercises.test.ts.

import { afterAll, expect, test, vi } from "vitest";
import { gradeAnswer } from "../../src/exercises/grading/answer.ts";
import { Evidence } from "../../src/exercises/grading/evidence.ts";
import { library } from "../../src/exercises/library.ts";
import { runHere } from "../../src/runner/direct.ts";
import { differences, mutantsOf, schedulesBeside } from "./mutations.ts";
import { isPublished } from "./published.ts";

const wanted = 10;

vi.setConfig({ testTimeout: 120_000 });

const exercises = [...library().values()].filter(
  ({ chapter, solution, kind }) =>
    solution !== null && kind !== "point" && isPublished(`content/chapters/${chapter}`),
);

const figures = { graded: 0, isomorphic: 0, failed: 0, free: 0 };

afterAll(() => {
  process.stdout.write(`mutations: ${JSON.stringify(figures)}\n`);
});

test.each(exercises.map((exercise) => [exercise.id, exercise] as const))("%s", async (_id, exercise) => {
  const solution = new Evidence((await gradeAnswer(exercise, exercise.solution ?? "", runHere)).run);
  const mutants = exercise.kind === "schedule" ? schedulesBeside : mutantsOf;
  const passed: string[] = [];
  const needed = new Set<string>();
  let graded = 0;
  for (const mutant of mutants(exercise.solution ?? "")) {
    if (graded === wanted) break;
    const { report, run } = await gradeAnswer(exercise, mutant.program, runHere);
    // A mutant that does not come to its end has no final heap; it fails anyway.
    if (run.end.kind !== "exit") continue;
    graded++;
    const found = [...differences(new Evidence(run), solution)];
    if (found.length === 0) figures.isomorphic++;
    else if (!report.passed) figures.failed++;
    else if (found.every((aspect) => exercise.free.includes(aspect))) {
      figures.free++;
      for (const aspect of found) needed.add(aspect);
    } else passed.push(`${mutant.name} (${found.join(", ")}):\n${mutant.program}`);
  }
  figures.graded += graded;
  expect(passed, "mutants that pass although something differs that is not free").toEqual([]);
  expect(
    exercise.free.filter((aspect) => !needed.has(aspect)),
    "said to be free, and no mutant needs it",
  ).toEqual([]);
  expect(graded).toBe(wanted);
});
