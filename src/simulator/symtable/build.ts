/**
 * The first pass: walk the tree, open an entry for each block, note each use and binding (CPython: `symtable.c`,
 * `symtable_visit_stmt` and below). Errors that depend only on one block are found here: `global` after use,
 * repeated parameters, walruses that would rebind a comprehension's variable, `yield` where it cannot be.
 *
 * A little longer than other files: one walk over every kind of node.
 */

import type {
  Alias,
  Arg,
  Arguments,
  Comprehension,
  Expr,
  Keyword,
  MatchCase,
  Mod,
  NamedExpr,
  Pattern,
  Stmt,
  TypeParam,
} from "../syntax/ast.ts";
import type { SourceRange, SourceText } from "../syntax/errors.ts";
import { analyze } from "./analyze.ts";
import {
  type BlockType,
  type ComprehensionKind,
  DEF_ANNOT,
  DEF_COMP_ITER,
  DEF_GLOBAL,
  DEF_IMPORT,
  DEF_LOCAL,
  DEF_NONLOCAL,
  DEF_PARAM,
  DEF_TYPE_PARAM,
  maybeMangle,
  type Symtable,
  SymtableEntry,
  USE,
} from "./symtable.ts";

/** CPython: `_PySymtable_Build`. Throws CompileError. */
export function buildSymtable(tree: Mod, source: SourceText, futureAnnotations: boolean): Symtable {
  const builder = new Builder(source, futureAnnotations);
  builder.enterBlock("top", "module", tree);
  const top = builder.cur;
  if (tree.nodeType === "Expression") builder.expr(tree.body);
  else builder.stmts(tree.body);
  builder.exitBlock();
  analyze(top, source);
  return { top, blocks: builder.blocks };
}

class Builder {
  readonly source: SourceText;
  readonly futureAnnotations: boolean;
  readonly blocks = new Map<object, SymtableEntry>();
  readonly stack: SymtableEntry[] = [];
  cur: SymtableEntry;
  global: Map<string, number>;
  private: string | null = null;

  constructor(source: SourceText, futureAnnotations: boolean) {
    this.source = source;
    this.futureAnnotations = futureAnnotations;
    this.cur = new SymtableEntry("", "module", false);
    this.global = this.cur.ste_symbols;
  }

  // ---- blocks

  enterBlock(name: string, type: BlockType, key: object): void {
    const prev = this.stack.at(-1);
    const nested = prev !== undefined && (prev.ste_nested || prev.isFunctionLike);
    const ste = new SymtableEntry(name, type, nested);
    this.blocks.set(key, ste);
    this.stack.push(ste);
    if (prev !== undefined) {
      ste.ste_comp_iter_expr = prev.ste_comp_iter_expr;
      if (type !== "class") ste.ste_mangled_names = prev.ste_mangled_names;
    }
    this.cur = ste;
    if (type === "annotation") return;
    if (type === "module") this.global = ste.ste_symbols;
    prev?.ste_children.push(ste);
  }

  exitBlock(): void {
    this.stack.pop();
    this.cur = this.stack.at(-1) ?? this.cur;
  }

  /** CPython: `symtable_enter_type_param_block`. */
  enterTypeParamBlock(
    name: string,
    params: TypeParam[],
    hasDefaults: boolean,
    hasKwDefaults: boolean,
    isClass: boolean,
    range: SourceRange,
  ): void {
    const inClass = this.cur.ste_type === "class";
    this.enterBlock(name, "type parameters", params);
    if (inClass) {
      this.cur.ste_can_see_class_scope = true;
      this.addDef("__classdict__", USE, range);
    }
    if (isClass) {
      this.addDef(".type_params", DEF_LOCAL, range);
      this.addDef(".type_params", USE, range);
      this.cur.ste_mangled_names = new Set();
      this.addDef(".generic_base", DEF_LOCAL, range);
      this.addDef(".generic_base", USE, range);
    }
    if (hasDefaults) this.addDef(".defaults", DEF_PARAM, range);
    if (hasKwDefaults) this.addDef(".kwdefaults", DEF_PARAM, range);
  }

  // ---- names

  lookup(ste: SymtableEntry, name: string): number {
    return ste.ste_symbols.get(maybeMangle(this.private, this.cur, name)) ?? 0;
  }

  addDef(name: string, flag: number, range: SourceRange): void {
    this.addDefTo(this.cur, name, flag, range);
  }

  /** CPython: `symtable_add_def_helper`. */
  addDefTo(ste: SymtableEntry, name: string, flag: number, range: SourceRange): void {
    if (flag & DEF_TYPE_PARAM) ste.ste_mangled_names?.add(name);
    const mangled = maybeMangle(this.private, this.cur, name);
    const existing = ste.ste_symbols.get(mangled);
    let value = flag;
    if (existing !== undefined) {
      if (flag & DEF_PARAM && existing & DEF_PARAM) {
        throw this.source.error(`duplicate argument '${name}' in function definition`, range);
      }
      if (flag & DEF_TYPE_PARAM && existing & DEF_TYPE_PARAM) {
        throw this.source.error(`duplicate type parameter '${name}'`, range);
      }
      value = existing | flag;
    }
    if (ste.ste_comp_iter_target) {
      if (value & (DEF_GLOBAL | DEF_NONLOCAL)) {
        throw this.source.error(
          `comprehension inner loop cannot rebind assignment expression target '${name}'`,
          range,
        );
      }
      value |= DEF_COMP_ITER;
    }
    ste.ste_symbols.set(mangled, value);
    if (flag & DEF_PARAM) ste.ste_varnames.push(mangled);
    else if (flag & DEF_GLOBAL) this.global.set(mangled, (this.global.get(mangled) ?? 0) | value);
  }

  recordDirective(name: string, range: SourceRange): void {
    this.cur.ste_directives.push({ name: maybeMangle(this.private, this.cur, name), range });
  }

  // ---- statements

  stmts(list: readonly Stmt[]): void {
    for (const s of list) this.stmt(s);
  }

  stmt(s: Stmt): void {
    switch (s.nodeType) {
      case "FunctionDef":
      case "AsyncFunctionDef": {
        this.addDef(s.name, DEF_LOCAL, s);
        this.exprs(s.args.defaults);
        for (const d of s.args.kw_defaults) this.optional(d);
        this.exprs(s.decorator_list);
        const generic = s.type_params.length > 0;
        if (generic) {
          this.enterTypeParamBlock(
            s.name,
            s.type_params,
            // The parser always makes a list of defaults, so CPython takes there to be some.
            true,
            s.args.kw_defaults.some((d) => d !== null),
            false,
            s,
          );
          this.typeParams(s.type_params);
        }
        this.annotations(s, s.args, s.returns);
        this.enterBlock(s.name, "function", s);
        if (s.nodeType === "AsyncFunctionDef") this.cur.ste_coroutine = true;
        this.arguments(s.args);
        this.stmts(s.body);
        this.exitBlock();
        if (generic) this.exitBlock();
        break;
      }
      case "ClassDef": {
        this.addDef(s.name, DEF_LOCAL, s);
        this.exprs(s.decorator_list);
        const outerPrivate = this.private;
        const generic = s.type_params.length > 0;
        if (generic) {
          this.enterTypeParamBlock(s.name, s.type_params, false, false, true, s);
          this.private = s.name;
          this.typeParams(s.type_params);
        }
        this.exprs(s.bases);
        this.keywords(s.keywords);
        this.enterBlock(s.name, "class", s);
        this.private = s.name;
        if (generic) {
          this.addDef("__type_params__", DEF_LOCAL, s);
          this.addDef(".type_params", USE, s);
        }
        this.stmts(s.body);
        this.exitBlock();
        if (generic) this.exitBlock();
        this.private = outerPrivate;
        break;
      }
      case "TypeAlias": {
        this.expr(s.name);
        const inClass = this.cur.ste_type === "class";
        const generic = s.type_params.length > 0;
        if (generic) {
          this.enterTypeParamBlock(s.name.id, s.type_params, false, false, false, s);
          this.typeParams(s.type_params);
        }
        this.enterBlock(s.name.id, "type alias", s);
        this.cur.ste_can_see_class_scope = inClass;
        if (inClass) this.addDef("__classdict__", USE, s.value);
        this.expr(s.value);
        this.exitBlock();
        if (generic) this.exitBlock();
        break;
      }
      case "Return":
        this.optional(s.value);
        break;
      case "Delete":
        this.exprs(s.targets);
        break;
      case "Assign":
        this.exprs(s.targets);
        this.expr(s.value);
        break;
      case "AnnAssign": {
        const target = s.target;
        if (target.nodeType === "Name") {
          const current = this.lookup(this.cur, target.id);
          if (
            current & (DEF_GLOBAL | DEF_NONLOCAL) &&
            this.cur.ste_symbols !== this.global &&
            s.simple === 1
          ) {
            const kind = current & DEF_GLOBAL ? "global" : "nonlocal";
            throw this.source.error(`annotated name '${target.id}' can't be ${kind}`, s);
          }
          if (s.simple === 1) this.addDef(target.id, DEF_ANNOT | DEF_LOCAL, target);
          else if (s.value !== null) this.addDef(target.id, DEF_LOCAL, target);
        } else this.expr(target);
        this.annotation(s.annotation);
        this.optional(s.value);
        break;
      }
      case "AugAssign":
        this.expr(s.target);
        this.expr(s.value);
        break;
      case "For":
      case "AsyncFor":
        this.expr(s.target);
        this.expr(s.iter);
        this.stmts(s.body);
        this.stmts(s.orelse);
        break;
      case "While":
      case "If":
        this.expr(s.test);
        this.stmts(s.body);
        this.stmts(s.orelse);
        break;
      case "Match":
        this.expr(s.subject);
        for (const c of s.cases) this.matchCase(c);
        break;
      case "Raise":
        this.optional(s.exc);
        this.optional(s.cause);
        break;
      case "Try":
      case "TryStar":
        this.stmts(s.body);
        for (const h of s.handlers) {
          this.optional(h.type);
          if (h.name !== null) this.addDef(h.name, DEF_LOCAL, h);
          this.stmts(h.body);
        }
        this.stmts(s.orelse);
        this.stmts(s.finalbody);
        break;
      case "Assert":
        this.expr(s.test);
        this.optional(s.msg);
        break;
      case "Import":
      case "ImportFrom":
        for (const a of s.names) this.alias(a);
        break;
      case "Global":
        for (const name of s.names) this.declare(name, DEF_GLOBAL, "global", s);
        break;
      case "Nonlocal":
        for (const name of s.names) this.declare(name, DEF_NONLOCAL, "nonlocal", s);
        break;
      case "Expr":
        this.expr(s.value);
        break;
      case "With":
      case "AsyncWith":
        for (const item of s.items) {
          this.expr(item.context_expr);
          this.optional(item.optional_vars);
        }
        this.stmts(s.body);
        break;
      case "Pass":
      case "Break":
      case "Continue":
        break;
    }
  }

  declare(name: string, flag: number, word: string, s: SourceRange): void {
    const current = this.lookup(this.cur, name);
    if (current & (DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT)) {
      let message: string;
      if (current & DEF_PARAM) message = `name '${name}' is parameter and ${word}`;
      else if (current & USE) message = `name '${name}' is used prior to ${word} declaration`;
      else if (current & DEF_ANNOT) message = `annotated name '${name}' can't be ${word}`;
      else message = `name '${name}' is assigned to before ${word} declaration`;
      throw this.source.error(message, s);
    }
    this.addDef(name, flag, s);
    this.recordDirective(name, s);
  }

  alias(a: Alias): void {
    const name = a.asname ?? a.name;
    const dot = name.indexOf(".");
    const stored = dot < 0 ? name : name.slice(0, dot);
    if (name === "*") {
      if (this.cur.ste_type !== "module") throw this.source.error("import * only allowed at module level", a);
      return;
    }
    this.addDef(stored, DEF_IMPORT, a);
  }

  matchCase(c: MatchCase): void {
    this.pattern(c.pattern);
    this.optional(c.guard);
    this.stmts(c.body);
  }

  pattern(p: Pattern): void {
    switch (p.nodeType) {
      case "MatchValue":
        this.expr(p.value);
        break;
      case "MatchSingleton":
        break;
      case "MatchSequence":
      case "MatchOr":
        for (const q of p.patterns) this.pattern(q);
        break;
      case "MatchStar":
        if (p.name !== null) this.addDef(p.name, DEF_LOCAL, p);
        break;
      case "MatchMapping":
        this.exprs(p.keys);
        for (const q of p.patterns) this.pattern(q);
        if (p.rest !== null) this.addDef(p.rest, DEF_LOCAL, p);
        break;
      case "MatchClass":
        this.expr(p.cls);
        for (const q of p.patterns) this.pattern(q);
        for (const q of p.kwd_patterns) this.pattern(q);
        break;
      case "MatchAs":
        if (p.pattern !== null) this.pattern(p.pattern);
        if (p.name !== null) this.addDef(p.name, DEF_LOCAL, p);
        break;
    }
  }

  // ---- parameters and annotations

  arguments(a: Arguments): void {
    const param = (p: Arg): void => this.addDef(p.arg, DEF_PARAM, p);
    a.posonlyargs.forEach(param);
    a.args.forEach(param);
    a.kwonlyargs.forEach(param);
    if (a.vararg !== null) {
      param(a.vararg);
      this.cur.ste_varargs = true;
    }
    if (a.kwarg !== null) {
      param(a.kwarg);
      this.cur.ste_varkeywords = true;
    }
  }

  annotation(annotation: Expr): void {
    if (this.futureAnnotations) this.enterBlock("_annotation", "annotation", annotation);
    this.expr(annotation);
    if (this.futureAnnotations) this.exitBlock();
  }

  annotations(owner: object, a: Arguments, returns: Expr | null): void {
    if (this.futureAnnotations) this.enterBlock("_annotation", "annotation", owner);
    for (const p of a.posonlyargs) this.optional(p.annotation);
    for (const p of a.args) this.optional(p.annotation);
    this.optional(a.vararg?.annotation ?? null);
    this.optional(a.kwarg?.annotation ?? null);
    for (const p of a.kwonlyargs) this.optional(p.annotation);
    if (this.futureAnnotations) this.exitBlock();
    if (returns !== null) this.annotation(returns);
  }

  typeParams(params: readonly TypeParam[]): void {
    for (const p of params) {
      this.addDef(p.name, DEF_TYPE_PARAM | DEF_LOCAL, p);
      if (p.nodeType === "TypeVar") {
        const info = p.bound?.nodeType === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
        this.typeParamExpr(p.bound, p.name, p, info);
      }
      this.typeParamExpr(p.default_value, p.name, p.default_value, `a ${p.nodeType} default`);
    }
  }

  /** CPython: `symtable_visit_type_param_bound_or_default`. */
  typeParamExpr(e: Expr | null, name: string, key: object | null, info: string): void {
    if (e === null || key === null) return;
    const inClass = this.cur.ste_can_see_class_scope;
    this.enterBlock(name, "type variable", key);
    this.cur.ste_can_see_class_scope = inClass;
    if (inClass) this.addDef("__classdict__", USE, e);
    this.cur.ste_scope_info = info;
    this.expr(e);
    this.exitBlock();
  }

  // ---- expressions

  exprs(list: readonly Expr[]): void {
    for (const e of list) this.expr(e);
  }

  optional(e: Expr | null): void {
    if (e !== null) this.expr(e);
  }

  keywords(list: readonly Keyword[]): void {
    for (const k of list) this.expr(k.value);
  }

  expr(e: Expr): void {
    switch (e.nodeType) {
      case "NamedExpr":
        this.refuseInAnnotation("named expression", e);
        this.namedExpr(e);
        break;
      case "BoolOp":
        this.exprs(e.values);
        break;
      case "BinOp":
        this.expr(e.left);
        this.expr(e.right);
        break;
      case "UnaryOp":
        this.expr(e.operand);
        break;
      case "Lambda":
        this.exprs(e.args.defaults);
        for (const d of e.args.kw_defaults) this.optional(d);
        this.enterBlock("lambda", "function", e);
        this.arguments(e.args);
        this.expr(e.body);
        this.exitBlock();
        break;
      case "IfExp":
        this.expr(e.test);
        this.expr(e.body);
        this.expr(e.orelse);
        break;
      case "Dict":
        for (const k of e.keys) this.optional(k);
        this.exprs(e.values);
        break;
      case "Set":
      case "List":
      case "Tuple":
        this.exprs(e.elts);
        break;
      case "ListComp":
        this.comprehension(e, "listcomp", "list", e.generators, e.elt, null);
        break;
      case "SetComp":
        this.comprehension(e, "setcomp", "set", e.generators, e.elt, null);
        break;
      case "DictComp":
        this.comprehension(e, "dictcomp", "dict", e.generators, e.key, e.value);
        break;
      case "GeneratorExp":
        this.comprehension(e, "genexpr", "generator", e.generators, e.elt, null);
        break;
      case "Yield":
        this.refuseInAnnotation("yield expression", e);
        this.optional(e.value);
        this.cur.ste_generator = true;
        this.refuseYieldInComprehension(e);
        break;
      case "YieldFrom":
        this.refuseInAnnotation("yield expression", e);
        this.expr(e.value);
        this.cur.ste_generator = true;
        this.refuseYieldInComprehension(e);
        break;
      case "Await":
        this.refuseInAnnotation("await expression", e);
        this.expr(e.value);
        this.cur.ste_coroutine = true;
        break;
      case "Compare":
        this.expr(e.left);
        this.exprs(e.comparators);
        break;
      case "Call":
        this.expr(e.func);
        this.exprs(e.args);
        this.keywords(e.keywords);
        break;
      case "FormattedValue":
        this.expr(e.value);
        this.optional(e.format_spec);
        break;
      case "JoinedStr":
        this.exprs(e.values);
        break;
      case "Constant":
        break;
      case "Attribute":
        this.expr(e.value);
        break;
      case "Subscript":
        this.expr(e.value);
        this.expr(e.slice);
        break;
      case "Starred":
        this.expr(e.value);
        break;
      case "Slice":
        this.optional(e.lower);
        this.optional(e.upper);
        this.optional(e.step);
        break;
      case "Name":
        this.addDef(e.id, e.ctx === "Load" ? USE : DEF_LOCAL, e);
        // A use of super is a use of __class__.
        if (e.ctx === "Load" && e.id === "super" && this.cur.isFunctionLike) this.addDef("__class__", USE, e);
        break;
    }
  }

  /** CPython: `symtable_handle_namedexpr`. */
  namedExpr(e: NamedExpr): void {
    if (this.cur.ste_comp_iter_expr > 0) {
      throw this.source.error(
        "assignment expression cannot be used in a comprehension iterable expression",
        e,
      );
    }
    if (this.cur.ste_comprehension !== "") this.extendNamedExprScope(e);
    this.expr(e.value);
    this.expr(e.target);
  }

  /** The target of a walrus belongs to the block around the comprehension. */
  extendNamedExprScope(e: NamedExpr): void {
    const target = e.target;
    const name = target.id;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const ste = this.stack[i] as SymtableEntry;
      if (ste.ste_comprehension !== "") {
        const flags = this.lookup(ste, name);
        if (flags & DEF_COMP_ITER && flags & (DEF_LOCAL | DEF_GLOBAL)) {
          throw this.source.error(
            `assignment expression cannot rebind comprehension iteration variable '${name}'`,
            target,
          );
        }
        continue;
      }
      switch (ste.ste_type) {
        case "function":
          if (this.lookup(ste, name) & DEF_GLOBAL) this.addDef(name, DEF_GLOBAL, target);
          else this.addDef(name, DEF_NONLOCAL, target);
          this.recordDirective(name, target);
          this.addDefTo(ste, name, DEF_LOCAL, target);
          return;
        case "module":
          this.addDef(name, DEF_GLOBAL, target);
          this.recordDirective(name, target);
          this.addDefTo(ste, name, DEF_GLOBAL, target);
          return;
        case "class":
          throw this.source.error(
            "assignment expression within a comprehension cannot be used in a class body",
            target,
          );
        case "type parameters":
          throw this.source.error(
            "assignment expression within a comprehension cannot be used within the definition of a generic",
            target,
          );
        case "type alias":
          throw this.source.error(
            "assignment expression within a comprehension cannot be used in a type alias",
            target,
          );
        case "type variable":
          throw this.source.error(
            "assignment expression within a comprehension cannot be used in a TypeVar bound",
            target,
          );
        case "annotation":
          break;
      }
    }
  }

  /** CPython: `symtable_handle_comprehension`. */
  comprehension(
    e: Expr,
    name: string,
    kind: ComprehensionKind,
    generators: readonly Comprehension[],
    elt: Expr,
    value: Expr | null,
  ): void {
    const outermost = generators[0] as Comprehension;
    // The outermost iterable is evaluated outside and handed in as the argument .0.
    this.cur.ste_comp_iter_expr++;
    this.expr(outermost.iter);
    this.cur.ste_comp_iter_expr--;
    this.enterBlock(name, "function", e);
    const ste = this.cur;
    if (outermost.is_async) ste.ste_coroutine = true;
    ste.ste_comprehension = kind;
    this.addDef(".0", DEF_PARAM, e);
    ste.ste_comp_iter_target = true;
    this.expr(outermost.target);
    ste.ste_comp_iter_target = false;
    this.exprs(outermost.ifs);
    for (const generator of generators.slice(1)) {
      ste.ste_comp_iter_target = true;
      this.expr(generator.target);
      ste.ste_comp_iter_target = false;
      ste.ste_comp_iter_expr++;
      this.expr(generator.iter);
      ste.ste_comp_iter_expr--;
      this.exprs(generator.ifs);
      if (generator.is_async) ste.ste_coroutine = true;
    }
    this.optional(value);
    this.expr(elt);
    ste.ste_generator = kind === "generator";
    const isAsync = ste.ste_coroutine && kind !== "generator";
    this.exitBlock();
    if (isAsync) this.cur.ste_coroutine = true;
  }

  /** CPython: `symtable_raise_if_annotation_block`. */
  refuseInAnnotation(what: string, e: SourceRange): void {
    switch (this.cur.ste_type) {
      case "annotation":
        throw this.source.error(`${what} cannot be used within an annotation`, e);
      case "type variable":
        throw this.source.error(`${what} cannot be used within ${this.cur.ste_scope_info ?? ""}`, e);
      case "type alias":
        throw this.source.error(`${what} cannot be used within a type alias`, e);
      case "type parameters":
        throw this.source.error(`${what} cannot be used within the definition of a generic`, e);
      default:
        break;
    }
  }

  /** CPython: `symtable_raise_if_comprehension_block`. */
  refuseYieldInComprehension(e: SourceRange): void {
    switch (this.cur.ste_comprehension) {
      case "list":
        throw this.source.error("'yield' inside list comprehension", e);
      case "set":
        throw this.source.error("'yield' inside set comprehension", e);
      case "dict":
        throw this.source.error("'yield' inside dict comprehension", e);
      case "generator":
        throw this.source.error("'yield' inside generator expression", e);
      case "":
        break;
    }
  }
}
