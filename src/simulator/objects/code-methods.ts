/**
 * Methods of code objects (Objects/codeobject.c): the places in the source by instruction, and copies with other
 * fields. The iterators keep their code object alive.
 */
import { unexpectedKeyword } from "../algorithms/suggestions.ts";
import {
  DECREF,
  defineType,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyGetSetDef,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  type PyTypeObject,
  type Result,
  varkeywords,
} from "./object.ts";
import { freeObject, PyObject_Alloc } from "./alloc.ts";
import { PyObject_RichCompareBool } from "./abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import type { CodeUnit } from "../bytecode/code-unit.ts";
import { startOffset } from "../bytecode/encode.ts";
import { PyBytes_FromArray } from "./bytesobject.ts";
import { copyOfCode, type PyCodeObject } from "./codeobject.ts";
import { PyErr_Occurred, PyErr_SetString, TypeError, ValueError } from "./errors.ts";
import { PyExc_IndexError } from "./exceptions.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "./getargs.ts";
import { dictStringItems, type PyDictObject } from "./dictobject.ts";
import { PyObject_GetAttrString } from "./genericattr.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { unsupported } from "./machine.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "./tupleobject.ts";
import { identifier, PyUnicode_Check } from "./unicodeobject.ts";
import { emitDeprecation } from "./warn.ts";

const unitOf = (code: PyObject): CodeUnit => (code as PyCodeObject).body.unit;

/** Index of the instruction that a byte offset lies in, its caches included. */
export function instructionAt(unit: CodeUnit, offset: number): number {
  if (offset < 0) return -1;
  let lo = 0;
  let hi = unit.ops.length - 1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (startOffset(unit, mid) <= offset) lo = mid;
    else hi = mid - 1;
  }
  return lo;
}

const number = (n: number | undefined): PyObject => (n === undefined || n < 0 ? Py_None : PyLong_FromLong(n));

interface IteratorBody {
  code: PyCodeObject | null;
  /** Next byte offset. */
  at: number;
}

function codeIterator(
  name: string,
  size: number,
  next: (unit: CodeUnit, b: IteratorBody) => PyObject,
): PyTypeObject {
  const body = (o: PyObject): IteratorBody => (o as PyHeapObject).body as IteratorBody;
  return defineType({
    tp_name: name,
    tp_basicsize: size,
    tp_drop(self, i) {
      if (i > 0) return undefined;
      const { code } = body(self);
      body(self).code = null;
      return code;
    },
    tp_free: freeObject,
    tp_refs(self, visit) {
      const { code } = body(self);
      if (code !== null) visit("field", "code", code);
    },
    tp_iter: (self) => NewRef(self),
    tp_iternext(self): Result {
      const b = body(self);
      const unit = unitOf(b.code as PyCodeObject);
      return b.at >= unit.codeSize ? null : next(unit, b);
    },
  });
}

/** `code.co_lines()`: ranges of bytes with their line. */
export const _PyLineIterator: PyTypeObject = codeIterator("line_iterator", 64, (unit, b) => {
  const start = b.at;
  let i = instructionAt(unit, start);
  const line = unit.linenos[i] as number;
  while (i < unit.ops.length && unit.linenos[i] === line) i++;
  b.at = startOffset(unit, i);
  return PyTuple_FromArraySteal([PyLong_FromLong(start), PyLong_FromLong(b.at), number(line)]);
});

/** `code.co_positions()`: one entry for every two bytes. */
export const _PyPositionsIterator: PyTypeObject = codeIterator("positions_iterator", 80, (unit, b) => {
  const i = instructionAt(unit, b.at);
  b.at += 2;
  return PyTuple_FromArraySteal([
    number(unit.linenos[i]),
    number(unit.endLinenos[i]),
    number(unit.colOffsets[i]),
    number(unit.endColOffsets[i]),
  ]);
});

function iterate(type: PyTypeObject, size: number): (self: PyObject) => PyObject {
  return (self) => {
    const body: IteratorBody = { code: NewRef(self as PyCodeObject), at: 0 };
    return PyObject_Alloc(new PyHeapObject(type, body), size);
  };
}

/** `decode_linetable`: pairs of a step in bytes and a step in lines. */
function lnotab(unit: CodeUnit): Uint8Array {
  const out: number[] = [];
  let offset = 0;
  let line = unit.co_firstlineno;
  for (let i = 0; i < unit.ops.length; i++) {
    const here = unit.linenos[i] as number;
    if (here < 0 || here === line) continue;
    const start = startOffset(unit, i);
    let bytes = start - offset;
    let lines = here - line;
    for (; bytes > 255; bytes -= 255) out.push(255, 0);
    while (lines > 127 || lines < -128) {
      const step = lines > 0 ? 127 : -128;
      out.push(bytes, step & 0xff);
      bytes = 0;
      lines -= step;
    }
    out.push(bytes, lines & 0xff);
    offset = start;
    line = here;
  }
  return Uint8Array.from(out);
}

export const code_lnotab: PyGetSetDef = {
  name: "co_lnotab",
  get(self) {
    if (!emitDeprecation("co_lnotab is deprecated, use co_lines instead.")) return null;
    return PyBytes_FromArray(lnotab(unitOf(self)));
  },
  set: null,
};

const INTS = [
  "co_argcount",
  "co_posonlyargcount",
  "co_kwonlyargcount",
  "co_nlocals",
  "co_stacksize",
  "co_flags",
  "co_firstlineno",
] as const;
const BYTES = ["co_code", "co_linetable", "co_exceptiontable"] as const;
const TUPLES = ["co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars"] as const;
const STRINGS = ["co_filename", "co_name", "co_qualname"] as const;
type IntField = (typeof INTS)[number];

const includes = <T extends string>(list: readonly T[], name: string): name is T =>
  (list as readonly string[]).includes(name);

/** What `replace` may change in the model: names, counts, constants; not the instructions and their tables. */
function code_replace(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  if (args.body.ob_item.length > 0) {
    return TypeError("replace() takes no positional arguments");
  }
  const code = self as PyCodeObject;
  const changes: { ints: Partial<Record<IntField, number>>; objects: Partial<Record<string, PyObject>> } = {
    ints: {},
    objects: {},
  };
  for (const [name, value] of kwds === null ? [] : dictStringItems(kwds)) {
    if (includes(INTS, name)) {
      if (!PyIndex_Check(value))
        return TypeError(`'${value.ob_type.tp_name}' object cannot be interpreted as an integer`);
      const n = PyNumber_AsSsize_t(value, true);
      if (n === null) return null;
      if (n < 0) return ValueError(`${name} must be a positive integer`);
      changes.ints[name] = n;
    } else if (includes(STRINGS, name)) {
      if (!PyUnicode_Check(value))
        return TypeError(`replace() argument '${name}' must be str, not ${shown(value)}`);
      changes.objects[name] = value;
    } else if (includes(TUPLES, name) || includes(BYTES, name)) {
      const kind = includes(BYTES, name) ? "bytes" : "tuple";
      if (value.ob_type.tp_name !== kind)
        return TypeError(`replace() argument '${name}' must be ${kind}, not ${shown(value)}`);
      if (name === "co_consts" || name === "co_names") {
        changes.objects[name] = value;
        continue;
      }
      const old = PyObject_GetAttrString(self, name);
      if (old === null) return null;
      const same = PyObject_RichCompareBool(old, value, Py_EQ);
      DECREF(old);
      if (same < 0) return null;
      if (same === 0) {
        unsupported(
          `code.replace(${name}=…) is not part of the modelled language; names, counts, flags, co_consts and co_names can be replaced`,
        );
      }
    } else return TypeError(unexpectedKeyword("replace()", name, [...INTS, ...TUPLES, ...STRINGS, ...BYTES]));
  }
  return PyErr_Occurred() !== null ? null : copyOfCode(code, changes.ints, changes.objects);
}
const shown = (o: PyObject): string => (o === Py_None ? "None" : o.ob_type.tp_name);

/** `code_new`: code from instructions that the program has put together itself. */
export function code_new(_type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  if (!_PyArg_NoKeywords("code", kwds)) return null;
  if (!_PyArg_CheckPositional("code", args.body.ob_item.length, 16, 18)) return null;
  return unsupported("types.CodeType(…) is not part of the modelled language; compile() is");
}

/** `_varname_from_oparg`: by index into locals, cells and free variables together. */
function varname(self: PyObject, index: PyObject): Result {
  const i = PyNumber_AsSsize_t(index, true);
  if (i === null) return null;
  const name = unitOf(self).co_localsplusnames[i];
  return name === undefined
    ? PyErr_SetString(PyExc_IndexError, "tuple index out of range")
    : NewRef(identifier(name));
}

export const code_methods: readonly PyMethodDef[] = [
  noargs("co_lines", iterate(_PyLineIterator, 64)),
  noargs("co_positions", iterate(_PyPositionsIterator, 80)),
  varkeywords("replace", code_replace),
  varkeywords("__replace__", code_replace),
  onearg("_varname_from_oparg", varname),
];
