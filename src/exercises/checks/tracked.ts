/** Whether the collector looks at an object at all. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { flag, record } from "../shape.ts";

function look(of: Subject, evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const id = evidence.resolveOne(of, at);
  const object = objectOf(evidence.snapshotAt(event), id);
  if (object === undefined)
    throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
  return { event, id, tracked: object.generation !== null };
}

export const check = defineCheck({
  name: "tracked",
  about: "Whether the collector tracks an object.",
  example: "tracked: { of: pair, is: false }",
  params: record({ of: subject, is: flag }),
  words: (params, at) =>
    `${subjectWords(params.of)} is ${params.is ? "" : "not "}tracked by the collector ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const { event, id, tracked } = look(params.of, evidence, at);
    return {
      passed: tracked === params.is,
      found: tracked ? "it is tracked" : "it is not tracked",
      event,
      objects: [id],
    };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) => `Does the collector track ${subjectWords(params.of)} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, id, tracked } = look(params.of, evidence, at);
      return { value: tracked ? "yes" : "no", event, objects: [id] };
    },
  },
});
