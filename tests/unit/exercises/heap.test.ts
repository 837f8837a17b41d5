import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDrawings, differenceWords, sameDrawing } from "../../../src/exercises/heap/compare.ts";
import {
  type Drawing,
  type DrawnObject,
  drawingOf,
  type Target,
} from "../../../src/exercises/heap/drawing.ts";
import { listOfLists } from "../lab/fixtures/programs.ts";
import { island, sharedList } from "./runs.ts";

const to = (key: string): Target => ({ to: key });
const value = (text: string): Target => ({ value: text });
const list = (key: string, ...items: Target[]): DrawnObject => ({
  key,
  type: "list",
  text: "",
  slots: items.map((target, index) => ({ label: String(index), target })),
  count: null,
});
const name = (text: string, target: Target) => ({ scope: "", name: text, target });
const drawing = (names: Drawing["names"], ...objects: DrawnObject[]): Drawing => ({ names, objects });

const inPlace = { names: null, counts: false, simple: "in place" } as const;
const said = (one: Drawing, other: Drawing) => compareDrawings(one, other).map(differenceWords);

describe("a snapshot as a drawing", () => {
  test("has names, containers and simple values in place", () => {
    const recording = sharedList();
    const stop = recording.stops("line").at(-3) ?? 0;
    expect(drawingOf(recording.snapshotAt(stop), inPlace)).toEqual(
      drawing(
        [name("config", to("#5")), name("alias", to("#5")), name("history", to("#6"))],
        list("#5", value("'debug'")),
        list("#6", to("#5")),
      ),
    );
  });

  test("counts, and simple objects of their own, on demand", () => {
    const recording = listOfLists();
    const stop = recording.stops("line")[3] ?? 0;
    const drawn = drawingOf(recording.snapshotAt(stop), { names: ["grid"], counts: true, simple: "objects" });
    expect(drawn.names.map((each) => each.name)).toEqual(["grid"]);
    expect(drawn.objects.map(({ type, text, count }) => `${type} ${text} ${count}`)).toEqual([
      "list  1",
      "list  4",
      "int 0 immortal",
    ]);
  });

  test("shows what no name reaches", () => {
    const recording = island(false);
    const drawn = drawingOf(recording.snapshotAt(recording.eventCount), inPlace);
    expect(drawn.names).toEqual([]);
    expect(drawn.objects.map((object) => object.type)).toEqual(["Node", "Node"]);
  });
});

describe("differences, nearest first", () => {
  const real = drawing([name("a", to("1")), name("b", to("1"))], list("1", value("1"), to("2")), list("2"));

  test("none between renamed drawings", () => {
    const drawn = drawing(
      [name("b", to("x")), name("a", to("x"))],
      list("y"),
      list("x", value("1"), to("y")),
    );
    expect(said(drawn, real)).toEqual([]);
    expect(sameDrawing(drawn, real)).toBe(true);
  });

  test.each<[string, Drawing, string]>([
    [
      "two objects for one",
      drawing(
        [name("a", to("x")), name("b", to("z"))],
        list("x", value("1"), to("y")),
        list("y"),
        list("z", value("1"), to("y")),
      ),
      "`b` is an object of its own; it should be the same object as `a`",
    ],
    [
      "a name too few",
      drawing([name("a", to("x"))], list("x", value("1"), to("y")), list("y")),
      "the name `b` is missing; it refers to a list",
    ],
    [
      "a name too many",
      drawing(
        [name("a", to("x")), name("b", to("x")), name("c", to("y"))],
        list("x", value("1"), to("y")),
        list("y"),
      ),
      "the name `c` is one too many",
    ],
    [
      "a wrong value",
      drawing([name("a", to("x")), name("b", to("x"))], list("x", value("2"), to("y")), list("y")),
      "`a[0]` is 2; it should be 1",
    ],
    [
      "a slot too few",
      drawing([name("a", to("x")), name("b", to("x"))], list("x", value("1"))),
      "`a[1]` is missing; it refers to a list",
    ],
    [
      "a slot too many",
      drawing(
        [name("a", to("x")), name("b", to("x"))],
        list("x", value("1"), to("y"), value("3")),
        list("y"),
      ),
      "`a[2]` is one too many",
    ],
    [
      "a wrong type",
      drawing([name("a", to("x")), name("b", to("x"))], list("x", value("1"), to("y")), {
        ...list("y"),
        type: "tuple",
      }),
      "`a[1]` is a tuple; it should be a list",
    ],
    [
      "an object too many",
      drawing([name("a", to("x")), name("b", to("x"))], list("x", value("1"), to("y")), list("y"), list("z")),
      "the list that no name reaches (a list) is one too many",
    ],
  ])("%s", (_name, drawn, words) => {
    expect(said(drawn, real)[0]).toBe(words);
  });

  test("one object for two", () => {
    const two = drawing([name("a", to("1")), name("b", to("2"))], list("1"), list("2"));
    const one = drawing([name("a", to("x")), name("b", to("x"))], list("x"));
    expect(said(one, two)[0]).toBe("`b` is the same object as `a`; it should be an object of its own");
  });

  test("a wrong count; a count that is not said is none", () => {
    const counted = (count: number | null) => drawing([name("a", to("x"))], { ...list("x"), count });
    expect(said(counted(1), counted(2))).toEqual(["`a` has 1 reference; it should have 2 references"]);
    expect(said(counted(null), counted(2))).toEqual([]);
  });

  test("an island may be drawn in any order, but must be there", () => {
    const node = (key: string, next: string): DrawnObject => ({
      key,
      type: "Node",
      text: "",
      slots: [{ label: "next", target: to(next) }],
      count: null,
    });
    const ring = drawing([], node("1", "2"), node("2", "3"), node("3", "1"), list("4", to("4")));
    expect(
      said(drawing([], list("d", to("d")), node("c", "a"), node("a", "b"), node("b", "c")), ring),
    ).toEqual([]);
    expect(said(drawing([], node("c", "a"), node("a", "b"), node("b", "c")), ring)).toEqual([
      "a list is missing: no name reaches it, but it is alive",
    ]);
    expect(
      sameDrawing(drawing([], node("a", "b"), node("b", "a"), node("c", "c"), list("d", to("d"))), ring),
    ).toBe(false);
  });

  test("items of a set have no order", () => {
    const set = (key: string, ...items: Target[]): DrawnObject => ({
      key,
      type: "set",
      text: "",
      slots: items.map((target) => ({ label: "", target })),
      count: null,
    });
    const one = drawing([name("s", to("x"))], set("x", value("1"), value("2")));
    expect(sameDrawing(one, drawing([name("s", to("x"))], set("x", value("2"), value("1"))))).toBe(true);
    expect(said(one, drawing([name("s", to("x"))], set("x", value("2"), value("3"))))).toEqual([
      "`an item of s` is one too many",
      "`an item of s` is missing; it refers to 3",
    ]);
  });
});

test("any renaming and reordering is isomorphic; any one redirected slot is not", () => {
  const heap = fc.integer({ min: 1, max: 6 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      slots: fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
      order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      turn: fc.integer({ min: 1, max: 5 }),
    }),
  );
  fc.assert(
    fc.property(heap, ({ size, slots, order, turn }) => {
      const build = (prefix: string, use: readonly (readonly number[])[], ids: readonly number[]) =>
        drawing(
          ids.map((id) => name(`n${id}`, to(`${prefix}${id}`))),
          ...ids.map((id) =>
            list(`${prefix}${id}`, ...(use[id] ?? []).map((other) => to(`${prefix}${other}`))),
          ),
        );
      const one = build("x", slots, [...Array(size).keys()]);
      expect(sameDrawing(one, build("y", slots, order))).toBe(true);
      const owner = slots.findIndex((list) => list.length > 0);
      if (owner < 0 || size < 2) return;
      const other = slots.map((list, id) =>
        id === owner
          ? list.map((target, at) => (at === 0 ? (target + 1 + (turn % (size - 1))) % size : target))
          : list,
      );
      expect(sameDrawing(one, build("y", other, order))).toBe(slots[owner]?.[0] === other[owner]?.[0]);
    }),
    { numRuns: 200 },
  );
});
