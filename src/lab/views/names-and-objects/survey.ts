/**
 * One look through a whole run before anything is drawn: which objects are ever cards and for how long, how
 * large their cards get, which names every scope ever binds, and which references were ever drawn. Places are
 * given from this once, so that nothing moves while the reader steps.
 *
 * A long run is looked at in a sample of its stops. What is alive between two samples is unknown there, so a
 * life is taken to last from just after the sample before it to the sample after it (where a dead object still
 * stands as a tombstone): two objects are given the same place only if they surely never stand there together.
 */
import type {
  ObjectId,
  ObjectSnapshot,
  Recording,
  Reference,
  Snapshot,
} from "@refcounted/simulator/snapshot";
import { cardsOf, inlineOf, rowsShown, type Shown } from "./fold.ts";
import { card } from "./metrics.ts";
import { type Scope, scopesOf, tagKey } from "./scopes.ts";
import { type Form, formOf, slotLimit, slotsOf, widthOf } from "./slots.ts";

/** Events between which something may be on screen, both inclusive. */
export interface Span {
  from: number;
  to: number;
}

export interface CardLife extends Span {
  readonly id: ObjectId;
  /** The first event at which it was seen as a card; from then on it is one until it dies. */
  appears: number;
  form: Form;
  rows: number;
  more: boolean;
  width: number;
  /** The object's record at the last look, and the references drawn from it: the same record says the same. */
  seen: ObjectSnapshot;
  edges: readonly EdgeLife[];
}

/** A group of tags: a frame, or a module's namespace. */
export interface ScopeLife extends Span {
  readonly key: string;
  readonly title: string;
  /** In order of first binding. */
  readonly names: string[];
  stack: number;
  /** Characters of the longest value that is written beside a tag. */
  inline: number;
}

/** A reference that was drawn as an arrow at some time. `from` a card ("o4") or a scope ("f2", "n1"). */
export interface EdgeLife extends Span {
  readonly source: string;
  readonly slot: string;
  readonly target: ObjectId;
}

export interface Survey {
  readonly shown: Shown;
  readonly cards: Map<ObjectId, CardLife>;
  readonly scopes: Map<string, ScopeLife>;
  readonly edges: Map<string, EdgeLife>;
}

/** About how many objects are looked at, all samples together; references count a little too. */
const patience = 120_000;

/**
 * Cards that stand in a picture together at most, unless the reader has the machinery shown. Nobody can read more, and
 * a page takes seconds to draw them. Those that came first stay, then those nearest to a name; the others are folded:
 * a slot says what it holds in words, and what they hold is counted in stubs.
 */
export const mostCards = 300;

/** Folds new cards for which there is no room. */
function keepRoom(now: Set<ObjectId>, survey: Survey, snapshot: Snapshot): void {
  if (survey.shown.machinery || now.size <= mostCards) return;
  let standing = snapshot.objects.filter((object) => survey.cards.has(object.id)).length;
  for (const id of now) {
    if (survey.cards.has(id)) continue;
    if (standing < mostCards) standing += 1;
    else now.delete(id);
  }
}

/** What one look at a moment costs. */
function effort(snapshot: Snapshot): number {
  let references = 0;
  for (const object of snapshot.objects) references += object.refs.length;
  return Math.max(1, snapshot.objects.length + references / 16);
}

/** The stops to look at: all, or as many as patience allows, evenly spread, always first and last. */
export function sampleOf(recording: Recording, stops: readonly number[]): number[] {
  const last = stops.at(-1) ?? 0;
  const probes = [0.25, 0.5, 0.75, 1].map((part) => stops[Math.floor((stops.length - 1) * part)] ?? last);
  const cost = Math.max(...probes.map((stop) => effort(recording.snapshotAt(stop))));
  const most = Math.max(8, Math.floor(patience / cost));
  if (stops.length <= most) return [...stops];
  const step = (stops.length - 1) / (most - 1);
  return [...new Set(Array.from({ length: most }, (_, index) => stops[Math.round(index * step)] ?? last))];
}

export function emptySurvey(shown: Shown): Survey {
  return { shown, cards: new Map(), scopes: new Map(), edges: new Map() };
}

/** Adds a sample of a run's stops to a survey; yields after each moment that it has looked at. */
export function* lookThrough(
  survey: Survey,
  recording: Recording,
  stops: readonly number[],
): Generator<void, void> {
  const samples = sampleOf(recording, stops);
  for (const [index, event] of samples.entries()) {
    const before = samples[index - 1];
    look(survey, recording.snapshotAt(event), {
      from: before === undefined ? 0 : before + 1,
      to: samples[index + 1] ?? Number.POSITIVE_INFINITY,
    });
    yield;
  }
}

/** The survey of a run, in one go. */
export function surveyOf(recording: Recording, stops: readonly number[], shown: Shown): Survey {
  const survey = emptySurvey(shown);
  Array.from(lookThrough(survey, recording, stops));
  return survey;
}

/** Adds one moment to a survey. */
export function look(survey: Survey, snapshot: Snapshot, span: Span): void {
  const { shown } = survey;
  const now = cardsOf(snapshot, shown);
  keepRoom(now, survey, snapshot);
  const byRule = new Set(now);
  for (const object of snapshot.objects) if (survey.cards.has(object.id)) now.add(object.id);
  const isCard = (id: ObjectId): boolean => now.has(id);
  for (const scope of scopesOf(snapshot, shown)) lookAtScope(survey, scope, snapshot, isCard, span);
  for (const object of snapshot.objects) {
    if (!now.has(object.id)) continue;
    const life = lookAtCard(survey, object, snapshot, isCard, span);
    // A finer look may find it earlier than the one before.
    if (byRule.has(object.id)) life.appears = Math.min(life.appears, snapshot.moment.event);
  }
}

function lookAtCard(
  survey: Survey,
  object: ObjectSnapshot,
  snapshot: Snapshot,
  isCard: (id: ObjectId) => boolean,
  span: Span,
): CardLife {
  const life = survey.cards.get(object.id);
  if (life?.seen === object) {
    widen(life, span);
    for (const edge of life.edges) widen(edge, span);
    return life;
  }
  const { slots, total } = slotsOf(object, snapshot, isCard, survey.shown, slotLimit(survey.shown));
  const form = formOf(object, slots);
  const width = widthOf(object, slots, form);
  const limit = form === "strip" ? card.cells : rowsShown(survey.shown);
  const rows = Math.min(total, limit);
  const edges = slots.flatMap((slot) =>
    slot.inline === null
      ? [lookAtEdge(survey, `o${object.id}`, slotKey(slot.reference), slot.reference.target, span)]
      : [],
  );
  if (life === undefined) {
    const appears = snapshot.moment.event;
    const more = total > limit;
    const born: CardLife = { id: object.id, appears, form, rows, more, width, seen: object, edges, ...span };
    survey.cards.set(object.id, born);
    return born;
  }
  widen(life, span);
  life.form = largerForm(life.form, form);
  life.rows = Math.max(life.rows, rows);
  life.more ||= total > limit;
  life.width = Math.max(life.width, width);
  life.seen = object;
  life.edges = edges;
  return life;
}

/** A slot's name within its holder, the same at every moment. */
export function slotKey(reference: Reference): string {
  return `${reference.kind}/${reference.label}`;
}

function largerForm(a: Form, b: Form): Form {
  const order: readonly Form[] = ["value", "strip", "rows"];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

function lookAtScope(
  survey: Survey,
  scope: Scope,
  snapshot: Snapshot,
  isCard: (id: ObjectId) => boolean,
  span: Span,
): void {
  let life = survey.scopes.get(scope.key);
  if (life === undefined) {
    life = { key: scope.key, title: scope.title, names: [], stack: 0, inline: 0, ...span };
    survey.scopes.set(scope.key, life);
  }
  widen(life, span);
  for (const { reference } of scope.tags) {
    if (!life.names.includes(tagKey(reference))) life.names.push(tagKey(reference));
  }
  life.stack = Math.max(life.stack, scope.stack.length);
  for (const { reference } of [...scope.tags, ...scope.stack]) {
    if (isCard(reference.target)) lookAtEdge(survey, scope.key, slotKey(reference), reference.target, span);
    else life.inline = Math.max(life.inline, inlineOf(reference, snapshot).length);
  }
}

function lookAtEdge(survey: Survey, source: string, slot: string, target: ObjectId, span: Span): EdgeLife {
  const key = `${source}/${slot}>${target}`;
  const known = survey.edges.get(key);
  if (known !== undefined) {
    widen(known, span);
    return known;
  }
  const life = { source, slot, target, ...span };
  survey.edges.set(key, life);
  return life;
}

function widen(life: Span, span: Span): void {
  life.from = Math.min(life.from, span.from);
  life.to = Math.max(life.to, span.to);
}
