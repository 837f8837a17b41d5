/** Writing text to a file object: the model's own streams directly, anything else through its `write`. */
import { DECREF, type PyHeapObject, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { callMethod } from "../objects/call.ts";
import { encodeObject } from "../objects/unicode-codec.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
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
