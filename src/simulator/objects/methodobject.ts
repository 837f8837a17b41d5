/**
 * Built-in functions and methods (Objects/methodobject.c): a C function with the object it is bound to.
 */
import {
  type CompareOp,
  DECREF,
  defineType,
  type FastFunction,
  type FastKeywordsFunction,
  getset,
  H,
  METH_FASTCALL,
  METH_KEYWORDS,
  METH_NOARGS,
  METH_O,
  METH_STATIC,
  METH_VARARGS,
  NewRef,
  type NoArgsFunction,
  noargs,
  type OneArgFunction,
  Py_EQ,
  Py_NE,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyTypeObject,
  type Result,
  type VarArgsFunction,
  type VarArgsKeywordsFunction,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { _PyObject_MakeTpCall, PyObject_Call } from "./call.ts";
import { reduceToGetattr } from "./builtin-lookup.ts";
import { TypeError } from "./errors.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import { docOf, signatureOf } from "./docs.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { hex, PyType_Check } from "./abstract.ts";
import { hashPointer } from "./pyhash.ts";
import { getOptionalAttr, PyObject_GetAttrString } from "./genericattr.ts";
import { PyModule_Check } from "./moduleobject.ts";

export class CFunctionBody {
  readonly m_ml: PyMethodDef;
  m_self: PyObject | null;
  m_module: PyObject | null;
  constructor(ml: PyMethodDef, self: PyObject | null, module: PyObject | null) {
    this.m_ml = ml;
    this.m_self = self;
    this.m_module = module;
  }
}
export interface PyCFunctionObject extends PyHeapObject {
  body: CFunctionBody;
}

/** `PyCFunction_NewEx`. */
export function PyCFunction_NewEx(
  ml: PyMethodDef,
  self: PyObject | null,
  module: PyObject | null,
): PyCFunctionObject {
  const body = new CFunctionBody(
    ml,
    self === null ? null : NewRef(self),
    module === null ? null : NewRef(module),
  );
  const op = PyObject_GC_Alloc(new PyHeapObject(PyCFunction_Type, body) as PyCFunctionObject, 56);
  PyObject_GC_Track(op);
  return op;
}

export function PyCFunction_Check(o: PyObject): o is PyCFunctionObject {
  return o.ob_type === PyCFunction_Type;
}

/** `_PyObject_FunctionStr`: "module.qualname()" or "qualname()" for error texts. */
export function _PyObject_FunctionStr(func: PyObject): string {
  const q = getOptionalAttr(func, "__qualname__").value;
  if (q === null) {
    return `${func.ob_type.tp_name} object`;
  }
  const qualname = textOf(q);
  DECREF(q);
  const m = getOptionalAttr(func, "__module__").value;
  let text = `${qualname}()`;
  if (m !== null && m !== Py_None && textOf(m) !== "builtins") text = `${textOf(m)}.${qualname}()`;
  if (m !== null) DECREF(m);
  return text;
}

/** The flags that say how a C function takes its arguments. */
export const SIGNATURE = METH_VARARGS | METH_FASTCALL | METH_NOARGS | METH_O | METH_KEYWORDS;

/**
 * Calls a C function by its signature. `args` without self. `func` is the callable shown in error texts.
 */
export function callCFunction(
  ml: PyMethodDef,
  self: PyObject,
  args: PyObject[],
  kwnames: PyTupleObject | null,
  func: PyObject,
): Result {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  switch (ml.ml_flags & SIGNATURE) {
    case METH_NOARGS:
      if (nkw > 0) return TypeError(`${_PyObject_FunctionStr(func)} takes no keyword arguments`);
      if (args.length !== 0)
        return TypeError(`${_PyObject_FunctionStr(func)} takes no arguments (${args.length} given)`);
      return (ml.ml_meth as NoArgsFunction)(self);
    case METH_O:
      if (nkw > 0) return TypeError(`${_PyObject_FunctionStr(func)} takes no keyword arguments`);
      if (args.length !== 1)
        return TypeError(`${_PyObject_FunctionStr(func)} takes exactly one argument (${args.length} given)`);
      return (ml.ml_meth as OneArgFunction)(self, args[0] as PyObject);
    case METH_FASTCALL:
      if (nkw > 0) return TypeError(`${_PyObject_FunctionStr(func)} takes no keyword arguments`);
      return (ml.ml_meth as FastFunction)(self, args);
    default:
      return (ml.ml_meth as FastKeywordsFunction)(self, args, nkw === 0 ? null : kwnames);
  }
}

function cfunction_vectorcall(self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const { m_ml, m_self } = (self as PyCFunctionObject).body;
  if (kwnames === null) {
    // The plain cases of callCFunction, written out.
    const flags = m_ml.ml_flags & SIGNATURE;
    if (flags === METH_O && args.length === 1)
      return (m_ml.ml_meth as OneArgFunction)(m_self ?? Py_None, args[0] as PyObject);
    if (flags === METH_FASTCALL) return (m_ml.ml_meth as FastFunction)(m_self ?? Py_None, args);
    if (flags === (METH_FASTCALL | METH_KEYWORDS))
      return (m_ml.ml_meth as FastKeywordsFunction)(m_self ?? Py_None, args, null);
  }
  if ((m_ml.ml_flags & METH_VARARGS) !== 0) return _PyObject_MakeTpCall(self, args, kwnames);
  return callCFunction(m_ml, m_self ?? Py_None, args, kwnames, self);
}

/** `cfunction_call`: functions that take a tuple and a dict; the others go through their vectorcall. */
function cfunction_call(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  const { m_ml, m_self } = (self as PyCFunctionObject).body;
  const me = m_self ?? Py_None;
  if ((m_ml.ml_flags & METH_VARARGS) === 0) return PyVectorcall_Call(self, args, kwds);
  if ((m_ml.ml_flags & METH_KEYWORDS) !== 0) return (m_ml.ml_meth as VarArgsKeywordsFunction)(me, args, kwds);
  if (kwds !== null && kwds.body.ma_used > 0)
    return TypeError(`${m_ml.ml_name}() takes no keyword arguments`);
  return (m_ml.ml_meth as VarArgsFunction)(me, args);
}
/** `PyVectorcall_Call`. */
export function PyVectorcall_Call(
  callable: PyObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): Result {
  return PyObject_Call(callable, args, kwds);
}

function meth_qualname(self: PyObject): Result {
  const { m_ml, m_self } = (self as PyCFunctionObject).body;
  // If __self__ is a module or null, the name itself; else type(__self__).__qualname__ + "." + name.
  if (m_self === null || PyModule_Check(m_self)) return PyUnicode_FromString(m_ml.ml_name);
  const type = PyType_Check(m_self) ? m_self : m_self.ob_type;
  const q = PyObject_GetAttrString(type, "__qualname__");
  if (q === null) return null;
  const text = `${textOf(q)}.${m_ml.ml_name}`;
  DECREF(q);
  return PyUnicode_FromString(text);
}

/** The C function behind a descriptor of a type's dict. */
function functionOf(descr: PyObject): PyMethodDef | null {
  const inner = (descr as PyHeapObject).body as {
    method?: PyMethodDef;
    m_ml?: PyMethodDef;
    callable?: PyObject;
  } | null;
  if (inner === null) return null;
  return inner.method ?? inner.m_ml ?? (inner.callable == null ? null : functionOf(inner.callable));
}

/** How docs-data.ts names the function: by its module, or by the type that has it. */
function docKey(self: PyCFunctionObject): string {
  const { m_ml, m_self, m_module } = self.body;
  const name = m_ml.ml_name;
  if (m_self === null || PyModule_Check(m_self))
    return `${m_module !== null && PyUnicode_Check(m_module) ? textOf(m_module) : "builtins"}.${name}`;
  const bases = (type: PyTypeObject): readonly PyTypeObject[] =>
    (type.tp_mro?.body.ob_item ?? []) as PyTypeObject[];
  for (const type of [...(PyType_Check(m_self) ? bases(m_self) : []), ...bases(m_self.ob_type)]) {
    const descr = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, name);
    if (descr !== null && functionOf(descr) === m_ml) return `${type.tp_name}.${name}`;
  }
  return `${m_self.ob_type.tp_name}.${name}`;
}

function meth_reduce(self: PyObject): Result {
  const { m_ml, m_self } = (self as PyCFunctionObject).body;
  if (m_self === null || PyModule_Check(m_self)) return PyUnicode_FromString(m_ml.ml_name);
  return reduceToGetattr(m_self, m_ml.ml_name);
}

export const PyCFunction_Type: PyTypeObject = defineType({
  tp_name: "builtin_function_or_method",
  tp_basicsize: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
  tp_weaklistoffset: 40,
  tp_vectorcall_instance: cfunction_vectorcall,
  tp_call: cfunction_call,
  tp_drop(self, i) {
    const b = (self as PyCFunctionObject).body;
    let o: PyObject | null;
    switch (i) {
      case 0:
        o = b.m_self;
        b.m_self = null;
        return o;
      case 1:
        o = b.m_module;
        b.m_module = null;
        return o;
      default:
        return undefined;
    }
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = (self as PyCFunctionObject).body;
    if (b.m_self !== null) visit(b.m_self);
    if (b.m_module !== null) visit(b.m_module);
  },
  tp_refs(self, visit) {
    const b = (self as PyCFunctionObject).body;
    if (b.m_self !== null) visit("field", "__self__", b.m_self);
    if (b.m_module !== null) visit("field", "__module__", b.m_module);
  },
  tp_repr(self) {
    const { m_ml, m_self } = (self as PyCFunctionObject).body;
    if (m_self === null || PyModule_Check(m_self))
      return PyUnicode_FromString(`<built-in function ${m_ml.ml_name}>`);
    return PyUnicode_FromString(
      `<built-in method ${m_ml.ml_name} of ${m_self.ob_type.tp_name} object at 0x${hex(m_self)}>`,
    );
  },
  tp_hash(self) {
    const { m_self, m_ml } = (self as PyCFunctionObject).body;
    hashPointer(m_self ?? self);
    // The address of the C function itself is the model's own.
    for (let i = 0; i < m_ml.ml_name.length; i++)
      H.lo = (Math.imul(H.lo, 31) + m_ml.ml_name.charCodeAt(i)) | 0;
    if (H.hi === -1 && H.lo === -1) H.lo = -2;
    return true;
  },
  tp_richcompare(a, b, op: CompareOp) {
    if ((op !== Py_EQ && op !== Py_NE) || !PyCFunction_Check(a) || !PyCFunction_Check(b))
      return Py_NotImplemented;
    const eq = a.body.m_self === b.body.m_self && a.body.m_ml.ml_meth === b.body.m_ml.ml_meth;
    return eq === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_getset: [
    getset("__doc__", (self) => docOf(docKey(self as PyCFunctionObject))),
    getset("__name__", (self) => PyUnicode_FromString((self as PyCFunctionObject).body.m_ml.ml_name)),
    getset("__qualname__", meth_qualname),
    getset("__self__", (self) => {
      const b = (self as PyCFunctionObject).body;
      return NewRef((b.m_ml.ml_flags & METH_STATIC) !== 0 ? Py_None : (b.m_self ?? Py_None));
    }),
    getset("__text_signature__", (self) => signatureOf(docKey(self as PyCFunctionObject))),
  ],
  tp_members: [
    {
      name: "__module__",
      readonly: false,
      get: (self) => NewRef((self as PyCFunctionObject).body.m_module ?? Py_None),
      set(self, value) {
        const b = (self as PyCFunctionObject).body;
        const old = b.m_module;
        b.m_module = value === null ? null : NewRef(value);
        if (old !== null) DECREF(old);
        return 0;
      },
    },
  ],
  tp_methods: [noargs("__reduce__", meth_reduce)],
});
