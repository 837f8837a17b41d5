// The live oracle: CPython 3.13 compiled to WebAssembly (Pyodide, from npm), one for many programs.
//
// A golden was recorded once, by one interpreter; this one runs on every machine and in the same test run,
// so that a wrong golden cannot stand. src/cpython/process.py gives each program a namespace of its own.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openInNode } from "../../src/cpython/node.ts";
import type { Outcome } from "./fixtures.ts";

export interface Oracle {
  /** Python's version, as `sys.version_info[:3]` joined by dots. */
  readonly python: string;
  /** From now on the collector sees only what programs make: many short programs run ten times as fast. */
  freeze(): void;
  /** Runs a program; `folder` on this machine holds the files that it may import (`_*.py`). */
  run(source: string, name: string, folder?: string): Outcome;
}

const known = new Map<string, Record<string, string>>();

/** The files of a folder that its programs may import. */
export function importable(folder: string): Record<string, string> {
  let files = known.get(folder);
  if (files === undefined) {
    const names = readdirSync(folder).filter((file) => /^_\w*\.py$/.test(file));
    files = Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
    known.set(folder, files);
  }
  return files;
}

/** Starts Pyodide; takes about two seconds. */
export async function openOracle(): Promise<Oracle> {
  const python = await openInNode();
  return {
    python: python.python,
    freeze: python.freeze,
    run: (source, filename, folder) =>
      python.run({ source, filename, ...(folder === undefined ? {} : { files: importable(folder) }) }),
  };
}
