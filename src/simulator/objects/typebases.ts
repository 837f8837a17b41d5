/**
 * Bases and layouts (Objects/typeobject.c: `best_base`, `type_set_bases`, `compatible_for_assignment`): which base gives an
 * instance its layout, which layouts may replace each other, and what a new base changes in the subclasses.
 */

import { PyTuple_Check, PyType_Check } from "./abstract.ts";
import { TypeError } from "./errors.ts";
import {
  DECREF,
  NewRef,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  type PyObject,
  type PyTypeObject,
  touch,
  XDECREF,
} from "./object.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import { slotNamesOf } from "./subtype.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { PyType_IsSubtype, PyType_Modified } from "./typelookup.ts";
import { check_set_special, isHeap, t } from "./typeobject.ts";
import { fixup_slot_dispatchers, mro_implementation, remove_subclass } from "./typeready.ts";

/** Whether a subclass gives its instances fields that the base has not. */
function extra_ivars(type: PyTypeObject, base: PyTypeObject): boolean {
  // Inline dict, weak list and slots apart: what matters is whether instances have more fields.
  if (type.tp_itemsize !== 0 || base.tp_itemsize !== 0)
    return type.tp_basicsize !== base.tp_basicsize || type.tp_itemsize !== base.tp_itemsize;
  let size = type.tp_basicsize;
  if (
    type.tp_weaklistoffset > 0 &&
    base.tp_weaklistoffset === 0 &&
    type.tp_weaklistoffset + 8 === size &&
    (type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0
  )
    size -= 8;
  return size !== base.tp_basicsize;
}

/** The nearest class, itself or above, that adds fields. */
export function solid_base(type: PyTypeObject): PyTypeObject {
  const base = type.tp_base === null ? PyBaseObject_Type : solid_base(type.tp_base);
  return extra_ivars(type, base) ? type : base;
}

/** The base whose layout the instances take. @returns null with a TypeError set where two layouts conflict. */
export function best_base(bases: PyTupleObject): PyTypeObject | null {
  let base: PyTypeObject | null = null;
  let winner: PyTypeObject | null = null;
  for (const b of bases.body.ob_item as PyObject[]) {
    if (!PyType_Check(b)) return TypeError("bases must be types");
    if ((b.tp_flags & Py_TPFLAGS_BASETYPE) === 0)
      return TypeError(`type '${b.tp_name}' is not an acceptable base type`);
    const candidate = solid_base(b);
    if (winner === null) {
      winner = candidate;
      base = b;
    } else if (PyType_IsSubtype(winner, candidate)) {
      // the winner stays
    } else if (PyType_IsSubtype(candidate, winner)) {
      winner = candidate;
      base = b;
    } else return TypeError("multiple bases have instance lay-out conflict");
  }
  return base;
}

/** Setter of `type.__bases__`; -1 with an error set, else 0. */
export function type_set_bases(self: PyObject, value: PyObject | null): number {
  const type = t(self);
  if (!check_set_special(type, value, "__bases__")) return -1;
  if (value === null || !PyTuple_Check(value)) {
    TypeError(`can only assign tuple to ${type.tp_name}.__bases__, not ${value?.ob_type.tp_name}`);
    return -1;
  }
  const bases = value as PyTupleObject;
  if (bases.body.ob_item.length === 0) {
    TypeError(`can only assign non-empty tuple to ${type.tp_name}.__bases__, not ()`);
    return -1;
  }
  for (const b of bases.body.ob_item as PyObject[]) {
    if (!PyType_Check(b)) {
      TypeError(`${type.tp_name}.__bases__ must be tuple of classes, not '${b.ob_type.tp_name}'`);
      return -1;
    }
    if (PyType_IsSubtype(b, type)) {
      TypeError("a __bases__ item causes an inheritance cycle");
      return -1;
    }
  }
  const newBase = best_base(bases);
  if (newBase === null) return -1;
  if (!compatible_for_assignment(type.tp_base as PyTypeObject, newBase, "__bases__")) return -1;
  const oldBases = type.tp_bases as PyTupleObject;
  const oldBase = type.tp_base as PyTypeObject;
  const oldMro = type.tp_mro;
  type.tp_bases = NewRef(bases);
  type.tp_base = NewRef(newBase);
  const mro = mro_implementation(type);
  if (mro === null) {
    DECREF(bases);
    DECREF(newBase);
    type.tp_bases = oldBases;
    type.tp_base = oldBase;
    return -1;
  }
  type.tp_mro = mro;
  for (const b of oldBases.body.ob_item as PyTypeObject[]) remove_subclass(b, type);
  for (const b of bases.body.ob_item as PyTypeObject[]) add_subclass(b, type);
  PyType_Modified(type);
  remroSubclasses(type);
  fixup_slot_dispatchers(type);
  touch(type);
  DECREF(oldBases);
  DECREF(oldBase);
  XDECREF(oldMro);
  return 0;
}

import { add_subclass } from "./typeready.ts";

function remroSubclasses(type: PyTypeObject): void {
  if (type.tp_subclasses === null) return;
  for (const sub of type.tp_subclasses) {
    const mro = mro_implementation(sub);
    if (mro === null) return;
    const old = sub.tp_mro;
    sub.tp_mro = mro;
    XDECREF(old);
    fixup_slot_dispatchers(sub);
    remroSubclasses(sub);
  }
}

function same_slots_added(a: PyTypeObject, b: PyTypeObject): boolean {
  return slotNamesOf(a).join() === slotNamesOf(b).join();
}
/** `compatible_for_assignment`: may `__class__` or a base change from one to the other? */
export function compatible_for_assignment(oldto: PyTypeObject, newto: PyTypeObject, attr: string): boolean {
  let a = newto;
  let b = oldto;
  // `tp_free` is PyObject_GC_Del or PyObject_Free: no built-in type has another one.
  if (((newto.tp_flags ^ oldto.tp_flags) & Py_TPFLAGS_HAVE_GC) !== 0) {
    TypeError(`${attr} assignment: '${newto.tp_name}' deallocator differs from '${oldto.tp_name}'`);
    return false;
  }
  while (a.tp_base !== null && compatible_with_tp_base(a)) a = a.tp_base;
  while (b.tp_base !== null && compatible_with_tp_base(b)) b = b.tp_base;
  const layoutFlags = Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF;
  if (
    a !== b &&
    (a.tp_base !== b.tp_base ||
      !same_slots_added(a, b) ||
      ((a.tp_flags ^ b.tp_flags) & layoutFlags) !== 0 ||
      !isHeap(a) ||
      !isHeap(b))
  ) {
    TypeError(`${attr} assignment: '${newto.tp_name}' object layout differs from '${oldto.tp_name}'`);
    return false;
  }
  return true;
}
function compatible_with_tp_base(child: PyTypeObject): boolean {
  const parent = child.tp_base as PyTypeObject;
  const mask = Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_HAVE_GC;
  return (
    isHeap(child) &&
    child.tp_basicsize === parent.tp_basicsize &&
    child.tp_itemsize === parent.tp_itemsize &&
    child.tp_dictoffset === parent.tp_dictoffset &&
    child.tp_weaklistoffset === parent.tp_weaklistoffset &&
    (child.tp_flags & mask) === (parent.tp_flags & mask)
  );
}
