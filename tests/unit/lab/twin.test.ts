/** The text twin says what the snapshot says: its table and its tree are read back and compared. */
import type { Recording } from "@refcounted/simulator/snapshot";
import { describe, expect, it } from "vitest";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawLedger } from "../../../src/lab/views/ledger/draw.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { everything, folded } from "../../../src/lab/views/names-and-objects/fold.ts";
import { layoutOf } from "../../../src/lab/views/names-and-objects/layout.ts";
import { surveyOf } from "../../../src/lab/views/names-and-objects/survey.ts";
import { drawTwin } from "../../../src/lab/views/text-twin/draw.ts";
import { chain, cycle, programs } from "./fixtures/programs.ts";
import { byClass, type Element, parseMarkup, text } from "./markup.ts";
import { expectedRows, expectedTree, rowsOf, treeOf } from "./parsed-twin.ts";

describe.each(Object.entries(programs))("%s", (_name, make) => {
  it("has every object, its count and as many holders, at every event", () => {
    const recording = make();
    const stops = recording.stops("event");
    const layout = layoutOf(surveyOf(recording, stops, everything));
    for (const stop of stops) {
      const snapshot = recording.snapshotAt(stop);
      const twin = parseMarkup(toMarkup(drawTwin(snapshot, layout)));
      const rows = rowsOf(twin).sort((a, b) => a.id - b.id);
      expect(rows).toEqual(expectedRows(snapshot));
      expect(treeOf(twin), `event ${stop}`).toEqual(expectedTree(snapshot));
    }
  });

  it("tells the same objects as the picture, folded", () => {
    const recording = make();
    const stops = recording.stops("line");
    const layout = layoutOf(surveyOf(recording, stops, folded));
    for (const stop of stops) {
      const snapshot = recording.snapshotAt(stop);
      const picture = parseMarkup(toMarkup(drawNamesAndObjects(snapshot, layout)));
      const drawn = byClass(picture, "card").map((card) => Number(card.attributes["data-object"]));
      const rows = rowsOf(parseMarkup(toMarkup(drawTwin(snapshot, layout)))).map((row) => row.id);
      expect(rows).toEqual(drawn.sort((a, b) => a - b));
    }
  });
});

describe("the twin", () => {
  it("says of a shared object that it stands above, and of an island that no name leads there", () => {
    const recording = cycle();
    const stops = recording.stops("line");
    const layout = layoutOf(surveyOf(recording, stops, folded));
    const linked = parseMarkup(toMarkup(drawTwin(recording.snapshotAt(stops[6] ?? 0), layout)));
    expect(byClass(linked, "twin-again").map(text)).toContain("Node #5 (see above)");
    const island = parseMarkup(toMarkup(drawTwin(recording.snapshotAt(stops[7] ?? 0), layout)));
    expect(byClass(island, "twin-scope-title").map(text)).toEqual([
      "module (running)",
      "not reached from a name",
    ]);
  });

  it("ends a chain that is too deep for a tree, and keeps it in the table", () => {
    const recording: Recording = chain(60);
    const stops = recording.stops("line");
    const layout = layoutOf(surveyOf(recording, stops, folded));
    const twin = parseMarkup(toMarkup(drawTwin(recording.snapshotAt(stops[62] ?? 0), layout)));
    expect(rowsOf(twin)).toHaveLength(60);
    expect(byClass(twin, "twin-again").map(text)).toContainEqual(expect.stringMatching(/see the table/));
    expect(byClass(twin, "twin-scope-title").map(text)).toEqual(["module (running)"]);
  });
});

describe("the ledger view", () => {
  it("adds up to the badge for every object at every line of every program", () => {
    for (const make of Object.values(programs)) {
      const recording = make();
      for (const stop of recording.stops("line")) {
        const snapshot = recording.snapshotAt(stop);
        for (const object of snapshot.objects) {
          const ledger = parseMarkup(toMarkup(drawLedger(snapshot, object.id)));
          const badge = text(byClass(ledger, "ledger-badge")[0] as Element);
          const entries = byClass(ledger, "ledger-entry").reduce(
            (sum, each) => sum + Number(each.attributes["data-references"]),
            0,
          );
          expect(badge).toBe(object.count === "immortal" ? "∞" : String(entries));
          expect(byClass(ledger, "is-wrong")).toHaveLength(0);
        }
      }
    }
  });

  it("tells what would die without a holder, and why an island lives", () => {
    const recording = cycle();
    const stops = recording.stops("line");
    const linked = recording.snapshotAt(stops[6] ?? 0);
    const words = text(parseMarkup(toMarkup(drawLedger(linked, 4))));
    expect(words).toContain("without it: nothing would die");
    const island = text(parseMarkup(toMarkup(drawLedger(recording.snapshotAt(stops[7] ?? 0), 4))));
    expect(island).toContain("only the collector can free it");
    expect(island).toMatch(/without it: it and 1 more would die, at once: 96 bytes/);
  });

  it("answers for no object and for one that is gone", () => {
    const snapshot = cycle().snapshotAt(0);
    expect(text(parseMarkup(toMarkup(drawLedger(snapshot, null))))).toMatch(/Select an object/);
    expect(text(parseMarkup(toMarkup(drawLedger(snapshot, 99))))).toBe(
      "Object #99 is not alive at this step.",
    );
  });
});
