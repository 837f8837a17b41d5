// The method tables of numbers and texts are CPython's: which functions there are, in which order, and by which
// convention each is called. texts-tables.py says how the data was read out of CPython 3.13.0.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import "../../../src/simulator/objects/all-types.ts";
import { staticTypes, type TypeSpec } from "../../../src/simulator/objects/object.ts";

interface Table {
  basicsize: number;
  itemsize: number;
  weakrefoffset: number;
  vectorcall: boolean;
  methods: Record<string, number>;
}
const tables = JSON.parse(readFileSync(join(import.meta.dirname, "texts-tables.json"), "utf8")) as Record<
  string,
  Table
>;

function specOf(name: string): TypeSpec {
  const type = staticTypes.find((t) => t.tp_name === name);
  if (type?.spec == null) throw new Error(`no type ${name}`);
  const { late, ...spec } = type.spec;
  return { ...spec, ...late?.() };
}

describe.each(Object.entries(tables))("%s", (name, table) => {
  test("sizes and offsets", () => {
    const spec = specOf(name);
    expect(spec.tp_basicsize).toBe(table.basicsize);
    expect(spec.tp_weaklistoffset ?? 0).toBe(table.weakrefoffset);
    expect(spec.tp_vectorcall != null).toBe(table.vectorcall);
    // A str of its own class has no items behind the object; the others say how large one is.
    expect(spec.tp_itemsize ?? 0).toBe(table.itemsize);
  });
  test("methods, in order, with their calling conventions", () => {
    const methods = (specOf(name).tp_methods ?? []).map((m): [string, number] => [m.ml_name, m.ml_flags]);
    expect(methods).toEqual(Object.entries(table.methods));
  });
});
