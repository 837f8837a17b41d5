/** super (Objects/typeobject.c: `PySuper_Type`). */
import {
  DECREF,
  defineType,
  hold,
  holdMark,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "./object.ts";
import { freeObject, PyType_GenericAlloc } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyType_Check } from "./abstract.ts";
import { PyObject_Vectorcall } from "./call.ts";
import { type PyCellObject, PyCell_Check } from "./cellobject.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import { AttributeError, RuntimeError, TypeError } from "./errors.ts";
import { getOptionalAttr, PyObject_GenericGetAttr } from "./genericattr.ts";
import { _PyArg_CheckPositional, _PyArg_NoKeywords } from "./getargs.ts";
import { Py_None } from "./singletons.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { PyUnicode_FromString, type PyUnicodeObject } from "./unicodeobject.ts";
import { CO_FAST_CELL } from "../bytecode/code-unit.ts";

class SuperBody {
  type: PyTypeObject | null = null;
  obj: PyObject | null = null;
  obj_type: PyTypeObject | null = null;
}
interface SuperObject extends PyHeapObject {
  body: SuperBody;
}
const su = (o: PyObject): SuperBody => (o as SuperObject).body;

/** `supercheck`: the type whose MRO is searched, new reference; null with TypeError. */
export function superCheck(type: PyTypeObject, obj: PyObject): PyTypeObject | null {
  if (PyType_Check(obj) && PyType_IsSubtype(obj, type)) return NewRef(obj);
  if (PyType_IsSubtype(obj.ob_type, type)) return NewRef(obj.ob_type);
  const { value: cls, error } = getOptionalAttr(obj, "__class__");
  if (error) return null;
  if (cls !== null) {
    if (PyType_Check(cls) && cls !== obj.ob_type && PyType_IsSubtype(cls, type)) return cls;
    DECREF(cls);
  }
  const what = PyType_Check(obj) ? `type ${obj.tp_name}` : `instance of ${obj.ob_type.tp_name}`;
  return TypeError(
    `super(type, obj): obj (${what}) is not an instance or subtype of type (${type.tp_name}).`,
  );
}

/** `do_super_lookup`: consumes `objType`. */
export function superLookup(
  type: PyTypeObject,
  obj: PyObject,
  objType: PyTypeObject,
  name: PyUnicodeObject,
): Result {
  const mark = holdMark();
  hold(objType, "super: type of the object");
  const r = lookupAfter(type, obj, objType, name);
  unhold(mark);
  if (r !== undefined) {
    if (r !== null) hold(r, "super: attribute");
    DECREF(objType);
    unhold(mark);
    return r;
  }
  DECREF(objType);
  return AttributeError(`'super' object has no attribute '${name.body.value}'`);
}

/** undefined: not found. */
function lookupAfter(
  type: PyTypeObject,
  obj: PyObject,
  objType: PyTypeObject,
  name: PyUnicodeObject,
): Result | undefined {
  const mro = objType.tp_mro?.body.ob_item as PyTypeObject[] | undefined;
  if (mro === undefined) return undefined;
  let i = 0;
  while (i < mro.length && mro[i] !== type) i++;
  for (i++; i < mro.length; i++) {
    const dict = (mro[i] as PyTypeObject).tp_dict as PyDictObject;
    const res = _PyDict_GetItemStringBorrowed(dict, name.body.value);
    if (res === null) continue;
    const get = res.ob_type.tp_descr_get;
    if (get === null) return NewRef(res);
    const mark = holdMark();
    hold(NewRef(res), "super: descriptor");
    const r = get(res, obj === objType ? null : obj, objType);
    unhold(mark);
    DECREF(res);
    return r;
  }
  return undefined;
}

function super_getattro(self: PyObject, name: PyUnicodeObject): Result {
  const s = su(self);
  if (s.obj_type !== null && s.type !== null && name.body.value !== "__class__") {
    const r = lookupAfter(s.type, s.obj as PyObject, s.obj_type, name);
    if (r !== undefined) return r;
  }
  return PyObject_GenericGetAttr(self, name);
}

/** `super_init_without_args`: the class from the `__class__` cell, the object from the first argument. */
function withoutArgs(): { type: PyTypeObject; obj: PyObject } | null {
  const frame = rt.tstate.current_frame;
  if (frame === null) return RuntimeError("super(): no current frame");
  const code = frame.f_executable.body;
  if (code.unit.co_argcount === 0) return RuntimeError("super(): no arguments");
  let first = frame.localsplus[0] ?? null;
  if (((code.unit.co_localspluskinds[0] ?? 0) & CO_FAST_CELL) !== 0 && first !== null && PyCell_Check(first))
    first = (first as PyCellObject).body.ob_ref;
  if (first === null) return RuntimeError("super(): arg[0] deleted");
  const i = code.unit.co_localsplusnames.lastIndexOf("__class__");
  if (i < code.nlocalsplus - code.nfreevars || i < 0)
    return RuntimeError("super(): __class__ cell not found");
  const cell = frame.localsplus[i] ?? null;
  if (cell === null || !PyCell_Check(cell)) return RuntimeError("super(): bad __class__ cell");
  const type = cell.body.ob_ref;
  if (type === null) return RuntimeError("super(): empty __class__ cell");
  if (!PyType_Check(type)) return RuntimeError(`super(): __class__ is not a type (${type.ob_type.tp_name})`);
  return { type, obj: first };
}

function init(self: PyObject, type0: PyObject | null, obj0: PyObject | null): number {
  let type = type0;
  let obj = obj0;
  if (type === null) {
    const found = withoutArgs();
    if (found === null) return -1;
    type = found.type;
    obj = found.obj;
  } else if (!PyType_Check(type)) {
    TypeError(`super() argument 1 must be a type, not ${type.ob_type.tp_name}`);
    return -1;
  }
  if (obj === Py_None) obj = null;
  let obj_type: PyTypeObject | null = null;
  if (obj !== null) {
    obj_type = superCheck(type as PyTypeObject, obj);
    if (obj_type === null) return -1;
  }
  const s = su(self);
  const old = [s.type, s.obj, s.obj_type];
  s.type = NewRef(type) as PyTypeObject;
  s.obj = obj === null ? null : NewRef(obj);
  s.obj_type = obj_type;
  touch(self);
  for (const o of old) XDECREF(o);
  return 0;
}

/** `super(type, obj)` from C. */
export function newSuper(type: PyTypeObject, obj: PyObject): PyObject | null {
  const self = PyType_GenericAlloc(PySuper_Type, 0) as PyObject;
  if (init(self, type, obj) < 0) {
    DECREF(self);
    return null;
  }
  return self;
}

export const PySuper_Type: PyTypeObject = defineType({
  tp_name: "super",
  tp_basicsize: 40,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new SuperBody()),
  tp_new: (type) => PyType_GenericAlloc(type, 0),
  tp_init(self, args, kwds) {
    if (!_PyArg_NoKeywords("super", kwds)) return -1;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("super", items.length, 0, 2)) return -1;
    return init(self, items[0] ?? null, items[1] ?? null);
  },
  tp_vectorcall(self, args, kwnames) {
    if (kwnames !== null && kwnames.body.ob_item.length > 0)
      return TypeError("super() takes no keyword arguments");
    if (!_PyArg_CheckPositional("super", args.length, 0, 2)) return null;
    const o = PyType_GenericAlloc(self as PyTypeObject, 0) as PyObject;
    if (init(o, args[0] ?? null, args[1] ?? null) < 0) {
      DECREF(o);
      return null;
    }
    return o;
  },
  tp_getattro: super_getattro,
  tp_descr_get(self, obj) {
    const s = su(self);
    if (obj === null || obj === Py_None || s.obj !== null) return NewRef(self);
    if (self.ob_type !== PySuper_Type)
      return PyObject_Vectorcall(self.ob_type, [s.type as PyObject, obj], null);
    return newSuper(s.type as PyTypeObject, obj);
  },
  tp_drop(self, i) {
    const s = su(self);
    const k = (["obj", "type", "obj_type"] as const)[i];
    if (k === undefined) return undefined;
    const o = s[k];
    s[k] = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const s = su(self);
    if (s.obj !== null) visit(s.obj);
    if (s.type !== null) visit(s.type);
    if (s.obj_type !== null) visit(s.obj_type);
  },
  tp_refs(self, visit) {
    const s = su(self);
    if (s.type !== null) visit("field", "__thisclass__", s.type);
    if (s.obj !== null) visit("field", "__self__", s.obj);
    if (s.obj_type !== null) visit("field", "__self_class__", s.obj_type);
  },
  tp_repr(self) {
    const s = su(self);
    const name = s.type === null ? "NULL" : s.type.tp_name;
    if (s.obj_type !== null)
      return PyUnicode_FromString(`<super: <class '${name}'>, <${s.obj_type.tp_name} object>>`);
    return PyUnicode_FromString(`<super: <class '${name}'>, NULL>`);
  },
  tp_members: [
    { name: "__thisclass__", readonly: true, get: (self) => NewRef(su(self).type ?? Py_None) },
    { name: "__self__", readonly: true, get: (self) => NewRef(su(self).obj ?? Py_None) },
    { name: "__self_class__", readonly: true, get: (self) => NewRef(su(self).obj_type ?? Py_None) },
  ],
});
