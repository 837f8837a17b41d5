/** complex (Objects/complexobject.c). 32 bytes, no free list. */
import {
  type CompareOp,
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  Py_EQ,
  Py_NE,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { addressOf, freeObject, PyObject_Alloc, PyType_GenericAlloc } from "./alloc.ts";
import {
  type Complex,
  complexAbs,
  complexDifference,
  complexPower,
  complexProduct,
  complexQuotient,
  complexSum,
} from "../algorithms/complex.ts";
import type { Failure } from "../algorithms/failure.ts";
import { complexRepr } from "../algorithms/float-format.ts";
import { complexFromText } from "../algorithms/float-text.ts";
import { hashComplex } from "../algorithms/hash.ts";
import { intToFloat } from "../algorithms/ints.ts";
import { PyObject_RichCompare, reprText } from "./abstract.ts";
import { PyLong_Check } from "./abstract-number.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { isFailure, raiseFailure } from "./failures.ts";
import { PyFloat_AsDouble, PyFloat_Check, PyFloat_FromDouble } from "./floatobject.ts";
import { formatComplexObject } from "./format-number.ts";
import { PyObject_GenericGetAttr } from "./genericattr.ts";
import { type ArgParser, unpackTupleAndDict } from "./getargs.ts";
import { PyBool_FromLong } from "./longcore.ts";
import { valueOf } from "./longobject.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArraySteal } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { newUnicode, PyUnicode_Check, textOf } from "./unicodeobject.ts";
import { emitDeprecation } from "./warn.ts";

export class ComplexBody {
  re: number;
  im: number;
  constructor(re: number, im: number) {
    this.re = re;
    this.im = im;
  }
}
export interface PyComplexObject extends PyHeapObject {
  body: ComplexBody;
}

export function PyComplex_FromDoubles(re: number, im: number): PyComplexObject {
  return PyObject_Alloc(new PyHeapObject(PyComplex_Type, new ComplexBody(re, im)) as PyComplexObject, 32);
}

export function PyComplex_Check(o: PyObject): o is PyComplexObject {
  return o.ob_type === PyComplex_Type || PyType_IsSubtype(o.ob_type, PyComplex_Type);
}

const valueOfComplex = (o: PyObject): Complex => [
  (o as PyComplexObject).body.re,
  (o as PyComplexObject).body.im,
];

function result(v: Complex | Failure): Result {
  return isFailure(v) ? raiseFailure(v) : PyComplex_FromDoubles(v[0], v[1]);
}

/** Power of two complex numbers given by their parts: what float's power asks for. */
export function complexPow(ar: number, ai: number, br: number, bi: number): Result {
  return result(complexPower([ar, ai], [br, bi]));
}

/** `TO_COMPLEX`: undefined for other types, null with an exception set. */
function toComplex(o: PyObject): Complex | undefined | null {
  if (PyComplex_Check(o)) return valueOfComplex(o);
  if (PyLong_Check(o)) {
    const f = intToFloat(valueOf(o));
    return isFailure(f) ? raiseFailure(f) : [f, 0];
  }
  if (PyFloat_Check(o)) return [o.ob_fval, 0];
  return undefined;
}

function binary(f: (a: Complex, b: Complex) => Complex | Failure): (a: PyObject, b: PyObject) => Result {
  return (v, w) => {
    const a = toComplex(v);
    if (a === undefined) return Py_NotImplemented;
    if (a === null) return null;
    const b = toComplex(w);
    if (b === undefined) return Py_NotImplemented;
    return b === null ? null : result(f(a, b));
  };
}

function complex_richcompare(v: PyObject, w: PyObject, op: CompareOp): Result {
  if (op !== Py_EQ && op !== Py_NE) return Py_NotImplemented;
  const [re, im] = valueOfComplex(v);
  let isEqual: boolean;
  if (PyLong_Check(w)) {
    if (im === 0) {
      // The comparison of a float with an int is exact.
      const f = PyFloat_FromDouble(re);
      const r = PyObject_RichCompare(f, w, op);
      DECREF(f);
      return r;
    }
    isEqual = false;
  } else if (PyFloat_Check(w)) isEqual = re === w.ob_fval && im === 0;
  else if (PyComplex_Check(w)) isEqual = re === w.body.re && im === w.body.im;
  else return Py_NotImplemented;
  return PyBool_FromLong(isEqual === (op === Py_EQ));
}

// ---------------------------------------------------------------------------------------------------------
// Making

const parser: ArgParser = { fname: "complex", keywords: ["real", "imag"], minpos: 0, maxpos: 2 };

function newOf(type: PyTypeObject, re: number, im: number): Result {
  if (type === PyComplex_Type) return PyComplex_FromDoubles(re, im);
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0) as PyComplexObject | null;
  if (o !== null) {
    o.body.re = re;
    o.body.im = im;
  }
  return o;
}

function fromText(type: PyTypeObject, o: PyObject): Result {
  const v = complexFromText(textOf(o));
  if (v === "underscore") return ValueError(`could not convert string to complex: ${reprText(o)}`);
  return v === null ? ValueError("complex() arg is a malformed string") : newOf(type, v.real, v.imaginary);
}

/** `try_complex_special_method`: a complex, null with or without an exception set. */
function specialMethod(o: PyObject): PyComplexObject | null {
  const f = lookupSpecial(o, "__complex__");
  if (f === null) return null;
  const mark = holdMark();
  hold(f, "__complex__");
  const r = PyObject_CallNoArgs(f);
  unhold(mark);
  DECREF(f);
  if (r === null || r.ob_type === PyComplex_Type) return r as PyComplexObject | null;
  if (!PyComplex_Check(r)) {
    TypeError(`__complex__ returned non-complex (type ${r.ob_type.tp_name})`);
    DECREF(r);
    return null;
  }
  const text = `${o.ob_type.tp_name}.__complex__() must return a complex, not ${r.ob_type.tp_name}.  The ability to return an instance of a strict subclass of complex is deprecated, and may be removed in a future version of Python.`;
  hold(r, "result of __complex__");
  const ok = emitDeprecation(text);
  unhold(mark);
  if (ok) return r;
  DECREF(r);
  return null;
}

const isReal = (o: PyObject): boolean => o.ob_type.nb_float !== null || o.ob_type.nb_index !== null;

/** `complex_new_impl`. */
function complex_new(type: PyTypeObject, real: PyObject | null, imag: PyObject | null): Result {
  if (real !== null && imag === null && type === PyComplex_Type && real.ob_type === PyComplex_Type)
    return NewRef(real);
  if (real !== null && PyUnicode_Check(real)) {
    if (imag !== null) return TypeError("complex() can't take second arg if first is a string");
    return fromText(type, real);
  }
  if (imag !== null && PyUnicode_Check(imag)) return TypeError("complex() second arg can't be a string");
  let special: PyComplexObject | null = null;
  if (real !== null) {
    special = specialMethod(real);
    if (special === null && PyErr_Occurred() !== null) return null;
    if (special === null && !isReal(real)) {
      const wanted = imag === null ? "a string or a number" : "a string or a number";
      return TypeError(`complex() first argument must be ${wanted}, not '${real.ob_type.tp_name}'`);
    }
  }
  const first = special ?? real;
  const mark = holdMark();
  if (special !== null) hold(special, "result of __complex__");
  const done = (r: Result): Result => {
    unhold(mark);
    if (special !== null) DECREF(special);
    return r;
  };
  if (imag !== null && !isReal(imag) && !PyComplex_Check(imag)) {
    return done(TypeError(`complex() second argument must be a number, not '${imag.ob_type.tp_name}'`));
  }
  let [re, im] = [0, 0];
  let isFirstComplex = false;
  if (first !== null && PyComplex_Check(first)) {
    [re, im] = valueOfComplex(first);
    isFirstComplex = true;
  } else if (first !== null) {
    const f = PyFloat_AsDouble(first);
    if (f === null) return done(null);
    re = f;
  }
  if (imag === null) return done(newOf(type, re, im));
  let [ire, iim] = [0, 0];
  let isSecondComplex = false;
  if (PyComplex_Check(imag)) {
    [ire, iim] = valueOfComplex(imag);
    isSecondComplex = true;
  } else {
    const f = PyFloat_AsDouble(imag);
    if (f === null) return done(null);
    ire = f;
  }
  // Only what is there is added, for the sake of signed zeros.
  if (isSecondComplex) re -= iim;
  const imPart = isFirstComplex ? ire + im : ire;
  return done(newOf(type, re, imPart));
}

const part = (name: "real" | "imag", field: "re" | "im", offset: number): PyMemberDef => ({
  name,
  readonly: true,
  offset,
  get: (self) => PyFloat_FromDouble((self as PyComplexObject).body[field]),
});

export const PyComplex_Type: PyTypeObject = defineType({
  tp_name: "complex",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new ComplexBody(0, 0)),
  tp_new(type, args, kwds) {
    const a = unpackTupleAndDict(parser, args, kwds);
    return a === null ? null : complex_new(type, a[0] ?? null, a[1] ?? null);
  },
  tp_dealloc: (o: PyObject) => freeObject(o),
  tp_repr: (self) => newUnicode(complexRepr(...valueOfComplex(self))),
  tp_getattro: PyObject_GenericGetAttr,
  tp_hash(self) {
    const [re, im] = valueOfComplex(self);
    hashComplex(re, im, addressOf(self));
    return true;
  },
  tp_richcompare: complex_richcompare,
  nb_add: binary(complexSum),
  nb_subtract: binary(complexDifference),
  nb_multiply: binary(complexProduct),
  nb_power(v, w, z) {
    const a = toComplex(v);
    if (a === undefined) return Py_NotImplemented;
    if (a === null) return null;
    const b = toComplex(w);
    if (b === undefined) return Py_NotImplemented;
    if (b === null) return null;
    if (z !== Py_None) return ValueError("complex modulo");
    return result(complexPower(a, b));
  },
  nb_negative: (a) => PyComplex_FromDoubles(-valueOfComplex(a)[0], -valueOfComplex(a)[1]),
  nb_positive: (a) =>
    a.ob_type === PyComplex_Type ? NewRef(a) : PyComplex_FromDoubles(...valueOfComplex(a)),
  nb_absolute(a) {
    const r = complexAbs(valueOfComplex(a));
    return isFailure(r) ? raiseFailure(r) : PyFloat_FromDouble(r);
  },
  nb_bool: (a) => (valueOfComplex(a)[0] !== 0 || valueOfComplex(a)[1] !== 0 ? 1 : 0),
  nb_true_divide: binary(complexQuotient),
  tp_methods: [
    noargs("conjugate", (self) => PyComplex_FromDoubles(valueOfComplex(self)[0], -valueOfComplex(self)[1])),
    noargs("__complex__", (self) =>
      self.ob_type === PyComplex_Type ? NewRef(self) : PyComplex_FromDoubles(...valueOfComplex(self)),
    ),
    noargs("__getnewargs__", (self) =>
      PyTuple_FromArraySteal(valueOfComplex(self).map((x) => PyFloat_FromDouble(x))),
    ),
    onearg("__format__", (self, spec) => formatComplexObject(self, spec)),
  ],
  tp_members: [part("real", "re", 16), part("imag", "im", 24)],
});
