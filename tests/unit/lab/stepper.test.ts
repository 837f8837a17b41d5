import { describe, expect, it } from "vitest";
import {
  deathsBetween,
  findJump,
  outputBetween,
  stepOf,
  stopAfter,
  stopAt,
  stopsOf,
} from "../../../src/lab/stepper.ts";
import { aliasing, constants, cycle, finalizer, loop } from "./fixtures/programs.ts";

describe("stops", () => {
  it("begin where the first line is about to run, so that step n is the state after n lines", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "line");
    expect(stops).toHaveLength(5);
    expect(stops.map((stop) => recording.placeAt(stop)?.line ?? null)).toEqual([1, 2, 3, 4, null]);
    const step = stepOf(recording, stops, 2, "line");
    expect(step).toMatchObject({ index: 2, ran: 2, next: { line: 3 } });
    expect(step.sentence).toBe("`v2` is bound to list #6: 1 → 2 references.");
  });

  it("are found from an event, on both sides of it", () => {
    const stops = [0, 4, 9];
    expect([0, 3, 4, 8, 9, 12].map((event) => stopAt(stops, event))).toEqual([0, 0, 1, 1, 2, 2]);
    expect([0, 1, 4, 5, 9, 12].map((event) => stopAfter(stops, event))).toEqual([0, 1, 1, 2, 2, 2]);
  });

  it("show the same, whichever way they are reached", () => {
    const recording = loop();
    const stops = stopsOf(recording, "line");
    const forward = stops.map((_, index) => JSON.stringify(stepOf(recording, stops, index, "line")));
    const backward = stops.map((_, index) =>
      JSON.stringify(stepOf(recording, stops, stops.length - 1 - index, "line")),
    );
    expect(backward.reverse()).toEqual(forward);
  });

  it("outside the run are the first or the last", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "line");
    expect(stepOf(recording, stops, 99, "line").index).toBe(4);
    expect(stepOf(recording, stops, -1, "line")).toMatchObject({ index: 0, previous: null, ran: null });
  });
});

describe("a step", () => {
  it("knows who died in which order and by what", () => {
    const recording = finalizer();
    const stops = stopsOf(recording, "line");
    const deaths = stepOf(recording, stops, 4, "line").deaths;
    expect([...deaths.values()]).toEqual([
      { order: 1, by: "count" },
      { order: 2, by: "count" },
    ]);
    const collected = cycle();
    const last = stopsOf(collected, "line");
    const [first] = deathsBetween(collected, last.at(-2) ?? 0, last.at(-1) ?? 0).values();
    expect(first).toEqual({ order: 1, by: "collector" });
  });

  it("knows what was printed in it, not before it", () => {
    const recording = finalizer();
    const stops = stopsOf(recording, "line");
    expect(stops.slice(1).map((stop, index) => outputBetween(recording, stops[index] ?? 0, stop))).toEqual([
      "",
      "",
      "",
      "gone\n",
      "next\n",
    ]);
  });

  it("of one event tells that event", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "event");
    expect(stepOf(recording, stops, 2, "event").sentence).toMatch(
      /^List #6 is allocated: \d+ bytes, 1 reference\.$/,
    );
  });
});

describe("jumps", () => {
  it("go to the next and the previous change of an object", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "line");
    const change = { kind: "change", object: 6 } as const;
    expect(findJump(recording, stops, 0, change, 1)).toBe(1);
    expect(findJump(recording, stops, 1, change, 1)).toBe(2);
    expect(findJump(recording, stops, 4, change, 1)).toBeNull();
    expect(findJump(recording, stops, 4, change, -1)).toBe(3);
    expect(findJump(recording, stops, 1, change, -1)).toBeNull();
  });

  it("go to birth, death, output, a collection and a breakpoint", () => {
    const recording = aliasing();
    const stops = stopsOf(recording, "line");
    expect(findJump(recording, stops, 0, { kind: "birth", object: 6 }, 1)).toBe(1);
    expect(findJump(recording, stops, 0, { kind: "death", object: 6 }, 1)).toBe(4);
    expect(findJump(recording, stops, 0, { kind: "line", lines: new Set([3]) }, 1)).toBe(2);
    const printing = constants();
    expect(findJump(printing, stopsOf(printing, "line"), 0, { kind: "output" }, 1)).toBe(5);
    const collecting = cycle();
    const lines = stopsOf(collecting, "line");
    expect(findJump(collecting, lines, 0, { kind: "collection" }, 1)).toBe(lines.length - 1);
    expect(findJump(collecting, lines, lines.length - 1, { kind: "collection" }, 1)).toBeNull();
  });
});
