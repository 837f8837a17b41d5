/**
 * The types set and frozenset, their methods and their iterator (Objects/setobject.c).
 */
import {
  forEachItem,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_HashNotImplemented,
  Py_ReprEnter,
  Py_ReprLeave,
  reprText,
} from "./abstract.ts";
import { freeObject, freeUnits, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { DECREF_held } from "./call.ts";
import {
  _PyDict_Contains_KnownHash,
  cursorHash,
  DictCursor,
  PyDict_CheckExact,
  PyDict_Next,
} from "./dictobject.ts";
import {
  KeyError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetString,
  RuntimeError,
} from "./errors.ts";
import { PyExc_KeyError, PyExc_TypeError } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "./getargs.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import {
  type CompareOp,
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
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MATCH_SELF,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { object_getstate } from "./reduce.ts";
import { PySequence_List } from "./sequence.ts";
import {
  _PySet_NextEntry,
  DUMMY,
  make_new_set,
  make_new_set_basetype,
  PyAnySet_Check,
  PyAnySet_CheckExact,
  PyFrozenSet_CheckExact,
  PySet_Check,
  PySet_CheckExact,
  type PySetObject,
  PySet_Pop,
  set_add_entry,
  set_add_key,
  set_clear_internal,
  set_contains_entry,
  set_contains_key,
  set_discard_entry,
  set_discard_key,
  set_table_resize,
  set_update_internal,
  SetBody,
  SetCursor,
} from "./setobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

const asSet = (o: PyObject): PySetObject => o as PySetObject;

/** Runs with `so`, a new reference, registered: the set if `fill` returns true, else null and the set is dropped. */
function build(so: PySetObject | null, fill: (so: PySetObject) => boolean): PySetObject | null {
  if (so === null) return null;
  const mark = holdMark();
  hold(so, "set being made");
  const ok = fill(so);
  unhold(mark);
  if (ok) return so;
  DECREF(so);
  return null;
}

/** Calls back for each key of a set, kept alive during the call. False: stopped by the callback. */
function eachKey(so: PySetObject, callback: (key: PyObject, hi: number, lo: number) => boolean): boolean {
  const cursor = new SetCursor();
  const mark = holdMark();
  while (_PySet_NextEntry(so, cursor)) {
    const { key, hi, lo } = cursor;
    hold(NewRef(key), "set key");
    const ok = callback(key, hi, lo);
    unhold(mark);
    DECREF(key);
    if (!ok) return false;
  }
  return true;
}

// ---------------------------------------------------------------------------------------------------------
// Operations

/** `set_copy`. */
function set_copy(self: PyObject): PySetObject | null {
  return make_new_set_basetype(self.ob_type, self);
}

function set_union(self: PyObject, others: readonly PyObject[]): PySetObject | null {
  return build(set_copy(self), (result) => {
    for (const other of others) {
      if (other !== self && set_update_internal(result, other) !== 0) return false;
    }
    return true;
  });
}

/** `set_intersection`. */
function set_intersection(self: PySetObject, other: PyObject): PySetObject | null {
  if (self === other) return set_copy(self);
  return build(make_new_set_basetype(self.ob_type, null), (result) => {
    if (PyAnySet_Check(other)) {
      const small = other.body.used > self.body.used ? self : other;
      const large = small === other ? self : other;
      return eachKey(small, (key, hi, lo) => {
        const rv = set_contains_entry(large, key, hi, lo);
        return rv === 0 || (rv > 0 && set_add_entry(result, key, hi, lo) === 0);
      });
    }
    const it = PyObject_GetIter(other);
    if (it === null) return false;
    hold(it, "iterator");
    let ok = true;
    for (;;) {
      const key = PyIter_Next(it);
      if (key === null) {
        ok = PyErr_Occurred() === null;
        break;
      }
      hold(key, "key");
      let rv = -1;
      if (PyObject_Hash(key)) {
        const { hi, lo } = H;
        rv = set_contains_entry(self, key, hi, lo);
        if (rv > 0 && set_add_entry(result, key, hi, lo) !== 0) rv = -1;
      }
      const full = rv > 0 && result.body.used >= self.body.used;
      DECREF_held(key);
      ok = rv >= 0;
      if (!ok || full) break;
    }
    DECREF_held(it);
    return ok;
  });
}

function set_intersection_multi(self: PyObject, others: readonly PyObject[]): PySetObject | null {
  if (others.length === 0) return set_copy(self);
  let result = NewRef(asSet(self));
  const mark = holdMark();
  for (const other of others) {
    hold(result, "intersection so far");
    const next = set_intersection(result, other);
    unhold(mark);
    if (next !== null) hold(next, "intersection so far");
    DECREF(result);
    unhold(mark);
    if (next === null) return null;
    result = next;
  }
  return result;
}

/** `set_swap_bodies`: the contents change places; the weak references and the object stay. */
function set_swap_bodies(a: PySetObject, b: PySetObject): void {
  const fields = a.body;
  a.body = b.body;
  b.body = fields;
  // The finger and, unless both are frozen, the hash are not swapped.
  const finger = a.body.finger;
  a.body.finger = b.body.finger;
  b.body.finger = finger;
  a.body.hash = null;
  b.body.hash = null;
  touch(a);
  touch(b);
}

function set_intersection_update(self: PyObject, tmp: PySetObject | null): boolean {
  if (tmp === null) return false;
  set_swap_bodies(asSet(self), tmp);
  DECREF(tmp);
  return true;
}

/** `set_isdisjoint`. */
function set_isdisjoint(self: PyObject, other: PyObject): Result {
  const so = asSet(self);
  if (self === other) return so.body.used === 0 ? Py_True : Py_False;
  let rv = 0;
  if (PyAnySet_CheckExact(other)) {
    const small = other.body.used > so.body.used ? so : other;
    const large = small === other ? so : other;
    eachKey(small, (key, hi, lo) => {
      rv = set_contains_entry(large, key, hi, lo);
      return rv === 0;
    });
  } else {
    const done = forEachItem(other, "set.isdisjoint", (key) => {
      rv = set_contains_key(so, key);
      return rv === 0;
    });
    if (!done && rv === 0) rv = -1;
  }
  return rv < 0 ? null : rv > 0 ? Py_False : Py_True;
}

/** `set_difference_update_internal`: -1 on error. */
function set_difference_update_internal(so: PySetObject, other: PyObject): number {
  if (so === other) {
    set_clear_internal(so);
    return 0;
  }
  if (PyAnySet_Check(other)) {
    // A much larger set is cut down first.
    const minus = other.body.used >> 3 > so.body.used ? set_intersection(so, other) : NewRef(other);
    if (minus === null) return -1;
    const mark = holdMark();
    hold(minus, "set being subtracted");
    const ok = eachKey(minus, (key, hi, lo) => set_discard_entry(so, key, hi, lo) >= 0);
    unhold(mark);
    DECREF(minus);
    if (!ok) return -1;
  } else if (!forEachItem(other, "set.difference_update", (key) => set_discard_key(so, key) >= 0)) {
    return -1;
  }
  const { fill, used, mask } = so.body;
  if (fill - used <= mask >> 2) return 0;
  return set_table_resize(so, used > 50000 ? used * 2 : used * 4);
}

function set_copy_and_difference(so: PySetObject, other: PyObject): PySetObject | null {
  return build(set_copy(so), (result) => set_difference_update_internal(result, other) === 0);
}

/** `set_difference`. */
function set_difference(so: PySetObject, other: PyObject): PySetObject | null {
  let size: number;
  if (PyAnySet_Check(other)) size = other.body.used;
  else if (PyDict_CheckExact(other)) size = other.body.ma_used;
  else return set_copy_and_difference(so, other);
  if (so.body.used >> 2 > size) return set_copy_and_difference(so, other);
  return build(make_new_set_basetype(so.ob_type, null), (result) =>
    eachKey(so, (key, hi, lo) => {
      const rv = PyDict_CheckExact(other)
        ? _PyDict_Contains_KnownHash(other, key, hi, lo)
        : set_contains_entry(asSet(other), key, hi, lo);
      return rv > 0 || (rv === 0 && set_add_entry(result, key, hi, lo) === 0);
    }),
  );
}

function set_difference_multi(self: PyObject, others: readonly PyObject[]): PySetObject | null {
  const [first, ...rest] = others;
  if (first === undefined) return set_copy(self);
  return build(set_difference(asSet(self), first), (result) =>
    rest.every((other) => set_difference_update_internal(result, other) === 0),
  );
}

/** `set_symmetric_difference_update_set` and `_dict`: each key changes sides. */
function toggle(so: PySetObject, key: PyObject, hi: number, lo: number): boolean {
  const rv = set_discard_entry(so, key, hi, lo);
  return rv > 0 || (rv === 0 && set_add_entry(so, key, hi, lo) === 0);
}

function set_symmetric_difference_update(self: PyObject, other: PyObject): boolean {
  const so = asSet(self);
  if (self === other) {
    set_clear_internal(so);
    return true;
  }
  if (PyDict_CheckExact(other)) {
    const cursor = new DictCursor();
    const mark = holdMark();
    while (PyDict_Next(other, cursor)) {
      const key = hold(NewRef(cursor.key), "dict key");
      cursorHash(other, cursor);
      const ok = toggle(so, key, H.hi, H.lo);
      unhold(mark);
      DECREF(key);
      if (!ok) return false;
    }
    return true;
  }
  if (PyAnySet_Check(other)) return eachKey(other, (key, hi, lo) => toggle(so, key, hi, lo));
  const tmp = make_new_set_basetype(so.ob_type, other);
  if (tmp === null) return false;
  const mark = holdMark();
  hold(tmp, "set of the other's items");
  const ok = eachKey(tmp, (key, hi, lo) => toggle(so, key, hi, lo));
  unhold(mark);
  DECREF(tmp);
  return ok;
}

function set_symmetric_difference(self: PyObject, other: PyObject): PySetObject | null {
  return build(make_new_set_basetype(self.ob_type, other), (result) =>
    eachKey(asSet(self), (key, hi, lo) => toggle(result, key, hi, lo)),
  );
}

/** `set_issubset`: 1, 0, -1. */
function issubset(so: PySetObject, other: PyObject): number {
  if (!PyAnySet_Check(other)) {
    const tmp = set_intersection(so, other);
    if (tmp === null) return -1;
    const answer = tmp.body.used === so.body.used ? 1 : 0;
    DECREF(tmp);
    return answer;
  }
  if (so.body.used > other.body.used) return 0;
  let rv = 1;
  eachKey(so, (key, hi, lo) => {
    rv = set_contains_entry(other, key, hi, lo);
    return rv > 0;
  });
  return rv;
}

/** `set_issuperset`: 1, 0, -1. */
function issuperset(so: PySetObject, other: PyObject): number {
  if (PyAnySet_Check(other)) return issubset(other, so);
  let rv = 1;
  const done = forEachItem(other, "set.issuperset", (key) => {
    rv = set_contains_key(so, key);
    return rv > 0;
  });
  return !done && rv > 0 ? -1 : rv;
}

const truth = (r: number): Result => (r < 0 ? null : r > 0 ? Py_True : Py_False);

function set_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (!PyAnySet_Check(w)) return Py_NotImplemented;
  const so = asSet(v);
  switch (op) {
    case Py_EQ:
    case Py_NE: {
      let r: number;
      const a = so.body.hash;
      const b = w.body.hash;
      if (so.body.used !== w.body.used) r = 0;
      else if (a !== null && b !== null && (a.hi !== b.hi || a.lo !== b.lo)) r = 0;
      else r = issubset(so, w);
      return r < 0 ? null : truth(op === Py_EQ ? r : 1 - r);
    }
    case Py_LE:
      return truth(issubset(so, w));
    case Py_GE:
      return truth(issuperset(so, w));
    case Py_LT:
      return so.body.used >= w.body.used ? Py_False : truth(issubset(so, w));
    case Py_GT:
      return so.body.used <= w.body.used ? Py_False : truth(issuperset(so, w));
  }
}

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

function set_repr(self: PyObject): Result {
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
      const text = reprText(keys);
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
  tp_repr: set_repr,
  tp_richcompare: set_richcompare,
  tp_iter: (self) => set_iter(self),
  sq_length: (self) => asSet(self).body.used,
  sq_contains: set_contains,
  ...operators,
};

export const PySet_Type = defineType({
  tp_name: "set",
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

// ---------------------------------------------------------------------------------------------------------
// Iterator

class SetIterBody {
  si_set: PySetObject | null;
  /** `used` at the start; -1 once the set was found changed. */
  si_used: number;
  si_pos = 0;
  len: number;
  constructor(so: PySetObject) {
    this.si_set = so;
    this.si_used = so.body.used;
    this.len = so.body.used;
  }
}
const iterBody = (o: PyObject): SetIterBody => (o as PyHeapObject).body as SetIterBody;

function set_iter(self: PyObject): Result {
  const si = new PyHeapObject(PySetIter_Type, new SetIterBody(NewRef(asSet(self))));
  PyObject_GC_Alloc(si, 48);
  PyObject_GC_Track(si);
  return si;
}

function setiter_iternext(self: PyObject): Result {
  const body = iterBody(self);
  const so = body.si_set;
  if (so === null) return null;
  if (body.si_used !== so.body.used) {
    body.si_used = -1;
    return RuntimeError("Set changed size during iteration");
  }
  const { table, mask } = so.body;
  let i = body.si_pos;
  while (i <= mask && (table[i] === null || table[i] === DUMMY)) i++;
  body.si_pos = i + 1;
  if (i > mask) {
    body.si_set = null;
    touch(self);
    DECREF(so);
    return null;
  }
  body.len--;
  return NewRef(table[i] as PyObject);
}

/** Walks a copy, so that the iterator's own state stays. */
function setiter_reduce(self: PyObject): Result {
  const body = iterBody(self);
  const copy = Object.assign(Object.create(SetIterBody.prototype) as SetIterBody, body);
  const tmp = new PyHeapObject(PySetIter_Type, copy);
  tmp.addr = self.addr;
  const mark = holdMark();
  if (copy.si_set !== null) hold(NewRef(copy.si_set), "set of a copied iterator");
  const list = PySequence_List(tmp);
  unhold(mark);
  if (copy.si_set !== null) DECREF(copy.si_set);
  return list === null ? null : reduceTo("iter", [list]);
}

export const PySetIter_Type = defineType({
  tp_name: "set_iterator",
  tp_basicsize: 48,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop: (self, step) => {
    if (step > 0) return undefined;
    const body = iterBody(self);
    const so = body.si_set;
    body.si_set = null;
    return so;
  },
  tp_traverse: (self, visit) => {
    const so = iterBody(self).si_set;
    if (so !== null) visit(so);
  },
  tp_refs: (self, visit) => {
    const so = iterBody(self).si_set;
    if (so !== null) visit("field", "si_set", so);
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: setiter_iternext,
  tp_methods: [
    noargs("__length_hint__", (self) => {
      const body = iterBody(self);
      return PyLong_FromLong(body.si_set !== null && body.si_used === body.si_set.body.used ? body.len : 0);
    }),
    noargs("__reduce__", setiter_reduce),
  ],
});
