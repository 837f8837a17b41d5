/** The type `str`: operators and slots. Methods are in unicode-methods.ts. */
import { isPrintableCode } from "../algorithms/unicode.ts";
import { PyType_GenericAlloc } from "./alloc.ts";
import { compareNumbers, PyIndex_Check, PyNumber_AsSsize_t, PyObject_Str } from "./abstract.ts";
import { IndexError, MemoryError, TypeError } from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import { unpackTupleAndDict } from "./getargs.ts";
import { type CompareOp, DECREF, defineType, NewRef, noargs, PyHeapObject, type PyObject, Py_TPFLAGS_BASETYPE, Py_TPFLAGS_MATCH_SELF, Py_TPFLAGS_UNICODE_SUBCLASS, type PyTypeObject, type Result } from "./object.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { PySlice_Check, sliceIndices } from "./sliceobject.ts";
import { PyUnicode_Check, PyUnicode_CheckExact, PyUnicode_FromString, type PyUnicodeObject, textOf, unicode_free, UnicodeBody, unicodeHash, unicodeSize, emptyString } from "./unicodeobject.ts";
import { unicode_iter } from "./unicodeiter.ts";
import { decodeObject, unicode_mod, unicodeMethods } from "./unicode-methods.ts";

const ub = (o: PyObject): UnicodeBody => (o as PyUnicodeObject).body;

/** `unicode_repr`. */
export function reprOfText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = quote;
  for (const ch of text) {
    const c = ch.codePointAt(0) as number;
    if (ch === quote || ch === "\\") out += `\\${ch}`;
    else if (c === 9) out += "\\t";
    else if (c === 10) out += "\\n";
    else if (c === 13) out += "\\r";
    else if (c < 32 || c === 127) out += `\\x${c.toString(16).padStart(2, "0")}`;
    else if (c < 127 || isPrintableCode(c)) out += ch;
    else if (c < 0x100) out += `\\x${c.toString(16).padStart(2, "0")}`;
    else if (c < 0x10000) out += `\\u${c.toString(16).padStart(4, "0")}`;
    else out += `\\U${c.toString(16).padStart(8, "0")}`;
  }
  return out + quote;
}

/** The character at a code point index, as a new reference. */
export function charAt(body: UnicodeBody, i: number): PyObject {
  if (body.codePoints === null) return PyUnicode_FromString(body.value[i] as string);
  return PyUnicode_FromString(String.fromCodePoint(body.codePoints[i] as number));
}

/** A part by code point indexes. */
export function substring(body: UnicodeBody, start: number, end: number): string {
  if (body.codePoints === null) return body.value.slice(start, end);
  let out = "";
  for (let i = Math.max(0, start); i < Math.min(end, body.length); i++) out += String.fromCodePoint(body.codePoints[i] as number);
  return out;
}

/** Order by code points: JavaScript's own order of strings is by UTF-16 units. */
export function compareText(a: UnicodeBody, b: UnicodeBody): number {
  if (a.value === b.value) return 0;
  if (a.codePoints === null && b.codePoints === null) return a.value < b.value ? -1 : 1;
  const x = Array.from(a.value, (c) => c.codePointAt(0) as number);
  const y = Array.from(b.value, (c) => c.codePointAt(0) as number);
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return (x[i] as number) < (y[i] as number) ? -1 : 1;
  return x.length - y.length;
}

function unicode_richcompare(a: PyObject, b: PyObject, op: CompareOp): Result {
  if (!PyUnicode_Check(a) || !PyUnicode_Check(b)) return Py_NotImplemented;
  return compareNumbers(compareText(a.body, b.body), 0, op);
}

export function PyUnicode_Concat(a: PyObject, b: PyObject): Result {
  if (!PyUnicode_Check(b)) return TypeError(`can only concatenate str (not "${b.ob_type.tp_name}") to str`);
  if (a.ob_type.tp_name === "str" && b.body.length === 0 && PyUnicode_CheckExact(a)) return NewRef(a);
  if (ub(a).length === 0 && PyUnicode_CheckExact(b)) return NewRef(b);
  return PyUnicode_FromString(textOf(a) + textOf(b));
}

function unicode_repeat(self: PyObject, n: number): Result {
  if (n < 1) return emptyString;
  if (n === 1 && PyUnicode_CheckExact(self)) return NewRef(self);
  const body = ub(self);
  if (body.length * n > 2 ** 29) return MemoryError();
  return PyUnicode_FromString(body.value.repeat(n));
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
    if (start === 0 && step === 1 && length === body.length && PyUnicode_CheckExact(self)) return NewRef(self);
    if (step === 1) return PyUnicode_FromString(substring(body, start, start + length));
    let out = "";
    for (let k = 0, i = start; k < length; k++, i += step) out += body.codePoints === null ? body.value[i] : String.fromCodePoint(body.codePoints[i] as number);
    return PyUnicode_FromString(out);
  }
  return TypeError(`string indices must be integers, not '${key.ob_type.tp_name}'`);
}

/** `str(object)`; with encoding it decodes bytes. */
function unicode_new_impl(type: PyTypeObject, x: PyObject | null, encoding: PyObject | null, errors: PyObject | null): Result {
  let text: Result;
  if (x === null) text = emptyString;
  else if (encoding === null && errors === null) text = PyObject_Str(x);
  else text = decodeObject(x, encoding, errors);
  if (text === null || type === PyUnicode_Type) return text;
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PyUnicodeObject | null;
  if (o !== null) {
    const b = (text as PyUnicodeObject).body;
    o.body = new UnicodeBody(b.value, b.length, b.kind);
    o.body.codePoints = b.codePoints;
  }
  DECREF(text);
  return o;
}

export const PyUnicode_Type: PyTypeObject = defineType({
  tp_name: "str",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_UNICODE_SUBCLASS | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyHeapObject(type, new UnicodeBody("", 0, 0)),
  tp_new(type, args, kwds) {
    const a = unpackTupleAndDict({ fname: "str", keywords: ["object", "encoding", "errors"], minpos: 0, maxpos: 3 }, args, kwds);
    return a === null ? null : unicode_new_impl(type, a[0] ?? null, a[1] ?? null, a[2] ?? null);
  },
  tp_dealloc: unicode_free,
  tp_repr: (self) => PyUnicode_FromString(reprOfText(textOf(self))),
  tp_str: (self) => (PyUnicode_CheckExact(self) ? NewRef(self) : unicodeFromBodyCopy(self)),
  tp_hash: (self) => unicodeHash(self as PyUnicodeObject),
  tp_richcompare: unicode_richcompare,
  tp_iter: unicode_iter,
  nb_remainder: (v, w) => unicode_mod(v, w),
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
    return textOf(self).includes(textOf(item)) ? 1 : 0;
  },
  mp_subscript: unicode_subscript,
  late: () => ({
    tp_methods: [
      ...unicodeMethods,
      noargs("__sizeof__", (self) => {
        const b = ub(self);
        const own = PyUnicode_CheckExact(self) ? unicodeSize(b) : 64 + (b.length + 1) * (b.kind || 1);
        return PyLong_FromLong(own + (b.utf8 === 0 ? 0 : b.utf8_length + 1));
      }),
    ],
  }),
});

function unicodeFromBodyCopy(self: PyObject): PyObject {
  return PyUnicode_FromString(textOf(self));
}
