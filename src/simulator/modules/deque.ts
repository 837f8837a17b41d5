/** `collections.deque` (Modules/_collectionsmodule.c): its methods and its type. */

import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_HashNotImplemented,
  PyObject_RichCompareBool,
  reprText,
} from "../objects/abstract.ts";
import { PyLong_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { freeObject, PyMem_Free } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { callMethod, PyObject_CallOneArg, PyObject_Vectorcall } from "../objects/call.ts";
import { IndexError, PyErr_Occurred, RuntimeError, TypeError, ValueError } from "../objects/errors.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_CheckPositional, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_AsSsize_t } from "../objects/iterobject.ts";
import { PySequence_List } from "../objects/listobject.ts";
import { Py_False, Py_True, PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_GE,
  Py_GT,
  Py_LE,
  Py_LT,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_SEQUENCE,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None, Py_NotImplemented } from "../objects/singletons.ts";
import { emptyTuple, PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { PyType_IsSubtype } from "../objects/typelookup.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import {
  appendleftSteal,
  appendSteal,
  BLOCKLEN,
  type Block,
  DequeBody,
  deque_new,
  dq,
  extend,
  freeblock,
  itemAt,
  itemsOf,
  newblock,
  place,
  popleft,
  popright,
  recenter,
  rotate,
  SIZEOF_BLOCK,
} from "./deque-blocks.ts";
import { dequeiter_type, dequereviter_type, newIterator } from "./deque-iterators.ts";

const OUT_OF_RANGE = "deque index out of range";

function deque_item(self: PyObject, i: number): Result {
  const d = dq(self);
  if (i < 0 || i >= d.size) return IndexError(OUT_OF_RANGE);
  return NewRef(itemAt(d, i));
}

function del_item(self: PyObject, i: number): void {
  rotate(self, -i);
  const item = popleft(self) as PyObject;
  rotate(self, i);
  DECREF(item);
}

function deque_ass_item(self: PyObject, i: number, value: PyObject | null): number {
  const d = dq(self);
  if (i < 0 || i >= d.size) {
    IndexError(OUT_OF_RANGE);
    return -1;
  }
  if (value === null) {
    del_item(self, i);
    return 0;
  }
  const { block, index } = place(d, i);
  const old = block.data[index] as PyObject;
  block.data[index] = NewRef(value);
  touch(self);
  DECREF(old);
  return 0;
}

/** `deque_clear`: the deque is empty, with a new block, before the first item is dropped. */
function deque_clear(self: PyObject): void {
  const d = dq(self);
  if (d.size === 0) return;
  const chain = detach(d);
  touch(self);
  // What is still to be dropped stays in the ledger.
  const rest: PyObject[] = [];
  for (let b: Block | null = chain.block, i = chain.index, n = chain.left; n > 0 && b !== null; n--) {
    rest.push(b.data[i] as PyObject);
    if (++i === BLOCKLEN) {
      b = b.rightlink;
      i = 0;
    }
  }
  const mark = holdMark();
  for (let i = rest.length - 1; i >= 0; i--) hold(rest[i] as PyObject, "item of a cleared deque");
  while (chain.left > 0) {
    const item = chain.block.data[chain.index] as PyObject;
    step(d, chain);
    unhold(mark + chain.left);
    DECREF(item);
  }
  freeblock(d, chain.block);
}

/** Takes the blocks away from the deque. */
function detach(d: DequeBody): { block: Block; index: number; left: number } {
  const b = newblock(d);
  const chain = { block: d.leftblock as Block, index: d.leftindex, left: d.size };
  d.size = 0;
  d.leftblock = b;
  d.rightblock = b;
  recenter(d);
  d.state++;
  return chain;
}
function step(d: DequeBody, chain: { block: Block; index: number; left: number }): void {
  chain.block.data[chain.index] = null;
  chain.left--;
  if (++chain.index === BLOCKLEN && chain.left > 0) {
    const next = chain.block.rightlink as Block;
    freeblock(d, chain.block);
    chain.block = next;
    chain.index = 0;
  }
}

/** `deque_copy`. */
function deque_copy(self: PyObject): Result {
  const type = self.ob_type;
  const d = dq(self);
  if (type === PyDeque_Type) {
    const copy = deque_new(type);
    if (copy === null) return null;
    copy.body.maxlen = d.maxlen;
    const mark = holdMark();
    hold(copy, "copy of a deque");
    const ok = extend(copy, self, false);
    unhold(mark);
    if (ok) return copy;
    DECREF(copy);
    return null;
  }
  let result: Result;
  if (d.maxlen < 0) result = PyObject_CallOneArg(type, self);
  else {
    const n = PyLong_FromLong(d.maxlen);
    const mark = holdMark();
    hold(n, "maxlen");
    result = PyObject_Vectorcall(type, [self, n], null);
    unhold(mark);
    DECREF(n);
  }
  if (result !== null && !isDeque(result)) {
    TypeError(`${type.tp_name}() must return a deque, not ${result.ob_type.tp_name}`);
    DECREF(result);
    return null;
  }
  return result;
}
export const isDeque = (o: PyObject): boolean => PyType_IsSubtype(o.ob_type, PyDeque_Type);

function deque_concat(self: PyObject, other: PyObject): Result {
  if (!isDeque(other))
    return TypeError(`can only concatenate deque (not "${other.ob_type.tp_name}") to deque`);
  const result = deque_copy(self);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "sum of deques");
  const ok = extend(result, other, false);
  unhold(mark);
  if (ok) return result;
  DECREF(result);
  return null;
}

function deque_inplace_repeat(self: PyObject, times: number): Result {
  const d = dq(self);
  const size = d.size;
  if (size === 0 || times === 1) return NewRef(self);
  if (times <= 0) {
    deque_clear(self);
    return NewRef(self);
  }
  let n = times;
  if (d.maxlen >= 0 && size * n > d.maxlen) n = Math.floor((d.maxlen + size - 1) / size);
  const seq = [...itemsOf(d)];
  const list = PySequence_List(self);
  if (list === null) return null;
  const mark = holdMark();
  hold(list, "items of a deque");
  for (let i = 0; i < n - 1; i++) for (const item of seq) appendSteal(self, NewRef(item));
  unhold(mark);
  DECREF(list);
  return NewRef(self);
}

/** `deque_contains`, `deque_count`, `deque_index`, `deque_remove`: compares each item with `value`. */
function search(
  self: PyObject,
  value: PyObject,
  start: number,
  stop: number,
  mode: "find" | "count" | "remove",
): { at: number; count: number } | null {
  const d = dq(self);
  const { state } = d;
  const mark = holdMark();
  let count = 0;
  for (let i = start; i < stop; i++) {
    const item = NewRef(itemAt(d, i));
    hold(item, "item being compared");
    const cmp = PyObject_RichCompareBool(item, value, Py_EQ);
    unhold(mark);
    DECREF(item);
    if (cmp < 0) return null;
    if (mode === "remove" && state !== d.state) return IndexError("deque mutated during remove().");
    if (cmp > 0) {
      if (mode !== "count") return { at: i, count: 1 };
      count++;
    }
    if (state !== d.state) return RuntimeError("deque mutated during iteration");
  }
  return { at: -1, count };
}
function deque_count(self: PyObject, value: PyObject): Result {
  const r = search(self, value, 0, dq(self).size, "count");
  return r === null ? null : PyLong_FromLong(r.count);
}

function notIn(value: PyObject): null {
  const text = reprText(value);
  return text === null ? null : ValueError(`${text} is not in deque`);
}

/** `_PyEval_SliceIndexNotNone`. */
function sliceIndex(o: PyObject): number | null {
  if (o.ob_type.nb_index === null)
    return TypeError("slice indices must be integers or have an __index__ method");
  return PyNumber_AsSsize_t(o, false);
}

function deque_index(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("index", args.length, 1, 3)) return null;
  const n = dq(self).size;
  const bound = (o: PyObject | undefined, otherwise: number): number | null => {
    if (o === undefined) return otherwise;
    let v = sliceIndex(o);
    if (v === null) return null;
    if (v < 0) v = Math.max(0, v + n);
    return v;
  };
  const start = bound(args[1], 0);
  if (start === null) return null;
  const stop = bound(args[2], n);
  if (stop === null) return null;
  const value = args[0] as PyObject;
  const end = Math.min(stop, n);
  const r = search(self, value, Math.min(start, end), end, "find");
  if (r === null) return null;
  return r.at < 0 ? notIn(value) : PyLong_FromLong(r.at);
}

function deque_remove(self: PyObject, value: PyObject): Result {
  const r = search(self, value, 0, dq(self).size, "remove");
  if (r === null) return null;
  if (r.at < 0) return notIn(value);
  del_item(self, r.at);
  return Py_None;
}

function deque_insert(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("insert", args.length, 2, 2)) return null;
  const index = argSsize(args[0] as PyObject);
  if (index === null) return null;
  const value = args[1] as PyObject;
  const d = dq(self);
  const n = d.size;
  if (d.maxlen === n) return IndexError("deque already at its maximum size");
  if (index >= n) appendSteal(self, NewRef(value));
  else if (index <= -n || index === 0) appendleftSteal(self, NewRef(value));
  else {
    rotate(self, -index);
    if (index < 0) appendSteal(self, NewRef(value));
    else appendleftSteal(self, NewRef(value));
    rotate(self, index);
  }
  return Py_None;
}

function deque_reverse(self: PyObject): Result {
  const d = dq(self);
  for (let i = 0, j = d.size - 1; i < j; i++, j--) {
    const a = place(d, i);
    const b = place(d, j);
    const x = a.block.data[a.index] as PyObject;
    a.block.data[a.index] = b.block.data[b.index] as PyObject;
    b.block.data[b.index] = x;
  }
  touch(self);
  return Py_None;
}

function deque_repr(self: PyObject): Result {
  const entered = Py_ReprEnter(self);
  if (entered !== 0) return entered > 0 ? PyUnicode_FromString("[...]") : null;
  const list = PySequence_List(self);
  if (list === null) {
    Py_ReprLeave(self);
    return null;
  }
  const mark = holdMark();
  hold(list, "items of a deque");
  const text = reprText(list);
  unhold(mark);
  Py_ReprLeave(self);
  DECREF(list);
  if (text === null) return null;
  const name = self.ob_type.tp_name.split(".").pop() as string;
  const { maxlen } = dq(self);
  return PyUnicode_FromString(maxlen >= 0 ? `${name}(${text}, maxlen=${maxlen})` : `${name}(${text})`);
}

function deque_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (!isDeque(v) || !isDeque(w)) return Py_NotImplemented;
  const vs = dq(v).size;
  const ws = dq(w).size;
  if (op === Py_EQ && (v === w || vs !== ws)) return v === w ? Py_True : Py_False;
  if (op === Py_NE && (v === w || vs !== ws)) return v === w ? Py_False : Py_True;
  const it1 = PyObject_GetIter(v);
  if (it1 === null) return null;
  const mark = holdMark();
  hold(it1, "iterator of the left deque");
  const it2 = PyObject_GetIter(w);
  if (it2 === null) {
    unhold(mark);
    DECREF(it1);
    return null;
  }
  hold(it2, "iterator of the right deque");
  const inner = holdMark();
  let x: Result = null;
  let y: Result = null;
  let result: Result = null;
  let decided = false;
  for (;;) {
    x = PyIter_Next(it1);
    if (x === null && PyErr_Occurred() !== null) {
      decided = true;
      break;
    }
    if (x !== null) hold(x, "item of the left deque");
    y = PyIter_Next(it2);
    if (x === null || y === null) break;
    hold(y, "item of the right deque");
    const b = PyObject_RichCompareBool(x, y, Py_EQ);
    if (b <= 0) {
      decided = true;
      if (b === 0) {
        result = op === Py_EQ || op === Py_NE ? PyBool_FromLong(op === Py_NE) : compareItems(x, y, op);
      }
      break;
    }
    unhold(inner);
    DECREF(x);
    DECREF(y);
    x = null;
    y = null;
  }
  unhold(mark);
  if (!decided && PyErr_Occurred() === null) {
    const a = x !== null;
    const b = y !== null;
    result = PyBool_FromLong(
      op === Py_LT
        ? !a && b
        : op === Py_LE
          ? !a
          : op === Py_EQ
            ? a === b
            : op === Py_NE
              ? a !== b
              : op === Py_GT
                ? a && !b
                : op === Py_GE
                  ? !b
                  : false,
    );
  }
  if (result !== null) hold(result, "result of a comparison");
  for (const o of [x, y, it1, it2]) if (o !== null) DECREF(o);
  unhold(mark);
  return result;
}
/** `PyObject_RichCompareBool` as an object. */
function compareItems(x: PyObject, y: PyObject, op: CompareOp): Result {
  const r = PyObject_RichCompareBool(x, y, op);
  return r < 0 ? null : PyBool_FromLong(r);
}

/** `sq_repeat` with its argument already a number. */
function deque_repeat(self: PyObject, n: number): Result {
  const copy = deque_copy(self);
  if (copy === null) return null;
  const mark = holdMark();
  hold(copy, "copy of a deque");
  const result = deque_inplace_repeat(copy, n);
  unhold(mark);
  DECREF(copy);
  return result;
}

export const PyDeque_Type: PyTypeObject = defineType({
  tp_name: "collections.deque",
  tp_basicsize: 216,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_SEQUENCE,
  tp_weaklistoffset: 208,
  tp_layout: (type) => new PyHeapObject(type, new DequeBody()),
  tp_new: (type) => deque_new(type),
  tp_init: (self, args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "deque", keywords: ["iterable", "maxlen"], minpos: 0, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return -1;
    const d = dq(self);
    let maxlen = -1;
    if (a[1] != null && a[1] !== Py_None) {
      const n = PyLong_Check(a[1]) ? PyLong_AsSsize_t(a[1]) : TypeError("an integer is required");
      if (n === null) return -1;
      if (n < 0) {
        ValueError("maxlen must be non-negative");
        return -1;
      }
      maxlen = n;
    }
    d.maxlen = maxlen;
    if (d.size > 0) deque_clear(self);
    if (a[0] != null && !extend(self, a[0], false)) return -1;
    return 0;
  },
  tp_drop: (self, at) => {
    const d = dq(self);
    if (at === 0 && d.dying === null && d.size > 0) d.dying = detach(d);
    const chain = d.dying;
    if (chain === null || chain.left === 0) return undefined;
    const item = chain.block.data[chain.index] as PyObject;
    step(d, chain);
    return item;
  },
  tp_free: (self) => {
    const d = dq(self);
    if (d.dying !== null) freeblock(d, d.dying.block);
    if (d.leftblock !== null) freeblock(d, d.leftblock);
    for (const b of d.freeblocks) PyMem_Free(b.unit);
    freeObject(self);
  },
  tp_traverse: (self, visit) => {
    for (const item of itemsOf(dq(self))) visit(item);
  },
  tp_clear: deque_clear,
  tp_refs: (self, visit) => {
    const d = dq(self);
    let i = 0;
    for (const item of itemsOf(d)) visit("item", `[${i++}]`, item);
    const chain = d.dying;
    if (chain === null) return;
    let b: Block | null = chain.block;
    let at = chain.index;
    for (let n = chain.left; n > 0 && b !== null; n--) {
      visit("item", `[${i++}]`, b.data[at] as PyObject);
      if (++at === BLOCKLEN) {
        b = b.rightlink;
        at = 0;
      }
    }
  },
  tp_repr: deque_repr,
  tp_hash: PyObject_HashNotImplemented,
  tp_richcompare: deque_richcompare,
  tp_iter: (self) => newIterator(dequeiter_type, self, false),
  sq_length: (self) => dq(self).size,
  sq_concat: deque_concat,
  sq_repeat: deque_repeat,
  sq_item: deque_item,
  sq_ass_item: deque_ass_item,
  sq_contains: (self, value) => {
    const r = search(self, value, 0, dq(self).size, "find");
    return r === null ? -1 : r.at < 0 ? 0 : 1;
  },
  sq_inplace_concat: (self, other) => (extend(self, other, false) ? NewRef(self) : null),
  sq_inplace_repeat: deque_inplace_repeat,
  tp_getset: [getset("maxlen", (self) => (dq(self).maxlen < 0 ? Py_None : PyLong_FromLong(dq(self).maxlen)))],
  tp_methods: [
    onearg("append", (self, item) => {
      appendSteal(self, NewRef(item));
      return Py_None;
    }),
    onearg("appendleft", (self, item) => {
      appendleftSteal(self, NewRef(item));
      return Py_None;
    }),
    noargs("clear", (self) => {
      deque_clear(self);
      return Py_None;
    }),
    noargs("__copy__", deque_copy),
    noargs("copy", deque_copy),
    onearg("count", deque_count),
    onearg("extend", (self, iterable) => (extend(self, iterable, false) ? Py_None : null)),
    onearg("extendleft", (self, iterable) => (extend(self, iterable, true) ? Py_None : null)),
    fastcall("index", deque_index),
    fastcall("insert", deque_insert),
    noargs("pop", popright),
    noargs("popleft", popleft),
    noargs("__reduce__", deque_reduce),
    onearg("remove", deque_remove),
    noargs("__reversed__", (self) => newIterator(dequereviter_type, self, true)),
    noargs("reverse", deque_reverse),
    fastcall("rotate", (self, args) => {
      if (!_PyArg_CheckPositional("rotate", args.length, 0, 1)) return null;
      const n = args[0] === undefined ? 1 : argSsize(args[0]);
      if (n === null) return null;
      rotate(self, n);
      return Py_None;
    }),
    noargs("__sizeof__", (self) => {
      const d = dq(self);
      const blocks = Math.floor((d.leftindex + d.size + BLOCKLEN - 1) / BLOCKLEN);
      return PyLong_FromLong(self.ob_type.tp_basicsize + blocks * SIZEOF_BLOCK);
    }),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});

function deque_reduce(self: PyObject): Result {
  const state = callMethod(self, "__getstate__");
  if (state === null) return null;
  const it = PyObject_GetIter(self);
  if (it === null) {
    DECREF(state);
    return null;
  }
  const { maxlen } = dq(self);
  const args =
    maxlen < 0 ? NewRef(emptyTuple) : PyTuple_FromArraySteal([NewRef(emptyTuple), PyLong_FromLong(maxlen)]);
  return PyTuple_FromArraySteal([NewRef(self.ob_type), args, state, it]);
}
