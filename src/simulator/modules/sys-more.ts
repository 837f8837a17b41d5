/** Parts of sys that describe the interpreter or serve debuggers (Python/sysmodule.c). */
import { PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { PyObject_Call } from "../objects/call.ts";
import { PyDict_New, PyDict_SetItem, type PyDictObject, setItemIdentifier } from "../objects/dictobject.ts";
import { TypeError, topmostHandled, ValueError } from "../objects/errors.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { addFunctions, addObject, PyModule_New, type PyModuleObject } from "../objects/moduleobject.ts";
import { _PyNamespace_Type } from "../objects/namespaceobject.ts";
import {
  DECREF,
  fastcall,
  fastkeywords,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { cacheTag, hexversion, libraryFolder } from "../versions/index.ts";
import { PyFrozenSet_FromArray } from "../objects/setobject.ts";
import { Py_None } from "../objects/singletons.ts";
import {
  emptyTuple,
  PyTuple_Check,
  PyTuple_FromArraySteal,
  type PyTupleObject,
} from "../objects/tupleobject.ts";
import { PyUnicode_Check, PyUnicode_FromString, type PyUnicodeObject } from "../objects/unicodeobject.ts";
import { identOf, type ThreadState } from "../vm/threadstate.ts";
import { refusing } from "./refuse.ts";
import { ASYNC, part } from "./registry.ts";
import { newStructSequence } from "./structseq.ts";
import { stdlibModuleNames } from "./stdlib-names.ts";

const text = (s: string): PyObject => PyUnicode_FromString(s);

/** What each thread has, the youngest thread first; null where it has nothing. New references. */
function byThread(valueOf: (ts: ThreadState) => PyObject | null): Result {
  const d = PyDict_New();
  for (const ts of rt.threads.toReversed()) {
    const value = valueOf(ts);
    if (value === null) continue;
    setEntry(d, identOf(ts), value);
    DECREF(value);
  }
  return d;
}
function setEntry(d: PyDictObject, key: number, value: PyObject): void {
  const k = PyLong_FromLong(key);
  PyDict_SetItem(d, k, value);
  DECREF(k);
}

export const moreFunctions: readonly PyMethodDef[] = [
  fastcall("call_tracing", (_m, args) => {
    if (!_PyArg_CheckPositional("call_tracing", args.length, 2, 2)) return null;
    const [func, tuple] = args as [PyObject, PyObject];
    if (!PyTuple_Check(tuple)) return _PyArg_BadArgument("call_tracing", "argument 2", "tuple", tuple);
    const ts = rt.tstate;
    const saved = ts.tracing;
    ts.tracing = 0;
    const r = PyObject_Call(func, tuple as PyTupleObject, null);
    ts.tracing = saved;
    return r;
  }),
  onearg("_is_interned", (_m, s) =>
    PyUnicode_Check(s)
      ? PyBool_FromLong(rt.interned.get((s as PyUnicodeObject).body.value) === s ? 1 : 0)
      : _PyArg_BadArgument("_is_interned", "argument", "str", s),
  ),
  noargs("_current_frames", () =>
    byThread((ts) => (ts.current_frame === null ? null : NewRef(getFrameObject(ts.current_frame)))),
  ),
  noargs("_current_exceptions", () => byThread((ts) => NewRef(topmostHandled(ts) ?? Py_None))),
  fastkeywords("_getframemodulename", (_m, args) => {
    let depth = args.length === 0 ? 0 : PyNumber_AsSsize_t(args[0] as PyObject, true);
    if (depth === null) return null;
    let f = rt.tstate.current_frame;
    while (depth-- > 0 && f !== null) f = f.previous;
    return NewRef((f === null ? null : f.f_funcobj.body.func_module) ?? Py_None);
  }),
  noargs("_clear_internal_caches", () => Py_None),
  noargs("_get_cpu_count_config", () => PyLong_FromLong(-1)),
  noargs("getfilesystemencodeerrors", () => text("surrogateescape")),
  fastkeywords("getunicodeinternedsize", () => PyLong_FromLong(rt.interned.size)),
  fastcall("audit", (_m, args) => {
    // Nobody listens: hooks cannot be added.
    if (args.length === 0) return TypeError("audit() missing 1 required positional argument: 'event'");
    const [event] = args as [PyObject];
    return PyUnicode_Check(event)
      ? Py_None
      : TypeError(`expected str for argument 'event', not ${event.ob_type.tp_name}`);
  }),
  noargs("is_stack_trampoline_active", () => PyBool_FromLong(0)),
  noargs("get_coroutine_origin_tracking_depth", () => PyLong_FromLong(0)),
  noargs("get_asyncgen_hooks", () => part(ASYNC).calls?.["get_asyncgen_hooks"]?.([], null) ?? null),
  fastkeywords(
    "set_asyncgen_hooks",
    (_m, args, kwnames) => part(ASYNC).calls?.["set_asyncgen_hooks"]?.(args, kwnames) ?? null,
  ),
  noargs("getdlopenflags", () => PyLong_FromLong(2)),
  fastkeywords("set_coroutine_origin_tracking_depth", (_m, args) => {
    const depth = args.length === 0 ? 0 : PyNumber_AsSsize_t(args[0] as PyObject, true);
    if (depth === null) return null;
    return depth < 0 ? ValueError("depth must be >= 0") : Py_None;
  }),
  ...refusing("sys", "breakpointhook __breakpointhook__", "there is no debugger; the lab's steps are one"),
  ...refusing("sys", "addaudithook", "the model raises no audit events"),
  ...refusing("sys", "setdlopenflags", "nothing is loaded from shared libraries"),
  ...refusing(
    "sys",
    "activate_stack_trampoline deactivate_stack_trampoline",
    "there is no profiler of the system",
  ),
  ...refusing("sys", "__interactivehook__ _baserepl", "there is no interactive prompt"),
];

/** `sys.monitoring`: its constants; its functions refuse. */
function makeMonitoring(): PyModuleObject {
  const m = PyModule_New("sys.monitoring");
  addFunctions(
    m,
    refusing(
      "sys.monitoring",
      "use_tool_id free_tool_id get_tool register_callback set_events get_events set_local_events get_local_events restart_events _all_events",
      "sys.settrace and sys.setprofile are",
    ),
  );
  const ids = { DEBUGGER_ID: 0, COVERAGE_ID: 1, PROFILER_ID: 2, OPTIMIZER_ID: 5 };
  for (const [name, id] of Object.entries(ids)) addObject(m, name, PyLong_FromLong(id));
  return m;
}

/** Adds what describes the interpreter; `version_info` is in place already. */
export function addMore(m: PyModuleObject, versionInfo: PyObject): void {
  const empty = text("");
  for (const name of ["abiflags", "_framework", "_base_executable"]) addObject(m, name, NewRef(empty));
  addObject(m, "_git", PyTuple_FromArraySteal([text("CPython"), NewRef(empty), NewRef(empty)]));
  DECREF(empty);
  addObject(m, "base_prefix", text("/usr/local"));
  addObject(m, "base_exec_prefix", text("/usr/local"));
  addObject(m, "platlibdir", text("lib"));
  addObject(m, "_stdlib_dir", text(libraryFolder));
  addObject(m, "pycache_prefix", Py_None);
  addObject(m, "_home", Py_None);
  addObject(m, "_xoptions", PyDict_New());
  addObject(m, "path_importer_cache", PyDict_New());
  const names = [...stdlibModuleNames].map(text);
  addObject(m, "stdlib_module_names", PyFrozenSet_FromArray(names) as PyObject);
  for (const o of names) DECREF(o);
  addObject(
    m,
    "thread_info",
    newStructSequence(
      "sys.thread_info",
      ["name", "lock", "version"],
      [text("pthread"), text("semaphore"), text("NPTL 2.36")],
    ),
  );
  const facts: [string, PyObject][] = [
    ["name", text("cpython")],
    ["cache_tag", text(cacheTag)],
    ["version", NewRef(versionInfo)],
    ["hexversion", PyLong_FromLong(hexversion)],
    ["_multiarch", text("x86_64-linux-gnu")],
  ];
  const dict = PyDict_New();
  for (const [name, value] of facts) {
    setItemIdentifier(dict, name, value);
    DECREF(value);
  }
  addObject(m, "implementation", PyObject_Call(_PyNamespace_Type, emptyTuple, dict) as PyObject);
  DECREF(dict);
  addObject(m, "monitoring", makeMonitoring());
}
