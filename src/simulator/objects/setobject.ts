/**
 * set and frozenset (Objects/setobject.c): the object, its table, and the C interface. The types with their methods
 * are in set-type.ts.
 *
 * The table is CPython's: open addressing that looks at up to nine neighbours before it jumps, dummies where keys were
 * removed, growth by four (by two for large sets) when three fifths are filled. Its order is what iteration shows.
 * Up to eight slots lie in the object itself.
 */
import {
  DECREF,
  H,
  hasFlag,
  hold,
  holdMark,
  INCREF,
  Py_EQ,
  Py_TPFLAGS_HEAPTYPE,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import {
  growth,
  isCrowded,
  LINEAR_PROBES,
  PERTURB_SHIFT,
  PySet_MINSIZE,
  set_insert_clean,
  slotsFor,
} from "../algorithms/set-table.ts";
import { freeUnits, mallocUnits, PyType_GenericAlloc } from "./alloc.ts";
import { forEachItem, PyObject_Hash, PyObject_RichCompareBool } from "./abstract.ts";
import { cursorHash, DictCursor, PyDict_CheckExact, PyDict_Next } from "./dictobject.ts";
import { BadInternalCall, MemoryError } from "./errors.ts";
import { PyLongObject } from "./longcore.ts";
import { PyFrozenSet_Type, PySet_Type } from "./set-type.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_CheckExact, type PyUnicodeObject } from "./unicodeobject.ts";

export { PyFrozenSet_Type, PySet_Type };

const SIZEOF_ENTRY = 16;

/** Stands in `table` where a key was removed. */
export const DUMMY = Symbol("dummy");
type Entry = PyObject | typeof DUMMY | null;

export class SetBody {
  /** Active and dummy entries. */
  fill = 0;
  /** Active entries. */
  used = 0;
  mask = PySet_MINSIZE - 1;
  table: Entry[];
  hashHi: number[];
  hashLo: number[];
  /** Unit address of the table's own block; 0: the small table in the object. */
  tableAddr = 0;
  /** frozenset's cached hash. */
  hash: { hi: number; lo: number } | null = null;
  finger = 0;

  constructor() {
    this.table = emptyTable(PySet_MINSIZE);
    this.hashHi = zeros(PySet_MINSIZE);
    this.hashLo = zeros(PySet_MINSIZE);
  }
}

function emptyTable(n: number): Entry[] {
  if (n === PySet_MINSIZE) return [null, null, null, null, null, null, null, null];
  return new Array<Entry>(n).fill(null);
}
function zeros(n: number): number[] {
  if (n === PySet_MINSIZE) return [0, 0, 0, 0, 0, 0, 0, 0];
  return new Array<number>(n).fill(0);
}

export interface PySetObject extends PyHeapObject {
  body: SetBody;
}

/** `PyAnySet_CheckExact`. */
export function PyAnySet_CheckExact(o: PyObject): o is PySetObject {
  return o.ob_type === PySet_Type || o.ob_type === PyFrozenSet_Type;
}

/** `PyAnySet_Check`. */
export function PyAnySet_Check(o: PyObject): o is PySetObject {
  return (
    PyAnySet_CheckExact(o) ||
    PyType_IsSubtype(o.ob_type, PySet_Type) ||
    PyType_IsSubtype(o.ob_type, PyFrozenSet_Type)
  );
}

export function PySet_CheckExact(o: PyObject): o is PySetObject {
  return o.ob_type === PySet_Type;
}

export function PySet_Check(o: PyObject): o is PySetObject {
  return o.ob_type === PySet_Type || PyType_IsSubtype(o.ob_type, PySet_Type);
}

export function PyFrozenSet_CheckExact(o: PyObject): o is PySetObject {
  return o.ob_type === PyFrozenSet_Type;
}

// ---------------------------------------------------------------------------------------------------------
// The table

/** Whether two keys of equal hash are equal: 1, 0, or -1 where only comparing can tell. */
function sameSimpleKey(a: PyObject, b: PyObject): number {
  if (PyUnicode_CheckExact(a)) {
    return PyUnicode_CheckExact(b) ? (a.body.value === (b as PyUnicodeObject).body.value ? 1 : 0) : -1;
  }
  if (a instanceof PyLongObject && a.ob_type === b.ob_type && !hasFlag(a.ob_type, Py_TPFLAGS_HEAPTYPE)) {
    const l = b as PyLongObject;
    return a.big === null
      ? l.big === null && a.n === l.n
        ? 1
        : 0
      : l.big !== null && a.big === l.big
        ? 1
        : 0;
  }
  return -1;
}

/** The set was changed by a comparison: start again. */
const RESTART = -2;

/** Compares the key in slot `i` with `key`: 1, 0, -1, RESTART. `adding`: the caller owns a reference to the key. */
function compareEntry(so: PySetObject, table: Entry[], i: number, key: PyObject, adding: boolean): number {
  const startkey = table[i] as PyObject;
  if (startkey === key) return 1;
  const simple = sameSimpleKey(startkey, key);
  if (simple >= 0) return simple;
  INCREF(startkey);
  const mark = holdMark();
  if (adding) hold(key, "key being added to a set");
  hold(startkey, "set key being compared");
  const cmp = PyObject_RichCompareBool(startkey, key, Py_EQ);
  unhold(adding ? mark + 1 : mark);
  DECREF(startkey);
  if (adding) unhold(mark);
  if (cmp < 0 || (adding && cmp > 0)) return cmp;
  if (table !== so.body.table || table[i] !== startkey) return RESTART;
  return cmp;
}

/** `set_lookkey`: the slot with the key, or the unused slot that ends the search; -1 with an exception. */
export function set_lookkey(so: PySetObject, key: PyObject, hi: number, lo: number): number {
  restart: for (;;) {
    const { table, mask, hashHi, hashLo } = so.body;
    let perturbHi = hi;
    let perturbLo = lo;
    let i = lo & mask;
    for (;;) {
      let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      let j = i;
      do {
        const entry = table[j] as Entry;
        if (entry === null) return j;
        if (entry !== DUMMY && hashLo[j] === lo && hashHi[j] === hi) {
          const cmp = compareEntry(so, table, j, key, false);
          if (cmp === RESTART) continue restart;
          if (cmp < 0) return -1;
          if (cmp > 0) return j;
        }
        j++;
      } while (probes-- > 0);
      perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
      perturbHi >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + 1 + perturbLo) & mask;
    }
  }
}

/** `set_table_resize`: to the next power of two above `minused`. -1 with MemoryError. */
export function set_table_resize(so: PySetObject, minused: number): number {
  const body = so.body;
  const newsize = slotsFor(minused);
  const { table, hashHi, hashLo, tableAddr } = body;
  let addr = 0;
  if (newsize === PySet_MINSIZE) {
    if (tableAddr === 0 && body.fill === body.used) return 0;
  } else {
    addr = mallocUnits(newsize * SIZEOF_ENTRY);
    if (addr === 0) {
      MemoryError();
      return -1;
    }
  }
  body.table = emptyTable(newsize);
  body.hashHi = zeros(newsize);
  body.hashLo = zeros(newsize);
  body.mask = newsize - 1;
  body.tableAddr = addr;
  body.fill = body.used;
  for (let i = 0; i < table.length; i++) {
    const key = table[i] as Entry;
    if (key !== null && key !== DUMMY)
      set_insert_clean<Entry>(body, key, hashHi[i] as number, hashLo[i] as number);
  }
  if (tableAddr !== 0) freeUnits(tableAddr);
  touch(so);
  return 0;
}

/**
 * `set_add_entry`: adds a key if it is not there, with a new reference. -1 on error. The last dummy met on the way is
 * used again, the unused slot that ends the search only if there was none.
 */
export function set_add_entry(so: PySetObject, key: PyObject, hi: number, lo: number): number {
  INCREF(key);
  restart: for (;;) {
    const body = so.body;
    const { table, mask, hashHi, hashLo } = body;
    let freeslot = -1;
    let perturbHi = hi;
    let perturbLo = lo;
    let i = lo & mask;
    for (;;) {
      let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      let j = i;
      do {
        const entry = table[j] as Entry;
        if (entry === null) {
          const slot = freeslot >= 0 ? freeslot : j;
          table[slot] = key;
          hashHi[slot] = hi;
          hashLo[slot] = lo;
          body.used++;
          touch(so);
          if (freeslot >= 0) return 0;
          body.fill++;
          if (!isCrowded(body.fill, mask)) return 0;
          return set_table_resize(so, growth(body.used));
        }
        if (entry === DUMMY) freeslot = j;
        else if (hashLo[j] === lo && hashHi[j] === hi) {
          const cmp = compareEntry(so, table, j, key, true);
          if (cmp === RESTART) continue restart;
          if (cmp !== 0) {
            DECREF(key);
            return cmp < 0 ? -1 : 0;
          }
        }
        j++;
      } while (probes-- > 0);
      perturbLo = (perturbLo >>> PERTURB_SHIFT) | (perturbHi << (32 - PERTURB_SHIFT));
      perturbHi >>>= PERTURB_SHIFT;
      i = (Math.imul(i, 5) + 1 + perturbLo) & mask;
    }
  }
}

/** `set_contains_entry`: 1, 0, -1. */
export function set_contains_entry(so: PySetObject, key: PyObject, hi: number, lo: number): number {
  const i = set_lookkey(so, key, hi, lo);
  if (i < 0) return -1;
  return so.body.table[i] === null ? 0 : 1;
}

/** `set_discard_entry`: 1 found and removed, 0, -1. */
export function set_discard_entry(so: PySetObject, key: PyObject, hi: number, lo: number): number {
  const i = set_lookkey(so, key, hi, lo);
  if (i < 0) return -1;
  const body = so.body;
  const old = body.table[i] as Entry;
  if (old === null) return 0;
  body.table[i] = DUMMY;
  body.hashHi[i] = -1;
  body.hashLo[i] = -1;
  body.used--;
  touch(so);
  DECREF(old as PyObject);
  return 1;
}

export function set_add_key(so: PySetObject, key: PyObject): number {
  if (!PyObject_Hash(key)) return -1;
  return set_add_entry(so, key, H.hi, H.lo);
}

export function set_contains_key(so: PySetObject, key: PyObject): number {
  if (!PyObject_Hash(key)) return -1;
  return set_contains_entry(so, key, H.hi, H.lo);
}

export function set_discard_key(so: PySetObject, key: PyObject): number {
  if (!PyObject_Hash(key)) return -1;
  return set_discard_entry(so, key, H.hi, H.lo);
}

/** `set_clear_internal`: empties first, then drops the keys in table order. */
export function set_clear_internal(so: PySetObject): void {
  const body = so.body;
  const { table, tableAddr } = body;
  const fill = body.fill;
  if (fill === 0 && tableAddr === 0) return;
  const keys: PyObject[] = [];
  for (const entry of table) if (entry !== null && entry !== DUMMY) keys.push(entry);
  // set_empty_to_minsize
  body.table = emptyTable(PySet_MINSIZE);
  body.hashHi = zeros(PySet_MINSIZE);
  body.hashLo = zeros(PySet_MINSIZE);
  body.fill = 0;
  body.used = 0;
  body.mask = PySet_MINSIZE - 1;
  body.tableAddr = 0;
  body.hash = null;
  touch(so);
  const mark = holdMark();
  for (let k = keys.length - 1; k >= 0; k--) hold(keys[k] as PyObject, "key of a cleared set");
  for (let k = 0; k < keys.length; k++) {
    unhold(mark + keys.length - 1 - k);
    DECREF(keys[k] as PyObject);
  }
  if (tableAddr !== 0) freeUnits(tableAddr);
}

/** Where a walk through a set stands, and the key it has come to (borrowed). */
export class SetCursor {
  pos = 0;
  key: PyObject = null as unknown as PyObject;
  hi = 0;
  lo = 0;
}

/** `_PySet_NextEntry`, in table order: false at the end. */
export function _PySet_NextEntry(so: PySetObject, cursor: SetCursor): boolean {
  const { table, mask } = so.body;
  let i = cursor.pos;
  while (i <= mask && (table[i] === null || table[i] === DUMMY)) i++;
  cursor.pos = i + 1;
  if (i > mask) return false;
  cursor.key = table[i] as PyObject;
  cursor.hi = so.body.hashHi[i] as number;
  cursor.lo = so.body.hashLo[i] as number;
  return true;
}

/** `set_merge`: all keys of another set. -1 on error. */
export function set_merge(so: PySetObject, other: PySetObject): number {
  const a = so.body;
  const b = other.body;
  if (other === so || b.used === 0) return 0;
  // One resize at the start, rather than several on the way.
  if (isCrowded(a.fill + b.used, a.mask)) {
    if (set_table_resize(so, (a.used + b.used) * 2) !== 0) return -1;
  }
  if (a.fill === 0 && a.mask === b.mask && b.fill === b.used) {
    for (let i = 0; i <= b.mask; i++) {
      const key = b.table[i] as Entry;
      if (key === null) continue;
      INCREF(key as PyObject);
      a.table[i] = key;
      a.hashHi[i] = b.hashHi[i] as number;
      a.hashLo[i] = b.hashLo[i] as number;
    }
    a.fill = b.fill;
    a.used = b.used;
    touch(so);
    return 0;
  }
  if (a.fill === 0) {
    a.fill = b.used;
    a.used = b.used;
    for (let i = 0; i <= b.mask; i++) {
      const key = b.table[i] as Entry;
      if (key === null || key === DUMMY) continue;
      INCREF(key);
      set_insert_clean<Entry>(a, key, b.hashHi[i] as number, b.hashLo[i] as number);
    }
    touch(so);
    return 0;
  }
  // b.mask and b.table are read anew: comparing may change the other set.
  for (let i = 0; i <= b.mask; i++) {
    const key = b.table[i] as Entry;
    if (key === null || key === DUMMY) continue;
    if (set_add_entry(so, key, b.hashHi[i] as number, b.hashLo[i] as number) !== 0) return -1;
  }
  return 0;
}

/** `set_update_internal`: from a set, a dict's keys, or any iterable. -1 on error. */
export function set_update_internal(so: PySetObject, other: PyObject): number {
  if (PyAnySet_Check(other)) return set_merge(so, other);
  if (PyDict_CheckExact(other)) {
    const body = so.body;
    const dictsize = other.body.ma_used;
    if (isCrowded(body.fill + dictsize, body.mask) && set_table_resize(so, (body.used + dictsize) * 2) !== 0)
      return -1;
    const cursor = new DictCursor();
    while (PyDict_Next(other, cursor)) {
      cursorHash(other, cursor);
      if (set_add_entry(so, cursor.key, H.hi, H.lo) !== 0) return -1;
    }
    return 0;
  }
  return forEachItem(other, "set.update", (key) => set_add_key(so, key) === 0) ? 0 : -1;
}

// ---------------------------------------------------------------------------------------------------------
// Making, and the rest of the C interface

/** `make_new_set`: null with an exception. */
export function make_new_set(type: PyTypeObject, iterable: PyObject | null): PySetObject | null {
  const so = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PySetObject | null;
  if (so === null) return null;
  if (iterable !== null) {
    const mark = holdMark();
    hold(so, "set being made");
    const err = set_update_internal(so, iterable);
    unhold(mark);
    if (err !== 0) {
      DECREF(so);
      return null;
    }
  }
  return so;
}

/** `make_new_set_basetype`: set or frozenset, whatever subclass was asked for. */
export function make_new_set_basetype(type: PyTypeObject, iterable: PyObject | null): PySetObject | null {
  return make_new_set(PyType_IsSubtype(type, PySet_Type) ? PySet_Type : PyFrozenSet_Type, iterable);
}

export function PySet_New(iterable: PyObject | null): PySetObject | null {
  return make_new_set(PySet_Type, iterable);
}

export function PyFrozenSet_New(iterable: PyObject | null): PySetObject | null {
  return make_new_set(PyFrozenSet_Type, iterable);
}

function frozenFrom(items: readonly PyObject[]): PySetObject | null {
  const so = make_new_set(PyFrozenSet_Type, null);
  if (so === null) return null;
  const mark = holdMark();
  hold(so, "frozenset being made");
  const ok = items.every((item) => set_add_key(so, item) === 0);
  unhold(mark);
  if (ok) return so;
  DECREF(so);
  return null;
}

/**
 * A constant frozenset of the items; null with an exception. The compiler makes it twice: of the items as they stand in
 * the source, and then, when it merges constants (`merge_consts_recursive`), of that one's items in table order, which
 * shows where hashes collide.
 */
export function PyFrozenSet_FromArray(items: readonly PyObject[]): PySetObject | null {
  const first = frozenFrom(items);
  if (first === null) return null;
  const inTableOrder: PyObject[] = [];
  const cursor = new SetCursor();
  while (_PySet_NextEntry(first, cursor)) inTableOrder.push(cursor.key);
  const so = frozenFrom(inTableOrder);
  DECREF(first);
  return so;
}

/** A frozenset that nobody else has seen may still be filled. */
export function PySet_Add(anyset: PyObject, key: PyObject): number {
  if (!PySet_Check(anyset) && !(PyAnySet_Check(anyset) && anyset.ob_refcnt === 1)) {
    BadInternalCall();
    return -1;
  }
  return set_add_key(anyset as PySetObject, key);
}

export function PySet_Contains(anyset: PyObject, key: PyObject): number {
  return set_contains_key(anyset as PySetObject, key);
}

export function PySet_Discard(set: PyObject, key: PyObject): number {
  return set_discard_key(set as PySetObject, key);
}

export function PySet_Size(anyset: PyObject): number {
  return (anyset as PySetObject).body.used;
}

export function _PySet_Update(set: PyObject, iterable: PyObject): number {
  return set_update_internal(set as PySetObject, iterable);
}

/** `set_pop_impl`: the first key from where the last pop ended. */
export function PySet_Pop(so: PySetObject): Result {
  const body = so.body;
  if (body.used === 0) return null;
  let i = body.finger & body.mask;
  while (body.table[i] === null || body.table[i] === DUMMY) {
    i++;
    if (i > body.mask) i = 0;
  }
  const key = body.table[i] as PyObject;
  body.table[i] = DUMMY;
  body.hashHi[i] = -1;
  body.hashLo[i] = -1;
  body.used--;
  body.finger = i + 1;
  touch(so);
  return key;
}
