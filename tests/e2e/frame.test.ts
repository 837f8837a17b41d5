// What stands around the chapters: the first page, the predictions before and after, reports, the sheet for paper.

import type { Locator } from "playwright";
import { describe, expect } from "vitest";
import { exerciseOf } from "../../src/exercises/library.ts";
import type { PredictDetail } from "../../src/exercises/kinds/predict/index.ts";
import { test } from "./harness.ts";

describe("the first page", () => {
  test.for([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])("shows the bench at work in a window of $width by $height", async ({ width, height }, { open }) => {
    const page = await open("", { width, height });
    const card = page.locator("[data-lab] svg .card").first();
    await card.waitFor({ state: "attached" });
    // What came with the page makes way for the bench's own: between the two it has no box.
    const below = async (what: Locator, part: number): Promise<number | undefined> => {
      const box = await what.boundingBox();
      return box === null ? undefined : box.y + Math.min(box.height, part);
    };
    const program = page.locator("[data-lab] .lab-program").first();
    await expect.poll(() => below(program, 100)).toBeLessThan(height);
    if (width > 1000) await expect.poll(() => below(card, height)).toBeLessThan(height);
  });
});

test("the predictions before the course say what a wrong answer shows, and those after it compare", async ({
  open,
}) => {
  const page = await open("chapters/before/");
  const exercise = page.locator("#exercise-before-one");
  await exercise.scrollIntoViewIfNeeded();
  const [wrong = ""] = Object.values((exerciseOf("before-one").detail as PredictDetail)["wrong-models"]);
  await exercise.getByRole("radio", { name: wrong, exact: true }).check();
  await exercise.getByRole("button", { name: "This is my answer" }).click();
  await exercise.getByText("Not so.").waitFor();
  const shown = page.locator("[data-diagnosis]");
  await shown.scrollIntoViewIfNeeded();
  await shown.getByText("0 of 1 right at the first answer; 11 to go.").waitFor();
  await shown.getByRole("link", { name: "Names, not variables" }).waitFor();

  const after = await open("chapters/after/", { sharing: page });
  const twin = after.locator("#exercise-after-one");
  await twin.scrollIntoViewIfNeeded();
  const { answer } = exerciseOf("after-one").detail as PredictDetail;
  await twin.getByRole("radio", { name: answer, exact: true }).check();
  await twin.getByRole("button", { name: "This is my answer" }).click();
  const now = after.locator("[data-diagnosis]");
  await now.scrollIntoViewIfNeeded();
  await now.getByText("1 of 1 right at the first answer; 11 to go.").waitFor();
  await now.getByText("Before the course: 0 of 1.").waitFor();
});

test("a report names its page and can be saved", async ({ open }) => {
  const page = await open("chapters/cycles/");
  await page.getByText("Report an error", { exact: true }).click();
  const text = page.getByRole("textbox", { name: /^Finish this report/ });
  expect(await text.inputValue()).toContain("Page: Cycles (/chapters/cycles/)");
  await text.fill(`${await text.inputValue()}A word is wrong.`);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString("utf8")).toMatch(/^Page: Cycles[\s\S]*A word is wrong\.$/);
});

test("a word of the glossary has a program that runs", async ({ open }) => {
  const page = await open("reference/glossary/");
  const term = page.locator("#cascade");
  await term.getByText("See it: cascade.py").click();
  await term.getByRole("link", { name: "Open cascade.py on the bench" }).click();
  const bench = page.locator("[data-lab]", { hasText: "cascade.py" });
  await bench.getByRole("button", { name: "Run", exact: true }).click();
  await bench.locator(".lab-output", { hasText: "bird is gone" }).waitFor();
});

test("the cheat sheet is one page of paper", async ({ open }) => {
  const page = await open("reference/cheat-sheet/");
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});
