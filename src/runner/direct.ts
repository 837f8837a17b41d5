/** The simulator in this thread, for terminals, builds and tests: a page always uses a worker. */
import type { Program, RunOptions, RunResult } from "./protocol.ts";

export async function runHere(program: Program, options: RunOptions = {}): Promise<RunResult> {
  const { run } = await import("@refcounted/simulator");
  return run(program, options);
}
