/** _weakref (Modules/_weakref.c): the functions under the module weakref. */
import { fastcall, H, onearg, type PyObject, type Result } from "../objects/object.ts";
import { PyObject_Hash } from "../objects/abstract.ts";
import { _PyDict_GetItem_KnownHash, PyDict_Check, PyDict_DelItem } from "../objects/dictobject.ts";
import { PyErr_Occurred, TypeError } from "../objects/errors.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyList_Append, PyList_New } from "../objects/listobject.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  _PyWeakref_CallableProxyType,
  _PyWeakref_GetWeakrefCount,
  _PyWeakref_ProxyType,
  _PyWeakref_RefType,
  PyWeakref_Check,
  PyWeakref_NewProxy,
  referent,
  weakrefsOf,
} from "../objects/weakrefobject.ts";
import type { ModuleDef } from "../vm/import.ts";

/** `_remove_dead_weakref(dct, key)`: deletes the entry if its value is a dead weak reference. */
function remove_dead_weakref(_module: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("_remove_dead_weakref", args.length, 2, 2)) return null;
  const [dct, key] = args as [PyObject, PyObject];
  if (!PyDict_Check(dct)) return _PyArg_BadArgument("_remove_dead_weakref", "argument 1", "dict", dct);
  if (!PyObject_Hash(key)) return null;
  const value = _PyDict_GetItem_KnownHash(dct, key, H.hi, H.lo);
  if (value === null) return PyErr_Occurred() === null ? Py_None : null;
  if (!PyWeakref_Check(value)) return TypeError("not a weakref");
  if (referent(value) !== null) return Py_None;
  return PyDict_DelItem(dct, key) < 0 ? null : Py_None;
}

const weakrefModule: ModuleDef = {
  name: "_weakref",
  functions: [
    onearg("getweakrefcount", (_module, o) => PyLong_FromLong(_PyWeakref_GetWeakrefCount(o))),
    fastcall("_remove_dead_weakref", remove_dead_weakref),
    onearg("getweakrefs", (_module, o) => {
      const result = PyList_New(0);
      if (result === null) return null;
      for (const wr of weakrefsOf(o)) if (wr.ob_refcnt > 0) PyList_Append(result, wr);
      return result;
    }),
    fastcall("proxy", (_module, args) => {
      if (!_PyArg_CheckPositional("proxy", args.length, 1, 2)) return null;
      return PyWeakref_NewProxy(args[0] as PyObject, args[1] ?? null);
    }),
  ],
  init(m) {
    addObject(m, "ref", _PyWeakref_RefType);
    addObject(m, "ReferenceType", _PyWeakref_RefType);
    addObject(m, "ProxyType", _PyWeakref_ProxyType);
    addObject(m, "CallableProxyType", _PyWeakref_CallableProxyType);
    return true;
  },
};
export default weakrefModule;
