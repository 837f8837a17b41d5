/**
 * Making types usable (Objects/typeobject.c: `PyType_Ready`, `inherit_slots`, `add_operators`, `mro_implementation`,
 * `update_one_slot`).
 */

import { _PyObject_NextNotImplemented, PyObject_HashNotImplemented, PyType_Check } from "./abstract.ts";
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import { driveDealloc } from "./dealloc.ts";
import {
  PyDescr_NewClassMethod,
  PyDescr_NewGetSet,
  PyDescr_NewMember,
  PyDescr_NewMethod,
  PyDescr_NewWrapper,
  type PyDescrObject,
  PyWrapperDescr_Type,
} from "./descrobject.ts";
import { _PyDict_NewKeysForClass } from "./dictkeys.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_DelItem,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
} from "./dictobject.ts";
import { TypeError } from "./errors.ts";
import { PyStaticMethod_New } from "./funcobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { PyCFunction_NewEx, type PyCFunctionObject } from "./methodobject.ts";
import {
  DECREF,
  METH_CLASS,
  METH_COEXIST,
  METH_STATIC,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_INLINE_VALUES,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  Py_TPFLAGS_MATCH_SELF,
  Py_TPFLAGS_READY,
  clearTypeFields,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  touch,
  _Py_TPFLAGS_STATIC_BUILTIN,
  Py_TPFLAGS_DISALLOW_INSTANTIATION,
  Py_TPFLAGS_MAPPING,
  Py_TPFLAGS_SEQUENCE,
} from "./object.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import { rt } from "./runtime.ts";
import { Py_None } from "./singletons.ts";
import { slotdefs, slotsByName } from "./slotdefs.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { lookupByText } from "./typelookup.ts";
import { tp_new_wrapper_def } from "./typenew.ts";
import { type SlotDef, type SlotName, slot_tp_call } from "./typeslots.ts";
import { isFrozen, lazyTypeDoc } from "./docs.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { PyWeakref_NewRef } from "./weakrefobject.ts";

/** Slots that a type takes over from its base where it has none of its own; groups as in inherit_slots. */
const inheritable: readonly SlotName[] = [
  "nb_add",
  "nb_subtract",
  "nb_multiply",
  "nb_remainder",
  "nb_divmod",
  "nb_power",
  "nb_negative",
  "nb_positive",
  "nb_absolute",
  "nb_bool",
  "nb_invert",
  "nb_lshift",
  "nb_rshift",
  "nb_and",
  "nb_xor",
  "nb_or",
  "nb_int",
  "nb_float",
  "nb_inplace_add",
  "nb_inplace_subtract",
  "nb_inplace_multiply",
  "nb_inplace_remainder",
  "nb_inplace_power",
  "nb_inplace_lshift",
  "nb_inplace_rshift",
  "nb_inplace_and",
  "nb_inplace_xor",
  "nb_inplace_or",
  "nb_true_divide",
  "nb_floor_divide",
  "nb_inplace_true_divide",
  "nb_inplace_floor_divide",
  "nb_index",
  "nb_matrix_multiply",
  "nb_inplace_matrix_multiply",
  "am_await",
  "am_aiter",
  "am_anext",
  "am_send",
  "sq_length",
  "sq_concat",
  "sq_repeat",
  "sq_item",
  "sq_ass_item",
  "sq_contains",
  "sq_inplace_concat",
  "sq_inplace_repeat",
  "mp_length",
  "mp_subscript",
  "mp_ass_subscript",
  "bf_getbuffer",
  "bf_releasebuffer",
  "tp_repr",
  "tp_str",
  "tp_call",
  "tp_getattro",
  "tp_setattro",
  "tp_iter",
  "tp_iternext",
  "tp_descr_get",
  "tp_descr_set",
  "tp_init",
  "tp_alloc",
  "tp_free",
  "tp_finalize",
  "tp_is_gc",
  "tp_layout",
  "tp_drop",
  "tp_predealloc",
  "tp_refs",
  "tp_traverse",
  "tp_clear",
  "tp_vectorcall_instance",
];

type Slots = Record<SlotName, unknown>;

/** Of static types: the slots that they hand down. They are the same in every runtime. */
const handedDown = new Map<PyTypeObject, readonly SlotName[]>();

function inheritableOf(base: PyTypeObject): readonly SlotName[] {
  let slots = handedDown.get(base);
  if (slots === undefined) {
    const b = base as unknown as Slots;
    slots = inheritable.filter((slot) => b[slot] !== null);
    if ((base.tp_flags & (Py_TPFLAGS_HEAPTYPE | Py_TPFLAGS_READY)) === Py_TPFLAGS_READY)
      handedDown.set(base, slots);
  }
  return slots;
}

function inherit_slots(type: PyTypeObject, base: PyTypeObject): void {
  const t = type as unknown as Slots;
  const b = base as unknown as Slots;
  for (const slot of inheritableOf(base)) if (t[slot] === null) t[slot] = b[slot];
  // Comparison and hash go together: a type that overrides one of them inherits neither.
  if (type.tp_richcompare === null && type.tp_hash === null && !overrides_hash(type)) {
    type.tp_richcompare = base.tp_richcompare;
    type.tp_hash = base.tp_hash;
  }
  if (type.tp_dealloc === null) type.tp_dealloc = base.tp_dealloc;
}

function overrides_hash(type: PyTypeObject): boolean {
  const d = type.tp_dict;
  if (d === null) return false;
  return (
    _PyDict_GetItemStringBorrowed(d, "__eq__") !== null ||
    _PyDict_GetItemStringBorrowed(d, "__hash__") !== null
  );
}

const INHERITED_FLAGS =
  (1 << 24) |
  (1 << 25) |
  (1 << 26) |
  (1 << 27) |
  (1 << 28) |
  (1 << 29) |
  (1 << 30) |
  (1 << 31) |
  Py_TPFLAGS_MATCH_SELF;

function inherit_special(type: PyTypeObject, base: PyTypeObject): void {
  if (
    (type.tp_flags & Py_TPFLAGS_HAVE_GC) === 0 &&
    (base.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0 &&
    type.tp_traverse === null &&
    type.tp_clear === null
  ) {
    type.tp_flags |= Py_TPFLAGS_HAVE_GC;
  }
  if (type.tp_new === null && !(base === PyBaseObject_Type && (type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0))
    type.tp_new = base.tp_new;
  if (type.tp_basicsize === 0) type.tp_basicsize = base.tp_basicsize;
  if (type.tp_itemsize === 0) type.tp_itemsize = base.tp_itemsize;
  if (type.tp_weaklistoffset === 0) type.tp_weaklistoffset = base.tp_weaklistoffset;
  if (type.tp_dictoffset === 0) type.tp_dictoffset = base.tp_dictoffset;
  type.tp_flags |= base.tp_flags & INHERITED_FLAGS;
  type.tp_flags |= base.tp_flags & (Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF);
}

const COLLECTION_FLAGS = Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING;
/** Whether patterns take instances for a sequence or a mapping: as the nearest base says. */
function inherit_patma_flags(type: PyTypeObject, base: PyTypeObject): void {
  if ((type.tp_flags & COLLECTION_FLAGS) === 0) type.tp_flags |= base.tp_flags & COLLECTION_FLAGS;
}

/** Of static types: the special methods behind the slots that they fill themselves, in the table's order. */
const ownDefinitions = new Map<PyTypeObject, readonly SlotDef[]>();

function definitionsOf(type: PyTypeObject): readonly SlotDef[] {
  if (type.spec === null) return slotdefs;
  let defs = ownDefinitions.get(type);
  if (defs === undefined) {
    const own = new Set([...Object.keys(type.spec), ...Object.keys(type.spec.late?.() ?? {})]);
    defs = slotdefs.filter((def) => own.has(def.slot));
    ownDefinitions.set(type, defs);
  }
  return defs;
}

/** Puts a slot wrapper into the type's dict for every slot that the type itself fills (`add_operators`). */
function add_operators(type: PyTypeObject): void {
  const dict = type.tp_dict as PyDictObject;
  for (const def of definitionsOf(type)) {
    // Neither has a wrapper in C's table.
    if (def.name === "__new__" || def.name === "__getattr__") continue;
    const f = (type as unknown as Slots)[def.slot];
    if (f === null || f === undefined) continue;
    if (_PyDict_GetItemStringBorrowed(dict, def.name) !== null) continue;
    if (f === PyObject_HashNotImplemented) {
      PyDict_SetItem(dict, identifier(def.name), Py_None);
      continue;
    }
    const descr = PyDescr_NewWrapper(type, def, f);
    PyDict_SetItem(dict, identifier(def.name), descr);
    DECREF(descr);
  }
}

function type_add_method(type: PyTypeObject, meth: PyMethodDef): void {
  const dict = type.tp_dict as PyDictObject;
  let descr: PyObject;
  if ((meth.ml_flags & METH_CLASS) !== 0) descr = PyDescr_NewClassMethod(type, meth);
  else if ((meth.ml_flags & METH_STATIC) !== 0) {
    const cfunc = PyCFunction_NewEx(meth, type, null);
    descr = PyStaticMethod_New(cfunc) as PyObject;
    DECREF(cfunc);
  } else descr = PyDescr_NewMethod(type, meth);
  const known = _PyDict_GetItemStringBorrowed(dict, meth.ml_name);
  if (known === null || (meth.ml_flags & METH_COEXIST) !== 0)
    PyDict_SetItem(dict, identifier(meth.ml_name), descr);
  DECREF(descr);
}

/**
 * A class that one of the model's own modules makes at its top, perhaps through a metaclass of another one: its name with
 * the module's. Its docstring is CPython's.
 */
function frozenClass(type: PyTypeObject): string | null {
  let frame = rt.tstate.current_frame;
  for (; ; frame = frame.previous) {
    if (frame === null || !isFrozen(frame.f_executable.body.unit.co_filename)) return null;
    if (frame.f_executable.body.unit.co_qualname === "<module>") break;
  }
  const module = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__module__");
  if (module === null || !PyUnicode_Check(module) || type.ht_qualname === null) return null;
  const name = _PyDict_GetItemStringBorrowed(frame.f_globals as PyDictObject, "__name__");
  if (name === null || !PyUnicode_Check(name) || textOf(name) !== textOf(module).replace(/^_/, ""))
    return null;
  return `${textOf(module)}.${textOf(type.ht_qualname)}`;
}

/** `type_dict_set_doc`. */
function docOfDict(type: PyTypeObject): PyObject {
  if (type.tp_doc !== null) return PyUnicode_FromString(type.tp_doc);
  return (type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0 ? lazyTypeDoc(type.tp_name, true) : Py_None;
}

/** `type_ready_fill_dict`. */
function fill_dict(type: PyTypeObject): void {
  const dict = type.tp_dict as PyDictObject;
  add_operators(type);
  for (const m of type.tp_methods) type_add_method(type, m);
  for (const m of type.tp_members) {
    if (_PyDict_GetItemStringBorrowed(dict, m.name) !== null) continue;
    const d = PyDescr_NewMember(type, m);
    PyDict_SetItem(dict, identifier(m.name), d);
    DECREF(d);
  }
  for (const g of type.tp_getset) {
    if (_PyDict_GetItemStringBorrowed(dict, g.name) !== null) continue;
    const d = PyDescr_NewGetSet(type, g);
    PyDict_SetItem(dict, identifier(g.name), d);
    DECREF(d);
  }
  const frozen = frozenClass(type);
  if (frozen !== null || _PyDict_GetItemStringBorrowed(dict, "__doc__") === null) {
    const doc = frozen !== null ? lazyTypeDoc(frozen, false) : docOfDict(type);
    PyDict_SetItem(dict, identifier("__doc__"), doc);
    DECREF(doc);
  }
}

/** `type_ready_set_new` for static types: `__new__` in the dict where the type has its own tp_new. */
function set_new(type: PyTypeObject, own: boolean): void {
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) return;
  if (own && type.tp_new !== null) {
    const dict = type.tp_dict as PyDictObject;
    if (_PyDict_GetItemStringBorrowed(dict, "__new__") !== null) return;
    const func = PyCFunction_NewEx(tp_new_wrapper_def, type, null);
    PyDict_SetItem(dict, identifier("__new__"), func);
    DECREF(func);
  }
}

/** `mro_implementation`: C3 linearisation. null with TypeError set. New reference. */
export function mro_implementation(type: PyTypeObject): PyTupleObject | null {
  const bases = (type.tp_bases as PyTupleObject).body.ob_item as PyTypeObject[];
  if (bases.length === 1) {
    const base = (bases[0] as PyTypeObject).tp_mro;
    if (base !== null) return PyTuple_FromArray([type, ...(base.body.ob_item as PyObject[])]);
  }
  for (let i = 0; i < bases.length; i++) {
    for (let j = i + 1; j < bases.length; j++) {
      if (bases[i] === bases[j])
        return TypeError(`duplicate base class ${(bases[j] as PyTypeObject).tp_name}`);
    }
  }
  const toMerge: PyObject[][] = bases.map((b) =>
    ((b.tp_mro as PyTupleObject).body.ob_item as PyObject[]).slice(),
  );
  toMerge.push(bases.slice());
  const result: PyObject[] = [type];
  const heads = toMerge.map(() => 0);
  for (;;) {
    let emptied = 0;
    let picked = false;
    for (let i = 0; i < toMerge.length; i++) {
      const list = toMerge[i] as PyObject[];
      if ((heads[i] as number) >= list.length) {
        emptied++;
        continue;
      }
      const candidate = list[heads[i] as number] as PyObject;
      const inTail = toMerge.some((l, k) => l.includes(candidate, (heads[k] as number) + 1));
      if (inTail) continue;
      result.push(candidate);
      toMerge.forEach((l, k) => {
        if (l[heads[k] as number] === candidate) heads[k] = (heads[k] as number) + 1;
      });
      picked = true;
      break;
    }
    if (picked) continue;
    if (emptied === toMerge.length) return PyTuple_FromArray(result);
    const left: string[] = [];
    toMerge.forEach((l, k) => {
      const o = l[heads[k] as number];
      if (o !== undefined && !left.includes((o as PyTypeObject).tp_name))
        left.push((o as PyTypeObject).tp_name);
    });
    return TypeError(`Cannot create a consistent method resolution order (MRO) for bases ${left.join(", ")}`);
  }
}

/** `add_subclass`: the base's dict of weak references, by the address of the subclass. */
export function add_subclass(base: PyTypeObject, type: PyTypeObject): void {
  if (base.tp_subclasses === null) base.tp_subclasses = new Set();
  base.tp_subclasses.add(type);
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) listSubclass(base, type);
}

/** The same for static types, once there are dicts and weak references: in a process they all have done so at its start. */
export function listStaticSubclasses(types: readonly PyTypeObject[]): void {
  for (const type of types)
    for (const base of type.tp_bases?.body.ob_item ?? []) listSubclass(base as PyTypeObject, type);
}

function listSubclass(base: PyTypeObject, type: PyTypeObject): void {
  if (base.subclassesDict === null) {
    base.subclassesDict = PyDict_New();
    touch(base);
  }
  const key = PyLong_FromLong(0x7f0000000000 + type.addr * 16);
  const ref = PyWeakref_NewRef(type, null) as PyObject;
  PyDict_SetItem(base.subclassesDict, key, ref);
  DECREF(key);
  DECREF(ref);
}

/** `remove_subclass`. */
export function remove_subclass(base: PyTypeObject, type: PyTypeObject): void {
  base.tp_subclasses?.delete(type);
  const dict = base.subclassesDict;
  if (dict === null) return;
  // A class that could not be finished is not in the dict: what goes wrong here must not hide why.
  const saved = rt.tstate.current_exception;
  rt.tstate.current_exception = null;
  const key = PyLong_FromLong(0x7f0000000000 + type.addr * 16);
  PyDict_DelItem(dict, key);
  DECREF(key);
  const e = rt.tstate.current_exception as PyObject | null;
  if (e !== null) DECREF(e);
  rt.tstate.current_exception = saved;
  if (dict.body.ma_used === 0) {
    base.subclassesDict = null;
    touch(base);
    DECREF(dict);
  }
}

/** `PyType_Ready`. -1 with an exception set on error. For heap types dict, base and bases are there already. */
export function PyType_Ready(type: PyTypeObject): number {
  if ((type.tp_flags & Py_TPFLAGS_READY) !== 0) return 0;
  const isStatic = (type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0;
  const base = type.tp_base;
  if (base !== null && (base.tp_flags & Py_TPFLAGS_READY) === 0 && PyType_Ready(base) < 0) return -1;
  if (type.tp_bases === null) type.tp_bases = PyTuple_FromArray(base === null ? [] : [base]);
  if (type.tp_dict === null) type.tp_dict = PyDict_New();
  const ownNew = type.tp_new !== null;
  if (!ownNew && base === PyBaseObject_Type && isStatic) type.tp_flags |= Py_TPFLAGS_DISALLOW_INSTANTIATION;
  if (isStatic) {
    set_new(type, ownNew);
    fill_dict(type);
  }
  // type_ready_mro
  if (type.tp_mro === null) {
    const mro = mro_implementation(type);
    if (mro === null) return -1;
    type.tp_mro = mro;
  }
  if (!isStatic) fill_dict(type);
  if (base !== null) {
    inherit_special(type, base);
    const mro = (type.tp_mro as PyTupleObject).body.ob_item as PyObject[];
    for (let i = 1; i < mro.length; i++)
      if (PyType_Check(mro[i] as PyObject)) {
        inherit_slots(type, mro[i] as PyTypeObject);
        inherit_patma_flags(type, mro[i] as PyTypeObject);
      }
  }
  if (type.tp_alloc === null) type.tp_alloc = PyType_GenericAlloc;
  if (type.tp_free === null) type.tp_free = freeObject;
  if (type.tp_dealloc === null) type.tp_dealloc = driveDealloc;
  if (type.tp_hash === null && _PyDict_GetItemStringBorrowed(type.tp_dict, "__hash__") === null) {
    PyDict_SetItem(type.tp_dict, identifier("__hash__"), Py_None);
    type.tp_hash = PyObject_HashNotImplemented;
  }
  if ((type.tp_flags & Py_TPFLAGS_MANAGED_DICT) !== 0 && !isStatic) {
    if (type.ht_cached_keys === null) type.ht_cached_keys = _PyDict_NewKeysForClass(type);
    if (type.tp_itemsize === 0 && type.tp_basicsize === 16) type.tp_flags |= Py_TPFLAGS_INLINE_VALUES;
  }
  for (const b of (type.tp_bases as PyTupleObject).body.ob_item as PyTypeObject[]) add_subclass(b, type);
  type.tp_flags |= Py_TPFLAGS_READY;
  return 0;
}

// ---------------------------------------------------------------------------------------------------------
// Keeping slots in step with special methods

/** `resolve_slotdups`: which of the slots that share a name the type itself uses; null if not exactly one. */
function resolve_slotdups(type: PyTypeObject, name: string): SlotName | null {
  let res: SlotName | null = null;
  for (const def of slotsByName.get(name) ?? []) {
    if ((type as unknown as Slots)[def.slot] === null) continue;
    if (res !== null && res !== def.slot) return null;
    res = def.slot;
  }
  return res;
}

/** `update_one_slot` for all definitions of one slot. */
export function update_one_slot(type: PyTypeObject, slot: SlotName): void {
  let specific: unknown = null;
  let generic: unknown = null;
  let useGeneric = false;
  for (const def of slotdefs) {
    if (def.slot !== slot) continue;
    const descr = lookupByText(type, def.name);
    if (descr === null) {
      if (slot === "tp_iternext") specific = _PyObject_NextNotImplemented;
      continue;
    }
    if (descr.ob_type === PyWrapperDescr_Type && (descr as PyDescrObject).body.base?.name === def.name) {
      const dup = resolve_slotdups(type, def.name);
      if (dup === null || dup === slot) generic = def.func;
      const d = (descr as PyDescrObject).body;
      if (
        (specific === null || specific === d.wrapped) &&
        d.base?.wrapper === def.wrapper &&
        isSubtypeOf(type, d.d_type)
      ) {
        specific = d.wrapped;
      } else useGeneric = true;
    } else if (
      def.name === "__new__" &&
      descr.ob_type.tp_name === "builtin_function_or_method" &&
      (descr as PyCFunctionObject).body.m_ml === tp_new_wrapper_def
    ) {
      specific = type.tp_new;
    } else if (descr === Py_None && slot === "tp_hash") {
      specific = PyObject_HashNotImplemented;
    } else {
      useGeneric = true;
      generic = def.func;
    }
  }
  (type as unknown as Slots)[slot] = specific !== null && !useGeneric ? specific : generic;
  // A generic __call__ and a vectorcall do not go together.
  if (slot === "tp_call" && type.tp_call === slot_tp_call) type.tp_vectorcall_instance = null;
}

function isSubtypeOf(type: PyTypeObject, base: PyTypeObject | null): boolean {
  return base !== null && ((type.tp_mro?.body.ob_item as PyObject[] | undefined)?.includes(base) ?? false);
}

const slotNames: readonly SlotName[] = [...new Set(slotdefs.map((d: SlotDef) => d.slot))];

/** `fixup_slot_dispatchers`: after a class body. Slots that no special method concerns keep what was inherited. */
export function fixup_slot_dispatchers(type: PyTypeObject): void {
  for (const slot of slotNames) update_one_slot(type, slot);
}

/** `update_slot`: a special method of the class was set or deleted: its slots change here and in subclasses. */
export function update_slot(type: PyTypeObject, name: string): void {
  const defs = slotsByName.get(name);
  if (defs === undefined) return;
  for (const slot of new Set(defs.map((d) => d.slot))) update_subclasses(type, slot, name);
}

function update_subclasses(type: PyTypeObject, slot: SlotName, name: string): void {
  update_one_slot(type, slot);
  if (type.tp_subclasses === null) return;
  for (const sub of type.tp_subclasses) {
    if (sub.tp_dict !== null && _PyDict_GetItemStringBorrowed(sub.tp_dict, name) !== null) continue;
    update_subclasses(sub, slot, name);
  }
}

/** Makes a static type as its spec declares it, for a new runtime; PyType_Ready completes it. */
export function resetStaticType(type: PyTypeObject): void {
  const spec = type.spec;
  clearTypeFields(type);
  if (spec === null) return;
  const { tp_base, late, ...slots } = spec;
  Object.assign(type, slots);
  if (late !== undefined) Object.assign(type, late());
  type.tp_base =
    tp_base === undefined
      ? type === PyBaseObject_Type
        ? null
        : PyBaseObject_Type
      : typeof tp_base === "function"
        ? tp_base()
        : tp_base;
  type.tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
  // A type in a module of its own is one in C's sense, a heap type; the interpreter's own lie in few modules.
  if (/^[^.]*$|^(types|weakref|sys|typing\.TypeAliasType|collections\.OrderedDict)\b/.test(type.tp_name))
    type.tp_flags |= _Py_TPFLAGS_STATIC_BUILTIN;
}
