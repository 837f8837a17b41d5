/**
 * The end of a process (Python/pylifecycle.c: `Py_FinalizeEx`, `finalize_modules`; Objects/moduleobject.c:
 * `_PyModule_ClearDict`).
 *
 * The order decides what programs print on their way out: functions registered with atexit; a full collection; the
 * modules leave sys.modules one after the other, in the order in which they were imported, and those that nobody else
 * holds die with their namespaces; a second full collection, which is where the objects of most scripts die, since the
 * functions of a script hold its namespace; then the namespaces of what is still alive are emptied, names with one
 * leading underscore first; sys and builtins last.
 */
import { _PyGC_CollectNoFail, DEBUG_SAVEALL, DEBUG_UNCOLLECTABLE, PyGC_Collect } from "../memory/gcmodule.ts";
import { _PyAtExit_Call } from "../modules/atexit.ts";
import { callMethod } from "../objects/call.ts";
import { PyObject_Repr, PyObject_SetItem } from "../objects/abstract.ts";
import {
  _PyDict_GetItemStringBorrowed,
  DictCursor,
  PyDict_Clear,
  PyDict_Copy,
  PyDict_Next,
  PyDict_SetItem,
  PyDict_Update,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../objects/listobject.ts";
import { PyModule_Check, PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import { DECREF, hold, holdMark, MachineFault, NewRef, type PyObject, unhold } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_Pack, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { PyWeakref_NewRef, referent } from "../objects/weakrefobject.ts";
import { writeUnraisable } from "./unraisable.ts";

/** What users like to leave values in; it would be emptied too late otherwise. */
const sysDeletes = [
  "path",
  "argv",
  "ps1",
  "ps2",
  "last_exc",
  "last_type",
  "last_value",
  "last_traceback",
  "path_hooks",
  "path_importer_cache",
  "meta_path",
  "__interactivehook__",
] as const;
const sysFiles = ["stdin", "stdout", "stderr"] as const;

/** `Py_FinalizeEx`. */
export function finalizeProcess(): void {
  waitForThreadShutdown();
  _PyAtExit_Call();
  rt.finalizing = true;
  PyGC_Collect();
  finalize_modules();
}

/** `wait_for_thread_shutdown`: calls `threading._shutdown`, if the module was imported. Once. */
export function waitForThreadShutdown(): void {
  const threading = rt.modules === null ? null : _PyDict_GetItemStringBorrowed(rt.modules, "threading");
  if (threading === null || rt.hasShutThreadsDown) return;
  rt.hasShutThreadsDown = true;
  const mark = holdMark();
  hold(NewRef(threading), "threading");
  const r = callMethod(threading, "_shutdown");
  if (r !== null) DECREF(r);
  else writeUnraisable(threading);
  unhold(mark);
  DECREF(threading);
}

function finalize_modules(): void {
  const modules = rt.modules;
  if (modules === null || rt.sysdict === null || rt.builtinsDict === null) return;
  const mark = holdMark();
  hold(NewRef(modules), "sys.modules at shutdown");
  finalize_modules_delete_special(rt.sysdict, rt.builtinsDict);
  const weaklist = hold(finalize_remove_modules(modules), "modules that may still be alive");
  PyDict_Clear(modules);
  finalize_restore_builtins(rt.builtinsDict);
  _PyGC_CollectNoFail();
  _PyGC_DumpShutdownStats();
  finalize_modules_clear_weaklist(weaklist);
  unhold(mark + 1);
  DECREF(weaklist);
  _PyModule_ClearDict(rt.sysdict);
  _PyModule_ClearDict(rt.builtinsDict);
  PyDict_Clear(modules);
  unhold(mark);
  DECREF(modules);
  _PyGC_CollectNoFail();
  // interpreter_clear: the last one.
  PyDict_Clear(rt.sysdict);
  PyDict_Clear(rt.builtinsDict);
  _PyGC_CollectNoFail();
}

/** `_PyGC_DumpShutdownStats`: what is in gc.garbage, where the program has asked for it. Its warning is not shown. */
function _PyGC_DumpShutdownStats(): void {
  const { debug, garbage } = rt.gc;
  if ((debug & DEBUG_SAVEALL) !== 0 || (debug & DEBUG_UNCOLLECTABLE) === 0 || garbage === null) return;
  if ((garbage as PyListObject).body.ob_item.length === 0) return;
  const repr = PyObject_Repr(garbage);
  if (repr === null) writeUnraisable(garbage);
  else {
    rt.writeStderr(`      ${textOf(repr)}\n`);
    DECREF(repr);
  }
}

function finalize_modules_delete_special(sysdict: PyDictObject, builtins: PyDictObject): void {
  setItemIdentifier(builtins, "_", Py_None);
  for (const name of sysDeletes) setItemIdentifier(sysdict, name, Py_None);
  for (const name of sysFiles) {
    const mark = holdMark();
    const original = hold(
      NewRef(_PyDict_GetItemStringBorrowed(sysdict, `__${name}__`) ?? Py_None),
      "original stream",
    );
    setItemIdentifier(sysdict, name, original);
    unhold(mark);
    DECREF(original);
  }
}

/** `finalize_remove_modules`: every module in sys.modules becomes None; returns their names with weak references. */
function finalize_remove_modules(modules: PyDictObject): PyListObject {
  // A list of no items is always to be had.
  const weaklist = PyList_New(0) as PyListObject;
  const mark = holdMark();
  hold(weaklist, "modules that may still be alive");
  const cursor = new DictCursor();
  while (PyDict_Next(modules, cursor)) {
    const name = cursor.key as PyObject;
    const mod = cursor.value as PyObject;
    if (!PyModule_Check(mod)) continue;
    const wr = PyWeakref_NewRef(mod, null) as PyObject;
    const pair = PyTuple_Pack(name, wr);
    PyList_Append(weaklist, pair);
    DECREF(pair);
    DECREF(wr);
    hold(NewRef(name), "name of a module");
    if (PyObject_SetItem(modules, name, Py_None) < 0) PyErr_Clear();
    unhold(mark + 1);
    DECREF(name);
  }
  unhold(mark);
  return weaklist;
}

/** `finalize_restore_builtins`: what a program put into builtins goes. */
function finalize_restore_builtins(builtins: PyDictObject): void {
  const copy = PyDict_Copy(builtins);
  const mark = holdMark();
  if (copy !== null) hold(copy, "copy of builtins");
  PyDict_Clear(builtins);
  if (rt.builtinsCopy !== null) PyDict_Update(builtins, rt.builtinsCopy);
  unhold(mark);
  if (copy !== null) DECREF(copy);
}

/** `finalize_modules_clear_weaklist`: empties the namespaces of modules that are still alive, newest first. */
function finalize_modules_clear_weaklist(weaklist: PyListObject): void {
  const items = weaklist.body.ob_item as PyTupleObject[];
  for (let i = items.length - 1; i >= 0; i--) {
    const [, wr] = (items[i] as PyTupleObject).body.ob_item as [PyObject, PyObject];
    const mod = referent(wr);
    if (mod === null) continue;
    const mark = holdMark();
    hold(NewRef(mod), "module being emptied");
    const dict = PyModule_GetDict(mod as PyModuleObject);
    if (dict !== rt.builtinsDict && dict !== rt.sysdict) _PyModule_ClearDict(dict);
    unhold(mark);
    DECREF(mod);
  }
}

/** `_PyModule_ClearDict`: sets all names to None, those with exactly one leading underscore first. */
function _PyModule_ClearDict(d: PyDictObject): void {
  const clear = (wanted: (name: string) => boolean): void => {
    const cursor = new DictCursor();
    while (PyDict_Next(d, cursor)) {
      const key = cursor.key as PyObject;
      if (cursor.value === Py_None || !PyUnicode_Check(key) || !wanted(textOf(key))) continue;
      if (PyDict_SetItem(d, key, Py_None) < 0) PyErr_Clear();
    }
  };
  clear((name) => name[0] === "_" && name[1] !== "_");
  clear((name) => name !== "__builtins__");
}

/**
 * A module's namespace as it is now, kept by the runtime. That of builtins is put back at the end
 * (`interp->builtins_copy`); that of sys is taken when it has no more than its functions (`interp->sysdict_copy`).
 */
export function keepCopy(name: "builtins" | "sys", dict: PyDictObject): PyDictObject {
  const object = PyDict_Copy(dict);
  if (object === null) throw new MachineFault(`cannot copy ${name}`);
  rt.holders.set(`${name} copy`, { object, sentence: `The runtime keeps a copy of ${name}.` });
  return object;
}
