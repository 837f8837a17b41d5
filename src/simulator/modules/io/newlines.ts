/**
 * Ends of lines (Modules/_io/textio.c: `_PyIO_find_line_ending`, IncrementalNewlineDecoder). Text is an array of code
 * points here, as positions count characters.
 */
import { PyTuple_FromArraySteal } from "../../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../../objects/unicodeobject.ts";
import type { PyObject } from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";

const LF = 10;
const CR = 13;

/** How a text stream treats ends of lines, by its `newline` argument: null, "", "\n", "\r", "\r\n". */
export interface Newlines {
  /** Where reading ends a line; null: at each of the three. */
  readonly end: string | null;
  /** "\r" and "\r\n" become "\n" when read. */
  readonly translatesRead: boolean;
  /** What "\n" becomes when written; null: stays. */
  readonly written: string | null;
}

export function newlinesOf(newline: string | null): Newlines {
  return {
    end: newline === null ? "\n" : newline === "" ? null : newline,
    translatesRead: newline === null,
    written: newline === "\r" || newline === "\r\n" ? newline : null,
  };
}

export const SEEN_LF = 1;
export const SEEN_CR = 2;
export const SEEN_CRLF = 4;

/** Which kinds of ends occur. */
export function seenIn(text: readonly number[]): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === LF) seen |= SEEN_LF;
    else if (text[i] === CR) {
      if (text[i + 1] === LF) {
        seen |= SEEN_CRLF;
        i++;
      } else seen |= SEEN_CR;
    }
  }
  return seen;
}

/** The attribute `newlines`: None, a str, or a tuple of them. */
export function seenObject(seen: number): PyObject {
  const kinds: string[] = [];
  if ((seen & SEEN_CR) !== 0) kinds.push("\r");
  if ((seen & SEEN_LF) !== 0) kinds.push("\n");
  if ((seen & SEEN_CRLF) !== 0) kinds.push("\r\n");
  if (kinds.length === 0) return Py_None;
  const texts = kinds.map((k) => PyUnicode_FromString(k));
  return texts.length === 1 ? (texts[0] as PyObject) : PyTuple_FromArraySteal(texts);
}

/** "\r\n" and "\r" as "\n". */
export function translated(text: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as number;
    if (c === CR) {
      out.push(LF);
      if (text[i + 1] === LF) i++;
    } else out.push(c);
  }
  return out;
}

/** "\n" as `ending`. */
export function written(text: readonly number[], ending: string): number[] {
  const codes = Array.from(ending, (c) => c.charCodeAt(0));
  return text.flatMap((c) => (c === LF ? codes : [c]));
}

/** Index behind the line that begins at `start`: behind its end, or the end of the text. */
export function lineEnd(text: readonly number[], start: number, end: string | null): number {
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (end === null) {
      if (c === LF) return i + 1;
      if (c === CR) return text[i + 1] === LF ? i + 2 : i + 1;
    } else if (end === "\r\n") {
      if (c === CR && text[i + 1] === LF) return i + 2;
    } else if (c === end.charCodeAt(0)) return i + 1;
  }
  return text.length;
}
