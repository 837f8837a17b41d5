/** abc (Lib/abc.py, Modules/_abc.c). */
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_DelItemString,
  type PyDictObject,
} from "../objects/dictobject.ts";
import {
  fastcall,
  onearg,
  type PyObject,
  Py_TPFLAGS_IMMUTABLETYPE,
  Py_TPFLAGS_MAPPING,
  Py_TPFLAGS_SEQUENCE,
  type PyTypeObject,
} from "../objects/object.ts";
import { PyLongObject } from "../objects/longcore.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyType_Modified } from "../objects/typelookup.ts";
import type { ModuleDef } from "../vm/import.ts";
import { source } from "./python/abc.py.ts";

const COLLECTION_FLAGS = Py_TPFLAGS_SEQUENCE | Py_TPFLAGS_MAPPING;

/** `set_collection_flag_recursive`: patterns take the instances of a class and of its subclasses for such a collection. */
function setCollectionFlag(type: PyTypeObject, flag: number): void {
  if ((type.tp_flags & Py_TPFLAGS_IMMUTABLETYPE) !== 0 || (type.tp_flags & COLLECTION_FLAGS) === flag) return;
  type.tp_flags = (type.tp_flags & ~COLLECTION_FLAGS) | flag;
  for (const sub of type.tp_subclasses ?? []) setCollectionFlag(sub, flag);
}

const module: ModuleDef = {
  name: "abc",
  functions: [
    // The part of `_abc__abc_init_impl` that only C can do: `__abc_tpflags__` of a class body.
    onearg("_take_flags", (_m, cls: PyObject) => {
      const type = cls as PyTypeObject;
      const flags = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__abc_tpflags__");
      if (flags instanceof PyLongObject) {
        type.tp_flags |= flags.n & COLLECTION_FLAGS;
        PyDict_DelItemString(type.tp_dict as PyDictObject, "__abc_tpflags__");
        PyType_Modified(type);
      }
      return Py_None;
    }),
    // That of `_abc__abc_register_impl`.
    fastcall("_give_flags", (_m, args) => {
      const [cls, subclass] = args as [PyTypeObject, PyTypeObject];
      const flag = cls.tp_flags & COLLECTION_FLAGS;
      if (flag !== 0) setCollectionFlag(subclass, flag);
      return Py_None;
    }),
  ],
  source,
};
export default module;
