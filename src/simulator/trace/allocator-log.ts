/**
 * What a recording holds of the allocator: the blocks that exist before the first instruction, and from then on every
 * block handed out and given back, every pool and every arena, by step. snapshot/recording-allocator.ts reads it.
 *
 * Pools and arenas are events of the trace as well; blocks are not, since each is part of an object's birth or death.
 */
import { ARENA_BASE } from "../memory/malloc.ts";
import { type ObMalloc, type ObMallocObserver, POOL_OVERHEAD, POOL_SIZE } from "../memory/obmalloc.ts";
import { BLOCK_ALLOCATED, BLOCK_UNTOUCHED, describe, describeBlocks } from "../memory/obmalloc-view.ts";
import {
  ALLOCATOR_CHANGES,
  type AllocatorChange,
  type AllocatorData,
  type PoolState,
} from "../snapshot/allocator-data.ts";
import { ByteColumn, IntColumn } from "./columns.ts";

const [ARENA, ARENA_GONE, POOL, BLOCK, BLOCK_GONE, KEPT, REUSED] = ALLOCATOR_CHANGES.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Tells an event of the trace: what happened to an arena or a pool, in words. */
type Tell = (kind: "arena" | "pool", label: string) => void;

export class AllocatorLog implements ObMallocObserver {
  readonly #tell: Tell;
  #allocator: ObMalloc | null = null;
  #initial: AllocatorData["initial"] = { arenas: [], pools: [], large: [] };
  readonly #kind = new ByteColumn();
  readonly #unit = new IntColumn();
  readonly #size = new IntColumn();
  readonly #steps = new IntColumn();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** Writes down what there is, and listens from now on. */
  begin(allocator: ObMalloc): void {
    const arenas = describe(allocator);
    this.#initial = {
      arenas: arenas.map(({ address, serial, ntotalpools }) => ({
        address,
        index: serial,
        pools: ntotalpools,
      })),
      pools: arenas.flatMap((arena) =>
        arena.pools.map(({ address, size }): PoolState => {
          const { states } = describeBlocks(allocator, address);
          const blocks = Array.from(states, (s) =>
            s === BLOCK_ALLOCATED ? "u" : s === BLOCK_UNTOUCHED ? "v" : "f",
          );
          // The free list is one block ahead: the last that it has got was never handed out.
          const number = (address - ARENA_BASE) / POOL_SIZE;
          const ahead = ((allocator.nextoffset[number] ?? 0) - POOL_OVERHEAD) / size - 1;
          if (ahead < blocks.length - 1) blocks[ahead] = "v";
          return { address, blockSize: size, blocks: blocks.join("") };
        }),
      ),
      large: allocator.system.describe().map(({ address, request }) => ({ address, size: request })),
    };
    this.#allocator = allocator;
    allocator.observer = this;
  }

  end(): void {
    if (this.#allocator !== null) this.#allocator.observer = null;
  }

  /** One step more of the recording. */
  step(): void {
    this.#steps.push(this.#kind.length);
  }

  data(): AllocatorData {
    return {
      base: ARENA_BASE,
      initial: this.#initial,
      kind: this.#kind.array(),
      unit: this.#unit.array(),
      size: this.#size.array(),
      steps: this.#steps.array(),
    };
  }

  #add(kind: number, unit: number, size: number): void {
    this.#kind.push(kind);
    this.#unit.push(unit);
    this.#size.push(size);
  }
  #addAt(kind: number, address: number, size: number): void {
    this.#add(kind, (address - ARENA_BASE) / 16, size);
  }

  blockTaken(unit: number, request: number): void {
    this.#add(BLOCK, unit, request);
  }
  blockGiven(unit: number): void {
    this.#add(BLOCK_GONE, unit, 0);
  }
  blockKept(unit: number): void {
    this.#add(KEPT, unit, 0);
  }
  blockReused(unit: number): void {
    this.#add(REUSED, unit, 0);
  }
  arenaNew(arena: number, serial: number, request: number): void {
    this.#addAt(ARENA, arena, serial);
    this.#tell(
      "arena",
      `${hex(arena)}, 1 MiB from the system, since a request of ${request} bytes finds no pool`,
    );
  }
  arenaFree(arena: number, _serial: number, freed: number): void {
    this.#addAt(ARENA_GONE, arena, 0);
    this.#tell("arena", `${hex(arena)} goes back to the system: its last block, at ${hex(freed)}, is free`);
  }
  poolNew(pool: number, szidx: number, request: number): void {
    this.#addAt(POOL, pool, sizeOf(szidx));
    this.#tell(
      "pool",
      `${hex(pool)} is cut from its arena for ${blocks(szidx)}, for a request of ${request}`,
    );
  }
  poolRecycled(pool: number, szidx: number, keptFreeList: boolean, request: number): void {
    if (!keptFreeList) this.#addAt(POOL, pool, sizeOf(szidx));
    this.#tell(
      "pool",
      `${hex(pool)}, which was empty, serves ${blocks(szidx)} now, for a request of ${request}`,
    );
  }
  poolFull(pool: number, szidx: number, request: number): void {
    this.#tell("pool", `${hex(pool)} of ${blocks(szidx)} is full with a request of ${request}`);
  }
  poolUsable(pool: number, szidx: number, freed: number): void {
    this.#tell("pool", `${hex(pool)} of ${blocks(szidx)} was full; its block at ${hex(freed)} is free again`);
  }
  poolEmpty(pool: number, szidx: number, freed: number): void {
    this.#tell(
      "pool",
      `${hex(pool)} of ${blocks(szidx)} is empty: its last block, at ${hex(freed)}, is free`,
    );
  }
}

/** The names, for those who test that each is written. */
export type { AllocatorChange };

const hex = (address: number): string => `0x${address.toString(16)}`;
const sizeOf = (szidx: number): number => (szidx + 1) * 16;
const blocks = (szidx: number): string => `blocks of ${sizeOf(szidx)} bytes`;
