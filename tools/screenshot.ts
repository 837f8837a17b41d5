// `npm run screenshot`: makes docs/screenshot.png, the picture in the README, from the site in dist/: the
// first bench of chapter one, run, stepped to its second line, with the ledger of the list.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserFlags, findBrowser } from "./browser.ts";
import { basePath, root } from "./project.ts";
import { startServer } from "./serve.ts";

const target = join(root, "docs/screenshot.png");
const server = await startServer({
  folder: join(root, "dist"),
  base: basePath(),
  port: 0,
  host: "127.0.0.1",
});
const browser = await chromium.launch({ executablePath: findBrowser().path, args: browserFlags() });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    deviceScaleFactor: 1.5,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(new URL("chapters/names/", server.address).href, { waitUntil: "networkidle" });
  const bench = page.locator("[data-lab]").first();
  await bench.scrollIntoViewIfNeeded();
  await bench.getByRole("button", { name: "Run", exact: true }).click();
  await bench.locator("[data-phase='done']").waitFor();
  // The second name has just been bound; the list's ledger says who holds it.
  await bench.getByRole("slider", { name: "Step" }).fill("2");
  await bench.getByRole("button", { name: /^list .*, 2 references$/ }).click();
  await bench.locator(".ledger-total").waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(join(root, "docs"), { recursive: true });
  await bench.screenshot({ path: target });
  process.stdout.write(`${target}\n`);
} finally {
  await browser.close();
  await server.close();
}
