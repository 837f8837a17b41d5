// The method tables of the container types are CPython's: which functions there are, and by which convention each is
// called, since that decides what a call allocates and whether it is a collection point. containers-tables.py says how
// the data was read out of CPython 3.13.0.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import "../../../src/simulator/objects/typeobject.ts";
import "../../../src/simulator/objects/bltin-iterators.ts";
import "../../../src/simulator/objects/dictobject.ts";
import "../../../src/simulator/objects/enumobject.ts";
import "../../../src/simulator/objects/listobject.ts";
import "../../../src/simulator/objects/odictobject.ts";
import "../../../src/simulator/objects/rangeobject.ts";
import "../../../src/simulator/objects/setobject.ts";
import "../../../src/simulator/objects/sliceobject.ts";
import * as object from "../../../src/simulator/objects/object.ts";

interface Table {
  basicsize: number;
  itemsize: number;
  flags: number;
  base: string;
  vectorcall: boolean;
  dictoffset: number;
  weakrefoffset: number;
  methods: Record<string, number>;
}
const tables = JSON.parse(
  readFileSync(join(import.meta.dirname, "containers-tables.json"), "utf8"),
) as Record<string, Table>;

/** The bits that a type's own declaration decides; the rest comes with PyType_Ready. */
const DECLARED_FLAGS =
  object.Py_TPFLAGS_HAVE_GC |
  object.Py_TPFLAGS_BASETYPE |
  object.Py_TPFLAGS_SEQUENCE |
  object.Py_TPFLAGS_MAPPING |
  object.Py_TPFLAGS_MATCH_SELF |
  object.Py_TPFLAGS_LIST_SUBCLASS |
  object.Py_TPFLAGS_TUPLE_SUBCLASS |
  object.Py_TPFLAGS_DICT_SUBCLASS;

/** Types that get these bits from a base. */
const inherited = new Set(["OrderedDict", "odict_keys", "odict_values", "odict_items"]);

function specOf(name: string): object.TypeSpec {
  const type = object.staticTypes.find((t) => t.tp_name.slice(t.tp_name.lastIndexOf(".") + 1) === name);
  if (type?.spec == null) throw new Error(`no type ${name}`);
  const { late, ...spec } = type.spec;
  return { ...spec, ...late?.() };
}

describe.each(Object.entries(tables))("%s", (name, table) => {
  test("sizes and offsets", () => {
    const spec = specOf(name);
    expect(spec.tp_basicsize).toBe(table.basicsize);
    expect(spec.tp_itemsize ?? 0).toBe(table.itemsize);
    expect(spec.tp_dictoffset ?? 0).toBe(table.dictoffset);
    expect(spec.tp_weaklistoffset ?? 0).toBe(table.weakrefoffset);
    expect(spec.tp_vectorcall != null).toBe(table.vectorcall);
    const base = typeof spec.tp_base === "function" ? spec.tp_base() : spec.tp_base;
    expect(base?.tp_name ?? "object").toBe(table.base);
  });
  test("flags", () => {
    // What comes with the base is not declared again.
    const declared = (specOf(name).tp_flags ?? 0) & DECLARED_FLAGS;
    if (inherited.has(name)) expect(declared & ~table.flags).toBe(0);
    else expect(declared).toBe(table.flags & DECLARED_FLAGS);
  });
  test("methods, in order, with their calling conventions", () => {
    // One that replaces a slot's wrapper (METH_COEXIST) has that wrapper's place in `__dict__`.
    const inOrder = (methods: [string, number][]): [string, number][] => {
      const replacing = methods.filter(([, flags]) => (flags & object.METH_COEXIST) !== 0).sort();
      return [...replacing, ...methods.filter(([, flags]) => (flags & object.METH_COEXIST) === 0)];
    };
    const methods = (specOf(name).tp_methods ?? []).map((m): [string, number] => [m.ml_name, m.ml_flags]);
    expect(inOrder(methods)).toEqual(inOrder(Object.entries(table.methods)));
  });
});
