/** gc (Modules/gcmodule.c, and the functions of Python/gc.c that it calls): the program's view of the collector. */
import {
  DECREF,
  fastcall,
  fastkeywords,
  GC_FINALIZED,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  PyObject_IS_GC,
  unhold,
  varargs,
  type PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type Result,
} from "../objects/object.ts";
import { _PyObject_GC_IS_TRACKED } from "../objects/alloc.ts";
import { rt } from "../objects/runtime.ts";
import {
  _PyGC_Freeze,
  _PyGC_GetFreezeCount,
  _PyGC_Unfreeze,
  DEBUG_COLLECTABLE,
  DEBUG_LEAK,
  DEBUG_SAVEALL,
  DEBUG_STATS,
  DEBUG_UNCOLLECTABLE,
  gc_collect_main,
  NUM_GENERATIONS,
} from "../memory/gcmodule.ts";
import { forEachTracked } from "../memory/gcstate.ts";
import { _PyGC_Init, newDictOfNumbers } from "../objects/collector-hooks.ts";
import { _PyNumber_Index, PyIndex_Check, PyNumber_AsSsize_t } from "../objects/abstract-number.ts";
import { OverflowError, TypeError, ValueError } from "../objects/errors.ts";
import { PyExc_OverflowError } from "../objects/exceptions.ts";
import { _PyArg_UnpackKeywords } from "../objects/getargs.ts";
import { PyList_Append, PyList_New, type PyListObject } from "../objects/listobject.ts";
import { bigOf, PyBool_FromLong, PyLong_FromLong } from "../objects/longcore.ts";
import { addObject } from "../objects/moduleobject.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal } from "../objects/tupleobject.ts";
import type { ModuleDef } from "../vm/import.ts";

const INT_MAX = 2147483647n;
const INT_MIN = -2147483648n;
const LONG_MAX = 9223372036854775807n;

/** The value of an int-like argument, or null with an exception set. */
function indexValue(o: PyObject): bigint | null {
  const n = _PyNumber_Index(o);
  if (n === null) return null;
  const v = bigOf(n);
  DECREF(n);
  return v;
}

/** `PyLong_AsInt`. */
function PyLong_AsInt(o: PyObject): number | null {
  const v = indexValue(o);
  if (v === null) return null;
  if (v > INT_MAX || v < INT_MIN) return OverflowError("Python int too large to convert to C int");
  return Number(v);
}

/** An int parsed by the format "i". */
function parseInt_i(o: PyObject): number | null {
  const v = indexValue(o);
  if (v === null) return null;
  if (v > LONG_MAX || v < -LONG_MAX - 1n) return OverflowError("Python int too large to convert to C long");
  if (v > INT_MAX) return OverflowError("signed integer is greater than maximum");
  if (v < INT_MIN) return OverflowError("signed integer is less than minimum");
  return Number(v);
}

function tupleOfInts(values: readonly number[]): PyObject {
  return PyTuple_FromArraySteal(values.map(PyLong_FromLong));
}

function collect(
  _module: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "collect", keywords: ["generation"], minpos: 0, maxpos: 1 },
    args,
    kwnames,
  );
  if (a === null) return null;
  let generation: number | null = NUM_GENERATIONS - 1;
  if (a[0] != null) generation = PyLong_AsInt(a[0]);
  if (generation === null) return null;
  if (generation < 0 || generation >= NUM_GENERATIONS) return ValueError("invalid generation");
  return PyLong_FromLong(gc_collect_main(generation, "manual"));
}

function set_threshold(_module: PyObject, args: { body: { ob_item: (PyObject | null)[] } }): Result {
  const items = args.body.ob_item as PyObject[];
  if (items.length < 1 || items.length > 3) return TypeError("gc.set_threshold requires 1 to 3 arguments");
  const values: number[] = [];
  for (const item of items) {
    const v = parseInt_i(item);
    if (v === null) return null;
    values.push(v);
  }
  values.forEach((v, i) => {
    rt.gc.generations[i as 0 | 1 | 2].threshold = v;
  });
  return Py_None;
}

/** `append_objects`: what a generation lists, without the list that is being made. */
function append_objects(result: PyListObject, generation: 0 | 1 | 2): void {
  const { head } = rt.gc.generations[generation];
  // The list that is made is tracked by now, in generation 0.
  const objects: PyObject[] = [];
  forEachTracked(head, (gc) => objects.push(gc));
  for (const gc of objects) if (gc !== result) PyList_Append(result, gc);
}

function get_objects(
  _module: PyObject,
  args: PyObject[],
  kwnames: Parameters<typeof _PyArg_UnpackKeywords>[2],
): Result {
  const a = _PyArg_UnpackKeywords(
    { fname: "get_objects", keywords: ["generation"], minpos: 0, maxpos: 1 },
    args,
    kwnames,
  );
  if (a === null) return null;
  let generation: number | null = -1;
  if (a[0] != null && a[0] !== Py_None) {
    if (!PyIndex_Check(a[0]))
      return TypeError(`argument should be integer or None, not '${a[0].ob_type.tp_name}'`);
    generation = PyNumber_AsSsize_t(a[0], PyExc_OverflowError);
  }
  if (generation === null) return null;
  if (generation >= NUM_GENERATIONS)
    return ValueError(
      `generation parameter must be less than the number of available generations (${NUM_GENERATIONS})`,
    );
  if (generation < -1) return ValueError("generation parameter cannot be negative");
  const result = PyList_New(0) as PyListObject;
  if (generation === -1) for (const i of [0, 1, 2] as const) append_objects(result, i);
  else append_objects(result, generation as 0 | 1 | 2);
  return result;
}

/** `_PyGC_GetReferrers`: tracked objects that refer to one of `objs`, youngest generation first. */
function get_referrers(_module: PyObject, args: PyObject[]): Result {
  const objs = PyTuple_FromArray(args);
  const result = PyList_New(0) as PyListObject;
  const wanted = new Set(args);
  let found = false;
  const referrersvisit = (o: PyObject): void => {
    if (wanted.has(o)) found = true;
  };
  for (const generation of rt.gc.generations) {
    forEachTracked(generation.head, (gc) => {
      if (gc === objs || gc === result) return;
      found = false;
      gc.ob_type.tp_traverse?.(gc, referrersvisit);
      if (found) PyList_Append(result, gc);
    });
  }
  const mark = holdMark();
  hold(result, "result of get_referrers");
  DECREF(objs);
  unhold(mark);
  return result;
}

function get_referents(_module: PyObject, args: PyObject[]): Result {
  const objs = PyTuple_FromArray(args);
  const result = PyList_New(0) as PyListObject;
  for (const o of args) {
    if (PyObject_IS_GC(o)) o.ob_type.tp_traverse?.(o, (r) => void PyList_Append(result, r));
  }
  const mark = holdMark();
  hold(result, "result of get_referents");
  DECREF(objs);
  unhold(mark);
  return result;
}

function get_stats(): Result {
  const result = PyList_New(0) as PyListObject;
  for (const { collections, collected, uncollectable } of rt.gc.generation_stats) {
    const dict = newDictOfNumbers([
      ["collections", collections],
      ["collected", collected],
      ["uncollectable", uncollectable],
    ]);
    PyList_Append(result, dict);
    DECREF(dict);
  }
  return result;
}

const functions: PyMethodDef[] = [
  noargs("enable", () => {
    rt.gc.enabled = true;
    return Py_None;
  }),
  noargs("disable", () => {
    rt.gc.enabled = false;
    return Py_None;
  }),
  noargs("isenabled", () => PyBool_FromLong(rt.gc.enabled)),
  onearg("set_debug", (_module, arg) => {
    const flags = PyLong_AsInt(arg);
    if (flags === null) return null;
    rt.gc.debug = flags;
    return Py_None;
  }),
  noargs("get_debug", () => PyLong_FromLong(rt.gc.debug)),
  noargs("get_count", () => tupleOfInts(rt.gc.generations.map((g) => g.count))),
  varargs("set_threshold", set_threshold),
  noargs("get_threshold", () => tupleOfInts(rt.gc.generations.map((g) => g.threshold))),
  fastkeywords("collect", collect),
  fastkeywords("get_objects", get_objects),
  noargs("get_stats", get_stats),
  onearg("is_tracked", (_module, o) => PyBool_FromLong(PyObject_IS_GC(o) && _PyObject_GC_IS_TRACKED(o))),
  onearg("is_finalized", (_module, o) =>
    PyBool_FromLong(PyObject_IS_GC(o) && ((o as PyHeapObject).gc_flags & GC_FINALIZED) !== 0),
  ),
  fastcall("get_referrers", get_referrers),
  fastcall("get_referents", get_referents),
  noargs("freeze", () => {
    _PyGC_Freeze();
    return Py_None;
  }),
  noargs("unfreeze", () => {
    _PyGC_Unfreeze();
    return Py_None;
  }),
  noargs("get_freeze_count", () => PyLong_FromLong(_PyGC_GetFreezeCount())),
];

const gcModule: ModuleDef = {
  name: "gc",
  functions,
  init(m) {
    _PyGC_Init();
    addObject(m, "garbage", NewRef(rt.gc.garbage as PyObject));
    addObject(m, "callbacks", NewRef(rt.gc.callbacks as PyObject));
    for (const [name, value] of Object.entries({
      DEBUG_STATS,
      DEBUG_COLLECTABLE,
      DEBUG_UNCOLLECTABLE,
      DEBUG_SAVEALL,
      DEBUG_LEAK,
    })) {
      addObject(m, name, PyLong_FromLong(value));
    }
    return true;
  },
};
export default gcModule;
