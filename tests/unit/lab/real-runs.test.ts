/**
 * Pictures and words of real runs say what the snapshots say, at every step: objects, references and counts are read
 * back out of the drawn SVG and out of the text twin. And between two steps of a run nothing moves.
 */
import { type Granularity, holdersOf, type ObjectId, type Snapshot } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { everything, folded, type Shown } from "../../../src/lab/views/names-and-objects/fold.ts";
import { cut } from "../../../src/lab/views/names-and-objects/metrics.ts";
import { layoutFor } from "../../../src/lab/views/names-and-objects/view.ts";
import { drawTwin } from "../../../src/lab/views/text-twin/draw.ts";
import { runHere } from "../../../src/runner/direct.ts";
import type { RunResult } from "../../../src/runner/protocol.ts";
import { sources } from "./fixtures/sources.ts";
import { parseMarkup } from "./markup.ts";
import { classBodyArrows, expectedArrows, inOrder, type Parsed, parsePicture } from "./parsed-picture.ts";
import { expectedRows, expectedTree, rowsOf, treeOf, weakOf } from "./parsed-twin.ts";

const runs = new Map<string, Promise<RunResult>>();
function runOf(name: string): Promise<RunResult> {
  let run = runs.get(name);
  if (run === undefined) {
    const { source, machine } = sources[name] ?? { source: "" };
    run = runHere({ filename: "main.py", source }, machine === undefined ? {} : { machine });
    runs.set(name, run);
  }
  return run;
}

/** Every step of a run, as the bench makes its picture and its words. */
async function steps(name: string, granularity: Granularity, shown: Shown) {
  const { recording, end } = await runOf(name);
  expect(end).toMatchObject({ kind: "exit", status: 0 });
  const stops = stopsOf(recording, granularity);
  const layout = layoutFor(recording, granularity, stops, shown);
  return stops.map((event, index) => ({
    event,
    layout,
    snapshot: recording.snapshotAt(event),
    previous: index === 0 ? null : recording.snapshotAt(stops[index - 1] ?? 0),
  }));
}

const cardsOf = (snapshot: Snapshot): string[] =>
  snapshot.objects
    .filter((object) => object.namespace === undefined)
    .map(({ id, type, count }) => `${id} ${cut(type, 18)} ${count === "immortal" ? "∞" : count}`)
    .sort();

/** Looks at the pictures of a run one after the other: whatever stands somewhere stays there. */
class Places {
  readonly #cards = new Map<ObjectId, string>();
  readonly #names = new Map<string, string>();
  #drawn: ReadonlySet<ObjectId> = new Set();

  get size(): number {
    return this.#cards.size + this.#names.size;
  }

  look({ cards, tags }: Parsed, snapshot: Snapshot, event: number): void {
    for (const { id, x, y, width, height } of cards.values()) {
      const place = `${x} ${y} ${width} ${height}`;
      expect(this.#cards.get(id) ?? place, `#${id} at ${event}`).toBe(place);
      this.#cards.set(id, place);
    }
    for (const tag of tags) {
      if (tag.stack) continue;
      const key = `${tag.scope} ${tag.name}`;
      const place = `${tag.x} ${tag.y}`;
      expect(this.#names.get(key) ?? place, `${key} at ${event}`).toBe(place);
      this.#names.set(key, place);
    }
    const list = [...cards.values()].sort((a, b) => a.x - b.x);
    list.forEach((card, index) => {
      for (const other of list.slice(index + 1)) {
        if (other.x > card.x + card.width) break;
        const apart = card.y + card.height < other.y || other.y + other.height < card.y;
        if (!apart) expect.fail(`#${card.id} and #${other.id} lie on each other at ${event}`);
      }
    });
    for (const { id } of snapshot.objects)
      if (this.#drawn.has(id) && !cards.has(id)) expect.fail(`#${id} has vanished at ${event}`);
    this.#drawn = new Set(cards.keys());
  }
}

const small = Object.keys(sources).filter((name) => sources[name]?.isLarge !== true);

test("there are ten programs whose whole heap is read back", () => {
  expect(small.length).toBeGreaterThanOrEqual(10);
});

describe.each(small)("%s", (name) => {
  test("unfolded, picture and words hold every object, count and reference, at every line, and nothing moves", async () => {
    const all = await steps(name, "line", everything);
    expect(all.length).toBeGreaterThan(8);
    const watch = new Places();
    for (const { event, layout, snapshot, previous } of all) {
      const parsed = parsePicture(toMarkup(drawNamesAndObjects(snapshot, layout, { previous })));
      watch.look(parsed, snapshot, event);
      const drawn = [...parsed.cards.values()].map(({ id, type, count }) => `${id} ${type} ${count}`).sort();
      expect(drawn, `event ${event}`).toEqual(cardsOf(snapshot));
      expect(inOrder(parsed.arrows), `event ${event}`).toEqual(
        inOrder(expectedArrows(snapshot, parsed.cards)),
      );
      const twin = parseMarkup(toMarkup(drawTwin(snapshot, layout)));
      expect(rowsOf(twin), `event ${event}`).toEqual(expectedRows(snapshot));
      expect(treeOf(twin), `event ${event}`).toEqual(expectedTree(snapshot));
    }
  });
});

describe.each(Object.keys(sources))("%s", (name) => {
  test("folded, lines and stubs add up to each count, and the words tell of the same objects", async () => {
    for (const { event, layout, snapshot, previous } of await steps(name, "line", folded)) {
      const parsed = parsePicture(toMarkup(drawNamesAndObjects(snapshot, layout, { previous })));
      const expected = new Set(
        inOrder([...expectedArrows(snapshot, parsed.cards), ...classBodyArrows(snapshot, parsed.cards)]),
      );
      for (const arrow of inOrder(parsed.arrows))
        expect(expected.has(arrow), `${event}: ${arrow}`).toBe(true);
      for (const { id, count, stubs } of parsed.cards.values()) {
        const lines = parsed.arrows.filter((arrow) => arrow.target === id && !arrow.weak).length;
        expect([event, id, String(lines + stubs)]).toEqual([event, id, count]);
        expect(holdersOf(snapshot, id).length).toBe(Number(count));
      }
      const twin = parseMarkup(toMarkup(drawTwin(snapshot, layout)));
      const rows = rowsOf(twin);
      const weak = snapshot.objects.filter(({ id, weak: to }) => to !== undefined && parsed.cards.has(id));
      expect(weakOf(twin)).toEqual(weak.map(({ id, weak: to }) => [id, to ?? null]));
      const arrows = parsed.arrows
        .filter((arrow) => arrow.weak)
        .map(({ holder, target }) => `${holder} ${target}`);
      const seen = weak.filter(({ weak: to }) => to != null && parsed.cards.has(to));
      expect(arrows.sort()).toEqual(seen.map(({ id, weak: to }) => `o${id} ${to}`).sort());
      expect(rows.map((row) => row.id)).toEqual([...parsed.cards.keys()].sort((a, b) => a - b));
      for (const { id, count, holders } of rows) {
        expect(count).toBe(parsed.cards.get(id)?.count);
        expect(String(holders)).toBe(count);
      }
    }
  });

  const granularity = sources[name]?.isLarge === true ? "line" : "instruction";
  test(`by ${granularity} nothing moves, nothing lies on another, and what is drawn stays until it dies`, async () => {
    const watch = new Places();
    for (const { event, layout, snapshot } of await steps(name, granularity, folded))
      watch.look(parsePicture(toMarkup(drawNamesAndObjects(snapshot, layout, {})), false), snapshot, event);
    expect(watch.size).toBeGreaterThan(0);
  });
});
