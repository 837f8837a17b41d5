import { describe, expect, test } from "vitest";
import { gradeAnswer, type Run } from "../../../src/exercises/grading/answer.ts";
import { grade, type Report } from "../../../src/exercises/grading/grade.ts";
import { knownWrongAnswer, symptomsOf } from "../../../src/exercises/grading/known.ts";
import { isLiteral, normalLiteral } from "../../../src/exercises/grading/literals.ts";
import { calls, exerciseWith, island, resultOf, sharedList } from "./runs.ts";

describe("a report", () => {
  const checks = `checks:
  - output: { contains: end }
    id: wrong
  - freed: { of: every Node, by: collector }
stays:
  - classes: Node`;

  test("passes when all checks and all that must stay pass", () => {
    const report = grade(exerciseWith(checks), resultOf(island(true)));
    expect(report).toMatchObject({ exercise: "tried", passed: true, known: null });
    expect(report.checks.map((finding) => finding.id)).toEqual(["wrong", "freed"]);
    expect(report.stays.map((finding) => finding.passed)).toEqual([true]);
  });

  test("fails when the task was deleted", () => {
    const report = grade(
      exerciseWith(`checks:\n  - output: { contains: end }\n    id: wrong\nstays:\n  - classes: Leaf`),
      resultOf(island(true)),
    );
    expect(report.passed).toBe(false);
    expect(report.checks.every((finding) => finding.passed)).toBe(true);
  });

  test("fails when the program did not come to its end, whatever the heap looks like", () => {
    const ended = { kind: "budget", status: 1, message: "2000000 instructions were used", line: 5 } as const;
    const report = grade(exerciseWith("checks:\n  - calls: use\n    id: wrong"), resultOf(calls(ended)));
    expect(report.checks[0]?.passed).toBe(true);
    expect(report).toMatchObject({ passed: false, end: { kind: "budget" } });
  });

  describe("recognises a known wrong answer", () => {
    const more = `
## Wrong answer: four

- fails: wrong
- says: 4 were found
- belief: assign-copies

\`\`\`python
x = 4
\`\`\`

One name too many.
`;
    const exercise = exerciseWith(
      "checks:\n  - refcount: { of: config, is: 2 }\n    at: here\n    id: wrong",
      more,
    );
    const report = (found: string, id = "wrong"): Report => ({
      exercise: "tried",
      passed: false,
      end: { kind: "exit", status: 0, message: "", line: null, column: null },
      checks: [{ id, words: "", passed: false, decided: true, found, event: 0, objects: [], parts: [] }],
      stays: [],
      known: null,
    });
    const known = { "x = 3\n": "3 were found: item 0 of list #7", "x = 4\n": "4 were found: name `alias`" };
    const examined = {
      ...exercise,
      wrong: exercise.wrong.map((answer) => ({
        ...answer,
        symptoms: symptomsOf(report(known[answer.program as keyof typeof known])),
      })),
    };
    const title = (found: string, id?: string) =>
      knownWrongAnswer(examined, report(found, id))?.title ?? null;

    test("by its symptoms, whatever numbers the objects have", () => {
      expect(title("3 were found: item 0 of list #23")).toBe("three");
      expect(title("4 were found: name `alias`")).toBe("four");
    });

    test("by the checks that fail; words that it asks for must be there", () => {
      expect(title("4 were found: name `other`")).toBe("four");
      expect(title("5 were found: name `other`")).toBe("three");
      expect(title("3 were found", "another")).toBeNull();
    });

    test("by running each once, and never for the untouched starter", async () => {
      const runs: string[] = [];
      const run: Run = async (program) => {
        runs.push(program.source.trim());
        return resultOf(sharedList());
      };
      expect((await gradeAnswer(exercise, "x = 9\n", run)).report.known?.title).toBe("three");
      expect((await gradeAnswer(exercise, "x = 1\n", run)).report.known).toBeNull();
      await gradeAnswer(exercise, "x = 8\n", run);
      expect(runs).toEqual(["x = 9", "x = 3", "x = 4", "x = 1", "x = 8"]);
    });
  });

  test("is the same however often it is asked for", () => {
    const result = resultOf(island(true));
    const exercise = exerciseWith(checks);
    expect(grade(exercise, result)).toEqual(grade(exercise, result));
  });

  test("survives JSON", () => {
    const report = grade(exerciseWith(checks), resultOf(island(true)));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe("literals", () => {
  test.each([
    ["[ 1,2 , 3 ]", "[1, 2, 3]"],
    ["[\"a\", 'b']", "['a', 'b']"],
    ['"it\'s"', '"it\'s"'],
    ["'say \"hi\"'", "'say \"hi\"'"],
    ["(1,)", "(1,)"],
    ["(1)", "1"],
    ["()", "()"],
    ["{'b': 2, 'a': [None, True]}", "{'b': 2, 'a': [None, True]}"],
    ["{3, 1, 2}", "{1, 2, 3}"],
    ["set()", "set()"],
    ["{}", "{}"],
    ["-1.5e3", "-1.5e3"],
    ["b'x'", "b'x'"],
    ["[[], [[]]]", "[[], [[]]]"],
  ])("%s", (source, normal) => {
    expect(normalLiteral(source)).toBe(normal);
  });

  test.each(["[1, 2", "x", "1 2", "{1: 2, 3", "", "f()"])("%j is none", (source) => {
    expect(normalLiteral(source)).toBeNull();
  });

  test("a repr that the snapshot cut is compared as far as it goes", () => {
    expect(isLiteral("'aaaa…", "'aaaaaa'")).toBe(true);
    expect(isLiteral("'aaaa…", "'aaba'")).toBe(false);
    expect(isLiteral("[1, 2]", "[1,2]")).toBe(true);
  });
});
