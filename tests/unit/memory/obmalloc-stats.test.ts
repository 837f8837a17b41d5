// sys._debugmallocstats() character for character: the state that a native process printed is rebuilt in
// the model from its own table, and the model has to print the same text.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { blocksPerPool, ObMalloc, POOL_SIZE } from "../../../src/simulator/memory/obmalloc.ts";
import { arenaUse, debugMallocStats } from "../../../src/simulator/memory/obmalloc-stats.ts";

const native = readFileSync(new URL("debugmallocstats.txt", import.meta.url), "utf8");

/** Brings an allocator to the printed pools and blocks: all pools of a class filled, then blocks freed. */
function rebuild(text: string): ObMalloc {
  const allocator = new ObMalloc({ misalignment: /arena alignment +=\s+0$/m.test(text) ? 0 : 4096 });
  for (const row of text.matchAll(/^ +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$/gm)) {
    const [, szidx, size, pools, , available] = row.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const capacity = blocksPerPool(szidx);
    const blocks = Array.from({ length: pools * capacity }, () => allocator.malloc(size));
    let left = available;
    for (let pool = 0; pool < pools; pool++)
      for (let i = 1; i < capacity && left > 0; i++, left--) allocator.free(blocks[pool * capacity + i] ?? 0);
  }
  return allocator;
}

function freeLists(text: string) {
  return [...text.matchAll(/^ +(\d+) (free .*)s \* (\d+) bytes each/gm)].map(([, count, name, bytes]) => ({
    name: name ?? "",
    count: Number(count),
    bytes: Number(bytes),
  }));
}

test("the text of a native process, from the same pools and blocks", () => {
  expect(debugMallocStats(rebuild(native), freeLists(native))).toBe(native);
});

test("every byte of the arenas is accounted for, also after arenas were given back", () => {
  const allocator = new ObMalloc({ misalignment: 0 });
  const blocks = Array.from({ length: 20000 }, (_, i) => allocator.malloc(i < 15000 ? 512 : (i % 512) + 1));
  for (const block of blocks.splice(0, 15000)) allocator.free(block);
  const use = arenaUse(allocator);
  expect(use.total).toBe(use.arenas * (1 << 20));
  expect(allocator.ntimes_arena_allocated).toBeGreaterThan(use.arenas);
  expect(debugMallocStats(allocator, [])).toContain(
    `# arenas reclaimed                 =${String(allocator.ntimes_arena_allocated - use.arenas).padStart(21)}\n`,
  );
  expect(use.classes.reduce((n, of) => n + of.used, 0)).toBe(blocks.length);
  for (const block of blocks) allocator.free(block);
  expect(arenaUse(allocator)).toMatchObject({
    arenas: 1,
    unusedPools: (1 << 20) / POOL_SIZE,
    allocatedBytes: 0,
  });
});

test("a virgin allocator has no arena and no map nodes", () => {
  const text = debugMallocStats(new ObMalloc(), []);
  expect(text).toContain("# arenas allocated total           =                    0\n");
  expect(text).toContain("# arena map mid nodes              =                    0\n");
  expect(text).toContain("Total                              =              262,144\n");
});
