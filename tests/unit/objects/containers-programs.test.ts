// Programs about containers, beside them what CPython 3.13.0 prints (64-bit, PYTHONHASHSEED=0), recorded with
//   python3.13 NAME.py > NAME.out
// held_references.py is for the model only: it checks the ledger from inside every C function that runs Python code.

import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { runPlain } from "../../../src/simulator/index.ts";
import { heapcheck } from "../../../src/simulator/memory/heapcheck.ts";
import { registerModule } from "../../../src/simulator/modules/registry.ts";
import { addObject } from "../../../src/simulator/objects/moduleobject.ts";
import { NewRef, noargs } from "../../../src/simulator/objects/object.ts";
import { PyODict_Type } from "../../../src/simulator/objects/odictobject.ts";
import { Py_None } from "../../../src/simulator/objects/singletons.ts";

const folder = join(import.meta.dirname, "containers");
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

for (const out of globSync("*.out", { cwd: folder }).sort()) {
  const name = basename(out, ".out");
  test(name, { timeout: 60_000 }, () => {
    const result = runPlain(read(`${name}.py`), `${name}.py`);
    expect(result.stderr).toBe("");
    expect(result.stdout).toBe(read(out));
  });
}

test("no reference is outside the ledger while a container runs Python code", { timeout: 120_000 }, () => {
  const faults = new Set<string>();
  let checks = 0;
  registerModule({
    name: "ledger",
    functions: [
      noargs("check", () => {
        checks++;
        for (const fault of heapcheck()) faults.add(fault);
        return Py_None;
      }),
    ],
    init(m) {
      addObject(m, "OrderedDict", NewRef(PyODict_Type));
      return true;
    },
  });
  const result = runPlain(read("held_references.py"), "held_references.py");
  expect(result.stderr).toBe("");
  expect(result.stdout).toBe("done\n");
  expect([...faults]).toEqual([]);
  expect(checks).toBeGreaterThan(700);
});
