/** `sum` (Python/bltinmodule.c): ints and floats are added without objects for the partial sums. */
import {
  DECREF,
  fastkeywords,
  hold,
  holdMark,
  NewRef,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { CompensatedSum } from "../algorithms/floats.ts";
import { intAdd, type Int } from "../algorithms/ints.ts";
import { PyIter_Next, PyObject_GetIter } from "../objects/abstract.ts";
import { PyNumber_Add } from "../objects/abstract-number.ts";
import { PyErr_Occurred, TypeError } from "../objects/errors.ts";
import { isFailure, raiseFailure } from "../objects/failures.ts";
import { PyFloat_FromDouble, PyFloat_Type, type PyFloatObject } from "../objects/floatobject.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { fromInt, PyBool_Type, PyLong_Type, valueOf } from "../objects/longobject.ts";
import { PyBytes_Check } from "../objects/bytesobject.ts";
import { PyUnicode_Check } from "../objects/unicodeobject.ts";

function builtin_sum_impl(iterable: PyObject, start: PyObject | null): Result {
  const iter = PyObject_GetIter(iterable);
  if (iter === null) return null;
  let result: PyObject | null;
  if (start === null) result = PyLong_FromLong(0);
  else {
    const bad = PyUnicode_Check(start)
      ? "sum() can't sum strings [use ''.join(seq) instead]"
      : PyBytes_Check(start)
        ? "sum() can't sum bytes [use b''.join(seq) instead]"
        : start.ob_type.tp_name === "bytearray"
          ? "sum() can't sum bytearray [use b''.join(seq) instead]"
          : null;
    if (bad !== null) {
      DECREF(iter);
      return TypeError(bad);
    }
    result = NewRef(start);
  }
  const mark = holdMark();
  hold(iter, "sum: iterator");
  const finish = (r: Result): Result => {
    unhold(mark);
    DECREF(iter);
    return r;
  };
  let pending: PyObject | null = null;
  if (result.ob_type === PyLong_Type) {
    let total: Int = valueOf(result);
    for (;;) {
      const item = PyIter_Next(iter);
      if (item === null) return finish(PyErr_Occurred() !== null ? null : fromInt(total));
      if (item.ob_type === PyLong_Type || item.ob_type === PyBool_Type) {
        const next = intAdd(total, valueOf(item));
        DECREF(item);
        if (isFailure(next)) return finish(raiseFailure(next));
        total = next;
        continue;
      }
      result = fromInt(total);
      pending = item;
      break;
    }
    hold(result, "sum: total");
    hold(pending, "sum: item");
    const temp: Result = PyNumber_Add(result, pending);
    unhold(mark + 1);
    DECREF(result);
    DECREF(pending);
    if (temp === null) return finish(null);
    result = temp;
  }
  if (result.ob_type === PyFloat_Type) {
    const total = new CompensatedSum((result as PyFloatObject).ob_fval);
    DECREF(result);
    for (;;) {
      const item = PyIter_Next(iter);
      if (item === null) return finish(PyErr_Occurred() !== null ? null : PyFloat_FromDouble(total.value()));
      if (item.ob_type === PyFloat_Type) {
        total.add((item as PyFloatObject).ob_fval);
        DECREF(item);
        continue;
      }
      if (item.ob_type === PyLong_Type || item.ob_type === PyBool_Type) {
        const v = valueOf(item);
        if (typeof v === "number") {
          total.hi += v;
          DECREF(item);
          continue;
        }
      }
      result = PyFloat_FromDouble(total.value());
      pending = item;
      break;
    }
    hold(result, "sum: total");
    hold(pending, "sum: item");
    const temp: Result = PyNumber_Add(result, pending);
    unhold(mark + 1);
    DECREF(result);
    DECREF(pending);
    if (temp === null) return finish(null);
    result = temp;
  }
  for (;;) {
    hold(result, "sum: total");
    const item = PyIter_Next(iter);
    if (item === null) {
      unhold(mark + 1);
      if (PyErr_Occurred() !== null) {
        DECREF(result);
        return finish(null);
      }
      return finish(result);
    }
    hold(item, "sum: item");
    const temp: Result = PyNumber_Add(result, item);
    unhold(mark + 1);
    if (temp !== null) hold(temp, "sum: total");
    DECREF(result);
    DECREF(item);
    unhold(mark + 1);
    if (temp === null) return finish(null);
    result = temp;
  }
}

export const builtinSum: PyMethodDef = fastkeywords("sum", (_self, args, kwnames) => {
  const a = _PyArg_UnpackKeywords(
    { fname: "sum", keywords: ["", "start"], minpos: 1, maxpos: 2 },
    args,
    kwnames,
  );
  return a === null ? null : builtin_sum_impl(a[0] as PyObject, a[1] ?? null);
});
