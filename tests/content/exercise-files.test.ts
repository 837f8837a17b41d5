// What can be said of an exercise without running it: that it can be read, that its words keep their secrets, and
// that what it names exists.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { beliefs, rules } from "../../src/exercises/beliefs/inventory.ts";
import { wordsOfCheck } from "../../src/exercises/grading/grade.ts";
import { kinds } from "../../src/exercises/grading/kinds.ts";
import { library } from "../../src/exercises/library.ts";
import { hintsThatTell } from "../../src/exercises/parse/hints.ts";
import { shownIn } from "../../src/exercises/places.ts";
import type { Exercise } from "../../src/exercises/schema.ts";
import { root } from "../../tools/project.ts";

const exercises = [...library().values()];

test("the course has sixty exercises and more, besides the predictions that frame it, of every kind at least four", () => {
  const own = exercises.filter(({ chapter }) => !/^(?:00-before|11-after)$/.test(chapter));
  expect(own.length).toBeGreaterThanOrEqual(60);
  const few = [...kinds.keys()].filter((kind) => own.filter((each) => each.kind === kind).length < 4);
  expect(few).toEqual([]);
});

describe.each(exercises.map((exercise) => [exercise.file, exercise] as const))(
  "%s",
  (_file, exercise: Exercise) => {
    test("no hint holds a line of the solution", () => {
      expect(hintsThatTell(exercise)).toEqual([]);
    });

    test("its beliefs are in the inventory", () => {
      const named = [
        ...exercise.beliefs,
        ...Object.keys(exercise.beliefNotes),
        ...exercise.wrong.flatMap((answer) => answer.belief ?? []),
      ];
      expect(named.filter((id) => !beliefs.has(id))).toEqual([]);
    });

    test("its checks have words", () => {
      for (const check of [...exercise.checks, ...exercise.stays]) expect(wordsOfCheck(check)).not.toBe("");
    });

    test("a solution is not the starter", () => {
      if (exercise.starter === null || exercise.solution === null) return;
      expect(exercise.solution.trim()).not.toBe(exercise.starter.trim());
    });
  },
);

describe("pages and exercises", () => {
  const shown = globSync("content/**/*.mdx", { cwd: root }).flatMap((file) =>
    shownIn(readFileSync(join(root, file), "utf8")).map((id) => ({ file, id })),
  );

  test("a page shows only exercises that there are, each once", () => {
    const known = library();
    expect(shown.filter(({ id }) => !known.has(id))).toEqual([]);
    expect(
      shown.filter(
        ({ id, file }, at) => shown.findIndex((other) => other.id === id && other.file === file) !== at,
      ),
    ).toEqual([]);
  });

  test("every exercise is shown on a page", () => {
    const ids = new Set(shown.map(({ id }) => id));
    expect(exercises.filter(({ id }) => !ids.has(id)).map(({ file }) => file)).toEqual([]);
  });
});

describe("the inventory of beliefs", () => {
  test("names rules that the machine's list has, and every rule is some belief's", () => {
    const used = [...beliefs.values()].flatMap((belief) => belief.rule ?? []);
    expect([...new Set(used)].toSorted()).toEqual([...rules].toSorted());
    for (const belief of beliefs.values()) expect(belief.rule === null).toBe(belief.model === null);
  });

  test("has whole sentences and evidence", () => {
    for (const belief of beliefs.values()) {
      expect(belief.belief).toMatch(/\.$/);
      expect(belief.truth).toMatch(/\.$/);
      expect(belief.evidence.length).toBeGreaterThan(0);
    }
  });
});
