/**
 * ctypes (Modules/_ctypes, Lib/ctypes): C's types over memory of their own, and reading the modelled memory by address. Its
 * types are in the folder ctypes/. No libraries are loaded and no foreign functions called.
 */
import { PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyBytes_Check } from "../objects/bytesobject.ts";
import { PyObject_CallOneArg } from "../objects/call.ts";
import { setItemIdentifier } from "../objects/dictobject.ts";
import { TypeError } from "../objects/errors.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyLong_FromLong } from "../objects/longcore.ts";
import { addObject, PyModule_GetDict } from "../objects/moduleobject.ts";
import {
  DECREF,
  defineType,
  fastcall,
  NewRef,
  onearg,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_TYPE_SUBCLASS,
  type PyTypeObject,
  type Result,
} from "../objects/object.ts";
import { processState } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { PyLong_Check } from "../objects/abstract-number.ts";
import { unsupported } from "../objects/machine.ts";
import type { ModuleDef } from "../vm/import.ts";
import { arrayType, cast, pointerType, stringAt } from "./ctypes/aggregate.ts";
import { addressof, infoOf, isCData, readBytes, writeBytes } from "./ctypes/cdata.ts";
import {
  Array_Type,
  nameSimpleTypes,
  Pointer_Type,
  Simple,
  Structure_Type,
  Union_Type,
} from "./ctypes/types.ts";
import { objectFields, setField } from "./object-fields.ts";
import { refusing } from "./refuse.ts";

/** What `byref` gives: good only as an argument of a foreign function. */
class ArgBody {
  obj: PyObject | null = null;
}
const CArgObject: PyTypeObject = defineType({
  ...objectFields(() => new ArgBody(), ["obj"]),
  tp_name: "CArgObject",
  tp_basicsize: 64,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_members: [
    {
      name: "_obj",
      readonly: true,
      get: (self) => NewRef(((self as PyHeapObject).body as ArgBody).obj ?? Py_None),
    },
  ],
});

const typeOf = (o: PyObject): PyTypeObject =>
  (o.ob_type.tp_flags & Py_TPFLAGS_TYPE_SUBCLASS) !== 0 ? (o as PyTypeObject) : o.ob_type;

/** `POINTER(type)`. */
function POINTER(type: PyObject): Result {
  if (type === Py_None) return NewRef(Simple.named.get("c_void_p") as PyTypeObject);
  if ((type.ob_type.tp_flags & Py_TPFLAGS_TYPE_SUBCLASS) === 0 || infoOf(type as PyTypeObject) === null)
    return TypeError(
      (type.ob_type.tp_flags & Py_TPFLAGS_TYPE_SUBCLASS) === 0
        ? `must have a ctypes type`
        : "_type_ must have storage info",
    );
  return pointerType(type as PyTypeObject, Pointer_Type);
}

/** Bytes to move: those of a ctypes object or of a bytes object. */
function sourceBytes(o: PyObject): Uint8Array | null {
  if (PyBytes_Check(o)) return o.body.ob_sval;
  if (isCData(o)) return readBytes(o);
  return unsupported("memmove from an address is not modelled; give it a ctypes or a bytes object");
}

const errno = processState(() => ({ value: 0 }));

const LIBRARIES = "no libraries are loaded and no foreign functions called";

const functions: PyMethodDef[] = [
  onearg("sizeof", (_m, o) => {
    const info = infoOf(typeOf(o));
    return info === null ? TypeError("this type has no size") : PyLong_FromLong(info.size);
  }),
  onearg("alignment", (_m, o) => {
    const info = infoOf(typeOf(o));
    return info === null ? TypeError("no alignment info") : PyLong_FromLong(info.align);
  }),
  onearg("addressof", (_m, o) => (isCData(o) ? PyLong_FromLong(addressof(o)) : TypeError("invalid type"))),
  fastcall("byref", (_m, args) => {
    if (!_PyArg_CheckPositional("byref", args.length, 1, 2)) return null;
    const [o] = args as [PyObject];
    if (!isCData(o))
      return TypeError(`byref() argument must be a ctypes instance, not '${o.ob_type.tp_name}'`);
    const arg = PyType_GenericAlloc(CArgObject, 0);
    if (arg !== null) setField(arg, "obj", NewRef(o));
    return arg;
  }),
  onearg("POINTER", (_m, type) => POINTER(type)),
  onearg("pointer", (_m, o) => {
    if (!isCData(o)) return TypeError("_type_ must have storage info");
    const type = POINTER(o.ob_type);
    if (type === null) return null;
    const p = PyObject_CallOneArg(type, o);
    DECREF(type);
    return p;
  }),
  fastcall("cast", (_m, args) => {
    if (args.length !== 2)
      return TypeError(
        `cast() missing ${2 - args.length} required positional argument${args.length === 1 ? ": 'typ'" : "s: 'obj' and 'typ'"}`,
      );
    return cast(args[0] as PyObject, args[1] as PyObject);
  }),
  fastcall("string_at", (_m, args) => {
    const size = args.length < 2 ? -1 : PyNumber_AsSsize_t(args[1] as PyObject, true);
    return size === null ? null : stringAt(args[0] as PyObject, size);
  }),
  fastcall("memmove", (_m, args) => {
    const [to, from, count] = args as [PyObject, PyObject, PyObject];
    if (!isCData(to)) unsupported("memmove to an address is not modelled; give it a ctypes object");
    const bytes = sourceBytes(from);
    const n = PyNumber_AsSsize_t(count, true);
    if (bytes === null || n === null) return null;
    writeBytes(to, 0, bytes.slice(0, n));
    return PyLong_FromLong(addressof(to));
  }),
  fastcall("memset", (_m, args) => {
    const [to, byte, count] = args as [PyObject, PyObject, PyObject];
    if (!isCData(to)) unsupported("memset at an address is not modelled; give it a ctypes object");
    const c = PyNumber_AsSsize_t(byte, true);
    const n = PyNumber_AsSsize_t(count, true);
    if (c === null || n === null) return null;
    writeBytes(to, 0, new Uint8Array(n).fill(c & 255));
    return PyLong_FromLong(addressof(to));
  }),
  ...["create_string_buffer", "c_buffer"].map((name) =>
    fastcall(name, (_m, args) => {
      const [init, given] = args as [PyObject, PyObject?];
      const isBytes = PyBytes_Check(init);
      if (!isBytes && !PyLong_Check(init)) return TypeError(init.ob_type.tp_name);
      let size = given === undefined || given === Py_None ? null : PyNumber_AsSsize_t(given, true);
      if (size === null) size = isBytes ? init.body.ob_sval.length + 1 : PyNumber_AsSsize_t(init, true);
      if (size === null) return null;
      const type = arrayType(Simple.named.get("c_char") as PyTypeObject, size, Array_Type);
      const o =
        type === null ? null : (type as PyTypeObject).tp_new?.(type as PyTypeObject, null as never, null);
      if (type !== null) DECREF(type);
      if (o == null) return null;
      if (isBytes) writeBytes(o, 0, init.body.ob_sval.slice(0, size));
      return o;
    }),
  ),
  fastcall("get_errno", () => PyLong_FromLong(errno().value)),
  onearg("set_errno", (_m, n) => {
    const v = PyNumber_AsSsize_t(n, true);
    if (v === null) return null;
    const old = errno().value;
    errno().value = v;
    return PyLong_FromLong(old);
  }),
  onearg("SetPointerType", () => unsupported("ctypes.SetPointerType is not modelled; POINTER is")),
  ...refusing("ctypes", "CDLL PyDLL CFUNCTYPE PYFUNCTYPE LibraryLoader _dlopen _CFuncPtr", LIBRARIES),
  ...refusing("ctypes", "create_unicode_buffer wstring_at", "text of wide characters is not laid out"),
  ...refusing("ctypes", "BigEndianStructure BigEndianUnion", "the modelled machine is little-endian"),
  ...refusing("ctypes", "resize", "the memory of a ctypes object has a fixed size"),
];

/** `pythonapi`, `cdll`: asking them for a function ends the run. */
const Library_Type: PyTypeObject = defineType({
  tp_name: "ctypes.PyDLL",
  tp_basicsize: 16,
  tp_layout: (type) => new PyHeapObject(type, {}),
  tp_getattro: (_self, name) =>
    unsupported(`ctypes: '${name.body.value}' is a foreign function; ${LIBRARIES}`),
});

const module: ModuleDef = {
  name: "ctypes",
  isPackage: true,
  functions,
  init(m) {
    const d = PyModule_GetDict(m);
    nameSimpleTypes();
    for (const [name, type] of Simple.named) setItemIdentifier(d, name, type);
    const types = {
      _SimpleCData: Simple.base,
      Structure: Structure_Type,
      LittleEndianStructure: Structure_Type,
      Union: Union_Type,
      LittleEndianUnion: Union_Type,
      Array: Array_Type,
      _Pointer: Pointer_Type,
    };
    for (const [name, type] of Object.entries(types)) setItemIdentifier(d, name, type);
    for (const name of ["pythonapi", "pydll", "cdll"]) {
      const library = PyType_GenericAlloc(Library_Type, 0);
      if (library === null) return false;
      addObject(m, name, library);
    }
    for (const [name, n] of Object.entries({
      DEFAULT_MODE: 0,
      RTLD_LOCAL: 0,
      RTLD_GLOBAL: 256,
      SIZEOF_TIME_T: 8,
    }))
      addObject(m, name, PyLong_FromLong(n));
    addObject(m, "__version__", PyUnicode_FromString("1.1.0"));
    return true;
  },
  source: `
class ArgumentError(Exception):
    pass

def ARRAY(typ, len):
    return typ * len
`,
};
export default module;
