/** `object` (Objects/typeobject.c: `PyBaseObject_Type`). */
import {
  DECREF,
  defineType,
  getset,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_EQ,
  Py_NE,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HEAPTYPE,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_IS_ABSTRACT,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import { Py_TPFLAGS_INLINE_VALUES } from "./object.ts";
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import { hex, PyObject_IsTrue, PyObject_Str, PyType_Check } from "./abstract.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { copyreg_reduce } from "./reduce.ts";
import {
  dictItemsArray,
  PyDict_Check,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  _PyDict_GetItemStringBorrowed,
} from "./dictobject.ts";
import { driveDealloc } from "./dealloc.ts";
import { AttributeError, PyErr_Occurred, TypeError } from "./errors.ts";
import { getOptionalAttr, PyObject_GenericGetAttr, PyObject_GenericSetAttr } from "./genericattr.ts";
import { typeNameOrNone } from "./getargs.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { argInt } from "./argconvert.ts";
import { Py_False, Py_True } from "./longcore.ts";
import { Py_NotImplemented, Py_None } from "./singletons.ts";
import { hashPointer } from "./pyhash.ts";
import type { PyTupleObject } from "./tupleobject.ts";
import { listFromArray, merge_class_dict, type_module, type_qualname } from "./typeobject.ts";
import { compatible_for_assignment } from "./typebases.ts";
import { lookupByText } from "./typelookup.ts";
import { PyUnicode_Check, PyUnicode_FromString, textOf } from "./unicodeobject.ts";
import { sizeOf } from "./sizeof.ts";

function excess_args(args: PyTupleObject, kwds: PyDictObject | null): boolean {
  return args.body.ob_item.length > 0 || (kwds !== null && kwds.body.ma_used > 0);
}

/** `object_init`. */
export function object_init(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
  const type = self.ob_type;
  if (excess_args(args, kwds)) {
    if (type.tp_init !== object_init) {
      TypeError("object.__init__() takes exactly one argument (the instance to initialize)");
      return -1;
    }
    if (type.tp_new === object_new) {
      TypeError(`${type.tp_name}.__init__() takes exactly one argument (the instance to initialize)`);
      return -1;
    }
  }
  return 0;
}

/** `object_new`. */
export function object_new(type: PyTypeObject, args: PyTupleObject, kwds: PyDictObject | null): Result {
  if (excess_args(args, kwds)) {
    if (type.tp_new !== object_new)
      return TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
    if (type.tp_init === object_init) return TypeError(`${type.tp_name}() takes no arguments`);
  }
  if ((type.tp_flags & Py_TPFLAGS_IS_ABSTRACT) !== 0) {
    const abstract = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__abstractmethods__");
    const names: string[] = [];
    if (abstract !== null) {
      const ok = forEachItem(abstract, "abstract methods", (item) => {
        names.push(textOf(item));
        return true;
      });
      if (!ok) return null;
    }
    names.sort();
    return TypeError(
      `Can't instantiate abstract class ${type.tp_name} without an implementation for abstract method${names.length > 1 ? "s" : ""} ${names.map((n) => `'${n}'`).join(", ")}`,
    );
  }
  return (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
}
import { forEachItem } from "./abstract.ts";

function object_repr(self: PyObject): Result {
  const type = self.ob_type;
  const mod = type_module(type);
  if (mod === null) clearError();
  const q = type_qualname(type) as PyObject;
  const qualname = textOf(q);
  DECREF(q);
  const modText = mod !== null && PyUnicode_Check(mod) ? textOf(mod) : null;
  if (mod !== null) DECREF(mod);
  if (modText !== null && modText !== "builtins")
    return PyUnicode_FromString(`<${modText}.${qualname} object at 0x${hex(self)}>`);
  return PyUnicode_FromString(`<${type.tp_name} object at 0x${hex(self)}>`);
}
import { PyErr_Clear as clearError } from "./errors.ts";

function object_str(self: PyObject): Result {
  const repr = self.ob_type.tp_repr;
  return repr === null ? object_repr(self) : repr(self);
}

/** `object_richcompare`. */
export function object_richcompare(self: PyObject, other: PyObject, op: number): Result {
  if (op === Py_EQ) return self === other ? Py_True : Py_NotImplemented;
  if (op === Py_NE) {
    const compare = self.ob_type.tp_richcompare;
    if (compare === null) return Py_NotImplemented;
    const r = compare(self, other, Py_EQ);
    if (r === null || r === Py_NotImplemented) return r;
    const ok = PyObject_IsTrue(r);
    DECREF(r);
    return ok < 0 ? null : ok > 0 ? Py_False : Py_True;
  }
  return Py_NotImplemented;
}

/** Is it the type of modules, or a class derived from it? */
function isModuleType(type: PyTypeObject): boolean {
  for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base)
    if (t.tp_name === "module" && (t.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0) return true;
  return false;
}

function object_set_class(self: PyObject, value: PyObject | null): number {
  if (value === null) {
    TypeError("can't delete __class__ attribute");
    return -1;
  }
  if (!PyType_Check(value)) {
    TypeError(`__class__ must be set to a class, not '${value.ob_type.tp_name}' object`);
    return -1;
  }
  const oldto = self.ob_type;
  const newto = value;
  if (!(isModuleType(newto) && isModuleType(oldto))) {
    if (
      (newto.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0 ||
      (oldto.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0
    ) {
      TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
      return -1;
    }
  }
  if (!compatible_for_assignment(oldto, newto, "__class__")) return -1;
  materializeForClassChange(self as PyHeapObject);
  if ((newto.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) NewRef(newto);
  self.ob_type = newto;
  touch(self);
  if ((oldto.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0) DECREF(oldto);
  return 0;
}
/** Inline values belong to the old class's keys: 3.13 makes a dict of its own before the class changes. */
function materializeForClassChange(o: PyHeapObject): void {
  if ((o.ob_type.tp_flags & Py_TPFLAGS_INLINE_VALUES) === 0) return;
  const dict = PyObject_GenericGetDict(o);
  if (dict === null) return;
  _PyDict_DetachFromObject(dict as PyDictObject, o);
  DECREF(dict);
}
import { _PyDict_DetachFromObject, PyObject_GenericGetDict } from "./dictobject.ts";

/** `object___dir___impl`. */
function object_dir(self: PyObject): Result {
  const { value: d, error } = getOptionalAttr(self, "__dict__");
  if (error) return null;
  const dict = PyDict_New();
  if (d !== null) {
    if (PyDict_Check(d)) for (const [k, v] of dictItemsArray(d)) PyDict_SetItem(dict, k, v);
    DECREF(d);
  }
  const { value: cls, error: e2 } = getOptionalAttr(self, "__class__");
  if (e2) {
    DECREF(dict);
    return null;
  }
  if (cls !== null) {
    if (PyType_Check(cls)) merge_class_dict(dict, cls);
    DECREF(cls);
  }
  const list = listFromArray(dictItemsArray(dict).map(([k]) => k));
  DECREF(dict);
  return list;
}

function object_format(self: PyObject, spec: PyObject): Result {
  if (!PyUnicode_Check(spec))
    return TypeError(`__format__() argument must be str, not ${typeNameOrNone(spec)}`);
  if (spec.body.length > 0)
    return TypeError(`unsupported format string passed to ${self.ob_type.tp_name}.__format__`);
  return PyObject_Str(self);
}

/** `object___reduce_ex___impl`: an overridden `__reduce__` wins, else copyreg's protocol. */
function object_reduce_ex(self: PyObject, protocol: PyObject): Result {
  const proto = argInt(protocol);
  if (proto === null) return null;
  const own = lookupByText(self.ob_type, "__reduce__");
  const base = lookupByText(PyBaseObject_Type, "__reduce__");
  if (own !== null && own !== base) {
    const reduce = lookupSpecial(self, "__reduce__");
    if (reduce === null) return PyErr_Occurred() === null ? AttributeError("__reduce__") : null;
    const mark = holdMark();
    hold(reduce, "__reduce__");
    const r = PyObject_CallNoArgs(reduce);
    unhold(mark);
    DECREF(reduce);
    return r;
  }
  return copyreg_reduce(self, proto);
}

export const PyBaseObject_Type: PyTypeObject = defineType({
  tp_name: "object",
  tp_basicsize: 16,
  tp_flags: Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, null),
  tp_new: object_new,
  tp_init: object_init,
  tp_alloc: (type, n) => PyType_GenericAlloc(type, n),
  tp_free: (o) => freeObject(o),
  tp_dealloc: (o) => driveDealloc(o),
  tp_repr: object_repr,
  tp_str: object_str,
  tp_hash: (o) => hashPointer(o),
  tp_getattro: (o, name) => PyObject_GenericGetAttr(o, name),
  tp_setattro: (o, name, value) => PyObject_GenericSetAttr(o, name, value),
  tp_richcompare: object_richcompare,
  late: () => ({
    tp_getattro: PyObject_GenericGetAttr,
    tp_setattro: PyObject_GenericSetAttr,
    tp_dealloc: driveDealloc,
    tp_free: freeObject,
    tp_alloc: PyType_GenericAlloc,
  }),
  tp_getset: [getset("__class__", (self) => NewRef(self.ob_type), object_set_class)],
  tp_methods: [
    onearg("__reduce_ex__", object_reduce_ex),
    noargs("__reduce__", (self) => copyreg_reduce(self, 0)),
    noargs("__getstate__", (self) => object_getstate(self)),
    onearg("__subclasshook__", () => Py_NotImplemented, METH_CLASS),
    noargs("__init_subclass__", () => Py_None, METH_CLASS),
    onearg("__format__", object_format),
    noargs("__sizeof__", (self) => sizeOf(self)),
    noargs("__dir__", object_dir),
  ],
});
import { object_getstate } from "./reduce.ts";
