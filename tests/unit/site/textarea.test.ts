import { describe, expect, test } from "vitest";
import { offsetOf, typeKey } from "../../../src/lab/editor/textarea.ts";

/** Types a key where the bars stand; the result with bars at the new selection. */
function type(text: string, key: "Enter" | "Tab" | "BackTab"): string {
  const start = text.indexOf("|");
  const end = text.lastIndexOf("|") - (text.indexOf("|") === text.lastIndexOf("|") ? 0 : 1);
  const result = typeKey(text.replaceAll("|", ""), start, end, key);
  const bar = result.start === result.end ? "|" : `|${result.text.slice(result.start, result.end)}|`;
  return result.text.slice(0, result.start) + bar + result.text.slice(result.end);
}

describe("typing in the plain editor", () => {
  test.each([
    ["x = 1|", "Enter", "x = 1\n|"],
    ["    x = 1|", "Enter", "    x = 1\n    |"],
    ["def f():|", "Enter", "def f():\n    |"],
    ["    if x:  # why|", "Enter", "    if x:  # why\n        |"],
    ["d = {'a': 1}|", "Enter", "d = {'a': 1}\n|"],
    ["ab|cd", "Enter", "ab\n|cd"],
    ["x|", "Tab", "x    |"],
    ["|a\nb|", "Tab", "    |a\n    b|"],
    ["    a|", "BackTab", "a|"],
    ["  a|", "BackTab", "a|"],
    ["a|", "BackTab", "a|"],
    ["    |a\n        b|", "BackTab", "|a\n    b|"],
  ] as const)("%j and %s make %j", (before, key, after) => {
    expect(type(before, key)).toBe(after);
  });
});

describe("a place in the text", () => {
  test.each([
    [{ line: 1, column: 1 }, 0],
    [{ line: 2, column: 2 }, 4],
    [{ line: 2, column: 99 }, 5],
    [{ line: 9, column: 1 }, 5],
  ])("%j is offset %i", (position, offset) => {
    expect(offsetOf("ab\ncd", position)).toBe(offset);
  });
});
