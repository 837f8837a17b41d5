// Forty small programs, each about one rule of CPython's memory management, with the output of native 3.13.0.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { simulate } from "../tools/simulator.ts";

const probes = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".py"))
  .sort()
  .map((file) => ({
    id: file.slice(0, 3),
    file,
    source: readFileSync(join(import.meta.dirname, file), "utf8"),
    golden: readFileSync(join(import.meta.dirname, file.replace(/\.py$/, ".out")), "utf8"),
  }));

/** What a 32-bit build shows otherwise: the count of an immortal (p04), sizes (p07 to p12), addresses (p34, p35). */
const onlyNative = new Set(["p04", "p07", "p08", "p09", "p10", "p11", "p12", "p34", "p35"]);

test("there are forty", () => {
  expect(probes).toHaveLength(40);
});

describe("the simulator prints what 3.13.0 printed", () => {
  for (const { file, source, golden } of probes) {
    test(file, () => {
      const found = simulate(source, file);
      expect(found.stdout).toBe(golden);
      expect(found.status).toBe(0);
    });
  }
});

describe("CPython in this run agrees", () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await openOracle();
  }, 120_000);
  for (const { id, file, source, golden } of probes) {
    if (onlyNative.has(id)) continue;
    test(file, () => {
      expect(oracle.run(source, file).stdout).toBe(golden);
    });
  }
});
