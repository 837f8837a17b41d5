/** The standard streams: text files over what the host prints. */
import {
  defineType,
  getset,
  noargs,
  onearg,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
} from "../objects/object.ts";
import { freeObject, PyObject_Alloc } from "../objects/alloc.ts";
import { rt } from "../objects/runtime.ts";
import { TypeError } from "../objects/errors.ts";
import { Py_False, Py_True, PyLong_FromLong } from "../objects/longcore.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { writeTo } from "./write.ts";

export class StreamBody {
  readonly name: "stdin" | "stdout" | "stderr";
  constructor(name: "stdin" | "stdout" | "stderr") {
    this.name = name;
  }
}
const sb = (o: PyObject): StreamBody => (o as PyHeapObject).body as StreamBody;

export const PyTextStream_Type: PyTypeObject = defineType({
  tp_name: "_io.TextIOWrapper",
  tp_basicsize: 32,
  tp_dealloc: (o) => freeObject(o),
  tp_repr: (self) =>
    PyUnicode_FromString(
      `<_io.TextIOWrapper name='<${sb(self).name}>' mode='${sb(self).name === "stdin" ? "r" : "w"}' encoding='utf-8'>`,
    ),
  tp_methods: [
    onearg("write", (self, text) => {
      if (!PyUnicode_Check(text))
        return TypeError(`write() argument must be str, not ${text.ob_type.tp_name}`);
      return writeTo(self, text.body.value) ? PyLong_FromLong(text.body.length) : null;
    }),
    noargs("flush", () => Py_None),
    noargs("isatty", () => Py_False),
    noargs("fileno", (self) => PyLong_FromLong(["stdin", "stdout", "stderr"].indexOf(sb(self).name))),
    noargs("writable", (self) => (sb(self).name === "stdin" ? Py_False : Py_True)),
    noargs("readline", () => {
      const line = rt.host.readLine();
      return PyUnicode_FromString(line === null ? "" : `${line}\n`);
    }),
  ],
  tp_getset: [
    getset("name", (self) => PyUnicode_FromString(`<${sb(self).name}>`)),
    getset("encoding", () => PyUnicode_FromString("utf-8")),
    getset("closed", () => Py_False),
  ],
});

export function newStream(name: "stdin" | "stdout" | "stderr"): PyObject {
  return PyObject_Alloc(new PyHeapObject(PyTextStream_Type, new StreamBody(name)), 32);
}
