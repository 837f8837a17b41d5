// `npm run screenshot`: makes docs/screenshot.png, the picture in the README, from the site in dist/: the
// first bench of chapter one, run and stepped, as a reader sees it.

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
    viewport: { width: 1440, height: 960 },
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  await page.goto(new URL("chapters/names/", server.address).href, { waitUntil: "networkidle" });
  const bench = page.locator("[data-breakout], .breakout").first();
  const run = bench.getByRole("button", { name: /^run/i });
  if ((await run.count()) > 0) {
    await run.first().click();
    await page.waitForLoadState("networkidle");
  }
  // The bench, with a little of the text before it.
  await bench.evaluate((element) =>
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 260),
  );
  mkdirSync(join(root, "docs"), { recursive: true });
  await page.screenshot({ path: target });
  process.stdout.write(`${target}\n`);
} finally {
  await browser.close();
  await server.close();
}
