// Exercises as a reader does them in chapter one: solved, failed, hinted, reset, reloaded; by mouse and by keyboard.

import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
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
    await expectAccessible(page, "#exercise-two-names-later");

    await exercise.getByRole("button", { name: "Answer again" }).click();
    await exercise.getByRole("radio", { name: names[1] as string, exact: true }).check();
    await exercise.getByRole("button", { name: "This is my answer" }).click();
    await exercise.getByText("Solved.").first().waitFor();
  });
});

describe("other kinds", () => {
  test("lines are put in order by keyboard", async ({ open }) => {
    const [page, exercise] = await begin(open, "in-this-order");
    const order = ['new = ["draft"]', "old = new", 'old.append("final")', 'new = ["empty"]'];
    for (const line of order) {
      await exercise
        .locator(".order ul")
        .getByRole("button", { name: `${line} Place at the end` })
        .focus();
      await page.keyboard.press("Enter");
    }
    await exercise.locator(".order ol .grip").last().focus();
    await page.keyboard.press("ArrowUp");
    expect(await exercise.locator(".order ol code").allInnerTexts()).toEqual(
      order.with(2, 'new = ["empty"]').with(3, 'old.append("final")'),
    );
    await expectAccessible(page, "#exercise-in-this-order");
    await exercise.getByRole("button", { name: "Run and check" }).click();
    await exercise.getByText("Solved. Every check holds.").waitFor();
  });

  test("a heap is drawn with a mouse and by keyboard, and the nearest difference is told", async ({
    open,
  }) => {
    const [page, exercise] = await begin(open, "two-tags-one-card");
    const add = exercise.getByRole("button", { name: "Add a list" });
    for (let count = 0; count < 3; count++) await add.click();
    const lead = (where: string, choice: string) =>
      exercise.getByRole("combobox", { name: `${where} refers to`, exact: true }).selectOption(choice);
    const dot = await exercise.locator(".dot").first().boundingBox();
    const card = await exercise.locator("article").nth(2).boundingBox();
    if (dot === null || card === null) throw new Error("nothing to drag");
    await page.mouse.move(dot.x + 12, dot.y + 12);
    await page.mouse.down();
    await page.mouse.move(card.x + 30, card.y + 12, { steps: 4 });
    await page.mouse.up();
    expect(await exercise.getByRole("combobox", { name: "row refers to" }).inputValue()).toBe("#3");
    await lead("backup", "#1");
    await lead("table", "#2");
    for (const [list, values] of [
      ["#1", ["1", "2"]],
      ["#3", ["3"]],
    ] as const) {
      for (const [index, value] of values.entries()) {
        await exercise.getByRole("button", { name: `Add an item to list ${list}` }).click();
        await exercise.getByRole("textbox", { name: `Value of item ${index} of list ${list}` }).fill(value);
      }
    }
    for (const index of [0, 1]) {
      await exercise.getByRole("button", { name: "Add an item to list #2" }).click();
      await lead(`item ${index} of list #2`, index === 0 ? "#1" : "#3");
    }
    await expectAccessible(page, "#exercise-two-tags-one-card");
    const check = exercise.getByRole("button", { name: "Run and compare" });
    await check.click();
    await exercise.getByText("it should be the same object as backup").waitFor();
    await lead("item 1 of list #2", "#1");
    await check.click();
    await exercise.getByText("Solved. Every check holds.").waitFor();
  });

  test("a picture is made by a program, any that makes it", async ({ open }) => {
    const [, exercise] = await begin(open, "shared-and-not", { touch: true });
    await exercise.getByText("The heap is the one in the picture at the end").waitFor();
    await exercise.getByRole("button", { name: "Edit" }).click();
    const editor = exercise.getByRole("textbox", { name: /^Program/ });
    await editor.fill("first = [0]\nsecond = [0]\nboth = [first, second]\n");
    await run(exercise).click();
    await headline(exercise).waitFor();
    await editor.fill("second = [0]\nboth = [second]\nboth += [[0]]\nfirst = both[0]\n");
    await run(exercise).click();
    await exercise.getByText("Solved. Every check holds.").waitFor();
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

  test("two pages of one browser know of each other", async ({ open }) => {
    const [page, exercise] = await begin(open, "two-names-later");
    const other = await open(chapter, { sharing: page });
    const there = await alive(other, "two-names-later");
    await exercise.getByRole("radio", { name: "['x', 'y', 'z'] ['x', 'y']", exact: true }).check();
    await exercise.getByRole("button", { name: "This is my answer" }).click();
    await there.locator("p.badge").waitFor();
  });
});
