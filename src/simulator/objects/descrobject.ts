/**
 * Descriptors of built-in types (Objects/descrobject.c): method_descriptor, classmethod_descriptor,
 * member_descriptor, getset_descriptor, wrapper_descriptor (slot wrappers) and method-wrapper.
 * mappingproxy and property are in propertyobject.ts and mappingproxy.ts.
 */
import {
  DECREF,
  defineType,
  getset,
  hold,
  holdMark,
  METH_KEYWORDS,
  METH_VARARGS,
  NewRef,
  noargs,
  touch,
  type PyGetSetDef,
  PyHeapObject,
  type PyMemberDef,
  type PyMethodDef,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_METHOD_DESCRIPTOR,
  type PyTypeObject,
  type Result,
  type TypeSpec,
  unhold,
  type VarArgsFunction,
  type VarArgsKeywordsFunction,
  XDECREF,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { hex } from "./abstract.ts";
import { docOf, signatureOf } from "./docs.ts";
import { reduceToGetattr } from "./builtin-lookup.ts";
import { AttributeError, TypeError } from "./errors.ts";
import {
  _PyObject_FunctionStr,
  callCFunction,
  PyCFunction_NewEx,
  PyVectorcall_Call,
} from "./methodobject.ts";
import { _PyDict_FromKeywords, type PyDictObject } from "./dictobject.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { PyObject_GetAttrString } from "./genericattr.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { identifier, PyUnicode_FromString, type PyUnicodeObject, textOf } from "./unicodeobject.ts";
import { hashPointer } from "./pyhash.ts";

/** How a slot wrapper calls the slot (`struct wrapperbase`): `name` with the arguments as Python passes them. */
export interface SlotWrapper {
  readonly name: string;
  readonly slot: keyof PyTypeObject;
  /** `wrapped` is the slot's function. */
  readonly wrapper: (
    self: PyObject,
    args: PyTupleObject,
    wrapped: unknown,
    kwds: PyDictObject | null,
  ) => Result;
  /** Accepts keyword arguments (`__init__`, `__call__`). */
  readonly keywords?: boolean;
}

/** PyDescrObject with what each kind adds. */
export class DescrBody {
  d_type: PyTypeObject | null;
  d_name: PyUnicodeObject | null;
  d_qualname: PyObject | null = null;
  readonly method: PyMethodDef | null = null;
  readonly member: PyMemberDef | null = null;
  readonly getset: PyGetSetDef | null = null;
  readonly base: SlotWrapper | null = null;
  readonly wrapped: unknown = null;
  constructor(
    type: PyTypeObject,
    name: PyUnicodeObject,
    kind: {
      method?: PyMethodDef;
      member?: PyMemberDef;
      getset?: PyGetSetDef;
      base?: SlotWrapper;
      wrapped?: unknown;
    },
  ) {
    this.d_type = NewRef(type);
    this.d_name = name;
    this.method = kind.method ?? null;
    this.member = kind.member ?? null;
    this.getset = kind.getset ?? null;
    this.base = kind.base ?? null;
    this.wrapped = kind.wrapped ?? null;
  }
}
export interface PyDescrObject extends PyHeapObject {
  body: DescrBody;
}

function descr_new(descrtype: PyTypeObject, body: DescrBody): PyDescrObject {
  const o = PyObject_GC_Alloc(new PyHeapObject(descrtype, body) as PyDescrObject, descrtype.tp_basicsize);
  PyObject_GC_Track(o);
  return o;
}

export const PyDescr_NewMethod = (type: PyTypeObject, method: PyMethodDef): PyDescrObject =>
  descr_new(PyMethodDescr_Type, new DescrBody(type, identifier(method.ml_name), { method }));
export const PyDescr_NewClassMethod = (type: PyTypeObject, method: PyMethodDef): PyDescrObject =>
  descr_new(PyClassMethodDescr_Type, new DescrBody(type, identifier(method.ml_name), { method }));
export const PyDescr_NewMember = (type: PyTypeObject, member: PyMemberDef): PyDescrObject =>
  descr_new(PyMemberDescr_Type, new DescrBody(type, identifier(member.name), { member }));
export const PyDescr_NewGetSet = (type: PyTypeObject, gs: PyGetSetDef): PyDescrObject =>
  descr_new(PyGetSetDescr_Type, new DescrBody(type, identifier(gs.name), { getset: gs }));
export const PyDescr_NewWrapper = (type: PyTypeObject, base: SlotWrapper, wrapped: unknown): PyDescrObject =>
  descr_new(PyWrapperDescr_Type, new DescrBody(type, identifier(base.name), { base, wrapped }));

const body = (o: PyObject): DescrBody => (o as PyDescrObject).body;
const nameOf = (o: PyObject): string => (body(o).d_name === null ? "?" : textOf(body(o).d_name as PyObject));
const typeOf = (o: PyObject): PyTypeObject => body(o).d_type as PyTypeObject;

function descr_check(descr: PyObject, obj: PyObject): boolean {
  if (PyType_IsSubtype(obj.ob_type, typeOf(descr))) return true;
  TypeError(
    `descriptor '${nameOf(descr)}' for '${typeOf(descr).tp_name}' objects doesn't apply to a '${obj.ob_type.tp_name}' object`,
  );
  return false;
}

function descr_repr(kind: string): (o: PyObject) => Result {
  return (o) => PyUnicode_FromString(`<${kind} '${nameOf(o)}' of '${typeOf(o).tp_name}' objects>`);
}

function calculate_qualname(descr: PyObject): Result {
  const q = PyObject_GetAttrString(typeOf(descr), "__qualname__");
  if (q === null) return null;
  const text = `${textOf(q)}.${nameOf(descr)}`;
  DECREF(q);
  return PyUnicode_FromString(text);
}

const common: Partial<TypeSpec> = {
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop(self, i) {
    const b = body(self);
    let o: PyObject | null;
    switch (i) {
      case 0:
        o = b.d_type;
        b.d_type = null;
        return o;
      case 1:
        o = b.d_name;
        b.d_name = null;
        return o;
      case 2:
        o = b.d_qualname;
        b.d_qualname = null;
        return o;
      default:
        return undefined;
    }
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const t = body(self).d_type;
    if (t !== null) visit(t);
  },
  tp_refs(self, visit) {
    const b = body(self);
    if (b.d_type !== null) visit("field", "__objclass__", b.d_type);
    if (b.d_name !== null) visit("field", "__name__", b.d_name);
    if (b.d_qualname !== null) visit("field", "__qualname__", b.d_qualname);
  },
};

const descrMembers: readonly PyMemberDef[] = [
  { name: "__objclass__", readonly: true, get: (self) => NewRef(typeOf(self)) },
  { name: "__name__", readonly: true, get: (self) => NewRef(body(self).d_name ?? Py_None) },
];
/** `descr_methods`; getset and class method descriptors have none. */
const descrMethods: readonly PyMethodDef[] = [
  noargs("__reduce__", (self) => reduceToGetattr(typeOf(self), nameOf(self))),
];

/** How docs-data.ts names an attribute of a type. A class statement adds the same two to each class. */
function docKey(o: PyObject): string {
  const type = typeOf(o);
  return `${(type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0 ? type.tp_name : "class"}.${nameOf(o)}`;
}
const slotName = (o: PyObject): string | null => body(o).base?.name ?? null;
const docGetSet = getset("__doc__", (self) => docOf(docKey(self), slotName(self)));
const signatureGetSet = getset("__text_signature__", (self) => signatureOf(docKey(self), slotName(self)));
const qualnameGetSet = getset("__qualname__", (self) => {
  const b = body(self);
  if (b.d_qualname === null) {
    b.d_qualname = calculate_qualname(self);
    touch(self);
  }
  return b.d_qualname === null ? null : NewRef(b.d_qualname);
});

// ---------------------------------------------------------------------------------------------------------
// method_descriptor

function method_check_args(func: PyObject, args: PyObject[], nargs: number): boolean {
  if (nargs < 1) {
    TypeError(`unbound method ${_PyObject_FunctionStr(func)} needs an argument`);
    return false;
  }
  const self = args[0] as PyObject;
  if (PyType_IsSubtype(self.ob_type, typeOf(func))) return true;
  TypeError(
    `descriptor '${nameOf(func)}' for '${typeOf(func).tp_name}' objects doesn't apply to a '${self.ob_type.tp_name}' object`,
  );
  return false;
}

/** Calls an unbound C method whose self is known to fit. `rest` are the arguments behind self. */
export function callMethodDescr(
  func: PyObject,
  self: PyObject,
  rest: PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  const method = body(func).method as PyMethodDef;
  if ((method.ml_flags & METH_VARARGS) === 0) return callCFunction(method, self, rest, kwnames, func);
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  if (nkw > 0 && (method.ml_flags & METH_KEYWORDS) === 0)
    return TypeError(`${_PyObject_FunctionStr(func)} takes no keyword arguments`);
  const npos = rest.length - nkw;
  const mark = holdMark();
  const tuple = hold(PyTuple_FromArray(npos === rest.length ? rest : rest.slice(0, npos)), "call: arguments");
  let result: Result;
  if ((method.ml_flags & METH_KEYWORDS) !== 0) {
    let kwds: PyDictObject | null = null;
    if (nkw > 0) {
      kwds = _PyDict_FromKeywords(kwnames as PyTupleObject, rest, npos);
      if (kwds === null) {
        unhold(mark);
        DECREF(tuple);
        return null;
      }
      hold(kwds, "call: keyword arguments");
    }
    result = (method.ml_meth as VarArgsKeywordsFunction)(self, tuple, kwds);
    unhold(mark);
    if (result !== null) hold(result, "call: result");
    DECREF(tuple);
    XDECREF(kwds);
  } else {
    result = (method.ml_meth as VarArgsFunction)(self, tuple);
    unhold(mark);
    if (result !== null) hold(result, "call: result");
    DECREF(tuple);
  }
  unhold(mark);
  return result;
}

function method_vectorcall(func: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  if (!method_check_args(func, args, args.length - nkw)) return null;
  return callMethodDescr(func, args[0] as PyObject, args.slice(1), kwnames);
}

function method_get(descr: PyObject, obj: PyObject | null): Result {
  if (obj === null) return NewRef(descr);
  if (!descr_check(descr, obj)) return null;
  return PyCFunction_NewEx(body(descr).method as PyMethodDef, obj, null);
}

export const PyMethodDescr_Type: PyTypeObject = defineType({
  tp_name: "method_descriptor",
  tp_basicsize: 56,
  ...common,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR,
  tp_vectorcall_instance: method_vectorcall,
  tp_call: PyVectorcall_CallLate,
  tp_repr: descr_repr("method"),
  tp_descr_get: method_get,
  tp_methods: descrMethods,
  tp_members: descrMembers,
  tp_getset: [docGetSet, qualnameGetSet, signatureGetSet],
});

function PyVectorcall_CallLate(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  return PyVectorcall_Call(self, args, kwds);
}

// ---------------------------------------------------------------------------------------------------------
// classmethod_descriptor

function classmethod_get(descr: PyObject, obj: PyObject | null, type: PyTypeObject | null): Result {
  let cls = type;
  if (cls === null) {
    if (obj === null)
      return TypeError(
        `descriptor '${nameOf(descr)}' for type '${typeOf(descr).tp_name}' needs either an object or a type`,
      );
    cls = obj.ob_type;
  }
  if ((cls.ob_type.tp_flags & (1 << 31)) === 0)
    return TypeError(
      `descriptor '${nameOf(descr)}' for type '${typeOf(descr).tp_name}' needs a type, not a '${cls.ob_type.tp_name}' as arg 2`,
    );
  if (!PyType_IsSubtype(cls, typeOf(descr)))
    return TypeError(
      `descriptor '${nameOf(descr)}' requires a subtype of '${typeOf(descr).tp_name}' but received '${cls.tp_name}'`,
    );
  return PyCFunction_NewEx(body(descr).method as PyMethodDef, cls, null);
}

export const PyClassMethodDescr_Type: PyTypeObject = defineType({
  tp_name: "classmethod_descriptor",
  tp_basicsize: 56,
  ...common,
  tp_repr: descr_repr("method"),
  tp_call(descr, args, kwds) {
    const items = args.body.ob_item as PyObject[];
    if (items.length < 1)
      return TypeError(
        `descriptor '${nameOf(descr)}' of '${typeOf(descr).tp_name}' object needs an argument`,
      );
    const bound = classmethod_get(descr, null, items[0] as PyTypeObject);
    if (bound === null) return null;
    const mark = holdMark();
    hold(bound, "bound class method");
    const rest = hold(PyTuple_FromArray(items.slice(1)), "arguments");
    const r = PyVectorcall_Call(bound, rest, kwds);
    unhold(mark);
    DECREF(bound);
    DECREF(rest);
    return r;
  },
  tp_descr_get: classmethod_get,
  tp_members: descrMembers,
  tp_getset: [docGetSet, qualnameGetSet, signatureGetSet],
});

// ---------------------------------------------------------------------------------------------------------
// member_descriptor, getset_descriptor

export const PyMemberDescr_Type: PyTypeObject = defineType({
  tp_name: "member_descriptor",
  tp_basicsize: 48,
  ...common,
  tp_repr: descr_repr("member"),
  tp_descr_get(descr, obj) {
    if (obj === null) return NewRef(descr);
    if (!descr_check(descr, obj)) return null;
    return (body(descr).member as PyMemberDef).get(obj);
  },
  tp_descr_set(descr, obj, value) {
    if (!PyType_IsSubtype(obj.ob_type, typeOf(descr))) {
      TypeError(
        `descriptor '${nameOf(descr)}' for '${typeOf(descr).tp_name}' objects doesn't apply to a '${obj.ob_type.tp_name}' object`,
      );
      return -1;
    }
    const member = body(descr).member as PyMemberDef;
    if (member.readonly || member.set === undefined) {
      AttributeError("readonly attribute");
      return -1;
    }
    return member.set(obj, value);
  },
  tp_methods: descrMethods,
  tp_members: descrMembers,
  // A slot of a class has none.
  tp_getset: [
    getset("__doc__", (self) =>
      (typeOf(self).tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0 ? Py_None : docOf(docKey(self)),
    ),
    qualnameGetSet,
  ],
});

export const PyGetSetDescr_Type: PyTypeObject = defineType({
  tp_name: "getset_descriptor",
  tp_basicsize: 48,
  ...common,
  tp_repr: descr_repr("attribute"),
  tp_descr_get(descr, obj) {
    if (obj === null) return NewRef(descr);
    if (!descr_check(descr, obj)) return null;
    const get = (body(descr).getset as PyGetSetDef).get;
    if (get !== null) return get(obj);
    return AttributeError(
      `attribute '${nameOf(descr)}' of '${typeOf(descr).tp_name}' objects is not readable`,
    );
  },
  tp_descr_set(descr, obj, value) {
    if (!PyType_IsSubtype(obj.ob_type, typeOf(descr))) {
      TypeError(
        `descriptor '${nameOf(descr)}' for '${typeOf(descr).tp_name}' objects doesn't apply to a '${obj.ob_type.tp_name}' object`,
      );
      return -1;
    }
    const set = (body(descr).getset as PyGetSetDef).set;
    if (set !== null) return set(obj, value);
    AttributeError(`attribute '${nameOf(descr)}' of '${typeOf(descr).tp_name}' objects is not writable`);
    return -1;
  },
  tp_members: descrMembers,
  tp_getset: [docGetSet, qualnameGetSet],
});

// ---------------------------------------------------------------------------------------------------------
// wrapper_descriptor and method-wrapper

function wrapperdescr_raw_call(
  descr: PyObject,
  self: PyObject,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): Result {
  const b = body(descr);
  const base = b.base as SlotWrapper;
  if (base.keywords !== true && kwds !== null && kwds.body.ma_used > 0)
    return TypeError(`wrapper ${base.name}() takes no keyword arguments`);
  return base.wrapper(self, args, b.wrapped, kwds);
}

export const PyWrapperDescr_Type: PyTypeObject = defineType({
  tp_name: "wrapper_descriptor",
  tp_basicsize: 56,
  ...common,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_METHOD_DESCRIPTOR,
  tp_repr: descr_repr("slot wrapper"),
  tp_call(descr, args, kwds) {
    const items = args.body.ob_item as PyObject[];
    if (items.length < 1)
      return TypeError(
        `descriptor '${nameOf(descr)}' of '${typeOf(descr).tp_name}' object needs an argument`,
      );
    const self = items[0] as PyObject;
    if (!PyType_IsSubtype(self.ob_type, typeOf(descr)))
      return TypeError(
        `descriptor '${nameOf(descr)}' requires a '${typeOf(descr).tp_name}' object but received a '${self.ob_type.tp_name}'`,
      );
    const mark = holdMark();
    const rest = hold(PyTuple_FromArray(items.slice(1)), "arguments");
    const r = wrapperdescr_raw_call(descr, self, rest, kwds);
    unhold(mark);
    if (r !== null) hold(r, "result");
    DECREF(rest);
    unhold(mark);
    return r;
  },
  tp_descr_get(descr, obj) {
    if (obj === null) return NewRef(descr);
    if (!descr_check(descr, obj)) return null;
    return PyWrapper_New(descr, obj);
  },
  tp_methods: descrMethods,
  tp_members: descrMembers,
  tp_getset: [docGetSet, qualnameGetSet, signatureGetSet],
});

class WrapperBody {
  descr: PyObject | null;
  self: PyObject | null;
  constructor(descr: PyObject, self: PyObject) {
    this.descr = NewRef(descr);
    this.self = NewRef(self);
  }
}
interface WrapperObject extends PyHeapObject {
  body: WrapperBody;
}

export function PyWrapper_New(descr: PyObject, self: PyObject): PyObject {
  const o = PyObject_GC_Alloc(new PyHeapObject(_PyMethodWrapper_Type, new WrapperBody(descr, self)), 32);
  PyObject_GC_Track(o);
  return o;
}
const wb = (o: PyObject): WrapperBody => (o as WrapperObject).body;
const wrapperOf = (o: PyObject): PyObject => wb(o).descr as PyObject;

export const _PyMethodWrapper_Type: PyTypeObject = defineType({
  tp_name: "method-wrapper",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_drop(self, i) {
    const b = wb(self);
    let o: PyObject | null;
    if (i === 0) {
      o = b.descr;
      b.descr = null;
      return o;
    }
    if (i === 1) {
      o = b.self;
      b.self = null;
      return o;
    }
    return undefined;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = wb(self);
    if (b.descr !== null) visit(b.descr);
    if (b.self !== null) visit(b.self);
  },
  tp_refs(self, visit) {
    const b = wb(self);
    if (b.descr !== null) visit("field", "descr", b.descr);
    if (b.self !== null) visit("field", "__self__", b.self);
  },
  tp_repr(self) {
    const b = wb(self);
    const inner = b.self as PyObject;
    return PyUnicode_FromString(
      `<method-wrapper '${nameOf(b.descr as PyObject)}' of ${inner.ob_type.tp_name} object at 0x${hex(inner)}>`,
    );
  },
  tp_hash(self) {
    return hashPointer(wb(self).self as PyObject);
  },
  tp_richcompare(a, b, op) {
    if (
      (op !== Py_EQ && op !== Py_NE) ||
      a.ob_type !== _PyMethodWrapper_Type ||
      b.ob_type !== _PyMethodWrapper_Type
    )
      return Py_NotImplemented;
    const eq = wb(a).descr === wb(b).descr && wb(a).self === wb(b).self;
    return eq === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_call: (self, args, kwds) =>
    wrapperdescr_raw_call(wb(self).descr as PyObject, wb(self).self as PyObject, args, kwds),
  tp_members: [{ name: "__self__", readonly: true, get: (self) => NewRef(wb(self).self as PyObject) }],
  tp_methods: [
    noargs("__reduce__", (self) =>
      reduceToGetattr(wb(self).self as PyObject, nameOf(wb(self).descr as PyObject)),
    ),
  ],
  tp_getset: [
    getset("__objclass__", (self) => NewRef(typeOf(wb(self).descr as PyObject))),
    getset("__name__", (self) => PyUnicode_FromString(nameOf(wb(self).descr as PyObject))),
    getset("__qualname__", (self) => calculate_qualname(wb(self).descr as PyObject)),
    getset("__doc__", (self) => docOf(docKey(wrapperOf(self)), slotName(wrapperOf(self)))),
    getset("__text_signature__", (self) => signatureOf(docKey(wrapperOf(self)), slotName(wrapperOf(self)))),
  ],
});
