/** Real CPython in a page: made at the first check, shared by all labs of the page. */
import { confinedWorker, wasmPlace } from "../runner/confined.ts";
import { RealCPython, type WorkerLike } from "./client.ts";
import workerScript from "./worker.ts?worker&url";

let real: RealCPython | undefined;

export function realCPython(): RealCPython {
  const base = import.meta.env.BASE_URL;
  real ??= new RealCPython({
    createWorker: async () => confinedWorker(workerScript, await wasmPlace()) as unknown as WorkerLike,
    site: new URL(base.endsWith("/") ? base : `${base}/`, location.href).href,
  });
  return real;
}
