/** The picture of a run for a reader: layouts kept per run, granularity and folding. */
import {
  type Granularity,
  holdersOf,
  idText,
  type ObjectId,
  objectOf,
  type Recording,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { stopsOf } from "../../stepper.ts";
import { type Shown, shortRepr, shownKey } from "./fold.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { emptySurvey, look, lookThrough } from "./survey.ts";

const layouts = new WeakMap<Recording, Map<string, Layout>>();

/**
 * Makes the layout of a run, as `layoutFor` gives it from then on; yields after each moment that it has looked at.
 * Finer granularities see more (what lives only within a line), so they have places of their own; within one, nothing
 * ever moves. What a line-by-line look finds comes first in every one of them.
 */
export function* layoutInPieces(
  recording: Recording,
  granularity: Granularity,
  stops: readonly number[],
  shown: Shown,
): Generator<void, Layout> {
  let known = layouts.get(recording);
  if (known === undefined) {
    known = new Map();
    layouts.set(recording, known);
  }
  const key = `${granularity} ${shownKey(shown)}`;
  let layout = known.get(key);
  if (layout === undefined) {
    const survey = emptySurvey(shown);
    yield* lookThrough(survey, recording, stopsOf(recording, "line"));
    if (granularity !== "line") yield* lookThrough(survey, recording, stops);
    layout = layoutOf(survey);
    known.set(key, layout);
  }
  return layout;
}

/** The layout of a run, in one go. */
export function layoutFor(
  recording: Recording,
  granularity: Granularity,
  stops: readonly number[],
  shown: Shown,
): Layout {
  const pieces = layoutInPieces(recording, granularity, stops, shown);
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}

/** The layout of a single moment, for pictures of snapshots that belong to no run. */
export function layoutOfMoment(snapshot: Snapshot, shown: Shown): Layout {
  const survey = emptySurvey(shown);
  look(survey, snapshot, { from: 0, to: Number.POSITIVE_INFINITY });
  return layoutOf(survey);
}

/** The cards that have to do with one: it, what it refers to, and what refers to it. */
export function neighbourhood(snapshot: Snapshot, id: ObjectId): Set<ObjectId> {
  const near = new Set<ObjectId>([id]);
  for (const { target } of objectOf(snapshot, id)?.refs ?? []) near.add(target);
  for (const { holder } of holdersOf(snapshot, id)) if (holder.kind === "object") near.add(holder.object.id);
  return near;
}

/** Cards that answer to a text: by type, number, value, or a name that is bound to them. */
export function search(snapshot: Snapshot, cards: readonly ObjectId[], text: string): ObjectId[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  return cards.filter((id) => {
    const object = objectOf(snapshot, id);
    if (object === undefined) return false;
    const words = [object.type, idText(id), `${object.type} ${idText(id)}`, shortRepr(object, snapshot, 1)];
    for (const { reference } of holdersOf(snapshot, id)) {
      if (reference.kind === "global" || reference.kind === "local" || reference.kind === "attribute")
        words.push(reference.label);
    }
    return words.some((each) => each.toLowerCase().includes(wanted));
  });
}

/** The types of a picture's cards, the commonest first. */
export function typesOf(snapshot: Snapshot, cards: readonly ObjectId[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const id of cards) {
    const type = objectOf(snapshot, id)?.type;
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count);
}

/** The card nearest to another in a direction, for the arrow keys. */
export function neighbour(
  layout: Layout,
  drawn: readonly ObjectId[],
  from: ObjectId,
  direction: "left" | "right" | "up" | "down",
): ObjectId | null {
  const here = layout.cards.get(from);
  if (here === undefined) return null;
  let best: ObjectId | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const id of drawn) {
    const there = layout.cards.get(id);
    if (there === undefined || id === from) continue;
    const dx = there.x - here.x;
    const dy = there.y - here.y;
    const [along, across] =
      direction === "left"
        ? [-dx, dy]
        : direction === "right"
          ? [dx, dy]
          : direction === "up"
            ? [-dy, dx]
            : [dy, dx];
    if (along <= 0) continue;
    const score = along + Math.abs(across) * 2.5;
    if (score < bestScore) {
      bestScore = score;
      best = id;
    }
  }
  return best;
}
