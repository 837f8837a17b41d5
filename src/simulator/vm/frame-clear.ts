/** Leaving a frame (Python/frame.c: `_PyFrame_ClearExceptCode`, `_PyFrame_ClearLocals`, `take_ownership`). */
import { PyObject_GC_Track } from "../objects/alloc.ts";
import { nestDealloc } from "../objects/dealloc.ts";
import { getFrameObject } from "../objects/frameobject.ts";
import { DECREF, hold, holdMark, INCREF, NewRef, type PyObject, touch, unhold } from "../objects/object.ts";
import { rt } from "../objects/runtime.ts";
import { FRAME_OWNED_BY_FRAME_OBJECT, type Frame, touchFrame, withoutC } from "./frame.ts";

/** `clear_thread_frame`: drops all that the frame of a call owns; the code last. */
export function clearFrame(frame: Frame): void {
  const code = frame.f_executable;
  const mark = holdMark();
  hold(code, "code of a frame being left");
  nestDealloc(1);
  clearFrameExceptCode(frame);
  unhold(mark);
  DECREF(code);
  nestDealloc(-1);
}

/**
 * `_PyFrame_ClearExceptCode`: drops locals in index order, then the stack, the namespace, the function. A frame that
 * somebody else holds through its frame object is handed to that object instead.
 */
export function clearFrameExceptCode(frame: Frame): void {
  const fo = frame.frame_obj;
  if (fo !== null) {
    if (fo.ob_refcnt > 1) {
      takeOwnership(frame);
      DECREF(fo);
      return;
    }
    touchFrame(frame);
    frame.frame_obj = null;
    fo.body.f_frame = null;
    DECREF(fo);
  }
  const func = frame.f_funcobj;
  const mark = holdMark();
  hold(func, "function of a frame being left");
  clearLocals(frame, true);
  unhold(mark);
  DECREF(func);
}

/** `_PyFrame_ClearLocals`: the frame is empty at once for whoever looks at it; its entries go one after the other. */
export function clearLocals(frame: Frame, unlinked: boolean): void {
  const lp = frame.localsplus;
  const top = frame.sp;
  frame.sp = 0;
  rt.tstate.dyingFrames.push({ frame, top, unlinked });
  for (let i = 0; i < top; i++) {
    const o: PyObject | null = lp[i] ?? null;
    if (o !== null) {
      lp[i] = null;
      touchFrame(frame);
      DECREF(o);
    }
  }
  const locals = frame.f_locals;
  frame.f_locals = null;
  rt.tstate.dyingFrames.pop();
  if (locals !== null) {
    touchFrame(frame);
    DECREF(locals);
  }
}

/** Empties the frame of a generator, whose locals the caller then drops one by one up to `endClearing`. */
export function beginClearing(frame: Frame): number {
  const top = frame.sp;
  frame.sp = 0;
  touchFrame(frame);
  rt.tstate.dyingFrames.push({ frame, top, unlinked: false });
  return top;
}
export function endClearing(): void {
  rt.tstate.dyingFrames.pop();
}

/** `take_ownership`: the frame object outlives the call and keeps the locals. */
function takeOwnership(frame: Frame): void {
  const fo = frame.frame_obj;
  if (fo === null) return;
  INCREF(frame.f_executable);
  frame.owner = FRAME_OWNED_BY_FRAME_OBJECT;
  // The caller's frame object is made, so that f_back still leads there.
  const prev = withoutC(frame.previous);
  frame.previous = null;
  if (prev !== null) fo.body.f_back = NewRef(getFrameObject(prev));
  touch(fo);
  if (fo._gc_next === null) PyObject_GC_Track(fo);
}
