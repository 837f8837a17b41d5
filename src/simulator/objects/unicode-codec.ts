/**
 * `str.encode` and `bytes.decode` (Objects/unicodeobject.c, Python/codecs.c): which codec, which handler, and the
 * exception where a text cannot be encoded or bytes cannot be decoded. The codecs are in algorithms/codecs.ts.
 */
import { DECREF, type PyObject, type PyTypeObject, type Result } from "./object.ts";
import { CodecError, decodeBytes, encodeText } from "../algorithms/codecs.ts";
import { PyBUF_SIMPLE, PyObject_CheckBuffer, PyObject_GetBuffer, releaseAfter } from "./buffer.ts";
import { PyBytes_FromArray } from "./bytesobject.ts";
import { setRaisedWithContext, TypeError } from "./errors.ts";
import { addNote } from "./exception-methods.ts";
import { newException } from "./exceptions.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { PyExc_UnicodeDecodeError, PyExc_UnicodeEncodeError } from "./unicode-errors.ts";
import {
  emptyString,
  PyUnicode_Check,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "./unicodeobject.ts";

/** The names that C knows itself (normalized); any other goes through the registry of codecs. */
const SHORTCUTS = new Set([
  "utf_8",
  "utf8",
  "utf_16",
  "utf_32",
  "ascii",
  "us_ascii",
  "latin1",
  "latin_1",
  "iso_8859_1",
  "iso8859_1",
]);

/** `_Py_normalize_encoding`, lower case. */
function normalized(encoding: string): string {
  return encoding
    .replace(/[^0-9A-Za-z.]+/g, "_")
    .replace(/^_|_$/g, "")
    .toLowerCase();
}

function isShortcut(encoding: string): boolean {
  return SHORTCUTS.has(normalized(encoding));
}

/** The exception of a CodecError; `object` is what was to be encoded or decoded (a reference of the caller's). */
function raiseCodecError(type: PyTypeObject, error: CodecError, object: PyObject): null {
  const args = [
    PyUnicode_FromString(error.encoding),
    object,
    PyLong_FromLong(error.start),
    PyLong_FromLong(error.end),
    PyUnicode_FromString(error.reason),
  ];
  const value = newException(type, args);
  for (const [i, a] of args.entries()) if (i !== 1) DECREF(a);
  return value === null ? null : setRaisedWithContext(value);
}

/** The exception of a codec of the registry tells in a note which codec it was. */
function failed(operation: "encoding" | "decoding", encoding: string): null {
  if (!isShortcut(encoding)) addNote(() => `${operation} with '${encoding}' codec failed`);
  return null;
}

/** `PyUnicode_AsEncodedString`: bytes. The arguments are str objects or null. */
export function encodeObject(o: PyUnicodeObject, encoding: PyObject | null, errors: PyObject | null): Result {
  const name = encoding === null ? "utf-8" : textOf(encoding);
  const result = encodeText(o.body.value, name, errors === null ? "strict" : textOf(errors));
  if (isFailure(result)) {
    raiseFailure(result);
    return result.message.startsWith("unknown error handler") ? failed("encoding", name) : null;
  }
  if (result instanceof CodecError) {
    raiseCodecError(PyExc_UnicodeEncodeError, result, o);
    return failed("encoding", name);
  }
  return PyBytes_FromArray(result);
}

/** `PyUnicode_Decode`. */
export function decodeArray(bytes: Uint8Array, encoding: PyObject | null, errors: PyObject | null): Result {
  const name = encoding === null ? "utf-8" : textOf(encoding);
  const result = decodeBytes(bytes, name, errors === null ? "strict" : textOf(errors));
  if (isFailure(result)) {
    raiseFailure(result);
    return result.message.startsWith("unknown error handler") ? failed("decoding", name) : null;
  }
  if (result instanceof CodecError) {
    const object = PyBytes_FromArray(bytes.slice(result.skipped));
    raiseCodecError(PyExc_UnicodeDecodeError, result, object);
    DECREF(object);
    return failed("decoding", name);
  }
  return PyUnicode_FromString(result);
}

/** `PyUnicode_FromEncodedObject` of a bytes-like object. */
export function decodeBytesLike(o: PyObject, encoding: PyObject | null, errors: PyObject | null): Result {
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) return null;
  const result = view.len === 0 ? emptyString : decodeArray(view.bytes(), encoding, errors);
  return releaseAfter(result, [view]);
}

/** `str(object, encoding, errors)`. */
export function decodeObject(o: PyObject, encoding: PyObject | null, errors: PyObject | null): Result {
  if (PyUnicode_Check(o)) return TypeError("decoding str is not supported");
  if (!PyObject_CheckBuffer(o))
    return TypeError(`decoding to str: need a bytes-like object, ${o.ob_type.tp_name} found`);
  return decodeBytesLike(o, encoding, errors);
}
