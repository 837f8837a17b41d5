// What a browser test starts from.
//
//   import { expect } from "vitest";
//   import { test } from "./harness.ts";
//
//   test("a chapter opens", async ({ open }) => {
//     const page = await open("chapters/names/", { width: 360, scheme: "dark" });
//     expect(await page.title()).toContain("Names");
//   });
//
// `open` gives a Playwright page in a fresh profile (nothing stored). Every page is watched: at the test's
// end it fails if a page asked another host for anything, wrote an error into the console, threw, met a
// failing response, or set a cookie. A page that is *meant* to do so is opened with `allow`, a list of texts
// or patterns; a complaint that matches one of them is let through.
//
// `expectAccessible(page)` runs axe; `expectFits(page)` wants no sideways scrolling.
// Wait for what a reader would see (`page.getByText(…).waitFor()`), never for time.

import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { expect, test as base, inject } from "vitest";

export interface OpenOptions {
  /** In CSS pixels; 1280 by 900 where not given. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly reducedMotion?: "reduce" | "no-preference";
  /** A touch screen: a coarse pointer. */
  readonly touch?: boolean;
  /** Another server than the one of dist/; its front page's address. */
  readonly site?: string;
  /** Another open page, whose profile (storage and all) this one shares. */
  readonly sharing?: Page;
  /** Called with the page before it goes anywhere, to listen from the start. */
  readonly prepare?: (page: Page) => void;
  /** Lets the site store itself on the device; elsewhere it would fetch all of itself in every test. */
  readonly offline?: boolean;
  /** Complaints that this test expects. */
  readonly allow?: readonly (string | RegExp)[];
}

export type Open = (path: string, options?: OpenOptions) => Promise<Page>;

interface Fixtures {
  browser: Browser;
  open: Open;
}

/** Watches a context's pages and workers; returns the list that fills with what they should not do. */
function watch(context: BrowserContext, site: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(site);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:", "about:"].includes(url.protocol)) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`response ${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    complaints.push(`uncaught: ${error.error().message}`);
  });
  return complaints;
}

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from this pattern what a fixture needs
    async ({}, use) => {
      const browser = await chromium.connect(inject("browserEndpoint"));
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
  open: async ({ browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[]; allow: (string | RegExp)[] }[] = [];
    await use(async (path, options = {}) => {
      const site = options.site ?? inject("site");
      const shared = opened.find(({ context }) => context === options.sharing?.context());
      const profile = shared ?? { context: await newContext(browser, options), complaints: [], allow: [] };
      if (shared === undefined) {
        profile.complaints = watch(profile.context, site);
        opened.push(profile);
      }
      profile.allow.push(...(options.allow ?? []));
      const page = await profile.context.newPage();
      options.prepare?.(page);
      await page.goto(new URL(path, site).href, { waitUntil: "load" });
      return page;
    });
    for (const { context, complaints, allow } of opened) {
      const cookies = (await context.cookies()).map(({ name }) => `cookie set: ${name}`);
      await context.close();
      const allowed = (text: string) =>
        allow.some((one) => (typeof one === "string" ? text.includes(one) : one.test(text)));
      expect([...complaints, ...cookies].filter((text) => !allowed(text))).toEqual([]);
    }
  },
});

function newContext(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    colorScheme: options.scheme ?? "light",
    forcedColors: options.forcedColors ?? "none",
    reducedMotion: options.reducedMotion ?? "no-preference",
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    serviceWorkers: options.offline === true ? "allow" : "block",
  });
}

/** Fails with what axe finds in the page as it is now; `within` limits it to a part. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** Fails where the page is wider than its window; names the elements that stick out. */
export async function expectFits(page: Page): Promise<void> {
  const outside = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `the page is ${scrollWidth} pixels wide in a window of ${clientWidth}`,
      ...wide.slice(0, 10).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    ];
  });
  expect(outside).toEqual([]);
}

/** Opens the search and types into it, as a reader does; resolves when there are results. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Search the course" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill(text);
  await page.locator(".pagefind-ui__result-link").first().waitFor();
}
