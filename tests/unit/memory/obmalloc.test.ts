// pymalloc against CPython's own: the recorded traces line by line, faults planted to show that the traces
// would find them, and the parts of the interface that no trace exercises.

import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SystemMalloc } from "../../../src/simulator/memory/malloc.ts";
import { misalignmentOf, replay, replayTrace } from "../../../src/simulator/memory/malloc-trace.ts";
import {
  ARENA_BASE,
  ARENA_SIZE,
  type ArenaObject,
  ObMalloc,
  type ObMallocObserver,
  POOL_OVERHEAD,
  POOL_SIZE,
} from "../../../src/simulator/memory/obmalloc.ts";
import {
  BLOCK_ALLOCATED,
  BLOCK_FREE,
  describe as describeArenas,
  describeBlocks,
} from "../../../src/simulator/memory/obmalloc-view.ts";

const folder = new URL("../../pymalloc/", import.meta.url);
const traces = readdirSync(folder).filter((name) => name.startsWith("pymalloc_seed"));

function read(name: string): string {
  const bytes = readFileSync(new URL(name, folder));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/**
 * The first line that differs, or null. Whole traces are too long for a test's message, and a faulty
 * allocator's state past its first wrong answer means nothing.
 */
function firstDifference(name: string, allocator: ObMalloc): string | null {
  const wanted = read(name).trimEnd().split("\n");
  let at = 0;
  try {
    for (const line of replay(wanted.join("\n"), allocator))
      if (line !== wanted[at++]) return `${name} line ${at}: ${line}`;
  } catch (error) {
    return `${name} line ${at}: it stopped: ${error}`;
  }
  return at === wanted.length ? null : `${name}: it ended at line ${at}`;
}

describe("recorded traces", () => {
  test("there are five", () => {
    expect(traces).toHaveLength(5);
  });
  test.each(traces)("%s", (name) => {
    expect(firstDifference(name, new ObMalloc({ misalignment: misalignmentOf(name) }))).toBeNull();
  });
  test("the whole text, as the command line prints it", () => {
    const name = "pymalloc_seed1_n3000_mis4096_max700.txt";
    expect(replayTrace(read(name), misalignmentOf(name))).toBe(read(name));
    expect(misalignmentOf("another.txt")).toBe(4096);
  });
  test("a line that is no request is refused", () => {
    expect(() => replayTrace("m 8 0 48\nx 1\n", 0)).toThrow("line 2");
    expect(() => replayTrace("f 0\n", 0)).toThrow("line 1");
  });
});

// Each of these is a plausible mistake in one function of obmalloc.c.
const faults: Record<string, new (options: { misalignment: number }) => ObMalloc> = {
  "arena order: a released pool never moves its arena": class extends ObMalloc {
    protected override move_arena() {}
  },
  "arena order: moved one place back only": class extends ObMalloc {
    protected override move_arena(ao: ArenaObject, lastnf: ArenaObject) {
      super.move_arena(ao, ao.nextarena ?? lastnf);
    }
  },
  "arena order: nfp2lasta forgotten when the last arena of a count leaves it": class extends ObMalloc {
    protected override insert_to_freepool(pool: number, freed: number) {
      const ao = this.arenas[this.arenaindex[pool] ?? 0];
      const before = ao === undefined ? null : this.nfp2lasta[ao.nfreepools];
      const count = ao?.nfreepools ?? 0;
      super.insert_to_freepool(pool, freed);
      if (before === ao && before) this.nfp2lasta[count] = before;
    }
  },
  "pool recycling: the oldest empty pool first": class extends ObMalloc {
    protected override push_freepool(ao: ArenaObject, pool: number) {
      if (ao.freepools < 0) return super.push_freepool(ao, pool);
      let last = ao.freepools;
      while ((this.nextpool[last] ?? -1) >= 0) last = this.nextpool[last] ?? -1;
      this.nextpool[last] = pool;
      this.nextpool[pool] = -1;
    }
  },
  "pool recycling: never-used pools before emptied ones": class extends ObMalloc {
    protected override take_pool(ao: ArenaObject) {
      const emptied = ao.freepools;
      if (ao.pool_address >= (ao.slot + 1) * 64) return super.take_pool(ao);
      ao.freepools = -1;
      const pool = super.take_pool(ao);
      ao.freepools = emptied;
      return pool;
    }
  },
  "pool recycling: a pool of the same class starts afresh": class extends ObMalloc {
    protected override take_pool(ao: ArenaObject) {
      const pool = super.take_pool(ao);
      this.szidx[pool] = 0xffff;
      return pool;
    }
  },
  "unmapping: never": class extends ObMalloc {
    protected override can_unmap() {
      return false;
    }
  },
  "unmapping: also the last usable arena": class extends ObMalloc {
    protected override can_unmap(ao: ArenaObject) {
      return ao.nfreepools === ao.ntotalpools;
    }
  },
  "unmapping: a pool too early is not noticed": class extends ObMalloc {
    protected override can_unmap(ao: ArenaObject) {
      return ao.nfreepools === 64 && ao.nextarena !== null;
    }
  },
  "realloc: a much smaller request stays": class extends ObMalloc {
    protected override keeps_block(size: number, nbytes: number) {
      return nbytes <= size;
    }
  },
  "realloc: exactly three quarters stays": class extends ObMalloc {
    protected override keeps_block(size: number, nbytes: number) {
      return nbytes <= size && 4 * nbytes >= 3 * size;
    }
  },
  "usedpools: a pool that was full goes to the tail": class extends ObMalloc {
    protected override insert_to_usedpool(pool: number) {
      const size = this.szidx[pool] ?? 0;
      const last = this.prevpool[size] ?? size;
      this.nextpool[pool] = size;
      this.prevpool[pool] = last;
      this.nextpool[last] = pool;
      this.prevpool[size] = pool;
    }
  },
  "frontier: one block short": class extends ObMalloc {
    protected override pymalloc_pool_extend(pool: number, size: number, request: number) {
      const max = this.maxnextoffset[pool] ?? 0;
      this.maxnextoffset[pool] = max - (size + 1) * 16;
      super.pymalloc_pool_extend(pool, size, request);
      this.maxnextoffset[pool] = max;
    }
  },
};

describe("a planted fault is found by the traces", () => {
  test.each(Object.keys(faults))("%s", (name) => {
    const Faulty = faults[name];
    if (Faulty === undefined) throw new Error(name);
    const differences = traces.map((trace) =>
      firstDifference(trace, new Faulty({ misalignment: misalignmentOf(trace) })),
    );
    expect(differences.filter(Boolean)).not.toEqual([]);
  });
});

const FIRST_POOL = ARENA_BASE + ARENA_SIZE + POOL_SIZE;

describe("blocks and addresses", () => {
  test("equal requests are contiguous; the last block freed is the first reused", () => {
    const m = new ObMalloc();
    const [a, b, c] = [m.malloc(33), m.malloc(48), m.malloc(40)];
    expect([a, b, c]).toEqual([0, 48, 96].map((offset) => FIRST_POOL + POOL_OVERHEAD + offset));
    m.free(a);
    m.free(c);
    expect([m.malloc(48), m.malloc(48), m.malloc(48)]).toEqual([c, a, c + 48]);
  });

  test("a free block's first bytes hold the next free block's address", () => {
    const m = new ObMalloc();
    const [a, b] = [m.malloc(16), m.malloc(16)];
    expect(m.freeLinkAt(a)).toBeNull();
    m.free(a);
    m.free(b);
    // `a` was freed onto a list that already held the never-used third block.
    expect(m.freeLinkAt(b)).toBe(a);
    expect(m.freeLinkAt(a)).toBe(b + 16);
    expect(m.freeLinkAt(b + 16)).toBe(0);
  });

  test("owners are found by any address inside their block, until it is freed", () => {
    const m = new ObMalloc();
    const blocks = [16, 48, 112, 512, 600, 200_000].map((size) => ({ size, addr: m.malloc(size) }));
    for (const block of blocks) m.setOwner(block.addr, block);
    for (const block of blocks) {
      expect(m.ownerAt(block.addr)).toBe(block);
      expect(m.ownerAt(block.addr + block.size - 1)).toBe(block);
    }
    const seen: object[] = [];
    const addresses: number[] = [];
    m.forEachOwner((owner, addr) => {
      seen.push(owner);
      addresses.push(addr);
    });
    expect(new Set(seen)).toEqual(new Set(blocks));
    expect(addresses).toEqual([...addresses].sort((a, b) => a - b));
    for (const { addr } of blocks) m.free(addr);
    expect(blocks.map(({ addr }) => m.ownerAt(addr))).toEqual(blocks.map(() => null));
    expect(m.getAllocatedBlocks()).toBe(0);
  });

  test("a new block of an old place has no owner, and realloc carries the owner along", () => {
    const m = new ObMalloc();
    const owner = { name: "owner" };
    const a = m.malloc(100);
    m.setOwner(a, owner);
    const b = m.realloc(a, 300);
    expect([m.ownerAt(a), m.ownerAt(b)]).toEqual([null, owner]);
    expect(m.ownerAt(m.malloc(100))).toBeNull();
    const c = m.realloc(b, 5000);
    expect([m.isPymalloc(c), m.ownerAt(c)]).toEqual([false, owner]);
    expect(m.isPymalloc(m.realloc(c, 20))).toBe(false);
  });

  test("units are addresses counted in 16 bytes from the arenas' base, the system's too", () => {
    const m = new ObMalloc();
    const units = [m.mallocUnits(40), m.mallocUnits(4000), m.mallocUnits(4_000_000)];
    const owner = {};
    for (const unit of units) {
      m.setOwnerUnits(unit, owner);
      expect(m.ownerAt(ARENA_BASE + unit * 16)).toBe(owner);
      expect(unit).toBeLessThan(2 ** 29);
    }
    const moved = m.reallocUnits(units[0] ?? 0, 100);
    expect(m.ownerAt(ARENA_BASE + moved * 16)).toBe(owner);
    expect(m.reallocUnits(moved, 2 ** 45)).toBe(0);
    for (const unit of [moved, units[1], units[2]]) m.freeUnits(unit ?? 0);
    expect(m.getAllocatedBlocks()).toBe(0);
  });

  test("realloc: more than three quarters of the block stays, the rest moves", () => {
    const m = new ObMalloc();
    const a = m.malloc(64);
    expect([m.realloc(a, 64), m.realloc(a, 49)]).toEqual([a, a]);
    expect(m.realloc(a, 48)).not.toBe(a);
    expect(m.blockSize(m.realloc(0, 17))).toBe(32);
  });

  test("freeing what is not a live block is a fault of the machine", () => {
    const m = new ObMalloc();
    const a = m.malloc(32);
    expect(() => m.free(a + 16)).toThrow("no live block");
    expect(() => m.free(a + 8)).toThrow("no live block");
    m.free(a);
    expect(() => m.free(a)).toThrow("no live block");
    expect(() => m.setOwner(a, {})).toThrow("no live block");
    expect(() => m.realloc(a, 10)).toThrow("no live block");
    const raw = m.malloc(1000);
    m.free(raw);
    expect(() => m.free(raw)).toThrow("no live block");
    expect(() => m.free(ARENA_BASE + 900 * ARENA_SIZE)).toThrow("no live block");
  });

  test("0 and more than 512 bytes are the system's, and counted", () => {
    const m = new ObMalloc();
    const raw = [0, 513, 2 ** 20].map((size) => m.malloc(size));
    expect(raw.map((addr) => [m.isPymalloc(addr), addr % 16])).toEqual(raw.map(() => [false, 0]));
    // One above a multiple of 2**32, where 32-bit arithmetic would see a request of 1 byte.
    expect(m.malloc(2 ** 32 + 1)).toBe(0);
    expect(m.getAllocatedBlocks()).toBe(3);
    m.malloc(8);
    expect(m.getAllocatedBlocks()).toBe(4);
    for (const addr of raw) m.free(addr);
    expect(m.getAllocatedBlocks()).toBe(1);
    m.free(0);
  });

  test("memory ends: 0 when neither an arena nor the system has room", () => {
    const m = new ObMalloc({ maxArenas: 1 });
    let blocks = 0;
    while (m.isPymalloc(m.malloc(512))) blocks++;
    expect(blocks).toBe(63 * 31);
    expect(m.malloc(2 ** 40)).toBe(0);
  });

  test("a million blocks live at once, and all their arenas but one go back", () => {
    const m = new ObMalloc();
    const blocks = Array.from({ length: 1_000_000 }, () => m.malloc(64));
    expect(new Set(blocks).size).toBe(1_000_000);
    expect(m.getAllocatedBlocks()).toBe(1_000_000);
    expect(m.maxarenas).toBe(64);
    for (const block of blocks) m.free(block);
    expect([m.narenas_currently_allocated, m.narenas_highwater, m.getAllocatedBlocks()]).toEqual([1, 63, 0]);
  });
});

describe("the model of the system's malloc", () => {
  test("pages are given back at once and joined, small chunks are reused by size", () => {
    const system = new SystemMalloc();
    const [a, b, c] = [system.malloc(200_000), system.malloc(300_000), system.malloc(200_000)];
    system.free(a);
    system.free(c);
    system.free(b);
    expect(system.malloc(1_000_000)).toBe(a);
    const small = [system.malloc(600), system.malloc(700), system.malloc(601)];
    for (const addr of small) system.free(addr);
    expect(system.malloc(608)).toBe(small[2]);
    expect([system.malloc(700), system.malloc(600)]).toEqual([small[1], small[0]]);
  });

  test("no two live blocks overlap in a long mixed run", () => {
    const system = new SystemMalloc();
    const live: number[] = [];
    let seed = 1;
    const random = (n: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    for (let i = 0; i < 3000; i++) {
      const at = random(live.length || 1);
      const size = random(10) === 0 ? random(400_000) : random(3000);
      if (random(3) > 0 || live.length === 0) live.push(system.malloc(size));
      else if (random(2) === 0) live[at] = system.realloc(live[at] ?? 0, size);
      else for (const addr of live.splice(at, 1)) system.free(addr);
    }
    const blocks = system.describe();
    expect(blocks.map((block) => block.address)).toEqual([...live].sort((x, y) => x - y));
    let end = 0;
    for (const block of blocks) {
      expect(block.address - 16).toBeGreaterThanOrEqual(end);
      end = block.address - 16 + block.chunk;
    }
    expect(system.bytesInUse).toBe(blocks.reduce((sum, block) => sum + block.chunk, 0));
  });
});

describe("what a watcher sees", () => {
  test("every event of a pool's and an arena's life, with the request or the freed block as its cause", () => {
    const m = new ObMalloc({ misalignment: 0 });
    const log: string[] = [];
    const note =
      (name: string) =>
      (...facts: (number | boolean)[]) =>
        log.push([name, ...facts].join(" "));
    const names: (keyof ObMallocObserver)[] = [
      "arenaNew",
      "arenaFree",
      "poolNew",
      "poolRecycled",
      "poolFull",
      "poolUsable",
      "poolEmpty",
    ];
    m.observer = Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as ObMallocObserver;
    const pool = ARENA_BASE + ARENA_SIZE;
    const first = pool + POOL_OVERHEAD;
    const blocks = Array.from({ length: 31 }, () => m.malloc(500));
    m.free(first);
    for (const block of blocks.slice(1)) m.free(block);
    m.malloc(512);
    m.free(blocks[30] ?? 0);
    m.malloc(16);
    const last = blocks[30];
    expect(log).toEqual([
      `arenaNew ${pool} 0 500`,
      `poolNew ${pool} 31 500`,
      `poolFull ${pool} 31 500`,
      `poolUsable ${pool} 31 ${first}`,
      `poolEmpty ${pool} 31 ${last}`,
      `poolRecycled ${pool} 31 true 512`,
      `poolEmpty ${pool} 31 ${last}`,
      `poolRecycled ${pool} 0 false 16`,
    ]);
  });

  test("the plain-data view: arenas in the order of use, pools with their state, blocks with the free list", () => {
    const m = new ObMalloc();
    const small = Array.from({ length: 5 }, () => m.malloc(32));
    const large = Array.from({ length: 31 }, () => m.malloc(512));
    m.free(small[1] ?? 0);
    m.free(small[3] ?? 0);
    const [arena] = describeArenas(m);
    expect(arena).toMatchObject({
      serial: 0,
      usableIndex: 0,
      nfreepools: 61,
      ntotalpools: 63,
      freepools: [],
    });
    expect(arena?.pools.map(({ size, count, state, usedIndex }) => [size, count, state, usedIndex])).toEqual([
      [32, 3, "used", 0],
      [512, 31, "full", -1],
    ]);
    const { states, freeList } = describeBlocks(m, small[0] ?? 0);
    const [A, F] = [BLOCK_ALLOCATED, BLOCK_FREE];
    expect([...states.slice(0, 7)]).toEqual([A, F, A, F, A, F, 0]);
    expect(freeList).toEqual([3, 1, 5]);
    for (const block of large) m.free(block);
    expect(describeArenas(m)[0]?.freepools).toEqual([FIRST_POOL + POOL_SIZE]);
    expect(JSON.parse(JSON.stringify(describeArenas(m)))).toEqual(describeArenas(m));
  });
});
