/** Named tuples made in C (Objects/structseq.c): `sys.version_info` and its kin. */
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { defineType, getset, NewRef, type PyObject, Py_TPFLAGS_HAVE_GC, Py_TPFLAGS_TUPLE_SUBCLASS, type PyTypeObject } from "../objects/object.ts";
import { reprText } from "../objects/abstract.ts";
import { PyTuple_Type, TupleBody, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyType_Ready, resetStaticType } from "../objects/typeready.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { PyTypeObject as TypeObject, PyType_Type } from "../objects/object.ts";

const types = new Map<string, PyTypeObject>();

/** An instance of the struct sequence type of that name. Steals the values. */
export function newStructSequence(name: string, fields: readonly string[], values: PyObject[]): PyObject {
  let type = types.get(name);
  if (type === undefined) {
    type = defineType({
      tp_name: name,
      tp_base: () => PyTuple_Type,
      tp_basicsize: 24,
      tp_itemsize: 8,
      tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_TUPLE_SUBCLASS,
      tp_repr: (self) => PyUnicode_FromString(`${name}(${fields.map((f, i) => `${f}=${reprText((self as PyTupleObject).body.ob_item[i] as PyObject)}`).join(", ")})`),
      tp_getset: fields.map((f, i) => getset(f, (self) => NewRef((self as PyTupleObject).body.ob_item[i] as PyObject))),
    });
    types.set(name, type);
  }
  if ((type.tp_flags & (1 << 12)) === 0) {
    resetStaticType(type, new TypeObject(PyType_Type, "", null));
    PyType_Ready(type);
  }
  const o = PyType_GenericAlloc(type, values.length) as PyTupleObject;
  o.body = new TupleBody(values);
  return o;
}
