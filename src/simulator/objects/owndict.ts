/** Slots of types whose instances own nothing but their `__dict__`: modules and namespaces. */

import { type PyHeapObject, type TypeSpec, touch, XDECREF } from "./object.ts";

/** Takes the dict away, visits it, clears it (`module_clear`, `namespace_clear`). */
export const ownDictSlots: Pick<TypeSpec, "tp_drop" | "tp_traverse" | "tp_clear" | "tp_refs"> = {
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const d = (self as PyHeapObject).ob_dict;
    (self as PyHeapObject).ob_dict = null;
    return d;
  },
  tp_traverse(self, visit) {
    const d = (self as PyHeapObject).ob_dict;
    if (d !== null) visit(d);
  },
  tp_clear(self) {
    const d = (self as PyHeapObject).ob_dict;
    (self as PyHeapObject).ob_dict = null;
    touch(self);
    XDECREF(d);
  },
  tp_refs(self, visit) {
    const d = (self as PyHeapObject).ob_dict;
    if (d !== null) visit("field", "__dict__", d);
  },
};
