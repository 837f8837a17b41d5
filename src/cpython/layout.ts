/**
 * What `_Py_DebugOffsets` does not tell: further fields of CPython 3.13's structures in a build with pointers of four
 * bytes, by the headers that declare them. `HeapReader` checks what it can against the table and the type objects.
 */

/** Include/cpython/object.h, `PyTypeObject`, and `PyHeapTypeObject` behind it. */
export const TYPE = {
  tp_basicsize: 16,
  tp_itemsize: 20,
  tp_traverse: 92,
  tp_base: 128,
  tp_dict: 132,
  ht_slots: 432,
  ht_cached_keys: 440,
} as const;

export const FLAG = {
  INLINE_VALUES: 1 << 2,
  MANAGED_WEAKREF: 1 << 3,
  MANAGED_DICT: 1 << 4,
  HEAPTYPE: 1 << 9,
  HAVE_GC: 1 << 14,
  LONG: 1 << 24,
  LIST: 1 << 25,
  TUPLE: 1 << 26,
  BYTES: 1 << 27,
  UNICODE: 1 << 28,
  DICT: 1 << 29,
  BASE_EXC: 1 << 30,
  TYPE: 1 << 31,
} as const;

/** Include/refcount.h, `_Py_IMMORTAL_REFCNT` of 32-bit builds: what `sys.getrefcount(None)` says there. */
export const IMMORTAL = 0x3fffffff;

/** Include/internal/pycore_gc.h: `PyGC_Head` before the object, and the bits of `_gc_prev`. */
export const GC_HEAD = { size: 8, FINALIZED: 1, SHIFT: 2 } as const;

/** Include/internal/pycore_gc.h, `_gc_runtime_state`, from its start. */
export const GC_STATE = {
  enabled: 8,
  /** Three generations of {head: 8, threshold: 4, count: 4}. */
  generations: 16,
  generation: { size: 16, threshold: 8, count: 12 },
  permanent: 68,
  /** Three of {collections, collected, uncollectable}; behind them `collecting`, `garbage` and `callbacks`. */
  stats: 84,
  long_lived_total: 132,
  long_lived_pending: 136,
} as const;

/** Before an object of a class: `PyObject *` to a `__dict__` of its own (pycore_object.h, MANAGED_DICT_OFFSET). */
export const MANAGED_DICT = -12;

/** Include/internal/pycore_dict.h, `_dictkeysobject`. */
export const KEYS = {
  dk_log2_size: 4,
  dk_log2_index_bytes: 5,
  dk_kind: 6,
  dk_usable: 12,
  dk_nentries: 16,
  dk_indices: 20,
} as const;
/** `_dictvalues`: capacity, size, embedded, valid (a byte each), then the values. */
export const VALUES = { valid: 3, values: 4 } as const;
export const DICT = { ma_used: 8 } as const;
export const SET = { used: 12, mask: 16, table: 20, smalltable: 32 } as const;
export const LIST = { allocated: 16 } as const;

/** Include/internal/pycore_frame.h, `_PyInterpreterFrame`. */
export const FRAME = { f_funcobj: 8, f_globals: 12, f_locals: 20, frame_obj: 24, stacktop: 32 } as const;
export const OWNED_BY_CSTACK = 3;
/** Include/cpython/cellobject.h, `PyCellObject`. */
export const CELL = { ob_ref: 8 } as const;
/** Include/internal/pycore_frame.h, `PyFrameObject`. */
export const FRAME_OBJECT = { f_frame: 12 } as const;

/** Include/internal/pycore_genobject.h, `PyGenObject`. */
export const GENERATOR = {
  gi_name: 12,
  gi_qualname: 16,
  gi_exc_value: 20,
  gi_frame_state: 35,
  gi_iframe: 36,
} as const;
export const FRAME_EXECUTING = 0;

export const CODE = { co_flags: 24, co_framesize: 52 } as const;
export const CO_OPTIMIZED = 1;
export const CO_GENERATOR = 0x20;
export const CO_FAST = { HIDDEN: 0x10, LOCAL: 0x20, CELL: 0x40, FREE: 0x80 } as const;

/** Objects whose references stand in fixed fields: offset and name of each, by the name of the built-in type. */
export const FIELDS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  function: [
    [8, "__globals__"],
    [12, "__builtins__"],
    [16, "__name__"],
    [20, "__qualname__"],
    [24, "__code__"],
    [28, "__defaults__"],
    [32, "__kwdefaults__"],
    [36, "__closure__"],
    [40, "__doc__"],
    [44, "__dict__"],
    [52, "__module__"],
    [56, "__annotations__"],
    [60, "__type_params__"],
  ],
  method: [
    [8, "__func__"],
    [12, "__self__"],
  ],
  cell: [[8, "cell_contents"]],
  module: [[8, "__dict__"]],
  property: [
    [8, "fget"],
    [12, "fset"],
    [16, "fdel"],
    [20, "__doc__"],
    [24, "__name__"],
  ],
  code: [
    [12, "co_consts"],
    [16, "co_names"],
    [72, "co_localsplusnames"],
    [76, "co_localspluskinds"],
    [80, "co_filename"],
    [84, "co_name"],
    [88, "co_qualname"],
    [92, "co_linetable"],
    [20, "co_exceptiontable"],
  ],
  type: [
    [132, "__dict__"],
    [168, "__bases__"],
    [172, "__mro__"],
    [128, "__base__"],
    [428, "__name__"],
    [436, "__qualname__"],
    [432, "ht_slots"],
  ],
  traceback: [
    [8, "tb_next"],
    [12, "tb_frame"],
  ],
};

/** Include/cpython/pyerrors.h, `PyException_HEAD`. */
export const EXCEPTION: readonly (readonly [number, string])[] = [
  [8, "__dict__"],
  [12, "args"],
  [16, "__notes__"],
  [20, "__traceback__"],
  [24, "__context__"],
  [28, "__cause__"],
];

/** `PyMemberDef`, of which a class with `__slots__` has one for each slot behind its type object. */
export const MEMBER = { size: 20, name: 0, type: 4, offset: 8, OBJECT_EX: 16 } as const;
