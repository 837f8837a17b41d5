// The editor island, on a page of its own: both editors keep the same promises.

import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { programs, root, runNode } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { expectAccessible, type Open, type OpenOptions, test } from "./harness.ts";

const built = join(root, ".cache/editor-page");
const program = "prices = [10, 20]\nbackup = prices\nprint(backup)\n";
let server: RunningServer;

beforeAll(async () => {
  const page = join(root, "tests/e2e/editor-page");
  const args = ["build", page, "--base", "./", "--outDir", built, "--emptyOutDir", "--logLevel", "error"];
  expect(await runNode(programs.vite, [...args, "--configLoader", "native"])).toBe(0);
  server = await startServer({ folder: built, base: "/", port: 0, host: "127.0.0.1" });
}, 120_000);

afterAll(async () => {
  await server?.close();
});

async function openPage(open: Open, options: OpenOptions = {}): Promise<Page> {
  const page = await open("", { ...options, site: server.address });
  await page.locator("html[data-ready]").waitFor();
  return page;
}

/** Where the focus is: the id of a button, or "editor". */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    return active?.closest("#host") ? "editor" : (active?.id ?? "");
  });
}

function value(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.editor?.getValue());
}

describe.each(["monaco", "textarea"] as const)("%s", (kind) => {
  test("shows the program, takes what is typed, and tells of it", async ({ open }) => {
    const page = await openPage(open);
    expect(await page.evaluate((kind) => window.mount({ kind }), kind)).toBe(kind);
    expect(await value(page)).toBe(program);
    await page.evaluate(() => window.editor?.focus({ line: 2, column: 16 }));
    await page.keyboard.type(".copy(");
    await page.waitForFunction(() => window.changes.length > 0);
    expect(await value(page)).toMatch(/^backup = prices\.copy\(/m);
    expect(await page.evaluate(() => window.changes.at(-1))).toBe(await value(page));
  });

  test("what the page sets is not told back", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind }), kind);
    await page.evaluate(() => window.editor?.setValue("x = 1\n"));
    expect(await value(page)).toBe("x = 1\n");
    expect(await page.evaluate(() => window.changes)).toEqual([]);
  });

  test("Tab leaves it until something is typed, and again after Escape", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind }), kind);
    await page.focus("#before");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("editor");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("after");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("editor");
    await page.evaluate(() => window.editor?.focus({ line: 1, column: 1 }));
    await page.keyboard.type("y");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("editor");
    expect(await value(page)).toMatch(/^y +prices/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("after");
  });

  test("a new line goes as deep as Python wants it", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind, value: "" }), kind);
    await page.evaluate(() => window.editor?.focus());
    await page.keyboard.type("if x:");
    await page.keyboard.press("Enter");
    await page.keyboard.type("y = 1");
    await page.keyboard.press("Enter");
    await page.keyboard.type("z");
    expect(await value(page)).toBe("if x:\n    y = 1\n    z");
  });

  test("read only, it takes nothing", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind, readOnly: true }), kind);
    await page.evaluate(() => window.editor?.focus());
    await page.keyboard.type("x");
    expect(await value(page)).toBe(program);
    await page.evaluate(() => window.editor?.setReadOnly(false));
    await page.evaluate(() => window.editor?.focus({ line: 1, column: 1 }));
    await page.keyboard.type("x");
    await page.waitForFunction(() => window.editor?.getValue().startsWith("xprices"));
  });

  test("marks lines, underlines places, and sets hints into the text", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind }), kind);
    await page.evaluate(() => {
      window.editor?.setDecorations([{ line: 2, kind: "current" }]);
      window.editor?.setMarkers([
        { line: 3, column: 7, endColumn: 13, severity: "error", message: "no such name" },
      ]);
      window.editor?.setInlayHints([{ line: 1, column: 7, text: "2 refs" }]);
    });
    await page.locator("#host .editor-line-current").first().waitFor();
    await page.locator("#host :is(.squiggly-error, .editor-marker-error)").first().waitFor();
    await page.locator("#host").getByText("2 refs").first().waitFor();
    expect(await value(page)).toBe(program);
    await page.evaluate(() => {
      window.editor?.setDecorations([]);
      window.editor?.setMarkers([]);
      window.editor?.setInlayHints([]);
    });
    await page.locator("#host .editor-line-current").waitFor({ state: "detached" });
    await page.locator("#host").getByText("2 refs").waitFor({ state: "detached" });
  });

  test.for(["light", "dark"] as const)(
    "follows the page's theme and passes axe in %s",
    async (theme, { open }) => {
      const page = await openPage(open);
      await page.evaluate((kind) => window.mount({ kind }), kind);
      await page.evaluate((theme) => {
        document.documentElement.dataset.theme = theme;
      }, theme);
      const paper = theme === "light" ? "rgb(255, 253, 248)" : "rgb(36, 32, 26)";
      await page.waitForFunction((paper) => {
        const part = document.querySelector("#host :is(.monaco-editor, .plain-editor)");
        return part !== null && getComputedStyle(part).backgroundColor === paper;
      }, paper);
      await expectAccessible(page, "#host");
    },
  );

  test("is named, and goes without a trace", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate((kind) => window.mount({ kind }), kind);
    await page
      .getByRole("textbox", { name: /^Program: a backup/ })
      .first()
      .waitFor({ state: "attached" });
    await page.evaluate(() => window.editor?.dispose());
    expect(await page.locator("#host > *").count()).toBe(0);
  });
});

describe("which editor a reader gets", () => {
  test("Monaco with a mouse, the text area under a finger", async ({ open }) => {
    expect(await (await openPage(open)).evaluate(() => window.mount())).toBe("monaco");
    expect(await (await openPage(open, { touch: true })).evaluate(() => window.mount())).toBe("textarea");
  });

  test("the reader's own choice goes before both, and is kept", async ({ open }) => {
    const page = await openPage(open);
    await page.evaluate(() => localStorage.setItem("refcounted:editor", "textarea"));
    await page.reload();
    await page.locator("html[data-ready]").waitFor();
    expect(await page.evaluate(() => window.mount())).toBe("textarea");
  });

  test("the text area where Monaco cannot be loaded", async ({ open }) => {
    const page = await openPage(open, { allow: [/monaco/, /Failed to load resource/] });
    await page.route(/monaco[^/]*\.js/, (route) => route.abort());
    expect(await page.evaluate(() => window.mount())).toBe("textarea");
    expect(await value(page)).toBe(program);
  });
});
