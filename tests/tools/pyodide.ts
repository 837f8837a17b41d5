// The live oracle: CPython 3.13 compiled to WebAssembly (Pyodide, from npm), one for many programs.
//
// A golden was recorded once, by one interpreter; this one runs on every machine and in the same test run,
// so that a wrong golden cannot stand. tools/oracle.py gives each program a namespace of its own.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide, version } from "pyodide";
import type { Outcome } from "./fixtures.ts";

export interface Oracle {
  /** Python's version, as `sys.version_info[:3]` joined by dots. */
  readonly python: string;
  /** From now on the collector sees only what programs make: many short programs run ten times as fast. */
  freeze(): void;
  /** Runs a program; `folder` on this machine holds the files that it may import (`_*.py`). */
  run(source: string, name: string, folder?: string): Outcome;
}

const home = "/home/oracle";

/** Starts Pyodide; takes about two seconds. */
export async function openOracle(): Promise<Oracle> {
  const python = await loadPyodide({
    env: { HOME: home, PYTHONHASHSEED: "0", PYTHONUTF8: "1", TZ: "UTC" },
    stdout: () => {},
    stderr: () => {},
  });
  if (!version.startsWith("0.29."))
    throw new Error(`the oracle must be Pyodide 0.29 (CPython 3.13), not ${version}`);
  python.FS.mkdirTree(home);
  python.FS.writeFile(`${home}/oracle.py`, readFileSync(join(import.meta.dirname, "oracle.py")));
  python.runPython(`import sys; sys.path.insert(0, "${home}"); import oracle, encodings.idna, traceback`);
  const run = python.runPython("oracle.run");
  const empty = `${home}/empty`;
  python.FS.mkdirTree(empty);
  const copied = new Map<string, string>();

  function copy(folder: string): string {
    const known = copied.get(folder);
    if (known !== undefined) return known;
    const target = `${home}/${copied.size}`;
    python.FS.mkdirTree(target);
    for (const file of readdirSync(folder)) {
      if (/^_\w*\.py$/.test(file)) python.FS.writeFile(`${target}/${file}`, readFileSync(join(folder, file)));
    }
    copied.set(folder, target);
    return target;
  }

  return {
    python: python.runPython("'.'.join(map(str, sys.version_info[:3]))"),
    freeze() {
      python.runPython("oracle.freeze()");
    },
    run(source, name, folder) {
      const where = folder === undefined ? empty : copy(folder);
      const result = run(source, name, where);
      const [stdout, stderr, status] = result.toJs();
      result.destroy();
      const named = (text: string) => text.replaceAll(`${where}/`, "");
      return { stdout: named(stdout), stderr: named(stderr), status };
    },
  };
}
