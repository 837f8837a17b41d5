/** Counting did all the work: nothing was freed by the collector, and nothing is left for it. */
import { defineCheck } from "../grading/check.ts";
import { objectsWords } from "../grading/describe.ts";
import { unreachableObjects } from "../grading/islands.ts";
import { momentWords } from "../parse/subject.ts";
import { record } from "../shape.ts";

export const check = defineCheck({
  name: "no-collection-needed",
  about: "Nothing was freed by the collector, and nothing unreachable waits for it.",
  example: "no-collection-needed: {}",
  params: record({}),
  words: (_params, at) =>
    `counting frees everything by itself: nothing is left for the collector ${momentWords(at)}`,
  evaluate(_params, evidence, at) {
    const event = evidence.eventOf(at);
    const collected = [...evidence.history.deaths.values()].filter(
      (death) => death.by === "collector" && death.event < event,
    );
    const [first] = collected;
    if (first !== undefined) {
      const ids = collected.map((death) => death.object);
      return {
        passed: false,
        found: `the collector freed ${objectsWords(evidence, ids)}`,
        event: first.event,
        objects: ids,
      };
    }
    const waiting = unreachableObjects(evidence.snapshotAt(event));
    if (waiting.length === 0) return { passed: true, found: "nothing waits for the collector", event };
    return {
      passed: false,
      found: `${objectsWords(evidence, waiting)} can be freed by the collector only`,
      event,
      objects: waiting,
    };
  },
});
