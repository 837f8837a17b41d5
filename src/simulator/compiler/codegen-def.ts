/**
 * Code that makes functions, classes, lambdas and type aliases, with decorators, defaults, annotations and type
 * parameters (CPython: `compiler_function`, `compiler_class`, `compiler_lambda`, `compiler_typealias`).
 */

import type { CodeUnit, Const } from "../bytecode/code-unit.ts";
import { int, NONE, str } from "../bytecode/constants.ts";
import {
  MAKE_FUNCTION_ANNOTATIONS,
  MAKE_FUNCTION_CLOSURE,
  MAKE_FUNCTION_DEFAULTS,
  MAKE_FUNCTION_KWDEFAULTS,
  OP,
} from "../bytecode/opcodes.ts";
import { CELL, FREE } from "../symtable/symtable.ts";
import type {
  Arg,
  Arguments,
  ClassDef,
  Expr,
  FunctionDef,
  Lambda,
  Stmt,
  TypeAlias,
  TypeParam,
} from "../syntax/ast.ts";
import { CompileError } from "../syntax/errors.ts";
import { optimizeAndAssemble } from "./assemble.ts";
import { getDocString } from "./ast-opt.ts";
import { cleanDoc } from "./clean-doc.ts";
import { callHelper } from "./codegen-call.ts";
import { visitExpr, visitExprs } from "./codegen-expr.ts";
import { visitStmt, visitStmts } from "./codegen-stmt.ts";
import { forbiddenName, nameop } from "./names.ts";
import { reprConst, reprStr } from "./repr.ts";
import { LOAD_CLOSURE, SETUP_CLEANUP } from "./pseudo.ts";
import { type Compiler, compareCodePoints, indexIn, type Loc, NO_LABEL, NO_LOCATION } from "./unit.ts";
import { unparse } from "./unparse.ts";

/** Pushes a function made from a code object, with its closure. CPython: `compiler_make_closure`. */
export function makeClosure(c: Compiler, loc: Loc, unit: CodeUnit, functionFlags: number): void {
  let flags = functionFlags;
  let nfree = 0;
  unit.co_localsplusnames.forEach((name, i) => {
    if (((unit.co_localspluskinds[i] ?? 0) & 0x80) === 0) return;
    nfree++;
    // A class may bind the name itself; its functions still want the cell from outside.
    const isCell = c.u.ste.scopeOf(name) === CELL || isClassCell(c, name);
    const index = (isCell ? c.u.cellvars : c.u.freevars).get(name);
    if (index === undefined) throw noSuchCell(c, name, isCell, unit);
    c.addop(LOAD_CLOSURE, index, loc);
  });
  if (nfree > 0) {
    flags |= MAKE_FUNCTION_CLOSURE;
    c.addop(OP.BUILD_TUPLE, nfree, loc);
  }
  c.loadConst({ kind: "code", unit }, loc);
  c.addop(OP.MAKE_FUNCTION, 0, loc);
  if (flags & MAKE_FUNCTION_CLOSURE) c.addop(OP.SET_FUNCTION_ATTRIBUTE, MAKE_FUNCTION_CLOSURE, loc);
  if (flags & MAKE_FUNCTION_ANNOTATIONS) c.addop(OP.SET_FUNCTION_ATTRIBUTE, MAKE_FUNCTION_ANNOTATIONS, loc);
  if (flags & MAKE_FUNCTION_KWDEFAULTS) c.addop(OP.SET_FUNCTION_ATTRIBUTE, MAKE_FUNCTION_KWDEFAULTS, loc);
  if (flags & MAKE_FUNCTION_DEFAULTS) c.addop(OP.SET_FUNCTION_ATTRIBUTE, MAKE_FUNCTION_DEFAULTS, loc);
}

/**
 * 3.13 loses `__class__` in a comprehension of a class body that holds a function using it, and says so like this
 * (CPython: `compiler_make_closure`).
 */
function noSuchCell(c: Compiler, name: string, isCell: boolean, unit: CodeUnit): CompileError {
  const free = unit.co_localsplusnames.filter((_, i) => ((unit.co_localspluskinds[i] ?? 0) & 0x80) !== 0);
  const shown = reprConst({ kind: "tuple", items: free.map((n) => str(n)) });
  return new CompileError({
    type: "SystemError",
    msg:
      `compiler_lookup_arg(name=${reprStr(str(name))}) with reftype=${isCell ? CELL : FREE} failed in ${c.u.name}; ` +
      `freevars of code ${unit.co_name}: ${shown}`,
    filename: c.source.filename,
    lineno: null,
    offset: null,
    end_lineno: null,
    end_offset: null,
    text: null,
  });
}

/** CPython: the head of `get_ref_type`. */
function isClassCell(c: Compiler, name: string): boolean {
  return c.u.scopeType === "class" && (name === "__class__" || name === "__classdict__");
}

/** A StopIteration that leaves a generator becomes a RuntimeError. CPython: `wrap_in_stopiteration_handler`. */
export function wrapInStopIterationHandler(c: Compiler): void {
  const handler = c.newLabel();
  c.insertFirst(SETUP_CLEANUP, handler, NO_LOCATION);
  c.loadConst(NONE, NO_LOCATION);
  c.addop(OP.RETURN_VALUE, 0, NO_LOCATION);
  c.useLabel(handler);
  c.addop(OP.CALL_INTRINSIC_1, 3, NO_LOCATION);
  c.addop(OP.RERAISE, 1, NO_LOCATION);
}

/** Positional and keyword defaults, as far as there are any. CPython: `compiler_default_arguments`. */
function defaultArguments(c: Compiler, loc: Loc, args: Arguments): number {
  let flags = 0;
  if (args.defaults.length > 0) {
    visitExprs(c, args.defaults);
    c.addop(OP.BUILD_TUPLE, args.defaults.length, loc);
    flags |= MAKE_FUNCTION_DEFAULTS;
  }
  const keys: Const[] = [];
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kw_defaults[i] ?? null;
    if (value === null) return;
    keys.push(str(c.mangled(arg.arg)));
    visitExpr(c, value);
  });
  if (keys.length > 0) {
    c.loadConst({ kind: "tuple", items: keys }, loc);
    c.addop(OP.BUILD_CONST_KEY_MAP, keys.length, loc);
    flags |= MAKE_FUNCTION_KWDEFAULTS;
  }
  return flags;
}

/** An annotation's value, or under the future import its text. */
export function annotationValue(c: Compiler, loc: Loc, annotation: Expr): void {
  if (c.futureAnnotations) c.loadStr(unparse(annotation), annotation);
  else if (annotation.nodeType === "Starred") {
    visitExpr(c, annotation.value);
    c.addop(OP.UNPACK_SEQUENCE, 1, loc);
  } else visitExpr(c, annotation);
}

/** CPython: `compiler_visit_annotations`. */
function annotations(c: Compiler, loc: Loc, args: Arguments, returns: Expr | null): number {
  let count = 0;
  const one = (name: string, annotation: Expr | null): void => {
    if (annotation === null) return;
    c.loadStr(c.mangled(name), loc);
    annotationValue(c, loc, annotation);
    count++;
  };
  const all = (list: readonly Arg[]): void => {
    for (const a of list) one(a.arg, a.annotation);
  };
  all(args.args);
  all(args.posonlyargs);
  if (args.vararg !== null) one(args.vararg.arg, args.vararg.annotation);
  all(args.kwonlyargs);
  if (args.kwarg !== null) one(args.kwarg.arg, args.kwarg.annotation);
  one("return", returns);
  if (count === 0) return 0;
  c.addop(OP.BUILD_TUPLE, count * 2, loc);
  return MAKE_FUNCTION_ANNOTATIONS;
}

function setArgCounts(c: Compiler, args: Arguments): void {
  c.u.argcount = args.args.length;
  c.u.posonlyargcount = args.posonlyargs.length;
  c.u.kwonlyargcount = args.kwonlyargs.length;
}

export function lambda(c: Compiler, e: Lambda): void {
  checkDebugArgs(c, e.args);
  const flags = defaultArguments(c, e, e.args);
  c.enterScope("<lambda>", "lambda", e, e.lineno);
  // None first: a lambda has no docstring.
  c.addConst(NONE);
  setArgCounts(c, e.args);
  visitExpr(c, e.body);
  let unit: CodeUnit;
  if (c.u.ste.ste_generator) unit = optimizeAndAssemble(c, false);
  else {
    c.addop(OP.RETURN_VALUE, 0, e.body);
    unit = optimizeAndAssemble(c, true);
  }
  c.exitScope();
  makeClosure(c, e, unit, flags);
}

function applyDecorators(c: Compiler, decorators: readonly Expr[]): void {
  for (let i = decorators.length - 1; i >= 0; i--) c.addop(OP.CALL, 0, decorators[i] as Expr);
}

/** CPython: `compiler_check_debug_args`. */
function checkDebugArgs(c: Compiler, a: Arguments): void {
  for (const arg of [...a.posonlyargs, ...a.args, a.vararg, ...a.kwonlyargs, a.kwarg])
    if (arg !== null) forbiddenName(c, arg, arg.arg, "Store");
}

export function functionDef(c: Compiler, s: FunctionDef): void {
  checkDebugArgs(c, s.args);
  visitExprs(c, s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const generic = s.type_params.length > 0;
  let flags = defaultArguments(c, s, s.args);
  let typeParamArgs = 0;
  if (generic) {
    const both = MAKE_FUNCTION_DEFAULTS | MAKE_FUNCTION_KWDEFAULTS;
    typeParamArgs = (flags & MAKE_FUNCTION_DEFAULTS ? 1 : 0) + (flags & MAKE_FUNCTION_KWDEFAULTS ? 1 : 0);
    if (typeParamArgs === 2) c.addop(OP.SWAP, 2, s);
    c.enterScope(`<generic parameters of ${s.name}>`, "type params", s.type_params, firstlineno);
    typeParams(c, s.type_params);
    if (flags & both) c.addop(OP.LOAD_FAST, 0, s);
    if ((flags & both) === both) c.addop(OP.LOAD_FAST, 1, s);
  }
  flags |= annotations(c, s, s.args, s.returns);
  functionBody(c, s, flags, firstlineno);
  if (generic) {
    c.addop(OP.SWAP, 2, s);
    c.addop(OP.CALL_INTRINSIC_2, 4, s);
    c.u.argcount = typeParamArgs;
    const unit = optimizeAndAssemble(c, false);
    c.exitScope();
    makeClosure(c, s, unit, 0);
    if (typeParamArgs > 0) {
      c.addop(OP.SWAP, typeParamArgs + 1, s);
      c.addop(OP.CALL, typeParamArgs - 1, s);
    } else {
      c.addop(OP.PUSH_NULL, 0, s);
      c.addop(OP.CALL, 0, s);
    }
  }
  applyDecorators(c, s.decorator_list);
  nameop(c, s, s.name, "Store");
}

function functionBody(c: Compiler, s: FunctionDef, flags: number, firstlineno: number): void {
  const isAsync = s.nodeType === "AsyncFunctionDef";
  c.enterScope(s.name, isAsync ? "async function" : "function", s, firstlineno);
  const doc = c.optimize < 2 ? getDocString(s.body) : null;
  // The first constant is the docstring, or None.
  c.addConst(doc === null ? NONE : cleanDoc(doc.value));
  setArgCounts(c, s.args);
  const handler = c.u.ste.ste_coroutine || c.u.ste.ste_generator;
  const start = c.newLabel();
  c.useLabel(start);
  if (handler) c.pushFblock("stop iteration", start, NO_LABEL, NO_LOCATION);
  for (let i = doc === null ? 0 : 1; i < s.body.length; i++) visitStmt(c, s.body[i] as Stmt);
  if (handler) {
    wrapInStopIterationHandler(c);
    c.popFblock();
  }
  const unit = optimizeAndAssemble(c, true);
  c.exitScope();
  makeClosure(c, s, unit, flags);
}

/** CPython: `compiler_type_params`. */
function typeParams(c: Compiler, params: readonly TypeParam[]): void {
  let seenDefault = false;
  for (const p of params) {
    c.loadStr(p.name, p);
    switch (p.nodeType) {
      case "TypeVar":
        if (p.bound !== null) {
          typeParamExpr(c, p.bound, p.name, p, false);
          c.addop(OP.CALL_INTRINSIC_2, p.bound.nodeType === "Tuple" ? 3 : 2, p);
        } else c.addop(OP.CALL_INTRINSIC_1, 7, p);
        break;
      case "TypeVarTuple":
        c.addop(OP.CALL_INTRINSIC_1, 9, p);
        break;
      case "ParamSpec":
        c.addop(OP.CALL_INTRINSIC_1, 8, p);
        break;
    }
    if (p.default_value !== null) {
      typeParamExpr(c, p.default_value, p.name, p.default_value, p.nodeType === "TypeVarTuple");
      c.addop(OP.CALL_INTRINSIC_2, 5, p);
      seenDefault = true;
    } else if (seenDefault) {
      throw c.error(`non-default type parameter '${p.name}' follows default type parameter`, p);
    }
    c.addop(OP.COPY, 1, p);
    nameop(c, p, p.name, "Store");
  }
  c.addop(OP.BUILD_TUPLE, params.length, params[0] as TypeParam);
}

/** A bound or default is evaluated only when asked for: it becomes a function. */
function typeParamExpr(c: Compiler, e: Expr, name: string, key: object, allowStarred: boolean): void {
  c.enterScope(name, "type params", key, e.lineno);
  if (allowStarred && e.nodeType === "Starred") {
    visitExpr(c, e.value);
    c.addop(OP.UNPACK_SEQUENCE, 1, e);
  } else visitExpr(c, e);
  c.addop(OP.RETURN_VALUE, 0, e);
  const unit = optimizeAndAssemble(c, true);
  c.exitScope();
  makeClosure(c, e, unit, 0);
}

export function typeAlias(c: Compiler, s: TypeAlias): void {
  const name = s.name.id;
  const generic = s.type_params.length > 0;
  if (generic) {
    c.enterScope(`<generic parameters of ${name}>`, "type params", s.type_params, s.lineno);
    c.loadStr(name, s);
    typeParams(c, s.type_params);
  } else {
    c.loadStr(name, s);
    c.loadConst(NONE, s);
  }
  c.enterScope(name, "function", s, s.lineno);
  c.addConst(NONE);
  visitExpr(c, s.value);
  c.addop(OP.RETURN_VALUE, 0, s);
  const body = optimizeAndAssemble(c, false);
  c.exitScope();
  makeClosure(c, s, body, 0);
  c.addop(OP.BUILD_TUPLE, 3, s);
  c.addop(OP.CALL_INTRINSIC_1, 11, s);
  if (generic) {
    const unit = optimizeAndAssemble(c, false);
    c.exitScope();
    makeClosure(c, s, unit, 0);
    c.addop(OP.PUSH_NULL, 0, s);
    c.addop(OP.CALL, 0, s);
  }
  nameop(c, s, name, "Store");
}

export function classDef(c: Compiler, s: ClassDef): void {
  visitExprs(c, s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const generic = s.type_params.length > 0;
  if (generic) {
    c.enterScope(`<generic parameters of ${s.name}>`, "type params", s.type_params, firstlineno);
    c.u.private = s.name;
    typeParams(c, s.type_params);
    nameop(c, s, ".type_params", "Store");
  }
  classBody(c, s, firstlineno);
  if (generic) {
    nameop(c, s, ".type_params", "Load");
    c.addop(OP.CALL_INTRINSIC_1, 10, s);
    nameop(c, s, ".generic_base", "Store");
    const base: Expr = {
      nodeType: "Name",
      id: ".generic_base",
      ctx: "Load",
      lineno: s.lineno,
      col_offset: s.col_offset,
      end_lineno: s.end_lineno,
      end_col_offset: s.end_col_offset,
    };
    callHelper(c, s, 2, [...s.bases, base], s.keywords);
    const unit = optimizeAndAssemble(c, false);
    c.exitScope();
    makeClosure(c, s, unit, 0);
    c.addop(OP.PUSH_NULL, 0, s);
    c.addop(OP.CALL, 0, s);
  } else callHelper(c, s, 2, s.bases, s.keywords);
  applyDecorators(c, s.decorator_list);
  nameop(c, s, s.name, "Store");
}

function classBody(c: Compiler, s: ClassDef, firstlineno: number): void {
  c.enterScope(s.name, "class", s, firstlineno);
  const u = c.u;
  const loc: Loc = { lineno: firstlineno, end_lineno: firstlineno, col_offset: 0, end_col_offset: 0 };
  u.private = s.name;
  nameop(c, loc, "__name__", "Load");
  nameop(c, loc, "__module__", "Store");
  c.loadConst(u.qualnameConst, loc);
  nameop(c, loc, "__qualname__", "Store");
  c.loadConst(int(u.firstlineno), loc);
  nameop(c, loc, "__firstlineno__", "Store");
  if (s.type_params.length > 0) {
    nameop(c, loc, ".type_params", "Load");
    nameop(c, loc, "__type_params__", "Store");
  }
  if (u.ste.ste_needs_classdict) {
    c.addop(OP.LOAD_LOCALS, 0, loc);
    c.addop(OP.STORE_DEREF, indexIn(u.cellvars, "__classdict__"), loc);
  }
  body(c, loc, s.body);
  c.loadConst(
    {
      kind: "tuple",
      items: [...(u.staticAttributes ?? [])].sort(compareCodePoints).map((name) => str(name)),
    },
    NO_LOCATION,
  );
  nameop(c, NO_LOCATION, "__static_attributes__", "Store");
  if (u.ste.ste_needs_classdict) {
    c.addop(LOAD_CLOSURE, indexIn(u.cellvars, "__classdict__"), NO_LOCATION);
    nameop(c, NO_LOCATION, "__classdictcell__", "Store");
  }
  if (u.ste.ste_needs_class_closure) {
    c.addop(LOAD_CLOSURE, indexIn(u.cellvars, "__class__"), NO_LOCATION);
    c.addop(OP.COPY, 1, NO_LOCATION);
    nameop(c, NO_LOCATION, "__classcell__", "Store");
  } else c.loadConst(NONE, NO_LOCATION);
  c.addop(OP.RETURN_VALUE, 0, NO_LOCATION);
  const unit = optimizeAndAssemble(c, true);
  c.exitScope();
  c.addop(OP.LOAD_BUILD_CLASS, 0, s);
  c.addop(OP.PUSH_NULL, 0, s);
  makeClosure(c, s, unit, 0);
  c.loadStr(s.name, s);
}

/** The statements of a module or class, with their docstring. CPython: `compiler_body`. */
export function body(c: Compiler, where: Loc, stmts: readonly Stmt[]): void {
  const first = stmts[0];
  const loc = c.u.scopeType === "module" && first !== undefined ? first : where;
  if (findAnnotation(stmts)) c.addop(OP.SETUP_ANNOTATIONS, 0, loc);
  if (first === undefined) return;
  let start = 0;
  const doc = c.optimize < 2 && !c.interactive ? getDocString(stmts) : null;
  if (doc !== null) {
    start = 1;
    c.loadConst(cleanDoc(doc.value), doc);
    nameop(c, NO_LOCATION, "__doc__", "Store");
  }
  visitStmts(c, start === 0 ? stmts : stmts.slice(start));
}

/** Is there an annotated assignment in this block? CPython: `find_ann`. */
function findAnnotation(stmts: readonly Stmt[]): boolean {
  return stmts.some((s) => {
    switch (s.nodeType) {
      case "AnnAssign":
        return true;
      case "For":
      case "AsyncFor":
      case "While":
      case "If":
        return findAnnotation(s.body) || findAnnotation(s.orelse);
      case "Match":
        return s.cases.some((k) => findAnnotation(k.body));
      case "With":
      case "AsyncWith":
        return findAnnotation(s.body);
      case "Try":
      case "TryStar":
        return (
          s.handlers.some((h) => findAnnotation(h.body)) ||
          findAnnotation(s.body) ||
          findAnnotation(s.finalbody) ||
          findAnnotation(s.orelse)
        );
      default:
        return false;
    }
  });
}
