/** `bytes % values` (Objects/bytesobject.c: `_PyBytes_FormatEx`). The format's grammar is in algorithms/printf-format.ts. */
import { DECREF, type PyObject, type Result } from "./object.ts";
import { rt } from "./runtime.ts";
import { asciiOf } from "../algorithms/strescape.ts";
import { characterOf, characterRequired, printfFormat, realRequired } from "../algorithms/printf-format.ts";
import { PyObject_Repr } from "./abstract.ts";
import { PyObject_CheckBuffer, readBytes } from "./buffer.ts";
import { fromLatin1, latin1 } from "./bytes-methods.ts";
import { byteArrayBytes, PyByteArray_Check, PyByteArray_FromArray } from "./bytearrayobject.ts";
import { isBytesOrByteArray } from "./bytearray-type.ts";
import { newBytes, PyBytes_Check, PyBytes_FromArray, PyObject_Bytes } from "./bytesobject.ts";
import { PyErr_Occurred, TypeError } from "./errors.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { PyFloat_AsDouble } from "./floatobject.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { PrintfArguments } from "./printf-arguments.ts";

/** What `%b` and `%s` take. */
function bytesText(v: PyObject): string | null {
  if (PyBytes_Check(v)) return latin1(v.body.ob_sval);
  if (PyByteArray_Check(v)) return latin1(byteArrayBytes(v));
  const func = lookupSpecial(v, "__bytes__");
  if (func !== null) {
    DECREF(func);
    const b = PyObject_Bytes(v);
    if (b === null) return null;
    const text = PyBytes_Check(b) ? latin1(b.body.ob_sval) : "";
    DECREF(b);
    return text;
  }
  if (PyErr_Occurred() !== null) return null;
  if (PyObject_CheckBuffer(v)) {
    const b = readBytes(v);
    return b === null ? null : latin1(b);
  }
  return TypeError(
    `%b requires a bytes-like object, or an object that implements __bytes__, not '${v.ob_type.tp_name}'`,
  );
}

class BytesArguments extends PrintfArguments {
  makeKey(key: string): PyObject {
    return PyBytes_FromArray(fromLatin1(key));
  }
  text(v: PyObject, conversion: "s" | "r" | "a" | "b"): string | null {
    if (conversion === "b" || conversion === "s") return bytesText(v);
    const r = PyObject_Repr(v);
    if (r === null) return null;
    const text = asciiOf(r.body.value);
    DECREF(r);
    return text;
  }
  real(v: PyObject): number | null {
    const x = PyFloat_AsDouble(v);
    return x === null ? raiseFailure(realRequired("bytes", v.ob_type.tp_name)) : x;
  }
  character(v: PyObject): string | null {
    if (isBytesOrByteArray(v)) {
      const b = PyBytes_Check(v) ? v.body.ob_sval : byteArrayBytes(v);
      return b.length === 1 ? latin1(b) : raiseFailure(characterRequired("bytes"));
    }
    const code = this.characterCode(v, characterRequired("bytes"));
    if (code === null) return null;
    const c = characterOf(code, "bytes");
    return isFailure(c) ? raiseFailure(c) : c;
  }
}

/** The format's bytes are given; `useBytearray` makes the result a bytearray. */
export function bytes_mod(
  format: PyObject,
  bytes: Uint8Array,
  values: PyObject,
  useBytearray: boolean,
): Result {
  const source = new BytesArguments(values, !isBytesOrByteArray(values) && values.ob_type.tp_name !== "str");
  const text = source.outcome(printfFormat(latin1(bytes), source, "bytes", rt.intMaxStrDigits));
  if (text === null) return null;
  const result = fromLatin1(text);
  if (useBytearray) return PyByteArray_FromArray(result);
  return format.ob_type.tp_name === "bytes" && result.length !== 1
    ? newBytes(result)
    : PyBytes_FromArray(result);
}
