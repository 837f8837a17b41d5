/** Beliefs that something is copied, or is an object of its own, where CPython binds names to one object. */
import type { OpcodeName } from "../../bytecode/opcodes.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { PyObject_IsTrue, PyObject_RichCompare } from "../../objects/abstract.ts";
import { PyObject_Alloc } from "../../objects/alloc.ts";
import { PyCell_Check, PyCell_New } from "../../objects/cellobject.ts";
import {
  dictItemsArray,
  PyDict_Check,
  PyDict_Copy,
  PyDict_New,
  PyDict_SetItem,
} from "../../objects/dictobject.ts";
import { PyFloat_FromDouble, PyFloatObject } from "../../objects/floatobject.ts";
import { PyBool_FromLong, PyLong_FromBigInt, PyLongObject } from "../../objects/longcore.ts";
import { PyBool_Type } from "../../objects/longobject.ts";
import { listFromItems, PyList_CheckExact } from "../../objects/listobject.ts";
import { DECREF, IMMORTAL, NewRef, type PyObject, Py_EQ } from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { make_new_set, PySet_CheckExact } from "../../objects/setobject.ts";
import { PySet_Type } from "../../objects/set-type.ts";
import { PyTuple_CheckExact, PyTuple_FromArray, type PyTupleObject } from "../../objects/tupleobject.ts";
import { PyUnicode_CheckExact, unicodeFromBody, UnicodeBody } from "../../objects/unicodeobject.ts";
import { ERROR, FRAME, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import type { ChangedMachine } from "./machine.ts";

/** Makes a second object of the same value; null for what it does not copy. New reference. */
type Copy = (o: PyObject) => PyObject | null;

const container: Copy = (o) => {
  if (PyList_CheckExact(o)) return listFromItems(o.body.ob_item);
  if (PyDict_Check(o)) return PyDict_Copy(o);
  if (PySet_CheckExact(o)) return make_new_set(PySet_Type, o);
  return null;
};

const number: Copy = (o) => {
  if (o instanceof PyFloatObject) return PyFloat_FromDouble(o.ob_fval);
  if (!(o instanceof PyLongObject) || o.ob_type === PyBool_Type) return null;
  if (o.big !== null) return PyLong_FromBigInt(o.big);
  return PyObject_Alloc(new PyLongObject(o.ob_type, o.n, null), 28);
};

const immutable: Copy = (o) => {
  if (PyTuple_CheckExact(o) && o.body.ob_item.length > 0)
    return PyTuple_FromArray(o.body.ob_item as PyObject[]);
  if (PyUnicode_CheckExact(o) && o.body.length > 0) {
    const body = new UnicodeBody(o.body.value, o.body.length, o.body.kind);
    body.codePoints = o.body.codePoints;
    return unicodeFromBody(body);
  }
  return number(o);
};

/** A copy of all that a box would hold: containers with copies of what is in them, numbers, texts. */
function deep(o: PyObject, made: Map<PyObject, PyObject> = new Map()): PyObject | null {
  const known = made.get(o);
  if (known !== undefined) return NewRef(known);
  const inner = (part: PyObject): PyObject => deep(part, made) ?? NewRef(part);
  const freed = (parts: readonly PyObject[]): void => {
    for (const part of parts) DECREF(part);
  };
  if (PyList_CheckExact(o)) {
    const list = listFromItems(o.body.ob_item);
    if (list === null) return null;
    made.set(o, list);
    for (const [i, item] of (list.body.ob_item as PyObject[]).entries()) {
      list.body.ob_item[i] = inner(item);
      DECREF(item);
    }
    return list;
  }
  if (PyTuple_CheckExact(o) && o.body.ob_item.length > 0) {
    const items = (o.body.ob_item as PyObject[]).map(inner);
    const tuple = PyTuple_FromArray(items);
    freed(items);
    return tuple;
  }
  if (PyDict_Check(o)) {
    const dict = PyDict_New();
    made.set(o, dict);
    for (const [key, value] of dictItemsArray(o)) {
      const parts = [inner(key), inner(value)] as const;
      PyDict_SetItem(dict, ...parts);
      freed(parts);
    }
    return dict;
  }
  return container(o) ?? immutable(o);
}

/** Replaces the top of the stack by a copy, where there is one. */
function copyTop(f: Frame, copy: Copy): void {
  const s = f.localsplus;
  const o = s[f.sp - 1] as PyObject | null;
  const c = o === null ? null : copy(o);
  if (o === null || c === null) return;
  s[f.sp - 1] = c;
  DECREF(o);
}

const loads = new Set<number>([
  OP.LOAD_NAME,
  OP.LOAD_FAST,
  OP.LOAD_FAST_LOAD_FAST,
  OP.STORE_FAST_LOAD_FAST,
  OP.LOAD_GLOBAL,
  OP.LOAD_DEREF,
]);
/** Does the value about to be stored come straight from a name? */
function fromName(f: Frame): boolean {
  return loads.has(f.f_executable.body.ops[f.lasti - 1] ?? -1);
}

const stores: readonly OpcodeName[] = ["STORE_NAME", "STORE_FAST", "STORE_GLOBAL", "STORE_DEREF"];

function copyOnStore(m: ChangedMachine, copy: Copy, when: (f: Frame) => boolean): void {
  for (const op of stores)
    m.replace(op, (own) => (f, arg, ts) => {
      if (m.isOwn(f) && when(f)) copyTop(f, copy);
      return own(f, arg, ts);
    });
}

/** Arguments of a call are replaced by copies where they lie on the stack. */
function copyArguments(m: ChangedMachine, copy: Copy): void {
  m.replace("CALL", (own) => (f, oparg, ts) => {
    const s = f.localsplus;
    const callable = s[f.sp - oparg - 2] as PyObject;
    if (callable.ob_type.tp_name === "function")
      for (let i = f.sp - oparg; i < f.sp; i++) {
        const o = s[i] as PyObject;
        const c = copy(o);
        if (c === null) continue;
        s[i] = c;
        DECREF(o);
      }
    return own(f, oparg, ts);
  });
}

export function storeCopies(m: ChangedMachine): void {
  copyOnStore(m, container, fromName);
}

export function namesOwnValues(m: ChangedMachine): void {
  copyOnStore(m, deep, () => true);
}

export function simpleValuesCopied(m: ChangedMachine): void {
  copyOnStore(m, number, () => true);
}

export function immutablesCopied(m: ChangedMachine): void {
  copyOnStore(m, immutable, fromName);
  copyArguments(m, immutable);
}

export function callsCopy(m: ChangedMachine): void {
  copyArguments(m, (o) => container(o) ?? immutable(o));
}

export function noMergedConstants(m: ChangedMachine): void {
  m.replace("LOAD_CONST", (own) => (f, arg, ts) => {
    const o = f.f_executable.body.consts[arg] as PyObject;
    if (o.ob_refcnt === IMMORTAL) return own(f, arg, ts);
    f.localsplus[f.sp++] = immutable(o) ?? NewRef(o);
    return NEXT;
  });
}

export function isComparesValues(m: ChangedMachine): void {
  m.replace("IS_OP", () => (f, invert) => {
    const s = f.localsplus;
    const b = s[f.sp - 1] as PyObject;
    const a = s[f.sp - 2] as PyObject;
    const r = PyObject_RichCompare(a, b, Py_EQ);
    const truth = r === null ? -1 : PyObject_IsTrue(r);
    if (r !== null) DECREF(r);
    s[f.sp - 2] = truth < 0 ? null : PyBool_FromLong(truth > 0 !== (invert === 1));
    s[--f.sp] = null;
    DECREF(a);
    DECREF(b);
    if (truth < 0) f.sp--;
    return truth < 0 ? ERROR : NEXT;
  });
}

export function idsNeverReused(): void {
  rt.idsFromCounter = new WeakMap();
}

/** Those parameters of a frame just made that hold the function's own default values get copies. */
function copyDefaults(f: Frame): void {
  const { unit } = f.f_executable.body;
  const { func_defaults: defaults, func_kwdefaults: keyword } = f.f_funcobj.body;
  const given = new Set<PyObject>([
    ...((defaults?.body.ob_item ?? []) as PyObject[]),
    ...(keyword === null ? [] : dictItemsArray(keyword).map(([, value]) => value)),
  ]);
  for (let i = 0; i < unit.co_argcount + unit.co_kwonlyargcount; i++) {
    const o = f.localsplus[i] ?? null;
    const c = o === null || !given.has(o) ? null : container(o);
    if (o === null || c === null) continue;
    f.localsplus[i] = c;
    DECREF(o);
  }
}

export function defaultsPerCall(m: ChangedMachine): void {
  for (const op of ["CALL", "CALL_KW", "CALL_FUNCTION_EX"] as const)
    m.replace(op, (own) => (f, arg, ts) => {
      const r = own(f, arg, ts);
      const entered = ts.current_frame;
      if (r === FRAME && entered !== null && entered !== f && entered.pc === 0) copyDefaults(entered);
      return r;
    });
}

/** `SET_FUNCTION_ATTRIBUTE` of a closure. */
const CLOSURE = 8;

export function closuresCopy(m: ChangedMachine): void {
  m.replace("SET_FUNCTION_ATTRIBUTE", (own) => (f, which, ts) => {
    const s = f.localsplus;
    const cells = s[f.sp - 2] as PyTupleObject;
    if (which === CLOSURE && m.isOwn(f)) {
      const copies = (cells.body.ob_item as PyObject[]).map((cell) =>
        PyCell_Check(cell) ? PyCell_New(cell.body.ob_ref) : NewRef(cell),
      );
      s[f.sp - 2] = PyTuple_FromArray(copies);
      for (const copy of copies) DECREF(copy);
      DECREF(cells);
    }
    return own(f, which, ts);
  });
}
