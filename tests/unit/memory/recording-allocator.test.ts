// The allocator in a recording: at every step the reader shows the blocks, pools and arenas that the allocator itself
// had there, read forwards or back; and what happened to pools, arenas and free lists is an event with its cause.

import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ObMalloc } from "../../../src/simulator/memory/obmalloc.ts";
import { arenaUse } from "../../../src/simulator/memory/obmalloc-stats.ts";
import {
  BLOCK_ALLOCATED,
  describe as describeArenas,
  describeBlocks,
} from "../../../src/simulator/memory/obmalloc-view.ts";
import { describeEvent } from "../../../src/simulator/snapshot/index.ts";
import type { AllocatorSnapshot } from "../../../src/simulator/snapshot/model.ts";
import { AllocatorReader } from "../../../src/simulator/snapshot/recording-allocator.ts";
import { AllocatorLog } from "../../../src/simulator/trace/allocator-log.ts";

/** Node itself loads the machine, whose modules refer to each other in circles (tests/tools/simulator.ts). */
const { run } = createRequire(import.meta.url)(
  "../../../src/simulator/index.ts",
) as typeof import("../../../src/simulator/index.ts");

/** Whether a block was ever handed out the allocator does not know of a pool's last block. */
const withoutVirgins = (snapshot: AllocatorSnapshot) => ({
  ...snapshot,
  arenas: snapshot.arenas.map((arena) => ({
    ...arena,
    pools: arena.pools.map((pool) => ({
      ...pool,
      blocks: pool.blocks.map((block) => (block === "virgin" ? "free" : block)),
    })),
  })),
});

/** What the view shows, from the allocator itself. */
function shown(allocator: ObMalloc) {
  return {
    arenas: describeArenas(allocator)
      .sort((a, b) => a.serial - b.serial)
      .map(({ serial, address, nfreepools, pools }) => ({
        index: serial,
        address,
        nfreepools,
        pools: pools
          .filter(({ count }) => count > 0)
          .map((pool) => ({
            address: pool.address,
            blockSize: pool.size,
            blocks: Array.from(describeBlocks(allocator, pool.address).states, (state) =>
              state === BLOCK_ALLOCATED ? "used" : "free",
            ),
            objects: new Array(pool.capacity).fill(null),
          })),
      })),
    large: allocator.system
      .describe()
      .map(({ address, request }) => ({ address, size: request, object: null })),
    bytesUsed: arenaUse(allocator).allocatedBytes,
    bytesHeld: arenaUse(allocator).total,
  };
}

describe("the log of the allocator", () => {
  test("gives its state at every step, forwards and back", () => {
    const told: string[] = [];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            size: fc.oneof(
              fc.integer({ min: 1, max: 512 }),
              fc.constantFrom(16, 480, 512, 513, 5000, 200_000),
            ),
            many: fc.constantFrom(1, 2, 40, 3000),
            free: fc.double({ min: 0, max: 1, noNaN: true }),
            again: fc.boolean(),
          }),
          { minLength: 2, maxLength: 12 },
        ),
        (rounds) => {
          const allocator = new ObMalloc();
          allocator.malloc(100);
          const log = new AllocatorLog((kind, label) => told.push(`${kind} ${label}`));
          log.begin(allocator);
          const live: number[] = [];
          const expected: ReturnType<typeof shown>[] = [];
          for (const { size, many, free, again } of rounds) {
            for (let i = 0; i < many; i++) live.push(allocator.malloc(size));
            if (again && live.length > 0) live[0] = allocator.realloc(live[0] ?? 0, size * 2);
            for (const addr of live.splice(0, Math.floor(live.length * free))) allocator.free(addr);
            log.step();
            expected.push(shown(allocator));
          }
          log.end();
          const reader = new AllocatorReader(log.data());
          for (const [step, state] of expected.entries())
            expect(withoutVirgins(reader.at(step, []))).toEqual(state);
          for (const [step, state] of [...expected.entries()].reverse())
            expect(withoutVirgins(reader.at(step, []))).toEqual(state);
        },
      ),
      { numRuns: 40, seed: 3 },
    );
    for (const words of [
      "is cut from its arena",
      "which was empty, serves",
      "is full with",
      "was full; its block",
      "is empty: its last block",
      "1 MiB from the system",
      "goes back to the system",
    ])
      expect(told.some((text) => text.includes(words))).toBe(true);
  });
});

describe("the trace", () => {
  const source = [
    "k = 1; x = [k + 1.5, (k + 2.5, None)]",
    "x = None",
    "y = [k + 3.5, k + 4.5]",
    "blocks = [bytes(450) for i in range(4600)]",
    "blocks = None",
    "blocks = [bytes(300) for i in range(60)]",
    "import gc",
    "n = []; n.append(n); n = None",
    "gc.collect()",
  ].join("\n");
  const { recording, end } = run({ filename: "program.py", source });
  const events = Array.from({ length: recording.eventCount }, (_, i) => recording.event(i));
  const told = (kind: string, line: number) =>
    events
      .filter((event) => event.kind === kind && event.cause?.line === line)
      .map((event) =>
        describeEvent(event, recording.snapshotAt(event.index), recording.snapshotAt(event.index + 1)),
      );

  test("tells of free lists, pools and arenas, with the line that caused it", () => {
    expect(end.kind).toBe("exit");
    expect(told("freelist", 2).filter((text) => text.includes("goes to the free list"))).toHaveLength(4);
    expect(
      told("freelist", 3).filter((text) => text.includes("comes from the free list")).length,
    ).toBeGreaterThan(1);
    expect(
      told("pool", 4).some((text) => text.includes("is cut from its arena for blocks of 496 bytes")),
    ).toBe(true);
    expect(told("arena", 4).some((text) => text.includes("1 MiB from the system"))).toBe(true);
    expect(told("pool", 5).some((text) => text.includes("is empty"))).toBe(true);
    expect(told("arena", 5).some((text) => text.includes("goes back to the system"))).toBe(true);
    expect(told("pool", 6).some((text) => text.includes("serves blocks of 336 bytes now"))).toBe(true);
  });

  test("tells of each phase of a collection", () => {
    const phases = events.filter(({ kind, cause }) => kind.startsWith("collect") && cause?.line === 9);
    const labels = phases.map(({ kind, label, object }) =>
      object !== null ? null : kind === "collect-phase" ? label : kind,
    );
    const inOrder = ["collect-start", "update_refs", "subtract_refs", "move_unreachable", "collect-stop"];
    expect(labels.filter((label) => label != null && inOrder.includes(label)).slice(0, 4)).toEqual(
      inOrder.slice(0, 4),
    );
    expect(phases.at(-1)?.kind).toBe("collect-stop");
  });

  test("shows the objects in their blocks", () => {
    const snapshot = recording.snapshotAt(recording.eventCount, { allocator: true });
    const pools = snapshot.allocator?.arenas.flatMap((arena) => arena.pools) ?? [];
    for (const object of snapshot.objects) {
      const block = object.block;
      if (block === null || block.request > 512 || object.origin !== "program") continue;
      const pool = pools.find(({ address }) => block.address >= address && block.address < address + 16384);
      const index = pool === undefined ? -1 : (block.address - pool.address - 48) / pool.blockSize;
      if (pool === undefined && object.type === "dict") continue;
      expect([object.id, pool?.blocks[index], pool?.objects[index]]).toEqual([object.id, "used", object.id]);
    }
    expect(recording.snapshotAt(recording.eventCount).allocator).toBeUndefined();
  });
});
