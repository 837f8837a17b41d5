/** What a memoryview's format makes of its bytes, and back (Objects/memoryobject.c: `unpack_single`, `pack_single`). */

import {
  fitsNative,
  nativeCode,
  nativeKind,
  readNativeFloat,
  readNativeInt,
  writeNativeFloat,
  writeNativeInt,
} from "../algorithms/native-formats.ts";
import { PyObject_IsTrue } from "./abstract.ts";
import { _PyNumber_Index } from "./abstract-number.ts";
import type { Py_buffer } from "./buffer.ts";
import { PyBytes_Check, PyBytes_FromArray } from "./bytesobject.ts";
import {
  NotImplementedError,
  OverflowError,
  PyErr_ExceptionMatches,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_TypeError } from "./exceptions.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble } from "./floatobject.ts";
import { PyList_New } from "./listobject.ts";
import { PyBool_FromLong } from "./longcore.ts";
import { fromInt, valueOf } from "./longobject.ts";
import { DECREF, hold, holdMark, type PyObject, type Result, touch, unhold } from "./object.ts";

/** `adjust_fmt`: the letter; null with NotImplementedError set. */
function codeOf(view: Py_buffer): string | null {
  const format = view.format ?? "B";
  return nativeCode(format) ?? NotImplementedError(`memoryview: unsupported format ${format}`);
}

/** The item at an offset of the data. */
export function itemAt(view: Py_buffer, at: number): Result {
  const code = codeOf(view);
  return code === null ? null : unpack(code, view.data, at);
}

function unpack(code: string, data: Uint8Array, at: number): Result {
  switch (nativeKind(code)) {
    case "char":
      return PyBytes_FromArray(data.slice(at, at + 1));
    case "bool":
      return PyBool_FromLong(data[at] !== 0);
    case "float":
      return PyFloat_FromDouble(readNativeFloat(code, data, at));
    default:
      return fromInt(readNativeInt(code, data, at));
  }
}

/** Writes one item. -1 with an exception set. */
export function packItem(view: Py_buffer, at: number, value: PyObject): number {
  const code = codeOf(view);
  if (code === null) return -1;
  const wrong = (what: "type" | "value"): -1 => {
    const text = `memoryview: invalid ${what} for format '${view.format ?? "B"}'`;
    if (what === "type") TypeError(text);
    else ValueError(text);
    return -1;
  };
  switch (nativeKind(code)) {
    case "char": {
      if (!PyBytes_Check(value)) return wrong("type");
      if (value.body.ob_sval.length !== 1) return wrong("value");
      view.data[at] = value.body.ob_sval[0] as number;
      return 0;
    }
    case "bool": {
      const truth = PyObject_IsTrue(value);
      if (truth < 0) return -1;
      view.data[at] = truth;
      return 0;
    }
    case "float": {
      const x = PyFloat_AsDouble(value);
      if (x === null) return PyErr_ExceptionMatches(PyExc_TypeError) ? wrong("type") : -1;
      if (writeNativeFloat(code, view.data, at, x)) return 0;
      OverflowError("float too large to pack with e format");
      return -1;
    }
    default: {
      const i = _PyNumber_Index(value);
      if (i === null) return PyErr_ExceptionMatches(PyExc_TypeError) ? wrong("type") : -1;
      const n = valueOf(i);
      DECREF(i);
      if (!fitsNative(code, n)) return wrong("value");
      writeNativeInt(code, view.data, at, n);
      return 0;
    }
  }
}

/** `tolist`: nested lists, one level a dimension. */
export function viewToList(view: Py_buffer): Result {
  const code = codeOf(view);
  if (code === null) return null;
  const build = (dim: number, at: number): Result => {
    if (dim === view.ndim) return unpack(code, view.data, at);
    const n = view.shape[dim] as number;
    const list = PyList_New(n);
    if (list === null) return null;
    const mark = holdMark();
    hold(list, "list being made");
    for (let i = 0; i < n; i++) {
      list.body.ob_item[i] = build(dim + 1, at + i * (view.strides[dim] as number));
      touch(list);
    }
    unhold(mark);
    return list;
  };
  return build(0, view.offset);
}

/** Equal shapes and equal values, whatever the formats. A format that is not native makes views unequal. */
export function compareViews(v: Py_buffer, w: Py_buffer): boolean {
  if (v.ndim !== w.ndim) return false;
  for (let d = 0; d < v.ndim; d++) {
    if (v.shape[d] !== w.shape[d]) return false;
    if (v.shape[d] === 0) break;
  }
  const vcode = nativeCode(v.format ?? "B");
  const wcode = nativeCode(w.format ?? "B");
  if (vcode === null || wcode === null) return false;
  const equal = (dim: number, a: number, b: number): boolean => {
    // biome-ignore lint/suspicious/noDoubleEquals: an integer and a double are compared by value, as in C.
    if (dim === v.ndim) return plain(vcode, v.data, a) == plain(wcode, w.data, b);
    for (let i = 0; i < (v.shape[dim] as number); i++) {
      if (!equal(dim + 1, a + i * (v.strides[dim] as number), b + i * (w.strides[dim] as number)))
        return false;
    }
    return true;
  };
  return equal(0, v.offset, w.offset);
}

/** A value that JavaScript's == compares as Python's does: characters never equal numbers. */
function plain(code: string, data: Uint8Array, at: number): number | bigint | string {
  switch (nativeKind(code)) {
    case "char":
      return `c${data[at]}`;
    case "bool":
      return data[at] === 0 ? 0 : 1;
    case "float":
      return readNativeFloat(code, data, at);
    default:
      return readNativeInt(code, data, at);
  }
}
