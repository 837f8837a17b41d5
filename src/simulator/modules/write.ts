/** Writing text to a file object: the model's own streams directly, anything else through its `write`. */
import { PyObject_Repr, PyObject_Str } from "../objects/abstract.ts";
import { DECREF, hold, holdMark, type PyHeapObject, type PyObject, unhold } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { callMethod, PyObject_CallOneArg } from "../objects/call.ts";
import { PyObject_GetAttr } from "../objects/genericattr.ts";
import { encodeObject } from "../objects/unicode-codec.ts";
import { identifier, PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { RunEnded } from "../vm/ceval.ts";
import { StreamBody } from "./stream.ts";

const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LONE_SURROGATE = new RegExp(LONE_SURROGATES.source);

/** UTF-8 has no surrogates: UnicodeEncodeError. */
function cannotEncode(text: string): false {
  const s = PyUnicode_FromString(text);
  encodeObject(s, null, null);
  DECREF(s);
  return false;
}

/** False with an exception set. */
export function writeTo(file: PyObject, text: string): boolean {
  const body = (file as PyHeapObject).body;
  if (body instanceof StreamBody) {
    if (body.name === "stdout") {
      if (LONE_SURROGATE.test(text)) return cannotEncode(text);
      rt.writeStdout(text);
    } else rt.writeStderr(text.replace(LONE_SURROGATES, (c) => `\\u${c.charCodeAt(0).toString(16)}`));
    if (rt.outputWritten > rt.limits.output)
      throw new RunEnded("output", `the program wrote more than ${rt.limits.output} characters`);
    return true;
  }
  const s = PyUnicode_FromString(text);
  const r = callMethod(file, "write", s);
  DECREF(s);
  if (r === null) return false;
  DECREF(r);
  return true;
}

/**
 * `PyFile_WriteObject`: the text of an object (its str, or its repr) to a file. The bound `write` comes first, as in C:
 * it is an allocation that a collection may follow before the text appears. False with an exception set.
 */
export function PyFile_WriteObject(v: PyObject, file: PyObject, raw: boolean): boolean {
  const writer = PyObject_GetAttr(file, identifier("write"));
  if (writer === null) return false;
  const mark = holdMark();
  hold(writer, "write method of a file");
  const value = raw ? PyObject_Str(v) : PyObject_Repr(v);
  let result: PyObject | null = null;
  if (value !== null) {
    hold(value, "text being written");
    result = PyObject_CallOneArg(writer, value);
    unhold(mark + 1);
    DECREF(value);
  }
  unhold(mark);
  DECREF(writer);
  if (result === null) return false;
  DECREF(result);
  return true;
}

/** `PyFile_WriteString`. */
export function PyFile_WriteString(text: string, file: PyObject): boolean {
  const s = PyUnicode_FromString(text);
  const mark = holdMark();
  hold(s, "text being written");
  const ok = PyFile_WriteObject(s, file, true);
  unhold(mark);
  DECREF(s);
  return ok;
}
