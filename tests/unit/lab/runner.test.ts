/** The client and the slices, against a worker that the test plays. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WorkerEngine, type WorkerLike } from "../../../src/runner/client.ts";
import { emptyRecording } from "../../../src/runner/empty-recording.ts";
import type { FromWorker, ToWorker } from "../../../src/runner/messages.ts";
import { putTogether, takeApart } from "../../../src/runner/parts.ts";
import type { Program } from "../../../src/runner/protocol.ts";
import { runInSlices } from "../../../src/runner/slices.ts";
import { aliasing } from "./fixtures/programs.ts";

const program: Program = { filename: "main.py", source: "x = []\n" };
const exit = { kind: "exit", status: 0, message: "", line: null, column: null } as const;

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly sent: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.sent.push(structuredClone(message));
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const engine = new WorkerEngine({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    openRecording: (data) => {
      if (data !== "data") throw new Error("not a recording");
      return aliasing();
    },
  });
  return { engine, workers };
}

const done = (run: number, recordingData: unknown = "data"): FromWorker => ({
  kind: "done",
  run,
  end: exit,
  recordingData,
  stdout: "out",
  stderr: "",
  switches: [],
});

describe("the client", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("sends a program, hears progress, opens the recording", async () => {
    const { engine, workers } = setUp();
    const handle = engine.run(program, { rules: ["assignment-copies"] });
    const heard: number[] = [];
    handle.onProgress((instructions) => heard.push(instructions));
    const [worker] = workers;
    expect(worker?.sent).toEqual([
      { kind: "run", run: 1, program, options: { rules: ["assignment-copies"] } },
    ]);
    worker?.say({ kind: "ready" });
    worker?.say({ kind: "progress", run: 1, instructions: 100 });
    worker?.say(done(1));
    const result = await handle.result;
    expect(heard).toEqual([100]);
    expect(result.stdout).toBe("out");
    expect(result.recording.eventCount).toBe(aliasing().eventCount);
  });

  it("uses one worker for one run after the other, in order", async () => {
    const { engine, workers } = setUp();
    const one = engine.run(program);
    const two = engine.run(program);
    const [worker] = workers;
    expect(worker?.sent).toHaveLength(1);
    worker?.say(done(1));
    await one.result;
    expect(worker?.sent.map((message) => message.run)).toEqual([1, 2]);
    worker?.say(done(2));
    expect((await two.result).end.kind).toBe("exit");
    expect(workers).toHaveLength(1);
  });

  it("asks a running worker to stop, and replaces one that does not", async () => {
    const { engine, workers } = setUp();
    const polite = engine.run(program);
    polite.stop();
    expect(workers[0]?.sent.at(-1)).toEqual({ kind: "stop", run: 1 });
    workers[0]?.say({ ...done(1), end: { ...exit, kind: "stopped" } } as FromWorker);
    expect((await polite.result).end.kind).toBe("stopped");
    const deaf = engine.run(program);
    deaf.stop();
    vi.advanceTimersByTime(2_100);
    const result = await deaf.result;
    expect(result.end.kind).toBe("stopped");
    expect(result.recording.stops("line")).toEqual([0]);
    expect(workers[0]?.terminated).toBe(true);
    const next = engine.run(program);
    expect(workers).toHaveLength(2);
    workers[1]?.say(done(3));
    expect((await next.result).end.kind).toBe("exit");
  });

  it("gives up a worker that falls silent, but waits longer for it to load", async () => {
    const { engine, workers } = setUp();
    const handle = engine.run(program);
    vi.advanceTimersByTime(30_000);
    expect(workers[0]?.terminated).toBe(false);
    workers[0]?.say({ kind: "ready" });
    vi.advanceTimersByTime(7_000);
    workers[0]?.say({ kind: "progress", run: 1, instructions: 5 });
    vi.advanceTimersByTime(7_000);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(2_000);
    const result = await handle.result;
    expect(result.end.kind).toBe("budget");
    expect(result.end.message).toContain("8 seconds");
    expect(workers[0]?.terminated).toBe(true);
  });

  it("reports an engine that fails, a worker that cannot be loaded, a recording that cannot be read", async () => {
    const { engine, workers } = setUp();
    const failed = engine.run(program);
    workers[0]?.say({ kind: "failed", run: 1, message: "heap check" });
    expect((await failed.result).end).toMatchObject({ kind: "internal-error", message: "heap check" });
    const unreadable = engine.run(program);
    workers[0]?.say(done(2, "nonsense"));
    expect((await unreadable.result).end.message).toContain("not a recording");
    const unloaded = engine.run(program);
    workers[0]?.onerror?.({ message: "" } as ErrorEvent);
    expect((await unloaded.result).end.message).toContain("it could not be loaded");
    expect(workers[0]?.terminated).toBe(true);
  });

  it("ends what waits when it is disposed", async () => {
    const { engine, workers } = setUp();
    const running = engine.run(program);
    const waiting = engine.run(program);
    const cancelled = engine.run(program);
    cancelled.stop();
    engine.dispose();
    for (const handle of [running, waiting, cancelled])
      expect((await handle.result).end.kind).toBe("stopped");
    expect(workers[0]?.terminated).toBe(true);
  });
});

describe("slices", () => {
  it("run to the end, growing while the machine is fast", async () => {
    const sizes: number[] = [];
    let done = 0;
    let time = 0;
    const heard: number[] = [];
    await runInSlices(
      {
        resume: (size) => {
          sizes.push(size);
          done += size;
          time += size / 10_000;
          return done >= 200_000 ? "ended" : "running";
        },
        progress: () => done,
        stop: () => expect.unreachable(),
      },
      {
        now: () => time,
        pause: async () => {},
        isStopped: () => false,
        onProgress: (count) => heard.push(count),
      },
    );
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
    expect(heard.at(-1)).toBe(done);
    expect(heard).toHaveLength(sizes.length);
  });

  it("stop between two slices when told to", async () => {
    let stopped = false;
    let slices = 0;
    let asked = false;
    await runInSlices(
      {
        resume: () => {
          slices += 1;
          return "running";
        },
        progress: () => slices,
        stop: () => {
          stopped = true;
        },
      },
      {
        now: () => slices * 10,
        pause: async () => {
          asked = slices === 3;
        },
        isStopped: () => asked,
        onProgress: () => {},
      },
    );
    expect(stopped).toBe(true);
    expect(slices).toBe(3);
  });
});

describe("the empty recording", () => {
  it("has one moment and no events", () => {
    const recording = emptyRecording(program, { ...exit, kind: "syntax-error" });
    expect(recording.stops("event")).toEqual([0]);
    expect(recording.snapshotAt(0).objects).toEqual([]);
    expect(() => recording.event(0)).toThrow(RangeError);
  });
});

describe("a large recording", () => {
  it("travels in parts and is whole again", () => {
    const data = {
      format: 1,
      changes: Array.from({ length: 5_001 }, (_, index) => ({ index })),
      notes: [1, 2],
      events: { kind: new Uint8Array(9_000) },
    };
    const { rest, parts } = takeApart(data);
    expect(parts.map(({ field, items }) => [field, items.length])).toEqual([
      ["changes", 2_000],
      ["changes", 2_000],
      ["changes", 1_001],
    ]);
    expect(rest).toMatchObject({ format: 1, changes: [], notes: [1, 2] });
    expect(putTogether(rest, parts)).toEqual(data);
    expect(putTogether("small", [])).toBe("small");
  });

  it("is opened with all its parts", async () => {
    const opened: unknown[] = [];
    const worker = new FakeWorker();
    const engine = new WorkerEngine({
      createWorker: () => worker,
      openRecording: (data) => {
        opened.push(data);
        return aliasing();
      },
    });
    const { result } = engine.run(program);
    worker.say({ kind: "part", run: 1, part: { field: "notes", items: [1] } });
    worker.say({ kind: "part", run: 7, part: { field: "notes", items: ["of another run"] } });
    worker.say({ kind: "part", run: 1, part: { field: "notes", items: [2] } });
    worker.say(done(1, { notes: [], format: 1 }));
    await result;
    expect(opened).toEqual([{ notes: [1, 2], format: 1 }]);
    engine.dispose();
  });
});
