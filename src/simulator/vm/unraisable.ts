/** Errors that nobody can catch (Python/errors.c: `PyErr_FormatUnraisable`): reported on stderr and swallowed. */
import { reprText } from "../objects/abstract.ts";
import { PyErr_Clear, PyErr_GetRaisedException } from "../objects/errors.ts";
import { DECREF, hold, holdMark, type PyObject, unhold } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { formatException } from "./print-exception.ts";

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

/** `PyErr_WriteUnraisable(obj)`: `Exception ignored in: <obj>` and the traceback. */
export function writeUnraisable(obj: PyObject | null, message = "Exception ignored in"): void {
  const exc = PyErr_GetRaisedException();
  if (exc === null) return;
  const mark = holdMark();
  hold(exc, "unraisable exception");
  let text = `${message}: `;
  if (obj !== null) {
    const r = reprText(obj);
    if (r === null) {
      PyErr_Clear();
      text += "<object repr() failed>";
    } else text += r;
    text += "\n";
  } else text = `${message}:\n`;
  text += formatException(exc);
  rt.writeStderr(text);
  unhold(mark);
  DECREF(exc);
}
