// 120 generated programs in seven folders, with the output of native CPython 3.13.0.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { simulate } from "../tools/simulator.ts";

const root = join(import.meta.dirname, "recorded");
const programs = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".py"))
  .sort()
  .map((file) => ({
    id: file.slice(0, -".py".length),
    folder: file.split(/[\\/]/)[0] ?? "",
    name: file.split(/[\\/]/)[1] ?? "",
    source: readFileSync(join(root, file), "utf8"),
    golden: readFileSync(join(root, file.replace(/\.py$/, ".out")), "utf8"),
  }));

test("there are 120 programs", () => {
  expect(programs).toHaveLength(120);
});

describe("the simulator prints what 3.13.0 printed", () => {
  for (const { id, name, source, golden } of programs) {
    test(id, () => {
      expect(simulate(source, name).stdout).toBe(golden);
    });
  }
});

describe("CPython in this run agrees", () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await openOracle();
  }, 120_000);
  // Sizes are other numbers on 32 bits, and so is the count that stands for "immortal".
  const comparable = (text: string) =>
    text
      .split("\n")
      .filter((line) => !line.includes("getsizeof("))
      .join("\n")
      .replaceAll("1073741823", "4294967295");
  for (const { id, folder, name, source, golden } of programs) {
    if (folder === "sizes") continue;
    test(id, () => {
      expect(comparable(oracle.run(source, name).stdout)).toBe(comparable(golden));
    });
  }
});
