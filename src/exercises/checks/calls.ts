/** Functions that must run, by name; how often, where it matters. */
import { defineCheck } from "../grading/check.ts";
import { counted } from "../grading/counted.ts";
import { inRange, rangeWords } from "../grading/range.ts";
import { joinWords } from "../grading/words.ts";

export const check = defineCheck({
  name: "calls",
  about: "Functions (or methods, as `Class.method`) that are called, and how often.",
  example: "calls: [report, { of: Node.detach, is: 2 }]",
  params: counted,

  words: (params) =>
    joinWords(
      params.map(
        ({ name, range, told }) => `\`${name}()\` is called${told ? ` ${rangeWords(range, "time")}` : ""}`,
      ),
    ),

  evaluate(params, evidence) {
    const counts = params.map((each) => ({ ...each, count: evidence.history.callsOf(each.name) }));
    const found = counts.map(({ name, count }) =>
      count === 0 ? `\`${name}()\` was never called` : `\`${name}()\` was called ${times(count)}`,
    );
    const passed = counts.every(({ range, count }) => inRange(range, count));
    return { passed, found: found.join("; "), event: null };
  },
});

const times = (count: number) => (count === 1 ? "once" : `${count} times`);
