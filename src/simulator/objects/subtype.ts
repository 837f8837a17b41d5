/**
 * Instances of Python classes as the machinery of types sees them (Objects/typeobject.c: `subtype_traverse`,
 * `subtype_clear`): what they hold, their slots, `__dict__` and `__weakref__`.
 */

import {
  _PyObject_SetManagedDict,
  managedDictRefs,
  PyDict_Check,
  type PyDictObject,
  PyObject_ClearManagedDict,
  PyObject_GenericGetDict,
  PyObject_VisitManagedDict,
} from "./dictobject.ts";
import { AttributeError, TypeError } from "./errors.ts";
import { _PyObject_SetAttributeErrorContext } from "./genericattr.ts";
import {
  DECREF,
  getset,
  NewRef,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_MANAGED_DICT,
  type PyGetSetDef,
  type PyHeapObject,
  type PyMemberDef,
  type PyObject,
  type PyTypeObject,
  type refsproc,
  touch,
  type traverseproc,
  XDECREF,
} from "./object.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import { fullName, lookupByText } from "./typelookup.ts";
import { identifier, textOf } from "./unicodeobject.ts";
import { PyObject_GetWeakRefList } from "./weakrefobject.ts";

/** The nearest base that is not a Python class. */
export function staticBase(type: PyTypeObject): PyTypeObject {
  let t: PyTypeObject = type;
  while ((t.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0 && t.tp_base !== null) t = t.tp_base;
  return t;
}

export const subtype_traverse: traverseproc = (self, visit) => {
  const type = self.ob_type;
  const o = self as PyHeapObject;
  const base = staticBase(type);
  if (o.ob_slots !== null) {
    for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base)
      for (let k = t.slots_start; k < t.slots_end; k++) {
        const v = o.ob_slots[k] ?? null;
        if (v !== null) visit(v);
      }
  }
  if ((type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0) PyObject_VisitManagedDict(o, visit);
  visit(type);
  if (base.tp_traverse !== null) base.tp_traverse(self, visit);
};

export function subtype_clear(self: PyObject): void {
  const type = self.ob_type;
  const o = self as PyHeapObject;
  const base = staticBase(type);
  if (o.ob_slots !== null) {
    for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base)
      for (let k = t.slots_start; k < t.slots_end; k++) {
        const v = o.ob_slots[k] ?? null;
        o.ob_slots[k] = null;
        touch(o);
        if (v !== null) DECREF(v);
      }
  }
  if ((type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0) PyObject_ClearManagedDict(o);
  if (base.tp_clear !== null) base.tp_clear(self);
}

export const subtype_refs: refsproc = (self, visit) => {
  const type = self.ob_type;
  const o = self as PyHeapObject;
  if (o.ob_slots !== null) {
    for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base) {
      const names = slotNamesOf(t);
      for (let k = t.slots_start; k < t.slots_end; k++) {
        const v = o.ob_slots[k] ?? null;
        if (v !== null) visit("slot", names[k - t.slots_start] ?? "", v);
      }
    }
  }
  if ((type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0) managedDictRefs(o, visit);
  const base = staticBase(type);
  if (base.tp_refs !== null) base.tp_refs(self, visit);
};

/** Names of the slots that this class itself adds, in layout order. */
export function slotNamesOf(type: PyTypeObject): string[] {
  return type.ht_slots === null ? [] : (type.ht_slots.body.ob_item as PyObject[]).map(textOf);
}

/** `member_descriptor` of one slot. */
export function slotMember(name: string, index: number, offset: number): PyMemberDef {
  return {
    name,
    readonly: false,
    offset,
    get(self) {
      const v = (self as PyHeapObject).ob_slots?.[index] ?? null;
      if (v === null) {
        AttributeError(`'${fullName(self.ob_type)}' object has no attribute '${name}'`);
        _PyObject_SetAttributeErrorContext(self, identifier(name));
        return null;
      }
      return NewRef(v);
    },
    set(self, value) {
      const o = self as PyHeapObject;
      const slots = o.ob_slots as (PyObject | null)[];
      const old = slots[index] ?? null;
      if (value === null && old === null) {
        AttributeError(name);
        return -1;
      }
      slots[index] = value === null ? null : NewRef(value);
      touch(o);
      XDECREF(old);
      return 0;
    },
  };
}

export const dictGetSet: PyGetSetDef = getset(
  "__dict__",
  (self) => {
    const base = baseWithDict(self.ob_type);
    if (base !== null) {
      const d = lookupByText(base, "__dict__");
      if (d !== null && d.ob_type.tp_descr_get !== null) return d.ob_type.tp_descr_get(d, self, self.ob_type);
    }
    return PyObject_GenericGetDict(self);
  },
  (self, value) => {
    const base = baseWithDict(self.ob_type);
    if (base !== null) {
      const d = lookupByText(base, "__dict__");
      if (d !== null && d.ob_type.tp_descr_set !== null) return d.ob_type.tp_descr_set(d, self, value);
    }
    if (value !== null && !PyDict_Check(value)) {
      TypeError(`__dict__ must be set to a dictionary, not a '${value.ob_type.tp_name}'`);
      return -1;
    }
    const o = self as PyHeapObject;
    if ((o.ob_type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0) {
      _PyObject_SetManagedDict(o, value as PyDictObject | null);
      return 0;
    }
    const old = o.ob_dict;
    o.ob_dict = value === null ? null : (NewRef(value) as PyDictObject);
    touch(o);
    XDECREF(old);
    return 0;
  },
);
/** A built-in base (a class of exceptions, functions …) that has a dict of its own. */
function baseWithDict(type: PyTypeObject): PyTypeObject | null {
  const base = staticBase(type);
  return base.tp_dictoffset !== 0 && base !== PyBaseObject_Type ? base : null;
}
export const weakrefGetSet: PyGetSetDef = getset("__weakref__", (self) =>
  PyObject_GetWeakRefList(self as PyHeapObject),
);
