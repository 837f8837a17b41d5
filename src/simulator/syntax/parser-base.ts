/**
 * Reading tokens: what all parts of the parser share.
 *
 * The parser accepts exactly Python's language but does not explain refusals: it gives up with `GiveUp` at the first
 * token that does not fit, and `diagnose.ts` then finds CPython's words for what is wrong.
 */

import type { CompileWarning, Const } from "../bytecode/code-unit.ts";
import type { Expr, ExprContext, Located } from "./ast.ts";
import type { SourceText } from "./errors.ts";
import { Literals } from "./literals.ts";
import { KEYWORD, NAME, OP, type Token, type TokenStream } from "./tokenizer.ts";

/** Thrown when a token does not fit. */
export class GiveUp extends Error {}

/** One object for all: making one costs a stack trace. */
const GIVE_UP = new GiveUp("syntax");

export class TokenReader {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly literals: Literals;
  readonly arena: Const[] = [];
  pos = 0;
  tok: Token;

  constructor(source: SourceText, stream: TokenStream, warnings: CompileWarning[]) {
    this.source = source;
    this.tokens = stream.tokens;
    this.tok = stream.tokens[0] as Token;
    this.literals = new Literals(source, warnings);
  }

  giveUp(): never {
    throw GIVE_UP;
  }

  seek(pos: number): void {
    this.pos = pos;
    this.tok = this.tokens[pos] as Token;
  }

  /** Takes the current token. */
  advance(): Token {
    const token = this.tok;
    this.pos++;
    this.tok = (this.tokens[this.pos] ?? token) as Token;
    return token;
  }

  peek(distance = 1): Token {
    return (this.tokens[this.pos + distance] ?? this.tokens.at(-1)) as Token;
  }

  isOp(text: string): boolean {
    return this.tok.type === OP && this.tok.text === text;
  }

  isKeyword(text: string): boolean {
    return this.tok.type === KEYWORD && this.tok.text === text;
  }

  /** Soft keywords are names. */
  isName(text: string): boolean {
    return this.tok.type === NAME && this.tok.text === text;
  }

  acceptOp(text: string): boolean {
    if (this.tok.type !== OP || this.tok.text !== text) return false;
    this.advance();
    return true;
  }

  acceptKeyword(text: string): boolean {
    if (this.tok.type !== KEYWORD || this.tok.text !== text) return false;
    this.advance();
    return true;
  }

  expectOp(text: string): Token {
    if (this.tok.type !== OP || this.tok.text !== text) this.giveUp();
    return this.advance();
  }

  expectKeyword(text: string): Token {
    if (this.tok.type !== KEYWORD || this.tok.text !== text) this.giveUp();
    return this.advance();
  }

  expect(type: number): Token {
    if (this.tok.type !== type) this.giveUp();
    return this.advance();
  }

  /** The token taken last. */
  get last(): Token {
    return this.tokens[this.pos - 1] as Token;
  }
}

/** `expr` as a target: sets contexts all the way in, or gives null if it cannot be one. */
export function asTarget(e: Expr, ctx: ExprContext, allowStar: boolean): Expr | null {
  switch (e.nodeType) {
    case "Name":
    case "Attribute":
    case "Subscript":
      e.ctx = ctx;
      return e;
    case "Starred":
      if (!allowStar || e.value.nodeType === "Starred" || asTarget(e.value, ctx, false) === null) return null;
      e.ctx = ctx;
      return e;
    case "Tuple":
    case "List":
      for (const item of e.elts) if (asTarget(item, ctx, ctx === "Store") === null) return null;
      e.ctx = ctx;
      return e;
    default:
      return null;
  }
}

/** From the start of one node to the end of another. */
export function span(first: Located, last: Located): Located {
  return {
    lineno: first.lineno,
    col_offset: first.col_offset,
    end_lineno: last.end_lineno,
    end_col_offset: last.end_col_offset,
  };
}
