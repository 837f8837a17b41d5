/**
 * Warnings that C code issues (Python/_warnings.c). Until the program imports `warnings` the filters are those that
 * Python starts with: a DeprecationWarning is shown when code of `__main__` causes it, each once for its line.
 */
import { builtinByName } from "./builtin-lookup.ts";
import { PyObject_Vectorcall } from "./call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "./dictobject.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { DECREF, hold, holdMark, NewRef, type PyObject, unhold } from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { frameLine } from "../vm/frame.ts";

/** `PyErr_WarnEx(PyExc_DeprecationWarning, …)`. False when a filter turned it into an exception. */
export function emitDeprecation(message: string): boolean {
  return emitWarning("DeprecationWarning", message);
}

/** `PyErr_WarnEx` for the running frame. `source`: the object that the warning is about, if any. */
export function emitWarning(category: string, message: string, source: PyObject | null = null): boolean {
  const frame = rt.tstate.current_frame;
  const file = frame === null ? "sys" : frame.f_executable.body.unit.co_filename;
  const line = frame === null ? 1 : (frameLine(frame) ?? 1);
  const globals = frame === null ? (rt.sysdict as PyDictObject) : frame.f_globals;
  const name = _PyDict_GetItemStringBorrowed(globals, "__name__");
  const module = name !== null && PyUnicode_Check(name) ? textOf(name) : "<string>";
  const through = throughModule(category, message, file, line, module, globals, source);
  if (through !== null) return through;
  if (category === "DeprecationWarning" && module !== "__main__") return true;
  if (["PendingDeprecationWarning", "ImportWarning", "ResourceWarning"].includes(category)) return true;
  const key = `${category}:${file}:${line}:${message}`;
  if (rt.warningsShown.has(key)) return true;
  rt.warningsShown.add(key);
  show(category, message, file, line);
  if (source !== null)
    rt.writeStderr(`${category}: Enable tracemalloc to get the object allocation traceback\n`);
  return true;
}

/** A warning of the compiler, with its own place. False when a filter turned it into an exception. */
export function emitWarningAt(category: string, message: string, filename: string, lineno: number): boolean {
  const through = throughModule(category, message, filename, lineno, null, null);
  if (through !== null) return through;
  if (category !== "DeprecationWarning") show(category, message, filename, lineno);
  return true;
}

function show(category: string, message: string, file: string, line: number): void {
  const source = rt.sources.get(file)?.split("\n")[line - 1]?.trim() ?? "";
  rt.writeStderr(`${file}:${line}: ${category}: ${message}\n${source === "" ? "" : `  ${source}\n`}`);
}

/** `warnings.warn_explicit` of the imported module; null if it is not imported. */
function throughModule(
  category: string,
  message: string,
  file: string,
  line: number,
  module: string | null,
  globals: PyDictObject | null,
  source: PyObject | null = null,
): boolean | null {
  const m = rt.modules === null ? null : _PyDict_GetItemStringBorrowed(rt.modules, "warnings");
  if (m === null) return null;
  const { value: f } = getOptionalAttr(m, "warn_explicit");
  if (f === null) return null;
  const mark = holdMark();
  hold(f, "warnings.warn_explicit");
  const args: PyObject[] = [
    PyUnicode_FromString(message),
    NewRef(builtinByName(category)),
    PyUnicode_FromString(file),
    PyLong_FromLong(line),
  ];
  if (module !== null && globals !== null) {
    let registry = _PyDict_GetItemStringBorrowed(globals, "__warningregistry__");
    if (registry === null) {
      registry = PyDict_New();
      setItemIdentifier(globals, "__warningregistry__", registry);
      args.push(PyUnicode_FromString(module), registry);
    } else args.push(PyUnicode_FromString(module), NewRef(registry));
  }
  if (source !== null) args.push(Py_None, NewRef(source));
  for (const a of args) hold(a, "argument of warn_explicit");
  const r = PyObject_Vectorcall(f, args.slice(), null);
  unhold(mark);
  for (const a of args) DECREF(a);
  DECREF(f);
  if (r === null) return false;
  DECREF(r);
  return true;
}
