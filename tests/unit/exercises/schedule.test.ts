// The kind `schedule` and the check `no-schedule-fails`, on the exercises of the chapter on threads: they are run here,
// also while the chapter is a draft.

import { describe, expect, test } from "vitest";
import { gradeAnswer } from "../../../src/exercises/grading/answer.ts";
import { readSchedule, answerText } from "../../../src/exercises/kinds/schedule/schedule.ts";
import { exerciseOf } from "../../../src/exercises/library.ts";
import { runHere } from "../../../src/runner/direct.ts";

describe("a schedule as text", () => {
  test("is read with its comments, and written again", () => {
    const read = readSchedule("4 -> 3 # later\n\n 2->1\n");
    expect(read).toEqual([
      { at: 2, to: 1 },
      { at: 4, to: 3 },
    ]);
    expect(answerText(read as never)).toBe("2 -> 1\n4 -> 3\n");
  });

  test("says what cannot be read", () => {
    expect(readSchedule("two -> 1")).toBe("`two -> 1` is no switch such as `2 -> 3`");
    expect(readSchedule("2 -> 1\n2 -> 3")).toBe("two switches are to be made at place 2");
  });
});

describe("finding a schedule", () => {
  const grade = async (answer: string) =>
    (await gradeAnswer(exerciseOf("lose-an-addition"), answer, runHere)).report;
  const found = async (answer: string) => (await grade(answer)).checks.map((check) => check.found);

  test("the schedule of the solution loses the addition, and none does not", async () => {
    expect((await grade("2 -> 1\n4 -> 3")).passed).toBe(true);
    expect((await grade("")).passed).toBe(false);
  });

  test("a switch that cannot be made is named", async () => {
    expect(await found("2 -> 7")).toContain("at place 2 thread 7 cannot take the GIL");
    expect(await found("99 -> 1")).toContain("at place 99 thread 1 cannot take the GIL");
  });

  test("interruptions are counted; who goes on when a thread waits is free", async () => {
    expect(await found("2 -> 1\n4 -> 3")).toContain("threads are interrupted 1 time");
    expect((await grade("1 -> 1\n2 -> 2")).checks[0]?.passed).toBe(false);
  });
});

describe("no schedule fails", () => {
  const exercise = exerciseOf("under-every-schedule");
  const grade = async (answer: string) => (await gradeAnswer(exercise, answer, runHere)).report;

  test("the repaired program passes, with how many schedules were run", async () => {
    const report = await grade(exercise.solution ?? "");
    expect(report.passed).toBe(true);
    expect(report.checks[0]?.found).toMatch(/^\d+ schedules run, all of them; none fails$/);
  });

  test("the broken one fails with the shortest schedule, and a run under it prints what was told", async () => {
    const starter = exercise.starter ?? "";
    const { checks } = await grade(starter);
    const [finding] = checks;
    expect(finding?.found).toMatch(
      /^\d+ of \d+ schedules fail; in the shortest Thread-1 \(work\) gives the GIL to MainThread at line 6 of `one`, and the program prints `1`$/,
    );
    const schedule = finding?.schedule;
    if (schedule === undefined) throw new Error("no schedule is told");
    const again = await runHere({ filename: "main.py", source: starter }, { policy: schedule });
    expect(again.stdout).toBe("1\n");
  });

  test("a deadlock is a failure, told in words", async () => {
    const two = `import threading
n = 0
a = threading.Lock()
b = threading.Lock()
def one():
    return 1
def work(first, second):
    global n
    first.acquire()
    second.acquire()
    n += one()
    second.release()
    first.release()
threads = [threading.Thread(target=work, args=pair) for pair in ((a, b), (b, a))]
for t in threads: t.start()
for t in threads: t.join()
print(n)
`;
    const { checks } = await grade(two);
    expect(checks[0]?.found).toMatch(/and the program comes to no end: .*deadlock/s);
  });
});
