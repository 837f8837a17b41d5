/** `math.prod` and `math.sumprod` (Modules/mathmodule.c): products kept as machine numbers while the items allow it. */
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, unhold } from "../objects/object.ts";
import { type Int, intAdd, intMul } from "../algorithms/ints.ts";
import { sumprod } from "../algorithms/math-functions.ts";
import { PyIter_Next, PyObject_GetIter } from "../objects/abstract.ts";
import { PyNumber_Add, PyNumber_Multiply } from "../objects/abstract-number.ts";
import { PyErr_Occurred, ValueError } from "../objects/errors.ts";
import { PyFloat_FromDouble, PyFloat_Type, type PyFloatObject } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { fromInt, PyLong_Type, valueOf } from "../objects/longobject.ts";

/** The value of an exact int that fits C's long; null for any other. */
function asLong(o: PyObject): Int | null {
  if (o.ob_type !== PyLong_Type) return null;
  const v = valueOf(o);
  return fitsLong(v) ? v : null;
}
const fitsLong = (v: Int): boolean => typeof v === "number" || BigInt.asIntN(64, v) === v;

const asFloat = (o: PyObject): number | null =>
  o.ob_type === PyFloat_Type ? (o as PyFloatObject).ob_fval : null;

/** An operator on two held references, both of which it drops. */
function combine(op: (a: PyObject, b: PyObject) => Result, a: PyObject, b: PyObject): Result {
  const mark = holdMark();
  hold(a, "result so far");
  hold(b, "item");
  const r = op(a, b);
  unhold(mark);
  if (r !== null) hold(r, "result so far");
  DECREF(a);
  DECREF(b);
  unhold(mark);
  return r;
}

export function math_prod(
  _module: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "prod", keywords: ["", "start"], minpos: 1, maxpos: 1 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const it = PyObject_GetIter(a[0] as PyObject);
  if (it === null) return null;
  const mark = holdMark();
  hold(it, "iterator");
  const result = multiplyAll(it, a[1] == null ? PyLong_FromLong(1) : NewRef(a[1]));
  unhold(mark);
  if (result !== null) hold(result, "product");
  DECREF(it);
  unhold(mark);
  return result;
}

/** Takes over the reference to `start`. */
function multiplyAll(it: PyObject, start: PyObject): Result {
  let result: PyObject | null = start;
  let long = asLong(start);
  let float = asFloat(start);
  if (long !== null || float !== null) {
    DECREF(start);
    result = null;
  }
  for (;;) {
    const mark = holdMark();
    if (result !== null) hold(result, "product so far");
    const item = PyIter_Next(it);
    unhold(mark);
    if (item === null) {
      if (PyErr_Occurred() !== null) {
        if (result !== null) DECREF(result);
        return null;
      }
      return result ?? (long !== null ? fromInt(long) : PyFloat_FromDouble(float as number));
    }
    if (long !== null) {
      const factor = asLong(item);
      const product = factor === null ? null : intMul(long, factor);
      if (
        product !== null &&
        (typeof product === "number" || typeof product === "bigint") &&
        fitsLong(product)
      ) {
        long = product;
        DECREF(item);
        continue;
      }
      result = fromInt(long);
      long = null;
    } else if (float !== null) {
      const factor = asFloat(item) ?? asLong(item);
      if (factor !== null) {
        float *= Number(factor);
        DECREF(item);
        continue;
      }
      result = PyFloat_FromDouble(float);
      float = null;
    }
    const next = combine(PyNumber_Multiply, result as PyObject, item);
    if (next === null) return null;
    result = next;
    // A product that has become a float goes on as one.
    float = asFloat(next);
    if (float !== null) {
      DECREF(next);
      result = null;
    }
  }
}

export function math_sumprod(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("sumprod", args.length, 2, 2)) return null;
  const p = PyObject_GetIter(args[0] as PyObject);
  if (p === null) return null;
  const mark = holdMark();
  hold(p, "iterator");
  const q = PyObject_GetIter(args[1] as PyObject);
  let total: Result = null;
  if (q !== null) {
    hold(q, "iterator");
    total = new SumOfProducts().run(p, q);
  }
  unhold(mark);
  if (total !== null) hold(total, "sum");
  DECREF(p);
  if (q !== null) DECREF(q);
  unhold(mark);
  return total;
}

class SumOfProducts {
  #total: PyObject = PyLong_FromLong(0);
  #int: Int = 0;
  #hasInt = false;
  readonly #p: number[] = [];
  readonly #q: number[] = [];

  run(p: PyObject, q: PyObject): Result {
    for (;;) {
      const mark = holdMark();
      hold(this.#total, "sum so far");
      const a = PyIter_Next(p);
      const aFailed = a === null && PyErr_Occurred() !== null;
      if (a !== null) hold(a, "item");
      const b = aFailed ? null : PyIter_Next(q);
      unhold(mark);
      if (aFailed || (b === null && PyErr_Occurred() !== null)) return this.#stop(a, b);
      if ((a === null) !== (b === null)) {
        ValueError("Inputs are not the same length");
        return this.#stop(a, b);
      }
      if (a === null || b === null)
        return this.#flushInt() && this.#flushFloats() ? this.#total : this.#stop(null, null);
      if (this.#quick(a, b)) {
        DECREF(a);
        DECREF(b);
        continue;
      }
      if (!this.#flushInt() || !this.#flushFloats()) return this.#stop(a, b);
      const hold2 = holdMark();
      hold(this.#total, "sum so far");
      const product = combine(PyNumber_Multiply, a, b);
      unhold(hold2);
      if (product === null || !this.#add(product)) return this.#stop(null, null);
    }
  }

  /** Takes a pair of machine numbers in. */
  #quick(a: PyObject, b: PyObject): boolean {
    const [x, y] = [asLong(a), asLong(b)];
    if (x !== null && y !== null && this.#p.length === 0) {
      const product = intMul(x, y);
      const sum = typeof product === "object" ? product : intAdd(this.#int, product);
      if (typeof sum !== "object" && fitsLong(sum)) {
        this.#int = sum;
        this.#hasInt = true;
        return true;
      }
      return false;
    }
    const fx = asFloat(a) ?? x;
    const fy = asFloat(b) ?? y;
    if (fx === null || fy === null || (x !== null && y !== null)) return false;
    if (!this.#flushInt()) return false;
    this.#p.push(Number(fx));
    this.#q.push(Number(fy));
    return true;
  }

  #add(term: PyObject): boolean {
    const sum = combine(PyNumber_Add, this.#total, term);
    if (sum === null) {
      this.#total = PyLong_FromLong(0);
      return false;
    }
    this.#total = sum;
    return true;
  }

  #flushInt(): boolean {
    if (!this.#hasInt) return true;
    const term = fromInt(this.#int);
    this.#int = 0;
    this.#hasInt = false;
    return this.#add(term);
  }

  #flushFloats(): boolean {
    if (this.#p.length === 0) return true;
    const term = PyFloat_FromDouble(sumprod(this.#p, this.#q));
    this.#p.length = 0;
    this.#q.length = 0;
    return this.#add(term);
  }

  #stop(a: PyObject | null, b: PyObject | null): null {
    DECREF(this.#total);
    if (a !== null) DECREF(a);
    if (b !== null) DECREF(b);
    return null;
  }
}
