/** `dir` (Objects/object.c: `PyObject_Dir`). */
import { DECREF, hold, holdMark, NewRef, type PyObject, type Result, unhold } from "./object.ts";
import { rt } from "./runtime.ts";
import { PyObject_CallNoArgs } from "./call.ts";
import { PyErr_Occurred, SystemError, TypeError } from "./errors.ts";
import { localsDict } from "./framelocalsproxy.ts";
import { PyList_Sort } from "./list-exports.ts";
import type { PyListObject } from "./listobject.ts";
import { lookupSpecial } from "./lookup-special.ts";
import { PyMapping_Keys, PySequence_List } from "./sequence.ts";

export function PyObject_Dir(o: PyObject | null): Result {
  let names: PyObject | null;
  if (o === null) {
    const f = rt.tstate.current_frame;
    if (f === null) return SystemError("frame does not exist");
    const locals = f.f_locals !== null ? NewRef(f.f_locals) : localsDict(f);
    names = PyMapping_Keys(locals);
    DECREF(locals);
  } else {
    const dirfunc = lookupSpecial(o, "__dir__");
    if (dirfunc === null)
      return PyErr_Occurred() !== null ? null : TypeError("object does not provide __dir__");
    const mark = holdMark();
    hold(dirfunc, "__dir__");
    names = PyObject_CallNoArgs(dirfunc);
    unhold(mark);
    DECREF(dirfunc);
  }
  if (names === null) return null;
  const mark = holdMark();
  hold(names, "dir: names");
  const list = PySequence_List(names);
  unhold(mark);
  DECREF(names);
  if (list === null) return null;
  hold(list, "dir: names");
  const r = PyList_Sort(list as PyListObject, [], null);
  unhold(mark);
  if (r === null) {
    DECREF(list);
    return null;
  }
  return list;
}
