/** `object.__sizeof__` and `sys.getsizeof` (Objects/typeobject.c, Python/sysmodule.c). */
import { DECREF, hold, holdMark, type PyObject, PyObject_IS_GC, type Result, unhold } from "./object.ts";
import { _PyType_PreHeaderSize } from "./alloc.ts";
import { PyLong_Check } from "./abstract-number.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { bigOf, PyLong_FromLong, PyLongObject } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";

/** `object___sizeof___impl`: basic size and items. */
export function sizeOf(o: PyObject): Result {
  const type = o.ob_type;
  let n = type.tp_basicsize;
  if (type.tp_itemsize > 0) {
    const body = (o as { body?: { ob_item?: unknown[]; ob_sval?: Uint8Array; ob_size?: number } }).body;
    const length = body?.ob_size ?? body?.ob_item?.length ?? body?.ob_sval?.length ?? 0;
    n += length * type.tp_itemsize;
  }
  return PyLong_FromLong(n);
}

/** `_PySys_GetSizeOf`: `__sizeof__` plus the pre-header; -1 on error. */
export function _PySys_GetSizeOf(o: PyObject): number {
  const method = lookupSpecial(o, "__sizeof__");
  if (method === null) {
    if (PyErr_Occurred() === null) TypeError(`Type ${o.ob_type.tp_name} doesn't define __sizeof__`);
    return -1;
  }
  const mark = holdMark();
  hold(method, "__sizeof__");
  const res = PyObject_CallNoArgs(method);
  unhold(mark);
  DECREF(method);
  if (res === null) return -1;
  if (!(res instanceof PyLongObject) || !PyLong_Check(res)) {
    TypeError("an integer is required");
    DECREF(res);
    return -1;
  }
  const size = Number(bigOf(res));
  DECREF(res);
  if (size < 0) {
    ValueError("__sizeof__() should return >= 0");
    return -1;
  }
  return size + preheader(o);
}

/** Static types have no collector head although `type` has one. */
function preheader(o: PyObject): number {
  const full = _PyType_PreHeaderSize(o.ob_type);
  return full >= 16 && !PyObject_IS_GC(o) ? full - 16 : full;
}
