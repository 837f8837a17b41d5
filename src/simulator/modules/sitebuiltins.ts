/**
 * What `site` puts among the built-ins for people at a prompt (Lib/_sitebuiltins.py): exit and quit, copyright, credits,
 * license, help; and breakpoint, aiter and anext (Python/bltinmodule.c).
 */
import { PyType_GenericAlloc } from "../objects/alloc.ts";
import { PyObject_CallOneArg, PyObject_Vectorcall } from "../objects/call.ts";
import {
  _PyDict_GetItemStringBorrowed,
  type PyDictObject,
  setItemIdentifier,
} from "../objects/dictobject.ts";
import { PyErr_SetObject, PyErr_SetString, TypeError } from "../objects/errors.ts";
import { PyExc_RuntimeError, PyExc_SystemExit } from "../objects/exceptions.ts";
import { _PyArg_CheckPositional } from "../objects/getargs.ts";
import { unsupported } from "../objects/machine.ts";
import {
  DECREF,
  defineType,
  fastcall,
  fastkeywords,
  onearg,
  PyHeapObject,
  type PyMethodDef,
  type PyObject,
  type PyTypeObject,
} from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { Py_None } from "../objects/singletons.ts";
import { PyUnicode_FromString } from "../objects/unicodeobject.ts";
import { writeTo } from "./write.ts";

class TextBody {
  name = "";
  text = "";
}
const body = (o: PyObject): TextBody => (o as PyHeapObject).body as TextBody;

const shown = (name: string, call: PyTypeObject["tp_call"]): PyTypeObject =>
  defineType({
    tp_name: `_sitebuiltins.${name}`,
    tp_basicsize: 16,
    tp_layout: (type) => new PyHeapObject(type, new TextBody()),
    tp_repr: (self) => PyUnicode_FromString(body(self).text),
    tp_call: call,
    tp_members: [
      { name: "name", readonly: true, get: (self) => PyUnicode_FromString(body(self).name) },
      { name: "eof", readonly: true, get: () => PyUnicode_FromString("Ctrl-D (i.e. EOF)") },
    ],
  });

const Quitter = shown("Quitter", (_self, args) => {
  const code = (args.body.ob_item[0] as PyObject | undefined) ?? Py_None;
  const e = PyObject_CallOneArg(PyExc_SystemExit, code);
  if (e === null) return null;
  PyErr_SetObject(PyExc_SystemExit, e);
  DECREF(e);
  return null;
});
const Printer = shown("_Printer", (self) => {
  const out = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "stdout");
  return out === null || writeTo(out, `${body(self).text}\n`) ? Py_None : null;
});
const Helper = shown("_Helper", () =>
  unsupported("help() is a reader for a terminal; print(something.__doc__) shows a docstring"),
);

const COPYRIGHT = [
  "2001-2024 Python Software Foundation",
  "2000 BeOpen.com",
  "1995-2001 Corporation for National Research Initiatives",
  "1991-1995 Stichting Mathematisch Centrum, Amsterdam",
]
  .map((who) => `Copyright (c) ${who}.\nAll Rights Reserved.`)
  .join("\n\n");
const CREDITS = `    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands
    for supporting Python development.  See www.python.org for more information.`;

/** Puts the objects into the namespace of builtins. */
export function addSiteBuiltins(builtins: PyDictObject): void {
  const texts: readonly [string, PyTypeObject, string][] = [
    ["quit", Quitter, "Use quit() or Ctrl-D (i.e. EOF) to exit"],
    ["exit", Quitter, "Use exit() or Ctrl-D (i.e. EOF) to exit"],
    ["copyright", Printer, COPYRIGHT],
    ["credits", Printer, CREDITS],
    ["license", Printer, "Type license() to see the full license text"],
    ["help", Helper, "Type help() for interactive help, or help(object) for help about object."],
  ];
  for (const [name, type, text] of texts) {
    const o = PyType_GenericAlloc(type, 0) as PyHeapObject;
    Object.assign(body(o), { name, text });
    setItemIdentifier(builtins, name, o);
    DECREF(o);
  }
}

export const siteFunctions: readonly PyMethodDef[] = [
  fastkeywords("breakpoint", (_m, args, kwnames) => {
    const hook = _PyDict_GetItemStringBorrowed(rt.sysdict as PyDictObject, "breakpointhook");
    if (hook === null) return PyErr_SetString(PyExc_RuntimeError, "lost sys.breakpointhook");
    return PyObject_Vectorcall(hook, args, kwnames);
  }),
  onearg("aiter", (_m, o) => {
    const { am_aiter, tp_name } = o.ob_type;
    return am_aiter === null ? TypeError(`'${tp_name}' object is not an async iterable`) : am_aiter(o);
  }),
  fastcall("anext", (_m, args) => {
    if (!_PyArg_CheckPositional("anext", args.length, 1, 2)) return null;
    const [o] = args as [PyObject];
    const { am_anext, tp_name } = o.ob_type;
    if (am_anext === null) return TypeError(`'${tp_name}' object is not an async iterator`);
    return args.length === 1
      ? am_anext(o)
      : unsupported("anext with a default is not modelled: there is no asynchronous code");
  }),
];
