/** Real CPython in Node, for tests and terminals: Pyodide from npm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide, version } from "pyodide";
import { type CPython, environment, openProcess, type Pyodide } from "./process.ts";

/** Starts Pyodide; takes about two seconds. */
export async function openInNode(): Promise<CPython> {
  if (!version.startsWith("0.29."))
    throw new Error(`real CPython must be Pyodide 0.29 (CPython 3.13), not ${version}`);
  const pyodide = await loadPyodide({ env: { ...environment }, stdout: () => {}, stderr: () => {} });
  const source = readFileSync(join(import.meta.dirname, "process.py"), "utf8");
  return openProcess(pyodide as unknown as Pyodide, source);
}
