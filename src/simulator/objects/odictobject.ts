/**
 * collections.OrderedDict (Objects/odictobject.c).
 *
 * A dict with a linked list beside it: one node a key, in order, found from the key by the number of the key's entry in
 * the dict's table (`od_fast_nodes`). A node owns a reference to its key, so every key has two. `od_state` counts the
 * changes, by which iterators notice them.
 */
import {
  PyIter_Next,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_HashNotImplemented,
  PyObject_IsTrue,
  PyObject_RichCompareBool,
  PyObject_SetItem,
  PySequence_Contains,
  Py_ReprEnter,
  Py_ReprLeave,
  reprText,
} from "./abstract.ts";
import {
  _PyObject_GC_IS_TRACKED,
  freeUnits,
  mallocUnits,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyType_GenericAlloc,
} from "./alloc.ts";
import { callMethod, DECREF_held, PyObject_CallNoArgs, PyObject_CallOneArg } from "./call.ts";
import { _PyDict_SizeOf, PyDict_Items, PyDict_Type } from "./dict-type.ts";
import { type DictKeys, keyLabel } from "./dictkeys.ts";
import {
  _Py_dict_lookup,
  _PyDict_DelItem_KnownHash,
  _PyDict_FromKeys,
  _PyDict_GetItem_KnownHash,
  _PyDict_SetItem_KnownHash,
  DictBody,
  PyDict_Check,
  PyDict_CheckExact,
  PyDict_Clear,
  PyDict_GetItemWithError,
  type PyDictObject,
  PyDict_Pop,
} from "./dictobject.ts";
import {
  _PyDictView_New,
  PyDictItems_Type,
  PyDictKeys_Type,
  type PyDictViewObject,
  PyDictValues_Type,
} from "./dictviews.ts";
import {
  KeyError,
  MemoryError,
  PyErr_Occurred,
  PyErr_SetString,
  RuntimeError,
  TypeError,
  ValueError,
} from "./errors.ts";
import { PyExc_KeyError } from "./exceptions.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { _PyArg_UnpackKeywords } from "./getargs.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastkeywords,
  H,
  hold,
  holdMark,
  INCREF,
  METH_CLASS,
  NewRef,
  noargs,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  varkeywords,
} from "./object.ts";
import { object_getstate } from "./reduce.ts";
import { PySequence_List } from "./sequence.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_New, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

/** sizeof(_ODictNode): key, hash, next, prev. */
const SIZEOF_NODE = 32;

interface ODictNode {
  readonly key: PyObject;
  readonly hi: number;
  readonly lo: number;
  readonly addr: number;
  next: ODictNode | null;
  prev: ODictNode | null;
}

export class ODictBody extends DictBody {
  /** Nodes by entry number of the dict's table; null while there are none. */
  od_fast_nodes: (ODictNode | null)[] | null = null;
  od_fast_nodes_size = 0;
  fastNodesAddr = 0;
  /** The table that `od_fast_nodes` was made for. */
  od_resize_sentinel: DictKeys | null = null;
  od_state = 0;
  od_first: ODictNode | null = null;
  od_last: ODictNode | null = null;
  /** While dying: the step of `tp_drop` at which the dict's own entries begin. */
  dictFrom = -1;
}

export interface PyODictObject extends PyDictObject {
  body: ODictBody;
}
const asOD = (o: PyObject): PyODictObject => o as PyODictObject;

export function PyODict_Check(o: PyObject): o is PyODictObject {
  return PyType_IsSubtype(o.ob_type, PyODict_Type);
}
export function PyODict_CheckExact(o: PyObject): o is PyODictObject {
  return o.ob_type === PyODict_Type;
}

// ---------------------------------------------------------------------------------------------------------
// Nodes

/** `_odict_resize`: makes `od_fast_nodes` anew for the dict's present table. -1 on error. */
function odict_resize(od: PyODictObject): number {
  const body = od.body;
  const size = 2 ** body.ma_keys.dk_log2_size;
  const addr = mallocUnits(size * 8);
  if (addr === 0) {
    MemoryError();
    return -1;
  }
  const nodes: (ODictNode | null)[] = [];
  for (let i = 0; i < size; i++) nodes.push(null);
  for (let node = body.od_first; node !== null; node = node.next) {
    const i = _Py_dict_lookup(od, node.key, node.hi, node.lo);
    if (i < 0) {
      freeUnits(addr);
      return -1;
    }
    nodes[i] = node;
  }
  if (body.fastNodesAddr !== 0) freeUnits(body.fastNodesAddr);
  body.od_fast_nodes = nodes;
  body.od_fast_nodes_size = size;
  body.fastNodesAddr = addr;
  body.od_resize_sentinel = body.ma_keys;
  return 0;
}

/** `_odict_get_index`: entry number of a key, or negative. */
function get_index(od: PyODictObject, key: PyObject, hi: number, lo: number): number {
  const body = od.body;
  if (
    body.od_resize_sentinel !== body.ma_keys ||
    body.od_fast_nodes_size !== 2 ** body.ma_keys.dk_log2_size
  ) {
    if (odict_resize(od) < 0) return -1;
  }
  return _Py_dict_lookup(od, key, hi, lo);
}

/** `_odict_find_node_hash`: null also on error. */
function find_node_hash(od: PyODictObject, key: PyObject, hi: number, lo: number): ODictNode | null {
  if (od.body.od_first === null) return null;
  const i = get_index(od, key, hi, lo);
  return i < 0 ? null : (od.body.od_fast_nodes?.[i] ?? null);
}

function find_node(od: PyODictObject, key: PyObject): ODictNode | null {
  if (od.body.od_first === null || !PyObject_Hash(key)) return null;
  return find_node_hash(od, key, H.hi, H.lo);
}

function add_head(body: ODictBody, node: ODictNode): void {
  node.prev = null;
  node.next = body.od_first;
  if (body.od_first === null) body.od_last = node;
  else body.od_first.prev = node;
  body.od_first = node;
  body.od_state++;
}

function add_tail(body: ODictBody, node: ODictNode): void {
  node.prev = body.od_last;
  node.next = null;
  if (body.od_last === null) body.od_first = node;
  else body.od_last.next = node;
  body.od_last = node;
  body.od_state++;
}

function remove_node(body: ODictBody, node: ODictNode): void {
  if (body.od_first === node) body.od_first = node.next;
  else if (node.prev !== null) node.prev.next = node.next;
  if (body.od_last === node) body.od_last = node.prev;
  else if (node.next !== null) node.next.prev = node.prev;
  node.prev = null;
  node.next = null;
  body.od_state++;
}

/** `_odict_add_new_node`: for a key that is in the dict. -1 on error. */
function add_new_node(od: PyODictObject, key: PyObject, hi: number, lo: number): number {
  const i = get_index(od, key, hi, lo);
  if (i < 0) {
    if (PyErr_Occurred() === null) KeyError(key);
    return -1;
  }
  const nodes = od.body.od_fast_nodes as (ODictNode | null)[];
  if (nodes[i] != null) return 0;
  const addr = mallocUnits(SIZEOF_NODE);
  if (addr === 0) {
    MemoryError();
    return -1;
  }
  const node: ODictNode = { key: NewRef(key), hi, lo, addr, next: null, prev: null };
  add_tail(od.body, node);
  nodes[i] = node;
  touch(od);
  return 0;
}

/** The node's reference and its block, once it is in no list. */
function dealloc_node(node: ODictNode): void {
  DECREF(node.key);
  freeUnits(node.addr);
}

/** `_odict_clear_node`: takes a key's node out, if it has one. -1 on error. */
function clear_node(
  od: PyODictObject,
  known: ODictNode | null,
  key: PyObject,
  hi: number,
  lo: number,
): number {
  const body = od.body;
  if (body.od_first === null) return 0;
  const i = get_index(od, key, hi, lo);
  if (i < 0) return PyErr_Occurred() !== null ? -1 : 0;
  const nodes = body.od_fast_nodes as (ODictNode | null)[];
  const node = known ?? nodes[i] ?? null;
  if (node === null) return 0;
  nodes[i] = null;
  remove_node(body, node);
  touch(od);
  dealloc_node(node);
  return 0;
}

/** `_odict_clear_nodes`: all of them. */
function clear_nodes(od: PyODictObject): void {
  const body = od.body;
  if (body.fastNodesAddr !== 0) freeUnits(body.fastNodesAddr);
  body.od_fast_nodes = null;
  body.od_fast_nodes_size = 0;
  body.fastNodesAddr = 0;
  body.od_resize_sentinel = null;
  body.od_state++;
  const nodes: ODictNode[] = [];
  for (let node = body.od_first; node !== null; node = node.next) nodes.push(node);
  body.od_first = null;
  body.od_last = null;
  touch(od);
  const mark = holdMark();
  for (let k = nodes.length - 1; k >= 0; k--)
    hold((nodes[k] as ODictNode).key, "key of a cleared OrderedDict");
  nodes.forEach((node, k) => {
    unhold(mark + nodes.length - 1 - k);
    dealloc_node(node);
  });
}

// ---------------------------------------------------------------------------------------------------------
// Items

/** `_PyODict_SetItem_KnownHash`. */
function setItemKnownHash(od: PyODictObject, key: PyObject, value: PyObject, hi: number, lo: number): number {
  if (_PyDict_SetItem_KnownHash(od, key, value, hi, lo) < 0) return -1;
  if (add_new_node(od, key, hi, lo) === 0) return 0;
  const exc = PyErr_Occurred();
  if (exc !== null && od.body.ma_used > 0) _PyDict_DelItem_KnownHash(od, key, hi, lo);
  return -1;
}

export function PyODict_SetItem(od: PyODictObject, key: PyObject, value: PyObject): number {
  if (!PyObject_Hash(key)) return -1;
  return setItemKnownHash(od, key, value, H.hi, H.lo);
}

export function PyODict_DelItem(od: PyODictObject, key: PyObject): number {
  if (!PyObject_Hash(key)) return -1;
  const { hi, lo } = H;
  if (clear_node(od, null, key, hi, lo) < 0) return -1;
  return _PyDict_DelItem_KnownHash(od, key, hi, lo);
}

export function PyODict_New(): PyODictObject {
  return PyObject_CallNoArgs(PyODict_Type) as PyODictObject;
}

/** `_odict_popkey_hash`: new reference, or null with an exception. */
function popkey_hash(
  od: PyODictObject,
  key: PyObject,
  failobj: PyObject | null,
  hi: number,
  lo: number,
): Result {
  const node = find_node_hash(od, key, hi, lo);
  if (node !== null) {
    if (clear_node(od, node, key, hi, lo) < 0) return null;
  } else if (PyErr_Occurred() !== null) return null;
  let value: Result = null;
  if (PyODict_CheckExact(od)) value = PyDict_Pop(od, key);
  else {
    const exists = PySequence_Contains(od, key);
    if (exists < 0) return null;
    if (exists > 0) {
      value = PyObject_GetItem(od, key);
      if (value !== null) {
        const mark = holdMark();
        hold(value, "value being popped");
        const err = PyObject_SetItem(od, key, null);
        unhold(mark);
        if (err < 0) {
          DECREF(value);
          value = null;
        }
      }
    }
  }
  if (value !== null || PyErr_Occurred() !== null) return value;
  return failobj !== null ? NewRef(failobj) : KeyError(key);
}

// ---------------------------------------------------------------------------------------------------------
// Update, as MutableMapping does it

/** One pair by iteration: [key, value] as new references, or null with an exception. */
function unpackPair(pair: PyObject): [PyObject, PyObject] | null {
  const it = PyObject_GetIter(pair);
  if (it === null) return null;
  const mark = holdMark();
  hold(it, "iterator over a pair");
  const key = PyIter_Next(it);
  let value: Result = null;
  let ok = false;
  if (key === null) {
    if (PyErr_Occurred() === null) ValueError("need more than 0 values to unpack");
  } else {
    hold(key, "key of a pair");
    value = PyIter_Next(it);
    if (value === null) {
      if (PyErr_Occurred() === null) ValueError("need more than 1 value to unpack");
    } else {
      hold(value, "value of a pair");
      const end = PyIter_Next(it);
      if (end !== null) {
        DECREF(end);
        ValueError("too many values to unpack (expected 2)");
      }
      ok = PyErr_Occurred() === null;
    }
  }
  DECREF_held(it);
  unhold(mark);
  if (ok) return [key as PyObject, value as PyObject];
  if (key !== null) DECREF(key);
  if (value !== null) DECREF(value);
  return null;
}

function add_pairs(self: PyObject, pairs: PyObject): number {
  const iterator = PyObject_GetIter(pairs);
  if (iterator === null) return -1;
  const mark = holdMark();
  hold(iterator, "iterator over pairs");
  for (;;) {
    const pair = PyIter_Next(iterator);
    if (pair === null) break;
    hold(pair, "pair");
    const kv = unpackPair(pair);
    if (kv !== null) {
      hold(kv[0], "key of a pair");
      hold(kv[1], "value of a pair");
      PyObject_SetItem(self, kv[0], kv[1]);
    }
    DECREF_held(pair);
    if (kv !== null) {
      DECREF_held(kv[0]);
      DECREF_held(kv[1]);
    }
    if (PyErr_Occurred() !== null) break;
  }
  unhold(mark);
  DECREF(iterator);
  return PyErr_Occurred() !== null ? -1 : 0;
}

/** Calls back with the result of a method of `arg`, if it has one: undefined if not. */
function withMethod(arg: PyObject, name: string, use: (result: PyObject) => number): number | undefined {
  const { value: func, error } = getOptionalAttr(arg, name);
  if (error) return -1;
  if (func === null) return undefined;
  const mark = holdMark();
  hold(func, name);
  const result = PyObject_CallNoArgs(func);
  if (result !== null) hold(result, `result of ${name}()`);
  DECREF_held(func);
  const status = result === null ? -1 : use(result);
  if (result !== null) DECREF_held(result);
  unhold(mark);
  return status;
}

/** `mutablemapping_update_arg`. */
function update_arg(self: PyObject, arg: PyObject): number {
  if (PyDict_CheckExact(arg)) {
    const items = PyDict_Items(arg);
    if (items === null) return -1;
    hold(items, "items of a dict");
    const res = add_pairs(self, items);
    DECREF_held(items);
    return res;
  }
  const byKeys = withMethod(arg, "keys", (keys) => {
    const iterator = PyObject_GetIter(keys);
    if (iterator === null) return -1;
    hold(iterator, "iterator over keys");
    let res = 0;
    while (res === 0) {
      const key = PyIter_Next(iterator);
      if (key === null) break;
      hold(key, "key");
      const value = PyObject_GetItem(arg, key);
      if (value === null) res = -1;
      else {
        hold(value, "value");
        res = PyObject_SetItem(self, key, value);
        DECREF_held(value);
      }
      DECREF_held(key);
    }
    DECREF_held(iterator);
    return res !== 0 || PyErr_Occurred() !== null ? -1 : 0;
  });
  if (byKeys !== undefined) return byKeys;
  const byItems = withMethod(arg, "items", (items) => add_pairs(self, items));
  return byItems ?? add_pairs(self, arg);
}

/** `mutablemapping_update`. */
function odict_update(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const items = args.body.ob_item;
  if (items.length >= 2)
    return TypeError(`update() takes at most 1 positional argument (${items.length} given)`);
  if (items.length === 1) {
    const other = hold(NewRef(items[0] as PyObject), "argument of update");
    const res = update_arg(self, other);
    DECREF_held(other);
    if (res < 0) return null;
  }
  if (kwds !== null && kwds.body.ma_used > 0) {
    const pairs = PyDict_Items(kwds);
    if (pairs === null) return null;
    hold(pairs, "keyword arguments");
    const res = add_pairs(self, pairs);
    DECREF_held(pairs);
    if (res < 0) return null;
  }
  return Py_None;
}

// ---------------------------------------------------------------------------------------------------------
// Operators

function odict_repr(self: PyObject): Result {
  const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
  if (asOD(self).body.ma_used === 0) return PyUnicode_FromString(`${name}()`);
  const rc = Py_ReprEnter(self);
  if (rc !== 0) return rc > 0 ? PyUnicode_FromString("...") : null;
  const copy = PyObject_CallOneArg(PyDict_Type, self);
  let text: string | null = null;
  if (copy !== null) {
    hold(copy, "plain copy of an OrderedDict");
    text = reprText(copy);
    DECREF_held(copy);
  }
  Py_ReprLeave(self);
  return text === null ? null : PyUnicode_FromString(`${name}(${text})`);
}

/** `_odict_keys_equal`: the same keys in the same order. 1, 0, -1. */
function keys_equal(a: PyODictObject, b: PyODictObject): number {
  const stateA = a.body.od_state;
  const stateB = b.body.od_state;
  let x = a.body.od_first;
  let y = b.body.od_first;
  for (;;) {
    if (x === null && y === null) return 1;
    if (x === null || y === null) return 0;
    const res = PyObject_RichCompareBool(x.key, y.key, Py_EQ);
    if (res < 0) return res;
    if (a.body.od_state !== stateA || b.body.od_state !== stateB) {
      RuntimeError("OrderedDict mutated during iteration");
      return -1;
    }
    if (res === 0) return 0;
    x = x.next;
    y = y.next;
  }
}

function odict_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (!PyODict_Check(v) || !PyDict_Check(w) || (op !== Py_EQ && op !== Py_NE)) return Py_NotImplemented;
  const compare = PyDict_Type.tp_richcompare as NonNullable<PyTypeObject["tp_richcompare"]>;
  const cmp = compare(v, w, op);
  if (cmp === null || !PyODict_Check(w)) return cmp;
  if (cmp === (op === Py_EQ ? Py_False : Py_True)) return cmp;
  const eq = keys_equal(v, w);
  return eq < 0 ? null : (eq === 1) === (op === Py_EQ) ? Py_True : Py_False;
}

function odict_or(left: PyObject, right: PyObject): Result {
  const type = PyODict_Check(left) ? left.ob_type : right.ob_type;
  const other = PyODict_Check(left) ? right : left;
  if (!PyDict_Check(other)) return Py_NotImplemented;
  const result = PyObject_CallOneArg(type, left);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "OrderedDict being merged");
  const err = update_arg(result, right);
  unhold(mark);
  if (err === 0) return result;
  DECREF(result);
  return null;
}

// ---------------------------------------------------------------------------------------------------------
// Methods

const parser = (fname: string, keywords: readonly string[], minpos: number) => ({
  fname,
  keywords,
  minpos,
  maxpos: keywords.length,
});

/** A method whose arguments Argument Clinic parses. */
function clinic(
  name: string,
  keywords: readonly string[],
  minpos: number,
  impl: (self: PyObject, args: (PyObject | null)[]) => Result,
  flags = 0,
): PyMethodDef {
  const p = parser(name, keywords, minpos);
  return fastkeywords(
    name,
    (self, args, kwnames) => {
      const parsed = _PyArg_UnpackKeywords(p, args, kwnames);
      return parsed === null ? null : impl(self, parsed);
    },
    flags,
  );
}

function odict_setdefault(self: PyObject, key: PyObject, value: PyObject): Result {
  if (PyODict_CheckExact(self)) {
    const found = PyDict_GetItemWithError(self, key);
    if (found !== null) return NewRef(found);
    if (PyErr_Occurred() !== null) return null;
    return PyODict_SetItem(self, key, value) >= 0 ? NewRef(value) : null;
  }
  const exists = PySequence_Contains(self, key);
  if (exists < 0) return null;
  if (exists > 0) return PyObject_GetItem(self, key);
  return PyObject_SetItem(self, key, value) >= 0 ? NewRef(value) : null;
}

function odict_pop(self: PyObject, key: PyObject, failobj: PyObject | null): Result {
  if (!PyObject_Hash(key)) return null;
  return popkey_hash(asOD(self), key, failobj, H.hi, H.lo);
}

function odict_popitem(self: PyObject, lastArg: PyObject | null): Result {
  const last = lastArg === null ? 1 : PyObject_IsTrue(lastArg);
  if (last < 0) return null;
  const { od_first, od_last } = asOD(self).body;
  const node = last > 0 ? od_last : od_first;
  if (node === null) return PyErr_SetString(PyExc_KeyError, "dictionary is empty");
  const key = hold(NewRef(node.key), "key being popped");
  const value = popkey_hash(asOD(self), key, null, node.hi, node.lo);
  if (value === null) {
    DECREF_held(key);
    return null;
  }
  const item = PyTuple_Pack(key, value);
  DECREF_held(key);
  DECREF(value);
  return item;
}

function odict_move_to_end(self: PyObject, key: PyObject, lastArg: PyObject | null): Result {
  const last = lastArg === null ? 1 : PyObject_IsTrue(lastArg);
  if (last < 0) return null;
  const od = asOD(self);
  const end = last > 0 ? od.body.od_last : od.body.od_first;
  if (end === null) return KeyError(key);
  if (key === end.key) return Py_None;
  const node = find_node(od, key);
  if (node === null) return PyErr_Occurred() !== null ? null : KeyError(key);
  if (last > 0) {
    if (node !== od.body.od_last) {
      remove_node(od.body, node);
      add_tail(od.body, node);
    }
  } else if (node !== od.body.od_first) {
    remove_node(od.body, node);
    add_head(od.body, node);
  }
  return Py_None;
}

function odict_copy(self: PyObject): Result {
  const od = asOD(self);
  const exact = od.ob_type === PyODict_Type;
  const copy = PyObject_CallNoArgs(exact ? PyODict_Type : od.ob_type);
  if (copy === null) return null;
  const mark = holdMark();
  hold(copy, "copy being made");
  let ok = true;
  for (let node = od.body.od_first; node !== null && ok; node = node.next) {
    if (exact) {
      const value = _PyDict_GetItem_KnownHash(od, node.key, node.hi, node.lo);
      if (value === null && PyErr_Occurred() === null) KeyError(node.key);
      ok = value !== null && setItemKnownHash(asOD(copy), node.key, value, node.hi, node.lo) === 0;
    } else {
      const value = PyObject_GetItem(od, node.key);
      ok = value !== null;
      if (value !== null) {
        hold(value, "value being copied");
        ok = PyObject_SetItem(copy, node.key, value) === 0;
        DECREF_held(value);
      }
    }
  }
  unhold(mark);
  if (ok) return copy;
  DECREF(copy);
  return null;
}

function odict_reduce(self: PyObject): Result {
  const state = object_getstate(self);
  if (state === null) return null;
  hold(state, "state of an OrderedDict");
  const items = callMethod(self, "items");
  let iter: Result = null;
  if (items !== null) {
    hold(items, "items of an OrderedDict");
    iter = PyObject_GetIter(items);
    DECREF_held(items);
  }
  const result =
    iter === null
      ? null
      : PyTuple_FromArraySteal([NewRef(self.ob_type), PyTuple_New(0), NewRef(state), Py_None, iter]);
  DECREF_held(state);
  return result;
}

function odict_sizeof(self: PyObject): Result {
  const body = asOD(self).body;
  let size = _PyDict_SizeOf(asOD(self)) + 8 * body.od_fast_nodes_size;
  if (body.od_first !== null) size += SIZEOF_NODE * body.ma_used;
  return PyLong_FromLong(size);
}

const dictSlots = {
  drop: (self: PyObject, step: number) =>
    (PyDict_Type.tp_drop as NonNullable<PyTypeObject["tp_drop"]>)(self, step),
  free: (self: PyObject) => (PyDict_Type.tp_free as NonNullable<PyTypeObject["tp_free"]>)(self),
};

export const PyODict_Type: PyTypeObject = defineType({
  tp_name: "collections.OrderedDict",
  tp_basicsize: 112,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_base: () => PyDict_Type,
  tp_doc: "Dictionary that remembers insertion order",
  tp_dictoffset: 96,
  tp_weaklistoffset: 104,
  tp_layout: (type) => new PyHeapObject(type, new ODictBody()),
  tp_alloc: (type, nitems) => PyType_GenericAlloc(type, nitems),
  tp_init: (self, args, kwds) => {
    const n = args.body.ob_item.length;
    if (n > 1) {
      TypeError(`expected at most 1 arguments, got ${n}`);
      return -1;
    }
    return odict_update(self, args, kwds) === null ? -1 : 0;
  },
  tp_drop: (self, step) => {
    const od = asOD(self);
    const body = od.body;
    if (step === 0) {
      const dict = od.ob_dict;
      od.ob_dict = null;
      return dict;
    }
    if (body.dictFrom < 0) {
      const node = body.od_first;
      if (node !== null) {
        body.od_first = node.next;
        freeUnits(node.addr);
        return node.key;
      }
      if (body.fastNodesAddr !== 0) freeUnits(body.fastNodesAddr);
      body.fastNodesAddr = 0;
      body.od_fast_nodes = null;
      body.dictFrom = step;
    }
    return dictSlots.drop(self, step - body.dictFrom);
  },
  tp_free: (self) => dictSlots.free(self),
  tp_traverse: (self, visit) => {
    const od = asOD(self);
    if (od.ob_dict !== null) visit(od.ob_dict);
    for (let node = od.body.od_first; node !== null; node = node.next) visit(node.key);
    (PyDict_Type.tp_traverse as NonNullable<PyTypeObject["tp_traverse"]>)(self, visit);
  },
  tp_clear: (self) => {
    const od = asOD(self);
    const dict = od.ob_dict;
    od.ob_dict = null;
    touch(od);
    if (dict !== null) DECREF(dict);
    PyDict_Clear(od);
    clear_nodes(od);
  },
  tp_refs: (self, visit) => {
    const od = asOD(self);
    if (od.ob_dict !== null) visit("field", "__dict__", od.ob_dict);
    for (let node = od.body.od_first; node !== null; node = node.next)
      visit("field", `node ${keyLabel(node.key)}`, node.key);
    (PyDict_Type.tp_refs as NonNullable<PyTypeObject["tp_refs"]>)(self, visit);
  },
  tp_repr: odict_repr,
  tp_hash: PyObject_HashNotImplemented,
  tp_richcompare: odict_richcompare,
  tp_iter: (self) => odictiter_new(asOD(self), KEYS),
  nb_or: odict_or,
  nb_inplace_or: (self, other) => (update_arg(self, other) < 0 ? null : NewRef(self)),
  mp_ass_subscript: (self, key, value) =>
    value === null ? PyODict_DelItem(asOD(self), key) : PyODict_SetItem(asOD(self), key, value),
  tp_methods: [
    clinic(
      "fromkeys",
      ["iterable", "value"],
      1,
      (type, [iterable, value]) => _PyDict_FromKeys(type, iterable as PyObject, value ?? Py_None),
      METH_CLASS,
    ),
    noargs("__sizeof__", odict_sizeof),
    noargs("__reduce__", odict_reduce),
    clinic("setdefault", ["key", "default"], 1, (self, [key, value]) =>
      odict_setdefault(self, key as PyObject, value ?? Py_None),
    ),
    clinic("pop", ["key", "default"], 1, (self, [key, value]) =>
      odict_pop(self, key as PyObject, value ?? null),
    ),
    clinic("popitem", ["last"], 0, (self, [last]) => odict_popitem(self, last ?? null)),
    noargs("keys", (self) => _PyDictView_New(self, PyODictKeys_Type)),
    noargs("values", (self) => _PyDictView_New(self, PyODictValues_Type)),
    noargs("items", (self) => _PyDictView_New(self, PyODictItems_Type)),
    varkeywords("update", odict_update),
    noargs("clear", (self) => {
      PyDict_Clear(self);
      clear_nodes(asOD(self));
      return Py_None;
    }),
    noargs("copy", odict_copy),
    noargs("__reversed__", (self) => odictiter_new(asOD(self), KEYS | REVERSED)),
    clinic("move_to_end", ["key", "last"], 1, (self, [key, last]) =>
      odict_move_to_end(self, key as PyObject, last ?? null),
    ),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// Iterators and views

const REVERSED = 1;
const KEYS = 2;
const VALUES = 4;

class ODictIterBody {
  readonly kind: number;
  di_odict: PyODictObject | null;
  readonly di_size: number;
  readonly di_state: number;
  di_result: PyTupleObject | null;
  /** Key of the next item. */
  di_current: PyObject | null;
  constructor(od: PyODictObject, kind: number, result: PyTupleObject | null) {
    this.kind = kind;
    this.di_odict = od;
    this.di_size = od.body.ma_used;
    this.di_state = od.body.od_state;
    this.di_result = result;
    const node = (kind & REVERSED) !== 0 ? od.body.od_last : od.body.od_first;
    this.di_current = node === null ? null : NewRef(node.key);
  }
}
const iterBody = (o: PyObject): ODictIterBody => (o as PyHeapObject).body as ODictIterBody;
const ITEMS = KEYS | VALUES;

function odictiter_new(od: PyODictObject, kind: number): Result {
  const di = new PyHeapObject(PyODictIter_Type, null);
  PyObject_GC_Alloc(di, 64);
  const result = (kind & ITEMS) === ITEMS ? PyTuple_Pack(Py_None, Py_None) : null;
  di.body = new ODictIterBody(NewRef(od), kind, result);
  PyObject_GC_Track(di);
  return di;
}

/** `odictiter_nextkey`: new reference. */
function nextkey(self: PyObject): Result {
  const di = iterBody(self);
  const od = di.di_odict;
  if (od === null) return null;
  const done = (): null => {
    di.di_odict = null;
    touch(self);
    DECREF(od);
    return null;
  };
  if (di.di_current === null) return done();
  if (od.body.od_state !== di.di_state) {
    RuntimeError("OrderedDict mutated during iteration");
    return done();
  }
  if (di.di_size !== od.body.ma_used) {
    RuntimeError("OrderedDict changed size during iteration");
    return done();
  }
  const node = find_node(od, di.di_current);
  const key = di.di_current;
  if (node === null) {
    if (PyErr_Occurred() === null) KeyError(key);
    di.di_current = null;
    touch(self);
    DECREF(key);
    return done();
  }
  const next = (di.kind & REVERSED) !== 0 ? node.prev : node.next;
  di.di_current = next === null ? null : NewRef(next.key);
  touch(self);
  return key;
}

function odictiter_iternext(self: PyObject): Result {
  const di = iterBody(self);
  const key = nextkey(self);
  if (key === null || (di.kind & VALUES) === 0) return key;
  const mark = holdMark();
  hold(key, "key");
  const found = PyDict_GetItemWithError(di.di_odict as PyODictObject, key);
  unhold(mark);
  if (found === null) {
    if (PyErr_Occurred() === null) KeyError(key);
    DECREF(key);
    return null;
  }
  const value = NewRef(found);
  if ((di.kind & KEYS) === 0) {
    hold(value, "value");
    DECREF(key);
    unhold(mark);
    return value;
  }
  const result = di.di_result as PyTupleObject;
  if (result.ob_refcnt !== 1) return PyTuple_FromArraySteal([key, value]);
  INCREF(result);
  const items = result.body.ob_item;
  const [oldKey, oldValue] = items as [PyObject, PyObject];
  items[0] = key;
  items[1] = value;
  touch(result);
  hold(result, "pair of an iterator over items");
  hold(oldValue, "value of the last pair");
  DECREF(oldKey);
  unhold(mark + 1);
  DECREF(oldValue);
  unhold(mark);
  if (!_PyObject_GC_IS_TRACKED(result)) PyObject_GC_Track(result);
  return result;
}

/** Walks a copy, so that the iterator's own state stays. */
function odictiter_reduce(self: PyObject): Result {
  const copy = Object.assign(Object.create(ODictIterBody.prototype) as ODictIterBody, iterBody(self));
  const tmp = new PyHeapObject(PyODictIter_Type, copy);
  tmp.addr = self.addr;
  const mark = holdMark();
  if (copy.di_odict !== null) hold(NewRef(copy.di_odict), "OrderedDict of a copied iterator");
  if (copy.di_current !== null) hold(NewRef(copy.di_current), "key of a copied iterator");
  const list = PySequence_List(tmp);
  unhold(mark);
  if (copy.di_odict !== null) DECREF(copy.di_odict);
  if (copy.di_current !== null) DECREF(copy.di_current);
  return list === null ? null : reduceTo("iter", [list]);
}

const ITER_FIELDS = ["di_odict", "di_current", "di_result"] as const;

export const PyODictIter_Type: PyTypeObject = defineType({
  tp_name: "odict_iterator",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop: (self, step) => {
    const name = ITER_FIELDS[step];
    if (name === undefined) return undefined;
    const o = iterBody(self)[name];
    iterBody(self)[name] = null;
    return o;
  },
  tp_traverse: (self, visit) => {
    for (const name of ITER_FIELDS) {
      const o = iterBody(self)[name];
      if (o !== null) visit(o);
    }
  },
  tp_refs: (self, visit) => {
    for (const name of ITER_FIELDS) {
      const o = iterBody(self)[name];
      if (o !== null) visit("field", name, o);
    }
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: odictiter_iternext,
  tp_methods: [noargs("__reduce__", odictiter_reduce)],
});

function viewType(name: string, base: () => PyTypeObject, kind: number): PyTypeObject {
  const viewed = (self: PyObject): PyODictObject => (self as PyDictViewObject).body.dv_dict as PyODictObject;
  return defineType({
    tp_name: name,
    tp_basicsize: 24,
    tp_base: base,
    tp_iter: (self) => odictiter_new(viewed(self), kind),
    tp_methods: [noargs("__reversed__", (self) => odictiter_new(viewed(self), kind | REVERSED))],
  });
}

export const PyODictKeys_Type = viewType("odict_keys", () => PyDictKeys_Type, KEYS);
export const PyODictItems_Type = viewType("odict_items", () => PyDictItems_Type, ITEMS);
export const PyODictValues_Type = viewType("odict_values", () => PyDictValues_Type, VALUES);
