/**
 * Importing (Python/import.c): built-in modules of the model, then files of the same lab. There is no search path.
 */
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { PyObject_Vectorcall } from "../objects/call.ts";
import {
  KeyError,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetString,
  TypeError,
  ValueError,
} from "../objects/errors.ts";
import { PyExc_ImportError, PyExc_ModuleNotFoundError, setField } from "../objects/exceptions.ts";
import { getOptionalAttr, hasAttr, PyObject_SetAttr } from "../objects/genericattr.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_Check,
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
  setMissingNames,
  type PyModuleObject,
} from "../objects/moduleobject.ts";
import { rt } from "../objects/runtime.ts";
import { cacheTag, libraryFolder } from "../versions/index.ts";
import { PySequence_Tuple } from "../objects/sequence.ts";
import { type PyTupleObject, tupleItems } from "../objects/tupleobject.ts";
import { Py_None } from "../objects/singletons.ts";
import { identifier, PyUnicode_Check, type PyUnicodeObject, textOf } from "../objects/unicodeobject.ts";
import { builtinModule, builtinModuleNames, part, wantModule } from "../modules/registry.ts";
import { builtInNames, frozenNames, stdlibModuleNames } from "../modules/stdlib-names.ts";
import { initModuleAttrs, type Origin, setInitializing, specFacts } from "./modulespec.ts";
import { importOutsideTheBooks } from "./process-start.ts";
import { runModuleSource } from "./run-source.ts";
import { RunEnded } from "./ceval.ts";
import { type Frame, frameLine, frozenInC } from "./frame.ts";

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
  /** What built-in functions do whose code is this module's (`open`). Arguments as in a vectorcall. */
  readonly calls?: Readonly<
    Record<string, (args: readonly PyObject[], kwnames: PyTupleObject | null) => Result>
  >;
  /** Names that are not modelled, each list of them with the reason: asking for one ends the run. */
  readonly refused?: Readonly<Record<string, string>>;
  /** Names that a part (registry.ts) adds to the module when one of them is first asked for: names by part. */
  readonly late?: Readonly<Record<string, string>>;
  /** CPython has it in C: what `source` defines leaves no entries in tracebacks. */
  readonly isC?: boolean;
  /** It may have submodules: CPython has a folder for it. */
  readonly isPackage?: boolean;
}

/** A module that Python has and the model has not is refused: the program would take another path than in Python. */
function refuseUnmodelled(name: string): void {
  const top = name.split(".")[0] as string;
  if (!stdlibModuleNames.has(top) || builtinModuleNames().includes(top)) return;
  const frame = rt.tstate.current_frame;
  const line = frame === null ? null : frameLine(frame);
  const known = builtinModuleNames().filter((n) => !n.startsWith("_") && !n.includes("."));
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
  const dot = name.lastIndexOf(".");
  return dot < 0 ? findAndLoad(name) : importSubmodule(name, name.slice(0, dot), name.slice(dot + 1));
}

function findAndLoad(name: string): Result {
  const isBefore = rt.build?.start?.modules.includes(name) === true;
  return isBefore ? importOutsideTheBooks(() => load(name)) : load(name);
}

function load(name: string): Result {
  const def = builtinModule(name);
  if (def !== null) return loadBuiltin(def);
  if (wantModule(name)) throw new RunEnded("unsupported", `the module '${name}' is still to be fetched`);
  const file = rt.host.readSource(name) ?? rt.host.readSource(`${name}.__init__`);
  if (file !== null) return loadSource(name, file.filename, file.source);
  return moduleNotFound(name);
}

/** `_find_and_load_unlocked`: the package first, which may bring the module along; then the module becomes its attribute. */
function importSubmodule(name: string, parent: string, child: string): Result {
  const modules = rt.modules as PyDictObject;
  const pkg = importModule(parent);
  if (pkg === null) return null;
  const mark = holdMark();
  hold(pkg, "package of a module being imported");
  let m: Result = null;
  const known = _PyDict_GetItemStringBorrowed(modules, name);
  if (known !== null) m = NewRef(known);
  else {
    const hasPath = hasAttr(pkg, "__path__");
    if (hasPath > 0) m = findAndLoad(name);
    else if (hasPath === 0) moduleNotFound(name);
    if (m !== null) {
      hold(m, "module being imported");
      if (PyObject_SetAttr(pkg, identifier(child), m) < 0) PyErr_Clear();
    }
  }
  unhold(mark);
  DECREF(pkg);
  return m;
}

function originOf(def: ModuleDef): Origin {
  const { name, isPackage } = def;
  if (builtInNames.has(name)) return { kind: "built-in" };
  if (frozenNames.has(name)) return { kind: "frozen" };
  const path = `${libraryFolder}/${name.replaceAll(".", "/")}`;
  if (isPackage === true) return { kind: "source", path: `${path}/__init__.py`, isPackage };
  if (def.source !== undefined && def.isC !== true) return { kind: "source", path: `${path}.py` };
  return { kind: "extension", path: `${libraryFolder}/lib-dynload/${name}.${cacheTag}-x86_64-linux-gnu.so` };
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

/**
 * Calls a function whose code is in a module that is imported for it, as if it always had been. The module's code may be
 * still to be fetched.
 */
export function callInModule(
  module: string,
  name: string,
  args: readonly PyObject[],
  kwnames: PyTupleObject | null,
): Result {
  const m = importModule(module);
  if (m === null) return null;
  DECREF(m);
  return builtinModule(module)?.calls?.[name]?.(args, kwnames) ?? null;
}

/** Runs a part in a module's namespace. False with an exception set. */
function addPart(m: PyModuleObject, name: string): boolean {
  const def = part(name);
  const mark = holdMark();
  hold(NewRef(m), "module being completed");
  const ok =
    (def.init === undefined || def.init(m)) &&
    (def.source === undefined || runModuleSource(m, def.source, `<frozen ${name}>`));
  unhold(mark);
  DECREF(m);
  return ok;
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
  const missing = new Map<string, string | (() => boolean)>();
  for (const [names, why] of Object.entries(def.refused ?? {}))
    for (const n of names.split(" ")) missing.set(n, `${def.name}.${n} is not modelled: ${why}`);
  for (const [name, names] of Object.entries(def.late ?? {})) {
    let done = false;
    const add = (): boolean => {
      const wasDone = done;
      done = true;
      return wasDone || addPart(m, name);
    };
    for (const n of names.split(" ")) missing.set(n, add);
  }
  if (missing.size > 0) setMissingNames(m, missing);
  const mark = holdMark();
  hold(m, "module being imported");
  const ok =
    (def.init === undefined || def.init(m)) &&
    (def.source === undefined ||
      runModuleSource(m, def.source, def.isC === true ? frozenInC(def.name) : `<frozen ${def.name}>`));
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
  const isPackage = filename.endsWith("/__init__.py");
  initModuleAttrs(m, name, { kind: "source", path: filename, isPackage });
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
  return importLevel(name.body.value, f.f_globals, fromlist, (level as { n?: number }).n ?? 0);
}

/** `resolve_name`: the full name of a relative import; null with an exception set. */
function resolveName(name: string, globals: PyObject | null, level: number): string | null {
  if (globals === null) return KeyError(identifier("'__name__' not in globals"));
  if (!PyDict_Check(globals)) return TypeError("globals must be a dict");
  const d = globals as PyDictObject;
  const given = _PyDict_GetItemStringBorrowed(d, "__package__");
  let pkg: string;
  if (given !== null && given !== Py_None) {
    if (!PyUnicode_Check(given)) return TypeError("package must be a string");
    pkg = textOf(given);
  } else {
    const own = _PyDict_GetItemStringBorrowed(d, "__name__");
    if (own === null) return KeyError(identifier("'__name__' not in globals"));
    if (!PyUnicode_Check(own)) return TypeError("__name__ must be a string");
    pkg = textOf(own);
    if (_PyDict_GetItemStringBorrowed(d, "__path__") === null) pkg = pkg.replace(/\.?[^.]*$/, "");
  }
  if (pkg === "")
    return PyErr_SetString(PyExc_ImportError, "attempted relative import with no known parent package");
  const parts = pkg.split(".");
  if (level > parts.length)
    return PyErr_SetString(PyExc_ImportError, "attempted relative import beyond top-level package");
  const base = parts.slice(0, parts.length - level + 1).join(".");
  return name === "" ? base : `${base}.${name}`;
}

/** `_handle_fromlist`: what is asked of a package and is no attribute yet may be a module in it. */
function handleFromlist(m: PyObject, name: string, fromlist: PyObject): boolean {
  for (const item of tupleItems(fromlist)) {
    if (!PyUnicode_Check(item)) {
      TypeError(`Item in \`\`from list'' must be str, not ${item.ob_type.tp_name}`);
      return false;
    }
    const wanted = textOf(item);
    if (wanted === "*") {
      const { value: all, error } = getOptionalAttr(m, "__all__");
      if (error) return false;
      if (all === null) continue;
      const names = PySequence_Tuple(all);
      DECREF(all);
      if (names === null) return false;
      const ok = handleFromlist(m, name, names);
      DECREF(names);
      if (!ok) return false;
      continue;
    }
    const has = hasAttr(m, wanted);
    if (has < 0) return false;
    if (has > 0) continue;
    const sub = importModule(`${name}.${wanted}`);
    if (sub !== null) DECREF(sub);
    else if (PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) PyErr_Clear();
    else return false;
  }
  return true;
}

/** `PyImport_ImportModuleLevelObject`. `globals` of the importing code tell what a relative name means. */
export function importLevel(
  name: string,
  globals: PyObject | null,
  fromlist: PyObject,
  level: number,
): Result {
  if (level < 0) return ValueError("level must be >= 0");
  const full = level > 0 ? resolveName(name, globals, level) : name;
  if (full === null) return null;
  if (full === "") return ValueError("Empty module name");
  const m = importModule(full);
  if (m === null) return null;
  const mark = holdMark();
  hold(m, "module being imported");
  const from = fromlist === Py_None ? 0 : PyObject_IsTrue(fromlist);
  if (from > 0) {
    const hasPath = hasAttr(m, "__path__");
    const ok = hasPath === 0 || (hasPath > 0 && handleFromlist(m, full, fromlist));
    unhold(mark);
    if (ok) return m;
    DECREF(m);
    return null;
  }
  unhold(mark);
  // Without a list it is the first part of the name that is bound.
  const dot = name.indexOf(".");
  if (from < 0 || (level > 0 && name === "") || dot < 0) return m;
  DECREF(m);
  return importModule(full.slice(0, full.length - name.length + dot));
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
