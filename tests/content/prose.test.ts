// What holds of the text itself: what it names exists, what it quotes was printed, and how it sounds.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { library } from "../../src/exercises/library.ts";
import { chapters, type Page, pages, programsBeside, programsOn, recorded, root } from "./pages.ts";

/** A page without what is not prose: code, tags with their attributes, addresses. */
function proseOf(page: Page): string {
  return page.body
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/<Sourced[^>]*>[\s\S]*?<\/Sourced>/g, "")
    .replace(/<(Evidence|Claim|Term)\s[^>]*>/g, "")
    .replace(/<[A-Za-z][^>]*>|<\/[A-Za-z]+>/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]");
}

/** Numbers that are names: versions, proposals, chapters, lines of a program, Latin-1, 64-bit. */
const names = [
  /\b[23]\.\d+(?:\.\d+)?(?:t|rc\d)?\b/g,
  /\bPEP \d+/g,
  /\bPython [23]\b/g,
  /\b[Cc]hapters? \d+/g,
  /\b[Ll]ines? \d+/g,
  /\bLatin-1\b/g,
  /\b64[- ]bits?\b/g,
  /^ *\d+\. /gm,
  /^#+ \d+ /gm,
  /\b[Gg]enerations?(?: \d(?:, \d)* and \d| \d)/g,
];

/** Every number of a page's prose that is neither a name nor in a program of the page or its output. */
function strayNumbers(page: Page): string[] {
  const prose = names.reduce((text, name) => text.replace(name, " "), proseOf(page));
  const shown = new Set<string>();
  for (const { path } of programsOn(page)) {
    const source = readFileSync(join(root, path), "utf8");
    for (const text of [source, recorded(path, ".out") ?? ""]) {
      for (const [number] of text.matchAll(/\d[\d_]*(?:\.\d+)?/g)) shown.add(number.replaceAll("_", ""));
    }
  }
  return [...prose.matchAll(/(?<![\w#.-])-?\d[\d.]*\d|(?<![\w#.-])-?\d/g)]
    .map(([number]) => number)
    .filter((number) => !shown.has(number.replace(/^-/, "")));
}

const unwanted =
  /\b(simply|obviously|basically|actually|needless to say|as you know|let's|dive|awesome|powerful|leverage|seamless\w*|delve\w*|crucial\w*)\b|!(?!=)/gi;

test("every claim that is checked has the program that decides", () => {
  const claims = pages.flatMap((page) => [...page.body.matchAll(/<Claim\s[^>]*>/g)].map(([tag]) => tag));
  expect(claims.length).toBeGreaterThan(15);
  expect(claims.filter((tag) => !/ program="/.test(tag))).toEqual([]);
});

describe.each(pages.map((page) => [page.file, page] as const))("%s", (_file, page) => {
  test("its numbers come from programs", () => {
    if (page.file.startsWith("content/authoring/")) return;
    expect(strayNumbers(page)).toEqual([]);
  });

  test("it has no filler and shouts nowhere", () => {
    expect(proseOf(page).match(unwanted) ?? []).toEqual([]);
  });

  test("what it links to within the course is there", () => {
    const links = [...page.body.matchAll(/\]\((\/[^)\s]*)\)/g)].map((match) => match[1] ?? "");
    const broken = links.filter((link) => {
      const [path = "", anchor] = link.split("#");
      const target = pages.find(
        (each) => `/${each.address}/` === path || (path === "/" && each.address === "index"),
      );
      if (target === undefined || (page.published && !target.published)) return true;
      return anchor !== undefined && ![...target.headings.values()].includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("the chapters that it names are there, with their headings", () => {
    const links = [...page.body.matchAll(/<Chapter to="([^"]+)"(?: at="#([^"]+)")?/g)];
    const broken = links.filter(([, to, at]) => {
      const target = chapters.find((each) => each.address === `chapters/${to}`);
      return target === undefined || (at !== undefined && ![...target.headings.values()].includes(at));
    });
    expect(broken.map(([text]) => text)).toEqual([]);
  });

  test("no stretch of more than sixty lines without something to run", () => {
    const stretches = page.body
      .replace(/^```[\s\S]*?^```/gm, "")
      .split(/<(?:Lab|Program|Schedules|Predict|Exercise|Evidence|Claim|Term|Divergences)\b[^>]*>/);
    // What an author looks up is not read from top to bottom.
    if (page.file.startsWith("content/authoring/")) return;
    const columns = 68;
    for (const stretch of stretches) {
      const lines = stretch
        .split("\n")
        .map((line) => line.replace(/<[^>]*>/g, "").trim())
        .filter((line) => line !== "")
        .reduce((sum, line) => sum + Math.ceil(line.length / columns), 0);
      expect(lines, stretch.slice(0, 200)).toBeLessThanOrEqual(60);
    }
  });
});

/** The chapters that teach; before and after them stand twelve predictions each. */
const lessons = chapters.filter((page) => !/\/(00-before|11-after)\//.test(page.file));

describe.each(chapters.map((page) => [page.file, page] as const))("%s", (_file, page) => {
  const folder = page.file.split("/").at(-2);
  const shown = [...page.body.matchAll(/<(?:Exercise|Predict) id="([^"]+)"/g)].map((match) => match[1] ?? "");

  test("shows each exercise of its folder once, and no other", () => {
    const own = [...library().values()].filter((exercise) => exercise.chapter === folder).map(({ id }) => id);
    expect(shown.toSorted()).toEqual(own.toSorted());
  });

  test("begins with a prediction", () => {
    if (!lessons.includes(page)) return;
    expect(page.body.search(/<Predict /)).toBeLessThan(page.body.search(/^## /m));
  });

  test("asks the five questions and ends with exercises", () => {
    if (!lessons.includes(page)) return;
    expect([...page.headings.keys()].slice(-2)).toEqual(["The five questions", "Exercises"]);
  });

  test("has five to eight exercises after the predictions in its text", () => {
    if (!lessons.includes(page)) return;
    const exercises = page.body.match(/<Exercise /g) ?? [];
    expect(exercises.length).toBeGreaterThanOrEqual(5);
    expect(exercises.length).toBeLessThanOrEqual(8);
  });

  test("has four to eight labs, and uses every program beside it", () => {
    if (!lessons.includes(page)) return;
    const used = programsOn(page);
    const labs = used.filter(({ component }) => component === "Lab");
    expect(labs.length).toBeGreaterThanOrEqual(4);
    expect(labs.length).toBeLessThanOrEqual(8);
    expect(new Set(labs.map(({ path }) => path)).size).toBe(labs.length);
    expect(programsBeside(page).filter((path) => !used.some((each) => each.path === path))).toEqual([]);
  });
});

test("every belief of the inventory is met by an exercise, and every source row practised or shown", async () => {
  const { beliefs } = await import("../../src/exercises/beliefs/inventory.ts");
  const met = new Set(
    [...library().values()].flatMap((exercise) => [
      ...exercise.beliefs,
      ...Object.keys(exercise.beliefNotes),
      ...exercise.wrong.flatMap((answer) => answer.belief ?? []),
    ]),
  );
  expect([...beliefs.keys()].filter((id) => !met.has(id))).toEqual([]);
});
