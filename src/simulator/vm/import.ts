/**
 * Importing (Python/import.c): built-in modules of the model, then files of the same lab. There is no search path.
 */
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { PyObject_Vectorcall } from "../objects/call.ts";
import { KeyError, PyErr_Clear, PyErr_Occurred, PyErr_SetString, ValueError } from "../objects/errors.ts";
import { PyExc_ImportError, PyExc_ModuleNotFoundError, setField } from "../objects/exceptions.ts";
import { getOptionalAttr, PyObject_SetAttr } from "../objects/genericattr.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_DelItemString,
  PyDict_SetItem,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import {
  addFunctions,
  addModuleDoc,
  PyModule_GetDict,
  PyModule_New,
  type PyModuleObject,
} from "../objects/moduleobject.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { identifier, PyUnicode_Check, type PyUnicodeObject, textOf } from "../objects/unicodeobject.ts";
import { builtinModule, builtinModuleNames, wantModule } from "../modules/registry.ts";
import { builtInNames, frozenNames, stdlibModuleNames } from "../modules/stdlib-names.ts";
import { initModuleAttrs, type Origin, setInitializing, specFacts } from "./modulespec.ts";
import { runModuleSource } from "./run-source.ts";
import { RunEnded } from "./ceval.ts";
import { type Frame, frameLine } from "./frame.ts";

/** A module written in TypeScript, in Python, or both. */
export interface ModuleDef {
  readonly name: string;
  readonly functions?: readonly PyMethodDef[];
  /** Adds objects; false with an exception set. */
  readonly init?: (m: PyModuleObject) => boolean;
  /** Python source run in the module's namespace after `init`. */
  readonly source?: string;
  /** Modules that its functions import while they run. Those that `source` imports need no mention. */
  readonly needs?: readonly string[];
  /** It may have submodules: CPython has a folder for it. */
  readonly isPackage?: boolean;
}

/** A module that Python has and the model has not is refused: the program would take another path than in Python. */
function refuseUnmodelled(name: string): void {
  const top = name.split(".")[0] as string;
  if (!stdlibModuleNames.has(top) || builtinModuleNames().includes(top)) return;
  const frame = rt.tstate.current_frame;
  const line = frame === null ? null : frameLine(frame);
  const known = builtinModuleNames().filter((n) => !n.startsWith("_"));
  throw new RunEnded(
    "unsupported",
    `${line === null ? "" : `line ${line}: `}module '${top}' is not part of the modelled library; modelled are ${known.join(", ")}`,
  );
}

function moduleNotFound(name: string): null {
  refuseUnmodelled(name);
  const dot = name.lastIndexOf(".");
  const parent =
    dot < 0 ? null : _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, name.slice(0, dot));
  let text = `No module named '${name}'`;
  // Of the modelled modules only packages have submodules.
  if (parent !== null) {
    const { value: path } = getOptionalAttr(parent, "__path__");
    PyErr_Clear();
    if (path === null) text += `; '${name.slice(0, dot)}' is not a package`;
    else DECREF(path);
  }
  PyErr_SetString(PyExc_ModuleNotFoundError, text);
  const e = PyErr_Occurred();
  if (e !== null) setField(e, 1, identifier(name));
  return null;
}

/** Finds or loads a module by its full name. New reference. */
export function importModule(name: string): Result {
  const modules = rt.modules as PyDictObject;
  const known = _PyDict_GetItemStringBorrowed(modules, name);
  if (known !== null) {
    if (known === Py_None) {
      PyErr_SetString(PyExc_ModuleNotFoundError, `import of ${name} halted; None in sys.modules`);
      const e = PyErr_Occurred();
      if (e !== null) setField(e, 1, identifier(name));
      return null;
    }
    return NewRef(known);
  }
  const def = builtinModule(name);
  if (def !== null) return loadBuiltin(def);
  if (wantModule(name)) throw new RunEnded("unsupported", `the module '${name}' is still to be fetched`);
  const file = rt.host.readSource(name);
  if (file !== null) return loadSource(name, file.filename, file.source);
  return moduleNotFound(name);
}

/** Where CPython's own library lies, as far as a program sees it. */
const LIBRARY = "/usr/local/lib/python3.13";

function originOf(def: ModuleDef): Origin {
  const { name, isPackage } = def;
  if (builtInNames.has(name)) return { kind: "built-in" };
  if (frozenNames.has(name)) return { kind: "frozen" };
  const path = `${LIBRARY}/${name.replaceAll(".", "/")}`;
  if (isPackage === true) return { kind: "source", path: `${path}/__init__.py`, isPackage };
  if (def.source !== undefined) return { kind: "source", path: `${path}.py` };
  return { kind: "extension", path: `${LIBRARY}/lib-dynload/${name}.cpython-313-x86_64-linux-gnu.so` };
}

/** After a module's code: a program may have put something else into sys.modules; it goes to the end there. */
function finishImport(m: PyModuleObject, name: string): Result {
  setInitializing(m, false);
  const modules = rt.modules as PyDictObject;
  const found = _PyDict_GetItemStringBorrowed(modules, name);
  if (found === null) {
    DECREF(m);
    return KeyError(identifier(name));
  }
  NewRef(found);
  PyDict_DelItemString(modules, name);
  PyDict_SetItem(modules, identifier(name), found);
  DECREF(m);
  return found;
}

/** Makes a module of the model. */
export function loadBuiltin(def: ModuleDef): Result {
  const m = PyModule_New(def.name);
  const modules = rt.modules as PyDictObject;
  const from = originOf(def);
  initModuleAttrs(m, def.name, from);
  setInitializing(m, true);
  PyDict_SetItem(modules, identifier(def.name), m);
  if (from.kind === "frozen" || from.kind === "source")
    setItemIdentifier(PyModule_GetDict(m), "__builtins__", rt.builtinsDict as PyDictObject);
  if (def.functions !== undefined) addFunctions(m, def.functions);
  const mark = holdMark();
  hold(m, "module being imported");
  const ok =
    (def.init === undefined || def.init(m)) &&
    (def.source === undefined || runModuleSource(m, def.source, `<frozen ${def.name}>`));
  unhold(mark);
  if (ok) addModuleDoc(m);
  if (!ok) {
    PyDict_DelItemString(modules, def.name);
    DECREF(m);
    return null;
  }
  return finishImport(m, def.name);
}

function loadSource(name: string, filename: string, source: string): Result {
  const m = PyModule_New(name);
  const modules = rt.modules as PyDictObject;
  initModuleAttrs(m, name, { kind: "source", path: filename });
  setInitializing(m, true);
  PyDict_SetItem(modules, identifier(name), m);
  const d = PyModule_GetDict(m);
  setItemIdentifier(d, "__builtins__", rt.builtinsDict as PyDictObject);
  rt.sources.set(filename, source);
  const mark = holdMark();
  hold(m, "module being imported");
  const ok = runModuleSource(m, source, filename);
  unhold(mark);
  if (!ok) {
    const e = rt.tstate.current_exception;
    rt.tstate.current_exception = null;
    PyDict_DelItemString(modules, name);
    rt.tstate.current_exception = e;
    DECREF(m);
    return null;
  }
  return finishImport(m, name);
}

/** `import_name`: IMPORT_NAME, through `builtins.__import__` if that was replaced. */
export function import_name(f: Frame, name: PyUnicodeObject, fromlist: PyObject, level: PyObject): Result {
  const imp = _PyDict_GetItemStringBorrowed(f.f_builtins as PyDictObject, "__import__");
  if (imp === null) return PyErr_SetString(PyExc_ImportError, "__import__ not found");
  if (imp !== rt.originalImport) {
    return PyObject_Vectorcall(imp, [name, f.f_globals, f.f_locals ?? Py_None, fromlist, level], null);
  }
  return importLevel(name.body.value, fromlist, (level as { n?: number }).n ?? 0);
}

/** `PyImport_ImportModuleLevelObject`. */
export function importLevel(name: string, fromlist: PyObject, level: number): Result {
  if (level > 0)
    return PyErr_SetString(PyExc_ImportError, "attempted relative import with no known parent package");
  if (name === "") return ValueError("Empty module name");
  const parts = name.split(".");
  let full = "";
  let top: PyObject | null = null;
  let last: PyObject | null = null;
  const mark = holdMark();
  for (const part of parts) {
    full = full === "" ? part : `${full}.${part}`;
    const m = importModule(full);
    if (m === null) {
      unhold(mark);
      if (top !== null) DECREF(top);
      if (last !== null && last !== top) DECREF(last);
      return null;
    }
    hold(m, "module being imported");
    if (last !== null) {
      // A submodule becomes an attribute of its package.
      PyObject_SetAttr(last, identifier(part), m);
      unhold(mark);
      if (last !== top) DECREF(last);
    }
    if (top === null) top = m;
    last = m;
    unhold(mark);
    hold(top, "package being imported");
    if (last !== top) hold(last, "module being imported");
  }
  unhold(mark);
  const wantsLast = fromlist !== Py_None && PyObject_IsTrue(fromlist) > 0;
  if (wantsLast) {
    if (top !== last && top !== null) DECREF(top);
    return last;
  }
  if (last !== top && last !== null) DECREF(last);
  return top;
}

/** `import_from`: an attribute, or a submodule already in sys.modules. */
export function import_from(from: PyObject, name: PyUnicodeObject): Result {
  const { value, error } = getOptionalAttr(from, name.body.value);
  if (error) return null;
  if (value !== null) return value;
  const { value: pkg } = getOptionalAttr(from, "__name__");
  const pkgName = pkg !== null && PyUnicode_Check(pkg) ? textOf(pkg) : null;
  if (pkg !== null) DECREF(pkg);
  if (pkgName !== null) {
    const sub = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, `${pkgName}.${name.body.value}`);
    if (sub !== null) return NewRef(sub);
  }
  const { isInitializing, origin } = specFacts(from);
  let where = origin;
  if (where === null) {
    const { value: file } = getOptionalAttr(from, "__file__");
    if (file !== null && PyUnicode_Check(file)) where = textOf(file);
    if (file !== null) DECREF(file);
  }
  PyErr_SetString(
    PyExc_ImportError,
    `cannot import name '${name.body.value}' from ${isInitializing ? "partially initialized module " : ""}'${pkgName ?? "<unknown module name>"}'${
      isInitializing ? " (most likely due to a circular import)" : ""
    } (${where ?? "unknown location"})`,
  );
  const e = PyErr_Occurred();
  if (e !== null) {
    setField(e, 1, pkgName === null ? null : identifier(pkgName));
    setField(e, 3, name);
  }
  return null;
}
