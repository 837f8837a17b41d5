// Chapter one in the built page, as a reader takes it: read without a script, stepped in the real simulator, edited,
// run, reloaded.

import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import { type Open, type OpenOptions, test } from "./harness.ts";

const chapter = "chapters/names/";

/** The first bench of the chapter, come to life. */
async function firstBench(open: Open, options: OpenOptions = {}): Promise<[Page, Locator]> {
  const page = await open(chapter, options);
  const bench = page.locator("figure[data-lab]").first();
  await bench.scrollIntoViewIfNeeded();
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  return [page, bench];
}

/** Fills with the address of everything that belongs to Monaco, from the start. */
function watchMonaco(asked: string[]): (page: Page) => void {
  return (page) => {
    page.on("request", (request) => {
      if (/monaco|editor\.worker/.test(request.url())) asked.push(request.url());
    });
  };
}

const monaco = (bench: Locator) => bench.locator(".monaco-editor").first();
const focusIsIn = (bench: Locator, selector: string) =>
  bench.evaluate(
    (element, inside) =>
      document.activeElement?.closest(inside) != null && element.contains(document.activeElement),
    selector,
  );

test("stands in the page as coloured text, a picture and words before any script", async ({
  browser,
  open,
}) => {
  const { origin } = new URL((await open(chapter)).url());
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/${chapter}`);
  const bench = page.locator("figure[data-lab]").first();
  expect(await bench.locator(".lab-line").first().innerText()).toContain("prices = [10, 20, 30]");
  expect(await bench.locator(".lab-line .py-number").count()).toBeGreaterThan(3);
  expect(await bench.locator(".lab-view svg.heap-picture").isVisible()).toBe(true);
  expect(await bench.locator(".lab-sentence").innerText()).toBe(
    "backup is bound to list #1: 1 → 2 references.",
  );
  expect(await page.locator("[data-exercise] .lab-line, [data-exercise] pre").count()).toBeGreaterThan(10);
  await context.close();
});

test("is stepped by keys from the first line to the last, and back", async ({ open }) => {
  const [page, bench] = await firstBench(open);
  await bench.getByRole("button", { name: "Step forward" }).focus();
  await page.keyboard.press("Enter");
  await bench.locator("[data-phase='done']").waitFor();
  const told: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    told.push((await bench.locator(".lab-sentence").innerText()).replace(/\s+/g, " "));
    await page.keyboard.press(".");
  }
  expect(told).toEqual([
    "line 1 prices is bound to a new list #1: 1 reference.",
    "line 2 backup is bound to list #1: 1 → 2 references.",
    "line 3 Item 3 of list #1 holds int 40.",
    "line 4 Prints “True”.",
    "line 5 Prints “True”.",
    "line 6 The module ends; prints “4 4”.",
  ]);
  await page.keyboard.press("Home");
  expect(await bench.locator(".lab-where").innerText()).toBe("0 of 6");
});

describe("the editor comes when the reader goes to edit", () => {
  const ways: Record<string, (page: Page, bench: Locator) => Promise<void>> = {
    "by a pointer in the program": async (_page, bench) => bench.locator(".lab-line").nth(1).click(),
    "by a key at the program": async (page, bench) => {
      await bench.locator(".lab-program").focus();
      await page.keyboard.press("Enter");
    },
    "by the button, with the keyboard": async (page, bench) => {
      await bench.getByRole("button", { name: "Edit" }).focus();
      await page.keyboard.press("Enter");
    },
  };
  test.for(Object.keys(ways))("%s", async (way, { open }) => {
    const asked: string[] = [];
    const [page, bench] = await firstBench(open, { prepare: watchMonaco(asked) });
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.locator("[data-phase='done']").waitFor();
    expect(asked).toEqual([]);
    await ways[way]?.(page, bench);
    await monaco(bench).waitFor();
    expect(asked.length).toBeGreaterThan(0);
    await page.waitForFunction(() => document.activeElement?.closest(".monaco-editor") != null);
    // Tab goes on through the page, until something has been typed.
    await page.keyboard.press("Tab");
    expect(await focusIsIn(bench, ".monaco-editor")).toBe(false);
  });
});

test("a program is edited in Monaco, run, and shows the new heap", async ({ open }) => {
  const [page, bench] = await firstBench(open);
  await bench.getByRole("button", { name: "Edit" }).click();
  await page.waitForFunction(() => document.activeElement?.closest(".monaco-editor") != null);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("a = []\nb = [a, a]\ndel a\n");
  await bench.getByText("edited", { exact: true }).waitFor();
  await page.keyboard.press("ControlOrMeta+Enter");
  await bench.locator("[data-phase='done']").waitFor();
  await bench.getByRole("button", { name: "list [], 2 references" }).waitFor();
  await bench.getByRole("button", { name: "Reset" }).click();
  await bench.locator(".monaco-editor").getByText("backup = prices").first().waitFor();
});

test("the plain editor is the reader's to choose, and stays chosen", async ({ open }) => {
  const asked: string[] = [];
  const [page, bench] = await firstBench(open, { prepare: watchMonaco(asked) });
  await bench.getByRole("button", { name: "Edit" }).click();
  await monaco(bench).waitFor();
  await bench.getByRole("button", { name: "Plain editor" }).click();
  await bench.locator(".plain-editor textarea").waitFor();
  asked.length = 0;
  await page.reload();
  await bench.scrollIntoViewIfNeeded();
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  await bench.getByRole("button", { name: "Edit" }).click();
  await bench.locator(".plain-editor textarea").waitFor();
  expect(asked).toEqual([]);
  await bench.getByRole("button", { name: "Full editor" }).click();
  await monaco(bench).waitFor();
});
