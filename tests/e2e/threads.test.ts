// The same program under the same schedule gives the same recording, byte for byte, in Node and in a browser's worker.

import { globSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { FromWorker } from "../../src/runner/messages.ts";
import type { RunOptions } from "../../src/runner/protocol.ts";
import { createSession } from "../../src/simulator/index.ts";
import { root } from "../../tools/project.ts";
import { test } from "./harness.ts";

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

function inNode(source: string, options: RunOptions): string {
  const session = createSession({ source, filename: "main.py" }, options);
  while (session.resume(10_000) === "running") {
    // until it ends
  }
  const { end, stdout, stderr, switches, recordingData, processes: others } = session.result();
  const parts = others.map(({ recording: _, ...process }) => process);
  return textOf({ end, stdout, stderr, switches, recordingData, processes: parts });
}

describe("a schedule", () => {
  test("gives the same recording in Node and in the page's worker", async ({ open }) => {
    const page = await open("");
    const [file] = globSync("_astro/worker-*.js", { cwd: join(root, "dist") });
    const address = new URL((file as string).replaceAll("\\", "/"), page.url()).href;
    for (const [name, source, options] of cases) {
      const there = await page.evaluate(
        async ({ url, code, given }) => {
          const worker = new Worker(url, { type: "module" });
          const done = await new Promise<FromWorker>((resolve, reject) => {
            worker.onerror = (event) => reject(new Error(event.message));
            worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
              if (data.kind === "done" || data.kind === "failed") resolve(data);
            };
            const program = { source: code, filename: "main.py" };
            worker.postMessage({ kind: "run", run: 1, program, options: given });
          });
          worker.terminate();
          if (done.kind !== "done") return JSON.stringify(done);
          const { end, stdout, stderr, switches, recordingData, processes: others = [] } = done;
          // The same as `textOf`, which is not there in the page.
          return JSON.stringify(
            { end, stdout, stderr, switches, recordingData, processes: others },
            (_key, value) => (ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value),
          );
        },
        { url: address, code: source, given: options },
      );
      const here = inNode(source, options);
      expect(here.length, name).toBeGreaterThan(100_000);
      // Not `toBe`: nobody wants to read where texts of a million characters differ.
      expect(firstDifference(there, here), name).toBeNull();
    }
  });
});

function firstDifference(a: string, b: string): string | null {
  if (a === b) return null;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `at ${i}: page ${a.slice(i - 60, i + 60)} | node ${b.slice(i - 60, i + 60)}`;
}
