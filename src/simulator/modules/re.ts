/** re (Lib/re, Modules/_sre): methods of patterns and matches; compiling, the caches and the functions are in Python. */

import { parseRegex } from "../algorithms/regex-parse.ts";
import { parseTemplate } from "../algorithms/regex-template.ts";
import { RegexFault } from "../algorithms/regex-tokens.ts";
import { reprStr } from "../algorithms/strescape.ts";
import { PyErr_Occurred } from "../objects/abstract.ts";
import { argInt, argSsize } from "../objects/argconvert.ts";
import { bytesLike, emptyBytes, PyBytes_FromArray } from "../objects/bytesobject.ts";
import {
  PyCallable_Check,
  PyObject_CallOneArg,
  PyObject_Vectorcall,
  PyObject_VectorcallMethod,
} from "../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { PyObject_GetAttr } from "../objects/genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyCallIter_New } from "../objects/iterobject.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../objects/listobject.ts";
import { PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import { PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import {
  DECREF,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject, tupleItems } from "../objects/tupleobject.ts";
import { PyUnicode_Join } from "../objects/unicode-split.ts";
import { emptyString, identifier, PyUnicode_Check, PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { setModuleOf } from "./object-fields.ts";
import { source } from "./python/re.py.ts";
import {
  charsOfObject,
  defineTypes,
  groupEnd,
  groupNumber,
  groupSpan,
  groupStart,
  groupText,
  type How,
  Match_Type,
  matchBody,
  newMatch,
  newPattern,
  newScanner,
  nextMatch,
  Pattern_Type,
  patternBody,
  refusing,
  type SearchState,
  scan,
  searchState,
  slice,
} from "./re-objects.ts";

const MAX = 2 ** 62;

/** Arguments `string`, `pos`, `endpos`: the state of a search. */
function subject(
  fname: string,
  self: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): SearchState | null {
  const a = _PyArg_UnpackKeywords(
    { fname, keywords: ["string", "pos", "endpos"], minpos: 1, maxpos: 3 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const pos = a[1] == null ? 0 : argSsize(a[1]);
  const endpos = pos === null ? null : a[2] == null ? MAX : argSsize(a[2]);
  if (pos === null || endpos === null) return null;
  return searchState(self, a[0] as PyObject, pos, endpos);
}

const matching = (name: How): PyMethodDef =>
  fastkeywords(name, (self, args, kwnames) => {
    const state = subject(name, self, args as PyObject[], kwnames);
    return state === null ? null : newMatch(self, state, nextMatch(self, state, name));
  });

/** A list filled by `fill`, which answers false with an exception set. */
function listOf(fill: (list: PyListObject, append: (item: PyObject | null) => boolean) => boolean): Result {
  const list = PyList_New(0);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "list being made");
  const ok = fill(list, (item) => {
    if (item === null) return false;
    PyList_Append(list, item);
    DECREF(item);
    return true;
  });
  unhold(mark);
  if (ok) return list;
  DECREF(list);
  return null;
}

const findall = fastkeywords("findall", (self, args, kwnames) => {
  const state = subject("findall", self, args as PyObject[], kwnames);
  if (state === null) return null;
  const { groups, isText } = patternBody(self);
  const empty = isText ? emptyString : emptyBytes;
  return listOf((_list, append) => {
    for (let m = nextMatch(self, state, "search"); m !== null; m = nextMatch(self, state, "search")) {
      const { marks, start, end } = m;
      const text = (i: number): PyObject =>
        (marks[2 * i] as number) < 0
          ? NewRef(empty)
          : slice(state.string, marks[2 * i] as number, marks[2 * i + 1] as number);
      if (groups === 0) append(slice(state.string, start, end));
      else if (groups === 1) append(text(0));
      else append(PyTuple_FromArraySteal(Array.from({ length: groups }, (_, i) => text(i))));
    }
    return true;
  });
});

const split = fastkeywords("split", (self, args, kwnames) => {
  const a = _PyArg_UnpackKeywords(
    { fname: "split", keywords: ["string", "maxsplit"], minpos: 1, maxpos: 2 },
    args as PyObject[],
    kwnames,
  );
  const most = a === null ? null : a[1] == null ? 0 : argSsize(a[1]);
  if (a === null || most === null) return null;
  const string = a[0] as PyObject;
  const state = searchState(self, string, 0, MAX);
  if (state === null) return null;
  return listOf((_list, append) => {
    let last = 0;
    for (let n = 0; most === 0 || n < most; n++) {
      const m = nextMatch(self, state, "search");
      if (m === null) break;
      append(slice(string, last, m.start));
      for (let i = 0; i < m.marks.length; i += 2) {
        const start = m.marks[i] as number;
        append(start < 0 ? Py_None : slice(string, start, m.marks[i + 1] as number));
      }
      last = m.end;
    }
    return append(slice(string, last, state.endpos));
  });
});

/** A function of the module itself, as C calls it. New reference. */
function callModule(name: string, ...args: PyObject[]): Result {
  const module = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "re");
  const f = module === null ? null : PyObject_GetAttr(module, identifier(name));
  if (f === null) return null;
  const mark = holdMark();
  hold(f, `re.${name}`);
  const r = PyObject_Vectorcall(f, args, null);
  unhold(mark);
  DECREF(f);
  return r;
}

/** Appends a template's parts: texts, and numbers of groups. */
function expandInto(
  parts: readonly PyObject[],
  string: PyObject,
  groups: readonly number[],
  append: (item: PyObject) => boolean,
): void {
  for (const part of parts) {
    if (!(part instanceof PyLongObject)) append(NewRef(part));
    else if ((groups[2 * part.n] as number) >= 0)
      append(slice(string, groups[2 * part.n] as number, groups[2 * part.n + 1] as number));
  }
}

/** `join_list`: takes over the list. */
function joined(list: Result, isText: boolean): Result {
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "parts");
  const r = isText
    ? PyUnicode_Join(emptyString, list)
    : PyObject_VectorcallMethod(identifier("join"), [emptyBytes, list], null);
  unhold(mark);
  DECREF(list);
  return r;
}

/** The parts of a replacement: itself alone, if it has no backslash. New reference. */
function templateOf(self: PyObject, repl: PyObject): PyObject | null {
  const hasEscape = PyUnicode_Check(repl)
    ? repl.body.value.includes("\\")
    : (bytesLike(repl)?.includes(92) ?? true);
  return hasEscape ? callModule("_compile_template", self, repl) : PyTuple_FromArraySteal([NewRef(repl)]);
}

/** `pattern_subx`: the new string and the number of replacements. */
function substitute(
  fname: string,
  self: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): { text: PyObject; n: number } | null {
  const a = _PyArg_UnpackKeywords(
    { fname, keywords: ["repl", "string", "count"], minpos: 2, maxpos: 3 },
    args,
    kwnames,
  );
  const count = a === null ? null : a[2] == null ? 0 : argSsize(a[2]);
  if (a === null || count === null) return null;
  const [repl, string] = a as [PyObject, PyObject];
  const isCallable = PyCallable_Check(repl);
  const template = isCallable ? null : templateOf(self, repl);
  if (!isCallable && template === null) return null;
  const mark = holdMark();
  if (template !== null) hold(template, "template");
  const state = searchState(self, string, 0, MAX);
  let n = 0;
  const list =
    state === null
      ? null
      : listOf((_list, append) => {
          let last = 0;
          while (count === 0 || n < count) {
            const m = nextMatch(self, state, "search");
            if (m === null) break;
            if (last < m.start) append(slice(string, last, m.start));
            if (template !== null) {
              expandInto(tupleItems(template), string, [m.start, m.end, ...m.marks], append);
            } else {
              const match = newMatch(self, state, m);
              const inner = holdMark();
              hold(match, "match");
              const item = PyObject_CallOneArg(repl, match);
              unhold(inner);
              if (item !== null) hold(item, "replacement");
              DECREF(match);
              unhold(inner);
              if (item === null) return false;
              if (item !== Py_None) append(item);
            }
            last = m.end;
            n++;
          }
          if (last < state.endpos) append(slice(string, last, state.endpos));
          return true;
        });
  const text = joined(list, patternBody(self).isText);
  unhold(mark);
  if (template !== null) DECREF(template);
  return text === null ? null : { text, n };
}

const patternMethods: readonly PyMethodDef[] = [
  matching("match"),
  matching("fullmatch"),
  matching("search"),
  fastkeywords(
    "sub",
    (self, args, kwnames) => substitute("sub", self, args as PyObject[], kwnames)?.text ?? null,
  ),
  fastkeywords("subn", (self, args, kwnames) => {
    const r = substitute("subn", self, args as PyObject[], kwnames);
    return r === null ? null : PyTuple_FromArraySteal([r.text, PyLong_FromLong(r.n)]);
  }),
  findall,
  split,
  fastkeywords("finditer", (self, args, kwnames) => {
    const state = subject("finditer", self, args as PyObject[], kwnames);
    if (state === null) return null;
    const scanner = newScanner(self, state);
    const search = PyObject_GetAttr(scanner, identifier("search"));
    DECREF(scanner);
    if (search === null) return null;
    const it = PyCallIter_New(search, Py_None);
    DECREF(search);
    return it;
  }),
  fastkeywords("scanner", (self, args, kwnames) => {
    const state = subject("scanner", self, args as PyObject[], kwnames);
    return state === null ? null : newScanner(self, state);
  }),
  noargs("__copy__", (self) => NewRef(self)),
  onearg("__deepcopy__", (self) => NewRef(self)),
  onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
];

const ofGroup = (name: string, f: (self: PyObject, i: number) => Result): PyMethodDef =>
  fastcall(name, (self, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 0, 1)) return null;
    const i = groupNumber(self, args[0] ?? null);
    return i < 0 ? null : f(self, i);
  });

/** Argument `default` of a method, None if it is not given; null with an exception. */
function defaultOf(fname: string, args: PyObject[], kwnames: PyTupleObject | null): PyObject | null {
  const a = _PyArg_UnpackKeywords({ fname, keywords: ["default"], minpos: 0, maxpos: 1 }, args, kwnames);
  return a === null ? null : (a[0] ?? Py_None);
}

const matchMethods: readonly PyMethodDef[] = [
  fastcall("group", (self, args) => {
    if (args.length === 0) return groupText(self, 0, Py_None);
    const numbers: number[] = [];
    for (const arg of args as PyObject[]) {
      const i = groupNumber(self, arg);
      if (i < 0) return null;
      numbers.push(i);
    }
    if (numbers.length === 1) return groupText(self, numbers[0] as number, Py_None);
    return PyTuple_FromArraySteal(numbers.map((i) => groupText(self, i, Py_None)));
  }),
  fastkeywords("groups", (self, args, kwnames) => {
    const otherwise = defaultOf("groups", args as PyObject[], kwnames);
    if (otherwise === null) return null;
    const n = matchBody(self).marks.length / 2 - 1;
    return PyTuple_FromArraySteal(Array.from({ length: n }, (_, i) => groupText(self, i + 1, otherwise)));
  }),
  fastkeywords("groupdict", (self, args, kwnames) => {
    const otherwise = defaultOf("groupdict", args as PyObject[], kwnames);
    if (otherwise === null) return null;
    const d = PyDict_New();
    for (const [name, i] of patternBody(matchBody(self).re as PyObject).names) {
      const value = groupText(self, i, otherwise);
      const key = PyUnicode_FromString(name);
      PyDict_SetItem(d, key, value);
      DECREF(key);
      DECREF(value);
    }
    return d;
  }),
  ofGroup("start", (self, i) => PyLong_FromLong(groupStart(self, i))),
  ofGroup("end", (self, i) => PyLong_FromLong(groupEnd(self, i))),
  ofGroup("span", groupSpan),
  fastkeywords("expand", (self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "expand", keywords: ["template"], minpos: 1, maxpos: 1 },
      args as PyObject[],
      kwnames,
    );
    if (a === null) return null;
    const { re, string, marks } = matchBody(self);
    const template = callModule("_compile_template", re as PyObject, a[0] as PyObject);
    if (template === null) return null;
    const mark = holdMark();
    hold(template, "template");
    const list = listOf((_list, append) => {
      expandInto(tupleItems(template), string as PyObject, marks, append);
      return true;
    });
    const r = joined(list, patternBody(re as PyObject).isText);
    unhold(mark);
    DECREF(template);
    return r;
  }),
  noargs("__copy__", (self) => NewRef(self)),
  onearg("__deepcopy__", (self) => NewRef(self)),
  onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
];

defineTypes({
  pattern: patternMethods,
  match: matchMethods,
  scanner: [noargs("match", (self) => scan(self, "match")), noargs("search", (self) => scan(self, "search"))],
});

/** A fault as the Python part raises it: name of the exception, text, place. */
function faultTuple(e: RegexFault): PyObject {
  return PyTuple_FromArraySteal([
    PyUnicode_FromString(e.type),
    PyUnicode_FromString(e.msg),
    e.pos === null ? Py_None : PyLong_FromLong(e.pos),
  ]);
}

/** The value of `f`, or the fault that it throws, as a tuple. */
function orFault(f: () => PyObject): PyObject {
  try {
    return refusing(f);
  } catch (e) {
    if (e instanceof RegexFault) return faultTuple(e);
    throw e;
  }
}

const asciiRepr = (text: string): string =>
  reprStr(text).replaceAll(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);

/** A tuple: the pattern or a fault, and the texts of warnings. */
const compile = fastcall("_sre_compile", (_module, args) => {
  const [pattern, flagsObject] = args as [PyObject, PyObject];
  const flags = argInt(flagsObject);
  if (flags === null) return null;
  const bytes = PyUnicode_Check(pattern) ? null : bytesLike(pattern);
  if (!PyUnicode_Check(pattern) && bytes === null)
    return TypeError("first argument must be string or compiled pattern");
  const isText = bytes === null;
  const chars = charsOfObject(PyUnicode_Check(pattern) ? pattern : (bytes as Uint8Array));
  const heard: string[] = [];
  const made = orFault(() => {
    const parsed = parseRegex(chars, isText, flags, isText ? reprStr : asciiRepr, (text) => heard.push(text));
    return newPattern(pattern, isText, parsed);
  });
  return PyTuple_FromArraySteal([made, ...heard.map(PyUnicode_FromString)]);
});

/** The parts of a replacement in a tuple, behind None; or a fault. */
const template = fastcall("_sre_template", (_module, args) => {
  const [pattern, repl] = args as [PyObject, PyObject];
  const { groups, names } = patternBody(pattern);
  const bytes = PyUnicode_Check(repl) ? null : bytesLike(repl);
  if (!PyUnicode_Check(repl) && bytes === null)
    return TypeError(`decoding to str: need a bytes-like object, ${repl.ob_type.tp_name} found`);
  const isText = bytes === null;
  const chars = charsOfObject(PyUnicode_Check(repl) ? repl : (bytes as Uint8Array));
  return orFault(() => {
    const parts = parseTemplate(chars, isText, groups + 1, names, isText ? reprStr : asciiRepr);
    const objects = parts
      .filter((part) => part !== "")
      .map((part) =>
        typeof part === "number"
          ? PyLong_FromLong(part)
          : isText
            ? PyUnicode_FromString(part)
            : PyBytes_FromArray(Uint8Array.from(part, (c) => c.charCodeAt(0))),
      );
    return PyTuple_FromArraySteal([Py_None, PyTuple_FromArraySteal(objects)]);
  });
});

const module: ModuleDef = {
  name: "re",
  isPackage: true,
  functions: [compile, template],
  init(m: PyModuleObject) {
    const d = PyModule_GetDict(m);
    for (const [name, type] of [
      ["Pattern", Pattern_Type],
      ["Match", Match_Type],
    ] as const) {
      setItemIdentifier(d, name, type);
      setModuleOf(type);
    }
    return PyErr_Occurred() === null;
  },
  source,
  needs: ["warnings"],
};
export default module;
