/**
 * The methods that bytes and bytearray share (Objects/bytes_methods.c, Objects/stringlib). One maker for both: what
 * differs is the type of the results, and that a bytes object that a method leaves as it is, is given back itself.
 *
 * This file is longer than most because it is one table of some forty short functions.
 */

import {
  centerLeft,
  count,
  expandTabs,
  find,
  isBytesLineBreak,
  isBytesSpace,
  type Range,
  replacements,
  rfind,
  rsplit,
  rsplitWhitespace,
  split,
  splitlines,
  splitWhitespace,
  strip,
} from "../algorithms/fastsearch.ts";
import { PyObject_IsTrue } from "./abstract.ts";
import { PyNumber_AsSsize_t } from "./abstract-number.ts";
import { argInt, argSsize, argStr } from "./argconvert.ts";
import {
  type Py_buffer,
  PyBUF_SIMPLE,
  PyBuffer_Release,
  releaseAfter,
  PyObject_CheckBuffer,
  PyObject_GetBuffer,
  readBytes,
} from "./buffer.ts";
import { PyByteArray_Check } from "./bytearrayobject.ts";
import {
  all,
  bounds,
  concat,
  fromHex,
  growingList,
  hexMethod,
  isAlpha,
  isDigit,
  isLower,
  istitle,
  isUpper,
  listOfPieces,
  oneCase,
  splitArgs,
  title,
  toLower,
  toUpper,
  withNeedle,
} from "./bytes-arguments.ts";
import {
  emptyBytes,
  newBytes,
  PyBytes_Check,
  PyBytes_CheckExact,
  PyBytes_FromArray,
  type PyBytesObject,
} from "./bytesobject.ts";
import { PyObject_CallOneArg } from "./call.ts";
import { MemoryError, PyErr_Clear, PyErr_ExceptionMatches, TypeError, ValueError } from "./errors.ts";
import { PyExc_TypeError } from "./exceptions.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "./getargs.ts";
import { type PyListObject, PySequence_Fast } from "./listobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "./longcore.ts";
import {
  DECREF,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  METH_CLASS,
  METH_STATIC,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, type PyTupleObject } from "./tupleobject.ts";
import { decodeBytesLike } from "./unicode-codec.ts";
import { PyUnicode_Check, textOf } from "./unicodeobject.ts";

/** What differs between the two types. */
export interface BytesKind {
  readonly name: "bytes" | "bytearray";
  /** The bytes, where they lie now. */
  bytes(self: PyObject): Uint8Array;
  /** A result that C allocates and then fills in. */
  fresh(value: Uint8Array): Result;
  /** A result made of given bytes: bytes of length 0 and 1 are the static ones. */
  make(value: Uint8Array): Result;
  /** The object itself where the method changed nothing: an exact bytes object, else a copy. */
  same(self: PyObject): Result;
}

export const bytesKind: BytesKind = {
  name: "bytes",
  bytes: (self) => (self as PyBytesObject).body.ob_sval,
  fresh: newBytes,
  make: (value) => PyBytes_FromArray(value),
  same: (self) =>
    PyBytes_CheckExact(self) ? NewRef(self) : PyBytes_FromArray(bytesKind.bytes(self).slice()),
};

/** `_Py_bytes_contains`: a byte or a run of bytes. 1, 0, -1. */
export function containsByte(bytes: () => Uint8Array, arg: PyObject): number {
  const value = PyNumber_AsSsize_t(arg, false);
  if (value === null) {
    PyErr_Clear();
    const view = PyObject_GetBuffer(arg, PyBUF_SIMPLE);
    if (view === null) return -1;
    const own = bytes();
    const at = find(own, view.bytes(), 0, own.length);
    PyBuffer_Release(view);
    return at >= 0 ? 1 : 0;
  }
  if (value < 0 || value >= 256) {
    ValueError("byte must be in range(0, 256)");
    return -1;
  }
  return bytes().includes(value) ? 1 : 0;
}

/** Runs `f` with the bytes of a bytes-like argument, which is borrowed meanwhile. */
export function withBuffer(o: PyObject, f: (bytes: Uint8Array, lender: PyObject) => Result): Result {
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) return null;
  return releaseAfter(f(view.bytes(), view.obj as PyObject), [view]);
}

// ---------------------------------------------------------------------------------------------------------
// The table

/** Gives the method of a name, for one of the two types. */
export function sharedMethods(kind: BytesKind): (name: string) => PyMethodDef {
  const { bytes, fresh, make, same } = kind;
  const isBytes = kind.name === "bytes";
  const test = (name: string, f: (b: Uint8Array) => boolean) =>
    noargs(name, (self) => PyBool_FromLong(f(bytes(self))));
  const map = (name: string, f: (b: Uint8Array) => Uint8Array) =>
    noargs(name, (self) => fresh(f(bytes(self))));
  /** The whole object as a piece is the object itself, if it is exact bytes. */
  const part = (self: PyObject, [from, to]: Range): Result => {
    const b = bytes(self);
    if (from === 0 && to === b.length && isBytes && PyBytes_CheckExact(self)) return NewRef(self);
    return make(b.slice(from, to));
  };

  const search = (
    name: string,
    f: (b: Uint8Array, needle: Uint8Array, start: number, end: number) => Result,
  ) =>
    fastcall(name, (self, args) => {
      if (!_PyArg_CheckPositional(name, args.length, 1, 3)) return null;
      const range = bounds(args, () => bytes(self).length);
      if (range === null) return null;
      return withNeedle(args[0] as PyObject, (needle) => f(bytes(self), needle, range[0], range[1]));
    });
  const notFound = (at: number): Result =>
    at < 0 ? ValueError("subsection not found") : PyLong_FromLong(at);

  const tailmatch = (name: "startswith" | "endswith") => {
    const matches = (b: Uint8Array, affix: Uint8Array, start: number, end: number): boolean => {
      if (end - start < affix.length) return false;
      const at = name === "startswith" ? start : end - affix.length;
      return find(b, affix, at, at + affix.length) === at;
    };
    /** 1, 0, -1 with an exception set. */
    const one = (self: PyObject, affix: PyObject, range: [number, number]): number => {
      const r = withBuffer(affix, (a) => PyBool_FromLong(matches(bytes(self), a, range[0], range[1])));
      return r === null ? -1 : r === PyBool_FromLong(1) ? 1 : 0;
    };
    return fastcall(name, (self, args) => {
      if (!_PyArg_CheckPositional(name, args.length, 1, 3)) return null;
      const range = bounds(args, () => bytes(self).length);
      if (range === null) return null;
      const affix = args[0] as PyObject;
      if (PyTuple_Check(affix)) {
        for (const item of affix.body.ob_item as PyObject[]) {
          const r = one(self, item, range);
          if (r < 0) return null;
          if (r > 0) return PyBool_FromLong(1);
        }
        return PyBool_FromLong(0);
      }
      const r = one(self, affix, range);
      if (r >= 0) return PyBool_FromLong(r);
      if (PyErr_ExceptionMatches(PyExc_TypeError)) {
        return TypeError(`${name} first arg must be bytes or a tuple of bytes, not ${affix.ob_type.tp_name}`);
      }
      return null;
    });
  };

  const stripper = (name: string, where: "left" | "right" | "both") =>
    fastcall(name, (self, args) => {
      if (!_PyArg_CheckPositional(name, args.length, 0, 1)) return null;
      const sep = args[0];
      const done = (isStripped: (c: number) => boolean): Result =>
        part(self, strip(bytes(self), isStripped, where));
      if (sep === undefined || sep === Py_None) return done(isBytesSpace);
      return withBuffer(sep, (b) => done((c) => b.includes(c)));
    });

  const padder = (name: string, left: (length: number, width: number) => number) =>
    fastcall(name, (self, args) => {
      if (!_PyArg_CheckPositional(name, args.length, 1, 2)) return null;
      const width = argSsize(args[0] as PyObject);
      if (width === null) return null;
      const fill = fillByte(name, args[1]);
      if (fill === null) return null;
      const b = bytes(self);
      if (b.length >= width) return same(self);
      if (width > MAX_WIDTH) return MemoryError();
      const out = new Uint8Array(width).fill(fill);
      out.set(b, left(b.length, width));
      return fresh(out);
    });

  const splitter = (
    name: "split" | "rsplit",
    bySpace: (b: Uint8Array, limit: number, isSpace: (c: number) => boolean) => Range[],
    bySeparator: (b: Uint8Array, sep: Uint8Array, limit: number) => Range[],
  ) =>
    fastkeywords(name, (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(splitArgs(name), args, kwnames);
      if (a === null) return null;
      const limit = a[1] == null ? -1 : argSsize(a[1]);
      if (limit === null) return null;
      const pieces = (ranges: Range[]): Result =>
        listOfPieces(ranges.length, limit, (k) => part(self, ranges[k] as Range));
      if (a[0] == null || a[0] === Py_None) return pieces(bySpace(bytes(self), limit, isBytesSpace));
      return withBuffer(a[0], (sep) => {
        if (sep.length === 0) return ValueError("empty separator");
        return pieces(bySeparator(bytes(self), sep, limit));
      });
    });

  const partitioner = (name: "partition" | "rpartition") =>
    onearg(name, (self, sepObject) =>
      withBuffer(sepObject, (sep, lender) => {
        if (sep.length === 0) return ValueError("empty separator");
        const b = bytes(self);
        const at = name === "partition" ? find(b, sep, 0, b.length) : rfind(b, sep, 0, b.length);
        if (at < 0) {
          const whole = isBytes ? NewRef(self) : (make(b.slice()) as PyObject);
          const none = () => (isBytes ? emptyBytes : (make(new Uint8Array(0)) as PyObject));
          return PyTuple_FromArraySteal(
            name === "partition" ? [whole, none(), none()] : [none(), none(), whole],
          );
        }
        const middle = isBytes ? NewRef(lender) : (make(sep.slice()) as PyObject);
        const head = make(b.slice(0, at)) as PyObject;
        return PyTuple_FromArraySteal([head, middle, make(b.slice(at + sep.length)) as PyObject]);
      }),
    );

  const remover = (name: "removeprefix" | "removesuffix") =>
    onearg(name, (self, affixObject) =>
      withBuffer(affixObject, (affix) => {
        const b = bytes(self);
        const at = name === "removeprefix" ? 0 : b.length - affix.length;
        if (
          affix.length > 0 &&
          at >= 0 &&
          find(b, affix, at, at + affix.length) === at &&
          at + affix.length <= b.length
        ) {
          return make(name === "removeprefix" ? b.slice(affix.length) : b.slice(0, at));
        }
        return same(self);
      }),
    );

  const table: PyMethodDef[] = [
    test(
      "isalnum",
      all((c) => isAlpha(c) || isDigit(c)),
    ),
    test("isalpha", all(isAlpha)),
    test("isascii", (b) => b.every((c) => c < 128)),
    test("isdigit", all(isDigit)),
    test("islower", oneCase(isLower, isUpper)),
    test("isspace", all(isBytesSpace)),
    test("istitle", istitle),
    test("isupper", oneCase(isUpper, isLower)),
    map("capitalize", (b) => b.map((c, i) => (i === 0 ? toUpper(c) : toLower(c)))),
    map("lower", (b) => b.map(toLower)),
    map("swapcase", (b) => b.map((c) => (isUpper(c) ? toLower(c) : toUpper(c)))),
    map("title", title),
    map("upper", (b) => b.map(toUpper)),
    padder("center", centerLeft),
    padder("ljust", () => 0),
    padder("rjust", (length, width) => width - length),
    search("count", (b, needle, start, end) => PyLong_FromLong(count(b, needle, start, end))),
    search("find", (b, needle, start, end) => PyLong_FromLong(find(b, needle, start, end))),
    search("rfind", (b, needle, start, end) => PyLong_FromLong(rfind(b, needle, start, end))),
    search("index", (b, needle, start, end) => notFound(find(b, needle, start, end))),
    search("rindex", (b, needle, start, end) => notFound(rfind(b, needle, start, end))),
    tailmatch("startswith"),
    tailmatch("endswith"),
    stripper("strip", "both"),
    stripper("lstrip", "left"),
    stripper("rstrip", "right"),
    splitter("split", splitWhitespace, split),
    splitter("rsplit", rsplitWhitespace, rsplit),
    partitioner("partition"),
    partitioner("rpartition"),
    remover("removeprefix"),
    remover("removesuffix"),
    fastkeywords("splitlines", (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "splitlines", keywords: ["keepends"], minpos: 0, maxpos: 1 },
        args,
        kwnames,
      );
      if (a === null) return null;
      const keep = a[0] == null ? 0 : PyObject_IsTrue(a[0]);
      if (keep < 0) return null;
      const ranges = splitlines(bytes(self), keep > 0, isBytesLineBreak);
      return growingList(ranges.length, (k) => part(self, ranges[k] as Range));
    }),
    fastkeywords("decode", (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "decode", keywords: ["encoding", "errors"], minpos: 0, maxpos: 2 },
        args,
        kwnames,
      );
      if (a === null) return null;
      for (const [i, which] of ["encoding", "errors"].entries()) {
        const o = a[i];
        if (o != null && argStr("decode", `argument '${which}'`, o) === null) return null;
      }
      return decodeBytesLike(self, a[0] ?? null, a[1] ?? null);
    }),
    fastkeywords("expandtabs", (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "expandtabs", keywords: ["tabsize"], minpos: 0, maxpos: 1 },
        args,
        kwnames,
      );
      if (a === null) return null;
      const size = a[0] == null ? 8 : argInt(a[0]);
      if (size === null) return null;
      const text = expandTabs(latin1(bytes(self)), size, MAX_WIDTH);
      return text === null ? MemoryError() : fresh(fromLatin1(text));
    }),
    onearg(
      "fromhex",
      (type, text) => {
        if (!PyUnicode_Check(text)) return _PyArg_BadArgument("fromhex", "argument", "str", text);
        const value = fromHex(textOf(text));
        if (value === null) return null;
        const result = PyBytes_FromArray(value);
        if (isBytes && type === result.ob_type) return result;
        const mark = holdMark();
        hold(result, "bytes");
        const r = PyObject_CallOneArg(type, result);
        unhold(mark);
        DECREF(result);
        return r;
      },
      METH_CLASS,
    ),
    fastkeywords("hex", (self, args, kwnames) => hexMethod(() => bytes(self), args, kwnames)),
    onearg("join", (self, iterable) => bytesJoin(kind, self, iterable)),
    fastcall(
      "maketrans",
      (_type, args) => {
        if (!_PyArg_CheckPositional("maketrans", args.length, 2, 2)) return null;
        return withBuffer(args[0] as PyObject, (from) =>
          withBuffer(args[1] as PyObject, (to) => {
            if (from.length !== to.length) return ValueError("maketrans arguments must have same length");
            const out = Uint8Array.from({ length: 256 }, (_, i) => i);
            for (let i = 0; i < from.length; i++) out[from[i] as number] = to[i] as number;
            return newBytes(out);
          }),
        );
      },
      METH_STATIC,
    ),
    fastcall("replace", (self, args) => {
      if (!_PyArg_CheckPositional("replace", args.length, 2, 3)) return null;
      return withBuffer(args[0] as PyObject, (old) =>
        withBuffer(args[1] as PyObject, (replacement) => {
          const limit = args[2] === undefined ? -1 : argSsize(args[2]);
          if (limit === null) return null;
          const b = bytes(self);
          // Nothing to look for in, save for the empty text at its one place.
          const places = b.length < old.length ? [] : replacements(b, old, limit);
          if (places.length === 0) return same(self);
          const parts: Uint8Array[] = [];
          let from = 0;
          for (const at of places) {
            parts.push(b.subarray(from, at), replacement);
            from = at + old.length;
          }
          parts.push(b.subarray(from));
          return fresh(concat(parts));
        }),
      );
    }),
    fastkeywords("translate", (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "translate", keywords: ["", "delete"], minpos: 1, maxpos: 2 },
        args,
        kwnames,
      );
      if (a === null) return null;
      const table = a[0] as PyObject;
      const go = (map: Uint8Array | null, gone: Uint8Array): Result => {
        if (map !== null && map.length !== 256)
          return ValueError("translation table must be 256 characters long");
        const b = bytes(self);
        const kept = gone.length === 0 ? b : b.filter((c) => !gone.includes(c));
        const out = map === null ? kept : kept.map((c) => map[c] as number);
        if (isBytes && PyBytes_CheckExact(self) && out.length === b.length && out.every((c, i) => c === b[i]))
          return NewRef(self);
        return fresh(out.slice());
      };
      const withDelete = (map: Uint8Array | null): Result =>
        a[1] == null ? go(map, new Uint8Array(0)) : withBuffer(a[1], (gone) => go(map, gone));
      return table === Py_None ? withDelete(null) : withBuffer(table, withDelete);
    }),
    onearg("zfill", (self, arg) => {
      const width = argSsize(arg);
      if (width === null) return null;
      const b = bytes(self);
      if (b.length >= width) return same(self);
      if (width > MAX_WIDTH) return MemoryError();
      const out = new Uint8Array(width).fill(48);
      out.set(b, width - b.length);
      const sign = b[0];
      if (sign === 43 || sign === 45) {
        out[width - b.length] = 48;
        out[0] = sign;
      }
      return fresh(out);
    }),
  ];
  const byName = new Map(table.map((m) => [m.ml_name, m]));
  // The caller names only what the table has.
  return (name) => byName.get(name) as PyMethodDef;
}

const MAX_WIDTH = 2 ** 29;

function fillByte(name: string, o: PyObject | undefined): number | null {
  if (o === undefined) return 32;
  if (PyBytes_Check(o) && o.body.ob_sval.length === 1) return o.body.ob_sval[0] as number;
  if (PyByteArray_Check(o)) {
    const b = readBytes(o);
    if (b?.length === 1) return b[0] as number;
  }
  return _PyArg_BadArgument(name, "argument 2", "a byte string of length 1", o);
}

export function latin1(b: Uint8Array): string {
  let out = "";
  for (let i = 0; i < b.length; i += 4096) out += String.fromCharCode(...b.subarray(i, i + 4096));
  return out;
}
export function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** `stringlib_bytes_join`. */
function bytesJoin(kind: BytesKind, self: PyObject, iterable: PyObject): Result {
  const seq = PySequence_Fast(iterable, "can only join an iterable");
  if (seq === null) return null;
  const mark = holdMark();
  hold(seq, "items to join");
  const result = joinItems(kind, self, seq);
  unhold(mark);
  if (result !== null) hold(result, "joined");
  DECREF(seq);
  unhold(mark);
  return result;
}

function joinItems(kind: BytesKind, self: PyObject, seq: PyListObject | PyTupleObject): Result {
  const items = seq.body.ob_item as PyObject[];
  if (items.length === 0) return kind.fresh(new Uint8Array(0));
  if (kind.name === "bytes" && items.length === 1 && PyBytes_CheckExact(items[0] as PyObject))
    return NewRef(items[0] as PyObject);
  const views: Py_buffer[] = [];
  let result: Result = null;
  let ok = true;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as PyObject;
    const view = PyObject_CheckBuffer(item) ? PyObject_GetBuffer(item, PyBUF_SIMPLE) : null;
    if (view === null) {
      TypeError(`sequence item ${i}: expected a bytes-like object, ${item.ob_type.tp_name} found`);
      ok = false;
      break;
    }
    views.push(view);
  }
  if (ok) {
    const sep = kind.bytes(self);
    const parts: Uint8Array[] = [];
    views.forEach((view, i) => {
      if (i > 0) parts.push(sep);
      parts.push(view.bytes());
    });
    result = kind.fresh(concat(parts));
  }
  return releaseAfter(result, views);
}
