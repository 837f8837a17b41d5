/**
 * Calls: the plain form, methods without making a bound method, `super()`, and the form for `*` and `**`
 * (CPython: `compiler_call`, `maybe_optimize_method_call`, `compiler_call_helper`).
 */

import type { Const } from "../bytecode/code-unit.ts";
import { str } from "../bytecode/constants.ts";
import { OP } from "../bytecode/opcodes.ts";
import { DEF_IMPORT, FREE, GLOBAL_IMPLICIT } from "../symtable/symtable.ts";
import type { Attribute, Call, Expr, Keyword } from "../syntax/ast.ts";
import { attributeLocation, STACK_USE_GUIDELINE, starunpack, visitExpr, visitExprs } from "./codegen-expr.ts";
import { checkCaller } from "./codegen-warn.ts";
import { forbiddenName, nameop } from "./names.ts";
import { LOAD_METHOD, LOAD_SUPER_METHOD, LOAD_ZERO_SUPER_METHOD } from "./pseudo.ts";
import { type Compiler, type Loc, NO_LOCATION } from "./unit.ts";

export function call(c: Compiler, e: Call): void {
  validateKeywords(c, e.keywords);
  if (methodCall(c, e)) return;
  checkCaller(c, e.func);
  visitExpr(c, e.func);
  c.addop(OP.PUSH_NULL, 0, e.func);
  callHelper(c, e, 0, e.args, e.keywords);
}

/** CPython: `validate_keywords`. */
export function validateKeywords(c: Compiler, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const k of keywords) {
    if (k.arg === null) continue;
    forbiddenName(c, k, k.arg, "Store");
    if (seen.has(k.arg)) throw c.error(`keyword argument repeated: ${k.arg}`, k);
    seen.add(k.arg);
  }
}

/** Is this `super().x` or `super(C, self).x`, and surely the built-in super? CPython: `can_optimize_super_call`. */
export function canOptimizeSuperCall(c: Compiler, attr: Attribute): boolean {
  const e = attr.value;
  if (e.nodeType !== "Call" || e.func.nodeType !== "Name" || e.func.id !== "super") return false;
  if (attr.attr === "__class__" || e.keywords.length > 0) return false;
  if (c.u.ste.scopeOf("super") !== GLOBAL_IMPLICIT || c.symtable.top.scopeOf("super") !== 0) return false;
  if (e.args.length === 2) return e.args.every((a) => a.nodeType !== "Starred");
  if (e.args.length !== 0) return false;
  if (c.u.argcount === 0 && c.u.posonlyargcount === 0) return false;
  return c.u.ste.scopeOf("__class__") === FREE;
}

/** CPython: `load_args_for_super`. */
export function loadArgsForSuper(c: Compiler, e: Call): void {
  visitExpr(c, e.func);
  if (e.args.length === 0) {
    nameop(c, e, "__class__", "Load");
    const self = c.u.varnames.keys().next().value as string;
    nameop(c, e, self, "Load");
  } else visitExprs(c, e.args);
}

/** Is the name one that the module imports? Its attributes are then functions rather than methods. */
function isImportOriginated(c: Compiler, e: Expr): boolean {
  return e.nodeType === "Name" && ((c.symtable.top.ste_symbols.get(e.id) ?? 0) & DEF_IMPORT) !== 0;
}

function methodCall(c: Compiler, e: Call): boolean {
  const meth = e.func;
  if (meth.nodeType !== "Attribute" || meth.ctx !== "Load") return false;
  if (isImportOriginated(c, meth.value)) return false;
  const nargs = e.args.length;
  const nkeywords = e.keywords.length;
  if (nargs + nkeywords + (nkeywords > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  if (e.args.some((a) => a.nodeType === "Starred") || e.keywords.some((k) => k.arg === null)) return false;

  if (canOptimizeSuperCall(c, meth) && meth.value.nodeType === "Call") {
    loadArgsForSuper(c, meth.value);
    c.addopName(meth.value.args.length > 0 ? LOAD_SUPER_METHOD : LOAD_ZERO_SUPER_METHOD, meth.attr, meth);
    c.addop(OP.NOP, 0, attributeLocation(meth, meth));
  } else {
    visitExpr(c, meth.value);
    c.addopName(LOAD_METHOD, meth.attr, attributeLocation(meth, meth));
  }
  visitExprs(c, e.args);
  const loc = attributeLocation(e, meth);
  if (nkeywords > 0) {
    for (const k of e.keywords) visitExpr(c, k.value);
    keywordNames(c, attributeLocation(meth, meth), e.keywords);
    c.addop(OP.CALL_KW, nargs + nkeywords, loc);
  } else c.addop(OP.CALL, nargs, loc);
  return true;
}

function keywordNames(c: Compiler, loc: Loc, keywords: readonly Keyword[]): void {
  c.loadConst({ kind: "tuple", items: keywords.map((k) => str(k.arg ?? "")) }, loc);
}

/** Arguments and the call; `n` positional arguments are on the stack already. */
export function callHelper(
  c: Compiler,
  loc: Loc,
  n: number,
  args: readonly Expr[],
  keywords: readonly Keyword[],
): void {
  validateKeywords(c, keywords);
  const simple =
    args.length + keywords.length * 2 <= STACK_USE_GUIDELINE &&
    args.every((a) => a.nodeType !== "Starred") &&
    keywords.every((k) => k.arg !== null);
  if (simple) {
    visitExprs(c, args);
    if (keywords.length > 0) {
      for (const k of keywords) visitExpr(c, k.value);
      keywordNames(c, loc, keywords);
      c.addop(OP.CALL_KW, n + args.length + keywords.length, loc);
    } else c.addop(OP.CALL, n + args.length, loc);
    return;
  }
  const first = args[0];
  if (n === 0 && args.length === 1 && first?.nodeType === "Starred") visitExpr(c, first.value);
  else starunpack(c, loc, args, n, OP.BUILD_LIST, OP.LIST_APPEND, OP.LIST_EXTEND, true);
  if (keywords.length > 0) {
    let have = false;
    let seen = 0;
    keywords.forEach((k, i) => {
      if (k.arg !== null) {
        seen++;
        return;
      }
      if (seen > 0) {
        subkwargs(c, loc, keywords.slice(i - seen, i));
        if (have) c.addop(OP.DICT_MERGE, 1, loc);
        have = true;
        seen = 0;
      }
      if (!have) {
        c.addop(OP.BUILD_MAP, 0, loc);
        have = true;
      }
      visitExpr(c, k.value);
      c.addop(OP.DICT_MERGE, 1, loc);
    });
    if (seen > 0) {
      subkwargs(c, loc, keywords.slice(keywords.length - seen));
      if (have) c.addop(OP.DICT_MERGE, 1, loc);
    }
  }
  c.addop(OP.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, loc);
}

/** CPython: `compiler_subkwargs`. */
function subkwargs(c: Compiler, loc: Loc, keywords: readonly Keyword[]): void {
  const n = keywords.length;
  const big = n * 2 > STACK_USE_GUIDELINE;
  if (n > 1 && !big) {
    const keys: Const[] = [];
    for (const k of keywords) {
      visitExpr(c, k.value);
      keys.push(str(k.arg ?? ""));
    }
    c.loadConst({ kind: "tuple", items: keys }, loc);
    c.addop(OP.BUILD_CONST_KEY_MAP, n, loc);
    return;
  }
  if (big) c.addop(OP.BUILD_MAP, 0, NO_LOCATION);
  for (const k of keywords) {
    c.loadStr(k.arg ?? "", loc);
    visitExpr(c, k.value);
    if (big) c.addop(OP.MAP_ADD, 1, NO_LOCATION);
  }
  if (!big) c.addop(OP.BUILD_MAP, n, loc);
}
