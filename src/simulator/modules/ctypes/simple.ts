/** The simple types of ctypes (Modules/_ctypes/cfield.c): reading and writing one value of C. */
import { _PyNumber_Index } from "../../objects/abstract-number.ts";
import { PyObject_IsTrue, reprText } from "../../objects/abstract.ts";
import { addressOf } from "../../objects/alloc.ts";
import { PyByteArray_Check, byteArrayBytes } from "../../objects/bytearrayobject.ts";
import { PyBytes_Check, PyBytes_FromArray } from "../../objects/bytesobject.ts";
import { TypeError, ValueError } from "../../objects/errors.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble } from "../../objects/floatobject.ts";
import { _PyArg_CheckPositional } from "../../objects/getargs.ts";
import { bigOf, PyBool_FromLong, PyLong_FromBigInt } from "../../objects/longcore.ts";
import { PyLong_Check } from "../../objects/abstract-number.ts";
import { unsupported } from "../../objects/machine.ts";
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  type PyObject,
  type PyTypeObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type Result,
  type TypeSpec,
} from "../../objects/object.ts";
import { Py_None } from "../../objects/singletons.ts";
import type { PyTupleObject } from "../../objects/tupleobject.ts";
import {
  codePointsOfBody,
  PyUnicode_Check,
  PyUnicode_FromCodePoints,
  PyUnicode_FromString,
} from "../../objects/unicodeobject.ts";
import { setField } from "../object-fields.ts";
import {
  cd,
  CData_Type,
  cdataSlots,
  infoOf,
  isCData,
  partOf,
  readBytes,
  setInfo,
  writeBytes,
} from "./cdata.ts";
import { ctypeSize } from "../../objects/wasm32.ts";
import { doubleBits, objectAt, readMemory } from "./memory.ts";

/** Bytes of each format. */
const sizes: Readonly<Record<string, number>> = {
  "?": 1,
  c: 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  f: 4,
  d: 8,
  g: 16,
  z: 8,
  Z: 8,
  P: 8,
  O: 8,
  u: 4,
};

function toBig(bytes: Uint8Array): bigint {
  let v = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) v = (v << 8n) | BigInt(bytes[i] as number);
  return v;
}
function fromBig(value: bigint, size: number): Uint8Array {
  let v = BigInt.asUintN(size * 8, value);
  const out = new Uint8Array(size);
  for (let i = 0; i < size; i++, v >>= 8n) out[i] = Number(v & 0xffn);
  return out;
}

/** The bytes of a text in C: up to the first zero. */
export function cString(address: number, limit = Number.MAX_SAFE_INTEGER): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < limit; i++) {
    const [byte] = readMemory(address + i, 1);
    if (byte === 0) break;
    out.push(byte as number);
  }
  return Uint8Array.from(out);
}

/** The value at an offset of an object, as Python sees it. */
export function getValue(code: string, o: PyObject, at: number): Result {
  const bytes = readBytes(o, at, ctypeSize(code, sizes[code] ?? 0));
  const bits = bytes.length * 8;
  const v = toBig(bytes);
  switch (code) {
    case "?":
      return PyBool_FromLong(v !== 0n);
    case "c":
      return PyBytes_FromArray(bytes.slice());
    case "b":
    case "h":
    case "i":
    case "l":
      return PyLong_FromBigInt(BigInt.asIntN(bits, v));
    case "B":
    case "H":
    case "I":
    case "L":
      return PyLong_FromBigInt(v);
    case "f":
    case "d": {
      const view = new DataView(bytes.slice().buffer);
      return PyFloat_FromDouble(code === "f" ? view.getFloat32(0, true) : view.getFloat64(0, true));
    }
    case "P":
      return v === 0n ? Py_None : PyLong_FromBigInt(v);
    case "u":
      return PyUnicode_FromCodePoints([Number(v)]);
    case "z": {
      if (v === 0n) return Py_None;
      const { referent } = cd(o);
      if (referent !== null && PyBytes_Check(referent)) return NewRef(referent);
      return PyBytes_FromArray(cString(Number(v)));
    }
    case "O": {
      if (v === 0n) return ValueError("PyObject is NULL");
      const found = objectAt(Number(v));
      if (found !== null && addressOf(found) === Number(v)) return NewRef(found);
      return unsupported(`no object lies at 0x${v.toString(16)}: CPython would crash here`);
    }
    default:
      return unsupported(`ctypes values of format '${code}' are not modelled`);
  }
}

/** Writes a value; false with an exception set. */
export function setValue(code: string, o: PyObject, at: number, value: PyObject): boolean {
  const bytes = toBytes(code, o, value);
  if (bytes === null) return false;
  writeBytes(o, at, bytes);
  return true;
}

function toBytes(code: string, o: PyObject, value: PyObject): Uint8Array | null {
  const size = ctypeSize(code, sizes[code] ?? 0);
  switch (code) {
    case "?": {
      const yes = PyObject_IsTrue(value);
      return yes < 0 ? null : Uint8Array.of(yes);
    }
    case "c": {
      const given = PyBytes_Check(value)
        ? value.body.ob_sval
        : PyByteArray_Check(value)
          ? byteArrayBytes(value)
          : null;
      if (given !== null && given.length === 1) return given.slice();
      if (PyLong_Check(value)) {
        const n = bigOf(value as Parameters<typeof bigOf>[0]);
        if (n >= 0n && n < 256n) return Uint8Array.of(Number(n));
      }
      return TypeError("one character bytes, bytearray or integer expected");
    }
    case "f":
    case "d": {
      const x = PyFloat_AsDouble(value);
      if (x === null) return null;
      if (code === "d") return fromBig(doubleBits(x), 8);
      const view = new DataView(new ArrayBuffer(4));
      view.setFloat32(0, x, true);
      return new Uint8Array(view.buffer);
    }
    case "P":
      if (value === Py_None) return new Uint8Array(8);
      if (!PyLong_Check(value)) return TypeError("cannot be converted to pointer");
      return fromBig(bigOf(value as Parameters<typeof bigOf>[0]), 8);
    case "u": {
      if (!PyUnicode_Check(value))
        return TypeError(`unicode string expected instead of ${value.ob_type.tp_name} instance`);
      const points = codePointsOfBody(value.body);
      if (points.length !== 1) return TypeError("one character unicode string expected");
      return fromBig(BigInt(points[0] as number), 4);
    }
    case "z":
      if (value === Py_None) return new Uint8Array(8);
      if (PyBytes_Check(value)) {
        setField(o, "referent", NewRef(value));
        return fromBig(BigInt(addressOf(value) + 32), 8);
      }
      if (PyLong_Check(value)) return fromBig(bigOf(value as Parameters<typeof bigOf>[0]), 8);
      return TypeError(`bytes or integer address expected instead of ${value.ob_type.tp_name} instance`);
    case "O":
      setField(o, "referent", NewRef(value));
      return fromBig(BigInt(addressOf(value)), 8);
    case "g":
    case "Z":
      return unsupported(`ctypes values of format '${code}' are not modelled`);
    default: {
      const n = _PyNumber_Index(value);
      if (n === null) return null;
      const bytes = fromBig(bigOf(n), size);
      DECREF(n);
      return bytes;
    }
  }
}

function codeOf(self: PyObject): string {
  return infoOf(self.ob_type)?.code ?? "i";
}

/** The metaclass is filled in by types.ts: it and its classes know each other. */
export function defineSimple(metatype: PyTypeObject): {
  readonly base: PyTypeObject;
  readonly named: ReadonlyMap<string, PyTypeObject>;
} {
  const slots: Partial<TypeSpec> = cdataSlots();
  const base: PyTypeObject = defineType(
    {
      ...slots,
      tp_name: "_ctypes._SimpleCData",
      tp_base: () => CData_Type,
      tp_init(self, args) {
        const items = (args as PyTupleObject).body.ob_item as PyObject[];
        if (!_PyArg_CheckPositional("__init__", items.length, 0, 1)) return -1;
        const [value] = items;
        return value === undefined || setValue(codeOf(self), self, 0, value) ? 0 : -1;
      },
      nb_bool: (self) => (readBytes(self).some((b) => b !== 0) ? 1 : 0),
      tp_repr(self) {
        if (self.ob_type.tp_base !== base)
          return PyUnicode_FromString(
            `<${self.ob_type.tp_name} object at 0x${addressOf(self).toString(16)}>`,
          );
        const value = getValue(codeOf(self), self, 0);
        if (value === null) return null;
        const shown = reprText(value);
        DECREF(value);
        const name = self.ob_type.tp_name.replace(/^ctypes\./, "");
        if (codeOf(self) === "z" && shown !== null && shown !== "None")
          return PyUnicode_FromString(`${name}(${toBig(readBytes(self))})`);
        return shown === null ? null : PyUnicode_FromString(`${name}(${shown})`);
      },
      tp_getset: [
        getset(
          "value",
          (self) => getValue(codeOf(self), self, 0),
          (self, value) => {
            if (value === null) {
              TypeError("can't delete attribute");
              return -1;
            }
            return setValue(codeOf(self), self, 0, value) ? 0 : -1;
          },
        ),
      ],
    },
    metatype,
  );
  const named = new Map<string, PyTypeObject>();
  const define = (name: string, code: string): void => {
    const type = defineType(
      {
        tp_name: `ctypes.${name}`,
        tp_base: () => base,
        tp_basicsize: 96,
        tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
      },
      metatype,
    );
    setInfo(type, { kind: "simple", size: sizes[code] ?? 0, align: sizes[code] ?? 1, code });
    named.set(name, type);
  };
  for (const [name, code] of Object.entries({
    c_bool: "?",
    c_char: "c",
    c_byte: "b",
    c_ubyte: "B",
    c_short: "h",
    c_ushort: "H",
    c_int: "i",
    c_uint: "I",
    c_long: "l",
    c_ulong: "L",
    c_float: "f",
    c_double: "d",
    c_longdouble: "g",
    c_char_p: "z",
    c_wchar_p: "Z",
    c_void_p: "P",
    py_object: "O",
    c_wchar: "u",
  }))
    define(name, code);
  // On this platform these names mean the same types.
  const aliases: Readonly<Record<string, string>> = {
    c_longlong: "c_long",
    c_ulonglong: "c_ulong",
    c_int8: "c_byte",
    c_uint8: "c_ubyte",
    c_int16: "c_short",
    c_uint16: "c_ushort",
    c_int32: "c_int",
    c_uint32: "c_uint",
    c_int64: "c_long",
    c_uint64: "c_ulong",
    c_size_t: "c_ulong",
    c_ssize_t: "c_long",
    c_time_t: "c_long",
    c_voidp: "c_void_p",
  };
  for (const [name, of] of Object.entries(aliases)) named.set(name, named.get(of) as PyTypeObject);
  return { base, named };
}

/** Converts a value for a field or an item of a type: writes it, or copies the bytes of an instance. */
export function store(type: PyTypeObject, o: PyObject, at: number, value: PyObject): boolean {
  const info = infoOf(type);
  if (info === null) return TypeError("abstract class") !== null;
  if (isCData(value) && infoOf(value.ob_type) === info) {
    writeBytes(o, at, readBytes(value).slice());
    return true;
  }
  if (info.kind === "simple") return setValue(info.code ?? "i", o, at, value);
  return (
    TypeError(`incompatible types, ${value.ob_type.tp_name} instance instead of ${type.tp_name} instance`) !==
    null
  );
}

/** What a field or an item gives: a value for the plain simple types, else an object over the same bytes. */
export function load(type: PyTypeObject, o: PyObject, at: number, simpleBase: PyTypeObject): Result {
  const info = infoOf(type);
  if (info?.kind === "simple" && type.tp_base === simpleBase) return getValue(info.code ?? "i", o, at);
  return partOf(type, o, at);
}
