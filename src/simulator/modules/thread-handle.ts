/** `_thread._ThreadHandle` (Modules/_threadmodule.c): a thread that can be waited for. */
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "../objects/alloc.ts";
import { RuntimeError } from "../objects/errors.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import {
  defineType,
  fastcall,
  getset,
  noargs,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { wakeAll } from "../vm/scheduler.ts";
import { identOf, type ThreadState } from "../vm/threadstate.ts";
import { endWait, waitFor } from "../vm/waiting.ts";
import { bodyOf } from "./object-fields.ts";
import { nanosecondsOf } from "./thread-locks.ts";

export class HandleBody {
  state: "not started" | "running" | "done" = "not started";
  ident = 0;
  thread: ThreadState | null = null;
  readonly waiters: ThreadState[] = [];
}
export const handleOf = (o: PyObject): HandleBody => bodyOf<HandleBody>(o);

export function setDone(h: HandleBody): void {
  h.state = "done";
  wakeAll(h.waiters);
}

/** Waits for the end. False: the C function answers null. */
export function joinThread(self: PyObject | null, h: HandleBody, ns: number | null): boolean {
  if (h.state === "done" || ns === 0) {
    endWait();
    return true;
  }
  return waitFor("join", self, h.waiters, ns) !== null;
}

function join(self: PyObject, args: PyObject[]): Result {
  if (!_PyArg_CheckPositional("join", args.length, 0, 1)) return null;
  const h = handleOf(self);
  let ns: number | null = null;
  const timeout = args[0] ?? Py_None;
  if (timeout !== Py_None) {
    ns = nanosecondsOf(timeout);
    if (ns === null) return null;
    if (ns < 0) ns = null;
  }
  if (h.state === "not started") return RuntimeError("thread not started");
  if (h.state === "running" && (h.thread === rt.tstate || h.ident === identOf(rt.tstate)))
    return RuntimeError("Cannot join current thread");
  return joinThread(self, h, ns) ? Py_None : null;
}

export const handle_type: PyTypeObject = defineType({
  tp_name: "_thread._ThreadHandle",
  tp_basicsize: 24,
  tp_flags: Py_TPFLAGS_HAVE_GC,
  tp_layout: (type) => new PyHeapObject(type, new HandleBody()),
  tp_new: (type) => PyType_GenericAlloc(type, 0),
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop: () => undefined,
  tp_free: freeObject,
  tp_traverse: () => {},
  tp_repr: (self) => PyUnicode_FromString(`<${self.ob_type.tp_name} object: ident=${handleOf(self).ident}>`),
  tp_getset: [getset("ident", (self) => PyLong_FromLong(handleOf(self).ident))],
  tp_methods: [
    fastcall("join", join),
    noargs("_set_done", (self) => {
      const h = handleOf(self);
      if (h.state === "not started") return RuntimeError("thread not started");
      setDone(h);
      return Py_None;
    }),
    noargs("is_done", (self) => PyBool_FromLong(handleOf(self).state === "done")),
  ],
});
