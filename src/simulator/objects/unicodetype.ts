/** The type `str`: operators and slots (Objects/unicodeobject.c). Methods are in unicode-methods.ts. */
import {
  type CompareOp,
  DECREF,
  defineType,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_MATCH_SELF,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import { PyType_GenericAlloc } from "./alloc.ts";
import { reprStr } from "../algorithms/strescape.ts";
import { compareNumbers, PyObject_Str } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { argStr } from "./argconvert.ts";
import { IndexError, OverflowError, TypeError } from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import {
  type ArgParser,
  _PyArg_CheckPositional,
  _PyArg_UnpackKeywords,
  unpackTupleAndDict,
} from "./getargs.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { decodeObject } from "./unicode-codec.ts";
import { findIn, unicodeMethods } from "./unicode-methods.ts";
import { PyUnicode_Format } from "./unicode-printf.ts";
import { unicode_iter } from "./unicodeiter.ts";
import {
  codePointsOfBody,
  concatText,
  hasRoomForText,
  emptyString,
  fillUnicodeSubclass,
  newUnicode,
  PyUnicode_Check,
  PyUnicode_FromObject,
  PyUnicode_FromCodePoints,
  PyUnicode_FromString,
  type PyUnicodeObject,
  substringObject,
  textOf,
  unicode_free,
  unicode_result_unchanged,
  UnicodeBody,
  unicodeFromBody,
  unicodeFromOrdinal,
  unicodeHash,
} from "./unicodeobject.ts";

const ub = (o: PyObject): UnicodeBody => (o as PyUnicodeObject).body;

/** The character at a code point index, as a new reference. */
export function charAt(body: UnicodeBody, i: number): PyObject {
  if (body.codePoints === null) return PyUnicode_FromString(body.value[i] as string);
  return unicodeFromOrdinal(body.codePoints[i] as number);
}

/** Order by code points: JavaScript's own order of strings is by UTF-16 units. */
export function compareText(a: UnicodeBody, b: UnicodeBody): number {
  if (a.value === b.value && a.length === b.length) return 0;
  if (a.codePoints === null && b.codePoints === null) return a.value < b.value ? -1 : 1;
  const x = codePointsOfBody(a);
  const y = codePointsOfBody(b);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] !== y[i]) return (x[i] as number) - (y[i] as number);
  }
  return x.length - y.length;
}

function unicode_richcompare(a: PyObject, b: PyObject, op: CompareOp): Result {
  if (!PyUnicode_Check(a) || !PyUnicode_Check(b)) return Py_NotImplemented;
  return compareNumbers(compareText(a.body, b.body), 0, op);
}

/** `PyUnicode_Concat`. */
export function PyUnicode_Concat(a: PyObject, b: PyObject): Result {
  if (!PyUnicode_Check(b)) return TypeError(`can only concatenate str (not "${b.ob_type.tp_name}") to str`);
  const left = a as PyUnicodeObject;
  if (left.body.length === 0) return PyUnicode_FromObject(b);
  if (b.body.length === 0) return PyUnicode_FromObject(left);
  const body = concatText(left, b);
  return body === null ? null : unicodeFromBody(body);
}

function unicode_repeat(self: PyObject, n: number): Result {
  if (n < 1) return emptyString;
  if (n === 1) return unicode_result_unchanged(self as PyUnicodeObject);
  const body = ub(self);
  if (body.length * n > 2 ** 63 - 1) return OverflowError("repeated string is too long");
  if (!hasRoomForText(body.length * n, body.kind)) return null;
  if (body.kind <= 1) return newUnicode(body.value.repeat(n));
  const points = codePointsOfBody(body);
  const out = new Int32Array(points.length * n);
  for (let i = 0; i < n; i++) out.set(points, i * points.length);
  return PyUnicode_FromCodePoints(out);
}

function unicode_subscript(self: PyObject, key: PyObject): Result {
  const body = ub(self);
  if (PyIndex_Check(key)) {
    let i = PyNumber_AsSsize_t(key, PyExc_IndexError);
    if (i === null) return null;
    if (i < 0) i += body.length;
    if (i < 0 || i >= body.length) return IndexError("string index out of range");
    return charAt(body, i);
  }
  if (PySlice_Check(key)) {
    const s = sliceIndices(key, body.length);
    if (s === null) return null;
    const { start, step, length } = s;
    if (length <= 0) return emptyString;
    if (start === 0 && step === 1 && length === body.length)
      return unicode_result_unchanged(self as PyUnicodeObject);
    if (step === 1) return substringObject(body, start, start + length);
    const points = codePointsOfBody(body);
    const out = new Int32Array(length);
    for (let k = 0, i = start; k < length; k++, i += step) out[k] = points[i] as number;
    return PyUnicode_FromCodePoints(out);
  }
  return TypeError(`string indices must be integers, not '${key.ob_type.tp_name}'`);
}

/** `str(object)`; with encoding it decodes bytes. */
function unicode_new_impl(
  type: PyTypeObject,
  x: PyObject | null,
  encoding: PyObject | null,
  errors: PyObject | null,
): Result {
  let text: Result;
  if (x === null) text = emptyString;
  else if (encoding === null && errors === null) text = PyObject_Str(x);
  else text = decodeObject(x, encoding, errors);
  if (text === null || type === PyUnicode_Type) return text;
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PyUnicodeObject | null;
  if (o !== null) fillUnicodeSubclass(o, ub(text));
  DECREF(text);
  return o;
}

const parser: ArgParser = { fname: "str", keywords: ["object", "encoding", "errors"], minpos: 0, maxpos: 3 };

/** `unicode_new`. */
function unicode_new(type: PyTypeObject, a: (PyObject | null)[] | null): Result {
  if (a === null) return null;
  const [x = null, encoding = null, errors = null] = a;
  if (encoding !== null && argStr("str", "argument 'encoding'", encoding) === null) return null;
  if (errors !== null && argStr("str", "argument 'errors'", errors) === null) return null;
  return unicode_new_impl(type, x, encoding, errors);
}

/** `unicode_vectorcall`. */
function unicode_vectorcall(type: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  if (kwnames !== null && kwnames.body.ob_item.length > 0) {
    return unicode_new(type as PyTypeObject, _PyArg_UnpackKeywords(parser, args, kwnames));
  }
  if (!_PyArg_CheckPositional("str", args.length, 0, 3)) return null;
  const [x, encoding, errors] = args as (PyObject | undefined)[];
  if (x === undefined) return emptyString;
  if (encoding === undefined) return PyObject_Str(x);
  if (argStr("str", "argument 'encoding'", encoding) === null) return null;
  if (errors !== undefined && argStr("str", "argument 'errors'", errors) === null) return null;
  return decodeObject(x, encoding, errors ?? null);
}

export const PyUnicode_Type: PyTypeObject = defineType({
  tp_name: "str",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyHeapObject(type, new UnicodeBody("", 0, 0)),
  tp_new: (type, args, kwds) => unicode_new(type, unpackTupleAndDict(parser, args, kwds)),
  tp_vectorcall: unicode_vectorcall,
  tp_dealloc: unicode_free,
  tp_free: unicode_free,
  tp_repr: (self) => newUnicode(reprStr(textOf(self))),
  tp_str: (self) => unicode_result_unchanged(self as PyUnicodeObject),
  tp_hash: (self) => unicodeHash(self as PyUnicodeObject),
  tp_richcompare: unicode_richcompare,
  tp_iter: unicode_iter,
  nb_remainder: (v, w) => (PyUnicode_Check(v) ? PyUnicode_Format(v, w) : Py_NotImplemented),
  sq_length: (self) => ub(self).length,
  mp_length: (self) => ub(self).length,
  sq_concat: PyUnicode_Concat,
  sq_repeat: unicode_repeat,
  sq_item(self, i) {
    const body = ub(self);
    return i < 0 || i >= body.length ? IndexError("string index out of range") : charAt(body, i);
  },
  sq_contains(self, item) {
    if (!PyUnicode_Check(item)) {
      TypeError(`'in <string>' requires string as left operand, not ${item.ob_type.tp_name}`);
      return -1;
    }
    return findIn(ub(self), item.body, 0, ub(self).length) >= 0 ? 1 : 0;
  },
  mp_subscript: unicode_subscript,
  late: () => ({ tp_methods: unicodeMethods }),
});

/** `unicode_repr`, as text. */
export const reprOfText = reprStr;
