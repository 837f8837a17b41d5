/**
 * Instructions that, once specialised, enter a Python function's frame where their unspecialised form has C code call it
 * (Python/bytecodes.c: CALL_ALLOC_AND_ENTER_INIT, BINARY_SUBSCR_GETITEM, LOAD_ATTR_PROPERTY,
 * LOAD_ATTR_GETATTRIBUTE_OVERRIDDEN). The operands move into the frame: the function sees a reference less to each, and
 * the evaluation loop goes no deeper.
 *
 * Items and attributes count only those executions of an instruction that meet a method in Python: one that meets
 * built-in containers or plain attributes first is specialised here as if it had not.
 */
import { PyType_Check } from "../objects/abstract.ts";
import type { Adaptive } from "../objects/codeobject.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { type PyFunctionObject, PyFunction_Type } from "../objects/funcobject.ts";
import {
  DECREF,
  INCREF,
  NewRef,
  type PyObject,
  Py_TPFLAGS_HEAPTYPE,
  type PyTypeObject,
} from "../objects/object.ts";
import { PyObject_GenericGetAttr } from "../objects/genericattr.ts";
import { PyProperty_Type, type PyPropertyObject } from "../objects/propertyobject.ts";
import { _PyType_Lookup, lookupByText } from "../objects/typelookup.ts";
import type { PyUnicodeObject } from "../objects/unicodeobject.ts";
import { adaptiveOf, specializeAs, triggers, UNSPECIALIZED } from "./adaptive.ts";
import { pushFrame } from "./call-function.ts";
import { enterFrame } from "./ceval.ts";
import { ERROR } from "./dispatch.ts";
import { type Frame, RETURN_SELF, takeTop } from "./frame.ts";
import { isSimpleFunction, takes } from "./specialize.ts";
import type { ThreadState } from "./threadstate.ts";

const GETITEM = 1;
const PROPERTY = 2;
const GETATTRIBUTE_OVERRIDDEN = 3;

function enter(ts: ThreadState, func: PyFunctionObject, args: (PyObject | null)[]): number {
  INCREF(func);
  const frame = pushFrame(func, null, args, null);
  return frame === null ? ERROR : enterFrame(ts, frame);
}

/**
 * CALL_ALLOC_AND_ENTER_INIT: the instance is made, the class dropped; a shim between the two frames (`_Py_InitCleanup`)
 * keeps the instance until `__init__` returns.
 */
export function allocAndEnterInit(f: Frame, oparg: number, ts: ThreadState): number {
  const s = f.localsplus;
  const type = s[f.sp - oparg - 2] as PyTypeObject;
  const init = (adaptiveOf(f) as Adaptive).func as PyFunctionObject;
  const self = PyType_GenericAlloc(type, 0);
  if (self === null) return ERROR;
  const args = takeTop(f, oparg);
  f.sp -= 2;
  s[f.sp] = null;
  // The instance holds its class.
  DECREF(type);
  INCREF(init);
  INCREF(self);
  const frame = pushFrame(init, null, [self, ...args], null) as Frame;
  frame.returnTo = RETURN_SELF;
  frame.shim = self;
  ts.py_recursion_remaining--;
  return enterFrame(ts, frame);
}

/** BINARY_SUBSCR of an instance whose class has a `__getitem__` in Python; null where the generic one is to be carried out. */
export function enterGetItem(f: Frame, container: PyObject, ts: ThreadState): number | null {
  const type = container.ob_type;
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0) return null;
  const getitem = lookupByText(type, "__getitem__");
  if (getitem === null || getitem.ob_type !== PyFunction_Type) return null;
  const a = adaptiveOf(f);
  if (a.form !== GETITEM || a.func !== getitem || !takes(getitem as PyFunctionObject, 2)) {
    if (!triggers(a)) return null;
    const form = isSimpleFunction(getitem) && takes(getitem, 2) ? GETITEM : UNSPECIALIZED;
    a.func = getitem;
    if (specializeAs(a, form) === UNSPECIALIZED) return null;
  }
  return enter(ts, getitem as PyFunctionObject, takeTop(f, 2));
}

/**
 * LOAD_ATTR, not of a method, through a property or a `__getattribute__` in Python; null where the generic one is to be
 * carried out.
 */
export function enterAttribute(
  f: Frame,
  owner: PyObject,
  name: PyUnicodeObject,
  ts: ThreadState,
): number | null {
  const type = owner.ob_type;
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0 || PyType_Check(owner)) return null;
  const found = analyze_descriptor(type, name);
  if (found === null) return null;
  const { func, nargs, form } = found;
  const a = adaptiveOf(f);
  if (a.form !== form || a.version !== type.tp_version_tag || !takes(func, nargs)) {
    if (!triggers(a)) return null;
    a.version = type.tp_version_tag;
    const fits = a.version !== 0 && isSimpleFunction(func) && takes(func, nargs);
    if (specializeAs(a, fits ? form : UNSPECIALIZED) === UNSPECIALIZED) return null;
  }
  const args = takeTop(f, 1);
  if (form === GETATTRIBUTE_OVERRIDDEN) args.push(NewRef(name));
  return enter(ts, func, args);
}

interface Entered {
  readonly form: number;
  readonly func: PyFunctionObject;
  readonly nargs: number;
}

/** `analyze_descriptor`, as far as it leads to a function in Python. */
function analyze_descriptor(type: PyTypeObject, name: PyUnicodeObject): Entered | null {
  if (type.tp_getattro !== PyObject_GenericGetAttr) {
    // __getattr__ may have to be called after whatever is found.
    if (lookupByText(type, "__getattr__") !== null) return null;
    const getattribute = lookupByText(type, "__getattribute__");
    if (getattribute?.ob_type !== PyFunction_Type) return null;
    return { form: GETATTRIBUTE_OVERRIDDEN, func: getattribute as PyFunctionObject, nargs: 2 };
  }
  const descr = _PyType_Lookup(type, name);
  if (descr?.ob_type !== PyProperty_Type) return null;
  const fget = (descr as PyPropertyObject).body.prop_get;
  return fget?.ob_type === PyFunction_Type
    ? { form: PROPERTY, func: fget as PyFunctionObject, nargs: 1 }
    : null;
}
