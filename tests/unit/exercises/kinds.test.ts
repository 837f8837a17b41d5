import type { Recording } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { gradeAnswer, kindOf, type Run } from "../../../src/exercises/grading/answer.ts";
import { drawingOf } from "../../../src/exercises/heap/drawing.ts";
import { pointableObjects, pointableReferences } from "../../../src/exercises/heap/references.ts";
import { beliefDrawn } from "../../../src/exercises/kinds/draw/index.ts";
import { blocksOf, foreignBlock, offered } from "../../../src/exercises/kinds/order/index.ts";
import { choicesOf, type PredictDetail } from "../../../src/exercises/kinds/predict/index.ts";
import { parseExercise } from "../../../src/exercises/parse/exercise.ts";
import type { Exercise } from "../../../src/exercises/schema.ts";
import { aliasing, listOfLists } from "../lab/fixtures/programs.ts";
import { Heap } from "../lab/fixtures/heap.ts";
import { island, refusal, resultOf, sharedList } from "./runs.ts";

const file = "content/chapters/01-names/exercises/tried.md";

/** Runs nothing: each program stands for a recording. */
const runner =
  (recordings: Readonly<Record<string, () => Recording>>): Run =>
  async (program) => {
    const recording = recordings[program.source.trim()];
    if (recording === undefined) throw new Error(`no recording of ${program.source}`);
    return resultOf(recording());
  };

const python = (code: string) => `\`\`\`python\n${code}\n\`\`\`\n`;

describe("predict", () => {
  const exercise = parseExercise(
    `---
title: Guess
kind: predict
ask: { refcount: { of: v1 }, at: line 3 }
answer: "2"
wrong-models: { assign-copies: "1" }
also: { getsizeof-deep: "3" }
---

How many?

## Program

${python("aliasing")}
## Explanation

Two names.

## Belief: assign-copies

No copy.

## Belief: getsizeof-deep

Not deep.
`,
    file,
  );
  const run = runner({ aliasing });

  test("offers the answer and those of the wrong models, in an order that tells nothing", () => {
    expect(choicesOf(exercise.detail as PredictDetail)).toEqual(["1", "2", "3"]);
  });

  test("is right when the machine says so", async () => {
    const { report } = await gradeAnswer(exercise, " 2\n", run);
    expect(report).toMatchObject({ passed: true, known: null });
    expect(report.checks[0]?.words).toBe("How many references does `v1` have before line 3?");
  });

  test("shows the belief behind a wrong answer", async () => {
    const { report } = await gradeAnswer(exercise, "1", run);
    expect(report.passed).toBe(false);
    expect(report.checks[0]?.found).toBe("the answer is `2`, not `1`");
    expect(report.known).toEqual({
      title: "`b = a` copies the object.",
      belief: "assign-copies",
      feedback: "No copy.",
    });
    expect((await gradeAnswer(exercise, "3", run)).report.known?.belief).toBe("getsizeof-deep");
    expect((await gradeAnswer(exercise, "7", run)).report.known).toBeNull();
  });
});

describe("order", () => {
  const source = (extra: string, wrong = "z = 1") => `---
title: Sort
kind: order
checks:
  - refcount: { of: config, is: 3 }
    at: here
extra:
  - ${extra}
---

Put them in order.

## Hint

Think.

## Solution

${python("def f():\n    return 1\n\n\nconfig = f()\nalias = config\nif alias:\n    pass\nelse:\n    alias = 2")}
## Explanation

So.

## Wrong answer: another

- fails: refcount

${python(wrong)}
No.
`;
  const exercise = parseExercise(source("z = 1"), file);

  test("cuts a program into blocks at its margin", () => {
    expect(blocksOf(exercise.solution ?? "")).toEqual([
      "def f():\n    return 1",
      "config = f()",
      "alias = config",
      "if alias:\n    pass\nelse:\n    alias = 2",
    ]);
    expect(blocksOf("@cache\ndef f(): ...\n@a\n@b\nclass C:\n    x = 1\n")).toEqual([
      "@cache\ndef f(): ...",
      "@a\n@b\nclass C:\n    x = 1",
    ]);
  });

  test("offers all blocks, always in the same order, and never in the solution's", () => {
    const all = offered(exercise);
    expect(all.toSorted()).toEqual([...blocksOf(exercise.solution ?? ""), "z = 1"].toSorted());
    expect(offered(exercise)).toEqual(all);
    for (const id of ["a", "b", "c", "d", "e", "f"]) {
      const other = offered({ ...exercise, id, detail: { extra: [] } });
      expect(other.join("\n")).not.toBe(blocksOf(exercise.solution ?? "").join("\n"));
    }
  });

  test("takes only the offered blocks, each once", async () => {
    expect(foreignBlock(exercise, "alias = config\nz = 1\n")).toBeNull();
    expect(foreignBlock(exercise, "z = 1\nz = 1\n")).toBe("z = 1");
    const run = runner({ "z = 1\ny = 1": sharedList, "z = 1": sharedList });
    const foreign = (await gradeAnswer(exercise, "z = 1\ny = 1\n", run)).report;
    expect(foreign.passed).toBe(false);
    expect(foreign.checks[0]?.found).toBe("`y = 1` is not among them");
    expect((await gradeAnswer(exercise, "z = 1\n", run)).report.passed).toBe(true);
  });

  test("a wrong answer must be made of offered blocks", () => {
    expect(refusal(source("z = 1", "q = 1"))).toMatch(/uses a block that is not offered: q = 1/);
  });
});

describe("inverse", () => {
  const exercise = parseExercise(
    `---
title: Make it
kind: inverse
at: here
---

Make this heap.

## Starter

${python("nothing")}
## Hint

Think.

## Solution

${python("shared")}
## Explanation

So.

## Wrong answer: another

- fails: picture

${python("lists")}
No.
`,
    file,
  );
  const run = runner({ shared: sharedList, nothing: aliasing, lists: listOfLists });

  test("passes with an isomorphic heap, whatever the program", async () => {
    expect((await gradeAnswer(exercise, "shared\n", run)).report.passed).toBe(true);
  });

  test("fails with the nearest difference; without the marked line it says so", async () => {
    const { report } = await gradeAnswer(exercise, "nothing\n", run);
    expect(report.checks[0]).toMatchObject({ id: "picture", passed: false, decided: false });
    expect(report.checks[0]?.found).toMatch(/# here` is gone/);
    const atEnd = { ...exercise, detail: {} };
    const other = (await gradeAnswer(atEnd, "lists\n", run)).report;
    expect(other.checks[0]?.found).toMatch(/^the name `(grid|config)` is/);
    expect(other.known?.title).toBe("another");
  });
});

describe("draw", () => {
  const exercise = parseExercise(
    `---
title: Draw it
kind: draw
at: line 3
wrong-models: { assign-copies: "no matter" }
---

Draw the heap.

## Program

${python("aliasing")}
## Hint

Think.

## Explanation

So.

## Belief: assign-copies

No copy.
`,
    file,
  );
  const run = runner({ aliasing });
  const list = (key: string) => ({
    key,
    type: "list",
    text: "",
    count: null,
    slots: ["1", "2"].map((value, index) => ({ label: String(index), target: { value } })),
  });
  const names = (first: string, second: string) => [
    { scope: "", name: "v1", target: { to: first } },
    { scope: "", name: "v2", target: { to: second } },
  ];
  const right = JSON.stringify({ names: names("A", "A"), objects: [list("A")] });
  const copied = { names: names("A", "B"), objects: [list("A"), list("B")] };

  test("passes with the machine's heap", async () => {
    expect((await gradeAnswer(exercise, right, run)).report.passed).toBe(true);
  });

  test("fails with the smallest difference, and the empty drawing fails", async () => {
    const { report } = await gradeAnswer(exercise, JSON.stringify(copied), run);
    expect(report.checks[0]?.found).toBe(
      "`v2` is an object of its own; it should be the same object as `v1` (and 1 more)",
    );
    const empty = kindOf(exercise).starter(exercise);
    expect((await gradeAnswer(exercise, empty, run)).report.checks[0]?.found).toMatch(
      /^the name `v1` is missing/,
    );
  });

  test("knows the drawing of a wrong model", () => {
    const wrong = new Map([["assign-copies", copied]]);
    expect(beliefDrawn({ names: names("x", "y"), objects: [list("y"), list("x")] }, wrong)).toBe(
      "assign-copies",
    );
    expect(beliefDrawn(JSON.parse(right), wrong)).toBeNull();
  });

  test.each([
    ["no JSON", "{"],
    ["no drawing", '{"names": 3}'],
    ["lost reference", '{"names":[{"scope":"","name":"a","target":{"to":"Q"}}],"objects":[]}'],
  ])("refuses %s with words", async (_name, answer) => {
    expect((await gradeAnswer(exercise, answer, run)).report.checks[0]).toMatchObject({
      passed: false,
      decided: false,
    });
  });
});

describe("point", () => {
  /** A tree whose child holds its parent, and a second holder of the child. */
  function family(): Recording {
    const heap = new Heap(
      "class Node: pass\nroot = Node()\nchild = Node()\nroot.child = child\nchild.parent = root\nlast = [child]\n",
    );
    heap.line(1).op("CALL");
    const type = heap.make("type", { text: "<class '__main__.Node'>", container: true, size: 1696 });
    heap.store("Node");
    const make = (line: number, name: string) => {
      heap.line(line).op("CALL");
      const id = heap.make("Node", { container: true });
      heap.refer(id, "type", "ob_type", type).store(name);
      return id;
    };
    const root = make(2, "root");
    const child = make(3, "child");
    heap.line(4).push(child).put(root, "attribute", "child");
    heap.line(5).push(root).put(child, "attribute", "parent");
    heap.line(6).load("child").op("BUILD_LIST");
    heap.build("list", "item", ["0"]);
    heap.store("last");
    return heap.end();
  }
  const pointText = (task: string, solution: string) =>
    `---
title: Point
kind: point
${task}
---

Mark them.

## Program

${python("family")}
## Hint

Think.

## Solution

\`\`\`text
${solution}
\`\`\`

## Explanation

So.

## Wrong answer: nothing useful

- fails: selection

\`\`\`text
root
\`\`\`

No.
`;
  const make = (task: string, solution: string): Exercise => parseExercise(pointText(task, solution), file);
  const run = runner({ family });
  const judge = async (exercise: Exercise, ...paths: string[]) => {
    const { report } = await gradeAnswer(exercise, paths.join("\n"), run);
    return { passed: report.passed, found: report.checks[0]?.found ?? "" };
  };

  test("what can be marked: every reference by a path, every object by its first", () => {
    const snapshot = family().snapshotAt(family().eventCount);
    expect(pointableReferences(snapshot).map(({ path }) => path)).toEqual([
      "root",
      "child",
      "last",
      "root.child",
      "child.parent",
      "last[0]",
    ]);
    expect(
      pointableObjects(snapshot).map(({ path, words }) => `${path}: ${words.replace(/\d+/, "")}`),
    ).toEqual(["root: Node #", "child: Node #", "last: list #"]);
  });

  test("what keeps it alive: all its holders, and not one more", async () => {
    const exercise = make("keeps-alive: child", "child\nroot.child\nlast[0]");
    expect(exercise.detail).toMatchObject({ ask: "keeps-alive" });
    expect(await judge(exercise, "child", "root.child", "last[0]")).toMatchObject({ passed: true });
    expect(await judge(exercise, "child", "root.child", "last")).toMatchObject({ passed: true });
    expect((await judge(exercise, "child", "root.child")).found).toMatch(
      /^Node #\d+ would live on; it is held by /,
    );
    expect((await judge(exercise, "child", "root.child", "last[0]", "root")).found).toMatch(
      /dies without name `root` in the module being marked, too/,
    );
    expect((await judge(exercise, "root", "child", "last")).found).toMatch(
      /only the collector could free it$/,
    );
    expect((await judge(exercise)).found).toBe("nothing is marked");
    expect((await judge(exercise, "nobody")).found).toBe("no name `nobody` is bound");
    expect((await judge(exercise, "one two")).passed).toBe(false);
  });

  test("what would die: exactly the objects whose count reaches 0", async () => {
    const exercise = make("dies: { without: [last] }", "last");
    expect(await judge(exercise, "last")).toMatchObject({ passed: true });
    expect((await judge(exercise, "last", "child")).found).toMatch(
      /^Node #\d+ would not die; it is held by /,
    );
    const more = make("dies: { without: [last, child, child.parent, root] }", "last\nchild\nroot");
    expect(await judge(more, "last", "child", "root.child", "root")).toMatchObject({ passed: true });
    expect((await judge(more, "last")).found).toBe("2 more objects would die that are not marked");
  });

  test("what to weaken: counting frees all, and nothing early", async () => {
    const exercise = make("weaken: { of: every Node, without: [root, child, last] }", "child.parent");
    expect(await judge(exercise, "child.parent")).toMatchObject({ passed: true });
    expect(await judge(exercise, "root.child")).toMatchObject({ passed: true });
    expect((await judge(exercise, "last[0]")).found).toMatch(/would still wait for the collector$/);
    expect((await judge(exercise, "child.parent", "root.child")).found).toMatch(/need not be weak$/);
    const early = make("weaken: { of: every Node, without: [root, child] }", "child.parent");
    expect((await judge(early, "root", "child.parent")).found).toMatch(/would die at once/);
  });

  test("refuses what is no question, with its line", () => {
    const good = pointText("keeps-alive: child", "child");
    const refused = (task: string) => refusal(good.replace("keeps-alive: child", task));
    expect(refused("dies: { without: every Node }")).toMatch(/^tried\.md:4: dies › without/);
    expect(refused("frees: x")).toMatch(/^tried\.md:4: frees: unknown key/);
  });
});

test("an island is no more a drawing of two lists", () => {
  const frame = { names: null, counts: true, simple: "in place" } as const;
  const drawn = drawingOf(island(false).snapshotAt(island(false).eventCount), frame);
  expect(drawn.objects.map((object) => object.count)).toEqual([1, 1]);
});
