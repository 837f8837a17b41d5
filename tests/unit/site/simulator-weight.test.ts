// What a page fetches of the simulator: the core with its parser before the first run, a module's code only when a
// program imports it.

import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { build, type Rollup } from "vite";
import { catalog } from "../../../src/simulator/modules/catalog.ts";
import { root } from "../../../tools/project.ts";
import { rareCode } from "../../../tools/rare/plugin.ts";

/** Bytes of brotli: a bound of what the core has come to, which may only be lowered. */
const budget = 160_000;

let chunks: Map<string, Rollup.OutputChunk>;
/** Names of the chunks that are fetched with the entry. */
let core: Set<string>;

beforeAll(async () => {
  const result = (await build({
    configFile: false,
    logLevel: "silent",
    root,
    plugins: [rareCode(root)],
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: { lazy: join(root, "src/simulator/lazy.ts") },
        preserveEntrySignatures: "strict",
      },
    },
  })) as Rollup.RollupOutput;
  chunks = new Map(
    result.output
      .filter((part): part is Rollup.OutputChunk => part.type === "chunk")
      .map((chunk) => [chunk.fileName, chunk]),
  );
  core = new Set();
  const waiting = [...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (core.has(name)) continue;
    core.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
});

test(`the core weighs at most ${budget} bytes`, () => {
  const sizes = [...core].map((name) => brotliCompressSync(chunks.get(name)?.code ?? "").length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(budget);
  expect(total).toBeGreaterThan(100_000);
});

test("no importable module's code is in it, but of those that every run needs", () => {
  const always = new Set(["atexit"]);
  const inCore = [...core]
    .flatMap((name) => Object.keys(chunks.get(name)?.modules ?? {}))
    .map((file) => /\/simulator\/modules\/(?:python\/)?([\w.]+?)(?:\.py)?\.ts$/.exec(file)?.[1])
    .filter((name): name is string => name !== undefined && Object.hasOwn(catalog, name));
  expect(inCore.filter((name) => !always.has(name))).toEqual([]);
});
