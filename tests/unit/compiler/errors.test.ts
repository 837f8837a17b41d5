// Broken programs get CPython 3.13.0's error: type, words, place and quoted line. Recorded by
// tests/tools/record-compiler.py from errors.txt.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/simulator/compiler/compile.ts";

type Golden = [source: string, ...fields: (string | number | null)[]];
const GOLDENS = JSON.parse(readFileSync(join(import.meta.dirname, "errors.json"), "utf8")) as Golden[];

function errorOf(source: string, filename = "<program>"): (string | number | null)[] {
  const outcome = compile(source, filename, "exec", { fileBacked: false });
  if (outcome.ok) return ["compiles"];
  const e = outcome.error;
  return [e.type, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text];
}

describe("errors are CPython's", () => {
  test("there are many kinds", () => {
    const messages = new Set(GOLDENS.map(([, , msg]) => String(msg).replace(/'.*'|\d+/g, "…")));
    expect(messages.size).toBeGreaterThan(100);
  });

  test.each(GOLDENS)("%j", (source, ...fields) => {
    expect(errorOf(source)).toEqual(fields);
  });
});

describe("errors that no source position explains", () => {
  test("a null byte", () => {
    expect(errorOf("a\0b").slice(0, 3)).toEqual([
      "SyntaxError",
      "source code string cannot contain null bytes",
      null,
    ]);
  });

  test("a file's line is quoted for errors found behind the parser, a string's is not", () => {
    const inFile = compile("return 1\n", "a.py");
    expect(inFile.ok ? null : inFile.error.text).toBe("return 1\n");
    expect(errorOf("return 1\n").at(-1)).toBeNull();
  });

  test("nesting beyond all bounds ends in an error, not in a crash", () => {
    expect(errorOf("(".repeat(300))[1]).toBe("too many nested parentheses");
    expect(errorOf("-".repeat(100_000))[0]).toBe("MemoryError");
    expect(errorOf(`a${"+a".repeat(50_000)}`)[0]).toBe("RecursionError");
    const deep = Array.from({ length: 101 }, (_, i) => `${" ".repeat(i)}if x:`).join("\n");
    expect(errorOf(deep).slice(0, 2)).toEqual(["IndentationError", "too many levels of indentation"]);
    const loops = Array.from({ length: 22 }, (_, i) => `${" ".repeat(i)}for x in y:`).join("\n");
    expect(errorOf(`${loops}\n${" ".repeat(22)}pass`)[1]).toBe("too many statically nested blocks");
  });

  test("what the model lacks says so", () => {
    const outcome = compile('"\\N{LONG RIGHTWARDS SQUIGGLE ARROW}"', "a.py");
    expect(outcome.ok ? null : outcome.error.unsupported).toBe(true);
  });
});
