/** `str.translate` and `str.maketrans` (Objects/unicodeobject.c: `_PyUnicode_TranslateCharmap`). */
import { DECREF, hold, holdMark, type PyObject, type Result, unhold } from "./object.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, TypeError, ValueError } from "./errors.ts";
import { PyExc_LookupError } from "./exceptions.ts";
import { PyObject_GetItem } from "./abstract.ts";
import { PyLong_Check } from "./abstract-number.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional } from "./getargs.ts";
import {
  DictCursor,
  PyDict_CheckExact,
  PyDict_New,
  PyDict_Next,
  PyDict_SetItem,
  type PyDictObject,
} from "./dictobject.ts";
import { PyLong_FromLong, type PyLongObject } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { unitsOf } from "./unicode-methods.ts";
import { emptyString, PyUnicode_Check, type PyUnicodeObject } from "./unicodeobject.ts";
import { UnicodeWriter } from "./unicodewriter.ts";

/** What a character becomes: itself (unmapped), nothing, a character, or a str. */
type Mapped =
  | { kind: "same" }
  | { kind: "none" }
  | { kind: "char"; code: number }
  | { kind: "str"; value: PyUnicodeObject };

/** `charmaptranslate_lookup`: null with an exception set. `DECREF` of a str is the caller's. */
function lookup(c: number, mapping: PyObject): Mapped | null {
  const key = PyLong_FromLong(c);
  const mark = holdMark();
  hold(key, "character");
  const x = PyObject_GetItem(mapping, key);
  unhold(mark);
  if (x !== null) hold(x, "what the character becomes");
  DECREF(key);
  unhold(mark);
  if (x === null) {
    if (!PyErr_ExceptionMatches(PyExc_LookupError)) return null;
    PyErr_Clear();
    return { kind: "same" };
  }
  if (x === Py_None) return { kind: "none" };
  if (PyLong_Check(x)) {
    const { n, big } = x as PyLongObject;
    DECREF(x);
    if (big !== null || n < 0 || n > 0x10ffff)
      return ValueError("character mapping must be in range(0x110000)");
    return { kind: "char", code: n };
  }
  if (PyUnicode_Check(x)) return { kind: "str", value: x };
  DECREF(x);
  return TypeError("character mapping must return integer, None or str");
}

function drop(m: Mapped): void {
  if (m.kind === "str") DECREF(m.value);
}

const NOT_ASKED = -1;
const DELETED = -2;

/**
 * `unicode_fast_translate`: ASCII to ASCII, each character asked for once. Gives the number of characters done, all
 * of them unless something else than one ASCII character came up; -1 with an exception set.
 */
function fastTranslate(units: Int32Array, mapping: PyObject, writer: UnicodeWriter): number {
  const table = new Int32Array(128).fill(NOT_ASKED);
  let out = "";
  let i = 0;
  for (; i < units.length; i++) {
    const c = units[i] as number;
    if (table[c] === NOT_ASKED) {
      const m = lookup(c, mapping);
      if (m === null) return -1;
      let to = NOT_ASKED;
      if (m.kind === "same") to = c;
      else if (m.kind === "none") to = DELETED;
      else if (m.kind === "char") to = m.code;
      else if (m.value.body.length === 1) to = m.value.body.value.codePointAt(0) as number;
      drop(m);
      if (to === NOT_ASKED || to > 127) break;
      table[c] = to;
    }
    const to = table[c] as number;
    if (to !== DELETED) out += String.fromCharCode(to);
  }
  writer.writeMeasured(out, out.length, 127);
  return i;
}

function write(writer: UnicodeWriter, m: Mapped, c: number): boolean {
  if (m.kind === "str") return writer.writeStr(m.value);
  return writer.writeText(String.fromCodePoint(m.kind === "char" ? m.code : c));
}

export function unicode_translate(self: PyUnicodeObject, mapping: PyObject): Result {
  const { length, kind } = self.body;
  if (length === 0) return emptyString;
  const units = unitsOf(self.body);
  const writer = new UnicodeWriter();
  if (!writer.prepare(length, 127)) return null;
  let i = kind === 0 ? fastTranslate(units, mapping, writer) : 0;
  while (i >= 0 && i < length) {
    const m = lookup(units[i] as number, mapping);
    if (m === null) i = -1;
    else if (m.kind === "none") {
      // The characters that go as well are asked for one after the other, the next one that stays twice.
      for (i++; i < length; i++) {
        const following = lookup(units[i] as number, mapping);
        if (following === null) i = -1;
        else drop(following);
        if (following?.kind !== "none") break;
      }
    } else {
      const ok = write(writer, m, units[i] as number);
      drop(m);
      i = ok ? i + 1 : -1;
    }
  }
  if (i >= 0) return writer.finish();
  writer.dealloc();
  return null;
}

// ---------------------------------------------------------------------------------------------------------
// maketrans

function setPair(d: PyDictObject, key: PyObject, value: PyObject): boolean {
  const status = PyDict_SetItem(d, key, value);
  DECREF(key);
  DECREF(value);
  return status >= 0;
}

export function unicode_maketrans(args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("maketrans", args.length, 1, 3)) return null;
  const [x, y, z] = args as [PyObject, PyObject | undefined, PyObject | undefined];
  if (y !== undefined && !PyUnicode_Check(y)) return _PyArg_BadArgument("maketrans", "argument 2", "str", y);
  if (z !== undefined && !PyUnicode_Check(z)) return _PyArg_BadArgument("maketrans", "argument 3", "str", z);
  const result = PyDict_New();
  const mark = holdMark();
  hold(result, "table being made");
  const ok = y !== undefined ? fromTexts(result, x, y, z) : fromDict(result, x);
  unhold(mark);
  if (ok) return result;
  DECREF(result);
  return null;
}

function fromTexts(
  d: PyDictObject,
  x: PyObject,
  y: PyUnicodeObject,
  z: PyUnicodeObject | undefined,
): boolean {
  if (!PyUnicode_Check(x)) {
    TypeError("first maketrans argument must be a string if there is a second argument");
    return false;
  }
  if (x.body.length !== y.body.length) {
    ValueError("the first two maketrans arguments must have equal length");
    return false;
  }
  const from = unitsOf(x.body);
  const to = unitsOf(y.body);
  for (let i = 0; i < from.length; i++) {
    if (!setPair(d, PyLong_FromLong(from[i] as number), PyLong_FromLong(to[i] as number))) return false;
  }
  if (z !== undefined) {
    for (const c of unitsOf(z.body)) if (!setPair(d, PyLong_FromLong(c), Py_None)) return false;
  }
  return true;
}

function fromDict(d: PyDictObject, x: PyObject): boolean {
  if (!PyDict_CheckExact(x)) {
    TypeError("if you give only one argument to maketrans it must be a dict");
    return false;
  }
  const cursor = new DictCursor();
  while (PyDict_Next(x, cursor)) {
    const key = cursor.key as PyObject;
    const value = cursor.value as PyObject;
    if (PyUnicode_Check(key)) {
      if (key.body.length !== 1) {
        ValueError("string keys in translate table must be of length 1");
        return false;
      }
      const code = PyLong_FromLong(key.body.value.codePointAt(0) as number);
      const status = PyDict_SetItem(d, code, value);
      DECREF(code);
      if (status < 0) return false;
    } else if (PyLong_Check(key)) {
      if (PyDict_SetItem(d, key, value) < 0) return false;
    } else {
      TypeError("keys in translate table must be strings or integers");
      return false;
    }
  }
  return true;
}
