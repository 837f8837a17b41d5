/**
 * Changing dicts (Objects/dictobject.c): tracking, `dictresize`, `insertdict`, `delitem_common`, `PyDict_Clear`. Passed
 * on by dictobject.ts.
 */
import {
  DECREF,
  H,
  hold,
  holdMark,
  INCREF,
  NewRef,
  type PyObject,
  PyObject_IS_GC,
  type Result,
  touch,
  touchItem,
  unhold,
} from "./object.ts";
import { _PyObject_GC_IS_TRACKED, freeUnits, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_Hash } from "./abstract.ts";
import {
  appendGeneralEntry,
  appendUnicodeEntry,
  calculate_log2_keysize,
  DICT_KEYS_GENERAL,
  DKIX_EMPTY,
  DKIX_ERROR,
  dictkeys_decref,
  free_keys_object,
  handOverKeys,
  type InlineValues,
  moveEntries,
  new_keys_object,
  Py_EMPTY_KEYS,
  PyDict_LOG_MINSIZE,
  removeEntry,
  unicodekeys_lookup_unicode,
} from "./dictkeys.ts";
import {
  _Py_dict_lookup,
  find,
  PyDict_Check,
  PyDict_CheckExact,
  type PyDictObject,
  valueAt,
} from "./dictobject.ts";
import { BadInternalCall, KeyError } from "./errors.ts";
import { PyLong_Type } from "./longobject.ts";
import { PyTuple_CheckExact } from "./tupleobject.ts";
import {
  identifier,
  PyUnicode_CheckExact,
  PyUnicode_InternFromString,
  type PyUnicodeObject,
  unicodeHash,
} from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Tracking

/** `_PyObject_GC_MAY_BE_TRACKED`: objects with a collector head, except exact tuples that are untracked. */
export function _PyObject_GC_MAY_BE_TRACKED(o: PyObject): boolean {
  if (!PyObject_IS_GC(o)) return false;
  return !PyTuple_CheckExact(o) || o._gc_next !== null;
}

function MAINTAIN_TRACKING(mp: PyDictObject, key: PyObject, value: PyObject): void {
  if (mp._gc_next === null && (_PyObject_GC_MAY_BE_TRACKED(key) || _PyObject_GC_MAY_BE_TRACKED(value))) {
    PyObject_GC_Track(mp);
  }
}

/** `_PyDict_MaybeUntrack`: a full collection untracks exact dicts that cannot be part of a cycle. */
export function _PyDict_MaybeUntrack(op: PyObject): void {
  if (!PyDict_CheckExact(op) || !_PyObject_GC_IS_TRACKED(op)) return;
  const { ma_keys, ma_values } = op.body;
  const general = ma_keys.dk_kind === DICT_KEYS_GENERAL;
  const values = ma_values === null ? ma_keys.values : ma_values.values;
  for (let i = 0; i < ma_keys.dk_nentries; i++) {
    const value = values[i];
    if (value == null) continue;
    if (_PyObject_GC_MAY_BE_TRACKED(value)) return;
    if (general && _PyObject_GC_MAY_BE_TRACKED(ma_keys.keys[i] as PyObject)) return;
  }
  PyObject_GC_UnTrack(op);
}

/** Tells the observer of a written value (of the entry `index`, if it is the only one), which an instance may hold. */
function touchWithOwner(mp: PyDictObject, index = -1): void {
  if (index < 0) touch(mp);
  else touchItem(mp, index);
  const owner = mp.body.ma_values?.owner;
  if (owner != null) touch(owner);
}

// ---------------------------------------------------------------------------------------------------------
// Resizing

/** `dictresize`: a new table of 2^log2_newsize slots with the entries in order; the dict is combined afterwards. */
export function dictresize(mp: PyDictObject, log2_newsize: number, unicode: boolean): number {
  const body = mp.body;
  const oldkeys = body.ma_keys;
  const oldvalues = body.ma_values;
  if (oldkeys.dk_kind === DICT_KEYS_GENERAL) unicode = false;
  const newkeys = new_keys_object(log2_newsize, unicode);
  if (newkeys === null) return -1;
  if (oldvalues !== null) {
    // Split: references to keys are made anew, those to values move.
    const n = oldvalues.order.length;
    for (let i = 0; i < n; i++) {
      const index = oldvalues.order[i] as number;
      const key = oldkeys.keys[index] as PyUnicodeObject;
      const value = oldvalues.values[index] as PyObject;
      INCREF(key);
      if (unicode) {
        appendUnicodeEntry(newkeys, key, value);
      } else {
        unicodeHash(key);
        appendGeneralEntry(newkeys, key, H.hi, H.lo, value);
      }
    }
    oldvalues.values = [];
    oldvalues.order = [];
    body.ma_keys = newkeys;
    handOverKeys(oldkeys, mp);
    dictkeys_decref(oldkeys);
    body.ma_values = null;
    if (oldvalues.owner !== null) {
      oldvalues.valid = false;
      touch(oldvalues.owner);
    } else freeUnits(oldvalues.addr);
  } else {
    moveEntries(oldkeys, newkeys, body.ma_used);
    body.ma_keys = newkeys;
    if (oldkeys !== Py_EMPTY_KEYS) free_keys_object(oldkeys);
  }
  touch(mp);
  return 0;
}

/** `insertion_resize`: to three times what is used. */
export function insertion_resize(mp: PyDictObject, unicode: boolean): number {
  return dictresize(mp, calculate_log2_keysize(mp.body.ma_used * 3), unicode);
}

// ---------------------------------------------------------------------------------------------------------
// Inserting

/** `insert_combined_dict`, `insert_split_dict`: a key known to be missing. Takes over both references if it succeeds. */
function insertNew(mp: PyDictObject, key: PyObject, hi: number, lo: number, value: PyObject): number {
  const body = mp.body;
  if (body.ma_keys.dk_usable <= 0 && insertion_resize(mp, true) < 0) return -1;
  const keys = body.ma_keys;
  if (body.ma_values !== null) {
    const index = keys.dk_nentries;
    appendUnicodeEntry(keys, key, null);
    body.ma_values.order.push(index);
    body.ma_values.values[index] = value;
    if (keys.holder !== null) touch(keys.holder);
  } else if (keys.dk_kind === DICT_KEYS_GENERAL) appendGeneralEntry(keys, key, hi, lo, value);
  else appendUnicodeEntry(keys, key, value);
  return 0;
}

function insertFailed(key: PyObject, value: PyObject): number {
  DECREF(value);
  DECREF(key);
  return -1;
}

/**
 * `insertdict`: takes over the references to key and value. The hash is only looked at for tables of other keys than
 * exact str.
 */
export function insertdict(mp: PyDictObject, key: PyObject, hi: number, lo: number, value: PyObject): number {
  const body = mp.body;
  if (body.ma_keys.dk_kind !== DICT_KEYS_GENERAL && !PyUnicode_CheckExact(key)) {
    if (insertion_resize(mp, false) < 0) return insertFailed(key, value);
  }
  let ix: number;
  const dk = body.ma_keys;
  if (dk.dk_kind !== DICT_KEYS_GENERAL) {
    ix = unicodekeys_lookup_unicode(dk, key as PyUnicodeObject);
  } else {
    ix = _Py_dict_lookup(mp, key, hi, lo, value);
    if (ix === DKIX_ERROR) return insertFailed(key, value);
  }
  MAINTAIN_TRACKING(mp, key, value);
  if (ix === DKIX_EMPTY) {
    if (insertNew(mp, key, hi, lo, value) < 0) return insertFailed(key, value);
    body.ma_used++;
    touchWithOwner(mp, body.ma_keys.dk_nentries - 1);
    return 0;
  }
  const split = body.ma_values;
  const values = split === null ? body.ma_keys.values : split.values;
  const old_value = values[ix] ?? null;
  if (old_value !== value) {
    values[ix] = value;
    if (old_value === null && split !== null) {
      split.order.push(ix);
      body.ma_used++;
    }
    touchWithOwner(mp, ix);
  }
  if (old_value !== null) {
    if (old_value.ob_refcnt === 1) {
      const mark = holdMark();
      hold(key, "key of a replaced value");
      DECREF(old_value);
      unhold(mark);
    } else DECREF(old_value);
  }
  DECREF(key);
  return 0;
}

/** `insert_to_emptydict`: takes over both references. */
function insert_to_emptydict(
  mp: PyDictObject,
  key: PyObject,
  hi: number,
  lo: number,
  value: PyObject,
): number {
  const unicode = PyUnicode_CheckExact(key);
  const keys = new_keys_object(PyDict_LOG_MINSIZE, unicode);
  if (keys === null) return insertFailed(key, value);
  MAINTAIN_TRACKING(mp, key, value);
  if (unicode) appendUnicodeEntry(keys, key, value);
  else appendGeneralEntry(keys, key, hi, lo, value);
  mp.body.ma_keys = keys;
  mp.body.ma_used++;
  touch(mp);
  return 0;
}

/** Inserts with a known hash; takes over both references. */
export function setKnownHash(
  mp: PyDictObject,
  key: PyObject,
  hi: number,
  lo: number,
  value: PyObject,
): number {
  if (mp.body.ma_keys === Py_EMPTY_KEYS) return insert_to_emptydict(mp, key, hi, lo, value);
  return insertdict(mp, key, hi, lo, value);
}

/** `_PyDict_SetItem_Take2`: takes over the references to key and value. */
export function _PyDict_SetItem_Take2(mp: PyDictObject, key: PyObject, value: PyObject): number {
  if (PyUnicode_CheckExact(key)) {
    if (mp.body.ma_keys.dk_kind === DICT_KEYS_GENERAL) unicodeHash(key);
  } else if (key.ob_type === PyLong_Type) {
    // The commonest key beside str; hashing it runs nothing.
    PyObject_Hash(key);
  } else {
    const mark = holdMark();
    hold(key, "key being hashed");
    hold(value, "value being inserted");
    const ok = PyObject_Hash(key);
    unhold(mark);
    if (!ok) {
      DECREF(key);
      DECREF(value);
      return -1;
    }
  }
  return setKnownHash(mp, key, H.hi, H.lo, value);
}

export function PyDict_SetItem(op: PyObject, key: PyObject, value: PyObject): number {
  if (!PyDict_Check(op)) {
    BadInternalCall();
    return -1;
  }
  INCREF(key);
  INCREF(value);
  return _PyDict_SetItem_Take2(op, key, value);
}

export function _PyDict_SetItem_KnownHash(
  op: PyDictObject,
  key: PyObject,
  value: PyObject,
  hi: number,
  lo: number,
): number {
  INCREF(key);
  INCREF(value);
  return setKnownHash(op, key, hi, lo, value);
}

/** `PyDict_SetItemString`: the key is interned. */
export function PyDict_SetItemString(op: PyDictObject, name: string, value: PyObject): number {
  const key = PyUnicode_InternFromString(name);
  const err = PyDict_SetItem(op, key, value);
  DECREF(key);
  return err;
}

/** The same under an immortal identifier (`_Py_ID`). */
export function setItemIdentifier(op: PyDictObject, name: string, value: PyObject): number {
  return PyDict_SetItem(op, identifier(name), value);
}

/**
 * `PyDict_SetDefault`: borrowed reference to the value under the key, which is `defaultobj` if the key was missing;
 * null on error.
 */
export function PyDict_SetDefault(d: PyDictObject, key: PyObject, defaultobj: PyObject): PyObject | null {
  const body = d.body;
  if (PyUnicode_CheckExact(key)) {
    if (body.ma_keys.dk_kind === DICT_KEYS_GENERAL) unicodeHash(key);
  } else if (!PyObject_Hash(key)) return null;
  const { hi, lo } = H;
  if (body.ma_keys === Py_EMPTY_KEYS) {
    return insert_to_emptydict(d, NewRef(key), hi, lo, NewRef(defaultobj)) < 0 ? null : defaultobj;
  }
  if (
    !PyUnicode_CheckExact(key) &&
    body.ma_keys.dk_kind !== DICT_KEYS_GENERAL &&
    insertion_resize(d, false) < 0
  )
    return null;
  const ix = _Py_dict_lookup(d, key, hi, lo);
  if (ix === DKIX_ERROR) return null;
  if (ix === DKIX_EMPTY) {
    INCREF(key);
    INCREF(defaultobj);
    if (insertNew(d, key, hi, lo, defaultobj) < 0) {
      DECREF(key);
      DECREF(defaultobj);
      return null;
    }
    MAINTAIN_TRACKING(d, key, defaultobj);
    body.ma_used++;
    touch(d);
    return defaultobj;
  }
  const value = valueAt(d, ix);
  if (value !== null) return value;
  // A name of the shared table that this instance does not have yet.
  const split = body.ma_values as InlineValues;
  MAINTAIN_TRACKING(d, key, defaultobj);
  split.values[ix] = NewRef(defaultobj);
  split.order.push(ix);
  body.ma_used++;
  touchWithOwner(d);
  return defaultobj;
}

/** `PyDict_SetDefaultRef`: the same with a new reference. */
export function PyDict_SetDefaultRef(d: PyDictObject, key: PyObject, defaultobj: PyObject): Result {
  const value = PyDict_SetDefault(d, key, defaultobj);
  if (value !== null) INCREF(value);
  return value;
}

// ---------------------------------------------------------------------------------------------------------
// Deleting

/** `delete_index_from_values`. */
export function delete_index_from_values(values: InlineValues, ix: number): void {
  values.order.splice(values.order.indexOf(ix), 1);
}

/** `delitem_common`: drops the key (of a combined table), then the value, a reference that it takes over. */
function delitem_common(mp: PyDictObject, ix: number, old_value: PyObject): void {
  const body = mp.body;
  body.ma_used--;
  const split = body.ma_values;
  if (split !== null) {
    split.values[ix] = null;
    delete_index_from_values(split, ix);
    touchWithOwner(mp);
  } else {
    const old_key = body.ma_keys.keys[ix] as PyObject;
    removeEntry(body.ma_keys, ix);
    touch(mp);
    const mark = holdMark();
    hold(old_value, "deleted dict value");
    DECREF(old_key);
    unhold(mark);
  }
  DECREF(old_value);
}

/** KeyError if the key is missing. */
export function PyDict_DelItem(op: PyObject, key: PyObject): number {
  const mp = op as PyDictObject;
  const ix = find(mp, key);
  if (ix === DKIX_ERROR) return -1;
  return deleteAt(mp, ix, key);
}

export function _PyDict_DelItem_KnownHash(mp: PyDictObject, key: PyObject, hi: number, lo: number): number {
  const ix = _Py_dict_lookup(mp, key, hi, lo);
  if (ix === DKIX_ERROR) return -1;
  return deleteAt(mp, ix, key);
}

function deleteAt(mp: PyDictObject, ix: number, key: PyObject): number {
  const old_value = valueAt(mp, ix);
  if (old_value === null) {
    KeyError(key);
    return -1;
  }
  delitem_common(mp, ix, old_value);
  return 0;
}

export function PyDict_DelItemString(op: PyDictObject, name: string): number {
  const key = PyUnicode_InternFromString(name);
  const err = PyDict_DelItem(op, key);
  DECREF(key);
  return err;
}

/** `PyDict_Pop`: takes the value out: new reference; null without an exception if missing, null with one on error. */
export function PyDict_Pop(op: PyDictObject, key: PyObject): Result {
  if (op.body.ma_used === 0) return null;
  const ix = find(op, key);
  const value = valueAt(op, ix);
  if (value === null) return null;
  INCREF(value);
  const mark = holdMark();
  hold(value, "value being popped");
  delitem_common(op, ix, value);
  unhold(mark);
  return value;
}

/** `_PyDict_Pop`: with a default, or KeyError. New reference. */
export function _PyDict_Pop(op: PyDictObject, key: PyObject, defaultobj: PyObject | null): Result {
  const value = PyDict_Pop(op, key);
  if (value !== null || rt.tstate.current_exception !== null) return value;
  if (defaultobj !== null) return NewRef(defaultobj);
  return KeyError(key);
}

/** `PyDict_Clear`: empties first, then drops entry by entry, key before value. */
export function PyDict_Clear(op: PyObject): void {
  if (!PyDict_Check(op)) return;
  const body = op.body;
  const oldkeys = body.ma_keys;
  const oldvalues = body.ma_values;
  if (oldkeys === Py_EMPTY_KEYS) return;
  body.ma_used = 0;
  if (oldvalues === null) {
    body.ma_keys = Py_EMPTY_KEYS;
    touch(op);
    dictkeys_decref(oldkeys);
    return;
  }
  for (let i = 0; i < oldkeys.dk_nentries; i++) {
    const value = oldvalues.values[i] ?? null;
    if (value === null) continue;
    oldvalues.values[i] = null;
    touchWithOwner(op);
    DECREF(value);
  }
  oldvalues.order = [];
  if (!oldvalues.embedded) {
    body.ma_values = null;
    body.ma_keys = Py_EMPTY_KEYS;
    freeUnits(oldvalues.addr);
    handOverKeys(oldkeys, op);
    dictkeys_decref(oldkeys);
    touch(op);
  }
}
