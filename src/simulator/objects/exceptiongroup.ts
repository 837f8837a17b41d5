/**
 * BaseExceptionGroup, ExceptionGroup and the work of `except*` (Objects/exceptions.c; the match itself is
 * `_PyEval_ExceptionGroupMatch` of Python/ceval.c).
 *
 * A group holds its members in a tuple. Splitting goes down the tree and makes, for the leaves that match and for the
 * others, a group of the same shape each, through the program's own `derive`. ExceptionGroup itself is an ordinary
 * class, made when the interpreter starts, with the bases BaseExceptionGroup and Exception.
 */
import {
  DECREF,
  hasFlag,
  hold,
  holdMark,
  METH_CLASS,
  NewRef,
  onearg,
  type PyObject,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  PyType_Type,
  type PyTypeObject,
  type Result,
  touch,
  unhold,
  XDECREF,
} from "./object.ts";
import { PyType_GenericAlloc } from "./alloc.ts";
import { rt } from "./runtime.ts";
import { PyObject_IsTrue, PySequence_Check, PyTuple_Check, PyType_Check } from "./abstract.ts";
import { PyObject_IsSubclass } from "./isinstance.ts";
import { PyCallable_Check, PyObject_CallOneArg, PyObject_VectorcallMethod, vectorcallType } from "./call.ts";
import { PyDict_New, PyDict_SetItem } from "./dictobject.ts";
import { PyExceptionInstance_Check, TypeError, ValueError } from "./errors.ts";
import {
  BaseException_init,
  type BaseExceptionBody,
  defineException,
  type PyBaseExceptionObject,
  PyExc_BaseException,
  PyExc_Exception,
} from "./exceptions.ts";
import { _PyArg_NoKeywords } from "./getargs.ts";
import { getOptionalAttr, PyObject_SetAttr } from "./genericattr.ts";
import { Py_GenericAlias } from "./genericaliasobject.ts";
import { PyList_Append, PyList_New, PyList_FromArraySteal, type PyListObject } from "./listobject.ts";
import { PySequence_List, PySequence_Tuple } from "./sequence.ts";
import { Py_None } from "./singletons.ts";
import { PyTuple_FromArray, PyTuple_FromArraySteal, type PyTupleObject } from "./tupleobject.ts";
import { PyType_IsSubtype } from "./typelookup.ts";
import { type_new_from } from "./typenew.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";
import { enterRecursive, leaveRecursive } from "../vm/threadstate.ts";
import { strText } from "./abstract.ts";
import type { Frame } from "../vm/frame.ts";

const MESSAGE = 0;
const EXCEPTIONS = 1;
const body = (o: PyObject): BaseExceptionBody => (o as PyBaseExceptionObject).body;
const members = (o: PyObject): PyObject[] =>
  (body(o).fields[EXCEPTIONS] as PyTupleObject).body.ob_item as PyObject[];

export function _PyBaseExceptionGroup_Check(o: PyObject): boolean {
  return PyType_IsSubtype(o.ob_type, PyExc_BaseExceptionGroup);
}
/** The members of a group, borrowed; null for what is no group. */
export function exceptionsOf(o: PyObject): PyObject[] | null {
  return _PyBaseExceptionGroup_Check(o) ? members(o) : null;
}
const isException = (o: PyObject): boolean => PyType_IsSubtype(o.ob_type, PyExc_Exception);

/** `ExceptionGroup`, a heap type of this run. Borrowed. */
export function PyExc_ExceptionGroup(): PyTypeObject {
  return rt.holders.get("ExceptionGroup")?.object as PyTypeObject;
}

/** `create_exception_group_class`, when the interpreter starts. False with an exception set. */
export function createExceptionGroupClass(): boolean {
  const bases = PyTuple_FromArray([PyExc_BaseExceptionGroup, PyExc_Exception]);
  const dict = PyDict_New();
  PyDict_SetItem(dict, identifier("__module__"), identifier("builtins"));
  const name = identifier("ExceptionGroup");
  const args = PyTuple_FromArray([name, bases, dict]);
  const cls = type_new_from(PyType_Type, args, null, name, bases, dict) as PyTypeObject | null;
  for (const o of [args, bases, dict]) DECREF(o);
  if (cls === null) return false;
  rt.holders.set("ExceptionGroup", { object: cls, sentence: "The runtime keeps the class ExceptionGroup." });
  return true;
}

function BaseExceptionGroup_new(type: PyTypeObject, args: PyTupleObject): Result {
  const given = args.body.ob_item as PyObject[];
  const where = "BaseExceptionGroup.__new__()";
  if (given.length !== 2) return TypeError(`${where} takes exactly 2 arguments (${given.length} given)`);
  const [message, list] = given as [PyObject, PyObject];
  if (!PyUnicode_Check(message)) {
    const shown = message === Py_None ? "None" : message.ob_type.tp_name;
    return TypeError(`${where} argument 1 must be str, not ${shown}`);
  }
  if (!PySequence_Check(list)) return TypeError("second argument (exceptions) must be a sequence");
  const exceptions = PySequence_Tuple(list);
  if (exceptions === null) return null;
  const mark = holdMark();
  hold(exceptions, "exceptions of a group");
  const cls = exactClass(type, exceptions.body.ob_item as PyObject[]);
  const self = cls === null ? null : (PyType_GenericAlloc(cls, 0) as PyBaseExceptionObject | null);
  unhold(mark);
  if (self === null) {
    DECREF(exceptions);
    return null;
  }
  self.body.args = NewRef(args);
  self.body.fields[MESSAGE] = NewRef(message);
  self.body.fields[EXCEPTIONS] = exceptions;
  touch(self);
  return self;
}

/** A group of exceptions only is an ExceptionGroup, whichever name was called. */
function exactClass(type: PyTypeObject, exceptions: readonly PyObject[]): PyTypeObject | null {
  if (exceptions.length === 0) return ValueError("second argument (exceptions) must be a non-empty sequence");
  let allExceptions = true;
  for (const [i, e] of exceptions.entries()) {
    if (!PyExceptionInstance_Check(e))
      return ValueError(`Item ${i} of second argument (exceptions) is not an exception`);
    if (!isException(e)) allExceptions = false;
  }
  if (type === PyExc_BaseExceptionGroup) return allExceptions ? PyExc_ExceptionGroup() : type;
  if (allExceptions) return type;
  if (type === PyExc_ExceptionGroup()) return TypeError("Cannot nest BaseExceptions in an ExceptionGroup");
  const r = PyObject_IsSubclass(type, PyExc_Exception);
  if (r < 0) return null;
  return r > 0 ? TypeError(`Cannot nest BaseExceptions in '${type.tp_name}'`) : type;
}

/** `_PyExc_CreateExceptionGroup`: from a tuple or list. Returns an instance. */
function createGroup(message: string, exceptions: PyObject): Result {
  const text = PyUnicode_FromString(message);
  const mark = holdMark();
  hold(text, "message of a group");
  const group = vectorcallType(PyExc_BaseExceptionGroup, [text, exceptions]);
  unhold(mark);
  DECREF(text);
  return group;
}

// ---------------------------------------------------------------------------------------------------------
// Splitting

type Matcher =
  | { readonly by: "type"; readonly value: PyObject }
  | { readonly by: "predicate"; readonly value: PyObject }
  | { readonly by: "instances"; readonly leaves: ReadonlySet<PyObject> };

const isExceptionClass = (o: PyObject): boolean =>
  PyType_Check(o) && hasFlag(o, Py_TPFLAGS_BASE_EXC_SUBCLASS);

function matcherOf(value: PyObject): Matcher | null {
  if (PyCallable_Check(value) && !PyType_Check(value)) return { by: "predicate", value };
  if (isExceptionClass(value)) return { by: "type", value };
  if (
    value.ob_type.tp_name === "tuple" &&
    ((value as PyTupleObject).body.ob_item as PyObject[]).every(isExceptionClass)
  ) {
    return { by: "type", value };
  }
  return TypeError(
    "expected an exception type, a tuple of exception types, or a callable (other than a class)",
  );
}

/** `PyErr_GivenExceptionMatches`. */
function givenMatches(e: PyObject, type: PyObject): boolean {
  if (PyTuple_Check(type))
    return ((type as PyTupleObject).body.ob_item as PyObject[]).some((t) => givenMatches(e, t));
  return isExceptionClass(type) && PyType_IsSubtype(e.ob_type, type as PyTypeObject);
}

/** -1 error, 0, 1. */
function matches(e: PyObject, m: Matcher): number {
  switch (m.by) {
    case "type":
      return givenMatches(e, m.value) ? 1 : 0;
    case "predicate": {
      const r = PyObject_CallOneArg(m.value, e);
      if (r === null) return -1;
      const mark = holdMark();
      hold(r, "answer of the condition");
      const yes = PyObject_IsTrue(r);
      unhold(mark);
      DECREF(r);
      return yes;
    }
    case "instances":
      return m.leaves.has(e) ? 1 : 0;
  }
}

/** New references; null for an empty part. */
interface Split {
  readonly match: PyObject | null;
  readonly rest: PyObject | null;
}

function split_recursive(exc: PyObject, m: Matcher, wantRest: boolean): Split | null {
  const found = matches(exc, m);
  if (found < 0) return null;
  if (found > 0) return { match: NewRef(exc), rest: null };
  if (!_PyBaseExceptionGroup_Check(exc)) return { match: null, rest: wantRest ? NewRef(exc) : null };
  const mark = holdMark();
  const matchList = hold(PyList_New(0) as PyListObject, "matching exceptions");
  const restList = wantRest ? hold(PyList_New(0) as PyListObject, "exceptions that do not match") : null;
  let ok = true;
  for (const e of members(exc)) {
    ok = enterRecursive(" in exceptiongroup_split_recursive");
    if (!ok) break;
    const part = split_recursive(e, m, wantRest);
    leaveRecursive();
    ok = part !== null;
    if (part === null) break;
    if (part.match !== null) {
      PyList_Append(matchList, part.match);
      DECREF(part.match);
    }
    if (part.rest !== null) {
      PyList_Append(restList as PyListObject, part.rest);
      DECREF(part.rest);
    }
  }
  let match: PyObject | null = null;
  let rest: PyObject | null = null;
  if (ok) {
    const r = subset(exc, matchList);
    ok = r !== false;
    if (r !== false && r !== null) match = hold(r, "matching part");
  }
  if (ok && restList !== null) {
    const r = subset(exc, restList);
    ok = r !== false;
    if (r !== false && r !== null) rest = hold(r, "part that does not match");
  }
  unhold(mark);
  DECREF(matchList);
  XDECREF(restList);
  if (ok) return { match, rest };
  XDECREF(match);
  return null;
}

/** `exceptiongroup_subset`: a group like `orig` with these members, null for none; false with an exception set. */
function subset(orig: PyObject, list: PyListObject): PyObject | null | false {
  if (list.body.ob_item.length === 0) return null;
  const eg = PyObject_VectorcallMethod(identifier("derive"), [orig, list], null);
  if (eg === null) return false;
  const mark = holdMark();
  hold(eg, "group from derive()");
  let ok = true;
  if (!_PyBaseExceptionGroup_Check(eg)) {
    TypeError("derive must return an instance of BaseExceptionGroup");
    ok = false;
  } else {
    for (const field of ["traceback", "context", "cause"] as const) {
      const o = body(orig)[field];
      if (o === null && field === "traceback") continue;
      const old = body(eg)[field];
      body(eg)[field] = o === null ? null : NewRef(o);
      if (field === "cause") body(eg).suppress_context = true;
      touch(eg);
      XDECREF(old);
    }
    ok = copyNotes(orig, eg);
  }
  unhold(mark);
  if (ok) return eg;
  DECREF(eg);
  return false;
}

/** A list of its own for each part, so that a note to one does not show in the other. */
function copyNotes(orig: PyObject, eg: PyObject): boolean {
  const { value: notes, error } = getOptionalAttr(orig, "__notes__");
  if (error) return false;
  if (notes === null) return true;
  if (!PySequence_Check(notes)) {
    DECREF(notes);
    return true;
  }
  const mark = holdMark();
  hold(notes, "__notes__");
  const copy = PySequence_List(notes);
  unhold(mark);
  DECREF(notes);
  if (copy === null) return false;
  hold(copy, "copy of __notes__");
  const r = PyObject_SetAttr(eg, identifier("__notes__"), copy);
  unhold(mark);
  DECREF(copy);
  return r === 0;
}

const orNone = (o: PyObject | null): PyObject => o ?? Py_None;

export const PyExc_BaseExceptionGroup = defineException("BaseExceptionGroup", PyExc_BaseException, {
  fields: ["message", "exceptions"],
  members: [
    { name: "message", readonly: true, get: (self) => NewRef(body(self).fields[MESSAGE] ?? Py_None) },
    { name: "exceptions", readonly: true, get: (self) => NewRef(body(self).fields[EXCEPTIONS] ?? Py_None) },
  ],
  tp_new: BaseExceptionGroup_new,
  tp_init(self, args, kwds) {
    if (!_PyArg_NoKeywords(self.ob_type.tp_name, kwds)) return -1;
    return BaseException_init(self, args, null);
  },
  tp_str(self) {
    const n = members(self).length;
    const message = strText(body(self).fields[MESSAGE] as PyObject);
    return message === null
      ? null
      : PyUnicode_FromString(`${message} (${n} sub-exception${n > 1 ? "s" : ""})`);
  },
  tp_methods: [
    onearg("__class_getitem__", (cls, item) => Py_GenericAlias(cls, item), METH_CLASS),
    onearg("derive", (self, list) =>
      vectorcallType(PyExc_BaseExceptionGroup, [body(self).fields[MESSAGE] as PyObject, list]),
    ),
    onearg("split", (self, value) => {
      const m = matcherOf(value);
      const parts = m === null ? null : split_recursive(self, m, true);
      return parts === null ? null : PyTuple_FromArraySteal([orNone(parts.match), orNone(parts.rest)]);
    }),
    onearg("subgroup", (self, value) => {
      const m = matcherOf(value);
      const parts = m === null ? null : split_recursive(self, m, false);
      return parts === null ? null : orNone(parts.match);
    }),
  ],
});
// ---------------------------------------------------------------------------------------------------------
// except*

/**
 * The parts of `value` that match `type` and the rest, new references (None for nothing). What is no group is wrapped
 * in one.
 */
export function PyExceptionGroup_Match(
  _f: Frame,
  value: PyObject,
  type: PyObject,
): { match: PyObject; rest: PyObject } | null {
  if (value === Py_None) return { match: Py_None, rest: Py_None };
  const isGroup = _PyBaseExceptionGroup_Check(value);
  if (givenMatches(value, type)) {
    if (isGroup) return { match: NewRef(value), rest: Py_None };
    const mark = holdMark();
    const one = hold(PyTuple_FromArray([value]), "exception to be wrapped");
    const wrapped = createGroup("", one);
    unhold(mark);
    DECREF(one);
    return wrapped === null ? null : { match: wrapped, rest: Py_None };
  }
  if (!isGroup) return { match: Py_None, rest: NewRef(value) };
  const pair = PyObject_VectorcallMethod(identifier("split"), [value, type], null);
  if (pair === null) return null;
  // 3.13.0 takes the answer for a pair without looking; later versions say this.
  const name = value.ob_type.tp_name;
  if (pair.ob_type.tp_name !== "tuple") {
    TypeError(`${name}.split must return a tuple, not ${pair.ob_type.tp_name}`);
    DECREF(pair);
    return null;
  }
  const items = (pair as PyTupleObject).body.ob_item as PyObject[];
  if (items.length < 2) {
    TypeError(`${name}.split must return a 2-tuple, got tuple of size ${items.length}`);
    DECREF(pair);
    return null;
  }
  const match = NewRef(items[0] as PyObject);
  const rest = NewRef(items[1] as PyObject);
  DECREF(pair);
  return { match, rest };
}

/** Was this one raised again, rather than raised anew? The same traceback, cause and context say so. */
function is_same_exception_metadata(a: PyObject, b: PyObject): boolean {
  const x = body(a);
  const y = body(b);
  return x.notes === y.notes && x.traceback === y.traceback && x.cause === y.cause && x.context === y.context;
}

function collectLeaves(e: PyObject, into: Set<PyObject>): void {
  if (e === Py_None) return;
  if (!_PyBaseExceptionGroup_Check(e)) into.add(e);
  else for (const m of members(e)) collectLeaves(m, into);
}

/** What leaves the statement: the exceptions raised in handlers and, as one group, what was not handled. */
export function PyExc_PrepReraiseStar(orig: PyObject, excs: PyObject): Result {
  const list = (excs as PyListObject).body.ob_item as PyObject[];
  if (list.length === 0) return Py_None;
  // A naked exception was wrapped: only one clause can have run.
  if (!_PyBaseExceptionGroup_Check(orig)) return NewRef(list[0] as PyObject);
  const raised: PyObject[] = [];
  const leaves = new Set<PyObject>();
  for (const e of list) {
    if (e === Py_None) continue;
    if (is_same_exception_metadata(e, orig)) collectLeaves(e, leaves);
    else raised.push(NewRef(e));
  }
  const mark = holdMark();
  for (const e of raised) hold(e, "exception raised in a handler");
  // exception_group_projection: the part of the original that the leaves are in.
  const kept = split_recursive(orig, { by: "instances", leaves }, false);
  unhold(mark);
  if (kept === null) {
    for (const e of raised) DECREF(e);
    return null;
  }
  if (raised.length === 0) return orNone(kept.match);
  if (kept.match !== null) raised.push(kept.match);
  if (raised.length === 1) return raised[0] as PyObject;
  const all = hold(PyList_FromArraySteal(raised) as PyListObject, "what leaves the statement");
  const result = createGroup("", all);
  unhold(mark);
  DECREF(all);
  return result;
}
