// Replays a recorded sequence of requests through pymalloc and prints the trace that it should have been.
//
// The format (tests/pymalloc/TRACES.md): `A k` and `F k` tell of arenas obtained and given back, before the
// operation that caused them; `m size place`, `r i size place` and `f i` are malloc, realloc and free, where
// i is a position in the vector of live blocks and a place is `arena offset` or `raw`. Of the input only
// the requests are read; arenas and places are the allocator's own answers.

import { ARENA_BASE, ARENA_SIZE, ObMalloc } from "./obmalloc.ts";
import type { ObMallocObserver } from "./obmalloc.ts";

/** The trace's text with the model's answers. `misalignment` is an arena's address modulo 16384. */
export function replayTrace(text: string, misalignment: number): string {
  const lines = [...replay(text, new ObMalloc({ misalignment }))];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The trace's lines with this allocator's answers, as they come. */
export function* replay(text: string, allocator: ObMalloc): Generator<string, void> {
  const serialBySlot = new Map<number, number>();
  const slotOf = (addr: number) => Math.floor((addr - ARENA_BASE - allocator.misalignment) / ARENA_SIZE);
  const arenaLines: string[] = [];
  allocator.observer = {
    ...silent,
    arenaNew: (arena, serial) => {
      serialBySlot.set(slotOf(arena), serial);
      arenaLines.push(`A ${serial}`);
    },
    arenaFree: (_arena, serial) => {
      arenaLines.push(`F ${serial}`);
    },
  };
  const place = (addr: number) => {
    if (!allocator.isPymalloc(addr)) return "raw";
    const slot = slotOf(addr);
    return `${serialBySlot.get(slot)} ${addr - ARENA_BASE - allocator.misalignment - slot * ARENA_SIZE}`;
  };

  const live: number[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    at++;
    const [operation, first, second] = line.split(" ", 3);
    if (operation === "A" || operation === "F" || operation === "") continue;
    const a = Number(first);
    const size = operation === "r" ? Number(second) : a;
    const block = operation === "m" ? 0 : live[a];
    if (block === undefined || !Number.isInteger(size))
      throw new SyntaxError(`malloc trace, line ${at}: ${line}`);
    let answer = line;
    if (operation === "m") {
      const addr = allocator.malloc(size);
      live.push(addr);
      answer = `m ${size} ${place(addr)}`;
    } else if (operation === "r") {
      const addr = allocator.realloc(block, size);
      live[a] = addr;
      answer = `r ${a} ${size} ${place(addr)}`;
    } else if (operation === "f") {
      allocator.free(block);
      const last = live.pop();
      if (last !== undefined && a < live.length) live[a] = last;
    } else {
      throw new SyntaxError(`malloc trace, line ${at}: ${line}`);
    }
    if (arenaLines.length > 0) yield* arenaLines.splice(0);
    yield answer;
  }
}

/** The misalignment that a trace's file name states (`…_mis4096_…`); 4096 where it states none. */
export function misalignmentOf(fileName: string): number {
  const match = /_mis(\d+)_/.exec(fileName);
  return match === null ? 4096 : Number(match[1]);
}

const ignore = () => {};
const silent: ObMallocObserver = {
  arenaNew: ignore,
  arenaFree: ignore,
  poolNew: ignore,
  poolRecycled: ignore,
  poolFull: ignore,
  poolUsable: ignore,
  poolEmpty: ignore,
};
