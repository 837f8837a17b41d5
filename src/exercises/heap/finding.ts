/** The finding that two drawings give: the smallest difference in words, and where to look in the real heap. */
import type { Evidence } from "../grading/evidence.ts";
import type { Finding } from "../grading/grade.ts";
import type { Moment } from "../schema.ts";
import { compareDrawings, differenceWords } from "./compare.ts";
import type { Drawing } from "./drawing.ts";

/** `mine` is the learner's; `side` says which of the two stands in `evidence`, to be pointed at. */
export function comparison(
  id: string,
  words: string,
  mine: Drawing,
  real: Drawing,
  evidence: Evidence,
  at: Moment,
  side: "mine" | "real",
): Finding {
  const [first, ...others] = compareDrawings(mine, real);
  const event = evidence.eventOf(at);
  const base = { id, words, decided: true, event, parts: [] };
  if (first === undefined) return { ...base, passed: true, found: "they are the same", objects: [] };
  const key = side === "mine" ? first.drawnKey : first.realKey;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return {
    ...base,
    passed: false,
    found: `${differenceWords(first)}${more}`,
    objects: key === null ? [] : [Number(key.slice(1))].filter(Number.isInteger),
  };
}
