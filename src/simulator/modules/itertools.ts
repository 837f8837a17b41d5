/**
 * itertools (Modules/itertoolsmodule.c). Each iterator is an object with a few fields; a call of its `tp_iternext` takes
 * what it needs from the iterators below. The combinatoric ones hand out their result tuple again while nobody else
 * holds it, as CPython does.
 */
import {
  iternext,
  PyErr_Occurred,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_IsTrue,
  reprText,
} from "../objects/abstract.ts";
import {
  PyIndex_Check,
  PyNumber_Add,
  PyNumber_AsSsize_t,
  PyNumber_Check,
} from "../objects/abstract-number.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { PyObject_Call, PyObject_Vectorcall } from "../objects/call.ts";
import { type PyDictObject, setItemIdentifier } from "../objects/dictobject.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, TypeError, ValueError } from "../objects/errors.ts";
import { PyExc_StopIteration } from "../objects/exceptions.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_NoKeywords, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../objects/listobject.ts";
import { bigOf, PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  DECREF,
  fastcall,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  type PyObject,
  type PyTypeObject,
  touch,
  unhold,
} from "../objects/object.ts";
import { PySequence_Tuple } from "../objects/sequence.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  PyTuple_CheckExact,
  PyTuple_FromArray,
  PyTuple_FromArraySteal,
  type PyTupleObject,
} from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { b, field, iteratorType, one, positional, truthOf, using } from "./itertools-base.ts";
import { combinations_type, cwr_type, permutations_type, product_type } from "./itertools-combinatoric.ts";
import {
  groupby_type,
  grouper_type,
  itertools_tee,
  tee_type,
  teedataobject_type,
} from "./itertools-shared.ts";
import { zip_longest_type } from "./itertools-zip-longest.ts";
import { clearField, setField, setModuleOf } from "./object-fields.ts";

// ---------------------------------------------------------------------------------------------------------
// count, cycle, repeat, chain

const count_type = iteratorType("count", {
  size: 40,
  fields: ["long_cnt", "long_step"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "count", keywords: ["start", "step"], minpos: 0, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const [start, step] = a;
    if ((start != null && !PyNumber_Check(start)) || (step != null && !PyNumber_Check(step)))
      return TypeError("a number is required");
    return {
      fields: {
        long_cnt: start == null ? PyLong_FromLong(0) : NewRef(start),
        long_step: step == null ? one() : NewRef(step),
      },
    };
  },
  next: (self) => {
    const cnt = field(self, "long_cnt");
    const sum = PyNumber_Add(cnt, field(self, "long_step"));
    if (sum === null) return null;
    b(self).long_cnt = sum;
    touch(self);
    return cnt;
  },
  repr: (self) => {
    const cnt = reprText(field(self, "long_cnt"));
    if (cnt === null) return null;
    const step = field(self, "long_step");
    if (step instanceof PyLongObject && bigOf(step) === 1n) return PyUnicode_FromString(`count(${cnt})`);
    const text = reprText(step);
    return text === null ? null : PyUnicode_FromString(`count(${cnt}, ${text})`);
  },
});

const cycle_type = iteratorType("cycle", {
  size: 48,
  fields: ["it", "saved"],
  make: (args, kwds) => {
    const a = positional("cycle", args, kwds, 1, 1);
    if (a === null) return null;
    const it = PyObject_GetIter(a[0] as PyObject);
    return it === null ? null : { fields: { it, saved: PyList_New(0) }, n: { index: -1 } };
  },
  next: (self) => {
    const body = b(self);
    if (body.it !== null) {
      const item = PyIter_Next(body.it as PyObject);
      if (item !== null) {
        PyList_Append(body.saved as PyObject, item);
        return item;
      }
      if (PyErr_Occurred() !== null) return null;
      body.n.index = 0;
      clearField(self, "it");
    }
    const items = (body.saved as PyListObject).body.ob_item;
    if (items.length === 0) return null;
    const i = body.n.index as number;
    body.n.index = i + 1 >= items.length ? 0 : i + 1;
    return NewRef(items[i] as PyObject);
  },
});

const repeat_type = iteratorType("repeat", {
  size: 32,
  fields: ["element"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "repeat", keywords: ["object", "times"], minpos: 1, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const cnt = a[1] == null ? -1 : argSsize(a[1]);
    if (cnt === null) return null;
    return {
      fields: { element: NewRef(a[0] as PyObject) },
      n: { cnt: a[1] == null ? -1 : Math.max(0, cnt) },
    };
  },
  next: (self) => {
    const { n } = b(self);
    if (n.cnt === 0) return null;
    if ((n.cnt as number) > 0) n.cnt = (n.cnt as number) - 1;
    return NewRef(field(self, "element"));
  },
  repr: (self) => {
    const text = reprText(field(self, "element"));
    const cnt = b(self).n.cnt as number;
    return text === null
      ? null
      : PyUnicode_FromString(cnt < 0 ? `repeat(${text})` : `repeat(${text}, ${cnt})`);
  },
  methods: [
    noargs("__length_hint__", (self) => {
      const cnt = b(self).n.cnt as number;
      return cnt < 0 ? TypeError("len() of unsized object") : PyLong_FromLong(cnt);
    }),
  ],
});

const chain_type: PyTypeObject = iteratorType("chain", {
  size: 32,
  fields: ["active", "source"],
  make: (args, kwds) => {
    if (!_PyArg_NoKeywords("chain", kwds)) return null;
    const source = PyObject_GetIter(args);
    return source === null ? null : { fields: { source, active: null } };
  },
  next: (self) => {
    const body = b(self);
    while (body.source !== null) {
      if (body.active === null) {
        const iterable = PyIter_Next(body.source as PyObject);
        if (iterable === null) {
          clearField(self, "source");
          return null;
        }
        const active = using(iterable, "iterable of a chain", () => PyObject_GetIter(iterable));
        if (active === null) {
          clearField(self, "source");
          return null;
        }
        setField(self, "active", active);
      }
      const item = iternext(body.active as unknown as PyObject);
      if (item !== null) return item;
      if (PyErr_Occurred() !== null) {
        if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return null;
        PyErr_Clear();
      }
      clearField(self, "active");
    }
    return null;
  },
  methods: [
    onearg(
      "from_iterable",
      (type, iterable) => {
        const source = PyObject_GetIter(iterable);
        if (source === null) return null;
        const self = PyType_GenericAlloc(type as PyTypeObject, 0);
        if (self === null) return null;
        b(self).source = source;
        touch(self);
        return self;
      },
      METH_CLASS,
    ),
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// accumulate, islice, starmap, takewhile, dropwhile, filterfalse, compress, pairwise, batched

const accumulate_type = iteratorType("accumulate", {
  size: 56,
  fields: ["binop", "total", "it", "initial"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "accumulate", keywords: ["iterable", "func", "initial"], minpos: 1, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const it = PyObject_GetIter(a[0] as PyObject);
    if (it === null) return null;
    const given = (o: PyObject | null | undefined): PyObject | null =>
      o == null || o === Py_None ? null : NewRef(o);
    return { fields: { binop: given(a[1]), it, initial: given(a[2]), total: null } };
  },
  next: (self) => {
    const body = b(self);
    if (body.initial !== null) {
      body.total = body.initial as PyObject;
      body.initial = null;
      return NewRef(body.total as PyObject);
    }
    const val = iternext(body.it as PyObject);
    if (val === null) return null;
    if (body.total === null) {
      body.total = NewRef(val);
      touch(self);
      return val;
    }
    const total = body.total as PyObject;
    const sum = using(val, "next value", () =>
      body.binop === null
        ? PyNumber_Add(total, val)
        : PyObject_Vectorcall(body.binop as PyObject, [total, val], null),
    );
    if (sum === null) return null;
    const mark = holdMark();
    hold(sum, "new total");
    setField(self, "total", NewRef(sum));
    unhold(mark);
    return sum;
  },
});

const BOUND = "must be None or an integer: 0 <= x <= sys.maxsize.";
const islice_type = iteratorType("islice", {
  size: 56,
  fields: ["it"],
  make: (args, kwds) => {
    const a = positional("islice", args, kwds, 2, 4);
    if (a === null) return null;
    const value = (o: PyObject | undefined, otherwise: number): number => {
      if (o === undefined || o === Py_None) return otherwise;
      const v = PyIndex_Check(o) ? PyNumber_AsSsize_t(o, true) : null;
      if (v === null) PyErr_Clear();
      return v ?? -1;
    };
    const two = a.length === 2;
    const start = two ? 0 : value(a[1], 0);
    const stopO = two ? a[1] : a[2];
    const stop = value(stopO, Number.POSITIVE_INFINITY);
    if (stop < 0) return ValueError(`Stop argument for islice() ${BOUND}`);
    if (start < 0)
      return ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    const step = value(a[3], 1);
    if (step < 1) return ValueError("Step for islice() must be a positive integer or None.");
    const it = PyObject_GetIter(a[0] as PyObject);
    return it === null ? null : { fields: { it }, n: { next: start, stop, step, cnt: 0 } };
  },
  next: (self) => {
    const body = b(self);
    const n = body.n as { next: number; stop: number; step: number; cnt: number };
    if (body.it === null) return null;
    const it = body.it as PyObject;
    const end = (): null => {
      clearField(self, "it");
      return null;
    };
    while (n.cnt < n.next) {
      const item = iternext(it);
      if (item === null) return end();
      DECREF(item);
      n.cnt++;
    }
    if (n.cnt >= n.stop) return end();
    const item = iternext(it);
    if (item === null) return end();
    n.cnt++;
    n.next = Math.min(n.next + n.step, n.stop);
    return item;
  },
});

const funcAndIter = (name: string) => (args: PyTupleObject, kwds: PyDictObject | null) => {
  const a = positional(name, args, kwds, 2, 2);
  if (a === null) return null;
  const it = PyObject_GetIter(a[1] as PyObject);
  return it === null ? null : { fields: { func: NewRef(a[0] as PyObject), it }, n: { state: 0 } };
};

const starmap_type = iteratorType("starmap", {
  size: 32,
  fields: ["func", "it"],
  make: funcAndIter("starmap"),
  next: (self) => {
    const args = iternext(field(self, "it"));
    if (args === null) return null;
    let tuple: PyObject | null = args;
    if (!PyTuple_CheckExact(args)) tuple = using(args, "arguments of starmap", () => PySequence_Tuple(args));
    if (tuple === null) return null;
    const t = tuple as PyTupleObject;
    return using(t, "arguments of starmap", () => PyObject_Call(field(self, "func"), t, null));
  },
});

function filtering(
  name: string,
  size: number,
  decide: (n: Record<string, number>, good: number) => "give" | "skip" | "stop",
  predicateOptional: boolean,
): PyTypeObject {
  return iteratorType(name, {
    size,
    fields: ["func", "it"],
    make: funcAndIter(name),
    next: (self) => {
      const { n } = b(self);
      if (n.state === 2) return null;
      for (;;) {
        const item = iternext(field(self, "it"));
        if (item === null) return null;
        if (n.state === 1) return item;
        const func = field(self, "func");
        const mark = holdMark();
        hold(item, "item being tested");
        const good =
          predicateOptional &&
          (func === Py_None || (func.ob_type.tp_name === "type" && (func as PyTypeObject).tp_name === "bool"))
            ? PyObject_IsTrue(item)
            : truthOf(func, item);
        unhold(mark);
        const what = good < 0 ? "stop" : decide(n, good);
        if (what === "give") return item;
        DECREF(item);
        if (what === "stop") return null;
      }
    },
  });
}
const takewhile_type = filtering(
  "takewhile",
  40,
  (n, good) => {
    if (good > 0) return "give";
    n.state = 2;
    return "stop";
  },
  false,
);
const dropwhile_type = filtering(
  "dropwhile",
  40,
  (n, good) => {
    if (good > 0) return "skip";
    n.state = 1;
    return "give";
  },
  false,
);
const filterfalse_type = filtering("filterfalse", 32, (_n, good) => (good > 0 ? "skip" : "give"), true);

const compress_type = iteratorType("compress", {
  size: 32,
  fields: ["data", "selectors"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "compress", keywords: ["data", "selectors"], minpos: 2, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const data = PyObject_GetIter(a[0] as PyObject);
    if (data === null) return null;
    const mark = holdMark();
    hold(data, "iterator of the data");
    const selectors = PyObject_GetIter(a[1] as PyObject);
    unhold(mark);
    if (selectors === null) {
      DECREF(data);
      return null;
    }
    return { fields: { data, selectors } };
  },
  next: (self) => {
    for (;;) {
      const datum = iternext(field(self, "data"));
      if (datum === null) return null;
      const mark = holdMark();
      hold(datum, "datum");
      const selector = iternext(field(self, "selectors"));
      const ok = selector === null ? -1 : using(selector, "selector", () => PyObject_IsTrue(selector));
      unhold(mark);
      if (ok > 0) return datum;
      DECREF(datum);
      if (ok < 0) return null;
    }
  },
});

const pairwise_type = iteratorType("pairwise", {
  size: 40,
  fields: ["it", "old"],
  make: (args, kwds) => {
    const a = positional("pairwise", args, kwds, 1, 1);
    const it = a === null ? null : PyObject_GetIter(a[0] as PyObject);
    return it === null ? null : { fields: { it, old: null } };
  },
  next: (self) => {
    const body = b(self);
    if (body.it === null) return null;
    if (body.old === null) {
      const first = iternext(body.it as PyObject);
      if (first === null) {
        clearField(self, "it");
        return null;
      }
      setField(self, "old", first);
    }
    const next = body.it === null ? null : iternext(body.it as PyObject);
    if (next === null) {
      clearField(self, "it");
      clearField(self, "old");
      return null;
    }
    const old = body.old as unknown as PyObject;
    const pair = PyTuple_FromArray([old, next]);
    const mark = holdMark();
    hold(pair, "pair");
    setField(self, "old", next);
    unhold(mark);
    return pair;
  },
});

const batched_type = iteratorType("batched", {
  size: 40,
  fields: ["it"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "batched", keywords: ["iterable", "n", "strict"], minpos: 2, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const n = argSsize(a[1] as PyObject);
    if (n === null) return null;
    const strict = a[2] == null ? 0 : PyObject_IsTrue(a[2]);
    if (strict < 0) return null;
    if (n < 1) return ValueError("n must be at least one");
    const it = PyObject_GetIter(a[0] as PyObject);
    return it === null ? null : { fields: { it }, n: { n, strict } };
  },
  next: (self) => {
    const body = b(self);
    const { n, strict } = body.n as { n: number; strict: number };
    if (body.it === null) return null;
    const items: PyObject[] = [];
    const mark = holdMark();
    while (items.length < n) {
      const item = iternext(body.it as PyObject);
      if (item === null) break;
      items.push(hold(item, "item of a batch"));
    }
    unhold(mark);
    const failed = PyErr_Occurred() !== null && !PyErr_ExceptionMatches(PyExc_StopIteration);
    if (!failed) PyErr_Clear();
    if (failed || items.length === 0 || (items.length < n && strict > 0)) {
      for (const o of items) DECREF(o);
      clearField(self, "it");
      return failed || items.length === 0 ? null : ValueError("batched(): incomplete batch");
    }
    if (items.length < n) clearField(self, "it");
    return PyTuple_FromArraySteal(items);
  },
});

// ---------------------------------------------------------------------------------------------------------
// zip_longest

const types: Record<string, PyTypeObject> = {
  accumulate: accumulate_type,
  batched: batched_type,
  chain: chain_type,
  combinations: combinations_type,
  combinations_with_replacement: cwr_type,
  compress: compress_type,
  count: count_type,
  cycle: cycle_type,
  dropwhile: dropwhile_type,
  filterfalse: filterfalse_type,
  groupby: groupby_type,
  islice: islice_type,
  pairwise: pairwise_type,
  permutations: permutations_type,
  product: product_type,
  repeat: repeat_type,
  starmap: starmap_type,
  takewhile: takewhile_type,
  zip_longest: zip_longest_type,
  _grouper: grouper_type,
  _tee: tee_type,
  _tee_dataobject: teedataobject_type,
};

const module: ModuleDef = {
  name: "itertools",
  functions: [fastcall("tee", itertools_tee)],
  init(m) {
    const d = PyModule_GetDict(m);
    for (const [name, type] of Object.entries(types)) {
      setItemIdentifier(d, name, type);
      setModuleOf(type);
    }
    return true;
  },
};
export default module;
