// All 0x110000 code points as CPython 3.13 sees them: runs of one kind each, where a kind is a set of flags and four
// case deltas (CPython's _PyUnicode_TypeRecord). Some 3,500 runs are searched by halving; Latin-1 has a direct table.
// Read from its text when a character beyond ASCII is first asked for.

import { KINDS, RUNS, SPECIAL } from "./unicode-data.ts";

export interface Kind {
  readonly flags: number;
  /** Differences to the character that a case map gives. */
  readonly upper: number;
  readonly lower: number;
  readonly title: number;
  readonly fold: number;
}

export type CaseMap = "upper" | "lower" | "title" | "fold";

interface UnicodeTable {
  readonly kinds: readonly Kind[];
  readonly starts: Int32Array;
  readonly kindOfRun: Uint16Array;
  readonly latin1: Uint16Array;
  readonly special: Readonly<Record<CaseMap, ReadonlyMap<number, string>>>;
}

let table: UnicodeTable | null = null;

function specials(text: string): Map<number, string> {
  return new Map(
    text.split(" ").map((entry) => {
      const colon = entry.indexOf(":");
      return [Number.parseInt(entry.slice(0, colon), 36), entry.slice(colon + 1)];
    }),
  );
}

function read(): UnicodeTable {
  const kinds = KINDS.split(";").map((text) => {
    const [flags = 0, upper = 0, lower = 0, title = 0, fold = 0] = text
      .split(" ")
      .map((n) => Number.parseInt(n, 36));
    return { flags, upper, lower, title, fold };
  });
  const runs = RUNS.split(";");
  const starts = new Int32Array(runs.length);
  const kindOfRun = new Uint16Array(runs.length);
  let start = 0;
  for (const [i, run] of runs.entries()) {
    const comma = run.indexOf(",");
    starts[i] = start;
    kindOfRun[i] = Number.parseInt(run.slice(comma + 1), 36);
    start += comma === 0 ? 1 : Number.parseInt(run.slice(0, comma), 36);
  }
  const latin1 = new Uint16Array(256).map((_, c) => kindOfRun[runOf(starts, c)] ?? 0);
  const special = {
    upper: specials(SPECIAL.upper),
    lower: specials(SPECIAL.lower),
    title: specials(SPECIAL.title),
    fold: specials(SPECIAL.fold),
  };
  return { kinds, starts, kindOfRun, latin1, special };
}

function runOf(starts: Int32Array, c: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    // Every index is inside the array: 0 <= low <= middle < high <= length.
    if (starts[middle]! <= c) low = middle;
    else high = middle;
  }
  return low;
}

/** Of any code point. */
export function tableKind(c: number): Kind {
  table ??= read();
  // Both arrays hold only indexes of kinds.
  return table.kinds[c < 256 ? table.latin1[c]! : table.kindOfRun[runOf(table.starts, c)]!]!;
}

/** How far into its run of one kind a code point stands: decimal digits stand in runs of ten. */
export function placeInRun(c: number): number {
  table ??= read();
  return c - table.starts[runOf(table.starts, c)]!;
}

/** What a case map makes of a code point if it is not one character at a fixed distance. */
export function specialCase(c: number, map: CaseMap): string | undefined {
  table ??= read();
  return table.special[map].get(c);
}
