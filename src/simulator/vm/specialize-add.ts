/**
 * `s += t` on a local name (Python/bytecodes.c: BINARY_OP_INPLACE_ADD_UNICODE; Python/specialize.c). Once warm, an
 * addition of two str whose result goes back to the local that holds the left one takes that reference away first: if
 * nobody else holds the string, it grows in its own block instead of being copied. Whether it does shows in `id(s)`.
 *
 * An instruction starts cold, is specialised for the types of its second execution, and counts down from 52 executions
 * that it was not made for before it is specialised anew (the adaptive counters of Include/internal/pycore_backoff.h).
 */
import { OP } from "../bytecode/opcodes.ts";
import { DECREF, type PyObject, touch } from "../objects/object.ts";
import { PyUnicode_Append, PyUnicode_CheckExact, type PyUnicodeObject } from "../objects/unicodeobject.ts";
import type { Adaptive } from "../objects/codeobject.ts";
import { ERROR, NEXT } from "./dispatch.ts";
import type { Frame } from "./frame.ts";

const WARMUP = 1;
const COOLDOWN = 52;
const MAX_BACKOFF = 12;

function adaptiveOf(f: Frame): Adaptive {
  const code = f.f_executable.body;
  code.additions ??= [];
  let a = code.additions[f.lasti];
  if (a === undefined) {
    a = { form: "none", value: WARMUP, backoff: WARMUP };
    code.additions[f.lasti] = a;
  }
  return a;
}

/** `_Py_Specialize_BinaryOp`, additions. */
function specialize(a: Adaptive, left: PyObject, right: PyObject, target: PyObject | null): void {
  const name = left.ob_type === right.ob_type ? left.ob_type.tp_name : "";
  if (PyUnicode_CheckExact(left) && left.ob_type === right.ob_type)
    a.form = target === left ? "inplace-unicode" : "unicode";
  else if (name === "int" || name === "float") a.form = name;
  else {
    a.form = "none";
    a.backoff = Math.min(a.backoff + 1, MAX_BACKOFF);
    a.value = 2 ** a.backoff - 1;
    return;
  }
  a.value = COOLDOWN;
  a.backoff = 0;
}

function fits(form: Adaptive["form"], left: PyObject, right: PyObject, target: PyObject | null): boolean {
  if (form === "none" || left.ob_type !== right.ob_type) return false;
  if (form === "int" || form === "float") return left.ob_type.tp_name === form;
  return PyUnicode_CheckExact(left) && (form === "unicode" || target === left);
}

/**
 * An addition in front of a STORE_FAST: NEXT or ERROR where it was done in place and the STORE_FAST with it, -1 where
 * the instruction has to be carried out as usual.
 */
export function addInPlace(f: Frame): number {
  const code = f.f_executable.body;
  const s = f.localsplus;
  const left = s[f.sp - 2] as PyObject;
  const right = s[f.sp - 1] as PyObject;
  const slot = code.args[f.pc] as number;
  const target = s[slot] ?? null;
  const a = adaptiveOf(f);
  if (!fits(a.form, left, right, target)) {
    // Back in the generic instruction.
    if (a.value > 0) {
      a.value--;
      return -1;
    }
    specialize(a, left, right, target);
    if (!fits(a.form, left, right, target)) return -1;
  }
  if (a.form !== "inplace-unicode") return -1;
  // The stack's reference goes; the local's is handed to the concatenation.
  s[f.sp - 2] = null;
  DECREF(left);
  s[slot] = null;
  const result = PyUnicode_Append(left as PyUnicodeObject, right as PyUnicodeObject);
  s[slot] = result;
  touch(f);
  s[f.sp - 1] = null;
  f.sp -= 2;
  DECREF(right);
  if (result === null) return ERROR;
  f.pc++;
  return NEXT;
}

/** Is the instruction after this one a plain STORE_FAST? */
export function storesNext(f: Frame): boolean {
  return f.f_executable.body.ops[f.pc] === OP.STORE_FAST;
}
