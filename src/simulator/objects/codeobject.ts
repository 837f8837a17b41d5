/**
 * code (Objects/codeobject.c). Made from the compiler's `CodeUnit`; the constants become heap objects here.
 */

import {
  CO_FAST_CELL,
  CO_FAST_FREE,
  CO_FAST_LOCAL,
  type CodeUnit,
  type Const,
  type ConstStr,
  type ConstTuple,
  isNameChars,
} from "../bytecode/code-unit.ts";
import { encodeCode, encodeExceptionTable, encodeLineTable } from "../bytecode/encode.ts";
import { hex, PyObject_RichCompareBool, PyTuple_Check, reprText } from "./abstract.ts";
import { freeObject, PyMem_Free, PyMem_Malloc, PyObject_Alloc } from "./alloc.ts";
import { PyBytes_FromArray, type PyBytesObject } from "./bytesobject.ts";
import { code_lnotab, code_methods, code_new } from "./code-methods.ts";
import { PyComplex_FromDoubles } from "./complexobject.ts";
import { PyFloat_FromDouble } from "./floatobject.ts";
import { Py_False, Py_True, PyLong_FromBigInt, PyLong_FromLong } from "./longcore.ts";
import {
  DECREF,
  defineType,
  getset,
  H,
  NewRef,
  noargs,
  Py_EQ,
  Py_NE,
  type PyGetSetDef,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  type PyTypeObject,
  touch,
} from "./object.ts";
import { hashPointer } from "./pyhash.ts";
import {
  _PySet_NextEntry,
  PyFrozenSet_CheckExact,
  PyFrozenSet_FromArray,
  PyFrozenSet_New,
  SetCursor,
} from "./setobject.ts";
import { Py_Ellipsis, Py_None, Py_NotImplemented } from "./singletons.ts";
import {
  PyTuple_CheckExact,
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  type PyTupleObject,
} from "./tupleobject.ts";
import {
  _PyUnicode_InternImmortal,
  identifier,
  PyUnicode_CheckExact,
  PyUnicode_FromCodePoints,
  PyUnicode_FromString,
  PyUnicode_InternInPlace,
  type PyUnicodeObject,
  textOf,
} from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

import type { AttributeGuess, NameGuesses } from "../vm/hot-loop.ts";

/** The inline cache of one instruction: its counter, and what it is specialised for (vm/adaptive.ts). */
export interface Adaptive {
  form: number;
  /** Executions until the next attempt to specialise. */
  value: number;
  /** How long the attempt after that is put off, as a power of two. */
  backoff: number;
  /** `tp_version_tag` of the type that the form is for, where there is one. */
  version: number;
  /** The function that the form enters, borrowed as in C; null where there is none. */
  func: PyObject | null;
}

export class CodeBody {
  readonly unit: CodeUnit;
  co_consts: PyTupleObject | null;
  co_names: PyTupleObject | null;
  co_localsplusnames: PyTupleObject | null;
  co_localspluskinds: PyBytesObject | null;
  co_filename: PyUnicodeObject | null;
  co_name: PyUnicodeObject | null;
  co_qualname: PyUnicodeObject | null;
  co_linetable: PyBytesObject | null;
  co_exceptiontable: PyBytesObject | null;
  ob_weaklist: PyObject | null = null;
  /** Attributes that were asked for are kept (`_co_cached`). */
  cached: CachedParts | null = null;
  // What the machine reads on every instruction, without going through the unit.
  readonly ops: Uint8Array;
  readonly args: Int32Array;
  /** The items of co_consts and co_names. */
  readonly consts: readonly PyObject[];
  readonly names: readonly PyUnicodeObject[];
  readonly nlocalsplus: number;
  readonly framesize: number;
  readonly ncellvars: number;
  readonly nfreevars: number;
  /** Argument passing needs no more than moving: no defaults used, no *args, **kw, keyword-only. */
  readonly simpleArgs: boolean;
  /** Which loops over an iterator have run: see vm/specialize.ts. */
  warm: Uint8Array | null = null;
  /** Inline caches of calls, items, attributes, +, - and *, by instruction: see vm/adaptive.ts. */
  adaptive: (Adaptive | undefined)[] | null = null;
  /** Where names were found last: see vm/hot-loop.ts. */
  nameGuesses: NameGuesses | null = null;
  /** Where attributes were found last, by instruction. */
  attributeGuesses: (AttributeGuess | undefined)[] | null = null;

  constructor(unit: CodeUnit, parts: CodeParts) {
    this.unit = unit;
    this.co_consts = parts.consts;
    this.co_names = parts.names;
    this.co_localsplusnames = parts.localsplusnames;
    this.co_localspluskinds = parts.kinds;
    this.co_filename = parts.filename;
    this.co_name = parts.name;
    this.co_qualname = parts.qualname;
    this.co_linetable = parts.linetable;
    this.co_exceptiontable = parts.exceptiontable;
    this.ops = unit.ops;
    this.args = unit.args;
    this.consts = parts.consts.body.ob_item as PyObject[];
    this.names = parts.names.body.ob_item as PyUnicodeObject[];
    this.nlocalsplus = unit.co_localsplusnames.length;
    this.framesize = this.nlocalsplus + unit.co_stacksize;
    let cells = 0;
    let free = 0;
    for (const k of unit.co_localspluskinds) {
      if ((k & CO_FAST_CELL) !== 0) cells++;
      if ((k & CO_FAST_FREE) !== 0) free++;
    }
    this.ncellvars = cells;
    this.nfreevars = free;
    this.simpleArgs = (unit.co_flags & 0x0c) === 0 && unit.co_kwonlyargcount === 0;
  }
}
/** `_PyCoCached`: four pointers in a block of their own. */
interface CachedParts {
  readonly block: number;
  co_code: PyObject | null;
  co_cellvars: PyObject | null;
  co_freevars: PyObject | null;
  co_varnames: PyObject | null;
}
const SIZEOF_CACHED = 32;
const CACHED = ["co_code", "co_cellvars", "co_freevars", "co_varnames"] as const;

interface CodeParts {
  consts: PyTupleObject;
  names: PyTupleObject;
  localsplusnames: PyTupleObject;
  kinds: PyBytesObject;
  filename: PyUnicodeObject;
  name: PyUnicodeObject;
  qualname: PyUnicodeObject;
  linetable: PyBytesObject;
  exceptiontable: PyBytesObject;
}
export interface PyCodeObject extends PyHeapObject {
  body: CodeBody;
}

/**
 * Turns one compilation's constants into heap objects: the same object for the same `Const` (the compiler's
 * `c_const_cache`). Keeps a reference to each until `dispose`, at the end of the compilation.
 */
export class ConstantPool {
  readonly #made = new Map<Const, PyObject>();
  /** Tables that are not constants of the program, by their bytes. */
  readonly #tables = new Map<string, PyBytesObject>();

  /** The object for a constant: new reference. */
  take(c: Const): PyObject {
    const known = this.#made.get(c);
    if (known !== undefined) return NewRef(known);
    const o = this.#make(c);
    this.#made.set(c, NewRef(o));
    return o;
  }
  /** A tuple of names, all interned: new reference. */
  takeNames(c: ConstTuple): PyTupleObject {
    const known = this.#made.get(c) as PyTupleObject | undefined;
    if (known === undefined) {
      const names = PyTuple_FromArray(c.items.map((name) => identifier((name as ConstStr).value)));
      this.#made.set(c, NewRef(names));
      return names;
    }
    // The program wrote the same tuple before.
    const items = known.body.ob_item as PyUnicodeObject[];
    for (let i = 0; i < items.length; i++) items[i] = _PyUnicode_InternImmortal(items[i] as PyUnicodeObject);
    return NewRef(known);
  }
  /** A table of code: equal ones of one compilation are one object. New reference. */
  takeTable(bytes: Uint8Array): PyBytesObject {
    const key = bytes.join();
    let o = this.#tables.get(key);
    if (o === undefined) {
      o = PyBytes_FromArray(bytes);
      this.#tables.set(key, o);
    }
    return NewRef(o);
  }
  /** The compilation is over. */
  dispose(): void {
    for (const made of [this.#made, this.#tables]) {
      for (const o of made.values()) DECREF(o);
      made.clear();
    }
  }

  #make(c: Const): PyObject {
    switch (c.kind) {
      case "none":
        return Py_None;
      case "true":
        return Py_True;
      case "false":
        return Py_False;
      case "ellipsis":
        return Py_Ellipsis;
      case "int":
        return typeof c.value === "bigint" ? PyLong_FromBigInt(c.value) : PyLong_FromLong(c.value);
      case "float":
        return PyFloat_FromDouble(c.value);
      case "complex":
        return PyComplex_FromDoubles(c.re, c.im);
      case "str":
        return c.codePoints === undefined
          ? PyUnicode_FromString(c.value)
          : PyUnicode_FromCodePoints(c.codePoints);
      case "bytes":
        return PyBytes_FromArray(c.value);
      case "tuple": {
        const items = c.items.map((i) => this.take(i));
        const t = PyTuple_FromArray(items);
        for (const i of items) DECREF(i);
        return t;
      }
      case "frozenset": {
        const items = c.items.map((i) => this.take(i));
        const s = PyFrozenSet_FromArray(items) as PyObject;
        for (const i of items) DECREF(i);
        return s;
      }
      case "code":
        return makeCode(c.unit, this);
    }
  }
}

/**
 * `intern_constants`: strings of name characters in constants, also inside tuples and frozensets, are interned. A tuple
 * is changed in place; a frozenset with a string that exists already is made again. Takes over a reference and gives one.
 */
function internConstant(o: PyObject): PyObject {
  if (PyUnicode_CheckExact(o)) {
    const s = o as PyUnicodeObject;
    return s.body.interned === 0 && isNameChars(s.body.value) ? PyUnicode_InternInPlace(s) : o;
  }
  if (PyTuple_CheckExact(o)) internConstants(o);
  else if (PyFrozenSet_CheckExact(o)) {
    const items: PyObject[] = [];
    for (const cursor = new SetCursor(); _PySet_NextEntry(o, cursor); ) items.push(NewRef(cursor.key));
    const modified = internItems(items);
    const tuple = PyTuple_FromArraySteal(items);
    const again = modified ? (PyFrozenSet_New(tuple) as PyObject) : NewRef(o);
    DECREF(tuple);
    DECREF(o);
    return again;
  }
  return o;
}
function internConstants(tuple: PyTupleObject): void {
  internItems(tuple.body.ob_item as PyObject[]);
}
/** True when an item is another object now. */
function internItems(items: PyObject[]): boolean {
  let modified = false;
  for (let i = items.length - 1; i >= 0; i--) {
    const o = items[i] as PyObject;
    items[i] = internConstant(o);
    if (items[i] !== o) modified = true;
  }
  return modified;
}

function namesTuple(names: readonly string[]): PyTupleObject {
  return PyTuple_FromArray(names.map(identifier));
}

/** `_PyCode_New`. New reference. */
export function makeCode(unit: CodeUnit, pool: ConstantPool): PyCodeObject {
  // Inner code objects come before the outer one's own tables.
  for (const c of unit.co_consts) if (c.kind === "code") DECREF(pool.take(c));
  const exceptiontable = pool.takeTable(encodeExceptionTable(unit));
  const linetable = pool.takeTable(encodeLineTable(unit));
  const names = pool.takeNames(unit.co_names_tuple);
  const consts = pool.take(unit.co_consts_tuple) as PyTupleObject;
  const localsplusnames = pool.takeNames(unit.co_localsplusnames_tuple);
  internConstants(consts);
  const parts: CodeParts = {
    consts,
    names,
    localsplusnames,
    kinds: PyBytes_FromArray(unit.co_localspluskinds),
    filename: filenameOf(unit.co_filename),
    name: identifier(unit.co_name),
    qualname:
      unit.co_qualname === unit.co_name
        ? identifier(unit.co_name)
        : PyUnicode_InternInPlace(pool.take(unit.co_qualname_const) as PyUnicodeObject),
    linetable,
    exceptiontable,
  };
  const o = new PyHeapObject(PyCode_Type, new CodeBody(unit, parts)) as PyCodeObject;
  return PyObject_Alloc(o, (207 + unit.codeSize) & ~7);
}
/** A copy with other counts and names (`code.replace`). A new first line moves all lines. New reference. */
export function copyOfCode(
  code: PyCodeObject,
  ints: Partial<
    Record<
      | "co_argcount"
      | "co_posonlyargcount"
      | "co_kwonlyargcount"
      | "co_nlocals"
      | "co_stacksize"
      | "co_flags"
      | "co_firstlineno",
      number
    >
  >,
  objects: Partial<Record<string, PyObject>>,
): PyCodeObject {
  const old = code.body;
  const shift = (ints.co_firstlineno ?? old.unit.co_firstlineno) - old.unit.co_firstlineno;
  const moved = (lines: Int32Array): Int32Array =>
    shift === 0 ? lines : lines.map((n) => (n < 0 ? n : n + shift));
  const text = (name: "co_filename" | "co_name" | "co_qualname"): string =>
    objects[name] === undefined ? old.unit[name] : textOf(objects[name]);
  const names = (objects.co_names ?? old.co_names) as PyTupleObject;
  const unit: CodeUnit = {
    ...old.unit,
    ...ints,
    co_filename: text("co_filename"),
    co_name: text("co_name"),
    co_qualname: text("co_qualname"),
    co_names: (names.body.ob_item as PyObject[]).map(textOf),
    linenos: moved(old.unit.linenos),
    endLinenos: moved(old.unit.endLinenos),
  };
  const part = <T extends PyObject>(name: string, own: T | null): T => NewRef((objects[name] ?? own) as T);
  const parts: CodeParts = {
    consts: part("co_consts", old.co_consts),
    names: NewRef(names),
    localsplusnames: NewRef(old.co_localsplusnames as PyTupleObject),
    kinds: NewRef(old.co_localspluskinds as PyBytesObject),
    filename: part("co_filename", old.co_filename),
    name: part("co_name", old.co_name),
    qualname: part("co_qualname", old.co_qualname),
    linetable: NewRef(old.co_linetable as PyBytesObject),
    exceptiontable: NewRef(old.co_exceptiontable as PyBytesObject),
  };
  const o = new PyHeapObject(PyCode_Type, new CodeBody(unit, parts)) as PyCodeObject;
  return PyObject_Alloc(o, (207 + unit.codeSize) & ~7);
}
function filenameOf(name: string): PyUnicodeObject {
  return PyUnicode_InternInPlace(PyUnicode_FromString(name));
}

export function PyCode_Check(o: PyObject): o is PyCodeObject {
  return o.ob_type === PyCode_Type;
}

const co = (o: PyObject): CodeBody => (o as PyCodeObject).body;
const member = (name: string, get: (c: CodeBody) => PyObject): PyMemberDef => ({
  name,
  readonly: true,
  get: (self) => get(co(self)),
});
const varnames = (c: CodeBody, kind: number): PyObject =>
  namesTuple(c.unit.co_localsplusnames.filter((_, i) => ((c.unit.co_localspluskinds[i] ?? 0) & kind) !== 0));
/** An attribute that is made when it is first asked for and kept from then on (`get_cached_locals`). */
const cached = (name: (typeof CACHED)[number], make: (c: CodeBody) => PyObject): PyGetSetDef =>
  getset(name, (self) => {
    const c = co(self);
    c.cached ??= {
      block: PyMem_Malloc(SIZEOF_CACHED),
      co_code: null,
      co_cellvars: null,
      co_freevars: null,
      co_varnames: null,
    };
    c.cached[name] ??= make(c);
    touch(self);
    return NewRef(c.cached[name]);
  });

const CODE_GETSET: readonly PyGetSetDef[] = [
  cached("co_varnames", (c) => varnames(c, CO_FAST_LOCAL)),
  cached("co_cellvars", (c) => varnames(c, CO_FAST_CELL)),
  cached("co_freevars", (c) => varnames(c, CO_FAST_FREE)),
  getset("_co_code_adaptive", (self) => PyBytes_FromArray(encodeCode(co(self).unit))),
  cached("co_code", (c) => PyBytes_FromArray(encodeCode(c.unit))),
];

/** Equal, and of the same types and signs (`_PyCode_ConstantKey`): 1, not 0, or -1 with an exception set. */
function sameConstant(a: PyObject, b: PyObject): number {
  if (a === b) return 1;
  if (a.ob_type !== b.ob_type) return 0;
  if (PyTuple_Check(a) && PyTuple_Check(b)) {
    const x = (a as PyTupleObject).body.ob_item as PyObject[];
    const y = (b as PyTupleObject).body.ob_item as PyObject[];
    if (x.length !== y.length) return 0;
    for (let i = 0; i < x.length; i++) {
      const r = sameConstant(x[i] as PyObject, y[i] as PyObject);
      if (r <= 0) return r;
    }
    return 1;
  }
  const r = PyObject_RichCompareBool(a, b, Py_EQ);
  if (r <= 0) return r;
  // Only zeros of floats and complex numbers differ in what equality does not see: their signs.
  const kind = a.ob_type.tp_name;
  return (kind === "float" || kind === "complex") && reprText(a) !== reprText(b) ? 0 : 1;
}

export const PyCode_Type: PyTypeObject = defineType({
  tp_name: "code",
  tp_basicsize: 200,
  tp_itemsize: 2,
  tp_weaklistoffset: 144,
  tp_new: code_new,
  tp_drop(self, i) {
    const b = co(self);
    const keys = [
      "co_consts",
      "co_names",
      "co_localsplusnames",
      "co_localspluskinds",
      "co_filename",
      "co_name",
      "co_qualname",
      "co_linetable",
      "co_exceptiontable",
    ] as const;
    const k = keys[i];
    if (k === undefined) {
      if (b.cached !== null) {
        const name = CACHED[i - keys.length];
        if (name !== undefined) {
          const o = b.cached[name];
          b.cached[name] = null;
          return o;
        }
        PyMem_Free(b.cached.block);
        b.cached = null;
      }
      // code_dealloc does this last: what the code held is gone when a callback runs.
      if ((self as PyCodeObject).ob_weaklist !== null) PyObject_ClearWeakRefs(self as PyCodeObject);
      return undefined;
    }
    const o = b[k];
    b[k] = null;
    return o;
  },
  tp_free: freeObject,
  tp_refs(self, visit) {
    const b = co(self);
    if (b.co_consts !== null) visit("field", "co_consts", b.co_consts);
    if (b.co_names !== null) visit("field", "co_names", b.co_names);
    if (b.co_localsplusnames !== null) visit("field", "co_localsplusnames", b.co_localsplusnames);
    if (b.co_localspluskinds !== null) visit("field", "co_localspluskinds", b.co_localspluskinds);
    if (b.co_filename !== null) visit("field", "co_filename", b.co_filename);
    if (b.co_name !== null) visit("field", "co_name", b.co_name);
    if (b.co_qualname !== null) visit("field", "co_qualname", b.co_qualname);
    if (b.co_linetable !== null) visit("field", "co_linetable", b.co_linetable);
    if (b.co_exceptiontable !== null) visit("field", "co_exceptiontable", b.co_exceptiontable);
    if (b.cached !== null)
      for (const name of CACHED) {
        const o = b.cached[name];
        if (o !== null) visit("field", name, o);
      }
  },
  tp_repr(self) {
    const { unit } = co(self);
    return PyUnicode_FromString(
      `<code object ${unit.co_name} at 0x${hex(self)}, file "${unit.co_filename}", line ${unit.co_firstlineno === 0 ? -1 : unit.co_firstlineno}>`,
    );
  },
  tp_hash: (self) => {
    hashPointer(co(self).co_name as PyObject);
    H.lo ^= co(self).unit.co_firstlineno;
    return true;
  },
  tp_richcompare(a, b, op) {
    if ((op !== Py_EQ && op !== Py_NE) || !PyCode_Check(a) || !PyCode_Check(b)) return Py_NotImplemented;
    const x = a.body.unit;
    const y = b.body.unit;
    let eq =
      x.co_name === y.co_name &&
      x.co_argcount === y.co_argcount &&
      x.co_posonlyargcount === y.co_posonlyargcount &&
      x.co_kwonlyargcount === y.co_kwonlyargcount &&
      x.co_flags === y.co_flags &&
      x.co_firstlineno === y.co_firstlineno &&
      x.ops.join() === y.ops.join() &&
      x.args.join() === y.args.join() &&
      x.co_names.join() === y.co_names.join() &&
      x.co_localsplusnames.join() === y.co_localsplusnames.join();
    if (eq) {
      const parts = ["co_linetable", "co_exceptiontable"] as const;
      for (const k of parts) {
        const r = PyObject_RichCompareBool(a.body[k] as PyObject, b.body[k] as PyObject, Py_EQ);
        if (r < 0) return null;
        eq &&= r > 0;
      }
      if (eq) {
        const r = sameConstant(a.body.co_consts as PyObject, b.body.co_consts as PyObject);
        if (r < 0) return null;
        eq = r > 0;
      }
    }
    return eq === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_members: [
    member("co_argcount", (c) => PyLong_FromLong(c.unit.co_argcount)),
    member("co_posonlyargcount", (c) => PyLong_FromLong(c.unit.co_posonlyargcount)),
    member("co_kwonlyargcount", (c) => PyLong_FromLong(c.unit.co_kwonlyargcount)),
    member("co_nlocals", (c) => PyLong_FromLong(c.unit.co_nlocals)),
    member("co_stacksize", (c) => PyLong_FromLong(c.unit.co_stacksize)),
    member("co_flags", (c) => PyLong_FromLong(c.unit.co_flags)),
    member("co_names", (c) => NewRef(c.co_names as PyObject)),
    member("co_filename", (c) => NewRef(c.co_filename as PyObject)),
    member("co_name", (c) => NewRef(c.co_name as PyObject)),
    member("co_qualname", (c) => NewRef(c.co_qualname as PyObject)),
    member("co_firstlineno", (c) => PyLong_FromLong(c.unit.co_firstlineno)),
    member("co_linetable", (c) => NewRef(c.co_linetable as PyObject)),
    member("co_exceptiontable", (c) => NewRef(c.co_exceptiontable as PyObject)),
    member("co_consts", (c) => NewRef(c.co_consts as PyObject)),
  ],
  late: () => ({
    tp_methods: [
      noargs("__sizeof__", (self) => PyLong_FromLong((207 + co(self).unit.codeSize) & ~7)),
      ...code_methods,
    ],
    tp_getset: [...CODE_GETSET, code_lnotab],
  }),
});
