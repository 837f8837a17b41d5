/**
 * The operations of sets (Objects/setobject.c: `set_union`, `set_intersection`, `set_difference` and their kin). Each
 * goes through the set that CPython goes through, in table order.
 */
import {
  type CompareOp,
  DECREF,
  H,
  hold,
  holdMark,
  NewRef,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { growth } from "../algorithms/set-table.ts";
import { forEachItem, PyIter_Next, PyObject_GetIter, PyObject_Hash } from "./abstract.ts";
import { DECREF_held } from "./call.ts";
import {
  _PyDict_Contains_KnownHash,
  cursorHash,
  DictCursor,
  PyDict_CheckExact,
  PyDict_Next,
} from "./dictobject.ts";
import { PyErr_Occurred } from "./errors.ts";
import { Py_False, Py_True } from "./longcore.ts";
import {
  _PySet_NextEntry,
  make_new_set_basetype,
  PyAnySet_Check,
  PyAnySet_CheckExact,
  type PySetObject,
  SetCursor,
  set_add_entry,
  set_clear_internal,
  set_contains_entry,
  set_contains_key,
  set_discard_entry,
  set_discard_key,
  set_table_resize,
  set_update_internal,
} from "./setobject.ts";
import { Py_NotImplemented } from "./singletons.ts";

export const asSet = (o: PyObject): PySetObject => o as PySetObject;

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
export function set_copy(self: PyObject): PySetObject | null {
  return make_new_set_basetype(self.ob_type, self);
}

export function set_union(self: PyObject, others: readonly PyObject[]): PySetObject | null {
  return build(set_copy(self), (result) => {
    for (const other of others) {
      if (other !== self && set_update_internal(result, other) !== 0) return false;
    }
    return true;
  });
}

/** `set_intersection`. */
export function set_intersection(self: PySetObject, other: PyObject): PySetObject | null {
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

export function set_intersection_multi(self: PyObject, others: readonly PyObject[]): PySetObject | null {
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
export function set_swap_bodies(a: PySetObject, b: PySetObject): void {
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

export function set_intersection_update(self: PyObject, tmp: PySetObject | null): boolean {
  if (tmp === null) return false;
  set_swap_bodies(asSet(self), tmp);
  DECREF(tmp);
  return true;
}

/** `set_isdisjoint`. */
export function set_isdisjoint(self: PyObject, other: PyObject): Result {
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
export function set_difference_update_internal(so: PySetObject, other: PyObject): number {
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
  return set_table_resize(so, growth(used));
}

export function set_copy_and_difference(so: PySetObject, other: PyObject): PySetObject | null {
  return build(set_copy(so), (result) => set_difference_update_internal(result, other) === 0);
}

/** `set_difference`. */
export function set_difference(so: PySetObject, other: PyObject): PySetObject | null {
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

export function set_difference_multi(self: PyObject, others: readonly PyObject[]): PySetObject | null {
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

export function set_symmetric_difference_update(self: PyObject, other: PyObject): boolean {
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

export function set_symmetric_difference(self: PyObject, other: PyObject): PySetObject | null {
  return build(make_new_set_basetype(self.ob_type, other), (result) =>
    eachKey(asSet(self), (key, hi, lo) => toggle(result, key, hi, lo)),
  );
}

/** `set_issubset`: 1, 0, -1. */
export function issubset(so: PySetObject, other: PyObject): number {
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
export function issuperset(so: PySetObject, other: PyObject): number {
  if (PyAnySet_Check(other)) return issubset(other, so);
  let rv = 1;
  const done = forEachItem(other, "set.issuperset", (key) => {
    rv = set_contains_key(so, key);
    return rv > 0;
  });
  return !done && rv > 0 ? -1 : rv;
}

export const truth = (r: number): Result => (r < 0 ? null : r > 0 ? Py_True : Py_False);

export function set_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
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
