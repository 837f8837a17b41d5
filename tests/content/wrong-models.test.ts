// From each row of the inventory of misconceptions to its wrong model, and on to the exercises whose wrong answers come
// out of the machine under that model (exercises.test.ts runs them). A row that is no rule says why.

import { describe, expect, test } from "vitest";
import { beliefs, rules, withoutRule } from "../../src/exercises/beliefs/inventory.ts";
import { library } from "../../src/exercises/library.ts";
import { isMapping } from "../../src/exercises/shape.ts";
import { knownRules } from "../../src/runner/direct.ts";
import { isPublished } from "./published.ts";

/** The exercises that a reader meets, by the beliefs whose models give them wrong answers. */
const users = new Map<string, string[]>();
for (const { id, chapter, detail } of library().values()) {
  const models = isMapping(detail) ? detail["wrong-models"] : undefined;
  if (!isMapping(models) || !isPublished(`content/chapters/${chapter}`)) continue;
  for (const belief of Object.keys(models)) users.set(belief, [...(users.get(belief) ?? []), id]);
}

const rows = [...beliefs.values()];

test("the inventory's rules are those that the machine can follow", async () => {
  expect([...rules].toSorted()).toEqual([...(await knownRules())].toSorted());
});

describe.each(rows.map((row) => [row.id, row] as const))("%s", (id, { rule, model }) => {
  if (rule === null) {
    test("is no rule, for a reason that is given", () => {
      expect(withoutRule[id] ?? "").toMatch(/^\S.{15,}\.$/);
      expect(model).toBeNull();
    });
    return;
  }
  test("has a wrong model in the machine, and an exercise asks it", () => {
    expect(withoutRule).not.toHaveProperty(id);
    expect(rules).toContain(rule);
    expect(model).toMatch(/^\S.{10,}\.$/);
    expect(users.get(id) ?? [], "exercises whose wrong answers come from it").not.toEqual([]);
  });
});

test("nothing else is excused", () => {
  expect(Object.keys(withoutRule).filter((id) => beliefs.get(id)?.rule !== null)).toEqual([]);
});

test("every rule belongs to a row", () => {
  expect(rules.filter((rule) => !rows.some((row) => row.rule === rule))).toEqual([]);
});
