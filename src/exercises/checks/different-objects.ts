/** Identity: no two of these are one object, however equal they are. */
import { defineCheck } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import { joinWords } from "../grading/words.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import { list } from "../shape.ts";

export const check = defineCheck({
  name: "different-objects",
  about: "Two or more names, items or attributes refer to objects of their own.",
  example: 'different-objects: ["board[0]", "board[1]"]',
  params: list(subject, 2),

  words: (params, at) =>
    `${joinWords(params.map(subjectWords))} are ${params.length} different objects ${momentWords(at)}`,

  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const snapshot = evidence.snapshotAt(event);
    const ids = params.map((each) => evidence.resolveOne(each, at));
    const shared = ids.find((id, index) => ids.indexOf(id) !== index);
    const objects = shared === undefined ? ids : [shared];
    const found =
      shared === undefined
        ? joinWords(ids.map((id) => objectWords(evidence, id, snapshot)))
        : `${joinWords(params.filter((_, index) => ids[index] === shared).map(subjectWords))} are the same object, ${objectWords(evidence, shared, snapshot)}`;
    return { passed: shared === undefined, found, event, objects };
  },
});
