/** `sys.getsizeof` of an object: itself alone, without what it refers to. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { inRange, needRange, rangeKeys, rangeWords } from "../grading/range.ts";
import { subject } from "../grading/subject-shape.ts";
import { joinWords } from "../grading/words.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { oneOrMore, record, refine } from "../shape.ts";

function look(of: readonly Subject[], evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const ids = [...new Set(of.flatMap((each) => evidence.resolve(each, at)))];
  const sizes = ids.map((id) => {
    const object = objectOf(snapshot, id);
    if (object === undefined)
      throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
    return object.size;
  });
  return { event, snapshot, ids, sizes, total: sizes.reduce((sum, size) => sum + size, 0) };
}

const sumWords = (of: readonly Subject[]) =>
  of.length === 1 && of[0]?.by !== "class"
    ? `${joinWords(of.map(subjectWords))} takes`
    : `${joinWords(of.map(subjectWords))} take together`;

export const check = defineCheck({
  name: "size",
  about: "How many bytes an object takes itself (`sys.getsizeof`); of several objects, the sum.",
  example: "size: { of: row, at-most: 88 }",
  params: refine(record({ of: oneOrMore(subject) }, rangeKeys), needRange),
  words: (params, at) => `${sumWords(params.of)} ${rangeWords(params, "byte")} ${momentWords(at)}`,
  evaluate(params, evidence, at) {
    const { event, snapshot, ids, sizes, total } = look(params.of, evidence, at);
    const parts = ids.map((id, index) => `${objectWords(evidence, id, snapshot)}: ${sizes[index] ?? 0}`);
    const found = `${total} bytes${ids.length > 1 && ids.length <= 6 ? ` (${parts.join(", ")})` : ""}`;
    return { passed: inRange(params, total), found, event, objects: ids };
  },
  ask: {
    params: record({ of: oneOrMore(subject) }),
    words: (params, at) =>
      `How many bytes does \`sys.getsizeof\` give for ${joinWords(params.of.map(subjectWords))} ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, ids, total } = look(params.of, evidence, at);
      return { value: `${total} bytes`, event, objects: ids };
    },
  },
});
