/** The locks of `_thread` (Modules/_threadmodule.c: lock_*, rlock_*). Who waits for one stands in line; who is woken tries again. */
import { hex } from "../objects/abstract.ts";
import { _PyNumber_Index, PyLong_Check } from "../objects/abstract-number.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "../objects/alloc.ts";
import { argInt } from "../objects/argconvert.ts";
import { OverflowError, RuntimeError, TypeError, ValueError } from "../objects/errors.ts";
import { PyFloat_Check } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { valueOf } from "../objects/longobject.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import {
  DECREF,
  defineType,
  noargs,
  type PyMethodDef,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  varargs,
  varkeywords,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { wakeFirst } from "../vm/scheduler.ts";
import { identOf, type ThreadState } from "../vm/threadstate.ts";
import { endWait, waitFor } from "../vm/waiting.ts";
import { bodyOf } from "./object-fields.ts";

/** The longest timeout in seconds: what fits into nanoseconds of 64 bits, less what a wait rounds up. */
export const TIMEOUT_MAX = 9223372036;

/** Who holds the lock is the model's own knowledge, for the text of a deadlock; a lock may be released by anybody. */
export class LockBody {
  holder: ThreadState | null = null;
  isLocked = false;
  readonly waiters: ThreadState[] = [];
}
class RLockBody {
  holder: ThreadState | null = null;
  count = 0;
  readonly waiters: ThreadState[] = [];
}
const lock = (o: PyObject): LockBody => bodyOf<LockBody>(o);
const rlock = (o: PyObject): RLockBody => bodyOf<RLockBody>(o);

/** `_PyTime_FromSecondsObject`: nanoseconds, rounded away from zero as a timeout is. Null with an exception set. */
export function nanosecondsOf(o: PyObject): number | null {
  let ns: number;
  if (PyFloat_Check(o)) {
    if (Number.isNaN(o.ob_fval)) return ValueError("Invalid value NaN (not a number)");
    ns = o.ob_fval < 0 ? Math.floor(o.ob_fval * 1e9) : Math.ceil(o.ob_fval * 1e9);
  } else {
    const i = _PyNumber_Index(o);
    if (i === null) return null;
    if (!PyLong_Check(i)) return null;
    ns = Number(valueOf(i)) * 1e9;
    DECREF(i);
  }
  if (Math.abs(ns) >= 2 ** 63) return OverflowError("timestamp too large to convert to C PyTime_t");
  return ns;
}

/** `lock_acquire_parse_args`: how long to wait, in nanoseconds; Infinity: for ever. Null with an exception set. */
function timeoutOf(args: PyTupleObject, kwds: PyDictObject | null): number | null {
  const a = unpackTupleAndDict(
    { fname: "acquire", keywords: ["blocking", "timeout"], minpos: 0, maxpos: 2 },
    args,
    kwds,
  );
  if (a === null) return null;
  let isBlocking = true;
  if (a[0] != null) {
    const flag = argInt(a[0]);
    if (flag === null) return null;
    isBlocking = flag !== 0;
  }
  let ns = -1e9;
  if (a[1] != null) {
    const given = nanosecondsOf(a[1]);
    if (given === null) return null;
    ns = given;
  }
  if (!isBlocking && ns !== -1e9) return ValueError("can't specify a timeout for a non-blocking call");
  if (ns < 0 && ns !== -1e9) return ValueError("timeout value must be a non-negative number");
  if (!isBlocking) return 0;
  if (ns < 0) return Number.POSITIVE_INFINITY;
  if (ns > TIMEOUT_MAX * 1e9) return OverflowError("timeout value is too large");
  return ns;
}

/** Waits until `isFree`: "free", "timeout", or null, which the C function has to answer. */
function acquire(
  self: PyObject,
  kind: "lock" | "rlock",
  isFree: boolean,
  waiters: ThreadState[],
  ns: number,
): "free" | "timeout" | null {
  if (isFree) {
    endWait();
    return "free";
  }
  if (ns === 0) return "timeout";
  return waitFor(kind, self, waiters, ns === Number.POSITIVE_INFINITY ? null : ns);
}

function acquireLock(self: PyObject, ns: number): Result {
  const b = lock(self);
  const r = acquire(self, "lock", !b.isLocked, b.waiters, ns);
  if (r === null) return null;
  if (r === "free") {
    b.isLocked = true;
    b.holder = rt.tstate;
    touch(self);
  }
  return PyBool_FromLong(r === "free");
}

/** False with an exception set. */
function releaseLock(self: PyObject): boolean {
  const b = lock(self);
  if (!b.isLocked) {
    RuntimeError("release unlocked lock");
    return false;
  }
  b.isLocked = false;
  b.holder = null;
  touch(self);
  wakeFirst(b.waiters);
  return true;
}

const withTimeout = (self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result => {
  const ns = timeoutOf(args, kwds);
  return ns === null ? null : acquireLock(self, ns);
};
const release = (self: PyObject): Result => (releaseLock(self) ? Py_None : null);

/** What both types have in common: instances with a collector head and no references. */
function spec(name: string, basicsize: number, makeBody: () => object): TypeSpec {
  return {
    tp_name: name,
    tp_basicsize: basicsize,
    tp_weaklistoffset: basicsize - 16,
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_layout: (type) => new PyHeapObject(type, makeBody()),
    tp_predealloc(self) {
      PyObject_GC_UnTrack(self);
      return true;
    },
    tp_drop: () => undefined,
    tp_free: freeObject,
    tp_traverse: () => {},
  };
}

const lockMethods: PyMethodDef[] = [
  ...["acquire_lock", "acquire"].map((name) => varkeywords(name, withTimeout)),
  ...["release_lock", "release"].map((name) => noargs(name, release)),
  ...["locked_lock", "locked"].map((name) => noargs(name, (self) => PyBool_FromLong(lock(self).isLocked))),
  varkeywords("__enter__", withTimeout),
  varargs("__exit__", release),
  noargs("_at_fork_reinit", (self) => {
    Object.assign(lock(self), { isLocked: false, holder: null });
    return Py_None;
  }),
];

export const lock_type: PyTypeObject = defineType({
  ...spec("_thread.lock", 40, () => new LockBody()),
  tp_new(type, args, kwds) {
    if (kwds !== null && kwds.body.ma_used > 0) return TypeError("lock() takes no keyword arguments");
    if (!_PyArg_CheckPositional("lock", args.body.ob_item.length, 0, 0)) return null;
    return PyType_GenericAlloc(type, 0);
  },
  tp_repr: (self) =>
    PyUnicode_FromString(
      `<${lock(self).isLocked ? "locked" : "unlocked"} ${self.ob_type.tp_name} object at 0x${hex(self)}>`,
    ),
  tp_methods: lockMethods,
});

function acquireRLock(self: PyObject, ns: number): Result {
  const b = rlock(self);
  const me = rt.tstate;
  const r = acquire(self, "rlock", b.holder === null || b.holder === me, b.waiters, ns);
  if (r === null) return null;
  if (r === "free") {
    b.holder = me;
    b.count++;
    touch(self);
  }
  return PyBool_FromLong(r === "free");
}

const NOT_OWNED = "cannot release un-acquired lock";

function releaseRLock(self: PyObject): Result {
  const b = rlock(self);
  if (b.holder !== rt.tstate) return RuntimeError(NOT_OWNED);
  touch(self);
  if (--b.count > 0) return Py_None;
  b.holder = null;
  wakeFirst(b.waiters);
  return Py_None;
}

const withTimeoutR = (self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result => {
  const ns = timeoutOf(args, kwds);
  return ns === null ? null : acquireRLock(self, ns);
};
const isOwned = (self: PyObject): boolean => rlock(self).holder === rt.tstate;

export const rlock_type: PyTypeObject = defineType({
  ...spec("_thread.RLock", 48, () => new RLockBody()),
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_new: (type) => PyType_GenericAlloc(type, 0),
  tp_repr(self) {
    const { holder, count } = rlock(self);
    const owner = holder === null ? 0 : identOf(holder);
    return PyUnicode_FromString(
      `<${holder === null ? "unlocked" : "locked"} ${self.ob_type.tp_name} object owner=${owner} count=${count} at 0x${hex(self)}>`,
    );
  },
  tp_methods: [
    varkeywords("acquire", withTimeoutR),
    noargs("release", releaseRLock),
    noargs("_is_owned", (self) => PyBool_FromLong(isOwned(self))),
    noargs("_recursion_count", (self) => PyLong_FromLong(isOwned(self) ? rlock(self).count : 0)),
    varargs("_acquire_restore", (self, args) => {
      const [state] = args.body.ob_item as [PyTupleObject];
      const [count] = state.body.ob_item as [PyObject];
      const r = acquireRLock(self, Number.POSITIVE_INFINITY);
      if (r === null) return null;
      rlock(self).count = Number(valueOf(count as never));
      return Py_None;
    }),
    noargs("_release_save", (self) => {
      const b = rlock(self);
      if (b.count === 0) return RuntimeError(NOT_OWNED);
      const state = PyTuple_FromArraySteal([
        PyLong_FromLong(b.count),
        PyLong_FromLong(b.holder === null ? 0 : identOf(b.holder)),
      ]);
      b.count = 0;
      b.holder = null;
      touch(self);
      wakeFirst(b.waiters);
      return state;
    }),
    varkeywords("__enter__", withTimeoutR),
    varargs("__exit__", releaseRLock),
    noargs("_at_fork_reinit", (self) => {
      Object.assign(rlock(self), { holder: null, count: 0 });
      return Py_None;
    }),
  ],
});
