/**
 * What the collector needs of objects beyond their types' slots: weak references, untracking, gc.callbacks,
 * gc.garbage, the free lists (Python/gc.c: `invoke_gc_callback`, `clear_freelists`; Objects/weakrefobject.c).
 */
import { DECREF, hold, holdMark, INCREF, observer, type PyObject, unhold } from "./object.ts";
import { freeUnits } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { type CollectorHooks, setCollectorHooks } from "../memory/gcmodule.ts";
import type { FreeList } from "../memory/freelists.ts";
import { writeUnraisable } from "./machine.ts";
import { hex } from "./abstract.ts";
import { PyObject_Vectorcall } from "./call.ts";
import { _PyDict_MaybeUntrack, PyDict_New, PyDict_SetItem, type PyDictObject } from "./dictobject.ts";
import { PyErr_Clear, PyErr_GetRaisedException, PyErr_SetRaisedException } from "./errors.ts";
import { PyList_Append, PyList_New, type PyListObject } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { _PyTuple_MaybeUntrack } from "./tupleobject.ts";
import { PyUnicode_FromString } from "./unicodeobject.ts";
import {
  _PyWeakref_ClearRef,
  handle_callback,
  PyWeakref_Check,
  type PyWeakReference,
} from "./weakrefobject.ts";

/** `Py_BuildValue("{sisnsn}", …)`: keys are new strings, as C makes them. New reference. */
export function newDictOfNumbers(entries: readonly (readonly [string, number])[]): PyDictObject {
  const d = PyDict_New();
  const mark = holdMark();
  hold(d, "dict being made");
  for (const [name, n] of entries) {
    const key = hold(PyUnicode_FromString(name), "key");
    const value = hold(PyLong_FromLong(n), "value");
    PyDict_SetItem(d, key, value);
    unhold(mark + 1);
    DECREF(key);
    DECREF(value);
  }
  unhold(mark);
  return d;
}

function invokeCallbacks(
  phase: "start" | "stop",
  generation: number,
  collected: number,
  uncollectable: number,
): void {
  const callbacks = rt.gc.callbacks as PyListObject | null;
  if (callbacks === null) return;
  const items = callbacks.body.ob_item as PyObject[];
  const mark = holdMark();
  const info =
    items.length === 0
      ? null
      : hold(
          newDictOfNumbers([
            ["generation", generation],
            ["collected", collected],
            ["uncollectable", uncollectable],
          ]),
          "info for gc.callbacks",
        );
  const phaseObject = hold(PyUnicode_FromString(phase), "phase for gc.callbacks");
  // The list may change while its callbacks run.
  for (let i = 0; i < items.length && info !== null; i++) {
    const cb = items[i] as PyObject;
    INCREF(cb);
    hold(cb, "callback of gc.callbacks");
    const r = PyObject_Vectorcall(cb, [phaseObject, info], null);
    if (r === null) writeUnraisable(cb);
    else DECREF(r);
    unhold(holdMark() - 1);
    DECREF(cb);
  }
  unhold(mark);
  DECREF(phaseObject);
  if (info !== null) DECREF(info);
}

/** One free list, its objects' blocks going back in the order in which they would be reused. */
function clearFreelist(name: string, list: FreeList<number>, headUnits: number): void {
  if (list.length === 0) return;
  if (observer !== null) observer.note("freelist", null, `the free list of ${name} is emptied`, list.length);
  list.clear((addr) => {
    freeUnits(addr - headUnits);
    if (headUnits === 0) return;
    // PyObject_GC_Del counts, also for an object that died long ago.
    const young = rt.gc.generations[0];
    if (young.count > 0) young.count--;
  });
}

/** `clear_freelists`. The one cached slice stays (`_PySlice_ClearFreeList` acts at the end of the interpreter only). */
export function clear_freelists(): void {
  const lists = rt.freelists;
  clearFreelist("floats", lists.floats, 0);
  lists.tuples.forEach((list, length) => {
    clearFreelist(`tuples of ${length}`, list, 1);
  });
  clearFreelist("lists", lists.lists, 1);
  clearFreelist("dicts", lists.dicts, 1);
  clearFreelist("key tables", lists.dictkeys, 0);
}

const collectorHooks: CollectorHooks = {
  invokeCallbacks,
  untrackTuple: _PyTuple_MaybeUntrack,
  untrackDict: _PyDict_MaybeUntrack,
  isWeakref: PyWeakref_Check,
  hasCallback: (wr) => (wr as PyWeakReference).body.wr_callback !== null,
  clearRef: (wr) => _PyWeakref_ClearRef(wr as PyWeakReference),
  handleCallback(wr) {
    // Asked for only where hasCallback said yes; nothing takes a callback away in between.
    handle_callback(wr as PyWeakReference, (wr as PyWeakReference).body.wr_callback as PyObject);
  },
  appendGarbage(o) {
    if (rt.gc.garbage !== null && PyList_Append(rt.gc.garbage, o) < 0) PyErr_Clear();
  },
  clearFreelists: clear_freelists,
  writeStderr: (text) => rt.writeStderr(text),
  takeException: PyErr_GetRaisedException,
  restoreException: PyErr_SetRaisedException,
  unraisable: (message) => writeUnraisable(null, message),
  addressText: (o) => `0x${hex(o)}`,
};
setCollectorHooks(collectorHooks);

/** `_PyGC_Init`: gc.garbage and gc.callbacks exist from the start, before the module does. */
export function _PyGC_Init(): void {
  rt.gc.garbage ??= PyList_New(0);
  rt.gc.callbacks ??= PyList_New(0);
}
