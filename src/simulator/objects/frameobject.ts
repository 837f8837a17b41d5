/**
 * frame (Objects/frameobject.c): the Python object for an interpreter frame, made only when somebody asks: a
 * traceback, `sys._getframe`, a generator's `gi_frame`.
 */
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
  touch,
  XDECREF,
} from "./object.ts";
import { freeObject, PyObject_GC_Alloc, PyObject_GC_UnTrack } from "./alloc.ts";
import { CO_FAST_CELL, CO_FAST_FREE } from "../bytecode/code-unit.ts";
import { PyFrame_GetLocals } from "./framelocalsproxy.ts";
import { hex } from "./abstract.ts";
import { PyCell_Check, type PyCellObject } from "./cellobject.ts";
import { RuntimeError, TypeError } from "./errors.ts";
import { frameRefs } from "./gen-type.ts";
import { Py_False, Py_True, PyLong_FromLong } from "./longcore.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";
import {
  FRAME_OWNED_BY_FRAME_OBJECT,
  FRAME_OWNED_BY_GENERATOR,
  type Frame,
  frameLine,
  touchFrame,
  withoutC,
} from "../vm/frame.ts";
import { clearLocals } from "./machine.ts";

export class FrameObjectBody {
  /** The frame; owned by this object once the call is over. */
  f_frame: Frame | null;
  f_back: PyFrameObject | null = null;
  f_trace: PyObject | null = null;
  f_lineno = 0;
  f_trace_lines = true;
  f_trace_opcodes = false;
  f_extra_locals: PyObject | null = null;
  constructor(frame: Frame) {
    this.f_frame = frame;
  }
}
export interface PyFrameObject extends PyHeapObject {
  body: FrameObjectBody;
}

/** `_PyFrame_GetFrameObject`: borrowed from the frame. */
export function getFrameObject(frame: Frame): PyFrameObject {
  if (frame.frame_obj !== null) return frame.frame_obj;
  const code = frame.f_executable.body;
  const f = PyObject_GC_Alloc(
    new PyHeapObject(PyFrame_Type, new FrameObjectBody(frame)) as PyFrameObject,
    136 + 8 * code.framesize,
  );
  frame.frame_obj = f;
  touchFrame(frame);
  return f;
}

const body = (o: PyObject): FrameObjectBody => (o as PyFrameObject).body;
const frameOf = (o: PyObject): Frame => body(o).f_frame as Frame;

function ownsFrame(b: FrameObjectBody): Frame | null {
  return b.f_frame !== null && b.f_frame.owner === FRAME_OWNED_BY_FRAME_OBJECT ? b.f_frame : null;
}

/** `PyFrame_GetBack`: the caller's frame object, new reference, or None. */
export function frameBack(o: PyObject): PyObject {
  const b = body(o);
  if (b.f_back !== null) return NewRef(b.f_back);
  const prev = withoutC(b.f_frame?.previous ?? null);
  return prev === null ? Py_None : NewRef(getFrameObject(prev));
}

/** Names and values of a frame's fast locals, cells looked into; borrowed. */
export function fastLocals(frame: Frame): [string, PyObject][] {
  const out: [string, PyObject][] = [];
  const { co_localsplusnames: names, co_localspluskinds: kinds } = frame.f_executable.body.unit;
  for (let i = 0; i < names.length; i++) {
    const kind = kinds[i] as number;
    let v = frame.localsplus[i] ?? null;
    if (v !== null && (kind & (CO_FAST_CELL | CO_FAST_FREE)) !== 0 && PyCell_Check(v))
      v = (v as PyCellObject).body.ob_ref;
    if (v !== null) out.push([names[i] as string, v]);
  }
  return out;
}

export const PyFrame_Type: PyTypeObject = defineType({
  tp_name: "frame",
  tp_basicsize: 136,
  tp_itemsize: 8,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  // frame_dealloc: what an owned frame holds, the locals in index order, then the object's own fields; the code last.
  tp_drop(self, i) {
    const b = body(self);
    const frame = ownsFrame(b);
    if (frame !== null) {
      if (i === 0) {
        const func = frame.f_funcobj as PyObject | null;
        (frame as { f_funcobj: PyObject | null }).f_funcobj = null;
        return func;
      }
      if (i === 1) {
        const locals = frame.f_locals;
        frame.f_locals = null;
        return locals;
      }
      const k = i - 2;
      if (k < frame.sp) {
        const o = frame.localsplus[k] ?? null;
        frame.localsplus[k] = null;
        return o;
      }
      i = k - frame.sp;
    }
    const keys = ["f_back", "f_trace", "f_extra_locals"] as const;
    const key = keys[i];
    if (key === undefined) return undefined;
    const o = b[key];
    b[key] = null;
    return o;
  },
  tp_free(self) {
    const frame = ownsFrame(body(self));
    freeObject(self);
    if (frame === null) return;
    frame.frame_obj = null;
    DECREF(frame.f_executable);
  },
  tp_traverse(self, visit) {
    const b = body(self);
    if (b.f_back !== null) visit(b.f_back);
    if (b.f_trace !== null) visit(b.f_trace);
    if (b.f_extra_locals !== null) visit(b.f_extra_locals);
    const frame = ownsFrame(b);
    if (frame === null) return;
    if (frame.f_locals !== null) visit(frame.f_locals);
    visit(frame.f_funcobj);
    visit(frame.f_executable);
    for (let i = 0; i < frame.sp; i++) {
      const o = frame.localsplus[i] ?? null;
      if (o !== null) visit(o);
    }
  },
  tp_clear(self) {
    const b = body(self);
    const trace = b.f_trace;
    b.f_trace = null;
    touch(self);
    XDECREF(trace);
    const extra = b.f_extra_locals;
    b.f_extra_locals = null;
    XDECREF(extra);
    const frame = ownsFrame(b);
    if (frame !== null) clearLocals(frame, false);
    touch(self);
  },
  tp_refs(self, visit) {
    const b = body(self);
    if (b.f_back !== null) visit("field", "f_back", b.f_back);
    if (b.f_trace !== null) visit("field", "f_trace", b.f_trace);
    if (b.f_extra_locals !== null) visit("field", "f_extra_locals", b.f_extra_locals);
    const frame = ownsFrame(b);
    if (frame !== null) frameRefs(frame, visit);
  },
  tp_repr(self) {
    const frame = frameOf(self);
    const unit = frame.f_executable.body.unit;
    return PyUnicode_FromString(
      `<frame at 0x${hex(self)}, file ${quote(unit.co_filename)}, line ${frameLine(frame) ?? 0}, code ${unit.co_name}>`,
    );
  },
  tp_members: [
    {
      name: "f_trace_lines",
      readonly: false,
      get: (self) => (body(self).f_trace_lines ? Py_True : Py_False),
      set: (self, v) => {
        body(self).f_trace_lines = v === Py_True;
        return 0;
      },
    },
  ],
  tp_getset: [
    getset("f_back", frameBack),
    getset("f_locals", (self) => PyFrame_GetLocals(self as PyFrameObject)),
    getset("f_lineno", (self) => {
      const line = frameLine(frameOf(self));
      return line === null ? Py_None : PyLong_FromLong(line);
    }),
    getset(
      "f_trace",
      (self) => NewRef(body(self).f_trace ?? Py_None),
      (self, value) => {
        const v = value === Py_None ? null : value;
        const old = body(self).f_trace;
        body(self).f_trace = v === null ? null : NewRef(v);
        touch(self);
        XDECREF(old);
        return 0;
      },
    ),
    getset("f_globals", (self) => NewRef(frameOf(self).f_globals)),
    getset("f_builtins", (self) => NewRef(frameOf(self).f_builtins)),
    getset("f_code", (self) => NewRef(frameOf(self).f_executable)),
    getset("f_lasti", (self) => {
      const f = frameOf(self);
      return PyLong_FromLong(f.lasti < 0 ? -1 : (f.f_executable.body.unit.offsets[f.lasti] ?? 0));
    }),
    getset(
      "f_trace_opcodes",
      (self) => (body(self).f_trace_opcodes ? Py_True : Py_False),
      (self, value) => {
        if (value !== Py_True && value !== Py_False) {
          TypeError("attribute value type must be bool");
          return -1;
        }
        body(self).f_trace_opcodes = value === Py_True;
        return 0;
      },
    ),
  ],
  tp_methods: [
    noargs("clear", (self) => {
      const frame = frameOf(self);
      if (frame.owner === FRAME_OWNED_BY_GENERATOR) {
        const gen = frame.gen as PyObject & { body: { gi_frame_state: number } };
        if (gen.body.gi_frame_state === 0) return RuntimeError("cannot clear an executing frame");
        if (gen.body.gi_frame_state === -2 || gen.body.gi_frame_state === -1)
          return RuntimeError("cannot clear a suspended frame");
        if (gen.ob_type.tp_finalize !== null) gen.ob_type.tp_finalize(gen);
        return Py_None;
      }
      if (frame.owner !== FRAME_OWNED_BY_FRAME_OBJECT) return RuntimeError("cannot clear an executing frame");
      (PyFrame_Type.tp_clear as (o: PyObject) => void)(self);
      return Py_None;
    }),
    noargs("__sizeof__", (self) => PyLong_FromLong(136 + 8 * frameOf(self).f_executable.body.framesize)),
  ],
});
function quote(text: string): string {
  return `'${text}'`;
}
