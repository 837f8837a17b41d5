// Assignments as links, and the completion sheet, which is believed only as far as its answers solve the exercises again.

import { expect, test } from "vitest";
import { exerciseOf, library } from "../../../src/exercises/library.ts";
import { emptyRecord } from "../../../src/exercises/progress/record.ts";
import { readSheet, sheetOf, verifySheet } from "../../../src/exercises/sheet.ts";
import { isAssigned, linkOfExercise, linkOfSet, setOf } from "../../../src/exercises/ui/assigned.ts";
import { runHere } from "../../../src/runner/direct.ts";

test("a set in an address is read back, and nothing else is", () => {
  expect(setOf(linkOfSet(["kept-history", "real-backup"]))).toEqual(["kept-history", "real-backup"]);
  expect(setOf("?set=a,a,,B,<b>,c-1")).toEqual(["a", "c-1"]);
  expect(setOf("")).toEqual([]);
});

test("an assigned exercise's page knows that it is", () => {
  const link = new URL(linkOfExercise("/chapters/names/", "kept-history", true), "http://here/");
  expect([isAssigned(link.search), link.hash]).toEqual([true, "#exercise-kept-history"]);
  expect(isAssigned(new URL(linkOfExercise("/x/", "a", false), "http://here/").search)).toBe(false);
});

const attempt = (answer: string) => ({ at: 1, answer, passed: true, failed: [], belief: null });
const sheet = (exercises: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ format: "refcounted-progress", version: 1, exercises, review: {} });

test("a sheet is verified by grading its answers again", async () => {
  const solution = exerciseOf("kept-history").solution ?? "";
  const rows = await verifySheet(
    sheet({
      "kept-history": { ...emptyRecord, solved: 1, hints: 2, attempts: [attempt(solution)] },
      "real-backup": { ...emptyRecord, solved: 1, attempts: [attempt("x = 1\n")] },
      "of-another-course": { ...emptyRecord, solved: 1, attempts: [attempt("x = 1\n")] },
    }),
    library(),
    runHere,
  );
  expect(rows.map(({ exercise, result, claimed, hints }) => [exercise, result, claimed, hints])).toEqual([
    ["kept-history", "solved", true, 2],
    ["real-backup", "not solved", true, 0],
    ["of-another-course", "unknown", true, 0],
  ]);
});

test("another file is refused with a reason", async () => {
  await expect(verifySheet("no", library(), runHere)).rejects.toThrow("no JSON");
  await expect(verifySheet("{}", library(), runHere)).rejects.toThrow("no progress saved");
});

test("a sheet holds what is solved, with the answer that did it and nothing else", async () => {
  const solution = exerciseOf("kept-history").solution ?? "";
  const failed = { ...attempt("x = 1\n"), passed: false };
  const text = sheetOf(
    {
      "kept-history": { ...emptyRecord, solved: 1, draft: "y", attempts: [failed, attempt(solution)] },
      "real-backup": { ...emptyRecord, attempts: [failed] },
    },
    "Ada",
  );
  const { name, records } = readSheet(text);
  expect(name).toBe("Ada");
  expect([...records]).toEqual([
    ["kept-history", { ...emptyRecord, solved: 1, attempts: [attempt(solution)] }],
  ]);
  const told: string[] = [];
  await verifySheet(text, library(), runHere, ({ exercise, result }) => told.push(`${exercise} ${result}`));
  expect(told).toEqual(["kept-history solved"]);
});
