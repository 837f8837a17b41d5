// The second part of `npm run bench`: from an empty cache to the first result in a browser, the simulator beside
// Pyodide. Both pages come from one local server, so that what is measured is loading, compiling and running, and
// no network; over a real one Pyodide's several megabytes cost more still.

import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../browser.ts";
import { root as projectRoot } from "../project.ts";
import { rareCode } from "../rare/plugin.ts";
import { startServer } from "../serve.ts";
import type { FirstResult } from "./cold/program.ts";

const pages = ["refcounted", "pyodide"] as const;
/** Milliseconds from the start of the navigation to the program's output. */
async function firstResult(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    const handle = await page.waitForFunction(() => window.firstResult, undefined, { timeout: 120_000 });
    const { text, ms } = (await handle.jsonValue()) as FirstResult;
    if (text !== "['a', 'b'] 1\n") throw new Error(`${address} printed ${JSON.stringify(text)}`);
    return ms;
  } finally {
    await context.close();
  }
}

/** Prints the best of `rounds` for both, and how many times as long Pyodide took. */
export async function coldStart(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "refcounted-cold-"));
  try {
    const root = join(import.meta.dirname, "cold");
    await build({
      root,
      base: "./",
      configFile: false,
      logLevel: "error",
      worker: { format: "es", plugins: () => [rareCode(projectRoot)] },
      build: {
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: { input: pages.map((name) => join(root, `${name}.html`)) },
      },
    });
    cpSync(join(root, "pyodide-worker.js"), join(folder, "pyodide-worker.js"));
    const home = dirname(fileURLToPath(import.meta.resolve("pyodide")));
    cpSync(home, join(folder, "pyodide"), { recursive: true });
    const server = await startServer({ folder, base: "/", port: 0, host: "127.0.0.1" });
    const browser = await chromium.launch({ executablePath: findBrowser().path, args: browserFlags() });
    try {
      const best = { refcounted: Number.POSITIVE_INFINITY, pyodide: Number.POSITIVE_INFINITY };
      for (let round = 0; round < rounds; round++) {
        for (const name of pages) {
          const ms = await firstResult(browser, new URL(`${name}.html`, server.address).href);
          best[name] = Math.min(best[name], ms);
        }
      }
      process.stdout.write(
        `first result on a cold page: refcounted ${best.refcounted.toFixed(0)} ms, pyodide ${best.pyodide.toFixed(0)} ms, ` +
          `ratio ${(best.pyodide / best.refcounted).toFixed(1)}\n`,
      );
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
