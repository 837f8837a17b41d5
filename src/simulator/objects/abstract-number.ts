/**
 * The number protocol (Objects/abstract.c: `binary_op1`, `ternary_op`, `PyNumber_…`).
 */

import { hasFlag } from "./abstract.ts";
import { PyErr_SetString, TypeError } from "./errors.ts";
import { PyExc_OverflowError } from "./exceptions.ts";
import { bigOf, PyLong_FromBigInt, PyLong_FromLong, type PyLongObject } from "./longcore.ts";
import {
  DECREF,
  NewRef,
  Py_TPFLAGS_LONG_SUBCLASS,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { emitDeprecation } from "./warn.ts";

type BinarySlot =
  | "nb_add"
  | "nb_subtract"
  | "nb_multiply"
  | "nb_remainder"
  | "nb_divmod"
  | "nb_lshift"
  | "nb_rshift"
  | "nb_and"
  | "nb_xor"
  | "nb_or"
  | "nb_floor_divide"
  | "nb_true_divide"
  | "nb_matrix_multiply";
type InplaceSlot =
  | "nb_inplace_add"
  | "nb_inplace_subtract"
  | "nb_inplace_multiply"
  | "nb_inplace_remainder"
  | "nb_inplace_lshift"
  | "nb_inplace_rshift"
  | "nb_inplace_and"
  | "nb_inplace_xor"
  | "nb_inplace_or"
  | "nb_inplace_floor_divide"
  | "nb_inplace_true_divide"
  | "nb_inplace_matrix_multiply";

/** `binary_op1`: the result, Py_NotImplemented (borrowed), or null. */
export function binary_op1(v: PyObject, w: PyObject, slot: BinarySlot): Result {
  const slotv = v.ob_type[slot];
  let slotw = null;
  if (w.ob_type !== v.ob_type) {
    slotw = w.ob_type[slot];
    if (slotw === slotv) slotw = null;
  }
  if (slotv !== null) {
    if (slotw !== null && PyType_IsSubtype(w.ob_type, v.ob_type)) {
      const x = slotw(v, w);
      if (x !== Py_NotImplemented) return x;
      slotw = null;
    }
    const x = slotv(v, w);
    if (x !== Py_NotImplemented) return x;
  }
  if (slotw !== null) return slotw(v, w);
  return Py_NotImplemented;
}

function binop_type_error(v: PyObject, w: PyObject, op: string): null {
  return TypeError(
    `unsupported operand type(s) for ${op}: '${v.ob_type.tp_name}' and '${w.ob_type.tp_name}'`,
  );
}

function binary_op(v: PyObject, w: PyObject, slot: BinarySlot, op: string): Result {
  const r = binary_op1(v, w, slot);
  if (r === Py_NotImplemented) {
    if (
      op === ">>" &&
      v.ob_type.tp_name === "builtin_function_or_method" &&
      (v as { body?: { m_ml?: { ml_name: string } } }).body?.m_ml?.ml_name === "print"
    ) {
      return TypeError(
        `unsupported operand type(s) for >>: '${v.ob_type.tp_name}' and '${w.ob_type.tp_name}'. Did you mean "print(<message>, file=<output_stream>)"?`,
      );
    }
    return binop_type_error(v, w, op);
  }
  return r;
}

export function PyNumber_Add(v: PyObject, w: PyObject): Result {
  const r = binary_op1(v, w, "nb_add");
  if (r !== Py_NotImplemented) return r;
  const concat = v.ob_type.sq_concat;
  if (concat !== null) return concat(v, w);
  return binop_type_error(v, w, "+");
}
export const PyNumber_Subtract = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_subtract", "-");
export const PyNumber_Lshift = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_lshift", "<<");
export const PyNumber_Rshift = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_rshift", ">>");
export const PyNumber_And = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_and", "&");
export const PyNumber_Xor = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_xor", "^");
export const PyNumber_Or = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_or", "|");
export const PyNumber_Remainder = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_remainder", "%");
export const PyNumber_FloorDivide = (v: PyObject, w: PyObject): Result =>
  binary_op(v, w, "nb_floor_divide", "//");
export const PyNumber_TrueDivide = (v: PyObject, w: PyObject): Result =>
  binary_op(v, w, "nb_true_divide", "/");
export const PyNumber_MatrixMultiply = (v: PyObject, w: PyObject): Result =>
  binary_op(v, w, "nb_matrix_multiply", "@");
export const PyNumber_Divmod = (v: PyObject, w: PyObject): Result => binary_op(v, w, "nb_divmod", "divmod()");

function sequence_repeat(repeat: (s: PyObject, n: number) => Result, seq: PyObject, n: PyObject): Result {
  if (!PyIndex_Check(n))
    return TypeError(`can't multiply sequence by non-int of type '${n.ob_type.tp_name}'`);
  const count = PyNumber_AsSsize_t(n, true);
  if (count === null) return null;
  return repeat(seq, count);
}

export function PyNumber_Multiply(v: PyObject, w: PyObject): Result {
  const r = binary_op1(v, w, "nb_multiply");
  if (r !== Py_NotImplemented) return r;
  if (v.ob_type.sq_repeat !== null) return sequence_repeat(v.ob_type.sq_repeat, v, w);
  if (w.ob_type.sq_repeat !== null) return sequence_repeat(w.ob_type.sq_repeat, w, v);
  return binop_type_error(v, w, "*");
}

/** `PyNumber_Power`. */
export function PyNumber_Power(v: PyObject, w: PyObject, z: PyObject): Result {
  return ternary_op(v, w, z, "** or pow()");
}

function ternary_op(v: PyObject, w: PyObject, z: PyObject, opName: string): Result {
  const slotv = v.ob_type.nb_power;
  let slotw = null;
  if (w.ob_type !== v.ob_type) {
    slotw = w.ob_type.nb_power;
    if (slotw === slotv) slotw = null;
  }
  if (slotv !== null) {
    if (slotw !== null && PyType_IsSubtype(w.ob_type, v.ob_type)) {
      const x = slotw(v, w, z);
      if (x !== Py_NotImplemented) return x;
      slotw = null;
    }
    const x = slotv(v, w, z);
    if (x !== Py_NotImplemented) return x;
  }
  if (slotw !== null) {
    const x = slotw(v, w, z);
    if (x !== Py_NotImplemented) return x;
  }
  const slotz = z.ob_type.nb_power;
  if (slotz !== null && slotz !== slotv && slotz !== slotw) {
    const x = slotz(v, w, z);
    if (x !== Py_NotImplemented) return x;
  }
  if (z === Py_None)
    return TypeError(
      `unsupported operand type(s) for ${opName}: '${v.ob_type.tp_name}' and '${w.ob_type.tp_name}'`,
    );
  return TypeError(
    `unsupported operand type(s) for ${opName}: '${v.ob_type.tp_name}', '${w.ob_type.tp_name}', '${z.ob_type.tp_name}'`,
  );
}

function binary_iop1(v: PyObject, w: PyObject, iop: InplaceSlot, op: BinarySlot): Result {
  const slot = v.ob_type[iop];
  if (slot !== null) {
    const x = slot(v, w);
    if (x !== Py_NotImplemented) return x;
  }
  return binary_op1(v, w, op);
}

function binary_iop(v: PyObject, w: PyObject, iop: InplaceSlot, op: BinarySlot, name: string): Result {
  const r = binary_iop1(v, w, iop, op);
  return r === Py_NotImplemented ? binop_type_error(v, w, name) : r;
}

export function PyNumber_InPlaceAdd(v: PyObject, w: PyObject): Result {
  const r = binary_iop1(v, w, "nb_inplace_add", "nb_add");
  if (r !== Py_NotImplemented) return r;
  const type = v.ob_type;
  const concat = type.sq_inplace_concat ?? type.sq_concat;
  if (concat !== null) return concat(v, w);
  return binop_type_error(v, w, "+=");
}
export function PyNumber_InPlaceMultiply(v: PyObject, w: PyObject): Result {
  const r = binary_iop1(v, w, "nb_inplace_multiply", "nb_multiply");
  if (r !== Py_NotImplemented) return r;
  const repeat = v.ob_type.sq_inplace_repeat ?? v.ob_type.sq_repeat;
  if (repeat !== null) return sequence_repeat(repeat, v, w);
  // Not in place for the right operand: the result replaces an immutable left one.
  if (w.ob_type.sq_repeat !== null) return sequence_repeat(w.ob_type.sq_repeat, w, v);
  return binop_type_error(v, w, "*=");
}
export function PyNumber_InPlacePower(v: PyObject, w: PyObject, z: PyObject): Result {
  const slot = v.ob_type.nb_inplace_power;
  if (slot !== null) {
    const x = slot(v, w, z);
    if (x !== Py_NotImplemented) return x;
  }
  return ternary_op(v, w, z, "**=");
}
const iop =
  (slot: InplaceSlot, op: BinarySlot, name: string) =>
  (v: PyObject, w: PyObject): Result =>
    binary_iop(v, w, slot, op, name);

/** By the argument of BINARY_OP: `NB_ADD` 0 … `NB_INPLACE_XOR` 25. */
export const binaryOps: readonly ((v: PyObject, w: PyObject) => Result)[] = [
  PyNumber_Add,
  PyNumber_And,
  PyNumber_FloorDivide,
  PyNumber_Lshift,
  PyNumber_MatrixMultiply,
  PyNumber_Multiply,
  PyNumber_Remainder,
  PyNumber_Or,
  (v, w) => PyNumber_Power(v, w, Py_None),
  PyNumber_Rshift,
  PyNumber_Subtract,
  PyNumber_TrueDivide,
  PyNumber_Xor,
  PyNumber_InPlaceAdd,
  iop("nb_inplace_and", "nb_and", "&="),
  iop("nb_inplace_floor_divide", "nb_floor_divide", "//="),
  iop("nb_inplace_lshift", "nb_lshift", "<<="),
  iop("nb_inplace_matrix_multiply", "nb_matrix_multiply", "@="),
  PyNumber_InPlaceMultiply,
  iop("nb_inplace_remainder", "nb_remainder", "%="),
  iop("nb_inplace_or", "nb_or", "|="),
  (v, w) => PyNumber_InPlacePower(v, w, Py_None),
  iop("nb_inplace_rshift", "nb_rshift", ">>="),
  iop("nb_inplace_subtract", "nb_subtract", "-="),
  iop("nb_inplace_true_divide", "nb_true_divide", "/="),
  iop("nb_inplace_xor", "nb_xor", "^="),
];

function unary(
  o: PyObject,
  slot: "nb_negative" | "nb_positive" | "nb_invert" | "nb_absolute",
  text: string,
): Result {
  const f = o.ob_type[slot];
  if (f !== null) return f(o);
  return TypeError(`bad operand type for ${text}: '${o.ob_type.tp_name}'`);
}
export const PyNumber_Negative = (o: PyObject): Result => unary(o, "nb_negative", "unary -");
export const PyNumber_Positive = (o: PyObject): Result => unary(o, "nb_positive", "unary +");
export const PyNumber_Invert = (o: PyObject): Result => unary(o, "nb_invert", "unary ~");
export const PyNumber_Absolute = (o: PyObject): Result => unary(o, "nb_absolute", "abs()");

/** `PyNumber_Check`: an int, a float, a complex, or something that turns into one. */
export function PyNumber_Check(o: PyObject): boolean {
  const t = o.ob_type;
  return t.nb_index !== null || t.nb_int !== null || t.nb_float !== null || t.tp_name === "complex";
}

export function PyIndex_Check(o: PyObject): boolean {
  return o.ob_type.nb_index !== null;
}

export function PyLong_Check(o: PyObject): o is PyLongObject {
  return hasFlag(o.ob_type, Py_TPFLAGS_LONG_SUBCLASS);
}

/** `_PyNumber_Index`: an int or an int subclass, new reference. */
export function _PyNumber_Index(o: PyObject): PyLongObject | null {
  if (PyLong_Check(o)) return NewRef(o);
  const index = o.ob_type.nb_index;
  if (index === null) return TypeError(`'${o.ob_type.tp_name}' object cannot be interpreted as an integer`);
  const r = index(o);
  if (r === null) return null;
  if (!PyLong_Check(r)) {
    TypeError(`__index__ returned non-int (type ${r.ob_type.tp_name})`);
    DECREF(r);
    return null;
  }
  if (r.ob_type.tp_name !== "int") {
    const text = `__index__ returned non-int (type ${r.ob_type.tp_name}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`;
    if (!emitDeprecation(text)) {
      DECREF(r);
      return null;
    }
  }
  return r;
}

/** `PyNumber_Index`: an exact int. */
export function PyNumber_Index(o: PyObject): PyLongObject | null {
  const r = _PyNumber_Index(o);
  if (r === null || r.ob_type.tp_name === "int") return r;
  const exact = r.big !== null ? bigLong(r) : PyLong_FromLong(r.n);
  DECREF(r);
  return exact;
}
function bigLong(o: PyLongObject): PyLongObject {
  return PyLong_FromBigInt(bigOf(o));
}

export const PY_SSIZE_T_MAX = 9223372036854775807n;

/**
 * `PyNumber_AsSsize_t`: an index as a number; null with an exception set. Out of range it raises IndexError
 * ("cannot fit …") if `raise`, with OverflowError where C passes that type, else it is clipped (as `null` type).
 */
export function PyNumber_AsSsize_t(o: PyObject, raise: boolean | PyTypeObject): number | null {
  const v = _PyNumber_Index(o);
  if (v === null) return null;
  const big = v.big;
  if (big === null) {
    const n = v.n;
    DECREF(v);
    return n;
  }
  DECREF(v);
  if (big >= -PY_SSIZE_T_MAX - 1n && big <= PY_SSIZE_T_MAX) return Number(big);
  if (raise === false) return big < 0n ? -(2 ** 63) : 2 ** 63;
  const type = raise === true ? PyExc_OverflowError : raise;
  return PyErr_SetString(type, `cannot fit '${o.ob_type.tp_name}' into an index-sized integer`);
}
