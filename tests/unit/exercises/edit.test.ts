import { checkLedger, holdersOf } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { sameDrawing } from "../../../src/exercises/heap/compare.ts";
import { type Drawing, drawingOf, emptyDrawing } from "../../../src/exercises/heap/drawing.ts";
import {
  addObject,
  addSlot,
  labelSlot,
  lead,
  referencesTo,
  removeObject,
  removeSlot,
  setCount,
  targetText,
} from "../../../src/exercises/heap/edit.ts";
import { readDrawing } from "../../../src/exercises/heap/json.ts";
import { snapshotOf } from "../../../src/exercises/heap/snapshot.ts";

/** `a` and `b` on one list that holds 1 and a dict. */
function drawn(): Drawing {
  let drawing = addObject(emptyDrawing, "list").drawing;
  drawing = addObject(drawing, "dict").drawing;
  drawing = lead(drawing, { at: "name", scope: "", name: "a" }, { to: "#1" });
  drawing = lead(drawing, { at: "name", scope: "f", name: "b" }, { to: "#1" });
  drawing = addSlot(drawing, "#1", { value: "1" });
  drawing = addSlot(drawing, "#1", { to: "#2" });
  return addSlot(drawing, "#2", { value: "None" }, "'k'");
}

describe("drawing by hand", () => {
  test("leads references from names and slots", () => {
    const drawing = drawn();
    expect(
      drawing.names.map(({ scope, name, target }) => `${scope}/${name} ${targetText(drawing, target)}`),
    ).toEqual(["/a list #1", "f/b list #1"]);
    expect(drawing.objects[0]?.slots.map((slot) => slot.label)).toEqual(["0", "1"]);
    expect(referencesTo(drawing, "#1")).toBe(2);
    expect(readDrawing(JSON.stringify(drawing))).toEqual(drawing);
  });

  test("moves a name on, and takes it away", () => {
    const moved = lead(drawn(), { at: "name", scope: "", name: "a" }, { to: "#2" });
    expect(moved.names.find((each) => each.name === "a")?.target).toEqual({ to: "#2" });
    expect(lead(moved, { at: "name", scope: "", name: "a" }, null).names).toHaveLength(1);
  });

  test("removes slots, and numbers the others anew", () => {
    const [list] = removeSlot(drawn(), "#1", 0).objects;
    expect(list?.slots).toEqual([{ label: "0", target: { to: "#2" } }]);
  });

  test("removes an object with all that leads to it", () => {
    const drawing = removeObject(drawn(), "#2");
    expect(drawing.objects.map((object) => object.key)).toEqual(["#1"]);
    expect(drawing.objects[0]?.slots).toEqual([{ label: "0", target: { value: "1" } }]);
    expect(addObject(drawing, "set").key).toBe("#2");
  });

  test("names keys and says counts", () => {
    const drawing = setCount(labelSlot(drawn(), "#2", 0, "'other'"), "#1", 2);
    expect(drawing.objects.map(({ slots, count }) => [slots.at(-1)?.label, count])).toEqual([
      ["1", 2],
      ["'other'", null],
    ]);
  });
});

describe("a drawing as a snapshot", () => {
  test("is shown with the numbers that it has, and its ledger adds up", () => {
    const snapshot = snapshotOf(drawn());
    expect(holdersOf(snapshot, 1)).toHaveLength(2);
    const mine = checkLedger(snapshot).filter((fault) => fault.object < 1000);
    expect(mine).toEqual([]);
  });

  test("and is the same drawing again", () => {
    const frame = { names: null, counts: false, simple: "in place" } as const;
    expect(sameDrawing(drawingOf(snapshotOf(drawn()), frame), drawn())).toBe(true);
  });
});
