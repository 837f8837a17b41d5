/**
 * The buffer that several memoryviews share (Objects/memoryobject.c: `_PyManagedBufferObject`): lent by an object, given
 * back when the last view is released.
 */
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { type Py_buffer, PyBuffer_Release, type PyObject_GetBuffer, takeOver } from "./buffer.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  touch,
  unhold,
} from "./object.ts";

class ManagedBufferBody {
  master: Py_buffer | null = null;
  /** Views that are not released. */
  exports = 0;
  released = false;
}
export interface PyManagedBufferObject extends PyHeapObject {
  body: ManagedBufferBody;
}

export function mbuf_release(mbuf: PyManagedBufferObject): void {
  const { body } = mbuf;
  if (body.released) return;
  body.released = true;
  PyObject_GC_UnTrack(mbuf);
  touch(mbuf);
  if (body.master !== null) PyBuffer_Release(body.master);
}

const master = (o: PyObject): PyObject | null => (o as PyManagedBufferObject).body.master?.obj ?? null;

export const _PyManagedBuffer_Type: PyTypeObject = defineType({
  tp_name: "managedbuffer",
  tp_basicsize: 112,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_layout: (type) => new PyHeapObject(type, new ManagedBufferBody()),
  tp_predealloc(self) {
    mbuf_release(self as PyManagedBufferObject);
    return true;
  },
  tp_drop: () => undefined,
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const o = master(self);
    if (o !== null) visit(o);
  },
  tp_clear: (self) => mbuf_release(self as PyManagedBufferObject),
  tp_refs(self, visit) {
    const o = master(self);
    if (o !== null) visit("field", "master.obj", o);
  },
});

/** `_PyManagedBuffer_FromObject`. */
export function managedBufferOf(
  o: PyObject,
  flags: number,
  get: typeof PyObject_GetBuffer,
): PyManagedBufferObject | null {
  const mbuf = new PyHeapObject(_PyManagedBuffer_Type, new ManagedBufferBody()) as PyManagedBufferObject;
  PyObject_GC_Alloc(mbuf, 112);
  PyObject_GC_Track(mbuf);
  const mark = holdMark();
  hold(mbuf, "managed buffer");
  const view = get(o, flags);
  unhold(mark);
  if (view === null) {
    DECREF(mbuf);
    return null;
  }
  mbuf.body.master = view;
  takeOver(view);
  touch(mbuf);
  return mbuf;
}
