/** CALL_INTRINSIC_1 and _2 (Python/intrinsics.c). Arguments are borrowed; results are new references. */
import { forEachItem } from "../objects/abstract.ts";
import { PyNumber_Positive } from "../objects/abstract-number.ts";
import { PyObject_CallOneArg } from "../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_SetItem,
  PyDict_CheckExact,
  dictItemsArray,
} from "../objects/dictobject.ts";
import { ImportError, PyErr_SetString, RuntimeError } from "../objects/errors.ts";
import { type PyBaseExceptionObject, PyExc_RuntimeError } from "../objects/exceptions.ts";
import { PyExc_PrepReraiseStar } from "../objects/exceptiongroup.ts";
import type { PyFunctionObject } from "../objects/funcobject.ts";
import { type AsyncKinds, asyncKinds } from "../objects/genobject.ts";
import { getOptionalAttr, PyObject_GetAttr } from "../objects/genericattr.ts";
import { PyList_AsTuple, type PyListObject } from "../objects/listobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { newTypeAlias, newTypeVarLike, subscriptGeneric } from "../objects/typevarobject.ts";
import { PyException_SetCause } from "./ops/exceptions.ts";
import type { PyTupleObject } from "../objects/tupleobject.ts";
import { identifier, PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import type { Frame } from "./frame.ts";
import type { ThreadState } from "./threadstate.ts";

/** `print_expr`: sys.displayhook. */
function print_expr(value: PyObject): Result {
  const hook = rt.sysdict === null ? null : _PyDict_GetItemStringBorrowed(rt.sysdict, "displayhook");
  if (hook === null) return RuntimeError("lost sys.displayhook");
  const mark = holdMark();
  hold(NewRef(hook), "sys.displayhook");
  const r = PyObject_CallOneArg(hook, value);
  unhold(mark);
  DECREF(hook);
  return r;
}

/** `import_all_from`. */
function import_star(from: PyObject, f: Frame): Result {
  const locals = f.f_locals;
  if (locals === null) return RuntimeError("no locals found during 'import *'");
  const { value: all, error } = getOptionalAttr(from, "__all__");
  if (error) return null;
  const names: PyObject[] = [];
  let skipUnderscore = false;
  if (all !== null) {
    const ok = forEachItem(all, "__all__", (item) => {
      names.push(item);
      return true;
    });
    DECREF(all);
    if (!ok) return null;
  } else {
    const { value: dict, error: e2 } = getOptionalAttr(from, "__dict__");
    if (e2) return null;
    if (dict === null) return ImportError("from-import-* object has no __dict__ and no __all__");
    if (PyDict_CheckExact(dict)) for (const [k] of dictItemsArray(dict)) names.push(k);
    DECREF(dict);
    skipUnderscore = true;
  }
  for (const name of names) {
    if (!PyUnicode_Check(name)) continue;
    if (skipUnderscore && textOf(name).startsWith("_")) continue;
    const value = PyObject_GetAttr(from, name);
    if (value === null) return null;
    const status = PyDict_SetItem(locals, identifier(textOf(name)), value);
    DECREF(value);
    if (status < 0) return null;
  }
  return Py_None;
}

/** `stopiteration_error`: StopIteration must not leave a generator. */
function stopiteration_error(exc: PyObject, f: Frame): Result {
  const name =
    exc.ob_type.tp_mro === null
      ? ""
      : mroHas(exc, "StopIteration")
        ? "StopIteration"
        : mroHas(exc, "StopAsyncIteration")
          ? "StopAsyncIteration"
          : "";
  const flags = f.f_executable.body.unit.co_flags;
  let message: string | null = null;
  if (name === "StopIteration") {
    message = "generator raised StopIteration";
    if ((flags & 0x200) !== 0) message = "async generator raised StopIteration";
    else if ((flags & 0x80) !== 0) message = "coroutine raised StopIteration";
  } else if ((flags & 0x200) !== 0 && name === "StopAsyncIteration")
    message = "async generator raised StopAsyncIteration";
  if (message === null) return NewRef(exc);
  PyErr_SetString(PyExc_RuntimeError, message);
  const error = rt.tstate.current_exception as PyBaseExceptionObject;
  rt.tstate.current_exception = null;
  PyException_SetCause(error, NewRef(exc));
  const oldContext = error.body.context;
  error.body.context = NewRef(exc);
  if (oldContext !== null) DECREF(oldContext);
  return error;
}
function mroHas(exc: PyObject, name: string): boolean {
  return ((exc.ob_type.tp_mro?.body.ob_item ?? []) as { tp_name?: string }[]).some((t) => t.tp_name === name);
}

export function callIntrinsic1(which: number, v: PyObject, f: Frame, _ts: ThreadState): Result {
  switch (which) {
    case 1:
      return print_expr(v);
    case 2:
      return import_star(v, f);
    case 3:
      return stopiteration_error(v, f);
    case 4:
      return (asyncKinds as AsyncKinds).wrap(NewRef(v));
    case 5:
      return PyNumber_Positive(v);
    case 6:
      return PyList_AsTuple(v as PyListObject);
    case 7:
      return newTypeVarLike("TypeVar", v, null, null);
    case 8:
      return newTypeVarLike("ParamSpec", v, null, null);
    case 9:
      return newTypeVarLike("TypeVarTuple", v, null, null);
    case 10:
      return subscriptGeneric(v);
    case 11:
      return newTypeAlias(v);
    default:
      return RuntimeError(`unknown intrinsic ${which}`);
  }
}

export function callIntrinsic2(which: number, v2: PyObject, v1: PyObject): Result {
  switch (which) {
    case 1:
      return PyExc_PrepReraiseStar(v2, v1);
    case 2:
      return newTypeVarLike("TypeVar", v2, v1, null);
    case 3:
      return newTypeVarLike("TypeVar", v2, null, v1);
    case 4: {
      const func = v2 as PyFunctionObject;
      const old = func.body.func_typeparams;
      func.body.func_typeparams = NewRef(v1) as PyTupleObject;
      touch(func);
      if (old !== null) DECREF(old);
      return NewRef(func);
    }
    case 5:
      return newTypeVarLike("default", v2, null, v1);
    default:
      return RuntimeError(`unknown intrinsic ${which}`);
  }
}
