/** `__build_class__` (Python/bltinmodule.c). */
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyObject,
  PyType_Type,
  type PyTypeObject,
  type Result,
  unhold,
} from "../objects/object.ts";
import { PyMapping_Check, PyObject_SetItem, PyTuple_Check, PyType_Check } from "../objects/abstract.ts";
import { PyObject_Call, PyObject_CallOneArg, PyObject_Vectorcall } from "../objects/call.ts";
import { PyCell_Check } from "../objects/cellobject.ts";
import { RuntimeError, TypeError } from "../objects/errors.ts";
import { PyFunction_Check } from "../objects/funcobject.ts";
import { getOptionalAttr } from "../objects/genericattr.ts";
import {
  _PyDict_FromKeywords,
  PyDict_DelItemString,
  _PyDict_GetItemStringBorrowed,
  PyDict_New,
  type PyDictObject,
} from "../objects/dictobject.ts";
import {
  listFromItems,
  PyList_Append,
  PyList_AsTuple,
  type PyListObject,
  PyList_SetSlice,
} from "../objects/listobject.ts";
import { PyTuple_FromArray, type PyTupleObject } from "../objects/tupleobject.ts";
import { _PyType_CalculateMetaclass } from "../objects/typenew.ts";
import { identifier, PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { evalWithLocals } from "../vm/call-function.ts";

/** `update_bases`: replaces bases that are no types by what their `__mro_entries__` gives. New reference. */
function update_bases(bases: PyTupleObject): PyTupleObject | null {
  const items = bases.body.ob_item as PyObject[];
  const mark = holdMark();
  let newBases: PyListObject | null = null;
  const fail = (): null => {
    unhold(mark);
    if (newBases !== null) DECREF(newBases);
    return null;
  };
  for (let i = 0; i < items.length; i++) {
    const base = items[i] as PyObject;
    const { value: meth, error } = PyType_Check(base)
      ? { value: null, error: false }
      : getOptionalAttr(base, "__mro_entries__");
    if (error) return fail();
    if (meth === null) {
      if (newBases !== null) PyList_Append(newBases, base);
      continue;
    }
    const inner = holdMark();
    hold(meth, "__mro_entries__");
    const entries = PyObject_CallOneArg(meth, bases);
    unhold(inner);
    DECREF(meth);
    if (entries === null) return fail();
    if (!PyTuple_Check(entries)) {
      TypeError("__mro_entries__ must return a tuple");
      DECREF(entries);
      return fail();
    }
    if (newBases === null) {
      newBases = listFromItems(items.slice(0, i));
      if (newBases === null) {
        DECREF(entries);
        return fail();
      }
      hold(newBases, "bases");
    }
    const n = newBases.body.ob_item.length;
    PyList_SetSlice(newBases, n, n, entries);
    DECREF(entries);
  }
  unhold(mark);
  if (newBases === null) return NewRef(bases);
  const tuple = PyList_AsTuple(newBases);
  DECREF(newBases);
  return tuple;
}

export function buildClass(_self: PyObject, args: PyObject[], kwnames: PyTupleObject | null): Result {
  const nkw = kwnames === null ? 0 : kwnames.body.ob_item.length;
  const npos = args.length - nkw;
  if (npos < 2) return TypeError("__build_class__: not enough arguments");
  const [func, name] = args as [PyObject, PyObject];
  if (!PyFunction_Check(func)) return TypeError("__build_class__: func must be a function");
  if (!PyUnicode_Check(name)) return TypeError("__build_class__: name is not a string");
  const mark = holdMark();
  const orig_bases = hold(PyTuple_FromArray(args.slice(2, npos)), "class statement: bases");
  const owned: PyObject[] = [orig_bases];
  const done = (r: Result): Result => {
    unhold(mark);
    if (r !== null) hold(r, "class being made");
    for (const o of owned) DECREF(o);
    unhold(mark);
    return r;
  };
  const own = <T extends PyObject>(o: T, label: string): T => {
    owned.push(o);
    return hold(o, label);
  };
  const bases = update_bases(orig_bases);
  if (bases === null) return done(null);
  own(bases, "class statement: bases");
  let meta: PyObject | null = null;
  let isclass = true;
  let mkw: PyDictObject | null = null;
  if (kwnames !== null && nkw > 0) {
    mkw = _PyDict_FromKeywords(kwnames, args, npos);
    if (mkw === null) return done(null);
    own(mkw, "class statement: keywords");
    const m = _PyDict_GetItemStringBorrowed(mkw, "metaclass");
    if (m !== null) {
      meta = own(NewRef(m), "metaclass");
      PyDict_DelItemString(mkw, "metaclass");
      isclass = PyType_Check(meta);
    }
  }
  if (meta === null) {
    const items = bases.body.ob_item as PyObject[];
    meta = own(NewRef(items.length === 0 ? PyType_Type : (items[0] as PyObject).ob_type), "metaclass");
    isclass = true;
  }
  if (isclass) {
    const winner = _PyType_CalculateMetaclass(meta as PyTypeObject, bases);
    if (winner === null) return done(null);
    if (winner !== meta) meta = own(NewRef(winner), "metaclass");
  }
  const { value: prep, error } = getOptionalAttr(meta, "__prepare__");
  if (error) return done(null);
  let ns: PyObject | null;
  if (prep === null) ns = PyDict_New();
  else {
    own(prep, "__prepare__");
    ns =
      mkw === null ? PyObject_Vectorcall(prep, [name, bases], null) : callWithDict(prep, [name, bases], mkw);
  }
  if (ns === null) return done(null);
  own(ns, "class namespace");
  if (!PyMapping_Check(ns)) {
    TypeError(
      `${isclass ? (meta as PyTypeObject).tp_name : "<metaclass>"}.__prepare__() must return a mapping, not ${ns.ob_type.tp_name}`,
    );
    return done(null);
  }
  const cell = evalWithLocals(func, ns);
  if (cell === null) return done(null);
  own(cell, "__class__ cell");
  if (bases !== orig_bases) {
    const status = PyObject_SetItem(ns, identifier("__orig_bases__"), orig_bases);
    if (status < 0) return done(null);
  }
  const cls =
    mkw === null
      ? PyObject_Vectorcall(meta, [name, bases, ns], null)
      : callWithDict(meta, [name, bases, ns], mkw);
  if (cls !== null && PyType_Check(cls) && PyCell_Check(cell)) {
    const cellCls = cell.body.ob_ref;
    if (cellCls !== cls) {
      if (cellCls === null)
        RuntimeError(
          `__class__ not set defining '${textOf(name)}' as <class '${cls.tp_name}'>. Was __classcell__ propagated to type.__new__?`,
        );
      else
        TypeError(
          `__class__ set to ${(cellCls as PyTypeObject).tp_name} defining '${textOf(name)}' as ${cls.tp_name}`,
        );
      DECREF(cls);
      return done(null);
    }
  }
  return done(cls);
}

function callWithDict(callable: PyObject, args: PyObject[], kwds: PyDictObject): Result {
  const tuple = PyTuple_FromArray(args);
  const mark = holdMark();
  hold(tuple, "arguments");
  const r = PyObject_Call(callable, tuple, kwds);
  unhold(mark);
  if (r !== null) hold(r, "result");
  DECREF(tuple);
  unhold(mark);
  return r;
}
