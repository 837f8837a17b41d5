/** types.GenericAlias (Objects/genericaliasobject.c): `list[int]`. */
import {
  DECREF,
  defineType,
  getset,
  H,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_HAVE_VECTORCALL,
  type PyTypeObject,
  type Result,
  touch,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import {
  PyObject_RichCompareBool,
  PyObject_GetItem,
  PyObject_GetIter,
  PyTuple_Check,
  PyType_Check,
  reprText,
  PyObject_Hash,
  setGenericAliasHook,
} from "./abstract.ts";
import { PyObject_Call } from "./call.ts";
import { PyErr_Clear, PyErr_ExceptionMatches, TypeError } from "./errors.ts";
import { PyExc_AttributeError, PyExc_TypeError } from "./exceptions.ts";
import {
  getOptionalAttr,
  PyObject_GenericGetAttr,
  PyObject_GetAttr,
  PyObject_SetAttr,
} from "./genericattr.ts";
import { PyList_Append, type PyListObject } from "./listobject.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { Py_Ellipsis, Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray, PyTuple_Type, type PyTupleObject } from "./tupleobject.ts";
import { PyObject_Dir } from "./dir.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

class AliasBody {
  origin: PyObject | null;
  args: PyTupleObject | null;
  parameters: PyTupleObject | null = null;
  /** `*tuple[int]`. */
  starred = false;
  constructor(origin: PyObject, args: PyTupleObject) {
    this.origin = NewRef(origin);
    this.args = args;
  }
}
const ga = (o: PyObject): AliasBody => (o as PyHeapObject & { body: AliasBody }).body;

/** `Py_GenericAlias`. */
export function Py_GenericAlias(origin: PyObject, args: PyObject): PyObject {
  const tuple = PyTuple_Check(args) ? (NewRef(args) as PyTupleObject) : PyTuple_FromArray([args]);
  const o = PyObject_GC_Alloc(new PyHeapObject(Py_GenericAliasType, new AliasBody(origin, tuple)), 64);
  PyObject_GC_Track(o);
  return o;
}

/** `_Py_typing_type_repr`. */
export function itemRepr(o: PyObject): string | null {
  if (o === Py_Ellipsis) return "...";
  const { value: origin } = getOptionalAttr(o, "__origin__");
  if (origin !== null) {
    DECREF(origin);
    return reprText(o);
  }
  if (PyType_Check(o)) {
    const q = PyObject_GetAttr(o, identifier("__qualname__"));
    const m = PyObject_GetAttr(o, identifier("__module__"));
    if (q !== null && m !== null && PyUnicode_Check(q) && PyUnicode_Check(m)) {
      const text = textOf(m) === "builtins" ? textOf(q) : `${textOf(m)}.${textOf(q)}`;
      DECREF(q);
      DECREF(m);
      return text;
    }
    PyErr_Clear();
  }
  return reprText(o);
}

/** `ga_repr_items_list`: of `Callable[[int], str]` the list. */
function listRepr(list: PyObject): string | null {
  const parts: string[] = [];
  for (const o of [...((list as PyTupleObject).body.ob_item as PyObject[])]) {
    const text = itemRepr(o);
    if (text === null) return null;
    parts.push(text);
  }
  return `[${parts.join(", ")}]`;
}

/** `_Py_make_parameters`: the type variables in the arguments, each once. New reference. */
export function makeParameters(args: readonly PyObject[]): PyTupleObject {
  const found: PyObject[] = [];
  const add = (o: PyObject): void => {
    if (!found.includes(o)) found.push(o);
  };
  for (const o of args) {
    if (PyType_Check(o)) continue;
    if (PyTuple_Check(o) || o.ob_type.tp_name === "list") {
      const inner = makeParameters((o as PyTupleObject).body.ob_item as PyObject[]);
      for (const p of inner.body.ob_item as PyObject[]) add(p);
      DECREF(inner);
      continue;
    }
    const { value: subst } = getOptionalAttr(o, "__typing_subst__");
    if (subst !== null) {
      DECREF(subst);
      add(o);
      continue;
    }
    const { value: params } = getOptionalAttr(o, "__parameters__");
    if (params === null) continue;
    if (PyTuple_Check(params)) for (const p of (params as PyTupleObject).body.ob_item as PyObject[]) add(p);
    DECREF(params);
  }
  PyErr_Clear();
  return PyTuple_FromArray(found);
}

/** `_Py_subs_parameters`: the arguments with the type variables replaced. New reference. */
export function substitute(
  self: PyObject,
  args: readonly PyObject[],
  parameters: PyTupleObject,
  item: PyObject,
): PyTupleObject | null {
  const params = parameters.body.ob_item as PyObject[];
  const shown = reprText(self);
  if (shown === null) return null;
  if (params.length === 0) return TypeError(`${shown} is not a generic class`);
  const given = PyTuple_Check(item) ? ((item as PyTupleObject).body.ob_item as PyObject[]) : [item];
  if (given.length !== params.length) {
    return TypeError(
      `Too ${given.length > params.length ? "many" : "few"} arguments for ${shown}; actual ${given.length}, expected ${params.length}`,
    );
  }
  const out: PyObject[] = [];
  const done = (r: PyTupleObject | null): PyTupleObject | null => {
    for (const o of out) DECREF(o);
    return r;
  };
  for (const o of args) {
    const i = params.indexOf(o);
    if (i >= 0) {
      out.push(NewRef(given[i] as PyObject));
      continue;
    }
    const { value: inner } = PyType_Check(o) ? { value: null } : getOptionalAttr(o, "__parameters__");
    PyErr_Clear();
    if (inner === null || !PyTuple_Check(inner) || (inner as PyTupleObject).body.ob_item.length === 0) {
      if (inner !== null) DECREF(inner);
      out.push(NewRef(o));
      continue;
    }
    const key = PyTuple_FromArray(
      ((inner as PyTupleObject).body.ob_item as PyObject[]).map((p) => given[params.indexOf(p)] as PyObject),
    );
    DECREF(inner);
    const r = PyObject_GetItem(o, key);
    DECREF(key);
    if (r === null) return done(null);
    out.push(r);
  }
  return done(PyTuple_FromArray(out));
}

/** `attr_exceptions`: attributes that are the alias's own and not its origin's. */
const attr_exceptions: readonly string[] = [
  "__class__",
  "__bases__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
];

/** `ga_dir`: what the origin has, and the alias's own. */
function ga_dir(self: PyObject): Result {
  const dir = PyObject_Dir(ga(self).origin as PyObject) as PyListObject | null;
  if (dir === null) return null;
  for (const text of attr_exceptions) {
    const name = identifier(text);
    if (!(dir.body.ob_item as PyObject[]).some((o) => PyUnicode_Check(o) && textOf(o) === text))
      PyList_Append(dir, name);
  }
  return dir;
}

function parametersOf(self: PyObject): PyTupleObject {
  const b = ga(self);
  b.parameters ??= makeParameters((b.args?.body.ob_item ?? []) as PyObject[]);
  touch(self);
  return b.parameters;
}

export const Py_GenericAliasType: PyTypeObject = defineType({
  tp_name: "types.GenericAlias",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_VECTORCALL,
  tp_weaklistoffset: 40,
  tp_new(_type, args) {
    const items = args.body.ob_item as PyObject[];
    if (items.length !== 2) return TypeError(`GenericAlias expected 2 arguments, got ${items.length}`);
    return Py_GenericAlias(items[0] as PyObject, items[1] as PyObject);
  },
  tp_drop(self, i) {
    const b = ga(self);
    const k = (["origin", "args", "parameters"] as const)[i];
    if (k === undefined) return undefined;
    const o = b[k];
    b[k] = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = ga(self);
    for (const o of [b.origin, b.args, b.parameters]) if (o !== null) visit(o);
  },
  tp_refs(self, visit) {
    const b = ga(self);
    if (b.origin !== null) visit("field", "__origin__", b.origin);
    if (b.args !== null) visit("field", "__args__", b.args);
    if (b.parameters !== null) visit("field", "__parameters__", b.parameters);
  },
  tp_repr(self) {
    const b = ga(self);
    const origin = itemRepr(b.origin as PyObject);
    if (origin === null) return null;
    const parts: string[] = [];
    for (const a of (b.args?.body.ob_item ?? []) as PyObject[]) {
      const t = a.ob_type.tp_name === "list" ? listRepr(a) : itemRepr(a);
      if (t === null) return null;
      parts.push(t);
    }
    return PyUnicode_FromString(
      `${b.starred ? "*" : ""}${origin}[${parts.length === 0 ? "()" : parts.join(", ")}]`,
    );
  },
  tp_hash(self) {
    const b = ga(self);
    if (!PyObject_Hash(b.origin as PyObject)) return false;
    const { hi, lo } = H;
    if (!PyObject_Hash(b.args as PyObject)) return false;
    H.hi ^= hi;
    H.lo ^= lo;
    return true;
  },
  tp_call(self, args, kwds) {
    const obj = PyObject_Call(ga(self).origin as PyObject, args, kwds);
    if (obj === null) return null;
    if (PyObject_SetAttr(obj, identifier("__orig_class__"), self) < 0) {
      if (!PyErr_ExceptionMatches(PyExc_AttributeError) && !PyErr_ExceptionMatches(PyExc_TypeError)) {
        DECREF(obj);
        return null;
      }
      PyErr_Clear();
    }
    return obj;
  },
  late() {
    // `type[int]`: asked for in abstract.ts, which is loaded before this file.
    setGenericAliasHook(Py_GenericAlias);
    return { nb_or: Py_GenericAliasType.ob_type.nb_or };
  },
  mp_subscript(self, item) {
    const b = ga(self);
    const args = substitute(self, b.args?.body.ob_item as PyObject[], parametersOf(self), item);
    if (args === null) return null;
    const r = Py_GenericAlias(b.origin as PyObject, args);
    DECREF(args);
    return r;
  },
  tp_iter(self) {
    const b = ga(self);
    const starred = Py_GenericAlias(b.origin as PyObject, b.args as PyTupleObject);
    ga(starred).starred = true;
    const one = PyTuple_FromArray([starred]);
    DECREF(starred);
    const it = PyObject_GetIter(one);
    DECREF(one);
    return it;
  },
  tp_getattro(self, name) {
    const text = name.body.value;
    if (!attr_exceptions.includes(text)) return PyObject_GetAttr(ga(self).origin as PyObject, name);
    return PyObject_GenericGetAttr(self, name);
  },
  tp_richcompare(a, b, op) {
    if (
      (op !== Py_EQ && op !== Py_NE) ||
      b.ob_type !== Py_GenericAliasType ||
      a.ob_type !== Py_GenericAliasType
    )
      return Py_NotImplemented;
    let eq = PyObject_RichCompareBool(ga(a).origin as PyObject, ga(b).origin as PyObject, Py_EQ);
    if (eq > 0) eq = PyObject_RichCompareBool(ga(a).args as PyObject, ga(b).args as PyObject, Py_EQ);
    if (eq < 0) return null;
    return eq > 0 === (op === Py_EQ) ? Py_True : Py_False;
  },
  tp_getset: [
    getset("__parameters__", (self) => NewRef(parametersOf(self))),
    getset("__typing_unpacked_tuple_args__", (self) => {
      const { starred, origin, args } = ga(self);
      return starred && origin === PyTuple_Type ? NewRef(args as PyObject) : Py_None;
    }),
  ],
  tp_members: [
    { name: "__origin__", readonly: true, get: (self) => NewRef(ga(self).origin as PyObject) },
    { name: "__args__", readonly: true, get: (self) => NewRef(ga(self).args as PyObject) },
    { name: "__unpacked__", readonly: true, get: (self) => (ga(self).starred ? Py_True : Py_False) },
  ],
  tp_methods: [
    onearg("__mro_entries__", (self): Result => PyTuple_FromArray([ga(self).origin as PyObject])),
    noargs("__reduce__", (self): Result => {
      const inner = PyTuple_FromArray([ga(self).origin as PyObject, ga(self).args as PyObject]);
      const r = PyTuple_FromArray([Py_GenericAliasType, inner]);
      DECREF(inner);
      return r;
    }),
    onearg("__instancecheck__", () => TypeError("isinstance() argument 2 cannot be a parameterized generic")),
    onearg("__subclasscheck__", () => TypeError("issubclass() argument 2 cannot be a parameterized generic")),
    noargs("__dir__", ga_dir),
  ],
});
