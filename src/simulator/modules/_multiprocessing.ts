/**
 * What multiprocessing needs of the system: processes, pipes, semaphores (os.fork, os.waitpid, os.pipe; CPython's
 * `_multiprocessing` has SemLock). The functions are the model's own. Waits are in seconds, None for ever.
 */
import { argInt } from "../objects/argconvert.ts";
import { PyBytes_Check, type PyBytesObject, PyBytes_FromArray } from "../objects/bytesobject.ts";
import { PyErr_Clear, PyErr_SetString, TypeError } from "../objects/errors.ts";
import { PyExc_ModuleNotFoundError } from "../objects/exceptions.ts";
import { type PyFunctionObject, PyFunction_Type } from "../objects/funcobject.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { PyBool_FromLong, PyLong_FromLong, PyLongObject } from "../objects/longcore.ts";
import {
  DECREF,
  fastcall,
  INCREF,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
} from "../objects/object.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { pushFrame } from "../vm/call-function.ts";
import { RETURN_EXIT } from "../vm/frame.ts";
import type { ModuleDef } from "../vm/import.ts";
import { type Process, setExitcodeReader, theKernel } from "../vm/processes.ts";
import { ENOSYS_THERE, hasProcesses } from "../objects/wasm32.ts";
import { osError } from "./io/common.ts";
import { nanosecondsOf } from "./thread-locks.ts";

/** What a process's first call returns is its exit code. */
setExitcodeReader((result) => {
  const code = result instanceof PyLongObject ? result.n : 0;
  DECREF(result);
  return code;
});

/** `undefined` with an exception set; null: for ever. */
function timeoutOf(o: PyObject | undefined): number | null | undefined {
  if (o === undefined || o === Py_None) return null;
  const ns = nanosecondsOf(o);
  return ns === null ? undefined : Math.max(0, ns);
}

/** Answers a wait: None while the function has to be called again is for the caller. */
function answer(r: "done" | "timeout" | null): Result {
  return r === null ? null : PyBool_FromLong(r === "done");
}

/** The new process begins with a call of the function with the argument. The parent gets its id. */
function fork(_m: PyObject, [func, arg]: PyObject[]): Result {
  if (func === undefined || arg === undefined || func.ob_type !== PyFunction_Type)
    return TypeError("fork() takes a function and its argument");
  if (!hasProcesses()) {
    return osError(ENOSYS_THERE, "Function not implemented", null);
  }
  const { value } = getOptionalAttr(arg, "_name");
  PyErr_Clear();
  const name = value !== null && PyUnicode_Check(value) ? textOf(value) : "";
  if (value !== null) DECREF(value);
  const child = theKernel().fork(name, () => {
    INCREF(func);
    INCREF(arg);
    const frame = pushFrame(func as PyFunctionObject, null, [arg], null);
    if (frame !== null) frame.returnTo = RETURN_EXIT;
    else PyErr_Clear();
    return frame;
  });
  return child === null
    ? TypeError("the function of a process takes one argument")
    : PyLong_FromLong(child.pid);
}

function processOf(o: PyObject | undefined): Process | null {
  const pid = o === undefined ? null : argInt(o);
  if (pid === null) return null;
  return theKernel().byPid(pid) ?? TypeError("there is no such process");
}

/** The exit code, or None if time is up before the process has ended. */
function waitpid(_m: PyObject, [pid, timeout]: PyObject[]): Result {
  const process = processOf(pid);
  if (process === null) return null;
  const ns = timeoutOf(timeout);
  if (ns === undefined) return null;
  const kernel = theKernel();
  if (ns === 0) kernel.letOthersCatchUp();
  else if (kernel.wait(() => process.exitcode !== null, ns) === null) return null;
  const code = kernel.reap(process);
  return code === null ? Py_None : PyLong_FromLong(code);
}

function descriptor(o: PyObject | undefined): number | null {
  return o === undefined ? TypeError("a descriptor is missing") : argInt(o);
}

const functions: PyMethodDef[] = [
  fastcall("fork", fork),
  fastcall("waitpid", waitpid),
  fastcall("kill", (_m, [pid, signal]) => {
    const process = processOf(pid);
    const number = process === null || signal === undefined ? null : argInt(signal);
    if (process === null || number === null) return null;
    theKernel().letOthersCatchUp();
    theKernel().kill(process, number);
    return Py_None;
  }),
  noargs("getpid", () => PyLong_FromLong(theKernel().current.pid)),
  noargs("pipe", () =>
    PyTuple_FromArraySteal(
      theKernel()
        .pipe()
        .map((fd) => PyLong_FromLong(fd)),
    ),
  ),
  onearg("close", (_m, fd) => {
    const n = argInt(fd);
    if (n === null) return null;
    theKernel().close(n);
    return Py_None;
  }),
  /** False: nobody has the other end open. */
  fastcall("send", (_m, [fd, bytes]) => {
    const n = descriptor(fd);
    if (n === null) return null;
    if (bytes === undefined || !PyBytes_Check(bytes)) return TypeError("a bytes-like object is required");
    return PyBool_FromLong(theKernel().send(n, (bytes as PyBytesObject).body.ob_sval.slice()));
  }),
  /** The next message; None when there will be none. */
  onearg("recv", (_m, fd) => {
    const n = argInt(fd);
    if (n === null || theKernel().waitFor(n, null) === null) return null;
    const bytes = theKernel().receive(n);
    return bytes === undefined ? Py_None : PyBytes_FromArray(bytes.slice());
  }),
  fastcall("poll", (_m, [fd, timeout]) => {
    const n = descriptor(fd);
    const ns = timeoutOf(timeout);
    if (n === null || ns === undefined) return null;
    if (ns === 0) theKernel().letOthersCatchUp();
    return answer(theKernel().waitFor(n, ns));
  }),
  onearg("waiting", (_m, fd) => {
    const n = argInt(fd);
    return n === null ? null : PyLong_FromLong(theKernel().waitingIn(n));
  }),
  /** Is there the module that CPython has in C? */
  noargs("need_semaphores", () => {
    if (hasProcesses()) return Py_None;
    return PyErr_SetString(PyExc_ModuleNotFoundError, "No module named '_multiprocessing'");
  }),
  fastcall("semaphore", (_m, [value, most]) => {
    const v = value === undefined ? null : argInt(value);
    const m = most === undefined ? null : argInt(most);
    return v === null || m === null ? null : PyLong_FromLong(theKernel().semaphore(v, m));
  }),
  fastcall("acquire", (_m, [id, timeout]) => {
    const n = descriptor(id);
    const ns = timeoutOf(timeout);
    return n === null || ns === undefined ? null : answer(theKernel().acquire(n, ns));
  }),
  onearg("release", (_m, id) => {
    const n = argInt(id);
    return n === null ? null : PyBool_FromLong(theKernel().release(n));
  }),
  onearg("value", (_m, id) => {
    const n = argInt(id);
    return n === null ? null : PyLong_FromLong(theKernel().valueOf(n));
  }),
];

const module: ModuleDef = { name: "_multiprocessing", functions };
export default module;
