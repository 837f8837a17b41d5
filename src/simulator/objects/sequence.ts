/**
 * The functions of the abstract layer that make lists and tuples (Objects/abstract.c: `PySequence_List`,
 * `PySequence_Tuple`, `PySequence_Fast`, `PyMapping_Keys` and its kin).
 */
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, touch, unhold } from "./object.ts";
import { hasRoom } from "./alloc.ts";
import { PyIter_Next, PyObject_GetIter, PyObject_LengthHint } from "./abstract.ts";
import { callMethod } from "./call.ts";
import { PyDict_Items, PyDict_Keys, PyDict_Values } from "./dict-type.ts";
import { PyDict_CheckExact, type PyDictObject } from "./dictobject.ts";
import { MemoryError, PyErr_ExceptionMatches, PyErr_Occurred, PyErr_SetString, TypeError } from "./errors.ts";
import { PyExc_TypeError } from "./exceptions.ts";
import {
  _PyList_Extend,
  PyList_AsTuple,
  PyList_CheckExact,
  PyList_New,
  type PyListObject,
} from "./listobject.ts";
import { _PyTuple_Resize, PyTuple_CheckExact, PyTuple_New, type PyTupleObject } from "./tupleobject.ts";

/** `PySequence_List`: a new list of the items. */
export function PySequence_List(v: PyObject): PyListObject | null {
  const result = PyList_New(0);
  if (result === null) return null;
  const mark = holdMark();
  hold(result, "list being made");
  const ok = _PyList_Extend(result, v);
  unhold(mark);
  if (ok) return result;
  DECREF(result);
  return null;
}

/**
 * `PySequence_Tuple`: a tuple of the items; an exact tuple itself. Items of an iterator go into a tuple of the hinted
 * length, which grows by 10 and a quarter and is cut at the end.
 */
export function PySequence_Tuple(v: PyObject): PyTupleObject | null {
  if (PyTuple_CheckExact(v)) return NewRef(v);
  if (PyList_CheckExact(v)) return PyList_AsTuple(v);
  const it = PyObject_GetIter(v);
  if (it === null) return null;
  const mark = holdMark();
  hold(it, "iterator");
  const result = fillTuple(v, it);
  unhold(mark);
  if (result !== null) hold(result, "tuple being made");
  DECREF(it);
  unhold(mark);
  return result;
}

function fillTuple(v: PyObject, it: PyObject): PyTupleObject | null {
  let n = PyObject_LengthHint(v, 10);
  if (n === -1) return null;
  if (!hasRoom(n * 8)) return MemoryError();
  let result: PyTupleObject = PyTuple_New(n);
  const mark = holdMark();
  hold(result, "tuple being made");
  let j = 0;
  for (;;) {
    const item = PyIter_Next(it);
    if (item === null) {
      if (PyErr_Occurred() !== null) {
        unhold(mark);
        DECREF(result);
        return null;
      }
      break;
    }
    if (j >= n) {
      n += 10;
      n += n >> 2;
      unhold(mark);
      const longer = _PyTuple_Resize(result, n);
      if (longer === null) {
        DECREF(item);
        return null;
      }
      result = longer;
      hold(result, "tuple being made");
    }
    result.body.ob_item[j++] = item;
    touch(result);
  }
  unhold(mark);
  return j < n ? _PyTuple_Resize(result, j) : result;
}

/** `PySequence_Fast`: the exact list or tuple itself, else a new list. TypeError with `message` if not iterable. */
export function PySequence_Fast(v: PyObject, message: string): PyListObject | PyTupleObject | null {
  if (PyList_CheckExact(v) || PyTuple_CheckExact(v)) return NewRef(v);
  const it = PyObject_GetIter(v);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) PyErr_SetString(PyExc_TypeError, message);
    return null;
  }
  const mark = holdMark();
  hold(it, "iterator");
  const list = PySequence_List(it);
  unhold(mark);
  if (list !== null) hold(list, "list being made");
  DECREF(it);
  unhold(mark);
  return list;
}

/** `method_output_as_list`: `o.keys()` and the like as a list. */
function method_output_as_list(o: PyObject, name: string): PyListObject | null {
  const output = callMethod(o, name);
  if (output === null) return null;
  const mark = holdMark();
  hold(output, `result of ${name}()`);
  const it = PyObject_GetIter(output);
  unhold(mark);
  if (it === null) {
    if (PyErr_ExceptionMatches(PyExc_TypeError)) {
      TypeError(`${o.ob_type.tp_name}.${name}() returned a non-iterable (type ${output.ob_type.tp_name})`);
    }
    DECREF(output);
    return null;
  }
  hold(it, "iterator");
  DECREF(output);
  const list = PySequence_List(it);
  unhold(mark);
  if (list !== null) hold(list, "list being made");
  DECREF(it);
  unhold(mark);
  return list;
}

export function PyMapping_Keys(o: PyObject): Result {
  return PyDict_CheckExact(o) ? PyDict_Keys(o as PyDictObject) : method_output_as_list(o, "keys");
}

export function PyMapping_Items(o: PyObject): Result {
  return PyDict_CheckExact(o) ? PyDict_Items(o as PyDictObject) : method_output_as_list(o, "items");
}

export function PyMapping_Values(o: PyObject): Result {
  return PyDict_CheckExact(o) ? PyDict_Values(o as PyDictObject) : method_output_as_list(o, "values");
}
