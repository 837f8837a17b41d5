/**
 * What `dis.get_instructions` says of a code unit, nested units included.
 */

import type { CodeUnit } from "../bytecode/code-unit.ts";
import { CMP_OPS, INTRINSIC_1, INTRINSIC_2, NB_OPS, OP, opcodeInfo } from "../bytecode/opcodes.ts";
import { rawArg, startOffset } from "../bytecode/encode.ts";
import { reprConst } from "./repr.ts";

export interface DisInstruction {
  /** `co_qualname` of the code object. */
  readonly code: string;
  /** Line in the source, null for none. */
  readonly line: number | null;
  readonly op: string;
  readonly arg: number | null;
  readonly argrepr: string;
  /** Byte offset in `co_code`. */
  readonly offset: number;
}

/** All instructions, EXTENDED_ARGs as dis lists them, nested code objects behind in the order of `co_consts`. */
export function disassemble(unit: CodeUnit): DisInstruction[] {
  const out: DisInstruction[] = [];
  disassembleInto(unit, out);
  return out;
}

function disassembleInto(unit: CodeUnit, out: DisInstruction[]): void {
  out.push(...disassembleOne(unit));
  for (const c of unit.co_consts) if (c.kind === "code") disassembleInto(c.unit, out);
}

/** The instructions of one unit. */
export function disassembleOne(unit: CodeUnit): DisInstruction[] {
  const out: DisInstruction[] = [];
  const labels = jumpLabels(unit);
  for (let i = 0; i < unit.ops.length; i++) {
    const op = unit.ops[i] as number;
    const info = opcodeInfo(op);
    const offset = unit.offsets[i] as number;
    const line = unit.linenos[i] as number;
    const arg = rawArg(unit, i);
    const common = { code: unit.co_qualname, line: line < 0 ? null : line };
    const extended = (offset - startOffset(unit, i)) / 2;
    for (let k = extended; k > 0; k--) {
      const high = Math.floor(arg / 256 ** k);
      out.push({ ...common, op: "EXTENDED_ARG", arg: high, argrepr: "", offset: offset - 2 * k });
    }
    out.push({
      ...common,
      op: info.name,
      arg: info.has_arg ? arg : null,
      argrepr: info.has_arg ? argrepr(unit, i, op, arg, labels) : "",
      offset,
    });
  }
  return out;
}

/** Number of each jump target's label, in the order of their places. */
function jumpLabels(unit: CodeUnit): Map<number, number> {
  const targets = new Set<number>();
  for (let i = 0; i < unit.ops.length; i++) {
    if (opcodeInfo(unit.ops[i] as number).has_jump) targets.add(unit.args[i] as number);
  }
  return new Map([...targets].sort((a, b) => a - b).map((target, i) => [target, i + 1]));
}

const FUNCTION_ATTRIBUTES: Record<number, string> = {
  1: "defaults",
  2: "kwdefaults",
  4: "annotations",
  8: "closure",
};
const CONVERSIONS = ["", "str", "repr", "ascii"];

/** CPython: `Lib/dis.py`, `ArgResolver.get_argval_argrepr`. */
function argrepr(unit: CodeUnit, i: number, op: number, arg: number, labels: Map<number, number>): string {
  const info = opcodeInfo(op);
  const name = (index: number): string => unit.co_names[index] ?? "";
  const local = (index: number): string => unit.co_localsplusnames[index] ?? "";
  if (info.has_const) {
    const c = unit.co_consts[arg];
    return c === undefined ? "" : reprConst(c);
  }
  if (info.has_jump) return `to L${labels.get(unit.args[i] as number)}`;
  switch (op) {
    case OP.LOAD_GLOBAL:
      return name(arg >> 1) + (arg & 1 ? " + NULL" : "");
    case OP.LOAD_ATTR:
      return name(arg >> 1) + (arg & 1 ? " + NULL|self" : "");
    case OP.LOAD_SUPER_ATTR:
      return name(arg >> 2) + (arg & 1 ? " + NULL|self" : "");
    case OP.LOAD_FAST_LOAD_FAST:
    case OP.STORE_FAST_LOAD_FAST:
    case OP.STORE_FAST_STORE_FAST:
      return `${local(arg >> 4)}, ${local(arg & 15)}`;
    case OP.COMPARE_OP: {
      const shown = CMP_OPS[arg >> 5] ?? "";
      return arg & 16 ? `bool(${shown})` : shown;
    }
    case OP.CONVERT_VALUE:
      return CONVERSIONS[arg] ?? "";
    case OP.SET_FUNCTION_ATTRIBUTE:
      return FUNCTION_ATTRIBUTES[arg] ?? "";
    case OP.BINARY_OP:
      return NB_OPS[arg]?.[1] ?? "";
    case OP.CALL_INTRINSIC_1:
      return INTRINSIC_1[arg] ?? "";
    case OP.CALL_INTRINSIC_2:
      return INTRINSIC_2[arg] ?? "";
  }
  if (info.has_name) return name(arg);
  if (info.has_local || info.has_free) return local(arg);
  return "";
}
