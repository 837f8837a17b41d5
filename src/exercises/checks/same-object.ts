/** Identity: several ways to one object. */
import type { ObjectId } from "@refcounted/simulator/snapshot";
import { defineCheck } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import { joinWords } from "../grading/words.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import { list, record } from "../shape.ts";

export const check = defineCheck({
  name: "same-object",
  about: "Two or more names, items or attributes refer to one and the same object.",
  example: "same-object: [config, alias]",
  params: list(subject, 2),

  words: (params, at) => `${joinWords(params.map(subjectWords))} are the same object ${momentWords(at)}`,

  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const snapshot = evidence.snapshotAt(event);
    const ids: readonly ObjectId[] = params.map((each) => evidence.resolveOne(each, at));
    const parts = params.map(
      (each, index) => `${subjectWords(each)} is ${objectWords(evidence, ids[index] ?? 0, snapshot)}`,
    );
    const passed = new Set(ids).size === 1;
    const [first = 0] = ids;
    const found = passed ? `all are ${objectWords(evidence, first, snapshot)}` : joinWords(parts);
    return { passed, found, event, objects: [...new Set(ids)] };
  },

  ask: {
    params: record({ of: list(subject, 2) }),
    words: (params, at) =>
      `Are ${joinWords(params.of.map(subjectWords))} the same object ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const ids = params.of.map((each) => evidence.resolveOne(each, at));
      const objects = [...new Set(ids)];
      return {
        value: objects.length === 1 ? "the same object" : "different objects",
        event: evidence.eventOf(at),
        objects,
      };
    },
  },
});
