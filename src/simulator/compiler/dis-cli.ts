/**
 * What `simulate --dis FILE.py` prints: one JSON object a line for each instruction, nested code objects in the order
 * of `co_consts`, as 3.13's `dis.get_instructions` gives them.
 */

import type { PythonSyntaxError } from "../syntax/errors.ts";
import { compile } from "./compile.ts";
import { disassemble } from "./dis.ts";

export type DisText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly error: PythonSyntaxError };

export function disText(source: string, filename: string): DisText {
  const outcome = compile(source, filename);
  if (!outcome.ok) return outcome;
  const lines = disassemble(outcome.result.unit).map(({ code, line, op, argrepr }) =>
    JSON.stringify({ code, line, op, argrepr }),
  );
  return { ok: true, text: lines.map((line) => `${line}\n`).join("") };
}
