// What must hold whatever comes in: the readers of this project against texts that nobody meant. A parser, a
// compiler, a machine, a grader, links and stored progress get mutated programs, soups of tokens, foreign JSON. Each
// may refuse, in words; none may crash, hang or believe what it cannot read.
//
// `npm run fuzz` runs 100,000 cases, `npm test` a small part of them.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { gradeAnswer, kindOf } from "../../src/exercises/grading/answer.ts";
import { library } from "../../src/exercises/library.ts";
import { readRecord } from "../../src/exercises/progress/record.ts";
import { due, nextDue, readReview } from "../../src/exercises/progress/review.ts";
import { ProgressStore, type Shelf } from "../../src/exercises/progress/store.ts";
import { optionsOf, stillOf } from "../../src/lab/link/arrive.ts";
import { LinkError, readLink, writeLink } from "../../src/lab/link/link.ts";
import { machine } from "../tools/simulator.ts";
import { compile } from "../../src/simulator/compiler/compile.ts";
import { CompileError } from "../../src/simulator/syntax/errors.ts";
import { parseModule } from "../../src/simulator/syntax/parse.ts";

const root = join(import.meta.dirname, "../..");
const programs = globSync("content/**/*.py", { cwd: root })
  .sort()
  .map((file) => readFileSync(join(root, file), "utf8"));

const tokens = [
  ..."()[]{}:;,.=+-*/%@&|^~<>!\\\"'#`$?",
  ..."if elif else for while def class return yield await async lambda with as try except finally raise del".split(
    " ",
  ),
  ..."import from global nonlocal pass break continue match case type None True False not and or in is".split(
    " ",
  ),
  ..."x y f __proto__ constructor self 0 1 10**9 1e9 0x 0b 1_ 1__0 1j .5 '' b'' f'{x}' f'{ r'\\ '''".split(
    " ",
  ),
  ..."\n|\n    |\n\t|\n  |\f|\\\n|\r|\r\n| |é|𝒳|\u202e|\ufeff|\u0000|:=|->|...|**|//|<<=|!=".split("|"),
];

/** A program of the course, cut, joined and overwritten at random places. */
const mutated = fc
  .record({
    program: fc.constantFrom(...programs),
    other: fc.constantFrom(...programs),
    cuts: fc.array(
      fc.record({
        at: fc.nat({ max: 3_000 }),
        length: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 200 })),
        kind: fc.constantFrom("drop", "double", "token", "paste"),
        token: fc.constantFrom(...tokens),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ program, other, cuts }) => {
    let text = program;
    for (const { at, length, kind, token } of cuts) {
      const start = at % (text.length + 1);
      const piece = text.slice(start, start + length);
      const put = {
        drop: "",
        double: piece + piece,
        token,
        paste: other.slice(at % other.length, (at % other.length) + length),
      };
      text = text.slice(0, start) + put[kind as keyof typeof put] + text.slice(start + length);
    }
    return text;
  });

const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((all) => all.join(" "));
const anyText = fc.oneof(
  { arbitrary: mutated, weight: 5 },
  { arbitrary: soup, weight: 3 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 200 }), weight: 1 },
);

/** Texts that are keys of every JavaScript object, among others. */
const key = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "version",
    "attempts",
    "exercises",
    "solved",
  ),
  fc.string({ maxLength: 8 }),
);
const anyJson = fc.jsonValue({ maxDepth: 4 });

/** JSON that looks like what is expected, with parts of it wrong. */
function nearly(shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> {
  const right = fc.record(shape as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] });
  return fc
    .tuple(right, fc.option(fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(shape)), key), anyJson)))
    .map(([object, wrong]) => (wrong === null ? object : { ...object, [wrong[0]]: wrong[1] }));
}

const attempt = nearly({
  at: fc.oneof(fc.double(), fc.nat()),
  answer: fc.string(),
  passed: fc.boolean(),
  failed: fc.array(fc.string(), { maxLength: 3 }),
  belief: fc.option(fc.string()),
});
const record = nearly({
  version: fc.constantFrom(1, 1, 1, 2, "1", null),
  solved: fc.option(fc.double()),
  attempts: fc.array(attempt, { maxLength: 4 }),
  hints: fc.double(),
  sawSolution: fc.boolean(),
  draft: fc.option(fc.string()),
});
const review = nearly({
  "assignment-copies": nearly({
    belief: key,
    exercise: fc.string(),
    stage: fc.double(),
    due: fc.option(fc.double()),
  }),
});
const portfolio = nearly({
  format: fc.constantFrom("refcounted-progress", "refcounted-progress", "other"),
  version: fc.constantFrom(1, 1, 2, "1"),
  exercises: fc.oneof(fc.dictionary(key, record, { maxKeys: 4 }), anyJson),
  review,
});
const linked = nearly({
  filename: fc.constantFrom("main.py", "../main.py", "é.py", ""),
  source: fc.string({ maxLength: 100 }),
  files: fc.oneof(fc.dictionary(key, fc.string(), { maxKeys: 3 }), anyJson),
  input: fc.array(fc.string(), { maxLength: 3 }),
  python: fc.constantFrom("3.13", "2.7", "<b>"),
  view: fc.constantFrom("names", "words", "constructor"),
  granularity: fc.constantFrom("line", "event", "toString"),
  step: fc.oneof(fc.nat(), fc.double(), fc.constant("end")),
  object: fc.option(fc.oneof(fc.nat(), fc.double())),
  schedule: fc.string(),
});

/** A storage as browsers have it, which refuses once it is full. */
function shelf(room: number): Shelf {
  const entries = new Map<string, string>();
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem(name, value) {
      const size = [...entries].reduce(
        (sum, [each, text]) => sum + (each === name ? 0 : text.length),
        value.length,
      );
      if (size > room) throw new DOMException("full", "QuotaExceededError");
      entries.set(name, value);
    },
    removeItem: (name) => void entries.delete(name),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

function require(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}

/** Ends that a program may come to; the machine's own fault is none. */
const small = { budgets: { instructions: 3_000, bytes: 4_000_000, output: 10_000 } };
const exercises = [...library().values()];
const runner = async (program: Parameters<typeof machine.run>[0], options = {}) =>
  machine.run(program, { ...options, ...small });

export interface Target {
  readonly name: string;
  /** Of 1,000 cases, so many. */
  readonly share: number;
  readonly property: fc.IAsyncProperty<unknown[]> | fc.IAsyncProperty<unknown>;
}

function target<T>(
  name: string,
  share: number,
  values: fc.Arbitrary<T>,
  holds: (value: T) => Promise<void> | void,
): Target {
  const property = fc.asyncProperty(values, async (value) => {
    await holds(value);
  });
  return { name, share, property: property as unknown as Target["property"] };
}

export const targets: readonly Target[] = [
  target("the parser refuses in Python's words", 400, anyText, (text) => {
    try {
      parseModule(text, "main.py");
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      require(error.error.msg !== "", "an error without words");
    }
  }),
  target("the compiler answers for any text", 200, anyText, (text) => {
    for (const mode of ["exec", "eval", "single"] as const) {
      const outcome = compile(text, "main.py", mode);
      if (!outcome.ok) require(outcome.error.msg !== "", "an error without words");
    }
  }),
  target("the machine ends, its heap sound, at one of its ends", 60, mutated, (text) => {
    const { end } = machine.run({ filename: "main.py", source: text }, small);
    require(end.kind !== "internal-error", `internal error: ${end.message}`);
  }),
  target(
    "the grader reports on any answer",
    30,
    fc.tuple(
      fc.constantFrom(...exercises),
      fc.nat(),
      fc.oneof(mutated, soup, fc.json({ maxDepth: 3 }), fc.string()),
    ),
    async ([exercise, which, foreign]) => {
      const own = [
        kindOf(exercise).starter(exercise),
        exercise.solution ?? "",
        ...exercise.wrong.map((each) => each.program),
      ];
      const answer =
        which % 2 === 0 ? foreign : (own[which % own.length] ?? "") + foreign.slice(0, which % 20);
      const bare = { ...exercise, wrong: [] };
      const { report } = await gradeAnswer(bare, answer, runner);
      require(report.exercise === exercise.id, "a report on something else");
      require(report.end.kind !== "internal-error", `internal error: ${report.end.message}`);
    },
  ),
  target(
    "a link is read or refused in words",
    110,
    fc.oneof(
      fc.string().map((text) => `#program=1.${text}`),
      fc.base64String().map((text) => `#program=1.${text}`),
      fc.tuple(linked, fc.nat(), fc.string({ maxLength: 2 })),
    ),
    async (given) => {
      let fragment: string;
      if (typeof given === "string") fragment = given;
      else {
        const whole = `#${await writeLink(given[0] as Parameters<typeof writeLink>[0])}`;
        const at = given[1] % (whole.length * 3);
        fragment = whole.slice(0, at) + given[2] + whole.slice(at + given[2].length);
      }
      try {
        const read = await readLink(fragment);
        if (read === null) return;
        require(optionsOf(read).source === read.source, "another program");
        require(!stillOf(read).lines.join("").includes("<"), "markup in a line");
      } catch (error) {
        if (!(error instanceof LinkError)) throw error;
      }
    },
  ),
  target("stored progress is read, or left out", 150, fc.oneof(anyJson, record, review), (value) => {
    const read = readRecord(value);
    if (read !== null) {
      require(JSON.stringify(readRecord(read)) ===
        JSON.stringify(read), "a record changes as it is read again");
      require(Number.isInteger(read.hints) && read.hints >= 0, "hints are no count");
    }
    const items = readReview(value);
    due(items, 1e12);
    nextDue(items);
  }),
  target(
    "a progress file is taken over, or refused in words",
    50,
    fc.tuple(fc.oneof(portfolio, anyJson), fc.boolean(), fc.constantFrom(1e6, 400, 40, 0), fc.nat()),
    ([value, whole, room, cut]) => {
      const text = JSON.stringify(value) ?? "";
      const store = new ProgressStore(() => shelf(room));
      store.update("kept", (here) => ({ ...here, solved: 1 }));
      try {
        store.import(whole ? text : text.slice(0, cut % (text.length + 1)));
      } catch (error) {
        require(error instanceof Error && /^This file/.test(error.message), String(error));
      }
      require(store.get("kept").solved === 1, "what was there is lost");
      const again = new ProgressStore(() => shelf(1e7));
      again.import(JSON.stringify(store.export()));
      require(JSON.stringify(again.export()) ===
        JSON.stringify(store.export()), "export and import do not agree");
      require(({} as Record<string, unknown>)["solved"] === undefined, "the prototype was written to");
    },
  ),
];
