// The lanes of the threads: what is drawn is what the trace tells, at every step; one thread at a time holds the GIL.

import { describe, expect, test } from "vitest";
import { gallery } from "../../../src/lab/gallery/states.ts";
import { stillOf } from "../../../src/lab/still.ts";
import { stopsOf } from "../../../src/lab/stepper.ts";
import { every, type Node, textOf, toMarkup } from "../../../src/lab/tree/tree.ts";
import { drawThreads, drawThreadsTable, threadAtHeight } from "../../../src/lab/views/threads/draw.ts";
import {
  placeOfTime,
  stateAt,
  type Threads,
  threadsOf,
  timeOfEvent,
} from "../../../src/lab/views/threads/model.ts";
import { runHere } from "../../../src/runner/direct.ts";
import type { RunResult } from "../../../src/runner/protocol.ts";

const [, ...states] = gallery.threads ?? [];
const runs = new Map<string, Promise<RunResult>>();
function runOf(source: string): Promise<RunResult> {
  let run = runs.get(source);
  if (run === undefined) {
    run = runHere({ filename: "gallery.py", source });
    runs.set(source, run);
  }
  return run;
}

function found(tree: Node, name: string): Node[] {
  const nodes: Node[] = [];
  every(tree, (node) => {
    if (
      String(node.attributes["class"] ?? "")
        .split(" ")
        .includes(name)
    )
      nodes.push(node);
  });
  return nodes;
}

const inWords = { running: "holds", waiting: "wants", blocked: "blocked", finished: null } as const;

describe.each(states.map((state) => [state.name, state] as const))("%s", (_name, state) => {
  async function threads(): Promise<{ run: RunResult; threads: Threads }> {
    const run = await runOf(state.source);
    const read = threadsOf(run.recording);
    if (read === null) throw new Error("no thread");
    return { run, threads: read };
  }

  test("each lane shows the state that the snapshot says, at every line", async () => {
    const { run, threads: read } = await threads();
    let compared = 0;
    for (const event of stopsOf(run.recording, "line")) {
      // A snapshot stands between two instructions, a step of a thread may lie within one.
      const { threads: listed } = run.recording.snapshotAt(event);
      for (const { id, state: said } of listed) {
        const lane = read.lanes.find(({ thread }) => thread === id);
        if (lane === undefined || read.steps.some((step) => Math.abs(step.event - event) < 3)) continue;
        if (event === run.recording.eventCount && id === 1) continue;
        expect([event, id, stateAt(lane, event)?.state ?? null]).toEqual([event, id, inWords[said]]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  test("at any time one thread holds the GIL, and a lane's spans follow each other", async () => {
    const { threads: read } = await threads();
    const holding = read.lanes.flatMap(({ spans }) => spans.filter((span) => span.state === "holds"));
    holding.sort((a, b) => a.from - b.from);
    for (const [index, span] of holding.entries()) {
      const next = holding[index + 1];
      if (next !== undefined) {
        expect(next.from).toBeGreaterThanOrEqual(span.to);
        expect(next.begin).toBeGreaterThanOrEqual(span.end);
      }
    }
    for (const { spans } of read.lanes) {
      for (const [index, span] of spans.entries()) {
        expect(span.end).toBeGreaterThanOrEqual(span.begin);
        const next = spans[index + 1];
        if (next !== undefined) expect([next.from, next.begin >= span.end]).toEqual([span.to, true]);
      }
    }
  });

  test("the drawing holds every span, request and lane; the table every step", async () => {
    const { threads: read } = await threads();
    const tree = drawThreads(read, { width: 900, event: read.lastEvent, id: "t" });
    const drawn = found(tree, "threads-lane").map((lane) => ({
      thread: lane.attributes["data-thread"],
      spans: found(lane, "threads-span").map(({ attributes }) => [
        attributes["data-state"],
        attributes["data-from"],
        attributes["data-to"],
      ]),
      requests: found(lane, "threads-request").length,
    }));
    expect(drawn).toEqual(
      read.lanes.map(({ thread, spans, requests }) => ({
        thread,
        spans: spans.map((span) => [span.state, span.from, span.to]),
        requests: requests.length,
      })),
    );
    const rows: string[] = [];
    for (let at = 0; at < read.steps.length; at += 30)
      every(drawThreadsTable(read, read.steps[at]?.event ?? 0), (node) => {
        if (node.attributes["data-phase"] !== undefined) rows.push(textOf(node));
      });
    for (const { words } of read.steps) expect(rows.some((row) => row.endsWith(words))).toBe(true);
  });

  test("later is further right, and nothing lies outside", async () => {
    const { threads: read } = await threads();
    let last = -1;
    for (let event = 0; event <= read.lastEvent; event += Math.ceil(read.lastEvent / 200)) {
      const place = placeOfTime(read, timeOfEvent(read, event));
      expect(place).toBeGreaterThanOrEqual(last);
      expect(place).toBeLessThanOrEqual(1);
      last = place;
    }
  });
});

test("a lane is found by its height", async () => {
  const { recording } = await runOf(states[0]?.source ?? "");
  const threads = threadsOf(recording) as Threads;
  expect([10, 50, 100, 145, 500].map((y) => threadAtHeight(threads, y))).toEqual([null, 1, 2, 3, null]);
});

test("a deadlock is seen: at the end nobody holds the GIL", async () => {
  const run = await runOf(states.at(-1)?.source ?? "");
  expect(run.end.kind).toBe("deadlock");
  const threads = threadsOf(run.recording) as Threads;
  const last = threads.lanes.map((lane) => lane.spans.at(-1)?.state);
  expect(last).toEqual(["blocked", "blocked", "blocked"]);
});

test("a program without threads has no lanes", async () => {
  expect(threadsOf((await runOf("x = [1]\n")).recording)).toBeNull();
});

test("a page holds the lanes and their table before any script runs", async () => {
  const { recording } = await runOf(states[0]?.source ?? "");
  const still = stillOf(recording, "end", "line", "here", { view: "threads", id: "lab" });
  expect(still.picture).toContain('class="threads"');
  expect(still.twin).toContain("Every step of the threads");
  const threads = threadsOf(recording) as Threads;
  expect(still.picture).toBe(
    toMarkup(drawThreads(threads, { width: 720, event: recording.eventCount, id: "lab-threads" })),
  );
});
