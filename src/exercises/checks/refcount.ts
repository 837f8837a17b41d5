/** How many references an object has; what is found is its whole ledger. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { holdersWords, objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { foundWords, inRange, needRange, rangeKeys, rangeWords } from "../grading/range.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { record, refine } from "../shape.ts";

function look(of: Subject, evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const id = evidence.resolveOne(of, at);
  const object = objectOf(snapshot, id);
  if (object === undefined)
    throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
  return { event, snapshot, object };
}

export const check = defineCheck({
  name: "refcount",
  about: "How many references an object has.",
  example: "refcount: { of: config, is: 2 }",
  params: refine(record({ of: subject }, rangeKeys), needRange),

  words: (params, at) =>
    `${subjectWords(params.of)} has ${rangeWords(params, "reference")} ${momentWords(at)}`,

  evaluate(params, evidence, at) {
    const { event, snapshot, object } = look(params.of, evidence, at);
    const objects = [object.id];
    if (object.count === "immortal") {
      return {
        passed: false,
        found: `${objectWords(evidence, object.id)} is immortal: its references are not counted`,
        event,
        objects,
      };
    }
    const holders = holdersWords(snapshot, object.id);
    const found = `${foundWords(object.count)}${holders === "" ? "" : `: ${holders}`}`;
    return { passed: inRange(params, object.count), found, event, objects };
  },

  ask: {
    params: record({ of: subject }),
    words: (params, at) => `How many references does ${subjectWords(params.of)} have ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, object } = look(params.of, evidence, at);
      return { value: object.count === "immortal" ? "∞" : String(object.count), event, objects: [object.id] };
    },
  },
});
