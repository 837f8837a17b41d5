// The ledger of every fixture: after each instruction, the count of every object equals the number of named slots
// that hold it, found by walking all holders without looking at a count (src/simulator/memory/heapcheck.ts).
// After most instructions that is done for what was written since the last; after each 997th, for the whole heap.

import { describe, expect, test } from "vitest";
import { findFixtures } from "../tools/fixtures.ts";
import { helpersOf, machine } from "../tools/simulator.ts";

const { INCREF, runChecked } = machine;
const fixtures = findFixtures(import.meta.dirname);

describe("the ledger holds after every instruction", () => {
  for (const { id, source, name, folder, tags } of fixtures) {
    test(id, () => {
      const result = runChecked(source, name, {
        files: helpersOf(folder),
        instructions: tags.has("library") ? 15_000 : 200_000,
        verifyEvery: 997,
      });
      expect(result.problems).toEqual([]);
    });
  }
});

test("a reference too many, planted in the machine, is found", () => {
  const source = "x = [1]\ny = x\nx = None\n";
  let planted = false;
  const result = runChecked(source, "planted.py", {
    beforeEach() {
      if (planted || machine.rt.tstate.current_frame === null) return;
      machine.rt.obmalloc.forEachOwner((o) => {
        const object = o as Parameters<typeof INCREF>[0];
        if (!planted && object.ob_type.tp_name === "list") {
          planted = true;
          INCREF(object);
        }
      });
    },
  });
  expect(planted).toBe(true);
  expect(result.problems[0]).toMatch(/list .*ob_refcnt is \d+, references found: \d+/);
});
