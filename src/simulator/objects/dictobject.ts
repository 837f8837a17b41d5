/**
 * dict (Objects/dictobject.c): the object and its C interface. The type with its methods is in dict-type.ts, merging
 * and copying in dict-merge.ts, views and iterators in dictviews.ts, key tables in dictkeys.ts, the `__dict__` of
 * instances in inlinevalues.ts; the last two of these are passed on from here, as one C file has them all.
 *
 * A dict is in one of two forms. Combined: `ma_values` is null and the table `ma_keys`, which is the dict's own, holds
 * keys and values. Split: `ma_keys` is shared with the instances of a class, and `ma_values` holds the values of one
 * of them, in the instance itself as long as it lives.
 *
 * A dict is tracked by the collector only from the moment a key or value is put into it that may be part of a cycle.
 */
import { PyObject_Hash } from "./abstract.ts";
import {
  _PyObject_GC_IS_TRACKED,
  freeUnits,
  fromFreelist,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyObject_GC_UnTrack,
} from "./alloc.ts";
import {
  BadInternalCall,
  KeyError,
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
} from "./errors.ts";
import { PyDict_Type } from "./dict-type.ts";
import {
  appendGeneralEntry,
  appendUnicodeEntry,
  calculate_log2_keysize,
  DICT_KEYS_GENERAL,
  type DictKeys,
  dictkeys_decref,
  dictkeys_generic_lookup,
  DKIX_EMPTY,
  DKIX_ERROR,
  DKIX_KEY_CHANGED,
  entryHash,
  estimate_log2_keysize,
  free_keys_object,
  handOverKeys,
  type InlineValues,
  moveEntries,
  new_keys_object,
  Py_EMPTY_KEYS,
  PyDict_LOG_MINSIZE,
  PyDict_MINSIZE,
  removeEntry,
  unicodekeys_lookup_generic,
  unicodekeys_lookup_text,
  unicodekeys_lookup_unicode,
  USABLE_FRACTION,
} from "./dictkeys.ts";
import {
  DECREF,
  H,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  NewRef,
  PyHeapObject,
  PyObject_IS_GC,
  type PyObject,
  Py_TPFLAGS_DICT_SUBCLASS,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { type PyTupleObject, PyTuple_CheckExact } from "./tupleobject.ts";
import {
  identifier,
  PyUnicode_CheckExact,
  PyUnicode_InternFromString,
  type PyUnicodeObject,
  unicodeHash,
} from "./unicodeobject.ts";

export * from "./dict-merge.ts";
export * from "./inlinevalues.ts";
export { PyDict_Type };

/** sizeof(PyDictObject): head 16, ma_used, ma_version_tag, ma_keys, ma_values. */
export const SIZEOF_DICT = 48;

export class DictBody {
  ma_used = 0;
  ma_keys: DictKeys = Py_EMPTY_KEYS;
  ma_values: InlineValues | null = null;
}

export interface PyDictObject extends PyHeapObject {
  body: DictBody;
}

export function PyDict_Check(o: PyObject): o is PyDictObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_DICT_SUBCLASS);
}

export function PyDict_CheckExact(o: PyObject): o is PyDictObject {
  return o.ob_type === PyDict_Type;
}

// ---------------------------------------------------------------------------------------------------------
// Making

/** `new_dict`: an untracked dict around a table, whose reference it takes over. */
export function new_dict(keys: DictKeys, values: InlineValues | null, used: number): PyDictObject {
  const body = new DictBody();
  body.ma_keys = keys;
  body.ma_values = values;
  body.ma_used = used;
  const mp = new PyHeapObject(PyDict_Type, body) as PyDictObject;
  const addr = rt.freelists.dicts.pop();
  if (addr !== null) return fromFreelist(mp, addr);
  return PyObject_GC_Alloc(mp, SIZEOF_DICT);
}

export function PyDict_New(): PyDictObject {
  return new_dict(Py_EMPTY_KEYS, null, 0);
}

/** `dict_new_presized`: room for `minused` entries without a resize. Null with MemoryError. */
export function dict_new_presized(minused: number, unicode: boolean): PyDictObject | null {
  const log2_max_presize = 17;
  if (minused <= USABLE_FRACTION(PyDict_MINSIZE)) return PyDict_New();
  const log2 =
    minused > USABLE_FRACTION(2 ** log2_max_presize) ? log2_max_presize : estimate_log2_keysize(minused);
  const keys = new_keys_object(log2, unicode);
  if (keys === null) return null;
  return new_dict(keys, null, 0);
}

export function _PyDict_NewPresized(minused: number): PyDictObject | null {
  return dict_new_presized(minused, false);
}

/** `_PyDict_FromItems`: a dict of `length` pairs taken from arrays at an offset and a stride (BUILD_MAP). */
export function _PyDict_FromItems(
  keys: readonly PyObject[],
  keysStart: number,
  keysStride: number,
  values: readonly PyObject[],
  valuesStart: number,
  valuesStride: number,
  length: number,
): PyDictObject | null {
  let unicode = true;
  for (let i = 0; i < length; i++) {
    if (!PyUnicode_CheckExact(keys[keysStart + i * keysStride] as PyObject)) {
      unicode = false;
      break;
    }
  }
  const dict = dict_new_presized(length, unicode);
  if (dict === null) return null;
  const mark = holdMark();
  hold(dict, "dict being built");
  for (let i = 0; i < length; i++) {
    const key = keys[keysStart + i * keysStride] as PyObject;
    const value = values[valuesStart + i * valuesStride] as PyObject;
    if (PyDict_SetItem(dict, key, value) < 0) {
      unhold(mark);
      DECREF(dict);
      return null;
    }
  }
  unhold(mark);
  return dict;
}

/** `_PyStack_AsDict`: the keywords of a vectorcall, whose values start at `args[npos]`, as a dict. */
export function _PyDict_FromKeywords(
  kwnames: PyTupleObject,
  args: readonly PyObject[],
  npos: number,
): PyDictObject | null {
  const names = kwnames.body.ob_item as PyObject[];
  return _PyDict_FromItems(names, 0, 1, args, npos, 1, names.length);
}

// ---------------------------------------------------------------------------------------------------------
// Looking up

/** `_Py_dict_lookup`: index of the entry, DKIX_EMPTY, or DKIX_ERROR. The hash is not looked at for a str among str. */
export function _Py_dict_lookup(mp: PyDictObject, key: PyObject, hi: number, lo: number): number {
  for (;;) {
    const dk = mp.body.ma_keys;
    let ix: number;
    if (dk.dk_kind !== DICT_KEYS_GENERAL) {
      ix = PyUnicode_CheckExact(key)
        ? unicodekeys_lookup_unicode(dk, key)
        : unicodekeys_lookup_generic(mp, dk, key, hi, lo);
    } else {
      ix = dictkeys_generic_lookup(mp, dk, key, hi, lo);
    }
    if (ix !== DKIX_KEY_CHANGED) return ix;
  }
}

/** Hashes the key as far as needed, and looks it up. */
function find(mp: PyDictObject, key: PyObject): number {
  if (PyUnicode_CheckExact(key)) {
    const dk = mp.body.ma_keys;
    if (dk.dk_kind !== DICT_KEYS_GENERAL) return unicodekeys_lookup_unicode(dk, key);
    unicodeHash(key);
  } else if (!PyObject_Hash(key)) {
    return DKIX_ERROR;
  }
  return _Py_dict_lookup(mp, key, H.hi, H.lo);
}

/** Value of entry `ix` (null in a split table for an attribute that is not set); null for a negative index. */
export function valueAt(mp: PyDictObject, ix: number): PyObject | null {
  if (ix < 0) return null;
  const body = mp.body;
  return (body.ma_values === null ? body.ma_keys.values[ix] : body.ma_values.values[ix]) ?? null;
}

/** Borrowed; null without an exception if the key is missing, null with one on error. */
export function PyDict_GetItemWithError(op: PyObject, key: PyObject): PyObject | null {
  if (!PyDict_Check(op)) return BadInternalCall();
  return valueAt(op, find(op, key));
}

/** Borrowed; errors are swallowed. */
export function PyDict_GetItem(op: PyObject, key: PyObject): PyObject | null {
  if (!PyDict_Check(op)) return null;
  if (PyUnicode_CheckExact(key) && op.body.ma_keys.dk_kind !== DICT_KEYS_GENERAL)
    return valueAt(op, find(op, key));
  const exc = PyErr_GetRaisedException();
  const mark = holdMark();
  if (exc !== null) hold(exc, "pending exception");
  const value = valueAt(op, find(op, key));
  PyErr_Clear();
  unhold(mark);
  PyErr_SetRaisedException(exc);
  return value;
}

/** New reference; null without an exception if the key is missing, null with one on error. */
export function PyDict_GetItemRef(op: PyObject, key: PyObject): Result {
  const value = PyDict_GetItemWithError(op, key);
  if (value !== null) INCREF(value);
  return value;
}

/** The same with a known hash. */
export function _PyDict_GetItem_KnownHash(
  op: PyDictObject,
  key: PyObject,
  hi: number,
  lo: number,
): PyObject | null {
  return valueAt(op, _Py_dict_lookup(op, key, hi, lo));
}

/** Index of the entry whose key is an exact str of this text, or -1. Never runs Python code. */
export function _PyDict_LookupIndexText(mp: PyDictObject, text: string): number {
  const dk = mp.body.ma_keys;
  if (dk.dk_kind !== DICT_KEYS_GENERAL) return unicodekeys_lookup_text(dk, text);
  for (let i = 0; i < dk.dk_nentries; i++) {
    const key = dk.keys[i];
    if (key != null && PyUnicode_CheckExact(key) && key.body.value === text) return i;
  }
  return DKIX_EMPTY;
}

/** Value under a str key, by text: borrowed, or null. Never sets an exception. */
export function _PyDict_GetItemStringBorrowed(op: PyDictObject, name: string): PyObject | null {
  return valueAt(op, _PyDict_LookupIndexText(op, name));
}

/** `_PyDict_LoadGlobal`: new reference from globals, else from builtins; null without an exception if in neither. */
export function _PyDict_LoadGlobal(
  globals: PyDictObject,
  builtins: PyDictObject,
  key: PyUnicodeObject,
): Result {
  let value = valueAt(globals, find(globals, key));
  if (value === null) {
    if (rt.tstate.current_exception !== null) return null;
    value = valueAt(builtins, find(builtins, key));
  }
  if (value !== null) INCREF(value);
  return value;
}

/** 1, 0, or -1 on error. */
export function PyDict_Contains(op: PyObject, key: PyObject): number {
  const ix = find(op as PyDictObject, key);
  if (ix === DKIX_ERROR) return -1;
  return valueAt(op as PyDictObject, ix) === null ? 0 : 1;
}

export function _PyDict_Contains_KnownHash(op: PyDictObject, key: PyObject, hi: number, lo: number): number {
  const ix = _Py_dict_lookup(op, key, hi, lo);
  if (ix === DKIX_ERROR) return -1;
  return valueAt(op, ix) === null ? 0 : 1;
}

export function PyDict_ContainsString(op: PyDictObject, name: string): boolean {
  return _PyDict_GetItemStringBorrowed(op, name) !== null;
}

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
    if (oldvalues.embedded) oldvalues.valid = false;
    else freeUnits(oldvalues.addr);
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
    const mark = holdMark();
    hold(key, "key being inserted");
    hold(value, "value being inserted");
    ix = _Py_dict_lookup(mp, key, hi, lo);
    unhold(mark);
    if (ix === DKIX_ERROR) return insertFailed(key, value);
  }
  MAINTAIN_TRACKING(mp, key, value);
  if (ix === DKIX_EMPTY) {
    if (insertNew(mp, key, hi, lo, value) < 0) return insertFailed(key, value);
    body.ma_used++;
    touch(mp);
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
    touch(mp);
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
  touch(d);
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
    touch(mp);
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
  delitem_common(op, ix, value);
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
    touch(op);
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

// ---------------------------------------------------------------------------------------------------------
// Going through

/** Where a walk through a dict stands, and the entry it has come to (borrowed). */
export class DictCursor {
  pos = 0;
  key: PyObject = null as unknown as PyObject;
  value: PyObject = null as unknown as PyObject;
  /** Entry number in the table. */
  index = 0;
}

/** `PyDict_Next`: false at the end. The dict may be changed meanwhile only by replacing values. */
export function PyDict_Next(op: PyObject, cursor: DictCursor): boolean {
  if (!PyDict_Check(op)) return false;
  const { ma_keys, ma_values } = op.body;
  let i = cursor.pos;
  if (ma_values !== null) {
    if (i >= op.body.ma_used) return false;
    const index = ma_values.order[i] as number;
    cursor.key = ma_keys.keys[index] as PyObject;
    cursor.value = ma_values.values[index] as PyObject;
    cursor.index = index;
  } else {
    const n = ma_keys.dk_nentries;
    while (i < n && ma_keys.values[i] === null) i++;
    if (i >= n) return false;
    cursor.key = ma_keys.keys[i] as PyObject;
    cursor.value = ma_keys.values[i] as PyObject;
    cursor.index = i;
  }
  cursor.pos = i + 1;
  return true;
}

/** Writes the hash of the entry that the cursor stands on to `H`. */
export function cursorHash(op: PyDictObject, cursor: DictCursor): void {
  entryHash(op.body.ma_keys, cursor.index, H);
}

/** The pairs in order, borrowed: a copy, safe to walk whatever happens to the dict. */
export function dictItemsArray(op: PyDictObject): [PyObject, PyObject][] {
  const out: [PyObject, PyObject][] = [];
  const cursor = new DictCursor();
  while (PyDict_Next(op, cursor)) out.push([cursor.key, cursor.value]);
  return out;
}

/** The pairs whose keys are str, by text. */
export function dictStringItems(op: PyDictObject): [string, PyObject][] {
  const out: [string, PyObject][] = [];
  for (const [key, value] of dictItemsArray(op))
    if (PyUnicode_CheckExact(key)) out.push([key.body.value, value]);
  return out;
}

/** `PyDict_Size`. */
export function PyDict_Size(op: PyObject): number {
  return (op as PyDictObject).body.ma_used;
}
