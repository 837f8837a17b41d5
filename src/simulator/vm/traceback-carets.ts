/** The source line of a traceback entry and the carets under it (Lib/traceback.py). */
import type { CodeUnit } from "../bytecode/code-unit.ts";

/** `  source\n` and, where the place is a part of the line, `  ~~~^^^\n`. */
export function caretLines(source: string, b: { tb_lineno: number; instruction: number }, unit: CodeUnit): string {
  const lines = source.split("\n");
  const line = lines[b.tb_lineno - 1];
  if (line === undefined) return "";
  const stripped = line.trim();
  if (stripped === "") return "";
  return `    ${stripped}\n${carets(lines, line, b, unit)}`;
}

function carets(_lines: string[], line: string, b: { tb_lineno: number; instruction: number }, unit: CodeUnit): string {
  const i = b.instruction;
  if (i < 0) return "";
  const start = unit.colOffsets[i] ?? -1;
  const end = unit.endColOffsets[i] ?? -1;
  const endLine = unit.endLinenos[i] ?? -1;
  if (start < 0 || end < 0 || endLine !== b.tb_lineno) return "";
  const indent = line.length - line.trimStart().length;
  if (start <= indent && end >= line.trimEnd().length) return "";
  return `    ${" ".repeat(start - indent)}${"^".repeat(end - start)}\n`;
}
