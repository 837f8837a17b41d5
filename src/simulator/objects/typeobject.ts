/**
 * `type` (Objects/typeobject.c): attributes of classes, and the type itself. Calling and making classes is in typenew.ts,
 * slots and inheritance in typeslots.ts and typeready.ts, `object` in objecttype.ts.
 */

import { docless } from "./docless.ts";
import { docOf, signatureOf } from "./docs.ts";
import { PyObject_IsTrue } from "./abstract.ts";
import {
  _PyObject_RealIsInstance as realIsInstance,
  _PyObject_RealIsSubclass as realIsSubclass,
} from "./isinstance.ts";
import { freeObject, PyObject_GC_UnTrack } from "./alloc.ts";
import { _PyObject_MakeTpCall as makeTpCall, type_vectorcall } from "./call.ts";
import { _PyDictKeys_DecRef } from "./dictkeys.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictItemsArray,
  PyDict_Clear,
  PyDict_Contains,
  PyDict_DelItem,
  PyDict_DelItemString,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  setItemIdentifier,
  sharedKeysRefs,
} from "./dictobject.ts";
import { AttributeError, PyErr_Clear as PyErr_ClearIt, TypeError, ValueError } from "./errors.ts";
import { _PyObject_SetAttributeErrorContext, PyObject_GenericSetAttr } from "./genericattr.ts";
import { PyList_New, type PyListObject } from "./listobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { PyDictProxy_New } from "./mappingproxy.ts";
import {
  completeTypeType,
  DECREF,
  getset,
  hold,
  holdMark,
  METH_COEXIST,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  _Py_TPFLAGS_STATIC_BUILTIN,
  Py_TPFLAGS_HAVE_VECTORCALL,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_IS_ABSTRACT,
  Py_TPFLAGS_ITEMS_AT_END,
  Py_TPFLAGS_TYPE_SUBCLASS,
  type PyGetSetDef,
  type PyMemberDef,
  type PyObject,
  PyType_Type,
  PyTypeObject,
  type Result,
  type setattrofunc,
  touch,
  unhold,
  varkeywords,
  XDECREF,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { staticBase } from "./subtype.ts";
import { PyTuple_FromArray } from "./tupleobject.ts";
import { type_set_bases } from "./typebases.ts";
import { _PyType_Lookup, lookupByText, PyType_Modified } from "./typelookup.ts";
import { type_call, type_init, type_new } from "./typenew.ts";
import { mro_implementation, remove_subclass, update_slot } from "./typeready.ts";
import { slot_tp_finalize } from "./typeslots.ts";
import {
  identifier,
  PyUnicode_Check,
  PyUnicode_FromString,
  PyUnicode_InternFromString,
  type PyUnicodeObject,
} from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Attributes of classes

/** `_Py_type_getattro`. */
export function type_getattro(self: PyObject, name: PyUnicodeObject): Result {
  const type = self as PyTypeObject;
  const metatype = type.ob_type;
  const metaAttr = _PyType_Lookup(metatype, name);
  const metaGet = metaAttr === null ? null : metaAttr.ob_type.tp_descr_get;
  const mark = holdMark();
  if (metaAttr !== null && metaGet !== null && metaAttr.ob_type.tp_descr_set !== null) {
    hold(NewRef(metaAttr), "descriptor");
    const r = metaGet(metaAttr, type, metatype);
    unhold(mark);
    DECREF(metaAttr);
    return r;
  }
  const attribute = _PyType_Lookup(type, name);
  if (attribute !== null) {
    const get = attribute.ob_type.tp_descr_get;
    if (get === null) return NewRef(attribute);
    hold(NewRef(attribute), "descriptor");
    const r = get(attribute, null, type);
    unhold(mark);
    if (r !== null) hold(r, "attribute value");
    DECREF(attribute);
    unhold(mark);
    return r;
  }
  if (metaAttr !== null) {
    if (metaGet === null) return NewRef(metaAttr);
    hold(NewRef(metaAttr), "descriptor");
    const r = metaGet(metaAttr, type, metatype);
    unhold(mark);
    DECREF(metaAttr);
    return r;
  }
  AttributeError(`type object '${type.tp_name}' has no attribute '${name.body.value}'`);
  _PyObject_SetAttributeErrorContext(type, name);
  return null;
}

const type_setattro: setattrofunc = (self, name, value) => {
  const type = self as PyTypeObject;
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
    TypeError(`cannot set '${name.body.value}' attribute of immutable type '${type.tp_name}'`);
    return -1;
  }
  const metaAttr = _PyType_Lookup(type.ob_type, name);
  if (metaAttr !== null && metaAttr.ob_type.tp_descr_set !== null) {
    const mark = holdMark();
    hold(NewRef(metaAttr), "descriptor");
    const status = metaAttr.ob_type.tp_descr_set(metaAttr, type, value);
    unhold(mark);
    DECREF(metaAttr);
    if (status === 0) PyType_Modified(type);
    return status;
  }
  const dict = type.tp_dict as PyDictObject;
  const key = identifier(name.body.value);
  let status: number;
  if (value === null) {
    const present = PyDict_Contains(dict, key);
    if (present === 0) {
      AttributeError(`type object '${type.tp_name}' has no attribute '${name.body.value}'`);
      _PyObject_SetAttributeErrorContext(type, name);
      return -1;
    }
    // Forget cached look-ups before the old value may run code.
    PyType_Modified(type);
    status = PyDict_DelItem(dict, key);
  } else {
    PyType_Modified(type);
    status = PyDict_SetItem(dict, key, value);
  }
  if (status === 0) {
    PyType_Modified(type);
    if (name.body.value.startsWith("__")) {
      update_slot(type, name.body.value);
      if (name.body.value === "__del__")
        type.tp_finalize = lookupByText(type, "__del__") === null ? null : slot_tp_finalize;
    }
  }
  return status;
};

/** `wrap_setattr`'s `hackcheck`: no sneaking past a more derived built-in `__setattr__`. */
export function wrap_setattr_check(self: PyObject, func: unknown, what: string): boolean {
  const type = self.ob_type;
  const base = staticBase(type);
  if (
    base.tp_setattro !== func &&
    base.tp_setattro !== null &&
    !(func === PyObject_GenericSetAttr && base.tp_setattro === null)
  ) {
    if (func === type.tp_setattro) return true;
    TypeError(`can't apply this ${what} to ${type.tp_name} object`);
    return false;
  }
  return true;
}

export const t = (self: PyObject): PyTypeObject => self as PyTypeObject;
/** `sizeof(PyHeapTypeObject)`; `__sizeof__` counts neither the members behind it nor a metaclass's fields. */
const SIZEOF_HEAP_TYPE = 928;
export const isHeap = (type: PyTypeObject): boolean => (type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0;

export function check_set_special(type: PyTypeObject, value: PyObject | null, name: string): boolean {
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
    TypeError(`cannot set '${name}' attribute of immutable type '${type.tp_name}'`);
    return false;
  }
  if (value === null) {
    TypeError(`cannot delete '${name}' attribute of immutable type '${type.tp_name}'`);
    return false;
  }
  return true;
}

/** `type_name`: the part behind the last dot, for built-in types. */
export function typeName(type: PyTypeObject): string {
  return type.tp_name.slice(type.tp_name.lastIndexOf(".") + 1);
}

export function type_module(type: PyTypeObject): Result {
  if (isHeap(type)) {
    const m = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__module__");
    if (m === null) return AttributeError("__module__");
    return NewRef(m);
  }
  const dot = type.tp_name.lastIndexOf(".");
  return dot >= 0 ? PyUnicode_InternFromString(type.tp_name.slice(0, dot)) : identifier("builtins");
}

export function type_qualname(type: PyTypeObject): Result {
  return isHeap(type) ? NewRef(type.ht_qualname as PyUnicodeObject) : identifier(typeName(type));
}

function type_repr(self: PyObject): Result {
  const type = t(self);
  const mod = type_module(type);
  const modText = mod === null || !PyUnicode_Check(mod) ? null : mod.body.value;
  if (mod === null) PyErr_ClearIt();
  else DECREF(mod);
  const q = type_qualname(type) as PyUnicodeObject;
  const qual = q.body.value;
  DECREF(q);
  if (modText !== null && modText !== "builtins") return PyUnicode_FromString(`<class '${modText}.${qual}'>`);
  return PyUnicode_FromString(`<class '${isHeap(type) ? type.tp_name : type.tp_name}'>`);
}

function setStr(field: "ht_name" | "ht_qualname", attribute: string): PyGetSetDef["set"] {
  return (self, value) => {
    const type = t(self);
    if (!check_set_special(type, value, attribute)) return -1;
    if (value === null || !PyUnicode_Check(value)) {
      TypeError(`can only assign string to ${type.tp_name}.${attribute}, not '${value?.ob_type.tp_name}'`);
      return -1;
    }
    if (attribute === "__name__" && value.body.value.includes("\0")) {
      ValueError("type name must not contain null characters");
      return -1;
    }
    const old = type[field];
    type[field] = NewRef(value);
    if (field === "ht_name") type.tp_name = value.body.value;
    touch(type);
    XDECREF(old);
    return 0;
  };
}

const typeGetSet: PyGetSetDef[] = [
  getset(
    "__name__",
    (self) => (isHeap(t(self)) ? NewRef(t(self).ht_name as PyObject) : identifier(typeName(t(self)))),
    setStr("ht_name", "__name__"),
  ),
  getset("__qualname__", (self) => type_qualname(t(self)), setStr("ht_qualname", "__qualname__")),
  getset("__bases__", (self) => NewRef(t(self).tp_bases as PyObject), type_set_bases),
  getset("__mro__", (self) => NewRef(t(self).tp_mro ?? Py_None)),
  getset(
    "__module__",
    (self) => type_module(t(self)),
    (self, value) => {
      if (!check_set_special(t(self), value, "__module__")) return -1;
      PyType_Modified(t(self));
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__module__", value as PyObject);
    },
  ),
  getset(
    "__abstractmethods__",
    (self) => {
      const m =
        self === PyType_Type
          ? null
          : _PyDict_GetItemStringBorrowed(t(self).tp_dict as PyDictObject, "__abstractmethods__");
      return m === null ? AttributeError("__abstractmethods__") : NewRef(m);
    },
    (self, value) => {
      const type = t(self);
      const dict = type.tp_dict as PyDictObject;
      let abstract = false;
      if (value !== null) {
        const truth = PyObject_IsTrue(value);
        if (truth < 0) return -1;
        abstract = truth > 0;
        if (setItemIdentifier(dict, "__abstractmethods__", value) < 0) return -1;
      } else {
        if (_PyDict_GetItemStringBorrowed(dict, "__abstractmethods__") === null) {
          AttributeError("__abstractmethods__");
          return -1;
        }
        PyDict_DelItemString(dict, "__abstractmethods__");
      }
      PyType_Modified(type);
      if (abstract) type.tp_flags |= Py_TPFLAGS_IS_ABSTRACT;
      else type.tp_flags &= ~Py_TPFLAGS_IS_ABSTRACT;
      return 0;
    },
  ),
  getset("__dict__", (self) => PyDictProxy_New(t(self).tp_dict as PyDictObject)),
  getset(
    "__doc__",
    (self) => {
      const type = t(self);
      if (!isHeap(type) && type.tp_doc !== null) return PyUnicode_FromString(type.tp_doc);
      if (!isHeap(type) && !docless.has(type.tp_name)) return docOf(type.tp_name);
      const d = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__doc__");
      if (d === null) return Py_None;
      const get = d.ob_type.tp_descr_get;
      return get === null ? NewRef(d) : get(d, null, type);
    },
    (self, value) => {
      if (!check_set_special(t(self), value, "__doc__")) return -1;
      PyType_Modified(t(self));
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__doc__", value as PyObject);
    },
  ),
  getset("__text_signature__", (self) => (isHeap(t(self)) ? Py_None : signatureOf(t(self).tp_name))),
  getset(
    "__annotations__",
    (self) => {
      const type = t(self);
      if (!isHeap(type))
        return AttributeError(`type object '${type.tp_name}' has no attribute '__annotations__'`);
      const dict = type.tp_dict as PyDictObject;
      const known = _PyDict_GetItemStringBorrowed(dict, "__annotations__");
      if (known !== null) {
        const get = known.ob_type.tp_descr_get;
        return get === null ? NewRef(known) : get(known, null, type);
      }
      const made = PyDict_New();
      setItemIdentifier(dict, "__annotations__", made);
      PyType_Modified(type);
      return made;
    },
    (self, value) => {
      const type = t(self);
      if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
        TypeError(`cannot set '__annotations__' attribute of immutable type '${type.tp_name}'`);
        return -1;
      }
      PyType_Modified(type);
      const dict = type.tp_dict as PyDictObject;
      if (value !== null) return setItemIdentifier(dict, "__annotations__", value);
      if (_PyDict_GetItemStringBorrowed(dict, "__annotations__") === null) {
        AttributeError("__annotations__");
        return -1;
      }
      return PyDict_DelItemString(dict, "__annotations__");
    },
  ),
  getset(
    "__type_params__",
    (self) => {
      const p = _PyDict_GetItemStringBorrowed(t(self).tp_dict as PyDictObject, "__type_params__");
      return p === null || !isHeap(t(self)) ? PyTuple_FromArray([]) : NewRef(p);
    },
    (self, value) => {
      if (!check_set_special(t(self), value, "__type_params__")) return -1;
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__type_params__", value as PyObject);
    },
  ),
];

function typeMember(name: string, get: (type: PyTypeObject) => Result): PyMemberDef {
  return { name, readonly: true, get: (self) => get(t(self)) };
}

completeTypeType({
  tp_name: "type",
  tp_basicsize: 928,
  tp_itemsize: 40,
  tp_dictoffset: 264,
  tp_weaklistoffset: 368,
  tp_flags:
    Py_TPFLAGS_HAVE_GC |
    Py_TPFLAGS_BASETYPE |
    Py_TPFLAGS_TYPE_SUBCLASS |
    Py_TPFLAGS_HAVE_VECTORCALL |
    Py_TPFLAGS_ITEMS_AT_END,
  tp_layout: (type) => new PyTypeObject(type, "", null),
  tp_new: type_new,
  tp_init: type_init,
  tp_call: type_call,
  tp_vectorcall_instance: type_vectorcall,
  // `type(x)` with one argument builds no tuple (type_vectorcall in C).
  tp_vectorcall(self, args, kwnames) {
    const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
    if (args.length === 1 && nkw === 0) return NewRef((args[0] as PyObject).ob_type);
    if (nkw > 0 && args.length - nkw === 1) return TypeError("type() takes 1 or 3 arguments");
    return makeTpCall(self, args, kwnames);
  },
  tp_getattro: type_getattro,
  tp_setattro: type_setattro,
  tp_repr: type_repr,
  tp_is_gc: (self) => isHeap(t(self)),
  tp_predealloc(self) {
    const type = t(self);
    PyObject_GC_UnTrack(type);
    for (const b of (type.tp_bases?.body.ob_item ?? []) as PyTypeObject[]) remove_subclass(b, type);
    if (type.ob_weaklist !== null) PyObject_ClearWeakRefs(type);
    return true;
  },
  tp_drop(self, i) {
    const type = t(self);
    const take = <K extends keyof PyTypeObject>(k: K): PyTypeObject[K] => {
      const v = type[k];
      type[k] = null as PyTypeObject[K];
      return v;
    };
    switch (i) {
      case 0:
        return take("tp_base");
      case 1:
        return take("tp_dict");
      case 2:
        return take("tp_bases");
      case 3:
        return take("tp_mro");
      case 4:
        return take("subclassesDict");
      case 5:
        return take("ht_name");
      case 6:
        return take("ht_qualname");
      case 7:
        return take("ht_slots");
      case 8: {
        const keys = type.ht_cached_keys;
        type.ht_cached_keys = null;
        if (keys !== null) _PyDictKeys_DecRef(keys, type);
        return take("ht_module");
      }
      default:
        return undefined;
    }
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const type = t(self);
    if (!isHeap(type)) return;
    if (type.tp_dict !== null) visit(type.tp_dict);
    if (type.tp_mro !== null) visit(type.tp_mro);
    if (type.tp_bases !== null) visit(type.tp_bases);
    if (type.tp_base !== null) visit(type.tp_base);
    if (type.ht_module !== null) visit(type.ht_module);
  },
  tp_clear(self) {
    const type = t(self);
    PyType_Modified(type);
    if (type.tp_dict !== null) PyDict_Clear(type.tp_dict);
    const module = type.ht_module;
    type.ht_module = null;
    if (module !== null) DECREF(module);
    const mro = type.tp_mro;
    type.tp_mro = null;
    touch(type);
    if (mro !== null) DECREF(mro);
  },
  tp_refs(self, visit) {
    const type = t(self);
    if (type.tp_dict !== null) visit("field", "__dict__", type.tp_dict);
    if (type.tp_bases !== null) visit("field", "__bases__", type.tp_bases);
    if (type.tp_mro !== null) visit("field", "__mro__", type.tp_mro);
    if (type.tp_base !== null) visit("field", "__base__", type.tp_base);
    if (type.subclassesDict !== null) visit("field", "tp_subclasses", type.subclassesDict);
    if (type.ht_name !== null) visit("field", "__name__", type.ht_name);
    if (type.ht_qualname !== null) visit("field", "__qualname__", type.ht_qualname);
    if (type.ht_slots !== null) visit("field", "ht_slots", type.ht_slots);
    if (type.ht_cached_keys !== null) sharedKeysRefs(type, visit);
    if (type.ht_module !== null) visit("field", "ht_module", type.ht_module);
  },
  tp_getset: typeGetSet,
  tp_members: [
    typeMember("__basicsize__", (x) => PyLong_FromLong(x.tp_basicsize)),
    typeMember("__itemsize__", (x) => PyLong_FromLong(x.tp_itemsize)),
    typeMember("__flags__", (x) => {
      // The types of C modules are heap types, which the model keeps in its code.
      const own = (x.tp_flags & _Py_TPFLAGS_STATIC_BUILTIN) !== 0 || isHeap(x);
      return PyLong_FromLong((own ? x.tp_flags : x.tp_flags | Py_TPFLAGS_HEAPTYPE) >>> 0);
    }),
    typeMember("__weakrefoffset__", (x) => PyLong_FromLong(x.tp_weaklistoffset)),
    typeMember("__base__", (x) => NewRef(x.tp_base ?? Py_None)),
    typeMember("__dictoffset__", (x) => PyLong_FromLong(x.tp_dictoffset)),
  ],
  tp_methods: [
    noargs("mro", (self) => {
      const mro = mro_implementation(t(self));
      if (mro === null) return null;
      const list = listFromArray(mro.body.ob_item as PyObject[]);
      DECREF(mro);
      return list;
    }),
    noargs("__subclasses__", (self) => listFromArray([...(t(self).tp_subclasses ?? [])])),
    varkeywords("__prepare__", () => PyDict_New(), 0x10),
    onearg("__instancecheck__", (self, inst) => boolResult(realIsInstance(inst, self)), METH_COEXIST),
    onearg("__subclasscheck__", (self, sub) => boolResult(realIsSubclass(sub, self)), METH_COEXIST),
    noargs("__dir__", (self) => type_dir(t(self))),
    noargs("__sizeof__", (self) => {
      const type = t(self);
      if (!isHeap(type)) return PyLong_FromLong(416);
      return PyLong_FromLong(SIZEOF_HEAP_TYPE + (type.ht_cached_keys === null ? 0 : 768));
    }),
  ],
});

function boolResult(r: number): Result {
  return r < 0 ? null : r > 0 ? Py_True : Py_False;
}

/** A new list of new references. */
export function listFromArray(items: readonly PyObject[]): PyObject {
  const list = PyList_New(items.length) as PyListObject;
  items.forEach((o, i) => {
    list.body.ob_item[i] = NewRef(o);
  });
  return list;
}

/** `type___dir___impl`: names of the class and its bases, as a list (dict keys in merge order). */
export function type_dir(type: PyTypeObject): Result {
  const dict = PyDict_New();
  merge_class_dict(dict, type);
  const keys = dictItemsArray(dict).map(([k]) => k);
  const list = listFromArray(keys);
  DECREF(dict);
  return list;
}
export function merge_class_dict(dict: PyDictObject, cls: PyTypeObject): void {
  for (const [k, v] of dictItemsArray(cls.tp_dict as PyDictObject)) PyDict_SetItem(dict, k, v);
  for (const b of (cls.tp_bases?.body.ob_item ?? []) as PyTypeObject[]) merge_class_dict(dict, b);
}
