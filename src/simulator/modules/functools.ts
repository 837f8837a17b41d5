/** functools (Modules/_functoolsmodule.c, Lib/functools.py): partial, reduce, cmp_to_key and lru_cache here, the rest in Python. */
import {
  Py_ReprEnter,
  Py_ReprLeave,
  PyErr_Occurred,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_RichCompare,
  PyObject_Str,
  PySequence_Concat,
  PyTuple_Check,
  reprText,
} from "../objects/abstract.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import {
  _PyObject_MakeTpCall,
  PyCallable_Check,
  PyObject_Call,
  PyObject_Vectorcall,
  vectorcallOf,
} from "../objects/call.ts";
import {
  dictItemsArray,
  PyDict_Check,
  PyDict_Copy,
  PyDict_Merge,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { AttributeError, PyErr_ExceptionMatches, TypeError } from "../objects/errors.ts";
import { PyExc_TypeError } from "../objects/exceptions.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyHeapObject,
  type PyMemberDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "../objects/object.ts";
import { PySequence_Tuple } from "../objects/sequence.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  type PyTupleObject,
  tupleItems,
} from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { lru_cache_type } from "./functools-lru.ts";
import { bodyOf, objectFields, withDict } from "./object-fields.ts";
import { source } from "./python/functools.py.ts";

const heap = (o: PyObject): PyHeapObject => o as PyHeapObject;

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
  const all = hold(PySequence_Concat(own, args) as PyTupleObject, "arguments of a partial");
  const res = PyObject_Call(fn, all, kwargs2);
  unhold(mark);
  if (res !== null) hold(res, "result of a partial");
  DECREF(all);
  if (kwargs2 !== null) DECREF(kwargs2);
  unhold(mark);
  return res;
}

/**
 * `partial_vectorcall`: no tuple and no dict is made as long as the two sets of keywords are not mixed and the function
 * takes its arguments where they stand.
 */
function partial_vectorcall(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const { fn, args: own, kw } = pb(self);
  if (kw.body.ma_used > 0 || vectorcallOf(fn) === null) return _PyObject_MakeTpCall(self, args, kwnames);
  return PyObject_Vectorcall(fn, [...tupleItems(own), ...args], kwnames);
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

/** `partial_setstate`: what `__reduce__` gave, function, arguments, keywords, attributes. */
function partial_setstate(self: PyObject, state: PyObject): Result {
  const [fn, args, kw, dict] = PyTuple_Check(state) ? tupleItems(state) : [];
  if (
    dict === undefined ||
    tupleItems(state).length !== 4 ||
    !PyCallable_Check(fn as PyObject) ||
    !PyTuple_Check(args as PyObject) ||
    (kw !== Py_None && !PyDict_Check(kw as PyObject))
  )
    return TypeError("invalid partial state");
  const body = bodyOf<PartialBody>(self);
  const old = [body.fn, body.args, body.kw, heap(self).ob_dict];
  body.fn = NewRef(fn as PyObject);
  body.args = PySequence_Tuple(args as PyObject) as PyTupleObject;
  body.kw = kw === Py_None ? PyDict_New() : NewRef(kw as PyDictObject);
  heap(self).ob_dict = dict === Py_None ? null : NewRef(dict as PyDictObject);
  touch(self);
  for (const o of old) XDECREF(o);
  return Py_None;
}

const partial_type: PyTypeObject = defineType({
  ...withDict(() => ({ fn: null, args: null, kw: null }), ["fn", "args", "kw"]),
  tp_name: "functools.partial",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_VECTORCALL,
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
    onearg("__setstate__", partial_setstate),
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
