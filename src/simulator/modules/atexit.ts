/** atexit (Modules/atexitmodule.c): functions to be called when the program ends, last registered first. */
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyObject,
  Py_EQ,
  type Result,
  unhold,
  varkeywords,
} from "../objects/object.ts";
import { processState, rt } from "../objects/runtime.ts";
import { PyObject_RichCompareBool, reprText } from "../objects/abstract.ts";
import { PyCallable_Check, PyObject_Call } from "../objects/call.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import { PyErr_Clear, TypeError } from "../objects/errors.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, type PyTupleObject } from "../objects/tupleobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { writeUnraisable } from "../vm/unraisable.ts";

/** One registration. Its references are slots of the runtime (`rt.holders`), named by its number. */
interface Callback {
  readonly slot: string;
  readonly func: PyObject;
  readonly args: PyTupleObject;
  readonly kwargs: PyDictObject | null;
}

/** What is registered, in order; null where it was unregistered. */
const callbacks = processState((): (Callback | null)[] => []);

function keep(slot: string, object: PyObject): void {
  rt.holders.set(slot, {
    object,
    sentence: "It is registered with atexit, to be called when the program ends.",
  });
}

/** `atexit_delete_cb`. */
function deleteCallback(list: (Callback | null)[], i: number): void {
  const cb = list[i];
  if (cb == null) return;
  list[i] = null;
  for (const [part, o] of [
    ["function", cb.func],
    ["arguments", cb.args],
    ["keywords", cb.kwargs],
  ] as const) {
    if (o === null) continue;
    rt.holders.delete(`${cb.slot} ${part}`);
    DECREF(o);
  }
}

function clear(): void {
  const list = callbacks();
  for (let i = 0; i < list.length; i++) deleteCallback(list, i);
  list.length = 0;
}

/** `atexit_callfuncs`: calls all, newest first; what fails is reported and the next one is called. */
export function _PyAtExit_Call(): void {
  const list = callbacks();
  for (let i = list.length - 1; i >= 0; i--) {
    const cb = list[i];
    if (cb == null) continue;
    const mark = holdMark();
    hold(NewRef(cb.func), "function called at exit");
    const r = PyObject_Call(cb.func, cb.args, cb.kwargs);
    if (r === null) {
      const exc = rt.tstate.current_exception;
      rt.tstate.current_exception = null;
      if (exc !== null) hold(exc, "exception of a function called at exit");
      const text = reprText(cb.func);
      if (text === null) PyErr_Clear();
      if (exc !== null) unhold(mark + 1);
      rt.tstate.current_exception = exc;
      writeUnraisable(null, `Exception ignored in atexit callback ${text ?? "<object repr() failed>"}`);
    } else DECREF(r);
    unhold(mark);
    DECREF(cb.func);
  }
  clear();
}

function register(_module: PyObject, args: PyTupleObject, kwargs: PyDictObject | null): Result {
  const items = args.body.ob_item as PyObject[];
  const func = items[0];
  if (func === undefined) return TypeError("register() takes at least 1 argument (0 given)");
  if (!PyCallable_Check(func)) return TypeError("the first argument must be callable");
  const slot = `atexit callback ${callbacks().length + 1}`;
  const cb: Callback = {
    slot,
    func: NewRef(func),
    args: PyTuple_FromArray(items.slice(1)),
    kwargs: kwargs === null ? null : NewRef(kwargs),
  };
  keep(`${slot} function`, cb.func);
  keep(`${slot} arguments`, cb.args);
  if (cb.kwargs !== null) keep(`${slot} keywords`, cb.kwargs);
  callbacks().push(cb);
  return NewRef(func);
}

function unregister(_module: PyObject, func: PyObject): Result {
  const list = callbacks();
  for (let i = 0; i < list.length; i++) {
    const cb = list[i];
    if (cb == null) continue;
    const equal = PyObject_RichCompareBool(cb.func, func, Py_EQ);
    if (equal < 0) return null;
    if (equal > 0) deleteCallback(list, i);
  }
  return Py_None;
}

const atexit: ModuleDef = {
  name: "atexit",
  functions: [
    varkeywords("register", register),
    noargs("_clear", () => {
      clear();
      return Py_None;
    }),
    onearg("unregister", unregister),
    noargs("_run_exitfuncs", () => {
      _PyAtExit_Call();
      return Py_None;
    }),
    noargs("_ncallbacks", () => PyLong_FromLong(callbacks().length)),
  ],
};
export default atexit;
