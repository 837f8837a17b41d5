/**
 * What an import leaves in a module about itself (Lib/importlib/_bootstrap.py: `ModuleSpec`, `_init_module_attrs`): where
 * it came from, and whether it is still being imported. The loaders are names only: they load nothing.
 */
import { objectFields, withDict } from "../modules/object-fields.ts";
import { PyObject_IsTrue, reprText } from "../objects/abstract.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import { PyList_FromArraySteal } from "../objects/listobject.ts";
import { PyBool_FromLong, Py_False, Py_True } from "../objects/longcore.ts";
import { PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  Py_TPFLAGS_HAVE_GC,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { cacheTag } from "../versions/index.ts";
import { Py_None } from "../objects/singletons.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";

const fieldOf = (spec: PyObject, name: string): PyObject =>
  _PyDict_GetItemStringBorrowed((spec as PyHeapObject).ob_dict as PyDictObject, name) ?? Py_None;

const specDict = withDict(() => ({}), []);
const ModuleSpec: PyTypeObject = defineType({
  ...specDict,
  tp_name: "_frozen_importlib.ModuleSpec",
  tp_basicsize: 24,
  tp_dictoffset: 16,
  tp_repr(self) {
    const parts = ["name", "loader"].map((n) => `${n}=${reprText(fieldOf(self, n)) ?? "?"}`);
    for (const n of ["origin", "submodule_search_locations"])
      if (fieldOf(self, n) !== Py_None) parts.push(`${n}=${reprText(fieldOf(self, n)) ?? "?"}`);
    return PyUnicode_FromString(`ModuleSpec(${parts.join(", ")})`);
  },
  tp_getset: [
    ...(specDict.tp_getset ?? []),
    getset("has_location", (self) => NewRef(fieldOf(self, "_set_fileattr"))),
    getset("cached", (self) => NewRef(fieldOf(self, "_cached"))),
    getset("parent", (self) => {
      const name = fieldOf(self, "name");
      if (fieldOf(self, "submodule_search_locations") !== Py_None) return NewRef(name);
      return PyUnicode_FromString(PyUnicode_Check(name) ? textOf(name).replace(/\.?[^.]*$/, "") : "");
    }),
  ],
});

/** Classes that stand for themselves as loaders, and those that have an instance for each file. */
const BuiltinImporter = defineType({ tp_name: "_frozen_importlib.BuiltinImporter", tp_basicsize: 16 });
const FrozenImporter = defineType({ tp_name: "_frozen_importlib.FrozenImporter", tp_basicsize: 16 });
class LoaderBody {
  name: PyObject | null = null;
  path: PyObject | null = null;
}
const fileLoader = (name: string): PyTypeObject =>
  defineType({
    ...objectFields(() => new LoaderBody(), ["name", "path"]),
    tp_flags: Py_TPFLAGS_HAVE_GC,
    tp_name: `_frozen_importlib_external.${name}`,
    tp_basicsize: 32,
    tp_members: (["name", "path"] as const).map((n) => ({
      name: n,
      readonly: true,
      get: (self: PyObject) => NewRef(((self as PyHeapObject).body as LoaderBody)[n] ?? Py_None),
    })),
  });
const SourceFileLoader = fileLoader("SourceFileLoader");
const ExtensionFileLoader = fileLoader("ExtensionFileLoader");

/** Where a module comes from. */
export interface Origin {
  readonly kind: "built-in" | "frozen" | "source" | "extension";
  /** The file, for source and extension. */
  readonly path?: string;
  readonly isPackage?: boolean;
}

function loaderOf(name: string, from: Origin): PyObject {
  if (from.kind === "built-in") return BuiltinImporter;
  if (from.kind === "frozen") return FrozenImporter;
  const type = from.kind === "source" ? SourceFileLoader : ExtensionFileLoader;
  // An instance of a static type with a fixed size is always to be had.
  const loader = PyType_GenericAlloc(type, 0) as PyHeapObject;
  const body = loader.body as LoaderBody;
  body.name = identifier(name);
  body.path = PyUnicode_FromString(from.path ?? "");
  return loader;
}

const isFile = (from: Origin): boolean => from.path !== undefined;

/** `_init_module_attrs`: `__loader__`, `__spec__`, `__package__`, `__path__`, `__file__`, `__cached__`. */
export function initModuleAttrs(m: PyModuleObject, name: string, from: Origin): void {
  const d = PyModule_GetDict(m);
  const put = (into: PyDictObject, key: string, value: PyObject): void => {
    setItemIdentifier(into, key, value);
    DECREF(value);
  };
  const text = (s: string): PyObject => PyUnicode_FromString(s);
  const folder = from.path?.replace(/\/?[^/]*$/, "") ?? "";
  const cached =
    from.kind !== "source"
      ? null
      : `${folder === "" ? "" : `${folder}/`}__pycache__/${
          from.path?.replace(/^.*\//, "").replace(/\.py$/, "") ?? ""
        }.${cacheTag}.pyc`;
  const spec = PyType_GenericAlloc(ModuleSpec, 0) as PyHeapObject;
  const s = PyDict_New();
  spec.ob_dict = s;
  const loader = loaderOf(name, from);
  put(s, "name", text(name));
  setItemIdentifier(s, "loader", loader);
  put(s, "origin", text(from.path ?? from.kind));
  setItemIdentifier(s, "loader_state", Py_None);
  if (from.isPackage === true)
    put(s, "submodule_search_locations", PyList_FromArraySteal([text(folder)]) as PyObject);
  else setItemIdentifier(s, "submodule_search_locations", Py_None);
  put(s, "_uninitialized_submodules", PyList_FromArraySteal([]) as PyObject);
  setItemIdentifier(s, "_set_fileattr", isFile(from) ? Py_True : Py_False);
  if (cached === null) setItemIdentifier(s, "_cached", Py_None);
  else put(s, "_cached", text(cached));
  put(d, "__package__", text(from.isPackage === true ? name : name.replace(/\.?[^.]*$/, "")));
  setItemIdentifier(d, "__loader__", loader);
  if (loader instanceof PyHeapObject && (from.kind === "source" || from.kind === "extension")) DECREF(loader);
  put(d, "__spec__", spec);
  if (from.isPackage === true) setItemIdentifier(d, "__path__", fieldOf(spec, "submodule_search_locations"));
  if (isFile(from)) put(d, "__file__", text(from.path ?? ""));
  if (cached !== null) put(d, "__cached__", text(cached));
}

/** `__main__` has a loader of its own, and no spec. */
export function initMainLoader(d: PyDictObject, filename: string): void {
  const loader = loaderOf("__main__", { kind: "source", path: filename });
  setItemIdentifier(d, "__loader__", loader);
  DECREF(loader);
}

/** Marks the beginning and the end of an import (`_initializing`). */
export function setInitializing(m: PyModuleObject, isInitializing: boolean): void {
  const spec = _PyDict_GetItemStringBorrowed(PyModule_GetDict(m), "__spec__");
  if (spec !== null && spec.ob_type === ModuleSpec)
    setItemIdentifier(
      (spec as PyHeapObject).ob_dict as PyDictObject,
      "_initializing",
      PyBool_FromLong(isInitializing ? 1 : 0),
    );
}

/** `_PyModuleSpec_IsInitializing`, and the file that the spec speaks of. */
export function specFacts(module: PyObject): { isInitializing: boolean; origin: string | null } {
  const facts = { isInitializing: false, origin: null as string | null };
  const { value: spec } = getOptionalAttr(module, "__spec__");
  const attr = (name: string): PyObject | null =>
    spec === null || spec === Py_None ? null : getOptionalAttr(spec, name).value;
  const initializing = attr("_initializing");
  if (initializing !== null) {
    facts.isInitializing = PyObject_IsTrue(initializing) > 0;
    DECREF(initializing);
  }
  const located = attr("has_location");
  const origin = located !== null && PyObject_IsTrue(located) > 0 ? attr("origin") : null;
  if (located !== null) DECREF(located);
  if (origin !== null) {
    if (PyUnicode_Check(origin)) facts.origin = textOf(origin);
    DECREF(origin);
  }
  if (spec !== null) DECREF(spec);
  if (rt.tstate.current_exception !== null) PyErr_Clear();
  return facts;
}
