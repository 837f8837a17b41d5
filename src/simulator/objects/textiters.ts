/**
 * The iterators of str, bytes and bytearray (`unicodeiterobject`, `striterobject`, `bytesiterobject`): like those of list
 * and tuple, but the items are made one by one.
 */
import {
  defineType,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import { exhaust, newSeqIter, reduceTo, type SeqIterBody, seqIterSlots, setIndex } from "./iterobject.ts";
import { PyLong_FromLong } from "./longcore.ts";

const bodyOf = (o: PyObject): SeqIterBody => (o as PyHeapObject & { body: SeqIterBody }).body;

/** `empty` gives what `__reduce__` names as the sequence of an exhausted iterator. */
export function makeTextIterType(
  name: string,
  length: (seq: PyObject) => number,
  item: (seq: PyObject, i: number) => PyObject,
  empty: () => PyObject,
): { type: PyTypeObject; make: (seq: PyObject) => Result } {
  const type = defineType({
    tp_name: name,
    ...seqIterSlots(),
    tp_iternext: (self) => {
      const body = bodyOf(self);
      const seq = body.it_seq;
      if (seq === null) return null;
      if (body.it_index < length(seq)) return item(seq, body.it_index++);
      return exhaust(self);
    },
    tp_methods: [
      noargs("__length_hint__", (self) => {
        const { it_seq, it_index } = bodyOf(self);
        return PyLong_FromLong(it_seq === null ? 0 : Math.max(0, length(it_seq) - it_index));
      }),
      noargs("__reduce__", (self) => {
        const { it_seq, it_index } = bodyOf(self);
        if (it_seq !== null) return reduceTo("iter", [NewRef(it_seq)], it_index);
        return reduceTo("iter", [empty()]);
      }),
      onearg("__setstate__", (self, state) => setIndex(self, state, length)),
    ],
  });
  return { type, make: (seq) => newSeqIter(type, seq) };
}
