// The labs in the built pages: what stands there before any script runs, and the gallery of views.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { root } from "../../tools/project.ts";
import { expectAccessible, expectFits, test } from "./harness.ts";

const dist = join(root, "dist");
const pages = globSync("**/index.html", { cwd: dist })
  .map((file) => file.replace(/\\/g, "/").replace(/index\.html$/, ""))
  .sort();
const withLabs = pages.filter((page) =>
  readFileSync(join(dist, page, "index.html"), "utf8").includes("data-lab="),
);
const galleries = pages.filter((page) => page.startsWith("gallery/") && page !== "gallery/");

/** What a lab's first view draws: names and objects, arenas, the collector's shelves, lanes, or two counts. */
const pictures = [
  /<svg class="heap-picture"[^>]*role="img"[^>]*aria-label="Names and objects: [^"]+"/,
  /<svg[^>]*role="img"[^>]*aria-label="Arena \d+: [^"]+"/,
  /<section class="shelf is-0" role="group" aria-label="generation 0">/,
  /<svg class="threads"[^>]*role="img"[^>]*aria-label="Threads after [^"]+"/,
  /<svg class="processes"[^>]*role="img"[^>]*aria-label="Processes after [^"]+"/,
  /<svg class="counts"[^>]*role="img"[^>]*aria-label="The two counts of [^"]+"/,
];

describe.each(withLabs)("page /%s", (path) => {
  test("holds for each lab its program, a picture of one step, a sentence and the same in words", async () => {
    const html = readFileSync(join(dist, path, "index.html"), "utf8");
    const labs = html.split(/(?=<figure[^>]*data-lab=)/).slice(1);
    expect(labs.length).toBeGreaterThan(0);
    for (const lab of labs) {
      const title = /class="lab-title">([^<]*)/.exec(lab)?.[1];
      expect(lab, title).toMatch(/class="lab-line[^>]*data-line="1"/);
      expect(
        pictures.filter((picture) => picture.test(lab)),
        title,
      ).not.toEqual([]);
      expect(lab, title).toMatch(/class="twin-tree"/);
      expect(lab, title).toMatch(/class="twin-table"/);
      expect(
        /class="lab-sentence"[^>]*>([\s\S]*?)<\/p>/
          .exec(lab)?.[1]
          ?.replaceAll(/<[^>]*>/g, "")
          .trim(),
        title,
      ).toMatch(/\.$/);
    }
  });
});

describe.each(galleries)("page /%s", (path) => {
  for (const [theme, width, then] of [
    ["light", 1280, 390],
    ["dark", 390, 1280],
  ] as const) {
    test(`${theme}, ${width} and ${then} pixels: accessible, and fits`, async ({ open }) => {
      const page = await open(`${path}?theme=${theme}`, { width });
      await expectAccessible(page);
      await expectFits(page);
      await page.setViewportSize({ width: then, height: 900 });
      await expectFits(page);
    });
  }
});

test("there is a gallery of every view that can be drawn from a run", () => {
  expect(galleries.map((path) => path.split("/")[1])).toEqual(
    expect.arrayContaining([
      "allocator",
      "collector",
      "counts",
      "inside",
      "instructions",
      "ledger",
      "names",
      "processes",
      "threads",
      "timeline",
      "words",
    ]),
  );
});
