// What a page costs a reader before the first edit: every script and style that the browser really asked
// for, workers included, compressed as a server would.

import { globSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect } from "vitest";
import { root } from "../../tools/project.ts";
import { type Open, test } from "./harness.ts";

const budget = 150_000;
const chapters = globSync("{index.html,chapters/*/index.html}", { cwd: join(root, "dist") })
  .map((file) => file.replace(/\\/g, "/").replace(/index\.html$/, ""))
  .sort();

interface Part {
  readonly name: string;
  readonly bytes: number;
}

/** Opens a page with an ear on the network; resolves to its scripts and styles, inline ones too. */
async function weigh(open: Open, path: string): Promise<Part[]> {
  const loading: Promise<Part>[] = [];
  const page = await open(path, {
    prepare: (fresh) =>
      fresh.on("response", (response) => {
        const name = new URL(response.url()).pathname;
        if (!/\.(?:m?js|css)$/.test(name)) return;
        loading.push(response.body().then((body) => ({ name, bytes: brotliCompressSync(body).length })));
      }),
  });
  await page.waitForLoadState("networkidle");
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll("script:not([src]), style")]
      .map((element) => element.textContent)
      .join("\n"),
  );
  return [...(await Promise.all(loading)), { name: "inline", bytes: brotliCompressSync(inline).length }];
}

describe.each(chapters)("page /%s before the reader edits", (path) => {
  test("stays within 150 kB of script and style, brings no Monaco, and loads nothing twice", async ({
    open,
  }) => {
    const parts = await weigh(open, path);
    const names = parts.map(({ name }) => name);
    expect(names.filter((name) => /monaco|editor\.worker/.test(name))).toEqual([]);
    expect(names.length).toBe(new Set(names).size);
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, parts.map(({ name, bytes }) => `${bytes} ${name}`).join("\n")).toBeLessThan(budget);
    expect(total).toBeGreaterThan(1_000);
  });
});
