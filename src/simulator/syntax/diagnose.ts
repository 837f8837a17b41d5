/**
 * What is wrong with a refused program, in CPython's words and at CPython's place.
 *
 * CPython parses twice (`Parser/pegen.c`, `_PyPegen_run_parser`): first without the rules that describe mistakes, then,
 * if that fails, with them. If none of them matches, the complaint is "invalid syntax" at the last token that the first
 * pass looked at. This reads `grammar.ts` in the same way and remembers how far it looked, since that decides both
 * the place and whether an error of the tokenizer is met at all.
 *
 * Longer than other files because reading the grammar, matching it and wording the complaint share one state.
 */

import type { Expr } from "./ast.ts";
import { CompileError, type PythonSyntaxError, type SourceText, utf8Length } from "./errors.ts";
import { GRAMMAR } from "./grammar.ts";
import { GiveUp } from "./parser-base.ts";
import { StmtParser } from "./parser-stmt.ts";
import {
  DEDENT,
  ENDMARKER,
  ERRORTOKEN,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  INDENT,
  KEYWORD,
  NAME,
  NEWLINE,
  NUMBER,
  OP,
  STRING,
  type Token,
  type TokenStream,
  unclosed,
} from "./tokenizer.ts";

const TOKEN_TYPES: Record<string, number> = {
  NAME,
  NUMBER,
  STRING,
  NEWLINE,
  INDENT,
  DEDENT,
  ENDMARKER,
  FSTRING_START,
  FSTRING_MIDDLE,
  FSTRING_END,
};
const SOFT_KEYWORDS = ["_", "case", "match", "type"];

// ---- the grammar, read once

type Item =
  | { kind: "token"; text: string; soft: boolean }
  | { kind: "type"; type: number }
  | { kind: "softkeyword" }
  | { kind: "rule"; name: string; rule: Rule | null }
  | { kind: "group"; alternatives: Alternative[] }
  | { kind: "optional"; item: Item }
  | { kind: "repeat"; item: Item; atLeast: number }
  | { kind: "gather"; separator: Item; item: Item }
  | { kind: "ahead"; item: Item; positive: boolean }
  | { kind: "forced"; item: Item }
  | { kind: "cut" };

interface Alternative {
  items: { item: Item; name: string }[];
  action: string;
  /** It is a single rule that describes mistakes. */
  invalid: boolean;
}

interface Rule {
  name: string;
  withoutInvalid: boolean;
  memo: boolean;
  alternatives: Alternative[];
  id: number;
}

let rules: Map<string, Rule> | null = null;

function grammar(): Map<string, Rule> {
  if (rules !== null) return rules;
  rules = new Map();
  const joined = GRAMMAR.replace(/\n[ ]+/g, " ");
  for (const line of joined.split("\n")) {
    const match = /^(\*?)([a-z_]+): (.*)$/.exec(line);
    if (match === null) continue;
    const [, star, name = "", bodyText = ""] = match;
    rules.set(name, {
      name,
      withoutInvalid: name.endsWith("_without_invalid"),
      memo: star === "*",
      alternatives: new GrammarReader(bodyText).alternatives(),
      id: rules.size,
    });
  }
  return rules;
}

class GrammarReader {
  readonly text: string;
  pos = 0;

  constructor(text: string) {
    this.text = text;
  }

  skip(): void {
    while (this.text[this.pos] === " ") this.pos++;
  }

  alternatives(): Alternative[] {
    const list = [this.alternative()];
    for (this.skip(); this.text[this.pos] === "|"; this.skip()) {
      this.pos++;
      list.push(this.alternative());
    }
    return list;
  }

  alternative(): Alternative {
    const items: Alternative["items"] = [];
    let action = "";
    for (;;) {
      this.skip();
      const c = this.text[this.pos];
      if (c === undefined || c === "|" || c === ")") break;
      if (c === "{") {
        // The complaint reaches to the last brace before the next alternative.
        const rest = this.text.slice(this.pos);
        const end = /\}(?= *(\||$))/.exec(rest)?.index ?? rest.length;
        action = rest.slice(1, end);
        this.pos += end + 1;
        continue;
      }
      const named = /^([a-z])=/.exec(this.text.slice(this.pos, this.pos + 2));
      if (named !== null) this.pos += 2;
      items.push({ item: this.item(), name: named?.[1] ?? "" });
    }
    const only = items[0]?.item;
    const invalid = items.length === 1 && only?.kind === "rule" && only.name.startsWith("invalid_");
    return { items, action, invalid };
  }

  item(): Item {
    this.skip();
    const c = this.text[this.pos];
    if (c === "&" && this.text[this.pos + 1] === "&") {
      this.pos += 2;
      return { kind: "forced", item: this.suffixed() };
    }
    if (c === "&" || c === "!") {
      this.pos++;
      return { kind: "ahead", item: this.suffixed(), positive: c === "&" };
    }
    if (c === "~") {
      this.pos++;
      return { kind: "cut" };
    }
    return this.suffixed();
  }

  suffixed(): Item {
    const item = this.atom();
    const c = this.text[this.pos];
    if (c === "?") {
      this.pos++;
      return { kind: "optional", item };
    }
    if (c === "*" || c === "+") {
      this.pos++;
      return { kind: "repeat", item, atLeast: c === "+" ? 1 : 0 };
    }
    if (c === ".") {
      this.pos++;
      const element = this.atom();
      this.pos++;
      return { kind: "gather", separator: item, item: element };
    }
    return item;
  }

  atom(): Item {
    this.skip();
    const c = this.text[this.pos];
    if (c === "(") {
      this.pos++;
      const alternatives = this.alternatives();
      this.skip();
      this.pos++;
      return { kind: "group", alternatives };
    }
    if (c === "'" || c === '"') {
      const end = this.text.indexOf(c, this.pos + 1);
      const text = this.text.slice(this.pos + 1, end);
      this.pos = end + 1;
      return { kind: "token", text, soft: c === '"' };
    }
    const word = /^[A-Za-z_]+/.exec(this.text.slice(this.pos))?.[0] ?? "";
    this.pos += word.length;
    if (word === "SOFT_KEYWORD") return { kind: "softkeyword" };
    const type = TOKEN_TYPES[word];
    if (type !== undefined) return { kind: "type", type };
    return { kind: "rule", name: word, rule: null };
  }
}

// ---- parsing

/** A matched part: tokens `start` up to but not including `end`. */
interface Range {
  start: number;
  end: number;
  /** The rule that matched, if it was one. */
  rule: string;
}

class Pass {
  readonly source: SourceText;
  readonly stream: TokenStream;
  readonly tokens: readonly Token[];
  callInvalid: boolean;
  pos = 0;
  /** One more than the index of the last token looked at. */
  fill = 1;
  readonly memo = new Map<number, number>();

  constructor(source: SourceText, stream: TokenStream, callInvalid: boolean) {
    this.source = source;
    this.stream = stream;
    this.tokens = stream.tokens;
    this.callInvalid = callInvalid;
  }

  /** The current token; meeting an error of the tokenizer raises it. */
  token(): Token {
    if (this.pos >= this.fill) this.fill = this.pos + 1;
    const t = this.tokens[this.pos] as Token;
    if (t.type === ERRORTOKEN) throw new TokenizerFault();
    return t;
  }

  rule(rule: Rule): boolean {
    const start = this.pos;
    const key = rule.memo ? rule.id * 0x1000000 + start : -1;
    if (rule.memo) {
      const known = this.memo.get(key);
      if (known !== undefined) {
        if (known < 0) return false;
        this.pos = known;
        return true;
      }
    }
    const callInvalid = this.callInvalid;
    if (rule.withoutInvalid) this.callInvalid = false;
    const matched = this.alternatives(rule.alternatives);
    this.callInvalid = callInvalid;
    if (!matched) this.pos = start;
    if (rule.memo) this.memo.set(key, matched ? this.pos : -1);
    return matched;
  }

  alternatives(list: readonly Alternative[]): boolean {
    const start = this.pos;
    for (const alternative of list) {
      // Only alternatives that consist of such a rule are kept for the second pass; CPython runs others always.
      if (alternative.invalid && !this.callInvalid) continue;
      const outcome = this.alternative(alternative);
      if (outcome === "match") return true;
      this.pos = start;
      if (outcome === "cut") return false;
    }
    return false;
  }

  alternative(alternative: Alternative): "match" | "fail" | "cut" {
    let cut = false;
    let bound: Record<string, Range> | null = null;
    const start = this.pos;
    for (const { item, name } of alternative.items) {
      const before = this.pos;
      if (item.kind === "cut") {
        cut = true;
        continue;
      }
      if (!this.item(item)) return cut ? "cut" : "fail";
      if (name !== "") {
        bound ??= {};
        bound[name] = { start: before, end: this.pos, rule: item.kind === "rule" ? item.name : "" };
      }
    }
    if (alternative.action !== "" && !this.act(alternative.action, bound ?? {}, start)) return "fail";
    return "match";
  }

  item(item: Item): boolean {
    switch (item.kind) {
      case "token": {
        const t = this.token();
        if (t.text !== item.text) return false;
        if (item.soft ? t.type !== NAME : t.type !== OP && t.type !== KEYWORD) return false;
        this.pos++;
        return true;
      }
      case "type": {
        const t = this.token();
        if (t.type !== item.type) return false;
        // A number may be too long to convert.
        if (t.type === NUMBER && t.text.length > 4300)
          new StmtParser(this.source, this.stream, []).literals.number(t);
        this.pos++;
        return true;
      }
      case "softkeyword": {
        const t = this.token();
        // CPython compares only as many characters as the name has, so that `c` or `ty` pass, too.
        if (t.type !== NAME || !SOFT_KEYWORDS.some((word) => word.startsWith(t.text))) return false;
        this.pos++;
        return true;
      }
      case "rule":
        item.rule ??= grammar().get(item.name) ?? null;
        if (item.rule === null) throw new Error(`the grammar has no rule ${item.name}`);
        return this.rule(item.rule);
      case "group":
        return this.alternatives(item.alternatives);
      case "optional":
        this.item(item.item);
        return true;
      case "repeat": {
        let n = 0;
        for (let before = this.pos; this.item(item.item) && this.pos > before; before = this.pos) n++;
        return n >= item.atLeast;
      }
      case "gather": {
        if (!this.item(item.item)) return false;
        for (;;) {
          const before = this.pos;
          if (!this.item(item.separator) || !this.item(item.item)) {
            this.pos = before;
            return true;
          }
        }
      }
      case "ahead": {
        const before = this.pos;
        const matched = this.item(item.item);
        this.pos = before;
        return matched === item.positive;
      }
      case "forced": {
        if (this.item(item.item)) return true;
        const wanted = item.item.kind === "token" ? item.item.text : "";
        throw this.knownLocation(this.atToken(this.token()), `expected '${wanted}'`);
      }
      case "cut":
        return true;
    }
  }

  // ---- places

  atToken(t: Token): Place {
    return { lineno: t.lineno, col: t.col, endLineno: t.endLineno, endCol: t.endCol };
  }

  /** The place of a matched part: of its tree if it is an expression, for parentheses are not part of those. */
  place(range: Range): Place {
    const isList = range.rule === "star_named_expressions" || range.rule.includes("param");
    const e = isList ? null : this.expression(range);
    if (e !== null) {
      return { lineno: e.lineno, col: e.col_offset, endLineno: e.end_lineno, endCol: e.end_col_offset };
    }
    const first = this.tokens[range.start] as Token;
    let end = range.end - 1;
    // The comma behind a list's last element, or behind a parameter, does not count.
    if (isList && end > range.start && (this.tokens[end] as Token).text === ",") end--;
    const last = this.tokens[end] as Token;
    return { lineno: first.lineno, col: first.col, endLineno: last.endLineno, endCol: last.endCol };
  }

  expression(range: Range): Expr | null {
    const end = this.tokens[range.end - 1] as Token;
    const tokens = [...this.tokens.slice(range.start, range.end), { ...end, type: ENDMARKER, text: "" }];
    const parser = new StmtParser(this.source, { ...this.stream, tokens }, []);
    try {
      const e = parser.isKeyword("yield") ? parser.yieldExpr() : parser.slicesOrStar();
      return parser.tok.type === ENDMARKER ? e : null;
    } catch (e) {
      if (e instanceof GiveUp || e instanceof CompileError) return null;
      throw e;
    }
  }

  // ---- complaints

  /** CPython: `_PyPegen_raise_error_known_location`, columns in bytes from 0, -1 for none. */
  raise(
    type: PythonSyntaxError["type"],
    msg: string,
    lineno: number,
    offset: number,
    endLineno: number,
    endOffset: number,
  ): CompileError {
    const text = this.quoted(lineno);
    // Both columns are counted in the first line's text, as CPython does.
    const convert = (bytes: number): number => (bytes <= 0 ? bytes : charsInBytes(text ?? "", bytes));
    return new CompileError({
      type,
      msg,
      filename: this.source.filename,
      lineno,
      offset: convert(offset),
      end_lineno: endLineno,
      end_offset: convert(endOffset),
      text,
    });
  }

  /** The line to quote: from the file, or from what CPython's tokenizer holds in its buffer. */
  quoted(lineno: number): string | null {
    if (lineno === 0) return "";
    if (this.source.fileBacked) return this.source.lineWithEnd(lineno);
    const last = this.tokens[this.fill - 1] as Token;
    if (last.curLine > lineno) return this.source.line(lineno);
    const end = this.source.lineStarts[last.curLine] ?? this.source.source.length;
    return this.source.source.slice(this.source.lineStarts[last.bufLine - 1] ?? 0, end);
  }

  knownLocation(p: Place, msg: string): CompileError {
    return this.raise("SyntaxError", msg, p.lineno, p.col + 1, p.endLineno, p.endCol + 1);
  }

  /** CPython: `_PyPegen_raise_error`. */
  atTokenError(type: PythonSyntaxError["type"], msg: string, t: Token): CompileError {
    if (t.col < 0) {
      const last = this.tokens[this.fill - 1] as Token;
      const start = this.source.lineStarts[last.curLine - 1] ?? 0;
      let bytes = this.byteLength(start, last.cur);
      // At the end of a script's file nothing is left of its last line.
      if (bytes < 0 || (this.source.isScript && last.cur >= this.source.source.length)) bytes = 0;
      return this.raise(type, msg, t.lineno, bytes, t.endLineno, -1);
    }
    return this.raise(type, msg, t.lineno, t.col + 1, t.endLineno, t.endCol < 0 ? -1 : t.endCol + 1);
  }

  byteLength(from: number, to: number): number {
    if (this.source.isAscii) return to - from;
    let bytes = 0;
    for (const ch of this.source.source.slice(from, to)) bytes += utf8Length(ch.codePointAt(0) ?? 0);
    return bytes;
  }

  /** An alternative of a mistake has matched. Gives false if it was none after all. */
  act(action: string, bound: Record<string, Range>, start: number): boolean {
    const colon = action.indexOf(": ");
    const [verb = "", ...names] = (colon < 0 ? action : action.slice(0, colon)).split(" ");
    const part = (i: number): Range => bound[names[i] ?? ""] ?? { start, end: start + 1, rule: "" };
    const words = (): string =>
      action.slice(colon + 2).replace(/([%$#])([ab])(?![a-z])/g, (_, sign: string, name: string) => {
        const range = bound[name] as Range;
        const first = this.tokens[range.start] as Token;
        if (sign === "#") return String(first.lineno);
        if (sign === "$") return first.text;
        const e = this.expression(range);
        return e === null ? "expression" : exprName(e);
      });
    switch (verb) {
      case "at":
        throw this.knownLocation(this.place(part(0)), words());
      case "range": {
        const a = this.place(part(0));
        const b = this.place(part(1));
        throw this.knownLocation({ ...a, endLineno: b.endLineno, endCol: b.endCol }, words());
      }
      case "from":
        throw this.startingFrom(part(0), words());
      case "last":
        throw this.atTokenError("SyntaxError", words(), this.tokens[this.fill - 1] as Token);
      case "next":
        throw this.atTokenError("SyntaxError", words(), this.token());
      case "indent":
        throw this.atTokenError("IndentationError", words(), this.tokens[this.fill - 1] as Token);
      case "key": {
        const p = this.place(part(0));
        throw this.raise("SyntaxError", words(), p.lineno, p.endCol, p.endLineno, 0);
      }
      case "patterns":
        throw this.knownLocation(this.place(this.positional(part(0))), words());
      case "keep":
        return true;
      case "target":
        return this.invalidTarget(names[0] ?? "", bound.a as Range);
      case "comma":
        return this.missingComma(part(0), part(1));
      case "legacy": {
        const name = (this.tokens[part(0).start] as Token).text;
        if (name !== "print" && name !== "exec") return false;
        const b = this.place(part(1));
        throw this.knownLocation(
          { ...this.place(part(0)), endLineno: b.endLineno, endCol: b.endCol },
          `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`,
        );
      }
      case "constraints": {
        const kind = this.expression(part(1))?.nodeType === "Tuple" ? "constraints" : "bound";
        throw this.startingFrom(part(0), `cannot use ${kind} with ${names[2]}`);
      }
      case "genexp":
        return this.genexpInCall(part(0), part(1));
      case "arguments":
        throw this.atTokenError(
          "SyntaxError",
          this.endsInUnpacking(part(0))
            ? "positional argument follows keyword argument unpacking"
            : "positional argument follows keyword argument",
          this.tokens[this.fill - 1] as Token,
        );
      case "adjacent":
        return this.adjacent(part(0), part(1));
      case "conversion":
        return this.conversion(part(0));
      case "strings":
        return this.strings(part(0));
      case "real":
        return this.complexPart(part(0), true);
      case "imaginary":
        return this.complexPart(part(0), false);
      default:
        throw new Error(`the grammar has no complaint ${verb}`);
    }
  }

  /** CPython: `RAISE_SYNTAX_ERROR_STARTING_FROM`. */
  startingFrom(range: Range, msg: string): CompileError {
    const p = this.place(range);
    const last = this.tokens[this.fill - 1] as Token;
    const end = this.byteLength(this.source.lineStarts[last.curLine - 1] ?? 0, last.cur);
    return this.raise("SyntaxError", msg, p.lineno, p.col + 1, last.curLine, end);
  }

  /** CPython: `RAISE_SYNTAX_ERROR_INVALID_TARGET`. */
  invalidTarget(kind: string, range: Range): boolean {
    const e = this.expression(range);
    const bad = e === null ? null : findInvalidTarget(e, kind);
    if (bad === null) {
      if (e !== null) return false;
      throw this.atTokenError("SyntaxError", "invalid syntax", this.tokens[this.fill - 1] as Token);
    }
    const verb = kind === "del" ? "delete" : "assign to";
    throw this.knownLocation(
      { lineno: bad.lineno, col: bad.col_offset, endLineno: bad.end_lineno, endCol: bad.end_col_offset },
      `cannot ${verb} ${exprName(bad)}`,
    );
  }

  /** Two expressions side by side, within brackets. */
  missingComma(a: Range, b: Range): boolean {
    const first = this.tokens[a.start] as Token;
    const single = a.end === a.start + 1 && first.type === NAME;
    if (single && (first.text === "print" || first.text === "exec")) return false;
    if ((this.tokens[this.pos - 1] as Token).level === 0) return false;
    const end = this.place(b);
    throw this.knownLocation(
      { ...this.place(a), endLineno: end.endLineno, endCol: end.endCol },
      "invalid syntax. Perhaps you forgot a comma?",
    );
  }

  /** CPython: `_PyPegen_nonparen_genexp_in_call`. */
  genexpInCall(args: Range, clauses: Range): boolean {
    const parts = this.splitArguments(args);
    if (parts.length <= 1) return false;
    const last = parts.at(-1) as Range;
    const end = this.place(clauses);
    throw this.knownLocation(
      { ...this.place(last), endLineno: end.endLineno, endCol: end.endCol },
      "Generator expression must be parenthesized",
    );
  }

  /** The top-level parts of an argument list. */
  splitArguments(range: Range): Range[] {
    const parts: Range[] = [];
    let depth = 0;
    let start = range.start;
    for (let i = range.start; i < range.end; i++) {
      const t = this.tokens[i] as Token;
      if (t.type !== OP) continue;
      if (t.text === "(" || t.text === "[" || t.text === "{") depth++;
      else if (t.text === ")" || t.text === "]" || t.text === "}") depth--;
      else if (t.text === "," && depth === 0 && !this.insideLambda(start, i)) {
        parts.push({ start, end: i, rule: "" });
        start = i + 1;
      }
    }
    if (start < range.end) parts.push({ start, end: range.end, rule: "" });
    return parts;
  }

  /** A comma between a lambda's parameters separates no arguments. */
  insideLambda(start: number, at: number): boolean {
    let open = 0;
    let depth = 0;
    for (let i = start; i < at; i++) {
      const t = this.tokens[i] as Token;
      if (t.type === KEYWORD && t.text === "lambda" && depth === 0) open++;
      if (t.type !== OP) continue;
      if (t.text === "(" || t.text === "[" || t.text === "{") depth++;
      else if (t.text === ")" || t.text === "]" || t.text === "}") depth--;
      else if (t.text === ":" && depth === 0 && open > 0) open--;
    }
    return open > 0;
  }

  /** Is the last keyword argument a `**`? CPython: `_PyPegen_arguments_parsing_error`. */
  endsInUnpacking(args: Range): boolean {
    return this.splitArguments(args).some((part) => (this.tokens[part.start] as Token).text === "**");
  }

  /** The positional patterns at the end of a class pattern's arguments. */
  positional(range: Range): Range {
    const parts = this.splitArguments(range);
    let first = parts.length - 1;
    while (first > 0 && (this.tokens[(parts[first - 1] as Range).start + 1] as Token).text !== "=") first--;
    return { start: (parts[first] ?? range).start, end: range.end, rule: "" };
  }

  // ---- errors that CPython's tree-building finds

  adjacent(bang: Range, name: Range): boolean {
    const a = this.tokens[bang.start] as Token;
    const b = this.tokens[name.start] as Token;
    if (a.end === b.start) return true;
    throw this.knownLocation(
      { ...this.atToken(a), endLineno: b.endLineno, endCol: b.endCol },
      "f-string: conversion type must come right after the exclamanation mark",
    );
  }

  conversion(range: Range): boolean {
    if (range.end === range.start) return true;
    const name = this.tokens[range.end - 1] as Token;
    if (name.text === "s" || name.text === "r" || name.text === "a") return true;
    throw this.knownLocation(
      this.atToken(name),
      `f-string: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`,
    );
  }

  strings(range: Range): boolean {
    const parser = new StmtParser(this.source, this.stream, []);
    let bytes: boolean | null = null;
    let field = 0;
    let raw = false;
    for (let i = range.start; i < range.end; i++) {
      const t = this.tokens[i] as Token;
      if (t.type === FSTRING_START) {
        field++;
        raw = /r/i.test(t.text);
      }
      if (t.type === FSTRING_END) field--;
      if (t.type === FSTRING_MIDDLE) parser.literals.fstringPart(t.text, raw, this.fstringEnd(i));
      if (field > 0 || (t.type !== STRING && t.type !== FSTRING_END)) continue;
      const isBytes = t.type === STRING && parser.literals.string(t).kind === "bytes";
      if (bytes !== null && bytes !== isBytes) {
        throw this.atTokenError(
          "SyntaxError",
          "cannot mix bytes and nonbytes literals",
          this.tokens[this.fill - 1] as Token,
        );
      }
      bytes = isBytes;
    }
    return true;
  }

  /** Text of an f-string is decoded when its end has been read. */
  fstringEnd(index: number): Token {
    let depth = 0;
    for (let i = index; i < this.tokens.length; i++) {
      const t = this.tokens[i] as Token;
      if (t.type === FSTRING_START) depth++;
      if (t.type === FSTRING_END && depth-- === 0) return t;
    }
    return this.tokens[index] as Token;
  }

  complexPart(range: Range, real: boolean): boolean {
    const t = this.tokens[range.start] as Token;
    const isComplex = /[jJ]$/.test(t.text);
    if (isComplex !== real) return true;
    throw this.knownLocation(
      this.atToken(t),
      real ? "real number required in complex literal" : "imaginary number required in complex literal",
    );
  }
}

interface Place {
  lineno: number;
  col: number;
  endLineno: number;
  endCol: number;
}

class TokenizerFault extends Error {}

/** How many characters the first bytes of a text hold, a cut one included. */
function charsInBytes(text: string, bytes: number): number {
  let seen = 0;
  let chars = 0;
  for (const ch of text) {
    if (seen >= bytes) return chars;
    seen += utf8Length(ch.codePointAt(0) ?? 0);
    chars++;
  }
  return seen < bytes ? chars + 1 : chars;
}

/** CPython: `_PyPegen_get_invalid_target`. */
function findInvalidTarget(e: Expr, kind: string): Expr | null {
  switch (e.nodeType) {
    case "List":
    case "Tuple":
      for (const item of e.elts) {
        const bad = findInvalidTarget(item, kind);
        if (bad !== null) return bad;
      }
      return null;
    case "Starred":
      return kind === "del" ? e : findInvalidTarget(e.value, kind);
    case "Compare":
      // `for x in …`: what precedes `in` is the target.
      if (kind === "for") return e.ops[0] === "In" ? findInvalidTarget(e.left, kind) : null;
      return e;
    case "Name":
    case "Subscript":
    case "Attribute":
      return null;
    default:
      return e;
  }
}

/** CPython: `_PyPegen_get_expr_name`. */
function exprName(e: Expr): string {
  switch (e.nodeType) {
    case "Attribute":
      return "attribute";
    case "Subscript":
      return "subscript";
    case "Starred":
      return "starred";
    case "Name":
      return "name";
    case "List":
      return "list";
    case "Tuple":
      return "tuple";
    case "Lambda":
      return "lambda";
    case "Call":
      return "function call";
    case "BoolOp":
    case "BinOp":
    case "UnaryOp":
      return "expression";
    case "GeneratorExp":
      return "generator expression";
    case "Yield":
    case "YieldFrom":
      return "yield expression";
    case "Await":
      return "await expression";
    case "ListComp":
      return "list comprehension";
    case "SetComp":
      return "set comprehension";
    case "DictComp":
      return "dict comprehension";
    case "Dict":
      return "dict literal";
    case "Set":
      return "set display";
    case "JoinedStr":
    case "FormattedValue":
      return "f-string expression";
    case "Constant":
      switch (e.value.kind) {
        case "none":
          return "None";
        case "true":
          return "True";
        case "false":
          return "False";
        case "ellipsis":
          return "ellipsis";
        default:
          return "literal";
      }
    case "Compare":
      return "comparison";
    case "IfExp":
      return "conditional expression";
    case "NamedExpr":
      return "named expression";
    case "Slice":
      return "slice";
  }
}

/** CPython: `_PyPegen_run_parser` from the first failure on. */
export function diagnose(
  source: SourceText,
  stream: TokenStream,
  mode: "exec" | "eval" | "single",
): CompileError {
  const startRule = grammar().get(
    mode === "exec" ? "file" : mode === "single" ? "interactive" : "eval",
  ) as Rule;
  const first = new Pass(source, stream, false);
  const firstError = run(first, startRule);
  // More lines could help if the first pass read to the very end. CPython: `_is_end_of_source`.
  const last = stream.tokens[first.fill - 1] as Token;
  const atEnd = last.cur >= source.source.length && last.col < 0;
  const incomplete = last.type === ERRORTOKEN ? stream.atEof : atEnd;
  const error = firstError ?? secondPass(first, startRule);
  return incomplete ? new CompileError({ ...error.error, incomplete: true }) : error;
}

function secondPass(first: Pass, startRule: Rule): CompileError {
  const { source, stream } = first;
  const lastToken = stream.tokens[first.fill - 1] as Token;
  const second = new Pass(source, stream, true);
  second.fill = first.fill;
  const secondError = run(second, startRule);
  if (secondError !== null) return secondError;
  if (lastToken.type === INDENT || lastToken.type === DEDENT) {
    const msg = lastToken.type === INDENT ? "unexpected indent" : "unexpected unindent";
    return second.atTokenError("IndentationError", msg, stream.tokens[second.fill - 1] as Token);
  }
  return laterTokenError(second, second.knownLocation(second.atToken(lastToken), "invalid syntax"));
}

/** One pass; the error it ends with, or null if it ended without one. */
function run(pass: Pass, rule: Rule): CompileError | null {
  try {
    pass.rule(rule);
    return null;
  } catch (e) {
    if (e instanceof TokenizerFault) return new CompileError(pass.stream.error as PythonSyntaxError);
    if (e instanceof CompileError) return laterTokenError(pass, e);
    // Nested too deeply to look into: the tokenizer's complaint, if it has one, or none in particular.
    if (e instanceof RangeError) {
      if (pass.stream.error !== null) return new CompileError(pass.stream.error);
      return pass.knownLocation(pass.atToken(pass.tokens[pass.fill - 1] as Token), "invalid syntax");
    }
    throw e;
  }
}

/** An error of the tokenizer further on in the file wins. CPython: `_PyPegen_tokenize_full_source_to_check_for_errors`. */
function laterTokenError(pass: Pass, error: CompileError): CompileError {
  const stream = pass.stream;
  if (stream.error === null || pass.fill >= stream.tokens.length) return error;
  if (stream.raisedByTokenizer) return stream.insideFString ? error : new CompileError(stream.error);
  const open = stream.openBracket;
  const current = pass.tokens[pass.fill - 1] as Token;
  if (open !== null && current.lineno > open.lineno && !stream.insideFString) {
    return new CompileError(unclosed(pass.source, open, (stream.tokens.at(-1) as Token).curLine));
  }
  return error;
}
