// The policy at work in a browser: in pages, in every worker, in the frame for WebAssembly. That nothing of the
// course breaks it is seen by every other test of this folder: a breach is an error in the console, and fails.

import type { Page, Worker } from "playwright";
import { describe, expect } from "vitest";
import { search, test } from "./harness.ts";

/** What a script of the place itself can do. Asked later than the question: DevTools' own code is not bound. */
const attempts = () =>
  new Promise<Record<string, string>>((resolve) => {
    setTimeout(async () => {
      const tries: Record<string, () => unknown> = {
        eval: () => (globalThis as unknown as Record<string, (text: string) => unknown>)["eval"]?.("1"),
        function: () => new Function("return 1")(),
        wasm: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
        data: () => import(/* @vite-ignore */ ["data:text/javascript", "1"].join()),
        network: () => fetch("http://127.0.0.1:9/"),
      };
      const found: Record<string, string> = {};
      for (const [name, attempt] of Object.entries(tries)) {
        found[name] = await Promise.resolve()
          .then(attempt)
          .then(
            () => "allowed",
            () => "refused",
          );
      }
      resolve(found);
    });
  });

const all = { eval: "refused", function: "refused", wasm: "refused", data: "refused", network: "refused" };
const breaches = [/Content Security Policy/, "127.0.0.1:9", "violates the following"];

async function inWorker(page: Page, kind: string): Promise<Worker> {
  await expect.poll(() => page.workers().length, { timeout: 60_000, message: kind }).toBeGreaterThan(0);
  const worker = page.workers().at(-1);
  if (worker === undefined) throw new Error(`no worker for ${kind}`);
  return worker;
}

describe("nothing runs that is not the site's own script", () => {
  test("in a page, and in every worker of it", async ({ open }) => {
    const page = await open("chapters/names/", { allow: breaches });
    expect(await page.evaluate(attempts)).toEqual(all);
    const bench = page.locator("figure[data-lab]").first();
    await bench.scrollIntoViewIfNeeded();
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.locator("[data-phase='done']").waitFor();
    const engine = await inWorker(page, "the engine");
    expect(engine.url()).toMatch(/^blob:/);
    expect(await engine.evaluate(attempts)).toEqual(all);
    await bench.getByRole("button", { name: "Edit" }).click();
    await bench.locator(".monaco-editor").first().waitFor();
    // The editor's own worker begins when there are words to look for.
    await bench.locator(".monaco-editor").first().click();
    await page.keyboard.type("alias = prices\nalias\n");
    for (const worker of page.workers()) {
      expect(worker.url()).toMatch(/^blob:/);
      expect(await worker.evaluate(attempts)).toEqual(all);
    }
    // An inline script that gets into the page all the same does not run.
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.broken = '1'";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="document.title = 1">');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return document.documentElement.dataset.broken === "1" || document.title === "1";
    });
    expect(ran).toBe(false);
  });

  test("WebAssembly runs in its frame alone, where the search has its engine", async ({ open }) => {
    const page = await open("", { allow: breaches });
    await search(page, "references");
    const frame = page.frames().find((each) => each.url().endsWith("/frames/wasm/"));
    expect(await frame?.evaluate(attempts)).toEqual({ ...all, wasm: "allowed" });
    expect((await page.evaluate(attempts)).wasm).toBe("refused");
    expect(page.workers()).toEqual([]);
  });
});
