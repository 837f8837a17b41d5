/**
 * Looking attributes up along a type's method resolution order (Objects/typeobject.c: `_PyType_Lookup`,
 * `PyType_IsSubtype`, `PyType_Modified`).
 *
 * CPython caches look-ups by version tag and name; so does the model, in a map per type that PyType_Modified
 * empties for the type and all its subclasses. Cached references are borrowed.
 */
import { type PyObject, Py_TPFLAGS_HEAPTYPE, type PyTypeObject } from "./object.ts";
import { rt } from "./runtime.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "./dictobject.ts";
import { PyUnicode_Check, type PyUnicodeObject, textOf } from "./unicodeobject.ts";

export function PyType_IsSubtype(a: PyTypeObject, b: PyTypeObject): boolean {
  if (a === b) return true;
  const mro = a.tp_mro;
  if (mro !== null) {
    const items = mro.body.ob_item;
    for (let i = 0; i < items.length; i++) if (items[i] === b) return true;
    return false;
  }
  for (let t: PyTypeObject | null = a; t !== null; t = t.tp_base) if (t === b) return true;
  return b.tp_base === null && b.tp_name === "object";
}

const MAX_VERSIONS_PER_CLASS = 1000;

/**
 * `assign_version_tag`: a type that has a tag has bases that have one, so that a change of a base knows by its own tag
 * whether anything is to be forgotten below it. False: the type, or a base, has changed so often that it gets no more.
 */
function assign_version_tag(type: PyTypeObject): boolean {
  if (type.tp_version_tag !== 0) return true;
  if (type.tp_versions_used >= MAX_VERSIONS_PER_CLASS) return false;
  for (const base of type.tp_bases?.body.ob_item ?? [])
    if (!assign_version_tag(base as PyTypeObject)) return false;
  type.tp_versions_used++;
  type.tp_version_tag = rt.nextVersionTag++;
  return true;
}

/** `_PyType_Lookup` by the text of the name: borrowed reference, or null without an exception. */
export function lookupByText(type: PyTypeObject, name: string): PyObject | null {
  const cached = type.lookupCache.get(name);
  if (cached !== undefined) return cached;
  let found: PyObject | null = null;
  const mro = type.tp_mro;
  if (mro === null) return null;
  const items = mro.body.ob_item;
  for (let i = 0; i < items.length; i++) {
    const dict = (items[i] as PyTypeObject).tp_dict;
    if (dict === null) continue;
    found = _PyDict_GetItemStringBorrowed(dict, name);
    if (found !== null) break;
  }
  if (assign_version_tag(type)) type.lookupCache.set(name, found);
  return found;
}

export function _PyType_Lookup(type: PyTypeObject, name: PyUnicodeObject): PyObject | null {
  return lookupByText(type, name.body.value);
}

/** The type or a base changed: forget what was looked up, here and in all subclasses. */
export function PyType_Modified(type: PyTypeObject): void {
  if (type.tp_version_tag === 0) return;
  type.tp_version_tag = 0;
  type.lookupCache.clear();
  if (type.tp_subclasses !== null) for (const sub of type.tp_subclasses) PyType_Modified(sub);
}

/** `PyType_GetFullyQualifiedName`: as messages name a type by `%T`. */
export function fullName(type: PyTypeObject): string {
  if ((type.tp_flags & Py_TPFLAGS_HEAPTYPE) === 0) return type.tp_name;
  const module = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "__module__");
  const name = textOf(type.ht_qualname as PyUnicodeObject);
  if (module === null || !PyUnicode_Check(module)) return name;
  const prefix = textOf(module);
  return prefix === "builtins" || prefix === "__main__" ? name : `${prefix}.${name}`;
}
