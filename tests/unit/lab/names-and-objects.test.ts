/**
 * The picture says what the snapshot says. What is compared is read out of the drawn markup: the numbers in the
 * badges, the words on the cards, and for each arrow the two things that its ends touch.
 */
import type { ObjectId, Recording } from "@refcounted/simulator/snapshot";
import { describe, expect, it } from "vitest";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { everything, folded, type Shown } from "../../../src/lab/views/names-and-objects/fold.ts";
import { type Layout, layoutOf } from "../../../src/lab/views/names-and-objects/layout.ts";
import { mostCards, surveyOf } from "../../../src/lab/views/names-and-objects/survey.ts";
import { programs, wide } from "./fixtures/programs.ts";
import { byClass, type Element, parseMarkup, text, withAttribute } from "./markup.ts";
import { expectedArrows, inOrder, parsePicture as parse } from "./parsed-picture.ts";

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

  it("by depth, by type, by namespace and by one object, keeps lines and stubs equal to the badge", () => {
    expect(drawn(folded)).toEqual([6, 7]);
    expect(drawn({ ...folded, depth: 1 })).toEqual([6, 7]);
    expect(drawn({ ...folded, types: ["list"] })).toEqual([]);
    expect(drawn({ ...folded, collapsed: [7] })).toEqual([6, 7]);
    expect(drawn({ ...folded, scopes: ["module"] })).toEqual([]);
    expect(drawn({ ...folded, scopes: ["f()"] })).toEqual([6, 7]);
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
