/** What kind of object it is. */
import { defineCheck } from "../grading/check.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import { record, text } from "../shape.ts";

export const check = defineCheck({
  name: "type",
  about: "An object is of a class, by the class's name.",
  example: "type: { of: config, is: tuple }",
  params: record({ of: subject, is: text }),
  words: (params, at) => `${subjectWords(params.of)} is a \`${params.is}\` ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const id = evidence.resolveOne(params.of, at);
    const found = evidence.history.sighting(id)?.type ?? "unknown";
    return {
      passed: found === params.is,
      found: `it is a \`${found}\``,
      event: evidence.eventOf(at),
      objects: [id],
    };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) => `What type has ${subjectWords(params.of)} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const id = evidence.resolveOne(params.of, at);
      return {
        value: evidence.history.sighting(id)?.type ?? "unknown",
        event: evidence.eventOf(at),
        objects: [id],
      };
    },
  },
});
