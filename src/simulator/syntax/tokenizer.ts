/**
 * Source text to tokens, as CPython 3.13's tokenizer makes them for its parser (`Parser/lexer/lexer.c`).
 *
 * All tokens are made at once. An error does not throw here: it becomes the last token, of type ERRORTOKEN, and is
 * raised when the parser reaches it, because CPython's parser asks for one token at a time and may well find
 * something else to complain about first.
 *
 * f-strings are several tokens: FSTRING_START, then FSTRING_MIDDLE for text, `{`, the tokens of an expression,
 * perhaps `!`, a name, `:` and a format made of FSTRING_MIDDLE and nested fields, `}`, … and FSTRING_END.
 *
 * Long because it is one automaton.
 */

import type { CompileWarning } from "../bytecode/code-unit.ts";
import { type PythonSyntaxError, type SourceText, utf8Length } from "./errors.ts";
import { isIdentifierPart, isIdentifierStart, isPrintable } from "./unicode.ts";

export const ENDMARKER = 0;
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
export const NEWLINE = 4;
export const INDENT = 5;
export const DEDENT = 6;
export const OP = 7;
export const FSTRING_START = 8;
export const FSTRING_MIDDLE = 9;
export const FSTRING_END = 10;
export const ERRORTOKEN = 11;
export const KEYWORD = 12;

export interface Token {
  type: number;
  /** The text; for operators, keywords and names what the grammar compares with. */
  text: string;
  /** UTF-16 range in the source. */
  start: number;
  end: number;
  /** The tree's coordinates: lines from 1, columns in UTF-8 bytes; -1 for tokens without extent. */
  lineno: number;
  col: number;
  endLineno: number;
  endCol: number;
  /** Open brackets behind the token. */
  level: number;
  /** UTF-16 index up to which the tokenizer had read, the line it was on, and the first line of its buffer. */
  cur: number;
  curLine: number;
  bufLine: number;
}

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from " +
    "global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

const MAXINDENT = 100;
const MAXLEVEL = 200;
const MAXFSTRINGLEVEL = 150;
const MAX_EXPR_NESTING = 3;
const TABSIZE = 8;

const THREE = new Set(["**=", "//=", ">>=", "<<=", "..."]);
const TWO = new Set([
  "!=",
  "%=",
  "&=",
  "**",
  "*=",
  "+=",
  "-=",
  "->",
  "//",
  "/=",
  ":=",
  "<<",
  "<=",
  "<>",
  "==",
  ">=",
  ">>",
  "@=",
  "^=",
  "|=",
]);

/** CPython: `tokenizer_mode` of an f-string. */
interface FStringMode {
  quote: string;
  raw: boolean;
  start: number;
  startLine: number;
  /** Reading text rather than an expression. */
  inText: boolean;
  curlyDepth: number;
  exprStartDepth: number;
  inFormatSpec: boolean;
}

export interface TokenStream {
  readonly tokens: Token[];
  /** Set when the last token is an ERRORTOKEN. */
  readonly error: PythonSyntaxError | null;
  /** The tokenizer itself worded the error; otherwise the parser does when it meets it. */
  readonly raisedByTokenizer: boolean;
  /** The input ended inside brackets or behind a backslash. */
  readonly atEof: boolean;
  /** The innermost open bracket at the end of the input or at the error. */
  readonly openBracket: { char: string; lineno: number; col: number } | null;
  readonly insideFString: boolean;
  readonly warnings: CompileWarning[];
}

/** `single`: as for one statement of an interactive session, with an extra NEWLINE at the end. */
export function tokenize(source: SourceText, single = false): TokenStream {
  return new Tokenizer(source, single).run();
}

class Stop extends Error {}

class Tokenizer {
  readonly text: SourceText;
  readonly src: string;
  readonly single: boolean;
  readonly tokens: Token[] = [];
  readonly warnings: CompileWarning[] = [];
  error: PythonSyntaxError | null = null;
  raisedByTokenizer = false;
  atEof = false;
  pos = 0;
  line = 1;
  lineStart = 0;
  /** CPython keeps the lines of an unfinished token in its buffer, and quotes them all. */
  bufLine = 1;
  atbol = true;
  readonly indents: number[] = [0];
  readonly altIndents: number[] = [0];
  readonly brackets: { char: string; lineno: number; col: number }[] = [];
  readonly modes: FStringMode[] = [];
  readonly ascii: boolean;
  // Where byte columns were last computed.
  private colLineStart = 0;
  private colPos = 0;
  private colBytes = 0;

  constructor(text: SourceText, single: boolean) {
    this.text = text;
    this.single = single;
    if (text.source === "") this.line = 0;
    this.src = text.source;
    this.ascii = text.isAscii;
  }

  run(): TokenStream {
    try {
      while (this.next());
    } catch (e) {
      if (!(e instanceof Stop)) throw e;
    }
    return {
      tokens: this.tokens,
      error: this.error,
      raisedByTokenizer: this.raisedByTokenizer,
      atEof: this.atEof,
      openBracket: this.brackets.at(-1) ?? null,
      insideFString: this.modes.length > 0,
      warnings: this.warnings,
    };
  }

  // ---- positions

  /** UTF-8 bytes between the line's start and `pos`. */
  byteCol(lineStart: number, pos: number): number {
    if (this.ascii) return pos - lineStart;
    if (lineStart !== this.colLineStart || pos < this.colPos) {
      this.colLineStart = lineStart;
      this.colPos = lineStart;
      this.colBytes = 0;
    }
    let at = this.colPos;
    let bytes = this.colBytes;
    while (at < pos) {
      const c = this.src.codePointAt(at) ?? 0;
      bytes += utf8Length(c);
      at += c > 0xffff ? 2 : 1;
    }
    this.colPos = at;
    this.colBytes = bytes;
    return bytes;
  }

  chars(start: number, end: number): number {
    if (this.ascii) return end - start;
    let n = 0;
    for (const _ of this.src.slice(start, end)) n++;
    return n;
  }

  push(type: number, start: number, startLine = this.line, startLineStart = this.lineStart): void {
    const end = this.pos;
    this.tokens.push({
      type,
      text: this.src.slice(start, end),
      start,
      end,
      lineno: startLine,
      col: this.byteCol(startLineStart, start),
      endLineno: this.line,
      endCol: this.byteCol(this.lineStart, end),
      level: this.brackets.length,
      cur: end,
      curLine: this.line,
      bufLine: this.bufLine,
    });
  }

  /** A token without extent. */
  pushBare(type: number): void {
    this.tokens.push({
      type,
      text: "",
      start: this.pos,
      end: this.pos,
      lineno: this.line,
      col: -1,
      endLineno: this.line,
      endCol: -1,
      level: this.brackets.length,
      cur: this.pos,
      curLine: this.line,
      bufLine: this.bufLine,
    });
  }

  newline(withinToken = false): void {
    this.line++;
    this.lineStart = this.pos;
    if (!withinToken) this.bufLine = this.line;
  }

  // ---- errors

  fail(error: PythonSyntaxError): never {
    this.error = error;
    this.pushBare(ERRORTOKEN);
    throw new Stop();
  }

  /** CPython: `syntaxerror`, which points at the last character read. */
  syntaxError(msg: string, from = -1, to = -1, lineno = this.line, lineStart = this.lineStart): never {
    this.raisedByTokenizer = true;
    const offset = from >= 0 ? from : this.chars(lineStart, this.pos);
    this.fail({
      type: "SyntaxError",
      msg,
      filename: this.text.filename,
      lineno,
      offset,
      end_lineno: lineno,
      end_offset: to >= 0 ? to : offset,
      text: this.text.line(lineno),
    });
  }

  /** Errors that the parser words when the tokenizer gives up (CPython: `_Pypegen_tokenizer_error`). */
  parserError(type: PythonSyntaxError["type"], msg: string, offset: number, endOffset: number): never {
    this.fail({
      type,
      msg,
      filename: this.text.filename,
      lineno: this.line,
      offset,
      end_lineno: this.line,
      end_offset: endOffset,
      text: this.quoted(),
    });
  }

  /** The line, or with a string for source what CPython's buffer holds: it begins where the unfinished token does. */
  quoted(): string | null {
    if (this.text.fileBacked) return this.text.lineWithEnd(this.line);
    return this.src.slice(
      this.text.lineStarts[this.bufLine - 1] ?? 0,
      this.text.lineStarts[this.line] ?? this.src.length,
    );
  }

  warn(message: string, lineno: number): void {
    this.warnings.push({ category: "SyntaxWarning", message, filename: this.text.filename, lineno });
  }

  // ---- the automaton

  next(): boolean {
    const mode = this.modes.at(-1);
    if (mode?.inText) {
      this.fstringText(mode);
      return true;
    }
    return this.normal();
  }

  /** Indentation at the start of a logical line. Gives false for a blank line. */
  indentation(): void {
    const src = this.src;
    let col = 0;
    let altcol = 0;
    let continued = -1;
    for (;;) {
      const c = src[this.pos];
      if (c === " ") {
        col++;
        altcol++;
      } else if (c === "\t") {
        col = (Math.floor(col / TABSIZE) + 1) * TABSIZE;
        altcol++;
      } else if (c === "\f") {
        col = 0;
        altcol = 0;
      } else if (c === "\\") {
        // A line continued in its indentation keeps the first indentation.
        if (continued < 0) continued = col;
        this.pos++;
        this.continuation(false);
        continue;
      } else break;
      this.pos++;
    }
    const c = src[this.pos];
    // Blanks alone are an indentation where nothing ends their line.
    const isBlank = c === "#" || c === "\n" || (c === undefined && col === 0);
    if (isBlank || this.brackets.length > 0) return;
    if (continued >= 0) {
      col = continued;
      altcol = continued;
    }
    const top = this.indents.at(-1) as number;
    const altTop = this.altIndents.at(-1) as number;
    if (col === top) {
      if (altcol !== altTop) this.tabError();
    } else if (col > top) {
      if (this.indents.length >= MAXINDENT) {
        this.parserError("IndentationError", "too many levels of indentation", 1, 0);
      }
      if (altcol <= altTop) this.tabError();
      this.indents.push(col);
      this.altIndents.push(altcol);
      this.pushBare(INDENT);
    } else {
      let dedents = 0;
      while (this.indents.length > 1 && col < (this.indents.at(-1) as number)) {
        this.indents.pop();
        this.altIndents.pop();
        dedents++;
      }
      if (col !== this.indents.at(-1)) {
        const width = this.chars(this.lineStart, this.lineEnd()) + 1;
        this.parserError(
          "IndentationError",
          "unindent does not match any outer indentation level",
          width,
          -1,
        );
      }
      if (altcol !== this.altIndents.at(-1)) this.tabError();
      for (let i = 0; i < dedents; i++) this.pushBare(DEDENT);
    }
  }

  tabError(): never {
    this.parserError("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0);
  }

  lineEnd(): number {
    const end = this.src.indexOf("\n", this.lineStart);
    return end < 0 ? this.src.length : end;
  }

  /** Behind a backslash. */
  continuation(withinToken = true): void {
    const c = this.src[this.pos];
    if (c === "\n") {
      this.pos++;
      if (this.pos < this.src.length) {
        this.newline(withinToken);
        return;
      }
      this.eofBehindBackslash();
    }
    // Counted from the start of the buffer, but no further than the quoted text goes. The end is no character to read.
    const read = c === undefined ? 0 : 1;
    const column = this.chars(this.text.lineStarts[this.bufLine - 1] ?? 0, this.pos) + read;
    const limit = [...(this.quoted() ?? "")].length + 1;
    this.parserError(
      "SyntaxError",
      "unexpected character after line continuation character",
      Math.min(column, limit),
      0,
    );
  }

  eofBehindBackslash(): never {
    this.atEof = true;
    const open = this.brackets.at(-1);
    if (open !== undefined) this.fail(unclosed(this.text, open, this.line));
    const offset = this.chars(this.lineStart, this.pos);
    this.parserError("SyntaxError", "unexpected EOF while parsing", offset, -1);
  }

  normal(): boolean {
    const src = this.src;
    if (this.atbol) {
      this.atbol = false;
      this.indentation();
    }
    // A NEWLINE begins with the comment before it.
    let comment = -1;
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (c === 32 || c === 9 || c === 12) this.pos++;
      else if (c === 35) {
        if (comment < 0) comment = this.pos;
        const end = src.indexOf("\n", this.pos);
        this.pos = end < 0 ? src.length : end;
      } else if (c === 92) {
        this.pos++;
        this.continuation();
      } else if (c === 10 && (this.brackets.length > 0 || this.blank())) {
        this.pos++;
        comment = -1;
        // At the end the line counter stays on the last line.
        if (this.pos >= src.length) continue;
        this.newline();
        if (this.brackets.length === 0) {
          this.indentation();
        }
      } else break;
    }
    const start = this.pos;
    if (start >= src.length) return this.endOfInput();
    const c = src.charCodeAt(start);
    if (c === 10) {
      this.pos++;
      this.push(NEWLINE, comment >= 0 ? comment : start);
      if (this.pos < src.length) this.newline();
      this.atbol = true;
      return true;
    }
    if (isIdentStart(c)) return this.name(start);
    if (c >= 48 && c <= 57) return this.number(start);
    if (c === 46) {
      const d = src.charCodeAt(start + 1);
      if (d >= 48 && d <= 57) {
        this.pos++;
        return this.fraction(start);
      }
    }
    if (c === 34 || c === 39) return this.string(start, start);
    return this.operator(start);
  }

  /** Nothing but blanks since the last NEWLINE. */
  blank(): boolean {
    const last = this.tokens.at(-1);
    return last === undefined || last.type === NEWLINE || last.type === DEDENT || last.type === INDENT;
  }

  endOfInput(): boolean {
    const open = this.brackets.at(-1);
    if (open !== undefined) {
      this.atEof = true;
      this.fail(unclosed(this.text, open, this.line));
    }
    // The last line may have no end: supply one.
    let supplied = false;
    if (!this.blank()) {
      this.pushBare(NEWLINE);
      supplied = true;
    }
    this.pos = this.src.length;
    while (this.indents.length > 1) {
      this.indents.pop();
      this.altIndents.pop();
      this.pushBare(DEDENT);
      supplied = false;
    }
    if (this.single && this.tokens.length > 0 && !supplied) this.pushBare(NEWLINE);
    this.pushBare(ENDMARKER);
    this.atEof = true;
    return false;
  }

  // ---- names

  name(start: number): boolean {
    const src = this.src;
    let sawB = false;
    let sawU = false;
    let sawR = false;
    let sawF = false;
    for (;;) {
      const c = src[this.pos];
      if (!(sawB || sawU || sawF) && (c === "b" || c === "B")) sawB = true;
      else if (!(sawB || sawU || sawR || sawF) && (c === "u" || c === "U")) sawU = true;
      else if (!(sawR || sawU) && (c === "r" || c === "R")) sawR = true;
      else if (!(sawF || sawB || sawU) && (c === "f" || c === "F")) sawF = true;
      else break;
      this.pos++;
      const quote = src[this.pos];
      if (quote === '"' || quote === "'") {
        return sawF ? this.fstringStart(start, sawR) : this.string(start, this.pos);
      }
    }
    let nonAscii = false;
    for (;;) {
      const c = src.charCodeAt(this.pos);
      if (isIdentPart(c)) {
        if (c >= 128) nonAscii = true;
        this.pos++;
      } else break;
    }
    if (nonAscii) this.verifyIdentifier(start);
    this.push(NAME, start);
    const token = this.tokens.at(-1) as Token;
    if (KEYWORDS.has(token.text)) token.type = KEYWORD;
    else if (nonAscii) token.text = token.text.normalize("NFKC");
    return true;
  }

  /** CPython: `verify_identifier`. */
  verifyIdentifier(start: number): void {
    let at = start;
    for (const ch of this.src.slice(start, this.pos)) {
      const c = ch.codePointAt(0) ?? 0;
      const valid = at === start ? isIdentifierStart(c) : isIdentifierPart(c);
      at += ch.length;
      if (!valid) {
        this.pos = at;
        const hex = c.toString(16).toUpperCase().padStart(4, "0");
        if (isPrintable(c)) this.syntaxError(`invalid character '${ch}' (U+${hex})`);
        this.syntaxError(`invalid non-printable character U+${hex}`);
      }
    }
  }

  // ---- numbers

  digit(): boolean {
    const c = this.src.charCodeAt(this.pos);
    return c >= 48 && c <= 57;
  }

  /** Digits with single underscores between them. CPython: `tok_decimal_tail`. */
  decimalTail(): void {
    for (;;) {
      while (this.digit()) this.pos++;
      if (this.src[this.pos] !== "_") return;
      this.pos++;
      if (!this.digit()) this.syntaxError("invalid decimal literal");
    }
  }

  /** What follows a number must not look like its continuation. CPython: `verify_end_of_number`. */
  verifyEnd(kind: string): void {
    const rest = this.src.slice(this.pos, this.pos + 5);
    if (/^(?:if|in|is|(?:and|else|for|or|not)(?![A-Za-z0-9_\x80-\uffff]))/.test(rest)) {
      this.warn(`invalid ${kind} literal`, this.line);
      return;
    }
    const c = this.src.charCodeAt(this.pos);
    if (c < 128 && isIdentPart(c)) this.syntaxError(`invalid ${kind} literal`);
  }

  radix(start: number, digits: RegExp, kind: string): boolean {
    this.pos = start + 2;
    const src = this.src;
    for (;;) {
      if (src[this.pos] === "_") this.pos++;
      const c = src[this.pos] ?? "";
      if (!digits.test(c)) {
        if (/^[0-9]$/.test(c)) {
          this.pos++;
          this.syntaxError(`invalid digit '${c}' in ${kind} literal`);
        }
        this.syntaxError(`invalid ${kind} literal`);
      }
      while (digits.test(src[this.pos] ?? "")) this.pos++;
      if (src[this.pos] !== "_") break;
    }
    const c = src[this.pos] ?? "";
    if (kind !== "hexadecimal" && /^[0-9]$/.test(c)) {
      this.pos++;
      this.syntaxError(`invalid digit '${c}' in ${kind} literal`);
    }
    this.verifyEnd(kind);
    this.push(NUMBER, start);
    return true;
  }

  number(start: number): boolean {
    const src = this.src;
    if (src[start] === "0") {
      const c = src[start + 1];
      if (c === "x" || c === "X") return this.radix(start, /^[0-9a-fA-F]$/, "hexadecimal");
      if (c === "o" || c === "O") return this.radix(start, /^[0-7]$/, "octal");
      if (c === "b" || c === "B") return this.radix(start, /^[01]$/, "binary");
      this.pos++;
      let nonzero = false;
      for (;;) {
        if (src[this.pos] === "_") {
          this.pos++;
          if (!this.digit()) this.syntaxError("invalid decimal literal");
        }
        if (src[this.pos] !== "0") break;
        this.pos++;
      }
      const zerosEnd = this.pos + 1;
      if (this.digit()) {
        nonzero = true;
        this.decimalTail();
      }
      const d = src[this.pos];
      if (d === ".") {
        this.pos++;
        return this.fraction(start);
      }
      if (d === "e" || d === "E") return this.exponent(start);
      if (d === "j" || d === "J") return this.imaginary(start);
      if (nonzero) {
        this.syntaxError(
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
          this.chars(this.lineStart, start) + 1,
          this.chars(this.lineStart, zerosEnd),
        );
      }
      this.verifyEnd("decimal");
      this.push(NUMBER, start);
      return true;
    }
    this.decimalTail();
    const c = src[this.pos];
    if (c === ".") {
      this.pos++;
      return this.fraction(start);
    }
    if (c === "e" || c === "E") return this.exponent(start);
    if (c === "j" || c === "J") return this.imaginary(start);
    this.verifyEnd("decimal");
    this.push(NUMBER, start);
    return true;
  }

  /** Behind the point. */
  fraction(start: number): boolean {
    if (this.digit()) this.decimalTail();
    const c = this.src[this.pos];
    if (c === "e" || c === "E") return this.exponent(start);
    if (c === "j" || c === "J") return this.imaginary(start);
    this.verifyEnd("decimal");
    this.push(NUMBER, start);
    return true;
  }

  exponent(start: number): boolean {
    const src = this.src;
    const mark = this.pos;
    this.pos++;
    const sign = src[this.pos];
    if (sign === "+" || sign === "-") {
      this.pos++;
      if (!this.digit()) this.syntaxError("invalid decimal literal");
    } else if (!this.digit()) {
      this.pos = mark;
      this.verifyEnd("decimal");
      this.push(NUMBER, start);
      return true;
    }
    this.decimalTail();
    const c = src[this.pos];
    if (c === "j" || c === "J") return this.imaginary(start);
    this.verifyEnd("decimal");
    this.push(NUMBER, start);
    return true;
  }

  imaginary(start: number): boolean {
    this.pos++;
    this.verifyEnd("imaginary");
    this.push(NUMBER, start);
    return true;
  }

  // ---- strings

  /** `start` is the prefix, `quoteAt` the quote. */
  string(start: number, quoteAt: number): boolean {
    const src = this.src;
    const quote = src[quoteAt] as string;
    const startLine = this.line;
    const startLineStart = this.lineStart;
    const triple = src.startsWith(quote.repeat(3), quoteAt);
    const size = triple ? 3 : 1;
    this.pos = quoteAt + size;
    let escapedQuote = false;
    for (;;) {
      const c = src[this.pos];
      if (c === undefined || (size === 1 && c === "\n")) {
        this.unterminatedString(start, startLine, startLineStart, quote, size, escapedQuote);
      }
      this.pos++;
      if (c === "\n") {
        if (this.pos < src.length) this.newline(true);
      } else if (c === "\\") {
        const d = src[this.pos];
        if (d === quote) escapedQuote = true;
        if (d !== undefined) this.pos++;
        if (d === "\n" && this.pos < src.length) this.newline(true);
      } else if (c === quote) {
        if (size === 1) break;
        if (src[this.pos] === quote && src[this.pos + 1] === quote) {
          this.pos += 2;
          break;
        }
      }
    }
    this.push(STRING, start, startLine, startLineStart);
    return true;
  }

  unterminatedString(
    start: number,
    startLine: number,
    startLineStart: number,
    quote: string,
    size: number,
    escapedQuote: boolean,
  ): never {
    const detected = this.line;
    this.atEof = this.pos >= this.src.length;
    const mode = this.modes.at(-1);
    this.pos = start + 1;
    this.line = startLine;
    this.lineStart = startLineStart;
    if (mode !== undefined && mode.quote === quote.repeat(size)) this.syntaxError("f-string: expecting '}'");
    if (size === 3)
      this.syntaxError(`unterminated triple-quoted string literal (detected at line ${detected})`);
    const hint = escapedQuote ? "; perhaps you escaped the end quote?" : "";
    this.syntaxError(`unterminated string literal (detected at line ${detected})${hint}`);
  }

  fstringStart(start: number, raw: boolean): boolean {
    const quote = this.src[this.pos] as string;
    const triple = this.src.startsWith(quote.repeat(3), this.pos);
    this.pos += triple ? 3 : 1;
    if (this.modes.length + 1 >= MAXFSTRINGLEVEL) this.syntaxError("too many nested f-strings");
    this.push(FSTRING_START, start);
    this.modes.push({
      quote: triple ? quote.repeat(3) : quote,
      raw,
      start,
      startLine: this.line,
      inText: true,
      curlyDepth: 0,
      exprStartDepth: -1,
      inFormatSpec: false,
    });
    return true;
  }

  /** Enters an expression at a `{`. */
  openField(mode: FStringMode): void {
    mode.curlyDepth++;
    mode.exprStartDepth++;
    if (mode.exprStartDepth >= MAX_EXPR_NESTING) this.syntaxError("f-string: expressions nested too deeply");
    mode.inText = false;
  }

  /** CPython: `tok_get_fstring_mode`. */
  fstringText(mode: FStringMode): void {
    const src = this.src;
    if (src[this.pos] === "{" && src[this.pos + 1] !== "{") {
      this.openField(mode);
      this.operator(this.pos, true);
      return;
    }
    if (src.startsWith(mode.quote, this.pos)) {
      const start = this.pos;
      this.pos += mode.quote.length;
      this.push(FSTRING_END, start);
      this.modes.pop();
      return;
    }
    const start = this.pos;
    const startLine = this.line;
    const startLineStart = this.lineStart;
    let unicodeEscape = false;
    const middle = (): void => this.push(FSTRING_MIDDLE, start, startLine, startLineStart);
    for (;;) {
      if (src.startsWith(mode.quote, this.pos)) {
        middle();
        return;
      }
      const c = src[this.pos];
      const inFormatSpec = mode.inFormatSpec && mode.exprStartDepth >= 0;
      if (c === undefined || (mode.quote.length === 1 && c === "\n")) {
        if (inFormatSpec && c === "\n") {
          mode.inText = false;
          mode.inFormatSpec = false;
          middle();
          return;
        }
        this.unterminatedFString(mode);
      }
      this.pos++;
      if (c === "\n") {
        if (this.pos < src.length) this.newline(true);
      } else if (c === "{") {
        if (src[this.pos] !== "{" || inFormatSpec) {
          this.pos--;
          middle();
          this.openField(mode);
          this.operator(this.pos, true);
        } else {
          middle();
          this.skipDoubled();
        }
        return;
      } else if (c === "}") {
        if (unicodeEscape) {
          middle();
          return;
        }
        if (src[this.pos] === "}" && !inFormatSpec && mode.curlyDepth === 0) {
          middle();
          this.skipDoubled();
        } else {
          this.pos--;
          mode.inText = false;
          middle();
        }
        return;
      } else if (c === "\\") {
        const d = src[this.pos];
        if (d === "{" || d === "}") {
          if (!mode.raw) this.warn(`invalid escape sequence '\\${d}'`, this.line);
          continue;
        }
        if (d !== undefined) {
          this.pos++;
          if (d === "\n" && this.pos < src.length) this.newline(true);
          if (d === "N" && !mode.raw && src[this.pos] === "{") {
            this.pos++;
            unicodeEscape = true;
          }
        }
      }
    }
  }

  /** The second brace belongs to the token's place, not to its text. */
  skipDoubled(): void {
    this.pos++;
    const token = this.tokens.at(-1) as Token;
    token.endCol++;
    token.cur = this.pos;
  }

  unterminatedFString(mode: FStringMode): never {
    const detected = this.line;
    this.atEof = this.pos >= this.src.length;
    this.pos = mode.start + 1;
    this.line = mode.startLine;
    this.lineStart = this.text.lineStarts[mode.startLine - 1] ?? 0;
    const triple = mode.quote.length === 3 ? "triple-quoted " : "";
    this.syntaxError(`unterminated ${triple}f-string literal (detected at line ${detected})`);
  }

  // ---- operators

  operator(start: number, fieldOpened = false): boolean {
    const src = this.src;
    const c = src[start] as string;
    const mode = this.modes.at(-1);
    if (mode !== undefined && c === ":" && mode.exprStartDepth >= 0) {
      if (mode.curlyDepth - 1 === mode.exprStartDepth) {
        mode.inText = true;
        mode.inFormatSpec = true;
        this.pos = start + 1;
        this.push(OP, start);
        return true;
      }
    }
    const three = src.slice(start, start + 3);
    if (THREE.has(three)) {
      this.pos = start + 3;
      this.push(OP, start);
      return true;
    }
    const two = src.slice(start, start + 2);
    if (TWO.has(two)) {
      this.pos = start + 2;
      this.push(OP, start);
      return true;
    }
    this.pos = start + 1;
    switch (c) {
      case "(":
      case "[":
      case "{":
        if (this.brackets.length >= MAXLEVEL) this.syntaxError("too many nested parentheses");
        this.brackets.push({ char: c, lineno: this.line, col: this.byteCol(this.lineStart, start) });
        if (mode !== undefined && !fieldOpened) mode.curlyDepth++;
        break;
      case ")":
      case "]":
      case "}":
        this.closeBracket(c, mode);
        break;
      default: {
        const code = src.codePointAt(start) ?? 0;
        if (code > 0xffff) this.pos++;
        if (!isPrintable(code)) {
          this.syntaxError(
            `invalid non-printable character U+${code.toString(16).toUpperCase().padStart(4, "0")}`,
          );
        }
      }
    }
    this.push(OP, start);
    return true;
  }

  closeBracket(c: string, mode: FStringMode | undefined): void {
    if (mode !== undefined && mode.curlyDepth === 0 && c === "}") {
      this.syntaxError("f-string: single '}' is not allowed");
    }
    const open = this.brackets.pop();
    if (open === undefined) this.syntaxError(`unmatched '${c}'`);
    const expected = open.char === "(" ? ")" : open.char === "[" ? "]" : "}";
    if (c !== expected) {
      if (mode !== undefined && open.char === "{" && mode.curlyDepth - 1 === mode.exprStartDepth) {
        this.syntaxError(`f-string: unmatched '${c}'`);
      }
      const where = open.lineno === this.line ? "" : ` on line ${open.lineno}`;
      this.syntaxError(
        `closing parenthesis '${c}' does not match opening parenthesis '${open.char}'${where}`,
      );
    }
    if (mode === undefined) return;
    mode.curlyDepth--;
    if (mode.curlyDepth < 0) this.syntaxError(`f-string: unmatched '${c}'`);
    if (c === "}" && mode.curlyDepth === mode.exprStartDepth) {
      mode.exprStartDepth--;
      mode.inText = true;
      mode.inFormatSpec = false;
    }
  }
}

function isIdentStart(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;
}

function isIdentPart(c: number): boolean {
  return isIdentStart(c) || (c >= 48 && c <= 57);
}

/** CPython: `raise_unclosed_parentheses_error`. */
export function unclosed(
  text: SourceText,
  open: { char: string; lineno: number; col: number },
  currentLine: number,
): PythonSyntaxError {
  return {
    type: "SyntaxError",
    msg: `'${open.char}' was never closed`,
    filename: text.filename,
    lineno: open.lineno,
    offset: text.charColumn(open.lineno, open.col) + 1,
    end_lineno: open.lineno,
    end_offset: 0,
    text:
      text.fileBacked || currentLine === open.lineno ? text.lineWithEnd(open.lineno) : text.line(open.lineno),
  };
}
