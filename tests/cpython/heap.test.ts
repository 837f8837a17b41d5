// The reader of CPython's own memory: what it finds, that it adds up, and that reading changes nothing.

import { statSync } from "node:fs";
import { join } from "node:path";
import { checkLedger, openRecording, type Snapshot } from "@refcounted/simulator/snapshot";
import { beforeAll, describe, expect, test } from "vitest";
import { files, nameInPackage } from "../../src/cpython/files.ts";
import { openInNode } from "../../src/cpython/node.ts";
import type { CPython } from "../../src/cpython/process.ts";
import { root } from "../../tools/project.ts";

let python: CPython;
beforeAll(async () => {
  python = await openInNode();
}, 120_000);

const program = (source: string) => ({ filename: "main.py", source });

/** The snapshot before each line, and the end's. */
function watched(source: string): Map<string, Snapshot> {
  const { data } = python.watch(program(source));
  const recording = openRecording(data);
  return new Map(
    recording.stops("line").map((event) => {
      const place = recording.placeAt(event);
      return [place === null ? "end" : `${place.code} ${place.line}`, recording.snapshotAt(event)];
    }),
  );
}

/** What a name of the module is bound to. */
function named(snapshot: Snapshot | undefined, name: string) {
  const main = snapshot?.objects.find(({ namespace }) => namespace === "__main__");
  const id = main?.refs.find(({ kind, label }) => kind === "global" && label === name)?.target;
  return snapshot?.objects.find((object) => object.id === id);
}

test("the table of offsets is found and is that of CPython 3.13", () => {
  const { offsets } = python.heap;
  expect(python.python).toMatch(/^3\.13\.\d+$/);
  expect(offsets.pyobject).toEqual({ size: 8, ob_type: 4 });
  expect(offsets.interpreter_frame.executable).toBe(0);
});

test("the files that a page fetches are those that npm brings, to the byte", () => {
  for (const [name, bytes] of Object.entries(files))
    expect([name, statSync(join(root, "node_modules/pyodide", nameInPackage(name))).size]).toEqual([
      name,
      bytes,
    ]);
});

/** One thing of each sort. */
const zoo = `
import collections, sys, weakref

class Plain:
    def __init__(self):
        self.left = [1.5, "text", "ä", "日本", "😀", b"bytes", 10 ** 30, -7000, (), None]
        self.right = {"key": (1, 2, 3), 7000: {1000, 2000}, "more": {}}

class Slotted:
    __slots__ = ("b", "a", "__weakref__")

class Grown(list):
    pass

def maker(value):
    def inner():
        return value
    return inner

def counting():
    kept = [9000]
    yield kept

plain, slotted, grown = Plain(), Slotted(), Grown([5000])
slotted.a = plain
weak = weakref.ref(slotted)
closure, generator = maker([8000]), counting()
first = next(generator)
names = vars(plain)
queue = collections.deque([6000, [6001]])
many = list(range(1000, 1040))
table = {n: str(n) for n in range(40)}
frozen = frozenset(range(300, 340))
del many[20:]
sizes = {}
for name in list(globals()):
    if not name.startswith("__"):
        sizes[name] = sys.getsizeof(globals()[name])
for index, thing in enumerate(plain.left):
    sizes[f"left {index}"] = sys.getsizeof(thing)
print(sizes)
`;

describe("one reading", () => {
  let end: Snapshot | undefined;
  let sizes: Record<string, number>;
  beforeAll(() => {
    end = watched(zoo).get("end");
    sizes = JSON.parse(python.run(program(zoo)).stdout.replaceAll("'", '"'));
  });

  test("knows types, texts, lengths and slots", () => {
    expect(named(end, "plain")).toMatchObject({ type: "Plain", count: 2, generation: expect.anything() });
    expect(named(end, "grown")).toMatchObject({ type: "Grown", length: 1 });
    expect(named(end, "slotted")?.refs.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "slot a",
      "type ob_type",
    ]);
    const left = end?.objects.find(({ id }) => id === named(end, "names")?.refs[0]?.target);
    expect(left?.refs.map(({ target }) => end?.objects.find(({ id }) => id === target)?.text)).toEqual([
      "1.5",
      "'text'",
      "'ä'",
      "'日本'",
      "'😀'",
      "b'bytes'",
      "1000000000000000000000000000000",
      "-7000",
      "",
      "None",
    ]);
    expect(named(end, "weak")).toMatchObject({ weak: named(end, "slotted")?.id });
  });

  test("says the size that CPython says", () => {
    const names = Object.keys(sizes).filter(
      (name) => !/^left|^queue$|^sizes$|^name$|^index$|^thing$/.test(name),
    );
    expect(names.length).toBeGreaterThan(12);
    expect(Object.fromEntries(names.map((name) => [name, named(end, name)?.size]))).toEqual(
      Object.fromEntries(names.map((name) => [name, sizes[name]])),
    );
    const left = end?.objects.find(({ id }) => id === named(end, "names")?.refs[0]?.target);
    left?.refs.forEach(({ target }, index) => {
      expect([index, end?.objects.find(({ id }) => id === target)?.size]).toEqual([
        index,
        sizes[`left ${index}`],
      ]);
    });
  });

  test("never finds more references than are counted, and lists those that it finds nowhere", () => {
    expect(end).toBeDefined();
    const faults = checkLedger(end as Snapshot).filter(({ object, count, found }) => {
      const { origin } = end?.objects.find(({ id }) => id === object) ?? {};
      // Of what half the interpreter holds only some references are written out.
      return count === null || found > count || origin !== "runtime";
    });
    expect(faults).toEqual([]);
  });
});

test("reading changes nothing: what is read twice is the same, and the program prints what it prints unread", () => {
  const source = `
import gc, sys
class Node:
    def __del__(self):
        print("gone", gc.get_count()[1:])
a, b = Node(), [Node()]
a.other, b2 = b, b
print([sys.getrefcount(x) for x in (a, b, Node)])
del b, b2
a.me = a
del a
print(gc.collect(), gc.is_tracked([]), sys.getrefcount(Node))
`;
  const plain = python.run(program(source));
  const first = python.watch(program(source));
  const second = python.watch(program(source));
  expect(first.stdout).toBe(plain.stdout);
  expect(plain.stdout).toContain("gone");
  const counts = (data: unknown) => {
    const recording = openRecording(data);
    return recording.stops("line").map((event) => {
      const snapshot = recording.snapshotAt(event);
      return ["a", "b", "b2", "Node"].map((name) => named(snapshot, name)?.count ?? null);
    });
  };
  expect(counts(first.data)).toEqual(counts(second.data));
  expect(counts(first.data).flat()).toContain(2);
  const { heap } = python;
  const read = () => {
    const reading = heap.read(
      [],
      { idOf: (a) => a, originOf: () => "program", own: () => [], frameIdOf: () => 1 },
      0,
    );
    return [reading.objects.size, JSON.stringify(reading.collector)];
  };
  expect(read()).toEqual(read());
});

test("an island that no name leads to is in the reading until it is collected, and its deaths are told", () => {
  const source = `
import gc
gc.disable()
class Node: pass
a, b = Node(), Node()
a.to, b.to = b, a
del a, b
gc.collect()
x = 1
`;
  const steps = watched(source);
  const nodes = (at: string) => steps.get(at)?.objects.filter(({ type }) => type === "Node").length;
  expect([nodes("<module> 7"), nodes("<module> 8"), nodes("<module> 9")]).toEqual([2, 2, 0]);
  const { data } = python.watch(program(source));
  const recording = openRecording(data);
  const events = Array.from({ length: recording.eventCount }, (_, index) => recording.event(index));
  expect(events.filter(({ kind, by }) => kind === "die" && by === "collector")).toHaveLength(2);
  expect(events.find(({ kind }) => kind === "collect-stop")).toMatchObject({
    generation: 2,
    label: "2 collected",
  });
});

test("a program that ends the process says so, and a new process goes on", async () => {
  const deep = "x = []\nfor i in range(200_000):\n    x = [x]\ndel x\nprint('survived')\n";
  // The last test of this file: nobody needs this process any more.
  let survived: string;
  try {
    survived = python.run(program(deep)).stdout;
  } catch (error) {
    survived = String(error);
  }
  expect(survived === "survived\n" || /stack|recursion|fatal|exit/i.test(survived), survived).toBe(true);
  expect((await openInNode()).run(program("print(1)")).stdout).toBe("1\n");
}, 60_000);
