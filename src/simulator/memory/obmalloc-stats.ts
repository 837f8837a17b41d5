// What sys._debugmallocstats() prints, after _PyObject_DebugMallocStats and _PyDebugAllocatorStats of
// Objects/obmalloc.c: a table of size classes, the arenas, where each byte of them went, the radix tree
// that finds an address's arena, and the free lists.

import {
  ARENA_SIZE,
  blocksPerPool,
  NB_SMALL_SIZE_CLASSES,
  POOL_OVERHEAD,
  POOL_SIZE,
  SMALL_REQUEST_THRESHOLD,
} from "./obmalloc.ts";
import type { ObMalloc } from "./obmalloc.ts";

/** Sizes of the radix tree's three kinds of nodes, in bytes (64-bit, 1 MiB arenas). */
const MAP_ROOT_BYTES = 262144;
const MAP_MID_BYTES = 262144;
const MAP_BOT_BYTES = 131072;

/** One size class over all pools: pools, blocks handed out, blocks still free in those pools. */
export type SizeClassUse = { szidx: number; size: number; pools: number; used: number; available: number };

/** Where the arenas' bytes are, in bytes; the parts add up to `total`. */
export type ArenaUse = {
  classes: SizeClassUse[];
  arenas: number;
  unusedPools: number;
  allocatedBytes: number;
  availableBytes: number;
  poolHeaderBytes: number;
  quantization: number;
  arenaAlignment: number;
  total: number;
};

/** A free list's line: CPython's name of the block, how many wait, the bytes CPython counts for each. */
export type FreeListLine = { name: string; count: number; bytes: number };

export function arenaUse(allocator: ObMalloc): ArenaUse {
  const classes: SizeClassUse[] = [];
  for (let szidx = 0; szidx < NB_SMALL_SIZE_CLASSES; szidx++)
    classes.push({ szidx, size: (szidx + 1) * 16, pools: 0, used: 0, available: 0 });
  let arenas = 0;
  let unusedPools = 0;
  for (const ao of allocator.arenas) {
    if (ao.slot === 0) continue;
    arenas++;
    unusedPools += ao.nfreepools;
    for (let pool = allocator.firstPool(ao); pool < ao.pool_address; pool++) {
      const count = allocator.count[pool] ?? 0;
      const of = count === 0 ? undefined : classes[allocator.szidx[pool] ?? 0];
      if (of === undefined) continue;
      of.pools++;
      of.used += count;
      of.available += blocksPerPool(of.szidx) - count;
    }
  }
  const sum = (part: (of: SizeClassUse) => number) => classes.reduce((total, of) => total + part(of), 0);
  const use: ArenaUse = {
    classes,
    arenas,
    unusedPools,
    allocatedBytes: sum((of) => of.used * of.size),
    availableBytes: sum((of) => of.available * of.size),
    poolHeaderBytes: sum((of) => of.pools * POOL_OVERHEAD),
    quantization: sum((of) => of.pools * ((POOL_SIZE - POOL_OVERHEAD) % of.size)),
    arenaAlignment: allocator.misalignment === 0 ? 0 : arenas * POOL_SIZE,
    total: 0,
  };
  use.total =
    use.allocatedBytes +
    use.availableBytes +
    use.unusedPools * POOL_SIZE +
    use.poolHeaderBytes +
    use.quantization +
    use.arenaAlignment;
  return use;
}

/** The whole text of `sys._debugmallocstats()`, which CPython writes to stderr. */
export function debugMallocStats(allocator: ObMalloc, freeLists: readonly FreeListLine[]): string {
  const use = arenaUse(allocator);
  const lines = [
    `Small block threshold = ${SMALL_REQUEST_THRESHOLD}, in ${NB_SMALL_SIZE_CLASSES} size classes.`,
    "",
    "class   size   num pools   blocks in use  avail blocks",
    "-----   ----   ---------   -------------  ------------",
  ];
  for (const of of use.classes) {
    if (of.pools === 0) continue;
    const cells = [
      pad(of.szidx, 5),
      pad(of.size, 6),
      pad(of.pools, 11),
      pad(of.used, 15),
      pad(of.available, 13),
    ];
    lines.push(cells.join(" "));
  }
  const mapNodes = allocator.ntimes_arena_allocated === 0 ? 0 : 1;
  const midBytes = mapNodes * MAP_MID_BYTES;
  const botBytes = mapNodes * MAP_BOT_BYTES;
  lines.push(
    "",
    printone("# arenas allocated total", allocator.ntimes_arena_allocated),
    printone("# arenas reclaimed", allocator.ntimes_arena_allocated - use.arenas),
    printone("# arenas highwater mark", allocator.narenas_highwater),
    printone("# arenas allocated current", use.arenas),
    printone(`${use.arenas} arenas * ${ARENA_SIZE} bytes/arena`, use.arenas * ARENA_SIZE),
    "",
    printone("# bytes in allocated blocks", use.allocatedBytes),
    printone("# bytes in available blocks", use.availableBytes),
    printone(`${use.unusedPools} unused pools * ${POOL_SIZE} bytes`, use.unusedPools * POOL_SIZE),
    printone("# bytes lost to pool headers", use.poolHeaderBytes),
    printone("# bytes lost to quantization", use.quantization),
    printone("# bytes lost to arena alignment", use.arenaAlignment),
    printone("Total", use.total),
    "",
    "arena map counts",
    printone("# arena map mid nodes", mapNodes),
    printone("# arena map bot nodes", mapNodes),
    "",
    printone("# bytes lost to arena map root", MAP_ROOT_BYTES),
    printone("# bytes lost to arena map mid", midBytes),
    printone("# bytes lost to arena map bot", botBytes),
    printone("Total", MAP_ROOT_BYTES + midBytes + botBytes),
    "",
  );
  for (const { name, count, bytes } of freeLists)
    lines.push(printone(`${pad(`${count} ${name}s * ${bytes} bytes each`, 48)} `, count * bytes));
  return `${lines.join("\n")}\n`;
}

/** printone(): the label to column 35, an equals sign, the number with commas in 21 columns. */
function printone(label: string, value: number): string {
  return `${label.padEnd(35)}=${pad(String(value).replace(/\B(?=(\d{3})+$)/g, ","), 21)}`;
}

function pad(value: number | string, width: number): string {
  return String(value).padStart(width);
}
