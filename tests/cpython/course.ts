// Every program and every solution of the course in real CPython: the same output, the same counts at every line, the same
// deaths and collections; or a difference with a cause of the closed list, and exactly the value that the cause predicts.
// The table by program is printed at the end.

import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInNode } from "../../src/cpython/node.ts";
import type { CPython, Program } from "../../src/cpython/process.ts";
import { type SideBySide, sideBySide } from "../../src/cpython/side-by-side.ts";
import { library } from "../../src/exercises/library.ts";
import { runHere } from "../../src/runner/direct.ts";
import { root } from "../../tools/project.ts";
import { isPublished } from "../content/published.ts";
import { importable } from "../tools/pyodide.ts";

/** The programs of content/ whose path begins with one of these, and their exercises', by name. */
function programsOf(folders: readonly string[]): [string, Program][] {
  const isIn = (file: string) => folders.some((folder) => file.startsWith(`content/${folder}`));
  const files = globSync("content/**/*.py", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => isIn(file) && !basename(file).startsWith("_") && isPublished(dirname(file)))
    .sort();
  const programs = files.map((file): [string, Program] => [
    file,
    {
      filename: basename(file),
      source: readFileSync(join(root, file), "utf8"),
      files: importable(join(root, dirname(file))),
    },
  ]);
  for (const { chapter, file, kind, solution, program } of library().values()) {
    if (!isIn(file) || !isPublished(`content/chapters/${chapter}`)) continue;
    // The answers to other kinds are no programs.
    if (solution !== null && ["reach-a-state", "inverse", "order"].includes(kind))
      programs.push([`${file}, solution`, { filename: "main.py", source: solution }]);
    if (program !== null) programs.push([`${file}, program`, { filename: "main.py", source: program }]);
  }
  return programs;
}

/** Every line, as a page watches; the heap in full less often in loops, and what has a name at all other lines. */
const budget = { lines: 40_000, objects: 100_000, visits: 5 };

async function compared(python: CPython, program: Program): Promise<SideBySide> {
  const model = await runHere(program);
  const real = python.runTwice(program, budget);
  return sideBySide(program, model, real, runHere);
}

/** The tests of a part of the course; parts run at the same time. */
export function compareCourse(...folders: readonly string[]): void {
  const table: string[] = [];
  let python: CPython;
  beforeAll(async () => {
    python = await openInNode();
    python.freeze();
  }, 120_000);

  afterAll(() => {
    const head = " lines counts objects deaths collections";
    process.stdout.write(`${[head, ...table].join("\n")}\n`);
  });

  const programs = programsOf(folders);
  test("there are programs", () => {
    expect(programs.length).toBeGreaterThan(20);
  });

  describe.each(programs)("%s", (name, program) => {
    test("is the same in real CPython, but for what must differ", async () => {
      const { comparison } = await compared(python, program);
      const { lines, counts, objects, deaths, collections, differences } = comparison;
      const causes =
        [...new Set(differences.map(({ cause }) => cause ?? "not predicted"))].join(", ") || "none";
      const figures = [lines, counts, objects, deaths, collections]
        .map((n) => String(n).padStart(6))
        .join(" ");
      table.push(`${figures} ${name} (differences: ${causes})`);
      expect(differences.filter(({ cause }) => cause === null)).toEqual([]);
    });
  });
}
