/**
 * The type collections.OrderedDict and its methods (Objects/odictobject.c).
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastkeywords,
  getset,
  H,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  varkeywords,
} from "./object.ts";
import { freeUnits, PyType_GenericAlloc } from "./alloc.ts";
import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_HashNotImplemented,
  PyObject_IsTrue,
  PyObject_RichCompareBool,
  PyObject_SetItem,
  PySequence_Contains,
  reprText,
} from "./abstract.ts";
import { callMethod, DECREF_held, PyObject_CallNoArgs, PyObject_CallOneArg } from "./call.ts";
import { _PyDict_SizeOf, PyDict_Type } from "./dict-type.ts";
import { keyLabel } from "./dictkeys.ts";
import {
  _PyDict_FromKeys,
  _PyDict_GetItem_KnownHash,
  PyDict_Check,
  PyDict_Clear,
  PyDict_GetItemWithError,
  PyObject_GenericGetDict,
  PyObject_GenericSetDict,
} from "./dictobject.ts";
import { _PyDictView_New } from "./dictviews.ts";
import { KeyError, PyErr_Occurred, PyErr_SetString, RuntimeError, TypeError } from "./errors.ts";
import { PyExc_KeyError } from "./exceptions.ts";
import { _PyArg_UnpackKeywords } from "./getargs.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import {
  KEYS,
  odictiter_new,
  PyODictItems_Type,
  PyODictKeys_Type,
  PyODictValues_Type,
  REVERSED,
} from "./odictiter.ts";
import {
  add_head,
  add_tail,
  asOD,
  clear_nodes,
  find_node,
  ODictBody,
  odict_update,
  PyODict_Check,
  PyODict_CheckExact,
  PyODict_DelItem,
  PyODict_SetItem,
  type PyODictObject,
  popkey_hash,
  remove_node,
  SIZEOF_NODE,
  setItemKnownHash,
  update_arg,
} from "./odictobject.ts";
import { object_getstate } from "./reduce.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_New, PyTuple_Pack } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Operators

function odict_repr(self: PyObject): Result {
  const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
  if (asOD(self).body.ma_used === 0) return PyUnicode_FromString(`${name}()`);
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("...") : null;
  const copy = PyObject_CallOneArg(PyDict_Type, self);
  let text: string | null = null;
  if (copy !== null) {
    hold(copy, "plain copy of an OrderedDict");
    text = reprText(copy);
    DECREF_held(copy);
  }
  Py_ReprLeave(self);
  return text === null ? null : PyUnicode_FromString(`${name}(${text})`);
}

/** `_odict_keys_equal`: the same keys in the same order. 1, 0, -1. */
function keys_equal(a: PyODictObject, b: PyODictObject): number {
  const stateA = a.body.od_state;
  const stateB = b.body.od_state;
  let x = a.body.od_first;
  let y = b.body.od_first;
  for (;;) {
    if (x === null && y === null) return 1;
    if (x === null || y === null) return 0;
    const res = PyObject_RichCompareBool(x.key, y.key, Py_EQ);
    if (res < 0) return res;
    if (a.body.od_state !== stateA || b.body.od_state !== stateB) {
      RuntimeError("OrderedDict mutated during iteration");
      return -1;
    }
    if (res === 0) return 0;
    x = x.next;
    y = y.next;
  }
}

function odict_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (!PyODict_Check(v) || !PyDict_Check(w) || (op !== Py_EQ && op !== Py_NE)) return Py_NotImplemented;
  const compare = PyDict_Type.tp_richcompare as NonNullable<PyTypeObject["tp_richcompare"]>;
  const cmp = compare(v, w, op);
  if (cmp === null || !PyODict_Check(w)) return cmp;
  if (cmp === (op === Py_EQ ? Py_False : Py_True)) return cmp;
  const eq = keys_equal(v, w);
  return eq < 0 ? null : (eq === 1) === (op === Py_EQ) ? Py_True : Py_False;
}

function odict_or(left: PyObject, right: PyObject): Result {
  const type = PyODict_Check(left) ? left.ob_type : right.ob_type;
  const other = PyODict_Check(left) ? right : left;
  if (!PyDict_Check(other)) return Py_NotImplemented;
  const result = PyObject_CallOneArg(type, left);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "OrderedDict being merged");
  const err = update_arg(result, right);
  unhold(mark);
  if (err === 0) return result;
  DECREF(result);
  return null;
}

// ---------------------------------------------------------------------------------------------------------
// Methods

const parser = (fname: string, keywords: readonly string[], minpos: number) => ({
  fname,
  keywords,
  minpos,
  maxpos: keywords.length,
});

/** A method whose arguments Argument Clinic parses. */
function clinic(
  name: string,
  keywords: readonly string[],
  minpos: number,
  impl: (self: PyObject, args: (PyObject | null)[]) => Result,
  flags = 0,
): PyMethodDef {
  const p = parser(name, keywords, minpos);
  return fastkeywords(
    name,
    (self, args, kwnames) => {
      const parsed = _PyArg_UnpackKeywords(p, args, kwnames);
      return parsed === null ? null : impl(self, parsed);
    },
    flags,
  );
}

function odict_setdefault(self: PyObject, key: PyObject, value: PyObject): Result {
  if (PyODict_CheckExact(self)) {
    const found = PyDict_GetItemWithError(self, key);
    if (found !== null) return NewRef(found);
    if (PyErr_Occurred() !== null) return null;
    return PyODict_SetItem(self, key, value) >= 0 ? NewRef(value) : null;
  }
  const exists = PySequence_Contains(self, key);
  if (exists < 0) return null;
  if (exists > 0) return PyObject_GetItem(self, key);
  return PyObject_SetItem(self, key, value) >= 0 ? NewRef(value) : null;
}

function odict_pop(self: PyObject, key: PyObject, failobj: PyObject | null): Result {
  if (!PyObject_Hash(key)) return null;
  return popkey_hash(asOD(self), key, failobj, H.hi, H.lo);
}

function odict_popitem(self: PyObject, lastArg: PyObject | null): Result {
  const last = lastArg === null ? 1 : PyObject_IsTrue(lastArg);
  if (last < 0) return null;
  const { od_first, od_last } = asOD(self).body;
  const node = last > 0 ? od_last : od_first;
  if (node === null) return PyErr_SetString(PyExc_KeyError, "dictionary is empty");
  const key = hold(NewRef(node.key), "key being popped");
  const value = popkey_hash(asOD(self), key, null, node.hi, node.lo);
  if (value === null) {
    DECREF_held(key);
    return null;
  }
  const item = PyTuple_Pack(key, value);
  DECREF_held(key);
  DECREF(value);
  return item;
}

function odict_move_to_end(self: PyObject, key: PyObject, lastArg: PyObject | null): Result {
  const last = lastArg === null ? 1 : PyObject_IsTrue(lastArg);
  if (last < 0) return null;
  const od = asOD(self);
  const end = last > 0 ? od.body.od_last : od.body.od_first;
  if (end === null) return KeyError(key);
  if (key === end.key) return Py_None;
  const node = find_node(od, key);
  if (node === null) return PyErr_Occurred() !== null ? null : KeyError(key);
  if (last > 0) {
    if (node !== od.body.od_last) {
      remove_node(od.body, node);
      add_tail(od.body, node);
    }
  } else if (node !== od.body.od_first) {
    remove_node(od.body, node);
    add_head(od.body, node);
  }
  touch(od);
  return Py_None;
}

function odict_copy(self: PyObject): Result {
  const od = asOD(self);
  const exact = od.ob_type === PyODict_Type;
  const copy = PyObject_CallNoArgs(exact ? PyODict_Type : od.ob_type);
  if (copy === null) return null;
  const mark = holdMark();
  hold(copy, "copy being made");
  let ok = true;
  for (let node = od.body.od_first; node !== null && ok; node = node.next) {
    if (exact) {
      const value = _PyDict_GetItem_KnownHash(od, node.key, node.hi, node.lo);
      if (value === null && PyErr_Occurred() === null) KeyError(node.key);
      ok = value !== null && setItemKnownHash(asOD(copy), node.key, value, node.hi, node.lo) === 0;
    } else {
      const value = PyObject_GetItem(od, node.key);
      ok = value !== null;
      if (value !== null) {
        hold(value, "value being copied");
        ok = PyObject_SetItem(copy, node.key, value) === 0;
        DECREF_held(value);
      }
    }
  }
  unhold(mark);
  if (ok) return copy;
  DECREF(copy);
  return null;
}

function odict_reduce(self: PyObject): Result {
  const state = object_getstate(self);
  if (state === null) return null;
  hold(state, "state of an OrderedDict");
  const items = callMethod(self, "items");
  let iter: Result = null;
  if (items !== null) {
    hold(items, "items of an OrderedDict");
    iter = PyObject_GetIter(items);
    DECREF_held(items);
  }
  const result =
    iter === null
      ? null
      : PyTuple_FromArraySteal([NewRef(self.ob_type), PyTuple_New(0), NewRef(state), Py_None, iter]);
  DECREF_held(state);
  return result;
}

function odict_sizeof(self: PyObject): Result {
  const body = asOD(self).body;
  let size = _PyDict_SizeOf(asOD(self)) + 8 * body.od_fast_nodes_size;
  if (body.od_first !== null) size += SIZEOF_NODE * body.ma_used;
  return PyLong_FromLong(size);
}

const dictSlots = {
  drop: (self: PyObject, step: number) =>
    (PyDict_Type.tp_drop as NonNullable<PyTypeObject["tp_drop"]>)(self, step),
  free: (self: PyObject) => (PyDict_Type.tp_free as NonNullable<PyTypeObject["tp_free"]>)(self),
};

export const PyODict_Type: PyTypeObject = defineType({
  tp_name: "collections.OrderedDict",
  tp_basicsize: 112,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_base: () => PyDict_Type,
  tp_doc: "Dictionary that remembers insertion order",
  tp_dictoffset: 96,
  tp_weaklistoffset: 104,
  tp_layout: (type) => new PyHeapObject(type, new ODictBody()),
  tp_alloc: (type, nitems) => PyType_GenericAlloc(type, nitems),
  tp_init: (self, args, kwds) => {
    const n = args.body.ob_item.length;
    if (n > 1) {
      TypeError(`expected at most 1 arguments, got ${n}`);
      return -1;
    }
    return odict_update(self, args, kwds) === null ? -1 : 0;
  },
  tp_drop: (self, step) => {
    const od = asOD(self);
    const body = od.body;
    if (step === 0) {
      const dict = od.ob_dict;
      od.ob_dict = null;
      return dict;
    }
    if (body.dictFrom < 0) {
      const node = body.od_first;
      if (node !== null) {
        body.od_first = node.next;
        freeUnits(node.addr);
        return node.key;
      }
      if (body.fastNodesAddr !== 0) freeUnits(body.fastNodesAddr);
      body.fastNodesAddr = 0;
      body.od_fast_nodes = null;
      body.dictFrom = step;
    }
    return dictSlots.drop(self, step - body.dictFrom);
  },
  tp_free: (self) => dictSlots.free(self),
  tp_traverse: (self, visit) => {
    const od = asOD(self);
    if (od.ob_dict !== null) visit(od.ob_dict);
    for (let node = od.body.od_first; node !== null; node = node.next) visit(node.key);
    (PyDict_Type.tp_traverse as NonNullable<PyTypeObject["tp_traverse"]>)(self, visit);
  },
  tp_clear: (self) => {
    const od = asOD(self);
    const dict = od.ob_dict;
    od.ob_dict = null;
    touch(od);
    if (dict !== null) DECREF(dict);
    PyDict_Clear(od);
    clear_nodes(od);
  },
  tp_refs: (self, visit) => {
    const od = asOD(self);
    if (od.ob_dict !== null) visit("field", "__dict__", od.ob_dict);
    for (let node = od.body.od_first; node !== null; node = node.next)
      visit("field", `node ${keyLabel(node.key)}`, node.key);
    (PyDict_Type.tp_refs as NonNullable<PyTypeObject["tp_refs"]>)(self, visit);
  },
  tp_repr: odict_repr,
  tp_hash: PyObject_HashNotImplemented,
  tp_richcompare: odict_richcompare,
  tp_iter: (self) => odictiter_new(asOD(self), KEYS),
  nb_or: odict_or,
  nb_inplace_or: (self, other) => (update_arg(self, other) < 0 ? null : NewRef(self)),
  mp_ass_subscript: (self, key, value) =>
    value === null ? PyODict_DelItem(asOD(self), key) : PyODict_SetItem(asOD(self), key, value),
  tp_getset: [getset("__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict)],
  tp_methods: [
    clinic(
      "fromkeys",
      ["iterable", "value"],
      1,
      (type, [iterable, value]) => _PyDict_FromKeys(type, iterable as PyObject, value ?? Py_None),
      METH_CLASS,
    ),
    noargs("__sizeof__", odict_sizeof),
    noargs("__reduce__", odict_reduce),
    clinic("setdefault", ["key", "default"], 1, (self, [key, value]) =>
      odict_setdefault(self, key as PyObject, value ?? Py_None),
    ),
    clinic("pop", ["key", "default"], 1, (self, [key, value]) =>
      odict_pop(self, key as PyObject, value ?? null),
    ),
    clinic("popitem", ["last"], 0, (self, [last]) => odict_popitem(self, last ?? null)),
    noargs("keys", (self) => _PyDictView_New(self, PyODictKeys_Type)),
    noargs("values", (self) => _PyDictView_New(self, PyODictValues_Type)),
    noargs("items", (self) => _PyDictView_New(self, PyODictItems_Type)),
    varkeywords("update", odict_update),
    noargs("clear", (self) => {
      PyDict_Clear(self);
      clear_nodes(asOD(self));
      return Py_None;
    }),
    noargs("copy", odict_copy),
    noargs("__reversed__", (self) => odictiter_new(asOD(self), KEYS | REVERSED)),
    clinic("move_to_end", ["key", "last"], 1, (self, [key, last]) =>
      odict_move_to_end(self, key as PyObject, last ?? null),
    ),
  ],
});
