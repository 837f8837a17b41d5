/**
 * Expressions (CPython: `Grammar/python.gram`, section EXPRESSIONS).
 *
 * One method a precedence level; names are the grammar's. Positions come from tokens and nodes, so that every node
 * spans what CPython's spans.
 *
 * Longer than other files because the expression grammar is one knot: strings contain expressions, calls contain
 * comprehensions, lambdas contain defaults.
 */

import type { Const, ConstStr } from "../bytecode/code-unit.ts";
import { concatStr, ELLIPSIS, FALSE, NONE, TRUE } from "../bytecode/constants.ts";
import type {
  Arg,
  Arguments,
  CmpOperator,
  Comprehension,
  Constant,
  Expr,
  FormattedValue,
  JoinedStr,
  Keyword,
  Located,
  Operator,
} from "./ast.ts";
import { asTarget, span, TokenReader } from "./parser-base.ts";
import {
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  KEYWORD,
  NAME,
  NEWLINE,
  NUMBER,
  OP,
  STRING,
  type Token,
} from "./tokenizer.ts";

const COMPARE: Record<string, CmpOperator> = {
  "==": "Eq",
  "!=": "NotEq",
  "<=": "LtE",
  "<": "Lt",
  ">=": "GtE",
  ">": "Gt",
};

/** Binary operators by binding strength, `|` loosest. */
const BINARY: Record<string, readonly [level: number, op: Operator]> = {
  "|": [1, "BitOr"],
  "^": [2, "BitXor"],
  "&": [3, "BitAnd"],
  "<<": [4, "LShift"],
  ">>": [4, "RShift"],
  "+": [5, "Add"],
  "-": [5, "Sub"],
  "*": [6, "Mult"],
  "/": [6, "Div"],
  "//": [6, "FloorDiv"],
  "%": [6, "Mod"],
  "@": [6, "MatMult"],
};

/** A parameter with or without default, on the way to `Arguments`. */
interface Param {
  arg: Arg;
  defaultValue: Expr | null;
}

export class ExprParser extends TokenReader {
  // ---- positions

  place(first: Token, last: Token = this.last): Located {
    return {
      lineno: first.lineno,
      col_offset: first.col,
      end_lineno: last.endLineno,
      end_col_offset: last.endCol,
    };
  }

  constant(value: Const, token: Token): Constant {
    return { nodeType: "Constant", value, ...this.place(token, token) };
  }

  // ---- lists of expressions

  /** star_expressions: a tuple if there is a comma. */
  starExpressions(): Expr {
    return this.tupleOf(() => this.starExpression());
  }

  expressions(): Expr {
    return this.tupleOf(() => this.expression());
  }

  private tupleOf(item: () => Expr): Expr {
    const start = this.tok;
    const first = item();
    if (!this.isOp(",")) return first;
    const elts = [first];
    while (this.acceptOp(",")) {
      if (!this.startsExpression()) break;
      elts.push(item());
    }
    return { nodeType: "Tuple", elts, ctx: "Load", ...this.place(start) };
  }

  /** Could the current token begin a star_expression? */
  startsExpression(): boolean {
    const t = this.tok;
    switch (t.type) {
      case NAME:
      case NUMBER:
      case STRING:
      case FSTRING_START:
        return true;
      case KEYWORD:
        return /^(None|True|False|not|lambda|await)$/.test(t.text);
      case OP:
        return /^(\(|\[|\{|-|\+|~|\.\.\.|\*)$/.test(t.text);
      default:
        return false;
    }
  }

  starExpression(): Expr {
    if (this.isOp("*")) {
      const star = this.advance();
      const value = this.bitwiseOr();
      return { nodeType: "Starred", value, ctx: "Load", ...this.place(star) };
    }
    return this.expression();
  }

  starNamedExpression(): Expr {
    return this.isOp("*") ? this.starExpression() : this.namedExpression();
  }

  /** annotated_rhs */
  annotatedRhs(): Expr {
    return this.isKeyword("yield") ? this.yieldExpr() : this.starExpressions();
  }

  yieldExpr(): Expr {
    const start = this.expectKeyword("yield");
    if (this.acceptKeyword("from")) {
      const value = this.expression();
      return { nodeType: "YieldFrom", value, ...this.place(start) };
    }
    const value = this.startsExpression() ? this.starExpressions() : null;
    return { nodeType: "Yield", value, ...this.place(start) };
  }

  namedExpression(): Expr {
    if (this.tok.type === NAME) {
      const next = this.peek();
      if (next.type === OP && next.text === ":=") return this.assignmentExpression();
    }
    const e = this.expression();
    if (this.isOp(":=")) this.giveUp();
    return e;
  }

  private assignmentExpression(): Expr {
    const name = this.advance();
    this.advance();
    const value = this.expression();
    return {
      nodeType: "NamedExpr",
      target: { nodeType: "Name", id: name.text, ctx: "Store", ...this.place(name, name) },
      value,
      ...this.place(name),
    };
  }

  // ---- expression and below

  expression(): Expr {
    if (this.isKeyword("lambda")) return this.lambdef();
    const start = this.tok;
    const body = this.disjunction();
    if (!this.isKeyword("if")) return body;
    this.advance();
    const test = this.disjunction();
    this.expectKeyword("else");
    const orelse = this.expression();
    return { nodeType: "IfExp", test, body, orelse, ...this.place(start) };
  }

  disjunction(): Expr {
    const start = this.tok;
    const first = this.conjunction();
    if (!this.isKeyword("or")) return first;
    const values = [first];
    while (this.acceptKeyword("or")) values.push(this.conjunction());
    return { nodeType: "BoolOp", op: "Or", values, ...this.place(start) };
  }

  conjunction(): Expr {
    const start = this.tok;
    const first = this.inversion();
    if (!this.isKeyword("and")) return first;
    const values = [first];
    while (this.acceptKeyword("and")) values.push(this.inversion());
    return { nodeType: "BoolOp", op: "And", values, ...this.place(start) };
  }

  inversion(): Expr {
    if (this.isKeyword("not")) {
      const start = this.advance();
      const operand = this.inversion();
      return { nodeType: "UnaryOp", op: "Not", operand, ...this.place(start) };
    }
    return this.comparison();
  }

  comparison(): Expr {
    const start = this.tok;
    const left = this.bitwiseOr();
    let op = this.compareOperator();
    if (op === null) return left;
    const ops: CmpOperator[] = [];
    const comparators: Expr[] = [];
    while (op !== null) {
      ops.push(op);
      comparators.push(this.bitwiseOr());
      op = this.compareOperator();
    }
    return { nodeType: "Compare", left, ops, comparators, ...this.place(start) };
  }

  /** Takes a comparison operator, if one stands here. */
  private compareOperator(): CmpOperator | null {
    const t = this.tok;
    if (t.type === OP) {
      const op = COMPARE[t.text];
      if (op === undefined) return null;
      this.advance();
      return op;
    }
    if (t.type !== KEYWORD) return null;
    if (t.text === "in") {
      this.advance();
      return "In";
    }
    if (t.text === "is") {
      this.advance();
      return this.acceptKeyword("not") ? "IsNot" : "Is";
    }
    const next = this.peek();
    if (t.text === "not" && next.type === KEYWORD && next.text === "in") {
      this.advance();
      this.advance();
      return "NotIn";
    }
    return null;
  }

  bitwiseOr(): Expr {
    return this.binary(1);
  }

  /** Operators of at least this strength, left-associative. */
  private binary(level: number): Expr {
    const start = this.tok;
    let left = this.factor();
    for (;;) {
      const entry = this.tok.type === OP ? BINARY[this.tok.text] : undefined;
      if (entry === undefined || entry[0] < level) return left;
      this.advance();
      const right = this.binary(entry[0] + 1);
      left = { nodeType: "BinOp", left, op: entry[1], right, ...this.place(start) };
    }
  }

  factor(): Expr {
    const t = this.tok;
    if (t.type === OP && (t.text === "-" || t.text === "+" || t.text === "~")) {
      this.advance();
      const operand = this.factor();
      const op = t.text === "-" ? "USub" : t.text === "+" ? "UAdd" : "Invert";
      return { nodeType: "UnaryOp", op, operand, ...this.place(t) };
    }
    const left = this.awaitPrimary();
    if (!this.isOp("**")) return left;
    this.advance();
    const right = this.factor();
    return { nodeType: "BinOp", left, op: "Pow", right, ...this.place(t) };
  }

  awaitPrimary(): Expr {
    if (this.isKeyword("await")) {
      const start = this.advance();
      const value = this.primary();
      return { nodeType: "Await", value, ...this.place(start) };
    }
    return this.primary();
  }

  primary(): Expr {
    const start = this.tok;
    let e = this.atom();
    for (;;) {
      if (this.tok.type !== OP) return e;
      switch (this.tok.text) {
        case ".": {
          this.advance();
          const name = this.expect(NAME);
          e = { nodeType: "Attribute", value: e, attr: name.text, ctx: "Load", ...this.place(start) };
          break;
        }
        case "(": {
          const { args, keywords } = this.callArguments(true);
          e = { nodeType: "Call", func: e, args, keywords, ...this.place(start) };
          break;
        }
        case "[": {
          this.advance();
          const slice = this.slices();
          this.expectOp("]");
          e = { nodeType: "Subscript", value: e, slice, ctx: "Load", ...this.place(start) };
          break;
        }
        default:
          return e;
      }
    }
  }

  // ---- subscripts

  /** Whatever expression the tokens are: for diagnosis. */
  slicesOrStar(): Expr {
    const first = this.tupleOf(() => this.starNamedExpression());
    return first;
  }

  private slices(): Expr {
    const start = this.tok;
    const first = this.sliceItem();
    if (first.nodeType !== "Starred" && !this.isOp(",")) return first;
    const elts = [first];
    while (this.acceptOp(",")) {
      if (this.isOp("]")) break;
      elts.push(this.sliceItem());
    }
    return { nodeType: "Tuple", elts, ctx: "Load", ...this.place(start) };
  }

  private sliceItem(): Expr {
    const start = this.tok;
    if (this.isOp("*")) return this.starredArgument();
    let lower: Expr | null = null;
    if (!this.isOp(":")) {
      lower = this.namedExpression();
      if (!this.isOp(":")) return lower;
      if (lower.nodeType === "NamedExpr" && lower.col_offset === start.col && lower.lineno === start.lineno) {
        this.giveUp();
      }
    }
    this.expectOp(":");
    const upper = this.startsExpression() && !this.isOp("*") ? this.expression() : null;
    let step: Expr | null = null;
    if (this.acceptOp(":")) step = this.startsExpression() && !this.isOp("*") ? this.expression() : null;
    return { nodeType: "Slice", lower, upper, step, ...this.place(start) };
  }

  /** `*expression` among arguments and subscripts. */
  private starredArgument(): Expr {
    const star = this.expectOp("*");
    const value = this.expression();
    return { nodeType: "Starred", value, ctx: "Load", ...this.place(star) };
  }

  // ---- calls

  /** `(…)` of a call or a class. `genexp`: a lone generator expression may go without its own parentheses. */
  callArguments(genexp: boolean): { args: Expr[]; keywords: Keyword[] } {
    const open = this.expectOp("(");
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    let sawKeyword = false;
    let sawDoubleStar = false;
    while (!this.isOp(")")) {
      const start = this.tok;
      if (this.isOp("*")) {
        if (sawDoubleStar) this.giveUp();
        args.push(this.starredArgument());
        if (this.isOp("=")) this.giveUp();
      } else if (this.isOp("**")) {
        this.advance();
        const value = this.expression();
        keywords.push({ nodeType: "keyword", arg: null, value, ...this.place(start) });
        sawDoubleStar = true;
      } else {
        const next = this.peek();
        if (start.type === NAME && next.type === OP && next.text === "=") {
          this.advance();
          this.advance();
          const value = this.expression();
          keywords.push({ nodeType: "keyword", arg: start.text, value, ...this.place(start) });
          sawKeyword = true;
        } else {
          if (sawKeyword || sawDoubleStar) this.giveUp();
          const e = this.namedExpression();
          if (args.length === 0 && genexp && this.startsComprehension()) {
            const generators = this.comprehensions();
            this.expectOp(")");
            const only: Expr = { nodeType: "GeneratorExp", elt: e, generators, ...this.place(open) };
            return { args: [only], keywords };
          }
          args.push(e);
        }
      }
      if (!this.acceptOp(",")) break;
    }
    this.expectOp(")");
    return { args, keywords };
  }

  // ---- comprehensions

  startsComprehension(): boolean {
    if (this.tok.type !== KEYWORD) return false;
    if (this.tok.text === "for") return true;
    const next = this.peek();
    return this.tok.text === "async" && next.type === KEYWORD && next.text === "for";
  }

  comprehensions(): Comprehension[] {
    const list: Comprehension[] = [];
    while (this.startsComprehension()) {
      const isAsync = this.acceptKeyword("async") ? 1 : 0;
      this.expectKeyword("for");
      const target = this.starTargets();
      this.expectKeyword("in");
      const iter = this.disjunction();
      const ifs: Expr[] = [];
      while (this.acceptKeyword("if")) ifs.push(this.disjunction());
      list.push({ nodeType: "comprehension", target, iter, ifs, is_async: isAsync });
    }
    return list;
  }

  /** star_targets: what `for` and comprehensions bind. */
  starTargets(): Expr {
    const start = this.tok;
    const first = this.starTarget();
    if (!this.isOp(",")) return first;
    const elts = [first];
    while (this.acceptOp(",")) {
      if (this.isKeyword("in") || this.isOp("=")) break;
      elts.push(this.starTarget());
    }
    return { nodeType: "Tuple", elts, ctx: "Store", ...this.place(start) };
  }

  starTarget(): Expr {
    const start = this.tok;
    if (this.acceptOp("*")) {
      const value = asTarget(this.primary(), "Store", false) ?? this.giveUp();
      return { nodeType: "Starred", value, ctx: "Store", ...this.place(start) };
    }
    return asTarget(this.primary(), "Store", false) ?? this.giveUp();
  }

  // ---- atoms

  atom(): Expr {
    const t = this.tok;
    switch (t.type) {
      case NAME:
        this.advance();
        return { nodeType: "Name", id: t.text, ctx: "Load", ...this.place(t, t) };
      case NUMBER: {
        this.advance();
        const value = this.literals.number(t);
        this.arena.push(value);
        return this.constant(value, t);
      }
      case STRING:
      case FSTRING_START:
        return this.strings();
      case KEYWORD:
        if (t.text === "None" || t.text === "True" || t.text === "False") {
          this.advance();
          return this.constant(t.text === "None" ? NONE : t.text === "True" ? TRUE : FALSE, t);
        }
        break;
      case OP:
        switch (t.text) {
          case "(":
            return this.parenthesized();
          case "[":
            return this.bracketed();
          case "{":
            return this.braced();
          case "...":
            this.advance();
            return this.constant(ELLIPSIS, t);
        }
    }
    return this.giveUp();
  }

  /** group, tuple or generator expression */
  private parenthesized(): Expr {
    const open = this.advance();
    if (this.acceptOp(")")) return { nodeType: "Tuple", elts: [], ctx: "Load", ...this.place(open) };
    if (this.isKeyword("yield")) {
      const e = this.yieldExpr();
      this.expectOp(")");
      return e;
    }
    const first = this.starNamedExpression();
    if (this.startsComprehension() && first.nodeType !== "Starred") {
      const generators = this.comprehensions();
      this.expectOp(")");
      return { nodeType: "GeneratorExp", elt: first, generators, ...this.place(open) };
    }
    if (!this.isOp(",")) {
      if (first.nodeType === "Starred") this.giveUp();
      this.expectOp(")");
      return first;
    }
    const elts = this.moreElements(first, ")");
    return { nodeType: "Tuple", elts, ctx: "Load", ...this.place(open) };
  }

  /** Elements up to the closing bracket, which is taken. */
  private moreElements(first: Expr, close: string): Expr[] {
    const elts = [first];
    while (this.acceptOp(",")) {
      if (this.isOp(close)) break;
      elts.push(this.starNamedExpression());
    }
    this.expectOp(close);
    return elts;
  }

  private bracketed(): Expr {
    const open = this.advance();
    if (this.acceptOp("]")) return { nodeType: "List", elts: [], ctx: "Load", ...this.place(open) };
    const first = this.starNamedExpression();
    if (this.startsComprehension()) {
      if (first.nodeType === "Starred") this.giveUp();
      const generators = this.comprehensions();
      this.expectOp("]");
      return { nodeType: "ListComp", elt: first, generators, ...this.place(open) };
    }
    const elts = this.moreElements(first, "]");
    return { nodeType: "List", elts, ctx: "Load", ...this.place(open) };
  }

  private braced(): Expr {
    const open = this.advance();
    if (this.acceptOp("}")) return { nodeType: "Dict", keys: [], values: [], ...this.place(open) };
    if (this.isOp("**")) return this.dictRest(open, [], []);
    const first = this.starNamedExpression();
    if (this.isOp(":")) {
      if (first.nodeType === "Starred" || first.nodeType === "NamedExpr") this.rejectUnparenthesized(first);
      this.advance();
      const value = this.expression();
      if (this.startsComprehension()) {
        const generators = this.comprehensions();
        this.expectOp("}");
        return { nodeType: "DictComp", key: first, value, generators, ...this.place(open) };
      }
      if (!this.acceptOp(",")) {
        this.expectOp("}");
        return { nodeType: "Dict", keys: [first], values: [value], ...this.place(open) };
      }
      return this.dictRest(open, [first], [value]);
    }
    if (this.startsComprehension()) {
      if (first.nodeType === "Starred") this.giveUp();
      const generators = this.comprehensions();
      this.expectOp("}");
      return { nodeType: "SetComp", elt: first, generators, ...this.place(open) };
    }
    const elts = this.moreElements(first, "}");
    return { nodeType: "Set", elts, ...this.place(open) };
  }

  /** A starred or walrus element cannot be a key, unless the walrus has its own parentheses. */
  private rejectUnparenthesized(e: Expr): void {
    const before = this.last;
    if (
      e.nodeType === "NamedExpr" &&
      before.type === OP &&
      before.text === ")" &&
      before.endCol > e.end_col_offset
    )
      return;
    this.giveUp();
  }

  private dictRest(open: Token, keys: (Expr | null)[], values: Expr[]): Expr {
    while (!this.isOp("}")) {
      if (this.acceptOp("**")) {
        keys.push(null);
        values.push(this.bitwiseOr());
      } else {
        keys.push(this.expression());
        this.expectOp(":");
        values.push(this.expression());
      }
      if (!this.acceptOp(",")) break;
    }
    this.expectOp("}");
    return { nodeType: "Dict", keys, values, ...this.place(open) };
  }

  // ---- lambda and parameters

  private lambdef(): Expr {
    const start = this.advance();
    const args = this.parameters(":", false);
    this.expectOp(":");
    const body = this.expression();
    return { nodeType: "Lambda", args, body, ...this.place(start) };
  }

  private param(annotated: boolean, star: boolean): Arg {
    const name = this.expect(NAME);
    let annotation: Expr | null = null;
    if (annotated && this.acceptOp(":")) annotation = star ? this.starExpression() : this.expression();
    return { nodeType: "arg", arg: name.text, annotation, ...this.place(name) };
  }

  /** Parameters up to `close`, which stays. CPython: `parameters`, `lambda_parameters`. */
  parameters(close: string, annotated: boolean): Arguments {
    let positional: Param[] = [];
    let posonly: Param[] = [];
    const kwonly: Param[] = [];
    let vararg: Arg | null = null;
    let kwarg: Arg | null = null;
    let sawSlash = false;
    let sawStar = false;
    let bareStar = false;
    while (!this.isOp(close)) {
      if (kwarg !== null) this.giveUp();
      if (this.isOp("/")) {
        if (sawSlash || sawStar || positional.length === 0) this.giveUp();
        this.advance();
        sawSlash = true;
        posonly = positional;
        positional = [];
      } else if (this.isOp("**")) {
        if (bareStar && kwonly.length === 0) this.giveUp();
        this.advance();
        kwarg = this.param(annotated, false);
      } else if (this.isOp("*")) {
        if (sawStar) this.giveUp();
        this.advance();
        sawStar = true;
        if (this.isOp(",")) bareStar = true;
        else vararg = this.param(annotated, true);
      } else {
        const arg = this.param(annotated, false);
        const defaultValue = this.acceptOp("=") ? this.expression() : null;
        if (sawStar) kwonly.push({ arg, defaultValue });
        else {
          const previous = positional.at(-1) ?? posonly.at(-1);
          if (defaultValue === null && previous !== undefined && previous.defaultValue !== null)
            this.giveUp();
          positional.push({ arg, defaultValue });
        }
      }
      if (!this.acceptOp(",")) break;
    }
    if (bareStar && kwonly.length === 0) this.giveUp();
    if (!this.isOp(close)) this.giveUp();
    const defaults: Expr[] = [];
    for (const p of [...posonly, ...positional]) if (p.defaultValue !== null) defaults.push(p.defaultValue);
    return {
      nodeType: "arguments",
      posonlyargs: posonly.map((p) => p.arg),
      args: positional.map((p) => p.arg),
      vararg,
      kwonlyargs: kwonly.map((p) => p.arg),
      kw_defaults: kwonly.map((p) => p.defaultValue),
      kwarg,
      defaults,
    };
  }

  // ---- strings

  /** Adjacent string literals are one. CPython: `_PyPegen_concatenate_strings`. */
  private strings(): Expr {
    const start = this.tok;
    const parts: Expr[] = [];
    let isFString = false;
    let bytes: boolean | null = null;
    while (this.tok.type === STRING || this.tok.type === FSTRING_START) {
      const t = this.tok;
      let isBytes = false;
      if (t.type === STRING) {
        this.advance();
        const value = this.literals.string(t);
        this.arena.push(value);
        parts.push(this.constant(value, t));
        isBytes = value.kind === "bytes";
      } else {
        isFString = true;
        parts.push(...this.fstring());
      }
      if (bytes !== null && bytes !== isBytes) this.giveUp();
      bytes = isBytes;
    }
    const place = this.place(start);
    const first = parts[0];
    if (bytes === true) {
      let value = first?.nodeType === "Constant" ? first.value : NONE;
      if (parts.length > 1) {
        const chunks = parts.map((p) =>
          p.nodeType === "Constant" && p.value.kind === "bytes" ? p.value.value : new Uint8Array(),
        );
        const joined = new Uint8Array(chunks.reduce((n, chunk) => n + chunk.length, 0));
        let at = 0;
        for (const chunk of chunks) {
          joined.set(chunk, at);
          at += chunk.length;
        }
        value = { kind: "bytes", value: joined };
      }
      // Once as a literal, once as the concatenation, even if it is the same object.
      this.arena.push(value);
      return { nodeType: "Constant", value, ...place };
    }
    if (!isFString && parts.length === 1 && first !== undefined) return first;
    const merged = this.mergeConstants(parts, isFString);
    const only = merged[0];
    if (!isFString && only !== undefined) return { ...only, ...place };
    return { nodeType: "JoinedStr", values: merged, ...place };
  }

  /** Runs of constants become one; empty ones vanish from f-strings. */
  private mergeConstants(parts: readonly Expr[], isFString: boolean): Expr[] {
    const merged: Expr[] = [];
    for (let i = 0; i < parts.length; ) {
      const part = parts[i] as Expr;
      if (part.nodeType !== "Constant") {
        merged.push(part);
        i++;
        continue;
      }
      const run: Constant[] = [];
      for (let p = parts[i]; p !== undefined && p.nodeType === "Constant"; p = parts[++i]) run.push(p);
      const first = run[0] as Constant;
      if (run.length === 1) {
        if (!isFString || (first.value.kind === "str" && first.value.value !== "")) merged.push(first);
        continue;
      }
      const value = concatStr(run.map((p) => p.value as ConstStr));
      this.arena.push(value);
      if (isFString && value.value === "") continue;
      merged.push({ nodeType: "Constant", value, ...span(first, run.at(-1) as Constant) });
    }
    return merged;
  }

  /** One f-string's parts. */
  private fstring(): Expr[] {
    const start = this.expect(FSTRING_START);
    const raw = /r/i.test(start.text);
    const parts: Expr[] = [];
    while (this.tok.type !== FSTRING_END) {
      if (this.tok.type === FSTRING_MIDDLE) {
        const part = this.fstringMiddle(raw);
        if (part !== null) parts.push(part);
      } else parts.push(...this.replacementField(raw));
    }
    this.advance();
    return parts;
  }

  private fstringMiddle(raw: boolean): Expr | null {
    const t = this.advance();
    const value = this.literals.fstringPart(t.text, raw, t);
    this.arena.push(value);
    return value.value === "" ? null : this.constant(value, t);
  }

  /** `{…}`, with the text before it if it has `=`. CPython: `_PyPegen_formatted_value`. */
  private replacementField(raw: boolean): Expr[] {
    const open = this.expectOp("{");
    const value = this.annotatedRhs();
    const debug = this.acceptOp("=");
    let conversion = -1;
    let conversionToken: Token | null = null;
    if (this.isOp("!")) {
      conversionToken = this.advance();
      const name = this.tok;
      if (name.type !== NAME) this.giveUp();
      if (name.start !== conversionToken.end || !/^[sra]$/.test(name.text)) this.giveUp();
      this.advance();
      conversion = name.text.charCodeAt(0);
    }
    let spec: Expr | null = null;
    let specStart: Token | null = null;
    if (this.isOp(":")) {
      specStart = this.advance();
      spec = this.formatSpec(specStart, raw);
    }
    const close = this.expectOp("}");
    if (debug && conversion < 0 && spec === null) conversion = 114;
    const field: FormattedValue = {
      nodeType: "FormattedValue",
      value,
      conversion,
      format_spec: spec,
      ...this.place(open, close),
    };
    if (!debug) return [field];
    const until = conversionToken ?? specStart ?? close;
    const text: ConstStr = { kind: "str", value: this.withoutComments(open.end, until.start) };
    this.arena.push(text);
    const constant: Constant = {
      nodeType: "Constant",
      value: text,
      lineno: open.lineno,
      col_offset: open.col + 1,
      end_lineno: until.lineno,
      end_col_offset: until.col < 0 ? close.col : until.col,
    };
    return [constant, field];
  }

  private formatSpec(colon: Token, raw: boolean): JoinedStr {
    const values: Expr[] = [];
    while (this.tok.type === FSTRING_MIDDLE || this.isOp("{")) {
      if (this.tok.type === FSTRING_MIDDLE) {
        const part = this.fstringMiddle(raw);
        if (part !== null) values.push(part);
      } else values.push(...this.replacementField(raw));
    }
    return { nodeType: "JoinedStr", values: this.mergeConstants(values, true), ...this.place(colon) };
  }

  /** The text of an expression for `=`; comments in it are left out. CPython: `set_fstring_expr`. */
  private withoutComments(from: number, to: number): string {
    const text = this.source.source.slice(from, to);
    if (!text.includes("#")) return text;
    let out = "";
    let quote = "";
    for (let i = 0; i < text.length; i++) {
      const ch = text[i] as string;
      if (quote !== "") {
        if (ch === quote) quote = "";
      } else if (ch === '"' || ch === "'") quote = ch;
      else if (ch === "#") {
        const end = text.indexOf("\n", i);
        i = end < 0 ? text.length : end;
        if (end >= 0) out += "\n";
        continue;
      }
      out += ch;
    }
    return out;
  }

  atNewline(): boolean {
    return this.tok.type === NEWLINE;
  }
}
