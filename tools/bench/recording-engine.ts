// A process that measures one thing about recordings: questions come as messages, answers go back.

import { createSession, runPlain } from "../../src/simulator/index.ts";
import { defaultBudgets, type SessionResult } from "../../src/simulator/session.ts";
import { openRecording } from "../../src/simulator/snapshot/index.ts";
import type { RecordingData } from "../../src/simulator/snapshot/recording-data.ts";
import type { Kept, Measured } from "./recording.ts";

const filename = "program.py";
const collect = (globalThis as { gc?: () => void }).gc;

function record(source: string, instructions: number): SessionResult {
  const session = createSession({ filename, source }, { budgets: { instructions } });
  while (session.resume(1_000_000) === "running") {
    // until it ends
  }
  return session.result();
}

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const { user, system } = process.cpuUsage();
  work();
  const used = process.cpuUsage({ user, system });
  return (used.user + used.system) / 1_000;
}

function cost(source: string, rounds: number): Measured {
  const { instructions } = defaultBudgets;
  let plain = Number.POSITIVE_INFINITY;
  let recorded = Number.POSITIVE_INFINITY;
  let events = 0;
  for (let round = 0; round < rounds; round++) {
    collect?.();
    plain = Math.min(
      plain,
      timed(() => runPlain(source, filename, { instructions })),
    );
    collect?.();
    const work = (): void => {
      events = record(source, instructions).recording.eventCount;
    };
    recorded = Math.min(recorded, timed(work));
  }
  return { plain, recorded, events };
}

/** Bytes of JavaScript's heap and of typed arrays that are in use. */
function used(): number {
  collect?.();
  collect?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The recording as it comes out of a worker: of the engine that made it nothing is left. */
function kept(source: string): RecordingData {
  return structuredClone(record(source, 5_000_000).recordingData);
}

function keep(source: string): Kept {
  // What code, caches and the process of the simulator take is there before.
  record("x = [1000]\n", 1_000);
  const before = used();
  const data = kept(source);
  // Another run takes the place of the last one's process.
  record("x = [1000]\n", 1_000);
  const bytes = used() - before;
  const keys = data.log?.keys.reduce((sum, { ops }) => sum + ops.byteLength, 0) ?? 0;
  const reader = openRecording(data);
  const last = reader.eventCount;
  const objects = reader.snapshotAt(last).objects.filter(({ origin }) => origin !== "runtime").length;
  const timeOf = (work: () => void): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const at = (i: number): number => Math.floor((((i * 7919) % 1009) / 1009) * last);
  let first = 0;
  for (let i = 1; i <= 12; i++) {
    const fresh = openRecording(data);
    first = Math.max(
      first,
      timeOf(() => fresh.snapshotAt(at(i * 3))),
    );
  }
  const times: number[] = [];
  for (let i = 1; i <= 200; i++) times.push(timeOf(() => reader.snapshotAt(at(i))));
  times.sort((a, b) => a - b);
  return {
    events: last,
    objects,
    bytes,
    keys,
    first,
    median: times[times.length >> 1] ?? 0,
    worst: times.at(-1) ?? 0,
  };
}

process.on("message", (question: { kind: string; source: string; rounds?: number }) => {
  process.send?.(
    question.kind === "cost" ? cost(question.source, question.rounds ?? 1) : keep(question.source),
  );
});
process.send?.("ready");
