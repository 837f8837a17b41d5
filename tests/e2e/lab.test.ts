// The bench on a page of its own, with recordings made by hand: what a reader does with it, in every state.

import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { programs, root, runNode } from "../../tools/project.ts";
import { type RunningServer, startServer } from "../../tools/serve.ts";
import { expectAccessible, expectFits, type Open, type OpenOptions, test } from "./harness.ts";

const built = join(root, ".cache/lab-page");
let server: RunningServer;

beforeAll(async () => {
  const page = join(root, "tests/e2e/lab-page");
  const args = ["build", page, "--base", "./", "--outDir", built, "--emptyOutDir", "--logLevel", "error"];
  expect(await runNode(programs.vite, [...args, "--configLoader", "native"])).toBe(0);
  server = await startServer({ folder: built, base: "/", port: 0, host: "127.0.0.1" });
}, 120_000);

afterAll(async () => {
  await server?.close();
});

async function bench(open: Open, query: string, options: OpenOptions = {}): Promise<Page> {
  const page = await open(`?${query}`, { ...options, site: server.address });
  await page.locator("html[data-ready]").waitFor();
  return page;
}

const run = (page: Page) => page.getByRole("button", { name: "Run", exact: true });
const forward = (page: Page) => page.getByRole("button", { name: "Step forward" });
const back = (page: Page) => page.getByRole("button", { name: "Step back" });
const sentence = (page: Page) => page.locator(".lab-sentence").innerText();
const where = (page: Page) => page.locator(".lab-where").innerText();

async function ran(page: Page): Promise<void> {
  await run(page).click();
  await page.locator("[data-phase='done']").waitFor();
}

describe("before anything runs", () => {
  test("program, picture and sentence are there, and nothing has run", async ({ open }) => {
    const page = await bench(open, "programs=aliasing&at=2");
    expect(await page.locator(".lab-line").allInnerTexts()).toHaveLength(4);
    expect(await page.locator(".lab-line.is-next").getAttribute("data-line")).toBe("3");
    expect(await page.getByRole("img", { name: /v2 is bound to list #6/ }).count()).toBe(1);
    expect(await page.evaluate(() => window.ran)).toEqual([]);
    await expectAccessible(page);
  });
});

describe("stepping", () => {
  test("a first step runs the program and shows what one line did; back and forward tell the same", async ({
    open,
  }) => {
    const page = await bench(open, "programs=aliasing");
    await forward(page).click();
    await page.locator("[data-phase='done']").waitFor();
    expect(await where(page)).toBe("1 of 4");
    expect(await sentence(page)).toBe("line 1 v1 is bound to a new list #6: 1 reference.");
    await forward(page).click();
    const two = await sentence(page);
    expect(two).toBe("line 2 v2 is bound to list #6: 1 → 2 references.");
    const picture = await page.locator(".lab-view .heap-picture").innerHTML();
    await forward(page).click();
    await forward(page).click();
    expect(await where(page)).toBe("4 of 4, end");
    await back(page).click();
    await back(page).click();
    expect(await sentence(page)).toBe(two);
    expect(await page.locator(".lab-view .heap-picture").innerHTML()).toBe(picture);
  });

  test("works by keys alone, and the focus stays where it is at both ends", async ({ open }) => {
    const page = await bench(open, "programs=aliasing");
    await forward(page).focus();
    await page.keyboard.press("Enter");
    await page.locator("[data-phase='done']").waitFor();
    await page.keyboard.press("End");
    expect(await where(page)).toBe("4 of 4, end");
    await page.keyboard.press(".");
    await page.keyboard.press("Enter");
    expect(await where(page)).toBe("4 of 4, end");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Step forward",
    );
    await page.keyboard.press(",");
    expect(await where(page)).toBe("3 of 4");
    await page.keyboard.press("Home");
    expect(await where(page)).toBe("0 of 4");
  });

  test("the slider reaches every step, and play walks to the end", async ({ open }) => {
    const page = await bench(open, "programs=aliasing");
    await ran(page);
    const slider = page.getByRole("slider", { name: "Step" });
    await slider.fill("2");
    expect(await slider.getAttribute("aria-valuetext")).toBe("2 of 4");
    await slider.fill("3");
    await page.getByRole("button", { name: "Play" }).click();
    await page.getByText("4 of 4, end").waitFor();
  });

  test("by memory event there are more steps, each with a sentence, and the place is kept", async ({
    open,
  }) => {
    const page = await bench(open, "programs=aliasing");
    await ran(page);
    await page.getByRole("slider", { name: "Step" }).fill("2");
    await page.getByLabel("Step size").selectOption("event");
    expect(Number(/of (\d+)/.exec(await where(page))?.[1])).toBeGreaterThan(12);
    await back(page).click();
    expect(await sentence(page)).toMatch(/\.$/);
    await page.getByLabel("Step size").selectOption("line");
    expect(await where(page)).toMatch(/^[12] of 4$/);
  });

  // Sentences of one line and of many, an output that grows, an end that is told of: nothing pushes the picture about.
  for (const [program, width, pane] of [
    ["loop", 1280, null],
    ["finalizer&end=exception", 1280, null],
    ["finalizer&end=exception", 390, "Both"],
    ["closure", 390, "Heap"],
  ] as const) {
    test(`no object on screen moves while stepping: ${program}, ${width} pixels`, async ({ open }) => {
      const page = await bench(open, `programs=${program}`, { reducedMotion: "reduce", width, height: 1400 });
      await forward(page).click();
      await page.locator("[data-phase='done']").waitFor();
      if (pane !== null) await page.getByRole("button", { name: pane, exact: true }).click();
      await page.keyboard.press("Home");
      const moved = await page.evaluate(async () => {
        const seen = new Map<string, string>();
        const found: string[] = [];
        const step = document.querySelector<HTMLElement>("[aria-label='Step forward']");
        for (let steps = 0; steps < 80; steps += 1) {
          for (const each of document.querySelectorAll(".lab-view .card-shape, .lab-view .tag-shape")) {
            const name =
              each.closest("[data-object]")?.getAttribute("data-object") ??
              `${each.closest("[data-scope]")?.getAttribute("data-scope")} ${each.parentElement?.textContent}`;
            const { x, y, width: wide } = each.getBoundingClientRect();
            const place = `${x} ${y + scrollY} ${wide}`;
            if ((seen.get(name) ?? place) !== place)
              found.push(`step ${steps}: ${name}: ${seen.get(name)}, ${place}`);
            seen.set(name, place);
          }
          if (step?.getAttribute("aria-disabled") === "true") break;
          step?.click();
          await new Promise(requestAnimationFrame);
        }
        return { found, size: seen.size };
      });
      expect(moved.found).toEqual([]);
      expect(moved.size).toBeGreaterThan(2);
      expect(await where(page)).toMatch(/, end$/);
    });
  }
});

describe("an object", () => {
  test("is a button by name; choosing it shows its ledger, which adds up to its badge", async ({ open }) => {
    const page = await bench(open, "programs=listOfLists");
    await ran(page);
    await page.getByRole("slider", { name: "Step" }).fill("3");
    await page.getByRole("button", { name: "list [0, 7], 4 references" }).click();
    const ledger = page.locator(".ledger");
    expect(await ledger.locator(".ledger-badge").innerText()).toBe("4");
    expect(await ledger.locator(".ledger-words").allInnerTexts()).toEqual([
      "name row in the module",
      "items 0, 1 and 2 of list #7",
    ]);
    expect(await ledger.locator(".ledger-total").innerText()).toBe(
      "1 + 3 = 4 references, as the badge says.",
    );
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    expect(await ledger.count()).toBe(0);
  });

  test("is reached and left by arrow keys", async ({ open }) => {
    const page = await bench(open, "programs=listOfLists");
    await ran(page);
    const stop = page.locator(".lab-view .card[tabindex='0']");
    expect(await stop.count()).toBe(1);
    await stop.focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    const chosen = await page.locator(".lab-view .card[aria-pressed='true']").getAttribute("aria-label");
    expect(chosen).toMatch(/^list/);
    expect(chosen).not.toBe(first);
    expect(await page.locator(".lab-view .card[tabindex='0']").count()).toBe(1);
  });

  test("marks on the picture what would die without a holder, and jumps to its last change", async ({
    open,
  }) => {
    const page = await bench(open, "programs=listOfLists");
    await ran(page);
    await page.locator(".lab-view .card[data-object='7']").click();
    await page.getByRole("button", { name: /without it: it and 2 more would die/ }).hover();
    expect(await page.locator(".lab-view .card.is-doomed").count()).toBe(3);
    await page.getByRole("button", { name: "Last change" }).click();
    expect(await where(page)).toBe("4 of 5");
  });
});

describe("why and where", () => {
  test("a count change leads to its instruction and its token, and Shift-click on the token leads back", async ({
    open,
  }) => {
    const page = await bench(open, "programs=aliasing");
    await ran(page);
    await page.getByRole("slider", { name: "Step" }).fill("2");
    await page.getByRole("button", { name: "list [1, 2], 2 references" }).click();
    const reason = page.getByRole("button", { name: /gains a reference: 1 → 2/ });
    expect(await reason.innerText()).toMatch(/v2 = v1\s*LOAD_NAME, line 2/);
    await reason.click();
    expect(await sentence(page)).toBe("line 2 List #6 gains a reference: 1 → 2.");
    expect(await page.getByLabel("Step size").inputValue()).toBe("event");
    const marked = await page.evaluate(() => [...(CSS.highlights.get("lab-token") ?? [])].map(String));
    expect(marked).toEqual(["v2 = v1"]);
    const there = await where(page);
    await page.keyboard.press("Home");
    await page
      .locator(".lab-line[data-line='2']")
      .click({ modifiers: ["Shift"], position: { x: 60, y: 10 } });
    expect(await where(page)).toBe(there);
  });

  test("jumps go to outputs, collections and lines, and say when there is none", async ({ open }) => {
    const page = await bench(open, "programs=finalizer");
    await forward(page).click();
    await page.locator("[data-phase='done']").waitFor();
    await page.locator(".lab-menu summary").click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "next output" }).click();
    expect(await page.locator(".lab-output pre").innerText()).toBe("gone\n");
    await page.getByRole("button", { name: "next collection" }).click();
    expect(await page.locator(".lab-menu .lab-menu-answer").innerText()).toBe(
      "There is no further collection.",
    );
    await page.keyboard.press("Escape");
    await page.getByRole("spinbutton", { name: "line" }).fill("7");
    await page.getByRole("button", { name: "next time it runs" }).click();
    expect(await page.locator(".lab-line.is-next").getAttribute("data-line")).toBe("7");
  });

  test("counts stand beside the line that ran", async ({ open }) => {
    const page = await bench(open, "programs=aliasing");
    await forward(page).click();
    await page.locator("[data-phase='done']").waitFor();
    await forward(page).click();
    expect(await page.locator(".lab-counts").innerText()).toBe("v2 2 · v1 2");
  });
});

describe("folding", () => {
  test("shows immortal objects and every value on request, and hides them again", async ({ open }) => {
    const page = await bench(open, "programs=listOfLists");
    await ran(page);
    const cards = page.locator(".lab-view .card");
    const before = await cards.count();
    await page.locator(".lab-show summary").click();
    await expectAccessible(page);
    await page.getByLabel("immortal objects").check();
    await page.getByLabel("every value").check();
    expect(await cards.count()).toBeGreaterThan(before);
    expect(await page.getByRole("button", { name: "int 0, immortal" }).count()).toBe(1);
    await page.getByLabel("immortal objects").uncheck();
    await page.getByLabel("every value").uncheck();
    expect(await cards.count()).toBe(before);
  });
});

describe("a large heap", () => {
  test("is searched, thinned out to a neighbourhood, and collapsed", async ({ open }) => {
    const page = await bench(open, "programs=big&n=300");
    await ran(page);
    expect(await page.locator(".lab-view .card").count()).toBeGreaterThan(240);
    await page.getByRole("searchbox").fill("row3");
    await page.keyboard.press("Enter");
    const chosen = page.locator(".lab-view .card.is-selected");
    expect(await chosen.getAttribute("data-object")).toBe("43");
    await page.getByRole("button", { name: "Only its neighbours" }).click();
    expect(await page.locator(".lab-view .card:not(.is-far)").count()).toBe(9);
    await expectAccessible(page);
    const before = await page.locator(".lab-view .card").count();
    await page.getByRole("button", { name: "Collapse" }).click();
    expect(await page.locator(".lab-view .card").count()).toBe(before - 8);
    await page.locator(".lab-show summary").click();
    await page.getByLabel("as deep as").selectOption("1");
    expect(await page.locator(".lab-view .card").count()).toBeLessThan(40);
  });
});

describe("how a run ends", () => {
  for (const [end, title] of [
    ["exception", "Ended by an exception (line 2)"],
    ["syntax-error", "Not Python (line 2)"],
    ["unsupported", "Outside the modelled language (line 2)"],
    ["budget", "Out of budget"],
    ["stopped", "Stopped"],
    ["internal-error", "The model caught itself in a contradiction"],
  ] as const) {
    test(`${end} is told in words${end === "budget" ? ", and what happened until then is shown" : ""}`, async ({
      open,
    }) => {
      const page = await bench(open, `programs=aliasing&end=${end}`);
      await ran(page);
      expect(await page.locator(".lab-ending").innerText()).toContain(title);
      expect(await page.locator(".lab-ending").innerText()).toContain("The reason, in words.");
      const lost = end === "syntax-error" || end === "internal-error";
      expect(await page.locator(".lab-view .heap-picture").count()).toBe(lost ? 0 : 1);
      if (end === "exception" || end === "syntax-error")
        expect(await page.locator(".lab-line.is-error").getAttribute("data-line")).toBe("2");
      await expectAccessible(page);
    });
  }

  test("a running program shows its progress and can be stopped by the same button", async ({ open }) => {
    const page = await bench(open, "programs=aliasing&delay=forever");
    await run(page).click();
    await page.getByText("12,345 instructions").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.locator("[data-phase='done']").waitFor();
  });
});

describe("editing", () => {
  test("brings an editor, runs what is in it, marks the picture as old, and resets", async ({ open }) => {
    const page = await bench(open, "programs=aliasing", { touch: true });
    await ran(page);
    await page.getByRole("button", { name: "Edit" }).click();
    const editor = page.getByRole("textbox", { name: /The program aliasing/ });
    await editor.fill("v1 = []\n");
    await page.getByText("The program has changed.").waitFor();
    await expectAccessible(page);
    await ran(page);
    expect(await page.evaluate(() => window.ran.at(-1))).toBe("v1 = []\n");
    await page.getByRole("button", { name: "Reset" }).click();
    expect(await editor.inputValue()).toContain("v2 = v1");
  });
});

describe("the other views", () => {
  for (const view of ["words", "timeline", "collector", "allocator", "instructions"] as const) {
    for (const theme of ["light", "dark"] as const) {
      test(`${view}, ${theme}: accessible, and fits`, async ({ open }) => {
        const page = await bench(open, `programs=cycle&views=${view}&theme=${theme}`, { scheme: theme });
        await ran(page);
        await expectAccessible(page);
        await expectFits(page);
      });
    }
  }

  test("inside the chosen object", async ({ open }) => {
    const page = await bench(open, "programs=aliasing&views=names,inside");
    await ran(page);
    await page.getByRole("slider", { name: "Step" }).fill("2");
    await page.getByRole("button", { name: "list [1, 2], 2 references" }).click();
    await page.getByRole("tab", { name: "Inside an object" }).click();
    await page.getByRole("row", { name: /ob_refcnt 2/ }).waitFor();
    await expectAccessible(page);
  });

  test("the timeline follows a pointer", async ({ open }) => {
    const page = await bench(open, "programs=loop&views=timeline");
    await ran(page);
    const box = await page.locator(".timeline").boundingBox();
    if (box === null) throw new Error("no timeline");
    await page.mouse.move(box.x + 130, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(() =>
      /^1\d of 36/.test(document.querySelector(".lab-where")?.textContent ?? ""),
    );
  });

  test("the collector's decision is walked through, arrow by arrow", async ({ open }) => {
    const page = await bench(open, "programs=cycle&views=collector");
    await ran(page);
    const forth = page.getByRole("button", { name: "Forward in the collection" });
    const phases = new Set<string>();
    const decided: (string | number)[] = [];
    for (let step = 0; step < 40; step += 1) {
      const phase = await page.locator(".collection-phase").innerText();
      phases.add(phase);
      if (phase === "result") {
        decided.push(await page.locator(".collection-sentence").innerText());
        decided.push(await page.locator(".collection .card.is-aside").count());
      }
      if ((await forth.getAttribute("aria-disabled")) === "true") break;
      await forth.click();
    }
    expect([...phases]).toEqual([
      "update_refs",
      "subtract_refs",
      "move_unreachable",
      "result",
      "promote",
      "delete_garbage",
    ]);
    expect(decided).toEqual([
      "2 objects are unreachable, held only from within: they are finalized, then cleared.",
      2,
    ]);
    expect(await page.locator(".collection .card").count()).toBe(1);
    expect(await page.locator(".collection .tombstone").count()).toBe(2);
  });

  test("words: an object of the table is chosen by its button", async ({ open }) => {
    const page = await bench(open, "programs=aliasing&views=words");
    await ran(page);
    await page.getByRole("slider", { name: "Step" }).fill("2");
    await page.getByRole("button", { name: "list #6" }).click();
    expect(await page.locator(".ledger-badge").innerText()).toBe("2");
  });
});

describe("on a phone", () => {
  test("one pane at a time, steps within reach of a thumb, nothing sticks out", async ({ open }) => {
    const page = await bench(open, "programs=listOfLists", { width: 390, height: 800, touch: true });
    await ran(page);
    expect(await page.locator(".lab-program").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Heap", exact: true }).click();
    expect(await page.locator(".lab-program").isVisible()).toBe(false);
    expect(await page.locator(".lab-view .heap-picture").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Program", exact: true }).click();
    expect(await page.locator(".lab-program").isVisible()).toBe(true);
    const box = await forward(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await expectFits(page);
    await expectAccessible(page);
  });

  for (const width of [360, 768, 1600]) {
    test(`at ${width} pixels nothing sticks out`, async ({ open }) => {
      const page = await bench(open, "programs=closure,dictionary", { width });
      for (const button of await page.getByRole("button", { name: "Run", exact: true }).all())
        await button.click();
      await expectFits(page);
    });
  }
});

describe("what the reader's system asks for", () => {
  test("with reduced motion nothing is animated", async ({ open }) => {
    const page = await bench(open, "programs=aliasing", { reducedMotion: "reduce" });
    await forward(page).click();
    await page.locator(".lab-view .card.is-born").waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test("with forced colours signs stay apart", async ({ open }) => {
    const page = await bench(open, "programs=cycle", { forcedColors: "active" });
    await ran(page);
    await back(page).click();
    const badge = await page
      .locator(".badge-shape")
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
    const text = await page
      .locator(".badge-count")
      .first()
      .evaluate((shape) => getComputedStyle(shape).fill);
    expect(badge).not.toBe(text);
    await expectAccessible(page);
  });
});

describe("files", () => {
  for (const view of ["words", "timeline", "collector", "allocator", "instructions"] as const) {
    test(`${view} is saved as SVG and as PNG`, async ({ open }) => {
      const page = await bench(open, `programs=cycle&views=${view}`);
      await ran(page);
      await page.locator(".lab-view .lab-scroll, .lab-view .timeline, .lab-view .shelves").first().waitFor();
      for (const [button, start] of [
        ["as SVG", "<?xml"],
        ["as PNG", "\x89PNG"],
      ] as const) {
        await page.locator(".lab-export").evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("button", { name: button }).click(),
        ]);
        const chunks: Buffer[] = [];
        for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
        const file = Buffer.concat(chunks);
        expect(file.toString("latin1").startsWith(start)).toBe(true);
        if (button === "as SVG") {
          const problem = await page.evaluate((text) => {
            const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
            return (
              parsed.querySelector("parsererror")?.textContent ??
              parsed.documentElement.textContent?.includes("Node")
            );
          }, file.toString("utf8"));
          expect(problem).toBe(view !== "instructions" && view !== "allocator");
        } else {
          expect(file.length).toBeGreaterThan(3_000);
        }
      }
    });
  }

  test("the picture is saved as SVG and PNG, blank with its key, and the program as a script", async ({
    open,
  }) => {
    const page = await bench(open, "programs=finalizer");
    await ran(page);
    const saved = async (button: string): Promise<string> => {
      await page.locator(".lab-export", { hasText: "Save" }).evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      const stream = await download.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return `${download.suggestedFilename()}\n${Buffer.concat(chunks).toString("latin1")}`;
    };
    expect(await saved("as SVG")).toMatch(/^finalizer-step-\d+\.svg\n<\?xml/);
    expect(await saved("as PNG")).toMatch(/^finalizer-step-\d+\.png\n\x89PNG/);
    expect(await saved("blank, for paper, and its key")).toMatch(/^finalizer-step-\d+-blank\.svg\n<\?xml/);
    const script = await saved("Download as a script");
    expect(script).toMatch(/^finalizer\.py\nclass Doomed:/);
    expect(script).toContain("# Output of CPython 3.13:\n# gone\n# next\n");
  });
});
