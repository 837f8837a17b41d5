/** collections (Modules/_collectionsmodule.c, Lib/collections/__init__.py): deque is in deque.ts, OrderedDict in objects. */
import {
  DECREF,
  defineType,
  fastcall,
  H,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  type PyMethodDef,
} from "../objects/object.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import {
  PyIter_Next,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_SetItem,
  Py_ReprEnter,
  Py_ReprLeave,
  reprText,
} from "../objects/abstract.ts";
import { PyNumber_Add } from "../objects/abstract-number.ts";
import { argSsize } from "../objects/argconvert.ts";
import { callMethod, PyCallable_Check, PyObject_CallNoArgs, PyObject_Vectorcall } from "../objects/call.ts";
import {
  _PyDict_GetItem_KnownHash,
  _PyDict_SetItem_KnownHash,
  DictBody,
  dict_update_arg,
  PyDict_Check,
  type PyDictObject,
  PyDict_Type,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { AttributeError, IndexError, KeyError, PyErr_Occurred, TypeError } from "../objects/errors.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import { PyODict_Type } from "../objects/odictobject.ts";
import { Py_None, Py_NotImplemented } from "../objects/singletons.ts";
import {
  emptyTuple,
  PyTuple_Check,
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  tuple_slice,
  tupleItems,
} from "../objects/tupleobject.ts";
import { lookupByText, PyType_IsSubtype } from "../objects/typelookup.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { PyDeque_Type } from "./deque.ts";
import { dequeiter_type, dequereviter_type } from "./deque-iterators.ts";
import { bodyOf, clearField, objectFields, setField, setModuleOf } from "./object-fields.ts";
import { source } from "./python/collections.py.ts";

// ---------------------------------------------------------------------------------------------------------
// defaultdict

class DefDictBody extends DictBody {
  default_factory: PyObject | null = null;
}
const dd = (o: PyObject): DefDictBody => bodyOf<DefDictBody>(o);
const dictType = PyDict_Type;

function defdict_missing(self: PyObject, key: PyObject): Result {
  const factory = dd(self).default_factory;
  if (factory === null || factory === Py_None) return KeyError(key);
  const value = PyObject_CallNoArgs(factory);
  if (value === null) return null;
  const mark = holdMark();
  hold(value, "default value");
  const r = PyObject_SetItem(self, key, value);
  unhold(mark);
  if (r >= 0) return value;
  DECREF(value);
  return null;
}

/** `new_defdict`: of the same class, with the same factory and another's items. */
function new_defdict(self: PyObject, items: PyObject): Result {
  return PyObject_Vectorcall(self.ob_type, [dd(self).default_factory ?? Py_None, items], null);
}

function defdict_or(left: PyObject, right: PyObject): Result {
  const leftIs = PyType_IsSubtype(left.ob_type, defdict_type);
  const self = leftIs ? left : right;
  const other = leftIs ? right : left;
  if (!PyDict_Check(other)) return Py_NotImplemented;
  const result = new_defdict(self, left);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "merged defaultdict");
  const r = dict_update_arg(result as PyDictObject, right);
  unhold(mark);
  if (r >= 0) return result;
  DECREF(result);
  return null;
}

function defdict_repr(self: PyObject): Result {
  const base = (dictType.tp_repr as NonNullable<PyTypeObject["tp_repr"]>)(self);
  if (base === null) return null;
  const mark = holdMark();
  hold(base, "repr of the dict");
  const factory = dd(self).default_factory;
  let text: string | null = "None";
  if (factory !== null) {
    const entered = Py_ReprEnter(factory);
    if (entered < 0) text = null;
    else if (entered > 0) text = "...";
    else {
      text = reprText(factory);
      Py_ReprLeave(factory);
    }
  }
  unhold(mark);
  const result =
    text === null
      ? null
      : PyUnicode_FromString(
          `${self.ob_type.tp_name.split(".").pop()}(${text}, ${bodyOf<{ value: string }>(base).value})`,
        );
  DECREF(base);
  return result;
}

const defdict_type: PyTypeObject = defineType({
  tp_name: "collections.defaultdict",
  tp_basicsize: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_base: () => dictType,
  tp_layout: (type) => new PyHeapObject(type, new DefDictBody()),
  tp_alloc: (type, nitems) => PyType_GenericAlloc(type, nitems),
  tp_init: (self, args, kwds) => {
    const items = args.body.ob_item as PyObject[];
    const factory = items[0];
    if (factory !== undefined && factory !== Py_None && !PyCallable_Check(factory)) {
      TypeError("first argument must be callable or None");
      return -1;
    }
    const rest = tuple_slice(args, Math.min(1, items.length), items.length);
    const mark = holdMark();
    hold(rest, "arguments of the dict");
    setField(self, "default_factory", factory === undefined ? null : NewRef(factory));
    const r = (dictType.tp_init as NonNullable<PyTypeObject["tp_init"]>)(self, rest, kwds);
    unhold(mark);
    DECREF(rest);
    return r;
  },
  tp_drop: (self, step) => {
    if (step === 0) {
      const factory = dd(self).default_factory;
      dd(self).default_factory = null;
      return factory;
    }
    return (dictType.tp_drop as NonNullable<PyTypeObject["tp_drop"]>)(self, step - 1);
  },
  tp_free: (self) => (dictType.tp_free as NonNullable<PyTypeObject["tp_free"]>)(self),
  tp_traverse: (self, visit) => {
    const factory = dd(self).default_factory;
    if (factory !== null) visit(factory);
    (dictType.tp_traverse as NonNullable<PyTypeObject["tp_traverse"]>)(self, visit);
  },
  tp_clear: (self) => {
    clearField(self, "default_factory");
    (dictType.tp_clear as NonNullable<PyTypeObject["tp_clear"]>)(self);
  },
  tp_refs: (self, visit) => {
    const factory = dd(self).default_factory;
    if (factory !== null) visit("field", "default_factory", factory);
    (dictType.tp_refs as NonNullable<PyTypeObject["tp_refs"]>)(self, visit);
  },
  tp_repr: defdict_repr,
  nb_or: defdict_or,
  tp_members: [
    {
      name: "default_factory",
      readonly: false,
      get: (self) => NewRef(dd(self).default_factory ?? Py_None),
      set: (self, value) => {
        setField(self, "default_factory", value === null ? null : NewRef(value));
        return 0;
      },
    },
  ],
  tp_methods: [
    onearg("__missing__", defdict_missing),
    noargs("copy", (self) => new_defdict(self, self)),
    noargs("__copy__", (self) => new_defdict(self, self)),
    noargs("__reduce__", (self) => {
      const factory = dd(self).default_factory;
      const args =
        factory === null || factory === Py_None ? NewRef(emptyTuple) : PyTuple_FromArray([factory]);
      const items = callMethod(self, "items");
      const it = items === null ? null : PyObject_GetIter(items);
      if (items !== null) DECREF(items);
      if (it === null) {
        DECREF(args);
        return null;
      }
      return PyTuple_FromArraySteal([NewRef(self.ob_type), args, Py_None, Py_None, it]);
    }),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// _count_elements: the counting loop of Counter

function countElements(mapping: PyObject, iterable: PyObject): boolean {
  const it = PyObject_GetIter(iterable);
  if (it === null) return false;
  const mark = holdMark();
  hold(it, "iterator of the counted items");
  const type = mapping.ob_type;
  // Only a class that leaves get and __setitem__ to dict is counted into directly.
  const direct =
    PyDict_Check(mapping) &&
    lookupByText(type, "get") === lookupByText(dictType, "get") &&
    lookupByText(type, "__setitem__") === lookupByText(dictType, "__setitem__");
  const one = PyLong_FromLong(1);
  const zero = PyLong_FromLong(0);
  let ok = true;
  while (ok) {
    const key = PyIter_Next(it);
    if (key === null) {
      ok = PyErr_Occurred() === null;
      break;
    }
    hold(key, "item being counted");
    let newval: Result = null;
    if (direct) {
      ok = PyObject_Hash(key);
      if (ok) {
        const { hi, lo } = H;
        const old = _PyDict_GetItem_KnownHash(mapping, key, hi, lo);
        if (old === null) {
          ok = PyErr_Occurred() === null;
          newval = one;
        } else {
          newval = PyNumber_Add(old, one);
          ok = newval !== null;
        }
        if (ok && newval !== null) {
          hold(newval, "new count");
          ok = _PyDict_SetItem_KnownHash(mapping, key, newval, hi, lo) >= 0;
        }
      }
    } else {
      const old = callMethod(mapping, "get", key, zero);
      ok = old !== null;
      if (old !== null) {
        hold(old, "old count");
        newval = PyNumber_Add(old, one);
        unhold(mark + 2);
        if (newval !== null) hold(newval, "new count");
        DECREF(old);
        ok = newval !== null && PyObject_SetItem(mapping, key, newval) >= 0;
      }
    }
    unhold(mark + 2);
    if (newval !== null) DECREF(newval);
    unhold(mark + 1);
    DECREF(key);
  }
  unhold(mark);
  DECREF(it);
  return ok;
}

// ---------------------------------------------------------------------------------------------------------
// _tuplegetter: the fields of a namedtuple

class GetterBody {
  index = 0;
  doc: PyObject | null = null;
}
const tuplegetter_type: PyTypeObject = defineType({
  ...objectFields(() => new GetterBody(), ["doc"]),
  tp_name: "collections._tuplegetter",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_new: (type, args) => {
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("_tuplegetter", items.length, 2, 2)) return null;
    const index = argSsize(items[0] as PyObject);
    if (index === null) return null;
    const self = PyType_GenericAlloc(type, 0);
    if (self === null) return null;
    bodyOf<GetterBody>(self).index = index;
    bodyOf<GetterBody>(self).doc = NewRef(items[1] as PyObject);
    touch(self);
    return self;
  },
  tp_descr_get: (self, obj) => {
    if (obj === null || obj === Py_None) return NewRef(self);
    const { index } = bodyOf<GetterBody>(self);
    if (!PyTuple_Check(obj)) {
      return TypeError(
        `descriptor for index '${index}' for tuple subclasses doesn't apply to '${obj.ob_type.tp_name}' object`,
      );
    }
    const item = tupleItems(obj)[index];
    return item === undefined ? IndexError("tuple index out of range") : NewRef(item);
  },
  tp_descr_set: (_self, _obj, value) => {
    if (value === null) AttributeError("can't delete attribute");
    else AttributeError("can't set attribute");
    return -1;
  },
  tp_repr: (self) => {
    const { index, doc } = bodyOf<GetterBody>(self);
    const text = doc === null ? "NULL" : reprText(doc);
    return text === null ? null : PyUnicode_FromString(`_tuplegetter(${index}, ${text})`);
  },
  tp_members: [
    {
      name: "__doc__",
      readonly: false,
      get: (self) => NewRef(bodyOf<GetterBody>(self).doc ?? Py_None),
      set: (self, value) => {
        setField(self, "doc", value === null ? null : NewRef(value));
        return 0;
      },
    },
  ],
});

/** What the C module `_collections` gives: the types and the counting of elements. */
export const countingFunctions: readonly PyMethodDef[] = [
  fastcall("_count_elements", (_module, args) => {
    if (!_PyArg_CheckPositional("_count_elements", args.length, 2, 2)) return null;
    return countElements(args[0] as PyObject, args[1] as PyObject) ? Py_None : null;
  }),
];
export function addTypes(m: PyModuleObject): boolean {
  const d = PyModule_GetDict(m);
  const types: Record<string, PyTypeObject> = {
    deque: PyDeque_Type,
    defaultdict: defdict_type,
    OrderedDict: PyODict_Type,
    _tuplegetter: tuplegetter_type,
    _deque_iterator: dequeiter_type,
    _deque_reverse_iterator: dequereviter_type,
  };
  for (const [name, type] of Object.entries(types)) {
    setItemIdentifier(d, name, type);
    if (type !== PyODict_Type) setModuleOf(type);
  }
  return true;
}

const module: ModuleDef = {
  name: "collections",
  isPackage: true,
  functions: countingFunctions,
  init: addTypes,
  source,
};
export default module;
