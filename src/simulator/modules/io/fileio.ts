/** io.FileIO (Modules/_io/fileio.c): a file of the lab, without a buffer. */
import { PyObject_IsTrue, reprText } from "../../objects/abstract.ts";
import { argInt, argSsize } from "../../objects/argconvert.ts";
import {
  PyBUF_ND,
  PyBUF_SIMPLE,
  PyBUF_WRITABLE,
  PyBuffer_Release,
  PyObject_GetBuffer,
} from "../../objects/buffer.ts";
import { contiguous } from "../../objects/bytearrayobject.ts";
import { PyBytes_FromArray } from "../../objects/bytesobject.ts";
import { TypeError, ValueError } from "../../objects/errors.ts";
import { PyObject_SetAttr } from "../../objects/genericattr.ts";
import { _PyArg_BadArgument, _PyArg_CheckPositional, unpackTupleAndDict } from "../../objects/getargs.ts";
import { Py_False, Py_True, PyBool_FromLong, PyLong_FromLong } from "../../objects/longcore.ts";
import { unsupported } from "../../objects/machine.ts";
import {
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
import { rt } from "../../objects/runtime.ts";
import { Py_None } from "../../objects/singletons.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "../../objects/unicodeobject.ts";
import { emitWarning } from "../../objects/warn.ts";
import { PyLong_Check } from "../../objects/abstract-number.ts";
import { fsDecode } from "../fspath.ts";
import { CLOSED, optionalSize, osError, ownAttribute, unsupportedOperation } from "./common.ts";
import { EBADF, EEXIST, EISDIR, ENOENT, errorText, type FileData, labFiles } from "./files.ts";
import { RawIOBase_Type, streamSlots } from "./iobase.ts";

class FileIOBody {
  data: FileData | null = null;
  fd = -1;
  pos = 0;
  /** How far the bytes have been asked of the system: a reader with a buffer asks for 8 KiB at a time. */
  fetched = 0;
  created = false;
  readable = false;
  writable = false;
  appending = false;
  closefd = true;
}
export const fio = (o: PyObject): FileIOBody => (o as PyHeapObject).body as FileIOBody;

/** An open file with its bytes; null with ValueError set. */
function open(self: PyObject): (FileIOBody & { data: FileData }) | null {
  const b = fio(self);
  return b.fd < 0 || b.data === null ? ValueError(CLOSED) : (b as FileIOBody & { data: FileData });
}

/** DEFAULT_BUFFER_SIZE. */
const BUFFER_SIZE = 8192;

const fail = (errno: number, name: PyObject): number => {
  osError(errno, errorText(errno), name);
  return -1;
};

/** `_io_FileIO___init___impl`. */
export function FileIO_init(self: PyObject, name: PyObject, mode: string, closefd: boolean): number {
  const b = fio(self);
  const kinds = mode.replace(/[b+]/g, "");
  if (/[^xrwab+]/.test(mode)) {
    ValueError(`invalid mode: ${mode}`);
    return -1;
  }
  if (kinds.length !== 1 || mode.split("+").length > 2) {
    ValueError("Must have exactly one of create/read/write/append mode and at most one plus");
    return -1;
  }
  if (PyLong_Check(name))
    unsupported("files opened by the number of a descriptor are not modelled; open them by name");
  const path = fsDecode(name, "embedded null byte");
  if (path === null) return -1;
  if (!closefd) {
    ValueError("Cannot use closefd=False with file name");
    return -1;
  }
  const plus = mode.includes("+");
  b.created = kinds === "x";
  b.readable = kinds === "r" || plus;
  b.writable = kinds !== "r" || plus;
  b.appending = kinds === "a";
  b.closefd = closefd;
  const files = labFiles();
  let found = files.lookup(path);
  if (found === "folder") return fail(b.created ? EEXIST : EISDIR, name);
  if (typeof found === "number") {
    if (found !== ENOENT || kinds === "r" || path === "") return fail(found, name);
    found = files.create(path);
    if (typeof found === "number") return fail(found, name);
  } else if (b.created) return fail(EEXIST, name);
  if (kinds === "w") found.truncate(0);
  rt.scheduler?.released();
  b.data = found;
  b.fd = files.open(found);
  b.pos = b.appending ? found.bytes.length : 0;
  return PyObject_SetAttr(self, identifier("name"), name);
}

export function modeOf(self: PyObject): string {
  const b = fio(self);
  const plus = b.readable && b.writable ? "+" : "";
  if (b.created) return `xb${plus}`;
  if (b.appending) return `ab${plus}`;
  return b.readable ? `rb${plus}` : "wb";
}

export function take(b: FileIOBody & { data: FileData }, size: number): Uint8Array {
  const left = Math.max(0, b.data.bytes.length - b.pos);
  const n = size < 0 || size > left ? left : size;
  if (b.pos + n > b.fetched || n === 0) {
    b.fetched = b.pos + Math.max(n, BUFFER_SIZE);
    rt.scheduler?.released();
  }
  const part = b.data.bytes.slice(b.pos, b.pos + n);
  b.pos += n;
  return part;
}

function readable(self: PyObject): (FileIOBody & { data: FileData }) | null {
  const b = open(self);
  return b === null || b.readable ? b : unsupportedOperation("File not open for reading");
}

const answer = (name: string, f: (b: FileIOBody) => boolean): ReturnType<typeof noargs> =>
  noargs(name, (self) => {
    const b = open(self);
    return b === null ? null : f(b) ? Py_True : Py_False;
  });

export const FileIO_Type: PyTypeObject = defineType({
  ...streamSlots(() => new FileIOBody()),
  tp_name: "_io.FileIO",
  tp_base: () => RawIOBase_Type,
  tp_basicsize: 48,
  tp_dictoffset: 40,
  tp_weaklistoffset: 32,
  tp_init(self, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "FileIO", keywords: ["file", "mode", "closefd", "opener"], minpos: 1, maxpos: 4 },
      args,
      kwds,
    );
    if (a === null) return -1;
    const [name, mode, closefd, opener] = a as [PyObject, PyObject | null, PyObject | null, PyObject | null];
    if (mode != null && !PyUnicode_Check(mode)) {
      _PyArg_BadArgument("FileIO", "argument 'mode'", "str", mode);
      return -1;
    }
    if (opener != null && opener !== Py_None) unsupported("FileIO(opener=…) is not modelled");
    const closes = closefd == null ? 1 : PyObject_IsTrue(closefd);
    if (closes < 0) return -1;
    return FileIO_init(self, name, mode == null ? "r" : textOf(mode), closes > 0);
  },
  tp_repr(self) {
    const b = fio(self);
    if (b.fd < 0) return PyUnicode_FromString("<_io.FileIO [closed]>");
    const name = ownAttribute(self, "name");
    const shown = name === null ? `fd=${b.fd}` : `name=${reprText(name)}`;
    return PyUnicode_FromString(
      `<_io.FileIO ${shown} mode='${modeOf(self)}' closefd=${b.closefd ? "True" : "False"}>`,
    );
  },
  tp_methods: [
    fastcall("read", (self, args) => {
      if (!_PyArg_CheckPositional("read", args.length, 0, 1)) return null;
      const size = optionalSize(args[0]);
      if (size === undefined) return null;
      const b = readable(self);
      return b === null ? null : PyBytes_FromArray(take(b, size));
    }),
    noargs("readall", (self) => {
      const b = open(self);
      return b === null ? null : PyBytes_FromArray(take(b, -1));
    }),
    onearg("readinto", (self, buffer) => {
      const view = PyObject_GetBuffer(buffer, PyBUF_SIMPLE | PyBUF_WRITABLE);
      if (view === null)
        return _PyArg_BadArgument("readinto", "argument", "read-write bytes-like object", buffer);
      const b = readable(self);
      const part = b === null ? null : take(b, view.len);
      if (part !== null) view.bytes().set(part);
      PyBuffer_Release(view);
      return part === null ? null : PyLong_FromLong(part.length);
    }),
    onearg("write", (self, data) => {
      const view = PyObject_GetBuffer(data, PyBUF_ND);
      if (view === null) return null;
      const part = contiguous(view).slice();
      PyBuffer_Release(view);
      const b = open(self);
      if (b === null) return null;
      if (!b.writable) return unsupportedOperation("File not open for writing");
      if (b.appending) b.pos = b.data.bytes.length;
      rt.scheduler?.released();
      b.data.write(b.pos, part);
      b.pos += part.length;
      return PyLong_FromLong(part.length);
    }),
    fastcall("seek", (self, args) => {
      if (!_PyArg_CheckPositional("seek", args.length, 1, 2)) return null;
      const b = open(self);
      if (b === null) return null;
      const pos = argSsize(args[0] as PyObject);
      const whence = args.length < 2 ? 0 : argInt(args[1] as PyObject);
      if (pos === null || whence === null) return null;
      const at = pos + (whence === 1 ? b.pos : whence === 2 ? b.data.bytes.length : 0);
      if (at < 0 || whence < 0 || whence > 2) return osError(22, "Invalid argument", null);
      b.pos = at;
      return PyLong_FromLong(at);
    }),
    noargs("tell", (self) => {
      const b = open(self);
      return b === null ? null : PyLong_FromLong(b.pos);
    }),
    fastcall("truncate", (self, args) => {
      const b = open(self);
      if (b === null) return null;
      if (!b.writable) return unsupportedOperation("File not open for writing");
      const size = args.length === 0 || args[0] === Py_None ? b.pos : argSsize(args[0] as PyObject);
      if (size === null) return null;
      if (size < 0) return osError(22, "Invalid argument", null);
      b.data.truncate(size);
      return PyLong_FromLong(size);
    }),
    noargs("close", closeFile),
    answer("seekable", () => true),
    answer("readable", (b) => b.readable),
    answer("writable", (b) => b.writable),
    answer("isatty", () => false),
    noargs("fileno", (self) => {
      const b = open(self);
      return b === null ? null : PyLong_FromLong(b.fd);
    }),
    onearg("_dealloc_warn", (self, source) => {
      warnUnclosed(self, source);
      return Py_None;
    }),
    noargs("__reduce__", (self) => TypeError(`cannot pickle '${self.ob_type.tp_name}' instances`)),
  ],
  tp_getset: [
    getset("closed", (self) => PyBool_FromLong(fio(self).fd < 0 ? 1 : 0)),
    getset("closefd", (self) => PyBool_FromLong(fio(self).closefd ? 1 : 0)),
    getset("mode", (self) => PyUnicode_FromString(modeOf(self))),
    getset("_blksize", () => PyLong_FromLong(4096)),
  ],
});

function warnUnclosed(self: PyObject, source: PyObject): void {
  if (fio(self).fd < 0) return;
  const shown = reprText(source);
  if (shown !== null) emitWarning("ResourceWarning", `unclosed file ${shown}`);
}

function closeFile(self: PyObject): Result {
  const b = fio(self);
  if (b.fd < 0) return Py_None;
  if (ownAttribute(self, "_finalizing") === Py_True) warnUnclosed(self, self);
  const files = labFiles();
  if (!files.descriptors.delete(b.fd)) return osError(EBADF, errorText(EBADF), null);
  rt.scheduler?.released();
  b.fd = -1;
  b.data = null;
  return Py_None;
}
