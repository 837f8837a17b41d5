/**
 * Arguments of C functions (Python/getargs.c, and what Argument Clinic writes). The texts are CPython's.
 */
import { unexpectedKeyword } from "../algorithms/suggestions.ts";
import { hasFlag, Py_TPFLAGS_UNICODE_SUBCLASS } from "./object.ts";
import { TypeError } from "./errors.ts";
import { dictItemsArray, type PyDictObject } from "./dictobject.ts";
import type { PyObject, PyTypeObject } from "./object.ts";
import { textOf } from "./unicodeobject.ts";
import type { PyTupleObject } from "./tupleobject.ts";

/** `_PyArg_NoKeywords`: false with TypeError set if there are any. */
export function _PyArg_NoKeywords(name: string, kwds: PyObject | null): boolean {
  if (kwds === null || (kwds as PyDictObject).body.ma_used === 0) return true;
  TypeError(`${name}() takes no keyword arguments`);
  return false;
}

/** `_PyArg_NoKwnames`. */
export function _PyArg_NoKwnames(name: string, kwnames: PyTupleObject | null): boolean {
  if (kwnames === null || kwnames.body.ob_item.length === 0) return true;
  TypeError(`${name}() takes no keyword arguments`);
  return false;
}

/** `_PyArg_CheckPositional`: between `min` and `max` positional arguments. */
export function _PyArg_CheckPositional(name: string, nargs: number, min: number, max: number): boolean {
  if (nargs < min) {
    const bound = min === max ? "" : "at least ";
    TypeError(`${name} expected ${bound}${min} argument${min === 1 ? "" : "s"}, got ${nargs}`);
    return false;
  }
  if (nargs > max) {
    const bound = min === max ? "" : "at most ";
    TypeError(`${name} expected ${bound}${max} argument${max === 1 ? "" : "s"}, got ${nargs}`);
    return false;
  }
  return true;
}

/** `_PyArg_BadArgument`. `which` is "argument", "argument 1", "argument 'sep'". */
export function _PyArg_BadArgument(fname: string, which: string, expected: string, arg: PyObject): null {
  return TypeError(`${fname}() ${which} must be ${expected}, not ${typeNameOrNone(arg)}`);
}
/** `arg == Py_None ? "None" : Py_TYPE(arg)->tp_name`. */
export function typeNameOrNone(arg: PyObject): string {
  return arg.ob_type.tp_name === "NoneType" ? "None" : arg.ob_type.tp_name;
}

/** What Argument Clinic calls a parser: the parameters of one C function. */
export interface ArgParser {
  /** Function name as it stands in error texts, without parentheses; "" leaves it out. */
  readonly fname: string;
  /** Names of all parameters in order; "" for positional-only ones. */
  readonly keywords: readonly string[];
  /** Required parameters at the start, among the positional ones. */
  readonly minpos: number;
  /** Parameters that may be given by position. */
  readonly maxpos: number;
  /** Required keyword-only parameters right behind the positional ones. */
  readonly minkw?: number;
}

/**
 * `_PyArg_UnpackKeywords`: one entry a parameter, borrowed, null where not given; null with TypeError set on error.
 * `args` as in a vectorcall.
 */
export function _PyArg_UnpackKeywords(
  parser: ArgParser,
  args: readonly PyObject[],
  kwnames: PyTupleObject | null,
): (PyObject | null)[] | null {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const npos = args.length - nkw;
  const pairs: [PyObject, PyObject][] = [];
  for (let i = 0; i < nkw; i++)
    pairs.push([kwnames?.body.ob_item[i] as PyObject, args[npos + i] as PyObject]);
  return unpack(parser, args, npos, pairs);
}

/** The same for functions that take a tuple and a dict. */
export function unpackTupleAndDict(
  parser: ArgParser,
  args: PyTupleObject,
  kwds: PyDictObject | null,
): (PyObject | null)[] | null {
  const items = args.body.ob_item as PyObject[];
  return unpack(parser, items, items.length, kwds === null ? [] : dictItemsArray(kwds));
}

function plural(n: number): string {
  return n === 1 ? "" : "s";
}

function unpack(
  parser: ArgParser,
  args: readonly PyObject[],
  npos: number,
  pairs: readonly (readonly [PyObject, PyObject])[],
): (PyObject | null)[] | null {
  const { keywords, minpos, maxpos } = parser;
  const minkw = parser.minkw ?? 0;
  const len = keywords.length;
  const name = parser.fname === "" ? "function" : parser.fname;
  const parens = parser.fname === "" ? "" : "()";
  let posonly = 0;
  while (posonly < len && keywords[posonly] === "") posonly++;
  const nkw = pairs.length;
  if (npos + nkw > len) {
    // Adding "keyword" (when none is given by position) prevents a wrong reading of the text.
    const exact = minpos + minkw === len || (minpos === maxpos && maxpos === len);
    return TypeError(
      `${name}${parens} takes ${exact ? "exactly" : "at most"} ${len} ${npos === 0 ? "keyword " : ""}argument${plural(len)} (${npos + nkw} given)`,
    );
  }
  if (npos > maxpos) {
    if (maxpos === 0) return TypeError(`${name}${parens} takes no positional arguments`);
    return TypeError(
      `${name}${parens} takes ${minpos < maxpos ? "at most" : "exactly"} ${maxpos} positional argument${plural(maxpos)} (${npos} given)`,
    );
  }
  const minposonly = Math.min(minpos, posonly);
  if (npos < minposonly) {
    return TypeError(
      `${name}${parens} takes ${minposonly < maxpos ? "at least" : "exactly"} ${minposonly} positional argument${plural(minposonly)} (${npos} given)`,
    );
  }
  const out: (PyObject | null)[] = new Array<PyObject | null>(len).fill(null);
  for (let i = 0; i < npos; i++) out[i] = args[i] as PyObject;
  const required = minkw > 0 ? maxpos + minkw : minpos;
  let used = 0;
  for (let i = Math.max(npos, posonly); i < len; i++) {
    const keyword = keywords[i] as string;
    let value: PyObject | null = null;
    if (used < nkw) {
      for (const [k, v] of pairs) {
        if (hasFlag(k.ob_type, Py_TPFLAGS_UNICODE_SUBCLASS) && textOf(k) === keyword) {
          value = v;
          used++;
          break;
        }
      }
    }
    out[i] = value;
    const isRequired = i < minpos || (i >= maxpos && i < required);
    if (value === null && isRequired) {
      return TypeError(`${name}${parens} missing required argument '${keyword}' (pos ${i + 1})`);
    }
  }
  if (used < nkw) {
    for (const [k] of pairs) {
      if (!hasFlag(k.ob_type, Py_TPFLAGS_UNICODE_SUBCLASS)) return TypeError("keywords must be strings");
      const index = keywords.indexOf(textOf(k), posonly);
      if (index < 0)
        return TypeError(unexpectedKeyword(`${name}${parens}`, textOf(k), keywords.slice(posonly)));
      if (index < npos)
        return TypeError(
          `argument for ${name}${parens} given by name ('${textOf(k)}') and position (${index + 1})`,
        );
    }
  }
  return out;
}

/** "a type" test for `METH_O`-style arguments: TypeError text of Clinic's `object(subclass_of=…)`. */
export function checkArgType(
  fname: string,
  which: string,
  type: PyTypeObject,
  arg: PyObject,
  isInstance: boolean,
): boolean {
  if (isInstance) return true;
  _PyArg_BadArgument(fname, which, type.tp_name, arg);
  return false;
}
