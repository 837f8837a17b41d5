// Programs that mean no good, or too much of it, in a page. Each ends as CPython would, or with a limit in words; what
// it prints is text; and the page's own thread is never away for 200 ms. No clock says so, which on a busy machine tells
// of the machine: the work of the longest task is compared with that of a measure, a fixed piece of work that the same
// thread does in the same seconds, and that takes 200 ms of an idle core.

import type { Browser, Page } from "playwright";
import { describe, expect } from "vitest";
import { writeLink } from "../../src/lab/link/link.ts";
import { test } from "./harness.ts";

const programs: readonly (readonly [name: string, source: string, wanted: RegExp])[] = [
  [
    "markup in strings, names and errors",
    'class A:\n    def __repr__(self): return "<img src=x onerror=alert(1)>"\nprint([A(), "</script><svg onload=alert(2)>"])\n' +
      'd = {"<b>": A()}\nraise ValueError("<script>alert(3)</script>")\n',
    /Ended by an exception[\s\S]*<script>alert\(3\)<\/script>/,
  ],
  [
    "keys of JavaScript's prototypes",
    "__proto__ = [1]; constructor = {'__proto__': 2, 'constructor': 3}\nclass C: pass\nc = C(); c.__proto__ = c\n" +
      "print(constructor, hasattr(C(), 'toString'), c.__dict__.keys())\n",
    /\{'__proto__': 2, 'constructor': 3\} False dict_keys\(\['__proto__'\]\)/,
  ],
  ["a power of powers", "print(10**10**10)\n", /MemoryError|Out of budget/],
  ["a text of a terabyte", "s = 'x' * 10**12\n", /MemoryError|Out of budget/],
  ["a list of a terabyte", "s = [None] * 10**12\n", /MemoryError|Out of budget/],
  [
    "a list that holds itself",
    "a = []\na.append(a)\nprint(a, repr({'a': a}))\n",
    /\[\[\.\.\.\]\] \{'a': \[\[\.\.\.\]\]\}/,
  ],
  [
    "nesting",
    "a = []\nfor i in range(12_000): a = [a]\nprint(repr(a))\n",
    /RecursionError: maximum recursion depth exceeded/,
  ],
  ["recursion without an end", "def f(): f()\nf()\n", /RecursionError/],
  ["a thousand brackets", `${"(".repeat(1000)}\n`, /too many nested parentheses/],
  ["a source that no parser likes", `x = ${"not ".repeat(20_000)}1\n`, /Parser stack overflowed/],
  ["a pattern that doubles its steps", "import re\nre.match('(a|a)*b', 'a' * 60)\n", /too many steps/],
  [
    "threads that start threads",
    "import threading\ndef f():\n    while True: threading.Thread(target=f).start()\nf()\n",
    /Out of budget|can't start new thread/,
  ],
  ["output without an end", "while True: print('<b>' * 100)\n", /Out of budget/],
  ["objects without an end", "a = []\nwhile True: a.append([len(a)])\n", /Out of budget|MemoryError/],
];

const shown = {
  filename: "main.py",
  python: "3.13",
  view: "names",
  granularity: "line",
  step: "end",
  object: null,
} as const;

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, from any start. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own work. */
  readonly tdur?: number;
}

/** Keeps the page's thread for as long as a task may: 200 ms of an idle core at some 3 GHz. */
function measure(): number {
  performance.mark("measure");
  const text = JSON.stringify(
    Array.from({ length: 20_000 }, (_, id) => ({ id, name: `object ${id}`, refs: [id, id + 1] })),
  );
  let sum = 0;
  for (let round = 0; round < 80; round += 1)
    for (const { name, refs } of JSON.parse(text) as { name: string; refs: number[] }[])
      sum += name.length + refs.length;
  return sum;
}

interface Work {
  /** The longest task of the page's own thread, in milliseconds of work. */
  readonly longest: number;
  /** The measure, done by that thread just after. */
  readonly measure: number;
}

/** Does something with a page, and then the measure. */
async function workOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<Work> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  await work();
  await page.evaluate(measure);
  // A task of its own: by then the measure's is over, and in the trace.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const mark = traceEvents.find(({ name, cat }) => name === "measure" && cat.includes("user_timing"));
  if (mark === undefined) throw new Error("the trace does not have the measure");
  const tasks = traceEvents.filter((event) => thread(event) === thread(mark) && event.tdur !== undefined);
  const isMeasure = ({ ts, dur = 0 }: TraceEvent): boolean => ts <= mark.ts && mark.ts <= ts + dur;
  const most = (some: TraceEvent[]): number => Math.max(0, ...some.map(({ tdur = 0 }) => tdur)) / 1_000;
  return {
    longest: most(tasks.filter((task) => !isMeasure(task))),
    measure: most(tasks.filter(isMeasure)),
  };
}

describe("in the playground", () => {
  test("hostile programs end, and the page stays alive", { timeout: 600_000 }, async ({ open, browser }) => {
    const page = await open("yours/playground/");
    await page.locator(".lab-run[aria-disabled='false']").waitFor();
    const found: string[] = [];
    const figures: string[] = [];
    for (const [name, source, wanted] of programs) {
      await page.evaluate(
        (next) => {
          location.hash = next;
        },
        await writeLink({ ...shown, source }),
      );
      const bench = page.locator(".lab-bench[data-phase='idle']");
      await bench.getByText("Press “Run” to see its heap").waitFor();
      const { longest, measure } = await workOf(browser, page, async () => {
        await bench.getByRole("button", { name: "Run", exact: true }).click();
        await page.locator(".lab-bench[data-phase='done']").waitFor({ timeout: 300_000 });
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      });
      const text = await page.locator(".lab-bench").innerText();
      if (!wanted.test(text)) found.push(`${name}: ${text.slice(0, 600)}`);
      figures.push(`${Math.round(longest)} ms, the measure ${Math.round(measure)} ms: ${name}`);
      if (!(longest < measure))
        found.push(`${name}: the page's thread was away for ${(longest / measure).toFixed(1)} measures`);
    }
    process.stdout.write(`longest task of the page's thread:\n${figures.join("\n")}\n`);
    expect(found).toEqual([]);
    expect(await page.locator("img[src='x'], svg[onload]").count()).toBe(0);
  });
});
