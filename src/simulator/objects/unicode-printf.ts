/** `str % values` (Objects/unicodeobject.c: `PyUnicode_Format`). The format's grammar is in algorithms/printf-format.ts. */
import { DECREF, hold, holdMark, type PyObject, type Result, unhold } from "./object.ts";
import { rt } from "./runtime.ts";
import {
  characterOf,
  characterRequired,
  printfFormat,
  type PrintfField,
} from "../algorithms/printf-format.ts";
import { PyObject_Repr, PyObject_Str } from "./abstract.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { PyFloat_AsDouble } from "./floatobject.ts";
import { PyLong_Type } from "./longobject.ts";
import { PrintfArguments } from "./printf-arguments.ts";
import { PyObject_ASCII } from "./unicode-format.ts";
import { PyUnicode_Check, PyUnicode_FromString, type PyUnicodeObject } from "./unicodeobject.ts";
import { dropTemporary, measure, temporaryASCII, UnicodeWriter } from "./unicodewriter.ts";

class StrArguments extends PrintfArguments {
  readonly #writer: UnicodeWriter;
  readonly #format: PyUnicodeObject;
  /** The str of the current %s, %r or %a, of which this owns a reference. */
  #text: PyUnicodeObject | null = null;
  /** The current value is an exact int, whose digits C writes without a str of their own. */
  #isExactInt = false;

  constructor(values: PyObject, format: PyUnicodeObject, writer: UnicodeWriter) {
    super(values, !PyUnicode_Check(values));
    this.#format = format;
    this.#writer = writer;
  }

  makeKey(key: string): PyObject {
    return PyUnicode_FromString(key);
  }

  text(v: PyObject, conversion: "s" | "r" | "a" | "b"): string | null {
    this.#isExactInt = v.ob_type === PyLong_Type;
    const s =
      conversion === "s" ? PyObject_Str(v) : conversion === "r" ? PyObject_Repr(v) : PyObject_ASCII(v);
    this.#text = s;
    return s === null ? null : s.body.value;
  }

  override integer(v: PyObject, conversion: string): ReturnType<PrintfArguments["integer"]> {
    this.#isExactInt = v.ob_type === PyLong_Type;
    return super.integer(v, conversion);
  }

  real(v: PyObject): number | null {
    return PyFloat_AsDouble(v);
  }

  character(v: PyObject): string | null {
    if (PyUnicode_Check(v))
      return v.body.length === 1 ? v.body.value : raiseFailure(characterRequired("str"));
    const code = this.characterCode(v, characterRequired("str"));
    if (code === null) return null;
    const c = characterOf(code, "str");
    return isFailure(c) ? raiseFailure(c) : c;
  }

  override piece(
    text: string,
    from: "literal" | "percent" | PrintfField,
    conversion: string,
    isLast: boolean,
  ): boolean {
    const writer = this.#writer;
    if (from === "percent") return writer.writeText(text);
    if (isLast) writer.overallocate = false;
    if (from === "literal") {
      const whole = this.#format;
      return text.length === whole.body.value.length ? writer.writeStr(whole) : writer.writeText(text);
    }
    const s = this.#text;
    this.#text = null;
    if (s !== null && this.#isExactInt && from.width <= 0 && from.precision < 0) {
      // C writes the digits without a str of their own.
      DECREF(s);
      return writer.writeMeasured(text, text.length, 127);
    }
    const mark = holdMark();
    if (s !== null) hold(s, "converted value");
    const ok = this.#writeField(text, from, conversion, s);
    unhold(mark);
    if (s !== null) DECREF(s);
    return ok;
  }

  #writeField(text: string, field: PrintfField, conversion: string, s: PyUnicodeObject | null): boolean {
    const writer = this.#writer;
    const { length, maxchar } = measure(text);
    const isBare = field.width <= 0 && field.precision < 0;
    const isSigned = field.plus || field.blank;
    if (s !== null) {
      const n = s.body.length;
      const isPlain = field.width <= n && (field.precision < 0 || field.precision >= n) && !isSigned;
      return isPlain ? writer.writeStr(s) : writer.writeMeasured(text, length, maxchar);
    }
    if (conversion === "c") return writer.writeMeasured(text, length, maxchar);
    if ("diuoxX".includes(conversion)) {
      if (this.#isExactInt && isBare && !isSigned && conversion !== "X")
        return writer.writeMeasured(text, length, 127);
    } else if (isBare && !isSigned) return writer.writeASCII(text);
    // The digits are a str of their own until they are laid out.
    const digits = temporaryASCII(text.trim().length);
    const ok = writer.writeMeasured(text, length, 127);
    dropTemporary(digits);
    return ok;
  }

  override finish(): void {
    super.finish();
    const s = this.#text;
    this.#text = null;
    if (s !== null) DECREF(s);
  }
}

/** `PyUnicode_Format`. */
export function PyUnicode_Format(format: PyUnicodeObject, values: PyObject): Result {
  const writer = new UnicodeWriter();
  writer.min_length = format.body.length + 100;
  writer.overallocate = true;
  const source = new StrArguments(values, format, writer);
  const text = source.outcome(printfFormat(format.body.value, source, "str", rt.intMaxStrDigits));
  if (text !== null) return writer.finish();
  writer.dealloc();
  return null;
}
