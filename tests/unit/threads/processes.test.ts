// Processes: each with its own memory and its own clock, recorded by itself.

import { describe, expect, test } from "vitest";
import { createSession, explore, runPlain } from "../../../src/simulator/index.ts";
import { openRecording, type Snapshot } from "../../../src/simulator/snapshot/index.ts";

const start = (target: string, args = "()"): string =>
  `p = mp.Process(target=${target}, args=${args})\np.start()\n`;
const plain = (source: string) => runPlain(`import multiprocessing as mp\n${source}`, "p.py");

describe("memory", () => {
  const source = `import multiprocessing as mp
items = ["before"]
def work(name):
    items.append(name)
a = mp.Process(target=work, args=("a",))
b = mp.Process(target=work, args=("b",))
a.start()
b.start()
a.join()
b.join()
`;
  function record() {
    const session = createSession({ source, filename: "p.py" });
    while (session.resume(1_000_000) === "running") {
      // until it ends
    }
    return session.result();
  }
  const items = (s: Snapshot) => {
    const main = s.objects.find((o) => o.namespace === "__main__");
    const target = main?.refs.find((r) => r.label === "items" && r.kind === "global")?.target;
    return s.objects.find((o) => o.id === target);
  };

  test("each process has the list at the same address and its own items in it", () => {
    const { recording, processes, end } = record();
    expect(end.kind).toBe("exit");
    expect(processes.map((p) => [p.name, p.parent, p.exitcode])).toEqual([
      ["Process-1", 1000, 0],
      ["Process-2", 1000, 0],
    ]);
    const own = items(recording.snapshotAt(recording.eventCount));
    expect(own?.length).toBe(1);
    for (const p of processes) {
      const its = p.recording;
      expect(its.eventCount).toBeGreaterThan(100);
      expect(items(its.snapshotAt(0))?.length).toBe(1);
      const last = items(its.snapshotAt(its.eventCount));
      expect(last?.length).toBe(2);
      expect(last?.address).toBe(own?.address);
      expect(p.endedAt).toBeGreaterThan(p.startedAt);
    }
  });

  test("the references in a process's recording add up to its counts", () => {
    for (const p of record().processes) {
      const its = openRecording(p.recordingData);
      for (const stop of its.stops("line")) {
        const s = its.snapshotAt(stop);
        const held = new Map<number, number>();
        const frames = s.threads.flatMap((t) => t.frames);
        for (const { target } of [...s.objects, ...frames].flatMap((o) => o.refs).concat(s.runtime))
          held.set(target, (held.get(target) ?? 0) + 1);
        for (const o of s.objects)
          if (o.origin !== "runtime" && o.count !== "immortal") expect(held.get(o.id) ?? 0).toBe(o.count);
      }
    }
  });
});

describe("time", () => {
  test("processes sleep and work at the same time", () => {
    const r = plain(`import time
def work(conn):
    time.sleep(0.5)
    conn.send(1)
r, w = mp.Pipe(False)
began = time.monotonic()
ps = [mp.Process(target=work, args=(w,)) for _ in range(3)]
for p in ps: p.start()
for p in ps: r.recv()
for p in ps: p.join()
print(round(time.monotonic() - began, 1))
`);
    expect(r.stdout).toBe("0.5\n");
  });

  test("a join with a timeout ends in time, and what still runs can be ended", () => {
    const r = plain(`import time
def work():
    while True:
        time.sleep(1)
began = time.monotonic()
${start("work")}p.join(2.5)
print(p.is_alive(), p.exitcode, round(time.monotonic() - began, 1))
p.terminate()
p.join()
print(p.is_alive(), p.exitcode)
${start("work")}p.kill(); p.join(); print(p)
`);
    expect(r.stdout).toMatch(
      /^True None 2\.5\nFalse -15\n<Process name='Process-2' pid=1002 parent=1000 stopped exitcode=-SIGKILL>\n$/,
    );
  });

  test("a daemon is ended with its parent, another child is waited for", () => {
    const r = plain(`import time
def work(name, n):
    time.sleep(n)
    print(name)
mp.Process(target=work, args=("daemon", 9), daemon=True).start()
mp.Process(target=work, args=("child", 2)).start()
print("end")
`);
    expect([r.stdout, r.ended]).toEqual(["end\nchild\n", "exit"]);
  });
});

describe("ends", () => {
  test("an exception in a process is reported with its name, and gives 1", () => {
    const r = plain(`def work():
    1 / 0
${start("work")}p.join()
print(p.exitcode)
`);
    expect(r.stdout).toBe("1\n");
    expect(r.stderr).toMatch(/^Process Process-1:\nTraceback \(most recent call last\):\n/);
    expect(r.stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
  });

  test("processes that wait for each other are a deadlock", () => {
    const r = plain(`def work(q):
    q.get()
q = mp.Queue()
${start("work", "(q,)")}p.join()
`);
    expect([r.ended, r.status]).toEqual(["deadlock", 1]);
    expect(r.message).toBe("deadlock: all 2 processes wait, and none can wake another");
  });

  test("what is not modelled is refused with a text", () => {
    expect(plain("mp.Value('i', 0)").message).toMatch(/processes share no memory here/);
    const r = plain(`import threading, time
threading.Thread(target=time.sleep, args=(1,)).start()
${start("print")}`);
    expect([r.ended, r.message]).toEqual([
      "unsupported",
      "a process is started while there are several threads: not modelled",
    ]);
    const e = explore(`import multiprocessing as mp\n${start("print")}`, "p.py", { preemptions: 1 });
    expect(e.outcomes.map((o) => o.ended)).toEqual(["unsupported"]);
  });
});
