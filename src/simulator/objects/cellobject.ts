/** cell (Objects/cellobject.c): the box through which a closure and a frame share a variable. */
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  touch,
  XDECREF,
  XNewRef,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track } from "./alloc.ts";
import { hex, PyObject_RichCompare } from "./abstract.ts";
import { ValueError } from "./errors.ts";
import { _PyArg_NoKeywords, _PyArg_CheckPositional } from "./getargs.ts";
import { Py_NotImplemented } from "./singletons.ts";
import { PyBool_FromLong } from "./longcore.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export class CellBody {
  /** The content, owned; null while the variable is unbound. */
  ob_ref: PyObject | null;
  constructor(ob_ref: PyObject | null) {
    this.ob_ref = ob_ref;
  }
}
export interface PyCellObject extends PyHeapObject {
  body: CellBody;
}

/** `PyCell_New`: takes a new reference to `obj`. */
export function PyCell_New(obj: PyObject | null): PyCellObject {
  const op = PyObject_GC_Alloc(new PyHeapObject(PyCell_Type, new CellBody(XNewRef(obj))) as PyCellObject, 24);
  PyObject_GC_Track(op);
  return op;
}

export function PyCell_Check(o: PyObject): o is PyCellObject {
  return o.ob_type === PyCell_Type;
}

/** `PyCell_SetTakeRef`: steals `value`. */
export function PyCell_SetTakeRef(cell: PyCellObject, value: PyObject | null): void {
  const old = cell.body.ob_ref;
  cell.body.ob_ref = value;
  touch(cell);
  XDECREF(old);
}

const ref = (o: PyObject): PyObject | null => (o as PyCellObject).body.ob_ref;

export const PyCell_Type: PyTypeObject = defineType({
  tp_name: "cell",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_layout: (type) => new PyHeapObject(type, new CellBody(null)),
  tp_new(_type, args, kwds) {
    if (!_PyArg_NoKeywords("cell", kwds)) return null;
    const items = args.body.ob_item as PyObject[];
    if (!_PyArg_CheckPositional("cell", items.length, 0, 1)) return null;
    return PyCell_New(items[0] ?? null);
  },
  tp_drop(self, i) {
    if (i > 0) return undefined;
    const o = ref(self);
    (self as PyCellObject).body.ob_ref = null;
    return o;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const o = ref(self);
    if (o !== null) visit(o);
  },
  tp_clear(self) {
    const o = ref(self);
    (self as PyCellObject).body.ob_ref = null;
    touch(self);
    if (o !== null) DECREF(o);
  },
  tp_refs(self, visit) {
    const o = ref(self);
    if (o !== null) visit("cell", "cell_contents", o);
  },
  tp_repr(self) {
    const o = ref(self);
    if (o === null) return PyUnicode_FromString(`<cell at 0x${hex(self)}: empty>`);
    return PyUnicode_FromString(`<cell at 0x${hex(self)}: ${o.ob_type.tp_name} object at 0x${hex(o)}>`);
  },
  tp_richcompare(a, b, op) {
    if (!PyCell_Check(a) || !PyCell_Check(b)) return Py_NotImplemented;
    const x = a.body.ob_ref;
    const y = b.body.ob_ref;
    if (x !== null && y !== null) return PyObject_RichCompare(x, y, op);
    const l = y === null ? 1 : 0;
    const r = x === null ? 1 : 0;
    return PyBool_FromLong([l < r, l <= r, l === r, l !== r, l > r, l >= r][op] as boolean);
  },
  tp_getset: [
    getset(
      "cell_contents",
      (self) => {
        const o = ref(self);
        return o === null ? ValueError("Cell is empty") : NewRef(o);
      },
      (self, value) => {
        PyCell_SetTakeRef(self as PyCellObject, XNewRef(value));
        return 0;
      },
    ),
  ],
});
