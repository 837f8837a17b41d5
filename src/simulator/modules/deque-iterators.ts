/**
 * The iterators of a deque (Modules/_collectionsmodule.c).
 */

import { PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "../objects/alloc.ts";
import { PyErr_Occurred, RuntimeError, TypeError } from "../objects/errors.ts";
import { PyExc_IndexError } from "../objects/exceptions.ts";
import { PyObject_SelfIter } from "../objects/iterobject.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import {
  DECREF,
  defineType,
  NewRef,
  noargs,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "../objects/object.ts";
import { PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { isDeque } from "./deque.ts";
import { BLOCKLEN, type Block, dq } from "./deque-blocks.ts";

class IterBody {
  deque: PyObject | null;
  b: Block | null;
  index: number;
  readonly state: number;
  counter: number;
  constructor(self: PyObject, reversed: boolean) {
    const d = dq(self);
    this.deque = NewRef(self);
    this.b = reversed ? d.rightblock : d.leftblock;
    this.index = reversed ? d.rightindex : d.leftindex;
    this.state = d.state;
    this.counter = d.size;
  }
}
const itb = (o: PyObject): IterBody => (o as PyHeapObject).body as IterBody;

export function newIterator(type: PyTypeObject, self: PyObject, reversed: boolean): PyObject {
  const it = new PyHeapObject(type, new IterBody(self, reversed));
  PyObject_GC_Alloc(it, 56);
  PyObject_GC_Track(it);
  return it;
}

function iteratorType(name: string, reversed: boolean): PyTypeObject {
  const type: PyTypeObject = defineType({
    tp_name: name,
    tp_basicsize: 56,
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_drop: (self, at) => {
      if (at > 0) return undefined;
      const d = itb(self).deque;
      itb(self).deque = null;
      return d;
    },
    tp_traverse: (self, visit) => {
      const d = itb(self).deque;
      if (d !== null) visit(d);
    },
    tp_refs: (self, visit) => {
      const d = itb(self).deque;
      if (d !== null) visit("field", "deque", d);
    },
    tp_iter: PyObject_SelfIter,
    tp_new: (_type, args) => {
      const items = args.body.ob_item as PyObject[];
      const of = items[0];
      if (of === undefined || !isDeque(of))
        return TypeError(`argument 1 must be collections.deque, not ${of?.ob_type.tp_name ?? "nothing"}`);
      const n = items[1] === undefined ? 0 : PyNumber_AsSsize_t(items[1], PyExc_IndexError);
      if (n === null) return null;
      const it = newIterator(type, of, reversed);
      for (let i = 0; i < n; i++) {
        const item = next(it);
        if (item !== null) DECREF(item);
        else if (PyErr_Occurred() !== null) {
          DECREF(it);
          return null;
        } else break;
      }
      return it;
    },
    tp_iternext: (self) => next(self),
    tp_methods: [
      noargs("__length_hint__", (self) => PyLong_FromLong(itb(self).counter)),
      noargs("__reduce__", (self) => {
        const it = itb(self);
        const d = it.deque as PyObject;
        return PyTuple_FromArraySteal([
          NewRef(type),
          PyTuple_FromArraySteal([NewRef(d), PyLong_FromLong(dq(d).size - it.counter)]),
        ]);
      }),
    ],
  });
  function next(self: PyObject): Result {
    const it = itb(self);
    const d = dq(it.deque as PyObject);
    if (d.state !== it.state) {
      it.counter = 0;
      return RuntimeError("deque mutated during iteration");
    }
    if (it.counter === 0) return null;
    const item = (it.b as Block).data[it.index] as PyObject;
    it.counter--;
    it.index += reversed ? -1 : 1;
    if (it.index === (reversed ? -1 : BLOCKLEN) && it.counter > 0) {
      it.b = reversed ? (it.b as Block).leftlink : (it.b as Block).rightlink;
      it.index = reversed ? BLOCKLEN - 1 : 0;
    }
    return NewRef(item);
  }
  return type;
}
export const dequeiter_type = iteratorType("collections._deque_iterator", false);
export const dequereviter_type = iteratorType("collections._deque_reverse_iterator", true);
