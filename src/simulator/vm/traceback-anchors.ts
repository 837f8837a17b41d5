/**
 * What in a piece of source text deserves the carets (Lib/traceback.py: `_extract_caret_anchors_from_line_segment`,
 * `_should_show_carets`): the operator of `a + b`, the brackets of `a[b]` and `f(x)`. The piece is parsed again, as
 * Python does. Texts are arrays of characters here, so that one index is one code point.
 */
import type { Expr, Located, Stmt } from "../syntax/ast.ts";
import { parseStatements } from "../compiler/compile.ts";

/** Columns count characters from the start of the piece; `rightCol` is exclusive and may lie behind the line. */
export interface Anchors {
  readonly leftLine: number;
  readonly leftCol: number;
  readonly rightLine: number;
  readonly rightCol: number;
}

const encoder = (c: string): number => {
  const p = c.codePointAt(0) as number;
  return p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4;
};

/** Characters in front of a UTF-8 offset; an offset inside a character counts the broken part, too. */
export function charactersBefore(line: readonly string[], byteOffset: number): number {
  let bytes = 0;
  for (let i = 0; i < line.length; i++) {
    if (bytes >= byteOffset) return i;
    bytes += encoder(line[i] as string);
  }
  return line.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: str.isspace() counts these separators
export const isSpace = (c: string): boolean => /^[\s\x1c-\x1f\x85]$/.test(c) && c !== "\ufeff";

/** A place that is in no line: what Python's assertions and index errors end. */
class OutOfText extends Error {}

/** null where the piece is no such expression. */
export function findAnchors(lines: readonly (readonly string[])[]): Anchors | null {
  // In parentheses an expression may go over several lines; its first line is then the second.
  const body = parseStatements(`(\n${lines.map((l) => l.join("")).join("\n")}\n)`);
  const only = body?.length === 1 ? body[0] : undefined;
  if (only?.nodeType !== "Expr") return null;
  try {
    return anchorsOf(only.value, lines);
  } catch (e) {
    if (e instanceof OutOfText) return null;
    throw e;
  }
}

type Place = readonly [line: number, col: number];

function anchorsOf(expr: Expr, lines: readonly (readonly string[])[]): Anchors | null {
  const lineAt = (n: number): readonly string[] => {
    const l = lines[n];
    if (l === undefined) throw new OutOfText();
    return l;
  };
  const valid = (line: number, col: number): Place => {
    while (line < lines.length && col >= lineAt(line).length) {
      col = 0;
      line++;
    }
    if (line >= lines.length) throw new OutOfText();
    return [line, col];
  };
  const endOf = (e: Located): Place => {
    const line = e.end_lineno - 2;
    return [line, charactersBefore(lineAt(line), e.end_col_offset)];
  };
  /** From behind `e` on: the first character that `stop` likes, comments and continued lines skipped. */
  const search = (e: Located, stop: (c: string) => boolean): Place => {
    let [line, col] = valid(...endOf(e));
    for (;;) {
      const c = lineAt(line)[col] as string;
      if (c === "\\" || c === "#") [line, col] = valid(line + 1, 0);
      else if (stop(c)) return [line, col];
      else [line, col] = valid(line, col + 1);
    }
  };
  switch (expr.nodeType) {
    case "BinOp": {
      const [line, col] = search(expr.left, (c) => !isSpace(c) && c !== ")");
      const text = lineAt(line);
      const right = expr.right.lineno - 2;
      let end = col + 1;
      const next = text[end];
      if (
        next !== undefined &&
        (right > line || end < charactersBefore(lineAt(right), expr.right.col_offset)) &&
        !isSpace(next) &&
        next !== "\\" &&
        next !== "#"
      ) {
        end++;
      }
      return { leftLine: line, leftCol: col, rightLine: line, rightCol: end };
    }
    case "Subscript":
    case "Call": {
      const [inner, bracket] = expr.nodeType === "Call" ? [expr.func, "("] : [expr.value, "["];
      const [leftLine, leftCol] = search(inner, (c) => c === bracket);
      const [rightLine, rightCol] = endOf(expr);
      return { leftLine, leftCol, rightLine, rightCol };
    }
    default:
      return null;
  }
}

/**
 * Carets under everything say nothing: they are left out then, and for `return f(…)` and `x = f(…)` when they would
 * go under the whole call.
 */
export function shouldShowCarets(
  start: number,
  end: number,
  lines: readonly (readonly string[])[],
  anchors: Anchors | null,
): boolean {
  const body = parseStatements(lines.map((l) => l.join("")).join("\n"));
  if (body !== null) {
    const first = body[0];
    if (first === undefined) return false;
    const call = wholeCall(first);
    if (
      call !== null &&
      call.lineno === 1 &&
      call.end_lineno === lines.length &&
      call.col_offset === start &&
      call.end_col_offset === end
    ) {
      return false;
    }
  }
  if (anchors !== null) return true;
  const before = (lines[0] ?? []).slice(0, start);
  const after = (lines.at(-1) ?? []).slice(end);
  return before.some((c) => !isSpace(c)) || after.some((c) => !isSpace(c));
}

function wholeCall(s: Stmt): Located | null {
  if (s.nodeType === "Return") {
    return s.value?.nodeType === "Call" && s.value.func.nodeType === "Name" ? s.value : null;
  }
  if (s.nodeType === "Assign") {
    return s.value.nodeType === "Call" && s.targets.length === 1 && s.targets[0]?.nodeType === "Name"
      ? s.value
      : null;
  }
  return null;
}

// East Asian wide and full-width characters of Unicode 15.1: from the end of the last run to the start, and how many
// more the run has, in base 36.
const WIDE =
  "3cw+2n 3i3+1 e+1 5b+3 4 3 ei+1 m+1 1f+b 18 k e 9+1 i+1 6+1 9 6 m 8+1 2 5 3 8 5+1 t 10 2 5+2 2 1q+2 p f nw+1 1g 5 mj+p 2+2g d+5x r+26 3+2d 3+2u 6+16 2+2l 2+2b c+1b 2+13 9+5f3 1t+h3g 4+1i wq+s hw+8mb 6l9+e7 lt+9 n+y 2+i 2+3 46+2n 3k+6 m4a+4 c+1 f+4qf 9+yd 17+8 6w8+3 2+6 2+1 2+82 g u+2 3 f+3 9+az c21 5n 5b 3+9 2u+2 e+17 5+8 8+1 f+5 4b+w d+8 2+1x 2+l d+16 5+4 d+g 4 4+1y 2 2+56 3+1q e+3 2+n j r+1 e 2f+2c 1d+1x 7 4+2 3+2 5+3 c+1 8+8 6c+b 5 7w+1a 2+9 2+54 35+c 4+8 8+19 2+6 9+d 5+8 8+8 zs+1ekd 3+1ekd";
let wide: (readonly [first: number, last: number])[] | null = null;

function isWide(c: string): boolean {
  const p = c.codePointAt(0) as number;
  if (p < 0x1100) return false;
  if (wide === null) {
    let at = 0;
    wide = WIDE.split(" ").map((run) => {
      const [gap = "", more = "0"] = run.split("+");
      const first = at + Number.parseInt(gap, 36);
      at = first + Number.parseInt(more, 36);
      return [first, at];
    });
  }
  return wide.some(([first, last]) => first <= p && p <= last);
}

/** Columns that the first `n` characters take on a terminal; all of them if `n` is left out. */
export function displayWidth(line: readonly string[], n = line.length): number {
  // Lines of ASCII alone answer with the offset itself, also behind their end.
  if (line.every((c) => (c.codePointAt(0) as number) < 128)) return n;
  let width = 0;
  for (const c of line.slice(0, n)) width += isWide(c) ? 2 : 1;
  return width;
}
