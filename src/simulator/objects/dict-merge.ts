/**
 * Copying and merging dicts (Objects/dictobject.c: `PyDict_Copy`, `dict_merge`, `PyDict_MergeFromSeq2`,
 * `_PyDict_FromKeys`). A copy of a compact table is a copy of the block, with the same size; merging goes entry by
 * entry.
 */
import {
  DECREF,
  H,
  hold,
  holdMark,
  INCREF,
  NewRef,
  PyHeapObject,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import {
  forEachItem,
  PyIter_Next,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_SetItem,
} from "./abstract.ts";
import { DECREF_held, PyObject_CallNoArgs } from "./call.ts";
import { dict_iter, PyDict_Type } from "./dict-type.ts";
import {
  clone_combined_dict_keys,
  DICT_KEYS_GENERAL,
  dictkeys_decref,
  estimate_log2_keysize,
  PyDict_LOG_MINSIZE,
  shareKeys,
  USABLE_FRACTION,
} from "./dictkeys.ts";
import {
  _PyDict_Contains_KnownHash,
  cursorHash,
  DictBody,
  DictCursor,
  dictresize,
  insertdict,
  new_dict,
  PyDict_Check,
  PyDict_CheckExact,
  PyDict_Contains,
  PyDict_New,
  PyDict_Next,
  PyDict_SetDefault,
  PyDict_SetItem,
  type PyDictObject,
  SIZEOF_DICT,
} from "./dictobject.ts";
import {
  KeyError,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  RuntimeError,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_TypeError } from "./exceptions.ts";
import { hasAttr } from "./genericattr.ts";
import { copy_values } from "./inlinevalues.ts";
import { PyMapping_Keys, PySequence_Fast } from "./sequence.ts";
import { _PySet_NextEntry, PyAnySet_CheckExact, SetCursor } from "./setobject.ts";

/** `PyDict_Copy`: a new exact dict; null with an exception. */
export function PyDict_Copy(mp: PyDictObject): PyDictObject | null {
  const { ma_keys, ma_values, ma_used } = mp.body;
  if (ma_used === 0) return PyDict_New();
  if (ma_values !== null) {
    const values = copy_values(ma_values);
    if (values === null) return null;
    const body = new DictBody();
    body.ma_keys = ma_keys;
    body.ma_values = values;
    body.ma_used = ma_used;
    // Not from the free list, as in C.
    const copy = PyObject_GC_Alloc(new PyHeapObject(PyDict_Type, body) as PyDictObject, SIZEOF_DICT);
    for (const value of values.values) if (value !== null) INCREF(value);
    shareKeys(ma_keys, copy);
    if (_PyObject_GC_IS_TRACKED(mp)) PyObject_GC_Track(copy);
    return copy;
  }
  if (mp.ob_type.tp_iter === dict_iter && ma_used >= Math.floor((ma_keys.dk_nentries * 2) / 3)) {
    const keys = clone_combined_dict_keys(ma_keys);
    if (keys === null) return null;
    const copy = new_dict(keys, null, ma_used);
    if (_PyObject_GC_IS_TRACKED(mp)) PyObject_GC_Track(copy);
    return copy;
  }
  const copy = PyDict_New();
  const mark = holdMark();
  hold(copy, "dict being copied to");
  const err = dict_merge(copy, mp, 1);
  unhold(mark);
  if (err === 0) return copy;
  DECREF(copy);
  return null;
}

/** `dict_dict_merge`. */
function dict_dict_merge(mp: PyDictObject, other: PyDictObject, override: number): number {
  if (other === mp || other.body.ma_used === 0) return 0;
  const body = mp.body;
  if (body.ma_used === 0) {
    override = 1;
    const okeys = other.body.ma_keys;
    if (
      body.ma_values === null &&
      other.body.ma_values === null &&
      other.body.ma_used === okeys.dk_nentries &&
      (okeys.dk_log2_size === PyDict_LOG_MINSIZE ||
        USABLE_FRACTION(2 ** okeys.dk_log2_size / 2) < other.body.ma_used)
    ) {
      const keys = clone_combined_dict_keys(okeys);
      if (keys === null) return -1;
      const old = body.ma_keys;
      body.ma_keys = keys;
      body.ma_used = other.body.ma_used;
      touch(mp);
      // C drops the old, entry-less table first; nothing of it can be seen.
      dictkeys_decref(old);
      if (_PyObject_GC_IS_TRACKED(other) && !_PyObject_GC_IS_TRACKED(mp)) PyObject_GC_Track(mp);
      return 0;
    }
  }
  if (USABLE_FRACTION(2 ** body.ma_keys.dk_log2_size) < other.body.ma_used) {
    const unicode = other.body.ma_keys.dk_kind !== DICT_KEYS_GENERAL;
    if (dictresize(mp, estimate_log2_keysize(body.ma_used + other.body.ma_used), unicode) < 0) return -1;
  }
  const orig_size = other.body.ma_keys.dk_nentries;
  const cursor = new DictCursor();
  const mark = holdMark();
  while (PyDict_Next(other, cursor)) {
    const { key, value } = cursor;
    let err = 0;
    INCREF(key);
    INCREF(value);
    hold(key, "key being merged");
    hold(value, "value being merged");
    cursorHash(other, cursor);
    const { hi, lo } = H;
    if (override !== 1) err = _PyDict_Contains_KnownHash(mp, key, hi, lo);
    if (err === 0) {
      INCREF(key);
      INCREF(value);
      err = insertdict(mp, key, hi, lo, value);
    } else if (err > 0) {
      if (override !== 0) {
        KeyError(key);
        err = -1;
      } else err = 0;
    }
    unhold(mark + 1);
    DECREF(value);
    unhold(mark);
    DECREF(key);
    if (err !== 0) return -1;
    if (orig_size !== other.body.ma_keys.dk_nentries) {
      RuntimeError("dict mutated during update");
      return -1;
    }
  }
  return 0;
}

/**
 * `dict_merge`: `override` 1 replaces, 0 keeps what is there, 2 raises KeyError for a key that is there. -1 on error.
 */
export function dict_merge(mp: PyDictObject, b: PyObject, override: number): number {
  if (PyDict_Check(b) && b.ob_type.tp_iter === dict_iter) return dict_dict_merge(mp, b, override);
  const keys = PyMapping_Keys(b);
  if (keys === null) return -1;
  const mark = holdMark();
  hold(keys, "keys of a mapping being merged");
  const iter = PyObject_GetIter(keys);
  if (iter !== null) hold(iter, "iterator over keys being merged");
  DECREF_held(keys);
  if (iter === null) return -1;
  let status = 0;
  for (;;) {
    const key = PyIter_Next(iter);
    if (key === null) {
      if (PyErr_Occurred() !== null) status = -1;
      break;
    }
    hold(key, "key being merged");
    status = mergeOne(mp, b, key, override);
    if (status < 0) break;
  }
  unhold(mark);
  DECREF(iter);
  return status;
}

/** One key (held, and dropped here) of a mapping that is not a dict. */
function mergeOne(mp: PyDictObject, b: PyObject, key: PyObject, override: number): number {
  if (override !== 1) {
    let status = PyDict_Contains(mp, key);
    if (status !== 0) {
      if (status > 0 && override !== 0) {
        KeyError(key);
        status = -1;
      }
      DECREF_held(key);
      return status < 0 ? -1 : 0;
    }
  }
  const value = PyObject_GetItem(b, key);
  if (value === null) {
    DECREF_held(key);
    return -1;
  }
  hold(value, "value being merged");
  const status = PyDict_SetItem(mp, key, value);
  DECREF_held(key);
  DECREF_held(value);
  return status;
}

export function PyDict_Update(a: PyDictObject, b: PyObject): number {
  return dict_merge(a, b, 1);
}

export function PyDict_Merge(a: PyDictObject, b: PyObject, override: boolean): number {
  return dict_merge(a, b, override ? 1 : 0);
}

/** `_PyDict_MergeEx`: the keywords of a call; a key that is there already is a KeyError (DICT_MERGE). */
export function _PyDict_MergeEx(a: PyDictObject, b: PyObject, override: number): number {
  return dict_merge(a, b, override);
}

/** `PyDict_MergeFromSeq2`: from an iterable of pairs. */
export function PyDict_MergeFromSeq2(d: PyDictObject, seq2: PyObject, override: boolean): number {
  const it = PyObject_GetIter(seq2);
  if (it === null) return -1;
  const mark = holdMark();
  hold(it, "iterator over pairs");
  let status = 0;
  for (let i = 0; status === 0; i++) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) status = -1;
      break;
    }
    hold(item, "pair");
    status = mergePair(d, item, i, override);
  }
  unhold(mark);
  DECREF(it);
  return status;
}

/** The pair is held, and dropped here. */
function mergePair(d: PyDictObject, item: PyObject, i: number, override: boolean): number {
  const fast = PySequence_Fast(item, "");
  if (fast === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) {
      TypeError(`cannot convert dictionary update sequence element #${i} to a sequence`);
    }
    DECREF_held(item);
    return -1;
  }
  hold(fast, "pair as a list");
  const n = fast.body.ob_item.length;
  let status = 0;
  if (n !== 2) {
    ValueError(`dictionary update sequence element #${i} has length ${n}; 2 is required`);
    status = -1;
  } else {
    const key = NewRef(fast.body.ob_item[0] as PyObject);
    const value = NewRef(fast.body.ob_item[1] as PyObject);
    hold(key, "key of a pair");
    hold(value, "value of a pair");
    status = override ? PyDict_SetItem(d, key, value) : PyDict_SetDefault(d, key, value) === null ? -1 : 0;
    DECREF_held(key);
    DECREF_held(value);
  }
  // In C, the error path drops them the other way round.
  DECREF_held(status < 0 ? item : fast);
  DECREF_held(status < 0 ? fast : item);
  return status;
}

/** `dict_update_arg`: from a dict, a mapping with keys(), or an iterable of pairs. */
export function dict_update_arg(self: PyDictObject, arg: PyObject): number {
  if (PyDict_CheckExact(arg)) return PyDict_Merge(self, arg, true);
  const has_keys = hasAttr(arg, "keys");
  if (has_keys < 0) return -1;
  if (has_keys > 0) return PyDict_Merge(self, arg, true);
  return PyDict_MergeFromSeq2(self, arg, true);
}

/** `_PyDict_FromKeys`: `cls()` with every item of the iterable as a key. */
export function _PyDict_FromKeys(cls: PyObject, iterable: PyObject, value: PyObject): Result {
  const d = PyObject_CallNoArgs(cls);
  if (d === null) return null;
  const mark = holdMark();
  hold(d, "dict being made from keys");
  const status = fillFromKeys(d, iterable, value);
  unhold(mark);
  if (status === 0) return d;
  DECREF(d);
  return null;
}

function fillFromKeys(d: PyObject, iterable: PyObject, value: PyObject): number {
  if (PyDict_CheckExact(d)) {
    if (PyDict_CheckExact(iterable)) {
      const unicode = iterable.body.ma_keys.dk_kind !== DICT_KEYS_GENERAL;
      if (dictresize(d, estimate_log2_keysize(iterable.body.ma_used), unicode) < 0) return -1;
      const cursor = new DictCursor();
      while (PyDict_Next(iterable, cursor)) {
        cursorHash(iterable, cursor);
        if (insertdict(d, NewRef(cursor.key), H.hi, H.lo, NewRef(value)) < 0) return -1;
      }
      return 0;
    }
    if (PyAnySet_CheckExact(iterable)) {
      if (dictresize(d, estimate_log2_keysize(iterable.body.used), false) < 0) return -1;
      const cursor = new SetCursor();
      while (_PySet_NextEntry(iterable, cursor)) {
        if (insertdict(d, NewRef(cursor.key), cursor.hi, cursor.lo, NewRef(value)) < 0) return -1;
      }
      return 0;
    }
  }
  const set = PyDict_CheckExact(d) ? PyDict_SetItem : PyObject_SetItem;
  return forEachItem(iterable, "dict.fromkeys", (key) => set(d, key, value) >= 0) ? 0 : -1;
}
