import { describe, expect, test } from "vitest";
import { parseExercise } from "../../../src/exercises/parse/exercise.ts";
import { parseMoment, parseSubject } from "../../../src/exercises/parse/subject.ts";
import { exerciseText, refusal } from "./runs.ts";

const file = "content/chapters/01-names/exercises/tried.md";
const checks = `checks:
  - refcount: { of: config, is: 2 }
    id: wrong
  - not:
      same-object: [config, "history[0]"]
    at: here
stays:
  - line: print(history)`;

describe("an author's file", () => {
  test("becomes an exercise", () => {
    const exercise = parseExercise(exerciseText(checks), file);
    expect(exercise).toMatchObject({
      id: "tried",
      chapter: "01-names",
      kind: "reach-a-state",
      prompt: "Do it.",
    });
    expect(exercise.starter).toBe("x = 1\n");
    expect(exercise.hints).toEqual(["Think."]);
    expect(exercise.wrong).toEqual([
      expect.objectContaining({
        title: "three",
        fails: "wrong",
        says: null,
        program: "x = 3\n",
        feedback: "Not three.",
      }),
    ]);
    expect(exercise.checks.map((check) => check.id)).toEqual(["wrong", "not"]);
    expect(exercise.checks[1]).toMatchObject({
      at: { when: "marker", marker: "here", after: false },
      not: { name: "same-object", at: { when: "marker", marker: "here" } },
    });
  });

  test("survives JSON", () => {
    const exercise = parseExercise(exerciseText(checks), file);
    expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise);
  });

  test("may come from Windows", () => {
    const exercise = parseExercise(exerciseText(checks).replaceAll("\n", "\r\n"), file.replaceAll("/", "\\"));
    expect(exercise.starter).toBe("x = 1\n");
  });

  test("keeps a heading inside a program as code", () => {
    const source = exerciseText(checks).replace("x = 1", "x = 1\n## Not a heading\ny = 2");
    expect(parseExercise(source, file).starter).toBe("x = 1\n## Not a heading\ny = 2\n");
  });
});

describe("a mistake names its line", () => {
  const changed = (from: string | RegExp, to: string) => refusal(exerciseText(checks).replace(from, to));

  test.each([
    [
      "unknown check",
      /refcount:/,
      "refcuont:",
      /^tried\.md:5: .*unknown check "refcuont" \(known: .*refcount/,
    ],
    [
      "wrong type",
      "is: 2",
      "is: two",
      /^tried\.md:5: checks › 1 › refcount › is: expected a number .*found "two"/,
    ],
    ["unknown key", "is: 2", "was: 2", /^tried\.md:5: checks › 1 › refcount › was: unknown key "was"/],
    ["no number", ", is: 2", "", /^tried\.md:5: .*say how many/],
    ["no object", "of: config,", "of: '7up',", /^tried\.md:5: .*"7up" names no object/],
    ["no moment", "at: here", "at: once upon", /^tried\.md:9: .*"once upon" is no moment/],
    ["broken YAML", "is: 2 }", "is: 2", /^tried\.md:\d+: YAML: /],
    ["unknown kind", "reach-a-state", "reach", /^tried\.md:3: kind: unknown kind "reach"/],
    ["no title", "title: Tried\n", "", /^tried\.md:2: the front matter has no "title"/],
    ["unknown front matter", "title:", "tilte: x\ntitle:", /^tried\.md:2: tilte: unknown key "tilte"/],
    ["unknown section", "## Hint", "## Hnit", /^tried\.md:\d+: unknown section "Hnit"/],
    ["no solution", /## Solution[^#]*/, "", /needs a section "## Solution"/],
    ["no prompt", "Do it.", "", /there is no prompt/],
    ["no Python", "```python\nx = 2", "```\nx = 2", /the block must begin with ```python/],
    ["two blocks", "x = 2\n```", "x = 2\n```\n\n```python\ny = 1\n```", /more than one block of code/],
    ["no end of code", "x = 3\n```\n\nNot three.", "x = 3", /this block of code has no end/],
    ["wrong answer without a check", "- fails: wrong\n", "", /must fail: - fails: …/],
    [
      "wrong answer to no check",
      "fails: wrong",
      "fails: right",
      /no check has the id "right" \(there are: wrong, not, same-object, line\)/,
    ],
    [
      "unknown line in a wrong answer",
      "- fails: wrong",
      "- fails: wrong\n- failing: x",
      /found "- failing: x"/,
    ],
    ["wrong answer without words", "Not three.\n", "", /needs words for the learner/],
    [
      "undeclared label",
      "of: config, is: 2",
      "of: label root, is: 2",
      /^tried\.md:5: no label "root" is declared/,
    ],
    [
      "two checks in an entry",
      "    id: wrong",
      "    cycle: { through: x }\n    id: wrong",
      /"cycle" stands beside "refcount"/,
    ],
    ["an id twice", "at: here", "at: here\n    id: wrong", /two checks have the id "wrong"/],
    [
      "a section of another kind",
      "## Hint",
      "## Program\n\n```python\nx\n```\n\n## Hint",
      /has no section "Program"/,
    ],
  ])("%s", (_name, from, to, message) => {
    expect(changed(from, to)).toMatch(message);
  });

  test("wrong line for a wrong answer is the line of its own list", () => {
    const source = exerciseText(checks).replace("fails: wrong", "fails: right");
    const line = source.split("\n").indexOf("- fails: right") + 1;
    expect(refusal(source)).toMatch(new RegExp(`^tried\\.md:${line}: `));
  });

  test("no front matter", () => {
    expect(refusal("Do it.\n")).toMatch(/^tried\.md:1: the file must begin with front matter/);
    expect(refusal("---\ntitle: x\n")).toMatch(/^tried\.md:1: the front matter has no closing ---/);
  });

  test("a bad file name, a bad place", () => {
    const source = exerciseText(checks);
    expect(refusal(source, "content/chapters/01-names/exercises/Tried It.md")).toMatch(/small letters/);
    expect(refusal(source, "content/chapters/01-names/tried.md")).toMatch(/ of its chapter$/);
  });
});

describe("a prediction", () => {
  const text = (front: string, notes = "## Belief: assign-copies\n\nNo copy.\n") => `---
title: Guess
kind: predict
${front}
---

What is printed?

## Program

\`\`\`python
print(1)
\`\`\`

## Explanation

It is.

${notes}`;
  const good = 'ask: { output: {} }\nanswer: 1\nwrong-models: { assign-copies: "2" }';

  test("holds the question, the answer and the answers of wrong models", () => {
    expect(parseExercise(text(good), file).detail).toEqual({
      ask: { name: "output", params: {}, at: { when: "end" } },
      answer: "1",
      "wrong-models": { "assign-copies": "2" },
    });
  });

  test.each([
    ["no question", good.replace("output: {}", "classes: {}"), /"classes" cannot be asked/],
    ["unknown belief", good.replace("assign-copies", "assign-coppies"), /no misconception has the id/],
    ["a belief without a rule", good.replace("assign-copies", "compacts"), /is no rule of the machine/],
    ["an answer twice", good.replace('"2"', '"1"'), /the same answer as the right answer/],
    ["no wrong answer", good.replace(/{ assign.*}/, "{}"), /needs a wrong answer/],
  ])("%s", (_name, front, message) => {
    expect(refusal(text(front))).toMatch(message);
  });

  test("each wrong answer has words for who chose it", () => {
    expect(refusal(text(good, ""))).toMatch(/no section "## Belief: assign-copies"/);
  });
});

describe("which object, and when", () => {
  test.each([
    ["config", { by: "path", name: "config", code: null, steps: [] }],
    [
      "config[0].left",
      {
        steps: [
          { kind: "item", key: "0" },
          { kind: "attribute", name: "left" },
        ],
      },
    ],
    ['prices["tea"]', { steps: [{ kind: "item", key: '"tea"' }] }],
    ["total in Basket.add", { by: "path", name: "total", code: "Basket.add" }],
    ["first data", { by: "first", name: "data", code: null }],
    ["first data in load", { by: "first", name: "data", code: "load" }],
    ["every Node", { by: "class", name: "Node" }],
    ["label root", { by: "label", name: "root" }],
    ["größe", { by: "path", name: "größe" }],
  ])("%s", (text, subject) => {
    expect(parseSubject(text)).toMatchObject({ text, ...subject });
  });

  test.each(["", "config[", "a b", "1", "every one of them", "config..x"])("%j is no object", (text) => {
    expect(() => parseSubject(text)).toThrow(/names no object/);
  });

  test.each([
    ["end", { when: "end" }],
    ["here", { when: "marker", marker: "here", after: false }],
    ["after here", { when: "marker", marker: "here", after: true }],
    ["line 4", { when: "line", line: 4, after: false }],
    ["after line 12", { when: "line", line: 12, after: true }],
  ])("%s", (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });

  test.each(["after", "after end", "line", "line 0", "4", "two words"])("%j is no moment", (text) => {
    expect(() => parseMoment(text)).toThrow(/is no moment/);
  });
});
