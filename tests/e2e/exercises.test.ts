// Exercises as a reader does them in chapter one: solved, failed, hinted, reset, reloaded; by mouse and by keyboard.

import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import type { PredictDetail } from "../../src/exercises/kinds/predict/index.ts";
import { exerciseOf } from "../../src/exercises/library.ts";
import { expectAccessible, expectFits, type Open, test } from "./harness.ts";

const chapter = "chapters/names/";

/** An exercise of the chapter, come to life. */
async function begin(open: Open, id: string, options: Parameters<Open>[1] = {}): Promise<[Page, Locator]> {
  const page = await open(chapter, options);
  return [page, await alive(page, id)];
}

async function alive(page: Page, id: string): Promise<Locator> {
  const exercise = page.locator(`#exercise-${id}`);
  await exercise.scrollIntoViewIfNeeded();
  await exercise.locator(".work button:not(:disabled), .work input:not(:disabled)").first().waitFor();
  return exercise;
}

const run = (exercise: Locator) => exercise.getByRole("button", { name: "Run", exact: true });
const headline = (exercise: Locator) => exercise.locator(".verdict .headline");

describe("a program to be changed", () => {
  test("says what must hold before the first run, and after it what was found", async ({ open }) => {
    const [, exercise] = await begin(open, "kept-history");
    await exercise.getByText("has 2 references at the end").waitFor();
    await run(exercise).click();
    await headline(exercise).waitFor();
    expect(await headline(exercise).innerText()).toBe("Not yet: 2 of 6 do not hold.");
    expect(await exercise.locator(".found").nth(1).innerText()).toMatch(
      /^3 were found: name config in the module, name alias in the module, item 0 of list #\d+/,
    );
  });

  test("shows the moment that a failing check is about", async ({ open }) => {
    const [page, exercise] = await begin(open, "kept-history");
    await run(exercise).click();
    await exercise
      .getByRole("button", { name: /^Show the moment/ })
      .first()
      .click();
    const moment = exercise.getByRole("region", { name: "The moment that matters" });
    await moment.getByText(/^step \d+ of/).waitFor();
    expect(await moment.evaluate((element) => element === document.activeElement)).toBe(true);
    await moment.getByRole("button", { name: "Back" }).click();
    await moment.getByText("line 5 is next").waitFor();
    await expectAccessible(page, "#exercise-kept-history");
    await moment.getByRole("button", { name: "Close" }).click();
    expect(await moment.count()).toBe(0);
  });

  test("is solved in Monaco, stays solved after a reload, and keeps the draft", async ({ open }) => {
    const [page, exercise] = await begin(open, "kept-history");
    await exercise.getByRole("button", { name: "Edit" }).click();
    await exercise
      .locator(".monaco-editor textarea, .monaco-editor .native-edit-context")
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(exerciseOf("kept-history").solution ?? "");
    await page.keyboard.press("ControlOrMeta+Enter");
    await exercise.getByText("Solved. Every check holds.").waitFor();
    await exercise.getByText("copies nothing: it makes a list").waitFor();

    await page.reload();
    const again = await alive(page, "kept-history");
    await again.locator("p.badge").waitFor();
    expect(await again.locator(".lab-program").innerText()).toContain("config.copy()");
  });

  test("is failed and solved under a finger, with the words for a known wrong answer", async ({ open }) => {
    const [page, exercise] = await begin(open, "kept-history", { touch: true, width: 360, height: 740 });
    const [wrong] = exerciseOf("kept-history").wrong;
    await exercise.getByRole("button", { name: "Edit" }).click();
    const editor = exercise.getByRole("textbox", { name: /^Program/ });
    await editor.fill(wrong?.program ?? "");
    await run(exercise).click();
    await exercise.getByText("makes no copy. It ties one more name").waitFor();
    await exercise.getByText("It looks as if you think").waitFor();
    await expectAccessible(page, "#exercise-kept-history");
    await expectFits(page);
    await editor.fill(exerciseOf("kept-history").solution ?? "");
    await run(exercise).click();
    await exercise.getByText("Solved. Every check holds.").waitFor();
    await exercise.getByText("Your attempts (2)").waitFor();
  });

  test("gives hints one at a time, remembers them, and starts again", async ({ open }) => {
    const [page, exercise] = await begin(open, "kept-history");
    const hints = exercise.getByRole("list", { name: "Hints" }).getByRole("listitem");
    await exercise.getByRole("button", { name: /^A hint/ }).focus();
    await page.keyboard.press("Enter");
    await exercise.getByRole("button", { name: /^Another hint/ }).click();
    expect(await hints.count()).toBe(2);
    await page.reload();
    const again = await alive(page, "kept-history");
    await again.getByText("(2 of 3 open)").waitFor();
    await again.getByRole("button", { name: "Show the solution" }).click();
    await again.getByText("You have not tried it yet.").waitFor();
    await again.getByRole("button", { name: "Show it" }).click();
    await again.getByRole("button", { name: "Step it in the bench" }).click();
    await run(again).click();
    await again.getByText("Solved. Every check holds.").waitFor();
    await again.getByRole("button", { name: "Start again" }).click();
    expect(await again.locator(".lab-program").innerText()).toContain("history = [config]\n");
    await again.locator("p.badge").waitFor();
  });

  test("puts the solution beside the learner's program, and steps both", async ({ open }) => {
    const [page, exercise] = await begin(open, "real-backup");
    await run(exercise).click();
    await headline(exercise).waitFor();
    await exercise.getByRole("button", { name: "Show the solution" }).click();
    await exercise.getByRole("button", { name: "Compare with yours" }).click();
    const both = exercise.getByRole("region", { name: "Yours and the solution" });
    await both.getByRole("button", { name: "Step both" }).click();
    await both.getByText(/^step 1 of/).waitFor();
    await expectAccessible(page, "#exercise-real-backup");
  });

  test("says what went wrong when the program does not run", async ({ open }) => {
    const [, exercise] = await begin(open, "kept-history", { touch: true });
    await exercise.getByRole("button", { name: "Edit" }).click();
    await exercise.getByRole("textbox", { name: /^Program/ }).fill("config = [\n");
    await run(exercise).click();
    await exercise.locator(".verdict").getByText("The program has a syntax error").waitFor();
  });
});

describe("a prediction", () => {
  test("is answered by keyboard before anything runs; a wrong answer meets its belief", async ({ open }) => {
    const [page, exercise] = await begin(open, "two-names-later");
    expect(await exercise.getByRole("button", { name: "Run", exact: true }).count()).toBe(0);
    await exercise.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    const names = ["['x', 'y', 'z'] ['x', 'y', 'z']", "['x', 'y', 'z'] ['x', 'y']", "['x', 'z'] ['x', 'y']"];
    expect((await exercise.getByRole("radio").all()).length).toBe(names.length);
    for (let step = 0; step < 3; step++) {
      if ((await exercise.locator("input:checked").inputValue()) === names[0]) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await exercise.getByText("Not so.").waitFor();
    await exercise.getByText("After b = a, b follows a wherever a goes.").waitFor();
    await run(exercise).waitFor();

    // The machine under the rule of that belief, beside CPython.
    await exercise.getByRole("button", { name: "See where this and CPython part" }).press("Enter");
    const both = exercise.getByRole("region", { name: "This belief and CPython" });
    await both.getByText(/: here they part$/).waitFor();
    expect(await both.locator(".output").allInnerTexts()).toEqual([names[0], names[1]]);
    await both.getByRole("button", { name: "Back" }).click();
    expect(await both.locator(".output").allInnerTexts()).toEqual([
      "nothing printed yet",
      "nothing printed yet",
    ]);
    await expectAccessible(page, "#exercise-two-names-later");

    await exercise.getByRole("button", { name: "Answer again" }).click();
    await exercise.getByRole("radio", { name: names[1] as string, exact: true }).check();
    await exercise.getByRole("button", { name: "This is my answer" }).click();
    await exercise.getByText("Solved.").first().waitFor();
    await page.reload();
    const again = await alive(page, "two-names-later");
    await again.locator("p.badge").waitFor();
    await again.getByText("Your attempts (2)").waitFor();
    expect(await again.locator("input:checked").count()).toBe(0);
  });
});

/** By what a learner works. */
type By = "mouse" | "keyboard";

/** A button, a box or a switch, pressed by either. */
async function press(what: Locator, by: By, key = "Enter"): Promise<void> {
  if (by === "mouse") await what.click();
  else await what.press(key);
}

/** A way through an exercise: an answer that fails, one that solves, and what stands there before and after. */
interface Way {
  readonly id: string;
  fail(exercise: Locator, by: By): Promise<void>;
  /** Says what the failing answer was told; undefined: nothing special. */
  readonly told?: string;
  /** From what stands there after it has failed. */
  solve(exercise: Locator, by: By): Promise<void>;
  /** The answer with which it was solved stands there. */
  kept(exercise: Locator): Promise<void>;
  /** Nothing is answered. */
  fresh(exercise: Locator): Promise<void>;
}

/** Failed, hinted and solved. */
async function work(page: Page, way: Way, by: By): Promise<void> {
  const exercise = await alive(page, way.id);
  const hints = exercise.getByRole("list", { name: "Hints" }).getByRole("listitem");
  const before = await hints.count();
  await way.fail(exercise, by);
  await headline(exercise).filter({ hasText: "Not yet" }).waitFor();
  if (way.told !== undefined) await exercise.getByText(way.told).first().waitFor();
  const more = exercise.getByRole("button", { name: /^(A|Another) hint/ });
  if ((await more.count()) > 0) {
    await press(more, by);
    expect(await hints.count()).toBe(before + 1);
  }
  await way.solve(exercise, by);
  await exercise.getByText("Solved. Every check holds.").waitFor();
}

/** By mouse; then the page is loaded again, and the exercise is begun anew and done by keyboard. */
async function bothWays(page: Page, way: Way): Promise<void> {
  await work(page, way, "mouse");
  await expectAccessible(page, `#exercise-${way.id}`);
  await page.reload();
  const exercise = await alive(page, way.id);
  await exercise.locator("p.badge").waitFor();
  expect(await exercise.getByRole("list", { name: "Hints" }).getByRole("listitem").count()).toBe(1);
  await way.kept(exercise);
  await press(exercise.getByRole("button", { name: "Start again" }), "keyboard");
  await way.fresh(exercise);
  await exercise.locator("p.badge").waitFor();
  await work(page, way, "keyboard");
}

const programText = (exercise: Locator) => exercise.locator(".lab-program").innerText();
const runAndCheck = (exercise: Locator) => exercise.getByRole("button", { name: "Run and check" });

const order: Way & { readonly lines: readonly string[] } = {
  id: "in-this-order",
  lines: ['new = ["draft"]', 'new = ["empty"]', "old = new", 'old.append("final")'],
  told: "When old was bound, new already led to the second list.",
  async fail(exercise, by) {
    for (const line of this.lines)
      await press(
        exercise.locator(".order ul").getByRole("button", { name: `${line} Place at the end` }),
        by,
      );
    await press(runAndCheck(exercise), by);
  },
  async solve(exercise, by) {
    const second = exercise.locator(".order ol li").nth(1);
    if (by === "mouse") await second.getByRole("button", { name: "Move down" }).click();
    else await second.locator(".grip").press("ArrowDown");
    await press(runAndCheck(exercise), by);
  },
  async kept(exercise) {
    expect(await exercise.locator(".order ol code").allInnerTexts()).toEqual([
      'new = ["draft"]',
      "old = new",
      'new = ["empty"]',
      'old.append("final")',
    ]);
  },
  async fresh(exercise) {
    await exercise.getByText("Nothing is placed yet.").waitFor();
  },
};

const place = (exercise: Locator, where: string) =>
  exercise.getByRole("combobox", { name: `${where} refers to`, exact: true });

/** Where a reference leads, chosen from its list: with the mouse at once, with the arrow keys one after the other. */
async function lead(exercise: Locator, where: string, choice: string, by: By): Promise<void> {
  const list = place(exercise, where);
  if (by === "mouse") await list.selectOption(choice);
  else {
    const key = (await list.inputValue()) === "=" ? "ArrowUp" : "ArrowDown";
    for (let steps = 0; steps < 8 && (await list.inputValue()) !== choice; steps++) await list.press(key);
  }
  expect(await list.inputValue()).toBe(choice);
}

const drawing: Way = {
  id: "two-tags-one-card",
  told: "it should be the same object as backup",
  async fail(exercise, by) {
    const page = exercise.page();
    for (let count = 0; count < 3; count++)
      await press(exercise.getByRole("button", { name: "Add a list" }), by);
    if (by === "mouse") {
      const dot = await exercise.locator(".dot").first().boundingBox();
      const card = await exercise.locator("article").nth(2).boundingBox();
      if (dot === null || card === null) throw new Error("nothing to drag");
      await page.mouse.move(dot.x + 12, dot.y + 12);
      await page.mouse.down();
      await page.mouse.move(card.x + 30, card.y + 12, { steps: 4 });
      await page.mouse.up();
      expect(await place(exercise, "row").inputValue()).toBe("#3");
    } else await lead(exercise, "row", "#3", by);
    await lead(exercise, "backup", "#1", by);
    await lead(exercise, "table", "#2", by);
    for (const [list, values] of [
      ["#1", ["1", "2"]],
      ["#3", ["3"]],
    ] as const)
      for (const [index, value] of values.entries()) {
        await press(exercise.getByRole("button", { name: `Add an item to list ${list}` }), by);
        await exercise.getByRole("textbox", { name: `Value of item ${index} of list ${list}` }).fill(value);
      }
    for (const [index, target] of ["#1", "#3"].entries()) {
      await press(exercise.getByRole("button", { name: "Add an item to list #2" }), by);
      await lead(exercise, `item ${index} of list #2`, target, by);
    }
    await press(exercise.getByRole("button", { name: "Run and compare" }), by);
  },
  async solve(exercise, by) {
    const list = place(exercise, "item 1 of list #2");
    if (by === "mouse") await list.selectOption("#1");
    else
      for (let steps = 0; steps < 4 && (await list.inputValue()) !== "#1"; steps++)
        await list.press("ArrowUp");
    await press(exercise.getByRole("button", { name: "Run and compare" }), by);
  },
  async kept(exercise) {
    await exercise.getByRole("heading", { name: "list #3" }).waitFor();
    expect(await place(exercise, "item 1 of list #2").inputValue()).toBe("#1");
  },
  async fresh(exercise) {
    await expect.poll(() => exercise.locator("article").count()).toBe(0);
  },
};

const inverse: Way = {
  id: "shared-and-not",
  async fail(exercise, by) {
    await press(run(exercise), by);
  },
  async solve(exercise, by) {
    const page = exercise.page();
    await press(exercise.getByRole("button", { name: "Edit" }), by);
    await exercise
      .locator(".monaco-editor textarea, .monaco-editor .native-edit-context")
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.press("ControlOrMeta+a");
    // Any program that makes the heap.
    await page.keyboard.insertText("second = [0]\nboth = [second]\nboth += [[0]]\nfirst = both[0]\n");
    if (by === "mouse") await run(exercise).click();
    else await page.keyboard.press("ControlOrMeta+Enter");
  },
  async kept(exercise) {
    expect(await programText(exercise)).toContain("both += [[0]]");
  },
  async fresh(exercise) {
    await expect.poll(() => programText(exercise)).toContain("both = [first, second]");
  },
};

const point: Way = {
  id: "what-keeps-it",
  told: "The dictionary’s value holds the list as well.",
  async fail(exercise, by) {
    await press(exercise.getByRole("checkbox", { name: /^item 0 of/ }), by, "Space");
    await press(exercise.getByRole("button", { name: "Check", exact: true }), by);
  },
  async solve(exercise, by) {
    await press(exercise.getByRole("checkbox", { name: /^value of 'top' in/ }), by, "Space");
    await press(exercise.getByRole("button", { name: "Check", exact: true }), by);
  },
  async kept(exercise) {
    expect(await exercise.locator("input:checked").count()).toBe(2);
  },
  async fresh(exercise) {
    await expect.poll(() => exercise.locator("input:checked").count()).toBe(0);
  },
};

const hand = (exercise: Locator, to: string, at: number) =>
  exercise.getByRole("button", { name: `→ ${to} takes the GIL at place ${at}`, exact: true });
const taken = (exercise: Locator, at: number) =>
  exercise.getByRole("button", { name: `Take back the switch at place ${at}`, exact: true });

const schedule: Way = {
  id: "lose-an-addition",
  told: "One addition is lost only if two things come together",
  async fail(exercise, by) {
    await press(hand(exercise, "MainThread", 1), by);
    await taken(exercise, 1).waitFor();
    await press(runAndCheck(exercise), by);
  },
  async solve(exercise, by) {
    await press(taken(exercise, 1), by);
    await press(hand(exercise, "MainThread", 2), by);
    await taken(exercise, 2).waitFor();
    await press(hand(exercise, "Thread-2 (work)", 4), by);
    await taken(exercise, 4).waitFor();
    await press(runAndCheck(exercise), by);
  },
  async kept(exercise) {
    await taken(exercise, 2).waitFor();
    await taken(exercise, 4).waitFor();
  },
  async fresh(exercise) {
    await expect.poll(() => exercise.getByRole("button", { name: /^Take back/ }).count()).toBe(0);
  },
};

describe("failed, hinted, solved, loaded again, begun anew: by mouse and by keyboard", () => {
  test.for([
    ["lines put in order", chapter, order],
    ["a heap drawn", chapter, drawing],
    ["a picture made by a program", chapter, inverse],
    ["what keeps it alive, pointed out", "chapters/counting/", point],
    ["a schedule found", "chapters/gil/", schedule],
  ] as const)("%s", async ([, path, way], { open }) => {
    await bothWays(await open(path), way);
  });
});

describe("what is remembered", () => {
  test("an exercise works where nothing more can be stored, and says so", async ({ open }) => {
    const [, exercise] = await begin(open, "kept-history", {
      prepare: (page) => {
        void page.addInitScript(() => {
          const { setItem } = Storage.prototype;
          Storage.prototype.setItem = function (key: string, value: string) {
            if (key.startsWith("refcounted.")) throw new DOMException("no room", "QuotaExceededError");
            setItem.call(this, key, value);
          };
        });
      },
    });
    await run(exercise).click();
    await headline(exercise).waitFor();
    await exercise.getByText("storage for this site is full").waitFor();
    await exercise.getByText("Your attempts (1)").waitFor();
  });

  test("a completion sheet is saved, and verified by running its answers again", async ({ open }) => {
    const solved = (id: string, answer: string) => ({
      key: `refcounted.exercise.${id}`,
      record: {
        version: 1,
        solved: 1_700_000_000_000,
        attempts: [{ at: 1_700_000_000_000, answer, passed: true, failed: [], belief: null }],
        hints: 1,
        sawSolution: false,
        draft: null,
      },
    });
    const entries = [
      solved("kept-history", exerciseOf("kept-history").solution ?? ""),
      solved("two-names-later", (exerciseOf("two-names-later").detail as PredictDetail).answer),
      solved("real-backup", "prices = 1\n"),
    ];
    const page = await open("yours/completion-sheet/", {
      prepare: (fresh) =>
        void fresh.addInitScript((stored) => {
          for (const { key, record } of stored) localStorage.setItem(key, JSON.stringify(record));
        }, entries),
    });
    await page.getByText(/^3 of \d+ exercises solved\.$/).waitFor();
    await page.getByRole("textbox", { name: /^Name on the sheet/ }).fill("Ada");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the sheet" }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk as Buffer);
    await page.getByLabel("A sheet, or a file with saved progress").setInputFiles({
      name: "sheet.json",
      mimeType: "application/json",
      buffer: Buffer.concat(chunks),
    });
    await page
      .getByText("2 of 3 exercises are solved by the answers in the file; 1 is claimed and not solved.")
      .waitFor();
    await page.getByText("It says that it is by Ada; that is not verified.").waitFor();
    expect(await page.getByRole("table").getByRole("row").allInnerTexts()).toHaveLength(4);
    await expectAccessible(page);
    await expectFits(page);
  });

  test("two pages of one browser know of each other", async ({ open }) => {
    const [page, exercise] = await begin(open, "two-names-later");
    const other = await open(chapter, { sharing: page });
    const there = await alive(other, "two-names-later");
    await exercise.getByRole("radio", { name: "['x', 'y', 'z'] ['x', 'y']", exact: true }).check();
    await exercise.getByRole("button", { name: "This is my answer" }).click();
    await there.locator("p.badge").waitFor();
  });
});
