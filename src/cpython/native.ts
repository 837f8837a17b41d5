/**
 * A native CPython as the other side of a comparison. Its memory is not read: a trace function (native.py) tells the count
 * of every object that has a name, so that names are compared and not what they lead to, and deaths are not known.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import {
  type Change,
  type EventKind,
  FLAG_LINE,
  type FrameSnapshot,
  type ObjectSnapshot,
  type RecordingData,
} from "@refcounted/simulator/snapshot";
import type { RealRun } from "./messages.ts";
import type { Program } from "./process.ts";

interface Entry {
  readonly line: number | null;
  readonly code: string;
  readonly frames: readonly (readonly [string, boolean, Readonly<Record<string, string>>, number])[];
  readonly objects: Readonly<Record<string, readonly [string, number | null]>>;
  readonly collected: readonly (readonly [number, number])[];
}

/** A native one begins as the model does, as far as that can be known. */
const unknownStart = { modules: [], count: [0, 0, 0], longLived: [0, 0], stats: [] } as const;
const mostLines = 4000;
const most = 1 << 26;
const main = 100_001;
const kinds: readonly EventKind[] = ["line", "collect-start", "collect-stop"];

/** Runs the program twice with the interpreter at `python`: as it is, and watched. Throws where it cannot be run. */
export function watchNative(python: string, file: string, program: Program): RealRun {
  const folder = mkdtempSync(join(tmpdir(), "refcounted-"));
  try {
    copyFileSync(join(import.meta.dirname, "native.py"), join(folder, "sitecustomize.py"));
    const seen = join(folder, "seen");
    const run = (environment: Record<string, string>) => {
      const result = spawnSync(python, [basename(file)], {
        cwd: dirname(file) || ".",
        encoding: "utf8",
        input: (program.input ?? []).map((line) => `${line}\n`).join(""),
        timeout: 60_000,
        maxBuffer: most,
        env: { ...process.env, PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", ...environment },
      });
      if (result.error !== undefined) throw result.error;
      return { stdout: result.stdout, stderr: result.stderr, status: result.status ?? 1 };
    };
    const plain = run({});
    const watched = run({
      PYTHONPATH: folder,
      PYTHONUNBUFFERED: "1",
      WATCH_PROGRAM: join(process.cwd(), dirname(file), basename(file)),
      WATCH_OUT: seen,
      WATCH_MOST: String(mostLines),
    });
    const version = spawnSync(python, ["-c", "import sys; print('.'.join(map(str, sys.version_info[:3])))"], {
      encoding: "utf8",
    }).stdout.trim();
    const entries = existsSync(seen)
      ? readFileSync(seen, "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Entry)
      : [];
    return {
      ...plain,
      python: version,
      ids: [],
      watchedIds: [],
      imported: [],
      start: unknownStart,
      watchedStart: unknownStart,
      data: recordingOf(entries, program, version, plain.status),
      isCut: entries.length >= mostLines,
      isUnseen: watched.stdout === plain.stdout && watched.stderr === plain.stderr,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers for ids: an address that no name led to in between belongs to another object. */
class Numbers {
  #known = new Map<string, number>();
  #next = 1;

  of(objects: Entry["objects"]): Map<string, number> {
    const now = new Map<string, number>();
    for (const [key, [type]] of Object.entries(objects)) {
      const name = `${key} ${type}`;
      now.set(name, this.#known.get(name) ?? this.#next++);
    }
    this.#known = now;
    return new Map([...now].map(([name, number]) => [name.split(" ")[0] ?? "", number]));
  }
}

interface Moment {
  readonly objects: ReadonlyMap<number, ObjectSnapshot>;
  readonly frames: readonly FrameSnapshot[];
}

function momentOf(entry: Entry, numbers: Numbers, filename: string): Moment {
  const number = numbers.of(entry.objects);
  const references = (names: Readonly<Record<string, string>>, kind: "global" | "local") =>
    Object.entries(names).map(([label, key]) => ({ kind, label, target: number.get(key) ?? 0 }));
  const blank = {
    address: 0,
    block: null,
    text: "",
    size: 0,
    generation: null,
    finalized: false,
    dying: false,
  } as const;
  const objects = new Map<number, ObjectSnapshot>();
  for (const [key, [type, count]] of Object.entries(entry.objects)) {
    const id = number.get(key) ?? 0;
    objects.set(id, {
      ...blank,
      id,
      type,
      count: count ?? "immortal",
      origin: type === "module" ? "runtime" : "program",
      refs: [],
    });
  }
  const globals = entry.frames.find(([, isModule]) => isModule)?.[2] ?? {};
  objects.set(main, {
    ...blank,
    id: main,
    type: "dict",
    count: 1,
    origin: "program",
    namespace: "__main__",
    refs: references(globals, "global"),
  });
  // At the end the module's frame is being left.
  const standing = entry.line === null ? [] : entry.frames;
  const frames = standing.map(
    ([name, isModule, names, call]): FrameSnapshot => ({
      id: call,
      name,
      kind: isModule ? "module" : "function",
      filename,
      line: entry.line ?? 0,
      instruction: 0,
      globals: main,
      refs: isModule ? [] : references(names, "local"),
    }),
  );
  return { objects, frames };
}

function recordingOf(
  entries: readonly Entry[],
  program: Program,
  python: string,
  status: number,
): RecordingData {
  const numbers = new Numbers();
  const moments = entries.map((entry) => momentOf(entry, numbers, program.filename));
  const events = { kind: [] as number[], number: [] as number[], note: [] as number[] };
  const notes: { label: string }[] = [];
  const tell = (kind: EventKind, number = -1, label?: string): void => {
    events.kind.push(kinds.indexOf(kind));
    events.number.push(number);
    events.note.push(label === undefined ? -1 : notes.push({ label }) - 1);
  };
  const changes: Change[] = [];
  const steps = { event: [] as number[], change: [] as number[], place: [] as number[] };
  const places: { line: number; code: string; filename: string }[] = [];
  entries.forEach((entry, i) => {
    entry.collected.forEach(([collections, collected], generation) => {
      const before = entries[i - 1]?.collected[generation] ?? [collections, collected];
      if (before[0] === collections) return;
      tell("collect-start", generation, "");
      tell("collect-stop", generation, `${collected - before[1]} collected`);
    });
    const [now, was] = [moments[i], moments[i - 1]];
    if (now !== undefined && was !== undefined) changes.push(...changesOf(was, now));
    steps.event.push(events.kind.length);
    steps.change.push(changes.length);
    steps.place.push(entry.line === null ? -1 : places.length);
    if (entry.line !== null) {
      places.push({ line: entry.line, code: entry.code, filename: program.filename });
      tell("line");
    }
  });
  const size = events.kind.length;
  return {
    format: 1,
    engine: "cpython",
    python,
    source: program.source,
    filename: program.filename,
    end: { kind: status === 0 ? "exit" : "exception", status, message: "", line: null, column: null },
    threadName: "MainThread",
    objects: [...(moments[0]?.objects.values() ?? [])],
    frames: moments[0]?.frames ?? [],
    runtime: [],
    collector: { enabled: true, threshold: [2000, 10, 10], count: [0, 0, 0] },
    events: {
      kind: Uint8Array.from(events.kind),
      object: new Int32Array(size),
      number: Int32Array.from(events.number),
      cause: new Int32Array(size).fill(-1),
      note: Int32Array.from(events.note),
    },
    kinds,
    causes: [],
    notes,
    steps: {
      event: Int32Array.from(steps.event),
      change: Int32Array.from(steps.change),
      place: Int32Array.from(steps.place),
      flags: Uint8Array.from(steps.place, (place) => (place < 0 ? 0 : FLAG_LINE)),
    },
    places,
    changes,
    output: [],
  };
}

/** From one moment to the next: everything goes, and everything comes. */
function changesOf(was: Moment, now: Moment): Change[] {
  const record = (of: unknown) => of as Readonly<Record<string, unknown>>;
  return [
    ...[...was.objects].map(([id, one]) => ({ entity: `o${id}`, before: record(one), after: null })),
    ...[...now.objects].map(([id, one]) => ({ entity: `o${id}`, before: null, after: record(one) })),
    ...was.frames.map((one) => ({ entity: `f${one.id}`, before: record(one), after: null })),
    ...now.frames.map((one) => ({ entity: `f${one.id}`, before: null, after: record(one) })),
    {
      entity: "s",
      before: { stack: was.frames.map(({ id }) => id) },
      after: { stack: now.frames.map(({ id }) => id) },
    },
  ];
}
