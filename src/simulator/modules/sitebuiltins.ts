/**
 * What the module site adds to the builtins of every program (Lib/_sitebuiltins.py, Lib/site.py): `exit`, `quit`,
 * `copyright`, `credits`, `license`, `help`. The classes are made like built-in types.
 */
import { PyObject_AllocAtStart } from "../objects/alloc.ts";
import { callMethod } from "../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  dictStringItems,
  PyDict_New,
  type PyDictObject,
  PyObject_GenericGetDict,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_Clear, PyErr_SetObject, TypeError } from "../objects/errors.ts";
import { PyExc_SystemExit } from "../objects/exceptions.ts";
import { unsupported } from "../objects/machine.ts";
import {
  type callfunc,
  DECREF,
  defineType,
  getset,
  PyHeapObject,
  type PyObject,
  Py_TPFLAGS_BASETYPE,
  type PyTypeObject,
  type unaryfunc,
} from "../objects/object.ts";
import { ownDictSlots } from "../objects/owndict.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyTuple_FromArray } from "../objects/tupleobject.ts";
import { PyUnicode_FromString, textOf } from "../objects/unicodeobject.ts";
import { PyFile_WriteString } from "./write.ts";

function siteType(name: string, tp_repr: unaryfunc, tp_call: callfunc): PyTypeObject {
  return defineType({
    tp_name: `_sitebuiltins.${name}`,
    tp_basicsize: 24,
    tp_dictoffset: 16,
    tp_flags: Py_TPFLAGS_BASETYPE,
    tp_layout: (type) => new PyHeapObject(type, null),
    ...ownDictSlots,
    tp_repr,
    tp_call,
    tp_getset: [getset("__dict__", (self) => PyObject_GenericGetDict(self))],
  });
}

/** An attribute of the object, as text. */
function text(self: PyObject, name: string): string {
  const dict = (self as PyHeapObject).ob_dict as PyDictObject;
  const value = _PyDict_GetItemStringBorrowed(dict, name);
  return value === null ? "" : textOf(value);
}

const Quitter_Type = siteType(
  "Quitter",
  (self) => PyUnicode_FromString(`Use ${text(self, "name")}() or ${text(self, "eof")} to exit`),
  (_self, args, kwds) => {
    const given = args.body.ob_item as PyObject[];
    if (given.length > 1)
      return TypeError(
        `Quitter.__call__() takes from 1 to 2 positional arguments but ${given.length + 1} were given`,
      );
    let code = given[0] ?? Py_None;
    if (kwds !== null && kwds.body.ma_used > 0) {
      const named = _PyDict_GetItemStringBorrowed(kwds, "code");
      if (named === null || kwds.body.ma_used > 1) {
        const other = dictStringItems(kwds).find(([key]) => key !== "code");
        return TypeError(`Quitter.__call__() got an unexpected keyword argument '${other?.[0]}'`);
      }
      if (given.length > 0) return TypeError("Quitter.__call__() got multiple values for argument 'code'");
      code = named;
    }
    // Shells like IDLE catch SystemExit; stdin is closed so that they notice.
    const stdin = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "stdin");
    const closed = stdin === null ? null : callMethod(stdin, "close");
    if (closed !== null) DECREF(closed);
    else PyErr_Clear();
    const exitArgs = PyTuple_FromArray([code]);
    PyErr_SetObject(PyExc_SystemExit, exitArgs);
    DECREF(exitArgs);
    return null;
  },
);

const Printer_Type = siteType(
  "_Printer",
  (self) => PyUnicode_FromString(text(self, "_Printer__data")),
  (self) => {
    const out = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "stdout");
    if (out === null || out === Py_None) return Py_None;
    if (text(self, "_Printer__name") === "license")
      return unsupported("license() shows a file of CPython's a page at a time; print(license) says so");
    return PyFile_WriteString(`${text(self, "_Printer__data")}\n`, out) ? Py_None : null;
  },
);

const Helper_Type = siteType(
  "_Helper",
  () => PyUnicode_FromString("Type help() for interactive help, or help(object) for help about object."),
  () =>
    unsupported(
      "help() reads CPython's documentation with pydoc, which is not modelled; print(x.__doc__) is",
    ),
);

export const COPYRIGHT = `Copyright (c) 2001-2024 Python Software Foundation.
All Rights Reserved.

Copyright (c) 2000 BeOpen.com.
All Rights Reserved.

Copyright (c) 1995-2001 Corporation for National Research Initiatives.
All Rights Reserved.

Copyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.
All Rights Reserved.`;
const CREDITS = `    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
    for supporting Python development.  See www.python.org for more information.`;

/** `site.setquit`, `setcopyright`, `sethelper`: into the builtins, behind what is there. */
export function addSiteBuiltins(builtins: PyDictObject): void {
  const EOF = "Ctrl-D (i.e. EOF)";
  const printer = (name: string, data: string): Record<string, string> => ({
    _Printer__name: name,
    _Printer__data: data,
  });
  const objects: [string, PyTypeObject, Record<string, string>][] = [
    ["quit", Quitter_Type, { name: "quit", eof: EOF }],
    ["exit", Quitter_Type, { name: "exit", eof: EOF }],
    ["copyright", Printer_Type, printer("copyright", COPYRIGHT)],
    ["credits", Printer_Type, printer("credits", CREDITS)],
    ["license", Printer_Type, printer("license", "Type license() to see the full license text")],
    ["help", Helper_Type, {}],
  ];
  for (const [name, type, attributes] of objects) {
    const o = new PyHeapObject(type, null);
    PyObject_AllocAtStart(o, type.tp_basicsize);
    o.ob_dict = PyDict_New();
    for (const [key, value] of Object.entries(attributes)) {
      const v = PyUnicode_FromString(value);
      setItemIdentifier(o.ob_dict, key, v);
      DECREF(v);
    }
    setItemIdentifier(builtins, name, o);
    DECREF(o);
  }
}
