/**
 * How an author writes which object is meant, and when. Both are short texts, since they stand in the middle of
 * a YAML line:
 *
 *     config · config[0] · prices["tea"] · root.left · total in add · first data · every Node · label root
 *     end · here · after here · line 4 · after line 4
 */
import type { Moment, Step, Subject } from "../schema.ts";

const name = /^[\p{L}_][\p{L}\p{N}_]*/u;
const step = /^(?:\.([\p{L}_][\p{L}\p{N}_]*)|\[([^\]]+)\])/u;

function isName(text: string): boolean {
  return name.exec(text)?.[0] === text;
}

/** Reads a subject, or throws an Error with words for the author. */
export function parseSubject(text: string): Subject {
  const words = text.trim().split(/\s+/);
  const [first = "", second = ""] = words;
  if (words.length === 2 && first === "every" && isName(second)) return { by: "class", text, name: second };
  if (words.length === 2 && first === "label") return { by: "label", text, name: second };

  const where = /\s+in\s+([\p{L}_][\p{L}\p{N}_.<>]*)$/u.exec(text);
  const code = where?.[1] ?? null;
  let rest = (where === null ? text : text.slice(0, where.index)).trim();
  if (rest.startsWith("first ")) {
    const bound = rest.slice("first ".length).trim();
    if (isName(bound)) return { by: "first", text, name: bound, code };
  }
  const root = name.exec(rest)?.[0];
  if (root !== undefined) {
    rest = rest.slice(root.length);
    const steps: Step[] = [];
    for (let match = step.exec(rest); match !== null; match = step.exec(rest)) {
      const [whole, attribute, key] = match;
      if (attribute !== undefined) steps.push({ kind: "attribute", name: attribute });
      else if (key !== undefined) steps.push({ kind: "item", key: key.trim() });
      rest = rest.slice(whole.length);
    }
    if (rest === "") return { by: "path", text, name: root, code, steps };
  }
  throw new Error(
    `"${text}" names no object: write a name (config), a path (config[0], root.left), "x in function", ` +
      `"first x", "every Class" or "label word"`,
  );
}

/** Reads a moment, or throws an Error with words for the author. */
export function parseMoment(text: string): Moment {
  const words = text.trim().split(/\s+/);
  const after = words[0] === "after";
  const [first = "", second] = after ? words.slice(1) : words;
  const count = words.length - (after ? 1 : 0);
  if (first === "end" && count === 1 && !after) return { when: "end" };
  if (first === "line" && count === 2 && second !== undefined && /^[1-9]\d*$/.test(second)) {
    return { when: "line", line: Number(second), after };
  }
  if (count === 1 && isName(first) && first !== "end" && first !== "line") {
    return { when: "marker", marker: first, after };
  }
  throw new Error(
    `"${text}" is no moment: write end, a word that stands in the program as a comment (here), line 4, ` +
      `or after before one of them (after here)`,
  );
}

/** A moment as a check's words end: "at the end", "before the line marked `# here`". */
export function momentWords(moment: Moment): string {
  if (moment.when === "end") return "at the end";
  const side = moment.after ? "after" : "before";
  return moment.when === "line"
    ? `${side} line ${moment.line}`
    : `${side} the line marked \`# ${moment.marker}\``;
}

/** A subject as a check's words name it. */
export function subjectWords(subject: Subject): string {
  switch (subject.by) {
    case "path":
      return subject.code === null
        ? `\`${subject.text}\``
        : `\`${subject.text.replace(/\s+in\s+.*$/, "")}\` in \`${subject.code}\``;
    case "first":
      return `the object that \`${subject.name}\`${subject.code === null ? "" : ` in \`${subject.code}\``} named first`;
    case "class":
      return `every \`${subject.name}\` object`;
    case "label":
      return `the object “${subject.name}”`;
  }
}

/** "no `Node` object is there at the end": where a subject means nothing. */
export function noneWords(subject: Subject, at: Moment): string {
  const what = subject.by === "class" ? `no \`${subject.name}\` object` : `no \`${subject.text}\``;
  return `${what} is there ${momentWords(at)}`;
}
