/** Names with how often each is wanted: `[report, { of: Node, at-least: 2 }]`. Without a number: at least once. */
import { either, oneOrMore, record, refine, type Shape, text } from "../shape.ts";
import { type Range, rangeKeys } from "./range.ts";

export interface Counted {
  readonly name: string;
  readonly range: Range;
  /** Whether the author said a number. */
  readonly told: boolean;
}

const bare = refine(text, (name): Counted => ({ name, range: { "at-least": 1 }, told: false }));
const told = refine(record({ of: text }, rangeKeys), ({ of, ...range }): Counted => {
  const given = Object.keys(range).length > 0;
  return { name: of, range: given ? range : { "at-least": 1 }, told: given };
});

export const counted: Shape<readonly Counted[]> = oneOrMore(either<Counted>(bare, told));
