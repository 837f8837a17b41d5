/**
 * Calling a class and making one (Objects/typeobject.c: `type_call`, `type_new`). The steps of type_new stand in
 * the order of CPython, because most of them allocate.
 */

import { isidentifier as isIdentifier } from "../algorithms/unicode.ts";
import { currentGlobals } from "../vm/threadstate.ts";
import { forEachItem, PyTuple_Check, PyType_Check, reprText } from "./abstract.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_Call, PyObject_CallNoArgs, PyObject_Vectorcall } from "./call.ts";
import { PyCell_Check, type PyCellObject } from "./cellobject.ts";
import { driveDealloc } from "./dealloc.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictItemsArray,
  PyDict_Check,
  PyDict_Copy,
  PyDict_DelItemString,
  type PyDictObject,
  setItemIdentifier,
} from "./dictobject.ts";
import { PyErr_Occurred, TypeError, ValueError } from "./errors.ts";
import { addNote } from "./exception-methods.ts";
import { PyClassMethod_New, PyFunction_Check, PyStaticMethod_New } from "./funcobject.ts";
import { getOptionalAttr, PyObject_GetAttrString } from "./genericattr.ts";
import { PyList_AsTuple, PyList_FromArraySteal } from "./listobject.ts";
import { lookupSpecial } from "./lookup-special.ts";
import {
  DECREF,
  hold,
  holdMark,
  initGCFields,
  NewRef,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  type PyGetSetDef,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  PyType_Type,
  PyTypeObject,
  type Result,
  touch,
  unhold,
  varkeywords,
  XDECREF,
} from "./object.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import {
  dictGetSet,
  slotMember,
  slotNamesOf,
  staticBase,
  subtype_clear,
  subtype_refs,
  subtype_traverse,
  weakrefGetSet,
} from "./subtype.ts";
import { newSuper } from "./superobject.ts";
import { PySequence_Tuple, PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { best_base, solid_base } from "./typebases.ts";
import { lookupByText, PyType_IsSubtype, PyType_Modified } from "./typelookup.ts";
import { fixup_slot_dispatchers, PyType_Ready } from "./typeready.ts";
import {
  PyUnicode_Check,
  PyUnicode_InternFromString,
  type PyUnicodeObject,
  textOf,
} from "./unicodeobject.ts";
import { emitWarning } from "./warn.ts";

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
        () =>
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

/** `type_new`. */
export function type_new(metatype: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
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
  if (dictItemsArray(dict).some(([key]) => !PyUnicode_Check(key))) {
    const text = `non-string key in the __dict__ of class ${type.tp_name}`;
    if (!emitWarning("RuntimeWarning", text)) return fail(type);
  }
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
  const solid = solid_base(type);
  for (const c of items) {
    if (!PyType_Check(c)) TypeError(`mro() returned a non-class ('${c.ob_type.tp_name}')`);
    else if (!PyType_IsSubtype(solid, solid_base(c as PyTypeObject)))
      TypeError(`mro() returned base with unsuitable layout ('${(c as PyTypeObject).tp_name}')`);
    else continue;
    DECREF(r);
    return false;
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
export function type_init(_cls: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
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
