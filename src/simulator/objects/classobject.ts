/** Bound methods (Objects/classobject.c). */
import {
  DECREF,
  defineType,
  getset,
  H,
  hold,
  holdMark,
  NewRef,
  noargs,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { _PyObject_MakeTpCall, vectorcallOf } from "./call.ts";
import { TypeError } from "./errors.ts";
import { getOptionalAttr, PyObject_GetAttr } from "./genericattr.ts";
import { reprText, PyObject_Hash, PyObject_RichCompareBool } from "./abstract.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "./getargs.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { PyVectorcall_Call } from "./methodobject.ts";
import { hashPointer } from "./pyhash.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { _PyType_Lookup } from "./typelookup.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";

export class MethodBody {
  im_func: PyObject | null;
  im_self: PyObject | null;
  constructor(func: PyObject, self: PyObject) {
    this.im_func = NewRef(func);
    this.im_self = NewRef(self);
  }
}
export interface PyMethodObject extends PyHeapObject {
  body: MethodBody;
}

/** `PyMethod_New`. */
export function PyMethod_New(func: PyObject, self: PyObject): PyMethodObject {
  const im = PyObject_GC_Alloc(
    new PyHeapObject(PyMethod_Type, new MethodBody(func, self)) as PyMethodObject,
    48,
  );
  PyObject_GC_Track(im);
  return im;
}
export function PyMethod_Check(o: PyObject): o is PyMethodObject {
  return o.ob_type === PyMethod_Type;
}
const im = (o: PyObject): MethodBody => (o as PyMethodObject).body;

function method_vectorcall(method: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const { im_func, im_self } = im(method);
  const func = im_func as PyObject;
  const vectorcall = vectorcallOf(func);
  const full = [im_self as PyObject, ...args];
  return vectorcall === null ? _PyObject_MakeTpCall(func, full, kwnames) : vectorcall(func, full, kwnames);
}

export const PyMethod_Type: PyTypeObject = defineType({
  tp_name: "method",
  tp_basicsize: 48,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
  tp_weaklistoffset: 32,
  tp_vectorcall_instance: method_vectorcall,
  tp_call: (self, args, kwds) => PyVectorcall_Call(self, args, kwds),
  tp_new(_type, args, kwds) {
    if (!_PyArg_NoKeywords("method", kwds)) return null;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("method", items.length, 2, 2)) return null;
    const [func, self] = items as [PyObject, PyObject];
    if (func.ob_type.tp_call === null) return TypeError("first argument must be callable");
    if (self === Py_None) return TypeError("instance must not be None");
    return PyMethod_New(func, self);
  },
  tp_drop(self, i) {
    const b = im(self);
    let o: PyObject | null;
    if (i === 0) {
      o = b.im_func;
      b.im_func = null;
      return o;
    }
    if (i === 1) {
      o = b.im_self;
      b.im_self = null;
      return o;
    }
    return undefined;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = im(self);
    if (b.im_func !== null) visit(b.im_func);
    if (b.im_self !== null) visit(b.im_self);
  },
  tp_refs(self, visit) {
    const b = im(self);
    if (b.im_func !== null) visit("field", "__func__", b.im_func);
    if (b.im_self !== null) visit("field", "__self__", b.im_self);
  },
  tp_repr(self) {
    const b = im(self);
    const func = b.im_func as PyObject;
    const q = getOptionalAttr(func, "__qualname__").value ?? getOptionalAttr(func, "__name__").value;
    const name = q !== null && PyUnicode_Check(q) ? q.body.value : "?";
    if (q !== null) DECREF(q);
    const text = reprText(b.im_self as PyObject);
    return text === null ? null : PyUnicode_FromString(`<bound method ${name} of ${text}>`);
  },
  tp_hash(self) {
    const b = im(self);
    hashPointer(b.im_self as PyObject);
    const { hi, lo } = H;
    if (!PyObject_Hash(b.im_func as PyObject)) return false;
    H.hi ^= hi;
    H.lo ^= lo;
    if (H.hi === -1 && H.lo === -1) H.lo = -2;
    return true;
  },
  tp_richcompare(a, b, op) {
    if ((op !== Py_EQ && op !== Py_NE) || !PyMethod_Check(a) || !PyMethod_Check(b)) return Py_NotImplemented;
    let eq = PyObject_RichCompareBool(a.body.im_func as PyObject, b.body.im_func as PyObject, Py_EQ);
    if (eq === 1) eq = a.body.im_self === b.body.im_self ? 1 : 0;
    else if (eq < 0) return null;
    return (eq === 1) === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_getattro(self, name) {
    const descr = _PyType_Lookup(PyMethod_Type, name);
    if (descr !== null) {
      const get = descr.ob_type.tp_descr_get;
      return get === null ? NewRef(descr) : get(descr, self, PyMethod_Type);
    }
    return PyObject_GetAttr(im(self).im_func as PyObject, name);
  },
  tp_descr_get: (self) => NewRef(self),
  tp_members: [
    { name: "__func__", readonly: true, get: (self) => NewRef(im(self).im_func as PyObject) },
    { name: "__self__", readonly: true, get: (self) => NewRef(im(self).im_self as PyObject) },
  ],
  tp_getset: [
    getset("__doc__", (self) => {
      const d = getOptionalAttr(im(self).im_func as PyObject, "__doc__");
      return d.error ? null : (d.value ?? Py_None);
    }),
  ],
  tp_methods: [
    noargs("__reduce__", (self) => {
      const b = im(self);
      const mark = holdMark();
      const getattr = builtinByName("getattr");
      const name = PyObject_GetAttr(b.im_func as PyObject, identifier("__name__"));
      if (name === null) return null;
      hold(name, "name");
      const inner = PyTuple_FromArray([b.im_self as PyObject, name]);
      unhold(mark);
      DECREF(name);
      const r = PyTuple_FromArray([getattr, inner]);
      DECREF(inner);
      return r;
    }),
  ],
});

import { builtinByName } from "./builtin-lookup.ts";
