// The allocator as plain data, for the allocator view and for tests: arenas in the order in which new
// pools would be taken, pools in address order, blocks on request. Nothing here aliases the allocator.

import { ARENA_BASE, blocksPerPool, POOL_OVERHEAD } from "./obmalloc.ts";
import type { ArenaObject, ObMalloc } from "./obmalloc.ts";

export type ArenaView = {
  address: number;
  /** How many arenas were obtained before this one; never reused. */
  serial: number;
  /** Place in usable_arenas (0: new pools come from here), or -1 for an arena without a free pool. */
  usableIndex: number;
  nfreepools: number;
  ntotalpools: number;
  /** Addresses of the emptied pools, next to be reused first. */
  freepools: number[];
  /** Address of the next pool never carved off. */
  pool_address: number;
  pools: PoolView[];
};

export type PoolView = {
  address: number;
  szidx: number;
  /** Bytes of each block. */
  size: number;
  /** Blocks handed out, and blocks that the pool can hold. */
  count: number;
  capacity: number;
  /** Place in usedpools of its class (0: malloc takes from here), -1 for a full or an empty pool. */
  usedIndex: number;
  state: "empty" | "used" | "full";
};

/** One block's state: never handed out, free, or handed out. */
export const BLOCK_UNTOUCHED = 0;
export const BLOCK_FREE = 1;
export const BLOCK_ALLOCATED = 2;

export type PoolBlocks = {
  /** BLOCK_… by position in the pool. */
  states: Uint8Array;
  /** Positions in the order in which malloc will hand them out, the free list only. */
  freeList: number[];
};

/** Every arena held from the system with its carved pools. Cost: one small object a pool. */
export function describe(allocator: ObMalloc): ArenaView[] {
  const usedIndexes = new Map<number, number>();
  for (let szidx = 0; szidx < 32; szidx++) {
    let place = 0;
    for (
      let pool = allocator.nextpool[szidx] ?? szidx;
      pool !== szidx;
      pool = allocator.nextpool[pool] ?? szidx
    )
      usedIndexes.set(pool, place++);
  }
  const usable: ArenaObject[] = [];
  for (let ao = allocator.usable_arenas; ao !== null; ao = ao.nextarena) usable.push(ao);
  const full = allocator.arenas.filter((ao) => ao.slot !== 0 && ao.nfreepools === 0);
  return [...usable, ...full].map((ao, usableIndex) => {
    const pools: PoolView[] = [];
    for (let pool = allocator.firstPool(ao); pool < ao.pool_address; pool++)
      pools.push(describePool(allocator, pool, usedIndexes.get(pool) ?? -1));
    const freepools: number[] = [];
    for (let pool = ao.freepools; pool >= 0; pool = allocator.nextpool[pool] ?? -1)
      freepools.push(allocator.poolAddress(pool));
    return {
      address: allocator.arenaAddress(ao),
      serial: ao.serial,
      usableIndex: usableIndex < usable.length ? usableIndex : -1,
      nfreepools: ao.nfreepools,
      ntotalpools: ao.ntotalpools,
      freepools,
      pool_address: allocator.poolAddress(ao.pool_address),
      pools,
    };
  });
}

function describePool(allocator: ObMalloc, pool: number, usedIndex: number): PoolView {
  const szidx = allocator.szidx[pool] ?? 0;
  const count = allocator.count[pool] ?? 0;
  return {
    address: allocator.poolAddress(pool),
    szidx,
    size: (szidx + 1) * 16,
    count,
    capacity: blocksPerPool(szidx),
    usedIndex,
    state: count === 0 ? "empty" : usedIndex < 0 ? "full" : "used",
  };
}

/** The blocks of the pool that contains the address, which must lie in a carved pool. */
export function describeBlocks(allocator: ObMalloc, address: number): PoolBlocks {
  const pool = (address - ARENA_BASE) >>> 14;
  const units = (allocator.szidx[pool] ?? 0) + 1;
  const states = new Uint8Array(blocksPerPool(units - 1));
  const first = POOL_OVERHEAD / 16;
  for (let i = 0; i < states.length; i++) {
    const at = first + i * units;
    const isTouched = at * 16 < (allocator.nextoffset[pool] ?? 0);
    const link = allocator.links[(pool << 10) | at] ?? 0;
    states[i] = !isTouched ? BLOCK_UNTOUCHED : link === 0xffff ? BLOCK_ALLOCATED : BLOCK_FREE;
  }
  const freeList: number[] = [];
  for (let at = allocator.freeblock[pool] ?? 0; at !== 0; at = allocator.links[(pool << 10) | at] ?? 0)
    freeList.push((at - first) / units);
  return { states, freeList };
}
