/**
 * FrameLocalsProxy (PEP 667, Objects/frameobject.c): what `f_locals` of a function's frame gives, a mapping that
 * reads and writes the frame's fast locals, cells looked through. Names that the code does not know go to a dict of
 * the frame object (`f_extra_locals`). Each access to `f_locals` makes a new proxy; `locals()` makes a dict.
 */
import {
  DECREF,
  defineType,
  fastcall,
  hold,
  holdMark,
  NewRef,
  METH_COEXIST,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MAPPING,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "./object.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import {
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_Repr,
  PyObject_RichCompare,
  PyObject_RichCompareBool,
  reprText,
  Py_ReprEnter,
  Py_ReprLeave,
} from "./abstract.ts";
import { CO_FAST_CELL, CO_FAST_FREE, CO_FAST_HIDDEN, CO_OPTIMIZED } from "../bytecode/code-unit.ts";
import { PyCell_Check, type PyCellObject, PyCell_SetTakeRef } from "./cellobject.ts";
import {
  dictItemsArray,
  PyDict_Check,
  PyDict_GetItemWithError,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  PyDict_Update,
} from "./dictobject.ts";
import { PyErr_Occurred, PyErr_SetString, TypeError } from "./errors.ts";
import { PyExc_KeyError } from "./exceptions.ts";
import { fastLocals, PyFrame_Type, type PyFrameObject } from "./frameobject.ts";
import { _PyArg_NoKeywords } from "./getargs.ts";
import { listFromItems, PyList_FromArraySteal, PyList_Reverse } from "./listobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray } from "./tupleobject.ts";
import { identifier, PyUnicode_FromString } from "./unicodeobject.ts";
import { Py_False, Py_True, PyBool_FromLong } from "./longcore.ts";
import type { Frame } from "../vm/frame.ts";

interface PyFrameLocalsProxyObject extends PyHeapObject {
  body: { frame: PyFrameObject | null };
}

/** A fresh dict of the frame's local variables: `locals()` in a function. */
export function localsDict(frame: Frame): PyDictObject {
  const d = PyDict_New();
  for (const [name, value] of fastLocals(frame)) PyDict_SetItem(d, identifier(name), value);
  const extra = frame.frame_obj?.body.f_extra_locals ?? null;
  if (extra !== null) for (const [k, v] of dictItemsArray(extra as PyDictObject)) PyDict_SetItem(d, k, v);
  return d;
}

export function PyFrameLocalsProxy_New(f: PyFrameObject): Result {
  const self = PyType_GenericAlloc(PyFrameLocalsProxy_Type, 0) as PyFrameLocalsProxyObject;
  self.body.frame = NewRef(f);
  touch(self);
  return self;
}

/** `PyFrame_GetLocals`: the namespace of a module or class body; a proxy for functions. */
export function PyFrame_GetLocals(f: PyFrameObject): Result {
  const frame = f.body.f_frame as Frame;
  if ((frame.f_executable.body.unit.co_flags & CO_OPTIMIZED) === 0 && !hasHiddenLocals(frame)) {
    return frame.f_locals === null ? PyDict_New() : NewRef(frame.f_locals);
  }
  return PyFrameLocalsProxy_New(f);
}

/** A comprehension of a module or class body runs in the same frame, with locals that are not the body's. */
export function hasHiddenLocals(frame: Frame): boolean {
  const kinds = frame.f_executable.body.unit.co_localspluskinds;
  for (let i = 0; i < kinds.length; i++) {
    if (((kinds[i] as number) & CO_FAST_HIDDEN) !== 0 && (frame.localsplus[i] ?? null) !== null) return true;
  }
  return false;
}

const frameObject = (self: PyObject): PyFrameObject =>
  (self as PyFrameLocalsProxyObject).body.frame as PyFrameObject;
const frameOf = (self: PyObject): Frame => frameObject(self).body.f_frame as Frame;
const extraOf = (self: PyObject): PyDictObject | null =>
  frameObject(self).body.f_extra_locals as PyDictObject | null;

function PyFrameLocalsProxy_Check(o: PyObject): boolean {
  return o.ob_type === PyFrameLocalsProxy_Type;
}

function cellAt(frame: Frame, i: number): PyCellObject | null {
  const kind = frame.f_executable.body.unit.co_localspluskinds[i] as number;
  const v = frame.localsplus[i] ?? null;
  return v !== null && (kind & (CO_FAST_CELL | CO_FAST_FREE)) !== 0 && PyCell_Check(v) ? v : null;
}

/** Borrowed. */
function valueAt(frame: Frame, i: number): PyObject | null {
  const cell = cellAt(frame, i);
  return cell !== null ? cell.body.ob_ref : (frame.localsplus[i] ?? null);
}

/** Index of the variable; -1: none (to read: none with a value); -2: error. */
function getkeyindex(frame: Frame, key: PyObject, read: boolean): number {
  if (!PyObject_Hash(key)) return -2;
  const names = frame.f_executable.body.co_localsplusnames?.body.ob_item as PyObject[];
  const kinds = frame.f_executable.body.unit.co_localspluskinds;
  for (const byIdentity of [true, false]) {
    for (let i = 0; i < names.length; i++) {
      if (byIdentity) {
        if (names[i] !== key) continue;
      } else {
        const same = PyObject_RichCompareBool(names[i] as PyObject, key, Py_EQ);
        if (same < 0) return -2;
        if (same === 0) continue;
      }
      if (read ? valueAt(frame, i) !== null : ((kinds[i] as number) & CO_FAST_HIDDEN) === 0) return i;
    }
  }
  return -1;
}

/** Borrowed; null for none or, with an exception set, on error. */
function lookup(self: PyObject, key: PyObject): PyObject | null {
  const frame = frameOf(self);
  const i = getkeyindex(frame, key, true);
  if (i === -2) return null;
  if (i >= 0) return valueAt(frame, i);
  const extra = extraOf(self);
  return extra === null ? null : PyDict_GetItemWithError(extra, key);
}

function contains(self: PyObject, key: PyObject): number {
  if (lookup(self, key) !== null) return 1;
  return PyErr_Occurred() !== null ? -1 : 0;
}

function getitem(self: PyObject, key: PyObject): Result {
  const value = lookup(self, key);
  if (value !== null) return NewRef(value);
  if (PyErr_Occurred() !== null) return null;
  const shown = reprText(key);
  return shown === null ? null : PyErr_SetString(PyExc_KeyError, `local variable '${shown}' is not defined`);
}

function extraLocals(self: PyObject): PyDictObject {
  const f = frameObject(self);
  f.body.f_extra_locals ??= PyDict_New();
  touch(f);
  return f.body.f_extra_locals as PyDictObject;
}

function setitem(self: PyObject, key: PyObject, value: PyObject | null): number {
  if (value === null) {
    TypeError("cannot remove variables from FrameLocalsProxy");
    return -1;
  }
  const frame = frameOf(self);
  const i = getkeyindex(frame, key, false);
  if (i === -2) return -1;
  if (i < 0) return PyDict_SetItem(extraLocals(self), key, value);
  const cell = cellAt(frame, i);
  if (cell !== null) {
    if (cell.body.ob_ref !== value) PyCell_SetTakeRef(cell, NewRef(value));
    return 0;
  }
  const old = frame.localsplus[i] ?? null;
  if (old === value) return 0;
  frame.localsplus[i] = NewRef(value);
  touch(frame);
  XDECREF(old);
  return 0;
}

/** Names and values, borrowed: the fast locals that have a value, then the extra ones. */
function items(self: PyObject): [PyObject, PyObject][] {
  const frame = frameOf(self);
  const names = frame.f_executable.body.co_localsplusnames?.body.ob_item as PyObject[];
  const out: [PyObject, PyObject][] = [];
  for (let i = 0; i < names.length; i++) {
    const v = valueAt(frame, i);
    if (v !== null) out.push([names[i] as PyObject, v]);
  }
  const extra = extraOf(self);
  if (extra !== null) out.push(...dictItemsArray(extra));
  return out;
}
const keysList = (self: PyObject): Result => listFromItems(items(self).map(([k]) => k));

/** A dict of it all, new reference. */
function toDict(self: PyObject): PyDictObject {
  const d = PyDict_New();
  for (const [k, v] of items(self)) PyDict_SetItem(d, k, v);
  return d;
}

function merge(self: PyObject, other: PyObject): number {
  if (!PyDict_Check(other) && !PyFrameLocalsProxy_Check(other)) return -2;
  const pairs = PyDict_Check(other) ? dictItemsArray(other) : items(other);
  const mark = holdMark();
  for (const [k, v] of pairs) {
    hold(NewRef(k), "FrameLocalsProxy.update: key");
    hold(NewRef(v), "FrameLocalsProxy.update: value");
  }
  let status = 0;
  for (const [k, v] of pairs) if (status === 0) status = setitem(self, k, v);
  unhold(mark);
  for (const [k, v] of pairs) {
    DECREF(k);
    DECREF(v);
  }
  return status;
}

function or(a: PyObject, b: PyObject): Result {
  const fits = (o: PyObject): boolean => PyDict_Check(o) || PyFrameLocalsProxy_Check(o);
  if (!fits(a) || !fits(b)) return Py_NotImplemented;
  const result = PyDict_New();
  const mark = holdMark();
  hold(result, "union");
  const ok = PyDict_Update(result, a) >= 0 && PyDict_Update(result, b) >= 0;
  unhold(mark);
  if (ok) return result;
  DECREF(result);
  return null;
}

function oneOrTwo(name: string, args: readonly PyObject[]): boolean {
  if (args.length === 1 || args.length === 2) return true;
  TypeError(`${name} expected 1 or 2 arguments`);
  return false;
}

export const PyFrameLocalsProxy_Type: PyTypeObject = defineType({
  tp_name: "FrameLocalsProxy",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MAPPING,
  tp_layout: (type) => new PyHeapObject(type, { frame: null }),
  tp_new(_type, args, kwds) {
    const given = args.body.ob_item as PyObject[];
    if (given.length !== 1) return TypeError(`FrameLocalsProxy expected 1 argument, got ${given.length}`);
    const frame = given[0] as PyObject;
    if (frame.ob_type !== PyFrame_Type) return TypeError(`expect frame, not ${frame.ob_type.tp_name}`);
    if (kwds !== null && !_PyArg_NoKeywords("FrameLocalsProxy", kwds)) return null;
    return PyFrameLocalsProxy_New(frame as PyFrameObject);
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const b = (self as PyFrameLocalsProxyObject).body;
    const o = b.frame;
    b.frame = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const { frame } = (self as PyFrameLocalsProxyObject).body;
    if (frame !== null) visit(frame);
  },
  tp_clear(self) {
    const b = (self as PyFrameLocalsProxyObject).body;
    const o = b.frame;
    b.frame = null;
    touch(self);
    XDECREF(o);
  },
  tp_refs(self, visit) {
    const { frame } = (self as PyFrameLocalsProxyObject).body;
    if (frame !== null) visit("field", "frame", frame);
  },
  tp_repr(self) {
    const i = Py_ReprEnter(self);
    if (i !== 0) return i > 0 ? PyUnicode_FromString("{...}") : null;
    const d = toDict(self);
    const mark = holdMark();
    hold(d, "copy to show");
    const r = PyObject_Repr(d);
    unhold(mark);
    if (r !== null) hold(r, "text");
    DECREF(d);
    unhold(mark);
    Py_ReprLeave(self);
    return r;
  },
  tp_richcompare(self, other, op) {
    if (op !== Py_EQ && op !== Py_NE) return Py_NotImplemented;
    if (PyFrameLocalsProxy_Check(other)) {
      return (frameObject(self) === frameObject(other)) === (op === Py_EQ) ? Py_True : Py_False;
    }
    if (!PyDict_Check(other)) return Py_NotImplemented;
    const d = toDict(self);
    const mark = holdMark();
    hold(d, "copy to compare");
    const r = PyObject_RichCompare(d, other, op);
    unhold(mark);
    DECREF(d);
    return r;
  },
  tp_iter(self) {
    const keys = keysList(self);
    if (keys === null) return null;
    const it = PyObject_GetIter(keys);
    DECREF(keys);
    return it;
  },
  nb_or: or,
  nb_inplace_or(self, other) {
    const status = merge(self, other);
    if (status === -2) return Py_NotImplemented;
    return status < 0 ? null : NewRef(self);
  },
  sq_contains: contains,
  mp_length: (self) => items(self).length,
  mp_subscript: getitem,
  mp_ass_subscript: setitem,
  tp_methods: [
    onearg(
      "__contains__",
      (self, key) => {
        const found = contains(self, key);
        return found < 0 ? null : PyBool_FromLong(found);
      },
      METH_COEXIST,
    ),
    onearg("__getitem__", getitem, METH_COEXIST),
    onearg("update", (self, other) => {
      const status = merge(self, other);
      if (status === -2) return TypeError("update() argument must be dict or another FrameLocalsProxy");
      return status < 0 ? null : Py_None;
    }),
    noargs("__reversed__", (self) => {
      const keys = keysList(self);
      if (keys === null) return null;
      PyList_Reverse(keys as Parameters<typeof PyList_Reverse>[0]);
      const it = PyObject_GetIter(keys);
      DECREF(keys);
      return it;
    }),
    noargs("copy", toDict),
    noargs("keys", keysList),
    noargs("values", (self) => listFromItems(items(self).map(([, v]) => v))),
    noargs("items", (self) => PyList_FromArraySteal(items(self).map(([k, v]) => PyTuple_FromArray([k, v])))),
    fastcall("get", (self, args) => {
      if (!oneOrTwo("get", args)) return null;
      const value = lookup(self, args[0] as PyObject);
      if (value !== null) return NewRef(value);
      return PyErr_Occurred() !== null ? null : NewRef(args[1] ?? Py_None);
    }),
    fastcall("setdefault", (self, args) => {
      if (!oneOrTwo("setdefault", args)) return null;
      const [key, given] = args as [PyObject, PyObject | undefined];
      const value = lookup(self, key);
      if (value !== null) return NewRef(value);
      if (PyErr_Occurred() !== null || setitem(self, key, given ?? Py_None) < 0) return null;
      return NewRef(given ?? Py_None);
    }),
  ],
});
