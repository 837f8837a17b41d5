/**
 * Compares this compiler with CPython 3.13.0, file by file: every field of every code object.
 *
 * Usage: node tests/tools/dis-compare.ts PYTHON FILE...   or   … PYTHON - <names
 * Prints the first difference of each file that differs, and the score.
 */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compile } from "../../src/simulator/compiler/compile.ts";
import { reportUnits } from "./code-report.ts";

/** The first path at which two JSON values differ. */
export function difference(a: unknown, b: unknown, path: string): string | null {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const d = difference(a[i], b[i], `${path}[${i}]`);
      if (d !== null) return d;
    }
    return null;
  }
  if (a !== null && b !== null && typeof a === "object" && typeof b === "object") {
    for (const key of Object.keys(a)) {
      const d = difference(
        (a as Record<string, unknown>)[key],
        (b as Record<string, unknown>)[key],
        `${path}.${key}`,
      );
      if (d !== null) return d;
    }
    return null;
  }
  return a === b ? null : `${path}: native ${JSON.stringify(a)}, ours ${JSON.stringify(b)}`;
}

interface Native {
  file: string;
  error?: unknown[];
  warnings?: [string, string, number][];
  units?: Record<string, unknown>[];
}

/** The first difference, or null. */
export function compareWithNative(native: Native): string | null {
  const source = readFileSync(native.file, "utf8");
  const outcome = compile(source, native.file);
  if (!outcome.ok) {
    const e = outcome.error;
    if (native.error === undefined) return `only ours fails: ${e.type}: ${e.msg} (line ${e.lineno})`;
    const ours =
      native.error.length === 2
        ? [e.type, e.msg]
        : [e.type, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text];
    return difference(native.error, ours, "error");
  }
  if (native.error !== undefined) return `only native fails: ${JSON.stringify(native.error)}`;
  const ours = reportUnits(outcome.result.unit);
  const theirs = native.units ?? [];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const a = theirs[i];
    const b = ours[i];
    if (a === undefined || b === undefined) return `units: native ${theirs.length}, ours ${ours.length}`;
    const d = difference(a, b, String(a.qualname));
    if (d !== null) return d;
  }
  const warnings = outcome.result.warnings.map((w) => [w.category, w.message, w.lineno]);
  return difference(native.warnings ?? [], warnings, "warnings");
}

async function main(): Promise<void> {
  const [python = "python3.13", ...names] = process.argv.slice(2);
  const script = fileURLToPath(new URL("native-dis.py", import.meta.url));
  const child = spawn(python, [script, ...names], {
    env: { ...process.env, PYTHONHASHSEED: "0" },
    stdio: ["inherit", "pipe", "inherit"],
  });
  let same = 0;
  let total = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const native = JSON.parse(line) as Native;
    total++;
    let d: string | null;
    try {
      d = compareWithNative(native);
    } catch (e) {
      d = `crash: ${(e as Error).stack?.split("\n").slice(0, 4).join(" | ")}`;
    }
    if (d === null) same++;
    else console.log(`${native.file}: ${d.slice(0, 400)}`);
  }
  console.log(`${same} of ${total} agree`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
