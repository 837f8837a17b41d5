/** How often the collector ran, of which generation at least; started by the program or by a threshold. */
import { defineCheck } from "../grading/check.ts";
import { foundWords, inRange, needRange, rangeKeys, rangeWords } from "../grading/range.ts";
import type { Evidence } from "../grading/evidence.ts";
import { momentWords } from "../parse/subject.ts";
import type { Moment } from "../schema.ts";
import { record, refine, word } from "../shape.ts";

function look(generation: number | undefined, evidence: Evidence, at: Moment) {
  const until = evidence.eventOf(at);
  return [...evidence.history.events(["collect-start"], 0, until)].filter(
    (event) => generation === undefined || event.generation === generation,
  );
}

const ofWords = (generation: number | undefined) =>
  generation === undefined ? "" : ` of generation ${generation}`;

export const check = defineCheck({
  name: "collections",
  about: "How many collections run until then; all, or those of one generation.",
  example: "collections: { of: 2, is: 1 }",
  params: refine(record({}, { of: word(0, 1, 2), ...rangeKeys }), needRange),
  words: (params, at) =>
    `${rangeWords(params, `collection${ofWords(params.of)}`, `collections${ofWords(params.of)}`)} ${params.is === 1 || params.is === 0 ? "runs" : "run"} until ${at.when === "end" ? "the end" : momentWords(at).replace(/^before /, "")}`,
  evaluate(params, evidence, at) {
    const found = look(params.of, evidence, at);
    const lines = found.flatMap((event) => (event.cause?.line == null ? [] : [`line ${event.cause.line}`]));
    const where = lines.length === 0 ? "" : `: at ${[...new Set(lines)].join(", ")}`;
    return {
      passed: inRange(params, found.length),
      found: `${foundWords(found.length)}${where}`,
      event: found[0]?.index ?? null,
    };
  },
  ask: {
    params: record({}, { of: word(0, 1, 2) }),
    words: (params, at) => `How many collections${ofWords(params.of)} have run ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const found = look(params.of, evidence, at);
      return { value: String(found.length), event: found[0]?.index ?? null };
    },
  },
});
