/**
 * Code for statements other than definitions, `try`, `with` and `match` (CPython: `compiler_visit_stmt`).
 */

import type { Const } from "../bytecode/code-unit.ts";
import { int, NONE, str } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import type {
  AnnAssign,
  Assert,
  AugAssign,
  Expr,
  For,
  If,
  Import,
  ImportFrom,
  Return,
  Stmt,
  While,
} from "../syntax/ast.ts";
import { annotationValue, classDef, functionDef, typeAlias } from "./codegen-def.ts";
import {
  addYieldFrom,
  attributeLocation,
  inplaceOperator,
  isTwoElementSlice,
  slice,
  visitExpr,
  visitExprs,
} from "./codegen-expr.ts";
import { jumpIf } from "./codegen-jump.ts";
import { matchStmt } from "./codegen-match.ts";
import { breakStmt, continueStmt, tryStmt, unwindAll, withStmt } from "./codegen-try.ts";
import { forbiddenName, nameop } from "./names.ts";
import { JUMP, JUMP_NO_INTERRUPT, POP_BLOCK, SETUP_FINALLY } from "./pseudo.ts";
import { type Compiler, type Loc, NO_LOCATION } from "./unit.ts";

export function visitStmts(c: Compiler, stmts: readonly Stmt[]): void {
  for (const s of stmts) visitStmt(c, s);
}

export function visitStmt(c: Compiler, s: Stmt): void {
  switch (s.nodeType) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      functionDef(c, s);
      break;
    case "ClassDef":
      classDef(c, s);
      break;
    case "TypeAlias":
      typeAlias(c, s);
      break;
    case "Return":
      returnStmt(c, s);
      break;
    case "Delete":
      visitExprs(c, s.targets);
      break;
    case "Assign":
      visitExpr(c, s.value);
      s.targets.forEach((target, i) => {
        if (i + 1 < s.targets.length) c.addop(OP.COPY, 1, s);
        visitExpr(c, target);
      });
      break;
    case "AugAssign":
      augAssign(c, s);
      break;
    case "AnnAssign":
      annAssign(c, s);
      break;
    case "For":
      forStmt(c, s);
      break;
    case "AsyncFor":
      asyncFor(c, s);
      break;
    case "While":
      whileStmt(c, s);
      break;
    case "If":
      ifStmt(c, s);
      break;
    case "Match":
      matchStmt(c, s);
      break;
    case "Raise": {
      let n = 0;
      for (const e of [s.exc, s.cause]) {
        if (e === null) continue;
        visitExpr(c, e);
        n++;
      }
      c.addop(OP.RAISE_VARARGS, n, s);
      break;
    }
    case "Try":
    case "TryStar":
      tryStmt(c, s);
      break;
    case "Assert":
      assertStmt(c, s);
      break;
    case "Import":
      importStmt(c, s);
      break;
    case "ImportFrom":
      importFrom(c, s);
      break;
    case "Global":
    case "Nonlocal":
      break;
    case "Expr":
      exprStmt(c, s, s.value);
      break;
    case "Pass":
      c.addop(OP.NOP, 0, s);
      break;
    case "Break":
      breakStmt(c, s);
      break;
    case "Continue":
      continueStmt(c, s);
      break;
    case "With":
    case "AsyncWith":
      withStmt(c, s, 0);
      break;
  }
}

function exprStmt(c: Compiler, loc: Loc, value: Expr): void {
  if (c.interactive && c.stack.length === 0) {
    visitExpr(c, value);
    c.addop(OP.CALL_INTRINSIC_1, 1, loc);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
  } else if (value.nodeType === "Constant") {
    c.addop(OP.NOP, 0, loc);
  } else {
    visitExpr(c, value);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
  }
}

function returnStmt(c: Compiler, s: Return): void {
  const value = s.value;
  const preserve = value !== null && value.nodeType !== "Constant";
  if (!c.u.ste.isFunctionLike) throw c.error("'return' outside function", s);
  if (value !== null && c.u.ste.ste_coroutine && c.u.ste.ste_generator) {
    throw c.error("'return' with value in async generator", s);
  }
  let loc: Loc = s;
  if (value !== null) {
    if (preserve) visitExpr(c, value);
    else {
      loc = value;
      c.addop(OP.NOP, 0, loc);
    }
  }
  if (value === null || value.lineno !== s.lineno) {
    loc = s;
    c.addop(OP.NOP, 0, loc);
  }
  loc = unwindAll(c, loc, preserve);
  if (value === null) c.loadConst(NONE, loc);
  else if (value.nodeType === "Constant") c.loadConst(value.value, loc);
  c.addop(OP.RETURN_VALUE, 0, loc);
}

function ifStmt(c: Compiler, s: If): void {
  const end = c.newLabel();
  const next = s.orelse.length > 0 ? c.newLabel() : end;
  jumpIf(c, s, s.test, next, false);
  visitStmts(c, s.body);
  if (s.orelse.length > 0) {
    c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
    c.useLabel(next);
    visitStmts(c, s.orelse);
  }
  c.useLabel(end);
}

function forStmt(c: Compiler, s: For): void {
  const start = c.newLabel();
  const body = c.newLabel();
  const cleanup = c.newLabel();
  const end = c.newLabel();
  c.pushFblock("for loop", start, end, s);
  visitExpr(c, s.iter);
  c.addop(OP.GET_ITER, 0, s.iter);
  c.useLabel(start);
  c.addop(OP.FOR_ITER, cleanup, s.iter);
  // Keeps the line of a for statement that spans several; removed if redundant.
  c.addop(OP.NOP, 0, s.target);
  c.useLabel(body);
  visitExpr(c, s.target);
  visitStmts(c, s.body);
  c.addop(JUMP, start, NO_LOCATION);
  c.useLabel(cleanup);
  c.addop(OP.END_FOR, 0, NO_LOCATION);
  c.addop(OP.POP_TOP, 0, NO_LOCATION);
  c.popFblock();
  visitStmts(c, s.orelse);
  c.useLabel(end);
}

function asyncFor(c: Compiler, s: For): void {
  if (c.u.scopeType !== "async function") throw c.error("'async for' outside async function", s);
  const start = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  visitExpr(c, s.iter);
  c.addop(OP.GET_AITER, 0, s.iter);
  c.useLabel(start);
  c.pushFblock("for loop", start, end, s);
  c.addop(SETUP_FINALLY, except, s);
  c.addop(OP.GET_ANEXT, 0, s);
  c.loadConst(NONE, s);
  addYieldFrom(c, s, true);
  c.addop(POP_BLOCK, 0, s);
  visitExpr(c, s.target);
  visitStmts(c, s.body);
  c.addop(JUMP, start, NO_LOCATION);
  c.popFblock();
  c.useLabel(except);
  // The end belongs to the iterator's line, not to the body.
  c.addop(OP.END_ASYNC_FOR, 0, s.iter);
  visitStmts(c, s.orelse);
  c.useLabel(end);
}

function whileStmt(c: Compiler, s: While): void {
  const loop = c.newLabel();
  const body = c.newLabel();
  const anchor = c.newLabel();
  const end = c.newLabel();
  c.useLabel(loop);
  c.pushFblock("while loop", loop, end, s);
  jumpIf(c, s, s.test, anchor, false);
  c.useLabel(body);
  visitStmts(c, s.body);
  jumpIf(c, s, s.test, body, true);
  c.popFblock();
  c.useLabel(anchor);
  visitStmts(c, s.orelse);
  c.useLabel(end);
}

function assertStmt(c: Compiler, s: Assert): void {
  const test = s.test;
  if (
    (test.nodeType === "Tuple" && test.elts.length > 0) ||
    (test.nodeType === "Constant" && test.value.kind === "tuple" && test.value.items.length > 0)
  ) {
    c.warn("assertion is always true, perhaps remove parentheses?", s);
  }
  if (c.optimize > 0) return;
  const end = c.newLabel();
  jumpIf(c, s, test, end, true);
  c.addop(OP.LOAD_ASSERTION_ERROR, 0, s);
  if (s.msg !== null) {
    visitExpr(c, s.msg);
    c.addop(OP.CALL, 0, s);
  }
  c.addop(OP.RAISE_VARARGS, 1, test);
  c.useLabel(end);
}

function importStmt(c: Compiler, s: Import): void {
  for (const alias of s.names) {
    c.loadConst(int(0), s);
    c.loadConst(NONE, s);
    c.addopName(OP.IMPORT_NAME, alias.name, s);
    const parts = alias.name.split(".");
    if (alias.asname === null) {
      nameop(c, s, parts[0] as string, "Store");
    } else if (parts.length === 1) {
      nameop(c, s, alias.asname, "Store");
    } else {
      // `import a.b.c as d`: walk down from the package that IMPORT_NAME gave.
      for (let i = 1; i < parts.length; i++) {
        c.addopName(OP.IMPORT_FROM, parts[i] as string, s);
        if (i + 1 < parts.length) {
          c.addop(OP.SWAP, 2, s);
          c.addop(OP.POP_TOP, 0, s);
        }
      }
      nameop(c, s, alias.asname, "Store");
      c.addop(OP.POP_TOP, 0, s);
    }
  }
}

function importFrom(c: Compiler, s: ImportFrom): void {
  if (s.module === "__future__" && s.level === 0 && s.lineno > c.lastFutureLine) {
    throw c.error("from __future__ imports must occur at the beginning of the file", s);
  }
  c.loadConst(int(s.level), s);
  const names: Const[] = s.names.map((alias) => str(alias.name));
  c.loadConst({ kind: "tuple", items: names }, s);
  c.addopName(OP.IMPORT_NAME, s.module ?? "", s);
  if (s.names[0]?.name === "*") {
    c.addop(OP.CALL_INTRINSIC_1, 2, s);
    c.addop(OP.POP_TOP, 0, NO_LOCATION);
    return;
  }
  for (const alias of s.names) {
    c.addopName(OP.IMPORT_FROM, alias.name, s);
    nameop(c, s, alias.asname ?? alias.name, "Store");
  }
  c.addop(OP.POP_TOP, 0, s);
}

function augAssign(c: Compiler, s: AugAssign): void {
  const e = s.target;
  switch (e.nodeType) {
    case "Attribute": {
      visitExpr(c, e.value);
      c.addop(OP.COPY, 1, e);
      const loc = attributeLocation(e, e);
      c.addopName(OP.LOAD_ATTR, e.attr, loc);
      visitExpr(c, s.value);
      inplaceOperator(c, s, s.op);
      c.addop(OP.SWAP, 2, loc);
      c.addopName(OP.STORE_ATTR, e.attr, loc);
      break;
    }
    case "Subscript":
      visitExpr(c, e.value);
      if (isTwoElementSlice(e.slice)) {
        slice(c, e.slice);
        c.addop(OP.COPY, 3, e);
        c.addop(OP.COPY, 3, e);
        c.addop(OP.COPY, 3, e);
        c.addop(OP.BINARY_SLICE, 0, e);
        visitExpr(c, s.value);
        inplaceOperator(c, s, s.op);
        c.addop(OP.SWAP, 4, e);
        c.addop(OP.SWAP, 3, e);
        c.addop(OP.SWAP, 2, e);
        c.addop(OP.STORE_SLICE, 0, e);
      } else {
        visitExpr(c, e.slice);
        c.addop(OP.COPY, 2, e);
        c.addop(OP.COPY, 2, e);
        c.addop(OP.BINARY_SUBSCR, 0, e);
        visitExpr(c, s.value);
        inplaceOperator(c, s, s.op);
        c.addop(OP.SWAP, 3, e);
        c.addop(OP.SWAP, 2, e);
        c.addop(OP.STORE_SUBSCR, 0, e);
      }
      break;
    case "Name":
      nameop(c, e, e.id, "Load");
      visitExpr(c, s.value);
      inplaceOperator(c, s, s.op);
      nameop(c, e, e.id, "Store");
      break;
    default:
      throw c.error("invalid node type for augmented assignment", e);
  }
}

function annAssign(c: Compiler, s: AnnAssign): void {
  const target = s.target;
  const evaluated = c.u.scopeType === "module" || c.u.scopeType === "class";
  if (s.value !== null) {
    visitExpr(c, s.value);
    visitExpr(c, target);
  }
  const checkExpr = (e: Expr): void => {
    visitExpr(c, e);
    c.addop(OP.POP_TOP, 0, e);
  };
  const checkSubscript = (e: Expr): void => {
    if (e.nodeType === "Slice") {
      for (const part of [e.lower, e.upper, e.step]) if (part !== null) checkExpr(part);
    } else if (e.nodeType === "Tuple") e.elts.forEach(checkSubscript);
    else checkExpr(e);
  };
  switch (target.nodeType) {
    case "Name":
      forbiddenName(c, s, target.id, "Store");
      if (s.simple === 1 && evaluated) {
        annotationValue(c, s, s.annotation);
        c.addopName(OP.LOAD_NAME, "__annotations__", s);
        c.loadStr(c.mangled(target.id), s);
        c.addop(OP.STORE_SUBSCR, 0, s);
      }
      break;
    case "Attribute":
      forbiddenName(c, s, target.attr, "Store");
      if (s.value === null) checkExpr(target.value);
      break;
    case "Subscript":
      if (s.value === null) {
        checkExpr(target.value);
        checkSubscript(target.slice);
      }
      break;
    default:
      throw c.error("invalid node type for annotated assignment", s);
  }
  if (s.simple !== 1 && evaluated && !c.futureAnnotations) checkExpr(s.annotation);
}
