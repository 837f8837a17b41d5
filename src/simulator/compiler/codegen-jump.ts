/**
 * Conditions that jump: `if`, `while`, `assert`, comprehension filters, guards (CPython: `compiler_jump_if`).
 */

import { OP } from "../bytecode/opcodes.ts";
import type { CmpOperator, Expr } from "../syntax/ast.ts";
import { compareOperator, visitExpr } from "./codegen-expr.ts";
import { checkCompare } from "./codegen-warn.ts";
import { JUMP_NO_INTERRUPT } from "./pseudo.ts";
import { type Compiler, type Label, type Loc, NO_LOCATION } from "./unit.ts";

/** Goes to `next` if the truth of `e` is `cond`, otherwise falls through. */
export function jumpIf(c: Compiler, loc: Loc, e: Expr, next: Label, cond: boolean): void {
  switch (e.nodeType) {
    case "UnaryOp":
      if (e.op === "Not") {
        jumpIf(c, loc, e.operand, next, !cond);
        return;
      }
      break;
    case "BoolOp": {
      const last = e.values.length - 1;
      const shortcut = e.op === "Or";
      const target = shortcut === cond ? next : c.newLabel();
      for (let i = 0; i < last; i++) jumpIf(c, loc, e.values[i] as Expr, target, shortcut);
      jumpIf(c, loc, e.values[last] as Expr, next, cond);
      if (target !== next) c.useLabel(target);
      return;
    }
    case "IfExp": {
      const end = c.newLabel();
      const otherwise = c.newLabel();
      jumpIf(c, loc, e.test, otherwise, false);
      jumpIf(c, loc, e.body, next, cond);
      c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.useLabel(otherwise);
      jumpIf(c, loc, e.orelse, next, cond);
      c.useLabel(end);
      return;
    }
    case "Compare": {
      const last = e.ops.length - 1;
      if (last === 0) break;
      checkCompare(c, e);
      const cleanup = c.newLabel();
      visitExpr(c, e.left);
      for (let i = 0; i < last; i++) {
        visitExpr(c, e.comparators[i] as Expr);
        c.addop(OP.SWAP, 2, e);
        c.addop(OP.COPY, 2, e);
        compareOperator(c, e, e.ops[i] as CmpOperator);
        c.addop(OP.TO_BOOL, 0, e);
        c.addop(OP.POP_JUMP_IF_FALSE, cleanup, e);
      }
      visitExpr(c, e.comparators[last] as Expr);
      compareOperator(c, e, e.ops[last] as CmpOperator);
      c.addop(OP.TO_BOOL, 0, e);
      c.addop(cond ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE, next, e);
      const end = c.newLabel();
      c.addop(JUMP_NO_INTERRUPT, end, NO_LOCATION);
      c.useLabel(cleanup);
      c.addop(OP.POP_TOP, 0, e);
      if (!cond) c.addop(JUMP_NO_INTERRUPT, next, NO_LOCATION);
      c.useLabel(end);
      return;
    }
  }
  visitExpr(c, e);
  c.addop(OP.TO_BOOL, 0, e);
  c.addop(cond ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE, next, e);
}
