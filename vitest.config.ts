// Each folder of tests/ that holds *.test.ts files is a project of its own: `npm test -- unit` runs one.

import { globSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

/** Time is a bound on what never ends, not a claim: a busy machine is slow. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** What a folder's tests need beyond the defaults. */
const settings: Record<string, Record<string, unknown>> = {
  e2e: { globalSetup: "tests/e2e/setup.ts" },
};

const folders = new Set(
  globSync("tests/*/**/*.test.ts", { cwd: import.meta.dirname }).map((file) => file.split(/[\\/]/)[1] ?? ""),
);

const projects = [...folders].sort().map(
  (name): TestProjectConfiguration => ({
    test: {
      name,
      ...patience,
      root: import.meta.dirname,
      include: [`tests/${name}/**/*.test.ts`],
      ...settings[name],
    },
  }),
);

export default defineConfig({
  cacheDir: join(import.meta.dirname, "node_modules/.cache/vite"),
  test: { projects, maxWorkers: 2, passWithNoTests: false },
});
