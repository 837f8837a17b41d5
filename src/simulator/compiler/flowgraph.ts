/**
 * The control flow graph and its optimizations (CPython: `Python/flowgraph.c`, `_PyCfg_OptimizeCodeUnit`).
 *
 * The flat list of instructions is cut into blocks at jump targets and behind jumps. Then, in CPython's order: know
 * which handler covers each instruction; inline small exits; drop what cannot be reached; give lines to what has
 * none; fold and thread; drop unused constants; check loads of locals that may be unbound; fuse pairs of
 * instructions; move exception handlers to the end.
 *
 * A little longer than other files: one function a pass, and the passes only make sense in their order.
 */

import type { Const } from "../bytecode/code-unit.ts";
import { OP } from "../bytecode/opcodes.ts";
import { addChecksForUninitialized } from "./flowgraph-locals.ts";
import { optimizeBlocks } from "./peephole.ts";
import {
  hasEvalBreak,
  hasTarget,
  isBlockPush,
  isJump,
  isScopeExit,
  isTerminator,
  isUnconditionalJump,
  JUMP,
  JUMP_NO_INTERRUPT,
  POP_BLOCK,
  SETUP_CLEANUP,
  SETUP_WITH,
} from "./pseudo.ts";
import { type Instr, type Loc, NO_LOCATION } from "./unit.ts";

/** CPython: `cfg_instr`. */
export interface CfgInstr {
  op: number;
  arg: number;
  loc: Loc;
  target: Block | null;
  /** The innermost handler that covers the instruction. */
  except: Block | null;
}

/** CPython: `basicblock`. */
export interface Block {
  label: number;
  instrs: CfgInstr[];
  next: Block | null;
  predecessors: number;
  visited: boolean;
  exceptHandler: boolean;
  preserveLasti: boolean;
  startdepth: number;
  cold: boolean;
  warm: boolean;
  /** Locals below 64 that may be unbound at the block's start. */
  unsafeLow: number;
  unsafeHigh: number;
  exceptStack: Block[] | null;
  /** Index of the first instruction, once laid out. */
  offset: number;
}

export function newBlock(): Block {
  return {
    label: -1,
    instrs: [],
    next: null,
    predecessors: 0,
    visited: false,
    exceptHandler: false,
    preserveLasti: false,
    startdepth: -1,
    cold: false,
    warm: false,
    unsafeLow: 0,
    unsafeHigh: 0,
    exceptStack: null,
    offset: 0,
  };
}

export interface Graph {
  entry: Block;
}

/** What constants a pass may add to and look up. */
export interface ConstTable {
  consts: Const[];
  /** The index of a constant, merged and added if new. */
  add(c: Const): number;
}

export function setOp(instr: CfgInstr, op: number, arg = 0): void {
  instr.op = op;
  instr.arg = arg;
}

export function lastInstr(b: Block): CfgInstr | undefined {
  return b.instrs.at(-1);
}

export function hasFallthrough(b: Block): boolean {
  const last = b.instrs.at(-1);
  return last === undefined || !(isScopeExit(last.op) || isUnconditionalJump(last.op));
}

function exitsScope(b: Block): boolean {
  const last = b.instrs.at(-1);
  return last !== undefined && isScopeExit(last.op);
}

function hasNoLineno(b: Block): boolean {
  return b.instrs.every((i) => i.loc.lineno < 0);
}

function copyInstrs(instrs: readonly CfgInstr[]): CfgInstr[] {
  return instrs.map((i) => ({ ...i }));
}

/** CPython: `_PyCfg_FromInstructionSequence`. Jump arguments are instruction indexes. */
export function graphOf(instrs: readonly Instr[]): Graph {
  const targets = new Set<number>();
  for (const i of instrs) if (hasTarget(i.op)) targets.add(i.arg);
  const entry = newBlock();
  const byIndex = new Map<number, Block>();
  let current = entry;
  let pending = -1;
  const startBlock = (): void => {
    const last = current.instrs.at(-1);
    let terminated = last !== undefined && isTerminator(last.op);
    if (!terminated && pending >= 0) {
      if (last !== undefined || current.label >= 0) terminated = true;
      else {
        current.label = pending;
        byIndex.set(pending, current);
        pending = -1;
      }
    }
    if (!terminated) return;
    const b = newBlock();
    if (pending >= 0) {
      b.label = pending;
      byIndex.set(pending, b);
      pending = -1;
    }
    current.next = b;
    current = b;
  };
  instrs.forEach((i, index) => {
    if (targets.has(index)) {
      pending = index;
      startBlock();
    }
    startBlock();
    current.instrs.push({ op: i.op, arg: i.arg, loc: i.loc, target: null, except: null });
  });
  for (let b: Block | null = entry; b !== null; b = b.next) {
    for (const i of b.instrs) if (hasTarget(i.op)) i.target = byIndex.get(i.arg) ?? null;
  }
  return { entry };
}

/** CPython: `_PyCfg_OptimizeCodeUnit`. */
export function optimizeGraph(g: Graph, table: ConstTable, nlocals: number, nparams: number): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    for (const i of b.instrs) if (isBlockPush(i.op) && i.target !== null) i.target.exceptHandler = true;
  }
  labelExceptionTargets(g);
  inlineSmallOrNoLinenoBlocks(g);
  removeUnreachable(g);
  resolveLineNumbers(g);
  optimizeBlocks(g, table);
  removeRedundantNopsAndPairs(g);
  removeUnreachable(g);
  removeRedundantNopsAndJumps(g);
  removeUnusedConsts(g, table);
  addChecksForUninitialized(g, nlocals, nparams);
  insertSuperinstructions(g);
  pushColdBlocksToEnd(g);
  resolveLineNumbers(g);
}

// ---- exception targets

/** CPython: `label_exception_targets`. */
function labelExceptionTargets(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) b.visited = false;
  g.entry.visited = true;
  g.entry.exceptStack = [];
  const todo: Block[] = [g.entry];
  for (let b = todo.pop(); b !== undefined; b = todo.pop()) {
    let stack: Block[] = b.exceptStack ?? [];
    b.exceptStack = null;
    let handler: Block | null = stack.at(-1) ?? null;
    let lastYieldDepth = -1;
    const visit = (target: Block, copy: boolean): void => {
      if (target.visited) return;
      target.exceptStack = copy ? [...stack] : stack;
      target.visited = true;
      todo.push(target);
    };
    for (const instr of b.instrs) {
      if (isBlockPush(instr.op)) {
        const target = instr.target as Block;
        visit(target, true);
        if (instr.op === SETUP_WITH || instr.op === SETUP_CLEANUP) target.preserveLasti = true;
        stack.push(target);
        handler = target;
        continue;
      }
      if (instr.op === POP_BLOCK) {
        stack.pop();
        handler = stack.at(-1) ?? null;
        setOp(instr, OP.NOP);
        continue;
      }
      instr.except = handler;
      if (isJump(instr.op)) {
        const through = hasFallthrough(b);
        visit(instr.target as Block, through);
        if (!through) stack = [];
      } else if (instr.op === OP.YIELD_VALUE) {
        lastYieldDepth = stack.length;
      } else if (instr.op === OP.RESUME && instr.arg !== 0) {
        if (lastYieldDepth === 1) instr.arg |= 4;
        lastYieldDepth = -1;
      }
    }
    if (hasFallthrough(b) && b.next !== null && !b.next.visited) {
      b.next.exceptStack = stack;
      b.next.visited = true;
      todo.push(b.next);
    }
  }
}

// ---- inlining and reachability

const MAX_COPY_SIZE = 4;

/** A jump to a short exit, or to code that has no line and goes elsewhere, is replaced by that code. */
function inlineSmallOrNoLinenoBlocks(g: Graph): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (let b: Block | null = g.entry; b !== null; b = b.next) {
      const last = lastInstr(b);
      if (last === undefined || !isUnconditionalJump(last.op)) continue;
      const target = last.target as Block;
      const smallExit = exitsScope(target) && target.instrs.length <= MAX_COPY_SIZE;
      const noLine = hasNoLineno(target) && !hasFallthrough(target);
      if (!smallExit && !noLine) continue;
      const removed = last.op;
      setOp(last, OP.NOP);
      last.target = null;
      b.instrs.push(...copyInstrs(target.instrs));
      if (noLine) {
        // Do not lose the check of the eval breaker that the jump would have made.
        const end = lastInstr(b) as CfgInstr;
        if (isUnconditionalJump(end.op) && removed === JUMP) end.op = JUMP;
      }
      target.predecessors--;
      changed = true;
    }
  }
}

function removeUnreachable(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    b.predecessors = 0;
    b.visited = false;
  }
  g.entry.predecessors = 1;
  g.entry.visited = true;
  const stack = [g.entry];
  const reach = (target: Block): void => {
    if (!target.visited) {
      target.visited = true;
      stack.push(target);
    }
    target.predecessors++;
  };
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    if (b.next !== null && hasFallthrough(b)) reach(b.next);
    for (const i of b.instrs) if (i.target !== null && hasTarget(i.op)) reach(i.target);
  }
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    if (b.predecessors > 0) continue;
    b.instrs = [];
    b.exceptHandler = false;
  }
}

// ---- NOPs and jumps

function nextNonempty(b: Block | null): Block | null {
  let found = b;
  while (found !== null && found.instrs.length === 0) found = found.next;
  return found;
}

/** Keeps a NOP only where it is the only instruction of its line. CPython: `basicblock_remove_redundant_nops`. */
function removeNopsInBlock(b: Block): number {
  const n = b.instrs.length;
  if (!b.instrs.some((i) => i.op === OP.NOP)) return 0;
  const kept: CfgInstr[] = [];
  let previous = -1;
  for (let at = 0; at < n; at++) {
    const instr = b.instrs[at] as CfgInstr;
    const lineno = instr.loc.lineno;
    if (instr.op === OP.NOP) {
      if (lineno < 0 || previous === lineno) continue;
      if (at < n - 1) {
        const following = b.instrs[at + 1] as CfgInstr;
        if (following.loc.lineno === lineno) continue;
        if (following.loc.lineno < 0) {
          following.loc = instr.loc;
          continue;
        }
      } else {
        const next = nextNonempty(b.next);
        if (next !== null) {
          let nextLine = -1;
          for (const i of next.instrs) {
            if (i.op === OP.NOP && i.loc.lineno < 0) continue;
            nextLine = i.loc.lineno;
            break;
          }
          if (lineno === nextLine) continue;
        }
      }
    }
    kept.push(instr);
    previous = lineno;
  }
  b.instrs = kept;
  return n - kept.length;
}

function removeRedundantNops(g: Graph): number {
  let removed = 0;
  for (let b: Block | null = g.entry; b !== null; b = b.next) removed += removeNopsInBlock(b);
  return removed;
}

/** Also a constant or copy that is popped at once. */
function removeRedundantNopsAndPairs(g: Graph): void {
  let done = false;
  while (!done) {
    done = true;
    let instr: CfgInstr | null = null;
    for (let b: Block | null = g.entry; b !== null; b = b.next) {
      removeNopsInBlock(b);
      if (b.label >= 0) instr = null;
      for (const current of b.instrs) {
        const previous: CfgInstr | null = instr;
        instr = current;
        if (current.op !== OP.POP_TOP || previous === null) continue;
        if (previous.op === OP.LOAD_CONST || (previous.op === OP.COPY && previous.arg === 1)) {
          setOp(previous, OP.NOP);
          setOp(current, OP.NOP);
          done = false;
        }
      }
      if ((instr !== null && isJump(instr.op)) || !hasFallthrough(b)) instr = null;
    }
  }
}

function removeRedundantJumps(g: Graph): number {
  let changes = 0;
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    const last = lastInstr(b);
    if (last === undefined || !isUnconditionalJump(last.op)) continue;
    if (nextNonempty(last.target) === nextNonempty(b.next)) {
      changes++;
      setOp(last, OP.NOP);
      last.target = null;
    }
  }
  return changes;
}

export function removeRedundantNopsAndJumps(g: Graph): void {
  while (removeRedundantNops(g) + removeRedundantJumps(g) > 0);
}

// ---- lines

function isExitOrEvalCheckWithoutLineno(b: Block): boolean {
  return (exitsScope(b) || b.instrs.some((i) => hasEvalBreak(i.op))) && hasNoLineno(b);
}

function maxLabel(g: Graph): number {
  let max = -1;
  for (let b: Block | null = g.entry; b !== null; b = b.next) max = Math.max(max, b.label);
  return max;
}

/** Exits without a line that are reached from several lines get a copy each. */
function duplicateExitsWithoutLineno(g: Graph): void {
  let label = maxLabel(g) + 1;
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    const last = lastInstr(b);
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonempty(last.target) as Block;
    if (!isExitOrEvalCheckWithoutLineno(target) || target.predecessors <= 1) continue;
    const copy = newBlock();
    copy.instrs = copyInstrs(target.instrs);
    (copy.instrs[0] as CfgInstr).loc = last.loc;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    copy.label = label++;
    target.next = copy;
  }
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    const last = lastInstr(b);
    if (b.next === null || last === undefined || !hasFallthrough(b)) continue;
    const first = b.next.instrs[0];
    if (first !== undefined && isExitOrEvalCheckWithoutLineno(b.next)) first.loc = last.loc;
  }
}

function propagateLineNumbers(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    const last = lastInstr(b);
    if (last === undefined) continue;
    let previous: Loc = NO_LOCATION;
    for (const instr of b.instrs) {
      if (instr.loc.lineno < 0) instr.loc = previous;
      else previous = instr.loc;
    }
    const inherit = (target: Block | null): void => {
      const first = target?.instrs[0];
      if (target?.predecessors === 1 && first !== undefined && first.loc.lineno < 0) first.loc = previous;
    };
    if (hasFallthrough(b)) inherit(b.next);
    if (isJump(last.op)) inherit(last.target);
  }
}

function resolveLineNumbers(g: Graph): void {
  duplicateExitsWithoutLineno(g);
  propagateLineNumbers(g);
}

// ---- constants

function removeUnusedConsts(g: Graph, table: ConstTable): void {
  const n = table.consts.length;
  if (n === 0) return;
  const used: boolean[] = new Array(n).fill(false);
  // The first may be the docstring.
  used[0] = true;
  const each = (f: (i: CfgInstr) => void): void => {
    for (let b: Block | null = g.entry; b !== null; b = b.next) {
      for (const i of b.instrs) if (i.op === OP.LOAD_CONST || i.op === OP.RETURN_CONST) f(i);
    }
  };
  each((i) => {
    used[i.arg] = true;
  });
  if (used.every((u) => u)) return;
  const newIndex: number[] = [];
  const kept: Const[] = [];
  table.consts.forEach((c, i) => {
    newIndex[i] = kept.length;
    if (used[i]) kept.push(c);
  });
  table.consts = kept;
  each((i) => {
    i.arg = newIndex[i.arg] as number;
  });
}

// ---- fused instructions

function insertSuperinstructions(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    for (let i = 0; i + 1 < b.instrs.length; i++) {
      const first = b.instrs[i] as CfgInstr;
      const second = b.instrs[i + 1] as CfgInstr;
      let fused = -1;
      if (first.op === OP.LOAD_FAST && second.op === OP.LOAD_FAST) fused = OP.LOAD_FAST_LOAD_FAST;
      else if (first.op === OP.STORE_FAST && second.op === OP.LOAD_FAST) fused = OP.STORE_FAST_LOAD_FAST;
      else if (first.op === OP.STORE_FAST && second.op === OP.STORE_FAST) fused = OP.STORE_FAST_STORE_FAST;
      if (fused < 0) continue;
      const line1 = first.loc.lineno;
      const line2 = second.loc.lineno;
      if (line1 >= 0 && line2 >= 0 && line1 !== line2) continue;
      if (first.arg >= 16 || second.arg >= 16) continue;
      setOp(first, fused, (first.arg << 4) | second.arg);
      setOp(second, OP.NOP);
    }
  }
  removeRedundantNops(g);
}

// ---- cold blocks

function markWarm(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) b.visited = false;
  g.entry.visited = true;
  const stack = [g.entry];
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    b.warm = true;
    const targets: (Block | null)[] = hasFallthrough(b) ? [b.next] : [];
    for (const i of b.instrs) if (isJump(i.op)) targets.push(i.target);
    for (const t of targets) {
      if (t === null || t.visited) continue;
      t.visited = true;
      stack.push(t);
    }
  }
}

function markCold(g: Graph): void {
  markWarm(g);
  const stack: Block[] = [];
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    b.visited = b.exceptHandler;
    if (b.exceptHandler) stack.push(b);
  }
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    b.cold = true;
    const targets: (Block | null)[] = hasFallthrough(b) ? [b.next] : [];
    for (const i of b.instrs) if (isJump(i.op)) targets.push(i.target);
    for (const t of targets) {
      if (t === null || t.warm || t.visited) continue;
      t.visited = true;
      stack.push(t);
    }
  }
}

/** Handlers go behind everything else. CPython: `push_cold_blocks_to_end`. */
function pushColdBlocksToEnd(g: Graph): void {
  if (g.entry.next === null) return;
  markCold(g);
  let label = maxLabel(g) + 1;
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    const next = b.next;
    if (!b.cold || !hasFallthrough(b) || next === null || !next.warm) continue;
    const jump = newBlock();
    if (next.label < 0) next.label = label++;
    jump.instrs.push({
      op: JUMP_NO_INTERRUPT,
      arg: next.label,
      loc: NO_LOCATION,
      target: next,
      except: null,
    });
    jump.cold = true;
    jump.next = next;
    jump.predecessors = 1;
    b.next = jump;
  }
  let coldHead: Block | null = null;
  let coldTail: Block | null = null;
  let b: Block = g.entry;
  while (b.next !== null) {
    while (b.next !== null && !b.next.cold) b = b.next;
    const start: Block | null = b.next;
    if (start === null) break;
    let end: Block = start;
    while (end.next?.cold) end = end.next;
    if (coldTail === null) coldHead = start;
    else coldTail.next = start;
    coldTail = end;
    b.next = end.next;
    end.next = null;
  }
  b.next = coldHead;
  if (coldHead !== null) removeRedundantNopsAndJumps(g);
}
