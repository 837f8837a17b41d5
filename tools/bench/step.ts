// `npm run bench -- step`: what one step costs a page that shows a heap of 1,000 objects. Script, style and layout are
// the browser's own account of its main thread (the metrics of its Performance domain, whose three do not overlap), paint
// is what its trace says of painting. Reads dist/: build first.

import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { writeLink } from "../../src/lab/link/link.ts";
import { browserFlags, findBrowser } from "../browser.ts";
import { root } from "../project.ts";
import { startServer } from "../serve.ts";

const steps = 200;
const views = ["names", "inside", "ledger", "words"] as const;

/** A thousand lists that one list holds, and a loop that binds, appends, drops and makes anew. */
const source = `rows = [[n] for n in range(1_000)]
last = None
for n in range(${steps}):
    last = rows[n]
    last.append(rows[-n])
    rows[n] = [last]
`;

interface Cost {
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Milliseconds since the page began. */
async function costs(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
  return { script: of("ScriptDuration"), style: of("RecalcStyleDuration"), layout: of("LayoutDuration") };
}

/** Milliseconds of painting in a trace. */
function painting(trace: Buffer): number {
  const { traceEvents } = JSON.parse(String(trace)) as { traceEvents: { name: string; dur?: number }[] };
  return traceEvents
    .filter(({ name }) => name === "Paint" || name === "PrePaint")
    .reduce((sum, { dur = 0 }) => sum + dur / 1_000, 0);
}

const quantile = (of: readonly number[], q: number): number =>
  [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * q))] ?? Number.NaN;

/** One step back from the end of the run, and the frame that shows it. */
const stepOnce = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        document.querySelector<HTMLButtonElement>(".lab-bench button[aria-label='Step back']")?.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

async function measure(browser: Browser, address: string, view: (typeof views)[number]): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const link = await writeLink({
    filename: "main.py",
    python: "3.13",
    view,
    granularity: "line",
    step: "end",
    object: null,
    source,
  });
  await page.goto(new URL(`yours/playground/#${link}`, address).href);
  await page.locator(".lab-run[aria-disabled='false']").waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".lab-bench[data-phase='done']").waitFor({ timeout: 120_000 });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const where = page.locator(".lab-where");
  const end = Number.parseInt(await where.innerText(), 10);
  const sums: number[] = [];
  const parts: Cost[] = [];
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  for (let step = 0; step < steps; step++) {
    const before = await costs(session);
    await stepOnce(page);
    const after = await costs(session);
    const part = {
      script: after.script - before.script,
      style: after.style - before.style,
      layout: after.layout - before.layout,
    };
    parts.push(part);
    sums.push(part.script + part.style + part.layout);
  }
  const paint = painting(await browser.stopTracing()) / steps;
  const mean = (of: keyof Cost): string =>
    (parts.reduce((sum, part) => sum + part[of], 0) / parts.length).toFixed(1);
  const at = Number.parseInt(await where.innerText(), 10);
  if (at !== end - steps) throw new Error(`${view}: ${steps} steps back from ${end} led to ${at}`);
  await page.close();
  return (
    `${view.padEnd(8)} median ${quantile(sums, 0.5).toFixed(1)} ms, 95th percentile ${quantile(sums, 0.95).toFixed(1)} ms; ` +
    `mean script ${mean("script")}, style ${mean("style")}, layout ${mean("layout")}, paint ${paint.toFixed(1)} ms`
  );
}

/** Prints a line a view. */
export async function stepTimes(): Promise<void> {
  const server = await startServer({ folder: join(root, "dist"), base: "/", port: 0, host: "127.0.0.1" });
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: browserFlags() });
  try {
    process.stdout.write(`a step with 1,000 objects, script + style + layout of ${steps} steps:\n`);
    for (const view of views) process.stdout.write(`${await measure(browser, server.address, view)}\n`);
  } finally {
    await browser.close();
    await server.close();
  }
}
