/** Names of files as arguments (Modules/posixmodule.c: `PyOS_FSPath`; Objects/unicodeobject.c: `PyUnicode_FSDecoder`). */
import { PyObject_CallNoArgs } from "../objects/call.ts";
import { PyBytes_Check, type PyBytesObject } from "../objects/bytesobject.ts";
import { PyErr_Occurred, TypeError, ValueError } from "../objects/errors.ts";
import { lookupSpecial } from "../objects/lookup-special.ts";
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, unhold } from "../objects/object.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";

/** A str or bytes: the object itself, or what its `__fspath__` says. New reference. */
export function PyOS_FSPath(path: PyObject, complaint = "expected str, bytes or os.PathLike object"): Result {
  if (PyUnicode_Check(path) || PyBytes_Check(path)) return NewRef(path);
  const func = lookupSpecial(path, "__fspath__");
  if (func === null) {
    if (PyErr_Occurred() !== null) return null;
    return TypeError(`${complaint}, not ${path.ob_type.tp_name}`);
  }
  const mark = holdMark();
  hold(func, "__fspath__");
  const r = PyObject_CallNoArgs(func);
  unhold(mark);
  DECREF(func);
  if (r === null || PyUnicode_Check(r) || PyBytes_Check(r)) return r;
  TypeError(`expected ${path.ob_type.tp_name}.__fspath__() to return str or bytes, not ${r.ob_type.tp_name}`);
  DECREF(r);
  return null;
}

/** UTF-8, with what is not UTF-8 as lone surrogates (`surrogateescape`). */
function decodeFS(bytes: Uint8Array): string {
  try {
    return decodeURIComponent(Array.from(bytes, (b) => `%${b.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return Array.from(bytes, (b) => String.fromCharCode(b < 0x80 ? b : 0xdc00 + b)).join("");
  }
}

/** `PyUnicode_FSConverter` or `PyUnicode_FSDecoder`, which have other words for a NUL: the text of a file's name; null with an exception set. */
export function fsDecode(path: PyObject, nul = "embedded null character", complaint?: string): string | null {
  const r = PyOS_FSPath(path, complaint);
  if (r === null) return null;
  const text = PyUnicode_Check(r) ? textOf(r) : decodeFS((r as PyBytesObject).body.ob_sval);
  DECREF(r);
  return text.includes("\0") ? ValueError(nul) : text;
}
