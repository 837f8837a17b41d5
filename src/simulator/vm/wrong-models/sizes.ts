/** The belief that a size is that of all that an object leads to. */
import { forEachReference } from "../../memory/heapcheck.ts";
import { PyType_Check } from "../../objects/abstract.ts";
import { PyFunction_Type } from "../../objects/funcobject.ts";
import { PyLong_FromLong } from "../../objects/longcore.ts";
import { PyModule_Check } from "../../objects/moduleobject.ts";
import { DECREF, type PyObject } from "../../objects/object.ts";
import { _PySys_GetSizeOf } from "../../objects/sizeof.ts";
import { NEXT } from "../dispatch.ts";
import { builtinCall, type ChangedMachine } from "./machine.ts";

/** The sizes of an object and of all that it refers to, each once; classes, functions and modules are not content. */
function deepSize(o: PyObject, seen: Set<PyObject>): number {
  if (seen.has(o) || PyType_Check(o) || PyModule_Check(o) || o.ob_type === PyFunction_Type) return 0;
  seen.add(o);
  let size = _PySys_GetSizeOf(o);
  forEachReference(o, (kind, _label, target) => {
    if (kind !== "type") size += deepSize(target, seen);
  });
  return size;
}

export function sizesDeep(m: ChangedMachine): void {
  m.replace("CALL", (own) => (f, oparg, ts) => {
    const call = builtinCall(f, oparg);
    const size =
      call?.name === "getsizeof" && oparg === 1 ? deepSize(call.args[0] as PyObject, new Set()) : null;
    const r = own(f, oparg, ts);
    if (r !== NEXT || size === null) return r;
    const own_size = f.localsplus[f.sp - 1] as PyObject;
    f.localsplus[f.sp - 1] = PyLong_FromLong(size);
    DECREF(own_size);
    return r;
  });
}
