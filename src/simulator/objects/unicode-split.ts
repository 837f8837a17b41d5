/** Splitting, partitioning and joining of str (Objects/unicodeobject.c, Objects/stringlib/split.h and partition.h). */
import {
  DECREF,
  fastkeywords,
  hold,
  holdMark,
  NewRef,
  type PyMethodDef,
  type PyObject,
  type Result,
  touch,
  unhold,
} from "./object.ts";
import {
  isStrLineBreak,
  type Range,
  rsplit,
  rsplitWhitespace,
  split,
  splitlines,
  splitWhitespace,
} from "../algorithms/fastsearch.ts";
import { isSpaceCode } from "../algorithms/unicode.ts";
import { argSsize } from "./argconvert.ts";
import { growingList, listOfPieces } from "./bytes-arguments.ts";
import { TypeError, ValueError } from "./errors.ts";
import { _PyArg_UnpackKeywords } from "./getargs.ts";
import { PySequence_Fast } from "./listobject.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_New } from "./tupleobject.ts";
import { findIn, rfindIn, unitsOf } from "./unicode-methods.ts";
import {
  concatBody,
  hasRoomForText,
  emptyString,
  newUnicode,
  PyUnicode_Check,
  PyUnicode_CheckExact,
  type PyUnicodeObject,
  substringObject,
  type UnicodeBody,
  unicodeFromBody,
} from "./unicodeobject.ts";

/** A piece: the whole of an exact str is that str. */
function part(self: PyUnicodeObject, [from, to]: Range): Result {
  if (from === 0 && to === self.body.length && PyUnicode_CheckExact(self)) return NewRef(self);
  return substringObject(self.body, from, to);
}

/**
 * split and rsplit. Without a limit of the caller's, C takes the most pieces that there could be for one, and the list
 * has room for as many.
 */
export function unicode_splitter(name: "split" | "rsplit"): PyMethodDef {
  return fastkeywords(name, (o, args, kwnames) => {
    const self = o as PyUnicodeObject;
    const a = _PyArg_UnpackKeywords(
      { fname: name, keywords: ["sep", "maxsplit"], minpos: 0, maxpos: 2 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const given = a[1] == null ? -1 : argSsize(a[1]);
    if (given === null) return null;
    const sep = a[0] ?? Py_None;
    const units = unitsOf(self.body);
    const { length } = self.body;
    const pieces = (ranges: Range[], limit: number): Result =>
      listOfPieces(ranges.length, limit, (k) => part(self, ranges[k] as Range));
    if (sep === Py_None) {
      const limit = given < 0 ? Math.trunc((length - 1) / 2) + 1 : given;
      const find = name === "split" ? splitWhitespace : rsplitWhitespace;
      return pieces(find(units, limit, isSpaceCode), limit);
    }
    if (!PyUnicode_Check(sep)) return TypeError(`must be str or None, not ${sep.ob_type.tp_name}`);
    const n = sep.body.length;
    if (length < n || (self.body.kind || 1) < (sep.body.kind || 1)) return pieces([[0, length]], 0);
    if (n === 0) return ValueError("empty separator");
    const limit = given < 0 ? Math.trunc(length / n) + 1 : given;
    if (findIn(self.body, sep.body, 0, length) < 0) return pieces([[0, length]], limit);
    return pieces((name === "split" ? split : rsplit)(units, unitsOf(sep.body), limit), limit);
  });
}

export function unicode_splitlines(self: PyUnicodeObject, keepEnds: boolean): Result {
  const ranges = splitlines(unitsOf(self.body), keepEnds, isStrLineBreak);
  return growingList(ranges.length, (k) => part(self, ranges[k] as Range));
}

/** A tuple of three, made before its items. */
export function tripleOf(first: () => PyObject, second: () => PyObject, third: () => PyObject): PyObject {
  const out = PyTuple_New(3);
  out.body.ob_item[0] = first();
  out.body.ob_item[1] = second();
  out.body.ob_item[2] = third();
  touch(out);
  return out;
}

function partition(self: PyUnicodeObject, sep: PyObject, fromEnd: boolean): Result {
  if (!PyUnicode_Check(sep)) return TypeError(`must be str, not ${sep.ob_type.tp_name}`);
  if (sep.body.length === 0) return ValueError("empty separator");
  const { body } = self;
  const at = (fromEnd ? rfindIn : findIn)(body, sep.body, 0, body.length);
  const none = (): PyObject => emptyString;
  // Not found: the str as it is, also an instance of a subclass.
  if (at < 0)
    return fromEnd ? tripleOf(none, none, () => NewRef(self)) : tripleOf(() => NewRef(self), none, none);
  const piece = (from: number, to: number) => () => substringObject(body, from, to);
  return tripleOf(piece(0, at), () => NewRef(sep), piece(at + sep.body.length, body.length));
}
export const unicode_partition = (self: PyUnicodeObject, sep: PyObject): Result =>
  partition(self, sep, false);
export const unicode_rpartition = (self: PyUnicodeObject, sep: PyObject): Result =>
  partition(self, sep, true);

/** `PyUnicode_Join`. */
export function PyUnicode_Join(separator: PyUnicodeObject, iterable: PyObject): Result {
  const seq = PySequence_Fast(iterable, "can only join an iterable");
  if (seq === null) return null;
  const mark = holdMark();
  hold(seq, "items to join");
  const result = _PyUnicode_JoinArray(separator.body, seq.body.ob_item as PyObject[]);
  unhold(mark);
  if (result !== null) hold(result, "joined text");
  DECREF(seq);
  unhold(mark);
  return result;
}

/** `_PyUnicode_JoinArray`: a single exact str is itself, anything else is new. */
export function _PyUnicode_JoinArray(separator: UnicodeBody, items: readonly PyObject[]): Result {
  if (items.length === 0) return emptyString;
  if (items.length === 1 && PyUnicode_CheckExact(items[0] as PyObject)) return NewRef(items[0] as PyObject);
  const texts: string[] = [];
  let length = 0;
  let { kind } = separator;
  for (const [i, item] of items.entries()) {
    if (!PyUnicode_Check(item)) {
      return TypeError(`sequence item ${i}: expected str instance, ${item.ob_type.tp_name} found`);
    }
    texts.push(item.body.value);
    if (item.body.kind > kind) kind = item.body.kind;
    length += item.body.length + (i > 0 ? separator.length : 0);
  }
  if (!hasRoomForText(length, kind)) return null;
  const joined = newUnicode(texts.join(separator.value));
  if (joined.body.length === length) return joined;
  // Surrogates of different pieces have met: they stay characters of their own.
  DECREF(joined);
  let whole = (items[0] as PyUnicodeObject).body;
  for (const item of items.slice(1)) {
    whole = concatBody(concatBody(whole, separator), (item as PyUnicodeObject).body);
  }
  return unicodeFromBody(whole);
}
