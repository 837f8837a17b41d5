/** The most that the program's living objects took at any time. */
import { peakBytes } from "../grading/bytes.ts";
import { defineCheck } from "../grading/check.ts";
import { inRange, needRange, rangeKeys, rangeWords } from "../grading/range.ts";
import { record, refine } from "../shape.ts";

export const check = defineCheck({
  name: "peak-bytes",
  about: "The most bytes that the program's living objects take together at any time.",
  example: "peak-bytes: { at-most: 5000 }",
  params: refine(record({}, rangeKeys), needRange),
  words: (params) =>
    `the program's objects never take more than the limit: the peak is ${rangeWords(params, "byte")}`,
  evaluate(params, evidence, at) {
    const { bytes, event } = peakBytes(evidence, evidence.eventOf(at));
    const line = evidence.recording.placeAt(event)?.line;
    const where = line === undefined ? "" : ` before line ${line}`;
    return { passed: inRange(params, bytes), found: `the peak is ${bytes} bytes${where}`, event };
  },
  ask: {
    params: record({}),
    words: () => "How many bytes do the program's objects take at the peak?",
    measure(_params, evidence, at) {
      const { bytes, event } = peakBytes(evidence, evidence.eventOf(at));
      return { value: `${bytes} bytes`, event };
    },
  },
});
