/**
 * The types set and frozenset and their methods (Objects/setobject.c).
 */
import {
  DECREF,
  defineType,
  fastcall,
  H,
  hold,
  holdMark,
  METH_CLASS,
  METH_COEXIST,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MATCH_SELF,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { freeObject, freeUnits } from "./alloc.ts";
import { reprInSteps, type Steps } from "./steps.ts";
import { Py_ReprEnter, Py_ReprLeave, PyObject_HashNotImplemented, reprTextSteps } from "./abstract.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { KeyError, PyErr_Clear, PyErr_ExceptionMatches, PyErr_SetString } from "./errors.ts";
import { PyExc_KeyError, PyExc_TypeError } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "./getargs.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { object_getstate } from "./reduce.ts";
import { PySequence_List } from "./sequence.ts";
import {
  asSet,
  issubset,
  issuperset,
  set_copy,
  set_difference,
  set_difference_multi,
  set_difference_update_internal,
  set_intersection,
  set_intersection_multi,
  set_intersection_update,
  set_isdisjoint,
  set_richcompare,
  set_symmetric_difference,
  set_symmetric_difference_update,
  set_union,
  truth,
} from "./set-ops.ts";
import { set_iter } from "./setiter.ts";
import {
  _PySet_NextEntry,
  DUMMY,
  make_new_set,
  PyAnySet_Check,
  PyFrozenSet_CheckExact,
  PySet_Check,
  PySet_CheckExact,
  PySet_Pop,
  type PySetObject,
  SetBody,
  SetCursor,
  set_add_key,
  set_clear_internal,
  set_contains_key,
  set_discard_key,
  set_update_internal,
} from "./setobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Operators

type SetOperator = (a: PyObject, b: PyObject) => Result;
const binary =
  (f: SetOperator): SetOperator =>
  (a, b) =>
    PyAnySet_Check(a) && PyAnySet_Check(b) ? f(a, b) : Py_NotImplemented;
const inplace =
  (f: (a: PySetObject, b: PyObject) => boolean): SetOperator =>
  (a, b) =>
    PyAnySet_Check(b) ? (f(asSet(a), b) ? NewRef(a) : null) : Py_NotImplemented;

const operators: Partial<TypeSpec> = {
  nb_subtract: binary((a, b) => set_difference(asSet(a), b)),
  nb_and: binary((a, b) => set_intersection(asSet(a), b)),
  nb_xor: binary((a, b) => set_symmetric_difference(a, b)),
  nb_or: binary((a, b) => set_union(a, [b])),
};

/** A set may be looked for in a set: as a frozenset of the same keys. */
function withFrozen(so: PySetObject, key: PyObject, f: (so: PySetObject, key: PyObject) => number): number {
  const rv = f(so, key);
  if (rv >= 0 || !PySet_Check(key) || !PyErr_ExceptionMatches(PyExc_TypeError)) return rv;
  PyErr_Clear();
  const tmp = make_new_set(PyFrozenSet_Type, key);
  if (tmp === null) return -1;
  const mark = holdMark();
  hold(tmp, "frozen copy of a key");
  const again = f(so, tmp);
  unhold(mark);
  DECREF(tmp);
  return again;
}

function set_contains(self: PyObject, key: PyObject): number {
  return withFrozen(asSet(self), key, set_contains_key);
}

function* set_repr(self: PyObject): Steps<Result> {
  const name = self.ob_type.tp_name;
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString(`${name}(...)`) : null;
  let result: Result = null;
  if (asSet(self).body.used === 0) result = PyUnicode_FromString(`${name}()`);
  else {
    const keys = PySequence_List(self);
    if (keys !== null) {
      const mark = holdMark();
      hold(keys, "list of a set's keys");
      const text = (yield reprTextSteps(keys)) as string | null;
      unhold(mark);
      DECREF(keys);
      if (text !== null) {
        const inner = `{${text.slice(1, -1)}}`;
        result = PyUnicode_FromString(PySet_CheckExact(self) ? inner : `${name}(${inner})`);
      }
    }
  }
  Py_ReprLeave(self);
  return result;
}

const M64 = 0xffffffffffffffffn;
const shuffle_bits = (h: bigint): bigint =>
  (((h ^ 89869747n ^ ((h << 16n) & M64)) & M64) * 3644798167n) & M64;

/** `frozenset_hash`. */
function frozenset_hash(self: PyObject): boolean {
  const body = asSet(self).body;
  if (body.hash === null) {
    let hash = 0n;
    const cursor = new SetCursor();
    while (_PySet_NextEntry(asSet(self), cursor)) {
      hash ^= shuffle_bits((BigInt(cursor.hi >>> 0) << 32n) | BigInt(cursor.lo >>> 0));
    }
    hash ^= (BigInt(body.used + 1) * 1927868237n) & M64;
    hash ^= (hash >> 11n) ^ (hash >> 25n);
    hash = (hash * 69069n + 907133923n) & M64;
    if (hash === M64) hash = 590923713n;
    body.hash = { hi: Number(hash >> 32n) | 0, lo: Number(hash & 0xffffffffn) | 0 };
  }
  H.hi = body.hash.hi;
  H.lo = body.hash.lo;
  return true;
}

// ---------------------------------------------------------------------------------------------------------
// Methods

const asNone = (ok: boolean): Result => (ok ? Py_None : null);

function set_remove(self: PyObject, key: PyObject): Result {
  const rv = withFrozen(asSet(self), key, set_discard_key);
  return rv < 0 ? null : rv === 0 ? KeyError(key) : Py_None;
}

function set_reduce(self: PyObject): Result {
  const keys = PySequence_List(self);
  if (keys === null) return null;
  const args = PyTuple_FromArraySteal([keys]);
  const mark = holdMark();
  hold(args, "arguments of a set's type");
  const state = object_getstate(self);
  unhold(mark);
  if (state === null) {
    DECREF(args);
    return null;
  }
  return PyTuple_FromArraySteal([NewRef(self.ob_type), args, state]);
}

/** In the order of the types' `__dict__`. */
const m: Record<string, PyMethodDef> = {
  contains: onearg("__contains__", (self, key) => truth(set_contains(self, key)), METH_COEXIST),
  add: onearg("add", (self, key) => asNone(set_add_key(asSet(self), key) === 0)),
  clear: noargs("clear", (self) => {
    set_clear_internal(asSet(self));
    return Py_None;
  }),
  copy: noargs("copy", set_copy),
  frozen_copy: noargs("copy", (self) => (PyFrozenSet_CheckExact(self) ? NewRef(self) : set_copy(self))),
  discard: onearg("discard", (self, key) => asNone(withFrozen(asSet(self), key, set_discard_key) >= 0)),
  difference: fastcall("difference", set_difference_multi),
  difference_update: fastcall("difference_update", (self, others) =>
    asNone(others.every((other) => set_difference_update_internal(asSet(self), other) === 0)),
  ),
  intersection: fastcall("intersection", set_intersection_multi),
  intersection_update: fastcall("intersection_update", (self, others) =>
    asNone(set_intersection_update(self, set_intersection_multi(self, others))),
  ),
  isdisjoint: onearg("isdisjoint", set_isdisjoint),
  issubset: onearg("issubset", (self, other) => truth(issubset(asSet(self), other))),
  issuperset: onearg("issuperset", (self, other) => truth(issuperset(asSet(self), other))),
  pop: noargs(
    "pop",
    (self) => PySet_Pop(asSet(self)) ?? PyErr_SetString(PyExc_KeyError, "pop from an empty set"),
  ),
  reduce: noargs("__reduce__", set_reduce),
  remove: onearg("remove", set_remove),
  sizeof: noargs("__sizeof__", (self) => {
    const body = asSet(self).body;
    return PyLong_FromLong(self.ob_type.tp_basicsize + (body.tableAddr === 0 ? 0 : (body.mask + 1) * 16));
  }),
  symmetric_difference: onearg("symmetric_difference", set_symmetric_difference),
  symmetric_difference_update: onearg("symmetric_difference_update", (self, other) =>
    asNone(set_symmetric_difference_update(self, other)),
  ),
  union: fastcall("union", set_union),
  update: fastcall("update", (self, others) =>
    asNone(others.every((other) => set_update_internal(asSet(self), other) === 0)),
  ),
  class_getitem: onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
};
const methods = (names: string): PyMethodDef[] => names.split(" ").map((name) => m[name] as PyMethodDef);

const common: Omit<TypeSpec, "tp_name"> = {
  tp_basicsize: 200,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_MATCH_SELF,
  tp_weaklistoffset: 192,
  tp_layout: (type) => new PyHeapObject(type, new SetBody()),
  tp_drop: (self, step) => {
    const { table } = asSet(self).body;
    if (step >= table.length) return undefined;
    const entry = table[step] ?? null;
    table[step] = null;
    return entry === DUMMY ? null : entry;
  },
  tp_free: (self) => {
    const body = asSet(self).body;
    if (body.tableAddr !== 0) freeUnits(body.tableAddr);
    freeObject(self);
  },
  tp_traverse: (self, visit) => {
    for (const entry of asSet(self).body.table) if (entry !== null && entry !== DUMMY) visit(entry);
  },
  tp_clear: (self) => set_clear_internal(asSet(self)),
  tp_refs: (self, visit) => {
    let i = 0;
    for (const entry of asSet(self).body.table)
      if (entry !== null && entry !== DUMMY) visit("item", String(i++), entry);
  },
  tp_repr: reprInSteps(set_repr),
  tp_richcompare: set_richcompare,
  tp_iter: (self) => set_iter(self),
  sq_length: (self) => asSet(self).body.used,
  sq_contains: set_contains,
  ...operators,
};

export const PySet_Type = defineType({
  tp_name: "set",
  tp_getattro: PyObject_GenericGetAttr,
  tp_doc: "Build an unordered collection of unique elements.",
  ...common,
  tp_new: (type) => make_new_set(type, null),
  tp_init: (self, args, kwds) => {
    if (!_PyArg_NoKeywords("set", kwds)) return -1;
    const items = args.body.ob_item;
    if (!_PyArg_CheckPositional(self.ob_type.tp_name, items.length, 0, 1)) return -1;
    const so = asSet(self);
    if (so.body.fill > 0) set_clear_internal(so);
    so.body.hash = null;
    return items.length === 0 ? 0 : set_update_internal(so, items[0] as PyObject);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("set", kwnames) || !_PyArg_CheckPositional("set", args.length, 0, 1)) return null;
    return make_new_set(type as PyTypeObject, args[0] ?? null);
  },
  tp_hash: PyObject_HashNotImplemented,
  nb_inplace_subtract: inplace((a, b) => set_difference_update_internal(a, b) === 0),
  nb_inplace_and: inplace((a, b) => set_intersection_update(a, set_intersection(a, b))),
  nb_inplace_xor: inplace(set_symmetric_difference_update),
  nb_inplace_or: inplace((a, b) => set_update_internal(a, b) === 0),
  tp_methods: methods(
    "contains add clear copy discard difference difference_update intersection intersection_update isdisjoint " +
      "issubset issuperset pop reduce remove sizeof symmetric_difference symmetric_difference_update union update " +
      "class_getitem",
  ),
});

/** `make_new_frozenset`. */
function make_new_frozenset(type: PyTypeObject, iterable: PyObject | null): Result {
  if (type === PyFrozenSet_Type && iterable !== null && PyFrozenSet_CheckExact(iterable))
    return NewRef(iterable);
  return make_new_set(type, iterable);
}

export const PyFrozenSet_Type = defineType({
  tp_name: "frozenset",
  tp_doc: "Build an immutable unordered collection of unique elements.",
  ...common,
  tp_new: (type, args, kwds) => {
    // A subclass with an __init__ of its own may take keywords.
    if (
      (type === PyFrozenSet_Type || type.tp_init === PyFrozenSet_Type.tp_init) &&
      !_PyArg_NoKeywords("frozenset", kwds)
    ) {
      return null;
    }
    const items = args.body.ob_item;
    if (!_PyArg_CheckPositional(type.tp_name, items.length, 0, 1)) return null;
    return make_new_frozenset(type, items[0] ?? null);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("frozenset", kwnames) || !_PyArg_CheckPositional("frozenset", args.length, 0, 1))
      return null;
    return make_new_frozenset(type as PyTypeObject, args[0] ?? null);
  },
  tp_hash: frozenset_hash,
  tp_methods: methods(
    "contains frozen_copy difference intersection isdisjoint issubset issuperset reduce sizeof symmetric_difference " +
      "union class_getitem",
  ),
});
