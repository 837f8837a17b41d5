/**
 * The card of one object: head with type and count, body with its slots, what hangs on and what has changed.
 */

import {
  type HeldReference,
  idText,
  type ObjectId,
  type ObjectSnapshot,
  plain,
  type Snapshot,
  wordsOf,
} from "@refcounted/simulator/snapshot";
import { h, type Node } from "../../tree/tree.ts";
import { type Death, spokenName } from "./draw.ts";
import { keepsNothing } from "./fold.ts";
import type { Layout } from "./layout.ts";
import { card, cut, smallWidth, textWidth } from "./metrics.ts";
import { addressOf, type DrawnCard } from "./scene.ts";
import { rowLabel, valueText } from "./slots.ts";

export interface CardMarks {
  readonly born: boolean;
  readonly delta: number;
  readonly touched: boolean;
  readonly selected: boolean;
  readonly doomed: boolean;
  readonly far: boolean;
  readonly found: boolean;
  readonly unreachable: boolean;
  readonly interactive: boolean;
  readonly tabStop: boolean;
  readonly gcRefs: number | null;
  readonly aside: boolean;
  readonly visited: boolean;
  readonly blank: boolean;
}

interface KnownCard {
  readonly drawn: DrawnCard;
  readonly marks: CardMarks;
  readonly node: Node;
}

const cardCache = new WeakMap<Layout, Map<ObjectId, KnownCard>>();

/** A card that says the same as at its last drawing is the same node, so that patching skips it. */
export function memoCard(layout: Layout, drawn: DrawnCard, marks: CardMarks, snapshot: Snapshot): Node {
  let cache = cardCache.get(layout);
  if (cache === undefined) {
    cache = new Map();
    cardCache.set(layout, cache);
  }
  const known = cache.get(drawn.object.id);
  if (known !== undefined && sameMarks(known.marks, marks) && sameCard(known.drawn, drawn)) return known.node;
  const node = drawCard(drawn, marks, snapshot);
  cache.set(drawn.object.id, { drawn, marks, node });
  return node;
}

function sameMarks(a: CardMarks, b: CardMarks): boolean {
  return (
    a.delta === b.delta &&
    a.touched === b.touched &&
    a.born === b.born &&
    a.selected === b.selected &&
    a.doomed === b.doomed &&
    a.far === b.far &&
    a.found === b.found &&
    a.unreachable === b.unreachable &&
    a.interactive === b.interactive &&
    a.tabStop === b.tabStop &&
    a.gcRefs === b.gcRefs &&
    a.aside === b.aside &&
    a.visited === b.visited &&
    a.blank === b.blank
  );
}

/** Whether two moments of one card show the same. Its label speaks of what it holds, so all slots count. */
function sameCard(a: DrawnCard, b: DrawnCard): boolean {
  const one = a.object;
  const other = b.object;
  return (
    one.count === other.count &&
    one.text === other.text &&
    one.type === other.type &&
    one.length === other.length &&
    one.generation === other.generation &&
    one.weak === other.weak &&
    one.dying === other.dying &&
    a.more === b.more &&
    a.slots.length === b.slots.length &&
    a.stubs.length === b.stubs.length &&
    a.slots.every((slot, index) => {
      const twin = b.slots[index];
      return (
        twin !== undefined &&
        slot.inline === twin.inline &&
        slot.address === twin.address &&
        slot.reference.label === twin.reference.label &&
        slot.reference.target === twin.reference.target
      );
    }) &&
    a.stubs.every((stub, index) => sameStub(stub, b.stubs[index]))
  );
}

function sameStub(a: HeldReference, b: HeldReference | undefined): boolean {
  return (
    b !== undefined &&
    a.reference.kind === b.reference.kind &&
    a.reference.label === b.reference.label &&
    addressOf(a) === addressOf(b)
  );
}

function drawCard(drawn: DrawnCard, marks: CardMarks, snapshot: Snapshot): Node {
  const { object, place } = drawn;
  const { width, height } = place;
  const type = cut(object.type, 18);
  const classes = [
    "card",
    marks.born && "is-born",
    (marks.touched || marks.delta !== 0) && "is-changed",
    marks.selected && "is-selected",
    marks.doomed && "is-doomed",
    marks.far && "is-far",
    marks.found && "is-found",
    marks.aside && "is-aside",
    marks.visited && "is-visited",
    marks.unreachable && "is-unreachable",
    object.dying && "is-dying",
    object.count === "immortal" && "is-immortal",
  ].filter(Boolean);
  return h(
    "g",
    {
      key: `o${object.id}`,
      class: classes.join(" "),
      transform: `translate(${place.x} ${place.y})`,
      "data-object": object.id,
      role: marks.interactive ? "button" : null,
      tabindex: marks.interactive ? (marks.tabStop ? 0 : -1) : null,
      "aria-pressed": marks.interactive ? String(marks.selected) : null,
      "aria-label": marks.interactive ? spokenName(object, snapshot) : null,
    },
    marks.unreachable &&
      h("rect", {
        class: "card-rope",
        key: "rope",
        x: -5,
        y: -5,
        width: width + 10,
        height: height + 10,
        rx: 7,
      }),
    h("rect", { class: "card-shape", key: "shape", width, height, rx: 3 }),
    h("path", {
      class: "card-head",
      key: "head",
      d: `M0.75 ${card.head}V3.5a2.75 2.75 0 0 1 2.75 -2.75H${width - 3.5}a2.75 2.75 0 0 1 2.75 2.75V${card.head}z`,
    }),
    h("text", { class: "card-type", key: "type", x: 9, y: 15.8 }, type),
    h(
      "text",
      { class: "card-id", key: "id", x: 9 + textWidth(type) + smallWidth, y: 15.8 },
      idText(object.id),
    ),
    h("g", { key: "body" }, ...drawBody(drawn)),
    !marks.blank && drawStubs(drawn, snapshot),
    marks.born && h("path", { class: "card-plus", key: "plus", d: "M-5 -1h10m-5 -5v10" }),
    marks.doomed && h("text", { class: "card-doom", key: "doom", x: width / 2, y: height - 6 }, "†"),
    drawBadge(object, width, marks),
    marks.gcRefs !== null && drawGcRefs(marks.gcRefs, width, height),
  );
}

/** The collector's copy of the count, from which it subtracts: a square, where the count is round. */
function drawGcRefs(gcRefs: number, width: number, height: number): Node {
  const text = String(gcRefs);
  const half = Math.max(10, textWidth(text, 12) / 2 + 5);
  return h(
    "g",
    { key: "gc", class: gcRefs === 0 ? "gc-refs is-zero" : "gc-refs" },
    h("title", {}, `gc_refs ${gcRefs}`),
    h("rect", { class: "gc-shape", x: width - 38 - half, y: height - 5, width: 2 * half, height: 18 }),
    h("text", { class: "gc-count", x: width - 38, y: height + 8, "text-anchor": "middle" }, text),
  );
}

function drawBadge(object: ObjectSnapshot, width: number, marks: CardMarks): Node {
  const x = width - 5;
  const text = marks.blank ? "" : object.count === "immortal" ? "∞" : String(object.count);
  const half = Math.max(card.badge, textWidth(text, 13) / 2 + 6);
  const shape =
    object.count === 0
      ? h("path", { class: "badge-shape", d: `M${x} -13L${x + 13} 0L${x} 13L${x - 13} 0z` })
      : h("rect", {
          class: "badge-shape",
          x: x - half,
          y: -card.badge,
          width: 2 * half,
          height: 2 * card.badge,
          rx: card.badge,
        });
  const delta =
    marks.delta === 0 || marks.blank ? null : marks.delta > 0 ? `+${marks.delta}` : `−${-marks.delta}`;
  return h(
    "g",
    { key: "badge", class: delta === null ? "badge" : "badge is-ticked" },
    shape,
    h("text", { class: "badge-count", x, y: 4.5, "text-anchor": "middle" }, text),
    delta !== null && h("text", { class: "badge-delta", x: x + half + 4, y: 0, key: "delta" }, delta),
  );
}

function drawBody({ object, place, slots, more }: DrawnCard): (Node | false)[] {
  const { width } = place;
  if (place.form === "value") {
    const text = valueText(object);
    const y = card.head + 17;
    return [
      text !== "" && h("text", { class: object.weak === null ? "value is-cleared" : "value", x: 9, y }, text),
    ];
  }
  if (slots.length === 0 && more === 0) {
    return [
      h(
        "text",
        { class: "value is-empty", x: 9, y: card.head + 16 },
        keepsNothing(object) ? "the instance’s" : object.length === undefined ? "" : "empty",
      ),
    ];
  }
  if (place.form === "strip") {
    const end = slots.at(-1);
    return [
      ...slots.map((slot, index) =>
        h(
          "g",
          {
            key: slot.address,
            class: "cell",
            "data-slot": slot.address,
            "data-inline": slot.inline === null ? null : slot.reference.target,
          },
          h("rect", { class: "cell-shape", x: slot.x, y: slot.y, width: slot.width, height: card.cell - 4 }),
          slot.inline === null
            ? h("circle", { class: "hole", cx: slot.x + slot.width / 2, cy: slot.y + 10.5, r: 2.5 })
            : h(
                "text",
                { class: "cell-value", x: slot.x + slot.width / 2, y: slot.y + 15, "text-anchor": "middle" },
                slot.inline,
              ),
          object.type !== "set" &&
            object.type !== "frozenset" &&
            h(
              "text",
              { class: "cell-index", x: slot.x + slot.width / 2, y: slot.y + 31, "text-anchor": "middle" },
              String(index),
            ),
        ),
      ),
      more > 0 &&
        h(
          "text",
          {
            class: "more",
            key: "more",
            x: (end === undefined ? 9 : end.x + end.width) + 6,
            y: card.head + 19,
          },
          `…+${more}`,
        ),
    ];
  }
  const labelWidth = Math.max(0, ...slots.map((slot) => textWidth(rowLabel(slot, object))));
  return [
    ...slots.map((slot, index) =>
      h(
        "g",
        {
          key: slot.address,
          class: "row",
          "data-slot": slot.address,
          "data-inline": slot.inline === null ? null : slot.reference.target,
        },
        index > 0 && h("path", { class: "row-rule", d: `M1 ${slot.y + 0.5}H${width - 1}` }),
        h("text", { class: "row-label", x: 9, y: slot.y + 15 }, rowLabel(slot, object)),
        slot.inline !== null &&
          h(
            "text",
            { class: "row-value", x: 9 + labelWidth + (labelWidth > 0 ? 9 : 0), y: slot.y + 15 },
            cutToFit(slot.inline, width - labelWidth - 24),
          ),
      ),
    ),
    more > 0 &&
      h(
        "text",
        { class: "more", key: "more", x: 9, y: card.head + slots.length * card.row + 15 },
        `… ${more} more`,
      ),
  ];
}

function cutToFit(text: string, width: number): string {
  return cut(text, Math.max(1, Math.floor(width / 7.5)));
}

/** References from what is folded away: a dotted stub with their number. */
function drawStubs({ stubs, place }: DrawnCard, snapshot: Snapshot): Node | false {
  if (stubs.length === 0) return false;
  const y = place.height - 9;
  return h(
    "g",
    { key: "stub", class: "stub", "data-stubs": stubs.length },
    h("title", {}, stubs.map((held) => plain(wordsOf(snapshot, held))).join("\n")),
    h("path", { class: "stub-line", d: `M-18 ${y}H0` }),
    h("text", { class: "stub-count", x: -21, y: y + 3.8, "text-anchor": "end" }, String(stubs.length)),
  );
}

export function drawTombstone({ object, place }: DrawnCard, death: Death | undefined): Node {
  const { width, height } = place;
  const order = death === undefined ? "" : ` ${death.order}`;
  return h(
    "g",
    {
      key: `t${object.id}`,
      class: "tombstone",
      transform: `translate(${place.x} ${place.y})`,
      "data-tombstone": object.id,
    },
    h(
      "title",
      {},
      `${object.type} ${idText(object.id)} died${death?.by === "collector" ? ": the collector cleared it" : ": its count reached 0"}`,
    ),
    h("rect", { class: "tombstone-shape", width, height, rx: 3 }),
    h("text", { class: "tombstone-name", x: 9, y: 15.8 }, `${cut(object.type, 18)} ${idText(object.id)}`),
    h(
      "text",
      { class: "tombstone-sign", x: width / 2, y: card.head + 18, "text-anchor": "middle" },
      `†${order}${death?.by === "collector" ? " gc" : ""}`,
    ),
  );
}
