/**
 * Blocks that must be left in order: `try`, `except*`, `finally`, `with`, and the `break`, `continue` and `return` that
 * leave them early (CPython: `compiler_try_except`, `compiler_try_finally`, `compiler_with`,
 * `compiler_unwind_fblock`).
 */

import { NONE } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { ExceptHandler, Try, With, WithItem } from "../syntax/ast.ts";
import { addYieldFrom, visitExpr } from "./codegen-expr.ts";
import { visitStmts } from "./codegen-stmt.ts";
import { nameop } from "./names.ts";
import { JUMP, JUMP_NO_INTERRUPT, POP_BLOCK, SETUP_CLEANUP, SETUP_FINALLY, SETUP_WITH } from "./pseudo.ts";
import { type Compiler, type FrameBlock, type Label, type Loc, NO_LABEL, NO_LOCATION } from "./unit.ts";

// ---- leaving blocks

/** Code that leaves one block. Gives the location for what follows. CPython: `compiler_unwind_fblock`. */
function unwind(c: Compiler, where: Loc, info: FrameBlock, preserveTos: boolean): Loc {
  const loc = where;
  const swap = (at: Loc): void => {
    if (preserveTos) c.addop(OP.SWAP, 2, at);
  };
  switch (info.type) {
    case "while loop":
    case "exception handler":
    case "exception group handler":
    case "async comprehension generator":
    case "stop iteration":
      return loc;
    case "for loop":
      swap(loc);
      c.addop(OP.POP_TOP, 0, loc);
      return loc;
    case "try except":
      c.addop(POP_BLOCK, 0, loc);
      return loc;
    case "finally try":
      c.addop(POP_BLOCK, 0, loc);
      if (preserveTos) c.pushFblock("pop value", NO_LABEL, NO_LABEL, loc);
      visitStmts(c, info.finalbody ?? []);
      if (preserveTos) c.popFblock();
      // The finally block seems to run after the statement that leaves: what follows has no line.
      return NO_LOCATION;
    case "finally end":
      swap(loc);
      c.addop(OP.POP_TOP, 0, loc);
      swap(loc);
      c.addop(POP_BLOCK, 0, loc);
      c.addop(OP.POP_EXCEPT, 0, loc);
      return loc;
    case "with":
    case "async with": {
      const at = info.loc;
      c.addop(POP_BLOCK, 0, at);
      swap(at);
      callExitWithNones(c, at);
      if (info.type === "async with") awaitTop(c, at, 2);
      c.addop(OP.POP_TOP, 0, at);
      return NO_LOCATION;
    }
    case "handler cleanup":
      if (info.name !== null) c.addop(POP_BLOCK, 0, loc);
      swap(loc);
      c.addop(POP_BLOCK, 0, loc);
      c.addop(OP.POP_EXCEPT, 0, loc);
      if (info.name !== null) clearName(c, loc, info.name);
      return loc;
    case "pop value":
      swap(loc);
      c.addop(OP.POP_TOP, 0, loc);
      return loc;
  }
}

/** Leaves all blocks, or those inside the innermost loop. CPython: `compiler_unwind_fblock_stack`. */
function unwindStack(
  c: Compiler,
  where: Loc,
  preserveTos: boolean,
  toLoop: boolean,
): { loc: Loc; loop: FrameBlock | null } {
  const fblocks = c.u.fblocks;
  const top = fblocks.at(-1);
  if (top === undefined) return { loc: where, loop: null };
  if (top.type === "exception group handler") {
    throw c.error("'break', 'continue' and 'return' cannot appear in an except* block", where);
  }
  if (toLoop && (top.type === "while loop" || top.type === "for loop")) return { loc: where, loop: top };
  fblocks.pop();
  const loc = unwind(c, where, top, preserveTos);
  const result = unwindStack(c, loc, preserveTos, toLoop);
  fblocks.push(top);
  return result;
}

export function unwindAll(c: Compiler, loc: Loc, preserveTos: boolean): Loc {
  return unwindStack(c, loc, preserveTos, false).loc;
}

export function breakStmt(c: Compiler, s: Loc): void {
  c.addop(OP.NOP, 0, s);
  const { loc, loop } = unwindStack(c, s, false, true);
  if (loop === null) throw c.error("'break' outside loop", s);
  const at = unwind(c, loc, loop, false);
  c.addop(JUMP, loop.exit, at);
}

export function continueStmt(c: Compiler, s: Loc): void {
  c.addop(OP.NOP, 0, s);
  const { loc, loop } = unwindStack(c, s, false, true);
  if (loop === null) throw c.error("'continue' not properly in loop", s);
  c.addop(JUMP, loop.block, loc);
}

// ---- pieces

/** `name = None; del name`, so that the handler's name does not outlive it. */
function clearName(c: Compiler, loc: Loc, name: string): void {
  c.loadConst(NONE, loc);
  nameop(c, loc, name, "Store");
  nameop(c, loc, name, "Del");
}

function callExitWithNones(c: Compiler, loc: Loc): void {
  c.loadConst(NONE, loc);
  c.loadConst(NONE, loc);
  c.loadConst(NONE, loc);
  c.addop(OP.CALL, 2, loc);
}

function awaitTop(c: Compiler, loc: Loc, how: number): void {
  c.addop(OP.GET_AWAITABLE, how, loc);
  c.loadConst(NONE, loc);
  addYieldFrom(c, loc, true);
}

/** The handler around a handler: restore the outer exception and raise on. CPython: `POP_EXCEPT_AND_RERAISE`. */
function popExceptAndReraise(c: Compiler): void {
  c.addop(OP.COPY, 3, NO_LOCATION);
  c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
  c.addop(OP.RERAISE, 1, NO_LOCATION);
}

// ---- try

export function tryStmt(c: Compiler, s: Try): void {
  if (s.finalbody.length > 0) tryFinally(c, s);
  else tryBody(c, s);
}

function tryBody(c: Compiler, s: Try): void {
  if (s.nodeType === "TryStar") tryStarExcept(c, s);
  else tryExcept(c, s);
}

function tryFinally(c: Compiler, s: Try): void {
  const body = c.newLabel();
  const end = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  c.addop(SETUP_FINALLY, end, s);
  c.useLabel(body);
  c.pushFblock("finally try", body, end, s, s.finalbody);
  if (s.handlers.length > 0) tryBody(c, s);
  else visitStmts(c, s.body);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.popFblock();
  visitStmts(c, s.finalbody);
  c.addop(JUMP_NO_INTERRUPT, exit, NO_LOCATION);

  c.useLabel(end);
  c.pushFblock("finally end", end, NO_LABEL, s);
  c.addop(SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.addop(OP.PUSH_EXC_INFO, 0, NO_LOCATION);
  visitStmts(c, s.finalbody);
  c.addop(OP.RERAISE, 0, NO_LOCATION);
  c.popFblock();
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(exit);
}

function tryExcept(c: Compiler, s: Try): void {
  const body = c.newLabel();
  let except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  c.addop(SETUP_FINALLY, except, s);
  c.useLabel(body);
  c.pushFblock("try except", body, NO_LABEL, s);
  visitStmts(c, s.body);
  c.popFblock();
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  visitStmts(c, s.orelse);
  c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);

  c.useLabel(except);
  c.addop(SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.addop(OP.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushFblock("exception handler", NO_LABEL, NO_LABEL, s);
  s.handlers.forEach((handler, i) => {
    if (handler.type === null && i < s.handlers.length - 1) {
      throw c.error("default 'except:' must be last", handler);
    }
    except = c.newLabel();
    if (handler.type !== null) {
      visitExpr(c, handler.type);
      c.addop(OP.CHECK_EXC_MATCH, 0, handler);
      c.addop(OP.POP_JUMP_IF_FALSE, except, handler);
    }
    handlerBody(c, handler, end);
    c.useLabel(except);
  });
  c.popFblock();
  c.addop(OP.RERAISE, 0, NO_LOCATION);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(end);
}

function handlerBody(c: Compiler, handler: ExceptHandler, end: Label): void {
  const name = handler.name;
  if (name === null) {
    c.addop(OP.POP_TOP, 0, handler);
    const body = c.newLabel();
    c.useLabel(body);
    c.pushFblock("handler cleanup", body, NO_LABEL, handler);
    visitStmts(c, handler.body);
    c.popFblock();
    c.addop(POP_BLOCK, 0, NO_LOCATION);
    c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
    c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
    return;
  }
  const cleanupEnd = c.newLabel();
  const body = c.newLabel();
  nameop(c, handler, name, "Store");
  c.addop(SETUP_CLEANUP, cleanupEnd, handler);
  c.useLabel(body);
  c.pushFblock("handler cleanup", body, NO_LABEL, handler, null, name);
  visitStmts(c, handler.body);
  c.popFblock();
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
  clearName(c, NO_LOCATION, name);
  c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.useLabel(cleanupEnd);
  clearName(c, NO_LOCATION, name);
  c.addop(OP.RERAISE, 1, NO_LOCATION);
}

/**
 * `except*`: the handlers take their parts off the group one after another; what they raise is collected in a list,
 * and at the end the rest of the group and the list are raised together. CPython: `compiler_try_star_except`.
 */
function tryStarExcept(c: Compiler, s: Try): void {
  const body = c.newLabel();
  let except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const reraiseStar = c.newLabel();
  c.addop(SETUP_FINALLY, except, s);
  c.useLabel(body);
  c.pushFblock("try except", body, NO_LABEL, s);
  visitStmts(c, s.body);
  c.popFblock();
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(JUMP_NO_INTERRUPT, orelse, NO_LOCATION);

  c.useLabel(except);
  c.addop(SETUP_CLEANUP, cleanup, NO_LOCATION);
  c.addop(OP.PUSH_EXC_INFO, 0, NO_LOCATION);
  c.pushFblock("exception group handler", NO_LABEL, NO_LABEL, s);
  s.handlers.forEach((handler, i) => {
    except = c.newLabel();
    const exceptWithError = c.newLabel();
    const noMatch = c.newLabel();
    if (i === 0) {
      // [orig] → [orig, result list, orig]
      c.addop(OP.BUILD_LIST, 0, handler);
      c.addop(OP.COPY, 2, handler);
    }
    if (handler.type !== null) {
      visitExpr(c, handler.type);
      c.addop(OP.CHECK_EG_MATCH, 0, handler);
      c.addop(OP.COPY, 1, handler);
      c.addop(OP.POP_JUMP_IF_NONE, noMatch, handler);
    }
    const cleanupEnd = c.newLabel();
    const cleanupBody = c.newLabel();
    const name = handler.name;
    if (name !== null) nameop(c, handler, name, "Store");
    else c.addop(OP.POP_TOP, 0, handler);
    c.addop(SETUP_CLEANUP, cleanupEnd, handler);
    c.useLabel(cleanupBody);
    c.pushFblock("handler cleanup", cleanupBody, NO_LABEL, handler, null, name);
    visitStmts(c, handler.body);
    c.popFblock();
    c.addop(POP_BLOCK, 0, NO_LOCATION);
    if (name !== null) clearName(c, NO_LOCATION, name);
    c.addop(JUMP_NO_INTERRUPT, except, NO_LOCATION);

    c.useLabel(cleanupEnd);
    if (name !== null) clearName(c, NO_LOCATION, name);
    c.addop(OP.LIST_APPEND, 3, NO_LOCATION);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
    c.addop(JUMP_NO_INTERRUPT, exceptWithError, NO_LOCATION);

    c.useLabel(except);
    c.addop(OP.NOP, 0, NO_LOCATION);
    c.addop(JUMP_NO_INTERRUPT, exceptWithError, NO_LOCATION);

    c.useLabel(noMatch);
    c.addop(OP.POP_TOP, 0, handler);
    c.useLabel(exceptWithError);
    if (i === s.handlers.length - 1) {
      c.addop(OP.LIST_APPEND, 1, NO_LOCATION);
      c.addop(JUMP_NO_INTERRUPT, reraiseStar, NO_LOCATION);
    }
  });
  c.popFblock();
  const reraise = c.newLabel();
  c.useLabel(reraiseStar);
  c.addop(OP.CALL_INTRINSIC_2, 1, NO_LOCATION);
  c.addop(OP.COPY, 1, NO_LOCATION);
  c.addop(OP.POP_JUMP_IF_NOT_NONE, reraise, NO_LOCATION);
  c.addop(OP.POP_TOP, 0, NO_LOCATION);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
  c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
  c.useLabel(reraise);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(OP.SWAP, 2, NO_LOCATION);
  c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
  c.addop(OP.RERAISE, 0, NO_LOCATION);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(orelse);
  visitStmts(c, s.orelse);
  c.useLabel(end);
}

// ---- with

export function withStmt(c: Compiler, s: With, pos: number): void {
  const isAsync = s.nodeType === "AsyncWith";
  const item = s.items[pos] as WithItem;
  if (isAsync && c.u.scopeType !== "async function") throw c.error("'async with' outside async function", s);
  const block = c.newLabel();
  const final = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  const loc: Loc = item.context_expr;
  visitExpr(c, item.context_expr);
  if (isAsync) {
    c.addop(OP.BEFORE_ASYNC_WITH, 0, loc);
    awaitTop(c, loc, 1);
  } else c.addop(OP.BEFORE_WITH, 0, loc);
  c.addop(SETUP_WITH, final, loc);
  c.useLabel(block);
  c.pushFblock(isAsync ? "async with" : "with", block, final, loc);
  if (item.optional_vars !== null) visitExpr(c, item.optional_vars);
  else c.addop(OP.POP_TOP, 0, loc);
  if (pos + 1 === s.items.length) visitStmts(c, s.body);
  else withStmt(c, s, pos + 1);
  c.popFblock();
  c.addop(POP_BLOCK, 0, isAsync ? loc : NO_LOCATION);

  callExitWithNones(c, loc);
  if (isAsync) awaitTop(c, loc, 2);
  c.addop(OP.POP_TOP, 0, loc);
  c.addop(JUMP, exit, loc);

  c.useLabel(final);
  c.addop(SETUP_CLEANUP, cleanup, loc);
  c.addop(OP.PUSH_EXC_INFO, 0, loc);
  c.addop(OP.WITH_EXCEPT_START, 0, loc);
  if (isAsync) awaitTop(c, loc, 2);
  const suppress = c.newLabel();
  c.addop(OP.TO_BOOL, 0, NO_LOCATION);
  c.addop(OP.POP_JUMP_IF_TRUE, suppress, NO_LOCATION);
  c.addop(OP.RERAISE, 2, NO_LOCATION);
  c.useLabel(suppress);
  c.addop(OP.POP_TOP, 0, NO_LOCATION);
  c.addop(POP_BLOCK, 0, NO_LOCATION);
  c.addop(OP.POP_EXCEPT, 0, NO_LOCATION);
  c.addop(OP.POP_TOP, 0, NO_LOCATION);
  c.addop(OP.POP_TOP, 0, NO_LOCATION);
  const done = c.newLabel();
  c.addop(JUMP_NO_INTERRUPT, done, NO_LOCATION);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(done);
  c.useLabel(exit);
}
