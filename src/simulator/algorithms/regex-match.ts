/**
 * Regular expressions: matching a tree against characters (Modules/_sre/sre_lib.h). Each node becomes a function that
 * matches from a place on, together with all that comes behind it, and leaves the groups as they were when it fails.
 */
import {
  type Category,
  FLAG_ASCII,
  FLAG_DOTALL,
  FLAG_IGNORECASE,
  FLAG_MULTILINE,
  FLAG_UNICODE,
  MAXREPEAT,
  type Node,
  type ParsedRegex,
  type Place,
  type Sequence,
  type SetItem,
  TYPE_FLAGS,
  widthOf,
} from "./regex-parse.ts";
import { RegexFault } from "./regex-tokens.ts";
import { decimalValue, isAlnumCode, isSpaceCode } from "./unicode.ts";

type Matcher = (at: number) => boolean;
type Test = (c: number) => boolean;

/** Steps after which a search is given up. */
const MAX_STEPS = 20_000_000;
const NEWLINE = 10;
const UNDERSCORE = 95;

const asciiLower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);
const isAsciiAlnum: Test = (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

function mapped(c: number, text: string): number {
  const first = text.codePointAt(0) as number;
  return text.length === (first > 0xffff ? 2 : 1) ? first : c;
}
function simpleLower(c: number): number {
  if (c < 128) return asciiLower(c);
  // The one letter whose lower case is two characters in the full mapping and one in the simple one.
  if (c === 0x130) return 0x69;
  return mapped(c, String.fromCodePoint(c).toLowerCase());
}
const simpleUpper = (c: number): number => mapped(c, String.fromCodePoint(c).toUpperCase());
/** What characters have in common that differ in case only. */
const canonical = (c: number): number => simpleLower(simpleUpper(simpleLower(c)));

let caseClasses: Map<number, number[]> | null = null;
/** All characters that differ from `c` in case only, with `c`. */
function caseVariants(c: number): readonly number[] {
  if (caseClasses === null) {
    caseClasses = new Map();
    for (let d = 0; d < 0x1e944; d++) {
      if (d >= 0xd800 && d < 0xe000) continue;
      const e = canonical(d);
      if (e === d && simpleUpper(d) === d) continue;
      const known = caseClasses.get(e);
      if (known === undefined) caseClasses.set(e, [d]);
      else known.push(d);
    }
  }
  return caseClasses.get(canonical(c)) ?? [c];
}

function categoryTest(category: Category, isUnicode: boolean): Test {
  switch (category) {
    case "digit":
      return isUnicode ? (c) => decimalValue(c) >= 0 : (c) => c >= 48 && c <= 57;
    case "space":
      return isUnicode ? isSpaceCode : (c) => c === 32 || (c >= 9 && c <= 13);
    default:
      return isUnicode
        ? (c) => c === UNDERSCORE || isAlnumCode(c)
        : (c) => c === UNDERSCORE || isAsciiAlnum(c);
  }
}

function itemTest(item: SetItem, isUnicode: boolean): Test {
  switch (item.op) {
    case "literal":
      return (c) => c === item.c;
    case "range":
      return (c) => c >= item.lo && c <= item.hi;
    default: {
      const test = categoryTest(item.category, isUnicode);
      return item.not ? (c) => !test(c) : test;
    }
  }
}

const anyOf = (tests: readonly Test[]): Test =>
  tests.length === 1 ? (tests[0] as Test) : (c) => tests.some((test) => test(c));

/** Answers are kept for characters that come often. */
function remembered(test: Test): Test {
  const known = new Int8Array(256);
  return (c) => {
    if (c >= 256) return test(c);
    if (known[c] === 0) known[c] = test(c) ? 1 : 2;
    return known[c] === 1;
  };
}

/** Whether one character matches; null if the node is none of one character. */
function charTest(node: Node, flags: number): Test | null {
  const isUnicode = (flags & FLAG_UNICODE) !== 0;
  const ignoresCase = (flags & FLAG_IGNORECASE) !== 0;
  const asciiCase = ignoresCase && (!isUnicode || (flags & FLAG_ASCII) !== 0);
  switch (node.op) {
    case "any":
      return flags & FLAG_DOTALL ? () => true : (c) => c !== NEWLINE;
    case "literal": {
      const { c } = node;
      if (!ignoresCase) return (d) => d === c;
      if (asciiCase) {
        const low = asciiLower(c);
        return (d) => asciiLower(d) === low;
      }
      const low = canonical(c);
      return remembered((d) => d === c || canonical(d) === low);
    }
    case "in": {
      const chars = node.items.filter((item) => item.op !== "category");
      const categories = node.items.filter((item) => item.op === "category");
      const isChar = anyOf(chars.map((item) => itemTest(item, isUnicode)));
      const isCategory = anyOf(categories.map((item) => itemTest(item, isUnicode)));
      let test: Test;
      if (!ignoresCase) test = (c) => isChar(c) || isCategory(c);
      else if (asciiCase) {
        const upper = (c: number): number => (c >= 97 && c <= 122 ? c - 32 : c);
        test = (c) => isChar(asciiLower(c)) || isChar(upper(c)) || isCategory(asciiLower(c));
      } else test = (c) => caseVariants(c).some(isChar) || isCategory(simpleLower(c));
      const { negate } = node;
      return remembered((c) => test(c) !== negate);
    }
    default:
      return null;
  }
}

export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  /** Start and end of each group from 1 on; -1 where it took no part. */
  readonly marks: readonly number[];
  /** Number of the group that was closed last; -1 for none. */
  readonly lastIndex: number;
}

/** A compiled expression. The methods throw a RegexFault when a search takes too long. */
export class RegexProgram {
  #chars: ArrayLike<number> = [];
  #end = 0;
  #steps = 0;
  #marks: number[] = [];
  #lastIndex = -1;
  #final = 0;
  #mustReach = false;
  /** A match that ends here is empty where none may be; -1: it may. */
  #refused = -1;
  readonly #widths: ParsedRegex["widths"];
  readonly #groups: number;
  readonly #run: Matcher;

  /** Throws a RegexFault for a lookbehind without a fixed width. */
  constructor(parsed: ParsedRegex) {
    this.#widths = parsed.widths;
    this.#groups = parsed.groups;
    this.#run = this.#sequence(parsed.tree, parsed.flags, (at) => {
      if ((this.#mustReach && at !== this.#end) || at === this.#refused) return false;
      this.#final = at;
      return true;
    });
  }

  /** Matches at `start`; `whole`: up to `end`. `refuseEmpty`: no match of nothing. */
  matchAt(
    chars: ArrayLike<number>,
    start: number,
    end: number,
    whole: boolean,
    refuseEmpty: boolean,
  ): RegexMatch | null {
    this.#begin(chars, end, whole);
    return this.#at(start, refuseEmpty);
  }

  /** Matches at the first place from `start` on where it can. `refuseEmpty` holds for `start` only. */
  searchFrom(chars: ArrayLike<number>, start: number, end: number, refuseEmpty: boolean): RegexMatch | null {
    this.#begin(chars, end, false);
    for (let at = start; at <= end; at++) {
      const found = this.#at(at, refuseEmpty && at === start);
      if (found !== null) return found;
    }
    return null;
  }

  #begin(chars: ArrayLike<number>, end: number, whole: boolean): void {
    this.#chars = chars;
    this.#end = end;
    this.#mustReach = whole;
    this.#steps = 0;
  }

  #at(start: number, refuseEmpty: boolean): RegexMatch | null {
    this.#marks = new Array<number>(2 * this.#groups).fill(-1);
    this.#lastIndex = -1;
    this.#refused = refuseEmpty ? start : -1;
    try {
      if (!this.#run(start)) return null;
    } catch (e) {
      if (e instanceof RangeError)
        throw new RegexFault("the regular expression repeats too deeply for the model", null, "unsupported");
      throw e;
    }
    const marks = this.#marks.slice(2).map((m, i, all) => {
      // A group that was opened again and not closed took no part.
      const start = all[i & ~1] as number;
      const end = all[i | 1] as number;
      return start < 0 || end < 0 ? -1 : m;
    });
    return { start, end: this.#final, marks, lastIndex: this.#lastIndex };
  }

  #step(): void {
    if (++this.#steps > MAX_STEPS)
      throw new RegexFault("the regular expression takes too many steps for the model", null, "unsupported");
  }

  #sequence(nodes: Sequence, flags: number, next: Matcher): Matcher {
    let run = next;
    for (let i = nodes.length - 1; i >= 0; i--) run = this.#node(nodes[i] as Node, flags, run);
    return run;
  }

  #node(node: Node, flags: number, next: Matcher): Matcher {
    const test = charTest(node, flags);
    if (test !== null) return (at) => at < this.#end && test(this.#chars[at] as number) && next(at + 1);
    switch (node.op) {
      case "at": {
        const place = this.#place(node.place, flags);
        return (at) => place(at) && next(at);
      }
      case "branch": {
        const items = node.items.map((item) => this.#sequence(item, flags, next));
        return (at) => {
          this.#step();
          return items.some((item) => item(at));
        };
      }
      case "group": {
        let inner = flags;
        if (node.add & TYPE_FLAGS) inner &= ~TYPE_FLAGS;
        inner = (inner | node.add) & ~node.del;
        return node.group === null
          ? this.#sequence(node.body, inner, next)
          : this.#capture(node.group, node.body, inner, next);
      }
      case "repeat":
        return this.#repeat(node, flags, next);
      case "atomic":
        return this.#alone(node.body, flags, (_at, end) => next(end));
      case "ref":
        return this.#reference(node.group, flags, next);
      case "cond": {
        const yes = this.#sequence(node.yes, flags, next);
        const no = node.no === null ? next : this.#sequence(node.no, flags, next);
        return (at) => (this.#isSet(node.group) ? yes(at) : no(at));
      }
      case "assert":
        return this.#assert(node, flags, next);
      default:
        return () => false;
    }
  }

  #isSet(group: number): boolean {
    return (this.#marks[2 * group] as number) >= 0 && (this.#marks[2 * group + 1] as number) >= 0;
  }

  #place(place: Place, flags: number): Matcher {
    const isMultiline = (flags & FLAG_MULTILINE) !== 0;
    const char = (at: number): number => this.#chars[at] as number;
    switch (place) {
      case "beginning":
        return isMultiline ? (at) => at === 0 || char(at - 1) === NEWLINE : (at) => at === 0;
      case "beginning-string":
        return (at) => at === 0;
      case "end":
        return isMultiline
          ? (at) => at === this.#end || char(at) === NEWLINE
          : (at) => at === this.#end || (at === this.#end - 1 && char(at) === NEWLINE);
      case "end-string":
        return (at) => at === this.#end;
      default: {
        const isWord = categoryTest("word", (flags & FLAG_UNICODE) !== 0);
        const differ = place === "boundary";
        return (at) => {
          if (this.#end === 0) return false;
          const before = at > 0 && isWord(char(at - 1));
          const behind = at < this.#end && isWord(char(at));
          return (before !== behind) === differ;
        };
      }
    }
  }

  #capture(group: number, body: Sequence, flags: number, next: Matcher): Matcher {
    const inside = this.#sequence(body, flags, (at) => {
      const marks = this.#marks;
      const end = marks[2 * group + 1] as number;
      const last = this.#lastIndex;
      marks[2 * group + 1] = at;
      this.#lastIndex = group;
      if (next(at)) return true;
      this.#marks[2 * group + 1] = end;
      this.#lastIndex = last;
      return false;
    });
    return (at) => {
      const start = this.#marks[2 * group] as number;
      this.#marks[2 * group] = at;
      if (inside(at)) return true;
      this.#marks[2 * group] = start;
      return false;
    };
  }

  #reference(group: number, flags: number, next: Matcher): Matcher {
    const isUnicode = (flags & FLAG_UNICODE) !== 0;
    const fold = !(flags & FLAG_IGNORECASE) ? (c: number) => c : isUnicode ? simpleLower : asciiLower;
    return (at) => {
      if (!this.#isSet(group)) return false;
      const start = this.#marks[2 * group] as number;
      const n = (this.#marks[2 * group + 1] as number) - start;
      if (at + n > this.#end) return false;
      for (let i = 0; i < n; i++) {
        if (fold(this.#chars[start + i] as number) !== fold(this.#chars[at + i] as number)) return false;
      }
      return next(at + n);
    };
  }

  /** Matches the body once for all: what it did is undone, but not tried in another way, when the rest fails. */
  #alone(
    body: Sequence,
    flags: number,
    then: (at: number, end: number) => boolean,
    otherwise: Matcher = () => false,
  ): Matcher {
    let end = 0;
    const inside = this.#sequence(body, flags, (at) => {
      end = at;
      return true;
    });
    return (at) => {
      this.#step();
      const marks = this.#marks.slice();
      const last = this.#lastIndex;
      const undo = (): void => {
        this.#marks = marks;
        this.#lastIndex = last;
      };
      if (!inside(at)) return otherwise(at);
      if (then(at, end)) return true;
      undo();
      return false;
    };
  }

  #assert(node: Node & { op: "assert" }, flags: number, next: Matcher): Matcher {
    const [lo, hi] = node.behind ? widthOf(node.body, this.#widths) : [0, 0];
    if (lo !== hi) throw new RegexFault("look-behind requires fixed-width pattern", null);
    let place = 0;
    const inside = node.not
      ? this.#alone(
          node.body,
          flags,
          () => false,
          () => next(place),
        )
      : this.#alone(node.body, flags, () => next(place));
    return (at) => {
      if (at < lo) return node.not && next(at);
      const outer = place;
      place = at;
      const ok = inside(at - lo);
      place = outer;
      return ok;
    };
  }

  #repeat(node: Node & { op: "repeat" }, flags: number, next: Matcher): Matcher {
    const { min, max, how, body } = node;
    if (how === "possessive") {
      const greedy: Node = { op: "repeat", how: "max", min, max, body };
      return this.#alone([greedy], flags, (_at, end) => next(end));
    }
    const test = body.length === 1 ? charTest(body[0] as Node, flags) : null;
    if (test !== null)
      return how === "max" ? this.#most(test, min, max, next) : this.#least(test, min, max, next);
    // Rounds done of the repetition that runs, and where its last optional round began.
    let count = 0;
    let last = -1;
    const round = this.#sequence(body, flags, (at) => step(at));
    const begin = (at: number, n: number, from: number): boolean => {
      const [outerCount, outerLast] = [count, last];
      count = n;
      last = from;
      if (round(at)) return true;
      count = outerCount;
      last = outerLast;
      return false;
    };
    const leave = (at: number): boolean => {
      const [outerCount, outerLast] = [count, last];
      if (next(at)) return true;
      count = outerCount;
      last = outerLast;
      return false;
    };
    const canGoOn = (at: number): boolean => (max === MAXREPEAT || count < max) && at !== last;
    const step: Matcher = (at) => {
      this.#step();
      if (count < min) return begin(at, count + 1, last);
      if (how === "max") {
        if (canGoOn(at) && begin(at, count + 1, at)) return true;
        return leave(at);
      }
      if (leave(at)) return true;
      return canGoOn(at) && begin(at, count + 1, at);
    };
    return (at) => {
      const [outerCount, outerLast] = [count, last];
      count = 0;
      last = -1;
      const ok = step(at);
      count = outerCount;
      last = outerLast;
      return ok;
    };
  }

  #most(test: Test, min: number, max: number, next: Matcher): Matcher {
    return (at) => {
      const limit = max === MAXREPEAT ? this.#end : Math.min(this.#end, at + max);
      let end = at;
      while (end < limit && test(this.#chars[end] as number)) end++;
      for (; end >= at + min; end--) {
        this.#step();
        if (next(end)) return true;
      }
      return false;
    };
  }

  #least(test: Test, min: number, max: number, next: Matcher): Matcher {
    return (at) => {
      const limit = max === MAXREPEAT ? this.#end : Math.min(this.#end, at + max);
      for (let end = at; ; end++) {
        if (end >= at + min) {
          this.#step();
          if (next(end)) return true;
        }
        if (end >= limit || !test(this.#chars[end] as number)) return false;
      }
    };
  }
}
