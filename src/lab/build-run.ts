/** The simulator at build time: runs a lab's program once, in Node, so that the page can show a step of it. */
import { runHere } from "../runner/direct.ts";
import type { Program, RunOptions, RunResult } from "../runner/protocol.ts";

const results = new Map<string, Promise<RunResult>>();

/** The run of a program; the same program is run once per build. */
export function buildRun(program: Program, options: RunOptions, place: string): Promise<RunResult> {
  const key = JSON.stringify([program, options]);
  let result = results.get(key);
  if (result === undefined) {
    result = run(program, options, place);
    results.set(key, result);
  }
  return result;
}

async function run(program: Program, options: RunOptions, place: string): Promise<RunResult> {
  const result = await runHere(program, options);
  const { end } = result;
  if (end.kind === "unsupported" || end.kind === "internal-error") {
    throw new Error(`${place}: the program of a lab could not be run: ${end.message}`);
  }
  return result;
}
