/** What the program's living objects take at a moment. */
import { liveBytes } from "../grading/bytes.ts";
import { defineCheck } from "../grading/check.ts";
import { inRange, needRange, rangeKeys, rangeWords } from "../grading/range.ts";
import { momentWords } from "../parse/subject.ts";
import { record, refine } from "../shape.ts";

export const check = defineCheck({
  name: "live-bytes",
  about: "How many bytes the program's living objects take together.",
  example: "live-bytes: { at-most: 2000 }",
  params: refine(record({}, rangeKeys), needRange),
  words: (params, at) => `the program's objects take ${rangeWords(params, "byte")} ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const bytes = liveBytes(evidence.snapshotAt(event));
    return { passed: inRange(params, bytes), found: `${bytes} bytes`, event };
  },
  ask: {
    params: record({}),
    words: (_params, at) => `How many bytes do the program's objects take ${momentWords(at)}?`,
    measure(_params, evidence, at) {
      const event = evidence.eventOf(at);
      return { value: `${liveBytes(evidence.snapshotAt(event))} bytes`, event };
    },
  },
});
