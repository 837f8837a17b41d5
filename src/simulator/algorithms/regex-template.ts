/** Replacements for regular expressions (Lib/re/_parser.py: `parse_template`). */
import {
  DIGITS,
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

/** Literal texts and numbers of groups, in turn: a replacement's parts. Throws a RegexFault. */
export function parseTemplate(
  chars: readonly string[],
  isText: boolean,
  groups: number,
  names: ReadonlyMap<string, number>,
  repr: Repr,
): (string | number)[] {
  const s = new Tokenizer(chars, isText, repr);
  const out: (string | number)[] = [];
  let literal = "";
  const addGroup = (index: number, offset: number): void => {
    if (index >= groups) throw s.error(`invalid group reference ${index}`, offset);
    out.push(literal, index);
    literal = "";
  };
  for (let c = s.get(); c !== null; c = s.get()) {
    if (c[0] !== "\\") {
      literal += c;
      continue;
    }
    const d = [...c][1] as string;
    if (d === "g") {
      if (!s.match("<")) throw s.error("missing <");
      const name = s.getUntil(">", "group name");
      if (isGroupNumber(name)) {
        const index = Number(name);
        if (index >= MAXGROUPS) throw s.error(`invalid group reference ${index}`, name.length + 1);
        addGroup(index, name.length + 1);
        continue;
      }
      s.checkGroupName(name, 1);
      const index = names.get(name);
      if (index === undefined) throw new RegexFault(`unknown group name ${repr(name)}`, null, "IndexError");
      addGroup(index, lengthOf(name) + 1);
    } else if (d === "0") {
      literal += String.fromCharCode(Number.parseInt(c.slice(1) + s.getWhile(2, OCT), 8) & 0xff);
    } else if (DIGITS.includes(d)) {
      let text = c;
      if (isOneOf(s.next, DIGITS)) {
        text += s.get();
        if (OCT.includes(d) && OCT.includes(text[2] as string) && isOneOf(s.next, OCT)) {
          text += s.get();
          const value = Number.parseInt(text.slice(1), 8);
          if (value > 0o377) throw octalFault(s, text);
          literal += String.fromCharCode(value);
          continue;
        }
      }
      addGroup(Number(text.slice(1)), text.length - 1);
    } else {
      const simple = SIMPLE_ESCAPES[c];
      if (simple !== undefined) literal += String.fromCharCode(simple);
      else if (isLetter(d)) throw s.error(`bad escape ${c}`, lengthOf(c));
      else literal += c;
    }
  }
  out.push(literal);
  return out;
}
