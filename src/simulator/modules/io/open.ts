/** `open` (Modules/_io/_iomodule.c: `_io_open_impl`). */
import { PyType_GenericAlloc } from "../../objects/alloc.ts";
import { PyLong_Check } from "../../objects/abstract-number.ts";
import { argInt } from "../../objects/argconvert.ts";
import { ValueError } from "../../objects/errors.ts";
import { PyObject_SetAttr } from "../../objects/genericattr.ts";
import { _PyArg_BadArgument, _PyArg_UnpackKeywords } from "../../objects/getargs.ts";
import { unsupported } from "../../objects/machine.ts";
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  type PyTypeObject,
  type Result,
  unhold,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import type { PyTupleObject } from "../../objects/tupleobject.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "../../objects/unicodeobject.ts";
import { emitWarning } from "../../objects/warn.ts";
import { PyOS_FSPath } from "../fspath.ts";
import { BufferedRandom_Type, BufferedReader_Type, Buffered_init, BufferedWriter_Type } from "./buffered.ts";
import { DEFAULT_BUFFER_SIZE } from "./common.ts";
import { FileIO_init, FileIO_Type } from "./fileio.ts";
import { TextIOWrapper_init, TextIOWrapper_Type } from "./textio.ts";

const keywords = ["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"];

export function open(args: readonly PyObject[], kwnames: PyTupleObject | null): Result {
  const a = _PyArg_UnpackKeywords({ fname: "open", keywords, minpos: 1, maxpos: 8 }, args, kwnames);
  if (a === null) return null;
  const [file, modeObject, bufferingObject, encoding, errors, newline, closefd, opener] = a;
  if (modeObject != null && !PyUnicode_Check(modeObject))
    return _PyArg_BadArgument("open", "argument 'mode'", "str", modeObject);
  const buffering = bufferingObject == null ? -1 : argInt(bufferingObject);
  if (buffering === null) return null;
  for (const [name, o] of [
    ["encoding", encoding],
    ["errors", errors],
    ["newline", newline],
  ] as const)
    if (o != null && o !== Py_None && !PyUnicode_Check(o))
      return _PyArg_BadArgument("open", `argument '${name}'`, "str or None", o);
  if (opener != null && opener !== Py_None) unsupported("open(opener=…) is not modelled");
  if (closefd != null && PyLong_Check(closefd) && PyLong_Check(file as PyObject))
    unsupported("files opened by the number of a descriptor are not modelled; open them by name");
  const path = PyLong_Check(file as PyObject) ? NewRef(file as PyObject) : PyOS_FSPath(file as PyObject);
  if (path === null) return null;
  const mark = holdMark();
  hold(path, "path of a file");
  const r = openPath(path, modeObject == null ? "r" : textOf(modeObject), buffering, {
    encoding: encoding ?? Py_None,
    errors: errors ?? Py_None,
    newline: newline ?? Py_None,
  });
  unhold(mark);
  DECREF(path);
  return r;
}

interface TextArguments {
  readonly encoding: PyObject;
  readonly errors: PyObject;
  readonly newline: PyObject;
}

function openPath(path: PyObject, mode: string, buffering: number, text: TextArguments): Result {
  const letters = new Set(mode);
  if (letters.size !== mode.length || /[^xrwabt+]/.test(mode)) return ValueError(`invalid mode: '${mode}'`);
  const binary = letters.has("b");
  const updating = letters.has("+");
  const kinds = ["x", "r", "w", "a"].filter((c) => letters.has(c));
  if (binary && letters.has("t")) return ValueError("can't have text and binary mode at once");
  if (kinds.length > 1) return ValueError("must have exactly one of create/read/write/append mode");
  if (binary)
    for (const [name, article] of [
      ["encoding", "an"],
      ["errors", "an"],
      ["newline", "a"],
    ] as const)
      if (text[name] !== Py_None) return ValueError(`binary mode doesn't take ${article} ${name} argument`);
  if (binary && buffering === 1 && !lineBufferingWarning()) return null;
  const raw = make(FileIO_Type, (o) => FileIO_init(o, path, kinds.join("") + (updating ? "+" : ""), true));
  if (raw === null) return null;
  if (buffering === 0) {
    if (binary) return raw;
    return closing(raw, () => ValueError("can't have unbuffered text I/O"));
  }
  const [type, needs] = updating
    ? ([BufferedRandom_Type, ["seekable", "readable", "writable"]] as const)
    : kinds[0] === "r"
      ? ([BufferedReader_Type, ["readable"]] as const)
      : ([BufferedWriter_Type, ["writable"]] as const);
  const buffer = closing(raw, () =>
    make(type, (o) => Buffered_init(o, raw, buffering > 1 ? buffering : DEFAULT_BUFFER_SIZE, needs)),
  );
  if (buffer === null || binary) {
    if (buffer !== null) DECREF(raw);
    return buffer;
  }
  DECREF(raw);
  const wrapper = closing(buffer, () =>
    make(TextIOWrapper_Type, (o) =>
      TextIOWrapper_init(o, buffer, text.encoding, text.errors, text.newline, buffering === 1, false),
    ),
  );
  if (wrapper === null) return null;
  DECREF(buffer);
  const shown = PyUnicode_FromString(mode);
  const r = PyObject_SetAttr(wrapper, identifier("mode"), shown);
  DECREF(shown);
  if (r >= 0) return wrapper;
  DECREF(wrapper);
  return null;
}

function lineBufferingWarning(): boolean {
  return emitWarning(
    "RuntimeWarning",
    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
  );
}

/** An instance of a stream type, set up; null with an exception set. */
function make(type: PyTypeObject, init: (o: PyObject) => number): Result {
  const o = PyType_GenericAlloc(type, 0);
  if (o === null) return null;
  const mark = holdMark();
  hold(o, "stream being opened");
  const r = init(o);
  unhold(mark);
  if (r >= 0) return o;
  DECREF(o);
  return null;
}

/** The stream below goes, closed, when the one above cannot be made. */
function closing(below: PyObject, makeAbove: () => Result): Result {
  const mark = holdMark();
  hold(below, "stream below");
  const above = makeAbove();
  unhold(mark);
  if (above === null) DECREF(below);
  return above;
}
