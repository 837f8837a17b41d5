/**
 * The iterator and the views of OrderedDict (Objects/odictobject.c: `odictiterobject`).
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
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { PyDict_GetItemWithError } from "./dictobject.ts";
import { PyDictItems_Type, PyDictKeys_Type, PyDictValues_Type, type PyDictViewObject } from "./dictviews.ts";
import { KeyError, PyErr_Occurred, RuntimeError } from "./errors.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { listFromStackIterator } from "./listobject.ts";
import { find_node, type PyODictObject } from "./odictobject.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Iterators and views

export const REVERSED = 1;
export const KEYS = 2;
const VALUES = 4;

class ODictIterBody {
  readonly kind: number;
  di_odict: PyODictObject | null;
  readonly di_size: number;
  readonly di_state: number;
  di_result: PyTupleObject | null;
  /** Key of the next item. */
  di_current: PyObject | null;
  constructor(od: PyODictObject, kind: number, result: PyTupleObject | null) {
    this.kind = kind;
    this.di_odict = od;
    this.di_size = od.body.ma_used;
    this.di_state = od.body.od_state;
    this.di_result = result;
    const node = (kind & REVERSED) !== 0 ? od.body.od_last : od.body.od_first;
    this.di_current = node === null ? null : NewRef(node.key);
  }
}
const iterBody = (o: PyObject): ODictIterBody => (o as PyHeapObject).body as ODictIterBody;
const ITEMS = KEYS | VALUES;

export function odictiter_new(od: PyODictObject, kind: number): Result {
  const di = new PyHeapObject(PyODictIter_Type, null);
  PyObject_GC_Alloc(di, 64);
  const result = (kind & ITEMS) === ITEMS ? PyTuple_Pack(Py_None, Py_None) : null;
  di.body = new ODictIterBody(NewRef(od), kind, result);
  PyObject_GC_Track(di);
  return di;
}

/** `odictiter_nextkey`: new reference. */
function nextkey(self: PyObject): Result {
  const di = iterBody(self);
  const od = di.di_odict;
  if (od === null) return null;
  const done = (): null => {
    di.di_odict = null;
    touch(self);
    DECREF(od);
    return null;
  };
  if (di.di_current === null) return done();
  if (od.body.od_state !== di.di_state) {
    RuntimeError("OrderedDict mutated during iteration");
    return done();
  }
  if (di.di_size !== od.body.ma_used) {
    RuntimeError("OrderedDict changed size during iteration");
    return done();
  }
  const node = find_node(od, di.di_current);
  const key = di.di_current;
  if (node === null) {
    if (PyErr_Occurred() === null) KeyError(key);
    di.di_current = null;
    touch(self);
    DECREF(key);
    return done();
  }
  const next = (di.kind & REVERSED) !== 0 ? node.prev : node.next;
  di.di_current = next === null ? null : NewRef(next.key);
  touch(self);
  return key;
}

function odictiter_iternext(self: PyObject): Result {
  const di = iterBody(self);
  const key = nextkey(self);
  if (key === null || (di.kind & VALUES) === 0) return key;
  const mark = holdMark();
  hold(key, "key");
  const found = PyDict_GetItemWithError(di.di_odict as PyODictObject, key);
  unhold(mark);
  if (found === null) {
    if (PyErr_Occurred() === null) KeyError(key);
    DECREF(key);
    return null;
  }
  const value = NewRef(found);
  if ((di.kind & KEYS) === 0) {
    hold(value, "value");
    DECREF(key);
    unhold(mark);
    return value;
  }
  const result = di.di_result as PyTupleObject;
  if (result.ob_refcnt !== 1) return PyTuple_FromArraySteal([key, value]);
  INCREF(result);
  const items = result.body.ob_item;
  const [oldKey, oldValue] = items as [PyObject, PyObject];
  items[0] = key;
  items[1] = value;
  touch(result);
  hold(result, "pair of an iterator over items");
  hold(oldValue, "value of the last pair");
  DECREF(oldKey);
  unhold(mark + 1);
  DECREF(oldValue);
  unhold(mark);
  if (!_PyObject_GC_IS_TRACKED(result)) PyObject_GC_Track(result);
  return result;
}

/** Walks a copy, so that the iterator's own state stays. */
function odictiter_reduce(self: PyObject): Result {
  const copy = Object.assign(Object.create(ODictIterBody.prototype) as ODictIterBody, iterBody(self));
  const tmp = new PyHeapObject(PyODictIter_Type, copy);
  tmp.addr = self.addr;
  const mark = holdMark();
  if (copy.di_odict !== null) hold(NewRef(copy.di_odict), "OrderedDict of a copied iterator");
  if (copy.di_current !== null) hold(NewRef(copy.di_current), "key of a copied iterator");
  const list = listFromStackIterator(tmp, 8);
  unhold(mark);
  if (copy.di_odict !== null) DECREF(copy.di_odict);
  if (copy.di_current !== null) DECREF(copy.di_current);
  return list === null ? null : reduceTo("iter", [list]);
}

const ITER_FIELDS = ["di_odict", "di_current", "di_result"] as const;

export const PyODictIter_Type: PyTypeObject = defineType({
  tp_name: "odict_iterator",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop: (self, step) => {
    const name = ITER_FIELDS[step];
    if (name === undefined) return undefined;
    const o = iterBody(self)[name];
    iterBody(self)[name] = null;
    return o;
  },
  tp_traverse: (self, visit) => {
    for (const name of ITER_FIELDS) {
      const o = iterBody(self)[name];
      if (o !== null) visit(o);
    }
  },
  tp_refs: (self, visit) => {
    for (const name of ITER_FIELDS) {
      const o = iterBody(self)[name];
      if (o !== null) visit("field", name, o);
    }
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: odictiter_iternext,
  tp_methods: [noargs("__reduce__", odictiter_reduce)],
});

function viewType(name: string, base: () => PyTypeObject, kind: number): PyTypeObject {
  const viewed = (self: PyObject): PyODictObject => (self as PyDictViewObject).body.dv_dict as PyODictObject;
  return defineType({
    tp_name: name,
    tp_basicsize: 24,
    tp_base: base,
    tp_iter: (self) => odictiter_new(viewed(self), kind),
    tp_methods: [noargs("__reversed__", (self) => odictiter_new(viewed(self), kind | REVERSED))],
  });
}

export const PyODictKeys_Type = viewType("odict_keys", () => PyDictKeys_Type, KEYS);
export const PyODictItems_Type = viewType("odict_items", () => PyDictItems_Type, ITEMS);
export const PyODictValues_Type = viewType("odict_values", () => PyDictValues_Type, VALUES);
