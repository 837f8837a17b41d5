// Every program of the folders beside this file, three times: the simulator's output against the golden of
// native CPython 3.13.0, its instructions against 3.13's dis, and the golden against a CPython that runs here
// and now (Pyodide), where that can confirm it.

import { beforeAll, describe, expect, test } from "vitest";
import { findFixtures, mask, type Outcome, pyodideConfirms } from "../tools/fixtures.ts";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { disassemble, simulate } from "../tools/simulator.ts";

const fixtures = findFixtures(import.meta.dirname);

/** What a golden records. */
function masked({ stdout, stderr, status }: Outcome): Outcome {
  return { stdout: mask(stdout), stderr: mask(stderr), status };
}

const areas = [...new Set(fixtures.map((fixture) => fixture.area))];

test("there are at least 420 programs", () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(420);
});

describe("the simulator prints what CPython prints", () => {
  for (const area of areas) {
    describe(area, () => {
      for (const fixture of fixtures.filter((one) => one.area === area)) {
        test(fixture.id, () => {
          const { source, name, folder } = fixture;
          expect(masked(simulate(source, name, { folder }))).toEqual(fixture.golden);
        });
      }
    });
  }
});

describe("the simulator compiles to CPython's instructions", () => {
  for (const area of areas) {
    describe(area, () => {
      for (const fixture of fixtures.filter((one) => one.area === area)) {
        test(fixture.id, () => {
          const found = disassemble(fixture.source, fixture.name);
          expect(found === null ? null : mask(found)).toBe(fixture.instructions);
        });
      }
    });
  }
});

describe("CPython in this run agrees with the goldens", () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await openOracle();
  }, 120_000);

  test("the oracle is a CPython 3.13", () => {
    expect(oracle.python).toMatch(/^3\.13\./);
  });

  const confirmed = fixtures.filter(pyodideConfirms);
  test("most programs can be confirmed", () => {
    expect(confirmed.length).toBeGreaterThan(fixtures.length * 0.6);
  });

  for (const fixture of confirmed) {
    test(fixture.id, () => {
      const found = oracle.run(fixture.source, fixture.name, fixture.folder);
      expect(masked(found)).toEqual(fixture.golden);
    });
  }
});
