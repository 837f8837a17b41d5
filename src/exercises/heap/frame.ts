/** Front matter keys with which an author says what of a heap is drawn, and when. */
import { moment } from "../grading/subject-shape.ts";
import type { Moment } from "../schema.ts";
import { flag, list, text, word } from "../shape.ts";
import type { Frame } from "./drawing.ts";

/** Keys to spread into a kind's shape, all optional. */
export const frameKeys = {
  at: moment,
  names: list(text),
  counts: flag,
  simple: word("in place", "objects"),
};

interface Given {
  readonly at?: Moment;
  readonly names?: readonly string[];
  readonly counts?: boolean;
  readonly simple?: "in place" | "objects";
}

export function frameOf({ names, counts, simple }: Given): Frame {
  return { names: names ?? null, counts: counts ?? false, simple: simple ?? "in place" };
}

export function momentOf({ at }: Given): Moment {
  return at ?? { when: "end" };
}
