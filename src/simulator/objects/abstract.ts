/**
 * The abstract object layer (Objects/abstract.c, and the comparing, hashing and printing parts of Objects/object.c). The
 * number protocol is in abstract-number.ts, isinstance and issubclass in isinstance.ts.
 *
 * A little longer than other files: each function here is small, and asks the others.
 */
import { enterRecursive, leaveRecursive } from "../vm/threadstate.ts";
import { binary_op1, PyIndex_Check, PyLong_Check, PyNumber_AsSsize_t } from "./abstract-number.ts";
import { addressOf } from "./alloc.ts";
import { PyObject_CallNoArgs, PyObject_CallOneArg } from "./call.ts";
import { PyDict_New, setItemIdentifier } from "./dictobject.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, PyErr_Occurred, PyErr_SetString, TypeError } from "./errors.ts";
import {
  PyExc_IndexError,
  PyExc_StopIteration,
  PyExc_SystemError,
  PyExc_TypeError,
  PyExc_ValueError,
} from "./exceptions.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { PySeqIter_New } from "./iterobject.ts";
import { PyList_Append, PyList_New, PyList_SetSlice, type PyListObject } from "./listobject.ts";
import { Py_False, Py_True, PyLongObject } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { checkEvalBreakerInC } from "./machine.ts";
import {
  type CompareOp,
  DECREF,
  hold,
  holdMark,
  NewRef,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_DICT_SUBCLASS,
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  Py_TPFLAGS_TYPE_SUBCLASS,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { compareStepsOf, type ReprSteps, reprStepsOf, type Steps } from "./steps.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_Check, PyUnicode_FromString, type PyUnicodeObject } from "./unicodeobject.ts";

export { PyErr_Occurred };

export const hasFlag = (t: PyTypeObject, flag: number): boolean => (t.tp_flags & flag) !== 0;

// ---------------------------------------------------------------------------------------------------------
// Truth, hash, comparison

/** `PyObject_IsTrue`: 1, 0, -1. */
export function PyObject_IsTrue(o: PyObject): number {
  if (o === Py_True) return 1;
  if (o === Py_False || o === Py_None) return 0;
  const type = o.ob_type;
  if (type.nb_bool !== null) return type.nb_bool(o);
  if (type.mp_length !== null) {
    const n = type.mp_length(o);
    return n > 0 ? 1 : n;
  }
  if (type.sq_length !== null) {
    const n = type.sq_length(o);
    return n > 0 ? 1 : n;
  }
  return 1;
}

export function PyObject_Not(o: PyObject): number {
  const r = PyObject_IsTrue(o);
  return r < 0 ? r : r === 0 ? 1 : 0;
}

/** `PyObject_Hash`: writes H; false on error. */
export function PyObject_Hash(o: PyObject): boolean {
  const hash = o.ob_type.tp_hash;
  if (hash !== null) return hash(o);
  TypeError(`unhashable type: '${o.ob_type.tp_name}'`);
  return false;
}

/** tp_hash of unhashable types. */
export function PyObject_HashNotImplemented(o: PyObject): boolean {
  TypeError(`unhashable type: '${o.ob_type.tp_name}'`);
  return false;
}

const opStrings = ["<", "<=", "==", "!=", ">", ">="] as const;
const swappedOp: readonly CompareOp[] = [4, 5, 2, 3, 0, 1];

/** `PyObject_RichCompare`. */
export function PyObject_RichCompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (!enterRecursive(" in comparison")) return null;
  const slot = v.ob_type.tp_richcompare;
  let r: Result = Py_NotImplemented;
  // The usual case of do_richcompare: no subclass on the right that comes first.
  const straight =
    slot !== null &&
    (v.ob_type === w.ob_type || w.ob_type.tp_richcompare === null || !PyType_IsSubtype(w.ob_type, v.ob_type));
  if (straight) r = slot(v, w, op);
  if (r === Py_NotImplemented) r = do_richcompare(v, w, op, straight);
  leaveRecursive();
  return r;
}

/** `tried`: v's own comparison has answered NotImplemented, and w's type does not come first. */
function do_richcompare(v: PyObject, w: PyObject, op: CompareOp, tried: boolean): Result {
  const vt = v.ob_type;
  const wt = w.ob_type;
  let checkedReverse = false;
  if (!tried && vt !== wt && wt.tp_richcompare !== null && PyType_IsSubtype(wt, vt)) {
    checkedReverse = true;
    const r = wt.tp_richcompare(w, v, swappedOp[op] as CompareOp);
    if (r !== Py_NotImplemented) return r;
  }
  if (!tried && vt.tp_richcompare !== null) {
    const r = vt.tp_richcompare(v, w, op);
    if (r !== Py_NotImplemented) return r;
  }
  if (!checkedReverse && wt.tp_richcompare !== null) {
    const r = wt.tp_richcompare(w, v, swappedOp[op] as CompareOp);
    if (r !== Py_NotImplemented) return r;
  }
  if (op === Py_EQ) return v === w ? Py_True : Py_False;
  if (op === Py_NE) return v !== w ? Py_True : Py_False;
  return TypeError(
    `'${opStrings[op]}' not supported between instances of '${vt.tp_name}' and '${wt.tp_name}'`,
  );
}

/** `PyObject_RichCompareBool`: identity implies equality. 1, 0, -1. */
export function PyObject_RichCompareBool(v: PyObject, w: PyObject, op: CompareOp): number {
  if (v === w) {
    if (op === Py_EQ) return 1;
    if (op === Py_NE) return 0;
  }
  return truthOfResult(PyObject_RichCompare(v, w, op));
}

function truthOfResult(r: Result): number {
  if (r === null) return -1;
  if (r === Py_True) return 1;
  if (r === Py_False) return 0;
  const mark = holdMark();
  hold(r, "comparison result");
  const ok = PyObject_IsTrue(r);
  unhold(mark);
  DECREF(r);
  return ok;
}

/**
 * `PyObject_RichCompareBool` for items of containers: where both nest, a step (`yield compareBoolSteps(v, w, op)`).
 */
export function* compareBoolSteps(v: PyObject, w: PyObject, op: CompareOp): Steps<number> {
  if (v === w && (op === Py_EQ || op === Py_NE)) return op === Py_EQ ? 1 : 0;
  return truthOfResult((yield compareSteps(v, w, op)) as Result);
}

/** `PyObject_RichCompare` in steps, for two containers of the same type; else at once. */
export function* compareSteps(v: PyObject, w: PyObject, op: CompareOp): Steps<Result> {
  const slot = v.ob_type.tp_richcompare;
  const steps = v.ob_type === w.ob_type ? compareStepsOf(slot) : undefined;
  if (steps === undefined) return PyObject_RichCompare(v, w, op);
  if (!enterRecursive(" in comparison")) return null;
  let r = (yield steps(v, w, op)) as Result;
  // Both sides have the same slot: what one does not implement the other does not either.
  if (r === Py_NotImplemented) r = do_richcompare(v, w, op, true);
  leaveRecursive();
  return r;
}

/** Do both have a comparison in steps? */
export const nests = (v: PyObject, w: PyObject): boolean =>
  v.ob_type === w.ob_type && compareStepsOf(v.ob_type.tp_richcompare) !== undefined;

/** `Py_RETURN_RICHCOMPARE` for numbers. */
export function compareNumbers(a: number | bigint, b: number | bigint, op: CompareOp): PyObject {
  switch (op) {
    case 0:
      return a < b ? Py_True : Py_False;
    case 1:
      return a <= b ? Py_True : Py_False;
    case 2:
      // Numbers and bigints compare exactly with each other.
      return a >= b && a <= b ? Py_True : Py_False;
    case 3:
      return a >= b && a <= b ? Py_False : Py_True;
    case 4:
      return a > b ? Py_True : Py_False;
    default:
      return a >= b ? Py_True : Py_False;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Text

/** `PyObject_Repr`: a str. Asks for signals first, so that a scheduled collection runs before. */
export function PyObject_Repr(o: PyObject): PyUnicodeObject | null {
  if (!checkEvalBreakerInC()) return null;
  const repr = o.ob_type.tp_repr;
  if (repr === null) return PyUnicode_FromString(`<${o.ob_type.tp_name} object at 0x${hex(o)}>`);
  if (!enterRecursive(" while getting the repr of an object")) return null;
  const r = repr(o);
  leaveRecursive();
  return checkRepr(r);
}
function checkRepr(r: Result): PyUnicodeObject | null {
  if (r === null) return null;
  if (!PyUnicode_Check(r)) {
    TypeError(`__repr__ returned non-string (type ${r.ob_type.tp_name})`);
    DECREF(r);
    return null;
  }
  return r;
}

/** Has the type a repr in steps? */
export const nestsInRepr = (o: PyObject): boolean => reprStepsOf(o.ob_type.tp_repr) !== undefined;

/** `reprText` for a container's item that nests: a step (`yield reprTextSteps(item)`). */
export function* reprTextSteps(o: PyObject): Steps<string | null> {
  const steps = reprStepsOf(o.ob_type.tp_repr) as ReprSteps;
  if (!checkEvalBreakerInC() || !enterRecursive(" while getting the repr of an object")) return null;
  const r = checkRepr((yield steps(o)) as Result);
  leaveRecursive();
  return r === null ? null : takeText(r);
}

/** Address for a repr, as `%p` prints it without the 0x. */
export function hex(o: PyObject): string {
  return addressOf(o).toString(16);
}

/** `PyObject_Str`. */
export function PyObject_Str(o: PyObject): PyUnicodeObject | null {
  if (!checkEvalBreakerInC()) return null;
  if (o.ob_type.tp_name === "str" && PyUnicode_Check(o) && o.ob_type.tp_base?.tp_base === null)
    return NewRef(o);
  const str = o.ob_type.tp_str;
  if (str === null) return PyObject_Repr(o);
  if (!enterRecursive(" while getting the str of an object")) return null;
  const r = str(o);
  leaveRecursive();
  if (r === null) return null;
  if (!PyUnicode_Check(r)) {
    TypeError(`__str__ returned non-string (type ${r.ob_type.tp_name})`);
    DECREF(r);
    return null;
  }
  return r;
}

/** The list of the thread's objects whose repr is being made: `PyThreadState_GetDict()["Py_Repr"]`, made when first needed. */
function reprList(): PyListObject {
  const ts = rt.tstate;
  if (ts.reprList !== null) return ts.reprList;
  const dict = PyDict_New();
  // A list of no items is always to be had.
  const list = PyList_New(0) as PyListObject;
  setItemIdentifier(dict, "Py_Repr", list);
  DECREF(list);
  rt.holders.set(`dict of thread ${ts.id}`, {
    object: dict,
    sentence: "The interpreter keeps a dict for each thread.",
  });
  ts.reprList = list;
  return list;
}

/** `Py_ReprEnter`: 0 entered, 1 already inside. Holds a reference to the object until `Py_ReprLeave`. */
export function Py_ReprEnter(o: PyObject): number {
  const list = reprList();
  const items = list.body.ob_item;
  for (let i = items.length - 1; i >= 0; i--) if (items[i] === o) return 1;
  PyList_Append(list, o);
  return 0;
}
export function Py_ReprLeave(o: PyObject): void {
  const list = reprList();
  const i = list.body.ob_item.lastIndexOf(o);
  if (i >= 0) PyList_SetSlice(list, i, i + 1, null);
}

/** The repr as a JavaScript string, or null with an exception set. */
export function reprText(o: PyObject): string | null {
  const r = PyObject_Repr(o);
  return r === null ? null : takeText(r);
}
function takeText(r: PyUnicodeObject): string {
  const text = r.body.value;
  DECREF(r);
  return text;
}
export function strText(o: PyObject): string | null {
  const r = PyObject_Str(o);
  if (r === null) return null;
  const text = r.body.value;
  DECREF(r);
  return text;
}

// ---------------------------------------------------------------------------------------------------------
// Sequences and mappings

/** `PyObject_Size`: -1 on error. */
export function PyObject_Size(o: PyObject): number {
  const type = o.ob_type;
  if (type.sq_length !== null) return type.sq_length(o);
  if (type.mp_length !== null) return type.mp_length(o);
  TypeError(`object of type '${type.tp_name}' has no len()`);
  return -1;
}

/** `_PyObject_HasLen`. */
export function _PyObject_HasLen(o: PyObject): boolean {
  return o.ob_type.sq_length !== null || o.ob_type.mp_length !== null;
}

/** `PyObject_LengthHint`: -1 on error. */
export function PyObject_LengthHint(o: PyObject, defaultvalue: number): number {
  if (_PyObject_HasLen(o)) {
    const n = PyObject_Size(o);
    if (n >= 0) return n;
    if (!PyErr_ExceptionMatches(PyExc_TypeError)) return -1;
    PyErr_Clear();
  }
  const hint = lookupSpecial(o, "__length_hint__");
  if (hint === null) return PyErr_Occurred() !== null ? -1 : defaultvalue;
  const mark = holdMark();
  hold(hint, "__length_hint__");
  const result = PyObject_CallNoArgs(hint);
  unhold(mark);
  DECREF(hint);
  if (result === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) {
      PyErr_Clear();
      return defaultvalue;
    }
    return -1;
  }
  if (result === Py_NotImplemented) return defaultvalue;
  if (!PyLong_Check(result)) {
    TypeError(`__length_hint__ must be an integer, not ${result.ob_type.tp_name}`);
    DECREF(result);
    return -1;
  }
  const m = result.big === null ? result.n : 2 ** 63;
  DECREF(result);
  if (m < 0) {
    PyErr_SetString(PyExc_ValueError, "__length_hint__() should return >= 0");
    return -1;
  }
  return m;
}

/** `PyObject_GetItem`. */
export function PyObject_GetItem(o: PyObject, key: PyObject): Result {
  const type = o.ob_type;
  if (type.mp_subscript !== null) return type.mp_subscript(o, key);
  if (type.sq_item !== null) {
    if (PyIndex_Check(key)) {
      const i = PyNumber_AsSsize_t(key, PyExc_IndexError);
      if (i === null) return null;
      return PySequence_GetItem(o, i);
    }
    return TypeError(`sequence index must be integer, not '${key.ob_type.tp_name}'`);
  }
  if (hasFlag(type, Py_TPFLAGS_TYPE_SUBCLASS)) {
    if ((o as PyTypeObject).tp_name === "type" && o.ob_type === o) return genericAlias(o, key);
    const { value: meth, error } = getOptionalAttr(o, "__class_getitem__");
    if (error) return null;
    if (meth !== null && meth !== Py_None) {
      const mark = holdMark();
      hold(meth, "__class_getitem__");
      const r = PyObject_CallOneArg(meth, key);
      unhold(mark);
      DECREF(meth);
      return r;
    }
    if (meth !== null) DECREF(meth);
    return TypeError(`type '${(o as PyTypeObject).tp_name}' is not subscriptable`);
  }
  return TypeError(`'${type.tp_name}' object is not subscriptable`);
}
/** `Py_GenericAlias`, set by genericaliasobject.ts. */
let genericAliasHook: ((origin: PyObject, args: PyObject) => Result) | null = null;
export function setGenericAliasHook(hook: (origin: PyObject, args: PyObject) => Result): void {
  genericAliasHook = hook;
}
function genericAlias(origin: PyObject, args: PyObject): Result {
  if (genericAliasHook === null)
    return TypeError(`type '${(origin as PyTypeObject).tp_name}' is not subscriptable`);
  return genericAliasHook(origin, args);
}

/** `PySequence_GetItem`. */
export function PySequence_GetItem(o: PyObject, index: number): Result {
  let i = index;
  const type = o.ob_type;
  if (type.sq_item !== null) {
    if (i < 0 && type.sq_length !== null) {
      const n = type.sq_length(o);
      if (n < 0) return null;
      i += n;
    }
    return type.sq_item(o, i);
  }
  if (type.mp_subscript !== null) return TypeError(`${type.tp_name} is not a sequence`);
  return TypeError(`'${type.tp_name}' object does not support indexing`);
}

/** `PyObject_SetItem` / `PyObject_DelItem` (value null). -1 on error. */
export function PyObject_SetItem(o: PyObject, key: PyObject, value: PyObject | null): number {
  const type = o.ob_type;
  if (type.mp_ass_subscript !== null) return type.mp_ass_subscript(o, key, value);
  const what = value === null ? "deletion" : "assignment";
  if (type.sq_ass_item !== null) {
    if (!PyIndex_Check(key)) {
      TypeError(`sequence index must be integer, not '${key.ob_type.tp_name}'`);
      return -1;
    }
    let i = PyNumber_AsSsize_t(key, PyExc_IndexError);
    if (i === null) return -1;
    if (i < 0 && type.sq_length !== null) {
      const n = type.sq_length(o);
      if (n < 0) return -1;
      i += n;
    }
    return type.sq_ass_item(o, i, value);
  }
  if (type.sq_item !== null && value === null) {
    TypeError(`'${type.tp_name}' object doesn't support item deletion`);
    return -1;
  }
  TypeError(
    value === null
      ? `'${type.tp_name}' object does not support item deletion`
      : `'${type.tp_name}' object does not support item ${what}`,
  );
  return -1;
}
export const PyObject_DelItem = (o: PyObject, key: PyObject): number => PyObject_SetItem(o, key, null);

/** `PySequence_Check`. */
export function PySequence_Check(o: PyObject): boolean {
  if (hasFlag(o.ob_type, Py_TPFLAGS_DICT_SUBCLASS)) return false;
  return o.ob_type.sq_item !== null;
}
export function PyMapping_Check(o: PyObject): boolean {
  return o.ob_type.mp_subscript !== null;
}

/** `PySequence_Concat`. */
export function PySequence_Concat(s: PyObject, o: PyObject): Result {
  if (s.ob_type.sq_concat !== null) return s.ob_type.sq_concat(s, o);
  if (PySequence_Check(s) && PySequence_Check(o)) {
    const r = binary_op1(s, o, "nb_add");
    if (r !== Py_NotImplemented) return r;
  }
  return TypeError(`'${s.ob_type.tp_name}' object can't be concatenated`);
}

/** `PySequence_Contains`: 1, 0, -1. */
export function PySequence_Contains(seq: PyObject, o: PyObject): number {
  const contains = seq.ob_type.sq_contains;
  if (contains !== null) return contains(seq, o);
  return _PySequence_IterSearch(seq, o, "contains");
}

/** `_PySequence_IterSearch`: counts, finds the index of, or tests for an item. -1 on error. */
export function _PySequence_IterSearch(
  seq: PyObject,
  o: PyObject,
  operation: "count" | "index" | "contains",
): number {
  const it = PyObject_GetIter(seq);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) {
      PyErr_Clear();
      if (operation === "contains") TypeError(`argument of type '${seq.ob_type.tp_name}' is not iterable`);
      else TypeError(`argument of type '${seq.ob_type.tp_name}' is not iterable`);
    }
    return -1;
  }
  const mark = holdMark();
  hold(it, "iterator");
  let n = 0;
  let answer = -2;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) answer = -1;
      break;
    }
    hold(item, "item");
    const cmp = PyObject_RichCompareBool(item, o, Py_EQ);
    unhold(mark + 1);
    DECREF(item);
    if (cmp < 0) {
      answer = -1;
      break;
    }
    if (cmp > 0) {
      if (operation === "contains") {
        answer = 1;
        break;
      }
      if (operation === "index") {
        answer = n;
        break;
      }
      n++;
    } else if (operation === "index") n++;
  }
  unhold(mark);
  DECREF(it);
  if (answer !== -2) return answer;
  if (operation === "count") return n;
  if (operation === "contains") return 0;
  PyErr_SetString(PyExc_ValueError, "sequence.index(x): x not in sequence");
  return -1;
}

// ---------------------------------------------------------------------------------------------------------
// Iteration

/** `PyObject_GetIter`. */
export function PyObject_GetIter(o: PyObject): Result {
  const type = o.ob_type;
  const f = type.tp_iter;
  if (f === null) {
    if (PySequence_Check(o)) return PySeqIter_New(o);
    return TypeError(`'${type.tp_name}' object is not iterable`);
  }
  const r = f(o);
  if (r !== null && !PyIter_Check(r)) {
    TypeError(`iter() returned non-iterator of type '${r.ob_type.tp_name}'`);
    DECREF(r);
    return null;
  }
  return r;
}

export function PyIter_Check(o: PyObject): boolean {
  return o.ob_type.tp_iternext !== null && o.ob_type.tp_iternext !== _PyObject_NextNotImplemented;
}
export function _PyObject_NextNotImplemented(self: PyObject): Result {
  return TypeError(`'${self.ob_type.tp_name}' object is not iterable`);
}

/** The next item as `tp_iternext` alone gives it: at the end null, with or without a StopIteration set. */
export function iternext(it: PyObject): Result {
  return (it.ob_type.tp_iternext ?? _PyObject_NextNotImplemented)(it);
}

/** `PyIter_Next`: the next item, or null: at the end without an exception, else with one. */
export function PyIter_Next(it: PyObject): Result {
  const r = iternext(it);
  if (r === null && PyErr_Occurred() !== null && PyErr_ExceptionMatches(PyExc_StopIteration)) PyErr_Clear();
  return r;
}

/** Calls back for each item (borrowed during the call). `callback` returns false to stop with an exception set. */
export function forEachItem(
  iterable: PyObject,
  label: string,
  callback: (item: PyObject) => boolean,
): boolean {
  const it = PyObject_GetIter(iterable);
  if (it === null) return false;
  const mark = holdMark();
  hold(it, `${label}: iterator`);
  let ok = true;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      ok = PyErr_Occurred() === null;
      break;
    }
    hold(item, `${label}: item`);
    ok = callback(item);
    unhold(mark + 1);
    DECREF(item);
    if (!ok) break;
  }
  unhold(mark);
  DECREF(it);
  return ok;
}

// ---------------------------------------------------------------------------------------------------------
// What kind of object it is

export function PyList_Check(o: PyObject): boolean {
  return hasFlag(o.ob_type, Py_TPFLAGS_LIST_SUBCLASS);
}
export function PyTuple_Check(o: PyObject): boolean {
  return hasFlag(o.ob_type, Py_TPFLAGS_TUPLE_SUBCLASS);
}
export function PyDict_Check(o: PyObject): boolean {
  return hasFlag(o.ob_type, Py_TPFLAGS_DICT_SUBCLASS);
}
export function PyType_Check(o: PyObject): o is PyTypeObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_TYPE_SUBCLASS);
}

/** `PyObject_Format`. `spec` null: "". */
export function PyObject_Format(o: PyObject, spec: PyObject | null): Result {
  if (spec !== null && !PyUnicode_Check(spec))
    return PyErr_SetString(
      PyExc_SystemError,
      `Format specifier must be a string, not ${spec.ob_type.tp_name}`,
    );
  const isEmpty = spec === null || (spec as PyUnicodeObject).body.length === 0;
  if (isEmpty) {
    if (o.ob_type.tp_name === "str" && PyUnicode_Check(o) && o.ob_type.tp_base?.tp_base === null)
      return NewRef(o);
    if (o instanceof PyLongObject && o.ob_type.tp_name === "int") return PyObject_Str(o);
  }
  const format = lookupSpecial(o, "__format__");
  if (format === null) {
    if (PyErr_Occurred() === null) TypeError(`Type ${o.ob_type.tp_name} doesn't define __format__`);
    return null;
  }
  const mark = holdMark();
  hold(format, "__format__");
  const arg = spec ?? PyUnicode_FromString("");
  const r = PyObject_CallOneArg(format, arg);
  unhold(mark);
  DECREF(format);
  if (r !== null && !PyUnicode_Check(r)) {
    TypeError(`__format__ must return a str, not ${r.ob_type.tp_name}`);
    DECREF(r);
    return null;
  }
  return r;
}
