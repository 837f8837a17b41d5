/** How a SyntaxError is shown: file, line, the text with carets (Lib/traceback.py: `_format_syntax_error`). */
import { strText } from "../objects/abstract.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import type { PyLongObject } from "../objects/longcore.ts";
import { DECREF, type PyObject } from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";

/** The attribute as a text, an int or null, whatever a subclass makes of it. */
function attribute(exc: PyObject, name: string): string | number | null {
  const { value } = getOptionalAttr(exc, name);
  PyErr_Clear();
  if (value === null) return null;
  let shown: string | number | null;
  if (value === Py_None) shown = null;
  else if (PyUnicode_Check(value)) shown = textOf(value);
  else if (value.ob_type.tp_name === "int") shown = (value as PyLongObject).n;
  else shown = strText(value);
  PyErr_Clear();
  DECREF(value);
  return shown;
}

export function syntaxErrorLines(exc: PyBaseExceptionObject, name: string): string[] {
  const out: string[] = [];
  const lineno = attribute(exc, "lineno");
  const filename = attribute(exc, "filename");
  let suffix = "";
  if (lineno !== null)
    out.push(`  File "${filename === null || filename === "" ? "<string>" : filename}", line ${lineno}\n`);
  else if (filename !== null) suffix = ` (${filename})`;
  const text = attribute(exc, "text");
  if (typeof text === "string") {
    const offset = attribute(exc, "offset");
    const sameLine = attribute(exc, "end_lineno") === lineno;
    out.push(
      ...quoted(text, typeof offset === "number" ? offset : null, sameLine, attribute(exc, "end_offset")),
    );
  }
  const msg = attribute(exc, "msg");
  out.push(`${name}: ${msg === null || msg === "" ? "<no detail available>" : msg}${suffix}\n`);
  return out;
}

/** The line without its indent, and carets from `offset` to the end (both from 1, in the line as it is). */
function quoted(text: string, at: number | null, sameLine: boolean, until: string | number | null): string[] {
  const line = Array.from(text.replace(/\n+$/, ""));
  let spaces = 0;
  while (spaces < line.length && " \n\f".includes(line[spaces] as string)) spaces++;
  const shown = line.slice(spaces);
  const shownLine = `    ${shown.join("")}\n`;
  if (at === null) return [shownLine];
  const length = Array.from(text).length;
  let offset = at;
  let end = line.length + 1;
  if (sameLine) end = typeof until === "number" && until !== 0 ? until : offset;
  if (length > 0 && offset > length) offset = line.length + 1;
  if (length > 0 && end > length) end = line.length + 1;
  if (offset >= end || end < 0) end = offset + 1;
  const first = offset - 1 - spaces;
  if (first < 0) return [shownLine];
  // Tabs stay tabs, so that the carets stand where they should.
  const pad = shown.slice(0, first).map((c) => (/\s/.test(c) ? c : " "));
  return [shownLine, `    ${pad.join("")}${"^".repeat(Math.max(0, end - 1 - spaces - first))}\n`];
}
