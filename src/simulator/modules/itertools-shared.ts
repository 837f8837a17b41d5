/**
 * groupby and tee of itertools (Modules/itertoolsmodule.c): several iterators that share what one of them has read.
 */

import { PyIter_Next, PyObject_GetIter, PyObject_RichCompareBool } from "../objects/abstract.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { PyObject_CallOneArg } from "../objects/call.ts";
import { RuntimeError, TypeError, ValueError } from "../objects/errors.ts";
import { _PyArg_CheckPositional, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyObject_SelfIter } from "../objects/iterobject.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  Py_EQ,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { type Body, b, field, iteratorType } from "./itertools-base.ts";
import { bodyOf, clearField, objectFields, setField } from "./object-fields.ts";

// ---------------------------------------------------------------------------------------------------------
// groupby

export const grouper_type = iteratorType("_grouper", {
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

export const groupby_type = iteratorType("groupby", {
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
export const teedataobject_type: PyTypeObject = defineType({
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

export const tee_type: PyTypeObject = defineType({
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

export function itertools_tee(_m: PyObject, args: PyObject[]): Result {
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
