/** What an object is worth, compared as Python would print it; containers by their items. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { isLiteral, normalLiteral, reprOf } from "../grading/literals.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { parsed, record } from "../shape.ts";

const literal = parsed('a Python literal in quotes ("[1, 2]")', (text) => {
  const normal = normalLiteral(text);
  if (normal === null) throw new Error(`${text} is no Python literal`);
  return normal;
});

function look(of: Subject, evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const id = evidence.resolveOne(of, at);
  if (objectOf(snapshot, id) === undefined) {
    throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
  }
  return { event, id, repr: reprOf(snapshot, id) };
}

export const check = defineCheck({
  name: "value",
  about: "An object equals a literal.",
  example: "value: { of: config, is: \"['debug']\" }",
  params: record({ of: subject, is: literal }),
  words: (params, at) => `${subjectWords(params.of)} equals \`${params.is}\` ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const { event, id, repr } = look(params.of, evidence, at);
    return { passed: isLiteral(repr, params.is), found: `it is \`${repr}\``, event, objects: [id] };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) => `What is the value of ${subjectWords(params.of)} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, id, repr } = look(params.of, evidence, at);
      return { value: repr, event, objects: [id] };
    },
  },
});
