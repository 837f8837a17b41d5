// CPython's small-object allocator, after Objects/obmalloc.c of 3.13 (64-bit, radix tree build).
//
//   arena  1 MiB from the system, cut into 63 or 64 pools (63 unless it happens to be pool-aligned)
//   pool   16 KiB, a 48-byte header and then blocks of one size class
//   block  16, 32, … 512 bytes: size class `szidx` 0 … 31
//
// Three lists decide every address, and this file keeps them as CPython does:
//
//   usedpools[szidx]   circular list of the pools of that class which have both a used and a free block.
//                      malloc looks only at the first one. A full pool is on no list.
//   pool.freeblock     the pool's freed blocks, last in first out, linked through the blocks' own first
//                      bytes; blocks never handed out yet join one by one, from `nextoffset` upwards.
//   usable_arenas      the arenas with a free pool, fewest free pools first, so that nearly empty arenas
//                      are left alone and can be given back; nfp2lasta[n] is the last with n free pools.
//
// Nothing here is an object per block or pool: the headers' fields are typed arrays indexed by a pool
// number, which is also the address: pool number p lies at ARENA_BASE + p * 16384. Numbers 0 … 31 are the
// heads of usedpools (CPython plays the same trick with pointers, PTA()), so the first arena has number 1.
// A block is a number too, its address in units of 16 bytes from ARENA_BASE, and so always a small integer;
// the free lists' links are stored under it.
//
// Where CPython asks the system for an arena, the model answers with the lowest free 1 MiB slot.

import { ARENA_BASE, SYSTEM_BASE, SystemMalloc } from "./malloc.ts";

export { ARENA_BASE };

export const ALIGNMENT = 16;
export const SMALL_REQUEST_THRESHOLD = 512;
export const NB_SMALL_SIZE_CLASSES = 32;
export const ARENA_SIZE = 1 << 20;
export const POOL_SIZE = 1 << 14;
export const POOL_OVERHEAD = 48;
export const MAX_POOLS_IN_ARENA = ARENA_SIZE / POOL_SIZE;
const INITIAL_ARENA_OBJECTS = 16;
const DUMMY_SIZE_IDX = 0xffff;
const NULL = -1;

/** Slots of 1 MiB in which an arena can lie; slot 0 holds the heads of usedpools, so the first is slot 1. */
const ARENA_SLOTS = 4095;
const ARENA_END = SYSTEM_BASE;
/** The unit (see mallocUnits) at which the system's blocks begin; all below are pymalloc's. */
const SYSTEM_UNIT = (SYSTEM_BASE - ARENA_BASE) / 16;

/** In `links`: the block is handed out (a free block holds the next free block's index, 0 for the last). */
const ALLOCATED = 0xffff;

/** For each class, a multiplier that divides a 16-byte index by the class's width in 16-byte units. */
const RECIPROCAL = Int32Array.from({ length: NB_SMALL_SIZE_CLASSES }, (_, i) => Math.ceil(65536 / (i + 1)));

/** Blocks of class `szidx` in one pool: NUMBLOCKS of obmalloc.c. */
export function blocksPerPool(szidx: number): number {
  return Math.floor((POOL_SIZE - POOL_OVERHEAD) / ((szidx + 1) * ALIGNMENT));
}

/**
 * What a watcher of the allocator is told, at the moment it happens. Addresses are bytes; `request` is the
 * size asked for, `freed` the block given back, which caused it.
 */
export interface ObMallocObserver {
  arenaNew(arena: number, serial: number, request: number): void;
  arenaFree(arena: number, serial: number, freed: number): void;
  /** A pool was cut off its arena for the first time. */
  poolNew(pool: number, szidx: number, request: number): void;
  /** An empty pool was taken again; with `keptFreeList` it had the same class and kept its free list. */
  poolRecycled(pool: number, szidx: number, keptFreeList: boolean, request: number): void;
  poolFull(pool: number, szidx: number, request: number): void;
  /** A full pool has a free block again. */
  poolUsable(pool: number, szidx: number, freed: number): void;
  poolEmpty(pool: number, szidx: number, freed: number): void;
  /** A block was handed out, by pymalloc or by the system through it; `unit` counts 16 bytes from ARENA_BASE. */
  blockTaken?(unit: number, request: number): void;
  blockGiven?(unit: number): void;
  /** A free list keeps a block that is nobody's now, or gives it to a new object. */
  blockKept?(unit: number): void;
  blockReused?(unit: number): void;
}

export type ObMallocOptions = {
  /** An arena's address modulo the pool size; 0 gives 64 pools, anything else 63. Default 4096. */
  misalignment?: number;
  /** Arenas that may exist at once; past that `malloc` falls through to the system, as CPython's does. */
  maxArenas?: number;
  system?: SystemMalloc;
};

/** One entry of CPython's `arenas` vector. `slot` 0 stands for address 0: no arena is attached. */
export type ArenaObject = {
  readonly index: number;
  slot: number;
  /** How many arenas were obtained before this one. */
  serial: number;
  /** Pool number of the next pool that was never carved off. */
  pool_address: number;
  nfreepools: number;
  ntotalpools: number;
  /** Head of the stack of carved, empty pools; NULL when there is none. */
  freepools: number;
  nextarena: ArenaObject | null;
  prevarena: ArenaObject | null;
};

export class ObMalloc {
  readonly misalignment: number;
  readonly maxArenas: number;
  /** Requests that are not pymalloc's; the raw domain (`PyMem_RawMalloc`) uses it directly. */
  readonly system: SystemMalloc;
  observer: ObMallocObserver | null = null;

  // --- pool headers, by pool number -----------------------------------------------------------------
  count: Int32Array;
  /** First free block, as an index of 16 bytes into the pool; 0 is NULL (the header lies there). */
  freeblock: Int32Array;
  nextpool: Int32Array;
  prevpool: Int32Array;
  arenaindex: Int32Array;
  szidx: Int32Array;
  nextoffset: Int32Array;
  maxnextoffset: Int32Array;
  /** The first bytes of every block, by address / 16: ALLOCATED, or the free list's link. */
  links: Uint16Array;
  readonly owners: ((object | null)[] | null)[] = [];

  // --- arenas ---------------------------------------------------------------------------------------
  readonly arenas: ArenaObject[] = [];
  maxarenas = 0;
  unused_arena_objects: ArenaObject | null = null;
  usable_arenas: ArenaObject | null = null;
  readonly nfp2lasta: (ArenaObject | null)[] = new Array(MAX_POOLS_IN_ARENA + 1).fill(null);
  narenas_currently_allocated = 0;
  ntimes_arena_allocated = 0;
  narenas_highwater = 0;
  raw_allocated_blocks = 0;
  /** Which slots hold an arena, and the slots the arrays have room for. */
  private readonly slotUsed: boolean[] = [true];
  private slotCapacity = 4;

  constructor(options: ObMallocOptions = {}) {
    this.misalignment = (options.misalignment ?? 4096) % POOL_SIZE;
    this.maxArenas = Math.min(options.maxArenas ?? 2048, ARENA_SLOTS);
    this.system = options.system ?? new SystemMalloc();
    const pools = this.slotCapacity * MAX_POOLS_IN_ARENA;
    this.count = new Int32Array(pools);
    this.freeblock = new Int32Array(pools);
    this.nextpool = new Int32Array(pools);
    this.prevpool = new Int32Array(pools);
    this.arenaindex = new Int32Array(pools);
    this.szidx = new Int32Array(pools);
    this.nextoffset = new Int32Array(pools);
    this.maxnextoffset = new Int32Array(pools);
    this.links = new Uint16Array(pools * 1024);
    for (let i = 0; i < NB_SMALL_SIZE_CLASSES; i++) {
      this.nextpool[i] = i;
      this.prevpool[i] = i;
    }
  }

  // Every index below is a pool number or block index that this file itself put into the arrays, so the
  // `!` after a typed-array read only tells the compiler what the invariants above already say.

  /** `_PyObject_Malloc`: the address of a block of at least `nbytes` bytes; 0 when memory is exhausted. */
  malloc(nbytes: number): number {
    const unit = this.mallocUnits(nbytes);
    return unit === 0 ? 0 : ARENA_BASE + unit * 16;
  }

  /** `_PyObject_Free`. Freeing what is not a live block is a fault of the machine: it throws. */
  free(addr: number): void {
    if (addr === 0) return;
    const unit = (addr - ARENA_BASE) / 16;
    if (!Number.isInteger(unit)) throw notLive("free", unit);
    this.freeUnits(unit);
  }

  /** `malloc` for callers that keep addresses as units: 16 bytes each, counted from ARENA_BASE, so small integers. */
  mallocUnits(nbytes: number): number {
    const unit = this.#mallocUnits(nbytes);
    if (this.observer !== null && unit !== 0) this.observer.blockTaken?.(unit, nbytes);
    return unit;
  }

  #mallocUnits(nbytes: number): number {
    if (nbytes > SMALL_REQUEST_THRESHOLD || nbytes === 0) return this.#rawMalloc(nbytes);
    const size = (nbytes - 1) >> 4;
    const pool = this.nextpool[size]!;
    if (pool === size) return this.allocate_from_new_pool(size, nbytes);
    this.count[pool]!++;
    const block = (pool << 10) | this.freeblock[pool]!;
    const link = this.links[block]!;
    this.links[block] = ALLOCATED;
    this.freeblock[pool] = link;
    if (link === 0) this.pymalloc_pool_extend(pool, size, nbytes);
    return block;
  }

  freeUnits(unit: number): void {
    if (this.observer !== null) this.observer.blockGiven?.(unit);
    if (unit >= SYSTEM_UNIT) {
      this.#rawFree(unit);
      return;
    }
    if (this.links[unit] !== ALLOCATED) throw notLive("free", unit);
    const pool = unit >>> 10;
    const bp = unit & 1023;
    const owners = this.owners[pool];
    if (owners) owners[((bp - 3) * RECIPROCAL[this.szidx[pool]!]!) >>> 16] = null;
    const lastfree = this.freeblock[pool]!;
    this.links[unit] = lastfree;
    this.freeblock[pool] = bp;
    const count = --this.count[pool]!;
    if (lastfree === 0) this.insert_to_usedpool(pool, unit);
    else if (count === 0) this.insert_to_freepool(pool, unit);
  }

  /**
   * `_PyObject_Realloc`. A block stays where it is while the request fits and is more than three quarters
   * of it; a block of the system's stays with the system. The owner goes along. 0 when memory is exhausted.
   */
  realloc(addr: number, nbytes: number): number {
    if (addr === 0) return this.malloc(nbytes);
    if (!this.isPymalloc(addr)) return this.#rawRealloc(addr, nbytes);
    if (this.links[(addr - ARENA_BASE) >>> 4] !== ALLOCATED)
      throw notLive("realloc", (addr - ARENA_BASE) / 16);
    const owner = this.ownerAt(addr);
    if (this.keeps_block(this.blockSize(addr), nbytes)) return addr;
    const moved = this.malloc(nbytes);
    if (moved === 0) return 0;
    if (owner !== null) this.setOwner(moved, owner);
    this.free(addr);
    return moved;
  }

  /** `realloc` in units; 0 when memory is exhausted. */
  reallocUnits(unit: number, nbytes: number): number {
    const addr = this.realloc(unit === 0 ? 0 : ARENA_BASE + unit * 16, nbytes);
    return addr === 0 ? 0 : (addr - ARENA_BASE) / 16;
  }

  /** True for an address in pymalloc's part of the address space: CPython's address_in_range. */
  isPymalloc(addr: number): boolean {
    return addr >= ARENA_BASE && addr < ARENA_END;
  }

  /** Bytes of the block at the address: the class's size, or what the system was asked for. */
  blockSize(addr: number): number {
    if (!this.isPymalloc(addr)) return this.system.requestAt(addr);
    return (this.szidx[(addr - ARENA_BASE) >>> 14]! + 1) * ALIGNMENT;
  }

  /** Registers whose memory the live block at `addr` is; the registration ends with `free`. */
  setOwner(addr: number, owner: object | null): void {
    this.setOwnerUnits((addr - ARENA_BASE) / 16, owner);
  }

  setOwnerUnits(unit: number, owner: object | null): void {
    if (unit >= SYSTEM_UNIT) {
      this.system.setOwner(ARENA_BASE + unit * 16, owner);
      return;
    }
    if (this.links[unit] !== ALLOCATED) throw notLive("setOwner", unit);
    const pool = unit >>> 10;
    const size = this.szidx[pool]!;
    let owners = this.owners[pool];
    if (!owners) {
      owners = new Array<object | null>(blocksPerPool(size)).fill(null);
      this.owners[pool] = owners;
    }
    owners[(((unit & 1023) - 3) * RECIPROCAL[size]!) >>> 16] = owner;
  }

  /** The owner of the live block that contains the address (its start or any byte inside), or null. */
  ownerAt(addr: number): object | null {
    if (!this.isPymalloc(addr)) return this.system.ownerAt(addr);
    const pool = (addr - ARENA_BASE) >>> 14;
    const bp = ((addr - ARENA_BASE) >>> 4) & 1023;
    if (bp < 3 || this.count.length <= pool || this.count[pool] === 0) return null;
    return this.owners[pool]?.[((bp - 3) * RECIPROCAL[this.szidx[pool]!]!) >>> 16] ?? null;
  }

  /** Calls back for every registered block, by ascending address. The callback must not allocate or free. */
  forEachOwner(callback: (owner: object, addr: number, size: number) => void): void {
    this.#forEachPymallocOwner(callback);
    for (const block of this.system.describe())
      if (block.owner !== null) callback(block.owner, block.address, block.request);
  }

  /**
   * What the first 8 bytes of a free block hold: the address of the next free block of its pool, 0 at the
   * list's end or where no block was freed. A live block answers null: its bytes are its owner's.
   */
  freeLinkAt(addr: number): number | null {
    if (!this.isPymalloc(addr)) return this.system.requestAt(addr) < 0 ? 0 : null;
    const block = (addr - ARENA_BASE) >>> 4;
    const link = this.links[block] ?? 0;
    if (link === ALLOCATED) return null;
    return link === 0 ? 0 : ARENA_BASE + (((block >>> 10) << 10) + link) * 16;
  }

  /** `_Py_GetAllocatedBlocks`: blocks in pools plus blocks obtained through pymalloc from the system. */
  getAllocatedBlocks(): number {
    let n = this.raw_allocated_blocks;
    for (const ao of this.arenas) {
      if (ao.slot === 0) continue;
      for (let pool = this.firstPool(ao); pool < ao.pool_address; pool++) n += this.count[pool]!;
    }
    return n;
  }

  /** The pool number at the arena's first pool boundary. */
  firstPool(ao: ArenaObject): number {
    return ao.slot * MAX_POOLS_IN_ARENA + (this.misalignment === 0 ? 0 : 1);
  }

  arenaAddress(ao: ArenaObject): number {
    return ARENA_BASE + ao.slot * ARENA_SIZE + this.misalignment;
  }

  poolAddress(pool: number): number {
    return ARENA_BASE + pool * POOL_SIZE;
  }

  // --- obmalloc.c's own functions; protected so that a test can plant a fault in one of them ----------

  /** pymalloc_realloc's test: not too small, and not so large that more than a quarter would be wasted. */
  protected keeps_block(size: number, nbytes: number): boolean {
    return nbytes <= size && 4 * nbytes > 3 * size;
  }

  /** The free list ran out: extend it by one never-used block, or take the full pool off usedpools. */
  protected pymalloc_pool_extend(pool: number, size: number, request: number): void {
    const nextoffset = this.nextoffset[pool]!;
    if (nextoffset <= this.maxnextoffset[pool]!) {
      const bp = nextoffset >>> 4;
      this.freeblock[pool] = bp;
      this.nextoffset[pool] = nextoffset + ((size + 1) << 4);
      this.links[(pool << 10) | bp] = 0;
      return;
    }
    this.#unlink(pool);
    this.observer?.poolFull(this.poolAddress(pool), size, request);
  }

  protected allocate_from_new_pool(size: number, request: number): number {
    if (this.usable_arenas === null) {
      const ao = this.new_arena(request);
      if (ao === null) return this.#rawMalloc(request);
      this.usable_arenas = ao;
      ao.nextarena = null;
      ao.prevarena = null;
      this.nfp2lasta[ao.nfreepools] = ao;
    }
    const ao = this.usable_arenas;
    // The list's head has the fewest free pools, so one fewer keeps it the head and the only one.
    if (this.nfp2lasta[ao.nfreepools] === ao) this.nfp2lasta[ao.nfreepools] = null;
    if (ao.nfreepools > 1) this.nfp2lasta[ao.nfreepools - 1] = ao;

    const isCarved = ao.freepools === NULL;
    const pool = this.take_pool(ao);
    ao.nfreepools--;
    if (ao.nfreepools === 0) {
      this.usable_arenas = ao.nextarena;
      if (this.usable_arenas !== null) this.usable_arenas.prevarena = null;
    }

    this.nextpool[pool] = size;
    this.prevpool[pool] = size;
    this.nextpool[size] = pool;
    this.prevpool[size] = pool;
    this.count[pool] = 1;
    const isSameClass = this.szidx[pool] === size;
    const bp = isSameClass ? this.freeblock[pool]! : POOL_OVERHEAD >>> 4;
    const block = (pool << 10) | bp;
    if (isSameClass) {
      this.freeblock[pool] = this.links[block]!;
    } else {
      const bytes = (size + 1) << 4;
      this.szidx[pool] = size;
      this.owners[pool] = null;
      this.nextoffset[pool] = POOL_OVERHEAD + 2 * bytes;
      this.maxnextoffset[pool] = POOL_SIZE - bytes;
      this.freeblock[pool] = bp + size + 1;
      this.links[block + size + 1] = 0;
    }
    this.links[block] = ALLOCATED;
    if (isCarved) this.observer?.poolNew(this.poolAddress(pool), size, request);
    else this.observer?.poolRecycled(this.poolAddress(pool), size, isSameClass, request);
    return block;
  }

  /** An empty pool of the arena: the one emptied last, else the next one never carved off. */
  protected take_pool(ao: ArenaObject): number {
    const cached = ao.freepools;
    if (cached !== NULL) {
      ao.freepools = this.nextpool[cached]!;
      return cached;
    }
    const pool = ao.pool_address++;
    this.arenaindex[pool] = ao.index;
    this.szidx[pool] = DUMMY_SIZE_IDX;
    return pool;
  }

  protected new_arena(request: number): ArenaObject | null {
    if (this.unused_arena_objects === null) this.#growArenas();
    const ao = this.unused_arena_objects;
    if (ao === null || this.narenas_currently_allocated >= this.maxArenas) return null;
    this.unused_arena_objects = ao.nextarena;
    let slot = this.slotUsed.indexOf(false);
    if (slot < 0) slot = this.slotUsed.length;
    this.slotUsed[slot] = true;
    if (slot >= this.slotCapacity) this.#growPools();
    ao.slot = slot;
    ao.serial = this.ntimes_arena_allocated++;
    this.narenas_currently_allocated++;
    if (this.narenas_currently_allocated > this.narenas_highwater)
      this.narenas_highwater = this.narenas_currently_allocated;
    ao.freepools = NULL;
    ao.pool_address = this.firstPool(ao);
    ao.nfreepools = MAX_POOLS_IN_ARENA - (this.misalignment === 0 ? 0 : 1);
    ao.ntotalpools = ao.nfreepools;
    this.observer?.arenaNew(this.arenaAddress(ao), ao.serial, request);
    return ao;
  }

  /** A full pool got a block back: it becomes the first of its class. */
  protected insert_to_usedpool(pool: number, freed: number): void {
    const size = this.szidx[pool]!;
    const next = this.nextpool[size]!;
    this.nextpool[pool] = next;
    this.prevpool[pool] = size;
    this.prevpool[next] = pool;
    this.nextpool[size] = pool;
    this.observer?.poolUsable(this.poolAddress(pool), size, ARENA_BASE + freed * 16);
  }

  /** A pool's last block was freed: off usedpools, onto its arena's stack, then put the arena in order. */
  protected insert_to_freepool(pool: number, freed: number): void {
    this.#unlink(pool);
    const ao = this.arenas[this.arenaindex[pool]!]!;
    this.push_freepool(ao, pool);
    this.observer?.poolEmpty(this.poolAddress(pool), this.szidx[pool]!, ARENA_BASE + freed * 16);

    const oldnf = ao.nfreepools;
    const lastnf = this.nfp2lasta[oldnf]!;
    if (lastnf === ao) {
      const p = ao.prevarena;
      this.nfp2lasta[oldnf] = p !== null && p.nfreepools === oldnf ? p : null;
    }
    const nf = ++ao.nfreepools;

    // Case 1: wholly free and not the last usable arena. It goes back to the system.
    if (this.can_unmap(ao)) {
      this.#unlinkArena(ao);
      ao.nextarena = this.unused_arena_objects;
      this.unused_arena_objects = ao;
      this.#releaseSlot(ao);
      this.observer?.arenaFree(this.arenaAddress(ao), ao.serial, ARENA_BASE + freed * 16);
      ao.slot = 0;
      this.narenas_currently_allocated--;
      return;
    }
    // Case 2: it had no free pool and was on no list. It goes to the front.
    if (nf === 1) {
      ao.nextarena = this.usable_arenas;
      ao.prevarena = null;
      if (this.usable_arenas !== null) this.usable_arenas.prevarena = ao;
      this.usable_arenas = ao;
      if (this.nfp2lasta[1] === null) this.nfp2lasta[1] = ao;
      return;
    }
    if (this.nfp2lasta[nf] === null) this.nfp2lasta[nf] = ao;
    // Case 3: it was the last of its old count, so the order still holds.
    if (ao === lastnf) return;
    // Case 4: move it behind the last arena of its old count.
    this.move_arena(ao, lastnf);
  }

  protected push_freepool(ao: ArenaObject, pool: number): void {
    this.nextpool[pool] = ao.freepools;
    ao.freepools = pool;
  }

  protected can_unmap(ao: ArenaObject): boolean {
    return ao.nfreepools === ao.ntotalpools && ao.nextarena !== null;
  }

  protected move_arena(ao: ArenaObject, lastnf: ArenaObject): void {
    this.#unlinkArena(ao);
    ao.prevarena = lastnf;
    ao.nextarena = lastnf.nextarena;
    if (ao.nextarena !== null) ao.nextarena.prevarena = ao;
    lastnf.nextarena = ao;
  }

  // --- the rest is ours ---------------------------------------------------------------------------------

  #unlink(pool: number): void {
    const next = this.nextpool[pool]!;
    const prev = this.prevpool[pool]!;
    this.prevpool[next] = prev;
    this.nextpool[prev] = next;
  }

  #unlinkArena(ao: ArenaObject): void {
    if (ao.prevarena === null) this.usable_arenas = ao.nextarena;
    else ao.prevarena.nextarena = ao.nextarena;
    if (ao.nextarena !== null) ao.nextarena.prevarena = ao.prevarena;
  }

  #rawMalloc(nbytes: number): number {
    const addr = this.system.malloc(nbytes);
    if (addr === 0) return 0;
    this.raw_allocated_blocks++;
    return (addr - ARENA_BASE) / 16;
  }

  #rawFree(unit: number): void {
    this.system.free(ARENA_BASE + unit * 16);
    this.raw_allocated_blocks--;
  }

  #rawRealloc(addr: number, nbytes: number): number {
    const moved = this.system.realloc(addr, nbytes);
    if (this.observer !== null && moved !== 0) {
      this.observer.blockGiven?.((addr - ARENA_BASE) / 16);
      this.observer.blockTaken?.((moved - ARENA_BASE) / 16, nbytes);
    }
    return moved;
  }

  #forEachPymallocOwner(callback: (owner: object, addr: number, size: number) => void): void {
    for (let pool = MAX_POOLS_IN_ARENA; pool < this.owners.length; pool++) {
      const owners = this.owners[pool];
      if (!owners || this.count[pool] === 0) continue;
      const size = (this.szidx[pool]! + 1) * ALIGNMENT;
      const first = this.poolAddress(pool) + POOL_OVERHEAD;
      for (let i = 0; i < owners.length; i++) {
        const owner = owners[i];
        if (owner) callback(owner, first + i * size, size);
      }
    }
  }

  /** new_arena's growth of the `arenas` vector: 16 entries, then doubled; new ones are taken in order. */
  #growArenas(): void {
    const numarenas = this.maxarenas === 0 ? INITIAL_ARENA_OBJECTS : this.maxarenas * 2;
    for (let index = numarenas - 1; index >= this.maxarenas; index--) {
      this.unused_arena_objects = {
        index,
        slot: 0,
        serial: -1,
        pool_address: 0,
        nfreepools: 0,
        ntotalpools: 0,
        freepools: NULL,
        nextarena: this.unused_arena_objects,
        prevarena: null,
      };
      this.arenas[index] = this.unused_arena_objects;
    }
    this.maxarenas = numarenas;
  }

  #growPools(): void {
    this.slotCapacity *= 2;
    const pools = this.slotCapacity * MAX_POOLS_IN_ARENA;
    this.count = grown(this.count, pools);
    this.freeblock = grown(this.freeblock, pools);
    this.nextpool = grown(this.nextpool, pools);
    this.prevpool = grown(this.prevpool, pools);
    this.arenaindex = grown(this.arenaindex, pools);
    this.szidx = grown(this.szidx, pools);
    this.nextoffset = grown(this.nextoffset, pools);
    this.maxnextoffset = grown(this.maxnextoffset, pools);
    const links = new Uint16Array(pools * 1024);
    links.set(this.links);
    this.links = links;
  }

  #releaseSlot(ao: ArenaObject): void {
    this.slotUsed[ao.slot] = false;
    const first = ao.slot * MAX_POOLS_IN_ARENA;
    this.links.fill(0, first * 1024, (first + MAX_POOLS_IN_ARENA) * 1024);
    for (let pool = first; pool < first + MAX_POOLS_IN_ARENA; pool++) this.owners[pool] = null;
  }
}

function grown(array: Int32Array, length: number): Int32Array {
  const out = new Int32Array(length);
  out.set(array);
  return out;
}

function notLive(what: string, unit: number): RangeError {
  return new RangeError(`${what} of 0x${(ARENA_BASE + unit * 16).toString(16)}, where no live block begins`);
}
