/**
 * Errors that nobody can catch (Python/errors.c: `PyErr_FormatUnraisable`, `PyErr_WriteUnraisable`,
 * `write_unraisable_exc_file`): given to sys.unraisablehook, which reports them on sys.stderr.
 */
import { reprText, strText } from "../objects/abstract.ts";
import { callMethod, PyObject_CallOneArg } from "../objects/call.ts";
import { _PyDict_GetItemStringBorrowed } from "../objects/dictobject.ts";
import { PyErr_Clear, PyErr_GetRaisedException, TypeError } from "../objects/errors.ts";
import type { PyBaseExceptionObject } from "../objects/exceptions.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTraceBack_Here } from "../objects/tracebackobject.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { type_module, type_qualname } from "../objects/typeobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import { newStructSequence } from "../modules/structseq.ts";
import { writeTo } from "../modules/write.ts";
import { formatTraceback } from "./print-exception.ts";

/** Takes the exception out of the indicator while a finalizer runs; the reference is held. */
export function takeCurrentException(): PyObject | null {
  const e = PyErr_GetRaisedException();
  if (e !== null) hold(e, "exception set before a finalizer");
  return e;
}
export function restoreCurrentException(saved: PyObject | null): void {
  if (saved === null) return;
  unhold(holdMark() - 1);
  rt.tstate.current_exception = saved;
}

/** What a hook is told about one error. */
interface Unraisable {
  readonly type: PyTypeObject;
  readonly value: PyObject;
  readonly traceback: PyObject | null;
  /** Replaces "Exception ignored in". */
  readonly message: string | null;
  /** What was being done: a finalizer, a callback. */
  readonly object: PyObject | null;
}

/** `PyErr_WriteUnraisable(obj)`, or with a message `PyErr_FormatUnraisable`: reports the exception that is set. */
export function writeUnraisable(obj: PyObject | null, message: string | null = null): void {
  const current = rt.tstate.current_exception as PyBaseExceptionObject | null;
  if (current === null) return;
  // An error of C code has no traceback: it gets an entry for the code that is running.
  if (current.body.traceback === null && rt.tstate.current_frame !== null)
    PyTraceBack_Here(rt.tstate.current_frame);
  const exc = PyErr_GetRaisedException() as PyBaseExceptionObject;
  const mark = holdMark();
  hold(exc, "unraisable exception");
  if (obj !== null) hold(NewRef(obj), "where an unraisable exception occurred");
  const report: Unraisable = {
    type: exc.ob_type,
    value: exc,
    traceback: exc.body.traceback,
    message,
    object: obj,
  };
  const hook = rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict, "unraisablehook");
  if (hook === null || hook === Py_None) writeDefault(report);
  else callHook(hook, report);
  PyErr_Clear();
  unhold(mark);
  if (obj !== null) DECREF(obj);
  DECREF(exc);
}

const FIELDS = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"] as const;
const ARGS_NAME = "UnraisableHookArgs";

function callHook(hook: PyObject, report: Unraisable): void {
  const mark = holdMark();
  hold(NewRef(hook), "sys.unraisablehook");
  const args = newStructSequence(ARGS_NAME, FIELDS, [
    NewRef(report.type),
    NewRef(report.value),
    NewRef(report.traceback ?? Py_None),
    report.message === null ? Py_None : PyUnicode_FromString(report.message),
    NewRef(report.object ?? Py_None),
  ]);
  hold(args, "arguments of sys.unraisablehook");
  const r = PyObject_CallOneArg(hook, args);
  unhold(mark + 1);
  DECREF(args);
  if (r !== null) DECREF(r);
  else {
    const failed = PyErr_GetRaisedException() as PyBaseExceptionObject;
    hold(failed, "exception in sys.unraisablehook");
    writeDefault({
      type: failed.ob_type,
      value: failed,
      traceback: failed.body.traceback,
      message: "Exception ignored in sys.unraisablehook",
      object: hook,
    });
    unhold(mark + 1);
    DECREF(failed);
  }
  unhold(mark);
  DECREF(hook);
}

/** `sys.unraisablehook` itself. */
export function unraisablehook(_module: PyObject, arg: PyObject): Result {
  if (arg.ob_type.tp_name !== ARGS_NAME)
    return TypeError(`sys.unraisablehook argument type must be ${ARGS_NAME}`);
  const [type, value, traceback, message, object] = (arg as PyTupleObject).body.ob_item as PyObject[];
  writeDefault({
    type: type as PyTypeObject,
    value: value as PyObject,
    traceback: traceback === Py_None ? null : (traceback as PyObject),
    message: message === Py_None ? null : textOf(message as PyObject),
    object: object === Py_None ? null : (object as PyObject),
  });
  return Py_None;
}

/** `write_unraisable_exc`: to sys.stderr. Whatever fails on the way is ignored. */
function writeDefault(report: Unraisable): void {
  const file = rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict, "stderr");
  if (file === null || file === Py_None) return;
  const mark = holdMark();
  hold(NewRef(file), "sys.stderr");
  if (writeTo(file, reportText(report))) {
    const r = callMethod(file, "flush");
    if (r !== null) DECREF(r);
  }
  PyErr_Clear();
  unhold(mark);
  DECREF(file);
}

function reportText({ type, value, traceback, message, object }: Unraisable): string {
  let text = "";
  if (object !== null) {
    const shown = reprText(object);
    if (shown === null) PyErr_Clear();
    text = `${message ?? "Exception ignored in"}: ${shown ?? "<object repr() failed>"}\n`;
  } else if (message !== null) text = `${message}:\n`;
  text += formatTraceback(traceback);
  const module = type_module(type);
  if (module === null) PyErr_Clear();
  const moduleText = module !== null && PyUnicode_Check(module) ? textOf(module) : "<unknown>";
  if (module !== null) DECREF(module);
  if (moduleText !== "builtins" && moduleText !== "__main__") text += `${moduleText}.`;
  const name = type_qualname(type) as PyObject;
  text += textOf(name);
  DECREF(name);
  const shown = strText(value);
  if (shown === null) PyErr_Clear();
  return `${text}: ${shown ?? "<exception str() failed>"}\n`;
}
