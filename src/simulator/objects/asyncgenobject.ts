/**
 * Asynchronous generators, what their methods give, and `anext(it, default)` (Objects/genobject.c). Fetched with
 * coroobject.ts.
 */
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import { PyIter_Check } from "./abstract.ts";
import { callMethod, PyObject_CallOneArg } from "./call.ts";
import {
  _PyCoro_GetAwaitableIter,
  ab,
  AsyncBody,
  dropOrigin,
  PyCoro_Type,
  warnUnawaited,
  withoutException,
} from "./coroobject.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetNone,
  RuntimeError,
  TypeError,
} from "./errors.ts";
import { PyExc_GeneratorExit, PyExc_StopAsyncIteration, PyExc_StopIteration } from "./exceptions.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { gen_refs, generatorMethods, generatorSlots, genMember, throwArguments } from "./gen-type.ts";
import {
  _PyGen_yf,
  FRAME_COMPLETED,
  gen_drop,
  gen_finalize,
  gen_send_method,
  gen_throw_with,
  gi,
  PyCoro_CheckExact,
  type PyGenObject,
  setAsyncKinds,
  setStopIteration,
} from "./genobject.ts";
import { PyBool_FromLong } from "./longcore.ts";
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
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None } from "./singletons.ts";
import { textOf } from "./unicodeobject.ts";
import { callFinalizer } from "./dealloc.ts";
import { emitDeprecation } from "./warn.ts";

/** The slot of the runtime for one of the two hooks of the running thread (`sys.set_asyncgen_hooks`). */
export const hookSlot = (name: "firstiter" | "finalizer"): string =>
  `asyncgen ${name} of thread ${rt.tstate.id}`;

/** `async_gen_init_hooks`, before the first step of a generator. False with an exception set. */
function init_hooks(self: PyObject): boolean {
  const b = ab(self);
  if (b.ag_hooks_inited) return true;
  b.ag_hooks_inited = true;
  const finalizer = rt.holders.get(hookSlot("finalizer"));
  if (finalizer !== undefined) {
    b.origin = NewRef(finalizer.object);
    touch(self);
  }
  const firstiter = rt.holders.get(hookSlot("firstiter"));
  if (firstiter === undefined) return true;
  const mark = holdMark();
  const hook = hold(NewRef(firstiter.object), "firstiter hook");
  const r = PyObject_CallOneArg(hook, self);
  unhold(mark);
  DECREF(hook);
  if (r === null) return false;
  DECREF(r);
  return true;
}

function agen_finalize(self: PyObject): void {
  const b = ab(self);
  if (b.gi_frame_state >= FRAME_COMPLETED) return;
  const { origin } = b;
  if (origin === null || b.ag_closed) {
    gen_finalize(self);
    return;
  }
  withoutException(() => {
    const r = PyObject_CallOneArg(origin, self);
    if (r === null) writeUnraisable(self);
    else DECREF(r);
  });
}

export const PyAsyncGen_Type: PyTypeObject = defineType({
  tp_name: "async_generator",
  ...generatorSlots,
  tp_finalize: agen_finalize,
  tp_traverse(self, visit) {
    generatorSlots.tp_traverse(self, visit);
    const { origin } = ab(self);
    if (origin !== null) visit(origin);
  },
  tp_refs(self, visit) {
    gen_refs(self, visit);
    const { origin } = ab(self);
    if (origin !== null) visit("field", "ag_finalizer", origin);
  },
  tp_drop: (self, step) => (step === 0 ? dropOrigin(self) : gen_drop(self, step - 1)),
  am_aiter: (self) => NewRef(self),
  am_anext: (self) => (init_hooks(self) ? newStep(asend_type, self, null) : null),
  tp_methods: [
    onearg("asend", (self, value) => (init_hooks(self) ? newStep(asend_type, self, [value]) : null)),
    fastcall("athrow", (self, args) => {
      if (
        args.length > 1 &&
        !emitDeprecation(
          "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.",
        )
      )
        return null;
      return init_hooks(self) ? newStep(athrow_type, self, args) : null;
    }),
    noargs("aclose", (self) => (init_hooks(self) ? newStep(athrow_type, self, null) : null)),
    ...generatorMethods.filter((m) => m.ml_name === "__sizeof__"),
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
  ],
  tp_getset: [
    ...genMember("ag").filter(({ name }) => name !== "ag_running"),
    getset("ag_running", (self) => PyBool_FromLong(ab(self).ag_running_async)),
    getset("ag_await", (self) => _PyGen_yf(self as PyGenObject) ?? Py_None),
  ],
});

// ---------------------------------------------------------------------------------------------------------
// What yield wraps

interface ValueBody {
  agw_val: PyObject | null;
}
const wrapped_value_type: PyTypeObject = defineType({
  tp_name: "async_generator_wrapped_value",
  tp_basicsize: 24,
  ...ownedFields(() => ({ agw_val: null })),
});
function wrap(value: PyObject): PyObject {
  const w = PyType_GenericAlloc(wrapped_value_type, 0) as PyHeapObject;
  (w.body as ValueBody).agw_val = value;
  touch(w);
  return w;
}

/** Slots of a type whose body's fields are objects, lists of objects, or plain values. */
function ownedFields(makeBody: () => object): Partial<TypeSpec> {
  const fields = (o: PyObject): Record<string, unknown> =>
    (o as PyHeapObject).body as Record<string, unknown>;
  const objects = (o: PyObject): [string, PyObject][] =>
    Object.entries(fields(o)).flatMap(([name, v]): [string, PyObject][] => {
      if (Array.isArray(v)) return v.map((x: PyObject, i) => [`${name} ${i}`, x]);
      return v !== null && typeof v === "object" ? [[name, v as PyObject]] : [];
    });
  return {
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_layout: (type) => new PyHeapObject(type, makeBody()),
    tp_free: freeObject,
    tp_drop: (self) => {
      const body = fields(self);
      for (const [name, v] of Object.entries(body)) {
        if (Array.isArray(v) && v.length > 0) return v.shift() as PyObject;
        if (v === null || typeof v !== "object" || Array.isArray(v)) continue;
        body[name] = null;
        return v as PyObject;
      }
      return undefined;
    },
    tp_traverse: (self, visit) => {
      for (const [, o] of objects(self)) visit(o);
    },
    tp_refs: (self, visit) => {
      for (const [name, o] of objects(self)) visit("field", name, o);
    },
  };
}

// ---------------------------------------------------------------------------------------------------------
// asend(), __anext__(), athrow(), aclose()

type State = "init" | "iter" | "closed";
interface StepBody {
  gen: PyObject | null;
  /** The value to send, or the arguments of throw; null: none, which for athrow_type means aclose(). */
  args: PyObject[] | null;
  state: State;
}
const sb = (o: PyObject): StepBody & { gen: PyGenObject } =>
  (o as PyHeapObject).body as StepBody & { gen: PyGenObject };

function newStep(type: PyTypeObject, gen: PyObject, args: readonly PyObject[] | null): Result {
  const o = PyType_GenericAlloc(type, 0);
  if (o === null) return null;
  const b = sb(o);
  b.gen = NewRef(gen) as PyGenObject;
  b.args = args === null ? null : args.map((a) => NewRef(a));
  touch(o);
  return o;
}

const isEnd = (): boolean =>
  PyErr_ExceptionMatches(PyExc_StopAsyncIteration) || PyErr_ExceptionMatches(PyExc_GeneratorExit);

/** `async_gen_unwrap_value`: a yielded value ends the step by StopIteration; what was awaited goes on up. */
function unwrap(gen: PyGenObject, result: Result): Result {
  const b = ab(gen);
  if (result === null) {
    if (PyErr_Occurred() === null) PyErr_SetNone(PyExc_StopAsyncIteration);
    if (isEnd()) b.ag_closed = true;
    b.ag_running_async = false;
    return null;
  }
  if (result.ob_type !== wrapped_value_type) return result;
  const value = NewRef(((result as PyHeapObject).body as ValueBody).agw_val as PyObject);
  const mark = holdMark();
  hold(value, "yielded value");
  DECREF(result);
  unhold(mark);
  setStopIteration(value);
  b.ag_running_async = false;
  return null;
}

/** Begins or goes on; false with an exception set. */
function enter(o: PyObject, what: string): boolean {
  const b = sb(o);
  if (b.state === "init") {
    if (ab(b.gen).ag_running_async) {
      b.state = "closed";
      return RuntimeError(`${what}: asynchronous generator is already running`) !== null;
    }
    b.state = "iter";
  }
  ab(b.gen).ag_running_async = true;
  return true;
}

const REUSED_SEND = "cannot reuse already awaited __anext__()/asend()";
const REUSED_THROW = "cannot reuse already awaited aclose()/athrow()";

const closeIfNull = (o: PyObject, r: Result): Result => {
  if (r === null) sb(o).state = "closed";
  return r;
};

function asend_send(o: PyObject, arg: PyObject | null): Result {
  const b = sb(o);
  if (b.state === "closed") return RuntimeError(REUSED_SEND);
  let value = arg;
  if (b.state === "init" && (arg === null || arg === Py_None)) value = b.args?.[0] ?? null;
  if (!enter(o, "anext()")) return null;
  return closeIfNull(o, unwrap(b.gen, gen_send_method(b.gen, value ?? Py_None)));
}

function asend_throw(o: PyObject, args: PyObject[]): Result {
  const b = sb(o);
  if (b.state === "closed") return RuntimeError(REUSED_SEND);
  if (!enter(o, "anext()")) return null;
  return closeIfNull(o, unwrap(b.gen, throwArguments(b.gen, args)));
}

/** `close` of either: throws GeneratorExit in and wants it, or the end, back. */
function step_close(o: PyObject, throwIn: (o: PyObject, args: PyObject[]) => Result): Result {
  if (sb(o).state === "closed") return Py_None;
  const r = throwIn(o, [PyExc_GeneratorExit]);
  if (r !== null) {
    DECREF(r);
    return RuntimeError("coroutine ignored GeneratorExit");
  }
  if (!isEnd() && !PyErr_ExceptionMatches(PyExc_StopIteration)) return null;
  PyErr_Clear();
  return Py_None;
}

/** `yield_close` and `check_error` of aclose(). */
function closing(o: PyObject, r: Result): Result {
  const b = sb(o);
  const isYield = r !== null && r.ob_type === wrapped_value_type;
  if (r !== null && !isYield) return r;
  ab(b.gen).ag_running_async = false;
  b.state = "closed";
  if (isYield) {
    DECREF(r as PyObject);
    return RuntimeError("async generator ignored GeneratorExit");
  }
  if (b.args === null && isEnd()) {
    PyErr_Clear();
    PyErr_SetNone(PyExc_StopIteration);
  }
  return null;
}

function athrow_send(o: PyObject, arg: PyObject): Result {
  const b = sb(o);
  const { gen, args } = b;
  if (b.state === "closed") return RuntimeError(REUSED_THROW);
  if (gi(gen).gi_frame_state >= FRAME_COMPLETED) {
    b.state = "closed";
    return PyErr_SetNone(PyExc_StopIteration);
  }
  if (b.state === "iter") {
    const r = gen_send_method(gen, arg);
    return args === null ? closing(o, r) : unwrap(gen, r);
  }
  if (!ab(gen).ag_running_async) {
    if (ab(gen).ag_closed) {
      b.state = "closed";
      return PyErr_SetNone(PyExc_StopAsyncIteration);
    }
    if (arg !== Py_None) return RuntimeError("can't send non-None value to a just-started coroutine");
  }
  if (!enter(o, args === null ? "aclose()" : "athrow()")) return null;
  if (args === null) {
    ab(gen).ag_closed = true;
    return closing(o, gen_throw_with(gen, false, PyExc_GeneratorExit, null, null));
  }
  const [typ, val, tb] = args;
  const r = unwrap(gen, gen_throw_with(gen, false, typ as PyObject, val ?? null, tb ?? null));
  return r === null ? closing(o, null) : r;
}

function athrow_throw(o: PyObject, args: PyObject[]): Result {
  const b = sb(o);
  if (b.state === "closed") return RuntimeError(REUSED_THROW);
  if (!enter(o, b.args === null ? "aclose()" : "athrow()")) return null;
  const r = throwArguments(b.gen, args);
  return b.args === null ? closing(o, r) : closeIfNull(o, unwrap(b.gen, r));
}

function stepType(
  tp_name: string,
  send: (o: PyObject, arg: PyObject) => Result,
  throwIn: (o: PyObject, args: PyObject[]) => Result,
  method: (b: StepBody) => string,
): PyTypeObject {
  return defineType({
    tp_name,
    tp_basicsize: 40,
    ...ownedFields(() => ({ gen: null, args: null, state: "init" }) satisfies StepBody),
    tp_finalize(self) {
      const b = sb(self);
      if (b.state !== "init" || b.gen === null) return;
      withoutException(() =>
        warnUnawaited(
          b.gen,
          `coroutine method '${method(b)}' of '${textOf(gi(b.gen).gi_qualname as PyObject)}' was never awaited`,
          b.gen,
        ),
      );
    },
    tp_predealloc(self) {
      if (!callFinalizer(self, self.ob_type, true)) return false;
      PyObject_GC_UnTrack(self as PyHeapObject);
      return true;
    },
    am_await: (self) => NewRef(self),
    tp_iter: (self) => NewRef(self),
    tp_iternext: (self) => send(self, Py_None),
    tp_methods: [
      onearg("send", send),
      fastcall("throw", throwIn),
      noargs("close", (self) => step_close(self, throwIn)),
    ],
  });
}
const asend_type = stepType("async_generator_asend", asend_send, asend_throw, () => "asend");
const athrow_type = stepType("async_generator_athrow", athrow_send, athrow_throw, ({ args }) =>
  args === null ? "aclose" : "athrow",
);

// ---------------------------------------------------------------------------------------------------------
// anext(it, default)

interface AnextBody {
  wrapped: PyObject | null;
  default_value: PyObject | null;
}
const nb = (o: PyObject): AnextBody => (o as PyHeapObject).body as AnextBody;

/** `anextawaitable_getiter`: what is awaited, as an iterator. */
function awaitedIterator(o: PyObject): Result {
  const awaitable = _PyCoro_GetAwaitableIter(nb(o).wrapped as PyObject);
  if (awaitable === null || awaitable.ob_type.tp_iternext !== null) return awaitable;
  const mark = holdMark();
  hold(awaitable, "awaitable");
  const it = PyCoro_CheckExact(awaitable)
    ? (PyCoro_Type.am_await as (o: PyObject) => Result)(awaitable)
    : TypeError("__await__ must return an iterable");
  unhold(mark);
  DECREF(awaitable);
  return it;
}

/** The end of the iterator is the default's turn. */
function orDefault(o: PyObject, r: Result): Result {
  if (r !== null || !PyErr_ExceptionMatches(PyExc_StopAsyncIteration)) return r;
  PyErr_Clear();
  return setStopIteration(NewRef(nb(o).default_value as PyObject));
}

function passOn(method: string): PyMethodDef {
  return fastcall(method, (self, args) => {
    const it = awaitedIterator(self);
    if (it === null) return null;
    const mark = holdMark();
    hold(it, "awaitable");
    const r = callMethod(it, method, ...args);
    unhold(mark);
    if (r !== null) hold(r, "result");
    DECREF(it);
    unhold(mark);
    return orDefault(self, r);
  });
}

const anext_awaitable_type: PyTypeObject = defineType({
  tp_name: "anext_awaitable",
  tp_basicsize: 32,
  ...ownedFields(() => ({ wrapped: null, default_value: null }) satisfies AnextBody),
  am_await: (self) => NewRef(self),
  tp_iter: (self) => NewRef(self),
  tp_iternext(self) {
    const it = awaitedIterator(self);
    if (it === null) return null;
    const next = it.ob_type.tp_iternext;
    if (next === null || !PyIter_Check(it)) {
      DECREF(it);
      return TypeError("__await__ must return an iterable");
    }
    const mark = holdMark();
    hold(it, "awaitable");
    const r = next(it);
    unhold(mark);
    if (r !== null) hold(r, "result");
    DECREF(it);
    unhold(mark);
    return orDefault(self, r);
  },
  tp_methods: [passOn("send"), passOn("throw"), passOn("close")],
});

/** `PyAnextAwaitable_New`. */
export function PyAnextAwaitable_New(awaitable: PyObject, default_value: PyObject): Result {
  const o = PyType_GenericAlloc(anext_awaitable_type, 0);
  if (o === null) return null;
  nb(o).wrapped = NewRef(awaitable);
  nb(o).default_value = NewRef(default_value);
  touch(o);
  return o;
}

setAsyncKinds({
  coroutine: PyCoro_Type,
  asyncGenerator: PyAsyncGen_Type,
  newBody: (frame) => new AsyncBody(frame),
  wrap,
});
