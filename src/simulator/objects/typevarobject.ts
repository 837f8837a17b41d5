/**
 * What the syntax of PEP 695 makes (Objects/typevarobject.c): TypeVar, ParamSpec, TypeVarTuple, TypeAliasType and
 * typing.Generic, the base of generic classes. Bounds, constraints, defaults and the values of aliases are
 * functions of the compiler's, called when somebody asks.
 *
 * The module typing itself is not modelled: `C[int]` of a generic class is a types.GenericAlias here.
 */
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  type PyGetSetDef,
  PyHeapObject,
  type PyMemberDef,
  type PyMethodDef,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_MANAGED_DICT,
  Py_TPFLAGS_MANAGED_WEAKREF,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  varkeywords,
  XDECREF,
} from "./object.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import { TypeError } from "./errors.ts";
import { makeParameters, Py_GenericAlias } from "./genericaliasobject.ts";
import { PyObject_GetAttrString, PyObject_SetAttr } from "./genericattr.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { PyList_FromArraySteal } from "./listobject.ts";
import { PyObject_GetIter } from "./abstract.ts";
import { unsupported } from "./machine.ts";
import { PyBaseObject_Type } from "./objecttype.ts";
import { Py_None } from "./singletons.ts";
import { emptyTuple, PyTuple_Check, PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { identifier, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

type Field =
  | "name"
  | "bound"
  | "evaluate_bound"
  | "constraints"
  | "evaluate_constraints"
  | "default_value"
  | "evaluate_default"
  | "type_params"
  | "compute_value"
  | "value";
const FIELDS: readonly Field[] = [
  "name",
  "bound",
  "evaluate_bound",
  "constraints",
  "evaluate_constraints",
  "default_value",
  "evaluate_default",
  "type_params",
  "compute_value",
  "value",
];
type Body = Record<Field, PyObject | null>;
const body = (o: PyObject): Body => (o as PyHeapObject).body as Body;
const blank = (): Body => Object.fromEntries(FIELDS.map((f) => [f, null])) as Body;

/** A value that a function of the compiler's gives when first asked for. New reference. */
function lazily(self: PyObject, value: Field, evaluate: Field, otherwise: PyObject): Result {
  const b = body(self);
  if (b[value] !== null) return NewRef(b[value]);
  if (b[evaluate] === null) return NewRef(otherwise);
  const r = PyObject_CallNoArgs(b[evaluate]);
  if (r === null) return null;
  const old = b[value];
  b[value] = NewRef(r);
  touch(self);
  XDECREF(old);
  return r;
}

const fixed = (name: string, get: (self: PyObject) => Result): PyMemberDef => ({ name, readonly: true, get });
interface Kind {
  name: string;
  size: number;
  flags: number;
  getset?: readonly PyGetSetDef[];
  members?: readonly PyMemberDef[];
  methods?: readonly PyMethodDef[];
}
function parameterType(kind: Kind, more: Partial<Parameters<typeof defineType>[0]> = {}): PyTypeObject {
  return defineType({
    tp_name: `typing.${kind.name}`,
    tp_basicsize: kind.size,
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_IMMUTABLETYPE | kind.flags,
    ...((kind.flags & Py_TPFLAGS_MANAGED_DICT) === 0 ? {} : { tp_dictoffset: -1, tp_weaklistoffset: -1 }),
    tp_layout: (type) => new PyHeapObject(type, blank()),
    tp_predealloc(self) {
      PyObject_GC_UnTrack(self);
      return true;
    },
    tp_drop(self, i) {
      const field = FIELDS[i];
      if (field === undefined) {
        if (i > FIELDS.length) return undefined;
        const dict = (self as PyHeapObject).ob_dict;
        (self as PyHeapObject).ob_dict = null;
        return dict;
      }
      const o = body(self)[field];
      body(self)[field] = null;
      return o;
    },
    tp_free: freeObject,
    tp_traverse(self, visit) {
      for (const f of FIELDS) {
        const o = body(self)[f];
        if (o !== null) visit(o);
      }
      const dict = (self as PyHeapObject).ob_dict;
      if (dict !== null) visit(dict);
    },
    tp_clear(self) {
      for (const f of FIELDS) {
        if (f === "name") continue;
        const o = body(self)[f];
        body(self)[f] = null;
        touch(self);
        XDECREF(o);
      }
    },
    tp_refs(self, visit) {
      for (const f of FIELDS) {
        const o = body(self)[f];
        if (o !== null) visit("field", f, o);
      }
      const dict = (self as PyHeapObject).ob_dict;
      if (dict !== null) visit("field", "__dict__", dict);
    },
    tp_repr: (self) => NewRef(body(self).name as PyObject),
    tp_new: () =>
      unsupported(`typing.${kind.name}(…) is not part of the modelled language; the syntax of PEP 695 is`),
    tp_members: [fixed("__name__", (self) => NewRef(body(self).name as PyObject)), ...(kind.members ?? [])],
    tp_getset: kind.getset ?? [],
    tp_methods: kind.methods ?? [],
    ...more,
  });
}

/** `typing.NoDefault`. */
const NoDefault_Type = defineType({
  tp_name: "NoDefaultType",
  tp_basicsize: 16,
  tp_repr: () => PyUnicode_FromString("typing.NoDefault"),
});
const noDefault = (): PyObject => {
  const made = PyType_GenericAlloc(NoDefault_Type, 0) as PyObject;
  return made;
};

const MANAGED = Py_TPFLAGS_MANAGED_DICT | Py_TPFLAGS_MANAGED_WEAKREF;
const isFalse = (): PyObject => Py_False;
const variance: readonly PyMemberDef[] = [
  fixed("__covariant__", isFalse),
  fixed("__contravariant__", isFalse),
  fixed("__infer_variance__", () => Py_True),
];
const inTyping = getset("__module__", () => identifier("typing"));
const defaults: readonly PyGetSetDef[] = [
  getset("__default__", (self) =>
    body(self).evaluate_default === null && body(self).default_value === null
      ? noDefault()
      : lazily(self, "default_value", "evaluate_default", Py_None),
  ),
];
const common: readonly PyMethodDef[] = [
  noargs("has_default", (self) =>
    body(self).evaluate_default !== null || body(self).default_value !== null ? Py_True : Py_False,
  ),
  onearg("__mro_entries__", (self) =>
    TypeError(`Cannot subclass an instance of ${self.ob_type.tp_name.slice(7)}`),
  ),
  noargs("__reduce__", (self) => NewRef(body(self).name as PyObject)),
  onearg("__typing_subst__", (_self, arg) => NewRef(arg)),
  fastcall("__typing_prepare_subst__", () =>
    unsupported("__typing_prepare_subst__ needs the module typing, which is not modelled"),
  ),
];
const union = (): never =>
  unsupported(
    "unions of type variables (T | X) need the module typing, which is not modelled; unions of classes are",
  );

export const PyTypeVar_Type = parameterType(
  {
    name: "TypeVar",
    size: 80,
    flags: MANAGED,
    getset: [
      getset("__bound__", (self) => lazily(self, "bound", "evaluate_bound", Py_None)),
      getset("__constraints__", (self) => lazily(self, "constraints", "evaluate_constraints", emptyTuple)),
      ...defaults,
      inTyping,
    ],
    members: variance,
    methods: common,
  },
  { nb_or: union },
);

/** `P.args` and `P.kwargs`. */
function specPart(name: string, suffix: string): PyTypeObject {
  return parameterType(
    {
      name,
      size: 24,
      flags: Py_TPFLAGS_MANAGED_WEAKREF,
      getset: [getset("__origin__", (self) => NewRef(body(self).value as PyObject))],
    },
    {
      tp_weaklistoffset: -1,
      tp_repr: (self) =>
        PyUnicode_FromString(`${textOf(body(body(self).value as PyObject).name as PyObject)}.${suffix}`),
    },
  );
}
const PyParamSpecArgs_Type = specPart("ParamSpecArgs", "args");
const PyParamSpecKwargs_Type = specPart("ParamSpecKwargs", "kwargs");
function partOf(self: PyObject, type: PyTypeObject): PyObject {
  const o = PyType_GenericAlloc(type, 0) as PyObject;
  body(o).value = NewRef(self);
  touch(o);
  return o;
}

export const PyParamSpec_Type = parameterType(
  {
    name: "ParamSpec",
    size: 56,
    flags: MANAGED,
    getset: [
      getset("args", (self) => partOf(self, PyParamSpecArgs_Type)),
      getset("kwargs", (self) => partOf(self, PyParamSpecKwargs_Type)),
      ...defaults,
      inTyping,
    ],
    members: [fixed("__bound__", () => Py_None), ...variance],
    methods: common,
  },
  { nb_or: union },
);

/** `typing.Unpack[Ts]`, as iterating over a TypeVarTuple gives it. */
const PyUnpacked_Type = parameterType(
  {
    name: "_UnpackGenericAlias",
    size: 48,
    flags: 0,
    getset: [
      getset("__args__", (self) => PyTuple_FromArray([body(self).value as PyObject])),
      getset("__parameters__", (self) => PyTuple_FromArray([body(self).value as PyObject])),
    ],
  },
  {
    tp_repr: (self) =>
      PyUnicode_FromString(`typing.Unpack[${textOf(body(body(self).value as PyObject).name as PyObject)}]`),
  },
);

export const PyTypeVarTuple_Type = parameterType(
  { name: "TypeVarTuple", size: 40, flags: MANAGED, getset: [...defaults, inTyping], methods: common },
  {
    tp_iter(self) {
      const list = PyList_FromArraySteal([partOf(self, PyUnpacked_Type)]) as PyObject;
      const it = PyObject_GetIter(list);
      DECREF(list);
      return it;
    },
  },
);

export const PyTypeAlias_Type: PyTypeObject = parameterType(
  {
    name: "TypeAliasType",
    size: 56,
    flags: 0,
    getset: [
      getset("__parameters__", (self) => {
        const params = body(self).type_params;
        return params === null ? emptyTuple : PyTuple_FromArray(unpacked(params as PyTupleObject));
      }),
      getset("__type_params__", (self) => NewRef(body(self).type_params ?? emptyTuple)),
      getset("__value__", (self) => lazily(self, "value", "compute_value", Py_None)),
      getset("__module__", (self) =>
        PyObject_GetAttrString(body(self).compute_value as PyObject, "__module__"),
      ),
    ],
    methods: [noargs("__reduce__", (self) => NewRef(body(self).name as PyObject))],
  },
  {
    late: () => ({ nb_or: (a, b) => orOfTypes(a, b) }),
    mp_subscript(self, args) {
      if (body(self).type_params === null) return TypeError("Only generic type aliases are subscriptable");
      return Py_GenericAlias(self, args);
    },
  },
);
/** As for classes: `type` has the slot. */
function orOfTypes(a: PyObject, b: PyObject): Result {
  return (PyTypeAlias_Type.ob_type.nb_or as (a: PyObject, b: PyObject) => Result)(a, b);
}

/** `unpack_typevartuples`: starred ones as `Unpack[Ts]`. New references are not made for the rest. */
function unpacked(params: PyTupleObject): PyObject[] {
  return (params.body.ob_item as PyObject[]).map((p) =>
    p.ob_type === PyTypeVarTuple_Type ? partOf(p, PyUnpacked_Type) : p,
  );
}

const TYPES: Record<string, PyTypeObject> = {
  TypeVar: PyTypeVar_Type,
  ParamSpec: PyParamSpec_Type,
  TypeVarTuple: PyTypeVarTuple_Type,
};

/** The intrinsics: a new parameter, or (kind "default") `name` with a default to be computed. New reference. */
export function newTypeVarLike(
  kind: string,
  name: PyObject,
  bound: PyObject | null,
  extra: PyObject | null,
): Result {
  if (kind === "default") {
    body(name).evaluate_default = extra === null ? null : NewRef(extra);
    touch(name);
    return NewRef(name);
  }
  const o = PyType_GenericAlloc(TYPES[kind] as PyTypeObject, 0);
  if (o === null) return null;
  const b = body(o);
  b.name = NewRef(name);
  b.evaluate_bound = bound === null ? null : NewRef(bound);
  b.evaluate_constraints = extra === null ? null : NewRef(extra);
  touch(o);
  return o;
}

/** `_Py_make_typealias`: of name, parameters and the function that computes the value. */
export function newTypeAlias(args: PyObject): Result {
  const [name, params, compute] = (args as PyTupleObject).body.ob_item as [PyObject, PyObject, PyObject];
  const o = PyType_GenericAlloc(PyTypeAlias_Type, 0);
  if (o === null) return null;
  const b = body(o);
  b.name = NewRef(name);
  b.type_params = params === Py_None ? null : NewRef(params);
  b.compute_value = NewRef(compute);
  touch(o);
  return o;
}

/** `_Py_subscript_generic`: the base `Generic[T, …]` of a generic class. */
export function subscriptGeneric(params: PyObject): Result {
  const items = PyTuple_Check(params) ? unpacked(params) : [params];
  const tuple = PyTuple_FromArray(items);
  const mark = holdMark();
  hold(tuple, "type parameters");
  for (const [i, o] of items.entries()) if (o !== (params as PyTupleObject).body.ob_item[i]) DECREF(o);
  const alias = Py_GenericAlias(PyGeneric_Type, tuple);
  unhold(mark);
  DECREF(tuple);
  return alias;
}

export const PyGeneric_Type: PyTypeObject = defineType({
  tp_name: "typing.Generic",
  tp_basicsize: 16,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  late: () => ({ tp_new: PyBaseObject_Type.tp_new }),
  tp_traverse() {},
  tp_clear() {},
  tp_methods: [
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
    varkeywords(
      "__init_subclass__",
      (cls) => {
        // The parameters of the bases as they stand in the class statement.
        const own = (cls as PyTypeObject).tp_dict as PyDictObject;
        const bases = _PyDict_GetItemStringBorrowed(own, "__orig_bases__");
        const params =
          bases !== null && PyTuple_Check(bases)
            ? makeParameters(bases.body.ob_item as PyObject[])
            : NewRef(emptyTuple);
        const mark = holdMark();
        hold(params, "__parameters__");
        const r = PyObject_SetAttr(cls, identifier("__parameters__"), params);
        unhold(mark);
        DECREF(params);
        return r < 0 ? null : Py_None;
      },
      METH_CLASS,
    ),
  ],
});
