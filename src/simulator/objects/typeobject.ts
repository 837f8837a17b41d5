/**
 * `type` (Objects/typeobject.c): calling a class, making one (`type_new`), its attributes. Slots and inheritance are
 * in typeslots.ts and typeready.ts, `object` in objecttype.ts.
 *
 * Longer than other files because type_new is one procedure whose steps must stay in CPython's order: each allocates.
 */
import {
  completeTypeType,
  DECREF,
  getset,
  hold,
  holdMark,
  METH_COEXIST,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  PyType_Type,
  PyTypeObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_IS_ABSTRACT,
  Py_TPFLAGS_ITEMS_AT_END,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  Py_TPFLAGS_TYPE_SUBCLASS,
  touch,
  unhold,
  varkeywords,
  XDECREF,
  type PyGetSetDef,
  type PyMemberDef,
  type PyMethodDef,
  type PyObject,
  type refsproc,
  type Result,
  type setattrofunc,
  type traverseproc,
} from "./object.ts";
import { initGCFields } from "./object.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { PyObject_IsTrue, PyTuple_Check, PyType_Check, reprText } from "./abstract.ts";
import { PyObject_CallNoArgs, PyObject_Vectorcall, type_vectorcall } from "./call.ts";
import { AttributeError, PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictItemsArray,
  managedDictRefs,
  PyDict_Check,
  PyDict_Clear,
  PyDict_Contains,
  PyDict_Copy,
  PyDict_DelItem,
  PyDict_DelItemString,
  PyDict_New,
  PyDict_SetItem,
  PyObject_ClearManagedDict,
  PyObject_GenericGetDict,
  PyObject_VisitManagedDict,
  setItemIdentifier,
  sharedKeysRefs,
  type PyDictObject,
  _PyObject_SetManagedDict,
} from "./dictobject.ts";
import { _PyDictKeys_DecRef } from "./dictkeys.ts";
import { driveDealloc } from "./dealloc.ts";
import { PyClassMethod_New, PyFunction_Check, PyStaticMethod_New } from "./funcobject.ts";
import {
  PyObject_GenericSetAttr,
  PyObject_GetAttrString,
  _PyObject_SetAttributeErrorContext,
} from "./genericattr.ts";
import { PyCell_Check, type PyCellObject } from "./cellobject.ts";
import { PyDictProxy_New } from "./mappingproxy.ts";
import { getOptionalAttr } from "./genericattr.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { PyList_AsTuple, PyList_FromArraySteal, PyList_New, type PyListObject } from "./listobject.ts";
import { lookupByText, PyType_IsSubtype, PyType_Modified, _PyType_Lookup } from "./typelookup.ts";
import { Py_None } from "./singletons.ts";
import { currentGlobals } from "../vm/threadstate.ts";
import {
  fixup_slot_dispatchers,
  mro_implementation,
  PyType_Ready,
  remove_subclass,
  update_slot,
} from "./typeready.ts";
import { PySequence_Tuple, PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import {
  PyUnicode_Check,
  PyUnicode_FromString,
  identifier,
  PyUnicode_InternFromString,
  textOf,
  type PyUnicodeObject,
} from "./unicodeobject.ts";
import { isidentifier as isIdentifier } from "../algorithms/unicode.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import { slot_tp_finalize } from "./typeslots.ts";
import { PyObject_ClearWeakRefs, PyObject_GetWeakRefList } from "./weakrefobject.ts";

// ---------------------------------------------------------------------------------------------------------
// Calling a class

/** `type_call`: `type(x)`, or `__new__` and then `__init__`. */
export function type_call(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const type = self as PyTypeObject;
  if (type === PyType_Type) {
    const nargs = args.body.ob_item.length;
    if (nargs === 1 && (kwds === null || kwds.body.ma_used === 0))
      return NewRef((args.body.ob_item[0] as PyObject).ob_type);
    if (nargs !== 3) return TypeError("type() takes 1 or 3 arguments");
  }
  if (type.tp_new === null) return TypeError(`cannot create '${type.tp_name}' instances`);
  const obj = type.tp_new(type, args, kwds);
  if (obj === null) return null;
  if (!PyType_IsSubtype(obj.ob_type, type)) return obj;
  const init = obj.ob_type.tp_init;
  if (init !== null) {
    const mark = holdMark();
    hold(obj, "new instance");
    const status = init(obj, args, kwds);
    unhold(mark);
    if (status < 0) {
      DECREF(obj);
      return null;
    }
  }
  return obj;
}

/** `tp_new_wrapper`: `T.__new__(S, …)`. */
export const tp_new_wrapper_def: PyMethodDef = varkeywords("__new__", (self, args, kwds) => {
  const type = self as PyTypeObject;
  const arg0 = (args.body.ob_item[0] as PyObject | undefined) ?? null;
  if (arg0 === null) return TypeError(`${type.tp_name}.__new__(): not enough arguments`);
  if (!PyType_Check(arg0))
    return TypeError(`${type.tp_name}.__new__(X): X is not a type object (${arg0.ob_type.tp_name})`);
  const subtype = arg0;
  if (!PyType_IsSubtype(subtype, type))
    return TypeError(
      `${type.tp_name}.__new__(${subtype.tp_name}): ${subtype.tp_name} is not a subtype of ${type.tp_name}`,
    );
  // The most derived built-in base must be this type.
  let staticbase: PyTypeObject | null = subtype;
  while (staticbase !== null && (staticbase.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0)
    staticbase = staticbase.tp_base;
  if (staticbase !== null && staticbase.tp_new !== type.tp_new)
    return TypeError(
      `${type.tp_name}.__new__(${subtype.tp_name}) is not safe, use ${staticbase.tp_name}.__new__()`,
    );
  const mark = holdMark();
  const rest = hold(PyTuple_FromArray((args.body.ob_item as PyObject[]).slice(1)), "arguments");
  const r = (type.tp_new as NonNullable<typeof type.tp_new>)(subtype, rest, kwds);
  unhold(mark);
  if (r !== null) hold(r, "new instance");
  DECREF(rest);
  unhold(mark);
  return r;
});

// ---------------------------------------------------------------------------------------------------------
// Instances of Python classes: traverse, clear, refs (subtype_*)

/** The nearest base that is not a Python class. */
export function staticBase(type: PyTypeObject): PyTypeObject {
  let t: PyTypeObject = type;
  while ((t.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0 && t.tp_base !== null) t = t.tp_base;
  return t;
}

const subtype_traverse: traverseproc = (self, visit) => {
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

function subtype_clear(self: PyObject): void {
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

const subtype_refs: refsproc = (self, visit) => {
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

// ---------------------------------------------------------------------------------------------------------
// type_new

/** What one class statement has made so far. */
interface NewContext {
  metatype: PyTypeObject;
  args: PyTupleObject;
  kwds: PyDictObject | null;
  name: PyUnicodeObject;
  bases: PyTupleObject;
  orig_dict: PyDictObject;
  base: PyTypeObject;
  slots: PyTupleObject | null;
  nslot: number;
  may_add_dict: boolean;
  may_add_weak: boolean;
  add_dict: boolean;
  add_weak: boolean;
}

/** `_PyType_CalculateMetaclass`: borrowed. */
export function _PyType_CalculateMetaclass(
  metatype: PyTypeObject,
  bases: PyTupleObject,
): PyTypeObject | null {
  let winner = metatype;
  for (const b of bases.body.ob_item as PyObject[]) {
    const t = b.ob_type;
    if (PyType_IsSubtype(winner, t)) continue;
    if (PyType_IsSubtype(t, winner)) {
      winner = t;
      continue;
    }
    return TypeError(
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
    );
  }
  return winner;
}

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

function solid_base(type: PyTypeObject): PyTypeObject {
  const base = type.tp_base === null ? PyBaseObject_Type : solid_base(type.tp_base);
  return extra_ivars(type, base) ? type : base;
}

function best_base(bases: PyTupleObject): PyTypeObject | null {
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

/** `_Py_Mangle`. */
export function mangle(privateName: string, name: string): string {
  if (!name.startsWith("__") || name.endsWith("__") || name.includes(".")) return name;
  const stripped = privateName.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

function type_new_slots(ctx: NewContext, dict: PyDictObject): boolean {
  const slotsObj = _PyDict_GetItemStringBorrowed(dict, "__slots__");
  ctx.slots = null;
  ctx.may_add_dict = ctx.base.tp_dictoffset === 0;
  ctx.may_add_weak = ctx.base.tp_weaklistoffset === 0 && ctx.base.tp_itemsize === 0;
  if (slotsObj === null) {
    if (ctx.may_add_dict) ctx.add_dict = true;
    if (ctx.may_add_weak) ctx.add_weak = true;
    return true;
  }
  // As in C: a tuple of what was given, then a sorted list of the mangled names, then a tuple of that.
  const given = PyUnicode_Check(slotsObj) ? PyTuple_FromArray([slotsObj]) : PySequence_Tuple(slotsObj);
  if (given === null) return false;
  const mark = holdMark();
  hold(given, "__slots__");
  const ok = type_new_slot_names(ctx, dict, given.body.ob_item as PyObject[]);
  unhold(mark);
  DECREF(given);
  if (!ok) return false;
  // A base with a dict or weak references gives them to its subclasses, also with __slots__ (secondary bases).
  const bases = ctx.bases.body.ob_item as PyTypeObject[];
  if (bases.length > 1 && ((ctx.may_add_dict && !ctx.add_dict) || (ctx.may_add_weak && !ctx.add_weak))) {
    for (const b of bases) {
      if (b === ctx.base) continue;
      if (ctx.may_add_dict && !ctx.add_dict && b.tp_dictoffset !== 0) ctx.add_dict = true;
      if (ctx.may_add_weak && !ctx.add_weak && b.tp_weaklistoffset !== 0) ctx.add_weak = true;
    }
  }
  return true;
}

function type_new_slot_names(ctx: NewContext, dict: PyDictObject, names: readonly PyObject[]): boolean {
  if (names.length > 0 && ctx.base.tp_itemsize !== 0) {
    TypeError(`nonempty __slots__ not supported for subtype of '${ctx.base.tp_name}'`);
    return false;
  }
  const texts: string[] = [];
  for (const n of names) {
    if (!PyUnicode_Check(n)) {
      TypeError(`__slots__ items must be strings, not '${n.ob_type.tp_name}'`);
      return false;
    }
    if (!isIdentifier(textOf(n))) {
      TypeError("__slots__ must be identifiers");
      return false;
    }
    const text = textOf(n);
    if (text === "__dict__") {
      if (!ctx.may_add_dict || ctx.add_dict) {
        TypeError("__dict__ slot disallowed: we already got one");
        return false;
      }
      ctx.add_dict = true;
    } else if (text === "__weakref__") {
      if (!ctx.may_add_weak || ctx.add_weak) {
        TypeError("__weakref__ slot disallowed: we already got one");
        return false;
      }
      ctx.add_weak = true;
    } else {
      const mangled = mangle(ctx.name.body.value, text);
      if (
        _PyDict_GetItemStringBorrowed(dict, mangled) !== null &&
        mangled !== "__qualname__" &&
        mangled !== "__classcell__" &&
        mangled !== "__classdictcell__"
      ) {
        ValueError(`${reprText(n)} in __slots__ conflicts with class variable`);
        return false;
      }
      texts.push(mangled);
    }
  }
  texts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  ctx.nslot = texts.length;
  const newslots = PyList_FromArraySteal(texts.map((t) => PyUnicode_InternFromString(t)));
  if (newslots === null) return false;
  ctx.slots = texts.length > 0 ? PyList_AsTuple(newslots) : null;
  DECREF(newslots);
  return true;
}
import { forEachItem } from "./abstract.ts";

/** `member_descriptor` of one slot. */
function slotMember(name: string, index: number, offset: number): PyMemberDef {
  return {
    name,
    readonly: false,
    offset,
    get(self) {
      const v = (self as PyHeapObject).ob_slots?.[index] ?? null;
      if (v === null) {
        AttributeError(`'${self.ob_type.tp_name}' object has no attribute '${name}'`);
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

const dictGetSet: PyGetSetDef = getset(
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
const weakrefGetSet: PyGetSetDef = getset("__weakref__", (self) =>
  PyObject_GetWeakRefList(self as PyHeapObject),
);

function type_new_alloc(ctx: NewContext): PyTypeObject | null {
  const { metatype, base } = ctx;
  const type = new PyTypeObject(metatype, ctx.name.body.value, null);
  // PyHeapTypeObject and a PyMemberDef a slot behind it.
  allocType(type, metatype, ctx.nslot);
  type.ht_name = NewRef(ctx.name);
  type.ht_slots = ctx.slots;
  ctx.slots = null;
  type.tp_flags = Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC;
  type.tp_bases = NewRef(ctx.bases);
  type.tp_base = NewRef(base);
  type.tp_dealloc = driveDealloc;
  type.tp_traverse = subtype_traverse;
  type.tp_clear = subtype_clear;
  type.tp_refs = subtype_refs;
  type.tp_alloc = PyType_GenericAlloc;
  type.tp_layout = instanceLayout(staticBase(base));
  return type;
}

/** The JavaScript object of an instance: the built-in base's, with room for the slots. */
function instanceLayout(base: PyTypeObject): (type: PyTypeObject) => PyObject {
  const baseLayout = base.tp_layout as (t: PyTypeObject) => PyObject;
  return (type) => {
    const o = baseLayout(type);
    if (type.slots_end > 0) {
      if (!(o instanceof PyHeapObject)) initGCFields(o);
      (o as PyHeapObject).ob_slots = new Array<PyObject | null>(type.slots_end).fill(null);
    }
    return o;
  };
}
function allocType(type: PyTypeObject, metatype: PyTypeObject, nslot: number): void {
  const size = metatype.tp_basicsize + (nslot + 1) * 40;
  if ((metatype.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0 && metatype.slots_end > 0)
    type.ob_slots = new Array<PyObject | null>(metatype.slots_end).fill(null);
  PyObject_GC_Alloc(type, size);
  PyObject_GC_Track(type);
}

function type_new_set_attrs(ctx: NewContext, type: PyTypeObject): boolean {
  const dict = type.tp_dict as PyDictObject;
  // __module__ from the globals' __name__, unless the body set it.
  if (_PyDict_GetItemStringBorrowed(dict, "__module__") === null) {
    const globals = currentGlobals();
    const modname = globals === null ? null : _PyDict_GetItemStringBorrowed(globals, "__name__");
    if (modname !== null) setItemIdentifier(dict, "__module__", modname);
  }
  const qualname = _PyDict_GetItemStringBorrowed(dict, "__qualname__");
  if (qualname !== null) {
    if (!PyUnicode_Check(qualname)) {
      TypeError(`type __qualname__ must be a str, not ${qualname.ob_type.tp_name}`);
      return false;
    }
    type.ht_qualname = NewRef(qualname);
    PyDict_DelItemString(dict, "__qualname__");
  } else type.ht_qualname = NewRef(type.ht_name as PyUnicodeObject);
  const doc = _PyDict_GetItemStringBorrowed(dict, "__doc__");
  if (doc !== null && PyUnicode_Check(doc)) type.tp_doc = doc.body.value;
  for (const [name, wrap] of [
    ["__new__", PyStaticMethod_New],
    ["__init_subclass__", PyClassMethod_New],
    ["__class_getitem__", PyClassMethod_New],
  ] as const) {
    const f = _PyDict_GetItemStringBorrowed(dict, name);
    if (f !== null && PyFunction_Check(f)) {
      const w = wrap(f);
      if (w === null) return false;
      setItemIdentifier(dict, name, w);
      DECREF(w);
    }
  }
  // type_new_descriptors: slots, dict, weak references
  const base = ctx.base;
  const names = slotNamesOf(type);
  type.slots_start = base.slots_end;
  type.slots_end = base.slots_end + names.length;
  let offset = base.tp_basicsize;
  type.tp_members = names.map((name, k) => {
    const member = slotMember(name, type.slots_start + k, offset);
    offset += 8;
    return member;
  });
  if (ctx.add_dict) {
    type.tp_flags |= Py_TPFLAGS_MANAGED_DICT;
    type.tp_dictoffset = -1;
  }
  if (ctx.add_weak) {
    type.tp_flags |= Py_TPFLAGS_MANAGED_WEAKREF;
    type.tp_weaklistoffset = -32;
  }
  type.tp_basicsize = offset;
  type.tp_itemsize = base.tp_itemsize;
  const getsets: PyGetSetDef[] = [];
  if (type.tp_dictoffset !== 0 || (base.tp_dictoffset === 0 && ctx.add_dict)) getsets.push(dictGetSet);
  if (ctx.add_weak) getsets.push(weakrefGetSet);
  type.tp_getset = getsets;
  const cell = _PyDict_GetItemStringBorrowed(dict, "__classcell__");
  if (cell !== null) {
    if (!PyCell_Check(cell)) {
      TypeError(`__classcell__ must be a nonlocal cell, not <class '${cell.ob_type.tp_name}'>`);
      return false;
    }
    setCell(cell, type);
    PyDict_DelItemString(dict, "__classcell__");
  }
  const dictcell = _PyDict_GetItemStringBorrowed(dict, "__classdictcell__");
  if (dictcell !== null) {
    if (!PyCell_Check(dictcell)) {
      TypeError(`__classdictcell__ must be a nonlocal cell, not <class '${dictcell.ob_type.tp_name}'>`);
      return false;
    }
    setCell(dictcell, dict);
    PyDict_DelItemString(dict, "__classdictcell__");
  }
  return true;
}
function setCell(cell: PyCellObject, value: PyObject): void {
  const old = cell.body.ob_ref;
  cell.body.ob_ref = NewRef(value);
  touch(cell);
  XDECREF(old);
}

/** `type_new_set_names`: calls `__set_name__` of the attributes that have one. */
function type_new_set_names(type: PyTypeObject): boolean {
  const copy = PyDict_Copy(type.tp_dict as PyDictObject);
  if (copy === null) return false;
  const mark = holdMark();
  hold(copy, "copy of the class dict");
  for (const [key, value] of dictItemsArray(copy)) {
    const setName = lookupSpecial(value, "__set_name__");
    if (setName === null) {
      if (PyErr_Occurred() !== null) break;
      continue;
    }
    hold(setName, "__set_name__");
    const r = PyObject_Vectorcall(setName, [type, key], null);
    unhold(mark + 1);
    DECREF(setName);
    if (r === null) {
      addNote(
        `Error calling __set_name__ on '${value.ob_type.tp_name}' instance ${reprText(key)} in '${type.tp_name}'`,
      );
      break;
    }
    DECREF(r);
  }
  unhold(mark);
  DECREF(copy);
  return PyErr_Occurred() === null;
}
import { lookupSpecial } from "./lookup-special.ts";
import { addNote } from "./exception-methods.ts";

/** `type_new_init_subclass`: `super(type, type).__init_subclass__(**kwds)`. */
function type_new_init_subclass(type: PyTypeObject, kwds: PyDictObject | null): boolean {
  const mark = holdMark();
  const sup = newSuper(type, type);
  if (sup === null) return false;
  hold(sup, "super()");
  const func = PyObject_GetAttrString(sup, "__init_subclass__");
  unhold(mark);
  DECREF(sup);
  if (func === null) return false;
  hold(func, "__init_subclass__");
  const r = kwds === null ? PyObject_CallNoArgs(func) : PyObject_Call(func, PyTuple_FromArray([]), kwds);
  unhold(mark);
  DECREF(func);
  if (r === null) return false;
  DECREF(r);
  return true;
}
import { newSuper } from "./superobject.ts";
import { PyObject_Call } from "./call.ts";

/** `type_new`. */
function type_new(metatype: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const items = args.body.ob_item as PyObject[];
  if (items.length !== 3)
    return TypeError(`type.__new__() takes exactly 3 arguments (${items.length} given)`);
  const [name, bases, dict] = items as [PyObject, PyObject, PyObject];
  if (!PyUnicode_Check(name))
    return TypeError(`type.__new__() argument 1 must be str, not ${name.ob_type.tp_name}`);
  if (!PyTuple_Check(bases))
    return TypeError(`type.__new__() argument 2 must be tuple, not ${bases.ob_type.tp_name}`);
  if (!PyDict_Check(dict))
    return TypeError(`type.__new__() argument 3 must be dict, not ${dict.ob_type.tp_name}`);
  return type_new_from(metatype, args, kwds, name, bases as PyTupleObject, dict as PyDictObject);
}

export function type_new_from(
  metatype: PyTypeObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
  name: PyUnicodeObject,
  origBases: PyTupleObject,
  orig_dict: PyDictObject,
): Result {
  let meta = metatype;
  let bases: PyTupleObject;
  let base: PyTypeObject;
  if (origBases.body.ob_item.length === 0) {
    base = PyBaseObject_Type;
    bases = PyTuple_FromArray([base]);
  } else {
    for (const b of origBases.body.ob_item as PyObject[]) {
      if (PyType_Check(b)) continue;
      const { value: mroEntries, error } = getOptionalAttr(b, "__mro_entries__");
      if (error) return null;
      if (mroEntries !== null) {
        DECREF(mroEntries);
        return TypeError("type() doesn't support MRO entry resolution; use types.new_class()");
      }
    }
    const winner = _PyType_CalculateMetaclass(meta, origBases);
    if (winner === null) return null;
    if (winner !== meta) {
      if (winner.tp_new !== type_new && winner.tp_new !== null) return winner.tp_new(winner, args, kwds);
      meta = winner;
    }
    const best = best_base(origBases);
    if (best === null) return null;
    base = best;
    bases = NewRef(origBases);
  }
  const mark = holdMark();
  hold(bases, "bases");
  const dict = PyDict_Copy(orig_dict);
  if (dict === null) {
    unhold(mark);
    DECREF(bases);
    return null;
  }
  hold(dict, "class dict");
  const ctx: NewContext = {
    metatype: meta,
    args,
    kwds,
    name,
    bases,
    orig_dict,
    base,
    slots: null,
    nslot: 0,
    may_add_dict: false,
    may_add_weak: false,
    add_dict: false,
    add_weak: false,
  };
  const fail = (type: PyTypeObject | null): null => {
    unhold(mark);
    if (type !== null) DECREF(type);
    else DECREF(dict);
    if (ctx.slots !== null) DECREF(ctx.slots);
    DECREF(bases);
    return null;
  };
  if (!type_new_slots(ctx, dict)) return fail(null);
  if (name.body.value.includes("\0")) {
    ValueError("type name must not contain null characters");
    return fail(null);
  }
  const type = type_new_alloc(ctx);
  if (type === null) return fail(null);
  unhold(mark + 1);
  hold(type, "class being made");
  type.tp_dict = dict;
  if (!type_new_set_attrs(ctx, type)) return fail(type);
  if (PyType_Ready(type) < 0) return fail(type);
  fixup_slot_dispatchers(type);
  if (type.tp_finalize === null && base.tp_finalize !== null) type.tp_finalize = base.tp_finalize;
  if (!type_new_custom_mro(type) || !type_new_set_names(type) || !type_new_init_subclass(type, kwds))
    return fail(type);
  unhold(mark);
  DECREF(bases);
  return type;
}

/** A metaclass may override `mro()`. */
function type_new_custom_mro(type: PyTypeObject): boolean {
  if (type.ob_type === PyType_Type) return true;
  const meth = lookupSpecial(type, "mro");
  if (meth === null) return PyErr_Occurred() === null;
  if (lookupByText(type.ob_type, "mro") === lookupByText(PyType_Type, "mro")) {
    DECREF(meth);
    return true;
  }
  const mark = holdMark();
  hold(meth, "mro");
  const r = PyObject_CallNoArgs(meth);
  unhold(mark);
  DECREF(meth);
  if (r === null) return false;
  const items: PyObject[] = [];
  const ok = forEachItem(r, "mro()", (item) => {
    items.push(item);
    return true;
  });
  if (!ok) {
    DECREF(r);
    return false;
  }
  for (const c of items) {
    if (!PyType_Check(c)) {
      TypeError(`mro() returned a non-class ('${c.ob_type.tp_name}')`);
      DECREF(r);
      return false;
    }
  }
  const old = type.tp_mro;
  type.tp_mro = PyTuple_FromArray(items);
  XDECREF(old);
  DECREF(r);
  PyType_Modified(type);
  fixup_slot_dispatchers(type);
  return true;
}

/** `type_init`: the arguments were used by type_new. */
function type_init(_cls: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
  const n = args.body.ob_item.length;
  if (kwds !== null && n === 1 && kwds.body.ma_used !== 0) {
    TypeError("type.__init__() takes no keyword arguments");
    return -1;
  }
  if (n !== 1 && n !== 3) {
    TypeError("type.__init__() takes 1 or 3 arguments");
    return -1;
  }
  return 0;
}

// ---------------------------------------------------------------------------------------------------------
// Attributes of classes

/** `_Py_type_getattro`. */
export function type_getattro(self: PyObject, name: PyUnicodeObject): Result {
  const type = self as PyTypeObject;
  const metatype = type.ob_type;
  const metaAttr = _PyType_Lookup(metatype, name);
  const metaGet = metaAttr === null ? null : metaAttr.ob_type.tp_descr_get;
  const mark = holdMark();
  if (metaAttr !== null && metaGet !== null && metaAttr.ob_type.tp_descr_set !== null) {
    hold(NewRef(metaAttr), "descriptor");
    const r = metaGet(metaAttr, type, metatype);
    unhold(mark);
    DECREF(metaAttr);
    return r;
  }
  const attribute = _PyType_Lookup(type, name);
  if (attribute !== null) {
    const get = attribute.ob_type.tp_descr_get;
    if (get === null) return NewRef(attribute);
    hold(NewRef(attribute), "descriptor");
    const r = get(attribute, null, type);
    unhold(mark);
    if (r !== null) hold(r, "attribute value");
    DECREF(attribute);
    unhold(mark);
    return r;
  }
  if (metaAttr !== null) {
    if (metaGet === null) return NewRef(metaAttr);
    hold(NewRef(metaAttr), "descriptor");
    const r = metaGet(metaAttr, type, metatype);
    unhold(mark);
    DECREF(metaAttr);
    return r;
  }
  AttributeError(`type object '${type.tp_name}' has no attribute '${name.body.value}'`);
  _PyObject_SetAttributeErrorContext(type, name);
  return null;
}

const type_setattro: setattrofunc = (self, name, value) => {
  const type = self as PyTypeObject;
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
    TypeError(`cannot set '${name.body.value}' attribute of immutable type '${type.tp_name}'`);
    return -1;
  }
  const metaAttr = _PyType_Lookup(type.ob_type, name);
  if (metaAttr !== null && metaAttr.ob_type.tp_descr_set !== null) {
    const mark = holdMark();
    hold(NewRef(metaAttr), "descriptor");
    const status = metaAttr.ob_type.tp_descr_set(metaAttr, type, value);
    unhold(mark);
    DECREF(metaAttr);
    if (status === 0) PyType_Modified(type);
    return status;
  }
  const dict = type.tp_dict as PyDictObject;
  const key = identifier(name.body.value);
  let status: number;
  if (value === null) {
    const present = PyDict_Contains(dict, key);
    if (present === 0) {
      AttributeError(`type object '${type.tp_name}' has no attribute '${name.body.value}'`);
      _PyObject_SetAttributeErrorContext(type, name);
      return -1;
    }
    // Forget cached look-ups before the old value may run code.
    PyType_Modified(type);
    status = PyDict_DelItem(dict, key);
  } else {
    PyType_Modified(type);
    status = PyDict_SetItem(dict, key, value);
  }
  if (status === 0) {
    PyType_Modified(type);
    if (name.body.value.startsWith("__")) {
      update_slot(type, name.body.value);
      if (name.body.value === "__del__")
        type.tp_finalize = lookupByText(type, "__del__") === null ? null : slot_tp_finalize;
    }
  }
  return status;
};

/** `wrap_setattr`'s `hackcheck`: no sneaking past a more derived built-in `__setattr__`. */
export function wrap_setattr_check(self: PyObject, func: unknown, what: string): boolean {
  const type = self.ob_type;
  const base = staticBase(type);
  if (
    base.tp_setattro !== func &&
    base.tp_setattro !== null &&
    !(func === PyObject_GenericSetAttr && base.tp_setattro === null)
  ) {
    if (func === type.tp_setattro) return true;
    TypeError(`can't apply this ${what} to ${type.tp_name} object`);
    return false;
  }
  return true;
}

const t = (self: PyObject): PyTypeObject => self as PyTypeObject;
const isHeap = (type: PyTypeObject): boolean => (type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0;

function check_set_special(type: PyTypeObject, value: PyObject | null, name: string): boolean {
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
    TypeError(`cannot set '${name}' attribute of immutable type '${type.tp_name}'`);
    return false;
  }
  if (value === null) {
    TypeError(`cannot delete '${name}' attribute of immutable type '${type.tp_name}'`);
    return false;
  }
  return true;
}

/** `type_name`: the part behind the last dot, for built-in types. */
export function typeName(type: PyTypeObject): string {
  return type.tp_name.slice(type.tp_name.lastIndexOf(".") + 1);
}

export function type_module(type: PyTypeObject): Result {
  if (isHeap(type)) {
    const m = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__module__");
    if (m === null) return AttributeError("__module__");
    return NewRef(m);
  }
  const dot = type.tp_name.lastIndexOf(".");
  return dot >= 0 ? PyUnicode_InternFromString(type.tp_name.slice(0, dot)) : identifier("builtins");
}

export function type_qualname(type: PyTypeObject): Result {
  return isHeap(type) ? NewRef(type.ht_qualname as PyUnicodeObject) : identifier(typeName(type));
}

function type_repr(self: PyObject): Result {
  const type = t(self);
  const mod = type_module(type);
  const modText = mod === null || !PyUnicode_Check(mod) ? null : mod.body.value;
  if (mod === null) PyErr_ClearIt();
  else DECREF(mod);
  const q = type_qualname(type) as PyUnicodeObject;
  const qual = q.body.value;
  DECREF(q);
  if (modText !== null && modText !== "builtins") return PyUnicode_FromString(`<class '${modText}.${qual}'>`);
  return PyUnicode_FromString(`<class '${isHeap(type) ? type.tp_name : type.tp_name}'>`);
}
import { PyErr_Clear as PyErr_ClearIt } from "./errors.ts";

function setStr(field: "ht_name" | "ht_qualname", attribute: string): PyGetSetDef["set"] {
  return (self, value) => {
    const type = t(self);
    if (!check_set_special(type, value, attribute)) return -1;
    if (value === null || !PyUnicode_Check(value)) {
      TypeError(`can only assign string to ${type.tp_name}.${attribute}, not '${value?.ob_type.tp_name}'`);
      return -1;
    }
    if (attribute === "__name__" && value.body.value.includes("\0")) {
      ValueError("type name must not contain null characters");
      return -1;
    }
    const old = type[field];
    type[field] = NewRef(value);
    if (field === "ht_name") type.tp_name = value.body.value;
    touch(type);
    XDECREF(old);
    return 0;
  };
}

function type_set_bases(self: PyObject, value: PyObject | null): number {
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
  if (newto.tp_free !== oldto.tp_free) {
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

const typeGetSet: PyGetSetDef[] = [
  getset(
    "__name__",
    (self) => (isHeap(t(self)) ? NewRef(t(self).ht_name as PyObject) : identifier(typeName(t(self)))),
    setStr("ht_name", "__name__"),
  ),
  getset("__qualname__", (self) => type_qualname(t(self)), setStr("ht_qualname", "__qualname__")),
  getset("__bases__", (self) => NewRef(t(self).tp_bases as PyObject), type_set_bases),
  getset("__mro__", (self) => NewRef(t(self).tp_mro ?? Py_None)),
  getset(
    "__module__",
    (self) => type_module(t(self)),
    (self, value) => {
      if (!check_set_special(t(self), value, "__module__")) return -1;
      PyType_Modified(t(self));
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__module__", value as PyObject);
    },
  ),
  getset(
    "__abstractmethods__",
    (self) => {
      const m =
        self === PyType_Type
          ? null
          : _PyDict_GetItemStringBorrowed(t(self).tp_dict as PyDictObject, "__abstractmethods__");
      return m === null ? AttributeError("__abstractmethods__") : NewRef(m);
    },
    (self, value) => {
      const type = t(self);
      const dict = type.tp_dict as PyDictObject;
      let abstract = false;
      if (value !== null) {
        const truth = PyObject_IsTrue(value);
        if (truth < 0) return -1;
        abstract = truth > 0;
        if (setItemIdentifier(dict, "__abstractmethods__", value) < 0) return -1;
      } else {
        if (_PyDict_GetItemStringBorrowed(dict, "__abstractmethods__") === null) {
          AttributeError("__abstractmethods__");
          return -1;
        }
        PyDict_DelItemString(dict, "__abstractmethods__");
      }
      PyType_Modified(type);
      if (abstract) type.tp_flags |= Py_TPFLAGS_IS_ABSTRACT;
      else type.tp_flags &= ~Py_TPFLAGS_IS_ABSTRACT;
      return 0;
    },
  ),
  getset("__dict__", (self) => PyDictProxy_New(t(self).tp_dict as PyDictObject)),
  getset(
    "__doc__",
    (self) => {
      const type = t(self);
      if (!isHeap(type) && type.tp_doc !== null) return PyUnicode_FromString(type.tp_doc);
      const d = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__doc__");
      if (d === null) return Py_None;
      const get = d.ob_type.tp_descr_get;
      return get === null ? NewRef(d) : get(d, null, type);
    },
    (self, value) => {
      if (!check_set_special(t(self), value, "__doc__")) return -1;
      PyType_Modified(t(self));
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__doc__", value as PyObject);
    },
  ),
  getset("__text_signature__", () => Py_None),
  getset(
    "__annotations__",
    (self) => {
      const type = t(self);
      if (!isHeap(type))
        return AttributeError(`type object '${type.tp_name}' has no attribute '__annotations__'`);
      const dict = type.tp_dict as PyDictObject;
      const known = _PyDict_GetItemStringBorrowed(dict, "__annotations__");
      if (known !== null) {
        const get = known.ob_type.tp_descr_get;
        return get === null ? NewRef(known) : get(known, null, type);
      }
      const made = PyDict_New();
      setItemIdentifier(dict, "__annotations__", made);
      PyType_Modified(type);
      return made;
    },
    (self, value) => {
      const type = t(self);
      if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0) {
        TypeError(`cannot set '__annotations__' attribute of immutable type '${type.tp_name}'`);
        return -1;
      }
      PyType_Modified(type);
      const dict = type.tp_dict as PyDictObject;
      if (value !== null) return setItemIdentifier(dict, "__annotations__", value);
      if (_PyDict_GetItemStringBorrowed(dict, "__annotations__") === null) {
        AttributeError("__annotations__");
        return -1;
      }
      return PyDict_DelItemString(dict, "__annotations__");
    },
  ),
  getset(
    "__type_params__",
    (self) => {
      const p = _PyDict_GetItemStringBorrowed(t(self).tp_dict as PyDictObject, "__type_params__");
      return p === null || !isHeap(t(self)) ? PyTuple_FromArray([]) : NewRef(p);
    },
    (self, value) => {
      if (!check_set_special(t(self), value, "__type_params__")) return -1;
      return setItemIdentifier(t(self).tp_dict as PyDictObject, "__type_params__", value as PyObject);
    },
  ),
];

function typeMember(name: string, get: (type: PyTypeObject) => Result): PyMemberDef {
  return { name, readonly: true, get: (self) => get(t(self)) };
}

completeTypeType({
  tp_name: "type",
  tp_basicsize: 928,
  tp_itemsize: 40,
  tp_dictoffset: 264,
  tp_weaklistoffset: 368,
  tp_flags:
    Py_TPFLAGS_HAVE_GC |
    Py_TPFLAGS_BASETYPE |
    Py_TPFLAGS_TYPE_SUBCLASS |
    Py_TPFLAGS_HAVE_VECTORCALL |
    Py_TPFLAGS_ITEMS_AT_END,
  tp_layout: (type) => new PyTypeObject(type, "", null),
  tp_new: type_new,
  tp_init: type_init,
  tp_call: type_call,
  tp_vectorcall_instance: type_vectorcall,
  // `type(x)` with one argument builds no tuple (type_vectorcall in C).
  tp_vectorcall(self, args, kwnames) {
    const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
    if (args.length === 1 && nkw === 0) return NewRef((args[0] as PyObject).ob_type);
    if (nkw > 0 && args.length - nkw === 1) return TypeError("type() takes 1 or 3 arguments");
    return makeTpCall(self, args, kwnames);
  },
  tp_getattro: type_getattro,
  tp_setattro: type_setattro,
  tp_repr: type_repr,
  tp_is_gc: (self) => isHeap(t(self)),
  tp_predealloc(self) {
    const type = t(self);
    PyObject_GC_UnTrack(type);
    for (const b of (type.tp_bases?.body.ob_item ?? []) as PyTypeObject[]) remove_subclass(b, type);
    if (type.ob_weaklist !== null) PyObject_ClearWeakRefs(type);
    return true;
  },
  tp_drop(self, i) {
    const type = t(self);
    const take = <K extends keyof PyTypeObject>(k: K): PyTypeObject[K] => {
      const v = type[k];
      type[k] = null as PyTypeObject[K];
      return v;
    };
    switch (i) {
      case 0:
        return take("tp_base");
      case 1:
        return take("tp_dict");
      case 2:
        return take("tp_bases");
      case 3:
        return take("tp_mro");
      case 4:
        return take("subclassesDict");
      case 5:
        return take("ht_name");
      case 6:
        return take("ht_qualname");
      case 7:
        return take("ht_slots");
      case 8: {
        const keys = type.ht_cached_keys;
        type.ht_cached_keys = null;
        if (keys !== null) _PyDictKeys_DecRef(keys, type);
        return take("ht_module");
      }
      default:
        return undefined;
    }
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const type = t(self);
    if (!isHeap(type)) return;
    if (type.tp_dict !== null) visit(type.tp_dict);
    if (type.tp_mro !== null) visit(type.tp_mro);
    if (type.tp_bases !== null) visit(type.tp_bases);
    if (type.tp_base !== null) visit(type.tp_base);
    if (type.ht_module !== null) visit(type.ht_module);
  },
  tp_clear(self) {
    const type = t(self);
    PyType_Modified(type);
    if (type.tp_dict !== null) PyDict_Clear(type.tp_dict);
    const module = type.ht_module;
    type.ht_module = null;
    if (module !== null) DECREF(module);
    const mro = type.tp_mro;
    type.tp_mro = null;
    touch(type);
    if (mro !== null) DECREF(mro);
  },
  tp_refs(self, visit) {
    const type = t(self);
    if (type.tp_dict !== null) visit("field", "__dict__", type.tp_dict);
    if (type.tp_bases !== null) visit("field", "__bases__", type.tp_bases);
    if (type.tp_mro !== null) visit("field", "__mro__", type.tp_mro);
    if (type.tp_base !== null) visit("field", "__base__", type.tp_base);
    if (type.subclassesDict !== null) visit("field", "tp_subclasses", type.subclassesDict);
    if (type.ht_name !== null) visit("field", "__name__", type.ht_name);
    if (type.ht_qualname !== null) visit("field", "__qualname__", type.ht_qualname);
    if (type.ht_slots !== null) visit("field", "ht_slots", type.ht_slots);
    if (type.ht_cached_keys !== null) sharedKeysRefs(type, visit);
    if (type.ht_module !== null) visit("field", "ht_module", type.ht_module);
  },
  tp_getset: typeGetSet,
  tp_members: [
    typeMember("__basicsize__", (x) => PyLong_FromLong(x.tp_basicsize)),
    typeMember("__itemsize__", (x) => PyLong_FromLong(x.tp_itemsize)),
    typeMember("__flags__", (x) => PyLong_FromLong(x.tp_flags >>> 0)),
    typeMember("__weakrefoffset__", (x) => PyLong_FromLong(x.tp_weaklistoffset)),
    typeMember("__base__", (x) => NewRef(x.tp_base ?? Py_None)),
    typeMember("__dictoffset__", (x) => PyLong_FromLong(x.tp_dictoffset)),
  ],
  tp_methods: [
    noargs("mro", (self) => {
      const mro = mro_implementation(t(self));
      if (mro === null) return null;
      const list = listFromArray(mro.body.ob_item as PyObject[]);
      DECREF(mro);
      return list;
    }),
    noargs("__subclasses__", (self) => listFromArray([...(t(self).tp_subclasses ?? [])])),
    varkeywords("__prepare__", () => PyDict_New(), 0x10),
    onearg("__instancecheck__", (self, inst) => boolResult(realIsInstance(inst, self)), METH_COEXIST),
    onearg("__subclasscheck__", (self, sub) => boolResult(realIsSubclass(sub, self)), METH_COEXIST),
    noargs("__dir__", (self) => type_dir(t(self))),
    noargs("__sizeof__", (self) => {
      const type = t(self);
      if (!isHeap(type)) return PyLong_FromLong(416);
      return PyLong_FromLong(
        type.ob_type.tp_basicsize + slotNamesOf(type).length * 40 + (type.ht_cached_keys === null ? 0 : 768),
      );
    }),
  ],
});
import { _PyObject_MakeTpCall as makeTpCall } from "./call.ts";
import {
  _PyObject_RealIsInstance as realIsInstance,
  _PyObject_RealIsSubclass as realIsSubclass,
} from "./abstract.ts";
import { Py_False, Py_True } from "./longcore.ts";

function boolResult(r: number): Result {
  return r < 0 ? null : r > 0 ? Py_True : Py_False;
}

/** A new list of new references. */
export function listFromArray(items: readonly PyObject[]): PyObject {
  const list = PyList_New(items.length) as PyListObject;
  items.forEach((o, i) => {
    list.body.ob_item[i] = NewRef(o);
  });
  return list;
}

/** `type___dir___impl`: names of the class and its bases, as a list (dict keys in merge order). */
export function type_dir(type: PyTypeObject): Result {
  const dict = PyDict_New();
  merge_class_dict(dict, type);
  const keys = dictItemsArray(dict).map(([k]) => k);
  const list = listFromArray(keys);
  DECREF(dict);
  return list;
}
export function merge_class_dict(dict: PyDictObject, cls: PyTypeObject): void {
  for (const [k, v] of dictItemsArray(cls.tp_dict as PyDictObject)) PyDict_SetItem(dict, k, v);
  for (const b of (cls.tp_bases?.body.ob_item ?? []) as PyTypeObject[]) merge_class_dict(dict, b);
}
