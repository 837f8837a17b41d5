/**
 * Interpreter frames (Include/internal/pycore_frame.h: `_PyInterpreterFrame`).
 *
 * A frame holds, in one array as in C, the locals, cells and free variables (`localsplus[0 … nlocalsplus)`) and above
 * them the evaluation stack. Every entry owns one reference. So do `f_executable`, `f_funcobj` and `f_locals`;
 * globals and builtins are borrowed from the function.
 */
import type { PyCodeObject } from "../objects/codeobject.ts";
import type { PyDictObject } from "../objects/dictobject.ts";
import type { PyFunctionObject } from "../objects/funcobject.ts";
import type { PyFrameObject } from "../objects/frameobject.ts";
import type { PyGenObject } from "../objects/genobject.ts";
import { observer, type PyObject } from "../objects/object.ts";

export const FRAME_OWNED_BY_THREAD = 0;
export const FRAME_OWNED_BY_GENERATOR = 1;
export const FRAME_OWNED_BY_FRAME_OBJECT = 2;

/** What happens with a frame's result when it returns (`return_offset` and shims in C). */
export const RETURN_PUSH = 0; //    pushed on the caller's stack
export const RETURN_EXIT = 1; //    leaves the evaluation loop: the caller is C code
/**
 * As RETURN_PUSH, where CPython has C code between the two frames: the called object lies on the caller's stack, and the
 * result takes its place.
 */
export const RETURN_REPLACE = 2;
/** It has to be None; what the frame's shim holds is pushed instead (EXIT_INIT_CHECK and the RETURN_VALUE behind it). */
export const RETURN_SELF = 3;

/** What holds a new instance while its `__init__` runs, in words. */
export const INSTANCE = "instance under construction";

export class Frame {
  f_executable: PyCodeObject;
  f_funcobj: PyFunctionObject;
  f_globals: PyDictObject;
  f_builtins: PyObject;
  /** The namespace of module and class bodies; null in functions. */
  f_locals: PyObject | null = null;
  localsplus: (PyObject | null)[];
  /** Entries of localsplus in use: nlocalsplus plus the depth of the stack. */
  sp: number;
  /** Index of the next instruction. */
  pc = 0;
  /** Index of the instruction being executed, or the last one. */
  lasti = -1;
  previous: Frame | null = null;
  frame_obj: PyFrameObject | null = null;
  owner = FRAME_OWNED_BY_THREAD;
  returnTo = RETURN_PUSH;
  /** The instance that the shim below a constructor's frame holds; only with RETURN_SELF. */
  shim: PyObject | null = null;
  gen: PyGenObject | null = null;
  /** Ordinal of the call, for recordings. */
  readonly id: number;

  constructor(code: PyCodeObject, func: PyFunctionObject, localsplus: (PyObject | null)[]) {
    this.f_executable = code;
    this.f_funcobj = func;
    this.f_globals = func.body.func_globals as PyDictObject;
    this.f_builtins = func.body.func_builtins as PyObject;
    this.localsplus = localsplus;
    this.sp = code.body.nlocalsplus;
    this.id = nextFrameId++;
  }
}

/** Tells the observer that a slot of the frame was written, or one of the object that owns the frame. */
export function touchFrame(frame: Frame): void {
  if (observer === null) return;
  observer.touch(frame);
  if (frame.gen !== null) observer.touch(frame.gen);
  if (frame.frame_obj !== null) observer.touch(frame.frame_obj);
}

/** Takes the top `n` entries off the stack as an array of owned references. */
export function takeTop(f: Frame, n: number): PyObject[] {
  const s = f.localsplus;
  const base = f.sp - n;
  const items = s.slice(base, f.sp) as PyObject[];
  for (let i = base; i < f.sp; i++) s[i] = null;
  f.sp = base;
  return items;
}

let nextFrameId = 1;
export function resetFrameIds(): void {
  nextFrameId = 1;
}
/** The ordinal of the next call. */
export const frameIds = (): number => nextFrameId;
export function setFrameIds(next: number): void {
  nextFrameId = next;
}

/** Line of the instruction at `lasti` (or of the definition before the first); null where it has none. */
export function frameLine(f: Frame): number | null {
  const code = f.f_executable.body;
  if (f.lasti < 0) return code.unit.co_firstlineno;
  const line = code.unit.linenos[f.lasti] ?? -1;
  return line < 0 ? null : line;
}

/** The file name of code that stands for C: no frame of it comes into a traceback. */
export const frozenInC = (module: string): string => `<frozen ${module} in C>`;
export const isFrozenInC = (f: Frame): boolean => f.f_executable.body.unit.co_filename.endsWith(" in C>");
/** The first frame from `f` outwards that CPython has too. */
export function withoutC(f: Frame | null): Frame | null {
  let shown = f;
  while (shown !== null && isFrozenInC(shown)) shown = shown.previous;
  return shown;
}
