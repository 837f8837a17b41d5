/**
 * Loading, storing and deleting names: which of the name instructions it is (CPython: `compiler_nameop`).
 */

import { OP } from "../bytecode/opcodes.ts";
import { CELL, FREE, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, LOCAL } from "../symtable/symtable.ts";
import type { ExprContext } from "../syntax/ast.ts";
import { type Compiler, indexIn, type Loc } from "./unit.ts";

/** CPython: `forbidden_name`. */
export function forbiddenName(c: Compiler, loc: Loc, name: string, ctx: ExprContext): void {
  if (ctx !== "Load" && name === "__debug__")
    throw c.error(ctx === "Store" ? "cannot assign to __debug__" : "cannot delete __debug__", loc);
}

export function nameop(c: Compiler, loc: Loc, name: string, ctx: ExprContext): void {
  const u = c.u;
  const ste = u.ste;
  const mangled = c.mangled(name);
  forbiddenName(c, loc, name, ctx);
  const scope = ste.scopeOf(mangled);
  switch (scope) {
    case FREE:
    case CELL: {
      const index = indexIn(scope === FREE ? u.freevars : u.cellvars, mangled);
      if (ctx === "Load") {
        if (ste.ste_type === "class" && u.inInlinedComp === 0) {
          c.addop(OP.LOAD_LOCALS, 0, loc);
          c.addop(OP.LOAD_FROM_DICT_OR_DEREF, index, loc);
        } else if (ste.ste_can_see_class_scope) {
          c.addop(OP.LOAD_DEREF, indexIn(u.freevars, "__classdict__"), loc);
          c.addop(OP.LOAD_FROM_DICT_OR_DEREF, index, loc);
        } else c.addop(OP.LOAD_DEREF, index, loc);
      } else c.addop(ctx === "Store" ? OP.STORE_DEREF : OP.DELETE_DEREF, index, loc);
      return;
    }
    case LOCAL:
      if (ste.isFunctionLike || u.fasthidden.get(mangled) === true) {
        const op = ctx === "Load" ? OP.LOAD_FAST : ctx === "Store" ? OP.STORE_FAST : OP.DELETE_FAST;
        c.addop(op, indexIn(u.varnames, mangled), loc);
        return;
      }
      break;
    case GLOBAL_IMPLICIT:
      if (ste.isFunctionLike) {
        globalop(c, loc, mangled, ctx, scope);
        return;
      }
      break;
    case GLOBAL_EXPLICIT:
      globalop(c, loc, mangled, ctx, scope);
      return;
  }
  const index = indexIn(u.names, mangled);
  if (ctx === "Load") {
    if (ste.ste_type === "class" && u.inInlinedComp > 0) c.addop(OP.LOAD_GLOBAL, index << 1, loc);
    else c.addop(OP.LOAD_NAME, index, loc);
  } else c.addop(ctx === "Store" ? OP.STORE_NAME : OP.DELETE_NAME, index, loc);
}

function globalop(c: Compiler, loc: Loc, mangled: string, ctx: ExprContext, scope: number): void {
  const u = c.u;
  if (ctx !== "Load") {
    c.addop(ctx === "Store" ? OP.STORE_GLOBAL : OP.DELETE_GLOBAL, indexIn(u.names, mangled), loc);
  } else if (u.ste.ste_can_see_class_scope && scope === GLOBAL_IMPLICIT) {
    c.addop(OP.LOAD_DEREF, indexIn(u.freevars, "__classdict__"), loc);
    c.addop(OP.LOAD_FROM_DICT_OR_GLOBALS, indexIn(u.names, mangled), loc);
  } else c.addop(OP.LOAD_GLOBAL, indexIn(u.names, mangled) << 1, loc);
}
