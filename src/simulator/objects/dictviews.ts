/**
 * The views of dicts (Objects/dictobject.c): dict_keys, dict_values, dict_items, which are sets where their items are
 * hashable.
 */
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
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_RichCompareBool,
  PyObject_Size,
  PySequence_Contains,
  reprText,
} from "./abstract.ts";
import { callMethod, DECREF_held } from "./call.ts";
import { PyDict_Copy } from "./dict-merge.ts";
import {
  dictiter_new,
  PyDictIterItem_Type,
  PyDictIterKey_Type,
  PyDictIterValue_Type,
  PyDictRevIterItem_Type,
  PyDictRevIterKey_Type,
  PyDictRevIterValue_Type,
} from "./dictiter.ts";
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
import { PyErr_Occurred, TypeError } from "./errors.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { PyDictProxy_New } from "./mappingproxy.ts";
import { PySequence_List } from "./sequence.ts";
import { _PySet_Update, PyAnySet_Check, PySet_Add, PySet_CheckExact, PySet_New } from "./setobject.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { PyTuple_Check, PyTuple_Pack } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export * from "./dictiter.ts";

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
