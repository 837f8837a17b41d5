// The collector on graphs made by hand: what it finds, in which order it takes it apart, where survivors go; and the
// check of the whole heap, which has to find what is broken on purpose.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runChecked } from "../../../src/simulator/index.ts";
import {
  _PyGC_Freeze,
  _PyGC_GetFreezeCount,
  _PyGC_Unfreeze,
  gc_collect_main,
} from "../../../src/simulator/memory/gcmodule.ts";
import { gc_list_size } from "../../../src/simulator/memory/gcstate.ts";
import { heapcheck, holdersOf } from "../../../src/simulator/memory/heapcheck.ts";
import { registerAll } from "../../../src/simulator/modules/all.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../../../src/simulator/objects/listobject.ts";
import { PyLong_FromLong } from "../../../src/simulator/objects/longcore.ts";
import {
  DECREF,
  type HeapObserver,
  hold,
  holdMark,
  INCREF,
  type PyObject,
  setObserver,
  unhold,
} from "../../../src/simulator/objects/object.ts";
import { rt } from "../../../src/simulator/objects/runtime.ts";
import { PyTuple_FromArray } from "../../../src/simulator/objects/tupleobject.ts";
import { startRuntime } from "../../../src/simulator/vm/lifecycle.ts";

const silent: HeapObserver = {
  incref() {},
  decref() {},
  allocate() {},
  die() {},
  free() {},
  touch() {},
  note() {},
};

/** A new empty list; the caller owns the reference. */
const list = (): PyListObject => PyList_New(0) as PyListObject;
/** a holds b. */
const link = (a: PyListObject, b: PyObject): number => PyList_Append(a, b);

let mark = 0;
beforeEach(() => {
  registerAll();
  startRuntime(
    { write() {}, readLine: () => null, readSource: () => null },
    { instructions: 1e6, bytes: 2 ** 30, output: 1e6 },
    ["test"],
  );
  rt.startingUp = false;
  rt.gc.enabled = false;
  gc_collect_main(2, "manual");
  mark = holdMark();
});
afterEach(() => {
  setObserver(null);
  unhold(mark);
});

describe("what is unreachable", () => {
  test("a ring that only holds itself goes; one that is held from outside stays", () => {
    const [a, b, c] = [list(), list(), list()];
    link(a, b);
    link(b, a);
    link(c, c);
    for (const o of [a, b]) DECREF(o);
    hold(c, "kept by the test");
    expect(gc_collect_main(2, "manual")).toBe(2);
    expect([c.ob_refcnt, c.gc_generation]).toEqual([2, 2]);
    expect(heapcheck()).toEqual([]);
  });

  test("what is held by something reachable stays, however far away", () => {
    const chain = [list(), list(), list(), list()] as const;
    // Each is younger than the one that holds it, so that the scan meets it first without a reference from outside.
    for (let i = 3; i > 0; i--) link(chain[i] as PyListObject, chain[i - 1] as PyListObject);
    hold(chain[3], "kept by the test");
    for (const o of chain.slice(0, 3)) DECREF(o);
    expect(gc_collect_main(2, "manual")).toBe(0);
    expect(chain.map((o) => o.ob_refcnt)).toEqual([1, 1, 1, 1]);
    expect(heapcheck()).toEqual([]);
  });

  test("gc_refs is what comes from outside", () => {
    const [a, b] = [list(), list()];
    link(a, b);
    link(b, a);
    link(b, a);
    hold(a, "kept by the test");
    DECREF(b);
    const refs = new Map<PyObject | null, number>();
    setObserver({
      ...silent,
      note(_kind, o, label, extra) {
        if (label?.startsWith("gc_refs ")) refs.set(o, extra ?? -1);
      },
    });
    gc_collect_main(2, "manual");
    expect([refs.get(a), refs.get(b)]).toEqual([1, 0]);
  });

  test("a reference that nobody counts stops the machine", () => {
    const a = list();
    link(a, a);
    hold(a, "kept by the test");
    a.ob_refcnt = 1;
    a.body.ob_item.push(a);
    expect(() => gc_collect_main(2, "manual")).toThrow("refcount is too small");
  });
});

describe("generations", () => {
  test("survivors are one older after each collection, and stay in the oldest", () => {
    const a = hold(list(), "kept by the test");
    const seen = [a.gc_generation];
    for (const generation of [0, 1, 2, 2]) {
      gc_collect_main(generation, "manual");
      seen.push(a.gc_generation);
    }
    expect(seen).toEqual([0, 1, 2, 2, 2]);
  });

  test("a collection counts for the next older generation and empties the younger ones", () => {
    const counts = () => rt.gc.generations.map((g) => g.count);
    gc_collect_main(0, "manual");
    gc_collect_main(0, "manual");
    expect(counts()).toEqual([0, 2, 0]);
    gc_collect_main(1, "manual");
    expect(counts()).toEqual([0, 0, 1]);
    gc_collect_main(2, "manual");
    expect(counts()).toEqual([0, 0, 0]);
  });

  test("garbage that survives a young collection elsewhere waits for its own generation", () => {
    const a = list();
    link(a, a);
    hold(a, "kept by the test");
    gc_collect_main(0, "manual");
    unhold(mark);
    DECREF(a);
    expect([gc_collect_main(0, "manual"), gc_collect_main(1, "manual")]).toEqual([0, 1]);
  });

  test("frozen objects are not looked at", () => {
    const a = list();
    link(a, a);
    DECREF(a);
    _PyGC_Freeze();
    expect([gc_collect_main(2, "manual"), a.gc_generation]).toEqual([0, 3]);
    expect(_PyGC_GetFreezeCount()).toBeGreaterThan(0);
    _PyGC_Unfreeze();
    expect([gc_list_size(rt.gc.permanent), gc_collect_main(2, "manual")]).toEqual([0, 1]);
  });

  test("surviving tuples that hold nothing tracked are untracked", () => {
    const plain = hold(PyTuple_FromArray([PyLong_FromLong(5)]), "kept by the test");
    const inner = hold(list(), "kept by the test");
    const holding = hold(PyTuple_FromArray([inner]), "kept by the test");
    expect([plain._gc_next === null, holding._gc_next === null]).toEqual([false, false]);
    gc_collect_main(0, "manual");
    expect([plain._gc_next === null, holding._gc_next === null]).toEqual([true, false]);
  });
});

describe("the check of the whole heap", () => {
  test("names the holders of an object", () => {
    const [a, b] = [list(), list()];
    hold(a, "kept by the test");
    link(a, b);
    DECREF(b);
    expect(holdersOf(b)).toEqual([{ holder: a, kind: "item", label: "0" }]);
    expect(heapcheck()).toEqual([]);
  });

  test("finds a reference too many, one too few, and one to what is freed", () => {
    const a = hold(list(), "kept by the test");
    INCREF(a);
    expect(heapcheck().join()).toMatch(/list at .*: ob_refcnt is 2, references found: 1/);
    a.ob_refcnt = 1;
    const b = list();
    a.body.ob_item.push(b);
    hold(b, "also kept");
    expect(heapcheck().join()).toMatch(/ob_refcnt is 1, references found: 2/);
    unhold(mark + 1);
    DECREF(b);
    expect(heapcheck().join()).toMatch(/item 0 of list at .* is list at .*, which is freed/);
    a.body.ob_item.length = 0;
  });

  test("finds a broken list of the collector", () => {
    const [a, b] = [hold(list(), "kept by the test"), hold(list(), "kept by the test")];
    const right = b._gc_prev;
    b._gc_prev = b;
    expect(heapcheck().join()).toMatch(/_gc_prev does not lead back/);
    b._gc_prev = right;
    a.gc_generation = 2;
    expect(heapcheck().join()).toMatch(/is in generation 0 but marked 2/);
    a.gc_generation = 0;
    expect(heapcheck()).toEqual([]);
  });
});

describe("a full collection wherever one may run", () => {
  const conformance = join(import.meta.dirname, "../../conformance");
  for (const area of ["gc", "weakrefs", "lifetimes"]) {
    test(`the ledger holds: ${area}`, () => {
      let forced = 0;
      for (const name of readdirSync(join(conformance, area)).filter((n) => n.endsWith(".py"))) {
        const source = readFileSync(join(conformance, area, name), "utf8");
        if (/^# tags:.*\b(slow|deep|thread)\b/.test(source)) continue;
        const run = runChecked(source, name, {
          instructions: 100_000,
          stress: 25,
          verifyEvery: 997,
        });
        expect([name, run.problems]).toEqual([name, []]);
        forced += run.forced;
      }
      expect(forced).toBeGreaterThan(50);
    }, 120_000);
  }
});
