/** Methods of str. */
import { forEachItem } from "./abstract.ts";
import { TypeError } from "./errors.ts";
import { NewRef, noargs, onearg, type PyMethodDef, type PyObject, type Result } from "./object.ts";
import { lower, upper } from "../algorithms/unicode.ts";
import { PyUnicode_Check, PyUnicode_CheckExact, PyUnicode_FromString, textOf } from "./unicodeobject.ts";

export function decodeObject(x: PyObject, _encoding: PyObject | null, _errors: PyObject | null): Result {
  return TypeError(`decoding to str: need a bytes-like object, ${x.ob_type.tp_name} found`);
}
export function unicode_mod(v: PyObject, _w: PyObject): Result {
  return TypeError(`cannot format ${v.ob_type.tp_name}`);
}
function join(sep: PyObject, iterable: PyObject): Result {
  const parts: PyObject[] = [];
  const texts: string[] = [];
  const ok = forEachItem(iterable, "str.join", (item) => {
    if (!PyUnicode_Check(item)) {
      TypeError(`sequence item ${texts.length}: expected str instance, ${item.ob_type.tp_name} found`);
      return false;
    }
    texts.push(textOf(item));
    parts.push(item);
    return true;
  });
  if (!ok) return null;
  if (parts.length === 1 && PyUnicode_CheckExact(parts[0] as PyObject)) return NewRef(parts[0] as PyObject);
  return PyUnicode_FromString(texts.join(textOf(sep)));
}
export const unicodeMethods: readonly PyMethodDef[] = [
  onearg("join", join),
  noargs("upper", (s) => PyUnicode_FromString(upper(textOf(s)))),
  noargs("lower", (s) => PyUnicode_FromString(lower(textOf(s)))),
];
