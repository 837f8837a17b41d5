/** Coroutines and asynchronous generators: types, instructions, and the functions of builtins and sys about them. */
import "../objects/coroobject.ts";
import "../vm/ops/async.ts";
import { hookSlot, PyAnextAwaitable_New, PyAsyncGen_Type } from "../objects/asyncgenobject.ts";
import { PyCallable_Check } from "../objects/call.ts";
import { PyCoro_Type } from "../objects/coroobject.ts";
import { setItemIdentifier } from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import { DECREF, NewRef, type PyObject } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import type { ModuleDef } from "../vm/import.ts";
import { ASYNC } from "./registry.ts";
import { newStructSequence } from "./structseq.ts";

const HOOKS = ["firstiter", "finalizer"] as const;

function setHook(name: (typeof HOOKS)[number], hook: PyObject): void {
  const slot = hookSlot(name);
  const old = rt.holders.get(slot);
  rt.holders.delete(slot);
  if (hook !== Py_None)
    rt.holders.set(slot, {
      object: NewRef(hook),
      sentence: `The thread calls this for asynchronous generators (${name}).`,
    });
  if (old !== undefined) DECREF(old.object);
}

const module: ModuleDef = {
  name: ASYNC,
  // What the module types has of it.
  init(m) {
    setItemIdentifier(PyModule_GetDict(m), "CoroutineType", PyCoro_Type);
    setItemIdentifier(PyModule_GetDict(m), "AsyncGeneratorType", PyAsyncGen_Type);
    return true;
  },
  calls: {
    anext: ([awaitable, byDefault]) => PyAnextAwaitable_New(awaitable as PyObject, byDefault as PyObject),
    get_asyncgen_hooks: () =>
      newStructSequence(
        "asyncgen_hooks",
        HOOKS,
        HOOKS.map((name) => NewRef(rt.holders.get(hookSlot(name))?.object ?? Py_None)),
      ),
    set_asyncgen_hooks(args, kwnames) {
      const given = _PyArg_UnpackKeywords(
        { fname: "set_asyncgen_hooks", keywords: HOOKS, minpos: 0, maxpos: 2 },
        args,
        kwnames,
      );
      if (given === null) return null;
      for (const i of [1, 0]) {
        const hook = given[i] ?? null;
        if (hook !== null && hook !== Py_None && !PyCallable_Check(hook))
          return TypeError(`callable ${HOOKS[i]} expected, got ${hook.ob_type.tp_name}`);
      }
      for (const [i, name] of HOOKS.entries()) {
        const hook = given[i] ?? null;
        if (hook !== null) setHook(name, hook);
      }
      return Py_None;
    },
  },
};
export default module;
