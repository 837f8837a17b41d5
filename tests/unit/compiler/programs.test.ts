// Each program in programs/ compiles to what CPython 3.13.0 compiles it to: instructions, arguments, lines, constants in
// their order, names, flags, stack depth, and the bytes of co_code, co_linetable (all positions) and
// co_exceptiontable. The goldens are recorded by tests/tools/record-compiler.py.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/simulator/compiler/compile.ts";
import { reportUnits } from "../../tools/code-report.ts";

const FOLDER = join(import.meta.dirname, "programs");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".py"));

type Instruction = [op: string, arg: number | null, argrepr: string, offset: number, line: number | null];

/** As the recorder writes it. */
function line([op, arg, argrepr, offset, lineno]: Instruction): string {
  return `${offset} ${lineno ?? "-"} ${op} ${arg ?? "-"} ${argrepr}`;
}

describe("programs compile to CPython's code", () => {
  test("there are programs", () => expect(NAMES.length).toBeGreaterThanOrEqual(60));

  test.each(NAMES)("%s", (name) => {
    const golden = JSON.parse(readFileSync(join(FOLDER, name.replace(/py$/, "json")), "utf8"));
    const outcome = compile(readFileSync(join(FOLDER, name), "utf8"), name);
    if (!outcome.ok) throw new Error(`${outcome.error.msg}, line ${outcome.error.lineno}`);
    const units = reportUnits(outcome.result.unit).map(({ exceptions: _, ...unit }) => ({
      ...unit,
      instructions: (unit.instructions as Instruction[]).map(line),
    }));
    expect(units).toEqual(golden.units);
    const warnings = outcome.result.warnings.map((w) => [w.category, w.message, w.lineno]);
    expect(warnings).toEqual(golden.warnings);
  });
});
