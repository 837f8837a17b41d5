/** complex (Objects/complexobject.c). */
import { complexRepr } from "../algorithms/float-format.ts";
import { freeObject, PyObject_Alloc } from "./alloc.ts";
import { TypeError } from "./errors.ts";
import { defineType, PyHeapObject, type PyObject, Py_TPFLAGS_BASETYPE, type PyTypeObject, type Result } from "./object.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export class ComplexBody {
  re: number;
  im: number;
  constructor(re: number, im: number) {
    this.re = re;
    this.im = im;
  }
}
export interface PyComplexObject extends PyHeapObject {
  body: ComplexBody;
}
export function PyComplex_FromDoubles(re: number, im: number): PyComplexObject {
  return PyObject_Alloc(new PyHeapObject(PyComplex_Type, new ComplexBody(re, im)) as PyComplexObject, 32);
}
export function complexPow(_ar: number, _ai: number, _br: number, _bi: number): Result {
  return TypeError("complex power");
}
export const PyComplex_Type: PyTypeObject = defineType({
  tp_name: "complex",
  tp_basicsize: 32,
  tp_flags: Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new ComplexBody(0, 0)),
  tp_dealloc: (o: PyObject) => freeObject(o),
  tp_repr: (self) => PyUnicode_FromString(complexRepr((self as PyComplexObject).body.re, (self as PyComplexObject).body.im)),
});
