// Every program of the course, run by the simulator, prints what native CPython 3.13.0 was recorded to print
// (tests/tools/record-content.py) and has, before each of its lines, the reference counts that were recorded there.
// The programs of a chapter that is a draft wait until it is published.

import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Snapshot } from "@refcounted/simulator/snapshot";
import { describe, expect, test, vi } from "vitest";
import { Evidence } from "../../src/exercises/grading/evidence.ts";
import { runHere } from "../../src/runner/direct.ts";
import { root } from "../../tools/project.ts";
import { isPublished } from "./published.ts";

interface CountsAtLine {
  /** Null: the end of the program. */
  readonly line: number | null;
  /** `co_qualname`. */
  readonly code: string;
  readonly counts: Readonly<Record<string, number | "immortal">>;
}

vi.setConfig({ testTimeout: 120_000 });

const programs = globSync("content/**/*.py", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !basename(file).startsWith("_") && isPublished(dirname(file)))
  .toSorted();

function recorded(program: string, ending: string): string | null {
  const file = join(root, dirname(program), "recorded", basename(program).replace(/\.py$/, ending));
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The event count just before a line runs first, or at the program's end; null where it never ran. */
function momentOf(evidence: Evidence, { line, code }: CountsAtLine): number | null {
  const { recording } = evidence;
  if (line === null) return evidence.end;
  const stop = recording.stops("line").find((event) => {
    const place = recording.placeAt(event);
    return place?.line === line && place.code === code && place.filename === recording.filename;
  });
  return stop ?? null;
}

/** The counts of the objects that names of the running frame are bound to. */
function countsOf(snapshot: Snapshot, code: string, names: readonly string[]) {
  const object = (id: number | null | undefined) => snapshot.objects.find((each) => each.id === id);
  const frame = snapshot.threads.flatMap((thread) => thread.frames).findLast((each) => each.name === code);
  // A module's names stand in its globals, those of a class's body in the dict that becomes the class's.
  const dict =
    frame?.kind === "module" ? frame.globals : frame?.refs.find((ref) => ref.label === "f_locals")?.target;
  const references = [...(frame?.refs ?? []), ...(object(dict)?.refs ?? [])];
  const kinds = ["global", "local", "cell", "freevar", "value"];
  return Object.fromEntries(
    names.map((name) => {
      const held = references.find(
        ({ kind, label }) => kinds.includes(kind) && (label === name || label === `'${name}'`),
      );
      const target = object(held?.target);
      // A frame's cell stands for what is in it; a name may also be bound to a cell as to anything else.
      const own = held?.kind === "cell" || held?.kind === "freevar";
      const inner =
        own && target?.type === "cell" ? target.refs.find((ref) => ref.kind === "cell") : undefined;
      return [name, (inner === undefined ? target : object(inner.target))?.count ?? "not bound"];
    }),
  );
}

test("there are programs", () => {
  expect(programs.length).toBeGreaterThan(5);
});

describe.each(programs)("%s", (program) => {
  const source = readFileSync(join(root, program), "utf8");
  let run: ReturnType<typeof runHere> | undefined;
  const result = () => (run ??= runHere({ filename: basename(program), source }));

  test("prints what CPython prints", async () => {
    const { stdout, stderr, end } = await result();
    const [status, ...errors] = (recorded(program, ".err") ?? "exit status 0\n").split("\n");
    expect(`${stdout}${stderr}`).toBe(`${recorded(program, ".out") ?? ""}${errors.join("\n")}`);
    expect(`exit status ${end.status}`).toBe(status);
  });

  const counts = recorded(program, ".counts");
  if (counts === null) return;
  test("has CPython's counts before every line", async () => {
    const evidence = new Evidence(await result());
    for (const line of counts.trim().split("\n")) {
      const expected = JSON.parse(line) as CountsAtLine;
      const moment = momentOf(evidence, expected);
      const names = Object.keys(expected.counts);
      const found =
        moment === null ? "this line never ran" : countsOf(evidence.snapshotAt(moment), expected.code, names);
      expect({ ...expected, counts: found }).toEqual(expected);
    }
  });
});
