/** str_iterator and str_ascii_iterator (Objects/unicodeobject.c): an ASCII str has an iterator type of its own. */
import type { PyObject, Result } from "./object.ts";
import { makeTextIterType } from "./textiters.ts";
import { charAt } from "./unicodetype.ts";
import { emptyString, type PyUnicodeObject } from "./unicodeobject.ts";

const asStr = (o: PyObject): PyUnicodeObject => o as PyUnicodeObject;
const length = (seq: PyObject): number => asStr(seq).body.length;
const item = (seq: PyObject, i: number): PyObject => charAt(asStr(seq).body, i);

const str_iterator = makeTextIterType("str_iterator", length, item, () => emptyString);
const str_ascii_iterator = makeTextIterType("str_ascii_iterator", length, item, () => emptyString);
export const PyUnicodeIter_Type = str_iterator.type;
export const PyUnicodeASCIIIter_Type = str_ascii_iterator.type;

export function unicode_iter(seq: PyObject): Result {
  return (asStr(seq).body.kind === 0 ? str_ascii_iterator : str_iterator).make(seq);
}
