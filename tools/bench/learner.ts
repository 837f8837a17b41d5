// `npm run bench -- learner`: the slowest way of a learner, from the front page to the first solved exercise, with
// nothing in any cache, over a modelled 3G line: 1.6 Mbit/s down, 300 ms to and fro, three times that until a
// connection's first answer (TCP and TLS). The line is in the server, so that it holds for workers too. Says when each
// milestone was reached, what came until then, and which files were the heaviest.

import { cpSync, mkdirSync, rmSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "playwright";
import { browserFlags, findBrowser } from "../browser.ts";
import { compress } from "../compress.ts";
import { root } from "../project.ts";
import { startServer } from "../serve.ts";

const bytesPerSecond = 200_000;
const roundTrip = 300;
const chapter = "chapters/names/";
const exercise = "#exercise-backup-of-prices";
const answer = "[10, 20, 30, 40]";

interface Sent {
  readonly path: string;
  readonly bytes: number;
}

/** A server in front of another one, behind a slow line that all connections share. */
async function slowLine(target: string): Promise<{ address: string; sent: Sent[]; close: () => void }> {
  const sent: Sent[] = [];
  let free = performance.now();
  const known = new WeakSet<object>();
  /** Resolves when so many bytes have gone through the line. */
  async function pass(bytes: number): Promise<void> {
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1_000;
    await wait(Math.max(0, free - performance.now()));
  }
  const server = createServer(async (incoming, outgoing) => {
    const isNew = !known.has(incoming.socket);
    known.add(incoming.socket);
    await wait(isNew ? roundTrip * 3 : roundTrip);
    const forward = httpRequest(
      new URL(incoming.url ?? "/", target),
      { headers: incoming.headers },
      async (answered) => {
        outgoing.writeHead(answered.statusCode ?? 500, answered.headers);
        let bytes = 500;
        await pass(bytes);
        for await (const chunk of answered as AsyncIterable<Buffer>) {
          for (let at = 0; at < chunk.length; at += 8_192) {
            const piece = chunk.subarray(at, at + 8_192);
            await pass(piece.length);
            bytes += piece.length;
            outgoing.write(piece);
          }
        }
        outgoing.end();
        sent.push({ path: incoming.url ?? "", bytes });
      },
    );
    forward.on("error", () => outgoing.destroy());
    forward.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, sent, close: () => server.close() };
}

export async function learner(): Promise<void> {
  const folder = join(root, ".cache/learner");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "dist"), folder, { recursive: true });
  await compress(folder);
  const origin = await startServer({ folder, base: "/", port: 0, host: "127.0.0.1" });
  const line = await slowLine(origin.address);
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: browserFlags() });
  try {
    // Without the service worker: what it brings beforehand comes after the page has nothing to do.
    const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 412, height: 823 } });
    const start = performance.now();
    const reached = (what: string): void => {
      const bytes = line.sent.reduce((sum, each) => sum + each.bytes, 0);
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      process.stdout.write(
        `${seconds.padStart(6)} s  ${String(Math.round(bytes / 1_000)).padStart(5)} kB  ${what}\n`,
      );
    };
    process.stdout.write("3G modelled: 1.6 Mbit/s, 300 ms; nothing cached\n");
    await page.goto(line.address, { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    reached("the front page can be read");
    await page.goto(new URL(chapter, line.address).href, { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    reached("the chapter can be read");
    const place = page.locator(exercise);
    await place.scrollIntoViewIfNeeded();
    await place.getByRole("radio").first().waitFor();
    await place.locator("input[type=radio]:not(:disabled)").first().waitFor();
    reached("its first exercise can be answered");
    await place.getByRole("radio", { name: answer, exact: true }).check();
    await place.locator("button.main").first().click();
    await place
      .getByText(/^Solved|^Right/)
      .first()
      .waitFor({ timeout: 120_000 });
    reached("it is solved: the engine has run the program");
    const heaviest = [...line.sent].sort((a, b) => b.bytes - a.bytes).slice(0, 8);
    for (const { path, bytes } of heaviest)
      process.stdout.write(`        ${String(Math.round(bytes / 1_000)).padStart(5)} kB  ${path}\n`);
  } finally {
    await browser.close();
    line.close();
    await origin.close();
  }
}
