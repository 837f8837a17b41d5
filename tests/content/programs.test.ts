// The simulator runs every program of the published chapters as CPython 3.13.0 was recorded to run it: what is
// printed, how the program ends, and how many references each named object has when a line is first reached.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Recording, type RunResult, run, type Snapshot } from "@refcounted/simulator";
import { describe, expect, test } from "vitest";
import { chapters, programsBeside, recorded, root } from "./pages.ts";

interface CountsAtLine {
  readonly line: number | null;
  readonly code: string;
  readonly counts: Readonly<Record<string, number | "immortal">>;
}

const budgets = { instructions: 20_000_000, bytes: 512 * 1024 * 1024, output: 200_000 };

/** Addresses in reprs are not the program's; the recordings have them masked in the same way. */
const mask = (text: string): string => text.replace(/\bat 0x[0-9a-f]+/gi, "at 0x…");

function runProgram(path: string): RunResult {
  const source = readFileSync(join(root, path), "utf8");
  return run({ filename: path.slice(path.lastIndexOf("/") + 1), source }, { budgets });
}

/** The names of a running frame with the counts of their objects; functions, classes and modules left out. */
function countsIn(snapshot: Snapshot, code: string): Record<string, number | "immortal"> {
  const frame = snapshot.threads
    .flatMap((thread) => thread.frames)
    .toReversed()
    .find((each) => each.name === code);
  if (frame === undefined) return {};
  const globals = snapshot.objects.find((object) => object.id === frame.globals);
  const refs =
    code === "<module>"
      ? (globals?.refs ?? []).filter((ref) => ref.kind === "global" || ref.kind === "value")
      : frame.refs.filter((ref) => ref.kind === "local");
  const counts: Record<string, number | "immortal"> = {};
  for (const ref of refs) {
    const object = snapshot.objects.find((each) => each.id === ref.target);
    if (object !== undefined) counts[ref.label] = object.count;
  }
  return counts;
}

/** The snapshot just before a line of a code object runs for the first time; `null`: at the end of the program. */
function momentOf(recording: Recording, line: number | null, code: string): Snapshot | null {
  if (line === null) return recording.snapshotAt(recording.stops("line").at(-2) ?? recording.eventCount);
  for (const stop of recording.stops("line")) {
    const place = recording.placeAt(stop);
    if (place?.line === line && place.code === code) return recording.snapshotAt(stop);
  }
  return null;
}

const programs = chapters.filter((chapter) => chapter.published).flatMap(programsBeside);

describe.each(programs)("%s", (path) => {
  const result = runProgram(path);

  test("prints what CPython printed", () => {
    expect(mask(result.stdout)).toBe(recorded(path, ".out"));
    const said = recorded(path, ".err");
    expect(result.end.status, result.end.message).toBe(
      said === null ? 0 : Number(/^exit status (\d+)/.exec(said)?.[1]),
    );
    if (said === null) expect(result.stderr).toBe("");
  });

  test("counts what CPython counted", () => {
    const moments = (recorded(path, ".counts") ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as CountsAtLine)
      // The end of the program is not a stop of its own: the last line's effect is.
      .filter(({ line }) => line !== null);
    for (const { line, code, counts } of moments) {
      const snapshot = momentOf(result.recording, line, code);
      expect(snapshot, `line ${line} of ${code} was never reached`).not.toBeNull();
      if (snapshot === null) continue;
      const found = countsIn(snapshot, code);
      for (const [name, count] of Object.entries(counts)) {
        expect(found[name], `\`${name}\` before line ${line} of ${code}`).toBe(count);
      }
    }
  });
});

test("there are recordings for every program of a chapter", () => {
  const missing = chapters.flatMap(programsBeside).filter((path) => recorded(path, ".out") === null);
  expect(missing).toEqual([]);
});
