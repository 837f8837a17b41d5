/** bisect (Modules/_bisectmodule.c): places in sorted lists. */
import { callMethod, PyObject_CallOneArg } from "../objects/call.ts";
import { PyObject_RichCompareBool, PyObject_Size, PySequence_GetItem } from "../objects/abstract.ts";
import { argSsize } from "../objects/argconvert.ts";
import { ValueError } from "../objects/errors.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyList_CheckExact, PyList_Insert, type PyListObject } from "../objects/listobject.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import {
  DECREF,
  fastkeywords,
  hold,
  holdMark,
  type PyMethodDef,
  type PyObject,
  Py_LT,
  type Result,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import type { ModuleDef } from "../vm/import.ts";

/** Arguments of the four functions. */
interface Search {
  readonly list: PyObject;
  readonly x: PyObject;
  readonly lo: number;
  /** null: to the end. */
  readonly hi: number | null;
  readonly key: PyObject | null;
}

function parse(fname: string, args: PyObject[], kwnames: PyTupleObject | null): Search | null {
  const given = _PyArg_UnpackKeywords(
    { fname, keywords: ["a", "x", "lo", "hi", "key"], minpos: 2, maxpos: 4 },
    args,
    kwnames,
  );
  if (given === null) return null;
  const [list, x, first, last, key] = given;
  const lo = first == null ? 0 : argSsize(first);
  if (lo === null) return null;
  const hi = last == null || last === Py_None ? undefined : argSsize(last);
  if (hi === null) return null;
  return {
    list: list as PyObject,
    x: x as PyObject,
    lo,
    hi: hi ?? null,
    key: key == null || key === Py_None ? null : key,
  };
}

/** `internal_bisect_left`, `internal_bisect_right`; -1 with an exception set. */
function search({ list, lo: from, hi: to, key }: Search, x: PyObject, right: boolean): number {
  if (from < 0) {
    ValueError("lo must be non-negative");
    return -1;
  }
  let lo = from;
  let hi = to ?? PyObject_Size(list);
  if (hi < 0) return -1;
  while (lo < hi) {
    const mid = Math.floor((lo + hi) / 2);
    let item = PySequence_GetItem(list, mid);
    if (item === null) return -1;
    const mark = holdMark();
    hold(item, "item being compared");
    if (key !== null) {
      const found = PyObject_CallOneArg(key, item);
      unhold(mark);
      DECREF(item);
      if (found === null) return -1;
      item = hold(found, "key being compared");
    }
    const cmp = right ? PyObject_RichCompareBool(x, item, Py_LT) : PyObject_RichCompareBool(item, x, Py_LT);
    unhold(mark);
    DECREF(item);
    if (cmp < 0) return -1;
    if (cmp > 0 === right) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

function insert(s: Search, right: boolean): Result {
  let at: number;
  if (s.key === null) at = search(s, s.x, right);
  else {
    const key = PyObject_CallOneArg(s.key, s.x);
    if (key === null) return null;
    const mark = holdMark();
    hold(key, "key of the new item");
    at = search(s, key, right);
    unhold(mark);
    DECREF(key);
  }
  if (at < 0) return null;
  if (PyList_CheckExact(s.list)) return PyList_Insert(s.list as PyListObject, at, s.x) < 0 ? null : Py_None;
  const index = PyLong_FromLong(at);
  const r = callMethod(s.list, "insert", index, s.x);
  DECREF(index);
  if (r === null) return null;
  DECREF(r);
  return Py_None;
}

const functions = (["left", "right"] as const).flatMap((side): PyMethodDef[] => [
  fastkeywords(`bisect_${side}`, (_m, args, kwnames) => {
    const s = parse(`bisect_${side}`, args, kwnames);
    const at = s === null ? -1 : search(s, s.x, side === "right");
    return at < 0 ? null : PyLong_FromLong(at);
  }),
  fastkeywords(`insort_${side}`, (_m, args, kwnames) => {
    const s = parse(`insort_${side}`, args, kwnames);
    return s === null ? null : insert(s, side === "right");
  }),
]);

const module: ModuleDef = {
  name: "bisect",
  functions,
  source: "bisect, insort = bisect_right, insort_right\n",
};
export default module;
