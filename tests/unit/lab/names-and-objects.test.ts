/**
 * The picture says what the snapshot says. What is compared is read out of the drawn markup: the numbers in the
 * badges, the words on the cards, and for each arrow the two things that its ends touch.
 */
import type { ObjectId, Recording, Reference, Snapshot } from "@refcounted/simulator/snapshot";
import { describe, expect, it } from "vitest";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { everything, folded, type Shown } from "../../../src/lab/views/names-and-objects/fold.ts";
import { type Layout, layoutOf } from "../../../src/lab/views/names-and-objects/layout.ts";
import { mostCards, surveyOf } from "../../../src/lab/views/names-and-objects/survey.ts";
import { programs, wide } from "./fixtures/programs.ts";
import { byClass, type Element, hasClass, parseMarkup, text, withAttribute } from "./markup.ts";

interface ParsedCard {
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

interface ParsedArrow {
  readonly weak: boolean;
  readonly holder: string;
  readonly slot: string;
  readonly target: ObjectId;
}

interface Parsed {
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

function parse(markup: string): Parsed {
  const svg = parseMarkup(markup);
  const cards = new Map<ObjectId, ParsedCard>();
  for (const card of byClass(svg, "card")) {
    const [, x = "", y = ""] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(card.attributes.transform ?? "") ?? [];
    const id = Number(text(byClass(card, "card-id")[0] as Element).slice(1));
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
  const arrows = byClass(svg, "ref")
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
      expect(touched, `the arrow ${d} ends at one card`).toHaveLength(1);
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
      expect(from, `the arrow ${d} starts at a card`).toBeDefined();
      if (!weak) expect(row, `the arrow ${d} starts at a slot`).toBeDefined();
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
function expectedArrows(snapshot: Snapshot, drawn: ReadonlyMap<ObjectId, unknown>): ParsedArrow[] {
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

const inOrder = (arrows: readonly ParsedArrow[]): string[] =>
  arrows.map((arrow) => JSON.stringify(arrow)).sort();

function pictures(recording: Recording, shown: Shown, granularity: "line" | "event") {
  const stops = recording.stops(granularity);
  const layout = layoutOf(surveyOf(recording, stops, shown));
  return stops.map((stop, index) => {
    const snapshot = recording.snapshotAt(stop);
    const previous = index === 0 ? null : recording.snapshotAt(stops[index - 1] ?? 0);
    return { stop, layout, snapshot, markup: toMarkup(drawNamesAndObjects(snapshot, layout, { previous })) };
  });
}

describe.each(Object.entries(programs))("%s", (_name, make) => {
  it("unfolded, holds every object, count and reference of the snapshot, at every event", () => {
    for (const { snapshot, markup, stop } of pictures(make(), everything, "event")) {
      const parsed = parse(markup);
      const cards = snapshot.objects.filter((object) => object.namespace === undefined);
      expect([...parsed.cards.values()].map((card) => [card.id, card.type, card.count]).sort()).toEqual(
        cards
          .map((object) => [object.id, object.type, object.count === "immortal" ? "∞" : String(object.count)])
          .sort(),
      );
      expect(inOrder(parsed.arrows), `event ${stop}`).toEqual(
        inOrder(expectedArrows(snapshot, parsed.cards)),
      );
    }
  });

  it("folded, lines and stubs of each card add up to its badge, at every event", () => {
    for (const { snapshot, markup } of pictures(make(), folded, "event")) {
      const parsed = parse(markup);
      for (const card of parsed.cards.values()) {
        const object = snapshot.objects.find((each) => each.id === card.id);
        expect(card.count).toBe(String(object?.count));
        const arrows = parsed.arrows.filter((arrow) => arrow.target === card.id && !arrow.weak).length;
        expect(arrows + card.stubs).toBe(Number(card.count));
      }
      const drawn = inOrder(expectedArrows(snapshot, parsed.cards));
      for (const arrow of inOrder(parsed.arrows)) expect(drawn).toContain(arrow);
      for (const object of snapshot.objects) {
        if (object.namespace === undefined) continue;
        const names = object.refs
          .filter((reference) => reference.kind === "global")
          .map((reference) => reference.label);
        const tags = parsed.tags
          .filter((tag) => tag.scope === `n${object.id}` && !tag.stack)
          .map((tag) => tag.name);
        expect(tags).toEqual(names);
      }
    }
  });

  it("gives no two things one place, and moves nothing between steps", () => {
    for (const granularity of ["line", "event"] as const) {
      const seen = new Map<ObjectId, string>();
      for (const { snapshot, markup, layout, stop } of pictures(make(), folded, granularity)) {
        const { cards } = parse(markup);
        const list = [...cards.values()];
        for (const card of list) {
          const place = `${card.x} ${card.y} ${card.width} ${card.height}`;
          expect(seen.get(card.id) ?? place, `#${card.id} at ${stop}`).toBe(place);
          seen.set(card.id, place);
          expect(card.x + card.width).toBeLessThanOrEqual(layout.width);
          expect(card.y + card.height).toBeLessThanOrEqual(layout.height);
          for (const other of list) {
            if (other.id <= card.id) continue;
            const apart =
              card.x + card.width < other.x ||
              other.x + other.width < card.x ||
              card.y + card.height < other.y ||
              other.y + other.height < card.y;
            expect(apart, `#${card.id} and #${other.id} at ${stop}`).toBe(true);
          }
        }
        expect(snapshot.format).toBe(1);
      }
    }
  });
});

describe("places", () => {
  it("are used again by objects that never stand there together", () => {
    const recording = (programs.loop as () => Recording)();
    const layout: Layout = layoutOf(surveyOf(recording, recording.stops("line"), folded));
    const places = new Set([...layout.cards.values()].map((place) => `${place.x} ${place.y}`));
    expect(layout.cards.size).toBe(13);
    expect(places.size).toBeLessThan(9);
  });

  it("of a wide heap: slots without room are counted, and shown on request", () => {
    const recording = wide(120);
    const [picture] = pictures(recording, folded, "line").slice(-2);
    const parsed = parse(picture?.markup ?? "");
    expect(parsed.cards.size).toBe(9);
    const big = [...parsed.cards.values()].find((card) => card.rows.length + card.more === 120);
    expect(big?.rows.length).toBe(8);
    expect(big?.more).toBe(112);
    const [open] = pictures(recording, { ...folded, rows: 1000 }, "line").slice(-2);
    const all = parse(open?.markup ?? "");
    expect(all.cards.size).toBe(121);
    expect([...all.cards.values()].every((card) => card.more === 0 && card.stubs === 0)).toBe(true);
  });

  it("of a huge heap: as many cards as a picture can hold, and they still add up", () => {
    const recording = wide(mostCards + 50);
    const stop = recording.stops("line").at(-2) ?? 0;
    const layout = layoutOf(surveyOf(recording, [stop], { ...folded, rows: 2_000 }));
    const { cards, arrows } = parse(toMarkup(drawNamesAndObjects(recording.snapshotAt(stop), layout)));
    expect(cards.size).toBe(mostCards);
    for (const card of cards.values()) {
      const lines = arrows.filter((arrow) => arrow.target === card.id).length;
      expect(lines + card.stubs).toBe(Number(card.count));
    }
  });
});

describe("folding", () => {
  const recording = (programs.listOfLists as () => Recording)();
  const at = recording.stops("line")[4] ?? 0;
  const drawn = (shown: Shown): ObjectId[] => {
    const layout = layoutOf(surveyOf(recording, recording.stops("line"), shown));
    const parsed = parse(toMarkup(drawNamesAndObjects(recording.snapshotAt(at), layout)));
    for (const card of parsed.cards.values()) {
      const arrows = parsed.arrows.filter((arrow) => arrow.target === card.id).length;
      expect(arrows + card.stubs).toBe(Number(card.count));
    }
    return [...parsed.cards.keys()].sort((a, b) => a - b);
  };

  it("by depth, by type and by one object, keeps lines and stubs equal to the badge", () => {
    expect(drawn(folded)).toEqual([6, 7]);
    expect(drawn({ ...folded, depth: 1 })).toEqual([6, 7]);
    expect(drawn({ ...folded, types: ["list"] })).toEqual([]);
    expect(drawn({ ...folded, collapsed: [7] })).toEqual([6, 7]);
    const chained = (programs.chain as () => Recording)();
    const stops = chained.stops("line");
    const count = (shown: Shown): number =>
      parse(
        toMarkup(
          drawNamesAndObjects(
            chained.snapshotAt(stops[8] ?? 0),
            layoutOf(surveyOf(chained, stops.slice(8), shown)),
          ),
        ),
      ).cards.size;
    expect([count(folded), count({ ...folded, depth: 1 }), count({ ...folded, depth: 3 })]).toEqual([
      6, 1, 3,
    ]);
  });
});

describe("marks", () => {
  it("a birth, a count that ticks, a reference that is let go, a tombstone", () => {
    const stops = pictures((programs.aliasing as () => Recording)(), folded, "line").map(({ markup }) =>
      parseMarkup(markup),
    );
    const [, , born, aliased, rebound, dead] = stops as Element[];
    expect(byClass(born as Element, "card-plus")).toHaveLength(1);
    expect(byClass(aliased as Element, "badge-delta").map(text)).toEqual(["+1"]);
    expect(byClass(aliased as Element, "is-new")).toHaveLength(1);
    expect(byClass(rebound as Element, "badge-delta").map(text)).toEqual(["−1"]);
    expect(byClass(rebound as Element, "is-gone")).toHaveLength(1);
    expect(
      withAttribute(dead as Element, "data-tombstone").map((each) => each.attributes["data-tombstone"]),
    ).toEqual(["6"]);
    expect(byClass(dead as Element, "card")).toHaveLength(0);
  });

  it("an island wears a rope", () => {
    const stops = pictures((programs.cycle as () => Recording)(), folded, "line").map(({ markup }) =>
      parseMarkup(markup),
    );
    const roped = byClass(stops.at(-2) as Element, "is-unreachable");
    expect(roped.map((each) => text(byClass(each, "card-type")[0] as Element))).toEqual(["Node", "Node"]);
    expect(byClass(stops.at(-3) as Element, "is-unreachable")).toHaveLength(0);
  });
});
