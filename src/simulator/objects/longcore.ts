/**
 * The int object itself: shape, singletons, making one (Objects/longobject.c). Its type, operators and methods are
 * in longobject.ts.
 */
import { IMMORTAL, PyObject, type PyTypeObject } from "./object.ts";
import { PyObject_Alloc } from "./alloc.ts";
import { PyBool_Type, PyLong_Type } from "./longobject.ts";

/** `big` is null whenever the value is a safe integer, and then `n` is the value (never -0). */
export class PyLongObject extends PyObject {
  n: number;
  big: bigint | null;
  constructor(type: PyTypeObject, n: number, big: bigint | null) {
    super(type);
    this.n = n;
    this.big = big;
  }
}

export const NSMALLNEGINTS = 5;
export const NSMALLPOSINTS = 257;

/** -5 … 256, static and immortal: index is value + 5. Made anew at each start. */
export const smallInts: PyLongObject[] = [];
export let Py_True: PyLongObject = null as unknown as PyLongObject;
export let Py_False: PyLongObject = null as unknown as PyLongObject;

export function initStaticInts(): void {
  smallInts.length = 0;
  const make = (type: PyTypeObject, n: number): PyLongObject => {
    const o = PyObject_Alloc(new PyLongObject(type, n, null), 28);
    o.ob_refcnt = IMMORTAL;
    return o;
  };
  for (let n = -NSMALLNEGINTS; n < NSMALLPOSINTS; n++) smallInts.push(make(PyLong_Type, n));
  Py_False = make(PyBool_Type, 0);
  Py_True = make(PyBool_Type, 1);
}

/** Number of 30-bit digits of a non-negative safe integer; at least 1. */
function digitsOf(n: number): number {
  return n < 0x40000000 ? 1 : n < 0x1000000000000000 ? 2 : 3;
}

/** Bytes of an int's block: 24 for the header and 4 a digit. */
export function longSize(o: PyLongObject): number {
  if (o.big === null) return 24 + 4 * digitsOf(o.n < 0 ? -o.n : o.n);
  const bits = (o.big < 0n ? -o.big : o.big).toString(16).length * 4;
  // The leading hex digit may not fill its four bits; count digits from the exact bit length.
  let v = o.big < 0n ? -o.big : o.big;
  v >>= BigInt(bits - 4);
  const exact = bits - 4 + v.toString(2).length;
  return 24 + 4 * Math.ceil(exact / 30);
}

/** `PyLong_FromLong` for a safe integer. New reference; the cached object for -5 … 256. */
export function PyLong_FromLong(n: number): PyLongObject {
  if (n >= -NSMALLNEGINTS && n < NSMALLPOSINTS) return smallInts[n + NSMALLNEGINTS] as PyLongObject;
  const o = new PyLongObject(PyLong_Type, n, null);
  // _PyLong_FromMedium asks for sizeof(PyLongObject), 32 with its padding; _PyLong_New for 24 + 4 * ndigits bytes.
  const digits = digitsOf(n < 0 ? -n : n);
  return PyObject_Alloc(o, digits === 1 ? 32 : 24 + 4 * digits);
}

export function PyLong_FromBigInt(v: bigint): PyLongObject {
  if (v >= -9007199254740991n && v <= 9007199254740991n) return PyLong_FromLong(Number(v));
  const o = new PyLongObject(PyLong_Type, 0, v);
  return PyObject_Alloc(o, longSize(o));
}

export function PyBool_FromLong(v: boolean | number): PyLongObject {
  return v ? Py_True : Py_False;
}

/** The value as a bigint, whatever its representation. */
export function bigOf(o: PyLongObject): bigint {
  return o.big ?? BigInt(o.n);
}
