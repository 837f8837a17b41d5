// A count that is wrong inside the machine is a report with the object's history, not a picture: planted while the
// collector runs, found when the count falls below zero or when the last instruction is done.

import { createRequire } from "node:module";
import { afterEach, describe, expect, test } from "vitest";
import type { PyObject } from "../../../src/simulator/objects/object.ts";
import { machine } from "../../tools/simulator.ts";

/** Node itself loads the machine, whose modules refer to each other in circles (tests/tools/simulator.ts). */
const { run } = createRequire(import.meta.url)(
  "../../../src/simulator/index.ts",
) as typeof import("../../../src/simulator/index.ts");
const { replaceSteps, INCREF } = machine;

let restore = () => {};
afterEach(() => restore());

/** Does something to every bytearray when tuples are looked at, that is in each collection. */
function plant(change: (o: PyObject) => void): void {
  restore = replaceSteps({
    untrack_tuples() {
      machine.rt.obmalloc.forEachOwner((o) => {
        const object = o as PyObject;
        if (object.ob_type.tp_name === "bytearray") change(object);
      });
    },
  });
}

const source = "import gc\nx = bytearray()\ny = x\ngc.collect()\ny = None\nx = None\nprint('end')\n";

describe("a planted fault", () => {
  test("none: the run ends well", () => {
    plant(() => {});
    expect(run({ filename: "program.py", source })).toMatchObject({ end: { kind: "exit" }, stdout: "end\n" });
  });

  test("a count that falls below zero stops the machine", () => {
    plant((o) => {
      o.ob_refcnt = 0;
    });
    const { end, stdout } = run({ filename: "program.py", source });
    expect(end).toMatchObject({ kind: "internal-error", line: 5 });
    expect(end.message).toContain("bytearray");
    expect(end.message).toContain("fell below zero");
    expect(end.message).toMatch(
      /What happened to it: allocate 1 \(line 2, CALL\).*incref 2 \(line 3, LOAD_NAME\)/,
    );
    expect(stdout).toBe("");
  });

  test("a leak is found at the end", () => {
    plant((o) => INCREF(o));
    const { end } = run({ filename: "program.py", source });
    expect(end.kind).toBe("internal-error");
    expect(end.message).toContain("ob_refcnt is 1, references found: 0");
    expect(end.message).toMatch(/incref 3 \(line 4, CALL\).*decref 1 \(line 6, STORE_NAME\)/);
  });
});
