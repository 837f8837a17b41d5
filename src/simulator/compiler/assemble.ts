/**
 * From the optimized graph to a `CodeUnit` (CPython: `_PyCfg_OptimizedCfgToInstructionSequence`,
 * `Python/assemble.c`): stack depth, cells, pseudo-instructions, the layout of jumps, the exception table.
 */

import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_FAST_HIDDEN,
  CO_FAST_LOCAL,
  CO_GENERATOR,
  CO_NESTED,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
  type CodeUnit,
  type Const,
  type ConstTuple,
  type ExceptionTableEntry,
} from "../bytecode/code-unit.ts";
import { NONE, str } from "../bytecode/constants.ts";
import { INLINE_CACHE_ENTRIES, OP } from "../bytecode/opcodes.ts";
import {
  type Block,
  type CfgInstr,
  type ConstTable,
  type Graph,
  graphOf,
  newBlock,
  optimizeGraph,
  removeRedundantNopsAndJumps,
  setOp,
} from "./flowgraph.ts";
import {
  hasTarget,
  isBlockPush,
  isJump,
  isScopeExit,
  isUnconditionalJump,
  JUMP,
  JUMP_NO_INTERRUPT,
  LOAD_CLOSURE,
  STORE_FAST_MAYBE_NULL,
  stackEffect,
} from "./pseudo.ts";
import { type Compiler, NO_LOCATION, resolveLabels, type Unit } from "./unit.ts";

/** Finishes the current unit. With `addNone`, code that falls off the end returns None. */
export function optimizeAndAssemble(c: Compiler, addNone: boolean): CodeUnit {
  const u = c.u;
  if (addNone) c.loadConst(NONE, NO_LOCATION);
  c.addop(OP.RETURN_VALUE, 0, NO_LOCATION);
  const flags = codeFlags(c);
  const g = graphOf(resolveLabels(u));
  const table: ConstTable = {
    consts: [...u.consts.keys()],
    add(constant: Const): number {
      const merged = c.constCache.merge(constant);
      const found = this.consts.indexOf(merged);
      return found >= 0 ? found : this.consts.push(merged) - 1;
    },
  };
  optimizeGraph(g, table, u.varnames.size, u.ste.ste_varnames.length);
  const stackdepth = calculateStackdepth(g, c);
  prepareLocalsplus(u, g, flags);
  convertPseudoOps(g);
  normalizeJumps(g);
  return makeUnit(c, u, g, table.consts, stackdepth, flags);
}

/** CPython: `compute_code_flags`. */
function codeFlags(c: Compiler): number {
  const ste = c.u.ste;
  let flags = 0;
  if (ste.isFunctionLike) {
    flags |= CO_NEWLOCALS | CO_OPTIMIZED;
    if (ste.ste_nested) flags |= CO_NESTED;
    if (ste.ste_generator) flags |= ste.ste_coroutine ? CO_ASYNC_GENERATOR : CO_GENERATOR;
    else if (ste.ste_coroutine) flags |= CO_COROUTINE;
    if (ste.ste_varargs) flags |= CO_VARARGS;
    if (ste.ste_varkeywords) flags |= CO_VARKEYWORDS;
  }
  return flags | c.flags;
}

/** The deepest stack, and each block's depth at its start. CPython: `calculate_stackdepth`. */
function calculateStackdepth(g: Graph, c: Compiler): number {
  for (let b: Block | null = g.entry; b !== null; b = b.next) b.startdepth = -1;
  let max = 0;
  const stack: Block[] = [];
  const push = (b: Block, depth: number): void => {
    if (b.startdepth < depth && b.startdepth < 100) {
      b.startdepth = depth;
      stack.push(b);
    }
  };
  push(g.entry, 0);
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    let depth = b.startdepth;
    let next = b.next;
    for (const instr of b.instrs) {
      const after = depth + stackEffect(instr.op, instr.arg, false);
      if (after < 0) throw c.error("Invalid CFG, stack underflow", instr.loc);
      max = Math.max(max, after);
      if (hasTarget(instr.op) && instr.target !== null) {
        const atTarget = depth + stackEffect(instr.op, instr.arg, true);
        max = Math.max(max, atTarget);
        push(instr.target, atTarget);
      }
      depth = after;
      if (isUnconditionalJump(instr.op) || isScopeExit(instr.op)) {
        next = null;
        break;
      }
    }
    if (next !== null) push(next, depth);
  }
  // A frame has room for at least one entry.
  return Math.max(max, 1);
}

/** Places of cells and free variables among the locals. CPython: `build_cellfixedoffsets`, `prepare_localsplus`. */
function prepareLocalsplus(u: Unit, g: Graph, flags: number): void {
  const nlocals = u.varnames.size;
  const ncells = u.cellvars.size;
  const fixed: number[] = [];
  for (let i = 0; i < ncells + u.freevars.size; i++) fixed.push(nlocals + i);
  for (const [name, index] of u.cellvars) {
    const local = u.varnames.get(name);
    if (local !== undefined) fixed[index] = local;
  }
  insertPrefix(u, g.entry, fixed, flags);
  let dropped = 0;
  for (let i = 0; i < fixed.length; i++) {
    if (fixed[i] === i + nlocals) fixed[i] = i + nlocals - dropped;
    else dropped++;
  }
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    for (const instr of b.instrs) {
      switch (instr.op) {
        case OP.MAKE_CELL:
        case LOAD_CLOSURE:
        case OP.LOAD_DEREF:
        case OP.STORE_DEREF:
        case OP.DELETE_DEREF:
        case OP.LOAD_FROM_DICT_OR_DEREF:
          instr.arg = fixed[instr.arg] as number;
      }
    }
  }
}

/** CPython: `insert_prefix_instructions`. */
function insertPrefix(u: Unit, entry: Block, fixed: readonly number[], flags: number): void {
  const prefix: CfgInstr[] = [];
  const add = (op: number, arg: number, loc = NO_LOCATION): void => {
    prefix.push({ op, arg, loc, target: null, except: null });
  };
  if (u.freevars.size > 0) add(OP.COPY_FREE_VARS, u.freevars.size);
  const cells = Array.from({ length: u.cellvars.size }, (_, i) => i);
  cells.sort((a, b) => (fixed[a] as number) - (fixed[b] as number));
  for (const cell of cells) add(OP.MAKE_CELL, cell);
  if ((flags & (CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR)) !== 0) {
    const line = u.firstlineno;
    const loc = { lineno: line, end_lineno: line, col_offset: -1, end_col_offset: -1 };
    add(OP.RETURN_GENERATOR, 0, loc);
    add(OP.POP_TOP, 0, loc);
  }
  entry.instrs.unshift(...prefix);
}

function convertPseudoOps(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    for (const instr of b.instrs) {
      if (isBlockPush(instr.op)) setOp(instr, OP.NOP);
      else if (instr.op === LOAD_CLOSURE) instr.op = OP.LOAD_FAST;
      else if (instr.op === STORE_FAST_MAYBE_NULL) instr.op = OP.STORE_FAST;
    }
  }
  removeRedundantNopsAndJumps(g);
}

const REVERSED: Record<number, number> = {
  [OP.POP_JUMP_IF_NOT_NONE]: OP.POP_JUMP_IF_NONE,
  [OP.POP_JUMP_IF_NONE]: OP.POP_JUMP_IF_NOT_NONE,
  [OP.POP_JUMP_IF_FALSE]: OP.POP_JUMP_IF_TRUE,
  [OP.POP_JUMP_IF_TRUE]: OP.POP_JUMP_IF_FALSE,
};

/** Jumps get their direction; conditional jumps go forward only. CPython: `normalize_jumps`. */
function normalizeJumps(g: Graph): void {
  for (let b: Block | null = g.entry; b !== null; b = b.next) b.visited = false;
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    b.visited = true;
    const last = b.instrs.at(-1);
    if (last === undefined || !isJump(last.op)) continue;
    const forward = last.target?.visited === false;
    if (last.op === JUMP) last.op = forward ? OP.JUMP_FORWARD : OP.JUMP_BACKWARD;
    else if (last.op === JUMP_NO_INTERRUPT) {
      last.op = forward ? OP.JUMP_FORWARD : OP.JUMP_BACKWARD_NO_INTERRUPT;
    } else if (!forward) {
      const reversed = REVERSED[last.op];
      if (reversed === undefined) continue;
      // Skip over a backward jump if the condition does not hold.
      const back = newBlock();
      back.instrs.push({ op: JUMP, arg: 0, loc: last.loc, target: last.target, except: null });
      last.op = reversed;
      last.target = b.next;
      back.cold = b.cold;
      back.next = b.next;
      b.next = back;
    }
  }
}

/** 16-bit units of an instruction, EXTENDED_ARGs and caches included. */
function instrSize(op: number, arg: number): number {
  const extended = (arg > 0xffffff ? 1 : 0) + (arg > 0xffff ? 1 : 0) + (arg > 0xff ? 1 : 0);
  return extended + 1 + (INLINE_CACHE_ENTRIES[op] ?? 0);
}

function makeUnit(
  c: Compiler,
  u: Unit,
  g: Graph,
  consts: Const[],
  stackdepth: number,
  flags: number,
): CodeUnit {
  const instrs: CfgInstr[] = [];
  for (let b: Block | null = g.entry; b !== null; b = b.next) {
    b.offset = instrs.length;
    for (const instr of b.instrs) instrs.push(instr);
  }
  const n = instrs.length;
  const ops = new Uint8Array(n);
  const args = new Int32Array(n);
  const offsets = new Int32Array(n);
  const linenos = new Int32Array(n);
  const endLinenos = new Int32Array(n);
  const colOffsets = new Int32Array(n);
  const endColOffsets = new Int32Array(n);
  instrs.forEach((instr, i) => {
    const jump = isJump(instr.op);
    ops[i] = instr.op;
    args[i] = jump ? (instr.target as Block).offset : instr.arg;
    linenos[i] = instr.loc.lineno;
    endLinenos[i] = instr.loc.end_lineno;
    colOffsets[i] = instr.loc.col_offset;
    endColOffsets[i] = instr.loc.end_col_offset;
  });
  const codeSize = layOut(ops, args, offsets);
  const { names, kinds } = localsplus(u);
  const co_names = [...u.names.keys()];
  const tuple = (items: readonly Const[]): ConstTuple => c.constCache.mergeOne({ kind: "tuple", items });
  const co_names_tuple = tuple(co_names.map((name) => str(name)));
  const co_consts_tuple = tuple(consts);
  const co_localsplusnames_tuple = tuple(names.map((name) => str(name)));
  const unit: CodeUnit = {
    co_name: u.name,
    co_qualname: u.qualname,
    co_filename: c.source.filename,
    co_firstlineno: u.firstlineno,
    co_flags: flags,
    co_argcount: u.posonlyargcount + u.argcount,
    co_posonlyargcount: u.posonlyargcount,
    co_kwonlyargcount: u.kwonlyargcount,
    co_nlocals: u.varnames.size,
    co_stacksize: stackdepth,
    co_consts: consts,
    co_names,
    co_localsplusnames: names,
    co_localspluskinds: kinds,
    ops,
    args,
    offsets,
    codeSize,
    linenos,
    endLinenos,
    colOffsets,
    endColOffsets,
    exceptionTable: exceptionTable(instrs),
    co_names_tuple,
    co_consts_tuple,
    co_localsplusnames_tuple,
    co_qualname_const: u.qualnameConst,
  };
  return unit;
}

/**
 * Byte offsets. A long jump needs EXTENDED_ARGs, which move what follows: repeated until nothing grows.
 * CPython: `resolve_jump_offsets`.
 */
function layOut(ops: Uint8Array, args: Int32Array, offsets: Int32Array): number {
  const n = ops.length;
  const raw = Int32Array.from(args);
  const sizes = new Int32Array(n);
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) sizes[i] = instrSize(ops[i] as number, raw[i] as number);
  for (let again = true; again; ) {
    again = false;
    for (let i = 0; i < n; i++) starts[i + 1] = (starts[i] as number) + (sizes[i] as number);
    for (let i = 0; i < n; i++) {
      if (!isJump(ops[i] as number)) continue;
      const distance = Math.abs((starts[args[i] as number] as number) - (starts[i + 1] as number));
      const size = instrSize(ops[i] as number, distance);
      if (size !== sizes[i]) {
        sizes[i] = size;
        again = true;
      }
    }
  }
  for (let i = 0; i < n; i++) {
    const caches = INLINE_CACHE_ENTRIES[ops[i] as number] ?? 0;
    offsets[i] = 2 * ((starts[i + 1] as number) - caches - 1);
  }
  return 2 * (starts[n] as number);
}

/** CPython: `compute_localsplus_info`. */
function localsplus(u: Unit): { names: string[]; kinds: Uint8Array } {
  const names: string[] = [];
  const kinds: number[] = [];
  for (const [name, index] of u.varnames) {
    let kind = CO_FAST_LOCAL;
    if (u.fasthidden.has(name)) kind |= CO_FAST_HIDDEN;
    if (u.cellvars.has(name)) kind |= CO_FAST_CELL;
    names[index] = name;
    kinds[index] = kind;
  }
  const nlocals = u.varnames.size;
  let dropped = 0;
  for (const [name, index] of u.cellvars) {
    if (u.varnames.has(name)) {
      dropped++;
      continue;
    }
    names[index + nlocals - dropped] = name;
    kinds[index + nlocals - dropped] = CO_FAST_CELL;
  }
  for (const [name, index] of u.freevars) {
    names[index + nlocals - dropped] = name;
    kinds[index + nlocals - dropped] = CO_FAST_FREE;
  }
  return { names, kinds: Uint8Array.from(kinds) };
}

/** CPython: `assemble_exception_table`. */
function exceptionTable(instrs: readonly CfgInstr[]): ExceptionTableEntry[] {
  const entries: ExceptionTableEntry[] = [];
  let handler: Block | null = null;
  let start = 0;
  const emit = (end: number): void => {
    if (handler === null || end === start) return;
    const lasti = handler.preserveLasti;
    entries.push({ start, end, target: handler.offset, depth: handler.startdepth - (lasti ? 2 : 1), lasti });
  };
  instrs.forEach((instr, i) => {
    if (instr.except === handler) return;
    emit(i);
    start = i;
    handler = instr.except;
  });
  emit(instrs.length);
  return entries;
}
