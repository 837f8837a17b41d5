/** An object reaches itself again through what it contains. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import { cycleThrough, cycleWords } from "../grading/islands.ts";
import { countWords } from "../grading/range.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, noneWords, subjectWords } from "../parse/subject.ts";
import { record, whole } from "../shape.ts";

export const check = defineCheck({
  name: "cycle",
  about: "An object is part of a cycle (of so many objects); put under `not`, of none.",
  example: "cycle: { through: root, length: 2 }",
  params: record({ through: subject }, { length: whole }),

  words(params, at) {
    const size = params.length === undefined ? "" : ` of ${countWords(params.length, "object")}`;
    return `${subjectWords(params.through)} is part of a cycle${size} ${momentWords(at)}`;
  },

  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const snapshot = evidence.snapshotAt(event);
    const ids = evidence.resolve(params.through, at);
    if (ids.length === 0) throw new Undecided(noneWords(params.through, at), event);
    let cycle: readonly number[] | null = null;
    for (const id of ids) {
      if (objectOf(snapshot, id) === undefined)
        throw new Undecided(`${objectWords(evidence, id)} is gone`, event);
      cycle ??= cycleThrough(snapshot, id);
    }
    if (cycle === null) return { passed: false, found: "no way leads back to it", event, objects: ids };
    const passed = params.length === undefined || params.length === cycle.length;
    return { passed, found: `${cycleWords(cycle)}`, event, objects: cycle };
  },

  ask: {
    params: record({ through: subject }),
    words: (params, at) => `Is ${subjectWords(params.through)} part of a cycle ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const event = evidence.eventOf(at);
      const id = evidence.resolveOne(params.through, at);
      const cycle = cycleThrough(evidence.snapshotAt(event), id);
      return { value: cycle === null ? "no" : "yes", event, objects: cycle ?? [id] };
    },
  },
});
