/** The sys module (Python/sysmodule.c). */
import { COPYRIGHT } from "./sitebuiltins.ts";
import {
  _Py_IMMORTAL_REFCNT,
  DECREF,
  fastcall,
  fastkeywords,
  IMMORTAL,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  XDECREF,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { hexversion, versionNumbers, versionText } from "../versions/index.ts";
import { withoutC } from "../vm/frame.ts";
import { PyObject_Repr } from "../objects/abstract.ts";
import { PyIndex_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import {
  PyErr_SetObject,
  PyErr_SetRaisedException,
  PyErr_SetString,
  topmostHandled,
  TypeError,
  ValueError,
} from "../objects/errors.ts";
import { type PyBaseExceptionObject, PyExc_RecursionError, PyExc_SystemExit } from "../objects/exceptions.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { debugMallocStats, type FreeListLine } from "../memory/obmalloc-stats.ts";
import {
  addFunctions,
  addObject,
  PyModule_GetDict,
  PyModule_New,
  type PyModuleObject,
} from "../objects/moduleobject.ts";
import {
  PyBool_FromLong,
  Py_False,
  Py_True,
  PyLong_FromBigInt,
  PyLong_FromLong,
} from "../objects/longcore.ts";
import { PyFloat_FromDouble, PyFloat_AsDouble } from "../objects/floatobject.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { _PySys_GetSizeOf } from "../objects/sizeof.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import {
  PyUnicode_Check,
  PyUnicode_CheckExact,
  PyUnicode_FromString,
  PyUnicode_InternInPlace,
} from "../objects/unicodeobject.ts";
import { excepthook } from "../vm/report-uncaught.ts";
import { keepCopy } from "../vm/shutdown.ts";
import { instrumentCalls } from "../vm/specialize.ts";
import { unraisablehook } from "../vm/unraisable.ts";
import { builtInNames } from "./stdlib-names.ts";
import { addMore, moreFunctions } from "./sys-more.ts";
import { newStream } from "./stream.ts";
import { newStructSequence } from "./structseq.ts";
import { writeTo } from "./write.ts";
import { immortalCount, pymallocBlocks, sizeThere } from "../objects/wasm32.ts";

/** What `sys._debugmallocstats` says of the free lists: name, objects kept, bytes of each as the C struct has them. */
function freeListLines(): FreeListLine[] {
  const f = rt.freelists;
  return [
    { name: "free PyDictObject", count: f.dicts.length, bytes: 48 },
    { name: "free PyDictKeysObject", count: f.dictkeys.length, bytes: 32 },
    { name: "free PyFloatObject", count: f.floats.length, bytes: 24 },
    { name: "free PyListObject", count: f.lists.length, bytes: 40 },
    ...f.tuples.slice(1).map((list, i) => ({
      name: `free ${i + 1}-sized PyTupleObject`,
      count: list.length,
      bytes: 24 + 8 * (i + 1),
    })),
  ];
}

function settrace(_self: PyObject, f: PyObject): PyObject {
  const ts = rt.tstate;
  const old = ts.trace;
  ts.trace = f === Py_None ? null : NewRef(f);
  XDECREF(old);
  return Py_None;
}

function setprofile(_self: PyObject, f: PyObject): PyObject {
  const ts = rt.tstate;
  const old = ts.profile;
  ts.profile = f === Py_None ? null : NewRef(f);
  if (ts.profile !== null)
    for (let frame = ts.current_frame; frame !== null; frame = frame.previous)
      instrumentCalls(frame.f_executable);
  XDECREF(old);
  return Py_None;
}

const functions: PyMethodDef[] = [
  onearg("getrefcount", (_self, o) =>
    PyLong_FromLong(o.ob_refcnt === IMMORTAL ? immortalCount(_Py_IMMORTAL_REFCNT) : o.ob_refcnt),
  ),
  fastkeywords("getsizeof", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "getsizeof", keywords: ["object", "default"], minpos: 1, maxpos: 2 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const size = _PySys_GetSizeOf(a[0] as PyObject);
    const n = size < 0 ? size : sizeThere(a[0] as PyObject, size);
    if (n >= 0) return PyLong_FromLong(n);
    if (a[1] != null && rt.tstate.current_exception?.ob_type.tp_name === "TypeError") {
      PyErr_SetRaisedException(null);
      return NewRef(a[1]);
    }
    return null;
  }),
  onearg("intern", (_self, s) => {
    if (PyUnicode_CheckExact(s)) return PyUnicode_InternInPlace(NewRef(s));
    if (PyUnicode_Check(s)) return TypeError(`can't intern ${s.ob_type.tp_name}`);
    return TypeError(`intern() argument must be str, not ${s.ob_type.tp_name}`);
  }),
  fastcall("_getframe", (_self, args) => {
    if (!_PyArg_CheckPositional("_getframe", args.length, 0, 1)) return null;
    let depth = args.length === 0 ? 0 : PyNumber_AsSsize_t(args[0] as PyObject, true);
    if (depth === null) return null;
    let f = rt.tstate.current_frame;
    while (depth-- > 0 && f !== null) f = withoutC(f.previous);
    return f === null ? ValueError("call stack is not deep enough") : NewRef(getFrameObject(f));
  }),
  noargs("exc_info", () => {
    const e = topmostHandled() as PyBaseExceptionObject | null;
    if (e === null) return PyTuple_FromArray([Py_None, Py_None, Py_None]);
    return PyTuple_FromArray([e.ob_type, e, e.body.traceback ?? Py_None]);
  }),
  noargs("exception", () => NewRef(topmostHandled() ?? Py_None)),
  fastcall("exit", (_self, args) => {
    if (!_PyArg_CheckPositional("exit", args.length, 0, 1)) return null;
    return PyErr_SetObject(PyExc_SystemExit, args[0] ?? null);
  }),
  noargs("getrecursionlimit", () => PyLong_FromLong(rt.recursionLimit)),
  onearg("setrecursionlimit", (_self, n) => {
    if (!PyIndex_Check(n))
      return TypeError(`'${n.ob_type.tp_name}' object cannot be interpreted as an integer`);
    const limit = PyNumber_AsSsize_t(n, true);
    if (limit === null) return null;
    if (limit < 1) return ValueError("recursion limit must be greater or equal than 1");
    const ts = rt.tstate;
    const depth = rt.recursionLimit - ts.py_recursion_remaining;
    if (depth >= limit)
      return PyErr_SetString(
        PyExc_RecursionError,
        `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`,
      );
    ts.py_recursion_remaining += limit - rt.recursionLimit;
    rt.recursionLimit = limit;
    return Py_None;
  }),
  onearg("settrace", settrace),
  onearg("setprofile", setprofile),
  noargs("getprofile", () => NewRef(rt.tstate.profile ?? Py_None)),
  noargs("gettrace", () => NewRef(rt.tstate.trace ?? Py_None)),
  noargs("getswitchinterval", () => PyFloat_FromDouble(rt.switchInterval)),
  onearg("setswitchinterval", (_self, x) => {
    const v = PyFloat_AsDouble(x);
    if (v === null) return null;
    if (v <= 0) return ValueError("switch interval must be strictly positive");
    rt.switchInterval = v;
    return Py_None;
  }),
  noargs("_is_gil_enabled", () => (rt.machine === "3.13" ? Py_True : Py_False)),
  noargs("getdefaultencoding", () => PyUnicode_FromString("utf-8")),
  noargs("getfilesystemencoding", () => PyUnicode_FromString("utf-8")),
  noargs("getallocatedblocks", () =>
    PyLong_FromLong(pymallocBlocks(rt.startupBlocks + rt.obmalloc.getAllocatedBlocks())),
  ),
  noargs("is_finalizing", () => PyBool_FromLong(rt.finalizing)),
  noargs("get_int_max_str_digits", () => PyLong_FromLong(rt.intMaxStrDigits)),
  onearg("set_int_max_str_digits", (_self, n) => {
    const v = PyNumber_AsSsize_t(n, true);
    if (v === null) return null;
    if (v !== 0 && v < 640) return ValueError("maxdigits must be 0 or larger than 640");
    rt.intMaxStrDigits = v;
    return Py_None;
  }),
  onearg("displayhook", (_self, value) => {
    if (value === Py_None) return Py_None;
    const builtins = rt.builtinsDict as PyDictObject;
    setItemIdentifier(builtins, "_", Py_None);
    const text = PyObject_Repr(value);
    if (text === null) return null;
    const out = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "stdout");
    const ok = out === null || (writeTo(out, text.body.value) && writeTo(out, "\n"));
    DECREF(text);
    if (!ok) return null;
    setItemIdentifier(builtins, "_", value);
    return Py_None;
  }),
  fastcall("excepthook", excepthook),
  onearg("unraisablehook", unraisablehook),
  noargs("_debugmallocstats", () => {
    rt.writeStderr(debugMallocStats(rt.obmalloc, freeListLines()));
    return Py_None;
  }),
  noargs("_clear_type_cache", () => Py_None),
  onearg("_settraceallthreads", settrace),
  onearg("_setprofileallthreads", setprofile),
  ...moreFunctions,
];

/** Builds the module; its dict becomes `rt.sysdict`. */
export function makeSys(argv: readonly string[]): PyModuleObject {
  const m = PyModule_New("sys");
  rt.sysdict = PyModule_GetDict(m);
  addFunctions(m, functions);
  keepCopy("sys", rt.sysdict);
  const str = (s: string): PyObject => PyUnicode_FromString(s);
  const d = rt.sysdict;
  rt.modules = PyDict_New();
  setItemIdentifier(d, "modules", rt.modules);
  addObject(m, "version", str(`${versionText} (modelled) [Refcounted]`));
  addObject(m, "hexversion", PyLong_FromLong(hexversion));
  addObject(m, "copyright", str(COPYRIGHT));
  addObject(m, "platform", str("linux"));
  addObject(m, "byteorder", str("little"));
  addObject(m, "maxsize", PyLong_FromBigInt(9223372036854775807n));
  addObject(m, "maxunicode", PyLong_FromLong(0x10ffff));
  addObject(m, "api_version", PyLong_FromLong(1013));
  addObject(m, "dont_write_bytecode", Py_False);
  addObject(m, "executable", str(""));
  addObject(m, "prefix", str("/usr/local"));
  addObject(m, "exec_prefix", str("/usr/local"));
  addObject(m, "float_repr_style", str("short"));
  addObject(m, "path", PyList_FromArraySteal([str("")]) as PyObject);
  addObject(m, "argv", PyList_FromArraySteal(argv.map(str)) as PyObject);
  addObject(m, "orig_argv", PyList_FromArraySteal([str("python"), ...argv.map(str)]) as PyObject);
  addObject(m, "warnoptions", PyList_FromArraySteal([]) as PyObject);
  addObject(m, "meta_path", PyList_FromArraySteal([]) as PyObject);
  addObject(m, "path_hooks", PyList_FromArraySteal([]) as PyObject);
  addObject(m, "builtin_module_names", PyTuple_FromArraySteal([...builtInNames].map(str)));
  const versionInfo = newStructSequence(
    "sys.version_info",
    ["major", "minor", "micro", "releaselevel", "serial"],
    [...versionNumbers.map(PyLong_FromLong), str("final"), PyLong_FromLong(0)],
  );
  addMore(m, versionInfo);
  addObject(m, "version_info", versionInfo);
  const flagNames = [
    "debug",
    "inspect",
    "interactive",
    "optimize",
    "dont_write_bytecode",
    "no_user_site",
    "no_site",
    "ignore_environment",
    "verbose",
    "bytes_warning",
    "quiet",
    "hash_randomization",
    "isolated",
    "dev_mode",
    "utf8_mode",
    "warn_default_encoding",
    "safe_path",
    "int_max_str_digits",
  ];
  addObject(
    m,
    "flags",
    newStructSequence(
      "sys.flags",
      flagNames,
      flagNames.map((n) =>
        n === "dev_mode" || n === "safe_path"
          ? Py_False
          : n === "int_max_str_digits"
            ? PyLong_FromLong(4300)
            : n === "utf8_mode"
              ? PyLong_FromLong(1)
              : PyLong_FromLong(0),
      ),
    ),
  );
  addObject(
    m,
    "int_info",
    newStructSequence(
      "sys.int_info",
      ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
      [30, 4, 4300, 640].map((n) => PyLong_FromLong(n)),
    ),
  );
  addObject(
    m,
    "hash_info",
    newStructSequence(
      "sys.hash_info",
      ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
      [
        PyLong_FromLong(64),
        PyLong_FromBigInt(2305843009213693951n),
        PyLong_FromLong(314159),
        PyLong_FromLong(0),
        PyLong_FromLong(1000003),
        str("siphash13"),
        PyLong_FromLong(64),
        PyLong_FromLong(128),
        PyLong_FromLong(0),
      ],
    ),
  );
  addObject(
    m,
    "float_info",
    newStructSequence(
      "sys.float_info",
      [
        "max",
        "max_exp",
        "max_10_exp",
        "min",
        "min_exp",
        "min_10_exp",
        "dig",
        "mant_dig",
        "epsilon",
        "radix",
        "rounds",
      ],
      [
        PyFloat_FromDouble(Number.MAX_VALUE),
        PyLong_FromLong(1024),
        PyLong_FromLong(308),
        PyFloat_FromDouble(2.2250738585072014e-308),
        PyLong_FromLong(-1021),
        PyLong_FromLong(-307),
        PyLong_FromLong(15),
        PyLong_FromLong(53),
        PyFloat_FromDouble(Number.EPSILON),
        PyLong_FromLong(2),
        PyLong_FromLong(1),
      ],
    ),
  );
  for (const name of ["stdin", "stdout", "stderr"] as const) {
    const s = newStream(name);
    setItemIdentifier(d, name, s);
    setItemIdentifier(d, `__${name}__`, s);
    DECREF(s);
  }
  for (const name of ["displayhook", "excepthook", "unraisablehook"]) {
    const f = _PyDict_GetItemStringBorrowed(d, name);
    if (f !== null) setItemIdentifier(d, `__${name}__`, f);
  }
  return m;
}
