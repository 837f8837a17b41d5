// The steps of threads in the trace: in an order that CPython's GIL allows, with the modelled time, and with what a
// bench needs to switch at another place.

import { describe, expect, test } from "vitest";
import { createSession, type Policy } from "../../../src/simulator/index.ts";
import {
  type ChoiceRecord,
  parseSchedule,
  type Recording,
  type SchedulePolicy,
  scheduleText,
  switchHere,
  type ThreadStep,
} from "../../../src/simulator/snapshot/index.ts";

const program = `import sys, threading, time
sys.setswitchinterval(0.000005)
lock = threading.Lock()
total = 0
def f():
    return 1
def work():
    global total
    for _ in range(200):
        with lock:
            total += f()
    time.sleep(0.001)
threads = [threading.Thread(target=work, name=name) for name in "AB"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total)
`;

function record(policy?: Policy) {
  const session = createSession(
    { source: program, filename: "p.py" },
    policy === undefined ? {} : { policy },
  );
  while (session.resume(100_000) === "running") {
    // until it ends
  }
  return session.result();
}

function stepsOf(recording: Recording): ThreadStep[] {
  const out: ThreadStep[] = [];
  for (let i = 0; i < recording.eventCount; i++) {
    const { kind, thread } = recording.event(i);
    expect(kind === "switch").toBe(thread?.phase === "take");
    expect(kind === "switch" || kind === "thread").toBe(thread !== undefined);
    if (thread !== undefined) out.push(thread);
  }
  return out;
}

/** What a thread may do next, by what it did last. The main thread begins with the GIL. */
const next: Record<string, readonly string[]> = {
  create: ["wait"],
  wait: ["request", "take"],
  request: ["request", "take"],
  take: ["start", "drop", "finish"],
  start: ["drop", "finish"],
  drop: ["wait", "block"],
  block: ["wake"],
  wake: ["wait"],
  finish: ["drop"],
};

function expectOrderly(steps: readonly ThreadStep[]): void {
  const last = new Map<number, string>([[1, "take"]]);
  let holder: number | null = 1;
  let now = 0;
  let asked = 0;
  for (const s of steps) {
    const before = last.get(s.thread);
    if (before === undefined) expect(s.phase).toBe("create");
    else expect(next[before], `${s.name}: ${before}, ${s.phase}`).toContain(s.phase);
    last.set(s.thread, s.phase);
    if (s.phase === "take") {
      expect(holder).toBeNull();
      holder = s.thread;
    } else if (s.phase === "drop") {
      expect(holder).toBe(s.thread);
      holder = null;
    }
    // Who asks, and who wakes by himself, has done so between two instructions of the holder.
    if (s.phase === "request" || (s.phase === "wake" && s.other === null)) asked = Math.max(asked, s.time);
    else {
      expect(s.time).toBeGreaterThanOrEqual(Math.max(now, asked));
      now = s.time;
    }
  }
}

describe("steps of threads", () => {
  test("stand in an order that the GIL allows, under each policy", () => {
    for (const policy of [undefined, { kind: "random", seed: 3 }, { kind: "random", seed: 4 }] as (
      | Policy
      | undefined
    )[]) {
      const r = record(policy);
      expect(r.stdout).toBe("400\n");
      const steps = stepsOf(r.recording);
      expectOrderly(steps);
      const phases = new Set(steps.map((s) => s.phase));
      expect([...phases].sort()).toEqual(
        ["block", "create", "drop", "finish", "request", "start", "take", "wait", "wake"].sort(),
      );
      const finished = steps.filter((s) => s.phase === "finish").map((s) => s.name);
      expect(finished.sort()).toEqual(["A", "B"]);
      // A waits for nothing but the lock, its sleep and the GIL.
      const waits = new Set(steps.filter((s) => s.phase === "block" && s.thread > 1).map((s) => s.waitsFor));
      for (const kind of waits) expect(["lock", "sleep"]).toContain(kind);
      expect(waits).toContain("sleep");
    }
  });

  test("a blocked thread's snapshot says what it waits for, and the block's event names the lock", () => {
    const { recording } = record({ kind: "random", seed: 3 });
    const blocks: number[] = [];
    for (let i = 0; i < recording.eventCount; i++) {
      const { thread, object } = recording.event(i);
      if (thread?.phase !== "block" || thread.waitsFor !== "lock" || thread.thread === 1) continue;
      blocks.push(i);
      expect(object).not.toBeNull();
    }
    expect(blocks.length).toBeGreaterThan(0);
    const event = recording.event(blocks[0] as number);
    const at = recording.stops("instruction").find((e) => e > (blocks[0] as number)) as number;
    const blocked = recording.snapshotAt(at).threads.find((t) => t.id === event.thread?.thread);
    expect(blocked?.state).toBe("blocked");
    expect(blocked?.waitsFor).toEqual({ kind: "lock", object: event.object, until: null });
    const lock = recording.snapshotAt(at).objects.find((o) => o.id === event.object);
    expect(lock?.type).toBe("lock");
  });
});

describe("switch here", () => {
  test("a choice of the recording, put into the schedule, switches there and nowhere before", () => {
    const first = record({ kind: "given", switches: [] });
    const choices = first.recording.choices?.() ?? [];
    const places = choices.filter((c) => c.holder !== null && c.took === c.holder && c.ready.length > 0);
    expect(places.length).toBeGreaterThan(10);
    const here = places[Math.floor(places.length / 2)] as ChoiceRecord;
    const to = here.ready.at(-1) as number;
    const edited = record({ kind: "given", switches: switchHere(first.switches, here, to) });
    expect(edited.stdout).toBe("400\n");
    const upTo = (r: typeof first) => r.switches.filter((s) => s.at < here.at);
    expect(upTo(edited)).toEqual(upTo(first));
    expect(edited.switches).toContainEqual({ at: here.at, to });
    const again = edited.recording.choices?.().find((c) => c.at === here.at);
    expect(again).toEqual({ ...here, took: to });
    // All that happened until there is the same.
    for (let i = 0; i < here.event; i++) expect(edited.recording.event(i)).toEqual(first.recording.event(i));
  });

  test("a schedule as a text for a link comes back as it was, and no other text is taken for one", () => {
    const policies: SchedulePolicy[] = [
      { kind: "cpython" },
      { kind: "random", seed: 7 },
      { kind: "given", switches: [], checkpoints: "3.13" },
      {
        kind: "given",
        switches: [
          { at: 3, to: 2 },
          { at: 40, to: 1 },
        ],
        checkpoints: "instruction",
      },
    ];
    for (const policy of policies) {
      const text = scheduleText(policy);
      expect(text).toMatch(/^[\w.-]+$/);
      expect(parseSchedule(text)).toEqual(policy);
    }
    for (const text of ["", "given-3", "given-4.1-3.1", "random-x", "cpython-1", "given-1.2-"])
      expect(parseSchedule(text)).toBeNull();
  });
});
