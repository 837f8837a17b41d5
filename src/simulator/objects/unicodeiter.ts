/** str_iterator (Objects/unicodeobject.c). */
import { PyObject_GC_Alloc, PyObject_GC_Track, freeObject } from "./alloc.ts";
import { DECREF, defineType, NewRef, noargs, PyHeapObject, type PyObject, Py_TPFLAGS_HAVE_GC, type PyTypeObject, type Result, touch } from "./object.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { charAt } from "./unicodetype.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";

class StrIterBody {
  it_index = 0;
  it_seq: PyUnicodeObject | null;
  constructor(seq: PyUnicodeObject) {
    this.it_seq = NewRef(seq);
  }
}
const it = (o: PyObject): StrIterBody => (o as PyHeapObject & { body: StrIterBody }).body;

export function unicode_iter(seq: PyObject): Result {
  const o = PyObject_GC_Alloc(new PyHeapObject((seq as PyUnicodeObject).body.kind === 0 ? PyUnicodeASCIIIter_Type : PyUnicodeIter_Type, new StrIterBody(seq as PyUnicodeObject)), 32);
  PyObject_GC_Track(o);
  return o;
}

function next(self: PyObject): Result {
  const b = it(self);
  const seq = b.it_seq;
  if (seq === null) return null;
  if (b.it_index < seq.body.length) return charAt(seq.body, b.it_index++);
  b.it_seq = null;
  touch(self);
  DECREF(seq);
  return null;
}

const slots = {
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop(self: PyObject, i: number): PyObject | null | undefined {
    if (i > 0) return undefined;
    const o = it(self).it_seq;
    it(self).it_seq = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self: PyObject, visit: (o: PyObject) => void): void {
    const o = it(self).it_seq;
    if (o !== null) visit(o);
  },
  tp_refs(self: PyObject, visit: (kind: "field", label: string, o: PyObject) => void): void {
    const o = it(self).it_seq;
    if (o !== null) visit("field", "string", o);
  },
  tp_iter: (self: PyObject): Result => NewRef(self),
  tp_iternext: next,
  tp_methods: [
    noargs("__length_hint__", (self) => PyLong_FromLong(it(self).it_seq === null ? 0 : (it(self).it_seq as PyUnicodeObject).body.length - it(self).it_index)),
  ],
};
export const PyUnicodeIter_Type: PyTypeObject = defineType({ tp_name: "str_iterator", ...slots });
export const PyUnicodeASCIIIter_Type: PyTypeObject = defineType({ tp_name: "str_ascii_iterator", ...slots });
