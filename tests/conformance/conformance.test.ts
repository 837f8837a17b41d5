// Every program of the folders beside this file, three times: the simulator's output against the golden of
// native CPython 3.13.0, its instructions against 3.13's dis, and the golden against a CPython that runs here
// and now (Pyodide), where that can confirm it.

import { cpus } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { findFixtures, mask, type Outcome, pyodideConfirms } from "../tools/fixtures.ts";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { disassemble, simulate } from "../tools/simulator.ts";

const fixtures = findFixtures(import.meta.dirname);

function masked(outcome: Outcome): Outcome {
  return { ...outcome, stdout: mask(outcome.stdout), stderr: mask(outcome.stderr) };
}

/** Runs one task a processor ahead of the test that waits for it, so that no test waits for a process to start. */
function ahead<Result>(tasks: readonly (() => Promise<Result>)[]): (index: number) => Promise<Result> {
  const started: Promise<Result>[] = [];
  const width = Math.max(2, cpus().length);
  return (index) => {
    for (let i = index; i < Math.min(tasks.length, index + width); i += 1) {
      const task = tasks[i];
      if (started[i] === undefined && task !== undefined) {
        const result = task();
        // A failure is reported by the test that awaits it, not as an unhandled rejection before.
        result.catch(() => {});
        started[i] = result;
      }
    }
    const wanted = started[index];
    if (wanted === undefined) throw new RangeError(`no task ${index}`);
    return wanted;
  };
}

const areas = [...new Set(fixtures.map((fixture) => fixture.area))];

test("there are at least 400 programs", () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(400);
});

describe("the simulator prints what CPython prints", () => {
  const run = ahead(
    fixtures.map(
      ({ source, name, folder }) =>
        () =>
          simulate(source, name, { folder }),
    ),
  );
  for (const area of areas) {
    describe(area, () => {
      for (const [index, fixture] of fixtures.entries()) {
        if (fixture.area !== area) continue;
        test(fixture.id, async () => {
          expect(masked(await run(index))).toEqual(fixture.golden);
        });
      }
    });
  }
});

describe("the simulator compiles to CPython's instructions", () => {
  const run = ahead(
    fixtures.map(
      ({ source, name }) =>
        () =>
          disassemble(source, name),
    ),
  );
  for (const area of areas) {
    describe(area, () => {
      for (const [index, fixture] of fixtures.entries()) {
        if (fixture.area !== area) continue;
        test(fixture.id, async () => {
          const found = await run(index);
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
  });

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
