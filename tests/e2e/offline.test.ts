// Without a network: after one visit to a chapter the course is on the device; a new release is offered, and waits.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { releaseOf } from "../../tools/astro/parts.ts";
import { basePath, root } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { search, test } from "./harness.ts";

const folder = join(root, ".cache/offline");
let server: RunningServer;
const serve = (port: number) => startServer({ folder, base: basePath(), port, tries: 0, host: "127.0.0.1" });

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "dist"), folder, { recursive: true });
  server = await serve(0);
});

afterAll(async () => {
  await server?.close();
});

/** Another release of the site in the folder: a changed word, a changed part, the old part gone. */
function nextRelease(): void {
  const page = join(folder, "chapters/names/index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</h1>", " (second release)</h1>"));
  const before = readFileSync(join(folder, "sw.js"), "utf8");
  const old = /[0-9a-f]{16}/.exec(before)?.[0] ?? "";
  const { release } = releaseOf(folder);
  expect(release).not.toBe(old);
  expect(before).toContain(old);
  writeFileSync(join(folder, "sw.js"), before.replaceAll(old, release));
}

describe("after one visit to a chapter", () => {
  test("everything works without a network, and a new release waits until it is taken", async ({ open }) => {
    const gone = [/Failed to load resource/, /net::ERR/, /response 404/];
    const page = await open("chapters/names/", { site: server.address, offline: true, allow: gone });
    await page.locator("html[data-offline='ready']").waitFor({ timeout: 120_000 });
    await page.getByText("works without a network").waitFor();
    const { port } = server;
    await server.close();

    // Another chapter, whose programs run and can be edited.
    await page.goto(new URL("chapters/cycles/", server.address).href);
    const bench = page.locator("figure[data-lab]").first();
    await bench.scrollIntoViewIfNeeded();
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    await bench.getByRole("button", { name: "Run", exact: true }).click();
    await bench.locator("[data-phase='done']").waitFor();
    await bench.getByRole("button", { name: "Edit" }).click();
    await bench.locator(".monaco-editor, textarea").first().waitFor();

    // An exercise, from its starter to its verdict.
    await page.goto(new URL("chapters/names/", server.address).href);
    const exercise = page.locator("#exercise-kept-history");
    await exercise.scrollIntoViewIfNeeded();
    await exercise.locator(".work button:not(:disabled)").first().waitFor();
    await exercise.getByRole("button", { name: "Run", exact: true }).click();
    await exercise.locator(".verdict .headline").getByText("Not yet").waitFor();

    // The search, an address that is not there, and the front page without its slash.
    await search(page, "references");
    await page.goto(new URL("no/such/page/", server.address).href);
    await page.getByRole("heading", { name: "Nothing is bound to this address" }).waitFor();
    await page.goto(new URL("chapters/counting", server.address).href);
    expect(page.url()).toMatch(/chapters\/counting\/$/);

    // The host comes back with a new release, while a page of the old one is open.
    await page.goto(new URL("chapters/names/", server.address).href);
    nextRelease();
    server = await serve(port);
    await page.reload();
    const offer = page.locator(".release-offer");
    await offer.getByText("A new release of the course is ready").waitFor({ timeout: 120_000 });
    expect(await page.locator("h1").textContent()).not.toContain("second release");
    const other = await open("chapters/names/", { sharing: page, site: server.address });
    expect(await other.locator("h1").textContent()).not.toContain("second release");

    await offer.getByRole("button", { name: "Use it now" }).click();
    await page.getByRole("heading", { level: 1, name: /second release/ }).waitFor();
    expect(await page.locator(".release-offer").count()).toBe(0);
    // The other page was not reloaded under its reader's hands, and goes on with the parts of its own release.
    expect(await other.locator("h1").textContent()).not.toContain("second release");
    const later = other.locator("figure[data-lab]").first();
    await later.scrollIntoViewIfNeeded();
    await later.locator(".lab-run[aria-disabled='false']").waitFor();
    await later.getByRole("button", { name: "Run", exact: true }).click();
    await later.locator("[data-phase='done']").waitFor();
    expect((await page.evaluate(() => caches.keys())).length).toBe(2);
  });
});
