/**
 * set_iterator (Objects/setobject.c: `setiterobject`).
 */
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  noargs,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { RuntimeError } from "./errors.ts";
import { PyObject_SelfIter, reduceTo } from "./iterobject.ts";
import { listFromStackIterator } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { asSet } from "./set-ops.ts";
import { DUMMY, type PySetObject } from "./setobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Iterator

class SetIterBody {
  si_set: PySetObject | null;
  /** `used` at the start; -1 once the set was found changed. */
  si_used: number;
  si_pos = 0;
  len: number;
  constructor(so: PySetObject) {
    this.si_set = so;
    this.si_used = so.body.used;
    this.len = so.body.used;
  }
}
const iterBody = (o: PyObject): SetIterBody => (o as PyHeapObject).body as SetIterBody;

export function set_iter(self: PyObject): Result {
  const si = new PyHeapObject(PySetIter_Type, new SetIterBody(NewRef(asSet(self))));
  PyObject_GC_Alloc(si, 48);
  PyObject_GC_Track(si);
  return si;
}

function setiter_iternext(self: PyObject): Result {
  const body = iterBody(self);
  const so = body.si_set;
  if (so === null) return null;
  if (body.si_used !== so.body.used) {
    body.si_used = -1;
    return RuntimeError("Set changed size during iteration");
  }
  const { table, mask } = so.body;
  let i = body.si_pos;
  while (i <= mask && (table[i] === null || table[i] === DUMMY)) i++;
  body.si_pos = i + 1;
  if (i > mask) {
    body.si_set = null;
    touch(self);
    DECREF(so);
    return null;
  }
  body.len--;
  return NewRef(table[i] as PyObject);
}

/** Walks a copy, so that the iterator's own state stays. */
function setiter_reduce(self: PyObject): Result {
  const body = iterBody(self);
  const copy = Object.assign(Object.create(SetIterBody.prototype) as SetIterBody, body);
  const tmp = new PyHeapObject(PySetIter_Type, copy);
  tmp.addr = self.addr;
  const mark = holdMark();
  if (copy.si_set !== null) hold(NewRef(copy.si_set), "set of a copied iterator");
  const list = listFromStackIterator(
    tmp,
    copy.si_set !== null && copy.si_used === copy.si_set.body.used ? copy.len : 0,
  );
  unhold(mark);
  if (copy.si_set !== null) DECREF(copy.si_set);
  return list === null ? null : reduceTo("iter", [list]);
}

export const PySetIter_Type = defineType({
  tp_name: "set_iterator",
  tp_basicsize: 48,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop: (self, step) => {
    if (step > 0) return undefined;
    const body = iterBody(self);
    const so = body.si_set;
    body.si_set = null;
    return so;
  },
  tp_traverse: (self, visit) => {
    const so = iterBody(self).si_set;
    if (so !== null) visit(so);
  },
  tp_refs: (self, visit) => {
    const so = iterBody(self).si_set;
    if (so !== null) visit("field", "si_set", so);
  },
  tp_iter: PyObject_SelfIter,
  tp_iternext: setiter_iternext,
  tp_methods: [
    noargs("__length_hint__", (self) => {
      const body = iterBody(self);
      return PyLong_FromLong(body.si_set !== null && body.si_used === body.si_set.body.used ? body.len : 0);
    }),
    noargs("__reduce__", setiter_reduce),
  ],
});
