import type { Exploration, Recording } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { grade, wordsOfCheck } from "../../../src/exercises/grading/grade.ts";
import { checks as vocabulary } from "../../../src/exercises/grading/registry.ts";
import { aliasing, chain, weakReference } from "../lab/fixtures/programs.ts";
import { calls, exerciseWith, island, resultOf, sharedList } from "./runs.ts";

/** Grades one check, as an author writes it, on a recording. */
function look(check: string, recording: Recording, more = "", exploration?: Exploration) {
  const wrong = check.replace(/^(\s*)- /, "  - ").trimEnd();
  const exercise = exerciseWith(`${more}checks:\n  - ${wrong.trim()}\n    id: wrong`);
  const searched = exploration === undefined ? {} : { exploration };
  const [finding] = grade(exercise, { ...resultOf(recording), ...searched }).checks;
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

/** Every check is tried below, passing and failing: `[check, recording, passes, words, found]`. */
type Case = readonly [
  check: string,
  recording: () => Recording,
  passes: boolean,
  words: string | RegExp,
  found: string | RegExp,
  /** What the search over its schedules found. */
  exploration?: Exploration,
];

/** A search that found these outcomes, each under so many schedules. */
function searched(outcomes: Readonly<Record<string, number>>, isComplete = true): Exploration {
  const found = Object.entries(outcomes);
  return {
    preemptions: 1,
    checkpoints: "3.13",
    machine: "3.13",
    schedules: found.reduce((sum, [, schedules]) => sum + schedules, 0),
    merged: 0,
    isComplete,
    outcomes: found.map(([printed, schedules]) => ({
      ended: "exit",
      status: 0,
      stdout: `${printed}\n`,
      stderr: "",
      message: "",
      schedules,
      schedule:
        printed === "2"
          ? []
          : [{ at: 35, place: 2, to: 1, from: "Thread-1", toName: "MainThread", line: 6, code: "one" }],
    })),
  };
}

const cases: readonly Case[] = [
  [
    "refcount: { of: config, is: 3 }\n    at: here",
    sharedList,
    true,
    "`config` has 3 references before the line marked `# here`",
    /^3 were found: name `config` in the module, name `alias` in the module, item 0 of list #\d+$/,
  ],
  ["refcount: { of: config, is: 2 }\n    at: here", sharedList, false, /has 2 references/, /^3 were found: /],
  [
    "refcount: { of: config, at-most: 2 }\n    at: here",
    sharedList,
    false,
    /at most 2 references/,
    /^3 were found/,
  ],
  [
    "refcount: { of: config, at-least: 1 }\n    at: here",
    sharedList,
    true,
    /at least 1 reference /,
    /^3 were found/,
  ],
  [
    "refcount: { of: config, is: 1 }",
    sharedList,
    false,
    /1 reference at the end/,
    "None is immortal: its references are not counted",
  ],
  ["refcount: { of: nobody, is: 1 }", sharedList, false, /`nobody`/, "no name `nobody` is bound at the end"],
  [
    "refcount: { of: config, is: 1 }\n    at: there",
    sharedList,
    false,
    /# there/,
    /the comment `# there` is gone/,
  ],
  [
    "refcount: { of: data in use, is: 1 }\n    at: line 3",
    calls,
    true,
    "`data` in `use` has 1 reference before line 3",
    "1 was found: local `data` of use()",
  ],
  [
    "refcount: { of: data in use, is: 1 }\n    at: line 6",
    calls,
    false,
    /before line 6/,
    "the function `use` is not running before line 6",
  ],
  ["refcount: { of: kept, is: 1 }\n    at: line 9", calls, false, /before line 9/, "line 9 never ran"],
  [
    "holders: { of: config, are: [name config, name alias, item of history] }\n    at: here",
    sharedList,
    false,
    "`config` is held by name `config`, name `alias` and item of history and by nothing else before the line marked `# here`",
    /item 0 of list/,
  ],
  [
    "holders: { of: config, are: [name config, name alias, item] }\n    at: here",
    sharedList,
    true,
    /an item and by nothing else/,
    /^it is held by name `config`/,
  ],
  [
    "holders: { of: config, are: [name config, item] }\n    at: here",
    sharedList,
    false,
    /nothing else/,
    /name `alias`/,
  ],
  [
    "holders: { of: config, include: name alias, exclude: name backup }\n    at: here",
    sharedList,
    true,
    /is held by name `alias` and is not held by name `backup`/,
    /held by/,
  ],
  [
    "holders: { of: config, exclude: item 0 }\n    at: here",
    sharedList,
    false,
    /not held by item 0/,
    /item 0/,
  ],
  [
    'same-object: [config, alias, "history[0]"]\n    at: here',
    sharedList,
    true,
    /are the same object/,
    /^all are list #\d+$/,
  ],
  [
    "same-object: [config, history]\n    at: here",
    sharedList,
    false,
    /are the same object/,
    /^`config` is list #\d+ and `history` is list #\d+$/,
  ],
  [
    "different-objects: [config, history]\n    at: here",
    sharedList,
    true,
    /are 2 different objects/,
    /^list #\d+ and list #\d+$/,
  ],
  [
    'different-objects: [history, alias, "history[-1]"]\n    at: here',
    sharedList,
    false,
    /are 3 different objects/,
    /^`alias` and `history\[-1\]` are the same object, list #\d+$/,
  ],
  ["type: { of: history, is: list }", sharedList, true, "`history` is a `list` at the end", "it is a `list`"],
  ["type: { of: history, is: tuple }", sharedList, false, /is a `tuple`/, "it is a `list`"],
  [
    "value: { of: history, is: '[[\"debug\"]]' }",
    sharedList,
    true,
    "`history` equals `[['debug']]` at the end",
    "it is `[['debug']]`",
  ],
  ["value: { of: config, is: '0' }", sharedList, false, /equals `0`/, "it is `None`"],
  [
    "freed: { of: first v1, by: count }",
    aliasing,
    true,
    "the object that `v1` named first is freed by its count while the program runs",
    /^list #\d+ was freed at line 4, when its count reached 0$/,
  ],
  [
    "freed: { of: first v1, before: line 4 }",
    aliasing,
    false,
    /is freed before line 4/,
    /^list #\d+ is still alive before line 4, held by name `v1` in the module; it was freed at line 4/,
  ],
  [
    "freed: { of: first v1, after: line 4 }",
    aliasing,
    true,
    /is freed not before line 4|after/,
    /freed at line 4/,
  ],
  [
    "freed: { of: every Node, by: collector }",
    () => island(true),
    true,
    "every `Node` object is freed by the collector while the program runs",
    /Node #\d+ was freed at line 8, by the collector; Node #\d+ was freed/,
  ],
  ["freed: { of: every Node, by: count }", () => island(true), false, /by its count/, /by the collector/],
  [
    "freed: { of: every Node }",
    () => island(false),
    false,
    /is freed/,
    /^Node #\d+ is still alive, held by attribute `next` of Node #\d+/,
  ],
  ["freed: { of: every Leaf }", () => island(false), false, /every `Leaf`/, "no such object was ever made"],
  [
    "freed: { of: first data in use, by: count, before: again }",
    calls,
    true,
    /the object that `data` in `use` named first/,
    /was freed at line 3/,
  ],
  [
    "alive: { of: every Node, is: 2 }\n    at: here",
    () => island(true),
    true,
    "2 `Node` objects are alive before the line marked `# here`",
    /^2 were found: Node #\d+ and Node #\d+$/,
  ],
  ["alive: { of: every Node, is: 2 }", () => island(true), false, /are alive at the end/, "none was found"],
  [
    "alive: { of: first v1 }\n    at: line 4",
    aliasing,
    true,
    /is alive before line 4/,
    /is held by name `v1`/,
  ],
  ["alive: { of: first v1 }", aliasing, false, /is alive at the end/, /was freed at line 4/],
  [
    "unreachable: { of: every Node, is: 2 }",
    () => island(false),
    true,
    "2 `Node` objects are unreachable but alive at the end",
    /^2 `Node` objects are unreachable but alive: #(\d+) → #(\d+) → #\1; only the collector can free them$/,
  ],
  [
    "unreachable: { of: every Node, is: 0 }",
    () => island(false),
    false,
    /no `Node` object/,
    /only the collector can free them/,
  ],
  ["unreachable: {}", () => island(true), false, /at least 1 object/, "no object is unreachable but alive"],
  [
    "unreachable: { of: first a }",
    () => island(true),
    false,
    /although nothing reaches it/,
    /was freed at line 8, by the collector/,
  ],
  [
    "cycle: { through: a, length: 2 }\n    at: line 6",
    () => island(true),
    true,
    "`a` is part of a cycle of 2 objects before line 6",
    /^#(\d+) → #(\d+) → #\1$/,
  ],
  [
    "cycle: { through: a }\n    at: line 5",
    () => island(true),
    false,
    /is part of a cycle/,
    "no way leads back to it",
  ],
  ["cycle: { through: head }\n    at: line 4", chain, false, /part of a cycle/, "no way leads back to it"],
  [
    "output: { is: \"[['debug']]\" }",
    sharedList,
    true,
    "the program prints exactly `[['debug']]`",
    "printed was `[['debug']]`",
  ],
  ["output: { contains: debug }", sharedList, true, "the program prints `debug`", /printed was/],
  [
    "output: { lines: [end, start] }",
    () => island(true),
    false,
    "the program prints `end`, then `start`",
    "printed was `end`",
  ],
  [
    "output: { contains: end }\n    at: line 9",
    () => island(true),
    false,
    /before line 9/,
    "nothing was printed",
  ],
  ["line: print( history ) # as it was", sharedList, true, /stays and runs/, "still there"],
  ["line: [print(history), x = 2]", sharedList, false, /stay and run/, "`x = 2` is gone"],
  ['line: "def use():"', calls, true, /`def use\(\):`/, "still there"],
  ["line: class Node", () => island(true), false, /class Node/, "`class Node` is gone"],
  ["calls: { of: use, is: 2 }", calls, true, "`use()` is called 2 times", "`use()` was called 2 times"],
  [
    "calls: [use, load]",
    calls,
    false,
    "`use()` is called and `load()` is called",
    "`use()` was called 2 times; `load()` was never called",
  ],
  [
    "classes: { of: Node, is: 2 }",
    () => island(true),
    true,
    "the program makes 2 `Node` objects",
    "2 `Node` objects were made",
  ],
  [
    "classes: Leaf",
    () => island(true),
    false,
    "the program makes at least 1 `Leaf` object",
    "no `Leaf` object was made",
  ],
  [
    "tracked: { of: history, is: true }",
    sharedList,
    true,
    "`history` is tracked by the collector at the end",
    "it is tracked",
  ],
  ["tracked: { of: config, is: true }", sharedList, false, /is tracked/, "it is not tracked"],
  [
    "generation: { of: Node, is: 2 }",
    () => island(true),
    true,
    "`Node` is in generation 2 at the end",
    /is in generation 2$/,
  ],
  ["generation: { of: Node, is: 2 }", () => island(false), false, /generation 2/, /is in generation 0$/],
  [
    "weak-references: { of: a, is: 1 }\n    at: line 5",
    weakReference,
    true,
    "`a` has 1 weak reference before line 5",
    /^1 was found: ReferenceType #\d+$/,
  ],
  ["weak-references: { of: A, is: 1 }", weakReference, false, /1 weak reference/, "none was found"],
  ["size: { of: history, is: 64 }", sharedList, true, "`history` takes 64 bytes at the end", "64 bytes"],
  [
    "size: { of: [history, config], at-most: 64 }\n    at: here",
    sharedList,
    false,
    /`history` and `config` take together at most 64 bytes/,
    /^128 bytes \(list #\d+: 64, list #\d+: 64\)$/,
  ],
  [
    "collections: { is: 1 }",
    () => island(true),
    true,
    /1 collection runs until the end/,
    "1 was found: at line 8",
  ],
  [
    "collections: { of: 0, at-least: 1 }",
    () => island(true),
    false,
    /at least 1 collection of generation 0/,
    "none was found",
  ],
  [
    "no-collection-needed: {}",
    sharedList,
    true,
    /counting frees everything by itself/,
    "nothing waits for the collector",
  ],
  [
    "no-collection-needed: {}",
    () => island(true),
    false,
    /nothing is left/,
    /^the collector freed Node #\d+ and Node #\d+$/,
  ],
  [
    "no-collection-needed: {}",
    () => island(false),
    false,
    /nothing is left/,
    /can be freed by the collector only$/,
  ],
  ["live-bytes: { at-most: 200 }", sharedList, true, /at most 200 bytes/, "128 bytes"],
  ["live-bytes: { is: 0 }", sharedList, false, /no byte/, "128 bytes"],
  [
    "peak-bytes: { at-most: 64 }",
    aliasing,
    false,
    /at most 64 bytes/,
    /^the peak is 72 bytes before line \d$/,
  ],
  ["peak-bytes: { at-most: 72 }", aliasing, true, /peak/, /72 bytes/],
  [
    "blocks: { of: history, size: 64 }",
    sharedList,
    true,
    "`history` lies in a block of 64 bytes at the end",
    /lies in a block of 64 bytes/,
  ],
  [
    "blocks: { of: [history, config], same-pool: false }\n    at: here",
    sharedList,
    false,
    /in different pools/,
    /all in one pool/,
  ],
  ["threads-finished: {}", sharedList, true, /all threads/, "no thread started, all finished"],
  [
    'no-schedule-fails: { output: "2", preemptions: 1 }',
    sharedList,
    true,
    "the program prints `2` under every schedule with up to 1 interruption",
    "7 schedules run, all of them; none fails",
    searched({ "2": 7 }),
  ],
  [
    'no-schedule-fails: { output: "2", preemptions: 1 }',
    sharedList,
    true,
    /under every schedule/,
    "7 schedules run, the first ones, there are more; none fails",
    searched({ "2": 7 }, false),
  ],
  [
    'no-schedule-fails: { output: "2", preemptions: 1 }',
    sharedList,
    false,
    /under every schedule/,
    "2 of 8 schedules fail; in the shortest Thread-1 gives the GIL to MainThread at line 6 of `one`, and the program prints `1`",
    searched({ "2": 6, "1": 2 }),
  ],
  [
    'no-schedule-fails: { output: "2" }',
    sharedList,
    false,
    /up to 2 interruptions/,
    "the schedules were not looked through",
    searched({ "2": 7 }),
  ],
  ["threads-finished: { at-least: 2 }", sharedList, false, /at least 2 threads/, /no thread started/],
];

describe("each check says what must hold and what was found", () => {
  test.each(cases.map((each) => [each[0], each] as const))("%s", (_name, each) => {
    const [check, recording, passes, words, found, exploration] = each;
    const finding = look(check, recording(), "", exploration);
    expect(finding.words).toMatch(words instanceof RegExp ? words : exactly(words));
    expect(finding.found).toMatch(found instanceof RegExp ? found : exactly(found));
    expect(finding.passed).toBe(passes);
  });

  test("and every check of the vocabulary is tried, passing and failing", () => {
    const tried = (passes: boolean) =>
      new Set(cases.filter((each) => each[2] === passes).map(([check]) => /^[a-z-]+/.exec(check)?.[0]));
    expect([...vocabulary.keys()].filter((name) => !tried(true).has(name))).toEqual([]);
    expect([...vocabulary.keys()].filter((name) => !tried(false).has(name))).toEqual([]);
  });
});

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

describe("combined", () => {
  test("not: passes where the check fails, and not where it cannot look", () => {
    expect(look("not: { cycle: { through: a } }\n    at: line 5", island(true)).passed).toBe(true);
    expect(look("not: { cycle: { through: a } }\n    at: line 6", island(true)).passed).toBe(false);
    const gone = look("not: { cycle: { through: a } }", island(true));
    expect(gone).toMatchObject({ passed: false, decided: false, found: "no name `a` is bound at the end" });
  });

  test("all: says what failed", () => {
    const finding = look(
      "all: [{ alive: { of: every Node, is: 2 } }, { cycle: { through: a } }]\n    at: line 5",
      island(true),
    );
    expect(finding.passed).toBe(false);
    expect(finding.words).toBe(
      "2 `Node` objects are alive before line 5 and `a` is part of a cycle before line 5",
    );
    expect(finding.found).toBe("no way leads back to it");
    expect(finding.parts.map((part) => part.passed)).toEqual([true, false]);
  });

  test("any: passes with one, and then says which", () => {
    const finding = look(
      "any: [{ output: { contains: nothing } }, { output: { contains: end } }]",
      island(true),
    );
    expect(finding.passed).toBe(true);
    expect(finding.words).toBe("either the program prints `nothing` or the program prints `end`");
  });
});

describe("moments and labels", () => {
  test("a label keeps its object after the name has moved on", () => {
    const labels = "labels: { the-list: { of: config, at: here } }\n";
    const finding = look("holders: { of: label the-list, are: item 0 }", sharedList(), labels);
    expect(finding).toMatchObject({
      passed: true,
      words: "the object “the-list” is held by item 0 and by nothing else at the end",
    });
  });

  test("after a line means after what it called, too", () => {
    const finding = look("alive: { of: first data in use }\n    at: after line 4", calls());
    expect(finding).toMatchObject({ passed: false });
    expect(finding.found).toMatch(/was freed at line 3/);
  });

  test("the finding points at the event that matters", () => {
    const recording = aliasing();
    const { event } = look("freed: { of: first v1, before: line 3 }", recording);
    expect(recording.placeAt(event)?.line).toBe(3);
    const death = look("freed: { of: first v1 }", recording);
    expect(recording.event(death.event).kind).toBe("die");
  });
});

test("an example stands in every check, and can be read", () => {
  for (const check of vocabulary.values()) {
    const exercise = exerciseWith(`checks:\n  - ${check.example}\n    id: wrong`);
    const [spec] = exercise.checks;
    if (spec === undefined) throw new Error(check.name);
    expect(wordsOfCheck(spec)).toMatch(/^.{8,}$/);
    expect(check.about).toMatch(/\.$/);
  }
});
