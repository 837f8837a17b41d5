/**
 * Slots of weakref.proxy (Objects/weakrefobject.c: WRAP_UNARY, WRAP_BINARY, WRAP_TERNARY and what they make): every
 * operation takes a reference to the referent, does the same with it, and drops the reference.
 */
import {
  type binaryfunc,
  DECREF,
  hold,
  holdMark,
  noargs,
  type PyObject,
  type Result,
  type TypeSpec,
  type unaryfunc,
  unhold,
} from "./object.ts";
import {
  hex,
  PyIter_Check,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_HashNotImplemented,
  PyObject_IsTrue,
  PyObject_RichCompare,
  PyObject_SetItem,
  PyObject_Size,
  PyObject_Str,
  PySequence_Contains,
} from "./abstract.ts";
import {
  PyNumber_Absolute,
  PyNumber_Add,
  PyNumber_And,
  PyNumber_Divmod,
  PyNumber_FloorDivide,
  PyNumber_InPlaceAdd,
  PyNumber_InPlaceMultiply,
  PyNumber_InPlacePower,
  PyNumber_Index,
  PyNumber_Invert,
  PyNumber_Lshift,
  PyNumber_MatrixMultiply,
  PyNumber_Multiply,
  PyNumber_Negative,
  PyNumber_Or,
  PyNumber_Positive,
  PyNumber_Power,
  PyNumber_Remainder,
  PyNumber_Rshift,
  PyNumber_Subtract,
  PyNumber_TrueDivide,
  PyNumber_Xor,
  binaryOps,
} from "./abstract-number.ts";
import { callMethod, PyObject_Call } from "./call.ts";
import { TypeError } from "./errors.ts";
import { PyNumber_Float } from "./floatobject.ts";
import { PyObject_GetAttr, PyObject_SetAttr } from "./genericattr.ts";
import { PyNumber_Long } from "./longobject.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";
import { referent, unwrapProxy } from "./weakrefobject.ts";
import { fullName } from "./typelookup.ts";

/** The operation with operands unwrapped (UNWRAP of each that is a proxy); `failed` where one is gone. */
function withReferents<T>(operands: readonly PyObject[], failed: T, operation: (...o: PyObject[]) => T): T {
  const mark = holdMark();
  const objects: PyObject[] = [];
  let result = failed;
  for (const operand of operands) {
    const o = unwrapProxy(operand);
    if (o === null) break;
    objects.push(hold(o, "referent of a proxy"));
  }
  if (objects.length === operands.length) result = operation(...objects);
  unhold(mark);
  const owned = result as unknown;
  if (owned !== null && typeof owned === "object")
    hold(owned as PyObject, "result of an operation on a proxy");
  for (const o of objects) DECREF(o);
  unhold(mark);
  return result;
}

const unary =
  (generic: unaryfunc): unaryfunc =>
  (x) =>
    withReferents<Result>([x], null, (a) => generic(a as PyObject));
const binary =
  (generic: binaryfunc): binaryfunc =>
  (x, y) =>
    withReferents<Result>([x, y], null, (a, b) => generic(a as PyObject, b as PyObject));
/** In-place operators by their place in the table of BINARY_OP. */
const inplace = (index: number): binaryfunc => binary((a, b) => (binaryOps[index] as binaryfunc)(a, b));

function proxy_iternext(proxy: PyObject): Result {
  return withReferents<Result>([proxy], null, (o) => {
    const obj = o as PyObject;
    if (!PyIter_Check(obj))
      return TypeError(`Weakref proxy referenced a non-iterator '${obj.ob_type.tp_name}' object`);
    // PyIter_Check has seen that there is one.
    return (obj.ob_type.tp_iternext as unaryfunc)(obj);
  });
}

function proxy_repr(proxy: PyObject): Result {
  const o = referent(proxy);
  return PyUnicode_FromString(
    o === null
      ? `<weakproxy at 0x${hex(proxy)}; dead>`
      : `<weakproxy at 0x${hex(proxy)}; to '${fullName(o.ob_type)}' at 0x${hex(o)}>`,
  );
}

/** The operations common to both proxy types; a callable one can be called. */
export function proxySlots(callable: boolean): Partial<Omit<TypeSpec, "tp_name" | "late">> {
  const slots: Partial<Omit<TypeSpec, "tp_name" | "late">> = {
    tp_repr: proxy_repr,
    tp_str: unary(PyObject_Str),
    tp_hash: PyObject_HashNotImplemented,
    tp_getattro: (x, name) =>
      withReferents<Result>([x, name], null, (o) => PyObject_GetAttr(o as PyObject, name)),
    tp_setattro: (x, name, value) =>
      withReferents([x], -1, (o) => PyObject_SetAttr(o as PyObject, name, value)),
    tp_richcompare: (x, y, op) =>
      withReferents<Result>([x, y], null, (a, b) => PyObject_RichCompare(a as PyObject, b as PyObject, op)),
    tp_iter: unary(PyObject_GetIter),
    tp_iternext: proxy_iternext,
    nb_add: binary(PyNumber_Add),
    nb_subtract: binary(PyNumber_Subtract),
    nb_multiply: binary(PyNumber_Multiply),
    nb_remainder: binary(PyNumber_Remainder),
    nb_divmod: binary(PyNumber_Divmod),
    nb_power: (x, y, z) =>
      z === Py_None
        ? withReferents<Result>([x, y], null, (a, b) => PyNumber_Power(a as PyObject, b as PyObject, Py_None))
        : withReferents<Result>([x, y, z], null, (a, b, c) =>
            PyNumber_Power(a as PyObject, b as PyObject, c as PyObject),
          ),
    nb_negative: unary(PyNumber_Negative),
    nb_positive: unary(PyNumber_Positive),
    nb_absolute: unary(PyNumber_Absolute),
    nb_bool: (x) => withReferents([x], -1, (o) => PyObject_IsTrue(o as PyObject)),
    nb_invert: unary(PyNumber_Invert),
    nb_lshift: binary(PyNumber_Lshift),
    nb_rshift: binary(PyNumber_Rshift),
    nb_and: binary(PyNumber_And),
    nb_xor: binary(PyNumber_Xor),
    nb_or: binary(PyNumber_Or),
    nb_int: unary(PyNumber_Long),
    nb_float: unary(PyNumber_Float),
    nb_inplace_add: binary(PyNumber_InPlaceAdd),
    nb_inplace_multiply: binary(PyNumber_InPlaceMultiply),
    nb_inplace_power: (x, y, z) =>
      withReferents<Result>([x, y], null, (a, b) => PyNumber_InPlacePower(a as PyObject, b as PyObject, z)),
    nb_inplace_and: inplace(14),
    nb_inplace_floor_divide: inplace(15),
    nb_inplace_lshift: inplace(16),
    nb_inplace_matrix_multiply: inplace(17),
    nb_inplace_remainder: inplace(19),
    nb_inplace_or: inplace(20),
    nb_inplace_rshift: inplace(22),
    nb_inplace_subtract: inplace(23),
    nb_inplace_true_divide: inplace(24),
    nb_inplace_xor: inplace(25),
    nb_floor_divide: binary(PyNumber_FloorDivide),
    nb_true_divide: binary(PyNumber_TrueDivide),
    nb_index: unary(PyNumber_Index),
    nb_matrix_multiply: binary(PyNumber_MatrixMultiply),
    sq_length: (x) => withReferents([x], -1, (o) => PyObject_Size(o as PyObject)),
    sq_contains: (x, value) => withReferents([x], -1, (o) => PySequence_Contains(o as PyObject, value)),
    mp_length: (x) => withReferents([x], -1, (o) => PyObject_Size(o as PyObject)),
    mp_subscript: binary(PyObject_GetItem),
    mp_ass_subscript: (x, key, value) =>
      withReferents([x], -1, (o) => PyObject_SetItem(o as PyObject, key, value)),
  };
  // The callable proxy type has no methods of its own, in CPython too.
  if (!callable) {
    slots.tp_methods = [
      noargs(
        "__bytes__",
        unary((o) => callMethod(o, "__bytes__")),
      ),
      noargs(
        "__reversed__",
        unary((o) => callMethod(o, "__reversed__")),
      ),
    ];
  } else
    slots.tp_call = (x, args, kwds) =>
      withReferents<Result>([x], null, (o) => PyObject_Call(o as PyObject, args, kwds));
  return slots;
}
