/**
 * The type dict and its methods (Objects/dictobject.c).
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  hold,
  holdMark,
  METH_CLASS,
  METH_COEXIST,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_DICT_SUBCLASS,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MAPPING,
  Py_TPFLAGS_MATCH_SELF,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  type refsproc,
  touch,
  unhold,
  varkeywords,
  type visitproc,
} from "./object.ts";
import {
  _PyObject_GC_IS_TRACKED,
  freeObject,
  freeUnits,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyType_GenericAlloc,
  toFreelist,
} from "./alloc.ts";
import { rt } from "./runtime.ts";
import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyObject_HashNotImplemented,
  PyObject_RichCompareBool,
  reprText,
  compareBoolSteps,
  nests,
  nestsInRepr,
  reprTextSteps,
} from "./abstract.ts";
import { compareInSteps, reprInSteps, type Steps } from "./steps.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { PyObject_CallOneArg } from "./call.ts";
import { _PyDict_FromKeys, dict_update_arg, PyDict_Copy, PyDict_Merge } from "./dict-merge.ts";
import {
  _PyDict_KeysSize,
  DICT_KEYS_GENERAL,
  dictkeys_decref,
  entryHash,
  free_keys_object,
  handOverKeys,
  keyLabel,
  Py_EMPTY_KEYS,
  removeEntry,
  shared_keys_usable_size,
} from "./dictkeys.ts";
import {
  _Py_dict_lookup,
  _PyDict_Pop,
  DictBody,
  DictCursor,
  dictresize,
  PyDict_Check,
  PyDict_CheckExact,
  PyDict_Clear,
  PyDict_Contains,
  PyDict_DelItem,
  PyDict_GetItemRef,
  PyDict_Next,
  PyDict_SetDefaultRef,
  PyDict_SetItem,
  type PyDictObject,
  SIZEOF_DICT,
  valueAt,
} from "./dictobject.ts";
import {
  _PyDictView_New,
  dictiter_new,
  PyDictItems_Type,
  PyDictIterKey_Type,
  PyDictKeys_Type,
  PyDictRevIterKey_Type,
  PyDictValues_Type,
} from "./dictviews.ts";
import { KeyError, PyErr_Occurred, PyErr_SetString, TypeError } from "./errors.ts";
import { PyExc_KeyError } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { _PyArg_CheckPositional } from "./getargs.ts";
import { PyList_New, type PyListObject } from "./listobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_New, type PyTupleObject } from "./tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";

const asDict = (o: PyObject): PyDictObject => o as PyDictObject;

// ---------------------------------------------------------------------------------------------------------
// Life

/** `_PyType_AllocNoTrack`: `dict()` makes a fresh block; only `{}` and C code take from the free list. */
function dict_alloc(type: PyTypeObject): PyDictObject {
  return PyObject_GC_Alloc(new PyHeapObject(type, new DictBody()) as PyDictObject, SIZEOF_DICT);
}

function dict_new(type: PyTypeObject): Result {
  if (type === PyDict_Type) return dict_alloc(type);
  const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (self !== null && !_PyObject_GC_IS_TRACKED(self)) PyObject_GC_Track(self);
  return self;
}

/** `PyArg_ValidateKeywordArguments`: all keys are str. */
function PyArg_ValidateKeywordArguments(kwds: PyDictObject): boolean {
  if (kwds.body.ma_keys.dk_kind !== DICT_KEYS_GENERAL) return true;
  const cursor = new DictCursor();
  while (PyDict_Next(kwds, cursor)) {
    if (!PyUnicode_Check(cursor.key)) {
      TypeError("keywords must be strings");
      return false;
    }
  }
  return true;
}

/** `dict_update_common`. */
function dict_update_common(
  self: PyDictObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  name: string,
): number {
  const items = args.body.ob_item;
  if (!_PyArg_CheckPositional(name, items.length, 0, 1)) return -1;
  if (items.length === 1 && dict_update_arg(self, items[0] as PyObject) < 0) return -1;
  if (kwds !== null) {
    if (!PyArg_ValidateKeywordArguments(kwds)) return -1;
    return PyDict_Merge(self, kwds, true);
  }
  return 0;
}

function dict_vectorcall(type: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const nargs = args.length - nkw;
  if (!_PyArg_CheckPositional("dict", nargs, 0, 1)) return null;
  const self = dict_new(type as PyTypeObject);
  if (self === null) return null;
  const mark = holdMark();
  hold(self, "dict being made");
  let status = nargs === 1 ? dict_update_arg(asDict(self), args[0] as PyObject) : 0;
  for (let i = 0; i < nkw && status === 0; i++) {
    status = PyDict_SetItem(self, kwnames?.body.ob_item[i] as PyObject, args[nargs + i] as PyObject);
  }
  unhold(mark);
  if (status === 0) return self;
  DECREF(self);
  return null;
}

/** The entries in order, key before value; for a split table the values, by slot. */
function dict_drop(self: PyObject, step: number): PyObject | null | undefined {
  const { ma_keys, ma_values } = asDict(self).body;
  if (ma_values !== null) {
    if (ma_values.embedded || step >= ma_keys.dk_nentries) return undefined;
    const value = ma_values.values[step] ?? null;
    ma_values.values[step] = null;
    return value;
  }
  const ix = step >> 1;
  if (ix >= ma_keys.dk_nentries) return undefined;
  const side = (step & 1) === 0 ? ma_keys.keys : ma_keys.values;
  const o = side[ix] ?? null;
  side[ix] = null;
  return o;
}

function dict_free(self: PyObject): void {
  const body = asDict(self).body;
  const { ma_keys, ma_values } = body;
  if (ma_values !== null) {
    if (!ma_values.embedded) freeUnits(ma_values.addr);
    handOverKeys(ma_keys, asDict(self));
    dictkeys_decref(ma_keys);
  } else if (ma_keys !== Py_EMPTY_KEYS) {
    free_keys_object(ma_keys);
  }
  body.ma_keys = Py_EMPTY_KEYS;
  body.ma_values = null;
  if (self.ob_type === PyDict_Type && rt.freelists.dicts.push(self.addr)) toFreelist(self);
  else freeObject(self);
}

/** Values only, for a table of str; value and key for others. Embedded values are the instance's business. */
function dict_traverse(self: PyObject, visit: visitproc): void {
  const { ma_keys, ma_values } = asDict(self).body;
  if (ma_values !== null) {
    if (!ma_values.embedded) for (const value of ma_values.values) if (value !== null) visit(value);
    return;
  }
  const { keys, values } = ma_keys;
  const general = ma_keys.dk_kind === DICT_KEYS_GENERAL;
  for (let i = 0; i < ma_keys.dk_nentries; i++) {
    const value = values[i];
    if (value == null) continue;
    visit(value);
    if (general) visit(keys[i] as PyObject);
  }
}

const dict_refs: refsproc = (self, visit) => {
  const { ma_keys, ma_values } = asDict(self).body;
  if (ma_values !== null) {
    if (ma_keys.holder === self)
      for (const key of ma_keys.keys) if (key !== null) visit("key", keyLabel(key), key);
    if (ma_values.embedded) return;
    ma_values.values.forEach((value, i) => {
      const key = ma_keys.keys[i];
      if (value !== null) visit("value", key == null ? String(i) : keyLabel(key), value);
    });
    return;
  }
  for (let i = 0; i < ma_keys.dk_nentries; i++) {
    const key = ma_keys.keys[i];
    const value = ma_keys.values[i];
    if (key != null) visit("key", keyLabel(key), key);
    // While an entry is being dropped its key is gone before its value.
    if (value != null) visit("value", key == null ? String(i) : keyLabel(key), value);
  }
};

// ---------------------------------------------------------------------------------------------------------
// Operators

function* dict_repr(self: PyObject): Steps<Result> {
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("{...}") : null;
  if (asDict(self).body.ma_used === 0) {
    Py_ReprLeave(self);
    return PyUnicode_FromString("{}");
  }
  const parts: string[] = [];
  const cursor = new DictCursor();
  const mark = holdMark();
  while (PyDict_Next(self, cursor)) {
    const key = hold(NewRef(cursor.key), "dict key being shown");
    const value = hold(NewRef(cursor.value), "dict value being shown");
    const keyText = nestsInRepr(key) ? ((yield reprTextSteps(key)) as string | null) : reprText(key);
    const valueText =
      keyText === null
        ? null
        : nestsInRepr(value)
          ? ((yield reprTextSteps(value)) as string | null)
          : reprText(value);
    unhold(mark);
    hold(value, "dict value being shown");
    DECREF(key);
    unhold(mark);
    DECREF(value);
    if (keyText === null || valueText === null) {
      Py_ReprLeave(self);
      return null;
    }
    parts.push(`${keyText}: ${valueText}`);
  }
  Py_ReprLeave(self);
  return PyUnicode_FromString(`{${parts.join(", ")}}`);
}

function dict_length(self: PyObject): number {
  return asDict(self).body.ma_used;
}

function dict_subscript(self: PyObject, key: PyObject): Result {
  const value = PyDict_GetItemRef(self, key);
  if (value !== null || PyErr_Occurred() !== null) return value;
  if (!PyDict_CheckExact(self)) {
    const missing = lookupSpecial(self, "__missing__");
    if (missing !== null) {
      const mark = holdMark();
      hold(missing, "__missing__");
      const result = PyObject_CallOneArg(missing, key);
      unhold(mark);
      if (result !== null) hold(result, "result of __missing__");
      DECREF(missing);
      unhold(mark);
      return result;
    }
    if (PyErr_Occurred() !== null) return null;
  }
  return KeyError(key);
}

function dict_ass_sub(self: PyObject, key: PyObject, value: PyObject | null): number {
  return value === null ? PyDict_DelItem(self, key) : PyDict_SetItem(self, key, value);
}

/** `dict_equal`: 1, 0, -1. */
function* dict_equal(a: PyDictObject, b: PyDictObject): Steps<number> {
  if (a.body.ma_used !== b.body.ma_used) return 0;
  const h = { hi: 0, lo: 0 };
  const mark = holdMark();
  for (let i = 0; i < a.body.ma_keys.dk_nentries; i++) {
    const keys = a.body.ma_keys;
    const key = keys.keys[i];
    const aval = valueAt(a, i);
    if (key == null || aval === null) continue;
    hold(NewRef(aval), "dict value being compared");
    hold(NewRef(key), "dict key being compared");
    if (keys.dk_kind === DICT_KEYS_GENERAL || b.body.ma_keys.dk_kind === DICT_KEYS_GENERAL)
      entryHash(keys, i, h);
    const bval = valueAt(b, _Py_dict_lookup(b, key, h.hi, h.lo));
    if (bval === null) {
      unhold(mark + 1);
      DECREF(key);
      unhold(mark);
      DECREF(aval);
      return PyErr_Occurred() !== null ? -1 : 0;
    }
    hold(NewRef(bval), "dict value being compared");
    const cmp = nests(aval, bval)
      ? ((yield compareBoolSteps(aval, bval, Py_EQ)) as number)
      : PyObject_RichCompareBool(aval, bval, Py_EQ);
    unhold(mark);
    hold(bval, "dict value being compared");
    hold(aval, "dict value being compared");
    DECREF(key);
    unhold(mark + 1);
    DECREF(aval);
    unhold(mark);
    DECREF(bval);
    if (cmp <= 0) return cmp;
  }
  return 1;
}

function* dict_richcompare(v: PyObject, w: PyObject, op: CompareOp): Steps<Result> {
  if (!PyDict_Check(v) || !PyDict_Check(w) || (op !== Py_EQ && op !== Py_NE)) return Py_NotImplemented;
  const cmp = (yield dict_equal(v, w)) as number;
  if (cmp < 0) return null;
  return (cmp === 1) === (op === Py_EQ) ? Py_True : Py_False;
}

function dict_or(self: PyObject, other: PyObject): Result {
  if (!PyDict_Check(self) || !PyDict_Check(other)) return Py_NotImplemented;
  const result = PyDict_Copy(self);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "dict being merged");
  const err = dict_update_arg(result, other);
  unhold(mark);
  if (err === 0) return result;
  DECREF(result);
  return null;
}

function dict_ior(self: PyObject, other: PyObject): Result {
  return dict_update_arg(asDict(self), other) < 0 ? null : NewRef(self);
}

/** `dict_iter`; that a subclass does not override it is what copying asks for. */
export function dict_iter(self: PyObject): Result {
  return dictiter_new(asDict(self), PyDictIterKey_Type);
}

// ---------------------------------------------------------------------------------------------------------
// Methods

/** `PyDict_Keys`, `PyDict_Values`: new lists. */
export function PyDict_Keys(mp: PyDictObject): PyListObject | null {
  const list = PyList_New(mp.body.ma_used);
  if (list === null) return null;
  const cursor = new DictCursor();
  for (let j = 0; PyDict_Next(mp, cursor); j++) list.body.ob_item[j] = NewRef(cursor.key);
  touch(list);
  return list;
}

export function PyDict_Values(mp: PyDictObject): PyListObject | null {
  const list = PyList_New(mp.body.ma_used);
  if (list === null) return null;
  const cursor = new DictCursor();
  for (let j = 0; PyDict_Next(mp, cursor); j++) list.body.ob_item[j] = NewRef(cursor.value);
  touch(list);
  return list;
}

/** `PyDict_Items`: a new list of pairs; all the tuples are made first. */
export function PyDict_Items(mp: PyDictObject): PyListObject | null {
  const n = mp.body.ma_used;
  const list = PyList_New(n);
  if (list === null) return null;
  for (let i = 0; i < n; i++) list.body.ob_item[i] = PyTuple_New(2);
  const cursor = new DictCursor();
  for (let j = 0; PyDict_Next(mp, cursor); j++) {
    const item = list.body.ob_item[j] as PyTupleObject;
    item.body.ob_item[0] = NewRef(cursor.key);
    item.body.ob_item[1] = NewRef(cursor.value);
    touch(item);
  }
  touch(list);
  return list;
}

function dict_get(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("get", args.length, 1, 2)) return null;
  const value = PyDict_GetItemRef(self, args[0] as PyObject);
  if (value !== null || PyErr_Occurred() !== null) return value;
  return NewRef(args[1] ?? Py_None);
}

function dict_setdefault(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("setdefault", args.length, 1, 2)) return null;
  return PyDict_SetDefaultRef(asDict(self), args[0] as PyObject, args[1] ?? Py_None);
}

function dict_pop(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("pop", args.length, 1, 2)) return null;
  return _PyDict_Pop(asDict(self), args[0] as PyObject, args[1] ?? null);
}

/** The last entry. A split table becomes a combined one first. */
function dict_popitem(self: PyObject): Result {
  const mp = asDict(self);
  const res = PyTuple_New(2);
  if (res === null) return null;
  if (mp.body.ma_used === 0) {
    DECREF(res);
    return PyErr_SetString(PyExc_KeyError, "popitem(): dictionary is empty");
  }
  if (mp.body.ma_values !== null && dictresize(mp, mp.body.ma_keys.dk_log2_size, true) < 0) {
    DECREF(res);
    return null;
  }
  const dk = mp.body.ma_keys;
  let i = dk.dk_nentries - 1;
  while (dk.values[i] == null) i--;
  res.body.ob_item[0] = dk.keys[i] as PyObject;
  res.body.ob_item[1] = dk.values[i] as PyObject;
  removeEntry(dk, i);
  dk.dk_nentries = i;
  dk.keys.length = i;
  dk.values.length = i;
  mp.body.ma_used--;
  touch(res);
  touch(mp);
  return res;
}

function dict_update(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  return dict_update_common(asDict(self), args, kwds, "update") < 0 ? null : Py_None;
}

function dict_fromkeys(type: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("fromkeys", args.length, 1, 2)) return null;
  return _PyDict_FromKeys(type, args[0] as PyObject, args[1] ?? Py_None);
}

/** `_PyDict_SizeOf`, in bytes: without the collector head, with the key table if it is not shared. */
export function _PyDict_SizeOf(mp: PyDictObject): number {
  const { ma_keys, ma_values } = mp.body;
  let size = mp.ob_type.tp_basicsize;
  if (ma_values !== null) size += shared_keys_usable_size(ma_keys) * 8;
  if (ma_keys.dk_refcnt === 1) size += _PyDict_KeysSize(ma_keys);
  return size;
}

export const PyDict_Type = defineType({
  tp_name: "dict",
  tp_basicsize: 48,
  tp_flags:
    Py_TPFLAGS_HAVE_GC |
    Py_TPFLAGS_BASETYPE |
    Py_TPFLAGS_DICT_SUBCLASS |
    Py_TPFLAGS_MATCH_SELF |
    Py_TPFLAGS_MAPPING,
  tp_getattro: PyObject_GenericGetAttr,
  tp_doc:
    "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n" +
    "    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n" +
    "    for k, v in iterable:\n        d[k] = v\n" +
    "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n" +
    "    in the keyword argument list.  For example:  dict(one=1, two=2)",
  tp_layout: (type) => new PyHeapObject(type, new DictBody()),
  tp_alloc: dict_alloc,
  tp_new: dict_new,
  tp_init: (self, args, kwds) => dict_update_common(asDict(self), args, kwds, "dict"),
  tp_vectorcall: dict_vectorcall,
  tp_drop: dict_drop,
  tp_free: dict_free,
  tp_traverse: dict_traverse,
  tp_clear: (self) => PyDict_Clear(self),
  tp_refs: dict_refs,
  tp_repr: reprInSteps(dict_repr),
  tp_hash: PyObject_HashNotImplemented,
  tp_richcompare: compareInSteps(dict_richcompare),
  tp_iter: dict_iter,
  nb_or: dict_or,
  nb_inplace_or: dict_ior,
  sq_contains: (self, key) => PyDict_Contains(self, key),
  mp_length: dict_length,
  mp_subscript: dict_subscript,
  mp_ass_subscript: dict_ass_sub,
  tp_methods: [
    onearg(
      "__contains__",
      (self, key) => {
        const r = PyDict_Contains(self, key);
        return r < 0 ? null : r > 0 ? Py_True : Py_False;
      },
      METH_COEXIST,
    ),
    onearg("__getitem__", dict_subscript, METH_COEXIST),
    noargs("__sizeof__", (self) => PyLong_FromLong(_PyDict_SizeOf(asDict(self)))),
    fastcall("get", dict_get),
    fastcall("setdefault", dict_setdefault),
    fastcall("pop", dict_pop),
    noargs("popitem", dict_popitem),
    noargs("keys", (self) => _PyDictView_New(self, PyDictKeys_Type)),
    noargs("items", (self) => _PyDictView_New(self, PyDictItems_Type)),
    noargs("values", (self) => _PyDictView_New(self, PyDictValues_Type)),
    varkeywords("update", dict_update),
    fastcall("fromkeys", dict_fromkeys, METH_CLASS),
    noargs("clear", (self) => {
      PyDict_Clear(self);
      return Py_None;
    }),
    noargs("copy", (self) => PyDict_Copy(asDict(self))),
    noargs("__reversed__", (self) => dictiter_new(asDict(self), PyDictRevIterKey_Type)),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});
