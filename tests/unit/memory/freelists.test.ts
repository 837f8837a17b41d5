import { expect, test } from "vitest";
import { FREELIST_LIMITS, FreeList, TupleFreeLists } from "../../../src/simulator/memory/freelists.ts";

test("last in, first out, bounded, counted", () => {
  const list = new FreeList<{ id: number }>(2);
  const [a, b, c] = [{ id: 1 }, { id: 2 }, { id: 3 }];
  expect([list.pop(), list.push(a), list.push(b), list.push(c)]).toEqual([null, true, true, false]);
  expect(list.items()).toEqual([a, b]);
  expect(list.pop()).toBe(b);
  expect([list.hits, list.pushes, list.length]).toEqual([1, 2, 1]);
});

test("clear frees the object kept last first", () => {
  const list = new FreeList<string>(FREELIST_LIMITS.lists);
  for (const name of ["a", "b", "c"]) list.push(name);
  const freed: string[] = [];
  list.clear((name) => freed.push(name));
  expect([freed, list.length]).toEqual([["c", "b", "a"], 0]);
});

test("tuples have a list for each length from 1 to 20", () => {
  const tuples = new TupleFreeLists<string>();
  expect([
    tuples.push(0, "()"),
    tuples.push(21, "long"),
    tuples.push(1, "one"),
    tuples.push(20, "twenty"),
  ]).toEqual([false, false, true, true]);
  expect([tuples.pop(0), tuples.pop(2), tuples.pop(20), tuples.pop(20)]).toEqual([
    null,
    null,
    "twenty",
    null,
  ]);
  for (let i = 1; i < FREELIST_LIMITS.tuples; i++) expect(tuples.push(1, "one")).toBe(true);
  expect(tuples.push(1, "one too many")).toBe(false);
  let freed = 0;
  tuples.clear(() => freed++);
  expect(freed).toBe(FREELIST_LIMITS.tuples);
});
