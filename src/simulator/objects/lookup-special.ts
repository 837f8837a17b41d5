/** Looking up special methods on the type (`_PyObject_LookupSpecial`, `lookup_maybe_method` in typeobject.c). */
import { NewRef, type PyObject, Py_TPFLAGS_METHOD_DESCRIPTOR } from "./object.ts";
import { lookupByText } from "./typelookup.ts";

/** Bound special method, new reference; null without an exception if there is none, with one if binding failed. */
export function lookupSpecial(self: PyObject, name: string): PyObject | null {
  const res = lookupByText(self.ob_type, name);
  if (res === null) return null;
  const get = res.ob_type.tp_descr_get;
  if (get === null) return NewRef(res);
  return get(res, self, self.ob_type);
}

/** Set by lookupMethod: whether self has to be passed as the first argument. */
export let specialUnbound = false;

/** `lookup_maybe_method`: unbound where that is possible. New reference (3.13), or null as above. */
export function lookupMethod(self: PyObject, name: string): PyObject | null {
  const res = lookupByText(self.ob_type, name);
  if (res === null) return null;
  if ((res.ob_type.tp_flags & Py_TPFLAGS_METHOD_DESCRIPTOR) !== 0) {
    specialUnbound = true;
    return NewRef(res);
  }
  specialUnbound = false;
  const get = res.ob_type.tp_descr_get;
  if (get === null) return NewRef(res);
  return get(res, self, self.ob_type);
}
