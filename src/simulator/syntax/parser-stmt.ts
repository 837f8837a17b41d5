/**
 * Statements (CPython: `Grammar/python.gram`, sections SIMPLE STATEMENTS and COMPOUND STATEMENTS).
 *
 * A little longer than other files: one method a statement.
 */

import type {
  Alias,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  MatchCase,
  Name,
  Operator,
  Stmt,
  TypeParam,
  WithItem,
} from "./ast.ts";
import { asTarget, GiveUp } from "./parser-base.ts";
import { PatternParser } from "./parser-pattern.ts";
import { DEDENT, ENDMARKER, INDENT, KEYWORD, NAME, NEWLINE, OP, type Token } from "./tokenizer.ts";

const AUGMENTED: Record<string, Operator> = {
  "+=": "Add",
  "-=": "Sub",
  "*=": "Mult",
  "@=": "MatMult",
  "/=": "Div",
  "%=": "Mod",
  "&=": "BitAnd",
  "|=": "BitOr",
  "^=": "BitXor",
  "<<=": "LShift",
  ">>=": "RShift",
  "**=": "Pow",
  "//=": "FloorDiv",
};

const COMPOUND: ReadonlySet<Stmt["nodeType"]> = new Set([
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "If",
  "For",
  "AsyncFor",
  "While",
  "With",
  "AsyncWith",
  "Try",
  "TryStar",
  "Match",
]);

export class StmtParser extends PatternParser {
  // ---- starting rules

  file(): Stmt[] {
    const body: Stmt[] = [];
    while (this.tok.type !== ENDMARKER) this.statement(body);
    return body;
  }

  /** One statement of an interactive session; a compound one wants a line end of its own behind it. */
  interactive(): Stmt[] {
    if (this.tok.type === NEWLINE) {
      const t = this.advance();
      return [{ nodeType: "Pass", ...this.place(t, t) }];
    }
    if (this.tok.type === ENDMARKER) this.giveUp();
    const body: Stmt[] = [];
    this.statement(body);
    if (COMPOUND.has((body[0] as Stmt).nodeType)) this.expect(NEWLINE);
    return body;
  }

  eval(): Expr {
    const e = this.expressions();
    while (this.tok.type === NEWLINE) this.advance();
    if (this.tok.type !== ENDMARKER) this.giveUp();
    return e;
  }

  // ---- dispatch

  private statement(out: Stmt[]): void {
    const t = this.tok;
    if (t.type === KEYWORD) {
      switch (t.text) {
        case "def":
          out.push(this.functionDef([], t));
          return;
        case "class":
          out.push(this.classDef([], t));
          return;
        case "if":
          out.push(this.ifStmt());
          return;
        case "for":
        case "with":
          out.push(this.forOrWith(t, false));
          return;
        case "while":
          out.push(this.whileStmt());
          return;
        case "try":
          out.push(this.tryStmt());
          return;
        case "async": {
          const next = this.peek();
          if (next.text === "def") out.push(this.functionDef([], t));
          else {
            this.advance();
            out.push(this.forOrWith(t, true));
          }
          return;
        }
      }
    } else if (t.type === OP && t.text === "@") {
      out.push(this.decorated());
      return;
    } else if (t.type === NAME && t.text === "match" && this.isMatchStmt()) {
      out.push(this.matchStmt());
      return;
    }
    this.simpleStmts(out);
  }

  private simpleStmts(out: Stmt[]): void {
    for (;;) {
      out.push(this.simpleStmt());
      if (!this.acceptOp(";")) break;
      if (this.tok.type === NEWLINE) break;
    }
    this.expect(NEWLINE);
  }

  block(): Stmt[] {
    const body: Stmt[] = [];
    if (this.tok.type !== NEWLINE) {
      this.simpleStmts(body);
      return body;
    }
    this.advance();
    this.expect(INDENT);
    do this.statement(body);
    while (!this.atDedent());
    this.advance();
    return body;
  }

  private atDedent(): boolean {
    return this.tok.type === DEDENT;
  }

  private colonBlock(): Stmt[] {
    this.expectOp(":");
    return this.block();
  }

  // ---- simple statements

  private simpleStmt(): Stmt {
    const t = this.tok;
    if (t.type === KEYWORD) {
      switch (t.text) {
        case "pass":
          this.advance();
          return { nodeType: "Pass", ...this.place(t) };
        case "break":
          this.advance();
          return { nodeType: "Break", ...this.place(t) };
        case "continue":
          this.advance();
          return { nodeType: "Continue", ...this.place(t) };
        case "return": {
          this.advance();
          const value = this.startsExpression() ? this.starExpressions() : null;
          return { nodeType: "Return", value, ...this.place(t) };
        }
        case "raise": {
          this.advance();
          const exc = this.startsExpression() && !this.isOp("*") ? this.expression() : null;
          const cause = exc !== null && this.acceptKeyword("from") ? this.expression() : null;
          return { nodeType: "Raise", exc, cause, ...this.place(t) };
        }
        case "global":
        case "nonlocal": {
          this.advance();
          const names = [this.expect(NAME).text];
          while (this.acceptOp(",")) names.push(this.expect(NAME).text);
          return { nodeType: t.text === "global" ? "Global" : "Nonlocal", names, ...this.place(t) };
        }
        case "del":
          return this.delStmt();
        case "assert": {
          this.advance();
          const test = this.expression();
          const msg = this.acceptOp(",") ? this.expression() : null;
          return { nodeType: "Assert", test, msg, ...this.place(t) };
        }
        case "import":
          return this.importName();
        case "from":
          return this.importFrom();
        case "yield": {
          const value = this.yieldExpr();
          if (this.isOp("=")) this.giveUp();
          return { nodeType: "Expr", value, ...this.place(t) };
        }
      }
    } else if (t.type === NAME && t.text === "type" && this.isTypeAlias()) return this.typeAlias();
    return this.assignmentOrExpr();
  }

  private assignmentOrExpr(): Stmt {
    const start = this.tok;
    const first = this.starExpressions();
    if (this.tok.type !== OP) return { nodeType: "Expr", value: first, ...this.place(start) };
    const text = this.tok.text;
    if (text === "=") {
      const targets: Expr[] = [];
      let value = first;
      while (this.acceptOp("=")) {
        targets.push(asTarget(value, "Store", true) ?? this.giveUp());
        value = this.annotatedRhs();
      }
      return { nodeType: "Assign", targets, value, ...this.place(start) };
    }
    if (text === ":") {
      this.advance();
      const target = this.singleTarget(first, start);
      const annotation = this.expression();
      const value = this.acceptOp("=") ? this.annotatedRhs() : null;
      const simple = first.nodeType === "Name" && start.type === NAME ? 1 : 0;
      return { nodeType: "AnnAssign", target, annotation, value, simple, ...this.place(start) };
    }
    const op = AUGMENTED[text];
    if (op !== undefined) {
      const target = this.singleTarget(first, start);
      this.advance();
      const value = this.annotatedRhs();
      return { nodeType: "AugAssign", target, op, value, ...this.place(start) };
    }
    return { nodeType: "Expr", value: first, ...this.place(start) };
  }

  private singleTarget(e: Expr, _start: Token): Expr {
    if (e.nodeType !== "Name" && e.nodeType !== "Attribute" && e.nodeType !== "Subscript") this.giveUp();
    e.ctx = "Store";
    return e;
  }

  private delStmt(): Stmt {
    const start = this.advance();
    const targets: Expr[] = [];
    do {
      if (targets.length > 0 && (this.tok.type === NEWLINE || this.isOp(";"))) break;
      targets.push(asTarget(this.primary(), "Del", false) ?? this.giveUp());
    } while (this.acceptOp(","));
    if (this.tok.type !== NEWLINE && !this.isOp(";")) this.giveUp();
    const end = this.last;
    // A trailing comma belongs to the statement, not to a target.
    return { nodeType: "Delete", targets, ...this.place(start, end) };
  }

  // ---- imports

  private dottedName(): string {
    let name = this.expect(NAME).text;
    while (this.acceptOp(".")) name += `.${this.expect(NAME).text}`;
    return name;
  }

  private importName(): Stmt {
    const start = this.advance();
    const names: Alias[] = [];
    do {
      const first = this.tok;
      const name = this.dottedName();
      const asname = this.acceptKeyword("as") ? this.expect(NAME).text : null;
      names.push({ nodeType: "alias", name, asname, ...this.place(first) });
    } while (this.acceptOp(","));
    return { nodeType: "Import", names, ...this.place(start) };
  }

  private importFrom(): Stmt {
    const start = this.advance();
    let level = 0;
    for (;;) {
      if (this.acceptOp(".")) level++;
      else if (this.acceptOp("...")) level += 3;
      else break;
    }
    const module = this.tok.type === NAME ? this.dottedName() : null;
    if (module === null && level === 0) this.giveUp();
    this.expectKeyword("import");
    let names: Alias[];
    if (this.isOp("*")) {
      const star = this.advance();
      names = [{ nodeType: "alias", name: "*", asname: null, ...this.place(star) }];
    } else if (this.acceptOp("(")) {
      names = this.importTargets(true);
      this.expectOp(")");
    } else names = this.importTargets(false);
    return { nodeType: "ImportFrom", module, names, level, ...this.place(start) };
  }

  private importTargets(parenthesized: boolean): Alias[] {
    const names: Alias[] = [];
    do {
      if (parenthesized && names.length > 0 && this.isOp(")")) break;
      const first = this.expect(NAME);
      const asname = this.acceptKeyword("as") ? this.expect(NAME).text : null;
      names.push({ nodeType: "alias", name: first.text, asname, ...this.place(first) });
    } while (this.acceptOp(","));
    return names;
  }

  // ---- type aliases and parameters

  private isTypeAlias(): boolean {
    if (this.peek().type !== NAME) return false;
    const after = this.peek(2);
    return after.type === OP && (after.text === "=" || after.text === "[");
  }

  private typeAlias(): Stmt {
    const start = this.advance();
    const token = this.expect(NAME);
    const name: Name = { nodeType: "Name", id: token.text, ctx: "Store", ...this.place(token) };
    const type_params = this.typeParams();
    this.expectOp("=");
    const value = this.expression();
    return { nodeType: "TypeAlias", name, type_params, value, ...this.place(start) };
  }

  private typeParams(): TypeParam[] {
    const params: TypeParam[] = [];
    if (!this.acceptOp("[")) return params;
    do {
      if (params.length > 0 && this.isOp("]")) break;
      const start = this.tok;
      if (this.acceptOp("*")) {
        const name = this.expect(NAME).text;
        const default_value = this.acceptOp("=") ? this.starExpression() : null;
        params.push({ nodeType: "TypeVarTuple", name, default_value, ...this.place(start) });
      } else if (this.acceptOp("**")) {
        const name = this.expect(NAME).text;
        const default_value = this.acceptOp("=") ? this.expression() : null;
        params.push({ nodeType: "ParamSpec", name, default_value, ...this.place(start) });
      } else {
        const name = this.expect(NAME).text;
        const bound = this.acceptOp(":") ? this.expression() : null;
        const default_value = this.acceptOp("=") ? this.expression() : null;
        params.push({ nodeType: "TypeVar", name, bound, default_value, ...this.place(start) });
      }
    } while (this.acceptOp(","));
    this.expectOp("]");
    return params;
  }

  // ---- definitions

  private decorated(): Stmt {
    const decorators: Expr[] = [];
    while (this.acceptOp("@")) {
      decorators.push(this.namedExpression());
      this.expect(NEWLINE);
    }
    if (this.isKeyword("class")) return this.classDef(decorators, this.tok);
    return this.functionDef(decorators, this.tok);
  }

  /** A compound statement ends where its last token does, be it a semicolon. */
  private end(): { end_lineno: number; end_col_offset: number } {
    let at = this.pos - 1;
    let token = this.tokens[at] as Token;
    while (token.type === NEWLINE || token.type === INDENT || token.type === DEDENT) {
      token = this.tokens[--at] as Token;
    }
    return { end_lineno: token.endLineno, end_col_offset: token.endCol };
  }

  private functionDef(decorator_list: Expr[], start: Token): FunctionDef {
    const isAsync = this.acceptKeyword("async");
    this.expectKeyword("def");
    const name = this.expect(NAME).text;
    const type_params = this.typeParams();
    this.expectOp("(");
    const args = this.parameters(")", true);
    this.expectOp(")");
    const returns = this.acceptOp("->") ? this.expression() : null;
    const body = this.colonBlock();
    return {
      nodeType: isAsync ? "AsyncFunctionDef" : "FunctionDef",
      name,
      args,
      body,
      decorator_list,
      returns,
      type_params,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  private classDef(decorator_list: Expr[], start: Token): ClassDef {
    this.advance();
    const name = this.expect(NAME).text;
    const type_params = this.typeParams();
    const { args: bases, keywords } = this.isOp("(") ? this.callArguments(false) : { args: [], keywords: [] };
    const body = this.colonBlock();
    return {
      nodeType: "ClassDef",
      name,
      bases,
      keywords,
      body,
      decorator_list,
      type_params,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  // ---- control flow

  private ifStmt(): Stmt {
    const start = this.advance();
    const test = this.namedExpression();
    const body = this.colonBlock();
    let orelse: Stmt[] = [];
    if (this.isKeyword("elif")) orelse = [this.ifStmt()];
    else orelse = this.elseBlock();
    return { nodeType: "If", test, body, orelse, lineno: start.lineno, col_offset: start.col, ...this.end() };
  }

  private elseBlock(): Stmt[] {
    return this.acceptKeyword("else") ? this.colonBlock() : [];
  }

  private whileStmt(): Stmt {
    const start = this.advance();
    const test = this.namedExpression();
    const body = this.colonBlock();
    const orelse = this.elseBlock();
    return {
      nodeType: "While",
      test,
      body,
      orelse,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  private forOrWith(start: Token, isAsync: boolean): Stmt {
    if (this.acceptKeyword("with")) return this.withStmt(start, isAsync);
    this.expectKeyword("for");
    const target = this.starTargets();
    this.expectKeyword("in");
    const iter = this.starExpressions();
    const body = this.colonBlock();
    const orelse = this.elseBlock();
    return {
      nodeType: isAsync ? "AsyncFor" : "For",
      target,
      iter,
      body,
      orelse,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  private withStmt(start: Token, isAsync: boolean): Stmt {
    const items = this.parenthesizedWithItems() ?? this.withItems();
    const body = this.colonBlock();
    return {
      nodeType: isAsync ? "AsyncWith" : "With",
      items,
      body,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  /** `with (a as b, c):`. Null if the parentheses turn out to belong to an expression. */
  private parenthesizedWithItems(): WithItem[] | null {
    if (!this.isOp("(")) return null;
    const mark = this.pos;
    const kept = this.arena.length;
    try {
      this.advance();
      const items: WithItem[] = [];
      do {
        if (items.length > 0 && this.isOp(")")) break;
        items.push(this.withItem());
      } while (this.acceptOp(","));
      this.expectOp(")");
      if (this.isOp(":")) return items;
    } catch (e) {
      if (!(e instanceof GiveUp)) throw e;
    }
    this.seek(mark);
    this.arena.length = kept;
    return null;
  }

  private withItems(): WithItem[] {
    const items = [this.withItem()];
    while (this.acceptOp(",")) items.push(this.withItem());
    return items;
  }

  private withItem(): WithItem {
    const context_expr = this.expression();
    let optional_vars: Expr | null = null;
    if (this.acceptKeyword("as")) {
      optional_vars = this.starTarget();
      if (!this.isOp(",") && !this.isOp(")") && !this.isOp(":")) this.giveUp();
    }
    return { nodeType: "withitem", context_expr, optional_vars };
  }

  private tryStmt(): Stmt {
    const start = this.advance();
    const body = this.colonBlock();
    const handlers: ExceptHandler[] = [];
    let star: boolean | null = null;
    while (this.isKeyword("except")) {
      const first = this.advance();
      const isStar = this.acceptOp("*");
      if (star !== null && star !== isStar) this.giveUp();
      star = isStar;
      let type: Expr | null = null;
      let name: string | null = null;
      if (isStar || !this.isOp(":")) {
        type = this.expression();
        if (this.acceptKeyword("as")) name = this.expect(NAME).text;
      }
      const handlerBody = this.colonBlock();
      handlers.push({
        nodeType: "ExceptHandler",
        type,
        name,
        body: handlerBody,
        lineno: first.lineno,
        col_offset: first.col,
        ...this.end(),
      });
    }
    const orelse = handlers.length > 0 ? this.elseBlock() : [];
    const finalbody = this.acceptKeyword("finally") ? this.colonBlock() : [];
    if (handlers.length === 0 && finalbody.length === 0) this.giveUp();
    return {
      nodeType: star === true ? "TryStar" : "Try",
      body,
      handlers,
      orelse,
      finalbody,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  // ---- match

  /** A logical line that ends with a colon and is followed by an indented `case`. */
  private isMatchStmt(): boolean {
    let at = this.pos + 1;
    for (;;) {
      const t = this.tokens[at];
      if (t === undefined || t.type === ENDMARKER) return false;
      if (t.type === NEWLINE) break;
      at++;
    }
    const before = this.tokens[at - 1] as Token;
    const next = this.tokens[at + 2];
    return (
      at > this.pos + 2 &&
      before.type === OP &&
      before.text === ":" &&
      this.tokens[at + 1]?.type === INDENT &&
      next?.type === NAME &&
      next.text === "case"
    );
  }

  private matchStmt(): Stmt {
    const start = this.advance();
    const subject = this.subject();
    this.expectOp(":");
    this.expect(NEWLINE);
    this.expect(INDENT);
    const cases: MatchCase[] = [];
    while (this.tok.type !== DEDENT) {
      if (!this.isName("case")) this.giveUp();
      this.advance();
      const pattern = this.patterns();
      const guard = this.acceptKeyword("if") ? this.namedExpression() : null;
      const body = this.colonBlock();
      cases.push({ nodeType: "match_case", pattern, guard, body });
    }
    this.advance();
    return {
      nodeType: "Match",
      subject,
      cases,
      lineno: start.lineno,
      col_offset: start.col,
      ...this.end(),
    };
  }

  private subject(): Expr {
    const start = this.tok;
    const first = this.starNamedExpression();
    if (!this.isOp(",")) {
      if (first.nodeType === "Starred") this.giveUp();
      return first;
    }
    const elts = [first];
    while (this.acceptOp(",")) {
      if (this.isOp(":")) break;
      elts.push(this.starNamedExpression());
    }
    return { nodeType: "Tuple", elts, ctx: "Load", ...this.place(start) };
  }
}
