/**
 * Who holds an object: exactly these, at least these, none of these. A holder is written as the ledger begins its
 * line: "name alias", "item", "item 0 of list", "attribute parent of Node", "local total", "constant".
 */
import type { ObjectId, Snapshot } from "@refcounted/simulator/snapshot";
import { holdersOf, objectOf, plain, wordsOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { holdersWords, objectWords } from "../grading/describe.ts";
import { subject } from "../grading/subject-shape.ts";
import { article, joinWords } from "../grading/words.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import { oneOrMore, record, refine, text } from "../shape.ts";

/** Matches each wanted holder with one that is there; gives what is missing and what is left over. */
function match(snapshot: Snapshot, id: ObjectId, wanted: readonly string[]) {
  const left = holdersOf(snapshot, id).map((held) => plain(wordsOf(snapshot, held)));
  const missing = wanted.filter((holder) => {
    const index = left.findIndex((line) => isHolder(line, holder));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { missing, left };
}

/** Whether a line of the ledger begins with the words, whole words only. */
function isHolder(line: string, wanted: string): boolean {
  const words = plain(wanted).trim();
  return line === words || line.startsWith(`${words} `);
}

const quote = (holders: readonly string[]) => joinWords(holders.map((holder) => holderWords(holder)));

/** "name alias" → "name `alias`"; "item" → "an item". */
function holderWords(holder: string): string {
  if (!holder.includes(" ")) return `${article(holder)} ${holder}`;
  return holder.replace(/^(name|attribute|local|slot|key|closure variable) ([^\s`]+)/, "$1 `$2`");
}

export const check = defineCheck({
  name: "holders",
  about: "Who holds an object: `are` lists all of them, `include` some, `exclude` what must not hold it.",
  example: "holders: { of: child, are: [name child, attribute parent of Node] }",
  params: refine(
    record({ of: subject }, { are: oneOrMore(text), include: oneOrMore(text), exclude: oneOrMore(text) }),
    (params) => {
      if (params.are === undefined && params.include === undefined && params.exclude === undefined) {
        throw new Error("say which holders: are, include or exclude");
      }
      return params;
    },
  ),

  words(params, at) {
    const parts = [
      ...(params.are === undefined ? [] : [`is held by ${quote(params.are)} and by nothing else`]),
      ...(params.include === undefined ? [] : [`is held by ${quote(params.include)}`]),
      ...(params.exclude === undefined
        ? []
        : [`is not held by ${joinWords(params.exclude.map(holderWords), "or")}`]),
    ];
    return `${subjectWords(params.of)} ${joinWords(parts)} ${momentWords(at)}`;
  },

  evaluate(params, evidence, at) {
    const event = evidence.eventOf(at);
    const snapshot = evidence.snapshotAt(event);
    const id = evidence.resolveOne(params.of, at);
    if (objectOf(snapshot, id) === undefined) {
      throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
    }
    const all = match(snapshot, id, params.are ?? []);
    const exact = params.are === undefined || (all.missing.length === 0 && all.left.length === 0);
    const included = match(snapshot, id, params.include ?? []).missing.length === 0;
    const lines = match(snapshot, id, []).left;
    const excluded = !(params.exclude ?? []).some((holder) => lines.some((line) => isHolder(line, holder)));
    const found = `it is held by ${holdersWords(snapshot, id) || "nothing"}`;
    return { passed: exact && included && excluded, found, event, objects: [id] };
  },
});
