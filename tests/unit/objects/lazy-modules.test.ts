// Modules that are fetched: what a program's text asks for, what it asks for while it runs, and that both lists of
// modules are one.

import { beforeAll, describe, expect, test } from "vitest";
import { catalog } from "../../../src/simulator/modules/catalog.ts";
import { importsIn } from "../../../src/simulator/modules/needed.ts";
import { registered } from "../../../src/simulator/modules/registry.ts";

describe("the imports in a program's text", () => {
  test.each([
    ["import os", ["os"]],
    ["import a, b.c as d ; import e", ["a", "b", "b.c", "e"]],
    ["from collections import abc, deque as q", ["collections", "collections.abc", "collections.deque"]],
    ["from a import (\n  b,\n  c)\n", ["a", "a.b", "a.c"]],
    ["def f():\n    import io  # here\n", ["io"]],
    ["if x: import io", ["io"]],
    ["important = 1\nx.import_y()", []],
  ])("%j", (source, names) => {
    expect(importsIn(source)).toEqual(names);
  });
});

describe("a page's simulator", () => {
  let lazy: typeof import("../../../src/simulator/lazy.ts");
  beforeAll(async () => {
    lazy = await import("../../../src/simulator/lazy.ts");
  });

  async function runs(source: string): Promise<{ times: number; stdout: string; message: string }> {
    const program = { filename: "p.py", source };
    await lazy.prepare(program);
    for (let times = 1; ; times++) {
      const session = lazy.createSession(program);
      while (session.resume(1_000_000) === "running") {
        // until it ends
      }
      if (await lazy.fetchWanted()) continue;
      const { stdout, end } = session.result();
      return { times, stdout, message: end.message };
    }
  }

  test("has no module before one is asked for", () => {
    expect(registered()).toEqual([]);
  });

  test("runs once where the text says what it imports", async () => {
    expect(await runs("import heapq\nprint(heapq.nsmallest(1, [2, 1]))")).toEqual({
      times: 1,
      stdout: "[1]\n",
      message: "",
    });
    expect(registered()).not.toContain("math");
  });

  test("runs again where it does not", async () => {
    expect(await runs("print(__import__('ma' + 'th').tau > 6)")).toEqual({
      times: 2,
      stdout: "True\n",
      message: "",
    });
  });

  test("has no docstrings before a program asks for one", async () => {
    const { docsAtHand } = await import("../../../src/simulator/objects/docs.ts");
    expect(docsAtHand()).toBe(false);
    // Nothing of the start, of a module's import or of the end reads one.
    const source =
      "import collections, contextlib, functools, io\nclass C(dict): pass\nprint(len(vars(C)) > 2)";
    expect(await runs(source)).toEqual({ times: 1, stdout: "True\n", message: "" });
    expect(docsAtHand()).toBe(false);
    // Read in a way that the text does not tell: the run ends, and begins again with the texts.
    const hidden = "print(getattr(len, '__do' + 'c__')); print(list(vars(int).values())[-1].splitlines()[0])";
    expect(await runs(hidden)).toEqual({
      times: 2,
      stdout: "Return the number of items in a container.\nint([x]) -> integer\n",
      message: "",
    });
    expect((await runs("print([].append.__doc__)")).times).toBe(1);
  });

  test("still refuses what is not modelled", async () => {
    const { times, message } = await runs("import sock" + "et");
    expect(times).toBe(1);
    expect(message).toContain("'socket' is not part of the modelled library");
  });
});

test("all modules at hand are those of the catalogue", async () => {
  const { registerAll } = await import("../../../src/simulator/modules/all.ts");
  registerAll();
  expect(registered()).toEqual(Object.keys(catalog).sort());
});
