/** Leaving a frame (Python/frame.c: `_PyFrame_ClearExceptCode`, `take_ownership`). */
import { PyObject_GC_Track } from "../objects/alloc.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { DECREF, hold, holdMark, INCREF, type PyObject, touch, unhold } from "../objects/object.ts";
import { FRAME_OWNED_BY_FRAME_OBJECT, type Frame } from "./frame.ts";
import { dyingFrames } from "./dying-frames.ts";

/**
 * Drops what the frame owns: locals in index order, then the stack, the namespace, the function and the code. A frame
 * that a frame object shares is handed to that object instead.
 */
export function clearFrame(frame: Frame): void {
  const fo = frame.frame_obj;
  if (fo !== null) {
    if (fo.ob_refcnt > 1) {
      takeOwnership(frame);
      DECREF(fo);
      return;
    }
    frame.frame_obj = null;
    fo.body.f_frame = null;
    DECREF(fo);
  }
  dyingFrames.push(frame);
  clearLocals(frame);
  const locals = frame.f_locals;
  frame.f_locals = null;
  if (locals !== null) DECREF(locals);
  const func = frame.f_funcobj;
  const code = frame.f_executable;
  dyingFrames.pop();
  const mark = holdMark();
  hold(code, "code of a returning frame");
  DECREF(func);
  unhold(mark);
  DECREF(code);
}

/** `_PyFrame_ClearLocals`. */
export function clearLocals(frame: Frame): void {
  const lp = frame.localsplus;
  const n = frame.sp;
  for (let i = 0; i < n; i++) {
    const o: PyObject | null = lp[i] ?? null;
    if (o !== null) {
      lp[i] = null;
      touch(frame);
      DECREF(o);
    }
  }
  frame.sp = 0;
}

/** `take_ownership`: the frame object outlives the call and keeps the locals. */
function takeOwnership(frame: Frame): void {
  const fo = frame.frame_obj;
  if (fo === null) return;
  frame.owner = FRAME_OWNED_BY_FRAME_OBJECT;
  // The caller's frame object is made, so that f_back still leads there.
  const prev = frame.previous;
  if (prev !== null) {
    const back = getFrameObject(prev);
    fo.body.f_back = back;
    if (back !== null) INCREF(back);
    frame.previous = null;
  }
  touch(fo);
  if (fo._gc_next === null) PyObject_GC_Track(fo);
}
