// The same programs under two strains. In one the whole heap is checked before every instruction (past 5,000 of them
// only a sample): the holders that can be found must add up to each object's count. In the other a full collection
// runs wherever CPython may run one while the collector is enabled: output must not change, except for programs that
// are tagged as being about the time of collections.

import { afterEach, describe, expect, test } from "vitest";
import { findFixtures, mask } from "../tools/fixtures.ts";
import { helpersOf, machine, simulate } from "../tools/simulator.ts";

const { replaceSteps, rt, runChecked, setInstructionHook } = machine;
const fixtures = findFixtures(import.meta.dirname);

describe("the ledger holds before every instruction", () => {
  for (const { id, source, name, folder, instructions } of fixtures) {
    test(id, () => {
      const { problems, checks } = runChecked(source, name, { files: helpersOf(folder), denseUntil: 5000 });
      expect(problems).toEqual([]);
      if (instructions !== null) expect(checks).toBeGreaterThan(0);
    });
  }
});

/** Every check of the eval breaker finds a collection scheduled, and it is a full one. */
function collectEverywhere(): () => void {
  const restore = replaceSteps({ gc_select_generation: () => 2 });
  setInstructionHook(() => {
    if (rt.gc.collecting) return;
    rt.gc.scheduled = true;
    rt.evalBreaker = true;
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
      stop = collectEverywhere();
      const { stdout, stderr, status } = simulate(fixture.source, fixture.name, {
        folder: fixture.folder,
        instructions: 20_000_000,
      });
      expect({ stdout: mask(stdout), stderr: mask(stderr), status }).toEqual(fixture.golden);
    });
  }
});
