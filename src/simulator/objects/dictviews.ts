/**
 * The views and iterators of dicts (Objects/dictobject.c): dict_keys, dict_values, dict_items, which are sets where
 * their items are hashable, and six iterators. An iterator over items uses one pair again and again as long as nobody
 * else holds it.
 */
import {
  PyIter_Next,
  PyObject_GetIter,
  PyObject_RichCompareBool,
  PyObject_Size,
  Py_ReprEnter,
  Py_ReprLeave,
  PySequence_Contains,
  reprText,
} from "./abstract.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { callMethod, DECREF_held } from "./call.ts";
import { PyDict_Copy } from "./dict-merge.ts";
import {
  _PyDict_DelItem_KnownHash,
  _PyDict_GetItem_KnownHash,
  cursorHash,
  DictCursor,
  PyDict_Check,
  PyDict_CheckExact,
  PyDict_Contains,
  PyDict_GetItemWithError,
  PyDict_Next,
  type PyDictObject,
} from "./dictobject.ts";
import { PyErr_Occurred, RuntimeError, TypeError } from "./errors.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  getset,
  H,
  hold,
  holdMark,
  INCREF,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { PyDictProxy_New } from "./mappingproxy.ts";
import { PySequence_List } from "./sequence.ts";
import { _PySet_Update, PyAnySet_Check, PySet_Add, PySet_CheckExact, PySet_New } from "./setobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Iterators

type IterKind = "key" | "value" | "item";

class DictIterBody {
  di_dict: PyDictObject | null;
  /** `ma_used` at the start; -1 once the dict was found changed. */
  di_used: number;
  di_pos: number;
  /** The pair that an iterator over items hands out again. */
  di_result: PyTupleObject | null = null;
  len: number;
  constructor(dict: PyDictObject) {
    this.di_dict = dict;
    this.di_used = dict.body.ma_used;
    this.len = dict.body.ma_used;
    this.di_pos = 0;
  }
}

export interface PyDictIterObject extends PyHeapObject {
  body: DictIterBody;
}

const iterBody = (o: PyObject): DictIterBody => (o as PyDictIterObject).body;

/** `dictiter_new`. */
export function dictiter_new(dict: PyDictObject, type: PyTypeObject): Result {
  const body = new DictIterBody(NewRef(dict));
  const di = new PyHeapObject(type, body);
  PyObject_GC_Alloc(di, 56);
  if (type === PyDictRevIterKey_Type || type === PyDictRevIterItem_Type || type === PyDictRevIterValue_Type) {
    body.di_pos = (dict.body.ma_values !== null ? dict.body.ma_used : dict.body.ma_keys.dk_nentries) - 1;
  }
  if (type === PyDictIterItem_Type || type === PyDictRevIterItem_Type)
    body.di_result = PyTuple_Pack(Py_None, Py_None);
  PyObject_GC_Track(di);
  return di;
}

/** The iterator is at its end: it gives up the dict. */
function finish(self: PyObject, body: DictIterBody): null {
  const d = body.di_dict;
  body.di_dict = null;
  touch(self);
  if (d !== null) DECREF(d);
  return null;
}

/** Steps to the next entry in either direction: its number in the table, or -1 at the end or with an exception. */
function step(self: PyObject, body: DictIterBody, d: PyDictObject, backwards: boolean): number {
  if (body.di_used !== d.body.ma_used) {
    RuntimeError("dictionary changed size during iteration");
    body.di_used = -1;
    return -1;
  }
  const { ma_keys, ma_values } = d.body;
  let i = body.di_pos;
  let index: number;
  if (ma_values !== null) {
    if (i < 0 || i >= d.body.ma_used) {
      finish(self, body);
      return -1;
    }
    index = ma_values.order[i] as number;
  } else {
    const values = ma_keys.values;
    if (backwards) while (i >= 0 && values[i] == null) i--;
    else while (i < ma_keys.dk_nentries && values[i] === null) i++;
    if (i < 0 || i >= ma_keys.dk_nentries) {
      finish(self, body);
      return -1;
    }
    index = i;
  }
  if (body.len === 0 && !backwards) {
    RuntimeError("dictionary keys changed during iteration");
    finish(self, body);
    return -1;
  }
  body.di_pos = backwards ? i - 1 : i + 1;
  body.len--;
  return index;
}

function iternext(self: PyObject, kind: IterKind, backwards: boolean): Result {
  const body = iterBody(self);
  const d = body.di_dict;
  if (d === null) return null;
  const index = step(self, body, d, backwards);
  if (index < 0) return null;
  const key = d.body.ma_keys.keys[index] as PyObject;
  if (kind === "key") return NewRef(key);
  const value = (d.body.ma_values ?? d.body.ma_keys).values[index] as PyObject;
  if (kind === "value") return NewRef(value);
  INCREF(key);
  INCREF(value);
  return pair(body.di_result as PyTupleObject, key, value);
}

/** The pair to hand out, taking over both references: the iterator's own if nobody else holds it. */
function pair(result: PyTupleObject, key: PyObject, value: PyObject): Result {
  if (result.ob_refcnt !== 1) return PyTuple_FromArraySteal([key, value]);
  const items = result.body.ob_item;
  const oldkey = items[0] as PyObject;
  const oldvalue = items[1] as PyObject;
  items[0] = key;
  items[1] = value;
  INCREF(result);
  touch(result);
  const mark = holdMark();
  hold(result, "pair of an iterator over items");
  hold(oldvalue, "value of the last pair");
  DECREF(oldkey);
  unhold(mark + 1);
  DECREF(oldvalue);
  unhold(mark);
  // The collector may have untracked a pair of atoms.
  if (!_PyObject_GC_IS_TRACKED(result)) PyObject_GC_Track(result);
  return result;
}

const dictiter_methods: PyMethodDef[] = [
  noargs("__length_hint__", (self) => {
    const body = iterBody(self);
    return PyLong_FromLong(
      body.di_dict !== null && body.di_used === body.di_dict.body.ma_used ? body.len : 0,
    );
  }),
  noargs("__reduce__", dictiter_reduce),
];

/** Walks a copy, so that the iterator's own state stays: in C a struct on the stack. */
function dictiter_reduce(self: PyObject): Result {
  const copy = Object.assign(Object.create(DictIterBody.prototype) as DictIterBody, iterBody(self));
  const tmp = new PyHeapObject(self.ob_type, copy);
  tmp.addr = self.addr;
  const mark = holdMark();
  if (copy.di_dict !== null) hold(NewRef(copy.di_dict), "dict of a copied iterator");
  const list = PySequence_List(tmp);
  unhold(mark);
  // At its end the copy has dropped the reference itself.
  if (copy.di_dict !== null) DECREF(copy.di_dict);
  return list === null ? null : reduceTo("iter", [list]);
}

function iterType(name: string, kind: IterKind, backwards: boolean): PyTypeObject {
  return defineType({
    tp_name: name,
    tp_basicsize: 56,
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_drop: (self, i) => {
      const body = iterBody(self);
      let o: PyObject | null;
      if (i === 0) {
        o = body.di_dict;
        body.di_dict = null;
      } else if (i === 1) {
        o = body.di_result;
        body.di_result = null;
      } else return undefined;
      return o;
    },
    tp_traverse: (self, visit) => {
      const body = iterBody(self);
      if (body.di_dict !== null) visit(body.di_dict);
      if (body.di_result !== null) visit(body.di_result);
    },
    tp_refs: (self, visit) => {
      const body = iterBody(self);
      if (body.di_dict !== null) visit("field", "di_dict", body.di_dict);
      if (body.di_result !== null) visit("field", "di_result", body.di_result);
    },
    tp_iter: PyObject_SelfIter,
    tp_iternext: (self) => iternext(self, kind, backwards),
    tp_methods: dictiter_methods,
  });
}

export const PyDictIterKey_Type = iterType("dict_keyiterator", "key", false);
export const PyDictIterValue_Type = iterType("dict_valueiterator", "value", false);
export const PyDictIterItem_Type = iterType("dict_itemiterator", "item", false);
export const PyDictRevIterKey_Type = iterType("dict_reversekeyiterator", "key", true);
export const PyDictRevIterItem_Type = iterType("dict_reverseitemiterator", "item", true);
export const PyDictRevIterValue_Type = iterType("dict_reversevalueiterator", "value", true);

// ---------------------------------------------------------------------------------------------------------
// Views

class DictViewBody {
  dv_dict: PyDictObject | null;
  constructor(dict: PyDictObject) {
    this.dv_dict = dict;
  }
}

export interface PyDictViewObject extends PyHeapObject {
  body: DictViewBody;
}

function viewed(o: PyObject): PyDictObject {
  return (o as PyDictViewObject).body.dv_dict as PyDictObject;
}

export function PyDictKeys_Check(o: PyObject): boolean {
  return o.ob_type === PyDictKeys_Type || o.ob_type.tp_base === PyDictKeys_Type;
}
export function PyDictItems_Check(o: PyObject): boolean {
  return o.ob_type === PyDictItems_Type || o.ob_type.tp_base === PyDictItems_Type;
}
export function PyDictViewSet_Check(o: PyObject): boolean {
  return PyDictKeys_Check(o) || PyDictItems_Check(o);
}

export function _PyDictView_New(dict: PyObject, type: PyTypeObject): Result {
  if (!PyDict_Check(dict))
    return TypeError(`${type.tp_name}() requires a dict argument, not '${dict.ob_type.tp_name}'`);
  const dv = new PyHeapObject(type, new DictViewBody(NewRef(dict)));
  PyObject_GC_Alloc(dv, 24);
  PyObject_GC_Track(dv);
  return dv;
}

function view_len(self: PyObject): number {
  return viewed(self).body.ma_used;
}

/** `all_contained_in`: whether every item of self is in other. 1, 0, -1. */
function all_contained_in(self: PyObject, other: PyObject): number {
  const iter = PyObject_GetIter(self);
  if (iter === null) return -1;
  const mark = holdMark();
  hold(iter, "iterator over a view");
  let ok = 1;
  while (ok > 0) {
    const next = PyIter_Next(iter);
    if (next === null) {
      if (PyErr_Occurred() !== null) ok = -1;
      break;
    }
    hold(next, "item of a view");
    ok = PySequence_Contains(other, next);
    unhold(mark + 1);
    DECREF(next);
  }
  unhold(mark);
  DECREF(iter);
  return ok;
}

function view_richcompare(self: PyObject, other: PyObject, op: CompareOp): Result {
  if (!PyAnySet_Check(other) && !PyDictViewSet_Check(other)) return Py_NotImplemented;
  const a = PyObject_Size(self);
  if (a < 0) return null;
  const b = PyObject_Size(other);
  if (b < 0) return null;
  let ok = 0;
  switch (op) {
    case Py_NE:
    case Py_EQ:
      if (a === b) ok = all_contained_in(self, other);
      if (op === Py_NE && ok >= 0) ok = ok === 0 ? 1 : 0;
      break;
    case Py_LT:
      if (a < b) ok = all_contained_in(self, other);
      break;
    case Py_LE:
      if (a <= b) ok = all_contained_in(self, other);
      break;
    case Py_GT:
      if (a > b) ok = all_contained_in(other, self);
      break;
    case Py_GE:
      if (a >= b) ok = all_contained_in(other, self);
      break;
  }
  return ok < 0 ? null : ok > 0 ? Py_True : Py_False;
}

function view_repr(self: PyObject): Result {
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("...") : null;
  const seq = PySequence_List(self);
  let text: string | null = null;
  if (seq !== null) {
    const mark = holdMark();
    hold(seq, "list of a view's items");
    text = reprText(seq);
    unhold(mark);
    DECREF(seq);
  }
  Py_ReprLeave(self);
  return text === null ? null : PyUnicode_FromString(`${self.ob_type.tp_name}(${text})`);
}

function items_contains(self: PyObject, obj: PyObject): number {
  if (!PyTuple_Check(obj)) return 0;
  const items = obj.body.ob_item;
  if (items.length !== 2) return 0;
  const found = PyDict_GetItemWithError(viewed(self), items[0] as PyObject);
  if (found === null) return PyErr_Occurred() !== null ? -1 : 0;
  INCREF(found);
  const mark = holdMark();
  hold(found, "value being compared");
  const result = PyObject_RichCompareBool(found, items[1] as PyObject, Py_EQ);
  unhold(mark);
  DECREF(found);
  return result;
}

/** `dictviews_to_set`: also of what is not a view, where the view stands on the right of the operator. */
function to_set(self: PyObject): PyObject | null {
  return PySet_New(PyDictKeys_Check(self) && PyDict_CheckExact(viewed(self)) ? viewed(self) : self);
}

/** A set of self's items, changed by one of its own methods. */
function through_set(self: PyObject, method: string, other: PyObject): Result {
  const result = to_set(self);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "set being made of a view");
  const tmp = callMethod(result, method, other);
  unhold(mark);
  if (tmp === null) {
    DECREF(result);
    return null;
  }
  DECREF(tmp);
  return result;
}

/** `_PyDictView_Intersect`. */
export function _PyDictView_Intersect(left: PyObject, right: PyObject): Result {
  let self = left;
  let other = right;
  if (!PyDictViewSet_Check(self)) {
    self = right;
    other = left;
  }
  const len_self = view_len(self);
  if (PySet_CheckExact(other) && len_self <= PyObject_Size(other))
    return callMethod(other, "intersection", self);
  if (PyDictViewSet_Check(other) && view_len(other) > len_self) [self, other] = [other, self];
  const result = PySet_New(null);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "intersection being made");
  const it = PyObject_GetIter(other);
  let ok = it !== null;
  if (it !== null) {
    hold(it, "iterator");
    const contains = PyDictKeys_Check(self)
      ? (o: PyObject, k: PyObject) => PyDict_Contains(viewed(o), k)
      : items_contains;
    for (;;) {
      const key = PyIter_Next(it);
      if (key === null) {
        ok = PyErr_Occurred() === null;
        break;
      }
      hold(key, "key");
      const rv = contains(self, key);
      ok = rv === 0 || (rv > 0 && PySet_Add(result, key) === 0);
      DECREF_held(key);
      if (!ok) break;
    }
    DECREF_held(it);
  }
  unhold(mark);
  if (ok) return result;
  DECREF(result);
  return null;
}

function view_or(self: PyObject, other: PyObject): Result {
  const result = to_set(self);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "union being made");
  const err = _PySet_Update(result, other);
  unhold(mark);
  if (err === 0) return result;
  DECREF(result);
  return null;
}

/** `dictitems_xor`: items of either that are not in the other. */
function items_xor(self: PyObject, other: PyObject): Result {
  const temp = PyDict_Copy(viewed(self));
  if (temp === null) return null;
  const mark = holdMark();
  hold(temp, "copy of the first dict");
  const result = PySet_New(null);
  if (result !== null) hold(result, "symmetric difference being made");
  const ok = result !== null && xorInto(temp, viewed(other), result);
  unhold(mark);
  if (result !== null) hold(result, "symmetric difference being made");
  DECREF(temp);
  unhold(mark);
  if (ok) return result;
  if (result !== null) DECREF(result);
  return null;
}

function xorInto(temp: PyDictObject, d2: PyDictObject, result: PyObject): boolean {
  const cursor = new DictCursor();
  while (PyDict_Next(d2, cursor)) {
    cursorHash(d2, cursor);
    const { hi, lo } = H;
    const key = hold(NewRef(cursor.key), "key");
    const val2 = hold(NewRef(cursor.value), "value");
    const val1 = _PyDict_GetItem_KnownHash(temp, key, hi, lo);
    let ok: boolean;
    let del = 0;
    if (val1 === null) ok = PyErr_Occurred() === null;
    else {
      hold(NewRef(val1), "value of the first dict");
      del = PyObject_RichCompareBool(val1, val2, Py_EQ);
      ok = del >= 0;
    }
    if (ok && del > 0) ok = _PyDict_DelItem_KnownHash(temp, key, hi, lo) === 0;
    else if (ok) {
      const entry = hold(PyTuple_Pack(key, val2), "pair");
      ok = PySet_Add(result, entry) === 0;
      DECREF_held(entry);
    }
    DECREF_held(key);
    if (val1 !== null) DECREF_held(val1);
    DECREF_held(val2);
    if (!ok) return false;
  }
  const remaining = callMethod(temp, "items");
  if (remaining === null) return false;
  hold(remaining, "remaining items");
  const err = _PySet_Update(result, remaining);
  DECREF_held(remaining);
  return err === 0;
}

function view_xor(self: PyObject, other: PyObject): Result {
  if (PyDictItems_Check(self) && PyDictItems_Check(other)) return items_xor(self, other);
  return through_set(self, "symmetric_difference_update", other);
}

function view_isdisjoint(left: PyObject, right: PyObject): Result {
  if (left === right) return view_len(left) === 0 ? Py_True : Py_False;
  let self = left;
  let other = right;
  if (PyAnySet_Check(other) || PyDictViewSet_Check(other)) {
    const len_other = PyObject_Size(other);
    if (len_other === -1) return null;
    if (len_other > view_len(self)) [self, other] = [other, self];
  }
  const it = PyObject_GetIter(other);
  if (it === null) return null;
  const mark = holdMark();
  hold(it, "iterator");
  let answer = 0;
  while (answer === 0) {
    const item = PyIter_Next(it);
    if (item === null) break;
    hold(item, "item");
    answer = PySequence_Contains(self, item);
    unhold(mark + 1);
    DECREF(item);
  }
  unhold(mark);
  DECREF(it);
  if (answer === -1 || PyErr_Occurred() !== null) return null;
  return answer > 0 ? Py_False : Py_True;
}

function viewSpec(name: string): TypeSpec {
  return {
    tp_name: name,
    tp_basicsize: 24,
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_drop: (self, i) => {
      if (i > 0) return undefined;
      const body = (self as PyDictViewObject).body;
      const d = body.dv_dict;
      body.dv_dict = null;
      return d;
    },
    tp_traverse: (self, visit) => {
      const d = (self as PyDictViewObject).body.dv_dict;
      if (d !== null) visit(d);
    },
    tp_refs: (self, visit) => {
      const d = (self as PyDictViewObject).body.dv_dict;
      if (d !== null) visit("field", "mapping", d);
    },
    tp_repr: view_repr,
    sq_length: view_len,
    tp_getset: [getset("mapping", (self) => PyDictProxy_New(viewed(self)))],
  };
}

const setLike: Partial<TypeSpec> = {
  tp_richcompare: view_richcompare,
  nb_subtract: (self, other) => through_set(self, "difference_update", other),
  nb_and: _PyDictView_Intersect,
  nb_xor: view_xor,
  nb_or: view_or,
};

export const PyDictKeys_Type = defineType({
  ...viewSpec("dict_keys"),
  ...setLike,
  tp_iter: (self) => dictiter_new(viewed(self), PyDictIterKey_Type),
  sq_contains: (self, key) => PyDict_Contains(viewed(self), key),
  tp_methods: [
    onearg("isdisjoint", view_isdisjoint),
    noargs("__reversed__", (self) => dictiter_new(viewed(self), PyDictRevIterKey_Type)),
  ],
});

export const PyDictItems_Type = defineType({
  ...viewSpec("dict_items"),
  ...setLike,
  tp_iter: (self) => dictiter_new(viewed(self), PyDictIterItem_Type),
  sq_contains: items_contains,
  tp_methods: [
    onearg("isdisjoint", view_isdisjoint),
    noargs("__reversed__", (self) => dictiter_new(viewed(self), PyDictRevIterItem_Type)),
  ],
});

export const PyDictValues_Type = defineType({
  ...viewSpec("dict_values"),
  tp_iter: (self) => dictiter_new(viewed(self), PyDictIterValue_Type),
  tp_methods: [noargs("__reversed__", (self) => dictiter_new(viewed(self), PyDictRevIterValue_Type))],
});
