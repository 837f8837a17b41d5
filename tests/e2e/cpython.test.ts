// Real CPython in the page: a program is checked, one that never ends is stopped, a process that dies makes room for
// another, all of it without a network once it has come; Python reaches nothing beyond its worker; and a model that
// counts wrongly is found out.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { folder as pyodideFolder, totalBytes } from "../../src/cpython/files.ts";
import { writeLink } from "../../src/lab/link/link.ts";
import { basePath, root } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { expectAccessible, expectFits, test } from "./harness.ts";

const folder = join(root, ".cache/cpython-site");
let server: RunningServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "dist"), folder, { recursive: true });
  server = await startServer({ folder, base: basePath(), port: 0, host: "127.0.0.1" });
});

afterAll(async () => {
  await server?.close();
});

async function linkTo(source: string): Promise<string> {
  const place = { view: "names", granularity: "line", step: 0, object: null } as const;
  return `yours/playground/#${await writeLink({ filename: "main.py", source, python: "3.13", ...place })}`;
}

/** Opens the playground with another program, in the same page. */
async function show(page: Page, source: string): Promise<Locator> {
  await page.goto("about:blank");
  await page.goto(new URL(await linkTo(source), server.address).href);
  const bench = page.locator("figure[data-lab]");
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  return bench;
}

/** Pages share the server; one test takes it away for a while. */
async function serve(port: number): Promise<void> {
  server = await startServer({ folder, base: basePath(), port, tries: 0, host: "127.0.0.1" });
}

const button = (bench: Locator) => bench.getByRole("button", { name: "Check with real CPython" });
const verdict = (bench: Locator) => bench.locator(".real-verdict b");

const program = `class Node:
    def __del__(self):
        print("gone")

a = Node()
b = [a, a]
a = None
b.pop()
b = 1000
print("end")
`;

describe("with the files of the site alone", () => {
  test("a program is checked, shown, stopped, lost and checked again, at last without a network", async ({
    open,
  }) => {
    const asked: string[] = [];
    const page = await open(await linkTo(program), {
      site: server.address,
      offline: true,
      allow: [
        /net::ERR/,
        /Failed to load resource/,
        "Pyodide has suffered a fatal error",
        "The cause of the fatal error was",
        /RangeError/,
      ],
      prepare: (fresh) => fresh.context().on("request", (request) => asked.push(request.url())),
    });
    await page.locator("html[data-offline='ready']").waitFor({ timeout: 120_000 });
    const bench = page.locator("figure[data-lab]");
    await bench.locator(".lab-run[aria-disabled='false']").waitFor();
    // Nothing of it comes before it is asked for.
    expect(asked.filter((url) => url.includes(pyodideFolder))).toEqual([]);
    await button(bench).click();
    await bench.getByText(/of 12\.3 MB of CPython/).waitFor();
    expect(Number(await bench.locator("progress").getAttribute("max"))).toBe(totalBytes);
    await verdict(bench).getByText("CPython 3.13.2 agrees.").waitFor({ timeout: 60_000 });
    expect(await bench.locator(".real-verdict").innerText()).toMatch(
      /Compared: the output, 1\d lines, .* deaths/,
    );
    expect(asked.filter((url) => url.includes(pyodideFolder)).length).toBeGreaterThanOrEqual(5);

    // Its heap is drawn by the bench's own view, step by step, with the model's numbers.
    await bench.getByText("Its heap, read from its memory").click();
    const heap = bench.locator(".real-heap");
    await heap.getByText("at the end").waitFor();
    for (let i = 0; i < 4; i += 1) await heap.getByRole("button", { name: "Back" }).click();
    await heap.getByRole("button", { name: /^Node .*2 references$/ }).waitFor();
    await expectAccessible(page, ".real");
    await page.setViewportSize({ width: 390, height: 800 });
    await expectFits(page);
    await page.setViewportSize({ width: 1280, height: 900 });

    // From here on there is no network.
    const { port } = server;
    await server.close();
    try {
      await withoutNetwork(page);
    } finally {
      await serve(port);
    }
  });
});

async function withoutNetwork(page: Page): Promise<void> {
  const endless = await show(page, "n = 0\nwhile True:\n    n += 1\n");
  await button(endless).click();
  await endless.getByText("Real CPython runs the program").waitFor({ timeout: 60_000 });
  await endless.getByRole("button", { name: "Stop the check" }).click();
  await endless.getByRole("alert").getByText("The check was stopped.").waitFor();

  // A chain that no stack of a page can take apart ends the process; the next check has a new one.
  const deep = await show(page, "x = []\nfor i in range(150_000):\n    x = [x]\ndel x\nprint('survived')\n");
  await button(deep).click();
  await deep
    .getByText(/has ended the process|agrees|differ/)
    .first()
    .waitFor({ timeout: 60_000 });
  await deep.getByRole("alert").getByText("very deep chains and recursions do not fit").waitFor();
  const again = await show(page, program);
  await button(again).click();
  await verdict(again).getByText("CPython 3.13.2 agrees.").waitFor({ timeout: 60_000 });
}

/** What Python tries in order to get out; each line says what became of it. */
const attempts = `import js, pyodide_js

def attempt(name, work):
    try:
        print(name, "REACHED", work())
    except BaseException as error:
        print(name, "refused", type(error).__name__)

attempt("fetch", lambda: js.fetch("https://example.com/"))
attempt("eval", lambda: js.eval("1 + 1"))
attempt("Function", lambda: js.Function("return 1")())
attempt("constructor", lambda: js.Object.constructor("return 1")())
attempt("XMLHttpRequest", lambda: js.XMLHttpRequest.new())
attempt("WebSocket", lambda: js.WebSocket.new("wss://example.com/"))
attempt("importScripts", lambda: js.importScripts("https://example.com/a.js"))
attempt("Worker", lambda: js.Worker.new("data:text/javascript,1"))
attempt("indexedDB", lambda: js.indexedDB.open("x"))
attempt("caches", lambda: js.caches.keys())
attempt("postMessage", lambda: js.postMessage("x"))
attempt("beacon", lambda: js.navigator.sendBeacon("https://example.com/"))
attempt("run_js", lambda: __import__("pyodide").code.run_js("1 + 1"))
attempt("prototype", lambda: js.Object.getPrototypeOf(js.Object.getPrototypeOf(js.self)).fetch("/"))
`;

test("Python reaches nothing beyond its worker", async ({ open }) => {
  const page = await open(await linkTo(attempts));
  const bench = page.locator("figure[data-lab]");
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  await button(bench).click();
  await verdict(bench).getByText("differs").waitFor({ timeout: 60_000 });
  const said = await bench.locator(".real-table td:nth-child(4)").allInnerTexts();
  const outcomes = said.filter((line) => /REACHED|refused/.test(line));
  expect(outcomes).toHaveLength(attempts.match(/^attempt\(/gm)?.length ?? 0);
  expect(outcomes.filter((line) => !line.includes("refused"))).toEqual([]);
});

test("a count that the model has wrong is a difference in the page", async ({ open }) => {
  const page = await open("about:blank", { site: server.address });
  // The model's recording is changed on its way from the worker to the page: one reference too many on a list.
  await page.addInitScript(() => {
    const { prototype } = Worker;
    const own = Object.getOwnPropertyDescriptor(prototype, "onmessage");
    Object.defineProperty(prototype, "onmessage", {
      ...own,
      set(this: Worker, listener: (event: MessageEvent) => void) {
        own?.set?.call(this, (event: MessageEvent) => {
          for (const head of event.data.recordingData?.heads ?? []) if (head.type === "list") head.count += 1;
          listener.call(this, event);
        });
      },
    });
  });
  await page.goto(new URL(await linkTo(program), server.address).href);
  const bench = page.locator("figure[data-lab]");
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  await button(bench).click();
  await verdict(bench)
    .getByText("CPython 3.13.2 differs from the model in 1 place.")
    .waitFor({ timeout: 60_000 });
  const row = bench.locator(".real-table tr.is-open");
  expect(await row.locator("td").allInnerTexts()).toEqual([
    "line 7",
    "references b",
    "2",
    "1",
    "No cause is known: please report it.",
  ]);
});
