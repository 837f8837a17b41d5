// The same site built for a sub-path, and served by a server that knows nothing of it: the files simply lie
// in folders a/b/.

import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { programs, root, runNode } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { search, test } from "./harness.ts";

const folder = join(root, ".cache/subpath");
let server: RunningServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const status = await runNode(programs.astro, ["build", "--outDir", join(folder, "a/b"), "--silent"], {
    env: { BASE: "/a/b/" },
  });
  expect(status).toBe(0);
  server = await startServer({ folder, base: "/", port: 0, host: "127.0.0.1" });
}, 300_000);

afterAll(async () => {
  await server?.close();
});

describe("under /a/b/", () => {
  test("no file has an address outside", () => {
    const files = globSync("**/*.{html,js,css,json,webmanifest}", { cwd: folder });
    // Of Pagefind's scripts, which have "/pagefind/" for pages that say nothing else, the search below tells.
    const folders = globSync("*/", { cwd: join(folder, "a/b") })
      .map((name) => name.replaceAll("\\", "/").replace(/\/$/, ""))
      .filter((name) => name !== "pagefind");
    expect(folders).toContain("_astro");
    const outside = new RegExp(`["'(\`=]/(?:${folders.join("|")})/[^"')\`\\s]*`, "g");
    const found = files.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(outside)].map(([text]) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test("the front page, a page behind it and the search work", async ({ open }) => {
    const page = await open("a/b/", { site: server.address });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("link", { name: "Refcounted" }).first().click();
    expect(new URL(page.url()).pathname).toBe("/a/b/");
    await search(page, "exercise");
    await page.locator(".pagefind-ui__result-link").first().click();
    await page.waitForURL(/\/a\/b\/.+/);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  test("a chapter runs its programs and brings its editor", async ({ open }) => {
    const page = await open("a/b/chapters/names/", { site: server.address });
    const bench = page.locator("figure[data-lab]").first();
    await bench.scrollIntoViewIfNeeded();
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.getByText("The module ends; prints “4 4”.").waitFor();
    await bench.getByRole("button", { name: "Edit" }).click();
    await bench.locator(".monaco-editor").first().waitFor();
  });

  test("real CPython comes, and agrees", async ({ open }) => {
    const page = await open("a/b/chapters/names/", { site: server.address });
    const bench = page.locator("figure[data-lab]").first();
    await bench.scrollIntoViewIfNeeded();
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    await bench.getByRole("button", { name: "Check with real CPython" }).click();
    await bench
      .locator(".real-verdict")
      .getByText(/agrees\./)
      .waitFor({ timeout: 60_000 });
  });

  test("all of it works without a network after one visit", async ({ open }) => {
    const gone = [/Failed to load resource/, /net::ERR/];
    const page = await open("a/b/chapters/names/", { site: server.address, offline: true, allow: gone });
    await page.locator("html[data-offline='ready']").waitFor({ timeout: 120_000 });
    await server.close();
    await page.goto(new URL("a/b/chapters/cycles/", server.address).href);
    const bench = page.locator("figure[data-lab]").first();
    await bench.scrollIntoViewIfNeeded();
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.locator("[data-phase='done']").waitFor();
    await page.goto(new URL("a/b/chapters/names/", server.address).href);
    const exercise = page.locator("#exercise-kept-history");
    await exercise.scrollIntoViewIfNeeded();
    await exercise.locator(".work button:not(:disabled)").first().waitFor();
    await exercise.getByRole("button", { name: "Run", exact: true }).click();
    await exercise.locator(".verdict .headline").getByText("Not yet").waitFor();
    await search(page, "references");
  });
});
