// The system's malloc, as a model.
//
// pymalloc hands every request of 0 or of more than 512 bytes to the C library. What the C library then
// does is no part of CPython, and glibc's real answer depends on everything the process did before, so
// this file is a documented simplification, deterministic and with glibc's outer shape only:
//
//   * a chunk is a 16-byte header (before the returned address) plus the request, rounded up to 16 bytes,
//     at least 32 bytes in all; addresses are multiples of 16;
//   * small chunks are cut off the top of one growing heap; a freed chunk goes on a last-in first-out list
//     of chunks of exactly its size and is reused from there; chunks are never merged;
//   * a request of 128 KiB or more (glibc's M_MMAP_THRESHOLD) gets pages of its own, the lowest that are
//     free, and gives them back at once.
//
// Addresses here are the model's. Only pymalloc's (obmalloc.ts) are CPython's.

/** Where the model's address space begins: 4 GiB for pymalloc's arenas, then the system's malloc. */
export const ARENA_BASE = 0x7f0000000000;
export const SYSTEM_BASE = ARENA_BASE + 0x100000000;
/** The C heap and the chunks with pages of their own have 2 GiB each. */
export const MMAP_BASE = SYSTEM_BASE + 0x80000000;
const MMAP_END = MMAP_BASE + 0x80000000;

const HEADER = 16;
const MINIMUM_CHUNK = 32;
const MMAP_THRESHOLD = 128 * 1024;
const PAGE = 4096;

type Chunk = { readonly size: number; request: number; owner: object | null };

/** One block of the system's malloc: its address, the bytes asked for, the chunk's whole size, its owner. */
export type RawBlock = { address: number; request: number; chunk: number; owner: object | null };

export class SystemMalloc {
  /** Bytes in live chunks, headers included. */
  bytesInUse = 0;
  /** Bytes the heap may reach before `malloc` answers 0, which CPython turns into MemoryError. */
  readonly limit: number;
  private readonly chunks = new Map<number, Chunk>();
  private readonly bins = new Map<number, number[]>();
  private top = SYSTEM_BASE;
  /** Free ranges of pages, by address, none touching another. */
  private readonly pages: { start: number; end: number }[] = [{ start: MMAP_BASE, end: MMAP_END }];

  /** 1 GiB by default: what lies behind it in JavaScript takes as much again. */
  constructor(limit = 1024 * 1024 * 1024) {
    this.limit = limit;
  }

  get blocks(): number {
    return this.chunks.size;
  }

  /** A block of at least `nbytes` bytes (0 counts as 1, as in `_PyMem_RawMalloc`); 0 past the limit. */
  malloc(nbytes: number): number {
    const request = nbytes === 0 ? 1 : nbytes;
    const size = chunkSize(request);
    if (this.bytesInUse + size > this.limit) return 0;
    const address =
      request >= MMAP_THRESHOLD ? this.#takePages(size) : (this.bins.get(size)?.pop() ?? this.#extend(size));
    if (address === 0) return 0;
    this.chunks.set(address, { size, request, owner: null });
    this.bytesInUse += size;
    return address;
  }

  free(address: number): void {
    const chunk = this.#chunk(address, "free");
    this.chunks.delete(address);
    this.bytesInUse -= chunk.size;
    if (address >= MMAP_BASE) {
      this.#givePages(address - HEADER, chunk.size);
      return;
    }
    const bin = this.bins.get(chunk.size);
    if (bin === undefined) this.bins.set(chunk.size, [address]);
    else bin.push(address);
  }

  /** The same block where its chunk has room and is not more than twice too large; a new one otherwise. */
  realloc(address: number, nbytes: number): number {
    const chunk = this.#chunk(address, "realloc");
    const request = nbytes === 0 ? 1 : nbytes;
    const size = chunkSize(request);
    if (size <= chunk.size && size * 2 >= chunk.size) {
      chunk.request = request;
      return address;
    }
    const moved = this.malloc(request);
    if (moved === 0) return 0;
    this.setOwner(moved, chunk.owner);
    this.free(address);
    return moved;
  }

  /** The bytes that were asked for at this address, or -1 where no live block begins. */
  requestAt(address: number): number {
    return this.chunks.get(address)?.request ?? -1;
  }

  setOwner(address: number, owner: object | null): void {
    this.#chunk(address, "setOwner").owner = owner;
  }

  /** The owner of the live block that begins at or contains the address. */
  ownerAt(address: number): object | null {
    const exact = this.chunks.get(address);
    if (exact !== undefined) return exact.owner;
    for (const [start, chunk] of this.chunks)
      if (address >= start && address < start + chunk.request) return chunk.owner;
    return null;
  }

  /** Every live block, by ascending address. */
  describe(): RawBlock[] {
    const out: RawBlock[] = [];
    for (const [address, { size, request, owner }] of this.chunks)
      out.push({ address, request, chunk: size, owner });
    return out.sort((a, b) => a.address - b.address);
  }

  #extend(size: number): number {
    if (this.top + size > MMAP_BASE) return 0;
    const address = this.top + HEADER;
    this.top += size;
    return address;
  }

  #takePages(size: number): number {
    const at = this.pages.findIndex((range) => range.end - range.start >= size);
    const range = this.pages[at];
    if (range === undefined) return 0;
    const address = range.start + HEADER;
    range.start += size;
    if (range.start === range.end) this.pages.splice(at, 1);
    return address;
  }

  #givePages(start: number, size: number): void {
    let at = this.pages.findIndex((range) => range.start > start);
    if (at < 0) at = this.pages.length;
    const before = this.pages[at - 1];
    const after = this.pages[at];
    const end = start + size;
    if (before?.end === start) {
      before.end = after?.start === end ? after.end : end;
      if (after?.start === end) this.pages.splice(at, 1);
    } else if (after?.start === end) after.start = start;
    else this.pages.splice(at, 0, { start, end });
  }

  #chunk(address: number, what: string): Chunk {
    const chunk = this.chunks.get(address);
    if (chunk === undefined)
      throw new RangeError(
        `${what} of 0x${address.toString(16)}, which is no live block of the system's malloc`,
      );
    return chunk;
  }
}

function chunkSize(request: number): number {
  if (request >= MMAP_THRESHOLD) return Math.ceil((request + HEADER) / PAGE) * PAGE;
  return Math.max(MINIMUM_CHUNK, Math.ceil((request + HEADER) / 16) * 16);
}
