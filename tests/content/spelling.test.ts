// Every word that a reader sees is English, British and rightly spelled, or one of the course's own (words.txt).

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import dictionary from "dictionary-en-gb";
import nspell from "nspell";
import { expect, test } from "vitest";
import { root } from "./pages.ts";

const own = readFileSync(join(import.meta.dirname, "words.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const english = nspell(dictionary);
english.personal(own.join("\n"));

/** Attributes of components that are shown as text. */
const spoken = / (?:title|says|of|label)="([^"]*)"/g;

/** What is prose in a page or an exercise: no code, no addresses, no names of files and checks. */
function proseOf(text: string): string {
  const [, front = "", body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const heads = [...front.matchAll(/^(?:title|description|promise|place): (.*)$/gm)].map(([, line]) => line);
  const prose = body
    .replace(/^import .*$/gm, "")
    .replace(/^```[\s\S]*?^```/gm, " ")
    .replace(/`[^`]*`/g, " ")
    .replace(
      /<[A-Za-z][^>]*>/g,
      (tag) => ` ${[...tag.matchAll(spoken)].map(([, words]) => words).join(" ")} `,
    )
    .replace(/<\/[A-Za-z]+>/g, " ")
    .replace(/\]\([^)]*\)/g, "] ")
    .replace(/^- (?:fails|says|belief):.*$/gm, " ")
    .replace(/^## Belief: .*$/gm, " ");
  return `${heads.join("\n")}\n${prose}`.replace(/\b__\w+__|\\_\\_\w+\\_\\_/g, " ");
}

function misspelled(text: string): string[] {
  const words = [...proseOf(text).matchAll(/(?<!\d)\p{L}+(?:[’']\p{L}+)*/gu)].map(([word]) =>
    word.replaceAll("’", "'").replace(/'s$/, ""),
  );
  return [...new Set(words)].filter((word) => word.length > 1 && !english.correct(word));
}

test("every word of the pages and exercises is spelled as the dictionary has it", () => {
  const files = globSync("content/**/*.{md,mdx}", { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    misspelled(readFileSync(join(root, file), "utf8")).map(
      (word) => `${file.replaceAll("\\", "/")}: ${word}`,
    ),
  );
  expect(found).toEqual([]);
});

test("a misspelled word is found, and no word of the list is idle", () => {
  expect(misspelled("The colector collects `colector` at last.")).toEqual(["colector"]);
  const everything = globSync("content/**/*.{md,mdx}", { cwd: root })
    .map((file) => proseOf(readFileSync(join(root, file), "utf8")))
    .join("\n");
  expect(own.filter((word) => !new RegExp(`\\b${word}\\b`, "i").test(everything))).toEqual([]);
});
