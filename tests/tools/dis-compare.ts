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
import {
  type CodeUnit,
  type Const,
  co_cellvars,
  co_freevars,
  co_varnames,
} from "../../src/simulator/bytecode/code-unit.ts";
import {
  encodeCode,
  encodeExceptionTable,
  encodeLineTable,
  startOffset,
} from "../../src/simulator/bytecode/encode.ts";
import { compile } from "../../src/simulator/compiler/compile.ts";
import { disassembleOne } from "../../src/simulator/compiler/dis.ts";
import { reprConst } from "../../src/simulator/compiler/repr.ts";

type Shown = string | Shown[];

const TYPES: Record<Const["kind"], string> = {
  none: "NoneType",
  true: "bool",
  false: "bool",
  ellipsis: "ellipsis",
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  tuple: "tuple",
  frozenset: "frozenset",
  code: "code",
};

function shown(c: Const): Shown {
  if (c.kind === "code") return `code:${c.unit.co_qualname}`;
  if (c.kind === "tuple") return ["tuple", ...c.items.map(shown)];
  if (c.kind === "frozenset") {
    const items = c.items.map(shown);
    return ["frozenset", ...items.sort((a, b) => (pythonJson(a) < pythonJson(b) ? -1 : 1))];
  }
  return `${TYPES[c.kind]}:${reprConst(c)}`;
}

/** `json.dumps` of nested lists of strings. */
function pythonJson(value: Shown): string {
  if (typeof value !== "string") return `[${value.map(pythonJson).join(", ")}]`;
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function hasSet(c: Const): boolean {
  return c.kind === "frozenset" || (c.kind === "tuple" && c.items.some(hasSet));
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function none(n: number): number | null {
  return n < 0 ? null : n;
}

function report(unit: CodeUnit): Record<string, unknown> {
  const byOffset = new Map<number, number>();
  unit.offsets.forEach((offset, i) => {
    for (let at = startOffset(unit, i); at <= offset; at += 2) byOffset.set(at, i);
  });
  return {
    qualname: unit.co_qualname,
    name: unit.co_name,
    firstlineno: unit.co_firstlineno,
    flags: unit.co_flags,
    counts: [unit.co_argcount, unit.co_posonlyargcount, unit.co_kwonlyargcount, unit.co_nlocals],
    stacksize: unit.co_stacksize,
    names: unit.co_names,
    varnames: co_varnames(unit),
    cellvars: co_cellvars(unit),
    freevars: co_freevars(unit),
    consts: unit.co_consts.map(shown),
    exceptions: unit.exceptionTable.map((e) => [
      startOffset(unit, e.start),
      startOffset(unit, e.end),
      startOffset(unit, e.target),
      e.depth,
      e.lasti,
    ]),
    instructions: disassembleOne(unit).map((d) => {
      const i = byOffset.get(d.offset) ?? 0;
      let argrepr = d.argrepr;
      if (d.op === "LOAD_CONST" || d.op === "RETURN_CONST") {
        const c = unit.co_consts[d.arg ?? 0];
        if (c !== undefined && hasSet(c)) argrepr = "*";
      }
      return [
        d.op,
        d.arg,
        argrepr,
        d.offset,
        none(unit.linenos[i] ?? -1),
        none(unit.endLinenos[i] ?? -1),
        none(unit.colOffsets[i] ?? -1),
        none(unit.endColOffsets[i] ?? -1),
      ];
    }),
    co_code: hex(encodeCode(unit)),
    co_linetable: hex(encodeLineTable(unit)),
    co_exceptiontable: hex(encodeExceptionTable(unit)),
  };
}

function units(unit: CodeUnit, out: Record<string, unknown>[]): Record<string, unknown>[] {
  out.push(report(unit));
  for (const c of unit.co_consts) if (c.kind === "code") units(c.unit, out);
  return out;
}

/** The first path at which two JSON values differ. */
function difference(a: unknown, b: unknown, path: string): string | null {
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
  const ours = units(outcome.result.unit, []);
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
