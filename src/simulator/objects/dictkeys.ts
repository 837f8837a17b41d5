/**
 * The tables behind dicts and instances (Objects/dictobject.c: PyDictKeysObject, PyDictValues).
 *
 * A table of keys is a list of entries in order of insertion and, for tables of other keys than str, CPython's own
 * index in front of it (open addressing, probing with `5*i + perturb + 1`), since its probing decides which `__eq__`
 * are called and in which order. A table whose keys are all exact str needs no hashes: comparing two str runs no
 * Python code, so how an entry is found cannot be seen. Small ones are searched from the front, larger ones through a
 * Map by text.
 *
 * Sizes, and the moments at which tables grow, are CPython's for both.
 *
 * Who holds the references to keys: the dict, for a table of its own. A table shared by the instances of a class is
 * on the account of its `holder`: the class and, should dicts outlive the class, one of these dicts.
 */
import {
  DECREF,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  observer,
  Py_EQ,
  Py_TPFLAGS_HEAPTYPE,
  type PyHeapObject,
  type PyObject,
  unhold,
} from "./object.ts";
import { freeUnits, mallocUnits } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_RichCompareBool } from "./abstract.ts";
import type { PyDictObject } from "./dictobject.ts";
import { MemoryError } from "./errors.ts";
import { PyLongObject } from "./longcore.ts";
import { PyUnicode_Check, PyUnicode_CheckExact, type PyUnicodeObject, unicodeHash } from "./unicodeobject.ts";
import { PyUnicode_Type } from "./unicodetype.ts";
import { plainOfKeys } from "./wasm32.ts";

export const DKIX_EMPTY = -1;
export const DKIX_DUMMY = -2;
export const DKIX_ERROR = -3;
export const DKIX_KEY_CHANGED = -4;

export const DICT_KEYS_GENERAL = 0;
export const DICT_KEYS_UNICODE = 1;
export const DICT_KEYS_SPLIT = 2;

export const PyDict_LOG_MINSIZE = 3;
export const PyDict_MINSIZE = 8;
/** Most attributes that a class's shared table has room for. */
export const SHARED_KEYS_MAX_SIZE = 30;
const NEXT_LOG2_SHARED_KEYS_MAX_SIZE = 6;
const PERTURB_SHIFT = 5;
/** `dk_refcnt` of the table of empty dicts. */
const IMMORTAL_KEYS = 0x3fffffff;
/** Up to so many entries a str table is searched from the front. */
const LINEAR_SEARCH = 8;

export class DictKeys {
  dk_refcnt = 1;
  dk_log2_size: number;
  dk_kind: 0 | 1 | 2;
  /** Insertions that still fit. */
  dk_usable: number;
  dk_nentries = 0;
  /** Entries, by index; null where deleted. `values` stays empty in a shared table. */
  keys: (PyObject | null)[] = [];
  values: (PyObject | null)[] = [];
  /** General tables: hashes of the entries, and the index: entry number, DKIX_EMPTY or DKIX_DUMMY. */
  hashHi: number[];
  hashLo: number[];
  indices: number[];
  /** Str tables of more than LINEAR_SEARCH entries: entry by text. */
  byText: Map<string, number> | null = null;
  /** Unit address of the block. */
  addr: number;
  /** Shared tables: on whose account the references to the keys are, and the dicts that use the table. */
  holder: PyHeapObject | null = null;
  users: Set<PyDictObject> | null = null;

  constructor(log2_size: number, kind: 0 | 1 | 2, addr: number) {
    this.dk_log2_size = log2_size;
    this.dk_kind = kind;
    this.dk_usable = USABLE_FRACTION(2 ** log2_size);
    this.addr = addr;
    this.indices = NONE;
    this.hashHi = NONE;
    this.hashLo = NONE;
    if (kind === DICT_KEYS_GENERAL) {
      this.hashHi = [];
      this.hashLo = [];
      this.indices =
        log2_size === PyDict_LOG_MINSIZE
          ? [-1, -1, -1, -1, -1, -1, -1, -1]
          : new Array<number>(1 << log2_size).fill(DKIX_EMPTY);
    }
  }
}
/** For str tables; never written to. */
const NONE: number[] = [];

/** `Py_EMPTY_KEYS`: the table of every empty dict; nothing is ever put into it. */
export const Py_EMPTY_KEYS = new DictKeys(0, DICT_KEYS_UNICODE, 0);
Py_EMPTY_KEYS.dk_refcnt = IMMORTAL_KEYS;
Py_EMPTY_KEYS.dk_usable = 0;

/**
 * Attribute values of one instance (`PyDictValues`), by the index of the name in the class's shared table, with the
 * order in which they were set. They lie inside the instance that is their `owner`; or in a block of their own, at
 * `addr`, and belong to the dict that was once `__dict__` of a dead instance.
 */
export class InlineValues {
  readonly capacity: number;
  values: (PyObject | null)[] = [];
  /** Indexes in order of insertion; its length is C's `size`. */
  order: number[] = [];
  valid = true;
  readonly owner: PyObject | null;
  addr: number;
  /** Bytes that they take: in an instance, for one name more than they have room for. */
  readonly bytes: number;

  constructor(capacity: number, owner: PyObject | null, addr: number, bytes: number) {
    this.capacity = capacity;
    this.owner = owner;
    this.addr = addr;
    this.bytes = bytes;
    for (let i = 0; i < capacity; i++) this.values.push(null);
  }
  get embedded(): boolean {
    return this.owner !== null;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Sizes

export function USABLE_FRACTION(n: number): number {
  return Math.floor((n * 2) / 3);
}

/** Smallest log2 size for `minsize` slots, by the bit trick of 3.13: for some multiples of 16 one more than needed. */
export function calculate_log2_keysize(minsize: number): number {
  return 32 - Math.clz32(((minsize | PyDict_MINSIZE) - 1) | (PyDict_MINSIZE - 1));
}

/** log2 size that takes `n` entries without a resize. */
export function estimate_log2_keysize(n: number): number {
  return calculate_log2_keysize(Math.floor((n * 3 + 1) / 2));
}

function log2IndexBytes(log2_size: number): number {
  return log2_size < 8 ? log2_size : log2_size < 16 ? log2_size + 1 : log2_size + 2;
}

function keysSize(log2_size: number, general: boolean): number {
  return 32 + 2 ** log2IndexBytes(log2_size) + USABLE_FRACTION(2 ** log2_size) * (general ? 24 : 16);
}

/** `_PyDict_KeysSize`, in bytes. */
export function _PyDict_KeysSize(keys: DictKeys): number {
  // The empty table is a static struct with one byte-index and no entries: 2^0 index bytes by the formula.
  return keysSize(keys.dk_log2_size, keys.dk_kind === DICT_KEYS_GENERAL);
}

/** `values_size_from_count`: bytes of a block of values. */
export function values_size_from_count(count: number): number {
  return (count + 1) * 8 + ((count + 7) & ~7);
}

/** `shared_keys_usable_size`: how many values an instance made now has room for. */
export function shared_keys_usable_size(keys: DictKeys): number {
  return keys.dk_nentries + keys.dk_usable;
}

// ---------------------------------------------------------------------------------------------------------
// Making and freeing

/** `new_keys_object`: an empty table of 2^log2_size slots, or null with MemoryError. */
export function new_keys_object(log2_size: number, unicode: boolean): DictKeys | null {
  let addr: number | null = null;
  if (log2_size === PyDict_LOG_MINSIZE && unicode) addr = rt.freelists.dictkeys.pop();
  if (addr !== null && observer !== null) {
    rt.obmalloc.observer?.blockReused?.(addr);
    observer.note("freelist", null, "a table of 8 keys comes from its free list");
  }
  if (addr === null) {
    addr = mallocUnits(keysSize(log2_size, !unicode), plainOfKeys(log2_size));
    if (addr === 0) return MemoryError();
  }
  return new DictKeys(log2_size, unicode ? DICT_KEYS_UNICODE : DICT_KEYS_GENERAL, addr);
}

/** `free_keys_object`: gives the block back; the references must be gone. */
export function free_keys_object(keys: DictKeys): void {
  if (
    keys.dk_log2_size === PyDict_LOG_MINSIZE &&
    keys.dk_kind !== DICT_KEYS_GENERAL &&
    rt.freelists.dictkeys.push(keys.addr)
  ) {
    if (observer !== null) {
      rt.obmalloc.observer?.blockKept?.(keys.addr);
      observer.note("freelist", null, "a table of 8 keys goes to its free list");
    }
    return;
  }
  freeUnits(keys.addr);
}

/** `_PyDict_NewKeysForClass`: the table that the instances of a new class will share. */
export function _PyDict_NewKeysForClass(holder: PyHeapObject): DictKeys | null {
  const keys = new_keys_object(NEXT_LOG2_SHARED_KEYS_MAX_SIZE, true);
  if (keys === null) return null;
  keys.dk_usable = SHARED_KEYS_MAX_SIZE;
  keys.dk_kind = DICT_KEYS_SPLIT;
  keys.holder = holder;
  return keys;
}

export function dictkeys_incref(keys: DictKeys): void {
  if (keys.dk_refcnt !== IMMORTAL_KEYS) keys.dk_refcnt++;
}

/** A dict starts to use a shared table. */
export function shareKeys(keys: DictKeys, user: PyDictObject): void {
  dictkeys_incref(keys);
  keys.users ??= new Set();
  keys.users.add(user);
}

/** `user` is about to drop its use of a shared table: if the keys are on its account, another user takes them over. */
export function handOverKeys(keys: DictKeys, user: PyHeapObject): void {
  keys.users?.delete(user as PyDictObject);
  if (keys.holder !== user || keys.dk_refcnt <= 1) return;
  keys.holder = null;
  for (const next of keys.users ?? []) {
    keys.holder = next;
    break;
  }
}

/**
 * `dictkeys_decref` of a table whose references nothing lists any more: they are registered as C locals and dropped
 * in entry order, key before value.
 */
export function dictkeys_decref(keys: DictKeys): void {
  if (keys.dk_refcnt === IMMORTAL_KEYS) return;
  if (--keys.dk_refcnt > 0) return;
  const entries: (PyObject | null)[] = [];
  for (let i = 0; i < keys.dk_nentries; i++) {
    entries.push(keys.keys[i] ?? null, keys.values[i] ?? null);
  }
  keys.keys = [];
  keys.values = [];
  dropInOrder(entries, "dict entry");
  free_keys_object(keys);
}

/** `_PyDictKeys_DecRef`: a dying class lets go of its shared table. */
export function _PyDictKeys_DecRef(keys: DictKeys, holder: PyHeapObject): void {
  handOverKeys(keys, holder);
  dictkeys_decref(keys);
}

/**
 * Drops references that a C function holds in an array of its own, first to last. Each is listed as a C local until
 * its turn comes.
 */
export function dropInOrder(refs: readonly (PyObject | null)[], label: string): void {
  const mark = holdMark();
  const own: PyObject[] = [];
  for (let i = refs.length - 1; i >= 0; i--) {
    const o = refs[i];
    if (o != null) {
      own.push(o);
      hold(o, label);
    }
  }
  for (let n = own.length; n > 0; n--) {
    unhold(mark + n - 1);
    DECREF(own[n - 1] as PyObject);
  }
}

// ---------------------------------------------------------------------------------------------------------
// Str tables

/** `unicodekeys_lookup_unicode`: index of an exact str in a table of exact str, or DKIX_EMPTY. */
export function unicodekeys_lookup_unicode(dk: DictKeys, key: PyUnicodeObject): number {
  const byText = dk.byText;
  if (byText !== null) {
    const ix = byText.get(key.body.value);
    return ix === undefined ? DKIX_EMPTY : ix;
  }
  const keys = dk.keys;
  const n = keys.length;
  for (let i = 0; i < n; i++) if (keys[i] === key) return i;
  return searchText(keys, key.body.value);
}

/** The same by text. */
export function unicodekeys_lookup_text(dk: DictKeys, text: string): number {
  const byText = dk.byText;
  if (byText !== null) {
    const ix = byText.get(text);
    return ix === undefined ? DKIX_EMPTY : ix;
  }
  return searchText(dk.keys, text);
}

function searchText(keys: readonly (PyObject | null)[], text: string): number {
  const n = keys.length;
  for (let i = 0; i < n; i++) {
    const k = keys[i] as PyUnicodeObject | null;
    if (k !== null && k.body.value === text) return i;
  }
  return DKIX_EMPTY;
}

/** Adds an entry at the end of a str table; the caller has seen to `dk_usable` and owns the references given. */
export function appendUnicodeEntry(dk: DictKeys, key: PyObject, value: PyObject | null): void {
  const ix = dk.dk_nentries++;
  dk.keys[ix] = key;
  if (value !== null) dk.values[ix] = value;
  dk.dk_usable--;
  if (dk.byText !== null) dk.byText.set((key as PyUnicodeObject).body.value, ix);
  else if (ix >= LINEAR_SEARCH) buildTextIndex(dk);
}

/** After entries were put into the arrays directly. */
export function buildTextIndex(dk: DictKeys): void {
  if (dk.dk_nentries <= LINEAR_SEARCH) {
    dk.byText = null;
    return;
  }
  const byText = new Map<string, number>();
  const keys = dk.keys;
  for (let i = 0; i < dk.dk_nentries; i++) {
    const k = keys[i] as PyUnicodeObject | null;
    if (k !== null) byText.set(k.body.value, i);
  }
  dk.byText = byText;
}

/**
 * `unicodekeys_lookup_generic`: looks for a key that is not an exact str among exact str. Keys of equal hash are
 * compared through the key's type. A type whose comparison is not written in Python never equals a str, and a subclass
 * of str that compares as str does is found by its text.
 */
export function unicodekeys_lookup_generic(
  mp: PyDictObject,
  dk: DictKeys,
  key: PyObject,
  hi: number,
  lo: number,
): number {
  const type = key.ob_type;
  if (PyUnicode_Check(key)) {
    if (type.tp_richcompare === PyUnicode_Type.tp_richcompare && type.tp_hash === PyUnicode_Type.tp_hash) {
      return unicodekeys_lookup_text(dk, key.body.value);
    }
  } else if (!runsPythonCompare(key)) {
    return DKIX_EMPTY;
  }
  const n = dk.dk_nentries;
  for (let ix = 0; ix < n; ix++) {
    const startkey = dk.keys[ix] as PyUnicodeObject | null | undefined;
    if (startkey == null) continue;
    unicodeHash(startkey);
    const body = startkey.body;
    if (body.hashHi !== hi || body.hashLo !== lo) continue;
    const cmp = compareKeys(startkey, key, null);
    if (cmp < 0) return DKIX_ERROR;
    if (dk !== mp.body.ma_keys || dk.keys[ix] !== startkey) return DKIX_KEY_CHANGED;
    if (cmp > 0) return ix;
  }
  return DKIX_EMPTY;
}

/** Whether comparing with a str may call Python code or otherwise find equality: only instances of heap types may. */
function runsPythonCompare(key: PyObject): boolean {
  return hasFlag(key.ob_type, Py_TPFLAGS_HEAPTYPE);
}

/**
 * `PyObject_RichCompareBool(startkey, key, Py_EQ)` with the entry's key kept alive. While an insertion looks for its
 * place it owns the key and the value `inserted`.
 */
function compareKeys(startkey: PyObject, key: PyObject, inserted: PyObject | null): number {
  INCREF(startkey);
  const mark = holdMark();
  if (inserted !== null) {
    hold(key, "key being inserted");
    hold(inserted, "value being inserted");
  }
  hold(startkey, "dict key being compared");
  const cmp = PyObject_RichCompareBool(startkey, key, Py_EQ);
  unhold(inserted !== null ? mark + 2 : mark);
  DECREF(startkey);
  if (inserted !== null) unhold(mark);
  return cmp;
}

// ---------------------------------------------------------------------------------------------------------
// General tables

/** Whether two keys of equal hash and the same built-in type are equal: 1, 0, or -1 where only comparing can tell. */
function sameSimpleKey(a: PyObject, b: PyObject): number {
  if (a.ob_type !== b.ob_type) return -1;
  if (a instanceof PyLongObject && !hasFlag(a.ob_type, Py_TPFLAGS_HEAPTYPE)) {
    const l = b as PyLongObject;
    return a.big === null
      ? l.big === null && a.n === l.n
        ? 1
        : 0
      : l.big !== null && a.big === l.big
        ? 1
        : 0;
  }
  if (PyUnicode_CheckExact(a)) return a.body.value === (b as PyUnicodeObject).body.value ? 1 : 0;
  return -1;
}

/**
 * `dictkeys_generic_lookup`: index, DKIX_EMPTY, DKIX_ERROR or DKIX_KEY_CHANGED. `inserted`: the value for which an
 * insertion looks for the place, else null.
 */
export function dictkeys_generic_lookup(
  mp: PyDictObject,
  dk: DictKeys,
  key: PyObject,
  hi: number,
  lo: number,
  inserted: PyObject | null,
): number {
  const indices = dk.indices;
  const mask = indices.length - 1;
  let perturbHi = hi;
  let perturbLo = lo;
  let i = lo & mask;
  for (;;) {
    const ix = indices[i] as number;
    if (ix >= 0) {
      const startkey = dk.keys[ix] as PyObject;
      if (startkey === key) return ix;
      if (dk.hashLo[ix] === lo && dk.hashHi[ix] === hi) {
        let cmp = sameSimpleKey(startkey, key);
        if (cmp < 0) {
          cmp = compareKeys(startkey, key, inserted);
          if (cmp < 0) return DKIX_ERROR;
          if (dk !== mp.body.ma_keys || dk.keys[ix] !== startkey) return DKIX_KEY_CHANGED;
        }
        if (cmp > 0) return ix;
      }
    } else if (ix === DKIX_EMPTY) return DKIX_EMPTY;
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (Math.imul(i, 5) + perturbLo + 1) & mask;
  }
}

/** `lookdict_index`: the slot of the index that holds entry number `index`. */
function lookdict_index(dk: DictKeys, hi: number, lo: number, index: number): number {
  const indices = dk.indices;
  const mask = indices.length - 1;
  let perturbHi = hi;
  let perturbLo = lo;
  let i = lo & mask;
  for (;;) {
    const ix = indices[i] as number;
    if (ix === index) return i;
    if (ix === DKIX_EMPTY) return DKIX_EMPTY;
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (Math.imul(i, 5) + perturbLo + 1) & mask;
  }
}

/** `find_empty_slot`: the first slot of the probe sequence without an entry; dummies are taken again. */
function find_empty_slot(dk: DictKeys, hi: number, lo: number): number {
  const indices = dk.indices;
  const mask = indices.length - 1;
  let perturbHi = hi;
  let perturbLo = lo;
  let i = lo & mask;
  while ((indices[i] as number) >= 0) {
    perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
    perturbHi >>>= PERTURB_SHIFT;
    i = (Math.imul(i, 5) + perturbLo + 1) & mask;
  }
  return i;
}

/** Adds an entry at the end of a general table; the caller has seen to `dk_usable` and owns the references given. */
export function appendGeneralEntry(
  dk: DictKeys,
  key: PyObject,
  hi: number,
  lo: number,
  value: PyObject,
): void {
  const ix = dk.dk_nentries++;
  dk.indices[find_empty_slot(dk, hi, lo)] = ix;
  dk.keys[ix] = key;
  dk.values[ix] = value;
  dk.hashHi[ix] = hi;
  dk.hashLo[ix] = lo;
  dk.dk_usable--;
}

/** Takes an entry out of the table; the references are the caller's then. */
export function removeEntry(dk: DictKeys, ix: number): void {
  if (dk.dk_kind === DICT_KEYS_GENERAL) {
    const slot = lookdict_index(dk, dk.hashHi[ix] as number, dk.hashLo[ix] as number, ix);
    dk.indices[slot] = DKIX_DUMMY;
  } else if (dk.byText !== null) {
    dk.byText.delete((dk.keys[ix] as PyUnicodeObject).body.value);
  }
  dk.keys[ix] = null;
  dk.values[ix] = null;
}

/** Hash of an entry's key, into `hash`. */
export function entryHash(dk: DictKeys, ix: number, hash: { hi: number; lo: number }): void {
  if (dk.dk_kind === DICT_KEYS_GENERAL) {
    hash.hi = dk.hashHi[ix] as number;
    hash.lo = dk.hashLo[ix] as number;
  } else {
    const key = dk.keys[ix] as PyUnicodeObject;
    unicodeHash(key);
    hash.hi = key.body.hashHi;
    hash.lo = key.body.hashLo;
  }
}

/**
 * Copies the live entries of a combined table into a new, empty one, in order (`dictresize`). The references move
 * with them.
 */
export function moveEntries(from: DictKeys, to: DictKeys, used: number): void {
  const general = to.dk_kind === DICT_KEYS_GENERAL;
  if (from.dk_nentries === used && from.dk_kind === to.dk_kind && from.keys.length === used) {
    to.keys = from.keys;
    to.values = from.values;
    to.hashHi = from.hashHi;
    to.hashLo = from.hashLo;
    to.dk_nentries = used;
    to.byText = from.byText;
  } else {
    const h = { hi: 0, lo: 0 };
    for (let i = 0; i < from.dk_nentries; i++) {
      const key = from.keys[i];
      if (key == null) continue;
      const ix = to.dk_nentries++;
      to.keys[ix] = key;
      to.values[ix] = from.values[i] ?? null;
      if (general) {
        entryHash(from, i, h);
        to.hashHi[ix] = h.hi;
        to.hashLo[ix] = h.lo;
      }
    }
    if (!general) buildTextIndex(to);
  }
  to.dk_usable -= used;
  if (general) build_indices_generic(to);
  from.keys = [];
  from.values = [];
}

function build_indices_generic(dk: DictKeys): void {
  for (let ix = 0; ix < dk.dk_nentries; ix++) {
    dk.indices[find_empty_slot(dk, dk.hashHi[ix] as number, dk.hashLo[ix] as number)] = ix;
  }
}

/** `clone_combined_dict_keys`: an exact copy of the table with references of its own; null with MemoryError. */
export function clone_combined_dict_keys(orig: DictKeys): DictKeys | null {
  const addr = mallocUnits(_PyDict_KeysSize(orig), plainOfKeys(orig.dk_log2_size));
  if (addr === 0) return MemoryError();
  const keys = new DictKeys(orig.dk_log2_size, orig.dk_kind, addr);
  keys.dk_usable = orig.dk_usable;
  keys.dk_nentries = orig.dk_nentries;
  keys.keys = orig.keys.slice();
  keys.values = orig.values.slice();
  if (orig.dk_kind === DICT_KEYS_GENERAL) {
    keys.hashHi = orig.hashHi.slice();
    keys.hashLo = orig.hashLo.slice();
    keys.indices = orig.indices.slice();
  } else if (orig.byText !== null) keys.byText = new Map(orig.byText);
  for (let i = 0; i < keys.dk_nentries; i++) {
    const value = keys.values[i];
    if (value != null) {
      INCREF(value);
      INCREF(keys.keys[i] as PyObject);
    }
  }
  return keys;
}

/** The text by which a key's slot is shown. */
export function keyLabel(key: PyObject): string {
  if (PyUnicode_Check(key)) return `'${key.body.value}'`;
  if (key instanceof PyLongObject) {
    return key.ob_type.tp_name === "bool" ? (key.n === 0 ? "False" : "True") : (key.big ?? key.n).toString();
  }
  return `<${key.ob_type.tp_name}>`;
}
