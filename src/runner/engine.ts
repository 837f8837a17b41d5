/** The engine of a page: made at the first run, shared by all labs of the page. */
import { openRecording } from "@refcounted/simulator/snapshot";
import { WorkerEngine, type WorkerLike } from "./client.ts";
import { confinedWorker } from "./confined.ts";
import type { Engine } from "./protocol.ts";
import workerScript from "./worker.ts?worker&url";

let engine: Engine | undefined;

export function pageEngine(): Engine {
  engine ??= new WorkerEngine({
    createWorker: () => confinedWorker(workerScript) as WorkerLike,
    openRecording,
  });
  return engine;
}
