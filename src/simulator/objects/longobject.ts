/**
 * int and bool (Objects/longobject.c, Objects/boolobject.c): operators, methods, conversion. The object and its
 * singletons are in longcore.ts, the arithmetic in algorithms/.
 */

import type { Failure } from "../algorithms/failure.ts";
import { hashInt } from "../algorithms/hash.ts";
import { intFromText, intToDecimal } from "../algorithms/int-text.ts";
import {
  type Int,
  intAbs,
  intAdd,
  intAnd,
  intBitCount,
  intBitLength,
  intDigitCount,
  intDivmod,
  intFloorDiv,
  intFromBytes,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPow,
  intPowMod,
  intRound,
  intRshift,
  intSub,
  intToBytes,
  intToFloat,
  intTrueDiv,
  intXor,
} from "../algorithms/ints.ts";
import { compareNumbers, PyObject_IsTrue, reprText } from "./abstract.ts";
import {
  _PyNumber_Index,
  PyIndex_Check,
  PyLong_Check,
  PyNumber_AsSsize_t,
  PyNumber_Index,
} from "./abstract-number.ts";
import { argSsize } from "./argconvert.ts";
import { bytesLike, newBytes, PyBytes_Check, type PyBytesObject } from "./bytesobject.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { PyFloat_FromDouble } from "./floatobject.ts";
import { formatInt } from "./format-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import {
  _PyArg_CheckPositional,
  _PyArg_UnpackKeywords,
  typeNameOrNone,
  unpackTupleAndDict,
} from "./getargs.ts";
import { freeObject, initIntSubclass } from "./long-subclass.ts";
import { Py_True, PyBool_FromLong, PyLong_FromBigInt, PyLong_FromLong, PyLongObject } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { checkEvalBreakerInC } from "./machine.ts";
import {
  type CompareOp,
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_LONG_SUBCLASS,
  Py_TPFLAGS_MATCH_SELF,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray } from "./tupleobject.ts";
import { identifier, newUnicode, PyUnicode_Check, textOf } from "./unicodeobject.ts";
import { emitDeprecation } from "./warn.ts";

export const valueOf = (o: PyObject): Int => {
  const l = o as PyLongObject;
  return l.big ?? l.n;
};

/** A new int for the value. */
export function fromInt(v: Int): PyLongObject {
  return typeof v === "number" ? PyLong_FromLong(v) : PyLong_FromBigInt(v);
}
function result(v: Int | Failure): Result {
  if (typeof v === "number") return PyLong_FromLong(v);
  if (typeof v === "bigint") return PyLong_FromBigInt(v);
  return raiseFailure(v);
}

type BinaryInt = (a: Int, b: Int) => Int | Failure;
const binary =
  (f: BinaryInt) =>
  (a: PyObject, b: PyObject): Result => {
    if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
    return result(f(a.big ?? a.n, b.big ?? b.n));
  };

/** One digit of 30 bits. */
const isCompact = (n: number): boolean => n > -0x40000000 && n < 0x40000000;

/** `long_add` with the common case in front. */
export function long_add(a: PyObject, b: PyObject): Result {
  if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
  if (a.big === null && b.big === null) {
    const n = a.n + b.n;
    if (Number.isSafeInteger(n)) return PyLong_FromLong(n);
  }
  return result(intAdd(valueOf(a), valueOf(b)));
}
export function long_sub(a: PyObject, b: PyObject): Result {
  if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
  if (a.big === null && b.big === null) {
    const n = a.n - b.n;
    if (Number.isSafeInteger(n)) return PyLong_FromLong(n);
  }
  return result(intSub(valueOf(a), valueOf(b)));
}
export function long_mul(a: PyObject, b: PyObject): Result {
  if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
  if (a.big === null && b.big === null) {
    const n = a.n * b.n;
    // -0 is 0: the product of ints has no sign when it is zero.
    if (n === 0) return PyLong_FromLong(0);
    // _PyLong_BothAreCompact; what has more digits asks for signals (`x_mul`).
    if (isCompact(a.n) && isCompact(b.n))
      return Number.isSafeInteger(n) ? PyLong_FromLong(n) : result(intMul(a.n, b.n));
  }
  if (!checkEvalBreakerInC()) return null;
  return result(intMul(valueOf(a), valueOf(b)));
}

function long_pow(v: PyObject, w: PyObject, x: PyObject): Result {
  if (!PyLong_Check(v) || !PyLong_Check(w)) return Py_NotImplemented;
  const a = valueOf(v);
  const b = valueOf(w);
  if (!checkEvalBreakerInC()) return null;
  if (x === Py_None) {
    if (b < 0) {
      const fa = intToFloat(a);
      const fb = intToFloat(b);
      if (typeof fa !== "number") return raiseFailure(fa);
      if (typeof fb !== "number") return raiseFailure(fb);
      return PyFloat_Pow(fa, fb);
    }
    return result(intPow(a, b));
  }
  if (!PyLong_Check(x)) return Py_NotImplemented;
  return result(intPowMod(a, b, valueOf(x)));
}

import { PyFloat_Pow } from "./floatobject.ts";

function long_true_divide(a: PyObject, b: PyObject): Result {
  if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
  const r = intTrueDiv(valueOf(a), valueOf(b));
  return typeof r === "number" ? PyFloat_FromDouble(r) : raiseFailure(r);
}

function long_richcompare(a: PyObject, b: PyObject, op: CompareOp): Result {
  if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
  if (a.big === null && b.big === null) return compareNumbers(a.n, b.n, op);
  return compareNumbers(valueOf(a), valueOf(b), op);
}

export function longRepr(o: PyObject): string | null {
  const l = o as PyLongObject;
  if (l.big === null) return String(l.n);
  const text = intToDecimal(l.big, rt.intMaxStrDigits);
  if (typeof text !== "string") {
    raiseFailure(text);
    return null;
  }
  return text;
}

function long_repr(self: PyObject): Result {
  const text = longRepr(self);
  // Always a new str, also of one digit.
  return text === null ? null : newUnicode(text);
}

/** `long_long`: an exact int of the same value. */
function long_long(self: PyObject): Result {
  if (self.ob_type === PyLong_Type) return NewRef(self);
  return fromInt(valueOf(self));
}

/** `PyLong_FromUnicodeObject`. */
export function PyLong_FromText(o: PyObject, text: string, base: number): Result {
  const v = intFromText(text, base, rt.intMaxStrDigits);
  if (v === null) return ValueError(`invalid literal for int() with base ${base}: ${reprText(o)}`);
  if (isFailure(v)) return raiseFailure(v);
  return fromInt(v);
}

/** `PyNumber_Long`. */
export function PyNumber_Long(o: PyObject): Result {
  if (o.ob_type === PyLong_Type) return NewRef(o);
  if (o.ob_type.nb_int !== null) {
    const r = o.ob_type.nb_int(o);
    if (r === null || r.ob_type === PyLong_Type) return r;
    if (!PyLong_Check(r)) {
      TypeError(`__int__ returned non-int (type ${r.ob_type.tp_name})`);
      DECREF(r);
      return null;
    }
    if (
      !emitDeprecation(
        `__int__ returned non-int (type ${r.ob_type.tp_name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
      )
    ) {
      DECREF(r);
      return null;
    }
    const exact = long_long(r);
    DECREF(r);
    return exact;
  }
  if (o.ob_type.nb_index !== null) return PyNumber_Index(o);
  const trunc = lookupSpecial(o, "__trunc__");
  if (trunc !== null) {
    if (!emitDeprecation("The delegation of int() to __trunc__ is deprecated.")) {
      DECREF(trunc);
      return null;
    }
    const mark = holdMark();
    hold(trunc, "__trunc__");
    const r = PyObject_CallNoArgs(trunc);
    unhold(mark);
    DECREF(trunc);
    if (r === null || PyLong_Check(r)) return r;
    if (!PyIndex_Check(r)) {
      TypeError(`__trunc__ returned non-Integral (type ${r.ob_type.tp_name})`);
      DECREF(r);
      return null;
    }
    const i = PyNumber_Index(r);
    DECREF(r);
    return i;
  }
  if (PyErr_Occurred() !== null) return null;
  if (PyUnicode_Check(o)) return PyLong_FromText(o, textOf(o), 10);
  const bytes = bytesLike(o);
  if (bytes !== null) return PyLong_FromText(o, latin1(bytes), 10);
  return TypeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${o.ob_type.tp_name}'`,
  );
}
function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => String.fromCharCode(b)).join("");
}

/** `long_new_impl`. */
function long_new_impl(type: PyTypeObject, x: PyObject | null, obase: PyObject | null): Result {
  let value: Result;
  if (x === null) {
    if (obase !== null) return TypeError("int() missing string argument");
    value = PyLong_FromLong(0);
  } else if (obase === null) value = PyNumber_Long(x);
  else {
    const base = PyNumber_AsSsize_t(obase, false);
    if (base === null) return null;
    if ((base !== 0 && base < 2) || base > 36) return ValueError("int() base must be >= 2 and <= 36, or 0");
    if (PyUnicode_Check(x)) value = PyLong_FromText(x, textOf(x), base);
    else if (PyBytes_Check(x) || x.ob_type.tp_name === "bytearray")
      value = PyLong_FromText(x, latin1((x as PyBytesObject).body.ob_sval), base);
    else return TypeError("int() can't convert non-string with explicit base");
  }
  if (value === null || type === PyLong_Type) return value;
  const sub = initIntSubclass(type, valueOf(value));
  DECREF(value);
  return sub;
}

function long_round(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("__round__", args.length, 0, 1)) return null;
  const nd = args[0];
  if (nd === undefined) return long_long(self);
  const n = _PyNumber_Index(nd);
  if (n === null) return null;
  const r = intRound(valueOf(self), valueOf(n));
  DECREF(n);
  return result(r);
}

function long_to_bytes(
  self: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "to_bytes", keywords: ["length", "byteorder", "signed"], minpos: 0, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const length = a[0] === null || a[0] === undefined ? 1 : argSsize(a[0]);
  if (length === null) return null;
  const little = byteorder("to_bytes", a[1] ?? null);
  if (little === null) return null;
  const signed = a[2] == null ? 0 : PyObject_IsTrue(a[2]);
  if (signed < 0) return null;
  if (length < 0) return ValueError("length argument must be non-negative");
  const r = intToBytes(valueOf(self), length, little, signed > 0);
  return isFailure(r) ? raiseFailure(r) : newBytes(r);
}
function byteorder(fname: string, o: PyObject | null): boolean | null {
  if (o === null) return false;
  if (!PyUnicode_Check(o))
    return TypeError(`${fname}() argument 'byteorder' must be str, not ${typeNameOrNone(o)}`);
  if (textOf(o) === "little") return true;
  if (textOf(o) === "big") return false;
  return ValueError("byteorder must be either 'little' or 'big'");
}

function long_from_bytes(
  type: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "from_bytes", keywords: ["bytes", "byteorder", "signed"], minpos: 1, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const little = byteorder("from_bytes", a[1] ?? null);
  if (little === null) return null;
  const signed = a[2] == null ? 0 : PyObject_IsTrue(a[2]);
  if (signed < 0) return null;
  const bytes = PyObject_Bytes(a[0] as PyObject);
  if (bytes === null) return null;
  const v = fromInt(intFromBytes((bytes as PyBytesObject).body.ob_sval, little, signed > 0));
  DECREF(bytes);
  if (type === PyLong_Type) return v;
  const r = PyObject_CallOneArg(type, v);
  DECREF(v);
  return r;
}

import { PyObject_Bytes } from "./bytesobject.ts";
import { PyObject_CallOneArg } from "./call.ts";

function long_size(self: PyObject): number {
  return 24 + 4 * Math.max(1, intDigitCount(valueOf(self)));
}

export const PyLong_Type: PyTypeObject = defineType({
  tp_name: "int",
  tp_basicsize: 24,
  tp_itemsize: 4,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_LONG_SUBCLASS | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyLongObject(type, 0, null),
  tp_new(type, args, kwds) {
    const a = unpackTupleAndDict({ fname: "int", keywords: ["", "base"], minpos: 0, maxpos: 2 }, args, kwds);
    return a === null ? null : long_new_impl(type, a[0] ?? null, a[1] ?? null);
  },
  tp_vectorcall(type, args, kwnames) {
    if (kwnames !== null && kwnames.body.ob_item.length > 0) {
      const a = _PyArg_UnpackKeywords(
        { fname: "int", keywords: ["", "base"], minpos: 0, maxpos: 2 },
        args,
        kwnames,
      );
      return a === null ? null : long_new_impl(type as PyTypeObject, a[0] ?? null, a[1] ?? null);
    }
    if (args.length === 0) return PyLong_FromLong(0);
    if (args.length === 1) return PyNumber_Long(args[0] as PyObject);
    if (args.length === 2)
      return long_new_impl(type as PyTypeObject, args[0] as PyObject, args[1] as PyObject);
    return TypeError(`int expected at most 2 arguments, got ${args.length}`);
  },
  tp_dealloc: (o) => freeObject(o),
  tp_getattro: PyObject_GenericGetAttr,
  tp_repr: long_repr,
  tp_hash(self) {
    hashInt(valueOf(self));
    return true;
  },
  tp_richcompare: long_richcompare,
  nb_add: long_add,
  nb_subtract: long_sub,
  nb_multiply: long_mul,
  nb_remainder: binary(intMod),
  nb_divmod(a, b) {
    if (!PyLong_Check(a) || !PyLong_Check(b)) return Py_NotImplemented;
    const r = intDivmod(valueOf(a), valueOf(b));
    if (isFailure(r)) return raiseFailure(r);
    const q = fromInt(r[0]);
    const m = fromInt(r[1]);
    const t = PyTuple_FromArray([q, m]);
    DECREF(q);
    DECREF(m);
    return t;
  },
  nb_power: long_pow,
  nb_negative: (a) => fromInt(intNeg(valueOf(a))),
  nb_positive: long_long,
  nb_absolute: (a) => (valueOf(a) < 0 ? fromInt(intAbs(valueOf(a))) : long_long(a)),
  nb_bool: (a) => (Number(valueOf(a)) !== 0 ? 1 : 0),
  nb_invert: (a) => fromInt(intInvert(valueOf(a))),
  nb_lshift: binary(intLshift),
  nb_rshift: binary(intRshift),
  nb_and: binary(intAnd),
  nb_xor: binary(intXor),
  nb_or: binary(intOr),
  nb_int: long_long,
  nb_float(a) {
    const f = intToFloat(valueOf(a));
    return typeof f === "number" ? PyFloat_FromDouble(f) : raiseFailure(f);
  },
  nb_floor_divide: binary(intFloorDiv),
  nb_true_divide: long_true_divide,
  nb_index: long_long,
  tp_methods: [
    noargs("conjugate", long_long),
    noargs("bit_length", (self) => PyLong_FromLong(intBitLength(valueOf(self)))),
    noargs("bit_count", (self) => PyLong_FromLong(intBitCount(valueOf(self)))),
    fastkeywords("to_bytes", long_to_bytes),
    fastkeywords("from_bytes", long_from_bytes, METH_CLASS),
    noargs("as_integer_ratio", (self) => {
      const n = long_long(self) as PyObject;
      const one = PyLong_FromLong(1);
      const t = PyTuple_FromArray([n, one]);
      DECREF(n);
      return t;
    }),
    noargs("__trunc__", long_long),
    noargs("__floor__", long_long),
    noargs("__ceil__", long_long),
    fastcall("__round__", long_round),
    noargs("__getnewargs__", (self) => {
      const n = fromInt(valueOf(self));
      const t = PyTuple_FromArray([n]);
      DECREF(n);
      return t;
    }),
    onearg("__format__", (self, spec) => formatInt(self, spec)),
    noargs("__sizeof__", (self) => PyLong_FromLong(long_size(self))),
    noargs("is_integer", () => Py_True),
  ],
  tp_getset: [
    getset("real", long_long),
    getset("imag", () => PyLong_FromLong(0)),
    getset("numerator", long_long),
    getset("denominator", () => PyLong_FromLong(1)),
  ],
});

const boolOp =
  (f: (a: boolean, b: boolean) => boolean, slow: (a: PyObject, b: PyObject) => Result) =>
  (a: PyObject, b: PyObject): Result =>
    a.ob_type === PyBool_Type && b.ob_type === PyBool_Type
      ? PyBool_FromLong(f(a === Py_True, b === Py_True))
      : slow(a, b);

export const PyBool_Type: PyTypeObject = defineType({
  tp_name: "bool",
  tp_base: () => PyLong_Type,
  tp_basicsize: 24,
  tp_itemsize: 4,
  tp_repr: (self) => identifier(self === Py_True ? "True" : "False"),
  tp_new(type, args, kwds) {
    if (kwds !== null && kwds.body.ma_used > 0) return TypeError("bool() takes no keyword arguments");
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional(type.tp_name, items.length, 0, 1)) return null;
    const r = items.length === 0 ? 0 : PyObject_IsTrue(items[0] as PyObject);
    return r < 0 ? null : PyBool_FromLong(r);
  },
  tp_vectorcall(_type, args, kwnames) {
    if (kwnames !== null && kwnames.body.ob_item.length > 0)
      return TypeError("bool() takes no keyword arguments");
    if (!_PyArg_CheckPositional("bool", args.length, 0, 1)) return null;
    const r = args.length === 0 ? 0 : PyObject_IsTrue(args[0] as PyObject);
    return r < 0 ? null : PyBool_FromLong(r);
  },
  nb_invert(a) {
    if (
      !emitDeprecation(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
      )
    )
      return null;
    return fromInt(intInvert(valueOf(a)));
  },
  nb_and: boolOp((a, b) => a && b, binary(intAnd)),
  nb_xor: boolOp((a, b) => a !== b, binary(intXor)),
  nb_or: boolOp((a, b) => a || b, binary(intOr)),
});
