/** The builtins module (Python/bltinmodule.c). Types are added by lifecycle.ts from `builtinTypes`. */
import { unexpectedKeyword } from "../algorithms/suggestions.ts";
import {
  DECREF,
  dropHeld,
  fastcall,
  fastkeywords,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyMethodDef,
  type PyObject,
  type Result,
  unhold,
  varkeywords,
  XDECREF,
  XNewRef,
} from "../objects/object.ts";
import { addressOf } from "../objects/alloc.ts";
import { rt } from "../objects/runtime.ts";
import {
  forEachItem,
  PyIter_Check,
  PyIter_Next,
  PyObject_Format,
  PyObject_GetIter,
  PyObject_Hash,
  PyObject_IsTrue,
  PyObject_Repr,
  PyObject_RichCompareBool,
  PyObject_Size,
  reprText,
  strText,
} from "../objects/abstract.ts";
import {
  PyNumber_Absolute,
  PyNumber_Divmod,
  PyNumber_Index,
  PyNumber_Power,
} from "../objects/abstract-number.ts";
import { PyObject_IsInstance, PyObject_IsSubclass } from "../objects/isinstance.ts";
import { argInt } from "../objects/argconvert.ts";
import { buildClass } from "./build-class.ts";
import {
  callMethod,
  PyCallable_Check,
  PyObject_Call,
  PyObject_CallNoArgs,
  PyObject_CallOneArg,
} from "../objects/call.ts";
import { evalBuiltins } from "./builtins-eval.ts";
import { asciiEscape } from "../vm/ops/operators.ts";
import {
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyErr_Occurred,
  PyErr_SetNone,
  RuntimeError,
  TypeError,
  ValueError,
  EOFError,
} from "../objects/errors.ts";
import { PyExc_StopIteration } from "../objects/exceptions.ts";
import {
  getOptionalAttr,
  PyObject_GetAttr,
  PyObject_GetOptionalAttr,
  PyObject_SetAttr,
} from "../objects/genericattr.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { hashAsBigInt } from "../objects/pyhash.ts";
import { PyCallIter_New } from "../objects/iterobject.ts";
import { lookupSpecial } from "../objects/lookup-special.ts";
import { PyList_Sort, type PyListObject } from "../objects/list-exports.ts";
import {
  PyBool_FromLong,
  PyLong_FromBigInt,
  PyLong_FromLong,
  Py_False,
  Py_True,
} from "../objects/longcore.ts";
import { valueOf } from "../objects/longobject.ts";
import { intToBase } from "../algorithms/int-text.ts";
import { Py_None } from "../objects/singletons.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "../objects/dictobject.ts";
import { PySequence_List } from "../objects/sequence.ts";
import { PyTuple_FromArray, type PyTupleObject } from "../objects/tupleobject.ts";
import {
  PyUnicode_Check,
  PyUnicode_FromString,
  textOf,
  unicodeFromOrdinal,
  type PyUnicodeObject,
} from "../objects/unicodeobject.ts";
import { bytesLike } from "../objects/bytesobject.ts";
import { importLevel } from "../vm/import.ts";
import { builtinSum } from "./builtins-sum.ts";
import { ASYNC, part } from "./registry.ts";
import { hasHiddenLocals, localsDict } from "../objects/framelocalsproxy.ts";
import { PyObject_Dir } from "../objects/dir.ts";
import { PyFile_WriteObject, PyFile_WriteString } from "./write.ts";
import { addressThere } from "../objects/wasm32.ts";

/**
 * `print` (`builtin_print` and its argument clinic, which packs the positional arguments in a tuple: while they are
 * printed, each has one reference more than the caller gave it).
 */
const builtin_print = fastkeywords("print", (_self, args, kwnames) => {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const packed = PyTuple_FromArray(args.slice(0, args.length - nkw));
  const mark = holdMark();
  hold(packed, "print: arguments");
  const result = builtin_print_impl(args, kwnames, nkw);
  dropHeld(mark);
  return result;
});

/** One write per piece, as in C, so that output and collections interleave as they do there. */
function builtin_print_impl(args: readonly PyObject[], kwnames: PyTupleObject | null, nkw: number): Result {
  const npos = args.length - nkw;
  let sep: PyObject | null = null;
  let end: PyObject | null = null;
  let file: PyObject | null = null;
  let flush = false;
  for (let i = 0; i < nkw; i++) {
    const name = textOf(kwnames?.body.ob_item[i] as PyObject);
    const value = args[npos + i] as PyObject;
    if (name === "sep") sep = value === Py_None ? null : value;
    else if (name === "end") end = value === Py_None ? null : value;
    else if (name === "file") file = value === Py_None ? null : value;
    else if (name === "flush") flush = PyObject_IsTrue(value) > 0;
    else return TypeError(unexpectedKeyword("print()", name, ["sep", "end", "file", "flush"]));
  }
  if (file === null) {
    const out = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "stdout");
    if (out === null) return null;
    if (out === Py_None) return Py_None;
    file = out;
  }
  if (sep !== null && !PyUnicode_Check(sep))
    return TypeError(`sep must be None or a string, not ${sep.ob_type.tp_name}`);
  if (end !== null && !PyUnicode_Check(end))
    return TypeError(`end must be None or a string, not ${end.ob_type.tp_name}`);
  const mark = holdMark();
  hold(NewRef(file), "print: file");
  const done = (r: Result): Result => {
    unhold(mark);
    DECREF(file as PyObject);
    return r;
  };
  for (let i = 0; i < npos; i++) {
    if (i > 0 && !(sep === null ? PyFile_WriteString(" ", file) : PyFile_WriteObject(sep, file, true)))
      return done(null);
    if (!PyFile_WriteObject(args[i] as PyObject, file, true)) return done(null);
  }
  if (!(end === null ? PyFile_WriteString("\n", file) : PyFile_WriteObject(end, file, true)))
    return done(null);
  if (flush) {
    const r = callMethod(file, "flush");
    if (r === null) return done(null);
    DECREF(r);
  }
  return done(Py_None);
}

function minmax(isMax: boolean): PyMethodDef {
  const name = isMax ? "max" : "min";
  return fastkeywords(name, (_self, args, kwnames) => {
    const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
    const npos = args.length - nkw;
    if (npos === 0) return TypeError(`${name} expected at least 1 argument, got 0`);
    let key: PyObject | null = null;
    let def: PyObject | null = null;
    for (let i = 0; i < nkw; i++) {
      const kw = textOf(kwnames?.body.ob_item[i] as PyObject);
      if (kw === "key") key = args[npos + i] === Py_None ? null : (args[npos + i] as PyObject);
      else if (kw === "default") def = args[npos + i] as PyObject;
      else return TypeError(unexpectedKeyword(`${name}()`, kw, ["key", "default"]));
    }
    const positional = npos > 1;
    if (positional && def !== null)
      return TypeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
    const mark = holdMark();
    let maxitem: PyObject | null = null;
    let maxval: PyObject | null = null;
    const it = positional ? null : PyObject_GetIter(args[0] as PyObject);
    if (!positional && it === null) return null;
    /** What is owned at the moment, as the ledger has it. */
    const keep = (...owned: (PyObject | null)[]): void => {
      unhold(mark);
      for (const o of [it, ...owned]) if (o !== null) hold(o, `${name}: candidate`);
    };
    let failed = false;
    for (let i = 0; ; i++) {
      keep(maxitem, maxval);
      const item: PyObject | null = positional
        ? i < npos
          ? NewRef(args[i] as PyObject)
          : null
        : PyIter_Next(it as PyObject);
      if (item === null) {
        failed = PyErr_Occurred() !== null;
        break;
      }
      keep(maxitem, maxval, item);
      const val: PyObject | null = key === null ? NewRef(item) : PyObject_CallOneArg(key, item);
      if (val === null) {
        keep(maxitem, maxval);
        DECREF(item);
        failed = true;
        break;
      }
      if (maxval === null) {
        maxitem = item;
        maxval = val;
        continue;
      }
      keep(maxitem, maxval, item, val);
      const cmp: number = PyObject_RichCompareBool(val, maxval, isMax ? 4 : 0);
      if (cmp > 0) {
        const oldItem = maxitem as PyObject;
        const oldVal = maxval;
        maxitem = item;
        maxval = val;
        keep(oldItem, item, val);
        DECREF(oldVal);
        keep(item, val);
        DECREF(oldItem);
        continue;
      }
      keep(maxitem, maxval, val);
      DECREF(item);
      keep(maxitem, maxval);
      DECREF(val);
      if (cmp < 0) {
        failed = true;
        break;
      }
    }
    if (failed) {
      keep(maxitem);
      XDECREF(maxval);
      keep();
      XDECREF(maxitem);
      unhold(mark);
      XDECREF(it);
      return null;
    }
    if (maxval === null) {
      unhold(mark);
      XDECREF(it);
      if (def !== null) return NewRef(def);
      return ValueError(`${name}() iterable argument is empty`);
    }
    keep(maxitem);
    DECREF(maxval);
    unhold(mark);
    hold(maxitem as PyObject, `${name}: result`);
    XDECREF(it);
    unhold(mark);
    return maxitem;
  });
}

function anyAll(name: string, stopAt: number): PyMethodDef {
  return onearg(name, (_self, iterable) => {
    let answer = 1 - stopAt;
    let error = false;
    const ok = forEachItem(iterable, name, (item) => {
      const truth = PyObject_IsTrue(item);
      if (truth < 0) {
        error = true;
        return false;
      }
      if (truth === stopAt) {
        answer = stopAt;
        return false;
      }
      return true;
    });
    if (!ok && (error || PyErr_Occurred() !== null)) return null;
    return PyBool_FromLong(answer);
  });
}

const base =
  (b: 2 | 8 | 16, _name: string) =>
  (_self: PyObject, arg: PyObject): Result => {
    const n = PyNumber_Index(arg);
    if (n === null) return null;
    const text = intToBase(valueOf(n), b, true);
    DECREF(n);
    return PyUnicode_FromString(text);
  };

function builtin_getattr(_self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("getattr", args.length, 2, 3)) return null;
  const [o, name, def] = args as [PyObject, PyObject, PyObject | undefined];
  if (!PyUnicode_Check(name))
    return TypeError(`attribute name must be string, not '${name.ob_type.tp_name}'`);
  if (def === undefined) return PyObject_GetAttr(o, name);
  const { value, error } = PyObject_GetOptionalAttr(o, name);
  if (error) return null;
  return value ?? NewRef(def);
}

/** The address; under the wrong model, a number of the object's own. */
function idOf(o: PyObject): number {
  const counted = rt.idsFromCounter;
  if (counted === null) return addressThere(o, addressOf(o));
  let id = counted.get(o);
  if (id === undefined) {
    id = rt.nextCounterId++ * 16;
    counted.set(o, id);
  }
  return id;
}

const functions: PyMethodDef[] = [
  fastkeywords("__build_class__", buildClass),
  fastkeywords("__import__", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      {
        fname: "__import__",
        keywords: ["name", "globals", "locals", "fromlist", "level"],
        minpos: 1,
        maxpos: 5,
      },
      args,
      kwnames,
    );
    if (a === null) return null;
    if (!PyUnicode_Check(a[0] as PyObject)) return TypeError("module name must be a string");
    const level = a[4] == null ? 0 : argInt(a[4]);
    return level === null
      ? null
      : importLevel(textOf(a[0] as PyObject), a[1] ?? null, a[3] ?? Py_None, level);
  }),
  onearg("abs", (_self, x) => PyNumber_Absolute(x)),
  anyAll("all", 0),
  anyAll("any", 1),
  onearg("ascii", (_self, x) => {
    const t = reprText(x);
    return t === null ? null : PyUnicode_FromString(asciiEscape(t));
  }),
  onearg("bin", base(2, "bin")),
  varkeywords("breakpoint", (_self, args, kwds) => {
    const hook = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "breakpointhook");
    return hook === null ? RuntimeError("lost sys.breakpointhook") : PyObject_Call(hook, args, kwds);
  }),
  onearg("callable", (_self, x) => PyBool_FromLong(PyCallable_Check(x))),
  onearg("chr", (_self, x) => {
    const n = PyNumber_Index(x);
    if (n === null) return null;
    const v = valueOf(n);
    DECREF(n);
    if (typeof v === "bigint" || v < 0 || v > 0x10ffff) return ValueError("chr() arg not in range(0x110000)");
    return unicodeFromOrdinal(v);
  }),
  fastcall("delattr", (_self, args) => {
    if (!_PyArg_CheckPositional("delattr", args.length, 2, 2)) return null;
    return PyObject_SetAttr(args[0] as PyObject, args[1] as PyObject, null) < 0 ? null : Py_None;
  }),
  fastcall("dir", (_self, args) => {
    if (!_PyArg_CheckPositional("dir", args.length, 0, 1)) return null;
    return PyObject_Dir(args[0] ?? null);
  }),
  fastcall("divmod", (_self, args) => {
    if (!_PyArg_CheckPositional("divmod", args.length, 2, 2)) return null;
    return PyNumber_Divmod(args[0] as PyObject, args[1] as PyObject);
  }),
  fastcall("format", (_self, args) => {
    if (!_PyArg_CheckPositional("format", args.length, 1, 2)) return null;
    const spec = args[1];
    if (spec !== undefined && !PyUnicode_Check(spec))
      return _PyArg_BadArgument("format", "argument 2", "str", spec);
    return PyObject_Format(args[0] as PyObject, spec ?? null);
  }),
  fastcall("getattr", builtin_getattr),
  noargs("globals", () => XNewRef(rt.tstate.current_frame?.f_globals ?? null)),
  fastcall("hasattr", (_self, args) => {
    if (!_PyArg_CheckPositional("hasattr", args.length, 2, 2)) return null;
    if (!PyUnicode_Check(args[1] as PyObject))
      return TypeError(`attribute name must be string, not '${(args[1] as PyObject).ob_type.tp_name}'`);
    const { value, error } = PyObject_GetOptionalAttr(args[0] as PyObject, args[1] as PyUnicodeObject);
    if (error) return null;
    if (value === null) return Py_False;
    DECREF(value);
    return Py_True;
  }),
  onearg("hash", (_self, x) => (PyObject_Hash(x) ? PyLong_FromBigInt(hashAsBigInt()) : null)),
  onearg("hex", base(16, "hex")),
  onearg("id", (_self, x) => PyLong_FromLong(idOf(x))),
  fastcall("input", (_self, args) => {
    if (!_PyArg_CheckPositional("input", args.length, 0, 1)) return null;
    if (args.length === 1) {
      const text = strText(args[0] as PyObject);
      if (text === null) return null;
      rt.writeStdout(text);
    }
    const line = rt.host.readLine();
    return line === null ? EOFError("EOF when reading a line") : PyUnicode_FromString(line);
  }),
  fastcall("isinstance", (_self, args) => {
    if (!_PyArg_CheckPositional("isinstance", args.length, 2, 2)) return null;
    const r = PyObject_IsInstance(args[0] as PyObject, args[1] as PyObject);
    return r < 0 ? null : PyBool_FromLong(r);
  }),
  fastcall("issubclass", (_self, args) => {
    if (!_PyArg_CheckPositional("issubclass", args.length, 2, 2)) return null;
    const r = PyObject_IsSubclass(args[0] as PyObject, args[1] as PyObject);
    return r < 0 ? null : PyBool_FromLong(r);
  }),
  fastcall("iter", (_self, args) => {
    if (!_PyArg_CheckPositional("iter", args.length, 1, 2)) return null;
    if (args.length === 1) return PyObject_GetIter(args[0] as PyObject);
    if ((args[0] as PyObject).ob_type.tp_call === null) return TypeError("iter(v, w): v must be callable");
    return PyCallIter_New(args[0] as PyObject, args[1] as PyObject);
  }),
  onearg("aiter", (_self, x) => {
    const aiter = x.ob_type.am_aiter;
    if (aiter === null) return TypeError(`'${x.ob_type.tp_name}' object is not an async iterable`);
    const it = aiter(x);
    if (it === null || it.ob_type.am_anext !== null) return it;
    const name = it.ob_type.tp_name;
    DECREF(it);
    return TypeError(`aiter() returned not an async iterator of type '${name}'`);
  }),
  onearg("len", (_self, x) => {
    const n = PyObject_Size(x);
    return n < 0 ? null : PyLong_FromLong(n);
  }),
  noargs("locals", () => {
    const f = rt.tstate.current_frame;
    if (f === null) return null;
    // The body of a comprehension sees its own variables only, also where it runs in the frame of a module.
    if (f.f_locals !== null && !hasHiddenLocals(f)) return NewRef(f.f_locals);
    return localsDict(f);
  }),
  minmax(true),
  minmax(false),
  fastcall("next", (_self, args) => {
    if (!_PyArg_CheckPositional("next", args.length, 1, 2)) return null;
    const it = args[0] as PyObject;
    const def = args[1];
    const next = it.ob_type.tp_iternext;
    if (next === null || !PyIter_Check(it))
      return TypeError(`'${it.ob_type.tp_name}' object is not an iterator`);
    const r = next(it);
    if (r !== null) return r;
    if (def !== undefined) {
      if (PyErr_Occurred() !== null) {
        if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return null;
        PyErr_Clear();
      }
      return NewRef(def);
    }
    if (PyErr_Occurred() !== null) return null;
    return PyErr_SetNone(PyExc_StopIteration);
  }),
  fastcall("anext", (_self, args) => {
    if (!_PyArg_CheckPositional("anext", args.length, 1, 2)) return null;
    const it = args[0] as PyObject;
    const anext = it.ob_type.am_anext;
    if (anext === null) return TypeError(`'${it.ob_type.tp_name}' object is not an async iterator`);
    const awaitable = anext(it);
    if (awaitable === null || args.length === 1) return awaitable;
    const mark = holdMark();
    hold(awaitable, "awaitable");
    const r = part(ASYNC).calls?.["anext"]?.([awaitable, args[1] as PyObject], null) ?? null;
    unhold(mark);
    DECREF(awaitable);
    return r;
  }),
  onearg("oct", base(8, "oct")),
  onearg("ord", (_self, c) => {
    if (PyUnicode_Check(c)) {
      if (c.body.length === 1) return PyLong_FromLong(c.body.value.codePointAt(0) as number);
      return TypeError(`ord() expected a character, but string of length ${c.body.length} found`);
    }
    const bytes = bytesLike(c);
    if (bytes !== null) {
      if (bytes.length === 1) return PyLong_FromLong(bytes[0] as number);
      return TypeError(`ord() expected a character, but string of length ${bytes.length} found`);
    }
    return TypeError(`ord() expected string of length 1, but ${c.ob_type.tp_name} found`);
  }),
  fastkeywords("pow", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "pow", keywords: ["base", "exp", "mod"], minpos: 2, maxpos: 3 },
      args,
      kwnames,
    );
    return a === null ? null : PyNumber_Power(a[0] as PyObject, a[1] as PyObject, a[2] ?? Py_None);
  }),
  builtin_print,
  onearg("repr", (_self, x) => PyObject_Repr(x)),
  fastkeywords("round", (_self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "round", keywords: ["number", "ndigits"], minpos: 1, maxpos: 2 },
      args,
      kwnames,
    );
    if (a === null) return null;
    const number = a[0] as PyObject;
    const round = lookupSpecial(number, "__round__");
    if (round === null)
      return PyErr_Occurred() !== null
        ? null
        : TypeError(`type ${number.ob_type.tp_name} doesn't define __round__ method`);
    const mark = holdMark();
    hold(round, "__round__");
    const nd = a[1] ?? null;
    const r = nd === null || nd === Py_None ? PyObject_CallNoArgs(round) : PyObject_CallOneArg(round, nd);
    unhold(mark);
    DECREF(round);
    return r;
  }),
  fastcall("setattr", (_self, args) => {
    if (!_PyArg_CheckPositional("setattr", args.length, 3, 3)) return null;
    return PyObject_SetAttr(args[0] as PyObject, args[1] as PyObject, args[2] as PyObject) < 0
      ? null
      : Py_None;
  }),
  fastkeywords("sorted", (_self, args, kwnames) => {
    const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
    if (args.length - nkw !== 1) return TypeError(`sorted expected 1 argument, got ${args.length - nkw}`);
    const list = PySequence_List(args[0] as PyObject);
    if (list === null) return null;
    const mark = holdMark();
    hold(list, "sorted: list");
    const r = PyList_Sort(list as PyListObject, args.slice(1), kwnames);
    unhold(mark);
    if (r === null) {
      DECREF(list);
      return null;
    }
    DECREF(r);
    return list;
  }),
  builtinSum,
  fastcall("vars", (_self, args) => {
    if (!_PyArg_CheckPositional("vars", args.length, 0, 1)) return null;
    if (args.length === 0) {
      const f = rt.tstate.current_frame;
      if (f === null) return null;
      return f.f_locals !== null ? NewRef(f.f_locals) : localsDict(f);
    }
    const { value, error } = getOptionalAttr(args[0] as PyObject, "__dict__");
    if (error) return null;
    return value ?? TypeError("vars() argument must have __dict__ attribute");
  }),
  ...evalBuiltins,
];

export const builtinsModule = { name: "builtins", functions };
