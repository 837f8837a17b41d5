// What is proved of every exercise by running it: the starter fails, the solution passes, each wrong answer fails
// with its check and its words, and every answer of a prediction comes out of the machine.
//
// The exercises of a chapter that is a draft are read (exercise-files.test.ts) and not run: its programs may need
// what the simulator does not have yet.

import { beforeAll, describe, expect, test, vi } from "vitest";
import { beliefs } from "../../src/exercises/beliefs/inventory.ts";
import { asProgram, gradeAnswer, kindOf } from "../../src/exercises/grading/answer.ts";
import { Evidence } from "../../src/exercises/grading/evidence.ts";
import { plainIncludes, type Report } from "../../src/exercises/grading/grade.ts";
import { compareDrawings, differenceWords } from "../../src/exercises/heap/compare.ts";
import { type DrawDetail, wantedDrawing } from "../../src/exercises/kinds/draw/index.ts";
import { measure, type PredictDetail } from "../../src/exercises/kinds/predict/index.ts";
import { library } from "../../src/exercises/library.ts";
import type { Exercise } from "../../src/exercises/schema.ts";
import { runHere } from "../../src/runner/direct.ts";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { isPublished } from "./published.ts";

const exercises = [...library().values()].filter(({ chapter }) => isPublished(`content/chapters/${chapter}`));

vi.setConfig({ testTimeout: 60_000 });

let oracle: Oracle;
beforeAll(async () => {
  oracle = await openOracle();
}, 60_000);

const failures = (report: Report) =>
  [...report.checks, ...report.stays]
    .filter((finding) => !finding.passed)
    .map(({ id, found }) => `${id}: ${found}`);

/** The rule of a belief, for runs; the parser has seen to it that there is one. */
const ruleOf = (belief: string): readonly string[] => [beliefs.get(belief)?.rule ?? ""];

/** How a report reads when a test shows it. */
const told = (report: Report) => [report.end.kind, report.end.message, ...failures(report)].join("\n");

async function graded(exercise: Exercise, answer: string): Promise<Report> {
  const { report } = await gradeAnswer(exercise, answer, runHere);
  expect(["internal-error", "unsupported"], report.end.message).not.toContain(report.end.kind);
  return report;
}

/**
 * Whether Pyodide can confirm what a program prints: it has one process with one thread, 32-bit pointers, other addresses and no
 * interpreter's exit of its own.
 */
function canConfirm(program: string): boolean {
  return !/\b(threading|multiprocessing|queue|concurrent|getsizeof|__sizeof__|ctypes|getrefcount|id\(|_debugmallocstats|tracemalloc)/.test(
    program,
  );
}

describe.each(exercises.map((exercise) => [exercise.file, exercise] as const))("%s", (_file, exercise) => {
  const kind = kindOf(exercise);

  test("the starter fails", async () => {
    const report = await graded(exercise, kind.starter(exercise));
    expect(report.passed).toBe(false);
  });

  const { solution } = exercise;
  if (solution !== null) {
    test("the solution passes", async () => {
      const report = await graded(exercise, solution);
      expect(report.passed, told(report)).toBe(true);
    });
  }

  for (const wrong of exercise.wrong) {
    test(`wrong answer: ${wrong.title}`, async () => {
      const report = await graded(exercise, wrong.program);
      expect(report.passed).toBe(false);
      const findings = [...report.checks, ...report.stays].flatMap((finding) => [finding, ...finding.parts]);
      const finding = findings.find(({ id }) => id === wrong.fails);
      expect(finding?.passed, told(report)).toBe(false);
      if (wrong.says !== null)
        expect(plainIncludes(finding?.found ?? "", wrong.says), finding?.found).toBe(true);
      // A learner who writes this must meet the words that were written for it.
      const known = exercise.wrong.find(({ title }) => title === report.known?.title);
      if (known?.feedback !== wrong.feedback) expect(report.known?.title, told(report)).toBe(wrong.title);
    });
  }

  const program =
    exercise.program ?? (kind.answer === "program" || kind.answer === "order" ? exercise.solution : null);
  if (program !== null && canConfirm(program)) {
    test("CPython itself prints the same", async () => {
      const { stdout, end } = await runHere(asProgram(program));
      const real = oracle.run(program, "main.py");
      expect({ stdout, status: end.status }).toEqual({ stdout: real.stdout, status: real.status });
    });
  }

  if (exercise.kind === "predict") {
    const detail = exercise.detail as PredictDetail;
    test("the right answer passes", async () => {
      const report = await graded(exercise, detail.answer);
      expect(report.passed, told(report)).toBe(true);
    });
    test.each(Object.entries(detail["wrong-models"]))(
      "the machine answers by %s: %s",
      async (belief, answer) => {
        const run = await runHere(asProgram(exercise.program ?? ""), { rules: ruleOf(belief) });
        expect(measure(detail.ask, new Evidence(run, exercise.labels)).value).toBe(answer);
      },
    );
  }

  if (exercise.kind === "draw") {
    const detail = exercise.detail as DrawDetail;
    test("the machine's own drawing passes", async () => {
      const drawing = wantedDrawing(exercise, await runHere(asProgram(exercise.program ?? "")));
      expect((await graded(exercise, JSON.stringify(drawing))).passed).toBe(true);
    });
    test.each(Object.entries(detail["wrong-models"]))(
      "the drawing by %s differs: %s",
      async (belief, words) => {
        const source = asProgram(exercise.program ?? "");
        const [real, wrong] = [await runHere(source), await runHere(source, { rules: ruleOf(belief) })];
        const [first] = compareDrawings(wantedDrawing(exercise, wrong), wantedDrawing(exercise, real));
        expect(first === undefined ? "no difference" : differenceWords(first)).toBe(words);
      },
    );
  }
});
