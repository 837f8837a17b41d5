// `npm run new exercise CHAPTER ID [KIND]` and `npm run new chapter NAME`: first versions that pass every check of
// their form, with each part that an author has to replace.

import { existsSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { kinds } from "./grading/kinds.ts";
import { library } from "./library.ts";
import { parseExercise } from "./parse/exercise.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const usage = `usage: npm run new exercise CHAPTER ID [KIND]
       npm run new chapter NAME
CHAPTER is a folder of content/chapters (01-names, or names); KIND is one of ${[...kinds.keys()].join(", ")}.
`;

class Refusal extends Error {}

/** A new file's path from the root and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The folder of a chapter by its name with or without the number. */
function chapterFolder(name: string, folders: readonly string[]): string {
  const found = folders.find((folder) => folder === name || folder.replace(/^\d+-/, "") === name);
  if (found === undefined)
    throw new Refusal(`There is no chapter "${name}". There are: ${folders.join(", ")}.`);
  return found;
}

export function newExercise(
  chapter: string,
  id: string,
  kindName: string,
  folders: readonly string[],
): NewFile {
  const kind = kinds.get(kindName);
  if (kind === undefined)
    throw new Refusal(`There is no kind "${kindName}". There are: ${[...kinds.keys()].join(", ")}.`);
  const taken = library().get(id);
  if (taken !== undefined) throw new Refusal(`The id "${id}" is taken by ${taken.file}.`);
  const path = `content/chapters/${chapterFolder(chapter, folders)}/exercises/${id}.md`;
  parseExercise(kind.template, path);
  return { path, text: kind.template };
}

export function newChapter(name: string, folders: readonly string[]): readonly NewFile[] {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(`"${name}" is no name for a folder: small letters, digits and single dashes.`);
  }
  if (folders.some((folder) => folder.replace(/^\d+-/, "") === name))
    throw new Refusal(`The chapter "${name}" exists.`);
  const last = Math.max(0, ...folders.map((folder) => Number(/^\d+/.exec(folder)?.[0] ?? 0)));
  const folder = `content/chapters/${String(last + 1).padStart(2, "0")}-${name}`;
  const page = `---
title: A title
description: One sentence that a search engine shows, of at least twenty characters.
promise: What the reader can do after this chapter.
---

Begin with a question that the reader cannot answer yet.

<Lab program="./first.py" title="What the program is about" />

## A section

One idea a section.
`;
  return [
    { path: `${folder}/_index.mdx`, text: page },
    { path: `${folder}/first.py`, text: 'first = ["a"]\nsecond = first\nprint(second)\n' },
  ];
}

function write(files: readonly NewFile[]): void {
  for (const { path } of files) if (existsSync(join(root, path))) throw new Refusal(`${path} exists.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}

function main([what, ...words]: readonly string[]): number {
  const folders = globSync("content/chapters/*/", { cwd: root })
    .map((path) => path.replaceAll("\\", "/").split("/")[2] ?? "")
    .toSorted();
  try {
    const [first, second, third = "reach-a-state", more] = words;
    if (what === "exercise" && first !== undefined && second !== undefined && more === undefined) {
      write([newExercise(first, second, third, folders)]);
      process.stdout.write(
        `Show it in the chapter with <Exercise id="${second}" />. How it is written: content/authoring.\n`,
      );
      return 0;
    }
    if (what === "chapter" && first !== undefined && second === undefined) {
      write(newChapter(first, folders));
      process.stdout.write("It is a draft until _index.mdx is renamed to index.mdx.\n");
      return 0;
    }
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof Error && error.name === "AuthoringError"))
      throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(usage);
  return 2;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  process.exitCode = main(process.argv.slice(2));
}
