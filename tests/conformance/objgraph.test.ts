// The module objgraph, which no CPython brings: what it answers is recorded from native CPython running its source.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { simulate } from "../tools/simulator.ts";

const load = createRequire(import.meta.url);
const { source } = load(
  "../../src/simulator/modules/python/objgraph.py.ts",
) as typeof import("../../src/simulator/modules/python/objgraph.py.ts");
const folder = join(import.meta.dirname, "library");

test("the recorded program uses the module's own source", () => {
  expect(readFileSync(join(folder, "_objgraph.py"), "utf8")).toBe(source);
});

test("imported by its name it answers the same", () => {
  const program = readFileSync(join(folder, "objgraph_helpers.py"), "utf8");
  const { stdout, stderr } = simulate(
    program.replace("_objgraph as objgraph", "objgraph"),
    "objgraph_helpers.py",
  );
  expect(stderr).toBe("");
  expect(stdout).toBe(readFileSync(join(folder, "objgraph_helpers.out"), "utf8"));
});

test("what draws refuses with its name", () => {
  const { stderr, status } = simulate("import objgraph\nobjgraph.show_refs([])\n", "main.py");
  expect(status).toBe(2);
  expect(stderr).toContain("show_refs");
  expect(stderr).toContain("Graphviz");
});
