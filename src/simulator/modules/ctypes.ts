/**
 * ctypes, as far as reading memory by address needs it (Modules/_ctypes): the simple integer types, `from_address`,
 * `value`, `sizeof`, `cast` of an address to `py_object`.
 *
 * What is read is the modelled memory: the count and the type of a live object, and of a dead one what its block still
 * holds. A list's collector head lies in front of the list, so the allocator's free-list link overwrites the head and the
 * count stays 0; an `object()` has no head, so the link overwrites its count.
 */
import {
  _Py_IMMORTAL_REFCNT,
  defineType,
  getset,
  IMMORTAL,
  METH_CLASS,
  NewRef,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  type PyTypeObject,
  type Result,
} from "../objects/object.ts";
import { addressOf, freeObject, PyType_GenericAlloc } from "../objects/alloc.ts";
import { rt } from "../objects/runtime.ts";
import { PyType_Check } from "../objects/abstract.ts";
import { PyLong_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { TypeError } from "../objects/errors.ts";
import { PyLong_FromBigInt, PyLong_FromLong } from "../objects/longcore.ts";
import { valueOf } from "../objects/longobject.ts";
import { setItemIdentifier } from "../objects/dictobject.ts";
import { PyModule_GetDict } from "../objects/moduleobject.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { RunEnded } from "../vm/ceval.ts";
import type { ModuleDef } from "../vm/import.ts";

/** The live object whose own bytes contain the address, or null. */
export function objectAt(address: number): PyObject | null {
  const owner = rt.obmalloc.ownerAt(address) as PyObject | null;
  if (owner !== null) return address >= addressOf(owner) ? owner : null;
  for (const o of rt.startupObjects) {
    const a = addressOf(o);
    if (address >= a && address < a + 16) return o;
  }
  return null;
}

/** Eight bytes of the modelled memory, as an unsigned number. */
export function readWord(address: number): bigint {
  const o = objectAt(address);
  if (o !== null) {
    const offset = address - addressOf(o);
    if (offset === 0) return BigInt(o.ob_refcnt === IMMORTAL ? _Py_IMMORTAL_REFCNT : o.ob_refcnt);
    if (offset === 8) return BigInt(addressOf(o.ob_type));
  } else {
    const link = rt.obmalloc.isPymalloc(address) ? rt.obmalloc.freeLinkAt(address) : null;
    // The block's first word is the link; behind it stands what was last written, a count of 0.
    if (link !== null) return BigInt(link);
    if (rt.obmalloc.isPymalloc(address) || rt.obmalloc.system.requestAt(address) >= 0) return 0n;
  }
  throw new RunEnded(
    "unsupported",
    `reading memory at 0x${address.toString(16)}: only the count (at id(x)) and the type (at id(x) + 8) of an object can be read; CPython would read whatever lies there, or crash`,
  );
}

class CDataBody {
  address = 0;
  value = 0n;
}
const cd = (o: PyObject): CDataBody => (o as PyHeapObject).body as CDataBody;

interface SimpleType {
  readonly name: string;
  readonly bytes: number;
  readonly isSigned: boolean;
}

function fit(v: bigint, t: SimpleType): bigint {
  return t.isSigned ? BigInt.asIntN(t.bytes * 8, v) : BigInt.asUintN(t.bytes * 8, v);
}

function simpleType(t: SimpleType): PyTypeObject {
  return defineType({
    tp_name: `ctypes.${t.name}`,
    tp_basicsize: 128,
    tp_flags: Py_TPFLAGS_BASETYPE,
    tp_layout: (type) => new PyHeapObject(type, new CDataBody()),
    tp_dealloc: (o) => freeObject(o),
    tp_new: (type) => (type.tp_alloc ?? PyType_GenericAlloc)(type, 0),
    tp_init(self, args) {
      const v = args.body.ob_item[0] as PyObject | undefined;
      if (v === undefined) return 0;
      if (!PyLong_Check(v)) {
        TypeError(`an integer is required (got type ${v.ob_type.tp_name})`);
        return -1;
      }
      cd(self).value = fit(BigInt(valueOf(v)), t);
      return 0;
    },
    tp_repr: (self) => PyUnicode_FromString(`${t.name}(${read(self, t)})`),
    tp_methods: [
      onearg(
        "from_address",
        (type, where) => {
          const address = PyNumber_AsSsize_t(where, true);
          if (address === null) return null;
          const o = PyType_GenericAlloc(type as PyTypeObject, 0);
          if (o !== null) cd(o).address = address;
          return o;
        },
        METH_CLASS,
      ),
    ],
    tp_getset: [
      getset(
        "value",
        (self) => PyLong_FromBigInt(read(self, t)),
        (self, v) => {
          if (v === null || !PyLong_Check(v)) {
            TypeError(`an integer is required (got type ${v?.ob_type.tp_name ?? "NULL"})`);
            return -1;
          }
          if (cd(self).address !== 0)
            throw new RunEnded(
              "unsupported",
              "writing memory by address: the modelled memory can only be read",
            );
          cd(self).value = fit(BigInt(valueOf(v)), t);
          return 0;
        },
      ),
    ],
  });
}
function read(self: PyObject, t: SimpleType): bigint {
  const b = cd(self);
  return fit(b.address === 0 ? b.value : readWord(b.address), t);
}

const simple: readonly SimpleType[] = [
  { name: "c_ssize_t", bytes: 8, isSigned: true },
  { name: "c_size_t", bytes: 8, isSigned: false },
  { name: "c_long", bytes: 8, isSigned: true },
  { name: "c_ulong", bytes: 8, isSigned: false },
  { name: "c_longlong", bytes: 8, isSigned: true },
  { name: "c_ulonglong", bytes: 8, isSigned: false },
  { name: "c_int64", bytes: 8, isSigned: true },
  { name: "c_uint64", bytes: 8, isSigned: false },
  { name: "c_int", bytes: 4, isSigned: true },
  { name: "c_uint", bytes: 4, isSigned: false },
  { name: "c_int32", bytes: 4, isSigned: true },
  { name: "c_uint32", bytes: 4, isSigned: false },
  { name: "c_void_p", bytes: 8, isSigned: false },
];
const types = new Map(simple.map((t) => [t.name, { type: simpleType(t), simple: t }]));

/** `py_object`: reading it gives the object at an address. */
const py_object: PyTypeObject = defineType({
  tp_name: "ctypes.py_object",
  tp_basicsize: 128,
  tp_layout: (type) => new PyHeapObject(type, new CDataBody()),
  tp_dealloc: (o) => freeObject(o),
  tp_new: (type) => PyType_GenericAlloc(type, 0),
  tp_getset: [
    getset("value", (self): Result => {
      const o = objectAt(cd(self).address);
      if (o !== null && addressOf(o) === cd(self).address) return NewRef(o);
      throw new RunEnded(
        "unsupported",
        `no object lies at 0x${cd(self).address.toString(16)}: CPython would crash here`,
      );
    }),
  ],
});

const def: ModuleDef = {
  name: "ctypes",
  isPackage: true,
  functions: [
    {
      ml_name: "cast",
      ml_flags: 0x80,
      ml_meth: (_self: PyObject, args: PyObject[]): Result => {
        if (args.length !== 2)
          return TypeError(`cast() takes 2 positional arguments but ${args.length} were given`);
        const [from, to] = args as [PyObject, PyObject];
        if (to !== py_object) return TypeError("cast() is modelled for py_object only");
        const address = PyNumber_AsSsize_t(from, true);
        if (address === null) return null;
        const o = PyType_GenericAlloc(py_object, 0);
        if (o !== null) cd(o).address = address;
        return o;
      },
    },
    onearg("sizeof", (_self, o) => {
      const name = (PyType_Check(o) ? o : o.ob_type).tp_name.replace("ctypes.", "");
      const t = types.get(name)?.simple;
      return t === undefined ? TypeError("this type has no size") : PyLong_FromLong(t.bytes);
    }),
  ],
  init(m) {
    const d = PyModule_GetDict(m);
    for (const [name, { type }] of types) setItemIdentifier(d, name, type);
    setItemIdentifier(d, "py_object", py_object);
    return true;
  },
};
export default def;
