/** Alive, but nobody can reach it: the state in which a cycle waits for the collector. */
import type { ObjectId } from "@refcounted/simulator/snapshot";
import { defineCheck } from "../grading/check.ts";
import { deathWords, objectWords } from "../grading/describe.ts";
import type { Evidence } from "../grading/evidence.ts";
import { cycleThrough, cycleWords, unreachableObjects } from "../grading/islands.ts";
import { countWords, inRange, type Range, rangeKeys, rangeWords } from "../grading/range.ts";
import { subject } from "../grading/subject-shape.ts";
import { momentWords, subjectWords } from "../parse/subject.ts";
import type { Moment, Subject } from "../schema.ts";
import { record } from "../shape.ts";

function look(of: Subject | undefined, evidence: Evidence, at: Moment) {
  const event = evidence.eventOf(at);
  const snapshot = evidence.snapshotAt(event);
  const lost = unreachableObjects(snapshot);
  const meant = of === undefined ? lost : evidence.resolveEver(of, at).filter((id) => lost.includes(id));
  return { event, snapshot, meant };
}

/** "2 `Node` objects": by their class when they have one class. */
function kindWords(evidence: Evidence, ids: readonly ObjectId[]): string {
  const types = new Set(ids.map((id) => evidence.history.sighting(id)?.type ?? "object"));
  const [only] = types;
  return countWords(ids.length, types.size === 1 && only !== undefined ? `\`${only}\` object` : "object");
}

export const check = defineCheck({
  name: "unreachable",
  about: "An object (or so many, of a class or at all) is alive although nothing reaches it.",
  example: "unreachable: { of: every Node, is: 2 }",
  params: record({}, { of: subject, ...rangeKeys }),

  words(params, at) {
    const when = momentWords(at);
    if (params.of !== undefined && params.of.by !== "class") {
      return `${subjectWords(params.of)} is alive ${when} although nothing reaches it`;
    }
    const one = params.of === undefined ? "object" : `\`${params.of.name}\` object`;
    return `${rangeWords(rangeOf(params), one)} ${params.is === 1 ? "is" : "are"} unreachable but alive ${when}`;
  },

  evaluate(params, evidence, at) {
    const { event, snapshot, meant } = look(params.of, evidence, at);
    const passed = inRange(rangeOf(params), meant.length);
    if (meant.length === 0) {
      const [id] = params.of === undefined ? [] : evidence.resolveEver(params.of, at);
      const death = id === undefined ? null : evidence.history.deathOf(id);
      const why =
        id === undefined
          ? ""
          : death !== null && death.event < event
            ? `; ${objectWords(evidence, id)} ${deathWords(evidence, id)}`
            : `; ${objectWords(evidence, id)} can still be reached`;
      return { passed, found: `no object is unreachable but alive${why}`, event };
    }
    const cycles = new Map<string, string>();
    for (const id of meant) {
      const cycle = cycleThrough(snapshot, id);
      if (cycle !== null) cycles.set(cycle.toSorted((a, b) => a - b).join(), cycleWords(cycle));
    }
    const round = cycles.size === 0 ? "" : `: ${[...cycles.values()].join(", ")}`;
    const verb = meant.length === 1 ? "is" : "are";
    const them = meant.length === 1 ? "it" : "them";
    const found = `${kindWords(evidence, meant)} ${verb} unreachable but alive${round}; only the collector can free ${them}`;
    return { passed, found, event, objects: meant };
  },

  ask: {
    params: record({}, { of: subject }),
    words: (params, at) =>
      params.of === undefined || params.of.by === "class"
        ? `How many ${params.of === undefined ? "" : `\`${params.of.name}\` `}objects are alive ${momentWords(at)} although nothing reaches them?`
        : `Is ${subjectWords(params.of)} an island ${momentWords(at)}: alive, but out of reach?`,
    measure(params, evidence, at) {
      const { event, meant } = look(params.of, evidence, at);
      const counted = params.of === undefined || params.of.by === "class";
      return {
        value: counted ? String(meant.length) : meant.length > 0 ? "yes" : "no",
        event,
        objects: meant,
      };
    },
  },
});

/** One at least, where the author says no number. */
function rangeOf(params: Range): Range {
  const given = params.is ?? params["at-least"] ?? params["at-most"];
  return given === undefined ? { "at-least": 1 } : params;
}
