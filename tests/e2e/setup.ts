// Once for all browser tests: finds a browser, starts it, and serves dist/.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { browserFlags, findBrowser } from "../../tools/browser.ts";
import { basePath, root } from "../../tools/project.ts";
import { startServer } from "../../tools/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the running browser takes commands. */
    browserEndpoint: string;
    /** The front page's address. */
    site: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error("The browser tests read dist/: run `npm run build` first.");
  }
  const { path } = findBrowser();
  const browser = await chromium.launchServer({ executablePath: path, args: browserFlags() });
  const server = await startServer({ folder: dist, base: basePath(), port: 0, host: "127.0.0.1" });
  provide("browserEndpoint", browser.wsEndpoint());
  provide("site", server.address);
  return async () => {
    await browser.close();
    await server.close();
  };
}
