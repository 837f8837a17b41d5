/** Methods and attributes of BaseException (Objects/exceptions.c). */

import { PyObject_Repr, PyObject_Str, reprText } from "./abstract.ts";
import {
  dictItemsArray,
  PyDict_Check,
  PyDict_New,
  PyDict_SetItem,
  PyObject_GenericGetDict,
  PyObject_GenericSetDict,
} from "./dictobject.ts";
import { PyErr_Occurred, PyExceptionInstance_Check, TypeError } from "./errors.ts";
import { type BaseExceptionBody, fieldsOf, type PyBaseExceptionObject } from "./exceptions.ts";
import { getOptionalAttr, PyObject_GenericGetAttr, PyObject_SetAttr } from "./genericattr.ts";
import { PyList_Append, PyList_Check, PyList_New } from "./listobject.ts";
import { Py_False, Py_True } from "./longcore.ts";
import {
  DECREF,
  getset,
  hold,
  holdMark,
  NewRef,
  noargs,
  onearg,
  type PyObject,
  type Result,
  touch,
  type TypeSpec,
  unhold,
  XDECREF,
} from "./object.ts";
import { rt } from "./runtime.ts";
import { PySequence_Tuple } from "./sequence.ts";
import { Py_None } from "./singletons.ts";
import { PyTraceBack_Check } from "./tracebackobject.ts";
import { PyTuple_FromArray, type PyTupleObject } from "./tupleobject.ts";
import { identifier, PyUnicode_Check, PyUnicode_FromString } from "./unicodeobject.ts";

const b = (o: PyObject): BaseExceptionBody => (o as PyBaseExceptionObject).body;
const argsOf = (o: PyObject): PyObject[] => (b(o).args?.body.ob_item ?? []) as PyObject[];

export function BaseException_str(self: PyObject): Result {
  const args = argsOf(self);
  if (args.length === 0) return PyUnicode_FromString("");
  if (args.length === 1) return PyObject_Str(args[0] as PyObject);
  return PyObject_Str(b(self).args as PyTupleObject);
}

/** KeyError shows the repr of its key, so that an empty string can be seen. */
export function KeyError_str(self: PyObject): Result {
  const args = argsOf(self);
  return args.length === 1 ? PyObject_Repr(args[0] as PyObject) : BaseException_str(self);
}

function BaseException_repr(self: PyObject): Result {
  const name = self.ob_type.tp_name.slice(self.ob_type.tp_name.lastIndexOf(".") + 1);
  const args = argsOf(self);
  if (args.length === 1) {
    const text = reprText(args[0] as PyObject);
    return text === null ? null : PyUnicode_FromString(`${name}(${text})`);
  }
  const text = reprText(b(self).args as PyTupleObject);
  return text === null ? null : PyUnicode_FromString(`${name}${text}`);
}

function set(self: PyObject, field: "traceback" | "context" | "cause", value: PyObject | null): void {
  const body = b(self);
  const old = body[field];
  body[field] = value === null ? null : NewRef(value);
  touch(self);
  XDECREF(old);
}

export function PyException_SetTraceback(self: PyBaseExceptionObject, tb: PyObject | null): void {
  set(self, "traceback", tb);
}

function set_tb(self: PyObject, value: PyObject | null): number {
  if (value === null) {
    TypeError("__traceback__ may not be deleted");
    return -1;
  }
  if (value !== Py_None && !PyTraceBack_Check(value)) {
    TypeError("__traceback__ must be a traceback or None");
    return -1;
  }
  set(self, "traceback", value === Py_None ? null : value);
  return 0;
}

function setExc(
  field: "context" | "cause",
  name: string,
): (self: PyObject, value: PyObject | null) => number {
  return (self, value) => {
    if (value === null) {
      TypeError(`${name} may not be deleted`);
      return -1;
    }
    if (value !== Py_None && !PyExceptionInstance_Check(value)) {
      TypeError(`exception ${field} must be None or derive from BaseException`);
      return -1;
    }
    if (field === "cause") b(self).suppress_context = true;
    set(self, field, value === Py_None ? null : value);
    return 0;
  };
}

/** `add_note`: appends to `__notes__`, which is an ordinary attribute. */
function BaseException_add_note(self: PyObject, note: PyObject): Result {
  if (!PyUnicode_Check(note)) return TypeError(`note must be a str, not '${note.ob_type.tp_name}'`);
  const { value: notes, error } = getOptionalAttr(self, "__notes__");
  if (error) return null;
  let list = notes;
  if (list === null) {
    list = PyList_New(0) as PyObject;
    if (PyObject_SetAttr(self, identifier("__notes__"), list) < 0) {
      DECREF(list);
      return null;
    }
  } else if (!PyList_Check(list)) {
    DECREF(list);
    return TypeError("Cannot add note: __notes__ is not a list");
  }
  const status = PyList_Append(list, note);
  DECREF(list);
  return status < 0 ? null : Py_None;
}

/** `_PyErr_FormatNote`: adds a note to the current exception, which is set aside while its text is made. */
export function addNote(text: () => string): void {
  const exc = rt.tstate.current_exception;
  if (exc === null) return;
  rt.tstate.current_exception = null;
  const mark = holdMark();
  hold(exc, "exception that gets a note");
  const note = PyUnicode_FromString(text());
  hold(note, "note");
  const r = PyErr_Occurred() === null ? BaseException_add_note(exc, note) : null;
  unhold(mark);
  DECREF(note);
  if (r !== null) DECREF(r);
  if (PyErr_Occurred() === null) rt.tstate.current_exception = exc;
  else DECREF(exc);
}

export const base_exception_methods: Partial<TypeSpec> = {
  tp_getattro: PyObject_GenericGetAttr,
  tp_repr: BaseException_repr,
  tp_str: BaseException_str,
  tp_getset: [
    getset(
      "__dict__",
      (self) => PyObject_GenericGetDict(self),
      (self, v) => PyObject_GenericSetDict(self, v),
    ),
    getset(
      "args",
      (self) => NewRef(b(self).args ?? Py_None),
      (self, value) => {
        if (value === null) {
          TypeError("args may not be deleted");
          return -1;
        }
        const seq = PySequence_Tuple(value);
        if (seq === null) return -1;
        const old = b(self).args;
        b(self).args = seq as PyTupleObject;
        touch(self);
        XDECREF(old);
        return 0;
      },
    ),
    getset("__traceback__", (self) => NewRef(b(self).traceback ?? Py_None), set_tb),
    getset("__context__", (self) => NewRef(b(self).context ?? Py_None), setExc("context", "__context__")),
    getset("__cause__", (self) => NewRef(b(self).cause ?? Py_None), setExc("cause", "__cause__")),
  ],
  tp_members: [
    {
      name: "__suppress_context__",
      readonly: false,
      get: (self) => (b(self).suppress_context ? Py_True : Py_False),
      set: (self, value) => {
        if (value === null) {
          TypeError("can't delete numeric/char attribute");
          return -1;
        }
        if (value !== Py_True && value !== Py_False) {
          TypeError("attribute value type must be bool");
          return -1;
        }
        b(self).suppress_context = value === Py_True;
        return 0;
      },
    },
  ],
  tp_methods: [
    noargs("__reduce__", (self) => {
      const e = self as PyBaseExceptionObject;
      const args = e.body.args as PyTupleObject;
      return e.ob_dict !== null
        ? PyTuple_FromArray([self.ob_type, args, e.ob_dict])
        : PyTuple_FromArray([self.ob_type, args]);
    }),
    onearg("__setstate__", (self, state) => {
      if (state !== Py_None) {
        if (!PyDict_Check(state)) return TypeError("state is not a dictionary");
        for (const [k, v] of dictItemsArray(state)) if (PyObject_SetAttr(self, k, v) < 0) return null;
      }
      return Py_None;
    }),
    onearg("with_traceback", (self, tb) => (set_tb(self, tb) < 0 ? null : NewRef(self))),
    onearg("add_note", BaseException_add_note),
  ],
};

/** A state for pickling: the attributes in a dict of their own with these fields, or what there is. New reference. */
function stateWith(
  e: PyBaseExceptionObject,
  fields: readonly (readonly [string, PyObject | null])[],
): PyObject {
  const set = fields.filter(([, v]) => v !== null) as [string, PyObject][];
  if (set.length === 0) return NewRef(e.ob_dict ?? Py_None);
  const state = PyDict_New();
  for (const [k, v] of e.ob_dict === null ? [] : dictItemsArray(e.ob_dict)) PyDict_SetItem(state, k, v);
  for (const [name, v] of set) PyDict_SetItem(state, identifier(name), v);
  return state;
}
const field = (o: PyObject, name: string): readonly [string, PyObject | null] => [
  name,
  b(o).fields[fieldsOf(o.ob_type).indexOf(name)] ?? null,
];

export const import_error_methods = [
  noargs("__reduce__", (self) => {
    const e = self as PyBaseExceptionObject;
    const state = stateWith(e, [field(self, "name"), field(self, "path"), field(self, "name_from")]);
    const args = e.body.args as PyTupleObject;
    const r = PyTuple_FromArray(state === Py_None ? [self.ob_type, args] : [self.ob_type, args, state]);
    DECREF(state);
    return r;
  }),
];
/** The object is left out: it may not be one that can be pickled. */
const attribute_error_state = (self: PyObject): PyObject =>
  stateWith(self as PyBaseExceptionObject, [field(self, "name"), ["args", b(self).args]]);
export const attribute_error_methods = [
  noargs("__getstate__", attribute_error_state),
  noargs("__reduce__", (self) => {
    const state = attribute_error_state(self);
    const r = PyTuple_FromArray([self.ob_type, b(self).args as PyTupleObject, state]);
    DECREF(state);
    return r;
  }),
];
