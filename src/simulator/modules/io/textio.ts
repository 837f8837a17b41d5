/**
 * io.TextIOWrapper (Modules/_io/textio.c): text over a buffered stream of bytes. Written text waits, encoded, until there
 * is enough of it; reading decodes what the stream still has and keeps it. A position is a number of bytes.
 */
import { PyNumber_AsSsize_t } from "../../objects/abstract-number.ts";
import { PyObject_IsTrue, reprText } from "../../objects/abstract.ts";
import { argInt, argSsize } from "../../objects/argconvert.ts";
import { PyBytes_Check, PyBytes_FromArray, type PyBytesObject } from "../../objects/bytesobject.ts";
import { callMethod } from "../../objects/call.ts";
import {
  PyErr_Clear,
  PyErr_GetRaisedException,
  PyErr_SetRaisedException,
  PyErr_SetString,
  TypeError,
  ValueError,
} from "../../objects/errors.ts";
import { PyExc_OSError } from "../../objects/exceptions-extra.ts";
import { getOptionalAttr, PyObject_GetAttrString } from "../../objects/genericattr.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, unpackTupleAndDict } from "../../objects/getargs.ts";
import { PyBool_FromLong, Py_True, PyLong_FromLong } from "../../objects/longcore.ts";
import {
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  getset,
  NewRef,
  noargs,
  onearg,
  type PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "../../objects/object.ts";
import { _PyArg_UnpackKeywords } from "../../objects/getargs.ts";
import { Py_None } from "../../objects/singletons.ts";
import { decodeArray, encodeObject } from "../../objects/unicode-codec.ts";
import {
  codePointsOfBody,
  PyUnicode_Check,
  PyUnicode_FromCodePoints,
  PyUnicode_FromString,
  type PyUnicodeObject,
  textOf,
} from "../../objects/unicodeobject.ts";
import { setField } from "../object-fields.ts";
import { CLOSED_FILE, callWithInts, optionalSize, ownAttribute, unsupportedOperation } from "./common.ts";
import { isClosed, streamSlots, TextIOBase_Type } from "./iobase.ts";
import { lineEnd, type Newlines, newlinesOf, seenIn, seenObject, translated, written } from "./newlines.ts";

const CHUNK_SIZE = 8192;

class TextBody {
  buffer: PyObject | null = null;
  encoding: PyObject | null = null;
  errors: PyObject | null = null;
  detached = false;
  newline: string | null = null;
  newlines: Newlines = newlinesOf(null);
  seen = 0;
  lineBuffering = false;
  writeThrough = false;
  readable = false;
  writable = false;
  seekable = false;
  /** False while lines are being iterated. */
  telling = false;
  /** Encoded and not yet handed to the buffer. */
  pending: number[] = [];
  /** What was read and decoded, ends of lines as they are; null: nothing. */
  decoded: number[] | null = null;
  /** Characters of it that the program has had, and where its first byte lies. */
  at = 0;
  start = 0;
}
const tb = (o: PyObject): TextBody => (o as PyHeapObject).body as TextBody;

type Open = TextBody & { buffer: PyObject };

function attached(self: PyObject): Open | null {
  const b = tb(self);
  if (b.buffer !== null) return b as Open;
  return ValueError(
    b.detached ? "underlying buffer has been detached" : "I/O operation on uninitialized object",
  );
}

/** `CHECK_CLOSED`. */
function open(self: PyObject): Open | null {
  const b = attached(self);
  if (b === null) return null;
  const closed = isClosed(b.buffer);
  if (closed === 0) return b;
  return closed < 0 ? null : ValueError(CLOSED_FILE);
}

function bytesOf(b: TextBody, text: PyObject): Uint8Array | null {
  const bytes = encodeObject(text as PyUnicodeObject, b.encoding, b.errors);
  if (bytes === null) return null;
  const copy = (bytes as PyBytesObject).body.ob_sval.slice();
  DECREF(bytes);
  return copy;
}

/** `_textiowrapper_writeflush`. */
function writeflush(b: Open): boolean {
  if (b.pending.length === 0) return true;
  const data = PyBytes_FromArray(Uint8Array.from(b.pending));
  b.pending = [];
  const r = callMethod(b.buffer, "write", data);
  DECREF(data);
  if (r === null) return false;
  DECREF(r);
  return true;
}

function positionOf(buffer: PyObject): number | null {
  const r = callMethod(buffer, "tell");
  if (r === null) return null;
  const n = PyNumber_AsSsize_t(r, true);
  DECREF(r);
  return n;
}

/** Decodes all that the buffer still has. False with an exception set. */
function fill(b: Open): boolean {
  if (!b.readable) return unsupportedOperation("not readable") !== null;
  if (!writeflush(b)) return false;
  if (b.decoded !== null && b.at < b.decoded.length) return true;
  if (b.seekable) {
    const n = positionOf(b.buffer);
    if (n === null) return false;
    b.start = n;
  }
  const bytes = callMethod(b.buffer, "read");
  if (bytes === null) return false;
  if (!PyBytes_Check(bytes)) {
    TypeError(`underlying read() should have returned a bytes-like object, not '${bytes.ob_type.tp_name}'`);
    DECREF(bytes);
    return false;
  }
  const text = decodeArray((bytes as PyBytesObject).body.ob_sval, b.encoding, b.errors);
  DECREF(bytes);
  if (text === null) return false;
  const points = Array.from(codePointsOfBody((text as PyUnicodeObject).body));
  DECREF(text);
  b.decoded = points;
  b.at = 0;
  return true;
}

/** The next `n` characters as the program sees them; all for -1. */
function take(b: Open, n: number): number[] {
  const from = b.decoded as number[];
  let end = b.at;
  if (n < 0) end = from.length;
  else
    for (let count = 0; count < n && end < from.length; count++)
      end += b.newlines.translatesRead && from[end] === 13 && from[end + 1] === 10 ? 2 : 1;
  return takeTo(b, end);
}

function takeTo(b: Open, end: number): number[] {
  const part = (b.decoded as number[]).slice(b.at, end);
  b.at = end;
  if (b.newline === null || b.newline === "") b.seen |= seenIn(part);
  return b.newlines.translatesRead ? translated(part) : part;
}

function readline(b: Open, limit: number): Result {
  if (!fill(b)) return null;
  const text = b.decoded as number[];
  let end = lineEnd(text, b.at, b.newlines.translatesRead ? null : b.newlines.end);
  if (limit >= 0) {
    const start = b.at;
    const line = take(b, limit);
    if (b.at <= end) return PyUnicode_FromCodePoints(line);
    b.at = start;
  }
  if (end < b.at) end = b.at;
  return PyUnicode_FromCodePoints(takeTo(b, end));
}

function write(self: PyObject, text: PyUnicodeObject): Result {
  const b = open(self);
  if (b === null) return null;
  if (!b.writable) return unsupportedOperation("not writable");
  let source: PyObject = NewRef(text);
  const value = textOf(text);
  if (b.newlines.written !== null && value.includes("\n")) {
    DECREF(source);
    source = PyUnicode_FromCodePoints(written(Array.from(codePointsOfBody(text.body)), b.newlines.written));
  }
  const bytes = bytesOf(b, source);
  DECREF(source);
  if (bytes === null) return null;
  for (const byte of bytes) b.pending.push(byte);
  const needflush = b.lineBuffering && /[\r\n]/.test(value);
  if ((b.pending.length >= CHUNK_SIZE || needflush || b.writeThrough) && !writeflush(b)) return null;
  if (needflush) {
    const r = callMethod(b.buffer, "flush");
    if (r === null) return null;
    DECREF(r);
  }
  b.decoded = null;
  return PyLong_FromLong(text.body.length);
}

/** Where the program is, in bytes; null with an exception set. */
function tell(b: Open): number | null {
  if (!writeflush(b)) return null;
  if (b.decoded === null) return positionOf(b.buffer);
  const before = PyUnicode_FromCodePoints(b.decoded.slice(0, b.at));
  const bytes = bytesOf(b, before);
  DECREF(before);
  return bytes === null ? null : b.start + bytes.length;
}

function seek(b: Open, cookie: PyObject, whence: number): Result {
  if (!b.seekable) return unsupportedOperation("underlying stream is not seekable");
  const pos = argSsize(cookie);
  if (pos === null) return null;
  if (whence === 1) {
    if (pos !== 0) return unsupportedOperation("can't do nonzero cur-relative seeks");
    const now = tell(b);
    return now === null ? null : seekTo(b, now);
  }
  if (whence === 2) {
    if (pos !== 0) return unsupportedOperation("can't do nonzero end-relative seeks");
    if (!writeflush(b)) return null;
    b.decoded = null;
    return callWithInts(b.buffer, "seek", 0, 2);
  }
  if (whence !== 0) return ValueError(`invalid whence (${whence}, should be 0, 1 or 2)`);
  if (pos < 0) return ValueError(`negative seek position ${pos}`);
  return seekTo(b, pos);
}

function seekTo(b: Open, pos: number): Result {
  if (!writeflush(b)) return null;
  b.decoded = null;
  const r = callWithInts(b.buffer, "seek", pos);
  if (r === null) return null;
  DECREF(r);
  return PyLong_FromLong(pos);
}

function close(self: PyObject): Result {
  const b = attached(self);
  if (b === null) return null;
  const closed = isClosed(b.buffer);
  if (closed !== 0) return closed < 0 ? null : Py_None;
  if (ownAttribute(self, "_finalizing") === Py_True) {
    const r = callMethod(b.buffer, "_dealloc_warn", self);
    if (r === null) PyErr_Clear();
    else DECREF(r);
  }
  const flushed = callMethod(self, "flush");
  const failed = flushed === null ? PyErr_GetRaisedException() : null;
  if (flushed !== null) DECREF(flushed);
  const r = callMethod(b.buffer, "close");
  if (failed === null) return r;
  if (r !== null) DECREF(r);
  else PyErr_Clear();
  PyErr_SetRaisedException(failed);
  return null;
}

function asks(buffer: PyObject, method: string): boolean | null {
  const r = callMethod(buffer, method);
  if (r === null) return null;
  const yes = PyObject_IsTrue(r);
  DECREF(r);
  return yes < 0 ? null : yes > 0;
}

/** `newline` as an argument: undefined with an exception set. */
function newlineArgument(o: PyObject | null | undefined): string | null | undefined {
  if (o == null || o === Py_None) return null;
  const text = textOf(o);
  if (["", "\n", "\r", "\r\n"].includes(text)) return text;
  ValueError(`illegal newline value: ${text}`);
  return undefined;
}

/** Also for `open`. Arguments are borrowed. */
export function TextIOWrapper_init(
  self: PyObject,
  buffer: PyObject,
  encoding: PyObject,
  errors: PyObject,
  newline: PyObject,
  lineBuffering: boolean,
  writeThrough: boolean,
): number {
  const b = tb(self);
  const nl = newlineArgument(newline);
  if (nl === undefined) return -1;
  const codec = encoding === Py_None ? PyUnicode_FromString("utf-8") : NewRef(encoding);
  setField(self, "encoding", codec);
  setField(self, "errors", errors === Py_None ? PyUnicode_FromString("strict") : NewRef(errors));
  // An unknown encoding is found out now.
  const nothing = PyUnicode_FromString("");
  const encoded = encodeObject(nothing, b.encoding, b.errors);
  DECREF(nothing);
  if (encoded === null) return -1;
  DECREF(encoded);
  for (const ability of ["readable", "writable", "seekable"] as const) {
    const yes = asks(buffer, ability);
    if (yes === null) return -1;
    b[ability] = yes;
  }
  b.newline = nl;
  b.newlines = newlinesOf(nl);
  b.lineBuffering = lineBuffering;
  b.writeThrough = writeThrough;
  b.telling = b.seekable;
  setField(self, "buffer", NewRef(buffer));
  return 0;
}

const asksBuffer = (name: string): ReturnType<typeof noargs> =>
  noargs(name, (self) => {
    const b = attached(self);
    return b === null ? null : callMethod(b.buffer, name);
  });

const isStrOrNone = (o: PyObject | null | undefined): boolean =>
  o == null || o === Py_None || PyUnicode_Check(o);

export const TextIOWrapper_Type: PyTypeObject = defineType({
  ...streamSlots(() => new TextBody(), ["buffer", "encoding", "errors"]),
  tp_name: "_io.TextIOWrapper",
  tp_base: () => TextIOBase_Type,
  tp_basicsize: 200,
  tp_dictoffset: 184,
  tp_weaklistoffset: 176,
  tp_init(self, args, kwds) {
    const keywords = ["buffer", "encoding", "errors", "newline", "line_buffering", "write_through"];
    const a = unpackTupleAndDict({ fname: "TextIOWrapper", keywords, minpos: 1, maxpos: 6 }, args, kwds);
    if (a === null) return -1;
    for (const i of [1, 2, 3])
      if (!isStrOrNone(a[i])) {
        _PyArg_BadArgument("TextIOWrapper", `argument '${keywords[i]}'`, "str or None", a[i] as PyObject);
        return -1;
      }
    const flag = (o: PyObject | null | undefined): boolean => o != null && PyObject_IsTrue(o) > 0;
    const [buffer, encoding, errors, newline] = a;
    return TextIOWrapper_init(
      self,
      buffer as PyObject,
      encoding ?? Py_None,
      errors ?? Py_None,
      newline ?? Py_None,
      flag(a[4]),
      flag(a[5]),
    );
  },
  tp_repr(self) {
    let text = "<_io.TextIOWrapper";
    for (const name of ["name", "mode"]) {
      const { value } = getOptionalAttr(self, name);
      PyErr_Clear();
      if (value === null) continue;
      const shown = reprText(value);
      DECREF(value);
      if (shown === null) return null;
      text += ` ${name}=${shown}`;
    }
    const b = attached(self);
    if (b === null) return null;
    return PyUnicode_FromString(`${text} encoding=${reprText(b.encoding as PyObject)}>`);
  },
  tp_iternext(self) {
    const b = attached(self);
    if (b === null) return null;
    b.telling = false;
    let line: Result;
    if (self.ob_type === TextIOWrapper_Type) line = open(self) === null ? null : readline(b, -1);
    else {
      line = callMethod(self, "readline");
      if (line !== null && !PyUnicode_Check(line)) {
        PyErr_SetString(
          PyExc_OSError,
          `readline() should have returned a str object, not '${line.ob_type.tp_name}'`,
        );
        DECREF(line);
        line = null;
      }
    }
    if (line === null || textOf(line) !== "") return line;
    DECREF(line);
    b.telling = b.seekable;
    return null;
  },
  tp_methods: [
    onearg("write", (self, text) =>
      PyUnicode_Check(text) ? write(self, text) : _PyArg_BadArgument("write", "argument", "str", text),
    ),
    fastcall("read", (self, args) => {
      if (!_PyArg_CheckPositional("read", args.length, 0, 1)) return null;
      const n = optionalSize(args[0]);
      const b = n === undefined ? null : open(self);
      if (b === null || n === undefined) return null;
      if (!b.readable) return unsupportedOperation("not readable");
      return fill(b) ? PyUnicode_FromCodePoints(take(b, n)) : null;
    }),
    fastcall("readline", (self, args) => {
      if (!_PyArg_CheckPositional("readline", args.length, 0, 1)) return null;
      const n = args.length === 0 ? -1 : argSsize(args[0] as PyObject);
      const b = n === null ? null : open(self);
      return b === null || n === null ? null : readline(b, n);
    }),
    noargs("flush", (self) => {
      const b = open(self);
      if (b === null) return null;
      b.telling = b.seekable;
      return writeflush(b) ? callMethod(b.buffer, "flush") : null;
    }),
    noargs("close", close),
    noargs("detach", (self) => {
      const b = attached(self);
      const r = b === null ? null : callMethod(self, "flush");
      if (b === null || r === null) return null;
      DECREF(r);
      const given = NewRef(b.buffer);
      b.detached = true;
      setField(self, "buffer", null);
      return given;
    }),
    ...["fileno", "seekable", "readable", "writable", "isatty"].map(asksBuffer),
    fastcall("seek", (self, args) => {
      if (!_PyArg_CheckPositional("seek", args.length, 1, 2)) return null;
      const whence = args.length < 2 ? 0 : argInt(args[1] as PyObject);
      const b = whence === null ? null : open(self);
      return b === null || whence === null ? null : seek(b, args[0] as PyObject, whence);
    }),
    noargs("tell", (self) => {
      const b = open(self);
      if (b === null) return null;
      if (!b.seekable) return unsupportedOperation("underlying stream is not seekable");
      if (!b.telling) return PyErr_SetString(PyExc_OSError, "telling position disabled by next() call");
      const n = tell(b);
      return n === null ? null : PyLong_FromLong(n);
    }),
    fastcall("truncate", (self, args) => {
      const b = attached(self);
      const r = b === null ? null : callMethod(self, "flush");
      if (b === null || r === null) return null;
      DECREF(r);
      return callMethod(b.buffer, "truncate", args[0] ?? Py_None);
    }),
    fastkeywords("reconfigure", (self, args, kwnames) => {
      const keywords = ["encoding", "errors", "newline", "line_buffering", "write_through"];
      const a = _PyArg_UnpackKeywords(
        { fname: "reconfigure", keywords, minpos: 0, maxpos: 0 },
        args,
        kwnames,
      );
      const b = a === null ? null : attached(self);
      if (a === null || b === null || !writeflush(b)) return null;
      const [encoding, errors, newline, lineBuffering, writeThrough] = a;
      if (encoding != null && encoding !== Py_None) setField(self, "encoding", NewRef(encoding));
      if (errors != null && errors !== Py_None) setField(self, "errors", NewRef(errors));
      if (newline != null) {
        const nl = newlineArgument(newline);
        if (nl === undefined) return null;
        b.newline = nl;
        b.newlines = newlinesOf(nl);
      }
      if (lineBuffering != null && lineBuffering !== Py_None)
        b.lineBuffering = PyObject_IsTrue(lineBuffering) > 0;
      if (writeThrough != null && writeThrough !== Py_None)
        b.writeThrough = PyObject_IsTrue(writeThrough) > 0;
      return Py_None;
    }),
    noargs("__reduce__", (self) => TypeError(`cannot pickle '${self.ob_type.tp_name}' instances`)),
  ],
  tp_getset: [
    getset("buffer", (self) => {
      const b = attached(self);
      return b === null ? null : NewRef(b.buffer);
    }),
    getset("encoding", (self) => NewRef(tb(self).encoding ?? Py_None)),
    getset("errors", (self) => NewRef(tb(self).errors ?? Py_None)),
    getset("line_buffering", (self) => PyBool_FromLong(tb(self).lineBuffering)),
    getset("write_through", (self) => PyBool_FromLong(tb(self).writeThrough)),
    getset("newlines", (self) => seenObject(tb(self).seen)),
    getset("_CHUNK_SIZE", () => PyLong_FromLong(CHUNK_SIZE)),
    ...["name", "closed"].map((name) =>
      getset(name, (self) => {
        const b = attached(self);
        return b === null ? null : PyObject_GetAttrString(b.buffer, name);
      }),
    ),
  ],
});
