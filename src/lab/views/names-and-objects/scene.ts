/**
 * One moment of a run, put into its places: which cards, tags, arrows and stubs are drawn, and where. Still
 * plain data; `draw.ts` gives it ink.
 */
import {
  type HeldReference,
  holdersOf,
  indexOf,
  type ObjectId,
  type ObjectSnapshot,
  type ReferenceKind,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { cardsOf, inlineOf } from "./fold.ts";
import type { Layout, Place, ScopePlace } from "./layout.ts";
import { tagWidth } from "./layout.ts";
import { card, stackCell, tag } from "./metrics.ts";
import { type Scope, type ScopeEntry, scopesOf, tagKey } from "./scopes.ts";
import { cellsThatFit, type Slot, slotLimit, slotsOf } from "./slots.ts";
import { slotKey } from "./survey.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawn reference. */
export interface Arrow {
  /** The same at every moment: holder's slot and target. */
  readonly key: string;
  /** The slot in this snapshot: holder and position. */
  readonly address: string;
  readonly kind: ReferenceKind | "weak";
  readonly source: string;
  readonly target: ObjectId;
  readonly from: Point;
}

export interface DrawnSlot extends Slot {
  readonly address: string;
  /** Left and top of its row or cell within the card; width of a cell. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface DrawnCard {
  readonly object: ObjectSnapshot;
  readonly place: Place;
  readonly slots: readonly DrawnSlot[];
  /** Slots that have no room. */
  readonly more: number;
  /** References to this object that no arrow shows. */
  readonly stubs: readonly HeldReference[];
}

export interface DrawnTag {
  readonly entry: ScopeEntry;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly inline: string | null;
}

export interface DrawnScope {
  readonly scope: Scope;
  readonly place: ScopePlace;
  readonly tags: readonly DrawnTag[];
  readonly stack: readonly DrawnTag[];
}

export interface Scene {
  readonly snapshot: Snapshot;
  readonly scopes: readonly DrawnScope[];
  readonly cards: ReadonlyMap<ObjectId, DrawnCard>;
  /** In the order of the snapshot's slots. */
  readonly arrows: ReadonlyMap<string, Arrow>;
}

const scenes = new WeakMap<Layout, WeakMap<Snapshot, Scene>>();

export function sceneOf(snapshot: Snapshot, layout: Layout): Scene {
  let known = scenes.get(layout);
  if (known === undefined) {
    known = new WeakMap();
    scenes.set(layout, known);
  }
  let scene = known.get(snapshot);
  if (scene === undefined) {
    scene = compose(snapshot, layout);
    known.set(snapshot, scene);
  }
  return scene;
}

/** Whether an object is drawn as a card at a moment: by the rules of folding, or because it once was. */
function drawnCards(snapshot: Snapshot, layout: Layout): Set<ObjectId> {
  const { cards, shown } = layout.survey;
  const drawn = new Set<ObjectId>();
  const now = cardsOf(snapshot, shown);
  for (const object of snapshot.objects) {
    const life = cards.get(object.id);
    if (life === undefined || !layout.cards.has(object.id)) continue;
    if (now.has(object.id) || life.appears <= snapshot.moment.event) drawn.add(object.id);
  }
  return drawn;
}

function compose(snapshot: Snapshot, layout: Layout): Scene {
  const { shown } = layout.survey;
  const drawn = drawnCards(snapshot, layout);
  const { objects } = indexOf(snapshot);
  const isCard = (id: ObjectId): boolean => drawn.has(id);
  const arrows = new Map<string, Arrow>();
  const addArrow = (arrow: Arrow): void => {
    let { key } = arrow;
    if (!arrows.has(key)) {
      arrows.set(key, arrow);
      return;
    }
    while (arrows.has(key)) key += "'";
    arrows.set(key, { ...arrow, key });
  };
  const addName = (scope: Scope, { reference, address }: ScopeEntry, from: Point): void => {
    const { kind, target } = reference;
    addArrow({
      key: `${scope.key}/${slotKey(reference)}>${target}`,
      address,
      kind,
      source: scope.key,
      target,
      from,
    });
  };

  const scopes: DrawnScope[] = [];
  for (const scope of scopesOf(snapshot, shown)) {
    const place = layout.scopes.get(scope.key);
    if (place === undefined) continue;
    const point = (entry: ScopeEntry, x: number, y: number, width: number): DrawnTag => {
      const inline = isCard(entry.reference.target) ? null : inlineOf(entry.reference, snapshot);
      return { entry, x, y, width, inline };
    };
    const tags = scope.tags.flatMap((entry) => {
      const key = tagKey(entry.reference);
      const y = place.tags.get(key);
      if (y === undefined) return [];
      const width = tagWidth(key);
      const drawnTag = point(entry, layout.namesRight - width, y, width);
      if (drawnTag.inline === null) {
        const from = { x: layout.namesRight - 8, y: y + tag.height / 2 };
        addName(scope, entry, from);
      }
      return [drawnTag];
    });
    const room = Math.max(place.stack, 0);
    const stack = scope.stack.slice(0, room).map((entry, index) => {
      const y = place.stackY + index * stackCell.pitch;
      const cell = point(entry, layout.namesRight - stackCell.width, y, stackCell.width);
      if (cell.inline === null) {
        const from = { x: layout.namesRight - 8, y: y + stackCell.height / 2 };
        addName(scope, entry, from);
      }
      return cell;
    });
    scopes.push({ scope, place, tags, stack });
  }

  let bodies = knownBodies.get(layout);
  if (bodies === undefined) {
    bodies = new Map();
    knownBodies.set(layout, bodies);
  }
  const arriving = new Map<ObjectId, number>();
  const drawnCardsNow: { object: ObjectSnapshot; place: Place; body: Body }[] = [];
  for (const id of drawn) {
    const object = objects.get(id);
    const place = layout.cards.get(id);
    if (object === undefined || place === undefined) continue;
    let body = bodies.get(id);
    if (body === undefined || !stillHolds(body, object, objects, isCard)) {
      body = bodyOf(object, place, snapshot, isCard, layout, objects);
      bodies.set(id, body);
    }
    for (const arrow of body.arrows) addArrow(arrow);
    drawnCardsNow.push({ object, place, body });
  }
  for (const arrow of arrows.values()) {
    if (arrow.kind !== "weak") arriving.set(arrow.target, (arriving.get(arrow.target) ?? 0) + 1);
  }

  const cards = new Map<ObjectId, DrawnCard>();
  let shownAddresses: Set<string> | undefined;
  for (const { object, place, body } of drawnCardsNow) {
    const complete = object.count !== "immortal" && (arriving.get(object.id) ?? 0) === object.count;
    let stubs: readonly HeldReference[] = none;
    if (!complete) {
      shownAddresses ??= new Set([...arrows.values()].map((arrow) => arrow.address));
      const known = shownAddresses;
      stubs = holdersOf(snapshot, object.id).filter((held) => !known.has(addressOf(held)));
    }
    cards.set(object.id, { object, place, slots: body.slots, more: body.more, stubs });
  }
  return { snapshot, scopes, cards, arrows };
}

const none: readonly HeldReference[] = [];

/** What a card shows of an object's slots: the same at every moment at which nothing about them differs. */
interface Body {
  readonly object: ObjectSnapshot;
  /** What each slot refers to, where its value is written into the slot. */
  readonly inlined: readonly { readonly target: ObjectId; readonly object: ObjectSnapshot | undefined }[];
  readonly pointed: readonly ObjectId[];
  readonly slots: readonly DrawnSlot[];
  readonly more: number;
  readonly arrows: readonly Arrow[];
}

const knownBodies = new WeakMap<Layout, Map<ObjectId, Body>>();

/** Whether two records of one object say the same of its slots. */
function sameSlots(a: ObjectSnapshot, b: ObjectSnapshot): boolean {
  if (a === b) return true;
  if (a.weak !== b.weak || a.length !== b.length || a.text !== b.text || a.refs.length !== b.refs.length)
    return false;
  for (let index = 0; index < a.refs.length; index += 1) {
    const one = a.refs[index];
    const other = b.refs[index];
    if (one === other) continue;
    if (one?.target !== other?.target || one?.label !== other?.label || one?.kind !== other?.kind)
      return false;
  }
  return true;
}

function stillHolds(
  body: Body,
  object: ObjectSnapshot,
  objects: ReadonlyMap<ObjectId, ObjectSnapshot>,
  isCard: (id: ObjectId) => boolean,
): boolean {
  if (!sameSlots(body.object, object)) return false;
  for (const id of body.pointed) if (!isCard(id)) return false;
  for (const each of body.inlined) {
    const now = objects.get(each.target);
    if (isCard(each.target) || now === undefined || each.object === undefined || !sameSlots(each.object, now))
      return false;
  }
  return true;
}

function bodyOf(
  object: ObjectSnapshot,
  place: Place,
  snapshot: Snapshot,
  isCard: (id: ObjectId) => boolean,
  layout: Layout,
  objects: ReadonlyMap<ObjectId, ObjectSnapshot>,
): Body {
  const { shown } = layout.survey;
  const { slots, total } = slotsOf(object, snapshot, isCard, shown, slotLimit(shown));
  const visible = placeSlots(object, slots, total, place);
  const source = `o${object.id}`;
  const arrows: Arrow[] = [];
  for (const slot of visible) {
    if (slot.inline !== null) continue;
    const { kind, target } = slot.reference;
    const from = {
      x: place.x + place.width,
      y: place.y + slot.y + (place.form === "strip" ? card.cell : card.row) / 2,
    };
    arrows.push({
      key: `${source}/${slotKey(slot.reference)}>${target}`,
      address: slot.address,
      kind,
      source,
      target,
      from,
    });
  }
  const pointed = slots.flatMap((slot) => (slot.inline === null ? [slot.reference.target] : []));
  if (object.weak != null && isCard(object.weak)) {
    pointed.push(object.weak);
    // From the value where there is one; beside slots from the head, so that it seems to leave none of them.
    const y = place.form === "value" ? card.head + card.line / 2 : card.head / 2;
    const from = { x: place.x + place.width, y: place.y + y };
    arrows.push({
      key: `${source}/weak>${object.weak}`,
      address: `w${object.id}`,
      kind: "weak",
      source,
      target: object.weak,
      from,
    });
  }
  const inlined = slots.flatMap((slot) =>
    slot.inline === null
      ? []
      : [{ target: slot.reference.target, object: objects.get(slot.reference.target) }],
  );
  if (object.weak != null && !isCard(object.weak)) inlined.push({ target: object.weak, object: undefined });
  return { object, inlined, pointed, slots: visible, more: total - visible.length, arrows };
}

/** A slot's address in its snapshot: "o4:0", "f2:3", "r:1". */
export function addressOf({ holder }: HeldReference): string {
  switch (holder.kind) {
    case "object":
      return `o${holder.object.id}:${holder.position}`;
    case "frame":
      return `f${holder.frame.id}:${holder.position}`;
    case "runtime":
      return `r:${holder.position}`;
  }
}

function placeSlots(
  object: ObjectSnapshot,
  slots: readonly Slot[],
  total: number,
  place: Place,
): DrawnSlot[] {
  const address = (slot: Slot): string => `o${object.id}:${slot.position}`;
  if (place.form === "strip") {
    const fit = Math.min(cellsThatFit(slots, total, place.width - 14), slots.length);
    let x = 8;
    return slots.slice(0, fit).map((slot) => {
      const width = Math.max(25, Math.ceil([...(slot.inline ?? "")].length * 7.5 + 13));
      const drawn = { ...slot, address: address(slot), x, y: card.head + 4, width };
      x += width;
      return drawn;
    });
  }
  if (place.form === "value") return [];
  const room = total > place.rows ? Math.max(0, place.rows - (hasSpareRow(place) ? 0 : 1)) : total;
  return slots.slice(0, room).map((slot, index) => ({
    ...slot,
    address: address(slot),
    x: 0,
    y: card.head + index * card.row,
    width: place.width,
  }));
}

/** A card whose list was ever longer than its rows was given a row for "… n more". */
function hasSpareRow(place: Place): boolean {
  return place.height > card.head + place.rows * card.row + card.foot;
}
