// What kind of character a code point is and what case maps make of it, as CPython 3.13 sees it (Unicode 15.1;
// Objects/unicodectype.c, and the str methods of Objects/unicodeobject.c).
//
// JavaScript's own tables follow the engine's Unicode version, which differs between browsers, so the simulator has
// its own (unicode-table.ts). What ASCII characters are stands here as well, since most programs ask for no others.
//
// Texts are JavaScript strings. A lone surrogate is a character of its own, as in Python.

import { type CaseMap, type Kind, placeInRun, specialCase, tableKind } from "./unicode-table.ts";

const ALPHA = 1;
const DECIMAL = 2;
const DIGIT = 4;
const NUMERIC = 8;
const LOWER = 16;
const UPPER = 32;
const TITLE = 64;
const SPACE = 128;
const PRINTABLE = 256;
const XID_START = 512;
const XID_CONTINUE = 1024;
const CASED = 2048;
const CASE_IGNORABLE = 4096;

const LETTER = ALPHA | PRINTABLE | XID_START | XID_CONTINUE | CASED;

/** The kind of an ASCII character. */
function asciiKind(c: number): Kind {
  const plain = (flags: number): Kind => ({ flags, upper: 0, lower: 0, title: 0, fold: 0 });
  if (c >= 0x61 && c <= 0x7a) return { flags: LETTER | LOWER, upper: -32, lower: 0, title: -32, fold: 0 };
  if (c >= 0x41 && c <= 0x5a) return { flags: LETTER | UPPER, upper: 0, lower: 32, title: 0, fold: 32 };
  if (c >= 0x30 && c <= 0x39) return plain(DECIMAL | DIGIT | NUMERIC | PRINTABLE | XID_CONTINUE);
  if (c === 0x20) return plain(SPACE | PRINTABLE);
  if (c < 0x20) return plain((c >= 9 && c <= 13) || c >= 0x1c ? SPACE : 0);
  if (c === 0x7f) return plain(0);
  if (c === 0x5f) return plain(PRINTABLE | XID_CONTINUE);
  return plain(PRINTABLE | ("'.:^`".includes(String.fromCharCode(c)) ? CASE_IGNORABLE : 0));
}

const ascii = Array.from({ length: 128 }, (_, c) => asciiKind(c));

export function kindOf(c: number): Kind {
  return ascii[c] ?? tableKind(c);
}

function has(c: number, flags: number): boolean {
  return (kindOf(c).flags & flags) !== 0;
}

export const isAlphaCode = (c: number): boolean => has(c, ALPHA);
export const isSpaceCode = (c: number): boolean => has(c, SPACE);
export const isPrintableCode = (c: number): boolean => has(c, PRINTABLE);
export const isAlnumCode = (c: number): boolean => has(c, ALPHA | DECIMAL | DIGIT | NUMERIC);

/** `_PyUnicode_ToDecimalDigit`: 0 … 9, or -1. Decimal digits stand in runs of ten. */
export function decimalValue(c: number): number {
  if (c < 128) return c >= 48 && c <= 57 ? c - 48 : -1;
  return (tableKind(c).flags & DECIMAL) === 0 ? -1 : placeInRun(c) % 10;
}

/**
 * `_PyUnicode_TransformDecimalAndSpaceToASCII`, what `int()`, `float()` and `complex()` do with a str first: digits
 * and spaces of any script become ASCII. The first other character becomes '?' and ends the text.
 */
export function transformDecimalAndSpaceToASCII(text: string): string {
  if (isAscii(text)) return text;
  let out = "";
  for (const ch of text) {
    const c = ch.codePointAt(0) ?? 0;
    const digit = decimalValue(c);
    if (c < 127) out += ch;
    else if (isSpaceCode(c)) out += " ";
    else if (digit >= 0) out += digit;
    else return `${out}?`;
  }
  return out;
}

// --- the predicates: false for an empty text unless said otherwise -------------------------------------------

function every(text: string, flags: number): boolean {
  if (text === "") return false;
  for (const ch of text) if (!has(ch.codePointAt(0) ?? 0, flags)) return false;
  return true;
}

export const isalpha = (text: string): boolean => every(text, ALPHA);
export const isdecimal = (text: string): boolean => every(text, DECIMAL);
export const isdigit = (text: string): boolean => every(text, DIGIT);
export const isnumeric = (text: string): boolean => every(text, NUMERIC);
export const isalnum = (text: string): boolean => every(text, ALPHA | DECIMAL | DIGIT | NUMERIC);
export const isspace = (text: string): boolean => every(text, SPACE);
/** True for the empty text. */
export const isprintable = (text: string): boolean => text === "" || every(text, PRINTABLE);

/** True for the empty text. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

export function isidentifier(text: string): boolean {
  let isFirst = true;
  for (const ch of text) {
    if (ch !== "_" && !has(ch.codePointAt(0) ?? 0, isFirst ? XID_START : XID_CONTINUE)) return false;
    isFirst = false;
  }
  return !isFirst;
}

export function islower(text: string): boolean {
  let isCased = false;
  for (const ch of text) {
    const { flags } = kindOf(ch.codePointAt(0) ?? 0);
    if ((flags & (UPPER | TITLE)) !== 0) return false;
    if ((flags & LOWER) !== 0) isCased = true;
  }
  return isCased;
}

export function isupper(text: string): boolean {
  let isCased = false;
  for (const ch of text) {
    const { flags } = kindOf(ch.codePointAt(0) ?? 0);
    if ((flags & (LOWER | TITLE)) !== 0) return false;
    if ((flags & UPPER) !== 0) isCased = true;
  }
  return isCased;
}

export function istitle(text: string): boolean {
  let isCased = false;
  let wasCased = false;
  for (const ch of text) {
    const { flags } = kindOf(ch.codePointAt(0) ?? 0);
    if ((flags & (UPPER | TITLE)) !== 0) {
      if (wasCased) return false;
      wasCased = true;
      isCased = true;
    } else if ((flags & LOWER) !== 0) {
      if (!wasCased) return false;
      isCased = true;
    } else wasCased = false;
  }
  return isCased;
}

// --- case maps -----------------------------------------------------------------------------------------------

function mapped(c: number, map: CaseMap): string {
  const several = c < 128 ? undefined : specialCase(c, map);
  return several ?? String.fromCodePoint(c + kindOf(c)[map]);
}

const CAPITAL_SIGMA = 0x3a3;

/** `lower_ucs4`: the capital sigma at the end of a word becomes the final one. */
function lowered(points: readonly number[], i: number): string {
  const c = points[i] ?? 0;
  return c === CAPITAL_SIGMA ? (isFinalSigma(points, i) ? "\u03c2" : "\u03c3") : mapped(c, "lower");
}

/** After a cased character and not before one, case-ignorable characters left aside (handle_capital_sigma). */
function isFinalSigma(points: readonly number[], i: number): boolean {
  let j = i - 1;
  while (j >= 0 && has(points[j] ?? 0, CASE_IGNORABLE)) j--;
  if (j < 0 || !has(points[j] ?? 0, CASED)) return false;
  j = i + 1;
  while (j < points.length && has(points[j] ?? 0, CASE_IGNORABLE)) j++;
  return j === points.length || !has(points[j] ?? 0, CASED);
}

function pointsOf(text: string): number[] {
  return Array.from(text, (ch) => ch.codePointAt(0) ?? 0);
}

function mapAll(text: string, map: CaseMap): string {
  let out = "";
  for (const ch of text) out += mapped(ch.codePointAt(0) ?? 0, map);
  return out;
}

// On ASCII the engine's own maps are Python's.
export function upper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapAll(text, "upper");
}

export function lower(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  const points = pointsOf(text);
  return points.map((_, i) => lowered(points, i)).join("");
}

export function casefold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapAll(text, "fold");
}

export function title(text: string): string {
  const points = pointsOf(text);
  let wasCased = false;
  return points
    .map((c, i) => {
      const out = wasCased ? lowered(points, i) : mapped(c, "title");
      wasCased = has(c, CASED);
      return out;
    })
    .join("");
}

export function capitalize(text: string): string {
  const points = pointsOf(text);
  return points.map((c, i) => (i === 0 ? mapped(c, "title") : lowered(points, i))).join("");
}

export function swapcase(text: string): string {
  const points = pointsOf(text);
  return points
    .map((c, i) => {
      const { flags } = kindOf(c);
      if ((flags & UPPER) !== 0) return lowered(points, i);
      return (flags & LOWER) !== 0 ? mapped(c, "upper") : String.fromCodePoint(c);
    })
    .join("");
}
