/**
 * Iterators over sequences and callables (Objects/iterobject.c), and what the iterators of list, tuple and the like
 * have in common (`listiterobject`, `tupleiterobject`): an index, and a reference to the sequence that is given up at
 * the end.
 */
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_RichCompareBool, PyObject_Size, PySequence_GetItem } from "./abstract.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { _PyDict_GetItemStringBorrowed } from "./dictobject.ts";
import { AttributeError, OverflowError, PyErr_Clear, PyErr_ExceptionMatches, TypeError } from "./errors.ts";
import { PyExc_IndexError, PyExc_StopIteration } from "./exceptions.ts";
import { PyLong_FromLong, PyLongObject } from "./longcore.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";

/** `PyObject_SelfIter`. */
export function PyObject_SelfIter(self: PyObject): Result {
  return NewRef(self);
}

/** `_PyEval_GetBuiltin`: new reference; null with AttributeError if the program took the name away. */
export function _PyEval_GetBuiltin(name: string): Result {
  const value = rt.builtinsDict === null ? null : _PyDict_GetItemStringBorrowed(rt.builtinsDict, name);
  return value === null ? AttributeError(name) : NewRef(value);
}

/** `Py_BuildValue("N(…)")`: what `__reduce__` gives: a built-in and its arguments (stolen), perhaps a state. */
export function reduceTo(builtin: string, args: PyObject[], state: number | PyObject | null = null): Result {
  const f = _PyEval_GetBuiltin(builtin);
  if (f === null) {
    for (const a of args) DECREF(a);
    return null;
  }
  const parts = [f, PyTuple_FromArraySteal(args)];
  if (state !== null) parts.push(typeof state === "number" ? PyLong_FromLong(state) : NewRef(state));
  return PyTuple_FromArraySteal(parts);
}

/** Fields of an iterator over a sequence. */
export class SeqIterBody {
  it_index = 0;
  it_seq: PyObject | null;
  constructor(seq: PyObject) {
    this.it_seq = seq;
  }
}

interface PySeqIterObject extends PyHeapObject {
  body: SeqIterBody;
}

/** The parts of a type whose instances are SeqIterBody. */
export function seqIterSlots(): Partial<TypeSpec> {
  return {
    tp_basicsize: 32,
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_drop: (self, step) => {
      if (step > 0) return undefined;
      const body = (self as PySeqIterObject).body;
      const seq = body.it_seq;
      body.it_seq = null;
      return seq;
    },
    tp_traverse: (self, visit) => {
      const seq = (self as PySeqIterObject).body.it_seq;
      if (seq !== null) visit(seq);
    },
    tp_refs: (self, visit) => {
      const seq = (self as PySeqIterObject).body.it_seq;
      if (seq !== null) visit("field", "it_seq", seq);
    },
    tp_iter: PyObject_SelfIter,
  };
}

/** A new iterator of the given type, tracked. */
export function newSeqIter(type: PyTypeObject, seq: PyObject): PyObject {
  const it = new PyHeapObject(type, new SeqIterBody(NewRef(seq)));
  PyObject_GC_Alloc(it, 32);
  PyObject_GC_Track(it);
  return it;
}

/** The end: the sequence is given up. */
export function exhaust(it: PyObject): null {
  const body = (it as PySeqIterObject).body;
  const seq = body.it_seq;
  body.it_seq = null;
  touch(it);
  if (seq !== null) DECREF(seq);
  return null;
}

/** `PyLong_AsSsize_t`: null with an exception set. */
export function PyLong_AsSsize_t(o: PyObject): number | null {
  if (!(o instanceof PyLongObject)) return TypeError("an integer is required");
  if (o.big === null) return o.n;
  if (o.big < -(2n ** 63n) || o.big >= 2n ** 63n)
    return OverflowError("Python int too large to convert to C ssize_t");
  return Number(o.big);
}

/** `__setstate__`: an index, not below `least` and at most the length. */
export function setIndex(
  self: PyObject,
  state: PyObject,
  length: (seq: PyObject) => number,
  least = 0,
): Result {
  const body = (self as PySeqIterObject).body;
  let index = PyLong_AsSsize_t(state);
  if (index === null) return null;
  if (body.it_seq !== null) {
    if (index < least) index = least;
    else {
      const n = length(body.it_seq);
      if (index > n) index = n;
    }
    body.it_index = index;
  }
  return Py_None;
}

/**
 * An iterator type for a sequence that keeps its items in an array (`list_iterator`, `tuple_iterator`). `empty` makes
 * the sequence that `__reduce__` names once the iterator is exhausted. `least` is the smallest index that
 * `__setstate__` leaves: at -1 a list's iterator is at its end, with the list kept.
 */
export function makeSeqIterType(
  name: string,
  itemsOf: (seq: PyObject) => readonly (PyObject | null)[],
  empty: () => PyObject | null,
  least = 0,
): { type: PyTypeObject; make: (seq: PyObject) => Result } {
  const type = defineType({
    tp_name: name,
    ...seqIterSlots(),
    tp_iternext: (self) => {
      const body = (self as PySeqIterObject).body;
      const seq = body.it_seq;
      if (seq === null || body.it_index < 0) return null;
      const items = itemsOf(seq);
      if (body.it_index < items.length) return NewRef(items[body.it_index++] as PyObject);
      return exhaust(self);
    },
    tp_methods: [
      noargs("__length_hint__", (self) => {
        const body = (self as PySeqIterObject).body;
        return PyLong_FromLong(
          body.it_seq === null || body.it_index < 0
            ? 0
            : Math.max(0, itemsOf(body.it_seq).length - body.it_index),
        );
      }),
      noargs("__reduce__", (self) => {
        const body = (self as PySeqIterObject).body;
        if (body.it_seq !== null && body.it_index >= 0)
          return reduceTo("iter", [NewRef(body.it_seq)], body.it_index);
        const nothing = empty();
        return nothing === null ? null : reduceTo("iter", [nothing]);
      }),
      onearg("__setstate__", (self, state) => setIndex(self, state, (seq) => itemsOf(seq).length, least)),
    ],
  });
  return { type, make: (seq) => newSeqIter(type, seq) };
}

// ---------------------------------------------------------------------------------------------------------
// iterator: over anything with __getitem__

function seqiter_next(self: PyObject): Result {
  const body = (self as PySeqIterObject).body;
  const seq = body.it_seq;
  if (seq === null) return null;
  const result = PySequence_GetItem(seq, body.it_index);
  if (result !== null) {
    body.it_index++;
    return result;
  }
  if (PyErr_ExceptionMatches(PyExc_IndexError) || PyErr_ExceptionMatches(PyExc_StopIteration)) {
    PyErr_Clear();
    exhaust(self);
  }
  return null;
}

const seqiter_methods: PyMethodDef[] = [
  noargs("__length_hint__", (self) => {
    const { it_seq, it_index } = (self as PySeqIterObject).body;
    if (it_seq === null) return PyLong_FromLong(0);
    if (it_seq.ob_type.sq_length === null && it_seq.ob_type.mp_length === null) return Py_NotImplemented;
    const n = PyObject_Size(it_seq);
    if (n < 0) return null;
    return PyLong_FromLong(Math.max(0, n - it_index));
  }),
  noargs("__reduce__", (self) => {
    const { it_seq, it_index } = (self as PySeqIterObject).body;
    if (it_seq !== null) return reduceTo("iter", [NewRef(it_seq)], it_index);
    return reduceTo("iter", [PyTuple_FromArraySteal([])]);
  }),
  onearg("__setstate__", (self, state) => setIndex(self, state, () => Number.POSITIVE_INFINITY)),
];

export const PySeqIter_Type = defineType({
  tp_name: "iterator",
  ...seqIterSlots(),
  tp_iternext: seqiter_next,
  tp_methods: seqiter_methods,
});

export function PySeqIter_New(seq: PyObject): Result {
  return newSeqIter(PySeqIter_Type, seq);
}

// ---------------------------------------------------------------------------------------------------------
// callable_iterator: iter(callable, sentinel)

class CallIterBody {
  it_callable: PyObject | null;
  it_sentinel: PyObject | null;
  constructor(callable: PyObject, sentinel: PyObject) {
    this.it_callable = callable;
    this.it_sentinel = sentinel;
  }
}

function callBody(o: PyObject): CallIterBody {
  return (o as PyHeapObject).body as CallIterBody;
}

function calliter_clear(self: PyObject): void {
  const body = callBody(self);
  const callable = body.it_callable;
  body.it_callable = null;
  touch(self);
  if (callable !== null) DECREF(callable);
  const sentinel = body.it_sentinel;
  body.it_sentinel = null;
  touch(self);
  if (sentinel !== null) DECREF(sentinel);
}

function calliter_next(self: PyObject): Result {
  const body = callBody(self);
  if (body.it_callable === null) return null;
  const result = PyObject_CallNoArgs(body.it_callable);
  if (result !== null && body.it_sentinel !== null) {
    const mark = holdMark();
    hold(result, "result of the callable");
    const ok = PyObject_RichCompareBool(body.it_sentinel, result, Py_EQ);
    unhold(mark);
    if (ok === 0) return result;
    if (ok > 0) {
      hold(result, "result of the callable");
      calliter_clear(self);
      unhold(mark);
    }
    DECREF(result);
  } else if (result !== null) {
    // Exhausted by the callable itself meanwhile.
    DECREF(result);
  } else if (PyErr_ExceptionMatches(PyExc_StopIteration)) {
    PyErr_Clear();
    calliter_clear(self);
  }
  return null;
}

export const PyCallIter_Type = defineType({
  tp_name: "callable_iterator",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop: (self, step) => {
    const body = callBody(self);
    if (step === 0) {
      const o = body.it_callable;
      body.it_callable = null;
      return o;
    }
    if (step > 1) return undefined;
    const o = body.it_sentinel;
    body.it_sentinel = null;
    return o;
  },
  tp_traverse: (self, visit) => {
    const body = callBody(self);
    if (body.it_callable !== null) visit(body.it_callable);
    if (body.it_sentinel !== null) visit(body.it_sentinel);
  },
  tp_refs: (self, visit) => {
    const body = callBody(self);
    if (body.it_callable !== null) visit("field", "it_callable", body.it_callable);
    if (body.it_sentinel !== null) visit("field", "it_sentinel", body.it_sentinel);
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: calliter_next,
  tp_methods: [
    noargs("__reduce__", (self) => {
      const body = callBody(self);
      if (body.it_callable !== null && body.it_sentinel !== null) {
        return reduceTo("iter", [NewRef(body.it_callable), NewRef(body.it_sentinel)]);
      }
      return reduceTo("iter", [PyTuple_FromArraySteal([])]);
    }),
  ],
});

export function PyCallIter_New(callable: PyObject, sentinel: PyObject): Result {
  const it = new PyHeapObject(PyCallIter_Type, new CallIterBody(NewRef(callable), NewRef(sentinel)));
  PyObject_GC_Alloc(it, 32);
  PyObject_GC_Track(it);
  return it;
}
