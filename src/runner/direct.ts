/** The simulator in this thread, for terminals, builds and tests: a page always uses a worker. */
import type { Program, RunOptions, RunResult } from "./protocol.ts";

export async function runHere(program: Program, options: RunOptions = {}): Promise<RunResult> {
  const { explore, run } = await import("@refcounted/simulator");
  const result = run(program, options);
  if (options.explore === undefined || result.end.kind !== "exit") return result;
  return {
    ...result,
    exploration: explore(program.source, program.filename, { ...program, ...options.explore }),
  };
}

/** The wrong models that the machine can follow, by the names that `RunOptions.rules` takes. */
export async function knownRules(): Promise<readonly string[]> {
  const simulator: object = await import("@refcounted/simulator");
  return "rules" in simulator && Array.isArray(simulator.rules) ? simulator.rules : [];
}
