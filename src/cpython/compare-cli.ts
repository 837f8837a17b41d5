/**
 * Model and real CPython side by side, in a terminal.
 *
 *   compare FILE.py                   with Pyodide
 *   compare --python PATH FILE.py     with a native CPython 3.13
 *
 * Exit status 0 when every difference has a known cause, 1 when one has none, 2 when the program could not be compared.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { runHere } from "../runner/direct.ts";
import type { RealRun } from "./messages.ts";
import { watchNative } from "./native.ts";
import { openInNode } from "./node.ts";
import type { Program } from "./process.ts";
import { sideBySide } from "./side-by-side.ts";
import { compared, placeOf, reasonOf, verdict } from "./words.ts";

const usage = "usage: compare [--python PATH] FILE.py\n";

function fail(text: string): never {
  process.stderr.write(text);
  process.exit(2);
}

async function withPyodide(program: Program): Promise<RealRun> {
  const python = await openInNode();
  python.freeze();
  return python.runTwice(program);
}

const { values, positionals } = (() => {
  try {
    return parseArgs({ options: { python: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    return fail(`compare: ${(error as Error).message}\n${usage}`);
  }
})();
const [file] = positionals;
if (file === undefined || positionals.length !== 1) fail(usage);
if (!existsSync(file)) fail(`compare: there is no file ${file}\n`);

const folder = dirname(file);
const beside = readdirSync(folder).filter((name) => name.endsWith(".py") && name !== basename(file));
const program: Program = {
  filename: basename(file),
  source: readFileSync(file, "utf8"),
  files: Object.fromEntries(beside.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
};

const model = await runHere(program);
let real: RealRun;
try {
  real = values.python === undefined ? await withPyodide(program) : watchNative(values.python, file, program);
} catch (error) {
  fail(`compare: real CPython did not come to the program's end: ${(error as Error).message}\n`);
}
const { comparison } = await sideBySide(program, model, real, runHere, values.python === undefined);
const found = { python: real.python, comparison };
process.stdout.write(`${verdict(found)}\nCompared: the output, ${compared(found)}.\n`);
if (!real.isUnseen)
  process.stdout.write("The program can tell that it is watched: its output is from a run that was not.\n");
for (const difference of comparison.differences) {
  process.stdout.write(
    `\n${placeOf(difference)}: ${difference.kind} ${difference.subject}\n` +
      `  model    ${difference.model}\n  CPython  ${difference.real}\n  ${reasonOf(difference)}\n`,
  );
}
process.exitCode = comparison.differences.some(({ cause }) => cause === null) ? 1 : 0;
