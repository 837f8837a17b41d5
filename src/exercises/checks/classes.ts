/** Classes of which objects must be made, so that the task cannot be deleted. */
import { defineCheck } from "../grading/check.ts";
import { countWords, inRange, rangeKeys, rangeWords } from "../grading/range.ts";
import { joinWords } from "../grading/words.ts";
import { either, list, record, refine, text } from "../shape.ts";

interface Params {
  readonly of: readonly string[];
  readonly is?: number;
  readonly "at-least"?: number;
  readonly "at-most"?: number;
}

const named = refine(list(text), (of): Params => ({ of }));
const counted = refine(record({ of: text }, rangeKeys), (params): Params => ({ ...params, of: [params.of] }));

const rangeOf = ({ of: _of, ...range }: Params) =>
  Object.keys(range).length === 0 ? { "at-least": 1 } : range;

export const check = defineCheck({
  name: "classes",
  about: "Classes of which objects are made while the program runs, and how many.",
  example: "classes: { of: Node, at-least: 2 }",
  params: either<Params>(named, counted),

  words(params) {
    if (params.of.length === 1) {
      const [name = ""] = params.of;
      return `the program makes ${rangeWords(rangeOf(params), `\`${name}\` object`)}`;
    }
    return `the program makes objects of ${joinWords(params.of.map((name) => `\`${name}\``))}`;
  },

  evaluate(params, evidence) {
    const made = params.of.map((name) => ({ name, ids: evidence.history.instancesOf(name) }));
    const passed = made.every(({ ids }) => inRange(rangeOf(params), ids.length));
    const found = made.map(({ name, ids }) => `${countWords(ids.length, `\`${name}\` object`)} made`);
    return { passed, found: found.join("; "), event: null, objects: made.flatMap(({ ids }) => ids) };
  },
});
