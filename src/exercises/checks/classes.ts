/** Classes of which objects must be made, so that the task cannot be deleted. */
import { defineCheck } from "../grading/check.ts";
import { counted } from "../grading/counted.ts";
import { countWords, inRange, rangeWords } from "../grading/range.ts";
import { joinWords } from "../grading/words.ts";

export const check = defineCheck({
  name: "classes",
  about: "Classes of which objects are made while the program runs, and how many.",
  example: "classes: [Leaf, { of: Node, at-least: 2 }]",
  params: counted,

  words: (params) =>
    `the program makes ${joinWords(params.map(({ name, range }) => rangeWords(range, `\`${name}\` object`)))}`,

  evaluate(params, evidence) {
    const made = params.map((each) => ({ ...each, ids: evidence.history.instancesOf(each.name) }));
    const passed = made.every(({ range, ids }) => inRange(range, ids.length));
    const found = made.map(({ name, ids }) => countWords(ids.length, `\`${name}\` object`));
    const verb = made.length === 1 && (made[0]?.ids.length ?? 0) <= 1 ? "was" : "were";
    return {
      passed,
      found: `${joinWords(found)} ${verb} made`,
      event: null,
      objects: made.flatMap(({ ids }) => ids),
    };
  },
});
