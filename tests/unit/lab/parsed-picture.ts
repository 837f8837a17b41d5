/**
 * The picture, read back out of its markup: the numbers in the badges, the words on the cards, and for each arrow the
 * two things that its ends touch; and what a snapshot should look like when it is read so.
 */
import type { ObjectId, Reference, Snapshot } from "@refcounted/simulator/snapshot";
import { expect } from "vitest";
import { byClass, type Element, hasClass, parseMarkup, readId, text } from "./markup.ts";

export interface ParsedCard {
  readonly id: ObjectId;
  readonly type: string;
  readonly count: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: {
    readonly label: string;
    readonly value: string;
    readonly inline: string | undefined;
    readonly y: number;
  }[];
  readonly more: number;
  readonly stubs: number;
}

export interface ParsedArrow {
  readonly weak: boolean;
  readonly holder: string;
  readonly slot: string;
  readonly target: ObjectId;
}

export interface Parsed {
  readonly cards: Map<ObjectId, ParsedCard>;
  readonly tags: {
    readonly scope: string;
    readonly name: string;
    readonly stack: boolean;
    readonly x: number;
    readonly y: number;
    readonly inline: string | undefined;
  }[];
  readonly arrows: ParsedArrow[];
}

const number = (element: Element | undefined, name: string): number => Number(element?.attributes[name]);

/** `withArrows`: whether the arrows' ends are looked for, which takes the most time. */
export function parsePicture(markup: string, withArrows = true): Parsed {
  const svg = parseMarkup(markup);
  const cards = new Map<ObjectId, ParsedCard>();
  for (const card of byClass(svg, "card")) {
    const [, x = "", y = ""] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(card.attributes.transform ?? "") ?? [];
    const id = readId(text(byClass(card, "card-id")[0] as Element));
    const shape = byClass(card, "card-shape")[0];
    const slots = [...byClass(card, "row"), ...byClass(card, "cell")];
    const more = byClass(card, "more").map((each) => Number(/\d+/.exec(text(each))?.[0]));
    const stubs = byClass(card, "stub-count").map((each) => Number(text(each)));
    cards.set(id, {
      id,
      type: text(byClass(card, "card-type")[0] as Element),
      count: text(byClass(card, "badge-count")[0] as Element),
      x: Number(x),
      y: Number(y),
      width: number(shape, "width"),
      height: number(shape, "height"),
      rows: slots.map((slot) => ({
        label: byClass(slot, "row-label").map(text).join(""),
        value: [...byClass(slot, "row-value"), ...byClass(slot, "cell-value")].map(text).join(""),
        inline: slot.attributes["data-inline"],
        y: hasClass(slot, "cell")
          ? number(byClass(slot, "cell-shape")[0], "y")
          : number(byClass(slot, "row-label")[0], "y") - 15,
      })),
      more: more[0] ?? 0,
      stubs: stubs[0] ?? 0,
    });
  }
  const tags = byClass(svg, "scope").flatMap((scope) =>
    [...byClass(scope, "tag"), ...byClass(scope, "stack-cell")].map((each) => {
      const hole = byClass(each, "tag-hole")[0];
      return {
        scope: scope.attributes["data-scope"] ?? "",
        name: byClass(each, "tag-name").map(text).join(""),
        stack: hasClass(each, "stack-cell"),
        x: number(hole, "cx"),
        y: number(hole, "cy"),
        inline: byClass(each, "inline-value").map(text)[0],
      };
    }),
  );
  const arrows = (withArrows ? byClass(svg, "ref") : [])
    .filter((each) => !hasClass(each, "is-gone"))
    .map((each): ParsedArrow => {
      const d = byClass(each, "ref-line")[0]?.attributes.d ?? "";
      const [, startX = "", startY = ""] = /^M([-\d.]+) ([-\d.]+)/.exec(d) ?? [];
      const [, endX = "", endY = ""] = / ([-\d.]+) ([-\d.]+)$/.exec(d) ?? [];
      const [x1, y1, x2, y2] = [startX, startY, endX, endY].map(Number) as [number, number, number, number];
      const touched = [...cards.values()].filter(
        (card) =>
          (Math.abs(card.x - x2) < 0.2 || Math.abs(card.x + card.width - x2) < 0.2) &&
          y2 > card.y &&
          y2 < card.y + card.height,
      );
      if (touched.length !== 1) expect.fail(`the arrow ${d} ends at ${touched.length} cards`);
      const weak = hasClass(each, "ref-weak");
      const tag = tags.find((each) => Math.abs(each.x - x1) < 0.2 && Math.abs(each.y - y1) < 0.2);
      const target = touched[0]?.id ?? 0;
      if (tag !== undefined) return { weak, holder: tag.scope, slot: tag.stack ? "stack" : tag.name, target };
      const from = [...cards.values()].find(
        (card) =>
          (Math.abs(card.x - x1) < 0.2 || Math.abs(card.x + card.width - x1) < 0.2) &&
          y1 > card.y &&
          y1 < card.y + card.height,
      );
      const row = from?.rows.find((each) => y1 - from.y > each.y && y1 - from.y < each.y + 22);
      if (from === undefined) expect.fail(`the arrow ${d} starts at no card`);
      if (!weak && row === undefined) expect.fail(`the arrow ${d} starts at no slot`);
      return { weak, holder: `o${from?.id}`, slot: row?.label ?? "", target };
    });
  return { cards, tags, arrows };
}

function slotLabel(reference: Reference, holderType: string): string {
  if (holderType === "set" || holderType === "frozenset") return "";
  if (reference.kind === "type") return "type";
  if (reference.kind === "key") return `key ${cut(reference.label, 8)}`;
  return cut(reference.label, 13);
}

const cut = (label: string, limit: number): string =>
  label.length > limit ? `${label.slice(0, limit - 1)}…` : label;

/** What the snapshot holds, put as the picture should put it. */
export function expectedArrows(snapshot: Snapshot, drawn: ReadonlyMap<ObjectId, unknown>): ParsedArrow[] {
  const arrows: ParsedArrow[] = [];
  const moduleFrame = snapshot.threads[0]?.frames.find((frame) => frame.kind === "module");
  for (const object of snapshot.objects) {
    const scope = object.namespace === undefined ? `o${object.id}` : `n${object.id}`;
    for (const reference of object.refs) {
      if (!drawn.has(reference.target)) continue;
      if (object.namespace === undefined && !drawn.has(object.id)) continue;
      if (object.namespace !== undefined && reference.kind === "key") continue;
      const slot =
        object.namespace === undefined ? slotLabel(reference, object.type) : cut(reference.label, 18);
      arrows.push({ weak: false, holder: scope, slot, target: reference.target });
    }
    if (object.weak != null && drawn.has(object.id) && drawn.has(object.weak)) {
      arrows.push({ weak: true, holder: scope, slot: "", target: object.weak });
    }
  }
  for (const frame of snapshot.threads.flatMap((thread) => thread.frames)) {
    for (const reference of frame.refs) {
      if (!drawn.has(reference.target)) continue;
      const inModule = frame === moduleFrame && reference.kind === "stack";
      const holder = inModule ? `n${frame.globals}` : `f${frame.id}`;
      const slot = reference.kind === "stack" ? "stack" : cut(reference.label, 18);
      arrows.push({ weak: false, holder, slot, target: reference.target });
    }
  }
  return arrows;
}

export const inOrder = (arrows: readonly ParsedArrow[]): string[] =>
  arrows.map((arrow) => JSON.stringify(arrow)).sort();

/** Folded, the body of a class has its names as a frame has: those of the dict in which they are kept. */
export function classBodyArrows(snapshot: Snapshot, drawn: ReadonlyMap<ObjectId, unknown>): ParsedArrow[] {
  return snapshot.threads
    .flatMap(({ frames }) => frames)
    .filter(({ kind }) => kind === "class")
    .flatMap((frame) => {
      const locals = frame.refs.find(({ label }) => label === "f_locals")?.target;
      const body = snapshot.objects.find(({ id }) => id === locals);
      return (body?.refs ?? [])
        .filter(({ kind, target }) => kind === "value" && drawn.has(target))
        .map(({ label, target }) => ({
          weak: false,
          holder: `f${frame.id}`,
          slot: cut(label.replace(/^'(.*)'$/, "$1"), 18),
          target,
        }));
    });
}
