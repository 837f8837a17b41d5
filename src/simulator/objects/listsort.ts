/**
 * list.sort (Objects/listobject.c: `list_sort_impl`, the pre-sort check). The sort itself is mergesort.ts.
 *
 * While it runs, the list is empty to everybody, and its items (and the keys) are the sort's own.
 */
import { DECREF, hold, holdMark, Py_EQ, Py_LT, type PyObject, type Result, touch, unhold } from "./object.ts";
import { freeUnits, mallocUnits } from "./alloc.ts";
import { PyObject_IsTrue, PyObject_RichCompareBool } from "./abstract.ts";
import { PyObject_CallOneArg } from "./call.ts";
import { ValueError } from "./errors.ts";
import { PyFloat_Type, type PyFloatObject } from "./floatobject.ts";
import { dropLastToFirst, type PyListObject } from "./listobject.ts";
import { PyLongObject } from "./longcore.ts";
import { PyLong_Type } from "./longobject.ts";
import { FAILED, type Less, MERGESTATE_TEMP_SIZE, MergeState, sortAll } from "./mergesort.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_CheckExact, type PyTupleObject } from "./tupleobject.ts";
import { PyUnicode_CheckExact, type PyUnicodeObject } from "./unicodeobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Comparing: the pre-sort check picks a comparison that suits all keys

const safe_object_compare: Less = (v, w) => PyObject_RichCompareBool(v, w, Py_LT);

/** All keys of one type with a comparison of its own: it is called directly. */
const unsafe_object_compare: Less = (v, w) => {
  const compare = v.ob_type.tp_richcompare;
  if (compare === null) return PyObject_RichCompareBool(v, w, Py_LT);
  const r = compare(v, w, Py_LT);
  if (r === Py_NotImplemented) {
    DECREF(r);
    return PyObject_RichCompareBool(v, w, Py_LT);
  }
  if (r === null) return -1;
  const mark = holdMark();
  hold(r, "comparison result");
  const answer = PyObject_IsTrue(r);
  unhold(mark);
  DECREF(r);
  return answer;
};

const unsafe_latin_compare: Less = (v, w) =>
  (v as PyUnicodeObject).body.value < (w as PyUnicodeObject).body.value ? 1 : 0;
const unsafe_long_compare: Less = (v, w) => ((v as PyLongObject).n < (w as PyLongObject).n ? 1 : 0);
const unsafe_float_compare: Less = (v, w) =>
  (v as PyFloatObject).ob_fval < (w as PyFloatObject).ob_fval ? 1 : 0;

/** The comparison for keys of one kind. */
function pick(keys: readonly PyObject[]): Less {
  const type = (keys[0] as PyObject).ob_type;
  let same = true;
  let latin = true;
  let bounded = true;
  for (const key of keys) {
    if (key.ob_type !== type) {
      same = false;
      break;
    }
    if (latin && !(PyUnicode_CheckExact(key) && key.body.kind <= 1)) latin = false;
    // C's bound is one digit; any int that fits a JavaScript number compares as exactly, and as silently.
    if (bounded && !(key instanceof PyLongObject && key.big === null)) bounded = false;
  }
  if (!same) return safe_object_compare;
  if (latin) return unsafe_latin_compare;
  if (type === PyLong_Type && bounded) return unsafe_long_compare;
  if (type === PyFloat_Type) return unsafe_float_compare;
  return type.tp_richcompare === null ? safe_object_compare : unsafe_object_compare;
}

/** Tuples: items are compared for equality until two differ, which decide; the first with a comparison of its own. */
function tupleCompare(first: Less): Less {
  return (v, w) => {
    const a = (v as PyTupleObject).body.ob_item as PyObject[];
    const b = (w as PyTupleObject).body.ob_item as PyObject[];
    let i = 0;
    for (; i < a.length && i < b.length; i++) {
      const k = PyObject_RichCompareBool(a[i] as PyObject, b[i] as PyObject, Py_EQ);
      if (k < 0) return -1;
      if (k === 0) break;
    }
    if (i >= a.length || i >= b.length) return a.length < b.length ? 1 : 0;
    return i === 0
      ? first(a[0] as PyObject, b[0] as PyObject)
      : PyObject_RichCompareBool(a[i] as PyObject, b[i] as PyObject, Py_LT);
  };
}

function chooseCompare(keys: readonly PyObject[]): Less {
  if (keys.length < 2) return safe_object_compare;
  if (!keys.every((key) => PyTuple_CheckExact(key) && key.body.ob_item.length > 0)) return pick(keys);
  const firsts = keys.map((key) => (key as PyTupleObject).body.ob_item[0] as PyObject);
  return tupleCompare(PyTuple_CheckExact(firsts[0] as PyObject) ? safe_object_compare : pick(firsts));
}

// ---------------------------------------------------------------------------------------------------------
// list.sort

/** `list_sort_impl`. */
export function list_sort_impl(self: PyListObject, keyfunc: PyObject | null, reverse: boolean): Result {
  const body = self.body;
  const items = body.ob_item as PyObject[];
  const { allocated, itemAddr } = body;
  const n = items.length;
  body.ob_item = [];
  body.itemAddr = 0;
  body.allocated = -1;
  touch(self);
  const mark = holdMark();
  for (const item of items) hold(item, "item of a list being sorted");
  let ok = true;
  let keys: PyObject[] | null = null;
  let keysAddr = 0;
  if (keyfunc !== null) {
    keys = [];
    if (n >= MERGESTATE_TEMP_SIZE / 2) keysAddr = mallocUnits(n * 8);
    for (let i = 0; i < n; i++) {
      const key = PyObject_CallOneArg(keyfunc, items[i] as PyObject);
      if (key === null) {
        ok = false;
        break;
      }
      hold(key, "sort key");
      keys.push(key);
    }
  }
  if (!ok && keys !== null) {
    unhold(mark + n);
    dropLastToFirst(keys, "sort key");
  } else {
    const ms = new MergeState(chooseCompare(keys ?? items), keys ?? items, keys === null ? null : items);
    if (reverse && n > 1) ms.reverse(0, n);
    try {
      sortAll(ms);
    } catch (e) {
      if (e !== FAILED) throw e;
      ok = false;
    }
    if (keys !== null) {
      // The sort has moved them; the ledger's entries follow their order.
      unhold(mark + n);
      dropLastToFirst([...keys].reverse(), "sort key");
    }
    if (body.allocated !== -1 && ok) {
      ValueError("list modified during sort");
      ok = false;
    }
    if (reverse && n > 1) items.reverse();
    ms.freemem();
  }
  if (keysAddr !== 0) freeUnits(keysAddr);
  const finalItems = body.ob_item;
  const finalAddr = body.itemAddr;
  body.ob_item = items;
  body.itemAddr = itemAddr;
  body.allocated = allocated;
  unhold(mark);
  touch(self);
  dropLastToFirst(finalItems, "item put into a list being sorted");
  if (finalAddr !== 0) freeUnits(finalAddr);
  return ok ? Py_None : null;
}
