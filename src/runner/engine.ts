/** The engine of a page: made at the first run, shared by all labs of the page. */
import { openRecording } from "@refcounted/simulator/snapshot";
import { WorkerEngine, type WorkerLike } from "./client.ts";
import type { Engine } from "./protocol.ts";

let engine: Engine | undefined;

export function pageEngine(): Engine {
  engine ??= new WorkerEngine({
    createWorker: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }) as WorkerLike,
    openRecording,
  });
  return engine;
}
