/**
 * dict (Objects/dictobject.c): the object, looking up and going through. Changing is in dict-change.ts, merging and
 * copying in dict-merge.ts, the `__dict__` of instances in inlinevalues.ts: all three are passed on from here, as one C
 * file has them. Key tables are in dictkeys.ts, the type with its methods in dict-type.ts, views and iterators in
 * dictviews.ts and dictiter.ts.
 *
 * A dict is in one of two forms. Combined: `ma_values` is null and the table `ma_keys`, which is the dict's own, holds
 * keys and values. Split: `ma_keys` is shared with the instances of a class, and `ma_values` holds the values of one
 * of them, in the instance itself as long as it lives.
 *
 * A dict is tracked by the collector only from the moment a key or value is put into it that may be part of a cycle.
 */
import {
  DECREF,
  H,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  Py_TPFLAGS_DICT_SUBCLASS,
  PyHeapObject,
  type PyObject,
  type Result,
  unhold,
} from "./object.ts";
import { fromFreelist, PyObject_GC_Alloc } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_Hash } from "./abstract.ts";
import { PyDict_SetItem } from "./dict-change.ts";
import { PyDict_Type } from "./dict-type.ts";
import {
  DICT_KEYS_GENERAL,
  type DictKeys,
  DKIX_EMPTY,
  DKIX_ERROR,
  DKIX_KEY_CHANGED,
  dictkeys_generic_lookup,
  entryHash,
  estimate_log2_keysize,
  type InlineValues,
  new_keys_object,
  Py_EMPTY_KEYS,
  PyDict_MINSIZE,
  USABLE_FRACTION,
  unicodekeys_lookup_generic,
  unicodekeys_lookup_text,
  unicodekeys_lookup_unicode,
} from "./dictkeys.ts";
import {
  BadInternalCall,
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
} from "./errors.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { PyUnicode_CheckExact, type PyUnicodeObject, unicodeHash } from "./unicodeobject.ts";

export * from "./dict-change.ts";
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
export function _Py_dict_lookup(
  mp: PyDictObject,
  key: PyObject,
  hi: number,
  lo: number,
  inserted: PyObject | null = null,
): number {
  for (;;) {
    const dk = mp.body.ma_keys;
    let ix: number;
    if (dk.dk_kind !== DICT_KEYS_GENERAL) {
      ix = PyUnicode_CheckExact(key)
        ? unicodekeys_lookup_unicode(dk, key)
        : unicodekeys_lookup_generic(mp, dk, key, hi, lo);
    } else {
      ix = dictkeys_generic_lookup(mp, dk, key, hi, lo, inserted);
    }
    if (ix !== DKIX_KEY_CHANGED) return ix;
  }
}

/** Hashes the key as far as needed, and looks it up. */
export function find(mp: PyDictObject, key: PyObject): number {
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
