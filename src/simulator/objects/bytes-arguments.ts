/**
 * What the methods of bytes and bytearray do to bytes and to their arguments (Objects/bytes_methods.c, stringlib): case,
 * bounds, needles, lists of pieces, hexadecimal text.
 */

import { PyObject_Size } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { argInt } from "./argconvert.ts";
import { PyObject_CheckBuffer } from "./buffer.ts";
import { withBuffer } from "./bytes-methods.ts";
import { PyBytes_Check } from "./bytesobject.ts";
import { TypeError, ValueError } from "./errors.ts";
import { _PyArg_UnpackKeywords } from "./getargs.ts";
import { PyList_Append, PyList_New, type PyListObject } from "./listobject.ts";
import { DECREF, hold, holdMark, type PyObject, type Result, touch, unhold } from "./object.ts";
import { _PyEval_SliceIndex } from "./sliceobject.ts";
import { newUnicode, PyUnicode_Check } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Predicates and case, ASCII only

export const isUpper = (c: number): boolean => c >= 65 && c <= 90;
export const isLower = (c: number): boolean => c >= 97 && c <= 122;
export const isAlpha = (c: number): boolean => isUpper(c) || isLower(c);
export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export const toUpper = (c: number): number => (isLower(c) ? c - 32 : c);
export const toLower = (c: number): number => (isUpper(c) ? c + 32 : c);

export const all = (test: (c: number) => boolean) => (b: Uint8Array) => b.length > 0 && b.every(test);

/** Some cased letter, and none of the other case. */
export const oneCase = (wanted: (c: number) => boolean, other: (c: number) => boolean) => (b: Uint8Array) =>
  b.some(wanted) && !b.some(other);

export function istitle(b: Uint8Array): boolean {
  let cased = false;
  let previous = false;
  for (const c of b) {
    if (isUpper(c)) {
      if (previous) return false;
      previous = cased = true;
    } else if (isLower(c)) {
      if (!previous) return false;
      cased = true;
    } else previous = false;
  }
  return cased;
}

export function title(b: Uint8Array): Uint8Array {
  let previous = false;
  return b.map((c) => {
    const out = previous ? toLower(c) : toUpper(c);
    previous = isAlpha(c);
    return out;
  });
}

// ---------------------------------------------------------------------------------------------------------
// Arguments

/** `slice_index(accept={int, NoneType})` of the two optional bounds, then clipped. */
export function bounds(args: PyObject[], length: () => number): [number, number] | null {
  let start: number | null = 0;
  let end: number | null = 2 ** 63;
  if (args[1] !== undefined) {
    start = _PyEval_SliceIndex(args[1], 0);
    if (start === null) return null;
  }
  if (args[2] !== undefined) {
    end = _PyEval_SliceIndex(args[2], 2 ** 63);
    if (end === null) return null;
  }
  const n = length();
  if (end > n) end = n;
  else if (end < 0) end = Math.max(0, end + n);
  if (start < 0) start = Math.max(0, start + n);
  return [start, end];
}

/** `parse_args_finds_byte`: what to look for; an int is one byte. Hands its buffer to `f`. */
export function withNeedle(o: PyObject, f: (needle: Uint8Array) => Result): Result {
  if (PyObject_CheckBuffer(o)) return withBuffer(o, f);
  if (!PyIndex_Check(o)) {
    return TypeError(`argument should be integer or bytes-like object, not '${o.ob_type.tp_name}'`);
  }
  const value = PyNumber_AsSsize_t(o, false);
  if (value === null) return null;
  if (value < 0 || value >= 256) return ValueError("byte must be in range(0, 256)");
  return f(Uint8Array.of(value));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

/** A list of the pieces, made as stringlib's split makes it: room for twelve, or for one more than `limit`. */
export const MAX_PREALLOC = 12;
export function listOfPieces(n: number, limit: number, piece: (k: number) => Result): Result {
  const room = limit < 0 || limit >= MAX_PREALLOC ? MAX_PREALLOC : limit + 1;
  const list = PyList_New(room);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "pieces");
  for (let k = 0; k < n; k++) {
    const o = piece(k);
    if (o === null) {
      cut(list, Math.min(k, room));
      unhold(mark);
      DECREF(list);
      return null;
    }
    if (k < room) {
      list.body.ob_item[k] = o;
      touch(list);
    } else {
      PyList_Append(list, o);
      DECREF(o);
    }
  }
  unhold(mark);
  if (n < room) cut(list, n);
  return list;
}
function cut(list: PyListObject, size: number): void {
  list.body.ob_item.length = size;
}

/** `splitlines` and the like: an empty list that grows. */
export function growingList(n: number, piece: (k: number) => Result): Result {
  const list = PyList_New(0);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "lines");
  for (let k = 0; k < n; k++) {
    const o = piece(k);
    if (o === null || PyList_Append(list, o) < 0) {
      unhold(mark);
      DECREF(list);
      return null;
    }
    DECREF(o);
  }
  unhold(mark);
  return list;
}

/** The arguments of split and rsplit: the separator (null for white space) and the number of cuts. */
export const splitArgs = (fname: string) => ({ fname, keywords: ["sep", "maxsplit"], minpos: 0, maxpos: 2 });

export type KwNames = Parameters<typeof _PyArg_UnpackKeywords>[2];

// ---------------------------------------------------------------------------------------------------------
// hex and fromhex

/** `_Py_strhex_with_sep`. */
export function hexText(bytes: Uint8Array, sep: PyObject | null, group: number): Result {
  let separator = "";
  if (sep !== null) {
    const n = PyObject_Size(sep);
    if (n < 0) return null;
    if (n !== 1) return ValueError("sep must be length 1.");
    if (!PyUnicode_Check(sep) && !PyBytes_Check(sep)) return TypeError("sep must be str or bytes.");
    const code = PyUnicode_Check(sep)
      ? (sep.body.value.codePointAt(0) as number)
      : (sep.body.ob_sval[0] as number);
    if (code > 127) return ValueError("sep must be ASCII.");
    separator = String.fromCharCode(code);
  }
  const size = separator === "" || group === 0 ? bytes.length : Math.abs(group);
  let out = "";
  // Counted from the right if positive, from the left if negative.
  const shift = group > 0 && size > 0 ? bytes.length % size : 0;
  for (let i = 0; i < bytes.length; i++) {
    if (i > 0 && size < bytes.length && (i - shift) % size === 0) out += separator;
    out += (bytes[i] as number).toString(16).padStart(2, "0");
  }
  return newUnicode(out);
}

/** The arguments of `hex`. */
export function hexMethod(bytes: () => Uint8Array, args: PyObject[], kwnames: KwNames): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "hex", keywords: ["sep", "bytes_per_sep"], minpos: 0, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const group = a[1] == null ? 1 : argInt(a[1]);
  return group === null ? null : hexText(bytes(), a[0] ?? null, group);
}

/** `_PyBytes_FromHex`: the bytes, or null with ValueError set. */
export function fromHex(text: string): Uint8Array | null {
  const digit = (c: string | undefined): number =>
    c !== undefined && /[0-9a-fA-F]/.test(c) ? Number.parseInt(c, 16) : -1;
  const points = [...text];
  const out: number[] = [];
  for (let i = 0; i < points.length; ) {
    if (/[\t-\r ]/.test(points[i] as string)) {
      i++;
      continue;
    }
    const high = digit(points[i]);
    const low = high < 0 ? -1 : digit(points[i + 1]);
    if (low < 0) {
      const place = high < 0 ? i : i + 1;
      return ValueError(`non-hexadecimal number found in fromhex() arg at position ${place}`);
    }
    out.push(high * 16 + low);
    i += 2;
  }
  return Uint8Array.from(out);
}
