/** Instructions that move references between locals, constants, cells, names and the stack (Python/bytecodes.c). */
import { PyCell_New, type PyCellObject } from "../../objects/cellobject.ts";
import {
  _PyDict_LoadGlobal,
  PyDict_CheckExact,
  PyDict_DelItem,
  PyDict_GetItemRef,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  PyDict_Contains,
} from "../../objects/dictobject.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetString,
  SystemError,
} from "../../objects/errors.ts";
import {
  PyExc_KeyError,
  PyExc_NameError,
  PyExc_UnboundLocalError,
  setField,
} from "../../objects/exceptions.ts";
import { PyObject_DelItem, PyObject_GetItem, PyObject_SetItem } from "../../objects/abstract.ts";
import { PyGen_CheckExact } from "../../objects/genobject.ts";
import { DECREF, IMMORTAL, INCREF, NewRef, observer, type PyObject, touch } from "../../objects/object.ts";
import { identifier, type PyUnicodeObject } from "../../objects/unicodeobject.ts";
import { define, ERROR, NEXT } from "../dispatch.ts";
import type { Frame } from "../frame.ts";
import { traceStopIteration } from "../tracing.ts";
import { CO_FAST_FREE } from "../../bytecode/code-unit.ts";

const localName = (f: Frame, i: number): string => f.f_executable.body.unit.co_localsplusnames[i] as string;

/** `_PyEval_FormatExcCheckArg` with NameError's `name` set. */
export function nameError(name: string): number {
  PyErr_SetString(PyExc_NameError, `name '${name}' is not defined`);
  const e = PyErr_Occurred();
  if (e !== null && e.ob_type === PyExc_NameError) setField(e, 0, identifier(name));
  return ERROR;
}
function unboundLocal(f: Frame, i: number): number {
  PyErr_SetString(
    PyExc_UnboundLocalError,
    `cannot access local variable '${localName(f, i)}' where it is not associated with a value`,
  );
  return ERROR;
}
function unboundDeref(f: Frame, i: number): number {
  const name = localName(f, i);
  if (((f.f_executable.body.unit.co_localspluskinds[i] ?? 0) & CO_FAST_FREE) !== 0) {
    PyErr_SetString(
      PyExc_NameError,
      `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    );
    const e = PyErr_Occurred();
    if (e !== null) setField(e, 0, identifier(name));
    return ERROR;
  }
  return unboundLocal(f, i);
}

/** The name, or null: not there, or an exception is set. New reference. */
function loadNameFrom(ns: PyObject, name: PyUnicodeObject): PyObject | null {
  if (PyDict_CheckExact(ns)) return PyDict_GetItemRef(ns, name);
  const v = PyObject_GetItem(ns, name);
  if (v === null && PyErr_ExceptionMatches(PyExc_KeyError)) PyErr_Clear();
  return v;
}

/** Global, then builtin. null with NameError set. */
function loadGlobal(f: Frame, name: PyUnicodeObject): PyObject | null {
  const globals = f.f_globals;
  const builtins = f.f_builtins;
  let v: PyObject | null;
  if (PyDict_CheckExact(globals) && PyDict_CheckExact(builtins))
    v = _PyDict_LoadGlobal(globals, builtins, name);
  else {
    v = loadNameFrom(globals, name);
    if (v === null && PyErr_Occurred() === null) v = loadNameFrom(builtins, name);
  }
  if (v === null && PyErr_Occurred() === null) nameError(name.body.value);
  return v;
}

export function setLocal(f: Frame, i: number, value: PyObject | null): void {
  const old = f.localsplus[i] as PyObject | null;
  f.localsplus[i] = value;
  if (old !== null) {
    if (observer !== null) touch(f);
    DECREF(old);
  }
}

define({
  NOP: () => NEXT,
  CACHE: () => NEXT,
  LOAD_FAST(f, i) {
    const o = f.localsplus[i] as PyObject;
    if (o.ob_refcnt !== IMMORTAL) INCREF(o);
    f.localsplus[f.sp++] = o;
    return NEXT;
  },
  LOAD_FAST_CHECK(f, i) {
    const o = f.localsplus[i] as PyObject | null;
    if (o === null) return unboundLocal(f, i);
    INCREF(o);
    f.localsplus[f.sp++] = o;
    return NEXT;
  },
  LOAD_FAST_AND_CLEAR(f, i) {
    f.localsplus[f.sp++] = f.localsplus[i] as PyObject | null;
    f.localsplus[i] = null;
    return NEXT;
  },
  LOAD_FAST_LOAD_FAST(f, arg) {
    const s = f.localsplus;
    const a = s[arg >> 4] as PyObject;
    const b = s[arg & 15] as PyObject;
    INCREF(a);
    s[f.sp++] = a;
    INCREF(b);
    s[f.sp++] = b;
    return NEXT;
  },
  LOAD_CONST(f, i) {
    const o = f.f_executable.body.consts[i] as PyObject;
    if (o.ob_refcnt !== IMMORTAL) INCREF(o);
    f.localsplus[f.sp++] = o;
    return NEXT;
  },
  STORE_FAST(f, i) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    const old = s[i] as PyObject | null;
    s[i] = v;
    if (old !== null) DECREF(old);
    return NEXT;
  },
  STORE_FAST_LOAD_FAST(f, arg) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    setLocal(f, arg >> 4, v);
    const o = s[arg & 15] as PyObject;
    INCREF(o);
    s[f.sp++] = o;
    return NEXT;
  },
  STORE_FAST_STORE_FAST(f, arg) {
    const s = f.localsplus;
    const v1 = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    setLocal(f, arg >> 4, v1);
    const v2 = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    setLocal(f, arg & 15, v2);
    return NEXT;
  },
  DELETE_FAST(f, i) {
    if (f.localsplus[i] === null) return unboundLocal(f, i);
    setLocal(f, i, null);
    return NEXT;
  },
  POP_TOP(f) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject | null;
    s[f.sp] = null;
    if (v !== null) DECREF(v);
    return NEXT;
  },
  PUSH_NULL(f) {
    f.localsplus[f.sp++] = null;
    return NEXT;
  },
  END_FOR(f) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject;
    s[f.sp] = null;
    DECREF(v);
    return NEXT;
  },
  END_SEND(f, _arg, ts) {
    // value over receiver: the receiver goes
    const s = f.localsplus;
    const value = s[f.sp - 1] as PyObject;
    const receiver = s[f.sp - 2] as PyObject;
    if (ts.trace !== null && PyGen_CheckExact(receiver) && !traceStopIteration(ts, f, value)) return ERROR;
    s[f.sp - 2] = value;
    s[--f.sp] = null;
    DECREF(receiver);
    return NEXT;
  },
  COPY(f, n) {
    const o = f.localsplus[f.sp - n] as PyObject | null;
    if (o !== null) INCREF(o);
    f.localsplus[f.sp++] = o;
    return NEXT;
  },
  SWAP(f, n) {
    const s = f.localsplus;
    const top = s[f.sp - 1] as PyObject | null;
    s[f.sp - 1] = s[f.sp - n] as PyObject | null;
    s[f.sp - n] = top;
    return NEXT;
  },
  STORE_NAME(f, i) {
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    const ns = f.f_locals;
    const s = f.localsplus;
    const v = s[f.sp - 1] as PyObject;
    if (ns === null) {
      SystemError(`no locals found when storing '${name.body.value}'`);
      return ERROR;
    }
    const status = PyDict_CheckExact(ns) ? PyDict_SetItem(ns, name, v) : PyObject_SetItem(ns, name, v);
    s[--f.sp] = null;
    DECREF(v);
    return status < 0 ? ERROR : NEXT;
  },
  DELETE_NAME(f, i) {
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    const ns = f.f_locals;
    if (ns === null) {
      SystemError(`no locals when deleting '${name.body.value}'`);
      return ERROR;
    }
    if (PyObject_DelItem(ns, name) < 0) {
      PyErr_Clear();
      return nameError(name.body.value);
    }
    return NEXT;
  },
  LOAD_NAME(f, i) {
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    const ns = f.f_locals;
    if (ns === null) {
      SystemError("no locals found");
      return ERROR;
    }
    let v = loadNameFrom(ns, name);
    if (v === null) {
      if (PyErr_Occurred() !== null) return ERROR;
      v = loadGlobal(f, name);
      if (v === null) return ERROR;
    }
    f.localsplus[f.sp++] = v;
    return NEXT;
  },
  STORE_GLOBAL(f, i) {
    const s = f.localsplus;
    const v = s[f.sp - 1] as PyObject;
    const status = PyDict_SetItem(f.f_globals, f.f_executable.body.names[i] as PyUnicodeObject, v);
    s[--f.sp] = null;
    DECREF(v);
    return status < 0 ? ERROR : NEXT;
  },
  DELETE_GLOBAL(f, i) {
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    const present = PyDict_Contains(f.f_globals, name);
    if (present < 0) return ERROR;
    if (present === 0) return nameError(name.body.value);
    return PyDict_DelItem(f.f_globals, name) < 0 ? ERROR : NEXT;
  },
  LOAD_GLOBAL(f, arg) {
    const v = loadGlobal(f, f.f_executable.body.names[arg >> 1] as PyUnicodeObject);
    if (v === null) return ERROR;
    f.localsplus[f.sp++] = v;
    if ((arg & 1) !== 0) f.localsplus[f.sp++] = null;
    return NEXT;
  },
  LOAD_LOCALS(f) {
    if (f.f_locals === null) {
      SystemError("no locals");
      return ERROR;
    }
    INCREF(f.f_locals);
    f.localsplus[f.sp++] = f.f_locals;
    return NEXT;
  },
  LOAD_FROM_DICT_OR_GLOBALS(f, i) {
    const s = f.localsplus;
    const mod = s[f.sp - 1] as PyObject;
    const name = f.f_executable.body.names[i] as PyUnicodeObject;
    let v = loadNameFrom(mod, name);
    if (v === null) {
      if (PyErr_Occurred() !== null) return ERROR;
      v = loadGlobal(f, name);
      if (v === null) return ERROR;
    }
    s[f.sp - 1] = v;
    DECREF(mod);
    return NEXT;
  },
  MAKE_CELL(f, i) {
    const initial = f.localsplus[i] as PyObject | null;
    const cell = PyCell_New(initial);
    f.localsplus[i] = cell;
    if (initial !== null) DECREF(initial);
    return NEXT;
  },
  COPY_FREE_VARS(f, n) {
    const closure = f.f_funcobj.body.func_closure;
    const offset = f.f_executable.body.nlocalsplus - n;
    for (let i = 0; i < n; i++) f.localsplus[offset + i] = NewRef(closure?.body.ob_item[i] as PyObject);
    return NEXT;
  },
  LOAD_DEREF(f, i) {
    const v = (f.localsplus[i] as PyCellObject).body.ob_ref;
    if (v === null) return unboundDeref(f, i);
    INCREF(v);
    f.localsplus[f.sp++] = v;
    return NEXT;
  },
  STORE_DEREF(f, i) {
    const s = f.localsplus;
    const v = s[--f.sp] as PyObject;
    s[f.sp] = null;
    const cell = s[i] as PyCellObject;
    const old = cell.body.ob_ref;
    cell.body.ob_ref = v;
    touch(cell);
    if (old !== null) DECREF(old);
    return NEXT;
  },
  DELETE_DEREF(f, i) {
    const cell = f.localsplus[i] as PyCellObject;
    const old = cell.body.ob_ref;
    if (old === null) return unboundDeref(f, i);
    cell.body.ob_ref = null;
    touch(cell);
    DECREF(old);
    return NEXT;
  },
  LOAD_FROM_DICT_OR_DEREF(f, i) {
    const s = f.localsplus;
    const dict = s[f.sp - 1] as PyObject;
    let v = loadNameFrom(dict, identifier(localName(f, i)));
    if (v === null) {
      if (PyErr_Occurred() !== null) return ERROR;
      v = (f.localsplus[i] as PyCellObject).body.ob_ref;
      if (v === null) return unboundDeref(f, i);
      INCREF(v);
    }
    s[f.sp - 1] = v;
    DECREF(dict);
    return NEXT;
  },
  LOAD_BUILD_CLASS(f) {
    const v = loadNameFrom(f.f_builtins, identifier("__build_class__"));
    if (v === null) {
      if (PyErr_Occurred() === null) PyErr_SetString(PyExc_NameError, "__build_class__ not found");
      return ERROR;
    }
    f.localsplus[f.sp++] = v;
    return NEXT;
  },
  SETUP_ANNOTATIONS(f) {
    const ns = f.f_locals as PyDictObject;
    const name = identifier("__annotations__");
    const present = loadNameFrom(ns, name);
    if (present !== null) {
      DECREF(present);
      return NEXT;
    }
    if (PyErr_Occurred() !== null) return ERROR;
    const d = PyDict_New();
    const status = PyDict_CheckExact(ns) ? PyDict_SetItem(ns, name, d) : PyObject_SetItem(ns, name, d);
    DECREF(d);
    return status < 0 ? ERROR : NEXT;
  },
});
