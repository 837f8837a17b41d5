// Every program of the course, run by the simulator, prints what native CPython 3.13.0 was recorded to print
// (tests/tools/record-content.py) and has, before each of its lines, the reference counts that were recorded there.

import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Recording, Snapshot } from "@refcounted/simulator/snapshot";
import { describe, expect, test } from "vitest";
import { runHere } from "../../src/runner/direct.ts";
import { root } from "../../tools/project.ts";

interface CountsAtLine {
  /** Null: the end of the program. */
  readonly line: number | null;
  /** `co_name`. */
  readonly code: string;
  readonly counts: Readonly<Record<string, number | "immortal">>;
}

const programs = globSync("content/**/*.py", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !basename(file).startsWith("_"))
  .toSorted();

function recorded(program: string, ending: string): string | null {
  const file = join(root, dirname(program), "recorded", basename(program).replace(/\.py$/, ending));
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The last part of a qualified name is the code's own. */
function codeName(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf(".") + 1);
}

/** The event count just before a line runs first, or at the program's end. */
function momentOf(recording: Recording, { line, code }: CountsAtLine): number | null {
  if (line === null) {
    for (let index = recording.eventCount - 1; index >= 0; index--) {
      const { kind, cause } = recording.event(index);
      if (kind === "return" && cause?.code === "<module>" && cause.filename === recording.filename)
        return index;
    }
    return recording.eventCount;
  }
  const stop = recording.stops("line").find((event) => {
    const place = recording.placeAt(event);
    return place?.line === line && codeName(place.code) === code && place.filename === recording.filename;
  });
  return stop ?? null;
}

/** The counts of the objects that names of the running frame are bound to. */
function countsOf(snapshot: Snapshot, code: string, names: readonly string[]) {
  const frame = snapshot.threads
    .flatMap((thread) => thread.frames)
    .findLast((each) => codeName(each.name) === code);
  const namespace = snapshot.objects.find((object) => object.id === frame?.globals);
  const references = code === "<module>" ? (namespace?.refs ?? []) : (frame?.refs ?? []);
  return Object.fromEntries(
    names.map((name) => {
      const kinds = ["global", "local", "cell", "freevar"];
      const held = references.find((ref) => ref.label === name && kinds.includes(ref.kind));
      const target = snapshot.objects.find((object) => object.id === held?.target);
      const inner = target?.type === "cell" ? target.refs.find((ref) => ref.kind === "cell") : undefined;
      const object = inner === undefined ? target : snapshot.objects.find((each) => each.id === inner.target);
      return [name, object?.count ?? "not bound"];
    }),
  );
}

test("there are programs", () => {
  expect(programs.length).toBeGreaterThan(20);
});

describe.each(programs)("%s", (program) => {
  const source = readFileSync(join(root, program), "utf8");
  const result = runHere({ filename: basename(program), source });

  test("prints what CPython prints", async () => {
    const { stdout, stderr, end } = await result;
    const [status, ...errors] = (recorded(program, ".err") ?? "exit status 0\n").split("\n");
    expect(`${stdout}${stderr}`).toBe(`${recorded(program, ".out") ?? ""}${errors.join("\n")}`);
    expect(`exit status ${end.status}`).toBe(status);
  });

  const counts = recorded(program, ".counts");
  test.runIf(counts !== null)("has CPython's counts before every line", async () => {
    const { recording } = await result;
    for (const line of (counts ?? "").trim().split("\n")) {
      const expected = JSON.parse(line) as CountsAtLine;
      const moment = momentOf(recording, expected);
      const names = Object.keys(expected.counts);
      const found =
        moment === null
          ? "this line never ran"
          : countsOf(recording.snapshotAt(moment), expected.code, names);
      expect({ ...expected, counts: found }).toEqual(expected);
    }
  });
});
