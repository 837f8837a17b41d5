/** An object exists at a moment, whoever holds it. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck } from "../grading/check.ts";
import { deathWords, holdersWords, objectsWords, objectWords } from "../grading/describe.ts";
import { foundWords, inRange, type Range, rangeKeys, rangeWords } from "../grading/range.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import { record } from "../shape.ts";

/** One at least, where the author says no number. */
function rangeOf(params: Range): Range {
  const given = params.is ?? params["at-least"] ?? params["at-most"];
  return given === undefined ? { "at-least": 1 } : params;
}

export const check = defineCheck({
  name: "alive",
  about: "An object is alive; or so many objects of a class are.",
  example: "alive: { of: every Node, is: 3 }",
  params: record({ of: subject }, rangeKeys),

  words(params, at) {
    if (params.of.by !== "class") return `${subjectWords(params.of)} is alive ${momentWords(at)}`;
    const range = rangeOf(params);
    const one = `\`${params.of.name}\` object`;
    return `${rangeWords(range, one)} ${range.is === 1 ? "is" : "are"} alive ${momentWords(at)}`;
  },

  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const snapshot = evidence.snapshotAt(event);
    const ids = evidence.resolve(params.of, at);
    if (params.of.by === "class") {
      const range = rangeOf(params);
      const names = ids.length === 0 ? "" : `: ${objectsWords(evidence, ids, snapshot)}`;
      return {
        passed: inRange(range, ids.length),
        found: `${foundWords(ids.length)}${names}`,
        event,
        objects: ids,
      };
    }
    const [id = 0] = ids;
    const object = objectOf(snapshot, id);
    const alive = object !== undefined && !object.dying;
    if (alive) {
      return {
        passed: true,
        found: `${objectWords(evidence, id, snapshot)} is held by ${holdersWords(snapshot, id)}`,
        event,
        objects: ids,
      };
    }
    const death = evidence.history.deathOf(id);
    return {
      passed: false,
      found: `${objectWords(evidence, id)} ${deathWords(evidence, id)}`,
      event: death?.event ?? event,
      objects: ids,
    };
  },

  ask: {
    params: record({ of: subject }),
    words: (params, at) =>
      params.of.by === "class"
        ? `How many \`${params.of.name}\` objects are alive ${momentWords(at)}?`
        : `Is ${subjectWords(params.of)} alive ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const event = evidence.eventOf(at);
      const ids = evidence.resolve(params.of, at);
      if (params.of.by === "class") return { value: String(ids.length), event, objects: ids };
      const object = objectOf(evidence.snapshotAt(event), ids[0] ?? 0);
      return { value: object !== undefined && !object.dying ? "yes" : "no", event, objects: ids };
    },
  },
});
