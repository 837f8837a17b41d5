/** Warnings that C code issues (Python/_warnings.c): DeprecationWarning is shown when `__main__` triggers it. */
import { rt } from "./runtime.ts";
import { frameLine } from "../vm/frame.ts";

/** `PyErr_WarnEx(PyExc_DeprecationWarning, …)`. False when a filter turned it into an exception. */
export function emitDeprecation(message: string): boolean {
  return emitWarning("DeprecationWarning", message);
}

export function emitWarning(category: string, message: string): boolean {
  const frame = rt.tstate.current_frame;
  const file = frame === null ? "sys" : frame.f_executable.body.unit.co_filename;
  const line = frame === null ? 1 : (frameLine(frame) ?? 1);
  const key = `${category}:${file}:${line}:${message}`;
  if (rt.warningsShown.has(key)) return true;
  rt.warningsShown.add(key);
  const source = rt.sources.get(file)?.split("\n")[line - 1]?.trim();
  rt.writeStderr(`${file}:${line}: ${category}: ${message}\n${source === undefined ? "" : `  ${source}\n`}`);
  return true;
}

/** A warning of the compiler, with its own place. */
export function emitWarningAt(category: string, message: string, filename: string, lineno: number): void {
  const source = rt.sources.get(filename)?.split("\n")[lineno - 1]?.trim();
  rt.writeStderr(`${filename}:${lineno}: ${category}: ${message}\n${source === undefined ? "" : `  ${source}\n`}`);
}
