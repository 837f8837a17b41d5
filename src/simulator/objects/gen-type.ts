/**
 * The type of generators and what coroutines share with it (Objects/genobject.c): methods, attributes, references.
 */

import type { Frame } from "../vm/frame.ts";
import { hex } from "./abstract.ts";
import { freeObject } from "./alloc.ts";
import { TypeError } from "./errors.ts";
import { getFrameObject } from "./frameobject.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import {
  _PyGen_yf,
  FRAME_CLEARED,
  FRAME_COMPLETED,
  FRAME_EXECUTING,
  FRAME_SUSPENDED,
  FRAME_SUSPENDED_YIELD_FROM,
  type GenBody,
  gen_close,
  gen_drop,
  gen_finalize,
  gen_iternext,
  gen_predealloc,
  gen_send_method,
  gen_throw_with,
  gi,
  type PyGenObject,
} from "./genobject.ts";
import { PyBool_FromLong, PyLong_FromLong } from "./longcore.ts";
import { hasStacktop, isExecuting } from "./machine.ts";
import {
  defineType,
  fastcall,
  getset,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_HAVE_GC,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  XDECREF,
} from "./object.ts";
import { Py_None } from "./singletons.ts";
import { PyUnicode_Check, PyUnicode_FromString, type PyUnicodeObject, textOf } from "./unicodeobject.ts";
import { emitDeprecation } from "./warn.ts";

export const generatorSlots = {
  tp_basicsize: 144,
  tp_itemsize: 8,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_weaklistoffset: 16,
  tp_predealloc: gen_predealloc,
  tp_drop: gen_drop,
  tp_free: freeObject,
  tp_finalize: gen_finalize,
  tp_traverse(self: PyObject, visit: (o: PyObject) => void): void {
    const b = gi(self);
    if (b.gi_name !== null) visit(b.gi_name);
    if (b.gi_qualname !== null) visit(b.gi_qualname);
    const frame = b.frame;
    if (frame !== null && b.gi_frame_state < FRAME_CLEARED) {
      if (frame.frame_obj !== null) visit(frame.frame_obj);
      if (frame.f_locals !== null) visit(frame.f_locals);
      visit(frame.f_funcobj);
      visit(frame.f_executable);
      const top = b.gi_frame_state !== FRAME_EXECUTING || hasStacktop(frame) ? frame.sp : 0;
      for (let i = 0; i < top; i++) {
        const o = frame.localsplus[i] ?? null;
        if (o !== null) visit(o);
      }
    }
    if (b.gi_exc_state.exc_value !== null) visit(b.gi_exc_state.exc_value);
  },
  tp_repr: (self: PyObject): Result =>
    PyUnicode_FromString(
      `<${self.ob_type.tp_name} object ${textOf(gi(self).gi_qualname as PyObject)} at 0x${hex(self)}>`,
    ),
};

/** The references of a suspended frame are the generator's; those of a running one are listed with the thread. */
export function gen_refs(
  self: PyObject,
  visit: (kind: "field" | "item", label: string, o: PyObject) => void,
): void {
  const b = gi(self);
  if (b.gi_name !== null) visit("field", "__name__", b.gi_name);
  if (b.gi_qualname !== null) visit("field", "__qualname__", b.gi_qualname);
  if (b.gi_exc_state.exc_value !== null) visit("field", "exc_info", b.gi_exc_state.exc_value);
  const frame = b.frame;
  if (frame === null) {
    if (b.code !== null) visit("field", "f_executable", b.code);
  } else if (b.gi_frame_state !== FRAME_EXECUTING || !isExecuting(frame)) frameRefs(frame, visit);
}

/** What a frame that belongs to an object owns. */
export function frameRefs(
  frame: Frame,
  visit: (kind: "field" | "item", label: string, o: PyObject) => void,
): void {
  // Gone while the frame object that owns the frame is being deallocated.
  const func: PyObject | null = frame.f_funcobj;
  if (func !== null) visit("field", "f_funcobj", func);
  visit("field", "f_executable", frame.f_executable);
  if (frame.f_locals !== null) visit("field", "f_locals", frame.f_locals);
  if (frame.frame_obj !== null && frame.frame_obj.body.f_frame === frame && frame.owner !== 2)
    visit("field", "frame_obj", frame.frame_obj);
  const names = frame.f_executable.body.unit.co_localsplusnames;
  for (let i = 0; i < frame.sp; i++) {
    const o = frame.localsplus[i] ?? null;
    if (o !== null) visit("field", i < names.length ? `local ${names[i]}` : `stack ${i - names.length}`, o);
  }
}

function kindName(self: PyObject, name: PyUnicodeObject | null): Result {
  return NewRef(name ?? PyUnicode_FromString(self.ob_type.tp_name));
}
function setName(
  field: "gi_name" | "gi_qualname",
  attr: string,
): (self: PyObject, value: PyObject | null) => number {
  return (self, value) => {
    if (value === null || !PyUnicode_Check(value)) {
      TypeError(`${attr} must be set to a string object`);
      return -1;
    }
    const old = gi(self)[field];
    gi(self)[field] = NewRef(value);
    touch(self);
    XDECREF(old);
    return 0;
  };
}

/** The method throw. */
export function throwArguments(self: PyObject, args: PyObject[]): Result {
  if (args.length < 1) return TypeError(`throw expected at least 1 argument, got ${args.length}`);
  if (args.length > 3) return TypeError(`throw expected at most 3 arguments, got ${args.length}`);
  if (
    args.length > 1 &&
    !emitDeprecation(
      "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.",
    )
  )
    return null;
  return gen_throw_with(self as PyGenObject, true, args[0] as PyObject, args[1] ?? null, args[2] ?? null);
}

export const generatorMethods = [
  onearg("send", gen_send_method),
  fastcall("throw", throwArguments),
  noargs("close", gen_close),
  noargs("__sizeof__", (self) => PyLong_FromLong(144 + 8 * frameSize(gi(self)))),
];
function frameSize(b: GenBody): number {
  return (b.code as unknown as { body: { framesize: number } }).body.framesize;
}
export function genMember(prefix: string): ReturnType<typeof getset>[] {
  return [
    getset("__name__", (self) => kindName(self, gi(self).gi_name), setName("gi_name", "__name__")),
    getset(
      "__qualname__",
      (self) => kindName(self, gi(self).gi_qualname),
      setName("gi_qualname", "__qualname__"),
    ),
    getset(`${prefix}_running`, (self) => PyBool_FromLong(gi(self).gi_frame_state === FRAME_EXECUTING)),
    getset(`${prefix}_frame`, (self) => {
      const frame = gi(self).frame;
      if (frame === null || gi(self).gi_frame_state >= FRAME_COMPLETED) return Py_None;
      return NewRef(getFrameObject(frame));
    }),
    getset(`${prefix}_code`, (self) => NewRef(gi(self).code as PyObject)),
    getset(`${prefix}_suspended`, (self) =>
      PyBool_FromLong(
        gi(self).gi_frame_state === FRAME_SUSPENDED || gi(self).gi_frame_state === FRAME_SUSPENDED_YIELD_FROM,
      ),
    ),
  ];
}

export const PyGen_Type: PyTypeObject = defineType({
  tp_name: "generator",
  ...generatorSlots,
  tp_refs: gen_refs,
  tp_iter: (self) => NewRef(self),
  tp_iternext: gen_iternext,
  tp_methods: [
    ...generatorMethods,
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
  ],
  tp_getset: [
    ...genMember("gi"),
    getset("gi_yieldfrom", (self) => _PyGen_yf(self as PyGenObject) ?? Py_None),
  ],
});
