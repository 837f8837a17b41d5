// Links and frames: what is copied opens, nothing runs by itself, and nobody's link does more than show a program.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { writeLink } from "../../src/lab/link/link.ts";
import { root } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { expectAccessible, expectFits, test } from "./harness.ts";

const hostile = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>';
const program = {
  filename: "main.py",
  source: `a = [1]\nb = a\nc = (a, "${hostile.replaceAll('"', "'")}")\nprint(c[1])\nraise ValueError(c[1])\n`,
  python: "3.13",
  view: "names",
  granularity: "line",
  step: 2,
  object: null,
} as const;

/** A page of another site, with the element and with an iframe. */
const folder = join(root, ".cache/elsewhere");
let elsewhere: RunningServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = inject("site");
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title><link rel="icon" href="data:,">
     <script defer src="${site}refcounted.js"></script></head><body><h1>Elsewhere</h1>
     <refcounted-program title="Two names" step="1" view="words">
       a = [1]
       b = a
     </refcounted-program></body></html>`,
  );
  elsewhere = await startServer({ folder, base: "/", port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await elsewhere?.close();
});

describe("a link", () => {
  test("shows its program, runs it when told, leads to its step, and comes back as a link", async ({
    open,
  }) => {
    const page = await open(`yours/playground/#${await writeLink(program)}`);
    await page.getByText("This program came with the link. It has not run").waitFor();
    const bench = page.locator("figure[data-lab]");
    await bench.getByText("b = a").waitFor();
    expect(await bench.locator("[data-phase]").getAttribute("data-phase")).toBe("idle");
    expect(page.workers()).toEqual([]);
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.getByText("b is bound to list #1: 1 → 2 references.").waitFor();
    await bench.getByRole("button", { name: /^list .*2 references$/ }).click();
    await bench.locator(".lab-link summary").click();
    await bench.getByRole("button", { name: "Copy link" }).click();
    const copied = await bench.getByRole("textbox", { name: "What was copied" }).inputValue();
    expect(copied).not.toBe(page.url());

    const other = await open(copied, { sharing: page });
    await other.getByRole("button", { name: "Run", exact: true }).click();
    await other.getByText("b is bound to list #1: 1 → 2 references.").waitFor();
    await other.locator(".ledger-total").waitFor();
    // The end of a hostile program: its markup is text in the program, the heap, the output and the message.
    await other.getByRole("button", { name: "Last step" }).click();
    await other.getByRole("alert").getByText("<img src=x").waitFor();
    expect(await other.locator("img[src='x']").count()).toBe(0);
    expect(await other.title()).toMatch(/Playground/);
    await expectAccessible(other);
  });

  test("that is bad says so, and the page's own program stays", async ({ open }) => {
    const page = await open("yours/playground/#program=1.AAAA");
    await page.getByText("The link is damaged").waitFor();
    await page.locator("figure[data-lab] .lab-run[aria-disabled='false']").waitFor();
    await page.goto(`${page.url().split("#")[0]}#program=9.x`);
    await page.getByText("made by a later release").waitFor();
    // A good one, pasted over it, opens.
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      await writeLink(program),
    );
    await page.getByText("This program came with the link").waitFor();
  });
});

describe("a bench in another site", () => {
  test("is as high as its content, copies its program, and runs only when told", async ({ open }) => {
    const site = inject("site");
    const page = await open("", { site: elsewhere.address, allow: ["request to another host"] });
    const frame = page.frameLocator("iframe");
    await frame.getByText("This program came with the link").waitFor();
    await expect
      .poll(async () =>
        Number.parseInt(
          (await page.locator("iframe").getAttribute("style"))?.match(/height:\s*(\d+)/)?.[1] ?? "0",
          10,
        ),
      )
      .not.toBe(576);
    const box = await page.locator("iframe").boundingBox();
    const inner = await frame.locator("main").boundingBox();
    expect(Math.abs((box?.height ?? 0) - (inner?.height ?? 1))).toBeLessThan(3);
    expect(page.frames().flatMap((each) => (each.url().startsWith(site) ? [1] : []))).toHaveLength(1);
    await frame.getByRole("button", { name: "Run", exact: true }).click();
    await frame.locator("[data-phase='done']").waitFor();
    await frame.getByRole("button", { name: "Copy the program" }).click();
    await frame.getByText(/Copied|clipboard shut/).waitFor();
  });

  test("says what it needs where it has no program; fits a phone", async ({ open }) => {
    const page = await open("embed/", { width: 320 });
    await page.getByText("once its address carries one").waitFor();
    await page.goto(`${page.url()}#${await writeLink(program)}`);
    await page.locator(".lab-bench").waitFor();
    await expectFits(page);
    await expectAccessible(page);
  });
});
