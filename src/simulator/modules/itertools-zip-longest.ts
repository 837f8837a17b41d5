/** itertools.zip_longest (Modules/itertoolsmodule.c). */
import { PyErr_Occurred, PyIter_Next } from "../objects/abstract.ts";
import { _PyObject_GC_IS_TRACKED, PyObject_GC_Track } from "../objects/alloc.ts";
import { iteratorsOf, tupleOfNone } from "../objects/bltin-iterators.ts";
import { TypeError } from "../objects/errors.ts";
import { unpackTupleAndDict } from "../objects/getargs.ts";
import {
  DECREF,
  hold,
  holdMark,
  INCREF,
  NewRef,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, PyTuple_New, type PyTupleObject, tupleItems } from "../objects/tupleobject.ts";
import { type Body, b, iteratorType } from "./itertools-base.ts";

export const zip_longest_type = iteratorType("zip_longest", {
  size: 56,
  fields: ["ittuple", "result", "fillvalue"],
  make: (args, kwds) => {
    let fill: PyObject = Py_None;
    if (kwds !== null && kwds.body.ma_used > 0) {
      const empty = PyTuple_FromArray([]);
      const a = unpackTupleAndDict(
        { fname: "zip_longest", keywords: ["fillvalue"], minpos: 0, maxpos: 0 },
        empty,
        kwds,
      );
      DECREF(empty);
      if (a === null) return TypeError("zip_longest() got an unexpected keyword argument");
      fill = a[0] as PyObject;
    }
    const ittuple = iteratorsOf(tupleItems(args));
    if (ittuple === null) return null;
    const size = ittuple.body.ob_item.length;
    return {
      fields: { ittuple, result: tupleOfNone(size), fillvalue: NewRef(fill) },
      n: { active: size },
    };
  },
  next: (self) => {
    const body = b(self);
    const ittuple = body.ittuple as PyTupleObject;
    const size = ittuple.body.ob_item.length;
    if (size === 0 || body.n.active === 0) return null;
    const result = body.result as PyTupleObject;
    const reuse = result.ob_refcnt === 1;
    const out = reuse ? result : PyTuple_New(size);
    if (reuse) INCREF(out);
    const mark = holdMark();
    hold(out, "tuple of zip_longest");
    for (let i = 0; i < size; i++) {
      const item = longestItem(body, ittuple, i);
      if (item === null) {
        unhold(mark);
        DECREF(out);
        return null;
      }
      const old = out.body.ob_item[i] ?? null;
      out.body.ob_item[i] = item;
      touch(out);
      if (old !== null) DECREF(old);
    }
    unhold(mark);
    // The collector may have untracked a tuple of atoms.
    if (reuse && !_PyObject_GC_IS_TRACKED(out)) PyObject_GC_Track(out);
    return out;
  },
});

/** The next item of iterator `i`, which is dropped at its end, or the filling; null at the end of the last or on failure. */
function longestItem(body: Body, ittuple: PyTupleObject, i: number): Result {
  const it = ittuple.body.ob_item[i] ?? null;
  if (it === null) return NewRef(body.fillvalue as PyObject);
  const item = PyIter_Next(it);
  if (item !== null) return item;
  body.n.active = (body.n.active as number) - 1;
  if (body.n.active === 0 || PyErr_Occurred() !== null) {
    body.n.active = 0;
    return null;
  }
  const fill = NewRef(body.fillvalue as PyObject);
  ittuple.body.ob_item[i] = null;
  touch(ittuple);
  const mark = holdMark();
  hold(fill, "filling of zip_longest");
  DECREF(it);
  unhold(mark);
  return fill;
}
