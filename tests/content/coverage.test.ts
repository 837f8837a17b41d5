// Every idea of the pieces that the course grew out of has its place: a section, a program in it, and a line of
// what that program prints.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { chapters, type Page, pages, programPath, programsOn, recorded } from "./pages.ts";

interface Entry {
  readonly at: string;
  readonly program: string;
  readonly line: number;
  readonly is: string;
}

/** The rows' letters with their first and last number: N names, O objects, R counting, C cycles, and so on. */
const rows = {
  N: [1, 9],
  O: [1, 5],
  R: [0, 13],
  C: [1, 6],
  G: [1, 8],
  S: [1, 5],
  T: [1, 6],
  M: [1, 8],
  L: [1, 5],
};
const ids = Object.entries(rows).flatMap(([letter, [first = 0, last = 0]]) =>
  Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`),
);
const entries = parse(readFileSync(join(import.meta.dirname, "coverage.yaml"), "utf8")) as Record<
  string,
  Entry
>;

function pageOf(place: string): { page: Page | undefined; heading: string | undefined } {
  const [name = "", heading] = place.split("#");
  const page = name.startsWith("page ")
    ? pages.find((each) => each.address === name.slice("page ".length))
    : chapters.find((each) => each.address === `chapters/${name}`);
  return { page, heading };
}

/** The part of a page under a heading, up to the next of the same or a higher level. */
function sectionOf(page: Page, heading: string): string | null {
  const lines = page.body.split("\n");
  const start = lines.findIndex((line) => /^#{2,4} /.test(line) && line.replace(/^#+ /, "") === heading);
  if (start < 0) return null;
  const level = /^#+/.exec(lines[start] ?? "")?.[0].length ?? 2;
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{2,${level}} `).test(line));
  return lines.slice(start, length < 0 ? undefined : start + 1 + length).join("\n");
}

test("every row has an entry, and every entry is a row", () => {
  expect(Object.keys(entries).toSorted()).toEqual(ids.toSorted());
});

describe.each(Object.entries(entries))("%s", (_id, { at, program, line, is }) => {
  const { page, heading } = pageOf(at);

  test("its page and its section are there", () => {
    expect(page?.published, at).toBe(true);
    if (page !== undefined && heading !== undefined) expect([...page.headings.keys()]).toContain(heading);
  });

  test("its program stands in that section", () => {
    if (page === undefined) throw new Error(`no page ${at}`);
    const part = heading === undefined ? page.body : (sectionOf(page, heading) ?? "");
    const here = programsOn({ ...page, body: part }).map((each) => each.path);
    expect(here).toContain(programPath(page, program));
  });

  test("the program prints what the entry says", () => {
    if (page === undefined) throw new Error(`no page ${at}`);
    const output = recorded(programPath(page, program), ".out");
    expect(output?.split("\n")[line - 1]).toBe(String(is));
  });
});
