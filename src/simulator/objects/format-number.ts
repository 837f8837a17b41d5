/**
 * `__format__` of str, int, float and complex (Python/formatter_unicode.c): hands the specification to the algorithms and
 * writes the result, by the same steps as C does, since they decide which str comes out. The object's own text without
 * padding, sign or grouping goes into the writer directly; anything else is laid out in a buffer of its length.
 */
import { DECREF, hold, holdMark, type PyHeapObject, type PyObject, type Result, unhold } from "./object.ts";
import { rt } from "./runtime.ts";
import { Failure } from "../algorithms/failure.ts";
import * as spec from "../algorithms/format-spec.ts";
import { intToBase } from "../algorithms/int-text.ts";
import type { Int } from "../algorithms/ints.ts";
import { PyObject_Str } from "./abstract.ts";
import type { ComplexBody } from "./complexobject.ts";
import { raiseFailure } from "./failures.ts";
import { PyFloat_FromDouble, type PyFloatObject } from "./floatobject.ts";
import { _PyArg_BadArgument } from "./getargs.ts";
import { longRepr, PyLong_Type, valueOf } from "./longobject.ts";
import { PyUnicode_Check, PyUnicode_CheckExact, type PyUnicodeObject } from "./unicodeobject.ts";
import { dropTemporary, measure, temporaryASCII, UnicodeWriter } from "./unicodewriter.ts";

/** `format_obj`: what `str()` gives. */
function writeStrOf(writer: UnicodeWriter, o: PyObject): boolean {
  const s = PyObject_Str(o);
  if (s === null) return false;
  const mark = holdMark();
  hold(s, "text");
  const ok = writer.writeStr(s);
  unhold(mark);
  DECREF(s);
  return ok;
}

function fail(f: Failure): false {
  raiseFailure(f);
  return false;
}

/** `_PyLong_FormatWriter`: decimal digits straight into the writer. */
export function _PyLong_FormatWriter(writer: UnicodeWriter, o: PyObject): boolean {
  const text = longRepr(o);
  return text !== null && writer.writeMeasured(text, text.length, 127);
}

/** `_PyUnicode_FormatAdvancedWriter`. */
export function formatStrTo(writer: UnicodeWriter, o: PyUnicodeObject, text: string): boolean {
  if (text === "") return PyUnicode_CheckExact(o) ? writer.writeStr(o) : writeStrOf(writer, o);
  const parsed = spec.parseFormatSpec(text, o.ob_type.tp_name, "s", "<");
  const result = spec.formatStr(o.body.value, text, o.ob_type.tp_name);
  if (result instanceof Failure) return fail(result);
  if (!(parsed instanceof Failure)) {
    const { length } = o.body;
    const isWhole =
      (parsed.width < 0 || parsed.width <= length) && (parsed.precision < 0 || parsed.precision >= length);
    if (isWhole) return writer.writeStr(o);
  }
  const { length, maxchar } = measure(result);
  return writer.writeMeasured(result, length, maxchar);
}

/** `_PyLong_FormatAdvancedWriter`. */
export function formatLongTo(writer: UnicodeWriter, o: PyObject, text: string): boolean {
  const isExact = o.ob_type === PyLong_Type;
  if (text === "") return isExact ? _PyLong_FormatWriter(writer, o) : writeStrOf(writer, o);
  const value = valueOf(o);
  const result = spec.formatInt(value, text, o.ob_type.tp_name, rt.intMaxStrDigits);
  if (result instanceof Failure) return fail(result);
  const parsed = spec.parseFormatSpec(text, o.ob_type.tp_name, "d", ">");
  if (parsed instanceof Failure) return fail(parsed);
  const { type } = parsed;
  if ("bdoxXn".includes(type)) {
    const isDirect =
      parsed.sign !== "+" &&
      parsed.sign !== " " &&
      parsed.width < 0 &&
      !"Xn".includes(type) &&
      parsed.grouping === "" &&
      isExact;
    if (isDirect) return writer.writeMeasured(result, result.length, 127);
    // The digits are a str of their own, until they are laid out.
    const digits = temporaryASCII(digitsOf(value, type).length);
    const ok = writer.writeText(result);
    dropTemporary(digits);
    return ok;
  }
  if (type === "c") return writer.writeText(result);
  const float = PyFloat_FromDouble(Number(value));
  const ok = writeFloat(writer, result, parsed);
  DECREF(float);
  return ok;
}

/** `_PyLong_Format`. */
function digitsOf(value: Int, type: string): string {
  if (type === "d" || type === "n") return String(value);
  return intToBase(value, type === "b" ? 2 : type === "o" ? 8 : 16, true);
}

function writeFloat(writer: UnicodeWriter, result: string, parsed: spec.FormatSpec): boolean {
  if (
    parsed.sign !== "+" &&
    parsed.sign !== " " &&
    parsed.width < 0 &&
    parsed.type !== "n" &&
    parsed.grouping === ""
  ) {
    return writer.writeASCII(result);
  }
  const digits = temporaryASCII(result.replace(/[^0-9.eE+%a-z-]/g, "").length);
  const ok = writer.writeText(result);
  dropTemporary(digits);
  return ok;
}

/** `_PyFloat_FormatAdvancedWriter`. */
export function formatFloatTo(writer: UnicodeWriter, o: PyObject, text: string): boolean {
  if (text === "") return writeStrOf(writer, o);
  const result = spec.formatFloatSpec((o as PyFloatObject).ob_fval, text, o.ob_type.tp_name);
  if (result instanceof Failure) return fail(result);
  const parsed = spec.parseFormatSpec(text, o.ob_type.tp_name, "", ">");
  return parsed instanceof Failure ? fail(parsed) : writeFloat(writer, result, parsed);
}

/** `_PyComplex_FormatAdvancedWriter`. */
export function formatComplexTo(writer: UnicodeWriter, o: PyObject, text: string): boolean {
  if (text === "") return writeStrOf(writer, o);
  const { re, im } = (o as PyHeapObject & { body: ComplexBody }).body;
  const result = spec.formatComplexSpec(re, im, text, o.ob_type.tp_name);
  return result instanceof Failure ? fail(result) : writer.writeText(result);
}

/** A type's `__format__`: METH_O with a str. */
function method(
  to: (writer: UnicodeWriter, o: PyObject, text: string) => boolean,
): (self: PyObject, arg: PyObject) => Result {
  return (self, arg) => {
    if (!PyUnicode_Check(arg)) return _PyArg_BadArgument("__format__", "argument", "str", arg);
    const writer = new UnicodeWriter();
    if (to(writer, self, arg.body.value)) return writer.finish();
    writer.dealloc();
    return null;
  };
}

export const formatInt = method(formatLongTo);
export const formatFloatObject = method(formatFloatTo);
export const formatComplexObject = method(formatComplexTo);
const formatStrMethod = method((writer, o, text) => formatStrTo(writer, o as PyUnicodeObject, text));

/** `str.__format__`. */
export function unicode___format__(self: PyUnicodeObject, arg: PyObject): Result {
  if (PyUnicode_Check(arg) && arg.body.length === 0) return PyObject_Str(self);
  return formatStrMethod(self, arg);
}
