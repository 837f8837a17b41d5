/** module (Objects/moduleobject.c). */

import { unsupported } from "./machine.ts";
import { PyObject_IsTrue, reprText, strText } from "./abstract.ts";
import {
  freeObject,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyObject_GC_UnTrack,
  PyType_GenericAlloc,
} from "./alloc.ts";
import { PyObject_CallOneArg } from "./call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictItemsArray,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  setItemIdentifier,
  PyDict_Check,
} from "./dictobject.ts";
import { AttributeError, PyErr_Clear, PyErr_ExceptionMatches, TypeError } from "./errors.ts";
import { PyExc_AttributeError } from "./exceptions.ts";
import {
  _PyObject_SetAttributeErrorContext,
  getOptionalAttr,
  PyObject_GenericGetAttr,
  PyObject_GetAttr,
} from "./genericattr.ts";
import { lazyModuleDoc } from "./docs.ts";
import { unpackTupleAndDict } from "./getargs.ts";
import { PyCFunction_NewEx } from "./methodobject.ts";
import {
  DECREF,
  defineType,
  getset,
  hasFlag,
  hold,
  holdMark,
  NewRef,
  noargs,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { ownDictSlots } from "./owndict.ts";
import { Py_None } from "./singletons.ts";
import {
  identifier,
  PyUnicode_Check,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

/** `md_dict` is the head's `ob_dict`. */
export class ModuleBody {
  /** State that a built-in module keeps, as JavaScript values. */
  readonly state: Map<string, unknown> = new Map();
}
export interface PyModuleObject extends PyHeapObject {
  body: ModuleBody;
}

export function PyModule_Check(o: PyObject): o is PyModuleObject {
  return (
    o.ob_type === PyModule_Type ||
    (hasFlag(o.ob_type, Py_TPFLAGS_HAVE_GC) && o instanceof PyHeapObject && o.body instanceof ModuleBody)
  );
}

/** `PyModule_New`: the dict gets __name__, __doc__, __package__, __loader__, __spec__. */
export function PyModule_New(name: string): PyModuleObject {
  const m = PyObject_GC_Alloc(new PyHeapObject(PyModule_Type, new ModuleBody()) as PyModuleObject, 56);
  m.ob_dict = PyDict_New();
  initDict(m.ob_dict, PyUnicode_FromString(name), Py_None);
  PyObject_GC_Track(m);
  return m;
}
function initDict(d: PyDictObject, name: PyObject, doc: PyObject): void {
  setItemIdentifier(d, "__name__", name);
  DECREF(name);
  setItemIdentifier(d, "__doc__", doc);
  setItemIdentifier(d, "__package__", Py_None);
  setItemIdentifier(d, "__loader__", Py_None);
  setItemIdentifier(d, "__spec__", Py_None);
}

export function PyModule_GetDict(m: PyModuleObject): PyDictObject {
  return m.ob_dict as PyDictObject;
}

/**
 * Names that CPython's module has and the model's has not: what to say to a program that asks for one, or what adds it
 * now (false with an exception set).
 */
type MissingNames = ReadonlyMap<string, string | (() => boolean)>;
const missingNames = new WeakMap<object, MissingNames>();
export function setMissingNames(m: PyModuleObject, names: MissingNames): void {
  missingNames.set(m.body, names);
}

/** `PyModule_AddFunctions`. */
export function addFunctions(m: PyModuleObject, functions: readonly PyMethodDef[]): void {
  const d = PyModule_GetDict(m);
  const name = _PyDict_GetItemStringBorrowed(d, "__name__");
  for (const def of functions) {
    const f = PyCFunction_NewEx(def, m, name);
    PyDict_SetItem(d, identifier(def.ml_name), f);
    DECREF(f);
  }
}

/** A module of the model without a docstring of its own has CPython's. */
export function addModuleDoc(m: PyModuleObject): void {
  const d = PyModule_GetDict(m);
  const name = _PyDict_GetItemStringBorrowed(d, "__name__");
  if (name === null || !PyUnicode_Check(name)) return;
  if (_PyDict_GetItemStringBorrowed(d, "__doc__") === Py_None)
    addObject(m, "__doc__", lazyModuleDoc(textOf(name)));
}

/** `PyModule_Add`: consumes the reference. */
export function addObject(m: PyModuleObject, name: string, value: PyObject): void {
  setItemIdentifier(PyModule_GetDict(m), name, value);
  DECREF(value);
}

export function module_getattro(self: PyObject, name: PyUnicodeObject): Result {
  const attr = PyObject_GenericGetAttr(self, name);
  if (attr !== null || !PyErr_ExceptionMatches(PyExc_AttributeError)) return attr;
  PyErr_Clear();
  const why = missingNames.get((self as PyModuleObject).body)?.get(name.body.value);
  if (typeof why === "string") return unsupported(why);
  if (why !== undefined) return why() ? PyObject_GenericGetAttr(self, name) : null;
  const dict = (self as PyHeapObject).ob_dict;
  if (dict !== null) {
    const getattr = _PyDict_GetItemStringBorrowed(dict, "__getattr__");
    if (getattr !== null) {
      const mark = holdMark();
      hold(NewRef(getattr), "module __getattr__");
      const r = PyObject_CallOneArg(getattr, name);
      unhold(mark);
      DECREF(getattr);
      return r;
    }
    const mod_name = _PyDict_GetItemStringBorrowed(dict, "__name__");
    if (mod_name !== null && PyUnicode_Check(mod_name)) {
      const spec = _PyDict_GetItemStringBorrowed(dict, "__spec__");
      if (spec !== null && spec !== Py_None) {
        const { value } = getOptionalAttr(spec, "_initializing");
        if (value !== null) {
          const initializing = PyObject_IsTrue(value);
          DECREF(value);
          if (initializing > 0) {
            AttributeError(
              `partially initialized module '${textOf(mod_name)}' has no attribute '${name.body.value}' (most likely due to a circular import)`,
            );
            _PyObject_SetAttributeErrorContext(self, name);
            return null;
          }
        }
      }
      AttributeError(`module '${textOf(mod_name)}' has no attribute '${name.body.value}'`);
      _PyObject_SetAttributeErrorContext(self, name);
      return null;
    }
  }
  AttributeError(`module has no attribute '${name.body.value}'`);
  _PyObject_SetAttributeErrorContext(self, name);
  return null;
}

/** `_module_repr_from_spec` (Lib/importlib/_bootstrap.py). */
function reprFromSpec(spec: PyObject): Result {
  const mark = holdMark();
  const parts = ["name", "origin", "loader", "has_location"].map((n) => {
    const { value } = getOptionalAttr(spec, n);
    PyErr_Clear();
    return hold(value ?? Py_None, "part of a module's spec");
  });
  const [name, origin, loader, hasLocation] = parts as [PyObject, PyObject, PyObject, PyObject];
  let where = "";
  if (origin === Py_None) where = loader === Py_None ? "" : ` (${reprText(loader)})`;
  else where = PyObject_IsTrue(hasLocation) > 0 ? ` from ${reprText(origin)}` : ` (${strText(origin)})`;
  const result = PyUnicode_FromString(`<module ${name === Py_None ? "'?'" : reprText(name)}${where}>`);
  unhold(mark);
  for (const o of parts) DECREF(o);
  return result;
}

export const PyModule_Type: PyTypeObject = defineType({
  tp_name: "module",
  tp_basicsize: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_dictoffset: 16,
  tp_weaklistoffset: 40,
  tp_layout: (type) => new PyHeapObject(type, new ModuleBody()),
  tp_new: (type) => {
    const m = PyType_GenericAlloc(type, 0) as PyModuleObject;
    m.ob_dict = PyDict_New();
    return m;
  },
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "module", keywords: ["name", "doc"], minpos: 1, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return -1;
    const [name, doc] = a;
    if (name == null || !PyUnicode_Check(name)) {
      TypeError(`module() argument 'name' must be str, not ${name?.ob_type.tp_name}`);
      return -1;
    }
    if ((self as PyHeapObject).ob_dict === null) (self as PyHeapObject).ob_dict = PyDict_New();
    initDict((self as PyHeapObject).ob_dict as PyDictObject, NewRef(name), doc ?? Py_None);
    return 0;
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    if ((self as PyHeapObject).ob_weaklist !== null) PyObject_ClearWeakRefs(self as PyHeapObject);
    return true;
  },
  ...ownDictSlots,
  tp_free: freeObject,
  tp_repr(self) {
    const d = (self as PyHeapObject).ob_dict;
    const name = d === null ? null : _PyDict_GetItemStringBorrowed(d, "__name__");
    const nameText = name === null ? "?" : (reprText(name) ?? "?");
    const spec = d === null ? null : _PyDict_GetItemStringBorrowed(d, "__spec__");
    if (spec !== null && spec !== Py_None) return reprFromSpec(spec);
    const file = d === null ? null : _PyDict_GetItemStringBorrowed(d, "__file__");
    if (file !== null) return PyUnicode_FromString(`<module ${nameText} from ${reprText(file)}>`);
    const loader = d === null ? null : _PyDict_GetItemStringBorrowed(d, "__loader__");
    return PyUnicode_FromString(
      loader === null || loader === Py_None
        ? `<module ${nameText}>`
        : `<module ${nameText} (${reprText(loader)})>`,
    );
  },
  tp_getattro: module_getattro,
  tp_members: [
    { name: "__dict__", readonly: true, get: (self) => NewRef((self as PyHeapObject).ob_dict ?? Py_None) },
  ],
  tp_methods: [
    noargs("__dir__", (self) => {
      const d = PyObject_GetAttr(self, identifier("__dict__"));
      if (d === null) return null;
      const mark = holdMark();
      hold(d, "__dict__ of a module");
      let r: Result;
      if (!PyDict_Check(d)) r = TypeError("<module>.__dict__ is not a dictionary");
      else {
        const f = _PyDict_GetItemStringBorrowed(d, "__dir__");
        r = f !== null ? PyObject_CallNoArgs(f) : listFromArray(dictItemsArray(d).map(([k]) => k));
      }
      unhold(mark);
      DECREF(d);
      return r;
    }),
  ],
  tp_getset: [
    getset(
      "__annotations__",
      (self) => {
        const d = (self as PyHeapObject).ob_dict as PyDictObject;
        const known = _PyDict_GetItemStringBorrowed(d, "__annotations__");
        if (known !== null) return NewRef(known);
        const made = PyDict_New();
        setItemIdentifier(d, "__annotations__", made);
        return made;
      },
      (self, value) => {
        const d = (self as PyHeapObject).ob_dict as PyDictObject;
        if (value !== null) return setItemIdentifier(d, "__annotations__", value);
        if (_PyDict_GetItemStringBorrowed(d, "__annotations__") === null) {
          AttributeError("__annotations__");
          return -1;
        }
        return PyDict_DelItem(d, identifier("__annotations__"));
      },
    ),
  ],
});

import { PyObject_CallNoArgs } from "./call.ts";
import { PyDict_DelItem } from "./dictobject.ts";
import { listFromArray } from "./typeobject.ts";
