/**
 * Objects, references, types: the base that every other file of the model stands on
 * (Include/object.h, Include/cpython/object.h, Objects/object.c).
 *
 * An object is a JavaScript object with CPython's fields under CPython's names, an address given by the modelled
 * allocator, and a count of the references to it. The rules are C's:
 *
 *   - A function that returns an object returns a *new* reference unless its comment says "borrowed".
 *     `null` means that an exception is set on the thread (`tstate.current_exception`). Functions that return a
 *     number return -1 for that. Nothing in the model throws, except for faults of the model itself.
 *   - Arguments are borrowed. A function that "steals" a reference says so.
 *   - `INCREF` and `DECREF` stand where CPython's C code has them. When a count reaches zero the object is
 *     deallocated at once, depth first, before DECREF returns.
 *
 * The invariant: `ob_refcnt` of every mortal object equals the number of slots that hold it. The slots are what
 * `tp_refs` of live and dying objects lists, the slots of frames, and the enumerated slots of the runtime, among
 * them `cLocals`: a C function that keeps an owned reference in a local while anything may run Python code (any
 * call into the machine, any DECREF) puts it there with `hold`, so that no reference is ever outside the ledger.
 *
 * This file imports nothing of the model but the allocator's and the observer's types, so that every other file
 * may import it first.
 * It is a little longer than others because it is what all of them stand on.
 */
import type { ChoiceRecord, ThreadStep } from "../snapshot/trace.ts";
import type { Frame } from "../vm/frame.ts";
import type { Py_buffer } from "./buffer.ts";
import type { PyDictObject } from "./dictobject.ts";
import type { DictKeys, InlineValues } from "./dictkeys.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import type { PyUnicodeObject } from "./unicodeobject.ts";
import type { PyWeakReference } from "./weakrefobject.ts";

/**
 * `ob_refcnt` of an object that is never freed (PEP 683): INCREF and DECREF leave it alone. A number of its own,
 * small enough for every JavaScript engine to keep unboxed; sys.getrefcount shows CPython's 0xFFFFFFFF instead.
 */
export const IMMORTAL = 0x3fffffff;
/** What CPython 3.13 stores in the count of an immortal object. */
export const _Py_IMMORTAL_REFCNT = 0xffffffff;

/** Rich comparison operators, CPython's numbers. */
export const Py_LT = 0;
export const Py_LE = 1;
export const Py_EQ = 2;
export const Py_NE = 3;
export const Py_GT = 4;
export const Py_GE = 5;
export type CompareOp = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Every object. There are four JavaScript shapes in all, PyLongObject, PyFloatObject, PyTypeObject and
 * PyHeapObject for everything else, so that reading `ob_refcnt` or `ob_type` of "some object", which each
 * instruction does several times, stays within what JavaScript engines look up without a search.
 */
export class PyObject {
  /** Number of references to this object, or IMMORTAL. Declared first, as in C. */
  ob_refcnt: number;
  ob_type: PyTypeObject;
  /**
   * Where the object proper lies, in units of 16 bytes from ADDRESS_BASE (alloc.ts: `addressOf` gives bytes, as
   * `id()` does). Its block starts `presize` bytes before. 0 until allocated.
   */
  addr: number;

  constructor(type: PyTypeObject) {
    this.ob_refcnt = 1;
    this.ob_type = type;
    this.addr = 0;
  }
}

/** Bits of `gc_flags`. */
export const GC_FINALIZED = 1;
export const GC_COLLECTING = 2;
export const GC_UNREACHABLE = 4;

/**
 * The one class of every object other than int, float and type. `body` is the C struct behind the header: each
 * type declares its own (`interface PyListObject extends PyHeapObject { body: ListBody }`) and code reads
 * `self.body.ob_item` where C reads `((PyListObject *)self)->ob_item`.
 *
 * The other fields are what a type with Py_TPFLAGS_HAVE_GC adds in front of the object: the 16-byte collector head
 * (`_gc_next`, `_gc_prev`: null while untracked) and the pre-header of managed dict and weak references.
 */
export class PyHeapObject extends PyObject {
  body: unknown;
  _gc_next: PyHeapObject | null = null;
  _gc_prev: PyHeapObject | null = null;
  /** Copy of the count during a collection. */
  gc_refs = 0;
  gc_flags = 0;
  /** 0, 1, 2, 3 (permanent): which list it is in; meaningful while tracked. Bookkeeping of the model. */
  gc_generation = 0;
  /** The dict object that `__dict__` gave out or that replaced the inline values; null before. */
  ob_dict: PyDictObject | null = null;
  /** Inline values (3.13), in use while `ob_values !== null && ob_values.valid`. */
  ob_values: InlineValues | null = null;
  /** Head of the list of weak references. */
  ob_weaklist: PyWeakReference | null = null;
  /** `__slots__` members in layout order: base's first. */
  ob_slots: (PyObject | null)[] | null = null;

  constructor(type: PyTypeObject, body: unknown) {
    super(type);
    this.body = body;
  }
}

/** Gives an int or float the fields of PyHeapObject: it is an instance of a Python subclass. */
export function initGCFields(o: PyObject): void {
  const g = o as PyHeapObject;
  g._gc_next = null;
  g._gc_prev = null;
  g.gc_refs = 0;
  g.gc_flags = 0;
  g.gc_generation = 0;
  g.ob_dict = null;
  g.ob_values = null;
  g.ob_weaklist = null;
  g.ob_slots = null;
}

// ---------------------------------------------------------------------------------------------------------
// Slot signatures (Include/object.h)

export type Result = PyObject | null;
export type unaryfunc = (self: PyObject) => Result;
export type binaryfunc = (a: PyObject, b: PyObject) => Result;
export type ternaryfunc = (a: PyObject, b: PyObject, c: PyObject) => Result;
/** -1 error, 0 false, 1 true. */
export type inquiry = (self: PyObject) => number;
export type lenfunc = (self: PyObject) => number;
export type ssizeargfunc = (self: PyObject, i: number) => Result;
export type ssizeobjargproc = (self: PyObject, i: number, value: PyObject | null) => number;
export type objobjproc = (self: PyObject, value: PyObject) => number;
export type objobjargproc = (self: PyObject, key: PyObject, value: PyObject | null) => number;
/** Writes the 64-bit hash to `H`; false with an exception set on error. */
export type hashfunc = (self: PyObject) => boolean;
export type richcmpfunc = (a: PyObject, b: PyObject, op: CompareOp) => Result;
export type getattrofunc = (self: PyObject, name: PyUnicodeObject) => Result;
export type setattrofunc = (self: PyObject, name: PyUnicodeObject, value: PyObject | null) => number;
export type descrgetfunc = (descr: PyObject, obj: PyObject | null, type: PyTypeObject | null) => Result;
export type descrsetfunc = (descr: PyObject, obj: PyObject, value: PyObject | null) => number;
export type initproc = (self: PyObject, args: PyTupleObject, kwds: PyDictObject | null) => number;
export type newfunc = (type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null) => Result;
export type callfunc = (self: PyObject, args: PyTupleObject, kwds: PyDictObject | null) => Result;
/** `args` holds the positional arguments followed by the keyword values named by `kwnames`. Borrowed. */
export type vectorcallfunc = (self: PyObject, args: PyObject[], kwnames: PyTupleObject | null) => Result;
export type visitproc = (o: PyObject) => void;
export type traverseproc = (self: PyObject, visit: visitproc) => void;
/** Visits every counted reference out of the object, with the kind and label of its slot. */
export type refsproc = (self: PyObject, visit: (kind: SlotKind, label: string, o: PyObject) => void) => void;
export type SlotKind =
  | "attribute"
  | "slot"
  | "item"
  | "key"
  | "value"
  | "constant"
  | "type"
  | "field"
  | "cell"
  | "freevar";

// ---------------------------------------------------------------------------------------------------------
// tp_flags (the bits that the model needs, CPython's values)

/** A type of the interpreter's own, not of a module in C: those are heap types, which only `__flags__` tells here. */
export const _Py_TPFLAGS_STATIC_BUILTIN = 1 << 1;
export const Py_TPFLAGS_MANAGED_WEAKREF = 1 << 3;
export const Py_TPFLAGS_MANAGED_DICT = 1 << 4;
export const Py_TPFLAGS_SEQUENCE = 1 << 5;
export const Py_TPFLAGS_MAPPING = 1 << 6;
export const Py_TPFLAGS_DISALLOW_INSTANTIATION = 1 << 7;
export const Py_TPFLAGS_IMMUTABLETYPE = 1 << 8;
export const Py_TPFLAGS_HEAPTYPE = 1 << 9;
export const Py_TPFLAGS_BASETYPE = 1 << 10;
export const Py_TPFLAGS_HAVE_VECTORCALL = 1 << 11;
export const Py_TPFLAGS_READY = 1 << 12;
export const Py_TPFLAGS_HAVE_GC = 1 << 14;
/** Functions and method descriptors: LOAD_ATTR may push them unbound with self beside them. */
export const Py_TPFLAGS_METHOD_DESCRIPTOR = 1 << 17;
export const Py_TPFLAGS_IS_ABSTRACT = 1 << 20;
export const Py_TPFLAGS_MATCH_SELF = 1 << 22;
export const Py_TPFLAGS_ITEMS_AT_END = 1 << 23;
export const Py_TPFLAGS_LONG_SUBCLASS = 1 << 24;
export const Py_TPFLAGS_LIST_SUBCLASS = 1 << 25;
export const Py_TPFLAGS_TUPLE_SUBCLASS = 1 << 26;
export const Py_TPFLAGS_BYTES_SUBCLASS = 1 << 27;
export const Py_TPFLAGS_UNICODE_SUBCLASS = 1 << 28;
export const Py_TPFLAGS_DICT_SUBCLASS = 1 << 29;
export const Py_TPFLAGS_BASE_EXC_SUBCLASS = 1 << 30;
export const Py_TPFLAGS_TYPE_SUBCLASS = 1 << 31;
/** 3.13: instances keep attributes inline (bit 2 in CPython). */
export const Py_TPFLAGS_INLINE_VALUES = 1 << 2;

// ---------------------------------------------------------------------------------------------------------
// Method, member and getset tables (Include/methodobject.h, Include/descrobject.h)

export const METH_VARARGS = 0x0001;
export const METH_KEYWORDS = 0x0002;
export const METH_NOARGS = 0x0004;
export const METH_O = 0x0008;
export const METH_CLASS = 0x0010;
export const METH_STATIC = 0x0020;
export const METH_COEXIST = 0x0040;
export const METH_FASTCALL = 0x0080;
export const METH_METHOD = 0x0200;

/**
 * One C function. Which member is called follows from `ml_flags`; the flags are CPython's own for that function,
 * since they decide what a call allocates and which calls check the eval breaker.
 */
export interface PyMethodDef {
  readonly ml_name: string;
  readonly ml_flags: number;
  readonly ml_meth: PyCFunction;
}
export type NoArgsFunction = (self: PyObject) => Result;
export type OneArgFunction = (self: PyObject, arg: PyObject) => Result;
export type FastFunction = (self: PyObject, args: PyObject[]) => Result;
export type FastKeywordsFunction = (
  self: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
) => Result;
export type VarArgsFunction = (self: PyObject, args: PyTupleObject) => Result;
export type VarArgsKeywordsFunction = (
  self: PyObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
) => Result;
/** Stored untyped by signature; `callCFunction` (methodobject.ts) picks the signature by the flags. */
export type PyCFunction =
  | NoArgsFunction
  | OneArgFunction
  | FastFunction
  | FastKeywordsFunction
  | VarArgsFunction
  | VarArgsKeywordsFunction;

export const noargs = (ml_name: string, ml_meth: NoArgsFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_NOARGS | extra,
  ml_meth,
});
export const onearg = (ml_name: string, ml_meth: OneArgFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_O | extra,
  ml_meth,
});
export const fastcall = (ml_name: string, ml_meth: FastFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_FASTCALL | extra,
  ml_meth,
});
export const fastkeywords = (ml_name: string, ml_meth: FastKeywordsFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_FASTCALL | METH_KEYWORDS | extra,
  ml_meth,
});
export const varargs = (ml_name: string, ml_meth: VarArgsFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_VARARGS | extra,
  ml_meth,
});
export const varkeywords = (ml_name: string, ml_meth: VarArgsKeywordsFunction, extra = 0): PyMethodDef => ({
  ml_name,
  ml_flags: METH_VARARGS | METH_KEYWORDS | extra,
  ml_meth,
});

export interface PyGetSetDef {
  readonly name: string;
  readonly get: ((self: PyObject) => Result) | null;
  /** value === null: delete. -1 on error. */
  readonly set: ((self: PyObject, value: PyObject | null) => number) | null;
}
export const getset = (
  name: string,
  get: PyGetSetDef["get"],
  set: PyGetSetDef["set"] = null,
): PyGetSetDef => ({ name, get, set });

/** A field shown as an attribute (`__doc__` of a function, `start` of a slice, a `__slots__` entry). */
export interface PyMemberDef {
  readonly name: string;
  readonly readonly: boolean;
  /** New reference, or null for an empty slot (AttributeError). */
  readonly get: (self: PyObject) => Result;
  /** Absent for read-only members. Steals nothing. */
  readonly set?: (self: PyObject, value: PyObject | null) => number;
  /** Byte offset within the object, for the header view. */
  readonly offset?: number;
}

// ---------------------------------------------------------------------------------------------------------
// Types

/** What a static type declares. Everything absent is inherited by `PyType_Ready`, as in C. */
export type TypeSpec = Partial<
  Omit<PyTypeObject, "tp_name" | "tp_methods" | "tp_getset" | "tp_members" | "tp_base" | keyof PyHeapObject>
> & {
  tp_name: string;
  /** Base type; `object` if absent. A thunk where the file of the base is part of an import cycle. */
  tp_base?: PyTypeObject | (() => PyTypeObject);
  tp_methods?: readonly PyMethodDef[];
  tp_getset?: readonly PyGetSetDef[];
  tp_members?: readonly PyMemberDef[];
  /** More of the same, asked for when the runtime starts: for what other files of an import cycle declare. */
  late?: () => Partial<Omit<TypeSpec, "tp_name" | "late">>;
};

export class PyTypeObject extends PyHeapObject {
  tp_name: string;
  /** Bytes of an instance without its items and pre-header. */
  tp_basicsize = 0;
  /** Bytes per item of variable-size instances. */
  tp_itemsize = 0;
  tp_flags = 0;
  tp_doc: string | null = null;
  tp_base: PyTypeObject | null = null;
  tp_bases: PyTupleObject | null = null;
  tp_mro: PyTupleObject | null = null;
  tp_dict: PyDictObject | null = null;
  /** Direct subclasses in order of creation, borrowed: for walking them. */
  tp_subclasses: Set<PyTypeObject> | null = null;
  /** CPython's own `tp_subclasses`: a dict from the subclass's address to a weak reference to it. */
  subclassesDict: PyDictObject | null = null;
  tp_methods: readonly PyMethodDef[] = [];
  tp_getset: readonly PyGetSetDef[] = [];
  tp_members: readonly PyMemberDef[] = [];

  /**
   * Makes the empty JavaScript object for an instance of this layout: no address, no references. Inherited.
   * `tp_alloc` gives it a block.
   */
  tp_layout: ((type: PyTypeObject) => PyObject) | null = null;
  tp_alloc: ((type: PyTypeObject, nitems: number) => Result) | null = null;
  tp_new: newfunc | null = null;
  tp_init: initproc | null = null;

  /** Deallocates; the default is the driver in dealloc.ts, which uses `tp_drop` and `tp_free`. */
  tp_dealloc: ((self: PyObject) => void) | null = null;
  /** Levels that a deallocation counts for the trashcan (dealloc.ts); -1: not asked yet. */
  tp_trashcan = -1;
  /**
   * The references that deallocation drops, one at a time, in this type's own order: returns the reference taken
   * out of the slot for step `i` (the slot is empty afterwards), null for an empty slot, undefined at the end.
   * Depth-first deallocation without recursion rests on this.
   */
  tp_drop: ((self: PyObject, i: number) => PyObject | null | undefined) | null = null;
  /** Runs before the drops, after untracking: e.g. clears weak references, closes a generator. False: resurrected. */
  tp_predealloc: ((self: PyObject) => boolean) | null = null;
  /** Gives back separate blocks (item arrays, key tables) and then the object's block, or puts it on a free list. */
  tp_free: ((self: PyObject) => void) | null = null;
  tp_finalize: ((self: PyObject) => void) | null = null;
  tp_traverse: traverseproc | null = null;
  tp_clear: ((self: PyObject) => void) | null = null;
  /** All counted references, in slot order, for ledger and snapshot. The reference to `ob_type` is added elsewhere. */
  tp_refs: refsproc | null = null;
  tp_is_gc: ((self: PyObject) => boolean) | null = null;
  /** Has weak-reference support at a fixed offset or managed (`tp_weaklistoffset !== 0`). */
  tp_weaklistoffset = 0;
  /** 0: none; -1: managed; else a fixed offset. */
  tp_dictoffset = 0;

  tp_repr: unaryfunc | null = null;
  tp_str: unaryfunc | null = null;
  tp_hash: hashfunc | null = null;
  tp_call: callfunc | null = null;
  /** Call of an *instance* of this type without building tuple and dict (functions, methods, C functions). */
  tp_vectorcall_instance: vectorcallfunc | null = null;
  /** Call of *this type object itself* (`type->tp_vectorcall`): list, tuple, dict, int, … Not inherited. */
  tp_vectorcall: vectorcallfunc | null = null;
  tp_getattro: getattrofunc | null = null;
  tp_setattro: setattrofunc | null = null;
  tp_richcompare: richcmpfunc | null = null;
  tp_iter: unaryfunc | null = null;
  tp_iternext: unaryfunc | null = null;
  tp_descr_get: descrgetfunc | null = null;
  tp_descr_set: descrsetfunc | null = null;
  am_await: unaryfunc | null = null;
  am_aiter: unaryfunc | null = null;
  am_anext: unaryfunc | null = null;
  /** am_send: result code in `sendStatus`. */
  am_send: binaryfunc | null = null;

  nb_add: binaryfunc | null = null;
  nb_subtract: binaryfunc | null = null;
  nb_multiply: binaryfunc | null = null;
  nb_remainder: binaryfunc | null = null;
  nb_divmod: binaryfunc | null = null;
  nb_power: ternaryfunc | null = null;
  nb_negative: unaryfunc | null = null;
  nb_positive: unaryfunc | null = null;
  nb_absolute: unaryfunc | null = null;
  nb_bool: inquiry | null = null;
  nb_invert: unaryfunc | null = null;
  nb_lshift: binaryfunc | null = null;
  nb_rshift: binaryfunc | null = null;
  nb_and: binaryfunc | null = null;
  nb_xor: binaryfunc | null = null;
  nb_or: binaryfunc | null = null;
  nb_int: unaryfunc | null = null;
  nb_float: unaryfunc | null = null;
  nb_inplace_add: binaryfunc | null = null;
  nb_inplace_subtract: binaryfunc | null = null;
  nb_inplace_multiply: binaryfunc | null = null;
  nb_inplace_remainder: binaryfunc | null = null;
  nb_inplace_power: ternaryfunc | null = null;
  nb_inplace_lshift: binaryfunc | null = null;
  nb_inplace_rshift: binaryfunc | null = null;
  nb_inplace_and: binaryfunc | null = null;
  nb_inplace_xor: binaryfunc | null = null;
  nb_inplace_or: binaryfunc | null = null;
  nb_floor_divide: binaryfunc | null = null;
  nb_true_divide: binaryfunc | null = null;
  nb_inplace_floor_divide: binaryfunc | null = null;
  nb_inplace_true_divide: binaryfunc | null = null;
  nb_index: unaryfunc | null = null;
  nb_matrix_multiply: binaryfunc | null = null;
  nb_inplace_matrix_multiply: binaryfunc | null = null;

  sq_length: lenfunc | null = null;
  sq_concat: binaryfunc | null = null;
  sq_repeat: ssizeargfunc | null = null;
  sq_item: ssizeargfunc | null = null;
  sq_ass_item: ssizeobjargproc | null = null;
  sq_contains: objobjproc | null = null;
  sq_inplace_concat: binaryfunc | null = null;
  sq_inplace_repeat: ssizeargfunc | null = null;
  mp_length: lenfunc | null = null;
  mp_subscript: binaryfunc | null = null;
  mp_ass_subscript: objobjargproc | null = null;
  /** Gives the object's bytes out, as the flags ask for (PEP 3118); null with an exception set. */
  bf_getbuffer: ((self: PyObject, flags: number) => Py_buffer | null) | null = null;
  bf_releasebuffer: ((self: PyObject, view: Py_buffer) => void) | null = null;

  // Heap types (PyHeapTypeObject)
  ht_name: PyUnicodeObject | null = null;
  ht_qualname: PyUnicodeObject | null = null;
  /** Sorted, mangled `__slots__` of this class alone, or null. A tuple, as in C. */
  ht_slots: PyTupleObject | null = null;
  /** Index in `ob_slots` of this class's first own slot, and the number of all slots up to this class. */
  slots_start = 0;
  slots_end = 0;
  /** Key table shared by the instances' inline values. */
  ht_cached_keys: DictKeys | null = null;
  ht_module: PyObject | null = null;
  /** Changes whenever an attribute of the class or of a base does; 0: never looked up since the last change. */
  tp_version_tag = 0;
  /** Version tags that the type has had: no more than 1,000. */
  tp_versions_used = 0;
  /** Attribute lookups along the MRO, by name. Holds borrowed references; emptied by PyType_Modified. */
  lookupCache: Map<string, PyObject | null> = new Map();
  /** For static types: what to declare anew at each start of the runtime. */
  readonly spec: TypeSpec | null;

  constructor(metatype: PyTypeObject | null, name: string, spec: TypeSpec | null) {
    // The type `type` is an instance of itself: its ob_type is set right after construction.
    super(metatype as PyTypeObject, null);
    this.tp_name = name;
    this.spec = spec;
  }
}

/** Gives every field of a static type that a new runtime declares anew the value that it begins with. */
export function clearTypeFields(t: PyTypeObject): void {
  t.body = null;
  initGCFields(t);
  t.tp_basicsize = 0;
  t.tp_itemsize = 0;
  t.tp_flags = 0;
  t.tp_doc = null;
  t.tp_base = null;
  t.tp_bases = null;
  t.tp_mro = null;
  t.tp_dict = null;
  t.tp_subclasses = null;
  t.subclassesDict = null;
  t.tp_methods = [];
  t.tp_getset = [];
  t.tp_members = [];
  t.tp_layout = null;
  t.tp_alloc = null;
  t.tp_new = null;
  t.tp_init = null;
  t.tp_dealloc = null;
  t.tp_trashcan = -1;
  t.tp_drop = null;
  t.tp_predealloc = null;
  t.tp_free = null;
  t.tp_finalize = null;
  t.tp_traverse = null;
  t.tp_clear = null;
  t.tp_refs = null;
  t.tp_is_gc = null;
  t.tp_weaklistoffset = 0;
  t.tp_dictoffset = 0;
  t.tp_repr = null;
  t.tp_str = null;
  t.tp_hash = null;
  t.tp_call = null;
  t.tp_vectorcall_instance = null;
  t.tp_vectorcall = null;
  t.tp_getattro = null;
  t.tp_setattro = null;
  t.tp_richcompare = null;
  t.tp_iter = null;
  t.tp_iternext = null;
  t.tp_descr_get = null;
  t.tp_descr_set = null;
  t.am_await = null;
  t.am_aiter = null;
  t.am_anext = null;
  t.am_send = null;
  t.nb_add = null;
  t.nb_subtract = null;
  t.nb_multiply = null;
  t.nb_remainder = null;
  t.nb_divmod = null;
  t.nb_power = null;
  t.nb_negative = null;
  t.nb_positive = null;
  t.nb_absolute = null;
  t.nb_bool = null;
  t.nb_invert = null;
  t.nb_lshift = null;
  t.nb_rshift = null;
  t.nb_and = null;
  t.nb_xor = null;
  t.nb_or = null;
  t.nb_int = null;
  t.nb_float = null;
  t.nb_inplace_add = null;
  t.nb_inplace_subtract = null;
  t.nb_inplace_multiply = null;
  t.nb_inplace_remainder = null;
  t.nb_inplace_power = null;
  t.nb_inplace_lshift = null;
  t.nb_inplace_rshift = null;
  t.nb_inplace_and = null;
  t.nb_inplace_xor = null;
  t.nb_inplace_or = null;
  t.nb_floor_divide = null;
  t.nb_true_divide = null;
  t.nb_inplace_floor_divide = null;
  t.nb_inplace_true_divide = null;
  t.nb_index = null;
  t.nb_matrix_multiply = null;
  t.nb_inplace_matrix_multiply = null;
  t.sq_length = null;
  t.sq_concat = null;
  t.sq_repeat = null;
  t.sq_item = null;
  t.sq_ass_item = null;
  t.sq_contains = null;
  t.sq_inplace_concat = null;
  t.sq_inplace_repeat = null;
  t.mp_length = null;
  t.mp_subscript = null;
  t.mp_ass_subscript = null;
  t.bf_getbuffer = null;
  t.bf_releasebuffer = null;
  t.ht_name = null;
  t.ht_qualname = null;
  t.ht_slots = null;
  t.slots_start = 0;
  t.slots_end = 0;
  t.ht_cached_keys = null;
  t.ht_module = null;
  t.tp_version_tag = 0;
  t.tp_versions_used = 0;
  t.lookupCache = new Map();
}

/** All static types, in the order in which their files were loaded; PyType_Ready takes them base first. */
export const staticTypes: PyTypeObject[] = [];

export const PyType_Type: PyTypeObject = new PyTypeObject(null, "type", { tp_name: "type" });
PyType_Type.ob_type = PyType_Type;
PyType_Type.ob_refcnt = IMMORTAL;
staticTypes.push(PyType_Type);

/**
 * Declares a static type: a module-level constant, like C's. It becomes usable when the runtime starts, which
 * calls PyType_Ready on all of them.
 */
export function defineType(spec: TypeSpec, metatype: PyTypeObject = PyType_Type): PyTypeObject {
  const type = new PyTypeObject(metatype, spec.tp_name, spec);
  type.ob_refcnt = IMMORTAL;
  staticTypes.push(type);
  return type;
}

/** The spec of `type` itself is filled in by typeobject.ts, which may not run before this file. */
export function completeTypeType(spec: TypeSpec): void {
  Object.assign(PyType_Type.spec as TypeSpec, spec);
}

// ---------------------------------------------------------------------------------------------------------
// Counting

/**
 * Sees every change of the heap while a recording or a check is on; null in a plain run. `touch` says that some
 * slot of an object (or frame) may have changed.
 */
export interface HeapObserver {
  incref(o: PyObject): void;
  decref(o: PyObject): void;
  allocate(o: PyObject): void;
  /** The count reached zero (depth: nesting of deallocations). */
  die(o: PyObject, depth: number): void;
  /** Its block goes back to the allocator, or stays for the next object of its type. */
  free(o: PyObject, toFreelist?: boolean): void;
  touch(holder: PyObject | Frame): void;
  /** Only this item of a list or entry of a dict was written, put at the end or taken from it: `touch` with less to read. */
  touchItem?(holder: PyObject, index: number): void;
  /** The object has another address now. */
  moved?(o: PyObject, from: number): void;
  note(kind: string, o: PyObject | null, label?: string, extra?: number): void;
  /** A step of a thread, with the object that it concerns and the step in words. */
  thread?(step: ThreadStep, o: PyObject | null, label: string): void;
  /** The GIL could have changed hands: see `ChoiceRecord`. */
  choice?(choice: Omit<ChoiceRecord, "event">): void;
  /** The count is zero: does the object stay all the same, for now? */
  defers?(o: PyObject): boolean;
}

export let observer: HeapObserver | null = null;
export function setObserver(o: HeapObserver | null): void {
  observer = o;
}

/** A contradiction inside the model: the machine stops and says so. Never a Python exception. */
export class MachineFault extends Error {
  readonly object: PyObject | null;
  constructor(message: string, object: PyObject | null = null) {
    super(message);
    this.name = "MachineFault";
    this.object = object;
  }
}

export function INCREF(o: PyObject): void {
  if (o.ob_refcnt !== IMMORTAL) {
    o.ob_refcnt++;
    if (observer !== null) observer.incref(o);
  }
}

/** `Py_NewRef`. */
export function NewRef<T extends PyObject>(o: T): T {
  if (o.ob_refcnt !== IMMORTAL) {
    o.ob_refcnt++;
    if (observer !== null) observer.incref(o);
  }
  return o;
}

/** `Py_XNewRef`. */
export function XNewRef<T extends PyObject>(o: T | null): T | null {
  if (o !== null) INCREF(o);
  return o;
}

export function DECREF(o: PyObject): void {
  if (o.ob_refcnt === IMMORTAL) return;
  let n = --o.ob_refcnt;
  if (observer !== null) {
    observer.decref(o);
    // A machine that counts in another way has its own idea of it.
    n = o.ob_refcnt;
    if (n === 0 && observer.defers?.(o) === true) return;
  }
  if (n === 0) _Py_Dealloc(o);
  else if (n < 0)
    throw new MachineFault(
      `count of ${o.ob_type.tp_name} object at 0x${o.addr.toString(16)} fell below zero`,
      o,
    );
}

export function XDECREF(o: PyObject | null): void {
  if (o !== null) DECREF(o);
}

/** `_Py_SetImmortal`: the object is never freed from now on. */
export function setImmortal(o: PyObject): void {
  if (o.ob_refcnt === IMMORTAL) return;
  o.ob_refcnt = IMMORTAL;
  if (observer !== null) observer.touch(o);
}

/** Tells the observer that a slot of `holder` was written. Call after the write. */
export function touch(holder: PyObject | Frame): void {
  if (observer !== null) observer.touch(holder);
}

/** The same where it was the item `index` of a list or the entry `index` of a dict. */
export function touchItem(holder: PyObject, index: number): void {
  if (observer === null) return;
  if (observer.touchItem === undefined) observer.touch(holder);
  else observer.touchItem(holder, index);
}

/** `_Py_Dealloc`: the count has reached zero. */
export function _Py_Dealloc(o: PyObject): void {
  // Every ready type has tp_dealloc, inherited from object at least.
  const dealloc = o.ob_type.tp_dealloc;
  if (dealloc === null) throw new MachineFault(`type ${o.ob_type.tp_name} has no tp_dealloc`, o);
  dealloc(o);
}

// ---------------------------------------------------------------------------------------------------------
// References held in locals of C functions

/**
 * The references that running C functions of the current thread own in their local variables, innermost last, each with
 * a label. Part of the ledger. Cheap: one array push. The arrays are the thread's; `setThread` (vm/threadstate.ts) puts
 * those of the thread that runs here.
 */
export let cLocals: PyObject[] = [];
export let cLocalLabels: string[] = [];
export function setCLocals(objects: PyObject[], labels: string[]): void {
  cLocals = objects;
  cLocalLabels = labels;
}

/** Registers an owned reference of a C function for as long as Python code may run. Returns it. */
export function hold<T extends PyObject>(o: T, label: string): T {
  cLocals.push(o);
  cLocalLabels.push(label);
  return o;
}

/** Depth to come back to with `unhold`. */
export function holdMark(): number {
  return cLocals.length;
}

/** Forgets the registrations made since `mark`; the references are the caller's again. */
export function unhold(mark: number): void {
  // Popping is compiled inline; setting an array's length is a call into the engine.
  while (cLocals.length > mark) {
    cLocals.pop();
    cLocalLabels.pop();
  }
}

/** Drops one held reference (registered at `mark`, being the only one since then). */
export function dropHeld(mark: number): void {
  const o = cLocals[mark];
  unhold(mark);
  if (o !== undefined) DECREF(o);
}

// ---------------------------------------------------------------------------------------------------------
// Hashes

/**
 * A hash is 64 bits: two int32 halves, written to `H` by `tp_hash` and PyObject_Hash so that hashing allocates nothing.
 * Read both before calling anything else.
 */
export { H } from "../algorithms/hash.ts";

export function Py_IS_TYPE(o: PyObject, type: PyTypeObject): boolean {
  return o.ob_type === type;
}

/** `PyType_FastSubclass` by flag bit. */
export function hasFlag(type: PyTypeObject, flag: number): boolean {
  return (type.tp_flags & flag) !== 0;
}

export function PyObject_IS_GC(o: PyObject): boolean {
  const t = o.ob_type;
  return (t.tp_flags & Py_TPFLAGS_HAVE_GC) !== 0 && (t.tp_is_gc === null || t.tp_is_gc(o));
}
