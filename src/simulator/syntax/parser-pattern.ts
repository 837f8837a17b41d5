/**
 * Patterns of `match` (CPython: `Grammar/python.gram`, section Match statement).
 */

import { FALSE, NONE, TRUE } from "../bytecode/constants.ts";
import type { Attribute, Constant, Expr, Name, Pattern, UnaryOp } from "./ast.ts";
import { ExprParser } from "./parser-expr.ts";
import { FSTRING_START, KEYWORD, NAME, NUMBER, OP, STRING } from "./tokenizer.ts";

export class PatternParser extends ExprParser {
  /** patterns: a sequence without brackets, or one pattern. */
  patterns(): Pattern {
    const start = this.tok;
    const first = this.maybeStarPattern();
    if (!this.isOp(",")) {
      if (first.nodeType === "MatchStar") this.giveUp();
      return first;
    }
    const patterns = [first];
    while (this.acceptOp(",")) {
      if (this.isOp(":") || this.isKeyword("if")) break;
      patterns.push(this.maybeStarPattern());
    }
    return { nodeType: "MatchSequence", patterns, ...this.place(start) };
  }

  private maybeStarPattern(): Pattern {
    const start = this.tok;
    if (!this.acceptOp("*")) return this.pattern();
    const name = this.expect(NAME);
    if (name.text !== "_") this.rejectDotted();
    return { nodeType: "MatchStar", name: name.text === "_" ? null : name.text, ...this.place(start) };
  }

  /** A captured name is not followed by `.`, `(` or `=`. */
  private rejectDotted(): void {
    if (this.isOp(".") || this.isOp("(") || this.isOp("=")) this.giveUp();
  }

  pattern(): Pattern {
    const start = this.tok;
    const inner = this.orPattern();
    if (!this.acceptKeyword("as")) return inner;
    const name = this.expect(NAME);
    if (name.text === "_") this.giveUp();
    this.rejectDotted();
    return { nodeType: "MatchAs", pattern: inner, name: name.text, ...this.place(start) };
  }

  private orPattern(): Pattern {
    const start = this.tok;
    const first = this.closedPattern();
    if (!this.isOp("|")) return first;
    const patterns = [first];
    while (this.acceptOp("|")) patterns.push(this.closedPattern());
    return { nodeType: "MatchOr", patterns, ...this.place(start) };
  }

  private closedPattern(): Pattern {
    const t = this.tok;
    switch (t.type) {
      case NUMBER:
      case STRING:
      case FSTRING_START: {
        const value = this.literal();
        return { nodeType: "MatchValue", value, ...this.place(t) };
      }
      case KEYWORD: {
        const value = t.text === "None" ? NONE : t.text === "True" ? TRUE : t.text === "False" ? FALSE : null;
        if (value === null) break;
        this.advance();
        return { nodeType: "MatchSingleton", value, ...this.place(t) };
      }
      case NAME:
        return this.namePattern();
      case OP:
        switch (t.text) {
          case "-": {
            const value = this.literal();
            return { nodeType: "MatchValue", value, ...this.place(t) };
          }
          case "(":
            return this.groupOrSequence();
          case "[": {
            this.advance();
            const patterns = this.sequenceItems("]");
            this.expectOp("]");
            return { nodeType: "MatchSequence", patterns, ...this.place(t) };
          }
          case "{":
            return this.mapping();
        }
    }
    return this.giveUp();
  }

  private sequenceItems(close: string): Pattern[] {
    const patterns: Pattern[] = [];
    while (!this.isOp(close)) {
      patterns.push(this.maybeStarPattern());
      if (!this.acceptOp(",")) break;
    }
    return patterns;
  }

  private groupOrSequence(): Pattern {
    const open = this.advance();
    if (this.acceptOp(")")) return { nodeType: "MatchSequence", patterns: [], ...this.place(open) };
    const first = this.maybeStarPattern();
    if (!this.acceptOp(",")) {
      if (first.nodeType === "MatchStar") this.giveUp();
      this.expectOp(")");
      return first;
    }
    const patterns = [first, ...this.sequenceItems(")")];
    this.expectOp(")");
    return { nodeType: "MatchSequence", patterns, ...this.place(open) };
  }

  /** A name, a dotted name, or a class pattern. */
  private namePattern(): Pattern {
    const start = this.advance();
    if (!this.isOp(".") && !this.isOp("(")) {
      if (start.text === "_") return { nodeType: "MatchAs", pattern: null, name: null, ...this.place(start) };
      this.rejectDotted();
      return { nodeType: "MatchAs", pattern: null, name: start.text, ...this.place(start) };
    }
    let e: Name | Attribute = { nodeType: "Name", id: start.text, ctx: "Load", ...this.place(start) };
    while (this.acceptOp(".")) {
      const name = this.expect(NAME);
      e = { nodeType: "Attribute", value: e, attr: name.text, ctx: "Load", ...this.place(start) };
    }
    if (!this.acceptOp("(")) {
      this.rejectDotted();
      return { nodeType: "MatchValue", value: e, ...this.place(start) };
    }
    const patterns: Pattern[] = [];
    const kwd_attrs: string[] = [];
    const kwd_patterns: Pattern[] = [];
    while (!this.isOp(")")) {
      const next = this.peek();
      if (this.tok.type === NAME && next.type === OP && next.text === "=") {
        kwd_attrs.push(this.advance().text);
        this.advance();
        kwd_patterns.push(this.pattern());
      } else {
        if (kwd_attrs.length > 0) this.giveUp();
        patterns.push(this.pattern());
      }
      if (!this.acceptOp(",")) break;
    }
    this.expectOp(")");
    return { nodeType: "MatchClass", cls: e, patterns, kwd_attrs, kwd_patterns, ...this.place(start) };
  }

  private mapping(): Pattern {
    const open = this.advance();
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.isOp("}")) {
      if (rest !== null) this.giveUp();
      if (this.acceptOp("**")) {
        const name = this.expect(NAME);
        if (name.text === "_") this.giveUp();
        this.rejectDotted();
        rest = name.text;
      } else {
        keys.push(this.mappingKey());
        this.expectOp(":");
        patterns.push(this.pattern());
      }
      if (!this.acceptOp(",")) break;
    }
    this.expectOp("}");
    return { nodeType: "MatchMapping", keys, patterns, rest, ...this.place(open) };
  }

  private mappingKey(): Expr {
    const t = this.tok;
    if (t.type === NAME) {
      this.advance();
      let e: Expr = { nodeType: "Name", id: t.text, ctx: "Load", ...this.place(t) };
      if (!this.isOp(".")) this.giveUp();
      while (this.acceptOp(".")) {
        const name = this.expect(NAME);
        e = { nodeType: "Attribute", value: e, attr: name.text, ctx: "Load", ...this.place(t) };
      }
      return e;
    }
    if (t.type === KEYWORD) return this.atom();
    return this.literal();
  }

  /** signed_number, complex_number or strings */
  private literal(): Expr {
    if (this.tok.type === STRING || this.tok.type === FSTRING_START) return this.atom();
    const start = this.tok;
    const left = this.signedNumber();
    if (!this.isOp("+") && !this.isOp("-")) return left;
    const op = this.advance().text === "+" ? "Add" : "Sub";
    const token = this.tok;
    if (token.type !== NUMBER) this.giveUp();
    const real = left.nodeType === "UnaryOp" ? (left.operand as Constant) : left;
    if (real.value.kind === "complex") this.giveUp();
    const right = this.atom() as Constant;
    if (right.value.kind !== "complex") this.giveUp();
    return { nodeType: "BinOp", left, op, right, ...this.place(start) };
  }

  private signedNumber(): UnaryOp | Constant {
    const start = this.tok;
    const negative = this.acceptOp("-");
    if (this.tok.type !== NUMBER) this.giveUp();
    const operand = this.atom() as Constant;
    if (!negative) return operand;
    return { nodeType: "UnaryOp", op: "USub", operand, ...this.place(start) };
  }
}
