/** Files that readers save: opened again and read. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { htmlAsSvgFile, svgFile } from "../../../src/lab/export/standalone.ts";
import { stepOf, stopsOf } from "../../../src/lab/stepper.ts";
import { toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawLedger } from "../../../src/lab/views/ledger/draw.ts";
import { drawNamesAndObjects } from "../../../src/lab/views/names-and-objects/draw.ts";
import { folded } from "../../../src/lab/views/names-and-objects/fold.ts";
import { layoutFor } from "../../../src/lab/views/names-and-objects/view.ts";
import { programs } from "./fixtures/programs.ts";
import { all, byClass, type Element, parseMarkup, text } from "./markup.ts";

const css = readFileSync(
  new URL("../../../src/lab/views/names-and-objects/picture.css", import.meta.url),
  "utf8",
);

function open(file: string): Element {
  expect(
    file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"'),
  ).toBe(true);
  return parseMarkup(file.slice(file.indexOf("\n") + 1));
}

describe.each(Object.entries(programs))("%s", (_name, make) => {
  const recording = make();
  const stops = stopsOf(recording, "line");
  const layout = layoutFor(recording, "line", stops, folded);

  it("as a file has the cards and counts of the picture, its style inside, and nothing of the page", () => {
    stops.forEach((_, index) => {
      const { snapshot, previous, deaths, sentence } = stepOf(recording, stops, index, "line");
      const view = drawNamesAndObjects(snapshot, layout, {
        previous,
        deaths,
        interactive: true,
        label: sentence,
      });
      const file = open(svgFile(view, { css, title: "A & B", caption: "line <1>" }));
      const counts = byClass(file, "card").map((card) => [
        card.attributes["data-object"],
        text(byClass(card, "badge-count")[0] as Element),
      ]);
      expect(counts).toEqual(
        snapshot.objects
          .filter((object) => counts.some(([id]) => Number(id) === object.id))
          .map((object) => [String(object.id), String(object.count)]),
      );
      const style = [...all(file)].find((each) => each.tag === "style");
      expect(text(style as Element)).toContain(".card-shape");
      for (const each of all(file)) expect(Object.keys(each.attributes)).not.toContain("tabindex");
      expect(text([...all(file)].find((each) => each.tag === "title") as Element)).toBe("A & B");
      expect(text(file)).toContain("line <1>");
    });
  });

  it("blank, has the cards and names in their places, without counts and arrows; the key has them", () => {
    const snapshot = recording.snapshotAt(stops.at(-2) ?? 0);
    const blank = open(svgFile(drawNamesAndObjects(snapshot, layout, { blank: true }), { css }));
    const key = open(svgFile(drawNamesAndObjects(snapshot, layout), { css }));
    const places = (file: Element) =>
      byClass(file, "card").map((card) => [card.attributes["data-object"], card.attributes.transform]);
    expect(places(blank)).toEqual(places(key));
    expect(byClass(blank, "tag-name").map(text)).toEqual(byClass(key, "tag-name").map(text));
    expect(byClass(blank, "badge-count").map(text).join("")).toBe("");
    expect([...byClass(blank, "ref"), ...byClass(blank, "stub")]).toEqual([]);
    for (const count of byClass(key, "badge-count")) expect(text(count)).toMatch(/^(\d+|∞)$/);
  });
});

describe("a view in HTML", () => {
  it("becomes a file with its HTML inside", () => {
    const recording = (programs.aliasing as () => ReturnType<(typeof programs)[string]>)();
    const stops = stopsOf(recording, "line");
    const file = open(
      htmlAsSvgFile(toMarkup(drawLedger(recording.snapshotAt(stops[2] ?? 0), 6), true), 400, 300, {
        css: ".a > b{}",
      }),
    );
    expect(byClass(file, "ledger-badge").map(text)).toEqual(["2"]);
  });
});
