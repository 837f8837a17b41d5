/**
 * The methods of str (Objects/unicodeobject.c), in the order of CPython's table and each with its calling convention,
 * which decides what a call allocates. Splitting and joining are in unicode-split.ts, `format` in unicode-format.ts, `%`
 * in unicode-printf.ts, encoding in unicode-codec.ts.
 *
 * Which object comes back matters: a method that changes nothing gives back the exact str itself; what C makes by
 * `PyUnicode_New` is new even where it has one character; what it makes of given characters may be a static str.
 */
import {
  fastcall,
  fastkeywords,
  METH_STATIC,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  varkeywords,
} from "./object.ts";
import {
  centerLeft,
  count,
  expandTabs,
  find,
  replaceText,
  rfind,
  strip,
  zfill,
} from "../algorithms/fastsearch.ts";
import { MAX_TEXT } from "../algorithms/limits.ts";
import * as unicode from "../algorithms/unicode.ts";
import { PyObject_IsTrue } from "./abstract.ts";
import { argInt, argSsize, argStr } from "./argconvert.ts";
import { MemoryError, TypeError, ValueError } from "./errors.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "./getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { _PyEval_SliceIndex } from "./sliceobject.ts";
import { PyTuple_Check, PyTuple_FromArraySteal } from "./tupleobject.ts";
import { encodeObject } from "./unicode-codec.ts";
import { unicode_format, unicode_format_map, unicode_formatspec } from "./unicode-format.ts";
import {
  unicode_partition,
  unicode_rpartition,
  unicode_splitter,
  unicode_splitlines,
  PyUnicode_Join,
} from "./unicode-split.ts";
import { unicode_maketrans, unicode_translate } from "./unicode-translate.ts";
import {
  _PyUnicode_Copy,
  codePointsOfBody,
  newUnicode,
  PyUnicode_Check,
  PyUnicode_CheckExact,
  PyUnicode_FromString,
  type PyUnicodeObject,
  substringObject,
  textOf,
  unicode_result_unchanged,
  hasRoomForText,
  type UnicodeBody,
  unicodeSize,
} from "./unicodeobject.ts";

const asStr = (o: PyObject): PyUnicodeObject => o as PyUnicodeObject;
const ub = (o: PyObject): UnicodeBody => asStr(o).body;

/** `PyUnicode_Substring`: the whole is the str itself. */
export function PyUnicode_Substring(self: PyUnicodeObject, start: number, end: number): PyUnicodeObject {
  const { length } = self.body;
  const to = Math.min(end, length);
  if (start === 0 && to === length) return unicode_result_unchanged(self);
  return substringObject(self.body, start, to);
}

// ---------------------------------------------------------------------------------------------------------
// Searching

/** Code points to search in. */
export const unitsOf = codePointsOfBody;

/** The first place of the needle in [start, end), in code points, or -1. */
export function findIn(body: UnicodeBody, needle: UnicodeBody, start: number, end: number): number {
  if (end - start < needle.length) return -1;
  if (body.codePoints !== null) return find(body.codePoints, unitsOf(needle), start, end);
  if (needle.codePoints !== null) return -1;
  const at = body.value.indexOf(needle.value, start);
  return at >= 0 && at + needle.length <= end ? at : -1;
}

export function rfindIn(body: UnicodeBody, needle: UnicodeBody, start: number, end: number): number {
  if (end - start < needle.length) return -1;
  if (body.codePoints !== null) return rfind(body.codePoints, unitsOf(needle), start, end);
  if (needle.codePoints !== null) return -1;
  const at = body.value.lastIndexOf(needle.value, end - needle.length);
  return at >= start ? at : -1;
}

function countIn(body: UnicodeBody, needle: UnicodeBody, start: number, end: number): number {
  return count(unitsOf(body), unitsOf(needle), start, end);
}

/** The optional bounds of find and its kin, clipped (`ADJUST_INDICES`); null with an exception set. */
function bounds(args: PyObject[], length: number): [number, number] | null {
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
  if (end > length) end = length;
  else if (end < 0) end = Math.max(0, end + length);
  if (start < 0) start = Math.max(0, start + length);
  return [start, end];
}

function search(
  name: string,
  f: (body: UnicodeBody, needle: UnicodeBody, start: number, end: number) => Result,
): PyMethodDef {
  return fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 1, 3)) return null;
    const needle = argStr(name, "argument 1", args[0] as PyObject);
    if (needle === null) return null;
    const range = bounds(args, ub(self).length);
    return range === null ? null : f(ub(self), needle.body, range[0], range[1]);
  });
}
const place = (at: number): Result => (at < 0 ? ValueError("substring not found") : PyLong_FromLong(at));

function tailmatch(name: "startswith" | "endswith"): PyMethodDef {
  const matches = (body: UnicodeBody, affix: UnicodeBody, start: number, end: number): boolean => {
    if (end - start < affix.length) return false;
    const at = name === "startswith" ? start : end - affix.length;
    return findIn(body, affix, at, at + affix.length) === at;
  };
  return fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 1, 3)) return null;
    const affix = args[0] as PyObject;
    const range = bounds(args, ub(self).length);
    if (range === null) return null;
    if (PyTuple_Check(affix)) {
      for (const item of affix.body.ob_item as PyObject[]) {
        if (!PyUnicode_Check(item)) {
          return TypeError(`tuple for ${name} must only contain str, not ${item.ob_type.tp_name}`);
        }
        if (matches(ub(self), item.body, range[0], range[1])) return PyBool_FromLong(1);
      }
      return PyBool_FromLong(0);
    }
    if (!PyUnicode_Check(affix)) {
      return TypeError(`${name} first arg must be str or a tuple of str, not ${affix.ob_type.tp_name}`);
    }
    return PyBool_FromLong(matches(ub(self), affix.body, range[0], range[1]));
  });
}

// ---------------------------------------------------------------------------------------------------------
// Changing

const test = (name: string, f: (text: string) => boolean): PyMethodDef =>
  noargs(name, (self) => PyBool_FromLong(f(textOf(self))));

/** A case map: a new str even where nothing changes. */
const caseMap = (name: string, f: (text: string) => string): PyMethodDef =>
  noargs(name, (self) => newUnicode(f(textOf(self))));

function stripper(name: string, where: "left" | "right" | "both"): PyMethodDef {
  return fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 0, 1)) return null;
    const chars = args[0] ?? Py_None;
    const units = unitsOf(ub(self));
    if (chars === Py_None) {
      const [from, to] = strip(units, unicode.isSpaceCode, where);
      return PyUnicode_Substring(asStr(self), from, to);
    }
    if (!PyUnicode_Check(chars)) return TypeError(`${name} arg must be None or str`);
    const set = new Set(unitsOf(chars.body));
    const [from, to] = strip(units, (c) => set.has(c), where);
    return PyUnicode_Substring(asStr(self), from, to);
  });
}

/** `convert_uc`: the fill character. */
function fillChar(o: PyObject | undefined): string | null {
  if (o === undefined) return " ";
  if (!PyUnicode_Check(o))
    return TypeError(`The fill character must be a unicode character, not ${o.ob_type.tp_name}`);
  if (o.body.length !== 1) return TypeError("The fill character must be exactly one character long");
  return o.body.value;
}

function padder(name: string, left: (length: number, width: number) => number): PyMethodDef {
  return fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 1, 2)) return null;
    const width = argSsize(args[0] as PyObject);
    if (width === null) return null;
    const fill = fillChar(args[1]);
    if (fill === null) return null;
    const { length, value } = ub(self);
    if (length >= width) return unicode_result_unchanged(asStr(self));
    if (!hasRoomForText(width, ub(self).kind)) return null;
    const n = left(length, width);
    return newUnicode(fill.repeat(n) + value + fill.repeat(width - length - n));
  });
}

function replace(
  self: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "replace", keywords: ["", "", "count"], minpos: 2, maxpos: 3 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const old = argStr("replace", "argument 1", a[0] as PyObject);
  const replacement = old === null ? null : argStr("replace", "argument 2", a[1] as PyObject);
  if (old === null || replacement === null) return null;
  const limit = a[2] == null ? -1 : argSsize(a[2]);
  if (limit === null) return null;
  const { value, length } = ub(self);
  const unchanged = (): Result => unicode_result_unchanged(asStr(self));
  if (limit === 0 || old === replacement || length < old.body.length) return unchanged();
  if (old.body.length > 0 && !value.includes(old.body.value)) return unchanged();
  const text = replaceText(value, old.body.value, replacement.body.value, limit, MAX_TEXT);
  if (text === null) return MemoryError();
  // A text that stays the same without a place found is the str itself; with one it is a new str.
  if (text === value && old.body.length === 0 && replacement.body.length === 0) return unchanged();
  if (text === value && old.body.length > 0 && findIn(ub(self), old.body, 0, length) < 0) return unchanged();
  return newUnicode(text);
}

function remover(name: "removeprefix" | "removesuffix"): PyMethodDef {
  return onearg(name, (self, o) => {
    const affix = argStr(name, "argument", o);
    if (affix === null) return null;
    const { length } = ub(self);
    const n = affix.body.length;
    const at = name === "removeprefix" ? 0 : length - n;
    if (at < 0 || n > length || findIn(ub(self), affix.body, at, at + n) !== at)
      return unicode_result_unchanged(asStr(self));
    return name === "removeprefix"
      ? PyUnicode_Substring(asStr(self), n, length)
      : PyUnicode_Substring(asStr(self), 0, at);
  });
}

function encode(
  self: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "encode", keywords: ["encoding", "errors"], minpos: 0, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const [encoding = null, errors = null] = a;
  if (encoding !== null && argStr("encode", "argument 'encoding'", encoding) === null) return null;
  if (errors !== null && argStr("encode", "argument 'errors'", errors) === null) return null;
  return encodeObject(asStr(self), encoding, errors);
}

export const unicodeMethods: readonly PyMethodDef[] = [
  fastkeywords("encode", encode),
  fastkeywords("replace", replace),
  unicode_splitter("split"),
  unicode_splitter("rsplit"),
  onearg("join", (self, iterable) => PyUnicode_Join(asStr(self), iterable)),
  caseMap("capitalize", unicode.capitalize),
  caseMap("casefold", unicode.casefold),
  caseMap("title", unicode.title),
  padder("center", centerLeft),
  search("count", (body, needle, start, end) => PyLong_FromLong(countIn(body, needle, start, end))),
  fastkeywords("expandtabs", (self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "expandtabs", keywords: ["tabsize"], minpos: 0, maxpos: 1 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const size = a[0] == null ? 8 : argInt(a[0]);
    if (size === null) return null;
    if (!textOf(self).includes("\t")) return unicode_result_unchanged(asStr(self));
    const expanded = expandTabs(textOf(self), size, MAX_TEXT);
    return expanded === null ? MemoryError() : PyUnicode_FromString(expanded);
  }),
  search("find", (body, needle, start, end) => PyLong_FromLong(findIn(body, needle, start, end))),
  onearg("partition", (self, sep) => unicode_partition(asStr(self), sep)),
  search("index", (body, needle, start, end) => place(findIn(body, needle, start, end))),
  padder("ljust", () => 0),
  caseMap("lower", unicode.lower),
  stripper("lstrip", "left"),
  search("rfind", (body, needle, start, end) => PyLong_FromLong(rfindIn(body, needle, start, end))),
  search("rindex", (body, needle, start, end) => place(rfindIn(body, needle, start, end))),
  padder("rjust", (length, width) => width - length),
  stripper("rstrip", "right"),
  onearg("rpartition", (self, sep) => unicode_rpartition(asStr(self), sep)),
  fastkeywords("splitlines", (self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "splitlines", keywords: ["keepends"], minpos: 0, maxpos: 1 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const keep = a[0] == null ? 0 : PyObject_IsTrue(a[0]);
    return keep < 0 ? null : unicode_splitlines(asStr(self), keep > 0);
  }),
  stripper("strip", "both"),
  caseMap("swapcase", unicode.swapcase),
  onearg("translate", (self, table) => unicode_translate(asStr(self), table)),
  caseMap("upper", unicode.upper),
  tailmatch("startswith"),
  tailmatch("endswith"),
  remover("removeprefix"),
  remover("removesuffix"),
  test("isascii", unicode.isAscii),
  test("islower", unicode.islower),
  test("isupper", unicode.isupper),
  test("istitle", unicode.istitle),
  test("isspace", unicode.isspace),
  test("isdecimal", unicode.isdecimal),
  test("isdigit", unicode.isdigit),
  test("isnumeric", unicode.isnumeric),
  test("isalpha", unicode.isalpha),
  test("isalnum", unicode.isalnum),
  test("isidentifier", unicode.isidentifier),
  test("isprintable", unicode.isprintable),
  onearg("zfill", (self, arg) => {
    const width = argSsize(arg);
    if (width === null) return null;
    const { length, value } = ub(self);
    if (length >= width) return unicode_result_unchanged(asStr(self));
    return hasRoomForText(width, ub(self).kind) ? newUnicode(zfill(value, length, width)) : null;
  }),
  varkeywords("format", (self, args, kwds) => unicode_format(asStr(self), args, kwds)),
  onearg("format_map", (self, mapping) => unicode_format_map(asStr(self), mapping)),
  onearg("__format__", (self, spec) => unicode_formatspec(asStr(self), spec)),
  fastcall("maketrans", (_type, args) => unicode_maketrans(args), METH_STATIC),
  noargs("__sizeof__", (self) => {
    const b = ub(self);
    const own = PyUnicode_CheckExact(self) ? unicodeSize(b) : 64 + (b.length + 1) * (b.kind || 1);
    return PyLong_FromLong(own + (b.utf8 === 0 ? 0 : b.utf8_length + 1));
  }),
  noargs("__getnewargs__", (self) => PyTuple_FromArraySteal([_PyUnicode_Copy(asStr(self))])),
];
