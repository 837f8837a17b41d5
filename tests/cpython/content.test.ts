// Every program and every solution of the course in real CPython: the same output, the same counts at every line, the same
// deaths and collections; or a difference with a cause of the closed list, and exactly the value that the cause predicts.
// The table by program is printed at the end.

import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { globSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openInNode } from "../../src/cpython/node.ts";
import type { CPython, Program } from "../../src/cpython/process.ts";
import { type SideBySide, sideBySide } from "../../src/cpython/side-by-side.ts";
import { library } from "../../src/exercises/library.ts";
import { runHere } from "../../src/runner/direct.ts";
import { root } from "../../tools/project.ts";
import { isPublished } from "../content/published.ts";
import { importable } from "../tools/pyodide.ts";

/**
 * What is not predicted yet: the program asks CPython for something of its whole process. Each must differ, or it is taken
 * off this list.
 */
const unpredicted: Readonly<Record<string, string>> = {};

const files = globSync("content/**/*.py", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !basename(file).startsWith("_") && isPublished(dirname(file)))
  .sort();
const programs: [string, Program][] = files.map((file) => [
  file,
  {
    filename: basename(file),
    source: readFileSync(join(root, file), "utf8"),
    files: importable(join(root, dirname(file))),
  },
]);
for (const { chapter, file, kind, solution, program } of library().values()) {
  if (!isPublished(`content/chapters/${chapter}`)) continue;
  // What a solution is depends on the kind of exercise: these two are answered by programs.
  if (solution !== null && ["reach-a-state", "inverse", "order"].includes(kind))
    programs.push([`${file}, solution`, { filename: "main.py", source: solution }]);
  if (program !== null) programs.push([`${file}, program`, { filename: "main.py", source: program }]);
}

/** Less than a page watches: the first rounds of each loop. */
const budget = { lines: 12_000, objects: 100_000, visits: 5 };
const table: string[] = [];
let python: CPython;
beforeAll(async () => {
  python = await openInNode();
  python.freeze();
}, 120_000);

afterAll(() => {
  const head = "lines counts objects deaths collections differences program";
  process.stdout.write(`${[head, ...table].join("\n")}\n`);
});

async function compared(program: Program): Promise<SideBySide> {
  const model = await runHere(program);
  const outcome = python.run(program);
  const { data, isCut, ids } = python.watch(program, budget);
  const real = { ...outcome, python: python.python, data, isCut, isUnseen: true, watchedIds: ids };
  return sideBySide(program, model, real, runHere);
}

describe.each(programs)("%s", (name, program) => {
  test("is the same in real CPython, but for what must differ", async () => {
    const { comparison } = await compared(program);
    const { lines, counts, objects, deaths, collections, differences } = comparison;
    const causes = [...new Set(differences.map(({ cause }) => cause ?? "unknown"))].join("+") || "none";
    table.push(
      [lines, counts, objects, deaths, collections].map((n) => String(n).padStart(6)).join(" ") +
        ` ${causes.padEnd(24)} ${name}`,
    );
    const open = differences.filter(({ cause }) => cause === null);
    if (name in unpredicted) expect(open).not.toEqual([]);
    else expect(open).toEqual([]);
  });
});
