/**
 * list_iterator and list_reverseiterator (Objects/listobject.c).
 */
import {
  defineType,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyObject,
  type Result,
} from "./object.ts";
import {
  exhaust,
  makeSeqIterType,
  newSeqIter,
  PyLong_AsSsize_t,
  reduceTo,
  type SeqIterBody,
  seqIterSlots,
} from "./iterobject.ts";
import { PyList_New, type PyListObject } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { Py_None } from "./singletons.ts";

const asList = (o: PyObject): PyListObject => o as PyListObject;
// ---------------------------------------------------------------------------------------------------------
// Iterators

const list_iterator = makeSeqIterType(
  "list_iterator",
  (seq) => asList(seq).body.ob_item,
  () => PyList_New(0),
  -1,
);
export const PyListIter_Type = list_iterator.type;

interface PyListRevIterObject extends PyHeapObject {
  body: SeqIterBody;
}
const revIter = (o: PyObject): SeqIterBody => (o as PyListRevIterObject).body;

export const PyListRevIter_Type = defineType({
  tp_name: "list_reverseiterator",
  ...seqIterSlots(),
  tp_iternext: (self) => {
    const body = revIter(self);
    const index = body.it_index;
    // Past the first item the list is kept until the iterator itself goes.
    if (index < 0 || body.it_seq === null) return null;
    const items = asList(body.it_seq).body.ob_item;
    if (index < items.length) {
      body.it_index--;
      return NewRef(items[index] as PyObject);
    }
    body.it_index = -1;
    return exhaust(self);
  },
  tp_methods: [
    noargs("__length_hint__", (self) => {
      const body = revIter(self);
      const len = body.it_index + 1;
      return PyLong_FromLong(body.it_seq === null || asList(body.it_seq).body.ob_item.length < len ? 0 : len);
    }),
    noargs("__reduce__", (self) => {
      const body = revIter(self);
      if (body.it_seq !== null && body.it_index >= 0)
        return reduceTo("reversed", [NewRef(body.it_seq)], body.it_index);
      const empty = PyList_New(0);
      return empty === null ? null : reduceTo("reversed", [empty]);
    }),
    onearg("__setstate__", (self, state) => {
      const body = revIter(self);
      let index = PyLong_AsSsize_t(state);
      if (index === null) return null;
      if (body.it_seq !== null) {
        const n = asList(body.it_seq).body.ob_item.length;
        if (index < -1) index = -1;
        else if (index > n - 1) index = n - 1;
        body.it_index = index;
      }
      return Py_None;
    }),
  ],
});

export function newListRevIter(seq: PyObject): Result {
  const it = newSeqIter(PyListRevIter_Type, seq);
  revIter(it).it_index = asList(seq).body.ob_item.length - 1;
  return it;
}

export function list_iter(self: PyObject): Result {
  return list_iterator.make(self);
}
