/** operator (Modules/_operator.c): the operators as functions; itemgetter, attrgetter, methodcaller. */
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  type vectorcallfunc,
} from "../objects/object.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import {
  PyObject_DelItem,
  PyObject_GetItem,
  PyObject_IsTrue,
  PyObject_LengthHint,
  PyObject_Not,
  PyObject_RichCompare,
  PyObject_RichCompareBool,
  PyObject_SetItem,
  PySequence_Check,
  PySequence_Concat,
  PySequence_Contains,
  PyIter_Next,
  PyObject_GetIter,
  reprText,
  PyErr_Occurred,
} from "../objects/abstract.ts";
import {
  binaryOps,
  PyNumber_Absolute,
  PyNumber_Index,
  PyNumber_InPlacePower,
  PyNumber_Invert,
  PyNumber_Negative,
  PyNumber_Positive,
  PyNumber_Power,
} from "../objects/abstract-number.ts";
import { PyObject_Vectorcall, PyObject_VectorcallMethod } from "../objects/call.ts";
import { dictItemsArray } from "../objects/dictobject.ts";
import { TypeError, ValueError } from "../objects/errors.ts";
import { PyObject_GetAttr } from "../objects/genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, _PyArg_NoKwnames } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import { PyLong_Check } from "../objects/abstract-number.ts";
import { _PyDict_GetItemStringBorrowed, setItemIdentifier } from "../objects/dictobject.ts";
import { PyVectorcall_Call } from "../objects/methodobject.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import {
  PyUnicode_Check,
  PyUnicode_FromString,
  PyUnicode_InternInPlace,
  type PyUnicodeObject,
  textOf,
} from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { argSsize } from "../objects/argconvert.ts";
import { bodyOf, objectFields } from "./object-fields.ts";

type Binary = (a: PyObject, b: PyObject) => Result;

function fn(name: string, n: number, call: (args: PyObject[]) => Result): PyMethodDef {
  return fastcall(name, (_module, args) =>
    _PyArg_CheckPositional(name, args.length, n, n) ? call(args) : null,
  );
}
const binary = (name: string, op: Binary): PyMethodDef =>
  fn(name, 2, (a) => op(a[0] as PyObject, a[1] as PyObject));
const status = (r: number): Result => (r < 0 ? null : Py_None);
const truth = (r: number): Result => (r < 0 ? null : PyBool_FromLong(r));

/** The numbers of BINARY_OP by name (opcode.h: NB_ADD …). */
const arithmetic = [
  "add",
  "and_",
  "floordiv",
  "lshift",
  "matmul",
  "mul",
  "mod",
  "or_",
  "pow",
  "rshift",
  "sub",
  "truediv",
  "xor",
];
const comparisons = ["lt", "le", "eq", "ne", "gt", "ge"];

/** `_operator_countOf`, `_operator_indexOf`. */
function search(seq: PyObject, value: PyObject, first: boolean): Result {
  const it = PyObject_GetIter(seq);
  if (it === null) return null;
  const mark = holdMark();
  hold(it, "iterator being searched");
  let n = 0;
  let at = -1;
  let ok = true;
  for (let i = 0; ; i++) {
    const item = PyIter_Next(it);
    if (item === null) {
      ok = PyErr_Occurred() === null;
      break;
    }
    hold(item, "item being compared");
    const cmp = PyObject_RichCompareBool(item, value, Py_EQ);
    unhold(mark + 1);
    DECREF(item);
    if (cmp < 0) {
      ok = false;
      break;
    }
    if (cmp > 0) {
      n++;
      if (first) {
        at = i;
        break;
      }
    }
  }
  unhold(mark);
  DECREF(it);
  if (!ok) return null;
  if (!first) return PyLong_FromLong(n);
  return at < 0 ? ValueError("sequence.index(x): x not in sequence") : PyLong_FromLong(at);
}

const functions: PyMethodDef[] = [
  ...arithmetic.map((name, i) =>
    name === "pow"
      ? binary("pow", (a, b) => PyNumber_Power(a, b, Py_None))
      : binary(name, binaryOps[i] as Binary),
  ),
  ...arithmetic.map((name, i) => {
    const iname = `i${name.replace("_", "")}`;
    return name === "pow"
      ? binary("ipow", (a, b) => PyNumber_InPlacePower(a, b, Py_None))
      : binary(iname, binaryOps[i + 13] as Binary);
  }),
  ...comparisons.map((name, op) => binary(name, (a, b) => PyObject_RichCompare(a, b, op as CompareOp))),
  binary("is_", (a, b) => PyBool_FromLong(a === b)),
  binary("is_not", (a, b) => PyBool_FromLong(a !== b)),
  binary("concat", PySequence_Concat),
  binary("iconcat", (a, b) => {
    const f = a.ob_type.sq_inplace_concat ?? a.ob_type.sq_concat;
    if (f !== null) return f(a, b);
    if (PySequence_Check(a) && PySequence_Check(b)) return (binaryOps[13] as Binary)(a, b);
    return TypeError(`'${a.ob_type.tp_name}' object can't be concatenated`);
  }),
  binary("getitem", PyObject_GetItem),
  binary("delitem", (a, b) => status(PyObject_DelItem(a, b))),
  fn("setitem", 3, (a) => status(PyObject_SetItem(a[0] as PyObject, a[1] as PyObject, a[2] as PyObject))),
  binary("contains", (a, b) => truth(PySequence_Contains(a, b))),
  binary("countOf", (a, b) => search(a, b, false)),
  binary("indexOf", (a, b) => search(a, b, true)),
  onearg("truth", (_m, o) => truth(PyObject_IsTrue(o))),
  onearg("not_", (_m, o) => truth(PyObject_Not(o))),
  onearg("neg", (_m, o) => PyNumber_Negative(o)),
  onearg("pos", (_m, o) => PyNumber_Positive(o)),
  onearg("abs", (_m, o) => PyNumber_Absolute(o)),
  onearg("inv", (_m, o) => PyNumber_Invert(o)),
  onearg("invert", (_m, o) => PyNumber_Invert(o)),
  onearg("index", (_m, o) => PyNumber_Index(o)),
  fastcall("length_hint", (_m, args) => {
    if (!_PyArg_CheckPositional("length_hint", args.length, 1, 2)) return null;
    const given = args[1];
    if (given !== undefined && !PyLong_Check(given))
      return TypeError(`'${given.ob_type.tp_name}' object cannot be interpreted as an integer`);
    const hint = given === undefined ? 0 : argSsize(given);
    if (hint === null) return null;
    const n = PyObject_LengthHint(args[0] as PyObject, hint);
    return n < 0 ? null : PyLong_FromLong(n);
  }),
  {
    ml_name: "call",
    ml_flags: 0x82,
    ml_meth: (_m: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result => {
      if (args.length - (kwnames?.body.ob_item.length ?? 0) < 1)
        return TypeError(`call expected at least 1 argument, got 0`);
      return PyObject_Vectorcall(args[0] as PyObject, args.slice(1), kwnames);
    },
  },
];

// ---------------------------------------------------------------------------------------------------------
// itemgetter, attrgetter, methodcaller

interface GetterBody {
  /** What to get: the one argument, or the tuple of them. */
  item: PyObject | null;
  args: PyTupleObject | null;
}

function getterType(
  name: string,
  size: number,
  prepare: (args: PyObject[]) => PyTupleObject | null,
  get: (o: PyObject, what: PyObject) => Result,
): PyTypeObject {
  const call: vectorcallfunc = (self, args, kwnames) => {
    if (!_PyArg_NoKwnames(name, kwnames) || !_PyArg_CheckPositional(name, args.length, 1, 1)) return null;
    const obj = args[0] as PyObject;
    const items = (bodyOf<GetterBody>(self).args as PyTupleObject).body.ob_item as PyObject[];
    if (items.length === 1) return get(obj, items[0] as PyObject);
    const out: PyObject[] = [];
    const mark = holdMark();
    for (const item of items) {
      const v = get(obj, item);
      if (v === null) {
        unhold(mark);
        for (const o of out) DECREF(o);
        return null;
      }
      out.push(hold(v, `value of ${name}`));
    }
    unhold(mark);
    return PyTuple_FromArraySteal(out);
  };
  const type: PyTypeObject = defineType({
    ...objectFields(() => ({ item: null, args: null }), ["args"]),
    tp_name: `operator.${name}`,
    tp_basicsize: size,
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
    tp_new: (t, args, kwds) => {
      if (!_PyArg_NoKeywords(name, kwds)) return null;
      const items = args.body.ob_item as PyObject[];
      if (items.length < 1) return TypeError(`${name} expected 1 argument, got 0`);
      const names = prepare(items);
      if (names === null) return null;
      const self = PyType_GenericAlloc(t, 0);
      if (self === null) {
        DECREF(names);
        return null;
      }
      bodyOf<GetterBody>(self).args = names;
      touch(self);
      return self;
    },
    tp_call: PyVectorcall_Call,
    tp_vectorcall_instance: call,
    tp_repr: (self) => {
      const parts: string[] = [];
      for (const item of (bodyOf<GetterBody>(self).args as PyTupleObject).body.ob_item as PyObject[]) {
        const text = reprText(item);
        if (text === null) return null;
        parts.push(text);
      }
      return PyUnicode_FromString(`operator.${name}(${parts.join(", ")})`);
    },
    tp_methods: [
      noargs("__reduce__", (self) =>
        PyTuple_FromArraySteal([
          NewRef(self.ob_type),
          NewRef(bodyOf<GetterBody>(self).args as PyTupleObject),
        ]),
      ),
    ],
  });
  return type;
}

const itemgetter_type = getterType("itemgetter", 48, (args) => PyTuple_FromArray(args), PyObject_GetItem);

const attrgetter_type = getterType(
  "attrgetter",
  40,
  (args) => {
    for (const a of args) if (!PyUnicode_Check(a)) return TypeError("attribute name must be a string");
    return PyTuple_FromArraySteal(args.map((a) => PyUnicode_InternInPlace(NewRef(a) as PyUnicodeObject)));
  },
  (obj, what) => {
    let o = NewRef(obj);
    const mark = holdMark();
    const parts = textOf(what).split(".");
    for (const part of parts) {
      hold(o, "object of attrgetter");
      const name = parts.length === 1 ? NewRef(what) : PyUnicode_InternInPlace(PyUnicode_FromString(part));
      hold(name, "attribute name");
      const next = PyObject_GetAttr(o, name);
      unhold(mark);
      if (next !== null) hold(next, "attribute");
      DECREF(name);
      DECREF(o);
      unhold(mark);
      if (next === null) return null;
      o = next;
    }
    return o;
  },
);

interface CallerBody {
  name: PyUnicodeObject | null;
  args: PyTupleObject | null;
  kwnames: PyTupleObject | null;
}
const methodcaller_type: PyTypeObject = defineType({
  ...objectFields(() => ({ name: null, args: null, kwnames: null }), ["name", "args", "kwnames"]),
  tp_name: "operator.methodcaller",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
  tp_new: (type, args, kwds) => {
    const items = args.body.ob_item as PyObject[];
    const name = items[0];
    if (name === undefined) return TypeError("methodcaller needs at least one argument, the method name");
    if (!PyUnicode_Check(name)) return TypeError("method name must be a string");
    const self = PyType_GenericAlloc(type, 0);
    if (self === null) return null;
    const pairs = kwds === null ? [] : dictItemsArray(kwds);
    const body = bodyOf<CallerBody>(self);
    body.name = PyUnicode_InternInPlace(NewRef(name));
    body.args = PyTuple_FromArray([...items.slice(1), ...pairs.map(([, v]) => v)]);
    body.kwnames = pairs.length === 0 ? null : PyTuple_FromArray(pairs.map(([k]) => k));
    touch(self);
    return self;
  },
  tp_call: PyVectorcall_Call,
  tp_vectorcall_instance: (self, args, kwnames) => {
    if (
      !_PyArg_NoKwnames("methodcaller", kwnames) ||
      !_PyArg_CheckPositional("methodcaller", args.length, 1, 1)
    )
      return null;
    const body = bodyOf<CallerBody>(self);
    return PyObject_VectorcallMethod(
      body.name as PyUnicodeObject,
      [args[0] as PyObject, ...((body.args as PyTupleObject).body.ob_item as PyObject[])],
      body.kwnames,
    );
  },
  tp_repr: (self) => {
    const body = bodyOf<CallerBody>(self);
    const values = (body.args as PyTupleObject).body.ob_item as PyObject[];
    const names = (body.kwnames?.body.ob_item ?? []) as PyObject[];
    const parts: string[] = [];
    const first = reprText(body.name as PyUnicodeObject);
    if (first === null) return null;
    parts.push(first);
    for (const [i, v] of values.entries()) {
      const text = reprText(v);
      if (text === null) return null;
      const k = i - (values.length - names.length);
      parts.push(k >= 0 ? `${textOf(names[k] as PyObject)}=${text}` : text);
    }
    return PyUnicode_FromString(`operator.methodcaller(${parts.join(", ")})`);
  },
});

const module: ModuleDef = {
  name: "operator",
  functions,
  init(m) {
    const d = PyModule_GetDict(m);
    const types = {
      itemgetter: itemgetter_type,
      attrgetter: attrgetter_type,
      methodcaller: methodcaller_type,
    };
    for (const [name, type] of Object.entries(types)) setItemIdentifier(d, name, type);
    for (const name of [
      ...arithmetic,
      ...comparisons,
      "concat",
      "contains",
      "delitem",
      "getitem",
      "setitem",
      "abs",
      "inv",
      "invert",
      "neg",
      "pos",
      "not_",
      "index",
      "call",
      ...["iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "ior", "ipow"],
      ...["irshift", "isub", "itruediv", "ixor"],
    ]) {
      const value = _PyDict_GetItemStringBorrowed(d, name);
      if (value !== null) setItemIdentifier(d, `__${name.replace("_", "")}__`, value);
    }
    return true;
  },
};
export default module;
