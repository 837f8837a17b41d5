/** re.Pattern, re.Match and the scanner (Modules/_sre/sre.c): the objects, and what they read of a subject. */
import { type RegexMatch, RegexProgram } from "../algorithms/regex-match.ts";
import type { ParsedRegex } from "../algorithms/regex-parse.ts";
import { RegexFault } from "../algorithms/regex-tokens.ts";
import { PyObject_RichCompareBool, reprText } from "../objects/abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "../objects/alloc.ts";
import { PyObject_CheckBuffer } from "../objects/buffer.ts";
import { bytesLike, PyBytes_Check, PyBytes_CheckExact, PyBytes_FromArray } from "../objects/bytesobject.ts";
import {
  PyDict_GetItemWithError,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
} from "../objects/dictobject.ts";
import { IndexError, PyErr_Clear, PyErr_Occurred, TypeError } from "../objects/errors.ts";
import { PyBool_FromLong, PyLong_FromLong, type PyLongObject } from "../objects/longcore.ts";
import { unsupported } from "../objects/machine.ts";
import { PyDictProxy_New } from "../objects/mappingproxy.ts";
import {
  DECREF,
  defineType,
  getset,
  H,
  hold,
  holdMark,
  NewRef,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_DISALLOW_INSTANTIATION,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None, Py_NotImplemented } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import {
  codePointsOfBody,
  PyUnicode_Check,
  PyUnicode_CheckExact,
  PyUnicode_FromString,
  type PyUnicodeObject,
  substringObject,
  type UnicodeBody,
} from "../objects/unicodeobject.ts";
import { bodyOf, objectFields } from "./object-fields.ts";

export class PatternBody {
  pattern: PyObject | null = null;
  groupindex: PyObject | null = null;
  flags = 0;
  /** Without group 0. */
  groups = 0;
  isText = true;
  names: ReadonlyMap<string, number> = new Map();
  program: RegexProgram | null = null;
}
export class MatchBody {
  string: PyObject | null = null;
  regs: PyObject | null = null;
  re: PyObject | null = null;
  pos = 0;
  endpos = 0;
  /** Starts and ends, of group 0 first. */
  marks: readonly number[] = [];
  lastIndex = -1;
}
export class ScannerBody {
  pattern: PyObject | null = null;
  string: PyObject | null = null;
  state: SearchState | null = null;
}
export const patternBody = (o: PyObject): PatternBody => bodyOf<PatternBody>(o);
export const matchBody = (o: PyObject): MatchBody => bodyOf<MatchBody>(o);

// ---------------------------------------------------------------------------------------------------------
// Subjects

/** A string that is searched, and how far the search has come. */
export interface SearchState {
  readonly string: PyObject;
  readonly chars: ArrayLike<number>;
  readonly pos: number;
  readonly endpos: number;
  /** Where the next search begins; -1 after the last match. */
  start: number;
  mustAdvance: boolean;
}

let lastBody: UnicodeBody | null = null;
let lastChars: ArrayLike<number> = [];
/** A text's characters: those of the last text are kept, since tokenizers ask for them again and again. */
function charsOf(body: UnicodeBody): ArrayLike<number> {
  if (lastBody !== body) {
    lastChars = codePointsOfBody(body);
    lastBody = body;
  }
  return lastChars;
}

/** `state_init`. */
export function searchState(
  pattern: PyObject,
  string: PyObject,
  pos: number,
  endpos: number,
): SearchState | null {
  const isText = PyUnicode_Check(string);
  if (!isText && !PyObject_CheckBuffer(string))
    return TypeError(`expected string or bytes-like object, got '${string.ob_type.tp_name}'`);
  if (patternBody(pattern).isText !== isText)
    return TypeError(
      isText
        ? "cannot use a bytes pattern on a string-like object"
        : "cannot use a string pattern on a bytes-like object",
    );
  const chars = isText ? charsOf(string.body) : (bytesLike(string) ?? []);
  const within = (n: number): number => Math.max(0, Math.min(n, chars.length));
  return {
    string,
    chars,
    pos: within(pos),
    endpos: within(endpos),
    start: within(pos),
    mustAdvance: false,
  };
}

/** `getslice`: the whole of an exact string is itself. */
export function slice(string: PyObject, start: number, end: number): PyObject {
  if (PyUnicode_Check(string)) {
    const { body } = string;
    if (PyUnicode_CheckExact(string) && start === 0 && end === body.length) return NewRef(string);
    return substringObject(body, start, end);
  }
  const bytes = bytesLike(string) ?? new Uint8Array(0);
  if (PyBytes_CheckExact(string) && start === 0 && end === bytes.length) return NewRef(string);
  return PyBytes_FromArray(bytes.slice(start, Math.max(start, end)));
}

/** What the model refuses ends the run. */
export function refusing<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    if (e instanceof RegexFault && e.type === "unsupported") unsupported(e.msg);
    throw e;
  }
}

export type How = "match" | "fullmatch" | "search";
/** The next match, which moves the state on. */
export function nextMatch(pattern: PyObject, state: SearchState, how: How): RegexMatch | null {
  const { program } = patternBody(pattern);
  if (program === null || state.start < 0 || state.start > state.endpos) return null;
  const { chars, start, endpos, mustAdvance } = state;
  const found = refusing(() =>
    how === "search"
      ? program.searchFrom(chars, start, endpos, mustAdvance)
      : program.matchAt(chars, start, endpos, how === "fullmatch", mustAdvance),
  );
  if (found === null) {
    state.start = -1;
    return null;
  }
  state.mustAdvance = found.end === found.start;
  state.start = found.end;
  return found;
}

/** `pattern_new_match`. */
export function newMatch(pattern: PyObject, state: SearchState, found: RegexMatch | null): PyObject {
  if (found === null) return Py_None;
  const body = new MatchBody();
  body.string = NewRef(state.string);
  body.re = NewRef(pattern);
  body.pos = state.pos;
  body.endpos = state.endpos;
  body.marks = [found.start, found.end, ...found.marks];
  body.lastIndex = found.lastIndex;
  const match = new PyHeapObject(Match_Type, body);
  PyObject_GC_Alloc(match, Match_Type.tp_basicsize + 8 * body.marks.length);
  PyObject_GC_Track(match);
  touch(match);
  return match;
}

// ---------------------------------------------------------------------------------------------------------
// Pattern

/** `groupindex`: the numbers of groups by name. */
function indexOf(names: ReadonlyMap<string, number>): PyDictObject {
  const d = PyDict_New();
  for (const [name, i] of names) {
    const key = PyUnicode_FromString(name);
    const value = PyLong_FromLong(i);
    PyDict_SetItem(d, key, value);
    DECREF(key);
    DECREF(value);
  }
  return d;
}

/** Throws a RegexFault. */
export function newPattern(pattern: PyObject, isText: boolean, parsed: ParsedRegex): PyObject {
  const body = new PatternBody();
  body.program = new RegexProgram(parsed);
  body.pattern = NewRef(pattern);
  body.groupindex = indexOf(parsed.names);
  body.flags = parsed.flags;
  body.groups = parsed.groups - 1;
  body.isText = isText;
  body.names = parsed.names;
  const o = PyObject_GC_Alloc(new PyHeapObject(Pattern_Type, body), Pattern_Type.tp_basicsize);
  PyObject_GC_Track(o);
  touch(o);
  return o;
}

const FLAG_NAMES: readonly (readonly [string, number])[] = [
  ["re.IGNORECASE", 2],
  ["re.LOCALE", 4],
  ["re.MULTILINE", 8],
  ["re.DOTALL", 16],
  ["re.UNICODE", 32],
  ["re.VERBOSE", 64],
  ["re.DEBUG", 128],
  ["re.ASCII", 256],
];

function pattern_repr(self: PyObject): Result {
  const b = patternBody(self);
  const text = reprText(b.pattern as PyObject);
  if (text === null) return null;
  // UNICODE goes without saying.
  let flags = b.isText && (b.flags & 0b100100100) === 32 ? b.flags & ~32 : b.flags;
  const names: string[] = [];
  for (const [name, bit] of FLAG_NAMES) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    flags &= ~bit;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const shown = [...text].slice(0, 200).join("");
  return PyUnicode_FromString(`re.compile(${shown}${names.length === 0 ? "" : `, ${names.join("|")}`})`);
}

const text = (o: PyObject): string =>
  PyUnicode_Check(o) ? o.body.value : PyBytes_Check(o) ? String.fromCharCode(...o.body.ob_sval) : "";

/** Slots and attributes of Pattern. The methods come with the module's functions. */
const patternSpec = {
  ...objectFields(() => new PatternBody(), ["pattern", "groupindex"], ["groupindex", "pattern"]),
  tp_name: "re.Pattern",
  tp_basicsize: 96,
  tp_weaklistoffset: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
  tp_repr: pattern_repr,
  tp_hash: (self: PyObject): boolean => {
    const b = patternBody(self);
    let h = b.flags;
    for (const c of text(b.pattern as PyObject)) h = (Math.imul(h, 31) + (c.codePointAt(0) as number)) | 0;
    H.hi = 0;
    H.lo = h;
    return true;
  },
  tp_richcompare: (self: PyObject, other: PyObject, op: number): Result => {
    if ((op !== Py_EQ && op !== Py_NE) || other.ob_type !== self.ob_type) return Py_NotImplemented;
    const [a, b] = [patternBody(self), patternBody(other)];
    let same = self === other ? 1 : 0;
    if (same === 0 && a.flags === b.flags && a.isText === b.isText)
      same = PyObject_RichCompareBool(a.pattern as PyObject, b.pattern as PyObject, Py_EQ);
    return same < 0 ? null : PyBool_FromLong(op === Py_EQ ? same : 1 - same);
  },
  tp_getset: [
    getset("pattern", (self) => NewRef(patternBody(self).pattern as PyObject)),
    getset("flags", (self) => PyLong_FromLong(patternBody(self).flags)),
    getset("groups", (self) => PyLong_FromLong(patternBody(self).groups)),
    getset("groupindex", (self) => PyDictProxy_New(patternBody(self).groupindex as PyObject)),
  ],
};

// ---------------------------------------------------------------------------------------------------------
// Match

/** `match_getindex`: -1 with IndexError. */
export function groupNumber(self: PyObject, index: PyObject | null): number {
  const b = matchBody(self);
  let i = -1;
  if (index === null) return 0;
  if (PyIndex_Check(index)) {
    i = PyNumber_AsSsize_t(index, false) ?? -1;
  } else {
    const known = PyDict_GetItemWithError(patternBody(b.re as PyObject).groupindex as PyObject, index);
    if (known !== null) i = (known as PyLongObject).n;
  }
  if (i >= 0 && i < b.marks.length / 2) return i;
  if (PyErr_Occurred() !== null) PyErr_Clear();
  IndexError("no such group");
  return -1;
}

export const groupStart = (self: PyObject, i: number): number => matchBody(self).marks[2 * i] as number;
export const groupEnd = (self: PyObject, i: number): number => matchBody(self).marks[2 * i + 1] as number;

/** The text of a group, or `otherwise`. New reference. */
export function groupText(self: PyObject, i: number, otherwise: PyObject): PyObject {
  const start = groupStart(self, i);
  if (start < 0) return NewRef(otherwise);
  return slice(matchBody(self).string as PyObject, start, groupEnd(self, i));
}

const pair = (a: number, b: number): PyTupleObject =>
  PyTuple_FromArraySteal([PyLong_FromLong(a), PyLong_FromLong(b)]);
export const groupSpan = (self: PyObject, i: number): PyTupleObject =>
  pair(groupStart(self, i), groupEnd(self, i));

function match_regs(self: PyObject): PyObject {
  const b = matchBody(self);
  if (b.regs === null) {
    const n = b.marks.length / 2;
    b.regs = PyTuple_FromArraySteal(Array.from({ length: n }, (_, i) => groupSpan(self, i)));
    touch(self);
  }
  return NewRef(b.regs);
}

function match_lastgroup(self: PyObject): PyObject {
  const b = matchBody(self);
  for (const [name, index] of patternBody(b.re as PyObject).names) {
    if (index === b.lastIndex) return PyUnicode_FromString(name);
  }
  return Py_None;
}

function match_repr(self: PyObject): Result {
  const whole = groupText(self, 0, Py_None);
  const mark = holdMark();
  hold(whole, "text of the match");
  const shown = reprText(whole);
  unhold(mark);
  DECREF(whole);
  if (shown === null) return null;
  return PyUnicode_FromString(
    `<${self.ob_type.tp_name} object; span=(${groupStart(self, 0)}, ${groupEnd(self, 0)}), match=${shown}>`,
  );
}

const matchSpec = {
  ...objectFields(() => new MatchBody(), ["regs", "string", "re"], ["string", "regs", "re"]),
  tp_name: "re.Match",
  tp_basicsize: 88,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
  tp_repr: match_repr,
  mp_subscript: (self: PyObject, index: PyObject): Result => {
    const i = groupNumber(self, index);
    return i < 0 ? null : groupText(self, i, Py_None);
  },
  tp_getset: [
    getset("string", (self) => NewRef(matchBody(self).string ?? Py_None)),
    getset("re", (self) => NewRef(matchBody(self).re as PyObject)),
    getset("pos", (self) => PyLong_FromLong(matchBody(self).pos)),
    getset("endpos", (self) => PyLong_FromLong(matchBody(self).endpos)),
    getset("lastindex", (self) => {
      const { lastIndex } = matchBody(self);
      return lastIndex < 0 ? Py_None : PyLong_FromLong(lastIndex);
    }),
    getset("lastgroup", match_lastgroup),
    getset("regs", match_regs),
  ],
};

// ---------------------------------------------------------------------------------------------------------
// Scanner

export function newScanner(pattern: PyObject, state: SearchState): PyObject {
  const body = new ScannerBody();
  body.pattern = NewRef(pattern);
  body.string = NewRef(state.string);
  body.state = state;
  const o = PyObject_GC_Alloc(new PyHeapObject(Scanner_Type, body), Scanner_Type.tp_basicsize);
  PyObject_GC_Track(o);
  touch(o);
  return o;
}

export function scan(self: PyObject, how: How): Result {
  const { pattern, state } = bodyOf<ScannerBody>(self);
  if (pattern === null || state === null) return Py_None;
  return newMatch(pattern, state, nextMatch(pattern, state, how));
}

const scannerSpec = {
  ...objectFields(() => new ScannerBody(), ["string", "pattern"], ["string", "pattern"]),
  tp_name: "_sre.SRE_Scanner",
  tp_basicsize: 304,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
  tp_getset: [getset("pattern", (self) => NewRef(bodyOf<ScannerBody>(self).pattern as PyObject))],
};

export let Pattern_Type: PyTypeObject;
export let Match_Type: PyTypeObject;
let Scanner_Type: PyTypeObject;
/** Makes the three types, with their methods. */
export function defineTypes(
  methods: Readonly<Record<"pattern" | "match" | "scanner", readonly PyMethodDef[]>>,
): void {
  Pattern_Type = defineType({ ...patternSpec, tp_methods: methods.pattern });
  Match_Type = defineType({ ...matchSpec, tp_methods: methods.match });
  Scanner_Type = defineType({ ...scannerSpec, tp_methods: methods.scanner });
}

/** The text or bytes of a template's or pattern's characters, and their number. */
export function charsOfObject(o: PyUnicodeObject | Uint8Array): string[] {
  if (o instanceof Uint8Array) return Array.from(o, (c) => String.fromCharCode(c));
  return Array.from(codePointsOfBody(o.body), (c) => String.fromCodePoint(c));
}
