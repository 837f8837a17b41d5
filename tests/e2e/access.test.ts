// The bench for those who do not see it as drawn: by ear, with large letters, in a narrow window, in the system's
// colours. Every page in these widths and themes is looked at in pages.test.ts; here are the states of the bench.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { writeLink } from "../../src/lab/link/link.ts";
import type { MachineName, ViewName } from "../../src/lab/options.ts";
import { root } from "../../tools/project.ts";
import { expectAccessible, expectFits, test } from "./harness.ts";

/** The rows of docs/screen-reader.md: a key, and what is said. */
const script = [
  ...readFileSync(join(root, "docs/screen-reader.md"), "utf8").matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm),
].map(([, key = "", said = ""]) => [key, said.trim()] as const);

/** What has the focus, the live region's sentence, and the ledger where it is open, as a reader hears them. */
function heard(page: Page): Promise<{ focus: string; live: string; ledger: string }> {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined) =>
      element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
    const focused = document.activeElement;
    const bench = focused?.closest("figure[data-lab]");
    return {
      focus: focused?.getAttribute("aria-label") ?? text(focused),
      live: text(bench?.querySelector("[aria-live='polite']")),
      ledger: text(bench?.querySelector(".ledger-total")),
    };
  });
}

test("a lab is followed by ear, as its script says", async ({ open }) => {
  expect(script.length).toBeGreaterThan(12);
  const page = await open("chapters/names/", { reducedMotion: "reduce" });
  const bench = page.locator("figure[data-lab]").first();
  await bench.scrollIntoViewIfNeeded();
  await bench.locator(".lab-run[aria-disabled='false']").waitFor();
  await bench.getByRole("button", { name: "Run", exact: true }).focus();
  for (const [key, said] of script) {
    if (key === "Tab") {
      let presses = 0;
      do {
        await page.keyboard.press("Tab");
        presses += 1;
      } while (presses < 12 && !(await heard(page)).focus.startsWith(said));
      expect((await heard(page)).focus).toContain(said);
      continue;
    }
    await page.keyboard.press(key);
    await expect
      .poll(async () => Object.values(await heard(page)).some((each) => each.includes(said)), {
        timeout: 20_000,
        message: `after ${key}: ${said}`,
      })
      .toBe(true);
  }
});

describe("the states of a bench", () => {
  const shown = {
    filename: "main.py",
    python: "3.13",
    granularity: "line",
    step: "end",
    object: null,
  } as const;
  const states: readonly (readonly [name: string, source: string, view: ViewName, machine?: MachineName])[] =
    [
      ["done", "a = [1]\nb = (a, a)\nprint(b)\n", "names"],
      ["in words", "a = [1]\nb = (a, a)\n", "words"],
      ["ended by an exception", "a = [1]\na.b\n", "names"],
      ["not Python", "a = = 1\n", "names"],
      ["on the allocator", "a = [[] for _ in range(9)]\n", "allocator"],
      ["on the collector", "import gc\na = []\na.append(a)\ndel a\ngc.collect()\n", "collector"],
      ["on instructions", "a = [1]\n", "instructions"],
      ["inside an object", "a = [1]\n", "inside"],
      [
        "on threads",
        "import threading\nt = threading.Thread(target=print)\nt.start()\nt.join()\n",
        "threads",
      ],
      [
        "on two counts",
        "import threading\nkept = []\nt = threading.Thread(target=kept.append, args=([1],))\nt.start()\nt.join()\n",
        "counts",
        "free-threaded",
      ],
      [
        "on processes",
        "import multiprocessing\nkept = []\np = multiprocessing.Process(target=kept.append, args=(1,))\np.start()\np.join()\n",
        "processes",
      ],
    ];

  test.for([
    { name: "a window of 320 pixels", width: 320, forcedColors: "none" },
    { name: "letters of twice the size", width: 640, forcedColors: "none" },
    { name: "the system's colours", width: 1280, forcedColors: "active" },
  ] as const)("in $name", async ({ width, forcedColors }, { open }) => {
    const page = await open("yours/playground/", {
      width,
      height: 512,
      forcedColors,
      reducedMotion: "reduce",
    });
    for (const [, source, view, machine] of states) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        await writeLink({ ...shown, source, view, ...(machine === undefined ? {} : { machine }) }),
      );
      const bench = page.locator(".lab-bench[data-phase='idle']");
      await bench.getByText("Press “Run” to see its heap").waitFor();
      await bench.getByRole("button", { name: "Run", exact: true }).click();
      await page.locator(".lab-bench[data-phase='done']").waitFor();
      await page.locator(".lab-bench").getByRole("tab", { selected: true }).waitFor();
      await expectFits(page);
      // What axe finds does not depend on the letters' size.
      if (width !== 640) await expectAccessible(page, ".lab-bench");
    }
    if (forcedColors === "active") {
      const [ink, paper] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(ink).not.toBe(paper);
    }
  });
});

test("the front page, a chapter with its exercises and the glossary reflow at 320 pixels", async ({
  open,
}) => {
  const page = await open("", { width: 320, height: 256 });
  for (const path of ["", "chapters/names/", "chapters/gil/", "reference/glossary/", "yours/progress/"]) {
    await page.goto(new URL(path, page.url().replace(/(https?:\/\/[^/]+\/).*/, "$1")).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectFits(page);
  }
});
