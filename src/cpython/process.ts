/**
 * A CPython that runs one program after another, each as if it were a process of its own: Pyodide, with process.py inside
 * it. In Node and in a worker alike; whoever opens it has loaded Pyodide and read process.py.
 */
import type { RunEnd } from "@refcounted/simulator/snapshot";
import type { ProcessStart } from "../runner/protocol.ts";
import { HeapReader } from "./heap.ts";
import type { RealRun } from "./messages.ts";
import { Memory, type WasmModule } from "./memory.ts";
import { Watch, type WatchBudget, type Watched } from "./watch.ts";

/** What is used of Pyodide. */
export interface Pyodide {
  readonly FS: {
    mkdirTree(path: string): void;
    writeFile(path: string, text: string): void;
  };
  readonly _module: unknown;
  runPython(code: string): unknown;
  toPy(value: unknown): unknown;
}

export interface Program {
  readonly filename: string;
  readonly source: string;
  /** Further files that it may import: name to source. */
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: readonly string[];
}

export interface Outcome {
  /** What `id()` answered the program, in order; the first so many. */
  readonly ids: readonly number[];
  /** Modules that the process imported for it, in this order. */
  readonly imported: readonly string[];
  /** What the process was like when the program began. */
  readonly start: ProcessStart;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface WatchedOutcome extends Outcome, Watched {}

export interface CPython {
  /** `sys.version_info[:3]`, as "3.13.2". */
  readonly python: string;
  readonly heap: HeapReader;
  /** From now on the collector sees only what programs make: many short programs run ten times as fast. */
  freeze(): void;
  run(program: Program): Outcome;
  /** Runs a program and records what its memory looks like before each of its lines. */
  watch(program: Program, budget?: WatchBudget, onLine?: (lines: number) => void): WatchedOutcome;
  /** Both, in a process that has imported before what the program imports of the library; watched, all of it. */
  runTwice(program: Program, budget?: WatchBudget, onLine?: (lines: number) => void): RealRun;
}

const home = "/home/process";
type Run = (
  source: string,
  name: string,
  folder: string,
  lines: unknown,
  begin?: (out: number, err: number) => void,
  imports?: unknown,
) => { toJs(): [string, string, number, string[]]; destroy(): void };

type ImportsOf = (source: string) => { toJs(): string[]; destroy(): void };

/** What `loadPyodide` must be told, so that programs find what a process of `PYTHONHASHSEED=0 python3.13` has. */
export const environment = { HOME: home, PYTHONHASHSEED: "0", PYTHONUTF8: "1", TZ: "UTC" } as const;

export function openProcess(pyodide: Pyodide, processSource: string): CPython {
  pyodide.FS.mkdirTree(home);
  pyodide.FS.writeFile(`${home}/process.py`, processSource);
  pyodide.runPython(
    `import sys; sys.path.insert(0, "${home}"); import process as _process, encodings.idna, traceback`,
  );
  const run = pyodide.runPython("_process.run") as Run;
  const importsOf = pyodide.runPython("_process.imports_of") as ImportsOf;
  const memory = new Memory(pyodide._module as WasmModule);
  const heap = new HeapReader(memory);
  let watch: Watch | null = null;
  const trace = memory.module.addFunction((_object, frame = 0, what = 0) => {
    watch?.trace(frame, what);
    return 0;
  }, "iiiii");
  const reference = memory.module.addFunction((object = 0, event = 0) => {
    watch?.reference(object, event);
    return 0;
  }, "iiii");
  const folders = new Map<string, string>();
  const ids = heap.listenToId();

  function folderOf(files: Program["files"] = {}): string {
    const key = JSON.stringify(files);
    const known = folders.get(key);
    if (known !== undefined) return known;
    const folder = `${home}/${folders.size}`;
    pyodide.FS.mkdirTree(folder);
    for (const [name, text] of Object.entries(files)) {
      const parent = `${folder}/${name}`.replace(/\/[^/]*$/, "");
      pyodide.FS.mkdirTree(parent);
      pyodide.FS.writeFile(`${folder}/${name}`, text);
    }
    folders.set(key, folder);
    return folder;
  }

  function execute(
    program: Program,
    imports: readonly string[] | null,
    begin?: (out: number, err: number) => void,
  ): Outcome {
    const folder = folderOf(program.files);
    const lines = pyodide.toPy(program.input ?? []);
    let start: ProcessStart = { modules: [], count: [0, 0, 0], longLived: [0, 0], stats: [] };
    const result = run(
      program.source,
      program.filename,
      folder,
      lines,
      (out, err) => {
        ids.length = 0;
        start = heap.start();
        begin?.(out, err);
      },
      imports === null ? undefined : pyodide.toPy(imports),
    );
    const [stdout, stderr, status, imported] = result.toJs();
    result.destroy();
    const named = (text: string) => text.replaceAll(`${folder}/`, "");
    return { stdout: named(stdout), stderr: named(stderr), status, ids: [...ids], start, imported };
  }

  function watched(
    program: Program,
    imports: readonly string[] | null,
    budget?: WatchBudget,
    onLine?: (lines: number) => void,
  ): WatchedOutcome {
    let sinks = { stdout: 0, stderr: 0 };
    const written = () => ({ stdout: heap.bytesOf(sinks.stdout), stderr: heap.bytesOf(sinks.stderr) });
    heap.objects.forget();
    const current = new Watch(heap, program, written, budget, onLine);
    try {
      const outcome = execute(program, imports, (out, err) => {
        sinks = { stdout: out, stderr: err };
        watch = current;
        heap.installTracer(reference);
        memory.module._PyEval_SetTrace(trace, 0);
      });
      return { ...outcome, ...current.finish(endOf(outcome)) };
    } finally {
      watch = null;
      memory.module._PyEval_SetTrace(0, 0);
      heap.removeTracer();
    }
  }

  return {
    python: heap.offsets.python,
    heap,
    freeze: () => void pyodide.runPython("_process.freeze()"),
    run: (program) => execute(program, null),
    watch: (program, budget, onLine) => watched(program, null, budget, onLine),
    runTwice(program, budget, onLine) {
      const named = importsOf(program.source);
      const before = named.toJs();
      named.destroy();
      const plain = execute(program, before);
      const imports = [...before, ...plain.imported];
      const { stdout, stderr, status, ids, start, ...seen } = watched(program, imports, budget, onLine);
      const isUnseen = stdout === plain.stdout && stderr === plain.stderr && status === plain.status;
      const { python } = heap.offsets;
      return {
        ...plain,
        python,
        data: seen.data,
        glances: seen.glances,
        isCut: seen.isCut,
        isUnseen,
        watchedIds: ids,
        watchedStart: start,
      };
    },
  };
}

function endOf({ status, stderr }: Outcome): RunEnd {
  const last = stderr.trimEnd().split("\n").at(-1) ?? "";
  const isError = status !== 0 && stderr.includes("Traceback (most recent call last)");
  const line = [...stderr.matchAll(/^ {2}File ".*", line (\d+)/gm)].at(-1)?.[1];
  return {
    kind: isError ? "exception" : /^SyntaxError|^IndentationError/.test(last) ? "syntax-error" : "exit",
    status,
    message: status === 0 ? "" : last,
    line: status === 0 || line === undefined ? null : Number(line),
    column: null,
  };
}
