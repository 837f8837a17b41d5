// The simulator as the site's bundle has it: without the bodies of the functions that few programs call, until one is
// called. Programs print the same as ever, and those of the course do without them.

import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { program as firstProgram } from "../../../tools/bench/cold/program.ts";
import { root } from "../../../tools/project.ts";
import { rareCode, readRareFunctions } from "../../../tools/rare/plugin.ts";
import { type Fixture, findFixtures, mask } from "../../tools/fixtures.ts";
import { helpersOf } from "../../tools/simulator.ts";

type Lazy = typeof import("../../../src/simulator/lazy.ts");

const folder = join(root, ".cache/rare");
const plugin = rareCode(root);
let fresh: () => Promise<Lazy>;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    plugins: [plugin],
    build: {
      outDir: folder,
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: { lazy: join(root, "src/simulator/lazy.ts") },
        output: { entryFileNames: "[name].js" },
        preserveEntrySignatures: "strict",
      },
    },
  });
  fresh = () => import(/* @vite-ignore */ pathToFileURL(join(folder, "lazy.js")).href);
}, 120_000);

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** How often the program began. */
  readonly starts: number;
}

async function run(simulator: Lazy, source: string, filename: string, helpers?: string): Promise<Ran> {
  const program = { filename, source, files: helpersOf(helpers) };
  await simulator.prepare(program);
  for (let starts = 1; ; starts++) {
    try {
      const session = simulator.createSession(program, {
        budgets: { instructions: 3_000_000, output: 5_000_000, bytes: 2 ** 30 },
      });
      while (session.resume(1_000_000) === "running");
      const { stdout, stderr } = session.result();
      if (!(await simulator.fetchWanted())) return { stdout, stderr, starts };
    } catch (error) {
      if (!(await simulator.fetchWanted())) throw error;
    }
  }
}

test("many functions have their bodies in the other file", () => {
  const listed = Object.values(readRareFunctions(root)).flat().length;
  const moved = [...plugin.moved.values()].reduce((sum, n) => sum + n, 0);
  // Of those listed, some are too small to be worth a stub, and some go along with others.
  expect(moved).toBeGreaterThan(listed / 3);
  expect(moved).toBeLessThanOrEqual(listed);
});

test("a program of the course's kind begins once, and what it prints is right", async () => {
  const simulator = await fresh();
  const { stdout, stderr, starts } = await run(simulator, firstProgram, "main.py");
  expect({ stdout, stderr, starts }).toEqual({ stdout: "['a', 'b'] 1\n", stderr: "", starts: 1 });
  const labs = globSync("content/chapters/*/*.py", { cwd: root }).sort();
  const again: string[] = [];
  for (const lab of labs.filter((_, i) => i % 12 === 0)) {
    const ran = await run(simulator, readFileSync(join(root, lab), "utf8"), "main.py");
    if (ran.starts > 1) again.push(lab);
  }
  // A run that fetched them leaves them at hand, so this counts at most one.
  expect(again.length, again.join(", ")).toBeLessThanOrEqual(1);
}, 60_000);

/** Programs of all areas, spread evenly; chains of 100,000 objects are more than a page's recorded run may hold. */
const chosen = findFixtures(join(root, "tests/conformance"))
  .filter(({ id }) => !id.includes("long_chain"))
  .filter((_, i) => i % 16 === 5);

describe("programs that need more print what CPython prints", () => {
  test.each(chosen.map((fixture): [string, Fixture] => [fixture.id, fixture]))("%s", async (_id, fixture) => {
    const ran = await run(await fresh(), fixture.source, fixture.name, fixture.folder);
    expect({ stdout: mask(ran.stdout), stderr: mask(ran.stderr) }).toEqual({
      stdout: fixture.golden.stdout,
      stderr: fixture.golden.stderr,
    });
  });
});
