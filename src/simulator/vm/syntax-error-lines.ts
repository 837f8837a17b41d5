/** How a SyntaxError is shown: file, line, the text with carets (Lib/traceback.py: `_format_syntax_error`). */
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { strText } from "../objects/abstract.ts";
import type { PyObject } from "../objects/object.ts";
import type { PyLongObject } from "../objects/longcore.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";

/** null for exceptions that are no SyntaxError. */
export function syntaxErrorLines(exc: PyBaseExceptionObject, name: string): string | null {
  let t: { tp_name: string; tp_base: unknown } | null = exc.ob_type;
  while (t !== null && t.tp_name !== "SyntaxError") t = t.tp_base as typeof t;
  if (t === null) return null;
  const field = (i: number): PyObject => exc.body.fields[i] ?? Py_None;
  const num = (i: number): number | null => {
    const o = field(i);
    return o.ob_type.tp_name === "int" ? (o as PyLongObject).n : null;
  };
  const msg = strText(field(0)) ?? "<no detail available>";
  const lineno = num(2);
  let out = "";
  if (lineno !== null) {
    const file = PyUnicode_Check(field(1)) ? textOf(field(1)) : "<string>";
    out += `  File "${file}", line ${lineno}\n`;
    const text = PyUnicode_Check(field(4)) ? textOf(field(4)) : null;
    if (text !== null) {
      const rtext = text.replace(/\n+$/, "");
      const ltext = rtext.replace(/^[ \n\f]+/, "");
      const spaces = rtext.length - ltext.length;
      out += `    ${ltext}\n`;
      const offset = num(3);
      if (offset !== null) {
        let end = num(6) ?? offset;
        const endLine = num(5);
        if (endLine !== null && endLine !== lineno) end = rtext.length + 1;
        if (end === 0 || end === -1 || end === offset) end = offset + 1;
        const colno = offset - 1 - spaces;
        const endCol = end - 1 - spaces;
        if (colno >= 0) {
          const pad = Array.from(ltext.slice(0, colno), (c) => (/\s/.test(c) ? c : " ")).join("");
          out += `    ${pad}${"^".repeat(Math.max(1, endCol - colno))}\n`;
        }
      }
    }
  }
  return `${out}${name}: ${msg}\n`;
}
