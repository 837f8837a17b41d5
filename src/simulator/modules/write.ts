/** Writing text to a file object: the model's own streams directly, anything else through its `write`. */
import { callMethod } from "../objects/call.ts";
import { DECREF, type PyHeapObject, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { RunEnded } from "../vm/ceval.ts";
import { StreamBody } from "./stream.ts";

/** False with an exception set. */
export function writeTo(file: PyObject, text: string): boolean {
  const body = (file as PyHeapObject).body;
  if (body instanceof StreamBody) {
    if (body.name === "stdout") rt.writeStdout(text);
    else rt.writeStderr(text);
    if (rt.outputWritten > rt.limits.output) throw new RunEnded("output", `the program wrote more than ${rt.limits.output} characters`);
    return true;
  }
  const s = PyUnicode_FromString(text);
  const r = callMethod(file, "write", s);
  DECREF(s);
  if (r === null) return false;
  DECREF(r);
  return true;
}
