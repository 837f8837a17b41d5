/** io.StringIO (Modules/_io/stringio.c): a text stream in memory. */
import { PyNumber_AsSsize_t } from "../../objects/abstract-number.ts";
import { reprText } from "../../objects/abstract.ts";
import { argInt, argSsize } from "../../objects/argconvert.ts";
import { callMethod } from "../../objects/call.ts";
import {
  PyDict_Copy,
  PyDict_Check,
  PyDict_Update,
  type PyDictObject,
  PyDict_New,
} from "../../objects/dictobject.ts";
import { PyErr_Occurred, PyErr_SetString, TypeError, ValueError } from "../../objects/errors.ts";
import { PyExc_OSError } from "../../objects/exceptions-extra.ts";
import { _PyArg_CheckPositional, unpackTupleAndDict } from "../../objects/getargs.ts";
import { Py_False, Py_True, PyLong_FromLong } from "../../objects/longcore.ts";
import {
  DECREF,
  defineType,
  fastcall,
  getset,
  noargs,
  onearg,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import { PyTuple_Check, PyTuple_FromArraySteal, type PyTupleObject } from "../../objects/tupleobject.ts";
import {
  codePointsOfBody,
  PyUnicode_Check,
  PyUnicode_FromCodePoints,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "../../objects/unicodeobject.ts";
import { checkWhence, CLOSED, optionalSize, unsupportedOperation } from "./common.ts";
import { streamSlots, TextIOBase_Type } from "./iobase.ts";
import { lineEnd, type Newlines, newlinesOf, seenIn, seenObject, translated, written } from "./newlines.ts";

class StringIOBody {
  text: number[] = [];
  pos = 0;
  isOpen = false;
  isClosed = false;
  newline: string | null = "\n";
  newlines: Newlines = newlinesOf("\n");
  seen = 0;
}
const sio = (o: PyObject): StringIOBody => (o as PyHeapObject).body as StringIOBody;

/** The body of an open stream; null with ValueError set. */
function open(self: PyObject): StringIOBody | null {
  const b = sio(self);
  if (b.isClosed) return ValueError(CLOSED);
  return b.isOpen ? b : ValueError("I/O operation on uninitialized object");
}

const slice = (b: StringIOBody, end: number): Result => {
  const start = b.pos;
  b.pos = end;
  return PyUnicode_FromCodePoints(b.text.slice(start, end));
};

/** `write_str`: what stands at the position is overwritten; a gap is filled with NULs. */
function writeText(b: StringIOBody, s: PyUnicodeObject): void {
  let text = Array.from(codePointsOfBody(s.body));
  // A decoder of newlines is there for newline=None and newline="".
  if (b.newline === null || b.newline === "") b.seen |= seenIn(text);
  if (b.newlines.translatesRead) text = translated(text);
  if (b.newlines.written !== null) text = written(text, b.newlines.written);
  while (b.text.length < b.pos) b.text.push(0);
  for (let i = 0; i < text.length; i++) b.text[b.pos + i] = text[i] as number;
  b.pos += text.length;
}

function readline(b: StringIOBody, limit: number): Result {
  if (b.pos >= b.text.length) return PyUnicode_FromString("");
  const end = lineEnd(b.text, b.pos, b.newlines.end);
  return slice(b, limit >= 0 ? Math.min(end, b.pos + limit) : end);
}

function init(self: PyObject, value: PyObject, newline: PyObject | null): number {
  const b = sio(self);
  let nl: string | null = "\n";
  if (newline !== null && newline !== Py_None) {
    if (!PyUnicode_Check(newline)) {
      TypeError(`newline must be str or None, not ${newline.ob_type.tp_name}`);
      return -1;
    }
    nl = textOf(newline);
    if (!["", "\n", "\r", "\r\n"].includes(nl)) {
      const shown = reprText(newline);
      if (shown !== null) ValueError(`illegal newline value: ${shown}`);
      return -1;
    }
  } else if (newline === Py_None) nl = null;
  if (value !== Py_None && !PyUnicode_Check(value)) {
    TypeError(`initial_value must be str or None, not ${value.ob_type.tp_name}`);
    return -1;
  }
  b.newline = nl;
  b.newlines = newlinesOf(nl);
  b.text = [];
  b.pos = 0;
  b.seen = 0;
  b.isOpen = true;
  b.isClosed = false;
  if (value !== Py_None) writeText(b, value as PyUnicodeObject);
  b.pos = 0;
  return 0;
}

export const StringIO_Type: PyTypeObject = defineType({
  ...streamSlots(() => new StringIOBody()),
  tp_name: "_io.StringIO",
  tp_base: () => TextIOBase_Type,
  tp_doc: "Text I/O implementation using an in-memory buffer.",
  tp_basicsize: 168,
  tp_dictoffset: 144,
  tp_weaklistoffset: 152,
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "StringIO", keywords: ["initial_value", "newline"], minpos: 0, maxpos: 2 },
      args,
      kwds,
    );
    return a === null ? -1 : init(self, a[0] ?? Py_None, a[1] ?? null);
  },
  tp_iternext(self) {
    const b = open(self);
    if (b === null) return null;
    if (self.ob_type === StringIO_Type) {
      return b.pos >= b.text.length ? null : readline(b, -1);
    }
    const line = callMethod(self, "readline");
    if (line === null) return null;
    if (!PyUnicode_Check(line)) {
      PyErr_SetString(
        PyExc_OSError,
        `readline() should have returned a str object, not '${line.ob_type.tp_name}'`,
      );
      DECREF(line);
      return null;
    }
    if (textOf(line) !== "") return line;
    DECREF(line);
    return null;
  },
  tp_methods: [
    noargs("close", (self) => {
      const b = sio(self);
      b.isClosed = true;
      b.text = [];
      return Py_None;
    }),
    noargs("getvalue", (self) => {
      const b = open(self);
      return b === null ? null : PyUnicode_FromCodePoints(b.text);
    }),
    fastcall("read", (self, args) => {
      if (!_PyArg_CheckPositional("read", args.length, 0, 1)) return null;
      const size = optionalSize(args[0]);
      if (size === undefined) return null;
      const b = open(self);
      if (b === null) return null;
      if (b.pos >= b.text.length) return PyUnicode_FromString("");
      return slice(b, size < 0 ? b.text.length : Math.min(b.text.length, b.pos + size));
    }),
    fastcall("readline", (self, args) => {
      if (!_PyArg_CheckPositional("readline", args.length, 0, 1)) return null;
      const size = optionalSize(args[0]);
      if (size === undefined) return null;
      const b = open(self);
      return b === null ? null : readline(b, size);
    }),
    noargs("tell", (self) => {
      const b = open(self);
      return b === null ? null : PyLong_FromLong(b.pos);
    }),
    fastcall("truncate", (self, args) => {
      if (!_PyArg_CheckPositional("truncate", args.length, 0, 1)) return null;
      const given = args[0] ?? Py_None;
      const b = open(self);
      if (b === null) return null;
      let size: number | null = b.pos;
      if (given !== Py_None) size = argumentSize(given);
      if (size === null) return null;
      if (size < 0) return ValueError(`Negative size value ${size}`);
      if (size < b.text.length) b.text.length = size;
      return PyLong_FromLong(size);
    }),
    fastcall("seek", (self, args) => {
      if (!_PyArg_CheckPositional("seek", args.length, 1, 2)) return null;
      const pos = argSsize(args[0] as PyObject);
      if (pos === null) return null;
      const whence = args.length < 2 ? 0 : argInt(args[1] as PyObject);
      if (whence === null) return null;
      const b = open(self);
      if (b === null || !checkWhence(whence)) return null;
      if (pos < 0 && whence === 0) return ValueError(`Negative seek position ${pos}`);
      if (whence !== 0 && pos !== 0)
        return PyErr_SetString(PyExc_OSError, "Can't do nonzero cur-relative seeks");
      if (whence === 0) b.pos = pos;
      else if (whence === 2) b.pos = b.text.length;
      return PyLong_FromLong(b.pos);
    }),
    onearg("write", (self, s) => {
      if (!PyUnicode_Check(s)) return TypeError(`string argument expected, got '${s.ob_type.tp_name}'`);
      const b = open(self);
      if (b === null) return null;
      if (s.body.length > 0) writeText(b, s);
      return PyLong_FromLong(s.body.length);
    }),
    ...["seekable", "readable", "writable"].map((name) =>
      noargs(name, (self) => (open(self) === null ? null : Py_True)),
    ),
    noargs("detach", () => unsupportedOperation("detach")),
    noargs("__getstate__", (self) => {
      const b = open(self);
      if (b === null) return null;
      const d = (self as PyHeapObject).ob_dict as PyDictObject | null;
      const copy = d === null ? Py_None : PyDict_Copy(d);
      if (copy === null) return null;
      return PyTuple_FromArraySteal([
        PyUnicode_FromCodePoints(b.text),
        b.newline === null ? Py_None : PyUnicode_FromString(b.newline),
        PyLong_FromLong(b.pos),
        copy,
      ]);
    }),
    onearg("__setstate__", (self, state) => {
      if (sio(self).isClosed) return ValueError(CLOSED);
      if (!PyTuple_Check(state) || (state as PyTupleObject).body.ob_item.length < 4)
        return TypeError(
          `${self.ob_type.tp_name.split(".").pop()}.__setstate__ argument should be 4-tuple, got ${state.ob_type.tp_name}`,
        );
      const [value, newline, pos, dict] = (state as PyTupleObject).body.ob_item as PyObject[];
      if (init(self, value as PyObject, newline as PyObject) < 0) return null;
      const at = PyNumber_AsSsize_t(pos as PyObject, true);
      if (at === null) return null;
      if (at < 0) return ValueError("position value cannot be negative");
      sio(self).pos = at;
      if (dict !== Py_None) {
        if (!PyDict_Check(dict as PyObject))
          return TypeError(
            `fourth item of state should be a dict, got a ${(dict as PyObject).ob_type.tp_name}`,
          );
        const o = self as PyHeapObject;
        o.ob_dict ??= PyDict_New();
        if (PyDict_Update(o.ob_dict, dict as PyDictObject) < 0) return null;
      }
      return PyErr_Occurred() === null ? Py_None : null;
    }),
  ],
  tp_getset: [
    getset("closed", (self) => {
      const b = sio(self);
      return b.isOpen
        ? b.isClosed
          ? Py_True
          : Py_False
        : ValueError("I/O operation on uninitialized object");
    }),
    getset("newlines", (self) => {
      const b = open(self);
      return b === null ? null : seenObject(b.seen);
    }),
    getset("line_buffering", (self) => (open(self) === null ? null : Py_False)),
  ],
});

/** A size that may be None, read with the text of `truncate`. */
function argumentSize(o: PyObject): number | null {
  return optionalSize(o) ?? null;
}
