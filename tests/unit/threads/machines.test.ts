// The labelled machines: without a GIL, and with counts that nobody locks.

import { describe, expect, test } from "vitest";
import {
  createSession,
  explore,
  type Machine,
  type Policy,
  runPlain,
  type Switch,
} from "../../../src/simulator/index.ts";
import type { BiasedCount, ExploredOutcome, Recording } from "../../../src/simulator/snapshot/index.ts";

/** Two threads that run a body each. */
const two = (body: string, before = "n = 0", after = "print(n)"): string => `import threading
${before}
def work():
    global n
    ${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
${after}
`;

function record(source: string, machine: Machine, policy?: Policy) {
  const session = createSession(
    { source, filename: "p.py" },
    policy === undefined ? { machine } : { machine, policy },
  );
  while (session.resume(1_000_000) === "running") {
    // until it ends
  }
  return session.result();
}

function expectReplay(source: string, machine: Machine, outcome: ExploredOutcome): void {
  const policy = { kind: "given", switches: outcome.schedule } as const;
  const again = runPlain(source, "p.py", { policy, machine });
  expect([again.ended, again.stdout, again.message]).toEqual([
    outcome.ended,
    outcome.stdout,
    outcome.message,
  ]);
}

describe("free-threaded", () => {
  test("n += 1 loses an update, and the schedule that it is told with loses it again", () => {
    const source = two("n += 1");
    const e = explore(source, "p.py", { preemptions: 1, machine: "free-threaded" });
    expect(e.isComplete).toBe(true);
    expect(e.outcomes.map((o) => o.stdout).sort()).toEqual(["1\n", "2\n"]);
    for (const outcome of e.outcomes) expectReplay(source, "free-threaded", outcome);
  });

  test("list.append loses nothing: the list's lock is held meanwhile", () => {
    const source = two("n.append(1); n.append(2)", "n = []", "print(len(n))");
    const e = explore(source, "p.py", { preemptions: 1, machine: "free-threaded" });
    expect(e.isComplete).toBe(true);
    expect(e.outcomes.map((o) => o.stdout)).toEqual(["4\n"]);
    expect(e.schedules).toBeGreaterThan(10);
  });

  test("who wants to change a list that another thread is changing waits for its lock", () => {
    const source = two("n.append(1)", "n = []", "print(len(n))");
    // The first thread is stopped at each of its places in turn, and the second runs on.
    const given = (switches: Switch[]) => record(source, "free-threaded", { kind: "given", switches });
    const first = given([]).recording;
    const mine = (first.choices?.() ?? []).filter(
      (c) => c.holder === 2 && first.placeAt(c.event)?.line === 5,
    );
    let waits = 0;
    for (const { at } of mine.reverse()) {
      if (waits > 0) break;
      const stop = { at, to: 1 };
      const other = given([stop])
        .recording.choices?.()
        .find((c) => c.at > at && c.holder === null && c.ready.includes(3));
      if (other === undefined) continue;
      const { recording, stdout } = given([stop, { at: other.at, to: 3 }]);
      expect(stdout).toBe("2\n");
      waits += threadSteps(recording).filter((s) => s.waitsFor === "object").length;
    }
    expect(waits).toBeGreaterThan(0);
  });

  test("threads go on in step unless told otherwise, and there is no GIL", () => {
    const r = runPlain(`import sys\n${two("n += 1")}print(sys._is_gil_enabled())\n`, "p.py", {
      machine: "free-threaded",
    });
    expect(r.stdout).toMatch(/^[12]\nFalse\n$/);
    expect(r.switches.length).toBeGreaterThan(100);
  });
});

function threadSteps(recording: Recording) {
  return Array.from({ length: recording.eventCount }, (_, i) => recording.event(i).thread ?? []).flat();
}

describe("the two counts of an object", () => {
  // The main thread makes the object; the other takes references and keeps the last one.
  const handOver = `import threading
class Thing:
    pass
thing = Thing()
kept = []
def take():
    kept.append(thing)
    kept.append(thing)
t = threading.Thread(target=take)
t.start()
t.join()
del thing
kept.pop()
kept.clear()
print("gone")
`;

  /** The object's two counts, each time that they are others than before. */
  function countsOf(recording: Recording, type: string): BiasedCount[] {
    const out: BiasedCount[] = [];
    for (const stop of recording.stops("instruction")) {
      const o = recording.snapshotAt(stop).objects.find((each) => each.type === type && each.text === "");
      if (o?.biased === undefined) continue;
      expect(o.biased.local + o.biased.shared).toBe(o.count);
      const last = out.at(-1);
      if (JSON.stringify(last) !== JSON.stringify(o.biased)) out.push(o.biased);
    }
    return out;
  }

  test("a scripted hand-over: the owner counts locally, the other thread shared, and in the end they are merged", () => {
    const { recording, end } = record(handOver, "free-threaded");
    expect(end.kind).toBe("exit");
    const counts = countsOf(recording, "Thing");
    expect(counts[0]).toEqual({ owner: 1, local: 1, shared: 0, state: "none" });
    const most = Math.max(...counts.map((c) => c.shared));
    expect(most).toBeGreaterThanOrEqual(2);
    // The other thread's two references are shared, the name's is the owner's.
    expect(counts).toContainEqual({ owner: 1, local: 1, shared: 2, state: "none" });
    // del thing: the owner's own count is zero, what is left is shared.
    expect(counts).toContainEqual({ owner: null, local: 0, shared: 2, state: "merged" });
    const merged = counts.findIndex((c) => c.state === "merged");
    for (const c of counts.slice(merged)) expect([c.owner, c.local, c.state]).toEqual([null, 0, "merged"]);
    expect(counts.at(-1)?.shared).toBe(1);
  });

  test("an object whose last reference another thread drops waits until its owner merges", () => {
    const source = `import threading
class Thing:
    def __del__(self):
        print("dies in", threading.current_thread().name)
box = [Thing()]
def drop():
    box.clear()
    print("dropped")
t = threading.Thread(target=drop, name="other")
t.start()
t.join()
print("end")
`;
    const here = runPlain(source, "p.py");
    expect(here.stdout).toBe("dies in other\ndropped\nend\n");
    const free = record(source, "free-threaded");
    expect(free.stdout).toMatch(/dies in MainThread/);
    const counts = countsOf(free.recording, "Thing");
    expect(counts.some((c) => c.state === "queued" && c.local === 1 && c.shared === -1)).toBe(true);
  });
});

describe("what if counts were not locked", () => {
  const source = two("mine = shared\n    del mine", "shared = []", "print(len(shared))");

  const e = explore(source, "p.py", { preemptions: 2, machine: "unlocked-counts" });

  test("a schedule is found in which an object dies too early, and one in which one leaks", () => {
    expect(e.isComplete).toBe(true);
    const ended = (kind: string) => e.outcomes.filter((o) => o.ended === kind);
    expect(ended("exit").map((o) => o.stdout)).toEqual(["0\n"]);
    const early = ended("freed-too-early");
    expect(early.map((o) => o.message).join("\n")).toContain(
      "freed too early: the list 'shared' is freed although a reference to it is left",
    );
    expect(ended("leaked").length).toBeGreaterThan(0);
    for (const o of e.outcomes) expectReplay(source, "unlocked-counts", o);
  });

  test("with the GIL no schedule does either, with switches before every instruction", () => {
    const locked = explore(source, "p.py", { preemptions: 1, checkpoints: "instruction" });
    expect(locked.outcomes.map((o) => [o.ended, o.stdout])).toEqual([["exit", "0\n"]]);
  });

  test("such a run can be recorded, and says what went wrong", () => {
    const early = e.outcomes.find((o) => o.ended === "freed-too-early") as ExploredOutcome;
    const r = record(source, "unlocked-counts", { kind: "given", switches: early.schedule });
    expect(r.end.kind).toBe("wrong-count");
    expect(r.end.message).toBe(early.message);
    expect(r.recording.snapshotAt(r.recording.eventCount).threads.length).toBe(3);
  });
});
