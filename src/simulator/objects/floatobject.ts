/** float (Objects/floatobject.c). */
import { emitDeprecation } from "./warn.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  getset,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_MATCH_SELF,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import {
  addressOf,
  freeObject,
  fromFreelist,
  PyObject_Alloc,
  PyType_GenericAlloc,
  toFreelist,
} from "./alloc.ts";
import { rt } from "./runtime.ts";
import { floatFromHex, floatHex } from "../algorithms/float-hex.ts";
import { floatRepr } from "../algorithms/float-format.ts";
import { floatFromText } from "../algorithms/float-text.ts";
import {
  COMPLEX_POWER,
  floatAsIntegerRatio,
  floatCeil,
  floatDivmod,
  floatFloor,
  floatFloorDiv,
  floatIsInteger,
  floatMod,
  floatPow,
  floatRound,
  floatRoundToInt,
  floatTrueDiv,
  floatTruncate,
} from "../algorithms/floats.ts";
import { hashDouble } from "../algorithms/hash.ts";
import { intToFloat } from "../algorithms/ints.ts";
import { compareNumbers, reprText } from "./abstract.ts";
import { PyLong_Check, PyNumber_Index, _PyNumber_Index } from "./abstract-number.ts";
import type { Failure } from "../algorithms/failure.ts";
import { TypeError, ValueError } from "./errors.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { formatFloatObject } from "./format-number.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, typeNameOrNone } from "./getargs.ts";
import { PyBool_FromLong, type PyLongObject } from "./longcore.ts";
import { fromInt, valueOf } from "./longobject.ts";
import { complexPow } from "./complexobject.ts";
import { bytesLike } from "./bytesobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

export class PyFloatObject extends PyObject {
  ob_fval: number;
  constructor(type: PyTypeObject, value: number) {
    super(type);
    this.ob_fval = value;
  }
}

/** `PyFloat_FromDouble`: from the free list if it has one. */
export function PyFloat_FromDouble(value: number): PyFloatObject {
  const o = new PyFloatObject(PyFloat_Type, value);
  const addr = rt.freelists.floats.pop();
  return addr === null ? PyObject_Alloc(o, 24) : fromFreelist(o, addr);
}

function float_dealloc(o: PyObject): void {
  if (o.ob_type === PyFloat_Type && rt.freelists.floats.length < rt.freelists.floats.limit) {
    toFreelist(o);
    rt.freelists.floats.push(o.addr);
    return;
  }
  freeObject(o);
}

export function PyFloat_Check(o: PyObject): o is PyFloatObject {
  return o.ob_type === PyFloat_Type || PyType_IsSubtype(o.ob_type, PyFloat_Type);
}
const fv = (o: PyObject): number => (o as PyFloatObject).ob_fval;

/** `CONVERT_TO_DOUBLE`: undefined for other types, null with an exception set. */
function toDouble(o: PyObject): number | undefined | null {
  if (o.ob_type === PyFloat_Type) return fv(o);
  if (PyFloat_Check(o)) return o.ob_fval;
  if (PyLong_Check(o)) {
    const f = (o as PyLongObject).big === null ? (o as PyLongObject).n : intToFloat(valueOf(o));
    return typeof f === "number" ? f : raiseFailure(f);
  }
  return undefined;
}

/** `PyFloat_AsDouble`: null with an exception set. */
export function PyFloat_AsDouble(o: PyObject): number | null {
  if (PyFloat_Check(o)) return o.ob_fval;
  if (o.ob_type.nb_float === null) {
    if (o.ob_type.nb_index !== null) {
      const i = PyNumber_Index(o);
      if (i === null) return null;
      const f = intToFloat(valueOf(i));
      DECREF(i);
      return typeof f === "number" ? f : raiseFailure(f);
    }
    return TypeError(`must be real number, not ${o.ob_type.tp_name}`);
  }
  const r = o.ob_type.nb_float(o);
  if (r === null) return null;
  if (!PyFloat_Check(r)) {
    TypeError(`${o.ob_type.tp_name}.__float__ returned non-float (type ${r.ob_type.tp_name})`);
    DECREF(r);
    return null;
  }
  if (!acceptSubclass(o, r)) return null;
  const v = r.ob_fval;
  DECREF(r);
  return v;
}

const binary =
  (f: (a: number, b: number) => number | Failure) =>
  (a: PyObject, b: PyObject): Result => {
    const x = toDouble(a);
    if (x === undefined) return Py_NotImplemented;
    if (x === null) return null;
    const y = toDouble(b);
    if (y === undefined) return Py_NotImplemented;
    if (y === null) return null;
    const r = f(x, y);
    return typeof r === "number" ? PyFloat_FromDouble(r) : raiseFailure(r);
  };

/** Power of two doubles, complex where the base is negative and the exponent is no integer. */
export function PyFloat_Pow(a: number, b: number): Result {
  const r = floatPow(a, b);
  if (r === COMPLEX_POWER) return complexPow(a, 0, b, 0);
  return typeof r === "number" ? PyFloat_FromDouble(r) : raiseFailure(r);
}

function float_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  const a = fv(v);
  if (PyFloat_Check(w)) return compareNumbers(a, w.ob_fval, op);
  if (PyLong_Check(w)) {
    // JavaScript compares a number with a bigint exactly.
    return compareNumbers(a, valueOf(w), op);
  }
  return Py_NotImplemented;
}

/** `PyFloat_FromString`. */
export function PyFloat_FromString(o: PyObject): Result {
  let text: string;
  if (PyUnicode_Check(o)) text = textOf(o);
  else {
    const bytes = bytesLike(o);
    if (bytes === null)
      return TypeError(`float() argument must be a string or a real number, not '${o.ob_type.tp_name}'`);
    text = Array.from(bytes, (b) => String.fromCharCode(b)).join("");
  }
  const v = floatFromText(text);
  if (v === null) return ValueError(`could not convert string to float: ${reprText(o)}`);
  return PyFloat_FromDouble(v);
}

/** An instance of a subclass is still taken, with a warning. Steals the reference on failure. */
function acceptSubclass(o: PyObject, r: PyObject): boolean {
  if (r.ob_type === PyFloat_Type) return true;
  const what = `${o.ob_type.tp_name}.__float__ returned non-float (type ${r.ob_type.tp_name})`;
  const text = `${what}.  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`;
  if (emitDeprecation(text)) return true;
  DECREF(r);
  return false;
}

/** `PyNumber_Float`. */
export function PyNumber_Float(o: PyObject): Result {
  if (o.ob_type === PyFloat_Type) return NewRef(o);
  if (o.ob_type.nb_float !== null) {
    const r = o.ob_type.nb_float(o);
    if (r === null || r.ob_type === PyFloat_Type) return r;
    if (!PyFloat_Check(r)) {
      TypeError(`${o.ob_type.tp_name}.__float__ returned non-float (type ${r.ob_type.tp_name})`);
      DECREF(r);
      return null;
    }
    if (!acceptSubclass(o, r)) return null;
    const exact = PyFloat_FromDouble(r.ob_fval);
    DECREF(r);
    return exact;
  }
  if (o.ob_type.nb_index !== null) {
    const i = _PyNumber_Index(o);
    if (i === null) return null;
    const f = intToFloat(valueOf(i));
    DECREF(i);
    return typeof f === "number" ? PyFloat_FromDouble(f) : raiseFailure(f);
  }
  if (PyFloat_Check(o)) return PyFloat_FromDouble(o.ob_fval);
  return PyFloat_FromString(o);
}

function float_new(type: PyTypeObject, x: PyObject | null): Result {
  const value =
    x === null
      ? PyFloat_FromDouble(0)
      : PyUnicode_Check(x) && x.ob_type.tp_name === "str"
        ? PyFloat_FromString(x)
        : PyNumber_Float(x);
  if (value === null || type === PyFloat_Type) return value;
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PyFloatObject | null;
  if (o !== null) o.ob_fval = fv(value);
  DECREF(value);
  return o;
}

function pair(a: PyObject, b: PyObject): PyObject {
  const t = PyTuple_FromArray([a, b]);
  DECREF(a);
  DECREF(b);
  return t;
}
const intResult = (v: ReturnType<typeof floatTruncate>): Result =>
  isFailure(v) ? raiseFailure(v) : fromInt(v);
const exact = (self: PyObject): Result =>
  self.ob_type === PyFloat_Type ? NewRef(self) : PyFloat_FromDouble(fv(self));

export const PyFloat_Type: PyTypeObject = defineType({
  tp_name: "float",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyFloatObject(type, 0),
  tp_dealloc: float_dealloc,
  tp_new(type, args, kwds) {
    if (type.tp_init === PyFloat_Type.tp_init && !_PyArg_NoKeywords("float", kwds)) return null;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("float", items.length, 0, 1)) return null;
    return float_new(type, items[0] ?? null);
  },
  tp_vectorcall(type, args, kwnames) {
    if (kwnames !== null && kwnames.body.ob_item.length > 0)
      return TypeError("float() takes no keyword arguments");
    if (!_PyArg_CheckPositional("float", args.length, 0, 1)) return null;
    return float_new(type as PyTypeObject, args[0] ?? null);
  },
  tp_repr: (self) => PyUnicode_FromString(floatRepr(fv(self))),
  tp_hash(self) {
    hashDouble(fv(self), addressOf(self));
    return true;
  },
  tp_richcompare: float_richcompare,
  nb_add: binary((a, b) => a + b),
  nb_subtract: binary((a, b) => a - b),
  nb_multiply: binary((a, b) => a * b),
  nb_remainder: binary(floatMod),
  nb_divmod(a, b) {
    const x = toDouble(a);
    const y = toDouble(b);
    if (x === undefined || y === undefined) return Py_NotImplemented;
    if (x === null || y === null) return null;
    const r = floatDivmod(x, y);
    if (isFailure(r)) return raiseFailure(r);
    return pair(PyFloat_FromDouble(r[0]), PyFloat_FromDouble(r[1]));
  },
  nb_power(a, b, mod) {
    if (mod !== Py_None) return TypeError("pow() 3rd argument not allowed unless all arguments are integers");
    const x = toDouble(a);
    const y = toDouble(b);
    if (x === undefined || y === undefined) return Py_NotImplemented;
    if (x === null || y === null) return null;
    return PyFloat_Pow(x, y);
  },
  nb_negative: (a) => PyFloat_FromDouble(-fv(a)),
  nb_positive: exact,
  nb_absolute: (a) => PyFloat_FromDouble(Math.abs(fv(a))),
  nb_bool: (a) => (fv(a) !== 0 ? 1 : 0),
  nb_int: (a) => intResult(floatTruncate(fv(a))),
  nb_float: exact,
  nb_floor_divide: binary(floatFloorDiv),
  nb_true_divide: binary(floatTrueDiv),
  tp_methods: [
    noargs("conjugate", exact),
    noargs("__trunc__", (self) => intResult(floatTruncate(fv(self)))),
    noargs("__floor__", (self) => intResult(floatFloor(fv(self)))),
    noargs("__ceil__", (self) => intResult(floatCeil(fv(self)))),
    fastcall("__round__", (self, args) => {
      if (!_PyArg_CheckPositional("__round__", args.length, 0, 1)) return null;
      const nd = args[0];
      if (nd === undefined || nd === Py_None) return intResult(floatRoundToInt(fv(self)));
      const n = _PyNumber_Index(nd);
      if (n === null) return null;
      const r = floatRound(fv(self), valueOf(n));
      DECREF(n);
      return typeof r === "number" ? PyFloat_FromDouble(r) : raiseFailure(r);
    }),
    noargs("as_integer_ratio", (self) => {
      const r = floatAsIntegerRatio(fv(self));
      return isFailure(r) ? raiseFailure(r) : pair(fromInt(r[0]), fromInt(r[1]));
    }),
    onearg(
      "fromhex",
      (type, text) => {
        if (!PyUnicode_Check(text)) return TypeError("bad argument type for built-in operation");
        const v = floatFromHex(textOf(text));
        if (typeof v !== "number") return raiseFailure(v);
        const f = PyFloat_FromDouble(v);
        if (type === PyFloat_Type) return f;
        const sub = float_new(type as PyTypeObject, f);
        DECREF(f);
        return sub;
      },
      METH_CLASS,
    ),
    noargs("hex", (self) => PyUnicode_FromString(floatHex(fv(self)))),
    noargs("is_integer", (self) => PyBool_FromLong(floatIsInteger(fv(self)))),
    noargs("__getnewargs__", (self) => {
      const f = PyFloat_FromDouble(fv(self));
      const t = PyTuple_FromArray([f]);
      DECREF(f);
      return t;
    }),
    onearg(
      "__getformat__",
      (_self, which) => {
        if (!PyUnicode_Check(which))
          return TypeError(`__getformat__() argument must be str, not ${typeNameOrNone(which)}`);
        const w = textOf(which);
        if (w !== "double" && w !== "float")
          return ValueError("__getformat__() argument 1 must be 'double' or 'float'");
        return PyUnicode_FromString("IEEE, little-endian");
      },
      METH_CLASS,
    ),
    onearg("__format__", (self, spec) => formatFloatObject(self, spec)),
  ],
  tp_getset: [getset("real", exact), getset("imag", () => PyFloat_FromDouble(0))],
});
