/**
 * Docstrings lose their common indentation at compile time (CPython: `_PyCompile_CleanDoc`).
 */

import type { Const } from "../bytecode/code-unit.ts";
import { codePointsOf, strOfCodePoints } from "../bytecode/constants.ts";

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const TAB_SIZE = 8;

/** The cleaned docstring; the same object when there is nothing to do. */
export function cleanDoc(doc: Const): Const {
  if (doc.kind !== "str") return doc;
  const simple = doc.codePoints === undefined && !doc.value.includes("\n") && !doc.value.includes("\t");
  if (simple && !doc.value.startsWith(" ")) return doc;
  const original = codePointsOf(doc);
  const text = expandTabs(original);
  const lines: number[][] = [[]];
  for (const ch of text) {
    (lines.at(-1) as number[]).push(ch);
    if (ch === NEWLINE) lines.push([]);
  }
  let margin = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(1)) {
    const indent = line.findIndex((ch) => ch !== SPACE);
    if (indent >= 0 && line[indent] !== NEWLINE) margin = Math.min(margin, indent);
  }
  if (margin === Number.POSITIVE_INFINITY) margin = 0;
  const first = lines[0] as number[];
  const lead = leadingSpaces(first, first.length);
  if (lead === 0 && margin === 0 && text.length === original.length && !original.includes(TAB)) return doc;
  const out = first.slice(lead);
  for (const line of lines.slice(1)) out.push(...line.slice(leadingSpaces(line, margin)));
  return strOfCodePoints(out);
}

function leadingSpaces(line: readonly number[], limit: number): number {
  let n = 0;
  while (n < limit && line[n] === SPACE) n++;
  return n;
}

/** CPython: `str.expandtabs`. */
function expandTabs(text: readonly number[]): number[] {
  if (!text.includes(TAB)) return [...text];
  const out: number[] = [];
  let column = 0;
  for (const ch of text) {
    if (ch === TAB) {
      const fill = TAB_SIZE - (column % TAB_SIZE);
      for (let i = 0; i < fill; i++) out.push(SPACE);
      column += fill;
    } else {
      out.push(ch);
      column = ch === NEWLINE || ch === RETURN ? 0 : column + 1;
    }
  }
  return out;
}
