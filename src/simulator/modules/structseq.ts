/** Named tuples made in C (Objects/structseq.c): `sys.version_info` and its kin. */
import { getset, IMMORTAL, NewRef, type PyObject, Py_TPFLAGS_HAVE_GC, Py_TPFLAGS_TUPLE_SUBCLASS, PyType_Type, PyTypeObject } from "../objects/object.ts";
import { PyObject_Alloc, PyType_GenericAlloc } from "../objects/alloc.ts";
import { type Runtime, rt } from "../objects/runtime.ts";
import { reprText } from "../objects/abstract.ts";
import { PyTuple_Type, TupleBody, type PyTupleObject } from "../objects/tupleobject.ts";
import { PyType_Ready, resetStaticType } from "../objects/typeready.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";

/** The types that a runtime has made so far. */
const types = new WeakMap<Runtime, Map<string, PyTypeObject>>();

function makeType(name: string, fields: readonly string[]): PyTypeObject {
  const type = new PyTypeObject(PyType_Type, name, {
    tp_name: name,
    tp_base: () => PyTuple_Type,
    tp_basicsize: 24,
    tp_itemsize: 8,
    tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_TUPLE_SUBCLASS,
    tp_repr: (self) => PyUnicode_FromString(`${name}(${fields.map((f, i) => `${f}=${reprText((self as PyTupleObject).body.ob_item[i] as PyObject)}`).join(", ")})`),
    tp_getset: fields.map((f, i) => getset(f, (self) => NewRef((self as PyTupleObject).body.ob_item[i] as PyObject))),
  });
  type.ob_refcnt = IMMORTAL;
  PyObject_Alloc(type, 416);
  resetStaticType(type, new PyTypeObject(PyType_Type, "", null));
  PyType_Ready(type);
  return type;
}

/** An instance of the struct sequence type of that name. Steals the values. */
export function newStructSequence(name: string, fields: readonly string[], values: PyObject[]): PyObject {
  let known = types.get(rt);
  if (known === undefined) {
    known = new Map();
    types.set(rt, known);
  }
  let type = known.get(name);
  if (type === undefined) {
    type = makeType(name, fields);
    known.set(name, type);
  }
  const o = PyType_GenericAlloc(type, values.length) as PyTupleObject;
  o.body = new TupleBody(values);
  return o;
}
