/**
 * What the iterators of itertools have in common: their fields, and how a type is made of them.
 */

import { PyObject_IsTrue } from "../objects/abstract.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyObject_CallOneArg } from "../objects/call.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "../objects/getargs.ts";
import { PyObject_SelfIter } from "../objects/iterobject.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { bodyOf, objectFields } from "./object-fields.ts";

type Fields = Record<string, PyObject | null>;
export type Body = Fields & { n: Record<string, number>; idx: number[] };
export const b = (o: PyObject): Body => bodyOf<Body>(o);
export const field = (o: PyObject, name: string): PyObject => b(o)[name] as PyObject;

export interface IterSpec {
  readonly size: number;
  readonly fields: readonly string[];
  /** Parses the arguments; null with an exception. The values are new references for the fields. */
  readonly make: (
    args: PyTupleObject,
    kwds: PyDictObject | null,
  ) => { fields: Record<string, PyObject | null>; n?: Record<string, number>; idx?: number[] } | null;
  readonly next: (self: PyObject) => Result;
  readonly repr?: (self: PyObject) => Result;
  readonly methods?: readonly PyMethodDef[];
  readonly exact?: boolean;
}

export function iteratorType(name: string, spec: IterSpec): PyTypeObject {
  return defineType({
    ...objectFields(
      () => ({ ...Object.fromEntries(spec.fields.map((f) => [f, null])), n: {}, idx: [] }),
      spec.fields,
    ),
    tp_name: `itertools.${name}`,
    tp_basicsize: spec.size,
    tp_flags: Py_TPFLAGS_HAVE_GC | (spec.exact === true ? 0 : Py_TPFLAGS_BASETYPE),
    tp_new: (type, args, kwds) => {
      const made = spec.make(args, kwds);
      if (made === null) return null;
      const self = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
      if (self === null) {
        for (const o of Object.values(made.fields)) if (o !== null) DECREF(o);
        return null;
      }
      Object.assign(b(self), made.fields, { n: made.n ?? {}, idx: made.idx ?? [] });
      touch(self);
      return self;
    },
    tp_iter: PyObject_SelfIter,
    tp_iternext: spec.next,
    ...(spec.repr === undefined ? {} : { tp_repr: spec.repr }),
    tp_methods: spec.methods ?? [],
  });
}

export const positional = (
  name: string,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  min: number,
  max: number,
): PyObject[] | null =>
  _PyArg_NoKeywords(name, kwds) && _PyArg_CheckPositional(name, args.body.ob_item.length, min, max)
    ? (args.body.ob_item as PyObject[])
    : null;

/** Runs `f` with `o` held, then drops it. */
export function using<T>(o: PyObject, label: string, f: () => T): T {
  const mark = holdMark();
  hold(o, label);
  const r = f();
  unhold(mark);
  const keep = holdMark();
  if (r !== null && typeof r === "object" && "ob_refcnt" in (r as object))
    hold(r as unknown as PyObject, "result");
  DECREF(o);
  unhold(keep);
  return r;
}
export const truthOf = (func: PyObject, item: PyObject): number => {
  const good = PyObject_CallOneArg(func, item);
  return good === null ? -1 : using(good, "answer of the predicate", () => PyObject_IsTrue(good));
};
/** `self.name = value` of a number wrapped in an int. */
export const one = (): PyObject => PyLong_FromLong(1);
