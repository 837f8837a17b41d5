// The comparison itself: what it says of runs that agree, and of a model in which something was planted.

import {
  lengthAt,
  OP_BITS,
  OP_COUNT,
  openRecording,
  type RecordingData,
} from "@refcounted/simulator/snapshot";
import { beforeAll, expect, test } from "vitest";
import { compareRuns } from "../../src/cpython/compare.ts";
import { openInNode } from "../../src/cpython/node.ts";
import type { CPython } from "../../src/cpython/process.ts";
import { renumber } from "../../src/cpython/renumber.ts";
import { defaultWatch } from "../../src/cpython/watch.ts";
import { createSession } from "../../src/simulator/index.ts";

let python: CPython;
beforeAll(async () => {
  python = await openInNode();
}, 120_000);

const source = `
import gc
class Node:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("gone", self.name)
def pair(tag):
    left, right = Node(tag + "-left"), Node(tag + "-right")
    left.to, right.to = right, left
    return left
kept = pair("kept")
pair("lost")
print(gc.collect())
several = [kept, kept, {"key": kept}]
del several[0]
several = None
kept = None
print(gc.collect())
`;

function both(change: (data: RecordingData) => RecordingData = (data) => data) {
  const program = { filename: "main.py", source };
  const session = createSession(program);
  while (session.resume(100_000) === "running");
  const { recordingData, stdout, stderr } = session.result();
  const real = python.watch(program);
  return {
    real,
    comparison: compareRuns(
      { recording: openRecording(change(recordingData)), stdout, stderr },
      { recording: openRecording(real.data), stdout: real.stdout, stderr: real.stderr },
    ),
  };
}

test("a program agrees: lines, counts, deaths, collections, output", () => {
  const { comparison } = both();
  expect(comparison.differences.filter(({ cause }) => cause === null)).toEqual([]);
  expect(comparison).toMatchObject({ outputAgrees: true, isCut: false, collections: 2 });
  expect(comparison.lines).toBeGreaterThan(25);
  expect(comparison.counts).toBeGreaterThan(100);
  expect(comparison.deaths).toBeGreaterThan(5);
});

test("one count too many in the model is a difference, with its line, its name and both values", () => {
  // The list's count, wherever the recording has it as 1.
  const { comparison } = both((data) => {
    const heads = data.heads ?? [];
    const list = heads.find(({ type, length }) => type === "list" && length === 3);
    if (typeof list?.count !== "number") throw new Error("the recording has no list of three");
    const lie = { ...list, count: list.count + 1 };
    return { ...data, heads: heads.map((each) => (each === list ? lie : each)) };
  });
  const open = comparison.differences.filter(({ cause }) => cause === null);
  expect(open).toContainEqual(
    expect.objectContaining({ kind: "count", subject: "several", line: 16, model: "2", real: "1" }),
  );
});

test("a count that is wrong in one round of a loop only is a difference, although the heap is not read there", () => {
  const program = {
    filename: "main.py",
    source: "kept = []\nfor i in range(40):\n    other = kept\n    other = None\n",
  };
  const session = createSession(program);
  while (session.resume(100_000) === "running");
  const { recordingData, stdout, stderr } = session.result();
  const real = python.runTwice(program, { ...defaultWatch, visits: 2 });
  const compared = (data: RecordingData) =>
    compareRuns(
      { recording: openRecording(data), stdout, stderr },
      { recording: openRecording(real.data), glances: real.glances, stdout, stderr },
    );
  expect(compared(recordingData).differences).toEqual([]);
  const { log, heads = [] } = recordingData;
  const list = heads.find(
    ({ type, length, origin }) => type === "list" && length === 0 && origin === "program",
  );
  if (log === undefined || typeof list?.count !== "number") throw new Error("the recording has no list");
  // Where its count changes, and to what.
  const changes: { at: number; now: number }[] = [];
  for (let at = 0, now = list.count; at < log.ops.length; at += lengthAt(log.ops, at)) {
    if (log.ops[at] !== ((list.id << OP_BITS) | OP_COUNT)) continue;
    now += log.ops[at + 1] as number;
    changes.push({ at, now });
  }
  // The 21st time that "other" takes the list: no power of two. With the next change all is as it was.
  const taken = changes.filter(({ now }) => now === 2)[20];
  const next = taken === undefined ? undefined : changes[changes.indexOf(taken) + 1];
  if (taken === undefined || next === undefined) throw new Error("the list is not taken so often");
  const ops = log.ops.slice();
  ops[taken.at + 1] = (ops[taken.at + 1] as number) + 1;
  ops[next.at + 1] = (ops[next.at + 1] as number) - 1;
  const planted = compared({ ...recordingData, log: { ...log, ops } });
  const difference = { kind: "count", line: 4, model: "3", real: "2", cause: null };
  expect(planted.differences).toEqual(
    ["kept", "other"].map((subject) => expect.objectContaining({ ...difference, subject })),
  );
});

test("a death that the model does not have, and one that it has too early, are differences", () => {
  const { comparison } = both((data) => {
    const die = data.kinds.indexOf("die");
    const free = data.kinds.indexOf("free");
    const kind = data.events.kind.map((each) =>
      each === die || each === free ? data.kinds.indexOf("line") : each,
    );
    return { ...data, events: { ...data.events, kind } };
  });
  expect(comparison.differences.some(({ kind, cause }) => kind === "death" && cause === null)).toBe(true);
});

test("another output is a difference, line by line", () => {
  const { real } = both();
  const recording = openRecording(real.data);
  const { differences } = compareRuns(
    { recording, stdout: "one\ntwo\n", stderr: "" },
    { recording, stdout: "one\n2\n", stderr: "" },
  );
  expect(differences).toEqual([
    expect.objectContaining({
      kind: "output",
      subject: "line 2 of the output",
      model: "two",
      real: "2",
      cause: null,
    }),
  ]);
});

test("the real heap takes the model's numbers, and is the same heap", () => {
  const { real, comparison } = both();
  const before = openRecording(real.data);
  const after = openRecording(renumber(real.data, comparison.pairs));
  expect(after.stops("line")).toEqual(before.stops("line"));
  for (const event of before.stops("line")) {
    const one = before.snapshotAt(event);
    const other = after.snapshotAt(event);
    expect(other.objects.map(({ type }) => type).sort()).toEqual(one.objects.map(({ type }) => type).sort());
    expect(new Set(other.objects.map(({ id }) => id)).size).toBe(one.objects.length);
  }
  for (const model of comparison.pairs.values()) expect(model).toBeGreaterThan(0);
});
