// `format % values` for str and bytes (Objects/unicodeobject.c PyUnicode_Format, Objects/bytesobject.c
// _PyBytes_FormatEx). The values are the object model's: it hands them over through a source, which also converts
// them; here are the format's grammar, the order of steps and the layout of each field.
//
// bytes are Latin-1 text here: one character a byte.

import { Failure } from "./failure.ts";
import { type FloatCode, formatFloat } from "./float-format.ts";
import { intToBase, intToDecimal } from "./int-text.ts";
import type { Int } from "./ints.ts";
import { MAX_TEXT } from "./limits.ts";

/**
 * The values after the `%`, as the object model sees them. A method that answers `null` has raised an exception of its
 * own, which ends the formatting; a Failure is raised by the caller.
 */
export interface PrintfSource<T> {
  /** True for what has `__getitem__` and is no tuple or str (for a bytes format also no bytes, no bytearray). */
  readonly isMapping: boolean;
  /** `%(key)…`: makes the mapping's item the one and only next value; false with an exception set. */
  select(key: string): boolean;
  /** The next value; undefined when there is none left. */
  next(): T | undefined;
  /** Whether a value is left over, as in `'a' % 1`. */
  hasMore(): boolean;
  /** The value of a `*`: an int object's, else undefined. It must fit a C ssize_t, or an int for a precision. */
  star(value: T, isPrecision: boolean): number | undefined | Failure;
  /** s, r, a: the text; for bytes also b. */
  text(value: T, conversion: "s" | "r" | "a" | "b"): string | null | Failure;
  /** d, i, u (any real number) and o, x, X (an int or what has `__index__`). */
  integer(value: T, conversion: string): Int | null | Failure;
  /** e, f, g and their capitals. */
  real(value: T): number | null | Failure;
  /** c: one character. */
  character(value: T): string | null | Failure;
  /**
   * Is told of every piece of the result in order: text of the format, a `%` of `%%`, or a field with its conversion.
   * `isLast`: the format ends with it. False: the source has raised.
   */
  piece?(
    text: string,
    from: "literal" | "percent" | PrintfField,
    conversion: string,
    isLast: boolean,
  ): boolean;
}

export type PrintfField = Readonly<Field>;

type Field = {
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
};

const FLAGS: Record<string, "left" | "plus" | "blank" | "alternate" | "zero"> = {
  "-": "left",
  "+": "plus",
  " ": "blank",
  "#": "alternate",
  "0": "zero",
};

/** The formatted text; a Failure to raise; or null where the source has raised. */
export function printfFormat<T>(
  format: string,
  source: PrintfSource<T>,
  kind: "str" | "bytes",
  maxStrDigits: number,
): string | null | Failure {
  let out = "";
  let at = 0;
  let failure: Failure | null = null;
  const fail = (type: "TypeError" | "ValueError", message: string) => {
    failure = new Failure(type, message);
    return undefined;
  };
  const nextValue = () => source.next() ?? fail("TypeError", "not enough arguments for format string");
  const incomplete = () => fail("ValueError", "incomplete format");

  /** `*` or digits; -1 for neither; undefined with `failure` set. */
  const readNumber = (isPrecision: boolean): number | undefined => {
    if (format[at] === "*") {
      at++;
      const value = nextValue();
      if (value === undefined) return undefined;
      const number = source.star(value, isPrecision);
      if (number instanceof Failure) failure = number;
      else if (number !== undefined) return number;
      else return fail("TypeError", "* wants int");
      return undefined;
    }
    let number = -1;
    for (let c = format.charCodeAt(at); c >= 48 && c <= 57; c = format.charCodeAt(++at)) {
      number = Math.max(number, 0) * 10 + c - 48;
      if (number > (isPrecision ? 2147483647 : 2 ** 63))
        return fail("ValueError", `${isPrecision ? "precision" : "width"} too big`);
    }
    return number;
  };

  while (at < format.length) {
    const percent = format.indexOf("%", at);
    const literal = percent < 0 ? format.slice(at) : format.slice(at, percent);
    if (literal !== "" && source.piece?.(literal, "literal", "", percent < 0) === false) return null;
    out += literal;
    if (percent < 0) break;
    at = percent + 1;
    if (format[at] === "%") {
      if (source.piece?.("%", "percent", "", false) === false) return null;
      out += "%";
      at++;
      continue;
    }
    if (format[at] === "(") {
      if (!source.isMapping) return new Failure("TypeError", "format requires a mapping");
      const end = endOfKey(format, at + 1);
      if (end < 0) return new Failure("ValueError", "incomplete format key");
      if (!source.select(format.slice(at + 1, end))) return null;
      at = end + 1;
    }
    const field: Field = {
      left: false,
      plus: false,
      blank: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
    };
    for (let flag = FLAGS[format[at] ?? ""]; flag !== undefined; flag = FLAGS[format[++at] ?? ""])
      field[flag] = true;
    const width = readNumber(false);
    if (width === undefined) return failure;
    field.width = Math.abs(width === -1 && format[at - 1] !== "*" ? 0 : width);
    if (width < 0 && format[at - 1] === "*") field.left = true;
    if (format[at] === ".") {
      at++;
      const precision = readNumber(true);
      if (precision === undefined) return failure;
      field.precision = Math.max(precision, 0);
    }
    if (format[at] === "h" || format[at] === "l" || format[at] === "L") at++;
    const conversion = String.fromCodePoint(format.codePointAt(at) ?? 0);
    if (at >= format.length) {
      incomplete();
      return failure;
    }
    const index = at;
    at += conversion.length;
    const value = nextValue();
    if (value === undefined) return failure;
    const text = convert(value, conversion, field, source, kind, maxStrDigits, format, index);
    if (text === null || text instanceof Failure) return text;
    if (source.piece?.(text, field, conversion, at >= format.length) === false) return null;
    out += text;
  }
  if (source.hasMore() && !source.isMapping)
    return new Failure(
      "TypeError",
      `not all arguments converted during ${kind === "str" ? "string" : "bytes"} formatting`,
    );
  return out;
}

/** The place of the parenthesis that closes the key; inner ones are matched. -1 for none. */
function endOfKey(format: string, from: number): number {
  let depth = 1;
  for (let i = from; i < format.length; i++) {
    if (format[i] === "(") depth++;
    else if (format[i] === ")" && --depth === 0) return i;
  }
  return -1;
}

function convert<T>(
  value: T,
  conversion: string,
  field: Field,
  source: PrintfSource<T>,
  kind: "str" | "bytes",
  maxStrDigits: number,
  format: string,
  index: number,
): string | null | Failure {
  if (field.width > MAX_TEXT || field.precision > MAX_TEXT) return new Failure("MemoryError", "");
  switch (conversion) {
    case "b":
      if (kind === "str") break;
      return textField(source.text(value, "b"), field, kind);
    case "s":
      return textField(source.text(value, kind === "str" ? "s" : "b"), field, kind);
    case "r":
      return textField(source.text(value, kind === "str" ? "r" : "a"), field, kind);
    case "a":
      return textField(source.text(value, "a"), field, kind);
    case "c":
      return textField(source.character(value), { ...field, precision: -1 }, kind);
    case "d":
    case "i":
    case "u":
    case "o":
    case "x":
    case "X": {
      // For bytes, i is made d before anything is said about the value.
      const integer = source.integer(value, kind === "bytes" && conversion === "i" ? "d" : conversion);
      if (integer === null || integer instanceof Failure) return integer;
      const text = integerText(integer, conversion, field, maxStrDigits);
      return text instanceof Failure ? text : numberField(text, field, "oxX".includes(conversion));
    }
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G": {
      const real = source.real(value);
      if (real === null || real instanceof Failure) return real;
      const precision = field.precision < 0 ? 6 : field.precision;
      return numberField(
        formatFloat(real, conversion as FloatCode, precision, field.alternate),
        field,
        false,
      );
    }
  }
  return unsupported(conversion, kind, codePointIndex(format, index));
}

function codePointIndex(format: string, index: number): number {
  return [...format.slice(0, index)].length;
}

function unsupported(conversion: string, kind: "str" | "bytes", index: number): Failure {
  const c = conversion.codePointAt(0) ?? 0;
  if (kind === "bytes" && c > 127)
    // The byte goes through a signed char, and the message about it fails.
    return new Failure("OverflowError", "character argument not in range(0x110000)");
  const shown = kind === "bytes" || (c > 31 && c < 128) ? conversion : "?";
  return new Failure(
    "ValueError",
    `unsupported format character '${shown}' (0x${c.toString(16)}) at index ${index}`,
  );
}

function textField(
  text: string | null | Failure,
  field: Field,
  kind: "str" | "bytes",
): string | null | Failure {
  if (text === null || text instanceof Failure) return text;
  if (field.precision < 0 && field.width <= text.length && kind === "bytes") return text;
  const chars = kind === "bytes" ? text.split("") : [...text];
  const cut =
    field.precision >= 0 && chars.length > field.precision ? chars.slice(0, field.precision) : chars;
  const padding = " ".repeat(Math.max(field.width - cut.length, 0));
  return field.left ? cut.join("") + padding : padding + cut.join("");
}

/** `_PyUnicode_FormatLong`: the digits, at least `precision` of them, after sign and prefix. */
function integerText(value: Int, conversion: string, field: Field, maxStrDigits: number): string | Failure {
  const isBased = "oxX".includes(conversion);
  const text = isBased
    ? intToBase(value, conversion === "o" ? 8 : 16, false)
    : intToDecimal(value, maxStrDigits);
  if (text instanceof Failure) return text;
  const sign = value < 0 ? "-" : "";
  const digits = text.slice(sign.length).padStart(field.precision, "0");
  const whole = sign + (isBased && field.alternate ? `0${conversion.toLowerCase()}` : "") + digits;
  return conversion === "X" ? whole.toUpperCase() : whole;
}

/** Sign, prefix, padding and digits in their order (unicode_format_arg_output). */
function numberField(text: string, field: Field, isBased: boolean): string {
  const hasSign = text.startsWith("-") || text.startsWith("+");
  const sign = hasSign ? text.charAt(0) : field.plus ? "+" : field.blank ? " " : "";
  let body = hasSign ? text.slice(1) : text;
  let prefix = "";
  if (isBased && field.alternate) {
    prefix = body.slice(0, 2);
    body = body.slice(2);
  }
  const missing = Math.max(field.width - sign.length - prefix.length - body.length, 0);
  if (field.left) return sign + prefix + body + " ".repeat(missing);
  return field.zero ? sign + prefix + "0".repeat(missing) + body : " ".repeat(missing) + sign + prefix + body;
}

/** What the source says where a value is no number: TypeErrors of d … X, e … G and c. */
export function integerRequired(conversion: string, typeName: string): Failure {
  const wanted = "oxX".includes(conversion) ? "an integer" : "a real number";
  return new Failure("TypeError", `%${conversion} format: ${wanted} is required, not ${typeName}`);
}

export function realRequired(kind: "str" | "bytes", typeName: string): Failure {
  return new Failure(
    "TypeError",
    kind === "str" ? `must be real number, not ${typeName}` : `float argument required, not ${typeName}`,
  );
}

/** The character of an int under c. */
export function characterOf(code: Int, kind: "str" | "bytes"): string | Failure {
  if (kind === "bytes")
    return code >= 0 && code < 256
      ? String.fromCharCode(Number(code))
      : new Failure("OverflowError", "%c arg not in range(256)");
  return code >= 0 && code < 0x110000
    ? String.fromCodePoint(Number(code))
    : new Failure("OverflowError", "%c arg not in range(0x110000)");
}

export function characterRequired(kind: "str" | "bytes"): Failure {
  return new Failure(
    "TypeError",
    kind === "str" ? "%c requires int or char" : "%c requires an integer in range(256) or a single byte",
  );
}
