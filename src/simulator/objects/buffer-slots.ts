/**
 * `__buffer__` and `__release_buffer__` (PEP 688; Objects/typeobject.c): a class of Python lends the bytes of a
 * memoryview that its method gives. A `_buffer_wrapper` stands in for the lender, so that both the memoryview and the
 * instance live as long as somebody borrows.
 */
import { _PyArg_CheckPositional } from "./getargs.ts";
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { argInt } from "./argconvert.ts";
import { type Py_buffer, PyObject_GetBuffer } from "./buffer.ts";
import { callMethod } from "./call.ts";
import { TypeError, ValueError } from "./errors.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { type PyMemoryViewObject, PyMemoryView_Check, viewFrom } from "./memoryobject.ts";
import { Py_None } from "./singletons.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { writeUnraisable } from "./machine.ts";

class BufferWrapperBody {
  mv: PyMemoryViewObject | null;
  obj: PyObject | null;
  constructor(mv: PyMemoryViewObject, obj: PyObject) {
    this.mv = mv;
    this.obj = obj;
  }
}
const bodyOf = (o: PyObject): BufferWrapperBody => (o as PyHeapObject & { body: BufferWrapperBody }).body;

export const _PyBufferWrapper_Type: PyTypeObject = defineType({
  tp_name: "_buffer_wrapper",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop(self, i) {
    const b = bodyOf(self);
    if (i > 1) return undefined;
    const o = i === 0 ? b.mv : b.obj;
    if (i === 0) b.mv = null;
    else b.obj = null;
    return o;
  },
  tp_traverse(self, visit) {
    const { mv, obj } = bodyOf(self);
    if (mv !== null) visit(mv);
    if (obj !== null) visit(obj);
  },
  tp_refs(self, visit) {
    const { mv, obj } = bodyOf(self);
    if (mv !== null) visit("field", "mv", mv);
    if (obj !== null) visit("field", "obj", obj);
  },
  bf_releasebuffer(self, view) {
    const b = bodyOf(self);
    const { mv, obj } = b;
    if (mv === null || obj === null) return;
    b.mv = null;
    b.obj = null;
    touch(self);
    const mark = holdMark();
    hold(mv, "lent memoryview");
    hold(obj, "lender");
    mv.ob_type.bf_releasebuffer?.(mv, view);
    if (mv.body.view.obj !== obj && obj.ob_type.bf_releasebuffer === slot_bf_releasebuffer)
      slot_bf_releasebuffer(obj, view);
    unhold(mark);
    hold(obj, "lender");
    DECREF(mv);
    unhold(mark);
    DECREF(obj);
  },
});

export function slot_bf_getbuffer(self: PyObject, flags: number): Py_buffer | null {
  const flagsObject = PyLong_FromLong(flags);
  const mark = holdMark();
  hold(flagsObject, "flags");
  const ret = callMethod(self, "__buffer__", flagsObject);
  unhold(mark);
  DECREF(flagsObject);
  if (ret === null) return null;
  if (!PyMemoryView_Check(ret)) {
    DECREF(ret);
    return TypeError("__buffer__ returned non-memoryview object");
  }
  const view = PyObject_GetBuffer(ret, flags);
  if (view === null) {
    DECREF(ret);
    return null;
  }
  // The view's own reference to the memoryview becomes the wrapper's.
  const wrapper = new PyHeapObject(_PyBufferWrapper_Type, new BufferWrapperBody(ret, NewRef(self)));
  PyObject_GC_Alloc(wrapper, 32);
  PyObject_GC_Track(wrapper);
  touch(wrapper);
  view.obj = wrapper;
  DECREF(ret);
  return view;
}

/** Calls `__release_buffer__`; its errors are reported, not raised. */
export function slot_bf_releasebuffer(self: PyObject, view: Py_buffer): void {
  const lent = view.obj;
  const given = lent === null ? null : bodyOf(lent).mv;
  const mv = given === null ? memoryOf(view) : NewRef(given);
  if (mv === null) {
    writeUnraisable(self);
    return;
  }
  const mark = holdMark();
  hold(mv, "released memoryview");
  const r = callMethod(self, "__release_buffer__", mv);
  unhold(mark);
  if (r === null) writeUnraisable(self);
  else DECREF(r);
  DECREF(mv);
}

/** `PyMemoryView_FromBuffer`: a view of bytes that nobody lends. */
function memoryOf(view: Py_buffer): PyObject | null {
  const get = (): Py_buffer => {
    const copy = Object.assign(Object.create(Object.getPrototypeOf(view) as object) as Py_buffer, view);
    copy.obj = null;
    return copy;
  };
  return viewFrom(Py_None, 0, get);
}

/** `__buffer__` of a built-in type. */
export function wrap_buffer(self: PyObject, args: PyTupleObject, f: unknown): Result {
  const items = args.body.ob_item as PyObject[];
  if (!_PyArg_CheckPositional("", items.length, 1, 1)) return null;
  const flags = argInt(items[0] as PyObject);
  if (flags === null) return null;
  return viewFrom(self, flags, f as typeof PyObject_GetBuffer);
}

/** `__release_buffer__` of a built-in type. */
export function wrap_releasebuffer(self: PyObject, args: PyTupleObject): Result {
  const items = args.body.ob_item as PyObject[];
  if (!_PyArg_CheckPositional("", items.length, 1, 1)) return null;
  const mv = items[0] as PyObject;
  if (!PyMemoryView_Check(mv)) return TypeError("expected a memoryview object");
  if (mv.body.released) return ValueError("memoryview's buffer has already been released");
  if (mv.body.view.obj !== self) return ValueError("memoryview's buffer is not this object");
  const r = callMethod(mv, "release");
  if (r === null) return null;
  DECREF(r);
  return Py_None;
}
