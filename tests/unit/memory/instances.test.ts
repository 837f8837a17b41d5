// What 100,000 instances of a class take and leave behind, by size class of the allocator, as a native process says
// (tests/tools/record-instances.py): slotted or not, with attributes that come late, with containers of their own.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { simulate } from "../../tools/simulator.ts";

interface Changes {
  readonly [size: string]: number;
}
const recorded = JSON.parse(readFileSync(new URL("instances.json", import.meta.url), "utf8")) as Record<
  string,
  { readonly made: Changes; readonly left: Changes }
>;

/** "blocks in use" of each size class. */
function blocksInUse(text: string): Map<string, number> {
  return new Map(
    [...text.matchAll(/^ +\d+ +(\d+) +\d+ +(\d+) +\d+$/gm)].map(([, size, used]) => [
      size ?? "",
      Number(used),
    ]),
  );
}

function changes(before: Map<string, number>, after: Map<string, number>): Changes {
  const out: Record<string, number> = {};
  for (const size of new Set([...before.keys(), ...after.keys()])) {
    const n = (after.get(size) ?? 0) - (before.get(size) ?? 0);
    if (n !== 0) out[size] = n;
  }
  return out;
}

test("100,000 instances change every size class as in CPython", () => {
  const source = readFileSync(new URL("instances.py", import.meta.url), "utf8");
  const { stdout, stderr } = simulate(source, "instances.py", { instructions: 1_000_000_000 });
  const tables = stderr.split("Small block threshold").slice(1).map(blocksInUse);
  const names = stdout.split("\n").slice(0, -1);
  expect(names).toEqual(Object.keys(recorded));
  expect(tables).toHaveLength(3 * names.length);
  const none = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const [before = none, alive = none, after = none] = tables.slice(3 * at, 3 * at + 3);
    expect({ name, made: changes(before, alive), left: changes(before, after) }).toEqual({
      name,
      ...recorded[name],
    });
  }
});
