/** Tracebacks as the interpreter prints them (Python/traceback.c, Python/pythonrun.c; Lib/traceback.py for 3.13's texts). */
import { getOptionalAttr } from "../objects/genericattr.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { PyList_Check, strText } from "../objects/abstract.ts";
import { DECREF, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { PyTracebackObject } from "../objects/tracebackobject.ts";
import { textOf, PyUnicode_Check } from "../objects/unicodeobject.ts";
import type { PyFrameObject } from "../objects/frameobject.ts";
import { type_module, type_qualname } from "../objects/typeobject.ts";
import { caretLines } from "./traceback-carets.ts";
import { suggestionFor } from "./exception-suggestions.ts";
import { syntaxErrorLines } from "./syntax-error-lines.ts";

/** The whole report, with causes and contexts, ending in a newline. */
export function formatException(exc: PyObject): string {
  return formatChain(exc as PyBaseExceptionObject, new Set());
}

function formatChain(exc: PyBaseExceptionObject, seen: Set<PyObject>): string {
  seen.add(exc);
  let text = "";
  const { cause, context, suppress_context } = exc.body;
  if (cause !== null && !seen.has(cause)) {
    text += formatChain(cause as PyBaseExceptionObject, seen);
    text += "\nThe above exception was the direct cause of the following exception:\n\n";
  } else if (context !== null && !suppress_context && !seen.has(context)) {
    text += formatChain(context as PyBaseExceptionObject, seen);
    text += "\nDuring handling of the above exception, another exception occurred:\n\n";
  }
  text += formatTraceback(exc.body.traceback);
  text += formatOnly(exc);
  return text;
}

/** The entries of a traceback; without carets as the C code prints them that serves when nothing else can. */
export function formatTraceback(tb: PyObject | null, withCarets = true): string {
  if (tb === null) return "";
  let text = "Traceback (most recent call last):\n";
  let last: string | null = null;
  let repeats = 0;
  for (let t: PyObject | null = tb; t !== null; t = (t as PyTracebackObject).body.tb_next) {
    const b = (t as PyTracebackObject).body;
    const frame = (b.tb_frame as PyFrameObject).body.f_frame;
    const unit = frame?.f_executable.body.unit;
    const file = unit?.co_filename ?? "?";
    const head = `  File "${file}", line ${b.tb_lineno < 0 ? "None" : b.tb_lineno}, in ${unit?.co_name ?? "?"}\n`;
    if (head === last) {
      repeats++;
      if (repeats >= 3) continue;
    } else {
      text += repeated(repeats);
      repeats = 0;
      last = head;
    }
    text += head;
    if (unit !== undefined && b.tb_lineno > 0) text += sourceLines(file, b, unit, withCarets);
  }
  return text + repeated(repeats);
}
function repeated(repeats: number): string {
  const n = repeats - 2;
  return n > 0 ? `  [Previous line repeated ${n} more time${n > 1 ? "s" : ""}]\n` : "";
}

function sourceLines(file: string, b: PyTracebackObject["body"], unit: Parameters<typeof caretLines>[2], withCarets: boolean): string {
  const source = rt.sources.get(file);
  if (source === undefined) return "";
  if (!withCarets) {
    const line = source.split("\n")[b.tb_lineno - 1]?.trim() ?? "";
    return line === "" ? "" : `    ${line}\n`;
  }
  return caretLines(source, b, unit);
}

/** The last lines: type and message, notes. */
export function formatOnly(exc: PyBaseExceptionObject): string {
  const type = exc.ob_type;
  const module = type_module(type);
  const q = type_qualname(type) as PyObject;
  let name = textOf(q);
  DECREF(q);
  if (module !== null) {
    const m = PyUnicode_Check(module) ? textOf(module) : "<unknown>";
    if (m !== "builtins" && m !== "__main__") name = `${m}.${name}`;
    DECREF(module);
  }
  let text = syntaxErrorLines(exc, name);
  if (text === null) {
    const message = strText(exc);
    if (message === null) PyErr_Clear();
    const shown = message ?? "<exception str() failed>";
    text = shown === "" ? `${name}\n` : `${name}: ${shown}${suggestionFor(exc)}\n`;
  }
  const { value: notes } = getOptionalAttr(exc, "__notes__");
  if (notes !== null) {
    if (PyList_Check(notes)) for (const n of (notes as unknown as { body: { ob_item: PyObject[] } }).body.ob_item) text += `${strText(n) ?? "<note str() failed>"}\n`;
    DECREF(notes);
  }
  return text;
}
