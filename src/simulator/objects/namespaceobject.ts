/** types.SimpleNamespace (Objects/namespaceobject.c): attributes in a dict, given by keyword. */

import { Py_ReprEnter, Py_ReprLeave, PyObject_RichCompare, reprText } from "./abstract.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_Call, PyObject_CallOneArg } from "./call.ts";
import {
  dictItemsArray,
  PyDict_CheckExact,
  PyDict_New,
  PyDict_Type,
  PyDict_Update,
  type PyDictObject,
} from "./dictobject.ts";
import { TypeError } from "./errors.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  touch,
  unhold,
  varkeywords,
} from "./object.ts";
import { ownDictSlots } from "./owndict.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { emptyTuple, PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

const dictOf = (o: PyObject): PyDictObject => (o as PyHeapObject).ob_dict as PyDictObject;

function namespace_init(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
  const items = args.body.ob_item as PyObject[];
  if (items.length > 1) {
    TypeError(`${self.ob_type.tp_name.split(".").pop()} expected at most 1 argument, got ${items.length}`);
    return -1;
  }
  const given = items[0];
  if (given !== undefined) {
    const dict = PyDict_CheckExact(given) ? NewRef(given) : PyObject_CallOneArg(PyDict_Type, given);
    if (dict === null) return -1;
    const mark = holdMark();
    hold(dict, "attributes");
    let ok = dictItemsArray(dict as PyDictObject).every(([k]) => PyUnicode_Check(k));
    if (!ok) TypeError("keywords must be strings");
    else ok = PyDict_Update(dictOf(self), dict) >= 0;
    unhold(mark);
    DECREF(dict);
    if (!ok) return -1;
  }
  return kwds === null ? 0 : PyDict_Update(dictOf(self), kwds);
}

export const _PyNamespace_Type: PyTypeObject = defineType({
  tp_name: "types.SimpleNamespace",
  tp_basicsize: 24,
  tp_dictoffset: 16,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, null),
  tp_new(type) {
    const self = PyType_GenericAlloc(type, 0) as PyHeapObject | null;
    if (self === null) return null;
    self.ob_dict = PyDict_New();
    touch(self);
    return self;
  },
  tp_init: namespace_init,
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  ...ownDictSlots,
  tp_free: freeObject,
  tp_repr(self) {
    const name = self.ob_type === _PyNamespace_Type ? "namespace" : self.ob_type.tp_name;
    if (Py_ReprEnter(self) !== 0) return PyUnicode_FromString(`${name}(...)`);
    const parts: string[] = [];
    let failed = false;
    for (const [k, v] of dictItemsArray(dictOf(self))) {
      if (!PyUnicode_Check(k) || k.body.length === 0) continue;
      const text = reprText(v);
      if (text === null) {
        failed = true;
        break;
      }
      parts.push(`${textOf(k)}=${text}`);
    }
    Py_ReprLeave(self);
    return failed ? null : PyUnicode_FromString(`${name}(${parts.join(", ")})`);
  },
  tp_richcompare(a, b, op) {
    if (!PyType_IsSubtype(a.ob_type, _PyNamespace_Type) || !PyType_IsSubtype(b.ob_type, _PyNamespace_Type)) {
      return Py_NotImplemented;
    }
    return PyObject_RichCompare(dictOf(a), dictOf(b), op);
  },
  tp_members: [
    { name: "__dict__", readonly: true, get: (self) => NewRef((self as PyHeapObject).ob_dict ?? Py_None) },
  ],
  tp_methods: [
    noargs("__reduce__", (self) => PyTuple_FromArray([self.ob_type, emptyTuple, dictOf(self)])),
    varkeywords("__replace__", (self, args, kwds) => {
      const n = args.body.ob_item.length;
      if (n > 0) return TypeError(`__replace__() takes no positional arguments`);
      const copy = PyObject_Call(self.ob_type, emptyTuple, null);
      if (copy === null) return null;
      const mark = holdMark();
      hold(copy, "copy");
      let ok = PyDict_Update(dictOf(copy), dictOf(self)) >= 0;
      if (ok && kwds !== null) ok = PyDict_Update(dictOf(copy), kwds) >= 0;
      unhold(mark);
      if (ok) return copy;
      DECREF(copy);
      return null;
    }),
  ],
});
