/** _queue (Modules/_queuemodule.c): SimpleQueue, an unbounded queue that may be used anywhere, also by a finalizer. */
import { PyObject_IsTrue } from "../objects/abstract.ts";
import { freeObject, PyObject_GC_UnTrack, PyType_GenericAlloc } from "../objects/alloc.ts";
import { _PyDict_GetItemStringBorrowed, type PyDictObject } from "../objects/dictobject.ts";
import { PyErr_SetNone, TypeError, ValueError } from "../objects/errors.ts";
import { Py_GenericAlias } from "../objects/genericaliasobject.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import {
  defineType,
  fastkeywords,
  METH_CLASS,
  NewRef,
  noargs,
  onearg,
  Py_TPFLAGS_BASETYPE,
  Py_TPFLAGS_HAVE_GC,
  PyHeapObject,
  type PyObject,
  type PyTypeObject,
  type Result,
  touch,
  DECREF,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import type { ModuleDef } from "../vm/import.ts";
import { wakeFirst } from "../vm/scheduler.ts";
import type { ThreadState } from "../vm/threadstate.ts";
import { endWait, waitFor } from "../vm/waiting.ts";
import { bodyOf, setModuleOf } from "./object-fields.ts";
import { nanosecondsOf } from "./thread-locks.ts";

class QueueBody {
  readonly items: PyObject[] = [];
  readonly waiters: ThreadState[] = [];
}
const q = (o: PyObject): QueueBody => bodyOf<QueueBody>(o);

function put(self: PyObject, args: PyObject[], kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2]): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "put", keywords: ["item", "block", "timeout"], minpos: 1, maxpos: 3 },
    args,
    kwnames,
  );
  if (a === null) return null;
  q(self).items.push(NewRef(a[0] as PyObject));
  touch(self);
  wakeFirst(q(self).waiters);
  return Py_None;
}

function raiseEmpty(): null {
  const modules = rt.modules as PyDictObject;
  const module = _PyDict_GetItemStringBorrowed(modules, "_queue") as PyHeapObject;
  const empty = _PyDict_GetItemStringBorrowed(module.ob_dict as PyDictObject, "Empty");
  return PyErr_SetNone(empty as PyTypeObject);
}

/** `ns`: how long to wait, null for ever. */
function take(self: PyObject, ns: number | null): Result {
  const b = q(self);
  if (b.items.length === 0) {
    if (ns === 0) return raiseEmpty();
    return waitFor("queue", self, b.waiters, ns) === null ? null : raiseEmpty();
  }
  endWait();
  const item = b.items.shift() as PyObject;
  touch(self);
  return item;
}

function get(self: PyObject, args: PyObject[], kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2]): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "get", keywords: ["block", "timeout"], minpos: 0, maxpos: 2 },
    args,
    kwnames,
  );
  if (a === null) return null;
  const isBlocking = a[0] == null ? 1 : PyObject_IsTrue(a[0]);
  if (isBlocking < 0) return null;
  if (isBlocking === 0) return take(self, 0);
  const timeout = a[1] ?? Py_None;
  if (timeout === Py_None) return take(self, null);
  const ns = nanosecondsOf(timeout);
  if (ns === null) return null;
  if (ns < 0) return ValueError("'timeout' must be a non-negative number");
  return take(self, ns);
}

export const simplequeue_type: PyTypeObject = defineType({
  tp_name: "_queue.SimpleQueue",
  tp_basicsize: 72,
  tp_weaklistoffset: 56,
  tp_flags: Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_BASETYPE,
  tp_layout: (type) => new PyHeapObject(type, new QueueBody()),
  tp_new(type, args, kwds) {
    if (type === simplequeue_type) {
      if (args.body.ob_item.length > 0) return TypeError("SimpleQueue() takes no positional arguments");
      if (kwds !== null && kwds.body.ma_used > 0)
        return TypeError("SimpleQueue() takes no keyword arguments");
    }
    return PyType_GenericAlloc(type, 0);
  },
  tp_predealloc(self) {
    PyObject_GC_UnTrack(self);
    return true;
  },
  tp_drop: (self) => q(self).items.shift(),
  tp_free: freeObject,
  tp_traverse(self, visit) {
    for (const item of q(self).items) visit(item);
  },
  tp_clear(self) {
    const items = q(self).items.splice(0);
    touch(self);
    for (const item of items) DECREF(item);
  },
  tp_refs(self, visit) {
    let i = 0;
    for (const item of q(self).items) visit("item", `[${i++}]`, item);
  },
  tp_methods: [
    onearg("__class_getitem__", (cls, args) => Py_GenericAlias(cls, args), METH_CLASS),
    noargs("empty", (self) => PyBool_FromLong(q(self).items.length === 0)),
    fastkeywords("get", get),
    noargs("get_nowait", (self) => take(self, 0)),
    fastkeywords("put", put),
    fastkeywords("put_nowait", (self, args, kwnames) => {
      const a = _PyArg_UnpackKeywords(
        { fname: "put_nowait", keywords: ["item"], minpos: 1, maxpos: 1 },
        args,
        kwnames,
      );
      return a === null ? null : put(self, [a[0] as PyObject], null);
    }),
    noargs("qsize", (self) => PyLong_FromLong(q(self).items.length)),
  ],
});

const module: ModuleDef = {
  name: "_queue",
  init(m) {
    setModuleOf(simplequeue_type);
    addObject(m, "SimpleQueue", NewRef(simplequeue_type));
    return true;
  },
  source: `
class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."
`,
};
export default module;
