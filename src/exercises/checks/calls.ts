/** Functions that must run, by name; how often, where it matters. */
import { defineCheck } from "../grading/check.ts";
import { inRange, rangeKeys, rangeWords } from "../grading/range.ts";
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

const timesOf = ({ of: _of, ...range }: Params) =>
  Object.keys(range).length === 0 ? { "at-least": 1 } : range;

export const check = defineCheck({
  name: "calls",
  about: "Functions (or methods, as `Class.method`) that are called, and how often.",
  example: "calls: [report, Node.detach]",
  params: either<Params>(named, counted),

  words(params) {
    const names = joinWords(params.of.map((name) => `\`${name}()\``));
    const { is, "at-least": least, "at-most": most } = params;
    const once = is === undefined && least === undefined && most === undefined;
    return `${names} ${params.of.length === 1 ? "is" : "are"} called${once ? "" : ` ${rangeWords(timesOf(params), "time")}`}`;
  },

  evaluate(params, evidence) {
    const counts = params.of.map((name) => ({ name, count: evidence.history.callsOf(name) }));
    const found = counts.map(({ name, count }) =>
      count === 0
        ? `\`${name}()\` was never called`
        : `\`${name}()\` was called ${count === 1 ? "once" : `${count} times`}`,
    );
    return {
      passed: counts.every(({ count }) => inRange(timesOf(params), count)),
      found: found.join("; "),
      event: null,
    };
  },
});
