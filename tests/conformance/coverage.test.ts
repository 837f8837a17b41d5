// The programs together execute every instruction of 3.13, and call every method that dir() of a
// modelled type shows. tests/tools/coverage.py counts both in native CPython 3.13.0 and writes coverage.json; here
// its answer is looked at, and checked against the programs that are there now.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Coverage {
  readonly instructions: Readonly<Record<string, string | null>>;
  readonly methods: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

const coverage = JSON.parse(readFileSync(join(import.meta.dirname, "coverage.json"), "utf8")) as Coverage;

/** Methods that no program calls, each with its reason. */
const refused: Readonly<Record<string, string>> = {};

const instructions = Object.entries(coverage.instructions);
const types = Object.entries(coverage.methods);

describe("every instruction is executed", () => {
  test("the list is 3.13's", () => {
    expect(instructions.length).toBe(114);
  });
  test.each(instructions)("%s", (name, program) => {
    expect(program).not.toBeNull();
    const listing = readFileSync(join(import.meta.dirname, `${program}.dis`), "utf8");
    // What a program compiles itself while it runs is not in its listing.
    if (
      !/\bexec\b|\bcompile\b|\beval\b/.test(readFileSync(join(import.meta.dirname, `${program}.py`), "utf8"))
    ) {
      expect(listing).toMatch(new RegExp(`^(?:\\d+|-) ${name}\\b`, "m"));
    }
  });
});

describe("every method is called", () => {
  test("the list has the types of the language", () => {
    expect(types.length).toBeGreaterThan(90);
    expect(types.flatMap(([, found]) => Object.keys(found)).length).toBeGreaterThan(1200);
  });
  test.each(types)("%s", (type, found) => {
    const missing = Object.entries(found).filter(([name, program]) => {
      if (program === null) return !Object.hasOwn(refused, `${type}.${name}`);
      return !existsSync(join(import.meta.dirname, `${program}.py`));
    });
    expect(missing).toEqual([]);
  });
});
