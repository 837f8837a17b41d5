/**
 * Weak references (Objects/weakrefobject.c): `ref`, `proxy`, and what a dying object does with them.
 *
 * The references to one object form a doubly linked list from its `ob_weaklist`: first the reference without a
 * callback (there is at most one of the exact type, and it is shared), then the proxy without one, then those with
 * callbacks, newest first.
 */
import {
  DECREF,
  defineType,
  H,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  observer,
  onearg,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XNewRef,
} from "./object.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import { hex, PyObject_Hash, PyObject_RichCompare } from "./abstract.ts";
import { PyObject_CallOneArg } from "./call.ts";
import {
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
  PyErr_SetString,
  TypeError,
} from "./errors.ts";
import { PyExc_ReferenceError } from "./exceptions.ts";
import { _PyArg_NoKeywords, _PyArg_CheckPositional } from "./getargs.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { rt } from "./runtime.ts";
import { PyTuple_New } from "./tupleobject.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { writeUnraisable } from "./machine.ts";
import { proxySlots } from "./weakproxy.ts";
import { fullName } from "./typelookup.ts";

export class WeakrefBody {
  /** Borrowed; null once cleared. */
  wr_object: PyHeapObject | null = null;
  wr_callback: PyObject | null = null;
  isHashed = false;
  hashHi = 0;
  hashLo = 0;
  wr_prev: PyWeakReference | null = null;
  wr_next: PyWeakReference | null = null;
}
export interface PyWeakReference extends PyHeapObject {
  body: WeakrefBody;
}
const wr = (o: PyObject): WeakrefBody => (o as PyWeakReference).body;

export function PyWeakref_Check(o: PyObject): o is PyWeakReference {
  return o instanceof PyHeapObject && o.body instanceof WeakrefBody;
}
export function PyWeakref_CheckProxy(o: PyObject): boolean {
  return o.ob_type === _PyWeakref_ProxyType || o.ob_type === _PyWeakref_CallableProxyType;
}

/** The referent, borrowed; null once it is gone or dying. */
export function referent(ref: PyObject): PyObject | null {
  const o = wr(ref).wr_object;
  return o === null || (o.ob_refcnt === 0 && rt.unfreed?.has(o) !== true) ? null : o;
}

/** `get_basic_refs`. */
function basicRefs(ob: PyHeapObject): { ref: PyWeakReference | null; proxy: PyWeakReference | null } {
  let head = ob.ob_weaklist;
  let ref: PyWeakReference | null = null;
  let proxy: PyWeakReference | null = null;
  if (head !== null && head.body.wr_callback === null) {
    if (head.ob_type === _PyWeakref_RefType) {
      ref = head;
      head = head.body.wr_next;
    }
    if (head !== null && head.body.wr_callback === null && PyWeakref_CheckProxy(head)) proxy = head;
  }
  return { ref, proxy };
}

function insert_after(newref: PyWeakReference, prev: PyWeakReference): void {
  newref.body.wr_prev = prev;
  newref.body.wr_next = prev.body.wr_next;
  if (prev.body.wr_next !== null) prev.body.wr_next.body.wr_prev = newref;
  prev.body.wr_next = newref;
}
function insert_head(newref: PyWeakReference, ob: PyHeapObject): void {
  const next = ob.ob_weaklist;
  newref.body.wr_prev = null;
  newref.body.wr_next = next;
  if (next !== null) next.body.wr_prev = newref;
  ob.ob_weaklist = newref;
}

/** `get_or_create_weakref`. */
function get_or_create(type: PyTypeObject, obj: PyObject, callback0: PyObject | null): Result {
  if (obj.ob_type.tp_weaklistoffset === 0)
    return TypeError(`cannot create weak reference to '${obj.ob_type.tp_name}' object`);
  const callback = callback0 === Py_None ? null : callback0;
  const ob = obj as PyHeapObject;
  if (callback === null) {
    const { ref, proxy } = basicRefs(ob);
    if (type === _PyWeakref_RefType && ref !== null) return NewRef(ref);
    if ((type === _PyWeakref_ProxyType || type === _PyWeakref_CallableProxyType) && proxy !== null)
      return NewRef(proxy);
  }
  const self = PyType_GenericAlloc(type, 0) as PyWeakReference | null;
  if (self === null) return null;
  self.body.wr_object = ob;
  self.body.wr_callback = XNewRef(callback);
  const { ref, proxy } = basicRefs(ob);
  if (callback === null) {
    if (type === _PyWeakref_RefType) insert_head(self, ob);
    else if (PyWeakref_CheckProxy(self)) {
      if (ref === null) insert_head(self, ob);
      else insert_after(self, ref);
    } else insertBehind(self, ob, proxy ?? ref);
  } else insertBehind(self, ob, proxy ?? ref);
  touch(self);
  return self;
}
function insertBehind(self: PyWeakReference, ob: PyHeapObject, prev: PyWeakReference | null): void {
  if (prev === null) insert_head(self, ob);
  else insert_after(self, prev);
}

export const PyWeakref_NewRef = (obj: PyObject, callback: PyObject | null): Result =>
  get_or_create(_PyWeakref_RefType, obj, callback);
export const PyWeakref_NewProxy = (obj: PyObject, callback: PyObject | null): Result =>
  get_or_create(
    obj.ob_type.tp_call !== null ? _PyWeakref_CallableProxyType : _PyWeakref_ProxyType,
    obj,
    callback,
  );

/** `clear_weakref`: takes it off its object's list and drops the callback. */
export function clear_weakref(self: PyWeakReference): void {
  const b = self.body;
  unlinkRef(self);
  const callback = b.wr_callback;
  if (callback !== null) {
    b.wr_callback = null;
    touch(self);
    DECREF(callback);
  }
}
/** `_PyWeakref_ClearRef`: cleared, but the callback is kept for the collector. */
export function _PyWeakref_ClearRef(self: PyWeakReference): void {
  unlinkRef(self);
}
function unlinkRef(self: PyWeakReference): void {
  const b = self.body;
  const ob = b.wr_object;
  if (ob === null) return;
  if (ob.ob_weaklist === self) ob.ob_weaklist = b.wr_next;
  b.wr_object = null;
  if (b.wr_prev !== null) b.wr_prev.body.wr_next = b.wr_next;
  if (b.wr_next !== null) b.wr_next.body.wr_prev = b.wr_prev;
  b.wr_prev = null;
  b.wr_next = null;
  touch(self);
  if (observer !== null) observer.note("weakref-clear", ob);
}

/** `handle_callback`: errors are reported, not raised. */
export function handle_callback(ref: PyWeakReference, callback: PyObject): void {
  if (observer !== null) observer.note("weakref-callback", ref);
  const r = PyObject_CallOneArg(callback, ref);
  if (r === null) writeUnraisable(callback);
  else DECREF(r);
}

function is_basic_ref_or_proxy(wr: PyWeakReference): boolean {
  return wr.body.wr_callback === null && (wr.ob_type === _PyWeakref_RefType || PyWeakref_CheckProxy(wr));
}

/**
 * `PyObject_ClearWeakRefs`: the object dies. All its references are cleared before the first callback runs; callbacks
 * run in list order, newest first. References and callbacks wait in a tuple, which lets go of them last to first.
 */
export function PyObject_ClearWeakRefs(ob: PyHeapObject): void {
  for (let wr = ob.ob_weaklist; wr !== null && is_basic_ref_or_proxy(wr); wr = ob.ob_weaklist)
    clear_weakref(wr);
  const num_weakrefs = _PyWeakref_GetWeakrefCount(ob);
  if (num_weakrefs === 0) return;
  const saved = PyErr_GetRaisedException();
  const mark = holdMark();
  if (saved !== null) hold(saved, "exception set before weak references are cleared");
  const tuple = hold(PyTuple_New(num_weakrefs * 2), "weak references whose object died");
  const items = tuple.body.ob_item;
  let num_items = 0;
  for (let cur: PyWeakReference | null = ob.ob_weaklist; cur !== null; cur = ob.ob_weaklist) {
    const callback = cur.body.wr_callback;
    cur.body.wr_callback = null;
    unlinkRef(cur);
    if (cur.ob_refcnt > 0) {
      items[num_items++] = NewRef(cur);
      items[num_items++] = callback;
      touch(tuple);
    } else if (callback !== null) DECREF(callback); // a dying reference calls nobody
  }
  for (let i = 0; i < num_items; i += 2) {
    const callback = items[i + 1] ?? null;
    if (callback !== null) handle_callback(items[i] as PyWeakReference, callback);
  }
  unhold(mark);
  if (saved !== null) hold(saved, "exception set before weak references are cleared");
  DECREF(tuple);
  unhold(mark);
  if (saved !== null) PyErr_SetRaisedException(saved);
}

/** Number of weak references to the object. */
export function _PyWeakref_GetWeakrefCount(ob: PyObject): number {
  if (ob.ob_type.tp_weaklistoffset === 0) return 0;
  let n = 0;
  for (let r = (ob as PyHeapObject).ob_weaklist; r !== null; r = r.body.wr_next) n++;
  return n;
}
/** All of them in list order, borrowed. */
export function weakrefsOf(ob: PyObject): PyWeakReference[] {
  const out: PyWeakReference[] = [];
  if (ob.ob_type.tp_weaklistoffset === 0) return out;
  for (let r = (ob as PyHeapObject).ob_weaklist; r !== null; r = r.body.wr_next) out.push(r);
  return out;
}
/** `__weakref__`: the first one, or None. */
export function PyObject_GetWeakRefList(ob: PyHeapObject): PyObject {
  return ob.ob_weaklist === null ? Py_None : NewRef(ob.ob_weaklist);
}

const callbackMember: PyMemberDef = {
  name: "__callback__",
  readonly: true,
  get: (self) => NewRef(wr(self).wr_callback ?? Py_None),
};

const weakrefSlots = {
  tp_basicsize: 64,
  tp_layout: (type: PyTypeObject): PyObject => new PyHeapObject(type, new WeakrefBody()),
  tp_predealloc(self: PyObject): boolean {
    PyObject_GC_UnTrack(self);
    unlinkSilently(self as PyWeakReference);
    return true;
  },
  tp_drop(self: PyObject, i: number): PyObject | null | undefined {
    if (i > 0) return undefined;
    const c = wr(self).wr_callback;
    wr(self).wr_callback = null;
    return c;
  },
  tp_free: freeObject,
  tp_traverse(self: PyObject, visit: (o: PyObject) => void): void {
    const c = wr(self).wr_callback;
    if (c !== null) visit(c);
  },
  tp_clear(self: PyObject): void {
    clear_weakref(self as PyWeakReference);
  },
  tp_refs(self: PyObject, visit: (kind: "field", label: string, o: PyObject) => void): void {
    const c = wr(self).wr_callback;
    if (c !== null) visit("field", "__callback__", c);
  },
};
/** The reference itself dies: it leaves the list without an event about its object. */
function unlinkSilently(self: PyWeakReference): void {
  const b = self.body;
  const ob = b.wr_object;
  if (ob === null) return;
  if (ob.ob_weaklist === self) ob.ob_weaklist = b.wr_next;
  b.wr_object = null;
  if (b.wr_prev !== null) b.wr_prev.body.wr_next = b.wr_next;
  if (b.wr_next !== null) b.wr_next.body.wr_prev = b.wr_prev;
  b.wr_prev = null;
  b.wr_next = null;
}

function weakref_vectorcall(self: PyObject, nargs: number): Result {
  if (!_PyArg_CheckPositional("weakref", nargs, 0, 0)) return null;
  const o = referent(self);
  return o === null ? Py_None : NewRef(o);
}

export const _PyWeakref_RefType: PyTypeObject = defineType({
  tp_name: "weakref.ReferenceType",
  ...weakrefSlots,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_BASETYPE,
  tp_new(type, args) {
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("__new__", items.length, 1, 2)) return null;
    return get_or_create(type, items[0] as PyObject, items[1] ?? null);
  },
  tp_init(_self, args, kwds) {
    if (!_PyArg_NoKeywords("ref", kwds)) return -1;
    return _PyArg_CheckPositional("__init__", args.body.ob_item.length, 1, 2) ? 0 : -1;
  },
  tp_vectorcall_instance(self, args, kwnames) {
    if (kwnames !== null && kwnames.body.ob_item.length > 0)
      return TypeError("weakref() takes no keyword arguments");
    return weakref_vectorcall(self, args.length);
  },
  tp_call(self, args, kwds) {
    if (!_PyArg_NoKeywords("weakref", kwds)) return null;
    return weakref_vectorcall(self, args.body.ob_item.length);
  },
  tp_hash(self) {
    const b = wr(self);
    if (!b.isHashed) {
      const o = referent(self);
      if (o === null) {
        TypeError("weak object has gone away");
        return false;
      }
      const mark = holdMark();
      hold(NewRef(o), "weak reference being hashed");
      const ok = PyObject_Hash(o);
      b.hashHi = H.hi;
      b.hashLo = H.lo;
      unhold(mark);
      DECREF(o);
      if (!ok) return false;
      b.isHashed = true;
    }
    H.hi = b.hashHi;
    H.lo = b.hashLo;
    return true;
  },
  tp_richcompare(a, b, op) {
    if ((op !== Py_EQ && op !== Py_NE) || !PyWeakref_Check(a) || !PyWeakref_Check(b))
      return Py_NotImplemented;
    const x = referent(a);
    const y = referent(b);
    if (x === null || y === null) return (a === b) === (op === Py_EQ) ? Py_True : Py_False;
    const mark = holdMark();
    hold(NewRef(x), "weak reference compared");
    hold(NewRef(y), "weak reference compared");
    const r = PyObject_RichCompare(x, y, op);
    unhold(mark);
    if (r !== null) hold(r, "result of a comparison");
    DECREF(x);
    DECREF(y);
    unhold(mark);
    return r;
  },
  tp_repr(self) {
    const o = referent(self);
    if (o === null) return PyUnicode_FromString(`<weakref at 0x${hex(self)}; dead>`);
    const mark = holdMark();
    hold(NewRef(o), "referent being shown");
    // Looked up on the type: an instance's own __name__ does not count.
    const name = lookupSpecial(o, "__name__");
    if (name === null) PyErr_Clear();
    const text =
      name === null || !PyUnicode_Check(name)
        ? `<weakref at 0x${hex(self)}; to '${fullName(o.ob_type)}' at 0x${hex(o)}>`
        : `<weakref at 0x${hex(self)}; to '${fullName(o.ob_type)}' at 0x${hex(o)} (${textOf(name)})>`;
    unhold(mark);
    DECREF(o);
    if (name !== null) DECREF(name);
    return PyUnicode_FromString(text);
  },
  tp_members: [callbackMember],
  tp_methods: [onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS)],
});

/** `proxy_check_ref` and unwrapping: new reference, or null with ReferenceError. */
export function unwrapProxy(o: PyObject): PyObject | null {
  if (!PyWeakref_CheckProxy(o)) return NewRef(o);
  const r = referent(o);
  if (r === null) return PyErr_SetString(PyExc_ReferenceError, "weakly-referenced object no longer exists");
  return NewRef(r);
}

export const _PyWeakref_ProxyType: PyTypeObject = defineType({
  tp_name: "weakref.ProxyType",
  ...weakrefSlots,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  late: () => proxySlots(false),
});
export const _PyWeakref_CallableProxyType: PyTypeObject = defineType({
  tp_name: "weakref.CallableProxyType",
  ...weakrefSlots,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  late: () => proxySlots(true),
});
