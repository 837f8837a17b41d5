/**
 * The AST optimizer: constant folding before symbols and code (CPython: `Python/ast_opt.c`).
 *
 * The tree is rewritten in place. A folded constant is a new object, which the arena keeps like any literal; the
 * constants that it was made of stay in the arena too, which is why a script's counts show them.
 */

import type { Const } from "../bytecode/code-unit.ts";
import { bool, codePointsOf, strOfCodePoints } from "../bytecode/constants.ts";
import type {
  Arg,
  Arguments,
  BinOp,
  Compare,
  Comprehension,
  Constant,
  Expr,
  Located,
  Mod,
  Pattern,
  Stmt,
  Subscript,
  Tuple,
  TypeParam,
  UnaryOp,
} from "../syntax/ast.ts";
import { binaryOp, constEqual, subscript, unaryOp } from "./const-arith.ts";

/** Folds a module. `futureAnnotations`: annotations stay as written, because their text is kept. */
export function optimizeAst(tree: Mod, arena: Const[], optimize: number, futureAnnotations: boolean): void {
  const folder = new Folder(arena, optimize, futureAnnotations);
  if (tree.nodeType === "Module") folder.body(tree.body);
  else if (tree.nodeType === "Interactive") folder.stmts(tree.body);
  else tree.body = folder.expr(tree.body);
}

/** The first statement's string constant. CPython: `_PyAST_GetDocString`. */
export function getDocString(body: readonly Stmt[]): Constant | null {
  const first = body[0];
  if (first === undefined || first.nodeType !== "Expr") return null;
  return first.value.nodeType === "Constant" && first.value.value.kind === "str" ? first.value : null;
}

function place(node: Located): Located {
  return {
    lineno: node.lineno,
    col_offset: node.col_offset,
    end_lineno: node.end_lineno,
    end_col_offset: node.end_col_offset,
  };
}

class Folder {
  readonly arena: Const[];
  readonly optimize: number;
  readonly futureAnnotations: boolean;

  constructor(arena: Const[], optimize: number, futureAnnotations: boolean) {
    this.arena = arena;
    this.optimize = optimize;
    this.futureAnnotations = futureAnnotations;
  }

  /** CPython: `make_const`. */
  makeConst(node: Located, value: Const): Constant {
    this.arena.push(value);
    return { nodeType: "Constant", value, ...place(node) };
  }

  /** CPython: `astfold_body`. Folding must not turn an expression into a docstring. */
  body(stmts: Stmt[]): void {
    const hadDocString = getDocString(stmts) !== null;
    this.stmts(stmts);
    const first = stmts[0];
    if (!hadDocString && first !== undefined && first.nodeType === "Expr" && getDocString(stmts) !== null) {
      first.value = { nodeType: "JoinedStr", values: [first.value], ...place(first.value) };
    }
  }

  stmts(stmts: Stmt[]): void {
    for (const s of stmts) this.stmt(s);
  }

  exprs(list: Expr[]): void {
    for (let i = 0; i < list.length; i++) list[i] = this.expr(list[i] as Expr);
  }

  optional(e: Expr | null): Expr | null {
    return e === null ? null : this.expr(e);
  }

  optionals(list: (Expr | null)[]): void {
    for (let i = 0; i < list.length; i++) list[i] = this.optional(list[i] ?? null);
  }

  typeParams(params: TypeParam[]): void {
    for (const p of params) {
      if (p.nodeType === "TypeVar") p.bound = this.optional(p.bound);
      p.default_value = this.optional(p.default_value);
    }
  }

  arg(a: Arg | null): void {
    if (a !== null && !this.futureAnnotations) a.annotation = this.optional(a.annotation);
  }

  arguments(a: Arguments): void {
    for (const p of a.posonlyargs) this.arg(p);
    for (const p of a.args) this.arg(p);
    this.arg(a.vararg);
    for (const p of a.kwonlyargs) this.arg(p);
    this.optionals(a.kw_defaults);
    this.arg(a.kwarg);
    this.exprs(a.defaults);
  }

  stmt(s: Stmt): void {
    switch (s.nodeType) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        this.typeParams(s.type_params);
        this.arguments(s.args);
        this.body(s.body);
        this.exprs(s.decorator_list);
        if (!this.futureAnnotations) s.returns = this.optional(s.returns);
        break;
      case "ClassDef":
        this.typeParams(s.type_params);
        this.exprs(s.bases);
        for (const k of s.keywords) k.value = this.expr(k.value);
        this.body(s.body);
        this.exprs(s.decorator_list);
        break;
      case "Return":
        s.value = this.optional(s.value);
        break;
      case "Delete":
        this.exprs(s.targets);
        break;
      case "Assign":
        this.exprs(s.targets);
        s.value = this.expr(s.value);
        break;
      case "AugAssign":
        s.target = this.expr(s.target);
        s.value = this.expr(s.value);
        break;
      case "AnnAssign":
        s.target = this.expr(s.target);
        if (!this.futureAnnotations) s.annotation = this.expr(s.annotation);
        s.value = this.optional(s.value);
        break;
      case "TypeAlias":
        this.typeParams(s.type_params);
        s.value = this.expr(s.value);
        break;
      case "For":
      case "AsyncFor":
        s.target = this.expr(s.target);
        s.iter = this.expr(s.iter);
        this.stmts(s.body);
        this.stmts(s.orelse);
        s.iter = this.foldIter(s.iter);
        break;
      case "While":
      case "If":
        s.test = this.expr(s.test);
        this.stmts(s.body);
        this.stmts(s.orelse);
        break;
      case "With":
      case "AsyncWith":
        for (const item of s.items) {
          item.context_expr = this.expr(item.context_expr);
          item.optional_vars = this.optional(item.optional_vars);
        }
        this.stmts(s.body);
        break;
      case "Raise":
        s.exc = this.optional(s.exc);
        s.cause = this.optional(s.cause);
        break;
      case "Try":
      case "TryStar":
        this.stmts(s.body);
        for (const h of s.handlers) {
          h.type = this.optional(h.type);
          this.stmts(h.body);
        }
        this.stmts(s.orelse);
        this.stmts(s.finalbody);
        break;
      case "Assert":
        s.test = this.expr(s.test);
        s.msg = this.optional(s.msg);
        break;
      case "Expr":
        s.value = this.expr(s.value);
        break;
      case "Match":
        s.subject = this.expr(s.subject);
        for (const c of s.cases) {
          this.pattern(c.pattern);
          c.guard = this.optional(c.guard);
          this.stmts(c.body);
        }
        break;
      case "Import":
      case "ImportFrom":
      case "Global":
      case "Nonlocal":
      case "Pass":
      case "Break":
      case "Continue":
        break;
    }
  }

  pattern(p: Pattern): void {
    switch (p.nodeType) {
      case "MatchValue":
        p.value = this.expr(p.value);
        break;
      case "MatchSequence":
      case "MatchOr":
        for (const q of p.patterns) this.pattern(q);
        break;
      case "MatchMapping":
        this.exprs(p.keys);
        for (const q of p.patterns) this.pattern(q);
        break;
      case "MatchClass":
        p.cls = this.expr(p.cls);
        for (const q of p.patterns) this.pattern(q);
        for (const q of p.kwd_patterns) this.pattern(q);
        break;
      case "MatchAs":
        if (p.pattern !== null) this.pattern(p.pattern);
        break;
      case "MatchSingleton":
      case "MatchStar":
        break;
    }
  }

  comprehensions(generators: Comprehension[]): void {
    for (const c of generators) {
      c.target = this.expr(c.target);
      c.iter = this.expr(c.iter);
      this.exprs(c.ifs);
      c.iter = this.foldIter(c.iter);
    }
  }

  /** CPython: `astfold_expr`. Gives the node that stands in the place of `e`. */
  expr(e: Expr): Expr {
    switch (e.nodeType) {
      case "Constant":
        return e;
      case "Name":
        if (e.ctx === "Load" && e.id === "__debug__") return this.makeConst(e, bool(this.optimize === 0));
        return e;
      case "BoolOp":
        this.exprs(e.values);
        return e;
      case "BinOp":
        e.left = this.expr(e.left);
        e.right = this.expr(e.right);
        return this.foldBinOp(e);
      case "UnaryOp":
        e.operand = this.expr(e.operand);
        return this.foldUnaryOp(e);
      case "Lambda":
        this.arguments(e.args);
        e.body = this.expr(e.body);
        return e;
      case "IfExp":
        e.test = this.expr(e.test);
        e.body = this.expr(e.body);
        e.orelse = this.expr(e.orelse);
        return e;
      case "Dict":
        this.optionals(e.keys);
        this.exprs(e.values);
        return e;
      case "Set":
        this.exprs(e.elts);
        return e;
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        e.elt = this.expr(e.elt);
        this.comprehensions(e.generators);
        return e;
      case "DictComp":
        e.key = this.expr(e.key);
        e.value = this.expr(e.value);
        this.comprehensions(e.generators);
        return e;
      case "Await":
      case "YieldFrom":
      case "Attribute":
      case "Starred":
      case "NamedExpr":
        e.value = this.expr(e.value);
        return e;
      case "Yield":
        e.value = this.optional(e.value);
        return e;
      case "Compare":
        e.left = this.expr(e.left);
        this.exprs(e.comparators);
        this.foldCompare(e);
        return e;
      case "Call":
        e.func = this.expr(e.func);
        this.exprs(e.args);
        for (const k of e.keywords) k.value = this.expr(k.value);
        return e;
      case "FormattedValue":
        e.value = this.expr(e.value);
        e.format_spec = this.optional(e.format_spec);
        return e;
      case "JoinedStr":
        this.exprs(e.values);
        return e;
      case "Subscript":
        e.value = this.expr(e.value);
        e.slice = this.expr(e.slice);
        return this.foldSubscript(e);
      case "List":
        this.exprs(e.elts);
        return e;
      case "Tuple":
        this.exprs(e.elts);
        return this.foldTuple(e);
      case "Slice":
        e.lower = this.optional(e.lower);
        e.upper = this.optional(e.upper);
        e.step = this.optional(e.step);
        return e;
    }
  }

  foldUnaryOp(e: UnaryOp): Expr {
    const operand = e.operand;
    if (operand.nodeType !== "Constant") {
      if (e.op === "Not" && operand.nodeType === "Compare" && operand.ops.length === 1) {
        switch (operand.ops[0]) {
          case "Is":
            operand.ops[0] = "IsNot";
            return operand;
          case "IsNot":
            operand.ops[0] = "Is";
            return operand;
          case "In":
            operand.ops[0] = "NotIn";
            return operand;
          case "NotIn":
            operand.ops[0] = "In";
            return operand;
        }
      }
      return e;
    }
    const value = unaryOp(e.op, operand.value);
    return value === null ? e : this.makeConst(e, value);
  }

  foldBinOp(e: BinOp): Expr {
    const { left, right } = e;
    if (left.nodeType !== "Constant") return e;
    if (
      e.op === "Mod" &&
      right.nodeType === "Tuple" &&
      left.value.kind === "str" &&
      !hasStarred(right.elts)
    ) {
      return this.optimizeFormat(e, codePointsOf(left.value), right.elts);
    }
    if (right.nodeType !== "Constant") return e;
    const value = binaryOp(e.op, left.value, right.value);
    return value === null ? e : this.makeConst(e, value);
  }

  foldSubscript(e: Subscript): Expr {
    if (e.ctx !== "Load" || e.value.nodeType !== "Constant" || e.slice.nodeType !== "Constant") return e;
    const value = subscript(e.value.value, e.slice.value);
    return value === null ? e : this.makeConst(e, value);
  }

  foldTuple(e: Tuple): Expr {
    if (e.ctx !== "Load") return e;
    const items = constants(e.elts);
    return items === null ? e : this.makeConst(e, { kind: "tuple", items });
  }

  /** What is only iterated over, or only asked `in`, may be a tuple or frozenset. CPython: `fold_iter`. */
  foldIter(e: Expr): Expr {
    if (e.nodeType === "List") {
      if (hasStarred(e.elts)) return e;
      const items = constants(e.elts);
      if (items !== null) return this.makeConst(e, { kind: "tuple", items });
      return { ...e, nodeType: "Tuple" };
    }
    if (e.nodeType === "Set") {
      const items = constants(e.elts);
      if (items === null) return e;
      const distinct: Const[] = [];
      for (const item of items) if (!distinct.some((other) => constEqual(item, other))) distinct.push(item);
      return this.makeConst(e, { kind: "frozenset", items: distinct });
    }
    return e;
  }

  foldCompare(e: Compare): void {
    const last = e.ops.length - 1;
    const op = e.ops[last];
    const container = e.comparators[last];
    if ((op === "In" || op === "NotIn") && container !== undefined)
      e.comparators[last] = this.foldIter(container);
  }

  /** `'…' % (…)` becomes an f-string. CPython: `optimize_format`. */
  optimizeFormat(e: BinOp, fmt: readonly number[], elts: readonly Expr[]): Expr {
    const nowhere: Located = { lineno: -1, col_offset: -1, end_lineno: -1, end_col_offset: -1 };
    const values: Expr[] = [];
    let pos = 0;
    let used = 0;
    for (;;) {
      const start = pos;
      let literal: number[] = [];
      for (;;) {
        while (pos < fmt.length && fmt[pos] !== PERCENT) literal.push(fmt[pos++] as number);
        if (fmt[pos + 1] !== PERCENT) break;
        literal.push(PERCENT);
        pos += 2;
      }
      if (pos > start) values.push(this.makeConst(nowhere, strOfCodePoints(literal)));
      literal = [];
      if (pos >= fmt.length) break;
      const arg = elts[used++];
      if (arg === undefined) return e;
      const spec = parseFormat(fmt, pos + 1);
      if (spec === null) return e;
      pos = spec.end;
      values.push({
        nodeType: "FormattedValue",
        value: arg,
        conversion: spec.conversion,
        format_spec: spec.text === "" ? null : this.makeConst(nowhere, { kind: "str", value: spec.text }),
        ...place(arg),
      });
    }
    if (used < elts.length) return e;
    return { nodeType: "JoinedStr", values, ...place(e) };
  }
}

const PERCENT = 37;
const MAX_DIGITS = 3;

/** One unit behind `%`: flags, width, precision, and s, r or a. CPython: `simple_format_arg_parse`, `parse_format`. */
function parseFormat(
  fmt: readonly number[],
  start: number,
): { end: number; conversion: number; text: string } | null {
  let pos = start;
  const peek = (): string => {
    const c = fmt[pos];
    return c === undefined || c > 127 ? "" : String.fromCharCode(c);
  };
  const digits = (): number | null => {
    let value = 0;
    let count = 0;
    while (/^[0-9]$/.test(peek())) {
      value = value * 10 + Number(peek());
      pos++;
      if (pos >= fmt.length || ++count >= MAX_DIGITS) return null;
    }
    return value;
  };
  let leftAdjust = false;
  while (/^[-+ #0]$/.test(peek())) {
    if (peek() === "-") leftAdjust = true;
    pos++;
  }
  let width = -1;
  if (/^[0-9]$/.test(peek())) {
    const parsed = digits();
    if (parsed === null) return null;
    width = parsed;
  }
  let precision = -1;
  if (peek() === ".") {
    pos++;
    precision = 0;
    const parsed = digits();
    if (parsed === null) return null;
    precision = parsed;
  }
  const c = peek();
  if (c !== "s" && c !== "r" && c !== "a") return null;
  let text = "";
  if (!leftAdjust && width > 0) text += ">";
  if (width >= 0) text += String(width);
  if (precision >= 0) text += `.${precision}`;
  return { end: pos + 1, conversion: c.charCodeAt(0), text };
}

function hasStarred(elts: readonly Expr[]): boolean {
  return elts.some((e) => e.nodeType === "Starred");
}

/** The values, if every element is a constant. */
function constants(elts: readonly Expr[]): Const[] | null {
  const items: Const[] = [];
  for (const e of elts) {
    if (e.nodeType !== "Constant") return null;
    items.push(e.value);
  }
  return items;
}
