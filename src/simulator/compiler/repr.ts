/**
 * `repr()` of constants, exactly as Python writes them: for `dis`, for error messages, for annotations kept as text.
 */

import type { CodeUnit, Const, ConstStr } from "../bytecode/code-unit.ts";
import { codePointsOf } from "../bytecode/constants.ts";
import { isPrintable } from "../syntax/unicode.ts";
import { itemsInOrder } from "./set-order.ts";

/** What stands for the address of a code object, which the compiler cannot know. */
export const UNKNOWN_ADDRESS = "0x0";

export function reprConst(c: Const): string {
  switch (c.kind) {
    case "none":
      return "None";
    case "true":
      return "True";
    case "false":
      return "False";
    case "ellipsis":
      return "Ellipsis";
    case "int":
      return String(c.value);
    case "float":
      return reprFloat(c.value);
    case "complex":
      return reprComplex(c.re, c.im);
    case "str":
      return reprStr(c);
    case "bytes":
      return reprBytes(c.value);
    case "tuple": {
      const items = c.items.map(reprConst);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
    case "frozenset":
      return c.items.length === 0
        ? "frozenset()"
        : `frozenset({${itemsInOrder(c).map(reprConst).join(", ")}})`;
    case "code":
      return reprCode(c.unit);
  }
}

export function reprCode(unit: CodeUnit): string {
  return `<code object ${unit.co_name} at ${UNKNOWN_ADDRESS}, file "${unit.co_filename}", line ${unit.co_firstlineno}>`;
}

/** Shortest digits that give the number back, in Python's layout. CPython: `float_repr`, format 'r'. */
export function reprFloat(x: number): string {
  return formatShortest(x, true);
}

function formatShortest(x: number, addDotZero: boolean): string {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x < 0 ? "-inf" : "inf";
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  const [mantissa = "0", exponentText = "0"] = Math.abs(x).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const exponent = Number(exponentText);
  // The decimal point stands behind `exponent + 1` digits.
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
    const e = Math.abs(exponent);
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? "-" : "+"}${e < 10 ? "0" : ""}${e}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) {
    return `${sign}${digits}${"0".repeat(exponent + 1 - digits.length)}${addDotZero ? ".0" : ""}`;
  }
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

/** CPython: `complex_repr`. */
export function reprComplex(re: number, im: number): string {
  const imaginary = formatShortest(im, false);
  if (re === 0 && !Object.is(re, -0)) return `${imaginary}j`;
  const signed = imaginary.startsWith("-") ? imaginary : `+${imaginary}`;
  return `(${formatShortest(re, false)}${signed}j)`;
}

export function reprBytes(value: Uint8Array): string {
  const quote = value.includes(39) && !value.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const byte of value) {
    const ch = String.fromCharCode(byte);
    if (ch === quote || ch === "\\") out += `\\${ch}`;
    else if (ch === "\t") out += "\\t";
    else if (ch === "\n") out += "\\n";
    else if (ch === "\r") out += "\\r";
    else if (byte < 32 || byte >= 127) out += `\\x${byte.toString(16).padStart(2, "0")}`;
    else out += ch;
  }
  return out + quote;
}

/** CPython: `unicode_repr`. */
export function reprStr(s: ConstStr): string {
  const points = codePointsOf(s);
  const quote = points.includes(39) && !points.includes(34) ? '"' : "'";
  let out = quote;
  for (const p of points) {
    const ch = String.fromCodePoint(p);
    if (ch === quote || ch === "\\") out += `\\${ch}`;
    else if (ch === "\t") out += "\\t";
    else if (ch === "\n") out += "\\n";
    else if (ch === "\r") out += "\\r";
    else if (p < 32 || p === 127) out += `\\x${p.toString(16).padStart(2, "0")}`;
    else if (p < 127) out += ch;
    else if (isPrintable(p)) out += ch;
    else if (p < 0x100) out += `\\x${p.toString(16).padStart(2, "0")}`;
    else if (p < 0x10000) out += `\\u${p.toString(16).padStart(4, "0")}`;
    else out += `\\U${p.toString(16).padStart(8, "0")}`;
  }
  return out + quote;
}
