// A small part of what `npm run fuzz` tries, with a fixed seed.

import fc from "fast-check";
import { expect, test } from "vitest";
import { targets } from "./robust.ts";

test("the shares make a whole", () => {
  expect(targets.reduce((sum, { share }) => sum + share, 0)).toBe(1_000);
});

test.each(targets.map((target) => [target.name, target] as const))(
  "%s",
  async (_name, { share, property }) => {
    const result = await fc.check(property as fc.IAsyncProperty<unknown>, { numRuns: share, seed: 11 });
    expect(result.failed ? fc.defaultReportMessage(result) : null).toBeNull();
  },
);
