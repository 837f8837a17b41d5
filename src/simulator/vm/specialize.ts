/**
 * What specialisation of calls and loops changes that can be seen (Python/specialize.c: `_Py_Specialize_Call`;
 * Python/bytecodes.c): which calls of C functions check the eval breaker, which calls of a class enter its `__init__`
 * without C code in between, and whether a loop enters its generator's frame itself. CALL_LEN, CALL_ISINSTANCE,
 * CALL_LIST_APPEND and CALL_TYPE_1 do not check, every other call does.
 *
 * When a form is taken and given up: adaptive.ts. Of a call of a Python function only that it is one is told here:
 * every form of it, the unspecialised one too, does the same.
 */
import { CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS } from "../bytecode/code-unit.ts";
import { OP } from "../bytecode/opcodes.ts";
import { PyType_Check } from "../objects/abstract.ts";
import { PyMethod_Check } from "../objects/classobject.ts";
import type { PyCodeObject } from "../objects/codeobject.ts";
import { PyMethodDescr_Type, type PyDescrObject } from "../objects/descrobject.ts";
import { type PyFunctionObject, PyFunction_Type } from "../objects/funcobject.ts";
import { PyList_Check, PyList_Type } from "../objects/listobject.ts";
import { PyCFunction_Check, SIGNATURE } from "../objects/methodobject.ts";
import {
  METH_FASTCALL,
  METH_NOARGS,
  METH_O,
  type PyObject,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_INLINE_VALUES,
  PyType_Type,
  type PyTypeObject,
} from "../objects/object.ts";
import { object_new } from "../objects/objecttype.ts";
import { PyTuple_Type } from "../objects/tupleobject.ts";
import { lookupByText } from "../objects/typelookup.ts";
import { PyUnicode_Type } from "../objects/unicodetype.ts";
import { adaptiveOf, specializeAs, triggers, UNSPECIALIZED } from "./adaptive.ts";
import type { Frame } from "./frame.ts";

// The forms of CALL. Those of Python functions and their bound methods are one here.
const PY = 1;
export const ALLOC_AND_ENTER_INIT = 2;
const TYPE_1 = 3;
const STR_1 = 4;
const TUPLE_1 = 5;
const BUILTIN_CLASS = 6;
const LEN = 7;
const ISINSTANCE = 8;
const LIST_APPEND = 9;
const NON_PY_GENERAL = 10;
/** BUILTIN_O, BUILTIN_FAST and the like: this plus the function's METH_ flags. */
const BUILTIN = 0x1000;
/** METHOD_DESCRIPTOR_O and the like. */
const METHOD_DESCRIPTOR = 0x2000;

/** Does a call of this form check the eval breaker when it is done? */
export const callChecks = (form: number): boolean =>
  form !== TYPE_1 && form !== LEN && form !== ISINSTANCE && form !== LIST_APPEND;

/**
 * The form in which this execution of CALL runs. `callable` and `self` are the two entries below the arguments, before
 * a bound method is taken apart; `nargs` counts the self.
 */
export function callForm(f: Frame, callable: PyObject, self: PyObject | null, oparg: number): number {
  const a = adaptiveOf(f);
  const nargs = self === null ? oparg : oparg + 1;
  if (a.form !== UNSPECIALIZED) {
    const fits =
      a.form === ALLOC_AND_ENTER_INIT
        ? self === null && PyType_Check(callable) && callable.tp_version_tag === a.version
        : fitsCall(a.form, callable, self, nargs);
    if (fits) return a.form;
  }
  if (!triggers(a)) return UNSPECIALIZED;
  const form = formOfCall(f, callable, oparg, nargs);
  if (form === ALLOC_AND_ENTER_INIT) {
    a.version = (callable as PyTypeObject).tp_version_tag;
    a.func = lookupByText(callable as PyTypeObject, "__init__");
  }
  return specializeAs(a, form);
}

function fitsCall(form: number, callable: PyObject, self: PyObject | null, nargs: number): boolean {
  const isPython = callable.ob_type === PyFunction_Type;
  switch (form) {
    case PY:
      return isPython || (self === null && isPythonMethod(callable));
    case NON_PY_GENERAL:
      return !isPython && !PyMethod_Check(callable);
    case TYPE_1:
      return callable === PyType_Type && nargs === 1;
    case STR_1:
      return callable === PyUnicode_Type && nargs === 1;
    case TUPLE_1:
      return callable === PyTuple_Type && nargs === 1;
    case BUILTIN_CLASS:
      return PyType_Check(callable) && callable.tp_vectorcall !== null;
    case LEN:
      return nargs === 1 && isBuiltin(callable, "len");
    case ISINSTANCE:
      return nargs === 2 && isBuiltin(callable, "isinstance");
    case LIST_APPEND:
      return self !== null && isListAppend(callable) && PyList_Check(self);
  }
  const flags = form & SIGNATURE;
  if (form >= METHOD_DESCRIPTOR) {
    if (callable.ob_type !== PyMethodDescr_Type) return false;
    const { method, d_type } = (callable as PyDescrObject).body;
    return ((method?.ml_flags ?? 0) & SIGNATURE) === flags && self?.ob_type === d_type;
  }
  return PyCFunction_Check(callable) && (callable.body.m_ml.ml_flags & SIGNATURE) === flags;
}

/** `_Py_Specialize_Call`: the form that a callable calls for; UNSPECIALIZED where there is none. */
function formOfCall(f: Frame, callable: PyObject, oparg: number, nargs: number): number {
  if (callable.ob_type === PyFunction_Type) return PY;
  if (PyMethod_Check(callable)) return isPythonMethod(callable) ? PY : UNSPECIALIZED;
  if (PyType_Check(callable)) return formOfClass(callable, oparg, nargs);
  if (PyCFunction_Check(callable)) {
    const flags = callable.body.m_ml.ml_flags & SIGNATURE;
    if (flags === METH_O) {
      if (nargs !== 1) return UNSPECIALIZED;
      return isBuiltin(callable, "len") ? LEN : BUILTIN + flags;
    }
    if (flags === METH_FASTCALL && nargs === 2 && isBuiltin(callable, "isinstance")) return ISINSTANCE;
    return (flags & METH_FASTCALL) !== 0 ? BUILTIN + flags : NON_PY_GENERAL;
  }
  if (callable.ob_type === PyMethodDescr_Type) {
    const flags = ((callable as PyDescrObject).body.method?.ml_flags ?? 0) & SIGNATURE;
    if (flags === METH_NOARGS) return nargs === 1 ? METHOD_DESCRIPTOR + flags : UNSPECIALIZED;
    if (flags === METH_O) {
      if (nargs !== 2) return UNSPECIALIZED;
      const pops = f.f_executable.body.ops[f.pc] === OP.POP_TOP;
      return pops && oparg === 1 && isListAppend(callable) ? LIST_APPEND : METHOD_DESCRIPTOR + flags;
    }
    return (flags & METH_FASTCALL) !== 0 ? METHOD_DESCRIPTOR + flags : NON_PY_GENERAL;
  }
  return NON_PY_GENERAL;
}

/** `specialize_class_call`. */
function formOfClass(type: PyTypeObject, oparg: number, nargs: number): number {
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
    if (nargs === 1 && oparg === 1) {
      if (type === PyUnicode_Type) return STR_1;
      if (type === PyType_Type) return TYPE_1;
      if (type === PyTuple_Type) return TUPLE_1;
    }
    return type.tp_vectorcall !== null ? BUILTIN_CLASS : NON_PY_GENERAL;
  }
  if (type.ob_type !== PyType_Type || type.tp_new !== object_new) return NON_PY_GENERAL;
  const simple = Py_TPFLAGS_INLINE_VALUES | Py_TPFLAGS_HEAPTYPE;
  const init = (type.tp_flags & simple) === simple ? lookupByText(type, "__init__") : null;
  // A class that has changed too often has no version that a guard could look at.
  if (type.tp_version_tag === 0) return UNSPECIALIZED;
  if (init === null || !isSimpleFunction(init)) return NON_PY_GENERAL;
  return takes(init, nargs + 1) ? ALLOC_AND_ENTER_INIT : UNSPECIALIZED;
}

/** `function_kind` is SIMPLE_FUNCTION: no `*args`, no `**kwargs`, nothing by keyword only. */
export function isSimpleFunction(o: PyObject): o is PyFunctionObject {
  if (o.ob_type !== PyFunction_Type) return false;
  const { unit } = ((o as PyFunctionObject).body.func_code as PyCodeObject).body;
  return (
    (unit.co_flags & (CO_VARKEYWORDS | CO_VARARGS)) === 0 &&
    unit.co_kwonlyargcount === 0 &&
    (unit.co_flags & CO_OPTIMIZED) !== 0
  );
}

/** Has the function this many parameters, those with a default counted? */
export const takes = (func: PyFunctionObject, nargs: number): boolean =>
  (func.body.func_code as PyCodeObject).body.unit.co_argcount === nargs;

function isPythonMethod(o: PyObject): boolean {
  return PyMethod_Check(o) && (o.body.im_func as PyObject).ob_type === PyFunction_Type;
}

function isBuiltin(o: PyObject, name: string): boolean {
  return PyCFunction_Check(o) && o.body.m_ml.ml_name === name && o.body.m_self?.ob_type.tp_name === "module";
}

function isListAppend(o: PyObject): boolean {
  if (o.ob_type !== PyMethodDescr_Type) return false;
  const { method, d_type } = (o as PyDescrObject).body;
  return d_type === PyList_Type && method?.ml_name === "append";
}

/**
 * A profile function watches the code: its calls become INSTRUMENTED_CALL, and start cold when it no longer does
 * (Python/instrumentation.c).
 */
export function instrumentCalls({ body }: PyCodeObject): void {
  if (body.adaptive === null) return;
  for (let i = 0; i < body.ops.length; i++) if (body.ops[i] === OP.CALL) body.adaptive[i] = undefined;
}

/**
 * Has this FOR_ITER run before? Only FOR_ITER_GEN enters a generator's frame from the loop itself; the first execution,
 * not yet specialised, calls its tp_iternext, and so C code is between the two frames.
 */
export function isWarm(f: Frame): boolean {
  const code = f.f_executable.body;
  if (code.warm === null) code.warm = new Uint8Array(code.ops.length);
  if (code.warm[f.lasti] !== 0) return true;
  code.warm[f.lasti] = 1;
  return false;
}
