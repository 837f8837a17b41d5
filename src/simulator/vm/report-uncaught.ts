/**
 * What happens to an exception that nothing caught (Python/pythonrun.c: `_PyErr_PrintEx`, `handle_system_exit`,
 * `PyErr_Display`): SystemExit ends the process with its code; everything else goes to `sys.excepthook`, which the
 * program may have replaced.
 */
import { PyLong_Check } from "../objects/abstract-number.ts";
import { callMethod, PyObject_Vectorcall } from "../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_Clear, PyErr_GetRaisedException, PyExceptionInstance_Check } from "../objects/errors.ts";
import { type PyBaseExceptionObject, PyExc_SystemExit } from "../objects/exceptions.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { strText } from "../objects/abstract.ts";
import { PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import {
  DECREF,
  hold,
  holdMark,
  MachineFault,
  NewRef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import type { PyTracebackObject } from "../objects/tracebackobject.ts";
import { PyTraceBack_Check } from "../objects/tracebackobject.ts";
import { PyType_IsSubtype } from "../objects/typelookup.ts";
import { PyException_SetTraceback } from "../objects/exception-methods.ts";
import { writeTo } from "../modules/write.ts";
import { exceptionChunks, formatException } from "./print-exception.ts";

export interface ExitStatus {
  status: number;
  /** The program ended by an uncaught exception other than SystemExit. */
  uncaught: { message: string; line: number | null } | null;
}

const fromSys = (name: string): PyObject | null =>
  rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, name);

/** `PySys_WriteStderr`: to sys.stderr if there is one. */
function writeStderr(text: string): void {
  const file = fromSys("stderr");
  if (file === null || file === Py_None) rt.writeStderr(text);
  else {
    const mark = holdMark();
    hold(NewRef(file), "sys.stderr");
    if (!writeTo(file, text)) {
      PyErr_Clear();
      rt.writeStderr(text);
    }
    unhold(mark);
    DECREF(file);
  }
}

/** `handle_system_exit`: status of the process, null for any other exception. Steals the reference if it is one. */
export function systemExitStatus(exc: PyObject): number | null {
  if (!PyType_IsSubtype(exc.ob_type, PyExc_SystemExit)) return null;
  const mark = holdMark();
  hold(exc, "SystemExit");
  const { value } = getOptionalAttr(exc, "code");
  PyErr_Clear();
  unhold(mark);
  const code = value ?? NewRef(exc);
  DECREF(exc);
  hold(code, "exit code");
  let status = 0;
  if (code === Py_None) status = 0;
  else if (PyLong_Check(code)) {
    const n = PyNumber_AsSsize_t(code, true);
    PyErr_Clear();
    status = (n ?? -1) & 0xff;
  } else {
    const text = strText(code);
    PyErr_Clear();
    if (text !== null) writeStderr(text);
    writeStderr("\n");
    status = 1;
  }
  unhold(mark);
  DECREF(code);
  return status;
}

/** `PyErr_Print` of the exception that is set, at the end of the main program. */
export function reportUncaught(): ExitStatus {
  const exc = PyErr_GetRaisedException() as PyBaseExceptionObject | null;
  if (exc === null) throw new MachineFault("the script failed without an exception");
  const exit = systemExitStatus(exc);
  if (exit !== null) return { status: exit, uncaught: null };
  const mark = holdMark();
  hold(exc, "uncaught exception");
  const sys = rt.sysdict as PyDictObject;
  const tb = exc.body.traceback ?? Py_None;
  for (const [name, o] of [
    ["last_exc", exc],
    ["last_type", exc.ob_type],
    ["last_value", exc],
    ["last_traceback", tb],
  ] as const) {
    setItemIdentifier(sys, name, o);
  }
  let line: number | null = null;
  for (let t = exc.body.traceback; t !== null; t = (t as PyTracebackObject).body.tb_next)
    line = (t as PyTracebackObject).body.tb_lineno;
  const lines = formatException(exc).trimEnd().split("\n");
  PyErr_Clear();
  let status = 1;
  const hook = fromSys("excepthook");
  if (hook === null) {
    writeStderr("sys.excepthook is missing\n");
    displayException(exc);
  } else {
    hold(NewRef(hook), "sys.excepthook");
    const r = PyObject_Vectorcall(hook, [exc.ob_type, exc, exc.body.traceback ?? Py_None], null);
    if (r !== null) DECREF(r);
    else {
      const second = PyErr_GetRaisedException() as PyObject;
      const code = systemExitStatus(second);
      if (code !== null) status = code;
      else {
        hold(second, "exception in sys.excepthook");
        writeStderr("Error in sys.excepthook:\n");
        displayException(second);
        writeStderr("\nOriginal exception was:\n");
        displayException(exc);
        unhold(mark + 2);
        DECREF(second);
      }
    }
    unhold(mark + 1);
    DECREF(hook);
  }
  unhold(mark);
  DECREF(exc);
  return { status, uncaught: { message: lines.at(-1) ?? "", line } };
}

/** `PyErr_DisplayException`: to sys.stderr; nothing if it is None. */
export function displayException(exc: PyObject): void {
  const file = fromSys("stderr");
  if (file === null) rt.writeStderr(formatException(exc));
  if (file === null || file === Py_None) return;
  const mark = holdMark();
  hold(NewRef(file), "sys.stderr");
  let ok = true;
  for (const piece of exceptionChunks(exc as PyBaseExceptionObject)) {
    ok = writeTo(file, piece);
    if (!ok) break;
  }
  PyErr_Clear();
  const r = ok ? callMethod(file, "flush") : null;
  if (r !== null) DECREF(r);
  PyErr_Clear();
  unhold(mark);
  DECREF(file);
}

/** `sys.excepthook`. */
export function excepthook(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("excepthook", args.length, 3, 3)) return null;
  const [, value, tb] = args as [PyObject, PyObject, PyObject];
  if (!PyExceptionInstance_Check(value)) {
    const shown = value.ob_type.tp_name;
    writeStderr(`TypeError: print_exception(): Exception expected for value, ${shown} found\n`);
    return Py_None;
  }
  const exc = value as PyBaseExceptionObject;
  if (PyTraceBack_Check(tb) && exc.body.traceback === null) PyException_SetTraceback(exc, tb);
  displayException(exc);
  return Py_None;
}
