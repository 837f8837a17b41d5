/** FrameLocalsProxy (PEP 667, Objects/frameobject.c): `f_locals` of a function, and `locals()`'s snapshot. */
import { PyDict_New, PyDict_SetItem, type PyDictObject } from "./dictobject.ts";
import { fastLocals, type PyFrameObject } from "./frameobject.ts";
import type { Result } from "./object.ts";
import { identifier } from "./unicodeobject.ts";
import type { Frame } from "../vm/frame.ts";

/** A fresh dict of the frame's local variables: `locals()` in a function. */
export function localsDict(frame: Frame): PyDictObject {
  const d = PyDict_New();
  for (const [name, value] of fastLocals(frame)) PyDict_SetItem(d, identifier(name), value);
  return d;
}
export function PyFrameLocalsProxy_New(f: PyFrameObject): Result {
  return localsDict(f.body.f_frame as Frame);
}
