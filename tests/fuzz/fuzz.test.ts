// Generated programs in the simulator and in CPython, with fixed seeds; `npm run fuzz` runs as many as one likes.

import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { simulate } from "../tools/simulator.ts";
import { compare, show } from "./compare.ts";
import { prelude, program } from "./generate.ts";

let oracle: Oracle;
beforeAll(async () => {
  oracle = await openOracle();
  oracle.freeze();
}, 120_000);

const simulator = (source: string) => simulate(source, "program.py", { instructions: 5_000_000 });

describe("generated programs", () => {
  test.each([1, 2, 3, 4])(
    "100 of seed %i agree",
    (seed) => {
      const { counterexample } = fc.check(
        fc.property(program(), (source) => compare(oracle, simulator, source) === null),
        { numRuns: 100, seed },
      );
      const source = counterexample?.[0];
      if (source === undefined) return;
      const difference = compare(oracle, simulator, source);
      expect.fail(`${source.replace(prelude, "")}\n${difference === null ? "" : show(difference)}`);
    },
    300_000,
  );

  test("they are many-sided: among 300, every kind of event is seen", () => {
    let seen = "";
    for (const source of fc.sample(program(), { numRuns: 300, seed: 5 }))
      seen += oracle.run(source, "program.py").stdout;
    for (const event of [
      "del N",
      "del S",
      "del L",
      "gone V",
      "resurrect R",
      "callback 1 True",
      "finalized\n",
      "cleanup",
      "exit ",
      "finally",
      "count ",
      "collected 2",
      "weak ",
      "alive ",
      "tracked False",
      "TypeError",
      "AttributeError",
      "ValueError",
    ]) {
      expect(seen).toContain(event);
    }
  }, 120_000);
});
