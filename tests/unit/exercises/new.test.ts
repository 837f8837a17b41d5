import { describe, expect, test } from "vitest";
import { kinds } from "../../../src/exercises/grading/kinds.ts";
import { newChapter, newExercise } from "../../../src/exercises/new-cli.ts";
import { parseExercise } from "../../../src/exercises/parse/exercise.ts";
import { hintsThatTell } from "../../../src/exercises/parse/hints.ts";

const folders = ["01-names", "02-inside"];

describe("a new exercise", () => {
  test.each([...kinds.keys()])("of the kind %s passes the parser", (kind) => {
    const { path, text } = newExercise("names", "a-new-one", kind, folders);
    expect(path).toBe("content/chapters/01-names/exercises/a-new-one.md");
    const exercise = parseExercise(text, path);
    expect(exercise).toMatchObject({ id: "a-new-one", chapter: "01-names", kind });
    expect(hintsThatTell(exercise)).toEqual([]);
  });

  test.each([
    ["an unknown chapter", ["snakes", "x", "draw"], /no chapter "snakes".*01-names/],
    ["an unknown kind", ["names", "x", "sing"], /no kind "sing".*predict/],
    ["an id that is taken", ["names", "kept-history", "draw"], /taken by content\/chapters\/01-names/],
    ["a bad id", ["names", "Kept History", "draw"], /small letters/],
  ] as const)("refuses %s", (_name, [chapter, id, kind], message) => {
    expect(() => newExercise(chapter, id, kind, folders)).toThrow(message);
  });
});

describe("a new chapter", () => {
  test("takes the next number, as a draft with a program", () => {
    expect(newChapter("leaks", folders).map((file) => file.path)).toEqual([
      "content/chapters/03-leaks/_index.mdx",
      "content/chapters/03-leaks/first.py",
    ]);
  });

  test("refuses a name that exists or is none", () => {
    expect(() => newChapter("names", folders)).toThrow(/exists/);
    expect(() => newChapter("My chapter", folders)).toThrow(/no name for a folder/);
  });
});
