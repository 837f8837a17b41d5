/**
 * Comprehensions and generator expressions.
 *
 * All but generator expressions are inlined into the function around them (PEP 709): their variables become locals
 * of that function, and the values that these had before are put aside on the stack and restored afterwards, also
 * when an exception passes (CPython: `compiler_comprehension`, `push_inlined_comprehension_state`).
 */

import { NONE } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import {
  CELL,
  DEF_LOCAL,
  DEF_NONLOCAL,
  FREE,
  SCOPE_MASK,
  SCOPE_OFFSET,
  type SymtableEntry,
} from "../symtable/symtable.ts";
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from "../syntax/ast.ts";
import { optimizeAndAssemble } from "./assemble.ts";
import { makeClosure, wrapInStopIterationHandler } from "./codegen-def.ts";
import { addYield, addYieldFrom, visitExpr } from "./codegen-expr.ts";
import { jumpIf } from "./codegen-jump.ts";
import { JUMP, JUMP_NO_INTERRUPT, POP_BLOCK, SETUP_FINALLY, STORE_FAST_MAYBE_NULL } from "./pseudo.ts";
import { type Compiler, indexIn, type Label, type Loc, NO_LABEL, NO_LOCATION } from "./unit.ts";

type Comp = ListComp | SetComp | DictComp | GeneratorExp;

const NAMES: Record<Comp["nodeType"], string> = {
  ListComp: "<listcomp>",
  SetComp: "<setcomp>",
  DictComp: "<dictcomp>",
  GeneratorExp: "<genexpr>",
};
const BUILD: Record<Exclude<Comp["nodeType"], "GeneratorExp">, number> = {
  ListComp: OP.BUILD_LIST,
  SetComp: OP.BUILD_SET,
  DictComp: OP.BUILD_MAP,
};

export function comprehension(c: Compiler, e: Comp): void {
  const entry = c.entryOf(e);
  const inlined = entry.ste_comp_inlined;
  const isAsync = entry.ste_coroutine;
  const isGenerator = e.nodeType === "GeneratorExp";
  const outerScope = c.u.scopeType;
  const outermost = e.generators[0] as Comprehension;
  let state: InlinedState | null = null;
  if (inlined) {
    visitIterable(c, outermost);
    state = pushInlinedState(c, e, entry);
  } else c.enterScope(NAMES[e.nodeType], "comprehension", e, e.lineno);

  if (isAsync && !isGenerator && outerScope !== "async function" && outerScope !== "comprehension") {
    throw c.error("asynchronous comprehension outside of an asynchronous function", e);
  }
  if (e.nodeType !== "GeneratorExp") {
    c.addop(BUILD[e.nodeType], 0, e);
    if (inlined) c.addop(OP.SWAP, 2, e);
  }
  generator(c, e, e, 0, 0, inlined);
  if (state !== null) {
    popInlinedState(c, e, state);
    return;
  }
  if (!isGenerator) c.addop(OP.RETURN_VALUE, 0, e);
  else wrapInStopIterationHandler(c);
  const unit = optimizeAndAssemble(c, true);
  c.exitScope();
  makeClosure(c, e, unit, 0);
  visitIterable(c, outermost);
  c.addop(OP.CALL, 0, e);
  if (isAsync && !isGenerator) {
    c.addop(OP.GET_AWAITABLE, 0, e);
    c.loadConst(NONE, e);
    addYieldFrom(c, e, true);
  }
}

function visitIterable(c: Compiler, generator: Comprehension): void {
  visitExpr(c, generator.iter);
  c.addop(generator.is_async ? OP.GET_AITER : OP.GET_ITER, 0, generator.iter);
}

function generator(c: Compiler, loc: Loc, e: Comp, index: number, depth: number, iterOnStack: boolean): void {
  if (e.generators[index]?.is_async) asyncGenerator(c, loc, e, index, depth, iterOnStack);
  else syncGenerator(c, loc, e, index, depth, iterOnStack);
}

/** CPython: `compiler_sync_comprehension_generator`. */
function syncGenerator(
  c: Compiler,
  loc: Loc,
  e: Comp,
  index: number,
  depth: number,
  iterOnStack: boolean,
): void {
  const gen = e.generators[index] as Comprehension;
  let start: Label = c.newLabel();
  const ifCleanup = c.newLabel();
  const anchor = c.newLabel();
  if (!iterOnStack) {
    if (index === 0) {
      c.u.argcount = 1;
      c.addop(OP.LOAD_FAST, 0, loc);
    } else {
      // `for y in [f(x)]` assigns; no loop is needed.
      const iter = gen.iter;
      const single = iter.nodeType === "List" || iter.nodeType === "Tuple" ? iter.elts : [];
      const only = single[0];
      if (single.length === 1 && only !== undefined && only.nodeType !== "Starred") {
        visitExpr(c, only);
        start = NO_LABEL;
      } else {
        visitExpr(c, iter);
        c.addop(OP.GET_ITER, 0, iter);
      }
    }
  }
  let inner = depth;
  if (start !== NO_LABEL) {
    inner++;
    c.useLabel(start);
    c.addop(OP.FOR_ITER, anchor, gen.iter);
  }
  visitExpr(c, gen.target);
  for (const test of gen.ifs) jumpIf(c, loc, test, ifCleanup, false);
  const eltLoc = element(c, loc, e, index, inner);
  c.useLabel(ifCleanup);
  if (start !== NO_LABEL) {
    c.addop(JUMP, start, eltLoc);
    c.useLabel(anchor);
    c.addop(OP.END_FOR, 0, NO_LOCATION);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
  }
}

/** CPython: `compiler_async_comprehension_generator`. */
function asyncGenerator(
  c: Compiler,
  loc: Loc,
  e: Comp,
  index: number,
  depth: number,
  iterOnStack: boolean,
): void {
  const gen = e.generators[index] as Comprehension;
  const start = c.newLabel();
  const except = c.newLabel();
  const ifCleanup = c.newLabel();
  if (!iterOnStack) {
    if (index === 0) {
      c.u.argcount = 1;
      c.addop(OP.LOAD_FAST, 0, loc);
    } else {
      visitExpr(c, gen.iter);
      c.addop(OP.GET_AITER, 0, gen.iter);
    }
  }
  c.useLabel(start);
  c.pushFblock("async comprehension generator", start, NO_LABEL, loc);
  c.addop(SETUP_FINALLY, except, loc);
  c.addop(OP.GET_ANEXT, 0, loc);
  c.loadConst(NONE, loc);
  addYieldFrom(c, loc, true);
  c.addop(POP_BLOCK, 0, loc);
  visitExpr(c, gen.target);
  for (const test of gen.ifs) jumpIf(c, loc, test, ifCleanup, false);
  const eltLoc = element(c, loc, e, index, depth + 1);
  c.useLabel(ifCleanup);
  c.addop(JUMP, start, eltLoc);
  c.popFblock();
  c.useLabel(except);
  c.addop(OP.END_ASYNC_FOR, 0, loc);
}

/** The inner generators, or behind the last one the element. Gives the element's place. */
function element(c: Compiler, loc: Loc, e: Comp, index: number, depth: number): Loc {
  const last = index + 1 >= e.generators.length;
  if (!last) generator(c, loc, e, index + 1, depth, false);
  if (e.nodeType !== "DictComp") {
    if (last) {
      visitExpr(c, e.elt);
      switch (e.nodeType) {
        case "GeneratorExp":
          addYield(c, e.elt);
          c.addop(OP.POP_TOP, 0, e.elt);
          break;
        case "ListComp":
          c.addop(OP.LIST_APPEND, depth + 1, e.elt);
          break;
        case "SetComp":
          c.addop(OP.SET_ADD, depth + 1, e.elt);
          break;
      }
    }
    return e.elt;
  }
  if (!last) return e.key;
  visitExpr(c, e.key);
  visitExpr(c, e.value);
  const eltLoc = span(e.key, e.value);
  c.addop(OP.MAP_ADD, depth + 1, eltLoc);
  return eltLoc;
}

function span(first: Expr, last: Expr): Loc {
  return {
    lineno: first.lineno,
    col_offset: first.col_offset,
    end_lineno: last.end_lineno,
    end_col_offset: last.end_col_offset,
  };
}

interface InlinedState {
  pushedLocals: string[];
  fastHidden: string[];
  /** Flag words of the function for names that mean something else inside. */
  tempSymbols: Map<string, number>;
  cleanup: Label;
}

function pushInlinedState(c: Compiler, loc: Loc, entry: SymtableEntry): InlinedState {
  const u = c.u;
  const state: InlinedState = { pushedLocals: [], fastHidden: [], tempSymbols: new Map(), cleanup: NO_LABEL };
  const inClassBlock = u.ste.ste_type === "class" && u.inInlinedComp === 0;
  u.inInlinedComp++;
  for (const [name, symbol] of entry.ste_symbols) {
    const scope = (symbol >> SCOPE_OFFSET) & SCOPE_MASK;
    const outer = u.ste.ste_symbols.get(name) ?? 0;
    const outerScope = (outer >> SCOPE_OFFSET) & SCOPE_MASK;
    const differs = scope !== outerScope && scope !== FREE && !(scope === CELL && outerScope === FREE);
    if (differs || inClassBlock) {
      u.ste.ste_symbols.set(name, symbol);
      state.tempSymbols.set(name, outer);
    }
    const isolated = (symbol & DEF_LOCAL) !== 0 && (symbol & DEF_NONLOCAL) === 0;
    if (!isolated && !inClassBlock) continue;
    if (!u.ste.isFunctionLike && u.fasthidden.get(name) !== true) {
      u.fasthidden.set(name, true);
      state.fastHidden.push(name);
    }
    c.addop(OP.LOAD_FAST_AND_CLEAR, indexIn(u.varnames, name), loc);
    if (scope === CELL) {
      c.addop(OP.MAKE_CELL, indexIn(outerScope === FREE ? u.freevars : u.cellvars, name), loc);
    }
    state.pushedLocals.push(name);
  }
  if (state.pushedLocals.length > 0) {
    c.addop(OP.SWAP, state.pushedLocals.length + 1, loc);
    state.cleanup = c.newLabel();
    c.addop(SETUP_FINALLY, state.cleanup, loc);
  }
  return state;
}

function popInlinedState(c: Compiler, loc: Loc, state: InlinedState): void {
  const u = c.u;
  u.inInlinedComp--;
  for (const [name, flags] of state.tempSymbols) u.ste.ste_symbols.set(name, flags);
  if (state.pushedLocals.length > 0) {
    c.addop(POP_BLOCK, 0, NO_LOCATION);
    const end = c.newLabel();
    c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.useLabel(state.cleanup);
    // The unfinished result lies below the exception.
    c.addop(OP.SWAP, 2, NO_LOCATION);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
    restoreLocals(c, loc, state.pushedLocals);
    c.addop(OP.RERAISE, 0, NO_LOCATION);
    c.useLabel(end);
    restoreLocals(c, loc, state.pushedLocals);
  }
  for (const name of state.fastHidden) u.fasthidden.set(name, false);
}

function restoreLocals(c: Compiler, loc: Loc, names: readonly string[]): void {
  c.addop(OP.SWAP, names.length + 1, loc);
  for (let i = names.length - 1; i >= 0; i--) {
    c.addop(STORE_FAST_MAYBE_NULL, indexIn(c.u.varnames, names[i] as string), loc);
  }
}
