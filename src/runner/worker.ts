/** The simulator in a module worker: one session at a time, in slices. */
import { createSession, fetchRareCode, fetchWanted, prepare, type Session } from "@refcounted/simulator/lazy";
import type { Exploration } from "@refcounted/simulator/snapshot";
import type { FromWorker, ToWorker } from "./messages.ts";
import { takeApart } from "./parts.ts";
import type { Program, RunOptions } from "./protocol.ts";
import { inSlices, runInSlices } from "./slices.ts";

interface Scope {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as Scope;
const stopped = new Set<number>();
const channel = new MessageChannel();

/** A turn of the worker's event loop, without the delay that a timer has. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/** Runs the program, from its start again whenever code was missing that a page fetches on demand. */
async function runWithAllItWants(id: number, program: Program, options: RunOptions): Promise<Session> {
  for (;;) {
    try {
      const session = createSession(program, options);
      await runInSlices(session, {
        now: () => performance.now(),
        pause,
        isStopped: () => stopped.has(id),
        onProgress: (instructions) => scope.postMessage({ kind: "progress", run: id, instructions }),
      });
      if (stopped.has(id) || !(await fetchWanted())) return session;
    } catch (error) {
      if (!(await fetchWanted())) throw error;
    }
  }
}

/** The result, for which code may have to be fetched that the run itself did not need. */
async function resultOf(session: Session): Promise<ReturnType<Session["result"]>> {
  for (;;) {
    try {
      return session.result();
    } catch (error) {
      if (!(await fetchWanted())) throw error;
    }
  }
}

async function run(id: number, program: Program, options: RunOptions): Promise<void> {
  try {
    await prepare(program, options);
    const session = await runWithAllItWants(id, program, options);
    const { end, recordingData, stdout, stderr, switches, asked, processes, clock } = await resultOf(session);
    let exploration: Exploration | null = null;
    if (options.explore !== undefined && end.kind === "exit") {
      const { exploring } = await import("@refcounted/simulator/explore");
      await fetchRareCode();
      const machine = options.machine === undefined ? {} : { machine: options.machine };
      const search = exploring(program.source, program.filename, {
        ...program,
        ...machine,
        ...options.explore,
      });
      exploration = await inSlices(search, {
        now: () => performance.now(),
        pause,
        isStopped: () => stopped.has(id),
        onProgress: () => scope.postMessage({ kind: "progress", run: id, instructions: session.progress() }),
      });
    }
    const { rest, parts } = takeApart(recordingData);
    for (const part of parts) scope.postMessage({ kind: "part", run: id, part });
    scope.postMessage({
      kind: "done",
      run: id,
      end,
      recordingData: rest,
      stdout,
      stderr,
      switches,
      ...(processes.length === 0
        ? {}
        : { processes: processes.map(({ recording: _, ...process }) => process), clock }),
      asked,
      ...(exploration === null ? {} : { exploration }),
    });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    scope.postMessage({ kind: "failed", run: id, message });
  } finally {
    stopped.delete(id);
  }
}

let last: Promise<void> = Promise.resolve();
scope.addEventListener("message", ({ data }) => {
  if (data.kind === "stop") stopped.add(data.run);
  else last = last.then(() => run(data.run, data.program, data.options));
});
scope.postMessage({ kind: "ready" });
