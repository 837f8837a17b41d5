/**
 * The values behind a `%` (Objects/unicodeobject.c: `unicode_format_getnextarg` and its kin): a tuple's items in turn,
 * any other object once, or a mapping's items by key. Also how a value becomes a number for `%d` and a character for
 * `%c`.
 */
import { DECREF, hold, holdMark, type PyObject, unhold } from "./object.ts";
import { Failure } from "../algorithms/failure.ts";
import type { Int } from "../algorithms/ints.ts";
import { integerRequired, type PrintfField } from "../algorithms/printf-format.ts";
import { PyMapping_Check, PyObject_GetItem } from "./abstract.ts";
import { _PyNumber_Index, PyLong_Check, PyNumber_Check } from "./abstract-number.ts";
import { argInt, argSsize } from "./argconvert.ts";
import { PyErr_Clear, PyErr_ExceptionMatches } from "./errors.ts";
import { PyExc_TypeError } from "./exceptions.ts";
import { raiseFailure } from "./failures.ts";
import { PyNumber_Long, valueOf } from "./longobject.ts";
import { PyTuple_Check } from "./tupleobject.ts";

/** Stands for "the exception is set already". */
const raised = new Failure("ValueError", "");

export abstract class PrintfArguments {
  readonly isMapping: boolean;
  readonly #dict: PyObject;
  #args: PyObject;
  #arglen: number;
  #argidx: number;
  /** The current value is a mapping's item, of which this owns a reference. */
  #owned = false;
  readonly #mark = holdMark();

  /** `maybeMapping`: the values are of no type whose items a format never names. */
  constructor(values: PyObject, maybeMapping: boolean) {
    this.#dict = values;
    this.#args = values;
    const isTuple = PyTuple_Check(values);
    this.#arglen = isTuple ? (values.body.ob_item as PyObject[]).length : -1;
    this.#argidx = isTuple ? 0 : -2;
    this.isMapping = maybeMapping && !isTuple && PyMapping_Check(values);
  }

  abstract makeKey(key: string): PyObject;
  abstract text(v: PyObject, conversion: "s" | "r" | "a" | "b"): string | null;
  abstract real(v: PyObject): number | null;
  abstract character(v: PyObject): string | null;
  piece?(
    text: string,
    from: "literal" | "percent" | PrintfField,
    conversion: string,
    isLast: boolean,
  ): boolean;

  select(key: string): boolean {
    const k = this.makeKey(key);
    const old = this.#takeOwned();
    const mark = holdMark();
    hold(k, "key of a format");
    if (old !== null) DECREF(old);
    const item = PyObject_GetItem(this.#dict, k);
    unhold(mark);
    DECREF(k);
    if (item === null) return false;
    this.#args = hold(item, "value of a format");
    this.#owned = true;
    this.#arglen = -1;
    this.#argidx = -2;
    return true;
  }

  /** Takes the owned value out of this and of the held references: it is the caller's. */
  #takeOwned(): PyObject | null {
    if (!this.#owned) return null;
    this.#owned = false;
    const old = this.#args;
    this.#args = this.#dict;
    unhold(this.#mark);
    return old;
  }

  next(): PyObject | undefined {
    if (this.#argidx >= this.#arglen) return undefined;
    const i = this.#argidx++;
    return this.#arglen < 0
      ? this.#args
      : ((this.#args as { body?: { ob_item: PyObject[] } }).body?.ob_item[i] as PyObject);
  }

  hasMore(): boolean {
    return this.#argidx < this.#arglen;
  }

  /** At the end, or after an error. */
  finish(): void {
    const old = this.#takeOwned();
    if (old !== null) DECREF(old);
  }

  /** What the formatting came to: the text, or null with an exception set. */
  outcome(text: string | null | Failure): string | null {
    this.finish();
    if (text instanceof Failure) return text === raised ? null : raiseFailure(text);
    return text;
  }

  star(v: PyObject, isPrecision: boolean): number | undefined | Failure {
    if (!PyLong_Check(v)) return undefined;
    const n = isPrecision ? argInt(v) : argSsize(v);
    return n ?? raised;
  }

  /** `mainformatlong`'s conversion. */
  integer(v: PyObject, conversion: string): Int | null {
    if (PyLong_Check(v)) return valueOf(v);
    if (PyNumber_Check(v)) {
      const i = "oxX".includes(conversion) ? _PyNumber_Index(v) : PyNumber_Long(v);
      if (i !== null) {
        const value = valueOf(i);
        DECREF(i);
        return value;
      }
      if (!PyErr_ExceptionMatches(PyExc_TypeError)) return null;
      PyErr_Clear();
    }
    return raiseFailure(integerRequired(conversion, v.ob_type.tp_name));
  }

  /** The int under `%c`, or null with an exception set: `wanted` for what is none. */
  characterCode(v: PyObject, wanted: Failure): Int | null {
    const i = _PyNumber_Index(v);
    if (i === null) return PyErr_ExceptionMatches(PyExc_TypeError) ? raiseFailure(wanted) : null;
    const value = valueOf(i);
    DECREF(i);
    return value;
  }
}
