/**
 * `_thread._local` (Modules/_threadmodule.c: local_*): an object with a `__dict__` of its own for each thread. The dicts
 * belong to the object; when a thread ends, its dict goes.
 */
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { PyDict_New, type PyDictObject } from "../objects/dictobject.ts";
import { AttributeError, TypeError } from "../objects/errors.ts";
import { PyObject_GenericGetAttr, PyObject_GenericSetAttr } from "../objects/genericattr.ts";
import {
  DECREF,
  defineType,
  NewRef,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  touch,
  XNewRef,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { type PyUnicodeObject, textOf } from "../objects/unicodeobject.ts";
import type { ThreadState } from "../vm/threadstate.ts";
import { bodyOf } from "./object-fields.ts";

class LocalBody {
  args: PyObject | null = null;
  kw: PyObject | null = null;
  readonly dicts: Map<ThreadState, PyDictObject> = new Map();
  /** What its threads are to do when they end. */
  readonly atClear: Map<ThreadState, () => void> = new Map();
}
const body = (o: PyObject): LocalBody => bodyOf<LocalBody>(o);

/** `local_getattro`'s `_ldict`: the running thread's dict, made when first needed. Borrowed; null with an exception set. */
function ldict(self: PyObject): PyDictObject | null {
  const b = body(self);
  const ts = rt.tstate;
  const known = b.dicts.get(ts);
  if (known !== undefined) return known;
  const dict = newDict(self);
  // The dict's own __init__ runs again for each thread.
  const init = self.ob_type.tp_init;
  if (
    init !== null &&
    init !== baseInit &&
    init(self, b.args as PyTupleObject, b.kw as PyDictObject | null) < 0
  ) {
    removeDict(self, ts);
    return null;
  }
  return dict;
}

function newDict(self: PyObject): PyDictObject {
  const b = body(self);
  const ts = rt.tstate;
  const dict = PyDict_New();
  b.dicts.set(ts, dict);
  touch(self);
  const clear = (): void => removeDict(self, ts);
  b.atClear.set(ts, clear);
  ts.atClear.add(clear);
  return dict;
}

function removeDict(self: PyObject, ts: ThreadState): void {
  const b = body(self);
  const dict = b.dicts.get(ts);
  const clear = b.atClear.get(ts);
  if (clear !== undefined) ts.atClear.delete(clear);
  b.atClear.delete(ts);
  if (dict === undefined) return;
  b.dicts.delete(ts);
  touch(self);
  DECREF(dict);
}

function clearAll(self: PyObject): void {
  const b = body(self);
  for (const part of ["args", "kw"] as const) {
    const o = b[part];
    b[part] = null;
    touch(self);
    if (o !== null) DECREF(o);
  }
  for (const ts of [...b.dicts.keys()]) removeDict(self, ts);
}

let baseInit: PyTypeObject["tp_init"] = null;

export const local_type: PyTypeObject = defineType({
  tp_name: "_thread._local",
  tp_basicsize: 56,
  tp_weaklistoffset: 40,
  // Said so that a class derived from it gets no __dict__ of its own.
  tp_dictoffset: 48,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new LocalBody()),
  tp_new(type, args, kwds) {
    baseInit = local_type.tp_init;
    if (type.tp_init === baseInit) {
      const hasAny = args.body.ob_item.length > 0 || (kwds !== null && PyObject_IsTrue(kwds) > 0);
      if (hasAny) return TypeError("Initialization arguments are not supported");
    }
    const self = PyType_GenericAlloc(type, 0);
    if (self === null) return null;
    const b = body(self);
    b.args = NewRef(args);
    b.kw = XNewRef(kwds);
    touch(self);
    newDict(self);
    return self;
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop(self, step) {
    const b = body(self);
    if (step === 0 || step === 1) {
      const part = step === 0 ? "args" : "kw";
      const o = b[part];
      b[part] = null;
      return o;
    }
    for (const [ts, dict] of b.dicts) {
      const clear = b.atClear.get(ts);
      if (clear !== undefined) ts.atClear.delete(clear);
      b.dicts.delete(ts);
      return dict;
    }
    return undefined;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = body(self);
    if (b.args !== null) visit(b.args);
    if (b.kw !== null) visit(b.kw);
    for (const dict of b.dicts.values()) visit(dict);
  },
  tp_clear: clearAll,
  tp_refs(self, visit) {
    const b = body(self);
    if (b.args !== null) visit("field", "args", b.args);
    if (b.kw !== null) visit("field", "kw", b.kw);
    for (const [ts, dict] of b.dicts) visit("field", `__dict__ of ${ts.name}`, dict);
  },
  tp_getattro(self, name) {
    const dict = ldict(self);
    if (dict === null) return null;
    if (textOf(name) === "__dict__") return NewRef(dict);
    return withOwnDict(self, dict, () => PyObject_GenericGetAttr(self, name));
  },
  tp_setattro(self, name: PyUnicodeObject, value) {
    const dict = ldict(self);
    if (dict === null) return -1;
    if (textOf(name) !== "__dict__")
      return withOwnDict(self, dict, () => PyObject_GenericSetAttr(self, name, value));
    AttributeError(`'${self.ob_type.tp_name}' object attribute '__dict__' is read-only`);
    return -1;
  },
});

/** The generic functions read `ob_dict`; it is the running thread's for as long as they look. */
function withOwnDict<T>(self: PyObject, dict: PyDictObject, access: () => T): T {
  (self as PyHeapObject).ob_dict = dict;
  const r = access();
  (self as PyHeapObject).ob_dict = null;
  return r;
}
