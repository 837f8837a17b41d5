/**
 * Calling Python functions (Python/ceval.c: `_PyEval_Vector`, `_PyEvalFramePushAndInit`, `initialize_locals`).
 *
 * A call moves the arguments into the callee's locals: no reference is added. The frame also owns the function and its
 * code.
 */
import { CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS } from "../bytecode/code-unit.ts";
import type { PyCodeObject } from "../objects/codeobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
} from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import type { PyFunctionObject } from "../objects/funcobject.ts";
import {
  DECREF,
  hasFlag,
  INCREF,
  NewRef,
  type PyObject,
  Py_TPFLAGS_UNICODE_SUBCLASS,
  type Result,
} from "../objects/object.ts";
import { PyTuple_FromArraySteal, type PyTupleObject } from "../objects/tupleobject.ts";
import { textOf } from "../objects/unicodeobject.ts";
import { rt } from "../objects/runtime.ts";
import { enterFrame, enterNested, leaveNested, loop, runFrame } from "./ceval.ts";
import { EXIT } from "./dispatch.ts";
import { clearFrame } from "./frame-clear.ts";
import { Frame, RETURN_EXIT } from "./frame.ts";

/** `_PyFunction_Vectorcall`: called from C code. Arguments are borrowed. */
export function callFunction(
  func: PyFunctionObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  for (let i = 0; i < args.length; i++) INCREF(args[i] as PyObject);
  INCREF(func);
  const frame = pushFrame(func, null, args, kwnames);
  if (frame === null) return null;
  frame.returnTo = RETURN_EXIT;
  // As runFrame does; here, since each call of this kind stays on JavaScript's stack.
  const ts = rt.tstate;
  if (!enterNested(ts)) {
    clearFrame(frame);
    return null;
  }
  const result = enterFrame(ts, frame) === EXIT ? null : loop();
  leaveNested(ts);
  return result;
}

/** `PyEval_EvalCode`-like: runs a function of no arguments with the given namespace as its locals. */
export function evalWithLocals(func: PyFunctionObject, locals: PyObject): Result {
  INCREF(func);
  const frame = pushFrame(func, NewRef(locals), [], null);
  if (frame === null) return null;
  frame.returnTo = RETURN_EXIT;
  return runFrame(frame);
}

/**
 * `_PyEvalFramePushAndInit`: steals `func`, `locals` and the arguments. The frame is not yet the thread's current
 * one. null with an exception set.
 */
export function pushFrame(
  func: PyFunctionObject,
  locals: PyObject | null,
  args: (PyObject | null)[],
  kwnames: PyTupleObject | null,
): Frame | null {
  const code = func.body.func_code as PyCodeObject;
  const body = code.body;
  INCREF(code);
  let localsplus: (PyObject | null)[];
  if (body.simpleArgs && kwnames === null && args.length === body.unit.co_argcount) {
    // The arguments' array becomes the frame's own.
    localsplus = args;
    for (let i = args.length; i < body.nlocalsplus; i++) localsplus.push(null);
  } else {
    localsplus = new Array<PyObject | null>(body.nlocalsplus).fill(null);
    const frame = new Frame(code, func, localsplus);
    frame.f_locals = locals;
    if (!initialize_locals(func, localsplus, args as PyObject[], kwnames)) {
      clearFrame(frame);
      return null;
    }
    return frame;
  }
  const frame = new Frame(code, func, localsplus);
  frame.f_locals = locals;
  return frame;
}

/** Steals every argument, also on error. */
function initialize_locals(
  func: PyFunctionObject,
  localsplus: (PyObject | null)[],
  args: PyObject[],
  kwnames: PyTupleObject | null,
): boolean {
  const code = func.body.func_code as PyCodeObject;
  const unit = code.body.unit;
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const argcount = args.length - nkw;
  const total_args = unit.co_argcount + unit.co_kwonlyargcount;
  let kwdict: PyDictObject | null = null;
  if ((unit.co_flags & CO_VARKEYWORDS) !== 0) {
    kwdict = PyDict_New();
    localsplus[total_args + ((unit.co_flags & CO_VARARGS) !== 0 ? 1 : 0)] = kwdict;
  }
  const n = Math.min(argcount, unit.co_argcount);
  for (let i = 0; i < n; i++) localsplus[i] = args[i] as PyObject;
  if ((unit.co_flags & CO_VARARGS) !== 0) {
    localsplus[total_args] = PyTuple_FromArraySteal(argcount > n ? args.slice(n, argcount) : []);
  } else if (argcount > n) {
    for (let i = n; i < argcount; i++) DECREF(args[i] as PyObject);
  }
  const failFrom = (k: number): false => {
    for (let i = k; i < nkw; i++) DECREF(args[argcount + i] as PyObject);
    return false;
  };
  if (kwnames !== null) {
    const names = unit.co_localsplusnames;
    for (let i = 0; i < nkw; i++) {
      const keyword = kwnames.body.ob_item[i] as PyObject;
      const value = args[argcount + i] as PyObject;
      if (!hasFlag(keyword.ob_type, Py_TPFLAGS_UNICODE_SUBCLASS)) {
        TypeError(`${qualname(func)}() keywords must be strings`);
        return failFrom(i);
      }
      const text = textOf(keyword);
      let j = -1;
      for (let k = unit.co_posonlyargcount; k < total_args; k++) {
        if (names[k] === text) {
          j = k;
          break;
        }
      }
      if (j >= 0) {
        if (localsplus[j] !== null) {
          TypeError(`${qualname(func)}() got multiple values for argument '${text}'`);
          return failFrom(i);
        }
        localsplus[j] = value;
        continue;
      }
      if (kwdict === null) {
        if (unit.co_posonlyargcount > 0 && positional_only_passed_as_keyword(func, kwnames))
          return failFrom(i);
        const suggestion = suggestKeyword(text, names.slice(unit.co_posonlyargcount, total_args));
        TypeError(
          `${qualname(func)}() got an unexpected keyword argument '${text}'${suggestion === null ? "" : `. Did you mean '${suggestion}'?`}`,
        );
        return failFrom(i);
      }
      if (PyDict_SetItem(kwdict, keyword, value) < 0) return failFrom(i);
      DECREF(value);
    }
  }
  if (argcount > unit.co_argcount && (unit.co_flags & CO_VARARGS) === 0) {
    too_many_positional(func, argcount, localsplus);
    return false;
  }
  if (argcount < unit.co_argcount) {
    const defaults = func.body.func_defaults;
    const defcount = defaults === null ? 0 : defaults.body.ob_item.length;
    const m = unit.co_argcount - defcount;
    const missing: string[] = [];
    for (let i = argcount; i < m; i++)
      if (localsplus[i] === null) missing.push(unit.co_localsplusnames[i] as string);
    if (missing.length > 0) {
      missing_arguments(func, missing, "positional");
      return false;
    }
    const start = n > m ? n - m : 0;
    for (let i = start; i < defcount; i++) {
      if (localsplus[m + i] === null) localsplus[m + i] = NewRef(defaults?.body.ob_item[i] as PyObject);
    }
  }
  if (unit.co_kwonlyargcount > 0) {
    const missing: string[] = [];
    const kwdefaults = func.body.func_kwdefaults;
    for (let i = unit.co_argcount; i < total_args; i++) {
      if (localsplus[i] !== null) continue;
      const name = unit.co_localsplusnames[i] as string;
      if (kwdefaults !== null) {
        const def = _PyDict_GetItemStringBorrowed(kwdefaults, name);
        if (def !== null) {
          localsplus[i] = NewRef(def);
          continue;
        }
      }
      missing.push(name);
    }
    if (missing.length > 0) {
      missing_arguments(func, missing, "keyword-only");
      return false;
    }
  }
  return true;
}

function qualname(func: PyFunctionObject): string {
  return textOf(func.body.func_qualname as PyObject);
}

/** `format_missing`. */
function missing_arguments(func: PyFunctionObject, names: string[], kind: string): void {
  const quoted = names.map((n) => `'${n}'`);
  let text: string;
  if (quoted.length === 1) text = quoted[0] as string;
  else if (quoted.length === 2) text = `${quoted[0]} and ${quoted[1]}`;
  else
    text = `${quoted.slice(0, -2).join(", ")}, ${quoted[quoted.length - 2]}, and ${quoted[quoted.length - 1]}`;
  TypeError(
    `${qualname(func)}() missing ${names.length} required ${kind} argument${names.length === 1 ? "" : "s"}: ${text}`,
  );
}

function too_many_positional(func: PyFunctionObject, given: number, localsplus: (PyObject | null)[]): void {
  const unit = (func.body.func_code as PyCodeObject).body.unit;
  const co_argcount = unit.co_argcount;
  let kwonlyGiven = 0;
  for (let i = co_argcount; i < co_argcount + unit.co_kwonlyargcount; i++)
    if (localsplus[i] !== null) kwonlyGiven++;
  const defcount = func.body.func_defaults === null ? 0 : func.body.func_defaults.body.ob_item.length;
  let plural: boolean;
  let sig: string;
  if (defcount > 0) {
    plural = true;
    sig = `from ${co_argcount - defcount} to ${co_argcount}`;
  } else {
    plural = co_argcount !== 1;
    sig = String(co_argcount);
  }
  const kwSig =
    kwonlyGiven === 0
      ? ""
      : ` positional argument${given !== 1 ? "s" : ""} (and ${kwonlyGiven} keyword-only argument${kwonlyGiven !== 1 ? "s" : ""})`;
  TypeError(
    `${qualname(func)}() takes ${sig} positional argument${plural ? "s" : ""} but ${given}${kwSig} ${given === 1 && kwonlyGiven === 0 ? "was" : "were"} given`,
  );
}

function positional_only_passed_as_keyword(func: PyFunctionObject, kwnames: PyTupleObject): boolean {
  const unit = (func.body.func_code as PyCodeObject).body.unit;
  const wrong: string[] = [];
  for (let k = 0; k < unit.co_posonlyargcount; k++) {
    const name = unit.co_localsplusnames[k] as string;
    if ((kwnames.body.ob_item as PyObject[]).some((o) => textOf(o) === name)) wrong.push(name);
  }
  if (wrong.length === 0) return false;
  TypeError(
    `${qualname(func)}() got some positional-only arguments passed as keyword arguments: '${wrong.join(", ")}'`,
  );
  return true;
}

/** `_Py_CalculateSuggestions` over parameter names. */
function suggestKeyword(name: string, candidates: readonly string[]): string | null {
  return calculateSuggestion(candidates, name);
}
import { calculateSuggestion } from "../algorithms/suggestions.ts";

/** Does calling make a generator instead of running? Used by callers that inline frames. */
export function isGeneratorCode(code: PyCodeObject): boolean {
  return (code.body.unit.co_flags & CO_GENERATOR) !== 0;
}
