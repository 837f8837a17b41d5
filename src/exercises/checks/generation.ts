/** In which of the collector's lists an object stands. */
import type { Generation } from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, noneWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { record, word } from "../shape.ts";

function generationWords(generation: Generation): string {
  if (generation === null) return "none: it is not tracked";
  return generation === "permanent" ? "the permanent generation" : `generation ${generation}`;
}

function look(of: Subject, evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const objects = evidence.resolve(of, at).map((id) => {
    const object = objectOf(snapshot, id);
    if (object === undefined)
      throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
    return object;
  });
  if (objects.length === 0) throw new Undecided(noneWords(of, at), event);
  return { event, snapshot, objects };
}

export const check = defineCheck({
  name: "generation",
  about: "In which generation of the collector an object is (0, 1, 2 or permanent).",
  example: "generation: { of: cache, is: 2 }",
  params: record({ of: subject, is: word(0, 1, 2, "permanent") }),
  words: (params, at) => `${subjectWords(params.of)} is in ${generationWords(params.is)} ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const { event, snapshot, objects } = look(params.of, evidence, at);
    const found = objects
      .map(
        (object) =>
          `${objectWords(evidence, object.id, snapshot)} is in ${generationWords(object.generation)}`,
      )
      .join("; ");
    const passed = objects.every((object) => object.generation === params.is);
    return { passed, found, event, objects: objects.map((object) => object.id) };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) => `In which generation is ${subjectWords(params.of)} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, objects } = look(params.of, evidence, at);
      const [first] = objects;
      return {
        value: generationWords(first?.generation ?? null),
        event,
        objects: objects.map((object) => object.id),
      };
    },
  },
});
