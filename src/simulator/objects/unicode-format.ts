/**
 * `str.format` and `str.format_map` (Objects/stringlib/unicode_format.h). The format string's own grammar is in
 * algorithms/markup.ts; here fields are looked up, converted and formatted, which may run any Python code.
 */
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, unhold } from "./object.ts";
import { Failure } from "../algorithms/failure.ts";
import {
  AutoNumber,
  indexOutOfRange,
  type Markup,
  MarkupIterator,
  parseFieldName,
  tooDeep,
  unknownConversion,
} from "../algorithms/markup.ts";
import { asciiOf } from "../algorithms/strescape.ts";
import {
  PyObject_Format,
  PyObject_GetItem,
  PyObject_Repr,
  PyObject_Str,
  PySequence_Check,
  PySequence_GetItem,
} from "./abstract.ts";
import { PyComplex_Type } from "./complexobject.ts";
import type { PyDictObject } from "./dictobject.ts";
import { IndexError, KeyError, ValueError } from "./errors.ts";
import { raiseFailure } from "./failures.ts";
import { PyFloat_Type } from "./floatobject.ts";
import {
  formatComplexTo,
  formatFloatTo,
  formatLongTo,
  formatStrTo,
  unicode___format__,
} from "./format-number.ts";
import { PyObject_GetAttr } from "./genericattr.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { PyLong_Type } from "./longobject.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import {
  newUnicode,
  PyUnicode_CheckExact,
  PyUnicode_FromString,
  type PyUnicodeObject,
} from "./unicodeobject.ts";
import { measure, UnicodeWriter } from "./unicodewriter.ts";

interface Values {
  /** Null for format_map. */
  readonly args: PyTupleObject | null;
  readonly kwargs: PyObject | null;
  readonly numbering: AutoNumber;
}

const MAX_DEPTH = 2;

export function unicode_format(
  self: PyUnicodeObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): Result {
  return build_string(self.body.value, self, { args, kwargs: kwds, numbering: new AutoNumber() }, MAX_DEPTH);
}

export function unicode_format_map(self: PyUnicodeObject, mapping: PyObject): Result {
  return build_string(
    self.body.value,
    self,
    { args: null, kwargs: mapping, numbering: new AutoNumber() },
    MAX_DEPTH,
  );
}

export { unicode___format__ as unicode_formatspec };

/** `build_string`: a new reference. `whole` is the format as an object, where there is one. */
function build_string(
  format: string,
  whole: PyUnicodeObject | null,
  values: Values,
  depth: number,
): PyUnicodeObject | null {
  if (depth <= 0) return raiseFailure(tooDeep());
  const writer = new UnicodeWriter();
  writer.overallocate = true;
  writer.min_length = measure(format).length + 100;
  if (do_markup(format, whole, values, writer, depth)) return writer.finish();
  writer.dealloc();
  return null;
}

function do_markup(
  format: string,
  whole: PyUnicodeObject | null,
  values: Values,
  writer: UnicodeWriter,
  depth: number,
): boolean {
  const markup = new MarkupIterator(format);
  for (;;) {
    const piece = markup.next();
    if (piece === null) return true;
    if (piece instanceof Failure) return fail(piece);
    if (piece.literal !== "") {
      if (piece.field === null && markup.isAtEnd) writer.overallocate = false;
      const isWhole = whole !== null && piece.literal.length === format.length;
      if (!(isWhole ? writer.writeStr(whole) : writer.writeText(piece.literal))) return false;
    }
    if (piece.field !== null) {
      if (markup.isAtEnd) writer.overallocate = false;
      if (!output_markup(piece.field, values, writer, depth)) return false;
    }
  }
}

function fail(f: Failure): false {
  raiseFailure(f);
  return false;
}

/** `output_markup`: one field, from its name to its text. */
function output_markup(
  field: NonNullable<Markup["field"]>,
  values: Values,
  writer: UnicodeWriter,
  depth: number,
): boolean {
  let object = get_field_object(field.name, values);
  if (object === null) return false;
  const mark = holdMark();
  hold(object, "value of a field");
  if (field.conversion !== "") {
    const converted = do_conversion(object, field.conversion);
    unhold(mark);
    if (converted !== null) hold(converted, "converted value of a field");
    DECREF(object);
    if (converted === null) return false;
    object = converted;
  }
  let spec: PyUnicodeObject | null = null;
  let ok = true;
  if (field.hasNestedFields) {
    spec = build_string(field.spec, null, values, depth - 1);
    if (spec === null) ok = false;
    else hold(spec, "format specification");
  }
  if (ok) ok = render_field(object, spec, field.spec, writer);
  unhold(mark);
  DECREF(object);
  if (spec !== null) DECREF(spec);
  return ok;
}

/** `render_field`: exact str, int, float and complex are formatted without their `__format__`. */
function render_field(
  o: PyObject,
  specObject: PyUnicodeObject | null,
  spec: string,
  writer: UnicodeWriter,
): boolean {
  const text = specObject === null ? spec : specObject.body.value;
  if (PyUnicode_CheckExact(o)) return formatStrTo(writer, o, text);
  if (o.ob_type === PyLong_Type) return formatLongTo(writer, o, text);
  if (o.ob_type === PyFloat_Type) return formatFloatTo(writer, o, text);
  if (o.ob_type === PyComplex_Type) return formatComplexTo(writer, o, text);
  const arg = specObject === null ? PyUnicode_FromString(spec) : NewRef(specObject);
  const mark = holdMark();
  hold(arg, "format specification");
  const result = PyObject_Format(o, arg) as PyUnicodeObject | null;
  unhold(mark);
  if (result !== null) hold(result, "formatted value");
  DECREF(arg);
  unhold(mark);
  if (result === null) return false;
  hold(result, "formatted value");
  const ok = writer.writeStr(result);
  unhold(mark);
  DECREF(result);
  return ok;
}

function do_conversion(o: PyObject, conversion: string): Result {
  switch (conversion) {
    case "r":
      return PyObject_Repr(o);
    case "s":
      return PyObject_Str(o);
    case "a":
      return PyObject_ASCII(o);
    default:
      return raiseFailure(unknownConversion(conversion));
  }
}

/** `PyObject_ASCII`. */
export function PyObject_ASCII(o: PyObject): PyUnicodeObject | null {
  const r = PyObject_Repr(o);
  if (r === null || r.body.kind === 0) return r;
  const text = newUnicode(asciiOf(r.body.value));
  DECREF(r);
  return text;
}

/** `get_field_object`: a new reference. */
function get_field_object(name: string, values: Values): PyObject | null {
  const parsed = parseFieldName(name);
  if (parsed instanceof Failure) return raiseFailure(parsed);
  const first = values.numbering.index(parsed.first);
  if (first instanceof Failure) return raiseFailure(first);
  let object = typeof first === "string" ? byKeyword(first, values.kwargs) : byIndex(first, values.args);
  if (object === null) return null;
  const { steps } = parsed;
  const mark = holdMark();
  for (const step of steps instanceof Failure ? [] : steps) {
    hold(object, "value of a field");
    const next: PyObject | null =
      step.kind === "attribute" ? attribute(object, step.name) : item(object, step.key);
    unhold(mark);
    if (next !== null) hold(next, "value of a field");
    DECREF(object);
    unhold(mark);
    if (next === null) return null;
    object = next;
  }
  if (!(steps instanceof Failure)) return object;
  DECREF(object);
  return raiseFailure(steps);
}

function byKeyword(name: string, kwargs: PyObject | null): PyObject | null {
  const key = PyUnicode_FromString(name);
  const mark = holdMark();
  hold(key, "key");
  const object = kwargs === null ? KeyError(key) : PyObject_GetItem(kwargs, key);
  unhold(mark);
  DECREF(key);
  return object;
}

function byIndex(index: number, args: PyTupleObject | null): PyObject | null {
  if (args === null) return ValueError("Format string contains positional fields");
  const object = args.body.ob_item[index] as PyObject | undefined;
  return object === undefined ? raiseFailure(indexOutOfRange(index)) : NewRef(object);
}

function attribute(o: PyObject, name: string): Result {
  const key = PyUnicode_FromString(name);
  const mark = holdMark();
  hold(key, "attribute name");
  const value = PyObject_GetAttr(o, key);
  unhold(mark);
  DECREF(key);
  return value;
}

function item(o: PyObject, key: string | number): Result {
  if (typeof key === "number") {
    if (key > Number.MAX_SAFE_INTEGER) return IndexError("cannot fit 'int' into an index-sized integer");
    if (PySequence_Check(o)) return PySequence_GetItem(o, key);
  }
  const k = typeof key === "number" ? PyLong_FromLong(key) : PyUnicode_FromString(key);
  const mark = holdMark();
  hold(k, "key");
  const value = PyObject_GetItem(o, k);
  unhold(mark);
  DECREF(k);
  return value;
}
