/**
 * str (Objects/unicodeobject.c): making, interning, hashing, comparing. Methods are in unicode-methods.ts.
 *
 * A str holds a JavaScript string. `kind` is CPython's storage kind, which decides the size: 0 for ASCII, 1 for
 * Latin-1, 2 and 4 bytes a character. For kind 4 an array of code points is kept as well, since JavaScript counts
 * UTF-16 units; `length` is always in code points.
 *
 * Singletons: '' and the 256 one-character Latin-1 strings are static and immortal, as are the identifiers that the
 * runtime itself uses. Interned strings made later are mortal unless they are names of code (3.13).
 */
import {
  DECREF,
  H,
  hasFlag,
  IMMORTAL,
  INCREF,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  setImmortal,
} from "./object.ts";
import { MAX_TEXT } from "../algorithms/limits.ts";
import { MemoryError } from "./errors.ts";
import { freeObject, freeUnits, hasRoom, mallocUnits, PyObject_Alloc, PyObject_Realloc } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { siphash13String } from "./strhash.ts";
import { PyUnicode_Type } from "./unicodetype.ts";

export const SSTATE_NOT_INTERNED = 0;
export const SSTATE_INTERNED_MORTAL = 1;
export const SSTATE_INTERNED_IMMORTAL = 2;

export class UnicodeBody {
  /** UTF-16, the text itself. */
  value: string;
  /** Code points. */
  length: number;
  /** Bytes per character: 0 stands for ASCII (1 byte, shorter header), else 1, 2, 4. */
  kind: 0 | 1 | 2 | 4;
  /** Code points, only for kind 4. */
  codePoints: Int32Array | null = null;
  isHashed = false;
  hashHi = 0;
  hashLo = 0;
  interned = SSTATE_NOT_INTERNED;
  /** Unit address of the cached UTF-8 form and its length in bytes without the final zero; 0 if not made. */
  utf8 = 0;
  utf8_length = 0;
  /** Unit address of the characters of a subclass's instance, which lie in a block of their own; else 0. */
  data = 0;

  constructor(value: string, length: number, kind: 0 | 1 | 2 | 4) {
    this.value = value;
    this.length = length;
    this.kind = kind;
  }
}

export interface PyUnicodeObject extends PyHeapObject {
  body: UnicodeBody;
}

/** Size of the str's own block in bytes (`sys.getsizeof` without a UTF-8 cache). */
export function unicodeSize(body: UnicodeBody): number {
  return sizeOfKind(body.kind, body.length);
}

/** Bytes of a str of `length` characters: header, characters, a final zero. */
export function sizeOfKind(kind: UnicodeBody["kind"], length: number): number {
  switch (kind) {
    case 0:
      return 41 + length;
    case 1:
      return 57 + length;
    case 2:
      return 58 + 2 * length;
    default:
      return 60 + 4 * length;
  }
}

/** Kind and length by one scan; code points are collected when a surrogate pair shows up. */
export function makeBody(value: string): UnicodeBody {
  let max = 0;
  const n = value.length;
  for (let i = 0; i < n; i++) {
    const c = value.charCodeAt(i);
    if (c > max) {
      max = c;
      if (c >= 0xd800) return makeWideBody(value);
    }
  }
  return new UnicodeBody(value, n, max < 0x80 ? 0 : max < 0x100 ? 1 : 2);
}

function makeWideBody(value: string): UnicodeBody {
  const points: number[] = [];
  let max = 0;
  for (const ch of value) {
    const c = ch.codePointAt(0) ?? 0;
    if (c > max) max = c;
    points.push(c);
  }
  if (max < 0x10000) return new UnicodeBody(value, points.length, 2);
  const body = new UnicodeBody(value, points.length, 4);
  body.codePoints = Int32Array.from(points);
  return body;
}

/** The text of code points. */
function textOfCodePoints(points: ArrayLike<number>): string {
  let text = "";
  for (let i = 0; i < points.length; i += 4096) {
    const chunk: number[] = [];
    for (let j = i; j < Math.min(points.length, i + 4096); j++) chunk.push(points[j] as number);
    text += String.fromCodePoint(...chunk);
  }
  return text;
}

/**
 * Code points, of which a high surrogate before a low one may be a part: two characters in Python, one in UTF-16. Such
 * a string keeps its code points although it is of kind 2.
 */
export function bodyFromCodePoints(points: ArrayLike<number>): UnicodeBody {
  const value = textOfCodePoints(points);
  const body = makeBody(value);
  if (body.length === points.length) return body;
  let max = 0;
  for (let i = 0; i < points.length; i++) max = Math.max(max, points[i] as number);
  const own = new UnicodeBody(value, points.length, max < 0x10000 ? 2 : 4);
  own.codePoints = Int32Array.from(points);
  return own;
}

/** A str from code points. */
export function PyUnicode_FromCodePoints(points: ArrayLike<number>): PyUnicodeObject {
  return unicodeFromBody(bodyFromCodePoints(points));
}

/** The characters as numbers. */
export function codePointsOfBody(body: UnicodeBody): Int32Array {
  if (body.codePoints !== null) return body.codePoints;
  const units = new Int32Array(body.value.length);
  for (let i = 0; i < units.length; i++) units[i] = body.value.charCodeAt(i);
  return units;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Is there memory for a str of so many characters? False with MemoryError. */
export function hasRoomForText(length: number, kind: UnicodeBody["kind"]): boolean {
  if (length <= MAX_TEXT && hasRoom(sizeOfKind(kind, length))) return true;
  MemoryError();
  return false;
}

/** A str of two; null with MemoryError. */
export function concatText(a: PyUnicodeObject, b: PyUnicodeObject): UnicodeBody | null {
  const kind = a.body.kind > b.body.kind ? a.body.kind : b.body.kind;
  return hasRoomForText(a.body.length + b.body.length, kind) ? concatBody(a.body, b.body) : null;
}

/** The text of two strings one after the other: kind and length follow from the parts. */
export function concatBody(a: UnicodeBody, b: UnicodeBody): UnicodeBody {
  const value = a.value + b.value;
  if (a.kind <= 1 && b.kind <= 1)
    return new UnicodeBody(value, a.length + b.length, a.kind > b.kind ? a.kind : b.kind);
  const isPlain = (body: UnicodeBody): boolean => body.kind < 4 && body.codePoints === null;
  const joins = isHigh(a.value.charCodeAt(a.value.length - 1)) && isLow(b.value.charCodeAt(0));
  if (isPlain(a) && isPlain(b) && !joins) return makeBody(value);
  const points = new Int32Array(a.length + b.length);
  points.set(codePointsOfBody(a));
  points.set(codePointsOfBody(b), a.length);
  return bodyFromCodePoints(points);
}

/** Characters start to end, as a str: the static ones where there are such. */
export function substringObject(body: UnicodeBody, start: number, end: number): PyUnicodeObject {
  const from = Math.max(0, start);
  const to = Math.min(end, body.length);
  if (to <= from) return emptyString;
  if (body.codePoints === null) return PyUnicode_FromString(body.value.slice(from, to));
  const points = body.codePoints.subarray(from, to);
  return points.length === 1 ? unicodeFromOrdinal(points[0] as number) : PyUnicode_FromCodePoints(points);
}

/** `PyUnicode_MAX_CHAR_VALUE`: the largest character that a string of this kind could hold. */
export function maxCharValue(body: UnicodeBody): number {
  return body.kind === 0 ? 127 : body.kind === 1 ? 255 : body.kind === 2 ? 0xffff : 0x10ffff;
}

export function unicodeFromBody(body: UnicodeBody): PyUnicodeObject {
  const o = new PyHeapObject(PyUnicode_Type, body) as PyUnicodeObject;
  return PyObject_Alloc(o, unicodeSize(body));
}

/** The static strings, made by `initStaticStrings` at each start. */
export const latin1Strings: PyUnicodeObject[] = [];
export let emptyString: PyUnicodeObject = null as unknown as PyUnicodeObject;

export function initStaticStrings(): void {
  const make = (value: string): PyUnicodeObject => {
    const o = unicodeFromBody(makeBody(value));
    o.ob_refcnt = IMMORTAL;
    o.body.interned = SSTATE_INTERNED_IMMORTAL;
    rt.interned.set(value, o);
    return o;
  };
  emptyString = make("");
  latin1Strings.length = 0;
  for (let c = 0; c < 256; c++) {
    const o = make(String.fromCharCode(c));
    if (c > 127) {
      // The static strings beyond ASCII are made with their UTF-8 form.
      o.body.utf8 = mallocUnits(3);
      o.body.utf8_length = 2;
    }
    latin1Strings.push(o);
  }
}

/** `PyUnicode_New` and its filling: always a new object, save for the empty string. */
export function newUnicode(value: string): PyUnicodeObject {
  return value.length === 0 ? emptyString : unicodeFromBody(makeBody(value));
}

/** `_PyUnicode_Copy`: a new exact str of the same text. */
export function _PyUnicode_Copy(o: PyUnicodeObject): PyUnicodeObject {
  return o.body.length === 0 ? emptyString : unicodeFromBody(copyBody(o.body));
}

/** The same text for another object: hash, interning and blocks are each object's own. */
export function copyBody(b: UnicodeBody): UnicodeBody {
  const copy = new UnicodeBody(b.value, b.length, b.kind);
  copy.codePoints = b.codePoints;
  return copy;
}

/** `unicode_result_unchanged`: the exact str itself, a copy of an instance of a subclass. */
export function unicode_result_unchanged(o: PyUnicodeObject): PyUnicodeObject {
  return PyUnicode_CheckExact(o) ? NewRef(o) : _PyUnicode_Copy(o);
}

/** `PyUnicode_FromObject` of a str. */
export const PyUnicode_FromObject = unicode_result_unchanged;

/** `unicode_modifiable`: nobody else can have seen what this string is. */
function unicode_modifiable(o: PyUnicodeObject): boolean {
  return (
    o.ob_refcnt === 1 &&
    !o.body.isHashed &&
    o.body.interned === SSTATE_NOT_INTERNED &&
    PyUnicode_CheckExact(o)
  );
}

/**
 * `PyUnicode_Append`: takes over the reference to `left` and gives one to the longer string. A string that only the
 * caller holds grows in its own block, which may move.
 */
export function PyUnicode_Append(left: PyUnicodeObject, right: PyUnicodeObject): PyUnicodeObject | null {
  if (left.body.length === 0) {
    DECREF(left);
    return PyUnicode_FromObject(right);
  }
  if (right.body.length === 0) return left;
  const body = concatText(left, right);
  if (body === null) {
    DECREF(left);
    return null;
  }
  if (unicode_modifiable(left) && PyUnicode_CheckExact(right) && right.body.kind <= left.body.kind) {
    const old = left.body;
    if (old.utf8 !== 0) freeUnits(old.utf8);
    left.body = body;
    return PyObject_Realloc(left, unicodeSize(body)) ? left : null;
  }
  const whole = unicodeFromBody(body);
  DECREF(left);
  return whole;
}

/** The characters of a subclass's instance go into a block of their own (`unicode_subtype_new`). */
export function fillUnicodeSubclass(o: PyUnicodeObject, from: UnicodeBody): void {
  o.body = copyBody(from);
  const bytes = (from.length + 1) * (from.kind || 1);
  o.body.data = mallocUnits(bytes, bytes);
}

/** New reference. The empty string and one-character Latin-1 strings are the singletons. */
export function PyUnicode_FromString(value: string): PyUnicodeObject {
  if (value.length <= 1) {
    if (value.length === 0) return emptyString;
    const c = value.charCodeAt(0);
    if (c < 256) return latin1Strings[c] as PyUnicodeObject;
  }
  return unicodeFromBody(makeBody(value));
}

/** `PyUnicode_FromOrdinal` for valid code points. */
export function unicodeFromOrdinal(c: number): PyUnicodeObject {
  if (c < 256) return latin1Strings[c] as PyUnicodeObject;
  return unicodeFromBody(makeBody(String.fromCodePoint(c)));
}

export function PyUnicode_Check(o: PyObject): o is PyUnicodeObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_UNICODE_SUBCLASS);
}

export function PyUnicode_CheckExact(o: PyObject): o is PyUnicodeObject {
  return o.ob_type === PyUnicode_Type;
}

/** The text of something known to be a str. */
export function textOf(o: PyObject): string {
  return (o as PyUnicodeObject).body.value;
}

/** `unicode_hash`: writes H. */
export function unicodeHash(o: PyUnicodeObject): boolean {
  const body = o.body;
  if (!body.isHashed) {
    siphash13String(body);
    body.hashHi = H.hi;
    body.hashLo = H.lo;
    body.isHashed = true;
    return true;
  }
  H.hi = body.hashHi;
  H.lo = body.hashLo;
  return true;
}

/** `_PyUnicode_Equal`. */
export function _PyUnicode_Equal(a: PyUnicodeObject, b: PyUnicodeObject): boolean {
  return a === b || (a.body.value === b.body.value && a.body.length === b.body.length);
}

/**
 * `PyUnicode_InternInPlace`: takes over one reference and gives back one, to the interned string of that text.
 * The table's own references are not counted.
 */
export function PyUnicode_InternInPlace(o: PyUnicodeObject): PyUnicodeObject {
  const body = o.body;
  if (body.interned !== SSTATE_NOT_INTERNED || o.ob_type !== PyUnicode_Type) return o;
  const known = rt.interned.get(body.value);
  if (known !== undefined) {
    INCREF(known);
    DECREF(o);
    return known;
  }
  rt.interned.set(body.value, o);
  body.interned = o.ob_refcnt === IMMORTAL ? SSTATE_INTERNED_IMMORTAL : SSTATE_INTERNED_MORTAL;
  return o;
}

/** `_PyUnicode_InternImmortal`: the same for names of code, which live for ever in 3.13. */
export function _PyUnicode_InternImmortal(o: PyUnicodeObject): PyUnicodeObject {
  const s = PyUnicode_InternInPlace(o);
  setImmortal(s);
  s.body.interned = SSTATE_INTERNED_IMMORTAL;
  return s;
}

/** `PyUnicode_InternFromString`: new reference to the interned str of this text. */
export function PyUnicode_InternFromString(value: string): PyUnicodeObject {
  const known = rt.interned.get(value);
  if (known !== undefined) {
    INCREF(known);
    return known;
  }
  return PyUnicode_InternInPlace(PyUnicode_FromString(value));
}

/** An immortal interned str: a name of code, or an identifier of the runtime (`_Py_ID`). Borrowed, in effect. */
export function identifier(value: string): PyUnicodeObject {
  const known = rt.interned.get(value);
  if (known !== undefined) {
    setImmortal(known);
    known.body.interned = SSTATE_INTERNED_IMMORTAL;
    return known;
  }
  return _PyUnicode_InternImmortal(PyUnicode_FromString(value));
}

/** `unicode_dealloc`. */
export function unicode_free(o: PyObject): void {
  const body = (o as PyUnicodeObject).body;
  if (body.interned === SSTATE_INTERNED_MORTAL && rt.interned.get(body.value) === o)
    rt.interned.delete(body.value);
  if (body.utf8 !== 0) freeUnits(body.utf8);
  if (body.data !== 0) freeUnits(body.data);
  freeObject(o);
}
