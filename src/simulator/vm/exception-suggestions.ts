/**
 * "Did you mean" and "Did you forget to import" at the end of a message (Lib/traceback.py:
 * `_compute_suggestion_error`, and what `TracebackException` appends).
 */
import { forEachItem, PyMapping_Check } from "../objects/abstract.ts";
import { PyErr_Clear } from "../objects/errors.ts";
import {
  type PyBaseExceptionObject,
  PyExc_AttributeError,
  PyExc_ImportError,
  PyExc_NameError,
} from "../objects/exceptions.ts";
import type { PyFrameObject } from "../objects/frameobject.ts";
import { PyFrame_GetLocals } from "../objects/framelocalsproxy.ts";
import { getOptionalAttr, PyObject_GetAttr } from "../objects/genericattr.ts";
import { PyObject_CallOneArg } from "../objects/call.ts";
import { builtinByName } from "../objects/builtin-lookup.ts";
import { DECREF, hold, holdMark, NewRef, type PyObject, unhold } from "../objects/object.ts";
import { PyObject_GetItem } from "../objects/abstract.ts";
import { Py_None } from "../objects/singletons.ts";
import type { PyTracebackObject } from "../objects/tracebackobject.ts";
import { PyType_IsSubtype } from "../objects/typelookup.ts";
import { identifier, PyUnicode_Check, textOf } from "../objects/unicodeobject.ts";
import { stdlibModuleNames } from "../modules/stdlib-names.ts";
import { calculateSuggestion } from "../algorithms/suggestions.ts";

const isA = (exc: PyObject, type: typeof PyExc_NameError): boolean => PyType_IsSubtype(exc.ob_type, type);

/** The words behind the message, "" for none. May run code of the program (`__dir__`); never leaves an error set. */
export function suggestionFor(exc: PyBaseExceptionObject, tb: PyObject | null): string {
  const isImport = isA(exc, PyExc_ImportError);
  const isName = isA(exc, PyExc_NameError);
  if (!isImport && !isName && !isA(exc, PyExc_AttributeError)) return "";
  const name = attributeText(exc, isImport ? "name_from" : "name");
  if (name === null) return "";
  const mark = holdMark();
  const found = isImport ? forImport(exc, name) : isName ? forName(tb, name) : forAttribute(exc, tb, name);
  unhold(mark);
  PyErr_Clear();
  let text = found === null || found === "" ? "" : `. Did you mean: '${found}'?`;
  if (isName && stdlibModuleNames.has(name)) {
    text += text === "" ? `. Did you forget to import '${name}'?` : ` Or did you forget to import '${name}'?`;
  }
  return text;
}

function attributeText(exc: PyObject, name: string): string | null {
  const { value } = getOptionalAttr(exc, name);
  PyErr_Clear();
  if (value === null) return null;
  const text = PyUnicode_Check(value) ? textOf(value) : null;
  DECREF(value);
  return text;
}

/** The strings of an iterable; null on error or where one is no string. Steals the reference. */
function strings(o: PyObject | null): string[] | null {
  if (o === null) return null;
  const out: string[] = [];
  const mark = holdMark();
  hold(o, "names to suggest from");
  const ok = forEachItem(o, "names", (item) => {
    if (!PyUnicode_Check(item)) return false;
    out.push(textOf(item));
    return true;
  });
  unhold(mark);
  DECREF(o);
  return ok ? out : null;
}

const dir = (o: PyObject): string[] | null => strings(PyObject_CallOneArg(builtinByName("dir"), o));
const withoutUnderscored = (names: string[]): string[] => names.filter((n) => !n.startsWith("_"));

/** Frame object of the innermost entry, borrowed. */
function innermostFrame(tb: PyObject | null): PyFrameObject | null {
  let frame: PyObject | null = null;
  for (let t = tb; t !== null; t = (t as PyTracebackObject).body.tb_next)
    frame = (t as PyTracebackObject).body.tb_frame;
  return frame as PyFrameObject | null;
}

/** `frame.f_locals['self']`, new reference, null if there is none. */
function selfOf(frame: PyFrameObject): PyObject | null {
  const locals = PyFrame_GetLocals(frame);
  if (locals === null || !PyMapping_Check(locals)) return null;
  const mark = holdMark();
  hold(locals, "f_locals");
  const self = PyObject_GetItem(locals, identifier("self"));
  unhold(mark);
  DECREF(locals);
  if (self === null) PyErr_Clear();
  return self;
}

function forAttribute(exc: PyObject, tb: PyObject | null, name: string): string | null {
  const obj = PyObject_GetAttr(exc, identifier("obj"));
  if (obj === null) return null;
  hold(obj, "object without the attribute");
  const mark = holdMark();
  let names = dir(obj);
  const frame = innermostFrame(tb);
  if (names !== null && !name.startsWith("_")) {
    const self = frame === null ? null : selfOf(frame);
    if (self !== obj) names = withoutUnderscored(names);
    if (self !== null) DECREF(self);
  }
  unhold(mark - 1);
  DECREF(obj);
  return names === null ? null : calculateSuggestion(names, name);
}

function forImport(exc: PyObject, name: string): string | null {
  const from = PyObject_GetAttr(exc, identifier("name"));
  if (from === null) return null;
  const mark = holdMark();
  hold(from, "name of the module");
  const mod = from === Py_None ? null : PyObject_CallOneArg(builtinByName("__import__"), from);
  unhold(mark);
  DECREF(from);
  if (mod === null) return null;
  hold(mod, "module without the name");
  const names = dir(mod);
  unhold(mark);
  DECREF(mod);
  if (names === null) return null;
  return calculateSuggestion(name.startsWith("_") ? names : withoutUnderscored(names), name);
}

function forName(tb: PyObject | null, name: string): string | null {
  const frame = innermostFrame(tb);
  const f = frame?.body.f_frame;
  if (frame === null || f === null || f === undefined) return null;
  const locals = PyFrame_GetLocals(frame);
  if (locals === null) return null;
  const lists = [strings(locals), strings(NewRef(f.f_globals)), strings(NewRef(f.f_builtins))];
  const self = selfOf(frame);
  if (self !== null) {
    const mark = holdMark();
    hold(self, "self");
    const { value } = getOptionalAttr(self, name);
    unhold(mark);
    DECREF(self);
    if (value !== null) {
      DECREF(value);
      return `self.${name}`;
    }
  }
  if (lists.some((l) => l === null)) return null;
  return calculateSuggestion(
    lists.flatMap((l) => l ?? []),
    name,
  );
}
