// The format mini-language: `format(value, spec)` for str, int, float and complex (Python/formatter_unicode.c).
//
// An empty spec is the caller's: it means `str(value)`. Widths count characters, and fill may be any character.

import { Failure } from "./failure.ts";
import { complexPartRepr, type FloatCode, formatFloat } from "./float-format.ts";
import { intToBase, intToDecimal } from "./int-text.ts";
import { type Int, intToFloat } from "./ints.ts";
import { MAX_TEXT } from "./limits.ts";
import { decimalValue } from "./unicode.ts";

export type FormatSpec = {
  fill: string;
  align: "<" | ">" | "=" | "^";
  isAlignGiven: boolean;
  sign: "" | "+" | "-" | " ";
  isZeroPositive: boolean;
  isAlternate: boolean;
  /** -1 where none is given. */
  width: number;
  precision: number;
  grouping: "" | "," | "_";
  type: string;
};

function isAlignment(ch: string | undefined): ch is FormatSpec["align"] {
  return ch === "<" || ch === ">" || ch === "=" || ch === "^";
}

function valueError(message: string): Failure {
  return new Failure("ValueError", message);
}

/** A character in an error text: itself where it is ASCII and above space, else in hexadecimal. */
function named(ch: string): string {
  const c = ch.codePointAt(0) ?? 0;
  return c > 32 && c < 128 ? ch : `\\x${c.toString(16)}`;
}

function unknownType(type: string, typeName: string): Failure {
  return valueError(`Unknown format code '${named(type)}' for object of type '${typeName}'`);
}

/** `parse_internal_render_format_spec`. `typeName` is that of the object, for the error's text. */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: "<" | ">",
): FormatSpec | Failure {
  const chars = [...text];
  const spec: FormatSpec = {
    fill: " ",
    align: defaultAlign,
    isAlignGiven: false,
    sign: "",
    isZeroPositive: false,
    isAlternate: false,
    width: -1,
    precision: -1,
    grouping: "",
    type: defaultType,
  };
  let at = 0;
  let isFillGiven = false;
  const [first, second] = chars;
  if (isAlignment(second)) {
    spec.align = second;
    spec.fill = first ?? " ";
    spec.isAlignGiven = true;
    isFillGiven = true;
    at = 2;
  } else if (isAlignment(first)) {
    spec.align = first;
    spec.isAlignGiven = true;
    at = 1;
  }
  const sign = chars[at];
  if (sign === "+" || sign === "-" || sign === " ") {
    spec.sign = sign;
    at++;
  }
  if (chars[at] === "z") {
    spec.isZeroPositive = true;
    at++;
  }
  if (chars[at] === "#") {
    spec.isAlternate = true;
    at++;
  }
  if (!isFillGiven && chars[at] === "0") {
    spec.fill = "0";
    if (!spec.isAlignGiven && defaultAlign === ">") spec.align = "=";
    at++;
  }
  /** Decimal digits of any script. */
  const readNumber = (): number | Failure => {
    let value = -1;
    for (;;) {
      const digit = decimalValue(chars[at]?.codePointAt(0) ?? 0);
      if (digit < 0) return value;
      if (value > (2 ** 63 - 1 - digit) / 10) return valueError("Too many decimal digits in format string");
      value = (value < 0 ? 0 : value) * 10 + digit;
      at++;
    }
  };
  const width = readNumber();
  if (width instanceof Failure) return width;
  spec.width = width;
  const grouping = chars[at];
  if (grouping === "," || grouping === "_") {
    spec.grouping = grouping;
    at++;
    const other = chars[at];
    if ((grouping === "," && other === "_") || (grouping === "_" && other === ","))
      return valueError("Cannot specify both ',' and '_'.");
  }
  if (chars[at] === ".") {
    at++;
    const precision = readNumber();
    if (precision instanceof Failure) return precision;
    if (precision < 0) return valueError("Format specifier missing precision");
    spec.precision = precision;
  }
  const rest = chars.length - at;
  if (rest > 1) return valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  if (rest === 1) spec.type = chars[at] ?? "";
  if (spec.grouping !== "") {
    const isAllowed =
      /^[defgEG%F]?$/.test(spec.type) || (spec.grouping === "_" && /^[boxX]$/.test(spec.type));
    if (!isAllowed) return valueError(`Cannot specify '${spec.grouping}' with '${named(spec.type)}'.`);
  }
  return spec;
}

/** Characters of a text: UTF-16 pairs count once. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i + 1 < text.length; i++) {
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      length--;
      i++;
    }
  }
  return length;
}

function padded(text: string, spec: FormatSpec): string | Failure {
  const missing = spec.width - lengthOf(text);
  if (missing <= 0) return text;
  if (spec.width > MAX_TEXT) return new Failure("MemoryError", "");
  const left = spec.align === "<" ? 0 : spec.align === "^" ? Math.floor(missing / 2) : missing;
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}

/** `str.__format__` with a spec that is not empty. */
export function formatStr(value: string, text: string, typeName = "str"): string | Failure {
  const spec = parseFormatSpec(text, typeName, "s", "<");
  if (spec instanceof Failure) return spec;
  if (spec.type !== "s") return unknownType(spec.type, typeName);
  const where = "in string format specifier";
  if (spec.sign === " ") return valueError(`Space not allowed ${where}`);
  if (spec.sign !== "") return valueError(`Sign not allowed ${where}`);
  if (spec.isZeroPositive) return valueError(`Negative zero coercion (z) not allowed ${where}`);
  if (spec.isAlternate) return valueError(`Alternate form (#) not allowed ${where}`);
  if (spec.align === "=") return valueError(`'=' alignment not allowed ${where}`);
  return padded(spec.precision >= 0 ? firstCharacters(value, spec.precision) : value, spec);
}

function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join("");
}

/** The parts of a number as calc_number_widths sees them; sign comes from `isNegative`. */
type NumberParts = { isNegative: boolean; prefix: string; digits: string; rest: string };

function assemble(parts: NumberParts, spec: FormatSpec): string | Failure {
  const sign = parts.isNegative ? "-" : spec.sign === "+" || spec.sign === " " ? spec.sign : "";
  const { prefix, digits, rest } = parts;
  if (spec.width > MAX_TEXT) return new Failure("MemoryError", "");
  const restLength = lengthOf(rest);
  let grouped = digits;
  if (spec.grouping !== "" && digits !== "") {
    const size = spec.grouping === "_" && /^[boxX]$/.test(spec.type) ? 4 : 3;
    const isZeroFilled = spec.fill === "0" && spec.align === "=";
    const least = isZeroFilled ? spec.width - sign.length - prefix.length - restLength : 0;
    grouped = insertGrouping(digits, spec.grouping, size, least);
  }
  const body = grouped + rest;
  const missing = spec.width - (sign.length + prefix.length + grouped.length + restLength);
  if (missing <= 0) return sign + prefix + body;
  const fill = spec.fill;
  switch (spec.align) {
    case "<":
      return sign + prefix + body + fill.repeat(missing);
    case "^":
      return (
        fill.repeat(Math.floor(missing / 2)) + sign + prefix + body + fill.repeat(Math.ceil(missing / 2))
      );
    case "=":
      return sign + prefix + fill.repeat(missing) + body;
    default:
      return fill.repeat(missing) + sign + prefix + body;
  }
}

/** `_PyUnicode_InsertThousandsGrouping`: zeros in front up to `least` characters, grouped as well. */
function insertGrouping(digits: string, separator: string, size: number, least: number): string {
  const groups: string[] = [];
  let remaining = digits.length;
  let wanted = least;
  for (;;) {
    const length = Math.min(size, Math.max(remaining, wanted, 1));
    const taken = Math.min(remaining, length);
    groups.unshift(digits.slice(remaining - taken, remaining).padStart(length, "0"));
    remaining -= taken;
    wanted -= length;
    if (remaining <= 0 && wanted <= 0) return groups.join(separator);
    wanted--;
  }
}

/** `int.__format__` with a spec that is not empty. */
export function formatInt(
  value: Int,
  text: string,
  typeName: string,
  maxStrDigits: number,
): string | Failure {
  const spec = parseFormatSpec(text, typeName, "d", ">");
  if (spec instanceof Failure) return spec;
  switch (spec.type) {
    case "b":
    case "c":
    case "d":
    case "o":
    case "x":
    case "X":
    case "n":
      return formatIntParts(value, spec, maxStrDigits);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%": {
      const float = intToFloat(value);
      return float instanceof Failure ? float : formatFloatParts(float, spec);
    }
    default:
      return unknownType(spec.type, typeName);
  }
}

function formatIntParts(value: Int, spec: FormatSpec, maxStrDigits: number): string | Failure {
  if (spec.precision >= 0) return valueError("Precision not allowed in integer format specifier");
  if (spec.isZeroPositive)
    return valueError("Negative zero coercion (z) not allowed in integer format specifier");
  if (spec.type === "c") {
    if (spec.sign !== "") return valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.isAlternate)
      return valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (typeof value === "bigint" && BigInt.asIntN(64, value) !== value)
      return new Failure("OverflowError", "Python int too large to convert to C long");
    if (value < 0 || value > 0x10ffff) return new Failure("OverflowError", "%c arg not in range(0x110000)");
    return assemble(
      { isNegative: false, prefix: "", digits: "", rest: String.fromCodePoint(Number(value)) },
      spec,
    );
  }
  const isNegative = value < 0;
  let digits: string;
  let prefix = "";
  if (spec.type === "d" || spec.type === "n") {
    const decimal = intToDecimal(value, maxStrDigits);
    if (decimal instanceof Failure) return decimal;
    digits = decimal;
  } else {
    digits = intToBase(value, spec.type === "b" ? 2 : spec.type === "o" ? 8 : 16, false);
    if (spec.isAlternate) prefix = `0${spec.type}`;
    if (spec.type === "X") digits = digits.toUpperCase();
  }
  if (isNegative) digits = digits.slice(1);
  return assemble({ isNegative, prefix, digits, rest: "" }, spec);
}

/** `float.__format__` with a spec that is not empty. */
export function formatFloatSpec(value: number, text: string, typeName = "float"): string | Failure {
  const spec = parseFormatSpec(text, typeName, "", ">");
  if (spec instanceof Failure) return spec;
  if (!/^[eEfFgGn%]?$/.test(spec.type)) return unknownType(spec.type, typeName);
  return formatFloatParts(value, spec);
}

/** The code and precision that a type stands for: none is repr, or g with a point where a precision is given. */
function floatCode(spec: FormatSpec): { code: FloatCode; precision: number } {
  const type = spec.type === "n" ? "g" : spec.type;
  if (type === "") return { code: spec.precision < 0 ? "r" : "g", precision: Math.max(spec.precision, 0) };
  return { code: type as FloatCode, precision: spec.precision < 0 ? 6 : spec.precision };
}

function formatFloatParts(value: number, spec: FormatSpec): string | Failure {
  if (spec.precision > 2147483647) return valueError("precision too big");
  if (spec.precision > MAX_TEXT) return new Failure("MemoryError", "");
  const { code, precision } = floatCode(spec);
  const text = formatFloat(value, code, precision, spec.isAlternate, spec.type === "", spec.isZeroPositive);
  return assemble(partsOf(text), spec);
}

/** parse_number: the digits before the point can be grouped, the rest is copied. */
function partsOf(text: string): NumberParts {
  const isNegative = text.startsWith("-");
  const unsigned = isNegative ? text.slice(1) : text;
  const digits = /^\d*/.exec(unsigned)?.[0] ?? "";
  return { isNegative, prefix: "", digits, rest: unsigned.slice(digits.length) };
}

/** `complex.__format__` with a spec that is not empty. */
export function formatComplexSpec(
  real: number,
  imaginary: number,
  text: string,
  typeName = "complex",
): string | Failure {
  const spec = parseFormatSpec(text, typeName, "", ">");
  if (spec instanceof Failure) return spec;
  if (!/^[eEfFgGn]?$/.test(spec.type)) return unknownType(spec.type, typeName);
  if (spec.precision > 2147483647) return valueError("precision too big");
  if (spec.fill === "0") return valueError("Zero padding is not allowed in complex format specifier");
  if (spec.align === "=") return valueError("'=' alignment flag is not allowed in complex format specifier");
  const { code, precision } = floatCode(spec);
  const isDefault = spec.type === "";
  const part = (value: number, sign: FormatSpec["sign"]) => {
    const digits =
      code === "r" && !spec.isAlternate && !spec.isZeroPositive
        ? complexPartRepr(value)
        : formatFloat(value, code, precision, spec.isAlternate, false, spec.isZeroPositive);
    return assemble(partsOf(digits), { ...spec, sign, width: -1 });
  };
  // Like repr: no real part where it is +0, and parentheses otherwise, when no type is given.
  const hasReal = !(isDefault && real === 0 && !Object.is(real, -0));
  const re = hasReal ? part(real, spec.sign) : "";
  const im = part(imaginary, hasReal ? "+" : spec.sign);
  if (re instanceof Failure) return re;
  if (im instanceof Failure) return im;
  const whole = `${re}${im}j`;
  return padded(isDefault && hasReal ? `(${whole})` : whole, spec);
}
