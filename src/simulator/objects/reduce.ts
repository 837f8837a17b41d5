/**
 * How an object says what it is made of (Objects/typeobject.c: `object.__reduce_ex__`, `__getstate__`): the protocol
 * of pickle and copy. The functions named in the answers are those of the module copyreg.
 */
import {
  DECREF,
  hold,
  holdMark,
  NewRef,
  type PyHeapObject,
  type PyObject,
  Py_TPFLAGS_HEAPTYPE,
  type PyTypeObject,
  type Result,
  unhold,
} from "./object.ts";
import { PyList_Check, PyObject_GetIter, PyTuple_Check, PyType_Check } from "./abstract.ts";
import { builtinByName } from "./builtin-lookup.ts";
import { callMethod, PyObject_CallNoArgs, PyObject_CallOneArg, PyObject_Vectorcall } from "./call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  PyDict_Check,
  PyDict_New,
  PyDict_SetItem,
  type PyDictObject,
  PyObject_GenericGetDict,
} from "./dictobject.ts";
import { PyErr_Occurred, TypeError } from "./errors.ts";
import { getOptionalAttr, PyObject_GetAttrString } from "./genericattr.ts";
import type { PyListObject } from "./listobject.ts";
import { PyLong_FromLong } from "./longcore.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { PyCFunction_Check } from "./methodobject.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { identifier, textOf } from "./unicodeobject.ts";

const shown = (o: PyObject): string => (o as PyTypeObject).tp_name;
const cannotPickle = (o: PyObject): null => TypeError(`cannot pickle '${o.ob_type.tp_name}' object`);

/** An attribute of the module copyreg. New reference. */
function fromCopyreg(name: string): Result {
  const m = PyObject_CallOneArg(builtinByName("__import__"), identifier("copyreg"));
  if (m === null) return null;
  const mark = holdMark();
  hold(m, "copyreg");
  const f = PyObject_GetAttrString(m, name);
  unhold(mark);
  DECREF(m);
  return f;
}

/** `_PyType_GetSlotNames`: a list kept in the class, or None. New reference. */
function slotNames(cls: PyTypeObject): Result {
  const known = _PyDict_GetItemStringBorrowed(cls.tp_dict as PyDictObject, "__slotnames__");
  if (known !== null) {
    if (known === Py_None || PyList_Check(known)) return NewRef(known);
    return TypeError(`${shown(cls)}.__slotnames__ should be a list or None, not ${known.ob_type.tp_name}`);
  }
  const f = fromCopyreg("_slotnames");
  if (f === null) return null;
  const mark = holdMark();
  hold(f, "copyreg._slotnames");
  const names = PyObject_CallOneArg(f, cls);
  unhold(mark);
  DECREF(f);
  if (names !== null && names !== Py_None && !PyList_Check(names)) {
    DECREF(names);
    return TypeError("copyreg._slotnames didn't return a list or None");
  }
  return names;
}

/** `object_getstate_default`. */
function getstateDefault(obj: PyObject, required: boolean): Result {
  const type = obj.ob_type;
  if (required && type.tp_itemsize !== 0) return TypeError(`cannot pickle ${type.tp_name} objects`);
  const o = obj as PyHeapObject;
  const values = o.ob_values ?? null;
  const isEmpty =
    (o.ob_dict ?? null) === null
      ? type.tp_dictoffset === 0 || values === null || !values.valid || values.values.every((v) => v === null)
      : (o.ob_dict as PyDictObject).body.ma_used === 0;
  // A class's `tp_dictoffset` leads to its own dict, of which built-in types keep another copy elsewhere.
  const own =
    PyType_Check(obj) && (obj.tp_flags & Py_TPFLAGS_HEAPTYPE) !== 0
      ? NewRef(obj.tp_dict as PyDictObject)
      : null;
  let state: PyObject | null = own ?? (isEmpty ? Py_None : PyObject_GenericGetDict(o));
  if (state === null) return null;
  const mark = holdMark();
  hold(state, "state");
  const fail = (): null => {
    unhold(mark);
    DECREF(state as PyObject);
    return null;
  };
  const names = slotNames(type);
  if (names === null) return fail();
  hold(names, "names of slots");
  const list = names === Py_None ? [] : ([...(names as PyListObject).body.ob_item] as PyObject[]);
  if (required) {
    let basicsize = 16;
    if (type.tp_dictoffset > 0) basicsize += 8;
    if (type.tp_weaklistoffset > 0) basicsize += 8;
    basicsize += 8 * list.length;
    if (type.tp_basicsize > basicsize) {
      unhold(mark + 1);
      DECREF(names);
      cannotPickle(obj);
      return fail();
    }
  }
  if (list.length > 0) {
    const slots = hold(PyDict_New(), "values of slots");
    for (const name of list) {
      hold(NewRef(name), "name of a slot");
      const { value, error } = getOptionalAttr(obj, textOf(name));
      const status = error ? -1 : value === null ? 0 : PyDict_SetItem(slots, name, value);
      if (value !== null) DECREF(value);
      unhold(mark + 3);
      DECREF(name);
      if (status < 0) {
        unhold(mark + 1);
        DECREF(slots);
        DECREF(names);
        return fail();
      }
    }
    unhold(mark + 2);
    if (slots.body.ma_used > 0) {
      const pair: PyObject = PyTuple_FromArray([state, slots]);
      DECREF(state);
      state = pair;
    }
    DECREF(slots);
  }
  unhold(mark);
  DECREF(names);
  return state;
}

/** `object.__getstate__`. */
export function object_getstate(self: PyObject): Result {
  return getstateDefault(self, false);
}

/** `object_getstate`: the object's own `__getstate__`, or the default with its checks. */
function getstate(obj: PyObject, required: boolean): Result {
  const f = PyObject_GetAttrString(obj, "__getstate__");
  if (f === null) return null;
  const mark = holdMark();
  hold(f, "__getstate__");
  const state = isObjectGetstate(f, obj) ? getstateDefault(obj, required) : PyObject_CallNoArgs(f);
  unhold(mark);
  DECREF(f);
  return state;
}
/** The built-in one stands in object's table behind a function of its own. */
function isObjectGetstate(f: PyObject, obj: PyObject): boolean {
  if (!PyCFunction_Check(f) || f.body.m_self !== obj) return false;
  let base: PyTypeObject = obj.ob_type;
  while (base.tp_base !== null) base = base.tp_base;
  return base.tp_methods.some((m) => m.ml_name === "__getstate__" && m === f.body.m_ml);
}

/** `_PyObject_LookupSpecial`. */
function special(obj: PyObject, name: string): { value: PyObject | null; error: boolean } {
  const value = lookupSpecial(obj, name);
  return { value, error: value === null && PyErr_Occurred() !== null };
}

/** `_PyObject_GetNewArguments`: null with an exception set, or what `__getnewargs_ex__` or `__getnewargs__` say. */
function newArguments(obj: PyObject): { args: PyTupleObject | null; kwargs: PyDictObject | null } | null {
  const ex = special(obj, "__getnewargs_ex__");
  if (ex.error) return null;
  const call = (f: PyObject): Result => {
    const mark = holdMark();
    hold(f, "method for arguments");
    const r = PyObject_CallNoArgs(f);
    unhold(mark);
    DECREF(f);
    return r;
  };
  if (ex.value !== null) {
    const pair = call(ex.value);
    if (pair === null) return null;
    const fail = (text: string): null => {
      TypeError(text);
      DECREF(pair);
      return null;
    };
    if (!PyTuple_Check(pair))
      return fail(`__getnewargs_ex__ should return a tuple, not '${pair.ob_type.tp_name}'`);
    const items = (pair as PyTupleObject).body.ob_item as PyObject[];
    if (items.length !== 2) {
      DECREF(pair);
      TypeError(`__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
      return null;
    }
    const [args, kwargs] = items as [PyObject, PyObject];
    if (!PyTuple_Check(args))
      return fail(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${args.ob_type.tp_name}'`,
      );
    if (!PyDict_Check(kwargs))
      return fail(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${kwargs.ob_type.tp_name}'`,
      );
    const r = { args: NewRef(args) as PyTupleObject, kwargs: NewRef(kwargs) };
    DECREF(pair);
    return r;
  }
  const plain = special(obj, "__getnewargs__");
  if (plain.error) return null;
  if (plain.value === null) return { args: null, kwargs: null };
  const args = call(plain.value);
  if (args === null) return null;
  if (PyTuple_Check(args)) return { args: args as PyTupleObject, kwargs: null };
  TypeError(`__getnewargs__ should return a tuple, not '${args.ob_type.tp_name}'`);
  DECREF(args);
  return null;
}

/** `reduce_newobj`, for protocol 2 and above. */
function reduce_newobj(obj: PyObject): Result {
  const cls = obj.ob_type;
  if (cls.tp_new === null) return cannotPickle(obj);
  const given = newArguments(obj);
  if (given === null) return null;
  const { args, kwargs } = given;
  const mark = holdMark();
  const owned: PyObject[] = [];
  const own = <T extends PyObject>(o: T): T => {
    owned.push(o);
    return hold(o, "part of __reduce_ex__");
  };
  if (args !== null) own(args);
  if (kwargs !== null) own(kwargs);
  const done = (r: Result): Result => {
    unhold(mark);
    for (const o of owned) DECREF(o);
    return r;
  };
  const withKeywords = kwargs !== null && kwargs.body.ma_used > 0;
  const newobj = fromCopyreg(withKeywords ? "__newobj_ex__" : "__newobj__");
  if (newobj === null) return done(null);
  own(newobj);
  const newargs = withKeywords
    ? PyTuple_FromArray([cls, args as PyTupleObject, kwargs as PyDictObject])
    : PyTuple_FromArray([cls, ...((args?.body.ob_item ?? []) as PyObject[])]);
  own(newargs);
  const isList = PyList_Check(obj);
  const isDict = PyDict_Check(obj);
  const state = getstate(obj, !(args !== null || isList || isDict));
  if (state === null) return done(null);
  own(state);
  const listitems = isList ? PyObject_GetIter(obj) : Py_None;
  if (listitems === null) return done(null);
  own(listitems);
  let dictitems: Result = Py_None;
  if (isDict) {
    const items = callMethod(obj, "items");
    if (items === null) return done(null);
    own(items);
    dictitems = PyObject_GetIter(items);
    if (dictitems === null) return done(null);
  }
  own(dictitems);
  return done(PyTuple_FromArray([newobj, newargs, state, listitems, dictitems]));
}

/** `_common_reduce`. */
export function copyreg_reduce(self: PyObject, protocol: number): Result {
  if (protocol >= 2) return reduce_newobj(self);
  const f = fromCopyreg("_reduce_ex");
  if (f === null) return null;
  const mark = holdMark();
  hold(f, "copyreg._reduce_ex");
  const n = PyLong_FromLong(protocol);
  const r = PyObject_Vectorcall(f, [self, n], null);
  unhold(mark);
  DECREF(n);
  DECREF(f);
  return r;
}
