/**
 * The math module (Modules/mathmodule.c): converts arguments as C does and hands them to algorithms/math-*.ts, which give
 * the C library's results.
 */
import {
  DECREF,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import type { Failure } from "../algorithms/failure.ts";
import { floatCeil, floatFloor } from "../algorithms/floats.ts";
import type { Int } from "../algorithms/ints.ts";
import * as mathInts from "../algorithms/math-integers.ts";
import * as mathFloats from "../algorithms/math-functions.ts";
import { forEachItem } from "../objects/abstract.ts";
import { _PyNumber_Index, PyLong_Check, PyNumber_Index } from "../objects/abstract-number.ts";
import { PyObject_CallNoArgs } from "../objects/call.ts";
import { OverflowError, PyErr_Occurred, TypeError, ValueError } from "../objects/errors.ts";
import { isFailure, raiseFailure } from "../objects/failures.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble, PyFloat_Type } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { fromInt, valueOf } from "../objects/longobject.ts";
import { lookupSpecial } from "../objects/lookup-special.ts";
import { addObject } from "../objects/moduleobject.ts";
import { PySequence_Tuple } from "../objects/sequence.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { math_prod, math_sumprod } from "./math-products.ts";

function floatResult(v: number | Failure): Result {
  return isFailure(v) ? raiseFailure(v) : PyFloat_FromDouble(v);
}
function intResult(v: Int | Failure): Result {
  return isFailure(v) ? raiseFailure(v) : fromInt(v);
}

/** `ASSIGN_DOUBLE`. */
const double = PyFloat_AsDouble;

/** Several arguments as doubles, in order; null with an exception set. */
function doubles(args: readonly PyObject[]): number[] | null {
  const out: number[] = [];
  for (const a of args) {
    const x = double(a);
    if (x === null) return null;
    out.push(x);
  }
  return out;
}

/** An int argument's value (`PyNumber_Index`). */
function index(o: PyObject): Int | null {
  const i = PyNumber_Index(o);
  if (i === null) return null;
  const v = valueOf(i);
  DECREF(i);
  return v;
}

/** Functions of one float (`math_1` and its kin). */
const simple: PyMethodDef[] = Object.entries(mathFloats.floatFunctions)
  .filter(([name]) => !["log2", "log10"].includes(name))
  .map(([name, f]) =>
    onearg(name, (_module, o) => {
      const x = double(o);
      return x === null ? null : floatResult(f(x));
    }),
  );

/** Functions of two floats. */
function binary(name: string, f: (x: number, y: number) => number | Failure): PyMethodDef {
  return fastcall(name, (_module, args) => {
    if (!_PyArg_CheckPositional(name, args.length, 2, 2)) return null;
    const xy = doubles(args);
    return xy === null ? null : floatResult(f(xy[0] as number, xy[1] as number));
  });
}

function predicate(name: string, f: (x: number) => boolean): PyMethodDef {
  return onearg(name, (_module, o) => {
    const x = double(o);
    return x === null ? null : PyBool_FromLong(f(x));
  });
}

/** A special method's result; undefined where the type has none. */
function special(o: PyObject, name: string): Result | undefined {
  const method = lookupSpecial(o, name);
  if (method === null) return PyErr_Occurred() === null ? undefined : null;
  const mark = holdMark();
  hold(method, name);
  const r = PyObject_CallNoArgs(method);
  unhold(mark);
  DECREF(method);
  return r;
}

/** floor and ceil. */
function rounding(name: string, method: string, f: (x: number) => Int | Failure): PyMethodDef {
  return onearg(name, (_module, o) => {
    if (o.ob_type !== PyFloat_Type) {
      const r = special(o, method);
      if (r !== undefined) return r;
    }
    const x = double(o);
    return x === null ? null : intResult(f(x));
  });
}

/** `loghelper`: ints of any size. */
function logarithm(o: PyObject, name: "log" | "log2" | "log10"): number | null {
  if (PyLong_Check(o)) {
    const r = mathFloats.logInt(name, valueOf(o));
    return isFailure(r) ? raiseFailure(r) : r;
  }
  const x = double(o);
  if (x === null) return null;
  const r = (mathFloats.floatFunctions[name] as (x: number) => number | Failure)(x);
  return isFailure(r) ? raiseFailure(r) : r;
}

function log(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("log", args.length, 1, 2)) return null;
  const x = logarithm(args[0] as PyObject, "log");
  if (x === null) return null;
  if (args[1] === undefined) return PyFloat_FromDouble(x);
  const base = logarithm(args[1], "log");
  return base === null ? null : floatResult(mathFloats.logQuotient(x, base));
}

/** gcd and lcm. */
function fold(name: string, f: (values: readonly Int[]) => Int): PyMethodDef {
  return fastcall(name, (_module, args) => {
    const values: Int[] = [];
    for (const a of args) {
      const v = index(a);
      if (v === null) return null;
      values.push(v);
    }
    return fromInt(f(values));
  });
}

function comb(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("comb", args.length, 2, 2)) return null;
  const n = index(args[0] as PyObject);
  const k = n === null ? null : index(args[1] as PyObject);
  return n === null || k === null ? null : intResult(mathInts.comb(n, k));
}

function perm(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("perm", args.length, 1, 2)) return null;
  if ((args[1] ?? Py_None) === Py_None) return factorial(_module, args[0] as PyObject);
  const n = index(args[0] as PyObject);
  const k = n === null ? null : index(args[1] as PyObject);
  return n === null || k === null ? null : intResult(mathInts.perm(n, k));
}

function factorial(_module: PyObject, o: PyObject): Result {
  const i = _PyNumber_Index(o);
  if (i === null) return null;
  const n = valueOf(i);
  DECREF(i);
  if (typeof n === "bigint" && n > 0x7fffffffffffffffn)
    return OverflowError("factorial() argument should not exceed 9223372036854775807");
  if (n < 0) return ValueError("factorial() not defined for negative values");
  return intResult(mathInts.factorial(n));
}

function isclose(
  _module: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "isclose", keywords: ["a", "b", "rel_tol", "abs_tol"], minpos: 2, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const values = doubles(a.filter((o) => o !== null) as PyObject[]);
  if (values === null) return null;
  const [x, y] = values as [number, number];
  const relative = a[2] === null ? 1e-9 : (values[2] as number);
  const absolute = a[3] === null ? 0 : (values[values.length - 1] as number);
  if (relative < 0 || absolute < 0) return ValueError("tolerances must be non-negative");
  if (x === y) return PyBool_FromLong(1);
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return PyBool_FromLong(0);
  const difference = Math.abs(y - x);
  return PyBool_FromLong(
    difference <= Math.abs(relative * y) || difference <= Math.abs(relative * x) || difference <= absolute,
  );
}

function ldexp(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("ldexp", args.length, 2, 2)) return null;
  const x = double(args[0] as PyObject);
  if (x === null) return null;
  const e = args[1] as PyObject;
  if (!PyLong_Check(e)) return TypeError("Expected an int as second argument to ldexp.");
  return floatResult(mathFloats.ldexp(x, valueOf(e)));
}

function dist(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("dist", args.length, 2, 2)) return null;
  const tuples: PyTupleObject[] = [];
  const mark = holdMark();
  for (const a of args) {
    const t = PyTuple_Check(a) ? null : PySequence_Tuple(a);
    if (t === null && !PyTuple_Check(a)) break;
    if (t !== null) tuples.push(hold(t, "point"));
  }
  let result: Result = null;
  if (PyErr_Occurred() === null) {
    let next = 0;
    const points = args.map(
      (a) => (PyTuple_Check(a) ? a : (tuples[next++] as PyTupleObject)).body.ob_item as PyObject[],
    );
    const [p, q] = points as [PyObject[], PyObject[]];
    if (p.length !== q.length) ValueError("both points must have the same number of dimensions");
    else {
      const differences: number[] = [];
      for (let i = 0; i < p.length; i++) {
        const xy = doubles([p[i] as PyObject, q[i] as PyObject]);
        if (xy === null) break;
        differences.push(Math.abs((xy[0] as number) - (xy[1] as number)));
      }
      if (differences.length === p.length) result = PyFloat_FromDouble(mathFloats.hypot(differences));
    }
  }
  unhold(mark);
  for (const t of tuples) DECREF(t);
  return result;
}

function fsum(_module: PyObject, iterable: PyObject): Result {
  const sum = new mathFloats.FloatSum();
  const ok = forEachItem(iterable, "fsum", (item) => {
    const x = double(item);
    if (x === null) return false;
    const failure = sum.add(x);
    if (failure === null) return true;
    raiseFailure(failure);
    return false;
  });
  return ok ? floatResult(sum.result()) : null;
}

function nextafter(
  _module: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "nextafter", keywords: ["", "", "steps"], minpos: 2, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const xy = doubles([a[0] as PyObject, a[1] as PyObject]);
  if (xy === null) return null;
  let steps: Int = 1;
  if (a[2] != null && a[2] !== Py_None) {
    const n = index(a[2]);
    if (n === null) return null;
    if (n < 0) return ValueError("steps must be a non-negative integer");
    steps = n;
  }
  return PyFloat_FromDouble(mathFloats.nextafter(xy[0] as number, xy[1] as number, steps));
}

function fma(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("fma", args.length, 3, 3)) return null;
  const v = doubles(args);
  return v === null ? null : floatResult(mathFloats.fma(v[0] as number, v[1] as number, v[2] as number));
}

function trunc(_module: PyObject, o: PyObject): Result {
  const r = special(o, "__trunc__");
  return r === undefined ? TypeError(`type ${o.ob_type.tp_name} doesn't define __trunc__ method`) : r;
}

const others: PyMethodDef[] = [
  binary("atan2", mathFloats.atan2),
  binary("copysign", (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  binary("fmod", mathFloats.fmod),
  binary("pow", mathFloats.mathPow),
  binary("remainder", mathFloats.remainder),
  rounding("ceil", "__ceil__", floatCeil),
  rounding("floor", "__floor__", floatFloor),
  onearg("trunc", trunc),
  predicate("isfinite", Number.isFinite),
  predicate("isinf", (x) => Math.abs(x) === Infinity),
  predicate("isnan", Number.isNaN),
  fold("gcd", mathInts.gcd),
  fold("lcm", mathInts.lcm),
  fastcall("comb", comb),
  fastcall("perm", perm),
  onearg("factorial", factorial),
  onearg("isqrt", (_module, o) => {
    const n = index(o);
    return n === null ? null : intResult(mathInts.isqrt(n));
  }),
  fastcall("log", log),
  onearg("log2", (_module, o) => {
    const r = logarithm(o, "log2");
    return r === null ? null : PyFloat_FromDouble(r);
  }),
  onearg("log10", (_module, o) => {
    const r = logarithm(o, "log10");
    return r === null ? null : PyFloat_FromDouble(r);
  }),
  onearg("frexp", (_module, o) => {
    const x = double(o);
    if (x === null) return null;
    const [m, e] = mathFloats.frexp(x);
    return PyTuple_FromArraySteal([PyFloat_FromDouble(m), PyLong_FromLong(e)]);
  }),
  onearg("modf", (_module, o) => {
    const x = double(o);
    if (x === null) return null;
    const [fraction, whole] = mathFloats.modf(x);
    return PyTuple_FromArraySteal([PyFloat_FromDouble(fraction), PyFloat_FromDouble(whole)]);
  }),
  fastcall("ldexp", ldexp),
  fastcall("fma", fma),
  fastcall("hypot", (_module, args) => {
    const v = doubles(args);
    return v === null ? null : PyFloat_FromDouble(mathFloats.hypot(v));
  }),
  fastcall("dist", dist),
  onearg("fsum", fsum),
  onearg("ulp", (_module, o) => {
    const x = double(o);
    return x === null ? null : PyFloat_FromDouble(mathFloats.ulp(x));
  }),
  fastkeywords("isclose", isclose),
  fastkeywords("nextafter", nextafter),
  fastkeywords("prod", math_prod),
  fastcall("sumprod", math_sumprod),
];

const ORDER =
  "acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh degrees dist erf erfc exp exp2 expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log1p log10 log2 modf pow radians remainder sin sinh sqrt tan tanh sumprod trunc prod perm comb nextafter ulp".split(
    " ",
  );
const byName = new Map([...simple, ...others].map((m) => [m.ml_name, m]));

const module: ModuleDef = {
  name: "math",
  // The table above has every name.
  functions: ORDER.map((name) => byName.get(name) as PyMethodDef),
  init(m) {
    addObject(m, "pi", PyFloat_FromDouble(Math.PI));
    addObject(m, "e", PyFloat_FromDouble(Math.E));
    addObject(m, "tau", PyFloat_FromDouble(2 * Math.PI));
    addObject(m, "inf", PyFloat_FromDouble(Infinity));
    addObject(m, "nan", PyFloat_FromDouble(NaN));
    return true;
  },
};
export default module;
