// The same program under the same schedule gives the same recording, byte for byte, in Node and in a browser's worker.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { FromWorker } from "../../src/runner/messages.ts";
import type { Part } from "../../src/runner/parts.ts";
import type { RunOptions } from "../../src/runner/protocol.ts";
import { createSession, fetchWanted, prepare } from "../../src/simulator/lazy.ts";
import { root } from "../../tools/project.ts";
import { test } from "./harness.ts";

const dist = join(root, "dist");

const race = `import threading
n = 0
lock = threading.Lock()
log = []
def f():
    return 1
def work(name):
    global n
    for _ in range(3):
        n += f()
        with lock:
            log.append(name)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n, "".join(log))
`;
const processes = `import multiprocessing
items = []
def work(name, out):
    items.append(name)
    out.put(items)
out = multiprocessing.SimpleQueue()
ps = [multiprocessing.Process(target=work, args=(name, out)) for name in "ab"]
for p in ps:
    p.start()
print(sorted(out.get() for p in ps), items)
for p in ps:
    p.join()
`;

const budgets = { instructions: 500_000, bytes: 64 * 1024 * 1024, output: 10_000 };
const cases: readonly (readonly [name: string, source: string, options: RunOptions])[] = [
  ["CPython's way", race, { budgets }],
  ["by chance", race, { budgets, policy: { kind: "random", seed: 7 } }],
  ["without a GIL", race, { budgets, machine: "free-threaded", policy: { kind: "random", seed: 3 } }],
  ["processes", processes, { budgets }],
];

/** What a run gives, as one text: the outputs, the GIL's way, and all recordings. */
const textOf = (run: object): string =>
  JSON.stringify(run, (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value));

/** As the page's worker does it: the modules that a program needs are fetched when it does. */
async function inNode(source: string, options: RunOptions): Promise<string> {
  const program = { source, filename: "main.py" };
  await prepare(program);
  for (;;) {
    const session = createSession(program, options);
    while (session.resume(10_000) === "running") {
      // until it ends
    }
    if (await fetchWanted()) continue;
    const { end, stdout, stderr, switches, recordingData, processes: others } = session.result();
    const parts = others.map(({ recording: _, ...process }) => process);
    return textOf({ end, stdout, stderr, switches, recordingData, processes: parts });
  }
}

/** Runs in the page: in a worker of its own, all programs one after the other. */
async function inWorker(work: { url: string; programs: readonly { source: string; options: RunOptions }[] }) {
  const worker = new Worker(work.url, { type: "module" });
  const texts: string[] = [];
  for (const [run, { source, options }] of work.programs.entries()) {
    const parts: Part[] = [];
    const done = await new Promise<FromWorker>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "part") parts.push(data.part);
        if (data.kind === "done" || data.kind === "failed") resolve(data);
      };
      worker.postMessage({ kind: "run", run, program: { source, filename: "main.py" }, options });
    });
    const {
      end,
      stdout,
      stderr,
      switches,
      recordingData,
      processes = [],
    } = done as Extract<FromWorker, { kind: "done" }>;
    // The same as `putTogether` and `textOf`, which are not there in the page.
    const whole = recordingData as Record<string, unknown[]>;
    for (const { field, items } of parts) whole[field]?.push(...items);
    texts.push(
      JSON.stringify({ end, stdout, stderr, switches, recordingData, processes }, (_key, value) =>
        ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value,
      ),
    );
  }
  worker.terminate();
  return texts;
}

describe("a schedule", () => {
  test("gives the same recording in Node and in the page's worker", async ({ open }) => {
    const page = await open("");
    // The simulator's worker, not the other engine's.
    const file = globSync("_astro/worker-*.js", { cwd: dist }).find(
      (each) => !/pyodide/i.test(readFileSync(join(dist, each), "utf8")),
    );
    const url = new URL((file as string).replaceAll("\\", "/"), page.url()).href;
    const programs = cases.map(([, source, options]) => ({ source, options }));
    const there = await page.evaluate(inWorker, { url, programs });
    for (const [i, [name, source, options]] of cases.entries()) {
      const here = await inNode(source, options);
      expect(here.length, name).toBeGreaterThan(100_000);
      // Not `toBe`: nobody wants to read where texts of a million characters differ.
      expect(firstDifference(there[i] as string, here), name).toBeNull();
    }
  });
});

function firstDifference(a: string, b: string): string | null {
  if (a === b) return null;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const around = (text: string) => text.slice(Math.max(0, i - 200), i + 200);
  return `at ${i}: page ${around(a)} | node ${around(b)}`;
}
