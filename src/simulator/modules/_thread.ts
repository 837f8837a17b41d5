/** _thread (Modules/_threadmodule.c): threads, locks, thread-local values. */
import { argInt, argSsize } from "../objects/argconvert.ts";
import { PyCallable_Check, PyObject_CallNoArgs } from "../objects/call.ts";
import { PyMethod_Check } from "../objects/classobject.ts";
import { _PyDict_GetItemStringBorrowed, PyDict_Check, type PyDictObject } from "../objects/dictobject.ts";
import { PyErr_Clear, PyErr_SetNone, RuntimeError, TypeError, ValueError } from "../objects/errors.ts";
import { type PyBaseExceptionObject, PyExc_RuntimeError, PyExc_SystemExit } from "../objects/exceptions.ts";
import { PyException_SetTraceback } from "../objects/exception-methods.ts";
import { strText } from "../objects/abstract.ts";
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { _PyArg_CheckPositional, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyFloat_FromDouble } from "../objects/floatobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import {
  DECREF,
  fastcall,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
  varargs,
  varkeywords,
} from "../objects/object.ts";
import { processState, rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTraceBack_Check } from "../objects/tracebackobject.ts";
import { emptyTuple, PyTuple_Check, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import type { ModuleDef } from "../vm/import.ts";
import { displayException } from "../vm/report-uncaught.ts";
import { theScheduler } from "../vm/scheduler.ts";
import { identOf } from "../vm/threadstate.ts";
import { refusing } from "./refuse.ts";
import { setModuleOf } from "./object-fields.ts";
import { type StructSequenceSpec, structSequenceType } from "./structseq.ts";
import { HandleBody, handle_type, handleOf, joinThread, setDone } from "./thread-handle.ts";
import { local_type } from "./thread-local.ts";
import { lock_type, rlock_type, TIMEOUT_MAX } from "./thread-locks.ts";
import { writeTo } from "./write.ts";
import { hasThreads } from "../objects/wasm32.ts";

const EXCEPT_HOOK_ARGS: StructSequenceSpec = {
  name: "_thread._ExceptHookArgs",
  fields: ["exc_type", "exc_value", "exc_traceback", "thread"],
  constructible: true,
};

/** What the deadlock's text and the bench call a thread: the name of the Thread object that it runs. */
function nameFor(func: PyObject): string {
  if (PyMethod_Check(func)) {
    const { value } = getOptionalAttr(func.body.im_self as PyObject, "_name");
    PyErr_Clear();
    if (value !== null) {
      const name = PyUnicode_Check(value) ? textOf(value) : null;
      DECREF(value);
      if (name !== null) return name;
    }
  }
  return `thread ${rt.threads.length + 1}`;
}

/** Handles of threads that the end of the process waits for. */
const shutdownHandles = processState(() => new Set<HandleBody>());

function startThread(
  func: PyObject,
  args: PyTupleObject,
  kwargs: PyDictObject | null,
  h: HandleBody,
  isDaemon: boolean,
): void {
  const handles = shutdownHandles();
  h.state = "running";
  const ts = theScheduler().start(func, args, kwargs, nameFor(func), isDaemon, () => {
    handles.delete(h);
    setDone(h);
  });
  h.ident = ts.ident;
  h.thread = ts;
  if (!isDaemon) handles.add(h);
}

function start_new_thread(_module: PyObject, fargs: PyTupleObject): Result {
  const a = fargs.body.ob_item as PyObject[];
  if (!_PyArg_CheckPositional("start_new_thread", a.length, 2, 3)) return null;
  const [func, args, kwargs] = a as [PyObject, PyObject, PyObject | undefined];
  if (!PyCallable_Check(func)) return TypeError("first arg must be callable");
  if (!PyTuple_Check(args)) return TypeError("2nd arg must be a tuple");
  if (kwargs !== undefined && !PyDict_Check(kwargs))
    return TypeError("optional 3rd arg must be a dictionary");
  if (!hasThreads()) return RuntimeError("can't start new thread");
  const h = new HandleBody();
  startThread(func, args as PyTupleObject, (kwargs as PyDictObject | undefined) ?? null, h, true);
  return PyLong_FromLong(h.ident);
}

function start_joinable_thread(_module: PyObject, fargs: PyTupleObject, kwds: PyDictObject | null): Result {
  const a = unpackTupleAndDict(
    { fname: "start_joinable_thread", keywords: ["function", "handle", "daemon"], minpos: 1, maxpos: 1 },
    fargs,
    kwds,
  );
  if (a === null) return null;
  const [func, given, daemon] = a as [PyObject, PyObject | null, PyObject | null];
  if (!PyCallable_Check(func)) return TypeError("thread function must be callable");
  let handle = given ?? Py_None;
  if (handle !== Py_None && handle.ob_type !== handle_type)
    return TypeError("'handle' must be a _ThreadHandle");
  const isDaemon = daemon === null ? true : PyObject_IsTrue(daemon) > 0;
  handle = handle === Py_None ? (PyType_GenericAlloc(handle_type, 0) as PyObject) : NewRef(handle);
  const h = handleOf(handle);
  if (h.state !== "not started") {
    DECREF(handle);
    return RuntimeError("thread already started");
  }
  if (!hasThreads()) {
    DECREF(handle);
    return RuntimeError("can't start new thread");
  }
  startThread(func, emptyTuple as PyTupleObject, null, h, isDaemon);
  return handle;
}

/** `thread_shutdown`: waits for every thread that is no daemon, the caller excepted. */
function shutdown(): Result {
  for (const h of shutdownHandles()) {
    if (h.thread === rt.tstate) continue;
    if (!joinThread(null, h, null)) return null;
  }
  return Py_None;
}

/** `thread_excepthook`. */
function excepthook(_module: PyObject, args: PyObject): Result {
  if (args.ob_type !== structSequenceType(EXCEPT_HOOK_ARGS))
    return TypeError("_thread.excepthook argument type must be ExceptHookArgs");
  const [type, value, tb, thread] = (args as PyTupleObject).body.ob_item as [
    PyObject,
    PyObject,
    PyObject,
    PyObject,
  ];
  if (type === PyExc_SystemExit) return Py_None;
  const file = rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict, "stderr");
  if (file === null || file === Py_None) return Py_None;
  let name = String(identOf(rt.tstate));
  if (thread !== Py_None) {
    const { value: found } = getOptionalAttr(thread, "name");
    PyErr_Clear();
    if (found !== null) {
      const mark = holdMark();
      hold(found, "name of a thread");
      name = strText(found) ?? name;
      PyErr_Clear();
      unhold(mark);
      DECREF(found);
    }
  }
  const mark = holdMark();
  hold(NewRef(file), "sys.stderr");
  const ok = writeTo(file, `Exception in thread ${name}:\n`);
  unhold(mark);
  DECREF(file);
  if (!ok) return null;
  const exc = value as PyBaseExceptionObject;
  if (PyTraceBack_Check(tb) && exc.body.traceback === null) PyException_SetTraceback(exc, tb);
  displayException(exc);
  return Py_None;
}

const newLock = (): Result => PyObject_CallNoArgs(lock_type);
const exit = (): Result => PyErr_SetNone(PyExc_SystemExit);

const functions: PyMethodDef[] = [
  ...["start_new_thread", "start_new"].map((name) => varargs(name, start_new_thread)),
  varkeywords("start_joinable_thread", start_joinable_thread),
  noargs("daemon_threads_allowed", () => PyBool_FromLong(true)),
  ...["allocate_lock", "allocate"].map((name) => noargs(name, newLock)),
  ...["exit_thread", "exit"].map((name) => noargs(name, exit)),
  noargs("get_ident", () => PyLong_FromLong(identOf(rt.tstate))),
  noargs("get_native_id", () => PyLong_FromLong(999 + rt.tstate.id)),
  noargs("_get_main_thread_ident", () => PyLong_FromLong(identOf(rt.threads[0] ?? rt.tstate))),
  noargs("_count", () => PyLong_FromLong(rt.threads.length - 1)),
  noargs("_is_main_interpreter", () => PyBool_FromLong(true)),
  noargs("_shutdown", shutdown),
  onearg("_excepthook", excepthook),
  onearg("_make_thread_handle", (_module, ident) => {
    const n = argSsize(ident);
    if (n === null) return null;
    const handle = PyType_GenericAlloc(handle_type, 0) as PyObject;
    Object.assign(handleOf(handle), { state: "running", ident: n });
    return handle;
  }),
  fastcall("stack_size", (_module, args) => {
    if (!_PyArg_CheckPositional("stack_size", args.length, 0, 1)) return null;
    if (args[0] !== undefined) {
      const size = argInt(args[0]);
      if (size === null) return null;
      if (size < 0) return ValueError("size must be 0 or a positive value");
      if (size > 0 && size < 0x8000) return ValueError(`size not valid: ${size} bytes`);
    }
    return PyLong_FromLong(0);
  }),
  ...refusing("_thread", "interrupt_main", "there are no signals"),
];

const module: ModuleDef = {
  name: "_thread",
  functions,
  init(m) {
    for (const type of [lock_type, rlock_type, local_type, handle_type]) setModuleOf(type);
    addObject(m, "error", NewRef(PyExc_RuntimeError));
    addObject(m, "LockType", NewRef(lock_type));
    addObject(m, "lock", NewRef(lock_type));
    addObject(m, "RLock", NewRef(rlock_type));
    addObject(m, "_local", NewRef(local_type));
    addObject(m, "_ThreadHandle", NewRef(handle_type));
    addObject(m, "_ExceptHookArgs", NewRef(structSequenceType(EXCEPT_HOOK_ARGS)));
    addObject(m, "TIMEOUT_MAX", PyFloat_FromDouble(TIMEOUT_MAX));
    return true;
  },
};
export default module;
