/** References that do not count: how many look at an object, and whether one of them has been cleared. */
import { defineCheck } from "../grading/check.ts";
import { objectsWords } from "../grading/describe.ts";
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
  const weak = snapshot.objects.filter((object) => object.weak === id).map((object) => object.id);
  return { event, snapshot, id, weak };
}

export const check = defineCheck({
  name: "weak-references",
  about: "How many weak references and proxies look at an object.",
  example: "weak-references: { of: parent, at-least: 1 }",
  params: refine(record({ of: subject }, rangeKeys), needRange),
  words: (params, at) =>
    `${subjectWords(params.of)} has ${rangeWords(params, "weak reference")} ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const { event, snapshot, id, weak } = look(params.of, evidence, at);
    const names = weak.length === 0 ? "" : `: ${objectsWords(evidence, weak, snapshot)}`;
    return {
      passed: inRange(params, weak.length),
      found: `${foundWords(weak.length)}${names}`,
      event,
      objects: [id, ...weak],
    };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) => `How many weak references look at ${subjectWords(params.of)} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, id, weak } = look(params.of, evidence, at);
      return { value: String(weak.length), event, objects: [id, ...weak] };
    },
  },
});
