import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addressOf, chapterNumber, readSidebar } from "../../../tools/astro/sidebar.ts";

describe("addresses", () => {
  test.each([
    ["chapters/01-names/index.mdx", "chapters/names"],
    ["chapters/12-free-lists/index.md", "chapters/free-lists"],
    ["about/sources.md", "about/sources"],
    ["index.mdx", "index"],
    ["404.md", "404"],
  ])("%s stands at %s", (entry, address) => {
    expect(addressOf(entry)).toBe(address);
  });

  test("a chapter's number comes from its folder", () => {
    expect(chapterNumber("content/chapters/03-counting/index.mdx")).toBe(3);
    expect(chapterNumber("content/about/01-sources.md")).toBeUndefined();
  });
});

describe("the sidebar", () => {
  let content: string;

  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), "content-"));
  });

  afterEach(() => {
    rmSync(content, { recursive: true });
  });

  function write(file: string): void {
    mkdirSync(join(content, file, ".."), { recursive: true });
    writeFileSync(join(content, file), "---\ntitle: A page\n---\n");
  }

  test("a folder with a page is a chapter, in the order of the folders' numbers", () => {
    for (const folder of ["10-later", "02-inside", "01-names"]) write(`chapters/${folder}/index.mdx`);
    write("chapters/03-drafted/_index.mdx");
    write("about/sources.md");
    expect(readSidebar(content)).toEqual([
      {
        label: "Chapters",
        items: [
          { slug: "chapters/names", attrs: { "data-number": "1" } },
          { slug: "chapters/inside", attrs: { "data-number": "2" } },
          { slug: "chapters/later", attrs: { "data-number": "10" } },
        ],
      },
      { label: "About", items: [{ slug: "about/sources", attrs: {} }] },
    ]);
  });

  test("there is none without pages", () => {
    expect(readSidebar(content)).toEqual([]);
  });
});
