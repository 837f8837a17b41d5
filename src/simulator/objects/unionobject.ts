/**
 * types.UnionType (Objects/unionobject.c): what `int | str` gives. The members are flat and distinct; a union of one
 * is that one. `_Py_make_parameters` and its kin, shared with `list[T]`, are in genericaliasobject.ts.
 */
import {
  completeTypeType,
  DECREF,
  defineType,
  getset,
  hold,
  holdMark,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_DISALLOW_INSTANTIATION,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { PyObject_Hash, PyObject_RichCompare, PyObject_RichCompareBool, PyType_Check } from "./abstract.ts";
import { PyNumber_Or } from "./abstract-number.ts";
import { itemRepr, makeParameters, Py_GenericAliasType, substitute } from "./genericaliasobject.ts";
import { PyObject_GenericGetAttr, PyObject_GetAttr } from "./genericattr.ts";
import { PyFrozenSet_New, PySet_New } from "./setobject.ts";
import { Py_None, Py_NotImplemented } from "./singletons.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { PyTypeAlias_Type } from "./typevarobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

interface UnionBody {
  args: PyTupleObject | null;
  parameters: PyTupleObject | null;
}
const body = (o: PyObject): UnionBody => (o as PyHeapObject).body as UnionBody;
const argsOf = (o: PyObject): PyObject[] => body(o).args?.body.ob_item as PyObject[];
const isUnion = (o: PyObject): boolean => o.ob_type === _PyUnion_Type;

function isUnionable(o: PyObject): boolean {
  return (
    o === Py_None ||
    PyType_Check(o) ||
    o.ob_type === Py_GenericAliasType ||
    o.ob_type === PyTypeAlias_Type ||
    isUnion(o)
  );
}

/** -1 error. */
function same(a: PyObject, b: PyObject): number {
  if (a.ob_type === Py_GenericAliasType && b.ob_type === Py_GenericAliasType)
    return PyObject_RichCompareBool(a, b, Py_EQ);
  return a === b ? 1 : 0;
}

/** `_Py_union_type_or`. */
function union_or(a: PyObject, b: PyObject): Result {
  if (!isUnionable(a) || !isUnionable(b)) return Py_NotImplemented;
  const args: PyObject[] = [];
  for (const o of [a, b].flatMap((o) => (isUnion(o) ? argsOf(o) : [o === Py_None ? Py_None.ob_type : o]))) {
    let known = 0;
    for (const seen of args) {
      known = same(seen, o);
      if (known !== 0) break;
    }
    if (known < 0) return null;
    if (known === 0) args.push(o);
  }
  if (args.length === 1) return NewRef(args[0] as PyObject);
  const tuple = PyTuple_FromArray(args);
  const u = PyObject_GC_Alloc(
    new PyHeapObject(_PyUnion_Type, { args: tuple, parameters: null } satisfies UnionBody),
    32,
  );
  PyObject_GC_Track(u);
  return u;
}
completeTypeType({ tp_name: "type", nb_or: union_or });

export const _PyUnion_Type: PyTypeObject = defineType({
  tp_name: "types.UnionType",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION,
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop(self, i) {
    const key = (["args", "parameters"] as const)[i];
    if (key === undefined) return undefined;
    const o = body(self)[key];
    body(self)[key] = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const { args, parameters } = body(self);
    if (args !== null) visit(args);
    if (parameters !== null) visit(parameters);
  },
  tp_refs(self, visit) {
    const { args, parameters } = body(self);
    if (args !== null) visit("field", "__args__", args);
    if (parameters !== null) visit("field", "__parameters__", parameters);
  },
  tp_repr(self) {
    const parts: string[] = [];
    for (const o of argsOf(self)) {
      const text = o === Py_None.ob_type ? "None" : itemRepr(o);
      if (text === null) return null;
      parts.push(text);
    }
    return PyUnicode_FromString(parts.join(" | "));
  },
  tp_hash(self) {
    const set = PyFrozenSet_New(body(self).args);
    if (set === null) return false;
    const mark = holdMark();
    hold(set, "members of a union");
    const ok = PyObject_Hash(set);
    unhold(mark);
    DECREF(set);
    return ok;
  },
  tp_richcompare(a, b, op) {
    if ((op !== Py_EQ && op !== Py_NE) || !isUnion(a) || !isUnion(b)) return Py_NotImplemented;
    const mark = holdMark();
    const x = PySet_New(body(a).args);
    if (x === null) return null;
    hold(x, "members of a union");
    const y = PySet_New(body(b).args);
    if (y !== null) hold(y, "members of a union");
    const r = y === null ? null : PyObject_RichCompare(x, y, op);
    unhold(mark);
    if (y !== null) DECREF(y);
    DECREF(x);
    return r;
  },
  tp_getattro(self, name) {
    return name.body.value === "__module__"
      ? PyObject_GetAttr(self.ob_type, name)
      : PyObject_GenericGetAttr(self, name);
  },
  nb_or: union_or,
  mp_subscript(self, item) {
    const b = body(self);
    b.parameters ??= makeParameters(argsOf(self));
    touch(self);
    const args = substitute(self, argsOf(self), b.parameters, item);
    if (args === null) return null;
    const mark = holdMark();
    hold(args, "arguments of a union");
    let r: Result = NewRef(args.body.ob_item[0] as PyObject);
    for (const o of args.body.ob_item.slice(1) as PyObject[]) {
      const left: PyObject = hold(r as PyObject, "union so far");
      r = PyNumber_Or(left, o);
      unhold(mark + 1);
      DECREF(left);
      if (r === null) break;
    }
    unhold(mark);
    DECREF(args);
    return r;
  },
  tp_members: [{ name: "__args__", readonly: true, get: (self) => NewRef(body(self).args ?? Py_None) }],
  tp_getset: [
    getset("__parameters__", (self) => {
      const b = body(self);
      b.parameters ??= makeParameters(argsOf(self));
      touch(self);
      return NewRef(b.parameters);
    }),
  ],
});
