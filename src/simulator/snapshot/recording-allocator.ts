/**
 * The allocator at any step of a recording. The reader keeps one live state and moves it forward through the log; to go
 * back it starts from the nearest key state.
 */
import type { AllocatorData } from "./allocator-data.ts";
import type { AllocatorSnapshot, ArenaSnapshot, ObjectId, ObjectSnapshot, PoolSnapshot } from "./model.ts";

const ARENA_SIZE = 1 << 20;
const POOL_SIZE = 1 << 14;
const POOL_OVERHEAD = 48;
const SMALL_REQUEST_THRESHOLD = 512;
/** Changes from one key state to the next. */
const KEY_EVERY = 50_000;

const USED = 1;
const FREE = 2;
const names = ["virgin", "used", "free"] as const;

interface Pool {
  readonly blockSize: number;
  /** 0 never handed out, USED, FREE. */
  readonly blocks: Uint8Array;
  used: number;
}
interface Arena {
  readonly index: number;
  readonly pools: number;
}
interface State {
  readonly arenas: Map<number, Arena>;
  readonly pools: Map<number, Pool>;
  readonly large: Map<number, number>;
}

function copyState(s: State): State {
  return {
    arenas: new Map(s.arenas),
    pools: new Map([...s.pools].map(([at, p]) => [at, { ...p, blocks: p.blocks.slice() }])),
    large: new Map(s.large),
  };
}

export class AllocatorReader {
  readonly #data: AllocatorData;
  readonly #keys: State[] = [];
  #state: State;
  /** Changes of the log that `#state` has seen. */
  #at = 0;
  /** Pools of an arena: the same for all, as it depends on how arenas lie. */
  readonly #poolsInArena: number;

  constructor(data: AllocatorData) {
    this.#data = data;
    const { arenas, pools, large } = data.initial;
    this.#poolsInArena = arenas[0]?.pools ?? ARENA_SIZE / POOL_SIZE - 1;
    this.#state = {
      arenas: new Map(arenas.map((a) => [a.address, { index: a.index, pools: a.pools }])),
      pools: new Map(
        pools.map(({ address, blockSize, blocks }) => {
          const states = Uint8Array.from(blocks, (c) => (c === "u" ? USED : c === "f" ? FREE : 0));
          return [address, { blockSize, blocks: states, used: states.filter((b) => b === USED).length }];
        }),
      ),
      large: new Map(large.map((l) => [l.address, l.size])),
    };
    this.#keys.push(copyState(this.#state));
  }

  /** The allocator at a step; `objects` are those alive, whose blocks are told by their addresses. */
  at(step: number, objects: readonly ObjectSnapshot[]): AllocatorSnapshot {
    this.#moveTo(this.#data.steps[step] ?? this.#data.kind.length);
    const owners = new Map<number, ObjectId>();
    for (const o of objects) if (o.block !== null) owners.set(o.block.address, o.id);
    const poolsOf = new Map<number, PoolSnapshot[]>();
    let bytesUsed = 0;
    for (const [address, pool] of [...this.#state.pools].sort(([a], [b]) => a - b)) {
      if (pool.used === 0) continue;
      bytesUsed += pool.used * pool.blockSize;
      const first = address + POOL_OVERHEAD;
      const arena = this.#arenaOf(address);
      const list = poolsOf.get(arena) ?? [];
      poolsOf.set(arena, list);
      list.push({
        address,
        blockSize: pool.blockSize,
        blocks: Array.from(pool.blocks, (b) => names[b] ?? "virgin"),
        objects: Array.from(pool.blocks, (_, i) => owners.get(first + i * pool.blockSize) ?? null),
      });
    }
    const arenas = [...this.#state.arenas]
      .sort(([, a], [, b]) => a.index - b.index)
      .map(([address, { index, pools: total }]): ArenaSnapshot => {
        const pools = poolsOf.get(address) ?? [];
        return { index, address, nfreepools: total - pools.length, pools };
      });
    return {
      arenas,
      large: [...this.#state.large]
        .sort(([a], [b]) => a - b)
        .map(([address, size]) => ({ address, size, object: owners.get(address) ?? null })),
      bytesUsed,
      bytesHeld: arenas.length * ARENA_SIZE,
    };
  }

  #arenaOf(pool: number): number {
    for (const address of this.#state.arenas.keys())
      if (pool >= address && pool < address + ARENA_SIZE) return address;
    throw new RangeError(`no arena holds the pool at 0x${pool.toString(16)}`);
  }

  #moveTo(at: number): void {
    const key = Math.min(Math.floor(at / KEY_EVERY), this.#keys.length - 1);
    if (at < this.#at || key * KEY_EVERY > this.#at) {
      this.#state = copyState(this.#keys[key] as State);
      this.#at = key * KEY_EVERY;
    }
    while (this.#at < at) {
      this.#apply(this.#at++);
      if (this.#at === this.#keys.length * KEY_EVERY) this.#keys.push(copyState(this.#state));
    }
  }

  #apply(i: number): void {
    const { base, kind, unit, size } = this.#data;
    const address = base + (unit[i] as number) * 16;
    const n = size[i] as number;
    const s = this.#state;
    switch (kind[i]) {
      case 0:
        s.arenas.set(address, { index: n, pools: this.#poolsInArena });
        return;
      case 1:
        s.arenas.delete(address);
        for (const pool of s.pools.keys())
          if (pool >= address && pool < address + ARENA_SIZE) s.pools.delete(pool);
        return;
      case 2:
        s.pools.set(address, {
          blockSize: n,
          blocks: new Uint8Array(Math.floor((POOL_SIZE - POOL_OVERHEAD) / n)),
          used: 0,
        });
        return;
      case 5:
      case 6:
        return;
    }
    const isTaken = kind[i] === 3;
    const start = address - (address % POOL_SIZE);
    const pool = s.pools.get(start);
    if (pool === undefined || s.large.has(address) || (isTaken && (n > SMALL_REQUEST_THRESHOLD || n === 0))) {
      if (isTaken) s.large.set(address, n);
      else s.large.delete(address);
      return;
    }
    const index = (address - start - POOL_OVERHEAD) / pool.blockSize;
    if (isTaken !== (pool.blocks[index] === USED)) pool.used += isTaken ? 1 : -1;
    pool.blocks[index] = isTaken ? USED : FREE;
  }
}

/** Bytes asked for, of the blocks handed out since the recording's beginning that somebody has, step by step. */
export interface MemoryInUse {
  /** Before each step. */
  readonly before: Int32Array;
  /** The most during the step: after one of its allocations. Blocks that free lists keep are nobody's. */
  readonly most: Int32Array;
}

export function memoryInUse({ kind, unit, size, steps }: AllocatorData): MemoryInUse {
  const before = new Int32Array(steps.length);
  const most = new Int32Array(steps.length);
  /** Of the blocks handed out: the bytes asked for; negative while a free list keeps the block. */
  const blocks = new Map<number, number>();
  let used = 0;
  for (let step = 0, at = 0; step < steps.length; step++) {
    before[step] = used;
    let peak = used;
    for (const end = steps[step + 1] ?? kind.length; at < end; at++) {
      const where = unit[at] as number;
      const had = blocks.get(where) ?? 0;
      let has = had;
      if (kind[at] === 3) has = size[at] as number;
      else if (kind[at] === 4) has = 0;
      else if (kind[at] === 5) has = -Math.abs(had);
      else if (kind[at] === 6) has = Math.abs(had);
      else continue;
      used += Math.max(has, 0) - Math.max(had, 0);
      if (has === 0) blocks.delete(where);
      else blocks.set(where, has);
      peak = Math.max(peak, used);
    }
    most[step] = peak;
  }
  return { before, most };
}
