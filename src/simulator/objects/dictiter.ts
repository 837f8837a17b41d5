/**
 * The iterators of dicts (Objects/dictobject.c: `dictiterobject`). An iterator over items uses one pair again and again
 * as long as nobody else holds it.
 */
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  INCREF,
  NewRef,
  noargs,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import type { PyDictObject } from "./dictobject.ts";
import { RuntimeError } from "./errors.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { listFromStackIterator } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";

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
  const list = listFromStackIterator(
    tmp,
    copy.di_dict !== null && copy.di_used === copy.di_dict.body.ma_used ? copy.len : 0,
  );
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
