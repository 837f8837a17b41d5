// Calls of the methods of str, bytes, bytearray, memoryview and complex, beside them what CPython 3.13.0 prints (64-bit),
// recorded with
//   PYTHONHASHSEED=0 python3.13 -W ignore NAME.py > NAME.out
// callbacks.py runs Python code from inside their C functions; the ledger is checked after each of its instructions.

import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { runPlain } from "../../../src/simulator/index.ts";
import { machine } from "../../tools/simulator.ts";

const folder = join(import.meta.dirname, "texts");
const read = (file: string): string => readFileSync(join(folder, file), "utf8");
/** Addresses are the model's own. */
const mask = (text: string): string => text.replace(/0x[0-9a-f]{6,}/g, "0xX");

for (const out of globSync("*.out", { cwd: folder }).sort()) {
  const name = basename(out, ".out");
  test(name, { timeout: 60_000 }, () => {
    const result = runPlain(read(`${name}.py`), `${name}.py`);
    expect(mask(result.stdout)).toBe(mask(read(out)));
    expect(result.status).toBe(0);
  });
}

test("no reference is outside the ledger while a text runs Python code", { timeout: 120_000 }, () => {
  const result = machine.runChecked(read("callbacks.py"), "callbacks.py", { each: true });
  expect(result.problems).toEqual([]);
  expect(result.stdout).toBe(read("callbacks.out"));
  expect(result.checks).toBe(result.instructions);
});
