/** function, classmethod, staticmethod (Objects/funcobject.c). */

import { hex, PyTuple_Check, reprText } from "./abstract.ts";
import {
  freeObject,
  PyObject_GC_Alloc,
  PyObject_GC_Track,
  PyObject_GC_UnTrack,
  PyType_GenericAlloc,
} from "./alloc.ts";
import { PyCell_Check } from "./cellobject.ts";
import { PyMethod_New } from "./classobject.ts";
import { PyCode_Check, type PyCodeObject } from "./codeobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_Check,
  PyDict_New,
  type PyDictObject,
  PyObject_GenericGetDict,
  PyObject_GenericSetDict,
} from "./dictobject.ts";
import { TypeError, ValueError } from "./errors.ts";
import { frozenDoc, isFrozen } from "./docs.ts";
import { getOptionalAttr, PyObject_SetAttr } from "./genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords, unpackTupleAndDict } from "./getargs.ts";
import { PyBool_FromLong } from "./longcore.ts";
import { callFunction } from "./machine.ts";
import { PyVectorcall_Call } from "./methodobject.ts";
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  type PyGetSetDef,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  XDECREF,
  type vectorcallfunc,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import {
  emptyString,
  identifier,
  PyUnicode_Check,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "./unicodeobject.ts";
import { PyObject_ClearWeakRefs } from "./weakrefobject.ts";

/** PyFunctionObject: the dict is the head's `ob_dict`, weak references the head's `ob_weaklist`. */
export class FunctionBody {
  func_globals: PyDictObject | null;
  func_builtins: PyObject | null;
  func_name: PyUnicodeObject | null;
  func_qualname: PyUnicodeObject | null;
  func_code: PyCodeObject | null;
  func_defaults: PyTupleObject | null = null;
  func_kwdefaults: PyDictObject | null = null;
  func_closure: PyTupleObject | null = null;
  func_doc: PyObject | null;
  func_module: PyObject | null;
  /** A dict, or a tuple of names and values until somebody asks for it. */
  func_annotations: PyObject | null = null;
  func_typeparams: PyTupleObject | null = null;
  constructor(
    code: PyCodeObject,
    globals: PyDictObject,
    builtins: PyObject,
    doc: PyObject | null,
    module: PyObject | null,
  ) {
    this.func_globals = globals;
    this.func_builtins = builtins;
    this.func_name = code.body.co_name;
    this.func_qualname = code.body.co_qualname;
    this.func_code = code;
    this.func_doc = doc;
    this.func_module = module;
  }
}
export interface PyFunctionObject extends PyHeapObject {
  body: FunctionBody;
}

/** `_PyEval_BuiltinsFromGlobals`: borrowed. */
export function builtinsFromGlobals(globals: PyDictObject): PyObject {
  const b = _PyDict_GetItemStringBorrowed(globals, "__builtins__");
  if (b === null) return rt.builtinsDict as PyDictObject;
  if (b.ob_type.tp_name === "module") return (b as PyHeapObject).ob_dict ?? b;
  return b;
}

/** `PyFunction_New`: a first constant that is a text is the docstring. */
export function PyFunction_New(code: PyCodeObject, globals: PyDictObject): PyFunctionObject {
  const c0 = code.body.consts[0];
  const doc = c0 !== undefined && PyUnicode_Check(c0) ? c0 : Py_None;
  return makeFunction(code, globals, doc, _PyDict_GetItemStringBorrowed(globals, "__name__"));
}

/** `_PyFunction_FromConstructor`: what runs a module's or an expression's code; it has no docstring and no module. */
export function _PyFunction_FromConstructor(code: PyCodeObject, globals: PyDictObject): PyFunctionObject {
  return makeFunction(code, globals, Py_None, Py_None);
}

function makeFunction(
  code: PyCodeObject,
  globals: PyDictObject,
  doc: PyObject,
  module: PyObject | null,
): PyFunctionObject {
  const builtins = builtinsFromGlobals(globals);
  const body = new FunctionBody(
    code,
    NewRef(globals),
    NewRef(builtins),
    NewRef(doc),
    module === null ? null : NewRef(module),
  );
  NewRef(code);
  NewRef(body.func_name as PyObject);
  NewRef(body.func_qualname as PyObject);
  const op = PyObject_GC_Alloc(new PyHeapObject(PyFunction_Type, body) as PyFunctionObject, 144);
  PyObject_GC_Track(op);
  return op;
}

export function PyFunction_Check(o: PyObject): o is PyFunctionObject {
  return o.ob_type === PyFunction_Type;
}
const fn = (o: PyObject): FunctionBody => (o as PyFunctionObject).body;

type Field = keyof FunctionBody;
const clearOrder: readonly Field[] = [
  "func_globals",
  "func_builtins",
  "func_module",
  "func_defaults",
  "func_kwdefaults",
  "func_doc",
];
const clearOrder2: readonly Field[] = ["func_closure", "func_annotations", "func_typeparams"];
const deallocOrder: readonly Field[] = ["func_code", "func_name", "func_qualname"];

function take(b: FunctionBody, k: Field): PyObject | null {
  const o = b[k] as PyObject | null;
  (b as unknown as Record<Field, PyObject | null>)[k] = null;
  return o;
}

function function_drop(self: PyObject, i: number): PyObject | null | undefined {
  const b = fn(self);
  if (i < 6) return take(b, clearOrder[i] as Field);
  if (i === 6) {
    const d = (self as PyHeapObject).ob_dict;
    (self as PyHeapObject).ob_dict = null;
    return d;
  }
  if (i < 10) return take(b, clearOrder2[i - 7] as Field);
  if (i < 13) return take(b, deallocOrder[i - 10] as Field);
  return undefined;
}

function setField(self: PyObject, k: Field, value: PyObject | null): void {
  const b = fn(self) as unknown as Record<Field, PyObject | null>;
  const old = b[k];
  b[k] = value === null ? null : NewRef(value);
  touch(self);
  XDECREF(old);
}

function objMember(name: string, k: Field, readonly: boolean): PyMemberDef {
  return {
    name,
    readonly,
    get: (self) => NewRef((fn(self)[k] as PyObject | null) ?? Py_None),
    set: (self, value) => {
      setField(self, k, value);
      return 0;
    },
  };
}

/** The docstring: that of CPython for a function of one of the model's own modules. */
function func_get_doc(self: PyObject): Result {
  const b = fn(self);
  const { unit } = (b.func_code as PyCodeObject).body;
  const own = b.func_doc ?? Py_None;
  if (!isFrozen(unit.co_filename) || b.func_module === null || !PyUnicode_Check(b.func_module))
    return NewRef(own);
  // Not when somebody has set another one.
  const consts = (b.func_code as PyCodeObject).body.co_consts?.body.ob_item as PyObject[] | undefined;
  if (own !== Py_None && own !== consts?.[0]) return NewRef(own);
  const doc = frozenDoc(textOf(b.func_module), unit.co_qualname);
  if (doc === null) return NewRef(own);
  setField(self, "func_doc", doc);
  return doc;
}

/** `func_get_annotation_dict`: makes the dict out of the tuple on first use. Borrowed. */
export function func_get_annotation_dict(op: PyFunctionObject): PyDictObject | null {
  const ann = op.body.func_annotations;
  if (ann === null) return null;
  if (PyTuple_Check(ann)) {
    const items = (ann as PyTupleObject).body.ob_item as PyObject[];
    const d = PyDict_New();
    for (let i = 0; i + 1 < items.length; i += 2)
      if (PyDict_SetItem(d, items[i] as PyObject, items[i + 1] as PyObject) < 0) return null;
    op.body.func_annotations = d;
    touch(op);
    DECREF(ann);
  }
  return op.body.func_annotations as PyDictObject;
}

import { PyDict_SetItem } from "./dictobject.ts";

function strSetter(k: Field, what: string): PyGetSetDef["set"] {
  return (self, value) => {
    if (value === null || !PyUnicode_Check(value)) {
      TypeError(`${what} must be set to a string object`);
      return -1;
    }
    setField(self, k, value);
    return 0;
  };
}

const funcGetSet: readonly PyGetSetDef[] = [
  getset(
    "__code__",
    (self) => NewRef(fn(self).func_code as PyObject),
    (self, value) => {
      if (value === null || !PyCode_Check(value)) {
        TypeError("__code__ must be set to a code object");
        return -1;
      }
      const closure = fn(self).func_closure;
      const nclosure = closure === null ? 0 : closure.body.ob_item.length;
      if (value.body.nfreevars !== nclosure) {
        ValueError(
          `${textOf(fn(self).func_name as PyObject)}() requires a code object with ${nclosure} free vars, not ${value.body.nfreevars}`,
        );
        return -1;
      }
      setField(self, "func_code", value);
      return 0;
    },
  ),
  getset(
    "__defaults__",
    (self) => NewRef(fn(self).func_defaults ?? Py_None),
    (self, value) => {
      const v = value === Py_None ? null : value;
      if (v !== null && !PyTuple_Check(v)) {
        TypeError("__defaults__ must be set to a tuple object");
        return -1;
      }
      setField(self, "func_defaults", v);
      return 0;
    },
  ),
  getset(
    "__kwdefaults__",
    (self) => NewRef(fn(self).func_kwdefaults ?? Py_None),
    (self, value) => {
      const v = value === Py_None ? null : value;
      if (v !== null && !PyDict_Check(v)) {
        TypeError("__kwdefaults__ must be set to a dict object");
        return -1;
      }
      setField(self, "func_kwdefaults", v);
      return 0;
    },
  ),
  getset(
    "__annotations__",
    (self) => {
      const op = self as PyFunctionObject;
      if (op.body.func_annotations === null) {
        op.body.func_annotations = PyDict_New();
        touch(op);
      }
      const d = func_get_annotation_dict(op);
      return d === null ? null : NewRef(d);
    },
    (self, value) => {
      const v = value === Py_None ? null : value;
      if (v !== null && !PyDict_Check(v)) {
        TypeError("__annotations__ must be set to a dict object");
        return -1;
      }
      setField(self, "func_annotations", v);
      return 0;
    },
  ),
  getset(
    "__dict__",
    (self) => PyObject_GenericGetDict(self),
    (self, v) => PyObject_GenericSetDict(self, v),
  ),
  getset("__name__", (self) => NewRef(fn(self).func_name as PyObject), strSetter("func_name", "__name__")),
  getset(
    "__qualname__",
    (self) => NewRef(fn(self).func_qualname as PyObject),
    strSetter("func_qualname", "__qualname__"),
  ),
  getset(
    "__type_params__",
    (self) =>
      fn(self).func_typeparams === null
        ? PyTuple_FromArray([])
        : NewRef(fn(self).func_typeparams as PyObject),
    (self, value) => {
      if (value === null || !PyTuple_Check(value)) {
        TypeError("__type_params__ must be set to a tuple");
        return -1;
      }
      setField(self, "func_typeparams", value);
      return 0;
    },
  ),
];

/** `func_new_impl`: `FunctionType(code, globals, …)`. */
function func_new(_type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const a = unpackTupleAndDict(
    {
      fname: "function",
      keywords: ["code", "globals", "name", "argdefs", "closure", "kwdefaults"],
      minpos: 2,
      maxpos: 6,
    },
    args,
    kwds,
  );
  if (a === null) return null;
  const [code, globals, name, defaults, closure, kwdefaults] = a;
  if (code == null || !PyCode_Check(code))
    return TypeError(`function() argument 'code' must be code, not ${code?.ob_type.tp_name}`);
  if (globals == null || !PyDict_Check(globals))
    return TypeError(`function() argument 'globals' must be dict, not ${globals?.ob_type.tp_name}`);
  if (name != null && name !== Py_None && !PyUnicode_Check(name))
    return TypeError("arg 3 (name) must be None or string");
  if (defaults != null && defaults !== Py_None && !PyTuple_Check(defaults))
    return TypeError("arg 4 (defaults) must be None or tuple");
  const nfree = code.body.nfreevars;
  if (closure == null || closure === Py_None) {
    if (nfree > 0 && closure !== Py_None && closure == null)
      return TypeError("arg 5 (closure) must be tuple");
    if (nfree > 0) return TypeError("arg 5 (closure) must be tuple");
  } else if (!PyTuple_Check(closure)) return TypeError("arg 5 (closure) must be None or tuple");
  const cells =
    closure == null || closure === Py_None ? [] : ((closure as PyTupleObject).body.ob_item as PyObject[]);
  if (cells.length !== nfree)
    return ValueError(`${code.body.unit.co_name} requires closure of length ${nfree}, not ${cells.length}`);
  for (const c of cells)
    if (!PyCell_Check(c)) return TypeError(`arg 5 (closure) expected cell, found ${c.ob_type.tp_name}`);
  const f = PyFunction_New(code, globals as PyDictObject);
  if (name != null && name !== Py_None) setField(f, "func_name", name);
  if (defaults != null && defaults !== Py_None) setField(f, "func_defaults", defaults);
  if (cells.length > 0) setField(f, "func_closure", closure as PyObject);
  if (kwdefaults != null && kwdefaults !== Py_None) setField(f, "func_kwdefaults", kwdefaults);
  return f;
}

export const PyFunction_Type: PyTypeObject = defineType({
  tp_name: "function",
  tp_basicsize: 144,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR,
  tp_dictoffset: 88,
  tp_weaklistoffset: 96,
  late: () => ({ tp_vectorcall_instance: callFunction as vectorcallfunc }),
  tp_call: (self, args, kwds) => PyVectorcall_Call(self, args, kwds),
  tp_new: func_new,
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    if ((self as PyHeapObject).ob_weaklist !== null) PyObject_ClearWeakRefs(self as PyHeapObject);
    return true;
  },
  tp_drop: function_drop,
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = fn(self);
    const order = [
      b.func_code,
      b.func_globals,
      b.func_builtins,
      b.func_module,
      b.func_defaults,
      b.func_kwdefaults,
      b.func_doc,
      b.func_name,
      (self as PyHeapObject).ob_dict,
      b.func_closure,
      b.func_annotations,
      b.func_typeparams,
      b.func_qualname,
    ];
    for (const o of order) if (o !== null) visit(o);
  },
  tp_clear(self) {
    for (let i = 0; i < 10; i++) {
      const o = function_drop(self, i);
      touch(self);
      if (o != null) DECREF(o);
    }
    setField(self, "func_name", emptyString);
    setField(self, "func_qualname", emptyString);
  },
  tp_refs(self, visit) {
    const b = fn(self);
    const v = (label: string, o: PyObject | null): void => {
      if (o !== null) visit("field", label, o);
    };
    v("__globals__", b.func_globals);
    v("__builtins__", b.func_builtins);
    v("__name__", b.func_name);
    v("__qualname__", b.func_qualname);
    v("__code__", b.func_code);
    v("__defaults__", b.func_defaults);
    v("__kwdefaults__", b.func_kwdefaults);
    v("__closure__", b.func_closure);
    v("__doc__", b.func_doc);
    v("__dict__", (self as PyHeapObject).ob_dict);
    v("__module__", b.func_module);
    v("__annotations__", b.func_annotations);
    v("__type_params__", b.func_typeparams);
  },
  tp_repr: (self) =>
    PyUnicode_FromString(`<function ${textOf(fn(self).func_qualname as PyObject)} at 0x${hex(self)}>`),
  tp_descr_get(func, obj) {
    if (obj === null || obj === Py_None) return NewRef(func);
    return PyMethod_New(func, obj);
  },
  tp_members: [
    objMember("__closure__", "func_closure", true),
    { ...objMember("__doc__", "func_doc", false), get: func_get_doc },
    objMember("__globals__", "func_globals", true),
    objMember("__module__", "func_module", false),
    objMember("__builtins__", "func_builtins", true),
  ],
  tp_getset: funcGetSet,
});

// ---------------------------------------------------------------------------------------------------------
// classmethod and staticmethod

class WrapBody {
  callable: PyObject | null = null;
}
interface WrapObject extends PyHeapObject {
  body: WrapBody;
}
const wrapped = (o: PyObject): PyObject | null => (o as WrapObject).body.callable;

/** `functools_wraps`: copies names and docs of the wrapped function. */
function functools_wraps(wrapper: PyObject, w: PyObject): number {
  for (const name of ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"]) {
    const { value, error } = getOptionalAttr(w, name);
    if (error) return -1;
    if (value === null) continue;
    const status = PyObject_SetAttr(wrapper, identifier(name), value);
    DECREF(value);
    if (status < 0) return -1;
  }
  return 0;
}

function wrapper_new(type: PyTypeObject, callable: PyObject): PyObject | null {
  const o = PyType_GenericAlloc(type, 0) as WrapObject | null;
  if (o === null) return null;
  o.body.callable = NewRef(callable);
  touch(o);
  return o;
}
export const PyClassMethod_New = (callable: PyObject): PyObject | null =>
  wrapper_new(PyClassMethod_Type, callable);
export const PyStaticMethod_New = (callable: PyObject): PyObject | null =>
  wrapper_new(PyStaticMethod_Type, callable);

function wrapType(
  name: string,
  get: (callable: PyObject, obj: PyObject | null, type: PyTypeObject | null) => Result,
  callable: boolean,
): PyTypeObject {
  return defineType({
    tp_name: name,
    tp_basicsize: 32,
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    tp_dictoffset: 24,
    tp_layout: (type) => new PyHeapObject(type, new WrapBody()),
    tp_new: (type) => {
      const o = PyType_GenericAlloc(type, 0) as WrapObject;
      o.body.callable = Py_None;
      return o;
    },
    tp_init(self, args, kwds) {
      if (!_PyArg_NoKeywords(name, kwds)) return -1;
      const items = args.body.ob_item as PyObject[];
      if (!_PyArg_CheckPositional(name, items.length, 1, 1)) return -1;
      const old = wrapped(self);
      (self as WrapObject).body.callable = NewRef(items[0] as PyObject);
      touch(self);
      XDECREF(old);
      return functools_wraps(self, items[0] as PyObject);
    },
    tp_drop(self, i) {
      if (i === 0) {
        const o = wrapped(self);
        (self as WrapObject).body.callable = null;
        return o;
      }
      if (i === 1) {
        const d = (self as PyHeapObject).ob_dict;
        (self as PyHeapObject).ob_dict = null;
        return d;
      }
      return undefined;
    },
    tp_free: freeObject,
    tp_traverse(self, visit) {
      const o = wrapped(self);
      const d = (self as PyHeapObject).ob_dict;
      if (d !== null) visit(d);
      if (o !== null) visit(o);
    },
    tp_clear(self) {
      const o = wrapped(self);
      const d = (self as PyHeapObject).ob_dict;
      (self as PyHeapObject).ob_dict = null;
      (self as WrapObject).body.callable = null;
      touch(self);
      XDECREF(d);
      XDECREF(o);
    },
    tp_refs(self, visit) {
      const o = wrapped(self);
      const d = (self as PyHeapObject).ob_dict;
      if (o !== null) visit("field", "__func__", o);
      if (d !== null) visit("field", "__dict__", d);
    },
    tp_repr(self) {
      const text = reprText(wrapped(self) ?? Py_None);
      return text === null ? null : PyUnicode_FromString(`<${name}(${text})>`);
    },
    tp_descr_get: (self, obj, type) => {
      const c = wrapped(self);
      if (c === null) return TypeError(`uninitialized ${name} object`);
      return get(c, obj, type);
    },
    ...(callable
      ? { tp_call: (self, args, kwds) => PyObject_Call(wrapped(self) ?? Py_None, args, kwds) }
      : {}),
    tp_members: [
      { name: "__func__", readonly: true, get: (self) => NewRef(wrapped(self) ?? Py_None) },
      { name: "__wrapped__", readonly: true, get: (self) => NewRef(wrapped(self) ?? Py_None) },
    ],
    tp_getset: [
      getset("__isabstractmethod__", (self) => {
        const { value, error } = getOptionalAttr(wrapped(self) ?? Py_None, "__isabstractmethod__");
        if (error) return null;
        if (value === null) return PyBool_FromLong(false);
        const truth = PyObject_IsTrue(value);
        DECREF(value);
        return truth < 0 ? null : PyBool_FromLong(truth);
      }),
      getset("__dict__", (self) => PyObject_GenericGetDict(self)),
    ],
  });
}

import { PyObject_IsTrue } from "./abstract.ts";
import { PyObject_Call } from "./call.ts";

export const PyClassMethod_Type: PyTypeObject = wrapType(
  "classmethod",
  (c, obj, type) => PyMethod_New(c, type ?? (obj as PyObject).ob_type),
  false,
);
export const PyStaticMethod_Type: PyTypeObject = wrapType("staticmethod", (c) => NewRef(c), true);
