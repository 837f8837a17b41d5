/**
 * itertools (Modules/itertoolsmodule.c). Each iterator is an object with a few fields; a call of its `tp_iternext` takes
 * what it needs from the iterators below. The combinatoric ones hand out their result tuple again while nobody else
 * holds it, as CPython does.
 */
import {
  PyErr_Occurred,
  PyIter_Next,
  PyObject_GetIter,
  PyObject_IsTrue,
  PyObject_RichCompareBool,
  reprText,
} from "../objects/abstract.ts";
import {
  PyNumber_Add,
  PyNumber_AsSsize_t,
  PyNumber_Check,
  PyIndex_Check,
} from "../objects/abstract-number.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { PyObject_Call, PyObject_CallOneArg, PyObject_Vectorcall } from "../objects/call.ts";
import { type PyDictObject, setItemIdentifier } from "../objects/dictobject.ts";
import { PyErr_Clear, RuntimeError, TypeError, ValueError } from "../objects/errors.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyObject_SelfIter } from "../objects/iterobject.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../objects/listobject.ts";
import { bigOf, PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  DECREF,
  defineType,
  fastcall,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
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
  tupleItems,
} from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { bodyOf, clearField, objectFields, setField, setModuleOf } from "./object-fields.ts";

type Fields = Record<string, PyObject | null>;
type Body = Fields & { n: Record<string, number>; idx: number[] };
const b = (o: PyObject): Body => bodyOf<Body>(o);
const field = (o: PyObject, name: string): PyObject => b(o)[name] as PyObject;

interface IterSpec {
  readonly size: number;
  readonly fields: readonly string[];
  /** Parses the arguments; null with an exception. The values are new references for the fields. */
  readonly make: (
    args: PyTupleObject,
    kwds: PyDictObject | null,
  ) => { fields: Record<string, PyObject | null>; n?: Record<string, number>; idx?: number[] } | null;
  readonly next: (self: PyObject) => Result;
  readonly repr?: (self: PyObject) => Result;
  readonly methods?: readonly PyMethodDef[];
  readonly exact?: boolean;
}

function iteratorType(name: string, spec: IterSpec): PyTypeObject {
  return defineType({
    ...objectFields(
      () => ({ ...Object.fromEntries(spec.fields.map((f) => [f, null])), n: {}, idx: [] }),
      spec.fields,
    ),
    tp_name: `itertools.${name}`,
    tp_basicsize: spec.size,
    tp_flags: Py_TPFLAGS_HAVE_GC | (spec.exact === true ? 0 : Py_TPFLAGS_BASETYPE),
    tp_new: (type, args, kwds) => {
      const made = spec.make(args, kwds);
      if (made === null) return null;
      const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
      if (self === null) {
        for (const o of Object.values(made.fields)) if (o !== null) DECREF(o);
        return null;
      }
      Object.assign(b(self), made.fields, { n: made.n ?? {}, idx: made.idx ?? [] });
      touch(self);
      return self;
    },
    tp_iter: PyObject_SelfIter,
    tp_iternext: spec.next,
    ...(spec.repr === undefined ? {} : { tp_repr: spec.repr }),
    tp_methods: spec.methods ?? [],
  });
}

const positional = (
  name: string,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  min: number,
  max: number,
): PyObject[] | null =>
  _PyArg_NoKeywords(name, kwds) && _PyArg_CheckPositional(name, args.body.ob_item.length, min, max)
    ? (args.body.ob_item as PyObject[])
    : null;

/** Runs `f` with `o` held, then drops it. */
function using<T>(o: PyObject, label: string, f: () => T): T {
  const mark = holdMark();
  hold(o, label);
  const r = f();
  unhold(mark);
  const keep = holdMark();
  if (r !== null && typeof r === "object" && "ob_refcnt" in (r as object))
    hold(r as unknown as PyObject, "result");
  DECREF(o);
  unhold(keep);
  return r;
}
const truthOf = (func: PyObject, item: PyObject): number => {
  const good = PyObject_CallOneArg(func, item);
  return good === null ? -1 : using(good, "answer of the predicate", () => PyObject_IsTrue(good));
};
/** `self.name = value` of a number wrapped in an int. */
const one = (): PyObject => PyLong_FromLong(1);

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
          const failed = PyErr_Occurred() !== null;
          if (!failed) clearField(self, "source");
          return null;
        }
        const active = using(iterable, "iterable of a chain", () => PyObject_GetIter(iterable));
        if (active === null) return null;
        setField(self, "active", active);
      }
      const item = PyIter_Next(body.active as unknown as PyObject);
      if (item !== null) return item;
      if (PyErr_Occurred() !== null) return null;
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
    const val = PyIter_Next(body.it as PyObject);
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
      if (PyErr_Occurred() === null) clearField(self, "it");
      return null;
    };
    while (n.cnt < n.next) {
      const item = PyIter_Next(it);
      if (item === null) return end();
      DECREF(item);
      n.cnt++;
    }
    if (n.cnt >= n.stop) return end();
    const item = PyIter_Next(it);
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
    const args = PyIter_Next(field(self, "it"));
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
        const item = PyIter_Next(field(self, "it"));
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
    const selectors = PyObject_GetIter(a[1] as PyObject);
    if (selectors === null) {
      DECREF(data);
      return null;
    }
    return { fields: { data, selectors } };
  },
  next: (self) => {
    for (;;) {
      const datum = PyIter_Next(field(self, "data"));
      if (datum === null) return null;
      const mark = holdMark();
      hold(datum, "datum");
      const selector = PyIter_Next(field(self, "selectors"));
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
      const first = PyIter_Next(body.it as PyObject);
      if (first === null) {
        clearField(self, "it");
        return null;
      }
      setField(self, "old", first);
    }
    const next = body.it === null ? null : PyIter_Next(body.it as PyObject);
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
      const item = PyIter_Next(body.it as PyObject);
      if (item === null) break;
      items.push(hold(item, "item of a batch"));
    }
    unhold(mark);
    const failed = PyErr_Occurred() !== null;
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
// The combinatoric iterators: a pool, indices into it, and the last result

/** The result tuple again, if nobody else has it, with other items. */
function give(self: PyObject, items: PyObject[]): Result {
  const body = b(self);
  const old = body.result as PyTupleObject | null;
  if (old !== null && old.ob_refcnt === 1 && items.length > 0) {
    for (const [i, item] of items.entries()) {
      const was = old.body.ob_item[i] as PyObject;
      old.body.ob_item[i] = NewRef(item);
      touch(old);
      DECREF(was);
    }
    return NewRef(old);
  }
  const result = PyTuple_FromArray(items);
  const mark = holdMark();
  hold(result, "result");
  setField(self, "result", NewRef(result));
  unhold(mark);
  return result;
}

function combinatoric(
  name: string,
  size: number,
  make: IterSpec["make"],
  step: (body: Body, first: boolean) => PyObject[] | null,
): PyTypeObject {
  return iteratorType(name, {
    size,
    fields: name === "product" ? ["pools", "result"] : ["pool", "result"],
    make,
    next: (self) => {
      const body = b(self);
      if (body.n.stopped === 1) return null;
      const items = step(body, body.result === null);
      if (items === null) {
        body.n.stopped = 1;
        return null;
      }
      return give(self, items);
    },
    methods: [
      noargs("__sizeof__", (self) => PyLong_FromLong(self.ob_type.tp_basicsize + (b(self).n.cells ?? 0) * 8)),
    ],
  });
}
const poolOf = (body: Body): PyObject[] => tupleItems(body.pool as PyObject);

function poolAndR(
  name: string,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  optional: boolean,
): { pool: PyTupleObject; r: number } | null {
  const a = unpackTupleAndDict(
    { fname: name, keywords: ["iterable", "r"], minpos: optional ? 1 : 2, maxpos: 2 },
    args,
    kwds,
  );
  if (a === null) return null;
  const pool = PySequence_Tuple(a[0] as PyObject);
  if (pool === null) return null;
  let r: number | null = pool.body.ob_item.length;
  if (a[1] != null && !(optional && a[1] === Py_None)) {
    r = optional && !(a[1] instanceof PyLongObject) ? TypeError("Expected int as r") : argSsize(a[1]);
    if (r !== null && r < 0) r = ValueError("r must be non-negative");
  }
  if (r === null) {
    DECREF(pool);
    return null;
  }
  return { pool, r };
}

const product_type = combinatoric(
  "product",
  48,
  (args, kwds) => {
    let times: number | null = 1;
    if (kwds !== null && kwds.body.ma_used > 0) {
      const empty = PyTuple_FromArray([]);
      const a = unpackTupleAndDict(
        { fname: "product", keywords: ["repeat"], minpos: 0, maxpos: 0 },
        empty,
        kwds,
      );
      DECREF(empty);
      if (a === null) return null;
      times = argSsize(a[0] as PyObject);
      if (times === null) return null;
      if (times < 0) return ValueError("repeat argument cannot be negative");
    }
    const pools: PyObject[] = [];
    for (const arg of times === 0 ? [] : tupleItems(args)) {
      const pool = PySequence_Tuple(arg);
      if (pool === null) {
        for (const p of pools) DECREF(p);
        return null;
      }
      pools.push(pool);
    }
    const all: PyObject[] = [...pools];
    for (let i = 1; i < times; i++) for (const p of pools) all.push(NewRef(p));
    return {
      fields: { pools: PyTuple_FromArraySteal(all), result: null },
      n: { cells: all.length },
      idx: new Array<number>(all.length).fill(0),
    };
  },
  (body, first) => {
    const pools = tupleItems(body.pools as PyObject).map(tupleItems);
    if (first) {
      if (pools.some((p) => p.length === 0)) return null;
    } else {
      let i = pools.length - 1;
      for (; i >= 0; i--) {
        body.idx[i] = (body.idx[i] as number) + 1;
        if ((body.idx[i] as number) < (pools[i] as PyObject[]).length) break;
        body.idx[i] = 0;
      }
      if (i < 0) return null;
    }
    return pools.map((p, i) => p[body.idx[i] as number] as PyObject);
  },
);

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const combinations_type = combinatoric(
  "combinations",
  56,
  (args, kwds) => {
    const p = poolAndR("combinations", args, kwds, false);
    if (p === null) return null;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: p.r, stopped: p.r > p.pool.body.ob_item.length ? 1 : 0 },
      idx: range(Math.min(p.r, 1e6)),
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const r = body.n.r as number;
    if (!first) {
      let i = r - 1;
      while (i >= 0 && body.idx[i] === i + pool.length - r) i--;
      if (i < 0) return null;
      body.idx[i] = (body.idx[i] as number) + 1;
      for (let j = i + 1; j < r; j++) body.idx[j] = (body.idx[j - 1] as number) + 1;
    }
    return body.idx.map((i) => pool[i] as PyObject);
  },
);

const cwr_type = combinatoric(
  "combinations_with_replacement",
  56,
  (args, kwds) => {
    const p = poolAndR("combinations_with_replacement", args, kwds, false);
    if (p === null) return null;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: p.r, stopped: p.pool.body.ob_item.length === 0 && p.r > 0 ? 1 : 0 },
      idx: new Array<number>(p.r).fill(0),
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const r = body.n.r as number;
    if (!first) {
      let i = r - 1;
      while (i >= 0 && body.idx[i] === pool.length - 1) i--;
      if (i < 0) return null;
      const index = (body.idx[i] as number) + 1;
      for (; i < r; i++) body.idx[i] = index;
    }
    return body.idx.map((i) => pool[i] as PyObject);
  },
);

const permutations_type = combinatoric(
  "permutations",
  64,
  (args, kwds) => {
    const p = poolAndR("permutations", args, kwds, true);
    if (p === null) return null;
    const n = p.pool.body.ob_item.length;
    return {
      fields: { pool: p.pool, result: null },
      n: { r: p.r, cells: n + p.r, stopped: p.r > n ? 1 : 0 },
      idx: [...range(n), ...range(Math.min(p.r, n)).map((i) => n - i)],
    };
  },
  (body, first) => {
    const pool = poolOf(body);
    const n = pool.length;
    const r = body.n.r as number;
    const { idx } = body;
    if (!first) {
      let i = r - 1;
      for (; i >= 0; i--) {
        const left = (idx[n + i] as number) - 1;
        idx[n + i] = left;
        if (left === 0) {
          // One rotation to the left of what stands from i on.
          const [x] = idx.splice(i, 1) as [number];
          idx.splice(n - 1, 0, x);
          idx[n + i] = n - i;
        } else {
          const j = n - left;
          const x = idx[i] as number;
          idx[i] = idx[j] as number;
          idx[j] = x;
          break;
        }
      }
      if (i < 0) return null;
    }
    return idx.slice(0, r).map((i) => pool[i] as PyObject);
  },
);

// ---------------------------------------------------------------------------------------------------------
// zip_longest

const zip_longest_type = iteratorType("zip_longest", {
  size: 56,
  fields: ["ittuple", "result", "fillvalue"],
  make: (args, kwds) => {
    let fill: PyObject = Py_None;
    if (kwds !== null && kwds.body.ma_used > 0) {
      const empty = PyTuple_FromArray([]);
      const a = unpackTupleAndDict(
        { fname: "zip_longest", keywords: ["fillvalue"], minpos: 0, maxpos: 0 },
        empty,
        kwds,
      );
      DECREF(empty);
      if (a === null) return TypeError("zip_longest() got an unexpected keyword argument");
      fill = a[0] as PyObject;
    }
    const its: PyObject[] = [];
    for (const arg of tupleItems(args)) {
      const it = PyObject_GetIter(arg);
      if (it === null) {
        for (const o of its) DECREF(o);
        return null;
      }
      its.push(it);
    }
    return {
      fields: { ittuple: PyTuple_FromArraySteal(its), result: null, fillvalue: NewRef(fill) },
      n: { active: its.length },
      idx: its.map(() => 1),
    };
  },
  next: (self) => {
    const body = b(self);
    const its = tupleItems(body.ittuple as PyObject);
    if (its.length === 0 || body.n.active === 0) return null;
    const items: PyObject[] = [];
    const mark = holdMark();
    for (const [i, it] of its.entries()) {
      let item: Result = null;
      if (body.idx[i] === 1) {
        item = PyIter_Next(it);
        if (item === null) {
          body.idx[i] = 0;
          body.n.active = (body.n.active as number) - 1;
          if (body.n.active === 0 || PyErr_Occurred() !== null) {
            body.n.active = 0;
            unhold(mark);
            for (const o of items) DECREF(o);
            return null;
          }
        }
      }
      items.push(hold(item ?? NewRef(field(self, "fillvalue")), "item of zip_longest"));
    }
    unhold(mark);
    return PyTuple_FromArraySteal(items);
  },
});

// ---------------------------------------------------------------------------------------------------------
// groupby

const grouper_type = iteratorType("_grouper", {
  size: 32,
  fields: ["parent", "tgtkey"],
  exact: true,
  make: () => TypeError("cannot create 'itertools._grouper' instances"),
  next: (self) => {
    const parent = field(self, "parent");
    const g = b(parent);
    if ((g as unknown as { grouper: PyObject }).grouper !== self) return null;
    if (g.currvalue === null && !groupby_step(parent)) return null;
    const same = PyObject_RichCompareBool(field(self, "tgtkey"), g.currkey as PyObject, Py_EQ);
    if (same <= 0) return null;
    const r = g.currvalue as PyObject;
    g.currvalue = null;
    clearField(parent, "currkey");
    return r;
  },
});

/** `groupby_step`: reads the next item and its key. */
function groupby_step(self: PyObject): boolean {
  const g = b(self);
  const value = PyIter_Next(g.it as PyObject);
  if (value === null) return false;
  const mark = holdMark();
  hold(value, "next item of groupby");
  const key = g.keyfunc === Py_None ? NewRef(value) : PyObject_CallOneArg(g.keyfunc as PyObject, value);
  unhold(mark);
  if (key === null) {
    DECREF(value);
    return false;
  }
  hold(key, "its key");
  setField(self, "currvalue", value);
  unhold(mark);
  setField(self, "currkey", key);
  return true;
}

const groupby_type = iteratorType("groupby", {
  size: 72,
  fields: ["it", "keyfunc", "tgtkey", "currkey", "currvalue"],
  make: (args, kwds) => {
    const a = unpackTupleAndDict(
      { fname: "groupby", keywords: ["iterable", "key"], minpos: 1, maxpos: 2 },
      args,
      kwds,
    );
    if (a === null) return null;
    const it = PyObject_GetIter(a[0] as PyObject);
    return it === null
      ? null
      : { fields: { it, keyfunc: NewRef(a[1] ?? Py_None), tgtkey: null, currkey: null, currvalue: null } };
  },
  next: (self) => {
    const g = b(self) as Body & { grouper: PyObject | null };
    g.grouper = null;
    for (;;) {
      if (g.currkey !== null) {
        if (g.tgtkey === null) break;
        const same = PyObject_RichCompareBool(g.tgtkey as PyObject, g.currkey as PyObject, Py_EQ);
        if (same < 0) return null;
        if (same === 0) break;
      }
      if (!groupby_step(self)) return null;
    }
    const key = g.currkey as unknown as PyObject;
    setField(self, "tgtkey", NewRef(key));
    const grouper = PyType_GenericAlloc(grouper_type, 0);
    if (grouper === null) return null;
    b(grouper).parent = NewRef(self);
    b(grouper).tgtkey = NewRef(g.tgtkey as unknown as PyObject);
    touch(grouper);
    g.grouper = grouper;
    return PyTuple_FromArraySteal([NewRef(key), grouper]);
  },
});

// ---------------------------------------------------------------------------------------------------------
// tee: a chain of blocks of 57 items, shared

const LINKCELLS = 57;
interface DataBody {
  it: PyObject | null;
  values: PyObject[];
  nextlink: PyObject | null;
  running: boolean;
}
const db = (o: PyObject): DataBody => bodyOf<DataBody>(o);
const dataBase = objectFields(
  () => ({ it: null, values: [], nextlink: null, running: false }),
  ["it", "nextlink"],
);
const teedataobject_type: PyTypeObject = defineType({
  ...dataBase,
  tp_name: "itertools._tee_dataobject",
  tp_basicsize: 496,
  tp_drop: (self, step) => {
    if (step === 0) return dataBase.tp_drop?.(self, 0);
    const value = db(self).values.shift();
    if (value !== undefined) return value;
    const next = db(self).nextlink;
    db(self).nextlink = null;
    return next ?? undefined;
  },
  tp_traverse: (self, visit) => {
    const d = db(self);
    if (d.it !== null) visit(d.it);
    for (const v of d.values) visit(v);
    if (d.nextlink !== null) visit(d.nextlink);
  },
  tp_refs: (self, visit) => {
    const d = db(self);
    if (d.it !== null) visit("field", "it", d.it);
    for (const [i, v] of d.values.entries()) visit("item", `[${i}]`, v);
    if (d.nextlink !== null) visit("field", "nextlink", d.nextlink);
  },
  tp_clear: (self) => {
    const d = db(self);
    clearField(self, "it");
    for (let v = d.values.shift(); v !== undefined; v = d.values.shift()) {
      touch(self);
      DECREF(v);
    }
    clearField(self, "nextlink");
  },
});
function newData(it: PyObject): PyObject {
  const o = PyType_GenericAlloc(teedataobject_type, 0) as PyObject;
  db(o).it = NewRef(it);
  touch(o);
  return o;
}

const tee_type: PyTypeObject = defineType({
  ...objectFields(() => ({ dataobj: null, index: 0 }), ["dataobj"]),
  tp_name: "itertools._tee",
  tp_basicsize: 48,
  tp_weaklistoffset: 32,
  tp_iter: PyObject_SelfIter,
  tp_iternext: (self) => {
    const t = bodyOf<{ dataobj: PyObject; index: number }>(self);
    if (t.index >= LINKCELLS) {
      const d = db(t.dataobj);
      if (d.nextlink === null) {
        d.nextlink = newData(d.it as PyObject);
        touch(t.dataobj);
      }
      setField(self, "dataobj", NewRef(d.nextlink));
      t.index = 0;
    }
    const data = t.dataobj;
    const d = db(data);
    if (t.index < d.values.length) return NewRef(d.values[t.index++] as PyObject);
    if (d.running) return RuntimeError("cannot re-enter the tee iterator");
    d.running = true;
    const value = PyIter_Next(d.it as PyObject);
    d.running = false;
    if (value === null) return null;
    d.values.push(value);
    touch(data);
    t.index++;
    return NewRef(value);
  },
  tp_methods: [noargs("__copy__", (self) => tee_copy(self))],
});
function tee_copy(self: PyObject): Result {
  const t = bodyOf<{ dataobj: PyObject; index: number }>(self);
  const copy = PyType_GenericAlloc(tee_type, 0);
  if (copy === null) return null;
  const c = bodyOf<{ dataobj: PyObject; index: number }>(copy);
  c.dataobj = NewRef(t.dataobj);
  c.index = t.index;
  touch(copy);
  return copy;
}

function itertools_tee(_m: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("tee", args.length, 1, 2)) return null;
  const n = args[1] === undefined ? 2 : argSsize(args[1]);
  if (n === null) return null;
  if (n < 0) return ValueError("n must be >= 0");
  if (n === 0) return PyTuple_FromArray([]);
  const it = PyObject_GetIter(args[0] as PyObject);
  if (it === null) return null;
  let first: PyObject;
  if (it.ob_type === tee_type) first = tee_copy(it) as PyObject;
  else {
    first = PyType_GenericAlloc(tee_type, 0) as PyObject;
    bodyOf<{ dataobj: PyObject }>(first).dataobj = newData(it);
    touch(first);
  }
  const out = [first];
  while (out.length < n) out.push(tee_copy(first) as PyObject);
  const result = PyTuple_FromArraySteal(out);
  const mark = holdMark();
  hold(result, "result of tee");
  DECREF(it);
  unhold(mark);
  return result;
}

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
  doc: "Functional tools for creating and using iterators.",
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
