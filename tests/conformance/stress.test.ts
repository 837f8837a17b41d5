// The same programs under a strain: a collection runs wherever CPython may run one while the collector is enabled.
// Output must not change, except for programs that are tagged as being about the time of collections.

import { afterEach, describe, expect, test } from "vitest";
import { findFixtures, mask } from "../tools/fixtures.ts";
import { machine, simulate } from "../tools/simulator.ts";

const { replaceSteps, setInstructionHook } = machine;
const fixtures = findFixtures(import.meta.dirname);

/** So many collections of a program are full ones; from there, one in sixteen is, the rest leave generation 2 alone. */
const FULL = 1500;

/** Every check of the eval breaker, or only that after each so many instructions, finds a collection scheduled. */
function collectEverywhere(every = 1): () => void {
  let collections = 0;
  let instructions = 0;
  const restore = replaceSteps({
    gc_select_generation: () => (++collections <= FULL || collections % 16 === 0 ? 2 : 1),
  });
  setInstructionHook(() => {
    const { gc } = machine.rt;
    if (gc.collecting || ++instructions % every !== 0) return;
    gc.scheduled = true;
    machine.rt.evalBreaker = true;
  });
  return () => {
    setInstructionHook(null);
    restore();
  };
}

describe("a collection at every possible point changes nothing", () => {
  let stop = () => {};
  afterEach(() => stop());

  test("the strain is real", () => {
    stop = collectEverywhere();
    const source = [
      "class N:",
      "    def __del__(self): print('freed')",
      "n = N(); n.me = n",
      "n = len('collects when it has returned')",
      "print('after')",
      "",
    ].join("\n");
    expect(simulate(source, "program.py").stdout).toBe("freed\nafter\n");
  });

  for (const fixture of fixtures) {
    if (fixture.tags.has("gc-time")) continue;
    test(fixture.id, () => {
      stop = collectEverywhere(fixture.tags.has("library") ? 397 : 1);
      const { stdout, stderr, status } = simulate(fixture.source, fixture.name, {
        folder: fixture.folder,
        instructions: 20_000_000,
      });
      expect({ stdout: mask(stdout), stderr: mask(stderr), status }).toEqual(fixture.golden);
    });
  }
});
