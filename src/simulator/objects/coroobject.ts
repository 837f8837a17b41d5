/**
 * Coroutines (Objects/genobject.c): a generator whose frame waits for others. A page fetches this file with the first
 * program that has asynchronous code; the machinery that it shares with generators is in genobject.ts.
 */
import { CO_ITERABLE_COROUTINE } from "../bytecode/code-unit.ts";
import type { Frame } from "../vm/frame.ts";
import { PyIter_Check } from "./abstract.ts";
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import type { PyCodeObject } from "./codeobject.ts";
import { PyErr_GetRaisedException, PyErr_Occurred, PyErr_SetRaisedException, TypeError } from "./errors.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { gen_refs, generatorMethods, generatorSlots, genMember, throwArguments } from "./gen-type.ts";
import {
  _PyGen_yf,
  FRAME_CREATED,
  GenBody,
  gen_close,
  gen_drop,
  gen_finalize,
  gen_iternext,
  gen_send_method,
  gi,
  PyCoro_CheckExact,
  PyGen_CheckExact,
  type PyGenObject,
} from "./genobject.ts";
import { writeUnraisable } from "./machine.ts";
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { type PyUnicodeObject, textOf } from "./unicodeobject.ts";
import { emitWarning } from "./warn.ts";

/** What coroutines and asynchronous generators have besides a generator's fields. */
export class AsyncBody extends GenBody {
  /** `cr_origin_or_finalizer`, `ag_origin_or_finalizer`. */
  origin: PyObject | null = null;
  ag_hooks_inited = false;
  ag_closed = false;
  ag_running_async = false;
  constructor(frame: Frame) {
    const func = frame.f_funcobj.body;
    super(frame, func.func_name as PyUnicodeObject, func.func_qualname as PyUnicodeObject);
  }
}
export interface PyAsyncGenObject extends PyHeapObject {
  body: AsyncBody;
}
export const ab = (o: PyObject): AsyncBody => (o as PyAsyncGenObject).body;

/** Runs `f` with the exception that is set put aside. */
export function withoutException(f: () => void): void {
  const saved = PyErr_GetRaisedException();
  const mark = holdMark();
  if (saved !== null) hold(saved, "exception set before a finalizer");
  f();
  unhold(mark);
  if (saved !== null) PyErr_SetRaisedException(saved);
}

/** `_PyErr_WarnUnawaitedCoroutine`, `_PyErr_WarnUnawaitedAgenMethod`. */
export function warnUnawaited(o: PyObject | null, text: string, source: PyObject | null = null): void {
  if (!emitWarning("RuntimeWarning", text, source) && PyErr_Occurred() !== null) writeUnraisable(o);
}

function coro_finalize(self: PyObject): void {
  if (gi(self).gi_frame_state !== FRAME_CREATED) {
    gen_finalize(self);
    return;
  }
  withoutException(() =>
    warnUnawaited(self, `coroutine '${textOf(gi(self).gi_qualname as PyObject)}' was never awaited`, self),
  );
}

/** A field after, or before, those of a generator. */
export const dropOrigin = (self: PyObject): PyObject | null => {
  const b = ab(self);
  const o = b.origin;
  b.origin = null;
  return o;
};

export const PyCoro_Type: PyTypeObject = defineType({
  tp_name: "coroutine",
  ...generatorSlots,
  tp_finalize: coro_finalize,
  tp_refs(self, visit) {
    gen_refs(self, visit);
    const { origin } = ab(self);
    if (origin !== null) visit("field", "cr_origin", origin);
  },
  tp_drop: (self, step) => {
    const o = gen_drop(self, step);
    return o === undefined && ab(self).origin !== null ? dropOrigin(self) : o;
  },
  am_await(self) {
    const w = PyType_GenericAlloc(_PyCoroWrapper_Type, 0);
    if (w === null) return null;
    wrapperOf(w).cw_coroutine = NewRef(self);
    touch(w);
    return w;
  },
  tp_methods: [
    ...generatorMethods,
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
  ],
  tp_getset: [
    ...genMember("cr"),
    getset("cr_await", (self) => _PyGen_yf(self as PyGenObject) ?? Py_None),
    getset("cr_origin", (self) => NewRef(ab(self).origin ?? Py_None)),
  ],
});

interface WrapperBody {
  cw_coroutine: PyObject | null;
}
const wrapperOf = (o: PyObject): WrapperBody => (o as PyHeapObject).body as WrapperBody;
const wrapped = (o: PyObject): PyGenObject => wrapperOf(o).cw_coroutine as PyGenObject;

/** What `__await__` of a coroutine gives. */
export const _PyCoroWrapper_Type: PyTypeObject = defineType({
  tp_name: "coroutine_wrapper",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_layout: (type) => new PyHeapObject(type, { cw_coroutine: null } satisfies WrapperBody),
  tp_free: freeObject,
  tp_drop: (self, step) => {
    if (step > 0) return undefined;
    const o = wrapperOf(self).cw_coroutine;
    wrapperOf(self).cw_coroutine = null;
    return o;
  },
  tp_traverse: (self, visit) => {
    const o = wrapperOf(self).cw_coroutine;
    if (o !== null) visit(o);
  },
  tp_refs: (self, visit) => {
    const o = wrapperOf(self).cw_coroutine;
    if (o !== null) visit("field", "cw_coroutine", o);
  },
  tp_iter: (self) => NewRef(self),
  tp_iternext: (self) => gen_iternext(wrapped(self)),
  tp_methods: [
    onearg("send", (self, arg) => gen_send_method(wrapped(self), arg)),
    fastcall("throw", (self, args) => throwArguments(wrapped(self), args)),
    noargs("close", (self) => gen_close(wrapped(self))),
  ],
});

/** `gen_is_coroutine`: a coroutine, or a generator that `types.coroutine` has marked. */
function isCoroutine(o: PyObject): boolean {
  if (PyCoro_CheckExact(o)) return true;
  if (!PyGen_CheckExact(o)) return false;
  const code = gi(o).code as PyCodeObject;
  return (code.body.unit.co_flags & CO_ITERABLE_COROUTINE) !== 0;
}

/** `_PyCoro_GetAwaitableIter`. */
export function _PyCoro_GetAwaitableIter(o: PyObject): Result {
  if (isCoroutine(o)) return NewRef(o);
  const getter = o.ob_type.am_await;
  if (getter === null) return TypeError(`object ${o.ob_type.tp_name} can't be used in 'await' expression`);
  const res = getter(o);
  if (res === null) return null;
  if (!isCoroutine(res) && PyIter_Check(res)) return res;
  const text = isCoroutine(res)
    ? "__await__() returned a coroutine"
    : `__await__() returned non-iterator of type '${res.ob_type.tp_name}'`;
  DECREF(res);
  return TypeError(text);
}
