/**
 * Attributes of instances (Objects/dictobject.c: `_PyObject_InitInlineValues`, `_PyObject_StoreInstanceAttribute`,
 * `_PyObject_MaterializeManagedDict`, `_PyObject_SetManagedDict`, `PyObject_GenericGetDict`).
 *
 * 3.13 keeps the attribute values of an ordinary instance inside the instance, at the index that the name has in the
 * class's shared table. `__dict__` makes a dict object that looks at these values; when more names come than there
 * is room for, or the instance dies before its dict, the values move out.
 *
 * How much room an instance has is decided when it is made: names known so far plus what is still usable, which goes
 * down by one with each new instance until it is 1. So the first instances of a class are larger than later ones.
 */
import {
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  NewRef,
  Py_TPFLAGS_INLINE_VALUES,
  Py_TPFLAGS_MANAGED_DICT,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  type SlotKind,
  touch,
  unhold,
  type visitproc,
  XNewRef,
} from "./object.ts";
import { mallocUnits, PyObject_GC_Track, setInlineValuesHook } from "./alloc.ts";
import {
  appendUnicodeEntry,
  DICT_KEYS_SPLIT,
  type DictKeys,
  DKIX_EMPTY,
  handOverKeys,
  InlineValues,
  keyLabel,
  shared_keys_usable_size,
  shareKeys,
  unicodekeys_lookup_text,
  unicodekeys_lookup_unicode,
  values_size_from_count,
} from "./dictkeys.ts";
import {
  _PyObject_GC_MAY_BE_TRACKED,
  delete_index_from_values,
  new_dict,
  PyDict_Check,
  PyDict_DelItem,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
} from "./dictobject.ts";
import { AttributeError, MemoryError, TypeError } from "./errors.ts";
import { PyUnicode_CheckExact, type PyUnicodeObject } from "./unicodeobject.ts";
import { plainOfValues } from "./wasm32.ts";

/** The shared table of a class whose instances have inline values; such a class always has one. */
function CACHED_KEYS(type: PyTypeObject): DictKeys {
  return type.ht_cached_keys as DictKeys;
}

/**
 * `_PyObject_InitInlineValues`: gives a new instance its values. Returns the bytes that they take at its end, which
 * CPython works out (`_PyInlineValuesSize`) before it takes one off `dk_usable`.
 */
export function _PyObject_InitInlineValues(type: PyTypeObject, o: PyHeapObject): number {
  const keys = CACHED_KEYS(type);
  const bytes = values_size_from_count(shared_keys_usable_size(keys));
  if (keys.dk_usable > 1) keys.dk_usable--;
  o.ob_values = new InlineValues(shared_keys_usable_size(keys), o, 0, bytes);
  return bytes;
}
setInlineValuesHook(_PyObject_InitInlineValues);

function make_dict_from_instance_attributes(keys: DictKeys, values: InlineValues): PyDictObject {
  let used = 0;
  let track = false;
  for (const value of values.values) {
    if (value === null) continue;
    used++;
    track ||= _PyObject_GC_MAY_BE_TRACKED(value);
  }
  const dict = new_dict(keys, values, used);
  shareKeys(keys, dict);
  if (track) PyObject_GC_Track(dict);
  return dict;
}

/** `_PyObject_MaterializeManagedDict`: the dict of an instance with valid inline values. Borrowed. */
export function _PyObject_MaterializeManagedDict(o: PyHeapObject): PyDictObject {
  if (o.ob_dict !== null) return o.ob_dict;
  const dict = make_dict_from_instance_attributes(CACHED_KEYS(o.ob_type), o.ob_values as InlineValues);
  o.ob_dict = dict;
  touch(o);
  return dict;
}

/** `insert_into_splitdictkeys`: index of the name, which is added if there is room; DKIX_EMPTY if there is none. */
function insert_into_splitdictkeys(keys: DictKeys, name: PyUnicodeObject): number {
  const ix = unicodekeys_lookup_unicode(keys, name);
  if (ix !== DKIX_EMPTY) return ix;
  if (keys.dk_usable <= 0) return DKIX_EMPTY;
  appendUnicodeEntry(keys, NewRef(name), null);
  if (keys.holder !== null) touch(keys.holder);
  return keys.dk_nentries - 1;
}

function setOrDel(dict: PyDictObject, name: PyObject, value: PyObject | null): number {
  return value === null ? PyDict_DelItem(dict, name) : PyDict_SetItem(dict, name, value);
}

/** `store_instance_attr_lock_held`: into valid inline values, or into a dict where there is no room. */
function storeInlineAttribute(
  o: PyHeapObject,
  values: InlineValues,
  name: PyObject,
  value: PyObject | null,
): number {
  let dict = o.ob_dict;
  const ix = PyUnicode_CheckExact(name)
    ? insert_into_splitdictkeys(CACHED_KEYS(o.ob_type), name)
    : DKIX_EMPTY;
  if (ix === DKIX_EMPTY) {
    if (dict !== null) return setOrDel(dict, name, value);
    dict = make_dict_from_instance_attributes(CACHED_KEYS(o.ob_type), values);
    const mark = holdMark();
    hold(dict, "dict being made for an instance");
    const err = setOrDel(dict, name, value);
    unhold(mark);
    if (err < 0) {
      DECREF(dict);
      return -1;
    }
    o.ob_dict = dict;
    touch(o);
    return 0;
  }
  const old_value = values.values[ix] ?? null;
  values.values[ix] = XNewRef(value);
  touch(o);
  if (old_value === null) {
    if (value === null) {
      AttributeError(
        `'${o.ob_type.tp_name}' object has no attribute '${(name as PyUnicodeObject).body.value}'`,
      );
      return -1;
    }
    values.order.push(ix);
    if (dict !== null) {
      dict.body.ma_used++;
      touch(dict);
    }
    return 0;
  }
  if (value === null) {
    delete_index_from_values(values, ix);
    if (dict !== null) {
      dict.body.ma_used--;
      touch(dict);
    }
  }
  DECREF(old_value);
  return 0;
}

/** `_PyObject_StoreInstanceAttribute`: sets or (null) deletes an attribute of an instance with Py_TPFLAGS_INLINE_VALUES. */
export function _PyObject_StoreInstanceAttribute(
  o: PyHeapObject,
  name: PyObject,
  value: PyObject | null,
): number {
  const values = o.ob_values as InlineValues;
  if (values.valid) return storeInlineAttribute(o, values, name, value);
  return _PyObjectDict_SetItem(o, name, value);
}

/** `_PyObject_TryGetInstanceAttribute` for valid inline values: new reference, or null if the attribute is not set. */
export function _PyObject_TryGetInstanceAttribute(o: PyHeapObject, name: PyUnicodeObject): PyObject | null {
  const ix = unicodekeys_lookup_unicode(CACHED_KEYS(o.ob_type), name);
  if (ix < 0) return null;
  const value = (o.ob_values as InlineValues).values[ix] ?? null;
  if (value !== null) INCREF(value);
  return value;
}

/** The value of an instance attribute (inline or in the dict), by text, without running Python code. Borrowed or null. */
export function instanceAttributeByText(o: PyHeapObject, name: string): PyObject | null {
  const values = o.ob_values;
  if (values?.valid) {
    const ix = unicodekeys_lookup_text(CACHED_KEYS(o.ob_type), name);
    return ix < 0 ? null : (values.values[ix] ?? null);
  }
  const dict = o.ob_dict;
  if (dict === null) return null;
  const ix = unicodekeys_lookup_text(dict.body.ma_keys, name);
  return ix < 0 ? null : ((dict.body.ma_values ?? dict.body.ma_keys).values[ix] ?? null);
}

/** `_PyObject_IsInstanceDictEmpty`. */
export function _PyObject_IsInstanceDictEmpty(o: PyHeapObject): boolean {
  if (o.ob_type.tp_dictoffset === 0) return true;
  const values = o.ob_values;
  if (values?.valid) return values.values.every((v) => v === null);
  return o.ob_dict === null || o.ob_dict.body.ma_used === 0;
}

/** `new_dict_with_shared_keys`. */
function new_dict_with_shared_keys(keys: DictKeys): PyDictObject | null {
  const values = newValues(shared_keys_usable_size(keys));
  if (values === null) return null;
  const dict = new_dict(keys, values, 0);
  shareKeys(keys, dict);
  return dict;
}

/** `new_values`: a block of its own. */
function newValues(capacity: number): InlineValues | null {
  const bytes = values_size_from_count(capacity);
  const addr = mallocUnits(bytes, plainOfValues(bytes));
  if (addr === 0) return MemoryError();
  return new InlineValues(capacity, null, addr, bytes);
}

/** `copy_values`: a copy of the array without references of its own. */
export function copy_values(values: InlineValues): InlineValues | null {
  const copy = newValues(values.capacity);
  if (copy === null) return null;
  copy.values = values.values.slice();
  copy.order = values.order.slice();
  return copy;
}

/** The dict that an object has at this moment, borrowed; null if it has none, or inline values instead. */
export function _PyObject_GetDictIfAny(o: PyObject): PyDictObject | null {
  return (o as PyHeapObject).ob_dict ?? null;
}

/** The dict of an object that can have one, made if needed (what `__dict__` gives). Borrowed; null with an exception. */
export function _PyObject_GetOrCreateDict(self: PyObject): PyDictObject | null {
  const o = self as PyHeapObject;
  if (o.ob_dict !== null) return o.ob_dict;
  const type = o.ob_type;
  if (type.tp_dictoffset === 0) return AttributeError("This object has no __dict__");
  if (hasFlag(type, Py_TPFLAGS_INLINE_VALUES) && (o.ob_values as InlineValues).valid) {
    return _PyObject_MaterializeManagedDict(o);
  }
  const cached = type.ht_cached_keys;
  const dict = cached !== null ? new_dict_with_shared_keys(cached) : PyDict_New();
  if (dict === null) return null;
  o.ob_dict = dict;
  touch(o);
  return dict;
}

/** `PyObject_GenericGetDict`, the getter of `__dict__`: new reference. */
export function PyObject_GenericGetDict(o: PyObject): Result {
  return XNewRef(_PyObject_GetOrCreateDict(o));
}

/** `PyObject_GenericSetDict`, the setter of `__dict__` for built-in types that have one. -1 on error. */
export function PyObject_GenericSetDict(self: PyObject, value: PyObject | null): number {
  const o = self as PyHeapObject;
  if (value === null) {
    TypeError("cannot delete __dict__");
    return -1;
  }
  if (!PyDict_Check(value)) {
    TypeError(`__dict__ must be set to a dictionary, not a '${value.ob_type.tp_name}'`);
    return -1;
  }
  if (hasFlag(o.ob_type, Py_TPFLAGS_MANAGED_DICT)) {
    _PyObject_SetManagedDict(o, value);
    return 0;
  }
  const old = o.ob_dict;
  o.ob_dict = NewRef(value);
  touch(o);
  if (old !== null) DECREF(old);
  return 0;
}

/** `_PyObjectDict_SetItem`: sets or (null) deletes in the dict of an object without inline values, made if needed. */
export function _PyObjectDict_SetItem(o: PyObject, name: PyObject, value: PyObject | null): number {
  const dict = _PyObject_GetOrCreateDict(o);
  return dict === null ? -1 : setOrDel(dict, name, value);
}

/** `PyObject_VisitManagedDict`. As in 3.13.0, a dict that looks at valid inline values is not visited, they are. */
export function PyObject_VisitManagedDict(o: PyHeapObject, visit: visitproc): void {
  if (!hasFlag(o.ob_type, Py_TPFLAGS_MANAGED_DICT)) return;
  const values = o.ob_values;
  if (values?.valid) {
    for (const value of values.values) if (value !== null) visit(value);
    return;
  }
  if (o.ob_dict !== null) visit(o.ob_dict);
}

/** The references that the managed dict or the inline values hold, for ledger and snapshot. */
export function managedDictRefs(
  o: PyHeapObject,
  visit: (kind: SlotKind, label: string, o: PyObject) => void,
): void {
  const values = o.ob_values;
  if (values !== null) {
    const keys = o.ob_type.ht_cached_keys;
    for (let i = 0; i < values.values.length; i++) {
      const value = values.values[i];
      const name = keys?.keys[i];
      if (value != null)
        visit("attribute", name == null ? String(i) : (name as PyUnicodeObject).body.value, value);
    }
  }
  if (o.ob_dict !== null) visit("field", "__dict__", o.ob_dict);
}

/** The references to keys of a class's shared table that are on the class's account. */
export function sharedKeysRefs(
  type: PyTypeObject,
  visit: (kind: SlotKind, label: string, o: PyObject) => void,
): void {
  const keys = type.ht_cached_keys;
  if (keys === null || keys.holder !== type) return;
  for (const key of keys.keys) if (key !== null) visit("field", `shared key ${keyLabel(key)}`, key);
}

/** `_PyDict_DetachFromObject`: the values move from the instance into a block of the dict's own. */
export function _PyDict_DetachFromObject(mp: PyDictObject, o: PyHeapObject): number {
  const values = o.ob_values;
  if (values === null || mp.body.ma_values !== values) return 0;
  const copy = copy_values(values);
  if (copy === null) return -1;
  mp.body.ma_values = copy;
  values.values = [];
  values.order = [];
  values.valid = false;
  touch(o);
  touch(mp);
  return 0;
}

/** `_PyObject_SetManagedDict`: replaces `__dict__`; null takes it and all attributes away. */
export function _PyObject_SetManagedDict(o: PyHeapObject, new_dict: PyDictObject | null): void {
  const dict = o.ob_dict;
  if (new_dict !== null) INCREF(new_dict);
  o.ob_dict = new_dict;
  touch(o);
  if (dict !== null) {
    const mark = holdMark();
    hold(dict, "replaced __dict__");
    _PyDict_DetachFromObject(dict, o);
    unhold(mark);
    DECREF(dict);
    return;
  }
  const values = o.ob_values;
  if (values?.valid) {
    values.valid = false;
    values.order = [];
    for (let i = 0; i < values.values.length; i++) {
      const value = values.values[i] ?? null;
      if (value === null) continue;
      values.values[i] = null;
      touch(o);
      DECREF(value);
    }
  }
}

export function PyObject_ClearManagedDict(o: PyHeapObject): void {
  _PyObject_SetManagedDict(o, null);
}

/** First half of PyObject_ClearManagedDict in a deallocation: a dict that outlives the instance takes the values with it. */
export function detachDictOnDealloc(o: PyHeapObject): void {
  if (o.ob_dict !== null) _PyDict_DetachFromObject(o.ob_dict, o);
  else if (o.ob_values !== null) o.ob_values.valid = false;
}

/** Second half, as a `tp_drop`: the dict, or the inline values by slot index. */
export function dropManagedDict(o: PyHeapObject, step: number): PyObject | null | undefined {
  if (o.ob_dict !== null) {
    const dict = o.ob_dict;
    o.ob_dict = null;
    return dict;
  }
  const values = o.ob_values?.values;
  if (values === undefined || step >= values.length) return undefined;
  const value = values[step] ?? null;
  values[step] = null;
  return value;
}

/** A dying dict gives up its part in a shared table. */
export function leaveSharedKeys(mp: PyDictObject): void {
  if (mp.body.ma_keys.dk_kind === DICT_KEYS_SPLIT) handOverKeys(mp.body.ma_keys, mp);
}
