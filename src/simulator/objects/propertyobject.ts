/** property (Objects/descrobject.c). */
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  onearg,
  PyHeapObject,
  type PyMemberDef,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  XDECREF,
  varargs,
} from "./object.ts";
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import { PyObject_IsTrue, reprText } from "./abstract.ts";
import { checkResult, PyObject_CallOneArg, PyObject_Vectorcall } from "./call.ts";
import { AttributeError, TypeError } from "./errors.ts";
import { getOptionalAttr, PyObject_GenericGetAttr, PyObject_SetAttr } from "./genericattr.ts";
import { unpackTupleAndDict } from "./getargs.ts";
import { PyBool_FromLong } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { identifier } from "./unicodeobject.ts";

class PropertyBody {
  prop_get: PyObject | null = null;
  prop_set: PyObject | null = null;
  prop_del: PyObject | null = null;
  prop_doc: PyObject | null = null;
  prop_name: PyObject | null = null;
  getter_doc = false;
}
/** A property, whose getter specialised instructions enter. */
export type PyPropertyObject = PyHeapObject & { body: PropertyBody };
type Field = "prop_get" | "prop_set" | "prop_del" | "prop_doc" | "prop_name";
const fields: readonly Field[] = ["prop_get", "prop_set", "prop_del", "prop_doc", "prop_name"];
const pb = (o: PyObject): PropertyBody => (o as PyHeapObject & { body: PropertyBody }).body;

function set(self: PyObject, k: Field, value: PyObject | null): void {
  const old = pb(self)[k];
  pb(self)[k] = value === null ? null : NewRef(value);
  touch(self);
  XDECREF(old);
}
const member = (name: string, k: Field): PyMemberDef => ({
  name,
  readonly: true,
  get: (self) => NewRef(pb(self)[k] ?? Py_None),
});

/** `property_name`: the name given by __set_name__, else the getter's. */
function property_name(self: PyObject): PyObject | null {
  const p = pb(self);
  if (p.prop_name !== null) return NewRef(p.prop_name);
  if (p.prop_get !== null && p.prop_get !== Py_None) return getOptionalAttr(p.prop_get, "__name__").value;
  return null;
}

function missing(self: PyObject, obj: PyObject, what: string): null {
  const name = property_name(self);
  const { value: q } = getOptionalAttr(obj.ob_type, "__qualname__");
  const qualname = q === null ? null : reprText(q);
  if (q !== null) DECREF(q);
  const nameText = name === null ? null : reprText(name);
  if (name !== null) DECREF(name);
  if (nameText !== null && qualname !== null)
    return AttributeError(`property ${nameText} of ${qualname} object has no ${what}`);
  if (qualname !== null) return AttributeError(`property of ${qualname} object has no ${what}`);
  return AttributeError(`property has no ${what}`);
}

/** `property_copy`: a new property with one accessor replaced. */
function copy(self: PyObject, replaced: Partial<Record<"get" | "set" | "del", PyObject>>): Result {
  const p = pb(self);
  const get = replaced.get ?? p.prop_get ?? Py_None;
  const set_ = replaced.set ?? p.prop_set ?? Py_None;
  const del = replaced.del ?? p.prop_del ?? Py_None;
  const doc = p.getter_doc && get !== Py_None ? Py_None : (p.prop_doc ?? Py_None);
  const r = PyObject_Vectorcall(self.ob_type, [get, set_, del, doc], null);
  if (r !== null && r.ob_type === PyProperty_Type) set(r, "prop_name", p.prop_name);
  return r;
}

export const PyProperty_Type: PyTypeObject = defineType({
  tp_name: "property",
  tp_getattro: PyObject_GenericGetAttr,
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new PropertyBody()),
  tp_new: (type) => PyType_GenericAlloc(type, 0),
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "property", keywords: ["fget", "fset", "fdel", "doc"], minpos: 0, maxpos: 4 },
      args,
      kwds,
    );
    if (a === null) return -1;
    const nn = (o: PyObject | null | undefined): PyObject | null => (o === Py_None ? null : (o ?? null));
    set(self, "prop_get", nn(a[0]));
    set(self, "prop_set", nn(a[1]));
    set(self, "prop_del", nn(a[2]));
    set(self, "prop_doc", null);
    pb(self).getter_doc = false;
    let doc = nn(a[3]);
    let owned = false;
    if (doc === null && pb(self).prop_get !== null) {
      const { value, error } = getOptionalAttr(pb(self).prop_get as PyObject, "__doc__");
      if (error) return -1;
      if (value !== null && value !== Py_None) {
        pb(self).getter_doc = true;
        doc = value;
        owned = true;
      } else if (value !== null) DECREF(value);
    }
    if (self.ob_type === PyProperty_Type) set(self, "prop_doc", doc);
    else {
      const status = PyObject_SetAttr(self, identifier("__doc__"), doc ?? Py_None);
      if (status < 0) return -1;
    }
    if (owned && doc !== null) DECREF(doc);
    return 0;
  },
  tp_drop(self, i) {
    const k = fields[i];
    if (k === undefined) return undefined;
    const o = pb(self)[k];
    pb(self)[k] = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    for (const k of fields) {
      const o = pb(self)[k];
      if (o !== null) visit(o);
    }
  },
  tp_clear(self) {
    set(self, "prop_doc", null);
  },
  tp_refs(self, visit) {
    const labels = ["fget", "fset", "fdel", "__doc__", "__name__"];
    fields.forEach((k, i) => {
      const o = pb(self)[k];
      if (o !== null) visit("field", labels[i] as string, o);
    });
  },
  tp_descr_get(self, obj) {
    if (obj === null || obj === Py_None) return NewRef(self);
    const get = pb(self).prop_get;
    if (get === null) return missing(self, obj, "getter");
    const vectorcall = get.ob_type.tp_vectorcall_instance;
    return vectorcall !== null
      ? checkResult(get, vectorcall(get, [obj], null))
      : PyObject_CallOneArg(get, obj);
  },
  tp_descr_set(self, obj, value) {
    const f = value === null ? pb(self).prop_del : pb(self).prop_set;
    if (f === null) {
      missing(self, obj, value === null ? "deleter" : "setter");
      return -1;
    }
    const r = value === null ? PyObject_CallOneArg(f, obj) : PyObject_Vectorcall(f, [obj, value], null);
    if (r === null) return -1;
    DECREF(r);
    return 0;
  },
  tp_members: [
    member("fget", "prop_get"),
    member("fset", "prop_set"),
    member("fdel", "prop_del"),
    {
      ...member("__doc__", "prop_doc"),
      readonly: false,
      set: (self, v) => {
        set(self, "prop_doc", v);
        return 0;
      },
    },
  ],
  tp_getset: [
    getset(
      "__name__",
      (self) =>
        property_name(self) ?? AttributeError(`'${self.ob_type.tp_name}' object has no attribute '__name__'`),
      (self, v) => {
        set(self, "prop_name", v);
        return 0;
      },
    ),
    getset("__isabstractmethod__", (self) => {
      for (const k of ["prop_get", "prop_set", "prop_del"] as const) {
        const f = pb(self)[k];
        if (f === null) continue;
        const { value, error } = getOptionalAttr(f, "__isabstractmethod__");
        if (error) return null;
        if (value === null) continue;
        const truth = PyObject_IsTrue(value);
        DECREF(value);
        if (truth < 0) return null;
        if (truth > 0) return PyBool_FromLong(true);
      }
      return PyBool_FromLong(false);
    }),
  ],
  tp_methods: [
    onearg("getter", (self, f) => copy(self, { get: f })),
    onearg("setter", (self, f) => copy(self, { set: f })),
    onearg("deleter", (self, f) => copy(self, { del: f })),
    varargs("__set_name__", (self, args) => {
      const items = args.body.ob_item as PyObject[];
      if (items.length !== 2)
        return TypeError(`__set_name__() takes 2 positional arguments but ${items.length} were given`);
      set(self, "prop_name", items[1] as PyObject);
      return Py_None;
    }),
  ],
});
