/**
 * Converters of C functions' arguments, as Argument Clinic writes them (Python/getargs.c, Objects/longobject.c). Each
 * gives null with an exception set.
 */
import { DECREF, type PyObject } from "./object.ts";
import { _PyNumber_Index } from "./abstract-number.ts";
import { OverflowError } from "./errors.ts";
import { _PyArg_BadArgument } from "./getargs.ts";
import { bigOf, type PyLongObject } from "./longcore.ts";
import { PyUnicode_Check, type PyUnicodeObject } from "./unicodeobject.ts";

const LONG_MAX = 2n ** 63n - 1n;

function inRange(v: PyLongObject, low: bigint, high: bigint, what: string): number | null {
  if (v.big === null && v.n >= Number(low) && v.n <= Number(high)) return v.n;
  const big = bigOf(v);
  if (big < low || big > high) return OverflowError(`Python int too large to convert to C ${what}`);
  return Number(big);
}

function convert(o: PyObject, low: bigint, high: bigint, what: string): number | null {
  const v = _PyNumber_Index(o);
  if (v === null) return null;
  const n = inRange(v, low, high, what);
  DECREF(v);
  return n;
}

/** `Py_ssize_t`: an int or what has `__index__`. */
export const argSsize = (o: PyObject): number | null => convert(o, -LONG_MAX - 1n, LONG_MAX, "ssize_t");
/** `int`: `PyLong_AsInt`. */
export const argInt = (o: PyObject): number | null => convert(o, -2147483648n, 2147483647n, "int");
/** `long`: `PyLong_AsLong`. */
export const argLong = (o: PyObject): number | null => convert(o, -LONG_MAX - 1n, LONG_MAX, "long");

/** `unicode`: a str. `which` is "argument", "argument 1", "argument 'encoding'". */
export function argStr(fname: string, which: string, o: PyObject): PyUnicodeObject | null {
  return PyUnicode_Check(o) ? o : _PyArg_BadArgument(fname, which, "str", o);
}
