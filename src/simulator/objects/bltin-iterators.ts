/**
 * map, filter and zip (Python/bltinmodule.c).
 */
import { unexpectedKeyword } from "../algorithms/suggestions.ts";
import { iternext, PyObject_GetIter, PyObject_IsTrue } from "./abstract.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Track, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_CallOneArg, PyObject_Vectorcall } from "./call.ts";
import { dictItemsArray, type PyDictObject } from "./dictobject.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { PyExc_StopIteration } from "./exceptions.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "./getargs.ts";
import { PyObject_SelfIter } from "./iterobject.ts";
import { Py_True } from "./longcore.ts";
import { PyBool_Type } from "./longobject.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  INCREF,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  type TypeSpec,
  touch,
  unhold,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArraySteal, PyTuple_New, PyTuple_Pack, type PyTupleObject } from "./tupleobject.ts";
import { textOf } from "./unicodeobject.ts";

/** What the three types have in common: fields dropped in order, and visited in an order of their own. */
function lazyIterator<B extends object>(
  bodyOf: (o: PyObject) => B,
  dropOrder: readonly (keyof B & string)[],
  visitOrder: readonly (keyof B & string)[],
): Partial<TypeSpec> {
  return {
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    tp_drop: (self, step) => {
      const name = dropOrder[step];
      if (name === undefined) return undefined;
      const body = bodyOf(self) as Record<string, PyObject | null>;
      const o = body[name] ?? null;
      body[name] = null;
      return o;
    },
    tp_traverse: (self, visit) => {
      for (const name of visitOrder) {
        const o = (bodyOf(self) as Record<string, PyObject | null>)[name] ?? null;
        if (o !== null) visit(o);
      }
    },
    tp_refs: (self, visit) => {
      for (const name of visitOrder) {
        const o = (bodyOf(self) as Record<string, PyObject | null>)[name] ?? null;
        if (o !== null) visit("field", name, o);
      }
    },
    tp_iter: PyObject_SelfIter,
  };
}

/** `PyTuple_New(n)` filled with the iterators of `iterables`; null with an exception. */
export function iteratorsOf(iterables: readonly PyObject[]): PyTupleObject | null {
  const tuple = PyTuple_New(iterables.length);
  const mark = holdMark();
  hold(tuple, "tuple of iterators");
  for (let i = 0; i < iterables.length; i++) {
    const it = PyObject_GetIter(iterables[i] as PyObject);
    if (it === null) {
      unhold(mark);
      DECREF(tuple);
      return null;
    }
    tuple.body.ob_item[i] = it;
    touch(tuple);
  }
  unhold(mark);
  return tuple;
}

/** The tuple that an iterator of tuples gives again and again while nobody else holds it. */
export function tupleOfNone(n: number): PyTupleObject {
  const tuple = PyTuple_New(n);
  for (let i = 0; i < n; i++) tuple.body.ob_item[i] = Py_None;
  return tuple;
}

// ---------------------------------------------------------------------------------------------------------
// filter

class FilterBody {
  func: PyObject | null = null;
  it: PyObject | null = null;
}
const filterBody = (o: PyObject): FilterBody => (o as PyHeapObject).body as FilterBody;

function filter_new(type: PyTypeObject, func: PyObject, seq: PyObject): Result {
  const it = PyObject_GetIter(seq);
  if (it === null) return null;
  const lz = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (lz === null) {
    DECREF(it);
    return null;
  }
  const body = filterBody(lz);
  body.func = NewRef(func);
  body.it = it;
  touch(lz);
  return lz;
}

function filter_next(self: PyObject): Result {
  const { func, it } = filterBody(self) as { func: PyObject; it: PyObject };
  const checktrue = func === Py_None || func === PyBool_Type;
  const mark = holdMark();
  for (;;) {
    const item = iternext(it);
    if (item === null) return null;
    hold(item, "item being filtered");
    let ok = -1;
    if (checktrue) ok = PyObject_IsTrue(item);
    else {
      const good = PyObject_CallOneArg(func, item);
      if (good !== null) {
        hold(good, "answer of the filter's function");
        ok = PyObject_IsTrue(good);
        unhold(mark + 1);
        DECREF(good);
      }
    }
    unhold(mark);
    if (ok > 0) return item;
    DECREF(item);
    if (ok < 0) return null;
  }
}

export const PyFilter_Type = defineType({
  tp_name: "filter",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 32,
  ...lazyIterator(filterBody, ["func", "it"], ["it", "func"]),
  tp_doc:
    "Return an iterator yielding those items of iterable for which function(item)\n" +
    "is true. If function is None, return the items that are true.",
  tp_layout: (type) => new PyHeapObject(type, new FilterBody()),
  tp_new: (type, args, kwds) => {
    if (
      (type === PyFilter_Type || type.tp_init === PyFilter_Type.tp_init) &&
      !_PyArg_NoKeywords("filter", kwds)
    )
      return null;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("filter", items.length, 2, 2)) return null;
    return filter_new(type, items[0] as PyObject, items[1] as PyObject);
  },
  tp_vectorcall: (type, args, kwnames) => {
    if (!_PyArg_NoKwnames("filter", kwnames) || !_PyArg_CheckPositional("filter", args.length, 2, 2))
      return null;
    return filter_new(type as PyTypeObject, args[0] as PyObject, args[1] as PyObject);
  },
  tp_iternext: filter_next,
  tp_methods: [
    noargs("__reduce__", (self) => {
      const { func, it } = filterBody(self) as { func: PyObject; it: PyObject };
      return PyTuple_FromArraySteal([NewRef(self.ob_type), PyTuple_Pack(func, it)]);
    }),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// map

class MapBody {
  iters: PyTupleObject | null = null;
  func: PyObject | null = null;
}
const mapBody = (o: PyObject): MapBody => (o as PyHeapObject).body as MapBody;

function map_new(type: PyTypeObject, args: readonly PyObject[]): Result {
  if (args.length < 2) return TypeError("map() must have at least two arguments.");
  const iters = iteratorsOf(args.slice(1));
  if (iters === null) return null;
  const lz = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (lz === null) {
    DECREF(iters);
    return null;
  }
  const body = mapBody(lz);
  body.iters = iters;
  body.func = NewRef(args[0] as PyObject);
  touch(lz);
  return lz;
}

function map_next(self: PyObject): Result {
  const { iters, func } = mapBody(self) as { iters: PyTupleObject; func: PyObject };
  const stack: PyObject[] = [];
  const mark = holdMark();
  let result: Result = null;
  let complete = true;
  for (const it of iters.body.ob_item as PyObject[]) {
    const val = iternext(it);
    if (val === null) {
      complete = false;
      break;
    }
    stack.push(val);
    hold(val, "argument of the map's function");
  }
  if (complete) result = PyObject_Vectorcall(func, stack.slice(), null);
  unhold(mark);
  // First to last, as in C, the rest staying listed.
  if (result !== null) hold(result, "result of the map's function");
  const inner = holdMark();
  for (let i = stack.length - 1; i > 0; i--) hold(stack[i] as PyObject, "argument of the map's function");
  for (let i = 0; i < stack.length; i++) {
    unhold(inner + Math.max(0, stack.length - 1 - i));
    DECREF(stack[i] as PyObject);
  }
  unhold(mark);
  return result;
}

export const PyMap_Type = defineType({
  tp_name: "map",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 32,
  ...lazyIterator(mapBody, ["iters", "func"], ["iters", "func"]),
  tp_doc:
    "Make an iterator that computes the function using arguments from\n" +
    "each of the iterables.  Stops when the shortest iterable is exhausted.",
  tp_layout: (type) => new PyHeapObject(type, new MapBody()),
  tp_new: (type, args, kwds) => {
    if ((type === PyMap_Type || type.tp_init === PyMap_Type.tp_init) && !_PyArg_NoKeywords("map", kwds))
      return null;
    return map_new(type, args.body.ob_item as PyObject[]);
  },
  tp_vectorcall: (type, args, kwnames) =>
    _PyArg_NoKwnames("map", kwnames) ? map_new(type as PyTypeObject, args) : null,
  tp_iternext: map_next,
  tp_methods: [
    noargs("__reduce__", (self) => {
      const { iters, func } = mapBody(self) as { iters: PyTupleObject; func: PyObject };
      return PyTuple_FromArraySteal([
        NewRef(self.ob_type),
        PyTuple_Pack(func, ...(iters.body.ob_item as PyObject[])),
      ]);
    }),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// zip

class ZipBody {
  ittuple: PyTupleObject | null = null;
  /** The tuple that is handed out again while nobody else holds it. */
  result: PyTupleObject | null = null;
  strict = false;
}
const zipBody = (o: PyObject): ZipBody => (o as PyHeapObject).body as ZipBody;

/** `strict` out of the keywords: -1 with TypeError. */
function strictOf(kwds: PyDictObject | null): number {
  if (kwds === null || kwds.body.ma_used === 0) return 0;
  const pairs = dictItemsArray(kwds);
  if (pairs.length > 1) {
    TypeError(`zip() takes at most 1 keyword argument (${pairs.length} given)`);
    return -1;
  }
  const [key, value] = pairs[0] as [PyObject, PyObject];
  if (textOf(key) !== "strict") {
    TypeError(unexpectedKeyword("zip()", textOf(key), ["strict"]));
    return -1;
  }
  return PyObject_IsTrue(value);
}

function zip_new(type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const strict = strictOf(kwds);
  if (strict < 0) return null;
  const ittuple = iteratorsOf(args.body.ob_item as PyObject[]);
  if (ittuple === null) return null;
  const result = tupleOfNone(ittuple.body.ob_item.length);
  const lz = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (lz === null) {
    DECREF(ittuple);
    DECREF(result);
    return null;
  }
  const body = zipBody(lz);
  body.ittuple = ittuple;
  body.result = result;
  body.strict = strict > 0;
  touch(lz);
  return lz;
}

function zip_next(self: PyObject): Result {
  const { ittuple, result, strict } = zipBody(self) as {
    ittuple: PyTupleObject;
    result: PyTupleObject;
    strict: boolean;
  };
  const its = ittuple.body.ob_item as PyObject[];
  const n = its.length;
  if (n === 0) return null;
  const reuse = result.ob_refcnt === 1;
  const out = reuse ? result : PyTuple_New(n);
  if (reuse) INCREF(result);
  const mark = holdMark();
  hold(out, "tuple of zip");
  for (let i = 0; i < n; i++) {
    const item = iternext(its[i] as PyObject);
    if (item === null) {
      unhold(mark);
      DECREF(out);
      return strict ? checkStrict(its, i) : null;
    }
    const old = out.body.ob_item[i] ?? null;
    out.body.ob_item[i] = item;
    touch(out);
    if (old !== null) DECREF(old);
  }
  unhold(mark);
  // The collector may have untracked a tuple of atoms.
  if (reuse && !_PyObject_GC_IS_TRACKED(out)) PyObject_GC_Track(out);
  return out;
}

/** Iterator number `i` is at its end: so must be all the others. */
function checkStrict(its: readonly PyObject[], i: number): null {
  const before = (k: number): string => `argument${k === 1 ? " " : "s 1-"}${k}`;
  if (PyErr_Occurred() !== null) {
    if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return null;
    PyErr_Clear();
  }
  if (i > 0) return ValueError(`zip() argument ${i + 1} is shorter than ${before(i)}`);
  for (let k = 1; k < its.length; k++) {
    const item = iternext(its[k] as PyObject);
    if (item !== null) {
      DECREF(item);
      return ValueError(`zip() argument ${k + 1} is longer than ${before(k)}`);
    }
    if (PyErr_Occurred() !== null) {
      if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return null;
      PyErr_Clear();
    }
  }
  return null;
}

export const PyZip_Type = defineType({
  tp_name: "zip",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 48,
  ...lazyIterator(zipBody, ["ittuple", "result"], ["ittuple", "result"]),
  tp_doc:
    "The zip object yields n-length tuples, where n is the number of iterables\n" +
    "passed as positional arguments to zip().  The i-th element in every tuple\n" +
    "comes from the i-th iterable argument to zip().  This continues until the\n" +
    "shortest argument is exhausted.\n\n" +
    "If strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n" +
    "   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  tp_layout: (type) => new PyHeapObject(type, new ZipBody()),
  tp_new: zip_new,
  tp_iternext: zip_next,
  tp_methods: [
    noargs("__reduce__", (self) => {
      const body = zipBody(self);
      const parts: PyObject[] = [NewRef(self.ob_type), NewRef(body.ittuple as PyTupleObject)];
      if (body.strict) parts.push(Py_True);
      return PyTuple_FromArraySteal(parts);
    }),
    onearg("__setstate__", (self, state) => {
      const strict = PyObject_IsTrue(state);
      if (strict < 0) return null;
      zipBody(self).strict = strict > 0;
      return Py_None;
    }),
  ],
});
