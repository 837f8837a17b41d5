/** functools (Modules/_functoolsmodule.c, Lib/functools.py): partial, reduce, cmp_to_key and lru_cache here, the rest in Python. */
import {
  PyIter_Next,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_IsTrue,
  PyObject_RichCompare,
  PyObject_Str,
  Py_ReprEnter,
  Py_ReprLeave,
  PyErr_Occurred,
  reprText,
} from "../objects/abstract.ts";
import { PyNumber_AsSsize_t, PyIndex_Check } from "../objects/abstract-number.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyCallable_Check, PyObject_Call, PyObject_Vectorcall } from "../objects/call.ts";
import { PyMethod_New } from "../objects/classobject.ts";
import {
  _PyDict_GetItem_KnownHash,
  _PyDict_Pop,
  _PyDict_SetItem_KnownHash,
  dictItemsArray,
  PyDict_Clear,
  PyDict_Copy,
  PyDict_Merge,
  PyDict_New,
  type PyDictObject,
  PyObject_GenericGetDict,
  PyObject_GenericSetDict,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { AttributeError, PyErr_ExceptionMatches, TypeError } from "../objects/errors.ts";
import { PyExc_TypeError } from "../objects/exceptions.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import { PyUnicode_Type } from "../objects/unicodetype.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  getset,
  H,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  type PyTupleObject,
  tupleItems,
} from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { bodyOf, objectFields } from "./object-fields.ts";
import { source } from "./python/functools.py.ts";

const heap = (o: PyObject): PyHeapObject => o as PyHeapObject;

/** A type whose instances have a `__dict__` behind their fields. */
function withDict(makeBody: () => object, names: readonly string[]): ReturnType<typeof objectFields> {
  const base = objectFields(makeBody, names);
  return {
    ...base,
    tp_drop: (self, step) => {
      if (step < names.length) return base.tp_drop?.(self, step);
      if (step > names.length) return undefined;
      const d = heap(self).ob_dict;
      heap(self).ob_dict = null;
      return d;
    },
    tp_traverse: (self, visit) => {
      base.tp_traverse?.(self, visit);
      const d = heap(self).ob_dict;
      if (d !== null) visit(d);
    },
    tp_refs: (self, visit) => {
      base.tp_refs?.(self, visit);
      const d = heap(self).ob_dict;
      if (d !== null) visit("field", "__dict__", d);
    },
    tp_clear: (self) => {
      base.tp_clear?.(self);
      const d = heap(self).ob_dict;
      heap(self).ob_dict = null;
      touch(self);
      if (d !== null) DECREF(d);
    },
    tp_getset: [getset("__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict)],
  };
}

// ---------------------------------------------------------------------------------------------------------
// partial

interface PartialBody {
  fn: PyObject | null;
  args: PyTupleObject | null;
  kw: PyDictObject | null;
}
const pb = (o: PyObject): { fn: PyObject; args: PyTupleObject; kw: PyDictObject } => bodyOf(o);
const member = (name: string, field: keyof PartialBody): PyMemberDef => ({
  name,
  readonly: true,
  get: (self) => NewRef(bodyOf<PartialBody>(self)[field] ?? Py_None),
});

function partial_new(type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const items = args.body.ob_item as PyObject[];
  if (items.length < 1) return TypeError("type 'partial' takes at least one argument");
  let func = items[0] as PyObject;
  if (!PyCallable_Check(func)) return TypeError("the first argument must be callable");
  // A partial of a plain partial is one partial.
  let inner: { args: PyTupleObject; kw: PyDictObject } | null = null;
  if (func.ob_type.tp_call === partial_type.tp_call && type.tp_call === partial_type.tp_call) {
    const d = heap(func).ob_dict;
    if (d === null || d.body.ma_used === 0) {
      inner = pb(func);
      func = pb(func).fn;
    }
  }
  const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (self === null) return null;
  const body = bodyOf<PartialBody>(self);
  body.fn = NewRef(func);
  touch(self);
  const rest = items.slice(1);
  body.args = PyTuple_FromArray(inner === null ? rest : [...tupleItems(inner.args), ...rest]);
  touch(self);
  const mark = holdMark();
  hold(self, "partial being made");
  let ok = true;
  if (inner === null || inner.kw.body.ma_used === 0) {
    body.kw = kwds === null ? PyDict_New() : kwds.ob_refcnt === 1 ? NewRef(kwds) : PyDict_Copy(kwds);
  } else {
    body.kw = PyDict_Copy(inner.kw);
    if (body.kw !== null && kwds !== null) ok = PyDict_Merge(body.kw, kwds, true) >= 0;
  }
  touch(self);
  unhold(mark);
  if (ok && body.kw !== null) return self;
  DECREF(self);
  return null;
}

function partial_call(self: PyObject, args: PyTupleObject, kwargs: PyDictObject | null): Result {
  const { fn, args: own, kw } = pb(self);
  const mark = holdMark();
  let kwargs2: PyDictObject | null = null;
  if (kw.body.ma_used === 0) kwargs2 = kwargs === null ? null : NewRef(kwargs);
  else {
    kwargs2 = PyDict_Copy(kw);
    if (kwargs2 === null) return null;
    if (kwargs !== null) {
      hold(kwargs2, "keywords of a partial");
      const r = PyDict_Merge(kwargs2, kwargs, true);
      unhold(mark);
      if (r < 0) {
        DECREF(kwargs2);
        return null;
      }
    }
  }
  if (kwargs2 !== null) hold(kwargs2, "keywords of a partial");
  const all = hold(
    own.body.ob_item.length === 0
      ? NewRef(args)
      : PyTuple_FromArray([...tupleItems(own), ...tupleItems(args)]),
    "arguments of a partial",
  );
  const res = PyObject_Call(fn, all, kwargs2);
  unhold(mark);
  if (res !== null) hold(res, "result of a partial");
  DECREF(all);
  if (kwargs2 !== null) DECREF(kwargs2);
  unhold(mark);
  return res;
}

/** `partial_vectorcall`: no tuple and no dict is made as long as the two sets of keywords are not mixed. */
function partial_vectorcall(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const { fn, args: own, kw } = pb(self);
  if (kw.body.ma_used === 0) return PyObject_Vectorcall(fn, [...tupleItems(own), ...args], kwnames);
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const npos = args.length - nkw;
  const mark = holdMark();
  const tuple = hold(PyTuple_FromArray(args.slice(0, npos)), "arguments of a partial");
  let kwds: PyDictObject | null = null;
  if (kwnames !== null && nkw > 0) {
    kwds = hold(PyDict_New(), "keywords of a partial");
    for (const [i, name] of tupleItems(kwnames).entries()) {
      if (!PyObject_Hash(name)) continue;
      _PyDict_SetItem_KnownHash(kwds, name, args[npos + i] as PyObject, H.hi, H.lo);
    }
  }
  const res = partial_call(self, tuple, kwds);
  unhold(mark);
  if (res !== null) hold(res, "result of a partial");
  DECREF(tuple);
  if (kwds !== null) DECREF(kwds);
  unhold(mark);
  return res;
}

function partial_repr(self: PyObject): Result {
  const entered = Py_ReprEnter(self);
  if (entered !== 0) return entered > 0 ? PyUnicode_FromString("...") : null;
  const { fn, args, kw } = pb(self);
  const parts: string[] = [];
  const push = (text: string | null, prefix = ""): boolean => {
    if (text !== null) parts.push(prefix + text);
    return text !== null;
  };
  let ok = push(reprText(fn));
  for (const a of tupleItems(args)) ok = ok && push(reprText(a));
  for (const [k, v] of dictItemsArray(kw)) {
    if (!ok) break;
    const name = PyObject_Str(k);
    ok = name !== null && push(reprText(v), `${name.body.value}=`);
    if (name !== null) DECREF(name);
  }
  Py_ReprLeave(self);
  if (!ok) return null;
  const name =
    self.ob_type === partial_type ? "functools.partial" : `${moduleOf(self.ob_type)}${self.ob_type.tp_name}`;
  return PyUnicode_FromString(`${name}(${parts.join(", ")})`);
}
function moduleOf(type: PyTypeObject): string {
  const { value } = getOptionalAttr(type, "__module__");
  if (value === null) return "";
  const text = bodyOf<{ value?: string }>(value)?.value;
  DECREF(value);
  return text === undefined || text === "builtins" ? "" : `${text}.`;
}

const partial_type: PyTypeObject = defineType({
  ...withDict(() => ({ fn: null, args: null, kw: null }), ["fn", "args", "kw"]),
  tp_name: "functools.partial",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_doc: "Create a new function with partial application of the given arguments and keywords.",
  tp_dictoffset: 40,
  tp_weaklistoffset: 48,
  tp_new: partial_new,
  tp_call: partial_call,
  tp_vectorcall_instance: partial_vectorcall,
  tp_repr: partial_repr,
  tp_descr_get: (self, obj) => {
    if (obj === null || obj === Py_None) return NewRef(self);
    return NewRef(self);
  },
  tp_members: [member("func", "fn"), member("args", "args"), member("keywords", "kw")],
  tp_methods: [
    noargs("__reduce__", (self) => {
      const { fn, args, kw } = pb(self);
      const d = heap(self).ob_dict ?? Py_None;
      return PyTuple_FromArraySteal([
        NewRef(self.ob_type),
        PyTuple_FromArray([fn]),
        PyTuple_FromArray([fn, args, kw, d]),
      ]);
    }),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// cmp_to_key

interface KeyBody {
  cmp: PyObject | null;
  object: PyObject | null;
}
function newKey(cmp: PyObject, object: PyObject | null): Result {
  const k = PyType_GenericAlloc(keyobject_type, 0);
  if (k === null) return null;
  const body = bodyOf<KeyBody>(k);
  body.cmp = NewRef(cmp);
  body.object = object === null ? null : NewRef(object);
  touch(k);
  return k;
}
const keyobject_type: PyTypeObject = defineType({
  ...objectFields(() => ({ cmp: null, object: null }), ["cmp", "object"]),
  tp_name: "functools.KeyWrapper",
  tp_basicsize: 32,
  tp_call: (self, args, kwds) => {
    const a = unpackTupleAndDict({ fname: "K", keywords: ["obj"], minpos: 1, maxpos: 1 }, args, kwds);
    return a === null ? null : newKey(bodyOf<KeyBody>(self).cmp as PyObject, a[0] as PyObject);
  },
  tp_richcompare: (self, other, op: CompareOp) => {
    if (other.ob_type !== keyobject_type) return TypeError("other argument must be K instance");
    const x = bodyOf<KeyBody>(self);
    const y = bodyOf<KeyBody>(other);
    if (x.object === null || y.object === null) return AttributeError("object");
    const res = PyObject_Vectorcall(x.cmp as PyObject, [x.object, y.object], null);
    if (res === null) return null;
    const mark = holdMark();
    hold(res, "result of the comparison");
    const answer = PyObject_RichCompare(res, PyLong_FromLong(0), op);
    unhold(mark);
    DECREF(res);
    return answer;
  },
  tp_members: [
    {
      name: "obj",
      readonly: false,
      get: (self) => NewRef(bodyOf<KeyBody>(self).object ?? Py_None),
      set: (self, v) => {
        const body = bodyOf<KeyBody>(self);
        const old = body.object;
        body.object = v === null ? null : NewRef(v);
        touch(self);
        if (old !== null) DECREF(old);
        return 0;
      },
    },
  ],
});

// ---------------------------------------------------------------------------------------------------------
// reduce

function functools_reduce(_m: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("reduce", args.length, 2, 3)) return null;
  const [func, seq] = args as [PyObject, PyObject];
  let result: Result = args[2] === undefined ? null : NewRef(args[2]);
  const mark = holdMark();
  if (result !== null) hold(result, "value so far");
  const it = PyObject_GetIter(seq);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) TypeError("reduce() arg 2 must support iteration");
    unhold(mark);
    if (result !== null) DECREF(result);
    return null;
  }
  unhold(mark);
  hold(it, "iterator of reduce");
  for (;;) {
    if (result !== null) hold(result, "value so far");
    const item = PyIter_Next(it);
    if (item === null) break;
    if (result === null) {
      result = item;
      continue;
    }
    hold(item, "next item");
    // The tuple of arguments is there once and used again as long as nobody else has it.
    const next: Result = PyObject_Call2(func, result, item);
    unhold(mark + 1);
    if (next !== null) hold(next, "new value");
    DECREF(result);
    DECREF(item);
    unhold(mark + 1);
    result = next;
    if (next === null) break;
  }
  const failed = PyErr_Occurred() !== null;
  unhold(mark);
  if (result !== null) hold(result, "result of reduce");
  DECREF(it);
  unhold(mark);
  if (failed) {
    if (result !== null) DECREF(result);
    return null;
  }
  return result ?? TypeError("reduce() of empty iterable with no initial value");
}
const PyObject_Call2 = (f: PyObject, a: PyObject, b: PyObject): Result =>
  PyObject_Vectorcall(f, [a, b], null);

// ---------------------------------------------------------------------------------------------------------
// lru_cache

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
  unhold(mark + 2);
  DECREF(link);
  DECREF(oldkey);
  DECREF(oldresult);
  if (r < 0) {
    unhold(mark + 1);
    DECREF(result);
    return done(null);
  }
  return done(result);
}

const lru_cache_type: PyTypeObject = defineType({
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
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_METHOD_DESCRIPTOR,
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
    body.kwd_mark = NewRef(kwdMark(info));
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
/** An object that no key of a program can be equal to: it stands between positional and keyword arguments. */
const kwdMark = (info: PyObject): PyObject => info;

const module: ModuleDef = {
  name: "functools",
  functions: [
    fastcall("reduce", functools_reduce),
    fastkeywords("cmp_to_key", (_m, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "cmp_to_key", keywords: ["mycmp"], minpos: 1, maxpos: 1 },
        args,
        kwnames,
      );
      return a === null ? null : newKey(a[0] as PyObject, null);
    }),
  ],
  init(m) {
    const d = PyModule_GetDict(m);
    setItemIdentifier(d, "partial", partial_type);
    setItemIdentifier(d, "_lru_cache_wrapper", lru_cache_type);
    return true;
  },
  source,
};
export default module;
