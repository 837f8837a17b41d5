/**
 * The source lines of a traceback entry and the carets under them (Lib/traceback.py: `format_frame_summary`).
 *
 * An instruction knows the range of its source text. Shown are the first and the last line of the range and those
 * around the anchors (the operator, the brackets); of two and more lines in between only their number. Under them
 * `^`, or with anchors `~` and `^` for the anchored part.
 */
import {
  charactersBefore,
  displayWidth,
  findAnchors,
  isSpace,
  shouldShowCarets,
} from "./traceback-anchors.ts";

/** Where in the source an instruction comes from. Lines from 1, columns in bytes from 0; null where unknown. */
export interface Position {
  readonly lineno: number | null;
  readonly end_lineno: number | null;
  readonly colno: number | null;
  readonly end_colno: number | null;
}

const chars = (text: string): string[] => Array.from(text);
// biome-ignore lint/suspicious/noControlCharactersInRegex: str.rstrip() counts these separators
const trimEnd = (text: string): string => text.replace(/[\s\x1c-\x1f\x85]+$/, "");
const isBlank = (text: string): boolean => chars(text).every(isSpace);

/** `textwrap.dedent` on lines without their ends: what all lines begin with goes, blank lines become empty. */
export function dedent(lines: readonly string[]): string[] {
  let margin: string | null = null;
  for (const line of lines) {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    if (indent.length === line.length) continue;
    if (margin === null) margin = indent;
    else {
      let k = 0;
      while (k < margin.length && margin[k] === indent[k]) k++;
      margin = margin.slice(0, k);
    }
  }
  const cut = margin?.length ?? 0;
  return lines.map((line) => (/^[ \t]*$/.test(line) ? "" : line.slice(cut)));
}

/** The lines of the file, as `linecache` has them, that a position covers; trailing blanks gone. */
export function linesOf(source: readonly string[], position: Position): string[] | null {
  const { lineno } = position;
  if (lineno === null) return null;
  const out: string[] = [];
  for (let n = lineno; n <= (position.end_lineno ?? lineno); n++)
    out.push(trimEnd(n > 0 ? (source[n - 1] ?? "") : ""));
  return out;
}

/** The block below the `File …` line, each line with its end; empty without source. */
export function sourceBlock(original: readonly string[], position: Position): string {
  const dedented = dedent(original);
  if (dedented.every(isBlank)) return "";
  const { colno, end_colno } = position;
  if (colno === null || end_colno === null || position.lineno === null) {
    const line = (original[0] ?? "").trim();
    return line === "" ? "\n" : `    ${line}\n`;
  }
  const lines = dedented.map(chars);
  const firstLine = chars(original[0] ?? "");
  const first = lines[0] as string[];
  const last = lines.at(-1) as string[];
  const removed = firstLine.length - first.length;
  const start = Math.max(0, charactersBefore(firstLine, colno) - removed);
  const end = Math.max(0, charactersBefore(chars(original.at(-1) ?? ""), end_colno) - removed);
  const startColumn = displayWidth(first, start);
  const endColumn = displayWidth(last, end);

  const segment = lines.map((line, i) =>
    line.slice(i === 0 ? start : 0, i === lines.length - 1 ? end : line.length),
  );
  const anchors = findAnchors(segment);
  const carets = shouldShowCarets(start, end, lines, anchors);

  const shown = new Set([0, lines.length - 1]);
  let left = 0;
  let right = 0;
  if (anchors !== null) {
    const { leftLine, rightLine } = anchors;
    left = displayWidth(lines[leftLine] as string[], anchors.leftCol + (leftLine === 0 ? start : 0));
    right = displayWidth(lines[rightLine] as string[], anchors.rightCol + (rightLine === 0 ? start : 0));
    for (const middle of [leftLine, rightLine]) for (let n = middle - 1; n <= middle + 1; n++) shown.add(n);
  }
  const isAnchored = (line: number, column: number): boolean =>
    anchors !== null &&
    (line > anchors.leftLine || (line === anchors.leftLine && column >= left)) &&
    (line < anchors.rightLine || (line === anchors.rightLine && column < right));

  const out: string[] = [];
  const show = (n: number): void => {
    const line = lines[n] as string[];
    out.push(line.join(""));
    if (!carets) return;
    const indent = line.findIndex((c) => !isSpace(c));
    const spaces = indent < 0 ? line.length : indent;
    const width = n === lines.length - 1 ? endColumn : displayWidth(line);
    let row = "";
    for (let column = 0; column < width; column++) {
      if (column < spaces || (n === 0 && column < startColumn)) row += " ";
      else row += anchors === null || isAnchored(n, column) ? "^" : "~";
    }
    out.push(row);
  };
  const numbers = [...shown].filter((n) => n >= 0 && n < lines.length).sort((a, b) => a - b);
  numbers.forEach((n, i) => {
    const gap = i === 0 ? 0 : n - (numbers[i - 1] as number);
    if (gap === 2) show(n - 1);
    else if (gap > 2) out.push(`...<${gap - 1} lines>...`);
    show(n);
  });
  return dedent(out)
    .map((line) => `    ${line}\n`)
    .join("");
}
