/**
 * The metaclasses of ctypes (Modules/_ctypes/_ctypes.c: `CDataType_methods`, PyCSimpleType, PyCStructType, …): classes
 * that know how their instances lie in memory, and can be made of an address.
 */
import { PyNumber_AsSsize_t, PyIndex_Check } from "../../objects/abstract-number.ts";
import { PyBUF_ND, PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer } from "../../objects/buffer.ts";
import { contiguous } from "../../objects/bytearrayobject.ts";
import { PyMemoryView_FromObject } from "../../objects/memoryobject.ts";
import {
  _PyDict_GetItemStringBorrowed,
  type PyDictObject,
  setItemIdentifier,
} from "../../objects/dictobject.ts";
import { AttributeError, MemoryError, TypeError, ValueError } from "../../objects/errors.ts";
import { _PyArg_CheckPositional } from "../../objects/getargs.ts";
import { unsupported } from "../../objects/machine.ts";
import {
  DECREF,
  defineType,
  fastcall,
  NewRef,
  type PyObject,
  PyType_Type,
  type PyTypeObject,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_TYPE_SUBCLASS,
  type Result,
  type TypeSpec,
} from "../../objects/object.ts";
import { identifier, PyUnicode_FromString, textOf } from "../../objects/unicodeobject.ts";
import { PyDescr_NewGetSet } from "../../objects/descrobject.ts";
import { setField } from "../object-fields.ts";
import {
  arrayType,
  charArrayGetset,
  defineArray,
  definePointer,
  defineStruct,
  known,
  layOut,
} from "./aggregate.ts";
import { addressArgument, atAddress, cd, infoOf, isCData, newCData, setInfo } from "./cdata.ts";
import { defineSimple } from "./simple.ts";

const isType = (o: PyObject): o is PyTypeObject => (o.ob_type.tp_flags & Py_TPFLAGS_TYPE_SUBCLASS) !== 0;

/** `from_buffer` and `from_buffer_copy`: object and offset out of the arguments. */
function bufferArguments(
  name: string,
  args: readonly PyObject[],
): { source: PyObject; offset: number } | null {
  if (!_PyArg_CheckPositional(name, args.length, 1, 2)) return null;
  const [source, at] = args as [PyObject, PyObject?];
  const offset = at === undefined ? 0 : PyNumber_AsSsize_t(at, true);
  if (offset === null) return null;
  return offset < 0 ? ValueError("offset cannot be negative") : { source, offset };
}

function enough(size: number, offset: number, available: number): boolean {
  if (offset + size <= available) return true;
  ValueError(`Buffer size too small (${available} instead of at least ${size + offset} bytes)`);
  return false;
}

const methods: TypeSpec["tp_methods"] = [
  fastcall("from_address", (type, args) => {
    if (args.length !== 1)
      return TypeError(`from_address() takes exactly 1 positional argument (${args.length} given)`);
    const address = addressArgument(args[0] as PyObject);
    return address === null ? null : atAddress(type as PyTypeObject, address);
  }),
  fastcall("from_buffer", (type, args) => {
    const a = bufferArguments("from_buffer", args);
    const info = infoOf(type as PyTypeObject);
    if (a === null) return null;
    if (info === null) return TypeError("abstract class");
    const view = PyMemoryView_FromObject(a.source);
    if (view === null) return null;
    const buffer = (
      view.body as { view?: { readonly: boolean; len: number; data: Uint8Array; offset: number } }
    ).view;
    if (buffer === undefined || buffer.readonly) {
      DECREF(view);
      return TypeError("underlying buffer is not writable");
    }
    const o = enough(info.size, a.offset, buffer.len) ? newCData(type as PyTypeObject) : null;
    if (o === null) {
      DECREF(view);
      return null;
    }
    const b = cd(o);
    b.bytes = buffer.data;
    b.offset = buffer.offset + a.offset;
    setField(o, "base", view);
    return o;
  }),
  fastcall("from_buffer_copy", (type, args) => {
    const a = bufferArguments("from_buffer_copy", args);
    const info = infoOf(type as PyTypeObject);
    if (a === null) return null;
    if (info === null) return TypeError("abstract class");
    const view = PyObject_GetBuffer(a.source, PyBUF_SIMPLE | PyBUF_ND);
    if (view === null) return null;
    const bytes = contiguous(view).slice();
    PyBuffer_Release(view);
    if (!enough(info.size, a.offset, bytes.length)) return null;
    const o = newCData(type as PyTypeObject);
    if (o !== null) cd(o).bytes = bytes.slice(a.offset, a.offset + info.size);
    return o;
  }),
  fastcall("from_param", (type, args) => {
    const [value] = args as [PyObject];
    if (isCData(value) && infoOf(value.ob_type) === infoOf(type as PyTypeObject)) return NewRef(value);
    return unsupported("ctypes calls no foreign functions here: from_param converts nothing");
  }),
  fastcall("in_dll", () => unsupported("ctypes loads no libraries here: in_dll is not modelled")),
];

/** Multiplying a type by a number. */
function repeat(type: PyObject, n: number): Result {
  if (n < 0) return ValueError(`Array length must be >= 0, not ${n}`);
  const info = infoOf(type as PyTypeObject);
  if (info === null) return TypeError("abstract class");
  return info.size * n > 2 ** 30 ? MemoryError() : arrayType(type as PyTypeObject, n, Array_Type);
}

function metaclass(name: string, afterInit: (type: PyTypeObject) => boolean): PyTypeObject {
  return defineType({
    tp_name: `_ctypes.${name}`,
    tp_base: () => CType_Type,
    tp_flags: Py_TPFLAGS_BASETYPE,
    tp_init(self, args, kwds) {
      const init = PyType_Type.tp_init as NonNullable<PyTypeObject["tp_init"]>;
      if (init(self, args, kwds) < 0) return -1;
      return afterInit(self as PyTypeObject) ? 0 : -1;
    },
    ...(name.endsWith("StructType") || name === "UnionType"
      ? {
          tp_setattro(self, attr, value) {
            const set = PyType_Type.tp_setattro as NonNullable<PyTypeObject["tp_setattro"]>;
            const r = set(self, attr, value);
            if (r < 0 || value === null || textOf(attr) !== "_fields_") return r;
            return layOut(self as PyTypeObject, value, name === "UnionType") ? 0 : -1;
          },
        }
      : {}),
  });
}

const CType_Type: PyTypeObject = defineType({
  tp_name: "_ctypes.CType_Type",
  tp_base: PyType_Type,
  tp_flags: Py_TPFLAGS_BASETYPE,
  tp_methods: methods,
  sq_repeat: repeat,
});

const own = (type: PyTypeObject, name: string): PyObject | null =>
  _PyDict_GetItemStringBorrowed(type.tp_dict as PyDictObject, name);

function initSimple(type: PyTypeObject): boolean {
  const given = own(type, "_type_");
  if (given === null) {
    if (infoOf(type) !== null) return true;
    AttributeError("class must define a '_type_' attribute");
    return false;
  }
  const code = textOf(given);
  const like = [...Simple.named.values()].map(infoOf).find((i) => i?.code === code);
  if (like == null) {
    AttributeError("class must define a '_type_' attribute which must be a single character string");
    return false;
  }
  setInfo(type, { ...like });
  return true;
}

function initStruct(isUnion: boolean): (type: PyTypeObject) => boolean {
  return (type) => {
    const fields = own(type, "_fields_");
    if (fields !== null) return layOut(type, fields, isUnion);
    if (infoOf(type) === null)
      setInfo(type, { kind: isUnion ? "union" : "struct", size: 0, align: 1, fields: [] });
    return true;
  };
}

/** The type that `_type_` names; null with an exception set. */
function itemOf(type: PyTypeObject): PyTypeObject | null {
  const item = own(type, "_type_");
  if (item === null) return AttributeError("class must define a '_type_' attribute");
  if (!isType(item)) return TypeError("_type_ must be a type");
  return infoOf(item) === null ? TypeError("_type_ must have storage info") : item;
}

function initArray(type: PyTypeObject): boolean {
  if (own(type, "_length_") === null && infoOf(type) !== null) return true;
  const n = own(type, "_length_");
  if (n === null || !PyIndex_Check(n)) {
    AttributeError("class must define a '_length_' attribute");
    return false;
  }
  const length = PyNumber_AsSsize_t(n, true);
  if (length === null) return false;
  if (length < 0) return ValueError("The '_length_' attribute must not be negative") !== null;
  const item = itemOf(type);
  if (item === null) return false;
  const info = infoOf(item);
  setInfo(type, {
    kind: "array",
    size: (info?.size ?? 0) * length,
    align: info?.align ?? 1,
    item,
    length,
  });
  if (info?.code === "c")
    for (const def of charArrayGetset) {
      const d = PyDescr_NewGetSet(type, def);
      setItemIdentifier(type.tp_dict as PyDictObject, def.name, d);
      DECREF(d);
    }
  return true;
}

function initPointer(type: PyTypeObject): boolean {
  if (own(type, "_type_") === null) {
    if (infoOf(type) === null) setInfo(type, { kind: "pointer", size: 8, align: 8 });
    return true;
  }
  const item = itemOf(type);
  if (item !== null) setInfo(type, { kind: "pointer", size: 8, align: 8, item });
  return item !== null;
}

const PyCSimpleType = metaclass("PyCSimpleType", initSimple);
const PyCStructType = metaclass("PyCStructType", initStruct(false));
const UnionType = metaclass("UnionType", initStruct(true));
const PyCArrayType = metaclass("PyCArrayType", initArray);
const PyCPointerType = metaclass("PyCPointerType", initPointer);

export const Simple = defineSimple(PyCSimpleType);
export const Structure_Type = defineStruct(PyCStructType, "Structure");
export const Union_Type = defineStruct(UnionType, "Union");
export const Array_Type = defineArray(PyCArrayType);
export const Pointer_Type = definePointer(PyCPointerType);
known.simpleBase = Simple.base;
known.arrayMeta = PyCArrayType;
known.pointerMeta = PyCPointerType;

/** `_type_` of the simple types, which Python code reads. */
export function nameSimpleTypes(): void {
  for (const type of new Set(Simple.named.values())) {
    const code = PyUnicode_FromString(infoOf(type)?.code ?? "");
    setItemIdentifier(type.tp_dict as PyDictObject, "_type_", code);
    DECREF(code);
    setItemIdentifier(type.tp_dict as PyDictObject, "__module__", identifier("ctypes"));
  }
}
