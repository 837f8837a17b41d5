/**
 * enumerate and reversed (Objects/enumobject.c).
 */

import {
  iternext,
  PyObject_GetIter,
  PyObject_Size,
  PySequence_Check,
  PySequence_GetItem,
} from "./abstract.ts";
import { PyNumber_Add, PyNumber_Index } from "./abstract-number.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Track, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, PyErr_Occurred, TypeError } from "./errors.ts";
import { PyExc_IndexError, PyExc_StopIteration } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import {
  _PyArg_CheckPositional,
  _PyArg_NoKeywords,
  _PyArg_NoKwnames,
  unpackTupleAndDict,
} from "./getargs.ts";
import { PyLong_AsSsize_t, PyObject_SelfIter } from "./iterobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  INCREF,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_New, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";
import { textOf } from "./unicodeobject.ts";

class EnumBody {
  /** The next index, while `en_longindex` is null. */
  en_index = 0;
  en_sit: PyObject | null = null;
  /** The pair that is handed out again while nobody else holds it. */
  en_result: PyTupleObject | null = null;
  /** The next index beyond 64 bits. */
  en_longindex: PyObject | null = null;
}
const enumBody = (o: PyObject): EnumBody => (o as PyHeapObject).body as EnumBody;

/** `enum_new_impl`. */
function enum_new_impl(type: PyTypeObject, iterable: PyObject, start: PyObject | null): Result {
  const en = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (en === null) return null;
  const body = enumBody(en);
  const mark = holdMark();
  hold(en, "enumerate being made");
  let ok = true;
  if (start !== null) {
    const index = PyNumber_Index(start);
    ok = index !== null;
    if (index !== null) {
      // Past what a JavaScript number counts exactly, the index is an int from the start.
      if (index.big !== null) {
        body.en_longindex = index;
        touch(en);
      } else {
        body.en_index = index.n;
        DECREF(index);
      }
    }
  }
  if (ok) {
    body.en_sit = PyObject_GetIter(iterable);
    touch(en);
    ok = body.en_sit !== null;
  }
  if (ok) {
    body.en_result = PyTuple_Pack(Py_None, Py_None);
    touch(en);
  }
  unhold(mark);
  if (ok) return en;
  DECREF(en);
  return null;
}

/** True if the keyword is `name`, else TypeError. */
function check_keyword(kwnames: PyTupleObject, index: number, name: string): boolean {
  const text = textOf(kwnames.body.ob_item[index] as PyObject);
  if (text === name) return true;
  TypeError(`'${text}' is an invalid keyword argument for enumerate()`);
  return false;
}

function enumerate_vectorcall(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const type = self as PyTypeObject;
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const n = args.length;
  if (n === 2) {
    if (kwnames !== null && nkw === 1) {
      if (!check_keyword(kwnames, 0, "start")) return null;
    } else if (kwnames !== null && nkw === 2) {
      if (textOf(kwnames.body.ob_item[0] as PyObject) === "start") {
        if (!check_keyword(kwnames, 1, "iterable")) return null;
        return enum_new_impl(type, args[1] as PyObject, args[0] as PyObject);
      }
      if (!check_keyword(kwnames, 0, "iterable") || !check_keyword(kwnames, 1, "start")) return null;
    }
    return enum_new_impl(type, args[0] as PyObject, args[1] as PyObject);
  }
  if (n === 1) {
    if (kwnames !== null && nkw === 1 && !check_keyword(kwnames, 0, "iterable")) return null;
    return enum_new_impl(type, args[0] as PyObject, null);
  }
  if (n === 0) return TypeError("enumerate() missing required argument 'iterable'");
  return TypeError(`enumerate() takes at most 2 arguments (${n} given)`);
}

/** The next index, new reference; the counter moves on. */
function nextIndex(self: PyObject, body: EnumBody): PyObject | null {
  const long = body.en_longindex;
  if (long === null) {
    const index = PyLong_FromLong(body.en_index++);
    // From here on an int counts.
    if (!Number.isSafeInteger(body.en_index)) body.en_longindex = PyNumber_Add(index, PyLong_FromLong(1));
    return index;
  }
  const stepped = PyNumber_Add(long, PyLong_FromLong(1));
  if (stepped === null) return null;
  body.en_longindex = stepped;
  touch(self);
  return long;
}

function enum_next(self: PyObject): Result {
  const body = enumBody(self);
  const item = iternext(body.en_sit as PyObject);
  if (item === null) return null;
  const index = nextIndex(self, body);
  if (index === null) {
    DECREF(item);
    return null;
  }
  const result = body.en_result as PyTupleObject;
  if (result.ob_refcnt !== 1) {
    const fresh = PyTuple_New(2);
    fresh.body.ob_item[0] = index;
    fresh.body.ob_item[1] = item;
    touch(fresh);
    return fresh;
  }
  INCREF(result);
  const items = result.body.ob_item;
  const oldIndex = items[0] as PyObject;
  const oldItem = items[1] as PyObject;
  items[0] = index;
  items[1] = item;
  touch(result);
  const mark = holdMark();
  hold(result, "pair of enumerate");
  hold(oldItem, "item of the last pair");
  DECREF(oldIndex);
  unhold(mark + 1);
  DECREF(oldItem);
  unhold(mark);
  // The collector may have untracked a pair of atoms.
  if (!_PyObject_GC_IS_TRACKED(result)) PyObject_GC_Track(result);
  return result;
}

const ENUM_FIELDS = ["en_sit", "en_result", "en_longindex"] as const;

export const PyEnum_Type = defineType({
  tp_name: "enumerate",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_doc:
    "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n" +
    "The enumerate object yields pairs containing a count (from start, which\n" +
    "defaults to zero) and a value yielded by the iterable argument.\n\n" +
    "enumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
  tp_layout: (type) => new PyHeapObject(type, new EnumBody()),
  tp_new: (type, args, kwds) => {
    const parsed = unpackTupleAndDict(ENUM_PARSER, args, kwds);
    return parsed === null ? null : enum_new_impl(type, parsed[0] as PyObject, parsed[1] ?? null);
  },
  tp_vectorcall: enumerate_vectorcall,
  tp_drop: (self, step) => {
    const name = ENUM_FIELDS[step];
    if (name === undefined) return undefined;
    const body = enumBody(self);
    const o = body[name];
    body[name] = null;
    return o;
  },
  tp_traverse: (self, visit) => {
    const body = enumBody(self);
    for (const name of ENUM_FIELDS) if (body[name] !== null) visit(body[name]);
  },
  tp_refs: (self, visit) => {
    const body = enumBody(self);
    for (const name of ENUM_FIELDS) if (body[name] !== null) visit("field", name, body[name]);
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: enum_next,
  tp_methods: [
    noargs("__reduce__", (self) => {
      const body = enumBody(self);
      const index = body.en_longindex !== null ? NewRef(body.en_longindex) : PyLong_FromLong(body.en_index);
      return PyTuple_FromArraySteal([
        NewRef(self.ob_type),
        PyTuple_FromArraySteal([NewRef(body.en_sit as PyObject), index]),
      ]);
    }),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});
const ENUM_PARSER = { fname: "enumerate", keywords: ["iterable", "start"], minpos: 1, maxpos: 2 };

// ---------------------------------------------------------------------------------------------------------
// reversed

class ReversedBody {
  index = 0;
  seq: PyObject | null = null;
}
const reversedBody = (o: PyObject): ReversedBody => (o as PyHeapObject).body as ReversedBody;

/** `reversed_new_impl`: what `__reversed__` gives, or an iterator over the indexes. */
function reversed_new_impl(type: PyTypeObject, seq: PyObject): Result {
  const meth = lookupSpecial(seq, "__reversed__");
  if (meth === Py_None) return TypeError(`'${seq.ob_type.tp_name}' object is not reversible`);
  if (meth !== null) {
    const mark = holdMark();
    hold(meth, "__reversed__");
    const res = PyObject_CallNoArgs(meth);
    unhold(mark);
    if (res !== null) hold(res, "result of __reversed__");
    DECREF(meth);
    unhold(mark);
    return res;
  }
  if (PyErr_Occurred() !== null) return null;
  if (!PySequence_Check(seq)) return TypeError(`'${seq.ob_type.tp_name}' object is not reversible`);
  const n = PyObject_Size(seq);
  if (n === -1) return null;
  const ro = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (ro === null) return null;
  const body = reversedBody(ro);
  body.index = n - 1;
  body.seq = NewRef(seq);
  touch(ro);
  return ro;
}

function reversed_next(self: PyObject): Result {
  const body = reversedBody(self);
  if (body.index >= 0 && body.seq !== null) {
    const item = PySequence_GetItem(body.seq, body.index);
    if (item !== null) {
      body.index--;
      return item;
    }
    if (PyErr_ExceptionMatches(PyExc_IndexError) || PyErr_ExceptionMatches(PyExc_StopIteration))
      PyErr_Clear();
  }
  body.index = -1;
  const seq = body.seq;
  if (seq !== null) {
    body.seq = null;
    touch(self);
    DECREF(seq);
  }
  return null;
}

export const PyReversed_Type = defineType({
  tp_name: "reversed",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_doc: "Return a reverse iterator over the values of the given sequence.",
  tp_layout: (type) => new PyHeapObject(type, new ReversedBody()),
  tp_new: (type, args, kwds) => {
    if (
      (type === PyReversed_Type || type.tp_init === PyReversed_Type.tp_init) &&
      !_PyArg_NoKeywords("reversed", kwds)
    )
      return null;
    const items = args.body.ob_item;
    if (!_PyArg_CheckPositional("reversed", items.length, 1, 1)) return null;
    return reversed_new_impl(type, items[0] as PyObject);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("reversed", kwnames) || !_PyArg_CheckPositional("reversed", args.length, 1, 1))
      return null;
    return reversed_new_impl(type as PyTypeObject, args[0] as PyObject);
  },
  tp_drop: (self, step) => {
    if (step > 0) return undefined;
    const body = reversedBody(self);
    const seq = body.seq;
    body.seq = null;
    return seq;
  },
  tp_traverse: (self, visit) => {
    const seq = reversedBody(self).seq;
    if (seq !== null) visit(seq);
  },
  tp_refs: (self, visit) => {
    const seq = reversedBody(self).seq;
    if (seq !== null) visit("field", "seq", seq);
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: reversed_next,
  tp_methods: [
    noargs("__length_hint__", (self) => {
      const body = reversedBody(self);
      if (body.seq === null) return PyLong_FromLong(0);
      const size = PyObject_Size(body.seq);
      if (size === -1) return null;
      return PyLong_FromLong(size < body.index + 1 ? 0 : body.index + 1);
    }),
    noargs("__reduce__", (self) => {
      const body = reversedBody(self);
      const type = NewRef(self.ob_type);
      if (body.seq !== null) {
        return PyTuple_FromArraySteal([type, PyTuple_Pack(body.seq), PyLong_FromLong(body.index)]);
      }
      return PyTuple_FromArraySteal([type, PyTuple_Pack(PyTuple_New(0))]);
    }),
    onearg("__setstate__", (self, state) => {
      const body = reversedBody(self);
      let index = PyLong_AsSsize_t(state);
      if (index === null) return null;
      if (body.seq !== null) {
        const n = PyObject_Size(body.seq);
        if (n < 0) return null;
        if (index < -1) index = -1;
        else if (index > n - 1) index = n - 1;
        body.index = index;
      }
      return Py_None;
    }),
  ],
});
