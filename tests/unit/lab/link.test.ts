// Links: what is written comes back, and nothing that anybody could put into an address does more than say so.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteOf, optionsOf, stillOf } from "../../../src/lab/link/arrive.ts";
import { dedent, linkedOf } from "../../../src/lab/link/element-text.ts";
import { type Linked, LinkError, readLink, writeLink } from "../../../src/lab/link/link.ts";
import { readSize, sizeMessage } from "../../../src/lab/link/size.ts";

const whole: Linked = {
  filename: "main.py",
  source: 'print("café 🐍", "</script><img onerror=1>")\n',
  files: { "more.py": "x = 1\n" },
  input: ["one", ""],
  python: "3.13",
  view: "collector",
  granularity: "event",
  step: 7,
  object: 12,
  schedule: "given-12.2",
};

/** A link whose text is any JSON value. */
async function linkOf(value: unknown): Promise<string> {
  const bytes = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const packed = Buffer.from(await new Response(bytes).arrayBuffer()).toString("base64url");
  return `#program=1.${packed}`;
}

/** What a reader is told of a bad link. */
async function complaint(fragment: string): Promise<string> {
  const error = await readLink(fragment).then(
    (read) => new Error(`read as ${JSON.stringify(read)}`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LinkError);
  return (error as Error).message;
}

describe("a link", () => {
  test("brings back all that it was made from", async () => {
    expect(await readLink(`#${await writeLink(whole)}`)).toEqual(whole);
  });

  test("is shorter than a long program", async () => {
    const source = "total = total + value\n".repeat(400);
    expect((await writeLink({ ...whole, source })).length).toBeLessThan(source.length / 10);
  });

  test("of any program comes back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.option(fc.nat()),
        async (source, object) => {
          const linked: Linked = { ...whole, source, object };
          expect(await readLink(await writeLink(linked))).toEqual(linked);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each(["", "#", "#_top", "#exercise-backup", "#programs=1.x"])(
    "is not what %j is: the page stays as it is",
    async (fragment) => {
      expect(await readLink(fragment)).toBeNull();
    },
  );
});

describe("a bad link has words for the reader", () => {
  test.each([
    ["#program=", "not made by this course"],
    ["#program=1.", "damaged"],
    ["#program=1.!!!", "damaged"],
    ["#program=1.AAAA", "damaged"],
    ["#program=1.abc.def", "not made by this course"],
    ["#program=2.AAAA", "later release"],
    ["#program=x", "not made by this course"],
    [`#program=1.${"A".repeat(300_000)}`, "more than a program"],
  ])("%.30s", async (fragment, words) => {
    expect(await complaint(fragment)).toContain(words);
  });

  test("a part cut off", async () => {
    const fragment = `#${await writeLink(whole)}`;
    for (const length of [fragment.length - 1, fragment.length - 7, 20]) {
      expect(await complaint(fragment.slice(0, length))).toContain("damaged");
    }
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["a list", [whole]],
    ["no program", { ...whole, source: undefined }],
    ["a program that is no text", { ...whole, source: { toString: "x" } }],
    ["a view that there is not", { ...whole, view: "constructor" }],
    ["a granularity that there is not", { ...whole, granularity: "__proto__" }],
    ["a step before the first", { ...whole, step: -1 }],
    ["a step that is a text", { ...whole, step: "1" }],
    ["an object that is none", { ...whole, object: 1.5 }],
    ["a file name with a way out", { ...whole, filename: "../../main.py" }],
    ["a file name with markup", { ...whole, filename: "<b>.py" }],
    ["files that are a list", { ...whole, files: ["x"] }],
    ["a schedule that there is not", { ...whole, schedule: "given-2.1-1.1" }],
    ["lines that are none", { ...whole, input: { length: 1e9 } }],
  ])("%s", async (_what, value) => {
    expect(await complaint(await linkOf(value))).toContain("not made by this course");
  });

  test("a short link that would unpack to a huge text is not unpacked", async () => {
    const fragment = await linkOf({ ...whole, source: "a".repeat(20_000_000) });
    expect(fragment.length).toBeLessThan(30_000);
    expect(await complaint(fragment)).toContain("more than a program");
  });

  test("too many files", async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`f${index}.py`, ""]));
    expect(await complaint(await linkOf({ ...whole, files }))).toContain("more than a program");
  });
});

test("prototype keys in a link are only names of files", async () => {
  const bytes = JSON.stringify(whole).replace('"more.py"', '"__proto__"');
  const read = await readLink(await linkOf(JSON.parse(bytes)));
  expect(Object.keys(read?.files ?? {})).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("a page shows a linked program as text, and says what is foreign", () => {
  const still = stillOf({ ...whole, source: '<img src=x onerror="1">\n' });
  expect(still.lines).toEqual(['&lt;img src=x onerror="1"&gt;']);
  expect(noteOf({ ...whole, python: "3.9<b>" })).toContain(
    "linked for Python 3.9b; this course models Python 3.13",
  );
  expect(optionsOf(whole)).toMatchObject({
    arrive: { step: 7, object: 12 },
    step: 7,
    schedule: "given-12.2",
  });
  expect(optionsOf(whole).views[0]).toBe("collector");
});

describe("the element for other sites", () => {
  test("takes the indent away that all lines share", () => {
    expect(dedent("\n    a = 1\n    if a:\n        b = 2\n\n  ")).toBe("a = 1\nif a:\n    b = 2\n");
    expect(dedent("")).toBe("\n");
  });

  test("reads its attributes", async () => {
    const given: Record<string, string> = { step: "3", view: "timeline", title: "x" };
    const linked = linkedOf((name) => given[name] ?? null, "\n  a = 1\n");
    expect(linked).toMatchObject({ step: 3, view: "timeline", source: "a = 1\n", filename: "main.py" });
    expect(await readLink(await writeLink(linked))).toEqual(linked);
  });

  test("believes only messages about size, and no size that a page could not have", () => {
    expect(readSize(sizeMessage(640.2))).toBe(641);
    expect(readSize(sizeMessage(1e9))).toBe(5_000);
    expect(readSize({ type: "refcounted:size", height: "9" })).toBeNull();
    expect(readSize({ type: "other", height: 9 })).toBeNull();
    expect(readSize("refcounted:size")).toBeNull();
  });
});
