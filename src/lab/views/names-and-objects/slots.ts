/** What the body of a card shows: a value, a strip of cells, or rows with a hole for every reference. */
import {
  idText,
  type ObjectId,
  type ObjectSnapshot,
  type Reference,
  type Snapshot,
} from "@refcounted/simulator/snapshot";
import { briefText, inlineOf, isProgramSlot, rowsShown, type Shown } from "./fold.ts";
import { card, cut, smallWidth, textWidth } from "./metrics.ts";

export interface Slot {
  readonly reference: Reference;
  /** Which of the object's references this is. */
  readonly position: number;
  /** Where the value is written instead of an arrow; null: a hole from which the reference leaves. */
  readonly inline: string | null;
}

export type Form = "value" | "strip" | "rows";

const stripTypes = new Set(["list", "tuple", "set", "frozenset", "deque"]);

export interface Slots {
  /** The first of them, in slot order. */
  readonly slots: readonly Slot[];
  /** How many there are. */
  readonly total: number;
}

/** The drawn slots of an object: the first `limit`, and how many there are. */
export function slotsOf(
  object: ObjectSnapshot,
  snapshot: Snapshot,
  isCard: (id: ObjectId) => boolean,
  shown: Shown,
  limit: number,
): Slots {
  const slots: Slot[] = [];
  let total = 0;
  object.refs.forEach((reference, position) => {
    if (!shown.machinery) {
      if (!isProgramSlot(reference, object)) return;
      if ((reference.kind === "field" || reference.kind === "key") && !isCard(reference.target)) return;
    }
    total += 1;
    if (slots.length >= limit) return;
    const inline = isCard(reference.target) ? null : inlineOf(reference, snapshot);
    slots.push({ reference, position, inline });
  });
  return { slots, total };
}

/** Slots that are looked at to know how a card is drawn: as many as any form can show, and one more. */
export function slotLimit(shown: Shown): number {
  return Math.max(card.cells, rowsShown(shown)) + 1;
}

/** How an object with these slots is drawn, if nothing at other moments of the run demands rows. */
export function formOf(object: ObjectSnapshot, slots: readonly Slot[]): Form {
  if (slots.length === 0 && object.length === undefined) return "value";
  if (!stripTypes.has(object.type)) return slots.length === 0 && object.text !== "" ? "value" : "rows";
  return slots.every((slot) => slot.inline !== null && slot.reference.kind === "item") ? "strip" : "rows";
}

export function cellWidth(slot: Slot): number {
  return Math.max(25, Math.ceil(textWidth(slot.inline ?? "") + 13));
}

/** How many cells of a strip fit into a width, the rest is "… n". */
export function cellsThatFit(slots: readonly Slot[], total: number, width: number): number {
  let used = 0;
  let fit = 0;
  for (const slot of slots) {
    used += cellWidth(slot);
    if (fit >= card.cells || used > width) break;
    fit += 1;
  }
  if (fit === total) return fit;
  while (fit > 0 && slots.slice(0, fit).reduce((sum, slot) => sum + cellWidth(slot), 0) + 38 > width)
    fit -= 1;
  return fit;
}

export function rowLabel(slot: Slot, object: ObjectSnapshot): string {
  const { kind, label } = slot.reference;
  if (object.type === "set" || object.type === "frozenset") return "";
  if (kind === "key") return `key ${cut(label, 8)}`;
  if (kind === "type") return "type";
  return cut(label, 13);
}

/** The value that a card of form "value" shows. */
export function valueText(object: ObjectSnapshot): string {
  if (object.weak !== undefined) return object.weak === null ? "cleared" : "";
  return cut(briefText(object), 26);
}

/** Width that a card needs for what it shows now. */
export function widthOf(object: ObjectSnapshot, slots: readonly Slot[], form: Form): number {
  const head = textWidth(cut(object.type, 18)) + smallWidth * idText(object.id).length + 40;
  const body =
    form === "value"
      ? textWidth(valueText(object)) + 24
      : form === "strip"
        ? slots.slice(0, card.cells).reduce((sum, slot) => sum + cellWidth(slot), 0) +
          (slots.length > card.cells ? 38 : 0) +
          16
        : slots
            .slice(0, card.rows)
            .reduce(
              (most, slot) =>
                Math.max(
                  most,
                  textWidth(rowLabel(slot, object)) +
                    (slot.inline === null ? 14 : textWidth(slot.inline)) +
                    32,
                ),
              0,
            );
  return Math.min(card.maxWidth, Math.max(card.minWidth, Math.ceil(head), Math.ceil(body)));
}

/** Height of a card that shows `rows` rows (or cells). */
export function heightOf(form: Form, rows: number, more: boolean): number {
  switch (form) {
    case "value":
      return card.head + card.line;
    case "strip":
      return card.head + card.cell + card.indexes + card.foot;
    case "rows":
      return card.head + (Math.max(1, rows) + (more ? 1 : 0)) * card.row + card.foot;
  }
}
