/** A comparison in words, for a page and for a terminal. */
import { causes } from "./causes.ts";
import type { Comparison, Difference } from "./compare.ts";

interface Compared {
  /** "3.13.2". */
  readonly python: string;
  readonly comparison: Comparison;
}

const amount = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The verdict in one line. */
export function verdict({ comparison, python }: Compared): string {
  const open = comparison.differences.filter(({ cause }) => cause === null).length;
  const known = comparison.differences.length - open;
  if (open > 0) return `CPython ${python} differs from the model in ${amount(open, "place")}.`;
  if (known > 0) return `CPython ${python} agrees, but for ${amount(known, "difference")} that it must have.`;
  return `CPython ${python} agrees.`;
}

/** What was compared. */
export function compared({ comparison }: Pick<Compared, "comparison">): string {
  const { lines, objects, counts, deaths, collections } = comparison;
  return [
    `${amount(lines, "line")}`,
    `${amount(counts, "count")} of ${amount(objects, "object")}`,
    amount(deaths, "death"),
    amount(collections, "collection"),
  ].join(", ");
}

/** Where a difference shows. */
export function placeOf({ line, code }: Difference): string {
  if (line === null) return "at the end";
  return code === null || code === "<module>" ? `line ${line}` : `line ${line}, ${code}`;
}

export function reasonOf({ cause }: Difference): string {
  return cause === null ? "No cause is known: please report it." : causes[cause];
}
