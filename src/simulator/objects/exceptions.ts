/**
 * Exception objects (Objects/exceptions.c): the shape, how C code makes them, and the tree of types.
 * The groups (ExceptionGroup) are in exceptiongroup.ts, OSError and the Unicode errors in exceptions-extra.ts.
 *
 * An exception holds args, __traceback__, __context__, __cause__, __notes__ (in its dict) and, by type, some more
 * fields (StopIteration.value, KeyError has none, NameError.name …), kept in `fields` in the order of the C struct.
 *
 * Types in other files are declared below these at load time, so this file must be loaded before them: it imports
 * nothing but the base, and asks for everything else through `deps`.
 */
import { unexpectedKeyword } from "../algorithms/suggestions.ts";
import {
  DECREF,
  defineType,
  NewRef,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  type TypeSpec,
  XDECREF,
} from "./object.ts";
import type { PyDictObject } from "./dictobject.ts";
import { deps } from "./exception-deps.ts";
import type { PyTupleObject } from "./tupleobject.ts";

export class BaseExceptionBody {
  args: PyTupleObject | null = null;
  notes: PyObject | null = null;
  traceback: PyObject | null = null;
  context: PyObject | null = null;
  cause: PyObject | null = null;
  suppress_context = false;
  /** Further references, by position as the type declares them. */
  fields: (PyObject | null)[];
  constructor(nfields: number) {
    this.fields = nfields === 0 ? NO_FIELDS : new Array<PyObject | null>(nfields).fill(null);
  }
}
const NO_FIELDS: (PyObject | null)[] = [];

export interface PyBaseExceptionObject extends PyHeapObject {
  body: BaseExceptionBody;
}

/** `_PyErr_CreateException`: calls the type with the value (a tuple spreads, None gives no argument). */
export function createException(type: PyTypeObject, value: PyObject | null): PyObject | null {
  if (value === null || value === deps.Py_None) return deps.vectorcallType(type, []);
  if (value.ob_type.tp_name === "tuple") return deps.PyObject_Call(type, value as PyTupleObject, null);
  return deps.vectorcallType(type, [value]);
}

export function newException(type: PyTypeObject, args: PyObject[]): PyObject | null {
  return deps.vectorcallType(type, args);
}

export function newExceptionFromText(type: PyTypeObject, message: string): PyObject | null {
  const text = deps.PyUnicode_FromString(message);
  const value = deps.vectorcallType(type, [text]);
  DECREF(text);
  return value;
}

// Number and names of the extra fields by type: found along tp_base.
const fieldNames: Map<PyTypeObject, readonly string[]> = new Map();
export function fieldsOf(type: PyTypeObject): readonly string[] {
  for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base) {
    const names = fieldNames.get(t);
    if (names !== undefined) return names;
  }
  return [];
}

function exceptionLayout(type: PyTypeObject): PyObject {
  return new PyHeapObject(type, new BaseExceptionBody(fieldsOf(type).length));
}

export function BaseException_new(type: PyTypeObject, args: PyTupleObject): Result {
  const self = deps.PyType_GenericAlloc(type, 0) as PyBaseExceptionObject | null;
  if (self === null) return null;
  self.body.args = NewRef(args);
  touch(self);
  return self;
}

export function BaseException_init(self: PyObject, args: PyTupleObject, kwds: PyObject | null): number {
  if (!deps._PyArg_NoKeywords(self.ob_type.tp_name, kwds)) return -1;
  const body = (self as PyBaseExceptionObject).body;
  const old = body.args;
  body.args = NewRef(args);
  touch(self);
  XDECREF(old);
  return 0;
}

/** Order of BaseException_clear, a type's own fields first; the dict is dropped where C has it, between. */
function exception_drop(self: PyObject, i: number): PyObject | null | undefined {
  const e = self as PyBaseExceptionObject;
  const body = e.body;
  const n = body.fields.length;
  if (i < n) {
    const f = body.fields[i] as PyObject | null;
    body.fields[i] = null;
    return f;
  }
  let o: PyObject | null;
  switch (i - n) {
    case 0:
      o = e.ob_dict;
      e.ob_dict = null;
      return o;
    case 1:
      o = body.args;
      body.args = null;
      return o;
    case 2:
      o = body.notes;
      body.notes = null;
      return o;
    case 3:
      o = body.traceback;
      body.traceback = null;
      return o;
    case 4:
      o = body.cause;
      body.cause = null;
      return o;
    case 5:
      o = body.context;
      body.context = null;
      return o;
    default:
      return undefined;
  }
}

const baseSpec: TypeSpec = {
  tp_name: "BaseException",
  tp_basicsize: 72,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASE_EXC_SUBCLASS,
  tp_dictoffset: 16,
  tp_layout: exceptionLayout,
  tp_new: BaseException_new,
  tp_init: BaseException_init,
  tp_drop: exception_drop,
  tp_free: (o) => deps.freeObject(o),
  tp_traverse(self, visit) {
    const e = self as PyBaseExceptionObject;
    for (const f of e.body.fields) if (f !== null) visit(f);
    if (e.ob_dict !== null) visit(e.ob_dict);
    const b = e.body;
    if (b.args !== null) visit(b.args);
    if (b.notes !== null) visit(b.notes);
    if (b.traceback !== null) visit(b.traceback);
    if (b.cause !== null) visit(b.cause);
    if (b.context !== null) visit(b.context);
  },
  tp_clear(self) {
    for (let i = 0; ; i++) {
      const o = exception_drop(self, i);
      if (o === undefined) return;
      if (o !== null) DECREF(o);
    }
  },
  tp_refs(self, visit) {
    const e = self as PyBaseExceptionObject;
    const b = e.body;
    const names = fieldsOf(e.ob_type);
    b.fields.forEach((f, i) => {
      if (f !== null) visit("field", names[i] ?? `field ${i}`, f);
    });
    if (e.ob_dict !== null) visit("field", "__dict__", e.ob_dict);
    if (b.args !== null) visit("field", "args", b.args);
    if (b.notes !== null) visit("field", "__notes__", b.notes);
    if (b.traceback !== null) visit("field", "__traceback__", b.traceback);
    if (b.cause !== null) visit("field", "__cause__", b.cause);
    if (b.context !== null) visit("field", "__context__", b.context);
  },
  late: () => deps.base_exception_methods,
};

export const PyExc_BaseException: PyTypeObject = defineType(baseSpec);

export interface ExceptionSpec extends Partial<TypeSpec> {
  /** Names of extra fields, in the order in which the struct has them and clear drops them. */
  fields?: readonly string[];
  /** Members in place of those that the fields would give. */
  members?: readonly PyMemberDef[];
}

/**
 * Declares an exception type below `base`: without a spec as SimpleExtendsException does, with one as
 * MiddlingExtendsException and ComplexExtendsException. A field becomes a member of the same name, None while empty.
 */
export function defineException(name: string, base: PyTypeObject, spec: ExceptionSpec = {}): PyTypeObject {
  const { fields, members: given, ...slots } = spec;
  const inherited = fields === undefined ? [] : fieldsOf(base);
  const all = fields === undefined ? undefined : [...inherited, ...fields];
  const members: PyMemberDef[] = [...(slots.tp_members ?? []), ...(given ?? [])];
  if (fields !== undefined && given === undefined) {
    fields.forEach((field, k) => {
      members.push(exceptionField(field, inherited.length + k));
    });
  }
  const type = defineType({
    tp_name: name,
    tp_base: base,
    tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASE_EXC_SUBCLASS,
    tp_basicsize: 72 + 8 * (all?.length ?? fieldsOf(base).length),
    // SimpleExtendsException has a tp_new of its own; the other macros leave it to the base.
    ...(Object.keys(spec).length === 0 ? { tp_new: BaseException_new } : {}),
    tp_init: BaseException_init,
    ...slots,
    tp_members: members,
  });
  // tp_base is only set when the type is made ready: record the chain now.
  fieldNames.set(type, all ?? fieldsOf(base));
  return type;
}
fieldNames.set(PyExc_BaseException, []);

export function exceptionField(name: string, index: number): PyMemberDef {
  return {
    name,
    readonly: false,
    get: (self) => NewRef((self as PyBaseExceptionObject).body.fields[index] ?? deps.Py_None),
    set(self, value) {
      const fields = (self as PyBaseExceptionObject).body.fields;
      const old = fields[index] ?? null;
      fields[index] = value === null ? null : NewRef(value);
      touch(self);
      XDECREF(old);
      return 0;
    },
  };
}

/** Sets an extra field. Takes a new reference. */
export function setField(self: PyObject, index: number, value: PyObject | null): void {
  const fields = (self as PyBaseExceptionObject).body.fields;
  const old = fields[index] ?? null;
  fields[index] = value === null ? null : NewRef(value);
  touch(self);
  XDECREF(old);
}

export const PyExc_Exception = defineException("Exception", PyExc_BaseException);
export const PyExc_TypeError = defineException("TypeError", PyExc_Exception);
export const PyExc_StopAsyncIteration = defineException("StopAsyncIteration", PyExc_Exception);
export const PyExc_StopIteration = defineException("StopIteration", PyExc_Exception, {
  fields: ["value"],
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    setField(self, 0, args.body.ob_item[0] ?? deps.Py_None);
    return 0;
  },
});
export const PyExc_GeneratorExit = defineException("GeneratorExit", PyExc_BaseException);
export const PyExc_SystemExit = defineException("SystemExit", PyExc_BaseException, {
  fields: ["code"],
  tp_init(self, args, kwds) {
    if (BaseException_init(self, args, kwds) < 0) return -1;
    const n = args.body.ob_item.length;
    if (n === 0) return 0;
    setField(self, 0, n === 1 ? (args.body.ob_item[0] as PyObject) : args);
    return 0;
  },
});
export const PyExc_KeyboardInterrupt = defineException("KeyboardInterrupt", PyExc_BaseException);
export const PyExc_EOFError = defineException("EOFError", PyExc_Exception);
export const PyExc_RuntimeError = defineException("RuntimeError", PyExc_Exception);
export const PyExc_RecursionError = defineException("RecursionError", PyExc_RuntimeError);
export const PyExc_NotImplementedError = defineException("NotImplementedError", PyExc_RuntimeError);
export const PyExc_PythonFinalizationError = defineException("PythonFinalizationError", PyExc_RuntimeError);
export const PyExc_AssertionError = defineException("AssertionError", PyExc_Exception);
export const PyExc_ArithmeticError = defineException("ArithmeticError", PyExc_Exception);
export const PyExc_FloatingPointError = defineException("FloatingPointError", PyExc_ArithmeticError);
export const PyExc_OverflowError = defineException("OverflowError", PyExc_ArithmeticError);
export const PyExc_ZeroDivisionError = defineException("ZeroDivisionError", PyExc_ArithmeticError);
export const PyExc_SystemError = defineException("SystemError", PyExc_Exception);
export const PyExc_ReferenceError = defineException("ReferenceError", PyExc_Exception);
export const PyExc_MemoryError = defineException("MemoryError", PyExc_Exception);
export const PyExc_BufferError = defineException("BufferError", PyExc_Exception);
export const PyExc_LookupError = defineException("LookupError", PyExc_Exception);
export const PyExc_IndexError = defineException("IndexError", PyExc_LookupError);
export const PyExc_ValueError = defineException("ValueError", PyExc_Exception);
export const PyExc_Warning = defineException("Warning", PyExc_Exception);
export const PyExc_UserWarning = defineException("UserWarning", PyExc_Warning);
export const PyExc_EncodingWarning = defineException("EncodingWarning", PyExc_Warning);
export const PyExc_DeprecationWarning = defineException("DeprecationWarning", PyExc_Warning);
export const PyExc_PendingDeprecationWarning = defineException("PendingDeprecationWarning", PyExc_Warning);
export const PyExc_SyntaxWarning = defineException("SyntaxWarning", PyExc_Warning);
export const PyExc_RuntimeWarning = defineException("RuntimeWarning", PyExc_Warning);
export const PyExc_FutureWarning = defineException("FutureWarning", PyExc_Warning);
export const PyExc_ImportWarning = defineException("ImportWarning", PyExc_Warning);
export const PyExc_UnicodeWarning = defineException("UnicodeWarning", PyExc_Warning);
export const PyExc_BytesWarning = defineException("BytesWarning", PyExc_Warning);
export const PyExc_ResourceWarning = defineException("ResourceWarning", PyExc_Warning);

/** Keyword arguments `name` (and more) of NameError, AttributeError, ImportError: fills fields by keyword. */
function keywordFields(
  typeName: string,
  names: readonly string[],
): (self: PyObject, args: PyTupleObject, kwds: PyObject | null) => number {
  return (self, args, kwds) => {
    if (BaseException_init(self, args, null) < 0) return -1;
    if (kwds === null) return 0;
    const d = kwds as PyDictObject;
    const most = names.filter((n) => n !== "").length;
    if (d.body.ma_used > most) {
      const text = `${typeName}() takes at most ${most} keyword argument${most === 1 ? "" : "s"} (${d.body.ma_used} given)`;
      deps.PyErr_SetString(PyExc_TypeError, text);
      return -1;
    }
    for (const [key, value] of deps.dictStringItems(d)) {
      const k = names.indexOf(key);
      if (k < 0) {
        deps.PyErr_SetString(PyExc_TypeError, unexpectedKeyword(`${typeName}()`, key, names));
        return -1;
      }
      setField(self, k, value);
    }
    return 0;
  };
}

export const PyExc_NameError = defineException("NameError", PyExc_Exception, {
  fields: ["name"],
  tp_init: keywordFields("NameError", ["name"]),
  late: () => ({ tp_str: deps.BaseException_str }),
});
export const PyExc_UnboundLocalError = defineException("UnboundLocalError", PyExc_NameError, {
  tp_init: keywordFields("NameError", ["name"]),
});
export const PyExc_AttributeError = defineException("AttributeError", PyExc_Exception, {
  fields: ["obj", "name"],
  tp_init: keywordFields("AttributeError", ["obj", "name"]),
  late: () => ({ tp_methods: deps.attribute_error_methods, tp_str: deps.BaseException_str }),
});
export const PyExc_ImportError = defineException("ImportError", PyExc_Exception, {
  fields: ["msg", "name", "path", "name_from"],
  tp_init: ImportError_init,
  late: () => ({ tp_methods: deps.import_error_methods }),
  tp_str: (self) => import_error_str(self),
});
export const PyExc_ModuleNotFoundError = defineException("ModuleNotFoundError", PyExc_ImportError, {
  tp_init: ImportError_init,
});
function ImportError_init(self: PyObject, args: PyTupleObject, kwds: PyObject | null): number {
  if (keywordFields("ImportError", ["", "name", "path", "name_from"])(self, args, kwds) < 0) return -1;
  if (args.body.ob_item.length === 1) setField(self, 0, args.body.ob_item[0] as PyObject);
  return 0;
}
function import_error_str(self: PyObject): Result {
  const msg = (self as PyBaseExceptionObject).body.fields[0] ?? null;
  if (msg !== null && msg.ob_type.tp_name === "str") return NewRef(msg);
  return deps.BaseException_str(self);
}

export const PyExc_KeyError = defineException("KeyError", PyExc_LookupError, {
  tp_str: (self) => deps.KeyError_str(self),
});
