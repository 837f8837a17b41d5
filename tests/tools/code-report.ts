/**
 * A code unit in the form in which native-dis.py prints CPython's code objects, for comparing the two.
 */

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

/** A unit and those nested in it. */
export function reportUnits(unit: CodeUnit, out: Record<string, unknown>[] = []): Record<string, unknown>[] {
  out.push(report(unit));
  for (const c of unit.co_consts) if (c.kind === "code") reportUnits(c.unit, out);
  return out;
}
