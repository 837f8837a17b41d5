/**
 * The report of an exception, as the interpreter prints it (Lib/traceback.py, which 3.13 prints with, and the plain
 * traceback of Python/traceback.c for what is printed when nothing else may run).
 *
 * As in Python it is made in two steps. First everything that is to be shown is read off the exception, its causes
 * and contexts and the members of groups (`TracebackException`); this runs code of the program, as `__str__`. Then
 * the pieces are put in order and groups get their frames of lines.
 */
import { forEachItem, PySequence_Check, reprText, strText } from "../objects/abstract.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import { PyExc_SyntaxError } from "../objects/exceptions-extra.ts";
import { exceptionsOf } from "../objects/exceptiongroup.ts";
import type { PyFrameObject } from "../objects/frameobject.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { _PyDict_GetItemStringBorrowed } from "../objects/dictobject.ts";
import { PyBytes_Check } from "../objects/bytesobject.ts";
import type { PyLongObject } from "../objects/longcore.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type PyTypeObject,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { instructionAt } from "../objects/code-methods.ts";
import type { PyTracebackObject } from "../objects/tracebackobject.ts";
import { PyType_IsSubtype } from "../objects/typelookup.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { type_module, type_qualname } from "../objects/typeobject.ts";
import { linesOf, type Position, sourceBlock } from "./traceback-carets.ts";
import { suggestionFor } from "./exception-suggestions.ts";
import { syntaxErrorLines } from "./syntax-error-lines.ts";

/** One line of a stack and the block of source below it. */
export interface FrameSummary {
  readonly filename: string;
  readonly name: string;
  readonly position: Position;
}

interface Report {
  readonly stack: readonly FrameSummary[];
  readonly final: readonly string[];
  readonly suppressContext: boolean;
  cause: Report | null;
  context: Report | null;
  /** null for what is no group. */
  exceptions: Report[] | null;
}

export interface ReportOptions {
  readonly chain?: boolean;
  /** Entries of each traceback from the innermost on; as `traceback` has it: negative from the other end. */
  readonly limit?: number | null;
  /** The traceback in place of the exception's own. */
  readonly traceback?: PyObject | null;
}

const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;
const RECURSIVE_CUTOFF = 3;
const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

/** The whole report as the interpreter prints it, ending in a newline. */
export function formatException(exc: PyObject): string {
  return exceptionChunks(exc as PyBaseExceptionObject).join("");
}

/** The report in the pieces that `traceback.format_exception` returns. */
export function exceptionChunks(exc: PyBaseExceptionObject, options: ReportOptions = {}): string[] {
  const mark = holdMark();
  hold(NewRef(exc), "exception being shown");
  const report = readAll(exc, options);
  unhold(mark);
  DECREF(exc);
  const out: string[] = [];
  format(report, { depth: 0, needClose: false }, options.chain ?? true, out);
  return out;
}

// ---------------------------------------------------------------------------------------------------------
// Reading

/** The exception and all that is to be shown with it, each exception once. */
function readAll(exc: PyBaseExceptionObject, options: ReportOptions): Report {
  const seen = new Set<PyObject>([exc]);
  const limit = options.limit ?? null;
  const read = (e: PyObject, tb: PyObject | null): Report => readOne(e as PyBaseExceptionObject, tb, limit);
  const top = read(exc, options.traceback === undefined ? exc.body.traceback : options.traceback);
  const queue: [Report, PyBaseExceptionObject][] = [[top, exc]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [report, e] = next;
    const { cause, context, suppress_context } = e.body;
    const take = (o: PyObject): Report => {
      seen.add(o);
      return read(o, (o as PyBaseExceptionObject).body.traceback);
    };
    if (cause !== null && !seen.has(cause)) report.cause = take(cause);
    if (context !== null && report.cause === null && !suppress_context && !seen.has(context))
      report.context = take(context);
    const members = exceptionsOf(e);
    if (members !== null) report.exceptions = members.map(take);
    if (report.cause !== null) queue.push([report.cause, cause as PyBaseExceptionObject]);
    if (report.context !== null) queue.push([report.context, context as PyBaseExceptionObject]);
    for (const [i, m] of (members ?? []).entries())
      queue.push([report.exceptions?.[i] as Report, m as PyBaseExceptionObject]);
  }
  return top;
}

function readOne(exc: PyBaseExceptionObject, tb: PyObject | null, limit: number | null): Report {
  return {
    stack: stackOf(tb, limit),
    final: finalLines(exc, tb),
    suppressContext: exc.body.suppress_context,
    cause: null,
    context: null,
    exceptions: null,
  };
}

/** `sys.tracebacklimit`, null if it is not set. */
function systemLimit(): number | null {
  const o = rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict, "tracebacklimit");
  return o === null || o.ob_type.tp_name !== "int" ? null : Math.max(0, (o as PyLongObject).n);
}

/** The entries of a traceback. `sys.tracebacklimit` keeps the last ones, `limit` the first (negative: the last). */
export function stackOf(tb: PyObject | null, limit: number | null): FrameSummary[] {
  const all: FrameSummary[] = [];
  for (let t = tb; t !== null; t = (t as PyTracebackObject).body.tb_next)
    all.push(summaryOf(t as PyTracebackObject));
  if (limit !== null) return limit >= 0 ? all.slice(0, limit) : all.slice(limit);
  const n = systemLimit();
  return n === null ? all : all.slice(Math.max(0, all.length - n));
}

function summaryOf(t: PyTracebackObject): FrameSummary {
  const b = t.body;
  const unit = (b.tb_frame as PyFrameObject).body.f_frame?.f_executable.body.unit;
  const tbLine = b.tb_lineno < 0 ? null : b.tb_lineno;
  if (unit === undefined) {
    return {
      filename: "?",
      name: "?",
      position: { lineno: tbLine, end_lineno: tbLine, colno: null, end_colno: null },
    };
  }
  const i = b.instruction >= 0 ? b.instruction : instructionAt(unit, b.tb_lasti);
  const known = (n: number | undefined): number | null => (n === undefined || n < 0 ? null : n);
  const lineno = known(unit.linenos[i]) ?? tbLine;
  return {
    filename: unit.co_filename,
    name: unit.co_name,
    position: {
      lineno,
      end_lineno: known(unit.endLinenos[i]) ?? lineno,
      colno: known(unit.colOffsets[i]),
      end_colno: known(unit.endColOffsets[i]),
    },
  };
}

/** The type's name as it is shown: with its module unless that is `builtins` or `__main__`. */
function shownName(type: PyTypeObject): string {
  const module = type_module(type);
  if (module === null) PyErr_Clear();
  const q = type_qualname(type) as PyObject;
  const name = textOf(q);
  DECREF(q);
  const m = module !== null && PyUnicode_Check(module) ? textOf(module) : "<unknown>";
  if (module !== null) DECREF(module);
  return m === "builtins" || m === "__main__" ? name : `${m}.${name}`;
}

function safeText(o: PyObject, what: string, shown: (o: PyObject) => string | null = strText): string {
  const text = shown(o);
  if (text !== null) return text;
  PyErr_Clear();
  return `<${what} ${shown === strText ? "str" : "repr"}() failed>`;
}

/** `str()` of the exception, and what it may have meant. */
export function messageOf(exc: PyBaseExceptionObject, tb: PyObject | null): string {
  return `${safeText(exc, "exception")}${suggestionFor(exc, tb)}`;
}

/** Type, message and notes. */
export function finalLines(exc: PyBaseExceptionObject, tb: PyObject | null): string[] {
  const name = shownName(exc.ob_type);
  if (PyType_IsSubtype(exc.ob_type, PyExc_SyntaxError))
    return [...syntaxErrorLines(exc, name), ...notesOf(exc)];
  const text = messageOf(exc, tb);
  return [text === "" ? `${name}\n` : `${name}: ${text}\n`, ...notesOf(exc)];
}

function notesOf(exc: PyObject): string[] {
  const { value: notes, error } = getOptionalAttr(exc, "__notes__");
  if (error) {
    const e = rt.tstate.current_exception as PyObject;
    rt.tstate.current_exception = null;
    const mark = holdMark();
    hold(e, "error of __notes__");
    const shown = safeText(e, "__notes__", reprText);
    unhold(mark);
    DECREF(e);
    // A list of one note, as Python makes it.
    return [`Ignored error getting __notes__: ${shown}\n`];
  }
  if (notes === null) return [];
  const mark = holdMark();
  hold(notes, "__notes__");
  const out: string[] = [];
  if (notes !== Py_None) {
    if (PySequence_Check(notes) && !PyUnicode_Check(notes) && !PyBytes_Check(notes)) {
      forEachItem(notes, "__notes__", (note) => {
        for (const line of safeText(note, "note").split("\n")) out.push(`${line}\n`);
        return true;
      });
    } else out.push(`${safeText(notes, "__notes__", reprText)}\n`);
  }
  PyErr_Clear();
  unhold(mark);
  DECREF(notes);
  return out;
}

// ---------------------------------------------------------------------------------------------------------
// Writing

/** A stack with its repeated entries folded, one piece an entry. */
export function formatStack(stack: readonly FrameSummary[]): string[] {
  const out: string[] = [];
  let last: FrameSummary | null = null;
  let count = 0;
  const fold = (): void => {
    const more = count - RECURSIVE_CUTOFF;
    if (more > 0) out.push(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
  };
  for (const s of stack) {
    if (
      last === null ||
      last.filename !== s.filename ||
      last.position.lineno === null ||
      last.position.lineno !== s.position.lineno ||
      last.name !== s.name
    ) {
      fold();
      last = s;
      count = 0;
    }
    count++;
    if (count <= RECURSIVE_CUTOFF) out.push(formatFrame(s));
  }
  fold();
  return out;
}

/** Lines of a source file by name, as far as the run knows it. */
export function sourceLinesOf(filename: string): readonly string[] {
  const source = rt.sources.get(filename);
  if (source === undefined) return [];
  return source.replace(/\r\n?/g, "\n").split("\n");
}

export function formatFrame(s: FrameSummary): string {
  const { lineno } = s.position;
  const shown = s.filename.startsWith("<stdin>-") ? "<stdin>" : s.filename;
  const head = `  File "${shown}", line ${lineno ?? "None"}, in ${s.name}\n`;
  const lines = linesOf(sourceLinesOf(s.filename), s.position);
  return lines === null ? head : head + sourceBlock(lines, s.position);
}

interface GroupContext {
  depth: number;
  needClose: boolean;
}

/** `textwrap.indent` of every line. */
function indented(text: string, margin: string): string {
  if (margin === "") return text;
  return text.replace(/[^\n]*\n|[^\n]+$/g, (line) => margin + line);
}

function format(report: Report, ctx: GroupContext, chain: boolean, out: string[]): void {
  const indent = (): string => " ".repeat(2 * ctx.depth);
  const emit = (text: string, marginChar = "|"): void => {
    out.push(indented(text, ctx.depth > 0 ? `${indent()}${marginChar} ` : indent()));
  };
  const links: [message: string | null, report: Report][] = [];
  for (let r: Report | null = report; r !== null; ) {
    let message: string | null = null;
    let next: Report | null = null;
    if (chain && r.cause !== null) [message, next] = [CAUSE, r.cause];
    else if (chain && r.context !== null && !r.suppressContext) [message, next] = [CONTEXT, r.context];
    links.push([message, r]);
    r = next;
  }
  for (const [message, r] of links.reverse()) {
    if (message !== null) emit(message);
    if (r.exceptions === null) {
      if (r.stack.length > 0) {
        emit("Traceback (most recent call last):\n");
        for (const piece of formatStack(r.stack)) emit(piece);
      }
      for (const line of r.final) emit(line);
    } else if (ctx.depth > MAX_GROUP_DEPTH) emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
    else formatGroup(r, r.exceptions, ctx, chain, out, emit, indent);
  }
}

function formatGroup(
  r: Report,
  members: readonly Report[],
  ctx: GroupContext,
  chain: boolean,
  out: string[],
  emit: (text: string, marginChar?: string) => void,
  indent: () => string,
): void {
  const isTop = ctx.depth === 0;
  if (isTop) ctx.depth++;
  if (r.stack.length > 0) {
    emit("Exception Group Traceback (most recent call last):\n", isTop ? "+" : "|");
    for (const piece of formatStack(r.stack)) emit(piece);
  }
  for (const line of r.final) emit(line);
  const n = members.length <= MAX_GROUP_WIDTH ? members.length : MAX_GROUP_WIDTH + 1;
  ctx.needClose = false;
  for (let i = 0; i < n; i++) {
    const isLast = i === n - 1;
    // A nested group that ends here closes for all.
    if (isLast) ctx.needClose = true;
    const truncated = i >= MAX_GROUP_WIDTH;
    out.push(
      `${indent()}${i === 0 ? "+-" : "  "}+---------------- ${truncated ? "..." : i + 1} ----------------\n`,
    );
    ctx.depth++;
    if (truncated) {
      const rest = members.length - MAX_GROUP_WIDTH;
      emit(`and ${rest} more exception${rest > 1 ? "s" : ""}\n`);
    } else format(members[i] as Report, ctx, chain, out);
    if (isLast && ctx.needClose) {
      out.push(`${indent()}+------------------------------------\n`);
      ctx.needClose = false;
    }
    ctx.depth--;
  }
  if (isTop) ctx.depth = 0;
}

// ---------------------------------------------------------------------------------------------------------
// The plain traceback of C code

/** `PyTraceBack_Print`: the entries without carets. */
export function formatTraceback(tb: PyObject | null): string {
  if (tb === null) return "";
  const limit = systemLimit() ?? 1000;
  if (limit === 0) return "";
  const entries: PyTracebackObject[] = [];
  for (let t: PyObject | null = tb; t !== null; t = (t as PyTracebackObject).body.tb_next)
    entries.push(t as PyTracebackObject);
  let text = "Traceback (most recent call last):\n";
  let last: readonly [string, number, string] | null = null;
  let count = 0;
  const fold = (): void => {
    const more = count - RECURSIVE_CUTOFF;
    if (more > 0) text += `  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`;
  };
  for (const t of entries.slice(Math.max(0, entries.length - limit))) {
    const unit = (t.body.tb_frame as PyFrameObject).body.f_frame?.f_executable.body.unit;
    const [file, line, name] = [unit?.co_filename ?? "?", t.body.tb_lineno, unit?.co_name ?? "?"];
    if (last === null || last[0] !== file || last[1] !== line || last[2] !== name) {
      fold();
      last = [file, line, name];
      count = 0;
    }
    count++;
    if (count > RECURSIVE_CUTOFF) continue;
    text += `  File "${file}", line ${line}, in ${name}\n`;
    const source = line > 0 ? sourceLinesOf(file)[line - 1] : undefined;
    const shown = source?.replace(/^[ \t\f]+/, "");
    if (shown !== undefined && shown !== "") text += `    ${shown}\n`;
  }
  fold();
  return text;
}
