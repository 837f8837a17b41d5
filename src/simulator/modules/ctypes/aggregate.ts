/** Structures, unions, arrays and pointers of ctypes (Modules/_ctypes/_ctypes.c, stgdict.c). */
import {
  _PyNumber_Index,
  PyIndex_Check,
  PyLong_Check,
  PyNumber_AsSsize_t,
} from "../../objects/abstract-number.ts";
import { PyObject_GetItem, PyObject_Size } from "../../objects/abstract.ts";
import { PyType_GenericAlloc } from "../../objects/alloc.ts";
import { PyByteArray_Check, byteArrayBytes } from "../../objects/bytearrayobject.ts";
import { PyBytes_Check, PyBytes_FromArray } from "../../objects/bytesobject.ts";
import { PyObject_Call } from "../../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictStringItems,
  PyDict_New,
  type PyDictObject,
  setItemIdentifier,
} from "../../objects/dictobject.ts";
import { IndexError, TypeError, ValueError } from "../../objects/errors.ts";
import { PyObject_SetAttr } from "../../objects/genericattr.ts";
import { PyList_FromArraySteal } from "../../objects/listobject.ts";
import { PyLong_FromLong } from "../../objects/longcore.ts";
import { unsupported } from "../../objects/machine.ts";
import {
  DECREF,
  defineType,
  getset,
  hold,
  holdMark,
  NewRef,
  type PyHeapObject,
  type PyObject,
  PyType_Type,
  type PyTypeObject,
  type Result,
  unhold,
} from "../../objects/object.ts";
import { rt } from "../../objects/runtime.ts";
import { PySequence_Fast } from "../../objects/sequence.ts";
import { Py_None } from "../../objects/singletons.ts";
import {
  adjustIndices,
  PySlice_Check,
  type PySliceObject,
  PySlice_Unpack,
  unpacked,
} from "../../objects/sliceobject.ts";
import {
  PyTuple_Check,
  PyTuple_FromArraySteal,
  type PyTupleObject,
  tupleItems,
} from "../../objects/tupleobject.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString, textOf } from "../../objects/unicodeobject.ts";
import { objectFields, setField } from "../object-fields.ts";
import {
  addressof,
  atAddress,
  cd,
  CData_Type,
  cdataSlots,
  type FieldInfo,
  infoOf,
  isCData,
  readBytes,
  setInfo,
  type StgInfo,
  writeBytes,
} from "./cdata.ts";
import { readMemory } from "./memory.ts";
import { cString, load, store } from "./simple.ts";

/** Handed over by types.ts, which makes the metaclasses and the simple types. */
export const known: { simpleBase: PyTypeObject; arrayMeta: PyTypeObject; pointerMeta: PyTypeObject } = {
  simpleBase: CData_Type,
  arrayMeta: PyType_Type,
  pointerMeta: PyType_Type,
};

const isType = (o: PyObject): o is PyTypeObject => (o.ob_type.tp_flags & (1 << 31)) !== 0;

// ---------------------------------------------------------------------------------------------------------
// Fields

class FieldBody {
  info: FieldInfo | null = null;
}
const field = (o: PyObject): FieldInfo => ((o as PyHeapObject).body as FieldBody).info as FieldInfo;

export const CField_Type: PyTypeObject = defineType({
  ...objectFields(() => new FieldBody(), []),
  tp_name: "_ctypes.CField",
  tp_basicsize: 64,
  tp_repr(self) {
    const f = field(self);
    const name = f.type.tp_name.split(".").pop();
    return PyUnicode_FromString(`<Field type=${name}, ofs=${f.offset}, size=${infoOf(f.type)?.size}>`);
  },
  tp_descr_get(self, o) {
    if (o === null || o === Py_None) return NewRef(self);
    if (!isCData(o)) return TypeError("not a ctype instance");
    const f = field(self);
    return load(f.type, o, f.offset, known.simpleBase);
  },
  tp_descr_set(self, o, value) {
    if (value === null) {
      TypeError("can't delete attribute");
      return -1;
    }
    const f = field(self);
    return storeInto(f.type, o, f.offset, value) ? 0 : -1;
  },
  tp_getset: [
    getset("offset", (self) => PyLong_FromLong(field(self).offset)),
    getset("size", (self) => PyLong_FromLong(infoOf(field(self).type)?.size ?? 0)),
  ],
});

/** Stores a value; an aggregate may be given as a tuple of its parts. */
function storeInto(type: PyTypeObject, o: PyObject, at: number, value: PyObject): boolean {
  const info = infoOf(type);
  if (info !== null && info.kind !== "simple" && PyTuple_Check(value)) {
    const made = PyObject_Call(type, value as PyTupleObject, null);
    if (made === null) return false;
    const ok = store(type, o, at, made);
    DECREF(made);
    return ok;
  }
  if (info?.kind === "array" && infoOf(info.item as PyTypeObject)?.code === "c" && PyBytes_Check(value)) {
    if (value.body.ob_sval.length > info.size) return ValueError("bytes too long") !== null;
    writeBytes(o, at, value.body.ob_sval);
    return true;
  }
  if (info?.kind === "pointer") {
    const target = pointerTarget(type, value);
    if (target === null) return false;
    writeBytes(o, at, target);
    return true;
  }
  return store(type, o, at, value);
}

/** `PyCStructUnionType_update_stginfo`: lays out `_fields_`. False with an exception set. */
export function layOut(type: PyTypeObject, fieldsObject: PyObject, isUnion: boolean): boolean {
  const list = PySequence_Fast(fieldsObject, "class must define a '_fields_' attribute");
  if (list === null) return false;
  const mark = holdMark();
  hold(list, "_fields_");
  const ok = layOutFields(type, (list as PyTupleObject).body.ob_item as PyObject[], isUnion);
  unhold(mark);
  DECREF(list);
  return ok;
}

function layOutFields(type: PyTypeObject, list: readonly PyObject[], isUnion: boolean): boolean {
  const base = type.tp_base === null ? null : infoOf(type.tp_base);
  const packed = _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, "_pack_");
  const pack = packed === null ? 0 : (PyNumber_AsSsize_t(packed, true) ?? -1);
  if (pack < 0) return ValueError("_pack_ must be a non-negative integer") !== null;
  const fields: FieldInfo[] = [...(base?.fields ?? [])];
  let size = base?.size ?? 0;
  let align = base?.align ?? 1;
  for (const pair of list) {
    const parts = PyTuple_Check(pair) ? tupleItems(pair) : [];
    const [name, fieldType] = parts;
    if (parts.length < 2 || name === undefined || fieldType === undefined || !PyUnicode_Check(name))
      return TypeError("_fields_ must be a sequence of pairs") !== null;
    const info = isType(fieldType) ? infoOf(fieldType) : null;
    if (info === null || !isType(fieldType))
      return TypeError("second item in _fields_ tuple (index 0) must be a C type") !== null;
    if (parts.length > 2) unsupported("bit fields of ctypes structures are not modelled");
    const a = pack > 0 ? Math.min(pack, info.align) : info.align;
    const offset = isUnion ? 0 : Math.ceil(size / a) * a;
    size = isUnion ? Math.max(size, info.size) : offset + info.size;
    align = Math.max(align, a);
    const one: FieldInfo = { name: textOf(name), type: fieldType, offset };
    fields.push(one);
    const descriptor = PyType_GenericAlloc(CField_Type, 0) as PyHeapObject;
    (descriptor.body as FieldBody).info = one;
    setItemIdentifier(type.tp_dict as PyDictObject, one.name, descriptor);
    DECREF(descriptor);
  }
  size = Math.ceil(size / align) * align;
  setInfo(type, { kind: isUnion ? "union" : "struct", size, align, fields });
  return true;
}

function structInit(self: PyObject, args: PyTupleObject, kwds: PyDictObject | null): number {
  const fields = infoOf(self.ob_type)?.fields ?? [];
  const items = args.body.ob_item as PyObject[];
  if (items.length > fields.length) {
    TypeError("too many initializers");
    return -1;
  }
  const given = new Set<string>();
  for (const [i, value] of items.entries()) {
    const f = fields[i] as FieldInfo;
    given.add(f.name);
    if (!storeInto(f.type, self, f.offset, value)) return -1;
  }
  for (const [name, value] of kwds === null ? [] : dictStringItems(kwds)) {
    if (given.has(name)) {
      TypeError(`duplicate values for field ${reprOf(name)}`);
      return -1;
    }
    if (PyObject_SetAttr(self, identifier(name), value) < 0) return -1;
  }
  return 0;
}
const reprOf = (name: string): string => `'${name}'`;

export function defineStruct(metatype: PyTypeObject, name: string): PyTypeObject {
  return defineType(
    {
      ...cdataSlots(),
      tp_name: `_ctypes.${name}`,
      tp_base: () => CData_Type,
      tp_init: (self, args, kwds) => structInit(self, args as PyTupleObject, kwds as PyDictObject | null),
    },
    metatype,
  );
}

// ---------------------------------------------------------------------------------------------------------
// Arrays

const arrayOf = (o: PyObject): StgInfo & { item: PyTypeObject; length: number } =>
  infoOf(o.ob_type) as StgInfo & { item: PyTypeObject; length: number };
const itemSize = (o: PyObject): number => infoOf(arrayOf(o).item)?.size ?? 0;

function arrayItem(self: PyObject, i: number): Result {
  const { item, length } = arrayOf(self);
  if (i < 0 || i >= length) return IndexError("invalid index");
  return load(item, self, i * itemSize(self), known.simpleBase);
}

function setArrayItem(self: PyObject, i: number, value: PyObject | null): number {
  if (value === null) {
    TypeError("Array does not support item deletion");
    return -1;
  }
  const { item, length } = arrayOf(self);
  if (i < 0 || i >= length) {
    IndexError("invalid index");
    return -1;
  }
  return storeInto(item, self, i * itemSize(self), value) ? 0 : -1;
}

/** Indices that a slice means. */
function sliceIndices(self: PyObject, slice: PyObject): number[] | null {
  if (!PySlice_Unpack(slice as PySliceObject)) return null;
  const asked = unpacked;
  const { start, step, length } = adjustIndices(arrayOf(self).length, asked.start, asked.stop, asked.step);
  return Array.from({ length }, (_, k) => start + k * step);
}

export function defineArray(metatype: PyTypeObject): PyTypeObject {
  return defineType(
    {
      ...cdataSlots(),
      tp_name: "_ctypes.Array",
      tp_base: () => CData_Type,
      tp_init(self, args) {
        const items = (args as PyTupleObject).body.ob_item as PyObject[];
        for (const [i, value] of items.entries()) if (setArrayItem(self, i, value) < 0) return -1;
        return 0;
      },
      sq_length: (self) => arrayOf(self).length,
      sq_item: arrayItem,
      mp_length: (self) => arrayOf(self).length,
      mp_subscript(self, key) {
        if (PyIndex_Check(key)) {
          const i = PyNumber_AsSsize_t(key, true);
          return i === null ? null : arrayItem(self, i < 0 ? i + arrayOf(self).length : i);
        }
        if (!PySlice_Check(key)) return TypeError("indices must be integers");
        const at = sliceIndices(self, key);
        if (at === null) return null;
        const code = infoOf(arrayOf(self).item)?.code;
        if (code === "c")
          return PyBytes_FromArray(Uint8Array.from(at, (i) => readBytes(self, i, 1)[0] as number));
        const items: PyObject[] = [];
        for (const i of at) {
          const v = arrayItem(self, i);
          if (v === null) return null;
          items.push(v);
        }
        return PyList_FromArraySteal(items);
      },
      mp_ass_subscript(self, key, value) {
        if (PyIndex_Check(key)) {
          const i = PyNumber_AsSsize_t(key, true);
          return i === null ? -1 : setArrayItem(self, i < 0 ? i + arrayOf(self).length : i, value);
        }
        if (!PySlice_Check(key) || value === null) {
          TypeError(value === null ? "Array does not support item deletion" : "indices must be integer");
          return -1;
        }
        const at = sliceIndices(self, key);
        if (at === null) return -1;
        const n = PyObject_Size(value);
        if (n < 0) return -1;
        if (n !== at.length) {
          ValueError("Can only assign sequence of same size");
          return -1;
        }
        for (const [k, i] of at.entries()) {
          const index = PyLong_FromLong(k);
          const v = PyObject_GetItem(value, index);
          DECREF(index);
          if (v === null) return -1;
          const r = setArrayItem(self, i, v);
          DECREF(v);
          if (r < 0) return -1;
        }
        return 0;
      },
    },
    metatype,
  );
}

/** `value` and `raw` of an array of c_char. */
export const charArrayGetset = [
  getset(
    "value",
    (self) => {
      const bytes = readBytes(self);
      const end = bytes.indexOf(0);
      return PyBytes_FromArray(bytes.slice(0, end < 0 ? bytes.length : end));
    },
    (self, value) => {
      if (value === null || !PyBytes_Check(value)) {
        TypeError(
          value === null
            ? "cannot delete attribute"
            : `bytes expected instead of ${value.ob_type.tp_name} instance`,
        );
        return -1;
      }
      const bytes = value.body.ob_sval;
      if (bytes.length > cd(self).size) {
        ValueError("byte string too long");
        return -1;
      }
      writeBytes(self, 0, bytes);
      if (bytes.length < cd(self).size) writeBytes(self, bytes.length, Uint8Array.of(0));
      return 0;
    },
  ),
  getset(
    "raw",
    (self) => PyBytes_FromArray(readBytes(self).slice()),
    (self, value) => {
      const bytes =
        value === null
          ? null
          : PyBytes_Check(value)
            ? value.body.ob_sval
            : PyByteArray_Check(value)
              ? byteArrayBytes(value)
              : null;
      if (bytes === null) {
        TypeError(`a bytes-like object is required, not '${value?.ob_type.tp_name ?? "NULL"}'`);
        return -1;
      }
      if (bytes.length > cd(self).size) {
        ValueError("byte string too long");
        return -1;
      }
      writeBytes(self, 0, bytes);
      return 0;
    },
  ),
];

/** Array types made by multiplying, each once in a process; the process keeps them, as CPython's cache does. */
export function arrayType(item: PyTypeObject, length: number, base: PyTypeObject): Result {
  return cached(`${length} of ${item.addr}`, () => {
    const namespace = PyDict_New();
    const n = PyLong_FromLong(length);
    setItemIdentifier(namespace, "_length_", n);
    DECREF(n);
    setItemIdentifier(namespace, "_type_", item);
    return makeClass(known.arrayMeta, `${shortName(item)}_Array_${length}`, base, namespace);
  });
}

/** `POINTER(type)`. */
export function pointerType(item: PyTypeObject, base: PyTypeObject): Result {
  return cached(`pointer to ${item.addr}`, () => {
    const namespace = PyDict_New();
    setItemIdentifier(namespace, "_type_", item);
    return makeClass(known.pointerMeta, `LP_${shortName(item)}`, base, namespace);
  });
}
const shortName = (type: PyTypeObject): string => type.tp_name.split(".").pop() ?? "";

function cached(key: string, make: () => Result): Result {
  const slot = `ctypes: ${key}`;
  const found = rt.holders.get(slot);
  if (found !== undefined) return NewRef(found.object);
  const type = make();
  if (type === null) return null;
  rt.holders.set(slot, { object: NewRef(type), sentence: "ctypes keeps the types that it has made." });
  return type;
}

function makeClass(meta: PyTypeObject, name: string, base: PyTypeObject, namespace: PyDictObject): Result {
  const args = PyTuple_FromArraySteal([
    PyUnicode_FromString(name),
    PyTuple_FromArraySteal([NewRef(base)]),
    namespace,
  ]);
  const type = PyObject_Call(meta, args, null);
  DECREF(args);
  return type;
}

// ---------------------------------------------------------------------------------------------------------
// Pointers

const addressIn = (o: PyObject): number => {
  let v = 0n;
  const bytes = readBytes(o);
  for (let i = 7; i >= 0; i--) v = (v << 8n) | BigInt(bytes[i] as number);
  return Number(v);
};

function addressBytes(address: number): Uint8Array {
  const out = new Uint8Array(8);
  let v = BigInt(address);
  for (let i = 0; i < 8; i++, v >>= 8n) out[i] = Number(v & 0xffn);
  return out;
}

/** The bytes of a pointer to what a value means for a pointer type; null with TypeError set. */
function pointerTarget(type: PyTypeObject, value: PyObject): Uint8Array | null {
  if (value === Py_None) return new Uint8Array(8);
  if (isCData(value)) {
    const info = infoOf(value.ob_type);
    if (info?.kind === "pointer") return readBytes(value).slice();
    if (info?.kind === "array" || infoOf(infoOf(type)?.item as PyTypeObject) === info)
      return addressBytes(addressof(value));
  }
  return TypeError(`expected ${shortName(type)} instance, got ${value.ob_type.tp_name}`);
}

/** The object that a pointer points to, if it was made of one; else one over the memory at its address. */
function contents(self: PyObject): Result {
  const item = infoOf(self.ob_type)?.item;
  const address = addressIn(self);
  if (address === 0 || item === undefined) return ValueError("NULL pointer access");
  return pointee(self, item, address);
}

function pointee(self: PyObject, item: PyTypeObject, address: number): Result {
  const { referent } = cd(self);
  if (referent !== null && isCData(referent)) {
    const from = addressof(referent);
    const at = address - from;
    const size = infoOf(item)?.size ?? 0;
    if (at >= 0 && at + size <= cd(referent).size) return viewOf(item, referent, at);
  }
  return atAddress(item, address);
}

/** Another object over a part of the same bytes. */
function viewOf(item: PyTypeObject, base: PyObject, at: number): Result {
  const o = atAddress(item, 0);
  if (o === null) return null;
  const b = cd(o);
  const from = cd(base);
  b.address = from.address === null ? null : from.address + at;
  b.bytes = from.bytes;
  b.offset = from.offset + at;
  setField(o, "base", NewRef(base));
  return o;
}

export function pointTo(pointer: PyObject, target: PyObject): void {
  writeBytes(pointer, 0, addressBytes(addressof(target)));
  setField(pointer, "referent", NewRef(target));
}

function pointerItem(self: PyObject, i: number): Result {
  const item = infoOf(self.ob_type)?.item;
  const address = addressIn(self);
  if (address === 0 || item === undefined) return ValueError("NULL pointer access");
  const o = pointee(self, item, address + i * (infoOf(item)?.size ?? 0));
  if (o === null) return null;
  const mark = holdMark();
  hold(o, "object pointed to");
  const r = load(item, o, 0, known.simpleBase);
  unhold(mark);
  DECREF(o);
  return r;
}

export function definePointer(metatype: PyTypeObject): PyTypeObject {
  return defineType(
    {
      ...cdataSlots(),
      tp_name: "_ctypes._Pointer",
      tp_base: () => CData_Type,
      tp_init(self, args) {
        const [target] = (args as PyTupleObject).body.ob_item as PyObject[];
        if (target === undefined) return 0;
        const item = infoOf(self.ob_type)?.item;
        if (item === undefined) {
          TypeError("Cannot create instance: has no _type_");
          return -1;
        }
        if (!isCData(target)) {
          TypeError(`expected ${shortName(item)} instead of ${target.ob_type.tp_name}`);
          return -1;
        }
        pointTo(self, target);
        return 0;
      },
      nb_bool: (self) => (addressIn(self) === 0 ? 0 : 1),
      sq_item: pointerItem,
      mp_subscript(self, key) {
        if (PyIndex_Check(key)) {
          const i = PyNumber_AsSsize_t(key, true);
          return i === null ? null : pointerItem(self, i);
        }
        return unsupported("slices of ctypes pointers are not modelled; index them");
      },
      mp_ass_subscript(self, key, value) {
        const i = PyIndex_Check(key)
          ? PyNumber_AsSsize_t(key, true)
          : unsupported("slices of ctypes pointers are not modelled");
        const item = infoOf(self.ob_type)?.item;
        if (i === null || value === null || item === undefined) {
          if (i !== null) TypeError("Pointer does not support item deletion");
          return -1;
        }
        const o = pointee(self, item, addressIn(self) + i * (infoOf(item)?.size ?? 0));
        if (o === null) return -1;
        const ok = storeInto(item, o, 0, value);
        DECREF(o);
        return ok ? 0 : -1;
      },
      tp_getset: [
        getset("contents", contents, (self, value) => {
          const item = infoOf(self.ob_type)?.item;
          if (value === null || item === undefined || !isCData(value)) {
            TypeError(
              value === null
                ? "Pointer does not support item deletion"
                : `expected ${item === undefined ? "?" : shortName(item)} instead of ${value.ob_type.tp_name}`,
            );
            return -1;
          }
          pointTo(self, value);
          return 0;
        }),
      ],
    },
    metatype,
  );
}

/** `cast`: an instance of a pointer-like type for an address or another object's. */
export function cast(from: PyObject, to: PyObject): Result {
  const info = isType(to) ? infoOf(to) : null;
  if (info === null || !isType(to)) return TypeError("cast() argument 2 must be a pointer, not object");
  const isPointer = info.kind === "pointer" || ["P", "z", "O", "Z"].includes(info.code ?? "");
  if (!isPointer) return TypeError(`cast() argument 2 must be a pointer, not ${shortName(to)}`);
  let address: number;
  let keep: PyObject | null = null;
  if (from === Py_None) address = 0;
  else if (PyLong_Check(from)) {
    const n = _PyNumber_Index(from);
    if (n === null) return null;
    address = Number(PyNumber_AsSsize_t(n, true) ?? 0);
    DECREF(n);
  } else if (isCData(from)) {
    const source = infoOf(from.ob_type);
    if (source?.kind === "pointer" || source?.kind === "simple") {
      address = addressIn(from);
      keep = cd(from).referent;
    } else {
      address = addressof(from);
      keep = from;
    }
  } else return TypeError("wrong type");
  const o = atAddress(to, 0);
  if (o === null) return null;
  cd(o).address = null;
  writeBytes(o, 0, addressBytes(address));
  if (keep !== null) setField(o, "referent", NewRef(keep));
  return o;
}

/** `string_at`. */
export function stringAt(o: PyObject, size: number): Result {
  if (PyBytes_Check(o)) {
    const bytes = o.body.ob_sval;
    const end = size < 0 ? bytes.indexOf(0) : size;
    return PyBytes_FromArray(bytes.slice(0, end < 0 ? bytes.length : end));
  }
  if (isCData(o) && infoOf(o.ob_type)?.kind === "array") {
    const bytes = readBytes(o);
    const end = size < 0 ? bytes.indexOf(0) : size;
    return PyBytes_FromArray(bytes.slice(0, end < 0 ? bytes.length : end));
  }
  const address = isCData(o) ? addressIn(o) : PyNumber_AsSsize_t(o, true);
  if (address === null) return null;
  return PyBytes_FromArray(size < 0 ? cString(address) : readMemory(address, size));
}
