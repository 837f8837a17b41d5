/**
 * An object was deallocated: by the time a moment comes, not before another, by its count or by the collector.
 * Deaths while Python shuts down do not count: everything dies then.
 */
import type { ObjectId } from "@refcounted/simulator/snapshot";
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck } from "../grading/check.ts";
import { deathWords, holdersWords, objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { moment, subject } from "../grading/subject-shape.ts";
import { joinWords } from "../grading/words.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { record, word } from "../shape.ts";

interface Params {
  readonly of: Subject;
  readonly by?: "count" | "collector";
  readonly before?: Moment;
  readonly after?: Moment;
}

/** What is wrong with one object's death, or null. */
function complaint(
  params: Params,
  evidence: Evidence,
  id: ObjectId,
): { found: string; event: number } | null {
  const limit = params.before === undefined ? evidence.end : evidence.eventOf(params.before);
  const from = params.after === undefined ? 0 : evidence.eventOf(params.after);
  const death = evidence.history.deathOf(id);
  const name = objectWords(evidence, id);
  if (death === null || death.event >= limit) {
    const holders = holdersWords(evidence.snapshotAt(limit), id);
    const alive = objectOf(evidence.snapshotAt(limit), id) !== undefined && holders !== "";
    const when = params.before === undefined ? "" : ` ${momentWords(params.before)}`;
    const later = death !== null && death.event < evidence.end ? `; it ${deathWords(evidence, id)}` : "";
    return {
      found: `${name} is still alive${when}${alive ? `, held by ${holders}` : ""}${later}`,
      event: limit,
    };
  }
  if (death.event < from)
    return { found: `${name} ${deathWords(evidence, id)}: too early`, event: death.event };
  if (params.by !== undefined && death.by !== params.by) {
    return { found: `${name} ${deathWords(evidence, id)}`, event: death.event };
  }
  return null;
}

export const check = defineCheck({
  name: "freed",
  about: "An object (or every one of a class) is freed, when, and by what.",
  example: "freed: { of: first data, by: count, before: here }",
  params: record({ of: subject }, { by: word("count", "collector"), before: moment, after: moment }),

  words(params) {
    const by = { count: " by its count", collector: " by the collector" };
    const how = params.by === undefined ? "" : by[params.by];
    const limits = [
      ...(params.after === undefined
        ? []
        : [`not ${momentWords({ ...params.after })}`.replace("not after", "after")]),
      ...(params.before === undefined ? [] : [momentWords(params.before)]),
    ];
    const when = limits.length === 0 ? " while the program runs" : ` ${joinWords(limits)}`;
    return `${subjectWords(params.of)} is freed${how}${when}`;
  },

  evaluate(params, evidence, at) {
    const ids = evidence.resolveEver(params.of, at);
    if (ids.length === 0) return { passed: false, found: `no such object was ever made`, event: null };
    const complaints = ids.flatMap((id) => complaint(params, evidence, id) ?? []);
    const [first] = complaints;
    if (first !== undefined) {
      return {
        passed: false,
        found: complaints.map((each) => each.found).join("; "),
        event: first.event,
        objects: ids,
      };
    }
    const found = ids.map((id) => `${objectWords(evidence, id)} ${deathWords(evidence, id)}`).join("; ");
    return { passed: true, found, event: evidence.history.deathOf(ids[0] ?? 0)?.event ?? null, objects: ids };
  },

  ask: {
    params: record({ of: subject, question: word("when", "by") }),
    words: (params) =>
      params.question === "when"
        ? `During which line is ${subjectWords(params.of)} freed?`
        : `What frees ${subjectWords(params.of)}?`,
    measure(params, evidence, at) {
      const id = evidence.resolveOne(params.of, at);
      const death = evidence.history.deathOf(id);
      const objects = [id];
      if (death === null || death.event >= evidence.end) {
        const value =
          params.question === "when" ? "not while the program runs" : "nothing, while the program runs";
        return { value, event: evidence.end, objects };
      }
      const when = death.line === null ? "between the lines" : `line ${death.line}`;
      const by = death.by === "count" ? "its count reaching 0" : "the collector";
      return { value: params.question === "when" ? when : by, event: death.event, objects };
    },
  },
});
