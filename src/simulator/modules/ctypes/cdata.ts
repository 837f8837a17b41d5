/**
 * What all ctypes objects are (Modules/_ctypes/_ctypes.c: `CDataObject`, `StgInfo`): a view of bytes, their own, another
 * object's, or the modelled memory at an address, which can be read and not written.
 */
import { addressOf, freeObject, PyType_GenericAlloc } from "../../objects/alloc.ts";
import { PyLong_Check } from "../../objects/abstract-number.ts";
import { Py_buffer } from "../../objects/buffer.ts";
import { TypeError } from "../../objects/errors.ts";
import { valueOf } from "../../objects/longobject.ts";
import {
  defineType,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type TypeSpec,
} from "../../objects/object.ts";
import { objectFields, setField } from "../object-fields.ts";
import { ctypeSize } from "../../objects/wasm32.ts";
import { readMemory, setCDataWord, writeMemory } from "./memory.ts";

/** Bytes that a `CDataObject` holds itself, behind its head. */
const VALUE_OFFSET = 72;

export class CDataBody {
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the bytes begin in `bytes`. */
  offset = 0;
  size = 0;
  /** An address in the modelled memory; the bytes lie there if it is set. */
  address: number | null = null;
  /** Whose bytes these are: keeps them alive. */
  base: PyObject | null = null;
  /** What a pointer or a py_object refers to. */
  referent: PyObject | null = null;
}
export const cd = (o: PyObject): CDataBody => (o as PyHeapObject).body as CDataBody;

/** `StgInfo`: what a type lays out. */
export interface StgInfo {
  readonly kind: "simple" | "struct" | "union" | "array" | "pointer";
  size: number;
  align: number;
  /** Of a simple type: the letter of its format. */
  readonly code?: string;
  /** Of an array or a pointer: the type of what is in it. */
  item?: PyTypeObject;
  length?: number;
  /** Of a structure: its fields in order, those of its base first. */
  fields?: readonly FieldInfo[];
}
export interface FieldInfo {
  readonly name: string;
  readonly type: PyTypeObject;
  readonly offset: number;
}

const infos = new WeakMap<PyTypeObject, StgInfo>();

/** The layout of a type, its own or its base's. */
export function infoOf(type: PyTypeObject): StgInfo | null {
  for (let t: PyTypeObject | null = type; t !== null; t = t.tp_base) {
    const info = infos.get(t);
    if (info?.code !== undefined && ctypeSize(info.code, info.size) !== info.size)
      return { ...info, size: 4, align: 4 };
    if (info !== undefined) return info;
  }
  return null;
}
export function setInfo(type: PyTypeObject, info: StgInfo): void {
  infos.set(type, info);
}

export function readBytes(o: PyObject, at = 0, size = cd(o).size): Uint8Array {
  const b = cd(o);
  if (b.address !== null) return readMemory(b.address + at, size);
  return b.bytes.subarray(b.offset + at, b.offset + at + size);
}

export function writeBytes(o: PyObject, at: number, part: Uint8Array): void {
  const b = cd(o);
  if (b.address !== null) writeMemory(b.address + at, part);
  else b.bytes.set(part, b.offset + at);
}

/** Where an object's bytes lie. */
export function addressof(o: PyObject): number {
  const b = cd(o);
  if (b.address !== null) return b.address;
  if (b.base !== null && isCData(b.base)) return addressof(b.base) + b.offset - cd(b.base).offset;
  return addressOf(o) + VALUE_OFFSET;
}

setCDataWord((o, offset) => {
  if (!isCData(o) || cd(o).address !== null) return null;
  const at = offset - VALUE_OFFSET;
  if (at < -7 || at >= cd(o).size) return null;
  const bytes = readBytes(o);
  let v = 0n;
  for (let k = 7; k >= 0; k--) v = (v << 8n) | BigInt(bytes[at + k] ?? 0);
  return v;
});

export const isCData = (o: PyObject): boolean => o instanceof PyHeapObject && o.body instanceof CDataBody;

/** An instance of a type with a layout, over bytes of its own. */
export function newCData(type: PyTypeObject): PyObject | null {
  const info = infoOf(type);
  if (info === null) return TypeError("abstract class");
  const o = PyType_GenericAlloc(type, 0);
  if (o === null) return null;
  const b = cd(o);
  b.bytes = new Uint8Array(info.size);
  b.size = info.size;
  return o;
}

/** `PyCData_AtAddress`. */
export function atAddress(type: PyTypeObject, address: number): PyObject | null {
  const o = newCData(type);
  if (o !== null) cd(o).address = address;
  return o;
}

/** `PyCData_FromBaseObj`: a part of another object. */
export function partOf(type: PyTypeObject, base: PyObject, at: number): PyObject | null {
  const o = newCData(type);
  if (o === null) return null;
  const b = cd(o);
  const from = cd(base);
  if (from.address !== null) b.address = from.address + at;
  else {
    b.bytes = from.bytes;
    b.offset = from.offset + at;
  }
  setField(o, "base", NewRef(base));
  return o;
}

/** Slots of all types of instances. */
export function cdataSlots(): Partial<TypeSpec> {
  return {
    ...objectFields(() => new CDataBody(), ["base", "referent"]),
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
    tp_basicsize: 96,
    tp_new: (type) => newCData(type),
    tp_free: (o) => freeObject(o),
    tp_hash: () => TypeError("unhashable type") !== null,
    bf_getbuffer(self, flags) {
      const b = cd(self);
      const bytes = b.address === null ? b.bytes : readBytes(self);
      const view = new Py_buffer(NewRef(self), bytes, b.address === null ? b.offset : 0, b.size, false);
      const info = infoOf(self.ob_type) as StgInfo;
      if ((flags & 4) !== 0) view.format = formatOf(self.ob_type);
      if (info.kind === "array" && info.item !== undefined) {
        view.itemsize = infoOf(info.item)?.size ?? 1;
        view.shape = [info.length ?? 0];
        view.strides = [view.itemsize];
      } else {
        view.itemsize = b.size;
        view.ndim = 0;
        view.shape = [];
        view.strides = [];
      }
      return view;
    },
  };
}

/** The format of a type as memoryview shows it. */
function formatOf(type: PyTypeObject): string {
  const info = infoOf(type) as StgInfo;
  if (info.kind === "array" && info.item !== undefined) return formatOf(info.item);
  if (info.kind === "simple") return `<${info.code}`;
  if (info.kind === "pointer") return info.item === undefined ? "X{}" : `&${formatOf(info.item)}`;
  return info.kind === "union"
    ? "B"
    : `T{${(info.fields ?? []).map((f) => `${formatOf(f.type)}:${f.name}:`).join("")}}`;
}

/** `_CData`, the base of them all. */
export const CData_Type: PyTypeObject = defineType({
  ...cdataSlots(),
  tp_name: "_ctypes._CData",
  tp_new: () => TypeError("cannot create '_ctypes._CData' instances"),
});

/** An int as an address; null with TypeError set. */
export function addressArgument(o: PyObject): number | null {
  return PyLong_Check(o) ? Number(valueOf(o)) : TypeError("integer expected");
}
