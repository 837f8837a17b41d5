/**
 * Optimizations within a block: constants that decide jumps, chains of jumps, tuples of constants, needless swaps
 * (CPython: `basicblock_optimize_load_const`, `optimize_basic_block`, `swaptimize`, `apply_static_swaps`).
 */

import type { Const } from "../bytecode/code-unit.ts";
import { bool } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import { truth } from "./const-arith.ts";
import { type Block, type CfgInstr, type ConstTable, type Graph, setOp } from "./flowgraph.ts";
import { hasTarget, JUMP, JUMP_NO_INTERRUPT, STORE_FAST_MAYBE_NULL } from "./pseudo.ts";

export function optimizeBlocks(g: Graph, table: ConstTable): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) optimizeLoadConst(b, table);
  for (let b: Block | null = g.entry; b !== null; b = b.next) optimizeBlock(b, table);
}

function optimizeLoadConst(b: Block, table: ConstTable): void {
  const instrs = b.instrs;
  let op = 0;
  let arg = 0;
  for (let i = 0; i < instrs.length; i++) {
    const inst = instrs[i] as CfgInstr;
    // A copy of a constant just loaded counts as that constant.
    if (!(op === OP.LOAD_CONST && inst.op === OP.COPY && inst.arg === 1)) {
      op = inst.op;
      arg = inst.arg;
    }
    if (op !== OP.LOAD_CONST) continue;
    const next = instrs[i + 1];
    const value = table.consts[arg] as Const;
    switch (next?.op) {
      case OP.POP_JUMP_IF_FALSE:
      case OP.POP_JUMP_IF_TRUE:
        setOp(inst, OP.NOP);
        if (truth(value) === (next.op === OP.POP_JUMP_IF_TRUE)) next.op = JUMP;
        else {
          setOp(next, OP.NOP);
          next.target = null;
        }
        break;
      case OP.IS_OP: {
        if (value.kind !== "none") break;
        let jump = instrs[i + 2];
        if (jump === undefined) break;
        if (jump.op === OP.TO_BOOL) {
          setOp(jump, OP.NOP);
          jump = instrs[i + 3];
          if (jump === undefined) break;
        }
        let invert = next.arg !== 0;
        if (jump.op === OP.POP_JUMP_IF_FALSE) invert = !invert;
        else if (jump.op !== OP.POP_JUMP_IF_TRUE) break;
        setOp(inst, OP.NOP);
        setOp(next, OP.NOP);
        jump.op = invert ? OP.POP_JUMP_IF_NOT_NONE : OP.POP_JUMP_IF_NONE;
        break;
      }
      case OP.RETURN_VALUE:
        setOp(inst, OP.NOP);
        setOp(next, OP.RETURN_CONST, arg);
        i++;
        break;
      case OP.TO_BOOL: {
        const index = table.add(bool(truth(value)));
        setOp(inst, OP.NOP);
        setOp(next, OP.LOAD_CONST, index);
        break;
      }
    }
  }
}

/** Replaces a jump to a jump by one jump; 1 if it did. CPython: `jump_thread`. */
function jumpThread(b: Block, inst: CfgInstr, target: CfgInstr, op: number): number {
  if (inst.target === target.target) return 0;
  setOp(inst, OP.NOP);
  inst.target = null;
  b.instrs.push({ op, arg: 0, loc: target.loc, target: target.target, except: null });
  return 1;
}

function optimizeBlock(b: Block, table: ConstTable): void {
  const instrs = b.instrs;
  for (let i = 0; i < instrs.length; i++) {
    const inst = instrs[i] as CfgInstr;
    const target = hasTarget(inst.op) ? inst.target?.instrs[0] : undefined;
    const next = instrs[i + 1];
    const nextop = next?.op ?? 0;
    switch (inst.op) {
      case OP.BUILD_TUPLE:
        if (nextop === OP.UNPACK_SEQUENCE && next?.arg === inst.arg) {
          if (inst.arg === 1) {
            setOp(inst, OP.NOP);
            setOp(next, OP.NOP);
            break;
          }
          if (inst.arg === 2 || inst.arg === 3) {
            setOp(inst, OP.NOP);
            next.op = OP.SWAP;
            break;
          }
        }
        if (i >= inst.arg) foldTuple(instrs, i - inst.arg, inst.arg, table);
        break;
      case OP.POP_JUMP_IF_NOT_NONE:
      case OP.POP_JUMP_IF_NONE:
      case OP.POP_JUMP_IF_FALSE:
      case OP.POP_JUMP_IF_TRUE:
        if (target?.op === JUMP) i -= jumpThread(b, inst, target, inst.op);
        break;
      case JUMP:
      case JUMP_NO_INTERRUPT:
        if (target?.op === JUMP) i -= jumpThread(b, inst, target, JUMP);
        else if (target?.op === JUMP_NO_INTERRUPT) i -= jumpThread(b, inst, target, inst.op);
        break;
      case OP.STORE_FAST:
        if (nextop === OP.STORE_FAST && inst.arg === next?.arg && inst.loc.lineno === next.loc.lineno) {
          setOp(inst, OP.POP_TOP);
        }
        break;
      case OP.SWAP:
        if (inst.arg === 1) setOp(inst, OP.NOP);
        break;
      case OP.LOAD_GLOBAL:
        if (nextop === OP.PUSH_NULL && (inst.arg & 1) === 0) {
          inst.arg |= 1;
          setOp(next as CfgInstr, OP.NOP);
        }
        break;
      case OP.COMPARE_OP:
        if (nextop === OP.TO_BOOL) {
          setOp(next as CfgInstr, OP.COMPARE_OP, inst.arg | 16);
          setOp(inst, OP.NOP);
        }
        break;
      case OP.CONTAINS_OP:
      case OP.IS_OP:
        if (nextop === OP.TO_BOOL) {
          setOp(next as CfgInstr, inst.op, inst.arg);
          setOp(inst, OP.NOP);
        }
        break;
      case OP.TO_BOOL:
        if (nextop === OP.TO_BOOL) setOp(inst, OP.NOP);
        break;
      case OP.UNARY_NOT:
        if (nextop === OP.TO_BOOL) {
          setOp(inst, OP.NOP);
          setOp(next as CfgInstr, OP.UNARY_NOT);
        } else if (nextop === OP.UNARY_NOT) {
          setOp(inst, OP.NOP);
          setOp(next as CfgInstr, OP.NOP);
        }
        break;
    }
  }
  for (let i = 0; i < instrs.length; i++) {
    if ((instrs[i] as CfgInstr).op !== OP.SWAP) continue;
    i = swaptimize(instrs, i);
    applyStaticSwaps(instrs, i);
  }
}

/** LOAD_CONST × n, BUILD_TUPLE n → LOAD_CONST of the tuple. */
function foldTuple(instrs: CfgInstr[], start: number, n: number, table: ConstTable): void {
  const items: Const[] = [];
  for (let i = start; i < start + n; i++) {
    const instr = instrs[i] as CfgInstr;
    if (instr.op !== OP.LOAD_CONST) return;
    items.push(table.consts[instr.arg] as Const);
  }
  const index = table.add({ kind: "tuple", items });
  for (let i = start; i < start + n; i++) setOp(instrs[i] as CfgInstr, OP.NOP);
  setOp(instrs[start + n] as CfgInstr, OP.LOAD_CONST, index);
}

/** Replaces a run of SWAPs by the shortest equal one; gives the index of the run's last instruction. */
function swaptimize(instrs: CfgInstr[], ix: number): number {
  let depth = (instrs[ix] as CfgInstr).arg;
  let length = 1;
  let more = false;
  while (ix + length < instrs.length) {
    const instr = instrs[ix + length] as CfgInstr;
    if (instr.op === OP.SWAP) {
      depth = Math.max(depth, instr.arg);
      more = true;
    } else if (instr.op !== OP.NOP) break;
    length++;
  }
  if (!more) return ix;
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (let i = 0; i < length; i++) {
    const instr = instrs[ix + i] as CfgInstr;
    if (instr.op !== OP.SWAP) continue;
    const top = stack[0] as number;
    stack[0] = stack[instr.arg - 1] as number;
    stack[instr.arg - 1] = top;
  }
  // Write the permutation's cycles, from the end of the run backwards.
  const VISITED = -1;
  let current = length - 1;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === VISITED || stack[i] === i) continue;
    let j = i;
    for (;;) {
      if (j > 0) {
        setOp(instrs[ix + current] as CfgInstr, OP.SWAP, j + 1);
        current--;
      }
      const next = stack[j] as number;
      if (next === VISITED) break;
      stack[j] = VISITED;
      j = next;
    }
  }
  while (current >= 0) setOp(instrs[ix + current--] as CfgInstr, OP.NOP);
  return ix + length - 1;
}

function isSwappable(op: number): boolean {
  return op === OP.STORE_FAST || op === STORE_FAST_MAYBE_NULL || op === OP.POP_TOP;
}

/** The local stored to, or -1. */
function storesTo(instr: CfgInstr): number {
  return instr.op === OP.STORE_FAST || instr.op === STORE_FAST_MAYBE_NULL ? instr.arg : -1;
}

function nextSwappable(instrs: CfgInstr[], from: number, lineno: number): number {
  for (let i = from + 1; i < instrs.length; i++) {
    const instr = instrs[i] as CfgInstr;
    if (lineno >= 0 && instr.loc.lineno !== lineno) return -1;
    if (instr.op === OP.NOP) continue;
    return isSwappable(instr.op) ? i : -1;
  }
  return -1;
}

/** Exchanges the stores instead of the values. */
function applyStaticSwaps(instrs: CfgInstr[], from: number): void {
  for (let i = from; i >= 0; i--) {
    const swap = instrs[i] as CfgInstr;
    if (swap.op !== OP.SWAP) {
      if (swap.op === OP.NOP || isSwappable(swap.op)) continue;
      return;
    }
    const j = nextSwappable(instrs, i, -1);
    if (j < 0) return;
    let k = j;
    const first = instrs[j] as CfgInstr;
    for (let n = swap.arg; n > 1; n--) {
      k = nextSwappable(instrs, k, first.loc.lineno);
      if (k < 0) return;
    }
    const last = instrs[k] as CfgInstr;
    const storeJ = storesTo(first);
    const storeK = storesTo(last);
    if (storeJ >= 0 || storeK >= 0) {
      if (storeJ === storeK) return;
      for (let at = j + 1; at < k; at++) {
        const store = storesTo(instrs[at] as CfgInstr);
        if (store >= 0 && (store === storeJ || store === storeK)) return;
      }
    }
    setOp(swap, OP.NOP);
    instrs[j] = last;
    instrs[k] = first;
  }
}
