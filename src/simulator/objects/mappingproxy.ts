/** mappingproxy (Objects/descrobject.c: `PyDictProxy_Type`): a read-only view of a mapping. */
import {
  defineType,
  fastcall,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  Py_TPFLAGS_MAPPING,
  type PyTypeObject,
  type Result,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import {
  PyMapping_Check,
  PyObject_GetIter,
  PyObject_GetItem,
  PyObject_Hash,
  PyObject_RichCompare,
  PyObject_Size,
  PySequence_Contains,
  reprText,
  PyObject_Str,
  PyList_Check,
  PyTuple_Check,
} from "./abstract.ts";
import { PyNumber_Or } from "./abstract-number.ts";
import { callMethod } from "./call.ts";
import { TypeError } from "./errors.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { unpackTupleAndDict } from "./getargs.ts";
import { _PyArg_CheckPositional } from "./getargs.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

class ProxyBody {
  mapping: PyObject | null;
  constructor(mapping: PyObject) {
    this.mapping = NewRef(mapping);
  }
}
interface ProxyObject extends PyHeapObject {
  body: ProxyBody;
}
const m = (o: PyObject): PyObject => (o as ProxyObject).body.mapping as PyObject;
const unwrap = (o: PyObject): PyObject => (o.ob_type === PyDictProxy_Type ? m(o) : o);

/** `PyDictProxy_New`. */
export function PyDictProxy_New(mapping: PyObject): PyObject {
  const pp = PyObject_GC_Alloc(new PyHeapObject(PyDictProxy_Type, new ProxyBody(mapping)), 24);
  PyObject_GC_Track(pp);
  return pp;
}

export const PyDictProxy_Type: PyTypeObject = defineType({
  tp_name: "mappingproxy",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_MAPPING,
  tp_new(_type, args, kwds) {
    const a = unpackTupleAndDict(
      { fname: "mappingproxy", keywords: ["mapping"], minpos: 1, maxpos: 1 },
      args,
      kwds,
    );
    if (a === null) return null;
    const mapping = a[0] as PyObject;
    if (!PyMapping_Check(mapping) || PyList_Check(mapping) || PyTuple_Check(mapping)) {
      return TypeError(`mappingproxy() argument must be a mapping, not ${mapping.ob_type.tp_name}`);
    }
    return PyDictProxy_New(mapping);
  },
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const o = (self as ProxyObject).body.mapping;
    (self as ProxyObject).body.mapping = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse: (self, visit) => visit(m(self)),
  tp_refs: (self, visit) => {
    const o = (self as ProxyObject).body.mapping;
    if (o !== null) visit("field", "mapping", o);
  },
  tp_repr(self) {
    const text = reprText(m(self));
    return text === null ? null : PyUnicode_FromString(`mappingproxy(${text})`);
  },
  tp_str: (self) => PyObject_Str(m(self)),
  tp_hash: (self) => PyObject_Hash(m(self)),
  tp_iter: (self) => PyObject_GetIter(m(self)),
  tp_richcompare: (a, b, op) => PyObject_RichCompare(m(a), unwrap(b), op),
  mp_length: (self) => PyObject_Size(m(self)),
  mp_subscript: (self, key) => PyObject_GetItem(m(self), key),
  sq_contains: (self, key) => PySequence_Contains(m(self), key),
  nb_or: (a, b) => PyNumber_Or(unwrap(a), unwrap(b)),
  nb_inplace_or: (self) => TypeError(`'|=' is not supported by ${self.ob_type.tp_name}; use '|' instead`),
  tp_methods: [
    fastcall("get", (self, args): Result => {
      if (!_PyArg_CheckPositional("get", args.length, 1, 2)) return null;
      return callMethod(m(self), "get", args[0] as PyObject, args[1] ?? Py_None);
    }),
    noargs("keys", (self) => callMethod(m(self), "keys")),
    noargs("values", (self) => callMethod(m(self), "values")),
    noargs("items", (self) => callMethod(m(self), "items")),
    noargs("copy", (self) => callMethod(m(self), "copy")),
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
    noargs("__reversed__", (self) => callMethod(m(self), "__reversed__")),
  ],
});
