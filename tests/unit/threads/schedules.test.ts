// Schedules: a run tells the GIL's way, and the same way gives the same run, byte for byte.

import { describe, expect, test } from "vitest";
import { createSession, type Policy, runPlain } from "../../../src/simulator/index.ts";

const race = `import threading, time
log = []
def f(x):
    return x
def work(name):
    for i in range(4):
        log.append(f(name))
threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(log))
`;

function record(policy?: Policy) {
  const session = createSession(
    { source: race, filename: "race.py" },
    policy === undefined ? {} : { policy },
  );
  while (session.resume(1000) === "running") {
    // until it ends
  }
  return session.result();
}

describe("a schedule is data", () => {
  test("the run of a seed gives its schedule; given back, it gives the same events and heap", () => {
    const first = record({ kind: "random", seed: 7 });
    expect(first.end.kind).toBe("exit");
    expect(first.switches.length).toBeGreaterThan(10);
    const again = record({ kind: "given", switches: first.switches });
    expect(again.stdout).toBe(first.stdout);
    expect(again.switches).toEqual(first.switches);
    expect(again.recording.eventCount).toBe(first.recording.eventCount);
    const events = (r: typeof first) =>
      JSON.stringify(Array.from({ length: r.recording.eventCount }, (_, i) => r.recording.event(i)));
    expect(events(again)).toBe(events(first));
    const last = first.recording.eventCount;
    expect(again.recording.snapshotAt(last)).toEqual(first.recording.snapshotAt(last));
  });

  test("seeds give different orders", () => {
    const orders = new Set(
      [1, 2, 3, 4, 5].map((seed) => runPlain(race, "r.py", { policy: { kind: "random", seed } }).stdout),
    );
    expect(orders.size).toBeGreaterThan(1);
    for (const order of orders) expect([...order.trim()].sort().join("")).toBe("aaaabbbbcccc");
  });

  test("CPython's way: the switch interval is asked for by those who wait", () => {
    const spin = `import sys, threading
sys.setswitchinterval(INTERVAL)
turns = []
def work(name):
    for _ in range(3000):
        if not turns or turns[-1] != name:
            turns.append(name)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(turns) > 4)
`;
    expect(runPlain(spin.replace("INTERVAL", "0.005"), "p.py").stdout).toBe("False\n");
    expect(runPlain(spin.replace("INTERVAL", "0.00005"), "p.py").stdout).toBe("True\n");
  });

  test("snapshots hold a stack for each thread", () => {
    const r = record({ kind: "random", seed: 7 });
    let most = 0;
    const states = new Set<string>();
    for (let i = 0; i < r.recording.eventCount; i += 97) {
      const { threads } = r.recording.snapshotAt(i);
      most = Math.max(most, threads.length);
      for (const t of threads) states.add(t.state);
      expect(threads.filter((t) => t.state === "running").length).toBeLessThanOrEqual(1);
    }
    expect(most).toBeGreaterThanOrEqual(2);
    expect([...states]).toContain("blocked");
    const kinds = new Set(
      Array.from({ length: r.recording.eventCount }, (_, i) => r.recording.event(i).kind),
    );
    expect(kinds).toContain("switch");
    expect(kinds).toContain("thread");
  });
});

describe("waiting", () => {
  test("sleepers let the modelled clock jump, together", () => {
    const r = runPlain(
      `import threading, time
start = time.monotonic()
threads = [threading.Thread(target=time.sleep, args=(0.5,)) for _ in range(4)]
threads += [threading.Thread(target=lambda: time.sleep(0.25)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(round(time.monotonic() - start, 2))
`,
      "p.py",
    );
    expect(r.stdout).toBe("0.5\n");
  });

  test("who reads or writes a file gives the GIL to who waits for it", () => {
    const source = `import threading
log = []
def writes():
    for i in range(3):
        WORK
        log.append("w")
def counts():
    for i in range(3):
        log.append("c")
threads = [threading.Thread(target=f) for f in (writes, counts)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(log))
`;
    expect(runPlain(source.replace("WORK", "str(i)"), "p.py").stdout).toBe("wwwccc\n");
    for (const work of ['open("f", "w").close()', 'open("p.py").read()']) {
      const { stdout } = runPlain(source.replace("WORK", work), "p.py");
      expect([...stdout.trim()].sort().join("")).toBe("cccwww");
      expect(stdout.indexOf("c")).toBeLessThan(stdout.lastIndexOf("w"));
    }
  });

  test("a call that waits inside of other C code is refused with a text", () => {
    const r = runPlain(
      `import threading
lock = threading.Lock()
lock.acquire()
threading.Thread(target=lambda: list(map(lock.acquire, [1])), daemon=True).start()
threading.Event().wait(0.1)
`,
      "p.py",
    );
    expect(r.ended).toBe("unsupported");
    expect(r.message).toMatch(/line 4: a thread has to wait inside of C code/);
  });

  test("daemon threads end with the process, others are waited for", () => {
    const r = runPlain(
      `import threading, time
def forever():
    while True:
        time.sleep(1)
def late():
    time.sleep(0.1)
    print("late")
threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=late).start()
print("end")
`,
      "p.py",
    );
    expect([r.stdout, r.ended]).toEqual(["end\nlate\n", "exit"]);
  });

  test("an exception in a thread is reported with the thread's name, and the others go on", () => {
    const r = runPlain(
      `import threading
def f():
    1 / 0
t = threading.Thread(target=f)
t.start()
t.join()
print("still here")
`,
      "p.py",
    );
    expect(r.stdout).toBe("still here\n");
    expect(r.stderr).toMatch(/^Exception in thread Thread-1 \(f\):\nTraceback \(most recent call last\):\n/);
    expect(r.stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
  });
});
