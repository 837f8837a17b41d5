// Every page of the course, read as a reader would meet it: in light and dark, on a phone and on a wide
// screen, with forced colours; searched; by keyboard.

import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { root } from "../../tools/project.ts";
import { expectAccessible, expectFits, search, test } from "./harness.ts";

const pages = globSync("**/index.html", { cwd: join(root, "dist") })
  .map((file) => file.replace(/\\/g, "/").replace(/index\.html$/, ""))
  .sort();

describe.each(pages)("page /%s", (path) => {
  // Every page in both themes; a theme's other width is the same page in another window.
  test.for([
    { width: 360, other: 1200, scheme: "light" },
    { width: 1600, other: 768, scheme: "dark" },
  ] as const)("at $width and $other pixels, $scheme", async ({ width, other, scheme }, { open }) => {
    const page = await open(path, { width, scheme });
    await expectFits(page);
    await expectAccessible(page);
    expect(await page.locator("h1").count()).toBe(1);
    await page.setViewportSize({ width: other, height: 900 });
    await expectFits(page);
  });
});

test("a reader finds a page by a word in it", async ({ open }) => {
  const page = await open("");
  await search(page, "references");
  await expectAccessible(page);
});

test("the choice of dark or light outlasts a reload", async ({ open }) => {
  const page = await open("", { scheme: "light" });
  expect(await page.locator("html").getAttribute("data-theme")).toBe("light");
  await page.locator("starlight-theme-select select").first().selectOption("dark");
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  await page.reload();
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("with forced colours the text keeps the system's", async ({ open }) => {
  const page = await open("", { forcedColors: "active" });
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(ink).not.toBe(paper);
  await expectAccessible(page);
});

test("an unknown address gets the course's own page", async ({ open }) => {
  const page = await open("no/such/page/", { allow: [/404/] });
  await page.getByRole("heading", { level: 1, name: "Nothing is bound to this address" }).waitFor();
  await page.getByRole("link", { name: "Back to the first page" }).click();
  await page.getByRole("heading", { level: 1, name: "Python counts" }).waitFor();
});

test("the first Tab leads to the text", async ({ open }) => {
  const page = await open("");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#_top");
});
