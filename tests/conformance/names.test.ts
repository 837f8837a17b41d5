// Every public name of every modelled module (names.json, recorded from native CPython 3.13.0) is there, or refuses with
// a text that names it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { simulate } from "../tools/simulator.ts";

const load = createRequire(import.meta.url);
const { builtinModule } = load(
  "../../src/simulator/modules/registry.ts",
) as typeof import("../../src/simulator/modules/registry.ts");

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, "names.json"), "utf8")) as Record<
  string,
  string
>;

/** Names that a module refuses, as its definition says. */
function refusedOf(module: string): Set<string> {
  return new Set(Object.keys(builtinModule(module)?.refused ?? {}).flatMap((names) => names.split(" ")));
}

test("many modules are recorded", () => {
  expect(Object.keys(recorded).length).toBeGreaterThan(60);
});

describe("every public name works or refuses", () => {
  for (const [module, names] of Object.entries(recorded)) {
    test(module, () => {
      // A run of the module makes its definition known.
      simulate(`import ${module}\n`, "program.py");
      const refused = refusedOf(module);
      const present = names.split(" ").filter((name) => !refused.has(name));
      const { stdout, stderr, status } = simulate(
        `import ${module} as m\nfor n in ${JSON.stringify(present)}:\n    if not hasattr(m, n): print(n)\n`,
        "program.py",
      );
      expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
      for (const name of names.split(" ").filter((one) => refused.has(one))) {
        const outcome = simulate(`from ${module} import ${name}\n`, "program.py");
        expect(outcome.status).toBe(2);
        expect(outcome.stderr).toContain(`${module}.${name} is not modelled: `);
      }
    });
  }
});
