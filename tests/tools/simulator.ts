// The simulator as the tests see it: a program in, what `python FILE.py` prints out.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Outcome } from "./fixtures.ts";

/**
 * Node itself loads the simulator, whose modules refer to each other in circles: the loader that vitest puts in its
 * place begins the modules of a circle in another way than ECMAScript says.
 */
const load = createRequire(import.meta.url);
const { run, runPlain } = load(
  "../../src/simulator/index.ts",
) as typeof import("../../src/simulator/index.ts");
const { disText } = load(
  "../../src/simulator/compiler/dis-cli.ts",
) as typeof import("../../src/simulator/compiler/dis-cli.ts");

const runtime = load(
  "../../src/simulator/objects/runtime.ts",
) as typeof import("../../src/simulator/objects/runtime.ts");

/** What tests of the machine itself need: hooks, the collector's steps, runs that are checked. */
export const machine = {
  /** A run that is recorded. */
  run,
  /** The process that runs: another one for each program. */
  get rt() {
    return runtime.rt;
  },
  ...(load("../../src/simulator/checked-run.ts") as typeof import("../../src/simulator/checked-run.ts")),
  ...(load(
    "../../src/simulator/memory/gcmodule.ts",
  ) as typeof import("../../src/simulator/memory/gcmodule.ts")),
  ...(load(
    "../../src/simulator/memory/gcstate.ts",
  ) as typeof import("../../src/simulator/memory/gcstate.ts")),
  ...(load(
    "../../src/simulator/objects/object.ts",
  ) as typeof import("../../src/simulator/objects/object.ts")),
  ...(load("../../src/simulator/vm/ceval.ts") as typeof import("../../src/simulator/vm/ceval.ts")),
};

/** One instruction as `simulate --dis` prints it. */
interface Instruction {
  readonly code: string;
  readonly line: number | null;
  readonly op: string;
  readonly argrepr: string;
}

export interface Options {
  /** The folder whose `_*.py` files the program may import. */
  readonly folder?: string;
  /** Bound of instructions; a program that reaches it fails. */
  readonly instructions?: number;
}

const helpers = new Map<string, Record<string, string>>();

/** The `_*.py` files beside a fixture, which it may import. */
export function helpersOf(folder: string | undefined): Record<string, string> {
  if (folder === undefined) return {};
  let found = helpers.get(folder);
  if (found === undefined) {
    found = {};
    for (const file of readdirSync(folder)) {
      if (/^_\w*\.py$/.test(file)) found[file] = readFileSync(join(folder, file), "utf8");
    }
    helpers.set(folder, found);
  }
  return found;
}

/** Runs a program called `name` (no folder). */
export function simulate(source: string, name: string, options: Options = {}): Outcome {
  const { stdout, stderr, status, ended, message } = runPlain(source, name, {
    files: helpersOf(options.folder),
    instructions: options.instructions ?? 100_000_000,
  });
  if (ended !== "exit")
    return { stdout, stderr: `${stderr}(${ended}: ${message})\n`, status: ended === "unsupported" ? 2 : 128 };
  return { stdout, stderr, status };
}

/** The program's instructions in the form of a NAME.dis golden; null when it does not compile. */
export function disassemble(source: string, name: string): string | null {
  const listing = disText(source, name);
  if (!listing.ok) return null;
  let text = "";
  let last: string | undefined;
  for (const line of listing.text.trimEnd().split("\n")) {
    const one = JSON.parse(line) as Instruction;
    if (one.code !== last) text += `code ${one.code}\n`;
    last = one.code;
    text += `${`${one.line ?? "-"} ${one.op} ${one.argrepr}`.trimEnd()}\n`;
  }
  return text;
}
