/** Where an object lies: its block's size class, and the pool that it shares with others. */
import { objectOf } from "@refcounted/simulator/snapshot";
import { defineCheck, Undecided } from "../grading/check.ts";
import { objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { subject } from "../grading/subject-shape.ts";
import { joinWords } from "../grading/words.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { flag, oneOrMore, record, refine, whole } from "../shape.ts";

/** 16 KiB, `POOL_SIZE` in Objects/obmalloc.c. */
const poolSize = 16 * 1024;

interface Place {
  readonly id: number;
  /** Block size in bytes, or null for a request that the small-object allocator does not serve. */
  readonly block: number | null;
  readonly pool: number | null;
}

function look(
  of: readonly Subject[],
  evidence: Evidence,
  at: Moment,
): { event: number; places: readonly Place[] } {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const places = of
    .flatMap((each) => evidence.resolve(each, at))
    .map((id): Place => {
      const object = objectOf(snapshot, id);
      if (object === undefined)
        throw new Undecided(`${objectWords(evidence, id)} is gone ${momentWords(at)}`, event);
      const block = object.block;
      if (block === null || block.request > 512) return { id, block: null, pool: null };
      return { id, block: Math.ceil(block.request / 16) * 16, pool: Math.floor(block.address / poolSize) };
    });
  return { event, places };
}

const blockWords = (block: number | null) =>
  block === null ? "no block of a pool" : `a block of ${block} bytes`;

export const check = defineCheck({
  name: "blocks",
  about: "The size of the block in which an object lies, and whether several lie in one pool.",
  example: "blocks: { of: [a, b], size: 32, same-pool: true }",
  params: refine(record({ of: oneOrMore(subject) }, { size: whole, "same-pool": flag }), (params) => {
    if (params.size === undefined && params["same-pool"] === undefined)
      throw new Error("say size or same-pool");
    return params;
  }),
  words(params, at) {
    const who = joinWords(params.of.map(subjectWords));
    const verb = params.of.length === 1 && params.of[0]?.by !== "class" ? "lies" : "lie";
    const size =
      params.size === undefined
        ? []
        : [`in ${verb === "lie" ? `blocks of ${params.size} bytes` : blockWords(params.size)}`];
    const pool =
      params["same-pool"] === undefined ? [] : [params["same-pool"] ? "in one pool" : "in different pools"];
    return `${who} ${verb} ${joinWords([...size, ...pool])} ${momentWords(at)}`;
  },
  evaluate(params, evidence, at) {
    const { event, places } = look(params.of, evidence, at);
    const pools = new Set(places.map((place) => place.pool));
    const sized = params.size === undefined || places.every((place) => place.block === params.size);
    const one = pools.size === 1 && !pools.has(null);
    const pooled = params["same-pool"] === undefined || params["same-pool"] === one;
    const found = places.map(
      (place) => `${objectWords(evidence, place.id)} lies in ${blockWords(place.block)}`,
    );
    const where = places.length > 1 ? `; ${one ? "all in one pool" : `in ${pools.size} pools`}` : "";
    return {
      passed: sized && pooled,
      found: `${found.join(", ")}${where}`,
      event,
      objects: places.map((place) => place.id),
    };
  },
  ask: {
    params: record({ of: subject }),
    words: (params, at) =>
      `How large is the block in which ${subjectWords(params.of)} lies ${momentWords(at)}?`,
    measure(params, evidence, at) {
      const { event, places } = look([params.of], evidence, at);
      const [place] = places;
      return {
        value: place?.block == null ? "none: it is not in a pool" : `${place.block} bytes`,
        event,
        objects: places.map((each) => each.id),
      };
    },
  },
});
