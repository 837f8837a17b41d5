// The listed differences are still there, and are what the list says.

import { describe, expect, test } from "vitest";
import { observe } from "./model.ts";
import { readDivergences } from "./read.ts";

const divergences = readDivergences();

test("there are some", () => {
  expect(divergences.length).toBeGreaterThanOrEqual(8);
});

describe.each(divergences)("$name", (divergence) => {
  test("the simulator does what was recorded, every time", () => {
    expect(observe(divergence)).toBe(divergence.model);
    expect(observe(divergence)).toBe(divergence.model);
  });

  test("it is a difference", () => {
    if (divergence.varies) expect(divergence.native).toBeNull();
    else expect(divergence.native).not.toBe(divergence.model);
    expect(divergence.native === null || divergence.native.length > 0).toBe(true);
  });

  test("its words are sentences", () => {
    for (const text of [divergence.what, divergence.why, divergence.learner])
      expect(text).toMatch(/^\S.{20,}\.$/s);
  });
});
