// A CPython that runs here and now confirms what is recorded of the course's programs, so that a wrong recording
// cannot stand. What it cannot confirm is listed with its reason in pyodide.yaml, and the list is kept honest.

import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { tags } from "../tools/fixtures.ts";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { recorded, root } from "./pages.ts";

const excused = parse(readFileSync(join(import.meta.dirname, "pyodide.yaml"), "utf8")) as Record<
  string,
  string[]
>;
const reasonOf = new Map(
  Object.entries(excused).flatMap(([reason, paths]) =>
    paths.map((path) => [`content/${path}`, reason] as const),
  ),
);
const programs = globSync("content/**/*.py", { cwd: root })
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** Pyodide writes the addresses of its own process; recordings have them masked. */
const mask = (text: string): string => text.replace(/\bat 0x[0-9a-f]+/gi, "at 0x…");

/** First lines that leave freed blocks between living ones: of all small sizes, and of lists with their items. */
const holes = "_holes = [bytes(n) for n in range(0, 600, 2) for _ in range(8)]; del _holes[::2]\n";
const grown = "_grown = [[None] * (n % 7) for n in range(2_000)]; del _grown[1::3]\n";

let oracle: Oracle;
beforeAll(async () => {
  oracle = await openOracle();
}, 120_000);

test("every reason is known, and every excused program is there", () => {
  expect(Object.keys(excused).filter((reason) => !(reason in tags))).toEqual([]);
  expect([...reasonOf.keys()].filter((path) => !programs.includes(path))).toEqual([]);
});

describe.each(programs)("%s", (path) => {
  const reason = reasonOf.get(path as `content/${string}`);
  const source = readFileSync(join(root, path), "utf8");
  const runHere = (before = "") =>
    mask(oracle.run(before + source, basename(path), join(root, dirname(path))).stdout);

  if (reason === "thread") {
    test("starts threads or processes, which Pyodide has not", () => {
      expect(source).toMatch(/^(?:import|from) (?:threading|multiprocessing)\b/m);
    });
  } else if (reason !== undefined) {
    test(`prints something else there: ${reason}`, () => {
      // Which block C's malloc gives depends on what was freed before: it may agree by chance, but not among holes too.
      const golden = recorded(path, ".out");
      expect(["", "", holes, holes, grown, grown].some((before) => runHere(before) !== golden)).toBe(true);
    });
  } else {
    test("prints the same there", () => {
      expect(runHere()).toBe(recorded(path, ".out"));
    });
  }
});
