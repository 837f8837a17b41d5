/**
 * functools.lru_cache (Modules/_functoolsmodule.c): the cache, its keys, and the ring of links from the least to the most
 * recently used.
 */

import { PyErr_Occurred, PyObject_Hash, PyObject_IsTrue } from "../objects/abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyCallable_Check, PyObject_Call, PyObject_Vectorcall } from "../objects/call.ts";
import { PyMethod_New } from "../objects/classobject.ts";
import {
  _PyDict_GetItem_KnownHash,
  _PyDict_Pop,
  _PyDict_SetItem_KnownHash,
  dictItemsArray,
  PyDict_Clear,
  PyDict_New,
  type PyDictObject,
} from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import {
  DECREF,
  defineType,
  H,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, type PyTupleObject, tupleItems } from "../objects/tupleobject.ts";
import { PyUnicode_Type } from "../objects/unicodetype.ts";
import { bodyOf, objectFields, withDict } from "./object-fields.ts";

/** lru_list_elem: what the dict of a bounded cache holds, least recently used first. */
interface LinkBody {
  key: PyObject | null;
  result: PyObject | null;
  prev: PyObject;
  next: PyObject;
  hi: number;
  lo: number;
}
const lb = (o: PyObject): LinkBody => bodyOf<LinkBody>(o);
const lru_list_elem_type: PyTypeObject = defineType({
  ...objectFields(
    () => ({ key: null, result: null, prev: null, next: null, hi: 0, lo: 0 }),
    ["key", "result"],
  ),
  tp_name: "functools._lru_list_elem",
  tp_basicsize: 56,
});

interface CacheBody {
  cache: PyDictObject | null;
  func: PyObject | null;
  kwd_mark: PyObject | null;
  cache_info_type: PyObject | null;
  typed: boolean;
  /** -1: unbounded. */
  maxsize: number;
  hits: number;
  misses: number;
  /** Links in order of use, oldest first: each one counted once here (`root`'s ring). */
  ring: PyObject[];
}
const cb = (
  o: PyObject,
): CacheBody & { cache: PyDictObject; func: PyObject; kwd_mark: PyObject; cache_info_type: PyObject } =>
  bodyOf(o);

/** `lru_cache_make_key`: an exact int or str alone is its own key. */
function makeKey(
  kwd_mark: PyObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  typed: boolean,
): PyObject {
  const items = tupleItems(args);
  const pairs = kwds === null ? [] : dictItemsArray(kwds);
  if (!typed && pairs.length === 0 && items.length === 1) {
    const only = items[0] as PyObject;
    if ((only instanceof PyLongObject && only.ob_type.tp_name === "int") || only.ob_type === PyUnicode_Type)
      return NewRef(only);
  }
  const key = [...items];
  if (pairs.length > 0) {
    key.push(kwd_mark);
    for (const [k, v] of pairs) key.push(k, v);
  }
  if (typed) {
    for (const a of items) key.push(a.ob_type);
    for (const [, v] of pairs) key.push(v.ob_type);
  }
  if (!typed && pairs.length === 0) return NewRef(args);
  return PyTuple_FromArray(key);
}

function lru_cache_call(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const c = cb(self);
  if (c.maxsize === 0) {
    c.misses++;
    return PyObject_Call(c.func, args, kwds);
  }
  const mark = holdMark();
  const key = hold(makeKey(c.kwd_mark, args, kwds, c.typed), "key of the cache");
  const fail = (): null => {
    unhold(mark);
    DECREF(key);
    return null;
  };
  if (!PyObject_Hash(key)) return fail();
  const { hi, lo } = H;
  const found = _PyDict_GetItem_KnownHash(c.cache, key, hi, lo);
  if (found !== null) {
    c.hits++;
    let result = found;
    if (c.maxsize > 0) {
      result = lb(found).result as PyObject;
      c.ring.splice(c.ring.indexOf(found), 1);
      c.ring.push(found);
    }
    const res = hold(NewRef(result), "cached result");
    DECREF(key);
    unhold(mark);
    return res;
  }
  if (PyErr_Occurred() !== null) return fail();
  c.misses++;
  const result = PyObject_Call(c.func, args, kwds);
  if (result === null) return fail();
  hold(result, "result to be cached");
  const done = (value: Result): Result => {
    unhold(mark);
    if (value !== null) hold(value, "result of the call");
    DECREF(key);
    unhold(mark);
    return value;
  };
  if (c.maxsize < 0) {
    if (_PyDict_SetItem_KnownHash(c.cache, key, result, hi, lo) < 0) {
      unhold(mark + 1);
      DECREF(result);
      return fail();
    }
    return done(result);
  }
  // The call may have filled the cache with this very key.
  if (_PyDict_GetItem_KnownHash(c.cache, key, hi, lo) !== null) return done(result);
  if (c.cache.body.ma_used < c.maxsize || c.ring.length === 0) {
    const link = PyType_GenericAlloc(lru_list_elem_type, 0);
    if (link === null) {
      unhold(mark + 1);
      DECREF(result);
      return fail();
    }
    const l = lb(link);
    l.hi = hi;
    l.lo = lo;
    l.key = key;
    l.result = NewRef(result);
    touch(link);
    // The link owns the key now; dict and ring share the link.
    unhold(mark);
    hold(result, "result to be cached");
    hold(link, "new link");
    const r = _PyDict_SetItem_KnownHash(c.cache, key, link, hi, lo);
    unhold(mark + 1);
    if (r < 0) {
      unhold(mark);
      DECREF(link);
      DECREF(result);
      return null;
    }
    c.ring.push(link);
    // The ring's references are not counted: the dict's is the one that keeps a link.
    DECREF(link);
    unhold(mark);
    return result;
  }
  // Full: the oldest link is used again for the new key.
  const link = hold(NewRef(c.ring.shift() as PyObject), "oldest link");
  const l = lb(link);
  const popped = _PyDict_Pop(c.cache, l.key as PyObject, Py_None);
  if (popped !== null) DECREF(popped);
  const oldkey = l.key as PyObject;
  const oldresult = l.result as PyObject;
  l.hi = hi;
  l.lo = lo;
  l.key = NewRef(key);
  l.result = NewRef(result);
  touch(link);
  hold(oldkey, "old key");
  hold(oldresult, "old result");
  const r = _PyDict_SetItem_KnownHash(c.cache, key, link, hi, lo);
  if (r >= 0) c.ring.push(link);
  // Dropping the old ones may run Python code, one after the other.
  unhold(mark + 2);
  hold(oldresult, "old result");
  hold(oldkey, "old key");
  DECREF(link);
  unhold(mark + 3);
  DECREF(oldkey);
  unhold(mark + 2);
  DECREF(oldresult);
  if (r < 0) {
    unhold(mark + 1);
    DECREF(result);
    return done(null);
  }
  return done(result);
}

export const lru_cache_type: PyTypeObject = defineType({
  ...withDict(
    (): CacheBody => ({
      cache: null,
      func: null,
      kwd_mark: null,
      cache_info_type: null,
      typed: false,
      maxsize: -1,
      hits: 0,
      misses: 0,
      ring: [],
    }),
    ["cache", "func", "kwd_mark", "cache_info_type"],
  ),
  tp_name: "functools._lru_cache_wrapper",
  tp_basicsize: 152,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_METHOD_DESCRIPTOR,
  tp_dictoffset: 136,
  tp_weaklistoffset: 144,
  tp_new: (type, args, kwds) => {
    const a = unpackTupleAndDict(
      {
        fname: "lru_cache",
        keywords: ["user_function", "maxsize", "typed", "cache_info_type"],
        minpos: 4,
        maxpos: 4,
      },
      args,
      kwds,
    );
    if (a === null) return null;
    const [func, maxsizeO, typedO, info] = a as [PyObject, PyObject, PyObject, PyObject];
    if (!PyCallable_Check(func)) return TypeError("the first argument must be callable");
    let maxsize: number | null = -1;
    if (maxsizeO !== Py_None) {
      if (!PyIndex_Check(maxsizeO)) return TypeError("maxsize should be integer or None");
      maxsize = PyNumber_AsSsize_t(maxsizeO, true);
      if (maxsize === null) return null;
      if (maxsize < 0) maxsize = 0;
    }
    const typed = PyObject_IsTrue(typedO);
    if (typed < 0) return null;
    const cache = PyDict_New();
    const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
    if (self === null) {
      DECREF(cache);
      return null;
    }
    const body = bodyOf<CacheBody>(self);
    body.cache = cache;
    body.func = NewRef(func);
    body.kwd_mark = NewRef(info);
    body.cache_info_type = NewRef(info);
    body.typed = typed > 0;
    body.maxsize = maxsize;
    touch(self);
    return self;
  },
  tp_call: lru_cache_call,
  tp_descr_get: (self, obj) => (obj === null || obj === Py_None ? NewRef(self) : PyMethod_New(self, obj)),
  tp_methods: [
    noargs("cache_info", (self) => {
      const c = cb(self);
      const values = [
        PyLong_FromLong(c.hits),
        PyLong_FromLong(c.misses),
        c.maxsize < 0 ? Py_None : PyLong_FromLong(c.maxsize),
        PyLong_FromLong(c.cache.body.ma_used),
      ];
      const mark = holdMark();
      for (const v of values) hold(v, "figure of cache_info");
      const r = PyObject_Vectorcall(c.cache_info_type, values, null);
      unhold(mark);
      for (const v of values) DECREF(v);
      return r;
    }),
    noargs("cache_clear", (self) => {
      const c = cb(self);
      c.hits = 0;
      c.misses = 0;
      c.ring = [];
      PyDict_Clear(c.cache);
      return Py_None;
    }),
    noargs("__copy__", (self) => NewRef(self)),
    onearg("__deepcopy__", (self) => NewRef(self)),
  ],
});
