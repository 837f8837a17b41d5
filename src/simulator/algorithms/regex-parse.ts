/**
 * Regular expressions: from the text to a tree (Lib/re/_parser.py). Positions are counted in characters; a fault is
 * thrown as a `RegexFault`, which the module's functions turn into the Python exception that it names.
 */
import {
  DIGITS,
  HEX,
  isAlpha,
  isGroupNumber,
  isLetter,
  isOneOf,
  lengthOf,
  MAXGROUPS,
  OCT,
  octalFault,
  RegexFault,
  type Repr,
  SIMPLE_ESCAPES,
  Tokenizer,
} from "./regex-tokens.ts";

export const FLAG_IGNORECASE = 2;
export const FLAG_LOCALE = 4;
export const FLAG_MULTILINE = 8;
export const FLAG_DOTALL = 16;
export const FLAG_UNICODE = 32;
export const FLAG_VERBOSE = 64;
export const FLAG_DEBUG = 128;
export const FLAG_ASCII = 256;
export const TYPE_FLAGS = FLAG_ASCII | FLAG_LOCALE | FLAG_UNICODE;
export const MAXREPEAT = 4294967295;
/** Wider than any text. */
const MAXWIDTH = 2 ** 60;

export type Category = "digit" | "space" | "word";
export type SetItem =
  | { readonly op: "literal"; readonly c: number }
  | { readonly op: "range"; readonly lo: number; readonly hi: number }
  | { readonly op: "category"; readonly category: Category; readonly not: boolean };
export type Place = "beginning" | "beginning-string" | "end" | "end-string" | "boundary" | "non-boundary";
export type Node =
  | { readonly op: "literal"; readonly c: number }
  | { readonly op: "any" }
  | { readonly op: "in"; readonly negate: boolean; readonly items: readonly SetItem[] }
  | { readonly op: "at"; readonly place: Place }
  | { readonly op: "branch"; readonly items: readonly Sequence[] }
  | {
      readonly op: "group";
      readonly group: number | null;
      readonly add: number;
      readonly del: number;
      readonly body: Sequence;
    }
  | {
      readonly op: "repeat";
      readonly how: "max" | "min" | "possessive";
      readonly min: number;
      readonly max: number;
      readonly body: Sequence;
    }
  | { readonly op: "atomic"; readonly body: Sequence }
  | { readonly op: "ref"; readonly group: number }
  | { readonly op: "cond"; readonly group: number; readonly yes: Sequence; readonly no: Sequence | null }
  | { readonly op: "assert"; readonly behind: boolean; readonly not: boolean; readonly body: Sequence }
  | { readonly op: "fail" };
export type Sequence = readonly Node[];
/** Fewest and most characters. */
export type Width = readonly [number, number];

export interface ParsedRegex {
  readonly tree: Sequence;
  readonly flags: number;
  /** With group 0. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly widths: readonly (Width | null)[];
}

const SPECIAL = ".\\[{()*+?^$|";
const WHITESPACE = " \t\n\r\v\f";
const FLAGS: Readonly<Record<string, number>> = {
  i: FLAG_IGNORECASE,
  L: FLAG_LOCALE,
  m: FLAG_MULTILINE,
  s: FLAG_DOTALL,
  x: FLAG_VERBOSE,
  a: FLAG_ASCII,
  u: FLAG_UNICODE,
};
const category = (name: Category, not: boolean): Node => ({
  op: "in",
  negate: false,
  items: [{ op: "category", category: name, not }],
});
const CATEGORIES: Readonly<Record<string, Node>> = {
  "\\A": { op: "at", place: "beginning-string" },
  "\\b": { op: "at", place: "boundary" },
  "\\B": { op: "at", place: "non-boundary" },
  "\\d": category("digit", false),
  "\\D": category("digit", true),
  "\\s": category("space", false),
  "\\S": category("space", true),
  "\\w": category("word", false),
  "\\W": category("word", true),
  "\\Z": { op: "at", place: "end-string" },
};

/** `\x`, `\u`, `\U` with their digits: the character; null for another escape. */
function numericEscape(s: Tokenizer, escape: string): number | null {
  const kind = escape[1] as string;
  const digits = kind === "x" ? 2 : !s.isText ? 0 : kind === "u" ? 4 : kind === "U" ? 8 : 0;
  if (kind === "N" && s.isText)
    throw new RegexFault("names of characters in regular expressions are not modelled", null, "unsupported");
  if (digits === 0) return null;
  const whole = escape + s.getWhile(digits, HEX);
  if (whole.length !== digits + 2) throw s.error(`incomplete escape ${whole}`, whole.length);
  const c = Number.parseInt(whole.slice(2), 16);
  if (c > 0x10ffff) throw s.error(`bad escape ${whole}`, whole.length);
  return c;
}

/** An escape that stands for the character behind the backslash. */
function plainEscape(s: Tokenizer, escape: string): number {
  const c = [...escape][1] as string;
  if (isLetter(c)) throw s.error(`bad escape ${escape}`, lengthOf(escape));
  return c.codePointAt(0) as number;
}

class Parser {
  readonly s: Tokenizer;
  flags: number;
  readonly names = new Map<string, number>();
  readonly widths: (Width | null)[] = [null];
  readonly refPositions = new Map<number, number>();
  readonly #warn: (text: string) => void;
  lookbehindGroups: number | null = null;

  constructor(s: Tokenizer, flags: number, warn: (text: string) => void) {
    this.s = s;
    this.flags = flags;
    this.#warn = warn;
  }

  #open(name: string | null): number {
    const group = this.widths.length;
    this.widths.push(null);
    if (name !== null) {
      const known = this.names.get(name);
      if (known !== undefined)
        throw this.s.error(
          `redefinition of group name ${this.s.repr(name)} as group ${group}; was group ${known}`,
          lengthOf(name) + 1,
        );
      this.names.set(name, group);
    }
    return group;
  }
  #isClosed(group: number): boolean {
    return group < this.widths.length && this.widths[group] !== null;
  }
  #checkLookbehind(group: number): void {
    if (this.lookbehindGroups === null) return;
    if (!this.#isClosed(group)) throw this.s.error("cannot refer to an open group");
    if (group >= this.lookbehindGroups)
      throw this.s.error("cannot refer to group defined in the same lookbehind subpattern");
  }

  alternatives(verbose: boolean, nested: number): Sequence {
    const items: Sequence[] = [];
    let isVerbose = verbose;
    for (;;) {
      items.push(this.sequence(isVerbose, nested + 1, nested === 0 && items.length === 0));
      if (!this.s.match("|")) break;
      if (nested === 0) isVerbose = (this.flags & FLAG_VERBOSE) !== 0;
    }
    return items.length === 1 ? (items[0] as Sequence) : [{ op: "branch", items }];
  }

  sequence(verbose: boolean, nested: number, first = false): Sequence {
    const s = this.s;
    const out: Node[] = [];
    let isVerbose = verbose;
    for (;;) {
      const c = s.next;
      if (c === null || c === "|" || c === ")") return out;
      s.get();
      if (isVerbose) {
        if (isOneOf(c, WHITESPACE)) continue;
        if (c === "#") {
          for (let d = s.get(); d !== null && d !== "\n"; d = s.get());
          continue;
        }
      }
      if (c[0] === "\\") out.push(this.#escape(c));
      else if (!SPECIAL.includes(c)) out.push({ op: "literal", c: c.codePointAt(0) as number });
      else if (c === "[") out.push(this.#set());
      else if (c === ".") out.push({ op: "any" });
      else if (c === "^") out.push({ op: "at", place: "beginning" });
      else if (c === "$") out.push({ op: "at", place: "end" });
      else if (c === "(") {
        const node = this.#parenthesis(isVerbose, nested, first && out.length === 0);
        if (node === "flags") isVerbose = (this.flags & FLAG_VERBOSE) !== 0;
        else if (node !== null) out.push(node);
      } else this.#repeat(c, out);
    }
  }

  #escape(escape: string): Node {
    const s = this.s;
    const known = CATEGORIES[escape];
    if (known !== undefined) return known;
    const literal = (c: number): Node => ({ op: "literal", c });
    const simple = SIMPLE_ESCAPES[escape];
    if (simple !== undefined) return literal(simple);
    const numeric = numericEscape(s, escape);
    if (numeric !== null) return literal(numeric);
    const c = escape[1] as string;
    if (c === "0") return literal(Number.parseInt(escape.slice(1) + s.getWhile(2, OCT), 8));
    if (!DIGITS.includes(c)) return literal(plainEscape(s, escape));
    let text = escape;
    if (isOneOf(s.next, DIGITS)) {
      text += s.get();
      if (OCT.includes(text[1] as string) && OCT.includes(text[2] as string) && isOneOf(s.next, OCT)) {
        text += s.get();
        const value = Number.parseInt(text.slice(1), 8);
        if (value > 0o377) throw octalFault(s, text);
        return literal(value);
      }
    }
    const group = Number(text.slice(1));
    if (group >= this.widths.length) throw s.error(`invalid group reference ${group}`, text.length - 1);
    if (!this.#isClosed(group)) throw s.error("cannot refer to an open group", text.length);
    this.#checkLookbehind(group);
    return { op: "ref", group };
  }

  #setEscape(escape: string): SetItem {
    const s = this.s;
    const simple = SIMPLE_ESCAPES[escape];
    if (simple !== undefined) return { op: "literal", c: simple };
    const known = CATEGORIES[escape];
    if (known?.op === "in") return known.items[0] as SetItem;
    const numeric = numericEscape(s, escape);
    if (numeric !== null) return { op: "literal", c: numeric };
    const c = escape[1] as string;
    if (OCT.includes(c)) {
      const text = escape + s.getWhile(2, OCT);
      const value = Number.parseInt(text.slice(1), 8);
      if (value > 0o377) throw octalFault(s, text);
      return { op: "literal", c: value };
    }
    if (DIGITS.includes(c)) throw s.error(`bad escape ${escape}`, escape.length);
    return { op: "literal", c: plainEscape(s, escape) };
  }

  #set(): Node {
    const s = this.s;
    const here = s.tell() - 1;
    const items: SetItem[] = [];
    const warn = (what: string, at: number): void => {
      this.#warn(`Possible ${what} at position ${at}`);
    };
    const unterminated = (): RegexFault => s.error("unterminated character set", s.tell() - here);
    const member = (c: string): SetItem =>
      c[0] === "\\" ? this.#setEscape(c) : { op: "literal", c: c.codePointAt(0) as number };
    if (s.next === "[") warn("nested set", s.tell());
    const negate = s.match("^");
    for (;;) {
      const c = s.get();
      if (c === null) throw unterminated();
      if (c === "]" && items.length > 0) break;
      if (items.length > 0 && isOneOf(c, "-&~|") && s.next === c) {
        const what = { "-": "difference", "&": "intersection", "~": "symmetric difference", "|": "union" }[c];
        warn(`set ${what}`, s.tell() - 1);
      }
      const low = member(c);
      if (!s.match("-")) {
        items.push(low);
        continue;
      }
      const d = s.get();
      if (d === null) throw unterminated();
      if (d === "]") {
        items.push(low, { op: "literal", c: 45 });
        break;
      }
      if (d === "-") warn("set difference", s.tell() - 2);
      const high = member(d);
      if (low.op !== "literal" || high.op !== "literal" || high.c < low.c)
        throw s.error(`bad character range ${c}-${d}`, lengthOf(c) + 1 + lengthOf(d));
      items.push({ op: "range", lo: low.c, hi: high.c });
    }
    return { op: "in", negate, items };
  }

  #repeat(c: string, out: Node[]): void {
    const s = this.s;
    const here = s.tell();
    let min = c === "+" ? 1 : 0;
    let max = c === "?" ? 1 : MAXREPEAT;
    if (c === "{") {
      const brace: Node = { op: "literal", c: 123 };
      if (s.next === "}") {
        out.push(brace);
        return;
      }
      const low = s.getWhile(Number.POSITIVE_INFINITY, DIGITS);
      const high = s.match(",") ? s.getWhile(Number.POSITIVE_INFINITY, DIGITS) : low;
      if (!s.match("}")) {
        out.push(brace);
        s.seek(here);
        return;
      }
      const bound = (text: string): number => {
        const n = Number(text);
        if (n >= MAXREPEAT) throw new RegexFault("the repetition number is too large", null, "OverflowError");
        return n;
      };
      if (low !== "") min = bound(low);
      if (high !== "") {
        max = bound(high);
        if (max < min) throw s.error("min repeat greater than max repeat", s.tell() - here);
      }
    }
    const item = out.at(-1);
    if (item === undefined || item.op === "at")
      throw s.error("nothing to repeat", s.tell() - here + lengthOf(c));
    if (item.op === "repeat") throw s.error("multiple repeat", s.tell() - here + lengthOf(c));
    const isPlainGroup = item.op === "group" && item.group === null && item.add === 0 && item.del === 0;
    const body = isPlainGroup ? item.body : [item];
    const how = s.match("?") ? "min" : s.match("+") ? "possessive" : "max";
    out[out.length - 1] = { op: "repeat", how, min, max, body };
  }

  /** What an opening parenthesis begins; null for nothing (a comment), "flags" for flags of the whole expression. */
  #parenthesis(verbose: boolean, nested: number, first: boolean): Node | null | "flags" {
    const s = this.s;
    const start = s.tell() - 1;
    const missing = (): RegexFault => s.error("missing ), unterminated subpattern", s.tell() - start);
    let captures = true;
    let isAtomic = false;
    let name: string | null = null;
    let add = 0;
    let del = 0;
    if (s.match("?")) {
      let c = s.get();
      if (c === null) throw s.error("unexpected end of pattern");
      captures = false;
      if (c === "P") {
        if (s.match("<")) {
          name = s.getUntil(">", "group name");
          s.checkGroupName(name, 1);
          captures = true;
        } else if (s.match("=")) return this.#namedReference();
        else {
          c = s.get();
          if (c === null) throw s.error("unexpected end of pattern");
          throw s.error(`unknown extension ?P${c}`, lengthOf(c) + 2);
        }
      } else if (c === "#") {
        for (;;) {
          if (s.next === null) throw s.error("missing ), unterminated comment", s.tell() - start);
          if (s.get() === ")") return null;
        }
      } else if (c === "=" || c === "!" || c === "<") {
        return this.#assertion(c, verbose, nested, missing);
      } else if (c === "(") return this.#condition(verbose, nested, missing);
      else if (c === ">") isAtomic = true;
      else if (c === "-" || FLAGS[c] !== undefined) {
        const flags = this.#flags(c);
        if (flags === null) {
          if (!first) throw s.error("global flags not at the start of the expression", s.tell() - start);
          return "flags";
        }
        [add, del] = flags;
      } else if (c !== ":") throw s.error(`unknown extension ?${c}`, lengthOf(c) + 1);
    }
    const group = captures ? this.#open(name) : null;
    const isVerbose = (verbose || (add & FLAG_VERBOSE) !== 0) && (del & FLAG_VERBOSE) === 0;
    const body = this.alternatives(isVerbose, nested + 1);
    if (!s.match(")")) throw missing();
    if (group !== null) this.widths[group] = widthOf(body, this.widths);
    return isAtomic ? { op: "atomic", body } : { op: "group", group, add, del, body };
  }

  #namedReference(): Node {
    const s = this.s;
    const name = s.getUntil(")", "group name");
    s.checkGroupName(name, 1);
    const group = this.names.get(name);
    if (group === undefined) throw s.error(`unknown group name ${s.repr(name)}`, lengthOf(name) + 1);
    if (!this.#isClosed(group)) throw s.error("cannot refer to an open group", lengthOf(name) + 1);
    this.#checkLookbehind(group);
    return { op: "ref", group };
  }

  #assertion(first: string, verbose: boolean, nested: number, missing: () => RegexFault): Node {
    const s = this.s;
    let c = first;
    const behind = c === "<";
    const outer = this.lookbehindGroups;
    if (behind) {
      const d = s.get();
      if (d === null) throw s.error("unexpected end of pattern");
      if (d !== "=" && d !== "!") throw s.error(`unknown extension ?<${d}`, lengthOf(d) + 2);
      c = d;
      if (outer === null) this.lookbehindGroups = this.widths.length;
    }
    const body = this.alternatives(verbose, nested + 1);
    if (behind && outer === null) this.lookbehindGroups = null;
    if (!s.match(")")) throw missing();
    if (c === "!" && body.length === 0) return { op: "fail" };
    return { op: "assert", behind, not: c === "!", body };
  }

  #condition(verbose: boolean, nested: number, missing: () => RegexFault): Node {
    const s = this.s;
    const name = s.getUntil(")", "group name");
    let group: number | undefined;
    if (isGroupNumber(name)) {
      group = Number(name);
      if (group === 0) throw s.error("bad group number", name.length + 1);
      if (group >= MAXGROUPS) throw s.error(`invalid group reference ${group}`, name.length + 1);
      if (!this.refPositions.has(group)) this.refPositions.set(group, s.tell() - name.length - 1);
    } else {
      s.checkGroupName(name, 1);
      group = this.names.get(name);
      if (group === undefined) throw s.error(`unknown group name ${s.repr(name)}`, lengthOf(name) + 1);
    }
    this.#checkLookbehind(group);
    const yes = this.sequence(verbose, nested + 1);
    let no: Sequence | null = null;
    if (s.match("|")) {
      no = this.sequence(verbose, nested + 1);
      if (s.next === "|") throw s.error("conditional backref with more than two branches");
    }
    if (!s.match(")")) throw missing();
    return { op: "cond", group, yes, no };
  }

  /** Flags to add and to take away; null for flags of the whole expression. */
  #flags(first: string): [number, number] | null {
    const s = this.s;
    let c: string | null = first;
    let add = 0;
    let del = 0;
    const unknown = (d: string, otherwise: string): RegexFault =>
      s.error(isAlpha(d) ? "unknown flag" : otherwise, lengthOf(d));
    if (c !== "-") {
      for (;;) {
        const flag = FLAGS[c] as number;
        if (s.isText && c === "L") throw s.error("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!s.isText && c === "u")
          throw s.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        add |= flag;
        if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag)
          throw s.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        c = s.get();
        if (c === null) throw s.error("missing -, : or )");
        if (c === ")" || c === "-" || c === ":") break;
        if (FLAGS[c] === undefined) throw unknown(c, "missing -, : or )");
      }
    }
    if (c === ")") {
      this.flags |= add;
      return null;
    }
    if (c === "-") {
      c = s.get();
      if (c === null) throw s.error("missing flag");
      if (FLAGS[c] === undefined) throw unknown(c, "missing flag");
      for (;;) {
        const flag = FLAGS[c] as number;
        if ((flag & TYPE_FLAGS) !== 0)
          throw s.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        del |= flag;
        c = s.get();
        if (c === null) throw s.error("missing :");
        if (c === ":") break;
        if (FLAGS[c] === undefined) throw unknown(c, "missing :");
      }
    }
    if ((add & del) !== 0) throw s.error("bad inline flags: flag turned on and off", 1);
    return [add, del];
  }
}

/** `getwidth`. */
export function widthOf(body: Sequence, widths: readonly (Width | null)[]): Width {
  let lo = 0;
  let hi = 0;
  const any = (all: readonly Width[]): Width => [
    Math.min(...all.map(([a]) => a)),
    Math.max(...all.map(([, b]) => b)),
  ];
  const of = (node: Node): Width => {
    switch (node.op) {
      case "literal":
      case "any":
      case "in":
        return [1, 1];
      case "branch":
        return any(node.items.map((item) => widthOf(item, widths)));
      case "group":
      case "atomic":
        return widthOf(node.body, widths);
      case "repeat": {
        const [a, b] = widthOf(node.body, widths);
        return [a * node.min, node.max === MAXREPEAT && b > 0 ? MAXWIDTH : b * node.max];
      }
      case "ref":
        return widths[node.group] ?? [0, 0];
      case "cond":
        return any([widthOf(node.yes, widths), node.no === null ? [0, 0] : widthOf(node.no, widths)]);
      default:
        return [0, 0];
    }
  };
  for (const node of body) {
    const [a, b] = of(node);
    lo += a;
    hi += b;
  }
  return [Math.min(lo, MAXWIDTH), Math.min(hi, MAXWIDTH)];
}

/** `fix_flags`. */
function fixFlags(isText: boolean, flags: number): number {
  const wrong = (msg: string): RegexFault => new RegexFault(msg, null, "ValueError");
  if (isText) {
    if (flags & FLAG_LOCALE) throw wrong("cannot use LOCALE flag with a str pattern");
    if (!(flags & FLAG_ASCII)) return flags | FLAG_UNICODE;
    if (flags & FLAG_UNICODE) throw wrong("ASCII and UNICODE flags are incompatible");
  } else {
    if (flags & FLAG_UNICODE) throw wrong("cannot use UNICODE flag with a bytes pattern");
    if (flags & FLAG_LOCALE && flags & FLAG_ASCII) throw wrong("ASCII and LOCALE flags are incompatible");
  }
  return flags;
}

/** Calls back with the text of each FutureWarning. Throws a RegexFault. */
export function parseRegex(
  chars: readonly string[],
  isText: boolean,
  flags: number,
  repr: Repr,
  warn: (text: string) => void,
): ParsedRegex {
  const s = new Tokenizer(chars, isText, repr);
  const parser = new Parser(s, flags, warn);
  const tree = parser.alternatives((flags & FLAG_VERBOSE) !== 0, 0);
  const all = fixFlags(isText, parser.flags);
  if (s.next !== null) throw s.error("unbalanced parenthesis");
  for (const [group, pos] of parser.refPositions) {
    if (group >= parser.widths.length) throw new RegexFault(`invalid group reference ${group}`, pos);
  }
  for (const [name, flag] of [
    ["LOCALE", FLAG_LOCALE],
    ["DEBUG", FLAG_DEBUG],
  ] as const) {
    if (all & flag) throw new RegexFault(`the flag re.${name} is not modelled`, null, "unsupported");
  }
  const { names, widths } = parser;
  return { tree, flags: all, groups: widths.length, names, widths };
}
