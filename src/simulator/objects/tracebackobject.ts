/** traceback (Python/traceback.c). */
import {
  DECREF,
  defineType,
  getset,
  NewRef,
  noargs,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HAVE_GC,
  type PyTypeObject,
  type Result,
  touch,
  XDECREF,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_Track, PyObject_GC_UnTrack } from "./alloc.ts";
import { PyLong_Check } from "./abstract-number.ts";
import { PyErr_GetRaisedException, PyErr_SetRaisedException, TypeError, ValueError } from "./errors.ts";
import type { PyBaseExceptionObject } from "./exceptions.ts";
import { getFrameObject, PyFrame_Type } from "./frameobject.ts";
import { unpackTupleAndDict } from "./getargs.ts";
import { PyLong_FromLong, type PyLongObject } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { type Frame, frameLine } from "../vm/frame.ts";
import { PyList_FromArraySteal } from "./listobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";

export class TracebackBody {
  tb_next: PyObject | null;
  tb_frame: PyObject | null;
  tb_lasti: number;
  /** -1: to be computed from tb_lasti. */
  tb_lineno: number;
  /** Index of the instruction, for the caret line. */
  readonly instruction: number;
  constructor(next: PyObject | null, frame: PyObject, lasti: number, lineno: number, instruction: number) {
    this.tb_next = next;
    this.tb_frame = frame;
    this.tb_lasti = lasti;
    this.tb_lineno = lineno;
    this.instruction = instruction;
  }
}
export interface PyTracebackObject extends PyHeapObject {
  body: TracebackBody;
}

export function PyTraceBack_Check(o: PyObject): o is PyTracebackObject {
  return o.ob_type === PyTraceBack_Type;
}

/** Takes new references to `next` and `frame`. */
function tb_create(
  next: PyObject | null,
  frame: PyObject,
  lasti: number,
  lineno: number,
  instruction: number,
): PyTracebackObject {
  const body = new TracebackBody(
    next === null ? null : NewRef(next),
    NewRef(frame),
    lasti,
    lineno,
    instruction,
  );
  const tb = PyObject_GC_Alloc(new PyHeapObject(PyTraceBack_Type, body) as PyTracebackObject, 40);
  PyObject_GC_Track(tb);
  return tb;
}

/** `PyTraceBack_Here`: puts an entry for the frame in front of the current exception's traceback. */
export function PyTraceBack_Here(frame: Frame): void {
  const exc = PyErr_GetRaisedException() as PyBaseExceptionObject | null;
  if (exc === null) return;
  const fo = getFrameObject(frame);
  const old = exc.body.traceback;
  const lasti = frame.f_executable.body.unit.offsets[frame.lasti] ?? 0;
  const tb = tb_create(old, fo, lasti, frameLine(frame) ?? -1, frame.lasti);
  exc.body.traceback = tb;
  touch(exc);
  if (old !== null) DECREF(old);
  PyErr_SetRaisedException(exc);
}

const tb = (o: PyObject): TracebackBody => (o as PyTracebackObject).body;

export const PyTraceBack_Type: PyTypeObject = defineType({
  tp_name: "traceback",
  tp_basicsize: 40,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_new(_type, args, kwds): Result {
    const a = unpackTupleAndDict(
      {
        fname: "traceback",
        keywords: ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"],
        minpos: 4,
        maxpos: 4,
      },
      args,
      kwds,
    );
    if (a === null) return null;
    const [next, frame, lasti, lineno] = a as [PyObject, PyObject, PyObject, PyObject];
    if (next !== Py_None && !PyTraceBack_Check(next))
      return TypeError(`expected traceback object or None, got '${next.ob_type.tp_name}'`);
    if (frame.ob_type !== PyFrame_Type)
      return TypeError(`traceback() argument 'tb_frame' must be frame, not ${frame.ob_type.tp_name}`);
    if (!PyLong_Check(lasti) || !PyLong_Check(lineno)) return TypeError("an integer is required");
    return tb_create(
      next === Py_None ? null : next,
      frame,
      (lasti as PyLongObject).n,
      (lineno as PyLongObject).n,
      -1,
    );
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop(self, i) {
    const b = tb(self);
    let o: PyObject | null;
    if (i === 0) {
      o = b.tb_next;
      b.tb_next = null;
      return o;
    }
    if (i === 1) {
      o = b.tb_frame;
      b.tb_frame = null;
      return o;
    }
    return undefined;
  },
  tp_free: freeObject,
  tp_traverse(self, visit) {
    const b = tb(self);
    if (b.tb_next !== null) visit(b.tb_next);
    if (b.tb_frame !== null) visit(b.tb_frame);
  },
  tp_clear(self) {
    const b = tb(self);
    const { tb_next, tb_frame } = b;
    b.tb_next = null;
    touch(self);
    XDECREF(tb_next);
    b.tb_frame = null;
    touch(self);
    XDECREF(tb_frame);
  },
  tp_refs(self, visit) {
    const b = tb(self);
    if (b.tb_next !== null) visit("field", "tb_next", b.tb_next);
    if (b.tb_frame !== null) visit("field", "tb_frame", b.tb_frame);
  },
  tp_members: [
    { name: "tb_frame", readonly: true, get: (self) => NewRef(tb(self).tb_frame as PyObject) },
    { name: "tb_lasti", readonly: true, get: (self) => PyLong_FromLong(tb(self).tb_lasti) },
  ],
  tp_getset: [
    getset(
      "tb_next",
      (self) => NewRef(tb(self).tb_next ?? Py_None),
      (self, value) => {
        if (value === null) {
          TypeError("can't delete tb_next attribute");
          return -1;
        }
        if (value !== Py_None && !PyTraceBack_Check(value)) {
          TypeError(`expected traceback object, got '${value.ob_type.tp_name}'`);
          return -1;
        }
        for (let c: PyObject | null = value === Py_None ? null : value; c !== null; c = tb(c).tb_next) {
          if (c === self) {
            ValueError("traceback loop detected");
            return -1;
          }
        }
        const old = tb(self).tb_next;
        tb(self).tb_next = value === Py_None ? null : NewRef(value);
        touch(self);
        XDECREF(old);
        return 0;
      },
    ),
    getset("tb_lineno", (self) => (tb(self).tb_lineno < 0 ? Py_None : PyLong_FromLong(tb(self).tb_lineno))),
  ],
  tp_methods: [
    noargs("__dir__", () =>
      PyList_FromArraySteal(
        ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"].map((n) => PyUnicode_FromString(n)),
      ),
    ),
  ],
});
