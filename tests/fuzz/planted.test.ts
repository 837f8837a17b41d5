// A fault planted in the collector is found by the generated programs. Each fault changes one step of a collection in a
// way that keeps the machine going; the program that shows it, shrunk, agrees again once the right step is back.

import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CollectorSteps } from "../../src/simulator/memory/gcmodule.ts";
import type { PyHeapObject } from "../../src/simulator/objects/object.ts";
import { type Oracle, openOracle } from "../tools/pyodide.ts";
import { machine, simulate } from "../tools/simulator.ts";
import { compare } from "./compare.ts";
import { program } from "./generate.ts";

const {
  collectorSteps,
  gc_list_append,
  gc_list_is_empty,
  gc_list_merge,
  gc_list_remove,
  newListHead,
  replaceSteps,
  rt,
} = machine;

/** Turns a list of the collector round. */
function reverse(list: PyHeapObject): void {
  const turned = newListHead();
  while (!gc_list_is_empty(list)) {
    // The last object of a list that is not empty.
    const last = list._gc_prev as PyHeapObject;
    gc_list_remove(last);
    gc_list_append(last, turned);
  }
  gc_list_merge(turned, list);
}

const faults: readonly { readonly what: string; readonly steps: Partial<CollectorSteps> }[] = [
  {
    what: "generation 1 is scanned before generation 0",
    steps: {
      merge_younger(generation) {
        const { generations } = rt.gc;
        for (let i = generation - 1; i >= 0; i -= 1) {
          gc_list_merge(generations[i as 0 | 1].head, generations[generation as 0 | 1 | 2].head);
        }
      },
    },
  },
  {
    what: "what is unreachable is kept in the wrong order",
    steps: {
      move_unreachable(young, unreachable) {
        collectorSteps.move_unreachable(young, unreachable);
        reverse(unreachable);
      },
    },
  },
  {
    what: "survivors change places",
    steps: {
      move_unreachable(young, unreachable) {
        collectorSteps.move_unreachable(young, unreachable);
        reverse(young);
      },
    },
  },
  {
    what: "finalizers run from the last to the first",
    steps: {
      finalize_garbage(collectable) {
        reverse(collectable);
        collectorSteps.finalize_garbage(collectable);
        reverse(collectable);
      },
    },
  },
  {
    what: "finalizers do not run",
    steps: { finalize_garbage() {} },
  },
  {
    what: "weak references are cleared after the finalizers",
    steps: (() => {
      let late: (() => void) | null = null;
      return {
        handle_weakrefs(...args) {
          late = () => collectorSteps.handle_weakrefs(...args);
          return 0;
        },
        finalize_garbage(collectable) {
          collectorSteps.finalize_garbage(collectable);
          late?.();
          late = null;
        },
      };
    })(),
  },
  {
    what: "garbage is destroyed from the last to the first",
    steps: {
      delete_garbage(collectable, old, oldGeneration) {
        reverse(collectable);
        collectorSteps.delete_garbage(collectable, old, oldGeneration);
      },
    },
  },
  {
    what: "dicts are never untracked",
    steps: { untrack_dicts() {} },
  },
  {
    what: "tuples are never untracked",
    steps: { untrack_tuples() {} },
  },
];

let oracle: Oracle;
beforeAll(async () => {
  oracle = await openOracle();
  oracle.freeze();
}, 120_000);

const simulator = (source: string) => simulate(source, "program.py", { instructions: 5_000_000 });

/** The first of up to 800 programs that differs, shrunk. */
function search(): string | undefined {
  return fc.check(
    fc.property(program(), (source) => compare(oracle, simulator, source) === null),
    { numRuns: 800, seed: 11 },
  ).counterexample?.[0];
}

let restore = () => {};
afterEach(() => restore());

describe("found by generated programs", () => {
  test.each(faults)(
    "$what",
    ({ steps }) => {
      restore = replaceSteps(steps);
      const found = search();
      restore();
      expect(found).toBeDefined();
      expect(compare(oracle, simulator, found ?? "")).toBeNull();
    },
    300_000,
  );
});
