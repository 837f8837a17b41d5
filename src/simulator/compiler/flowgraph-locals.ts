/**
 * Which locals may be unbound where they are loaded (Python/flowgraph.c): such loads check.
 */

import { OP } from "../bytecode/opcodes.ts";
import { type Block, type Graph, hasFallthrough, lastInstr } from "./flowgraph.ts";
import { isJump, STORE_FAST_MAYBE_NULL } from "./pseudo.ts";

/** CPython: `add_checks_for_loads_of_uninitialized_variables`. */
export function addChecksForUninitialized(g: Graph, nlocals: number, nparams: number): void {
  if (nlocals === 0) return;
  let tracked = nlocals;
  if (nlocals > 64) {
    scanManyLocals(g, nlocals);
    tracked = 64;
  }
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    b.visited = false;
    b.unsafeLow = 0;
    b.unsafeHigh = 0;
  }
  const stack: Block[] = [];
  let low = 0;
  let high = 0;
  for (let i = nparams; i < tracked; i++) {
    if (i < 32) low |= 1 << i;
    else high |= 1 << (i - 32);
  }
  pushUnsafe(g.entry, low, high, stack);
  for (let b: Block | null = g.entry; b !== null; b = b.next) scanBlock(b, stack);
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    b.visited = false;
    scanBlock(b, stack);
  }
}

function pushUnsafe(b: Block, low: number, high: number, stack: Block[]): void {
  const bothLow = b.unsafeLow | low;
  const bothHigh = b.unsafeHigh | high;
  if (bothLow === b.unsafeLow && bothHigh === b.unsafeHigh) return;
  b.unsafeLow = bothLow;
  b.unsafeHigh = bothHigh;
  if (!b.visited) {
    b.visited = true;
    stack.push(b);
  }
}

function scanBlock(b: Block, stack: Block[]): void {
  let low = b.unsafeLow;
  let high = b.unsafeHigh;
  for (const instr of b.instrs) {
    if (instr.except !== null) pushUnsafe(instr.except, low, high, stack);
    const n = instr.arg;
    if (n >= 64) continue;
    const lowBit = n < 32 ? 1 << n : 0;
    const highBit = n < 32 ? 0 : 1 << (n - 32);
    switch (instr.op) {
      case OP.DELETE_FAST:
      case OP.LOAD_FAST_AND_CLEAR:
      case STORE_FAST_MAYBE_NULL:
        low |= lowBit;
        high |= highBit;
        break;
      case OP.STORE_FAST:
      case OP.LOAD_FAST_CHECK:
        low &= ~lowBit;
        high &= ~highBit;
        break;
      case OP.LOAD_FAST:
        if ((low & lowBit) !== 0 || (high & highBit) !== 0) instr.op = OP.LOAD_FAST_CHECK;
        low &= ~lowBit;
        high &= ~highBit;
        break;
    }
  }
  if (b.next !== null && hasFallthrough(b)) pushUnsafe(b.next, low, high, stack);
  const last = lastInstr(b);
  if (last !== undefined && isJump(last.op) && last.target !== null)
    pushUnsafe(last.target, low, high, stack);
}

/** Beyond 64 locals only what was stored in the same block is known to be bound. */
function scanManyLocals(g: Graph, nlocals: number): void {
  const states: number[] = new Array(nlocals - 64).fill(0);
  let blocknum = 0;
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    blocknum++;
    for (const instr of b.instrs) {
      const n = instr.arg - 64;
      if (n < 0) continue;
      switch (instr.op) {
        case OP.DELETE_FAST:
        case OP.LOAD_FAST_AND_CLEAR:
        case STORE_FAST_MAYBE_NULL:
          states[n] = blocknum - 1;
          break;
        case OP.STORE_FAST:
          states[n] = blocknum;
          break;
        case OP.LOAD_FAST:
          if (states[n] !== blocknum) instr.op = OP.LOAD_FAST_CHECK;
          states[n] = blocknum;
          break;
      }
    }
  }
}
