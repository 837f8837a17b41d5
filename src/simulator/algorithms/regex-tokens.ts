/** Regular expressions: the characters of an expression or a replacement, one by one, and what faults are. */
import { isidentifier } from "./unicode.ts";

/** `PatternError` with a place (null: none); or another exception. */
export class RegexFault {
  readonly type: "PatternError" | "ValueError" | "OverflowError" | "IndexError" | "unsupported";
  readonly msg: string;
  readonly pos: number | null;
  constructor(msg: string, pos: number | null, type: RegexFault["type"] = "PatternError") {
    this.msg = msg;
    this.pos = pos;
    this.type = type;
  }
}

export const MAXGROUPS = 1073741823;
export const DIGITS = "0123456789";
export const OCT = "01234567";
export const HEX = "0123456789abcdefABCDEF";
export const SIMPLE_ESCAPES: Readonly<Record<string, number>> = {
  "\\a": 7,
  "\\b": 8,
  "\\f": 12,
  "\\n": 10,
  "\\r": 13,
  "\\t": 9,
  "\\v": 11,
  "\\\\": 92,
};

export const isOneOf = (c: string | null, chars: string): boolean =>
  c !== null && c !== "" && chars.includes(c);
export const isLetter = (c: string): boolean => /^[A-Za-z]$/.test(c);
export const isAlpha = (c: string): boolean => /^\p{L}$/u.test(c);
export const lengthOf = (s: string): number => [...s].length;
export const isGroupNumber = (name: string): boolean => /^[0-9]+$/.test(name);

/** Single quotes as Python's repr would write a name in an error. */
export type Repr = (text: string) => string;

/** Characters, a backslash with the one behind it together. */
export class Tokenizer {
  readonly chars: readonly string[];
  readonly isText: boolean;
  readonly repr: Repr;
  index = 0;
  next: string | null = null;

  constructor(chars: readonly string[], isText: boolean, repr: Repr) {
    this.chars = chars;
    this.isText = isText;
    this.repr = repr;
    this.#advance();
  }
  #advance(): void {
    const c = this.chars[this.index];
    if (c === undefined) {
      this.next = null;
      return;
    }
    if (c !== "\\") {
      this.index++;
      this.next = c;
      return;
    }
    const escaped = this.chars[this.index + 1];
    if (escaped === undefined) throw new RegexFault("bad escape (end of pattern)", this.chars.length - 1);
    this.index += 2;
    this.next = c + escaped;
  }
  match(c: string): boolean {
    if (this.next !== c) return false;
    this.#advance();
    return true;
  }
  get(): string | null {
    const c = this.next;
    this.#advance();
    return c;
  }
  getWhile(n: number, chars: string): string {
    let text = "";
    for (let i = 0; i < n && isOneOf(this.next, chars); i++) text += this.get();
    return text;
  }
  getUntil(end: string, what: string): string {
    let text = "";
    for (;;) {
      const c = this.get();
      if (c === null) {
        if (text === "") throw this.error(`missing ${what}`);
        throw this.error(`missing ${end}, unterminated name`, lengthOf(text));
      }
      if (c === end) {
        if (text === "") throw this.error(`missing ${what}`, 1);
        return text;
      }
      text += c;
    }
  }
  tell(): number {
    return this.index - (this.next === null ? 0 : lengthOf(this.next));
  }
  seek(index: number): void {
    this.index = index;
    this.#advance();
  }
  error(msg: string, offset = 0): RegexFault {
    return new RegexFault(msg, this.tell() - offset);
  }
  checkGroupName(name: string, offset: number): void {
    const isBad = this.isText ? !isidentifier(name) : !/^[A-Za-z_][A-Za-z_0-9]*$/.test(name);
    if (isBad) throw this.error(`bad character in group name ${this.repr(name)}`, lengthOf(name) + offset);
  }
}

export function octalFault(s: Tokenizer, escape: string): RegexFault {
  return s.error(`octal escape value ${escape} outside of range 0-0o377`, escape.length);
}
