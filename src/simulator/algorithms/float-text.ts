// Text to float and complex (Objects/floatobject.c float_from_string, Objects/complexobject.c
// complex_from_string_inner, Python/pystrtod.c). Hexadecimal text is in float-hex.ts.

import { transformDecimalAndSpaceToASCII } from "./unicode.ts";

const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)/i;

/** Underscores may stand only between two digits; null where one does not. */
function withoutUnderscores(text: string): string | null {
  if (!text.includes("_")) return text;
  if (/(?:^|[^0-9])_|_(?:$|[^0-9])/.test(text)) return null;
  return text.replaceAll("_", "");
}

/** The white space that is stripped: ASCII's, after other spaces became ASCII ones. */
function strip(text: string): string {
  return text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");
}

/** The number at the start of the text, and the length of what was read; null if there is none. */
function scanNumber(text: string): { value: number; length: number } | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const word = match[0].toLowerCase();
  const unsigned = word.replace(/^[+-]/, "");
  const value = unsigned.startsWith("i") ? Infinity : unsigned.startsWith("n") ? NaN : Number(unsigned);
  return { value: word.startsWith("-") ? -value : value, length: word.length };
}

/**
 * `float(text)` for a str; null is not a number, and the caller says
 * `could not convert string to float: R` with the object's repr R.
 */
export function floatFromText(text: string): number | null {
  return floatFromAscii(transformDecimalAndSpaceToASCII(text));
}

/** `float(bytes)`, the bytes as Latin-1. */
export function floatFromAscii(text: string): number | null {
  const plain = withoutUnderscores(strip(text));
  if (plain === null) return null;
  const scanned = scanNumber(plain);
  return scanned !== null && scanned.length === plain.length ? scanned.value : null;
}

/**
 * `complex(text)`. "underscore" stands for a misplaced one, of which CPython says
 * `could not convert string to complex: R`; null is `complex() arg is a malformed string`.
 */
export function complexFromText(text: string): { real: number; imaginary: number } | "underscore" | null {
  const plain = withoutUnderscores(transformDecimalAndSpaceToASCII(text));
  if (plain === null) return "underscore";
  let rest = strip(plain);
  if (rest.startsWith("(")) {
    if (!rest.endsWith(")")) return null;
    rest = strip(rest.slice(1, -1));
  }
  let real = 0;
  let imaginary = 0;
  const first = scanNumber(rest);
  if (first !== null) {
    rest = rest.slice(first.length);
    if (rest.startsWith("+") || rest.startsWith("-")) {
      real = first.value;
      const second = scanNumber(rest);
      imaginary = second?.value ?? (rest.startsWith("+") ? 1 : -1);
      rest = rest.slice(second?.length ?? 1);
      if (!/^[jJ]$/.test(rest)) return null;
      return { real, imaginary };
    }
    if (rest === "") return { real: first.value, imaginary: 0 };
    imaginary = first.value;
  } else {
    imaginary = rest.startsWith("-") ? -1 : 1;
    if (/^[+-]/.test(rest)) rest = rest.slice(1);
  }
  return /^[jJ]$/.test(rest) ? { real, imaginary } : null;
}
