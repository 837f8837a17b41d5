/**
 * The iterator of a memoryview (Objects/memoryobject.c: `memory_iter`).
 */

import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { NotImplementedError, TypeError } from "./errors.ts";
import { itemAt } from "./memory-items.ts";
import { checkReleased, mv, type PyMemoryViewObject } from "./memoryobject.ts";
import {
  DECREF,
  defineType,
  NewRef,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
} from "./object.ts";

class MemoryIterBody {
  it_index = 0;
  it_seq: PyMemoryViewObject | null;
  readonly it_length: number;
  constructor(seq: PyMemoryViewObject, length: number) {
    this.it_seq = seq;
    this.it_length = length;
  }
}
const iterBody = (o: PyObject): MemoryIterBody => (o as PyHeapObject & { body: MemoryIterBody }).body;

export const _PyMemoryIter_Type: PyTypeObject = defineType({
  tp_name: "memory_iterator",
  tp_basicsize: 48,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const o = iterBody(self).it_seq;
    iterBody(self).it_seq = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const o = iterBody(self).it_seq;
    if (o !== null) visit(o);
  },
  tp_refs(self, visit) {
    const o = iterBody(self).it_seq;
    if (o !== null) visit("field", "it_seq", o);
  },
  tp_iter: (self) => NewRef(self),
  tp_iternext(self) {
    const b = iterBody(self);
    const seq = b.it_seq;
    if (seq === null) return null;
    if (b.it_index < b.it_length) {
      if (!checkReleased(seq)) return null;
      const { view } = seq.body;
      return itemAt(view, view.offset + b.it_index++ * (view.strides[0] as number));
    }
    b.it_seq = null;
    touch(self);
    DECREF(seq);
    return null;
  },
});

export function memory_iter(self: PyObject): Result {
  if (!checkReleased(self)) return null;
  const { view } = mv(self);
  if (view.ndim === 0) return TypeError("invalid indexing of 0-dim memory");
  if (view.ndim !== 1) return NotImplementedError("multi-dimensional sub-views are not implemented");
  const it = new PyHeapObject(
    _PyMemoryIter_Type,
    new MemoryIterBody(NewRef(self as PyMemoryViewObject), view.shape[0] as number),
  );
  PyObject_GC_Alloc(it, 48);
  PyObject_GC_Track(it);
  return it;
}
