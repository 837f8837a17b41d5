/**
 * Specialised +, - and * (Python/bytecodes.c: BINARY_OP_ADD_INT and its kin; Python/specialize.c). They compute what the
 * generic instruction computes, but it shows in addresses which of them ran:
 *
 *   - for ints the right operand is dropped before the left one;
 *   - for floats the result is written into an operand that nobody else holds, the left one first;
 *   - `s += t` of str on a local name takes that name's reference away before it concatenates: a string that nobody
 *     else holds then grows in its own block.
 *
 * When they are specialised, and for how long: adaptive.ts.
 */
import { OP } from "../bytecode/opcodes.ts";
import { PyFloat_FromDouble, PyFloat_Type, type PyFloatObject } from "../objects/floatobject.ts";
import { long_add, long_mul, long_sub, PyLong_Type } from "../objects/longobject.ts";
import { DECREF, type PyObject, type Result, touch } from "../objects/object.ts";
import { PyUnicode_Append, PyUnicode_CheckExact, type PyUnicodeObject } from "../objects/unicodeobject.ts";
import { adaptiveOf, specializeAs, triggers, UNSPECIALIZED } from "./adaptive.ts";
import { ERROR, NEXT } from "./dispatch.ts";
import type { Frame } from "./frame.ts";

export const INT = 1;
const FLOAT = 2;
const UNICODE = 3;
const INPLACE_UNICODE = 4;

const ADD = 1;
const SUBTRACT = 2;
const MULTIPLY = 3;

/** By the argument of BINARY_OP: which of the three it is, in place or not; 0 for what is never specialised. */
const operation = new Uint8Array(26);
operation[0] = operation[13] = ADD;
operation[10] = operation[23] = SUBTRACT;
operation[5] = operation[18] = MULTIPLY;

/** Does STORE_FAST of the name that holds the left operand come next? */
function storesLeft(f: Frame, left: PyObject): boolean {
  const code = f.f_executable.body;
  return code.ops[f.pc] === OP.STORE_FAST && f.localsplus[code.args[f.pc] as number] === left;
}

/** `_Py_Specialize_BinaryOp`: the form that two operands call for. */
function formFor(f: Frame, what: number, left: PyObject, right: PyObject): number {
  if (left.ob_type !== right.ob_type) return UNSPECIALIZED;
  if (left.ob_type === PyLong_Type) return INT;
  if (left.ob_type === PyFloat_Type) return FLOAT;
  if (what !== ADD || !PyUnicode_CheckExact(left)) return UNSPECIALIZED;
  return storesLeft(f, left) ? INPLACE_UNICODE : UNICODE;
}

/** The guards of a form: otherwise the generic instruction is carried out, and counts. */
function fits(f: Frame, form: number, left: PyObject, right: PyObject): boolean {
  if (form === UNSPECIALIZED || left.ob_type !== right.ob_type) return false;
  if (form === INT) return left.ob_type === PyLong_Type;
  if (form === FLOAT) return left.ob_type === PyFloat_Type;
  return PyUnicode_CheckExact(left) && (form === UNICODE || storesLeft(f, left));
}

/** BINARY_OP as its specialised form: NEXT or ERROR, or -1 where the generic one has to be carried out. */
export function specializedBinaryOp(f: Frame, oparg: number): number {
  const what = operation[oparg] as number;
  if (what === 0) return -1;
  const s = f.localsplus;
  const left = s[f.sp - 2] as PyObject;
  const right = s[f.sp - 1] as PyObject;
  const a = adaptiveOf(f);
  if (!fits(f, a.form, left, right)) {
    if (!triggers(a)) return -1;
    if (specializeAs(a, formFor(f, what, left, right)) === UNSPECIALIZED) return -1;
  }
  if (a.form === INT) return ints(f, what, left, right);
  if (a.form === FLOAT) return floats(f, what, left as PyFloatObject, right as PyFloatObject);
  if (a.form === INPLACE_UNICODE) return appendInPlace(f, left as PyUnicodeObject, right as PyUnicodeObject);
  return -1;
}

function ints(f: Frame, what: number, left: PyObject, right: PyObject): number {
  const r: Result =
    what === ADD ? long_add(left, right) : what === SUBTRACT ? long_sub(left, right) : long_mul(left, right);
  return replaceTwo(f, r, right, left);
}

/** Puts the result in the operands' place and drops them in the order given. */
function replaceTwo(f: Frame, r: Result, first: PyObject, second: PyObject): number {
  const s = f.localsplus;
  const sp = f.sp;
  s[sp - 2] = r;
  s[sp - 1] = null;
  f.sp = r === null ? sp - 2 : sp - 1;
  DECREF(first);
  DECREF(second);
  return r === null ? ERROR : NEXT;
}

/** `DECREF_INPUTS_AND_REUSE_FLOAT`. */
function floats(f: Frame, what: number, left: PyFloatObject, right: PyFloatObject): number {
  const x = left.ob_fval;
  const y = right.ob_fval;
  const value = what === ADD ? x + y : what === SUBTRACT ? x - y : x * y;
  const reused = left.ob_refcnt === 1 ? left : right.ob_refcnt === 1 ? right : null;
  if (reused === null) return replaceTwo(f, PyFloat_FromDouble(value), right, left);
  const s = f.localsplus;
  reused.ob_fval = value;
  touch(reused);
  s[f.sp - 2] = reused;
  s[--f.sp] = null;
  DECREF(reused === left ? right : left);
  return NEXT;
}

/** BINARY_OP_INPLACE_ADD_UNICODE, with the STORE_FAST that comes after it. */
function appendInPlace(f: Frame, left: PyUnicodeObject, right: PyUnicodeObject): number {
  const s = f.localsplus;
  const slot = f.f_executable.body.args[f.pc] as number;
  // The stack's reference goes; the local's is handed to the concatenation.
  s[f.sp - 2] = null;
  DECREF(left);
  s[slot] = null;
  const result = PyUnicode_Append(left, right);
  s[slot] = result;
  touch(f);
  s[f.sp - 1] = null;
  f.sp -= 2;
  DECREF(right);
  if (result === null) return ERROR;
  f.pc++;
  return NEXT;
}
