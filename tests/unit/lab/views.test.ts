/** The timeline, the collector and the allocator, read back and compared with what they show. */
import type { Snapshot } from "@refcounted/simulator/snapshot";
import { describe, expect, it } from "vitest";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawAllocator } from "../../../src/lab/views/allocator/draw.ts";
import { aftermathOf, withAftermath } from "../../../src/lab/views/collector/aftermath.ts";
import { drawShelves } from "../../../src/lab/views/collector/draw.ts";
import { collectionOf, collectionsBetween } from "../../../src/lab/views/collector/model.ts";
import { drawInside } from "../../../src/lab/views/inside/draw.ts";
import { drawInstructions } from "../../../src/lab/views/instructions/draw.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { folded } from "../../../src/lab/views/names-and-objects/fold.ts";
import { layoutFor } from "../../../src/lab/views/names-and-objects/view.ts";
import { drawTimeline, stepAt, xOf } from "../../../src/lab/views/timeline/draw.ts";
import { timelineOf } from "../../../src/lab/views/timeline/model.ts";
import { runHere } from "../../../src/runner/direct.ts";
import { withAllocator } from "./fixtures/allocated.ts";
import { withListing } from "./fixtures/listed.ts";
import { aliasing, chain, cycle, listOfLists, loop } from "./fixtures/programs.ts";
import { sources } from "./fixtures/sources.ts";
import { byClass, type Element, parseMarkup, text, withAttribute } from "./markup.ts";

describe("the timeline", () => {
  const recording = loop();
  const stops = stopsOf(recording, "line");
  const cards = layoutFor(recording, "line", stops, folded).survey.cards;
  const timeline = timelineOf(recording, stops, new Set(cards.keys()));

  it("has a bar for each object of the picture, from birth to death", () => {
    expect(timeline.lives.map((life) => life.id)).toEqual([...cards.keys()].sort((a, b) => a - b));
    const alive = recording.snapshotAt(recording.eventCount).objects.map((object) => object.id);
    for (const life of timeline.lives) {
      expect(life.type).toBe("list");
      expect(life.to === null).toBe(alive.includes(life.id));
      expect(life.from).toBeLessThan(life.to ?? Number.POSITIVE_INFINITY);
    }
  });

  it("counts every birth and death in its step", () => {
    const total = (name: string): number => {
      const svg = parseMarkup(toMarkup(drawTimeline(timeline, { width: 800, index: 3 })));
      return byClass(svg, `is-${name}`)
        .flatMap((row) => byClass(row, "timeline-mark"))
        .reduce((sum, mark) => sum + Number(/\d+/.exec(text(mark))?.[0]), 0);
    };
    const events = Array.from({ length: recording.eventCount }, (_, index) => recording.event(index).kind);
    expect(total("births")).toBe(events.filter((kind) => kind === "allocate").length);
    expect(total("deaths")).toBe(events.filter((kind) => kind === "die").length);
  });

  it("finds the step under a pointer again", () => {
    for (let step = 0; step <= timeline.last; step += 1)
      expect(stepAt(timeline, xOf(timeline, step, 700), 700)).toBe(step);
    expect(stepAt(timeline, -50, 700)).toBe(0);
    expect(stepAt(timeline, 5000, 700)).toBe(timeline.last);
  });

  it("moves only its cursor between two steps", () => {
    const markup = (index: number): string =>
      toMarkup(drawTimeline(timeline, { width: 700, index }))
        .replace(/translate\([^)]*\)/, "")
        .replace(/step \d+ of/, "");
    expect(markup(1)).toBe(markup(9));
  });

  it("of a run without events is empty, not broken", () => {
    const bare = { ...recording, eventCount: 0, stops: () => [0] };
    expect(toMarkup(drawTimeline(timelineOf(bare, [0], new Set()), { width: 500, index: 0 }))).not.toContain(
      "NaN",
    );
  });
});

describe("the collector", () => {
  const recording = cycle();
  const stops = stopsOf(recording, "line");

  it("is found in the step in which it ran", () => {
    expect(collectionsBetween(recording, 0, stops.at(-2) ?? 0)).toEqual([]);
    expect(collectionsBetween(recording, stops.at(-2) ?? 0, stops.at(-1) ?? 0)).toMatchObject([
      { generation: 2 },
    ]);
  });

  it("sets aside exactly what nothing outside holds, and says so step by step", () => {
    const [begun] = collectionsBetween(recording, 0, recording.eventCount);
    const snapshot = recording.snapshotAt(begun?.event ?? 0);
    const collection = collectionOf(snapshot, 2);
    expect([...collection.unreachable].sort()).toEqual([4, 5]);
    const [first, ...rest] = collection.steps;
    expect(first?.phase).toBe("update_refs");
    for (const [id, value] of first?.gcRefs ?? []) {
      expect(value).toBe(snapshot.objects.find((object) => object.id === id)?.count);
    }
    expect(rest.at(-1)?.sentence).toBe(
      "2 objects are unreachable, held only from within: they are finalized, then cleared.",
    );
    const dead = new Set(
      Array.from({ length: recording.eventCount }, (_, index) => recording.event(index))
        .filter((event) => event.kind === "die" && event.index > (begun?.event ?? 0))
        .map((event) => event.object),
    );
    expect([...collection.unreachable].every((id) => dead.has(id))).toBe(true);
  });

  it.each([
    ["cycle", cycle()],
    ["resurrected", null],
  ])("goes on after its decision as the trace says: %s", async (_name, made) => {
    const run =
      made ?? (await runHere({ filename: "main.py", source: sources.cycles?.source ?? "" })).recording;
    const lines = stopsOf(run, "line");
    const drawn = new Set(layoutFor(run, "line", lines, folded).survey.cards.keys());
    const begins = collectionsBetween(run, 0, run.eventCount);
    expect(begins.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (const { event, generation } of begins) {
      const decision = collectionOf(run.snapshotAt(event), generation);
      const steps = aftermathOf(run, event, decision, drawn);
      const { steps: whole } = withAftermath(run, event, decision, drawn);
      expect(whole.length).toBe(decision.steps.length + steps.length);
      for (const { phase } of steps) seen.add(phase);
      const dead: number[] = [];
      const finalized: number[] = [];
      const kept: number[] = [];
      for (let index = event; run.event(index).kind !== "collect-stop"; index += 1) {
        const { kind, object } = run.event(index);
        if (object === null) continue;
        if (kind === "die") dead.push(object);
        if (kind === "finalize" && drawn.has(object)) finalized.push(object);
        if (kind === "resurrect") kept.push(object);
      }
      const last = steps.at(-1);
      if (last === undefined) continue;
      expect([...(last.dead ?? [])].filter((id) => drawn.has(id))).toEqual(
        dead.filter((id) => drawn.has(id)),
      );
      const told = steps.filter(({ sentence }) => /finalizer of .* is called/.test(sentence));
      expect(told.map(({ object }) => object)).toEqual(finalized);
      for (const id of kept) expect(last.unreachable.has(id)).toBe(false);
      const layout = layoutFor(run, "line", lines, folded);
      const svg = parseMarkup(
        toMarkup(drawNamesAndObjects(run.snapshotAt(event), layout, { collection: last })),
      );
      const buried = withAttribute(svg, "data-tombstone").map((each) =>
        Number(each.attributes["data-tombstone"]),
      );
      expect(buried).toEqual(
        dead.filter((id) => drawn.has(id) && run.snapshotAt(event).objects.some((o) => o.id === id)),
      );
      expect(
        byClass(svg, "card").filter((card) => dead.includes(Number(card.attributes["data-object"]))),
      ).toEqual([]);
    }
    if (made === null)
      expect([...seen].sort()).toEqual([
        "delete_garbage",
        "finalize_garbage",
        "handle_resurrected_objects",
        "promote",
      ]);
  });

  it("rescues what is set aside too early", () => {
    // A chain whose last link stands first in the list: it has no outside reference, but its holder has.
    const made = chain(4);
    const linked = made.snapshotAt(stopsOf(made, "line")[5] ?? 0);
    const lists = linked.objects.filter((object) => object.type === "list").map((object) => object.id);
    const snapshot: Snapshot = {
      ...linked,
      collector: { ...linked.collector, generations: [lists, [], []] },
    };
    const collection = collectionOf(snapshot, 0);
    expect(collection.unreachable.size).toBe(0);
    expect(collection.steps.some((step) => /rescued/.test(step.sentence))).toBe(true);
    expect(collection.steps.at(-1)?.sentence).toBe("Everything is reachable: nothing is collected.");
  });

  it("shows gc_refs beside every count of a candidate", () => {
    const [begun] = collectionsBetween(recording, 0, recording.eventCount);
    const snapshot = recording.snapshotAt(begun?.event ?? 0);
    const layout = layoutFor(recording, "line", stops, folded);
    const collection = collectionOf(snapshot, 2);
    for (const step of collection.steps) {
      const svg = parseMarkup(toMarkup(drawNamesAndObjects(snapshot, layout, { collection: step })));
      for (const card of byClass(svg, "card")) {
        const id = Number(card.attributes["data-object"]);
        expect(byClass(card, "gc-count").map(text)).toEqual(
          step.gcRefs.has(id) ? [String(step.gcRefs.get(id))] : [],
        );
      }
      if (step.phase === "subtract_refs" && (step.object ?? 0) >= 4 && (step.target ?? 0) >= 4) {
        expect(byClass(svg, "is-followed")).toHaveLength(1);
      }
    }
  });

  it("has a shelf for each generation with its objects, its count and its threshold", () => {
    const snapshot = recording.snapshotAt(stops[6] ?? 0);
    const drawn = new Set(snapshot.objects.map((object) => object.id));
    const shelves = parseMarkup(toMarkup(drawShelves(snapshot, { drawn })));
    for (const generation of [0, 1, 2] as const) {
      const [shelf] = byClass(shelves, `is-${generation}`);
      const ids = withAttribute(shelf as Element, "data-object").map((each) =>
        Number(each.attributes["data-object"]),
      );
      expect(ids).toEqual(snapshot.collector.generations[generation]);
      expect(text(byClass(shelf as Element, "shelf-count")[0] as Element)).toBe(
        `${snapshot.collector.count[generation]} of ${snapshot.collector.threshold[generation]}`,
      );
    }
  });
});

describe("the allocator's map", () => {
  it("draws as many blocks of each state as the pool has, and every object of the picture in its block", () => {
    for (const make of [aliasing, listOfLists, cycle]) {
      const recording = withAllocator(make());
      const stops = stopsOf(recording, "line");
      const layout = layoutFor(recording, "line", stops, folded);
      for (const stop of stops) {
        const snapshot = recording.snapshotAt(stop, { allocator: true });
        const drawn = new Set(layout.survey.cards.keys());
        const markup = parseMarkup(toMarkup(drawAllocator(snapshot, { drawn })));
        const pools = snapshot.allocator?.arenas.flatMap((arena) => arena.pools) ?? [];
        for (const svg of byClass(markup, "pool-map")) {
          const [, size = "", address = ""] =
            /Pool of (\d+)-byte blocks at 0x([0-9a-f]+)/.exec(svg.attributes["aria-label"] ?? "") ?? [];
          const pool = pools.find((each) => each.address === Number.parseInt(address, 16));
          expect(pool?.blockSize).toBe(Number(size));
          for (const state of ["used", "free", "virgin"] as const) {
            const path = byClass(svg, `block-${state}`)[0]?.attributes.d ?? "";
            expect(path.split("M").length - 1).toBe(pool?.blocks.filter((block) => block === state).length);
          }
        }
        const shown = byClass(markup, "block-object").map((each) => Number(each.attributes["data-object"]));
        const inPools = pools.flatMap((pool) => pool.objects).filter((id) => id !== null && drawn.has(id));
        expect(shown.sort()).toEqual(inPools.sort());
      }
    }
  });

  it("says so where a run has no record of it", () => {
    expect(toMarkup(drawAllocator(aliasing().snapshotAt(0), { drawn: new Set() }))).toContain("no record");
  });
});

describe("instructions", () => {
  const recording = withListing(aliasing());

  it("mark the one that the frame stands at, with the stack as the snapshot has it", () => {
    for (let event = 0; event <= recording.eventCount; event += 1) {
      const snapshot = recording.snapshotAt(event);
      const frame = snapshot.threads[0]?.frames.at(-1);
      const view = parseMarkup(toMarkup(drawInstructions(recording, snapshot)));
      const [current] = withAttribute(view, "aria-current");
      const at = frame?.instruction ?? -1;
      if (at < 7)
        expect(text(byClass(current as Element, "instructions-index")[0] as Element)).toBe(`▸ ${at}`);
      const stack = withAttribute(view, "data-target").map((each) => Number(each.attributes["data-target"]));
      const expected = frame?.refs
        .filter((reference) => reference.kind === "stack")
        .map((reference) => reference.target);
      expect(stack).toEqual(expected?.toReversed());
    }
  });

  it("say a line number once per line, and say when there is nothing to list", () => {
    const view = parseMarkup(toMarkup(drawInstructions(recording, recording.snapshotAt(0))));
    expect(byClass(view, "instructions-line").map(text)).toEqual(["0", "1", "", "", "", "2", ""]);
    expect(toMarkup(drawInstructions(aliasing(), aliasing().snapshotAt(0)))).toContain(
      "no record of its instructions",
    );
  });
});

describe("inside an object", () => {
  const recording = withListing(aliasing());
  const stops = stopsOf(recording, "line");

  it("every field has its place, size and content, and the bytes are drawn where they lie", () => {
    const event = stops[1] ?? 0;
    const layout = recording.layoutAt?.(event, 6);
    const view = parseMarkup(toMarkup(drawInside(recording, event, 6)));
    const rows = withAttribute(view, "data-offset").map((row) => Number(row.attributes["data-offset"]));
    expect(rows).toEqual(layout?.blocks.flatMap((block) => block.fields.map((field) => field.offset)));
    expect(text(byClass(view, "inside-title")[0] as Element)).toContain("72 bytes in 2 blocks");
    const [bytes] = byClass(view, "inside-bytes");
    expect(byClass(bytes as Element, "inside-field").map(text)).toEqual([
      "_gc_next",
      "_gc_prev",
      "ob_refcnt",
      "ob_type",
      "ob_size",
      "ob_item",
      "allocated",
    ]);
    expect(byClass(bytes as Element, "inside-offset").map(text)).toEqual([
      "−16",
      "−8",
      "+0",
      "+8",
      "+16",
      "+24",
      "+32",
    ]);
  });

  it("says what it needs where it has nothing to show", () => {
    expect(toMarkup(drawInside(recording, 0, null))).toContain("Select an object");
    expect(toMarkup(drawInside(recording, 0, 6))).toContain("not alive");
    expect(toMarkup(drawInside(aliasing(), 0, 6))).toContain("no record");
  });
});
