/**
 * What the types of C modules have in common whose instances are a few fields, each an object or NULL: dropping them
 * in order, visiting them, clearing them.
 */
import { type PyDictObject, setItemIdentifier } from "../objects/dictobject.ts";
import { PyObject_GenericGetDict, PyObject_GenericSetDict } from "../objects/inlinevalues.ts";
import {
  DECREF,
  getset,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type TypeSpec,
  touch,
} from "../objects/object.ts";
import { identifier } from "../objects/unicodeobject.ts";

type Fields = Record<string, PyObject | null | undefined>;

/** The body of an instance. */
export function bodyOf<B>(o: PyObject): B {
  return (o as PyHeapObject).body as B;
}

/** Slots of a type with the collector head: `dropOrder` as its `tp_dealloc` clears, `visitOrder` as its `tp_traverse` visits. */
export function objectFields(
  makeBody: () => object,
  dropOrder: readonly string[],
  visitOrder: readonly string[] = dropOrder,
): Partial<TypeSpec> {
  return {
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_layout: (type: PyTypeObject) => new PyHeapObject(type, makeBody()),
    tp_drop: (self, step) => {
      const name = dropOrder[step];
      if (name === undefined) return undefined;
      const body = bodyOf<Fields>(self);
      const o = body[name] ?? null;
      body[name] = null;
      return o;
    },
    tp_traverse: (self, visit) => {
      for (const name of visitOrder) {
        const o = bodyOf<Fields>(self)[name];
        if (o != null) visit(o);
      }
    },
    tp_refs: (self, visit) => {
      for (const name of visitOrder) {
        const o = bodyOf<Fields>(self)[name];
        if (o != null) visit("field", name, o);
      }
    },
    tp_clear: (self) => {
      for (const name of dropOrder) clearField(self, name);
    },
  };
}

/** Types that C makes from a spec have their module in their dict; a static type has not. */
export function setModuleOf(type: PyTypeObject): void {
  const name = type.tp_name.slice(0, type.tp_name.lastIndexOf("."));
  setItemIdentifier(type.tp_dict as PyDictObject, "__module__", identifier(name));
}

/** `Py_CLEAR(self->name)`. */
export function clearField(self: PyObject, name: string): void {
  setField(self, name, null);
}

/** `Py_XSETREF(self->name, value)`: steals `value`. */
export function setField(self: PyObject, name: string, value: PyObject | null): void {
  const body = bodyOf<Fields>(self);
  const old = body[name] ?? null;
  body[name] = value;
  touch(self);
  if (old !== null) DECREF(old);
}

/** A type whose instances have a `__dict__` behind their fields. */
export function withDict(makeBody: () => object, names: readonly string[]): ReturnType<typeof objectFields> {
  const base = objectFields(makeBody, names);
  return {
    ...base,
    tp_drop: (self, step) => {
      if (step < names.length) return base.tp_drop?.(self, step);
      if (step > names.length) return undefined;
      const d = (self as PyHeapObject).ob_dict;
      (self as PyHeapObject).ob_dict = null;
      return d;
    },
    tp_traverse: (self, visit) => {
      base.tp_traverse?.(self, visit);
      const d = (self as PyHeapObject).ob_dict;
      if (d !== null) visit(d);
    },
    tp_refs: (self, visit) => {
      base.tp_refs?.(self, visit);
      const d = (self as PyHeapObject).ob_dict;
      if (d !== null) visit("field", "__dict__", d);
    },
    tp_clear: (self) => {
      base.tp_clear?.(self);
      const d = (self as PyHeapObject).ob_dict;
      (self as PyHeapObject).ob_dict = null;
      touch(self);
      if (d !== null) DECREF(d);
    },
    tp_getset: [getset("__dict__", PyObject_GenericGetDict, PyObject_GenericSetDict)],
  };
}
