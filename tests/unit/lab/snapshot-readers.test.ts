import {
  checkLedger,
  describeEvent,
  describeStep,
  diffSnapshots,
  holdersOf,
  ledgerOf,
  pathToRoots,
  plain,
  reachable,
  type Recording,
  type Snapshot,
  whatWouldDie,
} from "@refcounted/simulator/snapshot";
import { describe, expect, it } from "vitest";
import { aliasing, call, closure, constants, cycle, listOfLists, programs } from "./fixtures/programs.ts";

function atLine(recording: Recording, stop: number): Snapshot {
  return recording.snapshotAt(recording.stops("line")[stop] ?? recording.eventCount);
}

function steps(recording: Recording): string[] {
  const stops = recording.stops("line");
  return stops.slice(1).map((stop, index) => {
    const from = stops[index] ?? 0;
    const output = recording.outputAt(stop).slice(recording.outputAt(from).length);
    return plain(
      describeStep(
        recording.snapshotAt(from),
        recording.snapshotAt(stop),
        output.map((each) => each.text).join(""),
      ),
    );
  });
}

describe("the fixtures", () => {
  for (const [name, make] of Object.entries(programs)) {
    it(`${name}: every count is the number of holders at every event`, () => {
      const recording = make();
      for (let event = 0; event <= recording.eventCount; event += 1) {
        expect(checkLedger(recording.snapshotAt(event)), `event ${event}`).toEqual([]);
      }
    });
  }

  it("a count that is off by one is found", () => {
    const snapshot = atLine(aliasing(), 3);
    const wrong: Snapshot = {
      ...snapshot,
      objects: snapshot.objects.map((object) =>
        object.type === "list" ? { ...object, count: Number(object.count) + 1 } : object,
      ),
    };
    expect(checkLedger(wrong)).toEqual([{ object: 6, count: 3, found: 2 }]);
  });

  it("a reference into nowhere is found", () => {
    const snapshot = atLine(aliasing(), 3);
    const wrong: Snapshot = { ...snapshot, objects: snapshot.objects.filter((object) => object.id !== 6) };
    expect(checkLedger(wrong)).toContainEqual({ object: 6, count: null, found: 2 });
  });
});

describe("the ledger", () => {
  it("lists every holder in words, adding up to the count", () => {
    const ledger = ledgerOf(atLine(aliasing(), 3), 6);
    expect(ledger?.count).toBe(2);
    expect(ledger?.total).toBe(2);
    expect(ledger?.balanced).toBe(true);
    expect(ledger?.groups.map((group) => [group.title, group.entries.map((entry) => entry.words)])).toEqual([
      ["Names", ["name `v1` in the module", "name `v2` in the module"]],
    ]);
  });

  it("puts the items of one holder on one line", () => {
    const ledger = ledgerOf(atLine(listOfLists(), 3), 6);
    expect(ledger?.count).toBe(4);
    expect(
      ledger?.groups.map((group) => [group.title, group.total, group.entries.map((entry) => entry.words)]),
    ).toEqual([
      ["Names", 1, ["name `row` in the module"]],
      ["Containers and attributes", 3, ["items 0, 1 and 2 of list #7"]],
    ]);
  });

  it("names the compiler's and the runtime's references", () => {
    const ledger = ledgerOf(atLine(constants(), 4), 4);
    expect(ledger?.count).toBe(4);
    expect(ledger?.groups.flatMap((group) => group.entries.map((entry) => plain(entry.words)))).toEqual([
      "name c in the module",
      "constant of the module's code",
      "The compiler's arena keeps the constants of a running script.",
      "The table of interned strings holds it.",
    ]);
  });

  it("says local, stack and closure", () => {
    const recording = call();
    const words = new Set<string>();
    for (const run of [recording, closure()]) {
      for (let event = 0; event <= run.eventCount; event += 1) {
        const snapshot = run.snapshotAt(event);
        for (const object of snapshot.objects) {
          for (const group of ledgerOf(snapshot, object.id)?.groups ?? []) {
            for (const entry of group.entries) words.add(entry.words);
          }
        }
      }
    }
    expect(words).toContain("local `items` of f()");
    expect(words).toContain("evaluation stack of f() (its top: just loaded)");
    expect(words).toContain("evaluation stack of the module");
    expect([...words]).toContainEqual(expect.stringMatching(/^closure variable `seen` in tuple #\d+$/));
    expect([...words]).toContainEqual(expect.stringMatching(/^content of cell #\d+$/));
    expect([...words]).toContainEqual(expect.stringMatching(/^`__closure__` of function #\d+$/));
  });
});

describe("the graph", () => {
  it("tells why an object is alive by the shortest chain from a root", () => {
    const recording = closure();
    const stops = recording.stops("line");
    const snapshot = recording.snapshotAt(stops.at(-2) ?? 0);
    const list = snapshot.objects.find((object) => object.type === "list");
    const path = pathToRoots(snapshot, list?.id ?? 0);
    expect(path?.map((step) => plain(step.words).replace(/#\d+/, "#n"))).toEqual([
      "name keep in the module",
      "__closure__ of function #n",
      "closure variable seen in tuple #n",
      "content of cell #n",
    ]);
  });

  it("tells what would die with a name, at once and at the next collection", () => {
    const snapshot = atLine(listOfLists(), 5);
    const names = snapshot.objects.flatMap((object) => holdersOf(snapshot, object.id));
    const name = (label: string) =>
      names.filter((each) => each.reference.kind === "global" && each.reference.label === label);
    const doom = whatWouldDie(snapshot, name("grid"));
    expect([...doom.byCount].map((id) => snapshot.objects.find((o) => o.id === id)?.type)).toEqual([
      "list",
      "list",
    ]);
    expect(doom.byCollector.size).toBe(0);
    expect(doom.bytes).toBe(56 + 3 * 8 + 56 + 8);
    expect(whatWouldDie(snapshot, name("row")).byCount.size).toBe(0);
  });

  it("knows an island: reachable from no root, yet alive by its counts", () => {
    const recording = cycle();
    const stops = recording.stops("line");
    const before = recording.snapshotAt(stops.at(-2) ?? 0);
    const island = before.objects.filter((object) => !reachable(before).has(object.id));
    expect(island.map((object) => [object.type, object.count])).toEqual([
      ["Node", 1],
      ["Node", 1],
    ]);
    expect(pathToRoots(before, island[0]?.id ?? 0)).toBeNull();
    const linked = atLine(recording, 6);
    const a = holdersOf(linked, island[0]?.id ?? 0).filter((each) => each.reference.kind === "global");
    const b = holdersOf(linked, island[1]?.id ?? 0).filter((each) => each.reference.kind === "global");
    const doom = whatWouldDie(linked, [...a, ...b]);
    expect(doom.byCount.size).toBe(0);
    expect(doom.byCollector.size).toBe(2);
  });

  it("finds births, deaths, count changes and moved references", () => {
    const recording = aliasing();
    const [, first = 0, second = 0, , fourth = 0] = recording.stops("line");
    const one = diffSnapshots(recording.snapshotAt(first), recording.snapshotAt(second));
    expect(one.born.map((object) => object.id)).toEqual([6]);
    expect(one.added.map((change) => change.words)).toContain("name `v1` in the module");
    const last = diffSnapshots(recording.snapshotAt(fourth), recording.snapshotAt(recording.eventCount));
    expect(last.died.map((object) => object.id)).toEqual([6]);
    expect(last.removed.map((change) => change.words)).toContain("name `v1` in the module");
    const none = diffSnapshots(recording.snapshotAt(second), recording.snapshotAt(second));
    expect(none.added.concat(none.removed)).toEqual([]);
    expect(none.touched.size).toBe(0);
  });
});

describe("sentences", () => {
  it("tell each step of aliasing", () => {
    expect(steps(aliasing())).toEqual([
      "Nothing changes in memory.",
      "v1 is bound to a new list #6: 1 reference.",
      "v2 is bound to list #6: 1 → 2 references.",
      "v2 lets go of list #6: 2 → 1 reference; v2 is bound to None.",
      "v1 lets go of list #6: it dies; v1 is bound to None.",
    ]);
  });

  it("tell calls, returns and deaths", () => {
    expect(steps(call()).map((each) => each.replaceAll(/#\d+/g, "#n"))).toEqual([
      "Nothing changes in memory.",
      "f is bound to a new function #n: 1 reference.",
      "data is bound to a new list #n: 1 reference.",
      "f() is called; items is bound to list #n: 1 → 2 references.",
      "copy is bound to a new list #n: 1 reference; list #n gains a reference: 2 → 3.",
      "f() returns; result is bound to list #n: 1 reference; list #n loses a reference: 3 → 2.",
      "result lets go of list #n: it dies; result is bound to None; list #n loses a reference: 2 → 1.",
    ]);
  });

  it("tell output and a collection", () => {
    expect(steps(constants()).at(-1)).toBe("Prints “1000”.");
    expect(steps(cycle()).at(-1)).toMatch(/^Node #\d+ and Node #\d+ die; /);
  });

  it("tell every event of every fixture in one sentence", () => {
    for (const [name, make] of Object.entries(programs)) {
      const recording = make();
      for (let index = 0; index < recording.eventCount; index += 1) {
        const sentence = describeEvent(
          recording.event(index),
          recording.snapshotAt(index),
          recording.snapshotAt(index + 1),
        );
        expect(sentence, name).toMatch(/^[A-Z`].*\.$/s);
        expect(sentence, name).not.toMatch(/undefined|object #|something/);
      }
    }
  });

  it("tell binding and counting at the level of events", () => {
    const recording = aliasing();
    const sentences = Array.from({ length: recording.eventCount }, (_, index) =>
      plain(
        describeEvent(recording.event(index), recording.snapshotAt(index), recording.snapshotAt(index + 1)),
      ),
    );
    expect(sentences).toContain("Name v2 in the module is bound to list #6.");
    expect(sentences).toContain("List #6 gains a reference: 1 → 2.");
    expect(sentences).toContain("List #6 dies: its count is 0.");
    expect(sentences).toContain("The block of list #6 is freed.");
  });
});
