/** bytes (Objects/bytesobject.c). */
import { freeObject, PyObject_Alloc } from "./alloc.ts";
import { siphash13Bytes } from "../algorithms/siphash13.ts";
import { TypeError } from "./errors.ts";
import { defineType, IMMORTAL, NewRef, PyHeapObject, type PyObject, Py_TPFLAGS_BASETYPE, Py_TPFLAGS_BYTES_SUBCLASS, Py_TPFLAGS_MATCH_SELF, type PyTypeObject, type Result } from "./object.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export class BytesBody {
  ob_sval: Uint8Array;
  constructor(value: Uint8Array) {
    this.ob_sval = value;
  }
}
export interface PyBytesObject extends PyHeapObject {
  body: BytesBody;
}
export const singleBytes: PyBytesObject[] = [];
export let emptyBytes: PyBytesObject = null as unknown as PyBytesObject;

export function initStaticBytes(): void {
  const make = (v: Uint8Array): PyBytesObject => {
    const o = PyObject_Alloc(new PyHeapObject(PyBytes_Type, new BytesBody(v)) as PyBytesObject, 33 + v.length);
    o.ob_refcnt = IMMORTAL;
    return o;
  };
  emptyBytes = make(new Uint8Array(0));
  singleBytes.length = 0;
  for (let i = 0; i < 256; i++) singleBytes.push(make(Uint8Array.of(i)));
}

/** `PyBytes_FromStringAndSize`: takes the array over. */
export function PyBytes_FromArray(value: Uint8Array): PyBytesObject {
  if (value.length === 0) return emptyBytes;
  if (value.length === 1) return singleBytes[value[0] as number] as PyBytesObject;
  return PyObject_Alloc(new PyHeapObject(PyBytes_Type, new BytesBody(value)) as PyBytesObject, 33 + value.length);
}
export function PyBytes_Check(o: PyObject): o is PyBytesObject {
  return (o.ob_type.tp_flags & Py_TPFLAGS_BYTES_SUBCLASS) !== 0;
}
/** The bytes of an object with the buffer protocol, or null. */
export function bytesLike(o: PyObject): Uint8Array | null {
  return PyBytes_Check(o) ? o.body.ob_sval : null;
}
export function PyObject_Bytes(o: PyObject): Result {
  if (PyBytes_Check(o)) return NewRef(o);
  return TypeError(`cannot convert '${o.ob_type.tp_name}' object to bytes`);
}
export const PyBytes_Type: PyTypeObject = defineType({
  tp_name: "bytes",
  tp_basicsize: 33,
  tp_itemsize: 1,
  tp_flags: Py_TPFLAGS_BASETYPE | Py_TPFLAGS_BYTES_SUBCLASS | Py_TPFLAGS_MATCH_SELF,
  tp_layout: (type) => new PyHeapObject(type, new BytesBody(new Uint8Array(0))),
  tp_dealloc: (o) => freeObject(o),
  tp_hash(self) {
    siphash13Bytes((self as PyBytesObject).body.ob_sval);
    return true;
  },
  tp_repr: (self) => PyUnicode_FromString(`b'${Array.from((self as PyBytesObject).body.ob_sval, (c) => String.fromCharCode(c)).join("")}'`),
  sq_length: (self) => (self as PyBytesObject).body.ob_sval.length,
});
