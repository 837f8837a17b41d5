/** struct (Lib/struct.py, Modules/_struct.c): values to bytes and back. */
import {
  fitsNative,
  nativeKind,
  nativeSize,
  readNativeFloat,
  readNativeInt,
  writeNativeFloat,
  writeNativeInt,
} from "../algorithms/native-formats.ts";
import { parseStructFormat, type StructFormat, type StructItem } from "../algorithms/struct-format.ts";
import { PyObject_IsTrue, reprText } from "../objects/abstract.ts";
import {
  _PyNumber_Index,
  PyIndex_Check,
  PyLong_Check,
  PyNumber_AsSsize_t,
} from "../objects/abstract-number.ts";
import { PyObject_GC_Alloc, PyObject_GC_Track, PyType_GenericAlloc } from "../objects/alloc.ts";
import { argSsize } from "../objects/argconvert.ts";
import { type Py_buffer, PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer } from "../objects/buffer.ts";
import { PyByteArray_Check } from "../objects/bytearrayobject.ts";
import { bytesLike, PyBytes_Check, PyBytes_FromArray } from "../objects/bytesobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { OverflowError, PyErr_Clear, PyErr_SetString, TypeError } from "../objects/errors.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble } from "../objects/floatobject.ts";
import { _PyArg_CheckPositional, _PyArg_UnpackKeywords, unpackTupleAndDict } from "../objects/getargs.ts";
import { PyObject_SelfIter } from "../objects/iterobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { fromInt, valueOf } from "../objects/longobject.ts";
import { PyModule_GetDict, type PyModuleObject } from "../objects/moduleobject.ts";
import {
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  getset,
  NewRef,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import { encodeObject } from "../objects/unicode-codec.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString } from "../objects/unicodeobject.ts";
import type { ModuleDef } from "../vm/import.ts";
import { bodyOf, objectFields, setModuleOf } from "./object-fields.ts";

/** `struct.error` with a text. */
function structError(text: string): null {
  const module = _PyDict_GetItemStringBorrowed(rt.modules as PyDictObject, "struct") as PyModuleObject;
  const error = _PyDict_GetItemStringBorrowed(PyModule_GetDict(module), "error");
  return PyErr_SetString(error as PyTypeObject, text);
}

const parsedFormats = new Map<string, StructFormat>();
/** The format that an argument names. */
function formatOf(o: PyObject): { text: string; parsed: StructFormat } | null {
  let text: string;
  if (PyUnicode_Check(o)) {
    const encoded = encodeObject(o, identifier("ascii"), null);
    if (encoded === null) return null;
    DECREF(encoded);
    text = o.body.value;
  } else if (PyBytes_Check(o)) text = String.fromCharCode(...o.body.ob_sval);
  else return TypeError(`Struct() argument 1 must be a str or bytes object, not ${o.ob_type.tp_name}`);
  let parsed = parsedFormats.get(text);
  if (parsed === undefined) {
    const read = parseStructFormat(text);
    if (typeof read === "string") return structError(read);
    if (parsedFormats.size >= 100) parsedFormats.clear();
    parsedFormats.set(text, read);
    parsed = read;
  }
  return { text, parsed };
}

// ---------------------------------------------------------------------------------------------------------
// One item

/** False with an exception set. */
function packItem(item: StructItem, format: StructFormat, into: Uint8Array, value: PyObject): boolean {
  const { code, native, size } = item;
  const fail = (text: string): false => {
    structError(text);
    return false;
  };
  if (code === "s" || code === "p") {
    if (!PyBytes_Check(value) && !PyByteArray_Check(value))
      return fail(`argument for '${code}' must be a bytes object`);
    const bytes = bytesLike(value) as Uint8Array;
    if (code === "s") into.set(bytes.subarray(0, size));
    else if (size > 0) {
      const n = Math.min(bytes.length, size - 1);
      into.set(bytes.subarray(0, n), 1);
      into[0] = Math.min(n, 255);
    }
    return true;
  }
  switch (nativeKind(native)) {
    case "char":
      if (!PyBytes_Check(value) || value.body.ob_sval.length !== 1)
        return fail("char format requires a bytes object of length 1");
      into[0] = value.body.ob_sval[0] as number;
      return true;
    case "bool": {
      const truth = PyObject_IsTrue(value);
      if (truth < 0) return false;
      into[0] = truth;
      return true;
    }
    case "float": {
      const x = PyFloat_AsDouble(value);
      if (x === null) {
        PyErr_Clear();
        return fail("required argument is not a float");
      }
      const isTooLarge =
        !writeNativeFloat(native, into, 0, x) ||
        (native === "f" && !format.isNative && Number.isFinite(x) && !Number.isFinite(Math.fround(x)));
      if (isTooLarge) {
        if (PyLong_Check(value)) return fail("int too large to convert");
        OverflowError(`float too large to pack with ${native} format`);
        return false;
      }
      break;
    }
    default: {
      if (!PyLong_Check(value) && !PyIndex_Check(value)) return fail("required argument is not an integer");
      const index = _PyNumber_Index(value);
      if (index === null) return false;
      const n = valueOf(index);
      DECREF(index);
      if (native === "P") {
        if (BigInt(n) < -(2n ** 63n) || BigInt(n) >= 2n ** 64n) return fail("int too large to convert");
      } else if (!fitsNative(native, n)) return fail(`'${code}' format requires ${rangeOf(native)}`);
      writeNativeInt(native, into, 0, n);
    }
  }
  if (format.bigEndian) into.reverse();
  return true;
}

function rangeOf(native: string): string {
  const bits = BigInt(8 * nativeSize(native));
  // Of the codes for integers those in lower case have a sign.
  return native === native.toLowerCase()
    ? `${-(2n ** (bits - 1n))} <= number <= ${2n ** (bits - 1n) - 1n}`
    : `0 <= number <= ${2n ** bits - 1n}`;
}

function unpackItem(item: StructItem, format: StructFormat, data: Uint8Array): PyObject {
  const { code, native } = item;
  if (code === "s") return PyBytes_FromArray(data.slice());
  if (code === "p") return PyBytes_FromArray(data.slice(1, 1 + Math.min(data[0] ?? 0, data.length - 1)));
  const bytes = format.bigEndian ? data.slice().reverse() : data;
  switch (nativeKind(native)) {
    case "char":
      return PyBytes_FromArray(data.slice());
    case "bool":
      return PyBool_FromLong(data[0] !== 0);
    case "float":
      return PyFloat_FromDouble(readNativeFloat(native, bytes, 0));
    default:
      return fromInt(readNativeInt(native, bytes, 0));
  }
}

const place = (item: StructItem, data: Uint8Array, at: number): Uint8Array =>
  data.subarray(at + item.offset, at + item.offset + item.size);

/** `s_pack_internal`. */
function packAll(format: StructFormat, into: Uint8Array, values: readonly PyObject[]): boolean {
  into.fill(0);
  return format.items.every((item, i) => packItem(item, format, place(item, into, 0), values[i] as PyObject));
}

function unpackAll(format: StructFormat, data: Uint8Array, at: number): PyObject {
  return PyTuple_FromArraySteal(format.items.map((item) => unpackItem(item, format, place(item, data, at))));
}

// ---------------------------------------------------------------------------------------------------------
// The operations

function pack(format: StructFormat, values: readonly PyObject[]): Result {
  const n = format.items.length;
  if (values.length !== n) return structError(`pack expected ${n} items for packing (got ${values.length})`);
  const bytes = new Uint8Array(format.size);
  return packAll(format, bytes, values) ? PyBytes_FromArray(bytes) : null;
}

/** What `f` makes of an object's bytes, lent meanwhile. */
function withBytes(o: PyObject, f: (bytes: Uint8Array, view: Py_buffer) => Result): Result {
  const view = PyObject_GetBuffer(o, PyBUF_SIMPLE);
  if (view === null) return null;
  const r = f(view.bytes(), view);
  PyBuffer_Release(view);
  return r;
}

function packInto(format: StructFormat, args: readonly PyObject[]): Result {
  const n = format.items.length;
  const [target, offsetObject, ...values] = args;
  if (target === undefined) return structError("pack_into expected buffer argument");
  if (offsetObject === undefined) return structError("pack_into expected offset argument");
  if (values.length !== n)
    return structError(`pack_into expected ${n} items for packing (got ${values.length})`);
  const readWrite = (): null =>
    TypeError(`argument must be read-write bytes-like object, not ${target.ob_type.tp_name}`);
  if (target.ob_type.bf_getbuffer === null) return readWrite();
  return withBytes(target, (bytes, view) => {
    if (view.readonly) return readWrite();
    let offset = PyNumber_AsSsize_t(offsetObject, true);
    if (offset === null) return null;
    const { size } = format;
    if (offset < 0) {
      if (offset + size > 0) return structError(`no space to pack ${size} bytes at offset ${offset}`);
      if (offset + bytes.length < 0)
        return structError(`offset ${offset} out of range for ${bytes.length}-byte buffer`);
      offset += bytes.length;
    }
    if (bytes.length - offset < size)
      return structError(
        `pack_into requires a buffer of at least ${size + offset} bytes for packing ${size} bytes at offset ${offset} (actual buffer size is ${bytes.length})`,
      );
    return packAll(format, bytes.subarray(offset, offset + size), values) ? Py_None : null;
  });
}

function unpack(format: StructFormat, o: PyObject): Result {
  return withBytes(o, (bytes) =>
    bytes.length === format.size
      ? unpackAll(format, bytes, 0)
      : structError(`unpack requires a buffer of ${format.size} bytes`),
  );
}

function unpackFrom(format: StructFormat, o: PyObject, from: number): Result {
  return withBytes(o, (bytes) => {
    const { size } = format;
    let offset = from;
    if (offset < 0) {
      if (offset + size > 0)
        return structError(`not enough data to unpack ${size} bytes at offset ${offset}`);
      if (offset + bytes.length < 0)
        return structError(`offset ${offset} out of range for ${bytes.length}-byte buffer`);
      offset += bytes.length;
    }
    if (bytes.length - offset < size)
      return structError(
        `unpack_from requires a buffer of at least ${size + offset} bytes for unpacking ${size} bytes at offset ${offset} (actual buffer size is ${bytes.length})`,
      );
    return unpackAll(format, bytes, offset);
  });
}

// ---------------------------------------------------------------------------------------------------------
// Types

class StructBody {
  format: PyObject | null = null;
  parsed: StructFormat | null = null;
}
class IteratorBody {
  so: PyObject | null = null;
  /** The lent bytes and their lender. */
  lender: PyObject | null = null;
  data: Uint8Array = new Uint8Array(0);
  index = 0;
}
const parsedOf = (self: PyObject): StructFormat => bodyOf<StructBody>(self).parsed as StructFormat;

const Iterator_Type: PyTypeObject = defineType({
  ...objectFields(() => new IteratorBody(), ["so", "lender"]),
  tp_name: "_struct.unpack_iterator",
  tp_basicsize: 112,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_iter: PyObject_SelfIter,
  tp_iternext(self) {
    const b = bodyOf<IteratorBody>(self);
    if (b.so === null) return null;
    const format = parsedOf(b.so);
    if (b.index >= b.data.length) return null;
    const r = unpackAll(format, b.data, b.index);
    b.index += format.size;
    return r;
  },
});

/** `Struct_iter_unpack`: takes over the reference to `so`. */
function iterUnpack(so: PyObject, o: PyObject): Result {
  const { size } = parsedOf(so);
  const fail = (): null => {
    DECREF(so);
    return null;
  };
  if (size === 0) {
    structError("cannot iteratively unpack with a struct of length 0");
    return fail();
  }
  const it = withBytes(o, (bytes) => {
    if (bytes.length % size !== 0)
      return structError(`iterative unpacking requires a buffer of a multiple of ${size} bytes`);
    const body = new IteratorBody();
    body.so = so;
    body.lender = NewRef(o);
    body.data = bytes;
    const made = PyObject_GC_Alloc(new PyHeapObject(Iterator_Type, body), Iterator_Type.tp_basicsize);
    PyObject_GC_Track(made);
    touch(made);
    return made;
  });
  return it ?? fail();
}

const structMethods: readonly PyMethodDef[] = [
  fastcall("pack", (self, args) => pack(parsedOf(self), args as PyObject[])),
  fastcall("pack_into", (self, args) => packInto(parsedOf(self), args as PyObject[])),
  onearg("unpack", (self, o) => unpack(parsedOf(self), o)),
  onearg("iter_unpack", (self, o) => iterUnpack(NewRef(self), o)),
  fastkeywords("unpack_from", (self, args, kwnames) => {
    const a = _PyArg_UnpackKeywords(
      { fname: "unpack_from", keywords: ["buffer", "offset"], minpos: 1, maxpos: 2 },
      args as PyObject[],
      kwnames,
    );
    const offset = a === null ? null : a[1] == null ? 0 : argSsize(a[1]);
    return a === null || offset === null ? null : unpackFrom(parsedOf(self), a[0] as PyObject, offset);
  }),
];

function newStruct(type: PyTypeObject, format: PyObject): PyObject | null {
  const read = formatOf(format);
  if (read === null) return null;
  const o = (type.tp_alloc ?? PyType_GenericAlloc)(type, 0);
  if (o === null) return null;
  const b = bodyOf<StructBody>(o);
  b.parsed = read.parsed;
  b.format = PyUnicode_FromString(read.text);
  touch(o);
  return o;
}

const Struct_Type: PyTypeObject = defineType({
  ...objectFields(() => new StructBody(), ["format"]),
  tp_name: "_struct.Struct",
  tp_basicsize: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_weaklistoffset: 48,
  tp_new(type, args, kwds) {
    const a = unpackTupleAndDict({ fname: "Struct", keywords: ["format"], minpos: 1, maxpos: 1 }, args, kwds);
    return a === null ? null : newStruct(type, a[0] as PyObject);
  },
  tp_repr(self) {
    const text = reprText(bodyOf<StructBody>(self).format as PyObject);
    const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
    return text === null ? null : PyUnicode_FromString(`${name}(${text})`);
  },
  tp_methods: structMethods,
  tp_getset: [
    getset("format", (self) => NewRef(bodyOf<StructBody>(self).format as PyObject)),
    getset("size", (self) => PyLong_FromLong(parsedOf(self).size)),
  ],
});

/** A function of a format and more. */
const ofFormat = (
  name: string,
  n: number,
  f: (format: StructFormat, args: readonly PyObject[]) => Result,
): PyMethodDef =>
  fastcall(name, (_module, args) => {
    if (n < 0 && args.length === 0) return TypeError("missing format argument");
    if (n >= 0 && !_PyArg_CheckPositional(name, args.length, n, n)) return null;
    const read = formatOf(args[0] as PyObject);
    return read === null ? null : f(read.parsed, (args as PyObject[]).slice(1));
  });

const module: ModuleDef = {
  name: "struct",
  functions: [
    onearg("calcsize", (_module, format) => {
      const read = formatOf(format);
      return read === null ? null : PyLong_FromLong(read.parsed.size);
    }),
    ofFormat("pack", -1, pack),
    ofFormat("pack_into", -1, packInto),
    ofFormat("unpack", 2, (format, args) => unpack(format, args[0] as PyObject)),
    fastcall("iter_unpack", (_module, args) => {
      if (!_PyArg_CheckPositional("iter_unpack", args.length, 2, 2)) return null;
      const so = newStruct(Struct_Type, args[0] as PyObject);
      return so === null ? null : iterUnpack(so, args[1] as PyObject);
    }),
    fastkeywords("unpack_from", (_module, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "unpack_from", keywords: ["", "buffer", "offset"], minpos: 2, maxpos: 3 },
        args as PyObject[],
        kwnames,
      );
      const offset = a === null ? null : a[2] == null ? 0 : argSsize(a[2]);
      if (a === null || offset === null) return null;
      const read = formatOf(a[0] as PyObject);
      return read === null ? null : unpackFrom(read.parsed, a[1] as PyObject, offset);
    }),
  ],
  init(m) {
    setItemIdentifier(PyModule_GetDict(m), "Struct", Struct_Type);
    setModuleOf(Struct_Type);
    return true;
  },
  source: `
__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    __module__ = "struct"
`,
};
export default module;
