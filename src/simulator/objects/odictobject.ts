/**
 * collections.OrderedDict (Objects/odictobject.c).
 *
 * A dict with a linked list beside it: one node a key, in order, found from the key by the number of the key's entry in
 * the dict's table (`od_fast_nodes`). A node owns a reference to its key, so every key has two. `od_state` counts the
 * changes, by which iterators notice them.
 */
import { DECREF, H, hold, holdMark, NewRef, type PyObject, type Result, touch, unhold } from "./object.ts";
import { freeUnits, mallocUnits } from "./alloc.ts";
import {
  PyIter_Next,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_SetItem,
} from "./abstract.ts";
import { DECREF_held, PyObject_CallNoArgs } from "./call.ts";
import { PyDict_Items } from "./dict-type.ts";
import type { DictKeys } from "./dictkeys.ts";
import {
  _Py_dict_lookup,
  _PyDict_DelItem_KnownHash,
  _PyDict_SetItem_KnownHash,
  DictBody,
  PyDict_CheckExact,
  PyDict_Pop,
  type PyDictObject,
} from "./dictobject.ts";
import { KeyError, MemoryError, PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { PyODict_Type } from "./odict-type.ts";
import { Py_None } from "./singletons.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";

export { PyODict_Type };

/** sizeof(_ODictNode): key, hash, next, prev. */
export const SIZEOF_NODE = 32;

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
export const asOD = (o: PyObject): PyODictObject => o as PyODictObject;

export function PyODict_Check(o: PyObject): o is PyODictObject {
  return PyType_IsSubtype(o.ob_type, PyODict_Type);
}
export function PyODict_CheckExact(o: PyObject): o is PyODictObject {
  return o.ob_type === PyODict_Type;
}

// ---------------------------------------------------------------------------------------------------------
// Nodes

/** `_odict_resize`: makes `od_fast_nodes` anew for the dict's present table. -1 on error. */
export function odict_resize(od: PyODictObject): number {
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
export function get_index(od: PyODictObject, key: PyObject, hi: number, lo: number): number {
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
export function find_node_hash(od: PyODictObject, key: PyObject, hi: number, lo: number): ODictNode | null {
  if (od.body.od_first === null) return null;
  const i = get_index(od, key, hi, lo);
  return i < 0 ? null : (od.body.od_fast_nodes?.[i] ?? null);
}

export function find_node(od: PyODictObject, key: PyObject): ODictNode | null {
  if (od.body.od_first === null || !PyObject_Hash(key)) return null;
  return find_node_hash(od, key, H.hi, H.lo);
}

export function add_head(body: ODictBody, node: ODictNode): void {
  node.prev = null;
  node.next = body.od_first;
  if (body.od_first === null) body.od_last = node;
  else body.od_first.prev = node;
  body.od_first = node;
  body.od_state++;
}

export function add_tail(body: ODictBody, node: ODictNode): void {
  node.prev = body.od_last;
  node.next = null;
  if (body.od_last === null) body.od_first = node;
  else body.od_last.next = node;
  body.od_last = node;
  body.od_state++;
}

export function remove_node(body: ODictBody, node: ODictNode): void {
  if (body.od_first === node) body.od_first = node.next;
  else if (node.prev !== null) node.prev.next = node.next;
  if (body.od_last === node) body.od_last = node.prev;
  else if (node.next !== null) node.next.prev = node.prev;
  node.prev = null;
  node.next = null;
  body.od_state++;
}

/** `_odict_add_new_node`: for a key that is in the dict. -1 on error. */
export function add_new_node(od: PyODictObject, key: PyObject, hi: number, lo: number): number {
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
export function dealloc_node(node: ODictNode): void {
  DECREF(node.key);
  freeUnits(node.addr);
}

/** `_odict_clear_node`: takes a key's node out, if it has one. -1 on error. */
export function clear_node(
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
export function clear_nodes(od: PyODictObject): void {
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
export function setItemKnownHash(
  od: PyODictObject,
  key: PyObject,
  value: PyObject,
  hi: number,
  lo: number,
): number {
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
export function popkey_hash(
  od: PyODictObject,
  key: PyObject,
  failobj: PyObject | null,
  hi: number,
  lo: number,
): Result {
  const node = find_node_hash(od, key, hi, lo);
  if (node !== null) {
    if (clear_node(od, node, key, hi, lo) < 0) return null;
    const value = PyDict_Pop(od, key);
    if (value !== null || PyErr_Occurred() !== null) return value;
    return failobj === null ? null : NewRef(failobj);
  }
  if (PyErr_Occurred() !== null) return null;
  return failobj !== null ? NewRef(failobj) : KeyError(key);
}

// ---------------------------------------------------------------------------------------------------------
// Update, as MutableMapping does it

/** One pair by iteration: [key, value] as new references, or null with an exception. */
export function unpackPair(pair: PyObject): [PyObject, PyObject] | null {
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

export function add_pairs(self: PyObject, pairs: PyObject): number {
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
export function withMethod(
  arg: PyObject,
  name: string,
  use: (result: PyObject) => number,
): number | undefined {
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
export function update_arg(self: PyObject, arg: PyObject): number {
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
export function odict_update(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
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
